import type { JsonValue } from '../../core/json/selection.js'
import { isMeasure } from '../base/primary.js'
import { numberIn } from '../base/values.js'

/** The roles that a column can have. */
export const ROLES = [
  ...['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error'],
  ...['model', 'dataset', 'prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'],
] as const
export type Role = (typeof ROLES)[number]

/** A column, and the factor for its numbers. */
export interface KnownColumn {
  readonly name: string
  readonly factor: number
}

/** Columns that only have ids. A value of any other column may be the name or the text of a case. */
const ID_COLUMNS = [
  ...['id', 'case_id', 'sample_id', 'question_id', 'test_id', 'item_id', 'example_id', 'instance_id', 'doc_id'],
  ...['task_id', 'test_case_id', 'query_id', 'problem_id'],
]

/**
 * Well-known names of columns; only whole names match. The first that a table has counts; the texts of questions come
 * last, because they identify a case only if there is no id.
 */
const KNOWN: Readonly<Record<Role, readonly (string | KnownColumn)[]>> = {
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
    ...['latency_s', 'latency_seconds', 'duration_s', 'duration_seconds', 'elapsed_s', 'elapsed_seconds'].map(
      (name) => ({ name, factor: 1_000 }),
    ),
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
}

/** Retrieval and generation are the two stages of answering from documents: without a total, they are added. */
export const STAGES = ['retrieval_ms', 'generation_ms'] as const

/** Words in names of counts and positions, which measure nothing. */
const COUNTING = new Set([
  ...['n', 'num', 'number', 'count', 'counts', 'index', 'idx', 'seed', 'epoch', 'epochs', 'step', 'steps', 'trial'],
  ...['trials', 'run', 'rank', 'id', 'line', 'row', 'year', 'attempt', 'attempts', 'iteration', 'order', 'size'],
  ...['timestamp', 'date', 'total', 'max', 'min', 'threshold', 'temperature', 'limit', 'k', 'top'],
])

/** `isCorrect`, `Is correct` and `is-correct` are `is_correct`; the dots of nested names stay. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** Whether the last part of a name says that its numbers measure quality, as in `eval.accuracy`. */
export function isMeasured(name: string): boolean {
  return isMeasure(plainName(name).split('.').at(-1) ?? '')
}

export function isCounting(name: string): boolean {
  return plainName(name)
    .split(/[_.]/)
    .some((word) => COUNTING.has(word))
}

/** Whether a column, or a path with dots, only has ids of cases. */
export function holdsIds(column: string): boolean {
  return ID_COLUMNS.includes(plainName(column).split('.').at(-1) ?? '')
}

/** The column of a role among those of a table, under the name that it has there. */
export function columnFor(role: Role, columns: readonly string[]): KnownColumn | undefined {
  for (const known of KNOWN[role]) {
    const { name, factor } = typeof known === 'string' ? { name: known, factor: 1 } : known
    const found = columns.find((column) => plainName(column) === name)
    if (found !== undefined) return { name: found, factor }
  }
  return undefined
}

const PASSED = new Set(['true', 'yes', 'y', '1', 'pass', 'passed', 'success', 'ok', 'correct'])
const FAILED = new Set(['false', 'no', 'n', '0', 'fail', 'failed', 'failure', 'wrong', 'incorrect'])
const ERRORED = new Set(['error', 'errored', 'exception', 'timeout'])
const MISSING = new Set(['', 'nan', 'n/a', 'na', 'none', 'null', '-', 'inf', '-inf', 'skip', 'skipped', 'undefined'])

/** The outcome in a value; null: nothing was measured; undefined: it is not such a word. */
export function outcomeIn(value: JsonValue | undefined): 'passed' | 'failed' | 'error' | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const word = String(value).trim().toLowerCase()
  if (PASSED.has(word) || numberIn(word) === 1) return 'passed'
  if (FAILED.has(word) || numberIn(word) === 0) return 'failed'
  if (ERRORED.has(word)) return 'error'
  return MISSING.has(word) ? null : undefined
}

/** Whether a cell means that there is no value. */
export function isMissing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && MISSING.has(value.trim().toLowerCase()))
}
