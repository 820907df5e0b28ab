/**
 * Results of a push, read as the tables take them. What a constraint might refuse is left to the database, which says
 * why; so is what only looks odd.
 */
import type { Configuration } from '../../../core/model.js'
import type { Judged, Primary } from './context.js'
import { jsonbObject, LeftToDatabase, type Json, type JsonObject } from './jsonb.js'

/** A result, and its columns. */
export interface Pushed extends Judged {
  readonly idempotency_key: string | null
  readonly content_digest: string | null
  readonly cases_digest: string | null
  readonly triggered_by: string | null
  /** Of `benchmark_transactions`, but for id, time and count of cases. */
  readonly columns: JsonObject
  readonly cases: JsonObject | null
  readonly case_count: number
}

const TEXTS = [
  ...['commit_sha', 'branch_name', 'model_provider', 'run_id', 'triggered_by', 'primary_metric', 'notes', 'repository'],
  ...['benchmark', 'f1_average', 'measured_at', 'source', 'content_digest', 'cases_digest'],
]
const COUNTS = ['dataset_size', 'run_attempt', 'error_count', 'success_count']
const SHARES = ['precision', 'recall', 'f1', 'accuracy']
const AMOUNTS = ['latency_ms', 'cost_per_analysis', 'analysis_cost']
/** What some alphabets of PostgreSQL take for control characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/u
const DIGEST = /^[0-9a-f]{64}$/
const LARGEST_INTEGER = 2_147_483_647
const MOST_CASES = 100_000
const FLAG_COLUMNS = ['passed', 'error']
const NUMBER_COLUMNS = ['score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost']

/** Throws `LeftToDatabase`. */
export function pushedResult(given: object): Pushed {
  const row = jsonbObject(given)
  const texts = Object.fromEntries(TEXTS.map((name) => [name, textIn(row, name)]))
  const counts = Object.fromEntries(COUNTS.map((name) => [name, wholeIn(row, name)]))
  const { metrics = null, duration_seconds = null, tags = null, pooled_from = null } = row
  const cases = isObject(row['cases']) ? row['cases'] : null
  const key = textIn(row, 'idempotency_key')
  const { primary_metric = null, f1_average = null, content_digest = null, cases_digest = null } = texts
  require(row['cases'] === undefined || row['cases'] === null || cases !== null)
  require(isObject(metrics) && Object.keys(metrics).length > 0 && isMetricTree(metrics) && haveBounds(metrics))
  require(duration_seconds === null || (typeof duration_seconds === 'number' && isWithin(duration_seconds, 1e12)))
  require(tags === null || (isList(tags) && tags.every((tag) => typeof tag === 'string')))
  require(pooled_from === null || arePooled(pooled_from))
  require(primary_metric === null || isPrintable(primary_metric, 2000))
  require(f1_average === null || f1_average === 'micro' || f1_average === 'macro')
  require([content_digest, cases_digest].every((digest) => digest === null || DIGEST.test(digest)))
  require(key === null || (key !== '' && Buffer.byteLength(key) <= 2000))
  const case_count = cases === null ? 0 : countCases(cases)
  const { run_id = null, repository = null, triggered_by = null } = texts
  return {
    ...configurationIn(row),
    ...{ run_id, repository, triggered_by, content_digest, cases_digest, idempotency_key: key },
    ...{ metrics, cases, case_count },
    primary_asked: primaryIn(row, 'primary_asked'),
    primary_guess: primaryIn(row, 'primary_guess'),
    second_from: fallIn(row),
    watch: watchIn(row),
    columns: { ...texts, ...counts, metrics, duration_seconds, tags: tags ?? [], pooled_from },
  }
}

/** The four names. */
export function configurationIn(row: JsonObject): Configuration {
  const named = (name: keyof Configuration): string => {
    const text = row[name]
    require(isName(text))
    return text
  }
  return {
    model_version: named('model_version'),
    dataset_version: named('dataset_version'),
    prompt_version: named('prompt_version'),
    environment: named('environment'),
  }
}

export function textIn(row: JsonObject, name: string): string | null {
  const value = row[name] ?? null
  require(value === null || typeof value === 'string')
  return value
}

export function wholeIn(row: JsonObject, name: string): number | null {
  const value = row[name] ?? null
  require(value === null || (Number.isInteger(value) && isWithin(value as number, LARGEST_INTEGER)))
  return value as number | null
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function require(isFit: boolean): asserts isFit {
  if (!isFit) throw new LeftToDatabase('a value that a constraint may refuse')
}

function primaryIn(row: JsonObject, name: string): Primary | null {
  const value = row[name] ?? null
  if (value === null) return null
  require(isObject(value) && typeof value['name'] === 'string' && isPrintable(value['name'], 2000))
  require(value['better'] === 'higher' || value['better'] === 'lower')
  return { name: value['name'], better: value['better'] }
}

function fallIn(row: JsonObject): Pushed['second_from'] {
  const primary = primaryIn(row, 'second_from')
  const at = isObject(row['second_from']) ? row['second_from']['at'] : null
  if (primary === null) return null
  require(typeof at === 'number')
  return { ...primary, at }
}

function watchIn(row: JsonObject): readonly string[] {
  const names = row['watch'] ?? []
  require(isList(names) && names.every((name) => typeof name === 'string'))
  return names
}

function isName(value: Json | undefined): value is string {
  return typeof value === 'string' && isPrintable(value, 200)
}

function isPrintable(text: string, longest: number): boolean {
  return text !== '' && text.length <= longest && !CONTROL.test(text)
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most
}

function isMetricTree(tree: JsonObject): boolean {
  return Object.entries(tree).every(([name, value]) => {
    return isName(name) && (typeof value === 'number' || (isObject(value) && isMetricTree(value)))
  })
}

function haveBounds(metrics: JsonObject): boolean {
  const isFit = (names: readonly string[], most: number): boolean =>
    names.every((name) => typeof metrics[name] !== 'number' || isWithin(metrics[name], most))
  return isFit(SHARES, 100) && isFit(AMOUNTS, Infinity)
}

function arePooled(files: Json): boolean {
  const isFile = (file: Json): boolean =>
    isObject(file) &&
    typeof file['file'] === 'string' &&
    typeof file['digest'] === 'string' &&
    DIGEST.test(file['digest'])
  return isList(files) && files.length >= 1 && files.length <= 1000 && files.every(isFile)
}

function countCases({ id, group, groups, ...outcomes }: JsonObject): number {
  require(areNames(id) && id.length >= 1 && id.length <= MOST_CASES)
  const count = id.length
  const isColumn = (column: Json, isValue: (value: Json) => boolean): boolean =>
    isList(column) && column.length === count && column.every((value) => value === null || isValue(value))
  require((group === undefined) === (groups === undefined))
  if (group !== undefined) {
    require(areNames(groups))
    const places = groups.length
    require(isColumn(group, (place) => Number.isInteger(place) && (place as number) >= 0 && (place as number) < places))
  }
  for (const [name, column] of Object.entries(outcomes)) {
    if (FLAG_COLUMNS.includes(name)) {
      require(typeof column === 'string' && column.length === count && /^[01-]*$/.test(column))
    } else require(NUMBER_COLUMNS.includes(name) && isColumn(column, (value) => typeof value === 'number'))
  }
  return count
}

/** `benchmark_are_names` */
function areNames(names: Json | undefined): names is readonly string[] {
  return isList(names) && names.every(isName) && new Set(names).size === names.length
}
