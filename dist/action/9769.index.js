export const id = 9769;
export const ids = [9769];
export const modules = {

/***/ 89769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answeredEvent: () => (/* binding */ answeredEvent)
});

// EXTERNAL MODULE: ./lib/github/fault.js
var github_fault = __webpack_require__(50883);
;// CONCATENATED MODULE: ./lib/github/branch.js

/**
 * Whether a run belongs to the branch that it names: a tag may have the same name, and the commit may have been removed
 * from the branch. One request if the commit is the head of the branch, else two.
 */
async function measuredOnBranch(client, at, { branch, commit }, defaultBranch) {
    const other = (why) => ({ kind: 'other', why });
    try {
        const { data } = await client.rest.repos.getBranch({ ...at, branch });
        // GitHub redirects renamed branches to another one.
        if (data.name !== branch)
            return other(`the branch ${branch} is called ${data.name} by now`);
        const isOn = data.commit.sha === commit || (await isBehind(client, at, commit, data.commit.sha));
        if (!isOn)
            return other(`the commit ${commit.slice(0, 7)} is not on the branch ${branch}`);
        return branch === defaultBranch
            ? { kind: 'default-branch' }
            : { kind: 'branch', branch, isProtected: data.protected };
    }
    catch (error) {
        const fault = (0,github_fault/* faultOf */.Kl)(error);
        if (fault === 'permission') {
            return other(`the token may not ask whether the run belongs to the branch ${branch}: give the job the permission contents: read`);
        }
        if (fault === 'missing')
            return other(`there is no branch ${branch}: it is a tag, or was a branch`);
        return other(`GitHub cannot be asked whether the run belongs to the branch ${branch}: ${(0,github_fault/* reasonOf */.A3)(error)}`);
    }
}
/** Whether a commit is an ancestor of a head. */
async function isBehind(client, at, commit, head) {
    // The first page would contain the changes of all files.
    const basehead = `${commit}...${head}`;
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...at, basehead, per_page: 1, page: 2 });
    return data.status === 'ahead' || data.status === 'identical';
}

// EXTERNAL MODULE: ./lib/github/measured-run.js
var measured_run = __webpack_require__(9211);
;// CONCATENATED MODULE: ./lib/github/pull-request.js


/**
 * The pull request whose head is this commit of this repository. It is looked up by branch, because GitHub lists pull
 * requests of forks neither with their runs nor with their commits.
 */
async function findPullRequest(client, at, head, defaultBranch) {
    try {
        const listed = await client.paginate(client.rest.pulls.list, {
            ...at,
            head: `${head.owner}:${head.branch}`,
            state: 'all',
            per_page: 100,
        });
        // A deleted repository is null, which GitHub's own types lack.
        const here = listed.filter(({ head: { repo } }) => repo?.id === head.repositoryId);
        const matching = here.filter(({ head: { sha } }) => sha === head.commit);
        const open = matching.filter(({ state }) => state === 'open');
        return choose(open.length > 0 ? open : matching, here.length, head, defaultBranch);
    }
    catch (error) {
        if ((0,github_fault/* faultOf */.Kl)(error) === 'permission') {
            return {
                number: null,
                why: 'the token may not read pull requests: give the job the permission pull-requests: write',
            };
        }
        return { number: null, why: `GitHub cannot be asked for it: ${(0,github_fault/* reasonOf */.A3)(error)}` };
    }
}
function choose(found, ofBranch, head, defaultBranch) {
    const [only, ...others] = found;
    const branch = `${head.owner}:${head.branch}`;
    if (only === undefined) {
        const why = ofBranch === 0 ? `there is none from ${branch}` : `the one from ${branch} has another commit by now`;
        return { number: null, why };
    }
    if (others.length === 0)
        return { number: only.number, base: (0,measured_run/* baseOf */.bx)(only.base, defaultBranch) };
    return { number: null, why: `${found.length} of them have this commit of ${branch}` };
}

;// CONCATENATED MODULE: ./lib/github/answered-event.js


/** Asks GitHub for what the payload of a run does not contain. What stays unknown stays so, with the reason. */
async function answeredEvent(client, at, event) {
    const { question, defaultBranch } = event;
    if (question === undefined)
        return event;
    if (question.about === 'branch') {
        return { ...event, measured: await measuredOnBranch(client, at, question, defaultBranch) };
    }
    const { head, isOwn } = question;
    const found = await findPullRequest(client, at, head, defaultBranch);
    if (found.number === null)
        return { ...event, measured: { kind: 'other', why: found.why } };
    const { number, base } = found;
    return { ...event, pullRequest: number, measured: { kind: 'pull-request', number, base, isOwn } };
}


/***/ })

};
