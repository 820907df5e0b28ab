import type { ConfigurationEntry, Place } from './contract.js'

/** The version that the state compares with: the own baseline, else the recorded reference of the current version. */
export function referenceOf({ id, baseline, reference }: ConfigurationEntry): Place | null {
  return reference ?? (baseline === null ? null : { configuration: id, version: baseline })
}
