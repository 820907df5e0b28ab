export const id = 56;
export const ids = [56];
export const modules = {

/***/ 53056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50883);

/**
 * The pull request of a commit: the one whose head is this commit of this repository. Asked for by branch, because
 * GitHub lists the pull requests of forks neither with their runs nor with their commits.
 */
async function findPullRequest(client, at, head) {
    try {
        const listed = await client.paginate(client.rest.pulls.list, {
            ...at,
            head: `${head.owner}:${head.branch}`,
            state: 'all',
            per_page: 100,
        });
        // The null of a deleted repository, which GitHub's own types leave out, is nobody's.
        const here = listed.filter(({ head: { repo } }) => repo?.id === head.repositoryId);
        const matching = here.filter(({ head: { sha } }) => sha === head.commit);
        const open = matching.filter(({ state }) => state === 'open');
        return choose(open.length > 0 ? open : matching, here.length, head);
    }
    catch (error) {
        if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(error)) {
            return {
                number: null,
                why: 'the token may not read pull requests: give the job the permission pull-requests: write',
            };
        }
        return { number: null, why: `GitHub cannot be asked for it: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}` };
    }
}
function choose(found, ofBranch, head) {
    const [only, ...others] = found;
    const branch = `${head.owner}:${head.branch}`;
    if (only === undefined) {
        const why = ofBranch === 0 ? `there is none from ${branch}` : `the one from ${branch} has another commit by now`;
        return { number: null, why };
    }
    if (others.length === 0)
        return { number: only.number };
    return { number: null, why: `${found.length} of them have this commit of ${branch}` };
}


/***/ })

};
