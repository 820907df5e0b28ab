export const id = 5249;
export const ids = [5249];
export const modules = {

/***/ 65249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scoredResult: () => (/* binding */ scoredResult)
});

// EXTERNAL MODULE: ./lib/core/groups.js
var core_groups = __webpack_require__(82623);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var cases_counts = __webpack_require__(89108);
;// CONCATENATED MODULE: ./lib/core/score/scores.js


/** The labels of a case that were found, found wrongly, and missed. */
function countsOfCase({ expected, predicted }) {
    const [wanted, found] = [new Set(expected), new Set(predicted)];
    const tp = [...found].filter((label) => wanted.has(label)).length;
    return { tp, fp: found.size - tp, fn: wanted.size - tp };
}
function isRight(each) {
    const { fp, fn } = countsOfCase(each);
    return each.predicted !== null && fp === 0 && fn === 0;
}
/**
 * Scores as in scikit-learn (`precision_recall_fscore_support`, `accuracy_score`): precision = tp / (tp + fp), recall =
 * tp / (tp + fn), f1 = 2tp / (2tp + fp + fn); each is 0 if its denominator is 0 (`zero_division=0`).
 * @param cases at least one
 */
function scoresOf(cases) {
    const groups = new Map();
    for (const each of cases) {
        if (each.group !== undefined)
            (0,core_groups/* addTo */.D)(groups, each.group, each);
    }
    const classes = classesOf(cases);
    return {
        ...averaged(cases, classes),
        classes,
        groups: sorted(groups).map(([name, members]) => ({ name, ...averaged(members, classesOf(members)) })),
    };
}
function averaged(cases, classes) {
    const total = { tp: sum(classes, 'tp'), fp: sum(classes, 'fp'), fn: sum(classes, 'fn') };
    return {
        cases: cases.length,
        accuracy: cases.filter(isRight).length / cases.length,
        macro: ofEach((statistic) => (classes.length === 0 ? 0 : sum(classes, statistic) / classes.length)),
        micro: ofEach((statistic) => (0,cases_counts/* statisticOf */.Qr)(statistic, total)),
    };
}
function classesOf(cases) {
    const found = new Map();
    const add = (label, cell) => {
        const counts = found.get(label) ?? { tp: 0, fp: 0, fn: 0 };
        found.set(label, counts);
        counts[cell] += 1;
    };
    for (const { expected, predicted } of cases) {
        const [wanted, named] = [new Set(expected), new Set(predicted)];
        for (const label of wanted)
            add(label, named.has(label) ? 'tp' : 'fn');
        for (const label of named)
            if (!wanted.has(label))
                add(label, 'fp');
    }
    return sorted(found).map(([name, counts]) => ({
        name,
        ...counts,
        ...ofEach((statistic) => (0,cases_counts/* statisticOf */.Qr)(statistic, counts)),
    }));
}
/**
 * How often each class was answered with each: by expected, then by predicted class, with zeros. For cases with one
 * label each; a case without an answer is in no cell.
 */
function confusionOf(cases, classes) {
    const matrix = new Map(classes.map((name) => [name, new Map(classes.map((other) => [other, 0]))]));
    for (const { expected, predicted } of cases) {
        const row = matrix.get(expected[0] ?? '');
        const answer = predicted?.[0];
        if (answer !== undefined)
            row?.set(answer, (row.get(answer) ?? 0) + 1);
    }
    return matrix;
}
function ofEach(value) {
    const [f1, precision, recall] = cases_counts/* COUNT_STATISTICS */.gM.map(value);
    return { precision: precision ?? 0, recall: recall ?? 0, f1: f1 ?? 0 };
}
function sum(classes, name) {
    return classes.reduce((total, each) => total + each[name], 0);
}
/** By name, so that the order of the cases does not matter. */
function sorted(map) {
    return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/formats/base/cases.js
var base_cases = __webpack_require__(93169);
// EXTERNAL MODULE: ./lib/formats/base/draft.js
var draft = __webpack_require__(24483);
// EXTERNAL MODULE: ./lib/formats/base/metrics.js
var base_metrics = __webpack_require__(22369);
// EXTERNAL MODULE: ./lib/formats/base/values.js
var values = __webpack_require__(40464);
;// CONCATENATED MODULE: ./lib/formats/scoring/scored-result.js





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
        return { known: each, prediction, passed: isRight(answered(each, prediction)) };
    });
    const all = scored.map(({ known: each, prediction }) => answered(each, prediction));
    const scores = scoresOf(all);
    const classes = scores.classes.map(({ name }) => name);
    const confusion = isMultiLabel || classes.length > MOST_CONFUSED ? null : confusionOf(all, classes);
    const metrics = new base_metrics/* Metrics */.K({
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
    metrics.add('latency_ms', (0,values/* mean */.i2)(scored.map(({ prediction }) => prediction.latency_ms)));
    metrics.add('analysis_cost', (0,values/* mean */.i2)(scored.map(({ prediction }) => prediction.cost)));
    const result = (0,draft/* resultOf */.B)({
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
    const cases = new base_cases/* Cases */.K(digest);
    for (const { known, prediction, passed } of scored) {
        const { latency_ms, cost, error } = prediction;
        const counts = countsOfCase(answered(known, prediction));
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
