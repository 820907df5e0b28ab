/** Payload of archived versions out of a database into files, and what a stub says of where it is. */
import * as t from './codec.js'
import { define, document } from './entry.js'
import type { ExportedLine } from './exchange.js'
import { MOVER } from './fields.js'

const MONTH = {
  /** 2026-03: of the time when they were stored, in UTC. */
  month: t.text,
  versions: t.integer,
  /** What their payload takes in the database. */
  bytes: t.integer,
}
export type ColdMonth = t.RowOf<typeof MONTH>

/** What may leave; with `month` also the transactions of that one, in the order of their file. For the owner. */
export const listColdCandidates = define({
  name: 'list_cold_candidates',
  takes: { older_than: t.optional(t.interval), month: t.optional(t.text) },
  answers: document({ months: t.listOf(t.row(MONTH)), transactions: t.listOf(t.uuid) }),
  effect: 'reads',
  plan: null,
})

/** The first of these versions as lines: at least one, and no more than have 100,000 cases together. For the owner. */
export const exportColdVersions = define({
  name: 'export_cold_versions',
  takes: { transaction_ids: t.listOf(t.uuid) },
  answers: document({ lines: t.listOf(t.object) }),
  effect: 'reads',
  plan: null,
})

/** A line of a file, with the SHA-256 of it as it is there. */
export interface ColdLine {
  readonly digest: string
  readonly line: ExportedLine
}

/** Leaves stubs where the lines hold what the database holds; those that have left already are skipped. For the owner. */
export const moveToColdStorage = define({
  name: 'move_to_cold_storage',
  takes: { lines: t.argument((lines: readonly ColdLine[]) => lines), file: t.text, ...MOVER },
  answers: document({ moved: t.integer, skipped: t.integer }),
  effect: 'idempotent',
  plan: null,
})
