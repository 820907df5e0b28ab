/** What can happen to snapshots after they are stored. Nothing is deleted. */
import * as t from './codec.js'
import { define, document, value, type InputFor } from './entry.js'
import { CONFIGURATION, FILTER, MOVER, name } from './fields.js'

/** Adds a note, tags or both to a version, with who and when. Returns the time. */
export const annotateSnapshot = define({
  name: 'annotate_snapshot',
  takes: {
    ...CONFIGURATION,
    snapshot_version: t.integer,
    note: t.optional(t.text),
    tags: t.optional(t.listOf(name)),
    actor: MOVER.actor,
    run_id: MOVER.run_id,
    run_url: MOVER.run_url,
  },
  answers: value(t.timestamptz),
  effect: 'unrepeatable',
  plan: { load: 'named', also: ['annotations'] },
})

const ARCHIVED = {
  ...CONFIGURATION,
  snapshot_version: t.integer,
  transaction_id: t.uuid,
  created_at: t.timestamptz,
  commit_sha: t.orNull(t.text),
  f1_score: t.orNull(t.numeric),
  /** Why it was kept: `current`, `baseline`, `rollback target` …; null: it was archived. */
  kept_because: t.orNull(t.text),
}
/** A version that was (in a dry run: would be) archived or restored, or was kept. */
export type ArchivedSnapshot = t.RowOf<typeof ARCHIVED>

const PAGE = document({ snapshots: t.listOf(t.row(ARCHIVED)), next: t.orNull(t.object) })
const CALL = { dry_run: t.stated(t.flag), cursor: t.optional(t.object), limit: t.optional(t.integer), ...MOVER }

/**
 * Archives the versions given by numbers, age, `keep` or `idle`, page by page: each page is archived when it is read.
 */
export const archiveSnapshots = define({
  name: 'archive_snapshots',
  takes: {
    /** In the environment `*` matches any characters. */
    ...FILTER,
    versions: t.optional(t.listOf(t.integer)),
    older_than: t.optional(t.interval),
    /** All but this many of the newest versions of each configuration. */
    keep: t.optional(t.integer),
    /** Whole ephemeral environments, current included, in which nothing happened for this long. */
    idle: t.optional(t.interval),
    ...CALL,
  },
  answers: PAGE,
  effect: 'unrepeatable',
  plan: { load: 'all', also: ['models'] },
})
export type ArchiveRequest = Pick<
  InputFor<typeof archiveSnapshots>,
  keyof typeof FILTER | 'versions' | 'older_than' | 'keep' | 'idle'
>

export const restoreSnapshots = define({
  name: 'restore_snapshots',
  takes: { ...FILTER, versions: t.optional(t.listOf(t.integer)), ...CALL },
  answers: PAGE,
  effect: 'unrepeatable',
  plan: { load: 'all', also: ['models'] },
})
