/** What most of the last pushes like one had, and this one lacks. */
import type { ExportedLine } from '../../../contract/exchange.js'
import { isEphemeral } from '../../../core/result/environment.js'
import type { Json, JsonObject } from './jsonb.js'
import { isOfSameRun } from '../run-order.js'
import { isObject, textIn } from './results.js'
import { compareTimes, type Tables } from './tables.js'

/** As many are looked at. */
const LAST = 10

/** `benchmark_push_key` */
function pushKey(push: { readonly [field: string]: unknown }): string {
  const said = ['workflow', 'job', 'comment_key', 'event_kind'].map((name) => push[name])
  return said.map((text) => (typeof text === 'string' ? text : '')).join('\n')
}

/** `benchmark_last_pushes` */
function lastPushes(all: readonly ExportedLine[], environment: string, key: string | null, own: JsonObject) {
  const found = all.filter((push) => {
    const isLike = push['environment'] === environment && (key === null || pushKey(push) === key)
    return isLike && !isOfSameRun(push, { run_id: textIn(own, 'run_id'), repository: textIn(own, 'repository') })
  })
  return found.sort((a, b) => compareTimes(String(a['created_at']), String(b['created_at']))).slice(-LAST)
}

/** Models and datasets as texts, each once. */
export function pairsOf(pairs: unknown): Set<string> {
  return new Set((pairs as readonly unknown[]).map((pair) => JSON.stringify(pair)))
}

/** What a call says of its push, where it says which models and datasets are in it. */
export function pushIn(context: JsonObject): JsonObject | null {
  const push = isObject(context['push']) ? context['push'] : {}
  return textIn(push, 'environment') !== null && Array.isArray(push['pairs']) ? push : null
}

/**
 * `benchmark_usual_pairs`: how many of how many pushes had a model and dataset, a JSON text of both
 * @param dataset null: of pushes that share a model and dataset with this one
 */
export function usualPairs(tables: Tables, context: JsonObject, push: JsonObject, dataset: string | null) {
  const own = textIn(push, 'environment') ?? ''
  const reference = isObject(context['reference']) ? context['reference'] : {}
  const kind = textIn(reference, 'kind')
  const isBased = kind === 'base' ? textIn(reference, 'environment') : null
  const staying = !isEphemeral(own) || kind === 'own-previous-run' ? own : isBased
  const environments = [staying, isEphemeral(own) ? textIn(context, 'baseline_environment') : null]
  const theirs = pairsOf(push['pairs'])
  for (const environment of environments.filter((name) => name !== null)) {
    for (const key of [pushKey(push), null]) {
      const alike = lastPushes(tables.allPushes(), environment, key, push)
        .filter(({ id }) => id !== push['id'])
        .map(({ pairs }) => pairsOf(pairs))
        .filter((pairs) =>
          [...pairs].some((pair) => (dataset === null ? theirs.has(pair) : datasetOf(pair) === dataset)),
        )
      const counts = new Map<string, number>()
      for (const pairs of alike) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
      const usual = [...counts].filter(([, count]) => 2 * count >= alike.length)
      if (usual.length > 0) return usual.map(([pair, pushes]) => ({ pair, pushes, of: alike.length }))
    }
  }
  return []
}

/** The dataset of a model and dataset. */
export const datasetOf = (pair: string): string | undefined => (JSON.parse(pair) as string[])[1]

/** `benchmark_missing_pairs` */
export function missingPairs(tables: Tables, context: JsonObject): Json {
  const push = pushIn(context)
  if (push === null) return []
  const theirs = pairsOf(push['pairs'])
  const missing = usualPairs(tables, context, push, null).flatMap(({ pair, pushes, of }) => {
    const [model_version, dataset_version] = JSON.parse(pair) as [string, string]
    return theirs.has(pair) ? [] : [{ model_version, dataset_version, pushes, of }]
  })
  const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
  return missing.sort((a, b) => {
    return byBytes(a.dataset_version, b.dataset_version) || byBytes(a.model_version, b.model_version)
  })
}
