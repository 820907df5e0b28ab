export const id = 1692;
export const ids = [1692];
export const modules = {

/***/ 51692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDataDir: () => (/* binding */ createDataDir),
  inspectDataDir: () => (/* binding */ inspectDataDir),
  removeUnfinished: () => (/* binding */ removeUnfinished),
  resolveDataDir: () => (/* binding */ resolveDataDir)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/store/embedded/tar.js



const BLOCK = 512;
/**
 * Writes the files of an uncompressed tar, as PGlite dumps a data directory, into the existing
 * directory `target`. Only regular files and directories with short names: nothing else occurs there. Format:
 * POSIX ustar.
 */
function unpackTar(tar, target) {
    const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength);
    const made = new Set();
    const makeDirectory = (directory) => {
        if (made.has(directory))
            return;
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true, mode: 0o700 });
        made.add(directory);
    };
    for (let offset = 0; offset + BLOCK <= bytes.length && bytes[offset] !== 0;) {
        const name = tar_text(bytes, offset, 100);
        const size = Number.parseInt(tar_text(bytes, offset + 124, 12), 8);
        const start = offset + BLOCK;
        const file = external_node_path_.join(target, name);
        if (!file.startsWith(target + external_node_path_.sep) || !(size >= 0) || start + size > bytes.length) {
            throw new errors/* StoreError */.hg(`The tar of the empty database is damaged at byte ${offset}.`);
        }
        if (String.fromCharCode(bytes[offset + 156] ?? 0) === '5') {
            makeDirectory(external_node_path_.resolve(file));
            offset = start;
        }
        else {
            makeDirectory(external_node_path_.dirname(file));
            (0,external_node_fs_.writeFileSync)(file, bytes.subarray(start, start + size), { mode: 0o600 });
            offset = start + Math.ceil(size / BLOCK) * BLOCK;
        }
    }
}
function tar_text(bytes, offset, length) {
    const field = bytes.subarray(offset, offset + length);
    const end = field.indexOf(0);
    return field.toString('latin1', 0, end === -1 ? length : end);
}

// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
// EXTERNAL MODULE: ./lib/store/embedded/pglite.js
var pglite = __webpack_require__(93739);
;// CONCATENATED MODULE: ./lib/store/embedded/data-dir.js








/** The canonical path of a data directory, whatever links lead to it. Creates its parent directories. */
async function resolveDataDir(dataDir) {
    const wanted = external_node_path_.resolve(dataDir);
    await (0,promises_.mkdir)(external_node_path_.dirname(wanted), { recursive: true });
    try {
        return await (0,promises_.realpath)(wanted);
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
        return external_node_path_.join(await (0,promises_.realpath)(external_node_path_.dirname(wanted)), external_node_path_.basename(wanted));
    }
}
/**
 * Whether the directory has a database that this version can open, or none yet. Throws `StoreError` for anything else.
 * Changes nothing.
 */
async function inspectDataDir(dataDir) {
    const names = await listDirectory(dataDir);
    if (names.length === 0)
        return 'none';
    if (!names.includes('PG_VERSION') || !names.includes('base')) {
        throw new errors/* StoreError */.hg(`The data directory ${dataDir} exists but does not contain an embedded database. Nothing was changed. ` +
            'Name an empty or a new directory.');
    }
    await (0,promises_.access)(dataDir, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    const major = (await (0,promises_.readFile)(external_node_path_.join(dataDir, 'PG_VERSION'), 'utf8')).trim();
    if (major !== pglite/* POSTGRES_MAJOR */.Gm) {
        throw new errors/* StoreError */.hg(`The data directory ${dataDir} was made by PostgreSQL ${major}, this version of benchmark-snapshots has ` +
            `PostgreSQL ${pglite/* POSTGRES_MAJOR */.Gm}. Nothing was changed. Run \`export\` with the version of benchmark-snapshots ` +
            'that made it, then `import` into a new data directory with this one.');
    }
    return 'database';
}
async function listDirectory(dataDir) {
    try {
        return await (0,promises_.readdir)(dataDir);
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    }
}
/**
 * Makes the data directory from a tar, all or nothing: it is written under another name and renamed,
 * because PostgreSQL can never open a directory that was written halfway.
 */
async function createDataDir(dataDir, tar) {
    const unfinished = `${dataDir}.tmp-${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    await (0,promises_.mkdir)(unfinished, { mode: 0o700 });
    try {
        unpackTar(tar, unfinished);
        // In a clone, git must ignore it.
        await (0,promises_.writeFile)(external_node_path_.join(unfinished, '.gitignore'), '*\n');
        await removeEmpty(dataDir);
        await (0,promises_.rename)(unfinished, dataDir);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
        throw error;
    }
}
/** Only some systems rename onto an empty directory. */
async function removeEmpty(dataDir) {
    try {
        await (0,promises_.rmdir)(dataDir);
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
    }
}
/**
 * Removes what killed processes left: unfinished directories, and PostgreSQL's own lock file. If the latter is empty,
 * because its writer was killed, PostgreSQL can never start again. Only for the holder of our lock: nobody else creates
 * or runs the database then.
 */
async function removeUnfinished(dataDir) {
    await (0,promises_.rm)(external_node_path_.join(dataDir, 'postmaster.pid'), { force: true });
    const directory = external_node_path_.dirname(dataDir);
    const prefix = `${external_node_path_.basename(dataDir)}.tmp-`;
    for (const name of await (0,promises_.readdir)(directory)) {
        if (!name.startsWith(prefix) || !/^\d+-[0-9a-f]{8}$/.test(name.slice(prefix.length)))
            continue;
        await (0,promises_.rm)(external_node_path_.join(directory, name), { recursive: true, force: true });
    }
}


/***/ }),

/***/ 93739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ POSTGRES_MAJOR),
/* harmony export */   ct: () => (/* binding */ bundledEngineDir),
/* harmony export */   ro: () => (/* binding */ loadEngine),
/* harmony export */   ty: () => (/* binding */ startEngine)
/* harmony export */ });
/* unused harmony export expectLongRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78877);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84221);







/** Major version of the PostgreSQL inside PGlite: what PG_VERSION of a data directory must say. */
const POSTGRES_MAJOR = '18';
/** The folder of the one copy of PGlite (and of the seed) that action and CLI share. */
function bundledEngineDir(root) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'dist', 'pglite');
}
/**
 * Loads PGlite natively at run time, so that no bundle contains it: the copy in `dist/pglite`, else the
 * installed package. Throws `StoreError` when there is neither.
 */
async function loadEngine(root) {
    const bundled = node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundledEngineDir(root), 'index.js');
    const isBundled = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled);
    const url = isBundled ? (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(bundled).href : '@electric-sql/pglite';
    const manifest = isBundled
        ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundledEngineDir(root), 'package.json')
        : node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json');
    try {
        const module = (await import(/* webpackIgnore: true */ url));
        return { PGlite: module.PGlite, version: await packageVersion(manifest) };
    }
    catch (error) {
        const message = `The embedded database engine cannot be loaded (${url}): ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .hg(message, null, { cause: error });
    }
}
async function packageVersion(manifest) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(manifest))
        return null;
    const { version } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(manifest, 'utf8'));
    return typeof version === 'string' ? version : null;
}
let isLongRun = false;
/**
 * Tells V8, before the database is opened, that this process will do minutes of work with it. Normally V8 compiles
 * WebAssembly that runs often a second time, with its optimizing compiler: for PostgreSQL that doubles the time of a
 * short run and costs a long one half a gigabyte of memory, but makes the long one faster by a third. V8's flags are
 * for the whole process.
 */
function expectLongRun() {
    isLongRun = true;
}
/**
 * Starts PGlite. An error has the last output of PostgreSQL, because the exception alone only says that it failed to
 * initialize.
 */
async function startEngine(engine, options) {
    const no = isLongRun ? '' : 'no-';
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(`--${no}wasm-tier-up`);
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(`--${no}wasm-dynamic-tiering`);
    const fatal = [];
    const onStderr = (line) => {
        if (/\b(?:FATAL|PANIC|ERROR):/.test(line))
            fatal.push(line.trim());
        return false;
    };
    try {
        return await engine.PGlite.create({ ...options, onStderr });
    }
    catch (error) {
        throw new Error([(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error), ...fatal.slice(-3)].join('; '), { cause: error });
    }
}


/***/ })

};
