import { isReached } from '../metrics/limit.js'
import { ALPHA, verdictOf, type Decision, type FamilyTest } from './comparison-verdict.js'
import type { MeasuredComparison, MeasuredResult, Role } from './evidence.js'
import { poolResults, type PooledEvidence } from './pooled.js'
import { stepDown, type Member, type Tested } from './tarone.js'

/** The significance level for a metric that does not gate, tested by itself. */
const WATCH_LEVEL = 0.01

/** A comparison with everything that led to its verdict: plain data, to be stored and explained later. */
export interface DecidedComparison extends MeasuredComparison {
  readonly decision: Decision
}

/** All results of the push compared together. */
export interface PooledDecision extends PooledEvidence, Tested {
  /** Whether this comparison makes the push a regression, even if no single result is one. */
  readonly regression: boolean
}

export interface PushDecision {
  /** In the order of the results and their comparisons. */
  readonly results: readonly (readonly DecidedComparison[])[]
  /** null: fewer than two results have evidence from cases. */
  readonly pooled: PooledDecision | null
}

/**
 * Judges all results of a push together. Its gating comparisons and the pooled one are one family, so that twenty
 * comparisons are as rarely red by chance as one. Second looks are a family of their own; each metric that does not
 * gate is tested by itself.
 */
export function decide(results: readonly MeasuredResult[]): PushDecision {
  const all = results.flatMap(({ comparisons }) => comparisons)
  const pooled = poolResults(results.flatMap((result) => result.pooled ?? []))
  const gates = testTogether(all, 'gate', pooled)
  const secondLooks = testTogether(all, 'second look', null)
  const tests = new Map([...gates.tests, ...secondLooks.tests, ...testAlone(all)])
  return {
    results: results.map(({ comparisons }) =>
      comparisons.map((each) => ({ ...each, decision: verdictOf(each, tests.get(each) ?? null) })),
    ),
    pooled: pooled && gates.extra && pooledDecision(pooled, gates.extra),
  }
}

type Tests = ReadonlyMap<MeasuredComparison, FamilyTest>

/** Tests the comparisons of one role, and the pooled one if there is one, as one family. */
function testTogether(
  comparisons: readonly MeasuredComparison[],
  role: Role,
  extra: Member | null,
): { readonly tests: Tests; readonly extra: Tested | null } {
  const members = comparisons.flatMap((each) =>
    each.comparison.role === role && each.evidence.kind !== 'none' ? { each, evidence: each.evidence } : [],
  )
  const tested = stepDown([...members.map(({ evidence }) => evidence), ...(extra === null ? [] : [extra])], ALPHA)
  const others = members.length - 1
  const tests = members.flatMap(({ each }, at) => {
    const outcome = tested[at]
    return outcome === undefined ? [] : [[each, { ...outcome, others }] as const]
  })
  return { tests: new Map(tests), extra: tested[members.length] ?? null }
}

/** Tests each comparison that does not gate by itself. */
function testAlone(comparisons: readonly MeasuredComparison[]): Tests {
  return new Map(
    comparisons.flatMap((each) => {
      const { comparison, evidence } = each
      if (comparison.role !== 'watch' || evidence.kind === 'none') return []
      return [[each, { significant: evidence.p <= WATCH_LEVEL, level: WATCH_LEVEL, others: 0 }] as const]
    }),
  )
}

function pooledDecision(pooled: PooledEvidence, tested: Tested): PooledDecision {
  const fell = isReached(pooled.drop, { amount: pooled.limit, relative: false }, 1)
  return { ...pooled, ...tested, regression: tested.significant && fell }
}
