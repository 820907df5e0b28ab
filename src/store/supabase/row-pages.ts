import { StoreError } from '../../core/errors.js'

/** Rows from a position on, as many as the API returns at once. */
export interface RowPage {
  readonly rows: unknown
  /** The total number of rows; null: the API does not say. */
  readonly total: number | null
}

/** How often pages that do not fit together are read again: somebody pushed in between. */
const READINGS = 5

/**
 * All rows of a function. PostgREST returns at most 1000 (the project's limit `Max rows`) and does not say when it
 * leaves some out, so each page is requested with the total. Throws `StoreError` instead of returning a part.
 */
export async function readAllRows(
  name: string,
  readPage: (from: number) => Promise<RowPage>,
): Promise<readonly unknown[]> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const rows = await readPages(name, readPage)
    if (rows !== null) return rows
  }
  throw new StoreError(`${name} kept changing while it was read. Try again, or ask for fewer rows.`, 'rows')
}

/** null: the rows changed meanwhile. */
async function readPages(
  name: string,
  readPage: (from: number) => Promise<RowPage>,
): Promise<readonly unknown[] | null> {
  const all: unknown[] = []
  let expected: number | null = null
  for (;;) {
    const { rows, total } = await readPage(all.length)
    // The decoder of the answer reports what is not a list of rows.
    if (!Array.isArray(rows)) return rows as readonly unknown[]
    if (total === null) {
      throw new StoreError(`The API does not say how many rows ${name} has, so some may be missing.`, 'rows')
    }
    if (expected !== null && total !== expected) return null
    expected = total
    all.push(...(rows as unknown[]))
    if (all.length >= total || rows.length === 0) break
  }
  // New rows push older ones onto the next page, where they come a second time.
  const isWhole = all.length === expected && new Set(all.map((row) => JSON.stringify(row))).size === all.length
  return isWhole ? all : null
}
