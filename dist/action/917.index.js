export const id = 917;
export const ids = [917];
export const modules = {

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(7304);
// EXTERNAL MODULE: ./lib/contract/pointers.js
var pointers = __webpack_require__(3598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/report/phrase.js
var phrase = __webpack_require__(6269);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(820);
;// CONCATENATED MODULE: ./lib/commands/setup/doctor.js





const fine = (about, says) => ({ about, state: 'ok', says, mend: null });
const note = (about, says, mend = null) => ({
    about,
    state: 'note',
    says,
    mend,
});
const wrong = (about, says, mend) => ({ about, state: 'wrong', says, mend });
/** SQLSTATE: the role may not call the function. */
const NOT_ALLOWED = '42501';
const LISTED = 3;
/** The oldest Node that runs this, and the one that supabase-js needs. */
const OLDEST_NODE = [20, 15];
const NODE_FOR_SUPABASE = 22;
/** @param version as `process.version` has it */
function examineNode(version, isSupabase) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [oldest, oldestMinor] = OLDEST_NODE;
    const needed = isSupabase ? NODE_FOR_SUPABASE : oldest;
    const isEnough = major > needed || (major === needed && (isSupabase || minor >= oldestMinor));
    const wanted = isSupabase ? `${NODE_FOR_SUPABASE}, which Supabase needs` : OLDEST_NODE.join('.');
    return isEnough ? fine('Node', version) : wrong('Node', `${version} is too old`, `install Node ${wanted} or newer`);
}
/**
 * Whether the store answers, has the schema of this version, and what is in it. Never throws for what is wrong with it.
 * @param program how a person calls the command line
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
        const { schema_version: schema } = await store.call(push/* getJudgingContext */.IB, { results: [], context: NOTHING_ASKED });
        found.push(fine('store', store.description), fine('schema', `version ${schema}`));
    }
    catch (error) {
        return [ofFault('store', error, store.description)];
    }
    try {
        const configurations = await store.call(pointers/* listBenchmarkConfigurations */.tD, {});
        return [...found, fine('permission', 'reads and asks'), ...examineNames(configurations, program)];
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code !== NOT_ALLOWED)
            return [...found, ofFault('history', error)];
        const says = 'this key may push and judge, and ask nothing else (benchmark_writer)';
        return [...found, note('permission', says, 'take a secret key for history, rollback and the dashboard')];
    }
}
const NOTHING_ASKED = {
    baseline: null,
    baseline_environment: 'github-actions',
    reference: { kind: 'own-baseline' },
};
/** Names that may be slips of the hand, and what is still to be done. */
function examineNames(configurations, program) {
    if (configurations.length === 0) {
        return [note('configurations', 'none yet', `push a result: ${program} push results/*.json`)];
    }
    const found = [fine('configurations', `${(0,phrase/* count */.U9)(configurations.length, 'configuration')} with versions`)];
    for (const [about, key] of [
        ['models', 'model_version'],
        ['datasets', 'dataset_version'],
        ['prompts', 'prompt_version'],
        ['environments', 'environment'],
    ]) {
        const names = [...new Set(configurations.map((each) => each[key]))];
        const groups = new Map();
        for (const name of names)
            groups.set(plain(name), [...(groups.get(plain(name)) ?? []), name]);
        const alike = [...groups.values()].filter((group) => group.length > 1);
        if (alike.length === 0)
            continue;
        const shown = alike.slice(0, LISTED).map((group) => group.map((name) => JSON.stringify(name)).join(' and '));
        const mend = `use one of them: results of different ${about} are never compared`;
        found.push(note('names', `${about} that differ in case or signs alone: ${shown.join('; ')}`, mend));
    }
    const lacking = configurations.filter(({ environment, baseline_version }) => baseline_version === null && !(0,result_environment/* isEphemeral */.aw)(environment));
    if (lacking.length > 0) {
        const [first] = lacking;
        const command = `${program} baseline ${first?.current_version ?? 1} -m ${JSON.stringify(first?.model_version)} -e ${JSON.stringify(first?.environment)}`;
        found.push(note('baselines', `${(0,phrase/* count */.U9)(lacking.length, 'configuration')} without one`, `set one: ${command}`));
    }
    else
        found.push(fine('baselines', 'every configuration has one'));
    return found;
}
const plain = (name) => name.toLowerCase().replaceAll(/[\s._/-]+/g, '');
/** What went wrong, with the mend that its message has in its later lines or after a colon. */
function ofFault(about, error, where) {
    if (!(error instanceof errors/* StoreError */.hg) && !(error instanceof errors/* UserError */.yo))
        throw error;
    const [first = '', ...more] = error.message.split('\n');
    const says = where === undefined ? first : `${where}: ${first}`;
    return wrong(about, says, more.join(' ').trim() || 'the line above says what to do; then run doctor again');
}
/**
 * What the configuration file says, and the finding about it.
 * @param find gives null where there is none
 * @param none what is said then
 */
async function examineConfig(find, none) {
    const about = 'configuration file';
    try {
        const config = await find();
        if (config === null)
            return { config, finding: note(about, none.says, none.mend) };
        return { config, finding: fine(about, `${config.file}: ${Object.keys(config.texts).join(', ') || 'empty'}`) };
    }
    catch (error) {
        return { config: null, finding: ofFault(about, error) };
    }
}
/** The state of all as lines: each thing, and below it how to mend it. */
function describeFindings(findings) {
    const width = Math.max(...findings.map(({ about }) => about.length));
    return findings.flatMap(({ about, state, says, mend }) => [
        `${{ ok: '✓', note: '•', wrong: '✗' }[state]} ${about.padEnd(width)}  ${says}`,
        ...(mend === null ? [] : [`  ${' '.repeat(width)}  → ${mend}`]),
    ]);
}
/** What to do first. */
function nextStep(findings) {
    const [first] = [
        ...findings.filter(({ state }) => state === 'wrong'),
        ...findings.filter(({ mend }) => mend !== null),
    ];
    return first === undefined ? 'Next: nothing is missing.' : `Next: ${first.about}: ${first.mend ?? first.says}`;
}
const isWrong = (findings) => findings.some(({ state }) => state === 'wrong');

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(6893);
// EXTERNAL MODULE: ./lib/action/config.js + 2 modules
var action_config = __webpack_require__(702);
// EXTERNAL MODULE: ./lib/action/inputs/read.js + 1 modules
var read = __webpack_require__(4112);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(8840);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(3271);
;// CONCATENATED MODULE: ./lib/action/doctor.js







/** Says what is missing or wrong, one line each, with the mend. What is wrong fails the check. */
async function runDoctor(inputs, event, env, workspace) {
    const none = { says: 'none, or it cannot be read', mend: 'benchmark-snapshots init <files…> prints one' };
    const { config, finding } = await examineConfig(async () => (await (0,action_config/* configOf */.W)(inputs, event, env)).config, none);
    const asked = config === null ? inputs : (0,read/* readInputs */.Ko)(env, config);
    const findings = [
        examineNode(process.version, asked.supabaseUrl !== ''),
        finding,
        ...(await examineStore(() => (0,store/* openNamedStore */.XC)(asked, workspace, 'judge'), 'benchmark-snapshots')),
        ...(await examinePermissions(asked, event)),
    ];
    const lines = [...describeFindings(findings), nextStep(findings)];
    for (const text of lines)
        (0,log/* line */.n8)(text);
    return {
        outputs: {},
        summary: [
            `## ${isWrong(findings) ? '❌ Something is wrong' : '✅ All is well'}`,
            '',
            (0,markdown/* codeBlock */.DV)('text', lines),
        ].join('\n'),
        remarks: findings.flatMap(({ about, state, says, mend }) => state === 'wrong' ? [{ level: 'error', title: about, message: `${says} → ${mend ?? ''}` }] : []),
        comment: null,
    };
}
/** Only the history branch cannot do without its permission; the others are told of with what they are for. */
async function examinePermissions(inputs, event) {
    const at = (0,comment/* repositoryOf */._M)(event);
    if (at === null || inputs.githubToken === '') {
        return [note('permissions', 'the input github-token is empty, so there are no comments, statuses and issues')];
    }
    const [{ githubClient }, { permissionsOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 636)),
        __webpack_require__.e(/* import() */ 859).then(__webpack_require__.bind(__webpack_require__, 8859)),
    ]);
    const isOnBranch = (0,store/* keepsHistoryOnBranch */.C9)(inputs);
    const permissions = await permissionsOf(githubClient(inputs.githubToken, log/* actionLog */.Zx), at, event.pullRequest);
    return permissions.map(({ name, reason, granted }) => {
        const line = `add to the permissions of the job: ${name}`;
        if (granted === true)
            return fine(name, reason);
        if (granted === null)
            return note(name, `GitHub did not say whether it is granted; it ${reason}`);
        const isNeeded = name === 'contents: write' && isOnBranch && !event.ofPullRequest;
        return isNeeded ? wrong(name, `missing: it ${reason}`, line) : note(name, `missing: it ${reason}`, line);
    });
}


/***/ })

};
