export const id = 923;
export const ids = [923];
export const modules = {

/***/ 8923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LOCAL_POLICY_HEADER: () => (/* binding */ LOCAL_POLICY_HEADER),
  localDocument: () => (/* binding */ localDocument),
  singleDocument: () => (/* binding */ singleDocument),
  siteDocument: () => (/* binding */ siteDocument)
});

// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(3746);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(9351);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(8553);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(8141);
// EXTERNAL MODULE: ./lib/dashboard/judging.js
var judging = __webpack_require__(1472);
// EXTERNAL MODULE: ./lib/dashboard/svg/node.js
var node = __webpack_require__(5437);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(7206);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
;// CONCATENATED MODULE: ./lib/dashboard/worst-first.js



/** How many limits the primary metric is worse than the reference; null: nothing to compare. */
function distanceOf({ primary, now, base }, policy) {
    if (primary === null)
        return null;
    const value = now[primary.metric];
    if (value === undefined || base === null)
        return null;
    return (0,judging/* limitsAway */.jm)((0,judging/* standardOf */.D1)(primary.metric, primary, policy, [value, base]), base, value);
}
/** By state, then by the distance from the limit, then by the latest move. */
function worstFirst(entries, policy) {
    const distances = new Map(entries.map((entry) => [entry.id, distanceOf(entry, policy) ?? Number.NEGATIVE_INFINITY]));
    const distance = ({ id }) => distances.get(id) ?? 0;
    return [...entries].sort((a, b) => model/* VERDICTS */.bk.indexOf(a.state) - model/* VERDICTS */.bk.indexOf(b.state) ||
        (distance(a) === distance(b) ? 0 : distance(b) - distance(a)) ||
        b.last_at - a.last_at ||
        (0,order/* byCodeUnit */.X)(a.id, b.id));
}

;// CONCATENATED MODULE: ./lib/dashboard/document.js
/** The one HTML document of the page, with its files beside it or inside it. */







const WITHOUT_SCRIPT_ROWS = 50;
const COMMON_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'";
const SAME_ORIGIN_POLICY = `${COMMON_POLICY}; script-src 'self'; style-src 'self'; connect-src 'self'`;
/** A document whose script, style and data are files beside it, at relative addresses. */
function siteDocument(index, paths) {
    return documentOf(index.program, withoutScript(index), {
        policy: SAME_ORIGIN_POLICY,
        style: `<link rel="stylesheet" href="${(0,node/* escaped */.Mk)(paths.style)}">`,
        body: `<script type="module" src="${(0,node/* escaped */.Mk)(paths.script)}"></script>`,
    });
}
/** A document without any data: it reveals nothing to somebody without the token. */
function localDocument(program, paths) {
    return documentOf(program, '<p>This page needs JavaScript.</p>', {
        policy: SAME_ORIGIN_POLICY,
        style: `<link rel="stylesheet" href="${(0,node/* escaped */.Mk)(paths.style)}">`,
        body: `<script type="module" src="${(0,node/* escaped */.Mk)(paths.script)}"></script>`,
    });
}
/** The policy of that document as a header, which can also forbid embedding in a frame. */
const LOCAL_POLICY_HEADER = `${SAME_ORIGIN_POLICY}; frame-ancestors 'none'`;
/**
 * A document with everything in it, which requests nothing.
 * @param integrity the hash of a text as in a content security policy, such as `sha256-…`
 */
function* singleDocument(index, { script, style }, data, integrity) {
    // A string of the program may contain the end tag of the element.
    const code = script.replaceAll('</script', '<\\/script');
    const [head = '', foot = ''] = documentOf(index.program, withoutScript(index), {
        policy: `${COMMON_POLICY}; script-src '${integrity(code)}'; style-src '${integrity(style)}'`,
        style: `<style>${style}</style>`,
        body: '\0',
    }).split('\0');
    yield head;
    for (const { path, encoded } of data) {
        yield `<script type="application/gzip" data-path="${(0,node/* escaped */.Mk)(path)}">${encoded}</script>\n`;
    }
    yield `<script type="module">${code}</script>`;
    yield foot;
}
function documentOf(program, noscript, parts) {
    const title = 'Benchmarks';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${parts.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${(0,node/* escaped */.Mk)(program)}">
<title>${title}</title>
<link rel="icon" href="data:,">
${parts.style}
</head>
<body>
<div id="app"></div>
<noscript>
${noscript}
</noscript>
${parts.body}
</body>
</html>
`;
}
/** The worst configurations as a plain table. */
function withoutScript({ configurations, generated_at, totals, policy }) {
    const held = (0,policy_policy/* policyFrom */.JX)(policy);
    const rows = worstFirst(configurations, held).slice(0, WITHOUT_SCRIPT_ROWS);
    const head = ['State', 'Model', 'Dataset', 'Prompt', 'Environment', 'Version', 'Metric', 'Now', 'Baseline'];
    const cells = rows.map((entry) => {
        const { state, model, dataset, prompt, environment, current, primary, now, base } = entry;
        const metric = primary?.metric ?? '';
        const value = (found) => found === null || found === undefined
            ? ''
            : (0,format_number/* formatValue */.Fl)(metric, (0,judging/* standardOf */.D1)(metric, primary, held, [found]).kind, found);
        return [
            headline/* VERDICT_WORDS */._G[state],
            model,
            dataset,
            prompt,
            environment,
            `v${current}`,
            metric,
            value(now[metric]),
            value(base),
        ];
    });
    const when = new Date(generated_at).toISOString().slice(0, 16).replace('T', ' ');
    return `<h1>Benchmarks</h1>
<p>Without JavaScript this page shows the ${rows.length} worst of ${(0,phrase/* count */.U9)(totals.configurations, 'configuration')}, as of ${when} UTC.</p>
<table>
<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${cells.map((row) => `<tr>${row.map((text) => `<td>${(0,node/* escaped */.Mk)(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}


/***/ }),

/***/ 1472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ standardOf),
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   jm: () => (/* binding */ limitsAway),
/* harmony export */   vL: () => (/* binding */ limitAt)
/* harmony export */ });
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7092);
/* harmony import */ var _core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8141);
/* harmony import */ var _core_judging_policy_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4660);
/** Limits of metrics, by the rules of the core. */



/** The policy under which a metric is the primary one. */
function policyFor(policy, primary) {
    if (primary === null)
        return policy;
    const { metric, better } = primary;
    const own = policy.rules.findLast((rule) => (0,_core_judging_policy_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleMatches */ .W)(rule, metric));
    const rule = { glob: metric, better, limit: own?.limit ?? null, gate: own?.gate ?? null, primary: true };
    return { ...policy, rules: [...policy.rules, rule] };
}
/** The limit and direction of a metric. */
function standardOf(metric, primary, policy, values) {
    return (0,_core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .standardFor */ .LW)(policyFor(policy, primary), metric, values, { named: null, gates: metric === primary?.metric });
}
/** How far from `baseline` a value may be on its worse side, in the metric's unit; null: it is not judged. */
function limitAt({ limit }, baseline) {
    if (limit === null)
        return null;
    if (limit.kind === 'absolute')
        return (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .toNumber */ .Ro)(limit.value);
    return Math.abs((0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .toNumber */ .Ro)((0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .multiply */ .lw)((0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalOf */ .Bc)(baseline), limit.value)));
}
/** How many limits a value is worse than the baseline: 1 is at the limit, negative is better; null: not judged. */
function limitsAway(standard, baseline, value) {
    const limit = limitAt(standard, baseline);
    if (limit === null || standard.better === null)
        return null;
    const [before, now] = [(0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalOf */ .Bc)(baseline), (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalOf */ .Bc)(value)];
    if ((0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(before, now) === 0)
        return 0;
    const worse = (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .toNumber */ .Ro)(standard.better === 'higher' ? (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .subtract */ .Re)(before, now) : (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .subtract */ .Re)(now, before));
    // Twelve digits: 0.01 is a fifth of 0.05, in spite of binary fractions.
    return limit === 0 ? Math.sign(worse) * Number.POSITIVE_INFINITY : Number((worse / limit).toPrecision(12));
}


/***/ }),

/***/ 5437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ svg),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   i9: () => (/* binding */ svgText),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _core_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6893);
/** Drawings as plain values: the page turns them into elements, Node into text. */

function svg(tag, attributes, ...children) {
    const present = (child) => child === null || child === false ? [] : [child];
    return {
        tag,
        attributes,
        children: children.flatMap((child) => Array.isArray(child) ? child.flatMap(present) : present(child)),
    };
}
/** A coordinate with as many digits as a screen can show. */
function place(value) {
    return Math.round(value * 10) / 10;
}
/** The drawing as XML. Everything in it is escaped. */
function svgText({ tag, attributes, children }) {
    const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
    const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
    return inner === '' ? `<${tag}${pairs.join('')}/>` : `<${tag}${pairs.join('')}>${inner}</${tag}>`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text from outside for XML or HTML: escaped, and without characters that XML does not allow. */
function escaped(text) {
    return (0,_core_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text, 2_000).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}


/***/ })

};
