export const id = 221;
export const ids = [221];
export const modules = {

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
