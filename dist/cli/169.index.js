export const id = 169;
export const ids = [169];
export const modules = {

/***/ 7462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ implausibilities)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7987);


/** Smaller differences are ignored: results often have three digits. */
const TOLERANCE = 1e-3;
const FRACTION = /(?:^|\.)(?:precision|recall|f1|accuracy)$/;
const RATE = /(?:^|[._])(?:rate|accuracy|precision|recall|f1|f1_score)$/;
/**
 * Contradictions in a valid result, each as a sentence with the numbers. Only warnings: a result is stored as measured,
 * and its reader knows whether a definition differs.
 */
function implausibilities(result) {
    const { metrics } = result;
    return [
        // The mean of ratios is not the ratio of the sums, so macro averages are not checked.
        ...(result.f1_average === 'macro'
            ? []
            : [f1OfPrecisionAndRecall(metrics), precisionOfCells(metrics), recallOfCells(metrics)]),
        accuracyOfCells(metrics),
        cellsAndSize(result),
        expectedIssues(metrics),
        casesAndSize(result),
        accuracyOfCases(result),
        percentagesAmongFractions(metrics),
    ].filter((warning) => warning !== undefined);
}
/**
 * f1 = 2PR/(P+R), the harmonic mean. Precision and recall may be rounded to the digits of the most exact of the three
 * (trailing zeros are lost), so f1 is compared with the range that they allow.
 */
function f1OfPrecisionAndRecall(metrics) {
    const given = numbers(metrics, 'precision', 'recall', 'f1');
    if (given === undefined)
        return undefined;
    const [precision, recall, f1] = given;
    const rounding = halfUnit(Math.max(...given.map(places)));
    const least = harmonicMean(Math.max(0, precision - rounding), Math.max(0, recall - rounding));
    const most = harmonicMean(precision + rounding, recall + rounding);
    const tolerance = Math.max(TOLERANCE, rounding);
    if (f1 >= least - tolerance && f1 <= most + tolerance)
        return undefined;
    const computed = shown(harmonicMean(precision, recall));
    const [asF1, asPrecision, asRecall] = [f1, precision, recall].map(_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV);
    return `f1 is ${asF1}, but precision ${asPrecision} and recall ${asRecall} give ${computed}`;
}
function precisionOfCells(metrics) {
    const given = numbers(metrics, 'precision', 'true_positives', 'false_positives');
    if (given === undefined)
        return undefined;
    const [precision, tp, fp] = given;
    return ratioFault('precision', precision, tp, tp + fp, `${tp} true and ${fp} false positives`);
}
function recallOfCells(metrics) {
    const given = numbers(metrics, 'recall', 'true_positives', 'false_negatives');
    if (given === undefined)
        return undefined;
    const [recall, tp, fn] = given;
    return ratioFault('recall', recall, tp, tp + fn, `${tp} true positives and ${fn} false negatives`);
}
function accuracyOfCells(metrics) {
    const given = numbers(metrics, 'accuracy', ...CELLS);
    if (given === undefined)
        return undefined;
    const [accuracy, tp, fp, tn, fn] = given;
    const sum = tp + fp + tn + fn;
    return ratioFault('accuracy', accuracy, tp + tn, sum, `${tp + tn} right of ${sum} in the confusion cells`);
}
const CELLS = ['true_positives', 'false_positives', 'true_negatives', 'false_negatives'];
function cellsAndSize({ metrics, dataset_size }) {
    const cells = numbers(metrics, ...CELLS);
    if (cells === undefined || dataset_size === undefined)
        return undefined;
    const sum = cells.reduce((total, cell) => total + cell);
    return sum === dataset_size
        ? undefined
        : `the four confusion cells sum to ${sum}, but dataset_size is ${dataset_size}`;
}
function expectedIssues(metrics) {
    const given = numbers(metrics, 'total_issues_expected', 'true_positives', 'false_negatives');
    if (given === undefined)
        return undefined;
    const [expected, tp, fn] = given;
    if (tp + fn === expected)
        return undefined;
    return `${expected} issues were expected, but ${tp} true positives and ${fn} false negatives make ${tp + fn}`;
}
function casesAndSize({ cases, dataset_size }) {
    if (cases === undefined || dataset_size === undefined || cases.length === dataset_size)
        return undefined;
    const own = cases.length === 1 ? 'is 1 case' : `are ${cases.length} cases`;
    return `there ${own}, but dataset_size is ${dataset_size}`;
}
/** Whether metrics with the usual names of shares agree with the cases. */
function accuracyOfCases({ metrics, cases = [] }) {
    const name = ['accuracy', 'pass_rate', 'exact_match'].find((each) => typeof metrics[each] === 'number');
    if (name === undefined || cases.length === 0 || cases.some(({ passed }) => passed === undefined))
        return undefined;
    const value = Number(metrics[name]);
    const whole = value > 1 ? 100 : 1;
    const passed = cases.filter(({ passed: did, error }) => did === true && error !== true).length;
    const scores = cases.flatMap(({ score }) => score ?? []);
    const meanScore = scores.length === cases.length ? scores.reduce((sum, score) => sum + score, 0) / cases.length : null;
    const tolerance = Math.max(TOLERANCE, halfUnit(places(value)) / whole);
    const isNear = (share) => Math.abs(value / whole - share) <= tolerance;
    if (isNear(passed / cases.length) || (meanScore !== null && isNear(meanScore)))
        return undefined;
    return `${name} is ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value)}, but ${passed} of ${cases.length} cases passed, which is ${shown((whole * passed) / cases.length)}`;
}
function percentagesAmongFractions(metrics) {
    const flat = [...(0,_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .flattenMetrics */ .g8)(metrics)];
    if (!flat.some(([name, value]) => FRACTION.test(name) && value > 0 && value <= 1))
        return undefined;
    const suspects = flat.filter(([name, value]) => RATE.test(name) && value > 1 && value <= 100);
    if (suspects.length === 0)
        return undefined;
    const list = suspects
        .slice(0, 10)
        .map(([name, value]) => `${name} ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value)}`)
        .join(', ');
    const more = suspects.length > 10 ? ` and ${suspects.length - 10} more` : '';
    return `percentages seem to be mixed with fractions: ${list}${more}; write 0.95 instead of 95`;
}
function ratioFault(name, value, part, whole, why) {
    if (whole === 0)
        return undefined;
    // Percentages are a hundred times as large.
    const ratio = (value > 1 ? 100 : 1) * (part / whole);
    const tolerance = Math.max(TOLERANCE, halfUnit(places(value)));
    return Math.abs(value - ratio) <= tolerance
        ? undefined
        : `${name} is ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value)}, but ${why} give ${shown(ratio)}`;
}
/** The metrics with these names; undefined if one of them is missing. */
function numbers(metrics, ...names) {
    const values = names.map((name) => metrics[name]);
    if (!values.every((value) => typeof value === 'number'))
        return undefined;
    return values;
}
function harmonicMean(precision, recall) {
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
/** The number of decimals that a number shows: 2 for 0.89. */
function places(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(value).scale;
}
/** Half a unit of the last digit, the largest rounding error. 0 and 1 without decimals are exact. */
function halfUnit(digits) {
    return digits === 0 ? 0 : 0.5 * 10 ** -digits;
}
/** A computed ratio for a message. */
function shown(ratio) {
    return Number(ratio.toFixed(4));
}


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resultOf)
/* harmony export */ });
/* harmony import */ var _core_json_present_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1097);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
/* harmony import */ var _core_result_names_result_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8100);
/* harmony import */ var _core_result_plausibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7462);
/* harmony import */ var _core_result_metric_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8986);
/* harmony import */ var _core_result_timestamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2725);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6588);







/** The prompt of results whose tool knows no prompts. */
const NO_PROMPT = 'none';
/** The result of a draft. Reports what is missing or invalid; then undefined. */
function resultOf(draft, context) {
    const { report, warn, digest } = context;
    const { at = '$', metrics, cases } = draft;
    const names = (0,_core_result_names_result_names_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeGivenNames */ .a4)({
        model_version: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fitName */ .d)(draft.model_version, digest),
        dataset_version: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fitName */ .d)(draft.dataset_version, digest),
        prompt_version: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fitName */ .d)(draft.prompt_version, digest) ?? context.names.prompt_version ?? NO_PROMPT,
    }, context.names, at, report);
    if (metrics.isEmpty) {
        report(at, 'nothing was measured: there is no number in it that could be compared');
        return undefined;
    }
    (0,_core_result_metric_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMetrics */ .Ux)(metrics.tree, at, report);
    const size = draft.dataset_size ?? cases?.size;
    const errors = draft.error_count ?? cases?.errors;
    if (size !== undefined && size > 0 && errors !== undefined && errors >= size) {
        const all = size === 1 ? 'the only case' : `all ${size} cases`;
        report(at, `${all} ended in an error: nothing was measured, and no score says anything about the model`);
    }
    if (names === undefined)
        return undefined;
    const result = {
        ...names,
        metrics: metrics.tree,
        ...(0,_core_json_present_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E)({
            primary_metric: primaryMetric(draft, context),
            model_provider: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fitName */ .d)(draft.model_provider, digest),
            benchmark: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fitName */ .d)(draft.benchmark, digest) ?? context.names.benchmark,
            f1_average: draft.f1_average,
            dataset_size: size,
            error_count: errors,
            success_count: draft.success_count ?? (cases === undefined ? undefined : cases.size - cases.errors),
            duration_seconds: draft.duration_seconds,
            timestamp: timestamp(draft.timestamp),
            cases: casesOf(cases, at, context),
        }),
    };
    // Unless a tool says how it averages, it is unknown, so f1 is not checked.
    const averaged = { ...result, f1_average: result.f1_average ?? 'macro' };
    for (const warning of (0,_core_result_plausibility_js__WEBPACK_IMPORTED_MODULE_2__/* .implausibilities */ .w)(averaged))
        warn(at, warning);
    return result;
}
/** The metric that a person names wins: no file of another tool can know which metric a team looks at. */
function primaryMetric({ at = '$', metrics, primary_metric }, { names, warn }) {
    const given = names.primary_metric;
    if (given === undefined)
        return primary_metric;
    if (metrics.names.includes(given.replace(/^-/, '')))
        return given;
    warn(at, `primary-metric is ${given}, which is not a metric of this result: it has ${metrics.names.slice(0, 10).join(', ')}`);
    return primary_metric;
}
function casesOf(cases, at, { report, warn }) {
    if (cases === undefined || cases.size === 0)
        return undefined;
    if (cases.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CASES */ .fG) {
        report(at, `has ${cases.size} cases, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CASES */ .fG}: split the benchmark`);
        return undefined;
    }
    if (cases.hasScaledScores)
        return cases.list();
    warn(at, 'the scores of the cases are not between 0 and 1, so they are not kept');
    return cases.list(false);
}
/** The store has its own clock, so an unreadable time is left out. */
function timestamp(text) {
    return text !== undefined && (0,_core_result_timestamp_js__WEBPACK_IMPORTED_MODULE_6__/* .timestampFault */ .V)(text) === undefined ? text : undefined;
}


/***/ }),

/***/ 2369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Metrics),
/* harmony export */   k: () => (/* binding */ isErrorBar)
/* harmony export */ });
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3500);
/* harmony import */ var _core_result_metric_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3219);
/* harmony import */ var _core_result_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8986);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6588);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(464);





/** Names of error bars, which are not metrics. */
const ERROR_BAR = /(?:^|[^\p{L}\p{N}])(?:std_?err(?:or)?|std_?dev|stdev|std|stderr|standard_error|standard_deviation|variance|sem)$/iu;
function isErrorBar(name) {
    return ERROR_BAR.test(name);
}
/** Collects the metrics of one result of another tool. Error bars and values that were not measured are left out. */
class Metrics {
    context;
    tree = (0,_core_result_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .noMetrics */ .zc)();
    constructor(context) {
        this.context = context;
    }
    /**
     * @param name each part is one level; a part may contain dots
     * @param at its place in the file
     */
    add(name, value, at = '$') {
        const parts = typeof name === 'string' ? [name] : name;
        const fit = parts.map((part) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fitName */ .d)(part, this.context.digest));
        const last = fit.at(-1);
        if (value === undefined || value === null || last === undefined || isErrorBar(last))
            return;
        if (typeof value !== 'number') {
            if ((0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isThere */ .$B)(value))
                this.refuseText(fit, value, at);
            return;
        }
        const own = last === 'f1_score' ? 'f1' : last;
        const fault = (0,_core_result_metric_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .metricFault */ .Fx)(own, value);
        // A place that does not name the metric, such as a row, says nothing without its name.
        if (fault !== undefined)
            this.context.report(at, at.includes(own) ? fault : `${own}: ${fault}`);
        this.put([...fit.slice(0, -1), own].map((part) => part ?? '?'), value, at);
    }
    /** Every number among the members of an object, under their names. */
    addAll(members, at, prefix = []) {
        for (const [name, value] of Object.entries(members)) {
            if (typeof value === 'number')
                this.add([...prefix, name], value, (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberPath */ .Mb)(at, name));
        }
    }
    get isEmpty() {
        return Object.keys(this.tree).length === 0;
    }
    /** The dotted names. */
    get names() {
        return dotted(this.tree, '');
    }
    put(parts, value, at) {
        const [first = '', ...rest] = parts;
        let tree = this.tree;
        let name = first;
        for (const part of rest) {
            const branch = tree[name] ?? (0,_core_result_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .noMetrics */ .zc)();
            if (typeof branch === 'number') {
                this.context.report(at, `${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(name)} is a number and has metrics of its own: rename one of them`);
                return;
            }
            tree[name] = branch;
            tree = branch;
            name = part;
        }
        const other = tree[name];
        if (other !== undefined && other !== value) {
            this.context.report(at, `${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(parts.join('.'))} is given twice with different values: keep one`);
        }
        tree[name] = value;
    }
    /** A whole number too large for a double is read as text; other texts mean that nothing was measured. */
    refuseText(fit, value, at) {
        if (typeof value !== 'string')
            return;
        const what = fit.join('.');
        if (/^-?\d{16,}$/.test(value)) {
            this.context.report(at, `${value.slice(0, 40)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`);
        }
        else
            this.context.warn(at, `${what} is ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)}, so it was not measured`);
    }
}
function dotted(tree, prefix) {
    return Object.entries(tree).flatMap(([name, value]) => typeof value === 'number' ? [prefix + name] : dotted(value, `${prefix}${name}.`));
}


/***/ }),

/***/ 6588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   d: () => (/* binding */ fitName)
/* harmony export */ });
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9586);


/** Characters that a name cannot have: other tools put line breaks and invisible characters into theirs. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/**
 * A name of another tool as a valid one: on one line, without invisible characters; a long one as its beginning and a
 * digest. undefined if nothing is left.
 */
function fitName(name, digest) {
    const line = name?.normalize('NFC').replace(UNFIT, ' ').trim() ?? '';
    const fit = line.length <= _core_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM
        ? line
        : `${line.slice(0, _core_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM - 14).trimEnd()}…${digest(line).slice(0, 12)}`;
    return (0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFault */ .I)(fit) === undefined ? fit : undefined;
}
/** A digest as part of a name: long enough to be unique, short enough to read. */
function shortDigest(fingerprint) {
    return fingerprint.slice(0, 12);
}


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readBenchmarkData),
/* harmony export */   DATA_JS: () => (/* binding */ DATA_JS)
/* harmony export */ });
/* harmony import */ var _core_json_utf8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5187);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3500);
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6840);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7535);
/* harmony import */ var _base_draft_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4483);
/* harmony import */ var _base_metrics_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2369);
/* harmony import */ var _base_primary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1634);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(464);
/* harmony import */ var _moved_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7896);











/** The beginning of `data.js` of github-action-benchmark. */
const DATA_JS = /^\s*window\.BENCHMARK_DATA\s*=\s*\{/;
/** The direction for each of its tools, as in its `write.ts`. */
const BETTER = {
    ...{ benchmarkjs: 'higher', pytest: 'higher', customBiggerIsBetter: 'higher' },
    ...{ cargo: 'lower', go: 'lower', googlecpp: 'lower', catch2: 'lower', julia: 'lower', jmh: 'lower' },
    ...{ benchmarkdotnet: 'lower', benchmarkluau: 'lower', customSmallerIsBetter: 'lower' },
};
const PERSON = (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)('username', 'name'));
const RUN = (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .members */ .ol)({
    ...(0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)('date', 'tool'),
    commit: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .members */ .ol)({ ...(0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)('id', 'timestamp'), author: PERSON }),
    benches: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)('name', 'value', 'unit'))),
});
const FILE = (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .members */ .ol)({ ...(0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)('repoUrl'), entries: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .everyMember */ .WJ)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)(RUN)) });
/**
 * The history in `data.js` of github-action-benchmark: a result for each run of each suite. A suite is a dataset and
 * the repository the model, unless others are named. The direction is that of its tool, unless it is given.
 */
async function readBenchmarkData(file, better, context) {
    const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonReader */ .O({ selection: FILE, origin: 'foreign', digest: context.digest });
    const whole = await readText(file);
    reader.write(new TextEncoder().encode(whole.slice(whole.indexOf('{'), whole.lastIndexOf('}') + 1)));
    const { value, problems } = reader.end();
    for (const { path, message } of problems)
        context.report(path, message);
    const data = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ik)(value);
    const repository = /([^/]+?)(?:\.git)?\/?$/.exec((0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(data['repoUrl']) ?? '')?.[1];
    return Object.entries((0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ik)(data['entries'])).flatMap(([suite, runs]) => (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .objects */ .JD)(runs).flatMap((run, index) => {
        const at = `${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .memberPath */ .Mb)('$.entries', suite)}[${index}]`;
        const names = {
            ...context.names,
            model_version: context.names.model_version ?? repository,
            dataset_version: context.names.dataset_version ?? suite,
        };
        return movedRun(run, file.path, at, better, { ...context, names }) ?? [];
    }));
}
function movedRun(run, file, at, asked, context) {
    const commit = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ik)(run['commit']);
    const [date, tool] = [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .number */ .ai)(run['date']), (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(run['tool']) ?? ''];
    const time = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .timeOfEpoch */ .Y)(date === undefined ? undefined : date / 1_000);
    const better = asked ?? BETTER[tool];
    if (time === undefined)
        context.report(at, 'has no date, so nobody knows when it was measured');
    if (better === undefined)
        context.report(at, `comes from the tool ${JSON.stringify(tool)}: say with --better which values are better`);
    const metrics = new _base_metrics_js__WEBPACK_IMPORTED_MODULE_6__/* .Metrics */ .K(context);
    const units = new Set();
    for (const [index, bench] of (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .objects */ .JD)(run['benches']).entries()) {
        metrics.add((0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(bench['name']) ?? `benchmark ${index + 1}`, bench['value'], `${at}.benches[${index}].value`);
        units.add((0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(bench['unit']) ?? '');
    }
    const name = (0,_moved_js__WEBPACK_IMPORTED_MODULE_10__/* .aboutOf */ .r)(metrics.names, context.names, (0,_base_primary_js__WEBPACK_IMPORTED_MODULE_7__/* .primaryOf */ .Os)(metrics.names));
    const known = name === undefined || better === undefined ? undefined : (0,_base_primary_js__WEBPACK_IMPORTED_MODULE_7__/* .withDirection */ .i7)(name, better);
    const drafted = { at, metrics, primary_metric: known };
    // The direction is stated once, here, not by a sign in each name.
    const result = (0,_base_draft_js__WEBPACK_IMPORTED_MODULE_5__/* .resultOf */ .B)(drafted, { ...context, names: { ...context.names, primary_metric: undefined } });
    if (result === undefined || time === undefined || better === undefined)
        return undefined;
    const [unit = '', ...more] = [...units].filter((each) => each !== '');
    const author = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ik)(commit['author']);
    return {
        file,
        result: unit === '' ? result : { ...result, notes: `in ${[unit, ...more].slice(0, 5).join(', ')}` },
        at: time,
        commit_sha: (0,_moved_js__WEBPACK_IMPORTED_MODULE_10__/* .commitOf */ .D)((0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(commit['id'])),
        branch_name: null,
        run_id: null,
        triggered_by: (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(author['username']) ?? (0,_base_values_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(author['name']) ?? null,
    };
}
async function readText(file) {
    if (file.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MEMORY_BYTES */ .hq) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .IO({ path: '', message: `has ${file.size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MEMORY_BYTES */ .hq}` });
    }
    return (0,_core_json_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8Text */ .Hp)(file.chunks());
}


/***/ }),

/***/ 7896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commitOf),
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/** A commit hash; null: it is not one. */
function commitOf(text) {
    return text !== undefined && /^[0-9a-f]{7,64}$/i.test(text) ? text.toLowerCase() : null;
}
/** The primary metric of a result: the named one, if the result has it. */
function aboutOf(metrics, { primary_metric }, otherwise) {
    const named = primary_metric?.replace(/^-/, '');
    return named !== undefined && metrics.includes(named) ? named : otherwise;
}


/***/ })

};
