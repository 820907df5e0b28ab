import type { ConfigurationEntry, Place } from './contract.js'

/** What the state of a configuration compares with: its own baseline, else what its current version was judged against. */
export function referenceOf({ id, baseline, reference }: ConfigurationEntry): Place | null {
  return reference ?? (baseline === null ? null : { configuration: id, version: baseline })
}
