import { toNumber } from '../../decimal.js'
import type { BenchmarkResult, Candidate, Direction, MetricTree, PrimaryMetric } from '../../model.js'
import { knownMetric } from './metric-names.js'
import { canonicalName, flattenMetrics } from './metrics.js'
import { standardFor, type Policy } from '../policy/policy.js'
import { ruleMatches } from '../policy/rules.js'

/** Those that are primary where nobody says anything, in this order. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score']

/** What may say which metric is the primary one. */
export interface PrimaryClaims {
  readonly policy: Policy
  /** As a result file says it: a leading `-` says that lower is better. */
  readonly ofResult?: string | undefined
  /** That of the configuration so far. */
  readonly kept?: PrimaryMetric | null | undefined
}

/**
 * The primary metric among those that a result has: what a rule says, what the result says, what the configuration
 * had, a usual one, the only one. `asked`: somebody said so.
 */
export function primaryMetric(
  names: ReadonlySet<string>,
  { policy, ofResult, kept }: PrimaryClaims,
): (PrimaryMetric & { readonly asked: boolean }) | null {
  const ruled = policy.rules.filter(({ primary }) => primary)
  for (const rule of ruled.reverse()) {
    const name = [...names].find((each) => ruleMatches(rule, each))
    if (name !== undefined) return { name, better: rule.better, asked: true }
  }
  const said = ofResult === undefined ? null : fromResult(ofResult)
  if (said !== null && names.has(said.name)) return { ...said, better: directionOf(policy, said), asked: true }
  if (kept && names.has(kept.name)) return { ...kept, better: directionOf(policy, kept), asked: false }
  const name = USUAL.find((each) => names.has(each)) ?? onlyOne(names)
  return name === null ? null : { name, better: directionOf(policy, { name, better: null }), asked: false }
}

/** What a result tells the store, which keeps what a configuration is about. */
export function primaryClaim(
  { metrics, primary_metric }: BenchmarkResult,
  policy: Policy,
): Pick<Candidate, 'primary_asked' | 'primary_guess' | 'second_from'> {
  const found = primaryMetric(new Set(flattenMetrics(metrics).keys()), { policy, ofResult: primary_metric })
  if (found === null) return {}
  const claim = { name: found.name, better: found.better }
  return { ...(found.asked ? { primary_asked: claim } : { primary_guess: claim }), ...fallFrom(metrics, claim, policy) }
}

/** From where on an earlier value is so much better that its cases are asked for. */
function fallFrom(metrics: MetricTree, primary: PrimaryMetric, policy: Policy): Pick<Candidate, 'second_from'> {
  const now = flattenMetrics(metrics).get(primary.name)
  if (now === undefined) return {}
  const { limit } = standardFor(policy, primary.name, [now], { named: primary, gates: true })
  if (limit === null) return {}
  const size = toNumber(limit.value)
  const sign = primary.better === 'lower' ? -1 : 1
  // Without the last digits: one too many is only read in vain. A loss of all of a value is one of any.
  const at =
    limit.kind === 'absolute'
      ? now + sign * size
      : sign === 1 && size >= 1
        ? Infinity
        : now / (1 - sign * Math.sign(now) * size)
  return Number.isFinite(at) ? { second_from: { ...primary, at: at - sign * Math.abs(at) * 1e-9 } } : {}
}

function fromResult(text: string): { readonly name: string; readonly better: Direction | null } {
  return text.startsWith('-')
    ? { name: canonicalName(text.slice(1)), better: 'lower' }
    : { name: canonicalName(text), better: null }
}

/** A rule that is about the metric says what is better, then whoever named it, then its name; else higher is. */
function directionOf(
  policy: Policy,
  { name, better }: { readonly name: string; readonly better: Direction | null },
): Direction {
  const rule = policy.rules.findLast((each) => ruleMatches(each, name))
  return rule?.better ?? better ?? knownMetric(name).better ?? 'higher'
}

/** The only metric of a result; what describes the run is none. */
function onlyOne(names: ReadonlySet<string>): string | null {
  const [first, ...more] = [...names].filter((name) => knownMetric(name).nature !== 'context')
  return more.length === 0 ? (first ?? null) : null
}
