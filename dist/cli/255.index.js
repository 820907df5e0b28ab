export const id = 255;
export const ids = [255,940];
export const modules = {

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloneFiles: () => (/* binding */ cloneFiles),
  hasBranch: () => (/* binding */ hasBranch)
});

// UNUSED EXPORTS: fixedFiles

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/store/branch/git/run.js
var run = __webpack_require__(2940);
;// CONCATENATED MODULE: ./lib/store/branch/git/commit.js


/**
 * Makes a commit with `git fast-import`, which touches neither index nor working tree and reads only the folders that
 * change. It is on no branch yet.
 * @param parent null: the first commit of its branch
 */
async function makeCommit(place, parent, changes) {
    // `from` and a mark need a temporary ref; concurrent runs have different ones.
    const ref = `refs/benchmark-snapshots/${changes.id}`;
    const { message, id, files } = changes;
    const stream = [
        `commit ${ref}\nmark :1\ncommitter ${await identity(place)}\n`,
        data(`${message}\n\nChange: ${id}\n`),
        parent === null ? '' : `from ${parent}\n`,
        ...[...files].map(([path, text]) => (text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`)),
        'get-mark :1\ndone\n',
    ];
    try {
        const made = await (0,run/* git */.$)(place, ['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], stream.join(''));
        return made.trim();
    }
    finally {
        await (0,run.runGit)(place, ['update-ref', '-d', ref]);
    }
}
function data(text) {
    return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
/** `Ann <ann@example.org> 1700000000 +0000`, as git writes it for the current user. */
async function identity(place) {
    const { code, stdout, stderr } = await (0,run.runGit)(place, ['var', 'GIT_COMMITTER_IDENT']);
    if (code === 0)
        return stdout.toString('utf8').trim();
    throw new errors/* UserError */.yo('git does not know who you are, but the history records who changed it. Set it once: ' +
        `git config --global user.name "…" && git config --global user.email "…"\n${stderr}`);
}
/** The remote's message if another push came first. */
const OVERTAKEN = /\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|reference already exists|remote ref updated since/i;
/**
 * Pushes a commit as the new head of the branch if the head is still `expected` (null: if there is no branch). false:
 * the head has moved. Throws `StoreError` if the remote refuses it or cannot be reached.
 */
async function pushCommit(place, { remote, branch, description }, expected, commit) {
    const ref = `refs/heads/${branch}`;
    // Hooks of the repository are for its code. The lease is a compare-and-swap on the remote; nothing can be
    // overwritten, because the commit has `expected` as its parent.
    const flags = ['--porcelain', '--no-verify', '--no-signed', `--force-with-lease=${ref}:${expected ?? ''}`];
    const { code, stdout, stderr } = await (0,run.runGit)(place, ['push', ...flags, remote, `${commit}:${ref}`]);
    if (code === 0)
        return true;
    const rejected = stdout
        .toString('utf8')
        .split('\n')
        .find((line) => line.startsWith('!\t'));
    if (rejected === undefined) {
        // Perhaps only the answer was lost.
        const head = await remoteHead(place, { remote, branch, description }).catch(() => undefined);
        if (head === commit)
            return true;
        const outcome = head === undefined ? 'it is unknown whether anything was stored' : 'nothing was stored';
        throw new errors/* StoreError */.hg(`git cannot push to the ${description}, ${outcome}: ${stderr}`, 'git');
    }
    if (OVERTAKEN.test(rejected))
        return false;
    throw new errors/* StoreError */.hg(`Nothing was stored: the remote refused a commit on the ${description}: ${rejected.split('\t').at(-1) ?? ''}\n` +
        `${stderr}\nIf a rule protects this branch, exempt it there, or name another one: --history-branch ${remote}/…`, 'refused');
}
/**
 * The newest commit of the branch on the remote; null: no such branch. Throws `StoreError` if the remote cannot be
 * reached.
 */
async function remoteHead(place, { remote, branch, description }) {
    const { code, stdout, stderr } = await (0,run.runGit)(place, ['ls-remote', remote, `refs/heads/${branch}`]);
    if (code !== 0)
        throw new errors/* StoreError */.hg(`The ${description} cannot be reached: ${stderr}`, 'git');
    return /^[0-9a-f]+/.exec(stdout.toString('utf8'))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/store/branch/git/objects.js


/**
 * The content at each path in a commit, with one git process: `cat-file --batch` answers `<oid> <type> <size>`, the
 * bytes and a line break.
 * @param promisor the remote with the objects that a clone without files (`--filter=blob:none`) lacks
 */
async function readObjects(place, commit, paths, promisor = null) {
    const asked = paths.map((path) => `${commit}:${path}\n`).join('');
    if (promisor !== null)
        await fetchObjects(place, promisor, asked);
    const { code, stdout, stderr } = await (0,run.runGit)(place, ['cat-file', '--batch'], asked);
    if (code !== 0)
        throw new errors/* StoreError */.hg(`git cannot read the history: ${stderr}`, 'git');
    return objectsIn(stdout, paths.length);
}
/** All at once: git itself would fetch each with its own request. */
async function fetchObjects(place, promisor, asked) {
    const found = await (0,run/* git */.$)(place, ['cat-file', '--batch-check=%(objectname)'], asked);
    const oids = [...new Set(found.split('\n').filter((line) => /^[0-9a-f]+$/.test(line)))];
    if (oids.length === 0)
        return;
    const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none'];
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, '--stdin', promisor];
    await (0,run/* git */.$)(place, args, `${oids.join('\n')}\n`);
}
function objectsIn(bytes, count) {
    let at = 0;
    return Array.from({ length: count }, () => {
        const end = bytes.indexOf('\n', at);
        const [, oid, type, size] = /^([0-9a-f]+) (blob|tree) (\d+)$/.exec(bytes.toString('utf8', at, end)) ?? [];
        at = end + 1;
        if (oid === undefined)
            return null;
        const object = bytes.subarray(at, at + Number(size));
        at += object.length + 1;
        return type === 'blob' ? object.toString('utf8') : namesIn(object, oid.length / 2);
    });
}
/** The names in a tree: each entry is `<mode> <name>`, a zero and the bytes of its hash. */
function namesIn(tree, hashLength) {
    const names = [];
    for (let at = 0; at < tree.length;) {
        const end = tree.indexOf(0, at);
        names.push(tree.toString('utf8', tree.indexOf(' ', at) + 1, end));
        at = end + 1 + hashLength;
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/store/branch/git/clone.js





/** Whether a clone has a branch, without network; false without a clone or git. */
async function hasBranch(place, ref) {
    return commitOf(place, ref).then((commit) => commit !== null, () => false);
}
/**
 * A history branch in a clone. For `<remote>/<branch>` the newest commit of the remote is read once a command, missing
 * objects are fetched, and changes are pushed. Any other name of a commit is read-only. Throws `UserError` if there is
 * no git, no clone or no such commit.
 */
async function cloneFiles(place, ref, log) {
    const { code, stdout } = await (0,run.runGit)(place, ['remote']);
    if (code !== 0) {
        throw new errors/* UserError */.yo(`--history-branch: ${place.folder} is not in a clone of a repository: run this in one`);
    }
    const remotes = stdout.toString('utf8').split('\n').filter(Boolean);
    const remote = remotes.filter((name) => ref.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
    if (remote === undefined)
        return fixedFiles(place, ref);
    const url = (0,run/* withoutCredentials */.r)(await (0,run/* git */.$)(place, ['remote', 'get-url', remote]));
    const branch = ref.slice(remote.length + 1);
    return remoteFiles(place, { remote, branch, description: `history branch ${branch} of ${url}` }, log);
}
/** Files of one commit of a repository on this machine. */
async function fixedFiles(place, ref) {
    const commit = await commitOf(place, ref);
    if (commit === null) {
        throw new errors/* UserError */.yo(`--history-branch: there is no branch ${ref} in ${place.folder}: name it as <remote>/<branch>`);
    }
    const description = `history branch ${ref} in ${place.folder}`;
    return {
        description,
        head: () => Promise.resolve({ commit, own: null }),
        read: (at, paths) => readObjects(place, at, paths),
        commit: () => Promise.reject(new errors/* UserError */.yo(`The ${description} is read-only. To change it, name it as <remote>/<branch>.`)),
    };
}
function remoteFiles(place, target, log) {
    const { remote, branch, description } = target;
    const tracking = `refs/remotes/${remote}/${branch}`;
    /** The last head that was read; undefined: none yet. All questions of a command are about one state. */
    let known;
    const promisor = (0,run/* git */.$)(place, ['config', '--default', 'false', '--type=bool', `remote.${remote}.promisor`]).then((text) => (text === 'true' ? remote : null), () => null);
    async function newest() {
        const before = await commitOf(place, tracking);
        let head;
        try {
            head = await remoteHead(place, target);
        }
        catch (error) {
            if (before === null || !(error instanceof errors/* StoreError */.hg))
                throw error;
            const when = await (0,run/* git */.$)(place, ['log', '-1', '--format=%cI', before]);
            log?.warning(`${error.message}\nThe answer comes from what this clone has: commit ${before.slice(0, 12)} of ${when}.`);
            return before;
        }
        if (head === before)
            return head;
        if (head !== null)
            head = await fetchBranch(place, target, before);
        await track(head);
        return head;
    }
    /** Updates the remote branch as a push or fetch by hand would. Another process may do the same, which is as good. */
    async function track(head) {
        await (0,run.runGit)(place, head === null ? ['update-ref', '-d', tracking] : ['update-ref', tracking, head]);
    }
    return {
        description,
        head: async (sought) => {
            if (known === undefined || sought !== undefined)
                known = await newest();
            // A refused push has changed nothing, and after a lost answer the commit was looked up at once.
            return { commit: known, own: null };
        },
        read: async (commit, paths) => readObjects(place, commit, paths, await promisor),
        commit: async (expected, changes) => {
            const commit = await makeCommit(place, expected, changes);
            if (!(await pushCommit(place, target, expected, commit)))
                return null;
            known = commit;
            await track(commit);
            return commit;
        },
    };
}
/** Fetches the newest commit. A shallow clone stays shallow, and no ref of the clone changes. */
async function fetchBranch(place, target, before) {
    const isShallow = (await (0,run/* git */.$)(place, ['rev-parse', '--is-shallow-repository'])) === 'true';
    const depth = isShallow && before === null ? ['--depth=1'] : [];
    const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--refmap='];
    const fetched = `refs/benchmark-snapshots/${(0,external_node_crypto_.randomUUID)()}`;
    await (0,run/* git */.$)(place, ['fetch', ...flags, ...depth, target.remote, `+refs/heads/${target.branch}:${fetched}`]);
    try {
        return await (0,run/* git */.$)(place, ['rev-parse', '--verify', fetched]);
    }
    finally {
        await (0,run.runGit)(place, ['update-ref', '-d', fetched]);
    }
}
/** The commit with this name; null: none. */
async function commitOf(place, ref) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const { code, stdout } = await (0,run.runGit)(place, args);
    return code === 0 ? stdout.toString('utf8').trim() : null;
}


/***/ }),

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   r: () => (/* binding */ withoutCredentials),
/* harmony export */   runGit: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4221);



/** Runs git to its end, whatever its exit code. Throws `UserError` if there is no git. */
async function runGit({ folder, env }, args, input = '') {
    // In English, because its output is read; without hints and without garbage collection.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['-c', 'advice.pushNonFastForward=false', '-c', 'gc.auto=0', ...args], {
        cwd: folder,
        env: { ...env, LC_ALL: 'C' },
        windowsHide: true,
    });
    const ended = new Promise((resolve, reject) => {
        child.on('error', reject).on('close', (code) => {
            resolve(code ?? -1);
        });
    });
    // A git that ends before it has read its input reports the reason on stderr.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    try {
        const [code, stdout, stderr] = await Promise.all([ended, bytesOf(child.stdout), bytesOf(child.stderr)]);
        return { code, stdout, stderr: withoutCredentials(stderr.toString('utf8').trim()) };
    }
    catch (error) {
        if ((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('history-branch: git is not installed, or this folder does not exist', { cause: error });
    }
}
/** The output of git, without the line break at its end. Throws `StoreError` with git's error message. */
async function git(place, args, input) {
    const { code, stdout, stderr } = await runGit(place, args, input);
    if (code === 0)
        return stdout.toString('utf8').trimEnd();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .hg(`git ${args[0] ?? ''} failed: ${stderr || `exit code ${code}`}`, 'git');
}
/** An address may contain a user and a password. */
function withoutCredentials(text) {
    return text.replace(/(\w:\/\/)[^/@\s]*@/g, '$1');
}
async function bytesOf(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ })

};
