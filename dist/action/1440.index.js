export const id = 1440;
export const ids = [1440];
export const modules = {

/***/ 86065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ importModelRegistry),
/* harmony export */   JZ: () => (/* binding */ exportModelRegistry),
/* harmony export */   M: () => (/* binding */ exportBenchmarkHistory),
/* harmony export */   MU: () => (/* binding */ benchmarkPartChanges),
/* harmony export */   dA: () => (/* binding */ loadBenchmarkPart),
/* harmony export */   rb: () => (/* binding */ importBenchmarkHistory)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/** The history as lines of NDJSON, from one store to another; and a part of it in an empty database. */


const lines = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((all) => all);
const PAGE = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ lines: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik), next: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik) });
const COUNTS = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ inserted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, skipped: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd });
const TAKES = { cursor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik), limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd) };
const exportBenchmarkHistory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'export_benchmark_history',
    takes: TAKES,
    answers: PAGE,
    effect: 'reads',
    plan: null,
});
const exportModelRegistry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'export_model_registry',
    takes: TAKES,
    answers: PAGE,
    effect: 'reads',
    plan: null,
});
const importBenchmarkHistory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'import_benchmark_history',
    takes: { lines },
    answers: COUNTS,
    effect: 'idempotent',
    plan: { load: 'everything' },
});
const importModelRegistry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'import_model_registry',
    takes: { lines },
    answers: COUNTS,
    effect: 'idempotent',
    plan: { load: 'everything' },
});
const loadBenchmarkPart = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'load_benchmark_part',
    takes: { part: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((part) => part) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)({ sql: 'void', write: () => null, read: () => null }),
    effect: 'unrepeatable',
    plan: null,
});
/** The changes in a loaded part, and the state of all its configurations. */
const benchmarkPartChanges = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'benchmark_part_changes',
    takes: { since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((since) => since) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik),
    effect: 'reads',
    plan: null,
});


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

/***/ 91440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ callsOver),
/* harmony export */   k: () => (/* binding */ registryPages),
/* harmony export */   storeOver: () => (/* binding */ storeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _contract_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86065);
/* harmony import */ var _contract_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57304);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17987);
/* harmony import */ var _core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53431);
/* harmony import */ var _core_pair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85571);








/** Calls of the contract over a transport. */
function callsOver(transport) {
    return async (entry, input) => entry.answers.read(await transport.call(entry, entry.argumentsOf(input)), `the answer of ${entry.name}`);
}
/** The store over any transport. */
function storeOver(transport) {
    const call = callsOver(transport);
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    return {
        description: transport.description,
        token,
        call,
        async push(candidates, { push, ...query }) {
            const context = { ...query, push: { ...push, token } };
            const { results, contexts, missing } = await call(_contract_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushBenchmarkResults */ .gK, { results: candidates, context });
            const snapshots = (0,_core_pair_js__WEBPACK_IMPORTED_MODULE_6__/* .pair */ .V)(candidates, results).map(([candidate, { context: place, ...stored }]) => {
                verifyStored(candidate, stored);
                // Results of one configuration share a context.
                const [own] = contexts.slice(place);
                if (own === undefined)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store answered no context at place ${place}.`, 'answer');
                const { snapshot_version, transaction_id, replayed } = stored;
                // Without a key of its own, a result is a new version: an existing one comes from an earlier attempt of this
                // call.
                return {
                    snapshot_version,
                    transaction_id,
                    replayed: replayed && candidate.idempotency_key !== null,
                    context: own,
                };
            });
            return { snapshots, missing };
        },
        exportLines: () => exportAll(call),
        importLines: (lines) => importAll(call, lines),
        close: () => transport.close(),
    };
}
/** Compares what the database stored with what was sent: a difference is an error. */
function verifyStored({ result, file }, { metrics, case_count, snapshot_version }) {
    const cases = result.cases?.length ?? 0;
    if ((0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameTree */ .Pc)(metrics, result.metrics) && case_count === cases)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The store did not keep the numbers of ${file} (version ${snapshot_version}): sent ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(result.metrics).slice(0, 500)} with ${cases} cases, stored ` +
        `${(0,_core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(metrics).slice(0, 500)} with ${case_count}. Please report this as a bug.`, 'verification');
}
/** The registry comes last, because its versions refer to snapshots as evidence. */
async function* exportAll(call) {
    for await (const { lines } of (0,_contract_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E0)(call, _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exportBenchmarkHistory */ .M, {}))
        if (lines.length > 0)
            yield lines;
    yield* registryPages(call);
}
/** The models alone. */
async function* registryPages(call) {
    for await (const { lines } of (0,_contract_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E0)(call, _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exportModelRegistry */ .JZ, {}))
        if (lines.length > 0)
            yield lines;
}
/** Lines of the history and of the registry, each for the function that loads its kind. */
async function importAll(call, lines) {
    const isOfRegistry = ({ kind }) => typeof kind === 'string' && kind.startsWith('model_');
    const registry = lines.filter(isOfRegistry);
    const history = lines.filter((line) => !isOfRegistry(line));
    let counts = { inserted: 0, skipped: 0 };
    for (const [entry, own] of [
        [_contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .importBenchmarkHistory */ .rb, history],
        [_contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .importModelRegistry */ .I2, registry],
    ]) {
        if (own.length === 0 && lines.length > 0)
            continue;
        const { inserted, skipped } = await call(entry, { lines: own });
        counts = { inserted: counts.inserted + inserted, skipped: counts.skipped + skipped };
    }
    return counts;
}


/***/ })

};
