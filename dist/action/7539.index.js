export const id = 7539;
export const ids = [7539];
export const modules = {

/***/ 97539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failed: () => (/* binding */ failed)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(57304);
;// CONCATENATED MODULE: ./lib/commands/exchange.js


/** The first line of an export, by which it is recognized. */
const HEADER = { format: 'benchmark-snapshots-history', version: 1 };
const NO_EXPORT = (/* unused pure expression or super */ null && (`line 1 does not name the format ${HEADER.format}: import takes what export wrote`));
/** The most characters of one call, besides `MOST_RESULTS` lines. */
const IMPORT_CHARACTERS = (/* unused pure expression or super */ null && (1024 * 1024));
/** The last line of an export: without it the file was cut off. */
const endAfter = (lines) => ({ kind: 'end', lines });
/**
 * The whole history as NDJSON lines without line breaks, with header and end. It needs constant memory.
 * @param onLine called for each line of the history that was read
 */
async function* exportStore(store, onLine = () => undefined) {
    let count = 0;
    yield JSON.stringify(HEADER);
    for await (const lines of store.exportLines()) {
        count += lines.length;
        for (const line of lines) {
            yield JSON.stringify(line);
            onLine(line);
        }
    }
    yield JSON.stringify(endAfter(count));
}
/** Lines of a history as a complete file for `import`. */
async function* writeHistory(lines) {
    yield* exportStore({
        async *exportLines() {
            yield lines;
            await Promise.resolve();
        },
    });
}
/**
 * Results that did not reach their store, as lines that `import` stores as the push would have. Each has a key, so that
 * nothing is stored twice: not by a second import, nor after a push whose answer was lost.
 * @param newKey makes a unique key for a result without one
 */
function keptLines(candidates, newKey) {
    const lines = candidates.map((candidate) => ({
        kind: 'result',
        ...(0,push/* resultRow */.AX)({ ...candidate, idempotency_key: candidate.idempotency_key ?? newKey() }),
    }));
    return [HEADER, ...lines, endAfter(lines.length)].map((line) => JSON.stringify(line));
}
/**
 * Loads an export into a store. Loading the same lines again changes nothing, so an interrupted import can be repeated.
 * Throws `UserError` with the line number for a file that is not an export or was cut off.
 * @param onBatch called with the number of lines in the store, after each call
 */
async function importInto(store, lines, onBatch = () => undefined) {
    let number = 0;
    let loading = 0;
    let isWhole = false;
    let batch = [];
    let characters = 0;
    const counts = { inserted: 0, skipped: 0 };
    const flush = async () => {
        const { inserted, skipped } = await store.importLines(batch);
        counts.inserted += inserted;
        counts.skipped += skipped;
        batch = [];
        characters = 0;
        onBatch({ ...counts });
    };
    for await (const line of lines) {
        number += 1;
        if (number > 1 && line.trim() === '')
            continue;
        const parsed = parseLine(line, number);
        if (number === 1)
            requireHeader(parsed);
        else if (parsed['kind'] === 'end')
            isWhole = parsed['lines'] === loading;
        else {
            const isFull = batch.length === MOST_RESULTS || characters + line.length > IMPORT_CHARACTERS;
            if (isFull && batch.length > 0)
                await flush();
            batch.push(parsed);
            characters += line.length;
            loading += 1;
        }
    }
    if (number === 0)
        throw new UserError('the file to import is empty: an export begins with a line that names its format');
    if (batch.length > 0)
        await flush();
    if (!isWhole) {
        throw new UserError('lines of the export are missing: was the file cut off? What it has is loaded; import the whole file to load the rest');
    }
    return counts;
}
function parseLine(line, number) {
    try {
        const value = JSON.parse(line);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch (error) {
        throw new UserError(number === 1 ? NO_EXPORT : `line ${number} is not JSON: was the file cut off?`, {
            cause: error,
        });
    }
    throw new UserError(`line ${number} is not a JSON object: import takes what export wrote`);
}
function requireHeader({ format, version }) {
    if (format !== HEADER.format) {
        throw new UserError(NO_EXPORT);
    }
    if (version !== HEADER.version) {
        throw new UserError(`the export has version ${String(version)}, this program reads version ${HEADER.version}`);
    }
}

;// CONCATENATED MODULE: ./lib/core/door-words.js
/**
 * Rewrites the hints of the schema, which name its functions, as commands of the CLI or the action. Whoever writes SQL
 * reads them unchanged.
 */
const FUNCTIONS = {
    checkout_snapshot: { cli: 'checkout', action: 'checkout' },
    set_baseline: { cli: 'baseline', action: 'baseline' },
    rollback_snapshot: { cli: 'rollback', action: 'rollback' },
    get_snapshot_history: { cli: 'history', action: 'history' },
    get_pointer_events: { cli: 'history --events' },
    list_benchmark_configurations: { cli: 'latest', isWhole: true, action: 'latest' },
    list_benchmark_transactions: { cli: 'transactions --json', isWhole: true, action: 'transactions' },
    list_models: { cli: 'model list', isWhole: true },
    list_model_versions: { cli: 'model list', isWhole: true },
    register_model_version: { cli: 'model register', action: 'register' },
    activate_model_version: { cli: 'model activate', action: 'activate' },
};
/**
 * A function of the table, with its argument if there is one: `list_model_versions('a-model')`. After the word
 * `function` the text is about the function itself and is left unchanged.
 */
const CALL = new RegExp(`(?<!\\bfunction (?:\\w+\\.)?)\\b(${Object.keys(FUNCTIONS).join('|')})\\b(?:\\('((?:[^']|'')*)'\\))?`, 'g');
/** @param typed the command line for a complete command */
function inWordsOfCli(text, typed) {
    return inWords(text, ({ cli, isWhole }, argument) => `\`${isWhole === true ? typed(cli, argument) : cli}\``);
}
function inWordsOfAction(text) {
    return inWords(text, ({ cli, action }) => action === undefined ? `\`benchmark-snapshots ${cli}\`` : `the command ${action}`);
}
function inWords(text, called) {
    return text.replace(CALL, (whole, name, argument, at) => {
        const words = FUNCTIONS[name];
        if (words === undefined)
            return whole;
        const said = called(words, argument?.replaceAll("''", "'"));
        const isFirst = at === 0 || text[at - 1] === '\n';
        return isFirst ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    });
}

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(18022);
// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __webpack_require__(84281);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(48840);
// EXTERNAL MODULE: ./lib/action/report-file.js
var report_file = __webpack_require__(31461);
;// CONCATENATED MODULE: ./lib/action/failure.js












/** The most problems in the summary of a failed run; the log has all. */
const MAX_LISTED = 50;
/**
 * The outputs and report of a command that failed: all errors are reported, and nothing counts as judged.
 * @param temporary the runner's folder, for results that could not be stored
 */
async function failed(error, { family, asked, event, config }, temporary) {
    const keptPath = await keep(error, temporary);
    const said = [
        ...messagesOf(error),
        ...(config?.warnings ?? []).map((warning) => (0,errors/* describeProblems */.yg)([warning])),
        ...(keptPath === ''
            ? []
            : [`The results are kept in ${keptPath} (output kept-path): import it when the store is back.`]),
    ];
    const [first = '', ...others] = said;
    const [sentence = '', ...rest] = first.split('\n');
    if (others.length > 0 || rest.length > 0)
        for (const text of said.flatMap((each) => each.split('\n')))
            (0,log/* line */.n8)(text);
    const listed = said.slice(0, MAX_LISTED).map(listItem);
    const more = said.length > listed.length ? [`- and ${said.length - listed.length} more, see the log`] : [];
    const level = isTolerated(error, asked) ? 'warning' : 'error';
    const mark = level === 'error' ? '❌' : '⚠️';
    const what = headingOf(asked?.command ?? (family === 'push' ? family : null));
    const summary = [`## ${mark} ${what}`, '', ...listed, ...more].join('\n');
    const failure = { summary, reason: first, failsCheck: level === 'error' };
    return {
        outputs: { verdict: 'not_evaluated', keptPath },
        summary,
        comment: asked?.command === 'push' && event !== undefined
            ? () => (0,comment/* sayOnPullRequest */.pX)(() => (0,comment/* commentOfFailure */.x9)(failure, asked, event), asked, event)
            : null,
        remarks: [
            {
                level,
                title: what,
                message: others.length > 0
                    ? `${sentence} (and ${others.length} more, see the log)`
                    : sentence + (rest.length > 0 ? ' (what to do is in the log and the summary)' : ''),
            },
        ],
    };
}
/** After its first line, a message has text to copy, which must not change. */
function listItem(text) {
    const [sentence = '', ...rest] = text.split('\n');
    const block = rest.length === 0 ? [] : ['', ...(0,markdown/* codeBlock */.DV)('', rest.map(indented)).split('\n')];
    return [`- ${(0,markdown/* prose */.CS)(sentence)}`, ...block.map((each) => (each === '' ? '' : `  ${each}`))].join('\n');
}
function indented(line) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return indent + (0,markdown/* visible */.RK)(line, 500);
}
/** @param command null: the inputs do not name one */
function headingOf(command) {
    if (command === null)
        return 'Nothing was done';
    return command === 'push' ? 'Not evaluated' : `The command ${command} failed`;
}
/** Writes results that a push could not store to a file; '' if there are none. */
async function keep(error, temporary) {
    if (!(error instanceof errors/* NotStoredError */.F6))
        return '';
    return (0,report_file/* writeForLater */.$)('kept-results.ndjson', keptLines(error.candidates, external_node_crypto_.randomUUID).join('\n'), temporary || undefined);
}
/**
 * A fault of the store gives a push the verdict `not_evaluated`: `on-store-error` and `fail-on` decide about the check.
 * Wrong input always fails it.
 */
function isTolerated(error, asked) {
    if (!(error instanceof errors/* StoreError */.hg) || asked === undefined || !('onStoreError' in asked))
        return false;
    // A refusal of the registry means wrong input, unless the schema is too old or too new.
    if (asked.command !== 'push')
        return asked.onStoreError === 'warn' && (!(0,errors/* isRefusal */.vu)(error) || error.code === 'SN010');
    return asked.onStoreError === 'warn' || !(0,verdict/* parseFailOn */.XV)(asked.failOn).has('not_evaluated');
}
/** One text for each problem. */
function messagesOf(error) {
    if (error instanceof errors/* InvalidResultsError */.AD)
        return error.problems.map((problem) => (0,errors/* describeProblems */.yg)([problem]));
    if (error instanceof errors/* UserError */.yo)
        return error.message.split('\n');
    // What happened, then on a new line what to do about it.
    if (error instanceof errors/* StoreError */.hg)
        return [inWordsOfAction(error.message).replace(/(?<=[^.:!?])\n/g, '. ')];
    const reason = (0,thrown/* messageOf */.bD)(error);
    if (error instanceof Error)
        core.debug((0,text_table/* terminalText */.eR)(error.stack ?? reason, 8_000));
    return [`This is a bug in Benchmark Snapshots, please report it: ${reason}`];
}


/***/ }),

/***/ 31461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writeForLater)
/* harmony export */ });
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84221);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2988);





/**
 * Writes a file for later steps of the job into its own folder, and returns its path. If that fails, it is reported,
 * and the path is empty; the verdict does not change.
 * @param temporary the runner's temporary folder
 */
async function writeForLater(name, text, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary, { recursive: true });
        const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(temporary, 'benchmark-snapshots-')), name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, `${text}\n`);
        return file;
    }
    catch (error) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(`${name} cannot be written: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFault */ .bT)('write', error)}`);
        return '';
    }
}


/***/ }),

/***/ 57304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidePromotions),
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   IB: () => (/* binding */ getJudgingContext),
/* harmony export */   fO: () => (/* binding */ MOST_RESULTS),
/* harmony export */   gK: () => (/* binding */ pushBenchmarkResults),
/* harmony export */   tF: () => (/* binding */ HISTORY_POINTS),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   wS: () => (/* binding */ recordVerdicts)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57206);
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47092);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97727);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90401);
/** Storing results, and what judging them needs; recording verdicts, and promotion. */






/** The most results, and the most bytes of them, in one call of a push. (The database writes JSON with blanks.) */
const MOST_RESULTS = 200;
const MOST_BYTES = 12 * 1024 * 1024;
/** The most points of history in a judging context. */
const HISTORY_POINTS = 20;
function resultRow({ configuration, result, provenance, file, ...keys }) {
    return {
        ...configuration,
        ...provenance,
        ...keys,
        model_provider: result.model_provider,
        dataset_size: result.dataset_size,
        benchmark: result.benchmark,
        f1_average: result.f1_average,
        metrics: result.metrics,
        primary_metric: result.primary_metric,
        duration_seconds: result.duration_seconds,
        error_count: result.error_count,
        success_count: result.success_count,
        tags: result.tags,
        notes: result.notes,
        measured_at: result.timestamp,
        // No cases are a missing member, not an empty list.
        cases: result.cases?.length ? (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .caseColumns */ .K)(result.cases) : undefined,
        source: file,
    };
}
const results = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((candidates) => candidates.map(resultRow));
const PRIMARY = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, better: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['higher', 'lower']) });
const BASELINE = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    source: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_SOURCES */ .B9),
    configuration: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ),
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['micro', 'macro'])),
    error_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    success_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    rolled_back_to: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
    cases: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz),
});
const POINT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
    is_usual: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    values: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH))),
});
const CONTEXT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    pinned: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    second: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    accepted_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    baseline_not_found: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    own_baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    previous_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    overtaken: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) })),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    primary_before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH })),
    history: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(POINT),
    usual: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(POINT)),
});
const MISSING = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    pushes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    of: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
});
/** Stores results in one transaction. `context` of a result is the position of its own among the `contexts`. */
const pushBenchmarkResults = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'push_benchmark_results',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({
        schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
            snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
            replayed: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
            metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
            case_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        })),
        contexts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT),
        missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING),
    }, 'json'),
    effect: 'keyed',
    comparesSchemas: true,
    /**
     * Results without a run id (from a laptop) have no key, because each push of them is a new version. But after a lost
     * answer this call is sent again, and must not store anything twice.
     */
    withKey: (args, newId) => ({
        ...args,
        p_results: args['p_results'].map((result) => ({
            ...result,
            idempotency_key: result.idempotency_key ?? `call/${newId()}`,
        })),
    }),
    doubt: 'The results may or may not have been stored. Results with a run id can be pushed again safely; ' +
        'without one, look at the `history` first.',
    plan: { load: 'results' },
});
/** The contexts that a push would return, one for each result. Stores nothing. */
const getJudgingContext = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_judging_context',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT), missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING) }, 'json'),
    effect: 'reads',
    comparesSchemas: true,
    plan: { load: 'results' },
});
/**
 * Whether a finding has more than two values, which the snapshots already hold. Of hundreds of metrics that were not
 * judged or did not move, the findings would be most of what a push sends.
 */
function saysMore({ gate, verdict, evidence }) {
    return gate || !(verdict === 'shown' || verdict === 'unchanged') || (evidence?.of === 'cases' && evidence.p !== null);
}
/**
 * The gain that promotion needs: over the common cases it comes from the client; the database computes its own, and
 * uses the smaller one.
 */
function promotedBy({ primary, judged, proven_gain }) {
    if (primary === null)
        return {};
    const common = judged.find(({ metric }) => metric === primary.name)?.like_for_like;
    const [from, to] = primary.better === 'lower' ? ['candidate', 'baseline'] : ['baseline', 'candidate'];
    return {
        primary_metric: primary.name,
        primary_better: primary.better,
        ...(common === undefined ? {} : { like_for_like_gain: (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .deltaOf */ .e0)(common[from], common[to]) }),
        ...(proven_gain === null ? {} : { proven_gain }),
    };
}
/**
 * Records verdicts and promotes. A verdict that is already recorded is not recorded again, and gets the same answer.
 */
const recordVerdicts = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'record_verdicts',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ judgement, together = null, ...rest }) => ({
            ...rest,
            verdict: judgement.verdict,
            reason: judgement.reason,
            findings: judgement.judged.filter(saysMore),
            // Members with null are left out: a JSON null is not a missing value.
            ...(together === null ? {} : { pooled_comparison: together }),
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
        /** The token of the push, which `benchmark_writer` needs. */
        token: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'idempotent',
    plan: { load: 'verdicts' },
});
/** What recording these verdicts would promote. Stores nothing. */
const decidePromotions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'decide_promotions',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ configuration, judgement, ...rest }) => ({
            ...configuration,
            ...rest,
            verdict: judgement.verdict,
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'reads',
    plan: { load: 'verdicts' },
});


/***/ })

};
