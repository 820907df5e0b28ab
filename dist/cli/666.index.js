export const id = 666;
export const ids = [666];
export const modules = {

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  supabaseTransport: () => (/* binding */ supabaseTransport)
});

// UNUSED EXPORTS: requireNode

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/io-fault.js
var io_fault = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/store/supabase/service-faults.js
var service_faults = __webpack_require__(7517);
;// CONCATENATED MODULE: ./lib/store/supabase/network-faults.js
/** What can go wrong on the way to a Supabase project, as messages that say what to do. */


/** Error codes of TLS: OpenSSL's, Node's and those of certificates. */
const TLS = /^(?:ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
/** The fault of an attempt that got no answer, or only a part of one. */
function faultOfNetwork(call, thrown, signal, isClosed) {
    if (isClosed)
        return (0,service_faults/* fault */.DG)('closed', `The store was closed while ${call.name} was under way.`);
    if (signal.aborted) {
        return (0,service_faults/* fault */.DG)('timeout', `${call.url} did not answer ${call.name} within ${Math.round(call.patience / 1000)} seconds.`);
    }
    const code = codeOfNetwork(thrown);
    if (code !== null)
        return (0,service_faults/* fault */.DG)(code, ofNetwork(call, code));
    // Not of the network: a fault of this program, which is not to look like one of the service.
    if ((0,io_fault.textOf)(thrown, 'message') !== 'fetch failed')
        throw thrown;
    const reason = (0,io_fault.textOf)((0,service_faults/* propertyOf */.$r)(thrown, 'cause'), 'message') ?? 'no reason is given';
    return (0,service_faults/* fault */.DG)('network', `${call.url} cannot be called: ${reason}. Check supabase-url.`);
}
/** fetch wraps what happened, and wraps the failures of several addresses of one host once more. */
function codeOfNetwork(thrown) {
    if (thrown === undefined || thrown === null)
        return null;
    const errors = (0,service_faults/* propertyOf */.$r)(thrown, 'errors');
    const inner = (0,service_faults/* propertyOf */.$r)(thrown, 'cause') ?? (Array.isArray(errors) ? errors[0] : null);
    return (0,io_fault.textOf)(thrown, 'code') ?? codeOfNetwork(inner);
}
function ofNetwork({ url }, code) {
    const { hostname } = new URL(url);
    if (TLS.test(code)) {
        return (`No safe connection to ${url}: its certificate or its TLS is not accepted (${code}). Behind a proxy that looks into ` +
            'encrypted connections, name its certificate in the environment variable NODE_EXTRA_CA_CERTS; ' +
            'with Supabase on a server of your own, install a valid one.');
    }
    switch (code) {
        case 'ENOTFOUND':
            return (`There is no host ${hostname} (${code}). Check supabase-url; a project that is paused or was deleted has no address ` +
                `either: ${(0,service_faults/* projectOf */.v8)(url)}.`);
        case 'EAI_AGAIN':
            return `The name ${hostname} cannot be looked up (${code}): no name server answers. Is this machine online?`;
        case 'ECONNREFUSED':
            return `Nobody listens at ${url} (${code}). Check host and port; a local project is started by \`supabase start\`.`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
            return (`No way leads to ${hostname} (${code}). GitHub's runners reach IPv4 addresses only: a host that has none, such as the ` +
                'direct one of a database (db.….supabase.co), is out of their reach. The address of the project has one.');
        default:
            return `The connection to ${url} broke (${code}).`;
    }
}

// EXTERNAL MODULE: ./lib/store/client/push-keys.js
var push_keys = __webpack_require__(1582);
// EXTERNAL MODULE: ./lib/store/client/retry.js
var retry = __webpack_require__(3951);
;// CONCATENATED MODULE: ./lib/store/supabase/row-pages.js

/** Pages that do not fit together are read again this often: somebody pushed between them. */
const READINGS = 5;
/**
 * All rows of a function. PostgREST gives 1000 at most (the limit `Max rows` of the project) and says nothing when
 * it leaves some out, so each page is asked how many there are. Throws `StoreError` rather than give a part.
 */
async function readAllRows(name, readPage) {
    for (let reading = 1; reading <= READINGS; reading += 1) {
        const rows = await readPages(name, readPage);
        if (rows !== null)
            return rows;
    }
    throw new errors/* StoreError */.hg(`${name} changed again and again while it was read. Ask again, or for fewer rows.`, 'rows');
}
/** null: the rows changed meanwhile. */
async function readPages(name, readPage) {
    const all = [];
    let expected = null;
    for (;;) {
        const { rows, total } = await readPage(all.length);
        // What is not a list of rows is complained of by whoever reads the answer.
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

// EXTERNAL MODULE: ./lib/store/client/schema-handshake.js
var schema_handshake = __webpack_require__(9858);
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
 */
function readSupabaseKey(key, apiKey, now) {
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
    throw new errors/* UserError */.yo(`supabase-key is a JWT of the role ${role}, which the project lets in only beside one of its own keys: ` +
        'name the publishable (or anon) key in supabase-api-key.');
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
    throw new errors/* UserError */.yo(`supabase-key begins with sb_ but is no secret key, or only a part of one. ${WHERE}`);
}
/** The second key: one that everybody may know. */
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
        throw new errors/* UserError */.yo(`${input} is no key of a Supabase project: it has ${seen}. ${hint} ${WHERE}`.replace('  ', ' '));
    }
    const { role, exp } = payload;
    if (typeof role !== 'string' || !/^[\w .-]{1,63}$/.test(role)) {
        throw new errors/* UserError */.yo(`${input} is a JWT without the claim role, so no database role belongs to it. ${WHERE}`);
    }
    if (typeof exp === 'number' && exp * 1000 <= now) {
        const date = new Date(Math.max(0, exp) * 1000).toISOString().slice(0, 16).replace('T', ' ');
        throw new errors/* UserError */.yo(`${input} (a JWT of the role ${role}) expired on ${date} UTC. Make a new one.`);
    }
    return role;
}
function readObject(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        // Not JSON, so not a JWT: the caller says so.
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/store/supabase/supabase-url.js

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** How Supabase names a project: part of its address. */
const PROJECT = /^[a-z0-9]{20}$/;
/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste:
 * spaces, a line break, quotes, a slash or `/rest/v1` at the end are no error. Throws `UserError` for anything
 * that is not https (but http to this machine), names a user or another path.
 */
function readSupabaseUrl(text) {
    const trimmed = text
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
    if (trimmed === '')
        throw new errors/* UserError */.yo('supabase-url is empty: it is the address of your project, https://….supabase.co');
    if (PROJECT.test(trimmed))
        throw wrong(`is the name of a project, not its address: https://${trimmed}.supabase.co`);
    const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
    // The text itself is not repeated: it may be a key in the wrong place, or contain a password.
    if (url === null)
        throw wrong('is not an address. It looks like https://abcdefghijklmnopqrst.supabase.co');
    if (/^postgres(?:ql)?:$/.test(url.protocol)) {
        throw wrong('is the connection string of a database. The address of the project is https://….supabase.co');
    }
    if (url.username !== '' || url.password !== '') {
        throw wrong('contains a user name or password. Leave them out: the key goes into supabase-key');
    }
    const isLoopback = LOOPBACK.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
        throw wrong(`begins with ${url.protocol}//, which would send the key readable for everybody. Use https://`);
    }
    const project = /^\/dashboard\/project\/([a-z0-9]{20})/.exec(url.pathname)?.[1];
    if (project !== undefined) {
        throw wrong(`is a page of the dashboard. The address of that project is https://${project}.supabase.co`);
    }
    if (!/^(?:\/rest\/v1)?\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        throw wrong(`goes on after the host. The address of the project is ${url.origin}`);
    }
    return url.origin;
}
function wrong(what) {
    return new errors/* UserError */.yo(`supabase-url ${what}`);
}

;// CONCATENATED MODULE: ./lib/store/supabase/supabase.js









/** Functions that answer rows, of which the API gives at most 1000 at once. The others answer one value or one row. */
const ROWS = [
    ...['compare_models', 'compare_prompts', 'compare_snapshots', 'get_metric_series', 'get_metric_trends'],
    ...['get_pointer_events', 'get_snapshot_history', 'latest_snapshots', 'list_benchmark_configurations'],
    ...['list_benchmark_transactions', 'list_model_versions', 'list_models', 'list_regressions'],
];
/**
 * The way to a Supabase project: supabase-js over PostgREST. Nothing is sent before the first call.
 *
 * Throws `UserError` for an address or a key that cannot do, `StoreError` on Node.js older than 22. Calls are
 * repeated as `retry.ts` says and reject with `StoreError`: SQLSTATE (then with detail and hint), PostgREST's code,
 * `HTTP 503`, the code of a system call, or one of `timeout`, `redirect`, `html`, `not-json`, `schema`, `closed`.
 * No key is ever part of a message.
 */
function supabaseTransport(options) {
    requireNode(process.versions.node);
    const tools = { ...retry/* RETRY_TOOLS */.$J, ...pickTools(options) };
    const url = readSupabaseUrl(options.url);
    const key = readSupabaseKey(options.key, options.apiKey, tools.now());
    const limits = { ...retry/* RETRY_LIMITS */.sO, ...options.limits };
    const closing = new AbortController();
    const handshake = (0,schema_handshake/* schemaHandshake */.F)(options.log, options.schemaVersion);
    let opened = null;
    async function call(name, args, from = 0) {
        opened ??= connect(url, key, options.fetch ?? fetch);
        const client = await opened;
        const asked = { name, url, role: key.role, patience: limits.attempt };
        const ending = await (0,retry/* attemptRepeatedly */.Rd)((signal) => attempt(client, asked, args, from, signal, closing.signal), {
            name,
            limits,
            tools,
            closing: closing.signal,
            onRetry: ({ error }, wait) => {
                options.log?.info(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
            },
        });
        if ('value' in ending)
            return ending.value;
        throw (0,service_faults/* errorOfFailure */.UQ)(asked, ending);
    }
    async function rpc(name, args) {
        if (ROWS.includes(name))
            return readAllRows(name, (from) => call(name, args, from).then(pageOf));
        const push = (0,push_keys/* withKeys */.j)(await handshake.ask(args));
        const { data } = await call(name, push.args);
        await handshake.hear(data);
        return push.answer(data);
    }
    return {
        description: `Supabase project ${url} as ${key.role}`,
        rpc,
        close: () => {
            closing.abort();
            return Promise.resolve();
        },
    };
}
/** Throws `StoreError` for a Node.js that supabase-js does not run on. */
function requireNode(version) {
    if (Number(version.split('.')[0]) >= 22)
        return;
    throw new errors/* StoreError */.hg(`A Supabase project as the store needs Node.js 22 or newer; this is ${version}. ` +
        'The embedded database runs on Node.js 20.12 or newer.');
}
function pickTools({ sleep, random, now }) {
    return { ...(sleep && { sleep }), ...(random && { random }), ...(now && { now }) };
}
function pageOf({ data, count }) {
    return { rows: data, total: count };
}
/**
 * A client without sessions: with `accessToken` there is no auth client at all, nothing is kept, refreshed or
 * listened to.
 */
async function connect(url, key, send) {
    const { createClient } = await __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 248));
    return createClient(url, key.apiKey, {
        accessToken: () => Promise.resolve(key.bearer),
        global: { fetch: guarded(key, send) },
    });
}
/** An answer that is not what the function returns. */
class Refusal extends Error {
    answer;
    constructor(answer) {
        super(`HTTP ${answer.status}`);
        this.answer = answer;
    }
}
/**
 * fetch that lets supabase-js see nothing but answers of functions. supabase-js takes a 404 without content for an
 * empty success, and drops the status and `Retry-After` of failures.
 */
function guarded(key, send) {
    const secrets = [key.apiKey, key.bearer].filter((secret) => secret !== null);
    const blot = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text);
    return async (input, init) => {
        const headers = new Headers(init?.headers);
        // supabase-js puts the API key here as well; a secret key is no JWT, and only a gateway in between forgives that.
        if (key.bearer === null)
            headers.delete('authorization');
        // Not `follow`: a redirect could carry the key to another host.
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
async function attempt(client, asked, args, from, signal, closing) {
    try {
        const builder = client.rpc(asked.name, args, ROWS.includes(asked.name) ? { count: 'exact' } : {});
        if (from > 0)
            builder.range(from, Number.MAX_SAFE_INTEGER);
        // Retries are decided here, not by the client, which knows nothing of idempotency keys.
        const answer = await builder.abortSignal(signal).retry(false).throwOnError();
        return { value: { data: answer.data, count: answer.count } };
    }
    catch (thrown) {
        const fault = thrown instanceof Refusal ? (0,service_faults/* faultOfAnswer */.WQ)(asked, thrown.answer) : null;
        if (fault !== null)
            return { fault };
        if (thrown instanceof Error && thrown.name === 'PostgrestError')
            return { fault: (0,service_faults/* notJson */.O2)(asked) };
        return { fault: faultOfNetwork(asked, thrown, signal, closing.aborted) };
    }
}


/***/ })

};
