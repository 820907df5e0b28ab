import type { CaseOutcome } from '../../../model.js'

/** The metrics that are computed from pooled counts. */
export const COUNT_STATISTICS = ['f1', 'precision', 'recall'] as const
export type CountStatistic = (typeof COUNT_STATISTICS)[number]

/** True positives, false positives and false negatives; means over the trials of a case, so not always whole. */
export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

const NOTHING_FOUND: Counts = { tp: 0, fp: 0, fn: 0 }

/** The counts of a case; undefined if one is missing. A case with an error has found nothing. */
export function countsOf({ tp, fp, fn, error }: CaseOutcome): Counts | undefined {
  if (tp !== undefined && fp !== undefined && fn !== undefined) return { tp, fp, fn }
  return error === true ? NOTHING_FOUND : undefined
}

/** The sum over all cases; undefined if one of them has no counts: a partial sum is no total. */
export function pooledCounts(cases: readonly CaseOutcome[]): Counts | undefined {
  let [tp, fp, fn] = [0, 0, 0]
  for (const each of cases) {
    const counts = countsOf(each)
    if (counts === undefined) return undefined
    tp += counts.tp
    fp += counts.fp
    fn += counts.fn
  }
  return { tp, fp, fn }
}

/** The weights of a false positive and a false negative in the denominator, where a true positive weighs 1. */
const WEIGHTS: Readonly<Record<CountStatistic, { readonly fp: number; readonly fn: number }>> = {
  f1: { fp: 0.5, fn: 0.5 },
  precision: { fp: 1, fn: 0 },
  recall: { fp: 0, fn: 1 },
}

/**
 * The weighted sum of the errors: f1 = tp / (tp + (fp + fn)/2), precision = tp / (tp + fp), recall = tp / (tp + fn).
 */
function wrong(statistic: CountStatistic, { fp, fn }: Counts): number {
  const weights = WEIGHTS[statistic]
  return weights.fp * fp + weights.fn * fn
}

/** f1, precision or recall from pooled counts; 0 without a true positive, as in most tools. */
export function statisticOf(statistic: CountStatistic, counts: Counts): number {
  return counts.tp === 0 ? 0 : counts.tp / (counts.tp + wrong(statistic, counts))
}

/**
 * What each case contributes to a statistic, as a function of its counts. The differences of the contributions sum to
 * the difference of the statistic, to second order: tp / (tp + wrong), linearized at the pooled counts of both sides
 * (the delta method).
 * @param both the counts of both sides together
 */
export function contribution(statistic: CountStatistic, both: Counts): (counts: Counts) => number {
  const share = statisticOf(statistic, both)
  const denominator = (both.tp + wrong(statistic, both)) / 2
  if (denominator === 0) return () => 0
  return (counts) => (counts.tp * (1 - share) - share * wrong(statistic, counts)) / denominator
}

/** The f1 of one case: 2tp / (2tp + fp + fn), and 1 if nothing was expected and nothing found. */
export function ownF1(each: CaseOutcome): number | undefined {
  const counts = countsOf(each)
  if (counts === undefined) return undefined
  if (counts === NOTHING_FOUND) return 0
  return counts.tp + counts.fp + counts.fn === 0 ? 1 : statisticOf('f1', counts)
}
