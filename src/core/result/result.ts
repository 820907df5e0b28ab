import { isObject, JsonFields, wrongType, type OnProblem } from '../json/json-fields.js'
import { elementPath, quote } from '../json/json-path.js'
import type { JsonObject, JsonValue } from '../json/json.js'
import { checkMetrics, decodeMetricTree, noMetrics, type GrowingMetrics } from './metric-tree.js'
import { negativeFault } from './metric-rules.js'
import { flattenMetrics } from '../judging/metrics/metrics.js'
import type { BenchmarkResult, F1Average } from '../model.js'
import { nameFault, normalizedName } from './names/names.js'
import { present } from '../json/present.js'
import { decodeCases } from './result-cases.js'
import { decodeNames, type FallbackNames } from './names/result-names.js'
import { timestampFault } from './timestamp.js'

/** Trees of numbers beside `metrics` in a file, which are added to it under their own names. */
const SIDE_TREES = ['domain_breakdown', 'category_metrics', 'aggregated_categories'] as const

/** What decoding needs besides the file. */
export interface DecodeContext {
  readonly names: FallbackNames
  readonly report: OnProblem
  readonly warn: OnProblem
}

/**
 * Decodes one object of the monitoring format, `schema/benchmark-result.schema.json`. Reports every problem; the result
 * is valid only if none was reported. undefined: names or metrics are missing.
 */
export function decodeResult(object: JsonObject, path: string, context: DecodeContext): BenchmarkResult | undefined {
  const { report } = context
  const fields = new JsonFields(object, path, report)
  const names = decodeNames(fields, context.names, report)
  const metrics = decodeMetrics(fields, report)
  const cases = fields.list('cases')
  const result = present({
    model_provider: fields.name('model_provider'),
    dataset_size: fields.count('dataset_size'),
    benchmark: fields.name('benchmark') ?? context.names.benchmark,
    f1_average: decodeAverage(fields, report),
    metrics: metrics ?? noMetrics(),
    primary_metric: decodePrimaryMetric(fields, metrics, context),
    duration_seconds: fields.number('duration_seconds', negativeFault),
    error_count: fields.count('error_count'),
    success_count: fields.count('success_count'),
    timestamp: decodeTimestamp(fields, 'timestamp', report),
    tags: decodeTags(fields, report),
    notes: fields.text('notes'),
    cases: cases && decodeCases(cases, fields.at('cases'), report),
  })
  fields.raw('$schema') // for editors
  fields.raw('schema_version') // judged before any format is
  warnAboutUnasked(fields, 'monitoring', context.warn)
  return names === undefined || metrics === undefined ? undefined : { ...names, ...result }
}

/** Reads a time, and reports an invalid one. */
export function decodeTimestamp(fields: JsonFields, name: string, report: OnProblem): string | undefined {
  const text = fields.text(name)
  const fault = text === undefined ? undefined : timestampFault(text)
  if (fault === undefined) return text
  report(fields.at(name), fault)
  return undefined
}

/** Fields in which a file may claim its origin. */
const CLAIMS = new Set([
  'commit',
  'commit_sha',
  'head_sha',
  'sha',
  'branch',
  'branch_name',
  'head_branch',
  'ref',
  'repository',
  'pull_request',
  'pull_request_number',
  'pr',
  'pr_number',
  'run_id',
  'run_attempt',
  'triggered_by',
  'actor',
  'environment',
  'trusted',
])

/** Warns about members that no reader used, and which are therefore not stored. */
export function warnAboutUnasked(fields: JsonFields, format: string, warn: OnProblem): void {
  const unasked = fields.unasked()
  const claims = unasked.filter((name) => CLAIMS.has(name))
  if (claims.length > 0) {
    const said = claims.map((name) => {
      const value = fields.raw(name)
      return `${name} ${quote(typeof value === 'string' ? value : JSON.stringify(value ?? null))}`
    })
    warn(fields.path, `ignored, because the run says where a result comes from: ${said.join(', ')}`)
  }
  const ignored = unasked.filter((name) => !CLAIMS.has(name))
  if (ignored.length === 0) return
  const shown = ignored.slice(0, 10).map(quote).join(', ')
  const more = ignored.length > 10 ? ` and ${ignored.length - 10} more` : ''
  warn(fields.path, `ignored, because the ${format} format does not know it: ${shown}${more}`)
}

function decodeMetrics(fields: JsonFields, report: OnProblem): GrowingMetrics | undefined {
  const metrics = decodeTree(fields, 'metrics', report)
  if (!fields.has('metrics')) report(fields.path, 'metrics is missing: nothing was measured')
  for (const name of SIDE_TREES) {
    const tree = decodeTree(fields, name, report)
    if (metrics === undefined || tree === undefined || Object.keys(tree).length === 0) continue
    if (name in metrics) report(fields.at(name), 'is given twice: here and as a metric of the same name; keep one')
    metrics[name] = tree
  }
  if (metrics === undefined) return undefined
  checkMetrics(metrics, fields.at('metrics'), report)
  return metrics
}

function decodeTree(fields: JsonFields, name: string, report: OnProblem): GrowingMetrics | undefined {
  const value = fields.raw(name) ?? undefined
  if (value === undefined) return undefined
  if (isObject(value)) return decodeMetricTree(value, fields.at(name), report)
  report(fields.at(name), wrongType('an object', value))
  return undefined
}

/**
 * A dotted name of the metrics; with a leading `-`, lower is better. The caller's name is used if the file has none.
 */
function decodePrimaryMetric(
  fields: JsonFields,
  metrics: GrowingMetrics | undefined,
  { names, report, warn }: DecodeContext,
): string | undefined {
  const inFile = fields.name('primary_metric')
  const primary = inFile ?? names.primary_metric
  if (primary === undefined || metrics === undefined) return undefined
  const known = [...flattenMetrics(metrics).keys()]
  const isThere = (name: string): boolean => known.includes(name) || known.includes(name.replace(/\bf1_score$/, 'f1'))
  if (isThere(primary.replace(/^-/, ''))) return primary.replace(/\bf1_score$/, 'f1')
  const message = `is ${quote(primary)}, which is not a metric of this result: it has ${known.slice(0, 10).join(', ')}`
  if (inFile === undefined) warn(fields.path, `primary-metric ${message}`)
  else report(fields.at('primary_metric'), message)
  return undefined
}

function decodeAverage(fields: JsonFields, report: OnProblem): F1Average | undefined {
  const average = fields.text('f1_average')
  if (average === undefined || average === 'micro' || average === 'macro') return average
  report(fields.at('f1_average'), `must be "micro" or "macro", but is ${quote(average)}`)
  return undefined
}

function decodeTags(fields: JsonFields, report: OnProblem): string[] | undefined {
  return fields.list('tags')?.flatMap((tag: JsonValue, index) => {
    const fault = typeof tag === 'string' ? nameFault(tag) : wrongType('a string', tag)
    if (fault === undefined && typeof tag === 'string') return [normalizedName(tag)]
    report(elementPath(fields.at('tags'), index), fault ?? '')
    return []
  })
}
