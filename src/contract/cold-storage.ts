/** Moving measurements of archived versions out of a database into files; the stubs that stay. */
import * as t from './codec.js'
import { define, document } from './entry.js'
import type { ExportedLine } from './exchange.js'
import { MOVER } from './fields.js'

const MONTH = {
  /** 2026-03: the month in which they were stored, in UTC. */
  month: t.text,
  versions: t.integer,
  /** The size of their measurements in the database. */
  bytes: t.integer,
}
export type ColdMonth = t.RowOf<typeof MONTH>

/**
 * The versions that can be moved out; with `month` also the transactions of that month, in the order of their file. For
 * the owner.
 */
export const listColdCandidates = define({
  name: 'list_cold_candidates',
  takes: { older_than: t.optional(t.interval), month: t.optional(t.text) },
  answers: document({ months: t.listOf(t.row(MONTH)), transactions: t.listOf(t.uuid) }),
  effect: 'reads',
  plan: null,
})

/** The first of these versions as lines: at least one, with at most 100,000 cases together. For the owner. */
export const exportColdVersions = define({
  name: 'export_cold_versions',
  takes: { transaction_ids: t.listOf(t.uuid) },
  answers: document({ lines: t.listOf(t.object) }),
  effect: 'reads',
  plan: null,
})

/** A line of a file, with its SHA-256. */
export interface ColdLine {
  readonly digest: string
  readonly line: ExportedLine
}

/** Replaces versions by stubs if the lines equal what the database holds; stubs are skipped. For the owner. */
export const moveToColdStorage = define({
  name: 'move_to_cold_storage',
  takes: { lines: t.argument((lines: readonly ColdLine[]) => lines), file: t.text, ...MOVER },
  answers: document({ moved: t.integer, skipped: t.integer }),
  effect: 'idempotent',
  plan: null,
})
