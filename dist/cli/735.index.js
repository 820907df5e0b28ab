export const id = 735;
export const ids = [735];
export const modules = {

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpack: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(4221);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./lib/parsers/zip-source.js



/** The list of files is read out of pieces of so many bytes: a stream for each entry takes ten times as long. */
const PIECE = 64 * 1024;
/** Reads a zip file from any source. */
class ZipSource extends yauzl/* RandomAccessReader */.lJ {
    file;
    piece = { start: 0, bytes: Buffer.alloc(0) };
    constructor(file) {
        super();
        this.file = file;
    }
    _readStreamForRange(start, end) {
        return external_node_stream_.Readable.from(this.file.chunks({ start, end }), { objectMode: false });
    }
    read(buffer, offset, length, position, callback) {
        this.bytesFrom(position, length).then((bytes) => {
            bytes.copy(buffer, offset, 0, length);
            callback(null);
        }, callback);
    }
    async bytesFrom(start, length) {
        const { piece } = this;
        if (start < piece.start || start + length > piece.start + piece.bytes.length) {
            const end = Math.min(this.file.size, start + Math.max(length, PIECE));
            this.piece = { start, bytes: await (0,consumers_.buffer)(this.file.chunks({ start, end })) };
            return this.piece.bytes;
        }
        return piece.bytes.subarray(start - piece.start);
    }
}

;// CONCATENATED MODULE: ./lib/parsers/zip-file.js








/**
 * Opens a zip file, whose files are unpacked when they are read, in memory only. Every path is checked, also of files
 * that are not wanted: a link, `..`, an absolute path, or two paths that are one on some file system do not come from
 * an upload. Time and memory are bounded by `allowance`, whatever the zip file claims: size and checksum of each file
 * are checked while it is read. Throws `UserError` that says what is wrong, without naming the zip file.
 */
async function unpack(zipped, { isWanted, allowance }) {
    const wanted = [];
    const others = [];
    const seen = new Map();
    const options = { decodeStrings: false, autoClose: false };
    const zip = await understood((0,yauzl/* fromRandomAccessReaderPromise */.or)(new ZipSource(zipped), zipped.size, options));
    if (zip.entryCount > limits/* MAX_ZIP_FILES */.rL) {
        throw new errors/* UserError */.yo(`it has ${zip.entryCount} files, more than ${limits/* MAX_ZIP_FILES */.rL}: upload fewer`);
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
            throw new errors/* UserError */.yo(`${same}: every file needs its own name`);
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
    // Each of them would be unpacked again.
    if (packed > zipped.size)
        throw damaged('its files overlap');
    const files = [];
    for (const { path, entry } of wanted.sort((a, b) => (0,order/* byCodeUnit */.X)(a.path, b.path))) {
        allowance.take('bytes', checkedSize(path, entry));
        files.push(packedFile(zip, path, entry));
    }
    return { files, others };
}
async function entriesOf(zip) {
    const entries = [];
    for await (const entry of zip.eachEntry())
        entries.push(entry);
    return entries;
}
/** Errors of the zip library mean that the file is damaged. */
async function understood(reading) {
    try {
        return await reading;
    }
    catch (error) {
        throw error instanceof errors/* UserError */.yo ? error : damaged((0,thrown/* messageOf */.bD)(error), error);
    }
}
const AGAIN = 'run the job that uploaded it again';
function damaged(reason, cause) {
    return new errors/* UserError */.yo(`it is damaged or not a zip file (${reason}): ${AGAIN}`, { cause });
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
/** The size that an entry claims, if it is plausible; unpacking must not exceed it. */
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
function packedFile(zip, path, entry) {
    async function* chunks(range) {
        let at = 0;
        for await (const chunk of checkedContent(zip, path, entry)) {
            if (range === undefined)
                yield chunk;
            else
                yield chunk.subarray(Math.max(0, range.start - at), Math.max(0, range.end - at));
            at += chunk.length;
            if (range !== undefined && at >= range.end)
                return;
        }
    }
    return { path, size: entry.uncompressedSize, isPacked: true, chunks };
}
/** Throws `Unreadable`: what is wrong with a file is found while it is read, and reported for that file. */
async function* checkedContent(zip, path, entry) {
    let size = 0;
    let sum = 0;
    try {
        for await (const chunk of await unpacked(zip, path, entry)) {
            size += chunk.length;
            if (size > entry.uncompressedSize)
                throw otherSize(path);
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            yield chunk;
        }
        if (size !== entry.uncompressedSize)
            throw otherSize(path);
        if (sum !== entry.crc32) {
            throw new errors/* UserError */.yo(`${quoted(path)} is damaged, its checksum is wrong: ${AGAIN}`);
        }
    }
    catch (error) {
        const message = error instanceof errors/* UserError */.yo ? error.message : `${quoted(path)} is damaged (${(0,thrown/* messageOf */.bD)(error)}): ${AGAIN}`;
        throw new errors/* Unreadable */.IO({ path: '', message });
    }
}
const STORED = 0;
const DEFLATED = 8;
const ZSTANDARD = 93;
async function unpacked(zip, path, entry) {
    const { compressionMethod } = entry;
    if (![STORED, DEFLATED, ZSTANDARD].includes(compressionMethod)) {
        throw new errors/* UserError */.yo(`${quoted(path)} is packed by a method other than deflate and Zstandard (${compressionMethod})`);
    }
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (compressionMethod === STORED)
        return packed;
    if (compressionMethod === ZSTANDARD)
        return unpackZstandard(packed, path, entry.uncompressedSize);
    // The error is thrown where the content is read.
    return (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)(), () => undefined);
}
/**
 * With a library on every Node: its own decoder silently ends after the first frame, and logs of inspect_ai have
 * several.
 */
async function* unpackZstandard(packed, path, size) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 8339));
    let waiting = [];
    let total = 0;
    const decoder = new Decompress((chunk) => {
        total += chunk.length;
        // Thrown from within, because one packed chunk may expand to any size.
        if (total > size)
            throw otherSize(path);
        waiting.push(chunk);
    });
    for await (const chunk of packed) {
        decoder.push(chunk);
        yield* waiting;
        waiting = [];
    }
    decoder.push(new Uint8Array(), true);
    yield* waiting;
}
function otherSize(path) {
    return new errors/* UserError */.yo(`${quoted(path)} has another size than the zip file says: ${AGAIN}`);
}
/** A name from the zip file, for a message. */
function quoted(path) {
    return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}


/***/ })

};
