import type { BenchmarkResult, Digest, Problem } from '../../core/model.js'
import {
  confusionOf,
  countsOfCase,
  isRight,
  scoresOf,
  type AnsweredCase,
  type Averaged,
  type Scores,
} from '../../core/score/scores.js'
import type { FallbackNames } from '../../core/result/names/result-names.js'
import { Cases } from '../base/cases.js'
import { resultOf } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { mean } from '../base/values.js'
import type { KnownCase, KnownCases } from './known-cases.js'
import type { Prediction } from './predictions.js'
import type { Told } from './rows.js'

/** With more classes or groups only the averages are metrics: nobody reads a table of thousands. */
const MOST_CLASSES = 100
/** With at most this many classes, each pair of them is a metric. */
const MOST_CONFUSED = 10
const MOST_NAMED = 10

/** The answer to a case, and whether it is right. */
export interface ScoredCase {
  readonly known: KnownCase
  readonly prediction: Prediction
  readonly passed: boolean
}

/** The scores of known cases and their answers. */
export interface Scored {
  readonly result: BenchmarkResult
  readonly scores: Scores
  /** How often each class was answered with each; null: for sets of labels, or too many classes. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>> | null
  readonly cases: readonly ScoredCase[]
  readonly isMultiLabel: boolean
}

const NO_ANSWER: Prediction = { predicted: null, error: true }

interface Options {
  readonly names: FallbackNames
  readonly digest: Digest
  /** The files, for messages. */
  readonly files: { readonly expected: string; readonly predictions: string }
}

/**
 * The result of answers to known cases, with its cases. A known case without an answer is wrong, and counts as an error
 * if it has no row. Both are reported, and so are answers to unknown cases, which are ignored. undefined: something is
 * wrong, and was reported.
 */
export function scoredResult(
  { cases, isMultiLabel }: KnownCases,
  predictions: ReadonlyMap<string, Prediction>,
  { names, digest, files }: Options,
  told: Told,
): Scored | undefined {
  const known = new Set(cases.map(({ id }) => id))
  const missing = cases.filter(({ id }) => !predictions.has(id)).map(({ id }) => id)
  const unknown = [...predictions.keys()].filter((id) => !known.has(id))
  const one = (file: string, message: string): Problem => ({ file, path: '', message })
  if (cases.length === 0 || missing.length === cases.length) {
    const [ofKnown = '', ofAnswers = ''] = [cases[0]?.id, unknown[0]].map((id) => JSON.stringify(id ?? ''))
    if (told.problems.length === 0) {
      told.problems.push(
        one(files.predictions, `has no id of ${files.expected}: that begins with ${ofKnown}, this with ${ofAnswers}`),
      )
    }
    return undefined
  }
  if (missing.length > 0) {
    told.warnings.push(one(files.expected, `${idsOf(missing)} in ${files.predictions}, which counts as an error`))
  }
  if (unknown.length > 0)
    told.warnings.push(one(files.predictions, `${idsOf(unknown)} in ${files.expected}, and left out`))
  const scored = cases.map((each): ScoredCase => {
    const prediction = predictions.get(each.id) ?? NO_ANSWER
    return { known: each, prediction, passed: isRight(answered(each, prediction)) }
  })
  const all = scored.map(({ known: each, prediction }) => answered(each, prediction))
  const scores = scoresOf(all)
  const classes = scores.classes.map(({ name }) => name)
  const confusion = isMultiLabel || classes.length > MOST_CONFUSED ? null : confusionOf(all, classes)
  const metrics = new Metrics({
    digest,
    report: (path, message) => told.problems.push({ ...one(files.predictions, message), path }),
    warn: (path, message) => told.warnings.push({ ...one(files.predictions, message), path }),
  })
  addMetrics(metrics, scores, confusion)
  for (const [what, { length }] of [
    ['classes', scores.classes],
    ['groups', scores.groups],
  ] as const) {
    if (length > MOST_CLASSES) {
      told.warnings.push(
        one(files.expected, `has ${length} ${what}, more than ${MOST_CLASSES}: only the averages are kept`),
      )
    }
  }
  metrics.add('latency_ms', mean(scored.map(({ prediction }) => prediction.latency_ms)))
  metrics.add('analysis_cost', mean(scored.map(({ prediction }) => prediction.cost)))
  const result = resultOf(
    {
      metrics,
      cases: casesOf(scored, digest),
      primary_metric: names.primary_metric ?? (isMultiLabel ? 'micro_avg.f1' : 'accuracy'),
      f1_average: 'macro',
    },
    {
      names,
      digest,
      report: (path, message) => told.problems.push({ ...one(files.predictions, message), path }),
      warn: (path, message) => told.warnings.push({ ...one(files.predictions, message), path }),
    },
  )
  return result === undefined ? undefined : { result, scores, confusion, cases: scored, isMultiLabel }
}

function answered({ expected, group }: KnownCase, { predicted }: Prediction): AnsweredCase {
  return { expected, predicted, group }
}

function casesOf(scored: readonly ScoredCase[], digest: Digest): Cases {
  const cases = new Cases(digest)
  for (const { known, prediction, passed } of scored) {
    const { latency_ms, cost, error } = prediction
    const counts = countsOfCase(answered(known, prediction))
    const run = { passed, ...counts, group: known.group, latency_ms, cost, error }
    cases.add(known.id, run, { id: known.isStated ? known.id : undefined, at: known.at })
  }
  return cases
}

function addMetrics(metrics: Metrics, scores: Scores, confusion: Scored['confusion']): void {
  const addAverages = ({ accuracy, macro, micro }: Averaged, prefix: readonly string[]): void => {
    metrics.add([...prefix, 'accuracy'], accuracy)
    metrics.addAll(macro, '$', prefix)
    metrics.addAll(micro, '$', [...prefix, 'micro_avg'])
  }
  addAverages(scores, [])
  if (scores.classes.length <= MOST_CLASSES) {
    for (const { name, ...values } of scores.classes) metrics.addAll(values, '$', ['class', name])
  }
  if (scores.groups.length <= MOST_CLASSES) {
    for (const group of scores.groups) addAverages(group, ['group', group.name])
  }
  for (const [expected, row] of confusion ?? []) {
    for (const [predicted, count] of row) metrics.add(['confusion', expected, predicted], count)
  }
}

/** Ids in one file only, with the first ones by name. */
function idsOf(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_NAMED).map((id) => JSON.stringify(id))
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : ''
  return `${shown.join(', ')}${more} ${ids.length === 1 ? 'is' : 'are'} not`
}
