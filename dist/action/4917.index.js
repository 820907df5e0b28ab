export const id = 4917;
export const ids = [4917];
export const modules = {

/***/ 84917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./lib/core/groups.js
var groups = __webpack_require__(82623);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(57304);
// EXTERNAL MODULE: ./lib/contract/pointers.js
var pointers = __webpack_require__(13598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(49317);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(18022);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(80820);
;// CONCATENATED MODULE: ./lib/commands/setup/doctor.js








const fine = (about, says) => ({ about, state: 'ok', says, fix: null });
const note = (about, says, fix = null) => ({
    about,
    state: 'note',
    says,
    fix,
});
const todo = (about, says, fix) => ({ about, state: 'todo', says, fix });
const wrong = (about, says, fix) => ({ about, state: 'wrong', says, fix });
/** SQLSTATE: the role may not call the function. */
const NOT_ALLOWED = '42501';
const LISTED = 3;
const LONGEST = 600;
/** The oldest Node that this program runs on, and the one that supabase-js needs. */
const OLDEST_NODE = [20, 15];
const NODE_FOR_SUPABASE = 22;
/** @param version `process.version` */
function examineNode(version, isSupabase) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [oldest, oldestMinor] = OLDEST_NODE;
    const needed = isSupabase ? NODE_FOR_SUPABASE : oldest;
    const isEnough = major > needed || (major === needed && (isSupabase || minor >= oldestMinor));
    const wanted = isSupabase ? `${NODE_FOR_SUPABASE}, which Supabase needs` : OLDEST_NODE.join('.');
    return isEnough ? fine('Node', version) : wrong('Node', `${version} is too old`, `install Node ${wanted} or newer`);
}
/**
 * Whether the store answers, whether its schema fits this version, and what it holds. A fault of the store is a
 * finding, not an exception.
 */
async function examineStore(open, program) {
    let store;
    try {
        store = await open();
    }
    catch (error) {
        return [ofFault('store', error)];
    }
    try {
        return await examineOpened(store, program);
    }
    finally {
        await store.close();
    }
}
async function examineOpened(store, program) {
    const found = [];
    try {
        if ((await store.isNew?.()) === true)
            return notThere(store, program);
        const { schema_version: schema } = await store.call(push/* getJudgingContext */.IB, { results: [], context: NOTHING_ASKED });
        found.push(fine('store', store.description), fine('schema', `version ${schema}`));
    }
    catch (error) {
        return [ofFault('store', error, store.description)];
    }
    try {
        const configurations = await store.call(pointers/* listBenchmarkConfigurations */.tD, {});
        return [...found, fine('permission', 'can read the history'), ...examineNames(configurations, program)];
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code !== NOT_ALLOWED)
            return [...found, ofFault('history', error)];
        const says = 'this key may push and judge, but not read the history (benchmark_writer)';
        return [...found, note('permission', says, 'use a secret key for history, rollback and the dashboard')];
    }
}
/** Where the first push makes what is not there yet: nothing else can be said of it. */
function notThere({ description }, { name, storeFlags }) {
    const says = description.startsWith('no ') ? description : `no ${description} yet`;
    return [todo('store', `${says}: the first push makes it`, `push a result: ${name} push results/*.json${storeFlags}`)];
}
const NOTHING_ASKED = {
    baseline: null,
    baseline_environment: 'github-actions',
    reference: { kind: 'own-baseline' },
};
/** Names that may be typos, and what is still to do. */
function examineNames(configurations, program) {
    if (configurations.length === 0) {
        const command = `${program.name} push results/*.json${program.storeFlags}`;
        return [todo('configurations', 'none yet', `push a result: ${command}`)];
    }
    const found = [fine('configurations', `${(0,phrase/* count */.U9)(configurations.length, 'configuration')} with versions`)];
    for (const [about, key] of [
        ['models', 'model_version'],
        ['datasets', 'dataset_version'],
        ['prompts', 'prompt_version'],
        ['environments', 'environment'],
    ]) {
        const names = [...new Set(configurations.map((each) => each[key]))];
        const alike = [...(0,groups/* groupBy */.$)(names, plain).values()].filter((group) => group.length > 1);
        if (alike.length === 0)
            continue;
        const shown = alike.slice(0, LISTED).map((group) => group.map((name) => JSON.stringify(name)).join(' and '));
        const fix = `use one spelling: results of different ${about} are never compared`;
        found.push(note('names', `${about} that differ only in case or punctuation: ${shown.join('; ')}`, fix));
    }
    const lacking = configurations.filter(({ environment, baseline_version }) => baseline_version === null && !(0,result_environment/* isEphemeral */.aw)(environment));
    if (lacking.length > 0) {
        const [first] = lacking;
        const flags = first === undefined ? null : (0,next_steps/* addressFlags */.WT)(first);
        const mend = flags === null
            ? `set one: ${program.name} baseline`
            : `set one: ${program.name} baseline ${first?.current_version ?? 1} ${flags}${program.storeFlags}`;
        found.push(todo('baselines', `${(0,phrase/* count */.U9)(lacking.length, 'configuration')} without one`, mend));
    }
    else
        found.push(fine('baselines', 'every configuration has one'));
    return found;
}
const plain = (name) => name.toLowerCase().replaceAll(/[\s._/-]+/g, '');
/** A fault, with the fix in the later lines of its message. */
function ofFault(about, error, where) {
    if (!(error instanceof errors/* StoreError */.hg) && !(error instanceof errors/* UserError */.yo))
        throw error;
    const [first = '', ...more] = error.message.split('\n');
    const says = where === undefined ? first : `${where}: ${first}`;
    return wrong(about, says, fixIn(more) || 'fix what the line above says, then run doctor again');
}
/** The later lines of a message, as one step. */
const fixIn = (lines) => lines
    .join(' ')
    .trim()
    .replace(/^Run: /, 'run ');
/**
 * The configuration file and the finding about it.
 * @param find returns null if there is none
 * @param none the finding in that case
 */
async function examineConfig(find, none) {
    const about = 'configuration file';
    try {
        const config = await find();
        if (config === null)
            return { config, finding: note(about, none.says, none.fix) };
        return { config, finding: fine(about, `${config.file}: ${Object.keys(config.texts).join(', ') || 'empty'}`) };
    }
    catch (error) {
        return { config: null, finding: ofFault(about, error) };
    }
}
/** All findings as lines, each note with its advice below it, and the next steps last. */
function describeFindings(findings) {
    const width = Math.max(...findings.map(({ about }) => about.length));
    const next = nextSteps(findings);
    return [
        ...findings.flatMap(({ about, state, says, fix }) => [
            `${{ ok: '✓', note: '•', todo: '•', wrong: '✗' }[state]} ${about.padEnd(width)}  ${(0,text_table/* terminalText */.eR)(says, LONGEST)}`,
            ...(fix === null || state !== 'note' ? [] : [`  ${' '.repeat(width)}  → ${(0,text_table/* terminalText */.eR)(fix, LONGEST)}`]),
        ]),
        '',
        ...(next.length === 0
            ? ['Next: nothing to do.']
            : ['Next:', ...next.map((step) => `- ${(0,text_table/* terminalText */.eR)(step, LONGEST)}`)]),
    ];
}
/** What to do, faults first. Notes need no action. */
function nextSteps(findings) {
    return ['wrong', 'todo'].flatMap((wanted) => findings.filter(({ state }) => state === wanted).map(({ about, fix, says }) => `${about}: ${fix ?? says}`));
}
const isWrong = (findings) => findings.some(({ state }) => state === 'wrong');

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/action/config.js + 2 modules
var action_config = __webpack_require__(70702);
// EXTERNAL MODULE: ./lib/action/inputs/read.js + 1 modules
var read = __webpack_require__(4112);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(48840);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(43271);
;// CONCATENATED MODULE: ./lib/action/doctor.js







/** Reports what is missing or wrong, and how to fix it, one line each. A fault fails the check. */
async function runDoctor(inputs, event, env, workspace) {
    const none = { says: 'none, or not readable', fix: 'benchmark-snapshots init <files…> prints one' };
    const { config, finding } = await examineConfig(async () => (await (0,action_config/* configOf */.W)(inputs, event, env)).config, none);
    const asked = config === null ? inputs : (0,read/* readInputs */.Ko)(env, config);
    const findings = [
        examineNode(process.version, asked.supabaseUrl !== ''),
        finding,
        ...(await examineStore(() => (0,store/* openNamedStore */.XC)(asked, workspace, 'judge'), {
            name: 'benchmark-snapshots',
            storeFlags: (0,store/* storeFlags */.t8)(asked),
        })),
        ...(await examinePermissions(asked, event)),
    ];
    const lines = describeFindings(findings);
    for (const text of lines)
        (0,log/* line */.n8)(text);
    return {
        outputs: {},
        summary: [
            `## ${isWrong(findings) ? '❌ Something is wrong' : '✅ Nothing is wrong'}`,
            '',
            (0,markdown/* codeBlock */.DV)('text', lines),
        ].join('\n'),
        remarks: findings.flatMap(({ about, state, says, fix }) => state === 'wrong' ? [{ level: 'error', title: about, message: `${says} → ${fix ?? ''}` }] : []),
        comment: null,
    };
}
/** Only the history branch needs its permission; for the others a note says what they are for. */
async function examinePermissions(inputs, event) {
    const at = (0,comment/* repositoryOf */._M)(event);
    if (at === null || inputs.githubToken === '') {
        return [note('permissions', 'comments, statuses and issues need the input github-token, which is empty')];
    }
    const [{ githubClient }, { permissionsOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
        __webpack_require__.e(/* import() */ 8859).then(__webpack_require__.bind(__webpack_require__, 48859)),
    ]);
    const isOnBranch = (0,store/* keepsHistoryOnBranch */.C9)(inputs);
    const permissions = await permissionsOf(githubClient(inputs.githubToken, log/* actionLog */.Zx), at, event.pullRequest);
    // With a database nothing is written into the repository.
    const asked = permissions.filter(({ name }) => isOnBranch || name !== 'contents: write');
    return asked.map(({ name, reason, granted }) => {
        const line = `add to the job's permissions: ${name}`;
        if (granted === true)
            return fine(name, reason);
        if (granted === null)
            return note(name, `GitHub did not say whether it is granted; with it, the action ${reason}`);
        const isNeeded = name === 'contents: write' && isOnBranch && !event.ofPullRequest;
        return isNeeded
            ? wrong(name, `not granted; with it, the action ${reason}`, line)
            : note(name, `not granted; with it, the action ${reason}`, line);
    });
}


/***/ }),

/***/ 13598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ moveCurrentSnapshot),
/* harmony export */   cN: () => (/* binding */ setBaseline),
/* harmony export */   pi: () => (/* binding */ rollbackSnapshot),
/* harmony export */   pl: () => (/* binding */ promoteSnapshot),
/* harmony export */   tD: () => (/* binding */ listBenchmarkConfigurations)
/* harmony export */ });
/* unused harmony exports getPointerEvents, getPointersAt */
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90401);
/** Pointers: where they are, moving them, and the log of their moves. */



const listBenchmarkConfigurations = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_benchmark_configurations',
    takes: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1,
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        last_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        current_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    }),
    effect: 'reads',
    plan: { load: 'current' },
});
/** The primary metric, and its value in two versions. */
const VALUES = { metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh, from_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH), to_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH) };
const MOVED = {
    from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    /** For people who call the function themselves. */
    from_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    to_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    ...VALUES,
};
const moveCurrentSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'move_current_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
const setBaseline = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'set_baseline',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
/** Rolls back to an earlier version on the line, to the newest one with a good verdict, or by default one step. */
const rollbackSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'rollback_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), last_good: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'unrepeatable',
    doubt: 'The rollback may or may not have happened, and a second one would go one step further: look at the `history` ' +
        'before you repeat it.',
    plan: { load: 'named' },
});
/** Makes a version (default: the current one) the baseline if the promotion rule `auto` allows it. */
const promoteSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'promote_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), dry_run: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        ...VALUES,
        /** Whether it is (in a dry run: would be) the baseline now. */
        promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    }),
    effect: 'idempotent',
    plan: { load: 'named', also: ['verdicts'] },
});
/** The pointer log, newest first. `before`: only events before the one with this seq. */
const getPointerEvents = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_pointer_events',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .o) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        seq: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .o,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        pointer: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        /** `archived`: to_version was archived, or from_version restored. */
        action: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        ...VALUES,
        actor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_url: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});
/** Where the pointers were at a time; null if there were none yet. */
const getPointersAt = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_pointers_at',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        /** The primary metric of today. */
        metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh,
        current_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        current_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        current_since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        baseline_since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});


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


/***/ }),

/***/ 82623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   D: () => (/* binding */ addTo)
/* harmony export */ });
/** Adds a member to those of a key, which stay in their order. */
function addTo(groups, key, member) {
    const members = groups.get(key);
    if (members === undefined)
        groups.set(key, [member]);
    else
        members.push(member);
}
/** The members of each key in their order. (`Map.groupBy` needs Node 21.) */
function groupBy(members, keyOf) {
    const groups = new Map();
    for (const member of members)
        addTo(groups, keyOf(member), member);
    return groups;
}


/***/ })

};
