/** One of the results of which a pooled one is made. */
export interface PooledFrom {
  /** Its path, and from the second result of a file on its place there. */
  readonly file: string
  /** Of the two digests of that result, see `resultDigests`. */
  readonly digest: string
}
