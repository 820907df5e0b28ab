export const id = 7692;
export const ids = [7692];
export const modules = {

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequestConversation: () => (/* binding */ pullRequestConversation)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);


/** How often a comment is restored after another job overwrote it. */
const MOST_REPEATS = 3;
/** The least number of milliseconds to wait for other writers. */
const SHORTEST_TURN = 100;
/**
 * The conversation of a pull request. One query tells its head, and which comments are this token's own: the login of
 * an app's token cannot be asked for otherwise. A comment is ours when we wrote it and it ends with the marker; people
 * may quote markers, and others' bots may quote people.
 * @param wait lets so many milliseconds pass
 */
function pullRequestConversation(client, at, number, wait = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout) {
    /** The head, and our comments with the marker, oldest first. */
    async function look(marker) {
        const ours = [];
        for (let after = null;;) {
            const answer = await client.graphql(QUERY, { ...at, number, after });
            const { headRefOid, comments } = answer.repository.pullRequest;
            for (const { fullDatabaseId, body, url, viewerDidAuthor, author, editor } of comments.nodes) {
                if (!viewerDidAuthor || !body.trimEnd().endsWith(marker))
                    continue;
                const isAsLeft = editor === null || editor.login === author?.login;
                ours.push({ id: Number(fullDatabaseId), body, url, isAsLeft });
            }
            if (!comments.pageInfo.hasNextPage)
                return { head: headRefOid, ours: ours.sort(byAge) };
            after = comments.pageInfo.endCursor;
        }
    }
    async function post(body) {
        const { data } = await client.rest.issues.createComment({ ...at, issue_number: number, body });
        return { id: data.id, body, url: data.html_url, isAsLeft: true };
    }
    /** Two runs may both have found no comment: the oldest one stays, with the content of both. */
    async function create(comment) {
        const body = comment.body([]) ?? '';
        let made = await post(body).catch((error) => {
            // After a server error, a look shows whether the comment was created.
            if (((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) ?? 0) < 500)
                throw error;
            return null;
        });
        const { ours } = await look(comment.marker);
        if (ours.length === 0)
            made ??= await post(body);
        const mine = made === null || ours.some(({ id }) => id === made.id) ? [] : [made];
        const all = [...ours, ...mine].sort(byAge);
        const isShared = await settle(all, comment);
        const url = all[0]?.url ?? '';
        return { outcome: { kind: made !== null && url === made.url ? 'created' : 'updated', url }, isShared };
    }
    /** Updates the oldest comment, and deletes the others. */
    async function settle(ours, comment) {
        const [first, ...later] = ours;
        const body = comment.body(ours.filter(({ isAsLeft }) => isAsLeft).map((each) => each.body));
        const isChanged = first !== undefined && body !== null && plain(first.body) !== plain(body);
        if (isChanged)
            await client.rest.issues.updateComment({ ...at, comment_id: first.id, body });
        for (const { id } of later) {
            await client.rest.issues.deleteComment({ ...at, comment_id: id }).catch((error) => {
                // The other run has done it.
                if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 404)
                    throw error;
            });
        }
        return isChanged;
    }
    /**
     * GitHub accepts edits without checking what they replace. So this waits for other writers, at least twice as long as
     * reading and writing took here, and then restores what was lost.
     */
    async function readBack(comment, turn) {
        for (let repeat = 0; repeat < MOST_REPEATS; repeat += 1) {
            await wait(Math.max(SHORTEST_TURN, turn) * (2 + 2 * Math.random()));
            const { head, ours } = await look(comment.marker);
            const [first, ...more] = ours;
            if (first === undefined || hasMovedOn(comment, head))
                return;
            if (more.length === 0 && (!first.isAsLeft || comment.tells(first.body)))
                return;
            await settle(ours, comment);
        }
    }
    return {
        show: async (comment) => {
            const start = performance.now();
            const { head, ours } = await look(comment.marker);
            if (hasMovedOn(comment, head))
                return { kind: 'superseded', head };
            const [first] = ours;
            if (first === undefined && !comment.mayCreate)
                return { kind: 'none' };
            const { outcome, isShared } = first === undefined ? await create(comment) : await update(ours, first.url, comment);
            // The comment exists now. If reading it back fails, it is only unknown whether another job overwrote something.
            if (isShared)
                await readBack(comment, performance.now() - start).catch(() => undefined);
            return outcome;
        },
    };
    async function update(ours, url, comment) {
        const isShared = await settle(ours, comment);
        return { outcome: { kind: isShared ? 'updated' : 'unchanged', url }, isShared };
    }
}
const hasMovedOn = ({ commit }, head) => commit !== undefined && commit !== head;
const byAge = (a, b) => a.id - b.id;
/** GitHub may store a text with other line ends. */
const plain = (body) => body.replaceAll('\r\n', '\n').trimEnd();
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor author { login } editor { login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;


/***/ })

};
