import { compareSnapshots } from '../../contract/questions.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import type { Store } from '../../ports.js'

interface Measured {
  readonly snapshot_version: number
  readonly value: number | null
}

/** Throws `UserError` if none of these versions has the metric that was asked for: a typo is no empty answer. */
export async function requireMetric(
  store: Store,
  configuration: Configuration,
  versions: readonly Measured[],
  metric: string | undefined,
): Promise<void> {
  const [any] = versions
  if (metric === undefined || any === undefined || versions.some(({ value }) => value !== null)) return
  const newest = Math.max(...versions.map(({ snapshot_version }) => snapshot_version))
  const same = { version_a: newest, version_b: newest }
  const compared = await store.call(compareSnapshots, { ...configuration, ...same })
  const known = compared.map(({ metric: name }) => name)
  throw new UserError(`no version here has the metric ${metric}; version ${newest} has ${known.join(', ')}`)
}
