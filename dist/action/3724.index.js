export const id = 3724;
export const ids = [3724];
export const modules = {

/***/ 63724:
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
