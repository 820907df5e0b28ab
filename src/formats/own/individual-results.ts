import { JsonFields } from '../../core/json/json-fields.js'
import { caseObjects, uniqueCases } from '../../core/result/result-cases.js'
import { negativeFault } from '../../core/result/metric-rules.js'
import type { BenchmarkCase } from '../../core/model.js'
import { present } from '../../core/json/present.js'
import type { FormatContext } from '../format.js'

const COUNTS = ['true_positives', 'false_positives', 'false_negatives'] as const

/** The result of one document or patient. Its name and texts are read only for the pseudonym. */
export interface IndividualResult {
  readonly case: BenchmarkCase
  /** Whether it ended in an error, or is marked as failed. */
  readonly failed: boolean
  readonly detected: number | undefined
  readonly expected: number | undefined
}

/** The names of members of an element of `individual_results`. */
export interface IndividualFields {
  /** Start of the case ids. */
  readonly prefix: string
  /** The value whose digest becomes the case id. */
  readonly id: string
  readonly latency: string
  readonly group?: string
}

/**
 * Decodes `individual_results`, which the aggregated and the patient format share. A case passed when nothing was
 * missed, nothing wrongly found, and nothing went wrong. undefined: the file has no such list.
 */
export function decodeIndividualResults(
  file: JsonFields,
  names: IndividualFields,
  context: FormatContext,
): IndividualResult[] | undefined {
  const list = file.list('individual_results')
  if (list === undefined) return undefined
  const path = file.at('individual_results')
  const decoded = caseObjects(list, path, context.report).flatMap(([object, at]) => {
    const result = decodeOne(new JsonFields(object, at, context.report), names, context)
    return result === undefined ? [] : [{ result, decoded: result.case, at: `${at}.${names.id}` }]
  })
  uniqueCases(decoded, context.report)
  return decoded.map(({ result }) => result)
}

function decodeOne(
  fields: JsonFields,
  names: IndividualFields,
  { digest, report }: FormatContext,
): IndividualResult | undefined {
  const name = fields.text(names.id)
  if (!fields.has(names.id)) report(fields.path, `${names.id} is missing: it tells the cases apart`)
  const error = fields.text('error_message')
  const failed = fields.flag('extraction_success') === false || (error ?? '') !== ''
  const [tp, fp, fn] = COUNTS.map((count) => fields.count(count))
  if (!failed && !COUNTS.every((count) => fields.has(count))) {
    report(fields.path, 'needs true_positives, false_positives and false_negatives, unless it failed')
  }
  const detected = fields.count('issues_detected')
  const expected = fields.count('issues_expected')
  const group = names.group === undefined ? undefined : fields.name(names.group)
  const latency_ms = fields.number(names.latency, negativeFault)
  if (name === undefined) return undefined
  const id = `${names.prefix}-${digest(name).slice(0, 12)}`
  const passed = !failed && fp === 0 && fn === 0
  return {
    case: {
      id,
      at: fields.path,
      passed,
      ...present({ tp, fp, fn, group, latency_ms }),
      ...(failed ? { error: true } : {}),
    },
    failed,
    detected,
    expected,
  }
}

/**
 * Reports a list whose length differs from the file's own total. That is an error, not a warning: the totals are summed
 * from the list, and its length decides whether two results can be compared, so the result would be wrong either way.
 */
export function checkTotal(file: JsonFields, total: string, context: FormatContext): void {
  const list = file.raw('individual_results')
  const count = file.raw(total)
  if (!Array.isArray(list) || typeof count !== 'number' || count === list.length) return
  context.report(
    file.at('individual_results'),
    `has ${list.length} ${list.length === 1 ? 'element' : 'elements'}, but ${total} is ${count}: ` +
      'the file was cut or edited; run the benchmark again',
  )
}

/** Warns if the file's own number of successes differs from the list. */
export function checkSuccesses(
  file: JsonFields,
  name: string,
  individual: readonly IndividualResult[] | undefined,
  context: FormatContext,
): void {
  const stated = file.raw(name)
  const counted = individual?.filter(({ failed }) => !failed).length
  if (counted === undefined || typeof stated !== 'number' || stated === counted) return
  context.warn(file.at(name), `is ${stated}, but ${counted} of the individual results succeeded`)
}

/** The sum of one number over all results; undefined if one of them lacks it: a partial sum is no total. */
export function total(
  individual: readonly IndividualResult[] | undefined,
  number: (result: IndividualResult) => number | undefined,
): number | undefined {
  if (individual === undefined || individual.length === 0) return undefined
  return individual.reduce<number | undefined>((sum, result) => {
    const value = number(result)
    return sum === undefined || value === undefined ? undefined : sum + value
  }, 0)
}
