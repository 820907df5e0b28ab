export const id = 76;
export const ids = [76,221];
export const modules = {

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json/json-fields.js
var json_fields = __webpack_require__(862);
// EXTERNAL MODULE: ./lib/core/json/json.js
var json = __webpack_require__(5758);
;// CONCATENATED MODULE: ./lib/dashboard/local/write.js
/** What the page asks a local dashboard to write, and what it is told: the types that both ends share. */
/** Paths that a local dashboard answers besides the files of the page. */
const SESSION_PATH = 'local/session';
/** Takes the code of an address that opens the page once, and gives the token. */
const OPEN_PATH = 'local/open';
const READ_PATH = 'local/read';
const WRITE_PATH = 'local/write';
/** Reasons, and notes of snapshots, have so many characters. */
const REASON_LENGTH = { least: 3, most: 500 };
const MOST_NOTE = 2_000;

;// CONCATENATED MODULE: ./lib/commands/local/request.js




const KEY = /^[0-9a-zA-Z-]{8,64}$/;
const ID = /^[0-9a-f]{10}$/;
const MOST_VERSIONS = 1_000;
/** The write in the body of a request. Throws `UserError` with everything that is wrong with it. */
function readWrite(body) {
    const problems = [];
    const report = (path, message) => problems.push({ file: '', path, message });
    const fault = () => new errors/* UserError */.yo(`This request is not valid: ${(0,errors/* describeProblems */.yg)(problems)}`);
    const reading = (0,json/* readJson */.V)(body);
    if (!reading.ok) {
        problems.push(...reading.problems.map((problem) => ({ file: '', ...problem })));
        throw fault();
    }
    if (!(0,json_fields/* isObject */.Gv)(reading.value))
        throw new errors/* UserError */.yo('This request is not valid: it is not a JSON object');
    const fields = new Fields(new json_fields/* JsonFields */.AU(reading.value, '$', report), report);
    const key = fields.matching('key', KEY);
    const write = fields.write();
    for (const name of fields.json.unasked())
        report(fields.json.at(name), 'is not known');
    if (problems.length > 0 || write === null)
        throw fault();
    return { key, ...write };
}
class Fields {
    json;
    report;
    constructor(json, report) {
        this.json = json;
        this.report = report;
    }
    /** null: the action is unknown, which is reported. */
    write() {
        const action = this.json.text('action') ?? '';
        switch (action) {
            case 'rollback':
            case 'checkout':
            case 'baseline':
                return { action, ...this.place(), ...this.move() };
            case 'promote':
                return { action, ...this.place(), ...this.move(), dry_run: this.flag('dry_run') };
            case 'annotate':
                return { action, ...this.place(), note: this.note(), tags: this.tags() };
            case 'archive':
            case 'restore': {
                const configuration = this.matching('configuration', ID);
                return {
                    action,
                    configuration,
                    versions: this.versions(),
                    reason: this.reason(),
                    dry_run: this.flag('dry_run'),
                };
            }
            case 'activate':
                return { action, ...this.model(), version: this.version('version'), ...this.move() };
            case 'model-rollback':
                return { action, ...this.model(), ...this.move() };
            default:
                this.report(this.json.at('action'), 'is not known');
                return null;
        }
    }
    matching(name, form) {
        const text = this.json.text(name) ?? '';
        if (!form.test(text))
            this.report(this.json.at(name), 'is missing, or has another form');
        return text;
    }
    place() {
        return { configuration: this.matching('configuration', ID), version: this.version('version') };
    }
    model() {
        const environment = this.json.name('environment') ?? '';
        if (environment === '')
            this.report(this.json.at('environment'), 'is missing');
        return { model: this.matching('model', ID), environment };
    }
    move() {
        const expect = this.json.count('expect');
        if (expect === undefined)
            this.report(this.json.at('expect'), 'is missing: say where you saw it, 0 for nowhere');
        return { reason: this.reason(), expect: expect ?? 0 };
    }
    version(name) {
        const version = this.json.count(name) ?? 0;
        if (version < 1)
            this.report(this.json.at(name), 'is not a version: give a whole number from 1');
        return version;
    }
    reason() {
        const reason = this.json.text('reason')?.trim() ?? '';
        const { least, most } = REASON_LENGTH;
        if (reason.length < least || reason.length > most) {
            this.report(this.json.at('reason'), `say why, in ${least} to ${most} characters`);
        }
        return reason;
    }
    flag(name) {
        return this.json.flag(name) ?? false;
    }
    note() {
        const note = this.json.text('note')?.trim() ?? '';
        if (note.length > MOST_NOTE)
            this.report(this.json.at('note'), `has more than ${MOST_NOTE} characters`);
        return note === '' ? null : note;
    }
    tags() {
        const list = this.json.list('tags') ?? [];
        if (list.some((tag) => typeof tag !== 'string') || list.length > 50) {
            this.report(this.json.at('tags'), 'must be at most 50 strings');
        }
        return list.filter((tag) => typeof tag === 'string');
    }
    versions() {
        const list = this.json.list('versions') ?? [];
        const versions = list.filter((each) => Number.isInteger(each) && Number(each) > 0);
        if (versions.length === 0 || versions.length !== list.length || list.length > MOST_VERSIONS) {
            this.report(this.json.at('versions'), `must be 1 to ${MOST_VERSIONS} whole numbers from 1`);
        }
        return versions;
    }
}

// EXTERNAL MODULE: ./lib/commands/local/session.js + 1 modules
var session = __webpack_require__(3221);
// EXTERNAL MODULE: ./lib/dashboard/document.js + 1 modules
var dashboard_document = __webpack_require__(8923);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(4221);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/cli/digest.js
var digest = __webpack_require__(1356);
;// CONCATENATED MODULE: ./lib/cli/dashboard/guard.js
/** Decides which requests a local dashboard answers. Browsers send requests for any page that is open in them. */


/** For every path: the request must name this server, not another name that resolves to it (DNS rebinding). */
function deniedHost({ headers }, { port }) {
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (headers.host !== undefined && hosts.includes(headers.host))
        return null;
    return { status: 403, message: `This server answers at ${hosts.join(' and ')} only.` };
}
/** For every path with data: the request must have the token of this start. */
function deniedToken({ headers }, { token }) {
    const given = /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1];
    // Hashes have one length, whatever was given.
    if (given !== undefined && (0,external_node_crypto_.timingSafeEqual)(Buffer.from((0,digest/* sha256 */.s)(given)), Buffer.from((0,digest/* sha256 */.s)(token))))
        return null;
    return { status: 403, message: 'This page belongs to an earlier start: open the address in the terminal.' };
}
/** For writes: only from this page, in a form that other pages cannot send without a preflight request. */
function deniedAct({ method, headers }) {
    if (method !== 'POST')
        return { status: 405, message: 'This path takes POST.' };
    if (headers.origin === undefined || headers.origin !== `http://${headers.host ?? ''}`) {
        return { status: 403, message: 'Another page sent this request.' };
    }
    if (headers['content-type'] !== 'application/json')
        return { status: 415, message: 'This path takes application/json.' };
    return null;
}
/** For files: only reads. */
function deniedRead({ method, headers }) {
    if (method !== 'GET')
        return { status: 405, message: 'This path takes GET.' };
    if (headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`) {
        return { status: 403, message: 'Another page sent this request.' };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/cli/dashboard/server.js








/** A write has a few hundred bytes. */
const MOST_BODY = 64 * 1024;
/** The time limit of a request. */
const SLOWEST_MS = 10_000;
const HEADERS = {
    'cache-control': 'no-store',
    'content-security-policy': dashboard_document.LOCAL_POLICY_HEADER,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
};
/**
 * Serves on 127.0.0.1 only.
 * @param port 0: a free one
 */
async function serve(served, port) {
    const server = (0,external_node_http_.createServer)({ requestTimeout: SLOWEST_MS, headersTimeout: SLOWEST_MS });
    const listening = await listen(server, port);
    const guarded = { port: listening, token: served.token };
    server.on('request', (request, response) => {
        void answer(request, response, served, guarded);
    });
    return {
        port: listening,
        close: () => new Promise((resolve) => {
            server.close(() => {
                resolve();
            });
            server.closeAllConnections();
        }),
    };
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const known = (0,thrown/* codeOf */.$N)(error) === 'EADDRINUSE' ? 'another program uses it; give another port, or 0 for any free one' : null;
            reject(new errors/* UserError */.yo(`--port: cannot listen on ${port}: ${known ?? (0,thrown/* messageOf */.bD)(error)}`, { cause: error }));
        });
        server.listen(port, '127.0.0.1', () => {
            resolve(server.address().port);
        });
    });
}
async function answer(request, response, served, guarded) {
    const asked = { method: request.method ?? '', headers: request.headers };
    const deny = ({ status, message }) => {
        send(response, status, JSON.stringify({ message, code: null, moved: null }));
    };
    try {
        const stranger = deniedHost(asked, guarded);
        if (stranger !== null) {
            deny(stranger);
            return;
        }
        const path = /^\/([\w./-]*)$/.exec(request.url ?? '')?.[1];
        const file = path === undefined ? undefined : served.page.get(path);
        if (file !== undefined) {
            const denial = deniedRead(asked);
            if (denial === null)
                send(response, 200, file.text, file.type);
            else
                deny(denial);
            return;
        }
        const acts = path === READ_PATH || path === WRITE_PATH || path === OPEN_PATH;
        const denial = (acts ? deniedAct(asked) : deniedRead(asked)) ?? (path === OPEN_PATH ? null : deniedToken(asked, guarded));
        if (denial !== null) {
            deny(denial);
            return;
        }
        const text = acts ? await act(path, request, served) : read(path, served);
        if (text === null)
            deny({ status: 404, message: 'There is nothing here.' });
        else
            send(response, 200, text);
    }
    catch (error) {
        const { status, refusal } = refusalOf(error, served);
        send(response, status, JSON.stringify(refusal));
    }
}
function read(path, { dashboard, session }) {
    if (path === SESSION_PATH)
        return JSON.stringify(session);
    return path === undefined ? null : dashboard.file(path);
}
async function act(path, request, served) {
    const { dashboard, session } = served;
    const body = await bodyOf(request);
    if (path === OPEN_PATH) {
        const token = served.redeem(body.toString());
        if (token === null)
            throw new errors/* UserError */.yo('This link works only once: open the address in the terminal.');
        return JSON.stringify({ token });
    }
    if (path === READ_PATH) {
        await (body.toString() === '{"joined":true}' ? dashboard.caughtUp() : dashboard.read());
        return '{}';
    }
    if (session.read_only)
        throw new errors/* UserError */.yo('This dashboard was started with --read-only.');
    return JSON.stringify(await dashboard.write(readWrite(body)));
}
/** A body larger than any request of the page. */
class TooLarge extends errors/* UserError */.yo {
}
async function bodyOf(request) {
    const chunks = [];
    let size = 0;
    // The socket must stay open for the answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > MOST_BODY)
            throw new TooLarge(`This request has more than ${MOST_BODY} bytes.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** A mistake of the user is 4xx, a fault of the store 5xx. */
function refusalOf(error, { inWords, onBug }) {
    const refused = (status, code = null, moved = null) => ({
        status,
        refusal: { message: inWords((0,thrown/* messageOf */.bD)(error)), code, moved },
    });
    if (error instanceof TooLarge)
        return refused(413);
    if (error instanceof errors/* UserError */.yo)
        return refused(400);
    if (error instanceof session.MovedError)
        return refused(409, error.code, error.moved);
    if (error instanceof errors/* StoreError */.hg)
        return refused((0,errors/* isRefusal */.vu)(error) ? 422 : 503, error.code);
    onBug(error);
    return refused(500);
}
function send(response, status, text, type = 'application/json') {
    if (response.headersSent || response.destroyed)
        return;
    const body = Buffer.from(text);
    response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': body.length });
    response.end(body);
}


/***/ }),

/***/ 3221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LocalDashboard: () => (/* binding */ LocalDashboard),
  MovedError: () => (/* binding */ MovedError)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/dashboard/contract.js
var contract = __webpack_require__(6020);
// EXTERNAL MODULE: ./lib/dashboard/move-command.js
var move_command = __webpack_require__(1059);
// EXTERNAL MODULE: ./lib/commands/dashboard.js + 29 modules
var dashboard = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/contract/models.js
var contract_models = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/commands/annotate.js
var annotate = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/commands/archive.js
var archive = __webpack_require__(2792);
// EXTERNAL MODULE: ./lib/commands/models/activation.js
var activation = __webpack_require__(4005);
// EXTERNAL MODULE: ./lib/commands/move-pointer.js
var move_pointer = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/commands/promote.js
var promote = __webpack_require__(5946);
// EXTERNAL MODULE: ./lib/commands/questions/pointer-history.js
var pointer_history = __webpack_require__(6504);
;// CONCATENATED MODULE: ./lib/commands/local/carry-out.js









/** Carries out a write that a person confirmed on the page, with the same use cases as the commands. */
async function carryOut(store, write, names, actor) {
    switch (write.action) {
        case 'rollback':
        case 'checkout':
        case 'baseline':
            return moved(store, write, configurationOf(names, write), actor);
        case 'promote': {
            const { version, dry_run } = write;
            const outcome = await (0,promote/* promote */.p)(store, configurationOf(names, write), version, moveOf(write, actor), dry_run);
            const { from_version, to_version, promoted } = outcome;
            const done = promoted && from_version !== to_version;
            return {
                done,
                lines: [(0,promote/* describePromotion */.r)(outcome)],
                undo: done && !dry_run ? baselineAt(write, from_version) : null,
            };
        }
        case 'annotate': {
            const { version, note, tags } = write;
            const configuration = configurationOf(names, write);
            await (0,annotate/* annotate */.f)(store, configuration, version, { note, tags }, { actor });
            return { done: true, lines: [`Annotated version ${version} (${(0,text_table/* addressText */.GI)(configuration)})`], undo: null };
        }
        case 'archive':
        case 'restore': {
            const { action, versions, reason, dry_run } = write;
            const command = action === 'archive' ? archive/* archive */.rD : archive/* restore */.PF;
            const request = { ...configurationOf(names, write), versions: [...versions] };
            const outcome = await command(store, request, { actor, reason }, dry_run);
            const done = outcome.snapshots.map(({ snapshot_version }) => snapshot_version);
            const lines = (0,archive/* describeArchive */.SH)(outcome, action === 'archive' ? 'archived' : 'restored');
            if (done.length === 0)
                return { done: false, lines, undo: null };
            if (dry_run)
                return { done: true, lines, undo: null };
            const opposite = action === 'archive' ? 'restore' : 'archive';
            return { done: true, lines, undo: { action: opposite, configuration: write.configuration, versions: done } };
        }
        case 'activate':
        case 'model-rollback':
            return activated(store, write, modelOf(names, write.model), actor);
    }
}
async function moved(store, write, configuration, actor) {
    const { action, version } = write;
    const outcome = await (0,move_pointer/* movePointer */.T$)(store, configuration, { command: action, to: version }, moveOf(write, actor));
    const { from_version: from, to_version } = outcome;
    const done = from !== to_version;
    const { configuration: id } = write;
    const back = action === 'baseline'
        ? baselineAt(write, from)
        : from === null
            ? null
            : { action: 'checkout', configuration: id, version: from };
    return { done, lines: [(0,move_pointer/* describeMove */.xS)(outcome)], undo: done ? back : null };
}
/** A baseline is replaced, never removed. */
function baselineAt({ configuration }, version) {
    return version === null ? null : { action: 'baseline', configuration, version };
}
async function activated(store, write, model_name, actor) {
    const { reason, expect, model, environment } = write;
    const how = { model_name, actor, reason, expect, environment };
    const outcome = write.action === 'activate'
        ? await store.call(contract_models/* activateModelVersion */.F1, { ...how, version: write.version })
        : await store.call(contract_models/* rollbackModelVersion */.e5, how);
    const { from_version: from, to_version } = outcome;
    const done = from !== to_version;
    const lines = [(0,activation/* describeActivated */.FX)(outcome)];
    if (!done || from === null)
        return { done, lines, undo: null };
    // A rollback undoes the activation; activating the same version again would add one.
    return {
        done,
        lines,
        undo: write.action === 'activate'
            ? { action: 'model-rollback', model, environment }
            : { action: 'activate', model, version: from, environment },
    };
}
/** Who moved the pointer meanwhile, and when; null: unknown. */
async function movedMeanwhile(store, write, names) {
    switch (write.action) {
        case 'rollback':
        case 'checkout':
        case 'baseline':
        case 'promote': {
            const pointer = write.action === 'rollback' || write.action === 'checkout' ? 'current' : 'baseline';
            const { events } = await (0,pointer_history/* pointerEvents */.Hs)(store, configurationOf(names, write), 20);
            const event = events.find((each) => each.pointer === pointer);
            if (event === undefined)
                return null;
            return { actor: event.actor, at: Date.parse(event.created_at), action: event.action, to: event.to_version };
        }
        case 'activate':
        case 'model-rollback': {
            const model_name = modelOf(names, write.model);
            const { environment } = write;
            const models = await store.call(contract_models/* listModels */.D, { environment });
            const version = models.find((each) => each.model_name === model_name)?.active_version ?? null;
            if (version === null)
                return null;
            const { activations } = await store.call(contract_models/* showModelVersion */.Tc, { model_name, version });
            const last = activations.find((each) => each.environment === environment);
            if (last === undefined)
                return null;
            return { actor: last.actor, at: Date.parse(last.created_at), action: last.action, to: last.to_version };
        }
        case 'annotate':
        case 'archive':
        case 'restore':
            return null;
    }
}
function moveOf({ reason, expect }, actor) {
    return { actor, reason, expect };
}
function configurationOf(names, { configuration }) {
    const found = names.configuration(configuration);
    if (found === null)
        throw new errors/* UserError */.yo('There is no such configuration on this page: read the history again.');
    return found;
}
function modelOf(names, id) {
    const found = names.model(id);
    if (found === null)
        throw new errors/* UserError */.yo('There is no such model on this page: read the history again.');
    return found;
}

;// CONCATENATED MODULE: ./lib/commands/local/session.js





/** How many writes are remembered, so that a request that is sent twice is carried out once. */
const REMEMBERED = 1_000;
/** The pointer is not where the person saw it. */
class MovedError extends errors/* StoreError */.hg {
    moved;
    constructor(cause, moved) {
        super(cause.message, cause.code, { cause });
        this.moved = moved;
    }
}
const MOVED_CODE = 'SN005';
/** The history in memory, as files of a dashboard. Writes are carried out one after another. */
class LocalDashboard {
    run;
    files = new Map();
    index = null;
    /** The kind and place of the store. */
    description = '';
    /** Resolves when the last started work has ended. */
    last = Promise.resolve();
    reading = Promise.resolve();
    written = new Map();
    constructor(run) {
        this.run = run;
    }
    /** The text of a file of the dashboard; null: no such file. */
    file(path) {
        return this.files.get(path) ?? null;
    }
    /** Reads the store again. */
    read() {
        this.reading = this.inTurn(() => this.run.withStore((store) => this.fold(store)));
        return this.reading;
    }
    /** Waits until the store was read after the last write. */
    caughtUp() {
        return this.reading;
    }
    /**
     * Carries out a write, then reads the store again; returns before that is done. Throws `MovedError` if the pointer is
     * elsewhere, and the errors of the command.
     */
    write(request) {
        const { key, ...write } = request;
        const body = JSON.stringify(write);
        const known = this.written.get(key);
        if (known !== undefined) {
            if (known.body === body)
                return known.answer;
            throw new errors/* UserError */.yo('key: another write already used this key: give each its own');
        }
        const answer = new Promise((resolve, reject) => {
            const turn = this.inTurn(() => this.run.withStore(async (store) => {
                try {
                    const written = await carryOut(store, write, this.names(), this.run.actor);
                    resolve(written);
                    if (!written.done || isRehearsal(write))
                        return;
                }
                catch (error) {
                    if (!(error instanceof errors/* StoreError */.hg) || error.code !== MOVED_CODE)
                        throw error;
                    reject(new MovedError(error, await movedMeanwhile(store, write, this.names())));
                }
                await this.fold(store);
            }));
            this.reading = turn;
            // An error before the write belongs to the write, an error after it to the reading.
            turn.catch(reject);
        });
        this.remember(key, body, answer);
        return answer;
    }
    remember(key, body, answer) {
        this.written.set(key, { body, answer });
        // A failed write may be sent again.
        answer.catch(() => this.written.delete(key));
        const [oldest] = this.written.keys();
        if (this.written.size > REMEMBERED && oldest !== undefined)
            this.written.delete(oldest);
    }
    inTurn(work) {
        const turn = this.last.then(work);
        this.last = turn.catch(() => undefined);
        return turn;
    }
    async fold(store) {
        const files = new Map();
        const index = await (0,dashboard.foldStore)(store, { ...this.run.options(), images: false }, ({ path, text }) => {
            files.set(path, text);
            return Promise.resolve();
        });
        if (!files.has(contract/* INDEX_PATH */.Pm))
            throw new Error('a dashboard has an index');
        this.description = store.description;
        this.files = files;
        this.index = index;
    }
    names() {
        return {
            configuration: (id) => {
                const entry = this.index?.configurations.find((each) => each.id === id);
                return entry === undefined ? null : (0,move_command/* namesOf */.e)(entry);
            },
            model: (id) => this.index?.models.find((each) => each.id === id)?.name ?? null,
        };
    }
}
function isRehearsal(write) {
    return 'dry_run' in write && write.dry_run;
}


/***/ })

};
