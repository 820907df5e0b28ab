export const id = 1261;
export const ids = [1261,7487,573];
export const modules = {

/***/ 27487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endPendingStatus: () => (/* binding */ endPendingStatus),
/* harmony export */   f: () => (/* binding */ rememberPending)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50883);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2988);



const STATE = 'pending';
/** Tells the post step which status is pending; null: none any more. */
function rememberPending(status) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, status === null ? '' : JSON.stringify(status));
}
/** Ends the status that a killed or cancelled job left pending: a required check would wait for it forever. */
async function endPendingStatus(env) {
    const remembered = env[`STATE_${STATE}`] ?? '';
    const token = env['INPUT_GITHUB-TOKEN'] ?? '';
    if (remembered === '' || token === '')
        return;
    const { sha, context, url, owner, repo } = JSON.parse(remembered);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(token);
    try {
        const [{ githubClient }, { setStatus }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
            __webpack_require__.e(/* import() */ 573).then(__webpack_require__.bind(__webpack_require__, 50573)),
        ]);
        const description = 'The job ended before the results were judged';
        await setStatus(githubClient(token, _log_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLog */ .Zx), { owner, repo }, { sha, context }, { state: 'error', description, url });
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(`status: ${context}: ${description}`);
    }
    catch (error) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(`The status ${context} stays pending: ${(0,_github_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`);
    }
}


/***/ }),

/***/ 49254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runPush)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/commands/push-options.js
var push_options = __webpack_require__(92575);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __webpack_require__(23776);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __webpack_require__(57304);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/judging/judge.js + 22 modules
var judge = __webpack_require__(71082);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var metrics_primary_metric = __webpack_require__(35881);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(88141);
// EXTERNAL MODULE: ./lib/core/judging/policy/rules.js
var rules = __webpack_require__(12279);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(55255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(17987);
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

// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __webpack_require__(84281);
// EXTERNAL MODULE: ./lib/core/pair.js
var pair = __webpack_require__(85571);
// EXTERNAL MODULE: ./lib/core/report/shrink.js
var shrink = __webpack_require__(80781);
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
        const size = (0,shrink/* utf8Bytes */.dy)(JSON.stringify((0,push/* resultRow */.AX)(candidate)));
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

// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/result/repeats/repeats.js + 4 modules
var repeats = __webpack_require__(22393);
// EXTERNAL MODULE: ./lib/commands/reading/decode-files.js
var decode_files = __webpack_require__(26429);
;// CONCATENATED MODULE: ./lib/commands/reading/read-results.js




/**
 * Reads and decodes every file, and pools repeats. Throws `InvalidResultsError` with all problems of all files; also if
 * every file was skipped, or results with the same names belong to two suites.
 */
async function readResults(source, options, log) {
    const { files, problems, warnings } = await (0,decode_files/* decodeFiles */.K)(await source.collect(), options);
    if (problems.length > 0 && options.onInvalid === 'fail')
        throw new errors/* InvalidResultsError */.AD(problems);
    for (const file of files)
        log.info(describe(file));
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
function describe({ path, format, results, problems }) {
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
            const worst = (0,verdict/* worstVerdict */.zP)(judgements.map(({ verdict }) => verdict));
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

// EXTERNAL MODULE: ./lib/core/report/render-markdown.js + 3 modules
var render_markdown = __webpack_require__(47343);
// EXTERNAL MODULE: ./lib/core/report/render-text.js
var render_text = __webpack_require__(74898);
// EXTERNAL MODULE: ./lib/dashboard/link.js
var dashboard_link = __webpack_require__(52686);
// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __webpack_require__(19607);
// EXTERNAL MODULE: ./lib/github/history-branch/faults.js
var faults = __webpack_require__(55702);
// EXTERNAL MODULE: ./lib/parsers/parsers.js
var parsers = __webpack_require__(45812);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/report-file.js
var report_file = __webpack_require__(31461);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(43271);
// EXTERNAL MODULE: ./lib/core/report/legs/leg-rows.js
var leg_rows = __webpack_require__(41534);
// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/github/fault.js
var fault = __webpack_require__(50883);
// EXTERNAL MODULE: ./lib/action/push/comment-memory.js
var comment_memory = __webpack_require__(92364);
// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(48840);
;// CONCATENATED MODULE: ./lib/action/push/alert.js







const NOTHING = { url: '', remarks: [], summary: '' };
/** Verdicts that end a regression: the version is back within the limit, or was accepted. Others change nothing. */
const OVER = ['minor', 'no_baseline', 'unchanged', 'improvement'];
const LONGEST_TITLE = 200;
const LONGEST_ISSUE = 65_536;
/**
 * Keeps one issue open while the default branch has a regression, in two requests; undefined where no issue is
 * wanted, or the results are not those of the default branch.
 */
function alertOf(report, inputs, event) {
    if (inputs.alert === 'none' || event.measured.kind !== 'default-branch')
        return undefined;
    return async () => {
        const at = (0,comment/* repositoryOf */._M)(event);
        // Without news, no permission is needed.
        const isQuiet = report.results.every(({ judgement }) => judgement.verdict !== 'regression');
        if (at === null || inputs.githubToken === '')
            return isQuiet ? NOTHING : unsaid('the input github-token is empty');
        try {
            const [{ githubClient }, issues] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
                __webpack_require__.e(/* import() */ 3144).then(__webpack_require__.bind(__webpack_require__, 43144)),
            ]);
            const client = githubClient(inputs.githubToken, log/* actionLog */.Zx);
            const marker = (0,markdown/* commentMarker */.Ql)(`alert ${(0,comment/* commentKey */.Td)(inputs, event)}`);
            const open = await issues.findIssue(client, at, marker);
            const { isOver, bodyOf } = issueOf(report, open, event, marker);
            if (open === null && isOver)
                return NOTHING;
            const body = bodyOf();
            if (open === null) {
                const title = (0,markdown/* visible */.RK)(`Benchmark regression on ${event.branch ?? 'the default branch'}: ${nameOf(inputs, event)}`);
                const { alertLabels: labels, alertAssignees: assignees } = inputs;
                const url = await issues.openIssue(client, at, {
                    ...{ title: title.slice(0, LONGEST_TITLE), body, labels, assignees },
                });
                (0,log/* line */.n8)(`alert: opened ${url}`);
                return NOTHING;
            }
            if (body !== open.body)
                await issues.updateIssue(client, at, open, { body, isOver });
            (0,log/* line */.n8)(`alert: ${isOver ? 'closed' : 'updated'} ${open.url}`);
            return NOTHING;
        }
        catch (error) {
            if ((0,fault/* faultOf */.Kl)(error) !== 'permission')
                return unsaid((0,fault/* reasonOf */.A3)(error));
            return isQuiet ? NOTHING : forbidden();
        }
    };
}
/** The regressions that last: those in the issue and those of this push. */
function issueOf(report, open, event, marker) {
    const known = open === null ? null : (0,comment_memory/* memoryOf */.z)(open.body);
    const own = (0,leg_rows/* legRows */.o8)(report, (0,comment/* attemptOf */.tx)(event));
    const answered = new Set(own.filter(({ verdict }) => OVER.includes(verdict)).map(leg_rows/* legKey */.Sv));
    const earlier = (known?.rows ?? []).filter((row) => !answered.has((0,leg_rows/* legKey */.Sv)(row)));
    const regressed = own.filter(({ verdict }) => verdict === 'regression');
    const lasting = (0,leg_rows/* mergeLegs */.gI)(inOrder(earlier), inOrder(regressed));
    const { commit_sha: head = '', run_id: run = '' } = event.provenance;
    const memory = (0,comment_memory/* memoryLine */.U)({ head: head.slice(0, 64), run: run.slice(0, 20), rows: lasting, isCut: false });
    const isOver = lasting.length === 0;
    const bodyOf = () => {
        const others = earlier.filter((row) => own.every((each) => (0,leg_rows/* legKey */.Sv)(each) !== (0,leg_rows/* legKey */.Sv)(row)));
        const opening = isOver
            ? `**It is over:** every result of ${where(event)} has recovered.\n\n`
            : `Results of ${where(event)} have regressed. This issue is kept up to date, and closed when each of them is back ` +
                `within its limit or accepted as the baseline. ${rollback(event)}\n\n`;
        const hidden = `\n\n${memory}\n${marker}`;
        const maxChars = LONGEST_ISSUE - opening.length - hidden.length;
        const text = (0,render_markdown/* renderComment */.wQ)({ ...report, legs: others }, { maxChars });
        // Without its marker, which is that of the comment.
        const shown = text.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd();
        return `${opening}${shown}${hidden}`;
    };
    return { isOver, bodyOf };
}
/** A later push replaces the rows of an earlier one, whatever their attempts. */
const inOrder = (rows) => rows.map((row) => ({ ...row, attempt: 1 }));
function where({ branch, runUrl }) {
    const name = (0,markdown/* prose */.CS)(`the branch ${branch ?? 'by default'}`);
    return runUrl === undefined ? name : `${name} (${(0,markdown/* link */.nf)('the newest run', runUrl)})`;
}
/** The page with the rollback button, if the repository has the workflow. */
function rollback({ serverUrl, provenance: { repository = '' } }) {
    const page = `${serverUrl}/${repository}/actions/workflows/benchmark-rollback.yml`;
    return /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions/.test(page)
        ? `${(0,markdown/* link */.nf)('The button to go back', page)} works if the repository has the template ` +
            '`benchmark-rollback.yml`; the commands are below.'
        : '';
}
const nameOf = ({ commentKey: key }, { workflow }) => key === '' ? workflow : `${workflow} (${key})`;
function unsaid(why, lines = '') {
    const message = `There is no issue about this branch, because ${why}.`;
    return {
        url: '',
        remarks: [{ level: 'notice', title: 'No issue', message }],
        summary: `\n> ${(0,markdown/* prose */.CS)(message)}\n${lines}`,
    };
}
function forbidden() {
    const yaml = (0,markdown/* codeBlock */.DV)('yaml', ['permissions:', '  issues: write']);
    return unsaid('the token may not write one; give the job the permission `issues: write`', `\n${yaml}`);
}

// EXTERNAL MODULE: ./lib/core/result/names/fit-name.js
var fit_name = __webpack_require__(34177);
;// CONCATENATED MODULE: ./lib/action/push/origin.js


/**
 * The origin of a push, by which it is compared with similar ones. A workflow that measures pull requests and the
 * default branch does the same for both.
 */
function originOf({ commentKey }, { workflowFile, ownWorkflowFile, workflow, cause }, { GITHUB_JOB: job = '' }) {
    const file = (workflowFile || ownWorkflowFile || workflow).replace(/^.*\//, '');
    const isOfChange = cause.startsWith('pull_request') || cause === 'merge_group';
    return {
        workflow: named(file),
        job: named(job),
        comment_key: named(commentKey),
        event_kind: isOfChange ? 'push' : /^[a-z_]{1,40}$/.test(cause) ? cause : 'other',
    };
}
const named = (text) => (text.trim() === '' ? null : (0,fit_name/* fitName */.d)(text.trim(), outputs/* sha256 */.sc));

// EXTERNAL MODULE: ./lib/store/open.js
var store_open = __webpack_require__(54805);
;// CONCATENATED MODULE: ./lib/action/push/out-of-reach.js





/**
 * Why the store cannot be reached although nothing is wrong: GitHub gives this run no secrets. null: it can be reached.
 */
function storeOutOfReach(inputs, { withoutSecrets }) {
    if (withoutSecrets === null)
        return null;
    if (!(0,store_open/* lacksKey */.YR)((0,store_open/* withEnvironment */.Ec)(inputs, process.env)) && !(0,store/* lacksDatabase */.MJ)(inputs))
        return null;
    return `GitHub gives no secrets to ${withoutSecrets}, so the store cannot be reached`;
}
/** The values of results that cannot be judged. Throws `InvalidResultsError` like a push. */
async function readUnjudged(source, options, log, reason) {
    const { decoded, warnings, skipped } = await log.group('Read results', () => readResults(source, options, log));
    const results = (0,candidate/* candidatesOf */.k)(decoded, options, options.digest).map((candidate) => ({
        candidate,
        judgement: {
            verdict: 'not_evaluated',
            reason,
            findings: [],
            judged: [],
            baseline: null,
            flipped: { broke: [], fixed: [] },
            groups: [],
            primary: null,
            drift: null,
            unfit: null,
            proven_gain: null,
            warnings: [],
        },
        context: {
            baseline_not_found: null,
            own_baseline_version: null,
            previous_version: null,
            history: [],
        },
        stored: null,
        promotion: { promoted: false, reason: 'the results were not judged' },
    }));
    return { verdict: 'not_evaluated', results, together: null, missing: [], warnings, skipped, store: '' };
}
/** How to judge such results with secrets but without code of the fork: two workflows. Markdown. */
function twoWorkflows({ workflow, ownWorkflowFile = 'benchmark.yml', withoutSecrets, action, }) {
    return [
        '',
        `### How to judge ${withoutSecrets ?? 'a pull request from a fork'}`,
        '',
        'GitHub gives such a run no secrets, because it runs code that nobody has reviewed. Two workflows solve that. ' +
            'This one runs the benchmark, and uploads the results with `actions/upload-artifact` as `benchmark-results`. A ' +
            'second one, on the default branch, is started when this one has ended. It has the secrets, runs no code of the ' +
            'pull request, judges the results and comments:',
        '',
        (0,markdown/* codeBlock */.DV)('yaml', [
            'on:',
            `  workflow_run: { workflows: [${JSON.stringify((0,markdown/* visible */.RK)(workflow))}], types: [completed] }`,
            'permissions: {}',
            'jobs:',
            '  judge:',
            '    runs-on: ubuntu-latest',
            '    timeout-minutes: 15',
            '    permissions:',
            '      actions: read # to read the results of the other run',
            '      contents: read # to judge against the history branch',
            '      pull-requests: write # to comment',
            '      statuses: write # to mark the commit, which no job of this workflow is a check of',
            '    steps:',
            `      - uses: ${action}`,
            '        with:',
            `          workflow-file: ${JSON.stringify((0,markdown/* visible */.RK)(ownWorkflowFile))} # a fork may give the name above to another file`,
            '          artifact-name: benchmark-results',
            '          supabase-url: ${{ vars.SUPABASE_URL }}',
            '          supabase-key: ${{ secrets.SUPABASE_SERVICE_ROLE_KEY }}',
        ]),
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/action/push/remarks.js
var push_remarks = __webpack_require__(35034);
// EXTERNAL MODULE: ./lib/action/push/source.js
var push_source = __webpack_require__(65314);
// EXTERNAL MODULE: ./lib/action/push/triggering-run.js
var triggering_run = __webpack_require__(71527);
;// CONCATENATED MODULE: ./lib/action/push/push.js





















/** Stores and judges the results of a source. */
async function runPush(inputs, event, workspace, env, warnings, source) {
    const isOnBranch = (0,store/* keepsHistoryOnBranch */.C9)(inputs);
    const { destination, failOn, onMissing, dashboardUrl, ...plan } = (0,push_options/* pushOptions */.rb)({ ...inputs, names: (0,push_source/* fallbackNames */.rp)(inputs) }, {
        measured: event.measured,
        isOnBranch,
        provenance: event.provenance,
        origin: originOf(inputs, event, env),
        digest: outputs/* sha256 */.sc,
        parsers: (0,parsers/* openParsers */.r)(),
        // A run without secrets may use the history branch only because the address of the database is missing.
        dryRun: inputs.dryRun || (event.withoutSecrets !== null && isOnBranch),
        runUrl: event.runUrl,
    });
    const unstored = whyNotStored(destination, plan.options.dryRun, event, inputs);
    for (const text of whereTo(destination, unstored))
        (0,log/* line */.n8)(text);
    const unnamed = plan.options.dryRun ? [] : ofUnnamedWorkflow(inputs, event, env);
    const options = { ...plan.options, dryRun: plan.options.dryRun || unnamed.length > 0 };
    const outOfReach = storeOutOfReach(inputs, event);
    const { outcome, isStored, unkept, remarks } = outOfReach === null
        ? await pushOrJudge(inputs, source, workspace, options)
        : await onlyRead(source, options, outOfReach);
    const failing = outOfReach === null ? failOn : new Set([...failOn].filter((verdict) => verdict !== 'not_evaluated'));
    const pages = (0,dashboard_link/* dashboardLinks */.y2)(dashboardUrl, outcome.results, outputs/* sha256 */.sc);
    const missing = (0,push_options/* missingOf */.oy)(outcome, onMissing);
    const about = { ...outcome, warnings: [...warnings, ...outcome.warnings] };
    const why = unkept ?? (unnamed.length > 0 ? 'workflow-file names no workflow whose results are' : unstored);
    const report = {
        ...reportOf(about, inputs, event, failing, !isStored),
        ...(why === null || inputs.dryRun ? {} : { unstored: why }),
        pages,
        ...missing,
    };
    const [headline = '', ...details] = (0,render_text/* renderText */.S5)(report).map(({ text }) => text);
    (0,log/* group */.Os)(`Report: ${headline}`, details);
    const isWithoutHistory = outOfReach !== null || (event.withoutSecrets !== null && outcome.verdict === 'no_baseline');
    const summary = (0,render_markdown/* renderSummary */.Br)(report) + (isWithoutHistory ? twoWorkflows(event) : '');
    const alert = isStored ? alertOf(report, inputs, event) : undefined;
    const temporary = env['RUNNER_TEMP'] || undefined;
    const files = {
        reportPath: await (0,report_file/* writeForLater */.$)('report.md', summary, temporary),
        snapshotsPath: await (0,report_file/* writeForLater */.$)('snapshots.json', JSON.stringify((0,outputs/* snapshotsOf */.XO)(outcome.results)), temporary),
    };
    return {
        outputs: (0,outputs/* outputsOf */.Yz)(outcome, files),
        summary,
        headline,
        ...(alert === undefined ? {} : { alert }),
        remarks: [
            ...notStored(event),
            ...unknownDefaultBranch(inputs, event),
            ...unnamed,
            ...remarks,
            ...(0,push_remarks/* remarksOf */.r)(report),
        ],
        comment: outOfReach === null ? () => (0,comment/* sayOnPullRequest */.pX)(() => (0,comment/* commentOf */.vm)(report, event), inputs, event) : null,
    };
}
/** If the secrets for the store are missing, the values are shown and the check stays green. */
async function onlyRead(source, options, why) {
    const outcome = await readUnjudged(source, options, log/* actionLog */.Zx, why);
    const message = `${why}. The numbers, and what to do about it, are in the job summary.`;
    return { outcome, isStored: false, unkept: null, remarks: [{ level: 'notice', title: 'Not evaluated', message }] };
}
/** If the token may not write to the history branch, the results are still judged against it. */
async function pushOrJudge(inputs, source, workspace, options) {
    const purpose = options.dryRun ? 'judge' : 'keep';
    const ports = { source, openStore: () => (0,store/* openNamedStore */.XC)(inputs, workspace, purpose), log: log/* actionLog */.Zx, nextTurn: promises_.setImmediate };
    try {
        return { outcome: await push_push(ports, options), isStored: !options.dryRun, unkept: null, remarks: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg && error.code === faults/* READ_ONLY */.sj))
            throw error;
        const outcome = await push_push(ports, { ...options, dryRun: true });
        const remark = { level: 'warning', title: 'The history is not kept', message: error.message };
        return { outcome, isStored: false, unkept: 'the token may not write to the history branch', remarks: [remark] };
    }
}
/** Where the results go, and why they are not stored. */
function whereTo({ environment, baselineEnvironment }, unstored) {
    const where = environment === null ? `Compared with: ${baselineEnvironment}` : `Environment: ${environment}`;
    return unstored === null
        ? [where]
        : [where, `The results are judged and reported but not stored, because ${unstored}.`];
}
/** Why nothing is stored of what this event measured; null: it is stored, or fails. */
function whyNotStored({ stored }, dryRun, { measured }, inputs) {
    if (!dryRun)
        return null;
    if (inputs.dryRun)
        return 'the input dry-run is set';
    if (stored !== 'never') {
        const what = measured.kind === 'pull-request' ? 'pull requests' : 'runs without secrets';
        return `${what} are only judged against the history branch`;
    }
    return {
        ...{ laptop: '', 'default-branch': '', branch: '' },
        'pull-request': 'they come, or may come, from a fork or Dependabot',
        'merge-queue': 'they come from a merge queue',
        tag: 'they come from a tag, and the input environment is empty',
        other: measured.kind === 'other' ? measured.why : '',
    }[measured.kind];
}
/** A notice that nothing is stored, for people who expect it; not for pull requests, where it is normal. */
function notStored({ measured, ofPullRequest }) {
    if (measured.kind !== 'other' || ofPullRequest)
        return [];
    const message = `Nothing is stored, because the origin of the results is unknown: ${measured.why}.`;
    return [{ level: 'notice', title: 'Judged only', message }];
}
/** Any workflow may have triggered this one and uploaded anything, so the accepted ones must be named. */
function ofUnnamedWorkflow(inputs, event, env) {
    if (env['GITHUB_EVENT_NAME'] !== 'workflow_run' || inputs.workflowFile.length > 0)
        return [];
    const message = 'Results of another workflow are judged but not stored until workflow-file names it; if you trust them, add ' +
        `the input "workflow-file: ${event.workflowFile ?? ''}"`;
    return [{ level: 'warning', title: 'Not stored', message }];
}
/** Without the name of the default branch, its results would silently count as those of another branch. */
function unknownDefaultBranch({ environment }, { measured, defaultBranch }) {
    if (environment !== '' || measured.kind !== 'branch' || defaultBranch !== undefined)
        return [];
    const { branch } = measured;
    const message = `The event does not say which branch is the default one, so the results of ${branch} count as those of any ` +
        'branch: set the input environment';
    return [{ level: 'warning', title: 'Default branch unknown', message }];
}
function reportOf(outcome, inputs, event, failOn, dryRun) {
    const { commit_sha, repository } = event.provenance;
    return {
        key: (0,comment/* commentKey */.Td)(inputs, event),
        results: outcome.results,
        together: outcome.together,
        warnings: [...(0,triggering_run/* endingOf */.z)(event), ...outcome.warnings],
        skipped: outcome.skipped,
        store: outcome.store || null,
        dryRun,
        failOn,
        now: new Date().toISOString(),
        run: {
            command_name: 'benchmark-snapshots',
            store_flags: (0,store/* storeFlags */.t8)(inputs),
            action: (0,github_event/* actionIn */.W)(event, 'snapshots'),
            commit_sha,
            branch: event.branch,
            repository,
            server_url: event.serverUrl,
            run_url: event.runUrl,
        },
    };
}


/***/ }),

/***/ 35034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ remarksOf),
/* harmony export */   v: () => (/* binding */ warningsAbout)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_report_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50430);
/* harmony import */ var _core_report_render_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74898);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18022);
/* harmony import */ var _core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84281);





/**
 * An error for each result that fails the check, and for all of them together; a warning for a regression that does not
 * fail it, and for each remark; a notice if there was nothing to compare.
 */
function remarksOf(report) {
    const { results, skipped, warnings } = report;
    const judged = results.flatMap((result) => {
        const { verdict } = result.judgement;
        const isError = (0,_core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .fails */ .c6)(verdict, report.failOn);
        if (!isError && verdict !== 'regression' && verdict !== 'inconclusive')
            return [];
        const mild = verdict === 'inconclusive' ? 'notice' : 'warning';
        return [{ level: isError ? 'error' : mild, ...(0,_core_report_render_text_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMessage */ .g6)(result, report) }];
    });
    return [...judged, ...remarkTogether(report), ...remarkMissing(report), ...warningsAbout([...skipped, ...warnings])];
}
function remarkMissing(report) {
    const told = (0,_core_report_render_text_js__WEBPACK_IMPORTED_MODULE_1__/* .missingMessage */ .E2)(report);
    return told === null ? [] : [{ level: (0,_core_report_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .failsByMissing */ .tO)(report) ? 'error' : 'warning', ...told }];
}
function remarkTogether({ together, failOn }) {
    if (together?.regression !== true)
        return [];
    const level = (0,_core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .fails */ .c6)('regression', failOn) ? 'error' : 'warning';
    return [{ level, title: 'Regression of all results together', message: (0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(together.reason, 1_000) }];
}
/** Warnings about result files. */
function warningsAbout(problems) {
    return problems.map((problem) => ({
        level: 'warning',
        title: 'Benchmark results',
        message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblems */ .yg)([problem]),
    }));
}


/***/ }),

/***/ 71261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnResults: () => (/* binding */ runOnResults)
});

// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(48840);
// EXTERNAL MODULE: ./lib/action/push/push.js + 8 modules
var push = __webpack_require__(49254);
// EXTERNAL MODULE: ./lib/action/push/source.js
var source = __webpack_require__(65314);
// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/github/fault.js
var fault = __webpack_require__(50883);
// EXTERNAL MODULE: ./lib/github/status.js
var github_status = __webpack_require__(50573);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/pending-status.js
var pending_status = __webpack_require__(27487);
;// CONCATENATED MODULE: ./lib/action/push/status.js






/** Sets the status to pending; null if no status is wanted. */
async function beginStatus(inputs, event, env) {
    const { commit_sha: sha, run_id } = event.provenance;
    // The job is already a check of the commit of its own run, so a status would repeat it.
    const isElsewhere = run_id !== env['GITHUB_RUN_ID'] || env['GITHUB_EVENT_NAME'] === 'workflow_run';
    if (inputs.status === 'never' || (inputs.status === 'auto' && !isElsewhere))
        return null;
    const at = (0,comment/* repositoryOf */._M)(event);
    const isAsked = inputs.status === 'always';
    if (at === null || sha === undefined || inputs.githubToken === '') {
        const why = sha === undefined ? 'the measured commit is not known' : 'the input github-token is empty';
        return isAsked ? { end: () => Promise.resolve(unset(why, isAsked)) } : null;
    }
    const [{ githubClient }, { setStatus }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 50573)),
    ]);
    const client = githubClient(inputs.githubToken, log/* actionLog */.Zx);
    const context = statusContext(inputs, event);
    const set = (status) => setStatus(client, at, { sha, context }, status).then(() => NOTHING, (error) => ((0,fault/* faultOf */.Kl)(error) === 'permission' ? forbidden(isAsked) : unset((0,fault/* reasonOf */.A3)(error), isAsked)));
    const pending = { ...at, sha, context, url: event.runUrl };
    // Before the request: the job may be killed at any time.
    (0,pending_status/* rememberPending */.f)(pending);
    const begun = await set({ state: 'pending', description: 'The results are being judged', url: event.runUrl });
    if (begun !== NOTHING) {
        (0,pending_status/* rememberPending */.f)(null);
        return { end: () => Promise.resolve(begun) };
    }
    (0,log/* line */.n8)(`status: ${context}`);
    return {
        end: async (done, commentUrl) => {
            const ended = await set({
                state: stateOf(done),
                description: (0,markdown/* visible */.RK)(headlineOf(done), github_status.LONGEST_DESCRIPTION),
                url: commentUrl || event.runUrl,
            });
            if (ended === NOTHING)
                (0,pending_status/* rememberPending */.f)(null);
            return ended;
        },
    };
}
/** One for each workflow and key, the same on every event, so that it can be required. */
function statusContext({ commentKey: key }, { workflow }) {
    return (0,markdown/* visible */.RK)(`Benchmark Snapshots / ${workflow}${key === '' ? '' : ` (${key})`}`, github_status.LONGEST_DESCRIPTION);
}
/** Red if the check of the job is red. */
function stateOf({ remarks, outputs }) {
    if (remarks.every(({ level }) => level !== 'error'))
        return 'success';
    return outputs.verdict === 'not_evaluated' ? 'error' : 'failure';
}
function headlineOf({ headline, remarks: [first] }) {
    return headline ?? (first === undefined ? 'Judged' : `${first.title ?? 'Judged'}: ${first.message}`);
}
const NOTHING = { url: '', remarks: [], summary: '' };
/** @param isAsked false: only the summary mentions it */
function unset(why, isAsked, lines = '') {
    const message = `The commit has no status of this judgement, because ${why}.`;
    return {
        url: '',
        remarks: isAsked ? [{ level: 'notice', title: 'No status', message }] : [],
        summary: `\n> ${(0,markdown/* prose */.CS)(message)}\n${lines}`,
    };
}
function forbidden(isAsked) {
    const yaml = (0,markdown/* codeBlock */.DV)('yaml', ['permissions:', '  statuses: write']);
    return unset('the token may not set one; give the job the permission `statuses: write`', isAsked, `\n${yaml}`);
}

// EXTERNAL MODULE: ./lib/action/push/triggering-run.js
var triggering_run = __webpack_require__(71527);
// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/commands/reading/decode-files.js
var decode_files = __webpack_require__(26429);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(17987);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy = __webpack_require__(88141);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(35881);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
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
    const claims = { policy: policy/* DEFAULT_POLICY */.zj, ofResult: result.primary_metric };
    const name = (0,primary_metric/* primaryMetric */.P)(new Set(metrics.keys()), claims)?.name;
    const primary = result.primary_metric ?? name;
    const value = name === undefined ? undefined : metrics.get(name);
    const others = [...metrics].filter(([metric]) => metric !== name);
    const first = others.slice(0, SHOWN).map(([metric, number]) => `${metric} ${shown(metric, number)}`);
    const more = others.length > SHOWN ? [`${others.length - SHOWN} more`] : [];
    return [
        `model ${result.model_version}`,
        `dataset ${result.dataset_version}`,
        `prompt ${result.prompt_version}`,
        value === undefined || primary === undefined
            ? 'no primary metric'
            : `primary metric ${primary} ${shown(primary, value)}`,
        casesOf(result),
        [...first, ...more].join(', '),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function shown(metric, value) {
    return (0,format_number/* formatValue */.Fl)(metric, (0,policy/* standardFor */.LW)(policy/* DEFAULT_POLICY */.zj, metric, [value], { named: null, gates: false }).kind, value);
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
    const decoded = await (0,decode_files/* decodeFiles */.K)(files, options);
    if (decoded.problems.length === 0)
        return { ...decoded, files: decoded.files.map(valid) };
    const named = await (0,decode_files/* decodeFiles */.K)(files, { ...options, names: { ...PLACEHOLDERS, ...(0,present/* present */.E)(options.names) } });
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

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var mapping = __webpack_require__(42074);
// EXTERNAL MODULE: ./lib/parsers/parsers.js
var parsers = __webpack_require__(45812);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/push/remarks.js
var push_remarks = __webpack_require__(35034);
;// CONCATENATED MODULE: ./lib/action/push/validate.js









/** Reads the files as a push would, and reports what is wrong with them. */
async function runValidate(inputs, event, workspace, env, aboutConfig) {
    const files = await (0,source/* resultSource */.Tb)(inputs, event, workspace, env).collect();
    const { files: decoded, problems, warnings, } = await validateFiles(files, {
        names: (0,source/* fallbackNames */.rp)(inputs),
        mapping: (0,mapping/* parseMapping */.K)(inputs.mapping),
        digest: outputs/* sha256 */.sc,
        parsers: (0,parsers/* openParsers */.r)(),
    });
    const lines = decoded.flatMap((file) => {
        const [first, ...more] = describeValidated(file);
        return [`${file.path}: ${first}`, ...more];
    });
    for (const text of lines)
        (0,log/* line */.n8)(text);
    if (problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    const remarks = (0,push_remarks/* warningsAbout */.v)([...aboutConfig, ...warnings]);
    const warned = remarks.map(({ message }) => `- ⚠️ ${(0,markdown/* prose */.CS)(message)}`);
    return {
        outputs: {},
        summary: ['## ✅ Valid', '', ...lines.map((text) => `- ${(0,markdown/* prose */.CS)(text)}`), ...warned].join('\n'),
        remarks,
        comment: null,
    };
}

;// CONCATENATED MODULE: ./lib/action/push/run.js






/** Reads the results of the benchmark run, and judges or validates them. */
async function runOnResults(asked, { own, payload, workspace, env, warnings }, known) {
    const measured = (known.event = await (0,source/* measuredRun */.Aq)(asked, own, env, payload));
    if (asked.command === 'validate')
        return runValidate(asked, measured, workspace, env, warnings);
    const event = (known.event = await (0,comment/* withAnswers */.mk)(measured, asked));
    known.status = (await beginStatus(asked, event, env)) ?? undefined;
    return (0,triggering_run/* afterTriggeringRun */.c)(event, async () => {
        if (asked.command === 'push') {
            return (0,push/* runPush */.e)(asked, event, workspace, env, warnings, (0,source/* resultSource */.Tb)(asked, event, workspace, env));
        }
        const { runScore } = await __webpack_require__.e(/* import() */ 4086).then(__webpack_require__.bind(__webpack_require__, 4086));
        return runScore(asked, event, workspace, env, warnings);
    });
}


/***/ }),

/***/ 65314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ measuredRun),
/* harmony export */   Tb: () => (/* binding */ resultSource),
/* harmony export */   rp: () => (/* binding */ fallbackNames)
/* harmony export */ });
/* harmony import */ var _commands_push_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92575);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _files_result_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53336);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51113);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2988);





/** The names for result files without them. Inputs that are not given are missing, not empty. */
function fallbackNames(inputs) {
    return (0,_commands_push_options_js__WEBPACK_IMPORTED_MODULE_0__/* .filledNames */ .VN)({
        model_version: inputs.modelVersion,
        dataset_version: inputs.datasetVersion,
        prompt_version: inputs.promptVersion,
        benchmark: inputs.benchmark,
        primary_metric: inputs.primaryMetric,
    });
}
/** Result files of the workspace, or of the artifacts of the benchmark run. They are read once. */
function resultSource(inputs, event, workspace, env) {
    const { results } = inputs;
    const artifacts = (0,_inputs_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedArtifacts */ .F)(inputs, env['GITHUB_EVENT_NAME'] ?? '');
    if (artifacts === null)
        return (0,_files_result_files_js__WEBPACK_IMPORTED_MODULE_2__/* .resultFiles */ .d)(results, workspace);
    let files;
    const download = async () => {
        const { artifactFiles } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(9524)]).then(__webpack_require__.bind(__webpack_require__, 89524));
        return artifactFiles(await shelfOf(inputs, event, env), { ...artifacts, results }, _log_js__WEBPACK_IMPORTED_MODULE_3__/* .actionLog */ .Zx).collect();
    };
    return { collect: () => (files ??= download()) };
}
/** The GitHub client loads only when it is used. */
async function shelfOf(inputs, { provenance }, env) {
    const { repository = '', run_id = '' } = provenance;
    if (env['GITHUB_RUN_ID'] === run_id && env['GITHUB_REPOSITORY'] === repository) {
        const { hasOwnArtifacts, ownArtifacts } = await Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(1253)]).then(__webpack_require__.bind(__webpack_require__, 61253));
        if (hasOwnArtifacts(env))
            return ownArtifacts(env);
    }
    const [{ runArtifacts }, { githubClient }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(2476)]).then(__webpack_require__.bind(__webpack_require__, 72476)),
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
    ]);
    return runArtifacts(githubClient(tokenOf(inputs), _log_js__WEBPACK_IMPORTED_MODULE_3__/* .actionLog */ .Zx), addressOf(repository, run_id));
}
/**
 * The event of the benchmark run: that of `run-id`, if it is another run. Throws `UserError` for a workflow that
 * `workflow-file` does not name.
 */
async function measuredRun(inputs, event, env, payload) {
    const measured = await namedRun(inputs, event, env, payload);
    const { workflowFile, provenance } = measured;
    const { workflowFile: accepted } = inputs;
    if (workflowFile === undefined || accepted.length === 0 || accepted.includes(workflowFile))
        return measured;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`workflow-file: run ${provenance.run_id ?? ''} of ${provenance.repository ?? ''} belongs to ` +
        `${workflowFile || 'a workflow that GitHub does not name'}, but only artifacts of ${accepted.join(' and ')} are ` +
        'accepted: nothing was read');
}
async function namedRun(inputs, event, env, payload) {
    const { runId, repository = '' } = { ...inputs, repository: inputs.repository || env['GITHUB_REPOSITORY'] };
    const { run_id, repository: known } = event.provenance;
    if (runId === '' || (runId === run_id && repository === known))
        return event;
    const [{ benchmarkRun }, { githubClient }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(9076)]).then(__webpack_require__.bind(__webpack_require__, 59076)),
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
    ]);
    const client = githubClient(tokenOf(inputs), _log_js__WEBPACK_IMPORTED_MODULE_3__/* .actionLog */ .Zx);
    const run = await benchmarkRun(client, addressOf(repository, runId), { env, payload, event });
    (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(`Benchmark run: ${runId} of ${repository}, attempt ${run.provenance.run_attempt ?? 'unknown'}`);
    return run;
}
function tokenOf({ githubToken }) {
    if (githubToken !== '')
        return githubToken;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('github-token: artifacts of another run, and on GitHub Enterprise Server those of this one, are only given to a ' +
        'token that may read actions (permissions: { actions: read })');
}
function addressOf(repository, runId) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo, runId: Number(runId) };
}


/***/ }),

/***/ 71527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ afterTriggeringRun),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Conclusions of a run that measured nothing, or was not finished. */
const WITHOUT_RESULTS = ['action_required', 'cancelled', 'skipped', 'stale', 'startup_failure'];
/**
 * Judges the results of the run that triggered this one. If only some of its jobs failed, the results of the others
 * count. A run without results is skipped with the reason, without failing.
 */
async function afterTriggeringRun({ conclusion }, judge) {
    if (conclusion === undefined || conclusion === 'success')
        return judge();
    if (WITHOUT_RESULTS.includes(conclusion))
        return skipped(conclusion);
    try {
        return await judge();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NoResultsError */ ._n)
            return skipped(conclusion, ' and left no results');
        throw error;
    }
}
/** The warning about a run that did not succeed. */
function endingOf({ conclusion }) {
    if (conclusion === undefined || conclusion === 'success')
        return [];
    const message = `The run that measured ended with the conclusion ${conclusion}: its results are judged, but some may be ` +
        'missing';
    return [{ file: '', path: '', message }];
}
function skipped(conclusion, more = '') {
    const message = `The run that triggered this one ended with the conclusion ${conclusion}${more}, so nothing is judged.`;
    return {
        outputs: { verdict: 'not_evaluated' },
        summary: `## ⏭️ Skipped\n\n${message}`,
        remarks: [{ level: 'notice', title: 'Skipped', message }],
        comment: null,
    };
}


/***/ }),

/***/ 31461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writeForLater)
/* harmony export */ });
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84221);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2988);





/**
 * Writes a file for later steps of the job into its own folder, and returns its path. If that fails, it is reported,
 * and the path is empty; the verdict does not change.
 * @param temporary the runner's temporary folder
 */
async function writeForLater(name, text, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary, { recursive: true });
        const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(temporary, 'benchmark-snapshots-')), name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, `${text}\n`);
        return file;
    }
    catch (error) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(`${name} cannot be written: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFault */ .bT)('write', error)}`);
        return '';
    }
}


/***/ }),

/***/ 26429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ decodeFiles)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19586);
/* harmony import */ var _core_result_names_result_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88100);



/**
 * Decodes every file, so that all problems are known at once. Throws `UserError` for an invalid name from the caller,
 * and if there are too many results.
 */
async function decodeFiles(files, options) {
    for (const [name, input] of Object.entries(_core_result_names_result_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_INPUTS */ .il)) {
        const value = options.names[name];
        const fault = value === undefined ? undefined : (0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFault */ .I)(value);
        if (fault !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input} ${fault}`);
    }
    // The readers of all tools are loaded only when there is something to read.
    const { decodeResultFiles } = await Promise.all(/* import() */[__webpack_require__.e(5187), __webpack_require__.e(3861), __webpack_require__.e(5256)]).then(__webpack_require__.bind(__webpack_require__, 95256));
    const decoded = await decodeResultFiles(files, options);
    return {
        files: decoded,
        problems: decoded.flatMap(({ problems }) => problems),
        warnings: decoded.flatMap(({ warnings }) => warnings),
    };
}


/***/ }),

/***/ 57304:
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
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57206);
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47092);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97727);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90401);
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

/***/ 85571:
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

/***/ 74898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ missingMessage),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   g6: () => (/* binding */ checkMessage)
/* harmony export */ });
/* unused harmony exports INDENT, headline */
/* harmony import */ var _result_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14377);
/* harmony import */ var _words_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33746);
/* harmony import */ var _words_describe_missing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50430);
/* harmony import */ var _words_describe_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33444);
/* harmony import */ var _words_phrase_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49351);
/* harmony import */ var _tables_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62050);
/* harmony import */ var _tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18022);
/* harmony import */ var _view_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(664);








/** The width of the longest label, `Next baseline:`, and a space. */
const LABEL_WIDTH = 15;
const STYLES = {
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
const plain = (text) => ({ text, style: 'plain' });
const dim = (text) => ({ text, style: 'dim' });
const EMPTY = plain('');
/** The indent of tables. */
const INDENT = 2;
/**
 * The report for terminals and logs, as lines without colors.
 * @param layout the width of tables, without `INDENT`
 */
function renderText(report, { table } = _tables_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .AS_TEXT */ .i) {
    const view = (0,_view_report_js__WEBPACK_IMPORTED_MODULE_5__/* .viewReport */ .a)(report);
    const { store, dryRun } = report;
    const several = view.results.length > 1;
    const isLong = view.results.length > MOST_DETAILED;
    const detailed = view.results.filter(({ verdict }) => !isLong || !ASKS_NOTHING.includes(verdict));
    const rest = view.results.length - detailed.length;
    return [
        { text: plainText(view.headline), style: STYLES[view.verdict] },
        plain(plainText(view.counts)),
        ...(several ? [EMPTY, ...overview(view.results, table)] : []),
        ...problems(`Missing. ${_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .MISSING_ABOUT */ .Zg}`, view.missing),
        ...(view.together === null ? [] : [EMPTY, plain(`  All together: ${plainText(view.together)}`)]),
        ...detailed.flatMap((result) => [EMPTY, ...resultLines(result, several, table)]),
        ...(rest === 0
            ? []
            : [EMPTY, dim(`${(0,_words_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(rest, 'result')} above without details, because nothing is wrong there`)]),
        ...problems('Skipped files, neither stored nor judged:', view.skipped),
        ...problems('Warnings:', view.warnings),
        ...(store === null || dryRun ? [] : [EMPTY, dim(`Stored in the ${(0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(store)}`)]),
    ];
}
/** Line 1 of the report as plain text. */
function headline(report) {
    return plainText(viewReport(report).headline);
}
/** Title and one-line message of the annotation about one result. */
function checkMessage(judged, report) {
    const result = (0,_view_report_js__WEBPACK_IMPORTED_MODULE_5__/* .viewReport */ .a)(report).results.find((each) => each.judged === judged);
    if (result === undefined)
        throw new Error('the report is of another result');
    const { model_version, dataset_version, prompt_version, environment } = judged.candidate.configuration;
    const names = [model_version, dataset_version, prompt_version, ...(environment === _result_destination_js__WEBPACK_IMPORTED_MODULE_0__/* .JUDGED_ONLY */ .z ? [] : [environment])]
        .map((name) => (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(name))
        .join(' / ');
    const about = result.facts.filter(({ label }) => label === 'Why' || label === 'Baseline');
    return {
        title: `${_words_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_TITLES */ .A1[result.verdict]}: ${plainText((0,_words_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(result))}`,
        message: [names, ...about.map(({ label, text }) => `${label}: ${plainText(text)}`)].join('. '),
    };
}
/** The same for missing configurations; null: none is missing. */
function missingMessage(report) {
    const missing = (0,_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .missingIn */ .EH)(report).map((each) => plainText((0,_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .describeMissing */ .UV)(each)));
    if (missing.length === 0)
        return null;
    return { title: 'Missing from this push', message: `${missing.slice(0, 20).join(', ')}. ${_words_describe_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .MISSING_ABOUT */ .Zg}` };
}
function overview(results, table) {
    const [head = '', ...rows] = table(['result', 'version', 'metric', 'this run', 'change', 'verdict'], results.map(({ label, version, primary, verdict }) => {
        const { candidate = '–', delta = '–' } = primary?.shown ?? {};
        const values = [ascii(candidate), ascii(delta)];
        return [plainText(label), version, primary?.metric ?? '–', ...values, _words_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict]];
    }), 'lllrrl');
    const styles = results.map(({ verdict }) => STYLES[verdict]);
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
        ...(several ? [{ text: `${plainText(label)}: ${_words_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict]}`, style: STYLES[verdict] }] : []),
        ...remarks.map((remark) => ({ text: `  Note: ${plainText(remark)}`, style: 'warn' })),
        ...facts.map((fact) => plain(`  ${`${fact.label}:`.padEnd(LABEL_WIDTH)}${plainText(fact.text)}`)),
        ...(page === null ? [] : [plain(`  ${'Dashboard:'.padEnd(LABEL_WIDTH)}${page}`)]),
        ...(open.length === 0 ? [] : [EMPTY, ...metricTable(open, compared, table)]),
        ...(unjudged === 0
            ? []
            : [dim(`  and ${(0,_words_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(unjudged, 'metric')} that ${unjudged === 1 ? 'decides' : 'decide'} nothing`)]),
        ...(hidden === 0 ? [] : [dim(`  and ${(0,_words_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(hidden, 'nested metric')}${without}`)]),
        ...how.map((phrase, at) => dim(`  ${(at === 0 ? 'Judged by:' : '').padEnd(LABEL_WIDTH)}${plainText(phrase)}`)),
        ...flipped('Broke', result.broke, result),
        ...flipped('Fixed', result.fixed, result),
        ...groupLines(result.groups),
        ...(next.length === 0 ? [] : [EMPTY, plain('  What to do next'), ...next.flatMap(nextStep)]),
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
            return [each.metric, ...numbers.map(ascii), (0,_words_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .judgementWord */ .SQ)(each)];
        }), hasIntervals ? 'lrrrrrl' : 'lrrrrl')
        : table(['metric', 'this run'], rows.map(({ metric, shown }) => [metric, ascii(shown.candidate)]), 'lr');
    return [dim(`  ${head}`), ...styled(lines, rows.map(rowStyle))];
}
/** The rows of a table, indented, and the lines below it. */
function styled(lines, styles) {
    return lines.map((line, index) => ({ text: line === '' ? '' : `  ${line}`, style: styles[index] ?? 'dim' }));
}
function rowStyle({ finding: { verdict } }) {
    return verdict === 'shown' || verdict === 'unchanged' ? 'plain' : STYLES[verdict];
}
function flipped(word, cases, { judged }) {
    if (cases.length === 0)
        return [];
    const shown = cases.slice(0, FLIPPED_SHOWN);
    const names = shown.map(({ id, at }) => (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(at === undefined ? id : `${id} (${at})`));
    const more = cases.length > shown.length ? ` and ${cases.length - shown.length} more` : '';
    const isPlaced = judged !== null && shown.some(({ at }) => at !== undefined);
    const of = isPlaced ? ` of ${(0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(judged.candidate.file)}` : '';
    return [plain(`  ${`${word}:`.padEnd(LABEL_WIDTH)}${(0,_words_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(cases.length, 'case')}${of}: ${names.join(', ')}${more}`)];
}
function groupLines(groups) {
    const more = groups.length - GROUPS_SHOWN;
    const lines = (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .ed)(_words_describe_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .GROUP_COLUMNS */ .UZ, (0,_words_describe_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupCells */ .Ju)(groups.slice(0, GROUPS_SHOWN)), _words_describe_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .GROUP_ALIGNS */ .ph);
    return groups.length === 0
        ? []
        : [EMPTY, ...lines.map((line) => plain(`  ${line}`)), ...(more > 0 ? [dim(`  and ${more} more groups`)] : [])];
}
function nextStep({ text, command, url }) {
    const target = command ?? url;
    const line = plain(`  - ${plainText(text)}${target === undefined ? '.' : ':'}`);
    return target === undefined ? [line] : [line, plain(`      ${target}`)];
}
function problems(heading, items) {
    if (items.length === 0)
        return [];
    return [EMPTY, { text: heading, style: 'warn' }, ...items.map((item) => plain(`  - ${plainText(item)}`))];
}
/** A plain minus instead of U+2212. */
const ascii = (number) => number.replaceAll('−', '-');
function plainText(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return ascii(part);
        if ('strong' in part)
            return part.strong;
        return 'value' in part ? (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(part.value) : (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(part.sentence, LONGEST_SENTENCE);
    })
        .join('');
}


/***/ }),

/***/ 62050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ AS_MARKDOWN),
/* harmony export */   i: () => (/* binding */ AS_TEXT)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76893);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18022);
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

/***/ 88100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ decodeNames),
/* harmony export */   a4: () => (/* binding */ decodeGivenNames),
/* harmony export */   il: () => (/* binding */ NAME_INPUTS)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19586);

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

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ RESULT_FILES),
/* harmony export */   W: () => (/* binding */ isResultFile)
/* harmony export */ });
/** The file name endings that are read in a folder or an artifact, if no file is named. */
const ENDINGS = ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'xml', 'eval'];
/** The same as a glob. */
const RESULT_FILES = `**/*.{${ENDINGS.join(',')}}`;
/** Whether a file of this name may be a result file. */
function isResultFile(path) {
    return ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}


/***/ }),

/***/ 53336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ resultFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73382);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97535);
/* harmony import */ var _core_order_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14223);
/* harmony import */ var _core_result_result_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31134);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84221);
/* harmony import */ var _parsers_held_in_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37245);










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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('no result files were named: give paths, folders or globs');
    const found = new Map();
    const unmatched = [];
    const leading = [];
    const here = { named: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory), real: (await realOf(directory)) ?? directory };
    for (const pattern of patterns.filter((each) => each !== STANDARD_INPUT)) {
        const matches = await find(pattern, directory);
        if (matches.length === 0)
            unmatched.push(pattern);
        for (const { path: name, absolute } of matches) {
            const real = await realOf(absolute);
            const isNamedHere = isInside(here.named, absolute) || isInside(here.real, absolute);
            const staysHere = real === undefined ? here.real === node_path__WEBPACK_IMPORTED_MODULE_2__.parse(here.real).root : isInside(here.real, real);
            if (isNamedHere && !staysHere) {
                leading.push(`${pattern} is a link to ${real ?? 'no file'}, outside ${directory}: if you mean that path, name it directly`);
                break;
            }
            const place = real ?? absolute;
            if (!found.has(place))
                found.set(place, { path: name, real: place });
            if (found.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILES */ .BE) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${pattern} brings the result files to more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILES */ .BE}: name fewer`);
            }
        }
    }
    if (leading.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([...leading, ...unmatched.map(describeUnmatched)].join('\n'));
    if (unmatched.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NoResultsError */ ._n(unmatched.map(describeUnmatched).join('\n'));
    const files = await openAll([...found.values()]);
    if (!patterns.includes(STANDARD_INPUT))
        return files;
    if (standardInput === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('there is no standard input here: name files instead of -');
    return [await held(STANDARD_INPUT, standardInput), ...files];
}
/** The canonical path of a file. `<(command)` in a shell is a link to no path: undefined. */
async function realOf(absolute) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(absolute);
    }
    catch (error) {
        if ((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOENT')
            return undefined;
        throw unreadable(absolute, error);
    }
}
function isInside(folder, absolute) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(folder, absolute);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(relative);
}
function describeUnmatched(pattern) {
    return `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there`;
}
async function find(pattern, directory) {
    if (pattern.trim() === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('the path of a result file is empty');
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory, pattern);
    const what = await statIfThere(absolute);
    if (what?.isDirectory() === true)
        return findInFolder(pattern, absolute);
    if (what !== undefined)
        return [{ path: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(named(pattern)), absolute }];
    return (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .isDynamicPattern */ .ey)(pattern) ? findByGlob(pattern, directory) : [];
}
async function findInFolder(folder, absolute) {
    const inside = await search(_core_result_result_files_js__WEBPACK_IMPORTED_MODULE_8__/* .RESULT_FILES */ .S, absolute);
    return inside.map((match) => ({
        path: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(named(folder), match),
        absolute: node_path__WEBPACK_IMPORTED_MODULE_2__.join(absolute, match),
    }));
}
async function findByGlob(pattern, directory) {
    const matches = await search(named(pattern), directory, node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(pattern));
    return matches.map((match) => ({ path: match, absolute: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory, match) }));
}
async function search(pattern, directory, absolute = false) {
    const matches = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .glob */ .TI)(pattern, {
        cwd: directory,
        absolute,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**'],
    });
    return matches.sort(_core_order_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X);
}
async function openAll(files) {
    const opened = [];
    let total = 0;
    for (const file of files) {
        const found = await openFile(file, total < MOST_KEPT_BYTES);
        total += found.size;
        if (total > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_TOTAL_BYTES */ .gx) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the result files are larger than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_TOTAL_BYTES */ .gx} bytes together: push them in parts`);
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
        return held(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(real));
    if (what?.isFile() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} is not a file`);
    // Before anything is decoded: all that is wrong with files is said first.
    const { handle, size } = await opened(name, real);
    try {
        if (size > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILE_BYTES */ .gZ) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} has ${size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILE_BYTES */ .gZ}: is it a benchmark result?`);
        }
        if (mayKeep && size <= SMALL_BYTES) {
            return await (0,_parsers_held_in_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .heldInMemory */ .G)({ path: name, chunks: () => piecesOf(handle, { start: 0, end: size }) });
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
const AS_IT_IS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
async function opened(name, real) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, AS_IT_IS);
        const what = await handle.stat();
        if (what.isFile())
            return { handle, size: what.size };
        await handle.close();
    }
    catch (error) {
        throw unreadable(name, error);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} is not a file`);
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
        return await (0,_parsers_held_in_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .heldInMemory */ .G)({ path: name, chunks: () => stream });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .IO)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} ${error.message}: write it to a file`);
        throw unreadable(name, error);
    }
}
async function statIfThere(absolute) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute);
    }
    catch (error) {
        const code = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw unreadable(absolute, error);
    }
}
/** The error itself if it is a `UserError`; else one that says which file cannot be read and why. */
function unreadable(name, error) {
    const code = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error);
    return code === null ? error : new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} cannot be read: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_5__/* .fileFault */ .bT)('read', error)}`, { cause: error });
}
function named(pattern) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}


/***/ }),

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
