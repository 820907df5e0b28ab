import { canonicalJson } from '../json/canonical-json.js'
import type { BenchmarkResult, Digest } from '../model.js'
import { caseColumns } from './case-columns.js'

/** The identity of a result: equal digests, equal results. */
export interface ResultDigests {
  /** Of the result without its cases. */
  readonly content_digest: string
  /** Of its cases; null: it has none. Kept after the cases are erased, so that the rest can still be verified. */
  readonly cases_digest: string | null
}

/** SHA-256 of canonical JSON. What a store does not keep, such as an empty list of tags, has no influence. */
export function resultDigests({ cases = [], tags = [], ...content }: BenchmarkResult, digest: Digest): ResultDigests {
  return {
    content_digest: digest(canonicalJson({ ...content, tags: tags.length === 0 ? undefined : tags })),
    cases_digest: cases.length === 0 ? null : digest(canonicalJson(caseColumns(cases))),
  }
}
