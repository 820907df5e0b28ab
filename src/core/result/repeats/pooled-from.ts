/** One of the results that were pooled. */
export interface PooledFrom {
  /** Its path; from the second result of a file on, with its position. */
  readonly file: string
  /** The digest of the two digests of that result, see `resultDigests`. */
  readonly digest: string
}
