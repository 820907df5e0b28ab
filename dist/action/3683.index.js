export const id = 3683;
export const ids = [3683];
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

/***/ 26072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer),
/* harmony export */   y: () => (/* binding */ callStatement)
/* harmony export */ });
/**
 * A call as one statement without parameters, because only such a statement can be sent together with settings. Untyped
 * literals take the types of the function's parameters: each name has one overload. The one row has the column
 * `answer`.
 */
function callStatement({ name }, args) {
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    const list = given.map(([parameter, value]) => `${quoted(parameter)} => ${literal(value)}`).join(', ');
    return `select coalesce(pg_catalog.json_agg(x), '[]')::text as answer from public.${quoted(name)}(${list}) x`;
}
/** The JSON that PostgREST would return: a set as an array, anything else as its one value. */
function readAnswer({ answers }, answer) {
    const values = JSON.parse(String(answer));
    return answers.kind === 'value' ? (values[0] ?? null) : values;
}
/** Objects and arrays are for parameters of type json or jsonb. */
function literal(value) {
    if (value === null)
        return 'null';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // E'…' has the same meaning whatever standard_conforming_strings is.
    return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
function quoted(identifier) {
    return `"${identifier.replaceAll('"', '""')}"`;
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

/***/ 93683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresTransport: () => (/* binding */ postgresTransport)
});

// UNUSED EXPORTS: connectPostgres

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/address.js
var address = __webpack_require__(62925);
;// CONCATENATED MODULE: ./lib/store/postgres/tls.js


/**
 * How a connection is encrypted, in the words of libpq's `sslmode`: https://www.postgresql.org/docs/current/libpq-ssl.html
 *
 * - `disable`: not at all
 * - `prefer`: where the server can, with whatever certificate
 * - `require`: always, with whatever certificate; with `sslrootcert` as `verify-ca`
 * - `verify-ca`: with a certificate from the authority of `sslrootcert`
 * - `verify-full`: with a certificate for this host, from that authority or one that this machine trusts
 *
 * Unlike libpq's, the default is `verify-full`, and `prefer` only to this machine.
 */
const TLS_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
/** Aliases: libpq's `allow`, which prefers no encryption, and `no-verify` of Node's driver. */
const ALIASES = { allow: 'prefer', 'no-verify': 'require' };
/** The parameter `ssl` of Node's and Java's drivers. */
const SSL_WORDS = {
    ...{ true: 'verify-full', 1: 'verify-full', false: 'disable', 0: 'disable', 'no-verify': 'require' },
};
/**
 * Reads the encryption settings of a database URL, and writes them so that Node's driver understands the same. Throws
 * `UserError`, which does not repeat the URL.
 */
function takeTlsMode(url, host) {
    const { searchParams: query } = url;
    const mode = host.startsWith('/') ? 'disable' : tlsMode(query, host);
    for (const name of ['ssl', 'sslmode', 'uselibpqcompat'])
        query.delete(name);
    if (query.get('sslrootcert') === 'system')
        query.delete('sslrootcert');
    if (mode === 'verify-ca' && !query.has('sslrootcert')) {
        throw new errors/* UserError */.yo('The database URL says sslmode=verify-ca, which needs the certificate of the authority: sslrootcert=<file>');
    }
    if (mode === 'prefer')
        return mode;
    query.set('sslmode', mode);
    // Without this the driver treats `require` as `verify-full`.
    query.set('uselibpqcompat', 'true');
    return mode;
}
function tlsMode(query, host) {
    const [mode, ssl, authority] = ['sslmode', 'ssl', 'sslrootcert'].map((name) => query.get(name));
    const named = TLS_MODES.find((word) => word === mode) ?? ALIASES[mode ?? ''];
    if (typeof mode === 'string' && named === undefined) {
        throw new errors/* UserError */.yo(`The database URL has an unknown sslmode. Use one of ${TLS_MODES.join(', ')}.`);
    }
    if (authority === 'system')
        return 'verify-full';
    if (named !== undefined)
        return named;
    if (typeof ssl === 'string') {
        const meant = SSL_WORDS[ssl];
        if (meant !== undefined)
            return meant;
        throw new errors/* UserError */.yo('The database URL has an unknown value of ssl. Use sslmode instead, such as sslmode=verify-full.');
    }
    if (typeof authority === 'string')
        return 'verify-full';
    return (0,address/* isLoopback */.U)(host) ? 'prefer' : 'verify-full';
}
const UNTRUSTED = /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT\w*))$/;
const TLS = /^(?:ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|EPROTO)$/;
const SUPABASE = /\.supabase\.(?:co|com)$/;
/** The `sslmode` that the host needs, if encryption is why a connection failed; '' if it is not. */
function tlsAdvice(code, message, { host }) {
    if (/does not support SSL/.test(message)) {
        return ('\nIt has no TLS: anybody on the way could read and change what is sent, so nothing was sent. ' +
            'Turn on ssl on the server; or, if the way to it is safe, such as to a service container or within a private ' +
            'network, add sslmode=disable to the database URL.');
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return ('\nThe certificate belongs to another host. Check the host in the database URL; if it is right, ' +
            'sslmode=verify-ca&sslrootcert=<file> accepts any certificate of your authority.');
    }
    if (code === 'CERT_HAS_EXPIRED')
        return '\nThe certificate of the server has expired: it needs a new one.';
    if (UNTRUSTED.test(code)) {
        const where = SUPABASE.test(host)
            ? 'Supabase signs with an authority of its own: the project page has its certificate under Settings, Database, SSL configuration'
            : 'This machine does not know the authority that signed it: ask whoever runs the server for its certificate';
        return (`\nThe certificate of the server is not trusted. ${where}. Keep it as a file and write ` +
            'sslmode=verify-full&sslrootcert=<file> into the database URL. sslmode=require encrypts without checking who is at ' +
            'the other end.');
    }
    if (!TLS.test(code))
        return '';
    return '\nNo secure connection could be made. sslmode in the database URL sets the kind, such as sslmode=verify-full.';
}
/** The server wants the password in clear text: it is never sent, whatever the URL says. */
class ClearTextPasswordError extends Error {
    code = 'clear-text-password';
    constructor() {
        super('the server asks for the password in clear text, and the connection is not encrypted\n' +
            'The password was not sent. Make the server use scram-sha-256 (in pg_hba.conf, auth_type of a pooler), or turn on ' +
            'ssl there and write sslmode=require, or verify-full, into the database URL.');
    }
}

;// CONCATENATED MODULE: ./lib/store/postgres/database-url.js


const FORM = 'postgresql://<user>:<password>@<host>:<port>/<database>';
const ENCODE = 'In the password, percent-encode every character but letters and digits: @ is %40, / is %2F, # is %23, ? is %3F.';
/**
 * Checks a database URL. Connections to other machines must use TLS with a verified certificate unless the URL says
 * otherwise (`TlsMode`). Throws `UserError`, which never repeats the URL: it may contain an unencoded password
 * anywhere.
 */
function database_url_readDatabaseUrl(text) {
    const url = parse(text.trim());
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
        throw new errors/* UserError */.yo(`The database URL does not begin with postgresql://. Its form is ${FORM}`);
    }
    // After an unencoded / # or ? the rest would be read as the path or the query, and the password as the host.
    if (url.hash !== '' || url.pathname.includes('@') || url.search.includes('@'))
        throw malformed();
    const password = decoded(url.password);
    if (/^\[.*\]$/.test(password)) {
        throw new errors/* UserError */.yo('The database URL still has a placeholder in brackets where the password belongs.');
    }
    const host = url.searchParams.get('host') ?? decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
    const database = decoded(url.pathname.slice(1));
    const user = decoded(url.username);
    if (host === '' || user === '' || database === '') {
        const missing = host === '' ? 'host' : user === '' ? 'user' : 'database';
        throw new errors/* UserError */.yo(`The database URL names no ${missing}. Its form is ${FORM}`);
    }
    // The driver might take another one than the reader of the URL expects.
    const names = [...url.searchParams.keys()];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new errors/* UserError */.yo(`The database URL has the parameter ${twice} twice.`);
    const tls = takeTlsMode(url, host);
    const secrets = [password, url.searchParams.get('password') ?? '', url.searchParams.get('sslpassword') ?? ''];
    return { url: url.href, address: { host, port: url.port || '5432', database, user }, tls, secrets };
}
function parse(text) {
    try {
        return new URL(text);
    }
    catch {
        // The cause would contain the text.
        throw malformed();
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw malformed();
    }
}
function malformed() {
    return new errors/* UserError */.yo(`The database URL cannot be read. Its form is ${FORM}\n${ENCODE}`);
}

// EXTERNAL MODULE: ./lib/store/client/database-error.js
var database_error = __webpack_require__(68727);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
// EXTERNAL MODULE: ./lib/store/client/failure.js
var failure = __webpack_require__(77679);
;// CONCATENATED MODULE: ./lib/store/postgres/postgres-fault.js





/** SQLSTATE "connection failure", for connection errors without a code of their own. */
const CONNECTION_FAILURE = '08006';
const UNREACHABLE = /^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENOTFOUND|ENODATA|EAI_\w+|ETIMEDOUT)$/;
const TOO_MANY = '\nThe server takes no more connections at present. Try again later, or connect through a pooler.';
const DIRECT_SUPABASE_HOST = /^db\.([a-z0-9]+)\.supabase\.(co|com|net|red)$/;
function describeAddress({ host, port, database }) {
    return `PostgreSQL database ${database} at ${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** Why a connection failed, and what to do. The driver's messages have no password. */
function explainConnectionFault(error, address) {
    const message = (0,thrown/* messageOf */.bD)(error);
    const code = (0,thrown/* codeOf */.$N)(error) ?? codeOfWords(message);
    const file = (0,thrown/* textPropertyOf */.K5)(error, 'path');
    if ((0,thrown/* propertyOf */.$r)(error, 'syscall') === 'open' && file !== null) {
        const why = (0,thrown/* fileFault */.bT)('read', error);
        return new NoConnectionError(`The certificate ${file} that the database URL names cannot be read: ${why}`, code);
    }
    const advice = connectionAdvice(code, message, address);
    const text = `The ${describeAddress(address)} cannot be reached: ${shortReason(error, code)}${advice}`;
    // Without the cause: the driver's exception contains its configuration.
    return new NoConnectionError(text, code);
}
class NoConnectionError extends errors/* StoreError */.hg {
}
/** The driver's own errors have no codes. */
function codeOfWords(message) {
    if (/timeout expired/.test(message))
        return 'ETIMEDOUT';
    if (/Connection terminated/.test(message))
        return CONNECTION_FAILURE;
    if (/password must be/.test(message))
        return '28P01';
    return 'connection';
}
/** An attempt at several addresses fails with an empty message and one error for each address. */
function shortReason(error, code) {
    const own = (0,thrown/* textPropertyOf */.K5)(error, 'message');
    const parts = (0,thrown/* propertyOf */.$r)(error, 'errors');
    const inner = Array.isArray(parts) ? parts.map((part) => (0,thrown/* messageOf */.bD)(part)) : [];
    return own ?? (inner.length > 0 ? inner.join('; ') : code);
}
function connectionAdvice(code, message, address) {
    const { host, port, database, user } = address;
    const [, project] = DIRECT_SUPABASE_HOST.exec(host) ?? [];
    if (project !== undefined && UNREACHABLE.test(code)) {
        return (`\nThe address db.${project}.supabase.co has IPv6 only, and many machines, the runners of GitHub among them, ` +
            'have IPv4 only. Use the address of the session pooler, which the project page shows under "Connect":\n' +
            `postgresql://postgres.${project}:<password>@aws-<n>-<region>.pooler.supabase.com:5432/${database}`);
    }
    if (/tenant\b.*not found/i.test(message)) {
        return ('\nThe pooler does not know this project: its user is postgres.<project>, and the region in the host must be ' +
            'that of the project. Copy the URL from the project page, under "Connect". A paused project must be restored.');
    }
    const advice = tlsAdvice(code, message, address);
    if (advice !== '')
        return advice;
    if (/max clients reached/i.test(message))
        return TOO_MANY;
    switch (code) {
        case '28P01':
        case '28000':
            return `\nCheck user (${user}) and password in the database URL; special characters must be percent-encoded.`;
        case '3D000':
            return `\nCheck the name after the last slash of the database URL, or create it: CREATE DATABASE "${database}"`;
        case '53300':
        case '53400':
            return TOO_MANY;
        case '57P03':
            return '\nThe server is starting up or shutting down. Try again in a moment.';
        case 'ECONNREFUSED':
            return `\nNothing listens on port ${port} there. Is the server running, and are host and port right?`;
        case 'ENOTFOUND':
        case 'ENODATA':
            return '\nCheck the host in the database URL: there is no such name.';
        case 'EAI_AGAIN':
            return '\nThe name could not be looked up. Is this machine connected to the network?';
        case 'ETIMEDOUT':
        case 'ENETUNREACH':
        case 'EHOSTUNREACH':
            return '\nIs there a way from this machine to the server, and does its firewall let this machine in?';
        default:
            return '';
    }
}
/** A connection that broke during a statement, or timed out. */
function explainLostConnection(error, address) {
    const text = `The connection to the ${describeAddress(address)} broke during a call: ${(0,thrown/* messageOf */.bD)(error)}.`;
    return new errors/* StoreError */.hg(text, (0,thrown/* codeOf */.$N)(error) ?? CONNECTION_FAILURE);
}
/** Why a call of the database function `name` failed. Messages of the schema are passed on unchanged. */
function explainCallFault(error, name) {
    const code = (0,thrown/* codeOf */.$N)(error);
    const message = (0,thrown/* messageOf */.bD)(error);
    if (code === '42883' && message.includes(name)) {
        const text = `The database has no function ${name} as this version of Benchmark Snapshots calls it: its schema is missing, ` +
            'or older or newer than the code.';
        return new database_error/* DatabaseError */.a(text, code, null, 'Run: benchmark-snapshots migrate --database-url <the same URL>');
    }
    if (code === '42501' && /for function/.test(message)) {
        const hint = 'The user of the database URL needs a role that may: GRANT benchmark_writer TO <user> for pushing, ' +
            'GRANT service_role TO <user> for everything.';
        return new database_error/* DatabaseError */.a(message, code, null, hint);
    }
    if (code === '55P03')
        return new database_error/* DatabaseError */.a(message, code, null, failure/* LOCKED */.$);
    if (code === '57014') {
        const hint = 'The server is overloaded, or there is too much in the call: try again later, or push fewer results at once.';
        return new database_error/* DatabaseError */.a(message, code, null, hint);
    }
    return (0,database_error/* toStoreError */.D)(error);
}
/** For the retry table. */
function faultOf(error, isClosed) {
    if (isClosed)
        return { code: 'closed', retryAfter: null, error: new errors/* StoreError */.hg('The store was closed.', 'closed') };
    // What was never sent cannot have been carried out.
    const isLate = error instanceof NoConnectionError && /^(ETIMEDOUT|ECONNRESET|08...)$/.test(error.code ?? '');
    const code = isLate ? 'UND_ERR_CONNECT_TIMEOUT' : (error.code ?? '');
    return { code, retryAfter: null, error };
}

// EXTERNAL MODULE: ./lib/store/secrets.js
var secrets = __webpack_require__(74504);
// EXTERNAL MODULE: ./lib/store/client/repeater.js
var repeater = __webpack_require__(90081);
// EXTERNAL MODULE: ./lib/store/client/statement.js
var statement = __webpack_require__(26072);
;// CONCATENATED MODULE: ./lib/store/postgres/postgres.js






const CONNECT_TIMEOUT_MS = 10_000;
/** The server stops this much earlier than an attempt ends, so that its answer arrives. */
const GRACE_MS = 5_000;
/**
 * The transport to any PostgreSQL with the schema, over one connection, which the first call opens, and the next call
 * after a broken connection opens again. Each call is one message, and so one round trip and one transaction: no
 * prepared statement and no setting outlives it, so it works through poolers in transaction mode.
 *
 * Throws `UserError` for an invalid URL. Calls are repeated as `retry.ts` says and reject with `StoreError`: its code
 * is the SQLSTATE, that of the system (`ECONNREFUSED`), `schema` or `closed`. The password is never part of a message.
 */
function postgresTransport(options) {
    const target = database_url_readDatabaseUrl(options.databaseUrl);
    const { limits, closing, converse, attempt } = (0,repeater/* repeater */.Z)(options);
    const timeout = Math.max(1, limits.attempt - GRACE_MS);
    let session = null;
    let last = Promise.resolve();
    const send = (called, args) => attempt(called, async (signal) => {
        try {
            if (session?.isOpen() !== true)
                session = await openSession(target);
            return { value: await callOnce(session, called, args, timeout, signal) };
        }
        catch (error) {
            return { fault: faultOf(explainCallFault(error, called.name), closing.signal.aborted) };
        }
    });
    return {
        description: describeAddress(target.address),
        call: (called, args) => converse(called, args, (sent) => {
            // One connection, so one call after the other.
            const answered = last.then(() => send(called, sent));
            last = answered.catch(() => null);
            return answered;
        }),
        async close() {
            closing.abort();
            await last;
            await session?.close();
        },
    };
}
async function callOnce(session, called, args, timeoutMs, signal) {
    const end = () => void session.close();
    signal.addEventListener('abort', end);
    try {
        const [row] = await session.rows([
            'set transaction isolation level read committed',
            `set local statement_timeout = ${timeoutMs}`,
            // Times in JSON are in the session's time zone.
            `set local timezone = 'UTC'`,
            (0,statement/* callStatement */.y)(called, args),
        ].join(';\n'));
        return (0,statement/* readAnswer */.J)(called, row?.['answer']);
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
/** Opens a connection without a time limit for its statements: for migrations. */
function connectPostgres(databaseUrl) {
    return openSession(readDatabaseUrl(databaseUrl));
}
async function openSession(target) {
    const blot = (0,secrets/* blotting */.WI)(target.secrets);
    const client = await connect(target).catch((error) => {
        throw explainConnectionFault((0,secrets/* blotError */.CT)(error, blot), target.address);
    });
    let broken = null;
    let closing = null;
    client.on('error', (error) => (broken = error));
    const close = () => (closing ??= client.end());
    const query = async (text) => {
        try {
            const answer = await client.query(text);
            return (Array.isArray(answer) ? answer : [answer]);
        }
        catch (thrown) {
            const error = (0,secrets/* blotError */.CT)(thrown, blot);
            if (broken === null && isRefusal(error))
                throw error;
            // The event may have a better message than the statement.
            broken ??= error;
            await close();
            throw explainLostConnection(broken, target.address);
        }
    };
    return {
        description: describeAddress(target.address),
        isOpen: () => broken === null && closing === null,
        exec: query,
        rows: async (sql) => (await query(sql)).at(-1)?.rows ?? [],
        close,
    };
}
/** If the server refuses a statement, the connection stays usable; after any other error it is not. */
function isRefusal(error) {
    return error instanceof Error && 'severity' in error && error.severity === 'ERROR';
}
async function connect(target) {
    try {
        return await connectWith(target, target.tls !== 'disable');
    }
    catch (error) {
        const hasNoTls = error instanceof Error && error.message === 'The server does not support SSL connections';
        if (target.tls !== 'prefer' || !hasNoTls)
            throw error;
    }
    return connectWith(target, false);
}
async function connectWith({ url, tls }, encrypts) {
    // Loaded on first use: most runs never need it.
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const client = new pg.Client({
        connectionString: url,
        // Other modes are set in the URL.
        ...(tls === 'prefer' && { ssl: encrypts ? { rejectUnauthorized: false } : false }),
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        keepAlive: true,
        fallback_application_name: 'benchmark-snapshots',
    });
    // Before the driver sees the request and sends the password: nothing is written to a destroyed stream.
    if (!encrypts) {
        const { connection } = client;
        connection.prependListener('authenticationCleartextPassword', () => {
            connection.stream.destroy(new ClearTextPasswordError());
        });
    }
    await client.connect();
    return client;
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


/***/ })

};
