export const id = 4086;
export const ids = [4086];
export const modules = {

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScore: () => (/* binding */ runScore)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/commands/score/score.js

/**
 * Scores answers to known cases, and returns a benchmark result with cases. Throws `InvalidResultsError` with
 * everything that is wrong with both files.
 */
async function score(expected, answers, options) {
    const [{ readKnownCases }, { readPredictions }, { scoredResult }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5187), __webpack_require__.e(3521)]).then(__webpack_require__.bind(__webpack_require__, 83521)),
        Promise.all(/* import() */[__webpack_require__.e(5187), __webpack_require__.e(7592)]).then(__webpack_require__.bind(__webpack_require__, 27592)),
        Promise.all(/* import() */[__webpack_require__.e(3861), __webpack_require__.e(5249)]).then(__webpack_require__.bind(__webpack_require__, 65249)),
    ]);
    const told = { problems: [], warnings: [] };
    const { separator, names, digest } = options;
    const file = await onlyFile(expected, 'expected');
    const known = await readKnownCases(file, separator, options, told);
    let from = 'the service';
    let predictions;
    if (typeof answers === 'function') {
        if (told.problems.length > 0)
            throw new errors/* InvalidResultsError */.AD(told.problems);
        predictions = await answers(known);
    }
    else {
        const { isMultiLabel } = known;
        const ofAnswers = await onlyFile(answers, 'predictions');
        from = ofAnswers.path;
        predictions = await readPredictions(ofAnswers, { separator, isMultiLabel }, options, told);
    }
    const files = { expected: file.path, predictions: from };
    // First every problem of each file, then those of both together.
    const scored = told.problems.length > 0 ? undefined : scoredResult(known, predictions, { names, digest, files }, told);
    if (scored === undefined || told.problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(told.problems);
    return { ...scored, warnings: told.warnings };
}
async function onlyFile(source, name) {
    const [file, ...more] = await source.collect();
    if (file === undefined || more.length > 0)
        throw new errors/* UserError */.yo(`${name}: names ${more.length + 1} files: give one`);
    return file;
}

// EXTERNAL MODULE: ./lib/core/report/tables/layout.js
var tables_layout = __webpack_require__(62050);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
;// CONCATENATED MODULE: ./lib/core/report/tables/score-tables.js


/** The most rows of one table: with hundreds of classes, the worst are enough. */
const MOST_ROWS = 40;
/** Lines about the scores: averages, classes with the worst first, groups, confusions. */
function scoreLines({ scores, confusion, errors }, layout = tables_layout/* AS_TEXT */.i) {
    const { classes, groups, cases } = scores;
    const worst = [...classes].sort((a, b) => a.f1 - b.f1);
    const headline = `${(0,phrase/* count */.U9)(cases, 'case')}: accuracy ${share(scores.accuracy)}${errors === 0 ? '' : `, ${(0,phrase/* count */.U9)(errors, 'error')}`}`;
    const averages = [averageRow('macro', scores.macro), averageRow('micro', scores.micro)];
    return [
        layout.line(headline),
        '',
        ...layout.table(['average', 'precision', 'recall', 'f1'], averages, 'lrrr'),
        '',
        ...layout.table(['class', 'precision', 'recall', 'f1', 'found', 'wrong', 'missed'], worst
            .slice(0, MOST_ROWS)
            .map(({ name, tp, fp, fn, ...of }) => [...averageRow(name, of), ...[tp, fp, fn].map(String)]), 'lrrrrrr'),
        ...moreThan(classes.length, 'class', 'classes', layout),
        ...(groups.length === 0
            ? []
            : ['', ...groupTable(groups, layout), ...moreThan(groups.length, 'group', 'groups', layout)]),
        ...confusionTable(confusion, layout),
    ];
}
function groupTable(groups, layout) {
    const worst = [...groups].sort((a, b) => a.accuracy - b.accuracy);
    const row = ({ name, cases, accuracy, macro, micro }) => [
        name,
        String(cases),
        ...[accuracy, macro.f1, micro.f1].map(share),
    ];
    return layout.table(['group', 'cases', 'accuracy', 'f1', 'micro f1'], worst.slice(0, MOST_ROWS).map(row), 'lrrrr');
}
function confusionTable(confusion, layout) {
    const names = [...(confusion?.keys() ?? [])];
    if (confusion === null || names.length < 2)
        return [];
    const rows = [...confusion].map(([name, row]) => [name, ...names.map((predicted) => String(row.get(predicted) ?? 0))]);
    return [
        '',
        layout.line('Rows: what was expected. Columns: what was answered.'),
        '',
        ...layout.table(['', ...names], rows, `l${'r'.repeat(names.length)}`),
    ];
}
function averageRow(name, { precision, recall, f1 }) {
    return [name, ...[precision, recall, f1].map(share)];
}
function moreThan(all, one, many, layout) {
    return all <= MOST_ROWS ? [] : [layout.line(`and ${(0,phrase/* count */.U9)(all - MOST_ROWS, `better ${one}`, `better ${many}`)}`)];
}
/** A share, with three decimals. */
function share(value) {
    return value.toFixed(3);
}

// EXTERNAL MODULE: ./lib/files/result-files.js
var result_files = __webpack_require__(53336);
// EXTERNAL MODULE: ./lib/formats/own/monitoring.js
var monitoring = __webpack_require__(83677);
// EXTERNAL MODULE: ./lib/parsers/held-in-memory.js
var held_in_memory = __webpack_require__(37245);
// EXTERNAL MODULE: ./lib/parsers/parsers.js
var parsers = __webpack_require__(45812);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/report-file.js
var report_file = __webpack_require__(31461);
// EXTERNAL MODULE: ./lib/action/push/push.js + 8 modules
var push = __webpack_require__(49254);
// EXTERNAL MODULE: ./lib/action/push/source.js
var push_source = __webpack_require__(65314);
;// CONCATENATED MODULE: ./lib/action/push/score.js












/** Its name in messages. */
const SCORED = 'score-result.json';
/** Scores answers to known cases, and pushes the result. */
async function runScore(inputs, event, workspace, env, warnings) {
    const { expected, predictions, separator } = inputs;
    const outcome = await score(
    // The expected answers come from the checked-out code, never from whoever answers.
    (0,result_files/* resultFiles */.d)([expected], workspace), (0,push_source/* resultSource */.Tb)({ ...inputs, results: [predictions] }, event, workspace, env), {
        names: (0,push_source/* fallbackNames */.rp)(inputs),
        separator: separator === '' ? null : separator,
        digest: outputs/* sha256 */.sc,
        parsers: (0,parsers/* openParsers */.r)(),
    });
    const { scores, confusion, result } = outcome;
    const shown = { scores, confusion, errors: result.error_count ?? 0 };
    (0,log/* group */.Os)('Score', scoreLines(shown));
    const written = JSON.stringify((0,monitoring/* toMonitoring */.Y)(result), null, 2);
    const resultPath = await (0,report_file/* writeForLater */.$)(SCORED, written, env['RUNNER_TEMP'] || undefined);
    const file = (0,held_in_memory/* memoryFile */.E)(SCORED, new TextEncoder().encode(written));
    const source = { collect: () => Promise.resolve([file]) };
    const done = await (0,push/* runPush */.e)(inputs, event, workspace, env, [...warnings, ...outcome.warnings], source);
    return {
        ...done,
        outputs: { ...done.outputs, resultPath },
        summary: [done.summary, '', '## Score', '', ...scoreLines(shown, tables_layout/* AS_MARKDOWN */.R)].join('\n'),
    };
}


/***/ }),

/***/ 26924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ decodeCases),
/* harmony export */   pt: () => (/* binding */ uniqueCases),
/* harmony export */   x9: () => (/* binding */ caseObjects)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53500);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97535);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73219);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);





/**
 * The elements of a list of cases, with their paths. Reports a list that is too long, and elements that are not
 * objects.
 */
function caseObjects(list, path, report) {
    if (list.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG) {
        report(path, `has ${list.length} cases, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG}: leave out \`cases\`, or split the benchmark`);
        return [];
    }
    return list.flatMap((element, index) => {
        const at = (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(path, index);
        if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element))
            return [[element, at]];
        report(at, (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', element));
        return [];
    });
}
/**
 * Decodes the `cases` of the monitoring format. Only the fields of `BenchmarkCase` are kept; names, texts and answers
 * are dropped silently, and of an error only the fact is kept.
 */
function decodeCases(list, path, report) {
    const cases = caseObjects(list, path, report).flatMap(([object, at]) => decodeCase(object, at, report) ?? []);
    return uniqueCases(cases.map(({ decoded, at }) => ({ decoded, at: `${at}.id` })), report);
}
/**
 * The cases, after reporting every id that occurs twice. The message does not repeat the id, which may identify a
 * person.
 */
function uniqueCases(cases, report) {
    const first = new Map();
    for (const { decoded, at } of cases) {
        const earlier = first.get(decoded.id);
        if (earlier === undefined)
            first.set(decoded.id, at);
        else
            report(at, `is the same as ${earlier}: every case needs its own id`);
    }
    return cases.map(({ decoded }) => decoded);
}
function decodeCase(object, at, report) {
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, at, report);
    const id = fields.name('id');
    if (!fields.has('id'))
        report(at, 'id is missing: every case needs a stable, pseudonymous one');
    const outcome = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        passed: fields.flag('passed'),
        score: fields.number('score', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .proportionFault */ .xk),
        ...decodeTrials(fields, report),
        tp: fields.count('tp'),
        fp: fields.count('fp'),
        fn: fields.count('fn'),
    });
    if (!fields.has('passed') && !fields.has('score') && !['tp', 'fp', 'fn'].every((name) => fields.has(name))) {
        report(at, 'has no outcome: give passed, or score, or all of tp, fp and fn');
    }
    const rest = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        group: fields.name('group'),
        latency_ms: fields.number('latency_ms', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        cost: fields.number('cost', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error: decodeError(fields, report),
    });
    return id === undefined ? undefined : { decoded: { id, ...outcome, ...rest }, at };
}
/** How often the case was run, and how often it passed. */
function decodeTrials(fields, report) {
    const trials = fields.count('trials');
    const passes = fields.count('passes');
    if (trials === 0)
        report(fields.at('trials'), 'is 0: leave out cases that were not run');
    if (passes !== undefined && passes > (trials ?? 1)) {
        report(fields.at('passes'), `is ${passes}, more than ${(trials ?? 1) === 1 ? 'the only trial' : `the ${trials} trials`}`);
    }
    return (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ trials, passes });
}
/** Whether there was an error; its text may quote the case and is not kept. */
function decodeError(fields, report) {
    const error = fields.raw('error') ?? undefined;
    if (error === undefined || typeof error === 'boolean')
        return error;
    if (typeof error === 'string')
        return error !== '';
    report(fields.at('error'), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('true, false or a string', error));
    return undefined;
}


/***/ }),

/***/ 17768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   nG: () => (/* binding */ warnAboutUnasked),
/* harmony export */   pC: () => (/* binding */ decodeTimestamp)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53500);
/* harmony import */ var _metric_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38986);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73219);
/* harmony import */ var _judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17987);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19586);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1097);
/* harmony import */ var _result_cases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26924);
/* harmony import */ var _names_result_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88100);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72725);










/** Trees of numbers beside `metrics` in a file, which are added to it under their own names. */
const SIDE_TREES = ['domain_breakdown', 'category_metrics', 'aggregated_categories'];
/**
 * Decodes one object of the monitoring format, `schema/benchmark-result.schema.json`. Reports every problem; the result
 * is valid only if none was reported. undefined: names or metrics are missing.
 */
function decodeResult(object, path, context) {
    const { report } = context;
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, path, report);
    const names = (0,_names_result_names_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeNames */ .$R)(fields, context.names, report);
    const metrics = decodeMetrics(fields, report);
    const cases = fields.list('cases');
    const result = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .E)({
        model_provider: fields.name('model_provider'),
        dataset_size: fields.count('dataset_size'),
        benchmark: fields.name('benchmark') ?? context.names.benchmark,
        f1_average: decodeAverage(fields, report),
        metrics: metrics ?? (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .noMetrics */ .zc)(),
        primary_metric: decodePrimaryMetric(fields, metrics, context),
        duration_seconds: fields.number('duration_seconds', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error_count: fields.count('error_count'),
        success_count: fields.count('success_count'),
        timestamp: decodeTimestamp(fields, 'timestamp', report),
        tags: decodeTags(fields, report),
        notes: fields.text('notes'),
        cases: cases && (0,_result_cases_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeCases */ .Qj)(cases, fields.at('cases'), report),
    });
    fields.raw('$schema'); // for editors
    fields.raw('schema_version'); // judged before any format is
    warnAboutUnasked(fields, 'monitoring', context.warn);
    return names === undefined || metrics === undefined ? undefined : { ...names, ...result };
}
/** Reads a time, and reports an invalid one. */
function decodeTimestamp(fields, name, report) {
    const text = fields.text(name);
    const fault = text === undefined ? undefined : (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_8__/* .timestampFault */ .V)(text);
    if (fault === undefined)
        return text;
    report(fields.at(name), fault);
    return undefined;
}
/** Fields in which a file may claim its origin. */
const CLAIMS = new Set([
    'commit',
    'commit_sha',
    'head_sha',
    'sha',
    'branch',
    'branch_name',
    'head_branch',
    'ref',
    'repository',
    'pull_request',
    'pull_request_number',
    'pr',
    'pr_number',
    'run_id',
    'run_attempt',
    'triggered_by',
    'actor',
    'environment',
    'trusted',
]);
/** Warns about members that no reader used, and which are therefore not stored. */
function warnAboutUnasked(fields, format, warn) {
    const unasked = fields.unasked();
    const claims = unasked.filter((name) => CLAIMS.has(name));
    if (claims.length > 0) {
        const said = claims.map((name) => {
            const value = fields.raw(name);
            return `${name} ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(typeof value === 'string' ? value : JSON.stringify(value ?? null))}`;
        });
        warn(fields.path, `ignored, because the run says where a result comes from: ${said.join(', ')}`);
    }
    const ignored = unasked.filter((name) => !CLAIMS.has(name));
    if (ignored.length === 0)
        return;
    const shown = ignored.slice(0, 10).map(_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD).join(', ');
    const more = ignored.length > 10 ? ` and ${ignored.length - 10} more` : '';
    warn(fields.path, `ignored, because the ${format} format does not know it: ${shown}${more}`);
}
function decodeMetrics(fields, report) {
    const metrics = decodeTree(fields, 'metrics', report);
    if (!fields.has('metrics'))
        report(fields.path, 'metrics is missing: nothing was measured');
    for (const name of SIDE_TREES) {
        const tree = decodeTree(fields, name, report);
        if (metrics === undefined || tree === undefined || Object.keys(tree).length === 0)
            continue;
        if (name in metrics)
            report(fields.at(name), 'is given twice: here and as a metric of the same name; keep one');
        metrics[name] = tree;
    }
    if (metrics === undefined)
        return undefined;
    (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetrics */ .Ux)(metrics, fields.at('metrics'), report);
    return metrics;
}
function decodeTree(fields, name, report) {
    const value = fields.raw(name) ?? undefined;
    if (value === undefined)
        return undefined;
    if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeMetricTree */ .ZN)(value, fields.at(name), report);
    report(fields.at(name), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', value));
    return undefined;
}
/**
 * A dotted name of the metrics; with a leading `-`, lower is better. The caller's name is used if the file has none.
 */
function decodePrimaryMetric(fields, metrics, { names, report, warn }) {
    const inFile = fields.name('primary_metric');
    const primary = inFile ?? names.primary_metric;
    if (primary === undefined || metrics === undefined)
        return undefined;
    const known = [...(0,_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .flattenMetrics */ .g8)(metrics).keys()];
    const isThere = (name) => known.includes(name) || known.includes(name.replace(/\bf1_score$/, 'f1'));
    if (isThere(primary.replace(/^-/, '')))
        return primary.replace(/\bf1_score$/, 'f1');
    const message = `is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(primary)}, which is not a metric of this result: it has ${known.slice(0, 10).join(', ')}`;
    if (inFile === undefined)
        warn(fields.path, `primary-metric ${message}`);
    else
        report(fields.at('primary_metric'), message);
    return undefined;
}
function decodeAverage(fields, report) {
    const average = fields.text('f1_average');
    if (average === undefined || average === 'micro' || average === 'macro')
        return average;
    report(fields.at('f1_average'), `must be "micro" or "macro", but is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(average)}`);
    return undefined;
}
function decodeTags(fields, report) {
    return fields.list('tags')?.flatMap((tag, index) => {
        const fault = typeof tag === 'string' ? (0,_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFault */ .I)(tag) : (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a string', tag);
        if (fault === undefined && typeof tag === 'string')
            return [(0,_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizedName */ .j)(tag)];
        report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .elementPath */ .yu)(fields.at('tags'), index), fault ?? '');
        return [];
    });
}


/***/ }),

/***/ 83677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toMonitoring),
/* harmony export */   z: () => (/* binding */ monitoring)
/* harmony export */ });
/* harmony import */ var _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17768);

/** The project's own format, `schema/benchmark-result.schema.json`. */
const monitoring = {
    name: 'monitoring',
    lookedFor: '"metrics" or "model_version"',
    // The first part of such names is free (`sample_benchmark_results.json`), so it implies no model.
    fileName: /^.+_benchmark_results(?![a-z])/i,
    recognizes: (content) => 'metrics' in content || 'model_version' in content,
    decode: _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeResult */ .Sz,
};
/**
 * A result as plain JSON of the monitoring format, with its fields in the order for people. Decodes to the same result.
 */
function toMonitoring(result) {
    const order = [
        'model_version',
        'model_provider',
        'dataset_version',
        'dataset_size',
        'prompt_version',
        'benchmark',
        'f1_average',
        'primary_metric',
        'metrics',
        'duration_seconds',
        'error_count',
        'success_count',
        'timestamp',
        'tags',
        'notes',
        'cases',
    ];
    const document = Object.fromEntries(order.filter((name) => result[name] !== undefined).map((name) => [name, result[name]]));
    // The place of a case in another file means nothing here.
    return result.cases === undefined ? document : { ...document, cases: result.cases.map(({ at: _, ...kept }) => kept) };
}


/***/ })

};
