export const id = 3144;
export const ids = [3144];
export const modules = {

/***/ 43144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findIssue: () => (/* binding */ findIssue),
/* harmony export */   openIssue: () => (/* binding */ openIssue),
/* harmony export */   updateIssue: () => (/* binding */ updateIssue)
/* harmony export */ });
/** The label by which the issue is found, in one request however many issues are open. Only members can set it. */
const ALERT_LABEL = 'benchmark-regression';
/** The open issue whose text ends with the marker, the oldest if there are several; null: none. */
async function findIssue(client, at, marker) {
    const { data } = await client.rest.issues.listForRepo({
        ...at,
        labels: ALERT_LABEL,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
    });
    for (const { number, body, html_url: url } of data) {
        if (body?.trimEnd().endsWith(marker) === true)
            return { number, body, url };
    }
    return null;
}
/** Opens an issue and returns its address. */
async function openIssue(client, at, issue) {
    const { title, body, labels, assignees } = issue;
    const { data } = await client.rest.issues.create({
        ...at,
        title,
        body,
        labels: [...new Set([ALERT_LABEL, ...labels])],
        assignees: [...assignees],
    });
    return data.html_url;
}
/** Replaces the text of an issue, and closes it if the regression is over. */
async function updateIssue(client, at, { number }, { body, isOver }) {
    const closing = isOver ? { state: 'closed', state_reason: 'completed' } : {};
    await client.rest.issues.update({ ...at, issue_number: number, body, ...closing });
}


/***/ })

};
