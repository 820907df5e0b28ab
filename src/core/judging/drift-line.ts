import type { Candidate, JudgingContext, PrimaryMetric } from '../model.js'
import { isEphemeral } from '../result/environment.js'
import { earlierValues } from './earlier-values.js'
import { driftOf } from './evidence/series/drift.js'
import { usableValues } from './evidence/history.js'
import { rounded } from './evidence/words/amounts.js'
import { flattenMetrics } from './metrics/metrics.js'
import { standardFor, type Policy } from './policy/policy.js'

/**
 * On the main line: a slow loss of the primary metric since the baseline, as a sentence without a full stop; null:
 * none. It changes no verdict.
 */
export function driftLine(
  { configuration, result }: Pick<Candidate, 'configuration' | 'result'>,
  context: JudgingContext,
  primary: PrimaryMetric | null,
  policy: Policy,
): string | null {
  const { baseline, history } = context
  const now = primary === null ? undefined : flattenMetrics(result.metrics).get(primary.name)
  if (baseline?.source !== 'own' || primary === null || now === undefined) return null
  if (isEphemeral(configuration.environment)) return null
  const since = history.filter(({ snapshot_version: version }) => version >= baseline.snapshot_version)
  const earlier = earlierValues(configuration, { ...context, history: since }, primary.name)
  if (earlier === null) return null
  const values = [...usableValues(earlier), now]
  const { kind, mixed } = standardFor(policy, primary.name, values, { named: primary, gates: true })
  if (mixed) return null
  const drift = driftOf({ kind, better: primary.better, whole: kind === 'percent' ? 100 : 1 }, values)
  if (drift === null) return null
  const runs = values.length - drift.since
  const howLong = `for ${runs} ${runs === 1 ? 'version' : 'versions'}`
  return `${primary.name} drifts: its moving average has left the level of ${rounded(drift.from, 3)} ${howLong}, and is at ${rounded(drift.to, 3)}`
}
