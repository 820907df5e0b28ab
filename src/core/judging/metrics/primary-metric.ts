import { toNumber } from '../../decimal.js'
import type { BenchmarkResult, Candidate, Direction, MetricTree, PrimaryMetric } from '../../model.js'
import { knownMetric } from './metric-names.js'
import { canonicalName, flattenMetrics } from './metrics.js'
import { standardFor, type Policy } from '../policy/policy.js'
import { ruleMatches } from '../policy/rules.js'

/** The default primary metrics, in this order. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score']

/** Who can name the primary metric. */
export interface PrimaryClaims {
  readonly policy: Policy
  /** As in a result file: a leading `-` says that lower is better. */
  readonly ofResult?: string | undefined
  /** The primary metric of the configuration so far. */
  readonly kept?: PrimaryMetric | null | undefined
}

/**
 * The primary metric of a result: the first of these that it has: that of a rule, of the result itself, of the
 * configuration, a default one, the only one. `asked`: a person named it.
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

/** The primary metric as a result reports it to the store, which keeps it for the configuration. */
export function primaryClaim(
  { metrics, primary_metric }: BenchmarkResult,
  policy: Policy,
): Pick<Candidate, 'primary_asked' | 'primary_guess' | 'second_from'> {
  const found = primaryMetric(new Set(flattenMetrics(metrics).keys()), { policy, ofResult: primary_metric })
  if (found === null) return {}
  const claim = { name: found.name, better: found.better }
  return { ...(found.asked ? { primary_asked: claim } : { primary_guess: claim }), ...fallFrom(metrics, claim, policy) }
}

/** From which earlier value on a fall reaches the limit, so that the cases of that version are needed. */
function fallFrom(metrics: MetricTree, primary: PrimaryMetric, policy: Policy): Pick<Candidate, 'second_from'> {
  const now = flattenMetrics(metrics).get(primary.name)
  if (now === undefined) return {}
  const { limit } = standardFor(policy, primary.name, [now], { named: primary, gates: true })
  if (limit === null) return {}
  const size = toNumber(limit.value)
  const sign = primary.better === 'lower' ? -1 : 1
  // Without the last digits: one version too many is only read in vain. A loss of all of a value counts as well.
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

/** The direction of a metric: by the rule for it, else by whoever named it, else by its name, else higher. */
function directionOf(
  policy: Policy,
  { name, better }: { readonly name: string; readonly better: Direction | null },
): Direction {
  const rule = policy.rules.findLast((each) => ruleMatches(each, name))
  return rule?.better ?? better ?? knownMetric(name).better ?? 'higher'
}

/** The only metric of a result, besides those that describe the run. */
function onlyOne(names: ReadonlySet<string>): string | null {
  const [first, ...more] = [...names].filter((name) => knownMetric(name).nature !== 'context')
  return more.length === 0 ? (first ?? null) : null
}
