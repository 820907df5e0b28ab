export const id = 211;
export const ids = [211];
export const modules = {

/***/ 2211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHistory: () => (/* binding */ gitHistory)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _io_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3724);




const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
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
        commit: () => Promise.reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .hg(`The history branch ${ref} is only read here.`)),
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
        if ((0,_io_fault_js__WEBPACK_IMPORTED_MODULE_3__.codeOf)(error) === 'ENOENT') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('--history-branch: git is not installed, or this folder does not exist', { cause: error });
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`--history-branch: there is no branch ${ref} in ${folder}. In a clone of the repository, fetch it first: ` +
            `git fetch origin ${ref.replace(/^origin\//, '')}`, { cause: error });
    }
}
/** One process of git for all of them: `cat-file --batch` answers `<oid> <type> <size>`, the bytes and a line break. */
async function readObjects(folder, commit, paths) {
    const git = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .hg(`git cannot read the history: ${(0,_io_fault_js__WEBPACK_IMPORTED_MODULE_3__.messageOf)(error)}`, null, { cause: error });
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


/***/ })

};
