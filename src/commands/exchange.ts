import { UserError } from '../core/errors.js'
import type { Candidate } from '../core/model.js'
import type { ExportedLine, ImportCounts } from '../contract/exchange.js'
import { MOST_RESULTS, resultRow } from '../contract/push.js'
import type { Store } from '../ports.js'

/** The first line of an export, by which it is recognized. */
export const HEADER = { format: 'benchmark-snapshots-history', version: 1 } as const

const NO_EXPORT = `line 1 does not name the format ${HEADER.format}: import takes what export wrote`

/** The most characters of one call, besides `MOST_RESULTS` lines. */
const IMPORT_CHARACTERS = 1024 * 1024

/** The last line of an export: without it the file was cut off. */
export const endAfter = (lines: number): ExportedLine => ({ kind: 'end', lines })

/**
 * The whole history as NDJSON lines without line breaks, with header and end. It needs constant memory.
 * @param onLine called for each line of the history that was read
 */
export async function* exportStore(
  store: Pick<Store, 'exportLines'>,
  onLine: (line: ExportedLine) => void = () => undefined,
): AsyncGenerator<string> {
  let count = 0
  yield JSON.stringify(HEADER)
  for await (const lines of store.exportLines()) {
    count += lines.length
    for (const line of lines) {
      yield JSON.stringify(line)
      onLine(line)
    }
  }
  yield JSON.stringify(endAfter(count))
}

/** Lines of a history as a complete file for `import`. */
export async function* writeHistory(lines: readonly ExportedLine[]): AsyncGenerator<string> {
  yield* exportStore({
    async *exportLines() {
      yield lines
      await Promise.resolve()
    },
  })
}

/**
 * Results that did not reach their store, as lines that `import` stores as the push would have. Each has a key, so that
 * nothing is stored twice: not by a second import, nor after a push whose answer was lost.
 * @param newKey makes a unique key for a result without one
 */
export function keptLines(candidates: readonly Candidate[], newKey: () => string): string[] {
  const lines = candidates.map((candidate) => ({
    kind: 'result',
    ...resultRow({ ...candidate, idempotency_key: candidate.idempotency_key ?? newKey() }),
  }))
  return [HEADER, ...lines, endAfter(lines.length)].map((line) => JSON.stringify(line))
}

/**
 * Loads an export into a store. Loading the same lines again changes nothing, so an interrupted import can be repeated.
 * Throws `UserError` with the line number for a file that is not an export or was cut off.
 * @param onBatch called with the number of lines in the store, after each call
 */
export async function importInto(
  store: Store,
  lines: AsyncIterable<string>,
  onBatch: (counts: ImportCounts) => void = () => undefined,
): Promise<ImportCounts> {
  let number = 0
  let loading = 0
  let isWhole = false
  let batch: ExportedLine[] = []
  let characters = 0
  const counts = { inserted: 0, skipped: 0 }
  const flush = async (): Promise<void> => {
    const { inserted, skipped } = await store.importLines(batch)
    counts.inserted += inserted
    counts.skipped += skipped
    batch = []
    characters = 0
    onBatch({ ...counts })
  }
  for await (const line of lines) {
    number += 1
    if (number > 1 && line.trim() === '') continue
    const parsed = parseLine(line, number)
    if (number === 1) requireHeader(parsed)
    else if (parsed['kind'] === 'end') isWhole = parsed['lines'] === loading
    else {
      const isFull = batch.length === MOST_RESULTS || characters + line.length > IMPORT_CHARACTERS
      if (isFull && batch.length > 0) await flush()
      batch.push(parsed)
      characters += line.length
      loading += 1
    }
  }
  if (number === 0)
    throw new UserError('the file to import is empty: an export begins with a line that names its format')
  if (batch.length > 0) await flush()
  if (!isWhole) {
    throw new UserError(
      'lines of the export are missing: was the file cut off? What it has is loaded; import the whole file to load the rest',
    )
  }
  return counts
}

function parseLine(line: string, number: number): ExportedLine {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as ExportedLine
  } catch (error) {
    throw new UserError(number === 1 ? NO_EXPORT : `line ${number} is not JSON: was the file cut off?`, {
      cause: error,
    })
  }
  throw new UserError(`line ${number} is not a JSON object: import takes what export wrote`)
}

function requireHeader({ format, version }: ExportedLine): void {
  if (format !== HEADER.format) {
    throw new UserError(NO_EXPORT)
  }
  if (version !== HEADER.version) {
    throw new UserError(`the export has version ${String(version)}, this program reads version ${HEADER.version}`)
  }
}
