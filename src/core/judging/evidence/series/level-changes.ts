import { changePoints } from './change-points.js'

/** A version in the series of one metric. */
export interface SeriesPoint {
  readonly snapshot_version: number
  readonly created_at: string
  readonly commit_sha: string | null
  readonly value: number
}

/** When the level of a metric changed, and between which commits. */
export interface LevelChange {
  /** The last version of the old level, and the first of the new one. */
  readonly after: number
  readonly version: number
  /** When the first version of the new level was stored: ISO 8601. */
  readonly created_at: string
  /** Mean levels before and after. */
  readonly from: number
  readonly to: number
  /** How likely chance is to make so large a step. */
  readonly p: number
  /** The commits of the two versions; the cause is between them. null: one is unknown. */
  readonly commits: readonly [string, string] | null
}

/** @param points oldest first */
export function levelChanges(points: readonly SeriesPoint[]): LevelChange[] {
  return changePoints(points.map(({ value }) => value)).flatMap(({ at, from, to, p }): LevelChange[] => {
    const [before, first] = [points[at - 1], points[at]]
    if (before === undefined || first === undefined) return []
    const commits =
      before.commit_sha === null || first.commit_sha === null ? null : ([before.commit_sha, first.commit_sha] as const)
    const { snapshot_version: version, created_at } = first
    return [{ after: before.snapshot_version, version, created_at, from, to, p, commits }]
  })
}
