/** Metrics, runs and verdicts of rows, as the small SQL functions read them. */
import type { Configuration } from '../../../core/model.js'
import { isOfSameRun, newestFirst, type Age, type Run } from '../run-order.js'
import type { Json, JsonObject } from './jsonb.js'
import type { ConfigurationRow, Snapshot } from './rows.js'

/** How many versions back a look into the history goes. */
const RECENT = 20
/** The version before which all of them are. */
export const ALL_VERSIONS = 2_147_483_647

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

/** `benchmark_last_verdict` */
export function lastVerdict({ verdicts }: Snapshot): string | null {
  return verdicts.at(-1)?.verdict ?? null
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
  return newestFirst(recent, ageOf)
}

/** What tells which of two versions is newer. */
export function ageOf({ version, line: { transaction } }: Snapshot): Age {
  return { run_id: transaction.run_id, run_attempt: transaction.run_attempt, version }
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

/** `benchmark_pushed_at`; of a version that was just pushed it is not known, and nobody asks. */
export function pushedAt({ of, version, line }: Snapshot): number | null {
  const move = of.moves.find(({ pointer, action, to_version }) => {
    return pointer === 'current' && action === 'push' && to_version === version
  })
  return line.pointers_as_of ?? move?.seq ?? null
}

export function versionOf(row: ConfigurationRow, version: number | null): Snapshot | null {
  return version === null ? null : (row.versions.get(version) ?? null)
}

/** Same prompt first. */
export function samePromptFirst({ prompt_version }: Configuration, a: Configuration, b: Configuration): number {
  return Number(b.prompt_version === prompt_version) - Number(a.prompt_version === prompt_version)
}
