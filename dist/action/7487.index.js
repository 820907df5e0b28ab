export const id = 7487;
export const ids = [7487];
export const modules = {

/***/ 27487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endPendingStatus: () => (/* binding */ endPendingStatus),
/* harmony export */   f: () => (/* binding */ rememberPending)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2988);



const STATE = 'pending';
/** Tells the post step which status is pending; null: none any more. */
function rememberPending(status) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, status === null ? '' : JSON.stringify(status));
}
/** Ends the status that a killed or cancelled job left pending: a required check would wait for it forever. */
async function endPendingStatus(env) {
    const remembered = env[`STATE_${STATE}`] ?? '';
    const token = env['INPUT_GITHUB-TOKEN'] ?? '';
    if (remembered === '' || token === '')
        return;
    const { sha, context, url, owner, repo } = JSON.parse(remembered);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(token);
    try {
        const [{ githubClient }, { setStatus }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
            __webpack_require__.e(/* import() */ 573).then(__webpack_require__.bind(__webpack_require__, 50573)),
        ]);
        const description = 'The job ended before the results were judged';
        await setStatus(githubClient(token, _log_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLog */ .Zx), { owner, repo }, { sha, context }, { state: 'error', description, url });
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(`status: ${context}: ${description}`);
    }
    catch (error) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(`The status ${context} stays pending: ${(0,_github_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`);
    }
}


/***/ })

};
