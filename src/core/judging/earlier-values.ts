import type { Configuration, HistoryPoint, JudgingContext } from '../model.js'
import type { EarlierValue } from './evidence/history.js'

/**
 * The earlier values of a metric, oldest first: of the candidate's own configuration if the reference belongs to it,
 * else of the base branch's. null: the context does not have them.
 */
export function earlierValues(
  { model_version, dataset_version, prompt_version, environment }: Configuration,
  { baseline, history, usual }: JudgingContext,
  metric: string,
): EarlierValue[] | null {
  const of = baseline?.configuration
  const isOwn =
    of?.model_version === model_version &&
    of.dataset_version === dataset_version &&
    of.prompt_version === prompt_version &&
    of.environment === environment
  const points = isOwn ? history : (usual ?? [])
  const values = points.map((point) => valueOf(point, metric))
  if (values.every((value) => value === undefined)) return null
  return points.flatMap(({ verdict, is_usual = true }, at) =>
    is_usual ? [{ value: values[at] ?? null, verdict }] : [],
  )
}

/** undefined: the context does not have it. */
function valueOf({ f1_score, values }: HistoryPoint, metric: string): number | null | undefined {
  return metric === 'f1' ? f1_score : values[metric]
}
