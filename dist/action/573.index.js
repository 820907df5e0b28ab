export const id = 573;
export const ids = [573];
export const modules = {

/***/ 50573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LONGEST_DESCRIPTION: () => (/* binding */ LONGEST_DESCRIPTION),
/* harmony export */   setStatus: () => (/* binding */ setStatus)
/* harmony export */ });
/** GitHub's limit for descriptions. */
const LONGEST_DESCRIPTION = 140;
/** Sets the status of a commit in this context; the newest counts. Rejects with any error. */
async function setStatus(client, at, { sha, context }, { state, description, url }) {
    const target = url === undefined ? {} : { target_url: url };
    await client.rest.repos.createCommitStatus({ ...at, sha, context, state, description, ...target });
}


/***/ })

};
