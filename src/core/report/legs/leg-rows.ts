import { deltaOf, percentChange } from '../../decimal.js'
import { kindOf } from '../../judging/metrics/metric-kind.js'
import { knownMetric } from '../../judging/metrics/metric-names.js'
import { VERDICTS, type Configuration, type Finding, type FindingVerdict, type Verdict } from '../../model.js'
import type { Report } from '../report.js'

/** The row of one result in the comment that all jobs of a run share. */
export interface LegRow {
  /** null: the job failed before it had a result, and `reason` says why. */
  readonly configuration: Configuration | null
  readonly attempt: number
  readonly verdict: Verdict
  /** null: not stored. */
  readonly version: number | null
  readonly reason: string
  /** The most important metrics, the primary one first. */
  readonly findings: readonly LegFinding[]
}

export type LegFinding = Pick<Finding, 'metric' | 'baseline' | 'candidate' | 'verdict' | 'gate'>

/** What a comment stores about the jobs that wrote it. */
export interface LegMemory {
  /** The head commit of the comment. */
  readonly head: string
  readonly run: string
  readonly rows: readonly LegRow[]
  /** Whether unchanged rows were left out because of the size. */
  readonly isCut: boolean
}

const MOST_FINDINGS = 4
const LONGEST_REASON = 300
const LONGEST_NAME = 500
const MOST_ROWS = 5_000

/** The rows of a job's own report. */
export function legRows({ results }: Report, attempt: number): LegRow[] {
  return results.map(({ candidate, judgement, stored }) => {
    const { verdict, reason, judged, primary } = judgement
    const first = judged.filter(({ metric }) => metric === primary?.name)
    const rest = judged.filter((each) => !first.includes(each) && (each.gate || NEWS.includes(each.verdict)))
    return {
      configuration: candidate.configuration,
      attempt,
      verdict,
      version: stored?.snapshot_version ?? null,
      reason: reason.slice(0, LONGEST_REASON),
      findings: [...first, ...rest]
        .slice(0, MOST_FINDINGS)
        .map(({ metric, baseline, candidate: now, verdict: found, gate }) => {
          return { metric, baseline, candidate: now, verdict: found, gate }
        }),
    }
  })
}

/** The row of a job that ended with an error. */
export function failedLeg(reason: string, attempt: number): LegRow {
  const shown = reason.slice(0, LONGEST_REASON)
  return { configuration: null, attempt, verdict: 'not_evaluated', version: null, reason: shown, findings: [] }
}

/**
 * All rows, one for each configuration: of the highest attempt, and of equal attempts the later one. An error of an
 * earlier attempt is dropped: that job ran again.
 */
export function mergeLegs(...groups: readonly (readonly LegRow[])[]): LegRow[] {
  const merged = new Map<string, LegRow>()
  for (const row of groups.flat()) {
    const known = merged.get(legKey(row))
    if (known === undefined || known.attempt <= row.attempt) merged.set(legKey(row), row)
  }
  const rows = [...merged.values()]
  const newest = Math.max(0, ...rows.map(({ attempt }) => attempt))
  return rows.filter(({ configuration, attempt }) => configuration !== null || attempt === newest)
}

/** Equal for rows that replace each other. */
export function legKey({ configuration, reason }: LegRow): string {
  if (configuration === null) return JSON.stringify([reason])
  const { model_version, dataset_version, prompt_version, environment } = configuration
  return JSON.stringify([model_version, dataset_version, prompt_version, environment])
}

/** The order in which rows are left out if there is no room: unchanged ones first. */
export function legRank({ verdict }: LegRow): number {
  return verdict === 'unchanged' ? VERDICTS.length : VERDICTS.indexOf(verdict)
}

/** A finding with the values that were not stored, recomputed. */
export function wholeFinding({ metric, baseline, candidate, verdict, gate }: LegFinding): Finding {
  const { nature, better } = knownMetric(metric)
  const kind = kindOf(
    nature,
    [baseline, candidate].filter((value) => value !== null),
  )
  const compared = baseline !== null && candidate !== null
  return {
    metric,
    kind: kind === 'mixed' ? 'other' : kind,
    better,
    baseline,
    candidate,
    delta: compared ? deltaOf(baseline, candidate) : null,
    percent_change: compared ? percentChange(baseline, candidate) : null,
    verdict,
    gate,
    evidence: null,
    reason: '',
  }
}

/** Reads the data stored in a comment; null if it is not valid, whoever wrote it. */
export function readMemory(value: unknown): LegMemory | null {
  if (!isObject(value)) return null
  const { head, run, rows, isCut } = value
  if (!isText(head, 64) || !isText(run, 20) || typeof isCut !== 'boolean') return null
  return Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every(isRow) ? { head, run, rows, isCut } : null
}

function isRow(value: unknown): value is LegRow {
  if (!isObject(value)) return false
  const { configuration, attempt, verdict, version, reason, findings } = value
  return (
    (configuration === null || isConfiguration(configuration)) &&
    isCount(attempt) &&
    VERDICTS.some((each) => each === verdict) &&
    (version === null || isCount(version)) &&
    isText(reason, LONGEST_REASON) &&
    Array.isArray(findings) &&
    findings.length <= MOST_FINDINGS &&
    findings.every(isFinding)
  )
}

function isConfiguration(value: unknown): boolean {
  if (!isObject(value)) return false
  const { model_version, dataset_version, prompt_version, environment } = value
  return [model_version, dataset_version, prompt_version, environment].every((name) => isText(name, LONGEST_NAME))
}

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false
  const { metric, baseline, candidate, verdict, gate } = value
  return (
    isText(metric, LONGEST_NAME) &&
    [baseline, candidate].every((number) => number === null || Number.isFinite(number)) &&
    FINDING_VERDICTS.some((each) => each === verdict) &&
    typeof gate === 'boolean'
  )
}

const NEWS: readonly FindingVerdict[] = ['regression', 'incomparable', 'minor']
const FINDING_VERDICTS: readonly FindingVerdict[] = [...NEWS, 'unchanged', 'improvement', 'shown']

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
