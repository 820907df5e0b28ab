/** The history as lines of NDJSON, from one store to another; and a part of it in an empty database. */
import * as t from './codec.js'
import { define, document, value } from './entry.js'

/** One line of an export. The database functions own its form. */
export interface ExportedLine {
  readonly [field: string]: unknown
}

const lines = t.argument((all: readonly ExportedLine[]) => all)
const PAGE = document({ lines: t.listOf(t.object), next: t.orNull(t.object) })
const COUNTS = document({ inserted: t.integer, skipped: t.integer })
const TAKES = { cursor: t.optional(t.object), limit: t.optional(t.integer) }

export const exportBenchmarkHistory = define({
  name: 'export_benchmark_history',
  takes: TAKES,
  answers: PAGE,
  effect: 'reads',
  plan: null,
})

export const exportModelRegistry = define({
  name: 'export_model_registry',
  takes: TAKES,
  answers: PAGE,
  effect: 'reads',
  plan: null,
})

export const importBenchmarkHistory = define({
  name: 'import_benchmark_history',
  takes: { lines },
  answers: COUNTS,
  effect: 'idempotent',
  plan: { load: 'everything' },
})

export const importModelRegistry = define({
  name: 'import_model_registry',
  takes: { lines },
  answers: COUNTS,
  effect: 'idempotent',
  plan: { load: 'everything' },
})

/** How many lines were loaded, and how many were already there. */
export interface ImportCounts {
  readonly inserted: number
  readonly skipped: number
}

export const loadBenchmarkPart = define({
  name: 'load_benchmark_part',
  takes: { part: t.argument((part: object) => part) },
  answers: value<null>({ sql: 'void', write: () => null, read: () => null }),
  effect: 'unrepeatable',
  plan: null,
})

/** The changes in a loaded part, and the state of all its configurations. */
export const benchmarkPartChanges = define({
  name: 'benchmark_part_changes',
  takes: { since: t.argument((since: object) => since) },
  answers: value(t.object),
  effect: 'reads',
  plan: null,
})
