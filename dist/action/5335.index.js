export const id = 5335;
export const ids = [5335];
export const modules = {

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


/***/ })

};
