export const id = 940;
export const ids = [940];
export const modules = {

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   r: () => (/* binding */ withoutCredentials),
/* harmony export */   runGit: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4221);



/** Runs git to its end, whatever its exit code. Throws `UserError` if there is no git. */
async function runGit({ folder, env }, args, input = '') {
    // In English, because its output is read; without hints and without garbage collection.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['-c', 'advice.pushNonFastForward=false', '-c', 'gc.auto=0', ...args], {
        cwd: folder,
        env: { ...env, LC_ALL: 'C' },
        windowsHide: true,
    });
    const ended = new Promise((resolve, reject) => {
        child.on('error', reject).on('close', (code) => {
            resolve(code ?? -1);
        });
    });
    // A git that ends before it has read its input reports the reason on stderr.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    try {
        const [code, stdout, stderr] = await Promise.all([ended, bytesOf(child.stdout), bytesOf(child.stderr)]);
        return { code, stdout, stderr: withoutCredentials(stderr.toString('utf8').trim()) };
    }
    catch (error) {
        if ((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('history-branch: git is not installed, or this folder does not exist', { cause: error });
    }
}
/** The output of git, without the line break at its end. Throws `StoreError` with git's error message. */
async function git(place, args, input) {
    const { code, stdout, stderr } = await runGit(place, args, input);
    if (code === 0)
        return stdout.toString('utf8').trimEnd();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .hg(`git ${args[0] ?? ''} failed: ${stderr || `exit code ${code}`}`, 'git');
}
/** An address may contain a user and a password. */
function withoutCredentials(text) {
    return text.replace(/(\w:\/\/)[^/@\s]*@/g, '$1');
}
async function bytesOf(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ })

};
