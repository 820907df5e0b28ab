export const id = 911;
export const ids = [911];
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

/***/ 3169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Cases)
/* harmony export */ });
/* harmony import */ var _core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3431);
/* harmony import */ var _core_json_present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1097);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6588);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(464);




/** The form of an id that may be shown: one short word. A sentence, a full name or an address does not match. */
const STATED_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:/#+-]{0,63}$/u;
/** Hexadecimal digits of a case id: with 100,000 cases the probability of a collision is 10⁻⁹. */
const ID_LENGTH = 16;
/**
 * The cases of one result. Runs with the same key are trials of one case. Its id is the one in its file, else a digest
 * of the key, which is never kept. A case with an error failed.
 */
class Cases {
    digest;
    runs = new Map();
    places = new Map();
    constructor(digest) {
        this.digest = digest;
    }
    get size() {
        return this.runs.size;
    }
    /** @param key what identifies the case, the same in every run of the benchmark: any JSON value */
    add(key, outcome, name = {}) {
        const stated = statedId(name.id);
        const id = stated ?? this.digest((0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(key)).slice(0, ID_LENGTH);
        if (stated === undefined && name.at !== undefined && !this.places.has(id))
            this.places.set(id, name.at);
        const runs = this.runs.get(id) ?? newRuns();
        this.runs.set(id, runs);
        const failed = outcome.error === true;
        const passed = failed ? false : outcome.passed;
        const score = failed ? (outcome.score ?? 0) : (outcome.score ?? (passed === undefined ? undefined : Number(passed)));
        runs.trials += 1;
        runs.passes = plus(runs.passes, passed === undefined ? undefined : Number(passed));
        runs.score = plus(runs.score, score);
        runs.error ||= failed;
        runs.group ??= (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fitName */ .d)(outcome.group, this.digest);
        if (outcome.latency_ms !== undefined && outcome.latency_ms >= 0)
            runs.latencies.push(outcome.latency_ms);
        if (outcome.cost !== undefined && outcome.cost >= 0)
            runs.costs.push(outcome.cost);
        runs.counts = { tp: outcome.tp, fp: outcome.fp, fn: outcome.fn };
    }
    /**
     * In order of first appearance.
     * @param withScores false: the scores are not on a scale from 0 to 1, and are left out
     */
    list(withScores = true) {
        return [...this.runs].map(([id, runs]) => {
            const at = this.places.get(id);
            return { id, ...(at === undefined ? {} : { at }), ...outcomeOf(runs, withScores) };
        });
    }
    /** How many ended in an error. */
    get errors() {
        return this.count(({ error }) => error);
    }
    /** Whether every score lies in 0..1. */
    get hasScaledScores() {
        return [...this.runs.values()].every(({ score, trials }) => score === undefined || (score >= 0 && score <= trials));
    }
    /** The share of runs that passed, as the mean over the cases; undefined if it is unknown for one of them. */
    get passRate() {
        return this.meanOf(({ passes, trials }) => (passes === undefined ? undefined : passes / trials));
    }
    get meanScore() {
        return this.meanOf(({ score, trials }) => (score === undefined ? undefined : score / trials));
    }
    get meanLatency() {
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)([...this.runs.values()].map(({ latencies }) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(latencies)));
    }
    get meanCost() {
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)([...this.runs.values()].map(({ costs }) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(costs)));
    }
    count(is) {
        return [...this.runs.values()].filter(is).length;
    }
    meanOf(value) {
        const values = [...this.runs.values()].map(value);
        return values.includes(undefined) ? undefined : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(values);
    }
}
function newRuns() {
    return {
        trials: 0,
        passes: 0,
        score: 0,
        latencies: [],
        costs: [],
        error: false,
        group: undefined,
        counts: {},
    };
}
function plus(sum, value) {
    return sum === undefined || value === undefined ? undefined : sum + value;
}
/** undefined: the file has no value that can only be an id. */
function statedId(id) {
    const text = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.normalize('NFC') : '';
    return STATED_ID.test(text) ? text : undefined;
}
function outcomeOf(runs, withScores) {
    const { trials, passes, error, group, latencies, costs, counts } = runs;
    const score = runs.score === undefined || !withScores ? undefined : runs.score / trials;
    const isRepeated = trials > 1;
    // A full score passed, whatever the threshold is; for a lower one it is unknown.
    const passed = passes === undefined ? (score === 1 ? true : undefined) : passes === trials;
    return (0,_core_json_present_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)({
        passed,
        // A score that only repeats `passed` is left out.
        score: isRepeated || passed === undefined || score !== Number(passed) ? score : undefined,
        trials: isRepeated ? trials : undefined,
        passes: isRepeated ? passes : undefined,
        ...(isRepeated ? {} : counts),
        group,
        latency_ms: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(latencies),
        cost: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(costs),
        error: error ? true : undefined,
    });
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


/***/ })

};
