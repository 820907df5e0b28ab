export const id = 524;
export const ids = [524];
export const modules = {

/***/ 524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeResultFiles: () => (/* binding */ decodeResultFiles)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/formats/base/draft.js
var base_draft = __webpack_require__(4483);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __webpack_require__(3500);
// EXTERNAL MODULE: ./lib/core/json/json-fields.js
var json_fields = __webpack_require__(862);
// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/result/names/result-names.js
var result_names = __webpack_require__(8100);
// EXTERNAL MODULE: ./lib/core/result/result.js
var result_result = __webpack_require__(7768);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __webpack_require__(8986);
// EXTERNAL MODULE: ./lib/core/result/metric-rules.js
var metric_rules = __webpack_require__(3219);
;// CONCATENATED MODULE: ./lib/formats/own/file-metrics.js



/**
 * Collects the metrics of a file: those in `names`, then `computed`, then every other number at its top that no decoder
 * read (later versions of a tool add some). Call it last.
 */
function decodeFileMetrics(file, names, computed, context) {
    const { report } = context;
    const metrics = (0,metric_tree/* noMetrics */.zc)();
    const add = (name, value, at) => {
        if (value !== undefined)
            (0,metric_tree/* addMetric */.A5)(metrics, name, value, () => at, report);
    };
    for (const [inFile, name] of Object.entries(names.renamed)) {
        // In a tool that writes fractions, 95 is a mistake.
        add(name, file.number(inFile, (0,metric_rules/* isShare */.GS)(name) ? metric_rules/* proportionFault */.xk : undefined), file.at(inFile));
    }
    for (const name of names.kept)
        add(name, file.number(name), file.at(name));
    for (const name of names.percentages)
        add(name, decodePercentage(file, name, context), file.at(name));
    for (const [name, value] of Object.entries(computed))
        add(name, value, file.path);
    for (const name of names.trees) {
        const value = file.raw(name);
        if (!(0,json_fields/* isObject */.Gv)(value))
            continue;
        const tree = (0,metric_tree/* decodeMetricTree */.ZN)(value, file.at(name), report, 'leave-out');
        if (Object.keys(tree).length > 0)
            metrics[name] = tree;
    }
    for (const name of file.unaskedNumbers())
        add(name, file.number(name), file.at(name));
    (0,metric_tree/* checkMetrics */.Ux)(metrics, file.path, report);
    return metrics;
}
function decodePercentage(file, name, { warn }) {
    const percent = file.number(name, (value) => value < 0 || value > 100 ? `${value} is not between 0 and 100; it is a percentage here` : undefined);
    if (percent === undefined)
        return undefined;
    const fraction = (0,metric_rules/* percentToFraction */.nL)(percent);
    if (percent > 0 && percent <= 1) {
        warn(file.at(name), `is ${percent}, which is a percentage here and was read as the fraction ${fraction}`);
    }
    return fraction;
}

// EXTERNAL MODULE: ./lib/core/result/result-cases.js
var result_cases = __webpack_require__(6924);
;// CONCATENATED MODULE: ./lib/formats/own/individual-results.js




const COUNTS = ['true_positives', 'false_positives', 'false_negatives'];
/**
 * Decodes `individual_results`, which the aggregated and the patient format share. A case passed when nothing was
 * missed, nothing wrongly found, and nothing went wrong. undefined: the file has no such list.
 */
function decodeIndividualResults(file, names, context) {
    const list = file.list('individual_results');
    if (list === undefined)
        return undefined;
    const path = file.at('individual_results');
    const decoded = (0,result_cases/* caseObjects */.x9)(list, path, context.report).flatMap(([object, at]) => {
        const result = decodeOne(new json_fields/* JsonFields */.AU(object, at, context.report), names, context);
        return result === undefined ? [] : [{ result, decoded: result.case, at: `${at}.${names.id}` }];
    });
    (0,result_cases/* uniqueCases */.pt)(decoded, context.report);
    return decoded.map(({ result }) => result);
}
function decodeOne(fields, names, { digest, report }) {
    const name = fields.text(names.id);
    if (!fields.has(names.id))
        report(fields.path, `${names.id} is missing: it tells the cases apart`);
    const error = fields.text('error_message');
    const failed = fields.flag('extraction_success') === false || (error ?? '') !== '';
    const [tp, fp, fn] = COUNTS.map((count) => fields.count(count));
    if (!failed && !COUNTS.every((count) => fields.has(count))) {
        report(fields.path, 'needs true_positives, false_positives and false_negatives, unless it failed');
    }
    const detected = fields.count('issues_detected');
    const expected = fields.count('issues_expected');
    const group = names.group === undefined ? undefined : fields.name(names.group);
    const latency_ms = fields.number(names.latency, metric_rules/* negativeFault */.Kf);
    if (name === undefined)
        return undefined;
    const id = `${names.prefix}-${digest(name).slice(0, 12)}`;
    const passed = !failed && fp === 0 && fn === 0;
    return {
        case: {
            id,
            at: fields.path,
            passed,
            ...(0,present/* present */.E)({ tp, fp, fn, group, latency_ms }),
            ...(failed ? { error: true } : {}),
        },
        failed,
        detected,
        expected,
    };
}
/**
 * Reports a list whose length differs from the file's own total. That is an error, not a warning: the totals are summed
 * from the list, and its length decides whether two results can be compared, so the result would be wrong either way.
 */
function checkTotal(file, total, context) {
    const list = file.raw('individual_results');
    const count = file.raw(total);
    if (!Array.isArray(list) || typeof count !== 'number' || count === list.length)
        return;
    context.report(file.at('individual_results'), `has ${list.length} ${list.length === 1 ? 'element' : 'elements'}, but ${total} is ${count}: ` +
        'the file was cut or edited; run the benchmark again');
}
/** Warns if the file's own number of successes differs from the list. */
function checkSuccesses(file, name, individual, context) {
    const stated = file.raw(name);
    const counted = individual?.filter(({ failed }) => !failed).length;
    if (counted === undefined || typeof stated !== 'number' || stated === counted)
        return;
    context.warn(file.at(name), `is ${stated}, but ${counted} of the individual results succeeded`);
}
/** The sum of one number over all results; undefined if one of them lacks it: a partial sum is no total. */
function total(individual, number) {
    if (individual === undefined || individual.length === 0)
        return undefined;
    return individual.reduce((sum, result) => {
        const value = number(result);
        return sum === undefined || value === undefined ? undefined : sum + value;
    }, 0);
}

;// CONCATENATED MODULE: ./lib/formats/own/individual-format.js






/** A format whose files hold metrics at the top and one `individual_results` element per case. */
function individualFormat(format) {
    const { name, lookedFor, fileName, recognizes, benchmark, f1_average } = format;
    return {
        name,
        lookedFor,
        fileName,
        recognizes,
        decode(content, path, context) {
            const file = new json_fields/* JsonFields */.AU(content, path, context.report);
            const names = (0,result_names/* decodeNames */.$R)(file, context.names, context.report, { model_version: 'model_name' });
            const individual = decodeIndividualResults(file, format.individual, context);
            checkTotal(file, format.total, context);
            checkSuccesses(file, format.successes, individual, context);
            const result = (0,present/* present */.E)({
                model_provider: file.name('model_provider'),
                dataset_size: file.count(format.total),
                success_count: file.count(format.successes),
                error_count: individual?.filter(({ failed }) => failed).length,
                timestamp: (0,result_result/* decodeTimestamp */.pC)(file, 'generated_at', context.report),
                cases: individual?.map((each) => each.case),
            });
            const totals = {
                true_positives: total(individual, (each) => each.case.tp),
                false_positives: total(individual, (each) => each.case.fp),
                false_negatives: total(individual, (each) => each.case.fn),
                total_issues_detected: total(individual, ({ detected }) => detected),
                total_issues_expected: total(individual, ({ expected }) => expected),
            };
            file.raw('schema_version'); // judged before any format is
            const metrics = decodeFileMetrics(file, format.metrics, totals, context);
            (0,result_result/* warnAboutUnasked */.nG)(file, name, context.warn);
            return names && { ...names, benchmark, f1_average, metrics, ...result };
        },
    };
}

;// CONCATENATED MODULE: ./lib/formats/own/aggregated.js

/** `aggregated_metrics_<model>.json`: a benchmark over documents, f1 from the counts of all of them (micro). */
const aggregated = individualFormat({
    name: 'aggregated',
    lookedFor: '"total_documents" or "issue_f1_score"',
    fileName: /^aggregated_metrics(?:_(?<model>.+?)(?:__.*)?\.json$|[_.])/i,
    recognizes: (content) => 'total_documents' in content || 'issue_f1_score' in content,
    benchmark: 'documents',
    f1_average: 'micro',
    total: 'total_documents',
    successes: 'successful_extractions',
    individual: { prefix: 'doc', id: 'document_name', latency: 'pipeline_latency_ms', group: 'document_type' },
    metrics: {
        renamed: {
            issue_precision: 'precision',
            issue_recall: 'recall',
            issue_f1_score: 'f1',
            avg_pipeline_latency_ms: 'latency_ms',
        },
        kept: ['total_documents', 'avg_extraction_latency_ms', 'avg_input_tokens', 'avg_output_tokens', 'avg_total_tokens'],
        percentages: ['extraction_accuracy', 'json_validity_rate'],
        trees: [],
    },
});

// EXTERNAL MODULE: ./lib/formats/own/monitoring.js
var monitoring = __webpack_require__(3677);
;// CONCATENATED MODULE: ./lib/formats/own/patient.js

/** `patient_benchmark_<model>.json`: a benchmark over patients, f1 the mean of the patients' f1 (macro). */
const patient = individualFormat({
    name: 'patient',
    lookedFor: '"total_patients" or "avg_f1_score"',
    fileName: /^patient_benchmark(?:_(?<model>.+?)(?:__.*)?\.json$|[_.])/i,
    recognizes: (content) => 'total_patients' in content || 'avg_f1_score' in content,
    benchmark: 'patients',
    f1_average: 'macro',
    total: 'total_patients',
    successes: 'successful_analyses',
    individual: { prefix: 'patient', id: 'patient_id', latency: 'analysis_latency_ms' },
    metrics: {
        renamed: {
            avg_precision: 'precision',
            avg_recall: 'recall',
            avg_f1_score: 'f1',
            avg_latency_ms: 'latency_ms',
        },
        kept: [
            'domain_recall',
            'domain_precision',
            'generic_recall',
            'cross_document_recall',
            'total_potential_savings',
            'total_missed_savings',
            'avg_savings_per_patient',
        ],
        percentages: ['domain_knowledge_detection_rate', 'savings_capture_rate'],
        // By name, because an object of another name may be keyed by patients.
        trees: ['domain_breakdown', 'aggregated_categories', 'advanced_metrics', 'error_type_performance'],
    },
});

;// CONCATENATED MODULE: ./lib/formats/own/own-formats.js



/** The forms of the project's own documents. The first that recognizes a content decodes it. */
const OWN_FORMATS = [monitoring/* monitoring */.z, aggregated, patient];

;// CONCATENATED MODULE: ./lib/formats/own/file-name.js


/**
 * Contradictions between a file's name and its content. The content counts, but a file that was overwritten or copied
 * to a wrong name is a mistake that the numbers do not show.
 */
function fileNameWarnings(path, formats, results) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const promised = OWN_FORMATS.find((format) => format.fileName.test(fileName));
    if (promised === undefined)
        return [];
    const warnings = [];
    const other = formats.find((format) => format !== promised);
    if (other !== undefined) {
        warnings.push(`the file name says ${promised.name} format, but the content is in ${other.name} format`);
    }
    const model = promised.fileName.exec(fileName)?.groups?.['model'];
    for (const { model_version } of results) {
        if (model === undefined || isSameModel(model, model_version))
            continue;
        warnings.push(`the file name says model ${(0,json_path/* quote */.hD)(model)}, but the content says ${(0,json_path/* quote */.hD)(model_version)}`);
    }
    return warnings.map((message) => ({ path: '', message }));
}
/** Whether one name equals the other, or begins with it: `openai` and `openai_2026-02-04`. */
function isSameModel(a, b) {
    const [short = '', long = ''] = [a, b].map(plain).sort((one, two) => one.length - two.length);
    return `${long}-`.startsWith(`${short}-`);
}
function plain(name) {
    return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __webpack_require__(6840);
// EXTERNAL MODULE: ./lib/core/result/plausibility.js
var plausibility = __webpack_require__(7462);
;// CONCATENATED MODULE: ./lib/formats/own/schema-version.js

const MEMBERS = ['schema_version', 'schemaVersion', 'format_version'];
/** As in files: a number, or the same in quotes. */
const KNOWN = [1, '1', '1.0'];
/**
 * Refuses content of an unknown schema version: reading it would be guessing. Content without a version is read as
 * version 1.
 */
function schemaVersionFault(content) {
    const member = MEMBERS.find((name) => (content[name] ?? null) !== null);
    const version = member === undefined ? undefined : content[member];
    if (member === undefined || version === undefined || KNOWN.includes(version))
        return undefined;
    const found = typeof version === 'string' ? (0,json_path/* quote */.hD)(version) : typeof version === 'number' ? String(version) : 'this';
    return { member, message: `version ${found} of the schema is not known; known: 1` };
}

;// CONCATENATED MODULE: ./lib/formats/own/read-own.js







const CASES = (0,selection/* items */.ld)((0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('id', 'passed', 'score', 'trials', 'passes', 'tp', 'fp', 'fn', 'group', 'latency_ms', 'cost'),
    error: selection/* PRESENCE */.w5,
}));
const INDIVIDUAL_RESULTS = (0,selection/* items */.ld)((0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('document_name', 'document_type', 'pipeline_latency_ms', 'patient_id', 'analysis_latency_ms'),
    ...(0,selection/* scalars */.kw)('extraction_success', 'issues_detected', 'issues_expected'),
    ...(0,selection/* scalars */.kw)('true_positives', 'false_positives', 'false_negatives'),
    error_message: selection/* PRESENCE */.w5,
}));
/** Trees of numbers. Other containers are only named, in the warning that they are ignored. */
const TREES = [
    ...['metrics', 'domain_breakdown', 'category_metrics', 'aggregated_categories', 'advanced_metrics'],
    'error_type_performance',
];
/** Texts of cases are skipped, however long they are. */
const DOCUMENT = (0,selection/* members */.ol)({
    ...Object.fromEntries(TREES.map((name) => [name, selection/* ALL */.y2])),
    tags: selection/* ALL */.y2,
    notes: selection/* ALL */.y2,
    cases: CASES,
    individual_results: INDIVIDUAL_RESULTS,
}, selection/* SCALAR */.jf);
const FILE = { ...DOCUMENT, items: DOCUMENT };
/** Whether a file, or the first element of an array in it, has one of our own formats. */
function isOwn({ syntax, value }) {
    const first = Array.isArray(value) ? value[0] : value;
    return (syntax === 'json' || syntax === 'yaml') && (0,json_fields/* isObject */.Gv)(first) && formatOf(first) !== undefined;
}
/** Decodes a file in one of our formats: one document, or an array of several. Reports all problems at once. */
async function readOwn(source, context) {
    const formats = new Set();
    const decode = (content, path) => decodeDocument(content, path, context, formats);
    const content = await source.json(FILE, 'own');
    if (Array.isArray(content) && content.length > limits/* MAX_RESULTS */.sr) {
        context.report('$', (0,limits/* tooManyResults */._W)(content.length));
        return { results: [], formats: [] };
    }
    const results = Array.isArray(content)
        ? content.flatMap((element, index) => decode(element, (0,json_path/* elementPath */.yu)('$', index)))
        : decode(content, '$');
    return { results, formats: [...formats] };
}
function decodeDocument(content, path, context, formats) {
    const { report, warn } = context;
    if (!(0,json_fields/* isObject */.Gv)(content)) {
        report(path, `${(0,json_fields/* wrongType */.gQ)('an object', content)}: this is not a benchmark result`);
        return [];
    }
    const version = schemaVersionFault(content);
    if (version !== undefined) {
        report((0,json_path/* memberPath */.Mb)(path, version.member), version.message);
        return [];
    }
    const format = formatOf(content);
    if (format === undefined) {
        const known = OWN_FORMATS.map(({ name, lookedFor }) => `${name} (has ${lookedFor})`).join(', ');
        report(path, `is not a benchmark result like the others in this file; looked for ${known}`);
        return [];
    }
    formats.add(format);
    const result = format.decode(content, path, context);
    if (result === undefined)
        return [];
    for (const warning of (0,plausibility/* implausibilities */.w)(result))
        warn(path, warning);
    return [result];
}
function formatOf(content) {
    return OWN_FORMATS.find((known) => known.recognizes(content));
}

// EXTERNAL MODULE: ./lib/formats/reading/source.js
var source = __webpack_require__(2858);
// EXTERNAL MODULE: ./lib/formats/reading/sketch.js
var reading_sketch = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/formats/base/metrics.js
var base_metrics = __webpack_require__(2369);
// EXTERNAL MODULE: ./lib/formats/base/primary.js
var base_primary = __webpack_require__(1634);
// EXTERNAL MODULE: ./lib/formats/base/values.js
var base_values = __webpack_require__(464);
;// CONCATENATED MODULE: ./lib/formats/evals/braintrust.js




/**
 * The output of `braintrust eval --jsonl`: a summary for each evaluator, and a line for each case whose task or scorer
 * failed. Other cases have no lines, so there are no cases.
 */
const braintrust = {
    name: 'Braintrust',
    recognizes: ({ syntax, value }) => (syntax === 'lines' || syntax === 'json') && [(0,base_values/* object */.Ik)(value), ...(0,base_values/* objects */.JD)(value)].some(isSummary),
    read,
};
function isSummary(line) {
    return 'projectName' in line && 'experimentName' in line && 'scores' in line;
}
const LINE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('projectName', 'experimentName'),
    scores: (0,selection/* everyMember */.WJ)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('score'))),
    metrics: (0,selection/* everyMember */.WJ)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('metric', 'unit'))),
    error: selection/* PRESENCE */.w5,
});
async function read(source, context) {
    const drafts = [];
    let errors = 0;
    const take = (line) => {
        if (!isSummary(line))
            errors += (0,base_values/* isThere */.$B)(line['error']) ? 1 : 0;
        else {
            drafts.push(draftOf(line, errors, context));
            errors = 0;
        }
    };
    if (source.sketch.syntax === 'lines')
        await source.lines(LINE, take);
    else
        take((0,base_values/* object */.Ik)(await source.json(LINE)));
    return drafts;
}
function draftOf(summary, errors, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    const scores = Object.entries((0,base_values/* object */.Ik)(summary['scores']));
    for (const [name, score] of scores)
        metrics.add(name, (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(score)['score']), `$.scores["${name}"]`);
    const names = metrics.names;
    for (const [name, found] of Object.entries((0,base_values/* object */.Ik)(summary['metrics']))) {
        const value = (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(found)['metric']);
        const isSeconds = (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(found)['unit']) === 's';
        metrics.add(name === 'duration' && isSeconds ? 'latency_ms' : name, isSeconds ? (0,base_values/* milliseconds */.Rz)(value) : value);
    }
    if (errors > 0) {
        const many = errors === 1 ? '1 case that threw is' : `${errors} cases that threw are`;
        context.warn('', `${many} not in the means, because Braintrust leaves them out: an outage raises the scores`);
    }
    return {
        benchmark: (0,base_values/* text */.Qq)(summary['projectName']),
        metrics,
        primary_metric: (0,base_primary/* primaryOf */.Os)(names),
        error_count: errors,
    };
}

// EXTERNAL MODULE: ./lib/core/groups.js
var groups = __webpack_require__(2623);
// EXTERNAL MODULE: ./lib/formats/base/cases.js
var base_cases = __webpack_require__(3169);
;// CONCATENATED MODULE: ./lib/formats/evals/deepeval.js





/**
 * deepeval's test runs: `.deepeval/.latest_run_full.json`, the files of DEEPEVAL_RESULTS_FOLDER, and the return value
 * of `evaluate()`. The model named with a metric is its judge.
 */
const deepeval = {
    name: 'deepeval',
    recognizes: ({ syntax, value }) => syntax === 'json' && [(0,base_values/* object */.Ik)(value), (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(value)['testRunData'])].some(isRun),
    read: async (source, context) => [await deepeval_read(source, context)],
};
function isRun(run) {
    const isTestRun = Array.isArray(run['testCases']) && ('metricsScores' in run || 'testPassed' in run || 'runDuration' in run);
    return isTestRun || (0,base_values/* objects */.JD)(run['test_results']).some((test) => 'metrics_data' in test);
}
const METRIC = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('name', 'success', 'score', 'flaky'), error: selection/* PRESENCE */.w5 });
const TEST = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('name', 'success', 'tokenCost', 'completionTime'),
    metricsData: (0,selection/* items */.ld)(METRIC),
    metrics_data: (0,selection/* items */.ld)(METRIC),
    // What identifies a test without a name.
    ...Object.fromEntries(['input', 'expectedOutput', 'expected_output', 'scenario', 'expectedOutcome', 'turns'].map((name) => [
        name,
        selection/* DIGEST */.Dh,
    ])),
});
const POSITION = /^(?:conversational_)?test_case_\d+$/;
async function deepeval_read(source, context) {
    const tests = [];
    const take = (test) => tests.push((0,base_values/* object */.Ik)(test));
    const each = (0,selection/* eachItem */.X_)(TEST, take);
    const run = {
        ...(0,selection/* scalars */.kw)('runDuration', 'datasetAlias', 'identifier'),
        testCases: each,
        conversationalTestCases: each,
        test_results: each,
        hyperparameters: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('model')),
        prompts: (0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('alias', 'version'))),
    };
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ ...run, testRunData: (0,selection/* members */.ol)(run) })));
    const found = 'testRunData' in file ? (0,base_values/* object */.Ik)(file['testRunData']) : file;
    const cases = casesOf(tests, context);
    if (cases.size === 0)
        context.report('', 'no test case has an outcome: nothing was measured');
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('pass_rate', cases.passRate);
    metrics.add('latency_ms', cases.meanLatency);
    metrics.add('analysis_cost', cases.meanCost);
    for (const [name, measured] of measuredBy(tests)) {
        metrics.add([name, 'score'], (0,base_values/* mean */.i2)(measured.map(({ score }) => (0,base_values/* number */.ai)(score))));
        metrics.add([name, 'pass_rate'], (0,base_values/* mean */.i2)(measured.map(({ success }) => passRate(success))));
    }
    const [prompt, ...more] = (0,base_values/* objects */.JD)(found['prompts']);
    return {
        model_version: (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(found['hyperparameters'])['model']),
        dataset_version: (0,base_values/* text */.Qq)(found['datasetAlias']),
        prompt_version: prompt === undefined || more.length > 0 ? undefined : promptOf(prompt),
        metrics,
        primary_metric: 'pass_rate',
        cases,
        duration_seconds: (0,base_values/* number */.ai)(found['runDuration']),
    };
}
function promptOf(prompt) {
    const [alias, version] = [(0,base_values/* text */.Qq)(prompt['alias']), (0,base_values/* text */.Qq)(prompt['version'])];
    return version === undefined ? alias : `${alias ?? 'prompt'}@${version}`;
}
function metricsOfTest(test) {
    return (0,base_values/* objects */.JD)(test['metricsData'] ?? test['metrics_data']);
}
function casesOf(tests, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const names = tests.map((test) => (0,base_values/* text */.Qq)(test['name']));
    for (const [index, test] of tests.entries()) {
        const metrics = metricsOfTest(test);
        const failed = metrics.some((metric) => (0,base_values/* flag */.Jt)(metric['success']) === false && !(0,base_values/* isThere */.$B)(metric['error']) && (0,base_values/* flag */.Jt)(metric['flaky']) !== true);
        const error = !failed && metrics.some((metric) => (0,base_values/* isThere */.$B)(metric['error']));
        const passed = (0,base_values/* flag */.Jt)(test['success']);
        if (passed === undefined && !error)
            continue;
        const name = (0,base_values/* text */.Qq)(test['name']);
        const isName = name !== undefined && !POSITION.test(name) && names.filter((other) => other === name).length === 1;
        const latency_ms = (0,base_values/* milliseconds */.Rz)((0,base_values/* number */.ai)(test['completionTime']));
        const run = { passed, error, latency_ms, cost: (0,base_values/* number */.ai)(test['tokenCost']) };
        cases.add(isName ? name : contentOf(test), run, { at: `test case ${index + 1}` });
    }
    return cases;
}
/** A name such as test_case_0 is a position, which shifts when a test is added. */
function contentOf(test) {
    return test['scenario'] === undefined && test['turns'] === undefined
        ? [test['input'] ?? null, test['expectedOutput'] ?? test['expected_output'] ?? null]
        : [test['scenario'] ?? test['turns'] ?? null, test['expectedOutcome'] ?? null];
}
/** The metrics of the tests by name. A metric with an error measured nothing. */
function measuredBy(tests) {
    const found = new Map();
    for (const metric of tests.flatMap(metricsOfTest)) {
        const name = (0,base_values/* text */.Qq)(metric['name']);
        if (name === undefined || (0,base_values/* isThere */.$B)(metric['error']))
            continue;
        (0,groups/* addTo */.D)(found, name, metric);
    }
    return found;
}
function passRate(success) {
    const passed = (0,base_values/* flag */.Jt)(success);
    return passed === undefined ? undefined : Number(passed);
}

;// CONCATENATED MODULE: ./lib/formats/evals/inspect.js





/**
 * Logs of the UK AI Security Institute's inspect_ai: `.json`, and `.eval`, which is a ZIP with a file for each sample.
 * https://inspect.aisi.org.uk/eval-logs.html
 */
const inspect = {
    name: 'inspect_ai',
    recognizes: ({ syntax, value }) => {
        if (syntax === 'zip')
            return (0,base_values/* list */.p_)(value).some((name) => name === HEADER || name === START);
        const log = (0,base_values/* object */.Ik)(value);
        return syntax === 'json' && 'status' in log && 'task' in (0,base_values/* object */.Ik)(log['eval']) && 'model' in (0,base_values/* object */.Ik)(log['eval']);
    },
    read: async (source, context) => [await inspect_read(source, context)],
};
const HEADER = 'header.json';
const START = '_journal/start.json';
const SUMMARIES = 'summaries.json';
const SAMPLE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('id', 'total_time'),
    error: selection/* PRESENCE */.w5,
    scores: { ...(0,selection/* everyMember */.WJ)((0,selection/* members */.ol)({ value: selection/* SCALAR */.jf })), mostMembers: 100 },
});
const SCORE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('name', 'scorer', 'reducer'),
    metrics: (0,selection/* everyMember */.WJ)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('value'))),
});
const LOG = {
    ...(0,selection/* scalars */.kw)('status', 'invalidated'),
    eval: (0,selection/* members */.ol)({
        ...(0,selection/* scalars */.kw)('task', 'task_version', 'model', 'created'),
        dataset: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'location', 'samples')),
        config: (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('epochs'), limit: { longest: 100, items: selection/* SCALAR */.jf } }),
    }),
    results: (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('total_samples', 'completed_samples'), scores: (0,selection/* items */.ld)(SCORE) }),
    stats: (0,selection/* members */.ol)({ model_usage: (0,selection/* everyMember */.WJ)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('total_cost'))) }),
};
async function inspect_read(source, context) {
    const samples = [];
    const take = (sample) => samples.push((0,base_values/* object */.Ik)(sample));
    const log = source.sketch.syntax === 'zip'
        ? await readZip(source, take)
        : (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ ...LOG, samples: (0,selection/* eachItem */.X_)(SAMPLE, take) })));
    const stopped = whyNotWhole(log);
    if (stopped !== undefined) {
        context.report('$.status', stopped);
        return { metrics: new base_metrics/* Metrics */.K(context) };
    }
    return inspect_draftOf(log, samples, context);
}
/** The summaries have everything needed; older logs have only the samples. */
async function readZip(source, take) {
    const files = await source.members();
    const open = (name) => {
        const file = files.find(({ path }) => path === name);
        return file === undefined ? undefined : source.member(file);
    };
    const header = open(HEADER);
    // Written last: without it the evaluation has not finished.
    if (header === undefined)
        return { status: 'started' };
    const summaries = open(SUMMARIES);
    if (summaries !== undefined)
        await summaries.json((0,selection/* eachItem */.X_)(SAMPLE, take));
    else {
        for (const file of files) {
            if (/^samples\/[^/]*\.json$/.test(file.path))
                take(await source.member(file).json(SAMPLE));
        }
    }
    return (0,base_values/* object */.Ik)(await header.json((0,selection/* members */.ol)(LOG)));
}
/** A log that was cut off looks complete except for its status. */
function whyNotWhole(log) {
    const status = (0,base_values/* text */.Qq)(log['status']) ?? 'unknown';
    if ((0,base_values/* flag */.Jt)(log['invalidated']) === true)
        return 'the log was invalidated by a person: it is not a result';
    if (status === 'success')
        return undefined;
    const what = { cancelled: 'was cancelled', error: 'ended in an error', started: 'has not ended' }[status];
    return `the evaluation ${what ?? `has the status ${status}`}: its results are incomplete; run it again`;
}
function inspect_draftOf(log, samples, context) {
    const { task: taskName, model: modelName, created, task_version, dataset, config } = (0,base_values/* object */.Ik)(log['eval']);
    const [task, model] = [(0,base_values/* text */.Qq)(taskName), (0,base_values/* text */.Qq)(modelName)];
    const results = (0,base_values/* object */.Ik)(log['results']);
    const scores = (0,base_values/* objects */.JD)(results['scores']);
    const epochs = (0,base_values/* count */.U9)((0,base_values/* object */.Ik)(config)['epochs']) ?? 1;
    const cases = inspect_casesOf(samples, (0,base_values/* text */.Qq)(scores[0]?.['name']), task, context);
    const size = cases?.size ?? perEpoch((0,base_values/* count */.U9)(results['total_samples']), epochs);
    const completed = perEpoch((0,base_values/* count */.U9)(results['completed_samples']), epochs);
    const { metrics, first } = metricsOf(scores, context);
    metrics.add('latency_ms', cases?.meanLatency);
    const cost = costOf(log, model);
    if (cost !== undefined && size !== undefined && size > 0)
        metrics.add('analysis_cost', cost / (size * epochs));
    return {
        model_version: model,
        model_provider: model?.includes('/') === true ? model.slice(0, model.indexOf('/')) : undefined,
        dataset_version: datasetOf((0,base_values/* object */.Ik)(dataset), task, task_version, (0,base_values/* object */.Ik)(config)['limit']),
        benchmark: task,
        metrics,
        primary_metric: (0,base_primary/* primaryOf */.Os)(first, first.includes('accuracy') ? ['accuracy'] : first.slice(0, 1)),
        cases,
        dataset_size: size,
        error_count: cases?.errors ?? (size !== undefined && completed !== undefined ? Math.max(0, size - completed) : undefined),
        timestamp: (0,base_values/* text */.Qq)(created),
    };
}
function perEpoch(samples, epochs) {
    return samples === undefined ? undefined : Math.round(samples / Math.max(1, epochs));
}
function datasetOf(dataset, task, version, limit) {
    const place = (0,base_values/* text */.Qq)(dataset['location'])
        ?.split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '');
    const name = (0,base_values/* text */.Qq)(dataset['name']) ?? place ?? task;
    if (name === undefined)
        return undefined;
    const limited = Array.isArray(limit) ? limit.map(base_values/* numberIn */.Po).join('-') : (0,base_values/* number */.ai)(limit);
    const versioned = typeof version === 'number' || typeof version === 'string' ? `${name}@${version}` : name;
    return limited === undefined ? versioned : `${versioned} limit ${limited}`;
}
/** The metrics of the first scorer have plain names; those of others begin with the name of the scorer or reducer. */
function metricsOf(scores, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    let first = [];
    for (const [index, score] of scores.entries()) {
        const isSameScorer = score['name'] === scores[0]?.['name'];
        const prefix = (0,base_values/* text */.Qq)(isSameScorer ? score['reducer'] : score['name']) ?? `scorer ${index + 1}`;
        for (const [name, metric] of Object.entries((0,base_values/* object */.Ik)(score['metrics']))) {
            const path = index === 0 ? [name] : [prefix, ...(isSameScorer ? [] : reducerOf(score, scores)), name];
            metrics.add(path, (0,base_values/* object */.Ik)(metric)['value'], `$.results.scores[${index}].metrics["${name}"]`);
        }
        if (index === 0)
            first = metrics.names;
    }
    return { metrics, first };
}
/** The results of one scorer may be reduced in several ways. */
function reducerOf(score, scores) {
    const same = scores.filter(({ name }) => name === score['name']);
    const reducer = (0,base_values/* text */.Qq)(score['reducer']);
    return same.length > 1 && reducer !== undefined && same[0] !== score ? [reducer] : [];
}
/** The usage of the evaluated model, not of its graders. */
function costOf(log, model) {
    const usage = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(log['stats'])['model_usage']);
    return model === undefined ? undefined : (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(usage[model])['total_cost']);
}
function inspect_casesOf(samples, scorer, task, context) {
    if (samples.length === 0)
        return undefined;
    const cases = new base_cases/* Cases */.K(context.digest);
    let unscored = 0;
    for (const [index, sample] of samples.entries()) {
        const scores = (0,base_values/* object */.Ik)(sample['scores']);
        const value = (0,base_values/* object */.Ik)(scores[scorer ?? ''] ?? Object.values(scores)[0])['value'];
        const error = (0,base_values/* isThere */.$B)(sample['error']);
        const outcome = outcomeOf(value);
        if (outcome === undefined && !error)
            unscored += 1;
        else {
            const latency_ms = (0,base_values/* milliseconds */.Rz)((0,base_values/* number */.ai)(sample['total_time']));
            const id = idOf(sample['id']);
            cases.add([task ?? null, id], { ...outcome, error, latency_ms }, { id, at: `sample ${index + 1}` });
        }
    }
    if (unscored > 0)
        context.warn('$.samples', `${unscored === 1 ? '1 sample has' : `${unscored} samples have`} no single number as score, and so no case`);
    return cases;
}
function idOf(id) {
    return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}
/** A grade: correct, incorrect, partial, no answer, or a number. */
function outcomeOf(value) {
    if (typeof value === 'boolean')
        return { passed: value };
    if (value === 'C' || value === 'I' || value === 'N')
        return { passed: value === 'C' };
    if (value === 'P')
        return { passed: false, score: 0.5 };
    const score = (0,base_values/* number */.ai)(value);
    if (score === undefined)
        return undefined;
    return score === 0 || score === 1 ? { passed: score === 1 } : { score };
}

;// CONCATENATED MODULE: ./lib/formats/evals/langfuse.js






/**
 * Langfuse: the result of an experiment (`JSON.stringify` of what `experiment.run` returns, or the same from Python), or
 * the answer of `GET /api/public/scores`. https://langfuse.com/docs/evaluation/experiments
 */
const langfuse = {
    name: 'Langfuse',
    recognizes: ({ syntax, value }) => syntax === 'json' && (isExperiment((0,base_values/* object */.Ik)(value)) || isScores((0,base_values/* object */.Ik)(value))),
    read: async (source, context) => [
        isScores((0,base_values/* object */.Ik)(source.sketch.value)) ? await readScores(source, context) : await readExperiment(source, context),
    ],
};
const isExperiment = (file) => ('itemResults' in file && 'runEvaluations' in file) || ('item_results' in file && 'run_evaluations' in file);
const isScores = (file) => 'meta' in file && (0,base_values/* objects */.JD)(file['data']).some((score) => 'traceId' in score && 'name' in score && 'value' in score);
const EVALUATIONS = (0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'value')));
const ITEM = (0,selection/* members */.ol)({
    input: selection/* DIGEST */.Dh,
    expectedOutput: selection/* DIGEST */.Dh,
    expected_output: selection/* DIGEST */.Dh,
    item: (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('id', 'datasetName'), input: selection/* DIGEST */.Dh, expectedOutput: selection/* DIGEST */.Dh, expected_output: selection/* DIGEST */.Dh }),
    evaluations: EVALUATIONS,
});
async function readExperiment(source, context) {
    const found = [];
    const each = (0,selection/* eachItem */.X_)(ITEM, (item) => found.push(itemOf((0,base_values/* object */.Ik)(item))));
    const file = (0,selection/* members */.ol)({
        itemResults: each,
        item_results: each,
        runEvaluations: EVALUATIONS,
        run_evaluations: EVALUATIONS,
    });
    const result = (0,base_values/* object */.Ik)(await source.json(file));
    const metrics = new base_metrics/* Metrics */.K(context);
    const ofRun = valuesOf(result['runEvaluations'] ?? result['run_evaluations']);
    for (const [name, value] of ofRun)
        metrics.add(name, value);
    for (const name of new Set(found.flatMap(({ values }) => [...values.keys()]))) {
        if (!ofRun.has(name))
            metrics.add(name, (0,base_values/* mean */.i2)(found.map(({ values }) => values.get(name))));
    }
    const primary = (0,base_primary/* primaryOf */.Os)(metrics.names);
    context.warn('', 'Langfuse leaves out items whose task threw, so that an outage can raise the scores: compare the number of cases');
    return {
        dataset_version: (0,base_values/* only */.j6)(found.map(({ dataset }) => dataset)),
        metrics,
        primary_metric: primary,
        cases: primary === undefined ? undefined : langfuse_casesOf(found, primary, context),
        dataset_size: found.length,
    };
}
function itemOf(result) {
    const item = (0,base_values/* object */.Ik)(result['item']);
    const input = item['input'] ?? result['input'] ?? null;
    const expected = item['expectedOutput'] ?? item['expected_output'] ?? result['expectedOutput'] ?? result['expected_output'];
    return {
        id: (0,base_values/* text */.Qq)(item['id']),
        key: (0,base_values/* text */.Qq)(item['id']) ?? [input, expected ?? null],
        dataset: (0,base_values/* text */.Qq)(item['datasetName']),
        values: valuesOf(result['evaluations']),
    };
}
/** Categories are not numbers, and are left out. */
function valuesOf(evaluations) {
    return new Map((0,base_values/* objects */.JD)(evaluations).flatMap((evaluation) => {
        const name = (0,base_values/* text */.Qq)(evaluation['name']);
        const found = evaluation['value'];
        const value = typeof found === 'boolean' ? Number(found) : (0,base_values/* number */.ai)(found);
        return name === undefined || value === undefined ? [] : [[name, value]];
    }));
}
function langfuse_casesOf(found, primary, context) {
    const values = found.map(({ values: each }) => each.get(primary)).filter((value) => value !== undefined);
    if (values.length === 0)
        return undefined;
    const isOutcome = values.every((value) => value === 0 || value === 1);
    const cases = new base_cases/* Cases */.K(context.digest);
    for (const [index, { key, id, values: each }] of found.entries()) {
        const name = { id, at: `item ${index + 1}` };
        const value = each.get(primary);
        // An item whose evaluator failed has no value.
        if (value === undefined)
            cases.add(key, { error: true }, name);
        else
            cases.add(key, isOutcome ? { passed: value === 1 } : { score: value }, name);
    }
    return cases;
}
/** Scores of traces. Each run has new traces, so there are no cases. */
async function readScores(source, context) {
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ data: (0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'value'))), meta: (0,selection/* members */.ol)({ totalPages: selection/* SCALAR */.jf }) })));
    if (((0,base_values/* count */.U9)((0,base_values/* object */.Ik)(file['meta'])['totalPages']) ?? 1) > 1) {
        context.report('$.meta', 'is one of several pages: get all scores, with a larger `limit`, and put them into one file');
    }
    const values = new Map();
    for (const score of (0,base_values/* objects */.JD)(file['data'])) {
        for (const [name, value] of valuesOf([score]))
            (0,groups/* addTo */.D)(values, name, value);
    }
    const metrics = new base_metrics/* Metrics */.K(context);
    for (const [name, found] of values)
        metrics.add(name, (0,base_values/* mean */.i2)(found));
    return { metrics, primary_metric: (0,base_primary/* primaryOf */.Os)(metrics.names) };
}

;// CONCATENATED MODULE: ./lib/formats/evals/openai-evals-api.js





/**
 * OpenAI's Evals API: a run, or the list of its output items, as JSON or one item a line.
 * https://platform.openai.com/docs/api-reference/evals
 */
const openaiEvalsApi = {
    name: 'OpenAI Evals API',
    recognizes: ({ syntax, value }) => {
        const file = (0,base_values/* object */.Ik)(value);
        const first = [...(0,base_values/* objects */.JD)(file['data']), ...(0,base_values/* objects */.JD)(value), file].find((each) => 'object' in each && 'eval_id' in each);
        return (syntax === 'json' || syntax === 'lines') && (first?.['object'] === RUN || first?.['object'] === openai_evals_api_ITEM);
    },
    read: async (source, context) => [await openai_evals_api_read(source, context)],
};
const RUN = 'eval.run';
const openai_evals_api_ITEM = 'eval.run.output_item';
const OUTPUT_ITEM = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('status', 'created_at'),
    datasource_item: selection/* DIGEST */.Dh,
    results: (0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'passed', 'score'))),
    sample: (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('model'), error: {} }),
});
async function openai_evals_api_read(source, context) {
    const output = [];
    const take = (item) => output.push((0,base_values/* object */.Ik)(item));
    if (source.sketch.syntax === 'lines') {
        await source.lines(OUTPUT_ITEM, take);
        return draftOfItems(output, context);
    }
    const file = (0,base_values/* object */.Ik)(await source.json({
        ...(0,selection/* eachItem */.X_)(OUTPUT_ITEM, take),
        members: {
            ...(0,selection/* scalars */.kw)('object', 'status', 'model', 'created_at', 'has_more'),
            data: (0,selection/* eachItem */.X_)(OUTPUT_ITEM, take),
            result_counts: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('total', 'errored', 'failed', 'passed')),
            data_source: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('model')),
        },
    }));
    if (file['object'] === RUN)
        return draftOfRun(file, context);
    if ((0,base_values/* flag */.Jt)(file['has_more']) === true) {
        context.report('$.has_more', 'there are more output items than this page has: get all pages, as one list or one item a line');
    }
    return draftOfItems(output, context);
}
function draftOfRun(run, context) {
    const status = (0,base_values/* text */.Qq)(run['status']) ?? 'unknown';
    if (status !== 'completed')
        context.report('$.status', `is ${status}, not completed: such a run has no complete result`);
    const counts = (0,base_values/* object */.Ik)(run['result_counts']);
    const [total, passed] = [(0,base_values/* count */.U9)(counts['total']), (0,base_values/* count */.U9)(counts['passed'])];
    const metrics = new base_metrics/* Metrics */.K(context);
    if (total !== undefined && passed !== undefined && total > 0)
        metrics.add('pass_rate', passed / total);
    return {
        model_version: (0,base_values/* text */.Qq)(run['model']) ?? (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(run['data_source'])['model']),
        metrics,
        primary_metric: 'pass_rate',
        dataset_size: total,
        error_count: (0,base_values/* count */.U9)(counts['errored']),
        timestamp: (0,base_values/* timeOfEpoch */.Y)((0,base_values/* number */.ai)(run['created_at'])),
    };
}
function draftOfItems(output, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const scores = new Map();
    for (const [index, item] of output.entries()) {
        const status = (0,base_values/* text */.Qq)(item['status']);
        const error = status === 'error' || (0,base_values/* isThere */.$B)((0,base_values/* object */.Ik)(item['sample'])['error']);
        // The id of a data source item is its position.
        cases.add(item['datasource_item'] ?? null, { passed: status === 'pass', error }, { at: `item ${index + 1}` });
        for (const result of (0,base_values/* objects */.JD)(item['results'])) {
            const name = (0,base_values/* text */.Qq)(result['name']);
            if (name !== undefined)
                (0,groups/* addTo */.D)(scores, name, (0,base_values/* number */.ai)(result['score']));
        }
    }
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('pass_rate', cases.passRate);
    for (const [name, found] of scores)
        metrics.add([name, 'score'], (0,base_values/* mean */.i2)(found));
    return {
        model_version: (0,base_values/* only */.j6)(output.map((item) => (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(item['sample'])['model']))),
        metrics,
        primary_metric: 'pass_rate',
        cases,
        timestamp: (0,base_values/* timeOfEpoch */.Y)((0,base_values/* number */.ai)(output[0]?.['created_at'])),
    };
}

;// CONCATENATED MODULE: ./lib/formats/evals/openai-evals.js




/** The open framework openai/evals: a log of JSON Lines. Its final report is one of the lines, not always the last. */
const openaiEvals = {
    name: 'openai/evals',
    recognizes: ({ syntax, value }) => (syntax === 'lines' || syntax === 'json') &&
        [(0,base_values/* object */.Ik)(value), ...(0,base_values/* objects */.JD)(value)].some((line) => 'completion_fns' in (0,base_values/* object */.Ik)(line['spec']) || 'eval_name' in (0,base_values/* object */.Ik)(line['spec'])),
    read: async (source, context) => [await openai_evals_read(source, context)],
};
const openai_evals_LINE = (0,selection/* members */.ol)({
    spec: (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('eval_name', 'base_eval', 'split', 'created_at'), completion_fns: (0,selection/* items */.ld)(selection/* SCALAR */.jf) }),
    final_report: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
    ...(0,selection/* scalars */.kw)('sample_id', 'type'),
    data: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('correct', 'score', 'choice')),
});
/** Counts and error bars in the report, which are not metrics. `boostrap_std` is spelled so. */
const OTHER = /^(?:usage_|counts\/|invalid_request)|boo?t?strap_std/;
async function openai_evals_read(source, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const metrics = new base_metrics/* Metrics */.K(context);
    let spec = {};
    let reports = 0;
    await source.lines(openai_evals_LINE, (line, place) => {
        if (line['spec'] !== undefined)
            spec = (0,base_values/* object */.Ik)(line['spec']);
        if (line['final_report'] !== undefined) {
            reports += 1;
            for (const [name, value] of Object.entries((0,base_values/* object */.Ik)(line['final_report']))) {
                if (!OTHER.test(name))
                    metrics.add(name, (0,base_values/* number */.ai)(value), `$.final_report.${name}`);
            }
        }
        const outcome = openai_evals_outcomeOf(line);
        const id = line['sample_id'];
        if (outcome !== undefined)
            cases.add(id ?? null, outcome, { id, at: `line ${place}` });
    });
    if (reports === 0)
        context.report('', 'has no final_report: the evaluation was cancelled or has not ended; run it again');
    const names = metrics.names;
    return {
        model_version: (0,base_values/* list */.p_)(spec['completion_fns'])
            .flatMap((name) => (0,base_values/* text */.Qq)(name) ?? [])
            .join(', '),
        dataset_version: (0,base_values/* text */.Qq)(spec['eval_name']),
        benchmark: (0,base_values/* text */.Qq)(spec['base_eval']),
        metrics,
        primary_metric: ['accuracy', 'score', ...names].find((name) => names.includes(name)),
        cases: cases.size === 0 ? undefined : cases,
        timestamp: (0,base_values/* text */.Qq)(spec['created_at']),
    };
}
/** A sample has several events. The match event says whether it passed; without one, its metrics do. */
function openai_evals_outcomeOf(line) {
    const data = (0,base_values/* object */.Ik)(line['data']);
    if (line['type'] === 'match') {
        const passed = (0,base_values/* flag */.Jt)(data['correct']);
        return passed === undefined ? undefined : { passed };
    }
    const score = line['type'] === 'metrics' ? (0,base_values/* number */.ai)(data['score']) : undefined;
    if (score === undefined)
        return undefined;
    return score === 0 || score === 1 ? { passed: score === 1 } : { score };
}

// EXTERNAL MODULE: ./lib/core/json/json-digest.js
var json_digest = __webpack_require__(599);
// EXTERNAL MODULE: ./lib/formats/base/names.js
var names = __webpack_require__(6588);
;// CONCATENATED MODULE: ./lib/formats/evals/promptfoo-columns.js




/** Longer labels, and those with a line break or a variable, are the text of the prompt. */
const LONGEST_LABEL = 100;
/**
 * The name of a prompt: its label if somebody gave it one, else the beginning of promptfoo's digest. A prompt from a
 * file has its text as the label.
 */
function promptVersion({ label, raw, id }, { digest }) {
    if (label === undefined)
        return undefined;
    const isText = label.length > LONGEST_LABEL ||
        /[\n{}]/.test(label) ||
        (raw !== undefined && raw !== '' && label.includes(raw.trim()));
    return isText ? `sha256:${(0,names/* shortDigest */.V)(id ?? digest(label))}` : label.trim();
}
/** The result of a column. */
function draftOfColumn(column, totals, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const isTold = toldApart(column.rows);
    for (const { test, assertions, outcome, at } of column.rows)
        cases.add(isTold ? test : [test, assertions ?? null], outcome, { at });
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('pass_rate', cases.passRate);
    metrics.add('score', (0,base_values/* mean */.i2)(column.rows.map(({ outcome }) => outcome.score)));
    metrics.add('latency_ms', cases.meanLatency);
    // A provider without known prices says 0.
    metrics.add('analysis_cost', cases.meanCost === 0 ? undefined : cases.meanCost);
    metrics.add('assertion_pass_rate', totals?.assertionPassRate);
    const namedScores = totals?.namedScores ?? meansOf(column.rows.map(({ namedScores: scores }) => scores));
    for (const [name, value] of Object.entries(namedScores))
        metrics.add(['named_scores', name], value);
    return {
        model_version: column.provider,
        prompt_version: promptVersion(column, context),
        metrics,
        primary_metric: 'pass_rate',
        cases,
    };
}
/** Assertions are not part of a test's identity, because one default changes all of them; they only break ties. */
function toldApart(rows) {
    const seen = new Map();
    return rows.every(({ test, assertions }) => {
        const key = JSON.stringify(test);
        if (!seen.has(key))
            seen.set(key, assertions);
        return seen.get(key) === assertions;
    });
}
function meansOf(scores) {
    const names = new Set(scores.flatMap((each) => Object.keys(each)));
    return Object.fromEntries([...names].flatMap((name) => {
        const found = (0,base_values/* mean */.i2)(scores.map((each) => each[name]));
        return found === undefined ? [] : [[name, found]];
    }));
}
/** Reports columns that cannot be told apart: their results would be pooled as repeats. */
function reportSameColumns(columns, context) {
    const seen = new Set();
    for (const column of columns) {
        const name = JSON.stringify([column.provider ?? null, promptVersion(column, context) ?? null]);
        if (seen.has(name)) {
            context.report('', `two columns have the provider ${column.provider ?? 'unknown'} and the same prompt: give each provider, or each ` +
                'prompt, a `label` of its own in promptfooconfig.yaml');
        }
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./lib/formats/evals/promptfoo-csv.js



/** A column of promptfoo is several columns of the table: the output, then these, whose names repeat. */
const AFTER_OUTPUT = ['Status', 'Score', 'Named Scores'];
const promptfoo_csv_METRIC = 'Metric: ';
/** promptfoo's `output.csv`. Its scores are rounded to two decimals, so the JSON file is better. */
const promptfooCsv = {
    name: 'promptfoo CSV',
    recognizes: ({ syntax, value }) => syntax === 'table' && columnsOf((0,base_values/* list */.p_)((0,base_values/* list */.p_)(value)[0]).map(String)).length > 0,
    read: promptfoo_csv_read,
};
async function promptfoo_csv_read(source, context) {
    let columns = [];
    let variables = [];
    let hasDescription = false;
    await source.rows((cells, row) => {
        if (row === 0) {
            columns = columnsOf(cells);
            const before = cells.slice(0, columns[0]?.at ?? 0);
            hasDescription = before[0] === 'Description';
            variables = before.slice(hasDescription ? 1 : 0);
            return;
        }
        const first = hasDescription ? 1 : 0;
        const values = Object.fromEntries(variables.map((name, index) => [name, cells[first + index] ?? '']));
        const description = hasDescription && cells[0] !== '' ? (cells[0] ?? null) : null;
        for (const column of columns) {
            const status = cells[column.at + 1] ?? '';
            // A test that did not run with this prompt and provider.
            if (status === '')
                continue;
            const scores = Object.entries(column.metrics).flatMap(([name, at]) => {
                const score = (0,base_values/* numberIn */.Po)(cells[at]);
                return score === undefined ? [] : [[name, score]];
            });
            column.rows.push({
                test: [digestOf(description, context), digestOf(values, context)],
                at: `row ${row + 1}`,
                assertions: undefined,
                namedScores: Object.fromEntries(scores),
                outcome: { passed: status === 'PASS', score: (0,base_values/* numberIn */.Po)(cells[column.at + 2]), error: status === 'ERROR' },
            });
        }
    });
    reportSameColumns(columns, context);
    context.warn('', 'promptfoo rounds scores in CSV to two decimals and leaves out latency and cost: output.json has them');
    return columns.map((column) => draftOfColumn(column, undefined, context));
}
function columnsOf(head) {
    return head.flatMap((cell, at) => {
        if (!AFTER_OUTPUT.every((name, index) => head[at + 1 + index] === name))
            return [];
        const [, provider, label] = /^\[([^\]]+)\] ([\s\S]*)$/.exec(cell) ?? [undefined, undefined, cell];
        const metrics = {};
        for (let next = at + 1 + AFTER_OUTPUT.length; head[next]?.startsWith(promptfoo_csv_METRIC) === true; next += 1) {
            metrics[(head[next] ?? '').slice(promptfoo_csv_METRIC.length)] = next;
        }
        return [{ at, provider, label, metrics, rows: [] }];
    });
}
/** The same as the digest of the value in the JSON file. */
function digestOf(value, { digest }) {
    return value === null ? null : (0,json_digest/* digestOfValue */.$)(value, digest);
}

;// CONCATENATED MODULE: ./lib/formats/evals/promptfoo.js




/**
 * promptfoo: `output.json` and `output.yaml` (versions 2 and 3 of its results), `output.jsonl`, and what its
 * `evaluate()` returns. https://www.promptfoo.dev/docs/configuration/outputs
 */
const promptfoo = {
    name: 'promptfoo',
    recognizes: (sketch) => isDocument(sketch) || isLines(sketch),
    read: (source, context) => source.sketch.syntax === 'lines' ? readLines(source, context) : readDocument(source, context),
};
function isDocument({ syntax, value }) {
    if (syntax !== 'json' && syntax !== 'yaml')
        return false;
    const outer = (0,base_values/* object */.Ik)(value);
    return [outer, (0,base_values/* object */.Ik)(outer['results'])].some((summary) => typeof summary['version'] === 'number' &&
        Array.isArray(summary['results']) &&
        ('stats' in summary || 'prompts' in summary || 'table' in summary));
}
function isLines({ syntax, value }) {
    return syntax === 'lines' && (0,base_values/* objects */.JD)(value).some((row) => 'promptIdx' in row && 'testIdx' in row && 'success' in row);
}
const METRICS = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('assertPassCount', 'assertFailCount'),
    namedScores: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
    namedScoresCount: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
    namedScoreWeights: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
});
const PROMPT = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('id', 'label', 'provider', 'raw'), metrics: METRICS });
/** The text of a prompt inside a row is rendered, so it contains the case. */
const ROW = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('success', 'score', 'latencyMs', 'cost', 'promptIdx', 'promptId', 'failureReason'),
    error: selection/* PRESENCE */.w5,
    gradingResult: {},
    namedScores: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
    provider: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('id', 'label')),
    prompt: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('label')),
    vars: selection/* DIGEST */.Dh,
    testCase: (0,selection/* members */.ol)({
        description: selection/* DIGEST */.Dh,
        vars: selection/* DIGEST */.Dh,
        assert: selection/* DIGEST */.Dh,
        metadata: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('category', 'group')),
    }),
});
async function readDocument(source, context) {
    const columns = new Columns(context);
    const summary = (results) => ({
        ...(0,selection/* scalars */.kw)('version', 'timestamp'),
        prompts: (0,selection/* items */.ld)(PROMPT),
        table: (0,selection/* members */.ol)({ head: (0,selection/* members */.ol)({ prompts: (0,selection/* items */.ld)(PROMPT) }) }),
        results,
    });
    const rowsAt = (path) => (0,selection/* eachItem */.X_)(ROW, (row, index) => columns.add((0,base_values/* object */.Ik)(row), (0,json_path/* elementPath */.yu)(path, index)));
    const config = (0,selection/* members */.ol)((0,selection/* scalars */.kw)('description'));
    // The summary is under `results`, or is the document.
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ ...summary({ ...(0,selection/* members */.ol)(summary(rowsAt('$.results.results'))), ...rowsAt('$.results') }), config })));
    const found = Array.isArray(file['results']) ? file : (0,base_values/* object */.Ik)(file['results']);
    const prompts = (0,base_values/* objects */.JD)(found['prompts']).length > 0 ? found['prompts'] : (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(found['table'])['head'])['prompts'];
    return columns.drafts((0,base_values/* objects */.JD)(prompts), {
        benchmark: (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(file['config'])['description']),
        timestamp: (0,base_values/* text */.Qq)(found['timestamp']),
    });
}
async function readLines(source, context) {
    const columns = new Columns(context);
    await source.lines(ROW, (row, line) => columns.add(row, `line ${line}`));
    return columns.drafts([], {});
}
/** The columns of a file, in the order in which it has them. */
class Columns {
    context;
    found = new Map();
    constructor(context) {
        this.context = context;
    }
    add(row, at) {
        const provider = (0,base_values/* object */.Ik)(row['provider']);
        const name = (0,base_values/* text */.Qq)(provider['label']) ?? (0,base_values/* text */.Qq)(provider['id']) ?? (0,base_values/* text */.Qq)(row['provider']);
        const label = (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(row['prompt'])['label']);
        const index = (0,base_values/* number */.ai)(row['promptIdx']);
        const key = index === undefined ? JSON.stringify([name ?? null, label ?? null]) : String(index);
        const column = this.found.get(key) ?? { provider: name, label, id: (0,base_values/* text */.Qq)(row['promptId']), rows: [] };
        this.found.set(key, column);
        column.rows.push(rowOf(row, at));
    }
    drafts(prompts, more) {
        const columns = [...this.found].map(([key, column]) => {
            const prompt = prompts[Number(key)];
            if (prompt === undefined)
                return { column, totals: undefined };
            const { label = column.label, provider = column.provider, id = column.id, raw, } = {
                label: (0,base_values/* text */.Qq)(prompt['label']),
                provider: (0,base_values/* text */.Qq)(prompt['provider']),
                id: (0,base_values/* text */.Qq)(prompt['id']),
                raw: (0,base_values/* text */.Qq)(prompt['raw']),
            };
            return { column: { ...column, label, provider, id, raw }, totals: totalsOf((0,base_values/* object */.Ik)(prompt['metrics'])) };
        });
        reportSameColumns(columns.map(({ column }) => column), this.context);
        return columns.map(({ column, totals }) => ({ ...draftOfColumn(column, totals, this.context), ...more }));
    }
}
function rowOf(row, at) {
    const test = (0,base_values/* object */.Ik)(row['testCase']);
    const metadata = (0,base_values/* object */.Ik)(test['metadata']);
    return {
        test: [test['description'] ?? null, test['vars'] ?? row['vars'] ?? null],
        assertions: (0,base_values/* text */.Qq)(test['assert']),
        namedScores: numbersOf(row['namedScores']),
        at,
        outcome: {
            passed: (0,base_values/* flag */.Jt)(row['success']),
            score: (0,base_values/* number */.ai)(row['score']),
            error: isError(row),
            latency_ms: (0,base_values/* number */.ai)(row['latencyMs']),
            cost: (0,base_values/* number */.ai)(row['cost']),
            group: (0,base_values/* text */.Qq)(metadata['category']) ?? (0,base_values/* text */.Qq)(metadata['group']),
        },
    };
}
/** `error` also has failed assertions; only reason 2 is an error. Older files have no reason. */
function isError(row) {
    const reason = (0,base_values/* number */.ai)(row['failureReason']);
    return reason === undefined ? (0,base_values/* isThere */.$B)(row['error']) && !(0,base_values/* isThere */.$B)(row['gradingResult']) : reason === 2;
}
/**
 * Named scores of a column are sums, weighted by the assertions; older files have only their number. A score with
 * neither is derived from others, and is not a sum.
 */
function totalsOf(metrics) {
    const [passed, failed] = [(0,base_values/* number */.ai)(metrics['assertPassCount']), (0,base_values/* number */.ai)(metrics['assertFailCount'])];
    const assertions = (passed ?? 0) + (failed ?? 0);
    const weights = { ...numbersOf(metrics['namedScoresCount']), ...numbersOf(metrics['namedScoreWeights']) };
    const scores = Object.entries(numbersOf(metrics['namedScores'])).flatMap(([name, sum]) => {
        const weight = weights[name] ?? 1;
        return weight === 0 ? [] : [[name, sum / weight]];
    });
    return {
        assertionPassRate: assertions === 0 ? undefined : (passed ?? 0) / assertions,
        namedScores: Object.fromEntries(scores),
    };
}
function numbersOf(value) {
    return Object.fromEntries(Object.entries((0,base_values/* object */.Ik)(value)).filter((entry) => (0,base_values/* number */.ai)(entry[1]) !== undefined));
}

;// CONCATENATED MODULE: ./lib/formats/models/every-eval-ever.js





/**
 * Every Eval Ever, the interchange format of evaleval (versions 0.2 and 0.3), with the file of its samples beside it.
 * https://github.com/evaleval/every_eval_ever
 */
const everyEvalEver = {
    name: 'Every Eval Ever',
    recognizes: ({ syntax, value }) => syntax === 'json' && Array.isArray((0,base_values/* object */.Ik)(value)['evaluation_results']) && 'model_info' in (0,base_values/* object */.Ik)(value),
    isPart: ({ syntax, value }) => syntax === 'lines' &&
        (0,base_values/* objects */.JD)(value).some((row) => 'evaluation_id' in row && 'sample_id' in row && 'evaluation' in row),
    read: every_eval_ever_read,
};
const RESULT = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('evaluation_result_id', 'evaluation_name', 'evaluation_timestamp'),
    source_data: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('dataset_name', 'hf_repo', 'hf_split', 'samples_number')),
    metric_config: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('metric_id', 'metric_name', 'lower_is_better')),
    score_details: (0,selection/* members */.ol)({ score: selection/* SCALAR */.jf, uncertainty: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('num_samples')) }),
});
const every_eval_ever_FILE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('evaluation_id', 'evaluation_timestamp', 'retrieved_timestamp'),
    model_info: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('id', 'name', 'developer')),
    evaluation_results: (0,selection/* items */.ld)(RESULT),
});
async function every_eval_ever_read(source, context, parts) {
    const file = (0,base_values/* object */.Ik)(await source.json(every_eval_ever_FILE));
    const samples = new Samples((0,base_values/* text */.Qq)(file['evaluation_id']), context);
    for (const part of parts)
        await samples.read(part);
    const results = (0,base_values/* objects */.JD)(file['evaluation_results']).map((result, index) => ({
        result,
        at: `$.evaluation_results[${index}]`,
        dataset: every_eval_ever_datasetOf(result),
    }));
    // Several metrics of one dataset are one result, because their configurations would be the same.
    const datasets = [...new Set(results.map(({ dataset }) => dataset))];
    return datasets.map((dataset) => every_eval_ever_draftOf(results.filter((each) => each.dataset === dataset), file, samples, context));
}
function every_eval_ever_datasetOf(result) {
    const data = (0,base_values/* object */.Ik)(result['source_data']);
    return (0,base_values/* text */.Qq)(data['dataset_name']) ?? (0,base_values/* text */.Qq)(data['hf_repo']);
}
function every_eval_ever_draftOf(found, file, samples, context) {
    const model = (0,base_values/* object */.Ik)(file['model_info']);
    const metrics = new base_metrics/* Metrics */.K(context);
    const named = found.map(({ result, at }) => {
        const config = (0,base_values/* object */.Ik)(result['metric_config']);
        const evaluation = (0,base_values/* text */.Qq)(result['evaluation_name']);
        // Version 0.2 has no ids of metrics.
        const metric = (0,base_values/* text */.Qq)(config['metric_id']) ?? (found.length > 1 ? evaluation : undefined) ?? 'score';
        metrics.add(metric, (0,base_values/* object */.Ik)(result['score_details'])['score'], `${at}.score_details.score`);
        return {
            metric,
            evaluation,
            result,
            better: (0,base_values/* flag */.Jt)(config['lower_is_better']) === true ? 'lower' : undefined,
        };
    });
    const [first] = named;
    const { result = {} } = first ?? {};
    const time = result['evaluation_timestamp'] ?? file['evaluation_timestamp'];
    const details = (0,base_values/* object */.Ik)(result['score_details']);
    return {
        at: found[0]?.at ?? '$',
        model_version: (0,base_values/* text */.Qq)(model['id']) ?? (0,base_values/* text */.Qq)(model['name']),
        model_provider: (0,base_values/* text */.Qq)(model['developer']),
        dataset_version: found[0]?.dataset,
        benchmark: (0,base_values/* only */.j6)(named.map(({ evaluation }) => evaluation)) ?? found[0]?.dataset,
        metrics,
        primary_metric: first === undefined ? undefined : (0,base_primary/* withDirection */.i7)(first.metric, first.better),
        dataset_size: (0,base_values/* count */.U9)((0,base_values/* numberIn */.Po)((0,base_values/* object */.Ik)(result['source_data'])['samples_number'])) ??
            (0,base_values/* count */.U9)((0,base_values/* object */.Ik)(details['uncertainty'])['num_samples']),
        timestamp: (0,base_values/* timeOfEpoch */.Y)((0,base_values/* numberIn */.Po)(time)) ?? (0,base_values/* text */.Qq)(time),
        cases: samples.of((0,base_values/* text */.Qq)(result['evaluation_result_id']) ?? first?.evaluation),
    };
}
const every_eval_ever_SAMPLE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('evaluation_id', 'evaluation_result_id', 'evaluation_name', 'sample_id'),
    error: {},
    evaluation: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('score', 'is_correct')),
    performance: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('latency_ms', 'generation_time_ms')),
});
/** The samples of one file of results, by the result that they belong to. */
class Samples {
    evaluation;
    context;
    found = new Map();
    constructor(evaluation, context) {
        this.evaluation = evaluation;
        this.context = context;
    }
    async read(part) {
        await part.lines(every_eval_ever_SAMPLE, (sample, line) => {
            if (this.evaluation !== undefined && (0,base_values/* text */.Qq)(sample['evaluation_id']) !== this.evaluation)
                return;
            const result = (0,base_values/* text */.Qq)(sample['evaluation_result_id']) ?? (0,base_values/* text */.Qq)(sample['evaluation_name']);
            if (result === undefined)
                return;
            const cases = this.found.get(result) ?? new base_cases/* Cases */.K(this.context.digest);
            this.found.set(result, cases);
            const evaluation = (0,base_values/* object */.Ik)(sample['evaluation']);
            const performance = (0,base_values/* object */.Ik)(sample['performance']);
            const id = sample['sample_id'];
            const run = {
                passed: (0,base_values/* flag */.Jt)(evaluation['is_correct']),
                score: (0,base_values/* number */.ai)(evaluation['score']),
                error: (0,base_values/* isThere */.$B)(sample['error']),
                latency_ms: (0,base_values/* number */.ai)(performance['latency_ms']) ?? (0,base_values/* number */.ai)(performance['generation_time_ms']),
            };
            cases.add([result, id ?? null], run, { id, at: `line ${line}` });
        });
    }
    of(result) {
        return result === undefined ? undefined : this.found.get(result);
    }
}

;// CONCATENATED MODULE: ./lib/formats/models/helm.js




/** Stanford's HELM: the folder of one run, whose `stats.json` is read with `run_spec.json` and `per_instance_stats.json`. */
const helm = {
    name: 'HELM',
    recognizes: ({ syntax, value }) => {
        const [first] = (0,base_values/* objects */.JD)(value);
        return syntax === 'json' && first !== undefined && 'sum_squared' in first && 'split' in (0,base_values/* object */.Ik)(first['name']);
    },
    isPart: (sketch) => isRunSpec(sketch) || isInstances(sketch) || isOther(sketch),
    read: async (source, context, parts) => [await helm_read(source, context, parts)],
};
const isRunSpec = ({ syntax, value }) => syntax === 'json' && 'adapter_spec' in (0,base_values/* object */.Ik)(value) && 'metric_specs' in (0,base_values/* object */.Ik)(value);
const isInstances = ({ syntax, value }) => syntax === 'json' &&
    (0,base_values/* objects */.JD)(value).some((each) => 'instance_id' in each && 'train_trial_index' in each && 'stats' in each);
/** Other files in the folder of a run: its texts, which are not read. */
function isOther({ syntax, value }) {
    const [first] = (0,base_values/* objects */.JD)(value);
    const state = (0,base_values/* object */.Ik)(value);
    return (syntax === 'json' &&
        ('request_states' in state ||
            ('definition_path' in state && 'tags' in state) ||
            (first !== undefined && 'instance_id' in first && ('predicted_text' in first || 'request' in first)) ||
            (first !== undefined && 'references' in first && 'input' in first && 'id' in first)));
}
/** Metrics that HELM takes of a run itself, not of the answers. */
const OPERATIONAL = /^(?:num_|max_prob$|batch_size$|finish_reason_|training_|prompt_truncated$|inference_|predicted_index$)/;
/** How sure the model was of its own answers: used only if there is nothing else. */
const LIKELIHOOD = /^(?:logprob|perplexity$|bits_per_byte$)/;
/** The metric on HELM's leaderboards for a scenario, if it is not the first one. */
const MAIN = [
    [/^(?:narrative_qa|natural_qa|quac)/, 'f1_score'],
    [/summarization/, 'rouge_2'],
    [/^wmt/, 'bleu_4'],
    [/^(?:the_pile|ice|twitter_aae)/, 'bits_per_byte'],
];
function mainOf(scenario, quality) {
    const main = MAIN.find(([pattern]) => pattern.test(scenario))?.[1];
    return main !== undefined && quality.includes(main) ? main : quality[0];
}
const NAME = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('name', 'split', 'sub_split'), perturbation: {} });
const STAT = (0,selection/* members */.ol)({ name: NAME, ...(0,selection/* scalars */.kw)('mean') });
async function helm_read(source, context, parts) {
    const spec = parts.find(({ sketch }) => isRunSpec(sketch));
    const instances = parts.find(({ sketch }) => isInstances(sketch));
    const adapter = await adapterOf(spec);
    const all = (0,base_values/* objects */.JD)(await source.json((0,selection/* items */.ld)(STAT)));
    const split = splitOf(all);
    const stats = statsOf(all, split);
    const metrics = new base_metrics/* Metrics */.K(context);
    const isLikelihood = adapter.method === 'language_modeling';
    const quality = [...stats.keys()].filter((name) => !OPERATIONAL.test(name) && (isLikelihood || !LIKELIHOOD.test(name)));
    for (const name of quality)
        metrics.add(name, stats.get(name));
    metrics.add('latency_ms', (0,base_values/* milliseconds */.Rz)(stats.get('inference_runtime')));
    if (spec === undefined)
        context.report('', 'run_spec.json is missing, which names the model and the data: give it too');
    const primary = mainOf(adapter.scenario ?? '', quality);
    return {
        model_version: adapter.model,
        dataset_version: adapter.scenario,
        prompt_version: adapter.prompt,
        benchmark: adapter.scenario,
        metrics,
        primary_metric: primary === 'f1_score' ? 'f1' : primary,
        dataset_size: stats.get('num_instances'),
        cases: instances === undefined || primary === undefined ? undefined : await helm_casesOf(instances, primary, split, context),
    };
}
async function adapterOf(spec) {
    if (spec === undefined)
        return {};
    const file = (0,base_values/* object */.Ik)(await spec.json((0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('name'), adapter_spec: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('model', 'method', 'max_train_instances')) })));
    const adapter = (0,base_values/* object */.Ik)(file['adapter_spec']);
    const method = (0,base_values/* text */.Qq)(adapter['method']);
    const shots = (0,base_values/* number */.ai)(adapter['max_train_instances']);
    return {
        model: (0,base_values/* text */.Qq)(adapter['model']),
        // The name of a run has its model in it.
        scenario: (0,base_values/* text */.Qq)(file['name'])
            ?.replace(/(?<=[:,])model=[^,]*,?/, '')
            .replace(/[:,]$/, ''),
        method,
        prompt: method === undefined || shots === undefined ? method : `${method} ${shots}-shot`,
    };
}
/** The evaluated split: `test`, or `valid` if a scenario has no other. */
function splitOf(stats) {
    return statsOf(stats, 'test').size > 0 ? 'test' : 'valid';
}
/** Statistics of one split, without perturbed inputs, which repeat the same names. */
function statsOf(stats, wanted) {
    const found = new Map();
    for (const stat of stats) {
        const { name, split, sub_split, perturbation } = (0,base_values/* object */.Ik)(stat['name']);
        const mean = (0,base_values/* number */.ai)(stat['mean']);
        const isPlain = split === wanted && sub_split === undefined && perturbation === undefined;
        if (isPlain && typeof name === 'string' && mean !== undefined)
            found.set(name, mean);
    }
    return found;
}
async function helm_casesOf(instances, primary, split, context) {
    const rows = [];
    const row = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('instance_id'), perturbation: {}, stats: (0,selection/* items */.ld)(STAT) });
    await instances.json((0,selection/* eachItem */.X_)(row, (found) => {
        const instance = (0,base_values/* object */.Ik)(found);
        const stats = statsOf((0,base_values/* objects */.JD)(instance['stats']), split);
        const value = stats.get(primary);
        const id = (0,base_values/* text */.Qq)(instance['instance_id']);
        if (id === undefined || value === undefined || instance['perturbation'] !== undefined)
            return;
        rows.push({ id, value, seconds: stats.get('inference_runtime') });
    }));
    const isOutcome = rows.every(({ value }) => value === 0 || value === 1);
    const cases = new base_cases/* Cases */.K(context.digest);
    for (const { id, value, seconds } of rows) {
        const latency_ms = (0,base_values/* milliseconds */.Rz)(seconds);
        cases.add(id, isOutcome ? { passed: value === 1, latency_ms } : { score: value, latency_ms }, { id });
    }
    return cases;
}

;// CONCATENATED MODULE: ./lib/formats/models/hf-model-index.js




/**
 * Results in a model repository on the Hugging Face Hub: `model-index` at the start of its README.md, and the files in
 * `.eval_results/`. https://huggingface.co/docs/hub/model-cards#evaluation-results
 */
const hfModelIndex = {
    name: 'Hugging Face model-index',
    recognizes: (sketch) => Array.isArray((0,base_values/* object */.Ik)(sketch.value)['model-index']) || isEvalResults(sketch),
    read: (source, context) => isEvalResults(source.sketch) ? readEvalResults(source, context) : readIndex(source, context),
};
function isEvalResults({ syntax, value }) {
    return syntax === 'yaml' && (0,base_values/* objects */.JD)(value).some((each) => 'value' in each && 'id' in (0,base_values/* object */.Ik)(each['dataset']));
}
const DATASET = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('type', 'name', 'split', 'id', 'task_id'),
    config: selection/* AS_WRITTEN */.bj,
    args: selection/* AS_WRITTEN */.bj,
    revision: selection/* AS_WRITTEN */.bj,
});
const hf_model_index_RESULT = (0,selection/* members */.ol)({
    task: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('type', 'name')),
    dataset: DATASET,
    metrics: (0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('type', 'name', 'value'))),
});
async function readIndex(source, context) {
    const index = (0,selection/* items */.ld)((0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('name'), results: (0,selection/* items */.ld)(hf_model_index_RESULT) }));
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ 'model-index': index })));
    return (0,base_values/* objects */.JD)(file['model-index']).flatMap((model, number) => (0,base_values/* objects */.JD)(model['results']).map((result, position) => {
        const at = `$["model-index"][${number}].results[${position}]`;
        const metrics = hf_model_index_metricsOf((0,base_values/* objects */.JD)(result['metrics']), at, context);
        return {
            at,
            model_version: (0,base_values/* text */.Qq)(model['name']),
            dataset_version: hf_model_index_datasetOf((0,base_values/* object */.Ik)(result['dataset'])),
            benchmark: (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(result['task'])['type']),
            metrics,
            primary_metric: metrics.names[0],
        };
    }));
}
/** The type is the key, the name is for people; if a type occurs twice, the name is added. */
function hf_model_index_metricsOf(found, at, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    const types = found.map((metric) => (0,base_values/* text */.Qq)(metric['type']));
    for (const [index, metric] of found.entries()) {
        const isRepeated = types.filter((type) => type === types[index]).length > 1;
        const name = isRepeated ? ((0,base_values/* text */.Qq)(metric['name']) ?? types[index]) : types[index];
        metrics.add(name ?? 'score', (0,base_values/* numberIn */.Po)(metric['value']) ?? metric['value'], `${at}.metrics[${index}].value`);
    }
    return metrics;
}
function hf_model_index_datasetOf(dataset) {
    const type = (0,base_values/* text */.Qq)(dataset['type']) ?? (0,base_values/* text */.Qq)(dataset['name']);
    const config = (0,base_values/* text */.Qq)(dataset['config']) ?? (0,base_values/* text */.Qq)(dataset['args']);
    const [split, revision] = [(0,base_values/* text */.Qq)(dataset['split']), (0,base_values/* text */.Qq)(dataset['revision'])];
    if (type === undefined)
        return undefined;
    return [
        type,
        config === undefined ? '' : `/${config}`,
        revision === undefined ? '' : `@${(0,names/* shortDigest */.V)(revision)}`,
        split === undefined ? '' : `:${split}`,
    ].join('');
}
async function readEvalResults(source, context) {
    const file = (0,base_values/* objects */.JD)(await source.json((0,selection/* items */.ld)((0,selection/* members */.ol)({ dataset: DATASET, ...(0,selection/* scalars */.kw)('value', 'date') }))));
    return file.map((result, index) => {
        const dataset = (0,base_values/* object */.Ik)(result['dataset']);
        const metrics = new base_metrics/* Metrics */.K(context);
        metrics.add('score', (0,base_values/* numberIn */.Po)(result['value']) ?? result['value'], `$[${index}].value`);
        const [id, task, revision] = [(0,base_values/* text */.Qq)(dataset['id']), (0,base_values/* text */.Qq)(dataset['task_id']), (0,base_values/* text */.Qq)(dataset['revision'])];
        return {
            at: `$[${index}]`,
            dataset_version: id === undefined
                ? undefined
                : id + (task === undefined ? '' : `/${task}`) + (revision === undefined ? '' : `@${(0,names/* shortDigest */.V)(revision)}`),
            benchmark: task ?? id,
            metrics,
            primary_metric: 'score',
            timestamp: (0,base_values/* text */.Qq)(result['date']),
        };
    });
}

;// CONCATENATED MODULE: ./lib/formats/models/hf-trainer.js




/** The Trainer of Hugging Face Transformers: `all_results.json`, `eval_results.json`, `predict_results.json`. */
const hfTrainer = {
    name: 'Hugging Face Trainer',
    recognizes: ({ syntax, value }) => syntax === 'json' &&
        [...PREFIXES, 'train_'].some((prefix) => ['runtime', 'samples_per_second', 'steps_per_second'].some((name) => `${prefix}${name}` in (0,base_values/* object */.Ik)(value))),
    read: async (source, context) => [await hf_trainer_read(source, context)],
};
/** Prefixes of names, of the evaluation before the prediction. */
const PREFIXES = ['eval_', 'predict_', 'test_'];
/** Measurements of the run itself. */
const hf_trainer_OPERATIONAL = /^(?:runtime|samples|epoch|.*_per_second|.*_pytorch|mem_.*|jit_compilation_time|model_preparation_time)$/;
async function hf_trainer_read(source, context) {
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf)));
    const metrics = new base_metrics/* Metrics */.K(context);
    const prefix = PREFIXES.find((each) => Object.keys(file).some((name) => name.startsWith(each)));
    if (prefix === undefined) {
        context.report('', 'has only training metrics, which say nothing about the model: give the evaluation file');
        return { metrics };
    }
    for (const [key, value] of Object.entries(file)) {
        const name = key.startsWith(prefix) ? key.slice(prefix.length) : key === 'perplexity' ? key : undefined;
        if (name !== undefined && !hf_trainer_OPERATIONAL.test(name))
            metrics.add(name, value, `$.${key}`);
    }
    // Metrics that a person trains for come before the loss.
    const asked = metrics.names.filter((name) => !['loss', 'gen_len', 'perplexity'].includes(name));
    return {
        metrics,
        primary_metric: (0,base_primary/* primaryOf */.Os)(metrics.names, ['accuracy', ...asked]),
        dataset_size: (0,base_values/* count */.U9)(file[`${prefix}samples`]),
        duration_seconds: (0,base_values/* number */.ai)(file[`${prefix}runtime`]),
    };
}

;// CONCATENATED MODULE: ./lib/formats/models/lighteval.js



/** Hugging Face's lighteval: `results_<time>.json`. https://huggingface.co/docs/lighteval/saving-and-reading-results */
const lighteval = {
    name: 'lighteval',
    recognizes: ({ syntax, value }) => syntax === 'json' && 'config_general' in (0,base_values/* object */.Ik)(value) && 'results' in (0,base_values/* object */.Ik)(value),
    read: lighteval_read,
};
const lighteval_FILE = (0,selection/* members */.ol)({
    config_general: (0,selection/* members */.ol)({
        ...(0,selection/* scalars */.kw)('model_name', 'max_samples', 'total_evaluation_time_secondes'),
        model_config: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('model_name', 'pretrained')),
    }),
    results: (0,selection/* everyMember */.WJ)((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf)),
    versions: (0,selection/* everyMember */.WJ)(selection/* AS_WRITTEN */.bj),
});
async function lighteval_read(source, context) {
    const file = (0,base_values/* object */.Ik)(await source.json(lighteval_FILE));
    const general = (0,base_values/* object */.Ik)(file['config_general']);
    const config = (0,base_values/* object */.Ik)(general['model_config']);
    const limit = (0,base_values/* number */.ai)(general['max_samples']);
    const tasks = Object.entries((0,base_values/* object */.Ik)(file['results'])).filter(([task]) => !isAverage(task));
    return tasks.map(([task, found]) => {
        const metrics = new base_metrics/* Metrics */.K(context);
        metrics.addAll((0,base_values/* object */.Ik)(found), `$.results.${task}`);
        const version = (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(file['versions'])[task]);
        const shots = /\|(\d+)(?:\|\d)?$/.exec(task)?.[1];
        return {
            at: `$.results["${task}"]`,
            model_version: (0,base_values/* text */.Qq)(general['model_name']) ?? (0,base_values/* text */.Qq)(config['model_name']) ?? (0,base_values/* text */.Qq)(config['pretrained']),
            dataset_version: task + (version === undefined ? '' : `@${version}`) + (limit === undefined ? '' : ` limit ${limit}`),
            prompt_version: shots === undefined ? undefined : `${shots}-shot`,
            benchmark: task,
            metrics,
            primary_metric: metrics.names[0],
            duration_seconds: tasks.length === 1 ? (0,base_values/* numberIn */.Po)(general['total_evaluation_time_secondes']) : undefined,
        };
    });
}
/** `all` and `<suite>|<task>:_average|<shots>` repeat what the tasks have. */
function isAverage(task) {
    return task === 'all' || /[:|]_average\b/.test(task);
}

;// CONCATENATED MODULE: ./lib/formats/models/lm-eval-samples.js



/** Date and time in the harness's file names. */
const TIME = /_(\d{4}-\d\d-\d\dT[\d:.-]+?)\.jsonl?$/;
/** The cases of the tasks, by task, from the files of samples beside the results. */
async function casesOfTasks(path, parts, tasks, context) {
    const cases = new Map();
    const time = TIME.exec(path)?.[1];
    for (const part of parts) {
        const otherTime = TIME.exec(part.path)?.[1];
        // Samples of another run in the same folder.
        if (time !== undefined && otherTime !== undefined && time !== otherTime)
            continue;
        const test = testOf(part.path, tasks);
        const task = tasks.find(({ tests }) => test !== undefined && tests.includes(test));
        if (test === undefined || task === undefined) {
            context.warn('', `${part.path} names a task that this file does not have, and was left out`);
            continue;
        }
        const ofTask = cases.get(task.task) ?? new base_cases/* Cases */.K(context.digest);
        cases.set(task.task, ofTask);
        await addSamples(part, test, task, ofTask);
    }
    return cases;
}
/** The task in the name of a file of samples: `samples_<task>_<time>.jsonl`. */
function testOf(path, tasks) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return tasks
        .flatMap(({ tests }) => tests)
        .sort((a, b) => b.length - a.length)
        .find((test) => name.startsWith(`samples_${test}`) && /^[_.]/.test(name.slice(`samples_${test}`.length)));
}
async function addSamples(part, test, task, cases) {
    const rows = [];
    const row = (0,selection/* members */.ol)({ doc_id: selection/* SCALAR */.jf, doc_hash: selection/* SCALAR */.jf, filter: selection/* SCALAR */.jf, [task.metric]: selection/* SCALAR */.jf });
    await part.lines(row, (sample, line) => {
        const filter = (0,base_values/* text */.Qq)(sample['filter']);
        const value = (0,base_values/* number */.ai)(sample[task.metric]);
        if (value === undefined || (filter !== undefined && task.filter !== undefined && filter !== task.filter))
            return;
        rows.push({ key: [test, sample['doc_hash'] ?? sample['doc_id'] ?? null], at: `line ${line}`, value });
    });
    // A metric with only 0 and 1 says whether the case passed; any other is its score.
    const isOutcome = rows.every(({ value }) => value === 0 || value === 1);
    for (const { key, at, value } of rows)
        cases.add(key, isOutcome ? { passed: value === 1 } : { score: value }, { at: `${test}: ${at}` });
}

;// CONCATENATED MODULE: ./lib/formats/models/lm-eval.js





/**
 * EleutherAI's lm-evaluation-harness: `results_<time>.json`, and beside it `samples_<task>_<time>.jsonl`. Before version
 * 0.4 metrics had no filter.
 */
const lmEval = {
    name: 'lm-evaluation-harness',
    recognizes: ({ syntax, value }) => {
        const file = (0,base_values/* object */.Ik)(value);
        const tasks = Object.values((0,base_values/* object */.Ik)(file['results']));
        return (syntax === 'json' &&
            !('config_general' in file) &&
            ('versions' in file || 'n-shot' in file || 'lm_eval_version' in file) &&
            tasks.some((task) => Object.keys((0,base_values/* object */.Ik)(task)).some((name) => (0,base_metrics/* isErrorBar */.k)(metricOf(name).metric) || name.includes(','))));
    },
    isPart: ({ syntax, value }) => syntax === 'lines' &&
        (0,base_values/* objects */.JD)(value).some((row) => 'doc_id' in row && ('filtered_resps' in row || 'doc_hash' in row)),
    read: lm_eval_read,
};
const lm_eval_FILE = (0,selection/* members */.ol)({
    results: (0,selection/* everyMember */.WJ)((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf)),
    groups: (0,selection/* everyMember */.WJ)({}),
    group_subtasks: (0,selection/* everyMember */.WJ)((0,selection/* items */.ld)(selection/* SCALAR */.jf)),
    higher_is_better: (0,selection/* everyMember */.WJ)((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf)),
    'n-samples': (0,selection/* everyMember */.WJ)((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf)),
    versions: (0,selection/* everyMember */.WJ)(selection/* AS_WRITTEN */.bj),
    'n-shot': (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf),
    configs: (0,selection/* everyMember */.WJ)((0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('num_fewshot'), metadata: (0,selection/* members */.ol)({ version: selection/* AS_WRITTEN */.bj }) })),
    config: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('model', 'model_args', 'limit', 'num_fewshot')),
    ...(0,selection/* scalars */.kw)('model_name', 'date', 'total_evaluation_time_seconds'),
});
async function lm_eval_read(source, context, parts) {
    const file = (0,base_values/* object */.Ik)(await source.json(lm_eval_FILE));
    const tasks = resultsOf(file);
    const cases = await casesOfTasks(source.path, parts, tasks.map(({ task, tests, primary }) => ({ task, tests, ...primary })), context);
    const duration = tasks.length === 1 ? (0,base_values/* numberIn */.Po)(file['total_evaluation_time_seconds']) : undefined;
    return tasks.map(({ task, tests, metrics: found, primary }) => {
        const metrics = new base_metrics/* Metrics */.K(context);
        for (const { name, value } of found)
            metrics.add(name, value, `$.results.${task}`);
        const size = sizeOf(file, tests);
        const ofTask = cases.get(task);
        if (ofTask !== undefined && size !== undefined && ofTask.size < size) {
            context.warn(`$.results.${task}`, `the samples cover ${ofTask.size} of ${size} documents: the cases do not add up to the metrics`);
        }
        const better = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(file['higher_is_better'])[tests[0] ?? task])[primary.metric];
        return {
            at: `$.results.${task}`,
            model_version: modelOf(file),
            dataset_version: lm_eval_datasetOf(file, task, tests),
            prompt_version: shotsOf(file, task, tests),
            benchmark: task,
            metrics,
            primary_metric: found[0] === undefined
                ? undefined
                : (0,base_primary/* withDirection */.i7)(found[0].name.join('.'), better === false ? 'lower' : undefined),
            cases: ofTask,
            dataset_size: size,
            error_count: 0,
            timestamp: (0,base_values/* timeOfEpoch */.Y)((0,base_values/* number */.ai)(file['date'])),
            duration_seconds: duration,
        };
    });
}
/** One result for each task or group. The tasks of a group are not results of their own. */
function resultsOf(file) {
    const groups = (0,base_values/* object */.Ik)(file['group_subtasks']);
    const subtasks = (task) => (0,base_values/* list */.p_)(groups[task]).filter((name) => typeof name === 'string');
    const entries = Object.entries((0,base_values/* object */.Ik)(file['results'])).flatMap(([task, found]) => {
        const metrics = lm_eval_metricsOf((0,base_values/* object */.Ik)(found));
        return metrics.length === 0 ? [] : [{ task, metrics }];
    });
    const measured = new Set(entries.map(({ task }) => task));
    const inGroups = new Set(Object.keys(groups)
        .filter((group) => measured.has(group))
        .flatMap(subtasks));
    const leaves = (task, seen = new Set()) => subtasks(task).length === 0 || seen.has(task)
        ? [task]
        : subtasks(task).flatMap((each) => leaves(each, new Set([...seen, task])));
    return entries
        .filter(({ task }) => !inGroups.has(task))
        .map(({ task, metrics }) => ({
        task,
        tests: leaves(task),
        metrics,
        primary: { metric: metrics[0]?.metric ?? '', filter: metrics[0]?.filter },
    }));
}
/** Lengths and aliases are not metrics. If a metric has several filters, the first has its plain name. */
function lm_eval_metricsOf(task) {
    const found = [];
    for (const [key, value] of Object.entries(task)) {
        const { metric, filter } = metricOf(key);
        const isMetric = typeof value === 'number' && !(0,base_metrics/* isErrorBar */.k)(metric) && !['alias', 'name', 'sample_len', 'samples'].includes(metric);
        if (!isMetric)
            continue;
        const isFirst = !found.some((other) => other.metric === metric);
        found.push({ name: isFirst || filter === undefined ? [metric] : [filter, metric], metric, filter, value });
    }
    return found;
}
function metricOf(key) {
    const comma = key.lastIndexOf(',');
    return comma === -1
        ? { metric: key, filter: undefined }
        : { metric: key.slice(0, comma), filter: key.slice(comma + 1) };
}
function sizeOf(file, tests) {
    const sizes = tests.map((test) => (0,base_values/* number */.ai)((0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(file['n-samples'])[test])['effective']));
    return sizes.includes(undefined) ? undefined : sizes.reduce((sum, size) => sum + (size ?? 0), 0);
}
/** The task and its version; with a limit it is another dataset. */
function lm_eval_datasetOf(file, task, tests) {
    const versionOf = (of) => {
        const metadata = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(file['configs'])[of])['metadata']);
        return (0,base_values/* text */.Qq)((0,base_values/* object */.Ik)(file['versions'])[of]) ?? (0,base_values/* text */.Qq)(metadata['version']);
    };
    const version = versionOf(task) ?? (0,base_values/* only */.j6)(tests.map(versionOf));
    const limit = (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(file['config'])['limit']) ?? smaller(file, tests);
    return task + (version === undefined ? '' : `@${version}`) + (limit === undefined ? '' : ` limit ${limit}`);
}
function smaller(file, tests) {
    const limits = tests.map((test) => {
        const { original, effective } = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(file['n-samples'])[test]);
        const [all, used] = [(0,base_values/* number */.ai)(original), (0,base_values/* number */.ai)(effective)];
        return all !== undefined && used !== undefined && used < all ? used : undefined;
    });
    return (0,base_values/* only */.j6)(limits);
}
function shotsOf(file, task, tests) {
    const shots = [task, ...tests].map((test) => (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(file['n-shot'])[test]) ??
        (0,base_values/* number */.ai)((0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(file['configs'])[test])['num_fewshot']) ??
        (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(file['config'])['num_fewshot']));
    const found = (0,base_values/* only */.j6)(shots);
    return found === undefined ? undefined : `${found}-shot`;
}
function modelOf(file) {
    const config = (0,base_values/* object */.Ik)(file['config']);
    const argument = /(?:^|,)\s*(?:pretrained|model)=([^,]+)/.exec((0,base_values/* text */.Qq)(config['model_args']) ?? '')?.[1];
    return (0,base_values/* text */.Qq)(file['model_name']) ?? argument ?? (0,base_values/* text */.Qq)(config['model']);
}

;// CONCATENATED MODULE: ./lib/formats/models/mteb.js




/** MTEB, the benchmark of embeddings: one file a task, with `model_meta.json` beside it. https://github.com/embeddings-benchmark/mteb */
const mteb = {
    name: 'MTEB',
    recognizes: ({ syntax, value }) => syntax === 'json' && 'mteb_version' in (0,base_values/* object */.Ik)(value),
    isPart: isModelMeta,
    read: mteb_read,
};
function isModelMeta({ syntax, value }) {
    const meta = (0,base_values/* object */.Ik)(value);
    return syntax === 'json' && 'name' in meta && 'revision' in meta && ('embed_dim' in meta || 'n_parameters' in meta);
}
const mteb_FILE = (0,selection/* members */.ol)({
    ...(0,selection/* scalars */.kw)('task_name', 'dataset_revision', 'evaluation_time', 'mteb_dataset_name'),
    scores: (0,selection/* everyMember */.WJ)((0,selection/* items */.ld)((0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf))),
});
async function mteb_read(source, context, parts) {
    const file = (0,base_values/* object */.Ik)(await source.json(mteb_FILE));
    if (file['scores'] === undefined) {
        context.report('$', 'is of an old version of MTEB, before 1.11, whose scores are nested differently for every task: update mteb and ' +
            'run it again, or say what to read, as in mapping: metric.spearman=test.en.cos_sim.spearman');
        return [];
    }
    const task = (0,base_values/* text */.Qq)(file['task_name']) ?? (0,base_values/* text */.Qq)(file['mteb_dataset_name']);
    const revision = (0,base_values/* text */.Qq)(file['dataset_revision']);
    const model = (await mteb_modelOf(parts)) ?? modelOfPath(source.path);
    return Object.entries((0,base_values/* object */.Ik)(file['scores'])).map(([split, scores]) => ({
        at: `$.scores.${split}`,
        model_version: model,
        dataset_version: task === undefined ? undefined : `${task}${revision === undefined ? '' : `@${(0,names/* shortDigest */.V)(revision)}`}:${split}`,
        benchmark: task,
        metrics: mteb_metricsOf((0,base_values/* objects */.JD)(scores), `$.scores.${split}`, context),
        primary_metric: 'main_score',
        duration_seconds: (0,base_values/* numberIn */.Po)(file['evaluation_time']),
    }));
}
/**
 * With several subsets, such as languages, the main score is their mean, as on the leaderboard; other metrics are by
 * subset.
 */
function mteb_metricsOf(scores, at, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    const [only] = scores;
    if (scores.length === 1 && only !== undefined)
        metrics.addAll(only, at);
    else {
        metrics.add('main_score', (0,base_values/* mean */.i2)(scores.map(({ main_score }) => (0,base_values/* number */.ai)(main_score))), at);
        scores.forEach((each, index) => {
            metrics.addAll(each, at, [(0,base_values/* text */.Qq)(each['hf_subset']) ?? `subset ${index + 1}`]);
        });
    }
    return metrics;
}
async function mteb_modelOf(parts) {
    for (const part of parts) {
        const meta = (0,base_values/* object */.Ik)(await part.json((0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'revision'))));
        const name = (0,base_values/* text */.Qq)(meta['name']);
        if (name !== undefined)
            return withRevision(name, (0,base_values/* text */.Qq)(meta['revision']));
    }
    return undefined;
}
/** MTEB's folders are `<organization>__<model>/<revision>`. */
function modelOfPath(path) {
    const [, model, revision] = /(?:^|\/)([^/]+__[^/]+)\/([0-9a-f]{40}|[^/]+)\/[^/]+$/.exec(path) ?? [];
    return model === undefined ? undefined : withRevision(model.replace('__', '/'), revision);
}
function withRevision(name, revision) {
    return revision === undefined || revision.startsWith('no_revision') ? name : `${name}@${(0,names/* shortDigest */.V)(revision)}`;
}

;// CONCATENATED MODULE: ./lib/formats/models/sklearn-report.js



/** scikit-learn's `classification_report(…, output_dict=True)`, as JSON. */
const sklearnReport = {
    name: 'scikit-learn classification_report',
    recognizes: ({ syntax, value }) => syntax === 'json' && AVERAGES.some(([name]) => sklearn_report_isScores((0,base_values/* object */.Ik)(value)[name])),
    read: async (source, context) => [await sklearn_report_read(source, context)],
};
/** The averages and their metrics; the macro average has the plain names. */
const AVERAGES = [
    ['macro avg', []],
    ['weighted avg', ['weighted_avg']],
    ['micro avg', ['micro_avg']],
    ['samples avg', ['samples_avg']],
];
const SCORES = [
    ['precision', 'precision'],
    ['recall', 'recall'],
    ['f1-score', 'f1'],
];
async function sklearn_report_read(source, context) {
    const report = (0,base_values/* object */.Ik)(await source.json({ others: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf), longest: 1_000 }));
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('accuracy', (0,base_values/* number */.ai)(report['accuracy']), '$.accuracy');
    const add = (name, prefix) => {
        const scores = (0,base_values/* object */.Ik)(report[name]);
        for (const [inFile, ours] of SCORES)
            metrics.add([...prefix, ours], (0,base_values/* number */.ai)(scores[inFile]), `$["${name}"]`);
    };
    for (const [name, prefix] of AVERAGES)
        add(name, prefix);
    for (const name of Object.keys(report)) {
        if (sklearn_report_isScores(report[name]) && !AVERAGES.some(([average]) => average === name))
            add(name, ['class', name]);
    }
    const [average = {}] = AVERAGES.map(([name]) => report[name]).filter(sklearn_report_isScores);
    return {
        metrics,
        primary_metric: metrics.names.includes('f1') ? 'f1' : 'accuracy',
        f1_average: sklearn_report_isScores(report['macro avg']) ? 'macro' : undefined,
        // Support is written as a float.
        dataset_size: (0,base_values/* count */.U9)(average['support']),
    };
}
function sklearn_report_isScores(value) {
    const scores = (0,base_values/* object */.Ik)(value);
    return 'f1-score' in scores && 'support' in scores;
}

;// CONCATENATED MODULE: ./lib/formats/performance/benchmark-lists.js



/**
 * The arrays of github-action-benchmark's `customBiggerIsBetter` and `customSmallerIsBetter`. The file does not say
 * which of the two it is; the workflow does.
 */
const githubActionBenchmark = {
    name: 'github-action-benchmark',
    recognizes: ({ syntax, value }) => syntax === 'json' &&
        (0,base_values/* objects */.JD)(value).length > 0 &&
        (0,base_values/* objects */.JD)(value).every((each) => 'name' in each && 'value' in each && 'unit' in each),
    read: async (source, context) => [await readList(source, context)],
};
async function readList(source, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    for (const [index, each] of (0,base_values/* objects */.JD)(await source.json((0,selection/* items */.ld)((0,selection/* members */.ol)((0,selection/* scalars */.kw)('name', 'value'))))).entries()) {
        metrics.add((0,base_values/* text */.Qq)(each['name']) ?? `benchmark ${index + 1}`, each['value'], `$[${index}].value`);
    }
    return { metrics, primary_metric: metrics.names.length === 1 ? metrics.names[0] : undefined };
}
/** Bencher Metric Format: by benchmark and measure a value, with bounds that are no metrics. https://bencher.dev/docs/reference/bencher-metric-format/ */
const bencher = {
    name: 'Bencher Metric Format',
    recognizes: ({ syntax, value }) => {
        const measures = Object.values((0,base_values/* object */.Ik)(value)).flatMap((benchmark) => Object.values((0,base_values/* object */.Ik)(benchmark)));
        const allowed = ['value', 'lower_value', 'upper_value'];
        return (syntax === 'json' &&
            measures.length > 0 &&
            Object.values((0,base_values/* object */.Ik)(value)).every((benchmark) => Object.keys((0,base_values/* object */.Ik)(benchmark)).length > 0) &&
            measures.every((measure) => 'value' in (0,base_values/* object */.Ik)(measure) && Object.keys((0,base_values/* object */.Ik)(measure)).every((name) => allowed.includes(name))));
    },
    read: async (source, context) => [await readBencher(source, context)],
};
async function readBencher(source, context) {
    const metrics = new base_metrics/* Metrics */.K(context);
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* everyMember */.WJ)((0,selection/* everyMember */.WJ)((0,selection/* members */.ol)({ value: selection/* SCALAR */.jf })))));
    for (const [benchmark, measures] of Object.entries(file)) {
        for (const [measure, found] of Object.entries((0,base_values/* object */.Ik)(measures))) {
            metrics.add([benchmark, measure], (0,base_values/* number */.ai)((0,base_values/* object */.Ik)(found)['value']), `$["${benchmark}"]["${measure}"]`);
        }
    }
    return { metrics, primary_metric: metrics.names.length === 1 ? metrics.names[0] : undefined };
}

;// CONCATENATED MODULE: ./lib/formats/performance/k6.js



/** Grafana k6: the argument of `handleSummary`, and `--summary-export`, whose metrics have no `values`. */
const k6 = {
    name: 'k6',
    recognizes: ({ syntax, value }) => {
        const metrics = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(value)['metrics']);
        return (syntax === 'json' &&
            'iterations' in metrics &&
            ('root_group' in (0,base_values/* object */.Ik)(value) || 'vus_max' in metrics || 'data_received' in metrics));
    },
    read: async (source, context) => [await k6_read(source, context)],
};
const k6_METRIC = (0,selection/* members */.ol)({ values: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf) }, selection/* SCALAR */.jf);
async function k6_read(source, context) {
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ metrics: (0,selection/* everyMember */.WJ)(k6_METRIC) })));
    const metrics = new base_metrics/* Metrics */.K(context);
    let failed;
    for (const [name, found] of Object.entries((0,base_values/* object */.Ik)(file['metrics']))) {
        const values = (0,base_values/* object */.Ik)((0,base_values/* object */.Ik)(found)['values'] ?? found);
        metrics.addAll(values, `$.metrics["${name}"]`, [name]);
        // A rate of failures: a "pass" is a failed request.
        if (name === 'http_req_failed')
            failed = (0,base_values/* number */.ai)(values['passes']);
    }
    return {
        metrics,
        primary_metric: ['http_req_duration.p(95)', 'iteration_duration.p(95)'].find((name) => metrics.names.includes(name)),
        error_count: failed,
    };
}

;// CONCATENATED MODULE: ./lib/formats/performance/timings.js



/** hyperfine's `--export-json`: the mean time of each command. */
const hyperfine = {
    name: 'hyperfine',
    recognizes: ({ syntax, value }) => syntax === 'json' &&
        (0,base_values/* objects */.JD)((0,base_values/* object */.Ik)(value)['results']).some((run) => 'command' in run && 'times' in run && 'mean' in run),
    read: async (source, context) => [await readHyperfine(source, context)],
};
async function readHyperfine(source, context) {
    const run = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('command', 'mean'), exit_codes: (0,selection/* items */.ld)(selection/* SCALAR */.jf) });
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ results: (0,selection/* items */.ld)(run) })));
    const metrics = new base_metrics/* Metrics */.K(context);
    let failed = 0;
    for (const [index, result] of (0,base_values/* objects */.JD)(file['results']).entries()) {
        metrics.add([(0,base_values/* text */.Qq)(result['command']) ?? `command ${index + 1}`, 'mean_ms'], (0,base_values/* milliseconds */.Rz)((0,base_values/* number */.ai)(result['mean'])), `$.results[${index}]`);
        failed += (0,base_values/* list */.p_)(result['exit_codes']).filter((code) => code !== 0).length;
    }
    return { metrics, primary_metric: onlyName(metrics), error_count: failed };
}
/** pytest-benchmark's `--benchmark-json`: the mean time of each benchmark. */
const pytestBenchmark = {
    name: 'pytest-benchmark',
    recognizes: ({ syntax, value }) => syntax === 'json' && (0,base_values/* objects */.JD)((0,base_values/* object */.Ik)(value)['benchmarks']).some((each) => 'fullname' in each && 'stats' in each),
    read: async (source, context) => [await readPytestBenchmark(source, context)],
};
async function readPytestBenchmark(source, context) {
    const benchmark = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('fullname'), stats: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('mean')) });
    const file = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('datetime'), benchmarks: (0,selection/* items */.ld)(benchmark) })));
    const metrics = new base_metrics/* Metrics */.K(context);
    for (const [index, each] of (0,base_values/* objects */.JD)(file['benchmarks']).entries()) {
        const mean = (0,base_values/* milliseconds */.Rz)((0,base_values/* number */.ai)((0,base_values/* object */.Ik)(each['stats'])['mean']));
        metrics.add([(0,base_values/* text */.Qq)(each['fullname']) ?? `benchmark ${index + 1}`, 'mean_ms'], mean, `$.benchmarks[${index}]`);
    }
    return { metrics, primary_metric: onlyName(metrics), timestamp: (0,base_values/* text */.Qq)(file['datetime']) };
}
function onlyName({ names }) {
    return names.length === 1 ? names[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/formats/performance/vllm.js



/** vLLM's `vllm bench serve --save-result`, and `vllm bench throughput --output-json`. */
const vllm = {
    name: 'vLLM benchmark',
    recognizes: ({ syntax, value }) => syntax === 'json' && [(0,base_values/* object */.Ik)(value), ...(0,base_values/* objects */.JD)(value)].some((run) => isServing(run) || isOffline(run)),
    read: vllm_read,
};
const isServing = (run) => 'request_throughput' in run && 'mean_ttft_ms' in run;
const isOffline = (run) => 'tokens_per_second' in run && 'requests_per_second' in run;
/** The measured values; all others are settings. */
const MEASURED = /(?:_throughput|_ms|_tokens_per_s|_goodput|s_per_second)$/;
async function vllm_read(source, context) {
    const value = await source.json({ ...(0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf), items: (0,selection/* everyMember */.WJ)(selection/* SCALAR */.jf) });
    if (Array.isArray(value) && value.length !== 1) {
        context.report('$', 'has several runs of one configuration: give one file each, or the mean');
        return [];
    }
    const run = (0,base_values/* object */.Ik)(Array.isArray(value) ? value[0] : value);
    const prompts = (0,base_values/* count */.U9)(run['num_prompts']) ?? (0,base_values/* count */.U9)(run['num_requests']);
    const completed = (0,base_values/* count */.U9)(run['completed']);
    if (completed === 0) {
        context.report('$.completed', 'no request was answered, so that latencies of 0 ms were not measured');
        return [];
    }
    const metrics = new base_metrics/* Metrics */.K(context);
    for (const [name, found] of Object.entries(run)) {
        if (MEASURED.test(name) && !(0,base_metrics/* isErrorBar */.k)(name.replace(/^std_.*/, 'std')))
            metrics.add(name, (0,base_values/* number */.ai)(found), `$.${name}`);
    }
    return [
        {
            model_version: (0,base_values/* text */.Qq)(run['model_id']),
            // Speed can only be compared under the same load.
            benchmark: loadOf(run),
            metrics,
            primary_metric: ['output_throughput', 'tokens_per_second', 'request_throughput'].find((name) => metrics.names.includes(name)),
            dataset_size: prompts,
            success_count: completed,
            error_count: (0,base_values/* count */.U9)(run['failed']) ?? (prompts !== undefined && completed !== undefined ? prompts - completed : undefined),
            duration_seconds: (0,base_values/* number */.ai)(run['duration']) ?? (0,base_values/* number */.ai)(run['elapsed_time']),
            timestamp: timeOf((0,base_values/* text */.Qq)(run['date'])),
        },
    ];
}
function loadOf(run) {
    const settings = ['num_prompts', 'request_rate', 'burstiness', 'max_concurrency'].flatMap((name) => {
        const value = run[name];
        return typeof value === 'number' || typeof value === 'string' ? [`${name}=${value}`] : [];
    });
    return ['vllm', (0,base_values/* text */.Qq)(run['endpoint_type']) ?? (0,base_values/* text */.Qq)(run['backend']) ?? '', ...settings]
        .filter((part) => part !== '')
        .join(' ');
}
/** `20260816-160853`, in the unknown time zone of that machine. */
function timeOf(date) {
    const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(date ?? '');
    if (parts === null)
        return undefined;
    const [, year, month, day, hour, minute, second] = parts;
    return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

;// CONCATENATED MODULE: ./lib/formats/tests/junit.js



/**
 * JUnit XML, as pytest, vitest, jest, go-junit-report, surefire and many others write it. Elements are counted, because
 * the counts in attributes may belong to another run. https://github.com/testmoapp/junitxml
 */
const junit = {
    name: 'JUnit XML',
    recognizes: ({ syntax, value }) => syntax === 'xml' && (value === 'testsuites' || value === 'testsuite'),
    read: async (source, context) => [await junit_read(source, context)],
};
/** Properties of a suite with the names of the result. */
const NAMES = ['model_version', 'dataset_version', 'prompt_version', 'benchmark'];
async function junit_read(source, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const suites = [];
    const named = new Map();
    let test;
    let timestamp;
    let skipped = 0;
    let tests = 0;
    await source.xml({
        open(name, attributes, line) {
            if (name === 'testsuite') {
                suites.push(attributes['name'] ?? '');
                timestamp ??= attributes['timestamp'];
            }
            else if (name === 'testcase') {
                tests += 1;
                const isRun = attributes['status'] !== 'notrun' && attributes['result'] !== 'suppressed';
                test = { attributes, line, outcome: isRun ? 'passed' : 'skipped' };
            }
            else if (name === 'property' && test === undefined) {
                named.set(attributes['name'] ?? '', attributes['value'] ?? '');
            }
            else if (test !== undefined && (name === 'error' || name === 'skipped'))
                test.outcome = name;
            else if (test?.outcome === 'passed' && name === 'failure')
                test.outcome = 'failed';
        },
        close(name) {
            if (name === 'testsuite')
                suites.pop();
            if (name !== 'testcase' || test === undefined)
                return;
            const { attributes, line, outcome } = test;
            test = undefined;
            if (outcome === 'skipped')
                skipped += 1;
            else {
                const suite = (0,base_values/* text */.Qq)(attributes['classname']) ?? suites.join(' / ');
                const latency_ms = (0,base_values/* milliseconds */.Rz)((0,base_values/* numberIn */.Po)(attributes['time']?.replaceAll(',', '')));
                const run = { passed: outcome === 'passed', error: outcome === 'error', latency_ms };
                // pytest writes the whole file as one line.
                cases.add([suite, attributes['name'] ?? ''], run, { at: `test ${tests}, line ${line}` });
            }
        },
    });
    if (cases.size === 0) {
        context.report('', skipped > 0 ? `all ${skipped} tests were skipped: nothing was measured` : 'no test was run');
    }
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('pass_rate', cases.passRate);
    metrics.add('latency_ms', cases.meanLatency);
    const names = Object.fromEntries(NAMES.map((name) => [name, named.get(name)]));
    return { ...names, metrics, primary_metric: 'pass_rate', cases, timestamp };
}

;// CONCATENATED MODULE: ./lib/formats/tests/pytest-json-report.js




/** The plugin pytest-json-report. Tracebacks and captured output quote code and answers, and are skipped. */
const pytestJsonReport = {
    name: 'pytest-json-report',
    recognizes: ({ syntax, value }) => {
        const report = (0,base_values/* object */.Ik)(value);
        return syntax === 'json' && Array.isArray(report['tests']) && 'exitcode' in report && 'summary' in report;
    },
    read: async (source, context) => [await pytest_json_report_read(source, context)],
};
/** Exit codes of pytest when it did not run all tests. */
const UNFINISHED = {
    2: 'pytest was interrupted',
    3: 'pytest failed with an internal error',
    4: 'pytest was started wrongly',
};
/** An expected failure did what was expected, and says nothing about the model. */
const NOT_RUN = ['skipped', 'xfailed', 'rerun'];
async function pytest_json_report_read(source, context) {
    const cases = new base_cases/* Cases */.K(context.digest);
    const test = (0,selection/* members */.ol)({ ...(0,selection/* scalars */.kw)('nodeid', 'outcome'), call: (0,selection/* members */.ol)((0,selection/* scalars */.kw)('duration')) });
    const report = (0,base_values/* object */.Ik)(await source.json((0,selection/* members */.ol)({
        ...(0,selection/* scalars */.kw)('created', 'duration', 'exitcode'),
        tests: (0,selection/* eachItem */.X_)(test, (found, index) => addTest(cases, (0,base_values/* object */.Ik)(found), `$.tests[${index}]`)),
    })));
    const why = UNFINISHED[(0,base_values/* number */.ai)(report['exitcode']) ?? 0];
    if (why !== undefined)
        context.report('$.exitcode', `${why}: its report is incomplete; run it again`);
    else if (cases.size === 0)
        context.report('$.tests', 'no test was run');
    const metrics = new base_metrics/* Metrics */.K(context);
    metrics.add('pass_rate', cases.passRate);
    metrics.add('latency_ms', cases.meanLatency);
    return {
        metrics,
        primary_metric: 'pass_rate',
        cases,
        duration_seconds: (0,base_values/* number */.ai)(report['duration']),
        timestamp: (0,base_values/* timeOfEpoch */.Y)((0,base_values/* number */.ai)(report['created'])),
    };
}
function addTest(cases, test, at) {
    const outcome = (0,base_values/* text */.Qq)(test['outcome']);
    if (outcome === undefined || NOT_RUN.includes(outcome))
        return;
    const latency_ms = (0,base_values/* milliseconds */.Rz)((0,base_values/* number */.ai)((0,base_values/* object */.Ik)(test['call'])['duration']));
    const passed = outcome === 'passed' || outcome === 'xpassed';
    cases.add(test['nodeid'] ?? null, { passed, error: outcome === 'error', latency_ms }, { at });
}

// EXTERNAL MODULE: ./lib/formats/tracking/mlflow.js
var mlflow = __webpack_require__(6183);
;// CONCATENATED MODULE: ./lib/formats/registry.js























/** All formats of tools. The first that recognizes a file reads it. */
const FORMATS = [
    promptfoo,
    promptfooCsv,
    junit,
    pytestJsonReport,
    lmEval,
    inspect,
    deepeval,
    sklearnReport,
    hfTrainer,
    hfModelIndex,
    lighteval,
    everyEvalEver,
    openaiEvals,
    openaiEvalsApi,
    mlflow/* mlflow */.Q,
    braintrust,
    langfuse,
    vllm,
    githubActionBenchmark,
    helm,
    mteb,
    k6,
    hyperfine,
    pytestBenchmark,
    // Last, because it accepts the most files.
    bencher,
];

// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(3431);
// EXTERNAL MODULE: ./lib/formats/tables/columns.js
var tables_columns = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/formats/tables/rows.js
var tables_rows = __webpack_require__(75);
;// CONCATENATED MODULE: ./lib/formats/tables/names.js



/** The names that a document has at its top, by well-known names. */
function namesOf(rest) {
    const columns = (0,tables_rows/* columnsOf */.PL)(rest.value);
    const name = (role) => {
        const column = (0,tables_columns/* columnFor */._R)(role, columns);
        return column === undefined ? undefined : nameIn((0,tables_rows/* valueIn */.xm)(rest, column.name));
    };
    return withoutMissing({
        model_version: name('model'),
        dataset_version: name('dataset'),
        prompt_version: name('prompt'),
        model_provider: name('provider'),
        benchmark: name('benchmark'),
        timestamp: name('timestamp'),
    });
}
function withoutMissing(names) {
    return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined));
}
function nameIn(value) {
    return typeof value === 'number' ? String(value) : (0,tables_columns/* isMissing */.b2)(value) ? undefined : (0,base_values/* text */.Qq)(value);
}

// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var tables_mapping = __webpack_require__(2074);
;// CONCATENATED MODULE: ./lib/formats/tables/shape.js






/** How a file of an unknown format can be read; null if that is unknown. */
function shapeOf(sketch, mapping) {
    const place = mapping?.rows ?? placeOf(sketch);
    const rows = place === null ? [] : sketchedRows(sketch, place);
    const columns = rolesOf(rows, mapping);
    const shape = (kind) => ({
        kind,
        rows: place ?? '',
        columns,
        metrics: mapping?.metrics ?? new Map(),
        mapped: mapping === null ? new Map() : (0,tables_mapping/* pairsOf */.f)(mapping),
    });
    if (rows.length === 0 || (rows.length === 1 && sketch.syntax === 'json' && place === '')) {
        return shape_isDocument(sketch, mapping) ? shape('document') : null;
    }
    const kind = kindOf(rows, columns, mapping, sketch);
    return kind === null ? null : shape(kind);
}
function kindOf(rows, columns, mapping, sketch) {
    const isMapped = mapping?.roles.has('passed') === true || mapping?.roles.has('score') === true;
    const hasId = columns.has('id');
    if (!isMapped && columns.has('metric') && columns.has('value'))
        return 'values';
    if (!isMapped && !hasId && !columns.has('model') && isPairs(rows, sketch))
        return 'values';
    if (columns.has('passed') && hasId)
        return 'cases';
    if (columns.has('score') && (hasId || isMapped))
        return hasId ? 'cases' : null;
    const measured = numericColumns(rows).filter((name) => !(0,tables_columns/* isCounting */.EL)(name));
    const models = columns.get('model');
    if (models !== undefined && measured.length > 0) {
        const names = rows.map((row) => (0,tables_rows/* valueIn */.xm)(row, models.path));
        // If a model occurs more than once, its rows are cases.
        if (!hasId || new Set(names).size === names.length)
            return 'results';
    }
    if (hasId && measured.some(base_primary/* isMeasure */.tx))
        return 'cases';
    return rows.length === 1 && measured.some(base_primary/* isMeasure */.tx) ? 'results' : null;
}
/** Two columns, of names and of numbers. */
function isPairs(rows, { syntax }) {
    return (syntax === 'table' &&
        rows.every(({ value }) => {
            const [name, number, ...more] = Object.values(value);
            return (more.length === 0 &&
                typeof name === 'string' &&
                (0,base_values/* numberIn */.Po)(name) === undefined &&
                ((0,tables_columns/* isMissing */.b2)(number) || (0,base_values/* numberIn */.Po)(number) !== undefined));
        }) &&
        numericColumns(rows).length === 1);
}
/** The roles in a mapping, else those of columns with well-known names. */
function rolesOf(rows, mapping) {
    const names = [...new Set(rows.flatMap(({ value }) => (0,tables_rows/* columnsOf */.PL)(value)))];
    const found = new Map();
    const roles = [
        ...['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error', 'model', 'dataset'],
        ...['prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'],
    ];
    for (const role of roles) {
        const known = (0,tables_columns/* columnFor */._R)(role, names);
        const theirs = mapping?.roles.get(role) ?? (known === undefined || !isFit(role, known, rows) ? undefined : asTheirs(known));
        if (theirs !== undefined)
            found.set(role, theirs);
    }
    // The key of an object with the runs of a case is the case.
    if (!found.has('id') && rows.length > 0 && rows.every(({ keys }) => keys.length === 1))
        found.set('id', { path: '@key', factor: 1 });
    return found;
}
function asTheirs({ name, factor }) {
    return { path: name, factor };
}
const AMBIGUOUS = new Set(['status', 'outcome', 'verdict']);
/** Whether a column fits its role: one called `status` may be something else. */
function isFit(role, { name }, rows) {
    const values = rows.map((row) => (0,tables_rows/* valueIn */.xm)(row, name));
    if (role === 'passed') {
        const outcomes = values.filter((value) => (0,tables_columns/* outcomeIn */._A)(value) !== undefined);
        // If the name is unambiguous, wrong values in some rows are reported, and the file keeps its kind.
        const isSlip = !AMBIGUOUS.has((0,tables_columns/* plainName */.MH)(name)) && 2 * outcomes.length > values.length;
        return (outcomes.some((value) => (0,tables_columns/* outcomeIn */._A)(value) !== null) &&
            values.every((value) => (0,tables_columns/* outcomeIn */._A)(value) !== undefined || (isSlip && (0,base_values/* numberIn */.Po)(value) === undefined)));
    }
    if (role === 'score' || role === 'value')
        return values.some((value) => (0,base_values/* numberIn */.Po)(value) !== undefined);
    return true;
}
/** Columns with numbers, by their dotted names. */
function numericColumns(rows) {
    const names = [...new Set(rows.flatMap(({ value }) => (0,tables_rows/* columnsOf */.PL)(value)))];
    return names.filter((name) => {
        const values = rows.map((row) => (0,tables_rows/* valueIn */.xm)(row, name)).filter((value) => !(0,tables_columns/* isMissing */.b2)(value));
        return values.length > 0 && values.every((value) => typeof value !== 'boolean' && (0,base_values/* numberIn */.Po)(value) !== undefined);
    });
}
function sketchedRows({ syntax, value }, place) {
    if (syntax === 'table') {
        const [head = [], ...rows] = (0,base_values/* list */.p_)(value).map((row) => (0,base_values/* list */.p_)(row));
        return rows.map((cells, index) => ({
            value: Object.fromEntries(head.map((name, column) => [(0,base_values/* text */.Qq)(name) ?? '', cells[column] ?? ''])),
            keys: [],
            at: `row ${index + 2}`,
        }));
    }
    if (syntax === 'json' || syntax === 'yaml' || syntax === 'lines')
        return (0,tables_rows/* rowsAt */.hO)(value, place);
    return [];
}
/** Where the rows are: the file itself, or the only place in a document with rows that have an outcome. */
function placeOf({ syntax, value }) {
    if (syntax !== 'json' && syntax !== 'yaml')
        return '';
    if (!(0,json_fields/* isObject */.Gv)(value))
        return '';
    const places = Object.entries(value).flatMap(([name, member]) => placesIn(member, name, 3));
    return places.length === 1 ? (places[0] ?? null) : null;
}
function placesIn(value, path, levels) {
    if (isRows(value))
        return [path];
    if (!(0,json_fields/* isObject */.Gv)(value) || levels === 0)
        return [];
    const inside = Object.values(value);
    if (inside.length > 0 && inside.every((each) => isRows(each) || ((0,json_fields/* isObject */.Gv)(each) && hasOutcome(each))))
        return [`${path}.*`];
    return Object.entries(value).flatMap(([name, member]) => placesIn(member, `${path}.${name}`, levels - 1));
}
function isRows(value) {
    return Array.isArray(value) && value.length > 0 && value.every((each) => (0,json_fields/* isObject */.Gv)(each) && hasOutcome(each));
}
function hasOutcome(value) {
    const row = { value: (0,json_fields/* isObject */.Gv)(value) ? value : {}, keys: [], at: '' };
    const names = (0,tables_rows/* columnsOf */.PL)(row.value);
    const [passed, score] = [(0,tables_columns/* columnFor */._R)('passed', names), (0,tables_columns/* columnFor */._R)('score', names)];
    return ((passed !== undefined && isFit('passed', passed, [row])) || (score !== undefined && isFit('score', score, [row])));
}
/** An object of names and numbers, at least one of which is a known measure. */
function shape_isDocument({ syntax, value }, mapping) {
    if (syntax !== 'json' && syntax !== 'yaml')
        return false;
    const elements = Array.isArray(value) ? (0,base_values/* objects */.JD)(value) : (0,json_fields/* isObject */.Gv)(value) ? [value] : [];
    const [document, ...more] = elements;
    if (document === undefined || more.length > 0)
        return false;
    if (mapping !== null && mapping.metrics.size > 0)
        return true;
    return (0,tables_rows/* columnsOf */.PL)(document).some((name) => (0,tables_columns/* isMeasured */.V2)(name) && (0,base_values/* numberIn */.Po)((0,tables_rows/* valueIn */.xm)({ value: document, keys: [], at: '' }, name)) !== undefined);
}

;// CONCATENATED MODULE: ./lib/formats/tables/guess.js






/**
 * A guess at the mapping of a file, from its own names, for a person to check. Only here parts of names count.
 * undefined: no guess is possible.
 */
function guessMapping(sketch) {
    for (const place of placesOf(sketch)) {
        const rows = sketchedRows(sketch, place);
        const pairs = guessPairs(rows, place);
        if (pairs !== undefined && pairs.length > 0)
            return pairs.join(', ');
    }
    return guessMetrics(sketch);
}
/** Where rows may be, the nearest first. */
function placesOf({ syntax, value }) {
    if (syntax === 'table' || syntax === 'lines' || Array.isArray(value))
        return [''];
    if (!(0,json_fields/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([name, member]) => guess_placesIn(member, name, 4));
}
function guess_placesIn(value, path, levels) {
    if (Array.isArray(value))
        return value.some((element) => (0,json_fields/* isObject */.Gv)(element)) ? [path] : [];
    if (!(0,json_fields/* isObject */.Gv)(value) || levels === 0)
        return [];
    const inside = Object.values(value);
    const isSame = inside.length > 1 &&
        inside.every((each) => (0,json_fields/* isObject */.Gv)(each) || (Array.isArray(each) && each.some((element) => (0,json_fields/* isObject */.Gv)(element))));
    return [
        ...(isSame ? [`${path}.*`] : []),
        ...Object.entries(value).flatMap(([name, member]) => guess_placesIn(member, `${path}.${name}`, levels - 1)),
    ];
}
function guessPairs(rows, place) {
    const columns = [...new Set(rows.flatMap(({ value }) => (0,tables_rows/* columnsOf */.PL)(value)))];
    if (rows.length === 0 || columns.length === 0)
        return undefined;
    const known = rolesOf(rows, null);
    const values = (name) => rows.map((row) => (0,tables_rows/* valueIn */.xm)(row, name)).filter((value) => value !== undefined);
    const numeric = numericColumns(rows).filter((name) => !(0,tables_columns/* isCounting */.EL)(name));
    const passed = known.get('passed')?.path ??
        columns.find((name) => values(name).length > 0 && values(name).every((value) => isOutcome(value)) && !numeric.includes(name));
    const score = known.get('score')?.path ??
        numeric.find((name) => has(name, 'score', 'rating', 'grade')) ??
        numeric.find((name) => (0,base_primary/* isMeasure */.tx)((0,tables_columns/* plainName */.MH)(name)));
    const knownId = known.get('id')?.path;
    const id = (knownId === '@key' ? undefined : knownId) ??
        guess_idOf(columns, values, rows) ??
        (place.includes('*') ? '@key' : undefined);
    const model = known.get('model')?.path ?? columns.find((name) => has(name, 'model'));
    if (passed === undefined && score === undefined && (model === undefined || numeric.length === 0))
        return undefined;
    const isCases = passed !== undefined || (score !== undefined && id !== undefined);
    const isKeyFree = place.includes('*') && id !== '@key';
    return [
        ...(place === '' ? [] : [`rows=${place}`]),
        ...(isCases && id !== undefined ? [`id=${quoted(id)}`] : []),
        ...(passed !== undefined
            ? [`passed=${quoted(passed)}`]
            : isCases && score !== undefined
                ? [`score=${quoted(score)}${scaleOf(values(score))}`]
                : []),
        ...(model !== undefined ? [`model=${quoted(model)}`] : isKeyFree ? ['model=@key'] : []),
    ];
}
function isOutcome(value) {
    return typeof value === 'boolean' || (typeof value === 'string' && ((0,tables_columns/* outcomeIn */._A)(value) ?? null) !== null);
}
/** The column with a name for ids, or the first whose values all differ. */
function guess_idOf(columns, values, rows) {
    const isDifferent = (name) => new Set(values(name)).size === rows.length && !values(name).some(tables_columns/* isMissing */.b2);
    return (columns.find((name) => has(name, 'id', 'name', 'key', 'case', 'question', 'title') && values(name).every((value) => !(0,tables_columns/* isMissing */.b2)(value))) ??
        columns.find((name) => isDifferent(name) && values(name).every((value) => typeof value === 'string' && (0,base_values/* numberIn */.Po)(value) === undefined)));
}
function has(name, ...words) {
    const parts = (0,tables_columns/* plainName */.MH)(name).split(/[_.]/);
    return words.some((word) => parts.includes(word));
}
function scaleOf(values) {
    const highest = Math.max(...values.map((value) => (0,base_values/* numberIn */.Po)(value) ?? 0));
    const scale = highest <= 1 ? undefined : [2, 3, 4, 5, 10, 100].find((each) => each >= highest);
    return scale === undefined ? '' : `/${scale}`;
}
/** A document of numbers with unknown names. */
function guessMetrics({ syntax, value }) {
    if ((syntax !== 'json' && syntax !== 'yaml') || !(0,json_fields/* isObject */.Gv)(value))
        return undefined;
    const numeric = numericColumns([{ value, keys: [], at: '' }]).slice(0, 3);
    if (numeric.length === 0)
        return undefined;
    return numeric.map((name) => `metric.${name.split('.').at(-1) ?? name}=${quoted(name)}`).join(', ');
}
/** Names with a comma or an equals sign are quoted. */
function quoted(name) {
    return /[,="]/.test(name) ? `"${name}"` : name;
}
/** What a file looks like, by its own names; never a text from it. */
function appearanceOf({ syntax, value, delimiter }) {
    if (syntax === 'xml')
        return `XML whose root is <${(0,base_values/* text */.Qq)(value) ?? ''}>`;
    if (syntax === 'zip')
        return `a zip file (files: ${(0,base_values/* list */.p_)(value).length})`;
    if (syntax === 'table')
        return `a table (${delimiter === '\t' ? 'TSV' : 'CSV'}) with the columns ${shownNames((0,base_values/* list */.p_)((0,base_values/* list */.p_)(value)[0]).map(String))}`;
    const what = { json: 'JSON', lines: 'JSON Lines', yaml: 'YAML', 'front-matter': 'YAML' }[syntax];
    if (Array.isArray(value)) {
        const rows = value.filter((each) => (0,json_fields/* isObject */.Gv)(each));
        if (rows.length === 0)
            return value.length === 0 ? `${what} with an empty list` : `${what}: a list without objects`;
        return `${what}: a list of objects with the members ${shownNames([...new Set(rows.flatMap((row) => Object.keys(row)))])}`;
    }
    if (!(0,json_fields/* isObject */.Gv)(value))
        return `${what} without any members`;
    const found = Object.entries(value).map(([name, member]) => `${JSON.stringify(guess_short(name))} (${guess_kindOf(member)})`);
    return `${what} with the members ${shown(found)}`;
}
function guess_kindOf(value) {
    if (Array.isArray(value))
        return value.some((each) => (0,json_fields/* isObject */.Gv)(each)) ? 'a list of objects' : 'a list';
    if ((0,json_fields/* isObject */.Gv)(value))
        return 'an object';
    return value === null
        ? 'null'
        : { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value];
}
/** Names of columns or members for a message; of many the first. */
function shownNames(found) {
    return shown(found.map((name) => JSON.stringify(guess_short(name))));
}
function shown(found) {
    return found.length <= 8 ? found.join(', ') : `${found.slice(0, 8).join(', ')} and ${found.length - 8} more`;
}
function guess_short(name) {
    return name.length <= 40 ? name : `${name.slice(0, 40)}…`;
}

// EXTERNAL MODULE: ./lib/formats/tables/unread.js
var tables_unread = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/formats/tables/collect.js











/** Makes results from rows. Rows with the same model, dataset and prompt are one result. */
class Collector {
    shape;
    context;
    found = new Map();
    withoutOutcome = 0;
    taken;
    refused;
    leftOut;
    /** Columns in the mapping that no row has had so far. */
    absent;
    /** Of the first row. */
    columns = [];
    constructor(shape, context) {
        this.shape = shape;
        this.context = context;
        const roles = [...shape.columns].filter(([role]) => role !== 'value' && (role !== 'latency_ms' || shape.kind === 'cases'));
        this.taken = new Set([...roles, ...shape.metrics].map(([, { path }]) => path));
        this.refused = new tables_unread/* Unread */.I_(context.report);
        this.leftOut = new tables_unread/* Unread */.I_(context.warn);
        this.absent = new Set(shape.mapped.keys());
    }
    add(row) {
        if (this.columns.length === 0)
            this.columns = (0,tables_rows/* columnsOf */.PL)(row.value);
        for (const pair of this.absent) {
            if ((0,tables_rows/* valueIn */.xm)(row, this.shape.mapped.get(pair)?.path ?? '') !== undefined)
                this.absent.delete(pair);
        }
        const names = this.namesIn(row);
        const key = JSON.stringify(this.shape.kind === 'results' ? [names, row.at] : { ...names, timestamp: null });
        const growing = this.found.get(key) ?? this.begin(names, this.shape.kind === 'cases' ? '' : row.at);
        if (this.shape.kind === 'values' && !this.addValue(growing, row))
            return;
        this.found.set(key, growing);
        if (this.shape.kind === 'cases')
            this.addCase(growing, row);
        const size = (0,base_values/* count */.U9)((0,base_values/* numberIn */.Po)(this.at(row, 'size')));
        if (size !== undefined)
            growing.sizes.push(size);
        if (this.shape.kind !== 'values')
            this.addNumbers(growing, row);
    }
    /** @param around the document around the rows */
    drafts(around) {
        const rest = { value: around, keys: [], at: '$' };
        this.refused.end();
        this.leftOut.end();
        for (const pair of this.absent)
            this.tellAbsent(pair);
        if (this.withoutOutcome > 0) {
            const many = this.withoutOutcome === 1
                ? '1 line without an outcome is not a case'
                : `${this.withoutOutcome} lines without an outcome are not cases`;
            this.context.warn('', many);
        }
        return [...this.found.values()].map((growing) => this.draftOf(growing, namesOf(rest)));
    }
    /** Whether a missing column changes what is measured, or only leaves something out. */
    tellAbsent(pair) {
        const name = pair.slice(pair.indexOf('=') + 1);
        const isOptional = /^(?:group|latency_ms|cost|error|timestamp|size)=/.test(pair);
        const tell = isOptional ? this.context.warn : this.context.report;
        tell('', `the mapping says ${pair}, but no row has ${name}: there are ${shownNames(this.columns)}`);
    }
    begin(names, at) {
        return {
            names,
            at,
            cases: new base_cases/* Cases */.K(this.context.digest),
            rows: new Set(),
            numbers: new Map(),
            sizes: [],
            latencies: [],
            costs: [],
            metrics: new base_metrics/* Metrics */.K(this.context),
            highestScore: -Infinity,
            lowestScore: Infinity,
        };
    }
    at(row, role) {
        const column = this.shape.columns.get(role);
        return column === undefined ? undefined : (0,tables_rows/* valueIn */.xm)(row, column.path);
    }
    /** @param unread collects values that are not numbers */
    number(row, role, unread) {
        const column = this.shape.columns.get(role);
        if (column === undefined)
            return undefined;
        const found = (0,tables_rows/* numberInRow */.T3)(row, column);
        const value = found === undefined ? (0,tables_rows/* valueIn */.xm)(row, column.path) : undefined;
        if (!(0,tables_columns/* isMissing */.b2)(value))
            unread?.add(`${column.path} ${(0,tables_unread/* whyNoNumber */.T2)(value)}`, row.at);
        return found;
    }
    namesIn(row) {
        return {
            model_version: nameIn(this.at(row, 'model')),
            dataset_version: nameIn(this.at(row, 'dataset')),
            prompt_version: nameIn(this.at(row, 'prompt')),
            model_provider: nameIn(this.at(row, 'provider')),
            benchmark: nameIn(this.at(row, 'benchmark')),
            timestamp: nameIn(this.at(row, 'timestamp')),
        };
    }
    addCase(growing, row) {
        const { columns } = this.shape;
        const passed = columns.has('passed') ? (0,tables_columns/* outcomeIn */._A)(this.at(row, 'passed')) : null;
        if (passed === undefined) {
            const name = columns.get('passed')?.path ?? 'passed';
            this.refused.add(`${name} says neither that the case passed nor that it failed: write true or false`, row.at);
        }
        const error = passed === 'error' || collect_isError(this.at(row, 'error'));
        const score = this.scoreIn(row);
        const latency_ms = this.number(row, 'latency_ms', this.leftOut) ?? this.stagesOf(row);
        const cost = this.number(row, 'cost', this.leftOut);
        for (const [role, amount, amounts] of [
            ['latency_ms', latency_ms, growing.latencies],
            ['cost', cost, growing.costs],
        ]) {
            if (amount === undefined)
                continue;
            if (amount >= 0)
                amounts.push(amount);
            else
                this.refused.add(`${columns.get(role)?.path ?? role} is negative: leave it out where it is not known`, row.at);
        }
        growing.rows.add((0,canonical_json/* canonicalJson */.d)(this.at(row, 'id') ?? null));
        if ((passed ?? null) === null && score === undefined && !error) {
            if (passed !== undefined && (0,tables_columns/* isMissing */.b2)(this.at(row, 'score')))
                this.withoutOutcome += 1;
            return;
        }
        if (score !== undefined) {
            growing.highestScore = Math.max(growing.highestScore, score);
            growing.lowestScore = Math.min(growing.lowestScore, score);
        }
        const id = this.at(row, 'id');
        if ((0,tables_columns/* isMissing */.b2)(id))
            this.context.report(row.at, 'has no id: every case needs one that is the same in every run');
        const run = {
            passed: passed === 'passed' ? true : passed === 'failed' ? false : undefined,
            score,
            error,
            group: nameIn(this.at(row, 'group')),
            latency_ms,
            cost,
        };
        // The keys of a document may identify a case.
        const at = row.keys.length === 0 ? row.at : undefined;
        const stated = (0,tables_columns/* holdsIds */.V4)(columns.get('id')?.path ?? '') ? id : undefined;
        growing.cases.add(typeof id === 'number' ? String(id) : (id ?? null), run, { id: stated, at });
    }
    scoreIn(row) {
        if (this.shape.columns.has('score'))
            return this.number(row, 'score', this.refused);
        // Without an outcome, the score is the metric of such files.
        if (this.shape.columns.has('passed'))
            return undefined;
        const name = (0,base_primary/* primaryOf */.Os)((0,tables_rows/* columnsOf */.PL)(row.value));
        return name === undefined ? undefined : (0,base_values/* numberIn */.Po)((0,tables_rows/* valueIn */.xm)(row, name));
    }
    stagesOf(row) {
        const stages = tables_columns/* STAGES */.an.map((name) => (0,base_values/* numberIn */.Po)((0,tables_rows/* valueIn */.xm)(row, name)));
        return stages.includes(undefined) ? undefined : stages.reduce((sum, stage) => sum + (stage ?? 0), 0);
    }
    addValue(growing, row) {
        const [first = '', second = ''] = Object.keys(row.value);
        const name = nameIn((0,tables_rows/* valueIn */.xm)(row, this.shape.columns.get('metric')?.path ?? first));
        const column = this.shape.columns.get('value')?.path ?? second;
        const value = this.shape.columns.has('value') ? this.number(row, 'value') : (0,base_values/* numberIn */.Po)((0,tables_rows/* valueIn */.xm)(row, second));
        if (value === undefined && (0,tables_unread/* slipOfNumber */.FJ)((0,tables_rows/* valueIn */.xm)(row, column)) !== null) {
            this.refused.add(`${column} ${(0,tables_unread/* whyNoNumber */.T2)((0,tables_rows/* valueIn */.xm)(row, column))}`, row.at);
            return false;
        }
        if (name === undefined || value === undefined) {
            this.withoutOutcome += 1;
            return false;
        }
        growing.metrics.add(name, value, row.at);
        return true;
    }
    addNumbers(growing, row) {
        const mapped = this.shape.metrics;
        const add = (name, value) => {
            if (value !== undefined)
                (0,groups/* addTo */.D)(growing.numbers, name, value);
        };
        for (const [name, theirs] of mapped)
            add(name, (0,tables_rows/* numberInRow */.T3)(row, theirs));
        for (const name of (0,tables_rows/* columnsOf */.PL)(row.value)) {
            if (this.taken.has(name) || mapped.has(name) || (0,tables_columns/* isCounting */.EL)(name) || (0,base_metrics/* isErrorBar */.k)(name))
                continue;
            const value = (0,tables_rows/* valueIn */.xm)(row, name);
            if (typeof value !== 'boolean')
                add(name, (0,base_values/* numberIn */.Po)(value));
            if ((0,tables_unread/* slipOfNumber */.FJ)(value) !== null && (0,tables_columns/* isMeasured */.V2)(name))
                this.leftOut.add(`${name} ${(0,tables_unread/* whyNoNumber */.T2)(value)}`, row.at);
        }
    }
    draftOf(growing, around) {
        const { cases, metrics, numbers, at } = growing;
        const named = { ...around, ...withoutMissing(growing.names) };
        const size = growing.sizes.length === 0 ? undefined : Math.max(...growing.sizes);
        for (const [name, values] of numbers)
            metrics.add(name.split('.'), (0,base_values/* mean */.i2)(values), at);
        if (this.shape.kind !== 'cases') {
            return { ...named, at, metrics, primary_metric: (0,base_primary/* primaryOf */.Os)(metrics.names), dataset_size: size };
        }
        const { columns } = this.shape;
        const isPassed = columns.has('passed');
        const score = columns.get('score')?.path;
        this.checkScale(growing);
        if (isPassed)
            metrics.add('pass_rate', cases.passRate, at);
        if (score !== undefined)
            metrics.add(score.startsWith('@') ? 'score' : (score.split('.').at(-1) ?? 'score'), cases.meanScore, at);
        metrics.add('latency_ms', (0,base_values/* mean */.i2)(growing.latencies), at);
        metrics.add('analysis_cost', (0,base_values/* mean */.i2)(growing.costs), at);
        // A result without numbers is reported for every format.
        if (cases.size === 0 && metrics.names.length > 0) {
            this.context.report(at, 'no row has an outcome: nothing was measured');
        }
        const primary = isPassed ? 'pass_rate' : (score?.split('.').at(-1) ?? (0,base_primary/* primaryOf */.Os)(metrics.names));
        return { ...named, at, metrics, primary_metric: primary, cases, dataset_size: growing.rows.size };
    }
    checkScale({ highestScore, lowestScore, at }) {
        const column = this.shape.columns.get('score');
        if (column === undefined || highestScore === -Infinity || (highestScore <= 1 && lowestScore >= 0))
            return;
        const most = [2, 3, 4, 5, 10, 100, 1_000].find((scale) => scale >= highestScore);
        const mend = lowestScore < 0 || most === undefined
            ? 'scores of cases are from 0 to 1'
            : `write mapping: score=${column.path}/${most} where ${most} is the best score`;
        this.context.report(at, `${column.path} is up to ${highestScore > 1 ? highestScore : lowestScore}, not between 0 and 1: ${mend}`);
    }
}
/** A number is not an error flag, but a metric of that name. */
function collect_isError(value) {
    if (typeof value === 'boolean')
        return value;
    return typeof value === 'object'
        ? value !== null
        : typeof value === 'string' && !(0,tables_columns/* isMissing */.b2)(value) && (0,tables_columns/* outcomeIn */._A)(value) !== 'failed' && (0,base_values/* numberIn */.Po)(value) === undefined;
}

;// CONCATENATED MODULE: ./lib/formats/tables/table-format.js










/**
 * Files of no known tool: CSV and TSV, JSON Lines, arrays and flat JSON. Read by well-known names of columns, or by a
 * mapping.
 */
function tableFormat(mapping) {
    return {
        name: 'table',
        recognizes: (sketch) => shapeOf(sketch, mapping) !== null,
        read: async (source, context) => {
            const shape = shapeOf(source.sketch, mapping);
            if (shape === null)
                return [];
            if (shape.kind === 'document')
                return [await table_format_readDocument(source, shape, context)];
            checkHead(source.sketch, context);
            const collector = new Collector(shape, context);
            const around = await (0,tables_rows/* readRows */.aK)(source, shape.rows, (row) => collector.add(row));
            return collector.drafts(around);
        },
    };
}
/** Of two columns of one name nobody knows which is meant. */
function checkHead({ syntax, value }, { report }) {
    if (syntax !== 'table')
        return;
    const head = (0,base_values/* list */.p_)((0,base_values/* list */.p_)(value)[0]).map((name) => (0,base_values/* text */.Qq)(name) ?? '');
    const twice = new Set(head.filter((name, index) => name !== '' && head.indexOf(name) !== index));
    for (const name of twice)
        report('row 1', `the column ${(0,json_path/* quote */.hD)(name)} occurs twice: rename or remove one of them`);
}
/** A document of names and numbers: nested numbers have dotted names, lists and texts are left out. */
async function table_format_readDocument(source, shape, context) {
    const content = await source.json(tables_rows/* CONTENT */.KB);
    const document = (0,base_values/* object */.Ik)(Array.isArray(content) ? (0,base_values/* list */.p_)(content)[0] : content);
    const row = { value: document, keys: [], at: '$' };
    const columns = (0,tables_rows/* columnsOf */.PL)(document);
    const size = (0,tables_columns/* columnFor */._R)('size', columns)?.name;
    const metrics = new base_metrics/* Metrics */.K(context);
    for (const [name, theirs] of shape.metrics) {
        metrics.add(name.split('.'), (0,tables_rows/* numberInRow */.T3)(row, theirs));
        if ((0,tables_rows/* valueIn */.xm)(row, theirs.path) !== undefined)
            continue;
        context.report('', `the mapping says metric.${name}=${theirs.path}, but there is no ${theirs.path}`);
    }
    for (const name of columns) {
        const value = measuredAs(name, (0,tables_rows/* valueIn */.xm)(row, name), context);
        if (name === size || value === undefined || shape.metrics.has(name) || (0,base_metrics/* isErrorBar */.k)(name))
            continue;
        if (!(0,tables_columns/* isCounting */.EL)(name) || /(?:positives|negatives)$/.test(name))
            metrics.add(name.split('.'), value, `$.${name}`);
    }
    return {
        ...namesOf(row),
        metrics,
        primary_metric: (0,base_primary/* primaryOf */.Os)(metrics.names),
        dataset_size: size === undefined ? undefined : (0,base_values/* count */.U9)((0,base_values/* numberIn */.Po)((0,tables_rows/* valueIn */.xm)(row, size))),
    };
}
/** A number; under a name that measures something also one in a text, and there a text that only looks like one is a fault. */
function measuredAs(name, value, { report }) {
    if (typeof value !== 'string')
        return (0,base_values/* numberIn */.Po)(value);
    if (!(0,tables_columns/* isMeasured */.V2)(name))
        return undefined;
    const found = (0,base_values/* numberIn */.Po)(value);
    if (found === undefined && /^\s*[+-]?\.?\d/.test(value))
        report(`$.${name}`, (0,tables_unread/* whyNoNumber */.T2)(value));
    return found;
}

;// CONCATENATED MODULE: ./lib/formats/unknown.js






/** The smallest file that is valid. */
const SMALLEST = [
    '{ "model_version": "my-model-1",',
    '  "dataset_version": "my-data-v1",',
    '  "prompt_version": "none",',
    '  "metrics": { "accuracy": 0.91 },',
    '  "primary_metric": "accuracy" }',
];
/**
 * The message about a file of an unknown format: what it looks like, the mapping that would read it, and the smallest
 * valid file. The first line is a sentence, the others are to be copied.
 * @param mapping the one that did not fit
 */
function describeUnknown(sketch, mapping) {
    const bare = bareness(sketch);
    if (bare !== null)
        return `${bare}: the benchmark wrote no result, or was stopped before it could`;
    const faults = mapping === null ? slipsIn(sketch) : faultsOf(sketch, mapping);
    const guess = guessMapping(sketch);
    return [
        `is not a known kind of result file (docs/formats.md): it looks like ${appearanceOf(sketch)}`,
        ...faults,
        ...(guess !== undefined
            ? ['If it is a result of your own, map its names; a guess:', `  mapping: ${guess}`]
            : rowsIn(sketch, '').length > 0
                ? ['If it is a result of your own, give a mapping of its columns, in one of these forms:', ...FORMS]
                : []),
        'The smallest valid file is:',
        ...SMALLEST.map((line) => `  ${line}`),
    ].join('\n');
}
/** What is there of a file that only has the head of a table, or a document without a member; null for all others. */
function bareness({ syntax, value }) {
    const [head, ...rows] = Array.isArray(value) ? value : [];
    if (syntax === 'table' && Array.isArray(head) && rows.length === 0) {
        return `has the columns ${shownNames(head.map(String))} and no rows`;
    }
    return (0,json_fields/* isObject */.Gv)(value) && Object.keys(value).length === 0 ? 'holds an empty object' : null;
}
/** The mappings for rows that are cases, scored cases, results and metrics. */
const FORMS = [
    '  id=<column>, passed=<column>',
    '  id=<column>, score=<column>',
    '  model=<column>, metric.<name>=<column>',
    '  metric=<column>, value=<column>',
];
function rowsIn(sketch, place) {
    return sketch.syntax === 'table' || sketch.syntax === 'lines' || place !== '' ? sketchedRows(sketch, place) : [];
}
/** Columns whose numbers are written so that they are not read. */
function slipsIn(sketch) {
    const rows = rowsIn(sketch, '');
    const columns = [...new Set(rows.flatMap(({ value }) => (0,tables_rows/* columnsOf */.PL)(value)))];
    return ['comma', 'percent'].flatMap((slip) => {
        const found = columns.filter((name) => rows.some((row) => (0,tables_unread/* slipOfNumber */.FJ)((0,tables_rows/* valueIn */.xm)(row, name)) === slip));
        const [what, mend] = tables_unread/* SLIPS */.uo[slip].split(': ');
        return found.length === 0 ? [] : [`Numbers have ${what} in ${shownNames(found)}: ${mend}.`];
    });
}
/** Why a mapping does not fit a file, as far as its names show. */
function faultsOf(sketch, mapping) {
    const rows = sketchedRows(sketch, mapping.rows ?? '');
    if (rows.length === 0) {
        return mapping.rows === null ? [] : [`The mapping says rows=${mapping.rows}, but there are no rows.`];
    }
    const absent = [...(0,tables_mapping/* pairsOf */.f)(mapping)].filter(([, { path }]) => rows.every((row) => (0,tables_rows/* valueIn */.xm)(row, path) === undefined));
    return absent.length === 0
        ? ['The mapping does not say enough.', ...slipsIn(sketch)]
        : absent.map(([pair, { path }]) => `The mapping says ${pair}, but no row has ${path}.`);
}
/** The message about a text that is not JSON, a table or XML; a parser's message alone does not help. */
function describeUnreadable(message) {
    return [
        message,
        'If the tool that wrote it was stopped, run it again. Result files are JSON, JSON Lines, CSV, XML or .eval; the smallest is:',
        ...SMALLEST.map((line) => `  ${line}`),
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/formats/decode.js










/**
 * Decodes the files of a run. The format is recognized by content; files that belong to a result in the same folder are
 * read with it. All problems are reported at once; a file with a problem has no results. Throws only if a file cannot
 * be read at all, and `UserError` if there are too many results.
 */
async function decodeResultFiles(files, options) {
    const formats = [...FORMATS, tableFormat(options.mapping)];
    const looked = [];
    // Whether a mapping was given that no file needed, for example because a tool's file was recognized.
    let isIdle = options.mapping !== null;
    let results = 0;
    const decodeOne = async (each, parts) => {
        const one = await decode(each, parts, options);
        results += one.results.length;
        if (results > limits/* MAX_RESULTS */.sr) {
            throw new errors/* UserError */.yo(`${one.path}: with it, there are more than ${limits/* MAX_RESULTS */.sr} results: push them in parts`);
        }
        return one;
    };
    for (const file of files) {
        const each = await look(file, formats, options);
        const { format, partOf, sketch } = each;
        isIdle &&= sketch !== null && (format === null ? isOwn(sketch) : format.name !== 'table');
        const isWhole = partOf === null && format?.isPart === undefined;
        looked.push(isWhole ? { file, format, partOf, sketch: null, decoded: await decodeOne(each, []) } : each);
    }
    const decoded = [];
    for (const each of looked) {
        const { partOf } = each;
        if ('decoded' in each)
            decoded.push(each.decoded);
        else if (partOf === null)
            decoded.push(await decodeOne(each, partsOf(each, looked)));
        else if (!looked.some((other) => other.format === partOf && isBeside(each, other))) {
            decoded.push(lonely(each, partOf));
        }
    }
    return isIdle ? decoded.map((each, index) => (index === 0 ? withIdleMapping(each) : each)) : decoded;
}
function withIdleMapping(file) {
    const message = `the mapping was not used, because this is a file of ${file.format ?? 'no'} format`;
    return { ...file, warnings: [...file.warnings, { file: file.path, path: '', message }] };
}
async function look(file, formats, { parsers }) {
    const problems = [];
    const found = { file, problems, warnings: [], format: null, partOf: null };
    const recognized = (sketch) => FORMATS.find((format) => format.recognizes(sketch) || format.isPart?.(sketch) === true);
    try {
        const sketch = await (0,reading_sketch/* sketchOf */.M)(file, parsers, (partial) => recognized(partial) !== undefined || isOwn(partial));
        const format = recognized(sketch);
        if (format?.recognizes(sketch) === true)
            return { ...found, sketch, format };
        if (format !== undefined)
            return { ...found, sketch, partOf: format };
        if (isOwn(sketch))
            return { ...found, sketch };
        return { ...found, sketch, format: formats.find((each) => each.recognizes(sketch)) ?? null };
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        const { path, message } = error.problem;
        problems.push({ path, message: message.startsWith('not valid JSON') ? describeUnreadable(message) : message });
        return { ...found, sketch: null };
    }
}
function partsOf(main, looked) {
    return looked.flatMap((each) => {
        const isPart = each.partOf !== null && each.partOf === main.format && isBeside(each, main);
        return isPart && !('decoded' in each) ? [each] : [];
    });
}
function isBeside(a, b) {
    return folderOf(a.file.path) === folderOf(b.file.path);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function lonely({ file }, format) {
    const message = `belongs to a result of ${format.name}, which is not among the files: name the result beside it too`;
    return {
        path: file.path,
        format: format.name,
        results: [],
        problems: [{ file: file.path, path: '', message }],
        warnings: [],
    };
}
async function decode(main, parts, options) {
    const { file, sketch, format, problems, warnings } = main;
    const refused = new Set();
    const place = placeIn(sketch);
    const reading = {
        ...options,
        report: (path, message) => {
            refused.add(path);
            problems.push({ path: place(path), message });
        },
        warn: (path, message) => warnings.push({ path: place(path), message }),
    };
    const context = {
        ...reading,
        // Values that the reader refused are not checked again.
        report: (path, message) => refused.has(path) || problems.push({ path: place(path), message }),
    };
    const open = (of, its) => (0,source/* openSource */.o)(of, its, reading);
    let results = [];
    let name = format?.name ?? null;
    try {
        if (sketch !== null && format !== null) {
            const others = parts.flatMap((part) => (part.sketch === null ? [] : [open(part.file, part.sketch)]));
            const drafts = await format.read(open(file, sketch), context, others);
            if (drafts.length > limits/* MAX_RESULTS */.sr)
                context.report('', (0,limits/* tooManyResults */._W)(drafts.length));
            else
                results = drafts.flatMap((draft) => (0,base_draft/* resultOf */.B)(draft, context) ?? []);
            if (results.length === 0 && problems.length === 0)
                context.report('', 'there is no result in this file');
        }
        else if (sketch !== null && isOwn(sketch)) {
            const own = await readOwn(open(file, sketch), context);
            results = own.results;
            name = own.formats[0]?.name ?? null;
            if (problems.length === 0)
                warnings.push(...fileNameWarnings(file.path, own.formats, results));
        }
        else if (sketch !== null && Array.isArray(sketch.value) && sketch.value.length === 0) {
            context.report('$', 'the array is empty: there is no result in this file');
        }
        else if (sketch !== null)
            context.report('', describeUnknown(sketch, options.mapping));
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        problems.push(error.problem);
    }
    return {
        path: file.path,
        format: name,
        results: problems.length === 0 ? results : [],
        problems: inFile(file.path, problems, 'problems'),
        warnings: inFile(file.path, warnings, 'warnings'),
    };
}
/** A place as people find it in the file: XML and tables have no JSON paths. */
function placeIn(sketch) {
    const isJson = sketch === null || (sketch.syntax !== 'xml' && sketch.syntax !== 'table');
    return (path) => (isJson ? path : path.replace(/^\$\.?/, ''));
}
function inFile(file, found, what) {
    const shown = found.slice(0, limits/* MAX_PROBLEMS_PER_FILE */.JG).map(({ path, message }) => ({ file, path, message }));
    const rest = found.length - shown.length;
    return rest === 0 ? shown : [...shown, { file, path: '', message: `and ${rest} more ${what} in this file` }];
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mlflow),
/* harmony export */   R: () => (/* binding */ readMlflowRun)
/* harmony export */ });
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6840);
/* harmony import */ var _base_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2369);
/* harmony import */ var _base_primary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1634);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(464);




/**
 * One run of MLflow: `run.json` of mlflow-export-import, the answer of `runs/get`, or `mlflow runs describe`. A metric
 * is a series; its last step counts.
 */
const mlflow = {
    name: 'MLflow run',
    recognizes: ({ syntax, value }) => {
        if (syntax !== 'json')
            return false;
        const file = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(value);
        return [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(file['mlflow']), (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(file['run']), file].some((run) => isRunInfo(run['info']) && ('metrics' in run || 'data' in run));
    },
    read: async (source, context) => [(await readMlflowRun(source, context)).draft],
};
function isRunInfo(value) {
    const info = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(value);
    return 'run_id' in info && ('status' in info || 'lifecycle_stage' in info);
}
const POINT = (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .scalars */ .kw)('key', 'value', 'step', 'timestamp', 'run_id'));
/** A list of points, of one number by key, or of one series by key. */
const METRICS = { others: { ..._core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR */ .jf, items: POINT }, items: POINT };
/** Tags by name, or as a list of key and value. */
const TAGS = { others: _core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR */ .jf, items: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .scalars */ .kw)('key', 'value')) };
const DATA = { metrics: METRICS, tags: TAGS };
const RUN = {
    info: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .scalars */ .kw)('run_id', 'status', 'start_time', 'end_time')),
    ...DATA,
    data: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(DATA),
    inputs: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ dataset_inputs: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ dataset: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .scalars */ .kw)('name', 'digest')) })) }),
};
const FILE = (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ mlflow: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(RUN), run: (0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(RUN), ...RUN });
/** MLflow writes the status as a word or as its number. */
const FINISHED = ['FINISHED', 3, '3'];
/** Reads one run. Reports what is wrong with it. */
async function readMlflowRun(source, context) {
    const file = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(await source.json(FILE));
    const run = [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(file['mlflow']), (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(file['run']), file].find((each) => isRunInfo(each['info'])) ?? file;
    const info = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(run['info']);
    const status = info['status'] ?? 'unknown';
    if (!FINISHED.includes(status)) {
        context.report('$.info.status', `is ${JSON.stringify(status)}, not FINISHED: the results of such a run are incomplete`);
    }
    const metrics = new _base_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .Metrics */ .K(context);
    for (const [name, value] of lastSteps(run['metrics'] ?? (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(run['data'])['metrics'])) {
        if (!name.startsWith('system/'))
            metrics.add(name, value, `$.metrics["${name}"]`);
    }
    const [start, end] = [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(info['start_time']), (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(info['end_time'])];
    const draft = {
        dataset_version: datasetOf(run, context),
        metrics,
        primary_metric: (0,_base_primary_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryOf */ .Os)(metrics.names),
        duration_seconds: start === undefined || end === undefined || end < start ? undefined : (end - start) / 1_000,
        timestamp: (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOfEpoch */ .Y)(start === undefined ? undefined : start / 1_000),
    };
    const tags = run['tags'] ?? (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(run['data'])['tags'];
    const tag = (name) => (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(tags)[name]) ?? (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(tags).find(({ key }) => key === name)?.['value']);
    return { draft, run_id: (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(info['run_id']), tag };
}
function lastSteps(value) {
    const last = new Map();
    const take = (key, point) => {
        const other = last.get(key);
        if (other === undefined || isLater(point, other))
            last.set(key, point);
    };
    for (const point of (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(value))
        take((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(point['key']) ?? '', point);
    const plain = new Map();
    if (!Array.isArray(value)) {
        for (const [key, found] of Object.entries((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(value))) {
            if ((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(found).length > 0)
                for (const point of (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(found))
                    take(key, point);
            else
                plain.set(key, found);
        }
    }
    return new Map([...plain, ...[...last].map(([key, point]) => [key, point['value'] ?? null])]);
}
/** The highest step, then the latest time. */
function isLater(a, b) {
    const [stepA, stepB] = [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(a['step']) ?? 0, (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(b['step']) ?? 0];
    if (stepA !== stepB)
        return stepA > stepB;
    return ((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(a['timestamp'])) ?? 0) >= ((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)(b['timestamp']) ?? 0);
}
function datasetOf(run, { warn }) {
    const datasets = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(run['inputs'])['dataset_inputs']).map((input) => (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(input['dataset']));
    const [dataset, ...more] = datasets;
    const [name, digest] = [(0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(dataset?.['name']), (0,_base_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(dataset?.['digest'])];
    if (dataset === undefined || more.length > 0 || name === undefined)
        return undefined;
    if (digest === undefined)
        return name;
    const version = `${name}@${digest}`;
    warn('$.inputs', `dataset_version ${version} ends with the digest of the data, so other data are another dataset; name it yourself ` +
        "with mlflow.data.from_…(…, digest='v3')");
    return version;
}


/***/ })

};
