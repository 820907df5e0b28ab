export const id = 6522;
export const ids = [6522];
export const modules = {

/***/ 16522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDashboard: () => (/* binding */ runDashboard)
});

// UNUSED EXPORTS: withFetchedHistory

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(88141);
// EXTERNAL MODULE: ./lib/core/result/period.js
var period = __webpack_require__(81080);
// EXTERNAL MODULE: ./lib/dashboard/contract.js
var contract = __webpack_require__(6020);
// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(33746);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(47092);
// EXTERNAL MODULE: ./lib/core/judging/policy/rules.js
var rules = __webpack_require__(12279);
;// CONCATENATED MODULE: ./lib/dashboard/judging.js
/** What metrics are held to, by the rules of the core. */



/** The policy under which a metric is the primary one. */
function judging_policyFor(policy, primary) {
    if (primary === null)
        return policy;
    const { metric, better } = primary;
    const own = policy.rules.findLast((rule) => (0,rules/* ruleMatches */.W)(rule, metric));
    const rule = { glob: metric, better, limit: own?.limit ?? null, gate: own?.gate ?? null, primary: true };
    return { ...policy, rules: [...policy.rules, rule] };
}
/** What a metric is held to. */
function judging_standardOf(metric, primary, policy, values) {
    return (0,policy_policy/* standardFor */.LW)(judging_policyFor(policy, primary), metric, values, { named: null, gates: metric === primary?.metric });
}
/** How far from `baseline` a value may be on its worse side, as a number of the metric; null: it is not judged. */
function judging_limitAt({ limit }, baseline) {
    if (limit === null)
        return null;
    if (limit.kind === 'absolute')
        return (0,decimal/* toNumber */.Ro)(limit.value);
    return Math.abs((0,decimal/* toNumber */.Ro)((0,decimal/* multiply */.lw)((0,decimal/* decimalOf */.Bc)(baseline), limit.value)));
}
/** How many limits a value is worse than the baseline: 1 is at the limit, negative is better; null: not judged. */
function judging_limitsAway(standard, baseline, value) {
    const limit = judging_limitAt(standard, baseline);
    if (limit === null || standard.better === null)
        return null;
    const [before, now] = [(0,decimal/* decimalOf */.Bc)(baseline), (0,decimal/* decimalOf */.Bc)(value)];
    if ((0,decimal/* compare */.UD)(before, now) === 0)
        return 0;
    const worse = (0,decimal/* toNumber */.Ro)(standard.better === 'higher' ? (0,decimal/* subtract */.Re)(before, now) : (0,decimal/* subtract */.Re)(now, before));
    // Twelve digits: 0.01 is a fifth of 0.05, whatever binary fractions make of it.
    return limit === 0 ? Math.sign(worse) * Number.POSITIVE_INFINITY : Number((worse / limit).toPrecision(12));
}

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
;// CONCATENATED MODULE: ./lib/dashboard/svg/node.js
/** Drawings as plain values: the page makes elements of them, Node makes text of them. */

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
/** The drawing as XML. Everything in it is escaped, whatever a name holds. */
function svgText({ tag, attributes, children }) {
    const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${node_escaped(String(value))}"`);
    const inner = children.map((child) => (typeof child === 'string' ? node_escaped(child) : svgText(child))).join('');
    return inner === '' ? `<${tag}${pairs.join('')}/>` : `<${tag}${pairs.join('')}>${inner}</${tag}>`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text from outside inside XML or HTML: nothing in it acts, and what XML does not allow is replaced. */
function node_escaped(text) {
    return (0,markdown/* visible */.RK)(text, 2_000).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(14223);
;// CONCATENATED MODULE: ./lib/dashboard/worst-first.js



/** How many limits the primary metric is worse than the reference; null: there is nothing to compare. */
function distanceOf({ primary, now, base }, policy) {
    if (primary === null)
        return null;
    const value = now[primary.metric];
    if (value === undefined || base === null)
        return null;
    return judging_limitsAway(judging_standardOf(primary.metric, primary, policy, [value, base]), base, value);
}
/** By state, then by the distance from the limit, then by who moved last. */
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
        style: `<link rel="stylesheet" href="${node_escaped(paths.style)}">`,
        body: `<script type="module" src="${node_escaped(paths.script)}"></script>`,
    });
}
/** A document without any data: whoever has no token learns nothing from it. */
function localDocument(program, paths) {
    return documentOf(program, '<p>This page needs JavaScript.</p>', {
        policy: SAME_ORIGIN_POLICY,
        style: `<link rel="stylesheet" href="${escaped(paths.style)}">`,
        body: `<script type="module" src="${escaped(paths.script)}"></script>`,
    });
}
/** The policy of that document as a header, which may also forbid that another page shows it in a frame. */
const LOCAL_POLICY_HEADER = (/* unused pure expression or super */ null && (`${SAME_ORIGIN_POLICY}; frame-ancestors 'none'`));
/**
 * A document that has everything in it and asks nothing of anybody.
 * @param integrity the hash of a text as a content security policy names it, such as `sha256-…`
 */
function* document_singleDocument(index, { script, style }, data, integrity) {
    // The end of the element would be found inside a string of the program.
    const code = script.replaceAll('</script', '<\\/script');
    const [head = '', foot = ''] = documentOf(index.program, withoutScript(index), {
        policy: `${COMMON_POLICY}; script-src '${integrity(code)}'; style-src '${integrity(style)}'`,
        style: `<style>${style}</style>`,
        body: '\0',
    }).split('\0');
    yield head;
    for (const { path, encoded } of data) {
        yield `<script type="application/gzip" data-path="${escaped(path)}">${encoded}</script>\n`;
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
<meta name="generator" content="${node_escaped(program)}">
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
            : (0,format_number/* formatValue */.Fl)(metric, judging_standardOf(metric, primary, held, [found]).kind, found);
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
${cells.map((row) => `<tr>${row.map((text) => `<td>${node_escaped(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}

// EXTERNAL MODULE: ./lib/core/groups.js
var groups = __webpack_require__(82623);
;// CONCATENATED MODULE: ./lib/dashboard/ranges.js
/** Numbers as ranges, in their order: 1, 2, 3, 7 is 1–3 and 7–7. */
function rangesOf(numbers) {
    const ranges = [];
    for (const each of numbers) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] + 1 === each)
            last[1] = each;
        else
            ranges.push([each, each]);
    }
    return ranges;
}
/** The numbers of ranges, in their order. */
function numbersIn(ranges) {
    return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/columns.js
/** Versions as columns: what a page of them has in common is written once. */



/** Verdicts that explain themselves by their numbers. */
const PLAIN = new Set(['unchanged', 'improvement', 'no_baseline']);
/** Decimals of an interval: it is drawn, not compared. */
const INTERVAL_DECIMALS = 4;
/** The page of some versions, oldest first. */
function versionPage(versions, parts) {
    const isFull = parts.profile === 'full';
    const times = versions.map(({ at }) => Math.floor(at / 1000));
    const full = (pick) => (isFull ? sparse(versions, pick) : {});
    const words = (pick) => isFull ? dictionary(versions.map(pick)) : null;
    return {
        versions: rangesOf(versions.map(({ version }) => version)),
        t0: times[0] ?? 0,
        t: times.map((time, index) => time - (times[index - 1] ?? time)),
        commit: versions.map(({ commit }) => commit),
        verdicts: lettersOf(versions),
        reasons: sparse(versions, ({ verdict }) => verdict === null || PLAIN.has(verdict.verdict) ? null : verdict.reason),
        findings: sparse(versions, ({ verdict }) => {
            const rows = (verdict?.findings ?? []).map(findingRow);
            return rows.length === 0 ? null : rows;
        }),
        ...against(versions, parts.referenceOf),
        metrics: Object.fromEntries(parts.metrics.map((metric) => [metric, column(versions, metric)])),
        intervals: intervals(versions, parts.metrics),
        recorded: rangesOf(versions.filter(({ verdict }) => (verdict?.intervals.size ?? 0) > 0).map((each) => each.version)),
        suites: suites(versions),
        branch: words(({ branch }) => branch),
        by: words(({ by }) => by),
        run: words(({ run }) => run),
        notes: full(({ notes }) => notes),
        tags: full(({ tags }) => (tags.length === 0 ? null : tags)),
        annotations: full(({ annotations }) => (annotations.length === 0 ? null : annotations)),
        start: parts.start,
        moves: parts.moves.map((move) => moveOf(move, parts.profile)),
        line: parts.line,
    };
}
/** The metrics of the same versions that have no column there; null: there are none. */
function nestedPage(versions, isColumn) {
    const all = new Set(versions.flatMap(({ names: own }) => own.filter((name) => !isColumn(name))));
    const names = [...all].sort(order/* byCodeUnit */.X);
    if (names.length === 0)
        return null;
    return {
        versions: rangesOf(versions.map(({ version }) => version)),
        metrics: Object.fromEntries(names.map((metric) => [metric, column(versions, metric)])),
    };
}
function casesFile(version, { ids, passed, score, groups }) {
    const scores = score === null ? [] : Array.from(score, (value) => (Number.isNaN(value) ? null : value));
    return { version, ids, passed, score: scores, group: dictionary(groups) };
}
function moveOf({ at, pointer, action, from, to, ...by }, profile) {
    const { actor, reason, run_url } = profile === 'full' ? by : { actor: null, reason: null, run_url: null };
    return { at: Math.floor(at / 1000), pointer, action, from, to, actor, reason, run_url };
}
/** What was said of each version, in letters. */
function lettersOf(versions) {
    return versions.map(({ verdict }) => (verdict === null ? '.' : contract/* VERDICT_LETTERS */._u[verdict.verdict])).join('');
}
/** The value of a metric; null: the version lacks it. */
function columns_valueOf({ names, values }, metric) {
    return values[names.indexOf(metric)] ?? null;
}
/** The values of these metrics. */
function valuesOf(facts, isWanted) {
    return Object.fromEntries(facts.names.flatMap((name, index) => {
        const value = facts.values[index];
        return value !== undefined && isWanted(name) ? [[name, value]] : [];
    }));
}
/** The interval of a value: the recorded one, else the computed one. */
function intervalOf({ verdict, intervals: computed }, metric) {
    const found = verdict !== null && verdict.intervals.size > 0 ? verdict.intervals.get(metric) : computed?.get(metric);
    return found === undefined ? null : [rounded(found[0]), rounded(found[1])];
}
function column(versions, metric) {
    return versions.map((each) => columns_valueOf(each, metric));
}
function sparse(versions, pick) {
    return Object.fromEntries(versions.flatMap((each) => {
        const value = pick(each);
        return value === null ? [] : [[each.version, value]];
    }));
}
function dictionary(texts) {
    const places = new Map();
    const of = texts.map((text) => {
        if (text === null)
            return -1;
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        return place;
    });
    const [first = -1] = of;
    return { texts: [...places.keys()], of: of.every((place) => place === first) ? first : of };
}
function findingRow({ metric, verdict, gate, baseline, candidate, drop, better }) {
    const [low, high] = drop === null ? [null, null] : better === 'lower' ? drop : [-drop[1], -drop[0]];
    const letter = verdict === 'shown' ? '.' : contract/* VERDICT_LETTERS */._u[verdict];
    return [metric, letter, gate ? 1 : 0, baseline, candidate, low, high];
}
function against(versions, referenceOf) {
    const references = [];
    const places = new Map();
    const runs = [];
    for (const { verdict } of versions) {
        let place = -1;
        if (verdict !== null && verdict.reference !== null) {
            const known = places.get(verdict.reference);
            const found = known === undefined ? referenceOf(verdict.reference) : null;
            if (found !== null)
                references.push(found);
            place = known ?? (found === null ? -1 : references.length - 1);
            places.set(verdict.reference, place);
        }
        const last = runs.at(-1);
        if (last !== undefined && last[0] === place)
            last[1] += 1;
        else
            runs.push([place, 1]);
    }
    return { references, against: runs };
}
function intervals(versions, metrics) {
    return Object.fromEntries(metrics.flatMap((metric) => {
        const found = versions.map((each) => intervalOf(each, metric));
        if (found.every((each) => each === null))
            return [];
        return [[metric, [found.map((each) => each?.[0] ?? null), found.map((each) => each?.[1] ?? null)]]];
    }));
}
function suites(versions) {
    let last = null;
    return sparse(versions, ({ suite }) => {
        // Equal suites are one object.
        if (suite === last)
            return null;
        last = suite;
        return suite;
    });
}
const rounded = (value) => Number(value.toFixed(INTERVAL_DECIMALS));

;// CONCATENATED MODULE: ./lib/dashboard/fold/catalogue.js




/** What is known of each metric: by the rules, else by what verdicts said of it, else by its name. */
function catalogueOf({ configurations, judged }, policy) {
    const seen = new Map();
    for (const { versions, pointers } of configurations.values()) {
        const facts = versions.get(pointers?.current ?? 0);
        if (facts === undefined)
            continue;
        for (const [name, value] of Object.entries(valuesOf(facts, () => true)))
            (0,groups/* addTo */.D)(seen, name, value);
    }
    const entries = [...seen].map(([name, values]) => {
        const { kind, better } = (0,policy_policy/* standardFor */.LW)(policy, name, values, { named: null, gates: false });
        const said = judged.get(name);
        const isSaid = better === null && said !== undefined && said.better !== null;
        return [name, isSaid ? { name, kind: said.kind, better: said.better } : { name, kind, better }];
    });
    return new Map(entries.sort(([a], [b]) => (0,order/* byCodeUnit */.X)(a, b)));
}

// EXTERNAL MODULE: ./lib/dashboard/address.js
var address = __webpack_require__(41940);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __webpack_require__(25071);
;// CONCATENATED MODULE: ./lib/dashboard/fold/intervals.js
/**
 * How uncertain a value is for the choice of its cases: not for run-to-run noise, and never a verdict. Computed where no
 * evidence was recorded with the verdict, for values that the cases add up to.
 */

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;
/** Cases reproduce a value when what they add up to is no further away. */
const SAME = 0.0005;
const LARGEST_SAME = 0.005;
/** The Wilson interval of `passed` out of `n` (Wilson 1927, without continuity correction). */
function wilson(passed, n) {
    const share = passed / n;
    const z2 = Z * Z;
    const center = (share + z2 / (2 * n)) / (1 + z2 / n);
    const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
    return [Math.max(0, center - half), Math.min(1, center + half)];
}
/**
 * The interval of Σ numerator ÷ Σ denominator over cases, by linearization (Cochran, Sampling Techniques, 6.4): the case
 * is the sampling unit, whatever happens inside it. null where nothing can be said: fewer than two cases, or a
 * denominator of zero.
 */
function ratioInterval(pairs) {
    const n = pairs.length;
    const [above, below] = pairs.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
    if (n < 2 || below === 0)
        return null;
    const ratio = above / below;
    const residuals = pairs.reduce((sum, [x, y]) => sum + (x - ratio * y) ** 2, 0);
    const half = (Z * Math.sqrt((n / (n - 1)) * residuals)) / below;
    return [Math.max(0, ratio - half), Math.min(1, ratio + half)];
}
const tp = ({ tp: count = 0 }) => count;
const RATIOS = {
    f1: (each) => [2 * tp(each), 2 * tp(each) + (each.fp ?? 0) + (each.fn ?? 0)],
    precision: (each) => [tp(each), tp(each) + (each.fp ?? 0)],
    recall: (each) => [tp(each), tp(each) + (each.fn ?? 0)],
};
/** The intervals of the metrics that the cases reproduce: f1, precision and recall by counts, others by what passed. */
function intervalsOf(metrics, cases, average) {
    const found = new Map();
    const counted = cases.filter((each) => each.tp !== undefined);
    const judged = cases.filter(({ passed }) => passed !== undefined);
    const passed = judged.filter((each) => each.passed === true).length;
    // Of cases that were run several times the share of the trials that passed.
    const shares = cases.map((each) => [(0,case_values/* passShare */.v_)(each) ?? NaN, 1]);
    const trialsPassed = shares.reduce((sum, [share]) => sum + share, 0);
    for (const [metric, value] of metrics) {
        const counts = RATIOS[metric];
        if (counts !== undefined && counted.length === cases.length && average !== 'macro') {
            const pairs = counted.map(counts);
            const [above, below] = pairs.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
            const interval = reproduces(above / below, value) ? ratioInterval(pairs) : null;
            if (interval !== null)
                found.set(metric, interval);
        }
        else if (judged.length === cases.length && cases.length > 0 && reproduces(passed / cases.length, value)) {
            found.set(metric, wilson(passed, cases.length));
        }
        else if (reproduces(trialsPassed / cases.length, value)) {
            const interval = ratioInterval(shares);
            if (interval !== null)
                found.set(metric, interval);
        }
    }
    return found;
}
/** Half of the last digit of the reported value is lost by writing it. */
function reproduces(computed, reported) {
    const digits = (String(reported).split('.')[1] ?? '').length;
    const tolerance = Math.max(SAME, Math.min(LARGEST_SAME, 0.5 * 10 ** -digits));
    return Math.abs(computed - reported) <= tolerance + 1e-12;
}
const FEWEST_STEPS = 5;
const MOST_STEPS = 30;
/**
 * The usual step from one version to the next: the median of the last 30 differences of versions that were judged
 * unchanged; null where there are fewer than five.
 */
function usualStep(values, isUnchanged) {
    const steps = [];
    for (let index = values.length - 1; index > 0 && steps.length < MOST_STEPS; index -= 1) {
        const [before = null, now = null] = [values[index - 1], values[index]];
        if (before !== null && now !== null && isUnchanged(index))
            steps.push(Math.abs(now - before));
    }
    if (steps.length < FEWEST_STEPS)
        return null;
    steps.sort((a, b) => a - b);
    const middle = steps.length >> 1;
    const [low = 0, high = 0] = [steps[middle - 1], steps[middle]];
    return steps.length % 2 === 1 ? high : (low + high) / 2;
}

// EXTERNAL MODULE: ./lib/core/judging/judge.js + 22 modules
var judge = __webpack_require__(71082);
// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(49317);
;// CONCATENATED MODULE: ./lib/dashboard/move-command.js

/**
 * @param version one of the configuration, or `last-good` for a rollback
 * @param reason kept in the pointer log
 * @param storeFlags `store_flags` of the index
 */
function moveCommand(entry, name, version, reason, storeFlags) {
    const configuration = move_command_namesOf(entry);
    const flags = addressFlags(configuration);
    if (flags === null)
        return { cli: null, workflow: null };
    const own = name === 'rollback' ? `rollback --to ${version}` : `${name} ${version}`;
    const cli = `benchmark-snapshots ${own} ${flags} --reason ${shellQuoted(reason)}${storeFlags}`;
    return { cli, workflow: name === 'checkout' ? null : workflowOf(configuration, name, version, reason) };
}
function workflowOf(configuration, name, version, reason) {
    const file = `benchmark-${name}.yml`;
    const inputs = [
        ['model-version', configuration.model_version],
        ['dataset-version', configuration.dataset_version],
        ['prompt-version', configuration.prompt_version],
        ['environment', configuration.environment],
        ['snapshot-version', String(version)],
        ['reason', reason],
    ];
    const fields = inputs.map(([input, text]) => `-f ${input}=${shellQuoted(text)}`);
    return { file, command: `gh workflow run ${file} ${fields.join(' ')}` };
}
/** The names of a configuration in the words of the core. */
function move_command_namesOf({ model, dataset, prompt, environment }) {
    return { model_version: model, dataset_version: dataset, prompt_version: prompt, environment };
}

;// CONCATENATED MODULE: ./lib/dashboard/comparison.js
/** Two versions side by side, judged as the rest of the program does: by the core, never by rules of the page's own. */





/** The judgement of a version against another one, whatever it was judged against when it was pushed. */
function judgeAgainst(candidate, reference, policy) {
    const { benchmark, f1_average, dataset_size } = candidate.suite;
    return (0,judge/* judge */.S4)({
        configuration: candidate.configuration,
        result: {
            ...candidate.configuration,
            metrics: candidate.values,
            ...(benchmark === null ? {} : { benchmark }),
            ...(f1_average === null ? {} : { f1_average }),
            ...(dataset_size === null ? {} : { dataset_size }),
            ...(candidate.cases ? { cases: candidate.cases } : {}),
        },
    }, {
        baseline: reference === null
            ? null
            : {
                source: 'input',
                configuration: reference.configuration,
                snapshot_version: reference.version,
                transaction_id: '',
                created_at: '',
                commit_sha: null,
                ...reference.suite,
                metrics: reference.values,
                cases: reference.cases ?? null,
            },
        baseline_not_found: null,
        own_baseline_version: null,
        previous_version: null,
        history: [],
    }, policy);
}
/** What b is against a: by the core, or, where b was judged against a when it was pushed, what was said then. */
function compareVersions(a, b, policy) {
    const { primary } = b.entry;
    const judgement = judgeAgainst(sideOf(b), sideOf(a), policyFor(policy, primary));
    const recorded = isReference(b.row, a.row) ? b.row : null;
    const said = new Map(recorded?.findings.map((finding) => [finding[0], finding]));
    const metrics = judgement.findings.map((finding) => {
        const { metric, baseline, candidate } = finding;
        const told = recorded === null ? finding : asRecorded(finding, said.get(metric));
        if (baseline === null || candidate === null)
            return { ...told, limit: null, away: null };
        const standard = standardOf(metric, primary, policy, [baseline, candidate]);
        return { ...told, limit: limitAt(standard, baseline), away: limitsAway(standard, baseline, candidate) };
    });
    return {
        verdict: recorded?.verdict ?? judgement.verdict,
        reason: recorded?.reason ?? judgement.reason,
        isRecorded: recorded !== null,
        metrics,
    };
}
function isReference({ reference, verdict }, { configuration, version }) {
    return verdict !== null && reference?.configuration === configuration && reference.version === version;
}
/** The finding as the push said it; what was not worth a line then was unchanged. */
function asRecorded(finding, row) {
    if (row === undefined)
        return finding.verdict === 'shown' ? finding : { ...finding, verdict: 'unchanged' };
    const verdict = ['regression', 'inconclusive', 'minor', 'improvement'].find((each) => VERDICT_LETTERS[each] === row[1]);
    return { ...finding, verdict: verdict ?? finding.verdict, gate: row[2] === 1 };
}
function sideOf({ entry, row, cases }) {
    const values = Object.fromEntries(row.metrics().flatMap((metric) => {
        const value = row.value(metric);
        return value === null ? [] : [[metric, value]];
    }));
    return { configuration: namesOf(entry), version: row.version, suite: row.suite, values, cases };
}
/** What differs between the names, the suites and the origins of two versions. */
function differencesOf(a, b) {
    const names = ['model_version', 'dataset_version', 'prompt_version', 'environment'];
    const facts = ({ entry, row }) => [
        ...names.map((name) => [name.replace('_version', ''), namesOf(entry)[name]]),
        ['provider', entry.provider],
        ['suite', row.suite.benchmark],
        ['averaging', row.suite.f1_average],
        ['samples', row.suite.dataset_size === null ? null : String(row.suite.dataset_size)],
        ['branch', row.branch],
        ['by', row.by],
    ];
    const right = facts(b);
    return facts(a).flatMap(([what, left], index) => {
        const other = right[index]?.[1] ?? null;
        return left === other ? [] : [{ what, a: left ?? 'not said', b: other ?? 'not said' }];
    });
}
/** A case with a score and no outcome counts as passed from here on. */
const PASSING_SCORE = 0.5;
/** The common cases of two versions. What changed comes first. */
function compareCases(a, b) {
    const before = new Map(a.map((each) => [each.id, each]));
    const counts = { broke: 0, fixed: 0, 'both failed': 0, 'both passed': 0 };
    const cases = [];
    let common = 0;
    for (const now of b) {
        const then = before.get(now.id);
        if (then === undefined)
            continue;
        common += 1;
        const [left, right] = [passed(then), passed(now)];
        if (left === null || right === null)
            continue;
        const change = left === right ? (left ? 'both passed' : 'both failed') : left ? 'broke' : 'fixed';
        counts[change] += 1;
        cases.push({ id: now.id, group: now.group ?? then.group ?? null, change, a: then, b: now });
    }
    const order = ['broke', 'fixed', 'both failed', 'both passed'];
    return {
        cases: cases.sort((x, y) => order.indexOf(x.change) - order.indexOf(y.change)),
        counts,
        onlyA: a.length - common,
        onlyB: b.length - common,
        p: mcNemar(counts.broke, counts.fixed),
    };
}
function passed(each) {
    return each.passed ?? (each.score === undefined ? null : each.score >= PASSING_SCORE);
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/standing.js



/**
 * The current version against the reference, as both stand now: the own baseline, or without one what the current version
 * was judged against. What was said at the push counts as long as it is about this reference; where a pointer has moved
 * since, the core judges again, by the limit.
 */
function standingOf(configuration, current, located, primary, policy) {
    const { versions, pointers } = configuration;
    const said = current.verdict;
    const transaction = said?.reference ?? null;
    const judged = transaction === null ? undefined : located(transaction);
    const own = versions.get(pointers?.baseline ?? 0);
    const reference = own === undefined ? judged : { configuration, facts: own };
    if (reference === undefined) {
        const state = said?.verdict === 'not_evaluated' ? 'not_evaluated' : 'no_baseline';
        return { reference: null, state, why: said?.reason ?? 'there is no baseline yet', base: {} };
    }
    const { facts, configuration: of } = reference;
    const about = { reference: { of, version: facts.version }, base: valuesOf(facts, () => true) };
    if (facts === current)
        return { ...about, state: 'unchanged', why: 'this version is the baseline' };
    if (said !== null && said.reference === facts.transaction) {
        return { ...about, state: said.verdict, why: said.reason };
    }
    const { verdict, reason } = judgeAgainst(standing_sideOf(configuration, current), standing_sideOf(of, facts), judging_policyFor(policy, primary));
    return { ...about, state: verdict, why: reason };
}
function standing_sideOf({ names }, facts) {
    return { configuration: names, version: facts.version, suite: facts.suite, values: valuesOf(facts, () => true) };
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/entry.js




const SPARK_VERSIONS = 30;
/** Where a configuration stands: its line of the index. */
function entryOf(facts, parts) {
    const { all, current, from, primary, isColumn, idOf, history, policy } = parts;
    const located = (transaction) => history.byTransaction.get(transaction);
    const { reference, state, why, base } = standingOf(facts, current, located, primary, policy);
    const newest = all.at(-1) ?? current;
    const metric = primary?.metric ?? null;
    const held = metric === null ? null : (base[metric] ?? null);
    return {
        id: idOf(facts),
        model: facts.names.model_version,
        dataset: facts.names.dataset_version,
        prompt: facts.names.prompt_version,
        environment: facts.names.environment,
        provider: current.provider,
        repository: newest.repository,
        suite: current.suite,
        primary,
        versions: parts.kept,
        last: newest.version,
        current: current.version,
        baseline: facts.pointers?.baseline ?? null,
        first_at: milliseconds(all[0]?.at ?? newest.at),
        last_at: milliseconds(newest.at),
        kept_from: from === null ? null : milliseconds(from),
        current_at: current === newest ? null : milliseconds(current.at),
        reference: reference === null || facts.pointers?.baseline !== null
            ? null
            : { configuration: idOf(reference.of), version: reference.version },
        state,
        why: PLAIN.has(state) ? '' : why,
        now: valuesOf(current, isColumn),
        base: held,
        interval: metric === null ? null : intervalOf(current, metric),
        noise: metric === null ? null : noiseOf(all, metric),
        spark: sparkOf(all.slice(-SPARK_VERSIONS), metric, held),
        pages: parts.pages,
        nested: parts.nested,
        cases: parts.cases,
        archived: rangesOf([...facts.archived.keys()].sort((a, b) => a - b)),
    };
}
const milliseconds = (microseconds) => Math.floor(microseconds / 1000);
function noiseOf(versions, metric) {
    const step = usualStep(versions.map((each) => columns_valueOf(each, metric)), (index) => versions[index]?.verdict?.verdict === 'unchanged');
    // It is said in words, not computed with.
    return step === null ? null : Number(step.toPrecision(3));
}
function sparkOf(versions, metric, reference) {
    const values = versions.map((each) => (metric === null ? null : columns_valueOf(each, metric)));
    const all = [...values, reference].filter((value) => value !== null);
    const [low, high] = all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)];
    const digit = (value) => Math.round(high === low ? 7.5 : (15 * (value - low)) / (high - low)).toString(16);
    return {
        values: values.map((value) => (value === null ? '.' : digit(value))).join(''),
        verdicts: lettersOf(versions),
        reference: reference === null ? null : digit(reference),
    };
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/episodes.js

/** Verdicts after which it is over. What could not be judged, or not told from chance, ends nothing. */
const BETTER = new Set(['improvement', 'unchanged', 'minor', 'no_baseline']);
/**
 * The regressions of a configuration, oldest first: versions in a row with that verdict are one. It is over with the next
 * version that was judged well, with a move back to an earlier version, or with one of them accepted as the baseline.
 * @param versions by number, archived ones left out
 * @param moves by time
 */
function episodesOf(versions, moves, context) {
    const episodes = [];
    let bad = [];
    let before = null;
    let previous = null;
    let next = 0;
    const close = (state, by, at) => {
        episodes.push(episode(bad, before, { state, closed_by: by, closed_at: at }, context));
        bad = [];
    };
    const movesUntil = (time) => {
        for (; next < moves.length; next += 1) {
            const move = moves[next];
            if (move === undefined || move.at >= time)
                return;
            const isBad = bad.some(({ version }) => version === move.to);
            if (bad.length === 0 || move.action === 'push')
                continue;
            if (move.pointer === 'current' && !isBad)
                close('rolled_back', move.to, move.at);
            else if (move.pointer === 'baseline' && isBad)
                close('accepted', move.to, move.at);
        }
    };
    for (const each of versions) {
        movesUntil(each.at);
        const said = each.verdict?.verdict;
        if (said === 'regression') {
            if (bad.length === 0)
                before = previous;
            bad.push(each);
        }
        else if (said !== undefined && bad.length > 0 && BETTER.has(said))
            close('fixed', each.version, each.at);
        previous = each;
    }
    movesUntil(Number.POSITIVE_INFINITY);
    if (bad.length > 0)
        close('open', null, null);
    return episodes;
}
function episode(bad, before, { closed_at, ...end }, context) {
    const first = bad[0];
    const last = bad.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('an episode has at least one version');
    const worst = bad.map((each) => worstOf(each, context)).reduce(worse);
    return {
        configuration: context.configuration,
        first: first.version,
        last: last.version,
        count: bad.length,
        before: before?.version ?? null,
        reference: referenceOf(first, context),
        metric: worst.finding?.metric ?? null,
        worst: worst.finding === null
            ? null
            : { version: worst.version, from: worst.finding.baseline, to: worst.finding.candidate },
        limits: worst.limits,
        ...end,
        opened_at: Math.floor(first.at / 1000),
        closed_at: closed_at === null ? null : Math.floor(closed_at / 1000),
        commits: { before: before?.commit ?? null, first: first.commit },
        run: first.run,
    };
}
function referenceOf({ verdict }, { placeOf }) {
    const transaction = verdict?.reference ?? null;
    return transaction === null ? null : placeOf(transaction);
}
function worstOf({ version, verdict }, { primary, policy }) {
    const findings = (verdict?.findings ?? []).filter((finding) => finding.verdict === 'regression');
    return findings
        .map((finding) => {
        const { metric, baseline, candidate } = finding;
        if (baseline === null || candidate === null)
            return { version, finding, limits: null };
        const standard = judging_standardOf(metric, primary, policy, [baseline, candidate]);
        return { version, finding, limits: judging_limitsAway(standard, baseline, candidate) };
    })
        .reduce(worse, { version, finding: null, limits: 0 });
}
function worse(a, b) {
    const size = ({ limits }) => limits ?? Number.POSITIVE_INFINITY;
    if (a.finding === null)
        return b;
    return b.finding !== null && size(b) > size(a) ? b : a;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(35881);
;// CONCATENATED MODULE: ./lib/dashboard/fold/primary.js

/**
 * The metric that a configuration is about; null: none is.
 * @param said the kept name; a leading `-` says that lower is better. null: the store does not say
 * @param names of the metrics of its current version
 * @param catalogue what is known about metrics besides their names
 */
function primaryMetricOf(said, names, policy, catalogue) {
    const found = (0,primary_metric/* primaryMetric */.P)(new Set(names), { policy, ofResult: said ?? undefined });
    if (found === null)
        return null;
    const isSaid = said?.startsWith('-') === true && found.asked;
    return { metric: found.name, better: (isSaid ? null : catalogue.get(found.name)?.better) ?? found.better };
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/timeline.js
/**
 * Deals the moves of a configuration out to its pages, each from the time of its first version to that of the next page.
 * The push of a version that is here needs no move of its own: the version says when that was.
 * @param moves by time
 * @param from since when moves are kept, in microseconds; null: from the first
 */
function movesByPage(moves, pages, from) {
    const here = new Set(pages.flatMap((page) => page.map(({ version }) => version)));
    const begins = pages.map(([first], index) => Math.max(index === 0 ? Number.NEGATIVE_INFINITY : (first?.at ?? 0), from ?? Number.NEGATIVE_INFINITY));
    const dealt = [];
    let at = { current: null, baseline: null };
    let next = 0;
    const take = (until, into) => {
        for (; next < moves.length; next += 1) {
            const move = moves[next];
            if (move === undefined || move.at >= until)
                return;
            const { pointer, to } = move;
            const stand = to === null ? null : { version: to, since: Math.floor(move.at / 1000) };
            if (pointer === 'current' || pointer === 'baseline')
                at = { ...at, [pointer]: stand };
            if (!(move.action === 'push' && here.has(to ?? 0)))
                into?.push(move);
        }
    };
    for (const [index, begin] of begins.entries()) {
        take(begin, dealt.at(-1)?.moves ?? null);
        dealt.push({ start: at, moves: [] });
        if (index === begins.length - 1)
            take(Number.POSITIVE_INFINITY, dealt.at(-1)?.moves ?? null);
    }
    return dealt;
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/configuration.js








/** Versions with numbers of one such span share a page, so that a new version changes one page. */
const PAGE_VERSIONS = 2_000;
/** Everything that the dashboard has of one configuration. */
function foldConfiguration(facts, history, catalogue, policy, options) {
    const { digest, profile } = options;
    const idOf = ({ names }) => (0,address/* configurationId */.AV)(names, digest);
    const all = [...facts.versions.values()].sort((a, b) => a.version - b.version);
    const current = facts.versions.get(facts.pointers?.current ?? 0) ?? all.at(-1);
    if (current === undefined)
        throw new RangeError('a configuration has at least one version');
    const primary = primaryMetricOf(facts.pointers?.primary ?? null, current.names, policy, catalogue);
    const isColumn = (metric) => !metric.includes('.') || metric === primary?.metric;
    const placeOf = (transaction) => {
        const found = history.byTransaction.get(transaction);
        return found === undefined ? null : { configuration: idOf(found.configuration), version: found.facts.version };
    };
    const referenceOf = (transaction) => {
        const place = placeOf(transaction);
        const found = history.byTransaction.get(transaction);
        return place === null || found === undefined ? null : { ...place, values: valuesOf(found.facts, isColumn) };
    };
    const moves = [...facts.moves].sort((a, b) => a.at - b.at);
    const { kept, from } = keptOf(all, [current.version, facts.pointers?.baseline ?? 0], options);
    const files = [];
    const put = (folder, name, content) => {
        const text = JSON.stringify(content);
        const path = `data/${folder}/${idOf(facts)}/${name}.${digest(text).slice(0, 8)}.json`;
        files.push({ path, text });
        return path;
    };
    let newestPage = null;
    const pages = [];
    const nested = [];
    const chunks = chunksOf(kept);
    const dealt = movesByPage(moves, chunks, from);
    for (const [index, versions] of chunks.entries()) {
        const { start = { current: null, baseline: null }, moves: own = [] } = dealt[index] ?? {};
        const metrics = [...new Set(versions.flatMap(({ names }) => names.filter(isColumn)))].sort(order/* byCodeUnit */.X);
        const line = index === chunks.length - 1 ? (facts.pointers?.line ?? []) : null;
        const [first, last] = [versions[0]?.version ?? 0, versions.at(-1)?.version ?? 0];
        const span = [first, last, Math.floor((versions[0]?.at ?? 0) / 1000)];
        const page = versionPage(versions, { profile, metrics, start, moves: own, line, referenceOf });
        newestPage = page;
        pages.push([put('c', `${first}-${last}`, page), ...span]);
        const inner = nestedPage(versions, isColumn);
        if (inner !== null)
            nested.push([put('n', `${first}-${last}`, inner), ...span]);
    }
    const cases = Object.fromEntries(withCases(all, [current.version, facts.pointers?.baseline ?? 0], options).flatMap(({ version, cases: own }) => own === null ? [] : [[version, put('k', String(version), casesFile(version, own))]]));
    const parts = { all, current, kept: kept.length, from, primary, isColumn, idOf, history, policy };
    const episodes = episodesOf(all, moves, { configuration: idOf(facts), primary, policy, placeOf });
    return {
        entry: entryOf(facts, { ...parts, pages, nested, cases }),
        episodes: profile === 'full' ? episodes : episodes.map((each) => ({ ...each, run: null })),
        moves: moves
            .filter(({ action, pointer }) => action !== 'push' && (pointer === 'current' || pointer === 'baseline'))
            .map((move) => moveOf(move, profile)),
        files,
        newestPage,
        older: all.length - kept.length,
    };
}
/** The versions that the options leave, and since when they are all there (microseconds; null: from the first). */
function keptOf(all, always, { since, last }) {
    const recent = all.filter(({ at }, index) => (since === null || at >= since * 1000) && (last === null || index >= all.length - last));
    if (recent.length === all.length)
        return { kept: all, from: null };
    const wanted = new Set([...recent.map(({ version }) => version), ...always]);
    const end = (all.at(-1)?.at ?? 0) + 1;
    return { kept: all.filter(({ version }) => wanted.has(version)), from: recent[0]?.at ?? end };
}
function withCases(all, always, { cases }) {
    if (cases === null)
        return [];
    return all.filter(({ version }, index) => index >= all.length - cases || always.includes(version));
}
function chunksOf(versions) {
    return [...(0,groups/* groupBy */.$)(versions, ({ version }) => Math.floor((version - 1) / PAGE_VERSIONS)).values()];
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics = __webpack_require__(17987);
// EXTERNAL MODULE: ./lib/core/result/case-columns.js
var case_columns = __webpack_require__(97727);
;// CONCATENATED MODULE: ./lib/dashboard/fold/line-fields.js
/** Typed reading of the fields of a line. What does not have the form that it should is a `StoreError`. */



/** Whether a field has a value. */
const given = (value) => value !== null && value !== undefined;
function optional(read, line, name) {
    return given(line[name]) ? read(line, name) : null;
}
function line_fields_text(line, name) {
    const value = line[name];
    return typeof value === 'string' ? value : unexpected(name, value);
}
function number(line, name) {
    const value = line[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : unexpected(name, value);
}
function list(line, name) {
    const value = line[name];
    return Array.isArray(value) ? value : unexpected(name, value);
}
function texts(line, name) {
    return list(line, name).map((item) => line_fields_text({ [name]: item }, name));
}
function fields(line, name) {
    return asFields(line[name], name);
}
function asFields(value, what) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : unexpected(what, value);
}
function verdict(line, name) {
    return model/* VERDICTS */.bk.find((each) => each === line[name]) ?? unexpected(name, line[name]);
}
function f1Average(line, name) {
    const value = line[name];
    return value === 'micro' || value === 'macro' ? value : unexpected(name, value);
}
function interval(line, name) {
    const [low, high] = list(line, name);
    return [number({ low }, 'low'), number({ high }, 'high')];
}
function metricTree(line, name) {
    const tree = fields(line, name);
    for (const [key, value] of Object.entries(tree))
        if (typeof value !== 'number')
            metricTree(tree, key);
    return tree;
}
function cases(line, name) {
    return (0,case_columns/* casesIn */.X)(line[name]) ?? unexpected(name, line[name]);
}
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.(\d{1,6})\d*)?(?:Z|[+-]\d\d(?::?\d\d)?)$/;
/** Microseconds since 1970. (Date reads milliseconds only.) */
function moment(line, name) {
    const written = line_fields_text(line, name);
    const [, fraction = ''] = TIME.exec(written) ?? [];
    const seconds = Math.floor(Date.parse(written) / 1000);
    if (!TIME.test(written) || Number.isNaN(seconds))
        return unexpected(name, written);
    return seconds * 1_000_000 + Number(fraction.padEnd(6, '0'));
}
function unexpected(what, value) {
    const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
    throw new errors/* StoreError */.hg(`A line of the history has ${seen} where ${what} belongs. ` +
        'The store may be of another version of Benchmark Snapshots than this program.', 'answer');
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/events.js
/**
 * What the lines of an export say, as the dashboard needs it. This is the only file of the dashboard that knows the form
 * of those lines (line-fields.ts reads single fields). A line that does not have it is an error: a page with holes would pass for a history.
 */



/** The event of a line; null for lines that the dashboard has no use for. Throws `StoreError` for a malformed one. */
function eventOf(line) {
    switch (line['kind']) {
        case 'snapshot':
            return snapshotOf(line);
        case 'pointer_move':
            return events_moveOf(line);
        case 'verdict':
            return verdictOf(line);
        case 'annotation':
            return annotationOf(line);
        case 'pointers':
            return pointersOf(line);
        default:
            return null;
    }
}
function snapshotOf(line) {
    const stored = fields(line, 'transaction');
    return {
        kind: 'snapshot',
        ...events_namesOf(line),
        version: number(line, 'snapshot_version'),
        transaction: line_fields_text(stored, 'id'),
        at: moment(stored, 'created_at'),
        commit: optional(line_fields_text, stored, 'commit_sha'),
        branch: optional(line_fields_text, stored, 'branch_name'),
        by: optional(line_fields_text, stored, 'triggered_by'),
        run: optional(line_fields_text, stored, 'run_id'),
        repository: optional(line_fields_text, stored, 'repository'),
        provider: optional(line_fields_text, stored, 'model_provider'),
        suite: {
            benchmark: optional(line_fields_text, stored, 'benchmark'),
            f1_average: optional(f1Average, stored, 'f1_average'),
            dataset_size: optional(number, stored, 'dataset_size'),
        },
        metrics: (0,metrics/* flattenMetrics */.g8)(metricTree(stored, 'metrics')),
        cases: optional(cases, line, 'cases'),
        tags: optional(texts, stored, 'tags') ?? [],
        notes: optional(line_fields_text, stored, 'notes'),
        archived: given(line['archived']),
    };
}
function events_moveOf(line) {
    return {
        kind: 'move',
        ...events_namesOf(line),
        at: moment(line, 'created_at'),
        pointer: line_fields_text(line, 'pointer'),
        action: line_fields_text(line, 'action'),
        from: optional(number, line, 'from_version'),
        to: optional(number, line, 'to_version'),
        actor: line_fields_text(line, 'actor'),
        reason: optional(line_fields_text, line, 'reason'),
        run_url: optional(line_fields_text, line, 'run_url'),
    };
}
function verdictOf(line) {
    return {
        kind: 'verdict',
        at: moment(line, 'created_at'),
        transaction: line_fields_text(line, 'transaction_id'),
        verdict: verdict(line, 'verdict'),
        reason: line_fields_text(line, 'reason'),
        findings: list(line, 'findings').map(findingOf),
        reference: optional(line_fields_text, line, 'reference_transaction_id'),
    };
}
function findingOf(item) {
    const finding = asFields(item, 'a finding');
    const evidence = given(finding['evidence']) ? fields(finding, 'evidence') : {};
    return {
        metric: line_fields_text(finding, 'metric'),
        kind: line_fields_text(finding, 'kind'),
        better: optional(line_fields_text, finding, 'better'),
        verdict: line_fields_text(finding, 'verdict'),
        gate: finding['gate'] === true,
        baseline: optional(number, finding, 'baseline'),
        candidate: optional(number, finding, 'candidate'),
        drop: optional(interval, evidence, 'interval'),
    };
}
function annotationOf(line) {
    return {
        kind: 'annotation',
        at: moment(line, 'created_at'),
        transaction: line_fields_text(line, 'transaction_id'),
        note: optional(line_fields_text, line, 'note'),
        tags: optional(texts, line, 'tags') ?? [],
        actor: line_fields_text(line, 'actor'),
    };
}
function pointersOf(line) {
    return {
        kind: 'pointers',
        ...events_namesOf(line),
        current: number(line, 'current_version'),
        baseline: optional(number, line, 'baseline_version'),
        primary: given(line['primary_metric'])
            ? `${line['primary_better'] === 'lower' ? '-' : ''}${line_fields_text(line, 'primary_metric')}`
            : null,
        line: rangesOf(list(line, 'line').map((version) => number({ version }, 'version'))),
    };
}
function events_namesOf(line) {
    return {
        model_version: line_fields_text(line, 'model_version'),
        dataset_version: line_fields_text(line, 'dataset_version'),
        prompt_version: line_fields_text(line, 'prompt_version'),
        environment: line_fields_text(line, 'environment'),
    };
}

// EXTERNAL MODULE: ./lib/core/glob.js
var core_glob = __webpack_require__(80029);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(80820);
;// CONCATENATED MODULE: ./lib/dashboard/fold/models/registry.js
/** The registry of models in the lines of an export. A line that has not the form of one is an error. */



class Registry {
    models = new Map();
    /** Takes a line; false: it is not about models. */
    add(line) {
        switch (line['kind']) {
            case 'model_version': {
                const version = versionOf(line);
                this.model(line).versions.set(version.version, version);
                return true;
            }
            case 'model_move':
                this.model(line).moves.push(activationOf(line));
                return true;
            case 'model_performance':
                this.model(line).measurements.push(measurementOf(line));
                return true;
            case 'model_pointers': {
                this.model(line).environments = list(line, 'environments').map(environmentOf);
                return true;
            }
            default:
                return false;
        }
    }
    sorted() {
        return [...this.models.values()]
            .filter(({ versions }) => versions.size > 0)
            .sort((a, b) => (0,order/* byCodeUnit */.X)(a.name, b.name));
    }
    model(line) {
        const name = line_fields_text(line, 'model_name');
        const known = this.models.get(name);
        if (known !== undefined)
            return known;
        const fresh = { name, versions: new Map(), moves: [], measurements: [], environments: [] };
        this.models.set(name, fresh);
        return fresh;
    }
}
function versionOf(line) {
    return {
        version: number(line, 'version'),
        name: optional(line_fields_text, line, 'version_name'),
        at: moment(line, 'created_at'),
        artifact: line_fields_text(line, 'artifact_path'),
        metrics: (0,metrics/* flattenMetrics */.g8)(metricTree(line, 'metrics')),
        samples: optional(number, line, 'sample_count'),
        dataset: optional(line_fields_text, line, 'dataset_version'),
        split: optional(line_fields_text, line, 'split_version'),
        training: fields(line, 'training'),
        parent: optional(number, line, 'parent_version'),
        notes: optional(line_fields_text, line, 'notes'),
        evidence: optional(line_fields_text, line, 'evidence_transaction_id'),
        promotion: line_fields_text(line, 'promotion_reason'),
        by: line_fields_text(line, 'registered_by'),
        run: optional(line_fields_text, line, 'run_id'),
        archived: given(line['archived']),
    };
}
function environmentOf(item) {
    const line = asFields(item, 'an environment of a model');
    return {
        environment: line_fields_text(line, 'environment'),
        active: optional(number, line, 'active_version'),
        line: list(line, 'line').map((version) => number({ version }, 'version')),
    };
}
function activationOf(line) {
    return {
        at: moment(line, 'created_at'),
        pointer: line_fields_text(line, 'pointer'),
        environment: optional(line_fields_text, line, 'environment'),
        action: line_fields_text(line, 'action'),
        from: optional(number, line, 'from_version'),
        to: optional(number, line, 'to_version'),
        actor: line_fields_text(line, 'actor'),
        reason: optional(line_fields_text, line, 'reason'),
        run: optional(line_fields_text, line, 'run_id'),
    };
}
function measurementOf(line) {
    return {
        version: number(line, 'version'),
        at: moment(line, 'tested_at'),
        accuracy: number(line, 'accuracy'),
        samples: optional(number, line, 'sample_size'),
        notes: optional(line_fields_text, line, 'notes'),
        by: line_fields_text(line, 'actor'),
    };
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/history.js
/** The history in memory while it is folded. */





class History {
    wanted;
    configurations = new Map();
    byTransaction = new Map();
    /** What snapshots measured that are archived, or of environments that are left out. */
    leftOut = new Map();
    registry = new Registry();
    /** What findings said of each metric, the newest last. */
    judged = new Map();
    ephemeral = 0;
    known = new Map();
    shapes = new Map();
    suites = new Map();
    lastCases = null;
    constructor(wanted) {
        this.wanted = wanted;
    }
    add(event) {
        switch (event.kind) {
            case 'snapshot':
                this.addSnapshot(event);
                return;
            case 'verdict':
                this.addVerdict(event);
                return;
            case 'annotation':
                this.addAnnotation(event);
                return;
            case 'move':
                if (this.wants(event.environment))
                    this.configuration(event).moves.push({ ...event, ...this.shared(event) });
                return;
            case 'pointers':
                if (this.wants(event.environment))
                    this.configuration(event).pointers = event;
        }
    }
    /** By their names, so that the order of the lines decides nothing. */
    sorted() {
        return [...this.configurations]
            .filter(([, { versions, pointers }]) => versions.size > 0 && pointers !== null)
            .sort(([a], [b]) => (0,order/* byCodeUnit */.X)(a, b))
            .map(([, configuration]) => configuration);
    }
    wants(environment) {
        const { environment: glob } = this.wanted;
        return glob === null ? !(0,result_environment/* isEphemeral */.aw)(environment) : (0,core_glob/* nameMatches */.F)(glob, environment);
    }
    addSnapshot(event) {
        if (event.archived || !this.wants(event.environment))
            this.leftOut.set(event.transaction, this.suite(event));
        if (!this.wants(event.environment)) {
            this.ephemeral += (0,result_environment/* isEphemeral */.aw)(event.environment) ? 1 : 0;
            return;
        }
        const configuration = this.configuration(event);
        const { version, transaction, at, metrics, cases, notes, tags } = event;
        if (event.archived) {
            configuration.archived.set(version, at);
            return;
        }
        const suite = this.suite(event);
        const facts = {
            version,
            transaction,
            at,
            commit: event.commit?.slice(0, 12) ?? null,
            branch: this.once(event.branch),
            by: this.once(event.by),
            run: this.once(event.run),
            repository: this.once(event.repository),
            provider: this.once(event.provider),
            suite,
            names: this.shape(metrics),
            values: Float64Array.from(metrics.values()),
            intervals: cases === null ? null : intervalsOf(metrics, cases, suite.f1_average),
            cases: cases === null || !this.wanted.cases ? null : this.casesOf(cases),
            tags,
            notes,
            verdict: null,
            annotations: [],
        };
        configuration.versions.set(version, facts);
        this.byTransaction.set(transaction, { configuration, facts });
    }
    /** The newest counts: an earlier one was corrected. */
    addVerdict({ at, transaction, verdict, reason, findings, reference }) {
        const facts = this.byTransaction.get(transaction)?.facts;
        if (facts === undefined)
            return;
        for (const { metric, kind, better } of findings) {
            if (better !== null || !this.judged.has(metric))
                this.judged.set(metric, { kind, better });
        }
        if (facts.verdict !== null && facts.verdict.at > at)
            return;
        const kept = findings.filter((finding) => finding.verdict !== 'unchanged' && finding.verdict !== 'shown');
        const intervals = new Map(findings.map(recordedInterval).filter((each) => each !== null));
        facts.verdict = { at, verdict, reason, findings: kept.map((each) => this.named(each)), intervals, reference };
    }
    addAnnotation({ at, transaction, actor, note, tags }) {
        const entry = { at: Math.floor(at / 1000), actor, note, tags };
        this.byTransaction.get(transaction)?.facts.annotations.push(entry);
    }
    configuration(names) {
        const { model_version, dataset_version, prompt_version, environment } = names;
        const key = JSON.stringify([model_version, dataset_version, prompt_version, environment]);
        const known = this.configurations.get(key);
        if (known !== undefined)
            return known;
        const fresh = {
            names: { model_version, dataset_version, prompt_version, environment },
            versions: new Map(),
            archived: new Map(),
            moves: [],
            pointers: null,
        };
        this.configurations.set(key, fresh);
        return fresh;
    }
    suite({ suite }) {
        const key = JSON.stringify(suite);
        const known = this.suites.get(key) ?? suite;
        this.suites.set(key, known);
        return known;
    }
    shape(metrics) {
        const key = [...metrics.keys()].join('\n');
        const known = this.shapes.get(key) ?? [...metrics.keys()];
        this.shapes.set(key, known);
        return known;
    }
    /** Ids and groups are the same from version to version: one copy of them. */
    casesOf(cases) {
        const ids = cases.map(({ id }) => id);
        const groups = cases.map(({ group }) => group ?? null);
        const last = this.lastCases;
        const scored = cases.some(({ score }) => score !== undefined);
        this.lastCases = {
            ids: last !== null && same(last.ids, ids) ? last.ids : ids,
            groups: last !== null && same(last.groups, groups) ? last.groups : groups,
            passed: cases.map(({ passed }) => (passed === undefined ? '.' : passed ? '1' : '0')).join(''),
            score: scored ? Float64Array.from(cases, ({ score }) => score ?? Number.NaN) : null,
        };
        return this.lastCases;
    }
    named(finding) {
        return { ...finding, metric: this.once(finding.metric) };
    }
    shared({ actor, action, pointer }) {
        return { actor: this.once(actor), action: this.once(action), pointer: this.once(pointer) };
    }
    once(text) {
        if (text === null)
            return null;
        const known = this.known.get(text);
        if (known !== undefined)
            return known;
        this.known.set(text, text);
        return text;
    }
}
/** The drop turned into an interval of the value: around what it was compared with. */
function recordedInterval({ metric, baseline, better, drop }) {
    if (drop === null || baseline === null || better === null)
        return null;
    const [low, high] = drop;
    return [metric, better === 'higher' ? [baseline - high, baseline - low] : [baseline + low, baseline + high]];
}
function same(a, b) {
    return a.length === b.length && a.every((each, index) => each === b[index]);
}

// EXTERNAL MODULE: ./node_modules/d3-array/dist/d3-array.mjs
var d3_array = __webpack_require__(5793);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 5 modules
var d3_scale = __webpack_require__(51794);
;// CONCATENATED MODULE: ./lib/dashboard/svg/axis.js




/** How wide a text of the axes is, about: digits and small letters at 11 pixels. */
function textWidth(text) {
    return Array.from(text).length * 6.3;
}
/** At most so many signs, the last an ellipsis where some are left out. */
function shortened(text, most) {
    const signs = Array.from(text);
    return signs.length <= most ? text : `${signs.slice(0, Math.max(1, most - 1)).join('')}…`;
}
/** Names that share a long beginning, without it: what tells them apart is what has to be read. */
function withoutSharedStart(names) {
    const [first = ''] = names;
    let shared = 0;
    while (shared < first.length && names.every((name) => name[shared] === first[shared]))
        shared += 1;
    // Only whole words go.
    const cut = Math.max(...['-', '_', '/', ' ', '.', ':'].map((end) => first.lastIndexOf(end, shared - 1))) + 1;
    return names.length < 2 || cut < SHARED_START ? [...names] : names.map((name) => `…${name.slice(cut)}`);
}
/** A shorter beginning stays: it says what the names are. */
const SHARED_START = 12;
const SPARE = 0.08;
/**
 * From the lowest to the highest value and a little more, never forced to zero: a change has to be seen. Values of a share
 * end at 0 and 1. Equal values get a range around them.
 */
function valueScale(values, isShare, range) {
    const [low, high] = [(0,d3_array/* min */.jk)(values) ?? 0, (0,d3_array/* max */.T9)(values) ?? 1];
    const spread = high - low;
    const room = spread > 0 ? spread * SPARE : Math.abs(high) * 0.05 || 0.5;
    const bounds = [low - room, high + room];
    const domain = isShare ? [Math.max(0, bounds[0] ?? 0), Math.min(1, bounds[1] ?? 1)] : bounds;
    return (0,d3_scale/* scaleLinear */.m4)(domain, range);
}
/** Lines across the plot with their values on the left. */
function valueAxis(scale, frame) {
    const [bottom = 0, top = 0] = scale.range();
    const ticks = scale.ticks(Math.max(2, Math.floor(Math.abs(bottom - top) / 48)));
    const labels = (0,format_number/* alignedNumbers */.hn)(ticks);
    return svg('g', { class: 'axis' }, ticks.map((tick, index) => {
        const y = place(scale(tick));
        const label = (labels[index] ?? '').replace('-', '−');
        return svg('g', {}, svg('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }), svg('text', { x: frame.left - 8, y: place(y + 3.5), 'text-anchor': 'end' }, label));
    }));
}
/** Those ticks whose labels do not touch, from the last one back: the newest is what people look for. */
function apart(ticks, frame) {
    const kept = [];
    let free = frame.width;
    for (const tick of [...ticks].sort((a, b) => b.x - a.x)) {
        const half = textWidth(tick.label) / 2;
        if (tick.x + half > free || tick.x - half < 0)
            continue;
        kept.push(tick);
        free = tick.x - half - 14;
    }
    return kept.reverse();
}
/** Labels below the plot. */
function bottomAxis(ticks, frame, y) {
    return svg('g', { class: 'axis' }, svg('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }), apart(ticks, frame).map(({ x, label }) => svg('text', { x: place(x), y: y + 16, 'text-anchor': 'middle' }, label)));
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/chart.js
/** What a line chart shows, and where things are on it. */



/** Below the plot: rail, labels of the axis, and the lane of moves where there are any. */
const FOOT = 30;
const LANE = 30;
const TIGHT = 520;
function layoutOf(chart) {
    const { width, height, series, axis, moves, isShare } = chart;
    const [first = { name: '', points: [] }] = series;
    const named = series.length > 1;
    const isNarrow = width < TIGHT;
    const frame = {
        width,
        left: isNarrow ? 44 : 56,
        right: named && !isNarrow ? roomForNames(series, width) : 18,
        top: series.some(({ points }) => points.some(({ change }) => change !== null)) ? 36 : 22,
        bottom: FOOT + (moves.length > 0 ? LANE : 0),
    };
    const plot = [frame.left + 8, width - frame.right - 8];
    const longest = series.reduce((most, { points }) => Math.max(most, points.length), 1);
    const byTime = (0,d3_scale/* scaleUtc */.Pp)(axis === 'time' ? timesOf(series) : [0, 1], plot);
    // Several configurations on an even axis: their newest versions stand below each other.
    const byPlace = (0,d3_scale/* scaleLinear */.m4)([0, Math.max(1, longest - 1)], plot);
    const offset = longest - first.points.length;
    const x = (index) => axis === 'time' ? byTime(first.points[index]?.at ?? 0) : longest === 1 ? middle(plot) : byPlace(index + offset);
    const bottom = height - frame.bottom;
    const layout = { frame, top: frame.top, bottom, x, y: valueScale(chart_valuesOf(chart), isShare, [bottom, frame.top]) };
    let places = null;
    return {
        ...layout,
        xOf: (point, index) => (axis === 'time' ? byTime(point.at) : x(index)),
        ticks: ticksOf(chart, first, x, byTime),
        indexAt: (position) => {
            places ??= first.points.map((_point, index) => x(index));
            return (0,d3_array/* bisectCenter */.WD)(places, position);
        },
    };
}
/** The horizontal places of another series than the first. */
function placesOf(chart, layout, { points }) {
    const offset = (chart.series[0]?.points.length ?? 0) - points.length;
    return points.map((point, index) => layout.xOf(point, index + offset));
}
/** The lowest and the highest that the axis of values has to hold; none without values. In one pass: points may be 100,000. */
function chart_valuesOf({ series }) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { points } of series) {
        for (const { value, interval, reference } of points) {
            if (value !== null) {
                low = Math.min(low, value, interval?.[0] ?? value);
                high = Math.max(high, value, interval?.[1] ?? value);
            }
            if (reference !== null) {
                low = Math.min(low, reference);
                high = Math.max(high, reference);
            }
        }
    }
    return low > high ? [] : [low, high];
}
/** When the first and the last of all points were. */
function timesOf(series) {
    const ends = series.flatMap(({ points }) => (0,d3_array/* extent */.Xx)(points, ({ at }) => at).map((at) => at ?? 0));
    return [Math.min(...ends), Math.max(...ends)];
}
/** The names of several curves stand at their ends: a third of the chart at most. */
function roomForNames(series, width) {
    return Math.min(width / 3, 16 + Math.max(...series.map(({ name }) => textWidth(name))));
}
function ticksOf({ axis, width }, { points }, x, byTime) {
    const wanted = Math.max(2, Math.floor(width / 90));
    if (axis === 'time') {
        const times = byTime.ticks(wanted);
        // Beside days, the first of a month is a day too.
        const areDays = times.some((time) => time.getUTCDate() !== 1);
        return times.map((time) => ({ x: byTime(time), label: timeLabel(time, areDays) }));
    }
    const last = points.length - 1;
    const even = (0,d3_scale/* scaleLinear */.m4)([0, Math.max(1, last)], [0, 1])
        .ticks(wanted)
        .filter((index) => Number.isInteger(index) && index <= last);
    // The newest is always named; a round number just before it is not.
    const shown = new Set([...even.filter((index) => last - index > last / wanted / 2), last]);
    return [...shown].flatMap((index) => {
        const label = points[index]?.label;
        return label === undefined ? [] : [{ x: x(index), label }];
    });
}
const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
/** A tick in UTC by what it begins: a year, a month, a day, or a minute of one. */
function timeLabel(time, areDays) {
    const [date = '', clock = ''] = time.toISOString().split('T');
    const [year, month, day = ''] = date.split('-');
    if (!clock.startsWith('00:00:00'))
        return clock.slice(0, clock.slice(6, 8) === '00' ? 5 : 8);
    if (day !== '01' || areDays)
        return `${MONTH.format(time)} ${Number(day)}`;
    return month === '01' ? (year ?? '') : MONTH.format(time);
}
const middle = ([a = 0, b = 0]) => (a + b) / 2;

;// CONCATENATED MODULE: ./lib/dashboard/svg/path.js
/** Paths of straight lines. */
/** A line through points, broken at gaps; a point between two gaps stays one. null: there are none. */
function linePath(points) {
    const paths = runsOf(points).map((run) => `M${run.map(pair).join('L')}${run.length === 1 ? 'Z' : ''}`);
    return paths.length === 0 ? null : paths.join('');
}
/** What lies between two values at each place, broken at gaps. null: nothing does. */
function bandPath(places) {
    const paths = runsOf(places).map((run) => {
        const [top, foot] = [run.map(([x, , high]) => pair([x, high])), run.map(([x, low]) => pair([x, low]))];
        return `M${[...top, ...foot.reverse()].join('L')}Z`;
    });
    return paths.length === 0 ? null : paths.join('');
}
const pair = ([x, y]) => `${x},${y}`;
/** What stands between gaps. */
function runsOf(places) {
    const runs = [[]];
    for (const each of places) {
        if (each === null)
            runs.push([]);
        else
            runs.at(-1)?.push(each);
    }
    return runs.filter(({ length }) => length > 0);
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/curve.js


/** Above so many versions a pixel, columns of two pixels stand for them. */
const DENSE = 0.75;
const COLUMN = 2;
function isDense({ points, layout: { frame } }) {
    return points.length > DENSE * (frame.width - frame.left - frame.right);
}
/** A line through every value, or where there are too many, from lowest to highest with the mean in it. */
function drawCurve(placed, dash) {
    const dashed = dash === null ? {} : { 'stroke-dasharray': dash };
    if (!isDense(placed)) {
        const { layout, places } = placed;
        const paths = segments(placed).map((indexes) => {
            const path = linePath(indexes.map((index) => {
                const value = placed.points[index]?.value ?? null;
                return value === null ? null : [place(places[index] ?? 0), place(layout.y(value))];
            }));
            return path === null ? null : svg('path', { class: 'series', d: path, ...dashed });
        });
        return svg('g', {}, paths);
    }
    const columns = columnsOf(placed, ({ value }, add) => {
        if (value !== null)
            add(value);
    });
    const y = placed.layout.y;
    const band = bandOf(columns, placed);
    const mean = linePath(columns.map(({ x, sum, count }) => [x, place(y(sum / count))]));
    return svg('g', {}, band !== null && svg('path', { class: 'band', d: band }), mean !== null && svg('path', { class: 'mean', d: mean, ...dashed }));
}
function columnsOf({ points, places }, read) {
    const columns = [];
    let x = 0;
    let last = null;
    const add = (value) => {
        if (last?.x !== x) {
            last = { x, low: value, high: value, sum: value, count: 1 };
            columns.push(last);
            return;
        }
        last.low = Math.min(last.low, value);
        last.high = Math.max(last.high, value);
        last.sum += value;
        last.count += 1;
    };
    points.forEach((point, index) => {
        x = Math.floor((places[index] ?? 0) / COLUMN) * COLUMN;
        read(point, add);
    });
    return columns;
}
/** From the lowest to the highest value of each column. */
function bandOf(columns, { layout: { y } }) {
    return bandPath(columns.map(({ x, low, high }) => [x, place(y(low)), place(y(high))]));
}
/** How uncertain the values are, where that is known. */
function drawIntervals(placed) {
    const { points, places, layout } = placed;
    if (isDense(placed)) {
        const band = bandOf(columnsOf(placed, ({ interval }, add) => {
            interval?.forEach(add);
        }), placed);
        return svg('g', {}, band !== null && svg('path', { class: 'interval', d: band }));
    }
    const paths = segments(placed).map((indexes) => {
        const path = bandPath(indexes.map((index) => {
            const interval = points[index]?.interval ?? null;
            if (interval === null)
                return null;
            const [low, high] = interval;
            return [place(places[index] ?? 0), place(layout.y(low)), place(layout.y(high))];
        }));
        return path === null ? null : svg('path', { class: 'interval', d: path });
    });
    return svg('g', {}, paths);
}
/** The value that versions were held to at their time, and the zone beyond its limit. */
function drawReference({ points, places, layout }, better) {
    const { top, bottom, y, frame } = layout;
    const runs = curve_runsOf(points, (a, b) => a.reference === b.reference && a.limit === b.limit);
    const [left, right] = [frame.left, frame.width - frame.right];
    const drawn = runs.flatMap(([from, to], index) => {
        const { reference, limit } = points[from] ?? { reference: null, limit: null };
        if (reference === null)
            return [];
        const begin = index === 0 ? left : ((places[from] ?? 0) + (places[from - 1] ?? 0)) / 2;
        const end = index === runs.length - 1 ? right : ((places[to] ?? 0) + (places[to + 1] ?? 0)) / 2;
        const [x1, x2, y1] = [place(begin), place(end), place(y(reference))];
        const edge = limit === null || better === null ? null : y(reference + (better === 'higher' ? -limit : limit));
        const [zoneTop, zoneBottom] = better === 'higher' ? [edge ?? bottom, bottom] : [top, edge ?? top];
        const height = place(zoneBottom - Math.max(top, zoneTop));
        const zone = edge !== null &&
            height > 0 &&
            svg('rect', { class: 'zone', x: x1, y: place(Math.max(top, zoneTop)), width: place(x2 - x1), height });
        return [zone, svg('line', { class: 'reference', x1, x2, y1, y2: y1 })];
    });
    return svg('g', {}, drawn);
}
/** Runs of points that are alike, as first and last place. */
function curve_runsOf(points, isAlike) {
    const runs = [];
    points.forEach((point, index) => {
        const before = points[index - 1];
        const last = runs[runs.length - 1];
        if (before !== undefined && last !== undefined && isAlike(before, point))
            last[1] = index;
        else
            runs.push([index, index]);
    });
    return runs;
}
/** The places of the points, apart where values cannot be compared. */
function segments({ points }) {
    const parts = [[]];
    for (const [index, { change }] of points.entries()) {
        if (change?.breaks === true)
            parts.push([]);
        parts.at(-1)?.push(index);
    }
    return parts;
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/marks.js

/** Told apart by shape: colour is a second hint. Around 0, 0, about 10 wide. `open`: the ground shows inside. */
const SHAPES = {
    regression: { path: 'M-5.5-4.5H5.5L0 5.5Z' },
    not_evaluated: { path: 'M-4-4L4 4M4-4L-4 4', open: true },
    incomparable: { path: 'M0-5.5L5 0L0 5.5L-5 0Z', open: true },
    inconclusive: { path: 'M0-5.5L5 0L0 5.5L-5 0ZM0-1.5L1.5 0L0 1.5L-1.5 0Z', open: true },
    minor: { path: 'M-5.5-4.5H5.5L0 5.5Z', open: true },
    no_baseline: { path: 'M4.5 0A4.5 4.5 0 1 1-4.5 0A4.5 4.5 0 1 1 4.5 0Z', open: true },
    unchanged: { path: 'M2.5 0A2.5 2.5 0 1 1-2.5 0A2.5 2.5 0 1 1 2.5 0Z' },
    improvement: { path: 'M-5.5 4.5H5.5L0-5.5Z' },
};
const STAR = 'M0-5L1.5-1.6L5-1.4L2.3 1L3.1 4.5L0 2.6L-3.1 4.5L-2.3 1L-5-1.4L-1.5-1.6Z';
/** The sign of a verdict at a point. */
function verdictMark(verdict, x, y) {
    const { path, open } = SHAPES[verdict];
    const classes = `mark ${verdict}${open === true ? ' open' : ''}`;
    return svg('path', { class: classes, d: path, transform: `translate(${place(x)} ${place(y)})` });
}
/** The sign of a new baseline; with a ring where a person set it. */
function baselineMark(x, y, isByPerson) {
    const star = svg('path', { class: 'star', d: STAR });
    const ring = isByPerson && svg('circle', { class: 'ring', r: 7.5 });
    return svg('g', { transform: `translate(${place(x)} ${place(y)})` }, star, ring);
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/events.js
/** What happened, on the chart: verdicts, runs of regressions, changes, and the moves of pointers below it. */







/** Marks nearer to each other than this hide each other: the worse one stays. */
const APART = 11;
/** The newest versions keep their marks, however close. */
const ALWAYS = 5;
const DOTS_BELOW = 100;
/** One mark where a run of equal verdicts begins; a dot for each other version while there are few. */
function drawVerdicts(placed) {
    const { points, places, layout } = placed;
    const runs = curve_runsOf(points, (a, b) => a.verdict === b.verdict);
    const starts = runs.flatMap(([index]) => {
        const { verdict = null, value = null } = points[index] ?? {};
        return verdict === null || verdict === 'unchanged' || value === null ? [] : [{ index, verdict, value }];
    });
    const shown = withRoom(starts, places, points.length);
    const marked = new Set(shown.map(({ index }) => index));
    const dots = points.map(({ value, isAhead }, index) => {
        if (value === null || marked.has(index) || (points.length >= DOTS_BELOW && !isAhead))
            return null;
        const at = { cx: place(places[index] ?? 0), cy: place(layout.y(value)) };
        return isAhead ? svg('circle', { class: 'hollow', ...at, r: 2.5 }) : svg('circle', { class: 'dot', ...at, r: 2 });
    });
    const marks = shown.map(({ index, verdict, value }) => verdictMark(verdict, places[index] ?? 0, layout.y(value)));
    return svg('g', {}, isDense(placed) ? [] : dots, marks);
}
function withRoom(starts, places, count) {
    const rank = ({ index, verdict }) => (index >= count - ALWAYS ? -1 : model/* VERDICTS */.bk.indexOf(verdict));
    const taken = new Set();
    const cell = (index) => Math.floor((places[index] ?? 0) / APART);
    return [...starts]
        .sort((a, b) => rank(a) - rank(b) || b.index - a.index)
        .filter((start) => {
        const own = cell(start.index);
        const isFree = rank(start) < 0 || ![own - 1, own, own + 1].some((near) => taken.has(near));
        if (isFree)
            taken.add(own);
        return isFree;
    })
        .sort((a, b) => a.index - b.index);
}
/** While regressions last there is a rail at the foot of the plot. */
function drawRail({ points, places, layout }) {
    const y = layout.bottom + 4;
    const runs = curve_runsOf(points, (a, b) => a.verdict === b.verdict);
    const rails = runs.flatMap(([from, to]) => {
        if (points[from]?.verdict !== 'regression')
            return [];
        const [x1, x2] = [(places[from] ?? 0) - 2, (places[to] ?? 0) + 2];
        return [svg('line', { class: 'rail', x1: place(x1), x2: place(x2), y1: y, y2: y })];
    });
    return svg('g', {}, merged(rails));
}
/** On a dense chart thousands of rails would lie on top of each other: those that touch become one. */
function merged(rails) {
    const kept = [];
    for (const rail of rails) {
        if (rail === null || rail === false)
            continue;
        const last = kept.at(-1);
        const touches = last !== undefined && Number(rail.attributes['x1']) <= Number(last.attributes['x2']) + 1;
        if (!touches)
            kept.push(rail);
        else
            kept[kept.length - 1] = { ...last, attributes: { ...last.attributes, x2: rail.attributes['x2'] ?? 0 } };
    }
    return kept;
}
/** Where a prompt or a suite is another one from here on. */
function drawChanges({ points, places, layout }) {
    let free = 0;
    const flags = points.flatMap(({ change }, index) => {
        if (change === null || index === 0)
            return [];
        const x = ((places[index] ?? 0) + (places[index - 1] ?? 0)) / 2;
        const room = layout.frame.width - x - 6;
        const label = shortened(change.label, Math.min(32, Math.floor(room / textWidth('x'))));
        const isShown = x >= free && room > 40;
        if (isShown)
            free = x + textWidth(label) + 12;
        const at = place(x);
        return [
            svg('line', { class: 'change', x1: at, x2: at, y1: layout.top - 14, y2: layout.bottom }),
            isShown && svg('text', { x: place(x + 4), y: layout.top - 7 }, label),
        ];
    });
    return svg('g', {}, flags);
}
const CLUSTER = 14;
/** The lane below the axis: an arc from the version that was left to the one restored, a star for a new baseline. */
function drawLane(moves, layout, height) {
    const y = height - LANE + 4;
    const clusters = new Map();
    for (const move of moves) {
        const at = move.kind === 'back' ? (move.from ?? move.to) : move.to;
        if (at === null)
            continue;
        const cell = Math.floor(layout.x(at) / CLUSTER);
        (0,groups/* addTo */.D)(clusters, cell, move);
    }
    const drawn = [...clusters].flatMap(([cell, own]) => {
        if (own.length > 1)
            return [bar(cell * CLUSTER + CLUSTER / 2, y, own.length)];
        return own.map((move) => drawMove(move, layout, y));
    });
    return svg('g', { class: 'lane' }, drawn);
}
function drawMove({ kind, from, to, isByPerson }, { x, frame }, y) {
    if (kind === 'baseline')
        return to === null ? null : baselineMark(x(to), y + 7, isByPerson);
    const start = from === null ? frame.width - frame.right : x(from);
    const end = to === null ? frame.left : x(to);
    const depth = Math.min(20, 8 + Math.abs(start - end) / 8);
    const [x1, x2] = [place(start), place(end)];
    return svg('g', {}, svg('path', { class: 'arc', d: `M${x1} ${y}Q${place((start + end) / 2)} ${place(y + depth * 2)} ${x2} ${y}` }), svg('path', { class: 'star', d: `M${x2} ${y - 3}l3.5 6h-7z` }));
}
function bar(x, y, count) {
    const height = Math.min(14, 3 + count);
    return svg('g', {}, svg('rect', { class: 'bar', x: place(x - 4), y: place(y + 14 - height), width: 8, height }), svg('text', { x: place(x), y: y + 25, 'text-anchor': 'middle' }, String(count)));
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/line-chart.js






/** Series are told apart by dash and by the name at their end, not by hue alone. */
const DASHES = [null, '6 3', '2 3', '9 3 2 3', '12 4', '2 2 6 2'];
/** A metric over versions or time. Everything but the reading line, which the page lays over it. */
function drawLineChart(chart) {
    const layout = layoutOf(chart);
    const { width, height, series, better, moves } = chart;
    const placed = series.map((each) => ({ points: each.points, places: placesOf(chart, layout, each), layout }));
    const [main] = placed;
    const alone = placed.length === 1 && main !== undefined;
    const drawing = svg('svg', { class: 'chart', width, height, viewBox: `0 0 ${width} ${height}` }, valueAxis(layout.y, layout.frame), svg('text', { class: 'strong', x: 0, y: 13 }, metricLabel(chart)), bottomAxis(layout.ticks, layout.frame, layout.bottom + 8), alone && drawReference(main, better), alone && drawIntervals(main), alone && drawChanges(main), placed.map((each, index) => drawCurve(each, DASHES[index] ?? null)), alone && drawRail(main), placed.map(drawVerdicts), alone && referenceLabel(main), alone ? [] : endLabels(placed, series), alone && moves.length > 0 && drawLane(moves, layout, height));
    return { drawing, layout };
}
function metricLabel({ metric, better }) {
    return better === null ? metric : `${metric}, ${better} is better`;
}
const REFERENCE = 'reference';
/** The height of a line of text. */
const LABEL = 14;
/** Names the line of the reference, as far to the right as the curve leaves room above or below it. */
function referenceLabel(placed) {
    const { points, layout } = placed;
    const value = points.at(-1)?.reference ?? null;
    if (value === null)
        return null;
    const y = layout.y(value);
    const wide = textWidth(REFERENCE) + 4;
    const end = layout.frame.width - layout.frame.right;
    // Once: each place that is tried looks at some of them again.
    const heights = points.map((point) => (point.value === null ? null : layout.y(point.value)));
    const label = (right, isBelow) => svg('text', { class: 'halo', x: place(right), y: place(isBelow ? y + LABEL : y - 5), 'text-anchor': 'end' }, REFERENCE);
    for (let right = end; right - wide > layout.frame.left; right -= wide / 2) {
        const side = [y - LABEL - 3, y + 3].findIndex((top) => !isTaken(placed, heights, value, [right - wide, right], [top, top + LABEL]));
        if (side >= 0)
            return label(right, side === 1);
    }
    return label(end, (points.at(-1)?.value ?? value) > value);
}
/** Whether the curve runs through a box, or the reference was another one there. */
function isTaken({ points, places }, heights, reference, [left, right], [top, bottom]) {
    for (let index = (0,d3_array/* bisectLeft */.ah)(places, left); index < points.length; index += 1) {
        const from = places[Math.max(0, index - 1)] ?? 0;
        if (from > right)
            return false;
        const [a = null, b = null] = [heights[Math.max(0, index - 1)], heights[index]];
        if (a !== null && b !== null && Math.min(a, b) < bottom && Math.max(a, b) > top)
            return true;
        if (points[index]?.reference !== reference)
            return true;
    }
    return false;
}
/** The name of each series at its end, moved apart where they would touch. */
function endLabels(placed, series) {
    let free = 0;
    return placed
        .flatMap(({ points, places, layout }, index) => {
        const last = points.findLastIndex(({ value }) => value !== null);
        const value = points[last]?.value ?? null;
        const name = series[index]?.name ?? '';
        return value === null ? [] : [{ x: (places[last] ?? 0) + 8, y: layout.y(value) + 4, name, layout }];
    })
        .sort((a, b) => a.y - b.y)
        .map(({ x, y, name, layout }) => {
        const at = Math.max(y, free);
        free = at + 13;
        const label = shortened(name, Math.max(4, Math.floor((layout.frame.width - x) / textWidth('x'))));
        return svg('text', { class: 'strong halo', x: place(x), y: place(at) }, label);
    });
}

;// CONCATENATED MODULE: ./lib/dashboard/svg/style.js

/**
 * Chosen by search over simulated deuteranopia, protanopia and tritanopia: the smallest difference between any two is 23
 * (ΔE76) in light and 30 in dark, each has 3:1 to the ground. src/page/styles/tokens.css has the same.
 */
const PALETTE = {
    light: {
        ground: '#ffffff',
        ink: '#1b1f24',
        soft: '#57606a',
        line: '#d5d9df',
        series: '#374151',
        regression: '#a31515',
        minor: '#c77f14',
        improvement: '#0b5cad',
        incomparable: '#5a2a6e',
        unchanged: '#7f868f',
    },
    dark: {
        ground: '#0f1216',
        ink: '#e7ebf0',
        soft: '#a3adb8',
        line: '#2b323b',
        series: '#cbd5e1',
        regression: '#d93a2b',
        minor: '#ffd35c',
        improvement: '#9fd3ff',
        incomparable: '#c04fe0',
        unchanged: '#737d88',
    },
};
/** A drawing as a file of its own. Light and dark differ in their colours alone. */
function svgDocument(drawing, theme, title) {
    const { attributes, children } = drawing;
    const named = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...attributes }, svg('title', {}, title));
    return `${svgText({ ...named, children: [...named.children, svg('style', {}, sheet(theme)), ...children] })}\n`;
}
/** What the style sheet of the page says of drawings, with the colours themselves. */
function sheet(theme) {
    const { ink = '', soft = '', line = '', series = '', ground = '', ...states } = PALETTE[theme];
    const color = (name) => states[name] ?? '';
    const marks = {
        regression: color('regression'),
        not_evaluated: color('regression'),
        incomparable: color('incomparable'),
        inconclusive: color('incomparable'),
        minor: color('minor'),
        no_baseline: color('unchanged'),
        unchanged: color('unchanged'),
        improvement: color('improvement'),
    };
    return [
        'text{font:11px system-ui,sans-serif;fill:' + soft + ';font-variant-numeric:tabular-nums}',
        '.strong{fill:' + ink + '}',
        '.grid{stroke:' + line + ';stroke-width:1}',
        '.series,.mean{fill:none;stroke:' + series + ';stroke-width:1.5;stroke-linejoin:round}',
        '.dot{fill:' + series + '}',
        '.hollow{fill:' + ground + ';stroke:' + series + '}',
        '.band{fill:' + series + ';opacity:.22}',
        '.interval{fill:' + series + ';opacity:.12}',
        '.zone{fill:' + color('regression') + ';opacity:.07}',
        '.reference{fill:none;stroke:' + soft + ';stroke-width:1;stroke-dasharray:5 3}',
        '.change{stroke:' + soft + ';stroke-dasharray:1 3}',
        '.rail{stroke:' + color('regression') + ';stroke-width:3}',
        '.arc{fill:none;stroke:' + soft + '}',
        '.star{fill:' + ink + '}',
        '.ring{fill:none;stroke:' + ink + '}',
        '.bar{fill:' + soft + '}',
        ...Object.entries(marks).map(([name, value]) => `.${name}{fill:${value};stroke:${value}}`),
        '.open{fill:' + ground + '}',
    ].join('');
}

;// CONCATENATED MODULE: ./lib/dashboard/trend.js


/** Of the shorter one, so much may two prompts overlap and still follow one another: a new one is tried before it replaces. */
const OVERLAP = 0.1;
/**
 * The configuration and those that it followed or that followed it: the same model, dataset and environment with another
 * prompt, one after the other. Prompts that were measured side by side are no trend of each other. Oldest first.
 */
function lineageOf(entry, all) {
    const { model, dataset, environment } = entry;
    const others = all
        .filter((each) => each !== entry && each.model === model && each.dataset === dataset && each.environment === environment)
        .sort((a, b) => a.first_at - b.first_at);
    const chain = [entry];
    for (const each of others) {
        if (chain.every((member) => overlap(member, each) <= OVERLAP))
            chain.push(each);
    }
    return chain.sort((a, b) => a.first_at - b.first_at);
}
/** How much of the shorter of two spans of time lies in the other. */
function overlap(a, b) {
    const common = Math.min(a.last_at, b.last_at) - Math.max(a.first_at, b.first_at);
    const shorter = Math.min(a.last_at - a.first_at, b.last_at - b.first_at);
    if (common < 0)
        return 0;
    return shorter === 0 ? 1 : common / shorter;
}
/** The versions of a trend as points of a chart. @param rows by time */
function pointsOf(rows, metric, entries, policy) {
    const several = new Set(rows.map(({ configuration }) => configuration)).size > 1;
    const isCompared = (row) => row.reference?.values[metric] !== undefined;
    return rows.map((row, index) => {
        const entry = entries.get(row.configuration);
        const reference = isCompared(row) ? (row.reference?.values[metric] ?? null) : null;
        const value = row.value(metric);
        const values = [value, reference].filter((each) => each !== null);
        const standard = judging_standardOf(metric, entry?.primary ?? null, policy, values);
        const isPrimary = entry?.primary?.metric === metric;
        return {
            label: `v${row.version}`,
            at: row.at,
            value,
            interval: row.interval(metric),
            verdict: isPrimary ? row.verdict : verdictOn(row, metric),
            reference,
            limit: reference === null ? null : judging_limitAt(standard, reference),
            isAhead: entry !== undefined && row.version > entry.current,
            change: changeAt(rows[index - 1], row, several, entries),
        };
    });
}
/** What was said of a metric that is not the primary one: its finding, where there was one. */
function verdictOn({ findings, verdict }, metric) {
    const letter = findings.find(([name]) => name === metric)?.[1];
    if (letter === 'r')
        return 'regression';
    if (letter === 'm')
        return 'minor';
    if (letter === 'i')
        return 'improvement';
    return verdict === null ? null : 'unchanged';
}
function changeAt(before, row, several, entries) {
    if (before === undefined)
        return null;
    const suite = suiteChange(before.suite, row.suite);
    if (suite !== null)
        return { label: suite, breaks: true };
    if (!several || before.configuration === row.configuration)
        return null;
    return { label: `prompt ${entries.get(row.configuration)?.prompt ?? ''}`, breaks: false };
}
/** What is measured in another way, in words; null: nothing. What one side does not say is no difference. */
function suiteChange(before, now) {
    const differs = (a, b) => a !== null && b !== null && a !== b;
    if (differs(before.benchmark, now.benchmark))
        return `suite ${now.benchmark ?? ''}`;
    if (differs(before.f1_average, now.f1_average))
        return `${now.f1_average ?? ''} average`;
    if (differs(before.dataset_size, now.dataset_size))
        return (0,phrase/* count */.U9)(now.dataset_size ?? 0, 'sample');
    return null;
}
/** Moves as the lane below the chart shows them, by the places of versions. */
function movesOf(moves, placeOf) {
    return moves.flatMap(({ pointer, action, from, to }) => {
        const places = { from: from === null ? null : placeOf(from), to: to === null ? null : placeOf(to) };
        if (places.from === null && places.to === null)
            return [];
        if (pointer === 'baseline' && to !== null) {
            return [{ kind: 'baseline', ...places, isByPerson: action !== 'promotion' }];
        }
        return pointer === 'current' && action !== 'push' ? [{ kind: 'back', ...places, isByPerson: true }] : [];
    });
}
/** Whether the values of a metric are parts of one, so that an axis ends at 0 and 1. */
function isShare({ primary, now }, metric, policy) {
    const value = now[metric];
    return judging_standardOf(metric, primary, policy, value === undefined ? [] : [value]).kind === 'proportion';
}

;// CONCATENATED MODULE: ./lib/dashboard/unfold.js
/** From the data files back to versions: what `fold` wrote, `unfold` gives. */



const NO_SUITE = { benchmark: null, f1_average: null, dataset_size: null };
/** The versions of a page, oldest first. */
function unfoldPage(configuration, page, nested = null) {
    const recorded = new Set(numbersIn(page.recorded));
    const references = page.against.flatMap(([place, count]) => Array(count).fill(place));
    const columns = { ...nested?.metrics, ...page.metrics };
    let at = page.t0;
    let suite = NO_SUITE;
    return numbersIn(page.versions).map((version, index) => {
        at += page.t[index] ?? 0;
        suite = page.suites[version] ?? suite;
        return {
            configuration,
            version,
            at,
            suite,
            commit: page.commit[index] ?? null,
            branch: textAt(page.branch, index),
            by: textAt(page.by, index),
            run: textAt(page.run, index),
            verdict: unfold_verdictOf(page.verdicts.charAt(index)),
            reason: page.reasons[version] ?? null,
            findings: page.findings[version] ?? [],
            reference: page.references[references[index] ?? -1] ?? null,
            isRecorded: recorded.has(version),
            note: page.notes[version] ?? null,
            tags: page.tags[version] ?? [],
            annotations: page.annotations[version] ?? [],
            value: (metric) => columns[metric]?.[index] ?? null,
            interval: (metric) => intervalAt(page.intervals[metric], index),
            metrics: () => Object.keys(columns).filter((metric) => (columns[metric]?.[index] ?? null) !== null),
        };
    });
}
/** The cases of a file. */
function unfoldCases({ ids, passed, score, group }) {
    return ids.map((id, index) => {
        const [letter, points, of] = [passed.charAt(index), score[index] ?? null, textAt(group, index)];
        return {
            id,
            ...(letter === '.' ? {} : { passed: letter === '1' }),
            ...(points === null ? {} : { score: points }),
            ...(of === null ? {} : { group: of }),
        };
    });
}
/** What a letter of a column says; null: nothing was said. */
function unfold_verdictOf(letter) {
    return model/* VERDICTS */.bk.find((verdict) => contract/* VERDICT_LETTERS */._u[verdict] === letter) ?? null;
}
/** Why a text is no index that this page can show; null: it can. */
function indexFault(index) {
    if (index?.format !== FORMAT)
        return 'This is not data of Benchmark Snapshots.';
    if (typeof index.version === 'number' && index.version <= FORMAT_VERSION)
        return null;
    return `The data have version ${String(index.version)}, this page reads up to version ${FORMAT_VERSION}. Build the page again.`;
}
function textAt(dictionary, index) {
    if (dictionary === null)
        return null;
    const place = typeof dictionary.of === 'number' ? dictionary.of : dictionary.of[index];
    return dictionary.texts[place ?? -1] ?? null;
}
function intervalAt(columns, index) {
    const [low, high] = [columns?.[0][index] ?? null, columns?.[1][index] ?? null];
    return low === null || high === null ? null : [low, high];
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/images.js





const VERSIONS = 100;
const WIDTH = 760;
const HEIGHT = 260;
/** The trend of the primary metric as images for README files, light and dark. @param page the newest versions */
function drawTrend(entry, page, policy) {
    const { id, primary, model, dataset } = entry;
    if (primary === null)
        return [];
    const rows = unfoldPage(id, page).slice(-VERSIONS);
    const placeOf = (version) => {
        const place = rows.findIndex((row) => row.version === version);
        return place < 0 ? null : place;
    };
    const { drawing } = drawLineChart({
        width: WIDTH,
        height: HEIGHT,
        metric: primary.metric,
        better: primary.better,
        isShare: isShare(entry, primary.metric, policy),
        axis: 'version',
        series: [{ name: model, points: pointsOf(rows, primary.metric, new Map([[id, entry]]), policy) }],
        moves: movesOf(page.moves, placeOf),
    });
    const title = `${primary.metric} of ${model} on ${dataset}, ${(0,phrase/* count */.U9)(rows.length, 'version')}`;
    return ['light', 'dark'].map((theme) => ({
        path: `img/${id}.${theme}.svg`,
        text: svgDocument(drawing, theme, title),
    }));
}

// EXTERNAL MODULE: ./lib/core/judging/model-comparison.js
var model_comparison = __webpack_require__(15755);
;// CONCATENATED MODULE: ./lib/dashboard/models/compare.js
/** Two versions of a model side by side, by the rule of `model compare`. */

/** Judges a version as if it took the place of another one. */
function compareOnPage(model, { measurements }, before, now, policy) {
    const compared = (version) => {
        const measured = measurements.findLast((each) => each.version === version.version);
        return {
            model_name: model,
            version: version.version,
            id: '',
            created_at: new Date(version.at).toISOString(),
            dataset_version: version.dataset,
            metrics: version.metrics,
            is_archived: version.archived,
            measured: measured === undefined ? null : { accuracy: measured.accuracy, tested_at: new Date(measured.at).toISOString() },
            reference_accuracy: referenceAccuracy(version, measurements),
        };
    };
    return compareModelVersions(compared(before), compared(now), modelDifference(now, before), policy);
}
/**
 * What measurements of a version are compared with: its registered accuracy, else the first that was measured.
 * @param measurements of all versions, oldest first
 */
function referenceAccuracy({ version, metrics }, measurements) {
    return metrics['accuracy'] ?? measurements.find((each) => each.version === version)?.accuracy ?? null;
}
/**
 * Why f1 of a version is not compared with that of another one; null: it is. The words and the rule of
 * `registry_difference` in the database: an unknown dataset is not the same, a split may be left unsaid by both, and what
 * evidence does not say is not held against it.
 */
function modelDifference(now, before) {
    if (now.version === before.version)
        return null;
    const said = (value) => (value === null ? 'not known' : String(value));
    const suites = ['benchmark', 'f1_average', 'dataset_size'].map((name) => {
        const [new_, old] = [now.suite?.[name] ?? null, before.suite?.[name] ?? null];
        return [SUITE_WORDS[name], new_, old, new_ !== null && old !== null && new_ !== old];
    });
    const differences = [
        ['the dataset', now.dataset, before.dataset, now.dataset === null || now.dataset !== before.dataset],
        ['the split', now.split, before.split, now.split !== before.split],
        ...suites,
    ].filter(([, , , differs]) => differs);
    if (differences.length === 0)
        return null;
    return differences
        .map(([what, new_, old]) => `${what} is ${said(new_)}, that of version ${before.version} is ${said(old)}`)
        .join('; ');
}
const SUITE_WORDS = {
    benchmark: 'the benchmark',
    f1_average: 'the average of f1',
    dataset_size: 'the number of cases',
};

;// CONCATENATED MODULE: ./lib/dashboard/fold/models/fold-model.js



/** Its line of the index, and its file. */
function foldModel(facts, history, options) {
    const { digest, profile } = options;
    const isFull = profile === 'full';
    const id = (0,address/* modelId */.ZR)(facts.name, digest);
    const versions = [...facts.versions.values()]
        .sort((a, b) => b.version - a.version)
        .map((each) => fold_model_versionOf(each, history, options));
    const measurements = [...facts.measurements].sort((a, b) => a.at - b.at).map((each) => fold_model_measurementOf(each, isFull));
    const moves = [...facts.moves].sort((a, b) => b.at - a.at).map((each) => fold_model_moveOf(each, isFull));
    const text = JSON.stringify({ versions, moves, measurements });
    const path = `data/models/${id}.${digest(text).slice(0, 8)}.json`;
    const active = activeOf(facts);
    const [newest] = versions;
    const shown = versions.find(({ version }) => version === active[0]?.version) ?? newest;
    const measured = measurements.findLast(({ version }) => version === shown?.version);
    const entry = {
        id,
        name: facts.name,
        versions: versions.length,
        last: newest?.version ?? 0,
        last_at: newest?.at ?? 0,
        active,
        now: shown === undefined ? {} : ofNote(shown.metrics),
        measured: measured === undefined || shown === undefined
            ? null
            : { at: measured.at, accuracy: measured.accuracy, reference: referenceAccuracy(shown, measurements) },
        path,
    };
    return { entry, file: { path, text } };
}
const fold_model_milliseconds = (microseconds) => Math.floor(microseconds / 1000);
function ofNote(metrics) {
    return Object.fromEntries(Object.entries(metrics).filter(([name]) => name === 'f1' || name === 'accuracy'));
}
/** What is active where. */
function activeOf({ environments, moves }) {
    return environments
        .flatMap(({ environment, active, line }) => {
        if (active === null)
            return [];
        const since = moves.findLast((move) => move.environment === environment && move.to === active)?.at ?? null;
        const at = since === null ? null : fold_model_milliseconds(since);
        return [{ environment, version: active, since: at, before: line.slice(0, -1) }];
    })
        .sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || (0,order/* byCodeUnit */.X)(a.environment, b.environment));
}
/** What the registry takes where no environment is said. */
const isMain = ({ environment }) => environment === 'production';
function fold_model_versionOf(facts, history, { digest, profile }) {
    const { version, name, at, artifact, metrics, samples, dataset, split, training, parent, promotion } = facts;
    const isFull = profile === 'full';
    const found = facts.evidence === null ? undefined : history.byTransaction.get(facts.evidence);
    return {
        version,
        name,
        at: fold_model_milliseconds(at),
        artifact: isFull ? artifact : null,
        metrics: Object.fromEntries(metrics),
        samples,
        dataset,
        split,
        training: plain(training),
        parent,
        notes: isFull ? facts.notes : null,
        evidence: found === undefined
            ? null
            : { configuration: (0,address/* configurationId */.AV)(found.configuration.names, digest), version: found.facts.version },
        suite: found?.facts.suite ?? history.leftOut.get(facts.evidence ?? '') ?? null,
        promotion,
        by: isFull ? facts.by : null,
        run: isFull ? facts.run : null,
        archived: facts.archived,
    };
}
/** Texts, numbers and booleans: the store keeps nothing else. */
function plain(training) {
    const kinds = ['string', 'number', 'boolean'];
    return Object.fromEntries(Object.entries(training).filter((pair) => kinds.includes(typeof pair[1])));
}
function fold_model_moveOf(move, isFull) {
    const { at, pointer, environment, action, from, to, actor, reason, run } = move;
    const said = isFull ? { actor, reason, run } : { actor: null, reason: null, run: null };
    return { at: fold_model_milliseconds(at), pointer, environment, action, from, to, ...said };
}
function fold_model_measurementOf({ version, at, accuracy, samples, notes, by }, isFull) {
    return { version, at: fold_model_milliseconds(at), accuracy, samples, ...(isFull ? { notes, by } : { notes: null, by: null }) };
}

;// CONCATENATED MODULE: ./lib/dashboard/fold/fold.js
/** From the lines of an export to the data files of the dashboard. Pure: the same history gives the same bytes. */








const MOST_MOVES = 100;
/** Gathers the lines of an export. Throws `StoreError` for a line that has not the form of one. */
async function gather(lines, { environment, cases }) {
    const history = new History({ environment, cases: cases !== null });
    for await (const page of lines) {
        for (const line of page) {
            if (history.registry.add(line))
                continue;
            const event = eventOf(line);
            if (event !== null)
                history.add(event);
        }
    }
    return history;
}
/** The files of the dashboard, the index last: whoever reads it finds all others. */
function* fold(history, options) {
    const policy = (0,policy_policy/* policyFrom */.JX)(options);
    const catalogue = catalogueOf(history, policy);
    const configurations = [];
    const episodes = [];
    const moves = [];
    let older = 0;
    let archived = 0;
    for (const facts of history.sorted()) {
        const folded = foldConfiguration(facts, history, catalogue, policy, options);
        yield* folded.files;
        if (options.images && folded.newestPage !== null)
            yield* drawTrend(folded.entry, folded.newestPage, policy);
        configurations.push(folded.entry);
        episodes.push(...folded.episodes);
        moves.push(...folded.moves.map((move) => ({ configuration: folded.entry.id, ...move })));
        older += folded.older;
    }
    for (const facts of history.configurations.values())
        archived += facts.archived.size;
    const columns = new Set(configurations.flatMap(({ now }) => Object.keys(now)));
    const newestFirst = episodes.sort((a, b) => b.opened_at - a.opened_at);
    const over = newestFirst.filter(({ state }) => state !== 'open');
    const closed = closedFile(over, options);
    yield closed;
    const models = [];
    for (const facts of history.registry.sorted()) {
        const { entry, file } = foldModel(facts, history, options);
        yield file;
        models.push(entry);
    }
    const index = {
        format: contract/* FORMAT */.uB,
        version: contract/* FORMAT_VERSION */.Hp,
        generated_at: options.generatedAt,
        program: options.program,
        store: options.profile === 'full' ? options.store : null,
        store_flags: options.storeFlags,
        server_url: options.serverUrl,
        profile: options.profile,
        policy: { threshold: options.threshold, metrics: options.metrics },
        totals: {
            configurations: configurations.length,
            snapshots: configurations.reduce((sum, { versions }) => sum + versions, 0),
            left_out: {
                archived,
                ephemeral: history.ephemeral,
                older,
                moves: Math.max(0, moves.length - MOST_MOVES),
            },
        },
        metrics: [...catalogue.values()].filter(({ name }) => columns.has(name)),
        configurations,
        episodes: newestFirst.filter(({ state }) => state === 'open'),
        closed: { path: closed.path, count: countStates(over) },
        moves: moves.sort((a, b) => b.at - a.at).slice(0, MOST_MOVES),
        models,
    };
    yield { path: contract/* INDEX_PATH */.Pm, text: JSON.stringify(index) };
    return index;
}
function closedFile(episodes, { digest }) {
    const text = JSON.stringify({ episodes });
    return { path: `data/episodes.${digest(text).slice(0, 8)}.json`, text };
}
function countStates(episodes) {
    const number = (state) => episodes.filter((each) => each.state === state).length;
    return { fixed: number('fixed'), rolled_back: number('rolled_back'), accepted: number('accepted') };
}

// EXTERNAL MODULE: ./lib/commands/push-options.js
var push_options = __webpack_require__(92575);
;// CONCATENATED MODULE: ./lib/commands/dashboard.js







/** The default number of versions of each configuration in a single file. */
const SINGLE_FILE_VERSIONS = 500;
/** Reads the options; throws `UserError` that names the input and its allowed values. */
function dashboardOptions(texts, run) {
    const { threshold = '', metrics = '', since = '', environment = '' } = texts;
    (0,policy_policy/* policyFrom */.JX)({ threshold, metrics });
    return {
        profile: (0,push_options/* oneOf */.yL)('profile', texts.profile, contract/* PROFILES */.jI, 'public'),
        since: since === '' ? null : Date.parse((0,period/* momentFrom */.n)('since', since, run.now)),
        last: countFrom('last', texts.last),
        cases: countFrom('cases', texts.cases),
        environment: environment === '' ? null : environment,
        threshold,
        metrics,
        generatedAt: run.now.getTime(),
        program: run.program,
        serverUrl: run.serverUrl,
        storeFlags: run.storeFlags,
        digest: run.digest,
    };
}
function countFrom(option, text = '') {
    if (text === '')
        return null;
    if (/^[1-9]\d{0,6}$/.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`${option}: ${JSON.stringify(text)} is not a number of versions; give a whole number from 1, such as 50`);
}
/** Writes the dashboard as a folder of files, index.html last: a reader always gets a whole site, old or new. */
async function buildSite(store, { scripts, style }, options, site) {
    let files = 0;
    let bytes = 0;
    const write = async ({ path, text }) => {
        await site.write(path, text);
        files += 1;
        bytes += text.length;
    };
    const sheet = { path: `app.${options.digest(style).slice(0, 8)}.css`, text: style };
    for (const script of scripts)
        await write(script);
    await write(sheet);
    const index = await foldStore(store, { ...options, images: true }, write);
    await write({ path: 'index.html', text: siteDocument(index, { script: scripts[0].path, style: sheet.path }) });
    await site.finish();
    return { index, files, bytes };
}
/** Writes the dashboard as one file with all data. */
async function buildSingleFile(store, assets, options, file, packing) {
    const data = [];
    const bounded = { ...options, last: options.last ?? SINGLE_FILE_VERSIONS, images: false };
    const index = await foldStore(store, bounded, ({ path, text }) => {
        data.push({ path, encoded: packing.encode(text) });
        return Promise.resolve();
    });
    let bytes = 0;
    for (const part of singleDocument(index, assets, data, (text) => packing.integrity(text))) {
        bytes += part.length;
        await file.write(part);
    }
    await file.close();
    return { index, files: 1, bytes };
}
/** Folds the history of a store; files are written as soon as they are complete, the index last. */
async function foldStore(store, options, write) {
    const files = fold(await gather(store.exportLines(), options), { ...options, store: store.description });
    for (;;) {
        const step = files.next();
        if (step.done === true)
            return step.value;
        await write(step.value);
    }
}
/** A summary for logs and job summaries. */
function describeDashboard({ index, files, bytes }, where) {
    const { totals, profile, configurations } = index;
    const { archived, ephemeral, older } = totals.left_out;
    const leftOut = [
        archived === 0 ? '' : `${archived} archived`,
        ephemeral === 0 ? '' : `${ephemeral} of pull requests and branches`,
        older === 0 ? '' : `${older} older`,
    ].filter((part) => part !== '');
    const audience = profile === 'public' ? 'without people, runs, notes and reasons' : 'with people, runs, notes and reasons';
    const worse = configurations.filter(({ state }) => state === 'regression').length;
    return [
        `${counted(totals.snapshots, 'snapshot')} of ${counted(totals.configurations, 'configuration')} in ${where}: ` +
            `${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`,
        `Profile ${profile}: ${audience}`,
        ...(leftOut.length === 0 ? [] : [`Left out: ${leftOut.join(', ')}`]),
        worse === 0
            ? 'Nothing is worse than its baseline'
            : `${worse} of ${configurations.length} are worse than their baseline`,
    ];
}
function counted(number, one) {
    return `${number} ${one}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
;// CONCATENATED MODULE: ./lib/files/site-files.js








/** What belongs to a dashboard in a folder, whichever build wrote it. */
const OURS = /^(?:index\.html|(?:app|judged)\.[0-9A-Za-z]{8}\.(?:js|css)|(?:data|img)\/.+)$/;
const INDEX = 'data/index.json';
const site_files_FORMAT = '"format":"benchmark-snapshots-dashboard"';
/**
 * A folder that becomes a dashboard. It may be new, empty, part of another site, or an earlier dashboard; other files
 * stay. Throws `UserError` if a file of another site has the name of one of ours.
 */
async function siteFolder(directory, shown) {
    const there = await filesIn(directory, shown);
    const own = there.filter((file) => OURS.test(file));
    const isEarlier = own.includes(INDEX) && (await textOf(external_node_path_.join(directory, INDEX), shown)).includes(site_files_FORMAT);
    if (!isEarlier && own.length > 0) {
        throw new errors/* UserError */.yo(`${shown} has ${own[0] ?? ''}, which is not part of a dashboard: name another folder, such as ${external_node_path_.join(shown, 'benchmarks')}`);
    }
    const written = new Set();
    return {
        description: shown,
        write: async (name, text) => {
            written.add(name);
            const file = external_node_path_.join(directory, ...name.split('/'));
            await explained(shown, async () => {
                await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
                // Renamed into place, so that a server always finds a complete file.
                await (0,promises_.writeFile)(`${file}.tmp`, text);
                await (0,promises_.rename)(`${file}.tmp`, file);
            });
        },
        finish: () => explained(shown, async () => {
            for (const file of own)
                if (!written.has(file))
                    await (0,promises_.rm)(external_node_path_.join(directory, ...file.split('/')));
        }),
    };
}
/** Writes one file under a temporary name and renames it, so that a file with this name is always complete. */
function writtenFile(file, shown) {
    const unfinished = `${file}.tmp-${randomUUID()}`;
    let stream = null;
    return {
        description: shown,
        write: (text) => explained(shown, async () => {
            stream ??= createWriteStream(unfinished);
            if (!stream.write(text))
                await once(stream, 'drain');
        }),
        close: () => explained(shown, async () => {
            if (stream === null)
                return;
            stream.end();
            await once(stream, 'finish');
            await rename(unfinished, file);
        }),
    };
}
const packing = {
    encode: (text) => (0,external_node_zlib_.gzipSync)(text, { level: 9 }).toString('base64'),
    integrity: (text) => `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`,
};
/**
 * The script and the style sheet of the page, as `npm run build` makes them.
 * @param root the root of this project
 * @param which `app` only shows, `local` also writes
 */
async function pageAssets(root, which) {
    return built(root, async (folder) => {
        const [script, style] = await Promise.all(['js', 'css'].map((kind) => readFile(path.join(folder, `${which}.${kind}`), 'utf8')));
        return { script: script ?? '', style: style ?? '' };
    });
}
/** The same page in parts, for a site: most visitors load only the first. */
async function siteAssets(root) {
    return built(root, async (folder) => {
        const names = (await (0,promises_.readdir)(external_node_path_.join(folder, 'site'))).sort();
        const read = async (name) => ({
            path: name,
            text: await (0,promises_.readFile)(external_node_path_.join(folder, 'site', name), 'utf8'),
        });
        const [first, ...more] = names.map(read);
        if (first === undefined)
            throw new Error('there is no script');
        const style = await (0,promises_.readFile)(external_node_path_.join(folder, 'app.css'), 'utf8');
        return { scripts: [await first, ...(await Promise.all(more))], style };
    });
}
async function built(root, read) {
    try {
        return await read(external_node_path_.join(root, 'dist', 'dashboard'));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The page of the dashboard is not in ${root}: run npm run build.`, { cause: error });
    }
}
async function filesIn(directory, shown) {
    try {
        const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => external_node_path_.relative(directory, external_node_path_.join(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'));
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw unwritable(shown, error);
    }
}
async function textOf(file, shown) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${external_node_path_.join(shown, INDEX)} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
    }
}
async function explained(shown, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,thrown/* codeOf */.$N)(error) === null ? error : unwritable(shown, error);
    }
}
function unwritable(shown, error) {
    return new errors/* UserError */.yo(`${shown} cannot be written: ${(0,thrown/* fileFault */.bT)('write', error)}`, { cause: error });
}

// EXTERNAL MODULE: ./lib/store/open.js
var store_open = __webpack_require__(54805);
// EXTERNAL MODULE: ./lib/store/project-root.js
var project_root = __webpack_require__(83889);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(43271);
;// CONCATENATED MODULE: ./lib/action/snapshots/dashboard.js












/** Builds the dashboard into a folder of the workspace, from whichever store the inputs name. */
async function runDashboard(inputs, event, workspace) {
    requireAudience(inputs, event);
    const shown = inputs.dashboardPath;
    const target = external_node_path_.resolve(workspace, shown);
    if (external_node_path_.relative(workspace, target).startsWith('..')) {
        throw new errors/* UserError */.yo(`dashboard-path: ${shown} is outside the workspace; give a folder in it`);
    }
    const options = dashboardOptions({ ...inputs, profile: inputs.dashboardProfile }, {
        now: new Date(),
        program: await programName(),
        serverUrl: event.serverUrl,
        storeFlags: (0,store/* storeFlags */.t8)(inputs),
        digest: outputs/* sha256 */.sc,
    });
    const [assets, site] = await Promise.all([siteAssets((0,project_root/* projectRoot */.Y)()), siteFolder(target, shown)]);
    const built = await withWholeHistory(inputs, event, workspace, (store) => buildSite(store, assets, options, site));
    const lines = describeDashboard(built, shown);
    for (const text of lines)
        (0,log/* line */.n8)(text);
    return {
        outputs: { dashboardPath: target },
        summary: `## Dashboard\n\n${lines.map((text) => `- ${(0,markdown/* prose */.CS)(text)}\n`).join('')}`,
        remarks: [],
        comment: null,
    };
}
/** The pages of a private repository can be public, so the audience must be stated. */
function requireAudience({ dashboardProfile }, { isPrivate }) {
    if (isPrivate !== true || dashboardProfile !== '')
        return;
    throw new errors/* UserError */.yo('dashboard-profile: this repository is private, and its pages may be public; say public (without people, runs, ' +
        'branches, notes and reasons) or full');
}
async function programName() {
    const { name, version } = JSON.parse(await (0,promises_.readFile)(external_node_path_.join((0,project_root/* projectRoot */.Y)(), 'package.json'), 'utf8'));
    return `${name} ${version}`;
}
/** Runs `work` on the whole history of the store in the inputs. */
async function withWholeHistory(inputs, { serverUrl, provenance }, workspace, work) {
    if (!(0,store/* keepsHistoryOnBranch */.C9)(inputs))
        return (0,store_open/* closing */.ET)(await (0,store/* openNamedStore */.XC)(inputs, workspace, 'ask'), work);
    const { historyBranch: branch, githubToken: token } = inputs;
    const repository = provenance.repository ?? '';
    return withFetchedHistory({ serverUrl, repository, branch, token, env: process.env }, work);
}
/** Runs `work` on the history branch, fetched as a whole into a temporary folder. */
async function withFetchedHistory(branch, work) {
    const { fetchHistory } = await Promise.all(/* import() */[__webpack_require__.e(133), __webpack_require__.e(6179)]).then(__webpack_require__.bind(__webpack_require__, 26179));
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'benchmark-history-'));
    try {
        return await work(await fetchHistory(folder, branch));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 15755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compareModelVersions)
/* harmony export */ });
/* unused harmony export measuredDrop */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47092);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71082);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55255);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88141);





/**
 * Judges b as the candidate and a as the baseline, as in a push.
 * @param difference why their f1 cannot be compared; null: it can
 */
function compareModelVersions(a, b, difference, policy) {
    const about = { model_name: b.model_name, version_a: a.version, version_b: b.version };
    const unknown = { better: null, safe_to_deploy: false, metrics: [] };
    if (a.version === b.version) {
        const reason = `version ${a.version} was compared with itself, which says nothing: name another one`;
        return { ...about, ...unknown, verdict: 'inconclusive', reason };
    }
    if (difference !== null) {
        return { ...about, ...unknown, verdict: 'incomparable', reason: `not comparable: ${difference}` };
    }
    const judgement = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(candidateOf(b), contextOf(a), policy);
    const metrics = judgement.findings.map(({ evidence: _, ...finding }) => finding);
    const gates = metrics.filter(({ gate, delta }) => gate && delta !== null);
    if (judgement.verdict !== 'regression' && gates.length === 0) {
        const reason = 'no metric decides: both versions need f1, accuracy, or one that `metrics` names: `exact_match: higher primary`';
        return { ...about, ...unknown, metrics, verdict: 'inconclusive', reason };
    }
    const doubt = b.is_archived ? 'it is archived, so its artifact may be gone' : measuredDrop(b, policy);
    const safe = SAFE.includes(judgement.verdict) && doubt === null;
    return {
        ...about,
        verdict: judgement.verdict,
        better: betterOf(a.version, b.version, judgement.verdict, gates[0]),
        safe_to_deploy: safe,
        reason: doubt === null ? judgement.reason : `${judgement.reason}; but ${doubt}`,
        metrics,
    };
}
const SAFE = ['minor', 'unchanged', 'improvement'];
/** The newest measurement of a version, if it is below its reference accuracy by the threshold or more. */
function measuredDrop({ measured: newest, reference_accuracy: reference }, { threshold }) {
    if (newest === null || reference === null)
        return null;
    const [before, now] = [(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .decimalOf */ .Bc)(reference), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .decimalOf */ .Bc)(newest.accuracy)];
    const kind = (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)('share', [reference, newest.accuracy]);
    if (kind !== 'mixed' && !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .reaches */ .O6)((0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOfKind */ .ZH)(kind, threshold), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .subtract */ .Re)(before, now), before, now))
        return null;
    const on = newest.tested_at.slice(0, 10);
    return `its accuracy was measured as ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(newest.accuracy)} on ${on}, after ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(reference)}`;
}
/** The better version by the gating metrics; if they are equal, by the others that got worse. */
function betterOf(a, b, verdict, decisive) {
    const delta = decisive?.delta ?? 0;
    if (verdict === 'regression' || (delta === 0 && verdict === 'minor'))
        return a;
    return delta === 0 ? null : delta > 0 === (decisive?.better !== 'lower') ? b : a;
}
function configurationOf({ model_name, dataset_version }) {
    return {
        model_version: model_name,
        dataset_version: dataset_version ?? '',
        prompt_version: '',
        environment: '',
    };
}
function candidateOf(version) {
    const configuration = configurationOf(version);
    const { model_version, dataset_version, prompt_version } = configuration;
    return { configuration, result: { model_version, dataset_version, prompt_version, metrics: version.metrics } };
}
function contextOf(compared) {
    const { version, created_at, id, metrics } = compared;
    const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null, cases: null };
    return {
        baseline: {
            source: 'input',
            configuration: configurationOf(compared),
            snapshot_version: version,
            transaction_id: id,
            created_at,
            metrics,
            ...unsaid,
        },
        baseline_not_found: null,
        own_baseline_version: null,
        previous_version: null,
        history: [],
    };
}


/***/ }),

/***/ 83889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ projectRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
function projectRoot() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..');
}


/***/ })

};
