export const id = 44;
export const ids = [44];
export const modules = {

/***/ 9663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRemote: () => (/* binding */ openRemote),
/* harmony export */   withEnvironment: () => (/* binding */ withEnvironment)
/* harmony export */ });
/* unused harmony exports isRemote, lacksKey */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Adds what the environment says of a Supabase project to what was named; what is named wins. */
function withEnvironment(named, env) {
    if (filled(named.databaseUrl) !== undefined)
        return named;
    return {
        supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
        supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
        supabaseApiKey: named.supabaseApiKey,
    };
}
/** Whether a database of the user's own is named, be it correctly or not. */
function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }) {
    return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined);
}
/** Whether a Supabase project is named without the key that opens it. */
function lacksKey({ supabaseUrl, supabaseKey }) {
    return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined;
}
/**
 * Opens the store in a database of the user's own; null where none is named, and another store is meant.
 * Nothing is sent yet. Throws `UserError` for settings that contradict each other or are not complete.
 */
async function openRemote(settings, log) {
    const url = filled(settings.supabaseUrl);
    const key = filled(settings.supabaseKey);
    const databaseUrl = filled(settings.databaseUrl);
    if (databaseUrl !== undefined && url !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('database-url: does not go with supabase-url; give the one that is the store');
    }
    if (url === undefined && databaseUrl === undefined) {
        if (!isRemote(settings))
            return null;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('supabase-key: goes with supabase-url, the address of the project; give both');
    }
    const { rpcStore } = await __webpack_require__.e(/* import() */ 531).then(__webpack_require__.bind(__webpack_require__, 2531));
    if (databaseUrl !== undefined) {
        const { postgresTransport } = await Promise.all(/* import() */[__webpack_require__.e(527), __webpack_require__.e(545)]).then(__webpack_require__.bind(__webpack_require__, 6545));
        return rpcStore(postgresTransport({ databaseUrl, log }));
    }
    if (url === undefined || key === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
            'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY');
    }
    const { supabaseTransport } = await Promise.all(/* import() */[__webpack_require__.e(527), __webpack_require__.e(666)]).then(__webpack_require__.bind(__webpack_require__, 6666));
    return rpcStore(supabaseTransport({ url, key, apiKey: filled(settings.supabaseApiKey), log }));
}
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ })

};
