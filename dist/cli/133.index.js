export const id = 133;
export const ids = [133];
export const modules = {

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ forReferences),
/* harmony export */   YT: () => (/* binding */ everything),
/* harmony export */   aH: () => (/* binding */ newestVersions),
/* harmony export */   fh: () => (/* binding */ forEvidence),
/* harmony export */   x6: () => (/* binding */ allVersions),
/* harmony export */   z2: () => (/* binding */ configurationsOf)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6037);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4850);




/** Loads the pointers of the configurations that have these names; `*` in the environment stands for any characters. */
async function configurationsOf(part, filter) {
    const { environment, model_version, dataset_version, prompt_version } = filter;
    const pattern = environment?.includes('*') === true ? environment : null;
    const names = [pattern === null ? environment : null, model_version, dataset_version, prompt_version];
    if (names.every((name) => typeof name === 'string')) {
        const loaded = await part.configuration(filter);
        return loaded === null ? [] : [loaded];
    }
    let folders = [_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIGURATIONS */ .S9];
    for (const name of names) {
        const below = folders.map(async (folder) => {
            const there = typeof name === 'string' ? [(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeName */ .aA)(name)] : await part.view.names(folder);
            return there.map((each) => `${folder}/${each}`);
        });
        folders = (await Promise.all(below)).flat();
    }
    const loaded = (await Promise.all(folders.map((folder) => part.inFolder(folder)))).filter((each) => each !== null);
    return pattern === null ? loaded : loaded.filter(({ pointers }) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMatches */ .F)(pattern, pointers.environment));
}
/** All versions of a configuration. */
function allVersions(part, loaded, also = {}) {
    return part.versions(loaded, (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(1, loaded.pointers.last_version), also);
}
/** The newest versions that are not archived, and the one before them. */
async function newestVersions(part, loaded, limit, also) {
    const { snapshots, pointers } = loaded;
    for (let to = pointers.last_version; to >= 1;) {
        const shown = [...snapshots.values()].filter(({ archived }) => archived === null).length;
        if (shown > limit)
            return;
        const from = to - (limit - shown);
        await part.versions(loaded, (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(from, to), also);
        to = from - 1;
    }
}
/** The snapshot of a transaction. Only the store that pushed it knows where it is; else all are looked through. */
async function forEvidence(part, address) {
    if (address !== undefined)
        await part.snapshot(address);
    else
        await Promise.all((await configurationsOf(part, {})).map((loaded) => allVersions(part, loaded)));
}
/** What regressions that are loaded were judged against: the same dataset elsewhere. */
async function forReferences(part, all) {
    const datasets = all.flatMap(({ pointers, verdicts, snapshots }) => {
        const own = new Set([...snapshots.values()].map(_part_js__WEBPACK_IMPORTED_MODULE_2__/* .transactionIn */ .Y1));
        const judged = [...verdicts.values()].flat().filter(({ verdict }) => verdict === 'regression');
        return judged.every((line) => own.has(line['reference_transaction_id'])) ? [] : [pointers.dataset_version];
    });
    const elsewhere = await Promise.all([...new Set(datasets)].map((dataset_version) => configurationsOf(part, { dataset_version })));
    await Promise.all(elsewhere.flat().map((loaded) => allVersions(part, loaded)));
}
/** The whole history. */
async function everything(part) {
    const all = await configurationsOf(part, {});
    await Promise.all([
        (0,_models_js__WEBPACK_IMPORTED_MODULE_1__/* .forModels */ ._x)(part),
        allPushes(part),
        ...all.flatMap((loaded) => [
            allVersions(part, loaded, { cases: true, verdicts: true, annotations: true }),
            part.moves(loaded, 1, loaded.pointers.moves),
        ]),
    ]);
    return all;
}
async function allPushes(part) {
    const shards = (await part.view.names(_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .PUSHES */ .pE)).map(async (shard) => {
        const files = await part.view.names(`${_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .PUSHES */ .pE}/${shard}`);
        await Promise.all(files.map((file) => part.pushesIn(`${_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .PUSHES */ .pE}/${shard}/${file}`)));
    });
    await Promise.all(shards);
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportedLines: () => (/* binding */ exportedLines)
/* harmony export */ });
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6037);
/* harmony import */ var _configurations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1747);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1517);




/** The whole history in the lines and the order of an export. */
async function* exportedLines(files) {
    const view = _view_js__WEBPACK_IMPORTED_MODULE_3__/* .BranchView */ .YP.at(files, (await files.head()).commit);
    await view.totals();
    const part = new _part_js__WEBPACK_IMPORTED_MODULE_1__/* .BranchPart */ .Cy(view);
    const all = (await (0,_configurations_js__WEBPACK_IMPORTED_MODULE_2__/* .everything */ .YT)(part)).sort((a, b) => a.pointers.id - b.pointers.id);
    const bySeq = (a, b) => Number(a['seq']) - Number(b['seq']);
    const pages = [
        all.flatMap(({ snapshots }) => [...snapshots].sort(([a], [b]) => a - b).map(([, line]) => line)),
        part.allPushes().sort((a, b) => Buffer.compare(idOf(a), idOf(b))),
        all.flatMap(({ moves }) => [...moves.values()]).sort(bySeq),
        all.flatMap(({ verdicts }) => [...verdicts.values()].flat()).sort(bySeq),
        all.flatMap(({ annotations }) => [...annotations.values()].flat()).sort(bySeq),
        all.map(exportedPointers),
        (0,_models_js__WEBPACK_IMPORTED_MODULE_0__/* .registryLines */ .DJ)(part.models.values()),
    ];
    for (const page of pages)
        if (page.length > 0)
            yield page.map(asExported);
}
function idOf({ id }) {
    return Buffer.from(String(id));
}
function exportedPointers({ pointers, line }) {
    const { id: _1, created_at: _2, moves: _3, newest_move: _4, baseline_move: _5, ...exported } = pointers;
    return { ...exported, line: [...line] };
}
/** Without what only loading a part needs. */
function asExported(line) {
    const { seq: _1, previous: _2, pointers_as_of: _3, reference_at: _4, ...exported } = line;
    return exported;
}


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   YP: () => (/* binding */ BranchView),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4850);


const FORMAT = 'benchmark-snapshots-branch';
const FORMAT_VERSION = 1;
const NOTHING = {
    configurations: 0,
    moves: 0,
    verdicts: 0,
    annotations: 0,
    registry: 0,
    snapshots: 0,
    bytes: 0,
};
/**
 * The files of one commit, each read once. What is asked for in the same turn of the event loop is read together, so
 * code may read file by file and yet take few requests.
 */
class BranchView {
    source;
    commit;
    known;
    waiting = [];
    constructor(source, 
    /** null: there is no history yet. */
    commit, known) {
        this.source = source;
        this.commit = commit;
        this.known = known;
    }
    static at(source, commit) {
        return new BranchView(source, commit, new Map());
    }
    /**
     * The view of the commit that was made on top of this one: what was read already is known there too.
     * @param absent paths at which there is nothing
     */
    after(commit, files, absent) {
        const known = new Map(this.known);
        for (const path of files.keys())
            for (const folder of foldersAbove(path))
                known.delete(folder);
        for (const path of absent)
            known.set(path, Promise.resolve(null));
        for (const [path, text] of files)
            known.set(path, Promise.resolve(text));
        return new BranchView(this.source, commit, known);
    }
    /** The view of a commit that somebody else made: what is never written twice need not be read again. */
    async movedTo(commit) {
        const known = new Map();
        for (const [path, found] of this.known) {
            if ((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isLasting */ .dJ)(path) && typeof (await found) === 'string')
                known.set(path, found);
        }
        return new BranchView(this.source, commit, known);
    }
    /** The text of a file; null where there is none. */
    async text(path) {
        const found = await this.find(path);
        if (found === null || typeof found === 'string')
            return found;
        throw this.damaged(path, 'is a folder where a file belongs');
    }
    /** The names in a folder, none where there is no folder. */
    async names(folder) {
        const found = await this.find(folder);
        if (found === null)
            return [];
        if (typeof found === 'string')
            throw this.damaged(folder, 'is a file where a folder belongs');
        return found;
    }
    /** The lines of a file, each a JSON object; none where there is no file. */
    async lines(path) {
        const text = await this.text(path);
        if (text === null)
            return [];
        try {
            return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
        }
        catch (error) {
            throw this.damaged(path, 'is not JSON', error);
        }
    }
    /** A file that has to be there. */
    async line(path) {
        const [line] = await this.lines(path);
        if (line === undefined)
            throw this.damaged(path, 'is missing');
        return line;
    }
    /** Throws `StoreError` for a branch of somebody else, or of a newer version of this program. */
    async totals() {
        if (this.commit === null)
            return NOTHING;
        const [line] = await this.lines(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_FILE */ .CX).catch(() => []);
        if (line?.['format'] !== FORMAT) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The ${this.source.description} exists and is not a history of Benchmark Snapshots: it has no ${_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_FILE */ .CX}. ` +
                'Nothing was changed. Name another branch, or remove that one if nobody needs it.', 'foreign');
        }
        if (line['version'] !== FORMAT_VERSION) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The ${this.source.description} has version ${String(line['version'])} of the format, this program reads ` +
                `version ${FORMAT_VERSION}. Nothing was changed. Use the version of Benchmark Snapshots that wrote it, or a newer one.`, 'version');
        }
        return { ...NOTHING, ...line };
    }
    find(path) {
        const there = this.known.get(path);
        if (there !== undefined)
            return there;
        const answer = promiseWithResolvers();
        this.known.set(path, answer.promise);
        this.waiting.push({ path, answer });
        if (this.waiting.length === 1)
            setImmediate(() => void this.readWaiting());
        return answer.promise;
    }
    async readWaiting() {
        const asked = this.waiting;
        this.waiting = [];
        try {
            const paths = asked.map(({ path }) => path);
            const found = this.commit === null ? [] : await this.source.read(this.commit, paths);
            asked.forEach(({ answer }, index) => {
                answer.resolve(found[index] ?? null);
            });
        }
        catch (error) {
            for (const { path, answer } of asked) {
                this.known.delete(path);
                answer.reject(error);
            }
        }
    }
    damaged(path, what, cause) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`${path} in the ${this.source.description} ${what}. Was it changed by hand? Its older commits have it as it was.`, 'damaged', { cause });
    }
}
/** `Promise.withResolvers`, which Node.js 20 does not have. */
function promiseWithResolvers() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    // Somebody else may have asked for the same file and given up: a rejection that nobody waits for ends no process.
    promise.catch(() => undefined);
    return { promise, resolve, reject };
}
function* foldersAbove(path) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        yield path.slice(0, end);
}


/***/ })

};
