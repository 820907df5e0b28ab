/** Snapshots of a model and dataset in an environment that a result may be judged against. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { BaselineQuery } from '../../../contract/push.js'
import type { Configuration } from '../../../core/model.js'
import type { JsonObject } from './jsonb.js'
import { byRun, highestFirst, isEvaluated, runNumber, type Run } from '../run-order.js'
import {
  ALL_VERSIONS,
  isOfRun,
  lastVerdict,
  pointerAt,
  recentVersions,
  samePromptFirst,
  versionOf,
  ageOf,
} from './metrics.js'
import type { ConfigurationRow, Snapshot } from './rows.js'
import { compareTimes, type Tables } from './tables.js'

/** What a call asks about references; `context` is all that it says. */
export interface Query extends BaselineQuery {
  readonly context: JsonObject
}

/** Where a result stands: its configuration, the version that it becomes or is, and its run. */
export interface Standing {
  readonly row: ConfigurationRow
  readonly before: number
  /** Position in the pointer log just before the push that it repeats; null: it repeats none. */
  readonly asOf: number | null
  readonly run: Run
}

/** Rules whose reference is a version of a base branch, or of the environment that stands for it. */
export const OF_A_BASE: readonly (string | null)[] = ['base_commit', 'base', 'environment_newest']

export const idOf = (snapshot: Snapshot | null): string | null => snapshot?.line.transaction.id ?? null
const isBaseline = ({ of, version }: Snapshot): boolean => of.baseline_version === version
const canBeJudgedBy = (snapshot: Snapshot): boolean => isEvaluated(lastVerdict(snapshot)) || isBaseline(snapshot)

/** `benchmark_newest_in` */
export function newestIn(tables: Tables, names: Configuration, run: Run): Snapshot | null {
  const found = tables.prompts(names).flatMap((row) => {
    return recentVersions(row, ALL_VERSIONS, run).find(canBeJudgedBy) ?? []
  })
  found.sort((a, b) => {
    const [left, right] = [a.line.transaction, b.line.transaction]
    return (
      samePromptFirst(names, a.of, b.of) ||
      highestFirst(runNumber(left.run_id), runNumber(right.run_id)) ||
      compareTimes(right.created_at, left.created_at) ||
      a.of.id - b.of.id
    )
  })
  return found[0] ?? null
}

/** `benchmark_version_at` */
export function versionAt(tables: Tables, names: Configuration, commit: string | null, run: Run): Snapshot | null {
  if (commit === null) return null
  const found = tables.prompts(names).flatMap(({ versions }) =>
    [...versions.values()].filter((snapshot) => {
      const { transaction, archived } = snapshot.line
      const isAt = transaction.commit_sha?.toLowerCase() === commit.toLowerCase()
      return isAt && archived === null && !isOfRun(snapshot, run) && canBeJudgedBy(snapshot)
    }),
  )
  return found.sort((a, b) => samePromptFirst(names, a.of, b.of) || byRun(ageOf(a), ageOf(b)))[0] ?? null
}

/** `benchmark_baseline_in` */
export function baselineIn(tables: Tables, names: Configuration, asOf: number | null): Snapshot | null {
  const found = tables.prompts(names).flatMap((row) => {
    const pointer = isEphemeral(row.environment) ? null : pointerAt(row, 'baseline', asOf)
    const snapshot = versionOf(row, pointer?.version ?? null)
    return snapshot === null || pointer === null ? [] : [{ snapshot, move: pointer.move ?? Infinity }]
  })
  found.sort((a, b) => samePromptFirst(names, a.snapshot.of, b.snapshot.of) || highestFirst(a.move, b.move))
  return found[0]?.snapshot ?? null
}

/** `benchmark_is_baseline_set_since` */
export function isBaselineSetSince(
  tables: Tables,
  own: ConfigurationRow,
  reference: string | null,
  asOf: number | null,
): boolean {
  const isMoved = ({ moves, baseline_move }: ConfigurationRow): boolean => {
    const move = moves.find(({ seq }) => seq === baseline_move)
    return move !== undefined && move.action !== 'promotion' && asOf !== null && move.seq > asOf
  }
  const there = tables.snapshotOf(reference)?.of
  return isMoved(own) || (there !== undefined && there !== own && tables.prompts(there).some(isMoved))
}
