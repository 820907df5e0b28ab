export const id = 86;
export const ids = [86];
export const modules = {

/***/ 32456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   oM: () => (/* binding */ checkedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97535);



/** What has to be said of an artifact that was listed and is not there any more. */
function expired({ name, id }, run) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Artifact ${JSON.stringify(name)} (${id}) of ${run} has expired or was deleted: run the benchmark again; retention-days ` +
        'of actions/upload-artifact keeps the next one longer');
}
function tooLarge(size) {
    const advice = 'upload the result files without what else the job wrote';
    return `it has ${size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARTIFACT_BYTES */ .o9}: ${advice}`;
}
/** The archive, unless GitHub knows that it was another. */
function checkedDigest(archive, { digest }) {
    if (digest === null || digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(archive).digest('hex')}`)
        return archive;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('what was downloaded is not what was uploaded, its SHA-256 digest differs: run this job again, and the one that ' +
        'uploaded it if that does not help');
}


/***/ }),

/***/ 72086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactFiles: () => (/* binding */ artifactFiles)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(97535);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(14223);
// EXTERNAL MODULE: ./lib/core/report/phrase.js
var phrase = __webpack_require__(26269);
// EXTERNAL MODULE: ./lib/github/artifact-shelf.js
var artifact_shelf = __webpack_require__(32456);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./lib/github/zip-archive.js





/**
 * Unpacks a zip archive in memory: nothing in it can name a place on the disk. Every path in it is checked, also of
 * files that are not wanted: what has a link, `..`, an absolute path or two files that one file system would take for
 * one was not made by an upload. Memory is bounded by `maxBytes`, whatever the archive says of itself, and each
 * file is held to its size and checksum. Throws `UserError` that says what is wrong, without naming the archive.
 */
async function unpack(archive, { isWanted, maxBytes }) {
    const wanted = [];
    const others = [];
    const seen = new Map();
    const zip = await understood((0,yauzl/* fromBufferPromise */.SY)(archive, { decodeStrings: false }));
    if (zip.entryCount > limits/* MAX_ARTIFACT_FILES */.uk) {
        throw new errors/* UserError */.yo(`it has ${zip.entryCount} files, more than ${limits/* MAX_ARTIFACT_FILES */.uk}: upload fewer`);
    }
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
    const packed = wanted.reduce((sum, { entry }) => sum + entry.compressedSize, 0);
    // Each of them would be unpacked anew.
    if (packed > archive.length)
        throw damaged('its files overlap');
    let total = 0;
    const files = [];
    for (const { path, entry } of wanted.sort((a, b) => (0,order/* byCodeUnit */.X)(a.path, b.path))) {
        total += checkedSize(path, entry);
        if (total > maxBytes)
            throw new errors/* UserError */.yo(`its result files have more than ${maxBytes} bytes unpacked: name fewer`);
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
/** What the reader of archives cannot make sense of is damaged. */
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
    return new errors/* UserError */.yo(`it is damaged or not a zip archive (${reason}): run the job that uploaded it again`, { cause });
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
    return new errors/* UserError */.yo(`${quoted(path)} has another size than the archive says: run the job that uploaded it again`);
}
/** A name from the archive, for a message. */
function quoted(path) {
    return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}

;// CONCATENATED MODULE: ./lib/github/artifacts.js







/**
 * Result files in artifacts, under the path `<artifact>/<path inside>`, which is the same for every attempt of a run.
 * Of artifacts with one name, from several attempts, the newest counts. Nothing is given before every file of
 * every artifact has been checked, and all that is wrong is in one error.
 */
function artifactFiles(shelf, selection, log) {
    return { collect: () => collect(shelf, selection, log) };
}
async function collect(shelf, selection, log) {
    const chosen = choose(newestOfEach(await shelf.list(), log), selection, shelf.description);
    const files = [];
    const faults = [];
    let bytesLeft = limits/* MAX_TOTAL_BYTES */.gx;
    for (const artifact of chosen) {
        try {
            const found = await read(shelf, artifact, selection, bytesLeft, log);
            bytesLeft -= found.reduce((sum, { bytes }) => sum + bytes.length, 0);
            files.push(...found);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error);
        }
    }
    if (files.length > limits/* MAX_FILES */.BE)
        faults.push(new errors/* UserError */.yo(`the artifacts have more than ${limits/* MAX_FILES */.BE} result files: name fewer`));
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
    for (const artifact of [...listed].sort((a, b) => b.id - a.id)) {
        const newer = newest.get(artifact.name);
        if (newer === undefined)
            newest.set(artifact.name, artifact);
        else
            log.info(`${artifacts_quoted(artifact.name)}: ${newer.id} counts, ${artifact.id} is of an earlier attempt`);
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
    const chosen = artifacts.filter(({ name }) => (0,posix_.matchesGlob)(name, pattern));
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
async function read(shelf, artifact, { results }, maxBytes, log) {
    const { name, size, isExpired } = artifact;
    const at = `Artifact ${artifacts_quoted(name)} (${artifact.id}) of ${shelf.description}`;
    if (isExpired)
        throw (0,artifact_shelf/* expired */._7)(artifact, shelf.description);
    if (size > limits/* MAX_ARTIFACT_BYTES */.o9)
        throw new errors/* UserError */.yo(`${at}: ${(0,artifact_shelf/* tooLarge */.g$)(size)}`);
    try {
        const archive = await shelf.download(artifact);
        const patterns = results.length > 0 ? results : ['**/*.json'];
        const isWanted = (path) => patterns.some((pattern) => isWithin(pattern, path));
        const isItself = isFileItself(name, archive);
        if (isItself && archive.length > maxBytes) {
            throw new errors/* UserError */.yo(`with it, the result files have more than ${limits/* MAX_TOTAL_BYTES */.gx} bytes: name fewer artifacts`);
        }
        const { files, others } = isItself
            ? { files: [{ path: name, bytes: archive }], others: [] }
            : await unpack(archive, { isWanted, maxBytes });
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
function isFileItself(name, archive) {
    return name.endsWith('.json') && archive.toString('latin1', 0, 2) !== 'PK';
}
/** Whether a path is what `results` names: the path itself, a folder of it, or a glob that matches. */
function isWithin(pattern, path) {
    const named = pattern.replace(/^\.\//, '').replace(/\/$/, '');
    return path === named || (path.startsWith(`${named}/`) && path.endsWith('.json')) || (0,posix_.matchesGlob)(path, named);
}
const insideOf = (path) => path.slice(path.indexOf('/') + 1);
function artifacts_quoted(name) {
    return JSON.stringify(name);
}


/***/ })

};
