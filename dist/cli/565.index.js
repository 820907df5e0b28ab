export const id = 565;
export const ids = [565];
export const modules = {

/***/ 7565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   yamlAsJson: () => (/* binding */ yamlAsJson)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4221);



/** The most aliases of one document: more would be a bomb. */
const MAX_ALIASES = 100;
/** A YAML 1.2 document as JSON: a bare `no` is a text. */
function yamlAsJson(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'core', prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO({
            path: '',
            message: `looks like YAML, but is not valid: ${error.message.split('\n')[0] ?? ''}`,
        });
    }
    try {
        return JSON.stringify(document.toJS({ maxAliasCount: MAX_ALIASES }) ?? null);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO({ path: '', message: `looks like YAML, but cannot be read: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` });
    }
}


/***/ })

};
