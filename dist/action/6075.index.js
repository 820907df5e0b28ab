export const id = 6075;
export const ids = [6075];
export const modules = {

/***/ 40333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ answerOutputs)
/* harmony export */ });
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31461);

/** Characters of the output `json`: all outputs of a job together have one megabyte. */
const LONGEST_JSON = 65_536;
/** The outputs with the answer to a question: as JSON if that is short enough, and always as a file. */
async function answerOutputs(document) {
    const text = JSON.stringify(document);
    return {
        json: text.length > LONGEST_JSON ? '' : text,
        jsonPath: await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeForLater */ .$)('answer.json', text, process.env['RUNNER_TEMP']),
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

/***/ 46075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnSnapshots: () => (/* binding */ runOnSnapshots)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __webpack_require__(19586);
// EXTERNAL MODULE: ./lib/contract/codec.js
var codec = __webpack_require__(15908);
// EXTERNAL MODULE: ./lib/contract/entry.js
var contract_entry = __webpack_require__(72194);
// EXTERNAL MODULE: ./lib/contract/fields.js
var fields = __webpack_require__(90401);
;// CONCATENATED MODULE: ./lib/contract/lifecycle.js
/** What can happen to snapshots after they are stored. Nothing is deleted. */



/** Adds a note, tags or both to a version, with who and when. Returns the time. */
const annotateSnapshot = (0,contract_entry/* define */.E8)({
    name: 'annotate_snapshot',
    takes: {
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        note: codec/* optional */.lq(codec/* text */.Qq),
        tags: codec/* optional */.lq(codec/* listOf */.c3(fields/* name */.UU)),
        actor: fields/* MOVER */.eJ.actor,
        run_id: fields/* MOVER */.eJ.run_id,
        run_url: fields/* MOVER */.eJ.run_url,
    },
    answers: (0,contract_entry/* value */.Uq)(codec/* timestamptz */.dE),
    effect: 'unrepeatable',
    plan: { load: 'named', also: ['annotations'] },
});
const ARCHIVED = {
    ...fields/* CONFIGURATION */.jZ,
    snapshot_version: codec/* integer */.nd,
    transaction_id: codec/* uuid */.uR,
    created_at: codec/* timestamptz */.dE,
    commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
    f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    /** Why it was kept: `current`, `baseline`, `rollback target` …; null: it was archived. */
    kept_because: codec/* orNull */.Xd(codec/* text */.Qq),
};
const PAGE = (0,contract_entry/* document */.Al)({ snapshots: codec/* listOf */.c3(codec/* row */.nM(ARCHIVED)), next: codec/* orNull */.Xd(codec/* object */.Ik) });
const CALL = { dry_run: codec/* stated */.Eo(codec/* flag */.Jt), cursor: codec/* optional */.lq(codec/* object */.Ik), limit: codec/* optional */.lq(codec/* integer */.nd), ...fields/* MOVER */.eJ };
/**
 * Archives the versions given by numbers, age, `keep` or `idle`, page by page: each page is archived when it is read.
 */
const archiveSnapshots = (0,contract_entry/* define */.E8)({
    name: 'archive_snapshots',
    takes: {
        /** In the environment `*` matches any characters. */
        ...fields/* FILTER */.x1,
        versions: codec/* optional */.lq(codec/* listOf */.c3(codec/* integer */.nd)),
        older_than: codec/* optional */.lq(codec/* interval */.YP),
        /** All but this many of the newest versions of each configuration. */
        keep: codec/* optional */.lq(codec/* integer */.nd),
        /** Whole ephemeral environments, current included, in which nothing happened for this long. */
        idle: codec/* optional */.lq(codec/* interval */.YP),
        ...CALL,
    },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});
const restoreSnapshots = (0,contract_entry/* define */.E8)({
    name: 'restore_snapshots',
    takes: { ...fields/* FILTER */.x1, versions: codec/* optional */.lq(codec/* listOf */.c3(codec/* integer */.nd)), ...CALL },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});

// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(49317);
// EXTERNAL MODULE: ./lib/contract/pointers.js
var pointers = __webpack_require__(13598);
;// CONCATENATED MODULE: ./lib/commands/find-configuration.js



/** The most configurations that an error message lists. */
const LISTED = 10;
/**
 * The configuration with the given names. Names may be omitted as long as only one configuration matches. Otherwise
 * throws `UserError` that lists the candidates.
 */
async function findConfiguration(store, filter) {
    const [found, ...others] = await store.call(pointers/* listBenchmarkConfigurations */.tD, filter);
    if (found !== undefined && others.length === 0)
        return found;
    if (found !== undefined) {
        throw new errors/* UserError */.yo(`${1 + others.length} configurations match${describeFilter(filter)}; name one of them:\n` +
            list([found, ...others]));
    }
    const all = await store.call(pointers/* listBenchmarkConfigurations */.tD, {});
    throw new errors/* UserError */.yo(all.length === 0
        ? `There are no snapshots yet in the ${store.description}: push a benchmark result first.`
        : `No configuration matches${describeFilter(filter)}; these exist:\n${list(all)}`);
}
/** The four names of a row. */
function configurationOf(row) {
    const { model_version, dataset_version, prompt_version, environment } = row;
    return { model_version, dataset_version, prompt_version, environment };
}
function describeFilter(filter) {
    const given = Object.entries(filter).flatMap(([name, value]) => typeof value === 'string' ? ` --${name.replaceAll('_', '-')} ${(0,next_steps/* shellQuoted */.x)(value)}` : []);
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
    return (0,next_steps/* addressFlags */.WT)(configuration) ?? [model_version, dataset_version, prompt_version, environment].join(' · ');
}

;// CONCATENATED MODULE: ./lib/commands/annotate.js




/** Throws `UserError` if there is nothing to add, or a tag is invalid. */
function checkSaid({ note, tags }) {
    if (note === null && tags.length === 0)
        throw new errors/* UserError */.yo('note: give a note, tags or both: there is nothing to add');
    for (const tag of tags) {
        const fault = (0,names/* nameFault */.I)(tag);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`tags: ${JSON.stringify(tag)} ${fault}`);
    }
}
/** Adds a note, tags or both to a version; its transaction does not change. */
async function annotate(store, filter, snapshot_version, { note, tags }, move) {
    checkSaid({ note, tags });
    const configuration = configurationOf(await findConfiguration(store, filter));
    await store.call(annotateSnapshot, { ...configuration, snapshot_version, note, tags, ...move });
    return { configuration, snapshot_version, note, tags, actor: move.actor };
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/words/amounts.js
var amounts = __webpack_require__(5787);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(18022);
;// CONCATENATED MODULE: ./lib/commands/move-pointer.js




/** Moves current (checkout, rollback) or the baseline of a configuration; logged with who and why. */
async function movePointer(store, filter, { command, to }, move) {
    const configuration = configurationOf(await findConfiguration(store, filter));
    const asked = { ...configuration, ...move };
    const moved = command === 'rollback'
        ? await store.call(pointers/* rollbackSnapshot */.pi, {
            ...asked,
            ...(to === 'last-good' ? { last_good: true } : { to_version: to }),
        })
        : await store.call(command === 'checkout' ? pointers/* moveCurrentSnapshot */.XJ : pointers/* setBaseline */.cN, { ...asked, snapshot_version: to });
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
        return `${to} is already ${pointer} (${(0,text_table/* addressText */.GI)(configuration)})`;
    const before = from_version === null ? '' : `, instead of ${versionText(from_version, from_value, metric)}`;
    return `${to} is now ${pointer}${before}${describeMover(outcome)} (${(0,text_table/* addressText */.GI)(configuration)})`;
}
/** Who, why and in which run, to follow the description of a move. */
function describeMover({ actor, reason, run_url }) {
    const why = reason === null ? '' : `: ${(0,text_table/* terminalText */.eR)(reason)}`;
    return `; by ${(0,text_table/* terminalText */.eR)(actor)}${run_url === null ? '' : ` in ${(0,text_table/* terminalText */.eR)(run_url)}`}${why}`;
}
/** `version 3 with f1 0.93` */
function versionText(version, value, metric) {
    return `version ${version}${value === null ? '' : ` with ${(0,text_table/* terminalText */.eR)(metric)} ${(0,amounts/* exact */.e0)(value)}`}`;
}

// EXTERNAL MODULE: ./lib/commands/push-options.js
var push_options = __webpack_require__(92575);
// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/store.js
var action_store = __webpack_require__(43271);
// EXTERNAL MODULE: ./lib/core/groups.js
var core_groups = __webpack_require__(82623);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
;// CONCATENATED MODULE: ./lib/commands/archive.js







/** Hides versions from default queries; nothing is deleted. Version numbers need one configuration. */
function archive(store, request, move, dry_run) {
    return collect(store, archiveSnapshots, request, { ...move, dry_run });
}
/** Brings archived versions back. */
function restore(store, request, move, dry_run) {
    return collect(store, restoreSnapshots, request, { ...move, dry_run });
}
async function collect(store, entry, request, how) {
    const all = [];
    const asked = { ...request, ...(await oneConfiguration(store, request)), ...how };
    // Each page is archived when it is read, so all pages must be read.
    for await (const { snapshots } of (0,contract_entry/* pagesOf */.E0)(store.call, entry, asked))
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
    const found = await findConfiguration(store, filter);
    const missing = versions.filter((version) => version > found.last_version);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo(`there is no version ${missing.join(', ')} of ${(0,text_table/* addressText */.GI)(found)}: its versions are 1 to ${found.last_version}`);
    }
    return configurationOf(found);
}
/** The result, one line for each configuration, with its versions as ranges. */
function describeArchive({ snapshots, kept, dry_run }, done) {
    const how = dry_run ? `would be ${done}` : done;
    const stays = kept.map((snapshot) => `  ${(0,text_table/* addressText */.GI)(snapshot)}: version ${snapshot.snapshot_version} (${snapshot.kept_because ?? ''})`);
    return [
        snapshots.length === 0
            ? `Nothing ${dry_run ? 'would be' : 'was'} ${done}.`
            : `${(0,phrase/* count */.U9)(snapshots.length, 'version')} ${how}:`,
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
        (0,core_groups/* addTo */.D)(groups, (0,text_table/* addressText */.GI)(snapshot), snapshot.snapshot_version);
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

;// CONCATENATED MODULE: ./lib/commands/promote.js




/**
 * Makes a version (null: the current one) the baseline if the promotion rule `auto` allows it. "No" is a value, not an
 * error. `dry_run`: only says what would happen.
 */
async function promote(store, filter, snapshot_version, move, dry_run) {
    const configuration = configurationOf(await findConfiguration(store, filter));
    const promoted = await store.call(pointers/* promoteSnapshot */.pl, { ...configuration, snapshot_version, dry_run, ...move });
    const { actor, reason = null, run_url = null } = move;
    return { configuration, dry_run, ...promoted, actor, reason, run_url };
}
/** One line: whether it is the baseline now, the values before and after, and the rule's reason. */
function describePromotion(outcome) {
    const { from_version, to_version, metric, from_value, to_value, promoted, dry_run, promotion_reason } = outcome;
    const { configuration } = outcome;
    const version = versionText(to_version, to_value, metric);
    const former = (number) => versionText(number, from_value, metric);
    const where = `(${(0,text_table/* addressText */.GI)(configuration)})`;
    if (from_version === to_version)
        return `${version} is already the baseline ${where}`;
    const before = from_version === null ? 'where there was none' : `instead of ${former(from_version)}`;
    if (!promoted) {
        const stays = from_version === null ? 'there is none' : `${former(from_version)} stays`;
        return `${version} ${dry_run ? 'would' : 'does'} not become the baseline, ${stays}: ${promotion_reason} ${where}`;
    }
    if (dry_run)
        return `${version} would become the baseline, ${before}: ${promotion_reason} ${where}`;
    return `${version} is now the baseline, ${before}: ${promotion_reason}${describeMover(outcome)} ${where}`;
}

;// CONCATENATED MODULE: ./lib/action/snapshots/archive.js




/** `command: promote`. If the rule does not allow it, the check fails, except in a dry run. */
function preparePromotion({ snapshotVersion, dryRun }, filter, move) {
    return async (store) => {
        const outcome = await promote(store, filter, snapshotVersion, move, dryRun);
        const { configuration, to_version, promoted, promotion_reason } = outcome;
        const text = describePromotion(outcome);
        return {
            lines: [text],
            summary: (0,markdown/* prose */.CS)(text),
            snapshots: [{ configuration, snapshot_version: to_version, promoted, reason: promotion_reason }],
            remarks: promoted || dryRun ? [] : [{ level: 'error', title: 'Not promoted', message: text }],
        };
    };
}
/** `command: archive`, `prune` and `restore`. */
function prepareArchive(inputs, filter, move) {
    const { command, dryRun } = inputs;
    return async (store) => {
        const outcome = inputs.command === 'restore'
            ? await restore(store, { ...filter, versions: named(inputs.snapshotVersion) }, move, dryRun)
            : await archive(store, { ...filter, ...criteriaOf(inputs) }, move, dryRun);
        const lines = describeArchive(outcome, command === 'restore' ? 'restored' : 'archived');
        return {
            lines,
            summary: `## ${dryRun ? `${command}, dry run` : command}\n\n${(0,markdown/* codeBlock */.DV)('text', lines)}`,
            snapshots: outcome.snapshots.map((snapshot) => ({
                configuration: configurationOf(snapshot),
                snapshot_version: snapshot.snapshot_version,
            })),
        };
    };
}
function criteriaOf(inputs) {
    if (inputs.command === 'prune')
        return { keep: inputs.keep };
    const { snapshotVersion, olderThan, idle } = inputs;
    return { versions: named(snapshotVersion), older_than: olderThan ?? undefined, idle: idle ?? undefined };
}
const named = (versions) => versions.length > 0 ? versions : undefined;

// EXTERNAL MODULE: ./lib/contract/questions.js
var questions = __webpack_require__(56967);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __webpack_require__(73525);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/student-t.js
var student_t = __webpack_require__(51328);
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

// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
// EXTERNAL MODULE: ./lib/core/report/tables/layout.js
var tables_layout = __webpack_require__(62050);
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
    const configuration = configurationOf(any);
    const address = (0,text_table/* addressText */.GI)(configuration);
    const own = versions.filter((each) => (0,text_table/* addressText */.GI)(each) === address);
    const newest = Math.max(...own.map(({ snapshot_version }) => snapshot_version));
    const compared = await store.call(questions/* compareSnapshots */.LX, { ...configuration, version_a: newest, version_b: newest });
    const of = own.length === versions.length ? '' : ` of ${address}`;
    const known = compared.map(({ metric: name }) => name).join(', ');
    if (asked === undefined)
        return `no metric decides here, so name one: version ${newest}${of} has ${known}`;
    throw new errors/* UserError */.yo(`no version here has the metric ${asked}; version ${newest}${of} has ${known}`);
}

;// CONCATENATED MODULE: ./lib/commands/questions/changes.js








/**
 * When the level of a metric (default: the primary one) changed. For information, not a verdict. It reads the newest
 * 200 versions.
 */
async function changes(store, filter, asked) {
    const configuration = configurationOf(await findConfiguration(store, filter));
    const points = await store.call(questions/* getMetricSeries */.uR, { ...configuration, metric: asked, limit: LONGEST_SERIES });
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

// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(47092);
// EXTERNAL MODULE: ./lib/core/judging/case-groups.js
var case_groups = __webpack_require__(6483);
// EXTERNAL MODULE: ./lib/core/report/words/describe-groups.js
var describe_groups = __webpack_require__(33444);
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
    const own = await findConfiguration(store, filter);
    const other = model === undefined ? null : await likeWith(store, own, model);
    const [version_a, version_b] = request === 'previous' ? newestOf(own, other) : request;
    const casesOf = (of, snapshot_version) => store.call(questions/* getGroupedCases */.MN, { ...configurationOf(of), snapshot_version });
    const [metrics, before, now] = await Promise.all([
        other === null
            ? store.call(questions/* compareSnapshots */.LX, { ...configurationOf(own), version_a, version_b })
            : acrossModels(store, [other, version_a], [own, version_b]),
        casesOf(other ?? own, version_a),
        casesOf(own, version_b),
    ]);
    return {
        configuration: configurationOf(own),
        with: other === null ? null : configurationOf(other),
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
    return same ?? findConfiguration(store, filter);
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
            delta: isBoth ? (0,decimal/* deltaOf */.e0)(version_a_value, version_b_value) : null,
            percent_change: isBoth ? (0,decimal/* percentChange */.u5)(version_a_value, version_b_value) : null,
        };
    });
}
/** The metrics of one version. */
async function valuesOf(store, [of, version]) {
    const versions = { version_a: version, version_b: version };
    const metrics = await store.call(questions/* compareSnapshots */.LX, { ...configurationOf(of), ...versions });
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
        ...(groups.length === 0 ? [] : ['', ...table(describe_groups/* GROUP_COLUMNS */.UZ, (0,describe_groups/* groupCells */.Ju)(groups), describe_groups/* GROUP_ALIGNS */.ph)]),
    ];
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/contract/verdicts.js
/** Recorded verdicts. */




const FINDING_VERDICT = codec/* oneOf */.yL(model/* FINDING_VERDICTS */.fl);
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
const explainVerdict = (0,contract_entry/* define */.E8)({
    name: 'explain_verdict',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd },
    answers: (0,contract_entry/* rowOrNone */.e6)({
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

// EXTERNAL MODULE: ./lib/core/report/words/reference-words.js
var reference_words = __webpack_require__(44173);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var remarks = __webpack_require__(25879);
// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(33746);
;// CONCATENATED MODULE: ./lib/core/report/words/explanation.js





const LONGEST = 600;
/**
 * Explains a recorded verdict, for terminals and logs.
 * @param reference what it was judged against; null: nothing
 */
function explanationLines(recorded, reference, { table } = tables_layout/* AS_TEXT */.i) {
    const { snapshot_version, created_at, verdict, reason, findings, pooled_comparison: together } = recorded;
    const facts = [
        ['Verdict:', `${headline/* VERDICT_TITLES */.A1[verdict]}, recorded ${created_at.slice(0, 16).replace('T', ' ')} UTC`],
        ['Why:', (0,text_table/* terminalText */.eR)(reason, LONGEST)],
        ['Judged against:', reference === null ? 'nothing' : (0,text_table/* terminalText */.eR)(reference, LONGEST)],
        ...(together === null ? [] : [['All together:', (0,text_table/* terminalText */.eR)(together.reason, LONGEST)]]),
        ['Baseline:', (0,text_table/* terminalText */.eR)(recorded.promotion_reason, LONGEST)],
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
        return [`${(0,text_table/* terminalText */.eR)(metric)}: ${[(0,remarks/* testOf */.kT)(evidence), ...evidence.remarks].join('; ')}`];
    });
}

;// CONCATENATED MODULE: ./lib/commands/questions/explain.js






/**
 * The last recorded verdict of a version. Throws `UserError` if it has none.
 * @param version null: the current one
 */
async function explain(store, filter, version) {
    const found = await findConfiguration(store, filter);
    const configuration = configurationOf(found);
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
    const why = reference_rule === null ? '' : ` (${(0,reference_words/* referenceWords */.v)(reference_rule)})`;
    return explanationLines(verdict, reference === null ? null : reference + why, layout);
}

// EXTERNAL MODULE: ./lib/core/report/charts/sparkline.js
var sparkline = __webpack_require__(84765);
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
const OF_VERDICTS = new Map(model/* VERDICTS */.bk.map((verdict) => [
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
    const curve = (0,sparkline/* sparkline */.K)(points.map(({ value }) => value), style === 'ascii');
    if (shown.size === 0)
        return [curve];
    const row = signs.map((sign) => sign[style] || ' ').join('');
    const level = points.find(({ is_baseline }) => is_baseline)?.value ?? null;
    const legend = [...shown].map((sign) => [
        sign[style],
        sign.meaning,
        ...(sign === BASELINE && level !== null ? [LEVEL[style], (0,decimal/* formatNumber */.ZV)(level)] : []),
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







const NAMES = [
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
const commit = (0,text_table/* texts */.Te)('commit', ({ commit_sha }) => shortSha(commit_sha));
const stored = timeOf('stored');
const verdict = (0,text_table/* texts */.Te)('verdict', (row) => row.verdict ?? 'not judged');
const run = (0,text_table/* words */.aL)('run', 'run_id');
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
const latestTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([...NAMES, ...over_time_tables_valueOf(rows), baseline, ...furtherOfEach(rows), ...LATEST], rows, table);
const RESULT = [
    commit,
    (0,text_table/* words */.aL)('branch', 'branch_name'),
    run,
    by,
    (0,text_table/* texts */.Te)('tags', ({ tags }) => tags.join(', ')),
    (0,text_table/* words */.aL)('transaction', 'transaction_id'),
];
/** Rows of the log. */
const transactionTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([stored, ...NAMES, ...over_time_tables_valueOf(rows), ...furtherOfEach(rows), ...RESULT], rows, table);
const REGRESSION = [
    (0,text_table/* apart */.zZ)([
        'change',
        (rows) => (0,format_number/* alignedNumbers */.hn)(rows.map(({ baseline_value: from, value: to }) => (from === null || to === null ? null : (0,decimal/* deltaOf */.e0)(from, to))), { signed: true }),
        'r',
    ], (row) => row.metric),
    (0,text_table/* texts */.Te)('still current', ({ is_current }) => (is_current ? 'yes' : 'no')),
    commit,
    by,
    run,
    (0,text_table/* words */.aL)('why', 'reason'),
];
/** Recorded regressions. */
const regressionTable = (rows, { table } = tables_layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)([timeOf('when'), ...NAMES, ...over_time_tables_valueOf(rows), baseline, ...REGRESSION], rows, table);
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
function versionTable(rows, metric, { table } = tables_layout/* AS_TEXT */.i) {
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
            chart ? `${line(names)}  ${(0,sparkline/* sparkline */.K)(own.map(({ average }) => average))}` : line(names),
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
function shortSha(sha) {
    return sha?.slice(0, 7) ?? '';
}

;// CONCATENATED MODULE: ./lib/commands/questions/history.js






/** The newest snapshots of a configuration; `all`: also archived ones. Throws `UserError` if none has the requested metric. */
async function history_history(store, filter, { limit, metric, all = false, }) {
    const { last_version: total, current_version, baseline_version, ...names } = await findConfiguration(store, filter);
    const configuration = configurationOf(names);
    const snapshots = await store.call(questions/* getSnapshotHistory */.bl, { ...configuration, limit, metric, include_archived: all });
    const note = await noteOnMetric(store, snapshots.map((each) => ({ ...configuration, ...each })), metric);
    return { outcome: { configuration, snapshots, total, current_version, baseline_version }, note };
}
/** The history as a table for terminals and logs, then the later notes on its versions. */
function historyTable({ outcome, note }, layout = tables_layout/* AS_TEXT */.i) {
    const { snapshots } = outcome;
    const table = versionTable(snapshots, snapshots[0]?.metric ?? 'f1', layout);
    const said = snapshots.flatMap(({ snapshot_version, annotations }) => annotations.map(({ created_at, actor, note, tags }) => {
        const words = [tags.map((tag) => `#${tag}`).join(' '), note ?? ''].filter(Boolean).join(' ');
        return layout.line(`version ${snapshot_version}, ${(0,text_table/* minuteText */.Wn)(created_at)}, ${actor}: ${words}`);
    }));
    return [table, notShown(outcome), note === '' ? [] : [layout.line(note)], said]
        .filter((lines) => lines.length > 0)
        .flatMap(under);
}
/** The versions of the pointers, if they are beyond the limit. */
function notShown({ snapshots, current_version, baseline_version }) {
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

// EXTERNAL MODULE: ./lib/core/result/period.js
var period = __webpack_require__(81080);
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
    const snapshots = await store.call(questions/* latestSnapshots */.VR, question);
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
    const transactions = await store.call(questions/* listBenchmarkTransactions */.jd, question);
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
    const regressions = await store.call(questions/* listRegressions */.Lx, question);
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
    const configuration = configurationOf(await findConfiguration(store, filter));
    const points = await store.call(questions/* getMetricSeries */.uR, { ...configuration, ...question });
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
    const trends = await store.call(questions/* getMetricTrends */.l9, question);
    const { by, metric: asked, model_version, dataset_version, prompt_version, environment } = question;
    if (trends.length === 0) {
        await requireMetric(store, await store.call(questions/* latestSnapshots */.VR, {
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

;// CONCATENATED MODULE: ./lib/contract/rankings.js
/** Rankings: of models on one dataset, of prompts of one experiment. Archived versions are left out. */



/** The metric by its dotted name, and its direction; default: the most common primary metric. */
const RANKING = { metric: codec/* optional */.lq(fields/* metricName */.Kh), better: codec/* optional */.lq(codec/* oneOf */.yL(['higher', 'lower'])) };
const tags = codec/* listOf */.c3(fields/* name */.UU);
/** NULL, because nothing is in an empty SQL array. */
const variants = { ...tags, write: (all) => (all.length === 0 ? null : tags.write(all)) };
const RANK = {
    /** null: the metric is missing. */
    rank: codec/* orNull */.Xd(codec/* bigint */.o),
    /** Alone at the top. */
    is_winner: codec/* orElse */.NW(codec/* flag */.Jt, false),
};
/** The current snapshots of one dataset, best first. */
const compareModels = (0,contract_entry/* define */.E8)({
    name: 'compare_models',
    takes: {
        dataset_version: fields/* name */.UU,
        ...RANKING,
        prompt_version: fields/* FILTER */.x1.prompt_version,
        environment: fields/* FILTER */.x1.environment,
    },
    answers: (0,contract_entry/* rows */.Ge)({
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
const comparePrompts = (0,contract_entry/* define */.E8)({
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
    answers: (0,contract_entry/* rows */.Ge)({
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

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __webpack_require__(93869);
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
    const models = await store.call(compareModels, { ...filter, dataset_version, ...ranking });
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
        await requireMetric(store, await store.call(questions/* listBenchmarkTransactions */.jd, question), asked);
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

// EXTERNAL MODULE: ./lib/action/answer-file.js
var answer_file = __webpack_require__(40333);
;// CONCATENATED MODULE: ./lib/action/snapshots/questions.js












const QUESTIONS = [
    'latest',
    'history',
    'series',
    'trends',
    'transactions',
    'regressions',
    'compare',
    'explain',
    'changes',
    'compare-models',
    'compare-prompts',
];
const HEADINGS = {
    latest: 'Current versions',
    history: 'History',
    series: 'Series',
    trends: 'Trends',
    transactions: 'Results',
    regressions: 'Regressions',
    compare: 'Comparison',
    explain: 'Verdict',
    changes: 'Changes',
    'compare-models': 'Models',
    'compare-prompts': 'Prompts',
};
const HISTORY_LIMIT = 20;
const SERIES_LIMIT = 30;
const LIMIT = 50;
/** The work of a question, before anything is opened. The answer goes to the log, the summary and the outputs. */
function prepareQuestion(inputs, filter) {
    const question = questionOf(inputs, filter);
    return async (store) => {
        const { document, found, lines, snapshots = [] } = await question(store);
        const heading = `## ${HEADINGS[inputs.command]}\n\n`;
        return {
            lines: found === 0 ? ['Nothing found.'] : lines(tables_layout/* AS_TEXT */.i),
            summary: heading + (found === 0 ? 'Nothing found.' : lines(tables_layout/* AS_MARKDOWN */.R).join('\n')),
            snapshots,
            outputs: await (0,answer_file/* answerOutputs */.$)(document),
        };
    };
}
function questionOf(inputs, filter) {
    switch (inputs.command) {
        case 'latest':
            return (store) => askLatest(store, { ...filter, limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined });
        case 'history':
            return (store) => askHistory(store, filter, { limit: inputs.limit ?? HISTORY_LIMIT, metric: inputs.metric || undefined });
        case 'compare': {
            const model = inputs.compareWith === '' ? undefined : otherModel(inputs.compareWith, 'compare-with');
            return (store) => askComparison(store, filter, inputs.snapshotVersion, model);
        }
        case 'explain':
            return (store) => askExplanation(store, filter, inputs.snapshotVersion);
        case 'changes':
            return (store) => askChanges(store, filter, inputs.metric || undefined);
        case 'series': {
            const question = { metric: inputs.metric || undefined, limit: inputs.limit ?? SERIES_LIMIT, ...periodOf(inputs) };
            return (store) => askSeries(store, filter, question);
        }
        case 'trends': {
            const question = { by: inputs.by, metric: inputs.metric || undefined, ...filter, ...periodOf(inputs) };
            return (store) => askTrends(store, question);
        }
        case 'transactions': {
            const tags = inputs.tags === '' ? undefined : (0,push_options/* parseTags */.rL)(inputs.tags);
            const [commit_sha, branch_name] = [inputs.commitSha || undefined, inputs.branch || undefined];
            const asked = { limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined };
            const question = { ...filter, ...periodOf(inputs), commit_sha, branch_name, tags, ...asked };
            return (store) => askTransactions(store, question);
        }
        case 'regressions': {
            const asked = { limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined };
            const question = { ...filter, ...periodOf(inputs), ...asked };
            return (store) => askRegressions(store, question);
        }
        case 'compare-models': {
            const ranking = rankingOf(inputs.metric || undefined, inputs.better || undefined, 'better:');
            return (store) => askModels(store, filter, ranking);
        }
        case 'compare-prompts': {
            const ranking = rankingOf(inputs.metric || undefined, inputs.better || undefined, 'better:');
            return (store) => askPrompts(store, filter, (0,push_options/* parseTags */.rL)(inputs.tags), ranking);
        }
    }
}
async function askHistory(store, filter, asked) {
    const answered = await history_history(store, filter, asked);
    const { outcome } = answered;
    const configuration = configurationOf(outcome.configuration);
    return {
        document: outcome,
        found: outcome.snapshots.length,
        lines: (layout) => [layout.line((0,text_table/* addressText */.GI)(configuration)), '', ...historyTable(answered, layout)],
        snapshots: outcome.snapshots.map((snapshot) => ({ configuration, ...snapshot })),
    };
}
async function askComparison(store, filter, request, model) {
    const outcome = await compare(store, filter, request, model);
    const { configuration, version_a, version_b } = outcome;
    return {
        document: outcome,
        found: outcome.metrics.length,
        lines: (layout) => compareLines(outcome, layout),
        snapshots: [
            { configuration: outcome.with ?? configuration, snapshot_version: version_a },
            { configuration, snapshot_version: version_b },
        ],
    };
}
async function askExplanation(store, filter, version) {
    const outcome = await explain(store, filter, version);
    const { configuration, verdict } = outcome;
    return {
        document: outcome,
        found: 1,
        lines: (layout) => inLayout(layout, configuration, describeExplanation(outcome)),
        snapshots: [{ configuration, ...verdict }],
    };
}
async function askChanges(store, filter, metric) {
    const outcome = await changes(store, filter, metric);
    const { configuration } = outcome;
    return {
        document: outcome,
        found: 1,
        lines: (layout) => inLayout(layout, configuration, changesTable(outcome)),
        snapshots: outcome.changes.map((change) => ({ configuration, snapshot_version: change.version, ...change })),
    };
}
/** Lines with a layout of their own, which Markdown must keep. */
function inLayout(layout, configuration, rows) {
    const body = layout === tables_layout/* AS_MARKDOWN */.R ? [(0,markdown/* codeBlock */.DV)('text', rows)] : rows;
    return [layout.line((0,text_table/* addressText */.GI)(configuration)), '', ...body];
}
function periodOf({ since, until }) {
    const names = { since: 'since', until: 'until' };
    return periodFrom({ since: since || undefined, until: until || undefined }, new Date(), names);
}

;// CONCATENATED MODULE: ./lib/action/snapshots/snapshots.js










/** The commands about stored snapshots. */
async function runOnSnapshots(inputs, event, workspace) {
    if (inputs.command === 'dashboard') {
        // Loads only now: the code that folds a history is large.
        const { runDashboard } = await Promise.all(/* import() */[__webpack_require__.e(1794), __webpack_require__.e(1082), __webpack_require__.e(6522)]).then(__webpack_require__.bind(__webpack_require__, 16522));
        return runDashboard(inputs, event, workspace);
    }
    if (inputs.command === 'verify') {
        const { runVerify } = await __webpack_require__.e(/* import() */ 9131).then(__webpack_require__.bind(__webpack_require__, 59131));
        return runVerify(inputs, workspace);
    }
    const work = prepare(inputs, event);
    const store = await (0,action_store/* openNamedStore */.XC)(inputs, workspace, 'ask');
    try {
        const { lines, summary, snapshots, outputs = {}, remarks = [] } = await work(store);
        for (const text of lines)
            (0,log/* line */.n8)(text);
        return { outputs: { ...outputs, snapshots }, summary, remarks, comment: null };
    }
    finally {
        await store.close();
    }
}
/** The work of a command, before anything is opened. */
function prepare(inputs, event) {
    const filter = filterOf(inputs);
    if (isQuestion(inputs))
        return prepareQuestion(inputs, filter);
    const { command } = inputs;
    if (event.fromFork)
        throw new errors/* UserError */.yo(`command: a fork's run may not change the history, so it cannot use ${command}`);
    const move = moveOf(inputs, event);
    switch (inputs.command) {
        case 'annotate':
            return addNote(inputs, filter, move);
        case 'promote':
            return preparePromotion(inputs, filter, move);
        case 'archive':
        case 'prune':
        case 'restore':
            return prepareArchive(inputs, filter, move);
        case 'checkout':
        case 'baseline':
            return pointTo({ command: inputs.command, to: inputs.snapshotVersion }, filter, move);
        case 'rollback':
            return pointTo({ command: inputs.command, to: inputs.snapshotVersion }, filter, move);
    }
}
function isQuestion(inputs) {
    return QUESTIONS.includes(inputs.command);
}
function addNote({ snapshotVersion, note, tags }, filter, move) {
    const said = { note: note || null, tags: (0,push_options/* parseTags */.rL)(tags) };
    checkSaid(said);
    return async (store) => {
        const { configuration, snapshot_version } = await annotate(store, filter, snapshotVersion, said, move);
        const text = `Annotated version ${snapshot_version} (${(0,text_table/* addressText */.GI)(configuration)})`;
        return { lines: [text], summary: (0,markdown/* prose */.CS)(text), snapshots: [{ configuration, snapshot_version }] };
    };
}
function pointTo(pointer, filter, move) {
    return async (store) => {
        const outcome = await movePointer(store, filter, pointer, move);
        const text = describeMove(outcome);
        const { configuration, to_version } = outcome;
        return { lines: [text], summary: (0,markdown/* prose */.CS)(text), snapshots: [{ configuration, snapshot_version: to_version }] };
    };
}
/** Who does it, why and in which run. */
function moveOf(inputs, { provenance, runUrl }) {
    return {
        actor: provenance.triggered_by ?? 'unknown',
        reason: ('reason' in inputs && inputs.reason) || null,
        run_id: provenance.run_id ?? null,
        run_url: runUrl ?? null,
        expect: 'expect' in inputs ? inputs.expect : null,
    };
}
function filterOf(inputs) {
    return {
        model_version: ('modelVersion' in inputs && inputs.modelVersion) || undefined,
        dataset_version: inputs.datasetVersion || undefined,
        prompt_version: ('promptVersion' in inputs && inputs.promptVersion) || undefined,
        environment: inputs.environment || undefined,
    };
}


/***/ }),

/***/ 13598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ moveCurrentSnapshot),
/* harmony export */   cN: () => (/* binding */ setBaseline),
/* harmony export */   pi: () => (/* binding */ rollbackSnapshot),
/* harmony export */   pl: () => (/* binding */ promoteSnapshot),
/* harmony export */   tD: () => (/* binding */ listBenchmarkConfigurations)
/* harmony export */ });
/* unused harmony exports getPointerEvents, getPointersAt */
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90401);
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

/***/ 82623:
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


/***/ })

};
