import type { PushIdentity } from '../contract/push.js'
import type { Candidate, Digest, Provenance } from '../core/model.js'
import type { PushOrigin } from '../core/pushes.js'

/** As many models and datasets the store takes of a push; of a larger one nobody says what is usual. */
const MOST_PAIRS = 10_000

export interface Pushing {
  readonly environment: string
  readonly provenance: Provenance
  readonly origin: PushOrigin
  readonly digest: Digest
}

/**
 * What the store is told of a push, to know later what is usual for pushes like it. Jobs of a matrix have one origin:
 * by what they push they are told apart, so that none misses what the others measure.
 * @param token random, in place of a run that has no id
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
