export const id = 548;
export const ids = [548];
export const modules = {

/***/ 4548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rpcStore: () => (/* binding */ rpcStore)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/result-row.js
var result_row = __webpack_require__(7671);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(7206);
;// CONCATENATED MODULE: ./lib/store/answers.js
/**
 * Reads what the database functions answer. Every transport gives the same JSON; nothing of it is believed
 * unseen, because another version of the schema, or something that is no database at all, may have answered.
 */


function unexpected(what, value) {
    const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
    return new errors/* StoreError */.hg(`The store's answer has ${seen} where ${what} belongs. ` +
        'Its schema may be older or newer than this version of Benchmark Snapshots.', 'answer');
}
function fieldsOf(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw unexpected(what, value);
    return value;
}
function listOf(value, what, read) {
    if (!Array.isArray(value))
        throw unexpected(what, value);
    return value.map(read);
}
function answers_text(fields, name) {
    const value = fields[name];
    if (typeof value !== 'string')
        throw unexpected(name, value);
    return value;
}
function number(fields, name) {
    const value = fields[name];
    // PostgREST-compatible servers may send a numeric that no double equals as text.
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read !== 'number' || !Number.isFinite(read))
        throw unexpected(name, value);
    return read;
}
function flag(fields, name) {
    const value = fields[name];
    if (typeof value !== 'boolean')
        throw unexpected(name, value);
    return value;
}
function orNull(read, fields, name) {
    return fields[name] === null || fields[name] === undefined ? null : read(fields, name);
}
function f1Average(fields, name) {
    const value = fields[name];
    if (value !== 'micro' && value !== 'macro')
        throw unexpected(name, value);
    return value;
}
function verdict(fields, name) {
    const found = model/* VERDICTS */.b.find((known) => known === fields[name]);
    if (found === undefined)
        throw unexpected(name, fields[name]);
    return found;
}
function metricTree(value) {
    for (const item of Object.values(fieldsOf(value, 'a tree of metrics'))) {
        if (typeof item !== 'number')
            metricTree(item);
    }
    return value;
}
function configuration(value) {
    const fields = fieldsOf(value, 'a configuration');
    return {
        model_version: answers_text(fields, 'model_version'),
        dataset_version: answers_text(fields, 'dataset_version'),
        prompt_version: answers_text(fields, 'prompt_version'),
        environment: answers_text(fields, 'environment'),
    };
}
function caseOutcome(value) {
    const fields = fieldsOf(value, 'a case');
    return {
        id: answers_text(fields, 'id'),
        ...(fields['passed'] === undefined ? {} : { passed: flag(fields, 'passed') }),
        ...(fields['score'] === undefined ? {} : { score: number(fields, 'score') }),
        ...(fields['tp'] === undefined ? {} : { tp: number(fields, 'tp') }),
        ...(fields['fp'] === undefined ? {} : { fp: number(fields, 'fp') }),
        ...(fields['fn'] === undefined ? {} : { fn: number(fields, 'fn') }),
        ...(fields['group'] === undefined ? {} : { group: answers_text(fields, 'group') }),
    };
}
function baseline(value) {
    if (value === null)
        return null;
    const fields = fieldsOf(value, 'a baseline');
    const source = fields['source'];
    if (source !== 'input' && source !== 'own' && source !== 'environment')
        throw unexpected('source', source);
    return {
        source,
        configuration: configuration(fields['configuration']),
        snapshot_version: number(fields, 'snapshot_version'),
        transaction_id: answers_text(fields, 'transaction_id'),
        created_at: answers_text(fields, 'created_at'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        dataset_size: orNull(number, fields, 'dataset_size'),
        benchmark: orNull(answers_text, fields, 'benchmark'),
        f1_average: orNull(f1Average, fields, 'f1_average'),
        metrics: metricTree(fields['metrics']),
        cases: fields['cases'] === null ? null : listOf(fields['cases'], 'cases', caseOutcome),
    };
}
function historyPoint(value) {
    const fields = fieldsOf(value, 'a point of history');
    return {
        snapshot_version: number(fields, 'snapshot_version'),
        created_at: answers_text(fields, 'created_at'),
        f1_score: orNull(number, fields, 'f1_score'),
    };
}
/** Reads one context of `get_judging_context` or `push_benchmark_results`. */
function judgingContext(value) {
    const fields = fieldsOf(value, 'a judging context');
    return {
        baseline: baseline(fields['baseline']),
        baseline_not_found: orNull(answers_text, fields, 'baseline_not_found'),
        own_baseline_version: orNull(number, fields, 'own_baseline_version'),
        previous_version: orNull(number, fields, 'previous_version'),
        history: listOf(fields['history'], 'history', historyPoint),
    };
}
/** The answer of `get_judging_context`. */
function readContexts(answer) {
    return listOf(fieldsOf(answer, 'an answer')['results'], 'results', judgingContext);
}
/** The answer of `push_benchmark_results`. */
function readPushed(answer) {
    const whole = fieldsOf(answer, 'an answer');
    const contexts = listOf(whole['contexts'], 'contexts', judgingContext);
    return listOf(whole['results'], 'results', (item) => {
        const fields = fieldsOf(item, 'a stored result');
        // Results of one configuration share a context.
        const context = contexts[number(fields, 'context')];
        if (context === undefined)
            throw unexpected('the place of a context', fields['context']);
        return {
            snapshot_version: number(fields, 'snapshot_version'),
            transaction_id: answers_text(fields, 'transaction_id'),
            replayed: flag(fields, 'replayed'),
            metrics: metricTree(fields['metrics']),
            case_count: number(fields, 'case_count'),
            context,
        };
    });
}
/** The answer of `record_verdicts`. */
function readPromotions(answer) {
    return listOf(answer, 'promotions', (item) => {
        const fields = fieldsOf(item, 'a promotion');
        return { promoted: flag(fields, 'promoted'), reason: answers_text(fields, 'promotion_reason') };
    });
}
/** The answer of the functions that move a pointer: one row. */
function readMoved(answer) {
    const [row] = listOf(answer, 'a pointer move', (item) => fieldsOf(item, 'a pointer move'));
    if (row === undefined)
        throw unexpected('a pointer move', undefined);
    return {
        from_version: orNull(number, row, 'from_version'),
        to_version: number(row, 'to_version'),
        from_f1: orNull(number, row, 'from_f1'),
        to_f1: orNull(number, row, 'to_f1'),
    };
}
/** The answer of `get_snapshot_history`. */
function readHistory(answer) {
    return listOf(answer, 'history', (item) => {
        const fields = fieldsOf(item, 'a snapshot');
        return {
            snapshot_version: number(fields, 'snapshot_version'),
            created_at: answers_text(fields, 'created_at'),
            commit_sha: orNull(answers_text, fields, 'commit_sha'),
            f1_score: orNull(number, fields, 'f1_score'),
            is_current: flag(fields, 'is_current'),
            is_baseline: flag(fields, 'is_baseline'),
            is_active: flag(fields, 'is_active'),
            precision_score: orNull(number, fields, 'precision_score'),
            recall_score: orNull(number, fields, 'recall_score'),
            latency_ms: orNull(number, fields, 'latency_ms'),
            cost_per_analysis: orNull(number, fields, 'cost_per_analysis'),
            f1_delta: orNull(number, fields, 'f1_delta'),
            verdict: orNull(verdict, fields, 'verdict'),
            branch_name: orNull(answers_text, fields, 'branch_name'),
            triggered_by: orNull(answers_text, fields, 'triggered_by'),
            run_id: orNull(answers_text, fields, 'run_id'),
            transaction_id: answers_text(fields, 'transaction_id'),
            tags: listOf(fields['tags'], 'tags', String),
            notes: orNull(answers_text, fields, 'notes'),
        };
    });
}
/** The answer of `compare_snapshots`. */
function readComparison(answer) {
    return listOf(answer, 'a comparison', (item) => {
        const fields = fieldsOf(item, 'a metric');
        return {
            metric: answers_text(fields, 'metric'),
            version_a_value: orNull(number, fields, 'version_a_value'),
            version_b_value: orNull(number, fields, 'version_b_value'),
            delta: orNull(number, fields, 'delta'),
            percent_change: orNull(number, fields, 'percent_change'),
        };
    });
}
/** The answer of `list_benchmark_configurations`. */
function readConfigurations(answer) {
    return listOf(answer, 'configurations', (item) => {
        const fields = fieldsOf(item, 'a configuration');
        return {
            ...configuration(fields),
            last_version: number(fields, 'last_version'),
            current_version: orNull(number, fields, 'current_version'),
            baseline_version: orNull(number, fields, 'baseline_version'),
        };
    });
}
/** The answer of `export_benchmark_history`; `next` is the cursor to ask with, null at the end. */
function readExportPage(answer) {
    const fields = fieldsOf(answer, 'a page of history');
    return {
        lines: listOf(fields['lines'], 'lines', (line) => fieldsOf(line, 'a line of history')),
        next: fields['next'] === null ? null : fieldsOf(fields['next'], 'a cursor'),
    };
}
/** The answer of `import_benchmark_history`. */
function readImportCounts(answer) {
    const fields = fieldsOf(answer, 'counts');
    return { inserted: number(fields, 'inserted'), skipped: number(fields, 'skipped') };
}

;// CONCATENATED MODULE: ./lib/store/rpc-store.js



/** The store over any transport: every method is one call of one database function. */
function rpcStore(transport) {
    const rpc = transport.rpc.bind(transport);
    return {
        description: transport.description,
        push: async (candidates, query) => {
            const pushed = readPushed(await rpc('push_benchmark_results', { p_results: candidates.map(result_row/* resultRow */.A), p_context: query }));
            return sameLength(pushed, candidates);
        },
        judgingContext: async (candidates, query) => {
            const contexts = readContexts(await rpc('get_judging_context', { p_results: candidates.map(result_row/* resultRow */.A), p_context: query }));
            return sameLength(contexts, candidates);
        },
        recordVerdicts: async (verdicts) => {
            const promotions = readPromotions(await rpc('record_verdicts', { p_verdicts: verdicts.map(verdictRow) }));
            return sameLength(promotions, verdicts);
        },
        findConfigurations: async (filter) => readConfigurations(await rpc('list_benchmark_configurations', {
            p_model_version: filter.model_version,
            p_dataset_version: filter.dataset_version,
            p_prompt_version: filter.prompt_version,
            p_environment: filter.environment,
        })),
        history: async (configuration, limit) => readHistory(await rpc('get_snapshot_history', { ...namesOf(configuration), p_limit: limit })),
        compare: async (configuration, versionA, versionB) => readComparison(await rpc('compare_snapshots', {
            ...namesOf(configuration),
            p_version_a: versionA,
            p_version_b: versionB,
        })),
        checkout: async (configuration, version, move) => readMoved(await rpc('move_current_snapshot', {
            ...namesOf(configuration),
            p_snapshot_version: version,
            ...moveOf(move),
        })),
        setBaseline: async (configuration, version, move) => readMoved(await rpc('set_baseline', { ...namesOf(configuration), p_snapshot_version: version, ...moveOf(move) })),
        rollback: async (configuration, to, move) => readMoved(await rpc('rollback_snapshot', {
            ...namesOf(configuration),
            p_to_version: typeof to === 'number' ? to : null,
            p_last_good: to === 'last-good',
            ...moveOf(move),
        })),
        exportHistory: () => pagesOf(rpc),
        importHistory: async (lines) => readImportCounts(await rpc('import_benchmark_history', { p_lines: lines })),
        close: () => transport.close(),
    };
}
async function* pagesOf(rpc) {
    let cursor = null;
    do {
        const page = readExportPage(await rpc('export_benchmark_history', { p_cursor: cursor }));
        if (page.lines.length > 0)
            yield page.lines;
        cursor = page.next;
    } while (cursor !== null);
}
function namesOf(configuration) {
    return {
        p_model_version: configuration.model_version,
        p_dataset_version: configuration.dataset_version,
        p_prompt_version: configuration.prompt_version,
        p_environment: configuration.environment,
    };
}
function moveOf({ actor, reason, run_id }) {
    return { p_actor: actor, p_reason: reason, p_run_id: run_id };
}
function verdictRow({ judgement, ...record }) {
    return {
        ...record,
        verdict: judgement.verdict,
        reason: judgement.reason,
        findings: judgement.findings,
        baseline_transaction_id: judgement.baseline?.transaction_id ?? null,
        baseline_source: judgement.baseline?.source ?? null,
    };
}
function sameLength(answers, asked) {
    if (answers.length !== asked.length) {
        throw new errors/* StoreError */.hg(`The store answered ${answers.length} of ${asked.length} questions.`, 'answer');
    }
    return answers;
}


/***/ })

};
