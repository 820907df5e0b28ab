export const id = 441;
export const ids = [441];
export const modules = {

/***/ 58441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registryPages: () => (/* binding */ registryPages),
  rpcStore: () => (/* binding */ rpcStore)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/result/result-row.js
var result_row = __webpack_require__(89209);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/store/client/answers.js
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
function annotation(value) {
    const fields = fieldsOf(value, 'an annotation');
    return {
        created_at: answers_text(fields, 'created_at'),
        actor: answers_text(fields, 'actor'),
        note: orNull(answers_text, fields, 'note'),
        tags: listOf(fields['tags'], 'tags', String),
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
            annotations: listOf(fields['annotations'], 'annotations', annotation),
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

;// CONCATENATED MODULE: ./lib/store/client/lifecycle.js

/** Everything after the push, over any transport: one call of one database function each, archives one per page. */
function lifecycleOver(rpc) {
    return {
        checkout: async (address, version, move) => moved(await one(rpc, 'move_current_snapshot', { ...target(address, version), ...moveOf(move) })),
        setBaseline: async (address, version, move) => moved(await one(rpc, 'set_baseline', { ...target(address, version), ...moveOf(move) })),
        rollback: async (address, to, move) => moved(await one(rpc, 'rollback_snapshot', {
            ...namesOf(address),
            p_to_version: typeof to === 'number' ? to : null,
            p_last_good: to === 'last-good',
            ...moveOf(move),
        })),
        promote: async (address, version, move, dryRun) => {
            const args = { ...target(address, version), p_dry_run: dryRun, ...moveOf(move) };
            const row = await one(rpc, 'promote_snapshot', args);
            const outcome = { promoted: flag(row, 'promoted'), promotion_reason: answers_text(row, 'promotion_reason') };
            return { ...moved(row), ...outcome };
        },
        pointerEvents: async (address, limit, before) => listOf(await rpc('get_pointer_events', { ...namesOf(address), p_limit: limit, p_before: before ?? null }), 'pointer events', pointerEvent),
        pointersAt: async (address, at) => {
            const row = await one(rpc, 'get_pointers_at', { ...namesOf(address), p_at: at });
            return {
                current_version: orNull(number, row, 'current_version'),
                current_f1: orNull(number, row, 'current_f1'),
                current_since: orNull(answers_text, row, 'current_since'),
                baseline_version: orNull(number, row, 'baseline_version'),
                baseline_f1: orNull(number, row, 'baseline_f1'),
                baseline_since: orNull(answers_text, row, 'baseline_since'),
            };
        },
        annotate: async (address, version, { note, tags }, { actor, run_id, run_url }) => {
            const by = { p_actor: actor, p_run_id: run_id, p_run_url: run_url ?? null };
            await rpc('annotate_snapshot', { ...target(address, version), p_note: note, p_tags: arrayText(tags), ...by });
        },
        archive: ({ older_than, keep, idle, ...filter }, by, dryRun) => pagesOf(rpc, 'archive_snapshots', by, dryRun, {
            ...filterOf(filter),
            p_older_than: older_than,
            p_keep: keep,
            p_idle: idle,
        }),
        restore: (filter, by, dryRun) => pagesOf(rpc, 'restore_snapshots', by, dryRun, filterOf(filter)),
    };
}
/** The four names as arguments. */
function namesOf(address) {
    return {
        p_model_version: address.model_version,
        p_dataset_version: address.dataset_version,
        p_prompt_version: address.prompt_version,
        p_environment: address.environment,
    };
}
/** The names that are given as arguments. */
function filterOf({ versions, ...filter }) {
    return {
        p_model_version: filter.model_version,
        p_dataset_version: filter.dataset_version,
        p_prompt_version: filter.prompt_version,
        p_environment: filter.environment,
        ...(versions === undefined ? {} : { p_versions: arrayText(versions.map(String)) }),
    };
}
/** An array as PostgreSQL reads it, because a JSON array is not one on every way to the database. */
function arrayText(items) {
    return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
function target(address, version) {
    return { ...namesOf(address), p_snapshot_version: version };
}
function moveOf({ expected, ...move }) {
    return { ...moverOf(move), p_expect: expected ?? null };
}
function moverOf({ actor, reason, run_id, run_url }) {
    return { p_actor: actor, p_reason: reason, p_run_id: run_id, p_run_url: run_url ?? null };
}
/** The only row of an answer. */
async function one(rpc, name, args) {
    const [row] = listOf(await rpc(name, args), name, (item) => fieldsOf(item, name));
    if (row === undefined)
        throw unexpected(name, undefined);
    return row;
}
async function* pagesOf(rpc, name, by, dryRun, what) {
    let cursor = null;
    do {
        const page = fieldsOf(await rpc(name, { ...what, ...moverOf(by), p_dry_run: dryRun, p_cursor: cursor }), 'a page of snapshots');
        yield listOf(page['snapshots'], 'snapshots', archivedSnapshot);
        cursor = page['next'] === null ? null : fieldsOf(page['next'], 'a cursor');
    } while (cursor !== null);
}
function moved(row) {
    return {
        from_version: orNull(number, row, 'from_version'),
        to_version: number(row, 'to_version'),
        from_f1: orNull(number, row, 'from_f1'),
        to_f1: orNull(number, row, 'to_f1'),
    };
}
function pointerEvent(value) {
    const fields = fieldsOf(value, 'a pointer event');
    return {
        seq: number(fields, 'seq'),
        created_at: answers_text(fields, 'created_at'),
        pointer: answers_text(fields, 'pointer'),
        action: answers_text(fields, 'action'),
        from_version: orNull(number, fields, 'from_version'),
        to_version: orNull(number, fields, 'to_version'),
        from_f1: orNull(number, fields, 'from_f1'),
        to_f1: orNull(number, fields, 'to_f1'),
        actor: answers_text(fields, 'actor'),
        reason: orNull(answers_text, fields, 'reason'),
        run_id: orNull(answers_text, fields, 'run_id'),
        run_url: orNull(answers_text, fields, 'run_url'),
    };
}
function archivedSnapshot(value) {
    const fields = fieldsOf(value, 'a snapshot');
    return {
        ...configuration(fields),
        snapshot_version: number(fields, 'snapshot_version'),
        transaction_id: answers_text(fields, 'transaction_id'),
        created_at: answers_text(fields, 'created_at'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        f1_score: orNull(number, fields, 'f1_score'),
        kept_because: orNull(answers_text, fields, 'kept_because'),
    };
}

;// CONCATENATED MODULE: ./lib/store/client/questions.js


/** The questions over any transport: one call of one database function each. */
function questionsOver(rpc) {
    /** @param args those that are undefined take their default */
    const rows = async (name, args, read) => listOf(await rpc(name, args), name, (item) => read(fieldsOf(item, 'a row')));
    return {
        latest: (filter, { limit, offset }) => rows('latest_snapshots', { ...filterOf(filter), p_limit: limit, p_offset: offset }, latestRow),
        transactions: ({ commit_sha, branch_name, run_id, triggered_by, tags, since, until, ...filter }, page) => rows('list_benchmark_transactions', {
            ...filterOf(filter),
            p_commit_sha: commit_sha,
            p_branch_name: branch_name,
            p_run_id: run_id,
            p_triggered_by: triggered_by,
            p_tags: tags && arrayText(tags),
            p_since: since,
            p_until: until,
            p_limit: page.limit,
            p_before: page.before,
        }, transactionRow),
        series: (address, metric, limit, { since, until }) => rows('get_metric_series', { ...namesOf(address), p_metric: metric, p_limit: limit, p_since: since, p_until: until }, seriesPoint),
        trends: (by, metric, filter, { since, until }) => rows('get_metric_trends', { p_by: by, p_metric: metric, ...filterOf(filter), p_since: since, p_until: until }, trendRow),
        compareModels: (dataset_version, { metric, better }, filter) => rows('compare_models', { p_metric: metric, p_better: better, ...filterOf({ ...filter, dataset_version }) }, modelRow),
        comparePrompts: (experiment, variants, { metric, better }, filter) => rows('compare_prompts', {
            p_experiment: experiment,
            p_variants: variants.length === 0 ? undefined : arrayText(variants),
            p_metric: metric,
            p_better: better,
            ...filterOf(filter),
        }, promptRow),
        regressions: ({ since, until, ...filter }, { limit, before }) => rows('list_regressions', { ...filterOf(filter), p_since: since, p_until: until, p_limit: limit, p_before: before }, regressionRow),
    };
}
function scores(fields) {
    return {
        f1_score: orNull(number, fields, 'f1_score'),
        precision_score: orNull(number, fields, 'precision_score'),
        recall_score: orNull(number, fields, 'recall_score'),
        latency_ms: orNull(number, fields, 'latency_ms'),
        cost_per_analysis: orNull(number, fields, 'cost_per_analysis'),
    };
}
function suite(fields) {
    return {
        benchmark: orNull(answers_text, fields, 'benchmark'),
        f1_average: orNull(answers_text, fields, 'f1_average'),
        dataset_size: orNull(number, fields, 'dataset_size'),
    };
}
function latestRow(fields) {
    return {
        ...configuration(fields),
        snapshot_version: number(fields, 'snapshot_version'),
        created_at: answers_text(fields, 'created_at'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        branch_name: orNull(answers_text, fields, 'branch_name'),
        model_provider: orNull(answers_text, fields, 'model_provider'),
        ...scores(fields),
        is_baseline: flag(fields, 'is_baseline'),
        baseline_version: orNull(number, fields, 'baseline_version'),
        baseline_f1: orNull(number, fields, 'baseline_f1'),
        verdict: orNull(verdict, fields, 'verdict'),
        run_count: number(fields, 'run_count'),
        last_updated_at: answers_text(fields, 'last_updated_at'),
        transaction_id: answers_text(fields, 'transaction_id'),
    };
}
function transactionRow(fields) {
    return {
        transaction_id: answers_text(fields, 'transaction_id'),
        created_at: answers_text(fields, 'created_at'),
        ...configuration(fields),
        snapshot_version: number(fields, 'snapshot_version'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        branch_name: orNull(answers_text, fields, 'branch_name'),
        repository: orNull(answers_text, fields, 'repository'),
        run_id: orNull(answers_text, fields, 'run_id'),
        run_attempt: orNull(number, fields, 'run_attempt'),
        triggered_by: orNull(answers_text, fields, 'triggered_by'),
        model_provider: orNull(answers_text, fields, 'model_provider'),
        dataset_size: orNull(number, fields, 'dataset_size'),
        metrics: metricTree(fields['metrics']),
        ...scores(fields),
        duration_seconds: orNull(number, fields, 'duration_seconds'),
        error_count: orNull(number, fields, 'error_count'),
        success_count: orNull(number, fields, 'success_count'),
        tags: listOf(fields['tags'], 'tags', String),
        notes: orNull(answers_text, fields, 'notes'),
    };
}
function seriesPoint(fields) {
    return {
        snapshot_version: number(fields, 'snapshot_version'),
        created_at: answers_text(fields, 'created_at'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        value: orNull(number, fields, 'value'),
        is_current: flag(fields, 'is_current'),
        is_baseline: flag(fields, 'is_baseline'),
        verdict: orNull(verdict, fields, 'verdict'),
    };
}
function trendRow(fields) {
    return {
        ...configuration(fields),
        period: answers_text(fields, 'period'),
        run_count: number(fields, 'run_count'),
        average: number(fields, 'average'),
        lowest: number(fields, 'lowest'),
        highest: number(fields, 'highest'),
        last: number(fields, 'last'),
        change: orNull(number, fields, 'change'),
    };
}
function modelRow(fields) {
    return {
        rank: orNull(number, fields, 'rank'),
        is_winner: orNull(flag, fields, 'is_winner') ?? false,
        model_version: answers_text(fields, 'model_version'),
        model_provider: orNull(answers_text, fields, 'model_provider'),
        prompt_version: answers_text(fields, 'prompt_version'),
        environment: answers_text(fields, 'environment'),
        snapshot_version: number(fields, 'snapshot_version'),
        created_at: answers_text(fields, 'created_at'),
        value: orNull(number, fields, 'value'),
        difference: orNull(number, fields, 'difference'),
        ...scores(fields),
        run_count: number(fields, 'run_count'),
        ...suite(fields),
        transaction_id: answers_text(fields, 'transaction_id'),
    };
}
function promptRow(fields) {
    return {
        rank: orNull(number, fields, 'rank'),
        is_winner: orNull(flag, fields, 'is_winner') ?? false,
        model_version: answers_text(fields, 'model_version'),
        dataset_version: answers_text(fields, 'dataset_version'),
        variant: answers_text(fields, 'variant'),
        run_count: number(fields, 'run_count'),
        average: orNull(number, fields, 'average'),
        lowest: orNull(number, fields, 'lowest'),
        highest: orNull(number, fields, 'highest'),
        difference: orNull(number, fields, 'difference'),
        prompt_versions: listOf(fields['prompt_versions'], 'prompt_versions', String),
        first_at: answers_text(fields, 'first_at'),
        last_at: answers_text(fields, 'last_at'),
        ...suite(fields),
    };
}
function regressionRow(fields) {
    return {
        verdict_id: answers_text(fields, 'verdict_id'),
        created_at: answers_text(fields, 'created_at'),
        ...configuration(fields),
        snapshot_version: number(fields, 'snapshot_version'),
        f1_score: orNull(number, fields, 'f1_score'),
        baseline_f1: orNull(number, fields, 'baseline_f1'),
        f1_delta: orNull(number, fields, 'f1_delta'),
        baseline_version: orNull(number, fields, 'baseline_version'),
        baseline_environment: orNull(answers_text, fields, 'baseline_environment'),
        reason: answers_text(fields, 'reason'),
        is_current: flag(fields, 'is_current'),
        commit_sha: orNull(answers_text, fields, 'commit_sha'),
        branch_name: orNull(answers_text, fields, 'branch_name'),
        triggered_by: orNull(answers_text, fields, 'triggered_by'),
        repository: orNull(answers_text, fields, 'repository'),
        run_id: orNull(answers_text, fields, 'run_id'),
        transaction_id: answers_text(fields, 'transaction_id'),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/store/client/rpc-model-registry.js


/** The registry over any transport: every method is one call of one database function. */
function rpcModelRegistry(rpc) {
    return {
        register: async (registration) => {
            const { model_name, evidence, promotion, idempotency_key, ...facts } = registration;
            const answer = await rpc('register_model_version', {
                ...parameters({ ...facts, model_name, evidence, promotion }),
                // So that a call whose answer is lost can be made again without registering twice.
                p_idempotency_key: idempotency_key ?? `call/${(0,external_node_crypto_.randomUUID)()}`,
            });
            const fields = oneOf(answer, 'a registration');
            return {
                model_name: answers_text(fields, 'model_name'),
                version: number(fields, 'version'),
                version_name: orNull(answers_text, fields, 'version_name'),
                replayed: flag(fields, 'replayed'),
                promoted: flag(fields, 'promoted'),
                promotion_reason: answers_text(fields, 'promotion_reason'),
                active_version: orNull(number, fields, 'active_version'),
            };
        },
        activate: async (model, version, move, expect) => readActivated(await rpc('activate_model_version', {
            p_model_name: model,
            ...referenceOf(version),
            ...rpc_model_registry_moveOf(move),
            p_expect: expect,
        })),
        rollback: async (model, move, expect) => readActivated(await rpc('rollback_model_version', { p_model_name: model, ...rpc_model_registry_moveOf(move), p_expect: expect })),
        models: async () => listOf(await rpc('list_models', {}), 'models', readModel),
        versions: async (model, limit, includeArchived) => listOf(await rpc('list_model_versions', {
            p_model_name: model,
            p_limit: limit,
            p_include_archived: includeArchived,
        }), 'versions', readVersion),
        active: async (model) => listOf(await rpc('active_model_version', { p_model_name: model }), 'versions', readVersion)[0] ?? null,
        show: async (model, version) => {
            const fields = fieldsOf(await rpc('show_model_version', { p_model_name: model, ...referenceOf(version) }), 'a version');
            return {
                version: readVersion(fields['version']),
                activations: listOf(fields['activations'], 'activations', readActivation),
                performance: listOf(fields['performance'], 'measurements', readMeasurement),
                measured: orNull(measuredIn, fields, 'measured'),
                reference_accuracy: orNull(number, fields, 'reference_accuracy'),
            };
        },
        logPerformance: async ({ version, tested_at, ...report }) => {
            const answer = await rpc('log_model_performance', {
                ...parameters(report),
                ...(version === null ? {} : referenceOf(version)),
                p_test_date: tested_at,
                p_id: (0,external_node_crypto_.randomUUID)(),
            });
            const fields = oneOf(answer, 'a measurement');
            const reference = orNull(answers_text, fields, 'reference');
            if (reference !== null && reference !== 'registered' && reference !== 'first_measured') {
                throw unexpected('reference', reference);
            }
            return {
                model_name: answers_text(fields, 'model_name'),
                version: number(fields, 'version'),
                tested_at: answers_text(fields, 'tested_at'),
                accuracy: number(fields, 'accuracy'),
                reference_accuracy: orNull(number, fields, 'reference_accuracy'),
                reference,
                accuracy_drop: orNull(number, fields, 'accuracy_drop'),
                is_drop: orNull(flag, fields, 'is_drop'),
            };
        },
        prune: async ({ model_name, keep, min_age_days, dry_run }, move) => listOf(await rpc('prune_model_versions', {
            ...parameters({ model_name, keep, dry_run }),
            p_min_age: `${min_age_days} days`,
            ...rpc_model_registry_moveOf(move),
        }), 'versions', (item) => {
            const fields = fieldsOf(item, 'a version');
            return {
                model_name: answers_text(fields, 'model_name'),
                version: number(fields, 'version'),
                version_name: orNull(answers_text, fields, 'version_name'),
                artifact_path: answers_text(fields, 'artifact_path'),
                created_at: answers_text(fields, 'created_at'),
            };
        }),
    };
}
/** Every member as the parameter of its name. */
function parameters(members) {
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [`p_${name}`, value]));
}
function referenceOf(version) {
    return typeof version === 'number' ? { p_version: version } : { p_version_name: version.name };
}
function rpc_model_registry_moveOf({ actor, reason, run_id }) {
    return { p_actor: actor, p_reason: reason, p_run_id: run_id };
}
function oneOf(answer, what) {
    const [row] = listOf(answer, what, (item) => fieldsOf(item, what));
    if (row === undefined)
        throw unexpected(what, undefined);
    return row;
}
function readActivated(answer) {
    const fields = oneOf(answer, 'an activation');
    return {
        model_name: answers_text(fields, 'model_name'),
        from_version: orNull(number, fields, 'from_version'),
        to_version: number(fields, 'to_version'),
        from_f1: orNull(number, fields, 'from_f1'),
        to_f1: orNull(number, fields, 'to_f1'),
        artifact_path: answers_text(fields, 'artifact_path'),
    };
}
function readModel(item) {
    const fields = fieldsOf(item, 'a model');
    return {
        model_name: answers_text(fields, 'model_name'),
        last_version: number(fields, 'last_version'),
        active_version: orNull(number, fields, 'active_version'),
        active_version_name: orNull(answers_text, fields, 'active_version_name'),
        artifact_path: orNull(answers_text, fields, 'artifact_path'),
        f1_score: orNull(number, fields, 'f1_score'),
        accuracy_score: orNull(number, fields, 'accuracy_score'),
        sample_count: orNull(number, fields, 'sample_count'),
        trained_at: orNull(answers_text, fields, 'trained_at'),
        activated_at: orNull(answers_text, fields, 'activated_at'),
        rollback_version: orNull(number, fields, 'rollback_version'),
        updated_at: answers_text(fields, 'updated_at'),
    };
}
function readVersion(item) {
    const fields = fieldsOf(item, 'a version');
    return {
        model_name: answers_text(fields, 'model_name'),
        version: number(fields, 'version'),
        version_name: orNull(answers_text, fields, 'version_name'),
        id: answers_text(fields, 'id'),
        created_at: answers_text(fields, 'created_at'),
        artifact_path: answers_text(fields, 'artifact_path'),
        metrics: metricTree(fields['metrics']),
        f1_score: orNull(number, fields, 'f1_score'),
        accuracy_score: orNull(number, fields, 'accuracy_score'),
        sample_count: orNull(number, fields, 'sample_count'),
        dataset_version: orNull(answers_text, fields, 'dataset_version'),
        split_version: orNull(answers_text, fields, 'split_version'),
        training: fieldsOf(fields['training'], 'training'),
        parent_version: orNull(number, fields, 'parent_version'),
        notes: orNull(answers_text, fields, 'notes'),
        evidence_transaction_id: orNull(answers_text, fields, 'evidence_transaction_id'),
        promoted: flag(fields, 'promoted'),
        promotion_reason: answers_text(fields, 'promotion_reason'),
        registered_by: answers_text(fields, 'registered_by'),
        run_id: orNull(answers_text, fields, 'run_id'),
        is_active: flag(fields, 'is_active'),
        is_rollback_target: flag(fields, 'is_rollback_target'),
        is_archived: flag(fields, 'is_archived'),
    };
}
function readActivation(item) {
    const fields = fieldsOf(item, 'an activation');
    const pointer = answers_text(fields, 'pointer');
    if (pointer !== 'active' && pointer !== 'archived')
        throw unexpected('pointer', pointer);
    return {
        created_at: answers_text(fields, 'created_at'),
        pointer,
        action: answers_text(fields, 'action'),
        from_version: orNull(number, fields, 'from_version'),
        to_version: orNull(number, fields, 'to_version'),
        actor: answers_text(fields, 'actor'),
        reason: orNull(answers_text, fields, 'reason'),
        run_id: orNull(answers_text, fields, 'run_id'),
    };
}
function measuredIn(fields, name) {
    const measured = fieldsOf(fields[name], name);
    return {
        benchmark: orNull(answers_text, measured, 'benchmark'),
        f1_average: orNull(answers_text, measured, 'f1_average'),
        dataset_size: orNull(number, measured, 'dataset_size'),
    };
}
function readMeasurement(item) {
    const fields = fieldsOf(item, 'a measurement');
    return {
        tested_at: answers_text(fields, 'tested_at'),
        accuracy: number(fields, 'accuracy'),
        sample_size: orNull(number, fields, 'sample_size'),
        notes: orNull(answers_text, fields, 'notes'),
        actor: answers_text(fields, 'actor'),
        run_id: orNull(answers_text, fields, 'run_id'),
    };
}

;// CONCATENATED MODULE: ./lib/store/client/rpc-store.js






/** The store over any transport: every method is one call of one database function. */
function rpcStore(transport) {
    const rpc = transport.rpc.bind(transport);
    return {
        description: transport.description,
        ...lifecycleOver(rpc),
        questions: questionsOver(rpc),
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
        exportHistory: () => exportAll(rpc),
        importHistory: (lines) => importLines(rpc, lines),
        models: rpcModelRegistry(rpc),
        close: () => transport.close(),
    };
}
/** The registry comes last: its versions name snapshots as their evidence. */
async function* exportAll(rpc) {
    yield* rpc_store_pagesOf(rpc, 'export_benchmark_history');
    yield* registryPages(rpc);
}
/** The models alone. */
function registryPages(rpc) {
    return rpc_store_pagesOf(rpc, 'export_model_registry');
}
async function* rpc_store_pagesOf(rpc, name) {
    let cursor = null;
    do {
        const page = readExportPage(await rpc(name, { p_cursor: cursor }));
        if (page.lines.length > 0)
            yield page.lines;
        cursor = page.next;
    } while (cursor !== null);
}
/** Lines of the history and of the registry, each to the function that knows their kinds. */
async function importLines(rpc, lines) {
    const isOfRegistry = ({ kind }) => typeof kind === 'string' && kind.startsWith('model_');
    const registry = lines.filter(isOfRegistry);
    const history = lines.filter((line) => !isOfRegistry(line));
    const counts = [NO_LINES];
    if (history.length > 0 || registry.length === 0) {
        counts.push(readImportCounts(await rpc('import_benchmark_history', { p_lines: history })));
    }
    if (registry.length > 0)
        counts.push(readImportCounts(await rpc('import_model_registry', { p_lines: registry })));
    return counts.reduce((sum, { inserted, skipped }) => ({
        inserted: sum.inserted + inserted,
        skipped: sum.skipped + skipped,
    }));
}
const NO_LINES = { inserted: 0, skipped: 0 };
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
