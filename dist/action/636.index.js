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




/** Seconds that one run may wait for rate limits; beyond that the request fails, and the caller goes on without it. */
const WAITING_BUDGET = 60;
/** Seconds that an immediate retry counts, if GitHub does not say how long to wait: retries must end. */
const UNSAID = 20;
/** Milliseconds after which a request without an answer fails. */
const LONGEST_REQUEST = 30_000;
/** Statuses after which a retry is useless; 429 is handled as a limit. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * GitHub's API, at the address in GITHUB_API_URL and through the proxy of the environment. Requests that are safe to
 * repeat are repeated when GitHub fails; waiting for rate limits has a budget.
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
/** Runs a request immediately. */
const AT_ONCE = {
    key: () => ({
        schedule: (_, job, ...args) => job(...args),
    }),
};
/**
 * The plug-in would wait a second between any two requests that are not GET, also queries, and count running ones,
 * which takes milliseconds each. A run sends only a few, one after the other. Three seconds between requests that
 * notify people stay.
 */
const UNPACED = { write: AT_ONCE, global: AT_ONCE };
/**
 * Each attempt has a time limit. Requests that create something are never repeated without checking first: the outcome
 * is unknown.
 */
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
