export const id = 930;
export const ids = [930];
export const modules = {

/***/ 1356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 8847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ bugMessage),
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
;// CONCATENATED MODULE: ./lib/core/door-words.js
/**
 * Rewrites the hints of the schema, which name its functions, as commands of the CLI or the action. Whoever writes SQL
 * reads them unchanged.
 */
const FUNCTIONS = {
    checkout_snapshot: { cli: 'checkout', action: 'checkout' },
    set_baseline: { cli: 'baseline', action: 'baseline' },
    rollback_snapshot: { cli: 'rollback', action: 'rollback' },
    get_snapshot_history: { cli: 'history', action: 'history' },
    get_pointer_events: { cli: 'history --events' },
    list_benchmark_configurations: { cli: 'latest', isWhole: true, action: 'latest' },
    list_benchmark_transactions: { cli: 'transactions --json', isWhole: true, action: 'transactions' },
    list_models: { cli: 'model list', isWhole: true },
    list_model_versions: { cli: 'model list', isWhole: true },
    register_model_version: { cli: 'model register', action: 'register' },
    activate_model_version: { cli: 'model activate', action: 'activate' },
};
/**
 * A function of the table, with its argument if there is one: `list_model_versions('a-model')`. After the word
 * `function` the text is about the function itself and is left unchanged.
 */
const CALL = new RegExp(`(?<!\\bfunction (?:\\w+\\.)?)\\b(${Object.keys(FUNCTIONS).join('|')})\\b(?:\\('((?:[^']|'')*)'\\))?`, 'g');
/** @param typed the command line for a complete command */
function inWordsOfCli(text, typed) {
    return inWords(text, ({ cli, isWhole }, argument) => `\`${isWhole === true ? typed(cli, argument) : cli}\``);
}
function inWordsOfAction(text) {
    return inWords(text, ({ cli, action }) => action === undefined ? `\`benchmark-snapshots ${cli}\`` : `the command ${action}`);
}
function inWords(text, called) {
    return text.replace(CALL, (whole, name, argument, at) => {
        const words = FUNCTIONS[name];
        if (words === undefined)
            return whole;
        const said = called(words, argument?.replaceAll("''", "'"));
        const isFirst = at === 0 || text[at - 1] === '\n';
        return isFirst ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    });
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(9317);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(4221);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/store/embedded/pglite.js
var pglite = __webpack_require__(3739);
// EXTERNAL MODULE: ./lib/store/project-root.js
var project_root = __webpack_require__(3889);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/cli/terminal/io.js


const COLORS = {
    bad: 'red',
    good: 'green',
    warn: 'yellow',
    dim: 'dim',
    plain: null,
};
/** One line of outside text, with the blanks before it. */
function indentedText(line, longest) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return indent + (0,text_table/* terminalText */.eR)(line, longest);
}
/** Writes lines, with colors on a terminal unless they are turned off. */
function writeLines(io, output, lines) {
    for (const { text, style } of lines)
        output.write(`${colored(io, output, text, style)}\n`);
}
/** By https://no-color.org and Node's FORCE_COLOR. */
function colored({ env }, output, text, style) {
    const color = COLORS[style];
    const forced = env['FORCE_COLOR'];
    const wanted = forced === undefined ? output.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' : forced !== '0';
    return color === null || text === '' || !wanted ? text : (0,external_node_util_.styleText)(color, text, { validateStream: false });
}
/** The one JSON document of a command called with --json. */
function printJson(io, document) {
    io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
/** Says what came of a command: as lines for people, or with --json as a document. */
function say(io, { json }, document, lines) {
    if (json === true)
        printJson(io, document);
    else
        io.stdout.write(`${lines.join('\n')}\n`);
}
/** Progress on stderr, so that stdout has only the result; warnings always, steps only on a terminal. */
function terminalLog(io) {
    const step = (text, indent = '') => {
        if (io.stderr.isTTY)
            writeLines(io, io.stderr, [{ text: indent + (0,text_table/* terminalText */.eR)(text, 2_000), style: 'dim' }]);
    };
    return {
        info: (message) => {
            step(message, '  ');
        },
        warning: (message) => {
            writeLines(io, io.stderr, [{ text: `warning: ${(0,text_table/* terminalText */.eR)(message, 2_000)}`, style: 'warn' }]);
        },
        group: (heading, work) => {
            step(heading);
            return work();
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/dashboard/contract.js
var contract = __webpack_require__(6020);
// EXTERNAL MODULE: ./lib/cli/digest.js
var digest = __webpack_require__(1356);
;// CONCATENATED MODULE: ./lib/cli/store/history-branch.js

/** The branch that the action writes, as `git fetch` brings it into a clone. */
const HISTORY_BRANCH = 'origin/benchmark-snapshots';
/**
 * The history branch of this clone.
 * @param branch true: the default one
 */
async function branchOfClone(io, branch, log) {
    const { cloneFiles } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 7255));
    return cloneFiles({ folder: io.cwd, env: io.env }, branch === true ? HISTORY_BRANCH : branch, log);
}
/** The whole history of the branch, for another store. */
async function historyOfClone(io, branch, log) {
    const [files, { exportedLines }] = await Promise.all([
        branchOfClone(io, branch, log),
        __webpack_require__.e(/* import() */ 133).then(__webpack_require__.bind(__webpack_require__, 133)),
    ]);
    if ((await files.head()).commit === null) {
        const name = branch === true ? HISTORY_BRANCH : branch;
        throw new errors/* UserError */.yo(`--history-branch: there is no branch ${name} to read from: see \`git fetch ${name.replace('/', ' ')}\``);
    }
    return { description: files.description, exportLines: () => exportedLines(files) };
}
/** The remote branch of a clone; true: the default one. */
function ofOrigin(branch) {
    return branch === undefined ? true : `origin/${branch}`;
}
/**
 * Whether this folder is in a clone with the history branch.
 * @param branch if it is not the default one
 */
async function isInCloneWithHistory(io, branch) {
    const name = ofOrigin(branch);
    const { hasBranch } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 7255));
    return hasBranch({ folder: io.cwd, env: io.env }, `refs/remotes/${name === true ? HISTORY_BRANCH : name}`);
}

;// CONCATENATED MODULE: ./lib/cli/store/store-flags.js


/** Parameters of a database URL that are secrets. */
const SECRETS = ['password', 'sslpassword'];
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * The flags that name the store of a command, each with a blank before it, for commands to copy. A store from the
 * environment is named too. Never a secret.
 */
function storeFlags(io, options) {
    const { store, dataDir, databaseUrl, supabaseUrl, historyBranch } = options;
    const flags = [
        ['--store', store],
        ['--data-dir', dataDir],
        ['--database-url', databaseUrl, databaseUrl === undefined ? '' : withoutSecret(io, databaseUrl)],
        ['--supabase-url', supabaseUrl],
        ['--history-branch', historyBranch === true ? HISTORY_BRANCH : historyBranch],
    ];
    return flags
        .flatMap(([flag, value, shown]) => (value === undefined ? [] : [` ${flag} ${shown ?? (0,next_steps/* shellQuoted */.x)(value)}`]))
        .join('');
}
/** The URL, or the variable that holds it, for the shell to expand. */
function withoutSecret({ env }, url) {
    if (!hasSecret(url))
        return (0,next_steps/* shellQuoted */.x)(url);
    const name = Object.keys(env).find((each) => VARIABLE.test(each) && env[each] === url);
    return `"$${name ?? 'DATABASE_URL'}"`;
}
function hasSecret(url) {
    if (!URL.canParse(url))
        return true;
    const { password, searchParams } = new URL(url);
    return password !== '' || SECRETS.some((name) => searchParams.has(name));
}

;// CONCATENATED MODULE: ./lib/cli/dashboard/fold-flags.js




/** Flags for what part of the history is shown, and how it is judged. */
function addFolding(command, profile) {
    return command
        .option('--profile <name>', `public, or full: with people, runs, branches, notes and reasons (default: ${profile})`)
        .option('--since <time>', 'only versions since then, besides current and baseline: 2026-03-01, 180d, 26w')
        .option('--last <count>', 'only this many newest versions of each configuration, besides current and baseline')
        .option('--cases [count]', `also ids and outcomes of the cases, for this many newest versions (default: ${contract/* CASES_VERSIONS */.GP})`)
        .option('-e, --environment <name>', 'only this environment; * matches any characters')
        .option('--threshold <drop>', 'the threshold of your pushes (default: 0.05)')
        .option('--metrics <rules>', 'the metrics rules of your pushes');
}
/** The options in those flags. Loads only now: the code that folds a history is large. */
async function foldOptions(io, flags, version) {
    const { dashboardOptions } = await Promise.all(/* import() */[__webpack_require__.e(794), __webpack_require__.e(292)]).then(__webpack_require__.bind(__webpack_require__, 3292));
    return dashboardOptions({ ...flags, cases: flags.cases === true ? String(contract/* CASES_VERSIONS */.GP) : flags.cases }, {
        now: new Date(),
        program: `benchmark-snapshots ${version}`,
        serverUrl: io.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        // A public page must not show addresses and folders; the branch belongs to the repository itself.
        storeFlags: storeFlags(io, flags.profile === 'full' ? flags : (0,present/* present */.E)({ historyBranch: flags.historyBranch })),
        digest: digest/* sha256 */.s,
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/cli/git.js



const TIMEOUT_MS = 2_000;
/**
 * The provenance of the working directory according to git. Unknown parts (no repository, no commit, no git) are left
 * out.
 */
async function gitProvenance(io) {
    const [commit_sha, branch_name, remote] = await Promise.all([
        git(io, ['rev-parse', '--verify', 'HEAD']),
        git(io, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
        git(io, ['remote', 'get-url', 'origin']),
    ]);
    const repository = remote === undefined ? undefined : repositoryOf(remote);
    const triggered_by = userName(io.env);
    return {
        ...(commit_sha === undefined ? {} : { commit_sha }),
        ...(branch_name === undefined ? {} : { branch_name }),
        ...(repository === undefined ? {} : { repository }),
        ...(triggered_by === undefined ? {} : { triggered_by }),
    };
}
/** The default branch of the remote, as far as this clone knows it; else `main` or `master`, else the current one. */
async function defaultBranch(io) {
    const [remote, here, branches = ''] = await Promise.all([
        git(io, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']),
        git(io, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
        git(io, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/remotes']),
    ]);
    if (remote !== undefined)
        return remote.replace(/^origin\//, '');
    const names = branches.split('\n').map((name) => name.replace(/^origin\//, ''));
    return ['main', 'master'].find((name) => names.includes(name)) ?? here ?? 'main';
}
/**
 * `owner/name` in the address of a remote (a URL, or `host:path` for ssh). Without host and credentials; undefined for
 * local paths and other addresses.
 */
function repositoryOf(remote) {
    const path = URL.canParse(remote) ? urlPath(new URL(remote)) : /^(?:[^@/:]+@)?[^@/:]{2,}:([^:]+)$/.exec(remote)?.[1];
    return /^\/?([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1];
}
/** An address such as `host:owner/name` parses as a URL whose scheme is the host. */
function urlPath({ protocol, host, pathname }) {
    if (protocol === 'file:')
        return undefined;
    return host !== '' || protocol.length > 2 ? pathname : undefined;
}
function git({ cwd, env }, args) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', args, { cwd, env: { ...env }, timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
            const text = stdout.trim();
            resolve(error !== null || text === '' ? undefined : text);
        });
    });
}
/** The user's login name. */
function userName(env) {
    const named = [env['USER'], env['USERNAME']].find((name) => name !== undefined && name !== '');
    if (named !== undefined)
        return named;
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch (error) {
        // A uid without an entry in the user database has no name, as in many containers.
        if ((0,thrown/* codeOf */.$N)(error) !== null)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/store/supabase/supabase-url.js
var supabase_url = __webpack_require__(2756);
;// CONCATENATED MODULE: ./lib/store/open.js
/** Opens the store, for the action and the CLI. The code of a store loads only when it is opened. */


/** Adds the environment's settings of a Supabase project to those that were given; the given ones win. */
function withEnvironment(named, env) {
    if (filled(named.databaseUrl) !== undefined)
        return named;
    return {
        supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
        supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
        supabaseApiKey: named.supabaseApiKey,
        spareApiKey: filled(env['SUPABASE_PUBLISHABLE_KEY']) ?? env['SUPABASE_ANON_KEY'],
        // Set by whoever runs the runner, not by the author of the workflow.
        privateHosts: env[supabase_url/* PRIVATE_HOSTS_VARIABLE */.LB],
    };
}
/** Whether the user's own database is named, correctly or not. */
function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }) {
    return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined);
}
/** Whether a Supabase project is named without its key. */
function lacksKey({ supabaseUrl, supabaseKey }) {
    return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined;
}
/** Throws `UserError` for contradicting or incomplete settings. The caller closes the store. */
async function openStore(settings, purpose) {
    const { remote, branch, log, interrupt } = settings;
    if (isRemote(remote))
        return endedBy(interrupt, await openRemote(remote, log));
    if (branch !== undefined)
        return endedBy(interrupt, await openBranch(await branch(), purpose, log));
    const { storeOver } = await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 1440));
    const database = await openDatabase(settings, purpose);
    return { ...storeOver(database), isNew: () => Promise.resolve(database.isNew) };
}
/** Opens the embedded database; `isNew`: an empty one, because there is none yet. */
async function openDatabase(settings, purpose) {
    const { dataDir, log, interrupt } = settings;
    const isThere = purpose === 'keep' || (await hasDatabase(dataDir));
    if (!isThere && purpose === 'ask') {
        throw new errors/* UserError */.yo(`There is no database in ${dataDir} yet: push a benchmark result first, or name the directory of another one as ` +
            'data-dir. In a workflow, was the directory kept between runs?');
    }
    const { openEmbedded, openTemporary } = await __webpack_require__.e(/* import() */ 562).then(__webpack_require__.bind(__webpack_require__, 8562));
    interrupt?.throwIfAborted();
    const database = isThere
        ? { ...(await openEmbedded({ dataDir, log })), isNew: false }
        : { ...(await openTemporary(log)), description: `no database yet in ${dataDir}`, isNew: true };
    return endedBy(interrupt, database);
}
/** Whether there is a database; throws `StoreError` if the directory holds something else. */
async function hasDatabase(dataDir) {
    const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
        __webpack_require__.e(/* import() */ 692).then(__webpack_require__.bind(__webpack_require__, 1692)),
        __webpack_require__.e(/* import() */ 335).then(__webpack_require__.bind(__webpack_require__, 5335)),
    ]);
    return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database';
}
/** Runs `work` and closes the store in every case. */
async function closing(opened, work) {
    try {
        return await work(opened);
    }
    finally {
        await opened.close();
    }
}
/** Nothing is sent yet. */
async function openRemote(remote, log) {
    const url = filled(remote.supabaseUrl);
    const key = filled(remote.supabaseKey);
    const databaseUrl = filled(remote.databaseUrl);
    if (databaseUrl !== undefined && url !== undefined) {
        throw new errors/* UserError */.yo('database-url: does not go with supabase-url; give the one that is the store');
    }
    if (url === undefined && databaseUrl === undefined) {
        throw new errors/* UserError */.yo('supabase-key: goes with supabase-url, the address of the project; give both');
    }
    const { storeOver } = await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 1440));
    if (databaseUrl !== undefined) {
        const { postgresTransport } = await __webpack_require__.e(/* import() */ 683).then(__webpack_require__.bind(__webpack_require__, 3683));
        return storeOver(postgresTransport({ databaseUrl, log }));
    }
    if (url === undefined || key === undefined) {
        throw new errors/* UserError */.yo('supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
            'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY');
    }
    const { supabaseTransport } = await __webpack_require__.e(/* import() */ 158).then(__webpack_require__.bind(__webpack_require__, 8158));
    const { supabaseApiKey, spareApiKey, privateHosts } = remote;
    const keys = { key, apiKey: filled(supabaseApiKey), spareApiKey: filled(spareApiKey) };
    return storeOver(supabaseTransport({ url, ...keys, privateHosts, log }));
}
async function openBranch(files, purpose, log) {
    if (purpose === 'ask' && (await files.head()).commit === null) {
        throw new errors/* UserError */.yo(`There is no ${files.description} yet: push a benchmark result first`);
    }
    const [{ branchStore }, { openScratch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(562), __webpack_require__.e(133), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 3346)),
        Promise.all(/* import() */[__webpack_require__.e(562), __webpack_require__.e(445)]).then(__webpack_require__.bind(__webpack_require__, 8445)),
    ]);
    return {
        ...branchStore({ files, database: openScratch(log) }),
        isNew: async () => (await files.head()).commit === null,
    };
}
/** Closes the store when the signal comes, even while it is being opened. */
async function endedBy(interrupt, opened) {
    if (interrupt === undefined)
        return opened;
    if (interrupt.aborted) {
        await opened.close();
        interrupt.throwIfAborted();
    }
    const end = () => {
        // A failure to close is not lost: the user of the store closes it too, and gets the same promise.
        opened.close().catch(() => undefined);
    };
    interrupt.addEventListener('abort', end);
    const close = () => {
        interrupt.removeEventListener('abort', end);
        return opened.close();
    };
    return { ...opened, close };
}
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __webpack_require__(3500);
;// CONCATENATED MODULE: ./lib/core/nearest.js
/** The word that a person most likely meant; undefined: none is close enough. */
function nearest(typed, words) {
    const name = plain(typed);
    const ranked = words.map((word) => ({ word, distance: distanceOf(name, plain(word)) }));
    const [best] = ranked.sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.word : undefined;
}
/** `datasetVersion` and `dataset_version` are `dataset-version`. */
function plain(name) {
    return name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replaceAll(/[_\s.]+/g, '-')
        .toLowerCase();
}
/** How many letters must be added, removed, changed, or swapped with their neighbor (Damerau-Levenshtein distance). */
function distanceOf(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (up, left) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity;
            const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity;
            row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, swapped));
        }
        rows.push(row);
    }
    return rows.at(-1)?.at(-1) ?? 0;
}

// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(8141);
// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var judging_verdict = __webpack_require__(4281);
// EXTERNAL MODULE: ./lib/core/model.js
var core_model = __webpack_require__(7206);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __webpack_require__(9586);
// EXTERNAL MODULE: ./lib/core/result/repeats/repeats.js + 4 modules
var repeats = __webpack_require__(2393);
// EXTERNAL MODULE: ./lib/dashboard/link.js
var dashboard_link = __webpack_require__(2686);
// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var tables_mapping = __webpack_require__(2074);
// EXTERNAL MODULE: ./lib/commands/push-options.js + 1 modules
var push_options = __webpack_require__(6474);
;// CONCATENATED MODULE: ./lib/commands/config/keys.js










/** The path of the configuration file in a repository. */
const CONFIG_FILE = '.github/benchmark-snapshots.yml';
const STORE_WORDS = ['auto', 'database'];
const INVALID_WORDS = ['fail', 'skip'];
const STORE_ERROR_WORDS = ['fail', 'warn'];
const COMMENT_WORDS = ['auto', 'always', 'on-regression', 'never'];
const STATUS_WORDS = ['auto', 'always', 'never'];
const ALERT_WORDS = ['issue', 'none'];
const keys_name = (key) => ({
    form: 'text',
    check: (text) => {
        const fault = (0,names/* nameFault */.I)((0,names/* normalizedName */.j)(text));
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`${key}: ${JSON.stringify(text.slice(0, 60))} ${fault}`);
    },
});
/**
 * The keys of the configuration file, named like the inputs and flags. Secrets are not here, nor what a step must state
 * itself because it is about trust or about one run.
 */
const CONFIG_KEYS = {
    results: { form: 'lines' },
    'model-version': keys_name('model-version'),
    'dataset-version': keys_name('dataset-version'),
    'prompt-version': keys_name('prompt-version'),
    benchmark: keys_name('benchmark'),
    'primary-metric': { form: 'text' },
    mapping: { form: 'pairs', check: (text) => (0,tables_mapping/* parseMapping */.K)(text) },
    metrics: { form: 'rules', check: (text) => (0,policy_policy/* policyFrom */.JX)({ metrics: text }) },
    threshold: { form: 'number', check: (text) => (0,policy_policy/* policyFrom */.JX)({ threshold: text }) },
    strategy: { form: policy_policy/* STRATEGIES */.YL },
    baseline: { form: 'text', check: (text) => (0,result_environment/* parseBaselineRequest */.qE)(text) },
    'fail-on': { form: 'lines', check: (text) => (0,judging_verdict/* parseFailOn */.XV)(text) },
    'on-invalid': { form: INVALID_WORDS },
    repeats: { form: repeats/* REPEATS */.x },
    'on-missing': { form: push_options/* ON_MISSING */.Bl },
    promotion: { form: core_model/* PROMOTIONS */.D_ },
    environment: keys_name('environment'),
    'baseline-environment': keys_name('baseline-environment'),
    store: { form: STORE_WORDS },
    'history-branch': { form: 'text' },
    'supabase-url': { form: 'text' },
    'data-dir': { form: 'text' },
    'on-store-error': { form: STORE_ERROR_WORDS },
    comment: { form: COMMENT_WORDS },
    'comment-key': { form: 'text' },
    status: { form: STATUS_WORDS },
    alert: { form: ALERT_WORDS },
    'alert-labels': { form: 'lines' },
    'alert-assignees': { form: 'lines' },
    'dashboard-url': { form: 'text', check: (text) => (0,dashboard_link/* dashboardUrlFrom */.Ci)(text) },
    tags: { form: 'lines', check: (text) => (0,push_options/* parseTags */.rL)(text) },
};
/** The keys about the store. A step or command that names one of them replaces them all. */
const STORE_KEYS = ['store', 'history-branch', 'supabase-url', 'data-dir'];
/** The key with the default names for questions. */
const DEFAULT_NAMES = 'configuration';
const NAMES = ['model-version', 'dataset-version', 'prompt-version', 'environment'];
const SECRET = 'is a secret and must not be in the repository: pass it to the step as a secret';
const OF_THE_STEP = 'belongs to a step or a command, not in this file';
/** Inputs that people may look for here, and why they are refused. */
const NOT_HERE = {
    'supabase-key': SECRET,
    'supabase-api-key': SECRET,
    'database-url': SECRET,
    'github-token': SECRET,
    ...Object.fromEntries([
        'workflow-file',
        'run-id',
        'repository',
        'artifact-name',
        'artifact-pattern',
        'config',
        'command',
        'notes',
        'dry-run',
        'expected',
        'predictions',
        'separator',
    ].map((each) => [each, OF_THE_STEP])),
};
function isConfigKey(key) {
    return Object.hasOwn(CONFIG_KEYS, key);
}
function keyOf(key) {
    return CONFIG_KEYS[key];
}

;// CONCATENATED MODULE: ./lib/commands/config/config.js




/** Longer than any file that a person writes. In UTF-16 code units. */
const LONGEST = 65_536;
/** Reads a configuration file. Throws `UserError` with everything that is wrong with it, each with file and path. */
async function readConfig(text, file, parsers) {
    if (text.length > LONGEST)
        throw new errors/* UserError */.yo(`${file}: has ${text.length} characters; at most ${LONGEST} are read`);
    return decodeConfig(await documentOf(text, file, parsers), file);
}
async function documentOf(text, file, parsers) {
    try {
        return JSON.parse(await parsers.yaml(text));
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        const what = error.message.replace(/^looks like YAML, but (?:is not valid: )?/, '').replace(/:$/, '');
        // A metric name with `*` at its start would be an alias in YAML.
        const hint = /^\s*\*\S*\s*:/m.test(text) ? ' (put a name that begins with * in quotes)' : '';
        throw new errors/* UserError */.yo(`${file}: is not valid YAML: ${what}${hint}`);
    }
}
/** @param document the parsed YAML; a file with only comments has no settings */
function decodeConfig(document, file) {
    if (document !== null && !isMap(document))
        throw new errors/* UserError */.yo(`${file}: must be keys with values, not ${kindOf(document)}`);
    const faults = [];
    const texts = {};
    let names = {};
    for (const [key, value] of Object.entries(document ?? {})) {
        try {
            if (key === DEFAULT_NAMES)
                names = namesOf(value);
            else if (isConfigKey(key))
                texts[key] = checked(key, value);
            else
                throw new errors/* UserError */.yo(`${shown(key)}: ${unknownKey(key, [...Object.keys(CONFIG_KEYS), DEFAULT_NAMES])}`);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(...error.message.split('\n').map((line) => `${file}: ${line}`));
        }
    }
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return { file, texts, names };
}
function checked(key, value) {
    const { form, check } = keyOf(key);
    const text = valueText(form, value, key).trim();
    if (text !== '')
        check?.(text);
    return text;
}
/** The value as the text of an input. */
function valueText(form, value, path) {
    if (value === null)
        throw new errors/* UserError */.yo(`${path}: has no value; give one, or remove the line`);
    if (typeof form !== 'string')
        return wordOf(form, value, path);
    switch (form) {
        case 'text':
            return plainText(value, path);
        case 'number':
            return typeof value === 'number' ? String(value) : plainText(value, path, 'a number');
        case 'lines':
            return Array.isArray(value)
                ? value.map((each, index) => plainText(each, `${path}[${index}]`)).join('\n')
                : plainText(value, path, 'a text or a list of texts');
        case 'rules':
            return isMap(value) ? members(value, path, (name, rule) => `${name}: ${rule}`) : valueText('lines', value, path);
        case 'pairs':
            return isMap(value)
                ? members(value, path, (ours, theirs) => `${ours}=${theirs.includes(',') ? JSON.stringify(theirs) : theirs}`)
                : valueText('lines', value, path);
    }
}
function members(value, path, line) {
    return Object.entries(value)
        .map(([name, text]) => line(name, plainText(text, `${path}.${shown(name)}`)))
        .join('\n');
}
/** Numbers are refused as texts: 1.10 would silently become 1.1. */
function plainText(value, path, what = 'a text') {
    if (typeof value === 'string')
        return value;
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const mend = isPlain && what !== 'a number' ? ': put it in quotes' : '';
    throw new errors/* UserError */.yo(`${path}: must be ${what}, not ${kindOf(value)}${mend}`);
}
function wordOf(words, value, path) {
    const text = plainText(value, path);
    if (text === '' || words.includes(text))
        return text;
    const near = nearest(text, words);
    const allowed = near === undefined ? '' : `; did you mean ${near}?`;
    throw new errors/* UserError */.yo(`${path}: ${(0,json_path/* quote */.hD)(text)} is not allowed, give one of ${words.join(', ')}${allowed}`);
}
function namesOf(value) {
    if (!isMap(value))
        throw new errors/* UserError */.yo(`${DEFAULT_NAMES}: must be ${NAMES.join(', ')}, each with a text, not ${kindOf(value)}`);
    const faults = [];
    const found = new Map();
    for (const [name, text] of Object.entries(value)) {
        const path = `${DEFAULT_NAMES}.${shown(name)}`;
        try {
            if (!NAMES.includes(name))
                throw new errors/* UserError */.yo(`${path}: ${unknownKey(name, NAMES)}`);
            found.set(name, plainText(text, path));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error.message);
        }
    }
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return {
        model_version: found.get('model-version'),
        dataset_version: found.get('dataset-version'),
        prompt_version: found.get('prompt-version'),
        environment: found.get('environment'),
    };
}
function unknownKey(key, keys) {
    const reason = Object.hasOwn(NOT_HERE, key) ? NOT_HERE[key] : undefined;
    if (reason !== undefined)
        return reason;
    const near = nearest(key, keys);
    return `is not a known key${near === undefined ? `; the keys are ${keys.join(', ')}` : `; did you mean ${near}?`}`;
}
const shown = (key) => (/^[\w.*-]{1,60}$/.test(key) ? key : (0,json_path/* quote */.hD)(key));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value === null)
        return 'nothing';
    return ({ string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value] ?? 'keys with values');
}

// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
;// CONCATENATED MODULE: ./lib/parsers/allowance.js


const LIMITS = {
    downloads: limits/* MAX_ARTIFACTS_BYTES */.D1,
    files: limits/* MAX_ZIP_FILES */.rL,
    results: limits/* MAX_FILES */.BE,
    bytes: limits/* MAX_TOTAL_BYTES */.gx,
};
const WORDS = {
    downloads: 'bytes to download',
    files: 'files',
    results: 'result files',
    bytes: 'bytes of result files',
};
/** A zip file exceeds a limit of all of them, so reading on is useless. */
class TooMuchError extends errors/* UserError */.yo {
}
/**
 * The shared limits of several zip files, such as the artifacts of one run. Each part is reserved before the work that
 * it allows.
 */
class Allowance {
    limits;
    taken = { downloads: 0, files: 0, results: 0, bytes: 0 };
    constructor(limits = {}) {
        this.limits = { ...LIMITS, ...limits };
    }
    take(what, amount) {
        this.taken[what] += amount;
        const most = this.limits[what];
        if (this.taken[what] <= most)
            return;
        throw new TooMuchError(`with it, there are more than ${most} ${WORDS[what]}: name fewer`);
    }
}

;// CONCATENATED MODULE: ./lib/parsers/held-in-memory.js


const CHUNK = 256 * 1024;
/** A file whose content is in memory. */
function memoryFile(path, bytes) {
    return {
        path,
        size: bytes.length,
        async *chunks({ start, end } = { start: 0, end: bytes.length }) {
            for (let at = start; at < end; at += CHUNK)
                yield bytes.subarray(at, Math.min(end, at + CHUNK));
            await Promise.resolve();
        },
    };
}
/** The same file, read once and kept. Throws `Unreadable` if it is too large. */
async function heldInMemory({ path, chunks }) {
    const parts = [];
    let size = 0;
    for await (const chunk of chunks()) {
        size += chunk.length;
        if (size > limits/* MAX_MEMORY_BYTES */.hq) {
            throw new errors/* Unreadable */.IO({ path: '', message: `has more than ${limits/* MAX_MEMORY_BYTES */.hq} bytes, which is too much to hold` });
        }
        parts.push(chunk);
    }
    return memoryFile(path, Buffer.concat(parts));
}

;// CONCATENATED MODULE: ./lib/parsers/parsers.js




/**
 * How often the files of all zip files of a run may be listed: each is opened to recognize it, and again to read it.
 */
const MAX_LISTED_FILES = 20 * limits/* MAX_ZIP_FILES */.rL;
/**
 * The libraries that the readers of result files need, each loaded with the first file of its kind. For one run: its
 * zip files share their limits, because each may hold a hundred times its size.
 */
function openParsers() {
    const listed = new Allowance({ files: MAX_LISTED_FILES, results: Infinity, bytes: Infinity });
    const read = new Allowance();
    return {
        async *csv(file, delimiter) {
            const { csvRows } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 9856));
            yield* csvRows(file, delimiter);
        },
        async xml(file, handler) {
            const { readXml } = await Promise.all(/* import() */[__webpack_require__.e(560), __webpack_require__.e(285)]).then(__webpack_require__.bind(__webpack_require__, 1285));
            await readXml(file, handler);
        },
        async yaml(text) {
            const { yamlAsJson } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 7565));
            return yamlAsJson(text);
        },
        zip: (file) => ofThatFile(async () => (await filesIn(file, listed)).map((member) => counted(member, read))),
    };
}
async function filesIn(file, allowance) {
    const { unpack } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 1735));
    // Reading a part of a packed file unpacks everything before it, and a zip file is read in thousands of parts.
    const whole = file.isPacked === true ? await heldInMemory(file) : file;
    return (await unpack(whole, { isWanted: () => true, allowance })).files;
}
/** The same file, whose bytes are counted when it is read: most of the files in a log never are. */
function counted(file, allowance) {
    async function* chunks(range) {
        await ofThatFile(() => {
            allowance.take('bytes', file.size);
        });
        yield* file.chunks(range);
    }
    return { ...file, chunks };
}
/** A fault inside a zip file is reported for the zip file. */
async function ofThatFile(work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof errors/* UserError */.yo ? new errors/* Unreadable */.IO({ path: '', message: error.message }) : error;
    }
}

;// CONCATENATED MODULE: ./lib/cli/project/config.js







const PARTS = new WeakMap();
const WHOLE = Object.keys(CONFIG_KEYS).filter((key) => isConfigKey(key));
/**
 * Results from a laptop belong to the environment that the command names; the file's environment is only for comparing.
 */
const NEVER = [...STORE_KEYS, 'results', 'environment', 'baseline-environment'];
const READING = [
    'model-version',
    'dataset-version',
    'prompt-version',
    'benchmark',
    'primary-metric',
    'mapping',
];
const OF_STORE = { keys: STORE_KEYS };
const OF_FILES = { keys: ['results', ...READING] };
const OF_PUSH = { keys: WHOLE };
const OF_CONFIGURATION = { keys: STORE_KEYS, names: true };
const OF_DASHBOARD = { keys: [...STORE_KEYS, 'threshold', 'metrics'] };
/** A command that uses the configuration file. */
function goesByFile(command, part) {
    if (!command.options.some(({ long }) => long === '--config')) {
        command.option('--config <file>', `the configuration file (default: ${CONFIG_FILE} of the repository)`);
    }
    PARTS.set(command, part);
    return command;
}
/** A command that reads the file itself, and reports what is wrong with it. */
function readsFileItself(command) {
    PARTS.delete(command);
    return command;
}
/** Applies the settings of the file that no flag sets. */
async function applyFile(io, command) {
    const part = PARTS.get(command);
    if (part === undefined || io.withoutConfig === true)
        return;
    const found = await findConfig(io, command.opts().config);
    if (found === null)
        return;
    const { texts, names, root } = found;
    const set = (flag, value) => {
        if (command.getOptionValue(flag) === undefined)
            command.setOptionValueWithSource(flag, value, 'config');
    };
    const has = (key) => command.options.some(({ long }) => long === `--${key}`);
    for (const key of part.keys) {
        if (texts[key] !== undefined && texts[key] !== '' && has(key) && !NEVER.includes(key))
            set(attribute(key), texts[key]);
    }
    if (part.names === true) {
        for (const [name, text] of Object.entries(names))
            if (text !== undefined)
                set(attribute(name.replaceAll('_', '-')), text);
    }
    if (has('baseline-environment'))
        set('baselineEnvironment', texts['baseline-environment'] ?? texts.environment);
    if (part.keys.includes('store'))
        set('storeInFile', storeOf(found));
    if (part.keys.includes('results') && texts.results !== undefined) {
        set('resultsInFile', { paths: texts.results.split(/\r?\n/).flatMap((line) => line.trim() || []), root });
    }
}
/** The store in a configuration file. */
function storeOf({ texts, root }) {
    const { store, 'data-dir': dataDir = '' } = texts;
    return {
        store,
        historyBranch: texts['history-branch'] || undefined,
        supabaseUrl: texts['supabase-url'] || undefined,
        dataDir: dataDir === '' ? undefined : external_node_path_.resolve(root, dataDir),
    };
}
/**
 * The configuration file of the working tree; null: none. Throws `UserError` with everything that is wrong with it.
 * @param named another path, relative to the current folder
 */
async function findConfig({ cwd }, named) {
    if (named === '')
        throw new errors/* UserError */.yo('--config is empty: name a file');
    const root = await rootOf(cwd);
    const file = named === undefined ? external_node_path_.join(root, CONFIG_FILE) : external_node_path_.resolve(cwd, named);
    const shown = named ?? (external_node_path_.relative(cwd, file).replaceAll(external_node_path_.sep, '/') || CONFIG_FILE);
    try {
        return { ...(await readConfig(await (0,promises_.readFile)(file, 'utf8'), shown, openParsers())), root };
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'ENOENT' && named === undefined)
            return null;
        if ((0,thrown/* codeOf */.$N)(error) === null)
            throw error;
        throw new errors/* UserError */.yo(`${shown}: cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
    }
}
/** The root of the repository that contains a folder, or the folder itself. */
async function rootOf(cwd) {
    for (let folder = external_node_path_.resolve(cwd);; folder = external_node_path_.dirname(folder)) {
        const isRoot = await (0,promises_.stat)(external_node_path_.join(folder, '.git')).then(() => true, () => false);
        if (isRoot)
            return folder;
        if (folder === external_node_path_.dirname(folder))
            return external_node_path_.resolve(cwd);
    }
}
const attribute = (key) => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
;// CONCATENATED MODULE: ./lib/core/result/result-files.js
/** The file name endings that are read in a folder or an artifact, if no file is named. */
const ENDINGS = ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'xml', 'eval'];
/** The same as a glob. */
const RESULT_FILES = `**/*.{${ENDINGS.join(',')}}`;
/** Whether a file of this name may be a result file. */
function isResultFile(path) {
    return ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}

;// CONCATENATED MODULE: ./lib/files/result-files.js










/** As a path: standard input. */
const STANDARD_INPUT = '-';
const CHUNK_BYTES = 256 * 1024;
/** A file no larger is read as it is opened, and kept, until so many bytes are: to open it again would take longer. */
const SMALL_BYTES = 64 * 1024;
const MOST_KEPT_BYTES = 16 * 1024 * 1024;
/**
 * Result files on disk. `patterns` are paths of files, paths of folders (for every file in them, at any depth, with an
 * ending of result files), globs, all relative to `directory`, or `-` for standard input. Files are in the order of the
 * patterns, sorted within each, each file once.
 *
 * Folders and globs neither follow nor list symbolic links, and what is named inside `directory` must really be inside
 * it: a checked-out repository cannot lead out of itself. Hidden files and `node_modules` are not searched. One error
 * names all patterns that match nothing or lead out.
 */
function resultFiles(patterns, directory, standardInput) {
    return { collect: () => collect(patterns, directory, standardInput) };
}
async function collect(patterns, directory, standardInput) {
    if (patterns.length === 0)
        throw new errors/* UserError */.yo('no result files were named: give paths, folders or globs');
    const found = new Map();
    const unmatched = [];
    const leading = [];
    const here = { named: external_node_path_.resolve(directory), real: (await realOf(directory)) ?? directory };
    for (const pattern of patterns.filter((each) => each !== STANDARD_INPUT)) {
        const matches = await find(pattern, directory);
        if (matches.length === 0)
            unmatched.push(pattern);
        for (const { path: name, absolute } of matches) {
            const real = await realOf(absolute);
            const isNamedHere = isInside(here.named, absolute) || isInside(here.real, absolute);
            const staysHere = real === undefined ? here.real === external_node_path_.parse(here.real).root : isInside(here.real, real);
            if (isNamedHere && !staysHere) {
                leading.push(`${pattern} is a link to ${real ?? 'no file'}, outside ${directory}: if you mean that path, name it directly`);
                break;
            }
            const place = real ?? absolute;
            if (!found.has(place))
                found.set(place, { path: name, real: place });
            if (found.size > limits/* MAX_FILES */.BE) {
                throw new errors/* UserError */.yo(`${pattern} brings the result files to more than ${limits/* MAX_FILES */.BE}: name fewer`);
            }
        }
    }
    if (leading.length > 0)
        throw new errors/* UserError */.yo([...leading, ...unmatched.map(describeUnmatched)].join('\n'));
    if (unmatched.length > 0)
        throw new errors/* NoResultsError */._n(unmatched.map(describeUnmatched).join('\n'));
    const files = await openAll([...found.values()]);
    if (!patterns.includes(STANDARD_INPUT))
        return files;
    if (standardInput === undefined)
        throw new errors/* UserError */.yo('there is no standard input here: name files instead of -');
    return [await held(STANDARD_INPUT, standardInput), ...files];
}
/** The canonical path of a file. `<(command)` in a shell is a link to no path: undefined. */
async function realOf(absolute) {
    try {
        return await (0,promises_.realpath)(absolute);
    }
    catch (error) {
        if ((0,thrown/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw unreadable(absolute, error);
    }
}
function isInside(folder, absolute) {
    const relative = external_node_path_.relative(folder, absolute);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
function describeUnmatched(pattern) {
    return `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there`;
}
async function find(pattern, directory) {
    if (pattern.trim() === '')
        throw new errors/* UserError */.yo('the path of a result file is empty');
    const absolute = external_node_path_.resolve(directory, pattern);
    const what = await statIfThere(absolute);
    if (what?.isDirectory() === true)
        return findInFolder(pattern, absolute);
    if (what !== undefined)
        return [{ path: external_node_path_.posix.normalize(named(pattern)), absolute }];
    return (0,dist/* isDynamicPattern */.ey)(pattern) ? findByGlob(pattern, directory) : [];
}
async function findInFolder(folder, absolute) {
    const inside = await search(RESULT_FILES, absolute);
    return inside.map((match) => ({
        path: external_node_path_.posix.join(named(folder), match),
        absolute: external_node_path_.join(absolute, match),
    }));
}
async function findByGlob(pattern, directory) {
    const matches = await search(named(pattern), directory, external_node_path_.isAbsolute(pattern));
    return matches.map((match) => ({ path: match, absolute: external_node_path_.resolve(directory, match) }));
}
async function search(pattern, directory, absolute = false) {
    const matches = await (0,dist/* glob */.TI)(pattern, {
        cwd: directory,
        absolute,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**'],
    });
    return matches.sort(order/* byCodeUnit */.X);
}
async function openAll(files) {
    const opened = [];
    let total = 0;
    for (const file of files) {
        const found = await openFile(file, total < MOST_KEPT_BYTES);
        total += found.size;
        if (total > limits/* MAX_TOTAL_BYTES */.gx) {
            throw new errors/* UserError */.yo(`the result files are larger than ${limits/* MAX_TOTAL_BYTES */.gx} bytes together: push them in parts`);
        }
        opened.push(found);
    }
    return opened;
}
async function openFile({ path: name, real }, mayKeep) {
    // Before opening, which alone does something to a device.
    const what = await statIfThere(real);
    // `<(command)` in a shell is a pipe, which can be read only once.
    if (what?.isFIFO() === true)
        return held(name, (0,external_node_fs_.createReadStream)(real));
    if (what?.isFile() !== true)
        throw new errors/* UserError */.yo(`${name} is not a file`);
    // Before anything is decoded: all that is wrong with files is said first.
    const { handle, size } = await opened(name, real);
    try {
        if (size > limits/* MAX_FILE_BYTES */.gZ) {
            throw new errors/* UserError */.yo(`${name} has ${size} bytes, more than ${limits/* MAX_FILE_BYTES */.gZ}: is it a benchmark result?`);
        }
        if (mayKeep && size <= SMALL_BYTES) {
            return await heldInMemory({ path: name, chunks: () => piecesOf(handle, { start: 0, end: size }) });
        }
        return { path: name, size, chunks: (range) => chunksOf(name, real, range ?? { start: 0, end: size }) };
    }
    catch (error) {
        throw unreadable(name, error);
    }
    finally {
        await handle.close();
    }
}
/** Follows no link that replaced the file meanwhile, and does not wait for the writer of a pipe. */
const AS_IT_IS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
async function opened(name, real) {
    try {
        const handle = await (0,promises_.open)(real, AS_IT_IS);
        const what = await handle.stat();
        if (what.isFile())
            return { handle, size: what.size };
        await handle.close();
    }
    catch (error) {
        throw unreadable(name, error);
    }
    throw new errors/* UserError */.yo(`${name} is not a file`);
}
async function* chunksOf(name, real, range) {
    if (range.end <= range.start)
        return;
    const { handle } = await opened(name, real);
    try {
        yield* piecesOf(handle, range);
    }
    catch (error) {
        throw unreadable(name, error);
    }
    finally {
        await handle.close();
    }
}
async function* piecesOf(handle, { start, end }) {
    // A stream would take longer to set up than most files to read.
    for (let at = start; at < end;) {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(Math.min(CHUNK_BYTES, end - at)), { position: at });
        if (bytesRead === 0)
            return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}
/** What can be read only once. */
async function held(name, stream) {
    try {
        return await heldInMemory({ path: name, chunks: () => stream });
    }
    catch (error) {
        if (error instanceof errors/* Unreadable */.IO)
            throw new errors/* UserError */.yo(`${name} ${error.message}: write it to a file`);
        throw unreadable(name, error);
    }
}
async function statIfThere(absolute) {
    try {
        return await (0,promises_.stat)(absolute);
    }
    catch (error) {
        const code = (0,thrown/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw unreadable(absolute, error);
    }
}
/** The error itself if it is a `UserError`; else one that says which file cannot be read and why. */
function unreadable(name, error) {
    const code = (0,thrown/* codeOf */.$N)(error);
    return code === null ? error : new errors/* UserError */.yo(`${name} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
}
function named(pattern) {
    return external_node_path_.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

;// CONCATENATED MODULE: ./lib/cli/options.js







/** The kinds of stores. */
const STORES = ['branch', 'embedded', 'supabase', 'postgres'];
const DEFAULT_DATA_DIR = '.benchmark-snapshots';
const DATA_DIR_VARIABLE = 'BENCHMARK_SNAPSHOTS_DATA_DIR';
/** Options of every command, and examples: the text after the name of the program. */
function addCommon(command, io, examples) {
    const heading = examples.length === 1 ? 'Example' : 'Examples';
    const lines = examples.map((example) => `  ${io.commandName} ${example}`);
    return command
        .option('--json', 'print one JSON document (docs/cli-json.md)')
        .addOption(new esm/* Option */.c$('--debug', 'on an unexpected error, print where it came from'))
        .addHelpText('after', `\n${heading}:\n${lines.join('\n')}`);
}
/** For commands that read result files. */
function addReading(command) {
    return addNames(command).option('--mapping <pairs>', 'how to read files of no known format: ours=theirs, … (docs/formats.md)');
}
/** The names of a result, for files without them. */
function addNames(command) {
    return goesByFile(command, OF_FILES)
        .option('-m, --model-version <name>', 'the model, for files that do not name one')
        .option('-d, --dataset-version <name>', 'the dataset, for files that do not name one')
        .option('-p, --prompt-version <name>', 'the prompt, for files that do not name one')
        .option('--benchmark <name>', 'the suite, for files that do not name one')
        .option('--primary-metric <name>', 'the metric that decides; a leading - says that lower is better');
}
const RESULT_PATHS = 'result files, folders or globs; - is standard input (default: results in the configuration file)';
/** The paths of the result files. */
function resultsOf(io, paths, { resultsInFile, tags }) {
    if (paths.length > 0)
        return resultFiles(paths, io.cwd, io.stdin);
    if (resultsInFile !== undefined)
        return resultFiles(resultsInFile.paths, resultsInFile.root);
    throw new errors/* UserError */.yo(`name result files, folders or globs, or set them in ${CONFIG_FILE}, such as results: results/*.json` +
        (tags === undefined ? '' : '\n--tags takes every word up to the next option: put the files before it'));
}
/** The names among those options. */
function options_namesOf(options) {
    return (0,push_options/* filledNames */.VN)({
        model_version: options.modelVersion,
        dataset_version: options.datasetVersion,
        prompt_version: options.promptVersion,
        benchmark: options.benchmark,
        primary_metric: options.primaryMetric,
    });
}
/** For commands that need the embedded database. */
function addEmbedded(command, io, examples) {
    return addCommon(command, io, examples).option('--data-dir <directory>', `the directory of the embedded database (default: $${DATA_DIR_VARIABLE}, else ${DEFAULT_DATA_DIR} at the top of the repository)`);
}
/** For commands that run on any store. */
function addStore(command, io, examples) {
    return goesByFile(addDatabase(command, io, examples), OF_STORE)
        .addOption(new esm/* Option */.c$('--store <kind>', `where the history is (default: the store you name; else a database in ${DEFAULT_DATA_DIR}; else the history ` +
        'branch of this clone)').choices(STORES))
        .option('--history-branch [ref]', `a branch of this clone as the store (default: ${HISTORY_BRANCH})`);
}
/** For commands that run on any database. Keys come only from the environment: others can read a command line. */
function addDatabase(command, io, examples) {
    return addEmbedded(command, io, examples)
        .option('--database-url <url>', 'a PostgreSQL database as the store: postgresql://user:password@host/database, or --store postgres to read it ' +
        'from $DATABASE_URL')
        .option('--supabase-url <url>', 'a Supabase project as the store (default: $SUPABASE_URL), with its key in $SUPABASE_SERVICE_ROLE_KEY');
}
/** The names of a configuration; those that are not needed to identify it can be omitted. */
function addAddress(command, io, examples) {
    return goesByFile(addStore(command, io, examples), OF_CONFIGURATION)
        .option('-m, --model-version <name>', 'model of the configuration; give only the names you need to single out one')
        .option('-d, --dataset-version <name>', 'dataset of the configuration')
        .option('-p, --prompt-version <name>', 'prompt of the configuration')
        .option('-e, --environment <name>', 'environment of the configuration');
}
function filterOf(options) {
    return {
        model_version: options.modelVersion,
        dataset_version: options.datasetVersion,
        prompt_version: options.promptVersion,
        environment: options.environment,
    };
}
/** A snapshot version on the command line. */
function versionNumber(text) {
    if (!/^[1-9]\d{0,8}$/.test(text)) {
        throw new esm/* InvalidArgumentError */.Di(`A snapshot version is a whole number from 1, such as 3, not ${JSON.stringify(text)}.`);
    }
    return Number(text);
}
/** The version that the caller expects the pointer to stand on, or 0 for none. */
function expectedVersion(text) {
    return text === 'none' ? 0 : versionNumber(text);
}
/** The metric that a list shows. */
function metricOption() {
    return new esm/* Option */.c$('--metric <name>', 'the metric to show, by its dotted name (default: the primary metric)');
}
/** How many rows to show. */
function limitNumber(text) {
    if (!/^[1-9]\d{0,5}$/.test(text)) {
        throw new esm/* InvalidArgumentError */.Di(`A limit is a whole number from 1 to 999999, not ${JSON.stringify(text)}.`);
    }
    return Number(text);
}
/** The target of a rollback. */
function rollbackTarget(text) {
    if (text === 'last-good' || /^[1-9]\d{0,8}$/.test(text))
        return text === 'last-good' ? text : Number(text);
    throw new esm/* InvalidArgumentError */.Di(`Give last-good or a snapshot version, such as 3, not ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./lib/cli/store/store.js








/** The default directory of the embedded database: one for a repository, from every folder in it. */
const usualDir = async ({ cwd }) => external_node_path_.join(await rootOf(cwd), DEFAULT_DATA_DIR);
/** The settings of the embedded database of a command. */
async function embeddedSettings(io, { dataDir, storeInFile }, log) {
    if (dataDir === '')
        throw new errors/* UserError */.yo('--data-dir is empty: name a directory');
    const named = [dataDir, io.env[DATA_DIR_VARIABLE], storeInFile?.dataDir].find((each) => each !== undefined && each !== '') ?? '';
    const found = named === '' ? await usualDir(io) : external_node_path_.resolve(io.cwd, named);
    return { dataDir: found, log, interrupt: io.interrupt };
}
const FLAGS = {
    dataDir: 'embedded',
    databaseUrl: 'postgres',
    supabaseUrl: 'supabase',
    historyBranch: 'branch',
};
/**
 * The kind of the store. Flags win over the environment, in which a data directory wins over a Supabase project. By
 * default a database in the default directory, else the history branch of this clone.
 */
async function store_kindOf(io, options) {
    const flags = Object.entries(FLAGS).filter(([flag]) => options[flag] !== undefined);
    const kinds = new Set([...flags.map(([, kind]) => kind), ...(options.store === undefined ? [] : [options.store])]);
    const [named] = kinds;
    if (kinds.size > 1) {
        const given = flags.map(([flag]) => `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
        throw new errors/* UserError */.yo(`${given.join(' and ')}${options.store === undefined ? '' : ` with --store ${options.store}`}: ` +
            'these name different stores: name one');
    }
    if (named !== undefined)
        return named;
    if ((io.env[DATA_DIR_VARIABLE] ?? '') !== '')
        return 'embedded';
    if (isRemote(withEnvironment({}, io.env)))
        return 'supabase';
    const inFile = kindInFile(options);
    if (inFile !== null)
        return inFile;
    if (await hasDatabase(await usualDir(io)))
        return 'embedded';
    return (await isInCloneWithHistory(io, options.storeInFile?.historyBranch)) ? 'branch' : 'embedded';
}
/** The store in the configuration file; null: it names none. */
function kindInFile({ storeInFile = {} }) {
    const { store, supabaseUrl, dataDir } = storeInFile;
    if (supabaseUrl !== undefined)
        return 'supabase';
    if (store === 'database') {
        throw new errors/* UserError */.yo('store: the configuration file requires a database: name it with --database-url or SUPABASE_URL, or choose another ' +
            'store for this command, such as --store embedded');
    }
    return dataDir === undefined ? null : 'embedded';
}
/**
 * Opens the store, and says in the first line of stderr which history branch is used.
 * @param isTold whether the caller prints that on a terminal itself
 */
async function openNamedStore(io, options, purpose, log = terminalLog(io), isTold = false) {
    return store_open(io, await store_kindOf(io, options), options, purpose, log, isTold && io.stderr.isTTY);
}
/** Opens a database, even if the clone has a history branch: for loading that branch into it. */
async function openNamedDatabase(io, { historyBranch: _, ...options }, log) {
    const kind = await store_kindOf(io, options);
    return store_open(io, kind === 'branch' ? 'embedded' : kind, options, 'keep', log);
}
async function store_open(io, kind, options, purpose, log, isTold = false) {
    const { storeInFile = {} } = options;
    const { databaseUrl, supabaseUrl = storeInFile.supabaseUrl, historyBranch = true } = options;
    const embedded = await embeddedSettings(io, options, log);
    switch (kind) {
        case 'branch': {
            const files = await branchOfClone(io, historyBranch === true ? ofOrigin(storeInFile.historyBranch) : historyBranch, log);
            if (!isTold)
                io.stderr.write(`Store: ${(0,text_table/* terminalText */.eR)(files.description, 500)}\n`);
            return openStore({ ...embedded, remote: {}, branch: () => Promise.resolve(files) }, purpose);
        }
        case 'embedded':
            if (purpose === 'ask' && (await isNothingThere(io, options, embedded))) {
                throw new errors/* UserError */.yo(`There is no database in ${embedded.dataDir} yet: push a benchmark result first, or name the store that has ` +
                    'the history, such as --store branch');
            }
            return openStore({ ...embedded, remote: {} }, purpose);
        case 'postgres': {
            const url = databaseUrl ?? databaseUrlOf(io);
            if (url === undefined)
                throw new errors/* UserError */.yo('--store postgres: needs --database-url or DATABASE_URL');
            return openStore({ ...embedded, remote: { databaseUrl: url } }, purpose);
        }
        case 'supabase': {
            const remote = withEnvironment({ supabaseUrl }, io.env);
            if (!isRemote(remote))
                throw new errors/* UserError */.yo('--store supabase: needs --supabase-url or SUPABASE_URL');
            return openStore({ ...embedded, remote }, purpose);
        }
    }
}
/** Whether no store is named, and the default directory has no database either. */
async function isNothingThere(io, options, { dataDir }) {
    return dataDir === (await usualDir(io)) && options.store === undefined && !(await hasDatabase(dataDir));
}
/** Runs `work` on the existing store and closes it in every case. Throws `UserError` if there is none. */
async function withStore(io, options, work, log) {
    return closing(await openNamedStore(io, options, 'ask', log), work);
}
/**
 * The database URL from the environment, so that no command line shows its password; many programs read this variable.
 */
function databaseUrlOf({ env }) {
    const url = env['DATABASE_URL']?.trim();
    return url === '' ? undefined : url;
}

;// CONCATENATED MODULE: ./lib/cli/terminal/progress.js

const REDRAW_MS = 100;
/** Without a terminal, as in the log of a job, the milliseconds between lines. */
const LINE_MS = 10_000;
const BAR = 20;
/** Every terminal has at least this width; a longer line would wrap, and could not be overwritten. */
const WIDTH = 79;
function progressOf(io, title, now = () => performance.now()) {
    const { stderr } = io;
    const start = now();
    let drawn = 0;
    let last = stderr.isTTY ? -Infinity : start;
    const draw = (text) => {
        // Blanks overwrite the rest of the previous line: a dumb terminal has no code to erase it.
        stderr.write(`\r${text.padEnd(drawn)}${text === '' ? '\r' : ''}`);
        drawn = text.length;
    };
    const clear = () => {
        if (drawn > 0)
            draw('');
    };
    const log = terminalLog(io);
    return {
        log: {
            info: (message) => {
                clear();
                log.info(message);
            },
            warning: (message) => {
                clear();
                log.warning(message);
            },
            group: (heading, work) => {
                clear();
                return log.group(heading, work);
            },
        },
        clear,
        show(state) {
            const time = now();
            if (time - last < (stderr.isTTY ? REDRAW_MS : LINE_MS))
                return;
            last = time;
            const text = describe(title, state, (time - start) / 1000).slice(0, WIDTH);
            if (stderr.isTTY)
                draw(text);
            else
                stderr.write(`${text}\n`);
        },
        async during(work) {
            try {
                return await work();
            }
            finally {
                clear();
            }
        },
    };
}
/** `Importing [##########----------]  47 %  140,900 lines, 4,870/s, 0:33 left` */
function describe(title, { share, count, unit }, seconds) {
    const parts = [`${whole(count)} ${count === 1 ? unit.replace(/s$/, '') : unit}`];
    if (share === null)
        return `${title}: ${parts.join(', ')}`;
    if (seconds >= 1)
        parts.push(`${whole(count / seconds)}/s`);
    const part = Math.min(1, Math.max(0, share));
    if (seconds >= 1 && part > 0.01)
        parts.push(`${clock((seconds * (1 - part)) / part)} left`);
    const full = Math.round(part * BAR);
    const bar = '#'.repeat(full) + '-'.repeat(BAR - full);
    return `${title} [${bar}] ${String(Math.floor(part * 100)).padStart(3)} %  ${parts.join(', ')}`;
}
function clock(seconds) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
const whole = (count) => Math.round(count).toLocaleString('en-US');

;// CONCATENATED MODULE: ./lib/cli/dashboard/local.js














function addLocal(command) {
    return command
        .summary('look at the history in a browser, and move pointers there')
        .description('Shows the history of any store in a browser on this machine. Moves that you confirm there are logged under your ' +
        'name with a reason, and fail if somebody was faster. Nobody else can reach the page. Ctrl-C ends it.')
        .addOption(new esm/* Option */.c$('--port <number>', 'port on 127.0.0.1').argParser(portNumber).default(0, 'any free one'))
        .option('--no-open', 'only print the address; keep it to yourself')
        .option('--read-only', 'allow no moves; the page shows the commands instead');
}
function portNumber(text) {
    if (/^\d{1,5}$/.test(text) && Number(text) < 65_536)
        return Number(text);
    throw new esm/* InvalidArgumentError */.Di(`Give a number up to 65535, or 0 for any free one, not ${JSON.stringify(text)}.`);
}
/** Serves until it is interrupted. */
async function runLocal(io, flags, version) {
    const [{ LocalDashboard }, { serve }, { pageAssets }, { localDocument }, options] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(794), __webpack_require__.e(292), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 3221)),
        Promise.all(/* import() */[__webpack_require__.e(794), __webpack_require__.e(292), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 2076)),
        __webpack_require__.e(/* import() */ 230).then(__webpack_require__.bind(__webpack_require__, 5230)),
        __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 8923)),
        foldOptions(io, { ...flags, profile: flags.profile ?? 'full' }, version),
    ]);
    const { script, style } = await pageAssets((0,project_root/* projectRoot */.Y)(), 'local');
    const actor = userName(io.env) ?? 'unknown';
    const progress = progressOf(io, 'Reading the history');
    (0,pglite/* expectLongRun */.Z$)();
    let opened = 0;
    const dashboard = new LocalDashboard({
        actor,
        options: () => ({ ...options, generatedAt: Date.now() }),
        withStore: (work) => {
            opened += 1;
            // The first opening has reported which store it is.
            return opened === 1
                ? withStore(io, flags, (store) => progress.during(() => work(store)), progress.log)
                : withStore({ ...io, stderr: { ...io.stderr, write: () => undefined } }, flags, work, terminalLog(io));
        },
    });
    await dashboard.read();
    const token = secret();
    let code = secret();
    const server = await serve({
        dashboard,
        page: new Map([
            ['', { type: 'text/html; charset=utf-8', text: localDocument(options.program, PAGE) }],
            [PAGE.script, { type: 'text/javascript; charset=utf-8', text: script }],
            [PAGE.style, { type: 'text/css; charset=utf-8', text: style }],
        ]),
        session: { actor, store: dashboard.description, read_only: flags.readOnly === true },
        token,
        redeem: (given) => {
            if (given !== code)
                return null;
            code = null;
            return token;
        },
        inWords: (text) => inWordsOfCli(text, (typed, argument) => [io.commandName, typed, ...(argument === undefined ? [] : [(0,next_steps/* shellQuoted */.x)(argument)])].join(' ')),
        onBug: (error) => {
            terminalLog(io).warning(`This is a bug in Benchmark Snapshots, please report it: ${(0,thrown/* messageOf */.bD)(error)}`);
        },
    }, flags.port);
    const url = `http://127.0.0.1:${server.port}/`;
    const address = `${url}#token=${token}`;
    const mayWrite = flags.readOnly === true ? 'read only' : `writes as ${actor}`;
    if (flags.json === true)
        printJson(io, { url: address, store: dashboard.description, read_only: flags.readOnly === true });
    else {
        io.stdout.write(`${(0,text_table/* terminalText */.eR)(`${dashboard.description}, ${mayWrite}`, 500)}\n${address}\nCtrl-C ends it.\n`);
        // Other users of the machine can see the arguments of a program: this address works once.
        if (flags.open)
            openBrowser(io, `${url}#open=${code}`);
    }
    await interrupted(io.interrupt);
    await server.close();
}
const PAGE = { script: 'local.js', style: 'local.css' };
/** 256 bits. */
const secret = () => (0,external_node_crypto_.randomBytes)(32).toString('base64url');
function interrupted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
const OPENERS = {
    darwin: { command: 'open', args: [] },
    win32: { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] },
};
/** If there is somebody to look. If it does not open, the printed address is enough. */
function openBrowser({ stdout, env }, url) {
    const { command, args } = OPENERS[process.platform] ?? { command: 'xdg-open', args: [] };
    const hasScreen = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
    if (!stdout.isTTY || !hasScreen)
        return;
    (0,external_node_child_process_.spawn)(command, [...args, url], { detached: true, stdio: 'ignore', env: { ...env } })
        .on('error', () => undefined)
        .unref();
}

;// CONCATENATED MODULE: ./lib/cli/dashboard/dashboard.js












const LOCAL_EXAMPLES = ['dashboard', 'dashboard --history-branch --read-only', 'dashboard --port 4000 --no-open'];
const EXAMPLES = [
    'dashboard build --output site',
    'dashboard build --single-file report.html --cases',
    'dashboard build --output site --history-branch --profile full --since 180d',
];
/** The commands `dashboard`, which serves a page on this machine, and `dashboard build`, which writes one. */
function addDashboard(program, io, version) {
    // Both have options of the same names; those after `build` belong to it.
    const dashboard = program.enablePositionalOptions().command('dashboard').enablePositionalOptions();
    addFolding(addLocal(goesByFile(addStore(dashboard, io, LOCAL_EXAMPLES), OF_DASHBOARD)), 'full').action((flags) => runLocal(io, flags, version));
    const build = goesByFile(addStore(dashboard.command('build'), io, EXAMPLES), OF_DASHBOARD);
    addFolding(build, 'public')
        .summary('write the dashboard as a folder for a web server, or as one file')
        .description('Writes the dashboard: what is worse now and since when, trends, comparisons, regressions, and the log of all ' +
        'moves. The page loads nothing from other servers.')
        .option('--output <directory>', 'the folder to write; it may be part of another site')
        .option('--single-file <file>', 'write one self-contained HTML file instead')
        .action(async (flags) => {
        const { output, singleFile } = flags;
        if ((output === undefined) === (singleFile === undefined)) {
            throw new errors/* UserError */.yo('dashboard build takes --output <directory> or --single-file <file>: name one of them');
        }
        // Loads only now: the code that folds a history is large.
        const [{ buildSingleFile, buildSite, describeDashboard }, files, options] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(794), __webpack_require__.e(292)]).then(__webpack_require__.bind(__webpack_require__, 3292)),
            __webpack_require__.e(/* import() */ 230).then(__webpack_require__.bind(__webpack_require__, 5230)),
            foldOptions(io, flags, version),
        ]);
        const { packing, pageAssets, siteAssets, siteFolder, writtenFile } = files;
        const root = (0,project_root/* projectRoot */.Y)();
        const shown = output ?? singleFile ?? '';
        const target = external_node_path_.resolve(io.cwd, shown);
        (0,pglite/* expectLongRun */.Z$)();
        const progress = progressOf(io, 'Reading the history');
        const built = await withStore(io, flags, (store) => progress.during(async () => output === undefined
            ? buildSingleFile(dashboard_counted(store, progress), await pageAssets(root, 'app'), options, writtenFile(target, shown), packing)
            : buildSite(dashboard_counted(store, progress), await siteAssets(root), options, await siteFolder(target, shown))), progress.log);
        const lines = describeDashboard(built, shown).map((line) => (0,text_table/* terminalText */.eR)(line, 500));
        say(io, flags, dashboard_documentOf(built, shown), lines);
    });
}
/** Shows how many lines were read. */
function dashboard_counted({ description, exportLines }, progress) {
    return {
        description,
        async *exportLines() {
            let count = 0;
            for await (const lines of exportLines()) {
                count += lines.length;
                progress.show({ share: null, count, unit: 'lines' });
                yield lines;
            }
        },
    };
}
function dashboard_documentOf({ index, files, bytes }, output) {
    const { profile, totals, configurations } = index;
    const worse = configurations.filter(({ state }) => state === 'regression').length;
    return { output, files, bytes, profile, ...totals, worse };
}

// EXTERNAL MODULE: ./lib/cli/terminal/exit.js
var terminal_exit = __webpack_require__(5763);
;// CONCATENATED MODULE: ./lib/cli/demo.js










const WHERE = ['--environment', 'production'];
const MODEL = 'medgemma-v1.2';
const OURS = ['--model-version', MODEL, ...WHERE];
/**
 * The work of a team in a week.
 * @param example the path of an example file as a person would type it
 */
function steps(example) {
    const push = (name, ...more) => ['push', example(name), ...more, ...WHERE];
    return [
        {
            say: 'A file from promptfoo, read directly. The first version becomes the baseline.',
            argv: push('promptfoo.csv', '--dataset-version', 'support-questions-v1'),
        },
        { say: 'A result of another benchmark, in our own format.', argv: push('version-1.json') },
        { say: 'A better one, the next day.', argv: push('version-2.json') },
        {
            say: 'Version 2 is good: judge later versions against it.',
            argv: ['baseline', '2', ...OURS, '--reason', 'accepted by the team'],
        },
        { say: 'It got worse, and the cases show that this is not chance: a regression.', argv: push('version-3.json') },
        {
            say: 'Go back to the last good version until it is fixed. The log keeps who and why.',
            argv: ['rollback', '--to', 'last-good', ...OURS, '--reason', 'version 3 regressed'],
        },
        { say: 'Fixed: judged against the baseline, not against the bad version.', argv: push('version-4.json') },
        { say: 'The whole story.', argv: ['history', ...OURS] },
        {
            say: 'The same in SQL, for scripts.',
            argv: ['sql', `SELECT current_f1, baseline_f1, is_regression, state FROM detect_regression('${MODEL}')`],
        },
    ];
}
/** In a terminal the page is served until it is interrupted; otherwise it is written to a file. */
const SERVED = {
    say: 'The dashboard, where you can roll back too. Ctrl-C ends it and the demo.',
    argv: ['dashboard', '--cases'],
};
const written = (page) => ({
    say: 'And the dashboard, as one file to open or send.',
    argv: ['dashboard', 'build', '--single-file', page, '--cases', '--profile', 'full'],
});
function addDemo(program, io, finish, run) {
    addCommon(program.command('demo'), io, ['demo', 'demo --data-dir demo-data'])
        .summary('show a regression and its rollback on example files, in a minute')
        .description('Shows a minute of work on example files, with a real embedded database: a file of another tool, a regression ' +
        'with its evidence, a rollback, a recovery, the dashboard. You can type every step yourself.')
        .option('--data-dir <directory>', 'where to keep the database (default: a temporary directory, removed at the end)')
        .action(async (flags) => {
        if (flags.dataDir !== undefined) {
            finish(await demo(io, await newDataDir(io, flags.dataDir), flags, run));
            return;
        }
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'benchmark-snapshots-'));
        try {
            finish(await demo(io, external_node_path_.join(directory, 'data'), flags, run));
        }
        finally {
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        }
    });
}
async function newDataDir({ cwd }, named) {
    const dataDir = external_node_path_.resolve(cwd, named);
    if (named !== '' && !(await hasDatabase(dataDir)))
        return dataDir;
    throw new errors/* UserError */.yo(`--data-dir: the demo starts with an empty database: name a new directory, not '${named}'`);
}
async function demo(io, dataDir, { dataDir: kept, json }, run) {
    const say = (text, style = 'plain') => {
        if (json !== true)
            writeLines(io, io.stdout, [{ text, style }]);
    };
    say('A regression and its rollback, command by command, on a real database.');
    if (kept === undefined) {
        say(`It is in a temporary directory; if you type the same commands, it is in ${DEFAULT_DATA_DIR} here.`);
    }
    else {
        say(`$ export ${DATA_DIR_VARIABLE}=${(0,next_steps/* shellQuoted */.x)(dataDir)}`, 'good');
    }
    const played = [];
    const page = external_node_path_.join((0,external_node_os_.tmpdir)(), 'benchmark-snapshots-demo.html');
    const isWatched = io.stdout.isTTY && json !== true;
    const sayNext = () => {
        whatNext(io.commandName, isWatched ? null : page, kept).forEach((line, index) => {
            say(line, index === 1 ? 'dim' : 'plain');
        });
    };
    const all = [...steps(exampleFrom(io)), isWatched ? SERVED : written(page)];
    for (const [index, { say: sentence, argv }] of all.entries()) {
        io.interrupt.throwIfAborted();
        if (isWatched && index === all.length - 1)
            sayNext();
        const command = `${io.commandName} ${argv.map(next_steps/* shellQuoted */.x).join(' ')}`;
        say('');
        say(`# ${index + 1}. ${sentence}`, 'dim');
        say(`$ ${command}`, 'good');
        let output = '';
        const stdout = {
            ...io.stdout,
            write: (text) => {
                output += text;
                if (json !== true)
                    io.stdout.write(text);
            },
        };
        // Without progress, which would come between a command and its output.
        const stderr = { ...io.stderr, isTTY: false };
        const code = await run(argv, {
            ...io,
            withoutConfig: true,
            // Its statement is short, and whoever ends the page later must not leave a directory behind.
            stopAtOnce: () => undefined,
            stdout,
            stderr,
            env: { ...io.env, [DATA_DIR_VARIABLE]: dataDir },
        });
        // The step has reported that it was interrupted.
        if (code === terminal_exit/* EXIT */.d.interrupted || code === terminal_exit/* EXIT */.d.terminated)
            return code;
        if (code > terminal_exit/* EXIT */.d.regression)
            throw new errors/* StoreError */.hg(`The demo ends here: step ${index + 1} failed.`);
        if (code === terminal_exit/* EXIT */.d.regression)
            say('(exit code 1: in a workflow, the check is red)', 'dim');
        played.push({ say: sentence, command, exit_code: code, output });
    }
    if (json === true)
        printJson(io, { steps: played });
    if (!isWatched)
        sayNext();
    return terminal_exit/* EXIT */.d.done;
}
/** The path of an example file as a person would type it here. */
function exampleFrom({ cwd }) {
    const examples = external_node_path_.resolve(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), '../../examples');
    return (name) => {
        const file = external_node_path_.join(examples, name);
        const relative = external_node_path_.relative(cwd, file);
        return relative.startsWith('..') ? file : relative;
    };
}
/** @param page the file with the page; null: it is served */
function whatNext(program, page, kept) {
    const commands = [
        ...(page === null ? [] : [[(0,external_node_url_.pathToFileURL)(page).href, 'the dashboard, as a file']]),
        [`${program} init results/*`, 'a workflow and a configuration for your own results'],
        [`${program} push results/`, 'store and judge them here'],
        [`${program} dashboard`, 'view them in a browser; Ctrl-C ends it'],
        ...(kept === undefined
            ? [[`${program} demo --data-dir demo-data`, 'run this again and keep the database']]
            : [[`${program} sql "SELECT * FROM v_latest_benchmarks"`, 'query the kept database']]),
    ];
    const width = Math.max(...commands.map(([command = '']) => command.length));
    return ['', '# What next', ...commands.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`)];
}

// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(7304);
;// CONCATENATED MODULE: ./lib/commands/exchange.js


/** The first line of an export, by which it is recognized. */
const HEADER = { format: 'benchmark-snapshots-history', version: 1 };
const NO_EXPORT = `line 1 does not name the format ${HEADER.format}: import takes what export wrote`;
/** The most characters of one call, besides `MOST_RESULTS` lines. */
const IMPORT_CHARACTERS = 1024 * 1024;
/** The last line of an export: without it the file was cut off. */
const endAfter = (lines) => ({ kind: 'end', lines });
/**
 * The whole history as NDJSON lines without line breaks, with header and end. It needs constant memory.
 * @param onLine called for each line of the history that was read
 */
async function* exportStore(store, onLine = () => undefined) {
    let count = 0;
    yield JSON.stringify(HEADER);
    for await (const lines of store.exportLines()) {
        count += lines.length;
        for (const line of lines) {
            yield JSON.stringify(line);
            onLine(line);
        }
    }
    yield JSON.stringify(endAfter(count));
}
/** Lines of a history as a complete file for `import`. */
async function* writeHistory(lines) {
    yield* exportStore({
        async *exportLines() {
            yield lines;
            await Promise.resolve();
        },
    });
}
/**
 * Results that did not reach their store, as lines that `import` stores as the push would have. Each has a key, so that
 * nothing is stored twice: not by a second import, nor after a push whose answer was lost.
 * @param newKey makes a unique key for a result without one
 */
function keptLines(candidates, newKey) {
    const lines = candidates.map((candidate) => ({
        kind: 'result',
        ...resultRow({ ...candidate, idempotency_key: candidate.idempotency_key ?? newKey() }),
    }));
    return [HEADER, ...lines, endAfter(lines.length)].map((line) => JSON.stringify(line));
}
/**
 * Loads an export into a store. Loading the same lines again changes nothing, so an interrupted import can be repeated.
 * Throws `UserError` with the line number for a file that is not an export or was cut off.
 * @param onBatch called with the number of lines in the store, after each call
 */
async function importInto(store, lines, onBatch = () => undefined) {
    let number = 0;
    let loading = 0;
    let isWhole = false;
    let batch = [];
    let characters = 0;
    const counts = { inserted: 0, skipped: 0 };
    const flush = async () => {
        const { inserted, skipped } = await store.importLines(batch);
        counts.inserted += inserted;
        counts.skipped += skipped;
        batch = [];
        characters = 0;
        onBatch({ ...counts });
    };
    for await (const line of lines) {
        number += 1;
        if (number > 1 && line.trim() === '')
            continue;
        const parsed = parseLine(line, number);
        if (number === 1)
            requireHeader(parsed);
        else if (parsed['kind'] === 'end')
            isWhole = parsed['lines'] === loading;
        else {
            const isFull = batch.length === push/* MOST_RESULTS */.fO || characters + line.length > IMPORT_CHARACTERS;
            if (isFull && batch.length > 0)
                await flush();
            batch.push(parsed);
            characters += line.length;
            loading += 1;
        }
    }
    if (number === 0)
        throw new errors/* UserError */.yo('the file to import is empty: an export begins with a line that names its format');
    if (batch.length > 0)
        await flush();
    if (!isWhole) {
        throw new errors/* UserError */.yo('lines of the export are missing: was the file cut off? What it has is loaded; import the whole file to load the rest');
    }
    return counts;
}
function parseLine(line, number) {
    try {
        const value = JSON.parse(line);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch (error) {
        throw new errors/* UserError */.yo(number === 1 ? NO_EXPORT : `line ${number} is not JSON: was the file cut off?`, {
            cause: error,
        });
    }
    throw new errors/* UserError */.yo(`line ${number} is not a JSON object: import takes what export wrote`);
}
function requireHeader({ format, version }) {
    if (format !== HEADER.format) {
        throw new errors/* UserError */.yo(NO_EXPORT);
    }
    if (version !== HEADER.version) {
        throw new errors/* UserError */.yo(`the export has version ${String(version)}, this program reads version ${HEADER.version}`);
    }
}

// EXTERNAL MODULE: ./lib/contract/pointers.js
var pointers = __webpack_require__(3598);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(9351);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/files/line-files.js
/** Files of lines, compressed if their names end in .gz. */








/** In UTF-16 code units. The longest line that we write has 100,000 cases and a tenth of this length. */
const LONGEST_LINE = 128 * 1024 * 1024;
/**
 * Writes lines to a temporary file, flushes it to disk and renames it, so that a file with this name is always
 * complete.
 * @param describe makes the error for the user if the file cannot be written
 */
async function line_files_writeLines(file, lines, describe) {
    const unfinished = `${file}.tmp-${process.pid}`;
    try {
        const compression = isCompressed(file) ? (0,external_node_zlib_.createGzip)() : new external_node_stream_.PassThrough();
        const written = (0,external_node_fs_.createWriteStream)(unfinished, { flush: true });
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(withLineBreaks(lines)), compression, written);
        await (0,promises_.rename)(unfinished, file);
        await syncFolder(external_node_path_.dirname(file));
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        if (!isSystemError(error))
            throw error;
        throw new errors/* UserError */.yo(describe((0,thrown/* fileFault */.bT)('write', error)), { cause: error });
    }
}
/** The directory entry must be flushed too. (Windows opens no folders, and does not need it.) */
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
async function* withLineBreaks(lines) {
    for await (const line of lines)
        yield `${line}\n`;
}
/**
 * The lines of a file, one at a time. (The lines of node:readline end silently after a read error.)
 * @param shown the name of the file for messages
 * @param onRead called with the number of bytes that were read so far
 */
async function* readLines(source, shown, onRead = () => undefined) {
    const file = (0,external_node_fs_.createReadStream)(source);
    const content = isCompressed(source) ? (0,external_node_zlib_.createGunzip)() : new external_node_stream_.PassThrough();
    // Its errors are thrown where the lines are read; this only prevents an unhandled rejection.
    const reading = (0,external_node_stream_promises_.pipeline)(file, content).catch(() => undefined);
    let rest = '';
    try {
        for await (const chunk of content.setEncoding('utf8')) {
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            if (rest.length > LONGEST_LINE)
                throw new errors/* UserError */.yo(`${shown}: a line is longer than any that export writes`);
            onRead(file.bytesRead);
            yield* lines;
        }
    }
    catch (error) {
        throw line_files_unreadable(shown, error);
    }
    finally {
        content.destroy();
        await reading;
    }
    if (rest !== '')
        yield rest;
}
function isCompressed(file) {
    return file.endsWith('.gz');
}
/** The error for the user, if it comes from the file system or the content of the file. */
function line_files_unreadable(shown, error) {
    const code = (0,thrown/* codeOf */.$N)(error);
    if (code?.startsWith('Z_') === true) {
        const why = code === 'Z_BUF_ERROR' ? 'it ends too early: was the file cut off?' : notGzip(error);
        return new errors/* UserError */.yo(`${shown} cannot be unpacked: ${why}`, { cause: error });
    }
    if (!isSystemError(error))
        return error;
    return new errors/* UserError */.yo(`${shown} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
}
const notGzip = (error) => `it is no gzip file, or damaged (${(0,thrown/* messageOf */.bD)(error)}): check it with gzip -t, or copy it again`;
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}

// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __webpack_require__(1576);
// EXTERNAL MODULE: ./lib/core/result/case-columns.js
var case_columns = __webpack_require__(7727);
;// CONCATENATED MODULE: ./lib/core/result/stored-result.js

/** The result of a transaction with its existing cases: the input of its digests. null: the cases are unreadable. */
function storedResult(names, transaction, cases) {
    const read = cases === null || cases === undefined ? [] : (0,case_columns/* casesIn */.X)(cases);
    if (read === null)
        return null;
    const { model_version, dataset_version, prompt_version } = names;
    const { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric } = transaction;
    const { duration_seconds, error_count, success_count, measured_at, tags, notes } = transaction;
    const said = { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric, duration_seconds };
    const more = { error_count, success_count, timestamp: measured_at, tags, notes };
    const all = { model_version, dataset_version, prompt_version, ...said, ...more };
    // A missing field of a result is null in a store.
    const given = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
    return { ...Object.fromEntries(given), ...(read.length === 0 ? {} : { cases: read }) };
}

;// CONCATENATED MODULE: ./lib/commands/cold-storage/cold-lines.js




/**
 * The versions in a file of cold storage, each compared with the manifest and with its own digests. Throws `UserError`
 * with file and line for the first difference. To be sure of the whole file, read it to its end first.
 */
async function* coldLines(folder, file, digest) {
    const where = `${folder.description}/${file.file}`;
    const measured = await folder.measure(file.file);
    if (measured === null)
        throw new errors/* UserError */.yo(`${where} is missing, and manifest.json names it`);
    const end = JSON.stringify(endAfter(file.versions));
    const waiting = new Map(Object.entries(file.digests));
    let number = 0;
    let ended = false;
    for await (const text of folder.lines(file.file)) {
        number += 1;
        const refuse = (what) => new errors/* UserError */.yo(`${where}: line ${number} ${what}`);
        if (ended)
            throw refuse('comes after the last one');
        if (number === 1) {
            if (text !== JSON.stringify(HEADER))
                throw refuse(`does not name the format ${HEADER.format}`);
            continue;
        }
        if (waiting.size === 0) {
            if (text !== end)
                throw refuse('is not the last one, as it was written');
            ended = true;
            continue;
        }
        const line = parsed(text);
        const id = line === null ? undefined : transactionOf(line);
        const own = digest(text);
        if (line === null || id === undefined || waiting.get(id) !== own) {
            throw refuse(`is not what was written: its digest (${own.slice(0, 12)}…) is not in manifest.json`);
        }
        waiting.delete(id);
        if (!isWhatWasMeasured(line, digest))
            throw refuse('is not what was measured: its own digest differs');
        yield { digest: own, line };
    }
    if (!ended)
        throw new errors/* UserError */.yo(`${where} ends after line ${number}: was the file cut off?`);
    if (measured.sha256 !== file.sha256) {
        throw new errors/* UserError */.yo(`${where} was packed again: its SHA-256 is ${measured.sha256}, manifest.json has ${file.sha256}`);
    }
}
/** Reads a file to its end. Throws as `coldLines` does. */
async function requireWhole(folder, file, digest) {
    for await (const _line of coldLines(folder, file, digest))
        ;
}
/** The id of the transaction of a snapshot line. */
function transactionOf({ kind, transaction }) {
    const id = kind === 'snapshot' ? transaction?.['id'] : undefined;
    return typeof id === 'string' ? id : undefined;
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}
/** Results stored with plain SQL have no digest. Cases that were erased before keep theirs. */
function isWhatWasMeasured(line, digest) {
    const transaction = line['transaction'];
    const result = storedResult(line, transaction, line['cases']);
    if (result === null)
        return false;
    const { content_digest: content, cases_digest: cases } = transaction;
    const computed = (0,digests/* resultDigests */.H)(result, digest);
    return ((typeof content !== 'string' || content === computed.content_digest) &&
        (result.cases === undefined || cases === null || cases === computed.cases_digest));
}

;// CONCATENATED MODULE: ./lib/commands/cold-storage/manifest.js
/** manifest.json of a folder of cold storage: its files, and the digest of every line in them. */

/** The format in our manifests. */
const FORMAT = 'benchmark-snapshots-cold-storage';
const VERSION = 1;
/** Also prevents a manifest from naming files elsewhere. */
const FILE = /^(\d{4}-\d{2})(?:-[1-9]\d{0,5})?\.ndjson\.gz$/;
const DIGEST = /^[0-9a-f]{64}$/;
/** The files in the manifest of a folder; null: no manifest. Throws `UserError` for an invalid one. */
async function readManifest(folder) {
    const text = await folder.manifest();
    if (text === null)
        return null;
    const refuse = (what) => {
        throw new errors/* UserError */.yo(`${folder.description}/manifest.json ${what}`);
    };
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return refuse('is not JSON: take it as it was written');
    }
    if (!isObject(document) || document['format'] !== FORMAT)
        return refuse(`does not name the format ${FORMAT}`);
    if (document['version'] !== VERSION) {
        return refuse(`has version ${JSON.stringify(document['version'])}, this program reads version ${VERSION}`);
    }
    const { files } = document;
    if (!Array.isArray(files))
        return refuse('has no list of files');
    const read = files.map((each, at) => fileIn(each) ?? refuse(`files[${at}] is not what archive --export writes`));
    const twice = read.find(({ file }, at) => read.findIndex((other) => other.file === file) !== at);
    return twice === undefined ? read : refuse(`names ${twice.file} twice`);
}
async function writeManifest(folder, files) {
    const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
    await folder.replaceManifest(JSON.stringify({ format: FORMAT, version: VERSION, files: sorted }, null, 1));
}
/** The name of the next file of a month: 2026-03.ndjson.gz, 2026-03-2.ndjson.gz, … */
function nextFile(month, files) {
    const taken = new Set(files.map(({ file }) => file));
    for (let number = 1;; number += 1) {
        const file = `${month}${number === 1 ? '' : `-${number}`}.ndjson.gz`;
        if (!taken.has(file))
            return file;
    }
}
function fileIn(value) {
    if (!isObject(value))
        return null;
    const { file, month, versions, bytes, sha256, digests } = value;
    const named = typeof file === 'string' ? FILE.exec(file) : null;
    if (typeof file !== 'string' || typeof month !== 'string' || named?.[1] !== month)
        return null;
    if (typeof bytes !== 'number' || typeof sha256 !== 'string' || !DIGEST.test(sha256))
        return null;
    if (typeof versions !== 'number' || !areDigests(digests) || Object.keys(digests).length !== versions)
        return null;
    return { file, month, versions, bytes, sha256, digests };
}
function areDigests(value) {
    return isObject(value) && Object.values(value).every((each) => typeof each === 'string' && DIGEST.test(each));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/commands/cold-storage/bring-back.js




/** The files of a folder by its manifest. Throws `UserError` if there is no manifest. */
async function coldFiles(folder) {
    const files = await readManifest(folder);
    if (files === null) {
        throw new errors/* UserError */.yo(`${folder.description} has no manifest.json: name a folder that archive --export wrote`);
    }
    return files;
}
/**
 * Loads cold storage back into the database that it came from. All files are checked before anything is loaded;
 * versions that are already there are skipped.
 * @param only a file of the folder; null: all files
 * @param onBatch called with the number of lines in the store, after each call
 */
async function bringBack(store, folder, only, digest, onBatch = () => undefined) {
    const files = (await coldFiles(folder)).filter(({ file }) => only === null || file === only);
    for (const file of files)
        await requireWhole(folder, file, digest);
    let counts = { inserted: 0, skipped: 0 };
    const plus = ({ inserted, skipped }) => ({
        inserted: counts.inserted + inserted,
        skipped: counts.skipped + skipped,
    });
    for (const { file } of files) {
        counts = plus(await importInto(store, folder.lines(file), (batch) => onBatch(plus(batch))));
    }
    return counts;
}

;// CONCATENATED MODULE: ./lib/commands/cold-storage/describe.js

/**
 * What was moved out, by month, and the command that brings it back.
 * @param command how the user starts this program
 */
function describeMoved({ dry_run, folder, moved, months }, command) {
    if (months.length === 0) {
        return ['Nothing to move: no finished month has archived versions that nothing else needs.'];
    }
    const lines = months.map(({ month, versions, bytes, files }) => {
        const where = files.map((each) => `${each.file}, ${size(each.bytes)}`).join('; ');
        return `  ${month}: ${(0,phrase/* count */.U9)(versions, 'version')}, ${size(bytes)} of the database${where === '' ? '' : ` → ${where}`}`;
    });
    if (dry_run) {
        const all = months.reduce((sum, { versions }) => sum + versions, 0);
        return [`${(0,phrase/* count */.U9)(all, 'version')} would move to ${folder}:`, ...lines];
    }
    return [
        `${(0,phrase/* count */.U9)(moved, 'version')} moved to ${folder} and verified:`,
        ...lines,
        `Bring them back: ${command} import ${folder}. Check the files: ${command} verify --cold ${folder}.`,
    ];
}
function size(bytes) {
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// EXTERNAL MODULE: ./lib/contract/codec.js
var codec = __webpack_require__(5908);
// EXTERNAL MODULE: ./lib/contract/entry.js
var entry = __webpack_require__(2194);
// EXTERNAL MODULE: ./lib/contract/fields.js
var fields = __webpack_require__(401);
;// CONCATENATED MODULE: ./lib/contract/cold-storage.js
/** Moving measurements of archived versions out of a database into files; the stubs that stay. */



const MONTH = {
    /** 2026-03: the month in which they were stored, in UTC. */
    month: codec/* text */.Qq,
    versions: codec/* integer */.nd,
    /** The size of their measurements in the database. */
    bytes: codec/* integer */.nd,
};
/**
 * The versions that can be moved out; with `month` also the transactions of that month, in the order of their file. For
 * the owner.
 */
const listColdCandidates = (0,entry/* define */.E8)({
    name: 'list_cold_candidates',
    takes: { older_than: codec/* optional */.lq(codec/* interval */.YP), month: codec/* optional */.lq(codec/* text */.Qq) },
    answers: (0,entry/* document */.Al)({ months: codec/* listOf */.c3(codec/* row */.nM(MONTH)), transactions: codec/* listOf */.c3(codec/* uuid */.uR) }),
    effect: 'reads',
    plan: null,
});
/** The first of these versions as lines: at least one, with at most 100,000 cases together. For the owner. */
const exportColdVersions = (0,entry/* define */.E8)({
    name: 'export_cold_versions',
    takes: { transaction_ids: codec/* listOf */.c3(codec/* uuid */.uR) },
    answers: (0,entry/* document */.Al)({ lines: codec/* listOf */.c3(codec/* object */.Ik) }),
    effect: 'reads',
    plan: null,
});
/** Replaces versions by stubs if the lines equal what the database holds; stubs are skipped. For the owner. */
const moveToColdStorage = (0,entry/* define */.E8)({
    name: 'move_to_cold_storage',
    takes: { lines: codec/* argument */.EE((lines) => lines), file: codec/* text */.Qq, ...fields/* MOVER */.eJ },
    answers: (0,entry/* document */.Al)({ moved: codec/* integer */.nd, skipped: codec/* integer */.nd }),
    effect: 'idempotent',
    plan: null,
});

;// CONCATENATED MODULE: ./lib/commands/cold-storage/move-out.js






/** The most lines and characters of one call. Each call reads once what active versions need. */
const MOST_DROPPED = 1_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;
/**
 * Moves the measurements of archived versions out of a database, month by month. Their lines are written to files, read
 * back, and compared with the manifest and their own digests. Then the database compares them with its rows, and keeps
 * only stubs. After an interruption, run it again: it continues where it stopped. Throws `UserError` if the folder
 * holds something else, or the store has no cold storage.
 */
async function moveOut(store, folder, options) {
    const { older_than, dry_run } = options;
    const { months } = await allowed(store, () => store.call(listColdCandidates, { older_than }));
    let moved = 0;
    const outcomes = [];
    for (const month of months) {
        const files = dry_run ? [] : await fileMonth(store, folder, month.month, options);
        let versions = 0;
        for (const { file, transactions } of files) {
            const before = moved;
            const left = await drop(store, folder, file, transactions, options, (more) => options.onMoved?.(before + more));
            versions += left;
            moved += left;
        }
        const named = files.map(({ file: { file, bytes } }) => ({ file, bytes }));
        outcomes.push({ ...month, versions: dry_run ? month.versions : versions, files: named });
    }
    return { dry_run, folder: folder.description, moved, months: outcomes };
}
/** Writes versions into files of the folder, unless an interrupted run has done so. */
async function fileMonth(store, folder, month, { older_than, digest }) {
    const { transactions } = await store.call(listColdCandidates, { older_than, month });
    const files = (await readManifest(folder)) ?? [];
    const own = files.filter((file) => file.month === month);
    const there = new Map(own.map((file) => [file, new Set()]));
    const fresh = [];
    const isKnown = transactions.some((id) => own.some(({ digests }) => digests[id] !== undefined));
    if (isKnown) {
        for await (const line of exportedLines(store, transactions)) {
            const id = transactionOf(line) ?? '';
            const text = digest(JSON.stringify(line));
            const file = own.find(({ digests }) => digests[id] === text);
            if (file === undefined)
                fresh.push(id);
            else
                there.get(file)?.add(id);
        }
    }
    else
        fresh.push(...transactions);
    if (fresh.length > 0) {
        const file = await writeFile(store, folder, { month, file: nextFile(month, files) }, fresh, digest);
        await writeManifest(folder, [...files, file]);
        there.set(file, new Set(fresh));
    }
    const filed = [...there].map(([file, ids]) => ({ file, transactions: ids }));
    const used = filed.filter((each) => each.transactions.size > 0);
    for (const { file } of used)
        await requireWhole(folder, file, digest);
    return used;
}
async function writeFile(store, folder, { month, file }, transactions, digest) {
    if (await folder.has(file))
        await requireLeftover(folder, file, new Set(transactions));
    const digests = {};
    const lines = exportStore({ exportLines: () => exportedPages(store, transactions) }, (line) => {
        digests[transactionOf(line) ?? ''] = digest(JSON.stringify(line));
    });
    await folder.write(file, lines);
    const measured = await folder.measure(file);
    if (measured === null)
        throw new errors/* UserError */.yo(`${folder.description}/${file} vanished right after it was written`);
    const missing = transactions.filter((id) => digests[id] === undefined);
    if (missing.length > 0)
        throw new errors/* StoreError */.hg(`The store exported no line for transaction ${missing[0] ?? ''}.`, 'answer');
    return { file, month, versions: transactions.length, ...measured, digests };
}
/** A file that is not in the manifest must come from an interrupted run: all of it is still in the database. */
async function requireLeftover(folder, file, leaving) {
    const refuse = (cause) => new errors/* UserError */.yo(`${folder.description}/${file} exists, manifest.json does not name it, and it holds what this database does not: ` +
        'put its manifest.json back, or name another folder', { cause });
    let isFirst = true;
    for await (const text of folder.lines(file)) {
        const id = await Promise.resolve(text)
            .then((each) => JSON.parse(each))
            .then((line) => (line['kind'] === 'snapshot' ? (transactionOf(line) ?? '') : null))
            .catch((error) => {
            throw refuse(error);
        });
        if (!isFirst && id !== null && !leaving.has(id))
            throw refuse();
        isFirst = false;
    }
}
/** Replaces these versions by stubs, in calls of a bounded size. Returns their number. */
async function drop(store, folder, file, transactions, { move, digest }, onMoved) {
    let moved = 0;
    let batch = [];
    let characters = 0;
    const flush = async () => {
        if (batch.length === 0)
            return;
        moved += (await store.call(moveToColdStorage, { lines: batch, file: file.file, ...move })).moved;
        batch = [];
        characters = 0;
        onMoved(moved);
    };
    for await (const each of coldLines(folder, file, digest)) {
        if (!transactions.has(transactionOf(each.line) ?? ''))
            continue;
        const { length } = JSON.stringify(each.line);
        if (batch.length === MOST_DROPPED || characters + length > MOST_CHARACTERS)
            await flush();
        batch.push(each);
        characters += length;
    }
    await flush();
    return moved;
}
async function* exportedPages({ call }, transactions) {
    for (let done = 0; done < transactions.length;) {
        const asked = transactions.slice(done, done + push/* MOST_RESULTS */.fO);
        const { lines } = await call(exportColdVersions, { transaction_ids: asked });
        if (lines.length === 0)
            throw new errors/* StoreError */.hg(`The store exported no line for transaction ${asked[0] ?? ''}.`, 'answer');
        yield lines;
        done += lines.length;
    }
}
async function* exportedLines(store, transactions) {
    for await (const page of exportedPages(store, transactions))
        yield* page;
}
/** Explains which stores have no cold storage, and who may use it. */
async function allowed(store, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg))
            throw error;
        if (error.code === 'unsupported') {
            throw new errors/* UserError */.yo(`The ${store.description} keeps every version in git, compressed: nothing has to leave it. Cold storage is ` +
                'for databases: name one with --database-url or --data-dir', { cause: error });
        }
        if (error.code !== '42501')
            throw error;
        throw new errors/* StoreError */.hg(`Only the owner of the database may move versions out of it (${store.description}): what left exists ` +
            'only in the files. Give the connection string of the owner with --database-url.', error.code, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/core/result/period.js
var period = __webpack_require__(1080);
;// CONCATENATED MODULE: ./lib/files/cold-folder.js







const COLD_MANIFEST = 'manifest.json';
/** A folder of cold storage on disk; it is created with the first file. */
function coldFolder(directory, shown) {
    const pathOf = (file) => external_node_path_.join(directory, file);
    const shownOf = (file) => external_node_path_.join(shown, file);
    const write = async (file, lines) => {
        const describe = (why) => `${shownOf(file)} cannot be written: ${why}`;
        try {
            await (0,promises_.mkdir)(directory, { recursive: true });
        }
        catch (error) {
            throw new errors/* UserError */.yo(describe((0,thrown/* fileFault */.bT)('write', error)), { cause: error });
        }
        await line_files_writeLines(pathOf(file), lines, describe);
    };
    return {
        description: shown,
        manifest: () => orNull(shownOf(COLD_MANIFEST), () => (0,promises_.readFile)(pathOf(COLD_MANIFEST), 'utf8')),
        replaceManifest: (text) => write(COLD_MANIFEST, lineOf(text)),
        has: async (file) => (await orNull(shownOf(file), () => (0,promises_.stat)(pathOf(file)))) !== null,
        write,
        measure: (file) => orNull(shownOf(file), () => measure(pathOf(file))),
        lines: (file) => readLines(pathOf(file), shownOf(file)),
    };
}
async function* lineOf(text) {
    yield await Promise.resolve(text);
}
async function measure(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { bytes, sha256: hash.digest('hex') };
}
/** null: no such file. */
async function orNull(shown, work) {
    try {
        return await work();
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,thrown/* codeOf */.$N)(error) ?? ''))
            return null;
        throw line_files_unreadable(shown, error);
    }
}

// EXTERNAL MODULE: ./lib/commands/move-pointer.js
var move_pointer = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/commands/promote.js
var promote = __webpack_require__(5946);
;// CONCATENATED MODULE: ./lib/cli/snapshots/pointers.js








function addPointers(program, io, finish) {
    addMove(program.command('checkout'), io, 'current', ['checkout 2 --environment production'])
        .summary('make a version current')
        .description('Makes a version current. If it was current before, the line of current versions goes back to it.')
        .argument('<version>', 'snapshot version', versionNumber)
        .action((version, flags) => run(io, flags, { command: 'checkout', to: version }));
    addMove(program.command('baseline'), io, 'baseline', ["baseline 8 --reason 'smaller model, accepted'"])
        .summary('make a version the baseline')
        .description('Makes a version the baseline that later versions are judged against, whatever it measured.')
        .argument('<version>', 'snapshot version', versionNumber)
        .action((version, flags) => run(io, flags, { command: 'baseline', to: version }));
    addMove(program.command('promote'), io, 'baseline', ['promote --dry-run', "promote 8 --reason 'release 1.2'"])
        .summary('make a version the baseline if it meets the rule auto')
        .description('Makes a version (default: the current one) the baseline if it meets the promotion rule auto: it did not regress, ' +
        'and its primary metric is at least 0.02 above the baseline, or at least 0.95 and not below. Otherwise nothing ' +
        'moves, and the exit code is 1; baseline ignores the rule.')
        .argument('[version]', 'snapshot version', versionNumber)
        .option('--dry-run', 'only say whether it would be promoted, and why')
        .action(async (version, flags) => {
        const outcome = await withStore(io, flags, (store) => (0,promote/* promote */.p)(store, filterOf(flags), version ?? null, moveOf(io, flags), flags.dryRun === true));
        say(io, flags, outcome, [(0,promote/* describePromotion */.r)(outcome)]);
        finish(outcome.promoted ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.regression);
    });
    addMove(program.command('rollback'), io, 'current', ['rollback --to last-good --environment production'])
        .summary('make an earlier version current again')
        .description('Makes the previous version current again. Repeat to go further back.')
        .option('--to <version>', 'a version, or last-good: the newest one with a good verdict', rollbackTarget)
        .action((flags) => run(io, flags, { command: 'rollback', to: flags.to ?? null }));
}
function addMove(command, io, pointer, examples) {
    return addAddress(command, io, examples)
        .option('--reason <text>', 'why; the pointer log keeps it')
        .addOption(new esm/* Option */.c$('--expect <version>', `the version you expect to be ${pointer} before the move, or none; if it is another, nothing moves and the ` +
        'exit code is 1').argParser(expectedVersion));
}
/** Who moves something on this command line, and why. */
function moveOf(io, { reason, expect }) {
    return { actor: userName(io.env) ?? 'unknown', reason: reason ?? null, expect: expect ?? null };
}
async function run(io, flags, pointer) {
    const outcome = await withStore(io, flags, (store) => (0,move_pointer/* movePointer */.T$)(store, filterOf(flags), pointer, moveOf(io, flags)));
    say(io, flags, outcome, [(0,move_pointer/* describeMove */.xS)(outcome)]);
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/cold-storage.js
/** Cold storage on the command line: out of a database, and back. */



















function folderOf(io, folder) {
    if (folder.trim() === '')
        throw new errors/* UserError */.yo('the folder of cold storage is empty: name one');
    return coldFolder(external_node_path_.resolve(io.cwd, folder), folder);
}
/** Whole months of all configurations, so names of a configuration are refused. */
async function moveOutOf(io, flags, versions) {
    const named = Object.values(filterOf(flags)).some((name) => name !== undefined);
    if (versions.length > 0 || flags.idle !== undefined || named) {
        throw new errors/* UserError */.yo('--export moves whole months of everything archived: give it with --older-than at most, not with versions, names or --idle');
    }
    const folder = folderOf(io, flags.export);
    const older_than = flags.olderThan === undefined ? undefined : (0,period/* durationFrom */.$)('--older-than', flags.olderThan);
    (0,pglite/* expectLongRun */.Z$)();
    const progress = progressOf(io, 'Moving out');
    const outcome = await withStore(io, flags, (store) => progress.during(() => moveOut(store, folder, {
        older_than,
        dry_run: flags.dryRun === true,
        move: moveOf(io, flags),
        digest: digest/* sha256 */.s,
        onMoved: (versions) => {
            progress.show({ share: null, count: versions, unit: 'versions' });
        },
    })), progress.log);
    const shown = { ...outcome, folder: (0,next_steps/* shellQuoted */.x)((0,text_table/* terminalText */.eR)(outcome.folder, 500)) };
    say(io, flags, outcome, describeMoved(shown, io.commandName));
}
/** The folder of cold storage at a path, or with the file at a path. null: neither. */
async function coldStorageAt(io, file) {
    if (file === undefined || file === '')
        return null;
    const whole = folderOf(io, file);
    if ((await whole.manifest()) !== null)
        return (await isOurs(whole)) ? { folder: whole, only: null } : null;
    const beside = folderOf(io, external_node_path_.dirname(file));
    if (!file.endsWith('.ndjson.gz') || !(await isOurs(beside)))
        return null;
    const name = external_node_path_.basename(file);
    return ((await readManifest(beside)) ?? []).some((each) => each.file === name) ? { folder: beside, only: name } : null;
}
/** A manifest of another program is ignored. A changed one of ours is an error. */
async function isOurs(folder) {
    return (await folder.manifest())?.includes(FORMAT) ?? false;
}
async function importCold(io, { folder, only }, flags) {
    (0,pglite/* expectLongRun */.Z$)();
    const progress = progressOf(io, 'Importing');
    const counts = await closing(await openNamedDatabase(io, flags, progress.log), (store) => progress.during(() => bringBack(store, folder, only, digest/* sha256 */.s, ({ inserted, skipped }) => {
        progress.show({ share: null, count: inserted + skipped, unit: 'versions' });
    })));
    const where = (0,text_table/* terminalText */.eR)(only === null ? folder.description : external_node_path_.join(folder.description, only), 500);
    say(io, flags, counts, [
        `Brought ${(0,phrase/* count */.U9)(counts.inserted, 'version')} back from ${where}; ${counts.skipped} were already there. ` +
            'They are still archived: restore shows them again.',
    ]);
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(7987);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var metrics_primary_metric = __webpack_require__(5881);
// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(3431);
;// CONCATENATED MODULE: ./lib/commands/moving.js







/**
 * Results of another tool as a history: each is a version with its own time and commit. The newest is current; none is
 * judged, and none is the baseline.
 * @param results the oldest first
 */
function movedHistory(results, environment, digest) {
    const grouped = new Map();
    for (const each of results) {
        const { model_version, dataset_version, prompt_version } = each.result;
        const configuration = { model_version, dataset_version, prompt_version, environment };
        const key = (0,canonical_json/* canonicalJson */.d)(configuration);
        const group = grouped.get(key) ?? { configuration, own: [] };
        grouped.set(key, group);
        group.own.push(each);
    }
    const groups = [...grouped.values()].map((group) => ({ ...group, primary: primaryOf(group.own) }));
    const lines = groups.map(({ configuration, own, primary }) => linesOf(configuration, own, primary, digest));
    return {
        configurations: groups.map(({ configuration, own, primary }) => ({
            configuration,
            versions: own.length,
            first_at: own[0]?.at ?? '',
            last_at: own.at(-1)?.at ?? '',
            commits: new Set(own.flatMap(({ commit_sha }) => commit_sha ?? [])).size,
            metric_names: [...new Set(own.flatMap(({ result }) => [...(0,metrics_metrics/* flattenMetrics */.g8)(result.metrics).keys()]))],
            primary,
        })),
        lines: () => writeHistory([
            ...lines.flatMap(({ snapshots }) => snapshots),
            ...lines.flatMap(({ moves }) => moves),
            ...lines.map(({ pointers }) => pointers),
        ]),
    };
}
/** The primary metric of the newest result. */
function primaryOf(own) {
    const newest = own.at(-1)?.result;
    if (newest === undefined)
        return null;
    const names = new Set((0,metrics_metrics/* flattenMetrics */.g8)(newest.metrics).keys());
    const found = (0,metrics_primary_metric/* primaryMetric */.P)(names, { policy: policy_policy/* DEFAULT_POLICY */.zj, ofResult: newest.primary_metric });
    return found === null ? null : { name: found.name, better: found.better };
}
function linesOf(configuration, own, primary, digest) {
    const snapshots = [];
    const moves = [];
    const taken = new Set();
    for (const { result, at: time, file, ...provenance } of own) {
        const at = storeTime(time);
        // Two runs of one commit at the same time with the same measurements are one result.
        const key = digest((0,canonical_json/* canonicalJson */.d)({ configuration, at, result, ...provenance }));
        if (taken.has(key))
            continue;
        taken.add(key);
        const version = snapshots.length + 1;
        const { cases = null, ...transaction } = (0,push/* resultRow */.AX)({
            configuration,
            result,
            provenance: Object.fromEntries(Object.entries(provenance).filter(([, value]) => value !== null)),
            file,
            idempotency_key: null,
            ...(0,digests/* resultDigests */.H)(result, digest),
        });
        snapshots.push({
            kind: 'snapshot',
            ...configuration,
            snapshot_version: version,
            snapshot_id: idOf(digest(`snapshot ${key}`)),
            transaction: { ...transaction, id: idOf(key), created_at: at, case_count: result.cases?.length ?? 0 },
            cases,
            idempotency_key: key,
            push_id: null,
            references: { reference_rule: 'none' },
            token_digest: null,
            archived: null,
        });
        const move = {
            pointer: 'current',
            action: 'push',
            from_version: version === 1 ? null : version - 1,
            to_version: version,
        };
        const { triggered_by, run_id } = provenance;
        const who = {
            actor: triggered_by ?? 'import',
            reason: null,
            run_id,
            run_url: null,
            from_metric: null,
            to_metric: null,
        };
        moves.push({
            kind: 'pointer_move',
            ...configuration,
            id: idOf(digest(`move ${key}`)),
            created_at: at,
            ...move,
            ...who,
        });
    }
    const pointers = {
        kind: 'pointers',
        ...configuration,
        line: snapshots.map(({ snapshot_version }) => snapshot_version),
        last_move: moves.at(-1)?.['id'],
        updated_at: storeTime(own.at(-1)?.at ?? ''),
        last_version: snapshots.length,
        current_version: snapshots.length,
        baseline_version: null,
        primary_metric: primary?.name ?? null,
        primary_better: primary?.better ?? null,
    };
    return { snapshots, moves, pointers };
}
/** A time in the format of the stores, so that equal lines are identical. */
function storeTime(time) {
    return time.replace(/(?:\.0+|(\.\d*?)0*)Z$/, '$1+00:00');
}
/** A UUID from a digest (version 8 of RFC 9562: by a rule of our own). */
function idOf(digest) {
    const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

;// CONCATENATED MODULE: ./lib/cli/moving.js

















/** The environment of the default branch. */
const MAIN_LINE = 'github-actions';
/** The most metrics that are listed by name. */
const NAMED = 5;
function addMoving(command) {
    return addNames(command)
        .option('-e, --environment <name>', `for another tool: where its results belong (default: ${MAIN_LINE})`)
        .addOption(new esm/* Option */.c$('--better <which>', 'for another tool: which values of the primary metric are better').choices([
        'higher',
        'lower',
    ]))
        .option('--write', 'for another tool: load it');
}
/**
 * Whether a path is not an export of ours: a folder, the page data of github-action-benchmark, or another JSON
 * document.
 */
async function isOfAnotherTool(file) {
    const what = await (0,promises_.stat)(file).catch(() => null);
    if (what === null || file.endsWith('.gz'))
        return false;
    if (what.isDirectory())
        return true;
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(200), length: 200, position: 0 });
        const head = buffer.toString('utf8', 0, bytesRead);
        const { DATA_JS } = await __webpack_require__.e(/* import() */ 169).then(__webpack_require__.bind(__webpack_require__, 4169));
        return DATA_JS.test(head) || (file.endsWith('.json') && !head.includes('"benchmark-snapshots-history"'));
    }
    finally {
        await handle.close();
    }
}
/** An export of ours has all of that itself. */
function refuseMovingFlags({ environment, better, write, ...names }) {
    const { modelVersion, datasetVersion, promptVersion, benchmark, primaryMetric } = names;
    const given = Object.entries({
        environment,
        better,
        write,
        modelVersion,
        datasetVersion,
        promptVersion,
        benchmark,
        primaryMetric,
    });
    const [flag] = given.flatMap(([name, value]) => (value === undefined ? [] : name));
    if (flag === undefined)
        return;
    const shown = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new errors/* UserError */.yo(`--${shown}: is for the history of another tool; remove it to import what export wrote`);
}
/** Shows what the history of another tool becomes, and with `--write` loads it. */
async function move(io, file, flags) {
    const environment = (0,names/* normalizedName */.j)(flags.environment ?? MAIN_LINE);
    const fault = (0,names/* nameFault */.I)(environment);
    if (fault !== undefined)
        throw new errors/* UserError */.yo(`--environment ${fault}`);
    const { readMoved } = await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 2790));
    const { tool, results, others, warnings } = await readMoved(await resultFiles([file], io.cwd).collect(), {
        names: options_namesOf(flags),
        better: flags.better ?? null,
        digest: digest/* sha256 */.s,
        parsers: openParsers(),
    });
    const { configurations, lines } = movedHistory(results, environment, digest/* sha256 */.s);
    for (const warning of warnings.slice(0, 20)) {
        const text = `warning: ${(0,text_table/* terminalText */.eR)((0,errors/* describeProblems */.yg)([warning]), 2_000)}`;
        writeLines(io, io.stderr, [{ text, style: 'warn' }]);
    }
    const counts = flags.write === true
        ? await closing(await destinationOf(io, flags), (store) => importInto(store, lines()))
        : { inserted: 0, skipped: 0 };
    const written = flags.write === true;
    const beside = others === 0 ? '' : ` (${(0,phrase/* count */.U9)(others, 'other file')} ${others === 1 ? 'is not one' : 'are not'})`;
    say(io, flags, { tool, results: results.length, configurations, written, ...counts, warnings }, [
        `${tool}: ${(0,phrase/* count */.U9)(results.length, 'run')} in ${(0,text_table/* terminalText */.eR)(file)}${beside}`,
        ...configurations.flatMap((each) => ['', ...moving_describeMoved(each)]),
        '',
        ...(written
            ? [
                `Loaded ${(0,phrase/* count */.U9)(counts.inserted, 'line')} of history; ${counts.skipped} were already there.`,
                'Nothing was judged. To judge the next push against the newest version, make it the baseline:',
                ...configurations.map(({ configuration: { model_version: m, dataset_version: d }, versions }) => `  ${io.commandName} baseline ${versions} -m ${(0,next_steps/* shellQuoted */.x)((0,text_table/* terminalText */.eR)(m))} -d ${(0,next_steps/* shellQuoted */.x)((0,text_table/* terminalText */.eR)(d))} -e ${(0,next_steps/* shellQuoted */.x)((0,text_table/* terminalText */.eR)(environment))}${storeFlags(io, flags)}`),
            ]
            : ['Nothing was loaded: add --write to load it.']),
    ]);
}
/** The history branch if it is named, else a database. */
function destinationOf(io, flags) {
    return flags.historyBranch === undefined
        ? openNamedDatabase(io, flags, terminalLog(io))
        : openNamedStore(io, flags, 'keep');
}
function moving_describeMoved({ configuration, versions, first_at, last_at, commits, metric_names: metrics, primary, }) {
    const more = metrics.length > NAMED ? ` and ${metrics.length - NAMED} more` : '';
    const about = primary === null
        ? 'no primary metric, so nothing can fail: name one with --primary-metric'
        : `primary metric ${(0,text_table/* terminalText */.eR)(primary.name)}, ${primary.better} is better`;
    return [
        (0,text_table/* addressText */.GI)(configuration),
        `  ${(0,phrase/* count */.U9)(versions, 'version')}, ${(0,text_table/* minuteText */.Wn)(first_at)} to ${(0,text_table/* minuteText */.Wn)(last_at)}, ${(0,phrase/* count */.U9)(commits, 'commit')}`,
        `  ${about}`,
        `  ${(0,phrase/* count */.U9)(metrics.length, 'metric')}: ${metrics
            .slice(0, NAMED)
            .map((name) => (0,text_table/* terminalText */.eR)(name))
            .join(', ')}${more}`,
    ];
}

;// CONCATENATED MODULE: ./lib/cli/exchange.js


















function addExport(program, io) {
    addStore(program.command('export'), io, ['export --output history.ndjson'])
        .summary('write the whole history as NDJSON')
        .description('Writes the whole history, one JSON document a line, for import into any store.')
        .option('--output <file>', 'where to write it (default: standard output); a name ending in .gz compresses it')
        .action(async (flags) => {
        (0,pglite/* expectLongRun */.Z$)();
        const progress = progressOf(io, 'Exporting');
        const work = async (store) => {
            const { output } = flags;
            // Not if the lines themselves go to the terminal.
            const isShown = io.stderr.isTTY && (output !== undefined || !io.stdout.isTTY);
            const show = isShown ? await countOf(store, progress) : undefined;
            let written = 0;
            const lines = exportStore(store, (line) => {
                written += 1;
                show?.(line);
            });
            if (output === undefined) {
                await progress.during(() => io.stdout.writeAll(withLineBreaks(lines)));
                return;
            }
            const describe = (why) => `--output: ${output} cannot be written: ${why}`;
            await progress.during(() => line_files_writeLines(external_node_path_.resolve(io.cwd, output), lines, describe));
            say(io, flags, { output, lines: written }, [
                `Wrote ${(0,phrase/* count */.U9)(written, 'line')} of history to ${(0,text_table/* terminalText */.eR)(output)}`,
            ]);
        };
        await withStore(io, flags, work, progress.log);
    });
}
const UNITS = {
    snapshot: 'snapshots',
    pointer_move: 'moves',
    verdict: 'verdicts',
    pointers: 'pointers',
};
/** Shows each line of the history. The number of snapshots is known, but not of the lines after them. */
async function countOf(store, progress) {
    const all = (await store.call(pointers/* listBenchmarkConfigurations */.tD, {})).reduce((sum, { last_version }) => sum + last_version, 0);
    const counts = new Map();
    return ({ kind }) => {
        const unit = UNITS[String(kind)];
        // The first and the last line belong to the file.
        if (unit === undefined)
            return;
        const count = (counts.get(unit) ?? 0) + 1;
        counts.set(unit, count);
        progress.show({ share: unit === 'snapshots' ? count / all : null, count, unit });
    };
}
function addImport(program, io) {
    const examples = [
        'import history.ndjson',
        'import --history-branch origin/benchmark-snapshots',
        'import gh-pages/dev/bench/data.js --write',
        'import cold/',
        'import mlflow-export/ -m churn -d customers-v2 --write',
    ];
    addMoving(addDatabase(program.command('import'), io, examples))
        .summary('load an exported history, or the history of another tool')
        .description('Loads what export wrote, or brings back what archive --export moved out, and skips what is already there: if an ' +
        'import was interrupted, run it again. For the history of another tool (data.js of github-action-benchmark, ' +
        'exported runs of MLflow) it shows what it would become; --write loads it.')
        .argument('[file]', 'what export wrote (.gz is unpacked) or archive --export; or a file or folder of another tool')
        .addOption(new esm/* Option */.c$('--store <kind>', 'which database to load it into (default: the one you name; else the embedded one)').choices(STORES.filter((kind) => kind !== 'branch')))
        .option('--history-branch [branch]', `load the history branch of this clone; with [file], load another tool's history into it (default: ${HISTORY_BRANCH})`)
        .action(async (file, flags) => {
        const cold = await coldStorageAt(io, file);
        if (cold !== null) {
            refuseMovingFlags(flags);
            await importCold(io, cold, flags);
            return;
        }
        if (file !== undefined && (await isOfAnotherTool(external_node_path_.resolve(io.cwd, file)))) {
            await move(io, file, flags);
            return;
        }
        refuseMovingFlags(flags);
        (0,pglite/* expectLongRun */.Z$)();
        const source = await sourceOf(io, file, flags.historyBranch);
        const progress = progressOf(io, 'Importing');
        let read = 0;
        const lines = source.lines((bytes) => {
            read = bytes;
        });
        const counts = await closing(await openNamedDatabase(io, flags, progress.log), (store) => progress.during(() => importInto(store, lines, ({ inserted, skipped }) => {
            const share = source.size === null ? null : read / source.size;
            progress.show({ share, count: inserted + skipped, unit: 'lines' });
        })));
        say(io, flags, counts, [
            `Loaded ${(0,phrase/* count */.U9)(counts.inserted, 'line')} of history; ${counts.skipped} were already there`,
        ]);
    });
}
/** Checked before the store is opened: a mistyped name must not create an empty database. */
async function sourceOf(io, file, branch) {
    if ((file === undefined) === (branch === undefined)) {
        throw new errors/* UserError */.yo('import takes a file that export wrote, or --history-branch: name one of them');
    }
    if (file !== undefined) {
        const source = external_node_path_.resolve(io.cwd, file);
        return { size: await sizeOf(source, file), lines: (onBytes) => readLines(source, file, onBytes) };
    }
    const history = await historyOfClone(io, branch ?? true, terminalLog(io));
    return { size: null, lines: () => exportStore(history) };
}
/** In bytes. */
async function sizeOf(source, shown) {
    try {
        const found = await (0,promises_.stat)(source);
        if (found.isFile())
            return found.size;
    }
    catch (error) {
        throw line_files_unreadable(shown, error);
    }
    throw new errors/* UserError */.yo(`${shown} is not a file: import takes what export wrote`);
}

// EXTERNAL MODULE: ./lib/core/result/names/result-names.js
var result_names = __webpack_require__(8100);
;// CONCATENATED MODULE: ./lib/commands/reading/decode-files.js



/**
 * Decodes every file, so that all problems are known at once. Throws `UserError` for an invalid name from the caller,
 * and if there are too many results.
 */
async function decodeFiles(files, options) {
    for (const [name, input] of Object.entries(result_names/* NAME_INPUTS */.il)) {
        const value = options.names[name];
        const fault = value === undefined ? undefined : (0,names/* nameFault */.I)(value);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`${input} ${fault}`);
    }
    // The readers of all tools are loaded only when there is something to read.
    const { decodeResultFiles } = await Promise.all(/* import() */[__webpack_require__.e(911), __webpack_require__.e(524)]).then(__webpack_require__.bind(__webpack_require__, 524));
    const decoded = await decodeResultFiles(files, options);
    return {
        files: decoded,
        problems: decoded.flatMap(({ problems }) => problems),
        warnings: decoded.flatMap(({ warnings }) => warnings),
    };
}

// EXTERNAL MODULE: ./lib/core/judging/cases.js
var cases = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/core/report/tables/layout.js
var tables_layout = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/commands/reading/describe-cases.js


/** The cases with their ids in reports and the dashboard, and where they are in the file. */
function listedCases({ cases = [] }) {
    return cases.map((each) => ({
        id: each.id,
        outcome: outcomeOf(each),
        score: each.score ?? null,
        at: each.at ?? null,
    }));
}
/** The same as a table. */
function describeCases(result) {
    const cases = listedCases(result);
    if (cases.length === 0)
        return [];
    return tables_layout/* AS_TEXT */.i.table(['case', 'outcome', 'in the file'], cases.map(({ id, outcome, score, at }) => [
        id,
        outcome ?? (score === null ? '' : `score ${score}`),
        at ?? 'has this id',
    ]), 'lll');
}
function outcomeOf(each) {
    if (each.error === true)
        return 'error';
    if (each.passed === undefined && each.score !== undefined)
        return null;
    const passed = (0,cases/* passes */.WE)(each);
    return passed === null ? null : passed ? 'passed' : 'failed';
}

// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(8553);
;// CONCATENATED MODULE: ./lib/commands/reading/describe-understood.js





/** How many metrics are shown beside the primary one. */
const SHOWN = 3;
/** What was read from a file, for a person to check: its format, then one line for each result. */
function describeUnderstood({ format, results }) {
    return [`${format ?? 'unknown'} format, ${(0,phrase/* count */.U9)(results.length, 'result')}`, ...results.map(describeResult)];
}
function describeResult(result) {
    const metrics = (0,metrics_metrics/* flattenMetrics */.g8)(result.metrics);
    // If the result names none, the primary metric that judging would take.
    const claims = { policy: policy_policy/* DEFAULT_POLICY */.zj, ofResult: result.primary_metric };
    const name = (0,metrics_primary_metric/* primaryMetric */.P)(new Set(metrics.keys()), claims)?.name;
    const primary = result.primary_metric ?? name;
    const value = name === undefined ? undefined : metrics.get(name);
    const others = [...metrics].filter(([metric]) => metric !== name);
    const first = others.slice(0, SHOWN).map(([metric, number]) => `${metric} ${describe_understood_shown(metric, number)}`);
    const more = others.length > SHOWN ? [`${others.length - SHOWN} more`] : [];
    return [
        `model ${result.model_version}`,
        `dataset ${result.dataset_version}`,
        `prompt ${result.prompt_version}`,
        value === undefined || primary === undefined
            ? 'no primary metric'
            : `primary metric ${primary} ${describe_understood_shown(primary, value)}`,
        casesOf(result),
        [...first, ...more].join(', '),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function describe_understood_shown(metric, value) {
    return (0,format_number/* formatValue */.Fl)(metric, (0,policy_policy/* standardFor */.LW)(policy_policy/* DEFAULT_POLICY */.zj, metric, [value], { named: null, gates: false }).kind, value);
}
function casesOf({ cases, dataset_size, error_count }) {
    const errors = error_count === undefined || error_count === 0 ? '' : `, ${(0,phrase/* count */.U9)(error_count, 'error')}`;
    if (cases !== undefined)
        return `${(0,phrase/* count */.U9)(cases.length, 'case')}${errors}`;
    return `no cases${dataset_size === undefined ? '' : ` of ${dataset_size}`}${errors}`;
}

;// CONCATENATED MODULE: ./lib/commands/reading/validate-files.js



/** Stands for each name that is missing. */
const UNKNOWN = '?';
const PLACEHOLDERS = { model_version: UNKNOWN, dataset_version: UNKNOWN, prompt_version: UNKNOWN };
/**
 * Decodes every file like a push, which would refuse all that has problems. A file that lacks nothing but names has its
 * results all the same, with `?` for each missing name: whoever asks whether a file can be read is to see what is in it.
 */
async function validateFiles(files, options) {
    const decoded = await decodeFiles(files, options);
    if (decoded.problems.length === 0)
        return { ...decoded, files: decoded.files.map(valid) };
    const named = await decodeFiles(files, { ...options, names: { ...PLACEHOLDERS, ...(0,present/* present */.E)(options.names) } });
    return {
        ...decoded,
        files: decoded.files.map((file, index) => {
            if (file.problems.length === 0)
                return valid(file);
            const { results = [], problems = [] } = named.files[index] ?? {};
            return problems.length === 0 ? { ...file, results, state: 'incomplete' } : { ...file, state: 'invalid' };
        }),
    };
}
const valid = (file) => ({ ...file, state: 'valid' });
/** What is said of a file: its state and format, then a line for each result. */
function describeValidated(file) {
    if (file.state === 'invalid')
        return ['invalid'];
    const [first = '', ...more] = describeUnderstood(file);
    return [file.state === 'valid' ? `valid, ${first}` : `readable, but names are missing: ${first}`, ...more];
}

// EXTERNAL MODULE: ./lib/formats/own/monitoring.js
var monitoring = __webpack_require__(3677);
;// CONCATENATED MODULE: ./lib/cli/files.js















const VALIDATE_EXAMPLES = [
    'validate results/*.json',
    'validate promptfoo.json --dataset-version set-v3',
    'validate promptfoo.json --dataset-version set-v3 --cases',
];
const CONVERT_EXAMPLES = [
    'convert aggregated.json --dataset-version set-v3 --prompt-version v4 --output v4.json',
    "convert eval.csv --mapping 'id=question, passed=is_right' --dataset-version set-v3",
];
const STYLES = {
    valid: 'good',
    incomplete: 'warn',
    invalid: 'bad',
};
function addValidate(program, io, finish) {
    addReading(addCommon(program.command('validate'), io, VALIDATE_EXAMPLES))
        .summary('show what is in result files, and what is wrong with them')
        .description('Reads result files like push and shows what it understood: model, dataset, primary metric, cases, metrics. Names ' +
        'everything that is wrong with them. Stores nothing.')
        .argument('[paths...]', RESULT_PATHS)
        .option('--cases', 'also list the cases: the id that reports show, and where the file has it')
        .action(async (paths, flags) => {
        const { files, problems, warnings } = await read(io, paths, flags, validateFiles);
        if (flags.json === true) {
            printJson(io, {
                valid: problems.length === 0,
                files: files.map(({ path: file, state, format, results }) => ({
                    file,
                    state,
                    format,
                    results: results.length,
                    ...(flags.cases === true ? { cases: results.map(listedCases) } : {}),
                })),
                problems,
                warnings,
            });
        }
        else {
            writeLines(io, io.stdout, [
                ...files.flatMap((file) => {
                    const name = (0,text_table/* terminalText */.eR)(file.path);
                    const [first, ...more] = describeValidated(file);
                    const cases = (at) => flags.cases === true ? describeCases(file.results[at] ?? {}).map((line) => `  ${line}`) : [];
                    return [
                        { text: `${name}: ${(0,text_table/* terminalText */.eR)(first)}`, style: STYLES[file.state] },
                        ...more
                            .flatMap((text, at) => [(0,text_table/* terminalText */.eR)(text, 2_000), ...cases(at)])
                            .map((text) => ({ text: `  ${text}`, style: 'plain' })),
                    ];
                }),
                ...lines('Problems:', problems, 'bad'),
                ...lines('Warnings:', warnings, 'warn'),
            ]);
        }
        finish(problems.length === 0 ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.input);
    });
}
function lines(heading, found, style) {
    if (found.length === 0)
        return [];
    return [
        { text: '', style: 'plain' },
        { text: heading, style },
        ...found.flatMap((one) => (0,errors/* describeProblems */.yg)([one])
            .split('\n')
            .map((text) => ({ text: `  ${indentedText(text, 2_000)}`, style: 'plain' }))),
    ];
}
function addConvert(program, io) {
    addReading(addCommon(program.command('convert'), io, CONVERT_EXAMPLES))
        .summary('convert any known format to the monitoring format')
        .description('Reads result files of any known format and writes them in the monitoring format, as JSON.')
        .argument('[paths...]', RESULT_PATHS)
        .option('--output <file>', 'where to write it (default: standard output)')
        .action(async (paths, flags) => {
        const { files, problems, warnings } = await read(io, paths, flags, decodeFiles);
        if (problems.length > 0)
            throw new errors/* InvalidResultsError */.AD(problems);
        for (const warning of warnings) {
            const text = `warning: ${(0,text_table/* terminalText */.eR)((0,errors/* describeProblems */.yg)([warning]), 2_000)}`;
            writeLines(io, io.stderr, [{ text, style: 'warn' }]);
        }
        const converted = files.flatMap(({ results }) => results.map(monitoring/* toMonitoring */.Y));
        const text = `${JSON.stringify(converted.length === 1 ? converted[0] : converted, null, 2)}\n`;
        if (flags.output === undefined) {
            io.stdout.write(text);
        }
        else {
            await writeOutput(io, flags.output, text);
            say(io, flags, { output: flags.output, results: converted.length }, [`Wrote ${(0,text_table/* terminalText */.eR)(flags.output)}`]);
        }
    });
}
async function read(io, paths, flags, by) {
    const mapping = (0,tables_mapping/* parseMapping */.K)(flags.mapping);
    const files = await resultsOf(io, paths, flags).collect();
    return by(files, { names: options_namesOf(flags), mapping, digest: digest/* sha256 */.s, parsers: openParsers() });
}
/** Writes a file that a flag names. */
async function writeOutput(io, file, text, flag = '--output') {
    try {
        await (0,promises_.writeFile)(external_node_path_.resolve(io.cwd, file), text);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${flag}: ${file} cannot be written: ${(0,thrown/* fileFault */.bT)('write', error)}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/contract/models.js
var contract_models = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/commands/models/activation.js
var models_activation = __webpack_require__(4005);
// EXTERNAL MODULE: ./lib/core/json/json-fields.js
var json_fields = __webpack_require__(862);
// EXTERNAL MODULE: ./lib/core/json/json.js
var json = __webpack_require__(5758);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(5255);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __webpack_require__(8986);
;// CONCATENATED MODULE: ./lib/commands/models/registration.js






const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FIELDS = 'version_name, metrics, sample_count, dataset_version, split_version, training, parent_version, notes and evidence';
/**
 * The facts of a version: those in `said` (in the form of the file), else those of the metadata file. Throws
 * `InvalidResultsError` with all problems at once.
 */
function readRegistration(run, file, said) {
    const problems = [];
    const report = (path, message) => problems.push({ file: file?.path ?? '', path, message });
    const written = file === null ? {} : readObject(file, report);
    const training = { ...objectIn(written, 'training', report), ...objectIn(said, 'training', report) };
    const merged = { ...written, ...said, training };
    const fields = new json_fields/* JsonFields */.AU(merged, '$', report);
    for (const tree of ['metrics', 'training'])
        fields.raw(tree); // read by their own functions
    const metrics = (0,metric_tree/* decodeMetricTree */.ZN)(objectIn(merged, 'metrics', report), '$.metrics', report);
    requireOneScale(metrics, report);
    const evidence = fields.text('evidence') ?? null;
    const facts = {
        version_name: fields.name('version_name') ?? null,
        metrics,
        sample_count: fields.count('sample_count') ?? null,
        dataset_version: fields.name('dataset_version') ?? null,
        split_version: fields.name('split_version') ?? null,
        training: readTraining(training, report),
        parent_version: fields.count('parent_version') ?? null,
        notes: fields.text('notes') ?? null,
        evidence,
    };
    if (evidence !== null && !UUID.test(evidence)) {
        report('$.evidence', 'is not the id of a snapshot: give the transaction_id that push printed with --json');
    }
    for (const name of fields.unasked())
        report(fields.at(name), `is not known; the fields are ${FIELDS}`);
    if (problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    return { ...run, ...facts };
}
/** f1 and accuracy of a version must both be fractions, or both percentages. */
function requireOneScale({ f1, accuracy }, report) {
    if (typeof f1 !== 'number' || typeof accuracy !== 'number' || (0,metric_kind/* kindOf */.I)('share', [f1, accuracy]) !== 'mixed')
        return;
    const [fraction, percentage] = accuracy > f1 ? ['f1', 'accuracy'] : ['accuracy', 'f1'];
    report('$.metrics', `${percentage} is a percentage and ${fraction} a fraction: give both as fractions, such as 0.91, or as percentages, such as 91`);
}
function readObject({ bytes }, report) {
    const reading = (0,json/* readJson */.V)(bytes);
    if (!reading.ok) {
        for (const { path, message } of reading.problems)
            report(path, message);
        return {};
    }
    if ((0,json_fields/* isObject */.Gv)(reading.value))
        return reading.value;
    report('$', (0,json_fields/* wrongType */.gQ)('an object', reading.value));
    return {};
}
function objectIn(object, name, report) {
    const value = object[name] ?? {};
    if ((0,json_fields/* isObject */.Gv)(value))
        return value;
    report(`$.${name}`, (0,json_fields/* wrongType */.gQ)('an object', value));
    return {};
}
/** The five facts that have types; others are kept if they are plain values. */
function readTraining(object, report) {
    const fields = new json_fields/* JsonFields */.AU(object, '$.training', report);
    const known = {
        epochs: fields.count('epochs'),
        early_stopping: fields.flag('early_stopping'),
        training_seconds: fields.number('training_seconds', (value) => (value < 0 ? 'is negative' : undefined)),
        learning_rate: fields.number('learning_rate', (value) => (value <= 0 ? 'is not above 0' : undefined)),
        batch_size: fields.number('batch_size', (value) => Number.isInteger(value) && value > 0 ? undefined : 'is not a whole number from 1'),
    };
    const others = fields.unasked().flatMap((name) => {
        const value = object[name];
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            return [[name, value]];
        report(fields.at(name), 'is not a text, a number, true or false');
        return [];
    });
    const given = Object.entries(known).filter(([, value]) => value !== undefined);
    return Object.fromEntries([...given, ...others]);
}
/** Two lines: what was registered, and whether it became the active version. */
function describeRegistered(registered, promotion) {
    const { model_name, version, version_name, replayed, promoted, promotion_reason, environment } = registered;
    const name = version_name === null ? '' : ` (${(0,text_table/* terminalText */.eR)(version_name)})`;
    const what = `version ${version}${name} of ${(0,text_table/* terminalText */.eR)(model_name)}`;
    const first = replayed ? `${what} is already registered, with the same content` : `registered ${what}`;
    if (replayed || promotion === 'never')
        return [first];
    const where = `in ${(0,text_table/* terminalText */.eR)(environment)}`;
    const state = promoted ? `now active ${where}` : `not active ${where}`;
    return [first, `it is ${state}: ${(0,text_table/* terminalText */.eR)(promotion_reason, 400)}`];
}

// EXTERNAL MODULE: ./lib/core/decimal.js
var core_decimal = __webpack_require__(7092);
;// CONCATENATED MODULE: ./lib/cli/models/arguments.js
/** Arguments and options of the commands about models. */






/** @param about the meaning of the environment for the command */
function addEnvironment(command, about) {
    return command.option('-e, --environment <name>', about, core_model/* DEFAULT_MODEL_ENVIRONMENT */.A6);
}
/** The user who runs this command. */
function moverOf(io) {
    return { actor: userName(io.env) ?? 'unknown' };
}
/** The version that another one was trained from; 0 for none. */
function arguments_parent(text) {
    return text === 'none' ? 0 : countNumber(text);
}
/** A number on the command line. */
function decimalNumber(text) {
    const decimal = (0,core_decimal/* decimalFrom */.yU)(text);
    if (decimal === null)
        throw new esm/* InvalidArgumentError */.Di(`Give a number, such as 0.05, not ${JSON.stringify(text)}.`);
    return (0,core_decimal/* toNumber */.Ro)(decimal);
}
function countNumber(text) {
    if (/^[1-9]\d{0,5}$/.test(text))
        return Number(text);
    throw new esm/* InvalidArgumentError */.Di(`Give a whole number from 1, not ${JSON.stringify(text)}.`);
}
/** An age in PostgreSQL's form: `30d`, `4w`. */
function days(text) {
    const [, number, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
    if (number === undefined)
        throw new esm/* InvalidArgumentError */.Di(`Give days or weeks, such as 30d or 4w, not ${JSON.stringify(text)}.`);
    return `${number} ${unit === 'w' ? 'weeks' : 'days'}`;
}
function jsonObject(text) {
    const reading = (0,json/* readJson */.V)(text);
    if (!reading.ok) {
        const [problem] = reading.problems;
        throw new esm/* InvalidArgumentError */.Di(`This is not valid JSON: ${problem?.message ?? text}.`);
    }
    if (!(0,json_fields/* isObject */.Gv)(reading.value))
        throw new esm/* InvalidArgumentError */.Di('Give a JSON object, such as {"f1": 0.93}.');
    return reading.value;
}

;// CONCATENATED MODULE: ./lib/cli/models/changes.js
















function addRegister(model, io) {
    const examples = [
        `model register lesions models/v3.pt --metrics '{"f1": 0.93}' --dataset-version set-v3`,
        'model register lesions models/v3.pt --metadata models/v3.json -e staging',
    ];
    addEnvironment(addStore(model.command('register'), io, examples), 'the environment to activate it in')
        .summary('add a version of a model')
        .description('Adds the next version of a model. The same name or key with the same content adds nothing.')
        .argument('<model>', 'name of the model; its first version creates it')
        .argument('<artifact>', 'where the model file is: a path or URL, stored unchanged')
        .option('--metadata <file>', 'JSON file with the values of the flags below; flags win')
        .option('--version-name <name>', 'a name, besides the number')
        .option('--metrics <json>', 'object of numbers, such as {"f1": 0.93, "accuracy": 0.95}', jsonObject)
        .option('--evidence <id>', 'transaction_id of the snapshot that measured it; provides metrics and dataset')
        .option('--sample-count <count>', 'number of training samples', decimalNumber)
        .option('--dataset-version <name>', 'the dataset that the metrics were measured on')
        .option('--split-version <name>', 'the split of the dataset')
        .option('--epochs <count>', 'number of training epochs', decimalNumber)
        .option('--early-stopping', 'training was stopped early')
        .option('--no-early-stopping', 'training was not stopped early')
        .option('--training-seconds <seconds>', 'training time', decimalNumber)
        .option('--learning-rate <number>', 'learning rate', decimalNumber)
        .option('--batch-size <count>', 'batch size', decimalNumber)
        .option('--training <json>', 'object of further training facts, such as {"optimizer": "adam"}', jsonObject)
        .option('--parent-version <version>', 'the version it was trained from, or none (default: the active one)', arguments_parent)
        .option('--notes <text>', 'notes')
        .option('--promotion <when>', 'when to activate it: never, first or auto (default: first)')
        .option('--run-id <id>', 'the run that registers it')
        .option('--idempotency-key <key>', 'registering again with this key adds nothing')
        .action(async (name, artifact, flags) => {
        const promotion = (0,push_options/* oneOf */.yL)('promotion', flags.promotion, core_model/* MODEL_PROMOTIONS */.tQ, 'first');
        const run = {
            ...moverOf(io),
            model_name: name,
            artifact_path: artifact,
            promotion,
            run_id: flags.runId ?? null,
            idempotency_key: flags.idempotencyKey ?? null,
            environment: flags.environment,
        };
        const registration = readRegistration(run, await metadataFile(io, flags.metadata), saidBy(flags));
        const registered = await closing(await openNamedStore(io, flags, 'keep'), (store) => store.call(contract_models/* registerModelVersion */.RR, registration));
        say(io, flags, registered, describeRegistered(registered, promotion));
    });
}
/** The facts in the flags, in the form of a metadata file. */
function saidBy(flags) {
    const training = (0,present/* present */.E)({
        epochs: flags.epochs,
        early_stopping: flags.earlyStopping,
        training_seconds: flags.trainingSeconds,
        learning_rate: flags.learningRate,
        batch_size: flags.batchSize,
    });
    return {
        ...(0,present/* present */.E)({
            version_name: flags.versionName,
            metrics: flags.metrics,
            sample_count: flags.sampleCount,
            dataset_version: flags.datasetVersion,
            split_version: flags.splitVersion,
            parent_version: flags.parentVersion,
            notes: flags.notes,
            evidence: flags.evidence,
        }),
        training: { ...flags.training, ...training },
    };
}
async function metadataFile(io, file) {
    if (file === undefined)
        return null;
    try {
        return { path: file, bytes: await (0,promises_.readFile)(external_node_path_.resolve(io.cwd, file)) };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--metadata: ${(0,text_table/* terminalText */.eR)(file)} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, {
            cause: error,
        });
    }
}
function addActivate(model, io) {
    const examples = ["model activate lesions 3 --reason 'approved by ann'", 'model activate lesions 3 -e staging'];
    addEnvironment(addStore(model.command('activate'), io, examples), 'the environment to activate it in')
        .summary('activate a version')
        .description('Makes a version the active one of its model in an environment. A rollback goes back to the one before it.')
        .argument('<model>', 'name of the model')
        .argument('<version>', 'number or name of the version', models_activation/* versionReference */.OU)
        .option('--reason <text>', 'why; the activation log keeps it')
        .option('--expect <version>', 'fail unless this version (or none) is active before')
        .action(async (model_name, version, flags) => {
        const activation = { model_name, ...version, ...moveBy(io, flags) };
        const activated = await withStore(io, flags, (store) => store.call(contract_models/* activateModelVersion */.F1, activation));
        say(io, flags, activated, [(0,models_activation/* describeActivated */.FX)(activated)]);
    });
}
function addModelRollback(model, io) {
    const examples = ["model rollback lesions --reason 'too slow'", 'model rollback lesions -e staging'];
    addEnvironment(addStore(model.command('rollback'), io, examples), 'where')
        .summary('reactivate the previous version')
        .description('Reactivates the previous version in an environment. Repeat to go further back.')
        .argument('<model>', 'name of the model')
        .option('--reason <text>', 'why; the activation log keeps it')
        .option('--expect <version>', 'fail unless this version (or none) is active before')
        .action(async (model_name, flags) => {
        const rollback = { model_name, ...moveBy(io, flags) };
        const activated = await withStore(io, flags, (store) => store.call(contract_models/* rollbackModelVersion */.e5, rollback));
        say(io, flags, activated, [(0,models_activation/* describeActivated */.FX)(activated)]);
    });
}
function moveBy(io, { reason, expect, environment }) {
    return { ...moverOf(io), reason, expect: (0,models_activation/* expectation */.pG)(expect), environment };
}

;// CONCATENATED MODULE: ./lib/core/report/tables/model-tables.js
/** The registry of models as tables for terminals and logs. */





/** A number as it is. */
function model_tables_plain(heading, field) {
    const [, cells] = (0,text_table/* texts */.Te)(heading, (row) => String(row[field] ?? format_number/* NOTHING */.K$));
    return [heading, cells, 'r'];
}
const time = (heading, field) => (0,text_table/* texts */.Te)(heading, (row) => (0,text_table/* minuteText */.Wn)(row[field]));
const artifact = (0,text_table/* words */.aL)('artifact', 'artifact_path');
const MODELS = [
    (0,text_table/* words */.aL)('model', 'model_name'),
    model_tables_plain('versions', 'last_version'),
    (0,text_table/* texts */.Te)('active', ({ active_version: version, active_version_name: name }) => version === null ? 'none' : model_tables_named(version, name)),
    (0,text_table/* words */.aL)('in', 'environment'),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    time('since', 'activated_at'),
    artifact,
];
const VERSIONS = [
    model_tables_plain('version', 'version'),
    (0,text_table/* words */.aL)('name', 'version_name'),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    model_tables_plain('samples', 'sample_count'),
    (0,text_table/* words */.aL)('dataset', 'dataset_version'),
    (0,text_table/* words */.aL)('split', 'split_version'),
    time('registered', 'created_at'),
    artifact,
    (0,text_table/* texts */.Te)('', stateOf),
];
const MEASUREMENTS = [
    time('measured', 'tested_at'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy'),
    model_tables_plain('samples', 'sample_size'),
    (0,text_table/* words */.aL)('by', 'actor'),
    (0,text_table/* words */.aL)('notes', 'notes'),
];
/** Every model with its active version in each environment. */
const modelTable = (models, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)(MODELS, models, table);
/** The versions of a model. */
const versionTable = (versions, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)(VERSIONS, versions, table);
/** Everything about one version, a line for each known fact. */
function versionLines({ version, activations, performance }) {
    const facts = [
        ['state', stateOf(version)],
        ['artifact', version.artifact_path],
        ['registered', `${(0,text_table/* minuteText */.Wn)(version.created_at)} by ${version.registered_by}${inRun(version.run_id)}`],
        ['samples', version.sample_count],
        ['dataset', version.dataset_version],
        ['split', version.split_version],
        ['evidence', version.evidence_transaction_id],
        ['parent', version.parent_version],
        ...Object.entries(version.training).map(([name, value]) => [`training.${name}`, String(value)]),
        ...metricFacts(version.metrics, 'metrics.'),
        ['promotion', version.promotion_reason],
        ['notes', version.notes],
    ];
    const known = facts.filter(([, value]) => value !== null && value !== '');
    return [
        (0,text_table/* terminalText */.eR)(`${version.model_name}, version ${model_tables_named(version.version, version.version_name)}`),
        '',
        ...known.map(([name, value]) => `${(0,text_table/* terminalText */.eR)(name)}: ${(0,text_table/* terminalText */.eR)(String(value), 2_000)}`),
        ...(activations.length === 0 ? [] : ['', 'moves, newest first', ...activations.map(activationLine)]),
        ...(performance.length === 0 ? [] : ['', ...(0,text_table/* columnTable */.d8)(MEASUREMENTS, performance)]),
    ];
}
function activationLine(activation) {
    const { created_at, action, from_version, to_version, environment, actor, reason, run_id } = activation;
    const versions = [from_version, to_version].map((version) => version ?? 'none').join(' → ');
    const where = environment === null ? '' : ` in ${environment}`;
    const why = reason === null ? '' : `: ${reason}`;
    return (0,text_table/* terminalText */.eR)(`${(0,text_table/* minuteText */.Wn)(created_at)} ${action} ${versions}${where} by ${actor}${inRun(run_id)}${why}`, 1_000);
}
function metricFacts(tree, prefix) {
    return Object.entries(tree).flatMap(([name, value]) => typeof value === 'number' ? [[prefix + name, (0,core_decimal/* formatNumber */.ZV)(value)]] : metricFacts(value, `${prefix}${name}.`));
}
/** One line: the measurement, and whether it is a drop. */
function describePerformance(measured, threshold) {
    const { model_name, version, accuracy, reference_accuracy, reference, accuracy_drop, is_drop } = measured;
    const what = `${(0,text_table/* terminalText */.eR)(model_name)}, version ${version}: accuracy`;
    const now = (0,core_decimal/* formatNumber */.ZV)(accuracy);
    if (accuracy_drop === null || reference_accuracy === null) {
        return `${what} is ${now}, its first, so there is nothing to compare it with`;
    }
    const before = `${(0,core_decimal/* formatNumber */.ZV)(reference_accuracy)} ${reference === 'registered' ? 'when it was registered' : 'at first'}`;
    const scale = (0,core_decimal/* decimalOf */.Bc)(Math.max(reference_accuracy, accuracy) > 1 ? 100 : 1);
    const limit = (0,core_decimal/* formatNumber */.ZV)((0,core_decimal/* toNumber */.Ro)((0,core_decimal/* multiply */.lw)((0,core_decimal/* decimalOf */.Bc)(threshold), scale)));
    if (is_drop === true) {
        return `${what} fell by ${(0,core_decimal/* formatNumber */.ZV)(accuracy_drop)} (${before} → ${now}); the limit is ${limit}`;
    }
    if (accuracy_drop === 0)
        return `${what} is still ${now}, as ${reference === 'registered' ? 'registered' : 'at first'}`;
    const moved = `${accuracy_drop > 0 ? 'fell' : 'rose'} by ${(0,core_decimal/* formatNumber */.ZV)(Math.abs(accuracy_drop))}`;
    return `${what} ${moved} (${before} → ${now})${accuracy_drop > 0 ? `, within the limit of ${limit}` : ''}`;
}
/** The archived versions, with the artifacts that can be deleted. */
function prunedLines(pruned, dryRun, { keep, min_age, young }) {
    if (pruned.length === 0) {
        const newest = `the newest ${keep} (--keep)`;
        return [
            young === 0
                ? `nothing to archive: there are only ${newest}, active versions, and what a rollback would activate`
                : `nothing to archive: ${(0,phrase/* count */.U9)(young, 'version')} besides ${newest} ${young === 1 ? 'is' : 'are'} younger ` +
                    `than ${min_age} (--min-age)`,
        ];
    }
    return [
        `${dryRun ? 'would archive' : 'archived'} ${(0,phrase/* count */.U9)(pruned.length, 'version')}; nothing is deleted. The ` +
            'registry no longer needs these artifacts:',
        ...pruned.map(({ model_name, version, version_name, artifact_path }) => {
            const line = `${model_name} ${model_tables_named(version, version_name)}: ${artifact_path}`;
            return `  ${(0,text_table/* terminalText */.eR)(line, 2_500)}`;
        }),
    ];
}
function model_tables_named(version, name) {
    return name === null ? String(version) : `${version} (${name})`;
}
function stateOf({ active_in, rollback_in, is_archived }) {
    const states = [
        active_in.length > 0 ? `ACTIVE in ${active_in.join(', ')}` : '',
        rollback_in.length > 0 ? `PREVIOUS in ${rollback_in.join(', ')}` : '',
        is_archived ? 'archived' : '',
    ];
    return states.filter(Boolean).join('; ');
}
function inRun(run) {
    return run === null ? '' : ` in run ${run}`;
}

;// CONCATENATED MODULE: ./lib/cli/models/performance.js










function addLogPerformance(model, io, finish) {
    const examples = [`model log-performance lesions --accuracy 0.91 --sample-size 120 --notes 'field test'`];
    addEnvironment(addStore(model.command('log-performance'), io, examples), 'the environment of the active version')
        .summary('log a measurement of a version')
        .description('Logs a measured accuracy of a version and compares it with the registered one, or else with the first one logged. ' +
        'The exit code is 1 on a drop of the threshold or more.')
        .argument('<model>', 'name of the model')
        .argument('[version]', 'number or name of the version (default: the active one)', models_activation/* versionReference */.OU)
        .requiredOption('--accuracy <number>', 'measured accuracy, a fraction or a percentage', decimalNumber)
        .option('--sample-size <count>', 'number of samples', decimalNumber)
        .option('--date <time>', 'when it was measured: a date and time, or how long ago (default: now)')
        .option('--notes <text>', 'notes')
        .addOption(new esm/* Option */.c$('--threshold <number>', 'the drop that matters').argParser(decimalNumber).default(0.05))
        .action(async (model_name, version, flags) => {
        const { accuracy, sampleSize: sample_size, date, notes, threshold, environment } = flags;
        const test_date = date === undefined ? null : (0,period/* momentFrom */.n)('--date', date, new Date());
        const facts = { accuracy, sample_size, test_date, notes, threshold, environment };
        const measured = { model_name, ...version, ...facts, ...moverOf(io) };
        const answer = await withStore(io, flags, (store) => store.call(contract_models/* logModelPerformance */.od, measured));
        say(io, flags, answer, [describePerformance(answer, threshold)]);
        finish(answer.is_drop === true ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done);
    });
}

;// CONCATENATED MODULE: ./lib/cli/models/prune.js







function addPrune(model, io) {
    addStore(model.command('prune'), io, ['model prune lesions --keep 5 --min-age 30d --dry-run'])
        .summary('archive old versions')
        .description('Archives versions, except new ones, active ones and rollback targets, and names their artifacts. Nothing is ' +
        'deleted: model activate brings a version back.')
        .argument('[model]', 'name of the model (default: every model)')
        .addOption(new esm/* Option */.c$('--keep <count>', 'how many newest versions to keep').argParser(countNumber).default(5))
        .addOption(new esm/* Option */.c$('--min-age <age>', 'keep versions younger than this').argParser(days).default('30 days', '30d'))
        .option('--dry-run', 'only list what would be archived')
        .option('--reason <text>', 'why; the activation log keeps it')
        .action(async (model_name, flags) => {
        const { keep, minAge: min_age, reason, dryRun = false } = flags;
        const request = { model_name, keep, min_age, dry_run: dryRun, reason, ...moverOf(io) };
        const [archived, kept] = await withStore(io, flags, async (store) => {
            const pruned = await store.call(contract_models/* pruneModelVersions */.t4, request);
            const ofAnyAge = { ...request, min_age: '0 days', dry_run: true };
            return [pruned, pruned.length > 0 ? [] : await store.call(contract_models/* pruneModelVersions */.t4, ofAnyAge)];
        });
        const spared = { keep, min_age, young: kept.length };
        say(io, flags, { dry_run: dryRun, archived }, prunedLines(archived, dryRun, spared));
    });
}

;// CONCATENATED MODULE: ./lib/commands/models/shown-version.js


/** The version that is active in an environment, else the newest. Throws `StoreError` (SN002) for an unknown model. */
async function shownVersion(store, model_name, environment) {
    const active = await store.call(contract_models/* activeModelVersion */.Wq, { model_name, environment });
    if (active !== null) {
        return { version: { version: active.version }, why: `Version ${active.version} is active in ${environment}` };
    }
    const newest = async (include_archived) => (await store.call(contract_models/* listModelVersions */.lb, { model_name, limit: 1, include_archived }))[0]?.version;
    const version = (await newest(false)) ?? (await newest(true));
    if (version === undefined)
        throw new errors/* UserError */.yo(`${model_name} has no version`);
    return { version: { version }, why: `None is active in ${environment}: this is the newest, version ${version}` };
}

// EXTERNAL MODULE: ./lib/core/judging/model-comparison.js
var model_comparison = __webpack_require__(5755);
;// CONCATENATED MODULE: ./lib/commands/models/comparison.js






/** Compares two versions as a push is judged: b is the candidate, a the baseline. */
async function compareModels(store, model_name, a, b, policy) {
    const first = 'environment' in a ? await activeIn(store, model_name, a.environment) : a;
    const before = await store.call(contract_models/* showModelVersion */.Tc, { model_name, ...first });
    const against = before.version.version;
    const now = await store.call(contract_models/* showModelVersion */.Tc, { model_name, ...b, against });
    return (0,model_comparison/* compareModelVersions */.Q)(comparedVersion(before), comparedVersion(now), now.difference, policy);
}
async function activeIn(store, model_name, environment) {
    const active = await store.call(contract_models/* activeModelVersion */.Wq, { model_name, environment });
    if (active !== null)
        return { version: active.version };
    const which = `no version of model ${(0,text_table/* terminalText */.eR)(model_name)} is active in ${(0,text_table/* terminalText */.eR)(environment)}`;
    throw new errors/* UserError */.yo(`${which}: say which one to compare with`);
}
function comparedVersion({ version, performance, reference_accuracy }) {
    return { ...version, measured: performance[0] ?? null, reference_accuracy };
}
/** Which is better, and whether it is safe to deploy. */
function describeComparison(comparison) {
    const { version_a: a, version_b: b, better, safe_to_deploy, verdict, reason } = comparison;
    if (a === b)
        return [`${(0,text_table/* terminalText */.eR)(comparison.model_name)}: ${reason}`];
    const winner = better !== null
        ? `version ${better} is better than version ${better === a ? b : a}`
        : verdict === 'incomparable' || verdict === 'inconclusive'
            ? `whether version ${a} or version ${b} is better is not known`
            : `version ${a} and version ${b} are equal`;
    return [
        `${(0,text_table/* terminalText */.eR)(comparison.model_name)}: ${winner}`,
        `version ${b} is ${safe_to_deploy ? '' : 'not '}safe to deploy: ${reason}`,
    ];
}
/** Every metric of the two, worst first; empty if none was compared. */
function comparisonTable({ version_a: a, version_b: b, metrics }, { table } = tables_layout/* AS_TEXT */.i) {
    if (metrics.length === 0)
        return [];
    const rows = metrics.map(({ metric, baseline, candidate, delta, verdict: judged }) => [
        metric,
        ...(0,format_number/* alignedNumbers */.hn)([baseline, candidate], { nothing: 'missing' }),
        ...(0,format_number/* alignedNumbers */.hn)([delta], { signed: true, nothing: '' }),
        judged,
    ]);
    return table(['metric', `version ${a}`, `version ${b}`, 'delta', ''], rows, 'lrrrl');
}

;// CONCATENATED MODULE: ./lib/core/result/registry-document.js
/** @param backbone the version of the shared backbone; a whole number is written as a number */
function registryDocument(models, backbone) {
    const heads = models.map(({ model_name, active_version, artifact_path, sample_count, f1_score, trained_at }) => [
        model_name,
        {
            active_head_version: active_version,
            head_path: artifact_path,
            sample_count,
            f1_score,
            last_trained: trained_at,
            is_loaded: false,
        },
    ]);
    const newest = models.reduce((latest, { updated_at }) => (latest === null || Date.parse(updated_at) > Date.parse(latest) ? updated_at : latest), null);
    return {
        backbone_version: backbone !== null && /^\d{1,9}$/.test(backbone) ? Number(backbone) : backbone,
        signals: Object.fromEntries(heads),
        last_updated: newest,
    };
}

;// CONCATENATED MODULE: ./lib/core/report/tables/narrow.js


/** Columns in the order in which they are left out if a table is too wide. Columns that are not here always stay. */
const DROPPED = [
    ...['transaction', 'run', 'artifact', 'why', 'notes', 'tags', 'branch', 'split', 'by', 'samples'],
    ...['latency ms', 'recall', 'precision', 'last', 'highest', 'lowest', 'still current', 'commits', 'commit'],
    ...['%', '90% interval', 'prompt', 'environment', 'stored', 'registered', 'since', 'baseline', 'dataset', 'change'],
];
/** Columns of names, and their least width before a column is left out that distinguishes rows. */
const narrow_NAMES = ['model', 'dataset', 'prompt', 'environment'];
const SHORTENED = [
    ['prompt', 28],
    ['dataset', 16],
];
/**
 * Text of at most `width` columns, if possible: columns without information are left out first, then those of the
 * lowest rank.
 */
function textWithin(width) {
    return {
        table: (headers, rows, aligns) => {
            const hidden = [];
            const shortened = SHORTENED.map(([before, longest]) => ({ rank: DROPPED.indexOf(before), longest }));
            let cells = rows;
            let shown = headers.map((_, column) => column);
            const lines = () => (0,text_table/* textTable */.ed)(shown.map((column) => headers[column] ?? ''), cells.map((row) => shown.map((column) => row[column] ?? '')), shown.map((column) => aligns[column]).join(''));
            const isEmpty = (column) => rows.every((row) => ['', format_number/* NOTHING */.K$].includes(row[column] ?? ''));
            const ranks = (column) => {
                const rank = DROPPED.indexOf(headers[column] ?? '');
                return rank === -1 ? Infinity : isEmpty(column) ? rank - DROPPED.length : rank;
            };
            let table = lines();
            while (table.some((line) => (0,text_table/* displayWidth */.F1)(line) > width)) {
                const least = Math.min(...shown.map(ranks));
                const [shorter] = shortened;
                if (shorter !== undefined && least >= shorter.rank) {
                    shortened.shift();
                    cells = rows.map((row) => row.map((cell, column) => narrow_NAMES.includes(headers[column] ?? '') ? middleCut(cell, shorter.longest) : cell));
                    table = lines();
                    continue;
                }
                if (least === Infinity)
                    break;
                hidden.push(...shown.filter((column) => ranks(column) === least).map((column) => headers[column] ?? ''));
                shown = shown.filter((column) => ranks(column) !== least);
                table = lines();
            }
            const isCut = cells.some((row, at) => row.some((cell, column) => cell !== rows[at]?.[column]));
            const untold = [...hidden, ...(isCut ? ['parts of long names'] : [])];
            return untold.length === 0 ? table : [...table, '', ...notShown(untold, width)];
        },
        line: (text) => (0,text_table/* terminalText */.eR)(text, 500),
    };
}
/** A name cut in the middle: versions differ at the beginning or the end. */
function middleCut(name, longest) {
    const letters = Array.from(name);
    if (letters.length <= longest)
        return name;
    const end = Math.floor((longest - 1) / 2);
    return `${letters.slice(0, longest - 1 - end).join('')}…${letters.slice(-end).join('')}`;
}
/** The names of the columns that were left out, in lines of this width. */
function notShown(hidden, width) {
    const lines = [];
    let line = 'Not shown:';
    for (const part of [...hidden.join(',\n').split('\n'), '(--wide shows all)']) {
        if ((0,text_table/* displayWidth */.F1)(`${line} ${part}`) > width) {
            lines.push(line);
            line = `  ${part}`;
        }
        else
            line += ` ${part}`;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./lib/cli/terminal/width.js


/** The default width of a terminal. */
const USUAL_WIDTH = 80;
/** For commands that print tables. */
function addWide(command) {
    return command.option('--wide', 'show all columns of tables, even in a narrow terminal');
}
/**
 * Tables that fit the terminal; complete ones without a terminal, or with `--wide`.
 * @param indent columns before each line
 */
function layoutFor({ stdout }, { wide }, indent = 0) {
    return stdout.isTTY && wide !== true ? textWithin((stdout.columns ?? USUAL_WIDTH) - indent) : tables_layout/* AS_TEXT */.i;
}

;// CONCATENATED MODULE: ./lib/cli/models/questions.js


















function addList(model, io) {
    addStore(addWide(model.command('list')), io, ['model list', 'model list lesions --limit 50 --all'])
        .summary('list the models, or the versions of one')
        .description('Lists the models with their active versions, one line for each environment; with a name, the versions of that ' +
        'model, newest first.')
        .argument('[model]', 'name of the model')
        .addOption(new esm/* Option */.c$('--limit <count>', 'how many versions').argParser(limitNumber).default(20))
        .option('--all', 'include archived versions')
        .action(async (model_name, flags) => {
        if (model_name === undefined) {
            const models = await withStore(io, flags, (store) => store.call(contract_models/* listModels */.D, {}));
            say(io, flags, { models }, models.length === 0
                ? ['There are no models yet: model register adds one.']
                : modelTable(models, layoutFor(io, flags)));
            return;
        }
        const question = { model_name, limit: flags.limit, include_archived: flags.all === true };
        const versions = await withStore(io, flags, (store) => store.call(contract_models/* listModelVersions */.lb, question));
        say(io, flags, { model_name, versions }, versionTable(versions, layoutFor(io, flags)));
    });
}
function addShow(model, io) {
    addEnvironment(addStore(model.command('show'), io, ['model show lesions', 'model show lesions 3']), 'where the active version is that is shown')
        .summary('everything about one version')
        .description('Shows a version with its training, metrics and evidence, its activations and its measurements; without a ' +
        'version the active one, else the newest.')
        .argument('<model>', 'name of the model')
        .argument('[version]', 'number or name of the version', models_activation/* versionReference */.OU)
        .action(async (model_name, version, flags) => {
        const { why, details } = await withStore(io, flags, async (store) => {
            const shown = version === undefined ? await shownVersion(store, model_name, flags.environment) : null;
            const question = { model_name, ...(shown?.version ?? version) };
            const { difference: _, ...rest } = await store.call(contract_models/* showModelVersion */.Tc, question);
            return { why: shown === null ? [] : [(0,text_table/* terminalText */.eR)(shown.why), ''], details: rest };
        });
        say(io, flags, details, [...why, ...versionLines(details)]);
    });
}
function addModelCompare(model, io, finish) {
    const examples = ['model compare lesions 2 3', 'model compare lesions 3 --environment staging'];
    addEnvironment(addStore(model.command('compare'), io, examples), 'the environment of the active version to compare with')
        .summary('compare two versions, and say whether one is safe to deploy')
        .description('Judges a version against another one (default: the active one) like push judges a result. The exit code is 0 if ' +
        'it is safe to deploy, 1 if it is worse or cannot be compared.')
        .argument('<model>', 'name of the model')
        .argument('<versions...>', 'one version, or the old one and the new one')
        .option('--threshold <number>', 'a drop of f1 by this much or more is a regression (default: 0.05)')
        .option('--metrics <rules>', 'rules for metrics, as for push')
        .action(async (name, versions, flags) => {
        const references = versions.map(models_activation/* versionReference */.OU);
        const [candidate, before = { environment: flags.environment }] = references.reverse();
        if (candidate === undefined || references.length > 2)
            throw new errors/* UserError */.yo('give one version, or two');
        const policy = (0,policy_policy/* policyFrom */.JX)(flags);
        const comparison = await withStore(io, flags, (store) => compareModels(store, name, before, candidate, policy));
        const table = comparisonTable(comparison);
        say(io, flags, comparison, [...describeComparison(comparison), ...(table.length > 0 ? ['', ...table] : [])]);
        finish(comparison.safe_to_deploy ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.regression);
    });
}
function addActive(model, io, finish) {
    const examples = ['model active lesions --fallback models/baseline.pt', 'model active lesions -e staging'];
    addEnvironment(addStore(model.command('active'), io, examples), 'where')
        .summary('print only the path of the active artifact')
        .description('Prints the artifact path of the active version, for a deploy script. The exit code is 1 if none is active.')
        .argument('<model>', 'name of the model')
        .option('--fallback <path>', 'what to print if none is active')
        .action(async (name, flags) => {
        const { environment } = flags;
        if (flags.fallback === '')
            throw new errors/* UserError */.yo('--fallback is empty: name a path, or leave it out');
        const found = await withStore(io, flags, (store) => (0,models_activation/* findDeployable */.Ri)(store, name, environment, flags.fallback ?? null));
        const artifact_path = found.kind === 'active' ? found.version.artifact_path : (flags.fallback ?? null);
        const { version, version_name, f1_score } = found.kind === 'active' ? found.version : { version: null, version_name: null, f1_score: null };
        if (flags.json === true) {
            printJson(io, {
                model_name: name,
                environment,
                version,
                version_name,
                f1_score,
                artifact_path,
                is_fallback: found.kind === 'fallback',
            });
        }
        else if (artifact_path !== null)
            io.stdout.write(`${artifact_path}\n`);
        if (found.kind === 'fallback')
            terminalLog(io).warning(found.warning);
        if (found.kind === 'none') {
            writeLines(io, io.stderr, [{ text: found.message, style: 'bad' }]);
            finish(terminal_exit/* EXIT */.d.regression);
        }
    });
}
function addModelExport(model, io) {
    const examples = ['model export --output models/registry.json --backbone-version 1'];
    addEnvironment(addStore(model.command('export'), io, examples), 'the environment')
        .summary('write registry.json')
        .description('Writes the active version of every model in an environment as registry.json, for loaders that read it.')
        .option('--output <file>', 'where to write it (default: standard output)')
        .option('--backbone-version <version>', 'the version of the backbone that the models share')
        .action(async (flags) => {
        const { environment } = flags;
        const models = await withStore(io, flags, (store) => store.call(contract_models/* listModels */.D, { environment }));
        const document = registryDocument(models, flags.backboneVersion ?? null);
        if (flags.output === undefined) {
            printJson(io, document);
            return;
        }
        await writeOutput(io, flags.output, `${JSON.stringify(document, null, 2)}\n`);
        say(io, flags, { output: flags.output, models: models.length }, [
            `Wrote ${(0,phrase/* count */.U9)(models.length, 'model')} to ${(0,text_table/* terminalText */.eR)(flags.output)}`,
        ]);
    });
}

;// CONCATENATED MODULE: ./lib/cli/models/commands.js




/** `model …`: the registry of models. */
function addModel(program, io, finish) {
    const model = program
        .command('model')
        .summary('register, activate and roll back model versions')
        .description('Keeps versions of named models. In each environment at most one version is active: the deployed one.')
        .addHelpText('after', `\nExample:\n  ${io.commandName} model register lesions models/v3.pt --metrics '{"f1": 0.93}'`);
    addRegister(model, io);
    addActivate(model, io);
    addModelRollback(model, io);
    addList(model, io);
    addShow(model, io);
    addLogPerformance(model, io, finish);
    addModelCompare(model, io, finish);
    addPrune(model, io);
    addActive(model, io, finish);
    addModelExport(model, io);
}

// EXTERNAL MODULE: ./lib/core/groups.js
var core_groups = __webpack_require__(2623);
;// CONCATENATED MODULE: ./lib/commands/setup/doctor.js








const fine = (about, says) => ({ about, state: 'ok', says, fix: null });
const note = (about, says, fix = null) => ({
    about,
    state: 'note',
    says,
    fix,
});
const todo = (about, says, fix) => ({ about, state: 'todo', says, fix });
const wrong = (about, says, fix) => ({ about, state: 'wrong', says, fix });
/** SQLSTATE: the role may not call the function. */
const NOT_ALLOWED = '42501';
const LISTED = 3;
const doctor_LONGEST = 600;
/** The oldest Node that this program runs on, and the one that supabase-js needs. */
const OLDEST_NODE = [20, 15];
const NODE_FOR_SUPABASE = 22;
/** @param version `process.version` */
function examineNode(version, isSupabase) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [oldest, oldestMinor] = OLDEST_NODE;
    const needed = isSupabase ? NODE_FOR_SUPABASE : oldest;
    const isEnough = major > needed || (major === needed && (isSupabase || minor >= oldestMinor));
    const wanted = isSupabase ? `${NODE_FOR_SUPABASE}, which Supabase needs` : OLDEST_NODE.join('.');
    return isEnough ? fine('Node', version) : wrong('Node', `${version} is too old`, `install Node ${wanted} or newer`);
}
/**
 * Whether the store answers, whether its schema fits this version, and what it holds. A fault of the store is a
 * finding, not an exception.
 */
async function examineStore(open, program) {
    let store;
    try {
        store = await open();
    }
    catch (error) {
        return [ofFault('store', error)];
    }
    try {
        return await examineOpened(store, program);
    }
    finally {
        await store.close();
    }
}
async function examineOpened(store, program) {
    const found = [];
    try {
        if ((await store.isNew?.()) === true)
            return notThere(store, program);
        const { schema_version: schema } = await store.call(push/* getJudgingContext */.IB, { results: [], context: NOTHING_ASKED });
        found.push(fine('store', store.description), fine('schema', `version ${schema}`));
    }
    catch (error) {
        return [ofFault('store', error, store.description)];
    }
    try {
        const configurations = await store.call(pointers/* listBenchmarkConfigurations */.tD, {});
        return [...found, fine('permission', 'can read the history'), ...examineNames(configurations, program)];
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code !== NOT_ALLOWED)
            return [...found, ofFault('history', error)];
        const says = 'this key may push and judge, but not read the history (benchmark_writer)';
        return [...found, note('permission', says, 'use a secret key for history, rollback and the dashboard')];
    }
}
/** Where the first push makes what is not there yet: nothing else can be said of it. */
function notThere({ description }, { name, storeFlags }) {
    const says = description.startsWith('no ') ? description : `no ${description} yet`;
    return [todo('store', `${says}: the first push makes it`, `push a result: ${name} push results/*.json${storeFlags}`)];
}
const NOTHING_ASKED = {
    baseline: null,
    baseline_environment: 'github-actions',
    reference: { kind: 'own-baseline' },
};
/** Names that may be typos, and what is still to do. */
function examineNames(configurations, program) {
    if (configurations.length === 0) {
        const command = `${program.name} push results/*.json${program.storeFlags}`;
        return [todo('configurations', 'none yet', `push a result: ${command}`)];
    }
    const found = [fine('configurations', `${(0,phrase/* count */.U9)(configurations.length, 'configuration')} with versions`)];
    for (const [about, key] of [
        ['models', 'model_version'],
        ['datasets', 'dataset_version'],
        ['prompts', 'prompt_version'],
        ['environments', 'environment'],
    ]) {
        const names = [...new Set(configurations.map((each) => each[key]))];
        const alike = [...(0,core_groups/* groupBy */.$)(names, doctor_plain).values()].filter((group) => group.length > 1);
        if (alike.length === 0)
            continue;
        const shown = alike.slice(0, LISTED).map((group) => group.map((name) => JSON.stringify(name)).join(' and '));
        const fix = `use one spelling: results of different ${about} are never compared`;
        found.push(note('names', `${about} that differ only in case or punctuation: ${shown.join('; ')}`, fix));
    }
    const lacking = configurations.filter(({ environment, baseline_version }) => baseline_version === null && !(0,result_environment/* isEphemeral */.aw)(environment));
    if (lacking.length > 0) {
        const [first] = lacking;
        const flags = first === undefined ? null : (0,next_steps/* addressFlags */.WT)(first);
        const mend = flags === null
            ? `set one: ${program.name} baseline`
            : `set one: ${program.name} baseline ${first?.current_version ?? 1} ${flags}${program.storeFlags}`;
        found.push(todo('baselines', `${(0,phrase/* count */.U9)(lacking.length, 'configuration')} without one`, mend));
    }
    else
        found.push(fine('baselines', 'every configuration has one'));
    return found;
}
const doctor_plain = (name) => name.toLowerCase().replaceAll(/[\s._/-]+/g, '');
/** A fault, with the fix in the later lines of its message. */
function ofFault(about, error, where) {
    if (!(error instanceof errors/* StoreError */.hg) && !(error instanceof errors/* UserError */.yo))
        throw error;
    const [first = '', ...more] = error.message.split('\n');
    const says = where === undefined ? first : `${where}: ${first}`;
    return wrong(about, says, fixIn(more) || 'fix what the line above says, then run doctor again');
}
/** The later lines of a message, as one step. */
const fixIn = (lines) => lines
    .join(' ')
    .trim()
    .replace(/^Run: /, 'run ');
/**
 * The configuration file and the finding about it.
 * @param find returns null if there is none
 * @param none the finding in that case
 */
async function examineConfig(find, none) {
    const about = 'configuration file';
    try {
        const config = await find();
        if (config === null)
            return { config, finding: note(about, none.says, none.fix) };
        return { config, finding: fine(about, `${config.file}: ${Object.keys(config.texts).join(', ') || 'empty'}`) };
    }
    catch (error) {
        return { config: null, finding: ofFault(about, error) };
    }
}
/** All findings as lines, each note with its advice below it, and the next steps last. */
function describeFindings(findings) {
    const width = Math.max(...findings.map(({ about }) => about.length));
    const next = nextSteps(findings);
    return [
        ...findings.flatMap(({ about, state, says, fix }) => [
            `${{ ok: '✓', note: '•', todo: '•', wrong: '✗' }[state]} ${about.padEnd(width)}  ${(0,text_table/* terminalText */.eR)(says, doctor_LONGEST)}`,
            ...(fix === null || state !== 'note' ? [] : [`  ${' '.repeat(width)}  → ${(0,text_table/* terminalText */.eR)(fix, doctor_LONGEST)}`]),
        ]),
        '',
        ...(next.length === 0
            ? ['Next: nothing to do.']
            : ['Next:', ...next.map((step) => `- ${(0,text_table/* terminalText */.eR)(step, doctor_LONGEST)}`)]),
    ];
}
/** What to do, faults first. Notes need no action. */
function nextSteps(findings) {
    return ['wrong', 'todo'].flatMap((wanted) => findings.filter(({ state }) => state === wanted).map(({ about, fix, says }) => `${about}: ${fix ?? says}`));
}
const isWrong = (findings) => findings.some(({ state }) => state === 'wrong');

;// CONCATENATED MODULE: ./lib/cli/project/doctor.js








function addDoctor(program, io, finish) {
    readsFileItself(addStore(program.command('doctor'), io, ['doctor', 'doctor --supabase-url https://<ref>.supabase.co']))
        .summary('say what is missing or wrong, and how to fix it')
        .description('Checks Node, git, the configuration file, the store, its schema, what the key may do, and the names in the ' +
        'history. Changes nothing. The exit code is 1 if something is wrong.')
        .action(async (flags) => {
        const findings = await examine(io, flags);
        const next = nextSteps(findings);
        if (flags.json === true)
            printJson(io, { ok: !isWrong(findings), checks: findings, next });
        else
            writeLines(io, io.stdout, describeFindings(findings).map((text) => ({ text, style: styleOf(text) })));
        finish(isWrong(findings) ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done);
    });
}
const doctor_STYLES = { '✗': 'bad', '✓': 'good', '•': 'warn' };
const styleOf = (line) => doctor_STYLES[line.charAt(0)] ?? 'plain';
async function examine(io, flags) {
    const fix = `${io.commandName} init <files…> prints one for the files that you have`;
    const { config, finding } = await examineConfig(() => findConfig(io, flags.config), { says: 'none', fix });
    const options = config === null ? flags : { ...flags, storeInFile: storeOf(config) };
    const isSupabase = [flags.supabaseUrl, config?.texts['supabase-url'], io.env['SUPABASE_URL']].some((each) => each);
    const silent = {
        info: () => undefined,
        warning: () => undefined,
        group: (_, work) => work(),
    };
    return [
        examineNode(process.version, isSupabase),
        await examineGit(io, flags.databaseUrl === undefined),
        finding,
        ...(await examineStore(() => openNamedStore(io, options, 'judge', silent, true), {
            name: io.commandName,
            storeFlags: storeFlags(io, flags),
        })),
    ];
}
/** @param isForStore whether the history may be on a branch; a PostgreSQL database needs no clone */
async function examineGit(io, isForStore) {
    const { runGit } = await __webpack_require__.e(/* import() */ 940).then(__webpack_require__.bind(__webpack_require__, 2940));
    const place = { folder: io.cwd, env: io.env };
    try {
        const { stdout } = await runGit(place, ['--version']);
        const version = stdout
            .toString('utf8')
            .trim()
            .replace(/^git version /, '');
        if (!isForStore)
            return fine('git', version);
        const { code } = await runGit(place, ['rev-parse', '--git-dir']);
        if (code !== 0)
            return note('git', `${version}; this folder is not in a repository`, 'run this in a clone to use its history branch');
        const remote = await runGit(place, ['remote', 'get-url', 'origin']);
        return remote.code === 0
            ? fine('git', version)
            : note('git', `${version}; the repository has no remote origin`, 'for the history branch: git remote add origin <address>');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return wrong('git', 'not found', 'install git: the program reads commits and the history branch with it');
    }
}

// EXTERNAL MODULE: ./lib/core/judging/remarks.js
var remarks = __webpack_require__(8601);
;// CONCATENATED MODULE: ./lib/commands/setup/tools.js

const NODE = 'npm ci';
/** The tool exits with an error for a failed assertion; the verdict decides about that. */
const JUDGED = '|| true';
const TOOLS = [
    {
        format: 'promptfoo',
        output: 'results/promptfoo.json',
        command: (output, project) => `npx promptfoo@latest eval ${project === null ? '' : `--config ${(0,next_steps/* shellQuoted */.x)(project)} `}--output ${output} ${JUDGED}`,
        isProject: (name) => /^promptfooconfig.*\.(?:ya?ml|json|[cm]?[jt]s)$/.test(name),
        hasKeys: true,
    },
    {
        format: 'JUnit XML',
        output: 'results/pytest.xml',
        setup: 'pip install -r requirements.txt',
        command: (output, project) => `python -m pytest ${project !== null && /^(?:.*\/)?test_/.test(project) ? `${(0,next_steps/* shellQuoted */.x)(project)} ` : ''}--junitxml=${output} ${JUDGED}`,
        isProject: (name) => /^(?:pytest\.ini|conftest\.py|pyproject\.toml|tox\.ini|test_.*\.py|.*_test\.py)$/.test(name),
        hasKeys: true,
    },
    {
        format: 'JUnit XML',
        output: 'results/vitest.xml',
        setup: NODE,
        command: (output) => `npx vitest run --reporter=junit --outputFile=${output} ${JUDGED}`,
        isProject: (name) => /^vite(?:st)?\.config\.[cm]?[jt]s$/.test(name),
        hasKeys: true,
    },
    {
        format: 'pytest-json-report',
        output: 'results/pytest.json',
        setup: 'pip install pytest pytest-json-report',
        command: (output) => `python -m pytest --json-report --json-report-file=${output} ${JUDGED}`,
        isProject: () => false,
        hasKeys: true,
    },
    {
        format: 'lm-evaluation-harness',
        output: 'results/',
        setup: 'pip install lm-eval',
        command: () => 'lm_eval --model hf --model_args pretrained=gpt2 --tasks gsm8k --log_samples --output_path results',
        isProject: () => false,
        hasKeys: false,
    },
    {
        format: 'inspect_ai',
        output: 'results/*.eval',
        setup: 'pip install inspect-ai',
        command: () => 'inspect eval evals/ --model openai/gpt-4o --log-dir results',
        isProject: () => false,
        hasKeys: true,
    },
];
/** The tool of a configuration file; undefined: it belongs to none. */
function toolOfProject(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return TOOLS.find((tool) => tool.isProject(name));
}
/** The tool that wrote a result file, by format and name; undefined: no tool with a known command. */
function toolOfResult(format, path) {
    const tools = TOOLS.filter((tool) => tool.format === format);
    return tools.find(({ output }) => path.includes(/\w+(?=\.\w+$)/.exec(output)?.[0] ?? '\n')) ?? tools[0];
}

;// CONCATENATED MODULE: ./lib/commands/setup/init.js











const WORKFLOW_FILE = '.github/workflows/benchmarks.yml';
/** Names that a file may lack, as keys of the configuration file, with a placeholder for each. */
const init_PLACEHOLDERS = {
    'model-version': { name: 'model_version', value: 'my-model', why: 'what was measured' },
    'dataset-version': {
        name: 'dataset_version',
        value: 'my-dataset-v1',
        why: 'what it was measured on: another name when the cases change',
    },
    'prompt-version': { name: 'prompt_version', value: 'v1', why: 'the prompt: another name when it changes' },
};
const KEYS = Object.keys(init_PLACEHOLDERS);
/** Whether a path is the configuration file of a tool, not a result. */
const isOfProject = (path) => toolOfProject(path) !== undefined;
/**
 * The configuration file and a workflow that fit the given files. Throws `InvalidResultsError` for result files that
 * cannot be read at all.
 */
async function init(source) {
    if (source.paths.length === 0) {
        throw new errors/* UserError */.yo('init takes result files, or the file of a tool such as promptfooconfig.yaml, pytest.ini or vitest.config.ts: name one');
    }
    const unfit = source.paths.find((path) => /\$\{\{|[\r\n]/.test(path));
    if (unfit !== undefined) {
        throw new errors/* UserError */.yo(`${JSON.stringify(unfit)} cannot stand in a workflow: rename it, or name its folder or a glob`);
    }
    const projects = source.paths.filter(isOfProject);
    const project = projectOf(projects);
    const results = source.paths.filter((path) => !isOfProject(path));
    const understood = await understand(source);
    const tool = project === null ? toolOfResult(understood.files[0]?.format ?? null, results[0] ?? '') : toolOfProject(project);
    const outputs = results.length > 0 ? results : [tool?.output ?? 'results/*.json'];
    return [
        { path: CONFIG_FILE, text: configText(outputs, understood, tool) },
        { path: WORKFLOW_FILE, text: workflowText(outputs, tool, project, source.branch) },
    ];
}
/** Throws `UserError` for files of two tools: a workflow runs one. */
function projectOf(projects) {
    const commands = new Set(projects.map((path) => toolOfProject(path)?.command('', path)));
    if (commands.size > 1)
        throw new errors/* UserError */.yo(`${projects.join(' and ')} are run by commands of their own: name one of them`);
    return projects[0] ?? null;
}
/** Reads the files: first without names, then with those that their problems ask for. */
async function understand({ files, parsers, digest }) {
    if (files.length === 0)
        return { files: [], missing: [], mapping: null };
    let missing = [];
    let mapping = null;
    for (;;) {
        const names = Object.fromEntries(missing.map((key) => [init_PLACEHOLDERS[key].name, init_PLACEHOLDERS[key].value]));
        const decoded = await decodeFiles(files, { names, parsers, digest, mapping: (0,tables_mapping/* parseMapping */.K)(mapping ?? undefined) });
        const said = decoded.problems.map(({ message }) => message).join('\n');
        const asked = KEYS.filter((key) => missing.includes(key) || said.includes(`--${key}`));
        const guess = mapping ?? /^ *mapping: (.+)$/m.exec(said)?.[1] ?? null;
        if (decoded.problems.length === 0) {
            const read = decoded.files.flatMap(({ path, results }) => results.map((result, index) => ({ file: path, index, result })));
            // Results that push would refuse.
            const { refused } = (0,repeats/* gatherRepeats */.I)(read, 'pool', digest);
            if (refused.length > 0) {
                const why = 'one configuration file names one suite: run init for the files of each suite on their own (docs/configuration.md)';
                throw new errors/* InvalidResultsError */.AD(refused.map((each) => ({ ...each, message: `${each.message}; ${why}` })));
            }
            return { files: decoded.files, missing, mapping };
        }
        if (asked.length === missing.length && guess === mapping)
            throw new errors/* InvalidResultsError */.AD(decoded.problems);
        missing = asked;
        mapping = guess;
    }
}
function configText(outputs, { files, missing, mapping }, tool) {
    const named = files.length === 0 && tool !== undefined ? asked(tool) : missing;
    const undecided = undecidedMetric(files);
    return [
        '# yaml-language-server: $schema=https://raw.githubusercontent.com/your-org/benchmark-snapshots/v1/schema/benchmark-snapshots.schema.json',
        '# Every key is in docs/configuration.md; inputs of a step and flags of a command win over them.',
        ...files.flatMap((file) => {
            const [first = '', ...more] = describeUnderstood(file);
            return [`# ${commented(file.path)}: ${commented(first)}`, ...more.map((line) => `#   ${commented(line)}`)];
        }),
        ...listed('results', outputs),
        ...named.map((key) => `${key}: ${init_PLACEHOLDERS[key].value} # ${init_PLACEHOLDERS[key].why}`),
        ...(mapping === null ? [] : [`mapping: ${scalar(mapping)} # a guess from the names in the file: check it`]),
        ...(undecided === null
            ? []
            : [
                'metrics:',
                `  ${scalar(undecided.name)}: ${undecided.better} primary # what decides: check the metric, and higher or lower`,
            ]),
        'threshold: 0.05 # the drop of the primary metric that matters',
        'promotion: proven # which versions become the baseline automatically',
        '',
    ].join('\n');
}
/** Names that the files of a tool never have. */
function asked({ format }) {
    return format === 'promptfoo' ? ['dataset-version'] : ['model-version', 'dataset-version'];
}
/** A metric for results without one that decides. */
function undecidedMetric(files) {
    for (const { metrics, primary_metric } of files.flatMap(({ results }) => results)) {
        const names = [...(0,metrics_metrics/* flattenMetrics */.g8)(metrics).keys()];
        const claims = { policy: policy_policy/* DEFAULT_POLICY */.zj, ofResult: primary_metric };
        const decides = (0,metrics_primary_metric/* primaryMetric */.P)(new Set(names), claims) === null ? (0,remarks/* deciding */.C$)(names) : null;
        if (decides !== null)
            return { name: decides[0], better: decides[1] };
    }
    return null;
}
function workflowText(outputs, tool, project, branch) {
    const [first = ''] = outputs;
    const isPlain = /^[\w./-]+$/.test(first);
    const command = tool?.command(isPlain ? first : tool.output, project) ??
        `./run-benchmark.sh # writes ${outputs.length > 1 ? 'these files' : first}`;
    const keys = tool?.hasKeys === false ? '# ' : '';
    return `# Measures every push to ${branch} and every pull request, keeps the history on a branch of this repository, comments, and
# turns red on a regression. By button too, such as for the first baseline.
name: Benchmarks
on:
  push: { branches: [${/^[\w/-]+$/.test(branch) ? branch : JSON.stringify(branch)}] }
  pull_request:
  workflow_dispatch:
permissions: {}
jobs:
  benchmark:
    # A fork gets no keys: benchmark-fork-run.yml and benchmark-fork-report.yml are for its pull requests.
    if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository
    permissions:
      contents: write # to keep the history on its branch
      issues: write # to open an issue about a regression, and close it once that is over
      pull-requests: write # to comment
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1 # the owner of your copy
    with:
${[
        ...(tool?.setup === undefined ? [] : [`setup: ${tool.setup}`]),
        `command: ${tool === undefined ? command : scalar(command)}`,
        ...listed('results', outputs, '|'),
    ]
        .map((line) => `      ${line}`)
        .join('\n')}
    ${keys}secrets:
    ${keys}  benchmark-keys: \${{ secrets.BENCHMARK_KEYS }} # lines such as OPENAI_API_KEY=sk-…
`;
}
/** One value on the line of its key; several as a list, or as lines of one text. */
function listed(key, values, form = '') {
    const [only, ...more] = values;
    if (only !== undefined && more.length === 0)
        return [`${key}: ${scalar(only)}`];
    return [
        `${key}:${form === '' ? '' : ' |'}`,
        ...values.map((value) => (form === '' ? `  - ${scalar(value)}` : `  ${value}`)),
    ];
}
/** As YAML reads it back. */
function scalar(text) {
    return /^[A-Za-z./][\w ./=@,|*+$-]*$/.test(text) && text.trim() === text ? text : JSON.stringify(text);
}
const commented = (text) => text.replaceAll(/[\r\n]+/g, ' ').slice(0, 200);

;// CONCATENATED MODULE: ./lib/cli/project/init.js













const init_EXAMPLES = ['init promptfooconfig.yaml', 'init results/*.xml --write'];
function addInit(program, io) {
    addCommon(program.command('init'), io, init_EXAMPLES)
        .summary('print a configuration and a workflow for your files')
        .description('Prints a configuration file and a workflow for your files: result files of any known format, or the configuration ' +
        'of a tool, such as promptfooconfig.yaml, pytest.ini or vitest.config.ts.')
        .argument('[files...]', 'result files, or configuration files of a tool')
        .option('--write', 'write them into the repository; existing files are never changed')
        .action(async (named, flags) => {
        const root = await rootOf(io.cwd);
        const paths = named.map((each) => inRepository(io.cwd, root, each.replaceAll('\\', '/')));
        for (const each of paths.filter(isOfProject))
            await mustBeThere(root, each);
        const results = paths.filter((each) => !isOfProject(each));
        const files = results.length === 0 ? [] : await resultFiles(results, root).collect();
        const branch = await defaultBranch(io);
        const made = await init({ paths, files, parsers: openParsers(), digest: digest/* sha256 */.s, branch });
        const written = flags.write === true ? await writeAll(io, made) : null;
        if (flags.json === true)
            printJson(io, { files: made, written: written ?? [] });
        else
            io.stdout.write(written === null ? init_shown(made) : init_whatNext(io, written, made));
    });
}
/** A path or glob relative to the root of the repository. Throws `UserError` for one outside of it. */
function inRepository(cwd, root, named) {
    const found = external_node_path_.relative(root, external_node_path_.resolve(cwd, named)).replaceAll(external_node_path_.sep, '/');
    if (found === '..' || found.startsWith('../') || external_node_path_.isAbsolute(found)) {
        throw new errors/* UserError */.yo(`${named}: is outside of ${root}, where no workflow can read it: name a file in there`);
    }
    return found === '' ? '.' : found;
}
async function mustBeThere(root, file) {
    try {
        await (0,promises_.access)(external_node_path_.resolve(root, file));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${file}: cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
    }
}
const init_shown = (files) => files.map(({ path: file, text }) => `# ${file}\n${text}`).join('\n');
/** The written files. Throws `UserError` if one exists, before anything is written. */
async function writeAll(io, files) {
    const root = await rootOf(io.cwd);
    const isThere = (file) => (0,promises_.access)(external_node_path_.join(root, file)).then(() => true, () => false);
    const there = [];
    for (const { path: file } of files)
        if (await isThere(file))
            there.push(file);
    if (there.length > 0) {
        throw new errors/* UserError */.yo(`${there.join(' and ')}: already ${there.length === 1 ? 'exists' : 'exist'}, so nothing was written; without ` +
            '--write the text is printed, to compare');
    }
    for (const { path: file, text } of files) {
        const target = external_node_path_.join(root, file);
        try {
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            await (0,promises_.writeFile)(target, text, { flag: 'wx' });
        }
        catch (error) {
            throw new errors/* UserError */.yo(`${file}: cannot be written: ${(0,thrown/* fileFault */.bT)('write', error)}`, { cause: error });
        }
    }
    return files.map(({ path: file }) => file);
}
function init_whatNext(io, written, files) {
    const isTold = files.some(({ text }) => text.includes('my-'));
    const next = [
        ...(isTold ? ['replace the names that begin with my-'] : []),
        'in the workflow, replace your-org with the owner of your copy; put your keys into the secret BENCHMARK_KEYS',
        `check the setup: ${io.commandName} doctor`,
        'commit and push; the first run on the default branch creates the baseline',
    ];
    return [
        ...written.map((file) => `Wrote ${(0,text_table/* terminalText */.eR)(file)}`),
        'Next:',
        ...next.map((step, index) => `  ${index + 1}. ${step}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __webpack_require__(3776);
// EXTERNAL MODULE: ./lib/core/judging/judge.js + 21 modules
var judge = __webpack_require__(2149);
// EXTERNAL MODULE: ./lib/core/judging/policy/rules.js
var rules = __webpack_require__(4660);
;// CONCATENATED MODULE: ./lib/core/judging/metrics/watched-metrics.js





/** The most that the store looks up. */
const MOST = 40;
/**
 * The metrics of a result whose history judging may need: those that gate, then those with a direction, without the
 * shares of a result with cases, which have evidence of their own.
 */
function watchedMetrics({ metrics, primary_metric, cases = [] }, policy) {
    const values = (0,metrics_metrics/* flattenMetrics */.g8)(metrics);
    const primary = (0,metrics_primary_metric/* primaryMetric */.P)(new Set(values.keys()), { policy, ofResult: primary_metric });
    const gates = (name) => name === primary?.name || policy.rules.some((rule) => rule.gate === true && (0,rules/* ruleMatches */.W)(rule, name));
    const isWatched = (name) => {
        const { kind, limit } = (0,policy_policy/* standardFor */.LW)(policy, name, [values.get(name) ?? 0], { named: null, gates: false });
        return limit !== null && !((0,metric_kind/* isShare */.GS)(kind) && cases.length > 0);
    };
    const names = [...values.keys()];
    const watch = [...names.filter(gates), ...names.filter((name) => !gates(name) && isWatched(name))].slice(0, MOST);
    return watch.length === 0 ? {} : { watch };
}

// EXTERNAL MODULE: ./lib/core/pair.js
var pair = __webpack_require__(5571);
;// CONCATENATED MODULE: ./lib/core/report/shrink.js
/**
 * Fits a document into a budget by leaving out whole rows in a fixed order, the least important first. Every row is
 * rendered and measured once, so the time is linear in the number of rows.
 */
/**
 * The document `opening + note + blocks + closing`; the note appears only if rows are left out.
 * @returns null if opening, note and closing alone exceed the budget
 */
function shrink(opening, blocks, closing, { budget, measure, passes, more, note }) {
    const measured = blocks.map((block) => new MeasuredBlock(block, measure, more));
    const frame = measure(opening) + measure(closing);
    let total = frame + measured.reduce((sum, block) => sum + block.size(), 0);
    if (total <= budget)
        return opening + measured.map(String).join('') + closing;
    total += measure(note(countHidden(measured, true)));
    for (const level of passes) {
        for (let index = measured.length - 1; index >= 0 && total > budget; index -= 1) {
            total += measured[index]?.cut(level, total - budget) ?? 0;
        }
    }
    if (total > budget)
        return null;
    return opening + note(countHidden(measured, false)) + measured.map(String).join('') + closing;
}
class MeasuredBlock {
    block;
    measure;
    more;
    /** How many of the rows are kept. */
    kept;
    /** Sizes of the first 0, 1, 2 … rows. */
    sums = [0];
    frame;
    constructor(block, measure, more) {
        this.block = block;
        this.measure = measure;
        this.more = more;
        this.kept = block.rows.length;
        this.frame = measure(block.head) + measure(block.tail);
        let sum = 0;
        for (const { text } of block.rows)
            this.sums.push((sum += measure(text)));
    }
    /** A block without rows is left out with its frame. */
    size(kept = this.kept) {
        if (kept === 0)
            return 0;
        const hidden = this.block.rows.length - kept;
        return this.frame + (this.sums[kept] ?? 0) + (hidden === 0 ? 0 : this.measure(this.more(hidden)));
    }
    /** Leaves out as few rows up to `level` as save `excess`, else all of them. Returns the change of size. */
    cut(level, excess) {
        const before = this.size();
        while (this.kept > 0 && (this.block.rows[this.kept - 1]?.level ?? Infinity) <= level) {
            this.kept -= 1;
            if (before - this.size() >= excess)
                break;
        }
        return this.size() - before;
    }
    toString() {
        if (this.kept === 0)
            return '';
        const { head, rows, tail } = this.block;
        const hidden = rows.length - this.kept;
        const texts = rows.slice(0, this.kept).map(({ text }) => text);
        return [head, ...texts, hidden === 0 ? '' : this.more(hidden), tail].join('');
    }
}
function countHidden(blocks, all) {
    const hidden = new Map();
    for (const { block, kept } of blocks) {
        for (const { level } of block.rows.slice(all ? 0 : kept))
            hidden.set(level, (hidden.get(level) ?? 0) + 1);
    }
    return hidden;
}
/** Length in UTF-16 code units, as GitHub limits comments. */
const shrink_codeUnits = (text) => text.length;
/** Length in bytes of UTF-8, as GitHub limits job summaries. */
function utf8Bytes(text) {
    let bytes = 0;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        // The two halves of a surrogate pair make four bytes together.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/commands/batches.js



/** Bytes of the results of one batch; a larger result is a batch of its own. */
const TOGETHER = 3 * 1024 * 1024;
/**
 * Candidates in order, as many to a call as the database takes. Each call stores all of its results or none. Throws
 * `UserError` for one that is too large for a call.
 */
function batchesOf(candidates) {
    const batches = [];
    let batch = [];
    let bytes = 0;
    for (const candidate of candidates) {
        const size = utf8Bytes(JSON.stringify((0,push/* resultRow */.AX)(candidate)));
        if (size > push/* MOST_BYTES */.uZ) {
            throw new errors/* UserError */.yo(`${candidate.file}: the result is ${size} bytes as sent, more than the ${push/* MOST_BYTES */.uZ} that fit in one call: ` +
                'leave out cases or metrics');
        }
        if (batch.length === 0 || batch.length === push/* MOST_RESULTS */.fO || bytes + size > TOGETHER) {
            batch = [];
            batches.push(batch);
            bytes = 0;
        }
        batch.push(candidate);
        bytes += size;
    }
    return batches;
}

;// CONCATENATED MODULE: ./lib/commands/push-identity.js
/** The most models and datasets of a push that the store keeps. Of a larger push nothing is missed. */
const MOST_PAIRS = 10_000;
/**
 * What identifies a push, so that later ones can be compared with it. Jobs of a matrix have one origin and are told
 * apart by what they push, so that none misses what the others measure.
 * @param token random, for a run without an id
 */
function pushIdentity(candidates, pushing, token) {
    const { environment, provenance, origin, digest } = pushing;
    const { repository = null, run_id = null, run_attempt = null } = provenance;
    const names = candidates.map(({ configuration: { model_version, dataset_version } }) => {
        return JSON.stringify([model_version, dataset_version]);
    });
    const distinct = [...new Set(names)].sort();
    const id = digest(JSON.stringify([repository, run_id ?? token, environment, origin, distinct]));
    const identity = { id, environment, ...origin, repository, run_id, run_attempt };
    if (distinct.length > MOST_PAIRS)
        return identity;
    return { ...identity, pairs: distinct.map((pair) => JSON.parse(pair)) };
}

;// CONCATENATED MODULE: ./lib/commands/reading/read-results.js




/**
 * Reads and decodes every file, and pools repeats. Throws `InvalidResultsError` with all problems of all files; also if
 * every file was skipped, or results with the same names belong to two suites.
 */
async function readResults(source, options, log) {
    const { files, problems, warnings } = await decodeFiles(await source.collect(), options);
    if (problems.length > 0 && options.onInvalid === 'fail')
        throw new errors/* InvalidResultsError */.AD(problems);
    for (const file of files)
        log.info(read_results_describe(file));
    const read = files.flatMap(({ path, results }) => results.map((result, index) => ({ file: path, index, result })));
    if (read.length === 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    const { results, refused, warnings: ofRepeats } = (0,repeats/* gatherRepeats */.I)(read, options.repeats, options.digest);
    if (refused.length > 0)
        throw new errors/* InvalidResultsError */.AD(refused);
    for (const { file, pooled_from: [, ...others] = [] } of results) {
        if (others.length > 0)
            log.info(`${file}: pooled with ${(0,phrase/* count */.U9)(others.length, 'repeat')} of it: ${filesOf(others)}`);
    }
    const told = [...warnings, ...ofRepeats];
    for (const { file, path, message } of [...problems, ...told]) {
        log.warning([file, path, message].filter((part) => part !== '').join(': '));
    }
    return { decoded: results, warnings: told, skipped: problems };
}
const filesOf = (repeats) => repeats.map(({ file }) => file).join(', ');
function read_results_describe({ path, format, results, problems }) {
    if (problems.length > 0)
        return `${path}: skipped`;
    return `${path}: ${format ?? 'unknown'} format, ${results.length} ${results.length === 1 ? 'result' : 'results'}`;
}

;// CONCATENATED MODULE: ./lib/commands/push.js











/**
 * A push from start to end: collect → decode → pool repeats → store → measure, batch by batch → judge all of them
 * together → record the verdicts. Two round trips to the store for up to 200 results. Throws `InvalidResultsError`
 * before anything is stored, `NotStoredError` if the store fails, and `StoreError` if it fails in a dry run.
 */
async function push_push(ports, options) {
    const { log } = ports;
    const read = await log.group('Read results', () => readResults(ports.source, options, log));
    const candidates = (0,candidate/* candidatesOf */.k)(read.decoded, options, options.digest).map((candidate) => ({
        ...candidate,
        ...(0,metrics_primary_metric/* primaryClaim */.p)(candidate.result, options.policy),
        ...watchedMetrics(candidate.result, options.policy),
    }));
    const batches = batchesOf(candidates);
    try {
        const store = await log.group('Open the store', async () => {
            const opened = await ports.openStore();
            log.info(opened.description);
            return opened;
        });
        try {
            const measured = [];
            let missing = [];
            let done = 0;
            let measuring = Promise.resolve();
            const context = { ...options.query, push: pushIdentity(candidates, options, store.token) };
            for (const batch of batches) {
                const asked = (options.dryRun ? askForContexts : storeSnapshots)(store, batch, context, log);
                // While the store works on a batch, the one before it is measured.
                const [answer] = await Promise.all([asked, measuring]);
                missing = answer.missing;
                measuring = measureAll(batch, answer.known, options, ports, measured);
                done += batch.length;
                if (candidates.length > batch.length) {
                    log.info(`${done} of ${candidates.length} results done`);
                    ports.onBatch?.(done, candidates.length);
                }
            }
            await measuring;
            const { judgements, together } = (0,judge/* decide */.LD)(measured.map(({ evidence }) => evidence));
            const judged = (0,pair/* pair */.V)(measured, judgements).map(judgedResult);
            const promotions = await (options.dryRun ? foreseePromotions : recordAll)(store, judged, together, options, log);
            const worst = (0,judging_verdict/* worstVerdict */.zP)(judgements.map(({ verdict }) => verdict));
            return {
                verdict: together?.regression === true ? 'regression' : worst,
                results: (0,pair/* pair */.V)(judged, promotions).map(([result, promotion]) => ({ ...result, promotion })),
                together,
                missing: missing.filter((each) => !judged.some((result) => replaces(result, each))),
                warnings: read.warnings,
                skipped: read.skipped,
                store: store.description,
            };
        }
        finally {
            await store.close();
        }
    }
    catch (error) {
        // Results that were only judged, such as those of a fork, are not kept for a later import either.
        throw error instanceof errors/* StoreError */.hg && !options.dryRun ? new errors/* NotStoredError */.F6(error, candidates) : error;
    }
}
/** Whether a result replaces what is missing, as its report says. */
function replaces({ judgement: { baseline } }, { model_version, dataset_version }) {
    if (baseline?.source !== 'replaces')
        return false;
    const { configuration } = baseline;
    return configuration.model_version === model_version && configuration.dataset_version === dataset_version;
}
async function storeSnapshots(store, candidates, context, log) {
    return log.group('Store snapshots', async () => {
        const { snapshots, missing } = await store.push(candidates, context);
        const known = (0,pair/* pair */.V)(candidates, snapshots).map(([candidate, { context: own, ...stored }]) => {
            log.info(describeStored(candidate, stored));
            return { context: own, stored };
        });
        return { known, missing };
    });
}
async function askForContexts(store, candidates, context, log) {
    return log.group('Ask for what to judge against', async () => {
        const { results, missing } = await store.call(push/* getJudgingContext */.IB, { results: candidates, context });
        return { known: results.map((own) => ({ context: own, stored: null })), missing };
    });
}
async function measureAll(candidates, known, { policy }, { nextTurn }, measured) {
    for (const [candidate, { context, stored }] of (0,pair/* pair */.V)(candidates, known)) {
        await nextTurn();
        const { baseline: _, second: __, ...told } = context;
        measured.push({ candidate, stored, evidence: (0,judge/* measure */.xP)(candidate, context, policy), context: told });
    }
}
function judgedResult([{ candidate, context, stored }, judgement]) {
    return { candidate, context, stored, judgement };
}
async function recordAll(store, judged, together, options, log) {
    return log.group('Judge and record verdicts', async () => {
        const verdicts = judged.flatMap((result) => {
            const { stored, candidate } = result;
            if (stored === null)
                return [];
            return {
                ...promotableBy(options, result),
                transaction_id: stored.transaction_id,
                together,
                actor: candidate.provenance.triggered_by ?? null,
                run_id: candidate.provenance.run_id ?? null,
                run_url: options.runUrl,
            };
        });
        const promotions = [];
        for (let at = 0; at < verdicts.length; at += push/* MOST_RESULTS */.fO) {
            const some = verdicts.slice(at, at + push/* MOST_RESULTS */.fO);
            promotions.push(...outcomesOf(await store.call(push/* recordVerdicts */.wS, { verdicts: some, token: store.token })));
        }
        tell(judged, together, log);
        return promotions;
    });
}
async function foreseePromotions(store, judged, together, options, log) {
    return log.group('Judge without storing', async () => {
        const verdicts = judged.map((result) => {
            const { configuration, result: measured } = result.candidate;
            return { ...promotableBy(options, result), configuration, metrics: measured.metrics };
        });
        const promotions = outcomesOf(await store.call(push/* decidePromotions */.$W, { verdicts }));
        tell(judged, together, log);
        return promotions;
    });
}
/** The part of a judgement by which the store decides about promotion. */
function promotableBy({ promotion }, { judgement, context }) {
    return { judgement, promotion, own_baseline_version: context.own_baseline_version };
}
function outcomesOf(answers) {
    return answers.map(({ promoted, promotion_reason: reason }) => ({ promoted, reason }));
}
function tell(judged, together, log) {
    for (const { judgement } of judged)
        log.info(`${judgement.verdict}: ${judgement.reason}`);
    if (together !== null)
        log.info(together.reason);
}
function describeStored({ configuration, file }, { snapshot_version, replayed }) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    const address = `${model_version} · ${dataset_version} · ${prompt_version} · ${environment}`;
    return replayed
        ? `${file}: ${address}: already stored as version ${snapshot_version}`
        : `${file}: ${address}: version ${snapshot_version}`;
}

// EXTERNAL MODULE: ./lib/core/report/words/describe-missing.js
var describe_missing = __webpack_require__(430);
;// CONCATENATED MODULE: ./lib/core/report/icons.js


const ICONS = {
    regression: '❌',
    not_evaluated: '❌',
    incomparable: '❌',
    inconclusive: '⚠️',
    minor: '⚠️',
    no_baseline: '⚠️',
    unchanged: '✅',
    improvement: '✅',
};
const FINDING_ICONS = {
    regression: '❌ ',
    incomparable: '⚠️ ',
    inconclusive: '⚠️ ',
    minor: '⚠️ ',
    unchanged: '',
    improvement: '✅ ',
    shown: '',
};
/** The icon of a report. A green check is shown as green; a regression is one even if `fail-on` ignores it. */
function iconOf({ verdict, missing }, report) {
    if ((0,describe_missing/* failsByMissing */.tO)(report))
        return '❌';
    const icon = ICONS[verdict];
    if (missing.length > 0 && icon === '✅')
        return '⚠️';
    return icon === '❌' && verdict !== 'regression' && !(0,judging_verdict/* fails */.c6)(verdict, report.failOn) ? '⚠️' : icon;
}

// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(3746);
;// CONCATENATED MODULE: ./lib/core/report/charts/sparkline.js
const LEVELS = '▁▂▃▄▅▆▇█';
/** For terminals without those: by the share of the cell that is dark. */
const ASCII_LEVELS = '_.-~=+*#';
const MISSING = '·';
/**
 * Values as a line of blocks, from the lowest to the highest level; `·` for a missing value. Equal values are all at
 * the middle level.
 */
function sparkline(values, isAscii = false) {
    const present = values.filter((value) => value !== null);
    const lowest = Math.min(...present);
    const range = Math.max(...present) - lowest;
    const level = (value) => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7));
    const [levels, missing] = isAscii ? [ASCII_LEVELS, ' '] : [LEVELS, MISSING];
    return values.map((value) => (value === null ? missing : levels.charAt(level(value)))).join('');
}

;// CONCATENATED MODULE: ./lib/core/report/charts/history-chart.js


/** The value of the reference in a metric; null if nothing was compared, or it lacks the metric. */
function chartedReference({ judgement }, metric) {
    const value = judgement.judged.find((finding) => finding.metric === metric)?.baseline ?? null;
    if (judgement.baseline === null || value === null)
        return null;
    return { version: judgement.baseline.snapshot_version, value };
}
/**
 * The history of a metric as lines of Mermaid, with the reference as a second, flat line. It has only numbers, version
 * labels and a plain name: Mermaid has its own syntax, for which we have no escaping. At least two values.
 */
function mermaidChart(metric, history, reference) {
    const values = history.map(({ value }) => value);
    const [low, high] = rangeOf(reference === null ? values : [...values, reference.value]);
    const flat = reference === null ? [] : [`  line [${values.map(() => history_chart_plain(reference.value)).join(', ')}]`];
    return [
        'xychart-beta',
        `  x-axis [${history.map(({ version }) => labelOf(version)).join(', ')}]`,
        `  y-axis "${/^[\w.@ -]+$/.test(metric) ? metric : 'primary metric'}" ${history_chart_plain(low)} --> ${history_chart_plain(high)}`,
        `  line [${values.map(history_chart_plain).join(', ')}]`,
        ...flat,
    ];
}
/** The same in one line of text, which e-mail shows too: `▁▂▃▅▇▂ v8 ▼ · baseline v2`. */
function chartLine(history, reference, { judgement }) {
    const newest = labelOf(history.at(-1)?.version ?? null);
    const sign = headline/* VERDICT_SIGNS */.PU[judgement.verdict];
    const curve = `${sparkline(history.map(({ value }) => value))} ${newest}${sign === '' ? '' : ` ${sign}`}`;
    return reference === null ? curve : `${curve} · baseline v${reference.version}`;
}
const labelOf = (version) => (version === null ? 'new' : `v${version}`);
/** The margin, as a share of the range. The axis need not begin at zero: changes must be visible. */
const ROOM = 0.08;
/** From just below the lowest value to just above the highest; shares end at 0 and 1. */
function rangeOf(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = high > low ? (high - low) * ROOM : Math.abs(high) * 0.05 || 0.05;
    const isShare = low >= 0 && high <= 1;
    return isShare ? [Math.max(0, low - room), Math.min(1, high + room)] : [low - room, high + room];
}
/** A number without an exponent and without trailing zeros. */
const history_chart_plain = (number) => String(Number(number.toFixed(4)));

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(6893);
// EXTERNAL MODULE: ./lib/core/judging/case-groups.js
var case_groups = __webpack_require__(6483);
;// CONCATENATED MODULE: ./lib/core/report/words/describe-groups.js



/** The columns of a table of groups, and how they are aligned. */
const GROUP_COLUMNS = ['group', 'cases', 'passed', 'before', 'change'];
const GROUP_ALIGNS = 'lrrrr';
/** The cells of each group; the first is its name. `change` is the change of the share that passed. */
function groupCells(groups) {
    const changes = (0,format_number/* alignedNumbers */.hn)(groups.map((each) => rounded((0,case_groups/* groupChange */.s)(each))), { signed: true });
    return groups.map(({ group, cases, passed, before }, row) => [
        group ?? '(none)',
        String(cases),
        String(passed),
        before === null ? format_number/* NOTHING */.K$ : `${before.passed} of ${before.cases}`,
        changes[row] ?? '',
    ]);
}
const rounded = (change) => (change === null ? null : Number(change.toFixed(3)));
/** `12 groups of cases, 3 lower` */
function groupsTitle(groups) {
    const lower = groups.filter((each) => ((0,case_groups/* groupChange */.s)(each) ?? 0) < 0).length;
    return (0,phrase/* count */.U9)(groups.length, 'group of cases', 'groups of cases') + (lower === 0 ? '' : `, ${lower} lower`);
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var words_remarks = __webpack_require__(5879);
;// CONCATENATED MODULE: ./lib/core/report/words/describe-evidence.js


const PUBLIC_ACTION = /^([\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w./-]+)$/;
/** How one metric was judged: `f1: McNemar mid-p over 100 cases, …`; empty if it was not compared. */
function describeEvidence(metric, evidence) {
    if (evidence === null)
        return [];
    const { remarks } = evidence;
    const more = remarks.flatMap((remark) => ['; ', (0,phrase/* sentence */.em)(remark)]);
    return [[(0,phrase/* value */.Uq)(metric), `: ${(0,words_remarks/* testOf */.kT)(evidence)}`, ...more, '.']];
}
/** The address of docs/verdicts.md in the repository of the action; null: unknown. */
function verdictsPage({ action = '', server_url = 'https://github.com' }) {
    const [, repository, ref] = PUBLIC_ACTION.exec(action) ?? [];
    if (repository === undefined || ref === undefined || !/^https?:\/\/[\w.:-]+$/.test(server_url))
        return null;
    return `${server_url}/${repository}/blob/${ref}/docs/verdicts.md`;
}

;// CONCATENATED MODULE: ./lib/core/report/markdown-blocks.js
/** A report as blocks of Markdown, each row with its rank for being left out. */








/** What is left out if a report does not fit, in this order. */
const markdown_blocks_LEVELS = {
    chart: ['history chart', 'history charts'],
    flipped: ['flipped case', 'flipped cases'],
    group: ['group of cases', 'groups of cases'],
    how: ['line about how it was judged', 'lines about how it was judged'],
    other: ['other metric', 'other metrics'],
    improvement: ['improvement', 'improvements'],
    minor: ['minor change', 'minor changes'],
    next: ['next step', 'next steps'],
    warning: ['warning or skipped file', 'warnings and skipped files'],
    deciding: ['deciding metric', 'deciding metrics'],
    result: ['result in detail', 'results in detail'],
    overview: ['result in the overview', 'results in the overview'],
};
const ORDER = Object.keys(markdown_blocks_LEVELS);
const level = (name) => ORDER.indexOf(name);
/** The deciding metrics of a result are left out together with it, from the best verdict up. */
const PASSES = ORDER.filter((name) => name !== 'deciding').map((name) => ORDER.indexOf(name));
/** With more results, the job summary too has only one line for each unchanged one: the rest would not fit. */
const MOST_IN_FULL = 100;
/** @param folds whether unchanged results are folded into one line; the job summary shows each of them */
function blocksOf(view, { store, dryRun, run }, folds) {
    const several = view.results.length > 1;
    const foldsQuiet = (folds && several) || view.results.length > MOST_IN_FULL;
    const isQuiet = ({ verdict, remarks }) => foldsQuiet && verdict === 'unchanged' && remarks.length === 0;
    const quiet = view.results.filter(isQuiet);
    const told = view.results.filter((each) => !isQuiet(each));
    const unchanged = (0,phrase/* count */.U9)(quiet.length, 'unchanged result');
    return [
        ...(several ? [overview(told)] : []),
        list('### Missing', `${describe_missing/* MISSING_ABOUT */.Zg} The input ${(0,markdown/* code */.aY)('on-missing')} says what it does.`, view.missing),
        ...(view.together === null ? [] : [block('result', `\n**All together:** ${inline(view.together)}\n`)]),
        ...told.flatMap((result) => resultBlocks(result, several, run)),
        folded(unchanged, OVERVIEW_HEAD, overviewRows(quiet)),
        list('### Skipped files', 'These files were neither stored nor judged.', view.skipped),
        list('### Warnings', '', view.warnings),
        ...(store === null || dryRun ? [] : [block('result', `\nStored in the ${(0,markdown/* code */.aY)(store)}.\n`)]),
    ];
}
function overview(results) {
    return { head: `\n${OVERVIEW_HEAD}`, rows: overviewRows(results), tail: '' };
}
const OVERVIEW_HEAD = tableHead(['Result', 'Version', 'Metric', 'This run', 'Δ', 'Verdict'], 'lllrrl');
function overviewRows(results) {
    return results.map(({ label, version, primary, verdict }) => {
        const { candidate = '–', delta = '–' } = primary?.shown ?? {};
        const metric = primary === null ? '–' : (0,markdown/* code */.aY)(primary.metric);
        const word = `${ICONS[verdict]} ${headline/* VERDICT_WORDS */._G[verdict]}`;
        return row('overview', (0,markdown/* tableRow */.jD)([inline(label), version, metric, candidate, delta, word]));
    });
}
function resultBlocks(result, several, run) {
    const { verdict, label, remarks, facts, compared, groups, page } = result;
    const { changed, improved, others, nested, how } = result.rows();
    const heading = several ? `\n### ${ICONS[verdict]} ${inline(label)}: ${headline/* VERDICT_WORDS */._G[verdict]}\n` : '';
    const warnings = remarks.map((remark) => `\n> **Note:** ${inline(remark)}\n`).join('');
    const told = facts.map((fact) => `- **${fact.label}:** ${inline(fact.text)}\n`).join('');
    const lines = page === null ? told : `${told}- **Dashboard:** ${(0,markdown/* link */.nf)('see it over time', page)}\n`;
    const deciding = changed.filter(({ finding }) => finding.gate);
    const minor = changed.filter(({ finding }) => !finding.gate);
    const table = [
        ...metricRows('deciding', deciding, compared),
        ...metricRows('minor', minor, compared),
        ...metricRows('improvement', improved, compared),
    ];
    const all = compared ? [] : others;
    const nextHeading = `\n${several ? '####' : '###'} What to do next\n`;
    return [
        block('result', `${heading}${warnings}\n${lines}`),
        { head: `\n${metricHead(compared)}`, rows: [...table, ...metricRows('other', all, compared)], tail: '' },
        { head: nextHeading, rows: result.next.map((step) => row('next', nextStep(step))), tail: '' },
        folded(flippedTitle(result), '', flippedRows(result)),
        folded(groupsTitle(groups), tableHead(GROUP_COLUMNS.map(phrase/* capitalized */.l2), GROUP_ALIGNS), groupRows(groups)),
        howItWasJudged(how, run),
        metricFold(compared ? others : [], 'other metric', compared),
        metricFold(nested, 'nested metric', compared),
        historyChart(result),
    ];
}
function block(name, text) {
    return { head: '', rows: [row(name, text)], tail: '' };
}
function row(name, text) {
    return { level: level(name), text };
}
function list(heading, explanation, items) {
    const head = `\n${heading}\n\n${explanation === '' ? '' : `${explanation}\n\n`}`;
    return { head, rows: items.map((item) => row('warning', `- ${inline(item)}\n`)), tail: '' };
}
function folded(title, head, rows) {
    return { head: `\n<details><summary>${title}</summary>\n\n${head}`, rows, tail: '\n</details>\n' };
}
function metricFold(rows, name, compared) {
    return folded((0,headline/* countRows */.BO)(rows, name, compared), metricHead(compared), metricRows('other', rows, compared));
}
function tableHead(cells, aligns) {
    return (0,markdown/* tableRow */.jD)(cells) + (0,markdown/* tableRow */.jD)(Array.from(aligns, (align) => (align === 'r' ? '--:' : '---')));
}
function metricHead(compared) {
    return compared
        ? tableHead(['Metric', 'Baseline', 'This run', 'Δ', 'Δ%', 'Verdict'], 'lrrrrl')
        : tableHead(['Metric', 'This run'], 'lr');
}
function metricRows(name, rows, compared) {
    return rows.map((each) => {
        const { metric, shown, finding } = each;
        if (!compared)
            return row(name, (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(metric), shown.candidate]));
        const word = FINDING_ICONS[finding.verdict] + (0,headline/* judgementWord */.SQ)(each);
        const { baseline, candidate, delta, interval, percent } = shown;
        const change = interval === '' ? delta : `${delta} (${interval})`;
        return row(name, (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(metric), baseline, candidate, change, percent, word]));
    });
}
function nextStep({ text, command, step, url }) {
    if (url !== undefined)
        return `\n${inline(text)}: ${(0,markdown/* link */.nf)('compare the two commits', url)}.\n`;
    if (command !== undefined) {
        const typed = (0,markdown/* codeBlock */.DV)('sh', [command]);
        if (step === undefined)
            return `\n${inline(text)}:\n\n${typed}`;
        return `\n${inline(text)}, with a step of a workflow\n\n${(0,markdown/* codeBlock */.DV)('yaml', step)}\nor on the command line:\n\n${typed}`;
    }
    return `\n${inline(text)}.\n`;
}
function flippedTitle({ broke, fixed }) {
    return `Cases: ${broke.length} broke, ${fixed.length} fixed`;
}
function flippedRows({ broke, fixed, judged }) {
    const file = judged === null ? '' : ` of ${(0,markdown/* code */.aY)(judged.candidate.file)}`;
    const told = (word, { id, at }) => row('flipped', `- ${word}: ${(0,markdown/* code */.aY)(id)}${at === undefined ? '' : `, ${(0,markdown/* prose */.CS)(at)}${file}`}\n`);
    return [...broke.map((each) => told('broke', each)), ...fixed.map((each) => told('fixed', each))];
}
function groupRows(groups) {
    return groupCells(groups).map(([name, ...cells]) => {
        return row('group', (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(name), ...cells.map((cell) => cell.replace('-', '−'))]));
    });
}
function howItWasJudged(how, run) {
    const page = verdictsPage(run);
    const where = page === null ? (0,markdown/* code */.aY)('docs/verdicts.md') : (0,markdown/* link */.nf)('What a verdict promises', page);
    const about = `Ranges beside a difference are 90% intervals. ${where} has the rules and what they cost.\n\n`;
    return folded('How this was judged', about, how.map((phrase) => row('how', `- ${inline(phrase)}\n`)));
}
/** The chart, folded, and the same as a line of text. */
function historyChart({ charted, history, judged }) {
    if (judged === null || history.length < 2)
        return { head: '', rows: [], tail: '' };
    const reference = chartedReference(judged, charted);
    const chart = (0,markdown/* codeBlock */.DV)('mermaid', mermaidChart(charted, history, reference));
    const { head, tail } = folded(`History of ${(0,markdown/* prose */.CS)(charted)}, ${history.length} versions`, '', []);
    const line = `\n${(0,markdown/* prose */.CS)(charted)} ${chartLine(history, reference, judged)}\n`;
    return { head: '', rows: [row('chart', `${head}${chart}${tail}${line}`)], tail: '' };
}
function inline(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        if ('strong' in part)
            return `**${part.strong}**`;
        return 'value' in part ? (0,markdown/* code */.aY)(part.value) : (0,markdown/* prose */.CS)(part.sentence);
    })
        .join('');
}

// EXTERNAL MODULE: ./lib/core/result/destination.js + 1 modules
var destination = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __webpack_require__(3869);
;// CONCATENATED MODULE: ./lib/core/report/words/reference-words.js
/**
 * Why a version is the reference: its relation to the candidate and, if a closer one would be expected, why not that
 * one.
 */
const reference_words_WORDS = {
    input: ['named by the input baseline'],
    own: ['its own baseline'],
    previous_run: ['its newest version from another run that did not regress'],
    base_commit: ['measured at the base commit'],
    base: ['the newest of the base branch', 'none was measured at the base commit'],
    environment: ['the baseline of the baseline environment', 'this configuration has none of its own'],
    environment_newest: ['the newest of the baseline environment'],
    prompt: ['the baseline of the same model and dataset', 'this prompt has none of its own'],
    replaces: ['the model that it replaces'],
    may_replace: ['the model that it may replace'],
};
/**
 * The rule in words.
 * @param rule a `BaselineSource`; an unknown one of a later version is shown as it is
 */
function referenceWords(rule) {
    const words = Object.hasOwn(reference_words_WORDS, rule) ? reference_words_WORDS[rule] : [rule];
    return words.join(': ');
}

;// CONCATENATED MODULE: ./lib/core/report/words/describe-reference.js







/** The reference: which version, why that one, and how old it is. */
function describeBaseline({ judgement, candidate }, now) {
    const { baseline, verdict } = judgement;
    if (verdict === 'not_evaluated')
        return ['unknown: the store was not asked.'];
    if (baseline === null) {
        const meaning = ' A baseline is the version that later ones are judged against.';
        return [(0,phrase/* strong */.ko)('none yet, so nothing was compared.'), meaning];
    }
    const age = describeAge(baseline.created_at, now);
    return [
        `version ${baseline.snapshot_version}`,
        ...whichBaseline(baseline, candidate.configuration),
        ...(age === null ? [] : [`, ${age}`]),
        ...(baseline.commit_sha === null ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(baseline.commit_sha))]),
    ];
}
/** Why this one, and how its configuration differs from the candidate's. */
function whichBaseline({ source, configuration, rolled_back_to }, candidate) {
    const differing = differences(configuration, candidate);
    const why = referenceWords(source);
    const isRolledBack = source === 'base' || source === 'environment_newest';
    return [
        ...(differing.length === 0 ? [` of the same configuration, ${why}`] : [' of ', ...differing, ` (${why})`]),
        ...(isRolledBack ? rolledBack(rolled_back_to) : []),
    ];
}
function rolledBack(current) {
    return typeof current === 'number' ? [`, rolled back since: version ${current} is current`] : [];
}
/** The baseline of the base branch in one line: it shows a slow loss, and decides nothing. */
function describePinned({ judgement, context, candidate }, now) {
    const { pinned } = context;
    const { primary } = judgement;
    if (!pinned || primary === null)
        return [];
    const before = (0,metrics_metrics/* flattenMetrics */.g8)(pinned.metrics).get(primary.name) ?? null;
    const here = (0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics).get(primary.name) ?? null;
    const numbers = pairOf(primary, before, here);
    const age = describeAge(pinned.created_at, now);
    const which = [`version ${pinned.snapshot_version}`, ...(age === null ? [] : [age])].join(', ');
    return [
        { label: 'Pinned', text: [`the baseline of the base branch, ${which}: `, ...numbers, '; it decides nothing.'] },
    ];
}
function pairOf({ name }, before, here) {
    if (before === null || here === null)
        return ['it has no ', (0,phrase/* value */.Uq)(name), ' to compare'];
    const kind = (0,metric_kind/* kindOf */.I)((0,metric_names/* knownMetric */.w)(name).nature, [before, here]);
    const [shown] = (0,format_number/* formatFindings */.eg)([
        {
            ...{ metric: name, kind: kind === 'mixed' ? 'other' : kind, baseline: before, candidate: here },
            ...{ delta: (0,core_decimal/* deltaOf */.e0)(before, here), percent_change: null },
        },
    ]);
    return [(0,phrase/* value */.Uq)(name), ` ${shown?.baseline ?? ''} there, ${shown?.delta ?? ''} since`];
}
function differences(baseline, candidate) {
    const named = [
        ['model', baseline.model_version, candidate.model_version],
        ['dataset', baseline.dataset_version, candidate.dataset_version],
        ['prompt', baseline.prompt_version, candidate.prompt_version],
        ['environment', baseline.environment, candidate.environment],
    ];
    return named
        .filter(([, theirs, ours]) => theirs !== ours)
        .flatMap(([what, theirs], index) => [index === 0 ? `${what} ` : `, ${what} `, (0,phrase/* value */.Uq)(theirs)]);
}
const MINUTE = 60_000;
const describe_reference_UNITS = [
    ['minute', MINUTE, 60],
    ['hour', 60 * MINUTE, 48],
    ['day', 24 * 60 * MINUTE, 90],
    // A twelfth of 365.25 days.
    ['month', 30.4375 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
];
/** The age at `now`, such as `3 days old`; null if a date is invalid. */
function describeAge(then, now) {
    const age = Date.parse(now) - Date.parse(then);
    if (Number.isNaN(age))
        return null;
    if (age < MINUTE)
        return 'stored just now';
    const [name, length] = describe_reference_UNITS.find(([, unit, most]) => age / unit < most) ?? describe_reference_UNITS[3];
    return `${(0,phrase/* count */.U9)(Math.floor(age / length), name)} old`;
}
function shortSha(sha) {
    return /^[0-9a-f]{7,40}$/i.test(sha) ? sha.slice(0, 7) : sha;
}

;// CONCATENATED MODULE: ./lib/core/report/words/describe-result.js




/** The lines that say what was judged, against what, why, and what the next baseline is. */
function describe_result_describeResult(judged, report) {
    const { verdict, reason, drift } = judged.judgement;
    const why = verdict === 'no_baseline' ? [] : [{ label: 'Why', text: [(0,phrase/* sentence */.em)(reason), '.'] }];
    return [
        { label: 'This run', text: describeCandidate(judged) },
        { label: 'Source', text: describeSource(judged, report) },
        { label: 'Baseline', text: describeBaseline(judged, report.now) },
        ...describePinned(judged, report.now),
        ...why,
        ...(drift === null ? [] : [{ label: 'Drift', text: [(0,phrase/* sentence */.em)(drift), '.'] }]),
        // An ephemeral environment never gets a baseline.
        ...((0,result_environment/* isEphemeral */.aw)(judged.candidate.configuration.environment)
            ? []
            : [{ label: 'Next baseline', text: describePromotion(judged) }]),
    ];
}
/** Remarks that the reader must not miss. */
function describeRemarks({ judgement, stored, context }) {
    const repeated = stored?.replayed === true
        ? [[`already stored as version ${stored.snapshot_version}; this run was a repeat and added nothing.`]]
        : [];
    return [...repeated, ...overtakenRemark(context), ...judgement.warnings.map((warning) => [(0,phrase/* sentence */.em)(warning), '.'])];
}
/** The version of an older run is current: nobody wanted that. */
function overtakenRemark({ overtaken }) {
    if (!overtaken)
        return [];
    const { snapshot_version, run_id, commit_sha } = overtaken;
    return [
        [
            `an older run was re-run: its version became current in place of version ${snapshot_version} of the newer run `,
            (0,phrase/* value */.Uq)(run_id),
            ...(commit_sha === null ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(commit_sha))]),
            '.',
        ],
    ];
}
function describeCandidate({ candidate, stored }) {
    const version = stored === null ? 'not stored; ' : `version ${stored.snapshot_version} of `;
    return [version, ...describeConfiguration(candidate.configuration)];
}
function describeSource({ candidate }, { run }) {
    const { provenance, file, pooled_from: [, ...others] = [] } = candidate;
    const sha = provenance.commit_sha ?? run.commit_sha;
    const branch = provenance.branch_name ?? run.branch;
    return [
        (0,phrase/* value */.Uq)(file),
        ...(others.length === 0 ? [] : [` and ${(0,phrase/* count */.U9)(others.length, 'repeat')} of it`]),
        ...(sha === undefined ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(sha))]),
        ...(branch === undefined ? [] : [', branch ', (0,phrase/* value */.Uq)(branch)]),
    ];
}
function describeConfiguration(configuration) {
    return [
        'model ',
        (0,phrase/* value */.Uq)(configuration.model_version),
        ', dataset ',
        (0,phrase/* value */.Uq)(configuration.dataset_version),
        ', prompt ',
        (0,phrase/* value */.Uq)(configuration.prompt_version),
        ...(configuration.environment === destination/* JUDGED_ONLY */.z ? [] : [', environment ', (0,phrase/* value */.Uq)(configuration.environment)]),
    ];
}
function describePromotion({ promotion, stored, context }) {
    const { promoted, reason } = promotion;
    const why = [', because ', (0,phrase/* sentence */.em)(reason), '.'];
    if (promoted) {
        const which = stored === null ? 'this result would become it' : (0,phrase/* strong */.ko)(`version ${stored.snapshot_version}`);
        return [which, ...why];
    }
    const own = context.own_baseline_version;
    return [own === null ? 'none' : `version ${own} stays`, ...why];
}

;// CONCATENATED MODULE: ./lib/core/report/legs/leg-rows.js




const MOST_FINDINGS = 4;
const LONGEST_REASON = 300;
const LONGEST_NAME = 500;
const MOST_ROWS = 5_000;
/** The rows of a job's own report. */
function legRows({ results }, attempt) {
    return results.map(({ candidate, judgement, stored }) => {
        const { verdict, reason, judged, primary } = judgement;
        const first = judged.filter(({ metric }) => metric === primary?.name);
        const rest = judged.filter((each) => !first.includes(each) && (each.gate || NEWS.includes(each.verdict)));
        return {
            configuration: candidate.configuration,
            attempt,
            verdict,
            version: stored?.snapshot_version ?? null,
            reason: reason.slice(0, LONGEST_REASON),
            findings: [...first, ...rest]
                .slice(0, MOST_FINDINGS)
                .map(({ metric, baseline, candidate: now, verdict: found, gate }) => {
                return { metric, baseline, candidate: now, verdict: found, gate };
            }),
        };
    });
}
/** The row of a job that ended with an error. */
function failedLeg(reason, attempt) {
    const shown = reason.slice(0, LONGEST_REASON);
    return { configuration: null, attempt, verdict: 'not_evaluated', version: null, reason: shown, findings: [] };
}
/**
 * All rows, one for each configuration: of the highest attempt, and of equal attempts the later one. An error of an
 * earlier attempt is dropped: that job ran again.
 */
function mergeLegs(...groups) {
    const merged = new Map();
    for (const row of groups.flat()) {
        const known = merged.get(legKey(row));
        if (known === undefined || known.attempt <= row.attempt)
            merged.set(legKey(row), row);
    }
    const rows = [...merged.values()];
    const newest = Math.max(0, ...rows.map(({ attempt }) => attempt));
    return rows.filter(({ configuration, attempt }) => configuration !== null || attempt === newest);
}
/** Equal for rows that replace each other. */
function legKey({ configuration, reason }) {
    if (configuration === null)
        return JSON.stringify([reason]);
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return JSON.stringify([model_version, dataset_version, prompt_version, environment]);
}
/** The order in which rows are left out if there is no room: unchanged ones first. */
function legRank({ verdict }) {
    return verdict === 'unchanged' ? VERDICTS.length : VERDICTS.indexOf(verdict);
}
/** A finding with the values that were not stored, recomputed. */
function wholeFinding({ metric, baseline, candidate, verdict, gate }) {
    const { nature, better } = (0,metric_names/* knownMetric */.w)(metric);
    const kind = (0,metric_kind/* kindOf */.I)(nature, [baseline, candidate].filter((value) => value !== null));
    const compared = baseline !== null && candidate !== null;
    return {
        metric,
        kind: kind === 'mixed' ? 'other' : kind,
        better,
        baseline,
        candidate,
        delta: compared ? (0,core_decimal/* deltaOf */.e0)(baseline, candidate) : null,
        percent_change: compared ? (0,core_decimal/* percentChange */.u5)(baseline, candidate) : null,
        verdict,
        gate,
        evidence: null,
        reason: '',
    };
}
/** Reads the data stored in a comment; null if it is not valid, whoever wrote it. */
function readMemory(value) {
    if (!leg_rows_isObject(value))
        return null;
    const { head, run, rows, isCut } = value;
    if (!isText(head, 64) || !isText(run, 20) || typeof isCut !== 'boolean')
        return null;
    return Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every(isRow) ? { head, run, rows, isCut } : null;
}
function isRow(value) {
    if (!leg_rows_isObject(value))
        return false;
    const { configuration, attempt, verdict, version, reason, findings } = value;
    return ((configuration === null || isConfiguration(configuration)) &&
        isCount(attempt) &&
        VERDICTS.some((each) => each === verdict) &&
        (version === null || isCount(version)) &&
        isText(reason, LONGEST_REASON) &&
        Array.isArray(findings) &&
        findings.length <= MOST_FINDINGS &&
        findings.every(isFinding));
}
function isConfiguration(value) {
    if (!leg_rows_isObject(value))
        return false;
    const { model_version, dataset_version, prompt_version, environment } = value;
    return [model_version, dataset_version, prompt_version, environment].every((name) => isText(name, LONGEST_NAME));
}
function isFinding(value) {
    if (!leg_rows_isObject(value))
        return false;
    const { metric, baseline, candidate, verdict, gate } = value;
    return (isText(metric, LONGEST_NAME) &&
        [baseline, candidate].every((number) => number === null || Number.isFinite(number)) &&
        FINDING_VERDICTS.some((each) => each === verdict) &&
        typeof gate === 'boolean');
}
const NEWS = ['regression', 'incomparable', 'minor'];
const FINDING_VERDICTS = [...NEWS, 'unchanged', 'improvement', 'shown'];
function leg_rows_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isText = (value, longest) => typeof value === 'string' && value.length <= longest;
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

;// CONCATENATED MODULE: ./lib/core/report/tables/rows.js

/**
 * The rows of one table. Their numbers are formatted together, on demand: most rows of a large report are never shown.
 */
function rowsOf(findings) {
    const table = new Table(findings);
    return findings.map((finding, at) => new TableRow(finding, table, at));
}
class Table {
    findings;
    formatted = null;
    constructor(findings) {
        this.findings = findings;
    }
    get rows() {
        return (this.formatted ??= (0,format_number/* formatFindings */.eg)(this.findings));
    }
}
class TableRow {
    finding;
    table;
    at;
    constructor(finding, table, at) {
        this.finding = finding;
        this.table = table;
        this.at = at;
    }
    get metric() {
        return this.finding.metric;
    }
    get shown() {
        const own = this.table.rows[this.at];
        if (own === undefined)
            throw new RangeError(`a table of ${this.table.rows.length} rows has none at ${this.at}`);
        return own;
    }
}

;// CONCATENATED MODULE: ./lib/core/report/legs/view-leg.js



/** The result of another job of the run, as far as this job knows it. */
function viewLeg(leg, names) {
    const { configuration, verdict, version, reason } = leg;
    const rows = rowsOf(leg.findings.map(wholeFinding));
    return {
        verdict,
        judged: null,
        label: configuration === null ? ['a job that failed'] : (0,phrase/* labelOf */.Wy)(configuration, names),
        version: version === null ? 'not stored' : `v${version}`,
        primary: rows[0] ?? null,
        facts: [
            { label: 'Why', text: [(0,phrase/* sentence */.em)(reason), '.'] },
            { label: 'Details', text: ['another job of this run judged it; its job summary has the whole report.'] },
        ],
        page: null,
        remarks: [],
        compared: rows.length > 0,
        rows: () => ({ changed: rows, improved: [], others: [], nested: [], how: [] }),
        broke: [],
        fixed: [],
        groups: [],
        charted: '',
        history: [],
        next: [],
    };
}

;// CONCATENATED MODULE: ./lib/core/report/view-report.js














const CHART_POINTS = 20;
const VIEWS = new WeakMap();
/** What every renderer shows of a report. Pure: the same report always gives the same view. */
function view_report_viewReport(report) {
    const known = VIEWS.get(report) ?? viewOf(report);
    VIEWS.set(report, known);
    return known;
}
function viewOf(report) {
    const { results: own, legs = [] } = report;
    const configurations = [
        ...own.map(({ candidate }) => candidate.configuration),
        ...legs.flatMap(({ configuration }) => configuration ?? []),
    ];
    const names = (0,phrase/* tellingApart */.uO)(configurations);
    const views = [...own.map((judged) => viewResult(judged, names, report)), ...legs.map((leg) => viewLeg(leg, names))];
    const results = alignPrimaries(core_model/* VERDICTS */.bk.flatMap((verdict) => views.filter((view) => view.verdict === verdict)));
    const verdict = report.together?.regression === true ? 'regression' : (0,judging_verdict/* worstVerdict */.zP)(results.map((result) => result.verdict));
    const missing = (0,describe_missing/* missingIn */.EH)(report);
    return {
        verdict,
        headline: (0,describe_missing/* withMissing */.no)((0,headline/* describeHeadline */.ug)(results, report.together), missing, verdict),
        counts: (0,headline/* describeCounts */.wv)(results, report),
        together: report.together === null ? null : [(0,phrase/* sentence */.em)((0,phrase/* capitalized */.l2)(report.together.reason)), '.'],
        missing: missing.map(describe_missing/* describeMissing */.UV),
        results,
        warnings: report.warnings.map(describeProblem),
        skipped: report.skipped.map(describeProblem),
    };
}
function viewResult(judged, names, report) {
    const { candidate, judgement, stored } = judged;
    const { configuration } = candidate;
    const [primary = null] = rowsOf(primaryFinding(judged));
    let rows = null;
    return {
        verdict: judgement.verdict,
        judged,
        label: (0,phrase/* labelOf */.Wy)(configuration, names),
        version: stored === null ? 'not stored' : `v${stored.snapshot_version}`,
        primary,
        facts: describe_result_describeResult(judged, report),
        page: report.pages?.get(judged) ?? null,
        remarks: describeRemarks(judged),
        compared: isCompared(judgement),
        rows: () => (rows ??= resultRows(findingsOf(judged))),
        broke: judgement.flipped.broke,
        fixed: judgement.flipped.fixed,
        groups: judgement.groups,
        charted: chartedMetric(judged),
        history: historyOf(judged),
        next: (0,next_steps/* nextSteps */.Zn)(judged, report),
    };
}
function resultRows(findings) {
    const rows = rowsOf(findings);
    const isChanged = ({ finding: { gate, verdict } }) => gate || verdict === 'regression' || verdict === 'minor';
    const changed = rows.filter(isChanged);
    const rest = rows.filter((row) => !isChanged(row) && row.finding.verdict !== 'improvement');
    // On a first push the numbers are the news, even if all of them are nested.
    const isNested = ({ metric }) => metric.includes('.') && !rows.every((row) => row.metric.includes('.'));
    return {
        changed,
        improved: rows.filter((row) => !isChanged(row) && row.finding.verdict === 'improvement'),
        others: rest.filter((row) => !isNested(row)),
        nested: rest.filter(isNested),
        how: changed.flatMap(({ metric, finding: { evidence } }) => describeEvidence(metric, evidence)),
    };
}
/** The most important finding: of the primary metric, else of one that decides the check. */
function primaryFinding(judged) {
    const { judgement } = judged;
    const findings = isCompared(judgement) ? judgement.judged : findingsOf(judged);
    const found = findings.find(({ metric }) => metric === judgement.primary?.name) ?? findings.find(({ gate }) => gate);
    return found === undefined ? [] : [found];
}
function isCompared(judgement) {
    return judgement.judged.length > 0 || judgement.findings.length > 0;
}
/** Aligns the primary metrics of several results, which are shown in one column. */
function alignPrimaries(results) {
    const shown = (0,format_number/* formatFindings */.eg)(results.flatMap(({ primary }) => primary?.finding ?? []));
    return results.map((result) => {
        const { primary } = result;
        const aligned = primary === null ? undefined : shown.shift();
        if (primary === null || aligned === undefined)
            return result;
        const { metric, finding } = primary;
        return { ...result, primary: { metric, finding, shown: aligned } };
    });
}
/** If nothing could be compared, the numbers of this run. */
function findingsOf({ judgement, candidate }) {
    const { findings } = judgement;
    if (findings.length > 0)
        return findings;
    const isPrimary = ({ metric }) => metric === judgement.primary?.name;
    return [...(0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics)]
        .map(([metric, number]) => unjudged(metric, number))
        .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
}
function unjudged(metric, number) {
    const { nature, better } = (0,metric_names/* knownMetric */.w)(metric);
    const kind = (0,metric_kind/* kindOf */.I)(nature, [number]);
    return {
        metric,
        kind: kind === 'mixed' ? 'other' : kind,
        better,
        baseline: null,
        candidate: number,
        delta: null,
        percent_change: null,
        verdict: 'shown',
        gate: false,
        evidence: null,
        reason: '',
    };
}
const chartedMetric = ({ judgement }) => judgement.primary?.name ?? 'f1';
function historyOf(judged) {
    const { candidate, context, stored } = judged;
    const metric = chartedMetric(judged);
    const version = stored?.snapshot_version ?? null;
    const earlier = context.history.flatMap(({ snapshot_version, f1_score, values }) => {
        const value = values[metric] ?? (metric === 'f1' ? f1_score : null);
        return value === null || snapshot_version === version ? [] : [{ version: snapshot_version, value }];
    });
    const value = (0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics).get(metric);
    return [...earlier, ...(value === undefined ? [] : [{ version, value }])].slice(-CHART_POINTS);
}
function describeProblem({ file, path, message }) {
    const where = [file, path].filter((part) => part !== '').map((part) => [(0,phrase/* value */.Uq)(part)]);
    return where.length === 0 ? [(0,phrase/* sentence */.em)(message)] : [...(0,phrase/* join */.fj)(where, ' '), ': ', (0,phrase/* sentence */.em)(message)];
}

;// CONCATENATED MODULE: ./lib/core/report/render-markdown.js








/** GitHub's limit for comments. */
const MAX_COMMENT_CHARS = 65_536;
/** GitHub drops a summary above 1024 KiB; this leaves room for other output of the step. */
const MAX_SUMMARY_BYTES = 1_000 * 1_024;
/**
 * The body of the pull request comment, at most `maxChars` UTF-16 code units long. The last line is the hidden marker
 * with `report.key`.
 * @param memory a hidden line above the marker
 */
function renderComment(report, { maxChars = MAX_COMMENT_CHARS, memory = '' } = {}) {
    const summary = runUrl(report.run);
    const place = summary === null ? 'The job summary of this run' : link('The job summary', summary);
    const hidden = `${memory === '' ? '' : `${memory}\n`}${commentMarker(report.key)}\n`;
    return render(report, hidden, `${place} has more.`, maxChars, codeUnits, true);
}
/** The job summary, at most `maxBytes` bytes of UTF-8. */
function renderSummary(report, { maxBytes = MAX_SUMMARY_BYTES } = {}) {
    const elsewhere = 'The commands `history` and `compare` show everything that is stored.';
    return render(report, '', elsewhere, maxBytes, utf8Bytes, false);
}
function render(report, marker, elsewhere, budget, measure, folds) {
    const view = view_report_viewReport(report);
    const icon = iconOf(view, report);
    const opening = `## ${icon} ${inline(view.headline)}\n\n${inline(view.counts)}\n`;
    const closing = marker === '' ? '' : `\n${marker}`;
    const more = (hidden) => `\n… and ${hidden} more, not shown here.\n`;
    const note = (hidden) => `\n> **Shortened to fit.** Left out: ${describeHidden(hidden)}. ${elsewhere}\n`;
    const options = { budget, measure, passes: PASSES, more, note };
    const fitted = shrink(opening, blocksOf(view, report, folds), closing, options);
    if (fitted !== null)
        return fitted;
    const least = `## ${icon} ${headline/* VERDICT_TITLES */.A1[view.verdict]}\n${closing}`;
    if (measure(least) <= budget)
        return least;
    throw new RangeError(`A report does not fit into ${budget}: it needs at least ${measure(least)}`);
}
function describeHidden(hidden) {
    const parts = Object.values(markdown_blocks_LEVELS).flatMap(([one, many], index) => {
        const number = hidden.get(index) ?? 0;
        return number === 0 ? [] : [(0,phrase/* count */.U9)(number, one, many)];
    });
    return parts.join(', ');
}

;// CONCATENATED MODULE: ./lib/core/report/render-text.js








/** The width of the longest label, `Next baseline:`, and a space. */
const LABEL_WIDTH = 15;
const render_text_STYLES = {
    regression: 'bad',
    not_evaluated: 'bad',
    incomparable: 'bad',
    inconclusive: 'warn',
    minor: 'warn',
    no_baseline: 'warn',
    unchanged: 'good',
    improvement: 'good',
};
const LONGEST_SENTENCE = 600;
/** With more results, those without news are only in the overview. */
const MOST_DETAILED = 20;
const ASKS_NOTHING = ['no_baseline', 'unchanged', 'improvement'];
/** Metrics that decide nothing, beyond this many, are only counted. */
const MOST_OTHERS = 100;
const FLIPPED_SHOWN = 10;
const GROUPS_SHOWN = 10;
const render_text_plain = (text) => ({ text, style: 'plain' });
const dim = (text) => ({ text, style: 'dim' });
const EMPTY = render_text_plain('');
/** The indent of tables. */
const INDENT = 2;
/**
 * The report for terminals and logs, as lines without colors.
 * @param layout the width of tables, without `INDENT`
 */
function renderText(report, { table } = tables_layout/* AS_TEXT */.i) {
    const view = view_report_viewReport(report);
    const { store, dryRun } = report;
    const several = view.results.length > 1;
    const isLong = view.results.length > MOST_DETAILED;
    const detailed = view.results.filter(({ verdict }) => !isLong || !ASKS_NOTHING.includes(verdict));
    const rest = view.results.length - detailed.length;
    return [
        { text: render_text_plainText(view.headline), style: render_text_STYLES[view.verdict] },
        render_text_plain(render_text_plainText(view.counts)),
        ...(several ? [EMPTY, ...render_text_overview(view.results, table)] : []),
        ...problems(`Missing. ${describe_missing/* MISSING_ABOUT */.Zg}`, view.missing),
        ...(view.together === null ? [] : [EMPTY, render_text_plain(`  All together: ${render_text_plainText(view.together)}`)]),
        ...detailed.flatMap((result) => [EMPTY, ...resultLines(result, several, table)]),
        ...(rest === 0
            ? []
            : [EMPTY, dim(`${(0,phrase/* count */.U9)(rest, 'result')} above without details, because nothing is wrong there`)]),
        ...problems('Skipped files, neither stored nor judged:', view.skipped),
        ...problems('Warnings:', view.warnings),
        ...(store === null || dryRun ? [] : [EMPTY, dim(`Stored in the ${(0,text_table/* terminalText */.eR)(store)}`)]),
    ];
}
/** Line 1 of the report as plain text. */
function render_text_headline(report) {
    return render_text_plainText(viewReport(report).headline);
}
/** Title and one-line message of the annotation about one result. */
function checkMessage(judged, report) {
    const result = viewReport(report).results.find((each) => each.judged === judged);
    if (result === undefined)
        throw new Error('the report is of another result');
    const { model_version, dataset_version, prompt_version, environment } = judged.candidate.configuration;
    const names = [model_version, dataset_version, prompt_version, ...(environment === JUDGED_ONLY ? [] : [environment])]
        .map((name) => terminalText(name))
        .join(' / ');
    const about = result.facts.filter(({ label }) => label === 'Why' || label === 'Baseline');
    return {
        title: `${VERDICT_TITLES[result.verdict]}: ${render_text_plainText(explain(result))}`,
        message: [names, ...about.map(({ label, text }) => `${label}: ${render_text_plainText(text)}`)].join('. '),
    };
}
/** The same for missing configurations; null: none is missing. */
function missingMessage(report) {
    const missing = missingIn(report).map((each) => render_text_plainText(describeMissing(each)));
    if (missing.length === 0)
        return null;
    return { title: 'Missing from this push', message: `${missing.slice(0, 20).join(', ')}. ${MISSING_ABOUT}` };
}
function render_text_overview(results, table) {
    const [head = '', ...rows] = table(['result', 'version', 'metric', 'this run', 'change', 'verdict'], results.map(({ label, version, primary, verdict }) => {
        const { candidate = '–', delta = '–' } = primary?.shown ?? {};
        const values = [ascii(candidate), ascii(delta)];
        return [render_text_plainText(label), version, primary?.metric ?? '–', ...values, headline/* VERDICT_WORDS */._G[verdict]];
    }), 'lllrrl');
    const styles = results.map(({ verdict }) => render_text_STYLES[verdict]);
    return [dim(`  ${head}`), ...styled(rows, styles)];
}
function resultLines(result, several, table) {
    const { verdict, label, remarks, facts, compared, next, page } = result;
    const { changed, improved, others, nested, how } = result.rows();
    const shown = others.slice(0, MOST_OTHERS);
    const open = [...changed, ...improved, ...shown, ...(compared ? nested.filter(isChanged).slice(0, MOST_OTHERS) : [])];
    const unjudged = others.length - shown.length;
    const without = compared ? ' without a change' : '';
    const hidden = changed.length + improved.length + others.length + nested.length - open.length - unjudged;
    return [
        ...(several ? [{ text: `${render_text_plainText(label)}: ${headline/* VERDICT_WORDS */._G[verdict]}`, style: render_text_STYLES[verdict] }] : []),
        ...remarks.map((remark) => ({ text: `  Note: ${render_text_plainText(remark)}`, style: 'warn' })),
        ...facts.map((fact) => render_text_plain(`  ${`${fact.label}:`.padEnd(LABEL_WIDTH)}${render_text_plainText(fact.text)}`)),
        ...(page === null ? [] : [render_text_plain(`  ${'Dashboard:'.padEnd(LABEL_WIDTH)}${page}`)]),
        ...(open.length === 0 ? [] : [EMPTY, ...metricTable(open, compared, table)]),
        ...(unjudged === 0
            ? []
            : [dim(`  and ${(0,phrase/* count */.U9)(unjudged, 'metric')} that ${unjudged === 1 ? 'decides' : 'decide'} nothing`)]),
        ...(hidden === 0 ? [] : [dim(`  and ${(0,phrase/* count */.U9)(hidden, 'nested metric')}${without}`)]),
        ...how.map((phrase, at) => dim(`  ${(at === 0 ? 'Judged by:' : '').padEnd(LABEL_WIDTH)}${render_text_plainText(phrase)}`)),
        ...flipped('Broke', result.broke, result),
        ...flipped('Fixed', result.fixed, result),
        ...groupLines(result.groups),
        ...(next.length === 0 ? [] : [EMPTY, render_text_plain('  What to do next'), ...next.flatMap(render_text_nextStep)]),
    ];
}
const isChanged = ({ finding }) => finding.baseline !== finding.candidate;
function metricTable(rows, compared, table) {
    const hasIntervals = rows.some(({ shown }) => shown.interval !== '');
    const interval = (text) => (hasIntervals ? [text] : []);
    const [head = '', ...lines] = compared
        ? table(['metric', 'baseline', 'this run', 'change', ...interval('90% interval'), '%', 'verdict'], rows.map((each) => {
            const { baseline, candidate, delta, interval: range, percent } = each.shown;
            const numbers = [baseline, candidate, delta, ...interval(range), percent];
            return [each.metric, ...numbers.map(ascii), (0,headline/* judgementWord */.SQ)(each)];
        }), hasIntervals ? 'lrrrrrl' : 'lrrrrl')
        : table(['metric', 'this run'], rows.map(({ metric, shown }) => [metric, ascii(shown.candidate)]), 'lr');
    return [dim(`  ${head}`), ...styled(lines, rows.map(rowStyle))];
}
/** The rows of a table, indented, and the lines below it. */
function styled(lines, styles) {
    return lines.map((line, index) => ({ text: line === '' ? '' : `  ${line}`, style: styles[index] ?? 'dim' }));
}
function rowStyle({ finding: { verdict } }) {
    return verdict === 'shown' || verdict === 'unchanged' ? 'plain' : render_text_STYLES[verdict];
}
function flipped(word, cases, { judged }) {
    if (cases.length === 0)
        return [];
    const shown = cases.slice(0, FLIPPED_SHOWN);
    const names = shown.map(({ id, at }) => (0,text_table/* terminalText */.eR)(at === undefined ? id : `${id} (${at})`));
    const more = cases.length > shown.length ? ` and ${cases.length - shown.length} more` : '';
    const isPlaced = judged !== null && shown.some(({ at }) => at !== undefined);
    const of = isPlaced ? ` of ${(0,text_table/* terminalText */.eR)(judged.candidate.file)}` : '';
    return [render_text_plain(`  ${`${word}:`.padEnd(LABEL_WIDTH)}${(0,phrase/* count */.U9)(cases.length, 'case')}${of}: ${names.join(', ')}${more}`)];
}
function groupLines(groups) {
    const more = groups.length - GROUPS_SHOWN;
    const lines = (0,text_table/* textTable */.ed)(GROUP_COLUMNS, groupCells(groups.slice(0, GROUPS_SHOWN)), GROUP_ALIGNS);
    return groups.length === 0
        ? []
        : [EMPTY, ...lines.map((line) => render_text_plain(`  ${line}`)), ...(more > 0 ? [dim(`  and ${more} more groups`)] : [])];
}
function render_text_nextStep({ text, command, url }) {
    const target = command ?? url;
    const line = render_text_plain(`  - ${render_text_plainText(text)}${target === undefined ? '.' : ':'}`);
    return target === undefined ? [line] : [line, render_text_plain(`      ${target}`)];
}
function problems(heading, items) {
    if (items.length === 0)
        return [];
    return [EMPTY, { text: heading, style: 'warn' }, ...items.map((item) => render_text_plain(`  - ${render_text_plainText(item)}`))];
}
/** A plain minus instead of U+2212. */
const ascii = (number) => number.replaceAll('−', '-');
function render_text_plainText(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return ascii(part);
        if ('strong' in part)
            return part.strong;
        return 'value' in part ? (0,text_table/* terminalText */.eR)(part.value) : (0,text_table/* terminalText */.eR)(part.sentence, LONGEST_SENTENCE);
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/cli/push-json.js
const placed = ({ id, at }) => ({ id, at: at ?? null });
/** The stable form of `push --json`. */
function pushJson({ verdict, results, together, missing, warnings, skipped }) {
    return {
        verdict,
        together,
        missing,
        results: results.map(({ candidate, judgement, stored, promotion }) => ({
            file: candidate.file,
            pooled_from: candidate.pooled_from ?? null,
            configuration: candidate.configuration,
            snapshot_version: stored?.snapshot_version ?? null,
            transaction_id: stored?.transaction_id ?? null,
            replayed: stored?.replayed ?? false,
            verdict: judgement.verdict,
            reason: judgement.reason,
            baseline: judgement.baseline === null
                ? null
                : {
                    configuration: judgement.baseline.configuration,
                    snapshot_version: judgement.baseline.snapshot_version,
                    transaction_id: judgement.baseline.transaction_id,
                    created_at: judgement.baseline.created_at,
                    commit_sha: judgement.baseline.commit_sha,
                    source: judgement.baseline.source,
                },
            findings: judgement.findings.map(({ metric, baseline, candidate: value, delta, percent_change, verdict: found, gate, reason, evidence }) => ({
                metric,
                baseline,
                candidate: value,
                delta,
                percent_change,
                verdict: found,
                gate,
                reason,
                evidence,
            })),
            groups: judgement.groups,
            flipped: { broke: judgement.flipped.broke.map(placed), fixed: judgement.flipped.fixed.map(placed) },
            promotion,
            warnings: judgement.warnings,
        })),
        warnings,
        skipped,
    };
}

;// CONCATENATED MODULE: ./lib/cli/push.js
























const push_EXAMPLES = [
    'push results/*.json --environment production',
    'push aggregated.json --dataset-version set-v3 --prompt-version v4 --dry-run',
];
function addPush(program, io, finish) {
    goesByFile(addReading(addStore(addWide(program.command('push')), io, push_EXAMPLES)), OF_PUSH)
        .summary('store results as snapshots and judge them')
        .description('Stores benchmark results as the next snapshot versions of their configurations, judges each against its ' +
        'baseline, and reports. If any file is invalid, it stores nothing. The exit code is 1 on a regression.')
        .argument('[paths...]', RESULT_PATHS)
        .option('--dry-run', 'judge without storing anything')
        .option('-e, --environment <name>', 'where the results belong (default: local)')
        .option('--baseline <what>', 'judge against this instead: a version, commit:<sha>, previous or model:<model_version>')
        .option('--baseline-environment <name>', 'where to look for a baseline of the same model and dataset if there is none (default: github-actions)')
        .option('--threshold <drop>', 'the drop of the primary metric that matters (default: 0.05)')
        .option('--metrics <rules>', 'rules for metrics, one a line: <glob>: higher|lower [<limit>] [gate|no-gate] [primary]')
        .option('--strategy <what>', 'what makes a drop of the limit a regression: evidence that it is real, or threshold, the limit alone (default: evidence)')
        .option('--fail-on <verdicts>', `verdicts that exit with 1, or none (default: ${[...judging_verdict/* DEFAULT_FAIL_ON */.VQ].join(', ')})`)
        .option('--on-invalid <what>', 'an invalid file stops the push (fail) or is left out (skip) (default: fail)')
        .option('--repeats <what>', 'pool results of one configuration with the same cases (pool), or make each a version (separate) (default: pool)')
        .option('--on-missing <what>', 'if this push lacks a model and dataset that most of the last ones had: warn, fail, ignore (default: warn)')
        .option('--promotion <rule>', 'which versions become the baseline: never, first, proven, auto (default: proven)')
        .option('--tags <tags...>', 'tags of the snapshots; put the files before it')
        .option('--notes <text>', 'notes of the snapshots')
        .option('--commit-sha <sha>', 'the measured commit (default: from git)')
        .option('--branch <name>', 'the measured branch (default: from git)')
        .option('--triggered-by <name>', 'who ran the benchmark (default: you)')
        .option('--run-id <id>', 'id of the run; the same result of the same run is stored only once')
        .option('--idempotency-key <key>', 'key of the push; results stored under this key are not stored again')
        .option('--dashboard-url <address>', 'address of the dashboard, for links in the report')
        .option('--report <file>', 'also write the report as Markdown')
        .action(async (paths, flags) => {
        finish(await runPush(io, paths, flags));
    });
}
async function runPush(io, paths, flags) {
    const provenance = await provenanceOf(io, flags);
    const progress = progressOf(io, 'Pushing');
    const { log } = progress;
    const { options, failOn, onMissing, dashboardUrl } = (0,push_options/* pushOptions */.rb)({
        ...flags,
        tags: flags.tags?.join(','),
        names: options_namesOf(flags),
    }, {
        measured: { kind: 'laptop' },
        isOnBranch: false,
        provenance,
        origin: { workflow: null, job: null, comment_key: null, event_kind: 'manual' },
        digest: digest/* sha256 */.s,
        parsers: openParsers(),
        dryRun: flags.dryRun === true,
    });
    const outcome = await progress.during(() => push_push({
        source: resultsOf(io, paths, flags),
        openStore: () => openNamedStore(io, flags, options.dryRun ? 'judge' : 'keep', log, true),
        // Without warnings about files, which are in the report.
        log: { ...log, warning: () => undefined },
        nextTurn: external_node_timers_promises_.setImmediate,
        onBatch: (count, all) => {
            progress.show({ share: count / all, count, unit: 'results' });
        },
    }, options));
    const pages = (0,dashboard_link/* dashboardLinks */.y2)(dashboardUrl, outcome.results, digest/* sha256 */.s);
    const { commit_sha, branch_name: branch, repository } = provenance;
    const program = { command_name: io.commandName, store_flags: storeFlags(io, flags) };
    const run = { ...program, commit_sha, branch, repository };
    const report = { ...reportOf(outcome, run, options.dryRun, failOn), pages, ...(0,push_options/* missingOf */.oy)(outcome, onMissing) };
    if (flags.report !== undefined)
        await writeReport(io, flags.report, report);
    if (flags.json === true)
        printJson(io, pushJson(outcome));
    else
        writeLines(io, io.stdout, renderText(report, layoutFor(io, flags, INDENT)));
    // Any result may have a verdict that fails, not only the worst.
    const verdicts = [outcome.verdict, ...outcome.results.map(({ judgement }) => judgement.verdict)];
    const failed = outcome.results.length > 0 && verdicts.some((verdict) => (0,judging_verdict/* fails */.c6)(verdict, failOn));
    return failed || (0,describe_missing/* failsByMissing */.tO)(report) ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done;
}
async function provenanceOf(io, flags) {
    const named = {
        commit_sha: flags.commitSha,
        branch_name: flags.branch,
        triggered_by: flags.triggeredBy,
        run_id: flags.runId,
    };
    if (!/^(?:[0-9a-f]{7,64})?$/i.test(flags.commitSha ?? '')) {
        throw new errors/* UserError */.yo(`commit-sha: "${flags.commitSha ?? ''}" is not allowed; give 7 to 64 hexadecimal digits`);
    }
    // Unset variables of a shell script are ''.
    const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''));
    return { ...(await gitProvenance(io)), ...given };
}
function reportOf(outcome, run, dryRun, failOn) {
    const { results, together, warnings, skipped, store } = outcome;
    return {
        key: 'cli',
        results,
        together,
        warnings,
        skipped,
        store,
        dryRun,
        failOn,
        now: new Date().toISOString(),
        run,
    };
}
async function writeReport(io, file, report) {
    try {
        await (0,promises_.writeFile)(external_node_path_.resolve(io.cwd, file), `${renderSummary(report)}\n`);
    }
    catch (error) {
        const stored = report.dryRun ? '' : ' (the results are stored)';
        throw new errors/* UserError */.yo(`--report: ${file} cannot be written${stored}: ${(0,thrown/* fileFault */.bT)('write', error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/commands/score/score.js

/**
 * Scores answers to known cases, and returns a benchmark result with cases. Throws `InvalidResultsError` with
 * everything that is wrong with both files.
 */
async function score(expected, answers, options) {
    const [{ readKnownCases }, { readPredictions }, { scoredResult }] = await Promise.all([
        __webpack_require__.e(/* import() */ 521).then(__webpack_require__.bind(__webpack_require__, 3521)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7592)),
        Promise.all(/* import() */[__webpack_require__.e(911), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 4894)),
    ]);
    const told = { problems: [], warnings: [] };
    const { separator, names, digest } = options;
    const file = await onlyFile(expected, 'expected');
    const known = await readKnownCases(file, separator, options, told);
    let from = 'the service';
    let predictions;
    if (typeof answers === 'function') {
        if (told.problems.length > 0)
            throw new errors/* InvalidResultsError */.AD(told.problems);
        predictions = await answers(known);
    }
    else {
        const { isMultiLabel } = known;
        const ofAnswers = await onlyFile(answers, 'predictions');
        from = ofAnswers.path;
        predictions = await readPredictions(ofAnswers, { separator, isMultiLabel }, options, told);
    }
    const files = { expected: file.path, predictions: from };
    // First every problem of each file, then those of both together.
    const scored = told.problems.length > 0 ? undefined : scoredResult(known, predictions, { names, digest, files }, told);
    if (scored === undefined || told.problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(told.problems);
    return { ...scored, warnings: told.warnings };
}
async function onlyFile(source, name) {
    const [file, ...more] = await source.collect();
    if (file === undefined || more.length > 0)
        throw new errors/* UserError */.yo(`${name}: names ${more.length + 1} files: give one`);
    return file;
}

;// CONCATENATED MODULE: ./lib/core/report/tables/score-tables.js


/** The most rows of one table: with hundreds of classes, the worst are enough. */
const score_tables_MOST_ROWS = 40;
/** Lines about the scores: averages, classes with the worst first, groups, confusions. */
function scoreLines({ scores, confusion, errors }, layout = tables_layout/* AS_TEXT */.i) {
    const { classes, groups, cases } = scores;
    const worst = [...classes].sort((a, b) => a.f1 - b.f1);
    const headline = `${(0,phrase/* count */.U9)(cases, 'case')}: accuracy ${share(scores.accuracy)}${errors === 0 ? '' : `, ${(0,phrase/* count */.U9)(errors, 'error')}`}`;
    const averages = [averageRow('macro', scores.macro), averageRow('micro', scores.micro)];
    return [
        layout.line(headline),
        '',
        ...layout.table(['average', 'precision', 'recall', 'f1'], averages, 'lrrr'),
        '',
        ...layout.table(['class', 'precision', 'recall', 'f1', 'found', 'wrong', 'missed'], worst
            .slice(0, score_tables_MOST_ROWS)
            .map(({ name, tp, fp, fn, ...of }) => [...averageRow(name, of), ...[tp, fp, fn].map(String)]), 'lrrrrrr'),
        ...moreThan(classes.length, 'class', 'classes', layout),
        ...(groups.length === 0
            ? []
            : ['', ...groupTable(groups, layout), ...moreThan(groups.length, 'group', 'groups', layout)]),
        ...confusionTable(confusion, layout),
    ];
}
function groupTable(groups, layout) {
    const worst = [...groups].sort((a, b) => a.accuracy - b.accuracy);
    const row = ({ name, cases, accuracy, macro, micro }) => [
        name,
        String(cases),
        ...[accuracy, macro.f1, micro.f1].map(share),
    ];
    return layout.table(['group', 'cases', 'accuracy', 'f1', 'micro f1'], worst.slice(0, score_tables_MOST_ROWS).map(row), 'lrrrr');
}
function confusionTable(confusion, layout) {
    const names = [...(confusion?.keys() ?? [])];
    if (confusion === null || names.length < 2)
        return [];
    const rows = [...confusion].map(([name, row]) => [name, ...names.map((predicted) => String(row.get(predicted) ?? 0))]);
    return [
        '',
        layout.line('Rows: what was expected. Columns: what was answered.'),
        '',
        ...layout.table(['', ...names], rows, `l${'r'.repeat(names.length)}`),
    ];
}
function averageRow(name, { precision, recall, f1 }) {
    return [name, ...[precision, recall, f1].map(share)];
}
function moreThan(all, one, many, layout) {
    return all <= score_tables_MOST_ROWS ? [] : [layout.line(`and ${(0,phrase/* count */.U9)(all - score_tables_MOST_ROWS, `better ${one}`, `better ${many}`)}`)];
}
/** A share, with three decimals. */
function share(value) {
    return value.toFixed(3);
}

// EXTERNAL MODULE: ./lib/core/score/scores.js
var scores = __webpack_require__(9143);
// EXTERNAL MODULE: ./lib/formats/scoring/predictions.js
var predictions = __webpack_require__(7592);
;// CONCATENATED MODULE: ./lib/cli/score/service.js






const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Asks about one case, and tries again after temporary faults. Always returns an answer; a fault is one too. */
async function ask(service, each, interrupt) {
    for (let attempt = 0;; attempt += 1) {
        const { again, ...answer } = await askOnce(service, each, interrupt);
        if (again === null || attempt >= service.retries)
            return answer;
        await (0,external_node_timers_promises_.setTimeout)(Math.min(again || FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS), undefined, { signal: interrupt });
    }
}
async function askOnce(service, each, interrupt) {
    const body = await bodyOf(service, each);
    const start = performance.now();
    try {
        const response = await fetch(service.url, {
            method: 'POST',
            ...body,
            redirect: 'manual',
            signal: AbortSignal.any([interrupt, AbortSignal.timeout(service.timeoutMs)]),
        });
        const text = await response.text();
        const latency_ms = performance.now() - start;
        if (response.ok)
            return { ...answerOf(service, text, latency_ms), again: null };
        const mayPass = response.status === 429 || response.status >= 500;
        const leads = response.status >= 300 && response.status < 400
            ? `, which leads to ${response.headers.get('location') ?? '?'}`
            : '';
        return { ...failed(`status ${response.status}${leads}`), again: mayPass ? retryAfter(response) : null };
    }
    catch (error) {
        if (interrupt.aborted)
            throw error;
        const { name, cause } = error;
        const isLate = name === 'TimeoutError';
        const fault = isLate ? `no answer within ${service.timeoutMs / 1_000} s` : (0,thrown/* messageOf */.bD)(cause ?? error);
        return { ...failed(fault), isUnreachable: !isLate, again: 0 };
    }
}
function retryAfter(response) {
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}
function failed(fault) {
    return { predicted: null, error: true, confidence: null, fault, isUnreachable: false };
}
function answerOf(service, text, latency_ms) {
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        return failed('the answer is not JSON');
    }
    const value = at(answer, service.answer);
    if (value === undefined)
        return failed(`the answer has no field ${service.answer}${has(answer)}`);
    const confidence = at(answer, service.confidence);
    return {
        predicted: (0,predictions.answerIn)(value, service),
        error: false,
        latency_ms,
        confidence: typeof confidence === 'number' ? confidence : null,
        fault: null,
        isUnreachable: false,
    };
}
function has(answer) {
    return typeof answer === 'object' && answer !== null ? `: it has ${Object.keys(answer).slice(0, 10).join(', ')}` : '';
}
/** The value at a path; undefined: none. */
function at(value, dotted) {
    let found = value;
    for (const name of dotted.split('.')) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
            return undefined;
        found = found[name];
    }
    return found;
}
async function bodyOf({ file, folder, token }, { input }) {
    const headers = { accept: 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
    if (file === null) {
        return { body: JSON.stringify(input), headers: { ...headers, 'content-type': 'application/json' } };
    }
    const form = new FormData();
    for (const [name, value] of Object.entries(input)) {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        if (name === file)
            form.append(name, new Blob([await contentOf(folder, text, file)]), external_node_path_.basename(text));
        else
            form.append(name, text);
    }
    return { body: form, headers };
}
/** A file below the folder of the cases: the author of the list must not be able to send any file of this machine. */
async function contentOf(folder, name, column) {
    const place = external_node_path_.resolve(folder, name);
    const relative = external_node_path_.relative(folder, place);
    if (name === '' || relative.startsWith('..') || external_node_path_.isAbsolute(relative)) {
        throw new errors/* UserError */.yo(`--file ${column}: ${JSON.stringify(name)} is not a file in the folder of the cases`);
    }
    try {
        return new Uint8Array(await (0,promises_.readFile)(place));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--file ${column}: ${name} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/cli/score/asking.js



/**
 * Asks a service about all cases, several at a time. The first is asked alone, so that an unreachable service is
 * reported once, not for each of thousands.
 * @param onAnswer called with each answer
 */
async function askAll(service, cases, { concurrency, interrupt }, onAnswer) {
    const answers = new Map();
    const stop = new AbortController();
    const either = AbortSignal.any([interrupt, stop.signal]);
    const take = async (known) => {
        const answer = await ask(service, known, either);
        const asked = { ...answer, known, passed: (0,scores/* isRight */.FG)({ expected: known.expected, predicted: answer.predicted }) };
        if (answers.size === 0 && answer.isUnreachable) {
            throw new errors/* UserError */.yo(`--endpoint: no answer from ${service.url.href}: ${answer.fault ?? ''}`);
        }
        answers.set(known.id, asked);
        onAnswer(asked);
        return asked;
    };
    const [first, ...rest] = cases;
    if (first !== undefined)
        await take(first);
    const waiting = rest.values();
    const work = async () => {
        for (const known of waiting)
            await take(known);
    };
    try {
        await Promise.all(Array.from({ length: concurrency }, work));
    }
    catch (error) {
        stop.abort(); // What is under way has nobody left to tell.
        throw error;
    }
    return answers;
}
/** The line about one case. */
function describeAsked({ known, predicted, confidence, fault, passed }) {
    const sure = confidence === null ? '' : ` (${confidence})`;
    if (fault !== null)
        return `ERROR ${known.id}: ${fault}`;
    const labels = (of) => (of === null || of.length === 0 ? 'nothing' : of.join(', '));
    if (passed)
        return `PASS ${known.id}: ${labels(predicted)}${sure}`;
    return `FAIL ${known.id}: ${labels(predicted)}${sure}, expected ${labels(known.expected)}`;
}

;// CONCATENATED MODULE: ./lib/cli/score/score.js
















const TOKEN = 'BENCHMARK_SNAPSHOTS_ENDPOINT_TOKEN';
const score_EXAMPLES = [
    'score --expected cases.csv --predictions answers.jsonl -m gpt-5 -d tickets-v3 --output result.json',
    'score --expected cases.csv --endpoint http://localhost:8000/classify --answer label -m app-1.4 -d tickets-v3',
];
function addScore(program, io) {
    addNames(addCommon(program.command('score'), io, score_EXAMPLES))
        .summary('score answers against the expected ones, as a benchmark result')
        .description('Compares answers with the expected ones: accuracy, precision, recall and f1, also for each class and group, as a ' +
        'benchmark result with cases, for push. The answers come from a file or from a service ' +
        `(with $${TOKEN} as its bearer token).`)
        .requiredOption('--expected <file>', 'the expected answers: CSV or JSON Lines with id, expected and optionally group')
        .option('--predictions <file>', 'the answers: id, predicted and optionally latency_ms, cost, error')
        .option('--endpoint <url>', 'a service to ask instead; it gets each case without the expected answer')
        .option('--separator <text>', 'the separator between several labels of one case, such as "|"')
        .option('--answer <field>', 'the field of the label in the JSON answer', 'predicted')
        .option('--confidence <field>', 'the field of the confidence in the JSON answer', 'confidence')
        .option('--file <column>', 'send the file named in this column, as multipart/form-data')
        .option('--concurrency <n>', 'how many cases to ask at a time', wholeNumber(1, 1_000), 4)
        .option('--timeout <seconds>', 'how long to wait for an answer', wholeNumber(1, 3_600), 30)
        .option('--retries <n>', 'how often to ask again after a temporary fault', wholeNumber(0, 100), 2)
        .option('--output <file>', 'write the benchmark result here, for push')
        .option('--report <file>', 'write a report as Markdown, with every failed case')
        .option('--answers <file>', 'write the answers as JSON Lines, which --predictions can read')
        .action(async (flags) => {
        await runScore(io, flags);
    });
}
async function runScore(io, flags) {
    if ((flags.predictions === undefined) === (flags.endpoint === undefined)) {
        throw new errors/* UserError */.yo('score takes the answers from --predictions or from --endpoint: name one of them');
    }
    if (flags.answers !== undefined && flags.endpoint === undefined) {
        throw new errors/* UserError */.yo('--answers: needs --endpoint, whose answers it writes');
    }
    const separator = flags.separator ?? null;
    if (separator === '')
        throw new errors/* UserError */.yo('--separator is empty: give the separator of the labels, such as "|"');
    let asked = new Map();
    const answers = flags.predictions === undefined
        ? async (known) => (asked = await askService(io, flags, known))
        : resultFiles([flags.predictions], io.cwd, io.stdin);
    const outcome = await score(resultFiles([flags.expected], io.cwd, io.stdin), answers, {
        names: options_namesOf(flags),
        separator,
        digest: digest/* sha256 */.s,
        parsers: openParsers(),
    }).catch(async (error) => {
        // The answers may have cost money.
        await writeAnswers(io, flags, asked);
        throw error;
    });
    await writeAnswers(io, flags, asked);
    if (flags.output !== undefined) {
        await writeOutput(io, flags.output, `${JSON.stringify((0,monitoring/* toMonitoring */.Y)(outcome.result), null, 2)}\n`);
    }
    if (flags.report !== undefined)
        await writeOutput(io, flags.report, score_reportOf(outcome, asked), '--report');
    for (const warning of outcome.warnings) {
        const text = `warning: ${(0,text_table/* terminalText */.eR)((0,errors/* describeProblems */.yg)([warning]), 2_000)}`;
        writeLines(io, io.stderr, [{ text, style: 'warn' }]);
    }
    show(io, flags, outcome);
}
async function askService(io, flags, known) {
    const service = serviceOf(io, flags, known);
    const progress = progressOf(io, 'Asking');
    let count = 0;
    return progress.during(() => askAll(service, known.cases, { concurrency: flags.concurrency, interrupt: io.interrupt }, (asked) => {
        count += 1;
        const style = asked.fault !== null ? 'warn' : asked.passed ? 'good' : 'bad';
        if (flags.json !== true) {
            progress.clear();
            writeLines(io, io.stdout, [{ text: (0,text_table/* terminalText */.eR)(describeAsked(asked), 500), style }]);
        }
        progress.show({ share: count / known.cases.length, count, unit: 'cases' });
    }));
}
function serviceOf(io, flags, { cases, isMultiLabel }) {
    const { endpoint = '' } = flags;
    if (!URL.canParse(endpoint) || !/^https?:\/\//i.test(endpoint)) {
        throw new errors/* UserError */.yo(`--endpoint: ${endpoint} is not an address; give one such as http://localhost:8000/classify`);
    }
    const url = new URL(endpoint);
    const token = io.env[TOKEN] ?? '';
    if (token !== '' && url.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) {
        throw new errors/* UserError */.yo(`--endpoint: ${url.host} would get $${TOKEN} unencrypted: give an https address`);
    }
    const { file = null } = flags;
    const without = file === null ? undefined : cases.find(({ input }) => !Object.hasOwn(input, file));
    if (without !== undefined)
        throw new errors/* UserError */.yo(`--file: the case ${without.id} has no column ${file ?? ''}`);
    return {
        url,
        answer: flags.answer,
        confidence: flags.confidence,
        file,
        folder: external_node_path_.dirname(external_node_path_.resolve(io.cwd, flags.expected)),
        token,
        timeoutMs: flags.timeout * 1_000,
        retries: flags.retries,
        separator: flags.separator ?? null,
        isMultiLabel,
    };
}
async function writeAnswers(io, { answers }, asked) {
    if (answers === undefined || asked.size === 0)
        return;
    const lines = [...asked.values()].map(({ known, predicted, confidence, latency_ms, fault }) => JSON.stringify({ id: known.id, predicted, confidence, latency_ms, error: fault }));
    await writeOutput(io, answers, `${lines.join('\n')}\n`, '--answers');
}
function score_reportOf(outcome, asked) {
    const failed = outcome.cases.filter(({ passed }) => !passed);
    const rows = failed.map(({ known, prediction }) => {
        const { fault = null, confidence = null } = asked.get(known.id) ?? {};
        const error = fault ?? (prediction.error ? 'error' : '');
        const answer = error || (prediction.predicted ?? []).join(', ');
        return [known.id, known.expected.join(', '), answer, confidence === null ? '' : String(confidence)];
    });
    const { model_version, dataset_version } = outcome.result;
    return [
        `# ${tables_layout/* AS_MARKDOWN */.R.line(`${model_version} on ${dataset_version}`)}`,
        '',
        ...scoreLines(shownOf(outcome), tables_layout/* AS_MARKDOWN */.R),
        ...(rows.length === 0
            ? []
            : ['', '## Failed', '', ...tables_layout/* AS_MARKDOWN */.R.table(['case', 'expected', 'answered', 'confidence'], rows, 'lllr')]),
        '',
    ].join('\n');
}
function shownOf({ scores, confusion, result }) {
    return { scores, confusion, errors: result.error_count ?? 0 };
}
function show(io, flags, outcome) {
    const { scores, result, cases, warnings } = outcome;
    const { output = null } = flags;
    if (flags.json === true) {
        const { accuracy, macro, micro } = scores;
        const failed = cases
            .filter(({ passed }) => !passed)
            .map(({ known: { id, expected }, prediction: { predicted, error } }) => ({ id, expected, predicted, error }));
        printJson(io, {
            cases: scores.cases,
            errors: result.error_count ?? 0,
            accuracy,
            macro,
            micro,
            failed,
            warnings,
            output,
        });
        return;
    }
    const next = output === null
        ? ['', 'To keep it: --output result.json, and push that.']
        : ['', `Wrote ${(0,text_table/* terminalText */.eR)(output)}. To keep and judge it: ${io.commandName} push ${(0,text_table/* terminalText */.eR)(output)}`];
    const gap = flags.endpoint === undefined ? [] : [''];
    io.stdout.write(`${[...gap, ...scoreLines(shownOf(outcome)), ...next].join('\n')}\n`);
}
function wholeNumber(least, most) {
    return (text) => {
        if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most)
            return Number(text);
        throw new esm/* InvalidArgumentError */.Di(`Give a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
    };
}

;// CONCATENATED MODULE: ./lib/cli/store/schema.js





/** The commands that install the schema in a database of the user. */
function addSchema(program, io) {
    addCommon(program.command('migrate'), io, ['migrate --database-url postgresql://postgres@localhost/benchmarks'])
        .summary('install or update the schema in a PostgreSQL database')
        .description('Applies the missing migrations to a PostgreSQL database (15 or newer), each in a transaction. A second run does ' +
        'nothing; of two runs at once, one waits.')
        .option('--database-url <url>', 'postgresql://user:password@host/database (default: $DATABASE_URL)')
        .action(async (flags) => {
        const databaseUrl = flags.databaseUrl ?? databaseUrlOf(io);
        if (databaseUrl === undefined)
            throw new errors/* UserError */.yo('migrate: needs --database-url or DATABASE_URL');
        const { migrate } = await __webpack_require__.e(/* import() */ 528).then(__webpack_require__.bind(__webpack_require__, 6528));
        const { description, applied } = await migrate({ databaseUrl });
        if (flags.json === true)
            printJson(io, { description, applied });
        else if (applied.length === 0)
            io.stdout.write(`${(0,text_table/* terminalText */.eR)(description)}: nothing to do\n`);
        else
            io.stdout.write(`${(0,text_table/* terminalText */.eR)(description)}: applied\n${applied.map((name) => `  ${name}\n`).join('')}`);
    });
    const schema = program
        .command('schema')
        .summary('print the SQL of the schema')
        .description('Prints the SQL of the schema.');
    addCommon(schema.command('print'), io, ['schema print > schema.sql'])
        .summary('print the SQL of the schema')
        .description('Prints all migrations as one SQL text, to paste into a SQL editor.')
        .action(async (flags) => {
        const { schemaSql } = await __webpack_require__.e(/* import() */ 528).then(__webpack_require__.bind(__webpack_require__, 6528));
        const sql = await schemaSql();
        if (flags.json === true)
            printJson(io, { sql });
        else
            io.stdout.write(sql);
    });
}

;// CONCATENATED MODULE: ./lib/contract/questions.js
/** Questions about snapshots, at one time and over time. Archived versions are left out everywhere. */



/** `since` is inclusive, `until` is not. */
const PERIOD = { since: codec/* optional */.lq(codec/* timestamptz */.dE), until: codec/* optional */.lq(codec/* timestamptz */.dE) };
/** The requested metric, else the primary one, and its value. */
const PRIMARY = { metric: fields/* metricName */.Kh, value: codec/* orNull */.Xd(codec/* numeric */.sH) };
const tags = codec/* listOf */.c3(fields/* name */.UU);
/** The newest snapshots of a configuration, newest first. */
const getSnapshotHistory = (0,entry/* define */.E8)({
    name: 'get_snapshot_history',
    takes: {
        ...fields/* CONFIGURATION */.jZ,
        limit: codec/* stated */.Eo(codec/* integer */.nd),
        include_archived: codec/* optional */.lq(codec/* flag */.Jt),
        metric: codec/* optional */.lq(fields/* metricName */.Kh),
    },
    answers: (0,entry/* rows */.Ge)({
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_current: codec/* flag */.Jt,
        is_baseline: codec/* flag */.Jt,
        is_active: codec/* flag */.Jt,
        ...fields/* FURTHER_SCORES */.P3,
        f1_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        transaction_id: codec/* uuid */.uR,
        tags: codec/* listOf */.c3(codec/* text */.Qq),
        notes: codec/* orNull */.Xd(codec/* text */.Qq),
        /** Later notes and tags. */
        annotations: codec/* json */.Pq(codec/* listOf */.c3(codec/* row */.nM({ created_at: codec/* timestamptz */.dE, actor: codec/* text */.Qq, note: codec/* orNull */.Xd(codec/* text */.Qq), tags: codec/* listOf */.c3(codec/* text */.Qq) }))),
        ...PRIMARY,
        value_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** Its measurements are in a file of cold storage. */
        is_cold: codec/* flag */.Jt,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts', 'annotations'] },
});
/** Every metric of two versions of a configuration. */
const compareSnapshots = (0,entry/* define */.E8)({
    name: 'compare_snapshots',
    takes: { ...fields/* CONFIGURATION */.jZ, version_a: codec/* integer */.nd, version_b: codec/* integer */.nd },
    answers: (0,entry/* rows */.Ge)({
        metric: fields/* metricName */.Kh,
        version_a_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        version_b_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        percent_change: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'named' },
});
/** The cases of a version with their groups; null: they have no groups. */
const getGroupedCases = (0,entry/* define */.E8)({
    name: 'get_grouped_cases',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd },
    answers: (0,entry/* value */.Uq)(codec/* orNull */.Xd(fields/* cases */.Cz)),
    effect: 'reads',
    plan: { load: 'named', also: ['cases'] },
});
/**
 * Current snapshots, most recently changed first; those of pull requests and branches only if their environment is
 * named.
 */
const latestSnapshots = (0,entry/* define */.E8)({
    name: 'latest_snapshots',
    takes: { ...fields/* FILTER */.x1, limit: codec/* stated */.Eo(codec/* integer */.nd), offset: codec/* optional */.lq(codec/* integer */.nd), metric: codec/* optional */.lq(fields/* metricName */.Kh) },
    answers: (0,entry/* rows */.Ge)({
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        is_baseline: codec/* flag */.Jt,
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        run_count: codec/* integer */.nd,
        last_updated_at: codec/* timestamptz */.dE,
        transaction_id: codec/* uuid */.uR,
        ...PRIMARY,
        baseline_value: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'current', also: ['verdicts', 'baselines'] },
});
/** Rows of the log, newest first. `before`: only results before this transaction. */
const listBenchmarkTransactions = (0,entry/* define */.E8)({
    name: 'list_benchmark_transactions',
    takes: {
        ...fields/* FILTER */.x1,
        /** The beginning of the hash is enough. */
        commit_sha: codec/* optional */.lq(codec/* text */.Qq),
        branch_name: codec/* optional */.lq(codec/* text */.Qq),
        run_id: codec/* optional */.lq(codec/* text */.Qq),
        triggered_by: codec/* optional */.lq(codec/* text */.Qq),
        /** Results that have all of these tags, from the push or an annotation. */
        tags: codec/* optional */.lq(tags),
        ...PERIOD,
        limit: codec/* stated */.Eo(codec/* integer */.nd),
        before: codec/* optional */.lq(codec/* uuid */.uR),
        include_archived: codec/* optional */.lq(codec/* flag */.Jt),
        metric: codec/* optional */.lq(fields/* metricName */.Kh),
    },
    answers: (0,entry/* rows */.Ge)({
        transaction_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        repository: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        run_attempt: codec/* orNull */.Xd(codec/* integer */.nd),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        dataset_size: codec/* orNull */.Xd(codec/* integer */.nd),
        metrics: codec/* metricTree */.Fc,
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        duration_seconds: codec/* orNull */.Xd(codec/* numeric */.sH),
        error_count: codec/* orNull */.Xd(codec/* integer */.nd),
        success_count: codec/* orNull */.Xd(codec/* integer */.nd),
        tags: codec/* listOf */.c3(codec/* text */.Qq),
        notes: codec/* orNull */.Xd(codec/* text */.Qq),
        ...PRIMARY,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['annotations'] },
});
/** One metric of the newest versions, oldest first; null if a version lacks it. */
const getMetricSeries = (0,entry/* define */.E8)({
    name: 'get_metric_series',
    takes: { ...fields/* CONFIGURATION */.jZ, metric: codec/* optional */.lq(fields/* metricName */.Kh), limit: codec/* stated */.Eo(codec/* integer */.nd), ...PERIOD },
    answers: (0,entry/* rows */.Ge)({
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        value: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_current: codec/* flag */.Jt,
        is_baseline: codec/* flag */.Jt,
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts'] },
});
const TREND_UNITS = ['day', 'week', 'month'];
/**
 * One metric by day, week or month (UTC): by model, dataset and environment, across prompts unless one is named, oldest
 * period first. Without `since` the last 30 days, 26 weeks or 12 months.
 */
const getMetricTrends = (0,entry/* define */.E8)({
    name: 'get_metric_trends',
    takes: { by: codec/* stated */.Eo(codec/* oneOf */.yL(TREND_UNITS)), metric: codec/* optional */.lq(fields/* metricName */.Kh), ...fields/* FILTER */.x1, ...PERIOD },
    answers: (0,entry/* rows */.Ge)({
        /** Its first day. */
        period: codec/* date */.p6,
        /** With the prompt of the last value. */
        ...fields/* CONFIGURATION */.jZ,
        run_count: codec/* bigint */.o,
        /** Rounded to six decimals, or to six significant digits if it is small. */
        average: codec/* numeric */.sH,
        lowest: codec/* numeric */.sH,
        highest: codec/* numeric */.sH,
        last: codec/* numeric */.sH,
        /** The change of the average from the previous period with results. */
        change: codec/* orNull */.Xd(codec/* numeric */.sH),
        metric: fields/* metricName */.Kh,
        /** The prompts of the period, in order of first appearance. */
        prompt_versions: codec/* listOf */.c3(codec/* text */.Qq),
        /** Whether there are several prompts, or the previous period with results lacks this one. */
        prompt_changed: codec/* flag */.Jt,
        /** Whether the prompt was measured beside another one, and so is a separate trend. */
        side_by_side: codec/* flag */.Jt,
    }),
    effect: 'reads',
    plan: { load: 'all' },
});
/** Recorded verdicts `regression`, newest first. `before`: only those before this verdict. */
const listRegressions = (0,entry/* define */.E8)({
    name: 'list_regressions',
    takes: {
        ...PERIOD,
        ...fields/* FILTER */.x1,
        limit: codec/* stated */.Eo(codec/* integer */.nd),
        before: codec/* optional */.lq(codec/* uuid */.uR),
        metric: codec/* optional */.lq(fields/* metricName */.Kh),
    },
    answers: (0,entry/* rows */.Ge)({
        verdict_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        baseline_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        f1_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_environment: codec/* orNull */.Xd(codec/* text */.Qq),
        reason: codec/* text */.Qq,
        /** Whether that version is still the current one. */
        is_current: codec/* flag */.Jt,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        repository: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        transaction_id: codec/* uuid */.uR,
        ...PRIMARY,
        baseline_value: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'all', also: ['verdicts', 'references'] },
});

;// CONCATENATED MODULE: ./lib/core/report/charts/series-chart.js




const ASCII = {
    regression: 'v',
    not_evaluated: 'x',
    incomparable: '?',
    inconclusive: '?',
    minor: ',',
    no_baseline: 'o',
    improvement: '^',
    unchanged: '',
};
const OF_VERDICTS = new Map(core_model/* VERDICTS */.bk.map((verdict) => [
    verdict,
    { blocks: headline/* VERDICT_SIGNS */.PU[verdict], ascii: ASCII[verdict], meaning: headline/* VERDICT_WORDS */._G[verdict] },
]));
const CURRENT = { blocks: '↶', ascii: '<', meaning: 'current, after a move back' };
const BASELINE = { blocks: '★', ascii: '*', meaning: 'baseline' };
const LEVEL = { blocks: '┄┄', ascii: '--' };
const NOTHING = { blocks: '', ascii: '', meaning: '' };
/** The curve of a metric; below it a sign for versions that have one, and a legend. */
function seriesChart(points, style) {
    const signs = points.map((point, index) => signOf(point, index === points.length - 1));
    const shown = new Set(signs.filter((sign) => sign[style] !== ''));
    const curve = sparkline(points.map(({ value }) => value), style === 'ascii');
    if (shown.size === 0)
        return [curve];
    const row = signs.map((sign) => sign[style] || ' ').join('');
    const level = points.find(({ is_baseline }) => is_baseline)?.value ?? null;
    const legend = [...shown].map((sign) => [
        sign[style],
        sign.meaning,
        ...(sign === BASELINE && level !== null ? [LEVEL[style], (0,core_decimal/* formatNumber */.ZV)(level)] : []),
    ].join(' '));
    return [curve, row.trimEnd(), legend.join('  ')];
}
/** The pointer on a version, else its verdict. "Current" is not marked on the newest. */
function signOf({ is_baseline, is_current, verdict }, isNewest) {
    if (is_baseline)
        return BASELINE;
    if (is_current && !isNewest)
        return CURRENT;
    return verdict === null ? NOTHING : (OF_VERDICTS.get(verdict) ?? NOTHING);
}

;// CONCATENATED MODULE: ./lib/core/report/tables/over-time-tables.js
/** Questions over time as tables for terminals and logs. */







const over_time_tables_NAMES = [
    (0,text_table/* words */.aL)('model', 'model_version'),
    (0,text_table/* words */.aL)('dataset', 'dataset_version'),
    (0,text_table/* words */.aL)('prompt', 'prompt_version'),
    (0,text_table/* words */.aL)('environment', 'environment'),
    (0,text_table/* numbers */.nL)('version', 'snapshot_version'),
];
/** Further columns, only where there are values. */
const FURTHER = [
    (0,text_table/* numbers */.nL)('precision', 'precision_score'),
    (0,text_table/* numbers */.nL)('recall', 'recall_score'),
    (0,text_table/* numbers */.nL)('latency ms', 'latency_ms'),
    (0,text_table/* numbers */.nL)('cost', 'cost_per_analysis'),
];
const baseline = (0,text_table/* apart */.zZ)((0,text_table/* numbers */.nL)('baseline', 'baseline_value'), (row) => row.metric);
const commit = (0,text_table/* texts */.Te)('commit', ({ commit_sha }) => over_time_tables_shortSha(commit_sha));
const stored = timeOf('stored');
const verdict = (0,text_table/* texts */.Te)('verdict', (row) => row.verdict ?? 'not judged');
const over_time_tables_run = (0,text_table/* words */.aL)('run', 'run_id');
const by = (0,text_table/* words */.aL)('by', 'triggered_by');
/** The value of the rows under the name of its metric; if the rows have different metrics, with a column for it. */
function over_time_tables_valueOf(rows) {
    const measured = rows.filter(isMeasured);
    const [metric, ...others] = new Set(measured.map((row) => row.metric));
    if (metric === undefined)
        return [];
    if (others.length === 0)
        return [(0,text_table/* numbers */.nL)(metric, 'value')];
    const name = (0,text_table/* texts */.Te)('metric', (row) => (isMeasured(row) ? row.metric : ''));
    return [name, (0,text_table/* apart */.zZ)((0,text_table/* numbers */.nL)('value', 'value'), ofMetric)];
}
/** Where neither a version nor its baseline has a value, no metric decides, and the name of one would say nothing. */
const isMeasured = ({ value, baseline_value = null }) => value !== null || baseline_value !== null;
const ofMetric = ({ metric }) => metric;
/** Further measured values, without the metric that the rows show already. */
const further = (rows) => (0,text_table/* filled */.Bq)(FURTHER, rows).filter(([heading]) => rows.some(({ metric }) => metric.replace('_', ' ') !== heading));
/** The same for rows of different configurations, whose decimals are independent. */
const furtherOfEach = (rows) => further(rows).map((column) => (0,text_table/* apart */.zZ)(column, (row) => JSON.stringify([row.model_version, row.dataset_version, row.prompt_version, row.environment])));
const LATEST = [verdict, commit, stored];
/** The current snapshots. */
const latestTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([...over_time_tables_NAMES, ...over_time_tables_valueOf(rows), baseline, ...furtherOfEach(rows), ...LATEST], rows, table);
const RESULT = [
    commit,
    (0,text_table/* words */.aL)('branch', 'branch_name'),
    over_time_tables_run,
    by,
    (0,text_table/* texts */.Te)('tags', ({ tags }) => tags.join(', ')),
    (0,text_table/* words */.aL)('transaction', 'transaction_id'),
];
/** Rows of the log. */
const transactionTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([stored, ...over_time_tables_NAMES, ...over_time_tables_valueOf(rows), ...furtherOfEach(rows), ...RESULT], rows, table);
const REGRESSION = [
    (0,text_table/* apart */.zZ)([
        'change',
        (rows) => (0,format_number/* alignedNumbers */.hn)(rows.map(({ baseline_value: from, value: to }) => (from === null || to === null ? null : (0,core_decimal/* deltaOf */.e0)(from, to))), { signed: true }),
        'r',
    ], (row) => row.metric),
    (0,text_table/* texts */.Te)('still current', ({ is_current }) => (is_current ? 'yes' : 'no')),
    commit,
    by,
    over_time_tables_run,
    (0,text_table/* words */.aL)('why', 'reason'),
];
/** Recorded regressions. */
const regressionTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([timeOf('when'), ...over_time_tables_NAMES, ...over_time_tables_valueOf(rows), baseline, ...REGRESSION], rows, table);
function marksOf({ is_current, is_baseline, is_active = true, is_cold = false }) {
    const hidden = is_cold ? 'IN COLD STORAGE' : is_active ? '' : 'ARCHIVED';
    return [is_current ? 'CURRENT' : '', is_baseline ? 'BASELINE' : '', hidden].filter(Boolean).join(' ');
}
const POINT = [verdict, commit, stored, (0,text_table/* texts */.Te)('', marksOf)];
const seriesColumns = (metric) => [(0,text_table/* numbers */.nL)('version', 'snapshot_version'), (0,text_table/* numbers */.nL)(metric, 'value'), ...POINT];
const CHANGE = [
    'change',
    (rows) => (0,format_number/* alignedNumbers */.hn)(rows.map(({ value_delta }) => value_delta), { signed: true, nothing: '' }),
    'r',
];
/** Versions with their value and its change. */
function over_time_tables_versionTable(rows, metric, { table } = tables_layout/* AS_TEXT */.i) {
    const [version, value, ...point] = seriesColumns(metric);
    const values = rows.some(isMeasured) ? [value, CHANGE] : [];
    return (0,text_table/* columnTable */.d8)([version, ...values, ...further(rows), ...point], rows, table);
}
/** A metric version by version, with a chart above it unless `chart` is null. */
function seriesTable(points, metric, chart, { table } = tables_layout/* AS_TEXT */.i) {
    const drawn = chart === null ? [] : [...seriesChart(points, chart), ''];
    return [...drawn, ...(0,text_table/* columnTable */.d8)(seriesColumns(metric), points, table)];
}
const trendColumns = (unit) => [
    (0,text_table/* words */.aL)(unit, 'period'),
    (0,text_table/* numbers */.nL)('runs', 'run_count'),
    (0,text_table/* numbers */.nL)('average', 'average'),
    (0,text_table/* numbers */.nL)('change', 'change', true),
    (0,text_table/* numbers */.nL)('lowest', 'lowest'),
    (0,text_table/* numbers */.nL)('highest', 'highest'),
    (0,text_table/* numbers */.nL)('last', 'last'),
];
/** An arrow marks the period in which the prompt changed. */
const prompts = (0,text_table/* texts */.Te)('prompt', ({ prompt_versions, prompt_changed }) => {
    if (!prompt_changed)
        return prompt_versions.join(', ');
    return prompt_versions.length === 1 ? `→ ${prompt_versions[0] ?? ''}` : prompt_versions.join(' → ');
});
/**
 * A metric by period, a table for each model, dataset and environment, with marks where the prompt changed; `chart`:
 * with a sparkline after its name.
 */
function trendTables(rows, unit, chart, { line, table } = tables_layout/* AS_TEXT */.i) {
    return [...(0,core_groups/* groupBy */.$)(rows, trendName)].flatMap(([, own], index) => {
        const { metric, ...first } = own[0];
        const asked = new Set(own.flatMap(({ prompt_versions }) => prompt_versions));
        const [only = '', ...others] = asked;
        const { model_version, dataset_version, environment } = first;
        const prompt = others.length === 0 ? [only] : [];
        const names = [model_version, dataset_version, ...prompt, environment].join(' · ');
        return [
            ...(index === 0 ? [] : ['']),
            ...(metric === 'f1' ? [] : [line(`metric ${metric}`)]),
            chart ? `${line(names)}  ${sparkline(own.map(({ average }) => average))}` : line(names),
            '',
            ...(0,text_table/* columnTable */.d8)([...trendColumns(unit), ...(others.length === 0 ? [] : [prompts])], own, table),
        ];
    });
}
function trendName({ side_by_side, prompt_versions, ...names }) {
    const own = side_by_side ? prompt_versions : [];
    return JSON.stringify([names.model_version, names.dataset_version, names.environment, names.metric, ...own]);
}
function timeOf(heading) {
    return (0,text_table/* texts */.Te)(heading, ({ created_at }) => (0,text_table/* minuteText */.Wn)(created_at));
}
function over_time_tables_shortSha(sha) {
    return sha?.slice(0, 7) ?? '';
}

// EXTERNAL MODULE: ./lib/commands/find-configuration.js
var find_configuration = __webpack_require__(8516);
;// CONCATENATED MODULE: ./lib/commands/questions/require-metric.js




/**
 * Throws `UserError` if none of these versions has the metric: a typo is not an empty answer. Names the metrics of the
 * newest version in the first one's configuration.
 * @param asked undefined: nobody names one, and none that the results name decides
 */
async function requireMetric(store, versions, asked) {
    const note = await noteOnMetric(store, versions, asked);
    if (note !== '')
        throw new errors/* UserError */.yo(note);
}
/** The same where the versions say something without a value too: only a metric that is asked for is an error, else it is a note. */
async function noteOnMetric(store, versions, asked) {
    const [any] = versions;
    if (any === undefined || versions.some(({ value }) => value !== null))
        return '';
    const configuration = (0,find_configuration/* configurationOf */.Q)(any);
    const address = (0,text_table/* addressText */.GI)(configuration);
    const own = versions.filter((each) => (0,text_table/* addressText */.GI)(each) === address);
    const newest = Math.max(...own.map(({ snapshot_version }) => snapshot_version));
    const compared = await store.call(compareSnapshots, { ...configuration, version_a: newest, version_b: newest });
    const of = own.length === versions.length ? '' : ` of ${address}`;
    const known = compared.map(({ metric: name }) => name).join(', ');
    if (asked === undefined)
        return `no metric decides here, so name one: version ${newest}${of} has ${known}`;
    throw new errors/* UserError */.yo(`no version here has the metric ${asked}; version ${newest}${of} has ${known}`);
}

;// CONCATENATED MODULE: ./lib/commands/questions/over-time.js






/**
 * The period from since to until: dates (whole days), times, or how long ago.
 * @param names the names of the two options
 */
function periodFrom({ since, until }, now, names = { since: '--since', until: '--until' }) {
    return {
        since: since === undefined ? undefined : (0,period/* momentFrom */.n)(names.since, since, now),
        until: until === undefined ? undefined : (0,period/* momentFrom */.n)(names.until, until, now, 'end'),
    };
}
/** The current snapshot of every configuration. Throws `UserError` if none has the requested metric. */
async function askLatest(store, question, hint = () => '') {
    const { limit, metric } = question;
    const snapshots = await store.call(latestSnapshots, question);
    const note = await noteOnMetric(store, snapshots, metric);
    const more = snapshots.length < limit ? '' : hint(2 * limit);
    return {
        document: { snapshots },
        found: snapshots.length,
        lines: (layout) => [...latestTable(snapshots, layout), ...after(note), ...after(more)],
    };
}
/**
 * The log of results, newest first.
 * @param hint how to get the next page after an id
 */
async function askTransactions(store, question, hint = () => '') {
    const transactions = await store.call(listBenchmarkTransactions, question);
    const last = transactions.length < question.limit ? undefined : transactions.at(-1);
    return {
        document: { transactions },
        found: transactions.length,
        lines: (layout) => [
            ...transactionTable(transactions, layout),
            ...after(last === undefined ? '' : hint(last.transaction_id)),
        ],
    };
}
/**
 * The recorded verdicts `regression`, newest first.
 * @param hint how to get the next page after an id
 */
async function askRegressions(store, question, hint = () => '') {
    const regressions = await store.call(listRegressions, question);
    const last = regressions.length < question.limit ? undefined : regressions.at(-1);
    return {
        document: { regressions },
        found: regressions.length,
        lines: (layout) => [
            ...regressionTable(regressions, layout),
            ...after(last === undefined ? '' : hint(last.verdict_id)),
        ],
    };
}
/** One metric of the newest versions of a configuration, oldest first. Throws `UserError` if none has it. */
async function askSeries(store, filter, question, chart = null) {
    const configuration = (0,find_configuration/* configurationOf */.Q)(await (0,find_configuration/* findConfiguration */.o)(store, filter));
    const points = await store.call(getMetricSeries, { ...configuration, ...question });
    const metric = points.at(-1)?.metric ?? question.metric ?? 'f1';
    await requireMetric(store, points.map((each) => ({ ...configuration, ...each })), question.metric);
    return {
        document: { configuration, metric, points },
        found: points.length,
        lines: (layout) => [layout.line((0,text_table/* addressText */.GI)(configuration)), '', ...seriesTable(points, metric, chart, layout)],
    };
}
/** If nothing was found, the metric is looked for in this many current snapshots. */
const LOOKED_AT = 100;
/**
 * One metric by day, week or month, for each model, dataset and environment. Throws `UserError` if none has the
 * requested metric.
 * @param isDrawn with a sparkline after its name
 */
async function askTrends(store, question, isDrawn = false) {
    const trends = await store.call(getMetricTrends, question);
    const { by, metric: asked, model_version, dataset_version, prompt_version, environment } = question;
    if (trends.length === 0) {
        await requireMetric(store, await store.call(latestSnapshots, {
            model_version,
            dataset_version,
            prompt_version,
            environment,
            metric: asked,
            limit: LOOKED_AT,
        }), asked);
    }
    const metric = trends[0]?.metric ?? question.metric ?? 'f1';
    return {
        document: { by, metric, trends },
        found: trends.length,
        lines: (layout) => trendTables(trends, by, isDrawn, layout),
    };
}
const after = (hint) => (hint === '' ? [] : ['', hint]);

;// CONCATENATED MODULE: ./lib/cli/terminal/chart.js
/** The style of charts for a terminal, or if they are asked for; ASCII if the terminal may lack the characters. */
function chartStyle(io, { chart, ascii }) {
    if (ascii === true)
        return 'ascii';
    if (isChart(io))
        return 'blocks';
    return chart === true ? (io.env['TERM'] === 'dumb' ? 'ascii' : 'blocks') : null;
}
/** A sparkline needs a terminal with its characters. */
function isChart({ stdout, env }) {
    return stdout.isTTY && env['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/ask.js



/** Asks the store and prints the answer. */
async function ask_ask(io, flags, question) {
    const { document, lines, found } = await withStore(io, flags, question);
    if (flags.json === true)
        printJson(io, document);
    else if (found === 0)
        io.stdout.write('Nothing found.\n');
    else
        io.stdout.write(`${lines(layoutFor(io, flags)).join('\n')}\n`);
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/over-time.js








/** The questions over time: latest, transactions, series, trends, regressions. */
function addOverTime(program, io) {
    addPage(addFilter(addWide(program.command('latest')), io, ['latest', 'latest --metric latency_ms']), 100)
        .addOption(metricOption())
        .summary('the current snapshot of every configuration')
        .description('Lists the current snapshots, most recently changed first; those of pull requests and branches only if you name ' +
        'their environment.')
        .action((flags) => ask_ask(io, flags, (store) => askLatest(store, { ...filterOf(flags), limit: flags.limit, metric: flags.metric }, more)));
    addPeriod(addPage(addFilter(addWide(program.command('transactions')), io, [
        'transactions --since 7d --branch main',
        'transactions --commit-sha 4f2a91c',
        'transactions --tags experiment-123 --json',
    ]), 50), true)
        .summary('the log of results, by filter')
        .description('Lists stored results, newest first.')
        .option('--commit-sha <sha>', 'only of this commit; the beginning of its hash is enough')
        .option('--branch <name>', 'only of this branch')
        .option('--run-id <id>', 'only of this run')
        .option('--by <name>', 'only those triggered by this person')
        .option('--tags <tags...>', 'only those with all of these tags')
        .addOption(metricOption())
        .action((flags) => {
        const question = {
            ...filterOf(flags),
            ...periodFrom(flags, new Date()),
            commit_sha: flags.commitSha,
            branch_name: flags.branch,
            run_id: flags.runId,
            triggered_by: flags.by,
            tags: flags.tags?.flatMap(push_options/* parseTags */.rL),
            limit: flags.limit,
            before: flags.before,
            metric: flags.metric,
        };
        return ask_ask(io, flags, (store) => askTransactions(store, question, olderThan));
    });
    addPeriod(addPage(addAddress(addWide(program.command('series')), io, ['series', 'series latency_ms --limit 50']), 30))
        .summary('one metric, version by version')
        .description('Lists one metric of the newest versions of a configuration, oldest first.')
        .argument('[metric]', 'dotted name (default: the primary metric)')
        .option('--chart', 'draw a chart, even if the output is not a terminal')
        .option('--ascii', 'draw it with plain ASCII')
        .action((metric, flags) => {
        const question = { metric, limit: flags.limit, ...periodFrom(flags, new Date()) };
        return ask_ask(io, flags, (store) => askSeries(store, filterOf(flags), question, chartStyle(io, flags)));
    });
    addPeriod(addFilter(addWide(program.command('trends')), io, ['trends', 'trends latency_ms --by week --since 26w']))
        .summary('one metric by day, week or month')
        .description('Average, lowest, highest and last value of a metric by day, week or month (UTC), for each model, dataset and ' +
        'environment. A trend continues across prompts and marks where they changed; --prompt-version follows one. Default period: ' +
        'the last 30 days, 26 weeks or 12 months.')
        .argument('[metric]', 'dotted name (default: the primary metric)')
        .addOption(new esm/* Option */.c$('--by <unit>', 'the period of one row').choices(TREND_UNITS).default('day'))
        .action((metric, flags) => {
        const question = { by: flags.by, metric, ...filterOf(flags), ...periodFrom(flags, new Date()) };
        return ask_ask(io, flags, (store) => askTrends(store, question, isChart(io)));
    });
    addPeriod(addPage(addFilter(addWide(program.command('regressions')), io, ['regressions --since 30d']), 50), true)
        .summary('the regressions of a period')
        .description('Lists the recorded verdicts `regression`, newest first, including those of pull requests.')
        .addOption(metricOption())
        .action((flags) => {
        const { limit, before, metric } = flags;
        const question = { ...filterOf(flags), ...periodFrom(flags, new Date()), limit, before, metric };
        return ask_ask(io, flags, (store) => askRegressions(store, question, olderThan));
    });
}
/** How to get more rows. */
const more = (limit) => `There may be more: --limit ${limit}`;
const olderThan = (id) => `Older ones: --before ${id}`;
function addFilter(command, io, examples) {
    return addStore(command, io, examples)
        .option('-m, --model-version <name>', 'only this model')
        .option('-d, --dataset-version <name>', 'only this dataset')
        .option('-p, --prompt-version <name>', 'only this prompt')
        .option('-e, --environment <name>', 'only this environment');
}
function addPage(command, limit) {
    return command.addOption(new esm/* Option */.c$('--limit <count>', 'how many rows').argParser(limitNumber).default(limit));
}
function addPeriod(command, isPaged = false) {
    const page = isPaged ? command.option('--before <id>', 'only rows older than this one, for the next page') : command;
    return page
        .option('--since <time>', 'only since then: 2026-03-01, 2026-03-01T12:00Z, or how long ago: 30d, 12h, 8w')
        .option('--until <time>', 'only before then; a date includes that whole day');
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __webpack_require__(3525);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/student-t.js
var student_t = __webpack_require__(1328);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/change-points.js


/** How many of the newest values are read by default. */
const LONGEST_SERIES = 200;
/** Shorter series have no change points. */
const SHORTEST_SERIES = 10;
const SHORTEST_SEGMENT = 5;
const ALPHA = 0.05;
/** A split is kept at first if p is at most this many times the final level. */
const LENIENT = 10;
/** The width of the running median that tells spikes from steps. */
const WINDOW = 7;
const MOST_CORRELATION = 0.9;
/**
 * When the level of a series changed, in order; empty for fewer than ten values. A level is at least five values long.
 * It only dates changes and never judges.
 *
 * Spikes are winsorized. The series is split where the energy statistic of E-divisive (Matteson & James 2014) is
 * largest, and its parts again, as long as a t test finds a difference. Then the weakest splits are merged until all of
 * them are below alpha/N in a t test that allows for autocorrelation; alpha/N, because every place was a candidate.
 * @param values oldest first
 */
function changePoints(values, longest = LONGEST_SERIES) {
    const skipped = Math.max(0, values.length - longest);
    const series = withoutSpikes(values.slice(skipped));
    if (series.length < SHORTEST_SERIES)
        return [];
    const strict = ALPHA / series.length;
    const splits = splitAll(series, 0, series.length, Math.min(LENIENT * strict, ALPHA));
    for (;;) {
        const steps = stepsAt(series, splits);
        const weakest = steps.reduce((worst, { p }, index) => (p > (steps[worst]?.p ?? 1) ? index : worst), 0);
        if (!((steps[weakest]?.p ?? 0) >= strict))
            return steps.map((step) => ({ ...step, at: step.at + skipped }));
        splits.splice(weakest, 1);
    }
}
/**
 * The series after values far from the running median of seven were moved to 3.5 robust standard deviations from it
 * (winsorized).
 */
function withoutSpikes(values) {
    const half = WINDOW >> 1;
    const middles = values.map((_, at) => (0,robust/* median */.JZ)(values.slice(Math.max(0, at - half), at + half + 1)));
    const residuals = values.map((value, at) => value - (middles[at] ?? value));
    // If most values do not vary at all, those that do determine the scale.
    const deviation = (0,robust/* robustDeviation */.p9)(residuals) || (0,robust/* robustDeviation */.p9)(residuals.filter((residual) => residual !== 0));
    const reach = robust/* MOST_DEVIATIONS */.rY * deviation;
    if (!(reach > 0))
        return [...values];
    return residuals.map((residual, at) => (middles[at] ?? 0) + (0,robust/* clip */.$Q)(residual, -reach, reach));
}
/** Where to split series[from, to), recursively, in order. */
function splitAll(series, from, to, level) {
    const at = bestSplit(series.slice(from, to));
    if (at === null || stepChance(series.slice(from, from + at), series.slice(from + at, to), false) >= level)
        return [];
    return [...splitAll(series, from, from + at, level), from + at, ...splitAll(series, from + at, to, level)];
}
/**
 * Where the two parts differ most for their spread: the largest 2/n Σ|x − y| − 2q/(n(k − 1)) Σ|x − x′| − 2k/(n(q − 1))
 * Σ|y − y′| over the first k and the last q = n − k values (Matteson & James 2014, eq. 7, scaled by kq/n). null: too
 * short.
 */
function bestSplit(series) {
    const n = series.length;
    if (n < 2 * SHORTEST_SEGMENT)
        return null;
    // Distances of each value to the earlier ones, and to the later ones.
    const [earlier, later] = [new Float64Array(n), new Float64Array(n)];
    for (const [j, y] of series.entries()) {
        for (let i = 0; i < j; i += 1) {
            const distance = Math.abs((series[i] ?? 0) - y);
            earlier[j] = (earlier[j] ?? 0) + distance;
            later[i] = (later[i] ?? 0) + distance;
        }
    }
    const all = earlier.reduce((sum, distance) => sum + distance, 0);
    let [within, beyond] = [0, all];
    let best = null;
    for (let k = 1; k <= n - SHORTEST_SEGMENT; k += 1) {
        within += earlier[k - 1] ?? 0;
        beyond -= later[k - 1] ?? 0;
        if (k < SHORTEST_SEGMENT)
            continue;
        const q = n - k;
        const between = all - within - beyond;
        const value = (2 * between) / n - (2 * q * within) / (n * (k - 1)) - (2 * k * beyond) / (n * (q - 1));
        if (best === null || value > best.value + 1e-12)
            best = { at: k, value };
    }
    return best?.at ?? null;
}
function stepsAt(series, splits) {
    return splits.map((at, index) => {
        const before = series.slice(splits[index - 1] ?? 0, at);
        const after = series.slice(at, splits[index + 1] ?? series.length);
        return { at, from: (0,robust/* mean */.i2)(before), to: (0,robust/* mean */.i2)(after), p: stepChance(before, after, true) };
    });
}
/**
 * How likely chance is to make the means of two neighbouring parts differ so much: the two-sided t test with pooled
 * variance. With a lag-1 autocorrelation ρ of the residuals (corrected for its bias by 2/n), n values count as n(1 −
 * ρ)/(1 + ρ).
 */
function stepChance(before, after, allowForCorrelation) {
    const n = before.length + after.length;
    const means = [(0,robust/* mean */.i2)(before), (0,robust/* mean */.i2)(after)];
    const step = Math.abs(means[0] - means[1]);
    const residuals = [before.map((value) => value - means[0]), after.map((value) => value - means[1])];
    const squares = residuals.flat().reduce((sum, residual) => sum + residual * residual, 0);
    if (squares <= 1e-18 * Math.max(1, means[0] ** 2 + means[1] ** 2) * n) {
        return step > 1e-9 * Math.max(1e-12, Math.abs(means[0]) + Math.abs(means[1])) ? 0 : 1;
    }
    const worth = allowForCorrelation ? independentShare(residuals, squares, n) : 1;
    const variance = (squares / (n - 2)) * (1 / before.length + 1 / after.length);
    const freedom = allowForCorrelation ? Math.max(n * worth - 2, 1) : n - 2;
    return 2 * (0,student_t/* tTail */.X)(step / Math.sqrt(variance / worth), freedom);
}
/** The share of the values that count as independent. */
function independentShare(residuals, squares, n) {
    const products = residuals.flatMap((part) => part.slice(1).map((value, at) => value * (part[at] ?? 0)));
    const lag = products.reduce((sum, product) => sum + product, 0);
    const correlation = (0,robust/* clip */.$Q)(lag / squares + 2 / n, 0, MOST_CORRELATION);
    return (1 - correlation) / (1 + correlation);
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/level-changes.js

/** @param points oldest first */
function levelChanges(points) {
    return changePoints(points.map(({ value }) => value)).flatMap(({ at, from, to, p }) => {
        const [before, first] = [points[at - 1], points[at]];
        if (before === undefined || first === undefined)
            return [];
        const commits = before.commit_sha === null || first.commit_sha === null ? null : [before.commit_sha, first.commit_sha];
        const { snapshot_version: version, created_at } = first;
        return [{ after: before.snapshot_version, version, created_at, from, to, p, commits }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/questions/changes.js








/**
 * When the level of a metric (default: the primary one) changed. For information, not a verdict. It reads the newest
 * 200 versions.
 */
async function changes(store, filter, asked) {
    const configuration = (0,find_configuration/* configurationOf */.Q)(await (0,find_configuration/* findConfiguration */.o)(store, filter));
    const points = await store.call(getMetricSeries, { ...configuration, metric: asked, limit: LONGEST_SERIES });
    const metric = points.at(-1)?.metric ?? asked ?? 'f1';
    const measured = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
    await requireMetric(store, points.map((each) => ({ ...configuration, ...each })), asked);
    return { configuration, metric, versions: measured.length, changes: levelChanges(measured) };
}
/** The changes for terminals and logs, newest first. */
function changesTable({ metric, versions, changes: found }, { table } = tables_layout/* AS_TEXT */.i) {
    if (versions < SHORTEST_SERIES) {
        return [`${metric} has ${(0,phrase/* count */.U9)(versions, 'version')}; dating a change takes at least ${SHORTEST_SERIES}.`];
    }
    if (found.length === 0)
        return [`The level of ${metric} did not change in ${(0,phrase/* count */.U9)(versions, 'version')}.`];
    const levels = (0,format_number/* alignedNumbers */.hn)(found.flatMap(({ from, to }) => [from, to]));
    const rows = found.map(({ version, after, created_at, commits, p }, at) => [
        `v${after} to v${version}`,
        created_at.slice(0, 10),
        `${levels[2 * at] ?? ''} to ${levels[2 * at + 1] ?? ''}`,
        p < 0.0001 ? 'p < 0.0001' : `p = ${Number(p.toPrecision(2))}`,
        commits === null ? 'not known' : `${commits[0].slice(0, 10)}..${commits[1].slice(0, 10)}`,
    ]);
    return table(['between', 'stored', `level of ${metric}`, 'by chance', 'commits'], rows.reverse(), 'lllll');
}

;// CONCATENATED MODULE: ./lib/commands/questions/compare.js










/**
 * The model in `model:<model_version>`.
 * @param name the flag or input, for the message
 */
function otherModel(text, name) {
    const model = /^model:(.+)$/.exec(text.trim())?.[1]?.trim() ?? '';
    if (model !== '')
        return model;
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not allowed; give model:<model_version>`);
}
/**
 * Every metric of two versions of a configuration, side by side.
 * @param model optional: another model with the same dataset and environment, to which `version_a` belongs
 */
async function compare(store, filter, request, model) {
    const own = await (0,find_configuration/* findConfiguration */.o)(store, filter);
    const other = model === undefined ? null : await likeWith(store, own, model);
    const [version_a, version_b] = request === 'previous' ? newestOf(own, other) : request;
    const casesOf = (of, snapshot_version) => store.call(getGroupedCases, { ...(0,find_configuration/* configurationOf */.Q)(of), snapshot_version });
    const [metrics, before, now] = await Promise.all([
        other === null
            ? store.call(compareSnapshots, { ...(0,find_configuration/* configurationOf */.Q)(own), version_a, version_b })
            : acrossModels(store, [other, version_a], [own, version_b]),
        casesOf(other ?? own, version_a),
        casesOf(own, version_b),
    ]);
    return {
        configuration: (0,find_configuration/* configurationOf */.Q)(own),
        with: other === null ? null : (0,find_configuration/* configurationOf */.Q)(other),
        version_a,
        version_b,
        metrics,
        groups: (0,case_groups/* caseGroups */.n)(before, now),
    };
}
/** The configuration of another model that measured the same: with the same prompt, else the only one. */
async function likeWith(store, own, model_version) {
    if (model_version === own.model_version) {
        throw new errors/* UserError */.yo(`${(0,text_table/* terminalText */.eR)(model_version)} is the model of the configuration itself: name another one`);
    }
    const { dataset_version, prompt_version, environment } = own;
    const filter = { model_version, dataset_version, environment };
    const [same] = await store.call(pointers/* listBenchmarkConfigurations */.tD, { ...filter, prompt_version });
    return same ?? (0,find_configuration/* findConfiguration */.o)(store, filter);
}
function newestOf(own, other) {
    if (other !== null)
        return [currentOf(other), currentOf(own)];
    const current = own.current_version;
    if (current === null || current === 1) {
        throw new errors/* UserError */.yo('version 1 is current: there is no version before it to compare with');
    }
    return [current - 1, current];
}
function currentOf(row) {
    if (row.current_version !== null)
        return row.current_version;
    throw new errors/* UserError */.yo(`${(0,text_table/* addressText */.GI)(row)} has no current version: name two versions`);
}
async function acrossModels(store, a, b) {
    const [before, now] = await Promise.all([valuesOf(store, a), valuesOf(store, b)]);
    return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
        const [version_a_value, version_b_value] = [before.get(metric) ?? null, now.get(metric) ?? null];
        const isBoth = version_a_value !== null && version_b_value !== null;
        return {
            metric,
            version_a_value,
            version_b_value,
            delta: isBoth ? (0,core_decimal/* deltaOf */.e0)(version_a_value, version_b_value) : null,
            percent_change: isBoth ? (0,core_decimal/* percentChange */.u5)(version_a_value, version_b_value) : null,
        };
    });
}
/** The metrics of one version. */
async function valuesOf(store, [of, version]) {
    const versions = { version_a: version, version_b: version };
    const metrics = await store.call(compareSnapshots, { ...(0,find_configuration/* configurationOf */.Q)(of), ...versions });
    return new Map(metrics.map(({ metric, version_b_value }) => [metric, version_b_value]));
}
/** The comparison as text: what is compared, every metric, then the groups of cases. */
function compareLines(outcome, { line, table } = tables_layout/* AS_TEXT */.i) {
    const { configuration, with: other, version_a, version_b, metrics, groups } = outcome;
    const heading = ({ model_version }, version) => other === null ? `version ${version}` : `${(0,text_table/* terminalText */.eR)(model_version, 40)} v${version}`;
    return [
        line((0,text_table/* addressText */.GI)(configuration)),
        ...(other === null ? [] : ['', line(`compared with ${(0,text_table/* addressText */.GI)(other)}`)]),
        '',
        ...table(['metric', heading(other ?? configuration, version_a), heading(configuration, version_b), 'delta', 'change'], metrics.map(({ metric, version_a_value, version_b_value, delta, percent_change }) => {
            const [a = '', b = ''] = (0,format_number/* alignedNumbers */.hn)([version_a_value, version_b_value], { nothing: 'missing' });
            const [difference = ''] = (0,format_number/* alignedNumbers */.hn)([delta], { signed: true, nothing: '' });
            const [percent = ''] = (0,format_number/* alignedNumbers */.hn)([percent_change], { signed: true, nothing: '' });
            return [metric, a, b, difference, percent && `${percent}%`];
        }), 'lrrrr'),
        ...(groups.length === 0 ? [] : ['', ...table(GROUP_COLUMNS, groupCells(groups), GROUP_ALIGNS)]),
    ];
}

;// CONCATENATED MODULE: ./lib/contract/verdicts.js
/** Recorded verdicts. */




const FINDING_VERDICT = codec/* oneOf */.yL(core_model/* FINDING_VERDICTS */.fl);
const KIND = codec/* oneOf */.yL(['proportion', 'percent', 'duration', 'money', 'count', 'other']);
const DIRECTION = codec/* oneOf */.yL(['higher', 'lower']);
const INTERVAL = {
    ...codec/* object */.Ik,
    write: (ends) => ends,
    read(value, what) {
        const [least, most, ...more] = codec/* listOf */.c3(codec/* numeric */.sH).read(value, what);
        if (least === undefined || most === undefined || more.length > 0)
            throw codec/* unexpected */.os(what, value);
        return [least, most];
    },
};
const EVIDENCE = codec/* row */.nM({
    method: codec/* text */.Qq,
    n: codec/* orNull */.Xd(codec/* integer */.nd),
    of: codec/* oneOf */.yL(['cases', 'versions']),
    groups: codec/* orNull */.Xd(codec/* integer */.nd),
    changed: codec/* orNull */.Xd(codec/* integer */.nd),
    p: codec/* orNull */.Xd(codec/* numeric */.sH),
    p_improved: codec/* orNull */.Xd(codec/* numeric */.sH),
    level: codec/* orNull */.Xd(codec/* numeric */.sH),
    others: codec/* integer */.nd,
    interval: codec/* orNull */.Xd(INTERVAL),
    broke: codec/* orNull */.Xd(codec/* integer */.nd),
    fixed: codec/* orNull */.Xd(codec/* integer */.nd),
    cases_needed: codec/* orNull */.Xd(codec/* integer */.nd),
    runs_needed: codec/* orNull */.Xd(codec/* integer */.nd),
    remarks: codec/* listOf */.c3(codec/* text */.Qq),
});
const LIKE_FOR_LIKE = codec/* row */.nM({ cases: codec/* integer */.nd, baseline: codec/* numeric */.sH, candidate: codec/* numeric */.sH });
const FINDING = codec/* row */.nM({
    metric: codec/* text */.Qq,
    kind: KIND,
    better: codec/* orNull */.Xd(DIRECTION),
    baseline: codec/* orNull */.Xd(codec/* numeric */.sH),
    candidate: codec/* orNull */.Xd(codec/* numeric */.sH),
    delta: codec/* orNull */.Xd(codec/* numeric */.sH),
    percent_change: codec/* orNull */.Xd(codec/* numeric */.sH),
    verdict: FINDING_VERDICT,
    gate: codec/* flag */.Jt,
    like_for_like: codec/* optional */.lq(LIKE_FOR_LIKE),
    reason: codec/* text */.Qq,
    evidence: codec/* orElse */.NW(codec/* orNull */.Xd(EVIDENCE), null),
});
const POOLED = codec/* row */.nM({
    method: codec/* text */.Qq,
    results: codec/* integer */.nd,
    drop: codec/* numeric */.sH,
    limit: codec/* numeric */.sH,
    p: codec/* numeric */.sH,
    level: codec/* numeric */.sH,
    significant: codec/* flag */.Jt,
    regression: codec/* flag */.Jt,
    reason: codec/* text */.Qq,
});
const PROVEN_GAIN = codec/* row */.nM({ reference_transaction_id: codec/* uuid */.uR, metric: codec/* text */.Qq, gain: codec/* numeric */.sH, p: codec/* numeric */.sH });
/** The last verdict of a version, with its evidence. */
const explainVerdict = (0,entry/* define */.E8)({
    name: 'explain_verdict',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd },
    answers: (0,entry/* rowOrNone */.e6)({
        verdict_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        snapshot_version: codec/* integer */.nd,
        transaction_id: codec/* uuid */.uR,
        verdict: fields/* verdict */.WJ,
        reason: codec/* text */.Qq,
        /** Worst first. */
        findings: codec/* json */.Pq(codec/* listOf */.c3(FINDING)),
        /** The comparison of all results that were judged together. */
        pooled_comparison: codec/* orNull */.Xd(codec/* json */.Pq(POOLED)),
        reference_rule: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_transaction_id: codec/* orNull */.Xd(codec/* uuid */.uR),
        /** null: there was no reference, or it is not in this store. */
        reference_version: codec/* orNull */.Xd(codec/* integer */.nd),
        reference_model_version: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_prompt_version: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_environment: codec/* orNull */.Xd(codec/* text */.Qq),
        primary_metric: codec/* orNull */.Xd(codec/* text */.Qq),
        primary_better: codec/* orNull */.Xd(DIRECTION),
        proven_gain: codec/* orNull */.Xd(codec/* json */.Pq(PROVEN_GAIN)),
        promotion: codec/* text */.Qq,
        promoted: codec/* flag */.Jt,
        promotion_reason: codec/* text */.Qq,
    }),
    effect: 'reads',
    plan: { load: 'named', also: ['verdicts'] },
});

;// CONCATENATED MODULE: ./lib/core/report/words/explanation.js





const explanation_LONGEST = 600;
/**
 * Explains a recorded verdict, for terminals and logs.
 * @param reference what it was judged against; null: nothing
 */
function explanationLines(recorded, reference, { table } = tables_layout/* AS_TEXT */.i) {
    const { snapshot_version, created_at, verdict, reason, findings, pooled_comparison: together } = recorded;
    const facts = [
        ['Verdict:', `${headline/* VERDICT_TITLES */.A1[verdict]}, recorded ${created_at.slice(0, 16).replace('T', ' ')} UTC`],
        ['Why:', (0,text_table/* terminalText */.eR)(reason, explanation_LONGEST)],
        ['Judged against:', reference === null ? 'nothing' : (0,text_table/* terminalText */.eR)(reference, explanation_LONGEST)],
        ...(together === null ? [] : [['All together:', (0,text_table/* terminalText */.eR)(together.reason, explanation_LONGEST)]]),
        ['Baseline:', (0,text_table/* terminalText */.eR)(recorded.promotion_reason, explanation_LONGEST)],
    ];
    return [
        `Version ${snapshot_version}`,
        ...facts.map(([label, text]) => `  ${label.padEnd(16)}${text}`),
        ...(findings.length === 0 ? [] : ['', ...findingTable(findings, table), '', ...howLines(findings)]),
    ];
}
function findingTable(findings, table) {
    const shown = (0,format_number/* formatFindings */.eg)(findings);
    const rows = findings.map(({ metric, verdict, gate }, at) => {
        const { baseline = '', candidate = '', delta = '', interval = '' } = shown[at] ?? {};
        const numbers = [baseline, candidate, delta, interval].map((text) => text.replaceAll('−', '-'));
        return [metric, ...numbers, gate ? `${verdict}, gates` : verdict];
    });
    return table(['metric', 'reference', 'this one', 'change', '90% interval', 'verdict'], rows, 'lrrrrl');
}
/** How each tested metric was judged. */
function howLines(findings) {
    return findings.flatMap(({ metric, evidence }) => {
        if (evidence === null || (evidence.p === null && evidence.remarks.length === 0))
            return [];
        return [`${(0,text_table/* terminalText */.eR)(metric)}: ${[(0,words_remarks/* testOf */.kT)(evidence), ...evidence.remarks].join('; ')}`];
    });
}

;// CONCATENATED MODULE: ./lib/commands/questions/explain.js






/**
 * The last recorded verdict of a version. Throws `UserError` if it has none.
 * @param version null: the current one
 */
async function explain_explain(store, filter, version) {
    const found = await (0,find_configuration/* findConfiguration */.o)(store, filter);
    const configuration = (0,find_configuration/* configurationOf */.Q)(found);
    const snapshot_version = version ?? found.current_version;
    if (snapshot_version === null)
        throw new errors/* UserError */.yo('no version is current: name the version to explain');
    const verdict = await store.call(explainVerdict, { ...configuration, snapshot_version });
    if (verdict === null) {
        throw new errors/* UserError */.yo(`version ${snapshot_version} was never judged, or there is no such version: see \`history\``);
    }
    return { configuration, verdict };
}
/** The explanation for terminals and logs. */
function describeExplanation({ configuration, verdict }, layout = tables_layout/* AS_TEXT */.i) {
    const { reference_version, reference_transaction_id, reference_rule } = verdict;
    const { reference_model_version: model, reference_prompt_version: prompt, reference_environment: environment, } = verdict;
    const named = [
        ['model', model, configuration.model_version],
        ['prompt', prompt, configuration.prompt_version],
        ['environment', environment, configuration.environment],
    ];
    const differing = named.flatMap(([what, theirs, ours]) => theirs === null || theirs === ours ? [] : `${what} ${theirs}`);
    const reference = reference_version === null ? reference_transaction_id : [`version ${reference_version}`, ...differing].join(', ');
    const why = reference_rule === null ? '' : ` (${referenceWords(reference_rule)})`;
    return explanationLines(verdict, reference === null ? null : reference + why, layout);
}

;// CONCATENATED MODULE: ./lib/commands/questions/history.js






/** The newest snapshots of a configuration; `all`: also archived ones. Throws `UserError` if none has the requested metric. */
async function history_history(store, filter, { limit, metric, all = false, }) {
    const { last_version: total, current_version, baseline_version, ...names } = await (0,find_configuration/* findConfiguration */.o)(store, filter);
    const configuration = (0,find_configuration/* configurationOf */.Q)(names);
    const snapshots = await store.call(getSnapshotHistory, { ...configuration, limit, metric, include_archived: all });
    const note = await noteOnMetric(store, snapshots.map((each) => ({ ...configuration, ...each })), metric);
    return { outcome: { configuration, snapshots, total, current_version, baseline_version }, note };
}
/** The history as a table for terminals and logs, then the later notes on its versions. */
function historyTable({ outcome, note }, layout = tables_layout/* AS_TEXT */.i) {
    const { snapshots } = outcome;
    const table = over_time_tables_versionTable(snapshots, snapshots[0]?.metric ?? 'f1', layout);
    const said = snapshots.flatMap(({ snapshot_version, annotations }) => annotations.map(({ created_at, actor, note, tags }) => {
        const words = [tags.map((tag) => `#${tag}`).join(' '), note ?? ''].filter(Boolean).join(' ');
        return layout.line(`version ${snapshot_version}, ${(0,text_table/* minuteText */.Wn)(created_at)}, ${actor}: ${words}`);
    }));
    return [table, history_notShown(outcome), note === '' ? [] : [layout.line(note)], said]
        .filter((lines) => lines.length > 0)
        .flatMap(under);
}
/** The versions of the pointers, if they are beyond the limit. */
function history_notShown({ snapshots, current_version, baseline_version }) {
    const pointers = [
        ['CURRENT', current_version],
        ['BASELINE', baseline_version],
    ];
    return pointers.flatMap(([pointer, version]) => {
        const isShown = version === null || snapshots.some(({ snapshot_version }) => snapshot_version === version);
        return isShown ? [] : [`${pointer} is version ${version}, which is not among these.`];
    });
}
/** Parts with an empty line between them. */
function under(lines, place) {
    return place === 0 ? lines : ['', ...lines];
}

// EXTERNAL MODULE: ./lib/commands/questions/pointer-history.js
var pointer_history = __webpack_require__(6504);
;// CONCATENATED MODULE: ./lib/cli/snapshots/questions.js














function addHistory(program, io) {
    const examples = ['--environment production --limit 20', '--metric latency_ms', '--events', '--at 2026-03-01T12:00Z'];
    addAddress(addWide(program.command('history')), io, examples.map((flags) => `history ${flags}`))
        .summary('list the versions of a configuration')
        .description('Lists the newest versions of a configuration with the primary metric, its change, and what is current and ' +
        'baseline; or the log of its pointers; or where they stood at a moment.')
        .addOption(new esm/* Option */.c$('--limit <count>', 'how many versions or events').argParser(limitNumber).default(10))
        .addOption(metricOption().conflicts(['events', 'at']))
        .addOption(new esm/* Option */.c$('--all', 'also archived versions, and those in cold storage, marked').conflicts(['events', 'at']))
        .option('--events', 'the pointer log: every move, who made it and why')
        .addOption(new esm/* Option */.c$('--at <time>', 'which versions were current and baseline then: 2026-03-01T12:00Z, or a date for the end of that day').conflicts('events'))
        .action(async (flags) => {
        const ask = (question) => withStore(io, flags, question);
        if (flags.events === true) {
            const outcome = await ask((store) => (0,pointer_history/* pointerEvents */.Hs)(store, filterOf(flags), flags.limit));
            return answer(io, flags, { ...outcome }, () => (0,pointer_history/* eventsTable */.gl)(outcome, layoutFor(io, flags)));
        }
        if (flags.at !== undefined) {
            const at = (0,period/* momentFrom */.n)('--at', flags.at, new Date(), 'end');
            const outcome = await ask((store) => (0,pointer_history/* pointersAt */.eb)(store, filterOf(flags), at));
            return answer(io, flags, { ...outcome }, () => (0,pointer_history/* describePointers */.Aq)(outcome));
        }
        const answered = await ask((store) => history_history(store, filterOf(flags), flags));
        const { outcome } = answered;
        const { snapshots, total } = outcome;
        // Fewer than there was room for: the others are archived.
        const hidden = flags.all !== true && snapshots.length < flags.limit ? '; --all lists archived ones too' : '';
        const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions${hidden}` : '';
        answer(io, flags, { ...outcome }, () => historyTable(answered, layoutFor(io, flags)), shown);
    });
}
function addCompare(program, io) {
    const examples = ['compare 2 3 --environment production', 'compare', 'compare -m gpt-5 --with model:gpt-4o'];
    addAddress(addWide(program.command('compare')), io, examples)
        .summary('every metric of two versions side by side')
        .description('Compares every metric of two versions of a configuration; without versions, the current one with the one before ' +
        'it. --with model:… compares it with another model on the same dataset in the same environment: their current ' +
        'versions, or version [a] of that model with version [b] of this one.')
        .argument('[a]', 'snapshot version', versionNumber)
        .argument('[b]', 'snapshot version', versionNumber)
        .addOption(new esm/* Option */.c$('--with <model>', 'another model to compare with: model:<model_version>').conflicts('previous'))
        .option('--previous', 'compare the current version with the one before it (default)')
        .action(async (a, b, flags) => {
        const request = requestOf(a, b, flags.previous === true);
        const model = flags.with === undefined ? undefined : otherModel(flags.with, '--with');
        const outcome = await withStore(io, flags, (store) => compare(store, filterOf(flags), request, model));
        if (flags.json === true)
            printJson(io, outcome);
        else
            io.stdout.write(`${compareLines(outcome, layoutFor(io, flags)).join('\n')}\n`);
    });
}
function addExplain(program, io) {
    addAddress(addWide(program.command('explain')), io, ['explain 7 --environment production', 'explain --json'])
        .summary('explain the verdict of a version')
        .description('Prints the recorded last verdict of a version, with its evidence.')
        .argument('[version]', 'snapshot version (default: the current one)', versionNumber)
        .action(async (version, flags) => {
        const outcome = await withStore(io, flags, (store) => explain_explain(store, filterOf(flags), version ?? null));
        answer(io, flags, { ...outcome }, () => describeExplanation(outcome, layoutFor(io, flags)));
    });
}
function addChanges(program, io) {
    addAddress(addWide(program.command('changes')), io, ['changes', 'changes latency_ms --environment production'])
        .summary('find when the level of a metric changed')
        .description('Dates changes of the level of a metric over the newest 200 versions: from what to what, between which commits, ' +
        'and how sure that is. This is information, not a verdict.')
        .argument('[metric]', 'dotted name (default: the primary metric)')
        .action(async (metric, flags) => {
        const outcome = await withStore(io, flags, (store) => changes(store, filterOf(flags), metric));
        answer(io, flags, { ...outcome }, () => changesTable(outcome, layoutFor(io, flags)));
    });
}
function requestOf(a, b, previous) {
    if (a === undefined)
        return 'previous';
    if (!previous && b !== undefined)
        return [a, b];
    throw new errors/* UserError */.yo('give two versions, or none to compare the current one with the one before it');
}
/** Prints the answer about one configuration. */
function answer(io, { json }, outcome, lines, remark = '') {
    const configuration = (0,find_configuration/* configurationOf */.Q)(outcome.configuration);
    if (json === true)
        printJson(io, { ...outcome, configuration });
    else
        io.stdout.write(`${[(0,text_table/* addressText */.GI)(configuration) + remark, '', ...lines()].join('\n')}\n`);
}

;// CONCATENATED MODULE: ./lib/contract/rankings.js
/** Rankings: of models on one dataset, of prompts of one experiment. Archived versions are left out. */



/** The metric by its dotted name, and its direction; default: the most common primary metric. */
const RANKING = { metric: codec/* optional */.lq(fields/* metricName */.Kh), better: codec/* optional */.lq(codec/* oneOf */.yL(['higher', 'lower'])) };
const rankings_tags = codec/* listOf */.c3(fields/* name */.UU);
/** NULL, because nothing is in an empty SQL array. */
const variants = { ...rankings_tags, write: (all) => (all.length === 0 ? null : rankings_tags.write(all)) };
const RANK = {
    /** null: the metric is missing. */
    rank: codec/* orNull */.Xd(codec/* bigint */.o),
    /** Alone at the top. */
    is_winner: codec/* orElse */.NW(codec/* flag */.Jt, false),
};
/** The current snapshots of one dataset, best first. */
const rankings_compareModels = (0,entry/* define */.E8)({
    name: 'compare_models',
    takes: {
        dataset_version: fields/* name */.UU,
        ...RANKING,
        prompt_version: fields/* FILTER */.x1.prompt_version,
        environment: fields/* FILTER */.x1.environment,
    },
    answers: (0,entry/* rows */.Ge)({
        ...RANK,
        model_version: codec/* text */.Qq,
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        prompt_version: codec/* text */.Qq,
        environment: codec/* text */.Qq,
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        value: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** The distance to the best: value − best. */
        difference: codec/* orNull */.Xd(codec/* numeric */.sH),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        run_count: codec/* integer */.nd,
        ...fields/* SUITE */.J3,
        transaction_id: codec/* uuid */.uR,
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'current', also: ['verdicts', 'baselines'] },
});
/** The results tagged `experiment`, ranked by prompt, or by the other tags. */
const comparePrompts = (0,entry/* define */.E8)({
    name: 'compare_prompts',
    takes: {
        experiment: fields/* name */.UU,
        /** Without: by prompt. */
        variants: codec/* optional */.lq(variants),
        ...RANKING,
        model_version: fields/* FILTER */.x1.model_version,
        dataset_version: fields/* FILTER */.x1.dataset_version,
        environment: fields/* FILTER */.x1.environment,
    },
    answers: (0,entry/* rows */.Ge)({
        ...RANK,
        model_version: codec/* text */.Qq,
        dataset_version: codec/* text */.Qq,
        variant: codec/* text */.Qq,
        /** Runs that have the metric. */
        run_count: codec/* bigint */.o,
        average: codec/* orNull */.Xd(codec/* numeric */.sH),
        lowest: codec/* orNull */.Xd(codec/* numeric */.sH),
        highest: codec/* orNull */.Xd(codec/* numeric */.sH),
        difference: codec/* orNull */.Xd(codec/* numeric */.sH),
        prompt_versions: codec/* listOf */.c3(codec/* text */.Qq),
        first_at: codec/* timestamptz */.dE,
        last_at: codec/* timestamptz */.dE,
        ...fields/* SUITE */.J3,
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'all', also: ['annotations'] },
});

;// CONCATENATED MODULE: ./lib/core/report/tables/ranking-tables.js
/** Rankings as tables for terminals and logs. */






const f1 = (0,text_table/* numbers */.nL)('f1', 'f1_score');
const ranking_tables_stored = timeOf('stored');
const modelColumns = (metric) => [
    (0,text_table/* words */.aL)('model', 'model_version'),
    (0,text_table/* words */.aL)('prompt', 'prompt_version'),
    (0,text_table/* words */.aL)('environment', 'environment'),
    (0,text_table/* numbers */.nL)('version', 'snapshot_version'),
    (0,text_table/* numbers */.nL)(metric, 'value'),
    (0,text_table/* numbers */.nL)('to the best', 'difference', true),
];
/** Models on one dataset, best first, a table for each suite. */
function modelRankings(rows, metric, layout = tables_layout/* AS_TEXT */.i) {
    return rankedTables(rows, () => '', (row) => `${row.model_version} (prompt ${row.prompt_version})`, (own) => [...modelColumns(metric), ...(0,text_table/* filled */.Bq)([...(metric === 'f1' ? [] : [f1]), ...FURTHER], own), ranking_tables_stored], layout);
}
const promptColumns = (metric, byTag) => [
    (0,text_table/* words */.aL)(byTag ? 'tag' : 'prompt', 'variant'),
    (0,text_table/* numbers */.nL)('runs', 'run_count'),
    (0,text_table/* numbers */.nL)(metric, 'average'),
    (0,text_table/* numbers */.nL)('to the best', 'difference', true),
    (0,text_table/* numbers */.nL)('lowest', 'lowest'),
    (0,text_table/* numbers */.nL)('highest', 'highest'),
    (0,text_table/* texts */.Te)('last', ({ last_at }) => (0,text_table/* minuteText */.Wn)(last_at)),
];
/** The variants of an experiment, best first, a table for each model, dataset and suite. */
function promptRankings(rows, metric, byTag, layout = tables_layout/* AS_TEXT */.i) {
    const prompts = (0,text_table/* texts */.Te)('prompt', ({ prompt_versions }) => prompt_versions.join(', '));
    const [variant, ...columns] = promptColumns(metric, byTag);
    return rankedTables(rows, ({ model_version, dataset_version }) => `${model_version} · ${dataset_version}`, (row) => row.variant, () => [variant, ...(byTag ? [prompts] : []), ...columns], layout);
}
function rankedTables(rows, aboutOf, nameOf, columnsOf, { line, table }) {
    const groups = [...(0,core_groups/* groupBy */.$)(rows, (row) => [aboutOf(row), suiteText(row)].filter(Boolean).join(', '))];
    const place = (0,text_table/* texts */.Te)('', ({ rank }) => (rank === null ? format_number/* NOTHING */.K$ : String(rank)));
    return groups.flatMap(([about, own], index) => [
        ...(index === 0 ? [] : ['']),
        ...(about === '' ? [] : [line(about), '']),
        ...(0,text_table/* columnTable */.d8)([place, ...columnsOf(own)], own, table),
        '',
        line(winnerText(own, nameOf)),
    ]);
}
function suiteText({ benchmark, f1_average, dataset_size }) {
    return [
        benchmark === null ? '' : `suite ${benchmark}`,
        f1_average === null ? '' : `${f1_average} average`,
        dataset_size === null ? '' : (0,phrase/* count */.U9)(dataset_size, 'sample'),
    ]
        .filter(Boolean)
        .join(', ');
}
function winnerText(rows, nameOf) {
    const placed = rows.filter(({ rank }) => rank !== null);
    const winner = placed.find(({ is_winner }) => is_winner);
    if (winner === undefined) {
        return placed.length === 0 ? 'No winner: nothing here has this metric.' : 'No winner: the best are equal.';
    }
    const second = placed.find((row) => row !== winner);
    if (second === undefined)
        return `${nameOf(winner)} is alone: there is nothing to compare it with.`;
    const [lead = ''] = (0,format_number/* alignedNumbers */.hn)([second.difference === null ? null : Math.abs(second.difference)]);
    return `Winner: ${nameOf(winner)}, ${lead} better than ${nameOf(second)}.`;
}

;// CONCATENATED MODULE: ./lib/commands/questions/rankings.js







/** The most results of an experiment that are read to find its metrics. */
const MOST_LOOKED_AT = 50;
/**
 * @param metric default: the primary metric
 * @param better the direction of an unknown metric
 */
function rankingOf(metric, better, flag = '--better') {
    if (metric === undefined)
        return { better };
    const direction = better ?? (0,metric_names/* knownMetric */.w)(metric).better;
    if (direction !== null)
        return { metric, better: direction };
    throw new errors/* UserError */.yo(`nothing is known about the metric ${metric}: say ${flag} higher or ${flag} lower`);
}
/** Ranks the current snapshots of one dataset; it may be omitted if there is only one. */
async function askModels(store, filter, ranking) {
    const dataset_version = filter.dataset_version ?? (await onlyDataset(store, filter));
    const models = await store.call(rankings_compareModels, { ...filter, dataset_version, ...ranking });
    await requireMetric(store, models.map((each) => ({ ...each, dataset_version })), ranking.metric ?? undefined);
    const metric = models[0]?.metric ?? ranking.metric ?? 'f1';
    return {
        document: { dataset_version, better: ranking.better ?? null, metric, models },
        found: models.length,
        lines: (layout) => [layout.line(`dataset ${dataset_version}`), '', ...modelRankings(models, metric, layout)],
    };
}
/** Ranks the results that have the first tag: by prompt, or by the other tags. */
async function askPrompts(store, filter, tags, ranking) {
    const [experiment, ...variants] = tags;
    if (experiment === undefined)
        throw new errors/* UserError */.yo('tags: name the tag of the experiment');
    const prompts = await store.call(comparePrompts, { ...filter, experiment, variants, ...ranking });
    const { metric: asked } = ranking;
    if (typeof asked === 'string' && prompts.length > 0 && prompts.every(({ average }) => average === null)) {
        const question = { ...filter, tags: [experiment], metric: asked, limit: MOST_LOOKED_AT };
        await requireMetric(store, await store.call(listBenchmarkTransactions, question), asked);
    }
    const metric = prompts[0]?.metric ?? asked ?? 'f1';
    return {
        document: { experiment, variants, better: ranking.better ?? null, metric, prompts },
        found: prompts.length,
        lines: (layout) => promptRankings(prompts, metric, variants.length > 0, layout),
    };
}
async function onlyDataset(store, filter) {
    const found = await store.call(pointers/* listBenchmarkConfigurations */.tD, filter);
    const [dataset, ...others] = new Set(found.map(({ dataset_version }) => dataset_version));
    if (dataset === undefined)
        throw new errors/* UserError */.yo('there are no snapshots to compare');
    if (others.length === 0)
        return dataset;
    throw new errors/* UserError */.yo(`results are compared on one dataset; set dataset-version to one of them: ${[dataset, ...others].join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/rankings.js






/** The rankings: compare-models, compare-prompts. */
function addRankings(program, io) {
    addRanking(addStore(addWide(program.command('compare-models')), io, ['compare-models --dataset-version benchmark-set-v3']))
        .summary('rank the models on a dataset')
        .description('Ranks the current snapshots of one dataset by a metric. Each suite and size has its own ranking.')
        .option('-d, --dataset-version <name>', 'the dataset (default: the only one there is)')
        .option('-p, --prompt-version <name>', 'only this prompt')
        .option('-e, --environment <name>', 'only this environment')
        .action((flags) => {
        const ranking = rankingOf(flags.metric, flags.better);
        return ask_ask(io, flags, (store) => askModels(store, filterOf(flags), ranking));
    });
    addRanking(addStore(addWide(program.command('compare-prompts')), io, [
        'compare-prompts --tags experiment-123',
        'compare-prompts --tags experiment-123 prompt-a prompt-b',
    ]))
        .summary('rank the prompts of an experiment')
        .description('Ranks the results of an experiment, averaged over all runs: those that have the first tag, which `push --tags` or ' +
        'their files gave them. With that tag alone, it ranks their prompts; with more tags, the results with the second ' +
        'against those with the third, and so on. Each model, dataset and suite has its own ranking.')
        .requiredOption('--tags <tags...>', 'the tag of the experiment; then, to rank other things than its prompts, the tag of each')
        .option('-m, --model-version <name>', 'only this model')
        .option('-d, --dataset-version <name>', 'only this dataset')
        .option('-e, --environment <name>', 'only this environment')
        .action((flags) => {
        const ranking = rankingOf(flags.metric, flags.better);
        return ask_ask(io, flags, (store) => askPrompts(store, filterOf(flags), flags.tags.flatMap(push_options/* parseTags */.rL), ranking));
    });
}
function addRanking(command) {
    return command
        .option('--metric <name>', 'the metric to rank by, by its dotted name (default: the most common primary metric)')
        .addOption(new esm/* Option */.c$('--better <direction>', 'which values of an unknown metric are better').choices(['higher', 'lower']));
}

// EXTERNAL MODULE: ./lib/commands/annotate.js
var annotate = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/commands/archive.js
var archive = __webpack_require__(2792);
;// CONCATENATED MODULE: ./lib/cli/snapshots/retention.js













function addRetention(program, io) {
    const forEver = 'Hides versions from lists, dashboards and trends. Nothing is deleted: restore brings them back. ';
    const never = 'Current, baseline and rollback target are never archived.';
    addSelection(program.command('archive'), io, [
        'archive --older-than 90d',
        "archive --environment 'pull-request/*' --idle 30d",
        'archive 3 4 --environment production',
        'archive --export cold/ --dry-run',
    ])
        .summary('hide old versions')
        .description(`${forEver}${never} --idle archives whole environments of pull requests and branches. --export moves what archived ` +
        'versions measured out of the database into files; import brings it back.')
        .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
        .option('--older-than <duration>', 'versions stored longer ago than this: 90d, 12w, 48h')
        .option('--idle <duration>', 'whole environments of pull requests and branches in which nothing happened for this long')
        .option('--export <folder>', 'move finished months of archived versions out of the database into files of this folder; with --older-than, only ' +
        'months that ended longer ago than this')
        .action(async (versions, flags) => {
        const { olderThan, idle } = flags;
        if (flags.export !== undefined) {
            await moveOutOf(io, { ...flags, export: flags.export }, versions);
            return;
        }
        const request = {
            ...filterOf(flags),
            ...(versions.length === 0 ? {} : { versions }),
            older_than: olderThan === undefined ? undefined : (0,period/* durationFrom */.$)('--older-than', olderThan),
            idle: idle === undefined ? undefined : (0,period/* durationFrom */.$)('--idle', idle),
        };
        if (versions.length + Number(olderThan !== undefined) + Number(idle !== undefined) === 0) {
            throw new errors/* UserError */.yo('say what to archive (versions, --older-than or --idle) or where to move it (--export)');
        }
        await retention_run(io, flags, 'archived', (store, by, dryRun) => (0,archive/* archive */.rD)(store, request, by, dryRun));
    });
    addSelection(program.command('prune'), io, ['prune --keep 10 --dry-run'])
        .summary('archive all but the newest versions of each configuration')
        .description(`${forEver}${never}`)
        .addOption(new esm/* Option */.c$('--keep <count>', 'how many versions to keep').argParser(limitNumber).makeOptionMandatory())
        .action(async (flags) => {
        const request = { ...filterOf(flags), keep: flags.keep };
        await retention_run(io, flags, 'archived', (store, by, dryRun) => (0,archive/* archive */.rD)(store, request, by, dryRun));
    });
    addSelection(program.command('restore'), io, ['restore 3 4', "restore --environment 'pull-request/12'"])
        .summary('bring archived versions back')
        .description('Brings archived versions back: those you give, or all that match the names.')
        .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
        .action(async (versions, flags) => {
        const filter = { ...filterOf(flags), ...(versions.length === 0 ? {} : { versions }) };
        await retention_run(io, flags, 'restored', (store, by, dryRun) => (0,archive/* restore */.PF)(store, filter, by, dryRun));
    });
    addAddress(program.command('annotate'), io, ["annotate 3 --note 'the grader was broken' --tags known-issue"])
        .summary('add a note or tags to a version')
        .description('Adds a note, tags or both to a version, with who and when. The result itself never changes.')
        .argument('<version>', 'snapshot version', versionNumber)
        .option('--note <text>', 'the note to add')
        .option('--tags <tags...>', 'the tags to add')
        .action(async (version, flags) => {
        const said = { note: flags.note?.trim() || null, tags: (flags.tags ?? []).flatMap(push_options/* parseTags */.rL) };
        const outcome = await withStore(io, flags, (store) => (0,annotate/* annotate */.f)(store, filterOf(flags), version, said, moveOf(io, {})));
        say(io, flags, outcome, [`Annotated version ${version} (${(0,text_table/* addressText */.GI)(outcome.configuration)})`]);
    });
}
function addSelection(command, io, examples) {
    // Names in the configuration file must not decide what is hidden.
    return goesByFile(addAddress(command, io, examples), OF_STORE)
        .option('--dry-run', 'only list what would happen')
        .option('--reason <text>', 'why; the pointer log keeps it');
}
function versionNumbers(text, before = []) {
    return [...before, versionNumber(text)];
}
async function retention_run(io, flags, done, work) {
    const outcome = await withStore(io, flags, (store) => work(store, moveOf(io, flags), flags.dryRun === true));
    say(io, flags, outcome, (0,archive/* describeArchive */.SH)(outcome, done));
}

;// CONCATENATED MODULE: ./lib/cli/store/sql.js






const sql_EXAMPLES = ['sql "SELECT * FROM v_latest_benchmarks"', `sql "SELECT * FROM detect_regression('medgemma-v1.2')"`];
function addSql(program, io) {
    addEmbedded(program.command('sql'), io, sql_EXAMPLES)
        .summary('run one SQL statement')
        .description('Runs one SQL statement against the embedded database, as its owner, and prints the answer as a table. Long ' +
        'values are cut; --json prints them in full. docs/sql.md lists tables, views and functions.')
        .argument('<statement>', 'SQL')
        .action(async (statement, flags) => {
        if (statement.trim() === '')
            throw new errors/* UserError */.yo('the statement is empty: give one SQL statement in quotes');
        const settings = await embeddedSettings(io, flags, terminalLog(io));
        const answer = await closing(await openDatabase(settings, 'keep'), (database) => {
            // A statement blocks this thread until it is done. An interruption only loses what it had not committed.
            io.stopAtOnce();
            return sql_run(database, statement);
        });
        if (flags.json === true)
            printJson(io, answer);
        else
            printAnswer(io, answer);
    });
}
/** SQLSTATE classes that are not about the statement: connection, resources, limits, shutdown, system, internal. */
const FAULT_OF_THE_SERVER = /^(?:08|53|54|57|58|XX|F0)/;
/** Runs a statement. An error about the statement itself is a mistake in the input. */
async function sql_run(database, statement) {
    try {
        return await database.query(statement);
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code === null || FAULT_OF_THE_SERVER.test(error.code))
            throw error;
        const several = error.message.includes('multiple commands');
        const message = several ? 'sql runs one statement: run the command once for each' : error.message;
        throw new errors/* UserError */.yo(message, { cause: error });
    }
}
function printAnswer(io, { columns, rows, command, row_count, notices }) {
    for (const notice of notices)
        io.stderr.write(`NOTICE: ${(0,text_table/* terminalText */.eR)(notice, 2_000)}\n`);
    if (columns.length === 0) {
        io.stdout.write(`${[command ?? 'done', row_count ?? ''].join(' ').trim()}\n`);
        return;
    }
    const aligns = columns.map((_column, index) => (rows.every((row) => isNumber(row[index])) ? 'r' : 'l')).join('');
    const table = (0,text_table/* textTable */.ed)(columns, rows.map((row) => row.map(cellText)), aligns);
    io.stdout.write(`${[...table, rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`].join('\n')}\n`);
}
function isNumber(value) {
    return value === null || typeof value === 'number';
}
/** As in psql: t and f, and nothing for NULL. */
function cellText(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'boolean')
        return value ? 't' : 'f';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./lib/cli/usage.js
/**
 * What a person typed that the program does not know, as a message that says what is missing or too much, what it is for,
 * and where all of it is explained.
 * @param program whose commands they are, called as people call it
 */
function describeUsage(error, program, argv) {
    const command = commandOf(program, argv);
    const said = withOtherWord(error.message.replace(/^error: /, ''));
    const path = pathOf(command);
    return [inOwnWords(error.code, said, command), ...ofTags(error, argv), `Help: ${path} --help`].join('\n');
}
function inOwnWords(code, said, command) {
    const [, named = ''] = /'(.+?)'/.exec(said) ?? [];
    const option = command.options.find(({ flags }) => flags === named);
    const argument = command.registeredArguments.find((each) => each.name() === named);
    const [, given = ''] = /argument '(.+?)' is invalid/.exec(said) ?? [];
    if (command.options.some(({ long, short }) => given !== '' && (long === given || short === given))) {
        return takenForValue(named, given);
    }
    switch (code) {
        case 'commander.invalidArgument':
            return refused(said);
        case 'commander.missingMandatoryOptionValue':
            return `${named} is missing: ${option?.description ?? 'add it'}`;
        case 'commander.optionMissingArgument':
            return `${named} has no value: ${option?.description ?? 'add one'}`;
        case 'commander.missingArgument':
            return `<${named}> is missing: ${argument?.description ?? 'add it'}`;
        case 'commander.excessArguments':
            return tooMany(command);
        default:
            return said;
    }
}
/** Our own words, which repeat the value, or the list of choices, which does not. */
function refused(said) {
    const [, option, ofOption, value, argument, why = said] = /^(?:option '(.+?)' argument '(.*?)' is invalid|command-argument value '(.*?)' is invalid for argument '(.+?)')\. (.*)$/s.exec(said) ?? [];
    const given = ofOption ?? value ?? '';
    const text = why.startsWith('Allowed choices') ? `${JSON.stringify(given)} is not allowed. ${why}` : why;
    return option === undefined && argument === undefined ? said : `${option ?? `<${argument ?? ''}>`}: ${text}`;
}
/** Where an option has taken the next one for its value. */
function takenForValue(flags, given) {
    return `${flags} has no value: '${given}', which follows it, is the next option`;
}
function tooMany(command) {
    const taken = command.registeredArguments.map((each) => `<${each.name()}>`);
    const more = command.args.slice(taken.length).map((each) => JSON.stringify(each));
    const takes = taken.length === 0 ? 'no arguments' : `only ${taken.join(' and ')}`;
    return (`${command.name()} takes ${takes}, and ${more.join(' ')} is more: names go behind their flags, such as ` +
        '--model-version, and a value with spaces into quotes');
}
/** --tags takes every word up to the next option, so also the one that is missed now. */
function ofTags({ code }, argv) {
    const isTaken = code === 'commander.missingArgument' && argv.includes('--tags');
    return isTaken ? ['--tags takes every word up to the next option: put other arguments before it'] : [];
}
/** The command that was typed, as far as there is one. */
function commandOf(program, argv) {
    const [word, ...more] = argv;
    const command = program.commands.find((each) => each.name() === word);
    return command === undefined ? program : commandOf(command, more);
}
const pathOf = (command) => command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
/** What other programs call what is called something else here; mere slips of the hand are found by their spelling. */
const OTHER_WORDS = {
    diff: 'compare',
    status: 'latest',
    list: 'latest',
    log: 'history',
    revert: 'rollback',
    undo: 'rollback',
    check: 'verify',
    fsck: 'verify',
    '--model': '--model-version',
    '--dataset': '--dataset-version',
    '--prompt': '--prompt-version',
    '--env': '--environment',
};
function withOtherWord(message) {
    const [first = '', word = ''] = /^unknown (?:command|option) '([^']+)'/.exec(message) ?? [];
    const meant = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
    return meant === undefined ? message : `${first}\n(Did you mean ${meant}?)`;
}

;// CONCATENATED MODULE: ./lib/commands/cold-storage/check.js



/** Reads all files of a folder. Throws `UserError` for a folder that `archive --export` did not write. */
async function checkCold(folder, digest) {
    const files = await coldFiles(folder);
    const digests = new Map();
    const differences = [];
    let versions = 0;
    for (const file of files) {
        try {
            await requireWhole(folder, file, digest);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            differences.push(error.message);
            continue;
        }
        versions += file.versions;
        for (const [id, own] of Object.entries(file.digests))
            digests.set(id, (digests.get(id) ?? new Set()).add(own));
    }
    return { folder: folder.description, files: files.length, versions, differences, digests };
}

;// CONCATENATED MODULE: ./lib/commands/verify.js




/** The most differences that are listed. */
const MOST_TOLD = 10;
/**
 * Reads the whole history. Memory grows with the ids of the transactions only. If there are differences, it is read
 * again: a write during the reading may be seen in part, and is complete the second time.
 * @param cold files of cold storage to check too
 */
async function verify(store, digest, cold = null) {
    const first = await readOnce(store, digest, cold);
    const { counts, differences: again } = first.differences.size === 0 ? first : await readOnce(store, digest, cold);
    const lasting = [...first.differences].filter((difference) => again.has(difference));
    const all = [...(cold?.differences ?? []), ...lasting];
    const { description } = store;
    const cold_files = cold === null ? null : { folder: cold.folder, files: cold.files, versions: cold.versions };
    return { description, ...counts, cold_files, found: all.length, differences: all.slice(0, MOST_TOLD) };
}
async function readOnce(store, digest, cold) {
    const history = new CheckedHistory(digest, cold);
    for await (const lines of store.exportLines())
        for (const line of lines)
            history.take(line);
    history.end();
    return history;
}
/** The result of a verification as text. */
function describeVerification({ description, snapshots, configurations, moves, verdicts, erased, cold, cold_files, found, differences, }, { line }) {
    const what = `${(0,phrase/* count */.U9)(snapshots, 'snapshot')} of ${(0,phrase/* count */.U9)(configurations, 'configuration')}, ` +
        `${(0,phrase/* count */.U9)(moves, 'pointer move')} and ${(0,phrase/* count */.U9)(verdicts, 'verdict')} in the ${description}`;
    const cases = [
        ...(erased === 0 ? [] : [line(`The cases of ${(0,phrase/* count */.U9)(erased, 'snapshot')} were erased.`)]),
        ...(cold === 0 && cold_files === null ? [] : [line(describeCold(cold, cold_files))]),
    ];
    if (found === 0)
        return [line(`Verified: ${what} are unchanged.`), ...cases];
    const rest = found > differences.length ? [line(`and ${found - differences.length} more`)] : [];
    const heading = `${(0,phrase/* count */.U9)(found, 'difference')} in ${what}:`;
    return [line(heading), '', ...differences.map((text) => `- ${line(text)}`), ...rest, ...cases];
}
function describeCold(cold, files) {
    const where = `The measurements of ${(0,phrase/* count */.U9)(cold, 'snapshot')} are in cold storage`;
    if (files === null)
        return `${where}; --cold <folder> checks the files too.`;
    return `${where}; ${files.folder} has ${(0,phrase/* count */.U9)(files.versions, 'version')} in ${(0,phrase/* count */.U9)(files.files, 'file')}.`;
}
class CheckedHistory {
    digest;
    files;
    seen = new Map();
    transactions = new Set();
    /** References to transactions that may come later. */
    waiting = [];
    counts = { snapshots: 0, configurations: 0, moves: 0, verdicts: 0, erased: 0, cold: 0 };
    differences = new Set();
    constructor(digest, files) {
        this.digest = digest;
        this.files = files;
    }
    take(line) {
        switch (line['kind']) {
            case 'snapshot':
                this.takeSnapshot(line);
                break;
            case 'pointer_move':
                this.takeMove(line);
                break;
            case 'verdict':
                this.counts.verdicts += 1;
                this.refer(`verdict ${String(line['id'])}`, 'transaction', line['transaction_id']);
                this.refer(`verdict ${String(line['id'])}`, 'reference', line['reference_transaction_id']);
                break;
            case 'annotation':
                this.refer(`annotation ${String(line['id'])}`, 'transaction', line['transaction_id']);
                break;
            case 'pointers':
                this.takePointers(line);
                break;
            default:
            // Lines of the registry of models.
        }
    }
    end() {
        for (const { who, what, id } of this.waiting) {
            if (!this.transactions.has(id))
                this.say(`${who}: its ${what} ${id} is missing`);
        }
    }
    takeSnapshot(line) {
        this.counts.snapshots += 1;
        const seen = this.configuration(line);
        const version = Number(line['snapshot_version']);
        const who = `${seen.name}, version ${version}`;
        if (version !== seen.versions + 1) {
            const what = version <= seen.versions ? 'occurs twice' : `follows version ${seen.versions}`;
            this.say(`${seen.name}: version ${version} ${what}; versions have no gap and no duplicate`);
        }
        seen.versions = Math.max(seen.versions, version);
        const transaction = line['transaction'];
        const id = String(transaction['id']);
        if (this.transactions.has(id))
            this.say(`${who}: transaction ${id} already belongs to another snapshot`);
        this.transactions.add(id);
        const stub = line['cold'];
        if (stub === undefined)
            this.checkDigests(who, line, transaction);
        else
            this.checkStub(who, line, stub);
        const references = (line['references'] ?? {});
        for (const name of ['reference', 'pinned', 'second', 'previous'])
            this.refer(who, name, references[name]);
    }
    checkDigests(who, line, transaction) {
        const { content_digest: content, cases_digest: ofCases } = transaction;
        const result = storedResult(line, transaction, line['cases']);
        if (result === null) {
            this.say(`${who}: its cases cannot be read`);
            return;
        }
        const computed = (0,digests/* resultDigests */.H)(result, this.digest);
        if (typeof content === 'string' && computed.content_digest !== content) {
            this.say(`${who}: the result differs from what was stored; its digest is ${computed.content_digest}, not ${content}`);
        }
        if (result.cases === undefined && typeof ofCases === 'string')
            this.counts.erased += 1;
        else if ((ofCases ?? null) !== computed.cases_digest) {
            this.say(`${who}: its cases are not those that were stored`);
        }
    }
    /** The measurements are in a file: here only their digests are checked. */
    checkStub(who, line, stub) {
        this.counts.cold += 1;
        const { id } = line['transaction'];
        if ((line['archived'] ?? null) === null)
            this.say(`${who}: it is in cold storage but not archived`);
        if (this.files === null || this.files.digests.get(String(id))?.has(String(stub['line_digest'])) === true)
            return;
        this.say(`${who}: it is in cold storage (${String(stub['file'])}), and no file of ${this.files.folder} holds it`);
    }
    takeMove(line) {
        this.counts.moves += 1;
        const pointer = line['pointer'];
        if (pointer !== 'current' && pointer !== 'baseline')
            return;
        const seen = this.configuration(line);
        const [from, to] = [versionOf(line['from_version']), versionOf(line['to_version'])];
        const who = `${seen.name}, move ${String(line['id'])} of ${pointer}`;
        if (from !== seen.at[pointer]) {
            this.say(`${who}: it starts from ${verify_shown(from)}, but the move before it ended at ${verify_shown(seen.at[pointer])}`);
        }
        if (to !== null && to > seen.versions)
            this.say(`${who}: it goes to ${verify_shown(to)}, which does not exist`);
        seen.at[pointer] = to;
    }
    takePointers(line) {
        this.counts.configurations += 1;
        const seen = this.configuration(line);
        const last = Number(line['last_version']);
        if (last !== seen.versions)
            this.say(`${seen.name}: it counts ${(0,phrase/* count */.U9)(last, 'version')} but has ${seen.versions}`);
        for (const pointer of ['current', 'baseline']) {
            const version = versionOf(line[`${pointer}_version`]);
            if (version !== seen.at[pointer]) {
                this.say(`${seen.name}: ${pointer} is ${verify_shown(version)}, but its log ends at ${verify_shown(seen.at[pointer])}`);
            }
        }
        if ((0,result_environment/* isEphemeral */.aw)(String(line['environment'])) && versionOf(line['baseline_version']) !== null) {
            this.say(`${seen.name}: the environment of a pull request or branch has a baseline`);
        }
    }
    configuration(line) {
        const names = ['model_version', 'dataset_version', 'prompt_version', 'environment'].map((name) => line[name]);
        const key = JSON.stringify(names);
        const known = this.seen.get(key);
        if (known !== undefined)
            return known;
        const seen = { name: names.join(' · '), versions: 0, at: { current: null, baseline: null } };
        this.seen.set(key, seen);
        return seen;
    }
    /** An export may refer to something later in it, so references are checked at the end. */
    refer(who, what, id) {
        if (typeof id !== 'string' || this.transactions.has(id))
            return;
        this.waiting.push({ who, what, id });
    }
    say(difference) {
        this.differences.add(difference);
    }
}
function versionOf(value) {
    return typeof value === 'number' ? value : null;
}
function verify_shown(version) {
    return version === null ? 'no version' : `version ${version}`;
}

;// CONCATENATED MODULE: ./lib/cli/verify.js










function addVerify(program, io, finish) {
    addStore(program.command('verify'), io, ['verify', 'verify --store branch', 'verify --cold cold/'])
        .summary('check that nothing in the history was changed or lost')
        .description('Reads the whole history, recomputes every digest and checks every rule: results and cases are unchanged, versions ' +
        'have no gap, the log leads to the pointers, verdicts refer to existing versions. If anything differs, it prints ' +
        'the first differences and the exit code is 3.')
        .option('--cold <folder>', 'check the files of this folder too, and that all in cold storage is in them')
        .action(async (flags) => {
        (0,pglite/* expectLongRun */.Z$)();
        const cold = flags.cold === undefined ? null : await checkCold(folderOf(io, flags.cold), digest/* sha256 */.s);
        const verification = await withStore(io, flags, (store) => verify(store, digest/* sha256 */.s, cold));
        say(io, flags, verification, describeVerification(verification, tables_layout/* AS_TEXT */.i));
        finish(verification.found === 0 ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.store);
    });
}

;// CONCATENATED MODULE: ./lib/cli/main.js






























/** Runs one command and returns its exit code, see `EXIT`. Never throws: every failure becomes a message and a code. */
async function main(argv, io) {
    let code = terminal_exit/* EXIT */.d.done;
    let options = {};
    const finish = (finished) => {
        code = finished;
    };
    const program = programFor(io, finish, (command) => {
        options = command.opts();
        requireValues(command);
    });
    try {
        await program.parseAsync([...argv], { from: 'user' });
        return code;
    }
    catch (error) {
        const typed = (command, argument) => `${[io.commandName, command, ...(argument === undefined ? [] : [(0,next_steps/* shellQuoted */.x)(argument)])].join(' ')}${storeFlags(io, options)}`;
        const inWords = {
            ofUsage: (fault) => describeUsage(fault, program, argv),
            ofStore: (text) => inWordsOfCli(text, typed),
        };
        return sayFailure(io, argv, error, main_explain(error, inWords), () => commandOf(program, argv).helpInformation());
    }
}
function programFor(io, finish, onCommand) {
    const program = new esm/* Command */.uB(io.commandName)
        .description('Keeps benchmark results of AI models as versioned snapshots and judges them against a baseline.')
        .version(packageVersion())
        .exitOverride()
        // Also beside long command names, in 80 columns.
        .configureHelp({ minWidthToWrap: 20 })
        .configureOutput({
        writeOut: (text) => {
            io.stdout.write(text);
        },
        // Written by `report`, which knows about --json.
        writeErr: () => undefined,
    })
        .showSuggestionAfterError()
        .addHelpText('after', `\nTo try it on example files: ${io.commandName} demo`)
        .addHelpText('after', '\nExit codes: 0 done, 1 regression (or not promoted, or not as expected),\n2 wrong input or usage, 3 the store failed.')
        .hook('preAction', async (_program, command) => {
        onCommand(command);
        requireValues(command);
        await applyFile(io, command);
    });
    addPush(program, io, finish);
    addValidate(program, io, finish);
    addConvert(program, io);
    addScore(program, io);
    addHistory(program, io);
    addCompare(program, io);
    addExplain(program, io);
    addChanges(program, io);
    addPointers(program, io, finish);
    addRetention(program, io);
    addOverTime(program, io);
    addRankings(program, io);
    addModel(program, io, finish);
    addVerify(program, io, finish);
    addExport(program, io);
    addImport(program, io);
    addDashboard(program, io, packageVersion());
    addSql(program, io);
    addSchema(program, io);
    addInit(program, io);
    addDoctor(program, io, finish);
    addDemo(program, io, finish, main);
    return program;
}
/** Throws where an option has taken the next one for its value, as in `--notes $NOTES --dry-run` without notes. */
function requireValues(command) {
    const { options } = command;
    const values = command.opts();
    for (const option of options) {
        const value = values[option.attributeName()];
        if (options.some(({ long, short }) => value !== undefined && (long === value || short === value))) {
            throw new errors/* UserError */.yo(takenForValue(option.flags, String(value)));
        }
    }
}
function sayFailure(io, argv, error, { message, code, exit, ...details }, help) {
    if (io.interrupt.aborted) {
        // The error is a consequence of closing the database.
        io.stderr.write('Interrupted.\n');
        return io.interrupt.reason === terminal_exit/* EXIT */.d.terminated ? terminal_exit/* EXIT */.d.terminated : terminal_exit/* EXIT */.d.interrupted;
    }
    if (error instanceof esm/* CommanderError */.b7 && error.exitCode === 0)
        return terminal_exit/* EXIT */.d.done;
    if (error instanceof esm/* CommanderError */.b7 && error.code === 'commander.help') {
        io.stderr.write(help());
        return terminal_exit/* EXIT */.d.input;
    }
    if (argv.includes('--json'))
        printJson(io, { error: { message, code, ...details } });
    const lines = message.split('\n').map((line) => indentedText(line, 4_000));
    writeLines(io, io.stderr, lines.map((text, index) => ({ text, style: index === 0 ? 'bad' : 'plain' })));
    if (argv.includes('--debug') && error instanceof Error)
        io.stderr.write(`${error.stack ?? ''}\n`);
    return exit;
}
function main_explain(error, inWords) {
    if (error instanceof esm/* CommanderError */.b7)
        return { message: inWords.ofUsage(error), code: 'usage', exit: terminal_exit/* EXIT */.d.input };
    if (error instanceof errors/* InvalidResultsError */.AD) {
        return { message: error.message, code: 'input', exit: terminal_exit/* EXIT */.d.input, problems: error.problems };
    }
    if (error instanceof errors/* UserError */.yo)
        return { message: error.message, code: 'input', exit: terminal_exit/* EXIT */.d.input };
    if (error instanceof errors/* StoreError */.hg) {
        const { message, code } = error;
        return { message: inWords.ofStore(message), code: code ?? 'store', exit: exitOf(error) };
    }
    return { message: bugMessage(error), code: 'bug', exit: terminal_exit/* EXIT */.d.store };
}
/** A pointer that is not where --expect says: the answer is "no", not an error. */
const MOVED_MEANWHILE = 'SN005';
function exitOf(error) {
    if (error.code === MOVED_MEANWHILE)
        return terminal_exit/* EXIT */.d.regression;
    return (0,errors/* isRefusal */.vu)(error) ? terminal_exit/* EXIT */.d.input : terminal_exit/* EXIT */.d.store;
}
/** The message for an unexpected error. */
function bugMessage(error) {
    return `This is a bug in Benchmark Snapshots, please report it: ${(0,thrown/* messageOf */.bD)(error)} (--debug says where it comes from)`;
}
function packageVersion() {
    // Two levels up from src/cli, lib/cli and dist/cli.
    const root = external_node_path_.resolve(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), '../..');
    const { version } = JSON.parse((0,external_node_fs_.readFileSync)(external_node_path_.join(root, 'package.json'), 'utf8'));
    return version;
}


/***/ }),

/***/ 3930:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9317);
/* harmony import */ var _terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5763);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8847);






process.on('uncaughtException', (error) => {
    process.stderr.write(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_5__/* .bugMessage */ .m)(error)}\n`);
    process.exit(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.store);
});
// The first signal ends the work in order, the second one at once.
const interrupt = new AbortController();
const onInterrupt = {
    SIGINT: () => {
        abort(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.interrupted);
    },
    SIGTERM: () => {
        abort(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.terminated);
    },
};
process.on('SIGINT', onInterrupt.SIGINT).on('SIGTERM', onInterrupt.SIGTERM);
process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_5__/* .main */ .i)(process.argv.slice(2), {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    get stdin() {
        return process.stdin; // opened only when it is read
    },
    env: process.env,
    cwd: process.cwd(),
    commandName: commandName(process.argv[1] ?? ''),
    interrupt: interrupt.signal,
    stopAtOnce,
});
function abort(code) {
    stopAtOnce();
    interrupt.abort(code);
}
function stopAtOnce() {
    process.off('SIGINT', onInterrupt.SIGINT).off('SIGTERM', onInterrupt.SIGTERM);
}
/**
 * If the reader has seen enough (`| head`), it closes the pipe: that is no failure and does not change the exit code.
 */
function outputTo(stream) {
    const ignoreClosed = (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    };
    stream.on('error', ignoreClosed);
    return {
        isTTY: stream.isTTY,
        get columns() {
            return stream.columns || undefined; // a window may change its size; some say 0
        },
        write: (text) => {
            if (!stream.destroyed)
                stream.write(text);
        },
        writeAll: (texts) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(texts), stream, { end: false }).catch(ignoreClosed),
    };
}
/** The command line that starts this program again from the same folder. */
function commandName(script) {
    if (process.env['npm_command'] === 'exec' && script.includes('node_modules'))
        return 'npx benchmark-snapshots';
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.basename(script) !== 'index.js')
        return 'benchmark-snapshots';
    const started = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(process.cwd(), script);
    return `node ${(0,_core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuoted */ .x)(started.startsWith('..') ? script : started)}`;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit codes of every command: see docs/cli.md. The last two are those of a shell for a signal, 128 + its number. */
const EXIT = { done: 0, regression: 1, input: 2, store: 3, interrupted: 130, terminated: 143 };


/***/ }),

/***/ 3224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* unused harmony export checkSaid */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9586);
/* harmony import */ var _contract_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9370);
/* harmony import */ var _find_configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8516);




/** Throws `UserError` if there is nothing to add, or a tag is invalid. */
function checkSaid({ note, tags }) {
    if (note === null && tags.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('note: give a note, tags or both: there is nothing to add');
    for (const tag of tags) {
        const fault = (0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFault */ .I)(tag);
        if (fault !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`tags: ${JSON.stringify(tag)} ${fault}`);
    }
}
/** Adds a note, tags or both to a version; its transaction does not change. */
async function annotate(store, filter, snapshot_version, { note, tags }, move) {
    checkSaid({ note, tags });
    const configuration = (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .configurationOf */ .Q)(await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .findConfiguration */ .o)(store, filter));
    await store.call(_contract_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .annotateSnapshot */ .rp, { ...configuration, snapshot_version, note, tags, ...move });
    return { configuration, snapshot_version, note, tags, actor: move.actor };
}


/***/ }),

/***/ 2792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ restore),
/* harmony export */   SH: () => (/* binding */ describeArchive),
/* harmony export */   rD: () => (/* binding */ archive)
/* harmony export */ });
/* harmony import */ var _core_groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2623);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_report_words_phrase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9351);
/* harmony import */ var _contract_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _contract_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9370);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8022);
/* harmony import */ var _find_configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8516);







/** Hides versions from default queries; nothing is deleted. Version numbers need one configuration. */
function archive(store, request, move, dry_run) {
    return collect(store, _contract_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveSnapshots */ .Sl, request, { ...move, dry_run });
}
/** Brings archived versions back. */
function restore(store, request, move, dry_run) {
    return collect(store, _contract_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .restoreSnapshots */ .M6, request, { ...move, dry_run });
}
async function collect(store, entry, request, how) {
    const all = [];
    const asked = { ...request, ...(await oneConfiguration(store, request)), ...how };
    // Each page is archived when it is read, so all pages must be read.
    for await (const { snapshots } of (0,_contract_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E0)(store.call, entry, asked))
        all.push(...snapshots);
    return {
        dry_run: how.dry_run,
        snapshots: all.filter(({ kept_because }) => kept_because === null),
        kept: all.filter(({ kept_because }) => kept_because !== null),
    };
}
async function oneConfiguration(store, { versions, ...filter }) {
    if (versions === undefined || versions === null)
        return {};
    const found = await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .findConfiguration */ .o)(store, filter);
    const missing = versions.filter((version) => version > found.last_version);
    if (missing.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`there is no version ${missing.join(', ')} of ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .addressText */ .GI)(found)}: its versions are 1 to ${found.last_version}`);
    }
    return (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .configurationOf */ .Q)(found);
}
/** The result, one line for each configuration, with its versions as ranges. */
function describeArchive({ snapshots, kept, dry_run }, done) {
    const how = dry_run ? `would be ${done}` : done;
    const stays = kept.map((snapshot) => `  ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .addressText */ .GI)(snapshot)}: version ${snapshot.snapshot_version} (${snapshot.kept_because ?? ''})`);
    return [
        snapshots.length === 0
            ? `Nothing ${dry_run ? 'would be' : 'was'} ${done}.`
            : `${(0,_core_report_words_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(snapshots.length, 'version')} ${how}:`,
        ...byConfiguration(snapshots).map(([address, versions]) => `  ${address}: ${rangesOf(versions)}`),
        ...(stays.length === 0
            ? []
            : [
                done === 'archived' ? 'Kept, because they are never archived:' : 'Left alone (import brings them back):',
                ...stays,
            ]),
    ];
}
function byConfiguration(snapshots) {
    const groups = new Map();
    for (const snapshot of snapshots) {
        (0,_core_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .addTo */ .D)(groups, (0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .addressText */ .GI)(snapshot), snapshot.snapshot_version);
    }
    return [...groups];
}
/** Ascending numbers as ranges: 1–3, 5. */
function rangesOf(versions) {
    const ranges = [];
    for (const version of versions) {
        const last = ranges.at(-1);
        if (last?.[1] === version - 1)
            last[1] = version;
        else
            ranges.push([version, version]);
    }
    const texts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    return `${versions.length === 1 ? 'version' : 'versions'} ${texts.join(', ')}`;
}


/***/ }),

/***/ 8516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ configurationOf),
/* harmony export */   o: () => (/* binding */ findConfiguration)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9317);
/* harmony import */ var _contract_pointers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3598);



/** The most configurations that an error message lists. */
const LISTED = 10;
/**
 * The configuration with the given names. Names may be omitted as long as only one configuration matches. Otherwise
 * throws `UserError` that lists the candidates.
 */
async function findConfiguration(store, filter) {
    const [found, ...others] = await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_2__/* .listBenchmarkConfigurations */ .tD, filter);
    if (found !== undefined && others.length === 0)
        return found;
    if (found !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${1 + others.length} configurations match${describeFilter(filter)}; name one of them:\n` +
            list([found, ...others]));
    }
    const all = await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_2__/* .listBenchmarkConfigurations */ .tD, {});
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(all.length === 0
        ? `There are no snapshots yet in the ${store.description}: push a benchmark result first.`
        : `No configuration matches${describeFilter(filter)}; these exist:\n${list(all)}`);
}
/** The four names of a row. */
function configurationOf(row) {
    const { model_version, dataset_version, prompt_version, environment } = row;
    return { model_version, dataset_version, prompt_version, environment };
}
function describeFilter(filter) {
    const given = Object.entries(filter).flatMap(([name, value]) => typeof value === 'string' ? ` --${name.replaceAll('_', '-')} ${(0,_core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .shellQuoted */ .x)(value)}` : []);
    return given.join('');
}
function list(configurations) {
    const lines = configurations.slice(0, LISTED).map((configuration) => `  ${described(configuration)}`);
    const more = configurations.length - lines.length;
    return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
/** The flags to copy; names that cannot be typed are shown instead. */
function described(configuration) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return (0,_core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .addressFlags */ .WT)(configuration) ?? [model_version, dataset_version, prompt_version, environment].join(' · ');
}


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ describeActivated),
/* harmony export */   OU: () => (/* binding */ versionReference),
/* harmony export */   Ri: () => (/* binding */ findDeployable),
/* harmony export */   pG: () => (/* binding */ expectation)
/* harmony export */ });
/* harmony import */ var _contract_models_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_judging_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5787);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8022);




const NUMBER = /^[1-9]\d{0,8}$/;
const NAME_PREFIX = 'name:';
/** A version as a user names it: its number, its name, or `name:` and a name that looks like a number. */
function versionReference(text) {
    if (NUMBER.test(text))
        return { version: Number(text) };
    return { version_name: text.startsWith(NAME_PREFIX) ? text.slice(NAME_PREFIX.length) : text };
}
/** `--expect`: the version that must be active before the change, or `none`, which the registry calls 0. */
function expectation(text) {
    if (text === undefined || text === '')
        return null;
    if (text === 'none')
        return 0;
    if (NUMBER.test(text))
        return Number(text);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expect: ${JSON.stringify(text)} is not a version; give its number, such as 3, or none`);
}
/** One line: which version is active now, and which was before. */
function describeActivated(activated) {
    const { model_name, from_version, to_version, from_f1, to_f1, artifact_path, environment } = activated;
    const to = `version ${to_version} of ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(model_name)}${f1(to_f1)}`;
    const where = `in ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(environment)}`;
    if (from_version === to_version)
        return `${to} is already active ${where}`;
    const before = from_version === null ? 'where none was before' : `instead of version ${from_version}${f1(from_f1)}`;
    return `${to} is now active ${where}, ${before}: ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(artifact_path, 2_000)}`;
}
function f1(score) {
    return score === null ? '' : ` with f1 ${(0,_core_judging_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .exact */ .e0)(score)}`;
}
/**
 * The active version of a model in an environment, or the fallback if there is none. An unknown model has no active
 * version; without a fallback it is an error.
 */
async function findDeployable(store, model_name, environment, fallback) {
    let missing = `no version of model ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(model_name)} is active in ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(environment)}`;
    try {
        const version = await store.call(_contract_models_js__WEBPACK_IMPORTED_MODULE_0__/* .activeModelVersion */ .Wq, { model_name, environment });
        if (version !== null)
            return { kind: 'active', version };
    }
    catch (error) {
        if (fallback === null || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .hg) || error.code !== 'SN002')
            throw error;
        missing = `there is no model ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(model_name)}`;
    }
    return fallback === null
        ? { kind: 'none', message: `${missing}: activate one, or name a fallback` }
        : { kind: 'fallback', artifact_path: fallback, warning: `${missing}: this is the fallback` };
}


/***/ }),

/***/ 3077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   T$: () => (/* binding */ movePointer),
/* harmony export */   v3: () => (/* binding */ describeMover),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _core_judging_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5787);
/* harmony import */ var _contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3598);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8022);
/* harmony import */ var _find_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8516);




/** Moves current (checkout, rollback) or the baseline of a configuration; logged with who and why. */
async function movePointer(store, filter, { command, to }, move) {
    const configuration = (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationOf */ .Q)(await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .findConfiguration */ .o)(store, filter));
    const asked = { ...configuration, ...move };
    const moved = command === 'rollback'
        ? await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackSnapshot */ .pi, {
            ...asked,
            ...(to === 'last-good' ? { last_good: true } : { to_version: to }),
        })
        : await store.call(command === 'checkout' ? _contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__/* .moveCurrentSnapshot */ .XJ : _contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__/* .setBaseline */ .cN, { ...asked, snapshot_version: to });
    const { from_version, to_version, metric, from_value, to_value } = moved;
    const { actor, reason = null, run_url = null } = move;
    return { configuration, command, from_version, to_version, metric, from_value, to_value, actor, reason, run_url };
}
/** One line: which pointer moved from where to where, who moved it and why. */
function describeMove(outcome) {
    const { command, configuration, from_version, to_version, metric, from_value, to_value } = outcome;
    const pointer = command === 'baseline' ? 'the baseline' : 'current';
    const to = versionText(to_version, to_value, metric);
    if (from_version === to_version)
        return `${to} is already ${pointer} (${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .addressText */ .GI)(configuration)})`;
    const before = from_version === null ? '' : `, instead of ${versionText(from_version, from_value, metric)}`;
    return `${to} is now ${pointer}${before}${describeMover(outcome)} (${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .addressText */ .GI)(configuration)})`;
}
/** Who, why and in which run, to follow the description of a move. */
function describeMover({ actor, reason, run_url }) {
    const why = reason === null ? '' : `: ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(reason)}`;
    return `; by ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(actor)}${run_url === null ? '' : ` in ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(run_url)}`}${why}`;
}
/** `version 3 with f1 0.93` */
function versionText(version, value, metric) {
    return `version ${version}${value === null ? '' : ` with ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(metric)} ${(0,_core_judging_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .exact */ .e0)(value)}`}`;
}


/***/ }),

/***/ 5946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ promote),
/* harmony export */   r: () => (/* binding */ describePromotion)
/* harmony export */ });
/* harmony import */ var _contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3598);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8022);
/* harmony import */ var _find_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8516);
/* harmony import */ var _move_pointer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3077);




/**
 * Makes a version (null: the current one) the baseline if the promotion rule `auto` allows it. "No" is a value, not an
 * error. `dry_run`: only says what would happen.
 */
async function promote(store, filter, snapshot_version, move, dry_run) {
    const configuration = (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationOf */ .Q)(await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .findConfiguration */ .o)(store, filter));
    const promoted = await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteSnapshot */ .pl, { ...configuration, snapshot_version, dry_run, ...move });
    const { actor, reason = null, run_url = null } = move;
    return { configuration, dry_run, ...promoted, actor, reason, run_url };
}
/** One line: whether it is the baseline now, the values before and after, and the rule's reason. */
function describePromotion(outcome) {
    const { from_version, to_version, metric, from_value, to_value, promoted, dry_run, promotion_reason } = outcome;
    const { configuration } = outcome;
    const version = (0,_move_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .versionText */ .KA)(to_version, to_value, metric);
    const former = (number) => (0,_move_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .versionText */ .KA)(number, from_value, metric);
    const where = `(${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .addressText */ .GI)(configuration)})`;
    if (from_version === to_version)
        return `${version} is already the baseline ${where}`;
    const before = from_version === null ? 'where there was none' : `instead of ${former(from_version)}`;
    if (!promoted) {
        const stays = from_version === null ? 'there is none' : `${former(from_version)} stays`;
        return `${version} ${dry_run ? 'would' : 'does'} not become the baseline, ${stays}: ${promotion_reason} ${where}`;
    }
    if (dry_run)
        return `${version} would become the baseline, ${before}: ${promotion_reason} ${where}`;
    return `${version} is now the baseline, ${before}: ${promotion_reason}${(0,_move_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMover */ .v3)(outcome)} ${where}`;
}


/***/ }),

/***/ 6474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bl: () => (/* binding */ ON_MISSING),
  VN: () => (/* binding */ filledNames),
  oy: () => (/* binding */ missingOf),
  yL: () => (/* binding */ oneOf),
  rL: () => (/* binding */ parseTags),
  rb: () => (/* binding */ pushOptions)
});

// EXTERNAL MODULE: ./lib/core/result/destination.js + 1 modules
var result_destination = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __webpack_require__(9586);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(7206);
// EXTERNAL MODULE: ./lib/core/result/repeats/repeats.js + 4 modules
var repeats_repeats = __webpack_require__(2393);
// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var tables_mapping = __webpack_require__(2074);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy = __webpack_require__(8141);
// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __webpack_require__(4281);
// EXTERNAL MODULE: ./lib/dashboard/link.js
var dashboard_link = __webpack_require__(2686);
;// CONCATENATED MODULE: ./lib/commands/read-all.js

/** Runs all readers before failing: one `UserError` has everything that is wrong, one line for each. */
function readAll(readers) {
    const faults = [];
    const read = Object.entries(readers).map(([name, reader]) => {
        try {
            return [name, reader()];
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error.message);
            return [name, undefined];
        }
    });
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return Object.fromEntries(read);
}

;// CONCATENATED MODULE: ./lib/commands/push-options.js











const ON_MISSING = ['warn', 'fail', 'ignore'];
/** Reads the options; throws `UserError` with everything that is wrong, naming each input and its allowed values. */
function pushOptions(texts, run) {
    const read = readAll({
        destination: () => (0,result_destination/* destinationOf */.M)(run.measured, texts, run.digest),
        baseline: () => (0,result_environment/* parseBaselineRequest */.qE)(texts.baseline),
        threshold: () => (0,policy/* policyFrom */.JX)({ threshold: texts.threshold }).threshold,
        rules: () => (0,policy/* policyFrom */.JX)({ metrics: texts.metrics }).rules,
        strategy: () => oneOf('strategy', texts.strategy, policy/* STRATEGIES */.YL, 'evidence'),
        failOn: () => (0,verdict/* parseFailOn */.XV)(texts.failOn),
        onInvalid: () => oneOf('on-invalid', texts.onInvalid, ['fail', 'skip'], 'fail'),
        repeats: () => oneOf('repeats', texts.repeats, repeats_repeats/* REPEATS */.x, 'pool'),
        onMissing: () => oneOf('on-missing', texts.onMissing, ON_MISSING, 'warn'),
        promotion: () => oneOf('promotion', texts.promotion, model/* PROMOTIONS */.D_, 'proven'),
        mapping: () => (0,tables_mapping/* parseMapping */.K)(texts.mapping),
        tags: () => parseTags(texts.tags),
        dashboardUrl: () => (0,dashboard_link/* dashboardUrlFrom */.Ci)(texts.dashboardUrl),
    });
    const { destination, baseline, threshold, rules, strategy, failOn, onInvalid, repeats, onMissing, promotion, mapping, tags, dashboardUrl, } = read;
    const { environment, stored, reference, baselineEnvironment } = destination;
    return {
        destination,
        failOn,
        onMissing,
        dashboardUrl,
        options: {
            environment: environment ?? result_destination/* JUDGED_ONLY */.z,
            query: { baseline, baseline_environment: baselineEnvironment, reference },
            policy: { threshold, rules, strategy },
            onInvalid,
            repeats,
            promotion,
            tags,
            notes: filled(texts.notes) ?? null,
            idempotencyKey: filled(texts.idempotencyKey) ?? null,
            names: filledNames(texts.names),
            mapping,
            parsers: run.parsers,
            provenance: run.provenance,
            origin: run.origin,
            digest: run.digest,
            dryRun: run.dryRun || stored === 'never' || (stored === 'on-a-database' && run.isOnBranch),
            runUrl: run.runUrl ?? null,
        },
    };
}
/** The missing configurations, as the report needs them. */
function missingOf({ missing }, onMissing) {
    return onMissing === 'ignore' ? {} : { missing: { configurations: missing, fails: onMissing === 'fail' } };
}
/** The given names; unset inputs are ''. */
function filledNames(names) {
    return Object.fromEntries(Object.entries(names).map(([name, text]) => [name, filled(text)]));
}
/** One of the allowed words, or the default if the text is empty. */
function oneOf(input, text, allowed, fallback) {
    const word = filled(text);
    if (word === undefined)
        return fallback;
    const found = allowed.find((each) => each === word);
    if (found === undefined) {
        throw new errors/* UserError */.yo(`${input}: ${JSON.stringify(word)} is not allowed; give one of ${allowed.join(', ')}`);
    }
    return found;
}
/** Tags separated by commas or line breaks. Throws `UserError` for an invalid one. */
function parseTags(text) {
    const tags = (text ?? '').split(/[,\r\n]/).flatMap((tag) => tag.trim() || []);
    for (const tag of tags) {
        const fault = (0,names/* nameFault */.I)(tag);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`tags: ${JSON.stringify(tag.length > 60 ? `${tag.slice(0, 60)}…` : tag)} ${fault}`);
    }
    return tags;
}
/** The text without surrounding blanks; undefined if nothing is left (unset inputs are ''). */
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ }),

/***/ 6504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ describePointers),
/* harmony export */   Hs: () => (/* binding */ pointerEvents),
/* harmony export */   eb: () => (/* binding */ pointersAt),
/* harmony export */   gl: () => (/* binding */ eventsTable)
/* harmony export */ });
/* harmony import */ var _core_report_format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8553);
/* harmony import */ var _contract_pointers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3598);
/* harmony import */ var _core_report_tables_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2050);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8022);
/* harmony import */ var _find_configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8516);
/* harmony import */ var _move_pointer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3077);






/** The newest lines of the pointer log of a configuration. */
async function pointerEvents(store, filter, limit) {
    const configuration = await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .findConfiguration */ .o)(store, filter);
    return { configuration, events: await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_1__/* .getPointerEvents */ .tw, { ...configuration, limit }) };
}
/** The pointer log as a table for terminals and logs. */
function eventsTable({ events }, { table } = _core_report_tables_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .AS_TEXT */ .i) {
    const isMeasured = events.some(({ from_value, to_value }) => from_value !== null || to_value !== null);
    return table(['when', 'pointer', 'action', 'from', 'to', ...(isMeasured ? [events[0]?.metric ?? ''] : []), 'by', 'why', 'run'], events.map((event) => [
        (0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .minuteText */ .Wn)(event.created_at),
        event.pointer,
        event.action,
        event.from_version === null ? '' : String(event.from_version),
        event.to_version === null ? '' : String(event.to_version),
        ...(isMeasured ? [(0,_core_report_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedNumbers */ .hn)([event.from_value, event.to_value]).join(' → ')] : []),
        event.actor,
        event.reason ?? '',
        event.run_url ?? event.run_id ?? '',
    ]), isMeasured ? 'lllrrllll' : 'lllrrlll');
}
/** Which versions were current and baseline at a time. */
async function pointersAt(store, filter, at) {
    const configuration = await (0,_find_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .findConfiguration */ .o)(store, filter);
    return { configuration, at, ...(await store.call(_contract_pointers_js__WEBPACK_IMPORTED_MODULE_1__/* .getPointersAt */ .sj, { ...configuration, at })) };
}
/** Two lines: the current version and the baseline at that time. */
function describePointers(then) {
    const line = (pointer, version, value, since) => version === null || since === null
        ? `${pointer}  none`
        : `${pointer}  ${(0,_move_pointer_js__WEBPACK_IMPORTED_MODULE_5__/* .versionText */ .KA)(version, value, then.metric)}, since ${(0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .minuteText */ .Wn)(since)}`;
    return [
        line('current ', then.current_version, then.current_value, then.current_since),
        line('baseline', then.baseline_version, then.baseline_value, then.baseline_since),
    ];
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   Eo: () => (/* binding */ stated),
/* harmony export */   Fc: () => (/* binding */ metricTree),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dE: () => (/* binding */ timestamptz),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o: () => (/* binding */ bigint),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   sH: () => (/* binding */ numeric),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/**
 * SQL types: how their values are sent in a call, and how they are read from the JSON of an answer. Every transport
 * gives the same JSON. All of it is checked: another version of the schema, or something else than a database, may have
 * answered.
 */

function unexpected(what, value) {
    const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The store's answer has ${seen} where ${what} belongs. ` +
        'Its schema may be older or newer than this version of Benchmark Snapshots.', 'answer');
}
function scalar(sql, read) {
    return {
        sql,
        write: (value) => value,
        read(value, what) {
            const found = read(value);
            if (found === undefined)
                throw unexpected(what, value);
            return found;
        },
    };
}
const textIn = (value) => (typeof value === 'string' ? value : undefined);
function numberIn(value) {
    // Servers similar to PostgREST may send a numeric that is not a double as text.
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
function wholeIn(value) {
    const number = numberIn(value);
    return Number.isSafeInteger(number) ? number : undefined;
}
const text = scalar('text', textIn);
const uuid = scalar('uuid', textIn);
/** ISO 8601 with a zone, which is UTC. */
const timestamptz = scalar('timestamp with time zone', textIn);
/** `2026-03-01` */
const date = scalar('date', textIn);
/** As PostgreSQL reads it, such as `90 days`. */
const interval = scalar('interval', textIn);
const flag = scalar('boolean', (value) => (typeof value === 'boolean' ? value : undefined));
const integer = scalar('integer', wholeIn);
const bigint = scalar('bigint', wholeIn);
const numeric = scalar('numeric', numberIn);
/** A text that is one of these words. */
function oneOf(words) {
    return scalar('text', (value) => words.find((word) => word === value));
}
function orNull(codec) {
    return {
        sql: codec.sql,
        write: (value) => (value === null ? null : codec.write(value)),
        read: (value, what) => (value === null ? null : codec.read(value, what)),
    };
}
/** `instead` replaces NULL. */
function orElse(codec, instead) {
    return { ...codec, read: (value, what) => (value === null ? instead : codec.read(value, what)) };
}
function optional(type) {
    return { ...type, isOptional: true };
}
function stated(type) {
    return { ...type, isStated: true };
}
/** Whether an argument has a default, and whether callers may rely on it. */
function defaultOf(type) {
    const mayBeMissing = 'isOptional' in type;
    return { hasDefault: mayBeMissing || 'isStated' in type, mayBeMissing };
}
function listOf(codec) {
    return {
        sql: `${codec.sql}[]`,
        // As a PostgreSQL array: not every transport accepts a JSON array for it.
        write: (items) => `{${items.map((item) => `"${String(codec.write(item)).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
        read(value, what) {
            if (!Array.isArray(value))
                throw unexpected(what, value);
            return value.map((item) => codec.read(item, what));
        },
    };
}
/** An object with these members; other members are dropped. */
function row(fields) {
    return {
        sql: 'record',
        fields,
        write: (value) => value,
        read(value, what) {
            const members = object.read(value, what);
            const read = Object.entries(fields).flatMap(([name, codec]) => {
                if (members[name] !== undefined)
                    return [[name, codec.read(members[name], name)]];
                if (defaultOf(codec).mayBeMissing)
                    return [];
                throw unexpected(name, undefined);
            });
            return Object.fromEntries(read);
        },
    };
}
/** An object whose members all have one type, under any names. */
function mapOf(codec) {
    return {
        ...object,
        read: (value, what) => Object.fromEntries(Object.entries(object.read(value, what)).map(([name, item]) => [name, codec.read(item, name)])),
    };
}
/** A JSON object, unchanged. */
const object = scalar('jsonb', (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : undefined);
const metricTree = {
    ...object,
    read(value, what) {
        for (const item of Object.values(object.read(value, what)))
            if (typeof item !== 'number')
                metricTree.read(item, what);
        return value;
    },
};
/** A column with a JSON document of this type. */
function json(codec) {
    return { ...codec, sql: 'jsonb', write: (value) => value };
}
/** An argument that is sent as a JSON document. */
function argument(write) {
    return { sql: 'jsonb', write };
}


/***/ }),

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   E8: () => (/* binding */ define),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   NO: () => (/* binding */ oneRow),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   e6: () => (/* binding */ rowOrNone)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/** The contract of a database function. */

function define(facts) {
    const parameters = Object.entries(facts.takes);
    return {
        ...facts,
        argumentsOf(input) {
            const given = input;
            const args = parameters.flatMap(([name, type]) => {
                const value = given[name];
                const isLeftOut = (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultOf */ .HA)(type).mayBeMissing && (value === undefined || value === null);
                return isLeftOut ? [] : [[`p_${name}`, type.write(value)]];
            });
            return Object.fromEntries(args);
        },
    };
}
/** One value, for functions that do not return a set. */
function value(codec) {
    return { kind: 'value', codec, read: (answer, name) => codec.read(answer, name) };
}
/**
 * One JSON document with these members.
 * @param sql `json` for one that is large: the database takes longer to make `jsonb` of it
 */
function document(fields, sql = 'jsonb') {
    return value({ ...(0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)((0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)(fields)), sql });
}
function rows(fields) {
    const codec = (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)(fields);
    return { kind: 'rows', codec, read: (answer, name) => listIn(answer, name).map((item) => codec.read(item, name)) };
}
function rowOrNone(fields) {
    const { codec, read } = rows(fields);
    return { kind: 'row or none', codec, read: (answer, name) => read(answer, name)[0] ?? null };
}
function oneRow(fields) {
    const { codec, read } = rowOrNone(fields);
    return {
        kind: 'row',
        codec,
        read(answer, name) {
            const found = read(answer, name);
            if (found === null)
                throw (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`a row of ${name}`, undefined);
            return found;
        },
    };
}
function listIn(answer, name) {
    if (!Array.isArray(answer))
        throw (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`the rows of ${name}`, answer);
    return answer;
}
/** All pages of a function that takes `p_cursor`, read on demand. */
async function* pagesOf(call, entry, input) {
    let cursor = null;
    do {
        const page = await call(entry, { ...input, cursor });
        yield page;
        cursor = page.next;
    } while (cursor !== null);
}


/***/ }),

/***/ 401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ cases),
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   P3: () => (/* binding */ FURTHER_SCORES),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   eJ: () => (/* binding */ MOVER),
/* harmony export */   gs: () => (/* binding */ MODEL_MOVE),
/* harmony export */   gv: () => (/* binding */ MODEL_MOVER),
/* harmony export */   i2: () => (/* binding */ MOVE),
/* harmony export */   jZ: () => (/* binding */ CONFIGURATION),
/* harmony export */   x1: () => (/* binding */ FILTER)
/* harmony export */ });
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7987);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7206);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7727);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9586);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5908);
/** Columns and parameters that several functions share. */





/** A name as stored, in its normal form. */
const name = { ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, write: _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j };
/** The dotted name of a metric. `f1_score`, as older SQL calls it, is `f1` everywhere else. */
const metricName = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    write: (typed) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)((0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j)(typed)),
    read: (value, what) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq.read(value, what)),
};
/** The four names of a configuration. */
const CONFIGURATION = {
    model_version: name,
    dataset_version: name,
    prompt_version: name,
    environment: name,
};
/** Names that filter a question; those that are omitted match everything. */
const FILTER = {
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    prompt_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    environment: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
};
const verdict = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICTS */ .bk);
/** Cases as columns. */
const cases = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik,
    write: _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .caseColumns */ .K,
    read(value, what) {
        const found = (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .casesIn */ .X)(value);
        if (found === null)
            throw _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpected */ .os(what, value);
        return found;
    },
};
/** The numbers that every snapshot shows beside f1. */
const FURTHER_SCORES = {
    precision_score: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    recall_score: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    latency_ms: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    cost_per_analysis: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
};
/** Only results that measured the same are ranked together. */
const SUITE = {
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd),
};
const actor = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
const reason = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
const run_id = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
/** The page of the run. */
const run_url = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
/**
 * The version that the caller expects the pointer to stand on (0: none). If it stands elsewhere, and not on the target,
 * nothing moves and the call fails with code `SN005`.
 */
const expect = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd);
/** Who does something, why, and in which run. */
const MOVER = { actor, reason, run_id, run_url };
/** Who moves a pointer of a configuration, and the version they expect. */
const MOVE = { actor, reason, run_id, expect, run_url };
/** Who moves the active version of a model. */
const MODEL_MOVER = { reason, actor, run_id };
const MODEL_MOVE = { ...MODEL_MOVER, expect };


/***/ }),

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ restoreSnapshots),
/* harmony export */   Sl: () => (/* binding */ archiveSnapshots),
/* harmony export */   rp: () => (/* binding */ annotateSnapshot)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(401);
/** What can happen to snapshots after they are stored. Nothing is deleted. */



/** Adds a note, tags or both to a version, with who and when. Returns the time. */
const annotateSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'annotate_snapshot',
    takes: {
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        note: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        tags: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)),
        actor: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVER */ .eJ.actor,
        run_id: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVER */ .eJ.run_id,
        run_url: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVER */ .eJ.run_url,
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
    effect: 'unrepeatable',
    plan: { load: 'named', also: ['annotations'] },
});
const ARCHIVED = {
    ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    /** Why it was kept: `current`, `baseline`, `rollback target` …; null: it was archived. */
    kept_because: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
};
const PAGE = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ snapshots: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(ARCHIVED)), next: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik) });
const CALL = { dry_run: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt), cursor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik), limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVER */ .eJ };
/**
 * Archives the versions given by numbers, age, `keep` or `idle`, page by page: each page is archived when it is read.
 */
const archiveSnapshots = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'archive_snapshots',
    takes: {
        /** In the environment `*` matches any characters. */
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1,
        versions: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)),
        older_than: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP),
        /** All but this many of the newest versions of each configuration. */
        keep: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        /** Whole ephemeral environments, current included, in which nothing happened for this long. */
        idle: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP),
        ...CALL,
    },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});
const restoreSnapshots = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'restore_snapshots',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1, versions: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)), ...CALL },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});


/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listModels),
/* harmony export */   F1: () => (/* binding */ activateModelVersion),
/* harmony export */   RR: () => (/* binding */ registerModelVersion),
/* harmony export */   Tc: () => (/* binding */ showModelVersion),
/* harmony export */   Wq: () => (/* binding */ activeModelVersion),
/* harmony export */   e5: () => (/* binding */ rollbackModelVersion),
/* harmony export */   lb: () => (/* binding */ listModelVersions),
/* harmony export */   od: () => (/* binding */ logModelPerformance),
/* harmony export */   t4: () => (/* binding */ pruneModelVersions)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7206);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(401);
/** The registry of models: versions, the active one, measurements. */




const training = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik;
/** A version by its number or by its name. */
const VERSION = { version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU) };
const promotion = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .PROMOTIONS */ .D_));
/** The environment of the active version: `production` by default. */
const IN = { environment: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU) };
/** Registering the same content again under the same key or version name adds nothing. */
const registerModelVersion = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'register_model_version',
    takes: {
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        /** Where the model is: any path or URL, in one line. */
        artifact_path: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        /** Without metrics, those of the evidence count. */
        metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc),
        version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
        sample_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
        /** The part of the dataset that was measured. f1 is compared only within the same dataset and split. */
        split_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
        training: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(training),
        parent_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** The id or transaction id of the snapshot with the metrics. */
        evidence: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR),
        /** The rule by which it becomes the active version. */
        promotion,
        actor: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVER */ .gv.actor,
        run_id: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVER */ .gv.run_id,
        idempotency_key: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        ...IN,
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** Registered before, with the same content. */
        replayed: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        active_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        environment: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_idempotency_key: `call/${newId()}`, ...args }),
    plan: { load: 'models' },
});
const ACTIVATED = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
    model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    from_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    to_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    artifact_path: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    environment: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
});
/** If nothing moved, both versions are the same. */
const activateModelVersion = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'activate_model_version',
    takes: { model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, ...VERSION, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVE */ .gs, ...IN },
    answers: ACTIVATED,
    effect: 'idempotent',
    plan: { load: 'models' },
});
/** Activates the version that was active before. */
const rollbackModelVersion = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'rollback_model_version',
    takes: { model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVE */ .gs, ...IN },
    answers: ACTIVATED,
    effect: 'unrepeatable',
    plan: { load: 'models' },
});
/** Models with their active version, in each environment where one was ever active; null if none is now. */
const listModels = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_models',
    takes: IN,
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        last_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        active_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        active_version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        artifact_path: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        accuracy_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        sample_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        /** When the active version was registered. */
        trained_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
        activated_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
        rollback_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        updated_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        environment: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** A version as registered, with its present state. */
const REGISTERED = {
    model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    artifact_path: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
    f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    accuracy_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    sample_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    split_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    training,
    parent_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    evidence_transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR),
    promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    registered_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    is_archived: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
    /** Environments. */
    active_in: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    /** Environments where a rollback would activate it. */
    rollback_in: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
};
/** The versions of a model, newest first. */
const listModelVersions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_model_versions',
    takes: { model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), include_archived: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** null: none is active. An unknown model is a `StoreError` with the code SN002. */
const activeModelVersion = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'active_model_version',
    takes: { model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, ...IN },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOrNone */ .e6)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** One version with its logs, newest first. */
const showModelVersion = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'show_model_version',
    takes: { model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, ...VERSION, limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), against: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({
        version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(REGISTERED),
        activations: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
            created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
            pointer: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['active', 'archived']),
            action: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
            from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
            to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
            actor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
            reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
            run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
            /** null: all environments. */
            environment: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
        })),
        performance: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
            tested_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
            accuracy: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
            sample_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
            notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
            actor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
            run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        })),
        /** What its evidence measured, as far as it is known; null: no evidence. */
        measured: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .SUITE */ .J3)),
        /** The accuracy that measurements are compared with: the registered one, else the first measured. */
        reference_accuracy: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        /** Why its f1 cannot be compared with that of the version `against`; null: it can, or there is none. */
        difference: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** Logs a measurement of a version, by default of the active one in the environment. */
const logModelPerformance = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'log_model_performance',
    takes: {
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        accuracy: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        ...VERSION,
        sample_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        test_date: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
        notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** A drop of this much or more is reported. */
        threshold: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        actor: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVER */ .gv.actor,
        run_id: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVER */ .gv.run_id,
        id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR),
        ...IN,
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        tested_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        accuracy: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        reference_accuracy: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        /** null: there is nothing to compare with. */
        reference: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['registered', 'first_measured'])),
        accuracy_drop: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        is_drop: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt),
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_id: newId(), ...args }),
    plan: { load: 'models' },
});
/** Archives old versions of one model, or without `model` of all, and returns them. */
const pruneModelVersions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'prune_model_versions',
    takes: {
        model_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
        keep: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        min_age: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP),
        dry_run: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt),
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_MOVER */ .gv,
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        model_name: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
        version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        version_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        artifact_path: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    }),
    effect: 'unrepeatable',
    plan: { load: 'models' },
});


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ moveCurrentSnapshot),
/* harmony export */   cN: () => (/* binding */ setBaseline),
/* harmony export */   pi: () => (/* binding */ rollbackSnapshot),
/* harmony export */   pl: () => (/* binding */ promoteSnapshot),
/* harmony export */   sj: () => (/* binding */ getPointersAt),
/* harmony export */   tD: () => (/* binding */ listBenchmarkConfigurations),
/* harmony export */   tw: () => (/* binding */ getPointerEvents)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(401);
/** Pointers: where they are, moving them, and the log of their moves. */



const listBenchmarkConfigurations = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_benchmark_configurations',
    takes: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1,
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        last_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        current_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    }),
    effect: 'reads',
    plan: { load: 'current' },
});
/** The primary metric, and its value in two versions. */
const VALUES = { metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh, from_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH), to_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH) };
const MOVED = {
    from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    /** For people who call the function themselves. */
    from_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    to_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    ...VALUES,
};
const moveCurrentSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'move_current_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
const setBaseline = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'set_baseline',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
/** Rolls back to an earlier version on the line, to the newest one with a good verdict, or by default one step. */
const rollbackSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'rollback_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), last_good: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(MOVED),
    effect: 'unrepeatable',
    doubt: 'The rollback may or may not have happened, and a second one would go one step further: look at the `history` ' +
        'before you repeat it.',
    plan: { load: 'named' },
});
/** Makes a version (default: the current one) the baseline if the promotion rule `auto` allows it. */
const promoteSnapshot = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'promote_snapshot',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), dry_run: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE */ .i2 },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        ...VALUES,
        /** Whether it is (in a dry run: would be) the baseline now. */
        promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    }),
    effect: 'idempotent',
    plan: { load: 'named', also: ['verdicts'] },
});
/** The pointer log, newest first. `before`: only events before the one with this seq. */
const getPointerEvents = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_pointer_events',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .o) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        seq: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .o,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        pointer: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        /** `archived`: to_version was archived, or from_version restored. */
        action: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        from_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        to_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        ...VALUES,
        actor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_url: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});
/** Where the pointers were at a time; null if there were none yet. */
const getPointersAt = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_pointers_at',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)({
        /** The primary metric of today. */
        metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh,
        current_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        current_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        current_since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        baseline_since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidePromotions),
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   IB: () => (/* binding */ getJudgingContext),
/* harmony export */   fO: () => (/* binding */ MOST_RESULTS),
/* harmony export */   gK: () => (/* binding */ pushBenchmarkResults),
/* harmony export */   tF: () => (/* binding */ HISTORY_POINTS),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   wS: () => (/* binding */ recordVerdicts)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7206);
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7092);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7727);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(401);
/** Storing results, and what judging them needs; recording verdicts, and promotion. */






/** The most results, and the most bytes of them, in one call of a push. (The database writes JSON with blanks.) */
const MOST_RESULTS = 200;
const MOST_BYTES = 12 * 1024 * 1024;
/** The most points of history in a judging context. */
const HISTORY_POINTS = 20;
function resultRow({ configuration, result, provenance, file, ...keys }) {
    return {
        ...configuration,
        ...provenance,
        ...keys,
        model_provider: result.model_provider,
        dataset_size: result.dataset_size,
        benchmark: result.benchmark,
        f1_average: result.f1_average,
        metrics: result.metrics,
        primary_metric: result.primary_metric,
        duration_seconds: result.duration_seconds,
        error_count: result.error_count,
        success_count: result.success_count,
        tags: result.tags,
        notes: result.notes,
        measured_at: result.timestamp,
        // No cases are a missing member, not an empty list.
        cases: result.cases?.length ? (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .caseColumns */ .K)(result.cases) : undefined,
        source: file,
    };
}
const results = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((candidates) => candidates.map(resultRow));
const PRIMARY = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, better: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['higher', 'lower']) });
const BASELINE = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    source: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_SOURCES */ .B9),
    configuration: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ),
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['micro', 'macro'])),
    error_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    success_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    rolled_back_to: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
    cases: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz),
});
const POINT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
    is_usual: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    values: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH))),
});
const CONTEXT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    pinned: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    second: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    accepted_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    baseline_not_found: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    own_baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    previous_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    overtaken: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) })),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    primary_before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH })),
    history: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(POINT),
    usual: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(POINT)),
});
const MISSING = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    pushes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    of: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
});
/** Stores results in one transaction. `context` of a result is the position of its own among the `contexts`. */
const pushBenchmarkResults = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'push_benchmark_results',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({
        schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
            snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
            replayed: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
            metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
            case_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        })),
        contexts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT),
        missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING),
    }, 'json'),
    effect: 'keyed',
    comparesSchemas: true,
    /**
     * Results without a run id (from a laptop) have no key, because each push of them is a new version. But after a lost
     * answer this call is sent again, and must not store anything twice.
     */
    withKey: (args, newId) => ({
        ...args,
        p_results: args['p_results'].map((result) => ({
            ...result,
            idempotency_key: result.idempotency_key ?? `call/${newId()}`,
        })),
    }),
    doubt: 'The results may or may not have been stored. Results with a run id can be pushed again safely; ' +
        'without one, look at the `history` first.',
    plan: { load: 'results' },
});
/** The contexts that a push would return, one for each result. Stores nothing. */
const getJudgingContext = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_judging_context',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT), missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING) }, 'json'),
    effect: 'reads',
    comparesSchemas: true,
    plan: { load: 'results' },
});
/**
 * Whether a finding has more than two values, which the snapshots already hold. Of hundreds of metrics that were not
 * judged or did not move, the findings would be most of what a push sends.
 */
function saysMore({ gate, verdict, evidence }) {
    return gate || !(verdict === 'shown' || verdict === 'unchanged') || (evidence?.of === 'cases' && evidence.p !== null);
}
/**
 * The gain that promotion needs: over the common cases it comes from the client; the database computes its own, and
 * uses the smaller one.
 */
function promotedBy({ primary, judged, proven_gain }) {
    if (primary === null)
        return {};
    const common = judged.find(({ metric }) => metric === primary.name)?.like_for_like;
    const [from, to] = primary.better === 'lower' ? ['candidate', 'baseline'] : ['baseline', 'candidate'];
    return {
        primary_metric: primary.name,
        primary_better: primary.better,
        ...(common === undefined ? {} : { like_for_like_gain: (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .deltaOf */ .e0)(common[from], common[to]) }),
        ...(proven_gain === null ? {} : { proven_gain }),
    };
}
/**
 * Records verdicts and promotes. A verdict that is already recorded is not recorded again, and gets the same answer.
 */
const recordVerdicts = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'record_verdicts',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ judgement, together = null, ...rest }) => ({
            ...rest,
            verdict: judgement.verdict,
            reason: judgement.reason,
            findings: judgement.judged.filter(saysMore),
            // Members with null are left out: a JSON null is not a missing value.
            ...(together === null ? {} : { pooled_comparison: together }),
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
        /** The token of the push, which `benchmark_writer` needs. */
        token: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'idempotent',
    plan: { load: 'verdicts' },
});
/** What recording these verdicts would promote. Stores nothing. */
const decidePromotions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'decide_promotions',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ configuration, judgement, ...rest }) => ({
            ...configuration,
            ...rest,
            verdict: judgement.verdict,
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'reads',
    plan: { load: 'verdicts' },
});


/***/ }),

/***/ 7092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   eU: () => (/* binding */ formatDecimalTo),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   tn: () => (/* binding */ abs),
/* harmony export */   u5: () => (/* binding */ percentChange),
/* harmony export */   yU: () => (/* binding */ decimalFrom),
/* harmony export */   yf: () => (/* binding */ larger),
/* harmony export */   zJ: () => (/* binding */ formatDecimal)
/* harmony export */ });
/**
 * Exact decimals. A number in a result file means the shortest decimal that denotes its double: what the file has and
 * what people read. All comparisons use these, because 0.95 − 0.90 is 0.05, but not in binary floating point.
 */
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const LONGEST_TEXT = 400;
/** The decimal that a text such as `0.05`, `-3` or `1e-7` denotes; null if it is not a number. */
function decimalFrom(text) {
    if (text.length > LONGEST_TEXT)
        return null;
    const match = NUMBER.exec(text);
    if (match === null)
        return null;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return null;
    const magnitude = BigInt(whole + fraction);
    return lowestTerms(sign === '-' ? -magnitude : magnitude, fraction.length - Number(exponent));
}
/** The shortest decimal that denotes `value`. Throws `RangeError` for NaN and infinities, which no result has. */
function decimalOf(value) {
    if (Number.isSafeInteger(value))
        return { digits: BigInt(value), scale: 0 };
    const text = String(value);
    const point = text.indexOf('.');
    // The usual case: the shortest text of a double has no zeros at its end.
    if (point > 0 && !text.includes('e')) {
        const scale = text.length - point - 1;
        // With at most 15 digits, rounding the product is exact, and three times as fast as reading the text.
        const digits = text.length <= 16 ? Math.round(value * 10 ** scale) : text.slice(0, point) + text.slice(point + 1);
        return { digits: BigInt(digits), scale };
    }
    const decimal = decimalFrom(text);
    if (decimal === null)
        throw new RangeError(`${value} is not a finite number`);
    return decimal;
}
/** The double nearest to the decimal. */
function toNumber(decimal) {
    return Number(plain(decimal));
}
/** a − b, exact. */
function subtract(a, b) {
    const [left, right, scale] = aligned(a, b);
    return lowestTerms(left - right, scale);
}
/** a × b, exact. */
function multiply(a, b) {
    return lowestTerms(a.digits * b.digits, a.scale + b.scale);
}
/** The decimal rounded to at most `places` decimals, half away from zero. */
function round(decimal, places) {
    const { digits, scale } = decimal;
    if (scale <= places)
        return decimal;
    const unit = 10n ** BigInt(scale - places);
    const size = digits < 0n ? -digits : digits;
    const rounded = (2n * size + unit) / (2n * unit);
    return lowestTerms(digits < 0n ? -rounded : rounded, places);
}
/** The larger of two. */
function larger(a, b) {
    return compare(a, b) < 0 ? b : a;
}
/** |a| */
function abs(a) {
    return a.digits < 0n ? { digits: -a.digits, scale: a.scale } : a;
}
/** −1 when a < b, 0 when they are equal, 1 when a > b. */
function compare(a, b) {
    const [left, right] = aligned(a, b);
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** to − from, computed on decimals: 0.85 − 0.91 is −0.06. */
function deltaOf(from, to) {
    return toNumber(subtract(decimalOf(to), decimalOf(from)));
}
/**
 * 100 × (to − from) ÷ |from|, rounded half away from zero to `places` decimals, as `round(numeric, 2)` in SQL. null
 * from 0, and if it is too large for a double.
 */
function percentChange(from, to, places = 2) {
    const [before, after] = aligned(decimalOf(from), decimalOf(to));
    if (before === 0n)
        return null;
    const size = before < 0n ? -before : before;
    const change = 10n ** BigInt(places + 2) * (after - before);
    // (2n + d) / 2d, truncated, rounds a positive n / d half up.
    const units = (2n * (change < 0n ? -change : change) + size) / (2n * size);
    const percent = toNumber(lowestTerms(change < 0n ? -units : units, places));
    return Number.isFinite(percent) ? percent : null;
}
/** Digits beyond these are rounding errors of a double: 0.1 + 0.2 is 0.30000000000000004. */
const WRITTEN_DIGITS = 12;
/** A number without the rounding errors in its last digits. */
function readable(decimal) {
    const { digits, scale } = decimal;
    const length = String(digits < 0n ? -digits : digits).length;
    return round(decimal, Math.max(0, scale - Math.max(0, length - WRITTEN_DIGITS)));
}
/** For people: plain digits such as `0.0042`; very long numbers in exponent notation. */
function formatDecimal(decimal) {
    const text = plain(decimal);
    return text.length <= 24 ? text : String(Number(text));
}
/** With at least `places` decimals, to align values in a column: 0.9 with 3 is `0.900`. */
function formatDecimalTo(decimal, places) {
    const { digits, scale } = decimal;
    return scale >= places ? plain(decimal) : plain({ digits: digits * 10n ** BigInt(places - scale), scale: places });
}
/** A fraction as a percentage for people: 0.2 is `20%`. */
function formatPercent(fraction) {
    return `${formatDecimal(lowestTerms(fraction.digits * 100n, fraction.scale))}%`;
}
/** A number for people: never 0.8300000000000001. */
function formatNumber(value) {
    return formatDecimal(readable(decimalOf(value)));
}
function plain({ digits, scale }) {
    const negative = digits < 0n;
    const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
    const point = text.length - scale;
    return (negative ? '-' : '') + text.slice(0, point) + (scale === 0 ? '' : `.${text.slice(point)}`);
}
function aligned(a, b) {
    if (a.scale === b.scale)
        return [a.digits, b.digits, a.scale];
    const scale = Math.max(a.scale, b.scale);
    return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}
function lowestTerms(digits, scale) {
    if (scale < 0)
        return { digits: digits * 10n ** BigInt(-scale), scale: 0 };
    let shorter = digits;
    let places = scale;
    while (places > 0 && shorter % 10n === 0n) {
        shorter /= 10n;
        places -= 1;
    }
    return { digits: shorter, scale: places };
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ InvalidResultsError),
/* harmony export */   F6: () => (/* binding */ NotStoredError),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   _n: () => (/* binding */ NoResultsError),
/* harmony export */   hg: () => (/* binding */ StoreError),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   yg: () => (/* binding */ describeProblems),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** A mistake of the caller: wrong input or usage. Shown as a message without a stack trace; exit code 2. */
class UserError extends Error {
    name = 'UserError';
}
/** No results where they were expected. Exit code 2. */
class NoResultsError extends UserError {
    name = 'NoResultsError';
}
/** Result files with errors: all problems of all files. Exit code 2. */
class InvalidResultsError extends UserError {
    problems;
    name = 'InvalidResultsError';
    constructor(problems) {
        super(describeProblems(problems));
        this.problems = problems;
    }
}
/** Stops the reading of a file: the rest has no meaning, or is too large. The reader of the file reports it. */
class Unreadable extends Error {
    problem;
    name = 'Unreadable';
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/** The store (or another service) failed or refused a call. Exit code 3. */
class StoreError extends Error {
    code;
    name = 'StoreError';
    /** @param code a SQLSTATE or similar, for programs; null if there is none */
    constructor(message, code = null, options) {
        super(message, options);
        this.code = code;
    }
}
/**
 * SQLSTATEs of the schema, and of a violated constraint: the store works, but refuses the call, for example because a
 * version does not exist.
 */
const REFUSAL = /^(?:SN\d{3}|23514)$/;
function isRefusal({ code }) {
    return REFUSAL.test(code ?? '');
}
/** A push that did not reach its store. It carries the results, so that they are not lost. */
class NotStoredError extends StoreError {
    candidates;
    name = 'NotStoredError';
    constructor(reason, candidates) {
        super(reason.message, reason.code, { cause: reason });
        this.candidates = candidates;
    }
}
/** One line per problem: `file: path: message`. */
function describeProblems(problems) {
    return problems
        .map(({ file, path, message }) => [file, path, message].filter((part) => part !== '').join(': '))
        .join('\n');
}


/***/ }),

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nameMatches)
/* harmony export */ });
/* unused harmony export pathMatches */
/** Patterns for names and paths. Matching takes linear time for any pattern and text: nothing is tried twice. */
/** Whether a name matches a pattern in which `*` matches any characters, and every other character itself. */
function nameMatches(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return pattern === name;
    if (!name.startsWith(first))
        return false;
    let from = first.length;
    for (const part of rest) {
        const at = name.indexOf(part, from);
        if (at < 0)
            return false;
        from = at + part.length;
    }
    return name.length - last.length >= from && name.endsWith(last);
}
/**
 * Whether a path with `/` matches a shell pattern: `*` and `?` within a folder, `**` for any folders, `[a-z]` and
 * `[!a-z]`, `{one,other}`; `\` before a character makes it literal. A leading dot of a name is matched only by a dot in
 * the pattern.
 */
function pathMatches(pattern, path) {
    const states = statesOf(pattern);
    let reached = new Map();
    reach(states, 0, reached);
    let before = '/';
    for (const character of path) {
        const isHiding = character === '.' && before === '/';
        const next = new Map();
        for (const [place, isPlain] of reached) {
            const { accepts, isWild = false, loops } = states[place] ?? END;
            if (accepts?.(character) !== true || (isHiding && (isWild || !isPlain)))
                continue;
            reach(states, loops ? place : place + 1, next);
        }
        reached = next;
        before = character;
    }
    return reached.has(states.length);
}
const END = {};
/** Adds a state, and those that are reached from it without a character. */
function reach(states, place, reached, isPlain = true) {
    if (reached.get(place) === true || (reached.has(place) && !isPlain))
        return;
    reached.set(place, isPlain);
    const { skips = [], loops = false } = states[place] ?? END;
    for (const other of skips)
        reach(states, other, reached, isPlain && !loops);
}
const TOKEN = /\*+|\\[^]|\[!?[^\]]+\]|[^]/uy;
function statesOf(pattern) {
    const states = [];
    /** For each open brace: the starts of its alternatives, and what follows each. */
    const open = [];
    for (let at = 0; at < pattern.length;) {
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(pattern)?.[0] ?? '';
        const here = states.length;
        const isWhole = at === 0 || '/{,'.includes(pattern[at - 1] ?? '');
        at += token.length;
        const brace = open.at(-1);
        if (token === '**' && isWhole && pattern[at] === '/') {
            at += 1;
            states.push({ skips: [here + 1, here + 3] }, { ...ANY, skips: [here + 2] }, { accepts: is('/') });
        }
        else if (token.startsWith('*')) {
            const isDeep = token === '**' && isWhole && at === pattern.length;
            states.push({ ...(isDeep ? ANY : { ...ANY, accepts: isInFolder }), skips: [here + 1] });
        }
        else if (token === '?')
            states.push({ accepts: isInFolder, isWild: true });
        else if (token.length > 2 && token.startsWith('['))
            states.push({ accepts: isIn(token), isWild: true });
        else if (token === '{' && hasAlternatives(pattern, at)) {
            const begin = [here + 1];
            open.push({ begin, follows: [] });
            states.push({ skips: begin });
        }
        else if (brace !== undefined && (token === ',' || token === '}')) {
            const follows = [];
            brace.follows.push(follows);
            states.push({ skips: follows });
            if (token === ',')
                brace.begin.push(here + 1);
            else
                for (const each of open.pop()?.follows ?? [])
                    each.push(here + 1);
        }
        else
            states.push({ accepts: is(token.length > 1 ? token.slice(1) : token) });
    }
    return states;
}
const is = (character) => (other) => other === character;
const isInFolder = (character) => character !== '/';
const ANY = { accepts: () => true, isWild: true, loops: true };
/** Whether the brace opened before `from` is closed, and has a comma. */
function hasAlternatives(pattern, from) {
    let depth = 1;
    let hasComma = false;
    for (let at = from; at < pattern.length; at += 1) {
        const character = pattern[at];
        if (character === '\\')
            at += 1;
        else if (character === '{')
            depth += 1;
        else if (character === ',' && depth === 1)
            hasComma = true;
        else if (character === '}' && (depth -= 1) === 0)
            return hasComma;
    }
    return false;
}
/** The characters of a set such as `[a-z_]`; `[!a-z]` has all others. */
function isIn(set) {
    const isNegated = set[1] === '!';
    const characters = Array.from(set.slice(isNegated ? 2 : 1, -1));
    const ranges = [];
    for (let at = 0; at < characters.length;) {
        const [from = '', dash, to] = characters.slice(at, at + 3);
        const isRange = dash === '-' && to !== undefined;
        ranges.push([from, isRange ? to : from]);
        at += isRange ? 3 : 1;
    }
    return (character) => isInFolder(character) && ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}


/***/ }),

/***/ 2623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   D: () => (/* binding */ addTo)
/* harmony export */ });
/** Adds a member to those of a key, which stay in their order. */
function addTo(groups, key, member) {
    const members = groups.get(key);
    if (members === undefined)
        groups.set(key, [member]);
    else
        members.push(member);
}
/** The members of each key in their order. (`Map.groupBy` needs Node 21.) */
function groupBy(members, keyOf) {
    const groups = new Map();
    for (const member of members)
        addTo(groups, keyOf(member), member);
    return groups;
}


/***/ }),

/***/ 3431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Of names that are written as they are. */
const PLAIN = /^[\w.-]*$/;
/**
 * JSON with sorted names and no blanks: equal values give equal texts, which is what a content digest needs. Names
 * are sorted by UTF-16 code units, numbers are the shortest decimals (RFC 8785). Members that are undefined are left
 * out. Throws for what JSON cannot say, such as NaN, instead of writing null for it.
 */
function canonicalJson(value) {
    if (typeof value === 'number' && Number.isFinite(value))
        return String(value);
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object') {
        const object = value;
        let members = '';
        for (const name of Object.keys(object).sort()) {
            const member = object[name];
            if (member === undefined)
                continue;
            const quoted = PLAIN.test(name) ? `"${name}"` : JSON.stringify(name);
            members += `${members === '' ? '' : ','}${quoted}:${canonicalJson(member)}`;
        }
        return `{${members}}`;
    }
    throw new TypeError(`JSON has no form for a ${typeof value} such as this one`);
}


/***/ }),

/***/ 599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ digestOfValue),
/* harmony export */   l: () => (/* binding */ LONGEST_DIGESTED)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3431);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);
/* harmony import */ var _json_string_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5978);



/** From how many code units on a digest stands in for a string inside a digested value. */
const LONGEST_DIGESTED = 1_000;
/**
 * What stands in for a value where a selection asks for its digest, for values that come from elsewhere: a case has the
 * same id whichever file it was read from.
 */
function digestOfValue(value, digest) {
    return digest((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(withoutLongTexts(value, digest)));
}
function withoutLongTexts(value, digest) {
    if (typeof value === 'string')
        return (0,_json_string_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfText */ .Nv)(value, LONGEST_DIGESTED, digest);
    if (Array.isArray(value))
        return value.map((element) => withoutLongTexts(element, digest));
    if (!(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutLongTexts(member, digest)]));
}


/***/ }),

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ JsonFields),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   gQ: () => (/* binding */ wrongType)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3500);
/* harmony import */ var _result_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);
/* harmony import */ var _result_names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9586);




/**
 * Typed reading of one JSON object. A member that is absent or null is undefined; one of the wrong type or with an
 * impossible value is reported at its path and undefined, too. Remembers what was asked for.
 */
class JsonFields {
    object;
    path;
    report;
    asked = new Set();
    constructor(object, path, report) {
        this.object = object;
        this.path = path;
        this.report = report;
    }
    /** The JSON path of a member. */
    at(name) {
        return (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(this.path, name);
    }
    /** Any value, null included; undefined when absent. */
    raw(name) {
        this.asked.add(name);
        return this.object[name];
    }
    /** Whether the member is there and not null. */
    has(name) {
        return this.present(name) !== undefined;
    }
    text(name) {
        const value = this.present(name);
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrong(name, 'a string', value);
        return undefined;
    }
    /** A string that can be a name (`nameFault`), as it is compared. */
    name(name) {
        const text = this.text(name);
        const value = text && (0,_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedName */ .j)(text);
        return this.checked(name, value, value === undefined ? undefined : (0,_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(value));
    }
    /** @param fault why a number is impossible here, if it is. */
    number(name, fault) {
        const value = this.present(name);
        // NaN stands for a number that the reader refused and reported.
        if (value === undefined || Number.isNaN(value))
            return undefined;
        if (typeof value === 'number')
            return this.checked(name, value, fault?.(value));
        this.wrong(name, 'a number', value);
        return undefined;
    }
    /** A whole number from 0. */
    count(name) {
        return this.number(name, (value) => {
            if (!Number.isInteger(value))
                return `${value} is not a whole number`;
            return value > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COUNT */ .H$ ? `${value} is more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COUNT */ .H$}` : (0,_result_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .negativeFault */ .Kf)(value);
        });
    }
    flag(name) {
        const value = this.present(name);
        if (value === undefined || typeof value === 'boolean')
            return value;
        this.wrong(name, 'true or false', value);
        return undefined;
    }
    list(name) {
        const value = this.present(name);
        if (value === undefined || Array.isArray(value))
            return value;
        this.wrong(name, 'an array', value);
        return undefined;
    }
    /** Names of the members that nobody asked for and that are not null, in the order of the file. */
    unasked() {
        return Object.keys(this.object).filter((name) => !this.asked.has(name) && this.object[name] !== null);
    }
    /** Those of them that are numbers. */
    unaskedNumbers() {
        return this.unasked().filter((name) => typeof this.object[name] === 'number');
    }
    present(name) {
        return this.raw(name) ?? undefined;
    }
    wrong(name, expected, value) {
        this.report(this.at(name), wrongType(expected, value));
    }
    checked(name, value, fault) {
        if (fault === undefined)
            return value;
        this.report(this.at(name), fault);
        return undefined;
    }
}
/** Says that a value has the wrong type, without repeating it (it may be a name or a text of a case). */
function wrongType(expected, value) {
    const message = `must be ${expected}, but is ${typeName(value)}`;
    const unquoted = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value);
    return unquoted && expected === 'a number' ? `${message}: write ${value} without quotes` : message;
}
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    return { object: 'an object', string: 'a string', number: 'a number', boolean: 'a boolean' }[typeof value];
}
/** Whether a value is a JSON object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 3500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ memberPath),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yu: () => (/* binding */ elementPath)
/* harmony export */ });
const LONGEST_QUOTE = 60;
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/gu;
/** A text from a file as it may stand in a message: in double quotes, on one line, shortened, nothing invisible. */
function quote(text) {
    const start = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return JSON.stringify(start).replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The JSON path of a member: `$.metrics.f1`, or `$.metrics["p 95"]` for names that are no plain words. */
function memberPath(path, name) {
    return /^[A-Za-z_]\w{0,59}$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`;
}
/** The JSON path of an array's element: `$.cases[3]`. */
function elementPath(path, index) {
    return `${path}[${index}]`;
}


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ JsonPlace),
/* harmony export */   S: () => (/* binding */ SecondDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3500);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2716);
/* harmony import */ var _utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);




const HINTS = {
    "'": ' (JSON wants double quotes)',
    '/': ' (JSON has no comments)',
    '#': ' (JSON has no comments)',
};
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** So much of the start of a file tells what it is when it is not JSON. */
const START_BYTES = 200;
/** A second document where one ends: JSON Lines. */
class SecondDocument extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO {
}
/** Where in a text that comes in chunks something is, and what to say where it makes no sense. */
class JsonPlace {
    line;
    chunk = new Uint8Array();
    offset = 0;
    lineStart = 0;
    start = new Uint8Array();
    constructor(line) {
        this.line = line;
    }
    begin(chunk) {
        this.chunk = chunk;
        const before = this.start;
        if (before.length === START_BYTES)
            return;
        this.start = new Uint8Array(Math.min(START_BYTES, before.length + chunk.length));
        this.start.set(before);
        this.start.set(chunk.subarray(0, this.start.length - before.length), before.length);
    }
    end() {
        this.offset += this.chunk.length;
        this.chunk = new Uint8Array();
    }
    /** @param at the first byte of the new line, in the chunk */
    newLine(at) {
        this.line += 1;
        this.lineStart = this.offset + at;
    }
    /** Whether this byte belongs to a byte order mark, which is no part of the text. */
    isMark(byte, at) {
        const position = this.offset + at;
        if (BYTE_ORDER_MARK[position] !== byte)
            return false;
        this.lineStart = position + 1;
        return BYTE_ORDER_MARK.every((mark, index) => index > position || this.start[index] === mark);
    }
    /** The error that something else stands here. @param at in the chunk; it may be before it */
    unexpected(expected, at, { found = this.character(at), afterComma = false } = {}) {
        const hint = afterComma && /[}\]]/.test(found) ? ' (JSON allows no comma after the last element)' : HINTS[found];
        return this.unreadable(`expected ${expected}, found ${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(found)}${hint ?? ''}`, at);
    }
    cutOff(expected) {
        return this.unreadable(`the file ends here, but ${expected} was expected: it looks cut off`, 0);
    }
    secondDocument(at) {
        const why = 'a second JSON document starts here: put several into one array, or into separate files';
        return new SecondDocument(this.unreadable(why, at).problem);
    }
    notUtf8() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: this.signature() ?? _utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_UTF8 */ .mM });
    }
    unreadable(message, at) {
        const cause = this.signature() ?? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .explainNotJson */ .Hq)(this.startText()) ?? this.conflict(at);
        const where = `line ${this.line}, column ${this.column(at)}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: cause ?? `not valid JSON at ${where}: ${message}` });
    }
    signature() {
        const what = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureOf */ .yK)(this.start);
        return what === undefined ? undefined : `the file is ${what}`;
    }
    startText() {
        return new TextDecoder().decode(this.start);
    }
    /** No line of valid JSON can start with a conflict marker, because strings hold no line breaks. */
    conflict(at) {
        if (this.offset + at !== this.lineStart)
            return undefined;
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 9));
        if (!/^(?:<{7}(?: |\r?$)|={7}(?:\r?\n|\r?$)|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m.test(text))
            return undefined;
        return `contains git conflict markers at line ${this.line}; resolve the merge and commit the file again`;
    }
    character(at) {
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 4));
        return String.fromCodePoint(text.codePointAt(0) ?? 0).replace('\0', '');
    }
    /** Counted from 1, in UTF-16 code units where the line begins in this chunk, else in bytes. */
    column(at) {
        const start = this.lineStart - this.offset;
        if (start < 0)
            return this.offset + at - this.lineStart + 1;
        return new TextDecoder().decode(this.chunk.subarray(start, at)).length + 1;
    }
}


/***/ }),

/***/ 5187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ JsonReader)
});

;// CONCATENATED MODULE: ./lib/core/json/json-numbers.js
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NINE = 0x39;
/** Words that stand for values: those of JSON, and those of other languages with what to say of them. */
const WORDS = new Map([
    ['true', [true]],
    ['false', [false]],
    ['null', [null]],
    ['NaN', [Number.NaN, notFinite('NaN')]],
    ['Infinity', [Number.NaN, notFinite('Infinity')]],
    ['-Infinity', [Number.NaN, notFinite('-Infinity')]],
    ['None', [null, python('None')]],
    ['True', [true, python('True')]],
    ['False', [false, python('False')]],
]);
/** A bare word or number of JSON; undefined for what is neither. */
function literalOf(text) {
    // Numbers end with a digit.
    const word = text.charCodeAt(text.length - 1) <= NINE ? undefined : WORDS.get(text);
    if (word !== undefined)
        return { value: word[0], fault: word[1], losesDigits: false };
    if (!NUMBER.test(text))
        return undefined;
    const value = Number(text);
    const fault = numberFault(text, value);
    return { value: fault === undefined ? value + 0 : Number.NaN, fault, losesDigits: losesDigits(text, value) };
}
/** Why a double cannot stand for a literal. Floats may round: they were doubles when they were written. */
function numberFault(literal, value) {
    if (value !== 0 && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
        return undefined;
    if (!Number.isFinite(value))
        return `${shorten(literal)} is more than a double can hold: leave it out or rescale it`;
    if (losesDigits(literal, value)) {
        return `${shorten(literal)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`;
    }
    const [digits = ''] = literal.split(/e/i);
    if (value === 0 && /[1-9]/.test(digits))
        return `${shorten(literal)} is too small for a double and would become 0`;
    return undefined;
}
/** The number that a literal starts with; '' when it starts with none. */
function leadingNumber(literal) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(literal)?.[0] ?? '';
}
/** Whether a double drops digits of a whole number. */
function losesDigits(literal, value) {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value) || !/^-?\d+$/.test(literal))
        return false;
    return BigInt(literal) !== BigInt(value);
}
/** Python's json.dumps writes these words unless it is told not to. */
function notFinite(word) {
    return `${word} is not a JSON number: leave the value out if it is unknown (json.dumps(…, allow_nan=False) finds it)`;
}
function python(word) {
    return `${word} is Python, not JSON: write the file with json.dumps`;
}
function shorten(literal) {
    return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
}

;// CONCATENATED MODULE: ./lib/core/json/chunk-text.js
/** V8 copies a slice that is no longer; a longer one would keep the text that it is of in memory. */
const LONGEST_COPY = 12;
/** For one piece in so many bytes it pays to decode the whole chunk. */
const BYTES_A_PIECE = 512;
/** Of Latin-1 each byte is one code unit, whatever is beside it. */
const LATIN = new TextDecoder('latin1');
/** The ASCII in a chunk of UTF-8 as text: where there is much of it, faster than to decode each short piece. */
class ChunkText {
    chunk;
    whole;
    pieces = 0;
    constructor(chunk) {
        this.chunk = chunk;
    }
    /** Of bytes that are ASCII. */
    slice(from, to) {
        this.pieces += 1;
        if (this.pieces * BYTES_A_PIECE < this.chunk.length)
            return String.fromCharCode(...this.chunk.subarray(from, to));
        this.whole ??= LATIN.decode(this.chunk);
        let text = '';
        for (let at = from; at < to; at += LONGEST_COPY)
            text += this.whole.slice(at, Math.min(to, at + LONGEST_COPY));
        return text;
    }
}

// EXTERNAL MODULE: ./lib/core/json/json-place.js
var json_place = __webpack_require__(2640);
// EXTERNAL MODULE: ./lib/core/json/json-string.js
var json_string = __webpack_require__(5978);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(3431);
// EXTERNAL MODULE: ./lib/core/json/json-digest.js
var json_digest = __webpack_require__(599);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __webpack_require__(3500);
// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __webpack_require__(6840);
;// CONCATENATED MODULE: ./lib/core/json/json-tree.js







/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** Most texts: nothing else need be looked for in them. */
const PLAIN = /^[ -~]*$/;
/** An object whose names all came from a file, as fast as one of a class. */
class FromFile {
}
Object.setPrototypeOf(FromFile.prototype, null);
Reflect.deleteProperty(FromFile.prototype, 'constructor');
/** The part of a JSON document that a selection names, while it grows. */
class JsonTree {
    options;
    problems = [];
    notMeasured = [];
    root;
    nodes = 0;
    /** Of every open container, whether it is an object. */
    nesting = [];
    /** Of those that are kept. */
    frames = [];
    constructor(options) {
        this.options = options;
    }
    /** What was found until now, also where the document goes on. */
    get value() {
        return this.root ?? this.frames[0]?.object ?? this.frames[0]?.array;
    }
    get isAtTop() {
        return this.nesting.length === 0;
    }
    get isInObject() {
        return this.nesting.at(-1) === true;
    }
    /** To be called before each value. */
    startValue() {
        const frame = this.frame();
        if (frame?.array !== undefined)
            frame.index += 1;
    }
    useOfName() {
        return this.frame() === undefined ? json_string/* SKIPPED */.$O : { kind: 'keep', longest: limits/* MAX_STRING_LENGTH */.Mx };
    }
    useOfString() {
        const wanted = this.wanted();
        if (wanted === undefined)
            return json_string/* SKIPPED */.$O;
        const { digest } = this.options;
        if (this.isDigested(wanted))
            return { kind: 'digest', longest: json_digest/* LONGEST_DIGESTED */.l, digest };
        const longest = wanted.longest ?? limits/* MAX_STRING_LENGTH */.Mx;
        return wanted.fingerprint === true ? { kind: 'digest', longest, digest } : { kind: 'keep', longest };
    }
    /** @param finish the text, built only when it is wanted. @param length of all of it, in code units */
    name(finish, length) {
        const frame = this.frame();
        if (frame === undefined)
            return;
        frame.name = finish();
        if (!frame.isDigested)
            frame.name = this.checkedText(frame.name, 'the name', length);
    }
    string(finish, length) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const text = finish();
        const isLimited = wanted.longest === undefined;
        if (this.isDigested(wanted))
            this.complete(text, wanted);
        else
            this.complete(this.checkedText(text, 'the string', isLimited ? length : 0), wanted);
    }
    literal(text, { value, fault, losesDigits }) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const isForeign = this.options.origin === 'foreign';
        const isNumber = typeof value === 'number';
        if (fault === undefined)
            this.complete(wanted.asWritten === true && isNumber ? text : value, wanted);
        // What a tool writes as a number may be an id, which is right as a text.
        else if (this.isDigested(wanted) || (losesDigits && isForeign))
            this.complete(text, wanted);
        else if (!isForeign) {
            this.problem(fault);
            this.complete(value, wanted);
        }
        else if (isNumber) {
            this.notMeasured.push({ path: this.path(), message: `is ${text}, so it was not measured` });
        }
        else
            this.complete(value, wanted);
    }
    open(isObject) {
        const wanted = this.wanted();
        const most = wanted === undefined ? limits/* MAX_NESTING */.M1 : limits/* MAX_DEPTH */.lr;
        if (this.nesting.length >= most) {
            throw new errors/* Unreadable */.IO({ path: this.path(), message: `is nested more than ${most} levels deep` });
        }
        if (wanted !== undefined) {
            this.count();
            this.frames.push({
                selection: wanted.digest === true ? selection/* ALL */.y2 : wanted,
                isDigested: this.isDigested(wanted),
                array: isObject ? undefined : [],
                object: isObject ? new FromFile() : undefined,
                nodes: this.nodes,
                name: '',
                index: -1,
                kept: 0,
            });
        }
        this.nesting.push(isObject);
    }
    close() {
        const frame = this.frame();
        this.nesting.pop();
        if (frame === undefined)
            return;
        this.frames.pop();
        if (frame.isDigested && this.frame()?.isDigested !== true)
            this.nodes = frame.nodes;
        const value = frame.array ?? frame.object;
        const wanted = this.wanted();
        if (value !== undefined && wanted !== undefined)
            this.complete(value, wanted);
    }
    /** Puts a finished value where it belongs. */
    complete(found, wanted) {
        const frame = this.frames.at(-1);
        const isWholeDigest = wanted.digest === true && frame?.isDigested !== true && found !== null;
        const value = isWholeDigest ? this.options.digest((0,canonical_json/* canonicalJson */.d)(found)) : found;
        if (typeof value !== 'object')
            this.count();
        if (frame === undefined)
            this.root = value;
        else
            this.put(frame, value);
    }
    put(frame, value) {
        frame.kept += 1;
        const { object, array, selection, name } = frame;
        if (array !== undefined) {
            if (selection.sink === undefined)
                array.push(value);
            else {
                selection.sink(value, frame.index);
                this.nodes = frame.nodes;
            }
        }
        else if (object !== undefined) {
            const isOwn = this.options.origin === 'own';
            if (isOwn && FORBIDDEN_NAMES.has(name))
                this.problem(`the name ${(0,json_path/* quote */.hD)(name)} is not allowed`);
            else if (isOwn && name in object)
                this.problem('the name occurs twice in one object: which value is meant?');
            else
                object[name] = value;
        }
    }
    /** The container that the next value belongs to, where that is kept. */
    frame() {
        return this.frames.length === this.nesting.length ? this.frames.at(-1) : undefined;
    }
    /** What is wanted of the value that is read. */
    wanted() {
        if (this.nesting.length === 0)
            return this.options.selection;
        const frame = this.frame();
        if (frame === undefined)
            return undefined;
        const { selection, name } = frame;
        if (frame.array !== undefined)
            return frame.index < (selection.mostItems ?? Infinity) ? selection.items : undefined;
        const named = selection.members;
        if (named !== undefined && Object.hasOwn(named, name))
            return named[name];
        return frame.kept < (selection.mostMembers ?? Infinity) ? selection.others : undefined;
    }
    isDigested(wanted) {
        return wanted.digest === true || this.frame()?.isDigested === true;
    }
    count() {
        this.nodes += 1;
        if (this.nodes <= limits/* MAX_NODES */.nm)
            return;
        const message = `the file holds more than ${limits/* MAX_NODES */.nm} values, which is the limit`;
        throw new errors/* Unreadable */.IO({ path: this.path(), message });
    }
    /** A text that is kept, without what no text may hold. @param length 0: whatever it is */
    checkedText(text, what, length) {
        const isPlain = PLAIN.test(text);
        if (this.options.origin === 'foreign') {
            return isPlain ? text : text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
        }
        if (length > limits/* MAX_STRING_LENGTH */.Mx) {
            this.problem(`${what} has ${length} characters, more than ${limits/* MAX_STRING_LENGTH */.Mx}`);
        }
        if (isPlain)
            return text;
        if (/\p{Surrogate}/u.test(text))
            this.problem(`${what} holds half of a surrogate pair, which is not a character`);
        if (text.includes('\0'))
            this.problem(`${what} holds the character NUL (\\u0000)`);
        return text;
    }
    problem(message) {
        this.problems.push({ path: this.path(), message });
    }
    path() {
        return this.frames.reduce((path, { array, index, name }) => (array === undefined ? (0,json_path/* memberPath */.Mb)(path, name) : (0,json_path/* elementPath */.yu)(path, index)), '$');
    }
}

;// CONCATENATED MODULE: ./lib/core/json/json-reader.js





const EXPECTED = {
    value: 'a value',
    'first item': 'a value',
    'first name': 'a name in double quotes',
    name: 'a name in double quotes',
    colon: '":" after a name',
    done: 'the end of the file',
};
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];
const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
/** A number or word may be so long. */
const LONGEST_LITERAL = 400;
/**
 * Reads one JSON document (RFC 8259) that comes in pieces of UTF-8, and keeps what the selection names. Strict
 * beyond `JSON.parse` in what it keeps: duplicate names, `__proto__` and its like, numbers that a double cannot hold,
 * lone surrogates and NUL are problems of the project's own files; −0 becomes 0. Memory is bounded by `limits.ts`,
 * whatever the size of the document. Throws `Unreadable` where the text is no JSON.
 */
class JsonReader {
    state = 'value';
    token = 'none';
    literal = '';
    text = new ChunkText(new Uint8Array());
    afterComma = false;
    strings = new json_string/* JsonStringReader */.b3();
    tree;
    place;
    constructor(options) {
        this.tree = new JsonTree(options);
        this.place = new json_place/* JsonPlace */.K(options.line ?? 1);
    }
    /** What was found until now, also where the document goes on. */
    get found() {
        return this.tree.value;
    }
    /** What was found wrong until now. */
    get problems() {
        return this.tree.problems;
    }
    write(chunk) {
        this.place.begin(chunk);
        this.text = new ChunkText(chunk);
        let at = 0;
        while (at < chunk.length) {
            if (this.token === 'string')
                at = this.readString(chunk, at);
            else if (this.token === 'literal')
                at = this.readLiteral(chunk, at);
            else
                at = this.step(chunk[at] ?? 0, at);
        }
        this.place.end();
    }
    end() {
        if (this.token === 'literal')
            this.finishLiteral(0);
        if (this.token === 'string')
            throw this.place.cutOff('the closing quote of a string');
        if (this.state !== 'done')
            throw this.place.cutOff(this.expected());
        const { value, problems, notMeasured } = this.tree;
        return { value, problems, notMeasured };
    }
    step(byte, at) {
        if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) {
            if (byte === LINE_FEED)
                this.place.newLine(at + 1);
            return at + 1;
        }
        const { state } = this;
        if (state === 'colon' && byte === COLON)
            this.state = 'value';
        else if (state === 'name' || state === 'first name')
            this.startName(byte, at);
        else if (state === 'after')
            this.afterValue(byte, at);
        else if (state === 'first item' && byte === CLOSE_ARRAY)
            this.close();
        else if (state === 'value' || state === 'first item')
            return this.startValue(byte, at);
        else if (state === 'done' && /[[{"\w-]/.test(String.fromCharCode(byte)))
            throw this.place.secondDocument(at);
        else
            throw this.unexpected(at);
        return at + 1;
    }
    startName(byte, at) {
        if (byte === CLOSE_OBJECT && this.state === 'first name')
            this.close();
        else if (byte === QUOTE) {
            this.strings.start(this.tree.useOfName());
            this.token = 'string';
        }
        else
            throw this.unexpected(at);
    }
    afterValue(byte, at) {
        if (byte === (this.tree.isInObject ? CLOSE_OBJECT : CLOSE_ARRAY))
            this.close();
        else if (byte === COMMA) {
            this.afterComma = true;
            this.state = this.tree.isInObject ? 'name' : 'value';
        }
        else
            throw this.unexpected(at);
    }
    startValue(byte, at) {
        if (this.tree.isAtTop && this.place.isMark(byte, at))
            return at + 1;
        this.tree.startValue();
        if (byte === QUOTE) {
            this.strings.start(this.tree.useOfString());
            this.token = 'string';
            return at + 1;
        }
        if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            this.tree.open(byte === OPEN_OBJECT);
            this.afterComma = false;
            this.state = byte === OPEN_OBJECT ? 'first name' : 'first item';
            return at + 1;
        }
        this.token = 'literal';
        this.literal = '';
        return at;
    }
    close() {
        this.tree.close();
        this.afterOne();
    }
    readString(chunk, from) {
        try {
            const end = this.strings.read(chunk, from, this.text);
            if (end === -1)
                return chunk.length;
            this.finishString();
            return end + 1;
        }
        catch (error) {
            if (error instanceof json_string/* StringFault */.aE)
                throw this.place.unexpected(error.expected, error.at);
            throw error instanceof json_string/* EncodingFault */.GA ? this.place.notUtf8() : error;
        }
    }
    finishString() {
        this.token = 'none';
        const finish = () => this.strings.finish();
        if (this.state === 'name' || this.state === 'first name') {
            this.tree.name(finish, this.strings.length);
            this.state = 'colon';
        }
        else {
            this.tree.string(finish, this.strings.length);
            this.afterOne();
        }
    }
    readLiteral(chunk, from) {
        let at = from;
        while (at < chunk.length && isOfLiteral(chunk[at] ?? 0))
            at += 1;
        if (this.literal.length + at - from > LONGEST_LITERAL)
            throw this.unexpected(from);
        this.literal += this.text.slice(from, at);
        if (at < chunk.length)
            this.finishLiteral(at);
        return at;
    }
    finishLiteral(at) {
        this.token = 'none';
        const literal = literalOf(this.literal);
        if (literal === undefined) {
            // As far as it is a number, the fault is what comes after it.
            const rest = this.literal.slice(leadingNumber(this.literal).length);
            if (rest.length < this.literal.length)
                this.afterOne();
            throw this.place.unexpected(this.expected(), at - rest.length, {
                ...(rest === '' ? {} : { found: rest.charAt(0) }),
                afterComma: this.afterComma,
            });
        }
        this.tree.literal(this.literal, literal);
        this.afterOne();
    }
    afterOne() {
        this.afterComma = false;
        this.state = this.tree.isAtTop ? 'done' : 'after';
    }
    expected() {
        if (this.state === 'after')
            return this.tree.isInObject ? '"," or "}"' : '"," or "]"';
        return EXPECTED[this.state];
    }
    unexpected(at) {
        return this.place.unexpected(this.expected(), at, { afterComma: this.afterComma });
    }
}
function isOfLiteral(byte) {
    return ((byte >= 0x30 && byte <= 0x39) ||
        (byte >= 0x61 && byte <= 0x7a) ||
        (byte >= 0x41 && byte <= 0x5a) ||
        byte === 0x2e ||
        byte === 0x2d ||
        byte === 0x2b ||
        byte === 0x5f);
}


/***/ }),

/***/ 5978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ SKIPPED),
/* harmony export */   GA: () => (/* binding */ EncodingFault),
/* harmony export */   Nv: () => (/* binding */ digestOfText),
/* harmony export */   aE: () => (/* binding */ StringFault),
/* harmony export */   b3: () => (/* binding */ JsonStringReader)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const LAST_ASCII = 0x7f;
/** Bytes of a text for which a decoder would take longer. */
const SHORT = 48;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
].map(([letter, character]) => [letter.charCodeAt(0), character]));
/** Code units of a long text that are digested at a time, so that it never stands in memory whole. */
const BLOCK = 65_536;
const SKIPPED = { kind: 'skip' };
/** Thrown for a string that is none; the position is that of the byte at fault. */
class StringFault extends Error {
    expected;
    at;
    constructor(expected, at) {
        super(expected);
        this.expected = expected;
        this.at = at;
    }
}
/** Thrown for bytes that are no UTF-8. */
class EncodingFault extends Error {
}
/** Reads the strings of a JSON text, one after the other, each over as many chunks as it takes. */
class JsonStringReader {
    /** Of the last string: its length in code units, whatever was kept of it. */
    length = 0;
    use = SKIPPED;
    text = '';
    blocks = '';
    decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    isDecoding = false;
    escape = 'none';
    unicode = '';
    start(use) {
        this.use = use;
        this.text = '';
        this.blocks = '';
        this.length = 0;
        this.escape = 'none';
    }
    /** Reads on; answers where the string ends (its closing quote), or -1 where it goes on in the next chunk. */
    read(chunk, from, text) {
        return this.use.kind === 'skip' ? this.skip(chunk, from) : this.build(chunk, from, text);
    }
    /** What was built, once the end was found. */
    finish() {
        this.flush();
        const { use } = this;
        if (use.kind === 'keep')
            return this.text.length > use.longest ? this.text.slice(0, use.longest) : this.text;
        if (use.kind === 'skip' || this.length <= use.longest)
            return this.text;
        return `sha256:${use.digest(`${this.blocks}${use.digest(this.text)}`)}`;
    }
    /** A string that comes whole from elsewhere. */
    takeWhole(text) {
        this.append(text);
    }
    skip(chunk, from) {
        let at = from;
        if (this.escape !== 'none') {
            this.escape = 'none';
            at += 1;
        }
        const end = chunk.length;
        let quote = -1;
        while (at < end) {
            // Most strings are short; the search by the engine is faster on long ones.
            const near = Math.min(end, at + 24);
            while (at < near && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH)
                at += 1;
            if (at === near && at < end) {
                // Kept between the escapes of one text, so that no byte is searched for every escape before it.
                if (quote < at)
                    quote = chunk.indexOf(QUOTE, at);
                const stop = quote === -1 ? end : quote;
                const backslash = chunk.subarray(at, stop).indexOf(BACKSLASH);
                at = backslash === -1 ? stop : at + backslash;
            }
            if (at >= end)
                return -1;
            if (chunk[at] === QUOTE)
                return at;
            at += 2;
        }
        if (at > end)
            this.escape = 'start';
        return -1;
    }
    build(chunk, from, text) {
        let at = from;
        while (at < chunk.length) {
            if (this.escape !== 'none') {
                this.readEscape(chunk[at] ?? 0, at);
                at += 1;
                continue;
            }
            const start = at;
            let byte = 0;
            let bits = 0;
            for (; at < chunk.length; at += 1) {
                byte = chunk[at] ?? 0;
                if (byte === QUOTE || byte === BACKSLASH || byte < 0x20)
                    break;
                bits |= byte;
            }
            const isShort = bits <= LAST_ASCII && at - start <= SHORT && !this.isDecoding;
            if (isShort)
                this.append(text.slice(start, at));
            else if (at > start)
                this.decode(chunk.subarray(start, at));
            if (at === chunk.length)
                return -1;
            if (byte === QUOTE)
                return at;
            if (byte !== BACKSLASH)
                throw new StringFault('no raw control character in a string', at);
            this.flush();
            this.escape = 'start';
            at += 1;
        }
        return -1;
    }
    readEscape(byte, at) {
        if (this.escape === 'start' && byte === LETTER_U) {
            this.escape = 'unicode';
            this.unicode = '';
            return;
        }
        if (this.escape === 'unicode') {
            this.unicode += String.fromCharCode(byte);
            if (!/^[0-9a-fA-F]+$/.test(this.unicode))
                throw badEscape(at);
            if (this.unicode.length < 4)
                return;
            this.append(String.fromCharCode(Number.parseInt(this.unicode, 16)));
        }
        else {
            const character = ESCAPES.get(byte);
            if (character === undefined)
                throw badEscape(at);
            this.append(character);
        }
        this.escape = 'none';
    }
    decode(bytes) {
        this.isDecoding = true;
        this.append(this.decoded(bytes));
    }
    /** Half a character at the end of a run of bytes is no UTF-8. */
    flush() {
        if (!this.isDecoding)
            return;
        this.isDecoding = false;
        this.append(this.decoded());
    }
    decoded(bytes) {
        try {
            return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
        }
        catch (error) {
            // A fatal decoder throws for malformed bytes and for nothing else.
            throw new EncodingFault('not UTF-8', { cause: error });
        }
    }
    append(piece) {
        this.length += piece.length;
        const { use } = this;
        if (use.kind === 'keep') {
            if (this.text.length <= use.longest)
                this.text += piece;
            return;
        }
        this.text += piece;
        if (use.kind === 'digest')
            this.digestBlocks(use.digest);
    }
    digestBlocks(digest) {
        while (this.text.length > BLOCK) {
            this.blocks += digest(this.text.slice(0, BLOCK));
            this.text = this.text.slice(BLOCK);
            if (this.blocks.length > BLOCK)
                this.blocks = digest(this.blocks);
        }
    }
}
function badEscape(at) {
    return new StringFault('a valid escape after "\\" (a backslash itself is "\\\\")', at);
}
/** What stands in for a text that is long, where it comes whole: the same as in a JSON file. */
function digestOfText(text, longest, digest) {
    const reader = new JsonStringReader();
    reader.start({ kind: 'digest', longest, digest });
    reader.takeWhole(text);
    return reader.finish();
}


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Hq: () => (/* binding */ explainNotJson),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/** What a file is when it is not JSON at all. */
/** First bytes of files that people take for results, and what to tell them. */
const SIGNATURES = [
    [[0x1f, 0x8b], 'a gzip file: unpack it first'],
    [[0x50, 0x4b, 0x03, 0x04], 'a zip file: unpack it first'],
    [[0xff, 0xfe], 'encoded as UTF-16 or UTF-32: save it as UTF-8'],
    [[0xfe, 0xff], 'encoded as UTF-16: save it as UTF-8'],
    [[0x00], 'encoded as UTF-16 or UTF-32, or not a text at all: save it as UTF-8'],
];
/** What the first bytes of a file say it is, where that is no text in UTF-8. */
function signatureOf(start) {
    const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
    if (signature !== undefined)
        return signature[1];
    return start.length > 1 && start[1] === 0 ? 'encoded as UTF-16: save it as UTF-8' : undefined;
}
/** Whether the start of a file, decoded as UTF-8, is no text at all: more than a tenth of it is no character of one. */
function isBinary(start) {
    const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
    return odd > start.length / 10;
}
/** What a text is by how it starts, for what is no JSON for a cause of its own. */
function explainNotJson(start) {
    if (start.trim() === '') {
        return 'the file is empty: the benchmark wrote no result, or was stopped before it could';
    }
    if (start.trimStart().startsWith('<') && !/^\s*<{7} /.test(start)) {
        return 'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page';
    }
    if (start.startsWith('version https://git-lfs.github.com/')) {
        return 'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`';
    }
    return undefined;
}


/***/ }),

/***/ 5758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _json_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5187);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6840);



/** Reads one whole JSON document of the project's own. Takes UTF-8 bytes or a text; never throws for what is in them. */
function readJson(source) {
    if (typeof source === 'string' && /\p{Surrogate}/u.test(source)) {
        const message = 'the text holds half of a surrogate pair, which is not a character';
        return { ok: false, problems: [{ path: '', message }], partial: undefined };
    }
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    const noDigest = (text) => text;
    const reader = new _json_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonReader */ .O({ selection: _selection_js__WEBPACK_IMPORTED_MODULE_2__/* .ALL */ .y2, origin: 'own', digest: noDigest });
    try {
        reader.write(bytes);
        const { value = null, problems } = reader.end();
        return problems.length === 0 ? { ok: true, value } : { ok: false, problems, partial: value };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO))
            throw error;
        return { ok: false, problems: [...reader.problems, error.problem], partial: undefined };
    }
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** A copy without the members that are undefined: what is missing is absent, not present and empty. */
function present(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   WJ: () => (/* binding */ everyMember),
/* harmony export */   X_: () => (/* binding */ eachItem),
/* harmony export */   bj: () => (/* binding */ AS_WRITTEN),
/* harmony export */   jf: () => (/* binding */ SCALAR),
/* harmony export */   kw: () => (/* binding */ scalars),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   w5: () => (/* binding */ PRESENCE),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
function everything() {
    const all = {};
    all.others = all;
    all.items = all;
    return all;
}
/** The whole value. */
const ALL = everything();
/** A number, a boolean, null or a string as names are long; of a container only that there is one. */
const SCALAR = { longest: 1_000 };
/** A scalar whose numbers are texts. */
const AS_WRITTEN = { ...SCALAR, asWritten: true };
/** Enough of a text to see whether there is any. */
const PRESENCE = { longest: 1 };
const DIGEST = { digest: true };
/** An object with these members. */
function members(named, others) {
    return others === undefined ? { members: named } : { members: named, others };
}
/** Members with scalars of these names. */
function scalars(...names) {
    return Object.fromEntries(names.map((name) => [name, SCALAR]));
}
/** An object whose every member is of one kind. */
function everyMember(selection) {
    return { others: selection };
}
/** An array. */
function items(selection) {
    return { items: selection };
}
/** An array whose elements are taken one by one instead of being kept. */
function eachItem(selection, sink) {
    return { items: selection, sink };
}


/***/ }),

/***/ 4343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ utf8Text),
/* harmony export */   Os: () => (/* binding */ utf8Chunks),
/* harmony export */   mM: () => (/* binding */ NOT_UTF8)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** What is said of a text file whose bytes are no UTF-8: read all the same, its names would be others. */
const NOT_UTF8 = 'the file is not valid UTF-8: save it as UTF-8';
/** The chunks of a text as they are. Throws `Unreadable` at the first byte that is no UTF-8. */
async function* utf8Chunks(chunks) {
    const decode = strictDecoder();
    for await (const chunk of chunks) {
        decode(chunk);
        yield chunk;
    }
    decode();
}
/** A text as a whole. Throws `Unreadable` where a byte is no UTF-8. */
async function utf8Text(chunks) {
    const decode = strictDecoder();
    let text = '';
    for await (const chunk of chunks)
        text += decode(chunk);
    return text + decode();
}
function strictDecoder() {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (chunk) => {
        try {
            return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
        }
        catch {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: NOT_UTF8 });
        }
    };
}


/***/ }),

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ caseGroups),
/* harmony export */   s: () => (/* binding */ groupChange)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4223);
/* harmony import */ var _cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9025);


/**
 * Outcomes of the cases by group, the greatest loss first; empty if no case has a group. Cases without one are in the
 * group null.
 * @param before the cases of the reference; null: it has none
 */
function caseGroups(before, now) {
    if (!now?.some(({ group }) => group !== undefined))
        return [];
    const [there, here] = [countsOf(before ?? []), countsOf(now)];
    return [...new Set([...here.keys(), ...there.keys()])]
        .map((group) => ({ group, ...(here.get(group) ?? NONE), before: there.get(group) ?? null }))
        .sort((a, b) => (groupChange(a) ?? 0) - (groupChange(b) ?? 0) || (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a.group ?? '', b.group ?? ''));
}
const NONE = { cases: 0, passed: 0 };
/** The share of cases that passed, minus the share before; null: one side has no case of the group. */
function groupChange({ cases, passed, before }) {
    return cases === 0 || before === null ? null : passed / cases - before.passed / before.cases;
}
function countsOf(cases) {
    const counts = new Map();
    for (const each of cases) {
        const group = each.group ?? null;
        const count = counts.get(group) ?? { cases: 0, passed: 0 };
        counts.set(group, count);
        count.cases += 1;
        if ((0,_cases_js__WEBPACK_IMPORTED_MODULE_1__/* .passes */ .WE)(each) === true)
            count.passed += 1;
    }
    return counts;
}


/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Q6: () => (/* binding */ pairCases),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   vl: () => (/* binding */ describeOutcomes)
/* harmony export */ });
/** A case with a score and without `passed` counts as passed from this score on. */
const PASSING_SCORE = 0.5;
/** Pairs cases by id; if an id is there twice on a side, the last one counts. null: a side has no cases. */
function pairCases(before, now) {
    if (!before?.length || !now?.length)
        return null;
    const earlier = unique(before);
    // The usual case, without a search: both sides have the same ids in the same order.
    if (earlier === before && before.length === now.length && before.every(({ id }, at) => now[at]?.id === id)) {
        return { before, now, common: { before, now }, missing: [], added: [] };
    }
    const later = unique(now);
    const open = new Map(later.map((each) => [each.id, each]));
    const common = { before: [], now: [] };
    const missing = [];
    for (const each of earlier) {
        const partner = open.get(each.id);
        if (partner === undefined) {
            missing.push(each);
            continue;
        }
        open.delete(each.id);
        common.before.push(each);
        common.now.push(partner);
    }
    return { before: earlier, now: later, common, missing, added: [...open.values()] };
}
function unique(cases) {
    const ids = new Set();
    for (const { id } of cases)
        ids.add(id);
    return ids.size === cases.length ? cases : [...new Map(cases.map((each) => [each.id, each])).values()];
}
/** Whether a case passed, or more than half of its trials did; a case with an error did not. null: unknown. */
function passes({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }) {
    if (trials > 1 && passing !== undefined)
        return 2 * passing > trials;
    if (error === true)
        return false;
    if (passed !== undefined)
        return passed;
    if (score !== undefined)
        return score >= PASSING_SCORE;
    return tp === undefined ? null : (fp ?? 0) + (fn ?? 0) === 0;
}
/** Whether a case got nothing right in any trial: no part of its score, no true positive. */
function isLost({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }) {
    if (passing !== undefined)
        return passing === 0;
    if (trials === 1 && error === true)
        return true;
    if (trials === 1 && passed !== undefined)
        return !passed;
    if (score !== undefined)
        return score === 0;
    if (tp !== undefined)
        return tp === 0 && (fp ?? 0) + (fn ?? 0) > 0;
    return error === true || passed === false;
}
/** `20 failed (3 with an error) and 60 passed`. */
function describeOutcomes(cases) {
    const failed = cases.filter((each) => passes(each) === false);
    const errors = failed.filter(({ error }) => error === true).length;
    const passed = cases.filter((each) => passes(each) === true).length;
    const inError = errors === 0 ? '' : ` (${errors} with an error)`;
    return `${failed.length} failed${inError} and ${passed} passed`;
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   aR: () => (/* binding */ caseDifference),
/* harmony export */   iq: () => (/* binding */ incomparability)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7153);



/** With a smaller share of common case ids, two results are not of the same dataset. In fifths, to stay exact. */
const COMMON_FIFTHS = 4;
/** The shares of errors must differ by less than this, unless the cases show what the errors do to the metrics. */
const ERROR_SHARE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(0.05);
/**
 * Why a result cannot be compared with a baseline, with the values of both sides; null if it can. A value that one side
 * does not state is not compared.
 *
 * @param cases null if a side has none
 * @param casesExplain whether the gating metrics can be computed from the cases; if not, sizes and errors are compared
 * too
 */
function incomparability(result, baseline, cases, casesExplain) {
    const differences = [
        difference('dataset_version', baseline.configuration.dataset_version, result.dataset_version),
        difference('benchmark', baseline.benchmark, result.benchmark),
        difference('f1_average', baseline.f1_average, result.f1_average),
        cases === null ? null : caseDifference(cases),
        ...(cases !== null && casesExplain
            ? []
            : [difference('dataset_size', baseline.dataset_size, result.dataset_size), errorDifference(baseline, result)]),
    ].filter((each) => each !== null);
    return differences.length === 0 ? null : differences.join('; ');
}
/** Why the cases of two results are not of the same dataset; null if they are. */
function caseDifference({ before, now, common }) {
    if (common.now.length * 5 >= Math.max(before.length, now.length) * COMMON_FIFTHS)
        return null;
    return (`only ${common.now.length} of ${now.length} cases are among the baseline's ${before.length}, ` +
        'fewer than 80% of the larger');
}
function difference(what, baseline, candidate) {
    if (baseline === null || candidate === undefined || baseline === candidate)
        return null;
    return `${what} is ${candidate}, the baseline's is ${baseline}`;
}
function errorDifference(baseline, result) {
    const [before, now] = [errorsOf(baseline), errorsOf(result)];
    if (before === null || now === null)
        return null;
    const shares = [before, now].map(({ errors, size }) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(errors / size));
    if ((0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .compareWithLimit */ .nW)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .abs */ .tn)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(...shares)), ERROR_SHARE, shares) < 0)
        return null;
    const [there, here] = [describeErrors(before), describeErrors(now)];
    return `${here} ended in an error here, ${there} in the baseline, so the remaining cases differ`;
}
/** How many cases ended in an error, out of how many; null if either number is unknown. */
function errorsOf(side) {
    const { cases, success_count: succeeded } = side;
    const errors = side.error_count ?? cases?.filter(({ error }) => error === true).length ?? null;
    if (errors === null)
        return null;
    const size = side.dataset_size ?? (typeof succeeded !== 'number' ? cases?.length : succeeded + errors) ?? 0;
    return size > 0 ? { errors, size } : null;
}
function describeErrors({ errors, size }) {
    return `${errors} of ${(0,_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(size)} (${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(errors / size), 3))})`;
}


/***/ }),

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   Ob: () => (/* binding */ isReported),
/* harmony export */   VT: () => (/* binding */ countStatisticOf),
/* harmony export */   dP: () => (/* binding */ pooledOverall),
/* harmony export */   jA: () => (/* binding */ valueThatReproduces),
/* harmony export */   v_: () => (/* binding */ passShare),
/* harmony export */   yg: () => (/* binding */ reproducingValue)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9108);


/** The cases reproduce a metric if it differs by no more than this, or by half of its last digit. */
const CLOSE = 0.0005;
/** The largest tolerance, however few digits were reported. */
const AT_MOST = 0.005;
/** Rounding of binary numbers: a difference of 0.0005 is not more than 0.0005. */
const ROUNDING = 1e-12;
const PASSED = { name: 'passed', of: ({ passed, error }) => orFailed(asNumber(passed), error) };
const PASSES = { name: 'passes', of: passShare };
// A case with only `passed` has 0 or 1 as its score.
const SCORE = { name: 'score', of: (each) => each.score ?? passShare(each) };
const OWN_F1 = { name: 'own f1', of: _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .ownF1 */ .a$ };
/** The share of its trials that a case passed: 0 or 1 without repeats. */
function passShare({ passed, passes, trials, error }) {
    return orFailed(passes === undefined || trials === undefined ? asNumber(passed) : passes / trials, error);
}
/** A case with an error failed, whatever else is missing. */
function orFailed(value, error) {
    return value ?? (error === true ? 0 : undefined);
}
function asNumber(passed) {
    return passed === undefined ? undefined : Number(passed);
}
/** The metric over all trials of cases that were pooled from runs, if the cases of each run reproduce it. */
function pooledOverall(value, pooled, runs) {
    if (value.name !== 'passed')
        return overall(value, pooled);
    // "All three trials passed" is likelier than "all six passed": pooled, it would be another metric.
    return runs.some(({ cases }) => cases.some(isRepeated)) ? undefined : overall(PASSES, pooled);
}
/**
 * The case value that reproduces the reported metric on both sides, over all cases of each; null if none does, so that
 * the cases say nothing about this metric (it is averaged differently, or over a part of the cases).
 */
function reproducingValue(comparison, { before, now }, average) {
    const { baseline, candidate } = comparison;
    const sides = [
        { cases: before, reported: baseline },
        { cases: now, reported: candidate },
    ];
    return valueThatReproduces(comparison, sides, average);
}
/** Like `reproducingValue`, for any number of sides. */
function valueThatReproduces({ metric, whole }, sides, average) {
    const statistic = countStatisticOf(metric);
    // For a case with repeats, the share of its trials that passed is tried before `passed`.
    const values = sides.some(({ cases }) => cases.some(isRepeated)) ? [PASSES, PASSED, SCORE] : [PASSED, PASSES, SCORE];
    if (statistic !== null)
        values.unshift({ name: 'counts', statistic });
    if (statistic === 'f1' && average === 'macro')
        values.push(OWN_F1);
    return values.find((value) => sides.every(({ cases, reported }) => reproduces(value, cases, reported, whole))) ?? null;
}
function isRepeated({ trials = 1, passes }) {
    return trials > 1 && passes !== undefined;
}
/** f1, precision or recall if the last part of the dotted name has that word. */
function countStatisticOf(metric) {
    const words = metric.slice(metric.lastIndexOf('.') + 1).split('_');
    return _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_STATISTICS */ .gM.find((statistic) => words.includes(statistic)) ?? null;
}
function reproduces(value, cases, reported, whole) {
    const computed = overall(value, cases);
    return computed !== undefined && isReported(computed, reported, whole);
}
/** Whether a computed share (0 to 1) equals the reported one within rounding. */
function isReported(computed, reported, whole) {
    const halfOfLastDigit = 0.5 * 10 ** -(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(reported).scale;
    const tolerance = Math.min(Math.max(CLOSE, halfOfLastDigit / whole), AT_MOST);
    return Math.abs(computed - reported / whole) <= tolerance + ROUNDING;
}
/** The metric computed from the cases of one side, 0 to 1; undefined if a case lacks the value. */
function overall(value, cases) {
    if (value.name === 'counts') {
        const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .pooledCounts */ .wM)(cases);
        return counts && (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .statisticOf */ .Qr)(value.statistic, counts);
    }
    let sum = 0;
    for (const each of cases) {
        const own = value.of(each);
        if (own === undefined)
            return undefined;
        sum += own;
    }
    return sum / cases.length;
}


/***/ }),

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ statisticOf),
/* harmony export */   Xk: () => (/* binding */ contribution),
/* harmony export */   a$: () => (/* binding */ ownF1),
/* harmony export */   gM: () => (/* binding */ COUNT_STATISTICS),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   wM: () => (/* binding */ pooledCounts)
/* harmony export */ });
/** The metrics that are computed from pooled counts. */
const COUNT_STATISTICS = ['f1', 'precision', 'recall'];
const NOTHING_FOUND = { tp: 0, fp: 0, fn: 0 };
/** The counts of a case; undefined if one is missing. A case with an error has found nothing. */
function countsOf({ tp, fp, fn, error }) {
    if (tp !== undefined && fp !== undefined && fn !== undefined)
        return { tp, fp, fn };
    return error === true ? NOTHING_FOUND : undefined;
}
/** The sum over all cases; undefined if one of them has no counts: a partial sum is no total. */
function pooledCounts(cases) {
    let [tp, fp, fn] = [0, 0, 0];
    for (const each of cases) {
        const counts = countsOf(each);
        if (counts === undefined)
            return undefined;
        tp += counts.tp;
        fp += counts.fp;
        fn += counts.fn;
    }
    return { tp, fp, fn };
}
/** The weights of a false positive and a false negative in the denominator, where a true positive weighs 1. */
const WEIGHTS = {
    f1: { fp: 0.5, fn: 0.5 },
    precision: { fp: 1, fn: 0 },
    recall: { fp: 0, fn: 1 },
};
/**
 * The weighted sum of the errors: f1 = tp / (tp + (fp + fn)/2), precision = tp / (tp + fp), recall = tp / (tp + fn).
 */
function wrong(statistic, { fp, fn }) {
    const weights = WEIGHTS[statistic];
    return weights.fp * fp + weights.fn * fn;
}
/** f1, precision or recall from pooled counts; 0 without a true positive, as in most tools. */
function statisticOf(statistic, counts) {
    return counts.tp === 0 ? 0 : counts.tp / (counts.tp + wrong(statistic, counts));
}
/**
 * What each case contributes to a statistic, as a function of its counts. The differences of the contributions sum to
 * the difference of the statistic, to second order: tp / (tp + wrong), linearized at the pooled counts of both sides
 * (the delta method).
 * @param both the counts of both sides together
 */
function contribution(statistic, both) {
    const share = statisticOf(statistic, both);
    const denominator = (both.tp + wrong(statistic, both)) / 2;
    if (denominator === 0)
        return () => 0;
    return (counts) => (counts.tp * (1 - share) - share * wrong(statistic, counts)) / denominator;
}
/** The f1 of one case: 2tp / (2tp + fp + fn), and 1 if nothing was expected and nothing found. */
function ownF1(each) {
    const counts = countsOf(each);
    if (counts === undefined)
        return undefined;
    if (counts === NOTHING_FOUND)
        return 0;
    return counts.tp + counts.fp + counts.fn === 0 ? 1 : statisticOf('f1', counts);
}


/***/ }),

/***/ 7347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ ALPHA),
  V: () => (/* binding */ verdictOf)
});

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var metrics_limit = __webpack_require__(7153);
// EXTERNAL MODULE: ./lib/core/judging/evidence/drop.js
var evidence_drop = __webpack_require__(4519);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/normal.js
var normal = __webpack_require__(2411);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/power.js

/** The power: how often a test should find a drop that is there. */
const POWER = 0.8;
const Z_POWER = (0,normal/* normalQuantile */.Zl)(1 - POWER);
/**
 * How many cases like these would show a drop of the limit four times in five: the sample size for paired differences
 * ((z_level √ψ + z_power √(ψ − limit²)) / limit)² (Connor 1987, for McNemar's test). A true drop of the limit needs at
 * least that many differences, so ψ is at least the limit. Infinity for a limit of 0.
 * @param spread the sum of the squared differences over the number of cases, of proportions
 * @param limit as a proportion
 * @param level the significance level
 */
function casesNeeded(spread, limit, level) {
    const psi = Math.max(spread, limit);
    const reach = (0,normal/* normalQuantile */.Zl)(level) * Math.sqrt(psi);
    const margin = Z_POWER * Math.sqrt(Math.max(psi - limit * limit, 0));
    return Math.ceil(((reach + margin) / limit) ** 2);
}
/**
 * The drop, as a proportion, that a test over this many cases finds four times in five. If nothing differs, as if one
 * case did.
 */
function detectableDrop(spread, cases, level) {
    return ((0,normal/* normalQuantile */.Zl)(level) + Z_POWER) * Math.sqrt((spread || 1 / cases) / cases);
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/comparison-verdict.js



/** The largest share of pushes with no change that turn red; also the level for p of an improvement. */
const ALPHA = 0.05;
/**
 * The verdict on one comparison.
 * @param test its result in its family; null without evidence
 */
function verdictOf(measured, test) {
    const { comparison, evidence } = measured;
    const drop = (0,evidence_drop/* dropOf */.l6)(comparison, evidence);
    const reaches_limit = (0,metrics_limit/* isReached */.xg)(drop, comparison.limit, (0,evidence_drop/* sizeOf */.$d)(comparison));
    const [gated, rule] = gateVerdict(measured, test, drop, reaches_limit);
    const verdict = inRole(comparison.role, gated);
    const power = powerOf(measured, test, verdict === 'inconclusive' && rule === 'evidence');
    return { verdict, rule, drop, reaches_limit, test, ...power };
}
/**
 * The verdict if the metric gates. Cases may be missing because they fail, so without them nothing is an improvement.
 */
function gateVerdict(measured, test, drop, reachesLimit) {
    const [verdict, rule] = byLimitAndEvidence(measured, test, drop, reachesLimit);
    if (verdict === 'unchanged' && (0,evidence_drop/* severeLoss */.WL)(measured.comparison, measured.evidence) !== null && drop > 0) {
        return ['minor', 'severe loss'];
    }
    const hidden = verdict === 'improvement' && measured.evidence.missing > 0;
    return hidden ? ['unchanged', 'missing cases'] : [verdict, rule];
}
function byLimitAndEvidence({ comparison, evidence }, test, drop, reachesLimit) {
    const { limit, step } = comparison;
    const size = (0,evidence_drop/* sizeOf */.$d)(comparison);
    const improved = (0,metrics_limit/* isReached */.xg)(-drop, step, size);
    if (evidence.kind === 'none' || test === null) {
        return [reachesLimit ? 'regression' : improved ? 'improvement' : 'unchanged', 'limit'];
    }
    if (evidence.kind === 'cases' && evidence.all_lost && drop > 0)
        return ['regression', 'all lost'];
    let verdict;
    if (reachesLimit)
        verdict = test.significant ? 'regression' : 'inconclusive';
    else if (test.significant)
        verdict = 'minor';
    else
        verdict = improved && evidence.p_improved <= ALPHA ? 'improvement' : 'unchanged';
    if (evidence.kind === 'history' || verdict === 'regression')
        return [verdict, 'evidence'];
    if (!reachesLimit && (0,metrics_limit/* isReached */.xg)((0,evidence_drop/* reportedDrop */.tx)(comparison), limit, size))
        return ['inconclusive', 'other cases'];
    const worst = evidence.worst_case;
    if (worst !== null && worst.p <= test.level && (0,metrics_limit/* isReached */.xg)(worst.drop, limit, size)) {
        return ['inconclusive', 'worst case'];
    }
    return [verdict, 'evidence'];
}
/** A metric that does not gate is never worse than minor. A second look only reports a proven drop of the limit. */
function inRole(role, gated) {
    if (role === 'gate')
        return gated;
    if (gated === 'regression')
        return 'minor';
    return role === 'second look' || gated === 'inconclusive' ? 'unchanged' : gated;
}
function powerOf({ comparison, evidence }, test, askForMore) {
    if (evidence.kind !== 'cases' || test === null)
        return { cases_needed: null, runs_needed: null, detectable: null };
    const { spread, n, trials } = evidence;
    const { limit, whole } = comparison;
    const detectable = detectableDrop(spread, n, test.level) * whole;
    const needed = casesNeeded(spread, limit.amount / whole, test.level);
    const more = askForMore && needed > n && needed < Infinity;
    if (!more)
        return { cases_needed: null, runs_needed: null, detectable };
    return { cases_needed: needed, runs_needed: Math.ceil((needed * trials) / n), detectable };
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   WL: () => (/* binding */ severeLoss),
/* harmony export */   l6: () => (/* binding */ dropOf),
/* harmony export */   tx: () => (/* binding */ reportedDrop)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7153);


/** How much worse the candidate is, by the reported numbers; negative if it is better. */
function reportedDrop({ better, baseline, candidate }) {
    return better === 'higher' ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e0)(candidate, baseline) : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e0)(baseline, candidate);
}
/** The drop that counts: the reported one if both sides ran the same cases, else that over the common cases. */
function dropOf(comparison, evidence) {
    return reportedDrop({ ...comparison, ...evidence.common });
}
/** The larger absolute value of the two sides. */
function sizeOf({ baseline, candidate }) {
    return Math.max(Math.abs(baseline), Math.abs(candidate));
}
/**
 * Whether a metric fell to nothing or lost more than half of a value below the limit; null: neither, or lower is
 * better.
 */
function severeLoss(comparison, evidence) {
    const { better, limit } = comparison;
    const { baseline, candidate } = { ...comparison, ...evidence.common };
    if (better === 'lower' || !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isSome */ .Ru)(baseline, baseline))
        return null;
    if (!(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isSome */ .Ru)(candidate, candidate))
        return 'to nothing';
    // A value below its limit can never fall by the limit.
    return !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isReached */ .xg)(baseline, { ...limit, relative: false }, baseline) && 2 * candidate < baseline
        ? 'more than half of it'
        : null;
}


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ historyEvidence),
/* harmony export */   If: () => (/* binding */ SHORTEST_HISTORY),
/* harmony export */   ZV: () => (/* binding */ usableValues),
/* harmony export */   _K: () => (/* binding */ scaleOf),
/* harmony export */   km: () => (/* binding */ usualRange)
/* harmony export */ });
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5255);
/* harmony import */ var _statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3525);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1328);



/** How many of the newest versions are read. */
const LONGEST_HISTORY = 20;
/** With fewer usable values there is no usual range. */
const SHORTEST_HISTORY = 8;
/** Not evaluated, or regressed: a lasting regression must not become usual. */
const UNUSABLE = [null, 'not_evaluated', 'incomparable', 'regression'];
/** The least deviation that is believed: of logarithms, and of a share. Each is less than an eighteenth of the usual limit. */
const LEAST_OF_LOG = 0.01;
const LEAST_OF_SHARE = 0.0025;
const LEAST_IN_LIMIT = 18;
/** Makes the mean absolute deviation of normal values their standard deviation: the square root of π/2. */
const MEAN_DEVIATION_TO_SD = Math.sqrt(Math.PI / 2);
/** The usable values of the 20 newest versions. `history` has the newest version last. */
function usableValues(history) {
    return history
        .slice(-LONGEST_HISTORY)
        .flatMap(({ value, verdict }) => (value === null || UNUSABLE.includes(verdict) ? [] : [value]));
}
/**
 * Shares vary by an amount; everything else by a share of itself, and by an amount only where it reaches 0 or less. The
 * floor follows the size of the values and never hides the limit: a loss of 0.001 that doubles has doubled.
 * @param limit see `Comparison`; without one the floor is that of the usual limit
 */
function scaleOf(kind, whole, values, limit) {
    if ((0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isShare */ .GS)(kind))
        return { name: 'linear', floor: within(limit?.amount, LEAST_OF_SHARE * whole) };
    if (values.every((value) => value > 0)) {
        const share = limit === undefined ? undefined : Math.log1p(limit.amount / Math.abs(limit.baseline));
        return { name: 'log', floor: within(share, LEAST_OF_LOG) };
    }
    const middle = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(values);
    const deviations = values.map((value) => Math.abs(value - middle));
    const sizes = values.map(Math.abs).filter((size) => size > 0);
    // Where more than half are equal, as of errors that most runs do not have, the others are no spikes.
    const floor = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(deviations) === 0
        ? MEAN_DEVIATION_TO_SD * (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(deviations)
        : within(limit?.amount, LEAST_OF_LOG * (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(sizes));
    return { name: 'linear', floor: floor || LEAST_OF_SHARE };
}
/** A tighter limit than usual has a smaller floor. */
function within(limit, floor) {
    return limit === undefined || !(limit > 0) ? floor : Math.min(floor, limit / LEAST_IN_LIMIT);
}
/**
 * What at least eight earlier values say about the candidate: the t prediction interval for one more value (Hahn &
 * Meeker, Statistical Intervals, 4.8) after spikes were drawn in, which narrows it: each costs a degree of freedom, and
 * the deviation grows by the same share (Tukey & McLaughlin, Sankhyā A 25, 1963). null: there are too few.
 * @param earlier usable values, see `usableValues`
 */
function historyEvidence(comparison, earlier) {
    const n = earlier.length;
    if (n < SHORTEST_HISTORY)
        return null;
    const { kind, better, baseline, candidate, whole, limit } = comparison;
    const scale = scaleOf(kind, whole, [...earlier, candidate], { amount: limit.amount, baseline });
    const onScale = (value) => (scale.name === 'log' ? Math.log(value) : value);
    const level = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .winsorizedLevel */ .Js)(earlier.map(onScale), scale.floor);
    const degrees = n - 1 - level.drawn;
    const sd = (level.sd * (n - 1)) / degrees;
    const fall = better === 'higher' ? level.mean - onScale(candidate) : onScale(candidate) - level.mean;
    const worse = fall / (sd * Math.sqrt(1 + 1 / n));
    const [p, p_improved] = [(0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tTail */ .X)(worse, degrees), (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tTail */ .X)(-worse, degrees)];
    return {
        kind: 'history',
        method: 'prediction interval',
        n,
        mean: level.mean,
        sd,
        degrees,
        scale: scale.name,
        p,
        p_improved,
        p_smallest: 0,
    };
}
/** The range outside of which a value is significant at `level`, either way: in the metric's unit. */
function usualRange({ n, mean, sd, degrees, scale }, level) {
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tQuantile */ .Y)(level, degrees) * sd * Math.sqrt(1 + 1 / n);
    const unit = (value) => (scale === 'log' ? Math.exp(value) : value);
    return [unit(mean - half), unit(mean + half)];
}


/***/ }),

/***/ 947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ incompleteBeta),
/* harmony export */   o: () => (/* binding */ fairCoinTail)
/* harmony export */ });
/** Coefficients of Stirling's series for 1/x, 1/x³, 1/x⁵ … (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
/** From here on six terms of the series are exact to the last digit. */
const LARGE = 15;
const MOST_TERMS = 20_000;
const TINY = 1e-300;
/** ln Γ(x) for x > 0: Stirling's series, after Γ(x) = Γ(x + 1)/x has moved x to where it is exact. */
function logGamma(x) {
    let product = 1;
    let large = x;
    for (; large < LARGE; large += 1)
        product *= large;
    let series = 0;
    let power = 1 / large;
    for (const coefficient of STIRLING) {
        series += coefficient * power;
        power /= large * large;
    }
    return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
/**
 * The regularized incomplete beta function I_x(a, b), the one function behind Student's t and the binomial
 * distribution. a, b > 0; 0 ≤ x ≤ 1.
 *
 * Continued fraction DLMF 8.17.22 by Lentz's method (Press et al., Numerical Recipes, 6.4); on the side where it
 * converges slowly by I_x(a, b) = 1 − I_{1−x}(b, a).
 */
function incompleteBeta(a, b, x) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(b, a, 1 - x);
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a;
    return front / fraction(a, b, x);
}
/** 1 + d₁/(1 + d₂/(1 + …)) with the d of DLMF 8.17.23. */
function fraction(a, b, x) {
    let value = 1;
    let above = 1;
    let below = 0;
    for (let term = 1; term <= MOST_TERMS; term += 1) {
        const m = term >> 1;
        const d = term % 2 === 0
            ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
            : -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        above = 1 + d / above || TINY;
        below = 1 / (1 + d * below || TINY);
        value *= above * below;
        if (Math.abs(above * below - 1) < 1e-15)
            break;
    }
    return value;
}
/** P(X ≥ k) for X ~ Bin(n, ½). */
function fairCoinTail(n, k) {
    if (k <= 0)
        return 1;
    return k > n ? 0 : incompleteBeta(k, n - k + 1, 0.5);
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ normalTail),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   kC: () => (/* binding */ normalDensity)
/* harmony export */ });
const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on the continued fraction needs fewer terms than the power series. */
const FAR = 2.5;
const FRACTION_TERMS = 150;
/** Density of the standard normal distribution. */
function normalDensity(x) {
    return Math.exp(-0.5 * x * x - LOG_SQRT_TWO_PI);
}
/**
 * P(Z > x) of the standard normal distribution, to about 15 digits, also where it is tiny.
 *
 * Near the middle ½ − φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia, Evaluating the Normal Distribution, J. Stat. Soft. 11,
 * 2004); further out φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) (Abramowitz & Stegun 26.2.14).
 */
function normalTail(x) {
    if (x < 0)
        return 1 - normalTail(-x);
    if (x === Infinity)
        return 0;
    if (x >= FAR) {
        let fraction = x;
        for (let term = FRACTION_TERMS; term >= 1; term -= 1)
            fraction = x + term / fraction;
        return normalDensity(x) / fraction;
    }
    let sum = 0;
    let term = x;
    for (let odd = 3; sum + term !== sum; odd += 2) {
        sum += term;
        term *= (x * x) / odd;
    }
    return 0.5 - normalDensity(x) * sum;
}
/** The x with P(Z > x) = p: 1.6449 for 0.05. 0 < p < 1. */
function normalQuantile(p) {
    if (p > 0.5)
        return -normalQuantile(1 - p);
    // The tail is convex to the right of 0, so Newton's steps from there never pass the solution.
    let x = 0;
    for (;;) {
        const next = x + (normalTail(x) - p) / normalDensity(x);
        if (!(next > x))
            return x;
        x = next;
    }
}


/***/ }),

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Js: () => (/* binding */ winsorizedLevel),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   p9: () => (/* binding */ robustDeviation),
/* harmony export */   rY: () => (/* binding */ MOST_DEVIATIONS)
/* harmony export */ });
/** Scales the median absolute deviation of normal values to their standard deviation. */
const MAD_TO_SD = 1.4826;
/** Values further from the median than this many standard deviations are moved to there. */
const MOST_DEVIATIONS = 3.5;
/** The middle value, or the mean of the two; NaN of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
/** The standard deviation that follows from the median absolute value of `deviations`. */
function robustDeviation(deviations) {
    return MAD_TO_SD * median(deviations.map(Math.abs));
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function clip(value, least, most) {
    return Math.min(Math.max(value, least), most);
}
/**
 * Mean and standard deviation (n − 1) of at least two values, after those beyond 3.5 robust standard deviations from
 * the median were moved to there (winsorized). No deviation is less than `floor`: a constant history still has a range.
 */
function winsorizedLevel(values, floor) {
    const middle = median(values);
    const reach = MOST_DEVIATIONS * Math.max(robustDeviation(values.map((value) => value - middle)), floor);
    const drawnIn = values.map((value) => clip(value, middle - reach, middle + reach));
    const center = mean(drawnIn);
    const squares = drawnIn.reduce((sum, value) => sum + (value - center) ** 2, 0);
    const drawn = values.filter((value, at) => value !== drawnIn[at]).length;
    return { mean: center, sd: Math.max(Math.sqrt(squares / (values.length - 1)), floor), drawn };
}


/***/ }),

/***/ 1328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tTail),
/* harmony export */   Y: () => (/* binding */ tQuantile)
/* harmony export */ });
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(947);

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, which need not be whole (DLMF 8.17(ii)). */
function tTail(t, df) {
    const tail = 0.5 * (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J)(df / 2, 0.5, df / (df + t * t));
    return t >= 0 ? tail : 1 - tail;
}
/** The t with P(T > t) = p, for 0 < p ≤ ½, by bisection. */
function tQuantile(p, df) {
    let above = 1;
    while (tTail(above, df) > p)
        above *= 2;
    let below = 0;
    for (;;) {
        const middle = (below + above) / 2;
        if (middle <= below || middle >= above)
            return middle;
        if (tTail(middle, df) > p)
            below = middle;
        else
            above = middle;
    }
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ cases),
/* harmony export */   En: () => (/* binding */ chanceOf),
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   Te: () => (/* binding */ roundedUp),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   rY: () => (/* binding */ rangeEnd)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7092);

/** More decimals are noise of binary arithmetic. */
const MOST_DECIMALS = 8;
/** A reported number with all its digits, except noise of binary arithmetic. */
function exact(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(value).scale <= MOST_DECIMALS ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value) : rounded(value, 6);
}
/** A computed number. */
function rounded(value, digits = 2) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Number(value.toPrecision(digits)));
}
/** `p = 0.013`, `p < 0.0001`. */
function chanceOf(p) {
    return p < 0.0001 ? 'p < 0.0001' : `p = ${rounded(p)}`;
}
/** A positive bound with two digits, rounded up. */
function roundedUp(value) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return rounded(Math.ceil(value / unit - 1e-9) * unit);
}
/** The end of a usual range: three digits, or whole. */
function rangeEnd(value) {
    return Math.abs(value) >= 100 ? String(Math.round(value)) : rounded(value, 3);
}
/** How a computed drop changed the metric: `fell by 0.12`. */
function moved(drop, better) {
    if (drop === 0)
        return 'did not change';
    return `${drop > 0 === (better === 'higher') ? 'fell' : 'rose'} by ${rounded(Math.abs(drop))}`;
}
/** The word for getting worse: a drop, or a rise if lower is better. */
function worsening({ better }) {
    return better === 'higher' ? 'drop' : 'rise';
}
/** `1 case`, `2 cases`. */
function cases(count) {
    return `${count} ${count === 1 ? 'case' : 'cases'}`;
}


/***/ }),

/***/ 5879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ pooledReason),
/* harmony export */   kT: () => (/* binding */ testOf),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _comparison_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2992);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);



/** Further remarks about a comparison: sentences without a full stop. */
function remarksOf({ comparison, evidence, decision }) {
    const remarks = [];
    if (evidence.kind === 'cases' && evidence.broke_by_error > 0)
        remarks.push(errors(comparison, evidence));
    if (evidence.kind === 'none' && evidence.earlier !== null) {
        remarks.push(`no usual range yet: ${evidence.earlier} of ${_history_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_HISTORY */ .If} earlier versions`);
    }
    const others = decision.test?.others ?? 0;
    if (others > 0)
        remarks.push(`judged together with ${others} other ${others === 1 ? 'comparison' : 'comparisons'}`);
    return remarks;
}
/**
 * How a comparison was tested: `McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, level 0.05`. The p is that
 * of a loss; a gain that chance does not explain has its own beside it.
 */
function testOf({ method, n, of, groups, changed, p, p_improved, level }) {
    if (p === null || level === null || n === null)
        return 'by the limit alone';
    const gain = p_improved !== null && p_improved <= _comparison_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .ALPHA */ .N ? `; of a gain: ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p_improved)}` : '';
    const held = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p)}, level ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rounded */ .Wf)(level)}${gain}`;
    if (of === 'versions')
        return `${method} of ${n} earlier versions: ${held}`;
    const over = groups === null ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(n) : `${groups} groups of ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(n)}`;
    return `${method} over ${over}, ${changed ?? 0} of which ${changed === 1 ? 'differs' : 'differ'}: ${held}`;
}
/**
 * The sentence about all results of a push together: `the 20 results with cases together fell by 0.08 on average; …`.
 */
function pooledReason({ results, drop, limit, significant, p, level }) {
    const chance = significant ? 'chance does not explain it' : 'chance may explain it';
    const test = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p)}, level ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rounded */ .Wf)(level)}`;
    return `the ${results} results with cases together ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .moved */ .aW)(drop, 'higher')} on average; the limit is ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .exact */ .e0)(limit)}; ${chance} (${test})`;
}
/** `9 of the 12 cases that broke are errors; without them f1 fell by 0.01`. */
function errors({ metric, better }, { broke, broke_by_error, drop_without_errors }) {
    const [all, who] = [broke_by_error === broke, `the ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(broke)} that broke`];
    const are = all
        ? `${who} ${broke === 1 ? 'is an error' : 'are errors'}`
        : `${broke_by_error} of ${who} ${broke_by_error === 1 ? 'is an error' : 'are errors'}`;
    if (drop_without_errors === null)
        return are;
    return `${are}; without ${broke_by_error === 1 ? 'it' : 'them'} ${metric} ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .moved */ .aW)(drop_without_errors, better)}`;
}


/***/ }),

/***/ 2149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ judge_decide),
  S4: () => (/* binding */ judge),
  xP: () => (/* binding */ judge_measure)
});

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var metrics_limit = __webpack_require__(7153);
// EXTERNAL MODULE: ./lib/core/judging/evidence/comparison-verdict.js + 1 modules
var comparison_verdict = __webpack_require__(7347);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/incomplete-beta.js
var incomplete_beta = __webpack_require__(947);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/normal.js
var normal = __webpack_require__(2411);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/sign-flip.js


/** Up to this many differences, all sign flips are counted. */
const MOST_EXACT = 20;
/**
 * Sums that differ by less than this share of the sum of all sizes are ties; so are sizes that differ by less than this
 * share.
 */
const TIE = 1e-9;
/**
 * Tests whether differences (positive is worse) lie to one side of 0. If swapping the sides of a unit changes nothing,
 * both signs of its difference are equally likely. So p is the share of all sign flips with a larger sum than the
 * observed sum T, plus half of those with an equal sum (the mid-p of Lancaster 1961). There is no randomness: the same
 * differences give the same p. Differences of 0 do not matter.
 *
 * - All of one size: the number of worse units is binomial, McNemar's test with mid-p (Fagerland, Lydersen & Laake
 *   2013).
 * - Up to 20: all sign flips.
 * - More: the saddlepoint approximation of Lugannani & Rice, within 5% of p at 31 differences and 3% at 60.
 */
function signFlipTest(differences) {
    const changed = nonzero(differences);
    const count = changed.length;
    if (count === 0)
        return { method: 'nothing differs', changed: 0, p: 1, p_improved: 1, p_smallest: 1 };
    // The observed tail is computed and the other one is 1 minus it, so that a small p keeps all its digits.
    const sum = total(changed);
    const worse = sum >= 0;
    const sizes = changed.map(Math.abs);
    const [method, tail] = tailBeyond(sizes, Math.abs(sum));
    const p_smallest = 0.5 ** (count + 1);
    const p = Math.min(Math.max(tail, p_smallest), 1 - p_smallest);
    return { method, changed: count, p: worse ? p : 1 - p, p_improved: worse ? 1 - p : p, p_smallest };
}
/** The differences that are not 0, in their order. */
function nonzero(differences) {
    let count = 0;
    for (const difference of differences)
        count += difference === 0 ? 0 : 1;
    const found = new Float64Array(count);
    let at = 0;
    for (const difference of differences) {
        if (difference !== 0)
            found[at++] = difference;
    }
    return found;
}
/** P(S > T) + P(S = T)/2 for the sum S of `sizes` with random signs and T ≥ 0, and the method that was used. */
function tailBeyond(sizes, T) {
    const count = sizes.length;
    const all = total(sizes);
    const first = sizes[0] ?? 0;
    if (sizes.every((size) => Math.abs(size - first) <= TIE * first)) {
        const worse = Math.round((count + T / first) / 2);
        return ['McNemar mid-p', ((0,incomplete_beta/* fairCoinTail */.o)(count, worse) + (0,incomplete_beta/* fairCoinTail */.o)(count, worse + 1)) / 2];
    }
    if (count <= MOST_EXACT) {
        const [left, right] = [signedSums(sizes.subarray(0, count >> 1)), signedSums(sizes.subarray(count >> 1))];
        const reaching = (sum) => pairsReaching(left, right, sum) / 2 ** count;
        return ['sign flips, exact', (reaching(T - TIE * all) + reaching(T + TIE * all)) / 2];
    }
    return ['sign flips, saddlepoint', saddlepointTail(sizes, T)];
}
/** The sums of all ways to sign the sizes, ascending. */
function signedSums(sizes) {
    const sums = new Float64Array(2 ** sizes.length);
    let filled = 1;
    for (const size of sizes) {
        for (let at = 0; at < filled; at += 1) {
            const sum = sums[at] ?? 0;
            sums[at] = sum + size;
            sums[filled + at] = sum - size;
        }
        filled *= 2;
    }
    return sums.sort();
}
/** How many pairs, one of each array, have a sum of at least `least`. Both arrays ascend, so one pass is enough. */
function pairsReaching(left, right, least) {
    let pairs = 0;
    let from = right.length;
    for (const sum of left) {
        while (from > 0 && sum + (right[from - 1] ?? 0) >= least)
            from -= 1;
        pairs += right.length - from;
    }
    return pairs;
}
/**
 * Lugannani & Rice, Saddle Point Approximation for the Distribution of the Sum of Independent Random Variables (Adv.
 * Appl. Prob. 12, 1980), for a sum of ±a with both signs equally likely. Its cumulant generating function is Σ log
 * cosh(at).
 */
function saddlepointTail(sizes, T) {
    const scale = Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0));
    const a = sizes.map((size) => size / scale);
    const x = T / scale;
    // If every difference is worse, there is no saddlepoint, but the tail is known.
    if (x >= total(a) * (1 - 1e-12))
        return 0;
    const t = saddlepoint(a, x);
    let cumulants = 0;
    let curvature = 0;
    for (const size of a) {
        cumulants += logCosh(size * t);
        curvature += slope(size, t);
    }
    const w = Math.sqrt(Math.max(0, 2 * (t * x - cumulants)));
    if (w < 0.01)
        return (0,normal/* normalTail */.WI)(w);
    return (0,normal/* normalTail */.WI)(w) + (0,normal/* normalDensity */.kC)(w) * (1 / (t * Math.sqrt(curvature)) - 1 / w);
}
/**
 * The t ≥ 0 with Σ a tanh(at) = x, by Newton's method. The sum is concave for t ≥ 0, so steps from 0 never pass the
 * solution.
 */
function saddlepoint(a, x) {
    let t = 0;
    for (;;) {
        let missing = x;
        let rise = 0;
        for (const size of a) {
            missing -= size * Math.tanh(size * t);
            rise += slope(size, t);
        }
        const next = t + missing / rise;
        if (!(next - t > 1e-12 * next))
            return t;
        t = next;
    }
}
/** The derivative of a tanh(at): (a / cosh(at))². */
function slope(a, t) {
    return (a / Math.cosh(a * t)) ** 2;
}
/** log cosh(x) for x ≥ 0, also where cosh(x) is too large for a double. */
function logCosh(x) {
    return x + Math.log1p(Math.exp(-2 * x)) - Math.LN2;
}
function total(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/pooled.js

/**
 * Tests all results with evidence from cases together: a change of one prompt or harness affects them all, and may be
 * too small to see in each. Every result has the same weight. null: fewer than two results.
 */
function poolResults(shares) {
    const results = shares.length;
    if (results < 2)
        return null;
    const all = new Float64Array(shares.reduce((sum, { differences }) => sum + differences.length, 0));
    let [filled, drop, limit] = [0, 0, 0];
    for (const share of shares) {
        all.set(share.differences, filled);
        filled += share.differences.length;
        drop += share.drop / results;
        limit += share.limit / results;
    }
    const { method, p, p_improved, p_smallest } = signFlipTest(all);
    return { method, results, drop, limit, p, p_improved, p_smallest };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/tarone.js
/**
 * Tests a family so that the probability of any false alarm among its members is at most `alpha`: the step-down
 * procedure of Tarone (A modified Bonferroni method for discrete data, Biometrics 46, 1990). Bonferroni divides alpha
 * by the number of tests, Tarone only by the number that could be significant at all, so comparisons in which almost no
 * case differs cost the others nothing. Significant members leave, and the others are tested again, as in Holm's
 * procedure.
 */
function stepDown(members, alpha) {
    const tested = members.map(() => ({ significant: false, level: alpha }));
    let open = members.map((member, at) => ({ ...member, at }));
    let divisor = members.length;
    while (open.length > 0) {
        // The smallest divisor that is at least the number of testable members. With fewer members it never grows.
        while (divisor > 1 && testable(open, alpha / (divisor - 1)) < divisor)
            divisor -= 1;
        const level = alpha / divisor;
        const [rejected, kept] = [open.filter(({ p }) => p <= level), open.filter(({ p }) => p > level)];
        for (const { at } of open)
            tested[at] = { significant: false, level };
        for (const { at } of rejected)
            tested[at] = { significant: true, level };
        if (rejected.length === 0)
            break;
        open = kept;
    }
    return tested;
}
/** How many members could be significant at a level. */
function testable(members, level) {
    return members.filter(({ p_smallest }) => p_smallest <= level).length;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/decide.js




/** The significance level for a metric that does not gate, tested by itself. */
const WATCH_LEVEL = 0.01;
/**
 * Judges all results of a push together. Its gating comparisons and the pooled one are one family, so that twenty
 * comparisons are as rarely red by chance as one. Second looks are a family of their own; each metric that does not
 * gate is tested by itself.
 */
function decide(results) {
    const all = results.flatMap(({ comparisons }) => comparisons);
    const pooled = poolResults(results.flatMap((result) => result.pooled ?? []));
    const gates = testTogether(all, 'gate', pooled);
    const secondLooks = testTogether(all, 'second look', null);
    const tests = new Map([...gates.tests, ...secondLooks.tests, ...testAlone(all)]);
    return {
        results: results.map(({ comparisons }) => comparisons.map((each) => ({ ...each, decision: (0,comparison_verdict/* verdictOf */.V)(each, tests.get(each) ?? null) }))),
        pooled: pooled && gates.extra && pooledDecision(pooled, gates.extra),
    };
}
/** Tests the comparisons of one role, and the pooled one if there is one, as one family. */
function testTogether(comparisons, role, extra) {
    const members = comparisons.flatMap((each) => each.comparison.role === role && each.evidence.kind !== 'none' ? { each, evidence: each.evidence } : []);
    const tested = stepDown([...members.map(({ evidence }) => evidence), ...(extra === null ? [] : [extra])], comparison_verdict/* ALPHA */.N);
    const others = members.length - 1;
    const tests = members.flatMap(({ each }, at) => {
        const outcome = tested[at];
        return outcome === undefined ? [] : [[each, { ...outcome, others }]];
    });
    return { tests: new Map(tests), extra: tested[members.length] ?? null };
}
/** Tests each comparison that does not gate by itself. */
function testAlone(comparisons) {
    return new Map(comparisons.flatMap((each) => {
        const { comparison, evidence } = each;
        if (comparison.role !== 'watch' || evidence.kind === 'none')
            return [];
        return [[each, { significant: evidence.p <= WATCH_LEVEL, level: WATCH_LEVEL, others: 0 }]];
    }));
}
function pooledDecision(pooled, tested) {
    const fell = (0,metrics_limit/* isReached */.xg)(pooled.drop, { amount: pooled.limit, relative: false }, 1);
    return { ...pooled, ...tested, regression: tested.significant && fell };
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var remarks = __webpack_require__(5879);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(7092);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/record.js

const NO_CASES = { groups: null, changed: null, broke: null, fixed: null };
/** The part of the evidence that is stored with the verdict: enough to explain it later. */
function recordOf(decided) {
    const { evidence, decision } = decided;
    const { test, cases_needed, runs_needed } = decision;
    const common = {
        level: test?.level ?? null,
        others: test?.others ?? 0,
        cases_needed,
        runs_needed,
        remarks: (0,remarks/* remarksOf */.ro)(decided),
    };
    switch (evidence.kind) {
        case 'cases': {
            const { method, n, units, unit, changed, p, p_improved, interval, broke, fixed } = evidence;
            const groups = unit === 'group' ? units : null;
            return { method, n, of: 'cases', groups, changed, p, p_improved, interval, broke, fixed, ...common };
        }
        case 'history': {
            const { method, n, p, p_improved } = evidence;
            return { method, n, of: 'versions', p, p_improved, interval: null, ...NO_CASES, ...common };
        }
        case 'none': {
            const { n, interval } = evidence;
            return { method: 'limit', n, of: 'cases', p: null, p_improved: null, interval, ...NO_CASES, ...common };
        }
    }
}

// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(8553);
;// CONCATENATED MODULE: ./lib/core/judging/change.js



/**
 * How a metric changed, with enough digits to show on which side of the limit it is: `f1 fell by 0.08 (0.91 → 0.83)`,
 * `latency_ms rose by 288 (812 → 1100, +35.47%)`.
 */
function describeChange({ metric, kind, baseline, candidate, limit }) {
    const sides = [(0,decimal/* decimalOf */.Bc)(baseline), (0,decimal/* decimalOf */.Bc)(candidate)];
    const delta = (0,decimal/* subtract */.Re)(sides[1], sides[0]);
    if ((0,metrics_limit/* compareWithLimit */.nW)((0,decimal/* abs */.tn)(delta), metrics_limit/* ZERO */.f2, sides) === 0) {
        return `${metric} is still ${(0,format_number/* formatPair */.kI)(kind, candidate, candidate, () => true).now}`;
    }
    const allowed = limit === null ? null : (0,decimal/* decimalOf */.Bc)(limit.amount);
    const order = (difference) => allowed === null ? 0 : (0,metrics_limit/* compareWithLimit */.nW)(difference, allowed, sides);
    const exact = order((0,decimal/* abs */.tn)(delta));
    const shown = (0,format_number/* formatPair */.kI)(kind, baseline, candidate, (difference) => order(difference) === exact);
    const share = limit?.relative === true ? describePercent(baseline, candidate, limit, exact) : '';
    return `${metric} ${delta.digits < 0n ? 'fell' : 'rose'} by ${shown.difference} (${shown.before} → ${shown.now}${share})`;
}
function describePercent(baseline, candidate, { amount }, exact) {
    for (let places = 2;; places += 1) {
        const percent = (0,decimal/* percentChange */.u5)(baseline, candidate, places);
        if (percent === null)
            return '';
        const allowed = (0,decimal/* decimalOf */.Bc)(amount / Math.abs(baseline));
        const shown = (0,decimal/* round */.LI)((0,decimal/* decimalOf */.Bc)(Math.abs(percent) / 100), places + 2);
        const isLike = Math.sign((0,decimal/* compare */.UD)(shown, (0,decimal/* round */.LI)(allowed, 12))) === exact;
        if (isLike || places >= 6)
            return `, ${percent > 0 ? '+' : ''}${(0,decimal/* formatNumber */.ZV)(percent)}%`;
    }
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/drop.js
var evidence_drop = __webpack_require__(4519);
// EXTERNAL MODULE: ./lib/core/judging/evidence/history.js
var evidence_history = __webpack_require__(2992);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/amounts.js
var amounts = __webpack_require__(5787);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/case-phrases.js

/** How the cases changed: `21 cases broke, 3 were fixed`; scores got worse or better. */
function flips({ value, broke, fixed }, noun = true) {
    const worse = noun ? (0,amounts/* cases */.Cz)(broke) : String(broke);
    if (value === 'score' || value === 'passes')
        return `${worse} got worse, ${fixed} better`;
    return `${worse} broke, ${fixed}${['', ' was'][fixed] ?? ' were'} fixed`;
}
/** `Chance does not explain it: 21 cases broke, 3 were fixed (90% interval 0.05 to 0.12)`. */
function notChance(evidence) {
    const [least, most] = evidence.interval;
    // The interval of the size of the change, whichever direction it has.
    const [from, to, p] = evidence.drop > 0 ? [least, most, evidence.p] : [-most, -least, evidence.p_improved];
    // Unlike the test, the interval is approximate: one that reaches zero would contradict it.
    const shown = from > 0 ? `90% interval ${(0,amounts/* rounded */.Wf)(from)} to ${(0,amounts/* rounded */.Wf)(to)}` : (0,amounts/* chanceOf */.En)(p);
    return `Chance does not explain it: ${flips(evidence)} (${shown})`;
}
/** Why a drop of the limit is not proven: `100 cases cannot tell it from chance: 8 broke, 3 were fixed`. */
function cannotTell(evidence, { test }) {
    const { n, units, unit, changed, p_smallest } = evidence;
    if (test !== null && p_smallest > test.level) {
        if (changed === n)
            return `${(0,amounts/* cases */.Cz)(n)} ${n === 1 ? 'is' : 'are'} too few to tell it from chance`;
        const differ = unit === 'group' ? `${changed} of ${units} groups` : `${changed} of ${(0,amounts/* cases */.Cz)(n)}`;
        return `only ${differ} ${changed === 1 ? 'differs' : 'differ'}, too few to tell it from chance`;
    }
    const who = unit === 'group' ? `${(0,amounts/* cases */.Cz)(n)} in ${units} groups` : (0,amounts/* cases */.Cz)(n);
    return `${who} cannot tell it from chance: ${flips(evidence, false)}`;
}
/** How many cases or runs would settle it; empty if unknown. */
function wouldTell(comparison, { n }, { cases_needed, runs_needed }) {
    if (cases_needed === null || runs_needed === null)
        return '';
    const about = Math.ceil(cases_needed / 10) * 10;
    const ways = `About ${about} cases like these, or ${n === 1 ? 'this one' : `these ${n}`} run ${runs_needed} times`;
    return `${ways}, would show a ${(0,amounts/* worsening */.Hr)(comparison)} of ${comparison.limit.words} (4 times in 5)`;
}
/** Which drop can be excluded: `A drop of more than 0.044 can be excluded`. */
function excluded(comparison, { n, interval: [, most] }) {
    const worse = (0,amounts/* worsening */.Hr)(comparison);
    if (most <= 0)
        return `Any ${worse} can be excluded`;
    if (most < comparison.limit.amount)
        return `A ${worse} of more than ${(0,amounts/* roundedUp */.Te)(most)} can be excluded`;
    return `A ${worse} of up to ${(0,amounts/* roundedUp */.Te)(most)} cannot be excluded: ${(0,amounts/* cases */.Cz)(n)}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/reason.js








/** The reason for the verdict on a comparison: sentences without the last full stop. */
function reasonOf({ comparison, evidence, decision }) {
    let sentences;
    if (decision.rule === 'missing cases') {
        sentences = [`${change(comparison, evidence)}, but ${missing(evidence)}, so it is not an improvement`];
    }
    else if (decision.rule === 'severe loss') {
        sentences = [`${change(comparison, evidence)}, ${(0,evidence_drop/* severeLoss */.WL)(comparison, evidence) ?? ''}; ${held(comparison)}`];
    }
    else if (evidence.kind === 'cases')
        sentences = byCases(comparison, evidence, decision);
    else if (evidence.kind === 'history')
        sentences = byHistory(comparison, evidence, decision);
    else
        sentences = byLimit(comparison, evidence, decision);
    return sentences.filter((sentence) => sentence !== '').join('. ');
}
/** How the metric changed; if the sides ran different cases, over the common ones. */
function change(comparison, { common }) {
    if (common === null)
        return describeChange(comparison);
    const { cases: n, ...values } = common;
    const reported = (0,format_number/* formatPair */.kI)(comparison.kind, comparison.baseline, comparison.candidate, () => true);
    const over = describeChange({ ...comparison, ...values });
    return `${over} over the ${n} common cases (reported: ${reported.before} → ${reported.now})`;
}
function byCases(comparison, evidence, decision) {
    const { metric, better, limit } = comparison;
    const { verdict, rule, reaches_limit, test } = decision;
    const reached = (changed) => `${changed}, which reaches the limit of ${limit.words}`;
    if (rule === 'other cases') {
        const source = `the difference comes from ${(0,amounts/* cases */.Cz)(evidence.missing + evidence.added)} that only one side has`;
        return [`${reached(describeChange(comparison))}, but ${source}; over the ${onBothSides(comparison, evidence)}`];
    }
    const changed = change(comparison, evidence);
    if (rule === 'all lost') {
        return [`${changed}; ${held(comparison)}`, `All ${(0,amounts/* cases */.Cz)(evidence.n)} passed before, and none passes now`];
    }
    if (rule === 'worst case' && evidence.worst_case !== null) {
        return [
            `${changed}, but ${missing(evidence)}`,
            `Counted as failed, ${metric} ${(0,amounts/* moved */.aW)(evidence.worst_case.drop, better)}, which chance does not explain`,
        ];
    }
    if (verdict === 'improvement')
        return [changed, notChance(evidence)];
    const real = test?.significant === true;
    if (reaches_limit) {
        if (real)
            return [`${changed}; ${held(comparison)}`, notChance(evidence)];
        return [`${reached(changed)}, but ${cannotTell(evidence, decision)}`, wouldTell(comparison, evidence, decision)];
    }
    if (real)
        return [`${changed}: real (${flips(evidence)}), and within the limit of ${limit.words}`];
    const chance = decision.drop === 0 || evidence.p_improved <= comparison_verdict/* ALPHA */.N ? '' : ', which chance can explain';
    return [`${changed}${chance}`, excluded(comparison, evidence)];
}
/** `90 cases of both sides it fell by 0.12`. */
function onBothSides({ better }, { n, drop }) {
    return `${(0,amounts/* cases */.Cz)(n)} of both sides it ${(0,amounts/* moved */.aW)(drop, better)}`;
}
/** `latency_ms rose by 35% (812 → 1100); usual range of 10 versions: 686 to 1033`. */
function byHistory(comparison, evidence, { test, reaches_limit }) {
    const changed = change(comparison, evidence);
    if (test === null)
        return [changed];
    const [from, to] = (0,evidence_history/* usualRange */.km)(evidence, test.level);
    const usual = `usual range of ${evidence.n} versions: ${(0,amounts/* rangeEnd */.rY)(from)} to ${(0,amounts/* rangeEnd */.rY)(to)}`;
    if (!reaches_limit)
        return [`${changed}; ${usual}`];
    if (test.significant)
        return [`${changed}; ${held(comparison)}; ${usual}`];
    return [`${changed}, which reaches the limit of ${comparison.limit.words}, but is not worse than the ${usual}`];
}
function byLimit(comparison, evidence, { verdict, reaches_limit, drop }) {
    const changed = change(comparison, evidence);
    if (reaches_limit)
        return [`${changed}; ${held(comparison)}`, whyNoEvidence(comparison, evidence)];
    if (verdict === 'improvement')
        return [`${changed}; ${comparison.step.words} better counts as an improvement`];
    return [(0,metrics_limit/* isSome */.Ru)(drop, (0,evidence_drop/* sizeOf */.$d)(comparison)) ? `${changed}, within the limit of ${comparison.limit.words}` : changed];
}
function held({ limit }) {
    return `the limit is ${limit.words}`;
}
/** `9 cases of the baseline are missing`. */
function missing({ missing: count }) {
    return `${(0,amounts/* cases */.Cz)(count)} of the baseline ${count === 1 ? 'is' : 'are'} missing`;
}
/** `No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes`. */
function whyNoEvidence({ metric }, { why, n, chance }) {
    if (why === 'asked' || why === 'not of cases' || (why === 'no cases' && chance === null))
        return '';
    const reason = {
        'no cases': 'No cases were sent',
        'only here': 'The baseline has no cases',
        'only there': 'No cases were sent, the baseline has them',
        'another average': `The cases do not add up to ${metric} (it is averaged differently), so they do not count`,
    }[why];
    if (chance === null)
        return reason;
    const often = Math.round(100 * chance);
    const pushes = often === 0 ? 'fewer than 1 of 100 pushes' : `up to ${often} of 100 pushes`;
    return `${reason}: ${n === null ? '' : `with ${(0,amounts/* cases */.Cz)(n)} `}chance alone trips this limit in ${pushes}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(5255);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(8141);
;// CONCATENATED MODULE: ./lib/core/judging/findings.js






/** @param about see `standardFor` */
function standingOf(pair, policy, about) {
    const values = [pair.baseline, pair.candidate].filter((value) => value !== null);
    return { pair, standard: (0,policy_policy/* standardFor */.LW)(policy, pair.metric, values, about) };
}
/** The comparison of a metric; null if a side lacks it, or it has no limit. */
function comparisonOf({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, better, limit, step, gate, mixed } = standard;
    if (baseline === null || candidate === null || mixed || better === null || limit === null || step === null)
        return null;
    return {
        metric,
        kind,
        better,
        baseline,
        candidate,
        limit: (0,metrics_limit/* allowanceOf */.UF)(limit, baseline),
        step: (0,metrics_limit/* allowanceOf */.UF)(step, baseline),
        role: gate ? 'gate' : 'watch',
        whole: kind === 'percent' ? 100 : 1,
    };
}
/** The finding of a comparison. */
function comparedFinding(standing, decided) {
    const { common } = decided.evidence;
    return {
        ...findingOf(standing, decided.decision.verdict, reasonOf(decided)),
        ...(common === null ? {} : { like_for_like: common }),
        evidence: recordOf(decided),
    };
}
/**
 * The finding of a metric that was not compared: a side lacks it, the sides have different scales, or its direction is
 * unknown.
 */
function uncomparedFinding(standing) {
    return findingOf(standing, ...uncompared(standing));
}
/** Whether a finding is only the two values. In large results most are. */
function isOnlyShown(standing) {
    return !standing.standard.gate && uncompared(standing)[0] === 'shown';
}
function findingOf({ pair, standard }, verdict, why) {
    const { metric, baseline, candidate, baseline_version: version } = pair;
    const both = baseline !== null && candidate !== null;
    const reason = version === undefined
        ? why
        : `${why}; the baseline lacks it, so it was compared with version ${version}, the newest that has it`;
    return {
        metric,
        kind: standard.kind,
        better: standard.better,
        baseline,
        candidate,
        delta: both ? (0,decimal/* deltaOf */.e0)(baseline, candidate) : null,
        percent_change: both ? (0,decimal/* percentChange */.u5)(baseline, candidate) : null,
        verdict,
        gate: standard.gate,
        reason,
        evidence: null,
    };
}
function uncompared({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, gate, mixed } = standard;
    if (baseline === null)
        return ['shown', `${metric} is new: the baseline lacks it`];
    if (candidate === null) {
        const reason = `${metric} is missing: the baseline has ${(0,decimal/* formatNumber */.ZV)(baseline)}`;
        if (gate)
            return ['regression', reason];
        return [(0,metric_kind/* isShare */.GS)(kind) ? 'minor' : 'shown', reason];
    }
    if (mixed) {
        const values = `${(0,decimal/* formatNumber */.ZV)(candidate)} here and ${(0,decimal/* formatNumber */.ZV)(baseline)} in the baseline`;
        return ['incomparable', `${metric} is ${values}: one is a fraction, the other is not; use one scale for both`];
    }
    return ['shown', `${metric} is not judged: which direction is better is not known`];
}

// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(4223);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/core/judging/case-groups.js
var case_groups = __webpack_require__(6483);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __webpack_require__(5071);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var cases_counts = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/differences.js


/** Smaller differences are rounding of binary numbers. */
const NOTHING = 1e-12;
/** Fewer groups are types of cases; this many or more are clusters, such as documents or conversations. */
const FEWEST_GROUPS = 10;
/** How much worse each case became in the value that makes up the metric. */
function differencesOf(sides, value, better) {
    const { before, now } = sides;
    const cases = before.length;
    const worth = worthOf(value, sides);
    const sign = better === 'higher' ? 1 : -1;
    // Contributions of counts sum to the drop. Times the number of cases, their mean is the drop.
    const scale = value.name === 'counts' ? sign * cases : sign;
    const byCase = new Float64Array(cases);
    before.forEach((each, at) => {
        const partner = now[at];
        if (partner !== undefined)
            byCase[at] = scale * settled(worth(each) - worth(partner));
    });
    const [earlier, later] = [(0,case_values/* overall */.Me)(value, before) ?? NaN, (0,case_values/* overall */.Me)(value, now) ?? NaN];
    return { byCase, drop: sign * settled(earlier - later) };
}
/** What a case contributes to the metric. Never NaN if the value reproduces the metric: then every case has it. */
function worthOf(value, { before, now }) {
    if (value.name !== 'counts')
        return (each) => value.of(each) ?? NaN;
    const [a, b] = [(0,cases_counts/* pooledCounts */.wM)(before), (0,cases_counts/* pooledCounts */.wM)(now)];
    if (a === undefined || b === undefined)
        return () => NaN;
    const adds = (0,cases_counts/* contribution */.Xk)(value.statistic, { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });
    return (each) => {
        const counts = (0,cases_counts/* countsOf */.mQ)(each);
        return counts === undefined ? NaN : adds(counts);
    };
}
/**
 * The units of the test: groups if there are at least ten of them, and fewer than cases; else cases. A case without a
 * group is a unit of its own.
 */
function unitsOf({ before, now }, byCase) {
    const hasGroups = before.some((each, at) => (now[at]?.group ?? each.group) !== undefined);
    if (!hasGroups)
        return { unit: 'case', differences: byCase };
    const sums = new Map();
    const alone = [];
    before.forEach((each, at) => {
        const group = now[at]?.group ?? each.group;
        const difference = byCase[at] ?? 0;
        if (group === undefined)
            alone.push(difference);
        else
            sums.set(group, (sums.get(group) ?? 0) + difference);
    });
    if (sums.size < FEWEST_GROUPS || sums.size + alone.length === before.length) {
        return { unit: 'case', differences: byCase };
    }
    return { unit: 'group', differences: Float64Array.from([...sums.values(), ...alone].map(settled)) };
}
function settled(difference) {
    return Math.abs(difference) < NOTHING ? 0 : difference;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/interval.js

const Z90 = (0,normal/* normalQuantile */.Zl)(0.05);
/**
 * The 90% interval (two-sided) of the drop per case: each end is a one-sided 95% bound.
 *
 * Two units of the largest difference, one worse and one better, are added before the usual normal interval is
 * computed. For binary outcomes this is the adjusted interval of Bonett & Price (2012) for paired proportions. So the
 * interval has a width even if nothing differs.
 * @param differences one for each unit
 * @param cases the number of cases in all units
 */
function dropInterval(differences, cases) {
    let [sum, squares, largest] = [0, 0, 0];
    for (const difference of differences) {
        sum += difference;
        squares += difference * difference;
        largest = Math.max(largest, Math.abs(difference));
    }
    const added = largest || 1;
    const units = differences.length;
    const mean = sum / (units + 2);
    const variance = (squares + 2 * added * added) / (units + 2) - mean * mean;
    const half = Z90 * Math.sqrt(variance / (units + 2));
    return [((mean - half) * units) / cases, ((mean + half) * units) / cases];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/case-evidence.js





/** From this many cases on, "all passed before, none now" needs no test. */
const FEWEST_LOST = 3;
/**
 * The evidence of the cases about a share.
 * @param value the case value that reproduces the metric, see `reproducingValue`
 */
function caseEvidence(comparison, cases, value) {
    const { common, missing, added } = cases;
    const { better, whole } = comparison;
    const n = common.before.length;
    const { byCase, drop } = differencesOf(common, value, better);
    const units = unitsOf(common, byCase);
    const { method, changed, p, p_improved, p_smallest } = signFlipTest(units.differences);
    const [least, most] = dropInterval(units.differences, n);
    const evidence = {
        kind: 'cases',
        method,
        value: value.name,
        n,
        trials: Math.min(meanTrials(common.before), meanTrials(common.now)),
        units: units.differences.length,
        unit: units.unit,
        changed,
        ...changesAmong(byCase),
        ...errorsAmong(common, byCase, value, comparison),
        p,
        p_improved,
        p_smallest,
        drop: drop * whole,
        // Of a share no more can be lost than all of it.
        interval: [Math.max(least, -1) * whole, Math.min(most, 1) * whole],
        spread: units.differences.reduce((sum, difference) => sum + difference * difference, 0) / n,
        all_lost: n >= FEWEST_LOST &&
            common.before.every((each) => ((0,case_values/* passShare */.v_)(each) ?? Number((0,judging_cases/* passes */.WE)(each))) === 1) &&
            common.now.every((each) => ((0,case_values/* passShare */.v_)(each) ?? Number(!(0,judging_cases/* isLost */.JD)(each))) === 0),
        missing: missing.length,
        added: added.length,
        common: commonValues(comparison, cases, value),
        worst_case: worstCase(cases, value, comparison),
    };
    return { evidence, units };
}
/** The share over the common cases; null if both sides have the same cases. */
function commonValues({ whole }, { common, missing, added }, value) {
    if (missing.length + added.length === 0)
        return null;
    const [baseline, candidate] = [(0,case_values/* overall */.Me)(value, common.before), (0,case_values/* overall */.Me)(value, common.now)];
    if (baseline === undefined || candidate === undefined)
        return null;
    return { cases: common.now.length, baseline: baseline * whole, candidate: candidate * whole };
}
function meanTrials(cases) {
    return cases.reduce((sum, { trials }) => sum + (trials ?? 1), 0) / cases.length;
}
function changesAmong(byCase) {
    let [broke, fixed] = [0, 0];
    for (const difference of byCase) {
        if (difference > 0)
            broke += 1;
        else if (difference < 0)
            fixed += 1;
    }
    return { broke, fixed };
}
function errorsAmong(common, byCase, value, { better, whole }) {
    if (!common.now.some(({ error }) => error === true))
        return { broke_by_error: 0, drop_without_errors: null };
    const isKept = (at) => common.now[at]?.error !== true || (byCase[at] ?? 0) <= 0;
    const now = common.now.filter((_, at) => isKept(at));
    const broke_by_error = common.now.length - now.length;
    if (broke_by_error === 0 || now.length === 0)
        return { broke_by_error, drop_without_errors: null };
    const rest = { before: common.before.filter((_, at) => isKept(at)), now };
    return { broke_by_error, drop_without_errors: differencesOf(rest, value, better).drop * whole };
}
/**
 * Compares again, with each case that only the baseline has counted as failed: a case may be missing because it fails.
 */
function worstCase({ common, missing }, value, { better, whole }) {
    if (missing.length === 0)
        return null;
    const before = [...common.before, ...missing];
    const sides = { before, now: [...common.now, ...missing.map((each) => failed(each, better))] };
    const { byCase, drop } = differencesOf(sides, value, better);
    return { drop: drop * whole, p: signFlipTest(unitsOf(sides, byCase).differences).p };
}
/**
 * The case at its worst: all that it found was wrong, and all that it should have found was missed. If there was
 * nothing to find and nothing was found before, now it finds something wrong.
 */
function failed(before, better) {
    const worst = better === 'higher' ? 0 : 1;
    const { trials = 1, tp = 0, fp = 0, fn = 0 } = before;
    const counts = { tp: 0, fp: tp + fp + fn === 0 ? 1 : tp + fp, fn: tp + fn };
    return { ...before, passed: worst === 1, trials, passes: worst * trials, score: worst, ...counts };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/without-cases.js




const without_cases_Z90 = (0,normal/* normalQuantile */.Zl)(0.05);
/** What is known about a proportion without the outcomes of its cases. */
function withoutCases(comparison, size) {
    const { kind, metric, better, whole } = comparison;
    const [before, now, limit] = [comparison.baseline, comparison.candidate, comparison.limit.amount].map((amount) => amount / whole);
    const unknown = { chance: null, interval: null };
    if (!(0,metric_kind/* isShare */.GS)(kind) || [before, now].some((share) => share < 0 || share > 1))
        return unknown;
    const statistic = (0,case_values/* countStatisticOf */.VT)(metric);
    const counted = countedOn(statistic, comparison, size);
    const sizes = counted ?? (size.n === null || size.n === 0 ? null : [size.n, size.n]);
    if (sizes === null)
        return unknown;
    const byCounts = statistic === 'f1' && counted !== null;
    const chance = (byCounts ? chanceOfF1 : chanceOfShare)(before, limit, sizes[0]);
    // The denominator of f1, precision and recall is not the number of cases.
    if (statistic !== null && counted === null)
        return { chance, interval: null };
    const estimate = byCounts ? jWilson : wilson;
    const sides = [estimate(before, sizes[0], without_cases_Z90), estimate(now, sizes[1], without_cases_Z90)];
    const [least, most] = better === 'higher' ? newcombe(sides[0], sides[1]) : newcombe(sides[1], sides[0]);
    return { chance, interval: [least * whole, most * whole] };
}
/** The denominator of each side's share, from counts that reproduce it; null: there are no such counts. */
function countedOn(statistic, { baseline, candidate, whole }, { counts }) {
    if (statistic === null || counts === null)
        return null;
    const addUp = (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.before), baseline, whole) &&
        (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.now), candidate, whole);
    const sizeOf = ({ tp, fp, fn }) => tp + (statistic === 'recall' ? 0 : fp) + (statistic === 'precision' ? 0 : fn);
    const sizes = [sizeOf(counts.before), sizeOf(counts.now)];
    return addUp && sizes.every((each) => each > 0) ? sizes : null;
}
/**
 * The largest probability that chance alone makes two runs of n cases differ by the limit in one direction, for a share
 * of the cases: the normal approximation for two independent runs. For a fixed dataset it is less, because most cases
 * come out the same way each time.
 */
function chanceOfShare(share, limit, n) {
    return (0,normal/* normalTail */.WI)(limit / Math.sqrt((2 * share * (1 - share)) / n));
}
/**
 * The same for f1 with m = tp + fp + fn: tp is binomial with the Jaccard share J = f1/(2 − f1), so by the delta method
 * the variance of f1 is f1(1 − f1)(2 − f1)²/(2m).
 */
function chanceOfF1(f1, limit, m) {
    return (0,normal/* normalTail */.WI)(limit / Math.sqrt((f1 * (1 - f1) * (2 - f1) ** 2) / m));
}
/** Wilson's score interval of a share of n (1927). */
function wilson(share, n, z) {
    const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    return { share, least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
/** Wilson's interval of the Jaccard share of m = tp + fp + fn, as an interval of f1 = 2J/(1 + J). */
function jWilson(f1, m, z) {
    const { least, most } = wilson(f1 / (2 - f1), m, z);
    return { share: f1, least: (2 * least) / (1 + least), most: (2 * most) / (1 + most) };
}
/** The interval of a − b for two independent estimates (Newcombe 1998, method 10). */
function newcombe(a, b) {
    const difference = a.share - b.share;
    return [
        difference - Math.hypot(a.share - a.least, b.most - b.share),
        difference + Math.hypot(a.most - a.share, b.share - b.least),
    ];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/measure.js







/**
 * Computes the evidence for a result's comparisons, the most important gate first. `decide` needs only what this
 * returns, so the cases can be dropped.
 * @param strategy `threshold`: no evidence is computed
 */
function measure(comparisons, sources, strategy = 'evidence') {
    const { cases, average } = sources;
    let pooled = null;
    const measured = comparisons.map((comparison) => {
        const value = cases !== null && cases.common.now.length > 0 && (0,metric_kind/* isShare */.GS)(comparison.kind)
            ? (0,case_values/* reproducingValue */.yg)(comparison, cases, average)
            : null;
        const common = cases === null || value === null ? null : commonValues(comparison, cases, value);
        if (strategy === 'threshold')
            return { comparison, evidence: { ...nothing('asked', comparison, sources), common } };
        if (cases === null || value === null)
            return { comparison, evidence: evidenceWithoutCases(comparison, sources) };
        const { evidence, units } = caseEvidence(comparison, cases, value);
        if (comparison.role === 'gate')
            pooled ??= shareOf(comparison, evidence, units);
        return { comparison, evidence };
    });
    return { comparisons: measured, pooled };
}
function shareOf(comparison, evidence, { differences }) {
    const { limit, whole } = comparison;
    return {
        drop: (0,evidence_drop/* dropOf */.l6)(comparison, evidence) / whole,
        limit: limit.amount / whole,
        differences: nonzero(differences).map((difference) => difference / evidence.n),
    };
}
function evidenceWithoutCases(comparison, sources) {
    const earlier = sources.history.get(comparison.metric);
    const history = earlier && (0,evidence_history/* historyEvidence */.Ag)(comparison, earlier);
    if (history)
        return { ...history, ...caseSets(sources.cases) };
    if (!(0,metric_kind/* isShare */.GS)(comparison.kind))
        return nothing('not of cases', comparison, sources);
    if (sources.cases !== null)
        return nothing('another average', comparison, sources);
    return nothing(sources.only ? `only ${sources.only}` : 'no cases', comparison, sources);
}
function caseSets(cases) {
    return { missing: cases?.missing.length ?? 0, added: cases?.added.length ?? 0, common: null };
}
function nothing(why, comparison, { size, cases, history }) {
    const known = { ...size, n: size.n ?? cases?.before.length ?? null };
    const earlier = why === 'asked' ? null : (history.get(comparison.metric)?.length ?? null);
    return { kind: 'none', why, earlier, n: known.n, ...withoutCases(comparison, known), ...caseSets(cases) };
}

;// CONCATENATED MODULE: ./lib/core/judging/earlier-values.js
/**
 * The earlier values of a metric, oldest first: of the candidate's own configuration if the reference belongs to it,
 * else of the base branch's. null: the context does not have them.
 */
function earlierValues({ model_version, dataset_version, prompt_version, environment }, { baseline, history, usual }, metric) {
    const of = baseline?.configuration;
    const isOwn = of?.model_version === model_version &&
        of.dataset_version === dataset_version &&
        of.prompt_version === prompt_version &&
        of.environment === environment;
    const points = isOwn ? history : (usual ?? []);
    const values = points.map((point) => earlier_values_valueOf(point, metric));
    if (values.every((value) => value === undefined))
        return null;
    return points.flatMap(({ verdict, is_usual = true }, at) => is_usual ? [{ value: values[at] ?? null, verdict }] : []);
}
/** undefined: the context does not have it. */
function earlier_values_valueOf({ f1_score, values }, metric) {
    return metric === 'f1' ? f1_score : values[metric];
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __webpack_require__(3525);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/drift.js


/** How many of the first versions determine the level. Always the same ones, so that a signal is not withdrawn. */
const REFERENCE_VERSIONS = 12;
/** The weight of the newest value in the moving average. */
const WEIGHT = 0.2;
/** How many standard deviations of the average are a signal: 5% of steady series signal within 100 runs. */
const LIMIT = 3.5;
/**
 * Whether a metric is drifting now; null: its moving average is within the limit, or there are fewer than 13 versions.
 * For information; it never gates.
 * @param values usable values since the baseline, oldest first
 */
function driftOf({ kind, better, whole }, values) {
    if (values.length <= REFERENCE_VERSIONS)
        return null;
    const { name, floor } = (0,evidence_history/* scaleOf */._K)(kind, whole, values);
    const [onScale, back] = name === 'log' ? [Math.log, Math.exp] : [(value) => value, (value) => value];
    const sign = better === 'higher' ? -1 : 1;
    const worse = values.map((value) => sign * onScale(value));
    const reference = (0,robust/* winsorizedLevel */.Js)(worse.slice(0, REFERENCE_VERSIONS), floor);
    const points = movingAverage(worse.slice(REFERENCE_VERSIONS), reference, REFERENCE_VERSIONS);
    const steady = points.findLastIndex(({ signal }) => !signal);
    const last = points.at(-1);
    if (last?.signal !== true)
        return null;
    const { mean, sd } = reference;
    return {
        since: REFERENCE_VERSIONS + steady + 1,
        from: back(sign * mean),
        to: back(sign * (mean + last.z * sd)),
    };
}
/**
 * The exponentially weighted moving average of values (higher is worse) and its control limit (Roberts 1959; Lucas &
 * Saccucci 1990). The limit is wider while the average has few values, and because the reference level was itself
 * measured on only `versions` versions (Jensen et al. 2006).
 */
function movingAverage(values, { mean, sd }, versions) {
    let z = 0;
    return values.map((value, index) => {
        const remembered = (1 - WEIGHT) ** (index + 1);
        z = (1 - WEIGHT) * z + WEIGHT * (0,robust/* clip */.$Q)((value - mean) / sd, -robust/* MOST_DEVIATIONS */.rY, robust/* MOST_DEVIATIONS */.rY);
        const variance = (WEIGHT / (2 - WEIGHT)) * (1 - remembered ** 2) + (1 - remembered) ** 2 / versions;
        const limit = LIMIT * Math.sqrt(variance);
        return { z, limit, signal: z > limit };
    });
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics = __webpack_require__(7987);
;// CONCATENATED MODULE: ./lib/core/judging/drift-line.js







/**
 * On the main line: a slow loss of the primary metric since the baseline, as a sentence without a full stop; null:
 * none. It changes no verdict.
 */
function driftLine({ configuration, result }, context, primary, policy) {
    const { baseline, history } = context;
    const now = primary === null ? undefined : (0,metrics/* flattenMetrics */.g8)(result.metrics).get(primary.name);
    if (baseline?.source !== 'own' || primary === null || now === undefined)
        return null;
    if ((0,environment/* isEphemeral */.aw)(configuration.environment))
        return null;
    const since = history.filter(({ snapshot_version: version }) => version >= baseline.snapshot_version);
    const earlier = earlierValues(configuration, { ...context, history: since }, primary.name);
    if (earlier === null)
        return null;
    const values = [...(0,evidence_history/* usableValues */.ZV)(earlier), now];
    const { kind, mixed } = (0,policy_policy/* standardFor */.LW)(policy, primary.name, values, { named: primary, gates: true });
    if (mixed)
        return null;
    const drift = driftOf({ kind, better: primary.better, whole: kind === 'percent' ? 100 : 1 }, values);
    if (drift === null)
        return null;
    const runs = values.length - drift.since;
    const howLong = `for ${runs} ${runs === 1 ? 'version' : 'versions'}`;
    return `${primary.name} drifts: its moving average has left the level of ${(0,amounts/* rounded */.Wf)(drift.from, 3)} ${howLong}, and is at ${(0,amounts/* rounded */.Wf)(drift.to, 3)}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(5881);
// EXTERNAL MODULE: ./lib/core/judging/policy/rules.js
var rules = __webpack_require__(4660);
;// CONCATENATED MODULE: ./lib/core/judging/policy/gates.js


/**
 * The metrics that decide: the primary one; that of the baseline while the baseline lacks the new one, or if the
 * candidate lost it; and those of rules. A rule adds gates; only `no-gate` takes one away.
 *
 * @param before the metrics of the baseline; null: there is none
 */
function decidingMetrics(now, before, policy, asked) {
    const { ofResult, context } = asked;
    const primary = (0,primary_metric/* primaryMetric */.P)(new Set(now.keys()), { policy, ofResult, kept: context.primary });
    const former = before === null ? null : formerPrimary(before, context.baseline, { policy, ofResult });
    const stays = former !== null &&
        former.name !== primary?.name &&
        // Whoever asks for another metric that the baseline has too has changed the primary metric.
        (primary === null || before?.has(primary.name) !== true || (!primary.asked && !now.has(former.name)));
    const known = primary === null ? null : { name: primary.name, better: primary.better };
    return {
        primary: known,
        former: stays ? former : null,
        gates: (name) => {
            if (context.baseline?.source === 'may_replace')
                return false;
            const said = policy.rules.findLast((rule) => (rule.gate !== null || rule.primary) && (0,rules/* ruleMatches */.W)(rule, name));
            if (said !== undefined)
                return said.gate ?? true;
            return name === primary?.name || (stays && name === former.name);
        },
    };
}
/** The primary metric of the baseline: the stored one, else the one that the same rules give. */
function formerPrimary(before, baseline, claims) {
    const kept = baseline?.primary;
    if (kept && before.has(kept.name))
        return kept;
    const found = (0,primary_metric/* primaryMetric */.P)(new Set(before.keys()), claims);
    return found === null ? null : { name: found.name, better: found.better };
}

// EXTERNAL MODULE: ./lib/core/judging/remarks.js
var judging_remarks = __webpack_require__(8601);
;// CONCATENATED MODULE: ./lib/core/judging/shown-metrics.js

/**
 * The metrics of a result that are not judged: only the two values of each. Large results have hundreds, so they are
 * kept in plain arrays, a tenth of the size of findings, and become findings on demand.
 */
class ShownMetrics {
    policy;
    names = [];
    /** NaN: that side lacks the metric. */
    before = [];
    now = [];
    constructor(policy) {
        this.policy = policy;
    }
    add({ metric, baseline, candidate }) {
        this.names.push(metric);
        this.before.push(baseline ?? Number.NaN);
        this.now.push(candidate ?? Number.NaN);
    }
    /** Whether any of them differs from the baseline. */
    get differ() {
        return this.before.some((value, at) => !Object.is(value, this.now[at]));
    }
    findings() {
        return this.names.map((metric, at) => {
            const pair = { metric, baseline: valueIn(this.before, at), candidate: valueIn(this.now, at) };
            return uncomparedFinding(standingOf(pair, this.policy, { named: null, gates: false }));
        });
    }
}
function valueIn(values, at) {
    const value = values[at];
    return value === undefined || Number.isNaN(value) ? null : value;
}

;// CONCATENATED MODULE: ./lib/core/judging/measure.js
















const NOTHING_FLIPPED = { broke: [], fixed: [] };
const NOTHING_MEASURED = { comparisons: [], pooled: null };
const NOTHING_KNOWN = { cases: null, history: new Map(), size: { n: null, counts: null } };
/** Compares a candidate with the reference in its context, and computes the evidence. `decide` gives the verdict. */
function measureAgainstBaseline({ configuration, result }, context, policy) {
    const { baseline } = context;
    const before = baseline === null ? null : (0,metrics/* flattenMetrics */.g8)(baseline.metrics);
    const now = (0,metrics/* flattenMetrics */.g8)(result.metrics);
    const deciding = decidingMetrics(now, before, policy, { ofResult: result.primary_metric, context });
    const cases = (0,judging_cases/* pairCases */.Q6)(baseline?.cases, result.cases);
    const warnings = (0,judging_remarks/* baselineRemarks */.z8)(configuration, context);
    const about = {
        baseline: baseline === null ? null : referenceOf(baseline),
        flipped: NOTHING_FLIPPED,
        groups: (0,case_groups/* caseGroups */.n)(null, result.cases),
        primary: deciding.primary,
        drift: driftLine({ configuration, result }, context, deciding.primary, policy),
        unfit: (0,judging_remarks/* unfitness */.oc)(result, cases),
    };
    const settled = (verdict, reason, remarks) => ({
        about: { ...about, warnings: [...warnings, ...remarks] },
        settled: { verdict, reason },
        compared: [],
        uncompared: [],
        shown: new ShownMetrics(policy),
        evidence: NOTHING_MEASURED,
    });
    if (baseline === null || before === null) {
        return settled('no_baseline', (0,judging_remarks/* missingBaseline */.E$)(configuration, (0,environment/* isEphemeral */.aw)(configuration.environment)), [
            ...(0,judging_remarks/* errorRemarks */.oO)(result, null),
            ...(0,judging_remarks/* gateRemarks */.Jv)([...now.keys()], [], deciding, policy, null),
        ]);
    }
    if (context.accepted_by) {
        const version = `version ${baseline.snapshot_version} of this run`;
        return settled('unchanged', `accepted by ${context.accepted_by}: ${version} is the baseline`, []);
    }
    const standings = pairsOf(before, now, context)
        .map((pair) => standing(pair, policy, deciding))
        .sort((a, b) => byImportance(a, b, deciding));
    const held = standings.map((each) => ({ standing: each, comparison: comparisonOf(each) }));
    const all = held.flatMap(({ standing: each, comparison }) => comparison === null ? [] : [{ comparison, standing: each }]);
    const asked = new Set([deciding.primary?.name, deciding.former?.name, context.primary_before?.metric]);
    const shown = new ShownMetrics(policy);
    const uncompared = [];
    for (const { standing: each, comparison } of held) {
        if (comparison !== null)
            continue;
        if (isOnlyShown(each) && !asked.has(each.pair.metric))
            shown.add(each.pair);
        else
            uncompared.push(uncomparedFinding(each));
    }
    // Cases and history belong to the baseline, not to any other version.
    const comparisons = all.filter(({ standing: { pair } }) => pair.baseline_version === undefined);
    const elsewhere = all.filter(({ standing: { pair } }) => pair.baseline_version !== undefined);
    const average = result.f1_average ?? null;
    // If the cases do not reproduce the gating metrics, they do not explain a different size or more errors.
    const explained = comparisons.every(({ comparison }) => comparison.role !== 'gate' || (cases !== null && areMadeOf(comparison, cases, average)));
    const difference = (0,comparability/* incomparability */.iq)(result, baseline, cases, explained);
    if (difference !== null) {
        return settled('incomparable', `not comparable with ${(0,judging_remarks/* describeSnapshot */.e4)(baseline)}: ${difference}`, []);
    }
    const sources = {
        cases,
        only: onlySide(baseline, result),
        average,
        size: { n: sizeOf(baseline, result), counts: countsOf(before, now) },
        history: new Map(comparisons.flatMap(({ comparison: { metric } }) => {
            const earlier = earlierValues(configuration, context, metric);
            return earlier === null ? [] : [[metric, (0,evidence_history/* usableValues */.ZV)(earlier)]];
        })),
    };
    const measured = measure(comparisons.map(comparisonIn), sources, policy.strategy);
    const apart = measure(elsewhere.map(comparisonIn), { ...NOTHING_KNOWN, average }, policy.strategy);
    return {
        about: {
            ...about,
            flipped: cases === null ? NOTHING_FLIPPED : flippedCases(cases),
            groups: cases === null ? about.groups : (0,case_groups/* caseGroups */.n)(cases.before, cases.now),
            warnings: [
                ...warnings,
                ...(0,judging_remarks/* caseRemarks */.Ct)(cases),
                ...(0,judging_remarks/* errorRemarks */.oO)(result, baseline),
                ...(0,judging_remarks/* gateRemarks */.Jv)(standings.map(({ pair }) => pair.metric), standings.map(({ pair, standard }) => ({ gate: standard.gate, baseline: pair.baseline })), deciding, policy, baseline.source),
            ],
        },
        settled: null,
        compared: [...comparisons, ...elsewhere].map((each) => each.standing),
        uncompared,
        shown,
        evidence: { ...measured, comparisons: [...measured.comparisons, ...apart.comparisons] },
    };
}
const comparisonIn = ({ comparison }) => comparison;
/** Every metric of either side. A new primary metric that the baseline lacks is compared with its newest value. */
function pairsOf(before, now, { primary_before: earlier }) {
    return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
        const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null };
        if (pair.baseline !== null || pair.candidate === null || earlier?.metric !== metric)
            return pair;
        return { ...pair, baseline: earlier.value, baseline_version: earlier.snapshot_version };
    });
}
function standing(pair, policy, { primary, former, gates }) {
    const { metric } = pair;
    const named = primary?.name === metric ? primary : former?.name === metric ? former : null;
    return standingOf(pair, policy, { named, gates: gates(metric) });
}
function referenceOf({ metrics: _, cases: __, ...reference }) {
    return reference;
}
/** The primary metric first, then the other gates: the first gate represents its result in the pooled comparison. */
function byImportance(a, b, { primary }) {
    const rank = ({ pair, standard }) => (pair.metric === primary?.name ? 0 : standard.gate ? 1 : 2);
    return rank(a) - rank(b) || (0,order/* byCodeUnit */.X)(a.pair.metric, b.pair.metric);
}
function areMadeOf(comparison, cases, average) {
    return (0,metric_kind/* isShare */.GS)(comparison.kind) && (0,case_values/* reproducingValue */.yg)(comparison, cases, average) !== null;
}
/** Which side alone has cases; null: none or both. */
function onlySide({ cases: there }, { cases: here }) {
    const [has, had] = [here !== undefined && here.length > 0, there !== null && there.length > 0];
    return has === had ? null : has ? 'here' : 'there';
}
/** How many cases there are, as either side says or has them. */
function sizeOf({ dataset_size: there, cases: earlier }, result) {
    return there ?? result.dataset_size ?? (earlier?.length || result.cases?.length) ?? null;
}
/** The counts that both sides report as metrics; null where one is missing. */
function countsOf(before, now) {
    const [there, here] = [countsIn(before), countsIn(now)];
    return there === null || here === null ? null : { before: there, now: here };
}
function countsIn(metrics) {
    const [tp, fp, fn] = ['true_positives', 'false_positives', 'false_negatives'].map((name) => metrics.get(name));
    return tp === undefined || fp === undefined || fn === undefined ? null : { tp, fp, fn };
}
/** In the order of the candidate's file. */
function flippedCases({ common, now: all }) {
    const [broke, fixed] = [new Set(), new Set()];
    common.now.forEach((now, at) => {
        const before = common.before[at];
        if (before === undefined)
            return;
        const [was, is] = [(0,judging_cases/* passes */.WE)(before), (0,judging_cases/* passes */.WE)(now)];
        if (areAlike(before, now) && was !== is)
            (was === true ? broke : fixed).add(now.id);
    });
    const namesOf = (ids) => all.filter(({ id }) => ids.has(id)).map(caseName);
    return { broke: namesOf(broke), fixed: namesOf(fixed) };
}
function caseName({ id, at }) {
    return at === undefined ? { id } : { id, at };
}
/** Whether two outcomes can be compared: `passed` with `passed`, else score with score; an error is an outcome too. */
function areAlike(before, now) {
    if (before.error === true || now.error === true)
        return (0,judging_cases/* passes */.WE)(before) !== null && (0,judging_cases/* passes */.WE)(now) !== null;
    if (before.passed !== undefined || now.passed !== undefined)
        return before.passed !== undefined && now.passed !== undefined;
    return before.score !== undefined && now.score !== undefined;
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(7206);
;// CONCATENATED MODULE: ./lib/core/judging/overall.js


/** The order of findings: worst first, gates before others, then by name. */
function worstFirst(a, b) {
    return (model/* FINDING_VERDICTS */.fl.indexOf(a.verdict) - model/* FINDING_VERDICTS */.fl.indexOf(b.verdict) ||
        Number(b.gate) - Number(a.gate) ||
        (0,order/* byCodeUnit */.X)(a.metric, b.metric));
}
/**
 * The verdict of sorted findings and of metrics that are only shown. It is an improvement only if a gating metric is
 * one and nothing got worse.
 */
function overall(findings, shown) {
    const worst = findings[0]?.verdict;
    if (worst === 'regression')
        return { verdict: 'regression', reason: summed(findings, 'regression') };
    const elsewhere = findings.find(({ verdict, gate }) => gate && verdict === 'incomparable');
    if (elsewhere !== undefined)
        return { verdict: 'incomparable', reason: elsewhere.reason };
    if (findings.some(({ verdict }) => verdict === 'inconclusive')) {
        return { verdict: 'inconclusive', reason: summed(findings, 'inconclusive') };
    }
    if (findings.some(({ verdict }) => verdict === 'minor')) {
        return { verdict: 'minor', reason: `no gating metric regressed, but ${summed(findings, 'minor')}` };
    }
    const improved = findings.find(({ verdict, gate }) => gate && verdict === 'improvement');
    if (improved !== undefined)
        return { verdict: 'improvement', reason: improved.reason };
    const judged = findings.some(({ verdict }) => verdict !== 'shown');
    const differs = () => shown.differ || findings.some(({ baseline, candidate }) => baseline !== candidate);
    if (!judged && differs()) {
        return { verdict: 'inconclusive', reason: 'no metric could be judged, and the two results differ' };
    }
    const gate = findings.find((finding) => finding.gate && finding.verdict === 'unchanged');
    return { verdict: 'unchanged', reason: gate?.reason ?? 'no metric is beyond its limit' };
}
function summed(findings, verdict) {
    const [first, ...more] = findings.filter((finding) => finding.verdict === verdict);
    const reason = first?.reason ?? '';
    if (more.length === 0)
        return reason;
    const what = verdict === 'inconclusive' ? 'inconclusive' : 'worse';
    return `${reason}; ${more.length} more ${more.length === 1 ? 'metric is' : 'metrics are'} ${what}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/judge.js





/** Compares a candidate with the reference in its context and computes the evidence. `decide` gives the verdict. */
function judge_measure(candidate, context, policy) {
    const measured = measureAgainstBaseline(candidate, context, policy);
    return { ...measured, second: secondLook(candidate, context, policy) };
}
/**
 * If the main line rose after the baseline and fell again, nothing is below the baseline: so the newest version is
 * compared too.
 */
function secondLook(candidate, { second, ...context }, policy) {
    if (!second)
        return null;
    const { about, compared, evidence } = measureAgainstBaseline(candidate, { ...context, baseline: second }, policy);
    const at = compared.findIndex(({ pair, standard }) => standard.gate && pair.metric === about.primary?.name && pair.baseline_version === undefined);
    const [standing, measured] = [compared[at], evidence.comparisons[at]];
    if (standing === undefined || measured === undefined)
        return null;
    const comparison = { ...measured.comparison, role: 'second look' };
    return { snapshot_version: second.snapshot_version, standing, measured: { ...measured, comparison } };
}
/** Judges all results of a push together, so that a hundred of them are as rarely red by chance as one. */
function judge_decide(measured) {
    const seconds = measured.map(({ second }) => ({
        comparisons: second === null ? [] : [second.measured],
        pooled: null,
    }));
    const { results, pooled } = decide([...measured.map(({ evidence }) => evidence), ...seconds]);
    const together = pooled === null ? null : pooledComparison(pooled);
    return {
        judgements: measured.map((each, at) => {
            const fell = fallOf(each.second, results[measured.length + at]?.[0]);
            return judgementOf(each, results[at] ?? [], together, fell);
        }),
        together,
    };
}
/**
 * Judges a candidate against the reference in its context, as a push of its own. Deterministic: the same input always
 * gives the same judgement.
 */
function judge(candidate, context, policy) {
    const [judgement] = judge_decide([judge_measure(candidate, context, policy)]).judgements;
    if (judgement === undefined)
        throw new Error('one candidate has one judgement');
    return judgement;
}
/**
 * Half a sentence about the fall from the newest earlier version; null: it fell by less than the limit, or perhaps by
 * chance.
 */
function fallOf(second, decided) {
    if (second === null || decided?.decision.verdict !== 'minor')
        return null;
    const { reason } = comparedFinding(second.standing, decided);
    return `from version ${second.snapshot_version}, the newest before it, ${reason}`;
}
function judgementOf({ about, settled, compared, uncompared, shown, evidence }, decided, together, fell) {
    if (settled !== null)
        return { ...about, ...settled, findings: [], judged: [], proven_gain: null };
    const judged = [
        ...uncompared,
        ...decided.flatMap((each, at) => {
            const standing = compared[at];
            return standing === undefined ? [] : [comparedFinding(standing, each)];
        }),
    ].sort(worstFirst);
    const fellTogether = together?.regression === true && evidence.pooled !== null;
    return {
        ...about,
        ...afterSecondLook(overall(judged, shown), fell),
        judged,
        get findings() {
            return [...judged, ...shown.findings()].sort(worstFirst);
        },
        unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
        proven_gain: provenGain(about, decided),
    };
}
/** A fall from the newest earlier version is at least `minor`, and is reported with every verdict. */
function afterSecondLook(found, fell) {
    if (fell === null)
        return found;
    const { verdict, reason } = found;
    if (verdict !== 'unchanged' && verdict !== 'improvement')
        return { verdict, reason: `${reason}; ${fell}` };
    return { verdict: 'minor', reason: `${reason}; but ${fell}` };
}
function provenGain({ primary, baseline }, decided) {
    const found = decided.find(({ comparison }) => comparison.metric === primary?.name);
    if (found === undefined || baseline === null)
        return null;
    const { comparison, evidence, decision } = found;
    if (decision.verdict !== 'improvement' || decision.rule !== 'evidence' || evidence.kind === 'none')
        return null;
    return {
        reference_transaction_id: baseline.transaction_id,
        metric: comparison.metric,
        gain: -decision.drop,
        p: evidence.p_improved,
    };
}
function pooledComparison(pooled) {
    const { method, results, drop, limit, p, level, significant, regression } = pooled;
    return { method, results, drop, limit, p, level, significant, regression, reason: (0,remarks/* pooledReason */.I4)(pooled) };
}


/***/ }),

/***/ 7153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ isAtMost),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Ru: () => (/* binding */ isSome),
/* harmony export */   UF: () => (/* binding */ allowanceOf),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   nW: () => (/* binding */ compareWithLimit),
/* harmony export */   xg: () => (/* binding */ isReached),
/* harmony export */   xr: () => (/* binding */ ONE)
/* harmony export */ });
/* unused harmony export allowedBy */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7092);

const ZERO = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(0);
const ONE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1);
/**
 * Numbers this close are equal: more than the rounding error of 53/60 − 50/60 in doubles, less than any difference that
 * matters.
 */
const NOISE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1e-12);
/**
 * Compares a difference with a limit, as decimal numbers: −1 below it, 0 at it, 1 above it. A difference within 1e-12
 * of the larger side (at least 1e-12) is at the limit. The only comparison with a limit; in SQL it is
 * `benchmark_reaches`.
 *
 * @param sides the two numbers that differ
 */
function compareWithLimit(difference, limit, sides) {
    const beyond = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .subtract */ .Re)(difference, limit);
    const size = sides.map(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn).reduce(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .larger */ .yf, ONE);
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(beyond), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)(size, NOISE)) <= 0 ? 0 : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(beyond, ZERO);
}
/**
 * Whether a change from `before` to `now` reaches the limit.
 * @param change positive in the direction of the limit
 */
function reaches(limit, change, before, now) {
    if (change.digits <= 0n)
        return false;
    const order = compareWithLimit(change, allowedBy(limit, before), [before, now]);
    return limit.kind === 'absolute' ? order >= 0 : order > 0;
}
function allowanceOf(limit, before) {
    return {
        amount: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)(allowedBy(limit, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(before))),
        relative: limit.kind === 'relative',
        words: limit.kind === 'absolute' ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDecimal */ .zJ)(limit.value) : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(limit.value),
    };
}
/**
 * Whether a change reaches what is allowed; no change, or one in the other direction, never does.
 * @param size the larger side
 */
function isReached(change, { amount, relative }, size) {
    if (change <= 0)
        return false;
    const order = compareWithLimit((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(change), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(amount), [(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(size)]);
    return relative ? order > 0 : order >= 0;
}
/**
 * Whether there is a change beyond rounding of binary numbers.
 * @param size the larger side
 */
function isSome(change, size) {
    return isReached(change, { amount: 0, relative: true }, size);
}
/** How much a metric may differ from `before`. */
function allowedBy(limit, before) {
    return limit.kind === 'absolute' ? limit.value : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(before), limit.value);
}
/** Whether a number is at most another, within rounding: a share of 1.0000000000000002 is 1. */
function isAtMost(value, most) {
    return compareWithLimit(value, most, [value, most]) <= 0;
}


/***/ }),

/***/ 5255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   lT: () => (/* binding */ HUNDRED)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7153);


const HUNDRED = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(100);
/** A score does not become ten times better and cross 1: its scale changed. */
const ANOTHER_SCALE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(10);
/** Whether a metric is a share: a fraction or a percentage. */
function isShare(kind) {
    return kind === 'proportion' || kind === 'percent';
}
/**
 * The kind of a metric's values, or `mixed`: one is a fraction and another is on a larger scale, so they cannot be
 * compared. Proportions are in 0..1; shares above 1 are percentages; a score above 1 is a plain number. 0 fits both.
 */
function kindOf(nature, values) {
    if (nature === 'duration' || nature === 'money' || nature === 'count')
        return nature;
    if (nature !== 'share' && nature !== 'scale')
        return 'other';
    const exact = values.map(_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc);
    if (exact.some((value) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ZERO */ .f2) < 0))
        return 'other';
    const above = exact.filter((value) => !(0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr));
    if (above.length === 0)
        return 'proportion';
    const fractions = exact.filter((value) => (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr) && value.digits !== 0n);
    if (nature === 'scale')
        return fractions.some((value) => above.some(isFarFrom(value))) ? 'mixed' : 'other';
    if (fractions.length > 0)
        return 'mixed';
    return above.every((value) => (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, HUNDRED)) ? 'percent' : 'other';
}
/** 1 and 10 are the ends of one scale. 0.9 and 9 are the same score on two. */
function isFarFrom(fraction) {
    const isOne = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(fraction, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr) === 0;
    return (value) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .multiply */ .lw)(fraction, ANOTHER_SCALE)) >= (isOne ? 1 : 0);
}


/***/ }),

/***/ 3869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ knownMetric),
  Z: () => (/* binding */ wordsOf)
});

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-table.js
/**
 * What a name measures, by its last words as common tools use them. The longest phrase wins; `#` is any number.
 * `error_rate` is an error rate, `error_handling` is not.
 */
const MEASURES = [
    [
        'share',
        'higher',
        'accuracy, acc, acc bytes, acc mutual info, f1, f2, mf1, f beta, f score, f measure, fscore, fmeasure, precision, ' +
            'prec, recall, sensitivity, specificity, tpr, tnr, ppv, npv, true positive rate, true negative rate, auc, auroc, ' +
            'auprc, ap, APs, APm, APl, average precision, map, mAP, mar, ndcg, nDCG, mrr, rr #, recip rank, reciprocal rank, ' +
            'rprec, bpref, lrap, hit #, hit at #, hits #, hits at #, hit rate, hr #, top #, exact match, em, qem, pem, pqem, ' +
            'match, mc1, mc2, equiv, pass #, pass at #, pass k, pass at k, pass hat #, pass hat k, pass rate, passrate, passing rate, passed rate, ' +
            'maj #, maj n, win rate, winrate, success rate, successful rate, success #, completion rate, ' +
            'task completion, goal completion, resolved rate, resolve rate, solved rate, solve rate, acceptance rate, ' +
            'detection rate, validity, valid rate, rate valid, parseable, rate parseable, well formed, coverage, compliance, ' +
            'adherence, checks rate, agreement, concordance, c index, iou, IoU, jaccard, dice, v measure, nmi, ' +
            'availability, faithful rate, cache hit rate',
    ],
    [
        'share',
        'lower',
        'error rate, err rate, wer, cer, mer, wil, eer, der, ter, fpr, fnr, false positive rate, false negative rate, ' +
            'false alarm rate, miss rate, failure rate, fail rate, failed rate, failing rate, timeout rate, drop rate, ' +
            'dropped rate, defect rate, violation rate, violations rate, hallucination, hallucinations, hallucinated, ' +
            'toxicity, toxic, harmful, harmfulness, unsafe, jailbreak, attack success, attack success rate, leakage, ' +
            'leak rate, over refusal, over refusal rate, false refusal, false refusal rate, noise sensitivity, ece, ' +
            'ece # bin, calibration error, brier, brier score, brier score loss, zero one loss, hamming loss, ' +
            'duplicate rate, duplication rate, repetition rate, packet loss, equalized odds difference, ' +
            'demographic parity difference',
    ],
    ['share', null, 'refusal, refusal rate, abstention, abstention rate, rejection rate, tie rate, compression rate'],
    [
        'scale',
        'higher',
        'main score, faithfulness, faithful, groundedness, grounded, relevance, relevancy, correctness, helpfulness, ' +
            'harmlessness, honesty, coherence, fluency, consistency, informativeness, completeness, conciseness, quality, ' +
            'truthfulness, factuality, usefulness, clarity, naturalness, safety, satisfaction, csat, utilization of context, ' +
            'context utilization, knowledge retention, prompt alignment, summarization, rubric, rubrics, rating, mos, utmos, ' +
            'bleu, ibleu, sacrebleu, rouge, rouge l, rouge lsum, rougeL, rougeLsum, rouge #, chrf, chrF, meteor, bertscore, ' +
            'bert score, bert score p, bert score r, bert score f, bleurt, comet, cider, CIDEr, spice, sari, gleu, summac, ' +
            'pearson, pearsonr, spearman, spearmanr, kendall, kendalltau, kendall tau, mcc, matthews, matthews corrcoef, ' +
            'correlation, corr, kappa, r2, r squared, explained variance, silhouette, similarity, sim, ssim, robustness, ' +
            'reward, string present',
    ],
    ['scale', 'lower', 'bias, risk, risk score, severity, severity score, stereotype, sycophancy, unfairness, harm'],
    ['scale', null, 'confidence, drift, anomaly, anomaly score, difficulty, difficulty score, z score'],
    [
        'amount',
        'higher',
        'throughput, goodput, qps, rps, tps, fps, iops, ops, avg ts, bandwidth, rtfx, RTFx, speedup, log likelihood, ' +
            'loglikelihood, likelihood, logprob, elo, mauve, inception score, psnr, snr, roi, free memory, available memory, ' +
            'episode return, calinski harabasz score',
    ],
    [
        'amount',
        'lower',
        'loss, nll, negative log likelihood, cross entropy, log loss, perplexity, ppl, bits per byte, bpb, bpc, rmse, mse, ' +
            'mae, mape, smape, sMAPE, mase, MASE, wape, crps, rmsle, error, err, distance, divergence, fid, FID, kid, lpips, ' +
            'regret, rtf, real time factor, memory, ram, vram, rss, memory used, memory usage, memory allocated, ' +
            'memory reserved, cpu, cpu load, cpu usage, energy, co2, emissions, davies bouldin score, davies bouldin index, ' +
            'absolute value difference',
    ],
    [
        'duration',
        'lower',
        'latency, latencies, duration, elapsed, runtime, run time, walltime, time, ttft, tpot, itl, e2el, ' +
            'time to first token, time to # token, time to second token, delay, ms, millis, milliseconds, ns, us, seconds, ' +
            'secs, req blocked, req waiting, req connecting, req tls handshaking, req sending, req receiving',
    ],
    ['money', 'lower', 'cost, costs, price, spend, spent, usd, dollars, eur'],
    [
        'count',
        'lower',
        'tokens, token, token count, token usage, num tokens, number of tokens, tokens used, tokens in, tokens out, ' +
            'tokens input, tokens output, tokens prompt, tokens completion, tokens generated, tokens consumed',
    ],
    [
        'context',
        null,
        'count, counts, size, length, len, support, positives, negatives, tp, fp, tn, fn, errors, failures, timeouts, ' +
            'samples, examples, instances, documents, docs, cases, items, rows, queries, questions, requests, prompts, tasks, ' +
            'tests, passes, fails, runs, trials, repeats, rounds, iterations, epoch, epochs, step, steps, batch, params, ' +
            'parameters, layers, version, id, index, rank, year, date, timestamp, learning rate, lr, temperature, top k, ' +
            'request rate, sample rate, sampling rate, frame rate, bit rate, concurrency, burstiness, vus, flos, flops, ' +
            'window, grade level, start time, end time, up time, uptime, created time, think time, standard error, ' +
            'standard deviation, confidence interval',
    ],
];
/** Words that say how a number was computed, not what it measures: `f1_macro`, `latency_p95_ms`, `recall@5`. */
const TRANSPARENT = 'mean, avg, average, averaged, median, med, min, max, minimum, maximum, total, overall, all, macro, micro, weighted, ' +
    'unweighted, final, best, last, geomean, gm, p#, p# #, percentile, # percentile, quantile, quantiles, #, k, n, at, at #, ' +
    'at k, cut, v #, norm, normalized, strict, loose, flexible, relaxed, test, val, validation, dev, train, eval, ' +
    'ovr, ovo, s, sec, second, b, mid, small, medium, large, value, values, metric, result, geval, g eval, indicator, ' +
    'with reference, without reference, with hhem, # samples, used, mb, gb, mib, gib';
/** Beside these words a measure is shown and not judged. */
const SHOWN_ONLY = 'std stdev stddev stderr sem var variance ci lower upper seed threshold thresholds target targets limit limits ' +
    'timeout budget deadline sla ttl interval uptime baseline delta diff difference change gap num number count counts ' +
    'nauc config settings params hyperparameters';
/** With these words tokens are a setting, or tokens that are not paid again. */
const NOT_SPENT = 'max limit window context cache cached budget vocab';

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-names.js

const UNKNOWN = { nature: 'unknown', better: null };
const CONTEXT = { nature: 'context', better: null };
const SPEED = { nature: 'amount', better: 'higher' };
const GENERIC_SCORE = { nature: 'scale', better: 'higher' };
const GENERIC_RATE = { nature: 'share', better: null };
/** Words that do not name a measure of their own: `toxicity_score` is about toxicity. */
const GENERIC = new Map([
    ['score', GENERIC_SCORE],
    ['scores', GENERIC_SCORE],
    ['rate', GENERIC_RATE],
]);
const FAILING = wordSet('error errors failure failures failed fails timeouts dropped rejected');
const TIMES = wordSet('s sec second seconds min minute hour h ms day');
/** Other words for a rate. */
const RATES = wordSet('ratio percentage percent pct fraction frac proportion probability prob');
const phrases = new Map(MEASURES.flatMap(([nature, better, names]) => listed(names).map((phrase) => [phrase, { nature, better }])));
const transparent = new Set(listed(TRANSPARENT));
const shownOnly = wordSet(SHOWN_ONLY);
const notSpent = wordSet(NOT_SPENT);
const LONGEST_PHRASE = 5;
/**
 * How many characters of a name are read, from its end. Names of nested metrics may be long, and the end has the
 * measure.
 */
const READ = 300;
/** Results by name: each result of a push has the same names, and each is looked up several times. */
const seen = new Map();
const MOST_SEEN = 1_000;
/** What a metric's dotted name says about it, by whole words: snake, camel, kebab, dotted, with spaces or slashes. */
function knownMetric(name) {
    let known = seen.get(name);
    if (known === undefined) {
        if (seen.size >= MOST_SEEN)
            seen.clear();
        known = readName(name);
        seen.set(name, known);
    }
    return known;
}
function readName(name) {
    const segments = segmentsOf(name.slice(-READ));
    if (segments.some((words) => words.length === 1 && shownOnly.has(words[0] ?? '')))
        return CONTEXT;
    let words = [];
    // The last part of a name has the measure, unless it has only statistics: `http_req_duration.p(95)`.
    for (const segment of segments.reverse()) {
        words = [...segment, ...words];
        const { known, ended } = measureOf(words);
        if (!ended)
            return known ?? UNKNOWN;
    }
    return measureOf(words).known ?? UNKNOWN;
}
/** The words of a name, in lower case, without its dots: `mean_ttft_ms` is mean, ttft and ms. */
function wordsOf(name) {
    return segmentsOf(name.slice(-READ)).flat();
}
/** A rate of something is a share, with the direction of that thing. */
function merged(known, generic) {
    if (generic !== GENERIC_RATE)
        return known;
    const countsSomething = known.nature === 'count' || known.nature === 'context';
    return { nature: 'share', better: countsSomething ? null : known.better };
}
/** The measure in the words of one part of a name, read from the end. */
function measureOf(words) {
    const quotient = measureOfQuotient(words);
    if (quotient !== null)
        return quotient;
    let generic = null;
    let end = words.length;
    while (end > 0) {
        const [known, start] = phraseBefore(words, end);
        const weak = GENERIC.get(words[end - 1] ?? '');
        const skipped = weak === undefined ? transparentBefore(words, end) : 1;
        if (known !== null && end - start >= skipped) {
            return { known: merged(besides(known, words, start, end), generic), ended: false };
        }
        if (skipped === 0)
            break;
        generic ??= weak ?? null;
        end -= skipped;
    }
    if (words.slice(0, end).some((word) => shownOnly.has(word)))
        return { known: CONTEXT, ended: false };
    return { known: generic, ended: end === 0 };
}
/** Quotients: `tokens_per_second` is a speed, `failures/s` a bad one, `cost_per_token` a cost. */
function measureOfQuotient(words) {
    const per = words.lastIndexOf('per');
    if (per <= 0)
        return null;
    const counted = words.slice(0, per);
    const { known, ended } = measureOf(counted);
    const inTime = TIMES.has(words[per + 1] ?? '');
    if (!inTime)
        return known === null || ended ? null : { known, ended: false };
    const isBad = counted.some((word) => FAILING.has(word)) || (known?.better === 'lower' && known.nature !== 'count');
    return { known: isBad ? { nature: 'amount', better: 'lower' } : SPEED, ended: false };
}
/** The longest phrase of the table that ends there, and where it begins. */
function phraseBefore(words, end) {
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        const known = phrases.get(phrase) ?? phrases.get(phrase.replace(/\b\d+\b/g, '#'));
        if (known !== undefined)
            return [known, start];
    }
    return [null, end];
}
function transparentBefore(words, end) {
    for (let start = Math.max(0, end - 2); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        if (transparent.has(phrase) || transparent.has(phrase.replace(/\b\d+\b/g, '#')))
            return end - start;
    }
    return 0;
}
/** How the words around a phrase change its meaning. */
function besides(known, words, start, end) {
    const others = [...words.slice(0, start), ...words.slice(end)];
    if (others.some((word) => shownOnly.has(word)) || (start > 0 && words[0] === 'n'))
        return CONTEXT;
    if (known.nature === 'count' && others.some((word) => notSpent.has(word)))
        return CONTEXT;
    // Negated scorers, where higher is always better: neg_mean_squared_error.
    if (others.includes('neg') && known.better !== null) {
        return { ...known, better: known.better === 'higher' ? 'lower' : 'higher' };
    }
    return known;
}
function segmentsOf(name) {
    return (name
        // After a comma or `:key=` there is a filter of lm-eval or an argument of HELM, in brackets one of k6 or ragas.
        .replace(/\{[^}]*\}|\([^)]*=[^)]*\)/g, ' ')
        .replace(/,.*$|:\w+=.*$/, '')
        .replace(/\/\s*(s|sec|second|min|minute|hour)\b/gi, ' per $1')
        .split(/[./|:\\]+/)
        .map(splitWords)
        .filter((words) => words.length > 0));
}
function splitWords(text) {
    return text
        .replace(/%/g, ' percent ')
        .replace(/#/g, ' # ')
        .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .replace(/(\p{L})(\d)/gu, '$1 $2')
        .replace(/(\d)(\p{L})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}#]+/u)
        .flatMap((word) => (word === '' ? [] : [RATES.has(word) ? 'rate' : word]));
}
/** The phrases of a list, in the words that names are split into. */
function listed(names) {
    return names.split(', ').map((name) => splitWords(name).join(' '));
}
function wordSet(words) {
    return new Set(words.split(' '));
}


/***/ }),

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   NL: () => (/* binding */ otherSpelling),
/* harmony export */   Pc: () => (/* binding */ isSameTree),
/* harmony export */   g8: () => (/* binding */ flattenMetrics)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4223);

/** The last trees that were flattened. Each is flattened several times in a row, and never changes. */
const FLAT = new Map();
const MOST_FLAT = 8;
/**
 * All numbers of a metric tree under their dotted names, sorted by name. `f1_score` is another spelling of
 * `f1`: it takes that name unless the same branch has an `f1` of another value.
 */
function flattenMetrics(tree) {
    const known = FLAT.get(tree);
    if (known !== undefined)
        return known;
    const metrics = new Map();
    collect(tree, '', metrics);
    const sorted = isSorted(metrics) ? metrics : new Map([...metrics].sort(([a], [b]) => (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a, b)));
    if (FLAT.size >= MOST_FLAT)
        FLAT.clear();
    FLAT.set(tree, sorted);
    return sorted;
}
/** Whether the names are sorted, as in a tree without branches. */
function isSorted(metrics) {
    let last = '';
    for (const name of metrics.keys()) {
        if ((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(last, name) > 0)
            return false;
        last = name;
    }
    return true;
}
/** Whether two trees have the same numbers under the same names, in any order. */
function isSameTree(one, other) {
    const names = Object.keys(one);
    return (names.length === Object.keys(other).length &&
        names.every((name) => {
            const [here, there] = [one[name], Object.hasOwn(other, name) ? other[name] : undefined];
            return typeof here === 'object' && typeof there === 'object' ? isSameTree(here, there) : here === there;
        }));
}
/** A dotted name as `flattenMetrics` gives it. */
function canonicalName(name) {
    return name.replace(/(^|\.)f1_score$/, '$1f1');
}
/** The other spelling under which a rule may name a metric: `f1_score` for `f1`; null when there is none. */
function otherSpelling(name) {
    return name === 'f1' || name.endsWith('.f1') ? `${name}_score` : null;
}
function collect(tree, prefix, into) {
    // Sorted, so that the order of keys in a file never decides anything.
    for (const key of sortedKeys(tree)) {
        const value = tree[key];
        if (value === undefined)
            continue;
        if (typeof value !== 'number')
            collect(value, `${prefix}${key}.`, into);
        else if (key !== 'f1_score' || (typeof tree['f1'] === 'number' && tree['f1'] !== value)) {
            into.set(prefix + key, value);
        }
        else
            into.set(`${prefix}f1`, value);
    }
}
/** The keys of the last tree: those of one suite have the same ones. */
let last = { keys: [], sorted: [] };
function sortedKeys(tree) {
    const keys = Object.keys(tree);
    const isKnown = keys.length === last.keys.length && keys.every((key, at) => key === last.keys[at]);
    if (!isKnown)
        last = { keys, sorted: keys.toSorted(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X) };
    return last.sorted;
}


/***/ }),

/***/ 5881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ primaryMetric),
/* harmony export */   p: () => (/* binding */ primaryClaim)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7092);
/* harmony import */ var _metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3869);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7987);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8141);
/* harmony import */ var _policy_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4660);





/** The default primary metrics, in this order. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score'];
/**
 * The primary metric of a result: the first of these that it has: that of a rule, of the result itself, of the
 * configuration, a default one, the only one. `asked`: a person named it.
 */
function primaryMetric(names, { policy, ofResult, kept }) {
    const ruled = policy.rules.filter(({ primary }) => primary);
    for (const rule of ruled.reverse()) {
        const name = [...names].find((each) => (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleMatches */ .W)(rule, each));
        if (name !== undefined)
            return { name, better: rule.better, asked: true };
    }
    const said = ofResult === undefined ? null : fromResult(ofResult);
    if (said !== null && names.has(said.name))
        return { ...said, better: directionOf(policy, said), asked: true };
    if (kept && names.has(kept.name))
        return { ...kept, better: directionOf(policy, kept), asked: false };
    const name = USUAL.find((each) => names.has(each)) ?? onlyOne(names);
    return name === null ? null : { name, better: directionOf(policy, { name, better: null }), asked: false };
}
/** The primary metric as a result reports it to the store, which keeps it for the configuration. */
function primaryClaim({ metrics, primary_metric }, policy) {
    const found = primaryMetric(new Set((0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenMetrics */ .g8)(metrics).keys()), { policy, ofResult: primary_metric });
    if (found === null)
        return {};
    const claim = { name: found.name, better: found.better };
    return { ...(found.asked ? { primary_asked: claim } : { primary_guess: claim }), ...fallFrom(metrics, claim, policy) };
}
/** From which earlier value on a fall reaches the limit, so that the cases of that version are needed. */
function fallFrom(metrics, primary, policy) {
    const now = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenMetrics */ .g8)(metrics).get(primary.name);
    if (now === undefined)
        return {};
    const { limit } = (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .standardFor */ .LW)(policy, primary.name, [now], { named: primary, gates: true });
    if (limit === null)
        return {};
    const size = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .toNumber */ .Ro)(limit.value);
    const sign = primary.better === 'lower' ? -1 : 1;
    // Without the last digits: one version too many is only read in vain. A loss of all of a value counts as well.
    const at = limit.kind === 'absolute'
        ? now + sign * size
        : sign === 1 && size >= 1
            ? Infinity
            : now / (1 - sign * Math.sign(now) * size);
    return Number.isFinite(at) ? { second_from: { ...primary, at: at - sign * Math.abs(at) * 1e-9 } } : {};
}
function fromResult(text) {
    return text.startsWith('-')
        ? { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(text.slice(1)), better: 'lower' }
        : { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(text), better: null };
}
/** The direction of a metric: by the rule for it, else by whoever named it, else by its name, else higher. */
function directionOf(policy, { name, better }) {
    const rule = policy.rules.findLast((each) => (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleMatches */ .W)(each, name));
    return rule?.better ?? better ?? (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better ?? 'higher';
}
/** The only metric of a result, besides those that describe the run. */
function onlyOne(names) {
    const [first, ...more] = [...names].filter((name) => (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).nature !== 'context');
    return more.length === 0 ? (first ?? null) : null;
}


/***/ }),

/***/ 5755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compareModelVersions)
/* harmony export */ });
/* unused harmony export measuredDrop */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7092);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2149);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5255);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8141);





/**
 * Judges b as the candidate and a as the baseline, as in a push.
 * @param difference why their f1 cannot be compared; null: it can
 */
function compareModelVersions(a, b, difference, policy) {
    const about = { model_name: b.model_name, version_a: a.version, version_b: b.version };
    const unknown = { better: null, safe_to_deploy: false, metrics: [] };
    if (a.version === b.version) {
        const reason = `version ${a.version} was compared with itself, which says nothing: name another one`;
        return { ...about, ...unknown, verdict: 'inconclusive', reason };
    }
    if (difference !== null) {
        return { ...about, ...unknown, verdict: 'incomparable', reason: `not comparable: ${difference}` };
    }
    const judgement = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(candidateOf(b), contextOf(a), policy);
    const metrics = judgement.findings.map(({ evidence: _, ...finding }) => finding);
    const gates = metrics.filter(({ gate, delta }) => gate && delta !== null);
    if (judgement.verdict !== 'regression' && gates.length === 0) {
        const reason = 'no metric decides: both versions need f1, accuracy, or one that `metrics` names: `exact_match: higher primary`';
        return { ...about, ...unknown, metrics, verdict: 'inconclusive', reason };
    }
    const doubt = b.is_archived ? 'it is archived, so its artifact may be gone' : measuredDrop(b, policy);
    const safe = SAFE.includes(judgement.verdict) && doubt === null;
    return {
        ...about,
        verdict: judgement.verdict,
        better: betterOf(a.version, b.version, judgement.verdict, gates[0]),
        safe_to_deploy: safe,
        reason: doubt === null ? judgement.reason : `${judgement.reason}; but ${doubt}`,
        metrics,
    };
}
const SAFE = ['minor', 'unchanged', 'improvement'];
/** The newest measurement of a version, if it is below its reference accuracy by the threshold or more. */
function measuredDrop({ measured: newest, reference_accuracy: reference }, { threshold }) {
    if (newest === null || reference === null)
        return null;
    const [before, now] = [(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .decimalOf */ .Bc)(reference), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .decimalOf */ .Bc)(newest.accuracy)];
    const kind = (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)('share', [reference, newest.accuracy]);
    if (kind !== 'mixed' && !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .reaches */ .O6)((0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOfKind */ .ZH)(kind, threshold), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .subtract */ .Re)(before, now), before, now))
        return null;
    const on = newest.tested_at.slice(0, 10);
    return `its accuracy was measured as ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(newest.accuracy)} on ${on}, after ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(reference)}`;
}
/** The better version by the gating metrics; if they are equal, by the others that got worse. */
function betterOf(a, b, verdict, decisive) {
    const delta = decisive?.delta ?? 0;
    if (verdict === 'regression' || (delta === 0 && verdict === 'minor'))
        return a;
    return delta === 0 ? null : delta > 0 === (decisive?.better !== 'lower') ? b : a;
}
function configurationOf({ model_name, dataset_version }) {
    return {
        model_version: model_name,
        dataset_version: dataset_version ?? '',
        prompt_version: '',
        environment: '',
    };
}
function candidateOf(version) {
    const configuration = configurationOf(version);
    const { model_version, dataset_version, prompt_version } = configuration;
    return { configuration, result: { model_version, dataset_version, prompt_version, metrics: version.metrics } };
}
function contextOf(compared) {
    const { version, created_at, id, metrics } = compared;
    const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null, cases: null };
    return {
        baseline: {
            source: 'input',
            configuration: configurationOf(compared),
            snapshot_version: version,
            transaction_id: id,
            created_at,
            metrics,
            ...unsaid,
        },
        baseline_not_found: null,
        own_baseline_version: null,
        previous_version: null,
        history: [],
    };
}


/***/ }),

/***/ 8141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   LW: () => (/* binding */ standardFor),
/* harmony export */   YL: () => (/* binding */ STRATEGIES),
/* harmony export */   ZH: () => (/* binding */ limitOfKind),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5255);
/* harmony import */ var _metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3869);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4660);






/** `evidence`: a drop of the limit must also be real. `threshold`: the limit alone decides. */
const STRATEGIES = ['evidence', 'threshold'];
/** The gain of a proportion that is an improvement. (Whether it is promoted, the database decides.) */
const IMPROVEMENT_STEP = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.02);
const DEFAULT_THRESHOLD = '0.05';
const FIFTH = { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.2) };
/**
 * The policy of the inputs `threshold` and `metrics`. Throws `UserError` that names the input and, for rules, every
 * wrong line.
 */
function policyFrom(inputs) {
    return {
        threshold: thresholdFrom(inputs.threshold ?? ''),
        rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesFrom */ .m)(inputs.metrics ?? ''),
        strategy: 'evidence',
    };
}
/** The default policy. */
const DEFAULT_POLICY = policyFrom({});
/**
 * The limit, direction and gate of a metric. Without a limit of its own it has that of its kind: the threshold for
 * proportions, 100 times the threshold for percentages, 20% for everything else.
 *
 * @param values the existing values of baseline and candidate
 * @param about `named`: the direction it was given as a primary metric
 */
function standardFor(policy, name, values, about) {
    const known = (0,_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__/* .knownMetric */ .w)(name);
    const rule = policy.rules.findLast((each) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .ruleMatches */ .W)(each, name));
    const better = rule?.better ?? about.named?.better ?? known.better;
    // Of an unknown name only the direction is known: if lower is better, it may as well be seconds.
    const isKnown = known.nature !== 'unknown' && known.nature !== 'context';
    const kind = (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(isKnown ? known.nature : better === 'higher' ? 'scale' : 'amount', values);
    const standard = { better, gate: about.gates, mixed: kind === 'mixed' };
    if (kind === 'mixed')
        return { ...standard, kind: 'other', limit: null, step: null };
    if (better === null)
        return { ...standard, kind, limit: null, step: null };
    const limit = rule?.limit ?? limitOfKind(kind, policy.threshold);
    return { ...standard, kind, limit, step: (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(kind) ? limitOfKind(kind, IMPROVEMENT_STEP) : limit };
}
/** A limit for proportions as it applies to a kind of metric. */
function limitOfKind(kind, proportion) {
    if (kind === 'proportion')
        return { kind: 'absolute', value: proportion };
    return kind === 'percent' ? { kind: 'absolute', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .multiply */ .lw)(proportion, _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .HUNDRED */ .lT) } : FIFTH;
}
function thresholdFrom(text) {
    const threshold = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalFrom */ .yU)(text.trim() || DEFAULT_THRESHOLD);
    if (threshold === null || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .compare */ .UD)(threshold, _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .ZERO */ .f2) <= 0 || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .compare */ .UD)(threshold, _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .ONE */ .xr) > 0) {
        const allowed = 'give a number more than 0 and at most 1, such as 0.05';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`threshold: ${JSON.stringify(text)} is not allowed; ${allowed}`);
    }
    return threshold;
}


/***/ }),

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ruleMatches),
/* harmony export */   m: () => (/* binding */ rulesFrom)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29);
/* harmony import */ var _metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7987);




const HUNDREDTH = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalOf */ .Bc)(0.01);
const RULE_FORM = 'a line is `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`, where * in the name stands for any characters ' +
    'and the limit is absolute (0.03) or relative (10%)';
/** The rules of the input `metrics`, one a line; blank lines and `#` comments are ignored. Names every wrong line. */
function rulesFrom(text) {
    const rules = [];
    const problems = [];
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const line = raw.replace(/(^|\s)#.*$/, '').trim();
        if (line === '')
            continue;
        const rule = ruleFrom(line);
        if (typeof rule !== 'string')
            rules.push(rule);
        else
            problems.push(`metrics, line ${index + 1} (${JSON.stringify(line)}): ${rule}`);
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([...problems, RULE_FORM].join('\n'));
    return rules;
}
/** Whether a rule is about a metric. */
function ruleMatches(rule, name) {
    const other = (0,_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSpelling */ .NL)(name);
    return (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMatches */ .F)(rule.glob, name) || (other !== null && (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMatches */ .F)(rule.glob, other));
}
/** The rule of one line, or what is wrong with it. */
function ruleFrom(line) {
    const colon = line.lastIndexOf(':');
    const glob = line.slice(0, Math.max(colon, 0)).trim();
    if (glob === '')
        return 'the name of a metric and a colon are missing';
    const [better, ...options] = line
        .slice(colon + 1)
        .trim()
        .split(/\s+/);
    if (better !== 'higher' && better !== 'lower')
        return 'after the colon, say what is better: higher or lower';
    let limit = null;
    let gate = null;
    let primary = false;
    for (const option of options) {
        if (option === 'primary') {
            if (glob.includes('*'))
                return 'only one metric can be primary: name it without *';
            primary = true;
        }
        else if (option === 'gate' || option === 'no-gate') {
            if (gate !== null)
                return 'gate or no-gate is given twice';
            gate = option === 'gate';
        }
        else {
            const parsed = limitFrom(option);
            if (typeof parsed === 'string')
                return parsed;
            if (limit !== null)
                return 'there are two limits';
            limit = parsed;
        }
    }
    return { glob, better, limit, gate, primary };
}
function limitFrom(text) {
    const relative = text.endsWith('%');
    const value = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalFrom */ .yU)(relative ? text.slice(0, -1) : text);
    if (value === null)
        return `${JSON.stringify(text)} is neither a limit nor gate, no-gate or primary`;
    if (value.digits < 0n)
        return 'a limit must not be negative: it says how much worse the metric may be';
    if (relative)
        return { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .multiply */ .lw)(value, HUNDREDTH) };
    // An absolute limit is reached by equality, so with 0 an equal value would be a regression.
    if (value.digits === 0n)
        return 'an absolute limit must be above 0; write 0% for a metric that may not get worse';
    return { kind: 'absolute', value };
}


/***/ }),

/***/ 8601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ deciding),
/* harmony export */   Ct: () => (/* binding */ caseRemarks),
/* harmony export */   E$: () => (/* binding */ missingBaseline),
/* harmony export */   Jv: () => (/* binding */ gateRemarks),
/* harmony export */   e4: () => (/* binding */ describeSnapshot),
/* harmony export */   oO: () => (/* binding */ errorRemarks),
/* harmony export */   oc: () => (/* binding */ unfitness),
/* harmony export */   z8: () => (/* binding */ baselineRemarks)
/* harmony export */ });
/* harmony import */ var _cases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9025);
/* harmony import */ var _comparability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5787);
/* harmony import */ var _metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3869);
/* harmony import */ var _policy_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4660);





/** Remarks about the baseline. */
function baselineRemarks(configuration, context) {
    const { baseline, baseline_not_found: asked } = context;
    const warnings = [];
    if (asked !== null) {
        const found = baseline === null ? null : `judged against ${describeSnapshot(baseline)} instead`;
        const missing = `baseline \`${asked}\` does not exist for ${describeConfiguration(configuration)}`;
        warnings.push(`${missing}; ${found ?? 'and there is no other baseline'}`);
    }
    if (baseline?.source === 'replaces' || baseline?.source === 'may_replace')
        warnings.push(replacementRemark(baseline));
    const prompt = baseline?.configuration.prompt_version;
    const isInherited = baseline?.source === 'environment' || baseline?.source === 'prompt';
    if (isInherited && prompt !== undefined && prompt !== configuration.prompt_version) {
        warnings.push(`prompt ${configuration.prompt_version} has no baseline yet: judged against prompt ${prompt} ` +
            `(${describeSnapshot(baseline)})`);
    }
    return warnings;
}
function replacementRemark({ source, configuration: { model_version: model } }) {
    const usual = `the last pushes had ${model} on this dataset, and this one does not`;
    if (source === 'replaces')
        return `replaces ${model}: ${usual}, so it is judged against that`;
    return (`may replace ${model}: ${usual}. The difference is shown but decides nothing, because other jobs of this run may ` +
        `have measured it; to judge against it, set the input \`baseline\` to \`model:${model}\``);
}
/** Remarks for a check that is green because nothing can turn it red. */
function gateRemarks(names, findings, { primary, former, gates }, policy, source) {
    const warnings = policy.rules
        .filter(({ gate, primary: isPrimary }) => gate === true || isPrimary)
        .filter((rule) => !names.some((name) => (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleMatches */ .W)(rule, name)))
        .map(({ glob, gate }) => {
        const what = gate === true ? 'Gate' : 'Primary metric';
        return `${what} ${glob} matches no metric in this result or its reference${listed(names)}`;
    });
    const gating = names.filter((name) => gates(name));
    const compared = findings.filter(({ gate }) => gate);
    const refused = (name) => policy.rules.some((rule) => rule.gate === false && (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleMatches */ .W)(rule, name));
    if (source === 'may_replace')
        return warnings;
    if (gating.length === 0)
        warnings.push(nothingDecides(names.filter((name) => !refused(name))));
    else if (compared.length > 0 && compared.every(({ baseline }) => baseline === null)) {
        warnings.push(`nothing can fail this check: ${gating.join(', ')} should gate, but the baseline lacks it`);
    }
    if (former !== null && primary !== null) {
        warnings.push(`${former.name} still gates, because the baseline was judged by it`);
    }
    return warnings;
}
/** A list of names, so that a typo can be seen. */
function listed(names) {
    const shown = names.filter((name) => !name.includes('.')).slice(0, 6);
    const more = names.length - shown.length;
    return shown.length === 0 ? '' : `: there are ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is missing, and the line to add. */
function nothingDecides(names) {
    const [name, better] = deciding(names) ?? ['<name>', 'higher'];
    return ('nothing can fail this check: none of these metrics decides. Say which one does: ' +
        `add the line \`${name}: ${better} primary\` to \`metrics\``);
}
/**
 * A metric that the result may be about, and its direction: one with a known name for quality, else the first that is
 * not a setting. null: there is none.
 */
function deciding(names) {
    const known = names.map((name) => [name, (0,_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_1__/* .knownMetric */ .w)(name)]);
    const [name, { better = null } = {}] = known.find(([, { nature, better: direction }]) => (nature === 'share' || nature === 'scale') && direction !== null) ??
        known.find(([, { nature }]) => nature === 'unknown') ??
        known.find(([, { nature }]) => nature !== 'context') ??
        [];
    return name === undefined ? null : [name, better ?? 'higher'];
}
/** Remarks about cases that only one side has. */
function caseRemarks(cases) {
    if (cases === null)
        return [];
    const { before, missing, added } = cases;
    const warnings = [];
    if (missing.length > 0) {
        const were = missing.length === 1 ? 'case is' : 'cases are';
        warnings.push(`${missing.length} of the baseline's ${before.length} ${were} missing: there ${(0,_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOutcomes */ .vl)(missing)}. ` +
            'Only common cases are compared, and this is not an improvement');
    }
    if (added.length > 0) {
        const are = added.length === 1 ? 'new case is' : 'new cases are';
        warnings.push(`${added.length} ${are} not compared: ${(0,_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOutcomes */ .vl)(added)}`);
    }
    return warnings;
}
/** How many cases ended in an error, here and in the baseline. */
function errorRemarks(result, baseline) {
    const here = (0,_comparability_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsOf */ .Bp)(result);
    if (here === null || here.errors === 0)
        return [];
    const there = baseline === null ? null : (0,_comparability_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsOf */ .Bp)(baseline);
    const cases = `${here.errors} of ${(0,_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .cases */ .Cz)(here.size)} ended in an error`;
    // Without cases it is unknown whether the metrics leave the errors out.
    const counted = result.cases === undefined ? '' : ' and count as failed';
    return [`${cases}${counted}${there === null ? '' : `; in the baseline ${there.errors} of ${there.size} did`}`];
}
/** Why a result can never become the baseline automatically; null if it can. */
function unfitness(result, cases) {
    const { cases: own = [], dataset_size, error_count, success_count } = result;
    if (own.length > 0 && own.every(_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .isLost */ .JD)) {
        return own.length === 1 ? 'its only case failed' : `all ${own.length} cases failed`;
    }
    const size = dataset_size ?? (error_count ?? 0) + (success_count ?? 0);
    if (error_count !== undefined && size > 0 && error_count >= size) {
        return size === 1 ? 'its only case ended in an error' : `all ${size} cases ended in an error`;
    }
    const missing = cases?.missing ?? [];
    if (missing.length === 0)
        return null;
    const failed = missing.filter((each) => (0,_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .passes */ .WE)(each) === false).length;
    const are = missing.length === 1 ? 'case of the baseline is' : 'cases of the baseline are';
    return `${missing.length} ${are} missing (${failed} failed there)`;
}
function missingBaseline(configuration, isEphemeral) {
    const none = `nothing was judged: ${describeConfiguration(configuration)} has no baseline`;
    if (isEphemeral) {
        return (`${none}, and the baseline environment has none for this model and dataset. A push on the default ` +
            'branch makes one there unless its promotion is `never`, or set one with the command `baseline`');
    }
    const ways = 'A push makes one unless its promotion is `never`, or set one with the command `baseline`';
    return `${none} yet. ${ways}`;
}
function describeConfiguration(configuration) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return `${model_version} on ${dataset_version} with prompt ${prompt_version} in ${environment}`;
}
function describeSnapshot({ snapshot_version, configuration }) {
    return `version ${snapshot_version} of ${describeConfiguration(configuration)}`;
}


/***/ }),

/***/ 4281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ isGoodForRollback),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);


/** The verdicts that fail the check unless the input `fail-on` says otherwise. */
const DEFAULT_FAIL_ON = new Set(['regression', 'not_evaluated', 'incomparable']);
const GOOD_FOR_ROLLBACK = ['improvement', 'unchanged', 'minor', 'no_baseline'];
/** Whether a version with this last verdict is good to roll back to. `rollback_snapshot` has the same list. */
function isGoodForRollback(verdict) {
    return GOOD_FOR_ROLLBACK.includes(verdict);
}
/** The worst of several verdicts; `not_evaluated` for none: without a judgement nothing is green. */
function worstVerdict(verdicts) {
    const given = new Set(verdicts);
    return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((verdict) => given.has(verdict)) ?? 'not_evaluated';
}
/** Whether a verdict fails the check. */
function fails(verdict, failOn) {
    return failOn.has(verdict);
}
/**
 * The verdicts in the input `fail-on`: a list separated by commas or line breaks, or `none`; the default is
 * `regression, not_evaluated, incomparable`. Throws `UserError` for anything else.
 */
function parseFailOn(text) {
    const words = (text ?? '').split(/[,\r\n]/).flatMap((word) => word.trim() || []);
    if (words.length === 0)
        return DEFAULT_FAIL_ON;
    if (words.length === 1 && words[0] === 'none')
        return new Set();
    return new Set(words.map(verdictFrom));
}
function verdictFrom(word) {
    const verdict = _model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((each) => each === word);
    if (verdict !== undefined)
        return verdict;
    const allowed = `give ${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.join(', ')}, separated by commas or line breaks, or only none`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`fail-on: ${JSON.stringify(word)} is not allowed; ${allowed}`);
}


/***/ }),

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   D1: () => (/* binding */ MAX_ARTIFACTS_BYTES),
/* harmony export */   EM: () => (/* binding */ MAX_NAME_LENGTH),
/* harmony export */   H$: () => (/* binding */ MAX_COUNT),
/* harmony export */   JG: () => (/* binding */ MAX_PROBLEMS_PER_FILE),
/* harmony export */   Kb: () => (/* binding */ MAX_PATH_LENGTH),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   Mx: () => (/* binding */ MAX_STRING_LENGTH),
/* harmony export */   _W: () => (/* binding */ tooManyResults),
/* harmony export */   bO: () => (/* binding */ MAX_ATTRIBUTE_LENGTH),
/* harmony export */   bi: () => (/* binding */ MAX_ROW_LENGTH),
/* harmony export */   eY: () => (/* binding */ MAX_COMPRESSION_RATIO),
/* harmony export */   fG: () => (/* binding */ MAX_CASES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   gx: () => (/* binding */ MAX_TOTAL_BYTES),
/* harmony export */   hq: () => (/* binding */ MAX_MEMORY_BYTES),
/* harmony export */   jl: () => (/* binding */ MAX_YAML_BYTES),
/* harmony export */   jq: () => (/* binding */ MAX_PATH_DEPTH),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   rL: () => (/* binding */ MAX_ZIP_FILES),
/* harmony export */   sr: () => (/* binding */ MAX_RESULTS)
/* harmony export */ });
/* unused harmony exports MAX_ARTIFACT_BYTES, MAX_ARTIFACTS */
/**
 * The largest inputs that are accepted. Result files may come from strangers (a fork's pull request), so each limit is
 * checked before the work that it bounds. All of them are far above what real benchmark runs write.
 */
/** Bytes of one result file. It is read in pieces; this bounds the time. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/** Bytes of all result files of one run. */
const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES;
/** Bytes held in memory for what cannot be read in pieces: standard input, a zip file in a zip file. */
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of a YAML document, which is read whole. */
const MAX_YAML_BYTES = 10 * 1024 * 1024;
/** UTF-16 code units of one row of a CSV file, and of one attribute in XML. */
const MAX_ROW_LENGTH = 2 * 1024 * 1024;
const MAX_ATTRIBUTE_LENGTH = 16 * 1024 * 1024;
/** Files of one run: a pattern that matches more is a mistake, such as the root of a repository. */
const MAX_FILES = 1_000;
/** Results of one run: a file may hold an array of them. Real sweeps reach 3,500. */
const MAX_RESULTS = 10_000;
function tooManyResults(count) {
    return `has ${count} results, more than ${MAX_RESULTS}: push them in parts`;
}
/** Depth of nested objects and arrays that are kept. Real results need 6. */
const MAX_DEPTH = 32;
/** Depth of what is skipped: traces are nested deeper. */
const MAX_NESTING = 1_000;
/** Values kept of one file, containers included: 100,000 cases of 14 fields are 1,500,000. */
const MAX_NODES = 2_000_000;
/** UTF-16 code units of one kept string or name. Longer ones are embedded images or whole transcripts. */
const MAX_STRING_LENGTH = 65_536;
/** Cases of one result: their outcomes are sent to the database, and those of the reference back, with every push. */
const MAX_CASES = 100_000;
/** Characters of a version, tag, metric name, case id or group: short enough for tables and indexes. */
const MAX_NAME_LENGTH = 200;
/** Largest count: the `integer` of Postgres, in which counts are stored. */
const MAX_COUNT = 2_147_483_647;
/** Problems (and warnings) reported for one file: a file with more has one cause, and people read the log. */
const MAX_PROBLEMS_PER_FILE = 100;
/** Bytes of one artifact as stored, compressed: checked before the download. */
const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;
/** Bytes of all artifacts of one run as stored: they are held in memory together. */
const MAX_ARTIFACTS_BYTES = 5 * MAX_ARTIFACT_BYTES;
/** Artifacts that are read of one run: GitHub allows a matrix of 256 jobs. */
const MAX_ARTIFACTS = 256;
/**
 * Files of one zip file, and of all artifacts of one run together, including those that are not read: logs of
 * inspect_ai have one for each sample.
 */
const MAX_ZIP_FILES = 100_000;
/** The largest compression ratio of a file in a zip file, beyond its first mebibyte. Real results reach 20. */
const MAX_COMPRESSION_RATIO = 100;
/** Characters of a path in an artifact, and depth of its folders. */
const MAX_PATH_LENGTH = 1_024;
const MAX_PATH_DEPTH = 32;


/***/ }),

/***/ 7206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ DEFAULT_MODEL_ENVIRONMENT),
/* harmony export */   B9: () => (/* binding */ BASELINE_SOURCES),
/* harmony export */   D_: () => (/* binding */ PROMOTIONS),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   fl: () => (/* binding */ FINDING_VERDICTS),
/* harmony export */   tQ: () => (/* binding */ MODEL_PROMOTIONS)
/* harmony export */ });
/**
 * The words of this project as types. One word per thing, everywhere: SQL, TypeScript, inputs, reports, docs.
 *
 * - benchmark result: one JSON document, what one run measured for one configuration
 * - configuration: model, dataset, prompt and environment; snapshots are numbered per configuration
 * - transaction: the immutable log row of one result
 * - snapshot: version 1, 2, 3 … of a configuration, made from one transaction
 * - current, baseline: pointers of a configuration to one of its versions
 * - candidate: the snapshot being judged; finding: the judgement of one metric; verdict: their sum
 */
/**
 * The rule that found the reference. `base_commit`, `base`: the version of a pull request's base commit, the newest one
 * of the base branch. `environment_newest`: the newest one of the baseline environment. `prompt`: the baseline of
 * another prompt of the model and dataset. `replaces`: of the model that this one replaces. `may_replace`: the same,
 * but this job cannot be sure, so it decides nothing.
 */
const BASELINE_SOURCES = [
    'input',
    'own',
    'previous_run',
    'base_commit',
    'base',
    'environment',
    'environment_newest',
    'prompt',
    'replaces',
    'may_replace',
];
/** Worst first. */
const VERDICTS = [
    'regression',
    'not_evaluated',
    'incomparable',
    'inconclusive',
    'minor',
    'no_baseline',
    'unchanged',
    'improvement',
];
/** Worst first. */
const FINDING_VERDICTS = [
    'regression',
    'incomparable',
    'inconclusive',
    'minor',
    'unchanged',
    'improvement',
    'shown',
];
/**
 * `never`: only a person sets the baseline. `first`: the first version, if there is no baseline. `proven`: also the
 * second run in a row that proves a gain. `auto`: also a clearly better version.
 */
const PROMOTIONS = ['never', 'first', 'proven', 'auto'];
/** Versions of models have no cases, so no gain is proven. */
const MODEL_PROMOTIONS = ['never', 'first', 'auto'];
/** The default environment of an active version. The database has the same default. */
const DEFAULT_MODEL_ENVIRONMENT = 'production';


/***/ }),

/***/ 4223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
/** Orders strings by code unit: the same on every machine, independent of the locale. */
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pair)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Pairs questions with the answers of the store. Throws `StoreError` if their numbers differ. */
function pair(questions, answers) {
    if (questions.length !== answers.length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The store answered ${answers.length} of ${questions.length} questions.`, 'answer');
    }
    return questions.map((question, index) => [question, answers[index]]);
}


/***/ }),

/***/ 8553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   ST: () => (/* binding */ UNCHANGED),
/* harmony export */   eg: () => (/* binding */ formatFindings),
/* harmony export */   hn: () => (/* binding */ alignedNumbers),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   tf: () => (/* binding */ formatFinding)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3869);


/** An empty cell. */
const NOTHING = '–';
/** A difference of zero. */
const UNCHANGED = '±0';
/** The least number of decimals by kind, and the most, unless two values need more to differ. */
const LEAST = { proportion: 3, percent: 1, money: 2 };
const MOST = { proportion: 4, percent: 2 };
/** More decimals are rounding errors. */
const MOST_DECIMALS = 20;
/** Kinds with one unit: in a table they all have the same decimals. */
const OF_ONE_UNIT = ['proportion', 'percent', 'money'];
/**
 * Formats the numbers of one table: proportions with at least three decimals, money with two, everything else with
 * about four significant digits; proportions in a column with the same decimals. Different values never look equal.
 * Units follow from the metric's name.
 */
function formatFindings(findings) {
    const places = findings.map((finding) => decimalsOf(finding));
    const common = new Map(OF_ONE_UNIT.map((kind) => {
        const own = places.filter((_, row) => findings[row]?.kind === kind);
        return [kind, Math.max(0, ...own.filter((decimals) => decimals <= (MOST[kind] ?? MOST_ALIGNED)))];
    }));
    return findings.map((finding, row) => formatted(finding, Math.max(places[row] ?? 0, common.get(finding.kind) ?? 0)));
}
/** The numbers of one finding. */
function formatFinding(finding) {
    return formatted(finding, decimalsOf(finding));
}
/** Formats one value as `formatFinding` does, with at least `atLeast` decimals, to match other values. */
function formatValue(metric, kind, value, atLeast = 0) {
    const alone = { metric, kind, baseline: null, candidate: value, delta: null, percent_change: null };
    return formatted(alone, Math.max(decimalsOf(alone), atLeast)).candidate;
}
/**
 * Two values of a metric and the size of their difference for a sentence: `0.91`, `0.85` and `0.06`.
 * @param tells whether a difference rounded to this many decimals still means the same as the exact one
 */
function formatPair(kind, before, now, tells) {
    const pair = [written(before), written(now)];
    const difference = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .abs */ .tn)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(now), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(before)));
    let places = decimalsFor(kind, pair, 0);
    while (places < MOST_DECIMALS && !tells((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)))
        places += 1;
    const [left = '', right = ''] = pair.map((value) => short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, places), places));
    return { before: left, now: right, difference: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)) };
}
function formatted(numbers, decimals) {
    const { metric, kind, baseline, candidate, delta, percent_change } = numbers;
    const unit = unitOf(metric, kind);
    const show = (value) => (value === null ? 'missing' : fixed(written(value), decimals) + unit);
    const change = delta === null ? null : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(delta), decimals);
    return {
        baseline: show(baseline),
        candidate: show(candidate),
        delta: change === null ? NOTHING : signed(change, decimals) + (change.digits === 0n ? '' : unit),
        interval: intervalOf(numbers, decimals),
        percent: percent_change === null ? NOTHING : `${signed((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(percent_change), 2)}%`,
    };
}
/**
 * The interval of the difference, `−0.13 to +0.02`. If only common cases are compared, it is the interval of their
 * difference.
 */
function intervalOf({ better, delta, evidence, like_for_like }, decimals) {
    const drop = evidence?.interval ?? null;
    if (drop === null || delta === null || like_for_like !== undefined)
        return '';
    const ends = better === 'higher' ? [-drop[1], -drop[0]] : drop;
    const shown = ends.map((end) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(end), decimals));
    return shown.map((end) => (end.digits === 0n ? '0' : signed(end, decimals))).join(' to ');
}
function decimalsOf({ kind, baseline, candidate }) {
    const values = [baseline, candidate].flatMap((value) => (value === null ? [] : [written(value)]));
    return decimalsFor(kind, values, LEAST[kind] ?? 0);
}
/** The number of decimals: as written, up to those of the kind, and more if two values would look equal. */
function decimalsFor(kind, values, least) {
    const wanted = Math.max(0, ...values.map(({ scale }) => scale));
    let decimals = Math.max(least, Math.min(wanted, MOST[kind] ?? significantDecimals(values)));
    while (decimals < Math.min(wanted, MOST_DECIMALS) && hidesDifferences(values, decimals))
        decimals += 1;
    return decimals;
}
/** Whether values that differ look equal, or something that is not zero looks like zero. */
function hidesDifferences(values, decimals) {
    return values.some((value, index) => {
        const shown = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals);
        if (shown.digits === 0n && value.digits !== 0n)
            return true;
        const other = values[index - 1];
        if (other === undefined || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, other) === 0)
            return false;
        return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(shown, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(other, decimals)) === 0 || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(value, other), decimals).digits === 0n;
    });
}
/**
 * The decimals that show four significant digits of the smallest value that is not zero; beyond six decimals two
 * digits.
 */
function significantDecimals(values) {
    const places = values
        .filter(({ digits }) => digits !== 0n)
        .map(({ digits, scale }) => scale + 4 - String(digits < 0n ? -digits : digits).length);
    const wanted = Math.max(0, ...places);
    return Math.min(wanted, Math.max(6, wanted - 2));
}
function written(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(value));
}
/** With this many decimals; in exponent notation if that would be too long. */
function short(value, decimals) {
    const text = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimalTo */ .eU)(value, decimals);
    return text.length <= 24 ? text : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)(value);
}
function fixed(value, decimals) {
    return short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals), decimals).replace('-', '−');
}
function signed(value, decimals) {
    return value.digits === 0n ? UNCHANGED : (value.digits > 0n ? '+' : '') + fixed(value, decimals);
}
const UNITS = new Map([
    ['ms', ' ms'],
    ...['s', 'sec', 'secs', 'seconds'].map((word) => [word, ' s']),
]);
/** The currency sign is avoided: `$` opens a formula in GitHub's Markdown. */
function unitOf(metric, kind) {
    if (kind === 'money')
        return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).includes('usd') ? ' USD' : '';
    if (kind !== 'duration')
        return '';
    return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).flatMap((word) => UNITS.get(word) ?? [])[0] ?? '';
}
/** More decimals than this are rounding errors, and would make a whole column long. */
const MOST_ALIGNED = 8;
/**
 * Formats the numbers of a column or line in terminals and logs: about four significant digits, more if different
 * numbers would look equal, all with the same decimals, and a plain minus. `signed`: differences, with a plus. null
 * becomes `nothing`.
 */
function alignedNumbers(values, { signed: isSigned = false, nothing = NOTHING } = {}) {
    // Beyond 12 decimals a difference is a rounding error. Differences of proportions have their decimals.
    const read = (value) => (isSigned ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(written(value), 12) : written(value));
    const known = values.flatMap((value) => (value === null ? [] : [read(value)]));
    const ordered = known.toSorted((a, b) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a, b));
    const ofShares = isSigned && values.every((value) => value === null || Math.abs(value) <= 1);
    const decimals = Math.min(MOST_ALIGNED, decimalsFor(ofShares ? 'proportion' : 'other', ordered, 0));
    return values.map((value) => {
        if (value === null)
            return nothing;
        const exact = read(value);
        const rounded = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(exact, decimals);
        if (rounded.digits === 0n && !isSigned)
            return short(exact, decimals);
        return (isSigned && rounded.digits > 0n ? '+' : '') + short(rounded, decimals);
    });
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony exports cell, commentMarker */
/**
 * Escapes text from outside in GitHub Flavored Markdown.
 *
 * There are two forms: `code` for names and other values, `prose` for whole sentences with such values. GitHub looks
 * for mentions, issue numbers, commits, emoji and formulas in the rendered text, after entities and backslashes are
 * resolved, so only a code span is safe. Terminal output uses `visible` alone.
 */
const LONGEST_VALUE = 120;
const LONGEST_SENTENCE = 600;
/** Terminal sequences: CSI, then OSC. */
const ANSI = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?/g;
const BREAKS = /[\s\u0085]+/g;
/**
 * Control, format (bidi, zero-width, tags), private-use, lone surrogates and blank letters; not emoji
 * variations.
 */
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
 * One line of text without active or hidden characters: terminal sequences are removed, line breaks become spaces,
 * invisible characters become U+FFFD, and text longer than `longest` UTF-16 code units is cut with an ellipsis.
 */
function visible(text, longest = LONGEST_VALUE) {
    const clean = text
        // Bounds the work for a hostile value; far more than is ever shown.
        .slice(0, longest * 20)
        .replace(ANSI, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '\ufffd')
        .replace(PILED_MARKS, '$1')
        .trim();
    return shorten(clean, longest);
}
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = longest - 1;
    const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    return `${text.slice(0, splitsPair ? end - 1 : end).trimEnd()}…`;
}
/** A value from outside as a code span whose fence is longer than any run of backticks inside. */
function code(text, longest = LONGEST_VALUE) {
    // GitHub's parser accepts fences of at most 80 backticks.
    const shown = visible(text, longest).replace(/`{9,}/g, '````````…');
    if (shown === '')
        return '`(empty)`';
    const fence = fenceFor(shown, 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** A fenced block of lines. The lines must come from `visible`. */
function codeBlock(language, lines) {
    const fence = fenceFor(lines.join('\n'), 3);
    return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`;
}
function fenceFor(text, least) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), least));
}
/**
 * A sentence that may contain text from outside. Ordinary words are unchanged. Every word that Markdown or GitHub could
 * interpret (`a_b`, `@user`, `#1`, `GH-1`, a commit, an address, `:tada:`, `$x$`, `<b>`) becomes a code span, and so
 * does text between single backticks.
 */
function prose(text) {
    const sentence = visible(text, LONGEST_SENTENCE);
    return sentence
        .split(QUOTED)
        .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1), LONGEST_SENTENCE) : words(part, index === 0)))
        .join('');
}
/** Code that a sentence of ours quotes: a word of its own, so that two code spans never touch and merge. */
const QUOTED = /(?<=(?:^|\s)\(?)(`[^`]*[^`\s][^`]*`)(?=[.,;:!?)]*(?:\s|$))/;
function words(text, atStart) {
    return text
        .split(' ')
        .map((word, index) => (index === 0 && atStart && OPENS_BLOCK.test(word) ? code(word) : safeWord(word)))
        .join(' ');
}
/** A first word that would start a list. */
const OPENS_BLOCK = /^(?:[-+]|\d+[.)])$/;
const WORD = /^(["'(]*)(.*?)(["'),.;:!?]*)$/u;
/** ASCII characters that are not letters, digits, or harmless within a word. */
const SUSPICIOUS = /[^A-Za-z0-9\u0080-\u{10ffff}"'(),.;!?%+/-]/u;
/** A link, a reference such as GH-1 or ABC-12, a commit, or only dashes. */
const REFERENCE = /\/\/|www\.|[A-Za-z]-\d|[0-9a-f]{7}|^[-+]{2,}$/i;
function safeWord(word) {
    const [, before = '', core = '', after = ''] = WORD.exec(word) ?? ['', '', word, ''];
    const acts = core !== '' && (SUSPICIOUS.test(core) || REFERENCE.test(core));
    return acts ? before + code(core, LONGEST_SENTENCE) + after : word;
}
/**
 * Inline Markdown as a table cell. GitHub splits rows at every `|` without a backslash before it, also in code spans,
 * and reads `\\|` as the end of a cell: a zero-width space separates a backslash of the text from ours.
 */
function cell(markdown) {
    return markdown.replace(/\\(?=\|)/g, '\\\u200b').replaceAll('|', '\\|');
}
/** One row of a table, with its line break. */
function tableRow(cells) {
    return `| ${cells.map(cell).join(' | ')} |\n`;
}
/** A link with our own text and address; the caller has checked every part of the address. */
function link(text, url) {
    return `[${text}](${url})`;
}
/**
 * The hidden line that identifies our comment. Different keys give different lines; no key can close the HTML comment.
 */
function commentMarker(key) {
    const hex = (char) => `%${(char.codePointAt(0) ?? 0).toString(16)};`;
    const escaped = key.replace(/[^A-Za-z0-9 ._/-]|-(?=-|$)/gu, hex);
    return `<!-- benchmark-snapshots: ${escaped} -->`;
}


/***/ }),

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ AS_MARKDOWN),
/* harmony export */   i: () => (/* binding */ AS_TEXT)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6893);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8022);
/** A table or line of an answer, for terminals and logs or as Markdown, from the same description. */


const AS_TEXT = { table: _text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .textTable */ .ed, line: (text) => (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(text, 500) };
/** The most rows of a table in a job summary: GitHub shows one megabyte of a step. */
const MOST_ROWS = 500;
/** Lines of Markdown, with real tables. */
const AS_MARKDOWN = {
    table: (headers, rows, aligns) => {
        const marks = Array.from(aligns, (align) => (align === 'r' ? '--:' : '---'));
        const lines = [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tableRow */ .jD)(headers.map((heading) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(heading))),
            `| ${marks.join(' | ')} |\n`,
            ...rows.slice(0, MOST_ROWS).map((row) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tableRow */ .jD)(row.map((text) => (text === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(text))))),
        ];
        const more = rows.length - MOST_ROWS;
        return [...lines.map((line) => line.trimEnd()), ...(more > 0 ? ['', `and ${more} more, in the log`] : [])];
    },
    line: (text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text),
};


/***/ }),

/***/ 8022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   GI: () => (/* binding */ addressText),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Wn: () => (/* binding */ minuteText),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   d8: () => (/* binding */ columnTable),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   zZ: () => (/* binding */ apart)
/* harmony export */ });
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8553);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6893);


const GAP = '  ';
const LONGEST_CELL = 80;
/**
 * A table for terminals and logs: a header and one line for each row; columns are two spaces apart and as wide as their
 * content. Text is escaped; cells longer than 80 characters are cut.
 * @param aligns one letter for each column: `l` left, `r` right
 */
function textTable(headers, rows, aligns) {
    const cells = [headers, ...rows].map((row) => headers.map((_header, column) => terminalText(row[column] ?? '', LONGEST_CELL)));
    const widths = headers.map((_header, column) => cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0));
    return cells.map((row) => row
        .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(text));
        return aligns[column] === 'r' ? padding + text : text + padding;
    })
        .join(GAP)
        .trimEnd());
}
/**
 * One line of outside text for a terminal or the log of a workflow, escaped: nothing acts or hides, and the runner
 * finds no command in it (`::name::` at the start of a line, `##[name]` anywhere).
 */
function terminalText(text, longest) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, longest).replace(/##\[/g, '## [').replace(/^::/, ': :');
}
/** The width of a text in columns: 0 for combining marks, 2 for East Asian wide letters and emoji. */
function displayWidth(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const char of text)
        width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    return width;
}
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** The four names of a configuration for terminals and logs. */
function addressText({ model_version, dataset_version, prompt_version, environment }) {
    return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ');
}
/** A time of the store to the minute, in UTC; empty for null. */
function minuteText(time) {
    return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
/** A column with the text of a field. */
function words(heading, field) {
    return texts(heading, (row) => row[field] ?? '');
}
/** A column of texts made from each row. */
function texts(heading, cell) {
    return [heading, (rows) => rows.map(cell), 'l'];
}
/** A column with the numbers of a field, all with the same decimals; `signed`: differences. */
function numbers(heading, field, signed = false) {
    return [
        heading,
        (rows) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedNumbers */ .hn)(rows.map((row) => row[field]), { signed }),
        'r',
    ];
}
/** A column in which only the numbers of rows with the same `key` share their decimals. */
function apart([heading, cells, align], key) {
    return [
        heading,
        (rows) => {
            const groups = new Map();
            for (const row of rows) {
                const group = groups.get(key(row)) ?? [];
                groups.set(key(row), group);
                group.push(row);
            }
            const made = new Map();
            for (const group of groups.values()) {
                cells(group).forEach((cell, at) => {
                    const row = group[at];
                    if (row !== undefined)
                        made.set(row, cell);
                });
            }
            return rows.map((row) => made.get(row) ?? '');
        },
        align,
    ];
}
/** The columns of numbers that have a value in these rows. */
function filled(columns, rows) {
    return columns.filter(([, of]) => of(rows).some((cell) => cell !== _format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$));
}
/** The rows as a table with these columns. */
function columnTable(columns, rows, table = textTable) {
    const cells = columns.map(([, of]) => of(rows));
    return table(columns.map(([heading]) => heading), rows.map((_row, index) => cells.map((column) => column[index] ?? '')), columns.map(([, , align]) => align).join(''));
}


/***/ }),

/***/ 430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   Zg: () => (/* binding */ MISSING_ABOUT),
/* harmony export */   no: () => (/* binding */ withMissing),
/* harmony export */   tO: () => (/* binding */ failsByMissing)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9351);

/** What most of the last pushes had and this one lacks, unless another job of the run has it. */
function missingIn({ missing, legs = [] }) {
    return (missing?.configurations ?? []).filter((each) => !legs.some((leg) => measures(leg, each)));
}
function measures({ configuration }, { model_version, dataset_version }) {
    return configuration?.model_version === model_version && configuration.dataset_version === dataset_version;
}
/** Whether the check fails because of that. */
function failsByMissing(report) {
    return report.missing?.fails === true && missingIn(report).length > 0;
}
const MISSING_ABOUT = 'Most of the last pushes had these, and this one does not. If you left them out on purpose, this warning stops once ' +
    'most pushes lack them.';
function describeMissing({ pushes, of, ...named }) {
    const last = of === 1 ? 'in the last push' : `in ${pushes === of ? 'all' : pushes} of the last ${of} pushes`;
    return [...nameOf(named), ` (${last})`];
}
/** Line 1 of a report with missing configurations: they come before good news, and after bad news. */
function withMissing(headline, missing, verdict) {
    const [first, ...more] = missing;
    if (first === undefined)
        return headline;
    const which = [...nameOf(first), ...(more.length === 0 ? [] : [` and ${more.length} more`])];
    return verdict === 'unchanged' || verdict === 'improvement'
        ? ['Missing: ', ...which, '. ', ...headline]
        : [...headline, '; missing: ', ...which];
}
function nameOf({ model_version, dataset_version }) {
    return [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(model_version), ' on ', (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(dataset_version)];
}


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ VERDICT_TITLES),
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   PU: () => (/* binding */ VERDICT_SIGNS),
/* harmony export */   SQ: () => (/* binding */ judgementWord),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ug: () => (/* binding */ describeHeadline),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* unused harmony export explain */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7092);
/* harmony import */ var _describe_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(430);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8553);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7206);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9351);
/* harmony import */ var _judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4281);






/** The name of each verdict in headings. */
const VERDICT_TITLES = {
    regression: 'Regression',
    not_evaluated: 'Not evaluated',
    incomparable: 'Not comparable with the baseline',
    inconclusive: 'Inconclusive',
    minor: 'Minor change for the worse',
    no_baseline: 'No baseline yet',
    unchanged: 'No regression',
    improvement: 'Improvement',
};
/** The name of each verdict in tables. */
const VERDICT_WORDS = {
    regression: 'regression',
    not_evaluated: 'not evaluated',
    incomparable: 'not comparable',
    inconclusive: 'inconclusive',
    minor: 'minor',
    no_baseline: 'no baseline',
    unchanged: 'unchanged',
    improvement: 'improvement',
};
/** The sign of each verdict in charts and logs; they differ in shape. */
const VERDICT_SIGNS = {
    regression: '▼',
    not_evaluated: '✕',
    incomparable: '◇',
    inconclusive: '◈',
    minor: '▽',
    no_baseline: '○',
    unchanged: '',
    improvement: '▲',
};
/** Line 1: the verdict in words. For several results the worst one, and how many share it. */
function describeHeadline(results, together) {
    const [worst] = results;
    if (worst === undefined)
        return ['Nothing was judged: there is no valid result'];
    if (together?.regression === true && worst.verdict !== 'regression') {
        return [`${VERDICT_TITLES.regression}: `, (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(together.reason)];
    }
    const title = VERDICT_TITLES[worst.verdict];
    if (results.length === 1)
        return [title, ': ', ...explain(worst)];
    if (worst.verdict === 'unchanged' || worst.verdict === 'improvement')
        return noneWorse(results);
    const alike = results.filter(({ verdict }) => verdict === worst.verdict).length;
    const where = `${title} in ${alike === results.length ? 'all' : `${alike} of`} ${results.length} results: `;
    return [where, ...explain(worst, [' of ', ...worst.label]), ...(alike === 1 ? [] : [', and more'])];
}
/** Several results, all judged, none worse. */
function noneWorse(results) {
    const improved = results.filter(({ verdict }) => verdict === 'improvement').length;
    if (improved === 0)
        return [`No regression: all ${results.length} results are unchanged`];
    if (improved === results.length)
        return [`All ${improved} results improved`];
    return [`${improved} of ${results.length} results improved, none worse`];
}
/**
 * A result in half a sentence.
 * @param owner whose metric it is, such as ` of model x`
 */
function explain({ verdict, rows, primary }, owner = []) {
    const decisive = rows().changed.find(({ finding }) => finding.verdict === verdict) ?? primary;
    switch (verdict) {
        case 'inconclusive':
            if (decisive?.finding.verdict !== verdict)
                return ['the numbers allow no judgement', ...owner];
            return [...describeMove(decisive, owner), ', which may be chance'];
        case 'minor':
            if (decisive === null || decisive.finding.verdict === verdict)
                return moved(decisive, owner);
            // By the second look: beside the baseline nothing got worse.
            return [...moved(decisive, owner), ', but it fell from the newest version before'];
        case 'regression':
        case 'unchanged':
        case 'improvement':
            return moved(decisive, owner);
        case 'incomparable':
            if (decisive?.finding.verdict === verdict)
                return describeScales(decisive, owner);
            return ['nothing was compared', ...owner];
        case 'no_baseline':
            return ['nothing was compared', ...owner];
        case 'not_evaluated':
            return ['no verdict was reached', ...owner];
    }
}
function moved(row, owner) {
    return row === null ? ['no metric is beyond its limit'] : describeMove(row, owner);
}
function describeScales({ metric, finding: { baseline, candidate } }, owner) {
    const [here, there] = [candidate ?? 0, baseline ?? 0].map(_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV);
    return [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(metric), ...owner, ` is ${here} here and ${there} in the baseline`];
}
function describeMove({ metric, finding, shown }, owner) {
    const { like_for_like: common, ...reported } = finding;
    if (common !== undefined) {
        const { cases, ...values } = common;
        const over = { ...reported, ...values, delta: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .deltaOf */ .e0)(values.baseline, values.candidate) };
        const moved = describeMove({ metric, finding: over, shown: (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFinding */ .tf)(over) }, owner);
        return [...moved, ` over the ${cases} common cases`];
    }
    const { baseline, candidate, delta } = finding;
    const name = [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(metric), ...owner];
    if (candidate === null)
        return [...name, ` is missing, the baseline has ${shown.baseline}`];
    if (baseline === null || delta === null)
        return [...name, ` is ${shown.candidate}`];
    if (shown.delta === _format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNCHANGED */ .ST)
        return [...name, ` is still ${shown.candidate}`];
    const moved = delta < 0 ? 'fell' : 'rose';
    return [...name, ` ${moved} from ${shown.baseline} to ${shown.candidate} (${shown.delta})`];
}
/** Line 2: counts. Of the metrics of one result, or of several results. */
function describeCounts(results, report) {
    const [only] = results;
    const { failOn, dryRun, unstored, skipped, together } = report;
    const counted = results.length === 1 && only !== undefined ? countMetrics(only) : countResults(results);
    const files = new Set(skipped.map(({ file }) => file)).size;
    // Without a judgement nothing is green.
    const verdicts = results.length === 0 ? ['not_evaluated'] : results.map(({ verdict }) => verdict);
    if (together?.regression === true)
        verdicts.push('regression');
    const loud = [
        ...(files === 0 ? [] : [`${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(files, 'file')} skipped.`]),
        ...((0,_describe_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .failsByMissing */ .tO)(report) || verdicts.some((verdict) => (0,_judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6)(verdict, failOn)) ? ['This fails the check.'] : []),
        ...(dryRun && !isOfPullRequest(report)
            ? [unstored === undefined ? 'Dry run: nothing was stored.' : `Nothing was stored, because ${unstored}.`]
            : []),
    ];
    const known = dryRun && isOfPullRequest(report) ? [['Pull requests are judged, not stored.']] : [];
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([[`${counted}.`], ...loud.map((text) => [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(text)]), ...known], ' ');
}
function isOfPullRequest({ results }) {
    const environments = results.map(({ candidate }) => candidate.configuration.environment);
    return environments.length > 0 && environments.every((each) => each.startsWith('pull-request/'));
}
function countResults(results) {
    const parts = _model_js__WEBPACK_IMPORTED_MODULE_5__/* .VERDICTS */ .bk.flatMap((verdict) => {
        const number = results.filter((result) => result.verdict === verdict).length;
        const word = verdict === 'no_baseline' ? 'without a baseline' : VERDICT_WORDS[verdict];
        return number === 0 ? [] : [counted(number, word)];
    });
    return `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results.length, 'result')}${parts.length === 0 ? '' : `: ${parts.join(' · ')}`}`;
}
function countMetrics({ compared, rows }) {
    const { changed, improved, others, nested } = rows();
    return countRows([...changed, ...improved, ...others, ...nested], 'metric', compared);
}
/** The number of rows and of each judgement: `3 metrics: 2 unchanged · 1 new`. */
function countRows(rows, name, compared) {
    const total = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rows.length, name);
    if (!compared)
        return `${total}, not compared`;
    const words = rows.map(judgementWord);
    const parts = ROW_WORDS.flatMap((word) => {
        const number = words.filter((each) => each === word).length;
        return number === 0 ? [] : [counted(number, word)];
    });
    return parts.length === 0 ? total : `${total}: ${parts.join(' · ')}`;
}
const counted = (number, word) => `${number} ${word}${number > 1 && (word === 'regression' || word === 'improvement') ? 's' : ''}`;
const ROW_WORDS = [
    'regression',
    'not comparable',
    'inconclusive',
    'minor',
    'unchanged',
    'improvement',
    'new',
    'missing',
    'not judged',
];
/** The judgement of one metric in a word or two. */
function judgementWord({ finding }) {
    if (finding.verdict === 'incomparable')
        return 'not comparable';
    if (finding.verdict !== 'shown')
        return finding.verdict;
    if (finding.baseline === null)
        return 'new';
    return finding.candidate === null ? 'missing' : 'not judged';
}


/***/ }),

/***/ 9317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ addressFlags),
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* unused harmony exports compareUrl, runUrl */
/* harmony import */ var _result_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(820);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9351);
/* harmony import */ var _tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8022);



const FIRST = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('promotion: first');
const FULL_OR_SHORT_SHA = /^[0-9a-f]{7,40}$/i;
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\/[A-Za-z0-9_.-]+$/;
const ORIGIN = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const ACTION = /^(?:\.\/)?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*(?:@[A-Za-z0-9_./-]+)?$/;
const RUN_PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._-]+)+$/;
/** What the reader can do now: about a regression, a gain, or a missing or incomparable baseline. */
function nextSteps(judged, report) {
    return [...afterOldRun(judged, report.run), ...afterVerdict(judged, report)];
}
/** If an old run became current over a newer one. */
function afterOldRun({ candidate, context: { overtaken }, stored }, run) {
    if (!overtaken || stored === null)
        return [];
    const version = String(overtaken.snapshot_version);
    return [
        step('To make the version of the newer run current again', run, { cli: `checkout ${version}`, command: 'checkout', version }, candidate.configuration),
    ];
}
function afterVerdict(judged, report) {
    const { verdict } = judged.judgement;
    if (verdict === 'regression') {
        return [...compareStep(judged, report.run), ...afterRegression(judged, report.run)];
    }
    if (verdict === 'incomparable')
        return afterIncomparable(judged, report.run);
    if (verdict === 'no_baseline' && !judged.promotion.promoted)
        return [firstBaseline(judged, report.run)];
    return afterGain(judged, report.run);
}
/** If the main line is better than its baseline: later runs may fall back that far unseen. */
function afterGain({ candidate, judgement, stored, promotion }, run) {
    const { primary, judged, baseline, unfit } = judgement;
    const isAbove = judged.some(({ metric, verdict }) => metric === primary?.name && verdict === 'improvement');
    if (!isAbove || stored === null || promotion.promoted || baseline?.source !== 'own' || unfit !== null)
        return [];
    const version = String(stored.snapshot_version);
    const text = 'This version is better than the baseline. To judge later runs against it, make it the baseline';
    return [step(text, run, { cli: `promote ${version}`, command: 'promote', version }, candidate.configuration)];
}
function compareStep({ candidate, judgement }, run) {
    const head = candidate.provenance.commit_sha ?? run.commit_sha;
    const url = compareUrl(run, judgement.baseline?.commit_sha, head);
    return url === null ? [] : [{ text: ['See what changed in the code since the baseline'], url }];
}
/** The page that compares two commits; null unless every part of its address is valid. */
function compareUrl(run, base, head) {
    const { server_url = '', repository = '' } = run;
    const known = ORIGIN.test(server_url) && REPOSITORY.test(repository) && !/(^|\/)\.{1,2}$/.test(repository);
    if (!known || !base || !head || base === head)
        return null;
    if (!FULL_OR_SHORT_SHA.test(base) || !FULL_OR_SHORT_SHA.test(head))
        return null;
    return `${server_url}/${repository}/compare/${base}...${head}`;
}
/** The page of the workflow run; null unless it is a plain web address. */
function runUrl({ run_url = '' }) {
    return RUN_PAGE.test(run_url) ? run_url : null;
}
function afterRegression({ candidate, stored }, run) {
    const { configuration } = candidate;
    const { environment } = configuration;
    if ((0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(environment)) {
        return [
            {
                text: [
                    'If the change is intended, merge it. The next push to the main line stores a version: make that one the ' +
                        'baseline, with the command ',
                    (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(`${run.command_name} baseline <version>${run.store_flags ?? ''}`),
                ],
            },
        ];
    }
    if (stored === null)
        return [];
    return [
        step('To go back, make the last version that did not regress the current one again', run, { cli: 'rollback --to last-good', command: 'rollback', version: 'last-good' }, configuration),
        step('If the change is intended, accept this version as the new baseline', run, baselineAt(stored), configuration),
    ];
}
function afterIncomparable({ candidate, stored }, run) {
    const { configuration } = candidate;
    const another = {
        text: [
            'If suite, cases or scale changed on purpose, give the new one its own ',
            (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('dataset-version'),
            ': it then gets its own versions and baseline. If errors caused this, fix them and run it again',
        ],
    };
    if (stored === null || (0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(configuration.environment))
        return [another];
    const accept = 'Or, if this replaces the old one for good, accept this version as the new baseline';
    return [another, step(accept, run, baselineAt(stored), configuration)];
}
function firstBaseline({ candidate, judgement: { unfit }, stored }, run) {
    const { configuration } = candidate;
    if ((0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(configuration.environment)) {
        return {
            text: [
                'Results of a branch or pull request are judged against the main line, which has no baseline for ' +
                    'this model and dataset. Push a result there with ',
                FIRST,
                ', and later runs are judged against it',
            ],
        };
    }
    if (stored === null) {
        return { text: ['Push a result with ', FIRST, ', and later ones are judged against it'] };
    }
    if (unfit !== null) {
        const text = `It did not become the first baseline, because ${unfit}: correct that and push again; or, if that is as it should be, make this version the baseline`;
        return step(text, run, baselineAt(stored), configuration);
    }
    const text = 'Make this version the baseline, so that later ones are judged against it';
    const made = step(text, run, baselineAt(stored), configuration);
    return { ...made, text: [...made.text, ' (with ', FIRST, ', the first push does so by itself)'] };
}
function baselineAt({ snapshot_version }) {
    return { cli: `baseline ${snapshot_version}`, command: 'baseline', version: String(snapshot_version) };
}
function step(text, run, pointing, configuration) {
    const address = addressFlags(configuration);
    const cli = `${run.command_name} ${pointing.cli}`;
    const store = run.store_flags ?? '';
    if (address === null)
        return { text: [`${text}, with the command `, (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(cli + store), UNTYPABLE] };
    const lines = workflowStep(run.action, pointing, configuration);
    return { text: [text], command: `${cli} ${address}${store}`, ...(lines === null ? {} : { step: lines }) };
}
/** A workflow step that moves a pointer; null without an action, or if a name contains an expression. */
function workflowStep(action, { command, version }, of) {
    if (action === undefined || !ACTION.test(action))
        return null;
    const inputs = [
        ['command', command],
        ['snapshot-version', version],
        ['model-version', of.model_version],
        ['dataset-version', of.dataset_version],
        ['prompt-version', of.prompt_version],
        ['environment', of.environment],
    ];
    if (inputs.some(([, text]) => text.includes('${{')))
        return null;
    return [
        `- uses: ${action}`,
        '  with: # and the store, as in this workflow',
        ...inputs.map(([name, text]) => `    ${name}: ${yamlScalar(text)}`),
    ];
}
/** A YAML scalar that means exactly this text: numbers, keywords and aliases are quoted. */
function yamlScalar(text) {
    const isPlain = /^[A-Za-z][A-Za-z0-9._/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}
const UNTYPABLE = ' and the names of the configuration, which hold characters that cannot be shown';
/** The flags that name a configuration, quoted for a POSIX shell; null if a name has active or hidden characters. */
function addressFlags(configuration) {
    const names = [
        ['--model-version', configuration.model_version],
        ['--dataset-version', configuration.dataset_version],
        ['--prompt-version', configuration.prompt_version],
        ['--environment', configuration.environment],
    ];
    if (names.some(([, name]) => (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(name, 300) !== name))
        return null;
    return names.map(([flag, name]) => `${flag} ${shellQuoted(name)}`).join(' ');
}
/** A word of a POSIX shell that means exactly this text. */
function shellQuoted(text) {
    if (/^[A-Za-z0-9_.,:/@%+-]+$/.test(text))
        return text;
    if (text.includes("'") && !/["$`\\!]/.test(text))
        return `"${text}"`;
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 9351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   uO: () => (/* binding */ tellingApart)
/* harmony export */ });
const strong = (text) => ({ strong: text });
const value = (text) => ({ value: text });
/** A sentence from another module, without its full stop, so that it can follow a colon. */
const sentence = (text) => ({ sentence: text.trim().replace(/\.$/, '') });
/** Joins phrases with words of ours between them. */
function join(phrases, between) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}
/**
 * The names that distinguish the results of a report: the model, unless all have the same and their datasets differ.
 */
function tellingApart(configurations) {
    const varies = (name) => new Set(configurations.map((each) => each[name])).size > 1;
    const others = ['dataset_version', 'prompt_version', 'environment'].filter(varies);
    return others.includes('dataset_version') && !varies('model_version') ? others : ['model_version', ...others];
}
/** @param names from `tellingApart` */
function labelOf(configuration, names) {
    return join(names.map((name) => [value(configuration[name])]), ' / ');
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `1 metric`, `2 metrics`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   k: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3431);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);


/** The file of a result; from the second result of a file on, with its position. */
function placeOf({ file, index }) {
    return index === 0 ? file : `${file}#${index}`;
}
/**
 * Results as they will be stored. Idempotency: the same result of the same file of the same run is one snapshot,
 * however often it is pushed. Without a run id and without a key from the caller, every push is a new version. A key
 * from the caller for several results is extended by file and position.
 */
function candidatesOf(decoded, labels, digest) {
    return decoded.map(({ file, index, result, pooled_from }) => {
        const labeled = {
            ...result,
            ...(labels.tags.length === 0 ? {} : { tags: [...new Set([...(result.tags ?? []), ...labels.tags])] }),
            ...(labels.notes === null ? {} : { notes: labels.notes }),
        };
        const configuration = {
            model_version: result.model_version,
            dataset_version: result.dataset_version,
            prompt_version: result.prompt_version,
            environment: labels.environment,
        };
        const digests = (0,_digests_js__WEBPACK_IMPORTED_MODULE_0__/* .resultDigests */ .H)(labeled, digest);
        const place = placeOf({ file, index });
        const { repository, run_id } = labels.provenance;
        const named = labels.idempotencyKey;
        return {
            configuration,
            result: labeled,
            provenance: labels.provenance,
            file,
            ...(pooled_from === undefined ? {} : { pooled_from }),
            ...digests,
            idempotency_key: named !== null
                ? decoded.length === 1
                    ? named
                    : `${named}:${place}`
                : run_id === undefined
                    ? null
                    : digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([
                        repository ?? null,
                        run_id,
                        pooled_from === undefined ? place : pooled_from.map((each) => each.file),
                        configuration,
                        digests,
                    ])),
        };
    });
}


/***/ }),

/***/ 7727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ caseColumns),
/* harmony export */   X: () => (/* binding */ casesIn)
/* harmony export */ });
const FLAGS = ['passed', 'error'];
const NUMBERS = ['score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'];
function caseColumns(cases) {
    const groups = new Map();
    const group = cases.map(({ group: name }) => {
        if (name === undefined)
            return null;
        const place = groups.get(name) ?? groups.size;
        groups.set(name, place);
        return place;
    });
    const columns = { id: cases.map(({ id }) => id) };
    if (groups.size > 0)
        Object.assign(columns, { groups: [...groups.keys()], group });
    for (const name of FLAGS) {
        const flags = cases.map((each) => (each[name] === undefined ? '-' : each[name] ? '1' : '0'));
        if (flags.some((flag) => flag !== '-'))
            columns[name] = flags.join('');
    }
    for (const name of NUMBERS) {
        const numbers = cases.map((each) => each[name] ?? null);
        if (numbers.some((number) => number !== null))
            columns[name] = numbers;
    }
    return columns;
}
/** The cases of columns from elsewhere; null if they are invalid. */
function casesIn(columns) {
    if (typeof columns !== 'object' || columns === null || !('id' in columns))
        return null;
    const { id: ids, groups = [], group, ...outcomes } = columns;
    if (!isListOf(ids, isText) || !isListOf(groups, isText))
        return null;
    const isColumn = (column, isValue) => Array.isArray(column) && column.length === ids.length && column.every((value) => value === null || isValue(value));
    const isPlace = (value) => typeof value === 'number' && groups[value] !== undefined;
    const isFlags = (flags) => typeof flags === 'string' && flags.length === ids.length && /^[01-]*$/.test(flags);
    const areFit = (group === undefined || isColumn(group, isPlace)) &&
        FLAGS.every((name) => outcomes[name] === undefined || isFlags(outcomes[name])) &&
        NUMBERS.every((name) => outcomes[name] === undefined || isColumn(outcomes[name], Number.isFinite));
    if (!areFit)
        return null;
    const given = columns;
    const numbers = NUMBERS.filter((name) => given[name] !== undefined);
    return ids.map((id, at) => {
        const one = { id };
        for (const name of FLAGS) {
            const flag = given[name]?.[at] ?? '-';
            if (flag !== '-')
                one[name] = flag === '1';
        }
        for (const name of numbers) {
            const number = given[name]?.[at] ?? null;
            if (number !== null)
                one[name] = number;
        }
        const name = groups[given.group?.[at] ?? -1];
        if (name !== undefined)
            one.group = name;
        return one;
    });
}
function isText(value) {
    return typeof value === 'string';
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}


/***/ }),

/***/ 4422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ JUDGED_ONLY),
  M: () => (/* binding */ destinationOf)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __webpack_require__(9586);
;// CONCATENATED MODULE: ./lib/core/result/names/fit-name.js


/** Hexadecimal digits: 64 bits. */
const HASH_LENGTH = 16;
/**
 * Makes a valid name (see `nameFault`) of one that comes from the run, such as `branch/<name>`: what does not fit is
 * cut, and a hash of the whole name is added. Names that a person types are refused instead.
 */
function fitName(name, digest) {
    if ((0,names/* nameFault */.I)(name) === undefined)
        return name;
    const signs = Array.from(name.normalize('NFC')).filter((sign) => (0,names/* nameFault */.I)(`x${sign}x`) === undefined);
    const kept = Array.from(signs.join('').trim());
    const ending = `-${digest(name).slice(0, HASH_LENGTH)}`;
    while (kept.join('').length + ending.length > limits/* MAX_NAME_LENGTH */.EM)
        kept.pop();
    return `${kept.join('')}${ending}`;
}

;// CONCATENATED MODULE: ./lib/core/result/destination.js




/** The environment of the default branch. */
const MAIN = 'github-actions';
const OWN_BASELINE = { kind: 'own-baseline' };
const ELSEWHERE = { kind: 'baseline-environment' };
/** The table. Only the listed events are stored; all others are only judged. */
const ROWS = {
    laptop: (_, named) => ({ environment: named ?? 'local', stored: 'always', reference: OWN_BASELINE }),
    'default-branch': (_, named) => ({ environment: named ?? MAIN, stored: 'always', reference: OWN_BASELINE }),
    branch: ({ branch, isProtected }, named, made) => ({
        environment: named ?? made(result_environment/* BRANCH */.dI + branch),
        stored: 'always',
        reference: hasBaseline(named) ? OWN_BASELINE : isProtected ? { kind: 'own-previous-run' } : ELSEWHERE,
    }),
    // A named environment only says where the reference is: versions of a pull request must never be stored there.
    'pull-request': ({ number, base, isOwn }, named, made) => ({
        environment: `${result_environment/* PULL_REQUEST */.Ky}${number}`,
        stored: isOwn ? 'on-a-database' : 'never',
        reference: ofBase(base, named, made),
    }),
    'merge-queue': ({ base }, named, made) => ({
        environment: null,
        stored: 'never',
        reference: ofBase(base, named, made),
    }),
    tag: ({ tag }, named, made) => ({
        environment: named ?? made(`tag/${tag}`),
        stored: named === null ? 'never' : 'always',
        reference: OWN_BASELINE,
    }),
    other: () => ({ environment: null, stored: 'never', reference: ELSEWHERE }),
};
function ofBase(base, named, made) {
    if (base === null)
        return ELSEWHERE;
    const environment = base.isDefault ? (named ?? MAIN) : made(result_environment/* BRANCH */.dI + base.branch);
    return { kind: 'base', environment, commit: base.commit };
}
/** Throws `UserError` for an invalid environment name from the user, before anything is read or stored. */
function destinationOf(run, inputs, digest) {
    const named = typed('environment', inputs.environment);
    const given = typed('baseline-environment', inputs.baselineEnvironment);
    const rowOf = ROWS[run.kind];
    const row = rowOf(run, named, (name) => fitName(name, digest));
    return { ...row, baselineEnvironment: given ?? baselineEnvironmentOf(run, row, named) };
}
/** The default branch looks only in its own environment; others look in that of the default branch. */
function baselineEnvironmentOf(run, { environment }, named) {
    const main = hasBaseline(named) ? named : MAIN;
    if (run.kind === 'default-branch')
        return main;
    // If the result is stored in the named environment, that one was already searched.
    return environment === main ? MAIN : main;
}
const hasBaseline = (environment) => environment !== null && !(0,result_environment/* isEphemeral */.aw)(environment);
function typed(input, text = '') {
    const name = (0,names/* normalizedName */.j)(text.trim());
    if (name === '')
        return null;
    const fault = (0,names/* nameFault */.I)(name);
    if (fault !== undefined)
        throw new errors/* UserError */.yo(`${input}: ${JSON.stringify(shortened(name))} ${fault}`);
    return name;
}
const shortened = (name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
/**
 * The environment of results that belong to none: an ephemeral name, so that no rule mistakes them for the main line.
 * Nothing is ever stored in it.
 */
const JUDGED_ONLY = `${result_environment/* BRANCH */.dI}none`;


/***/ }),

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ resultDigests)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3431);
/* harmony import */ var _case_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7727);


/** SHA-256 of canonical JSON. What a store does not keep, such as an empty list of tags, has no influence. */
function resultDigests({ cases = [], tags = [], ...content }, digest) {
    return {
        content_digest: digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...content, tags: tags.length === 0 ? undefined : tags })),
        cases_digest: cases.length === 0 ? null : digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)((0,_case_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .caseColumns */ .K)(cases))),
    };
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ PULL_REQUEST),
/* harmony export */   aw: () => (/* binding */ isEphemeral),
/* harmony export */   dI: () => (/* binding */ BRANCH),
/* harmony export */   qE: () => (/* binding */ parseBaselineRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9586);


const BASELINE_FORMS = 'a version (7), commit:<4 to 40 hex digits>, previous or model:<model_version>';
/** The prefixes of ephemeral environments, as in the column `is_ephemeral` of the database. */
const PULL_REQUEST = 'pull-request/';
const BRANCH = 'branch/';
/** Whether an environment never has a baseline of its own. */
function isEphemeral(environment) {
    return environment.startsWith(PULL_REQUEST) || environment.startsWith(BRANCH);
}
/** The request in the input `baseline`; null if it is empty. Throws `UserError` for anything else. */
function parseBaselineRequest(text) {
    const request = (text ?? '').trim();
    if (request === '')
        return null;
    if (request === 'previous')
        return { kind: 'previous' };
    const version = /^[1-9]\d{0,8}$/.test(request) ? Number(request) : null;
    if (version !== null)
        return { kind: 'version', version };
    const sha = /^commit:([0-9a-f]{4,40})$/i.exec(request)?.[1];
    if (sha !== undefined)
        return { kind: 'commit', sha: sha.toLowerCase() };
    const model = /^model:(.+)$/.exec(request)?.[1]?.trim() ?? '';
    if (model !== '')
        return { kind: 'model', model_version: (0,_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j)(model) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`baseline: ${JSON.stringify(request)} is not allowed; give ${BASELINE_FORMS}`);
}


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ metricFault),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   Kf: () => (/* binding */ negativeFault),
/* harmony export */   Ld: () => (/* binding */ COLUMN_METRICS),
/* harmony export */   nL: () => (/* binding */ percentToFraction),
/* harmony export */   xk: () => (/* binding */ proportionFault)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7092);

const SHARES = new Set(['precision', 'recall', 'f1', 'f1_score', 'accuracy']);
const NOT_NEGATIVE = [
    /(?:^|_)latency_ms$|^duration_(?:ms|seconds)$/,
    /^analysis_cost$|^cost_per_analysis$|(?:^|_)cost_usd$/,
    /^(?:true|false)_(?:positives|negatives)$|^total_(?:documents|issues_detected|issues_expected)$|_tokens$/,
];
/** Metrics that fill columns of a snapshot, and so must be numbers at the top of `metrics`. */
const COLUMN_METRICS = new Set([
    'precision',
    'recall',
    'f1',
    'f1_score',
    'accuracy',
    'latency_ms',
    'analysis_cost',
]);
/** A percentage (0..100) as a fraction (0..1), exact in decimals: 95.3 is 0.953. */
function percentToFraction(percent) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(percent), { digits: 1n, scale: 2 }));
}
/** Whether a metric of this name is a share by definition: a fraction or, above 1, a percentage. */
function isShare(name) {
    return SHARES.has(name);
}
/** Why `value` cannot be a proportion; undefined if it can. */
function proportionFault(value) {
    if (value >= 0 && value <= 1)
        return undefined;
    if (value > 1 && value <= 100) {
        return `${value} looks like a percentage; write ${percentToFraction(value)} instead of ${value}`;
    }
    return `${value} is not between 0 and 1`;
}
/** Why `value` cannot be a share; undefined if it can: up to 1 it is a fraction, above a percentage. */
function shareFault(value) {
    return value >= 0 && value <= 100 ? undefined : `${value} is neither a fraction (0..1) nor a percentage (0..100)`;
}
/** Why `value` cannot be a duration, an amount of money or a count; undefined if it can. */
function negativeFault(value) {
    return value < 0 ? `${value} must not be negative` : undefined;
}
/**
 * Why the metric with this (undotted) name cannot have this value; undefined if it can. Unknown names can have any
 * value.
 */
function metricFault(name, value) {
    if (isShare(name))
        return shareFault(value);
    return NOT_NEGATIVE.some((pattern) => pattern.test(name)) ? negativeFault(value) : undefined;
}


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ addMetric),
/* harmony export */   Ux: () => (/* binding */ checkMetrics),
/* harmony export */   ZN: () => (/* binding */ decodeMetricTree),
/* harmony export */   zc: () => (/* binding */ noMetrics)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3500);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9586);




/** An empty tree. */
function noMetrics() {
    return Object.create(null);
}
/**
 * Decodes an object as a tree of numbers. Reports values that are not numbers, values that their name does not allow
 * (`metricFault`), and invalid names. `f1_score` becomes `f1`. Empty nested objects are left out.
 *
 * @param others what to do with values that are neither numbers nor objects: under `metrics` they are reported, in
 * trees of other tools they are left out
 */
function decodeMetricTree(object, path, report, others = 'report') {
    const tree = noMetrics();
    for (const [key, value] of Object.entries(object)) {
        // Only where something is wrong: most trees have hundreds of metrics, and nothing is.
        const at = () => (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, key);
        const fault = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(key);
        const name = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedName */ .j)(key);
        if (fault !== undefined)
            report(at(), `the name of the metric ${fault}`);
        if (typeof value === 'number')
            addMetric(tree, name, value, at, report);
        else if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
            const branch = decodeMetricTree(value, at(), report, others);
            if (Object.keys(branch).length > 0)
                put(tree, name, branch, at, report);
        }
        else if (others === 'report') {
            report(at(), notAMetric(value));
            // A placeholder, so that the metric is not also reported as missing.
            tree[name] = Number.NaN;
        }
    }
    return tree;
}
/**
 * Adds one number to a tree, and reports what is wrong with it.
 * @param at gives its path
 */
function addMetric(tree, name, value, at, report) {
    const fault = (0,_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .metricFault */ .Fx)(name, value);
    if (fault !== undefined)
        report(at(), fault);
    put(tree, name === 'f1_score' ? 'f1' : name, value, at, report);
}
function put(tree, name, value, at, report) {
    const other = tree[name];
    if (other !== undefined && other !== value) {
        report(at(), `${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)} is given twice with different values (f1_score means f1): keep one`);
    }
    tree[name] = value;
}
function notAMetric(value) {
    if (value === null)
        return 'must be a number, but is null: leave the metric out if it is unknown';
    return (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a number', value);
}
/** Reports finished metrics that cannot be stored: none at all, trees in place of columns, two of one name. */
function checkMetrics(metrics, path, report) {
    for (const name of _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMN_METRICS */ .Ld) {
        if (typeof metrics[name] === 'object') {
            report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, name), 'must be a number, but is an object: give nested metrics another name');
        }
    }
    const seen = new Set();
    // Unlike `flattenMetrics`, visits every number, so that two of one name are found.
    const look = (tree, prefix) => {
        for (const [key, value] of Object.entries(tree)) {
            const name = prefix + key;
            if (typeof value !== 'number')
                look(value, `${name}.`);
            else if (seen.has(name)) {
                report(path, `two metrics have the dotted name ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}: rename the one whose name has a dot in it`);
            }
            else
                seen.add(name);
        }
    };
    look(metrics, '');
    if (seen.size === 0)
        report(path, 'holds no number: nothing was measured');
}


/***/ }),

/***/ 9586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nameFault),
/* harmony export */   j: () => (/* binding */ normalizedName)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);

/**
 * Characters that are invisible or look like a plain space: with one of them a name looks like another. Line breaks and
 * control characters also break logs and tables.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
/** The variation selector that makes a character an emoji is visible. */
const EMOJI_STYLE = /(?<=\p{Extended_Pictographic})\uFE0F/gu;
/** Most names: nothing else need be looked for in them. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
/**
 * Why a text cannot be a name (a version, provider, tag, metric, case id or group); undefined if it can: 1 to 200
 * characters, no blanks around it, no invisible characters.
 */
function nameFault(name) {
    if (name.length <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM && PLAIN.test(name))
        return undefined;
    if (name.trim() === '')
        return 'must not be empty';
    if (name !== name.trim())
        return 'starts or ends with spaces: remove them';
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM)
        return `has ${name.length} characters, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM}`;
    const unseen = INVISIBLE.exec(name.replace(EMOJI_STYLE, ' '));
    if (unseen === null)
        return undefined;
    // Without the text around it: the id of a case may identify a person.
    return `holds the invisible character ${codePoint(unseen[0])} at position ${unseen.index + 1}: remove it`;
}
/** A name as stored and compared: in Unicode NFC, so that `modèle` is one name however its accent was typed. */
function normalizedName(name) {
    return name.normalize('NFC');
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 8100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ decodeNames),
/* harmony export */   a4: () => (/* binding */ decodeGivenNames),
/* harmony export */   il: () => (/* binding */ NAME_INPUTS)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9586);

/** Their inputs, on the command line and in the action. */
const NAME_INPUTS = {
    model_version: 'model-version',
    dataset_version: 'dataset-version',
    prompt_version: 'prompt-version',
    benchmark: 'benchmark',
    primary_metric: 'primary-metric',
};
const NAMES = ['model_version', 'dataset_version', 'prompt_version'];
/** Members that people write by mistake for one of the three names. */
const MISTAKEN = {
    model_version: ['model', 'model_name', 'model_id', 'modelVersion', 'model-version'],
    dataset_version: ['dataset', 'dataset_name', 'data_version', 'datasetVersion', 'dataset-version'],
    prompt_version: ['prompt', 'prompt_name', 'prompt_id', 'promptVersion', 'prompt-version'],
};
/**
 * The three names of a result. The names in the file win, those of the caller fill what is missing. All missing names
 * are one problem, because one set of flags fixes it.
 *
 * @param aliases what a format calls a name, used if the file lacks the name itself
 */
function decodeNames(fields, fallback, report, aliases = {}) {
    const found = new Map();
    const missing = [];
    for (const name of NAMES) {
        const alias = aliases[name];
        const member = alias !== undefined && !fields.has(name) ? alias : name;
        const inFile = fields.has(member);
        const value = inFile ? fields.name(member) : fallback[name];
        if (value !== undefined)
            found.set(name, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizedName */ .j)(value));
        else if (!inFile)
            missing.push(name);
    }
    if (missing.length > 0) {
        const names = missing.map((name) => aliases[name] ?? name).join(', ');
        const mistaken = missing.flatMap((name) => {
            const other = MISTAKEN[name].find((member) => fields.has(member));
            return other === undefined ? [] : [`; did you mean ${name} where it says ${other}?`];
        });
        report(fields.path, `${names} ${are(missing)} missing: add to the file, or ${setInputs(missing)}${mistaken.join('')}`);
    }
    return complete(found);
}
/** The three names in the file of another tool, as far as it has them. */
function decodeGivenNames(inFile, fallback, at, report) {
    const found = new Map();
    for (const name of NAMES) {
        const value = inFile[name] ?? fallback[name];
        if (value !== undefined)
            found.set(name, value);
    }
    const missing = NAMES.filter((name) => !found.has(name));
    if (missing.length > 0) {
        report(at, `${missing.join(', ')} ${are(missing)} missing, and this tool does not write ${missing.length === 1 ? 'it' : 'them'}: ${setInputs(missing)}`);
    }
    return complete(found);
}
function complete(found) {
    const [model_version, dataset_version, prompt_version] = NAMES.map((name) => found.get(name));
    if (model_version === undefined || dataset_version === undefined || prompt_version === undefined)
        return undefined;
    return { model_version, dataset_version, prompt_version };
}
function are(missing) {
    return missing.length === 1 ? 'is' : 'are';
}
function setInputs(missing) {
    const inputs = missing.map((name) => NAME_INPUTS[name]);
    const flags = inputs.map((input) => `--${input}`).join(', ');
    const lines = inputs.map((input) => `\`${input}: …\``).join(', ');
    return `set ${flags} (action: ${missing.length === 1 ? 'the line' : 'the lines'} ${lines})`;
}


/***/ }),

/***/ 1080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ durationFrom),
/* harmony export */   n: () => (/* binding */ momentFrom)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2725);


const UNITS = {
    h: { name: 'hours', milliseconds: 3_600_000 },
    d: { name: 'days', milliseconds: 86_400_000 },
    w: { name: 'weeks', milliseconds: 604_800_000 },
};
const DURATION = /^([1-9]\d{0,4})([hdw])$/;
const ZONE = /(?:Z|[+-]\d\d(?::?\d\d)?)$/;
const DURATIONS = 'hours (12h), days (90d) or weeks (8w)';
/** A duration such as `90d` as PostgreSQL reads it (`90 days`). Throws `UserError` that names the option. */
function durationFrom(option, text) {
    const [, count = '', unit = ''] = DURATION.exec(text.trim()) ?? [];
    const found = UNITS[unit];
    if (found === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is not a duration; give ${DURATIONS}`);
    return `${count} ${found.name}`;
}
/**
 * A time as ISO 8601 with a zone: as given (`2026-03-01T12:00Z`; UTC without a zone), or a duration before `now`.
 * Throws `UserError` that names the option.
 * @param day whether a date means its first or its last moment
 */
function momentFrom(option, text, now, day = 'start') {
    // ISO 8601 allows a comma, PostgreSQL does not.
    const given = text.trim().replace(',', '.');
    const [, count = '', unit = ''] = DURATION.exec(given) ?? [];
    const length = UNITS[unit]?.milliseconds;
    if (length !== undefined)
        return new Date(now.getTime() - Number(count) * length).toISOString();
    if ((0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampFault */ .V)(given) !== undefined) {
        const forms = `a date (2026-03-01), a date and time (2026-03-01T12:00Z) or how long ago: ${DURATIONS}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is not a time; give ${forms}`);
    }
    if (!/[T ]/.test(given))
        return `${given}T${day === 'end' ? '23:59:59.999999' : '00:00:00'}Z`;
    return ZONE.test(given) ? given : `${given}Z`;
}


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ REPEATS),
  I: () => (/* binding */ gatherRepeats)
});

// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(3431);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __webpack_require__(3776);
// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __webpack_require__(1576);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(7987);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy = __webpack_require__(8141);
;// CONCATENATED MODULE: ./lib/core/result/repeats/likeness.js




/** Why two results with the same names belong to different suites; null if nothing shows that. */
function suiteDifference(one, other) {
    if (one.benchmark !== undefined && other.benchmark !== undefined && one.benchmark !== other.benchmark) {
        return `benchmark ${one.benchmark} and ${other.benchmark}`;
    }
    const cases = (0,judging_cases/* pairCases */.Q6)(one.cases, other.cases);
    if (cases !== null && (0,comparability/* caseDifference */.aR)(cases) !== null) {
        return `${cases.common.now.length} common cases of ${cases.before.length} and ${cases.now.length}`;
    }
    const [only, onlyOther] = namesOfOne(Object.keys(one.metrics), Object.keys(other.metrics));
    return only === undefined || onlyOther === undefined ? null : `metrics ${only} and ${onlyOther}`;
}
/** Why a result is not a repeat of another, though the suite may be the same; null if it is. */
function repeatDifference(one, other) {
    const [here, there] = [(0,metrics_metrics/* flattenMetrics */.g8)(one.metrics), (0,metrics_metrics/* flattenMetrics */.g8)(other.metrics)];
    const [only, onlyOther] = namesOfOne([...here.keys()], [...there.keys()]);
    if (only !== undefined)
        return `it lacks the metric ${only}`;
    if (onlyOther !== undefined)
        return `the metric ${onlyOther} is new in it`;
    for (const [name, value] of here) {
        const values = [value, there.get(name) ?? value];
        // A fraction and a percentage have no mean.
        if ((0,policy/* standardFor */.LW)(policy/* DEFAULT_POLICY */.zj, name, values, { named: null, gates: false }).mixed) {
            return `${name} ${values.join(' and ')}, on two scales`;
        }
    }
    for (const name of ['f1_average', 'primary_metric']) {
        const [said, saidThere] = [one[name], other[name]];
        if (said !== undefined && saidThere !== undefined && said !== saidThere)
            return `${name} ${said} and ${saidThere}`;
    }
    return null;
}
/** A name that only the first list has, and one that only the second has. */
function namesOfOne(names, others) {
    const [known, knownToOther] = [new Set(names), new Set(others)];
    return [names.find((name) => !knownToOther.has(name)), others.find((name) => !known.has(name))];
}
/** The cases that only one of two repeats has; null: none. */
function missingCases(one, other) {
    const cases = (0,judging_cases/* pairCases */.Q6)(one.cases, other.cases);
    if (cases === null)
        return null;
    const { missing, added, before } = cases;
    const parts = [
        ...(missing.length === 0 ? [] : [`lacks ${missing.length} of its ${before.length} cases`]),
        ...(added.length === 0 ? [] : [`has ${added.length} more`]),
    ];
    return parts.length === 0 ? null : `${parts.join(', and ')}: these have fewer trials`;
}

// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __webpack_require__(5071);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(5255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(5881);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __webpack_require__(8986);
;// CONCATENATED MODULE: ./lib/core/result/repeats/mean.js
/** More digits of a mean are rounding errors. */
const DIGITS = 12;
/** A computed number without rounding errors: 0.7 for 0.6999999999999998. */
function withoutNoise(value) {
    return Number(value.toPrecision(DIGITS));
}
/** The weighted mean; undefined if a value is missing: some of the runs are not all of them. */
function meanOf(values, weights) {
    let [sum, weight] = [0, 0];
    for (const [at, value] of values.entries()) {
        if (value === undefined)
            return undefined;
        const own = weights[at] ?? 1;
        sum += own * value;
        weight += own;
    }
    const [first] = values;
    // Equal numbers stay as written.
    if (first !== undefined && values.every((value) => value === first))
        return first;
    return weight === 0 ? undefined : withoutNoise(sum / weight);
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var counts = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/core/result/repeats/pool-cases.js




/**
 * The cases of several runs of one benchmark, each with the trials of all runs that have it. In order of first
 * appearance.
 */
function poolCases(runs) {
    const byId = new Map();
    for (const each of runs.flat()) {
        const known = byId.get(each.id);
        if (known === undefined)
            byId.set(each.id, [each]);
        else
            known.push(each);
    }
    return [...byId].map(([id, of]) => ({
        ...pooledCase(id, of),
        ...placeOf(of.length === runs.length ? of[0] : undefined),
    }));
}
/** The place of a case is that in the first file. */
function placeOf(first) {
    return (0,present/* present */.E)({ at: first?.at });
}
function pooledCase(id, runs) {
    const trials = runs.map((each) => each.trials ?? 1);
    const all = trials.reduce((sum, count) => sum + count, 0);
    const mean = (value) => meanOf(runs.map(value), trials);
    const meanOfKnown = (value) => {
        const known = runs
            .map((each, at) => [value(each), trials[at] ?? 1])
            .filter(([found]) => found !== undefined);
        return meanOf(known.map(([found]) => found), known.map(([, weight]) => weight));
    };
    const passes = passesOf(runs);
    const hasScore = runs.some(({ score }) => score !== undefined);
    const count = (name) => runs.some((each) => each[name] !== undefined) ? mean((each) => (0,counts/* countsOf */.mQ)(each)?.[name]) : undefined;
    return (0,present/* present */.E)({
        id,
        passed: passes === undefined ? (runs.some(({ passed }) => passed === false) ? false : undefined) : passes === all,
        // A run with only `passed` has 0 or 1 as its score.
        score: hasScore ? mean((each) => each.score ?? (0,case_values/* passShare */.v_)(each)) : undefined,
        trials: all,
        passes,
        tp: count('tp'),
        fp: count('fp'),
        fn: count('fn'),
        group: runs.find(({ group }) => group !== undefined)?.group,
        latency_ms: meanOfKnown((each) => each.latency_ms),
        cost: meanOfKnown((each) => each.cost),
        error: runs.some(({ error }) => error === true) ? true : undefined,
    });
}
/** How many of all trials passed; undefined if a run does not say. */
function passesOf(runs) {
    let sum = 0;
    for (const { passed, passes, trials = 1, error } of runs) {
        const found = passes ?? (passed === true ? trials : trials === 1 && (passed === false || error === true) ? 0 : null);
        if (found === null)
            return undefined;
        sum += found;
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/core/result/repeats/pool-result.js









/**
 * Pools several runs of one benchmark into one result, whose cases have the trials of all runs. A metric that the cases
 * of every run reproduce is recomputed from the pooled cases, so that they still reproduce it; all others are means.
 */
function poolResults(runs) {
    const [first] = runs;
    if (first === undefined)
        throw new RangeError('there is no result to pool');
    const cases = poolCases(runs.map((run) => run.cases ?? []));
    const given = (name) => runs.find((run) => run[name] !== undefined)?.[name];
    const mean = (name) => meanOf(runs.map((run) => run[name]), []);
    const sizes = runs.flatMap(({ dataset_size }) => dataset_size ?? []);
    const notes = new Set(runs.flatMap((run) => run.notes ?? []));
    const tags = new Set(runs.flatMap((run) => run.tags ?? []));
    const f1_average = given('f1_average');
    const primary_metric = given('primary_metric');
    const { model_version, dataset_version, prompt_version } = first;
    return {
        ...{ model_version, dataset_version, prompt_version },
        ...(0,present/* present */.E)({
            model_provider: given('model_provider'),
            dataset_size: sizes.length === 0 ? undefined : Math.max(...sizes),
            benchmark: given('benchmark'),
            f1_average,
            primary_metric,
            duration_seconds: mean('duration_seconds'),
            // Whole numbers with the right sum; an error in one run of many does not become 0.
            error_count: rounded(mean('error_count'), Math.ceil),
            success_count: rounded(mean('success_count'), Math.floor),
            timestamp: given('timestamp'),
            tags: tags.size === 0 ? undefined : [...tags],
            notes: notes.size === 0 ? undefined : [...notes].join('\n'),
        }),
        metrics: poolMetrics(runs, cases),
        cases,
    };
}
function rounded(value, way) {
    return value === undefined ? undefined : way(value);
}
function poolMetrics(runs, cases) {
    const values = runs.map(({ metrics }) => (0,metrics_metrics/* flattenMetrics */.g8)(metrics));
    const average = runs.find((run) => run.f1_average !== undefined)?.f1_average ?? null;
    const ofResult = runs.find((run) => run.primary_metric !== undefined)?.primary_metric;
    const primary = (0,primary_metric/* primaryMetric */.P)(new Set(values[0]?.keys()), { policy: policy/* DEFAULT_POLICY */.zj, ofResult });
    const pooled = (metric) => {
        const reported = values.map((of) => of.get(metric));
        const known = reported.filter((value) => value !== undefined);
        const about = { named: primary?.name === metric ? primary : null, gates: false };
        const { kind } = (0,policy/* standardFor */.LW)(policy/* DEFAULT_POLICY */.zj, metric, known, about);
        const sides = runs.map((run, at) => ({ cases: run.cases ?? [], reported: known[at] ?? NaN }));
        const whole = kind === 'percent' ? 100 : 1;
        const value = (0,metric_kind/* isShare */.GS)(kind) ? (0,case_values/* valueThatReproduces */.jA)({ metric, whole }, sides, average) : null;
        const computed = value === null ? undefined : (0,case_values/* pooledOverall */.dP)(value, cases, sides);
        return computed === undefined ? meanOf(reported, []) : withoutNoise(computed * whole);
    };
    const mapped = (tree, prefix) => Object.assign((0,metric_tree/* noMetrics */.zc)(), Object.fromEntries(Object.entries(tree).map(([name, value]) => {
        const metric = (0,metrics_metrics/* canonicalName */.Ew)(prefix + name);
        return [name, typeof value === 'number' ? (pooled(metric) ?? value) : mapped(value, `${prefix}${name}.`)];
    })));
    return mapped(runs[0]?.metrics ?? {}, '');
}

;// CONCATENATED MODULE: ./lib/core/result/repeats/repeats.js





/** Whether several results of one configuration in one push are pooled as trials, or each become a version. */
const REPEATS = ['pool', 'separate'];
/** The most repeats of one result; the database has the same limit. */
const MOST = 1_000;
/**
 * The results of one push after pooling repeats of one benchmark. Refuses results with the same names but of another
 * suite: as versions of one configuration they could never be compared.
 */
function gatherRepeats(decoded, how, digest) {
    const named = new Map();
    for (const each of decoded) {
        const { model_version, dataset_version, prompt_version } = each.result;
        const key = JSON.stringify([model_version, dataset_version, prompt_version]);
        const others = named.get(key);
        if (others === undefined)
            named.set(key, [each]);
        else
            others.push(each);
    }
    const gathered = [...named.values()].map((of) => gather(of, how, digest));
    return {
        results: gathered.flatMap(({ results }) => results),
        refused: gathered.flatMap(({ refused }) => refused),
        warnings: gathered.flatMap(({ warnings }) => warnings),
    };
}
function gather(all, how, digest) {
    const [first, ...others] = all;
    if (first === undefined || others.length === 0)
        return { results: all, refused: [], warnings: [] };
    const repeats = all.filter(hasCases);
    const refused = [...ofAnotherSuite(first, others), ...(how === 'pool' ? noRepeats(first, repeats) : [])];
    const [one = first, ...more] = repeats;
    const warnings = all.flatMap((each) => {
        // A result without cases may belong to any suite. If it comes first, so may all others.
        if (each === first || (hasCases(each) && (hasCases(first) || each !== one)))
            return [];
        const mend = 'if they belong to two suites, give each its own `benchmark` and `dataset_version`';
        return problem(each, `${sameNamesAs(first)}, so both are versions of one configuration: ${mend}`);
    });
    if (how === 'separate' || more.length === 0 || refused.length > 0)
        return { results: all, refused, warnings };
    const lacking = more.flatMap((each) => {
        const missing = missingCases(one.result, each.result);
        return missing === null ? [] : problem(each, `is a repeat of ${(0,candidate/* placeOf */.$)(one)}, but ${missing}`);
    });
    const results = [pooled(repeats, digest), ...all.filter((each) => !hasCases(each))];
    return { results, refused, warnings: [...warnings, ...lacking] };
}
function ofAnotherSuite(first, others) {
    return others.flatMap((each) => {
        const difference = suiteDifference(first.result, each.result);
        if (difference === null)
            return [];
        const mend = 'give each suite its own `benchmark` and `dataset_version`';
        return problem(each, `${sameNamesAs(first)}, but belongs to another suite (${difference}): ${mend}`);
    });
}
/**
 * Results that are not repeats of the first one with cases.
 * @param first they were already compared with this one
 */
function noRepeats(first, [one, ...more]) {
    if (one === undefined)
        return [];
    const unlike = more.flatMap((each) => {
        if (suiteDifference(first.result, each.result) !== null)
            return [];
        const difference = suiteDifference(one.result, each.result) ?? repeatDifference(one.result, each.result);
        if (difference === null)
            return [];
        const mend = 'make every repeat report the same, or store each as its own version (`repeats: separate`)';
        return problem(each, `${sameNamesAs(one)}, but is not a repeat of it (${difference}): ${mend}`);
    });
    if (more.length < MOST)
        return unlike;
    return [...unlike, ...problem(one, `has ${more.length} repeats: push fewer, ${MOST} results at most become one`)];
}
function pooled(repeats, digest) {
    const pooled_from = repeats.map((each) => {
        return { file: (0,candidate/* placeOf */.$)(each), digest: digest((0,canonical_json/* canonicalJson */.d)((0,digests/* resultDigests */.H)(each.result, digest))) };
    });
    const { file = '', index = 0 } = repeats[0] ?? {};
    return { file, index, result: poolResults(repeats.map(({ result }) => result)), pooled_from };
}
function hasCases({ result: { cases = [] } }) {
    return cases.length > 0;
}
function sameNamesAs(other) {
    return `has the same model, dataset, prompt and environment as ${(0,candidate/* placeOf */.$)(other)}`;
}
function problem(about, message) {
    return [{ file: (0,candidate/* placeOf */.$)(about), path: '', message }];
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ decodeCases),
/* harmony export */   pt: () => (/* binding */ uniqueCases),
/* harmony export */   x9: () => (/* binding */ caseObjects)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3500);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7535);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3219);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);





/**
 * The elements of a list of cases, with their paths. Reports a list that is too long, and elements that are not
 * objects.
 */
function caseObjects(list, path, report) {
    if (list.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG) {
        report(path, `has ${list.length} cases, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG}: leave out \`cases\`, or split the benchmark`);
        return [];
    }
    return list.flatMap((element, index) => {
        const at = (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(path, index);
        if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element))
            return [[element, at]];
        report(at, (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', element));
        return [];
    });
}
/**
 * Decodes the `cases` of the monitoring format. Only the fields of `BenchmarkCase` are kept; names, texts and answers
 * are dropped silently, and of an error only the fact is kept.
 */
function decodeCases(list, path, report) {
    const cases = caseObjects(list, path, report).flatMap(([object, at]) => decodeCase(object, at, report) ?? []);
    return uniqueCases(cases.map(({ decoded, at }) => ({ decoded, at: `${at}.id` })), report);
}
/**
 * The cases, after reporting every id that occurs twice. The message does not repeat the id, which may identify a
 * person.
 */
function uniqueCases(cases, report) {
    const first = new Map();
    for (const { decoded, at } of cases) {
        const earlier = first.get(decoded.id);
        if (earlier === undefined)
            first.set(decoded.id, at);
        else
            report(at, `is the same as ${earlier}: every case needs its own id`);
    }
    return cases.map(({ decoded }) => decoded);
}
function decodeCase(object, at, report) {
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, at, report);
    const id = fields.name('id');
    if (!fields.has('id'))
        report(at, 'id is missing: every case needs a stable, pseudonymous one');
    const outcome = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        passed: fields.flag('passed'),
        score: fields.number('score', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .proportionFault */ .xk),
        ...decodeTrials(fields, report),
        tp: fields.count('tp'),
        fp: fields.count('fp'),
        fn: fields.count('fn'),
    });
    if (!fields.has('passed') && !fields.has('score') && !['tp', 'fp', 'fn'].every((name) => fields.has(name))) {
        report(at, 'has no outcome: give passed, or score, or all of tp, fp and fn');
    }
    const rest = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        group: fields.name('group'),
        latency_ms: fields.number('latency_ms', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        cost: fields.number('cost', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error: decodeError(fields, report),
    });
    return id === undefined ? undefined : { decoded: { id, ...outcome, ...rest }, at };
}
/** How often the case was run, and how often it passed. */
function decodeTrials(fields, report) {
    const trials = fields.count('trials');
    const passes = fields.count('passes');
    if (trials === 0)
        report(fields.at('trials'), 'is 0: leave out cases that were not run');
    if (passes !== undefined && passes > (trials ?? 1)) {
        report(fields.at('passes'), `is ${passes}, more than ${(trials ?? 1) === 1 ? 'the only trial' : `the ${trials} trials`}`);
    }
    return (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ trials, passes });
}
/** Whether there was an error; its text may quote the case and is not kept. */
function decodeError(fields, report) {
    const error = fields.raw('error') ?? undefined;
    if (error === undefined || typeof error === 'boolean')
        return error;
    if (typeof error === 'string')
        return error !== '';
    report(fields.at('error'), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('true, false or a string', error));
    return undefined;
}


/***/ }),

/***/ 7768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   nG: () => (/* binding */ warnAboutUnasked),
/* harmony export */   pC: () => (/* binding */ decodeTimestamp)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3500);
/* harmony import */ var _metric_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8986);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3219);
/* harmony import */ var _judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7987);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9586);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1097);
/* harmony import */ var _result_cases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6924);
/* harmony import */ var _names_result_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8100);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2725);










/** Trees of numbers beside `metrics` in a file, which are added to it under their own names. */
const SIDE_TREES = ['domain_breakdown', 'category_metrics', 'aggregated_categories'];
/**
 * Decodes one object of the monitoring format, `schema/benchmark-result.schema.json`. Reports every problem; the result
 * is valid only if none was reported. undefined: names or metrics are missing.
 */
function decodeResult(object, path, context) {
    const { report } = context;
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, path, report);
    const names = (0,_names_result_names_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeNames */ .$R)(fields, context.names, report);
    const metrics = decodeMetrics(fields, report);
    const cases = fields.list('cases');
    const result = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .E)({
        model_provider: fields.name('model_provider'),
        dataset_size: fields.count('dataset_size'),
        benchmark: fields.name('benchmark') ?? context.names.benchmark,
        f1_average: decodeAverage(fields, report),
        metrics: metrics ?? (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .noMetrics */ .zc)(),
        primary_metric: decodePrimaryMetric(fields, metrics, context),
        duration_seconds: fields.number('duration_seconds', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error_count: fields.count('error_count'),
        success_count: fields.count('success_count'),
        timestamp: decodeTimestamp(fields, 'timestamp', report),
        tags: decodeTags(fields, report),
        notes: fields.text('notes'),
        cases: cases && (0,_result_cases_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeCases */ .Qj)(cases, fields.at('cases'), report),
    });
    fields.raw('$schema'); // for editors
    fields.raw('schema_version'); // judged before any format is
    warnAboutUnasked(fields, 'monitoring', context.warn);
    return names === undefined || metrics === undefined ? undefined : { ...names, ...result };
}
/** Reads a time, and reports an invalid one. */
function decodeTimestamp(fields, name, report) {
    const text = fields.text(name);
    const fault = text === undefined ? undefined : (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_8__/* .timestampFault */ .V)(text);
    if (fault === undefined)
        return text;
    report(fields.at(name), fault);
    return undefined;
}
/** Fields in which a file may claim its origin. */
const CLAIMS = new Set([
    'commit',
    'commit_sha',
    'head_sha',
    'sha',
    'branch',
    'branch_name',
    'head_branch',
    'ref',
    'repository',
    'pull_request',
    'pull_request_number',
    'pr',
    'pr_number',
    'run_id',
    'run_attempt',
    'triggered_by',
    'actor',
    'environment',
    'trusted',
]);
/** Warns about members that no reader used, and which are therefore not stored. */
function warnAboutUnasked(fields, format, warn) {
    const unasked = fields.unasked();
    const claims = unasked.filter((name) => CLAIMS.has(name));
    if (claims.length > 0) {
        const said = claims.map((name) => {
            const value = fields.raw(name);
            return `${name} ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(typeof value === 'string' ? value : JSON.stringify(value ?? null))}`;
        });
        warn(fields.path, `ignored, because the run says where a result comes from: ${said.join(', ')}`);
    }
    const ignored = unasked.filter((name) => !CLAIMS.has(name));
    if (ignored.length === 0)
        return;
    const shown = ignored.slice(0, 10).map(_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD).join(', ');
    const more = ignored.length > 10 ? ` and ${ignored.length - 10} more` : '';
    warn(fields.path, `ignored, because the ${format} format does not know it: ${shown}${more}`);
}
function decodeMetrics(fields, report) {
    const metrics = decodeTree(fields, 'metrics', report);
    if (!fields.has('metrics'))
        report(fields.path, 'metrics is missing: nothing was measured');
    for (const name of SIDE_TREES) {
        const tree = decodeTree(fields, name, report);
        if (metrics === undefined || tree === undefined || Object.keys(tree).length === 0)
            continue;
        if (name in metrics)
            report(fields.at(name), 'is given twice: here and as a metric of the same name; keep one');
        metrics[name] = tree;
    }
    if (metrics === undefined)
        return undefined;
    (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetrics */ .Ux)(metrics, fields.at('metrics'), report);
    return metrics;
}
function decodeTree(fields, name, report) {
    const value = fields.raw(name) ?? undefined;
    if (value === undefined)
        return undefined;
    if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeMetricTree */ .ZN)(value, fields.at(name), report);
    report(fields.at(name), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', value));
    return undefined;
}
/**
 * A dotted name of the metrics; with a leading `-`, lower is better. The caller's name is used if the file has none.
 */
function decodePrimaryMetric(fields, metrics, { names, report, warn }) {
    const inFile = fields.name('primary_metric');
    const primary = inFile ?? names.primary_metric;
    if (primary === undefined || metrics === undefined)
        return undefined;
    const known = [...(0,_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .flattenMetrics */ .g8)(metrics).keys()];
    const isThere = (name) => known.includes(name) || known.includes(name.replace(/\bf1_score$/, 'f1'));
    if (isThere(primary.replace(/^-/, '')))
        return primary.replace(/\bf1_score$/, 'f1');
    const message = `is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(primary)}, which is not a metric of this result: it has ${known.slice(0, 10).join(', ')}`;
    if (inFile === undefined)
        warn(fields.path, `primary-metric ${message}`);
    else
        report(fields.at('primary_metric'), message);
    return undefined;
}
function decodeAverage(fields, report) {
    const average = fields.text('f1_average');
    if (average === undefined || average === 'micro' || average === 'macro')
        return average;
    report(fields.at('f1_average'), `must be "micro" or "macro", but is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(average)}`);
    return undefined;
}
function decodeTags(fields, report) {
    return fields.list('tags')?.flatMap((tag, index) => {
        const fault = typeof tag === 'string' ? (0,_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFault */ .I)(tag) : (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a string', tag);
        if (fault === undefined && typeof tag === 'string')
            return [(0,_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizedName */ .j)(tag)];
        report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_9__/* .elementPath */ .yu)(fields.at('tags'), index), fault ?? '');
        return [];
    });
}


/***/ }),

/***/ 2725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timestampFault)
/* harmony export */ });
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/;
/**
 * Why a text cannot be the time of a result; undefined if it can: ISO 8601, or with a blank for the `T` as in Python's
 * `str(datetime)`. A time without a zone stays without one: the zone of that machine is unknown.
 */
function timestampFault(text) {
    const [, year, month, day, hour = '0', minute = '0', second = '0'] = TIMESTAMP.exec(text) ?? [];
    if (year === undefined ||
        !isDay(Number(year), Number(month), Number(day)) ||
        Number(hour) > 23 ||
        Number(minute) > 59 ||
        Number(second) > 60) {
        return 'is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28';
    }
    return undefined;
}
function isDay(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}


/***/ }),

/***/ 9143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ isRight),
/* harmony export */   cF: () => (/* binding */ countsOfCase),
/* harmony export */   wo: () => (/* binding */ confusionOf),
/* harmony export */   xt: () => (/* binding */ scoresOf)
/* harmony export */ });
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2623);
/* harmony import */ var _judging_evidence_cases_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9108);


/** The labels of a case that were found, found wrongly, and missed. */
function countsOfCase({ expected, predicted }) {
    const [wanted, found] = [new Set(expected), new Set(predicted)];
    const tp = [...found].filter((label) => wanted.has(label)).length;
    return { tp, fp: found.size - tp, fn: wanted.size - tp };
}
function isRight(each) {
    const { fp, fn } = countsOfCase(each);
    return each.predicted !== null && fp === 0 && fn === 0;
}
/**
 * Scores as in scikit-learn (`precision_recall_fscore_support`, `accuracy_score`): precision = tp / (tp + fp), recall =
 * tp / (tp + fn), f1 = 2tp / (2tp + fp + fn); each is 0 if its denominator is 0 (`zero_division=0`).
 * @param cases at least one
 */
function scoresOf(cases) {
    const groups = new Map();
    for (const each of cases) {
        if (each.group !== undefined)
            (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .addTo */ .D)(groups, each.group, each);
    }
    const classes = classesOf(cases);
    return {
        ...averaged(cases, classes),
        classes,
        groups: sorted(groups).map(([name, members]) => ({ name, ...averaged(members, classesOf(members)) })),
    };
}
function averaged(cases, classes) {
    const total = { tp: sum(classes, 'tp'), fp: sum(classes, 'fp'), fn: sum(classes, 'fn') };
    return {
        cases: cases.length,
        accuracy: cases.filter(isRight).length / cases.length,
        macro: ofEach((statistic) => (classes.length === 0 ? 0 : sum(classes, statistic) / classes.length)),
        micro: ofEach((statistic) => (0,_judging_evidence_cases_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .statisticOf */ .Qr)(statistic, total)),
    };
}
function classesOf(cases) {
    const found = new Map();
    const add = (label, cell) => {
        const counts = found.get(label) ?? { tp: 0, fp: 0, fn: 0 };
        found.set(label, counts);
        counts[cell] += 1;
    };
    for (const { expected, predicted } of cases) {
        const [wanted, named] = [new Set(expected), new Set(predicted)];
        for (const label of wanted)
            add(label, named.has(label) ? 'tp' : 'fn');
        for (const label of named)
            if (!wanted.has(label))
                add(label, 'fp');
    }
    return sorted(found).map(([name, counts]) => ({
        name,
        ...counts,
        ...ofEach((statistic) => (0,_judging_evidence_cases_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .statisticOf */ .Qr)(statistic, counts)),
    }));
}
/**
 * How often each class was answered with each: by expected, then by predicted class, with zeros. For cases with one
 * label each; a case without an answer is in no cell.
 */
function confusionOf(cases, classes) {
    const matrix = new Map(classes.map((name) => [name, new Map(classes.map((other) => [other, 0]))]));
    for (const { expected, predicted } of cases) {
        const row = matrix.get(expected[0] ?? '');
        const answer = predicted?.[0];
        if (answer !== undefined)
            row?.set(answer, (row.get(answer) ?? 0) + 1);
    }
    return matrix;
}
function ofEach(value) {
    const [f1, precision, recall] = _judging_evidence_cases_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_STATISTICS */ .gM.map(value);
    return { precision: precision ?? 0, recall: recall ?? 0, f1: f1 ?? 0 };
}
function sum(classes, name) {
    return classes.reduce((total, each) => total + each[name], 0);
}
/** By name, so that the order of the cases does not matter. */
function sorted(map) {
    return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   K5: () => (/* binding */ textPropertyOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bT: () => (/* binding */ fileFault)
/* harmony export */ });
/** Reads properties of something thrown. Anything can be thrown, so nothing is assumed. */
/** A property of a value that may not be an object; undefined if it has none. */
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** Such as `hint`; null if it is not a text, or empty. */
function textPropertyOf(value, name) {
    const text = propertyOf(value, name);
    return typeof text === 'string' && text !== '' ? text : null;
}
/** Such as `ENOENT`, or an SQLSTATE. */
function codeOf(thrown) {
    return textPropertyOf(thrown, 'code');
}
function messageOf(thrown) {
    return textPropertyOf(thrown, 'message') ?? String(thrown);
}
/** By the system's code: what is wrong and how to mend it, as the end of "… cannot be read: " or "… cannot be written: ". */
const MEANINGS = {
    ENOENT: (doing) => doing === 'read'
        ? 'there is no such file: check the path'
        : 'its folder does not exist: make the folder first, or name another',
    EACCES: permission,
    EPERM: permission,
    EISDIR: (doing) => `it is a folder: name a file${doing === 'read' ? '' : ' in it'}`,
    ENOTDIR: () => 'a part of the path is a file, not a folder: check the path',
    EEXIST: () => 'a part of the path is a file, not a folder: check the path',
    ENAMETOOLONG: () => 'the name is too long for this file system: give a shorter one',
    ELOOP: () => 'it is a link that may not be followed, or links lead in a circle: name the file itself',
    EROFS: () => 'the file system is read-only: name a place on another',
    ENOSPC: () => 'no space is left on the disk: free some, or name a place on another',
    EDQUOT: () => 'your disk quota is used up: free some space, or name a place on another disk',
    EFBIG: () => 'it would be larger than this system allows: name a place on another file system',
    EBUSY: () => 'another program uses it: close that, or name another file',
    ETXTBSY: () => 'it is a program that is running: name another file',
    EMFILE: tooManyFiles,
    ENFILE: tooManyFiles,
    EIO: () => 'the disk reports a fault (EIO): copy the file to another disk and try again',
};
function permission(doing) {
    const act = doing === 'read' ? 'read it' : 'write there';
    return `this user may not ${act}: change its permissions, or run as a user who may`;
}
function tooManyFiles() {
    return 'too many files are open: close other programs, or raise the limit (ulimit -n)';
}
/**
 * Why a file or folder cannot be read or written, and what mends that; in Node's words where the system says something
 * rare.
 */
function fileFault(doing, error) {
    const code = codeOf(error) ?? '';
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    return meaning === undefined ? messageOf(error) : meaning(doing);
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ configurationId),
/* harmony export */   SY: () => (/* binding */ printAddress),
/* harmony export */   ZR: () => (/* binding */ modelId),
/* harmony export */   dv: () => (/* binding */ printPlace)
/* harmony export */ });
/* unused harmony exports VIEWS, parseAddress, parameter, oneOf, numberIn, idsIn, placeIn, momentIn */
const VIEWS = (/* unused pure expression or super */ null && (['now', 'trend', 'compare', 'rank', 'regressions', 'history', 'models', 'about']));
/** Defaults, which an address leaves out. */
const DEFAULTS = {
    page: '1',
    last: '200',
    axis: 'version',
    by: 'model',
    state: 'open',
    prompts: 'all',
};
/** The id of a configuration in addresses and paths: ten hexadecimal digits of the SHA-256 of its four names. */
function configurationId(names, digest) {
    const { model_version, dataset_version, prompt_version, environment } = names;
    return digest(JSON.stringify([model_version, dataset_version, prompt_version, environment])).slice(0, 10);
}
/** The id of a model: ten hexadecimal digits of the SHA-256 of its name. */
function modelId(name, digest) {
    return digest(name).slice(0, 10);
}
/** Reads the part of an address behind `#`. Invalid parts are left out; an unknown view is the first one. */
function parseAddress(hash) {
    const [, path = '', query = ''] = /^#?\/?([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
    const pairs = query.split('&').flatMap((pair) => {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
        return name === '' || value === '' ? [] : [[decoded(name), decoded(value)]];
    });
    return { view: VIEWS.find((view) => view === path) ?? 'now', parameters: Object.fromEntries(pairs) };
}
/** Writes an address as `#/trend?c=…`, without defaults. */
function printAddress({ view, parameters }) {
    const pairs = Object.entries(parameters)
        .filter(([name, value]) => name !== '' && value !== '' && DEFAULTS[name] !== value)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    return `#/${view}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}
/** A parameter, or its default. */
function parameter(parameters, name) {
    return (Object.hasOwn(parameters, name) ? parameters[name] : undefined) ?? DEFAULTS[name] ?? '';
}
/** One of several words; the first one for anything else. */
function oneOf(parameters, name, allowed) {
    const text = parameter(parameters, name);
    return allowed.find((each) => each === text) ?? allowed[0];
}
/** A whole number from 1; `fallback` for anything else. */
function numberIn(parameters, name, fallback) {
    const text = parameter(parameters, name);
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : fallback;
}
/** The ids of a list such as `c=1f2e3d4c5b,0011223344`, at most six. */
function idsIn(parameters, name) {
    const ids = parameter(parameters, name)
        .split(',')
        .filter((id) => /^[0-9a-f]{10}$/.test(id));
    return [...new Set(ids)].slice(0, 6);
}
/** A version such as `1f2e3d4c5b:8`, or `8` of the given configuration; null for anything else. */
function placeIn(parameters, name, configuration = '') {
    const [, id = configuration, version] = /^(?:([0-9a-f]{10}):)?([1-9]\d{0,8})$/.exec(parameter(parameters, name)) ?? [];
    return version === undefined || id === '' ? null : { configuration: id, version: Number(version) };
}
function printPlace({ configuration, version }) {
    return `${configuration}:${version}`;
}
/** A time in milliseconds; null for anything else. */
function momentIn(parameters, name) {
    const text = parameter(parameters, name);
    const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}
function encoded(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/%(?:3A|2C|2F|40)/g, decodeURIComponent);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A lone % is literal.
        return text;
    }
}


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ CASES_VERSIONS),
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   Pm: () => (/* binding */ INDEX_PATH),
/* harmony export */   _u: () => (/* binding */ VERDICT_LETTERS),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
const FORMAT = 'benchmark-snapshots-dashboard';
/** A page that reads a higher version says so and shows nothing else. */
const FORMAT_VERSION = 1;
const INDEX_PATH = 'data/index.json';
/** `public` has no people, runs, branches, notes, tags and reasons of moves; `full` has all of them. */
const PROFILES = ['public', 'full'];
/** The default number of newest versions with cases. */
const CASES_VERSIONS = 20;
/** One letter for each verdict, in columns. */
const VERDICT_LETTERS = {
    regression: 'r',
    not_evaluated: 'x',
    incomparable: 'o',
    inconclusive: 'c',
    minor: 'm',
    no_baseline: 'n',
    unchanged: 'u',
    improvement: 'i',
};


/***/ }),

/***/ 2686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ dashboardUrlFrom),
/* harmony export */   y2: () => (/* binding */ dashboardLinks)
/* harmony export */ });
/* unused harmony export dashboardLink */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(820);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);



/**
 * The address of the dashboard from the input `dashboard-url`, ready for links; null if it is empty. Throws `UserError`
 * for anything that is not a web address.
 */
function dashboardUrlFrom(text) {
    const given = (text ?? '').trim();
    if (given === '')
        return null;
    const [, address] = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~/-]*)?)(?:#.*)?$/.exec(given) ?? [];
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`dashboard-url: ${JSON.stringify(given)} is not the address of a page; give one such as ` +
            'https://your-org.github.io/your-repository/');
    }
    return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`;
}
/**
 * The view of a result: the comparison with its reference, or, if it is not on the page, the trend of the reference.
 * null: neither is there.
 * @param url from `dashboardUrlFrom`
 */
function dashboardLink(url, result, digest) {
    const { candidate, stored, judgement } = result;
    const placeOf = (names, version) => version === undefined || (0,_core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isEphemeral */ .aw)(names.environment)
        ? null
        : { configuration: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationId */ .AV)(names, digest), version };
    const own = placeOf(candidate.configuration, stored?.snapshot_version);
    const { baseline } = judgement;
    const reference = baseline === null ? null : placeOf(baseline.configuration, baseline.snapshot_version);
    if (own !== null && reference !== null) {
        const parameters = { a: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .dv)(reference), b: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .dv)(own) };
        return url + (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printAddress */ .SY)({ view: 'compare', parameters });
    }
    const shown = own ?? reference;
    if (shown === null)
        return null;
    const parameters = { c: shown.configuration, v: String(shown.version) };
    return url + (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printAddress */ .SY)({ view: 'trend', parameters });
}
/**
 * The page of each result that has one.
 * @param url null: there is no dashboard
 */
function dashboardLinks(url, results, digest) {
    if (url === null)
        return new Map();
    return new Map(results.flatMap((result) => {
        const link = dashboardLink(url, result, digest);
        return link === null ? [] : [[result, link]];
    }));
}


/***/ }),

/***/ 1634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   i7: () => (/* binding */ withDirection),
/* harmony export */   tx: () => (/* binding */ isMeasure)
/* harmony export */ });
/* harmony import */ var _core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3869);

/** The usual primary metrics, in this order, for tools without a preference. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score', 'acc', 'wer', 'cer'];
/** Words in names of metrics about the whole answer: the first that exactly one metric has. */
const TELLING = ['accuracy', 'exact_match', 'faithfulness', 'correctness', 'quality', 'f1'];
/**
 * The primary metric of a result; undefined if none can be recognized.
 * @param preferred the tool's own names, which come first
 */
function primaryOf(names, preferred = []) {
    const exact = [...preferred, ...USUAL].find((name) => names.includes(name));
    if (exact !== undefined || names.length <= 1)
        return exact ?? names[0];
    for (const word of TELLING) {
        const having = names.filter((name) => `_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_`.includes(`_${word}_`));
        if (having.length === 1)
            return having[0];
    }
    return undefined;
}
/** A primary metric as in a result file: with a leading `-` if lower is better and the name does not say so. */
function withDirection(name, better) {
    return better === 'lower' && (0,_core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better !== 'lower' ? `-${name}` : name;
}
/** Whether a name says that its number measures quality. */
function isMeasure(name) {
    return (0,_core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better !== null || primaryOf([name, '']) === name;
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Y: () => (/* binding */ timeOfEpoch),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);

/**
 * Reads values from other tools' files without errors: those files have no contract with us, so a value of another type
 * is missing.
 */
const NOTHING = Object.freeze(Object.create(null));
/** Its members; empty if it is not an object. */
function object(value) {
    return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : NOTHING;
}
/** Its elements; empty if it is not an array. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** Those of its elements that are objects. */
function objects(value) {
    return list(value).filter((element) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element));
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** A number, or the decimal in a text. */
function numberIn(value) {
    if (typeof value !== 'string')
        return number(value);
    const text = value.trim();
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? number(Number(text)) : undefined;
}
/** A whole number from 0. */
function count(value) {
    const found = number(value);
    return found !== undefined && Number.isInteger(found) && found >= 0 ? found : undefined;
}
/** A text that is not empty. */
function text(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
/** Whether there is a value: an error may be a text, an object or a flag. */
function isThere(value) {
    return value !== undefined && value !== null && value !== '' && value !== false;
}
/** Converts seconds. */
function milliseconds(seconds) {
    return seconds === undefined ? undefined : seconds * 1_000;
}
/** Seconds since 1970 as ISO 8601; undefined if they are no such time. */
function timeOfEpoch(seconds) {
    if (seconds === undefined || seconds < 1e8 || seconds > 1e11)
        return undefined;
    return new Date(Math.round(seconds * 1_000)).toISOString();
}
/** The mean of the known values; undefined if there are none. */
function mean(values) {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
/** The one value of all that exist; undefined if they differ. */
function only(values) {
    const different = new Set([...values].filter((value) => value !== undefined));
    return different.size === 1 ? [...different][0] : undefined;
}


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toMonitoring),
/* harmony export */   z: () => (/* binding */ monitoring)
/* harmony export */ });
/* harmony import */ var _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7768);

/** The project's own format, `schema/benchmark-result.schema.json`. */
const monitoring = {
    name: 'monitoring',
    lookedFor: '"metrics" or "model_version"',
    // The first part of such names is free (`sample_benchmark_results.json`), so it implies no model.
    fileName: /^.+_benchmark_results(?![a-z])/i,
    recognizes: (content) => 'metrics' in content || 'model_version' in content,
    decode: _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeResult */ .Sz,
};
/**
 * A result as plain JSON of the monitoring format, with its fields in the order for people. Decodes to the same result.
 */
function toMonitoring(result) {
    const order = [
        'model_version',
        'model_provider',
        'dataset_version',
        'dataset_size',
        'prompt_version',
        'benchmark',
        'f1_average',
        'primary_metric',
        'metrics',
        'duration_seconds',
        'error_count',
        'success_count',
        'timestamp',
        'tags',
        'notes',
        'cases',
    ];
    const document = Object.fromEntries(order.filter((name) => result[name] !== undefined).map((name) => [name, result[name]]));
    // The place of a case in another file means nothing here.
    return result.cases === undefined ? document : { ...document, cases: result.cases.map(({ at: _, ...kept }) => kept) };
}


/***/ }),

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5187);
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(862);



const LINE_FEED = 0x0a;
const OPEN_OBJECT = 0x7b;
/**
 * Reads JSON Lines, one object at a time. Lines that do not begin like an object (some tools print a sentence first)
 * are left out. Throws `Unreadable` for an invalid object.
 * @param sink returns false to stop
 * @returns the numbers of the lines that were left out
 */
async function readLines(file, options, sink) {
    const leftOut = [];
    let line = 1;
    let reader;
    let isBlank = true;
    /** Ends a line; returns whether to go on. */
    const endLine = () => {
        const document = reader?.end();
        if (document !== undefined && (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(document.value)) {
            const { value, problems, notMeasured } = document;
            if (!sink({ value, problems, notMeasured, line }))
                return false;
        }
        else if (!isBlank)
            leftOut.push(line);
        reader = undefined;
        isBlank = true;
        line += 1;
        return true;
    };
    for await (const chunk of file.chunks()) {
        let at = 0;
        while (at < chunk.length) {
            const end = chunk.indexOf(LINE_FEED, at);
            const stop = end === -1 ? chunk.length : end;
            const part = chunk.subarray(at, stop);
            const first = isBlank ? part.find((byte) => byte > 0x20) : undefined;
            if (first !== undefined) {
                isBlank = false;
                if (first === OPEN_OBJECT)
                    reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonReader */ .O({ ...options, origin: 'foreign', line });
            }
            reader?.write(part);
            if (end !== -1 && !endLine())
                return leftOut;
            at = stop + 1;
        }
    }
    if (!isBlank)
        endLine();
    if (line === 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: 'the file is empty: nothing was measured' });
    return leftOut;
}


/***/ }),

/***/ 1191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sketchOf),
/* harmony export */   e: () => (/* binding */ yamlAsJson)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2640);
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5187);
/* harmony import */ var _core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2716);
/* harmony import */ var _core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7535);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9908);







/** Limits of a sketch: levels, elements, members and characters. */
const SKETCHED = selectionOf(7);
const SKETCHED_LINES = 20;
const SKETCHED_ROWS = 20;
/** How many bytes are read to find the syntax. */
const HEAD_BYTES = 64 * 1024;
/** Beyond this, a file is recognized by what was read so far, if possible. */
const ENOUGH_BYTES = 4 * 1024 * 1024;
const DELIMITERS = [',', '\t', ';', '|'];
/** @param isKnown whether the sketch of a part of a large document is enough */
async function sketchOf(file, parsers, isKnown) {
    const { path } = file;
    const sketch = (syntax, value, delimiter = ',') => ({ path, syntax, value, delimiter });
    const head = await headOf(file);
    if (head[0] === 0x50 && head[1] === 0x4b) {
        return sketch('zip', (await parsers.zip(file)).map((member) => member.path));
    }
    const signature = (0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureOf */ .yK)(head);
    if (signature !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: `the file is ${signature}` });
    const text = new TextDecoder().decode(head).trimStart();
    if ((0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .isBinary */ .Go)(text))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: 'the file is binary, not a text' });
    if (/^<(?!!doctype html|html|<)/i.test(text))
        return sketch('xml', await rootOf(file, parsers));
    if (/^---\s*\n/.test(text) && /^model-index:/m.test(text))
        return sketch('front-matter', await yamlOf(file, parsers));
    if (/\.ya?ml$/i.test(path))
        return sketch('yaml', await yamlOf(file, parsers));
    if (/\.(?:jsonl|ndjson)$/i.test(path) && text.startsWith('{'))
        return sketch('lines', await firstLines(file));
    if (/^[[{]/.test(text) && !/^\[[^\]\n]{1,80}\] [^\]]/.test(text))
        return jsonSketch(file, head, sketch, isKnown);
    const [, mark] = /^\ufeff?(sep=.)\r?\n/i.exec(text) ?? [];
    if (mark !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: `the first line, ${mark}, is for Excel alone: remove it` });
    }
    const explained = (0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .explainNotJson */ .Hq)(text);
    if (explained !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: explained });
    if (/^\{.*\}\s*$/m.test(text))
        return sketch('lines', await firstLines(file));
    const delimiter = delimiterOf(text);
    if (delimiter !== undefined)
        return sketch('table', await firstRows(file, parsers, delimiter), delimiter);
    return jsonSketch(file, head, sketch, isKnown);
}
async function jsonSketch(file, head, sketch, isKnown) {
    const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonReader */ .O({ selection: SKETCHED, origin: 'foreign', digest: (text) => text });
    let read = 0;
    try {
        // Most files are no longer than their head: they are not opened again.
        for await (const chunk of head.length === file.size ? [head] : file.chunks()) {
            reader.write(chunk);
            read += chunk.length;
            const { found } = reader;
            if (read < ENOUGH_BYTES || found === undefined)
                continue;
            const partial = sketch('json', found);
            if (isKnown(partial))
                return partial;
        }
        return sketch('json', reader.end().value ?? null);
    }
    catch (error) {
        if (error instanceof _core_json_json_place_js__WEBPACK_IMPORTED_MODULE_1__/* .SecondDocument */ .S)
            return sketch('lines', await firstLines(file));
        throw error;
    }
}
async function headOf(file) {
    const head = new Uint8Array(Math.min(HEAD_BYTES, file.size));
    let length = 0;
    for await (const chunk of file.chunks()) {
        const part = chunk.subarray(0, head.length - length);
        head.set(part, length);
        length += part.length;
        if (length === head.length)
            break;
    }
    return head.subarray(0, length);
}
async function firstLines(file) {
    const found = [];
    const options = { selection: SKETCHED, digest: (text) => text };
    await (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(file, options, ({ value }) => {
        found.push(value);
        return found.length < SKETCHED_LINES;
    });
    return found;
}
async function firstRows(file, parsers, delimiter) {
    const rows = [];
    for await (const row of parsers.csv(file, delimiter)) {
        rows.push(row.map((cell) => cell.slice(0, 200)));
        if (rows.length === SKETCHED_ROWS)
            break;
    }
    return rows;
}
async function rootOf(file, parsers) {
    const found = new Error('the root was found');
    let root = '';
    try {
        await parsers.xml(file, {
            open(name) {
                root = name;
                throw found;
            },
            close: () => undefined,
        });
    }
    catch (error) {
        if (error !== found)
            throw error;
    }
    return root;
}
/** The value of a YAML file, or of the front matter of a text. */
async function yamlOf(file, parsers) {
    const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonReader */ .O({ selection: SKETCHED, origin: 'foreign', digest: (text) => text });
    reader.write(new TextEncoder().encode(await yamlAsJson(file, parsers)));
    return reader.end().value ?? null;
}
/** A YAML file, or the front matter of a text, as JSON. */
async function yamlAsJson(file, parsers) {
    if (file.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_BYTES */ .jl) {
        const message = `the file has ${file.size} bytes, more than the ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_BYTES */ .jl} that a YAML file may have: write JSON`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message });
    }
    const text = await (0,_core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8Text */ .Hp)(file.chunks());
    const frontMatter = /^\ufeff?---\s*\n([\s\S]*?)\n---\s*(?:\n|$)/.exec(text)?.[1];
    return parsers.yaml(frontMatter ?? text);
}
/** The separator of the cells in the first line, if it can be the head of a table. */
function delimiterOf(text) {
    const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
    const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length - 1);
    const most = Math.max(...counts);
    return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)];
}
function selectionOf(levels) {
    if (levels === 0)
        return { longest: 200 };
    const inner = selectionOf(levels - 1);
    return { others: inner, items: inner, mostMembers: 200, mostItems: 5, longest: 200 };
}


/***/ }),

/***/ 2858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5187);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9908);
/* harmony import */ var _sketch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1191);



/** A file whose sketch is known. */
function openSource(file, sketch, context) {
    const { parsers, digest, report, warn } = context;
    const collect = ({ problems, notMeasured }, line) => {
        const at = (path) => (line === undefined ? path : `line ${line}: ${path}`);
        for (const { path, message } of problems)
            report(at(path), message);
        for (const { path, message } of notMeasured)
            warn(at(path), message);
    };
    const json = async (selection, origin = 'foreign') => {
        const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonReader */ .O({ selection, origin, digest });
        if (sketch.syntax === 'yaml' || sketch.syntax === 'front-matter') {
            reader.write(new TextEncoder().encode(await (0,_sketch_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlAsJson */ .e)(file, parsers)));
        }
        else {
            for await (const chunk of file.chunks())
                reader.write(chunk);
        }
        const document = reader.end();
        collect(document);
        return document.value ?? null;
    };
    return {
        path: file.path,
        sketch,
        json,
        async lines(selection, sink) {
            const leftOut = await (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(file, { selection, digest }, ({ value, line, ...rest }) => {
                collect(rest, line);
                sink(value, line);
                return true;
            });
            if (leftOut.length === 1)
                warn('', `line ${leftOut[0] ?? 0} is not JSON and was left out`);
            else if (leftOut.length > 1)
                warn('', `${leftOut.length} lines are not JSON and were left out`);
        },
        async rows(sink) {
            let row = 0;
            for await (const cells of parsers.csv(file, sketch.delimiter)) {
                sink(cells, row);
                row += 1;
            }
        },
        xml: (handler) => parsers.xml(file, handler),
        members: () => parsers.zip(file),
        member: (member) => openSource(member, { path: member.path, syntax: 'json', value: null, delimiter: ',' }, context),
    };
}


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerIn: () => (/* binding */ answerIn),
/* harmony export */   readPredictions: () => (/* binding */ readPredictions)
/* harmony export */ });
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(464);
/* harmony import */ var _tables_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5479);
/* harmony import */ var _tables_unread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6073);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(129);




/** The file of answers, by id: `predicted` and optionally `latency_ms`, `cost` and `error`. */
async function readPredictions(file, labelling, context, told) {
    const rows = await (0,_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .readCaseRows */ .AB)(file, ['predicted', 'error'], context, told);
    const unread = new _tables_unread_js__WEBPACK_IMPORTED_MODULE_2__/* .Unread */ .I_((path, message) => told.warnings.push({ file: file.path, path, message }));
    const predictions = new Map([...rows].map(([id, { at, row }]) => {
        const number = (column) => {
            const value = at(column);
            const found = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(value);
            if (found === undefined && !(0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(value))
                unread.add(`${column} ${(0,_tables_unread_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNoNumber */ .T2)(value)}`, row.at);
            return found;
        };
        const error = isError(at('error'));
        const prediction = {
            predicted: error ? null : answerIn(at('predicted'), labelling),
            latency_ms: number('latency_ms'),
            cost: number('cost'),
            error,
        };
        return [id, prediction];
    }));
    unread.end();
    return predictions;
}
/** The labels of an answer; null: there is none. */
function answerIn(value, { separator, isMultiLabel }) {
    const labels = (0,_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsIn */ .xS)(value, separator);
    return isMultiLabel ? (value === null || value === undefined ? null : labels) : labels.length === 0 ? null : labels;
}
/** Any text means an error, except those that say there was none. */
function isError(value) {
    if (typeof value === 'string')
        return !(0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(value) && !/^(?:false|no|0)$/i.test(value.trim());
    return value !== undefined && value !== null && value !== false && value !== 0;
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ readCaseRows),
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   xS: () => (/* binding */ labelsIn)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3500);
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6840);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7535);
/* harmony import */ var _reading_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2858);
/* harmony import */ var _reading_sketch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1191);
/* harmony import */ var _tables_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5479);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75);








/**
 * The rows of CSV, TSV, JSON Lines or a JSON array with one row for each case, by id. Reports a file that cannot be
 * read, rows without an id, and ids that occur twice.
 * @param needed columns of which a row must have one, the usual one first
 */
async function readCaseRows(file, needed, context, told) {
    const rows = new Map();
    let problems = 0;
    const report = (path, message) => {
        problems += 1;
        if (problems <= _core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PROBLEMS_PER_FILE */ .JG)
            told.problems.push({ file: file.path, path, message });
    };
    const warn = (path, message) => {
        told.warnings.push({ file: file.path, path, message });
    };
    try {
        const source = (0,_reading_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .o)(file, await (0,_reading_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .sketchOf */ .M)(file, context.parsers, () => false), { ...context, report, warn });
        let columns;
        await (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .readRows */ .aK)(source, '', (row) => {
            const one = caseRow(row, needed);
            if (one === undefined) {
                columns ??= (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(row.value).map(_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD).join(', ');
                return;
            }
            const { id } = one;
            const earlier = rows.get(id);
            if (id === '')
                report(row.at, 'has no id: every case needs one that is the same in both files');
            else if (earlier !== undefined)
                report(row.at, `has the id of ${earlier.row.at}: keep one of them`);
            else
                rows.set(id, one);
        }, _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL */ .y2);
        if (rows.size === 0 && problems === 0) {
            report('', `has no row with the columns id and ${needed[0]}${columns === undefined ? '' : `: it has ${columns}`}`);
        }
        else if (columns !== undefined)
            report('', `there are rows without the columns id and ${needed[0]}`);
        if (rows.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CASES */ .fG)
            report('', `has ${rows.size} cases, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CASES */ .fG}: split the benchmark`);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO))
            throw error;
        told.problems.push({ file: file.path, path: error.problem.path, message: error.problem.message });
    }
    return rows;
}
/** undefined if it lacks the id, or every needed column. */
function caseRow(row, needed) {
    const names = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(row.value);
    const at = (column) => {
        const name = Object.keys(row.value).find((each) => (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .MH)(each) === column);
        return name === undefined ? undefined : row.value[name];
    };
    const id = (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columnFor */ ._R)('id', names)?.name;
    if (id === undefined || needed.every((column) => at(column) === undefined))
        return undefined;
    return { id: cellText((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .valueIn */ .xm)(row, id)), isStated: (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsIds */ .V4)(id), at, row };
}
/** A scalar as people write it; '' if it is missing. */
function cellText(value) {
    return typeof value === 'object' || value === undefined ? '' : String(value).trim();
}
/**
 * The labels in a cell: the elements of an array, the parts of a text between separators, or the whole text. An empty
 * text is no label.
 */
function labelsIn(value, separator) {
    const labels = Array.isArray(value)
        ? value.map(cellText)
        : separator === null
            ? [cellText(value)]
            : cellText(value).split(separator);
    return labels.map((label) => label.trim()).filter((label) => label !== '');
}


/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ isCounting),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   V2: () => (/* binding */ isMeasured),
/* harmony export */   V4: () => (/* binding */ holdsIds),
/* harmony export */   _A: () => (/* binding */ outcomeIn),
/* harmony export */   _R: () => (/* binding */ columnFor),
/* harmony export */   an: () => (/* binding */ STAGES),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   gg: () => (/* binding */ ROLES)
/* harmony export */ });
/* harmony import */ var _base_primary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1634);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(464);


/** The roles that a column can have. */
const ROLES = [
    ...['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error'],
    ...['model', 'dataset', 'prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'],
];
/** Columns that only have ids. A value of any other column may be the name or the text of a case. */
const ID_COLUMNS = [
    ...['id', 'case_id', 'sample_id', 'question_id', 'test_id', 'item_id', 'example_id', 'instance_id', 'doc_id'],
    ...['task_id', 'test_case_id', 'query_id', 'problem_id'],
];
/**
 * Well-known names of columns; only whole names match. The first that a table has counts; the texts of questions come
 * last, because they identify a case only if there is no id.
 */
const KNOWN = {
    id: [
        ...ID_COLUMNS,
        ...['record_id', 'case', 'test_case', 'test_name', 'test'],
        ...['question', 'user_input', 'query', 'input'],
    ],
    passed: [
        ...['passed', 'pass', 'success', 'succeeded', 'correct', 'is_correct', 'is_passed', 'ok'],
        ...['status', 'outcome', 'verdict'],
    ],
    score: ['score'],
    group: ['group', 'category'],
    latency_ms: [
        ...['latency_ms', 'duration_ms', 'elapsed_ms', 'response_time_ms', 'time_ms'],
        ...['latency_s', 'latency_seconds', 'duration_s', 'duration_seconds', 'elapsed_s', 'elapsed_seconds'].map((name) => ({ name, factor: 1_000 })),
    ],
    cost: ['cost', 'cost_usd', 'total_cost', 'total_cost_usd'],
    error: ['error', 'errored', 'error_message', 'exception'],
    model: ['model_version', 'model', 'model_name', 'model_id', 'model_versions.generation'],
    dataset: ['dataset_version', 'dataset', 'dataset_name'],
    prompt: ['prompt_version', 'prompt_name', 'prompt_id'],
    provider: ['model_provider', 'provider'],
    benchmark: ['benchmark', 'suite'],
    timestamp: ['timestamp', 'generated_at', 'created_at', 'date'],
    size: [
        ...['dataset_size', 'n_samples', 'num_samples', 'sample_count', 'total_samples', 'n_examples', 'num_examples'],
        ...['n_questions', 'num_questions', 'n_cases', 'num_cases', 'eval_samples'],
    ],
    metric: ['metric', 'metric_name'],
    value: ['value', 'score', 'result'],
};
/** Retrieval and generation are the two stages of answering from documents: without a total, they are added. */
const STAGES = ['retrieval_ms', 'generation_ms'];
/** Words in names of counts and positions, which measure nothing. */
const COUNTING = new Set([
    ...['n', 'num', 'number', 'count', 'counts', 'index', 'idx', 'seed', 'epoch', 'epochs', 'step', 'steps', 'trial'],
    ...['trials', 'run', 'rank', 'id', 'line', 'row', 'year', 'attempt', 'attempts', 'iteration', 'order', 'size'],
    ...['timestamp', 'date', 'total', 'max', 'min', 'threshold', 'temperature', 'limit', 'k', 'top'],
]);
/** `isCorrect`, `Is correct` and `is-correct` are `is_correct`; the dots of nested names stay. */
function plainName(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.]+/gu, '_')
        .replace(/^_+|_+$/g, '');
}
/** Whether the last part of a name says that its numbers measure quality, as in `eval.accuracy`. */
function isMeasured(name) {
    return (0,_base_primary_js__WEBPACK_IMPORTED_MODULE_0__/* .isMeasure */ .tx)(plainName(name).split('.').at(-1) ?? '');
}
function isCounting(name) {
    return plainName(name)
        .split(/[_.]/)
        .some((word) => COUNTING.has(word));
}
/** Whether a column, or a path with dots, only has ids of cases. */
function holdsIds(column) {
    return ID_COLUMNS.includes(plainName(column).split('.').at(-1) ?? '');
}
/** The column of a role among those of a table, under the name that it has there. */
function columnFor(role, columns) {
    for (const known of KNOWN[role]) {
        const { name, factor } = typeof known === 'string' ? { name: known, factor: 1 } : known;
        const found = columns.find((column) => plainName(column) === name);
        if (found !== undefined)
            return { name: found, factor };
    }
    return undefined;
}
const PASSED = new Set(['true', 'yes', 'y', '1', 'pass', 'passed', 'success', 'ok', 'correct']);
const FAILED = new Set(['false', 'no', 'n', '0', 'fail', 'failed', 'failure', 'wrong', 'incorrect']);
const ERRORED = new Set(['error', 'errored', 'exception', 'timeout']);
const MISSING = new Set(['', 'nan', 'n/a', 'na', 'none', 'null', '-', 'inf', '-inf', 'skip', 'skipped', 'undefined']);
/** The outcome in a value; null: nothing was measured; undefined: it is not such a word. */
function outcomeIn(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return undefined;
    const word = String(value).trim().toLowerCase();
    if (PASSED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .Po)(word) === 1)
        return 'passed';
    if (FAILED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .Po)(word) === 0)
        return 'failed';
    if (ERRORED.has(word))
        return 'error';
    return MISSING.has(word) ? null : undefined;
}
/** Whether a cell means that there is no value. */
function isMissing(value) {
    return value === undefined || value === null || (typeof value === 'string' && MISSING.has(value.trim().toLowerCase()));
}


/***/ }),

/***/ 2074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseMapping),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3500);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5479);



const FORM = 'pairs ours=theirs, separated by commas or line breaks, such as model=evaluator_model, score=score/2, ' +
    'latency_ms=durationS*1000, for JSON rows=results.*, model=@key; ours is one of rows, ' +
    `${_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.join(', ')}, or metric.<name>`;
/** Other names of roles. */
const ALIASES = {
    results: 'rows',
    cases: 'rows',
    case_id: 'id',
    case: 'id',
    pass: 'passed',
    model_version: 'model',
    dataset_version: 'dataset',
    prompt_version: 'prompt',
    model_provider: 'provider',
    dataset_size: 'size',
};
const METRIC = /^metrics?\.(.+)$/;
/** Reads the input. null: it is empty. Throws `UserError` that names every invalid pair. */
function parseMapping(text) {
    const pairs = splitPairs(text ?? '');
    if (pairs.length === 0)
        return null;
    const faults = [];
    const roles = new Map();
    const metrics = new Map();
    let rows = null;
    for (const pair of pairs) {
        const equals = pair.indexOf('=');
        const [ours, theirs] = [pair.slice(0, Math.max(equals, 0)).trim(), pair.slice(equals + 1).trim()];
        const metric = METRIC.exec(ours)?.[1];
        const role = roleOf(ours);
        if (equals < 1 || theirs === '')
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(pair)} is not a pair ours=theirs`);
        else if (metric !== undefined)
            metrics.set(metric.trim(), theirsOf(theirs));
        else if (role === 'rows')
            rows = theirs.replace(/^\$\.?/, '');
        else if (role === undefined)
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(ours)} is not one of our names${suggestion(ours)}`);
        else if (roles.has(role))
            faults.push(`mapping: ${role} is given twice`);
        else
            roles.set(role, theirsOf(theirs));
    }
    if (faults.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([...faults, `A mapping is ${FORM}.`].join('\n'));
    return { rows, roles, metrics };
}
/** Its pairs of columns, as people write them, without arithmetic. */
function pairsOf({ roles, metrics }) {
    const named = [...metrics].map(([name, theirs]) => [`metric.${name}`, theirs]);
    return new Map([...roles, ...named].map(([ours, theirs]) => [`${ours}=${theirs.path}`, theirs]));
}
/** Commas in double quotes belong to a name. */
function splitPairs(text) {
    const pairs = text.match(/(?:"[^"]*"|[^,\r\n"])+/g) ?? [];
    return pairs.map((pair) => pair.trim()).filter((pair) => pair !== '' && !pair.startsWith('#'));
}
function unquoted(text) {
    return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}
function roleOf(ours) {
    const name = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(ours);
    if (name === 'rows')
        return 'rows';
    return ALIASES[name] ?? _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.find((role) => role === name);
}
function theirsOf(text) {
    const [, path = '', sign, digits = ''] = /^(.*?)\s*([*/])\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    const by = Number(digits);
    if (sign === undefined || by === 0 || path === '' || path.endsWith('.'))
        return { path: unquoted(text), factor: 1 };
    return { path: unquoted(path), factor: sign === '*' ? by : 1 / by };
}
function suggestion(ours) {
    const name = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(ours);
    const near = _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.find((role) => name.startsWith(role) || role.startsWith(name));
    return near === undefined ? `: a metric is metric.${ours}` : `: did you mean ${near}?`;
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ CONTENT),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   T3: () => (/* binding */ numberInRow),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   hO: () => (/* binding */ rowsAt),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3500);
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6840);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(464);




/** Longer texts are never names; a digest replaces them. */
const LONGEST_TEXT = 200;
/** Everything except long texts. */
const CONTENT = content();
function content() {
    const all = {
        longest: LONGEST_TEXT,
        fingerprint: true,
    };
    all.others = all;
    all.items = all;
    return all;
}
/**
 * The rows of a file, one by one.
 * @param path to the rows inside a document; '' if the document is the rows
 * @param selection what is kept of them, in JSON
 * @returns the members of the document besides its rows
 */
async function readRows(source, path, sink, selection = CONTENT) {
    const nothing = {};
    const { syntax } = source.sketch;
    if (syntax === 'table') {
        let head = [];
        await source.rows((cells, index) => {
            if (index === 0)
                head = cells;
            else
                sink({ value: rowOf(head, cells), keys: [], at: `row ${index + 1}` });
        });
        return nothing;
    }
    if (syntax === 'lines') {
        await source.lines(selection, (value, line) => sink({ value, keys: [], at: `line ${line}` }));
        return nothing;
    }
    if (path === '' && Array.isArray(source.sketch.value)) {
        await source.json((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .eachItem */ .X_)(selection, (value, index) => {
            if ((0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
                sink({ value, keys: [], at: (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)('$', index) });
        }));
        return nothing;
    }
    const document = await source.json(selection);
    for (const row of rowsAt(document, path))
        sink(row);
    return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document) ? document : nothing;
}
function rowOf(head, cells) {
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']));
}
/** The rows that a path leads to: objects, and the objects in arrays there. */
function rowsAt(document, path) {
    const steps = path === '' ? [] : path.split('.');
    return walk(document, steps, [], '$').flatMap(({ value, keys, at }) => {
        if (Array.isArray(value)) {
            return value.flatMap((element, index) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element) ? [{ value: element, keys, at: (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(at, index) }] : []);
        }
        return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? [{ value, keys, at }] : [];
    });
}
function walk(value, steps, keys, at) {
    const [step, ...rest] = steps;
    if (step === undefined)
        return [{ value, keys, at }];
    if (step === '*' && Array.isArray(value)) {
        return value.flatMap((element, index) => walk(element, rest, [...keys, String(index)], (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(at, index)));
    }
    if (!(0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return [];
    if (step === '*') {
        return Object.entries(value).flatMap(([name, member]) => walk(member, rest, [...keys, name], (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(at, name)));
    }
    // Names of members may contain dots.
    return Object.entries(value).flatMap(([name, member]) => {
        const parts = name.split('.');
        const isMeant = parts.every((part, index) => steps[index] === part);
        return isMeant ? walk(member, steps.slice(parts.length), keys, (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(at, name)) : [];
    });
}
/** The value of a column or path in a row. */
function valueIn(row, path) {
    if (Object.hasOwn(row.value, path))
        return row.value[path];
    const key = /^@?key(\d*)$/.exec(path);
    if (key !== null)
        return key[1] === '' ? row.keys.at(-1) : row.keys[Number(key[1]) - 1];
    return walk(row.value, path.split('.'), [], '')[0]?.value;
}
/** The number of a column or path, in our unit. */
function numberInRow(row, { path, factor }) {
    const value = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(valueIn(row, path));
    return value === undefined ? undefined : factor === 1 ? value : scaled(value, factor);
}
/** Divides if the mapping divides: 7 / 10 is 0.7, but 7 × 0.1 is not. */
function scaled(value, factor) {
    const divisor = Math.round(1 / factor);
    return factor < 1 && Math.abs(divisor * factor - 1) < 1e-12 ? value / divisor : value * factor;
}
/** The names of the scalars in a row; nested ones with dots. */
function columnsOf(value, prefix = '') {
    return Object.entries(value).flatMap(([name, member]) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(member) ? columnsOf(member, `${prefix}${name}.`) : [prefix + name]);
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ slipOfNumber),
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   T2: () => (/* binding */ whyNoNumber),
/* harmony export */   uo: () => (/* binding */ SLIPS)
/* harmony export */ });
/** The most places in a message; the others are counted. */
const NAMED = 3;
/**
 * Values that do not fit their column. Reported once for each column, with the first places: a wrong mapping is one
 * message, not one for each row.
 */
class Unread {
    tell;
    found = new Map();
    constructor(tell) {
        this.tell = tell;
    }
    /**
     * @param message what is wrong with the column
     * @param at a row
     */
    add(message, at) {
        const places = this.found.get(message) ?? { first: [], rows: 0 };
        this.found.set(message, places);
        if (places.first.length < NAMED)
            places.first.push(at);
        places.rows += 1;
    }
    end() {
        for (const [message, { first, rows }] of this.found) {
            const rest = rows - first.length;
            this.tell(`${first.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`, message);
        }
    }
}
/** Why a text is not a number, if people would read it as one. */
function whyNoNumber(value) {
    const slip = slipOfNumber(value);
    return slip === null ? 'is not a number' : `has ${SLIPS[slip]}`;
}
/** How people write numbers that are not read, and what to write instead. */
const SLIPS = {
    comma: 'a decimal comma: write 0.9, not 0,9',
    percent: 'a percent sign: write 91.2, not 91.2%',
};
/**
 * What keeps a text from being a number: that it is written as in much of Europe (nobody can tell 1,234 from one thousand,
 * so it is not read), or as a percentage; null: something else.
 */
function slipOfNumber(value) {
    if (typeof value !== 'string')
        return null;
    if (/^\s*[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*%?\s*$/.test(value))
        return 'comma';
    return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*%\s*$/.test(value) ? 'percent' : null;
}


/***/ }),

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPrivateAddress),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

const LOOPBACK_NAME = /^(?:.+\.)?localhost$/i;
/** Whether a host, by name or number, is this machine, without a look-up. IPv6 without brackets. */
function isLoopback(host) {
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (kind === 0)
        return LOOPBACK_NAME.test(host);
    return kind === 4 ? host.startsWith('127.') : host === '::1';
}
/**
 * IPv4 addresses outside the public internet: this machine and network, private and shared ones, link-local (where
 * clouds keep their metadata, with 168.63.129.16 of Azure's), reserved, multicast and broadcast. IANA's registry of
 * special addresses, RFC 6890.
 */
const IPV4 = [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Unspecified, this machine, mapped IPv4 (checked as IPv4), private, link-local, old site-local, multicast. */
const IPV6 = ['::/96', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];
let notPublic = null;
function blockList() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const net of IPV6)
        add(list, net, 'ipv6');
    for (const net of IPV4) {
        const [address = '', bits = ''] = net.split('/');
        add(list, net, 'ipv4');
        // Addresses that gateways translate to IPv4: NAT64 and 6to4.
        add(list, `64:ff9b::${address}/${96 + Number(bits)}`, 'ipv6');
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        add(list, `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::/${16 + Number(bits)}`, 'ipv6');
    }
    return list;
}
function add(list, net, kind) {
    const [address = '', bits = ''] = net.split('/');
    list.addSubnet(address, Number(bits), kind);
}
/** Whether an IP address is outside the public internet. IPv6 without brackets. */
function isPrivateAddress(address) {
    notPublic ??= blockList();
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return kind !== 0 && notPublic.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ POSTGRES_MAJOR),
/* harmony export */   Z$: () => (/* binding */ expectLongRun),
/* harmony export */   ct: () => (/* binding */ bundledEngineDir),
/* harmony export */   ro: () => (/* binding */ loadEngine),
/* harmony export */   ty: () => (/* binding */ startEngine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8877);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4221);







/** Major version of the PostgreSQL inside PGlite: what PG_VERSION of a data directory must say. */
const POSTGRES_MAJOR = '18';
/** The folder of the one copy of PGlite (and of the seed) that action and CLI share. */
function bundledEngineDir(root) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'dist', 'pglite');
}
/**
 * Loads PGlite natively at run time, so that no bundle contains it: the copy in `dist/pglite`, else the
 * installed package. Throws `StoreError` when there is neither.
 */
async function loadEngine(root) {
    const bundled = node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundledEngineDir(root), 'index.js');
    const isBundled = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled);
    const url = isBundled ? (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(bundled).href : '@electric-sql/pglite';
    const manifest = isBundled
        ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundledEngineDir(root), 'package.json')
        : node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json');
    try {
        const module = (await import(/* webpackIgnore: true */ url));
        return { PGlite: module.PGlite, version: await packageVersion(manifest) };
    }
    catch (error) {
        const message = `The embedded database engine cannot be loaded (${url}): ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .hg(message, null, { cause: error });
    }
}
async function packageVersion(manifest) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(manifest))
        return null;
    const { version } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(manifest, 'utf8'));
    return typeof version === 'string' ? version : null;
}
let isLongRun = false;
/**
 * Tells V8, before the database is opened, that this process will do minutes of work with it. Normally V8 compiles
 * WebAssembly that runs often a second time, with its optimizing compiler: for PostgreSQL that doubles the time of a
 * short run and costs a long one half a gigabyte of memory, but makes the long one faster by a third. V8's flags are
 * for the whole process.
 */
function expectLongRun() {
    isLongRun = true;
}
/**
 * Starts PGlite. An error has the last output of PostgreSQL, because the exception alone only says that it failed to
 * initialize.
 */
async function startEngine(engine, options) {
    const no = isLongRun ? '' : 'no-';
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(`--${no}wasm-tier-up`);
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(`--${no}wasm-dynamic-tiering`);
    const fatal = [];
    const onStderr = (line) => {
        if (/\b(?:FATAL|PANIC|ERROR):/.test(line))
            fatal.push(line.trim());
        return false;
    };
    try {
        return await engine.PGlite.create({ ...options, onStderr });
    }
    catch (error) {
        throw new Error([(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error), ...fatal.slice(-3)].join('; '), { cause: error });
    }
}


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ projectRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);


/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
function projectRoot() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..');
}


/***/ }),

/***/ 2756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ PRIVATE_HOSTS_VARIABLE),
/* harmony export */   iB: () => (/* binding */ refusePrivateHost),
/* harmony export */   wV: () => (/* binding */ readSupabaseUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2925);



/** The variable with the private hosts that are allowed for a Supabase project, separated by commas or blanks. */
const PRIVATE_HOSTS_VARIABLE = 'BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS';
/** The name of a project in its address. */
const PROJECT = /^[a-z0-9]{20}$/;
/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste: spaces,
 * a line break, quotes, a slash or `/rest/v1` at the end are accepted. Throws `UserError` for anything that is not
 * https (http is accepted to this machine), that has a user or another path, or that is an address of a private
 * network.
 * @param privateHosts those that are allowed, as in `PRIVATE_HOSTS_VARIABLE`
 */
function readSupabaseUrl(text, privateHosts = '') {
    const trimmed = text
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
    if (trimmed === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('supabase-url is empty: it is the address of your project, https://….supabase.co');
    if (PROJECT.test(trimmed))
        throw wrong(`is the name of a project, not its address: https://${trimmed}.supabase.co`);
    const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
    // The text is not repeated: it may be a key in the wrong place, or contain a password.
    if (url === null)
        throw wrong('is not an address. It looks like https://abcdefghijklmnopqrst.supabase.co');
    if (/^postgres(?:ql)?:$/.test(url.protocol)) {
        throw wrong('is the connection string of a database. The address of the project is https://….supabase.co');
    }
    if (url.username !== '' || url.password !== '') {
        throw wrong('contains a user name or password. Leave them out: the key goes into supabase-key');
    }
    const host = hostOf(url);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host))) {
        throw wrong(`begins with ${url.protocol}//, which would send the key readable for everybody. Use https://`);
    }
    const project = /^\/dashboard\/project\/([a-z0-9]{20})/.exec(url.pathname)?.[1];
    if (project !== undefined) {
        throw wrong(`is a page of the dashboard. The address of that project is https://${project}.supabase.co`);
    }
    if (!/^(?:\/rest\/v1)?\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        throw wrong(`goes on after the host. The address of the project is ${url.origin}`);
    }
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host) && (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivateAddress */ .C)(host) && !isAllowed(host, privateHosts))
        throw isPrivate(host, host);
    return url.origin;
}
/**
 * Looks up the host of a checked address, so that a public name does not lead into a private network. Throws
 * `UserError` if it does. A failed look-up is reported by the connection attempt.
 */
async function refusePrivateHost(origin, privateHosts, lookup) {
    const host = hostOf(new URL(origin));
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 || (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host) || host.endsWith('.supabase.co') || isAllowed(host, privateHosts))
        return;
    const found = await lookup(host).catch(() => []);
    const inside = found.find(({ address }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivateAddress */ .C)(address));
    if (inside !== undefined)
        throw isPrivate(host, inside.address);
}
/** IPv6 without its brackets. */
const hostOf = ({ hostname }) => hostname.replace(/^\[(.*)\]$/, '$1');
function isAllowed(host, privateHosts) {
    const allowed = privateHosts.toLowerCase().split(/[\s,]+/);
    return allowed.includes(host) || allowed.includes(`[${host}]`);
}
function isPrivate(host, address) {
    return wrong(`leads to ${host === address ? address : `${host}, which is ${address}`}, which is not on the public internet. If your ` +
        `Supabase is there, name the host in the environment variable ${PRIVATE_HOSTS_VARIABLE} of the runner or the job`);
}
function wrong(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`supabase-url ${what}`);
}


/***/ })

};
