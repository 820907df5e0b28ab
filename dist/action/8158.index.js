export const id = 8158;
export const ids = [8158];
export const modules = {

/***/ 68727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toStoreError),
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84221);


/** An error that the database reported. `message` already contains detail and hint, for people. */
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
/**
 * Turns an exception of a PostgreSQL client into a `StoreError`, with SQLSTATE, hint and (unless it shows a row)
 * detail.
 */
function toStoreError(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg)
        return error;
    const code = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    const message = inWords((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    if (code === null)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The database failed: ${message}`, null, { cause: error });
    // Without the cause: the client's exception has the statement with all its values, which must not get into logs.
    // Violated constraints (class 23) have the row's contents as detail; their message names the broken rule.
    const detail = code.startsWith('23') ? null : (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .textPropertyOf */ .K5)(error, 'detail');
    return new DatabaseError(message, code, detail, (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .textPropertyOf */ .K5)(error, 'hint'));
}
/** Constraints are named with sentences: the rules that they enforce. */
const VIOLATED = /^.* violates (?:check|unique|exclusion) constraint "([^"]+)"$/;
/** PostgreSQL's message about a broken rule names tables and constraints, which the caller does not know. */
function inWords(message) {
    const [, constraint] = VIOLATED.exec(message) ?? [];
    return constraint === undefined ? message : `That breaks a rule: ${constraint.replaceAll('_', ' ')}`;
}


/***/ }),

/***/ 77679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ LOCKED),
/* harmony export */   U: () => (/* binding */ errorOfFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83951);


/** After SQLSTATE 55P03. */
const LOCKED = 'Another session holds the lock of the same configuration, and nothing was changed: end it (`select pid, query from ' +
    "pg_stat_activity where state like 'idle in transaction%'` finds who forgot to commit), or try again later.";
/** The error of a call after its last attempt. */
function errorOfFailure(called, failure) {
    const { fault: last, attempts, elapsed, why, outcome } = failure;
    const said = [last.error.message];
    if (attempts > 1)
        said.push(`Tried ${attempts} times in ${Math.max(1, Math.round(elapsed / 1000))} s.`);
    if (why === 'budget' && last.retryAfter !== null) {
        said.push(`The server asks to wait ${Math.ceil(last.retryAfter / 1000)} s: try again later.`);
    }
    if (outcome === 'unknown') {
        const harmless = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepeatable */ .su)(called) ? 'You can safely repeat it.' : 'It may or may not have been done.';
        said.push(called.doubt ?? harmless);
    }
    return said.length === 1 ? last.error : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(said.join(' '), last.code);
}


/***/ }),

/***/ 90081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ repeater)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77679);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83951);
/* harmony import */ var _schema_handshake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99858);




function repeater({ log, schemaVersion, ...options }) {
    const limits = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .RETRY_LIMITS */ .sO, ...options.limits };
    const { sleep, random, now } = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .RETRY_TOOLS */ .$J, ...options };
    const closing = new AbortController();
    const handshake = (0,_schema_handshake_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaHandshake */ .F)(log, schemaVersion);
    return {
        limits,
        now,
        closing,
        async converse(called, args, send) {
            const answer = await send(await handshake.ask(called, called.withKey?.(args, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID) ?? args));
            await handshake.hear(called, answer);
            return answer;
        },
        async attempt(called, once) {
            const ending = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptRepeatedly */ .Rd)(once, {
                called,
                limits,
                tools: { sleep, random, now },
                closing: closing.signal,
                onRetry: ({ error }, wait) => {
                    log?.info(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
                },
            });
            if ('value' in ending)
                return ending.value;
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOfFailure */ .U)(called, ending);
        },
    };
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
 * What to do after each fault: the first line that matches. By SQLSTATE and PostgREST's code instead of the HTTP
 * status, because PostgREST answers 500 both for a deadlock, which passes, and for a bug, which does not.
 */
const RULES = [
    // Serialization failure, deadlock, lock not available, too many connections or another resource, still starting.
    { code: /^(?:40001|40P01|55P03|53...|57P03)$/, retries: ALWAYS, outcome: 'undone' },
    // The time limit of a statement: once may be bad luck (a lock, a cold cache), twice is not.
    { code: /^57014$/, retries: 1, outcome: 'undone' },
    // Shut down or connection lost: at any time, so perhaps just after the commit.
    { code: /^(?:57P0[12]|08...)$/, retries: ALWAYS, outcome: 'unknown' },
    // Another call stored the same idempotency key at the same time: the next attempt finds it.
    { code: /^23505$/, retries: 1, outcome: 'undone', only: 'keyed' },
    // No connection to the database, no schema cache yet, no free connection in time: the call did not begin.
    { code: /^PGRST00[023]$/, retries: ALWAYS, outcome: 'undone' },
    // The connection broke during the call.
    { code: /^PGRST001$/, retries: ALWAYS, outcome: 'unknown' },
    { code: /^HTTP 429$/, retries: ALWAYS, outcome: 'undone' },
    // A gateway lost the server or timed out (520–524: Cloudflare's, 544: Supabase's), perhaps after the call was carried
    // out.
    { code: /^HTTP (?:50[234]|52[0-4]|544)$/, retries: ALWAYS, outcome: 'unknown' },
    { code: /^HTTP 5(?!40)..$/, retries: 0, outcome: 'unknown' },
    // Often a typo, sometimes a server that restarts: a few seconds tell.
    { code: /^ECONNREFUSED$/, retries: 5, outcome: 'undone' },
    { code: /^(?:ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, retries: 2, outcome: 'undone' },
    { code: /^(?:EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/, retries: ALWAYS, outcome: 'undone' },
    { code: /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_.*|timeout)$/, retries: ALWAYS, outcome: 'unknown' },
    // A body that was cut off; if a proxy rewrites answers, it will happen again.
    { code: /^not-json$/, retries: 2, outcome: 'unknown' },
    { code: /^closed$/, retries: 0, outcome: 'unknown' },
];
/** All other errors would happen again; the database rolled back or was not reached. */
const FINAL = { code: /^/, retries: 0, outcome: 'undone' };
function ruleOf(fault, { effect }) {
    return RULES.find(({ code, only }) => code.test(fault.code) && (only ?? effect) === effect) ?? FINAL;
}
/** Whether a call that failed in this way may have been carried out. */
function outcomeOf(fault, called) {
    return ruleOf(fault, called).outcome;
}
/** Whether a call may be repeated if it is unknown whether it was carried out. */
function isRepeatable({ effect }) {
    return effect !== 'unrepeatable';
}
const RETRY_LIMITS = { budget: 55_000, attempt: 25_000, firstWait: 250, longestWait: 8_000 };
/**
 * Whether to try again after the last of these faults of a call, and how long to wait before: a random time up to an
 * exponentially growing limit ("full jitter", so that many clients do not come back at once), and at least as long as
 * the server asks.
 *
 * @param random 0 ≤ random < 1
 */
function decideRetry(called, faults, elapsed, random, limits = RETRY_LIMITS) {
    const last = faults.at(-1);
    if (last === undefined)
        return { kind: 'retry', wait: 0 };
    const rule = ruleOf(last, called);
    const same = faults.filter((fault) => ruleOf(fault, called) === rule).length;
    if (same > rule.retries)
        return { kind: 'stop', why: 'final' };
    if (rule.outcome === 'unknown' && !isRepeatable(called))
        return { kind: 'stop', why: 'unknown' };
    const most = Math.min(limits.longestWait, limits.firstWait * 2 ** (faults.length - 1));
    const wait = Math.max(last.retryAfter ?? 0, Math.round(random * most));
    // An attempt without time would only end as `timeout` and hide the earlier fault.
    const isWorthIt = elapsed + wait + limits.attempt / 10 <= limits.budget;
    return isWorthIt ? { kind: 'retry', wait } : { kind: 'stop', why: 'budget' };
}
const RETRY_TOOLS = {
    // An aborted wait is no failure: the next attempt reports that the store was closed.
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
    random: Math.random,
    now: Date.now,
};
/** Tries a call until it succeeds or `decideRetry` says stop. The signal ends an attempt that takes too long. */
async function attemptRepeatedly(attempt, { called, limits, tools, closing, onRetry }) {
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
        const decision = decideRetry(called, faults, elapsed, tools.random(), limits);
        if (decision.kind === 'stop') {
            const outcome = faults.some((one) => outcomeOf(one, called) === 'unknown') ? 'unknown' : 'undone';
            return { fault, attempts: faults.length, elapsed, why: decision.why, outcome };
        }
        onRetry(fault, decision.wait);
        await tools.sleep(decision.wait, closing);
    }
}
/** Runs `work` with a signal that aborts after this many milliseconds, or when `closing` does. */
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
/* harmony export */   F: () => (/* binding */ schemaHandshake),
/* harmony export */   H: () => (/* binding */ newestMigration)
/* harmony export */ });
/* harmony import */ var _migrations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20032);
/* harmony import */ var _project_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83889);


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

/***/ 20032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ applyMigrations),
/* harmony export */   Rg: () => (/* binding */ newestVersion),
/* harmony export */   Yr: () => (/* binding */ readMigrations)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84221);





const FILE_NAME = /^(\d{14})_[a-z0-9_]+\.sql$/;
/**
 * Reads `<root>/supabase/migrations/*.sql` in order. Throws `StoreError` if there are none, or one has a wrong name.
 */
async function readMigrations(root) {
    const directory = directoryIn(root);
    return Promise.all((await versionsIn(directory)).map(async ({ version, name }) => {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name));
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
        return { version, name, sql: bytes.toString('utf8'), sha256 };
    }));
}
/** The version of the newest one, without reading any. */
async function newestVersion(root) {
    return (await versionsIn(directoryIn(root))).at(-1)?.version ?? '';
}
function directoryIn(root) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'supabase', 'migrations');
}
async function versionsIn(directory) {
    const names = (await listSql(directory)).sort();
    if (names.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`No migrations in ${directory}: the installation is incomplete.`);
    return names.map((name) => {
        const version = FILE_NAME.exec(name)?.[1];
        if (version !== undefined)
            return { version, name };
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`${node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name)}: a migration is named <14 digits>_<name>.sql`);
    });
}
async function listSql(directory) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter((name) => name.endsWith('.sql'));
    }
    catch (error) {
        const message = `The migrations in ${directory} cannot be read: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFault */ .bT)('read', error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(message, null, { cause: error });
    }
}
/** Any number that nobody else is likely to lock: "benchmark" on a telephone's keys. */
const LOCK = 'select pg_catalog.pg_advisory_xact_lock(236246275)';
/**
 * Applies the migrations that a database lacks, each in its own transaction, and returns the names of the applied ones.
 * If two processes do it at once, one waits and then has nothing to do. A migration itself adds its version to
 * `public.benchmark_migrations`, so that the list is right with other tools too. Throws `StoreError` if the database
 * was made by a newer version of this tool.
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
/** False: somebody else applied it while this one waited. */
async function applyOne(session, { version, name, sql }) {
    await session.exec('begin isolation level read committed');
    try {
        // A large table may need longer than everyday statements.
        await session.exec(`set local statement_timeout = 0; ${LOCK}`);
        const isNew = !(await appliedVersions(session)).has(version);
        if (isNew)
            await session.exec(sql);
        await session.exec('commit');
        return isNew;
    }
    catch (error) {
        await session.exec('rollback').catch(() => null); // a lost connection rolls back by itself
        const reason = [(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .textPropertyOf */ .K5)(error, 'hint')].filter((part) => part !== null).join('\n');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`Migration ${name} failed, nothing of it was applied: ${reason}`, (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error), {
            cause: error,
        });
    }
}
/** A migration that does not record itself would run again at the next opening. */
async function requireNoted(session, applied) {
    const present = await appliedVersions(session);
    const forgotten = applied.find(({ version }) => !present.has(version));
    if (forgotten === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`Migration ${forgotten.name} must insert its version into public.benchmark_migrations.`);
}
async function appliedVersions(session) {
    // Not to_regclass: a session caches that a name was missing, even while it waits for the lock.
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

/***/ 78158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  supabaseTransport: () => (/* binding */ supabaseTransport)
});

// UNUSED EXPORTS: requireNode

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/client/repeater.js
var repeater = __webpack_require__(90081);
// EXTERNAL MODULE: ./lib/core/thrown.js
var core_thrown = __webpack_require__(84221);
// EXTERNAL MODULE: ./lib/store/client/database-error.js
var database_error = __webpack_require__(68727);
// EXTERNAL MODULE: ./lib/store/client/failure.js
var failure = __webpack_require__(77679);
;// CONCATENATED MODULE: ./lib/store/supabase/service-faults.js
/**
 * Errors between here and the database of a Supabase project, as messages that say what to do. A server's text is shown
 * only if it comes from PostgREST or PostgreSQL, and without keys.
 */




const HOW_TO_MIGRATE = 'Apply the migrations in supabase/migrations: `supabase link`, then `supabase db push`; or ' +
    '`benchmark-snapshots migrate --database-url …`; or paste the output of `benchmark-snapshots schema print` into the SQL ' +
    'editor of the dashboard.';
const RELOAD = "If you have just applied them, the API may not have noticed: run `notify pgrst, 'reload schema'`.";
/** A fault whose error has the same code. */
function fault(code, message, retryAfter = null) {
    return { code, retryAfter, error: new errors/* StoreError */.hg(message, code) };
}
/** The fault of an answer that is not a function's JSON; null if it may be. */
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
/** A body that should be JSON and is not. */
function notJson(call) {
    return fault('not-json', `${call.url} answered ${call.name} with something that is not JSON, or with only a part of it. If a proxy changes ` +
        'answers on the way, let it pass those of this host.');
}
function redirected({ url }, status, location) {
    const target = location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'somewhere else';
    return fault('redirect', `${url} redirects to ${target} (HTTP ${status}). The key was not sent there. If that is the new address of ` +
        'your project, name it in supabase-url; a login page of a proxy must let this host pass.');
}
/** An error of PostgREST or the gateway; null for anything else. */
function readApiError(body) {
    try {
        const value = JSON.parse(body);
        const message = (0,core_thrown/* textPropertyOf */.K5)(value, 'message');
        if (message === null)
            return null;
        return {
            code: (0,core_thrown/* codeOf */.$N)(value),
            message,
            detail: (0,core_thrown/* textPropertyOf */.K5)(value, 'details'),
            hint: (0,core_thrown/* textPropertyOf */.K5)(value, 'hint'),
        };
    }
    catch {
        // A page of a gateway: its status is enough.
        return null;
    }
}
function refused(call, { status, body, retryAfter }) {
    const error = readApiError(body);
    if (typeof error?.code === 'string' && /^(?:[0-9A-Z]{5}|PGRST...)$/.test(error.code)) {
        return { ...ofDatabase(call, { ...error, code: error.code }), retryAfter };
    }
    return fault(`HTTP ${status}`, ofStatus(call, status, error), retryAfter);
}
function ofStatus({ url, name }, status, error) {
    // Only short texts of the gateway: long ones may be a page.
    const said = error === null ? `HTTP ${status}` : `HTTP ${status}: ${error.message.slice(0, 200)}`;
    const project = projectOf(url);
    switch (status) {
        case 401:
            return (`${url} does not accept the key (${said}). Make sure that supabase-key is a secret key of this very project ` +
                'and was not revoked: dashboard → Settings → API keys.');
        case 402:
            return `The project is restricted (${said}): its organization used up a quota or owes a payment. See ${project}.`;
        case 403:
            return `${url} refuses the call (${said}). A network restriction of the project or a proxy on the way causes this.`;
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
                ? `The project's API fails (${said}). Its status: ${project}.`
                : `${url} refuses ${name} (${said}).`;
    }
}
/** The page with the state of a project. */
function projectOf(url) {
    const name = /^https:\/\/([a-z0-9]{20})\.supabase\.(?:co|in)$/.exec(url)?.[1];
    return name === undefined ? 'the dashboard of the project' : `https://supabase.com/dashboard/project/${name}`;
}
/** An error of PostgreSQL or PostgREST: their text first, then what to do if it does not say that. */
function ofDatabase(call, error) {
    const advice = adviceFor(call, error);
    const { code } = error;
    if (advice === null)
        return { code, retryAfter: null, error: (0,database_error/* toStoreError */.D)(error) };
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
                : `The key has the role ${role}, which may not do this. ${rightsFor(name, role)}`;
        case '22023':
            return message.includes('role')
                ? `supabase-key is a JWT of the role ${role}. Create it and \`grant ${role} to authenticator\`, or use a secret key.`
                : null;
        case '55P03':
            return failure/* LOCKED */.$;
        case '57014':
            return (`${name} took longer than the database allows for one statement. Push fewer results at once, or allow more: ` +
                `\`alter role ${role} set statement_timeout = '30s'; notify pgrst, 'reload config'\`.`);
        case 'PGRST000':
        case 'PGRST001':
        case 'PGRST002':
        case 'PGRST003':
            return `The API of the project cannot reach its database: overloaded, restarting or down. See ${projectOf(url)}.`;
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

;// CONCATENATED MODULE: ./lib/store/supabase/network-faults.js
/** Errors on the way to a Supabase project, as messages that say what to do. */


/** Error codes of TLS: OpenSSL's, Node's and those of certificates. */
const TLS = /^(?:ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
/** The fault of an attempt without an answer, or with only a part of one. */
function faultOfNetwork(call, thrown, signal, isClosed) {
    if (isClosed)
        return fault('closed', `The store was closed while ${call.name} was under way.`);
    if (signal.aborted) {
        return fault('timeout', `${call.url} did not answer ${call.name} within ${Math.round(call.patience / 1000)} seconds.`);
    }
    const code = codeOfNetwork(thrown);
    if (code !== null)
        return fault(code, ofNetwork(call, code));
    // Not an error of the network: a bug of this program, which must not look like one of the service.
    if ((0,core_thrown/* textPropertyOf */.K5)(thrown, 'message') !== 'fetch failed')
        throw thrown;
    const reason = (0,core_thrown/* textPropertyOf */.K5)((0,core_thrown/* propertyOf */.$r)(thrown, 'cause'), 'message') ?? 'no reason is given';
    return fault('network', `${call.url} cannot be called: ${reason}. Check supabase-url.`);
}
/** fetch wraps the error, and wraps the errors of several addresses of one host again. */
function codeOfNetwork(thrown) {
    if (thrown === undefined || thrown === null)
        return null;
    const errors = (0,core_thrown/* propertyOf */.$r)(thrown, 'errors');
    const inner = (0,core_thrown/* propertyOf */.$r)(thrown, 'cause') ?? (Array.isArray(errors) ? errors[0] : null);
    return (0,core_thrown/* codeOf */.$N)(thrown) ?? codeOfNetwork(inner);
}
function ofNetwork({ url }, code) {
    const { hostname } = new URL(url);
    if (TLS.test(code)) {
        return (`No safe connection to ${url}: its certificate or its TLS is not accepted (${code}). Behind a proxy that inspects ` +
            'encrypted connections, name its certificate in the environment variable NODE_EXTRA_CA_CERTS; ' +
            'with Supabase on a server of your own, install a valid one.');
    }
    switch (code) {
        case 'ENOTFOUND':
            return (`There is no host ${hostname} (${code}). Check supabase-url; a project that is paused or was deleted has no address ` +
                `either: ${projectOf(url)}.`);
        case 'EAI_AGAIN':
            return `The name ${hostname} cannot be looked up (${code}): no name server answers. Is this machine online?`;
        case 'ECONNREFUSED':
            return `Nobody listens at ${url} (${code}). Check host and port; a local project is started by \`supabase start\`.`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
            return (`There is no route to ${hostname} (${code}). GitHub's runners reach IPv4 addresses only: a host that has none, such as the ` +
                'direct one of a database (db.….supabase.co), is out of their reach. The address of the project has one.');
        default:
            return `The connection to ${url} broke (${code}).`;
    }
}

// EXTERNAL MODULE: ./lib/store/secrets.js
var secrets = __webpack_require__(74504);
;// CONCATENATED MODULE: ./lib/store/supabase/row-pages.js

/** How often pages that do not fit together are read again: somebody pushed in between. */
const READINGS = 5;
/**
 * All rows of a function. PostgREST returns at most 1000 (the project's limit `Max rows`) and does not say when it
 * leaves some out, so each page is requested with the total. Throws `StoreError` instead of returning a part.
 */
async function readAllRows(name, readPage) {
    for (let reading = 1; reading <= READINGS; reading += 1) {
        const rows = await readPages(name, readPage);
        if (rows !== null)
            return rows;
    }
    throw new errors/* StoreError */.hg(`${name} kept changing while it was read. Try again, or ask for fewer rows.`, 'rows');
}
/** null: the rows changed meanwhile. */
async function readPages(name, readPage) {
    const all = [];
    let expected = null;
    for (;;) {
        const { rows, total } = await readPage(all.length);
        // The decoder of the answer reports what is not a list of rows.
        if (!Array.isArray(rows))
            return rows;
        if (total === null) {
            throw new errors/* StoreError */.hg(`The API does not say how many rows ${name} has, so some may be missing.`, 'rows');
        }
        if (expected !== null && total !== expected)
            return null;
        expected = total;
        all.push(...rows);
        if (all.length >= total || rows.length === 0)
            break;
    }
    // New rows push older ones onto the next page, where they come a second time.
    const isWhole = all.length === expected && new Set(all.map((row) => JSON.stringify(row))).size === all.length;
    return isWhole ? all : null;
}

;// CONCATENATED MODULE: ./lib/store/supabase/supabase-key.js

const WHERE = 'Secret keys (sb_secret_…) are in the dashboard of the project under Settings → API keys.';
const WRITES_NOTHING = 'may not write, and everybody may know it';
/**
 * Reads `supabase-key` and, for a role of one's own, `supabase-api-key`:
 *
 * - `sb_secret_…`: goes into `apikey` alone. It is no JWT, and the database would refuse it as one.
 * - a JWT of the role service_role (a legacy key): goes into both headers.
 * - a JWT of another role, such as benchmark_writer: says who calls; the second key, which is the publishable or
 *   anon key of the project, opens the door.
 *
 * Roles and times are read from the JWT, its signature is the server's business. Spaces, line breaks and quotes
 * around a key are no error. Throws `UserError` for keys that cannot write, never repeating them.
 *
 * @param now milliseconds since 1970
 * @param spare a second key that merely stands in the environment
 */
function readSupabaseKey(key, apiKey, now, spare = '') {
    const own = trim(key);
    const second = apiKey === undefined ? '' : trim(apiKey);
    if (own === '')
        throw new errors/* UserError */.yo(`supabase-key is empty. ${WHERE}`);
    if (own.startsWith('sb_')) {
        requireSecretKey(own);
        if (second !== '') {
            throw new errors/* UserError */.yo('supabase-api-key goes with a JWT in supabase-key. Leave it out: a secret key needs no other.');
        }
        return { role: 'service_role', apiKey: own, bearer: null };
    }
    const role = roleOfJwt(own, 'supabase-key', now);
    if (role === 'anon' || role === 'authenticated') {
        throw new errors/* UserError */.yo(`supabase-key is a key of the role ${role}: it ${WRITES_NOTHING}. ${WHERE}`);
    }
    if (second !== '')
        return { role, apiKey: requireOpenKey(second, now), bearer: own };
    if (role === 'service_role')
        return { role, apiKey: own, bearer: own };
    if (spare !== '')
        return { role, apiKey: requireOpenKey(trim(spare), now), bearer: own };
    throw new errors/* UserError */.yo(`supabase-key is a JWT of the role ${role}, which the project accepts only together with one of its own keys: ` +
        'name the publishable (or anon) key in supabase-api-key, or in the environment variable SUPABASE_PUBLISHABLE_KEY.');
}
function trim(key) {
    return key
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
}
function requireSecretKey(key) {
    if (/^sb_secret_[\w-]+$/.test(key))
        return;
    if (key.startsWith('sb_publishable_')) {
        throw new errors/* UserError */.yo(`supabase-key is a publishable key: it ${WRITES_NOTHING}. ${WHERE}`);
    }
    throw new errors/* UserError */.yo(`supabase-key begins with sb_ but is not a secret key, or only a part of one. ${WHERE}`);
}
/** The second key: one that may be public. */
function requireOpenKey(key, now) {
    if (/^sb_publishable_[\w-]+$/.test(key))
        return key;
    if (!key.startsWith('sb_') && roleOfJwt(key, 'supabase-api-key', now) === 'anon')
        return key;
    throw new errors/* UserError */.yo('supabase-api-key is neither the publishable nor the anon key of the project. ' +
        'It only opens the door; the key that may write is supabase-key.');
}
function roleOfJwt(key, input, now) {
    const claims = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(key)?.[1];
    const payload = claims === undefined ? null : readObject(Buffer.from(claims, 'base64url').toString('utf8'));
    if (payload === null) {
        const hint = key.startsWith('sbp_') ? 'It is an access token of a person, for the dashboard.' : '';
        const seen = `${key.length} characters that are neither sb_secret_… nor a JWT (eyJ….….…)`;
        throw new errors/* UserError */.yo(`${input} is not a key of a Supabase project: it has ${seen}. ${hint} ${WHERE}`.replace('  ', ' '));
    }
    const { role, exp } = payload;
    if (typeof role !== 'string' || !/^[\w .-]{1,63}$/.test(role)) {
        throw new errors/* UserError */.yo(`${input} is a JWT without the claim role, so no database role belongs to it. ${WHERE}`);
    }
    if (typeof exp === 'number' && exp * 1000 <= now) {
        const date = new Date(Math.max(0, exp) * 1000).toISOString().slice(0, 16).replace('T', ' ');
        throw new errors/* UserError */.yo(`${input} (a JWT of the role ${role}) expired on ${date} UTC. Take a secret key, or make a new one as in docs/stores.md.`);
    }
    return role;
}
function readObject(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        // Not JSON, so not a JWT: the caller reports it.
        return null;
    }
}

// EXTERNAL MODULE: ./lib/store/supabase/supabase-url.js
var supabase_url = __webpack_require__(22756);
;// CONCATENATED MODULE: ./lib/store/supabase/supabase.js









/**
 * Whether the answer may have more rows than the API returns at once. A call that changes something is not read twice.
 */
function isPaged({ answers, effect }) {
    return answers.kind === 'rows' && effect === 'reads';
}
/**
 * The transport to a Supabase project: supabase-js over PostgREST. Nothing is sent before the first call.
 *
 * Throws `UserError` for an invalid address or key, and `StoreError` on Node.js older than 22. Calls are repeated as
 * `retry.ts` says and reject with `StoreError`: SQLSTATE (then with detail and hint), PostgREST's code, `HTTP 503`, the
 * code of a system call, or one of `timeout`, `redirect`, `html`, `not-json`, `schema`, `closed`. No key is ever part
 * of a message.
 */
function supabaseTransport(options) {
    requireNode(process.versions.node);
    const { limits, now, closing, converse, attempt } = (0,repeater/* repeater */.Z)(options);
    const url = (0,supabase_url/* readSupabaseUrl */.wV)(options.url, options.privateHosts);
    const key = readSupabaseKey(options.key, options.apiKey, now(), options.spareApiKey);
    let opened = null;
    async function send(called, args, from = 0) {
        opened ??= connect(url, key, options);
        const client = await opened;
        const asked = { name: called.name, url, role: key.role, patience: limits.attempt };
        return attempt(called, (signal) => sendOnce(client, asked, args, isPaged(called) ? from : null, signal, closing.signal));
    }
    return {
        description: `Supabase project ${url} as ${key.role}`,
        call: (called, args) => isPaged(called)
            ? readAllRows(called.name, (from) => send(called, args, from).then(pageOf))
            : converse(called, args, (sent) => send(called, sent).then(({ data }) => data)),
        close: () => {
            closing.abort();
            return Promise.resolve();
        },
    };
}
/** Throws `StoreError` for a Node.js that supabase-js does not support. */
function requireNode(version) {
    if (Number(version.split('.')[0]) >= 22)
        return;
    throw new errors/* StoreError */.hg(`A Supabase project as the store needs Node.js 22 or newer; this is ${version}. ` +
        'The embedded database runs on Node.js 20.12 or newer.');
}
function pageOf({ data, count }) {
    return { rows: data, total: count };
}
/** A client without sessions: with `accessToken` there is no auth client, and nothing is stored or refreshed. */
async function connect(url, key, { privateHosts = '', lookup = addressesOf, fetch: send = fetch }) {
    await (0,supabase_url/* refusePrivateHost */.iB)(url, privateHosts, lookup);
    const { createClient } = await __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 10248));
    return createClient(url, key.apiKey, {
        accessToken: () => Promise.resolve(key.bearer),
        global: { fetch: guarded(key, send) },
    });
}
const addressesOf = (host) => promises_.lookup(host, { all: true });
/** An answer that is not what the function returns. */
class Refusal extends Error {
    answer;
    constructor(answer) {
        super(`HTTP ${answer.status}`);
        this.answer = answer;
    }
}
/**
 * A fetch that shows supabase-js only answers of functions. supabase-js takes a 404 without content for an empty
 * success, and drops the status and `Retry-After` of failures.
 */
function guarded(key, send) {
    const blot = (0,secrets/* blotting */.WI)([key.apiKey, key.bearer]);
    return async (input, init) => {
        const headers = new Headers(init?.headers);
        // supabase-js also puts the API key here. A secret key is not a JWT, and only the gateway accepts it.
        if (key.bearer === null)
            headers.delete('authorization');
        // Not `follow`: a redirect could send the key to another host.
        const response = await send(input, { ...init, headers, redirect: 'manual' });
        const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
        if (response.ok && type !== 'text/html')
            return response;
        const location = response.headers.get('location');
        throw new Refusal({
            status: response.status,
            type,
            location: location === null ? null : blot(location),
            retryAfter: readRetryAfter(response.headers.get('retry-after'), response.headers.get('date')),
            body: blot(await response.text()),
        });
    };
}
/** `Retry-After` as milliseconds: seconds, or a date by the server's own clock. null: absent or unreadable. */
function readRetryAfter(value, date) {
    if (value === null)
        return null;
    const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.parse(date ?? '');
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null;
}
/** @param from the first row of a page; null: the answer has no pages */
async function sendOnce(client, asked, args, from, signal, closing) {
    try {
        const builder = client.rpc(asked.name, args, from === null ? {} : { count: 'exact' });
        if (from !== null && from > 0)
            builder.range(from, Number.MAX_SAFE_INTEGER);
        // Retries are decided here, not by the client, which does not know idempotency keys.
        const answer = await builder.abortSignal(signal).retry(false).throwOnError();
        return { value: { data: answer.data, count: answer.count } };
    }
    catch (thrown) {
        const fault = thrown instanceof Refusal ? faultOfAnswer(asked, thrown.answer) : null;
        if (fault !== null)
            return { fault };
        if (thrown instanceof Error && thrown.name === 'PostgrestError')
            return { fault: notJson(asked) };
        return { fault: faultOfNetwork(asked, thrown, signal, closing.aborted) };
    }
}


/***/ })

};
