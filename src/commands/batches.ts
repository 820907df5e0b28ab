import { UserError } from '../core/errors.js'
import type { Candidate } from '../core/model.js'
import { utf8Bytes } from '../core/report/shrink.js'
import { resultRow } from '../core/result/result-row.js'

/** What one call of the database's push takes. */
const MAX_RESULTS = 200
/** Results that go together; a larger one goes alone. */
const MAX_BYTES = 3 * 1024 * 1024
/** Below the 16 MiB of the database, which counts the blanks of its own way to write JSON. */
const MAX_RESULT_BYTES = 12 * 1024 * 1024

/** Candidates in order, as many to a call as the database takes. Each call stores all of its results or none. */
export function* batchesOf(candidates: readonly Candidate[]): Generator<readonly Candidate[]> {
  let batch: Candidate[] = []
  let bytes = 0
  for (const candidate of candidates) {
    const size = utf8Bytes(JSON.stringify(resultRow(candidate)))
    if (size > MAX_RESULT_BYTES) {
      throw new UserError(
        `${candidate.file}: the result is ${size} bytes as sent, more than the ${MAX_RESULT_BYTES} that fit in one call: ` +
          'leave out cases or metrics',
      )
    }
    if (batch.length === MAX_RESULTS || bytes + size > MAX_BYTES) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(candidate)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
