export const id = 545;
export const ids = [545];
export const modules = {

/***/ 6545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ connectPostgres),
  postgresTransport: () => (/* binding */ postgresTransport)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/store/postgres/database-url.js

const FORM = 'postgresql://<user>:<password>@<host>:<port>/<database>';
const ENCODE = 'In the password, percent-encode every character but letters and digits: @ is %40, / is %2F, # is %23, ? is %3F.';
const TLS_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
/**
 * Checks a database URL. `sslmode` means what it means to psql: `require` encrypts, `verify-full` also checks whom it
 * talks to; without it TLS is used where the server has it. Throws `UserError`, which never repeats the URL: an
 * unencoded password may stand anywhere in it.
 */
function readDatabaseUrl(text) {
    const url = parse(text.trim());
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
        throw new errors/* UserError */.yo(`The database URL does not begin with postgresql://. Its form is ${FORM}`);
    }
    // What follows an unencoded / # or ? would be taken for the path or the query, and the password for the host.
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
    const mode = url.searchParams.get('sslmode');
    if (mode !== null && !TLS_MODES.includes(mode)) {
        throw new errors/* UserError */.yo(`The database URL has an unknown sslmode. There are ${TLS_MODES.join(', ')}.`);
    }
    const isSocket = host.startsWith('/');
    const prefersTls = !isSocket && !url.searchParams.has('ssl') && (mode === null || mode === 'prefer');
    if (prefersTls)
        url.searchParams.delete('sslmode');
    // Without this the driver takes `require` for `verify-full`, which no certificate of one's own passes.
    else if (mode !== null && mode !== 'no-verify')
        url.searchParams.set('uselibpqcompat', 'true');
    return { url: url.href, address: { host, port: url.port || '5432', database, user }, prefersTls };
}
function parse(text) {
    try {
        return new URL(text);
    }
    catch {
        // The cause would carry the text.
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
var database_error = __webpack_require__(8727);
// EXTERNAL MODULE: ./lib/store/io-fault.js
var io_fault = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/store/supabase/service-faults.js
var service_faults = __webpack_require__(7517);
;// CONCATENATED MODULE: ./lib/store/postgres/postgres-fault.js




/** SQLSTATE "connection failure", for faults of the connection that have no code of their own. */
const CONNECTION_FAILURE = '08006';
const UNREACHABLE = /^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENOTFOUND|ENODATA|EAI_\w+|ETIMEDOUT)$/;
const TLS = /^(ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|EPROTO)$/;
const TOO_MANY = '\nThe server takes no more connections at present. Try again later, or connect through a pooler.';
const DIRECT_SUPABASE_HOST = /^db\.([a-z0-9]+)\.supabase\.(co|com|net|red)$/;
function describeAddress({ host, port, database }) {
    return `PostgreSQL database ${database} at ${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** Why a connection could not be made, and what to do. The driver's words hold no password. */
function explainConnectionFault(error, address) {
    const message = (0,io_fault.messageOf)(error);
    const code = (0,io_fault.codeOf)(error) ?? codeOfWords(message);
    const advice = connectionAdvice(code, message, address);
    const text = `The ${describeAddress(address)} cannot be reached: ${shortReason(error, code)}${advice}`;
    // Without the cause: what the driver throws carries its configuration.
    return new NoConnectionError(text, code);
}
class NoConnectionError extends errors/* StoreError */.hg {
}
/** The driver's own complaints have no codes. */
function codeOfWords(message) {
    if (/timeout expired/.test(message))
        return 'ETIMEDOUT';
    if (/Connection terminated/.test(message))
        return CONNECTION_FAILURE;
    if (/password must be/.test(message))
        return '28P01';
    return 'connection';
}
/** An attempt at several addresses at once fails with an empty message and one error for each. */
function shortReason(error, code) {
    const own = (0,io_fault.textOf)(error, 'message');
    const parts = typeof error === 'object' && error !== null ? Reflect.get(error, 'errors') : undefined;
    const inner = Array.isArray(parts) ? parts.map((part) => (0,io_fault.messageOf)(part)) : [];
    return own ?? (inner.length > 0 ? inner.join('; ') : code);
}
function connectionAdvice(code, message, { host, port, database, user }) {
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
    if (TLS.test(code)) {
        return ('\nThe certificate of the server was not accepted. `sslmode=require` in the database URL encrypts without ' +
            'checking it; `sslrootcert=<file>` names the certificate to trust.');
    }
    if (/does not support SSL/.test(message)) {
        return '\nTake `sslmode` out of the database URL if the way to the server is safe without encryption.';
    }
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
/** A connection that broke in the middle of a statement, or that was given up because no answer came. */
function explainLostConnection(error, address) {
    const text = `The connection to the ${describeAddress(address)} broke during a call: ${(0,io_fault.messageOf)(error)}.`;
    return new errors/* StoreError */.hg(text, (0,io_fault.codeOf)(error) ?? CONNECTION_FAILURE);
}
/** Why a call of the database function `name` failed. What the schema itself says is passed on as it is. */
function explainCallFault(error, name) {
    const code = (0,io_fault.codeOf)(error);
    const message = (0,io_fault.messageOf)(error);
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
        return new database_error/* DatabaseError */.a(message, code, null, service_faults/* LOCKED */.$2);
    if (code === '57014') {
        const hint = 'The server is overloaded, or there is too much in the call: try again later, or push fewer results at once.';
        return new database_error/* DatabaseError */.a(message, code, null, hint);
    }
    return (0,database_error/* toStoreError */.D)(error);
}
/** For the table of retries. */
function faultOf(error, isClosed) {
    if (isClosed)
        return { code: 'closed', retryAfter: null, error: new errors/* StoreError */.hg('The store was closed.', 'closed') };
    // What was never sent cannot have been done: the table's word for that is its word for a late connection.
    const isLate = error instanceof NoConnectionError && /^(ETIMEDOUT|ECONNRESET|08...)$/.test(error.code ?? '');
    const code = isLate ? 'UND_ERR_CONNECT_TIMEOUT' : (error.code ?? '');
    return { code, retryAfter: null, error };
}

// EXTERNAL MODULE: ./lib/store/client/push-keys.js
var push_keys = __webpack_require__(1582);
// EXTERNAL MODULE: ./lib/store/client/retry.js
var retry = __webpack_require__(3951);
// EXTERNAL MODULE: ./lib/store/client/schema-handshake.js
var schema_handshake = __webpack_require__(9858);
;// CONCATENATED MODULE: ./lib/store/postgres/postgres.js






const CONNECT_TIMEOUT_MS = 10_000;
/** The server gives up this much earlier than an attempt ends, so that its answer is known. */
const GRACE_MS = 5_000;
/**
 * A way to any PostgreSQL that has the schema, over one connection, opened by the first call and opened anew by the
 * call after one that broke it. Each call is one message and so one round trip and one transaction: no prepared
 * statement and no setting outlives it, so it works through poolers in transaction mode.
 *
 * Throws `UserError` for a URL that cannot be read. Calls are repeated as `retry.ts` says and reject with
 * `StoreError`: its code is the SQLSTATE, that of the system (`ECONNREFUSED`), `schema` or `closed`. The password is
 * never part of a message.
 */
function postgresTransport(options) {
    const target = readDatabaseUrl(options.databaseUrl);
    const description = describeAddress(target.address);
    const limits = { ...retry/* RETRY_LIMITS */.sO, ...options.limits };
    const { sleep, random, now } = { ...retry/* RETRY_TOOLS */.$J, ...options };
    const closing = new AbortController();
    const handshake = (0,schema_handshake/* schemaHandshake */.F)(options.log, options.schemaVersion);
    let session = null;
    let last = Promise.resolve();
    const attempt = async (name, args, signal) => {
        try {
            if (session?.isOpen() !== true)
                session = await openSession(target);
            return { value: await callOnce(session, name, args, Math.max(1, limits.attempt - GRACE_MS), signal) };
        }
        catch (error) {
            return { fault: faultOf(explainCallFault(error, name), closing.signal.aborted) };
        }
    };
    const call = async (name, args) => {
        const ending = await (0,retry/* attemptRepeatedly */.Rd)((signal) => attempt(name, args, signal), {
            name,
            limits,
            tools: { sleep, random, now },
            closing: closing.signal,
            onRetry: ({ error }, wait) => {
                options.log?.info(`${error.message}\nTrying again in ${(wait / 1000).toFixed(1)} s.`);
            },
        });
        if ('value' in ending)
            return ending.value;
        throw (0,service_faults/* errorOfFailure */.UQ)({ name, url: description, role: target.address.user, patience: limits.attempt }, ending);
    };
    return {
        description,
        async rpc(name, args) {
            const push = (0,push_keys/* withKeys */.j)(await handshake.ask(args));
            // One connection: one call after the other.
            const answered = last.then(() => call(name, push.args));
            last = answered.catch(() => null);
            const answer = await answered;
            await handshake.hear(answer);
            return push.answer(answer);
        },
        async close() {
            closing.abort();
            await last;
            await session?.close();
        },
    };
}
async function callOnce(session, name, args, timeoutMs, signal) {
    const end = () => void session.close();
    signal.addEventListener('abort', end);
    try {
        const [row] = await session.rows([
            'set transaction isolation level read committed',
            `set local statement_timeout = ${timeoutMs}`,
            // Times in JSON are texts in the session's zone.
            `set local timezone = 'UTC'`,
            callSql(name, args),
        ].join(';\n'));
        const values = JSON.parse(String(row?.['answer']));
        return row?.['is_set'] === true ? values : (values[0] ?? null);
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
/** Opens a connection without a limit of time for its statements: for migrations. */
function connectPostgres(databaseUrl) {
    return openSession(readDatabaseUrl(databaseUrl));
}
async function openSession(target) {
    const client = await connect(target);
    let broken = null;
    let closing = null;
    client.on('error', (error) => (broken = error));
    const close = () => (closing ??= client.end());
    const query = async (text) => {
        try {
            const answer = await client.query(text);
            return (Array.isArray(answer) ? answer : [answer]);
        }
        catch (error) {
            if (broken === null && isRefusal(error))
                throw error;
            // The event may have told more than the statement does.
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
/** The server said no to a statement and goes on; whatever else fails leaves no usable connection. */
function isRefusal(error) {
    return error instanceof Error && 'severity' in error && error.severity === 'ERROR';
}
async function connect(target) {
    try {
        return await connectWith(target, target.prefersTls);
    }
    catch (error) {
        const hasNoTls = error instanceof Error && error.message === 'The server does not support SSL connections';
        if (!target.prefersTls || !hasNoTls)
            throw explainConnectionFault(error, target.address);
    }
    try {
        return await connectWith(target, false);
    }
    catch (error) {
        throw explainConnectionFault(error, target.address);
    }
}
async function connectWith({ url, prefersTls }, tls) {
    // Loaded when first used: most runs never need it.
    const { default: pg } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new pg.Client({
        connectionString: url,
        // Encrypts against listeners; whom one talks to is checked by `sslmode=verify-full`.
        ...(prefersTls && { ssl: tls ? { rejectUnauthorized: false } : false }),
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        keepAlive: true,
        fallback_application_name: 'benchmark-snapshots',
    });
    await client.connect();
    return client;
}
/**
 * The call of a function by named arguments, as one statement without parameters, because only such can share a
 * message with settings. Untyped literals take the types of the function's parameters: each name has one overload.
 * Row: `is_set` says whether the function returns a set, `answer` is its rows or its one value, as a JSON array.
 */
function callSql(name, args) {
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    const list = given.map(([parameter, value]) => `${identifier(parameter)} => ${literal(value)}`).join(', ');
    const called = `public.${identifier(name)}`;
    return `select
    (select f.proretset from pg_catalog.pg_proc f where f.oid = ${literal(called)}::pg_catalog.regproc) as is_set,
    coalesce(pg_catalog.json_agg(x), '[]')::text as answer
  from ${called}(${list}) x`;
}
/** Objects and arrays are for parameters of type json or jsonb. */
function literal(value) {
    if (value === null)
        return 'null';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // E'…' reads the same whatever standard_conforming_strings says.
    return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
function identifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


/***/ })

};
