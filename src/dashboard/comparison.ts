/** Compares two versions by the rules of the core. */
import { judge } from '../core/judging/judge.js'
import type { Policy } from '../core/judging/policy/policy.js'
import type { CaseOutcome, Configuration, Finding, Judgement, Verdict } from '../core/model.js'
import { VERDICT_LETTERS, type ConfigurationEntry, type FindingRow, type Suite, type Values } from './contract.js'
import { limitAt, limitsAway, policyFor, standardOf } from './judging.js'
import { namesOf } from './move-command.js'
import { mcNemar } from './ranking.js'
import type { VersionRow } from './unfold.js'

/** One side of a comparison. */
export interface Side {
  readonly configuration: Configuration
  readonly version: number
  readonly suite: Suite
  readonly values: Values
  readonly cases?: readonly CaseOutcome[] | null
}

/** The judgement of a version against another one, which need not be its recorded reference. */
export function judgeAgainst(candidate: Side, reference: Side | null, policy: Policy): Judgement {
  const { benchmark, f1_average, dataset_size } = candidate.suite
  return judge(
    {
      configuration: candidate.configuration,
      result: {
        ...candidate.configuration,
        metrics: candidate.values,
        ...(benchmark === null ? {} : { benchmark }),
        ...(f1_average === null ? {} : { f1_average }),
        ...(dataset_size === null ? {} : { dataset_size }),
        ...(candidate.cases ? { cases: candidate.cases } : {}),
      },
    },
    {
      baseline:
        reference === null
          ? null
          : {
              source: 'input',
              configuration: reference.configuration,
              snapshot_version: reference.version,
              transaction_id: '',
              created_at: '',
              commit_sha: null,
              ...reference.suite,
              metrics: reference.values,
              cases: reference.cases ?? null,
            },
      baseline_not_found: null,
      own_baseline_version: null,
      previous_version: null,
      history: [],
    },
    policy,
  )
}

export interface ComparedMetric extends Finding {
  readonly limit: number | null
  /** How many limits it is worse; null: not judged, or missing on one side. */
  readonly away: number | null
}

export interface Comparison {
  readonly verdict: Verdict
  readonly reason: string
  /** Whether this is the recorded verdict of b, whose reference was a. */
  readonly isRecorded: boolean
  readonly metrics: readonly ComparedMetric[]
}

export interface ComparedSide {
  readonly entry: ConfigurationEntry
  readonly row: VersionRow
  /** null: not in this build. */
  readonly cases: readonly CaseOutcome[] | null
}

/** Judges b against a with the core; or, if a was the reference of b, shows the recorded verdict. */
export function compareVersions(a: ComparedSide, b: ComparedSide, policy: Policy): Comparison {
  const { primary } = b.entry
  const judgement = judgeAgainst(sideOf(b), sideOf(a), policyFor(policy, primary))
  const recorded = isReference(b.row, a.row) ? b.row : null
  const said = new Map(recorded?.findings.map((finding) => [finding[0], finding]))
  const metrics = judgement.findings.map((finding): ComparedMetric => {
    const { metric, baseline, candidate } = finding
    const told = recorded === null ? finding : asRecorded(finding, said.get(metric))
    if (baseline === null || candidate === null) return { ...told, limit: null, away: null }
    const standard = standardOf(metric, primary, policy, [baseline, candidate])
    return { ...told, limit: limitAt(standard, baseline), away: limitsAway(standard, baseline, candidate) }
  })
  return {
    verdict: recorded?.verdict ?? judgement.verdict,
    reason: recorded?.reason ?? judgement.reason,
    isRecorded: recorded !== null,
    metrics,
  }
}

function isReference({ reference, verdict }: VersionRow, { configuration, version }: VersionRow): boolean {
  return verdict !== null && reference?.configuration === configuration && reference.version === version
}

/** The recorded finding. Metrics without one were unchanged. */
function asRecorded(finding: Finding, row: FindingRow | undefined): Finding {
  if (row === undefined) return finding.verdict === 'shown' ? finding : { ...finding, verdict: 'unchanged' }
  const verdict = (['regression', 'inconclusive', 'minor', 'improvement'] as const).find(
    (each) => VERDICT_LETTERS[each] === row[1],
  )
  return { ...finding, verdict: verdict ?? finding.verdict, gate: row[2] === 1 }
}

function sideOf({ entry, row, cases }: ComparedSide): Side {
  const values = Object.fromEntries(
    row.metrics().flatMap((metric) => {
      const value = row.value(metric)
      return value === null ? [] : [[metric, value]]
    }),
  )
  return { configuration: namesOf(entry), version: row.version, suite: row.suite, values, cases }
}

/** How the names, the suites and the origins of two versions differ. */
export function differencesOf(a: ComparedSide, b: ComparedSide): { what: string; a: string; b: string }[] {
  const names: (keyof Configuration)[] = ['model_version', 'dataset_version', 'prompt_version', 'environment']
  const facts = ({ entry, row }: ComparedSide): readonly (readonly [string, string | null])[] => [
    ...names.map((name) => [name.replace('_version', ''), namesOf(entry)[name]] as const),
    ['provider', entry.provider],
    ['suite', row.suite.benchmark],
    ['averaging', row.suite.f1_average],
    ['samples', row.suite.dataset_size === null ? null : String(row.suite.dataset_size)],
    ['branch', row.branch],
    ['by', row.by],
  ]
  const right = facts(b)
  return facts(a).flatMap(([what, left], index) => {
    const other = right[index]?.[1] ?? null
    return left === other ? [] : [{ what, a: left ?? 'not said', b: other ?? 'not said' }]
  })
}

/** How a case changed. */
export type CaseChange = 'broke' | 'fixed' | 'both failed' | 'both passed'

export interface ComparedCase {
  readonly id: string
  readonly group: string | null
  readonly change: CaseChange
  readonly a: CaseOutcome
  readonly b: CaseOutcome
}

export interface ComparedCases {
  readonly cases: readonly ComparedCase[]
  readonly counts: Readonly<Record<CaseChange, number>>
  /** Ids that only one side has. */
  readonly onlyA: number
  readonly onlyB: number
  /** McNemar's test, two-sided, with mid-p. */
  readonly p: number
}

/** A case with a score and without an outcome counts as passed from this score on. */
const PASSING_SCORE = 0.5

/** The common cases of two versions, changed ones first. */
export function compareCases(a: readonly CaseOutcome[], b: readonly CaseOutcome[]): ComparedCases {
  const before = new Map(a.map((each) => [each.id, each]))
  const counts = { broke: 0, fixed: 0, 'both failed': 0, 'both passed': 0 }
  const cases: ComparedCase[] = []
  let common = 0
  for (const now of b) {
    const then = before.get(now.id)
    if (then === undefined) continue
    common += 1
    const [left, right] = [passed(then), passed(now)]
    if (left === null || right === null) continue
    const change = left === right ? (left ? 'both passed' : 'both failed') : left ? 'broke' : 'fixed'
    counts[change] += 1
    cases.push({ id: now.id, group: now.group ?? then.group ?? null, change, a: then, b: now })
  }
  const order: readonly CaseChange[] = ['broke', 'fixed', 'both failed', 'both passed']
  return {
    cases: cases.sort((x, y) => order.indexOf(x.change) - order.indexOf(y.change)),
    counts,
    onlyA: a.length - common,
    onlyB: b.length - common,
    p: mcNemar(counts.broke, counts.fixed),
  }
}

function passed(each: CaseOutcome): boolean | null {
  return each.passed ?? (each.score === undefined ? null : each.score >= PASSING_SCORE)
}
