/**
 * Reads what the database functions answer. Every transport gives the same JSON; nothing of it is believed
 * unseen, because another version of the schema, or something that is no database at all, may have answered.
 */
import { StoreError } from '../../core/errors.js'
import { casesIn } from '../../core/result/case-columns.js'
import { VERDICTS } from '../../core/model.js'
import type {
  Baseline,
  BenchmarkCase,
  Configuration,
  F1Average,
  HistoryPoint,
  JudgingContext,
  MetricTree,
  PromotionOutcome,
  Verdict,
} from '../../core/model.js'
import type { ComparedMetric, ConfigurationRow, HistoryLine, HistoryRow, ImportCounts, Pushed } from '../../ports.js'

export type Fields = { readonly [name: string]: unknown }

export function unexpected(what: string, value: unknown): StoreError {
  const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
  return new StoreError(
    `The store's answer has ${seen} where ${what} belongs. ` +
      'Its schema may be older or newer than this version of Benchmark Snapshots.',
    'answer',
  )
}

export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(what, value)
  return value as Fields
}

export function listOf<T>(value: unknown, what: string, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw unexpected(what, value)
  return value.map(read)
}

export function text(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') throw unexpected(name, value)
  return value
}

export function number(fields: Fields, name: string): number {
  const value = fields[name]
  // PostgREST-compatible servers may send a numeric that no double equals as text.
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof read !== 'number' || !Number.isFinite(read)) throw unexpected(name, value)
  return read
}

export function flag(fields: Fields, name: string): boolean {
  const value = fields[name]
  if (typeof value !== 'boolean') throw unexpected(name, value)
  return value
}

export function orNull<T>(read: (fields: Fields, name: string) => T, fields: Fields, name: string): T | null {
  return fields[name] === null || fields[name] === undefined ? null : read(fields, name)
}

function f1Average(fields: Fields, name: string): F1Average {
  const value = fields[name]
  if (value !== 'micro' && value !== 'macro') throw unexpected(name, value)
  return value
}

export function verdict(fields: Fields, name: string): Verdict {
  const found = VERDICTS.find((known) => known === fields[name])
  if (found === undefined) throw unexpected(name, fields[name])
  return found
}

export function metricTree(value: unknown): MetricTree {
  for (const item of Object.values(fieldsOf(value, 'a tree of metrics'))) {
    if (typeof item !== 'number') metricTree(item)
  }
  return value as MetricTree
}

export function configuration(value: unknown): Configuration {
  const fields = fieldsOf(value, 'a configuration')
  return {
    model_version: text(fields, 'model_version'),
    dataset_version: text(fields, 'dataset_version'),
    prompt_version: text(fields, 'prompt_version'),
    environment: text(fields, 'environment'),
  }
}

function cases(value: unknown): BenchmarkCase[] {
  const found = casesIn(value)
  if (found === null) throw unexpected('cases', value)
  return found
}

function baseline(value: unknown): Baseline | null {
  if (value === null) return null
  const fields = fieldsOf(value, 'a baseline')
  const source = fields['source']
  if (source !== 'input' && source !== 'own' && source !== 'environment') throw unexpected('source', source)
  return {
    source,
    configuration: configuration(fields['configuration']),
    snapshot_version: number(fields, 'snapshot_version'),
    transaction_id: text(fields, 'transaction_id'),
    created_at: text(fields, 'created_at'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    dataset_size: orNull(number, fields, 'dataset_size'),
    benchmark: orNull(text, fields, 'benchmark'),
    f1_average: orNull(f1Average, fields, 'f1_average'),
    metrics: metricTree(fields['metrics']),
    cases: fields['cases'] === null ? null : cases(fields['cases']),
  }
}

function historyPoint(value: unknown): HistoryPoint {
  const fields = fieldsOf(value, 'a point of history')
  return {
    snapshot_version: number(fields, 'snapshot_version'),
    created_at: text(fields, 'created_at'),
    f1_score: orNull(number, fields, 'f1_score'),
  }
}

/** Reads one context of `get_judging_context` or `push_benchmark_results`. */
function judgingContext(value: unknown): JudgingContext {
  const fields = fieldsOf(value, 'a judging context')
  return {
    baseline: baseline(fields['baseline']),
    baseline_not_found: orNull(text, fields, 'baseline_not_found'),
    own_baseline_version: orNull(number, fields, 'own_baseline_version'),
    previous_version: orNull(number, fields, 'previous_version'),
    history: listOf(fields['history'], 'history', historyPoint),
  }
}

/** The answer of `get_judging_context`. */
export function readContexts(answer: unknown): JudgingContext[] {
  return listOf(fieldsOf(answer, 'an answer')['results'], 'results', judgingContext)
}

/** The answer of `push_benchmark_results`. */
export function readPushed(answer: unknown): Pushed[] {
  const whole = fieldsOf(answer, 'an answer')
  const contexts = listOf(whole['contexts'], 'contexts', judgingContext)
  return listOf(whole['results'], 'results', (item) => {
    const fields = fieldsOf(item, 'a stored result')
    // Results of one configuration share a context.
    const context = contexts[number(fields, 'context')]
    if (context === undefined) throw unexpected('the place of a context', fields['context'])
    return {
      snapshot_version: number(fields, 'snapshot_version'),
      transaction_id: text(fields, 'transaction_id'),
      replayed: flag(fields, 'replayed'),
      metrics: metricTree(fields['metrics']),
      case_count: number(fields, 'case_count'),
      context,
    }
  })
}

/** The answer of `record_verdicts`. */
export function readPromotions(answer: unknown): PromotionOutcome[] {
  return listOf(answer, 'promotions', (item) => {
    const fields = fieldsOf(item, 'a promotion')
    return { promoted: flag(fields, 'promoted'), reason: text(fields, 'promotion_reason') }
  })
}

function annotation(value: unknown): HistoryRow['annotations'][number] {
  const fields = fieldsOf(value, 'an annotation')
  return {
    created_at: text(fields, 'created_at'),
    actor: text(fields, 'actor'),
    note: orNull(text, fields, 'note'),
    tags: listOf(fields['tags'], 'tags', String),
  }
}

/** The answer of `get_snapshot_history`. */
export function readHistory(answer: unknown): HistoryRow[] {
  return listOf(answer, 'history', (item) => {
    const fields = fieldsOf(item, 'a snapshot')
    return {
      snapshot_version: number(fields, 'snapshot_version'),
      created_at: text(fields, 'created_at'),
      commit_sha: orNull(text, fields, 'commit_sha'),
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
      branch_name: orNull(text, fields, 'branch_name'),
      triggered_by: orNull(text, fields, 'triggered_by'),
      run_id: orNull(text, fields, 'run_id'),
      transaction_id: text(fields, 'transaction_id'),
      tags: listOf(fields['tags'], 'tags', String),
      notes: orNull(text, fields, 'notes'),
      annotations: listOf(fields['annotations'], 'annotations', annotation),
    }
  })
}

/** The answer of `compare_snapshots`. */
export function readComparison(answer: unknown): ComparedMetric[] {
  return listOf(answer, 'a comparison', (item) => {
    const fields = fieldsOf(item, 'a metric')
    return {
      metric: text(fields, 'metric'),
      version_a_value: orNull(number, fields, 'version_a_value'),
      version_b_value: orNull(number, fields, 'version_b_value'),
      delta: orNull(number, fields, 'delta'),
      percent_change: orNull(number, fields, 'percent_change'),
    }
  })
}

/** The answer of `list_benchmark_configurations`. */
export function readConfigurations(answer: unknown): ConfigurationRow[] {
  return listOf(answer, 'configurations', (item) => {
    const fields = fieldsOf(item, 'a configuration')
    return {
      ...configuration(fields),
      last_version: number(fields, 'last_version'),
      current_version: orNull(number, fields, 'current_version'),
      baseline_version: orNull(number, fields, 'baseline_version'),
    }
  })
}

/** The answer of `export_benchmark_history`; `next` is the cursor to ask with, null at the end. */
export function readExportPage(answer: unknown): { lines: HistoryLine[]; next: Fields | null } {
  const fields = fieldsOf(answer, 'a page of history')
  return {
    lines: listOf(fields['lines'], 'lines', (line) => fieldsOf(line, 'a line of history')),
    next: fields['next'] === null ? null : fieldsOf(fields['next'], 'a cursor'),
  }
}

/** The answer of `import_benchmark_history`. */
export function readImportCounts(answer: unknown): ImportCounts {
  const fields = fieldsOf(answer, 'counts')
  return { inserted: number(fields, 'inserted'), skipped: number(fields, 'skipped') }
}
