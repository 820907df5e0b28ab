import { isObject, wrongType } from '../../core/json/json-fields.js'
import { elementPath, memberPath } from '../../core/json/json-path.js'
import { MAX_RESULTS, tooManyResults } from '../../core/limits.js'
import {
  ALL,
  PRESENCE,
  SCALAR,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
  type Selection,
} from '../../core/json/selection.js'
import type { BenchmarkResult } from '../../core/model.js'
import { implausibilities } from '../../core/result/plausibility.js'
import type { FormatContext, OwnFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'
import { OWN_FORMATS } from './own-formats.js'
import { schemaVersionFault } from './schema-version.js'

const CASES = items(
  members({
    ...scalars('id', 'passed', 'score', 'trials', 'passes', 'tp', 'fp', 'fn', 'group', 'latency_ms', 'cost'),
    error: PRESENCE,
  }),
)

const INDIVIDUAL_RESULTS = items(
  members({
    ...scalars('document_name', 'document_type', 'pipeline_latency_ms', 'patient_id', 'analysis_latency_ms'),
    ...scalars('extraction_success', 'issues_detected', 'issues_expected'),
    ...scalars('true_positives', 'false_positives', 'false_negatives'),
    error_message: PRESENCE,
  }),
)

/** Trees of numbers. Other containers are only named, in the warning that they are ignored. */
const TREES = [
  ...['metrics', 'domain_breakdown', 'category_metrics', 'aggregated_categories', 'advanced_metrics'],
  'error_type_performance',
]

/** Texts of cases are skipped, however long they are. */
const DOCUMENT: Selection = members(
  {
    ...Object.fromEntries(TREES.map((name) => [name, ALL])),
    tags: ALL,
    notes: ALL,
    cases: CASES,
    individual_results: INDIVIDUAL_RESULTS,
  },
  SCALAR,
)

const FILE: Selection = { ...DOCUMENT, items: DOCUMENT }

/** Whether a file, or the first element of an array in it, has one of our own formats. */
export function isOwn({ syntax, value }: Sketch): boolean {
  const first = Array.isArray(value) ? value[0] : value
  return (syntax === 'json' || syntax === 'yaml') && isObject(first) && formatOf(first) !== undefined
}

/** The results of a file in one of our formats. */
export interface OwnResults {
  readonly results: readonly BenchmarkResult[]
  /** Those that were recognized, in order. */
  readonly formats: readonly OwnFormat[]
}

/** Decodes a file in one of our formats: one document, or an array of several. Reports all problems at once. */
export async function readOwn(source: Source, context: FormatContext): Promise<OwnResults> {
  const formats = new Set<OwnFormat>()
  const decode = (content: JsonValue, path: string): BenchmarkResult[] =>
    decodeDocument(content, path, context, formats)
  const content = await source.json(FILE, 'own')
  if (Array.isArray(content) && content.length > MAX_RESULTS) {
    context.report('$', tooManyResults(content.length))
    return { results: [], formats: [] }
  }
  const results = Array.isArray(content)
    ? content.flatMap((element, index) => decode(element, elementPath('$', index)))
    : decode(content, '$')
  return { results, formats: [...formats] }
}

function decodeDocument(
  content: JsonValue,
  path: string,
  context: FormatContext,
  formats: Set<OwnFormat>,
): BenchmarkResult[] {
  const { report, warn } = context
  if (!isObject(content)) {
    report(path, `${wrongType('an object', content)}: this is not a benchmark result`)
    return []
  }
  const version = schemaVersionFault(content)
  if (version !== undefined) {
    report(memberPath(path, version.member), version.message)
    return []
  }
  const format = formatOf(content)
  if (format === undefined) {
    const known = OWN_FORMATS.map(({ name, lookedFor }) => `${name} (has ${lookedFor})`).join(', ')
    report(path, `is not a benchmark result like the others in this file; looked for ${known}`)
    return []
  }
  formats.add(format)
  const result = format.decode(content, path, context)
  if (result === undefined) return []
  for (const warning of implausibilities(result)) warn(path, warning)
  return [result]
}

function formatOf(content: JsonObject): OwnFormat | undefined {
  return OWN_FORMATS.find((known) => known.recognizes(content))
}
