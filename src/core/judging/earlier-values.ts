import type { Configuration, HistoryPoint, JudgingContext } from '../model.js'
import type { EarlierValue } from './evidence/history.js'

/**
 * The earlier values of a metric, oldest first: those of the baseline's configuration, which is what a candidate is held
 * to. null: the context does not bring them.
 */
export function earlierValues(
  { model_version, dataset_version, prompt_version, environment }: Configuration,
  { baseline, history }: JudgingContext,
  metric: string,
): EarlierValue[] | null {
  const of = baseline?.configuration
  const isOwn =
    of?.model_version === model_version &&
    of.dataset_version === dataset_version &&
    of.prompt_version === prompt_version &&
    of.environment === environment
  const values = history.map((point) => valueOf(point, metric))
  if (!isOwn || values.every((value) => value === undefined)) return null
  return history.map(({ verdict }, at) => ({ value: values[at] ?? null, verdict }))
}

/** undefined: the context does not say. */
function valueOf({ f1_score, values }: HistoryPoint, metric: string): number | null | undefined {
  return metric === 'f1' ? f1_score : values[metric]
}
