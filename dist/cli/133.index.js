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




/** Loads the pointers of the configurations with these names; `*` in the environment matches any characters. */
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
/** The newest versions that are not archived, and the version before them. */
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
/** The snapshot of a transaction. The store object that pushed it knows its place; otherwise all are searched. */
async function forEvidence(part, address) {
    if (address !== undefined)
        await part.snapshot(address);
    else
        await Promise.all((await configurationsOf(part, {})).map((loaded) => allVersions(part, loaded)));
}
/** The references of loaded regressions: other configurations of the same dataset. */
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

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ registryLines),
/* harmony export */   _x: () => (/* binding */ forModels),
/* harmony export */   aD: () => (/* binding */ writtenModels)
/* harmony export */ });
/* harmony import */ var _core_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2623);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4850);
/** The model registry in a history in files: one file for each model, with lines as `export` writes them. */


/** The order of an export, which the database needs. */
const KINDS = ['model_version', 'model_move', 'model_performance', 'model_pointers'];
/** Loads a model, or all of them, with the snapshots that are evidence of its versions. */
async function forModels(part, name) {
    const files = name === undefined ? await part.view.names(_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .MODELS */ .L6) : null;
    const paths = files === null ? [(0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .modelPath */ .LH)(name ?? '')] : files.map((file) => `${_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .MODELS */ .L6}/${file}`);
    const models = await Promise.all(paths.map((path) => part.model(path)));
    const evidence = models.flatMap(({ lines }) => lines.flatMap((line) => addressIn(line) ?? []));
    await Promise.all(evidence.map((address) => part.snapshot(address)));
}
function addressIn({ evidence }) {
    return evidence === undefined ? null : evidence;
}
/** The lines of models in the order of an export. */
function registryLines(models) {
    const all = [...models].flatMap(({ lines }) => lines);
    const order = (line) => KINDS.indexOf(String(line['kind']));
    return all
        .sort((a, b) => {
        const names = Buffer.compare(Buffer.from(nameIn(a)), Buffer.from(nameIn(b)));
        const places = Number(a['seq'] ?? a['version'] ?? 0) - Number(b['seq'] ?? b['version'] ?? 0);
        // Lines of the logs are in one order across all models.
        return order(a) - order(b) || (a['seq'] === undefined ? names || places : places);
    })
        .map(({ seq: _1, evidence: _2, ...line }) => line);
}
function nameIn(line) {
    return String(line['model_name']);
}
/**
 * @param exported all lines of `export_model_registry`
 * @param places the places of the snapshots of transactions
 * @param last the highest position before
 */
function writtenModels(part, exported, places, last) {
    const known = new Map([...part.models.values()].flatMap(({ lines }) => lines.map((line) => [line['id'], line])));
    const files = new Map();
    let position = last;
    for (const line of exported) {
        const kept = { ...line };
        if (line['kind'] === 'model_move' || line['kind'] === 'model_performance') {
            const there = known.get(line['id'])?.['seq'];
            if (there === undefined)
                position += 1;
            kept['seq'] = there ?? position;
        }
        else if (typeof line['evidence_transaction_id'] === 'string') {
            kept['evidence'] = places.get(line['evidence_transaction_id']);
        }
        (0,_core_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .addTo */ .D)(files, (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .modelPath */ .LH)(nameIn(line)), kept);
    }
    const changed = [...files].filter(([path, lines]) => {
        return JSON.stringify(lines) !== JSON.stringify(part.models.get(path)?.lines);
    });
    const models = changed.map(([path, lines]) => ({ name: lines[0] === undefined ? '' : nameIn(lines[0]), path, lines }));
    return { models, last: position };
}


/***/ }),

/***/ 6037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   Cy: () => (/* binding */ BranchPart),
/* harmony export */   Y1: () => (/* binding */ transactionIn),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4850);
/* harmony import */ var _pushes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2536);
/* harmony import */ var _version_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5369);




/** The part of a history that one call needs. Every file is read once. */
class BranchPart {
    view;
    asked = new Map();
    pushing = new Map();
    reading = [];
    configurations = new Map();
    /** By their paths. */
    models = new Map();
    /** By path, oldest first. A push may be in several files. */
    pushes = new Map();
    constructor(view) {
        this.view = view;
    }
    /** null: it has no snapshots. */
    configuration(names) {
        return this.inFolder((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFolder */ .pA)(names), names);
    }
    /** The configuration of a folder from a listing, or of these names. */
    inFolder(folder, names) {
        const asked = this.asked.get(folder) ?? this.load(folder);
        this.asked.set(folder, asked);
        return asked.then((loaded) => {
            if (loaded !== null && names !== undefined)
                requireNames(loaded, names);
            return loaded;
        });
    }
    /** Versions that the configuration does not have are left out: the database reports them. */
    async versions(loaded, versions, also = {}) {
        const { folder, pointers, snapshots, verdicts, annotations } = loaded;
        // Most configurations have none: one listing shows that for all versions.
        const isAnnotated = also.annotations === true && (await this.view.names((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsFolder */ .fT)(folder))).length > 0;
        const work = [...versions].map(async (version) => {
            if (version === null || !(version >= 1 && version <= pointers.last_version))
                return;
            const read = (kind) => this.view.lines((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedPath */ .ge)(folder, kind, version));
            const [snapshot, said, [cases], notes] = await Promise.all([
                this.view.line((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedPath */ .ge)(folder, 'snapshots', version)),
                also.verdicts === true ? read('verdicts') : [],
                also.cases === true ? read('cases') : [],
                isAnnotated ? read('annotations') : [],
            ]);
            const known = snapshots.get(version);
            snapshots.set(version, { ...snapshot, cases: cases?.['cases'] ?? known?.['cases'] ?? null });
            if (also.verdicts === true)
                verdicts.set(version, said);
            if (also.annotations === true)
                annotations.set(version, notes);
        });
        await Promise.all(work);
    }
    /** Moves by their numbers within the configuration, oldest first. */
    async moves({ folder, pointers, moves }, from, to) {
        const numbers = range(Math.max(1, from), Math.min(to, pointers.moves));
        return Promise.all(numbers.map(async (number) => {
            const line = await this.view.line((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedPath */ .ge)(folder, 'moves', number));
            moves.set(number, line);
            return line;
        }));
    }
    async key(configuration, key) {
        const [line] = await this.view.lines((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .keyPath */ .Dw)(configuration, key));
        return line === undefined ? null : line;
    }
    async snapshot(address) {
        const loaded = await this.configuration(address);
        if (loaded !== null)
            await this.versions(loaded, [address.snapshot_version]);
    }
    async model(path) {
        const model = { lines: await this.view.lines(path) };
        this.models.set(path, model);
        return model;
    }
    /** Read once, however many results of a push need it. */
    pushesIn(path) {
        const asked = this.pushing.get(path) ?? this.loadPushes(path);
        this.pushing.set(path, asked);
        return asked;
    }
    async loadPushes(path) {
        this.pushes.set(path, (await this.view.lines(path)).flatMap(_pushes_js__WEBPACK_IMPORTED_MODULE_2__/* .readPushes */ .d));
    }
    /** Those that are loaded, each once. */
    allPushes() {
        return [...new Map([...this.pushes.values()].flat().map((push) => [push['id'], push])).values()];
    }
    async load(folder) {
        const [line] = await this.view.lines((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .pointersPath */ .Wg)(folder));
        if (line === undefined)
            return null;
        const pointers = line;
        const loaded = {
            folder,
            pointers,
            line: _version_line_js__WEBPACK_IMPORTED_MODULE_3__/* .VersionLine */ .L.read(pointers.line),
            snapshots: new Map(),
            moves: new Map(),
            verdicts: new Map(),
            annotations: new Map(),
        };
        this.configurations.set(folder, loaded);
        // The newest move by time, which an export needs to check the order.
        this.reading.push(this.moves(loaded, pointers.newest_move, pointers.newest_move));
        return loaded;
    }
    /** Waits for everything that was requested. */
    async ready() {
        await Promise.all(this.reading);
    }
    /** In the form that `load_benchmark_part` needs. */
    async lines() {
        await this.ready();
        const { configurations, moves, verdicts, annotations } = await this.view.totals();
        const all = [...this.configurations.values()].sort((a, b) => a.pointers.id - b.pointers.id);
        const of = ({ pointers: { id } }) => (line) => ({ ...line, configuration_id: id });
        return {
            sequences: { configurations, moves, verdicts, annotations },
            configurations: all.map((loaded) => ({
                ...loaded.pointers,
                baseline_move: loaded.pointers.baseline_move?.seq ?? null,
                line_length: loaded.line.length,
                line: [...loaded.line].flatMap((version, index) => loaded.snapshots.has(version) ? [[index + 1, version]] : []),
            })),
            snapshots: all.flatMap((loaded) => [...loaded.snapshots.values()].map(of(loaded))),
            pushes: this.allPushes(),
            moves: all.flatMap((loaded) => [...loaded.moves.values()].map(of(loaded))),
            verdicts: all.flatMap(({ verdicts: said }) => [...said.values()].flat()),
            annotations: all.flatMap(({ annotations: said }) => [...said.values()].flat()),
        };
    }
}
/** The id of the transaction of a line of the kind `snapshot`. */
function transactionIn({ transaction }) {
    return transaction?.id;
}
/** The transaction that a line of the kind `snapshot` was judged against; null: none. */
function referenceOf({ references }) {
    return references?.reference ?? null;
}
/** Whole numbers, both ends included; empty if the ends are in the wrong order. */
function range(from, to) {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
function requireNames({ folder, pointers }, names) {
    const fields = ['model_version', 'dataset_version', 'prompt_version', 'environment'];
    if (fields.every((field) => pointers[field] === names[field]))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`${folder} belongs to model ${pointers.model_version}, dataset ${pointers.dataset_version}, prompt ` +
        `${pointers.prompt_version}, environment ${pointers.environment}. Was it moved by hand?`, 'damaged');
}


/***/ }),

/***/ 4850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ commitPath),
/* harmony export */   CX: () => (/* binding */ HISTORY_FILE),
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   L6: () => (/* binding */ MODELS),
/* harmony export */   LH: () => (/* binding */ modelPath),
/* harmony export */   S9: () => (/* binding */ CONFIGURATIONS),
/* harmony export */   Tm: () => (/* binding */ datasetFolder),
/* harmony export */   Uy: () => (/* binding */ pushesPath),
/* harmony export */   Wg: () => (/* binding */ pointersPath),
/* harmony export */   _5: () => (/* binding */ versionInCommits),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   aF: () => (/* binding */ README_FILE),
/* harmony export */   dJ: () => (/* binding */ isLasting),
/* harmony export */   fT: () => (/* binding */ annotationsFolder),
/* harmony export */   ge: () => (/* binding */ numberedPath),
/* harmony export */   pA: () => (/* binding */ configurationFolder),
/* harmony export */   pE: () => (/* binding */ PUSHES),
/* harmony export */   r1: () => (/* binding */ commitsFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The file with the version of the format and the numbers for the whole branch. */
const HISTORY_FILE = 'history.json';
const README_FILE = 'README.md';
/** The folder above the environments. */
const CONFIGURATIONS = 'configurations';
/** The folder of the models of the registry. */
const MODELS = 'models';
/** The longest encoded name: four of them and a file name must fit into the 260 characters of a path on Windows. */
const LONGEST = 48;
const HASH_LENGTH = 20;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/**
 * A name as a path component for every file system: lower-case letters, digits, `-`, `_` and `.` stay, a capital `A` is
 * `+a`, other bytes of UTF-8 are `=2f`. Different names have different components, also where case or Unicode
 * normalization do not count. Long ones are cut and end in `==` and a part of their SHA-256; the full name is in the
 * files.
 */
function encodeName(name) {
    const encoded = name.replace(/[^a-z0-9_.-]/gu, (character) => {
        return /[A-Z]/.test(character) ? `+${character.toLowerCase()}` : escape(character);
    });
    // No hidden file, no `..`, no dot that Windows drops, no device name, nothing that looks like an option.
    const safe = RESERVED.test(encoded) ? escape(encoded[0] ?? '') + encoded.slice(1) : encoded;
    const dotless = safe.replace(/^[.-]/, escape).replace(/\.$/, escape);
    if (dotless.length <= LONGEST)
        return dotless;
    // `==` occurs in no other component: an escape is `=` and two digits.
    return `${dotless.slice(0, LONGEST - HASH_LENGTH - 2).replace(/[=+.]+$/, '')}==${sha256(name).slice(0, HASH_LENGTH)}`;
}
function escape(text) {
    return Array.from(Buffer.from(text, 'utf8'), (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}
/** The folder of a configuration. */
function configurationFolder(configuration) {
    return `${datasetFolder(configuration)}/${encodeName(configuration.prompt_version)}`;
}
/** The folder of all prompts of a model and dataset in an environment. */
function datasetFolder({ environment, model_version, dataset_version, }) {
    return [CONFIGURATIONS, ...[environment, model_version, dataset_version].map(encodeName)].join('/');
}
/** The one file of a configuration that changes. */
const pointersPath = (folder) => `${folder}/pointers.json`;
/** The annotations of the snapshots of a configuration; missing without any. */
const annotationsFolder = (folder) => `${folder}/annotations`;
/** The file of a model. */
const modelPath = (name) => `${MODELS}/${encodeName(name)}.ndjson`;
/** A file with a number: `snapshots/00/12/1234.json`. At most 100 in a folder, and 100 folders below 1,000,000. */
function numberedPath(folder, kind, number) {
    const padded = (value) => String(value).padStart(2, '0');
    const extension = kind === 'verdicts' || kind === 'annotations' ? 'ndjson' : 'json';
    const shards = [padded(Math.floor(number / 10_000)), padded(Math.floor(number / 100) % 100)];
    return [folder, kind, ...shards, `${number}.${extension}`].join('/');
}
/** Whether a file never changes once it exists. (That of a snapshot has its archived state.) */
const isLasting = (path) => /\/(?:cases|moves)(?:\/\d+){3}\.json$/.test(path);
/** The folder of the commits of a configuration whose hash begins with these two digits. */
const commitsFolder = (folder, sha) => `${folder}/commits/${sha.slice(0, 2).toLowerCase()}`;
/** A file whose name says that a version was measured at a commit; null if the commit is not a hash. */
function commitPath(folder, sha, version) {
    if (typeof sha !== 'string' || !/^[0-9a-f]{4,64}$/i.test(sha))
        return null;
    return `${commitsFolder(folder, sha)}/${sha.toLowerCase()}-${version}.txt`;
}
/** The version in a name of `commitPath`; null for any other name. */
function versionInCommits(name) {
    const version = /-(\d+)\.txt$/.exec(name)?.[1];
    return version === undefined ? null : Number(version);
}
/** The file with the snapshot of an idempotency key. */
function keyPath({ model_version, dataset_version, prompt_version, environment }, key) {
    const hash = sha256(JSON.stringify([model_version, dataset_version, prompt_version, environment, key]));
    return `keys/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.json`;
}
/** The folder of the pushes. */
const PUSHES = 'pushes';
/** The last pushes of one workflow, job, key and kind into an environment. */
function pushesPath(push) {
    const own = ['environment', 'workflow', 'job', 'comment_key', 'event_kind'].map((field) => push[field] ?? null);
    const hash = sha256(JSON.stringify(own));
    return `${PUSHES}/${hash.slice(0, 2)}/${hash}.json`;
}


/***/ }),

/***/ 2536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ pushFilesFor),
/* harmony export */   Ko: () => (/* binding */ pushFiles),
/* harmony export */   d: () => (/* binding */ readPushes),
/* harmony export */   g1: () => (/* binding */ writePushes)
/* harmony export */ });
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(820);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4850);
/* harmony import */ var _run_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5434);



/** How many pushes are read to find what a push lacks. */
const KEPT = 10;
/** Jobs of a matrix push one by one, and each must see what the others have; GitHub runs at most this many. */
const MOST_OF_A_RUN = 256;
/** The files of a push: for its key, and for its environment. */
function pushFiles(push) {
    return [(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .pushesPath */ .Uy)(push), (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .pushesPath */ .Uy)({ environment: push['environment'] })];
}
/** The files of similar pushes, and those that the push is added to. The rule is in `benchmark_usual_pairs`. */
function pushFilesFor({ push, reference, baseline_environment }) {
    if (push?.pairs === undefined || push.environment === undefined)
        return [];
    const own = push.environment;
    const elsewhere = [...(reference?.kind === 'base' ? [reference.environment] : []), baseline_environment];
    const environments = new Set([own, ...((0,_core_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(own) ? elsewhere : [])]);
    return [...environments].flatMap((environment) => pushFiles({ ...push, environment }));
}
/** The lines of the kind `push` that a file holds, oldest first. */
function readPushes({ pushes, sets }) {
    const pairs = sets;
    return pushes.map(({ set, ...push }) => ({ ...push, pairs: pairs[Number(set)] }));
}
/** The file of the newest of these pushes. Most of them have the same models and datasets, which are written once. */
function writePushes(pushes) {
    const sets = [];
    const kept = newest(pushes).map(({ pairs, ...push }) => {
        const text = JSON.stringify(pairs);
        if (!sets.includes(text))
            sets.push(text);
        return { ...push, set: sets.indexOf(text) };
    });
    return { sets: sets.map((text) => JSON.parse(text)), pushes: kept };
}
/**
 * The last ten pushes of others for each run among them, because a run leaves out its own; and those of the newest run.
 * Oldest first.
 */
function newest(pushes) {
    const byTime = pushes.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
    const last = byTime.slice(-KEPT);
    const isOf = (run) => (push) => (0,_run_order_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfSameRun */ .$m)(push, runOf(run));
    const ofOthers = last.flatMap((push) => byTime.filter((each) => !isOf(push)(each)).slice(-KEPT));
    const ofNewest = last.slice(-1).flatMap((push) => byTime.filter(isOf(push)).slice(-MOST_OF_A_RUN));
    const kept = new Set([...last, ...ofOthers, ...ofNewest]);
    return byTime.filter((push) => kept.has(push));
}
const textOf = (value) => (typeof value === 'string' ? value : null);
const runOf = ({ run_id, repository }) => ({
    run_id: textOf(run_id),
    repository: textOf(repository),
});
/** All are in UTC, so their texts sort by time. */
const timeOf = ({ created_at }) => (typeof created_at === 'string' ? created_at : '');


/***/ }),

/***/ 5434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isOfSameRun),
/* harmony export */   KN: () => (/* binding */ isEvaluated),
/* harmony export */   L6: () => (/* binding */ highestFirst),
/* harmony export */   dZ: () => (/* binding */ runNumber),
/* harmony export */   jF: () => (/* binding */ byRun),
/* harmony export */   ll: () => (/* binding */ newestFirst)
/* harmony export */ });
/** Which versions belong to one run, which is the newest, and which were evaluated: each as in its SQL function. */
/** `benchmark_run_number` */
function runNumber(runId) {
    return runId !== null && /^[0-9]{1,18}$/.test(runId) ? BigInt(runId) : null;
}
/** `benchmark_is_evaluated` */
function isEvaluated(verdict) {
    return verdict !== null && verdict !== 'not_evaluated' && verdict !== 'incomparable';
}
/** Whether something belongs to this run. */
function isOfSameRun(of, { run_id, repository }) {
    return run_id !== null && of['run_id'] === run_id && (of['repository'] ?? null) === repository;
}
/** The newest run and attempt first, those without a number last, then the newest version. */
function byRun(a, b) {
    return (highestFirst(runNumber(a.run_id), runNumber(b.run_id)) ||
        highestFirst(a.run_attempt, b.run_attempt) ||
        b.version - a.version);
}
/** `benchmark_recent_versions`: by run and attempt where the last version has a run with a number, else by version. */
function newestFirst(versions, ageOf) {
    const lastFirst = versions.toSorted((a, b) => ageOf(b).version - ageOf(a).version);
    const [last] = lastFirst;
    if (last === undefined || runNumber(ageOf(last).run_id) === null)
        return lastFirst;
    return lastFirst.sort((a, b) => byRun(ageOf(a), ageOf(b)));
}
/** `desc nulls last` */
function highestFirst(a, b) {
    if (a === b)
        return 0;
    if (a === null)
        return 1;
    return b !== null && a > b ? -1 : b === null ? -1 : 1;
}


/***/ }),

/***/ 5369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ VersionLine)
/* harmony export */ });
/** The line of a configuration as ranges, `1-500 7 501-900`, as it is stored: cheap, however long. */
class VersionLine {
    runs;
    length;
    constructor(runs, 
    /** How many versions are on it. */
    length) {
        this.runs = runs;
        this.length = length;
    }
    static read(text) {
        const runs = text.split(' ').flatMap((part) => {
            const [from, to = from] = part.split('-').map(Number);
            return from === undefined || to === undefined || part === '' ? [] : [[from, to]];
        });
        return new VersionLine(runs, runs.reduce((sum, [from, to]) => sum + to - from + 1, 0));
    }
    write() {
        return this.runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
    }
    *[Symbol.iterator]() {
        for (const [from, to] of this.runs)
            for (let version = from; version <= to; version += 1)
                yield version;
    }
    /** The version at this position, from 1; null beyond the end. */
    at(position) {
        let before = position - 1;
        for (const [from, to] of this.runs) {
            if (before <= to - from)
                return from + before;
            before -= to - from + 1;
        }
        return null;
    }
    /** Its first `count` versions. */
    first(count) {
        const kept = [];
        let left = Math.min(count, this.length);
        for (const [from, to] of this.runs) {
            if (left <= 0)
                break;
            kept.push([from, Math.min(to, from + left - 1)]);
            left -= to - from + 1;
        }
        return new VersionLine(kept, Math.min(count, this.length));
    }
    /** Its last `count` versions. */
    last(count) {
        const versions = [];
        for (const [from, to] of this.runs.toReversed()) {
            for (let version = to; version >= from; version -= 1) {
                if (versions.length === count)
                    return versions.reverse();
                versions.push(version);
            }
        }
        return versions.reverse();
    }
    /** With one more at its end. */
    and(version) {
        const last = this.runs.at(-1);
        const isNext = last !== undefined && last[1] + 1 === version;
        const runs = isNext ? [...this.runs.slice(0, -1), [last[0], version]] : [...this.runs, [version, version]];
        return new VersionLine(runs, this.length + 1);
    }
    /** The line after a change: its length, the versions at changed positions (from 1), all others unchanged. */
    changed(length, at) {
        const moved = [...at].flatMap(([position, version]) => (this.at(position) === version ? [] : [position]));
        let line = this.first(Math.min(length, ...moved.map((position) => position - 1)));
        for (let position = line.length + 1; position <= length; position += 1) {
            const version = at.get(position) ?? this.at(position);
            if (version === null)
                throw new RangeError(`nothing is at ${position} of the line`);
            line = line.and(version);
        }
        return line;
    }
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
 * The files of one commit, each read once. Files that are requested in the same turn of the event loop are read
 * together, so code may read file by file and still need few requests.
 */
class BranchView {
    source;
    commit;
    known;
    /** Of files that were asked for, most of them several times. */
    parsed = new Map();
    waiting = [];
    constructor(source, 
    /** null: no history yet. */
    commit, known) {
        this.source = source;
        this.commit = commit;
        this.known = known;
    }
    static at(source, commit) {
        return new BranchView(source, commit, new Map());
    }
    /**
     * The view of the commit made on top of this one, with everything that was read already.
     * @param absent paths where nothing exists
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
    /** The view of somebody else's commit: files that never change need not be read again. */
    async movedTo(commit) {
        const known = new Map();
        for (const [path, found] of this.known) {
            if ((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isLasting */ .dJ)(path) && typeof (await found) === 'string')
                known.set(path, found);
        }
        return new BranchView(this.source, commit, known);
    }
    /** The text of a file; null: no such file. */
    async text(path) {
        const found = await this.find(path);
        if (found === null || typeof found === 'string')
            return found;
        throw this.damaged(path, 'is a folder where a file belongs');
    }
    /** The names in a folder; empty: no such folder. */
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
            const lines = this.parsed.get(path) ??
                text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
            this.parsed.set(path, lines);
            return lines;
        }
        catch (error) {
            throw this.damaged(path, 'is not JSON', error);
        }
    }
    /** A file that must exist. */
    async line(path) {
        const [line] = await this.lines(path);
        if (line === undefined)
            throw this.damaged(path, 'is missing');
        return line;
    }
    /** Throws `StoreError` for a branch that is not a history, or comes from a newer version of this program. */
    async totals() {
        if (this.commit === null)
            return NOTHING;
        const [line] = await this.lines(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_FILE */ .CX).catch(() => []);
        if (line?.['format'] !== FORMAT) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The ${this.source.description} exists but is not a history of Benchmark Snapshots: it has no ${_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_FILE */ .CX}. ` +
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
/** `Promise.withResolvers`, which Node.js 20 lacks. */
function promiseWithResolvers() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    // Another caller may have requested the same file and given up: its rejection must not end the process.
    promise.catch(() => undefined);
    return { promise, resolve, reject };
}
function* foldersAbove(path) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        yield path.slice(0, end);
}


/***/ })

};
