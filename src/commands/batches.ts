import { MOST_BYTES, MOST_RESULTS, resultRow } from '../contract/push.js'
import { UserError } from '../core/errors.js'
import type { Candidate } from '../core/model.js'
import { utf8Bytes } from '../core/report/shrink.js'

/** Bytes of the results of one batch; a larger result is a batch of its own. */
const TOGETHER = 3 * 1024 * 1024

/** The candidates in order, in batches that the database accepts. Each call stores all of its results or none. */
export function* batchesOf(candidates: readonly Candidate[]): Generator<readonly Candidate[]> {
  let batch: Candidate[] = []
  let bytes = 0
  for (const candidate of candidates) {
    const size = utf8Bytes(JSON.stringify(resultRow(candidate)))
    if (size > MOST_BYTES) {
      throw new UserError(
        `${candidate.file}: the result is ${size} bytes as sent, more than the ${MOST_BYTES} that fit in one call: ` +
          'leave out cases or metrics',
      )
    }
    if (batch.length === MOST_RESULTS || bytes + size > TOGETHER) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(candidate)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
