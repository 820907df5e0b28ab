export const id = 346;
export const ids = [346,440];
export const modules = {

/***/ 6065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ importModelRegistry),
/* harmony export */   JZ: () => (/* binding */ exportModelRegistry),
/* harmony export */   M: () => (/* binding */ exportBenchmarkHistory),
/* harmony export */   MU: () => (/* binding */ benchmarkPartChanges),
/* harmony export */   dA: () => (/* binding */ loadBenchmarkPart),
/* harmony export */   rb: () => (/* binding */ importBenchmarkHistory)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/** The history as lines of NDJSON, from one store to another; and a part of it in an empty database. */


const lines = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((all) => all);
const PAGE = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ lines: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik), next: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik) });
const COUNTS = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ inserted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, skipped: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd });
const TAKES = { cursor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik), limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd) };
const exportBenchmarkHistory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'export_benchmark_history',
    takes: TAKES,
    answers: PAGE,
    effect: 'reads',
    plan: null,
});
const exportModelRegistry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'export_model_registry',
    takes: TAKES,
    answers: PAGE,
    effect: 'reads',
    plan: null,
});
const importBenchmarkHistory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'import_benchmark_history',
    takes: { lines },
    answers: COUNTS,
    effect: 'idempotent',
    plan: { load: 'everything' },
});
const importModelRegistry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'import_model_registry',
    takes: { lines },
    answers: COUNTS,
    effect: 'idempotent',
    plan: { load: 'everything' },
});
const loadBenchmarkPart = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'load_benchmark_part',
    takes: { part: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((part) => part) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)({ sql: 'void', write: () => null, read: () => null }),
    effect: 'unrepeatable',
    plan: null,
});
/** The changes in a loaded part, and the state of all its configurations. */
const benchmarkPartChanges = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'benchmark_part_changes',
    takes: { since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((since) => since) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik),
    effect: 'reads',
    plan: null,
});


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openScratch: () => (/* binding */ openScratch),
/* harmony export */   runInDatabase: () => (/* binding */ runInDatabase)
/* harmony export */ });
/* harmony import */ var _contract_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6065);
/* harmony import */ var _client_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1440);
/* harmony import */ var _embedded_embedded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8562);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);




/** Opens it in a temporary folder, on first use: most pushes need none. */
function openScratch(log) {
    let opening = null;
    let last = Promise.resolve();
    const open = () => {
        if (opening === null) {
            opening = (0,_embedded_embedded_js__WEBPACK_IMPORTED_MODULE_2__.openTemporary)(log);
            // `work` reports a failure to open; until it is called, the rejection must be handled.
            opening.catch(() => undefined);
        }
        return opening;
    };
    return {
        open: () => void open(),
        work: (work) => {
            const result = Promise.all([open(), last]).then(async ([database]) => {
                await database.query('begin');
                try {
                    return await work(database);
                }
                finally {
                    await database.query('rollback');
                }
            });
            last = result.catch(() => undefined);
            return result;
        },
        close: async () => {
            await last;
            if (opening !== null)
                await (await opening).close();
        },
    };
}
/** Loads a part into the database, runs `work` there, and reads the changes. */
async function runInDatabase(scratch, part, work, changes) {
    const [totals, lines] = await Promise.all([part.view.totals(), part.lines()]);
    const models = (0,_models_js__WEBPACK_IMPORTED_MODULE_3__/* .registryLines */ .DJ)(part.models.values());
    return scratch.work(async (database) => {
        const call = (0,_client_store_js__WEBPACK_IMPORTED_MODULE_1__/* .callsOver */ .c)(database);
        await call(_contract_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .loadBenchmarkPart */ .dA, { part: lines });
        if (models.length > 0)
            await call(_contract_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .importModelRegistry */ .I2, { lines: models });
        const answer = await work(call, database);
        if (!changes)
            return { answer, changes: null, registry: [] };
        const loaded = [...part.configurations.values()].map(({ pointers }) => [pointers.id, pointers.last_version]);
        const versions = Object.fromEntries(loaded);
        const pushes = part.allPushes().map(({ id }) => id);
        const since = { ...totals, versions, pushes };
        return {
            answer,
            changes: (await call(_contract_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .benchmarkPartChanges */ .MU, { since })),
            registry: await registryIn(call),
        };
    });
}
async function registryIn(call) {
    const lines = [];
    for await (const page of (0,_client_store_js__WEBPACK_IMPORTED_MODULE_1__/* .registryPages */ .k)(call))
        lines.push(...page);
    return lines;
}


/***/ }),

/***/ 3346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BranchTransport: () => (/* binding */ BranchTransport),
  branchStore: () => (/* binding */ branchStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(7304);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/pair.js
var pair = __webpack_require__(5571);
// EXTERNAL MODULE: ./lib/store/client/schema-handshake.js
var schema_handshake = __webpack_require__(9858);
// EXTERNAL MODULE: ./lib/store/client/store.js
var store = __webpack_require__(1440);
// EXTERNAL MODULE: ./lib/core/groups.js
var groups = __webpack_require__(2623);
// EXTERNAL MODULE: ./lib/store/branch/models.js
var models = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/store/branch/part.js
var branch_part = __webpack_require__(6037);
// EXTERNAL MODULE: ./lib/store/branch/paths.js
var paths = __webpack_require__(4850);
// EXTERNAL MODULE: ./lib/store/branch/pushes.js
var branch_pushes = __webpack_require__(2536);
;// CONCATENATED MODULE: ./lib/store/branch/readme.js
/** The README of the branch. */
const README = `# Benchmark history

[Benchmark Snapshots](https://github.com/topics/benchmark-snapshots) keeps its history on this branch: every benchmark
result that the workflows of this repository pushed, current versions and baselines, verdicts, and the registry of
models.
The branch has no code and shares no commit with the others. Do not merge it, edit it by hand, or delete it: it is the
only copy. If you delete it, the history starts over.

| what | where |
|---|---|
| a configuration | \`configurations/<environment>/<model>/<dataset>/<prompt>/\` |
| its pointers: current, baseline, number of versions | \`pointers.json\` |
| a snapshot, which never changes, and its cases | \`snapshots/00/00/1.json\`, \`cases/00/00/1.json\` |
| its verdicts | \`verdicts/00/00/1.ndjson\` |
| its later notes and tags | \`annotations/00/00/1.ndjson\` |
| every move of a pointer: who, when and why | \`moves/00/00/1.json\` |
| the registry, one file for each model | \`models/\` |
| the size of the history | \`history.json\` |

In folder names \`+a\` is a capital A, and \`=2f\` the character with this hexadecimal code.

## Moving to Supabase or PostgreSQL

In a clone of the repository (replace \`benchmark-snapshots\` if this branch has another name):

\`\`\`sh
git fetch origin benchmark-snapshots
benchmark-snapshots import --history-branch origin/benchmark-snapshots --supabase-url https://<ref>.supabase.co
\`\`\`

Then give the action the inputs \`supabase-url\` and \`supabase-key\`, or \`database-url\`. Versions, times, pointers and
verdicts stay the same.
`;

// EXTERNAL MODULE: ./lib/store/branch/version-line.js
var version_line = __webpack_require__(5369);
// EXTERNAL MODULE: ./lib/store/branch/view.js
var branch_view = __webpack_require__(1517);
;// CONCATENATED MODULE: ./lib/store/branch/changes.js








/**
 * The changes of the database functions, as files; null: none.
 * @param registry lines of `export_model_registry`: the loaded models in their new state, and new ones
 * @param isPush whether the snapshots were pushed: their repeats are judged with the pointers before this push
 */
async function writtenPart(part, changes, registry, isPush) {
    const before = await part.view.totals();
    const files = new Map();
    const places = placesOf(part, changes);
    writeConfigurations(files, part, changes);
    const fresh = writeSnapshots(files, part, changes, places, isPush ? before.moves + 1 : null);
    writeCases(files, changes);
    for (const push of changes.pushes) {
        for (const path of (0,branch_pushes/* pushFiles */.Ko)(push)) {
            const pushes = [...(part.pushes.get(path) ?? []), push];
            part.pushes.set(path, pushes);
            write(files, path, (0,branch_pushes/* writePushes */.g1)(pushes));
        }
    }
    writeSaid(files, part, changes);
    const written = (0,models/* writtenModels */.aD)(part, registry, places, before.registry);
    for (const { path, lines } of written.models)
        write(files, path, ...lines);
    if (files.size === 0)
        return null;
    const totals = {
        configurations: highest(before.configurations, changes.configurations, ({ id }) => id),
        moves: highest(before.moves, changes.moves, ({ seq }) => seq),
        verdicts: highest(before.verdicts, changes.verdicts, ({ seq }) => seq),
        annotations: highest(before.annotations, changes.annotations, ({ seq }) => seq),
        registry: written.last,
        snapshots: before.snapshots + fresh.length,
        bytes: before.bytes + [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
    };
    write(files, paths/* HISTORY_FILE */.CX, { format: branch_view/* FORMAT */.uB, version: branch_view/* FORMAT_VERSION */.Hp, ...totals });
    if (part.view.commit === null)
        files.set(paths/* README_FILE */.aF, README);
    const message = commitMessage(fresh.length, changes, written);
    const absent = fresh.map((snapshot) => (0,paths/* numberedPath */.ge)((0,paths/* configurationFolder */.pA)(snapshot), 'verdicts', snapshot.snapshot_version));
    return { changes: { message, files }, absent };
}
function write(files, path, ...lines) {
    if (path !== null)
        files.set(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
/** The changed pointers, and their moves. */
function writeConfigurations(files, part, { configurations, moves }) {
    const movesIn = (0,groups/* groupBy */.$)(moves, paths/* configurationFolder */.pA);
    for (const { pointers, ...state } of configurations) {
        const folder = (0,paths/* configurationFolder */.pA)(pointers);
        const known = part.configurations.get(folder);
        const log = writeMoves(known, movesIn.get(folder) ?? [], (number, line) => {
            write(files, (0,paths/* numberedPath */.ge)(folder, 'moves', number), line);
        });
        const next = {
            ...pointers,
            line: (known?.line ?? version_line/* VersionLine */.L.read('')).changed(state.line_length, new Map(state.line)).write(),
            id: state.id,
            created_at: state.created_at,
            ...log(String(pointers['last_move'])),
        };
        if (known !== undefined && JSON.stringify(known.pointers) === JSON.stringify(next))
            continue;
        write(files, (0,paths/* pointersPath */.Wg)(folder), next);
    }
}
/**
 * @param asOf the position in the log of moves before which the pointers count for repeats of new snapshots
 * @returns the new ones
 */
function writeSnapshots(files, part, { snapshots }, places, asOf) {
    return snapshots.filter((snapshot) => {
        const folder = (0,paths/* configurationFolder */.pA)(snapshot);
        const version = snapshot.snapshot_version;
        const loaded = part.configurations.get(folder);
        const isNew = version > (loaded?.pointers.last_version ?? 0);
        const known = loaded?.snapshots.get(version);
        const pointers_as_of = isNew ? asOf : known?.['pointers_as_of'];
        const reference_at = isNew ? differing(places.get((0,branch_part/* referenceOf */.Bz)(snapshot)), snapshot) : known?.['reference_at'];
        // Cases are in a file of their own, because points of a history need none. The name `cases` stays, in its place in
        // an export.
        write(files, (0,paths/* numberedPath */.ge)(folder, 'snapshots', version), { ...snapshot, cases: null, pointers_as_of, reference_at });
        if (!isNew)
            return false;
        if (snapshot.cases !== null)
            write(files, (0,paths/* numberedPath */.ge)(folder, 'cases', version), { cases: snapshot.cases });
        write(files, (0,paths/* commitPath */.$Q)(folder, snapshot.transaction.commit_sha, version), { snapshot_version: version });
        if (snapshot.idempotency_key !== null) {
            write(files, (0,paths/* keyPath */.Dw)(snapshot, snapshot.idempotency_key), addressOf(snapshot));
        }
        return true;
    });
}
/** Erased cases, according to the log of moves. */
function writeCases(files, { moves, snapshots }) {
    const erased = moves.filter(({ pointer }) => pointer === 'cases');
    if (erased.length === 0)
        return;
    const casesPath = (names, version) => (0,paths/* numberedPath */.ge)((0,paths/* configurationFolder */.pA)(names), 'cases', version);
    const left = new Map(snapshots.map((each) => [casesPath(each, each.snapshot_version), each.cases]));
    for (const move of erased) {
        const path = casesPath(move, Number(move['from_version']));
        const cases = left.get(path) ?? null;
        if (cases === null)
            files.set(path, null);
        else
            write(files, path, { cases });
    }
}
/** Appends verdicts and annotations. */
function writeSaid(files, part, changes) {
    const folders = new Map(changes.configurations.map(({ id, pointers }) => [id, (0,paths/* configurationFolder */.pA)(pointers)]));
    for (const kind of ['verdicts', 'annotations']) {
        const said = new Map();
        for (const { configuration_id, snapshot_version, ...line } of changes[kind]) {
            const folder = folders.get(configuration_id) ?? '';
            const path = (0,paths/* numberedPath */.ge)(folder, kind, snapshot_version);
            if (!said.has(path))
                said.set(path, [...(part.configurations.get(folder)?.[kind].get(snapshot_version) ?? [])]);
            (0,groups/* addTo */.D)(said, path, line);
        }
        for (const [path, lines] of said)
            write(files, path, ...lines);
    }
}
/** The highest position. Arrays of changes may be too long for the arguments of a function. */
function highest(before, changes, positionOf) {
    return changes.reduce((most, change) => Math.max(most, positionOf(change)), before);
}
/** Writes the new moves of a configuration. Returns the fields of its pointers about the log. */
function writeMoves(known, added, write) {
    let moves = known?.pointers.moves ?? 0;
    let baseline_move = known?.pointers.baseline_move ?? null;
    const numbers = new Map();
    for (const move of added) {
        moves += 1;
        numbers.set(move.id, moves);
        if (move.pointer === 'baseline') {
            write(moves, { ...move, previous: baseline_move?.number ?? null });
            baseline_move = { number: moves, seq: move.seq };
        }
        else
            write(moves, move);
    }
    // Not always the last one: writers have different clocks.
    return (lastMove) => {
        return { moves, newest_move: numbers.get(lastMove) ?? known?.pointers.newest_move ?? moves, baseline_move };
    };
}
/** The places of the snapshots of transactions that are loaded or new: nothing else can find a reference later. */
function placesOf({ configurations }, { snapshots }) {
    const loaded = [...configurations.values()].flatMap((each) => [...each.snapshots.values()]);
    const all = [...loaded, ...snapshots];
    return new Map(all.map((snapshot) => [(0,branch_part/* transactionIn */.Y1)(snapshot), addressOf(snapshot)]));
}
/** The part of a reference's address that differs from that of the snapshot: usually only the version. */
function differing(place, snapshot) {
    if (place === undefined)
        return null;
    const own = new Map(Object.entries(addressOf(snapshot)));
    return Object.fromEntries(Object.entries(place).filter(([name, value]) => own.get(name) !== value));
}
function addressOf(snapshot) {
    const { model_version, dataset_version, prompt_version, environment, snapshot_version } = snapshot;
    return { model_version, dataset_version, prompt_version, environment, snapshot_version };
}
function commitMessage(added, { snapshots, moves, verdicts, annotations, configurations }, { models }) {
    const counted = (count, word) => count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
    const what = [
        ...counted(added, 'snapshot'),
        ...counted(verdicts.length, 'verdict'),
        ...counted(annotations.length, 'annotation'),
        ...counted(added + verdicts.length > 0 ? 0 : moves.length, 'pointer move'),
    ];
    if (what.length === 0 && models.length > 0) {
        return `Change ${models.length === 1 ? `model ${models[0]?.name}` : `${models.length} models`} [skip ci]`;
    }
    const said = [...verdicts, ...annotations].map(({ configuration_id }) => configuration_id);
    const spokenOf = configurations.filter(({ id }) => said[0] === undefined || id === said[0]);
    const [first] = [...snapshots, ...moves, ...spokenOf.map(({ pointers }) => pointers)];
    const whose = first === undefined ? '' : ` of ${first.model_version} in ${first.environment}`;
    // Hosts that build every branch skip commits with this text.
    return `Add ${what.join(' and ') || 'pointers'}${whose} [skip ci]`;
}

// EXTERNAL MODULE: ./lib/store/branch/database.js
var branch_database = __webpack_require__(8445);
// EXTERNAL MODULE: ./lib/store/branch/lines.js
var lines = __webpack_require__(133);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/store/branch/configurations.js
var configurations = __webpack_require__(1747);
;// CONCATENATED MODULE: ./lib/store/branch/judging/baselines.js


/** What is read of a snapshot that may be a reference. */
const JUDGED = { cases: true, verdicts: true };
/** Moves that are read at once. */
const WINDOW = 25;
/** The moves back to the last one of current before a position in the log. */
async function currentAsOf(part, loaded, asOf) {
    for (let to = loaded.pointers.moves; to >= 1; to -= WINDOW) {
        const moves = await part.moves(loaded, to - WINDOW + 1, to);
        if (moves.some(({ pointer, seq }) => pointer === 'current' && Number(seq) < asOf))
            return;
    }
}
/** Position in the pointer log just before the push of a version. */
async function pushedAt(part, loaded, version) {
    const stored = loaded.snapshots.get(version)?.['pointers_as_of'];
    if (typeof stored === 'number')
        return stored;
    // Imported, as its log was: the push is in it.
    const moves = await part.moves(loaded, 1, loaded.pointers.moves);
    const push = moves.find(({ pointer, action, to_version }) => {
        return pointer === 'current' && action === 'push' && to_version === version;
    });
    return typeof push?.['seq'] === 'number' ? push['seq'] : 0;
}
/** The moves that set the baselines of a model and dataset in an environment, of all prompts. */
async function forBaselineMoves(part, names) {
    const folder = (0,paths/* datasetFolder */.Tm)(names);
    const prompts = await part.view.names(folder);
    await Promise.all(prompts.map(async (prompt) => {
        const each = await part.inFolder(`${folder}/${prompt}`);
        const { baseline_move: move = null } = each?.pointers ?? {};
        if (each !== null && move !== null)
            await part.moves(each, move.number, move.number);
    }));
}
/** The baseline of a configuration and the position of the move that set it, now or before a position in the log. */
async function baselineAsOf(part, loaded, asOf) {
    const { baseline_version, baseline_move } = loaded.pointers;
    if (asOf === null) {
        return baseline_version === null ? null : { version: baseline_version, seq: baseline_move?.seq ?? 0 };
    }
    // From each move of the baseline to the one before it.
    for (let number = baseline_move?.number ?? null; number !== null;) {
        const [move] = await part.moves(loaded, number, number);
        const version = move?.['to_version'];
        if (Number(move?.['seq']) < asOf)
            return typeof version === 'number' ? { version, seq: Number(move?.['seq']) } : null;
        number = typeof move?.['previous'] === 'number' ? move['previous'] : null;
    }
    return null;
}
/** The versions measured at commits with this beginning of their hash. */
async function versionsAt({ view }, { folder }, sha) {
    const names = await view.names((0,paths/* commitsFolder */.r1)(folder, sha));
    return names.flatMap((name) => (name.startsWith(sha) ? ((0,paths/* versionInCommits */._5)(name) ?? []) : []));
}
/** The baseline of a model and dataset in an environment: of the same prompt first, else the one set most recently. */
async function forBaselineIn(part, names, asOf) {
    if ((0,result_environment/* isEphemeral */.aw)(names.environment))
        return;
    const same = await part.configuration(names);
    const own = same === null ? null : await baselineAsOf(part, same, asOf);
    if (same !== null && own !== null) {
        await part.versions(same, [own.version], JUDGED);
        return;
    }
    const folder = (0,paths/* datasetFolder */.Tm)(names);
    const prompts = await part.view.names(folder);
    const found = await Promise.all(prompts.map(async (prompt) => {
        const loaded = await part.inFolder(`${folder}/${prompt}`);
        const baseline = loaded === null ? null : await baselineAsOf(part, loaded, asOf);
        return loaded === null || baseline === null ? [] : [{ loaded, ...baseline }];
    }));
    const [latest] = found.flat().sort((a, b) => b.seq - a.seq);
    if (latest !== undefined)
        await part.versions(latest.loaded, [latest.version], JUDGED);
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(7987);
// EXTERNAL MODULE: ./lib/store/branch/run-order.js
var run_order = __webpack_require__(5434);
;// CONCATENATED MODULE: ./lib/store/branch/judging/reference.js
/** Which files of a history the reference of a result needs. The rules are those of `benchmark_find_reference`. */








/** All versions that may be the reference, with their cases; the database chooses. */
async function forReference(part, result, query) {
    const { reference, baseline_environment } = query;
    const kind = reference?.kind ?? ((0,result_environment/* isEphemeral */.aw)(result.environment) ? 'baseline-environment' : 'own-baseline');
    await Promise.all([
        forFirstAttempt(part, result, query),
        forReplaced(part, result, query),
        kind === 'own-baseline' ? forKept(part, result) : null,
        kind === 'own-baseline' ? forSecondLook(part, result) : null,
        kind === 'own-previous-run' ? forPreviousRun(part, result) : null,
        reference?.kind === 'base'
            ? forNewestIn(part, { ...result, environment: reference.environment }, reference.commit)
            : null,
        (0,result_environment/* isEphemeral */.aw)(result.environment)
            ? forNewestIn(part, { ...result, environment: baseline_environment }, baseCommit(query))
            : null,
    ]);
}
/** The commit that a change was made from; null: it is not known. */
function baseCommit({ reference }) {
    return reference?.kind === 'base' ? reference.commit : null;
}
/** The models that this one may replace: those that the last pushes on its dataset had and this push lacks. */
async function forReplaced(part, result, query) {
    const { push, reference, baseline_environment } = query;
    if (push?.pairs === undefined)
        return;
    const loaded = await part.configuration(result);
    if (loaded !== null && (await hasBaseline(part, loaded, result)))
        return;
    await Promise.all((0,branch_pushes/* pushFilesFor */.Fr)(query).map((path) => part.pushesIn(path)));
    const here = new Set(push.pairs.map(([model_version]) => model_version));
    const usual = part.allPushes().flatMap(({ pairs }) => pairs);
    const models = usual.filter(([model, dataset]) => dataset === result.dataset_version && !here.has(model));
    const places = new Map([[result.environment, null]]);
    if ((0,result_environment/* isEphemeral */.aw)(result.environment))
        places.set(baseline_environment, baseCommit(query));
    if (reference?.kind === 'base')
        places.set(reference.environment, reference.commit);
    await Promise.all([...new Set(models.map(([model_version]) => model_version))].flatMap((model_version) => [...places].map(async ([environment, commit]) => {
        const names = { ...result, model_version, environment };
        await Promise.all([forBaselineIn(part, names, null), forNewestIn(part, names, commit)]);
    })));
}
/** The recorded reference of a configuration without a baseline, and who set a baseline there since. */
async function forKept(part, result) {
    const loaded = await part.configuration(result);
    if (loaded === null || (await hasBaseline(part, loaded, result)))
        return;
    const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true });
    const newest = recent[0] === undefined ? undefined : loaded.snapshots.get(recent[0]);
    const place = await forItsReference(part, newest);
    if (place === null || recent[0] === undefined)
        return;
    await Promise.all([forBaselineMoves(part, place), pushedAt(part, loaded, recent[0])]);
}
/** Whether a configuration has a baseline that its result may be held to: not one of its own run. */
async function hasBaseline(part, loaded, result) {
    const { baseline_version: version } = loaded.pointers;
    await part.versions(loaded, [version]);
    const snapshot = version === null ? undefined : loaded.snapshots.get(version);
    return snapshot !== undefined && !isOfRun(snapshot, result);
}
/** The recorded reference of a version; null: none. */
async function forItsReference(part, version) {
    const elsewhere = version?.['reference_at'];
    if (!version || !elsewhere)
        return null;
    const place = { ...version, ...elsewhere };
    const loaded = await part.configuration(place);
    if (loaded === null)
        return null;
    await part.versions(loaded, [place.snapshot_version], JUDGED);
    return place;
}
/** The newest evaluated version of another run, with its cases only if the result has fallen from it. */
async function forSecondLook(part, result) {
    const loaded = await part.configuration(result);
    if (loaded === null || loaded.pointers.baseline_version === null)
        return;
    const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true });
    const second = recent.find((version) => wasEvaluated(loaded, version));
    const snapshot = second === undefined ? undefined : loaded.snapshots.get(second);
    if (second === undefined || snapshot === undefined || second === loaded.pointers.baseline_version)
        return;
    const from = result['second_from'];
    const { metrics } = snapshot['transaction'];
    const value = from ? (0,metrics_metrics/* flattenMetrics */.g8)(metrics).get(from.name) : undefined;
    const hasFallen = !from || value === undefined || (from.better === 'lower' ? value <= from.at : value >= from.at);
    if (hasFallen)
        await part.versions(loaded, [second], JUDGED);
}
/** The reference of the first attempt of the same run. */
async function forFirstAttempt(part, result, query) {
    const loaded = await part.configuration(result);
    if (loaded === null)
        return;
    await part.versions(loaded, recentRange(loaded, null));
    const attempts = [...loaded.snapshots].filter(([, snapshot]) => isOfRun(snapshot, result));
    await Promise.all(attempts.map(async ([version, attempt]) => {
        const place = await forItsReference(part, attempt);
        await Promise.all([place && forBaselineMoves(part, place), pushedAt(part, loaded, version)]);
        const asOf = attempt['pointers_as_of'];
        const before = typeof asOf === 'number' ? await baselineAsOf(part, loaded, asOf) : null;
        await part.versions(loaded, [before?.version ?? null], JUDGED);
        const elsewhere = { ...result, environment: query.baseline_environment };
        if (typeof asOf === 'number')
            await forBaselineIn(part, elsewhere, asOf);
    }));
}
async function forPreviousRun(part, result) {
    const loaded = await part.configuration(result);
    if (loaded === null)
        return;
    const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true });
    const good = recent.find((version) => wasEvaluated(loaded, version) && lastVerdict(loaded, version) !== 'regression');
    const { current_version } = loaded.pointers;
    await Promise.all([
        part.versions(loaded, [good ?? null, current_version], JUDGED),
        currentAsOf(part, loaded, Infinity),
    ]);
}
/** The newest evaluated version of a model and dataset in an environment, and of a commit there: same prompt first. */
async function forNewestIn(part, names, commit) {
    const load = async (loaded) => {
        if (loaded === null)
            return false;
        const at = commit === null ? [] : await versionsAt(part, loaded, commit);
        await part.versions(loaded, at, { verdicts: true });
        const evaluated = (versions) => versions.find((version) => wasEvaluated(loaded, version) || version === loaded.pointers.baseline_version) ?? null;
        const recent = await recentVersions(part, loaded, { run: names, before: null }, { verdicts: true });
        const found = [evaluated(newestLoaded(loaded, at, names)), evaluated(recent)];
        await part.versions(loaded, [...found, loaded.pointers.baseline_version], JUDGED);
        // The history up to whichever version is the reference.
        for (const version of found)
            if (version !== null)
                await forRecent(part, loaded, version + 1);
        // Another prompt may have been measured at the commit.
        return commit === null ? found[1] !== null : found[0] !== null;
    };
    if (await load(await part.configuration(names)))
        return;
    const folder = (0,paths/* datasetFolder */.Tm)(names);
    const prompts = await part.view.names(folder);
    await Promise.all(prompts.map(async (prompt) => load(await part.inFolder(`${folder}/${prompt}`))));
}
/** The versions that `benchmark_recent_versions` reads, newest first, loaded. */
async function recentVersions(part, loaded, { run, before }, also = {}) {
    const versions = recentRange(loaded, before);
    await part.versions(loaded, versions, also);
    return newestLoaded(loaded, versions, run);
}
/** The versions that `benchmark_recent_versions` reads before this one, with their verdicts. */
function forRecent(part, loaded, before) {
    return part.versions(loaded, recentRange(loaded, before), { verdicts: true });
}
function recentRange({ pointers }, before) {
    const last = Math.min(pointers.last_version, (before ?? Infinity) - 1);
    return (0,branch_part/* range */.y1)(Math.max(1, last - push/* HISTORY_POINTS */.tF + 1), last);
}
/** Loaded versions of other runs that are not archived, the newest first. */
function newestLoaded(loaded, versions, run) {
    const known = versions.flatMap((version) => {
        const snapshot = loaded.snapshots.get(version);
        if (snapshot === undefined || snapshot['archived'] !== null || isOfRun(snapshot, run))
            return [];
        const { run_id, run_attempt } = transactionOf(snapshot);
        const age = { run_id: textOrNull(run_id), run_attempt: typeof run_attempt === 'number' ? run_attempt : null };
        return [{ version, ...age }];
    });
    return (0,run_order/* newestFirst */.ll)(known, (age) => age).map(({ version }) => version);
}
function isOfRun(snapshot, { run_id, repository }) {
    return (0,run_order/* isOfSameRun */.$m)({ ...transactionOf(snapshot) }, { run_id: textOrNull(run_id), repository: textOrNull(repository) });
}
const textOrNull = (value) => (typeof value === 'string' ? value : null);
const transactionOf = ({ transaction }) => transaction;
const lastVerdict = ({ verdicts }, version) => textOrNull(verdicts.get(version)?.at(-1)?.['verdict']);
const wasEvaluated = (loaded, version) => (0,run_order/* isEvaluated */.KN)(lastVerdict(loaded, version));

;// CONCATENATED MODULE: ./lib/store/branch/judging/judging.js
/** Which files of a history pushing and judging need. The rules are those of `benchmark_judging_context`. */





async function forPush(part, result, query) {
    const [used] = await Promise.all([
        typeof result.idempotency_key === 'string' ? part.key(result, result.idempotency_key) : null,
        forJudging(part, result, query),
    ]);
    const loaded = used === null ? null : await part.configuration(used);
    if (used === null || loaded === null)
        return;
    // A repeat is judged with the pointers before its push, which the log has.
    const version = used.snapshot_version;
    await part.versions(loaded, [version], JUDGED);
    const asOf = await pushedAt(part, loaded, version);
    await part.versions(loaded, (0,branch_part/* range */.y1)(version - push/* HISTORY_POINTS */.tF, version - 1), { verdicts: true });
    await currentAsOf(part, loaded, asOf);
    await forJudging(part, { ...result, ...loaded.pointers }, query, { version, asOf });
}
async function forJudging(part, names, query, at = null) {
    const { baseline: request, baseline_environment, reference } = query;
    const elsewhere = { ...names, environment: baseline_environment };
    const staying = reference?.kind === 'base' ? { ...names, environment: reference.environment } : elsewhere;
    const asOf = at?.asOf ?? null;
    const own = async () => {
        const loaded = await part.configuration(names);
        if (loaded === null)
            return false;
        const { last_version } = loaded.pointers;
        const points = part.versions(loaded, at === null ? (0,branch_part/* range */.y1)(last_version - push/* HISTORY_POINTS */.tF + 1, last_version) : [], {
            verdicts: true,
        });
        const baseline = await baselineAsOf(part, loaded, asOf);
        const { baseline_move, current_version } = loaded.pointers;
        await Promise.all([
            points,
            part.versions(loaded, [baseline?.version ?? null], JUDGED),
            part.versions(loaded, [current_version]),
            part.moves(loaded, baseline_move?.number ?? 1, baseline_move?.number ?? 0),
        ]);
        const snapshot = baseline === null ? undefined : loaded.snapshots.get(baseline.version);
        return snapshot !== undefined && !isOfRun(snapshot, names);
    };
    const fallback = async () => {
        if (await own())
            return;
        await Promise.all([elsewhere, names].map((place) => forBaselineIn(part, place, asOf)));
    };
    const requested = async () => {
        if (request?.kind === 'model') {
            const where = (0,result_environment/* isEphemeral */.aw)(names.environment) ? staying : names;
            await forBaselineIn(part, { ...where, model_version: request.model_version }, asOf);
        }
        else if (request !== null) {
            const loaded = await part.configuration((0,result_environment/* isEphemeral */.aw)(names.environment) ? staying : names);
            if (loaded !== null)
                await forRequest(part, loaded, request, { at, run: names });
        }
    };
    await Promise.all([fallback(), requested()]);
    await forReference(part, names, query);
}
async function forRequest(part, loaded, request, { at, run }) {
    if (request.kind === 'version') {
        await part.versions(loaded, [request.version], JUDGED);
    }
    else if (request.kind === 'commit') {
        const versions = await versionsAt(part, loaded, request.sha);
        // A repeat must not see its own push, nor later ones.
        const last = [versions, at === null ? [] : versions.filter((version) => version < at.version)];
        await part.versions(loaded, last.map((some) => (some.length === 0 ? null : Math.max(...some))), JUDGED);
    }
    else {
        const recent = await recentVersions(part, loaded, { run, before: at?.version ?? null });
        await part.versions(loaded, recent.slice(0, 1), JUDGED);
    }
}

// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __webpack_require__(4281);
;// CONCATENATED MODULE: ./lib/store/branch/pointers.js



/** Moves that are read at once. */
const MOVES = 100;
/** Verdicts that are read at once. */
const VERDICTS = 25;
/** Arguments that name a version. */
const NAMING = ['p_snapshot_version', 'p_to_version', 'p_version_a', 'p_version_b'];
/**
 * The versions at the pointers, at the target of a rollback, and in the arguments; and the last move of an expected
 * pointer.
 */
async function forNamed(part, loaded, args, also) {
    const { pointers, line } = loaded;
    const { current_version, baseline_version } = pointers;
    const [previous] = line.last(2);
    const named = NAMING.map((name) => Number(args[name]));
    await Promise.all([
        part.versions(loaded, [current_version, baseline_version, previous ?? null, ...named], also),
        forExpected(part, loaded, args['p_expect']),
    ]);
    if (args['p_last_good'] === true)
        await untilGood(part, loaded);
}
/** The line from its end back to a version with a good last verdict. */
async function untilGood(part, loaded) {
    for (let to = loaded.line.length; to > 0; to -= VERDICTS) {
        const versions = loaded.line.first(to).last(VERDICTS);
        await part.versions(loaded, versions, { verdicts: true });
        const lasts = versions.map((version) => loaded.verdicts.get(version)?.at(-1)?.['verdict']);
        if (lasts.some((last) => (0,verdict/* isGoodForRollback */.Pi)(last)))
            return;
    }
}
/** If a pointer is not where it is expected, its last move: the message names who moved it. */
async function forExpected(part, loaded, expected) {
    if (typeof expected !== 'number')
        return;
    const { current_version, baseline_version, baseline_move } = loaded.pointers;
    if (expected !== (current_version ?? 0))
        await currentAsOf(part, loaded, Infinity);
    if (expected !== (baseline_version ?? 0) && baseline_move !== null) {
        await part.moves(loaded, baseline_move.number, baseline_move.number);
    }
}
/** @param before only moves before this position in the log of all configurations */
async function forEvents(part, loaded, limit, before) {
    const events = [];
    for (let to = loaded.pointers.moves; to >= 1 && events.length < limit; to -= limit) {
        const moves = await part.moves(loaded, to - limit + 1, to);
        events.push(...moves.filter(({ seq }) => Number(seq) < before));
    }
    await part.versions(loaded, events.flatMap((move) => [versionIn(move, 'from_version'), versionIn(move, 'to_version')]));
}
/** The moves that led to the pointers at a time. */
async function forPointersAt(part, loaded, at) {
    const time = Date.parse(at);
    // The database has microseconds, a Date milliseconds: it decides between two moves in one millisecond.
    const isBefore = ({ created_at }) => Date.parse(String(created_at)) < time;
    const candidates = [];
    for (let number = loaded.pointers.baseline_move?.number ?? null; number !== null;) {
        const moves = await part.moves(loaded, number, number);
        candidates.push(...moves);
        number = moves.some(isBefore) ? null : versionIn(moves[0], 'previous');
    }
    let first;
    for (let to = loaded.pointers.moves; to >= 1 && (first === undefined || !isBefore(first)); to -= MOVES) {
        const moves = (await part.moves(loaded, to - MOVES + 1, to)).filter(({ pointer }) => pointer === 'current');
        candidates.push(...moves);
        first = moves.find(isBefore) ?? moves[0] ?? first;
    }
    // Versions from older tables have no moves: the newest version at that time may be the one.
    if (first === undefined || (!isBefore(first) && first['from_version'] !== null))
        await (0,configurations/* allVersions */.x6)(part, loaded);
    const possible = candidates.filter(({ created_at }) => !(Date.parse(String(created_at)) > time));
    await part.versions(loaded, possible.map((move) => versionIn(move, 'to_version')));
}
function versionIn(move, field) {
    const version = move?.[field];
    return typeof version === 'number' ? version : null;
}

;// CONCATENATED MODULE: ./lib/store/branch/plans.js









/** Arguments that filter the newest versions. */
const LEAVING_OUT = ['p_commit_sha', 'p_branch_name', 'p_run_id', 'p_triggered_by', 'p_tags', 'p_until', 'p_before'];
const LOAD = {
    results: (part, { called, args }) => {
        const forResult = called.effect === 'reads' ? forJudging : forPush;
        const results = args['p_results'];
        const context = args['p_context'];
        return Promise.all([
            ...results.map((result) => forResult(part, result, context)),
            ...(0,branch_pushes/* pushFilesFor */.Fr)(context).map((path) => part.pushesIn(path)),
        ]);
    },
    verdicts: (part, { args, snapshotOf }) => Promise.all(args['p_verdicts'].map(async (verdict) => {
        const stored = verdict.transaction_id === undefined ? null : (snapshotOf(verdict.transaction_id) ?? null);
        const address = verdict.transaction_id === undefined ? verdict : stored;
        const loaded = address === null ? null : await part.configuration(address);
        if (loaded === null)
            return;
        await Promise.all([
            part.versions(loaded, [stored?.snapshot_version ?? null], { verdicts: true }),
            part.versions(loaded, [loaded.pointers.baseline_version]),
            // A new prompt is judged against the baseline of another one.
            verdict.reference_rule === 'prompt' ? forBaselineIn(part, loaded.pointers, null) : null,
            // Whether the version before it proves a gain too.
            (verdict.proven_gain ?? null) === null ? null : forRecent(part, loaded, stored?.snapshot_version ?? null),
        ]);
    })),
    current: async (part, { called, filter, also }) => {
        const withBaseline = called.plan?.also?.includes('baselines') === true;
        const isNamed = filter.environment !== undefined;
        // A list of configurations only needs to know whether the current version is archived, and not even that for named
        // ones.
        if (!withBaseline && isNamed)
            return (0,configurations/* configurationsOf */.z2)(part, filter);
        const all = await (0,configurations/* configurationsOf */.z2)(part, filter);
        const shown = all.filter(({ pointers }) => !withBaseline || isNamed || !(0,result_environment/* isEphemeral */.aw)(pointers.environment));
        return Promise.all(shown.flatMap((loaded) => [
            part.versions(loaded, [loaded.pointers.current_version], also),
            part.versions(loaded, withBaseline ? [loaded.pointers.baseline_version] : []),
        ]));
    },
    newest: async (part, { args, filter, also }) => {
        const isCut = LEAVING_OUT.some((name) => args[name] !== undefined);
        const all = await (0,configurations/* configurationsOf */.z2)(part, filter);
        return Promise.all(all.map((loaded) => isCut ? (0,configurations/* allVersions */.x6)(part, loaded, also) : (0,configurations/* newestVersions */.aH)(part, loaded, Number(args['p_limit']), also)));
    },
    all: async (part, { called, args, filter, also }) => {
        const all = await (0,configurations/* configurationsOf */.z2)(part, filter);
        const meant = all.filter(({ pointers }) => args['p_idle'] === undefined || (0,result_environment/* isEphemeral */.aw)(pointers.environment));
        await Promise.all(meant.map((loaded) => (0,configurations/* allVersions */.x6)(part, loaded, also)));
        const further = called.plan?.also ?? [];
        if (further.includes('references'))
            await (0,configurations/* forReferences */.IA)(part, meant);
        if (further.includes('models'))
            await (0,models/* forModels */._x)(part);
    },
    named: async (part, { args, filter, also }) => {
        const loaded = await part.configuration(filter);
        if (loaded !== null)
            await forNamed(part, loaded, args, also);
    },
    log: async (part, { args, filter }) => {
        const loaded = await part.configuration(filter);
        if (loaded === null)
            return;
        const at = args['p_at'];
        if (typeof at === 'string')
            await forPointersAt(part, loaded, at);
        else
            await forEvents(part, loaded, Number(args['p_limit']), Number(args['p_before'] ?? Infinity));
    },
    models: (part, { args, snapshotOf }) => {
        const [name, evidence] = [args['p_model_name'], args['p_evidence']];
        return Promise.all([
            (0,models/* forModels */._x)(part, typeof name === 'string' ? name : undefined),
            typeof evidence === 'string' ? (0,configurations/* forEvidence */.fh)(part, snapshotOf(evidence)) : null,
        ]);
    },
    everything: (part) => (0,configurations/* everything */.YT)(part),
};
/** Throws `StoreError` for other functions: on a part that was not loaded for them, their answer would be wrong. */
async function loadPlan(part, called, args, snapshotOf) {
    const { name, plan } = called;
    if (plan === null) {
        throw new errors/* StoreError */.hg(`A history branch cannot do this (${name}). It needs a database: name supabase-url, database-url or data-dir.`, 'unsupported');
    }
    const also = Object.fromEntries((plan.also ?? []).map((what) => [what, true]));
    await LOAD[plan.load](part, { called, args, filter: filterOf(args), also, snapshotOf });
}
function filterOf(args) {
    return {
        model_version: args['p_model_version'],
        dataset_version: args['p_dataset_version'],
        prompt_version: args['p_prompt_version'],
        environment: args['p_environment'],
    };
}

// EXTERNAL MODULE: ./lib/core/decimal.js
var core_decimal = __webpack_require__(7092);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
;// CONCATENATED MODULE: ./lib/store/branch/transition/jsonb.js
/** JSON as the database keeps and writes it, so that what is made without it has the same bytes. */


/**
 * Thrown by a transition for a call that it leaves to the database: one that is refused there, in words that are
 * written there once, or that is too rare for a rule to be written twice.
 */
class LeftToDatabase extends Error {
    name = 'LeftToDatabase';
}
/**
 * A value as `jsonb` takes it out of the text of a call: names in its order, nothing that is undefined. What is so
 * already is no copy, but itself.
 */
function jsonb(value) {
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            throw new LeftToDatabase('a number that JSON cannot say');
        return value === 0 ? 0 : value;
    }
    if (typeof value === 'string')
        return textFor(value);
    if (Array.isArray(value)) {
        const items = value.map((item) => jsonb(item ?? null));
        return items.every((item, at) => Object.is(item, value[at])) ? value : items;
    }
    if (typeof value !== 'object')
        throw new LeftToDatabase(`a ${typeof value} in JSON`);
    return jsonbObject(value);
}
function jsonbObject(value) {
    const given = value;
    const names = Object.keys(given);
    const areInOrder = names.every((name, at) => given[name] !== undefined && (at === 0 || inOrder(names[at - 1] ?? '', name) < 0));
    if (areInOrder && names.every((name) => textFor(name) === name && Object.is(jsonb(given[name]), given[name]))) {
        return value;
    }
    const members = Object.entries(given).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.sort(([a], [b]) => inOrder(a, b)).map(([name, member]) => [textFor(name), jsonb(member)]));
}
/** The text of such a value as the database writes it, which digests are made of. */
function jsonbText(value) {
    if (typeof value === 'number')
        return (0,core_decimal/* formatDecimalTo */.eU)((0,core_decimal/* decimalOf */.Bc)(value), 0);
    if (Array.isArray(value))
        return `[${value.map(jsonbText).join(', ')}]`;
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => inOrder(a, b));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}: ${jsonbText(member)}`).join(', ')}}`;
}
/** The shorter name first, then byte by byte. */
function inOrder(a, b) {
    const [left, right] = [Buffer.byteLength(a), Buffer.byteLength(b)];
    if (left !== right)
        return left - right;
    // Of ASCII alone a unit is a byte.
    if (left === a.length && right === b.length)
        return (0,order/* byCodeUnit */.X)(a, b);
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function textFor(text) {
    if (/[\0\p{Surrogate}]/u.test(text))
        throw new LeftToDatabase('a text that the database cannot keep');
    return text;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/results.js

const TEXTS = [
    ...['commit_sha', 'branch_name', 'model_provider', 'run_id', 'triggered_by', 'primary_metric', 'notes', 'repository'],
    ...['benchmark', 'f1_average', 'measured_at', 'source', 'content_digest', 'cases_digest'],
];
const COUNTS = ['dataset_size', 'run_attempt', 'error_count', 'success_count'];
const SHARES = ['precision', 'recall', 'f1', 'accuracy'];
const AMOUNTS = ['latency_ms', 'cost_per_analysis', 'analysis_cost'];
/** What some alphabets of PostgreSQL take for control characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/u;
const DIGEST = /^[0-9a-f]{64}$/;
const LARGEST_INTEGER = 2_147_483_647;
const MOST_CASES = 100_000;
const FLAG_COLUMNS = ['passed', 'error'];
const NUMBER_COLUMNS = ['score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'];
/** Throws `LeftToDatabase`. */
function pushedResult(given) {
    const row = jsonbObject(given);
    const texts = Object.fromEntries(TEXTS.map((name) => [name, textIn(row, name)]));
    const counts = Object.fromEntries(COUNTS.map((name) => [name, wholeIn(row, name)]));
    const { metrics = null, duration_seconds = null, tags = null, pooled_from = null } = row;
    const cases = isObject(row['cases']) ? row['cases'] : null;
    const key = textIn(row, 'idempotency_key');
    const { primary_metric = null, f1_average = null, content_digest = null, cases_digest = null } = texts;
    results_require(row['cases'] === undefined || row['cases'] === null || cases !== null);
    results_require(isObject(metrics) && Object.keys(metrics).length > 0 && isMetricTree(metrics) && haveBounds(metrics));
    results_require(duration_seconds === null || (typeof duration_seconds === 'number' && isWithin(duration_seconds, 1e12)));
    results_require(tags === null || (isList(tags) && tags.every((tag) => typeof tag === 'string')));
    results_require(pooled_from === null || arePooled(pooled_from));
    results_require(primary_metric === null || isPrintable(primary_metric, 2000));
    results_require(f1_average === null || f1_average === 'micro' || f1_average === 'macro');
    results_require([content_digest, cases_digest].every((digest) => digest === null || DIGEST.test(digest)));
    results_require(key === null || (key !== '' && Buffer.byteLength(key) <= 2000));
    const case_count = cases === null ? 0 : countCases(cases);
    const { run_id = null, repository = null, triggered_by = null } = texts;
    return {
        ...configurationIn(row),
        ...{ run_id, repository, triggered_by, content_digest, cases_digest, idempotency_key: key },
        ...{ metrics, cases, case_count },
        primary_asked: primaryIn(row, 'primary_asked'),
        primary_guess: primaryIn(row, 'primary_guess'),
        second_from: fallIn(row),
        watch: watchIn(row),
        columns: { ...texts, ...counts, metrics, duration_seconds, tags: tags ?? [], pooled_from },
    };
}
/** The four names. */
function configurationIn(row) {
    const named = (name) => {
        const text = row[name];
        results_require(isName(text));
        return text;
    };
    return {
        model_version: named('model_version'),
        dataset_version: named('dataset_version'),
        prompt_version: named('prompt_version'),
        environment: named('environment'),
    };
}
function textIn(row, name) {
    const value = row[name] ?? null;
    results_require(value === null || typeof value === 'string');
    return value;
}
function wholeIn(row, name) {
    const value = row[name] ?? null;
    results_require(value === null || (Number.isInteger(value) && isWithin(value, LARGEST_INTEGER)));
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !isList(value);
}
function isList(value) {
    return Array.isArray(value);
}
function results_require(isFit) {
    if (!isFit)
        throw new LeftToDatabase('a value that a constraint may refuse');
}
function primaryIn(row, name) {
    const value = row[name] ?? null;
    if (value === null)
        return null;
    results_require(isObject(value) && typeof value['name'] === 'string' && isPrintable(value['name'], 2000));
    results_require(value['better'] === 'higher' || value['better'] === 'lower');
    return { name: value['name'], better: value['better'] };
}
function fallIn(row) {
    const primary = primaryIn(row, 'second_from');
    const at = isObject(row['second_from']) ? row['second_from']['at'] : null;
    if (primary === null)
        return null;
    results_require(typeof at === 'number');
    return { ...primary, at };
}
function watchIn(row) {
    const names = row['watch'] ?? [];
    results_require(isList(names) && names.every((name) => typeof name === 'string'));
    return names;
}
function isName(value) {
    return typeof value === 'string' && isPrintable(value, 200);
}
function isPrintable(text, longest) {
    return text !== '' && text.length <= longest && !CONTROL.test(text);
}
function isWithin(value, most) {
    return value >= 0 && value <= most;
}
function isMetricTree(tree) {
    return Object.entries(tree).every(([name, value]) => {
        return isName(name) && (typeof value === 'number' || (isObject(value) && isMetricTree(value)));
    });
}
function haveBounds(metrics) {
    const isFit = (names, most) => names.every((name) => typeof metrics[name] !== 'number' || isWithin(metrics[name], most));
    return isFit(SHARES, 100) && isFit(AMOUNTS, Infinity);
}
function arePooled(files) {
    const isFile = (file) => isObject(file) &&
        typeof file['file'] === 'string' &&
        typeof file['digest'] === 'string' &&
        DIGEST.test(file['digest']);
    return isList(files) && files.length >= 1 && files.length <= 1000 && files.every(isFile);
}
function countCases({ id, group, groups, ...outcomes }) {
    results_require(areNames(id) && id.length >= 1 && id.length <= MOST_CASES);
    const count = id.length;
    const isColumn = (column, isValue) => isList(column) && column.length === count && column.every((value) => value === null || isValue(value));
    results_require((group === undefined) === (groups === undefined));
    if (group !== undefined) {
        results_require(areNames(groups));
        const places = groups.length;
        results_require(isColumn(group, (place) => Number.isInteger(place) && place >= 0 && place < places));
    }
    for (const [name, column] of Object.entries(outcomes)) {
        if (FLAG_COLUMNS.includes(name)) {
            results_require(typeof column === 'string' && column.length === count && /^[01-]*$/.test(column));
        }
        else
            results_require(NUMBER_COLUMNS.includes(name) && isColumn(column, (value) => typeof value === 'number'));
    }
    return count;
}
/** `benchmark_are_names` */
function areNames(names) {
    return isList(names) && names.every(isName) && new Set(names).size === names.length;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/rows.js
const NOWHERE = { last_version: 0, current_version: null, baseline_version: null, baseline_move: null, line_length: 0 };
/** The four names alone. */
const namesOf = ({ model_version, dataset_version, prompt_version, environment, }) => {
    return { model_version, dataset_version, prompt_version, environment };
};
/** A configuration without snapshots. */
function emptyConfiguration(names, id, created_at) {
    const rows = { versions: new Map(), moves: [] };
    const primary = { primary_metric: null, primary_better: null };
    return { ...namesOf(names), id, created_at, ...rows, ...NOWHERE, ...primary, updated_at: created_at };
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/tables.js
/** The loaded part of a history as the tables of the database, in memory; and what a transition added to them. */



class Tables {
    part;
    chance;
    configurations = [];
    transactions = new Map();
    written = new Set();
    snapshots = [];
    moves = [];
    verdicts = [];
    pushes = [];
    line = new Map();
    last;
    constructor(part, { configurations, moves, verdicts }, chance) {
        this.part = part;
        this.chance = chance;
        this.last = { configurations, moves, verdicts };
        for (const { pointers, line, ...loaded } of part.configurations.values()) {
            const { id, created_at, updated_at, last_version, current_version, baseline_version } = pointers;
            const { primary_metric, primary_better } = pointers;
            const moves = [...loaded.moves.values()];
            const row = {
                ...{ ...namesOf(pointers), id, created_at, updated_at, last_version, current_version, baseline_version },
                ...{ primary_metric, primary_better, line_length: line.length },
                baseline_move: pointers.baseline_move?.seq ?? null,
                versions: new Map(),
                moves: moves.sort((a, b) => a.seq - b.seq),
            };
            this.configurations.push(row);
            for (const [version, snapshot] of loaded.snapshots) {
                const said = [...(loaded.verdicts.get(version) ?? [])];
                this.keep({ of: row, version, line: snapshot, verdicts: said.sort((a, b) => a.seq - b.seq) });
            }
        }
        this.configurations.sort((a, b) => a.id - b.id);
    }
    find(names) {
        const { prompt_version } = names;
        return this.prompts(names).find((row) => row.prompt_version === prompt_version) ?? null;
    }
    /** All prompts of a model and dataset in an environment. */
    prompts(names) {
        return this.configurations.filter((row) => {
            const isOfModel = row.model_version === names.model_version && row.dataset_version === names.dataset_version;
            return isOfModel && row.environment === names.environment;
        });
    }
    snapshotOf(transactionId) {
        return transactionId === null ? null : (this.transactions.get(transactionId) ?? null);
    }
    /** `benchmark_lock_configurations` */
    addConfiguration(names) {
        this.last.configurations += 1;
        const row = emptyConfiguration(names, this.last.configurations, this.chance.now());
        this.configurations.push(row);
        return row;
    }
    /** `nextval` of the pointer log. */
    nextMove() {
        this.last.moves += 1;
        return this.last.moves;
    }
    addSnapshot(row, line) {
        this.written.add(row);
        this.snapshots.push(jsonbObject(line));
        this.keep({ of: row, version: line.snapshot_version, line, verdicts: [] });
    }
    /** `benchmark_line` */
    extendLine(row, version) {
        row.line_length += 1;
        (0,groups/* addTo */.D)(this.line, row, [row.line_length, version]);
    }
    /** @returns its position in the log */
    addMove(row, move) {
        const seq = this.nextMove();
        const nothing = { from_version: null, to_version: null, from_metric: null, to_metric: null };
        const whose = { reason: null, run_id: null, run_url: null, ...namesOf(row) };
        const own = { kind: 'pointer_move', id: this.chance.newId(), seq };
        const line = jsonbObject({ ...nothing, ...whose, ...move, ...own });
        row.moves.push(line);
        this.moves.push(line);
        this.written.add(row);
        return seq;
    }
    addVerdict({ of, version, verdicts }, said) {
        this.last.verdicts += 1;
        const own = { kind: 'verdict', id: this.chance.newId(), created_at: this.chance.now(), seq: this.last.verdicts };
        const line = jsonbObject({ ...said, ...own });
        verdicts.push(line);
        this.written.add(of);
        this.verdicts.push({ ...line, configuration_id: of.id, snapshot_version: version });
    }
    /** `benchmark_keep_push`; the first one counts. */
    addPush(push) {
        const isThere = this.part.allPushes().some(({ id }) => id === push['id']);
        if (!isThere)
            this.pushes.push(jsonbObject({ ...push, kind: 'push' }));
    }
    /** Oldest first, where the clocks agree. */
    allPushes() {
        return [...this.part.allPushes(), ...this.pushes];
    }
    /** As `benchmark_part_changes` answers it. */
    changes() {
        const rows = [...this.written].sort((a, b) => a.id - b.id);
        const place = (snapshot) => this.find(snapshot)?.id ?? 0;
        const configurations = rows.map((row) => {
            const { id, created_at, line_length } = row;
            const { last_version, current_version, baseline_version, primary_metric, primary_better, updated_at } = row;
            const to = { last_version, current_version, baseline_version, primary_metric, primary_better, updated_at };
            const of = { kind: 'pointers', ...namesOf(row), last_move: lastMove(row.moves), line: [] };
            const pointers = jsonbObject({ ...of, ...to });
            return { id, created_at, line_length, line: this.line.get(row) ?? [], pointers };
        });
        const snapshots = this.snapshots.sort((a, b) => place(a) - place(b) || a.snapshot_version - b.snapshot_version);
        const { pushes, moves, verdicts } = this;
        return { configurations, snapshots, pushes, moves, verdicts, annotations: [] };
    }
    keep(snapshot) {
        snapshot.of.versions.set(snapshot.version, snapshot);
        this.transactions.set(snapshot.line.transaction.id, snapshot);
    }
}
/** The newest by time, then by position. */
function lastMove(moves) {
    let last;
    for (const move of moves) {
        if (last === undefined || compareTimes(last.created_at, move.created_at) <= 0)
            last = move;
    }
    return last?.id ?? null;
}
/** Times as the database writes them: in UTC, to the microsecond, without zeros at the end. */
function compareTimes(a, b) {
    const [left, right] = [instant(a), instant(b)];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function instant(time) {
    const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00:00$/.exec(time) ?? [];
    if (seconds === undefined)
        throw new LeftToDatabase(`a time such as ${time}`);
    return `${seconds}.${fraction.padEnd(6, '0')}`;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/missing.js




/** As many are looked at. */
const LAST = 10;
/** `benchmark_push_key` */
function pushKey(push) {
    const said = ['workflow', 'job', 'comment_key', 'event_kind'].map((name) => push[name]);
    return said.map((text) => (typeof text === 'string' ? text : '')).join('\n');
}
/** `benchmark_last_pushes` */
function lastPushes(all, environment, key, own) {
    const found = all.filter((push) => {
        const isLike = push['environment'] === environment && (key === null || pushKey(push) === key);
        return isLike && !(0,run_order/* isOfSameRun */.$m)(push, { run_id: textIn(own, 'run_id'), repository: textIn(own, 'repository') });
    });
    return found.sort((a, b) => compareTimes(String(a['created_at']), String(b['created_at']))).slice(-LAST);
}
/** Models and datasets as texts, each once. */
function pairsOf(pairs) {
    return new Set(pairs.map((pair) => JSON.stringify(pair)));
}
/** What a call says of its push, where it says which models and datasets are in it. */
function pushIn(context) {
    const push = isObject(context['push']) ? context['push'] : {};
    return textIn(push, 'environment') !== null && Array.isArray(push['pairs']) ? push : null;
}
/**
 * `benchmark_usual_pairs`: how many of how many pushes had a model and dataset, a JSON text of both
 * @param dataset null: of pushes that share a model and dataset with this one
 */
function usualPairs(tables, context, push, dataset) {
    const own = textIn(push, 'environment') ?? '';
    const reference = isObject(context['reference']) ? context['reference'] : {};
    const kind = textIn(reference, 'kind');
    const isBased = kind === 'base' ? textIn(reference, 'environment') : null;
    const staying = !(0,result_environment/* isEphemeral */.aw)(own) || kind === 'own-previous-run' ? own : isBased;
    const environments = [staying, (0,result_environment/* isEphemeral */.aw)(own) ? textIn(context, 'baseline_environment') : null];
    const theirs = pairsOf(push['pairs']);
    for (const environment of environments.filter((name) => name !== null)) {
        for (const key of [pushKey(push), null]) {
            const alike = lastPushes(tables.allPushes(), environment, key, push)
                .filter(({ id }) => id !== push['id'])
                .map(({ pairs }) => pairsOf(pairs))
                .filter((pairs) => [...pairs].some((pair) => (dataset === null ? theirs.has(pair) : datasetOf(pair) === dataset)));
            const counts = new Map();
            for (const pairs of alike)
                for (const pair of pairs)
                    counts.set(pair, (counts.get(pair) ?? 0) + 1);
            const usual = [...counts].filter(([, count]) => 2 * count >= alike.length);
            if (usual.length > 0)
                return usual.map(([pair, pushes]) => ({ pair, pushes, of: alike.length }));
        }
    }
    return [];
}
/** The dataset of a model and dataset. */
const datasetOf = (pair) => JSON.parse(pair)[1];
/** `benchmark_missing_pairs` */
function missingPairs(tables, context) {
    const push = pushIn(context);
    if (push === null)
        return [];
    const theirs = pairsOf(push['pairs']);
    const missing = usualPairs(tables, context, push, null).flatMap(({ pair, pushes, of }) => {
        const [model_version, dataset_version] = JSON.parse(pair);
        return theirs.has(pair) ? [] : [{ model_version, dataset_version, pushes, of }];
    });
    const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    return missing.sort((a, b) => {
        return byBytes(a.dataset_version, b.dataset_version) || byBytes(a.model_version, b.model_version);
    });
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/metrics.js

/** How many versions back a look into the history goes. */
const RECENT = 20;
/** The version before which all of them are. */
const ALL_VERSIONS = 2_147_483_647;
/** `benchmark_metric` */
function metricIn(metrics, metric) {
    if (metric === null)
        return null;
    const name = metric.replace(/(^|\.)f1_score$/, '$1f1');
    const value = member(metrics, name) ?? name.split('.').reduce(member, metrics);
    return typeof value === 'number' ? value : null;
}
function member(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
/** `benchmark_last_verdict` */
function metrics_lastVerdict({ verdicts }) {
    return verdicts.at(-1)?.verdict ?? null;
}
function metrics_isOfRun({ line: { transaction } }, run) {
    return (0,run_order/* isOfSameRun */.$m)(transaction, run);
}
/** The last versions before one, newest first, as far as they are loaded. */
function lastVersions({ versions, last_version }, before) {
    const end = Math.min(before, last_version + 1);
    return Array.from({ length: RECENT }, (_, back) => versions.get(end - 1 - back)).filter((each) => each !== undefined);
}
/** `benchmark_recent_versions`, in the order of their places */
function metrics_recentVersions(row, before, run) {
    const recent = lastVersions(row, before).filter((each) => !metrics_isOfRun(each, run) && each.line.archived === null);
    return (0,run_order/* newestFirst */.ll)(recent, ageOf);
}
/** What tells which of two versions is newer. */
function ageOf({ version, line: { transaction } }) {
    return { run_id: transaction.run_id, run_attempt: transaction.run_attempt, version };
}
/** `benchmark_pointer_at` */
function pointerAt(row, pointer, asOf) {
    if (asOf !== null) {
        const move = row.moves.findLast((each) => each.pointer === pointer && each.seq < asOf);
        return move === undefined ? null : { version: move.to_version, move: move.seq };
    }
    return pointer === 'baseline'
        ? { version: row.baseline_version, move: row.baseline_move }
        : { version: row.current_version, move: null };
}
/** `benchmark_pushed_at`; of a version that was just pushed it is not known, and nobody asks. */
function metrics_pushedAt({ of, version, line }) {
    const move = of.moves.find(({ pointer, action, to_version }) => {
        return pointer === 'current' && action === 'push' && to_version === version;
    });
    return line.pointers_as_of ?? move?.seq ?? null;
}
function versionOf(row, version) {
    return version === null ? null : (row.versions.get(version) ?? null);
}
/** Same prompt first. */
function samePromptFirst({ prompt_version }, a, b) {
    return Number(b.prompt_version === prompt_version) - Number(a.prompt_version === prompt_version);
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/promotion.js
/** Promotion: whether a snapshot becomes the baseline, and the reason either way. */



const [ZERO, ONE, HUNDRED] = [0, 1, 100].map(core_decimal/* decimalOf */.Bc);
const TOLERANCE = (0,core_decimal/* decimalOf */.Bc)(1e-12);
const STEP = (0,core_decimal/* decimalOf */.Bc)(0.02);
const EXCELLENT = (0,core_decimal/* decimalOf */.Bc)(0.95);
const FIFTH = (0,core_decimal/* decimalOf */.Bc)(0.2);
const ABOVE_ONE = (0,core_decimal/* subtract */.Re)(ONE, (0,core_decimal/* subtract */.Re)(ZERO, TOLERANCE));
const WORST = ['regression', 'incomparable', 'inconclusive', 'not_evaluated'];
const isAtLeast = (a, b) => (0,core_decimal/* compare */.UD)(a, b) >= 0;
const smaller = (a, b) => (isAtLeast(a, b) ? b : a);
const plus = (a, b) => (0,core_decimal/* subtract */.Re)(a, (0,core_decimal/* subtract */.Re)(ZERO, b));
const promotion_text = (decimal) => (0,core_decimal/* formatDecimalTo */.eU)(decimal, 0);
/** `benchmark_share_unit`; null: a fraction and a percentage. */
function shareUnit(a, b) {
    const [least, most] = [smaller(a, b), (0,core_decimal/* larger */.yf)(a, b)];
    if (!isAtLeast(most, ABOVE_ONE) || (0,core_decimal/* compare */.UD)(most, ABOVE_ONE) === 0)
        return ONE;
    return (0,core_decimal/* compare */.UD)(least, ABOVE_ONE) > 0 || (0,core_decimal/* compare */.UD)(least, ZERO) === 0 ? HUNDRED : null;
}
/** `benchmark_reaches` */
function reaches(change, limit, old, now) {
    const unit = shareUnit(old, now);
    if (unit === null)
        return null;
    const slack = (0,core_decimal/* multiply */.lw)(TOLERANCE, (0,core_decimal/* larger */.yf)(ONE, (0,core_decimal/* larger */.yf)(old, now)));
    return isAtLeast(change, (0,core_decimal/* subtract */.Re)((0,core_decimal/* multiply */.lw)(limit, unit), slack));
}
/** `benchmark_f1_gain` */
function shareGain(now, old, holder) {
    const unit = shareUnit(old, now);
    const places = Math.max(3, ...[now, old].map((value) => (0,core_decimal/* round */.LI)(value, 6).scale));
    const write = (value) => (0,core_decimal/* formatDecimalTo */.eU)((0,core_decimal/* round */.LI)(value, places), places);
    const change = (0,core_decimal/* subtract */.Re)(now, old);
    const why = () => {
        if (unit === null)
            return 'a fraction and a percentage cannot be compared';
        const size = `${isAtLeast(change, ZERO) ? '+' : '−'}${write((0,core_decimal/* abs */.tn)(change))}`;
        const [step, excellent] = [STEP, EXCELLENT].map((limit) => promotion_text((0,core_decimal/* multiply */.lw)(limit, unit)));
        if (isBetter)
            return `${size} ≥ ${step}`;
        if (!isNoLoss)
            return `${size}, lower than the ${holder}`;
        if (isExcellent)
            return `${size}, not lower than the ${holder} and ≥ ${excellent}`;
        return `${size} < ${step}, and f1 < ${excellent}`;
    };
    const isBetter = reaches(change, STEP, old, now) === true;
    const isNoLoss = reaches(change, ZERO, old, now) === true;
    const isExcellent = reaches(now, EXCELLENT, old, now) === true;
    return { promoted: isBetter || (isExcellent && isNoLoss), reason: `f1 ${write(old)} → ${write(now)}: ${why()}` };
}
/** `benchmark_gain` */
function gain(metric, better, [now, old], likeForLike, holder = 'baseline') {
    const isLower = better === 'lower';
    const own = isLower ? (0,core_decimal/* subtract */.Re)(old, now) : (0,core_decimal/* subtract */.Re)(now, old);
    const least = likeForLike === null ? own : smaller(own, (0,core_decimal/* decimalOf */.Bc)(likeForLike));
    const counted = isLower ? (0,core_decimal/* subtract */.Re)(old, least) : plus(old, least);
    const unit = shareUnit(old, now);
    const isShare = unit === null ||
        (unit === ONE && isAtLeast(smaller(old, now), ZERO)) ||
        /(?:^|[._])(?:accuracy|precision|recall|f1|rate)(?:[._]|$)/.test(metric);
    const suffix = (0,core_decimal/* compare */.UD)(counted, now) === 0 ? '' : ' (over the cases that both have)';
    if (isShare && !isLower) {
        const { promoted, reason } = shareGain(counted, old, holder);
        return { promoted, reason: `${reason.replace(/\bf1\b/g, () => metric)}${suffix}` };
    }
    const slack = (0,core_decimal/* multiply */.lw)(TOLERANCE, (0,core_decimal/* larger */.yf)(ONE, (0,core_decimal/* larger */.yf)((0,core_decimal/* abs */.tn)(old), (0,core_decimal/* abs */.tn)(now))));
    const isFifth = (0,core_decimal/* compare */.UD)(least, ZERO) > 0 && isAtLeast(least, (0,core_decimal/* subtract */.Re)((0,core_decimal/* multiply */.lw)(FIFTH, (0,core_decimal/* abs */.tn)(old)), slack));
    const why = unit === null
        ? 'a fraction and a percentage cannot be compared'
        : `better by ${promotion_text((0,core_decimal/* round */.LI)(least, 6))}, but what counts is ${isShare ? '0.02' : 'a fifth'}`;
    return {
        promoted: isShare ? reaches(least, STEP, old, now) === true : isFifth,
        reason: `${metric} ${promotion_text(old)} → ${promotion_text(counted)}: ${why}${suffix}`,
    };
}
/** `benchmark_is_proven_twice` */
function isProvenTwice(tables, row, before, { metrics, proven_gain, run }, better) {
    const previous = metrics_recentVersions(row, before, run).sort((a, b) => b.version - a.version)[0];
    const theirs = previous?.verdicts.at(-1)?.proven_gain ?? null;
    if (proven_gain === null || theirs === null || previous === undefined)
        return false;
    const { metric, reference_transaction_id: reference } = proven_gain;
    const old = metricIn(tables.snapshotOf(reference)?.line.transaction.metrics ?? {}, metric);
    const proves = (said, value) => {
        if (said.reference_transaction_id !== reference || said.metric !== metric || said.p > 0.05)
            return false;
        if (old === null || value === null)
            return false;
        const [from, to] = [(0,core_decimal/* decimalOf */.Bc)(old), (0,core_decimal/* decimalOf */.Bc)(value)];
        const own = better === 'lower' ? (0,core_decimal/* subtract */.Re)(from, to) : (0,core_decimal/* subtract */.Re)(to, from);
        return reaches(smaller((0,core_decimal/* decimalOf */.Bc)(said.gain), own), STEP, from, to) === true;
    };
    const isProven = proves(proven_gain, metricIn(metrics, metric));
    return proves(theirs, metricIn(previous.line.transaction.metrics, metric)) && isProven;
}
/** Rules under which a configuration without a baseline gets its first from a version that did not regress. */
const INHERITED = ['environment', 'replaces', 'may_replace'];
/** `benchmark_decide_new_prompt` */
function decideNewPrompt(tables, row, said, before, { metric, better }) {
    if (said.promotion === 'proven' && isProvenTwice(tables, row, before, said, better)) {
        const reason = `two runs in a row proved a gain of ${metric} over the baseline of another prompt`;
        return { promoted: true, reason };
    }
    if (said.promotion === 'auto') {
        const reference = tables.snapshotOf(said.reference_transaction_id);
        const now = metricIn(said.metrics, metric);
        const old = metricIn(reference?.line.transaction.metrics, metric);
        if (now === null || old === null) {
            return { promoted: false, reason: `promotion \`auto\` compares ${metric}, which is missing` };
        }
        const values = [(0,core_decimal/* decimalOf */.Bc)(now), (0,core_decimal/* decimalOf */.Bc)(old)];
        return gain(metric, better, values, said.like_for_like_gain, 'baseline of another prompt');
    }
    const reason = 'this prompt is judged against the baseline of another prompt of its model and dataset, until a person or a proven ' +
        'gain gives it its own';
    return { promoted: false, reason };
}
/** `benchmark_decide_promotion` */
function decidePromotion(tables, row, said, before) {
    const { promotion, verdict, unfit, reference_rule: rule, own_baseline_version: expected } = said;
    const { baseline_version: baseline, environment } = row;
    const no = (reason) => ({ promoted: false, reason });
    const yes = (reason) => ({ promoted: true, reason });
    const metric = said.primary_metric ?? row.primary_metric ?? 'f1';
    const better = said.primary_better ?? row.primary_better ?? 'higher';
    if (promotion === 'never')
        return no('promotion is `never`: only a person sets the baseline');
    if ((0,result_environment/* isEphemeral */.aw)(environment))
        return no(`${environment} is ephemeral and never has a baseline of its own`);
    if (WORST.includes(verdict))
        return no(`a candidate with the verdict ${verdict} never becomes the baseline`);
    if (unfit !== null)
        return no(unfit);
    if (expected === null && baseline !== null)
        return no(`version ${baseline} became the baseline meanwhile`);
    if (baseline !== expected) {
        const now = baseline === null ? 'none' : `version ${baseline}`;
        return no(`the baseline moved meanwhile: it was version ${expected}, now it is ${now}`);
    }
    if (baseline === null) {
        if (rule === null)
            return yes('there was no baseline to judge against, so this is the first one');
        if (rule === 'prompt')
            return decideNewPrompt(tables, row, said, before, { metric, better });
        if (!INHERITED.includes(rule))
            return no('it was judged against a requested baseline');
        return yes('the configuration had no baseline, and this version did not regress against its reference');
    }
    if (promotion === 'proven') {
        if (rule === 'own' && isProvenTwice(tables, row, before, said, better)) {
            return yes(`two runs in a row proved a gain of ${metric} over version ${baseline}`);
        }
        return no(`version ${baseline} is already the baseline, and promotion \`proven\` needs two runs in a row that each prove a ` +
            'gain of 0.02 or more over it');
    }
    if (promotion === 'first') {
        return no(`version ${baseline} is already the baseline, and promotion \`first\` never replaces one`);
    }
    if (rule !== 'own')
        return no('it was not judged against its own baseline');
    const now = metricIn(said.metrics, metric);
    const old = metricIn(versionOf(row, baseline)?.line.transaction.metrics ?? {}, metric);
    if (now === null || old === null)
        return no(`promotion \`auto\` compares ${metric}, which is missing`);
    return gain(metric, better, [(0,core_decimal/* decimalOf */.Bc)(now), (0,core_decimal/* decimalOf */.Bc)(old)], said.like_for_like_gain);
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/snapshots-in.js
/** Snapshots of a model and dataset in an environment that a result may be judged against. */




/** Rules whose reference is a version of a base branch, or of the environment that stands for it. */
const OF_A_BASE = ['base_commit', 'base', 'environment_newest'];
const idOf = (snapshot) => snapshot?.line.transaction.id ?? null;
const isBaseline = ({ of, version }) => of.baseline_version === version;
const canBeJudgedBy = (snapshot) => (0,run_order/* isEvaluated */.KN)(metrics_lastVerdict(snapshot)) || isBaseline(snapshot);
/** `benchmark_newest_in` */
function newestIn(tables, names, run) {
    const found = tables.prompts(names).flatMap((row) => {
        return metrics_recentVersions(row, ALL_VERSIONS, run).find(canBeJudgedBy) ?? [];
    });
    found.sort((a, b) => {
        const [left, right] = [a.line.transaction, b.line.transaction];
        return (samePromptFirst(names, a.of, b.of) ||
            (0,run_order/* highestFirst */.L6)((0,run_order/* runNumber */.dZ)(left.run_id), (0,run_order/* runNumber */.dZ)(right.run_id)) ||
            compareTimes(right.created_at, left.created_at) ||
            a.of.id - b.of.id);
    });
    return found[0] ?? null;
}
/** `benchmark_version_at` */
function versionAt(tables, names, commit, run) {
    if (commit === null)
        return null;
    const found = tables.prompts(names).flatMap(({ versions }) => [...versions.values()].filter((snapshot) => {
        const { transaction, archived } = snapshot.line;
        const isAt = transaction.commit_sha?.toLowerCase() === commit.toLowerCase();
        return isAt && archived === null && !metrics_isOfRun(snapshot, run) && canBeJudgedBy(snapshot);
    }));
    return found.sort((a, b) => samePromptFirst(names, a.of, b.of) || (0,run_order/* byRun */.jF)(ageOf(a), ageOf(b)))[0] ?? null;
}
/** `benchmark_baseline_in` */
function baselineIn(tables, names, asOf) {
    const found = tables.prompts(names).flatMap((row) => {
        const pointer = (0,result_environment/* isEphemeral */.aw)(row.environment) ? null : pointerAt(row, 'baseline', asOf);
        const snapshot = versionOf(row, pointer?.version ?? null);
        return snapshot === null || pointer === null ? [] : [{ snapshot, move: pointer.move ?? Infinity }];
    });
    found.sort((a, b) => samePromptFirst(names, a.snapshot.of, b.snapshot.of) || (0,run_order/* highestFirst */.L6)(a.move, b.move));
    return found[0]?.snapshot ?? null;
}
/** `benchmark_is_baseline_set_since` */
function isBaselineSetSince(tables, own, reference, asOf) {
    const isMoved = ({ moves, baseline_move }) => {
        const move = moves.find(({ seq }) => seq === baseline_move);
        return move !== undefined && move.action !== 'promotion' && asOf !== null && move.seq > asOf;
    };
    const there = tables.snapshotOf(reference)?.of;
    return isMoved(own) || (there !== undefined && there !== own && tables.prompts(there).some(isMoved));
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/history.js
/** What is usual: the last versions of a configuration, as points of their metrics. */




/** So many metrics of a result are watched. */
const MOST_WATCHED = 40;
/** `benchmark_recent_points` */
function recentPoints(row, before, judged, beside) {
    const { primary_metric: primary } = row;
    const names = new Set([...judged.watch.slice(0, MOST_WATCHED), ...(primary === null ? [] : [primary])]);
    return lastVersions(row, before)
        .filter((snapshot) => !metrics_isOfRun(snapshot, judged) && snapshot.line.archived === null)
        .reverse()
        .map((snapshot) => {
        const { created_at, metrics } = snapshot.line.transaction;
        const f1_score = metrics['f1'];
        return {
            snapshot_version: snapshot.version,
            created_at,
            f1_score: typeof f1_score === 'number' ? f1_score : null,
            verdict: metrics_lastVerdict(snapshot),
            is_usual: isUsual(snapshot, row, beside),
            values: Object.fromEntries([...names].map((name) => [name, metricIn(metrics, name)])),
        };
    });
}
/** `benchmark_usual_points` */
function usualPoints(own, judged, reference, rule) {
    if (reference === null || reference.of === own || !OF_A_BASE.includes(rule))
        return null;
    const { of, version } = reference;
    return recentPoints(of, version + 1, judged, { reference, baseline: of.baseline_version });
}
function isUsual({ version, line }, row, { reference, baseline }) {
    if (reference !== null && !areComparable(line.transaction, reference.line.transaction))
        return false;
    if (reference?.of !== row || baseline === null)
        return true;
    return version >= baseline === reference.version >= baseline;
}
/** `benchmark_are_comparable` */
function areComparable(a, b) {
    const differs = (one, other) => one !== null && other !== null && one !== other;
    if (differs(a.benchmark, b.benchmark) || differs(a.f1_average, b.f1_average))
        return false;
    if (differs(a.dataset_size, b.dataset_size))
        return false;
    const [here, there] = [metricIn(a.metrics, 'f1'), metricIn(b.metrics, 'f1')];
    return here === null || there === null || shareUnit((0,core_decimal/* decimalOf */.Bc)(here), (0,core_decimal/* decimalOf */.Bc)(there)) !== null;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/other-references.js
/** References besides a configuration's own baseline: of another prompt or model, and the second look. */





const KEPT_RULES = ['prompt', 'replaces', 'may_replace'];
/** `benchmark_second_look` */
function secondLook({ row, before, run }, reference) {
    const found = metrics_recentVersions(row, before, run).find((each) => (0,run_order/* isEvaluated */.KN)(metrics_lastVerdict(each)));
    return found === undefined || found === reference ? null : found;
}
/** `benchmark_kept_reference` */
function keptReference(tables, { row, before, run }) {
    const [newest] = metrics_recentVersions(row, before, run);
    if (newest === undefined || metrics_lastVerdict(newest) === null)
        return null;
    const { references } = newest.line;
    const rule = references?.reference_rule ?? '';
    const snapshot = tables.snapshotOf(references?.reference ?? null);
    if (!KEPT_RULES.includes(rule) || snapshot === null || snapshot.line.archived !== null)
        return null;
    const { reference = null } = references ?? {};
    return isBaselineSetSince(tables, row, reference, metrics_pushedAt(newest)) ? null : { snapshot, rule };
}
/** `benchmark_base_version` */
function baseVersion(tables, names, run, { reference, baseline_environment }) {
    const base = reference?.kind === 'base' ? reference : null;
    for (const environment of [base?.environment, baseline_environment]) {
        if (environment === undefined)
            continue;
        const there = { ...names, environment };
        const atCommit = versionAt(tables, there, base?.commit ?? null, run);
        if (atCommit !== null)
            return { snapshot: atCommit, rule: 'base_commit' };
        const newest = newestIn(tables, there, run);
        const rule = environment === base?.environment ? 'base' : 'environment_newest';
        if (newest !== null)
            return { snapshot: newest, rule };
    }
    return null;
}
/** `benchmark_replaced` */
function replaced(tables, { row, asOf, run }, query) {
    const { context } = query;
    const push = pushIn(context);
    if (push === null)
        return null;
    const { model_version, dataset_version } = row;
    const here = pairsOf(push['pairs']);
    const usual = usualPairs(tables, context, push, dataset_version).map(({ pair }) => pair);
    const gone = usual.filter((pair) => datasetOf(pair) === dataset_version && !here.has(pair));
    const come = [...here].filter((pair) => datasetOf(pair) === dataset_version && !usual.includes(pair));
    const [old] = gone;
    if (old === undefined || gone.length > 1)
        return null;
    if (come.length !== 1 || come[0] !== JSON.stringify([model_version, dataset_version]))
        return null;
    const isBeside = tables.allPushes().some((each) => (0,run_order/* isOfSameRun */.$m)(each, run) && pairsOf(each['pairs']).has(old));
    if (isBeside)
        return null;
    const [model] = JSON.parse(old);
    const names = { ...row, model_version: model };
    const snapshot = (0,result_environment/* isEphemeral */.aw)(row.environment)
        ? (baseVersion(tables, names, run, query)?.snapshot ?? null)
        : (baselineIn(tables, names, asOf) ?? newestIn(tables, names, run));
    if (snapshot === null)
        return null;
    return { snapshot, rule: usual.some((pair) => here.has(pair)) ? 'replaces' : 'may_replace' };
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/references.js
/** What a result is judged against: which snapshot, and by which rule. */






/** `benchmark_previous_run` */
function previousRun({ row, before, run }) {
    const lastMove = row.moves.findLast(({ pointer }) => pointer === 'current');
    const isChosen = ({ version }) => {
        return version === row.current_version && lastMove !== undefined && lastMove.action !== 'push';
    };
    const isNoWorse = (snapshot) => {
        const verdict = metrics_lastVerdict(snapshot);
        return (0,run_order/* isEvaluated */.KN)(verdict) && verdict !== 'regression';
    };
    return metrics_recentVersions(row, before, run).find((each) => isNoWorse(each) || isChosen(each)) ?? null;
}
/** `benchmark_asked_baseline` */
function askedBaseline(row, ask, before, run) {
    if (ask.kind === 'version')
        return ask.version < before ? versionOf(row, ask.version) : null;
    if (ask.kind === 'previous')
        return metrics_recentVersions(row, before, run)[0] ?? null;
    const sha = ask.sha.toLowerCase();
    const found = [...row.versions.values()].filter(({ version, line: { transaction } }) => {
        const own = transaction.commit_sha?.toLowerCase();
        return own !== undefined && own >= sha && own < `${sha}g` && version < before;
    });
    return found.sort((a, b) => b.version - a.version)[0] ?? null;
}
/** `benchmark_first_attempt` */
function firstAttempt(tables, { row, before, run }) {
    const found = lastVersions(row, before).filter((snapshot) => {
        const { references } = snapshot.line;
        if (!metrics_isOfRun(snapshot, run) || references === null || !isKept(references, row))
            return false;
        return !isBaselineSetSince(tables, row, references.reference, metrics_pushedAt(snapshot));
    });
    const references = found.at(-1)?.line.references ?? null;
    return references === null ? null : referencesOf(references);
}
/** Whether later attempts keep what a push found: nobody asked for it, and a base that was not there may be by now. */
function isKept({ reference, reference_rule: rule }, { environment }) {
    return rule !== null && rule !== 'input' && (reference !== null || !(0,result_environment/* isEphemeral */.aw)(environment));
}
/** What is read back of what a version was pushed with. */
function referencesOf({ reference, reference_rule, pinned, second }) {
    return { reference, reference_rule, pinned, second };
}
/** `benchmark_find_reference` */
function findReference(tables, standing, query) {
    const { row, before, asOf, run } = standing;
    const { baseline: ask, baseline_environment: elsewhere, reference } = checked(query);
    const base = reference?.kind === 'base' ? reference.environment : null;
    const kind = reference?.kind ?? ((0,result_environment/* isEphemeral */.aw)(row.environment) ? 'baseline-environment' : 'own-baseline');
    const where = (0,result_environment/* isEphemeral */.aw)(row.environment) ? (base ?? elsewhere) : row.environment;
    let found = null;
    if (ask?.kind === 'model') {
        found = baselineIn(tables, { ...row, model_version: ask.model_version, environment: where }, asOf);
    }
    else if (ask !== null) {
        const asked = tables.find({ ...row, environment: where });
        const end = where === row.environment ? before : ALL_VERSIONS;
        found = asked === null ? null : askedBaseline(asked, ask, end, run);
    }
    if (found !== null)
        return { reference: idOf(found), reference_rule: 'input', pinned: null, second: null };
    const first = firstAttempt(tables, standing);
    if (first !== null)
        return first;
    const { snapshot, rule } = byRule(tables, standing, { ...query, kind });
    const pinned = (environment) => {
        const own = baselineIn(tables, { ...row, environment }, asOf);
        return own === snapshot ? null : idOf(own);
    };
    const beside = snapshot !== null && OF_A_BASE.includes(rule) ? pinned(snapshot.of.environment) : null;
    const second = rule === 'own' ? secondLook(standing, snapshot) : null;
    return { reference: idOf(snapshot), reference_rule: rule, pinned: beside, second: idOf(second) };
}
const NONE = { snapshot: null, rule: 'none' };
/** `benchmark_reference_by_rule` */
function byRule(tables, standing, query) {
    const { row, asOf, run } = standing;
    const { kind, baseline_environment } = query;
    if (kind === 'own-baseline') {
        const snapshot = ownBaseline(standing);
        if (snapshot !== null)
            return { snapshot, rule: 'own' };
        const kept = keptReference(tables, standing);
        if (kept !== null)
            return kept;
    }
    else if (kind === 'own-previous-run') {
        const snapshot = previousRun(standing);
        if (snapshot !== null)
            return { snapshot, rule: 'previous_run' };
    }
    const ofBase = (0,result_environment/* isEphemeral */.aw)(row.environment) ? baseVersion(tables, row, run, query) : null;
    if (ofBase !== null)
        return ofBase;
    const there = baselineIn(tables, { ...row, environment: baseline_environment }, asOf);
    if (there !== null)
        return { snapshot: there, rule: baseline_environment === row.environment ? 'prompt' : 'environment' };
    const beside = kind === 'own-baseline' ? baselineIn(tables, row, asOf) : null;
    if (beside !== null)
        return { snapshot: beside, rule: 'prompt' };
    return replaced(tables, standing, query) ?? NONE;
}
/** No run is judged against itself, unless a person accepted what it measured. */
function ownBaseline({ row, asOf, run }) {
    const own = pointerAt(row, 'baseline', asOf);
    const snapshot = versionOf(row, own?.version ?? null);
    if (snapshot === null || !metrics_isOfRun(snapshot, run))
        return snapshot;
    const move = row.moves.find(({ seq }) => seq === own?.move);
    return move === undefined || move.action === 'promotion' ? null : snapshot;
}
/** A request of no known kind is refused by the database. */
function checked(query) {
    const { baseline, baseline_environment, reference } = query;
    const asks = ['version', 'commit', 'previous', 'model'];
    const kinds = ['own-baseline', 'own-previous-run', 'base', 'baseline-environment'];
    const isKnown = typeof baseline_environment === 'string' &&
        (baseline === null || asks.includes(baseline.kind)) &&
        kinds.includes(reference?.kind ?? 'own-baseline');
    if (!isKnown)
        throw new LeftToDatabase('a request of no known kind');
    return query;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/context.js






/** `benchmark_judging_baseline` */
function judgingBaseline(tables, id, source, withCases) {
    const snapshot = tables.snapshotOf(id);
    if (snapshot === null)
        return null;
    const { of, version, line, verdicts } = snapshot;
    const { id: transaction_id, created_at, commit_sha, dataset_size, benchmark, f1_average, error_count, success_count, } = line.transaction;
    const said = verdicts.findLast(({ primary_metric }) => primary_metric !== null);
    const isBehind = of.current_version !== null && of.current_version < version;
    return {
        ...{ source, configuration: { ...namesOf(of) }, snapshot_version: version, transaction_id, created_at },
        ...{ commit_sha, dataset_size, benchmark, f1_average, error_count, success_count },
        metrics: line.transaction.metrics,
        cases: withCases ? line.cases : null,
        primary: said === undefined ? null : { name: said.primary_metric, better: said.primary_better },
        rolled_back_to: isBehind ? of.current_version : null,
    };
}
/** `benchmark_primary_at` */
function primaryAt(row, before, asOf) {
    const { moves, primary_metric, primary_better } = row;
    const changed = asOf === null ? undefined : moves.find(({ pointer, seq }) => pointer === 'primary' && seq > asOf);
    const now = primary_metric === null ? null : `${primary_better === 'lower' ? '-' : ''}${primary_metric}`;
    const metric = changed?.from_metric ?? now;
    if (metric === null || before <= 1)
        return null;
    return { name: metric.replace(/^-+/, ''), better: metric.startsWith('-') ? 'lower' : 'higher' };
}
/** `benchmark_primary_before` */
function primaryBefore(tables, { row, before, run }, { metrics, primary_asked, primary_guess }, { primary, reference }) {
    const kept = primary !== null && metricIn(metrics, primary.name) !== null ? primary.name : null;
    const metric = primary_asked?.name ?? kept ?? primary_guess?.name ?? null;
    const judgedBy = tables.snapshotOf(reference);
    if (reference === null || metric === null)
        return null;
    if (judgedBy !== null && metricIn(judgedBy.line.transaction.metrics, metric) !== null)
        return null;
    const valueOf = (of) => metricIn(of.line.transaction.metrics, metric);
    const found = metrics_recentVersions(row, before, run).find((snapshot) => valueOf(snapshot) !== null);
    return found === undefined ? null : { snapshot_version: found.version, metric, value: valueOf(found) };
}
/** `benchmark_has_fallen_from`; null: nobody knows. */
function hasFallenFrom(tables, { second_from: from }, id) {
    const value = from === null ? null : metricIn(tables.snapshotOf(id)?.line.transaction.metrics, from.name);
    if (from === null || value === null)
        return null;
    return from.better === 'lower' ? value <= from.at : value >= from.at;
}
/** Who made a version of the same run the baseline. */
function acceptedBy(tables, row, { reference, reference_rule }, run) {
    const snapshot = tables.snapshotOf(reference);
    const move = row.moves.find(({ seq }) => seq === row.baseline_move);
    if (reference_rule !== 'own' || snapshot === null || !metrics_isOfRun(snapshot, run))
        return null;
    return move === undefined || move.action === 'promotion' ? null : move['actor'];
}
/** `benchmark_found_before` */
function foundBefore(tables, row, run, query) {
    const before = row.last_version + 1;
    const found = findReference(tables, { row, before, asOf: null, run }, query);
    const previous = idOf(versionOf(row, row.current_version));
    return { ...found, primary: primaryAt(row, before, null), isMoved: false, previous };
}
/** `benchmark_found_again` */
function foundAgain(tables, standing, query) {
    const { row, before, asOf } = standing;
    const kept = versionOf(row, before)?.line.references ?? null;
    const isMoved = isBaselineSetSince(tables, row, kept?.reference ?? null, asOf);
    const isRead = kept !== null && isKept(kept, row) && query.baseline === null && !isMoved;
    const found = isRead ? referencesOf(kept) : findReference(tables, { ...standing, asOf: isMoved ? null : asOf }, query);
    return { ...found, primary: primaryAt(row, before, asOf), isMoved, previous: null };
}
/**
 * `benchmark_judging_context`
 * @param pushed what the push of it found, and the version that was current before; null: what it would find
 */
function judgingContext(tables, judged, standing, query, { found: known, previous }) {
    const { row, before, asOf } = standing;
    const found = asOf === null
        ? (known ?? foundBefore(tables, row, judged, query))
        : foundAgain(tables, { ...standing, asOf }, query);
    const reference = tables.snapshotOf(found.reference);
    const baseline = pointerAt(row, 'baseline', found.isMoved ? null : asOf)?.version ?? null;
    const previousVersion = asOf === null ? previous : (pointerAt(row, 'current', asOf)?.version ?? null);
    return {
        baseline: judgingBaseline(tables, found.reference, found.reference_rule, true),
        pinned: judgingBaseline(tables, found.pinned, 'own', false),
        second: hasFallenFrom(tables, judged, found.second) === false
            ? null
            : judgingBaseline(tables, found.second, 'previous_run', true),
        accepted_by: acceptedBy(tables, row, found, judged),
        baseline_not_found: found.reference_rule === 'input' ? null : textOfRequest(query.baseline),
        own_baseline_version: baseline,
        previous_version: previousVersion,
        overtaken: overtakenBy(row, previousVersion, judged),
        primary: found.primary === null ? null : { ...found.primary },
        primary_before: primaryBefore(tables, standing, judged, found),
        history: recentPoints(row, before, judged, { reference, baseline }),
        usual: usualPoints(row, judged, reference, found.reference_rule),
    };
}
function textOfRequest(ask) {
    if (ask === null || ask.kind === 'previous')
        return ask?.kind ?? null;
    if (ask.kind === 'version')
        return String(ask.version);
    return ask.kind === 'commit' ? `commit:${ask.sha}` : `model:${ask.model_version}`;
}
/** The version that was current, where it is of a newer run. */
function overtakenBy(row, version, run) {
    const snapshot = versionOf(row, version);
    if (snapshot === null)
        return null;
    const { run_id, commit_sha, repository } = snapshot.line.transaction;
    const [theirs, ours] = [(0,run_order/* runNumber */.dZ)(run_id), (0,run_order/* runNumber */.dZ)(run.run_id)];
    const isNewer = repository === run.repository && theirs !== null && ours !== null && theirs > ours;
    return isNewer ? { snapshot_version: snapshot.version, run_id, commit_sha } : null;
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/push.js
/** Storing results: each becomes the next version of its configuration, and current. */






/** Who a log names where nobody else is named: the role that the functions run as. */
const OWNER = 'postgres';
const SHORTEST_TOKEN = 32;
/** So many bytes of JSON a call takes; its text is looked at where it may have as many. */
const MOST_BYTES = 16 * 1024 * 1024;
const CERTAINLY_LESS = 4 * 1024 * 1024;
/** `btrim`: blanks alone. */
const withoutBlanks = (text) => text?.replace(/^ +| +$/g, '') ?? null;
/** `benchmark_token_digest` */
function tokenDigest(token) {
    if (token === null)
        return null;
    if (token.length < SHORTEST_TOKEN)
        throw new LeftToDatabase('a token that is too short');
    return (0,external_node_crypto_.createHash)('sha256').update(token, 'utf8').digest('hex');
}
/** `benchmark_check_batch` */
function checkBatch(results) {
    const isFit = () => {
        if (JSON.stringify(results).length <= CERTAINLY_LESS)
            return true;
        return Buffer.byteLength(jsonbText(jsonb(results))) <= MOST_BYTES;
    };
    if (results.length > push/* MOST_RESULTS */.fO || !isFit())
        throw new LeftToDatabase('more than a call takes');
}
/** `push_benchmark_results`, without the version of the schema */
function pushResults(tables, results, query, push) {
    for (const result of results)
        if (tables.find(result) === null)
            tables.addConfiguration(result);
    const now = tables.chance.now();
    // Where the log stood: what a repeat of this push is judged by.
    tables.nextMove();
    const places = placeResults(tables, results, query);
    const fresh = places.filter(({ replayOf }) => replayOf === null);
    if (fresh.length > 0) {
        for (const place of fresh)
            insertSnapshot(tables, place, now, push);
        pushCurrent(tables, fresh, now);
        keepPrimary(tables, fresh);
        if (push.row !== null)
            tables.addPush({ ...push.row, created_at: tables.chance.now() });
    }
    return answerOf(tables, places, query);
}
/** `benchmark_place_results` and `benchmark_with_found`: all are judged as things stood before the push. */
function placeResults(tables, results, query) {
    const taken = new Set();
    const next = new Map();
    const found = new Map();
    return results.map((result) => {
        const row = tables.find(result);
        if (row === null)
            throw new LeftToDatabase('a configuration that is not there');
        const replayOf = replayed(row, result);
        if (result.idempotency_key !== null) {
            const key = JSON.stringify([row.id, result.idempotency_key]);
            if (taken.has(key))
                throw new LeftToDatabase('a key twice');
            taken.add(key);
        }
        if (replayOf !== null) {
            const { version } = replayOf;
            return { result, row, replayOf, asOf: metrics_pushedAt(replayOf), version, previous: null, found: null };
        }
        const version = (next.get(row) ?? row.last_version) + 1;
        next.set(row, version);
        const known = found.get(row) ?? foundBefore(tables, row, result, query);
        found.set(row, known);
        return { result, row, replayOf, asOf: null, version, previous: row.current_version, found: known };
    });
}
function replayed({ versions }, result) {
    const { idempotency_key: key, content_digest, cases_digest } = result;
    if (key === null)
        return null;
    const found = [...versions.values()].find(({ line }) => line.idempotency_key === key);
    if (found === undefined)
        return null;
    const { transaction } = found.line;
    const isSame = transaction.content_digest === content_digest && transaction.cases_digest === cases_digest;
    if (!isSame)
        throw new LeftToDatabase('a key that was used for another result');
    return found;
}
/** `benchmark_insert_snapshots` */
function insertSnapshot(tables, { result, row, version, found }, now, push) {
    const { columns, cases, case_count, idempotency_key } = result;
    const { reference = null, reference_rule = null, pinned = null, second = null, previous = null } = found ?? {};
    const { model_version, dataset_version, prompt_version, environment } = row;
    const line = {
        ...{ kind: 'snapshot', model_version, dataset_version, prompt_version, environment, snapshot_version: version },
        snapshot_id: tables.chance.newId(),
        transaction: { ...columns, id: timedId(now, tables.chance.newId()), created_at: now, case_count },
        ...{ cases, idempotency_key, push_id: push.id, token_digest: push.tokenDigest, archived: null },
        references: { reference, reference_rule, pinned, second, previous },
    };
    tables.addSnapshot(row, line);
}
/** The time first, as in UUID version 7. */
function timedId(now, random) {
    const time = Date.parse(now).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
/** `benchmark_push_current` */
function pushCurrent(tables, fresh, now) {
    for (const { row, version, result } of fresh) {
        const { triggered_by, run_id } = result;
        tables.addMove(row, {
            ...{ pointer: 'current', action: 'push', from_version: row.current_version, to_version: version },
            ...{ actor: withoutBlanks(triggered_by) || OWNER, run_id, created_at: now },
        });
        tables.extendLine(row, version);
        Object.assign(row, { last_version: version, current_version: version, updated_at: now });
    }
}
/** `benchmark_keep_primary` */
function keepPrimary(tables, fresh) {
    const isSaid = fresh.some(({ result }) => result.primary_asked !== null || result.primary_guess !== null);
    const last = new Map(fresh.map((place) => [place.row, place]));
    if (!isSaid)
        return;
    for (const [row, { result, version }] of [...last].sort(([a], [b]) => a.id - b.id)) {
        const { primary_metric: name, primary_better: better } = row;
        const kept = name === null || better === null ? null : { name, better };
        const next = result.primary_asked ??
            [kept, result.primary_guess].find((each) => each !== null && metricIn(result.metrics, each.name) !== null);
        if (!next || (next.name === name && next.better === better))
            continue;
        Object.assign(row, { primary_metric: next.name, primary_better: next.better });
        if (kept === null)
            continue;
        const [from_metric, to_metric] = [kept, next].map((each) => `${each.better === 'lower' ? '-' : ''}${each.name}`);
        tables.addMove(row, {
            ...{ created_at: tables.chance.now(), pointer: 'primary', action: 'push', to_version: version },
            ...{ from_metric, to_metric, actor: OWNER, run_id: result.run_id },
            reason: `the primary metric was ${from_metric} and is ${to_metric}`,
        });
    }
}
/** One context for the results of a configuration, of one push or of repeats of one. */
function answerOf(tables, places, query) {
    const groups = new Map();
    const keyOf = ({ row, asOf }) => `${row.id} ${asOf}`;
    for (const place of places) {
        const group = groups.get(keyOf(place));
        if (group === undefined)
            groups.set(keyOf(place), { first: place, place: groups.size });
        else if (place.version < group.first.version)
            group.first = place;
    }
    const contexts = [...groups.values()].map(({ first }) => {
        const { result, row, version, asOf, previous, found } = first;
        return judgingContext(tables, result, { row, before: version, asOf, run: result }, query, { found, previous });
    });
    const results = places.map((place) => {
        const { row, version, replayOf } = place;
        const stored = row.versions.get(version)?.line.transaction;
        if (stored === undefined)
            throw new LeftToDatabase('a version that is not there');
        const { id: transaction_id, metrics, case_count } = stored;
        const context = groups.get(keyOf(place))?.place ?? 0;
        return { snapshot_version: version, transaction_id, replayed: replayOf !== null, metrics, case_count, context };
    });
    return { results, contexts };
}
/** `get_judging_context`, without the version of the schema */
function contextsOf(tables, results, query) {
    return results.map((result) => {
        const row = tables.find(result) ?? emptyConfiguration(result, 0, '');
        const standing = { row, before: ALL_VERSIONS, asOf: null, run: result };
        return judgingContext(tables, result, standing, query, { found: null, previous: row.current_version });
    });
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(7206);
;// CONCATENATED MODULE: ./lib/store/branch/transition/verdicts.js
/** Recording verdicts, and the promotion that follows from them. */








/** What is said by whom is not what is said. */
const SAID_BY = ['actor', 'run_id', 'run_url'];
/** The digest of a verdict, by which it is known when it is sent again. */
function verdictDigest(verdict) {
    const said = Object.fromEntries(Object.entries(verdict).filter(([name]) => !SAID_BY.includes(name)));
    return (0,external_node_crypto_.createHash)('sha256').update(jsonbText(said), 'utf8').digest('hex');
}
/** `record_verdicts` */
function recordVerdicts(tables, verdicts) {
    return verdicts.map((given) => recordVerdict(tables, jsonbObject(given)));
}
/** `benchmark_record_verdict`, of the owner: all that call a history branch are. */
function recordVerdict(tables, verdict) {
    const snapshot = tables.snapshotOf(textIn(verdict, 'transaction_id'));
    if (snapshot === null)
        throw new LeftToDatabase('a transaction that is not there');
    const digest = verdictDigest(verdict);
    const known = snapshot.verdicts.find((each) => each.digest === digest);
    if (known !== undefined) {
        return { recorded: false, promoted: known.promoted, promotion_reason: known.promotion_reason };
    }
    const { of: row, version, line } = snapshot;
    const said = promotableIn(verdict, line.transaction.metrics, line.transaction);
    const { promoted, reason } = decidePromotion(tables, row, said, version);
    tables.addVerdict(snapshot, {
        ...columnsOf(verdict, said),
        ...{ promoted, promotion_reason: reason, digest, transaction_id: line.transaction.id },
    });
    if (promoted)
        moveBaseline(tables, snapshot, verdict, reason);
    return { recorded: true, promoted, promotion_reason: reason };
}
/** `benchmark_move_baseline` */
function moveBaseline(tables, { of: row, version, line }, verdict, reason) {
    if (row.baseline_version === version)
        return;
    // It would be shown again.
    if (line.archived !== null)
        throw new LeftToDatabase('a snapshot that is archived');
    row.baseline_move = tables.addMove(row, {
        ...{ pointer: 'baseline', action: 'promotion', from_version: row.baseline_version, to_version: version },
        ...{ actor: withoutBlanks(textIn(verdict, 'actor')) || OWNER, reason },
        ...{ run_id: textIn(verdict, 'run_id'), run_url: textIn(verdict, 'run_url') },
        created_at: tables.chance.now(),
    });
    Object.assign(row, { baseline_version: version, updated_at: tables.chance.now() });
}
/** `decide_promotions` */
function decidePromotions(tables, verdicts) {
    const taken = new Set();
    return verdicts.map((given) => {
        const verdict = jsonbObject(given);
        const names = configurationIn(verdict);
        const { metrics } = verdict;
        results_require(isObject(metrics));
        const run = isObject(verdict['run']) ? verdict['run'] : {};
        const said = promotableIn(verdict, metrics, {
            run_id: textIn(run, 'run_id'),
            repository: textIn(run, 'repository'),
        });
        const row = tables.find(names) ?? emptyConfiguration(names, 0, '');
        const { promoted, reason } = decidePromotion(tables, row, said, ALL_VERSIONS);
        const key = JSON.stringify(names);
        if (promoted && taken.has(key)) {
            const why = 'an earlier result of the same configuration would be the baseline by then';
            return { promoted: false, promotion_reason: why };
        }
        if (promoted)
            taken.add(key);
        return { promoted, promotion_reason: reason };
    });
}
function promotableIn(verdict, metrics, { run_id, repository }) {
    const word = textIn(verdict, 'verdict');
    const promotion = textIn(verdict, 'promotion');
    const gain = verdict['like_for_like_gain'] ?? null;
    results_require(word !== null && model/* VERDICTS */.bk.includes(word));
    results_require(promotion !== null && model/* PROMOTIONS */.D_.includes(promotion));
    results_require(gain === null || typeof gain === 'number');
    return {
        ...{ metrics, verdict: word, promotion, like_for_like_gain: gain, run: { run_id, repository } },
        unfit: textIn(verdict, 'unfit'),
        reference_transaction_id: textIn(verdict, 'reference_transaction_id'),
        reference_rule: textIn(verdict, 'reference_rule'),
        own_baseline_version: wholeIn(verdict, 'own_baseline_version'),
        primary_metric: textIn(verdict, 'primary_metric'),
        primary_better: textIn(verdict, 'primary_better'),
        proven_gain: provenGainIn(verdict),
    };
}
function provenGainIn(verdict) {
    const said = verdict['proven_gain'] ?? null;
    if (said === null)
        return null;
    results_require(isObject(said));
    const { reference_transaction_id, metric, gain, p } = said;
    results_require(typeof reference_transaction_id === 'string' && typeof metric === 'string');
    results_require(typeof gain === 'number' && typeof p === 'number' && p >= 0 && p <= 1);
    return { reference_transaction_id, metric, gain, p };
}
/** Of `benchmark_verdicts`. */
function columnsOf(verdict, said) {
    const { verdict: word, promotion, reference_rule, primary_metric, primary_better } = said;
    const { findings, pooled_comparison = null, proven_gain = null } = verdict;
    const reason = textIn(verdict, 'reason');
    const reference = textIn(verdict, 'reference_transaction_id');
    const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    results_require(reason !== null && Array.isArray(findings));
    results_require(pooled_comparison === null || isObject(pooled_comparison));
    results_require(reference === null || uuid.test(reference));
    results_require(reference_rule === null || /^[a-z_]{1,40}$/.test(reference_rule));
    results_require((primary_metric === null) === (primary_better === null));
    results_require(primary_better === null || primary_better === 'higher' || primary_better === 'lower');
    return {
        ...{ verdict: word, reason, findings, pooled_comparison, reference_transaction_id: reference, reference_rule },
        ...{ primary_metric, primary_better, proven_gain, promotion },
    };
}

;// CONCATENATED MODULE: ./lib/store/branch/transition/transition.js








const TRANSITIONS = new Map([
    [
        push/* pushBenchmarkResults */.gK,
        (tables, args, schema_version) => {
            const context = contextIn(args);
            const results = resultsIn(args);
            const pushed = pushResults(tables, results, queryIn(context), transition_pushIn(context));
            return { schema_version, ...pushed, missing: missingPairs(tables, context) };
        },
    ],
    [
        push/* getJudgingContext */.IB,
        (tables, args, schema_version) => {
            const context = contextIn(args);
            const results = contextsOf(tables, resultsIn(args), queryIn(context));
            return { schema_version, results, missing: missingPairs(tables, context) };
        },
    ],
    [
        push/* recordVerdicts */.wS,
        (tables, args) => {
            const token = args['p_token'] ?? null;
            results_require(token === null || typeof token === 'string');
            tokenDigest(token);
            return recordVerdicts(tables, listIn(args, 'p_verdicts'));
        },
    ],
    [push/* decidePromotions */.$W, (tables, args) => decidePromotions(tables, listIn(args, 'p_verdicts'))],
]);
/** Whether a call needs no database. */
function isTransition(called) {
    return TRANSITIONS.has(called);
}
/** Throws `LeftToDatabase` where the database is to do it after all. */
function transition(called, args, loaded) {
    const { part, totals, chance, schemaVersion } = loaded;
    const tables = new Tables(part, totals, chance);
    const answer = TRANSITIONS.get(called)?.(tables, args, schemaVersion);
    results_require(answer !== undefined);
    return { answer, changes: tables.changes() };
}
function listIn(args, name) {
    const list = args[name];
    results_require(Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null));
    return list;
}
function resultsIn(args) {
    const results = listIn(args, 'p_results');
    checkBatch(results);
    return results.map(pushedResult);
}
function contextIn(args) {
    const context = args['p_context'];
    results_require(typeof context === 'object' && context !== null);
    // Whether a schema fits is the database's to say.
    results_require(!('schema_version' in context));
    return jsonbObject(context);
}
/** A request that makes no sense is refused when it is looked for. */
function queryIn(context) {
    const { baseline = null, baseline_environment = null, reference = null } = context;
    const query = { context, baseline, baseline_environment, ...(reference === null ? {} : { reference }) };
    return query;
}
/** `benchmark_keep_push`; what it refuses is left to it. */
function transition_pushIn({ push = null }) {
    results_require(push === null || isObject(push));
    const said = push ?? {};
    const id = textIn(said, 'id');
    const isName = (name, longest) => {
        const text = textIn(said, name);
        return text === null || (text !== '' && text.length <= longest && !/\p{Cc}/u.test(text));
    };
    results_require(isName('id', 200));
    const part = { id, tokenDigest: tokenDigest(textIn(said, 'token')) };
    const { pairs } = said;
    if (pairs === undefined)
        return { ...part, row: null };
    const arePairs = Array.isArray(pairs) && pairs.length >= 1 && pairs.length <= 10_000 && pairs.every(isPair);
    const [environment, kind] = [textIn(said, 'environment'), textIn(said, 'event_kind')];
    const names = ['workflow', 'job', 'comment_key', 'repository'];
    results_require(id !== null && arePairs && environment !== null && kind !== null && /^[a-z_]{1,40}$/.test(kind));
    results_require(isName('environment', 200) && isName('run_id', 200) && names.every((name) => isName(name, 500)));
    const texts = Object.fromEntries([...names, 'run_id'].map((name) => [name, textIn(said, name)]));
    return {
        ...part,
        row: { ...texts, id, environment, event_kind: kind, run_attempt: wholeIn(said, 'run_attempt'), pairs },
    };
}
function isPair(pair) {
    const isText = (text) => typeof text === 'string' && /^[^\n\r]{1,200}$/u.test(text);
    return Array.isArray(pair) && pair.length === 2 && pair.every(isText);
}

;// CONCATENATED MODULE: ./lib/store/branch/store.js














const PATIENCE = 600_000;
const FIRST_WAIT = 500;
/** Longer waits mean fewer requests, but being overtaken more often. */
const LONGEST_WAIT = 10_000;
/**
 * The store whose history is files under version control. Every call reads the files it needs in one commit, does what
 * the database function does, and commits the changed files. A push is carried out in TypeScript (see `transition/`),
 * because starting a database takes longer than everything else. For all other calls the files are loaded into an empty
 * database, which runs the same function as in every store. If somebody else committed meanwhile, nothing was written,
 * and everything is done again on the new state; so versions have no gaps and no duplicates, however many write at
 * once.
 */
class BranchTransport {
    options;
    description;
    snapshots = new Map();
    /** The state that this store made or read last. */
    latest = null;
    constructor(options) {
        this.options = options;
        this.description = options.files.description;
    }
    async call(called, args) {
        const isPush = called.name === push/* pushBenchmarkResults */.gK.name;
        const changes = called.effect !== 'reads';
        const isDirect = this.options.databaseAlone !== true && isTransition(called);
        const inDatabase = (part) => (0,branch_database.runInDatabase)(this.options.database, part, (_call, database) => database.call(called, args), changes);
        if (!isDirect)
            this.options.database.open();
        const answer = await this.work({
            read: (part) => loadPlan(part, called, args, (id) => this.snapshots.get(id)),
            run: isDirect ? (part) => this.directly(called, args, part).catch(orElse(() => inDatabase(part))) : inDatabase,
        }, 
        // Verdicts follow a push, or the context of results that are not stored.
        { changes, isPush, continues: called.plan?.load === 'verdicts' });
        if (isPush)
            this.remember(args['p_results'], answer);
        return answer;
    }
    /** Runs `work` in the database on the part that `read` loads, and commits the changes. */
    run(read, work, how) {
        const { database } = this.options;
        return this.work({ read, run: (part) => (0,branch_database.runInDatabase)(database, part, work, how.changes) }, how);
    }
    exportLines() {
        return (0,lines.exportedLines)(this.options.files);
    }
    close() {
        return this.options.database.close();
    }
    async work(work, how) {
        const { files, sleep = promises_.setTimeout, random = Math.random, now = Date.now, patience = PATIENCE } = this.options;
        const end = now() + patience;
        let view = how.continues === true ? this.latest : null;
        view ??= branch_view/* BranchView */.YP.at(files, (await files.head()).commit);
        const change = { id: (0,external_node_crypto_.randomUUID)(), since: view.commit };
        for (let attempt = 0;; attempt += 1) {
            const { answer, written } = await this.attempt(view, work, how);
            if (written === null) {
                this.latest = view;
                return answer;
            }
            let commit = await files.commit(view.commit, { ...written.changes, id: change.id });
            if (commit === null) {
                // Random waits of growing length, so that concurrent writers do not collide again.
                const wait = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
                if (now() + wait > end)
                    throw tooBusy(this.description, attempt + 1);
                await sleep(wait);
                const head = await files.head(change);
                commit = head.own;
                if (commit === null)
                    view = await view.movedTo(head.commit);
            }
            if (commit !== null) {
                this.latest = view.after(commit, written.changes.files, written.absent);
                return answer;
            }
        }
    }
    async attempt(view, { read, run }, { changes, isPush = false }) {
        const part = new branch_part/* BranchPart */.Cy(view);
        // First check whose branch it is.
        await Promise.all([read(part), view.totals()]);
        const ran = await run(part);
        return {
            answer: ran.answer,
            written: changes && ran.changes !== null ? await writtenPart(part, ran.changes, ran.registry, isPush) : null,
        };
    }
    async directly(called, args, part) {
        const [totals, schemaVersion] = await Promise.all([part.view.totals(), (0,schema_handshake/* newestMigration */.H)(), part.ready()]);
        return { ...transition(called, args, { part, totals, schemaVersion, chance: CHANCE }), registry: [] };
    }
    remember(results, answer) {
        const pushed = answer.results;
        for (const [result, { transaction_id, snapshot_version }] of (0,pair/* pair */.V)(results, pushed)) {
            const { model_version, dataset_version, prompt_version, environment } = result;
            const address = { model_version, dataset_version, prompt_version, environment, snapshot_version };
            this.snapshots.set(transaction_id, address);
        }
    }
}
/** The store over files under version control. Verdicts are recorded for what this same store pushed. */
function branchStore(options) {
    const transport = new BranchTransport(options);
    return { ...(0,store.storeOver)(transport), exportLines: () => transport.exportLines() };
}
function tooBusy(description, attempts) {
    return new errors/* StoreError */.hg(`Could not commit to the ${description}: other jobs changed the branch during all ${attempts} attempts. Nothing ` +
        'was stored. Run the job again; if many jobs push at once, let one job push the results of all.', 'conflict');
}
/** Milliseconds as a text for the database. */
const CHANCE = {
    now: () => new Date().toISOString().replace(/\.?0*Z$/, '+00:00'),
    newId: external_node_crypto_.randomUUID,
};
function orElse(instead) {
    return (error) => {
        if (error instanceof LeftToDatabase)
            return instead();
        throw error;
    };
}


/***/ }),

/***/ 9858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ schemaHandshake),
/* harmony export */   H: () => (/* binding */ newestMigration)
/* harmony export */ });
/* harmony import */ var _migrations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32);
/* harmony import */ var _project_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3889);


/** The version of the newest migration of this code. */
function newestMigration() {
    return (0,_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .newestVersion */ .Rg)((0,_project_root_js__WEBPACK_IMPORTED_MODULE_1__/* .projectRoot */ .Y)());
}
/** @param schemaVersion the newest migration that this code knows; default: that in `supabase/migrations` */
function schemaHandshake(log, schemaVersion) {
    let isWarned = false;
    let newest = null;
    const known = () => (newest ??= schemaVersion === undefined ? newestMigration() : Promise.resolve(schemaVersion));
    return {
        async ask({ comparesSchemas }, args) {
            if (comparesSchemas !== true)
                return args;
            return { ...args, p_context: { ...args['p_context'], schema_version: await known() } };
        },
        async hear({ comparesSchemas }, answer) {
            if (comparesSchemas !== true || isWarned)
                return;
            // The answer itself is decoded later, by its codec.
            const version = answer?.schema_version;
            if (typeof version !== 'string' || version <= (await known()))
                return;
            isWarned = true;
            log?.warning(`The schema of the database (${version}) is newer than this version of Benchmark Snapshots knows ` +
                `(${await known()}). Update Benchmark Snapshots.`);
        },
    };
}


/***/ }),

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ callsOver),
/* harmony export */   k: () => (/* binding */ registryPages),
/* harmony export */   storeOver: () => (/* binding */ storeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _contract_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6065);
/* harmony import */ var _contract_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7304);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3431);
/* harmony import */ var _core_pair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5571);








/** Calls of the contract over a transport. */
function callsOver(transport) {
    return async (entry, input) => entry.answers.read(await transport.call(entry, entry.argumentsOf(input)), `the answer of ${entry.name}`);
}
/** The store over any transport. */
function storeOver(transport) {
    const call = callsOver(transport);
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    return {
        description: transport.description,
        token,
        call,
        async push(candidates, { push, ...query }) {
            const context = { ...query, push: { ...push, token } };
            const { results, contexts, missing } = await call(_contract_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushBenchmarkResults */ .gK, { results: candidates, context });
            const snapshots = (0,_core_pair_js__WEBPACK_IMPORTED_MODULE_6__/* .pair */ .V)(candidates, results).map(([candidate, { context: place, ...stored }]) => {
                verifyStored(candidate, stored);
                // Results of one configuration share a context.
                const [own] = contexts.slice(place);
                if (own === undefined)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store answered no context at place ${place}.`, 'answer');
                const { snapshot_version, transaction_id, replayed } = stored;
                // Without a key of its own, a result is a new version: an existing one comes from an earlier attempt of this
                // call.
                return {
                    snapshot_version,
                    transaction_id,
                    replayed: replayed && candidate.idempotency_key !== null,
                    context: own,
                };
            });
            return { snapshots, missing };
        },
        exportLines: () => exportAll(call),
        importLines: (lines) => importAll(call, lines),
        close: () => transport.close(),
    };
}
/** Compares what the database stored with what was sent: a difference is an error. */
function verifyStored({ result, file }, { metrics, case_count, snapshot_version }) {
    const cases = result.cases?.length ?? 0;
    if ((0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameTree */ .Pc)(metrics, result.metrics) && case_count === cases)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store did not keep the numbers of ${file} (version ${snapshot_version}): sent ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(result.metrics).slice(0, 500)} with ${cases} cases, stored ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(metrics).slice(0, 500)} with ${case_count}. Please report this as a bug.`, 'verification');
}
/** The registry comes last, because its versions refer to snapshots as evidence. */
async function* exportAll(call) {
    for await (const { lines } of (0,_contract_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E0)(call, _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exportBenchmarkHistory */ .M, {}))
        if (lines.length > 0)
            yield lines;
    yield* registryPages(call);
}
/** The models alone. */
async function* registryPages(call) {
    for await (const { lines } of (0,_contract_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E0)(call, _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exportModelRegistry */ .JZ, {}))
        if (lines.length > 0)
            yield lines;
}
/** Lines of the history and of the registry, each for the function that loads its kind. */
async function importAll(call, lines) {
    const isOfRegistry = ({ kind }) => typeof kind === 'string' && kind.startsWith('model_');
    const registry = lines.filter(isOfRegistry);
    const history = lines.filter((line) => !isOfRegistry(line));
    let counts = { inserted: 0, skipped: 0 };
    for (const [entry, own] of [
        [_contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .importBenchmarkHistory */ .rb, history],
        [_contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .importModelRegistry */ .I2, registry],
    ]) {
        if (own.length === 0 && lines.length > 0)
            continue;
        const { inserted, skipped } = await call(entry, { lines: own });
        counts = { inserted: counts.inserted + inserted, skipped: counts.skipped + skipped };
    }
    return counts;
}


/***/ })

};
