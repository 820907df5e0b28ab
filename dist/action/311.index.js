export const id = 311;
export const ids = [311];
export const modules = {

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequestConversation: () => (/* binding */ pullRequestConversation)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6121);

/**
 * The conversation of a pull request. One query tells its head, and which comments are this token's own: the login of
 * an app's token cannot be asked for otherwise. A comment is ours when we wrote it and it ends with the marker; people
 * may quote markers, and others' bots may quote people.
 */
function pullRequestConversation(client, at, number) {
    /** The head, and our comments with the marker, oldest first. */
    async function look(marker) {
        const ours = [];
        for (let after = null;;) {
            const answer = await client.graphql(QUERY, { ...at, number, after });
            const { headRefOid, comments } = answer.repository.pullRequest;
            for (const { fullDatabaseId, body, url, viewerDidAuthor } of comments.nodes) {
                if (viewerDidAuthor && body.trimEnd().endsWith(marker))
                    ours.push({ id: Number(fullDatabaseId), body, url });
            }
            if (!comments.pageInfo.hasNextPage)
                return { head: headRefOid, ours: ours.sort(byAge) };
            after = comments.pageInfo.endCursor;
        }
    }
    async function post(body) {
        const { data } = await client.rest.issues.createComment({ ...at, issue_number: number, body });
        return { id: data.id, body, url: data.html_url };
    }
    /** Two runs may both have found nothing: the oldest comment stays, with what was said last. */
    async function create({ body, marker }) {
        let made = await post(body).catch((error) => {
            // Whether a fault of GitHub came before or after the comment was made is seen by looking.
            if (((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) ?? 0) < 500)
                throw error;
            return null;
        });
        const { ours } = await look(marker);
        if (ours.length === 0)
            made ??= await post(body);
        const mine = made === null || ours.some(({ id }) => id === made.id) ? [] : [made];
        const all = [...ours, ...mine].sort(byAge);
        await settle(all, body);
        const url = all[0]?.url ?? '';
        return { kind: made !== null && url === made.url ? 'created' : 'updated', url };
    }
    /** Makes the oldest say `body`, and takes the others away. */
    async function settle([first, ...later], body) {
        const isChanged = first !== undefined && plain(first.body) !== plain(body);
        if (isChanged)
            await client.rest.issues.updateComment({ ...at, comment_id: first.id, body });
        for (const { id } of later) {
            await client.rest.issues.deleteComment({ ...at, comment_id: id }).catch((error) => {
                // The other run was faster.
                if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 404)
                    throw error;
            });
        }
        return isChanged;
    }
    return {
        show: async (comment) => {
            const { head, ours } = await look(comment.marker);
            if (comment.commit !== undefined && comment.commit !== head)
                return { kind: 'superseded', head };
            const [first] = ours;
            if (first === undefined)
                return comment.mayCreate ? create(comment) : { kind: 'none' };
            const isChanged = await settle(ours, comment.body);
            return { kind: isChanged ? 'updated' : 'unchanged', url: first.url };
        },
    };
}
const byAge = (a, b) => a.id - b.id;
/** GitHub may keep a text with other line ends than it was sent with. */
const plain = (body) => body.replaceAll('\r\n', '\n').trimEnd();
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;


/***/ })

};
