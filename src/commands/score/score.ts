import { InvalidResultsError, UserError } from '../../core/errors.js'
import type { Digest, Problem } from '../../core/model.js'
import type { FallbackNames } from '../../core/result/names/result-names.js'
import type { KnownCases } from '../../formats/scoring/known-cases.js'
import type { Prediction } from '../../formats/scoring/predictions.js'
import type { Scored } from '../../formats/scoring/scored-result.js'
import type { Parsers, ResultFile, ResultSource } from '../../ports.js'

export interface ScoreOptions {
  readonly names: FallbackNames
  /** The separator between the labels of a case; null: one label, unless the files have arrays. */
  readonly separator: string | null
  readonly digest: Digest
  readonly parsers: Parsers
}

export interface ScoreOutcome extends Scored {
  readonly warnings: readonly Problem[]
}

/** Where the answers come from: a file, or a service. */
export type Answers = ResultSource | ((known: KnownCases) => Promise<ReadonlyMap<string, Prediction>>)

/**
 * Scores answers to known cases, and returns a benchmark result with cases. Throws `InvalidResultsError` with
 * everything that is wrong with both files.
 */
export async function score(expected: ResultSource, answers: Answers, options: ScoreOptions): Promise<ScoreOutcome> {
  const [{ readKnownCases }, { readPredictions }, { scoredResult }] = await Promise.all([
    import('../../formats/scoring/known-cases.js'),
    import('../../formats/scoring/predictions.js'),
    import('../../formats/scoring/scored-result.js'),
  ])
  const told = { problems: [] as Problem[], warnings: [] as Problem[] }
  const { separator, names, digest } = options
  const file = await onlyFile(expected, 'expected')
  const known = await readKnownCases(file, separator, options, told)
  let from = 'the service'
  let predictions: ReadonlyMap<string, Prediction>
  if (typeof answers === 'function') {
    if (told.problems.length > 0) throw new InvalidResultsError(told.problems)
    predictions = await answers(known)
  } else {
    const { isMultiLabel } = known
    const ofAnswers = await onlyFile(answers, 'predictions')
    from = ofAnswers.path
    predictions = await readPredictions(ofAnswers, { separator, isMultiLabel }, options, told)
  }
  const files = { expected: file.path, predictions: from }
  // First every problem of each file, then those of both together.
  const scored = told.problems.length > 0 ? undefined : scoredResult(known, predictions, { names, digest, files }, told)
  if (scored === undefined || told.problems.length > 0) throw new InvalidResultsError(told.problems)
  return { ...scored, warnings: told.warnings }
}

async function onlyFile(source: ResultSource, name: string): Promise<ResultFile> {
  const [file, ...more] = await source.collect()
  if (file === undefined || more.length > 0) throw new UserError(`${name}: names ${more.length + 1} files: give one`)
  return file
}
