export const id = 5459;
export const ids = [5459];
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

/***/ 45459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnModels: () => (/* binding */ runOnModels)
});

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/contract/codec.js
var codec = __webpack_require__(15908);
// EXTERNAL MODULE: ./lib/contract/entry.js
var entry = __webpack_require__(72194);
// EXTERNAL MODULE: ./lib/contract/fields.js
var fields = __webpack_require__(90401);
;// CONCATENATED MODULE: ./lib/contract/models.js
/** The registry of models: versions, the active one, measurements. */




const training = codec/* object */.Ik;
/** A version by its number or by its name. */
const VERSION = { version: codec/* optional */.lq(codec/* integer */.nd), version_name: codec/* optional */.lq(fields/* name */.UU) };
const promotion = codec/* stated */.Eo(codec/* oneOf */.yL(model/* PROMOTIONS */.D_));
/** The environment of the active version: `production` by default. */
const IN = { environment: codec/* optional */.lq(fields/* name */.UU) };
/** Registering the same content again under the same key or version name adds nothing. */
const registerModelVersion = (0,entry/* define */.E8)({
    name: 'register_model_version',
    takes: {
        model_name: fields/* name */.UU,
        /** Where the model is: any path or URL, in one line. */
        artifact_path: codec/* text */.Qq,
        /** Without metrics, those of the evidence count. */
        metrics: codec/* stated */.Eo(codec/* metricTree */.Fc),
        version_name: codec/* optional */.lq(fields/* name */.UU),
        sample_count: codec/* optional */.lq(codec/* integer */.nd),
        dataset_version: codec/* optional */.lq(fields/* name */.UU),
        /** The part of the dataset that was measured. f1 is compared only within the same dataset and split. */
        split_version: codec/* optional */.lq(fields/* name */.UU),
        training: codec/* stated */.Eo(training),
        parent_version: codec/* optional */.lq(codec/* integer */.nd),
        notes: codec/* optional */.lq(codec/* text */.Qq),
        /** The id or transaction id of the snapshot with the metrics. */
        evidence: codec/* optional */.lq(codec/* uuid */.uR),
        /** The rule by which it becomes the active version. */
        promotion,
        actor: fields/* MODEL_MOVER */.gv.actor,
        run_id: fields/* MODEL_MOVER */.gv.run_id,
        idempotency_key: codec/* optional */.lq(codec/* text */.Qq),
        ...IN,
    },
    answers: (0,entry/* oneRow */.NO)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        /** Registered before, with the same content. */
        replayed: codec/* flag */.Jt,
        promoted: codec/* flag */.Jt,
        promotion_reason: codec/* text */.Qq,
        active_version: codec/* orNull */.Xd(codec/* integer */.nd),
        environment: fields/* name */.UU,
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_idempotency_key: `call/${newId()}`, ...args }),
    plan: { load: 'models' },
});
const ACTIVATED = (0,entry/* oneRow */.NO)({
    model_name: fields/* name */.UU,
    from_version: codec/* orNull */.Xd(codec/* integer */.nd),
    to_version: codec/* integer */.nd,
    from_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
    to_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
    artifact_path: codec/* text */.Qq,
    environment: fields/* name */.UU,
});
/** If nothing moved, both versions are the same. */
const activateModelVersion = (0,entry/* define */.E8)({
    name: 'activate_model_version',
    takes: { model_name: fields/* name */.UU, ...VERSION, ...fields/* MODEL_MOVE */.gs, ...IN },
    answers: ACTIVATED,
    effect: 'idempotent',
    plan: { load: 'models' },
});
/** Activates the version that was active before. */
const rollbackModelVersion = (0,entry/* define */.E8)({
    name: 'rollback_model_version',
    takes: { model_name: fields/* name */.UU, ...fields/* MODEL_MOVE */.gs, ...IN },
    answers: ACTIVATED,
    effect: 'unrepeatable',
    plan: { load: 'models' },
});
/** Models with their active version, in each environment where one was ever active; null if none is now. */
const listModels = (0,entry/* define */.E8)({
    name: 'list_models',
    takes: IN,
    answers: (0,entry/* rows */.Ge)({
        model_name: fields/* name */.UU,
        last_version: codec/* integer */.nd,
        active_version: codec/* orNull */.Xd(codec/* integer */.nd),
        active_version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        artifact_path: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        accuracy_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        sample_count: codec/* orNull */.Xd(codec/* integer */.nd),
        /** When the active version was registered. */
        trained_at: codec/* orNull */.Xd(codec/* timestamptz */.dE),
        activated_at: codec/* orNull */.Xd(codec/* timestamptz */.dE),
        rollback_version: codec/* orNull */.Xd(codec/* integer */.nd),
        updated_at: codec/* timestamptz */.dE,
        environment: fields/* name */.UU,
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** A version as registered, with its present state. */
const REGISTERED = {
    model_name: fields/* name */.UU,
    version: codec/* integer */.nd,
    version_name: codec/* orNull */.Xd(codec/* text */.Qq),
    created_at: codec/* timestamptz */.dE,
    artifact_path: codec/* text */.Qq,
    metrics: codec/* metricTree */.Fc,
    f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    accuracy_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    sample_count: codec/* orNull */.Xd(codec/* integer */.nd),
    dataset_version: codec/* orNull */.Xd(codec/* text */.Qq),
    split_version: codec/* orNull */.Xd(codec/* text */.Qq),
    training,
    parent_version: codec/* orNull */.Xd(codec/* integer */.nd),
    notes: codec/* orNull */.Xd(codec/* text */.Qq),
    evidence_transaction_id: codec/* orNull */.Xd(codec/* uuid */.uR),
    promoted: codec/* flag */.Jt,
    promotion_reason: codec/* text */.Qq,
    registered_by: codec/* text */.Qq,
    run_id: codec/* orNull */.Xd(codec/* text */.Qq),
    is_archived: codec/* flag */.Jt,
    id: codec/* uuid */.uR,
    /** Environments. */
    active_in: codec/* listOf */.c3(fields/* name */.UU),
    /** Environments where a rollback would activate it. */
    rollback_in: codec/* listOf */.c3(fields/* name */.UU),
};
/** The versions of a model, newest first. */
const listModelVersions = (0,entry/* define */.E8)({
    name: 'list_model_versions',
    takes: { model_name: fields/* name */.UU, limit: codec/* stated */.Eo(codec/* integer */.nd), include_archived: codec/* stated */.Eo(codec/* flag */.Jt) },
    answers: (0,entry/* rows */.Ge)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** null: none is active. An unknown model is a `StoreError` with the code SN002. */
const activeModelVersion = (0,entry/* define */.E8)({
    name: 'active_model_version',
    takes: { model_name: fields/* name */.UU, ...IN },
    answers: (0,entry/* rowOrNone */.e6)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** One version with its logs, newest first. */
const showModelVersion = (0,entry/* define */.E8)({
    name: 'show_model_version',
    takes: { model_name: fields/* name */.UU, ...VERSION, limit: codec/* optional */.lq(codec/* integer */.nd), against: codec/* optional */.lq(codec/* integer */.nd) },
    answers: (0,entry/* document */.Al)({
        version: codec/* row */.nM(REGISTERED),
        activations: codec/* listOf */.c3(codec/* row */.nM({
            created_at: codec/* timestamptz */.dE,
            pointer: codec/* oneOf */.yL(['active', 'archived']),
            action: codec/* text */.Qq,
            from_version: codec/* orNull */.Xd(codec/* integer */.nd),
            to_version: codec/* orNull */.Xd(codec/* integer */.nd),
            actor: codec/* text */.Qq,
            reason: codec/* orNull */.Xd(codec/* text */.Qq),
            run_id: codec/* orNull */.Xd(codec/* text */.Qq),
            /** null: all environments. */
            environment: codec/* orNull */.Xd(fields/* name */.UU),
        })),
        performance: codec/* listOf */.c3(codec/* row */.nM({
            tested_at: codec/* timestamptz */.dE,
            accuracy: codec/* numeric */.sH,
            sample_size: codec/* orNull */.Xd(codec/* integer */.nd),
            notes: codec/* orNull */.Xd(codec/* text */.Qq),
            actor: codec/* text */.Qq,
            run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        })),
        /** What its evidence measured, as far as it is known; null: no evidence. */
        measured: codec/* orNull */.Xd(codec/* row */.nM(fields/* SUITE */.J3)),
        /** The accuracy that measurements are compared with: the registered one, else the first measured. */
        reference_accuracy: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** Why its f1 cannot be compared with that of the version `against`; null: it can, or there is none. */
        difference: codec/* orNull */.Xd(codec/* text */.Qq),
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** Logs a measurement of a version, by default of the active one in the environment. */
const logModelPerformance = (0,entry/* define */.E8)({
    name: 'log_model_performance',
    takes: {
        model_name: fields/* name */.UU,
        accuracy: codec/* numeric */.sH,
        ...VERSION,
        sample_size: codec/* optional */.lq(codec/* integer */.nd),
        test_date: codec/* optional */.lq(codec/* timestamptz */.dE),
        notes: codec/* optional */.lq(codec/* text */.Qq),
        /** A drop of this much or more is reported. */
        threshold: codec/* stated */.Eo(codec/* numeric */.sH),
        actor: fields/* MODEL_MOVER */.gv.actor,
        run_id: fields/* MODEL_MOVER */.gv.run_id,
        id: codec/* optional */.lq(codec/* uuid */.uR),
        ...IN,
    },
    answers: (0,entry/* oneRow */.NO)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        tested_at: codec/* timestamptz */.dE,
        accuracy: codec/* numeric */.sH,
        reference_accuracy: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** null: there is nothing to compare with. */
        reference: codec/* orNull */.Xd(codec/* oneOf */.yL(['registered', 'first_measured'])),
        accuracy_drop: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_drop: codec/* orNull */.Xd(codec/* flag */.Jt),
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_id: newId(), ...args }),
    plan: { load: 'models' },
});
/** Archives old versions of one model, or without `model` of all, and returns them. */
const pruneModelVersions = (0,entry/* define */.E8)({
    name: 'prune_model_versions',
    takes: {
        model_name: codec/* optional */.lq(fields/* name */.UU),
        keep: codec/* stated */.Eo(codec/* integer */.nd),
        min_age: codec/* stated */.Eo(codec/* interval */.YP),
        dry_run: codec/* stated */.Eo(codec/* flag */.Jt),
        ...fields/* MODEL_MOVER */.gv,
    },
    answers: (0,entry/* rows */.Ge)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        artifact_path: codec/* text */.Qq,
        created_at: codec/* timestamptz */.dE,
    }),
    effect: 'unrepeatable',
    plan: { load: 'models' },
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/amounts.js
var amounts = __webpack_require__(5787);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(18022);
;// CONCATENATED MODULE: ./lib/commands/models/activation.js




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
    throw new UserError(`expect: ${JSON.stringify(text)} is not a version; give its number, such as 3, or none`);
}
/** One line: which version is active now, and which was before. */
function describeActivated(activated) {
    const { model_name, from_version, to_version, from_f1, to_f1, artifact_path, environment } = activated;
    const to = `version ${to_version} of ${(0,text_table/* terminalText */.eR)(model_name)}${f1(to_f1)}`;
    const where = `in ${(0,text_table/* terminalText */.eR)(environment)}`;
    if (from_version === to_version)
        return `${to} is already active ${where}`;
    const before = from_version === null ? 'where none was before' : `instead of version ${from_version}${f1(from_f1)}`;
    return `${to} is now active ${where}, ${before}: ${(0,text_table/* terminalText */.eR)(artifact_path, 2_000)}`;
}
function f1(score) {
    return score === null ? '' : ` with f1 ${(0,amounts/* exact */.e0)(score)}`;
}
/**
 * The active version of a model in an environment, or the fallback if there is none. An unknown model has no active
 * version; without a fallback it is an error.
 */
async function findDeployable(store, model_name, environment, fallback) {
    let missing = `no version of model ${(0,text_table/* terminalText */.eR)(model_name)} is active in ${(0,text_table/* terminalText */.eR)(environment)}`;
    try {
        const version = await store.call(activeModelVersion, { model_name, environment });
        if (version !== null)
            return { kind: 'active', version };
    }
    catch (error) {
        if (fallback === null || !(error instanceof errors/* StoreError */.hg) || error.code !== 'SN002')
            throw error;
        missing = `there is no model ${(0,text_table/* terminalText */.eR)(model_name)}`;
    }
    return fallback === null
        ? { kind: 'none', message: `${missing}: activate one, or name a fallback` }
        : { kind: 'fallback', artifact_path: fallback, warning: `${missing}: this is the fallback` };
}

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/core/report/tables/layout.js
var layout = __webpack_require__(62050);
// EXTERNAL MODULE: ./lib/action/answer-file.js
var answer_file = __webpack_require__(40333);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/store.js
var action_store = __webpack_require__(43271);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(47092);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(88141);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
;// CONCATENATED MODULE: ./lib/core/report/tables/model-tables.js
/** The registry of models as tables for terminals and logs. */





/** A number as it is. */
function plain(heading, field) {
    const [, cells] = (0,text_table/* texts */.Te)(heading, (row) => String(row[field] ?? format_number/* NOTHING */.K$));
    return [heading, cells, 'r'];
}
const time = (heading, field) => (0,text_table/* texts */.Te)(heading, (row) => (0,text_table/* minuteText */.Wn)(row[field]));
const artifact = (0,text_table/* words */.aL)('artifact', 'artifact_path');
const MODELS = [
    (0,text_table/* words */.aL)('model', 'model_name'),
    plain('versions', 'last_version'),
    (0,text_table/* texts */.Te)('active', ({ active_version: version, active_version_name: name }) => version === null ? 'none' : named(version, name)),
    (0,text_table/* words */.aL)('in', 'environment'),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    time('since', 'activated_at'),
    artifact,
];
const VERSIONS = [
    plain('version', 'version'),
    (0,text_table/* words */.aL)('name', 'version_name'),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    plain('samples', 'sample_count'),
    (0,text_table/* words */.aL)('dataset', 'dataset_version'),
    (0,text_table/* words */.aL)('split', 'split_version'),
    time('registered', 'created_at'),
    artifact,
    (0,text_table/* texts */.Te)('', stateOf),
];
const MEASUREMENTS = [
    time('measured', 'tested_at'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy'),
    plain('samples', 'sample_size'),
    (0,text_table/* words */.aL)('by', 'actor'),
    (0,text_table/* words */.aL)('notes', 'notes'),
];
/** Every model with its active version in each environment. */
const modelTable = (models, { table } = layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)(MODELS, models, table);
/** The versions of a model. */
const versionTable = (versions, { table } = layout/* AS_TEXT */.i) => (0,text_table/* columnTable */.d8)(VERSIONS, versions, table);
/** Everything about one version, a line for each known fact. */
function versionLines({ version, activations, performance }) {
    const facts = [
        ['state', stateOf(version)],
        ['artifact', version.artifact_path],
        ['registered', `${minuteText(version.created_at)} by ${version.registered_by}${inRun(version.run_id)}`],
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
        terminalText(`${version.model_name}, version ${named(version.version, version.version_name)}`),
        '',
        ...known.map(([name, value]) => `${terminalText(name)}: ${terminalText(String(value), 2_000)}`),
        ...(activations.length === 0 ? [] : ['', 'moves, newest first', ...activations.map(activationLine)]),
        ...(performance.length === 0 ? [] : ['', ...columnTable(MEASUREMENTS, performance)]),
    ];
}
function activationLine(activation) {
    const { created_at, action, from_version, to_version, environment, actor, reason, run_id } = activation;
    const versions = [from_version, to_version].map((version) => version ?? 'none').join(' → ');
    const where = environment === null ? '' : ` in ${environment}`;
    const why = reason === null ? '' : `: ${reason}`;
    return terminalText(`${minuteText(created_at)} ${action} ${versions}${where} by ${actor}${inRun(run_id)}${why}`, 1_000);
}
function metricFacts(tree, prefix) {
    return Object.entries(tree).flatMap(([name, value]) => typeof value === 'number' ? [[prefix + name, formatNumber(value)]] : metricFacts(value, `${prefix}${name}.`));
}
/** One line: the measurement, and whether it is a drop. */
function describePerformance(measured, threshold) {
    const { model_name, version, accuracy, reference_accuracy, reference, accuracy_drop, is_drop } = measured;
    const what = `${(0,text_table/* terminalText */.eR)(model_name)}, version ${version}: accuracy`;
    const now = (0,decimal/* formatNumber */.ZV)(accuracy);
    if (accuracy_drop === null || reference_accuracy === null) {
        return `${what} is ${now}, its first, so there is nothing to compare it with`;
    }
    const before = `${(0,decimal/* formatNumber */.ZV)(reference_accuracy)} ${reference === 'registered' ? 'when it was registered' : 'at first'}`;
    const scale = (0,decimal/* decimalOf */.Bc)(Math.max(reference_accuracy, accuracy) > 1 ? 100 : 1);
    const limit = (0,decimal/* formatNumber */.ZV)((0,decimal/* toNumber */.Ro)((0,decimal/* multiply */.lw)((0,decimal/* decimalOf */.Bc)(threshold), scale)));
    if (is_drop === true) {
        return `${what} fell by ${(0,decimal/* formatNumber */.ZV)(accuracy_drop)} (${before} → ${now}); the limit is ${limit}`;
    }
    if (accuracy_drop === 0)
        return `${what} is still ${now}, as ${reference === 'registered' ? 'registered' : 'at first'}`;
    const moved = `${accuracy_drop > 0 ? 'fell' : 'rose'} by ${(0,decimal/* formatNumber */.ZV)(Math.abs(accuracy_drop))}`;
    return `${what} ${moved} (${before} → ${now})${accuracy_drop > 0 ? `, within the limit of ${limit}` : ''}`;
}
/** The archived versions, with the artifacts that can be deleted. */
function prunedLines(pruned, dryRun, { keep, min_age, young }) {
    if (pruned.length === 0) {
        const newest = `the newest ${keep} (--keep)`;
        return [
            young === 0
                ? `nothing to archive: there are only ${newest}, active versions, and what a rollback would activate`
                : `nothing to archive: ${count(young, 'version')} besides ${newest} ${young === 1 ? 'is' : 'are'} younger ` +
                    `than ${min_age} (--min-age)`,
        ];
    }
    return [
        `${dryRun ? 'would archive' : 'archived'} ${count(pruned.length, 'version')}; nothing is deleted. The ` +
            'registry no longer needs these artifacts:',
        ...pruned.map(({ model_name, version, version_name, artifact_path }) => {
            const line = `${model_name} ${named(version, version_name)}: ${artifact_path}`;
            return `  ${terminalText(line, 2_500)}`;
        }),
    ];
}
function named(version, name) {
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

;// CONCATENATED MODULE: ./lib/action/models/performance.js





/**
 * `command: log-performance`. A drop is reported like a regression of a push, and fails the check unless `fail-on` is
 * none.
 */
function preparePerformance(inputs, { provenance }) {
    const { modelName, versionName, environment, accuracy, sampleSize, notes, threshold, failOn } = inputs;
    const limit = (0,decimal/* toNumber */.Ro)((0,policy_policy/* policyFrom */.JX)({ threshold }).threshold);
    const measured = {
        model_name: modelName,
        ...(versionName === '' ? {} : versionReference(versionName)),
        accuracy,
        sample_size: sampleSize,
        notes: notes || null,
        threshold: limit,
        actor: provenance.triggered_by ?? 'unknown',
        run_id: provenance.run_id,
        environment,
    };
    return async (store) => {
        const answer = await store.call(logModelPerformance, measured);
        const { version, is_drop: regression } = answer;
        const text = describePerformance(answer, limit);
        const level = failOn === 'none' ? 'warning' : 'error';
        const remarks = regression === true ? [{ level, title: 'Regression', message: text }] : [];
        return { lines: [text], document: answer, outputs: { version, regression }, remarks };
    };
}

// EXTERNAL MODULE: ./lib/core/judging/model-comparison.js
var model_comparison = __webpack_require__(15755);
;// CONCATENATED MODULE: ./lib/commands/models/comparison.js






/** Compares two versions as a push is judged: b is the candidate, a the baseline. */
async function compareModels(store, model_name, a, b, policy) {
    const first = 'environment' in a ? await activeIn(store, model_name, a.environment) : a;
    const before = await store.call(showModelVersion, { model_name, ...first });
    const against = before.version.version;
    const now = await store.call(showModelVersion, { model_name, ...b, against });
    return (0,model_comparison/* compareModelVersions */.Q)(comparedVersion(before), comparedVersion(now), now.difference, policy);
}
async function activeIn(store, model_name, environment) {
    const active = await store.call(activeModelVersion, { model_name, environment });
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
function comparisonTable({ version_a: a, version_b: b, metrics }, { table } = layout/* AS_TEXT */.i) {
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

// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
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

;// CONCATENATED MODULE: ./lib/action/models/questions.js







const LIMIT = 20;
/** Questions about the registry. `document` is what the CLI prints with --json. */
function prepareQuestion(inputs) {
    switch (inputs.command) {
        case 'compare':
            return prepareComparison(inputs);
        case 'list':
            return (store) => (inputs.modelName === '' ? allModels(store) : versionsOf(store, inputs));
        case 'export':
            return (store) => registryOf(store, inputs);
    }
}
/** A version that is not safe to deploy fails the check, unless `fail-on` is none. Unknown is not safe. */
function prepareComparison(inputs) {
    const { modelName, versionName, against, environment, threshold, metrics, failOn } = inputs;
    const policy = (0,policy_policy/* policyFrom */.JX)({ threshold, metrics });
    const before = against === '' ? { environment } : versionReference(against);
    return async (store) => {
        const compared = await compareModels(store, modelName, before, versionReference(versionName), policy);
        const { safe_to_deploy: safeToDeploy, version_b: version } = compared;
        const lines = describeComparison(compared);
        const unsafe = {
            level: failOn === 'none' ? 'warning' : 'error',
            title: 'Not safe to deploy',
            message: lines.join('; '),
        };
        return {
            lines,
            table: (layout) => comparisonTable(compared, layout),
            document: compared,
            outputs: { version, safeToDeploy },
            remarks: safeToDeploy ? [] : [unsafe],
        };
    };
}
async function allModels(store) {
    const models = await store.call(listModels, {});
    return {
        lines: models.length === 0 ? ['There are no models yet: the command register adds one.'] : [],
        table: (layout) => (models.length === 0 ? [] : modelTable(models, layout)),
        document: { models },
        outputs: {},
    };
}
async function versionsOf(store, { modelName, limit }) {
    const question = { model_name: modelName, limit: limit ?? LIMIT, include_archived: false };
    const versions = await store.call(listModelVersions, question);
    return {
        lines: [],
        table: (layout) => versionTable(versions, layout),
        document: { model_name: modelName, versions },
        outputs: {},
    };
}
async function registryOf(store, inputs) {
    const { environment, backboneVersion } = inputs;
    const models = await store.call(listModels, { environment });
    return {
        lines: [`registry.json of ${environment}, ${(0,phrase/* count */.U9)(models.length, 'model')}: the outputs json and json-path`],
        table: (layout) => (models.length === 0 ? [] : modelTable(models, layout)),
        document: registryDocument(models, backboneVersion || null),
        outputs: {},
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/json/json-fields.js
var json_fields = __webpack_require__(70862);
// EXTERNAL MODULE: ./lib/core/json/json-reader.js + 3 modules
var json_reader = __webpack_require__(45187);
// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __webpack_require__(66840);
;// CONCATENATED MODULE: ./lib/core/json/json.js



/** Reads one whole JSON document of the project's own. Takes UTF-8 bytes or a text; never throws for what is in them. */
function readJson(source) {
    if (typeof source === 'string' && /\p{Surrogate}/u.test(source)) {
        const message = 'the text holds half of a surrogate pair, which is not a character';
        return { ok: false, problems: [{ path: '', message }], partial: undefined };
    }
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    const noDigest = (text) => text;
    const reader = new json_reader/* JsonReader */.O({ selection: selection/* ALL */.y2, origin: 'own', digest: noDigest });
    try {
        reader.write(bytes);
        const { value = null, problems } = reader.end();
        return problems.length === 0 ? { ok: true, value } : { ok: false, problems, partial: value };
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        return { ok: false, problems: [...reader.problems, error.problem], partial: undefined };
    }
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(55255);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __webpack_require__(38986);
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
    const reading = readJson(bytes);
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

// EXTERNAL MODULE: ./lib/commands/push-options.js
var push_options = __webpack_require__(92575);
// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/thrown.js
var thrown = __webpack_require__(84221);
;// CONCATENATED MODULE: ./lib/action/models/registration.js











/** `command: register`. Reads the metadata before anything is opened. */
async function prepareRegistration(inputs, event, workspace) {
    const { modelName, artifactPath, versionName, notes, datasetVersion, environment } = inputs;
    const { repository, run_id, triggered_by } = event.provenance;
    const promotion = (0,push_options/* oneOf */.yL)('promotion', inputs.promotion, model/* MODEL_PROMOTIONS */.tQ, 'first');
    // The key of the run: the same job, run again, adds nothing.
    const key = run_id === undefined ? null : [repository ?? '', run_id, modelName, artifactPath].join('/');
    const said = (0,present/* present */.E)({
        version_name: versionName || undefined,
        notes: notes || undefined,
        dataset_version: datasetVersion || undefined,
    });
    const run = {
        model_name: modelName,
        artifact_path: artifactPath,
        promotion,
        actor: triggered_by ?? 'unknown',
        run_id,
        idempotency_key: key,
        environment,
    };
    const registration = readRegistration(run, await metadataFile(inputs, workspace), said);
    const policy = (0,policy_policy/* policyFrom */.JX)({ threshold: inputs.threshold });
    return async (store) => {
        const registered = await store.call(registerModelVersion, registration);
        const { version, active_version: activeVersion } = registered;
        // For the person who decides whether it becomes the active version.
        const compared = activeVersion === null || activeVersion === version
            ? null
            : await compareModels(store, modelName, { version: activeVersion }, { version }, policy);
        const outputs = { version, activeVersion, artifactPath };
        const lines = describeRegistered(registered, promotion);
        if (compared === null)
            return { lines, outputs };
        return {
            lines: [...lines, ...describeComparison(compared)],
            table: (layout) => comparisonTable(compared, layout),
            outputs: { ...outputs, safeToDeploy: compared.safe_to_deploy },
        };
    };
}
async function metadataFile({ modelMetadata }, workspace) {
    if (modelMetadata === '')
        return null;
    // The metadata may be the JSON itself: outputs of a training job are text, so no file must be passed.
    if (modelMetadata.startsWith('{'))
        return { path: 'model-metadata', bytes: new TextEncoder().encode(modelMetadata) };
    try {
        return { path: modelMetadata, bytes: await (0,promises_.readFile)(external_node_path_.resolve(workspace, modelMetadata)) };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`model-metadata: ${modelMetadata} cannot be read: ${(0,thrown/* fileFault */.bT)('read', error)}`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./lib/action/models/models.js











/** Commands that change nothing. */
const QUESTIONS = ['active', 'compare', 'list', 'export'];
/** The commands about the registry of models. */
async function runOnModels(inputs, event, workspace) {
    const { command } = inputs;
    if (event.fromFork && !QUESTIONS.includes(command)) {
        throw new errors/* UserError */.yo(`command: a fork's run may not change models, so it cannot use ${command}`);
    }
    const work = await prepare(inputs, event, workspace);
    const store = await (0,action_store/* openNamedStore */.XC)(inputs, workspace, command === 'register' ? 'keep' : 'ask');
    try {
        const { lines, table = () => [], document, outputs, remarks = [] } = await work(store);
        for (const text of [...lines, ...table(layout/* AS_TEXT */.i)])
            (0,log/* line */.n8)(text);
        return {
            outputs: { ...outputs, ...(document === undefined ? {} : await (0,answer_file/* answerOutputs */.$)(document)) },
            summary: [...lines.map((text) => (0,markdown/* prose */.CS)(text)), table(layout/* AS_MARKDOWN */.R).join('\n')].join('\n\n').trimEnd(),
            remarks,
            comment: null,
        };
    }
    finally {
        await store.close();
    }
}
/** The work of a command, before anything is opened. */
async function prepare(inputs, event, workspace) {
    switch (inputs.command) {
        case 'register':
            return prepareRegistration(inputs, event, workspace);
        case 'activate': {
            const activation = { ...moveOf(inputs, event), ...versionReference(inputs.versionName) };
            return async (store) => moved(await store.call(activateModelVersion, activation));
        }
        case 'rollback': {
            const rollback = moveOf(inputs, event);
            return async (store) => moved(await store.call(rollbackModelVersion, rollback));
        }
        case 'log-performance':
            return preparePerformance(inputs, event);
        case 'active':
            return (store) => active(store, inputs);
        case 'compare':
        case 'list':
        case 'export':
            return prepareQuestion(inputs);
    }
}
function moveOf(inputs, { provenance }) {
    const { modelName, reason, expect, environment } = inputs;
    const { triggered_by: actor = 'unknown', run_id } = provenance;
    return { model_name: modelName, actor, reason: reason || null, run_id, expect, environment };
}
function moved(activated) {
    const { to_version: version, artifact_path: artifactPath } = activated;
    return { lines: [describeActivated(activated)], outputs: { version, activeVersion: version, artifactPath } };
}
async function active(store, inputs) {
    const { modelName: model, environment } = inputs;
    const found = await findDeployable(store, model, environment, inputs.artifactPath || null);
    switch (found.kind) {
        case 'none': {
            const remark = { level: 'error', title: 'No active version', message: found.message };
            return { lines: [found.message], outputs: {}, remarks: [remark] };
        }
        case 'fallback': {
            const { artifact_path: artifactPath, warning } = found;
            return { lines: [warning], outputs: { artifactPath }, remarks: [{ level: 'warning', message: warning }] };
        }
        case 'active': {
            const { version, artifact_path: artifactPath } = found.version;
            const lines = [`version ${version} of ${model} is active in ${environment}: ${artifactPath}`];
            return { lines, outputs: { version, activeVersion: version, artifactPath } };
        }
    }
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

/***/ 15755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compareModelVersions)
/* harmony export */ });
/* unused harmony export measuredDrop */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47092);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71082);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55255);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88141);





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
