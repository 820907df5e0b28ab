import { incomparability } from './comparability.js'
import { isEphemeral } from '../result/environment.js'
import { flattenMetrics } from './metrics.js'
import type {
  Baseline,
  Candidate,
  CaseOutcome,
  Configuration,
  Finding,
  FindingVerdict,
  Judgement,
  JudgingContext,
} from '../model.js'
import { byCodeUnit } from '../order.js'
import { judgeByLimit } from './plain-rule.js'
import { primaryMetric, ruleMatches, standardFor, type Policy } from './policy.js'

const WORST_FIRST: readonly FindingVerdict[] = ['regression', 'minor', 'unchanged', 'improvement', 'shown']
const NOTHING_FLIPPED: Judgement['flipped'] = { broke: [], fixed: [] }
/** A case that has a score and no `passed` counts as passed from here on. */
const PASSING_SCORE = 0.5

/**
 * Judges a candidate against the baseline of its context. The same input gives the same judgement, always.
 */
export function judge(
  candidate: Pick<Candidate, 'configuration' | 'result'>,
  context: JudgingContext,
  policy: Policy,
): Judgement {
  const { configuration, result } = candidate
  const { baseline } = context
  const warnings = baselineRemarks(configuration, context)
  const about = { baseline, findings: [], flipped: NOTHING_FLIPPED, warnings }
  if (baseline === null) return { ...about, verdict: 'no_baseline', reason: missingBaseline(configuration) }

  const difference = incomparability(result, baseline)
  if (difference !== null) {
    const reason = `not comparable with ${describeSnapshot(baseline)}: ${difference}`
    return { ...about, verdict: 'incomparable', reason }
  }
  const before = flattenMetrics(baseline.metrics)
  const now = flattenMetrics(result.metrics)
  const findings = compareMetrics(before, now, policy)
  return {
    ...overall(findings),
    baseline,
    findings,
    flipped: flippedCases(baseline.cases ?? [], result.cases ?? []),
    warnings: [...warnings, ...gateRemarks(findings, policy)],
  }
}

type Metrics = ReadonlyMap<string, number>

function compareMetrics(before: Metrics, now: Metrics, policy: Policy): Finding[] {
  const names = new Set([...before.keys(), ...now.keys()])
  const primary = primaryMetric(names)
  return [...names]
    .map((metric) => {
      const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null }
      const values = [pair.baseline, pair.candidate].filter((value) => value !== null)
      return judgeByLimit(pair, standardFor(policy, primary, metric, values))
    })
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
        Number(b.gate) - Number(a.gate) ||
        byCodeUnit(a.metric, b.metric),
    )
}

/** The verdict of sorted findings. An improvement is one of a gating metric, with nothing worse beside it. */
function overall(findings: readonly Finding[]): Pick<Judgement, 'verdict' | 'reason'> {
  const [worst] = findings
  if (worst?.verdict === 'regression') {
    return { verdict: 'regression', reason: summed(findings, 'regression') }
  }
  if (worst?.verdict === 'minor') {
    return { verdict: 'minor', reason: `nothing that gates regressed, but ${summed(findings, 'minor')}` }
  }
  const improved = findings.find(({ verdict, gate }) => gate && verdict === 'improvement')
  if (improved !== undefined) return { verdict: 'improvement', reason: improved.reason }

  const judged = findings.some(({ verdict }) => verdict !== 'shown')
  const differs = findings.some(({ baseline, candidate }) => baseline !== candidate)
  if (!judged && differs) {
    return { verdict: 'inconclusive', reason: 'no metric could be judged, and the two results differ' }
  }
  const gate = findings.find((finding) => finding.gate && finding.verdict === 'unchanged')
  return { verdict: 'unchanged', reason: gate?.reason ?? 'no metric is beyond its limit' }
}

function summed(findings: readonly Finding[], verdict: FindingVerdict): string {
  const [first, ...more] = findings.filter((finding) => finding.verdict === verdict)
  const reason = first?.reason ?? ''
  if (more.length === 0) return reason
  return `${reason}; ${more.length} more ${more.length === 1 ? 'metric is' : 'metrics are'} worse`
}

/** What is remarkable about the baseline. */
function baselineRemarks(configuration: Configuration, context: JudgingContext): string[] {
  const { baseline, baseline_not_found: asked } = context
  const warnings: string[] = []
  if (asked !== null) {
    const found = baseline === null ? null : `judged against ${describeSnapshot(baseline)} instead`
    const missing = `baseline \`${asked}\` does not exist for ${describeConfiguration(configuration)}`
    warnings.push(`${missing}; ${found ?? 'and there is no other baseline'}`)
  }
  const prompt = baseline?.configuration.prompt_version
  if (baseline?.source === 'environment' && prompt !== undefined && prompt !== configuration.prompt_version) {
    warnings.push(
      `prompt ${configuration.prompt_version} has no baseline yet: judged against prompt ${prompt} ` +
        `(${describeSnapshot(baseline)})`,
    )
  }
  return warnings
}

/** Loud remarks where the check is green because nothing could turn it red. */
function gateRemarks(findings: readonly Finding[], policy: Policy): string[] {
  const warnings = policy.rules
    .filter((rule) => rule.gate === true && !findings.some(({ metric }) => ruleMatches(rule, metric)))
    .map(({ glob }) => `the rule for ${glob} says gate, but neither this result nor its baseline has one`)
  const gates = findings.filter(({ gate }) => gate)
  if (gates.length === 0) {
    warnings.push(
      'nothing can fail this check: no metric gates. f1 does by itself, accuracy where there is no f1; ' +
        'name another in the input `metrics`, such as `exact_match: higher 0.03 gate`',
    )
  } else if (gates.every(({ baseline }) => baseline === null)) {
    const names = gates.map(({ metric }) => metric).join(', ')
    warnings.push(`nothing can fail this check: ${names} should gate, but the baseline lacks it`)
  }
  return warnings
}

function flippedCases(before: readonly CaseOutcome[], now: readonly CaseOutcome[]): Judgement['flipped'] {
  const earlier = new Map(before.map((each) => [each.id, each]))
  const broke: string[] = []
  const fixed: string[] = []
  for (const each of now) {
    const change = flip(earlier.get(each.id), each)
    if (change !== null) (change === 'broke' ? broke : fixed).push(each.id)
  }
  return { broke: broke.sort(byCodeUnit), fixed: fixed.sort(byCodeUnit) }
}

/** Only like is compared with like: `passed` with `passed`, else score with score. */
function flip(before: CaseOutcome | undefined, now: CaseOutcome): 'broke' | 'fixed' | null {
  if (before === undefined) return null
  let passed: readonly [boolean, boolean]
  if (before.passed !== undefined && now.passed !== undefined) passed = [before.passed, now.passed]
  else if (before.score !== undefined && now.score !== undefined) {
    passed = [before.score >= PASSING_SCORE, now.score >= PASSING_SCORE]
  } else return null
  if (passed[0] === passed[1]) return null
  return passed[0] ? 'broke' : 'fixed'
}

function missingBaseline(configuration: Configuration): string {
  const none = `nothing was judged: ${describeConfiguration(configuration)} has no baseline`
  if (isEphemeral(configuration.environment)) {
    return (
      `${none}, and the baseline environment has none for this model and dataset. A push on the default ` +
      'branch with promotion `first` or `auto` makes one there, or set one with the command `baseline`'
    )
  }
  const ways = 'A push with promotion `first` or `auto` makes one, or set one with the command `baseline`'
  return `${none} yet. ${ways}`
}

function describeConfiguration(configuration: Configuration): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  return `${model_version} on ${dataset_version} with prompt ${prompt_version} in ${environment}`
}

function describeSnapshot({ snapshot_version, configuration }: Baseline): string {
  return `version ${snapshot_version} of ${describeConfiguration(configuration)}`
}
