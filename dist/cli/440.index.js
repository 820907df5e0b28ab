export const id = 440;
export const ids = [440];
export const modules = {

/***/ 6065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ importModelRegistry),
/* harmony export */   JZ: () => (/* binding */ exportModelRegistry),
/* harmony export */   M: () => (/* binding */ exportBenchmarkHistory),
/* harmony export */   MU: () => (/* binding */ benchmarkPartChanges),
/* harmony export */   dA: () => (/* binding */ loadBenchmarkPart),
/* harmony export */   rb: () => (/* binding */ importBenchmarkHistory)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
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

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ callsOver),
/* harmony export */   k: () => (/* binding */ registryPages),
/* harmony export */   storeOver: () => (/* binding */ storeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _contract_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _contract_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6065);
/* harmony import */ var _contract_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7304);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _core_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3431);
/* harmony import */ var _core_pair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5571);








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
