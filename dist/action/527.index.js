export const id = 527;
export const ids = [527,724];
export const modules = {

/***/ 68727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toStoreError),
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _io_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63724);


/** A failure that the database reported. `message` already contains detail and hint, for people. */
class DatabaseError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg {
    detail;
    hint;
    name = 'DatabaseError';
    /** @param code SQLSTATE */
    constructor(message, code, detail, hint) {
        super([message, detail, hint].filter((part) => part !== null).join('\n'), code);
        this.detail = detail;
        this.hint = hint;
    }
}
/** Turns what a PostgreSQL client throws into a `StoreError`, keeping SQLSTATE, hint and, but for rows, detail. */
function toStoreError(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg)
        return error;
    const code = (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(error, 'code');
    const message = (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_1__.messageOf)(error);
    if (code === null)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The database failed: ${message}`, null, { cause: error });
    // Without the cause: the client's exception carries the statement with all its values, which are not for logs.
    // Violated constraints (class 23) have the row's contents as detail; their message names the rule that was broken.
    const detail = code.startsWith('23') ? null : (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(error, 'detail');
    return new DatabaseError(message, code, detail, (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(error, 'hint'));
}


/***/ }),

/***/ 21582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Gives every result of a push that has no idempotency key one of this call's own. Results without a run id (from a
 * laptop) have none, because each of their pushes is to be a new version; but when the answer to a push is lost, this
 * call has to send it again without storing it twice. The key lives as long as the call, so the next push of the same
 * file is a new version as before, and what an earlier attempt of this call stored is not called a replay.
 */
function withKeys(args) {
    const results = args['p_results'];
    if (!Array.isArray(results))
        return { args, answer: (answer) => answer };
    const keyless = results.map((result) => isObject(result) && (result['idempotency_key'] ?? null) === null);
    const keyed = results.map((result, index) => keyless[index] === true && isObject(result) ? { ...result, idempotency_key: `call/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}` } : result);
    return {
        args: { ...args, p_results: keyed },
        answer: (answer) => {
            const stored = isObject(answer) ? answer['results'] : null;
            if (!isObject(answer) || !Array.isArray(stored))
                return answer;
            const fresh = stored.map((result, index) => keyless[index] === true && isObject(result) && 'replayed' in result ? { ...result, replayed: false } : result);
            return { ...answer, results: fresh };
        },
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 83951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ RETRY_TOOLS),
/* harmony export */   Rd: () => (/* binding */ attemptRepeatedly),
/* harmony export */   sO: () => (/* binding */ RETRY_LIMITS),
/* harmony export */   su: () => (/* binding */ isRepeatable)
/* harmony export */ });
/* unused harmony exports outcomeOf, decideRetry */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const ALWAYS = Number.POSITIVE_INFINITY;
/**
 * What to do after which fault: the first line that matches. By SQLSTATE and PostgREST's code rather than by HTTP
 * status, because PostgREST answers 500 both for a deadlock, which passes, and for a bug, which does not.
 */
const RULES = [
    // Serialization failure, deadlock, lock not available, too many connections or another resource, still starting.
    { code: /^(?:40001|40P01|55P03|53...|57P03)$/, retries: ALWAYS, outcome: 'undone' },
    // The time limit of a statement: once may be bad luck (a lock, a cold cache), twice is not.
    { code: /^57014$/, retries: 1, outcome: 'undone' },
    // Shut down or connection lost: at any moment, so perhaps just after the commit.
    { code: /^(?:57P0[12]|08...)$/, retries: ALWAYS, outcome: 'unknown' },
    // Somebody stored the same idempotency key at the same moment: the next attempt finds it there.
    { code: /^23505$/, retries: 1, outcome: 'undone', only: 'push_benchmark_results' },
    // No connection to the database, no schema cache yet, no connection free in time: the call did not begin.
    { code: /^PGRST00[023]$/, retries: ALWAYS, outcome: 'undone' },
    // The connection broke under the call.
    { code: /^PGRST001$/, retries: ALWAYS, outcome: 'unknown' },
    { code: /^HTTP 429$/, retries: ALWAYS, outcome: 'undone' },
    // A gateway lost the server or its patience (520–524: Cloudflare's, 544: Supabase's), perhaps after it was done.
    { code: /^HTTP (?:50[234]|52[0-4]|544)$/, retries: ALWAYS, outcome: 'unknown' },
    { code: /^HTTP 5(?!40)..$/, retries: 0, outcome: 'unknown' },
    // Often a typing error, sometimes a server that restarts: a few seconds tell.
    { code: /^ECONNREFUSED$/, retries: 5, outcome: 'undone' },
    { code: /^(?:ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, retries: 2, outcome: 'undone' },
    { code: /^(?:EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/, retries: ALWAYS, outcome: 'undone' },
    { code: /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_.*|timeout)$/, retries: ALWAYS, outcome: 'unknown' },
    // A body that was cut off looks like this; a proxy that rewrites answers does it again.
    { code: /^not-json$/, retries: 2, outcome: 'unknown' },
    { code: /^closed$/, retries: 0, outcome: 'unknown' },
];
/** All other errors: they would come again, and the database rolled back or was not reached. */
const FINAL = { code: /^/, retries: 0, outcome: 'undone' };
function ruleOf(fault, name) {
    return RULES.find(({ code, only }) => code.test(fault.code) && (only ?? name) === name) ?? FINAL;
}
/** Whether a call of this function that failed so may have done its work all the same. */
function outcomeOf(fault, name) {
    return ruleOf(fault, name).outcome;
}
/**
 * Functions that may be called again when nobody knows whether the first call did its work. Reading changes
 * nothing; `push_benchmark_results` finds its results by their idempotency keys (every result has one, see
 * `supabase.ts`), `record_verdicts` and `import_benchmark_history` skip what is there, and moving a pointer to
 * where it is moves nothing; a registration and a measurement have an id of their call. Missing: `rollback_snapshot`
 * and `rollback_model_version`, of which two go two steps back, `annotate_snapshot`, which would say it twice, and
 * `archive_snapshots`, `restore_snapshots` and `prune_model_versions`, whose answer would not be what was done.
 */
const REPEATABLE = [
    'activate_model_version',
    'active_model_version',
    'compare_models',
    'compare_prompts',
    'compare_snapshots',
    'export_benchmark_history',
    'export_model_registry',
    'get_judging_context',
    'get_metric_series',
    'get_metric_trends',
    'get_pointer_events',
    'get_pointers_at',
    'get_snapshot_history',
    'import_benchmark_history',
    'import_model_registry',
    'latest_snapshots',
    'list_benchmark_configurations',
    'list_benchmark_transactions',
    'list_model_versions',
    'list_models',
    'list_regressions',
    'log_model_performance',
    'move_current_snapshot',
    'promote_snapshot',
    'push_benchmark_results',
    'record_verdicts',
    'register_model_version',
    'set_baseline',
    'show_model_version',
];
function isRepeatable(name) {
    return REPEATABLE.includes(name);
}
const RETRY_LIMITS = { budget: 55_000, attempt: 25_000, firstWait: 250, longestWait: 8_000 };
/**
 * Whether to try again after the last of these faults of a call, and how long to wait before: anything between
 * nothing and an exponentially growing limit ("full jitter", so that many clients do not come back at once), and at
 * least as long as the server asks.
 *
 * @param random 0 ≤ random < 1
 */
function decideRetry(name, faults, elapsed, random, limits = RETRY_LIMITS) {
    const last = faults.at(-1);
    if (last === undefined)
        return { kind: 'retry', wait: 0 };
    const rule = ruleOf(last, name);
    const same = faults.filter((fault) => ruleOf(fault, name) === rule).length;
    if (same > rule.retries)
        return { kind: 'stop', why: 'final' };
    if (rule.outcome === 'unknown' && !isRepeatable(name))
        return { kind: 'stop', why: 'unknown' };
    const most = Math.min(limits.longestWait, limits.firstWait * 2 ** (faults.length - 1));
    const wait = Math.max(last.retryAfter ?? 0, Math.round(random * most));
    // An attempt with no time left would only end as `timeout` and hide what happened before.
    const isWorthIt = elapsed + wait + limits.attempt / 10 <= limits.budget;
    return isWorthIt ? { kind: 'retry', wait } : { kind: 'stop', why: 'budget' };
}
const RETRY_TOOLS = {
    // A wait that was ended is no failure: the attempt after it says that the store was closed.
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
    random: Math.random,
    now: Date.now,
};
/** Attempts a call until it succeeds or `decideRetry` says stop. The signal ends an attempt that takes too long. */
async function attemptRepeatedly(attempt, { name, limits, tools, closing, onRetry }) {
    const start = tools.now();
    const faults = [];
    for (;;) {
        const left = limits.budget - (tools.now() - start);
        const answer = await withPatience(Math.max(1, Math.min(limits.attempt, left)), closing, attempt);
        if ('value' in answer)
            return answer;
        const { fault } = answer;
        faults.push(fault);
        const elapsed = tools.now() - start;
        const decision = decideRetry(name, faults, elapsed, tools.random(), limits);
        if (decision.kind === 'stop') {
            const outcome = faults.some((one) => outcomeOf(one, name) === 'unknown') ? 'unknown' : 'undone';
            return { fault, attempts: faults.length, elapsed, why: decision.why, outcome };
        }
        onRetry(fault, decision.wait);
        await tools.sleep(decision.wait, closing);
    }
}
/** Runs `work` with a signal that ends it after so many milliseconds, or when `closing` does. */
async function withPatience(milliseconds, closing, work) {
    // Not AbortSignal.any([closing, AbortSignal.timeout(…)]): it may be collected before it fires (nodejs/node#57736).
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, milliseconds);
    closing.addEventListener('abort', end);
    if (closing.aborted)
        end();
    try {
        return await work(ending.signal);
    }
    finally {
        clearTimeout(timer);
        closing.removeEventListener('abort', end);
    }
}


/***/ }),

/***/ 99858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ schemaHandshake)
/* harmony export */ });
/* unused harmony export newestMigration */
/* harmony import */ var _migrations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20032);
/* harmony import */ var _project_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83889);


/** The version of the newest migration that comes with this code. */
async function newestMigration() {
    return (await (0,_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .readMigrations */ .Y)((0,_project_root_js__WEBPACK_IMPORTED_MODULE_1__/* .projectRoot */ .Y)())).at(-1)?.version ?? '';
}
/** @param schemaVersion the newest migration this code knows; default: of those in `supabase/migrations` */
function schemaHandshake(log, schemaVersion) {
    let isWarned = false;
    let newest = null;
    const known = () => (newest ??= schemaVersion === undefined ? newestMigration() : Promise.resolve(schemaVersion));
    return {
        async ask(args) {
            const context = args['p_context'];
            if (typeof context !== 'object' || context === null)
                return args;
            return { ...args, p_context: { ...context, schema_version: await known() } };
        },
        async hear(answer) {
            const version = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'schema_version') : null;
            if (isWarned || typeof version !== 'string' || version <= (await known()))
                return;
            isWarned = true;
            log?.warning(`The schema of the database (${version}) is newer than this version of Benchmark Snapshots knows ` +
                `(${await known()}). Update Benchmark Snapshots.`);
        },
    };
}


/***/ }),

/***/ 63724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   explainIoFaults: () => (/* binding */ explainIoFaults),
/* harmony export */   messageOf: () => (/* binding */ messageOf),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/**
 * A text property of something thrown, such as the code `ENOENT` of a failed system call; null without one.
 */
function textOf(error, property) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, property) : null;
    return typeof value === 'string' && value !== '' ? value : null;
}
function codeOf(error) {
    return textOf(error, 'code');
}
function messageOf(error) {
    return textOf(error, 'message') ?? String(error);
}
const MEANINGS = {
    EACCES: 'permission denied. Make it writable for this user or name another data directory',
    EPERM: 'permission denied. Make it writable for this user or name another data directory',
    EROFS: 'the file system is read-only. Name a data directory on a writable one',
    ENOSPC: 'no space left on the disk. An embedded database begins with about 20 MB',
    EDQUOT: 'the disk quota is used up. An embedded database begins with about 20 MB',
    ENOTDIR: 'a part of this path is a file, not a directory. Name another data directory',
    EEXIST: 'a part of this path is a file, not a directory. Name another data directory',
    EBUSY: 'it is in use by the system, such as a mount point. Name a directory inside it',
    EXDEV: 'it is a mount point. Name a directory inside it',
};
/** Runs `work` on the data directory; failures of the file system become one clear `StoreError`. */
async function explainIoFaults(dataDir, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = codeOf(error);
        const meaning = code === null ? undefined : MEANINGS[code];
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg || code === null || meaning === undefined)
            throw error;
        const file = textOf(error, 'path');
        const where = file === null || file === dataDir ? '' : ` (${file})`;
        const message = `The data directory ${dataDir} cannot be used${where}: ${meaning}.`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(message, code, { cause: error });
    }
}


/***/ }),

/***/ 20032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ applyMigrations),
/* harmony export */   Y: () => (/* binding */ readMigrations)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _io_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63724);





const FILE_NAME = /^(\d{14})_[a-z0-9_]+\.sql$/;
/**
 * Reads `<root>/supabase/migrations/*.sql` in order. Throws `StoreError` when there are none or one is
 * misnamed.
 */
async function readMigrations(root) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'supabase', 'migrations');
    const names = (await listSql(directory)).sort();
    if (names.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`No migrations in ${directory}: the installation is incomplete.`);
    return Promise.all(names.map(async (name) => {
        const version = FILE_NAME.exec(name)?.[1];
        if (version === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`${node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name)}: a migration is named <14 digits>_<name>.sql`);
        }
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name));
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
        return { version, name, sql: bytes.toString('utf8'), sha256 };
    }));
}
async function listSql(directory) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter((name) => name.endsWith('.sql'));
    }
    catch (error) {
        const message = `The migrations in ${directory} cannot be read: ${(0,_io_fault_js__WEBPACK_IMPORTED_MODULE_4__.messageOf)(error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(message, null, { cause: error });
    }
}
/** Any number that nobody else is likely to lock: "benchmark" on a telephone's keys. */
const LOCK = 'select pg_catalog.pg_advisory_xact_lock(236246275)';
/**
 * Applies the migrations a database lacks, each in a transaction of its own, and gives the names of those
 * applied. Two at once: one waits, and finds the work done. A migration notes its version in
 * `public.benchmark_migrations` itself, so that other tools keep the list true. Throws `StoreError` when the
 * database was made by a newer version of this tool.
 */
async function applyMigrations(session, migrations) {
    const present = await appliedVersions(session);
    const known = new Set(migrations.map(({ version }) => version));
    const newer = [...present].filter((version) => !known.has(version));
    if (newer.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`The database was made by a newer version of benchmark-snapshots (migration ${newer.join(', ')} is unknown ` +
            'to this one). Update benchmark-snapshots.');
    }
    const applied = [];
    for (const migration of migrations) {
        if (!present.has(migration.version) && (await applyOne(session, migration)))
            applied.push(migration);
    }
    if (applied.length > 0)
        await requireNoted(session, applied);
    return applied.map(({ name }) => name);
}
/** False: somebody else applied it while this waited. */
async function applyOne(session, { version, name, sql }) {
    await session.exec('begin isolation level read committed');
    try {
        // A large table may need longer than the statements of every day.
        await session.exec(`set local statement_timeout = 0; ${LOCK}`);
        const isNew = !(await appliedVersions(session)).has(version);
        if (isNew)
            await session.exec(sql);
        await session.exec('commit');
        return isNew;
    }
    catch (error) {
        await session.exec('rollback').catch(() => null); // a lost connection rolls back by itself
        const message = `Migration ${name} failed, nothing of it was applied: ${(0,_io_fault_js__WEBPACK_IMPORTED_MODULE_4__.messageOf)(error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(message, (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_4__.codeOf)(error), { cause: error });
    }
}
/** A migration that does not note itself would be run again by the next open. */
async function requireNoted(session, applied) {
    const present = await appliedVersions(session);
    const forgotten = applied.find(({ version }) => !present.has(version));
    if (forgotten === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`Migration ${forgotten.name} must insert its version into public.benchmark_migrations.`);
}
async function appliedVersions(session) {
    // Not to_regclass: what a session remembers of a name that was missing outlives the wait for the lock.
    const [found] = await session.rows(`select exists (
      select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relname = 'benchmark_migrations'
    ) as present`);
    if (found?.['present'] !== true)
        return new Set();
    const rows = await session.rows('select version from public.benchmark_migrations');
    return new Set(rows.map(({ version }) => String(version)));
}


/***/ }),

/***/ 83889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ projectRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
function projectRoot() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..');
}


/***/ }),

/***/ 87517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ LOCKED),
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   UQ: () => (/* binding */ errorOfFailure),
/* harmony export */   WQ: () => (/* binding */ faultOfAnswer),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _client_database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68727);
/* harmony import */ var _io_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63724);
/* harmony import */ var _client_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83951);
/**
 * What can go wrong between here and the database of a Supabase project, as messages that say what to do.
 * Nothing that a server says is shown unless it is PostgREST's or PostgreSQL's, and keys are blotted out even there.
 */




const HOW_TO_MIGRATE = 'Apply the migrations in supabase/migrations: `supabase link`, then `supabase db push`; or ' +
    '`benchmark-snapshots migrate --database-url …`; or paste what `benchmark-snapshots schema print` prints into the SQL ' +
    'editor of the dashboard.';
const RELOAD = "Were they applied just now, the API may not have noticed: run `notify pgrst, 'reload schema'`.";
/** After SQLSTATE 55P03. */
const LOCKED = 'Another session holds the lock of the same configuration, and nothing was changed: end it (`select pid, query from ' +
    "pg_stat_activity where state like 'idle in transaction%'` finds who forgot to commit), or try again later.";
/** A fault whose error has the same code. */
function fault(code, message, retryAfter = null) {
    return { code, retryAfter, error: new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(message, code) };
}
/** The fault of an answer that is not the JSON of a function; null when it may be. */
function faultOfAnswer(call, answer) {
    const { status, type, location } = answer;
    if (status >= 300 && status < 400)
        return redirected(call, status, location);
    if (status >= 400)
        return refused(call, answer);
    if (type === 'text/html') {
        const message = `${call.url} answered with a web page instead of data: a proxy between here and there asks for a login,`;
        return fault('html', `${message} or supabase-url is not the address of a Supabase project.`);
    }
    return null;
}
/** A body that was to be JSON and is not. */
function notJson(call) {
    return fault('not-json', `${call.url} answered ${call.name} with something that is not JSON, or with only a part of it. If a proxy changes ` +
        'answers on the way, let it pass those of this host.');
}
function redirected({ url }, status, location) {
    const target = location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'somewhere else';
    return fault('redirect', `${url} sends callers on to ${target} (HTTP ${status}). The key was not sent there. If that is the new address of ` +
        'your project, name it in supabase-url; a login page of a proxy must let this host pass.');
}
/** PostgREST's and the gateway's form of an error; null for anything else. */
function readApiError(body) {
    try {
        const value = JSON.parse(body);
        const message = (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(value, 'message');
        if (message === null)
            return null;
        const detail = propertyOf(value, 'details');
        return {
            code: (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(value, 'code'),
            message,
            detail: typeof detail === 'string' && detail !== '' ? detail : null,
            hint: (0,_io_fault_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(value, 'hint'),
        };
    }
    catch {
        // A page of a gateway: its status says enough.
        return null;
    }
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function refused(call, { status, body, retryAfter }) {
    const error = readApiError(body);
    if (typeof error?.code === 'string' && /^(?:[0-9A-Z]{5}|PGRST...)$/.test(error.code)) {
        return { ...ofDatabase(call, { ...error, code: error.code }), retryAfter };
    }
    return fault(`HTTP ${status}`, ofStatus(call, status, error), retryAfter);
}
function ofStatus({ url, name }, status, error) {
    // Of the gateway's own words only short ones: the rest may be a page.
    const said = error === null ? `HTTP ${status}` : `HTTP ${status}: ${error.message.slice(0, 200)}`;
    const project = projectOf(url);
    switch (status) {
        case 401:
            return (`${url} does not accept the key (${said}). Make sure that supabase-key is a secret key of this very project ` +
                'and was not revoked: dashboard → Settings → API keys.');
        case 402:
            return `The project is restricted (${said}): its organization used up a quota or owes a payment. See ${project}.`;
        case 403:
            return `${url} refuses the call (${said}). A network restriction of the project or a proxy on the way does that.`;
        case 404:
            return `${url} has no API of Supabase at /rest/v1 (${said}). Check supabase-url.`;
        case 413:
            return `${url} refuses ${name}: the request is too large (${said}). Push fewer results or cases at once.`;
        case 429:
            return `${url} has had too many requests (${said}).`;
        case 540:
            return `The project is paused (${said}). Restore it: ${project}.`;
        default:
            return status >= 500
                ? `The project's API fails (${said}). How it is: ${project}.`
                : `${url} refuses ${name} (${said}).`;
    }
}
/** Where the state of a project can be seen. */
function projectOf(url) {
    const name = /^https:\/\/([a-z0-9]{20})\.supabase\.(?:co|in)$/.exec(url)?.[1];
    return name === undefined ? 'the dashboard of the project' : `https://supabase.com/dashboard/project/${name}`;
}
/** An error of PostgreSQL or PostgREST: theirs first, then what to do where they do not say it. */
function ofDatabase(call, error) {
    const advice = adviceFor(call, error);
    const { code } = error;
    if (advice === null)
        return { code, retryAfter: null, error: (0,_client_database_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toStoreError */ .D)(error) };
    return fault(code, `${error.message} (${code}). ${advice}`);
}
function adviceFor({ name, role, url }, { code, message }) {
    switch (code) {
        case 'PGRST202':
        case 'PGRST203':
        case '42883':
        case '42P01':
        case 'PGRST205':
            return `The schema of Benchmark Snapshots is missing in this database, or older than this version. ${HOW_TO_MIGRATE} ${RELOAD}`;
        case 'PGRST106':
            return 'Expose the schema `public`: dashboard → Settings → Data API.';
        case '42501':
            return message.includes('set role')
                ? `Let the API act as this role: \`grant ${role} to authenticator\`.`
                : `The key stands for the role ${role}, which may not do this. ${rightsFor(name, role)}`;
        case '22023':
            return message.includes('role')
                ? `supabase-key is a JWT of the role ${role}. Create it and \`grant ${role} to authenticator\`, or use a secret key.`
                : null;
        case '55P03':
            return LOCKED;
        case '57014':
            return (`${name} took longer than the database allows for one statement. Push fewer results at once, or allow more: ` +
                `\`alter role ${role} set statement_timeout = '30s'; notify pgrst, 'reload config'\`.`);
        case 'PGRST000':
        case 'PGRST001':
        case 'PGRST002':
        case 'PGRST003':
            return `The API of the project does not get through to its database: overloaded, restarting or down. See ${projectOf(url)}.`;
        case 'PGRST301':
        case 'PGRST302':
        case 'PGRST303':
            return ('supabase-key is a JWT that this project does not accept: expired, or signed with a secret that is not (or no ' +
                'longer) its own. Make a new one, or use a secret key (sb_secret_…).');
        default:
            return null;
    }
}
function rightsFor(name, role) {
    if (role === 'benchmark_writer') {
        return 'It may push, judge and record verdicts, and nothing else; for the rest use a secret key.';
    }
    return role === 'service_role'
        ? `Its rights were taken away or the migrations not applied: \`grant execute on function public.${name} to service_role\`.`
        : `Use a secret key, or a JWT of the role benchmark_writer.`;
}
const DOUBT = {
    push_benchmark_results: 'Whether the results were stored is not known. Results with a run id may be pushed again, they are recognized; ' +
        'without one, look at the `history` first.',
    rollback_snapshot: 'Whether the rollback took place is not known, and a second one would go a step further: look at the `history` ' +
        'before you repeat it.',
};
/** The error of a call that is given up. */
function errorOfFailure({ name }, failure) {
    const { fault: last, attempts, elapsed, why, outcome } = failure;
    const said = [last.error.message];
    if (attempts > 1)
        said.push(`Tried ${attempts} times in ${Math.max(1, Math.round(elapsed / 1000))} s.`);
    if (why === 'budget' && last.retryAfter !== null) {
        said.push(`The server asks to wait ${Math.ceil(last.retryAfter / 1000)} s: try again later.`);
    }
    if (outcome === 'unknown') {
        const harmless = (0,_client_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRepeatable */ .su)(name) ? 'It may be done again without harm.' : 'Whether it was done is not known.';
        said.push(DOUBT[name] ?? harmless);
    }
    return said.length === 1 ? last.error : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(said.join(' '), last.code);
}


/***/ })

};
