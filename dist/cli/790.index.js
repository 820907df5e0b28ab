export const id = 790;
export const ids = [790];
export const modules = {

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


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMoved: () => (/* binding */ readMoved)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/formats/reading/source.js
var source = __webpack_require__(2858);
// EXTERNAL MODULE: ./lib/formats/reading/sketch.js
var reading_sketch = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/formats/tracking/mlflow.js
var mlflow = __webpack_require__(6183);
// EXTERNAL MODULE: ./lib/formats/moving/benchmark-data.js
var benchmark_data = __webpack_require__(4169);
// EXTERNAL MODULE: ./lib/formats/base/draft.js
var base_draft = __webpack_require__(4483);
// EXTERNAL MODULE: ./lib/formats/base/primary.js
var base_primary = __webpack_require__(1634);
// EXTERNAL MODULE: ./lib/formats/moving/moved.js
var moved = __webpack_require__(7896);
;// CONCATENATED MODULE: ./lib/formats/moving/mlflow-runs.js




/** One exported run of MLflow, with its time, commit, branch and user. */
async function readMovedRun(source, better, context) {
    const { draft, run_id, tag } = await (0,mlflow/* readMlflowRun */.R)(source, context);
    const name = (0,moved/* aboutOf */.r)(draft.metrics.names, context.names, draft.primary_metric);
    const primary = name === undefined || better === null ? undefined : (0,base_primary/* withDirection */.i7)(name, better);
    const names = primary === undefined ? context.names : { ...context.names, primary_metric: undefined };
    const result = (0,base_draft/* resultOf */.B)({ ...draft, primary_metric: primary ?? draft.primary_metric }, { ...context, names });
    if (draft.timestamp === undefined)
        context.report('$.info.start_time', 'is missing, so nobody knows when it was measured');
    if (result === undefined || draft.timestamp === undefined)
        return undefined;
    return {
        file: source.path,
        result,
        at: draft.timestamp,
        commit_sha: (0,moved/* commitOf */.D)(tag('mlflow.source.git.commit')),
        branch_name: tag('mlflow.source.git.branch') ?? null,
        run_id: run_id ?? null,
        triggered_by: tag('mlflow.user') ?? null,
    };
}

;// CONCATENATED MODULE: ./lib/formats/moving/read-moved.js






/**
 * The history of another tool: `data.js` of github-action-benchmark, or exported runs of MLflow. Throws
 * `InvalidResultsError` with everything that is wrong.
 */
async function readMoved(files, options) {
    const { names, better, digest, parsers } = options;
    const [problems, warnings] = [[], []];
    const results = [];
    const tools = new Set();
    let others = 0;
    for (const file of files) {
        const context = {
            names,
            digest,
            report: (path, message) => problems.push({ file: file.path, path, message }),
            warn: (path, message) => warnings.push({ file: file.path, path, message }),
        };
        try {
            if (benchmark_data.DATA_JS.test(await headOf(file))) {
                tools.add('github-action-benchmark');
                results.push(...(await (0,benchmark_data/* readBenchmarkData */.A)(file, better, context)));
                continue;
            }
            const sketch = await (0,reading_sketch/* sketchOf */.M)(file, parsers, (partial) => mlflow/* mlflow */.Q.recognizes(partial));
            if (mlflow/* mlflow */.Q.recognizes(sketch)) {
                tools.add('MLflow');
                results.push(...[await readMovedRun((0,source/* openSource */.o)(file, sketch, { ...context, parsers }), better, context)].flatMap((run) => run ?? []));
            }
            else
                others += 1;
        }
        catch (error) {
            if (!(error instanceof errors/* Unreadable */.IO))
                throw error;
            if (files.length > 1)
                others += 1;
            else
                problems.push({ file: file.path, ...error.problem });
        }
    }
    const [tool, ...more] = tools;
    if (problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    if (tool === undefined || more.length > 0) {
        throw new errors/* UserError */.yo(`${files[0]?.path ?? 'it'} is not a history that import takes: an export of ours, data.js of github-action-benchmark, ` +
            'or exported runs of MLflow, one tool at a time');
    }
    return { tool, results: results.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), others, warnings };
}
async function headOf(file) {
    for await (const chunk of file.chunks({ start: 0, end: Math.min(200, file.size) }))
        return new TextDecoder().decode(chunk);
    return '';
}


/***/ })

};
