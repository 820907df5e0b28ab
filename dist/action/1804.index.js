export const id = 1804;
export const ids = [1804];
export const modules = {

/***/ 55702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ faultCode),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   o0: () => (/* binding */ forbidden),
/* harmony export */   sj: () => (/* binding */ READ_ONLY)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);
/** What to do after a failed call to the history branch on GitHub. */


function faultCode(error) {
    const status = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error);
    return status === null ? ((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .typesOf */ .pl)(error)[0] ?? 'network') : `HTTP ${status}`;
}
function unreadable(description, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The ${description} cannot be read with this token. Give the job the permission \`contents: read\` ` +
        '(`contents: write` to keep the history), or name a token of that repository in the input github-token.', 'unreadable', { cause });
}
/** The code of the error if the token may read but not write. */
const READ_ONLY = 'read-only';
function forbidden(description, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The token may not write to the ${description}. Give the job this permission to keep the history:\n` +
        'permissions:\n  contents: write', READ_ONLY, { cause });
}
function failed(description, times, error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`GitHub failed ${times} times to commit to the ${description}: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}\n` +
        'Nothing was stored. Try again later; https://www.githubstatus.com says whether GitHub has trouble.', faultCode(error), { cause: error });
}
function refused(description, error) {
    const hint = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(error) === 'refused'
        ? '\nIf a branch protection rule or a ruleset covers this branch, exempt it there, or name another branch in the ' +
            'input history-branch.'
        : '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`GitHub refused a commit on the ${description}: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}${hint}`, faultCode(error), {
        cause: error,
    });
}


/***/ }),

/***/ 21804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   historyBranch: () => (/* binding */ historyBranch)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55702);



/** The most paths in one query. */
const PATHS_A_QUERY = 100;
/** How many commits of others are searched for one of ours. */
const COMMITS_A_PAGE = 100;
/** After this many failures of GitHub in a row, a commit is given up. */
const MOST_FAULTS = 4;
/**
 * A branch of a repository on GitHub as committed files. Reading takes one GraphQL query for a hundred paths,
 * committing one mutation: `createCommitOnBranch` compares the head with the one that was read, and swaps. (Blobs,
 * tree, commit and ref one by one would be three times as many requests that create content, of which GitHub allows
 * few a minute.) Only the first commit, which has no parents, takes the Git data API.
 */
function historyBranch(octokit, { owner, repo, branch, serverUrl }) {
    const ref = `refs/heads/${branch}`;
    const at = { owner, repo };
    const url = `${serverUrl}/${owner}/${repo}/tree/${branch}`;
    const description = `history branch ${branch} of ${owner}/${repo} (${url})`;
    /** Failures of GitHub since its last answer to a commit. */
    let faults = [];
    async function head(sought) {
        let newest = null;
        for (let after = null;;) {
            const first = sought === undefined ? 1 : COMMITS_A_PAGE;
            const answer = await reading(octokit.graphql(HEAD, { owner, repo, ref, first, after }));
            if (answer.repository === null)
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(description);
            const history = answer.repository.ref?.target?.history;
            for (const { oid, message } of history?.nodes ?? []) {
                newest ??= oid;
                if (sought === undefined || oid === sought.since)
                    return { commit: newest, own: null };
                if (message.includes(sought.id)) {
                    faults = [];
                    return { commit: newest, own: oid };
                }
            }
            if (history?.pageInfo.hasNextPage !== true)
                return { commit: newest, own: null };
            after = history.pageInfo.endCursor;
        }
    }
    async function readSome(commit, paths) {
        const wanted = paths.map((path, index) => [`p${index}`, `${commit}:${path}`]);
        const query = `query ($owner: String!, $repo: String!, ${wanted.map(([alias]) => `$${alias}: String!`).join(', ')}) {
      repository(owner: $owner, name: $repo) {
        ${wanted.map(([alias]) => `${alias}: object(expression: $${alias}) { ...read }`).join('\n')}
      }
    } ${READ}`;
        const variables = { owner, repo, ...Object.fromEntries(wanted) };
        const { repository } = await reading(octokit.graphql(query, variables));
        if (repository === null)
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(description);
        return Promise.all(wanted.map(async ([alias]) => {
            const object = repository[alias] ?? null;
            if (object === null)
                return null;
            if (object.__typename === 'Tree')
                return (object.entries ?? []).map(({ name }) => name);
            return object.text === null || object.isTruncated ? readBlob(object.oid) : object.text;
        }));
    }
    /** For a file that is too large for a query. */
    async function readBlob(oid) {
        const { data } = await reading(octokit.rest.git.getBlob({ ...at, file_sha: oid }));
        return Buffer.from(data.content, 'base64').toString('utf8');
    }
    /** Creates the branch with a commit without parents. */
    async function commitFirst({ files, ...change }) {
        const tree = [...files].flatMap(([path, content]) => content === null ? [] : [{ path, mode: '100644', type: 'blob', content }]);
        const { data: made } = await octokit.rest.git.createTree({ ...at, tree });
        const message = Object.values(commitMessage(change)).join('\n\n');
        const { data: commit } = await octokit.rest.git.createCommit({ ...at, message, tree: made.sha, parents: [] });
        await octokit.rest.git.createRef({ ...at, ref, sha: commit.sha });
        return commit.sha;
    }
    async function commitNext(expected, { files, ...change }) {
        const input = {
            branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
            expectedHeadOid: expected,
            message: commitMessage(change),
            fileChanges: {
                additions: [...files].flatMap(([path, text]) => text === null ? [] : [{ path, contents: Buffer.from(text, 'utf8').toString('base64') }]),
                deletions: [...files].flatMap(([path, text]) => (text === null ? [{ path }] : [])),
            },
        };
        const answer = await octokit.graphql(COMMIT, { input });
        return answer.createCommitOnBranch?.commit?.oid ?? null;
    }
    async function reading(work) {
        try {
            return await work;
        }
        catch (error) {
            const fault = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(error);
            if (fault === 'missing' || fault === 'permission')
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(description, error);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The ${description} cannot be read: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`, (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultCode */ .Ie)(error), { cause: error });
        }
    }
    return {
        description,
        head,
        read: async (commit, paths) => {
            const found = [];
            for (let index = 0; index < paths.length; index += PATHS_A_QUERY) {
                found.push(...(await readSome(commit, paths.slice(index, index + PATHS_A_QUERY))));
            }
            return found;
        },
        commit: async (expected, changes) => {
            // First the head is read once more: the last attempt may have committed without an answer.
            if (faults.length >= MOST_FAULTS) {
                const last = faults.at(-1);
                faults = [];
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(description, MOST_FAULTS, last);
            }
            try {
                const made = expected === null ? await commitFirst(changes) : await commitNext(expected, changes);
                faults = [];
                return made;
            }
            catch (error) {
                const fault = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(error);
                if (fault === 'passing') {
                    faults.push(error);
                    return null;
                }
                faults = [];
                if (isConflict(error))
                    return null;
                throw fault === 'permission' ? (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .forbidden */ .o0)(description, error) : (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(description, error);
            }
        },
    };
}
const READ = 'fragment read on GitObject { __typename ... on Blob { oid text isTruncated } ... on Tree { entries { name } } }';
const HEAD = `query ($owner: String!, $repo: String!, $ref: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) {
      target { ... on Commit { history(first: $first, after: $after) {
        nodes { oid message } pageInfo { hasNextPage endCursor }
      } } }
    }
  }
}`;
const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/** With the id of the change, by which the commit is found if the answer is lost. */
function commitMessage({ message, id }) {
    return { headline: message, body: `Change: ${id}` };
}
/** The head is not the expected one: somebody committed, created the branch or removed it. */
function isConflict(error) {
    const types = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .typesOf */ .pl)(error);
    if (types.includes('STALE_DATA') || types.includes('NOT_FOUND'))
        return true;
    return (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 422 && /Reference already exists/i.test((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error));
}


/***/ })

};
