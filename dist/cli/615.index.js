export const id = 615;
export const ids = [615,440];
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
/** The history as lines of NDJSON, out of one store and into another; and a part of it in an empty database. */


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
/** What was added to a loaded part, and all its configurations as they are now. */
const benchmarkPartChanges = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'benchmark_part_changes',
    takes: { since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((since) => since) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik),
    effect: 'reads',
    plan: null,
});


/***/ }),

/***/ 6615:
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
// EXTERNAL MODULE: ./lib/contract/exchange.js
var exchange = __webpack_require__(6065);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(7304);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/pair.js
var pair = __webpack_require__(5571);
// EXTERNAL MODULE: ./lib/store/client/store.js
var store = __webpack_require__(1440);
// EXTERNAL MODULE: ./lib/store/branch/models.js
var branch_models = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/store/branch/part.js
var branch_part = __webpack_require__(6037);
// EXTERNAL MODULE: ./lib/store/branch/paths.js
var paths = __webpack_require__(4850);
// EXTERNAL MODULE: ./lib/store/branch/pushes.js
var branch_pushes = __webpack_require__(2536);
;// CONCATENATED MODULE: ./lib/store/branch/readme.js
/** What a person sees who comes upon the branch. */
const README = `# Benchmark history

[Benchmark Snapshots](https://github.com/topics/benchmark-snapshots) keeps its history on this branch: every benchmark
result that the workflows of this repository pushed, the versions that are current and the baselines, the verdicts,
and the registry of models.
The branch has no code and nothing in common with the others. Do not merge it, do not edit it by hand, and do not delete
it: it is the only copy. Deleting it starts the history over.

| what | where |
|---|---|
| a configuration | \`configurations/<environment>/<model>/<dataset>/<prompt>/\` |
| its pointers: current, baseline, how many versions | \`pointers.json\` |
| a snapshot, which never changes, and its cases | \`snapshots/00/00/1.json\`, \`cases/00/00/1.json\` |
| the verdicts about it | \`verdicts/00/00/1.ndjson\` |
| what people said of it later | \`annotations/00/00/1.ndjson\` |
| every move of a pointer: who, when and why | \`moves/00/00/1.json\` |
| the registry of models, a file each | \`models/\` |
| how large the history is | \`history.json\` |

In the names of folders \`+a\` is a capital A, and \`=2f\` the character with this hexadecimal code.

## Moving to Supabase or PostgreSQL

In a clone of the repository, where \`benchmark-snapshots\` stands for the name of this branch:

\`\`\`sh
git fetch origin benchmark-snapshots
benchmark-snapshots import --history-branch origin/benchmark-snapshots --supabase-url https://<ref>.supabase.co
\`\`\`

Then give the action the inputs \`supabase-url\` and \`supabase-key\`, or \`database-url\`. Versions, times, pointers and
verdicts stay as they are.
`;

// EXTERNAL MODULE: ./lib/store/branch/view.js
var branch_view = __webpack_require__(1517);
;// CONCATENATED MODULE: ./lib/store/branch/changes.js






/**
 * What the database functions changed, as files; null: nothing.
 * @param registry the models that were loaded, as they are now, and new ones: lines of `export_model_registry`
 * @param isPush whether the snapshots were pushed: their repeats are judged as the pointers stood before this
 */
async function writtenPart(part, changes, registry, isPush) {
    const before = await part.view.totals();
    const files = new Map();
    const put = (path, ...lines) => {
        if (path !== null)
            files.set(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    };
    const folders = new Map();
    let touched = 0;
    for (const { pointers, ...state } of changes.configurations) {
        const folder = (0,paths/* configurationFolder */.pA)(pointers);
        const known = part.configurations.get(folder);
        folders.set(state.id, folder);
        const moves = changes.moves.filter((move) => (0,paths/* configurationFolder */.pA)(move) === folder);
        const log = writeMoves(known, moves, (number, line) => {
            put((0,paths/* numberedPath */.ge)(folder, 'moves', number), line);
        });
        const next = {
            ...pointers,
            line: (0,branch_part/* writeLine */._r)(lineOf(known, state)),
            id: state.id,
            created_at: state.created_at,
            ...log(String(pointers['last_move'])),
        };
        if (known !== undefined && JSON.stringify(known.pointers) === JSON.stringify(next))
            continue;
        put((0,paths/* pointersPath */.Wg)(folder), next);
        touched += Number(pointers['last_version']);
    }
    let added = 0;
    const absent = [];
    for (const snapshot of changes.snapshots) {
        const folder = (0,paths/* configurationFolder */.pA)(snapshot);
        const version = snapshot.snapshot_version;
        const known = part.configurations.get(folder);
        const isNew = version > (known?.pointers.last_version ?? 0);
        const pointers_as_of = isNew
            ? isPush
                ? before.moves + 1
                : null
            : known?.snapshots.get(version)?.['pointers_as_of'];
        // Cases are a file of their own: the points of a history do without them.
        // In an export `cases` has its place among the others, so it stays as a name.
        put((0,paths/* numberedPath */.ge)(folder, 'snapshots', version), { ...snapshot, cases: null, pointers_as_of });
        if (!isNew)
            continue;
        added += 1;
        absent.push((0,paths/* numberedPath */.ge)(folder, 'verdicts', version));
        if (snapshot.cases !== null)
            put((0,paths/* numberedPath */.ge)(folder, 'cases', version), { cases: snapshot.cases });
        put((0,paths/* commitPath */.$Q)(folder, snapshot.transaction.commit_sha, version), { snapshot_version: version });
        if (snapshot.idempotency_key !== null)
            put((0,paths/* keyPath */.Dw)(snapshot, snapshot.idempotency_key), addressOf(snapshot));
    }
    for (const move of changes.moves) {
        if (move.pointer !== 'cases')
            continue;
        const folder = (0,paths/* configurationFolder */.pA)(move);
        const version = Number(move['from_version']);
        const left = changes.snapshots.find((snapshot) => {
            return snapshot.snapshot_version === version && (0,paths/* configurationFolder */.pA)(snapshot) === folder;
        })?.cases;
        const path = (0,paths/* numberedPath */.ge)(folder, 'cases', version);
        if (left === null || left === undefined)
            files.set(path, null);
        else
            put(path, { cases: left });
    }
    for (const push of changes.pushes) {
        for (const path of (0,branch_pushes/* pushFiles */.Ko)(push)) {
            const pushes = [...(part.pushes.get(path) ?? []), push];
            part.pushes.set(path, pushes);
            put(path, (0,branch_pushes/* writePushes */.g1)(pushes));
        }
    }
    for (const kind of ['verdicts', 'annotations']) {
        const said = new Map();
        for (const { configuration_id, snapshot_version, ...line } of changes[kind]) {
            const folder = folders.get(configuration_id) ?? '';
            const path = (0,paths/* numberedPath */.ge)(folder, kind, snapshot_version);
            const lines = said.get(path) ?? [...(part.configurations.get(folder)?.[kind].get(snapshot_version) ?? [])];
            said.set(path, [...lines, line]);
        }
        for (const [path, lines] of said)
            put(path, ...lines);
    }
    const written = (0,branch_models/* writtenModels */.aD)(part, registry, before.registry);
    for (const { path, lines } of written.models)
        put(path, ...lines);
    if (files.size === 0)
        return null;
    const totals = {
        configurations: Math.max(before.configurations, ...changes.configurations.map(({ id }) => id)),
        moves: Math.max(before.moves, ...changes.moves.map(({ seq }) => seq)),
        verdicts: Math.max(before.verdicts, ...changes.verdicts.map(({ seq }) => seq)),
        annotations: Math.max(before.annotations, ...changes.annotations.map(({ seq }) => seq)),
        registry: written.last,
        snapshots: before.snapshots + added,
        bytes: before.bytes + [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
    };
    put(paths/* HISTORY_FILE */.CX, { format: branch_view/* FORMAT */.uB, version: branch_view/* FORMAT_VERSION */.Hp, ...totals });
    if (part.view.commit === null)
        files.set(paths/* README_FILE */.aF, README);
    const message = messageOf(added, changes, written);
    return { changes: { message, files }, totals, touched, absent };
}
/** Writes the new moves of a configuration. The answer gives the fields of its pointers that say where the log is. */
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
    // Not always the last: the clocks of those who write differ.
    return (lastMove) => {
        return { moves, newest_move: numbers.get(lastMove) ?? known?.pointers.newest_move ?? moves, baseline_move };
    };
}
/** The whole line: what was not loaded stands where it stood. */
function lineOf(known, { line, line_length }) {
    const versions = (known?.line ?? []).slice(0, line_length);
    for (const [position, version] of line)
        versions[position - 1] = version;
    return versions;
}
function addressOf(snapshot) {
    const { model_version, dataset_version, prompt_version, environment, snapshot_version } = snapshot;
    return { model_version, dataset_version, prompt_version, environment, snapshot_version };
}
function messageOf(added, { snapshots, moves, verdicts, annotations, configurations }, { models }) {
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
    const [first] = [...snapshots, ...moves, ...configurations.map(({ pointers }) => pointers)];
    const whose = first === undefined ? '' : ` of ${first.model_version} in ${first.environment}`;
    // Hosts that build every branch leave commits alone that say so.
    return `Add ${what.join(' and ') || 'pointers'}${whose} [skip ci]`;
}

// EXTERNAL MODULE: ./lib/store/branch/lines.js
var lines = __webpack_require__(133);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/store/branch/configurations.js
var configurations = __webpack_require__(1747);
;// CONCATENATED MODULE: ./lib/store/branch/judging/baselines.js


/** What is read of a snapshot that others are judged against. */
const JUDGED = { cases: true, verdicts: true };
/** Moves that are looked through at once. */
const WINDOW = 25;
/** The moves back to the last one of current before a position in the log. */
async function currentAsOf(part, loaded, asOf) {
    for (let to = loaded.pointers.moves; to >= 1; to -= WINDOW) {
        const moves = await part.moves(loaded, to - WINDOW + 1, to);
        if (moves.some(({ pointer, seq }) => pointer === 'current' && Number(seq) < asOf))
            return;
    }
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
/** The versions that were measured at commits whose hash begins so. */
async function versionsAt({ view }, { folder }, sha) {
    const names = await view.names((0,paths/* commitsFolder */.r1)(folder, sha));
    return names.flatMap((name) => (name.startsWith(sha) ? ((0,paths/* versionInCommits */._5)(name) ?? []) : []));
}
/** The baseline of a model and dataset in an environment: of the same prompt first, else the most recently set. */
async function forBaselineIn(part, names, asOf) {
    if ((0,environment/* isEphemeral */.aw)(names.environment))
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

;// CONCATENATED MODULE: ./lib/store/branch/judging/reference.js
/** Which files of a history the reference of a result needs. The rules are those of `benchmark_find_reference`. */





/** Everything that may be the reference, with its cases; the database says which is. */
async function forReference(part, result, query) {
    const { reference, baseline_environment } = query;
    const kind = reference?.kind ?? ((0,environment/* isEphemeral */.aw)(result.environment) ? 'baseline-environment' : 'own-baseline');
    await Promise.all([
        forFirstAttempt(part, result, query),
        kind === 'own-previous-run' ? forPreviousRun(part, result) : null,
        reference?.kind === 'base'
            ? forNewestIn(part, { ...result, environment: reference.environment }, reference.commit)
            : null,
        (0,environment/* isEphemeral */.aw)(result.environment) ? forNewestIn(part, { ...result, environment: baseline_environment }, null) : null,
    ]);
}
/** What the first attempt of the same run was judged against. */
async function forFirstAttempt(part, result, query) {
    const loaded = await part.configuration(result);
    if (loaded === null)
        return;
    await part.versions(loaded, recentRange(loaded, null));
    const attempts = [...loaded.snapshots.values()].filter((snapshot) => isOfRun(snapshot, result));
    await Promise.all(attempts.map(async (attempt) => {
        const { reference } = (attempt['references'] ?? {});
        const own = [...loaded.snapshots].find(([, { transaction }]) => idOf(transaction) === reference);
        const asOf = attempt['pointers_as_of'];
        const before = typeof asOf === 'number' ? await baselineAsOf(part, loaded, asOf) : null;
        await part.versions(loaded, [own?.[0] ?? null, before?.version ?? null], JUDGED);
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
    const good = recent.find((version) => isEvaluated(loaded, version) && lastVerdict(loaded, version) !== 'regression');
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
        const evaluated = (versions) => versions.find((version) => isEvaluated(loaded, version) || version === loaded.pointers.baseline_version) ?? null;
        const recent = await recentVersions(part, loaded, { run: names, before: null }, { verdicts: true });
        const found = [evaluated(newestFirst(loaded, at, names)), evaluated(recent)];
        await part.versions(loaded, [...found, loaded.pointers.baseline_version], JUDGED);
        // Another prompt may have been measured at the commit.
        return commit === null ? found[1] !== null : found[0] !== null;
    };
    if (await load(await part.configuration(names)))
        return;
    const folder = (0,paths/* datasetFolder */.Tm)(names);
    const prompts = await part.view.names(folder);
    await Promise.all(prompts.map(async (prompt) => load(await part.inFolder(`${folder}/${prompt}`))));
}
/** The versions that `benchmark_recent_versions` looks through, newest first, loaded. */
async function recentVersions(part, loaded, { run, before }, also = {}) {
    const versions = recentRange(loaded, before);
    await part.versions(loaded, versions, also);
    return newestFirst(loaded, versions, run);
}
/** The versions that `benchmark_recent_versions` looks through before this one, with their verdicts. */
function forRecent(part, loaded, before) {
    return part.versions(loaded, recentRange(loaded, before), { verdicts: true });
}
function recentRange({ pointers }, before) {
    const last = Math.min(pointers.last_version, (before ?? Infinity) - 1);
    return (0,branch_part/* range */.y1)(Math.max(1, last - push/* HISTORY_POINTS */.tF + 1), last);
}
/** Loaded versions of other runs that are not archived: by run and attempt where the last one has a run number. */
function newestFirst(loaded, versions, run) {
    const known = versions.flatMap((version) => {
        const snapshot = loaded.snapshots.get(version);
        if (snapshot === undefined || snapshot['archived'] !== null || isOfRun(snapshot, run))
            return [];
        const { run_id, run_attempt } = transactionOf(snapshot);
        const number = typeof run_id === 'string' && /^\d{1,18}$/.test(run_id) ? BigInt(run_id) : null;
        return [{ version, number, attempt: Number(run_attempt ?? -1) }];
    });
    known.sort((a, b) => b.version - a.version);
    if (typeof known[0]?.number === 'bigint') {
        known.sort((a, b) => {
            if (a.number !== b.number)
                return (a.number ?? -1n) < (b.number ?? -1n) ? 1 : -1;
            return b.attempt - a.attempt || b.version - a.version;
        });
    }
    return known.map(({ version }) => version);
}
function isOfRun(snapshot, { run_id, repository }) {
    const own = transactionOf(snapshot);
    return typeof run_id === 'string' && own.run_id === run_id && (own.repository ?? null) === (repository ?? null);
}
const transactionOf = ({ transaction }) => transaction;
const idOf = (transaction) => transaction.id;
const lastVerdict = ({ verdicts }, version) => verdicts.get(version)?.at(-1)?.['verdict'];
function isEvaluated(loaded, version) {
    const verdict = lastVerdict(loaded, version);
    return verdict !== undefined && verdict !== 'not_evaluated' && verdict !== 'incomparable';
}

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
    // A repeat: judged as the pointers stood before it, which the log says.
    const version = used.snapshot_version;
    await part.versions(loaded, [version], JUDGED);
    const asOf = await positionOf(part, loaded, version);
    await part.versions(loaded, (0,branch_part/* range */.y1)(version - push/* HISTORY_POINTS */.tF, version - 1), { verdicts: true });
    await currentAsOf(part, loaded, asOf);
    await forJudging(part, { ...result, ...loaded.pointers }, query, { version, asOf });
}
/** Position in the pointer log just before the push of a version. */
async function positionOf(part, loaded, version) {
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
        return baseline !== null;
    };
    const fallback = async () => {
        if (!(await own()))
            await forBaselineIn(part, elsewhere, asOf);
    };
    const requested = async () => {
        if (request?.kind === 'model') {
            const where = (0,environment/* isEphemeral */.aw)(names.environment) ? staying : names;
            await forBaselineIn(part, { ...where, model_version: request.model_version }, asOf);
        }
        else if (request !== null) {
            const loaded = await part.configuration((0,environment/* isEphemeral */.aw)(names.environment) ? staying : names);
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
        // The repeat of a push does not see itself, nor what came after.
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



/** Moves that are looked through at once. */
const MOVES = 100;
/** Verdicts that are looked through at once. */
const VERDICTS = 25;
/** Arguments that name a version. */
const NAMING = ['p_snapshot_version', 'p_to_version', 'p_version_a', 'p_version_b'];
/** The versions that the pointers are at, a rollback goes to or the arguments name; and who moved an expected pointer. */
async function forNamed(part, loaded, args, also) {
    const { pointers, line } = loaded;
    const { current_version, baseline_version } = pointers;
    const named = NAMING.map((name) => Number(args[name]));
    await Promise.all([
        part.versions(loaded, [current_version, baseline_version, line.at(-2) ?? null, ...named], also),
        forExpected(part, loaded, args['p_expect']),
    ]);
    if (args['p_last_good'] === true)
        await untilGood(part, loaded);
}
/** The line from its end to a version whose last verdict is good. */
async function untilGood(part, loaded) {
    for (let to = loaded.line.length; to > 0; to -= VERDICTS) {
        const versions = loaded.line.slice(Math.max(0, to - VERDICTS), to);
        await part.versions(loaded, versions, { verdicts: true });
        const lasts = versions.map((version) => loaded.verdicts.get(version)?.at(-1)?.['verdict']);
        if (lasts.some((last) => (0,verdict/* isGoodForRollback */.Pi)(last)))
            return;
    }
}
/** Where a pointer is not where it is expected, the last move of it: the message says who moved it. */
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
/** The moves that made the pointers what they were at a moment. */
async function forPointersAt(part, loaded, at) {
    const time = Date.parse(at);
    // The database counts microseconds, a Date milliseconds: which of two moves in one is the one, the database says.
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
    // Versions of older tables came without moves: the newest of them that was there may be the one.
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








/** Arguments that leave out versions among the newest. */
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
            // Whether the version before it proves a gain, too.
            (verdict.proven_gain ?? null) === null ? null : forRecent(part, loaded, stored?.snapshot_version ?? null),
        ]);
    })),
    current: async (part, { called, filter, also }) => {
        const withBaseline = called.plan?.also?.includes('baselines') === true;
        const isNamed = filter.environment !== undefined;
        // A list of configurations needs to know only whether what is current is archived, and not even that of named ones.
        if (!withBaseline && isNamed)
            return (0,configurations/* configurationsOf */.z2)(part, filter);
        const all = await (0,configurations/* configurationsOf */.z2)(part, filter);
        const shown = all.filter(({ pointers }) => !withBaseline || isNamed || !(0,environment/* isEphemeral */.aw)(pointers.environment));
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
        const meant = all.filter(({ pointers }) => args['p_idle'] === undefined || (0,environment/* isEphemeral */.aw)(pointers.environment));
        await Promise.all(meant.map((loaded) => (0,configurations/* allVersions */.x6)(part, loaded, also)));
        const further = called.plan?.also ?? [];
        if (further.includes('references'))
            await (0,configurations/* forReferences */.IA)(part, meant);
        if (further.includes('models'))
            await (0,branch_models/* forModels */._x)(part);
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
            (0,branch_models/* forModels */._x)(part, typeof name === 'string' ? name : undefined),
            typeof evidence === 'string' ? (0,configurations/* forEvidence */.fh)(part, snapshotOf(evidence)) : null,
        ]);
    },
    everything: (part) => (0,configurations/* everything */.YT)(part),
};
/** Throws `StoreError` for other functions: of a part that was not made for it, an answer would be wrong silently. */
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

;// CONCATENATED MODULE: ./lib/store/branch/store.js













const PATIENCE = 600_000;
const FIRST_WAIT = 500;
/** Who waits longer asks GitHub less often, and is overtaken more often. */
const LONGEST_WAIT = 10_000;
/**
 * The store whose history is files under version control. Every call reads the files it needs in one commit, loads
 * them into an empty database, runs the function that every store runs, and commits the files that this changed. If
 * somebody else committed meanwhile, nothing was written: it is all done again on what is there now, so versions have
 * no gaps and no duplicates however many write at once.
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
        const answer = await this.run((part) => loadPlan(part, called, args, (id) => this.snapshots.get(id)), (_call, database) => database.call(called, args), 
        // Verdicts follow a push, or the context of results that are not stored.
        { changes: called.effect !== 'reads', isPush, continues: called.plan?.load === 'verdicts' });
        if (isPush)
            this.remember(args['p_results'], answer);
        return answer;
    }
    /** Runs `work` on what `read` asks for, and commits what it changed. */
    async run(read, work, how) {
        const { files, sleep = promises_.setTimeout, random = Math.random, now = Date.now, patience = PATIENCE, log } = this.options;
        const end = now() + patience;
        let view = how.continues === true ? this.latest : null;
        view ??= branch_view/* BranchView */.YP.at(files, (await files.head()).commit);
        const change = { id: (0,external_node_crypto_.randomUUID)(), since: view.commit };
        for (let attempt = 0;; attempt += 1) {
            const { answer, written, loaded } = await this.attempt(view, read, work, how);
            if (written === null) {
                this.latest = view;
                if (attempt === 0 && !how.changes && loaded > 0)
                    log?.info(describeSize(await view.totals(), loaded));
                return answer;
            }
            let commit = await files.commit(view.commit, { ...written.changes, id: change.id });
            if (commit === null) {
                // At random over a growing time: those who write at once do not meet again.
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
                log?.info(describeSize(written.totals, written.touched));
                return answer;
            }
        }
    }
    exportLines() {
        return (0,lines.exportedLines)(this.options.files);
    }
    close() {
        return this.options.database.close();
    }
    async attempt(view, read, work, { changes, isPush = false }) {
        const part = new branch_part/* BranchPart */.Cy(view);
        const [, totals] = await Promise.all([read(part), view.totals()]);
        const lines = await part.lines();
        const models = (0,branch_models/* registryLines */.DJ)(part.models.values());
        const { answer, changed, registry } = await this.options.database.work(async (database) => {
            const call = (0,store/* callsOver */.c)(database);
            await call(exchange/* loadBenchmarkPart */.dA, { part: lines });
            if (models.length > 0)
                await call(exchange/* importModelRegistry */.I2, { lines: models });
            const answered = await work(call, database);
            const loaded = [...part.configurations.values()].map(({ pointers }) => [pointers.id, pointers.last_version]);
            const versions = Object.fromEntries(loaded);
            const pushes = part.allPushes().map(({ id }) => id);
            const since = { ...totals, versions, pushes };
            return {
                answer: answered,
                changed: changes ? (await call(exchange/* benchmarkPartChanges */.MU, { since })) : null,
                registry: changes ? await registryIn(call) : [],
            };
        });
        return {
            answer,
            written: changed === null ? null : await writtenPart(part, changed, registry, isPush),
            loaded: [...part.configurations.values()].reduce((sum, { pointers }) => sum + pointers.last_version, 0),
        };
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
/** @param touched snapshots of the configurations in question */
function describeSize({ snapshots, bytes }, touched) {
    return `The history has ${touched} snapshots of these configurations, ${snapshots} in all (${(bytes / 1e6).toFixed(1)} MB)`;
}
function tooBusy(description, attempts) {
    return new errors/* StoreError */.hg(`Others kept committing to the ${description}: ${attempts} attempts did not get through. Nothing was stored. ` +
        'Run the job again; for many jobs at once let one job push the results of all.', 'conflict');
}
async function registryIn(call) {
    const lines = [];
    for await (const page of (0,store/* registryPages */.k)(call))
        lines.push(...page);
    return lines;
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
/* harmony import */ var _core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3431);
/* harmony import */ var _core_pair_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5571);







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
            const snapshots = (0,_core_pair_js__WEBPACK_IMPORTED_MODULE_5__/* .pair */ .V)(candidates, results).map(([candidate, { context: place, ...stored }]) => {
                verifyStored(candidate, stored);
                // Results of one configuration share a context.
                const [own] = contexts.slice(place);
                if (own === undefined)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store answered no context at place ${place}.`, 'answer');
                const { snapshot_version, transaction_id, replayed } = stored;
                // Without a key of its own a result is a new version: what was there is from an earlier attempt of this call.
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
/** What the database says it stored is compared with what was sent: a difference is an error, not a detail. */
function verifyStored({ result, file }, { metrics, case_count, snapshot_version }) {
    const cases = result.cases?.length ?? 0;
    if ((0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(metrics) === (0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(result.metrics) && case_count === cases)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store kept other numbers than ${file} has (version ${snapshot_version}): sent ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(result.metrics).slice(0, 500)} with ${cases} cases, stored ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(metrics).slice(0, 500)} with ${case_count}. Please report this as a bug.`, 'verification');
}
/** The registry comes last: its versions name snapshots as their evidence. */
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
/** Lines of the history and of the registry, each to the function that knows their kinds. */
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
