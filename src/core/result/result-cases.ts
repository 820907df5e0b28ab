import { isObject, JsonFields, wrongType, type OnProblem } from '../json/json-fields.js'
import { elementPath } from '../json/json-path.js'
import type { JsonObject, JsonValue } from '../json/json.js'
import { MAX_CASES } from '../limits.js'
import { negativeFault, proportionFault } from './metric-rules.js'
import type { BenchmarkCase } from '../model.js'
import { present } from '../json/present.js'

/**
 * The elements of a list of cases, with their paths. Reports a list that is too long, and elements that are not
 * objects.
 */
export function caseObjects(list: readonly JsonValue[], path: string, report: OnProblem): [JsonObject, string][] {
  if (list.length > MAX_CASES) {
    report(path, `has ${list.length} cases, more than ${MAX_CASES}: leave out \`cases\`, or split the benchmark`)
    return []
  }
  return list.flatMap((element, index): [JsonObject, string][] => {
    const at = elementPath(path, index)
    if (isObject(element)) return [[element, at]]
    report(at, wrongType('an object', element))
    return []
  })
}

/**
 * Decodes the `cases` of the monitoring format. Only the fields of `BenchmarkCase` are kept; names, texts and answers
 * are dropped silently, and of an error only the fact is kept.
 */
export function decodeCases(list: readonly JsonValue[], path: string, report: OnProblem): BenchmarkCase[] {
  const cases = caseObjects(list, path, report).flatMap(([object, at]) => decodeCase(object, at, report) ?? [])
  return uniqueCases(
    cases.map(({ decoded, at }) => ({ decoded, at: `${at}.id` })),
    report,
  )
}

/**
 * The cases, after reporting every id that occurs twice. The message does not repeat the id, which may identify a
 * person.
 */
export function uniqueCases(
  cases: readonly { readonly decoded: BenchmarkCase; readonly at: string }[],
  report: OnProblem,
): BenchmarkCase[] {
  const first = new Map<string, string>()
  for (const { decoded, at } of cases) {
    const earlier = first.get(decoded.id)
    if (earlier === undefined) first.set(decoded.id, at)
    else report(at, `is the same as ${earlier}: every case needs its own id`)
  }
  return cases.map(({ decoded }) => decoded)
}

function decodeCase(
  object: JsonObject,
  at: string,
  report: OnProblem,
): { decoded: BenchmarkCase; at: string } | undefined {
  const fields = new JsonFields(object, at, report)
  const id = fields.name('id')
  if (!fields.has('id')) report(at, 'id is missing: every case needs a stable, pseudonymous one')
  const outcome = present({
    passed: fields.flag('passed'),
    score: fields.number('score', proportionFault),
    ...decodeTrials(fields, report),
    tp: fields.count('tp'),
    fp: fields.count('fp'),
    fn: fields.count('fn'),
  })
  if (!fields.has('passed') && !fields.has('score') && !['tp', 'fp', 'fn'].every((name) => fields.has(name))) {
    report(at, 'has no outcome: give passed, or score, or all of tp, fp and fn')
  }
  const rest = present({
    group: fields.name('group'),
    latency_ms: fields.number('latency_ms', negativeFault),
    cost: fields.number('cost', negativeFault),
    error: decodeError(fields, report),
  })
  return id === undefined ? undefined : { decoded: { id, ...outcome, ...rest }, at }
}

/** How often the case was run, and how often it passed. */
function decodeTrials(fields: JsonFields, report: OnProblem): Pick<BenchmarkCase, 'trials' | 'passes'> {
  const trials = fields.count('trials')
  const passes = fields.count('passes')
  if (trials === 0) report(fields.at('trials'), 'is 0: leave out cases that were not run')
  if (passes !== undefined && passes > (trials ?? 1)) {
    report(
      fields.at('passes'),
      `is ${passes}, more than ${(trials ?? 1) === 1 ? 'the only trial' : `the ${trials} trials`}`,
    )
  }
  return present({ trials, passes })
}

/** Whether there was an error; its text may quote the case and is not kept. */
function decodeError(fields: JsonFields, report: OnProblem): boolean | undefined {
  const error = fields.raw('error') ?? undefined
  if (error === undefined || typeof error === 'boolean') return error
  if (typeof error === 'string') return error !== ''
  report(fields.at('error'), wrongType('true, false or a string', error))
  return undefined
}
