export const id = 636;
export const ids = [636];
export const modules = {

/***/ 70636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61351);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86856);




/** Seconds that one run may wait for rate limits; what takes longer is given up, and the caller does without. */
const WAITING_BUDGET = 60;
/** What an attempt at once costs of that, where GitHub does not say how long to wait: it must not go on for ever. */
const UNSAID = 20;
/** Milliseconds after which a request without an answer is given up. */
const LONGEST_REQUEST = 30_000;
/** Answers after which asking again is of no use; 429 is for the limits. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * GitHub's API, at the address of the variable GITHUB_API_URL and through the proxy of the environment. Requests that
 * may safely be carried out twice are repeated when GitHub fails; limits are waited for within a budget.
 */
function githubClient(token, log) {
    let budget = WAITING_BUDGET;
    const wait = (seconds) => {
        const cost = seconds > 0 ? seconds : UNSAID;
        const waits = cost <= budget;
        if (waits)
            budget -= cost;
        log.info(`GitHub's rate limit is reached; it asks to wait ${seconds} s${waits ? '' : ', which is too long'}.`);
        return waits;
    };
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token, {
        log: { debug: ignore, info: ignore, warn: (message) => log.info(message), error: ignore },
        retry: { doNotRetry: FINAL, retries: 2 },
        // Clients with one id share their waiting.
        throttle: { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), ...UNPACED, onRateLimit: wait, onSecondaryRateLimit: wait },
    }, careful, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
}
/** Runs a request at once. */
const AT_ONCE = {
    key: () => ({
        schedule: (_, job, ...args) => job(...args),
    }),
};
/**
 * The plug-in would keep a second between any two requests that are no GET, queries among them, and count those at work,
 * which takes milliseconds each. A run sends a handful, one after the other; between those that notify people it keeps
 * three seconds all the same.
 */
const UNPACED = { write: AT_ONCE, global: AT_ONCE };
/** Each attempt has a time limit, and what creates something is never repeated without looking: nobody knows. */
function careful({ hook }) {
    hook.before('request', (options) => {
        options.request.signal = AbortSignal.timeout(LONGEST_REQUEST);
        if (options.method === 'POST' && !isQuery(options['query']))
            options.request['retries'] = 0;
    });
    return {};
}
const isQuery = (query) => typeof query === 'string' && /^\s*(?:query\b|\{)/.test(query);
const ignore = () => undefined;


/***/ })

};
