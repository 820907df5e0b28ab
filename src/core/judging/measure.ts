import type { CaseName } from '../case-name.js'
import type { Baseline, Candidate, CaseOutcome, F1Average, Finding, Judgement, JudgingContext } from '../model.js'
import { byCodeUnit } from '../order.js'
import { isEphemeral } from '../result/environment.js'
import { caseGroups } from './case-groups.js'
import { pairCases, passes, type PairedCases } from './cases.js'
import { incomparability } from './comparability.js'
import { reproducingValue } from './evidence/cases/case-values.js'
import type { Counts } from './evidence/cases/counts.js'
import type { Comparison, MeasuredResult } from './evidence/evidence.js'
import { usableValues } from './evidence/history.js'
import { measure as measureEvidence, type Sources } from './evidence/measure.js'
import { driftLine } from './drift-line.js'
import { earlierValues } from './earlier-values.js'
import { comparisonOf, isOnlyShown, standingOf, uncomparedFinding, type MetricPair, type Standing } from './findings.js'
import { decidingMetrics, type Deciding } from './policy/gates.js'
import { isShare } from './metrics/metric-kind.js'
import { flattenMetrics } from './metrics/metrics.js'
import type { Policy } from './policy/policy.js'
import {
  baselineRemarks,
  caseRemarks,
  describeSnapshot,
  errorRemarks,
  gateRemarks,
  missingBaseline,
  unfitness,
} from './remarks.js'
import { ShownMetrics } from './shown-metrics.js'

export type Judged = Pick<Candidate, 'configuration' | 'result'>

/** A candidate compared with its reference, without their cases. */
export interface AgainstBaseline {
  readonly about: Omit<Judgement, 'verdict' | 'reason' | 'findings' | 'judged' | 'proven_gain'>
  /** The verdict, if nothing was compared. */
  readonly settled: Pick<Judgement, 'verdict' | 'reason'> | null
  /** The metrics of `evidence.comparisons`, in that order. */
  readonly compared: readonly Standing[]
  /** Findings of other metrics that a rule names, or that have something to report. */
  readonly uncompared: readonly Finding[]
  /** All others. */
  readonly shown: ShownMetrics
  readonly evidence: MeasuredResult
}

const NOTHING_FLIPPED: Judgement['flipped'] = { broke: [], fixed: [] }
const NOTHING_MEASURED: MeasuredResult = { comparisons: [], pooled: null }
const NOTHING_KNOWN = { cases: null, history: new Map<string, number[]>(), size: { n: null, counts: null } }

/** Compares a candidate with the reference in its context, and computes the evidence. `decide` gives the verdict. */
export function measureAgainstBaseline(
  { configuration, result }: Judged,
  context: JudgingContext,
  policy: Policy,
): AgainstBaseline {
  const { baseline } = context
  const before = baseline === null ? null : flattenMetrics(baseline.metrics)
  const now = flattenMetrics(result.metrics)
  const deciding = decidingMetrics(now, before, policy, { ofResult: result.primary_metric, context })
  const cases = pairCases(baseline?.cases, result.cases)
  const warnings = baselineRemarks(configuration, context)
  const about = {
    baseline: baseline === null ? null : referenceOf(baseline),
    flipped: NOTHING_FLIPPED,
    groups: caseGroups(null, result.cases),
    primary: deciding.primary,
    drift: driftLine({ configuration, result }, context, deciding.primary, policy),
    unfit: unfitness(result, cases),
  }
  const settled = (verdict: Judgement['verdict'], reason: string, remarks: readonly string[]): AgainstBaseline => ({
    about: { ...about, warnings: [...warnings, ...remarks] },
    settled: { verdict, reason },
    compared: [],
    uncompared: [],
    shown: new ShownMetrics(policy),
    evidence: NOTHING_MEASURED,
  })
  if (baseline === null || before === null) {
    return settled('no_baseline', missingBaseline(configuration, isEphemeral(configuration.environment)), [
      ...errorRemarks(result, null),
      ...gateRemarks([...now.keys()], [], deciding, policy, null),
    ])
  }
  if (context.accepted_by) {
    const version = `version ${baseline.snapshot_version} of this run`
    return settled('unchanged', `accepted by ${context.accepted_by}: ${version} is the baseline`, [])
  }
  const standings = pairsOf(before, now, context)
    .map((pair) => standing(pair, policy, deciding))
    .sort((a, b) => byImportance(a, b, deciding))
  const held = standings.map((each) => ({ standing: each, comparison: comparisonOf(each) }))
  const all = held.flatMap(({ standing: each, comparison }) =>
    comparison === null ? [] : [{ comparison, standing: each }],
  )
  const asked = new Set([deciding.primary?.name, deciding.former?.name, context.primary_before?.metric])
  const shown = new ShownMetrics(policy)
  const uncompared: Finding[] = []
  for (const { standing: each, comparison } of held) {
    if (comparison !== null) continue
    if (isOnlyShown(each) && !asked.has(each.pair.metric)) shown.add(each.pair)
    else uncompared.push(uncomparedFinding(each))
  }
  // Cases and history belong to the baseline, not to any other version.
  const comparisons = all.filter(({ standing: { pair } }) => pair.baseline_version === undefined)
  const elsewhere = all.filter(({ standing: { pair } }) => pair.baseline_version !== undefined)
  const average = result.f1_average ?? null
  // If the cases do not reproduce the gating metrics, they do not explain a different size or more errors.
  const explained = comparisons.every(
    ({ comparison }) => comparison.role !== 'gate' || (cases !== null && areMadeOf(comparison, cases, average)),
  )
  const difference = incomparability(result, baseline, cases, explained)
  if (difference !== null) {
    return settled('incomparable', `not comparable with ${describeSnapshot(baseline)}: ${difference}`, [])
  }
  const sources: Sources = {
    cases,
    average,
    size: { n: baseline.dataset_size ?? result.dataset_size ?? null, counts: countsOf(before, now) },
    history: new Map(
      comparisons.flatMap(({ comparison: { metric } }) => {
        const earlier = earlierValues(configuration, context, metric)
        return earlier === null ? [] : [[metric, usableValues(earlier)] as const]
      }),
    ),
  }
  const measured = measureEvidence(comparisons.map(comparisonIn), sources, policy.strategy)
  const apart = measureEvidence(elsewhere.map(comparisonIn), { ...NOTHING_KNOWN, average }, policy.strategy)
  return {
    about: {
      ...about,
      flipped: cases === null ? NOTHING_FLIPPED : flippedCases(cases),
      groups: cases === null ? about.groups : caseGroups(cases.before, cases.now),
      warnings: [
        ...warnings,
        ...caseRemarks(cases),
        ...errorRemarks(result, baseline),
        ...gateRemarks(
          standings.map(({ pair }) => pair.metric),
          standings.map(({ pair, standard }) => ({ gate: standard.gate, baseline: pair.baseline })),
          deciding,
          policy,
          baseline.source,
        ),
      ],
    },
    settled: null,
    compared: [...comparisons, ...elsewhere].map((each) => each.standing),
    uncompared,
    shown,
    evidence: { ...measured, comparisons: [...measured.comparisons, ...apart.comparisons] },
  }
}

const comparisonIn = ({ comparison }: { readonly comparison: Comparison }): Comparison => comparison

type Metrics = ReadonlyMap<string, number>

/** Every metric of either side. A new primary metric that the baseline lacks is compared with its newest value. */
function pairsOf(before: Metrics, now: Metrics, { primary_before: earlier }: JudgingContext): MetricPair[] {
  return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
    const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null }
    if (pair.baseline !== null || pair.candidate === null || earlier?.metric !== metric) return pair
    return { ...pair, baseline: earlier.value, baseline_version: earlier.snapshot_version }
  })
}

function standing(pair: MetricPair, policy: Policy, { primary, former, gates }: Deciding): Standing {
  const { metric } = pair
  const named = primary?.name === metric ? primary : former?.name === metric ? former : null
  return standingOf(pair, policy, { named, gates: gates(metric) })
}

function referenceOf({ metrics: _, cases: __, ...reference }: Baseline): NonNullable<Judgement['baseline']> {
  return reference
}

/** The primary metric first, then the other gates: the first gate represents its result in the pooled comparison. */
function byImportance(a: Standing, b: Standing, { primary }: Deciding): number {
  const rank = ({ pair, standard }: Standing): number => (pair.metric === primary?.name ? 0 : standard.gate ? 1 : 2)
  return rank(a) - rank(b) || byCodeUnit(a.pair.metric, b.pair.metric)
}

function areMadeOf(comparison: Comparison, cases: PairedCases, average: F1Average | null): boolean {
  return isShare(comparison.kind) && reproducingValue(comparison, cases, average) !== null
}

/** The counts that both sides report as metrics; null where one is missing. */
function countsOf(before: Metrics, now: Metrics): Sources['size']['counts'] {
  const [there, here] = [countsIn(before), countsIn(now)]
  return there === null || here === null ? null : { before: there, now: here }
}

function countsIn(metrics: Metrics): Counts | null {
  const [tp, fp, fn] = ['true_positives', 'false_positives', 'false_negatives'].map((name) => metrics.get(name))
  return tp === undefined || fp === undefined || fn === undefined ? null : { tp, fp, fn }
}

/** In the order of the candidate's file. */
function flippedCases({ common, now: all }: PairedCases): Judgement['flipped'] {
  const [broke, fixed] = [new Set<string>(), new Set<string>()]
  common.now.forEach((now, at) => {
    const before = common.before[at]
    if (before === undefined) return
    const [was, is] = [passes(before), passes(now)]
    if (areAlike(before, now) && was !== is) (was === true ? broke : fixed).add(now.id)
  })
  const namesOf = (ids: ReadonlySet<string>): CaseName[] => all.filter(({ id }) => ids.has(id)).map(caseName)
  return { broke: namesOf(broke), fixed: namesOf(fixed) }
}

function caseName({ id, at }: CaseName): CaseName {
  return at === undefined ? { id } : { id, at }
}

/** Whether two outcomes can be compared: `passed` with `passed`, else score with score; an error is an outcome too. */
function areAlike(before: CaseOutcome, now: CaseOutcome): boolean {
  if (before.error === true || now.error === true) return passes(before) !== null && passes(now) !== null
  if (before.passed !== undefined || now.passed !== undefined)
    return before.passed !== undefined && now.passed !== undefined
  return before.score !== undefined && now.score !== undefined
}
