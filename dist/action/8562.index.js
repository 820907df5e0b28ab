export const id = 8562;
export const ids = [8562,1692,5335];
export const modules = {

/***/ 68727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toStoreError),
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84221);


/** An error that the database reported. `message` already contains detail and hint, for people. */
class DatabaseError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg {
    detail;
    hint;
    name = 'DatabaseError';
    /** @param code SQLSTATE */
    constructor(message, code, detail, hint) {
        super([message, detail, hint].filter((part) => part !== null).join('\n'), code);
        this.detail = detail;
        this.hint = hint;
    }
}
/**
 * Turns an exception of a PostgreSQL client into a `StoreError`, with SQLSTATE, hint and (unless it shows a row)
 * detail.
 */
function toStoreError(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg)
        return error;
    const code = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    const message = inWords((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    if (code === null)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The database failed: ${message}`, null, { cause: error });
    // Without the cause: the client's exception has the statement with all its values, which must not get into logs.
    // Violated constraints (class 23) have the row's contents as detail; their message names the broken rule.
    const detail = code.startsWith('23') ? null : (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .textPropertyOf */ .K5)(error, 'detail');
    return new DatabaseError(message, code, detail, (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .textPropertyOf */ .K5)(error, 'hint'));
}
/** Constraints are named with sentences: the rules that they enforce. */
const VIOLATED = /^.* violates (?:check|unique|exclusion) constraint "([^"]+)"$/;
/** PostgreSQL's message about a broken rule names tables and constraints, which the caller does not know. */
function inWords(message) {
    const [, constraint] = VIOLATED.exec(message) ?? [];
    return constraint === undefined ? message : `That breaks a rule: ${constraint.replaceAll('_', ' ')}`;
}


/***/ }),

/***/ 26072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer),
/* harmony export */   y: () => (/* binding */ callStatement)
/* harmony export */ });
/**
 * A call as one statement without parameters, because only such a statement can be sent together with settings. Untyped
 * literals take the types of the function's parameters: each name has one overload. The one row has the column
 * `answer`.
 */
function callStatement({ name }, args) {
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    const list = given.map(([parameter, value]) => `${quoted(parameter)} => ${literal(value)}`).join(', ');
    return `select coalesce(pg_catalog.json_agg(x), '[]')::text as answer from public.${quoted(name)}(${list}) x`;
}
/** The JSON that PostgREST would return: a set as an array, anything else as its one value. */
function readAnswer({ answers }, answer) {
    const values = JSON.parse(String(answer));
    return answers.kind === 'value' ? (values[0] ?? null) : values;
}
/** Objects and arrays are for parameters of type json or jsonb. */
function literal(value) {
    if (value === null)
        return 'null';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // E'…' has the same meaning whatever standard_conforming_strings is.
    return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
function quoted(identifier) {
    return `"${identifier.replaceAll('"', '""')}"`;
}


/***/ }),

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

/***/ 68562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEmbedded: () => (/* binding */ openEmbedded),
  openTemporary: () => (/* binding */ openTemporary)
});

// UNUSED EXPORTS: requireNode

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/client/statement.js
var statement = __webpack_require__(26072);
// EXTERNAL MODULE: ./lib/store/embedded/data-dir.js + 1 modules
var data_dir = __webpack_require__(51692);
// EXTERNAL MODULE: ./lib/store/client/database-error.js
var database_error = __webpack_require__(68727);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
// EXTERNAL MODULE: ./lib/store/embedded/io-fault.js
var io_fault = __webpack_require__(75335);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/store/embedded/lock.js







/** Locks taken by this process, for systems that do not tell when a process was started. */
const held = new Set();
/**
 * Takes the lock file at `base` or throws a `StoreError` (code `locked`) that names its holder.
 *
 * A lock of a process that is gone is replaced. Only the process that holds the lock `<base>.after-<id>` may
 * replace the file with that id, and it checks the id again once it holds it: ids never come back, so of
 * several processes finding the same stale lock one wins. That second lock is taken by the same rule, in case
 * its holder died as well.
 */
async function acquireLock(base) {
    const me = {
        id: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        pid: process.pid,
        process_start: processStart(process.pid),
        host: (0,external_node_os_.hostname)(),
        started_at: new Date().toISOString(),
        command: process.argv.slice(1, 3).join(' '),
    };
    const release = () => {
        process.removeListener('exit', release);
        if (held.delete(me.id) && readHolder(base)?.id === me.id)
            remove(base);
    };
    held.add(me.id);
    process.once('exit', release);
    try {
        const rival = await take(base, base, me);
        if (rival !== null)
            throw new errors/* StoreError */.hg(describeHolder(base, rival), 'locked');
        sweep(base);
    }
    catch (error) {
        release();
        throw error;
    }
    return { release };
}
/** Puts `me` into `file`; returns the living holder instead if there is one. */
async function take(file, base, me) {
    for (let round = 0;; round += 1) {
        if (place(file, base, me))
            return null;
        const holder = readHolder(file);
        if (holder === null)
            continue;
        if (isAlive(holder))
            return holder;
        const claim = `${base}.after-${holder.id}`;
        const rival = await take(claim, base, me);
        if (rival === null) {
            try {
                if (readHolder(file)?.id === holder.id) {
                    (0,external_node_fs_.renameSync)(writeNew(base, me), file);
                    return null;
                }
            }
            finally {
                remove(claim);
            }
        }
        else {
            // The rival needs milliseconds; then it holds the lock itself, which the next round finds.
            if (round > 200)
                return rival;
            await (0,external_node_timers_promises_.setTimeout)(10);
        }
    }
}
/** Creates `file` with its content in one step, so that nobody ever reads half a lock. False: it exists. */
function place(file, base, me) {
    const fresh = writeNew(base, me);
    try {
        (0,external_node_fs_.linkSync)(fresh, file);
        return true;
    }
    catch (error) {
        const code = (0,thrown/* codeOf */.$N)(error);
        if (code === 'EEXIST')
            return false;
        if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS')
            return placeWithoutLinks(file, me);
        throw error;
    }
    finally {
        remove(fresh);
    }
}
/** For file systems without hard links. */
function placeWithoutLinks(file, me) {
    try {
        (0,external_node_fs_.writeFileSync)(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
        return true;
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
function writeNew(base, me) {
    const fresh = `${base}.new-${me.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    (0,external_node_fs_.writeFileSync)(fresh, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
    return fresh;
}
/** null: no such file. */
function readHolder(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'ENOENT')
            return null;
        throw error;
    }
    try {
        const holder = JSON.parse(text);
        if (typeof holder?.id === 'string' && typeof holder.pid === 'number')
            return holder;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
    }
    throw new errors/* StoreError */.hg(`The lock file ${file} is not readable, so it is unknown who uses the database. If nobody does, delete it.`, 'locked');
}
function isAlive(holder) {
    if (holder.host !== (0,external_node_os_.hostname)())
        return true;
    if (!isRunning(holder.pid))
        return false;
    const start = processStart(holder.pid);
    if (start !== null && holder.process_start !== null)
        return start === holder.process_start;
    return holder.pid !== process.pid || held.has(holder.id);
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,thrown/* codeOf */.$N)(error) === 'EPERM';
    }
    return processStat(pid)?.[0] !== 'Z';
}
function processStart(pid) {
    return processStat(pid)?.[19] ?? null;
}
/** The fields of /proc/<pid>/stat from the third on (state first), see proc(5); null where there is none. */
function processStat(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    }
    catch {
        return null;
    }
}
/** Removes what killed processes left beside the lock. Only its holder does this. */
function sweep(base) {
    const [directory, prefix] = [external_node_path_.dirname(base), external_node_path_.basename(base)];
    for (const name of (0,external_node_fs_.readdirSync)(directory)) {
        if (!name.startsWith(prefix))
            continue;
        const [, pid] = /^\.new-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? [];
        const isClaim = /^\.after-[0-9a-f]{16}$/.test(name.slice(prefix.length));
        const file = external_node_path_.join(directory, name);
        if (pid !== undefined ? !isRunning(Number(pid)) : isClaim && isLeft(file))
            remove(file);
    }
}
function isLeft(claim) {
    try {
        const holder = readHolder(claim);
        return holder !== null && !isAlive(holder);
    }
    catch (error) {
        if (error instanceof errors/* StoreError */.hg)
            return true;
        throw error;
    }
}
function remove(file) {
    (0,external_node_fs_.rmSync)(file, { force: true });
}
function describeHolder(file, { pid, host, started_at, command }) {
    const elsewhere = host === (0,external_node_os_.hostname)() ? '' : ` on ${host}`;
    return (`The database is in use by process ${pid}${elsewhere} since ${started_at} (${command}). ` +
        'Only one process can use an embedded database: wait until it has finished, or stop it.' +
        (elsewhere === '' ? '' : ` If it is certain that it no longer runs, delete ${file}.`));
}

// EXTERNAL MODULE: ./lib/store/migrations.js
var store_migrations = __webpack_require__(20032);
// EXTERNAL MODULE: ./lib/store/embedded/pglite.js
var pglite = __webpack_require__(93739);
// EXTERNAL MODULE: ./lib/store/project-root.js
var project_root = __webpack_require__(83889);
;// CONCATENATED MODULE: ./lib/store/embedded/sql-values.js
/** Type oids of pg_type whose values PGlite would convert with a loss, or into something hard to print. */
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
/** Converts PostgreSQL's texts (ISO date style, UTC) to values of `query`. */
const SQL_PARSERS = {
    [INT8]: exactNumber,
    [NUMERIC]: exactNumber,
    [DATE]: (text) => text,
    [TIMESTAMP]: (text) => text.replace(' ', 'T'),
    [TIMESTAMPTZ]: (text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
};
/** A number where it denotes exactly the same decimal (`0.890` is 0.89), else the text as it is. */
function exactNumber(text) {
    const number = Number(text);
    const shortest = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    return String(number) === shortest ? number : text;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/store/embedded/seed.js







/** Files of the seed in `dist/pglite`, beside the engine that made it. */
const SEED_TAR = 'seed.tar.br';
const SEED_MANIFEST = 'seed.json';
/**
 * Write-ahead log in files of 1 MB instead of 16: a smaller seed and a smaller directory on disk. Buffers of 16 MB
 * instead of 128: each start initializes all of them, and they are memory of this process.
 */
const INITDB = ['--wal-segsize=1', '--set=shared_buffers=16MB', '--set=max_connections=5'];
/** The manifest a seed made now would have. */
function describeSeed(engine, migrations) {
    return {
        pglite: engine.version,
        postgres: pglite/* POSTGRES_MAJOR */.Gm,
        initdb: INITDB,
        migrations: migrations.map(({ name, sha256 }) => ({ name, sha256 })),
    };
}
/**
 * Makes the seed for `dist/pglite`: a freshly migrated data directory as brotli-compressed tar, and its
 * manifest. For the build. The manifest is the same in every build, the tar is not: it contains times and
 * an identifier.
 */
async function createSeed(root) {
    const engine = await loadEngine(root);
    const migrations = await readMigrations(root);
    const data = await createDataTar(engine, migrations);
    const tar = await promisify(brotliCompress)(data, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 9,
            [constants.BROTLI_PARAM_LGWIN]: 24,
            [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
        },
    });
    return { manifest: describeSeed(engine, migrations), tar };
}
/**
 * The seed as tar, or null where there is none or it was made from something else (a developer's new
 * migration). Throws when a seed that should fit cannot be read.
 */
async function readSeed(root, engine, migrations) {
    const directory = (0,pglite/* bundledEngineDir */.ct)(root);
    const manifest = external_node_path_.join(directory, SEED_MANIFEST);
    if (!(0,external_node_fs_.existsSync)(manifest))
        return null;
    const found = JSON.parse(await (0,promises_.readFile)(manifest, 'utf8'));
    if (JSON.stringify(found) !== JSON.stringify(describeSeed(engine, migrations)))
        return null;
    // Synchronously: the asynchronous way works in pieces and takes four times as long.
    return (0,external_node_zlib_.brotliDecompressSync)(await (0,promises_.readFile)(external_node_path_.join(directory, SEED_TAR)));
}
/** Initializes a database in memory (about three seconds), migrates it and returns its data directory as tar. */
async function createDataTar(engine, migrations) {
    const database = await (0,pglite/* startEngine */.ty)(engine, { initDbStartParams: [...INITDB] });
    try {
        await (0,store_migrations/* applyMigrations */.KV)(sessionOf(database), migrations);
        // A data directory has one database. Without the templates it is half as large and faster to write.
        for (const template of ['template1', 'template0']) {
            await database.exec(`alter database ${template} is_template false`);
            await database.exec(`drop database ${template}`);
        }
        await database.exec('checkpoint');
        return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    }
    finally {
        await database.close();
    }
}
/** PGlite as the migrations need it. */
function sessionOf(database) {
    return {
        exec: (sql) => database.exec(sql),
        rows: async (sql) => (await database.query(sql)).rows,
    };
}

;// CONCATENATED MODULE: ./lib/store/embedded/embedded.js















/**
 * Opens the embedded database, creating or migrating it as needed. Throws `StoreError`: in use by another
 * process (code `locked`), a directory of something else or of another major version, a database of a newer
 * version of this tool, no permission, no space. Failures while open are `StoreError` with SQLSTATE, message,
 * detail and hint.
 */
async function openEmbedded(options) {
    requireNode(process.versions.node);
    return (0,io_fault.explainIoFaults)(options.dataDir, async () => {
        const dataDir = await (0,data_dir.resolveDataDir)(options.dataDir);
        await (0,data_dir.inspectDataDir)(dataDir);
        const lock = await acquireLock(`${dataDir}.lock`);
        try {
            return await openLocked(dataDir, lock, options);
        }
        catch (error) {
            lock.release();
            throw error;
        }
    });
}
/** Opens an empty database in a temporary folder, which goes away when it is closed. */
async function openTemporary(log) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'benchmark-snapshots-'));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        const dataDir = external_node_path_.join(folder, 'data');
        const database = await openEmbedded(log === undefined ? { dataDir } : { dataDir, log });
        return { ...database, close: () => database.close().finally(remove) };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Throws `StoreError` for a Node.js that PGlite does not support. */
function requireNode(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > 20 || (major === 20 && minor >= 12))
        return;
    throw new errors/* StoreError */.hg(`The embedded database needs Node.js 20.12 or newer; this is ${version}.`);
}
async function openLocked(dataDir, lock, options) {
    const root = options.root ?? (0,project_root/* projectRoot */.Y)();
    const [engine, migrations] = await Promise.all([(0,pglite/* loadEngine */.ro)(root), (0,store_migrations/* readMigrations */.Yr)(root)]);
    await (0,data_dir.removeUnfinished)(dataDir);
    const isNew = (await (0,data_dir.inspectDataDir)(dataDir)) === 'none';
    if (isNew)
        await (0,data_dir.createDataDir)(dataDir, await emptyDatabase(root, engine, migrations, options.log));
    const database = await start(engine, dataDir);
    try {
        // A new database has all of them.
        const applied = isNew ? [] : await (0,store_migrations/* applyMigrations */.KV)(sessionOf(database), migrations);
        for (const name of applied)
            options.log?.info(`Database migrated: ${name}`);
    }
    catch (error) {
        await database.close();
        throw (0,database_error/* toStoreError */.D)(error);
    }
    return embedded(database, lock, `embedded database in ${dataDir}`);
}
async function emptyDatabase(root, engine, migrations, log) {
    try {
        const seed = await readSeed(root, engine, migrations);
        if (seed !== null)
            return seed;
    }
    catch (error) {
        log?.warning(`The prepared empty database cannot be used, making one instead: ${(0,thrown/* messageOf */.bD)(error)}`);
    }
    return createDataTar(engine, migrations);
}
async function start(engine, dataDir) {
    try {
        return await (0,pglite/* startEngine */.ty)(engine, { dataDir });
    }
    catch (error) {
        const reason = (0,thrown/* messageOf */.bD)(error);
        const advice = /No space left|quota exceeded/i.test(reason)
            ? 'Nothing is lost: free some space on the disk and try again.'
            : 'If it is damaged, move it away and `import` the last export into a new data directory.';
        const message = `The embedded database in ${dataDir} cannot be opened: ${reason}\n${advice}`;
        throw new errors/* StoreError */.hg(message, null, { cause: error });
    }
}
function embedded(database, lock, description) {
    let closing = null;
    return {
        description,
        async call(called, args) {
            const { rows } = await run(database.query((0,statement/* callStatement */.y)(called, args)));
            return (0,statement/* readAnswer */.J)(called, rows[0]?.answer);
        },
        async query(sql) {
            const notices = [];
            const onNotice = (notice) => {
                if (notice.message !== undefined)
                    notices.push(notice.message);
            };
            const result = await run(database.query(sql, [], { rowMode: 'array', parsers: SQL_PARSERS, onNotice }));
            return {
                columns: result.fields.map(({ name }) => name),
                rows: result.rows,
                command: result.command ?? null,
                row_count: result.rowCount ?? null,
                notices,
            };
        },
        close: () => (closing ??= run(database.close()).finally(() => {
            lock.release();
        })),
    };
}
async function run(work) {
    try {
        return await work;
    }
    catch (error) {
        throw (0,database_error/* toStoreError */.D)(error);
    }
}


/***/ }),

/***/ 75335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainIoFaults: () => (/* binding */ explainIoFaults)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84221);


const MEANINGS = {
    EACCES: 'permission denied. Make it writable for this user or name another data directory',
    EPERM: 'permission denied. Make it writable for this user or name another data directory',
    EROFS: 'the file system is read-only. Name a data directory on a writable one',
    ENOSPC: 'no space left on the disk. An embedded database needs at least 20 MB',
    EDQUOT: 'the disk quota is used up. An embedded database needs at least 20 MB',
    ENOTDIR: 'a part of this path is a file, not a directory. Name another data directory',
    EEXIST: 'a part of this path is a file, not a directory. Name another data directory',
    EBUSY: 'it is in use by the system, such as a mount point. Name a directory inside it',
    EXDEV: 'it is a mount point. Name a directory inside it',
};
/** Runs `work` on the data directory; errors of the file system become one clear `StoreError`. */
async function explainIoFaults(dataDir, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
        const meaning = code === null ? undefined : MEANINGS[code];
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg || code === null || meaning === undefined)
            throw error;
        const file = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_1__/* .textPropertyOf */ .K5)(error, 'path');
        const where = file === null || file === dataDir ? '' : ` (${file})`;
        const message = `The data directory ${dataDir} cannot be used${where}: ${meaning}.`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(message, code, { cause: error });
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


/***/ }),

/***/ 20032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ applyMigrations),
/* harmony export */   Rg: () => (/* binding */ newestVersion),
/* harmony export */   Yr: () => (/* binding */ readMigrations)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84221);





const FILE_NAME = /^(\d{14})_[a-z0-9_]+\.sql$/;
/**
 * Reads `<root>/supabase/migrations/*.sql` in order. Throws `StoreError` if there are none, or one has a wrong name.
 */
async function readMigrations(root) {
    const directory = directoryIn(root);
    return Promise.all((await versionsIn(directory)).map(async ({ version, name }) => {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name));
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
        return { version, name, sql: bytes.toString('utf8'), sha256 };
    }));
}
/** The version of the newest one, without reading any. */
async function newestVersion(root) {
    return (await versionsIn(directoryIn(root))).at(-1)?.version ?? '';
}
function directoryIn(root) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'supabase', 'migrations');
}
async function versionsIn(directory) {
    const names = (await listSql(directory)).sort();
    if (names.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`No migrations in ${directory}: the installation is incomplete.`);
    return names.map((name) => {
        const version = FILE_NAME.exec(name)?.[1];
        if (version !== undefined)
            return { version, name };
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`${node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name)}: a migration is named <14 digits>_<name>.sql`);
    });
}
async function listSql(directory) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter((name) => name.endsWith('.sql'));
    }
    catch (error) {
        const message = `The migrations in ${directory} cannot be read: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFault */ .bT)('read', error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(message, null, { cause: error });
    }
}
/** Any number that nobody else is likely to lock: "benchmark" on a telephone's keys. */
const LOCK = 'select pg_catalog.pg_advisory_xact_lock(236246275)';
/**
 * Applies the migrations that a database lacks, each in its own transaction, and returns the names of the applied ones.
 * If two processes do it at once, one waits and then has nothing to do. A migration itself adds its version to
 * `public.benchmark_migrations`, so that the list is right with other tools too. Throws `StoreError` if the database
 * was made by a newer version of this tool.
 */
async function applyMigrations(session, migrations) {
    const present = await appliedVersions(session);
    const known = new Set(migrations.map(({ version }) => version));
    const newer = [...present].filter((version) => !known.has(version));
    if (newer.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`The database was made by a newer version of benchmark-snapshots (migration ${newer.join(', ')} is unknown ` +
            'to this one). Update benchmark-snapshots.');
    }
    const applied = [];
    for (const migration of migrations) {
        if (!present.has(migration.version) && (await applyOne(session, migration)))
            applied.push(migration);
    }
    if (applied.length > 0)
        await requireNoted(session, applied);
    return applied.map(({ name }) => name);
}
/** False: somebody else applied it while this one waited. */
async function applyOne(session, { version, name, sql }) {
    await session.exec('begin isolation level read committed');
    try {
        // A large table may need longer than everyday statements.
        await session.exec(`set local statement_timeout = 0; ${LOCK}`);
        const isNew = !(await appliedVersions(session)).has(version);
        if (isNew)
            await session.exec(sql);
        await session.exec('commit');
        return isNew;
    }
    catch (error) {
        await session.exec('rollback').catch(() => null); // a lost connection rolls back by itself
        const reason = [(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .textPropertyOf */ .K5)(error, 'hint')].filter((part) => part !== null).join('\n');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`Migration ${name} failed, nothing of it was applied: ${reason}`, (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error), {
            cause: error,
        });
    }
}
/** A migration that does not record itself would run again at the next opening. */
async function requireNoted(session, applied) {
    const present = await appliedVersions(session);
    const forgotten = applied.find(({ version }) => !present.has(version));
    if (forgotten === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .hg(`Migration ${forgotten.name} must insert its version into public.benchmark_migrations.`);
}
async function appliedVersions(session) {
    // Not to_regclass: a session caches that a name was missing, even while it waits for the lock.
    const [found] = await session.rows(`select exists (
      select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relname = 'benchmark_migrations'
    ) as present`);
    if (found?.['present'] !== true)
        return new Set();
    const rows = await session.rows('select version from public.benchmark_migrations');
    return new Set(rows.map(({ version }) => String(version)));
}


/***/ }),

/***/ 83889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ projectRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
function projectRoot() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..');
}


/***/ })

};
