import { VERDICTS } from '../core/model.js'
import type { Policy } from '../core/judging/policy/policy.js'
import { byCodeUnit } from '../core/order.js'
import type { ConfigurationEntry } from './contract.js'
import { limitsAway, standardOf } from './judging.js'

/** How many limits the primary metric is worse than the reference; null: nothing to compare. */
export function distanceOf({ primary, now, base }: ConfigurationEntry, policy: Policy): number | null {
  if (primary === null) return null
  const value = now[primary.metric]
  if (value === undefined || base === null) return null
  return limitsAway(standardOf(primary.metric, primary, policy, [value, base]), base, value)
}

/** By state, then by the distance from the limit, then by the latest move. */
export function worstFirst(entries: readonly ConfigurationEntry[], policy: Policy): ConfigurationEntry[] {
  const distances = new Map(
    entries.map((entry) => [entry.id, distanceOf(entry, policy) ?? Number.NEGATIVE_INFINITY] as const),
  )
  const distance = ({ id }: ConfigurationEntry): number => distances.get(id) ?? 0
  return [...entries].sort(
    (a, b) =>
      VERDICTS.indexOf(a.state) - VERDICTS.indexOf(b.state) ||
      (distance(a) === distance(b) ? 0 : distance(b) - distance(a)) ||
      b.last_at - a.last_at ||
      byCodeUnit(a.id, b.id),
  )
}
