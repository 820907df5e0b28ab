export const id = 455;
export const ids = [455,724];
export const modules = {

/***/ 5455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchHistory: () => (/* binding */ fetchHistory)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/io-fault.js
var io_fault = __webpack_require__(3724);
;// CONCATENATED MODULE: ./lib/store/branch/clone.js




const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * A history branch in a clone, read with git. `ref` is a branch, local or as `origin/…`. Throws `UserError` where there
 * is no git, no clone or no such branch.
 */
async function gitHistory(folder, ref) {
    const commit = await commitOf(folder, ref);
    return {
        description: `history branch ${ref} in ${folder}`,
        head: () => Promise.resolve({ commit, own: null }),
        read: (at, paths) => readObjects(folder, at, paths),
        commit: () => Promise.reject(new errors/* StoreError */.hg(`The history branch ${ref} is only read here.`)),
    };
}
async function commitOf(folder, ref) {
    try {
        const { stdout } = await run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
            cwd: folder,
        });
        return stdout.trim();
    }
    catch (error) {
        if ((0,io_fault.codeOf)(error) === 'ENOENT') {
            throw new errors/* UserError */.yo('--history-branch: git is not installed, or this folder does not exist', { cause: error });
        }
        throw new errors/* UserError */.yo(`--history-branch: there is no branch ${ref} in ${folder}. In a clone of the repository, fetch it first: ` +
            `git fetch origin ${ref.replace(/^origin\//, '')}`, { cause: error });
    }
}
/** One process of git for all of them: `cat-file --batch` answers `<oid> <type> <size>`, the bytes and a line break. */
async function readObjects(folder, commit, paths) {
    const git = (0,external_node_child_process_.spawn)('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve, reject) => {
        git.on('error', reject).on('close', (code) => {
            if (code === 0)
                resolve();
            else
                reject(new Error(`git cat-file ended with ${String(code)}`));
        });
    });
    try {
        git.stdin.end(paths.map((path) => `${commit}:${path}\n`).join(''));
        const [chunks] = await Promise.all([git.stdout.toArray(), ended]);
        return objectsIn(Buffer.concat(chunks), paths.length);
    }
    catch (error) {
        throw new errors/* StoreError */.hg(`git cannot read the history: ${(0,io_fault.messageOf)(error)}`, null, { cause: error });
    }
}
function objectsIn(bytes, count) {
    let at = 0;
    return Array.from({ length: count }, () => {
        const end = bytes.indexOf('\n', at);
        const [, type, size] = /^[0-9a-f]+ (blob|tree) (\d+)$/.exec(bytes.toString('utf8', at, end)) ?? [];
        at = end + 1;
        if (size === undefined)
            return null;
        const object = bytes.subarray(at, at + Number(size));
        at += object.length + 1;
        return type === 'blob' ? object.toString('utf8') : namesIn(object);
    });
}
/** The entries of a tree: `<mode> <name>`, a zero and the 20 bytes of its hash. */
function namesIn(tree) {
    const names = [];
    for (let at = 0; at < tree.length;) {
        const end = tree.indexOf(0, at);
        names.push(tree.toString('utf8', tree.indexOf(' ', at) + 1, end));
        at = end + 21;
    }
    return names;
}

// EXTERNAL MODULE: ./lib/store/branch/lines.js
var lines = __webpack_require__(133);
;// CONCATENATED MODULE: ./lib/store/branch/fetch.js






const fetch_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * The whole history of a branch, fetched as it is now into an empty folder: one transfer, where reading file by file would
 * take a request for each hundred of them. Throws `UserError` where there is no git or no such branch.
 */
async function fetchHistory(folder, { serverUrl, repository, branch, token, env: own }) {
    // In the environment: other processes can read a command line.
    const authorization = Buffer.from(`x-access-token:${token}`).toString('base64');
    const env = {
        ...own,
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${authorization}`,
    };
    const git = (...args) => fetch_run('git', args, { cwd: folder, env });
    try {
        await git('init', '--quiet', '--bare', '.');
        await git('fetch', '--quiet', '--depth', '1', '--no-tags', `${serverUrl}/${repository}`, `refs/heads/${branch}`);
    }
    catch (error) {
        if ((0,io_fault.codeOf)(error) === 'ENOENT')
            throw new errors/* UserError */.yo('history-branch: git is not installed here', { cause: error });
        const said = stderrOf(error);
        if (/couldn't find remote ref/.test(said)) {
            throw new errors/* UserError */.yo(`history-branch: there is no branch ${branch} in ${repository} yet: push a benchmark result first`, { cause: error });
        }
        throw new errors/* StoreError */.hg(`The history branch ${branch} of ${repository} cannot be fetched: ${said.trim()}`, null, {
            cause: error,
        });
    }
    const files = await gitHistory(folder, 'FETCH_HEAD');
    return { description: `history branch ${branch} of ${repository}`, exportLines: () => (0,lines/* exportedLines */.v)(files) };
}
function stderrOf(error) {
    const said = typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : null;
    return typeof said === 'string' && said !== '' ? said : ((0,io_fault.textOf)(error, 'message') ?? String(error));
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   explainIoFaults: () => (/* binding */ explainIoFaults),
/* harmony export */   messageOf: () => (/* binding */ messageOf),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/**
 * A text property of something thrown, such as the code `ENOENT` of a failed system call; null without one.
 */
function textOf(error, property) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, property) : null;
    return typeof value === 'string' && value !== '' ? value : null;
}
function codeOf(error) {
    return textOf(error, 'code');
}
function messageOf(error) {
    return textOf(error, 'message') ?? String(error);
}
const MEANINGS = {
    EACCES: 'permission denied. Make it writable for this user or name another data directory',
    EPERM: 'permission denied. Make it writable for this user or name another data directory',
    EROFS: 'the file system is read-only. Name a data directory on a writable one',
    ENOSPC: 'no space left on the disk. An embedded database begins with about 20 MB',
    EDQUOT: 'the disk quota is used up. An embedded database begins with about 20 MB',
    ENOTDIR: 'a part of this path is a file, not a directory. Name another data directory',
    EEXIST: 'a part of this path is a file, not a directory. Name another data directory',
    EBUSY: 'it is in use by the system, such as a mount point. Name a directory inside it',
    EXDEV: 'it is a mount point. Name a directory inside it',
};
/** Runs `work` on the data directory; failures of the file system become one clear `StoreError`. */
async function explainIoFaults(dataDir, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = codeOf(error);
        const meaning = code === null ? undefined : MEANINGS[code];
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg || code === null || meaning === undefined)
            throw error;
        const file = textOf(error, 'path');
        const where = file === null || file === dataDir ? '' : ` (${file})`;
        const message = `The data directory ${dataDir} cannot be used${where}: ${meaning}.`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(message, code, { cause: error });
    }
}


/***/ })

};
