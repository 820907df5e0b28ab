/** Metrics, runs and verdicts of rows, as the small SQL functions read them. */
import type { Configuration } from '../../../core/model.js'
import type { Json, JsonObject } from './jsonb.js'
import type { ConfigurationRow, Snapshot } from './rows.js'

/** How many versions back a look into the history goes. */
const RECENT = 20
/** The version before which all of them are. */
export const ALL_VERSIONS = 2_147_483_647

/** The run of a result. */
export interface Run {
  readonly run_id: string | null
  readonly repository: string | null
}

/** `benchmark_metric` */
export function metricIn(metrics: unknown, metric: string | null): number | null {
  if (metric === null) return null
  const name = metric.replace(/(^|\.)f1_score$/, '$1f1')
  const value = member(metrics, name) ?? name.split('.').reduce(member, metrics as Json | undefined)
  return typeof value === 'number' ? value : null
}

function member(value: unknown, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as JsonObject)[name]
}

/** `benchmark_run_number` */
export function runNumber(runId: string | null): bigint | null {
  return runId !== null && /^[0-9]{1,18}$/.test(runId) ? BigInt(runId) : null
}

/** `benchmark_last_verdict` */
export function lastVerdict({ verdicts }: Snapshot): string | null {
  return verdicts.at(-1)?.verdict ?? null
}

/** `benchmark_is_evaluated` */
export function isEvaluated(verdict: string | null): boolean {
  return verdict !== null && verdict !== 'not_evaluated' && verdict !== 'incomparable'
}

/** Whether something with a run is of this one. */
export function isOfSameRun(of: { readonly [field: string]: unknown }, { run_id, repository }: Run): boolean {
  return run_id !== null && of['run_id'] === run_id && (of['repository'] ?? null) === repository
}

export function isOfRun({ line: { transaction } }: Snapshot, run: Run): boolean {
  return isOfSameRun(transaction, run)
}

/** The last versions before one, newest first, as far as they are loaded. */
export function lastVersions({ versions, last_version }: ConfigurationRow, before: number): Snapshot[] {
  const end = Math.min(before, last_version + 1)
  return Array.from({ length: RECENT }, (_, back) => versions.get(end - 1 - back)).filter((each) => each !== undefined)
}

/** `benchmark_recent_versions`, in the order of their places */
export function recentVersions(row: ConfigurationRow, before: number, run: Run): Snapshot[] {
  const recent = lastVersions(row, before).filter((each) => !isOfRun(each, run) && each.line.archived === null)
  const [last] = recent
  if (last === undefined || runNumber(last.line.transaction.run_id) === null) return recent
  return recent.sort(byRun)
}

/** The newest run and attempt first, those without a number last, then the newest version. */
export function byRun(a: Snapshot, b: Snapshot): number {
  const [left, right] = [a.line.transaction, b.line.transaction]
  return (
    highestFirst(runNumber(left.run_id), runNumber(right.run_id)) ||
    highestFirst(left.run_attempt, right.run_attempt) ||
    b.version - a.version
  )
}

/** `desc nulls last` */
export function highestFirst<T extends bigint | number>(a: T | null, b: T | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b !== null && a > b ? -1 : b === null ? -1 : 1
}

/** `benchmark_pointer_at` */
export function pointerAt(
  row: ConfigurationRow,
  pointer: 'baseline' | 'current',
  asOf: number | null,
): { readonly version: number | null; readonly move: number | null } | null {
  if (asOf !== null) {
    const move = row.moves.findLast((each) => each.pointer === pointer && each.seq < asOf)
    return move === undefined ? null : { version: move.to_version, move: move.seq }
  }
  return pointer === 'baseline'
    ? { version: row.baseline_version, move: row.baseline_move }
    : { version: row.current_version, move: null }
}

export function versionOf(row: ConfigurationRow, version: number | null): Snapshot | null {
  return version === null ? null : (row.versions.get(version) ?? null)
}

/** Same prompt first. */
export function samePromptFirst({ prompt_version }: Configuration, a: Configuration, b: Configuration): number {
  return Number(b.prompt_version === prompt_version) - Number(a.prompt_version === prompt_version)
}
