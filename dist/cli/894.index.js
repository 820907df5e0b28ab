export const id = 894;
export const ids = [894];
export const modules = {

/***/ 4894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scoredResult: () => (/* binding */ scoredResult)
/* harmony export */ });
/* harmony import */ var _core_score_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9143);
/* harmony import */ var _base_cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3169);
/* harmony import */ var _base_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4483);
/* harmony import */ var _base_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2369);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(464);





/** With more classes or groups only the averages are metrics: nobody reads a table of thousands. */
const MOST_CLASSES = 100;
/** With at most this many classes, each pair of them is a metric. */
const MOST_CONFUSED = 10;
const MOST_NAMED = 10;
const NO_ANSWER = { predicted: null, error: true };
/**
 * The result of answers to known cases, with its cases. A known case without an answer is wrong, and counts as an error
 * if it has no row. Both are reported, and so are answers to unknown cases, which are ignored. undefined: something is
 * wrong, and was reported.
 */
function scoredResult({ cases, isMultiLabel }, predictions, { names, digest, files }, told) {
    const known = new Set(cases.map(({ id }) => id));
    const missing = cases.filter(({ id }) => !predictions.has(id)).map(({ id }) => id);
    const unknown = [...predictions.keys()].filter((id) => !known.has(id));
    const one = (file, message) => ({ file, path: '', message });
    if (cases.length === 0 || missing.length === cases.length) {
        const [ofKnown = '', ofAnswers = ''] = [cases[0]?.id, unknown[0]].map((id) => JSON.stringify(id ?? ''));
        if (told.problems.length === 0) {
            told.problems.push(one(files.predictions, `has no id of ${files.expected}: that begins with ${ofKnown}, this with ${ofAnswers}`));
        }
        return undefined;
    }
    if (missing.length > 0) {
        told.warnings.push(one(files.expected, `${idsOf(missing)} in ${files.predictions}, which counts as an error`));
    }
    if (unknown.length > 0)
        told.warnings.push(one(files.predictions, `${idsOf(unknown)} in ${files.expected}, and left out`));
    const scored = cases.map((each) => {
        const prediction = predictions.get(each.id) ?? NO_ANSWER;
        return { known: each, prediction, passed: (0,_core_score_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .isRight */ .FG)(answered(each, prediction)) };
    });
    const all = scored.map(({ known: each, prediction }) => answered(each, prediction));
    const scores = (0,_core_score_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .scoresOf */ .xt)(all);
    const classes = scores.classes.map(({ name }) => name);
    const confusion = isMultiLabel || classes.length > MOST_CONFUSED ? null : (0,_core_score_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .confusionOf */ .wo)(all, classes);
    const metrics = new _base_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .Metrics */ .K({
        digest,
        report: (path, message) => told.problems.push({ ...one(files.predictions, message), path }),
        warn: (path, message) => told.warnings.push({ ...one(files.predictions, message), path }),
    });
    addMetrics(metrics, scores, confusion);
    for (const [what, { length }] of [
        ['classes', scores.classes],
        ['groups', scores.groups],
    ]) {
        if (length > MOST_CLASSES) {
            told.warnings.push(one(files.expected, `has ${length} ${what}, more than ${MOST_CLASSES}: only the averages are kept`));
        }
    }
    metrics.add('latency_ms', (0,_base_values_js__WEBPACK_IMPORTED_MODULE_4__/* .mean */ .i2)(scored.map(({ prediction }) => prediction.latency_ms)));
    metrics.add('analysis_cost', (0,_base_values_js__WEBPACK_IMPORTED_MODULE_4__/* .mean */ .i2)(scored.map(({ prediction }) => prediction.cost)));
    const result = (0,_base_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .B)({
        metrics,
        cases: casesOf(scored, digest),
        primary_metric: names.primary_metric ?? (isMultiLabel ? 'micro_avg.f1' : 'accuracy'),
        f1_average: 'macro',
    }, {
        names,
        digest,
        report: (path, message) => told.problems.push({ ...one(files.predictions, message), path }),
        warn: (path, message) => told.warnings.push({ ...one(files.predictions, message), path }),
    });
    return result === undefined ? undefined : { result, scores, confusion, cases: scored, isMultiLabel };
}
function answered({ expected, group }, { predicted }) {
    return { expected, predicted, group };
}
function casesOf(scored, digest) {
    const cases = new _base_cases_js__WEBPACK_IMPORTED_MODULE_1__/* .Cases */ .K(digest);
    for (const { known, prediction, passed } of scored) {
        const { latency_ms, cost, error } = prediction;
        const counts = (0,_core_score_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOfCase */ .cF)(answered(known, prediction));
        const run = { passed, ...counts, group: known.group, latency_ms, cost, error };
        cases.add(known.id, run, { id: known.isStated ? known.id : undefined, at: known.at });
    }
    return cases;
}
function addMetrics(metrics, scores, confusion) {
    const addAverages = ({ accuracy, macro, micro }, prefix) => {
        metrics.add([...prefix, 'accuracy'], accuracy);
        metrics.addAll(macro, '$', prefix);
        metrics.addAll(micro, '$', [...prefix, 'micro_avg']);
    };
    addAverages(scores, []);
    if (scores.classes.length <= MOST_CLASSES) {
        for (const { name, ...values } of scores.classes)
            metrics.addAll(values, '$', ['class', name]);
    }
    if (scores.groups.length <= MOST_CLASSES) {
        for (const group of scores.groups)
            addAverages(group, ['group', group.name]);
    }
    for (const [expected, row] of confusion ?? []) {
        for (const [predicted, count] of row)
            metrics.add(['confusion', expected, predicted], count);
    }
}
/** Ids in one file only, with the first ones by name. */
function idsOf(ids) {
    const shown = ids.slice(0, MOST_NAMED).map((id) => JSON.stringify(id));
    const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
    return `${shown.join(', ')}${more} ${ids.length === 1 ? 'is' : 'are'} not`;
}


/***/ })

};
