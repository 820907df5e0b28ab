import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { Unreadable } from '../core/errors.js'
import { utf8Chunks } from '../core/json/utf8.js'
import { MAX_ROW_LENGTH } from '../core/limits.js'
import type { ResultFile } from '../ports.js'

/** The rows of a CSV file (RFC 4180), one at a time. */
export async function* csvRows(file: ResultFile, delimiter: string): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_LENGTH,
  })
  const source = Readable.from(utf8Chunks(file.chunks()), { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<string[]>) yield row
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Unreadable({ path: '', message: `looks like CSV, but is not valid: ${error.message}` })
  } finally {
    source.destroy()
  }
}
