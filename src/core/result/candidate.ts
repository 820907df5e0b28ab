import { canonicalJson } from '../json/canonical-json.js'
import type { BenchmarkResult, Candidate, Digest, Provenance } from '../model.js'
import type { PooledFrom } from './repeats/pooled-from.js'
import { resultDigests } from './digests.js'

/** What a run adds to every result it pushes. */
export interface RunLabels {
  readonly environment: string
  readonly provenance: Provenance
  readonly tags: readonly string[]
  readonly notes: string | null
  /** A key from the caller; null: the default below. */
  readonly idempotencyKey: string | null
}

/** One result of a file; `index` counts the results of the file from 0. */
export interface Decoded {
  readonly file: string
  readonly index: number
  readonly result: BenchmarkResult
  /** The results that were pooled, this one first, if they are repeats. */
  readonly pooled_from?: readonly PooledFrom[]
}

/** The file of a result; from the second result of a file on, with its position. */
export function placeOf({ file, index }: Pick<Decoded, 'file' | 'index'>): string {
  return index === 0 ? file : `${file}#${index}`
}

/**
 * Results as they will be stored. Idempotency: the same result of the same file of the same run is one snapshot,
 * however often it is pushed. Without a run id and without a key from the caller, every push is a new version. A key
 * from the caller for several results is extended by file and position.
 */
export function candidatesOf(decoded: readonly Decoded[], labels: RunLabels, digest: Digest): Candidate[] {
  return decoded.map(({ file, index, result, pooled_from }) => {
    const labeled: BenchmarkResult = {
      ...result,
      ...(labels.tags.length === 0 ? {} : { tags: [...new Set([...(result.tags ?? []), ...labels.tags])] }),
      ...(labels.notes === null ? {} : { notes: labels.notes }),
    }
    const configuration = {
      model_version: result.model_version,
      dataset_version: result.dataset_version,
      prompt_version: result.prompt_version,
      environment: labels.environment,
    }
    const digests = resultDigests(labeled, digest)
    const place = placeOf({ file, index })
    const { repository, run_id } = labels.provenance
    const named = labels.idempotencyKey
    return {
      configuration,
      result: labeled,
      provenance: labels.provenance,
      file,
      ...(pooled_from === undefined ? {} : { pooled_from }),
      ...digests,
      idempotency_key:
        named !== null
          ? decoded.length === 1
            ? named
            : `${named}:${place}`
          : run_id === undefined
            ? null
            : digest(
                canonicalJson([
                  repository ?? null,
                  run_id,
                  pooled_from === undefined ? place : pooled_from.map((each) => each.file),
                  configuration,
                  digests,
                ]),
              ),
    }
  })
}
