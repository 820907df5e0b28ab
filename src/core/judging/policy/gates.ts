import type { Baseline, JudgingContext, PrimaryMetric } from '../../model.js'
import type { Policy } from './policy.js'
import { primaryMetric } from '../metrics/primary-metric.js'
import { ruleMatches } from './rules.js'

type Metrics = ReadonlyMap<string, number>

/** The metrics that decide about a result. */
export interface Deciding {
  readonly primary: PrimaryMetric | null
  /** The primary metric of the baseline, if it gates too. */
  readonly former: PrimaryMetric | null
  readonly gates: (name: string) => boolean
}

/**
 * The metrics that decide: the primary one; that of the baseline while the baseline lacks the new one, or if the
 * candidate lost it; and those of rules. A rule adds gates; only `no-gate` takes one away.
 *
 * @param before the metrics of the baseline; null: there is none
 */
export function decidingMetrics(
  now: Metrics,
  before: Metrics | null,
  policy: Policy,
  asked: { readonly ofResult: string | undefined; readonly context: JudgingContext },
): Deciding {
  const { ofResult, context } = asked
  const primary = primaryMetric(new Set(now.keys()), { policy, ofResult, kept: context.primary })
  const former = before === null ? null : formerPrimary(before, context.baseline, { policy, ofResult })
  const stays =
    former !== null &&
    former.name !== primary?.name &&
    // Whoever asks for another metric that the baseline has too has changed the primary metric.
    (primary === null || before?.has(primary.name) !== true || (!primary.asked && !now.has(former.name)))
  const known = primary === null ? null : { name: primary.name, better: primary.better }
  return {
    primary: known,
    former: stays ? former : null,
    gates: (name) => {
      if (context.baseline?.source === 'may_replace') return false
      const said = policy.rules.findLast((rule) => (rule.gate !== null || rule.primary) && ruleMatches(rule, name))
      if (said !== undefined) return said.gate ?? true
      return name === primary?.name || (stays && name === former.name)
    },
  }
}

/** The primary metric of the baseline: the stored one, else the one that the same rules give. */
function formerPrimary(
  before: Metrics,
  baseline: Baseline | null,
  claims: { readonly policy: Policy; readonly ofResult: string | undefined },
): PrimaryMetric | null {
  const kept = baseline?.primary
  if (kept && before.has(kept.name)) return kept
  const found = primaryMetric(new Set(before.keys()), claims)
  return found === null ? null : { name: found.name, better: found.better }
}
