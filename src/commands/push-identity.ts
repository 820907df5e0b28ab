import type { PushIdentity } from '../contract/push.js'
import type { Candidate, Digest, Provenance } from '../core/model.js'
import type { PushOrigin } from '../core/pushes.js'

/** The most models and datasets of a push that the store keeps. Of a larger push nothing is missed. */
const MOST_PAIRS = 10_000

export interface Pushing {
  readonly environment: string
  readonly provenance: Provenance
  readonly origin: PushOrigin
  readonly digest: Digest
}

/**
 * What identifies a push, so that later ones can be compared with it. Jobs of a matrix have one origin and are told
 * apart by what they push, so that none misses what the others measure.
 * @param token random, for a run without an id
 */
export function pushIdentity(candidates: readonly Candidate[], pushing: Pushing, token: string): PushIdentity {
  const { environment, provenance, origin, digest } = pushing
  const { repository = null, run_id = null, run_attempt = null } = provenance
  const names = candidates.map(({ configuration: { model_version, dataset_version } }) => {
    return JSON.stringify([model_version, dataset_version])
  })
  const distinct = [...new Set(names)].sort()
  const id = digest(JSON.stringify([repository, run_id ?? token, environment, origin, distinct]))
  const identity = { id, environment, ...origin, repository, run_id, run_attempt }
  if (distinct.length > MOST_PAIRS) return identity
  return { ...identity, pairs: distinct.map((pair) => JSON.parse(pair) as [string, string]) }
}
