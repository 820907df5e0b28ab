export const id = 1684;
export const ids = [1684];
export const modules = {

/***/ 91684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   committedConfig: () => (/* binding */ committedConfig)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);


/**
 * Reads the configuration file of a repository in one request. null: the token may not read the repository, so it is
 * unknown whether there is a file. Throws `UserError` if it is not a text file, and `StoreError` if GitHub fails.
 */
async function committedConfig(client, at, { path, revision, head }) {
    const commit = head ?? revision;
    const variables = { ...at, file: `${revision}:${path}`, changed: `${commit}:${path}`, head: commit };
    const { repository } = await client.graphql(QUERY, variables).catch((error) => {
        if (['permission', 'missing'].includes((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(error)))
            return { repository: null };
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The configuration file cannot be read: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`, null, { cause: error });
    });
    if (repository === null)
        return null;
    const text = wholeText(repository.file, path);
    const isSeen = head !== null && repository.head !== null && repository.changed?.oid !== repository.file?.oid;
    return isSeen ? { text, changed: wholeText(repository.changed, path) } : { text };
}
function wholeText(file, path) {
    if (file === null)
        return null;
    if (file.__typename !== 'Blob' || file.text === null || file.isTruncated) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${path}: is not a text file of a size that a configuration has`);
    }
    return file.text;
}
const QUERY = `query ($owner: String!, $repo: String!, $file: String!, $changed: String!, $head: String!) {
  repository(owner: $owner, name: $repo) {
    file: object(expression: $file) { ...config }
    changed: object(expression: $changed) { ...config }
    head: object(expression: $head) { oid }
  }
}
fragment config on GitObject { __typename oid ... on Blob { text isTruncated } }`;


/***/ })

};
