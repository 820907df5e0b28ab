export const id = 144;
export const ids = [144];
export const modules = {

/***/ 2144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactFiles: () => (/* binding */ artifactFiles)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/core/glob.js
var glob = __webpack_require__(29);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
// EXTERNAL MODULE: ./lib/core/report/phrase.js
var phrase = __webpack_require__(6269);
;// CONCATENATED MODULE: ./lib/github/artifacts/allowance.js


const LIMITS = {
    downloads: limits/* MAX_ARTIFACTS_BYTES */.D1,
    files: limits/* MAX_ARTIFACTS_FILES */.Pf,
    results: limits/* MAX_FILES */.BE,
    bytes: limits/* MAX_TOTAL_BYTES */.gx,
};
const WORDS = {
    downloads: 'bytes to download',
    files: 'files',
    results: 'result files',
    bytes: 'bytes of result files',
};
/** An artifact brings all of them over a limit: to read on would be of no use. */
class TooMuchError extends errors/* UserError */.yo {
}
/**
 * What the artifacts of one run may hold together, taken from as they are read: each part is asked for before the work
 * that it allows.
 */
class Allowance {
    limits;
    taken = { downloads: 0, files: 0, results: 0, bytes: 0 };
    constructor(limits = {}) {
        this.limits = { ...LIMITS, ...limits };
    }
    take(what, amount) {
        this.taken[what] += amount;
        const most = this.limits[what];
        if (this.taken[what] <= most)
            return;
        throw new TooMuchError(`with it, there are more than ${most} ${WORDS[what]}: name fewer artifacts`);
    }
}

// EXTERNAL MODULE: ./lib/github/artifacts/shelf.js
var artifacts_shelf = __webpack_require__(9047);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./lib/github/artifacts/zip-file.js





/**
 * Unpacks a zip file in memory: nothing in it can name a place on the disk. Every path in it is checked, also of
 * files that are not wanted: what has a link, `..`, an absolute path or two files that one file system would take for
 * one was not made by an upload. Time and memory are bounded by `allowance`, whatever the zip file says of itself, and each
 * file is held to its size and checksum. Throws `UserError` that says what is wrong, without naming the zip file.
 */
async function unpack(bytes, { isWanted, allowance }) {
    const wanted = [];
    const others = [];
    const seen = new Map();
    const zip = await understood((0,yauzl/* fromBufferPromise */.SY)(bytes, { decodeStrings: false }));
    if (zip.entryCount > limits/* MAX_ARTIFACT_FILES */.uk) {
        throw new errors/* UserError */.yo(`it has ${zip.entryCount} files, more than ${limits/* MAX_ARTIFACT_FILES */.uk}: upload fewer`);
    }
    allowance.take('files', zip.entryCount);
    for (const entry of await understood(entriesOf(zip))) {
        const path = checkedPath(entry);
        const alike = path.normalize('NFC').toLowerCase();
        const twin = seen.get(alike);
        if (twin !== undefined) {
            const same = twin === path
                ? `it has ${quoted(path)} twice`
                : `${quoted(twin)} and ${quoted(path)} differ only in case or accents`;
            throw new errors/* UserError */.yo(`${same}: a file must have a name of its own`);
        }
        seen.set(alike, path);
        if (entry.isEncrypted())
            throw new errors/* UserError */.yo(`${quoted(path)} is encrypted: upload it as it is`);
        if (path.endsWith('/'))
            continue;
        if (isWanted(path))
            wanted.push({ path, entry });
        else
            others.push(path);
    }
    allowance.take('results', wanted.length);
    const packed = wanted.reduce((sum, { entry }) => sum + entry.compressedSize, 0);
    // Each of them would be unpacked anew.
    if (packed > bytes.length)
        throw damaged('its files overlap');
    const files = [];
    for (const { path, entry } of wanted.sort((a, b) => (0,order/* byCodeUnit */.X)(a.path, b.path))) {
        allowance.take('bytes', checkedSize(path, entry));
        files.push({ path, bytes: await understood(contentOf(zip, path, entry)) });
    }
    return { files, others };
}
async function entriesOf(zip) {
    const entries = [];
    for await (const entry of zip.eachEntry())
        entries.push(entry);
    return entries;
}
/** What the reader of zip files cannot make sense of is damaged. */
async function understood(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw damaged(reason, error);
    }
}
function damaged(reason, cause) {
    return new errors/* UserError */.yo(`it is damaged or not a zip file (${reason}): run the job that uploaded it again`, { cause });
}
/** Upper half of the external attributes: the mode of a Unix file. */
const FILE_TYPE = 0o170000;
const PLAIN_TYPES = [0, 0o100000, 0o040000];
/** The path of an entry; folders end with `/`. */
function checkedPath(entry) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry;
    const path = (0,yauzl/* getFileNameLowLevel */.ax)(generalPurposeBitFlag, fileNameRaw, extraFields, true);
    const fault = pathFault(path);
    if (fault !== undefined)
        throw new errors/* UserError */.yo(`it has a file whose name ${fault}: ${quoted(path)}`);
    if (!PLAIN_TYPES.includes((externalFileAttributes >>> 16) & FILE_TYPE)) {
        throw new errors/* UserError */.yo(`${quoted(path)} is a link or a device, not a file: upload the file itself`);
    }
    return path;
}
function pathFault(path) {
    const parts = path.replace(/\/$/, '').split('/');
    if (path.length > limits/* MAX_PATH_LENGTH */.Kb)
        return `has more than ${limits/* MAX_PATH_LENGTH */.Kb} characters`;
    if (parts.length > limits/* MAX_PATH_DEPTH */.jq)
        return `has more than ${limits/* MAX_PATH_DEPTH */.jq} folders`;
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'has a control character';
    if (path.includes('\\'))
        return 'has a backslash';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is an absolute path';
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        return 'has a part that is empty, . or ..';
    return undefined;
}
/** The size that an entry claims, where that is believable; unpacking it is held to that. */
function checkedSize(path, { uncompressedSize, compressedSize }) {
    if (uncompressedSize > limits/* MAX_FILE_BYTES */.gZ) {
        throw new errors/* UserError */.yo(`${quoted(path)} has ${uncompressedSize} bytes unpacked, more than ${limits/* MAX_FILE_BYTES */.gZ}`);
    }
    if (uncompressedSize > 2 ** 20 && uncompressedSize > limits/* MAX_COMPRESSION_RATIO */.eY * compressedSize) {
        const ratio = `more than ${limits/* MAX_COMPRESSION_RATIO */.eY} times as large as packed`;
        throw new errors/* UserError */.yo(`${quoted(path)} is ${ratio}, which no benchmark result is`);
    }
    return uncompressedSize;
}
const STORED = 0;
const DEFLATED = 8;
async function contentOf(zip, path, entry) {
    const { compressionMethod, uncompressedSize } = entry;
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
        throw new errors/* UserError */.yo(`${quoted(path)} is packed by a method other than deflate (${compressionMethod})`);
    }
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    const packed = Buffer.concat((await stream.toArray()));
    const content = compressionMethod === STORED ? packed : inflate(path, packed, uncompressedSize);
    if (content.length !== uncompressedSize)
        throw otherSize(path);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32) {
        throw new errors/* UserError */.yo(`${quoted(path)} is damaged, its checksum is wrong: run the job that uploaded it again`);
    }
    return content;
}
/** Gives up at the size that was claimed. */
function inflate(path, packed, size) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, size) });
    }
    catch (error) {
        throw error.code === 'ERR_BUFFER_TOO_LARGE' ? otherSize(path) : error;
    }
}
function otherSize(path) {
    return new errors/* UserError */.yo(`${quoted(path)} has another size than the zip file says: run the job that uploaded it again`);
}
/** A name from the zip file, for a message. */
function quoted(path) {
    return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}

;// CONCATENATED MODULE: ./lib/github/artifacts/artifacts.js








/**
 * Result files in artifacts, under the path `<artifact>/<path inside>`, which is the same for every attempt of a run.
 * Of artifacts with one name, from several attempts, the one made last counts. Nothing is given before every file of
 * every artifact has been checked, and all that is wrong is in one error.
 */
function artifactFiles(shelf, selection, log) {
    return { collect: () => collect(shelf, selection, log) };
}
async function collect(shelf, selection, log) {
    const chosen = choose(newestOfEach(await shelf.list(), log), selection, shelf.description);
    const size = chosen.reduce((sum, artifact) => sum + artifact.size, 0);
    if (size > limits/* MAX_ARTIFACTS_BYTES */.D1) {
        throw new errors/* UserError */.yo(`the artifacts have ${size} bytes together, more than ${limits/* MAX_ARTIFACTS_BYTES */.D1}: name fewer`);
    }
    const files = [];
    const faults = [];
    const allowance = new Allowance();
    for (const artifact of chosen) {
        try {
            files.push(...(await read(shelf, artifact, selection, allowance, log)));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error);
            if (error.cause instanceof TooMuchError)
                break;
        }
    }
    if (faults.length > 0)
        throw together(faults);
    const unmatched = selection.results.filter((pattern) => !files.some(({ path }) => isWithin(pattern, insideOf(path))));
    if (unmatched.length > 0) {
        throw new errors/* NoResultsError */._n(unmatched.map((pattern) => `results: ${pattern} matches no file in the artifacts`).join('\n'));
    }
    return files;
}
/** One error for all artifacts; there are no results only if that is all that is wrong. */
function together(faults) {
    const text = faults.map(({ message }) => message).join('\n');
    return faults.every((fault) => fault instanceof errors/* NoResultsError */._n) ? new errors/* NoResultsError */._n(text) : new errors/* UserError */.yo(text);
}
function newestOfEach(listed, log) {
    const newest = new Map();
    // Numbers are given out by several servers: a later artifact may have a smaller one.
    const made = ({ createdAt }) => (createdAt === null ? 0 : Date.parse(createdAt) || 0);
    for (const artifact of [...listed].sort((a, b) => made(b) - made(a) || b.id - a.id)) {
        const newer = newest.get(artifact.name);
        if (newer === undefined)
            newest.set(artifact.name, artifact);
        else
            log.info(`${artifacts_quoted(artifact.name)}: ${newer.id} counts, ${artifact.id} is older`);
    }
    return [...newest.values()].sort((a, b) => (0,order/* byCodeUnit */.X)(a.name, b.name));
}
function choose(artifacts, { names, pattern }, run) {
    const there = artifacts.length === 0
        ? `${run} has no artifacts: did its jobs upload any?`
        : `${run} has ${listing(artifacts.map(({ name }) => artifacts_quoted(name)))}`;
    if (names.length > 0) {
        const missing = names.filter((name) => !artifacts.some((artifact) => artifact.name === name));
        if (missing.length === 0)
            return artifacts.filter(({ name }) => names.includes(name));
        throw new errors/* NoResultsError */._n(missing.map((name) => `There is no artifact ${artifacts_quoted(name)}: ${there}`).join('\n'));
    }
    const chosen = artifacts.filter(({ name }) => (0,glob/* pathMatches */.r)(pattern, name));
    if (chosen.length === 0)
        throw new errors/* NoResultsError */._n(`No artifact matches ${artifacts_quoted(pattern)}: ${there}`);
    if (chosen.length <= limits/* MAX_ARTIFACTS */.pE)
        return chosen;
    throw new errors/* UserError */.yo(`${artifacts_quoted(pattern)} matches ${chosen.length} artifacts, more than ${limits/* MAX_ARTIFACTS */.pE}: name fewer`);
}
/** Names that a message shows. */
const MAX_SHOWN = 20;
function listing(names) {
    const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : '';
    return names.slice(0, MAX_SHOWN).join(', ') + more;
}
async function read(shelf, artifact, { results }, allowance, log) {
    const { name, size, isExpired } = artifact;
    const at = `Artifact ${artifacts_quoted(name)} (${artifact.id}) of ${shelf.description}`;
    if (isExpired)
        throw (0,artifacts_shelf/* expired */._7)(artifact, shelf.description);
    if (size > limits/* MAX_ARTIFACT_BYTES */.o9)
        throw new errors/* UserError */.yo(`${at}: ${(0,artifacts_shelf/* tooLarge */.g$)(size)}`);
    try {
        const bytes = await shelf.download(artifact);
        allowance.take('downloads', bytes.length);
        const patterns = results.length > 0 ? results : ['**/*.json'];
        const isWanted = (path) => patterns.some((pattern) => isWithin(pattern, path));
        const { files, others } = isFileItself(name, bytes)
            ? { files: [itself(name, bytes, allowance)], others: [] }
            : await unpack(bytes, { isWanted, allowance });
        if (files.length === 0) {
            const what = others.length === 0 ? 'it is empty' : `it has ${listing(others.map(artifacts_quoted))}`;
            throw new errors/* NoResultsError */._n(`there is no result file in it (${patterns.join(', ')}): ${what}`);
        }
        const ignored = others.length === 0 ? '' : `, ${(0,phrase/* count */.U9)(others.length, 'other file')} ignored`;
        log.info(`${artifacts_quoted(name)} (${artifact.id}): ${(0,phrase/* count */.U9)(files.length, 'result file')}${ignored}`);
        return files.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes }));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const message = `${at}: ${error.message}`;
        throw error instanceof errors/* NoResultsError */._n ? new errors/* NoResultsError */._n(message) : new errors/* UserError */.yo(message, { cause: error });
    }
}
/** actions/upload-artifact leaves a file unpacked when it is told to, and then gives the artifact its name. */
function isFileItself(name, bytes) {
    return name.endsWith('.json') && bytes.toString('latin1', 0, 2) !== 'PK';
}
function itself(path, bytes, allowance) {
    allowance.take('results', 1);
    allowance.take('bytes', bytes.length);
    return { path, bytes };
}
/** Whether a path is what `results` names: the path itself, a folder of it, or a glob that matches. */
function isWithin(pattern, path) {
    const named = pattern.replace(/^\.\//, '').replace(/\/$/, '');
    return path === named || (path.startsWith(`${named}/`) && path.endsWith('.json')) || (0,glob/* pathMatches */.r)(named, path);
}
const insideOf = (path) => path.slice(path.indexOf('/') + 1);
function artifacts_quoted(name) {
    return JSON.stringify(name);
}


/***/ }),

/***/ 9047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   oM: () => (/* binding */ checkedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7535);



/** What has to be said of an artifact that was listed and is not there any more. */
function expired({ name, id }, run) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Artifact ${JSON.stringify(name)} (${id}) of ${run} has expired or was deleted: run the benchmark again; retention-days ` +
        'of actions/upload-artifact keeps the next one longer');
}
function tooLarge(size) {
    const advice = 'upload the result files without what else the job wrote';
    return `it has ${size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARTIFACT_BYTES */ .o9}: ${advice}`;
}
/** The bytes of an artifact, unless GitHub knows that it had others. */
function checkedDigest(bytes, { digest }) {
    if (digest === null || digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`)
        return bytes;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('what was downloaded is not what was uploaded, its SHA-256 digest differs: run this job again, and the one that ' +
        'uploaded it if that does not help');
}


/***/ })

};
