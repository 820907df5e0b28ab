export const id = 8859;
export const ids = [8859];
export const modules = {

/***/ 48859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   permissionsOf: () => (/* binding */ permissionsOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50883);

/** A hash that no commit has. */
const NO_COMMIT = '0'.repeat(40);
/**
 * Finds out what the token may do. GitHub has no API for that, but checks the permission before the request. So each of
 * these requests cannot be carried out, such as an issue without a title. Nothing is changed.
 * @param pullRequest that of this run
 */
async function permissionsOf(client, at, pullRequest) {
    const { git, repos, issues } = client.rest;
    const ask = async (name, reason, request) => ({
        name,
        reason,
        granted: await request().then(() => true, grantedBy),
    });
    const ref = 'refs/heads/benchmark-snapshots-doctor';
    return Promise.all([
        ask('contents: write', 'keeps the history on its branch', () => git.createRef({ ...at, ref, sha: NO_COMMIT })),
        ask('issues: write', 'opens an issue about a regression of the default branch, and closes it when that is over', () => issues.create({ ...at, title: '' })),
        ask('statuses: write', 'marks the measured commit, after workflow_run or with status: always', () => repos.createCommitStatus({ ...at, sha: NO_COMMIT, state: 'pending', context: 'Benchmark Snapshots / doctor' })),
        ...(pullRequest === undefined
            ? []
            : [
                ask('pull-requests: write', 'comments on the pull request', () => issues.createComment({ ...at, issue_number: pullRequest, body: '' })),
            ]),
    ]);
}
/** 422 is about the request, so the permission was granted. */
function grantedBy(error) {
    if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(error) === 'permission')
        return false;
    return (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 422 ? true : null;
}


/***/ })

};
