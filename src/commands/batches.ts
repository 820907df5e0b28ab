import { MOST_BYTES, MOST_RESULTS, resultRow } from '../contract/push.js'
import { UserError } from '../core/errors.js'
import type { Candidate } from '../core/model.js'
import { utf8Bytes } from '../core/report/shrink.js'

/** Bytes of the results of one batch; a larger result is a batch of its own. */
const TOGETHER = 3 * 1024 * 1024

/**
 * Candidates in order, as many to a call as the database takes. Each call stores all of its results or none. Throws
 * `UserError` for one that is too large for a call.
 */
export function batchesOf(candidates: readonly Candidate[]): Candidate[][] {
  const batches: Candidate[][] = []
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
    if (batch.length === 0 || batch.length === MOST_RESULTS || bytes + size > TOGETHER) {
      batch = []
      batches.push(batch)
      bytes = 0
    }
    batch.push(candidate)
    bytes += size
  }
  return batches
}
