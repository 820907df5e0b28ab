import { compareSnapshots } from '../../contract/questions.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { addressText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'
import { configurationOf } from '../find-configuration.js'

interface Measured extends Configuration {
  readonly snapshot_version: number
  readonly value: number | null
}

/**
 * Throws `UserError` if none of these versions has the metric: a typo is not an empty answer. Names the metrics of the
 * newest version in the first one's configuration.
 * @param asked undefined: nobody names one, and none that the results name decides
 */
export async function requireMetric(
  store: Store,
  versions: readonly Measured[],
  asked: string | undefined,
): Promise<void> {
  const note = await noteOnMetric(store, versions, asked)
  if (note !== '') throw new UserError(note)
}

/** The same where the versions say something without a value too: only a metric that is asked for is an error, else it is a note. */
export async function noteOnMetric(
  store: Store,
  versions: readonly Measured[],
  asked: string | undefined,
): Promise<string> {
  const [any] = versions
  if (any === undefined || versions.some(({ value }) => value !== null)) return ''
  const configuration = configurationOf(any)
  const address = addressText(configuration)
  const own = versions.filter((each) => addressText(each) === address)
  const newest = Math.max(...own.map(({ snapshot_version }) => snapshot_version))
  const compared = await store.call(compareSnapshots, { ...configuration, version_a: newest, version_b: newest })
  const of = own.length === versions.length ? '' : ` of ${address}`
  const known = compared.map(({ metric: name }) => name).join(', ')
  if (asked === undefined) return `no metric decides here, so name one: version ${newest}${of} has ${known}`
  throw new UserError(`no version here has the metric ${asked}; version ${newest}${of} has ${known}`)
}
