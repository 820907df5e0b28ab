/** Rankings, for the action and the CLI. */
import type { ConfigurationFilter } from '../../contract/fields.js'
import { listBenchmarkConfigurations } from '../../contract/pointers.js'
import { listBenchmarkTransactions } from '../../contract/questions.js'
import { compareModels, comparePrompts, type Ranking } from '../../contract/rankings.js'
import { UserError } from '../../core/errors.js'
import { knownMetric } from '../../core/judging/metrics/metric-names.js'
import { modelRankings, promptRankings } from '../../core/report/tables/ranking-tables.js'
import type { Store } from '../../ports.js'
import { requireMetric } from './require-metric.js'
import type { Answered } from './answered.js'

/** The most results of an experiment that are read to find its metrics. */
const MOST_LOOKED_AT = 50

/**
 * @param metric default: the primary metric
 * @param better the direction of an unknown metric
 */
export function rankingOf(
  metric: string | undefined,
  better: Ranking['better'] | undefined,
  flag = '--better',
): Ranking {
  if (metric === undefined) return { better }
  const direction = better ?? knownMetric(metric).better
  if (direction !== null) return { metric, better: direction }
  throw new UserError(`nothing is known about the metric ${metric}: say ${flag} higher or ${flag} lower`)
}

/** Ranks the current snapshots of one dataset; it may be omitted if there is only one. */
export async function askModels(store: Store, filter: ConfigurationFilter, ranking: Ranking): Promise<Answered> {
  const dataset_version = filter.dataset_version ?? (await onlyDataset(store, filter))
  const models = await store.call(compareModels, { ...filter, dataset_version, ...ranking })
  await requireMetric(
    store,
    models.map((each) => ({ ...each, dataset_version })),
    ranking.metric ?? undefined,
  )
  const metric = models[0]?.metric ?? ranking.metric ?? 'f1'
  return {
    document: { dataset_version, better: ranking.better ?? null, metric, models },
    found: models.length,
    lines: (layout) => [layout.line(`dataset ${dataset_version}`), '', ...modelRankings(models, metric, layout)],
  }
}

/** Ranks the results that have the first tag: by prompt, or by the other tags. */
export async function askPrompts(
  store: Store,
  filter: ConfigurationFilter,
  tags: readonly string[],
  ranking: Ranking,
): Promise<Answered> {
  const [experiment, ...variants] = tags
  if (experiment === undefined) throw new UserError('tags: name the tag of the experiment')
  const prompts = await store.call(comparePrompts, { ...filter, experiment, variants, ...ranking })
  const { metric: asked } = ranking
  if (typeof asked === 'string' && prompts.length > 0 && prompts.every(({ average }) => average === null)) {
    const question = { ...filter, tags: [experiment], metric: asked, limit: MOST_LOOKED_AT }
    await requireMetric(store, await store.call(listBenchmarkTransactions, question), asked)
  }
  const metric = prompts[0]?.metric ?? asked ?? 'f1'
  return {
    document: { experiment, variants, better: ranking.better ?? null, metric, prompts },
    found: prompts.length,
    lines: (layout) => promptRankings(prompts, metric, variants.length > 0, layout),
  }
}

async function onlyDataset(store: Store, filter: ConfigurationFilter): Promise<string> {
  const found = await store.call(listBenchmarkConfigurations, filter)
  const [dataset, ...others] = new Set(found.map(({ dataset_version }) => dataset_version))
  if (dataset === undefined) throw new UserError('there are no snapshots to compare')
  if (others.length === 0) return dataset
  throw new UserError(
    `results are compared on one dataset; set dataset-version to one of them: ${[dataset, ...others].join(', ')}`,
  )
}
