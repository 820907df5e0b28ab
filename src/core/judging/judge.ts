import { isEphemeral } from '../result/environment.js'
import { pairCases, passes, type PairedCases } from './cases.js'
import { incomparability } from './comparability.js'
import { decidingMetrics, type Deciding } from './gates.js'
import { likeForLike } from './like-for-like.js'
import { flattenMetrics } from './metrics.js'
import type { Candidate, CaseOutcome, F1Average, Finding, FindingVerdict, Judgement, JudgingContext } from '../model.js'
import { byCodeUnit } from '../order.js'
import { judgeByLimit, type MetricPair } from './plain-rule.js'
import { standardFor, type Policy, type Standard } from './policy.js'
import {
  baselineRemarks,
  caseRemarks,
  describeSnapshot,
  errorRemarks,
  gateRemarks,
  missingBaseline,
  unfitness,
} from './remarks.js'

const WORST_FIRST: readonly FindingVerdict[] = [
  'regression',
  'incomparable',
  'minor',
  'unchanged',
  'improvement',
  'shown',
]
const NOTHING_FLIPPED: Judgement['flipped'] = { broke: [], fixed: [] }

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
  const before = baseline === null ? null : flattenMetrics(baseline.metrics)
  const now = flattenMetrics(result.metrics)
  const deciding = decidingMetrics(now, before, policy, { ofResult: result.primary_metric, context })
  const cases = pairCases(baseline?.cases, result.cases)
  const warnings = baselineRemarks(configuration, context)
  const about = {
    baseline,
    findings: [],
    flipped: NOTHING_FLIPPED,
    primary: deciding.primary,
    unfit: unfitness(result, cases),
  }
  if (baseline === null || before === null) {
    const reason = missingBaseline(configuration, isEphemeral(configuration.environment))
    const remarks = gateRemarks([...now.keys()], [], deciding, policy)
    return {
      ...about,
      verdict: 'no_baseline',
      reason,
      warnings: [...warnings, ...errorRemarks(result, null), ...remarks],
    }
  }
  const pairs = pairsOf(before, now, context).map((pair) => standing(pair, policy, deciding))
  // Where the cases do not give what gates, they say nothing about why a side has fewer, or more errors.
  const gating = pairs.filter(
    ({ pair, standard }) => standard.gate && pair.baseline !== null && pair.candidate !== null,
  )
  const explained = gating.every(({ pair, standard }) => ofCases(pair, standard, cases, result) !== null)
  const difference = incomparability(result, baseline, cases, explained)
  if (difference !== null) {
    const reason = `not comparable with ${describeSnapshot(baseline)}: ${difference}`
    return { ...about, verdict: 'incomparable', reason, warnings }
  }
  const differ = cases !== null && cases.missing.length + cases.added.length > 0
  const findings = pairs
    .map(({ pair, standard }) => {
      const common = differ ? ofCases(pair, standard, cases, result) : null
      const finding = judgeByLimit(common === null ? pair : { ...pair, like_for_like: common }, standard)
      return cases !== null && cases.missing.length > 0 ? withoutImprovement(finding) : finding
    })
    .sort(worstFirst)
  return {
    ...about,
    ...overall(findings),
    findings,
    flipped: cases === null ? NOTHING_FLIPPED : flippedCases(cases),
    warnings: [
      ...warnings,
      ...caseRemarks(cases),
      ...errorRemarks(result, baseline),
      ...gateRemarks(
        pairs.map(({ pair }) => pair.metric),
        findings,
        deciding,
        policy,
      ),
    ],
  }
}

type Metrics = ReadonlyMap<string, number>

interface Standing {
  readonly pair: MetricPair
  readonly standard: Standard
}

/** Every metric of either side. The new primary metric of a baseline without it is held against its newest value. */
function pairsOf(before: Metrics, now: Metrics, { primary_before: earlier }: JudgingContext): MetricPair[] {
  return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
    const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null }
    if (pair.baseline !== null || pair.candidate === null || earlier?.metric !== metric) return pair
    return { ...pair, baseline: earlier.value, baseline_version: earlier.snapshot_version }
  })
}

function standing(pair: MetricPair, policy: Policy, { primary, former, gates }: Deciding): Standing {
  const { metric, baseline, candidate } = pair
  const values = [baseline, candidate].filter((value) => value !== null)
  const named = [primary, former].find((each) => each?.name === metric) ?? null
  return { pair, standard: standardFor(policy, metric, values, { named, gates: gates(metric) }) }
}

/** A metric over the cases of both sides; null where there is none, or the cases do not add up to it. */
function ofCases(
  { metric, baseline, candidate }: MetricPair,
  { kind }: Standard,
  cases: PairedCases | null,
  { f1_average: average = null }: { readonly f1_average?: F1Average | null },
): ReturnType<typeof likeForLike> {
  if (cases === null || baseline === null || candidate === null) return null
  return kind === 'proportion' || kind === 'percent'
    ? likeForLike({ metric, baseline, candidate }, cases, average)
    : null
}

/** Who leaves out the cases that failed does not get better. */
function withoutImprovement(finding: Finding): Finding {
  if (finding.verdict !== 'improvement') return finding
  return { ...finding, verdict: 'unchanged', reason: `${finding.reason}, but not while cases are missing` }
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
    Number(b.gate) - Number(a.gate) ||
    byCodeUnit(a.metric, b.metric)
  )
}

/** The verdict of sorted findings. An improvement is one of a gating metric, with nothing worse beside it. */
function overall(findings: readonly Finding[]): Pick<Judgement, 'verdict' | 'reason'> {
  const worst = findings[0]?.verdict
  if (worst === 'regression') return { verdict: 'regression', reason: summed(findings, 'regression') }
  const elsewhere = findings.find(({ verdict, gate }) => gate && verdict === 'incomparable')
  if (elsewhere !== undefined) return { verdict: 'incomparable', reason: elsewhere.reason }
  if (findings.some(({ verdict }) => verdict === 'minor')) {
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

function flippedCases({ common }: PairedCases): Judgement['flipped'] {
  const broke: string[] = []
  const fixed: string[] = []
  for (const { before, now } of common) {
    const [was, is] = [passes(before), passes(now)]
    if (areAlike(before, now) && was !== is) (was === true ? broke : fixed).push(now.id)
  }
  return { broke: broke.sort(byCodeUnit), fixed: fixed.sort(byCodeUnit) }
}

/** Only like is compared with like: `passed` with `passed`, else score with score; an error is an outcome, too. */
function areAlike(before: CaseOutcome, now: CaseOutcome): boolean {
  if (before.error === true || now.error === true) return passes(before) !== null && passes(now) !== null
  if (before.passed !== undefined || now.passed !== undefined)
    return before.passed !== undefined && now.passed !== undefined
  return before.score !== undefined && now.score !== undefined
}
