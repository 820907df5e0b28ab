import { UserError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import { addressFlags, shellQuoted } from '../core/report/words/next-steps.js'
import type { ConfigurationFilter } from '../contract/fields.js'
import { listBenchmarkConfigurations, type ConfigurationRow } from '../contract/pointers.js'
import type { Store } from '../ports.js'

/** The most configurations that an error message lists. */
const LISTED = 10

/**
 * The configuration with the given names. Names may be omitted as long as only one configuration matches. Otherwise
 * throws `UserError` that lists the candidates.
 */
export async function findConfiguration(store: Store, filter: ConfigurationFilter): Promise<ConfigurationRow> {
  const [found, ...others] = await store.call(listBenchmarkConfigurations, filter)
  if (found !== undefined && others.length === 0) return found
  if (found !== undefined) {
    throw new UserError(
      `${1 + others.length} configurations match${describeFilter(filter)}; name one of them:\n` +
        list([found, ...others]),
    )
  }
  const all = await store.call(listBenchmarkConfigurations, {})
  throw new UserError(
    all.length === 0
      ? `There are no snapshots yet in the ${store.description}: push a benchmark result first.`
      : `No configuration matches${describeFilter(filter)}; these exist:\n${list(all)}`,
  )
}

/** The four names of a row. */
export function configurationOf(row: Configuration): Configuration {
  const { model_version, dataset_version, prompt_version, environment } = row
  return { model_version, dataset_version, prompt_version, environment }
}

function describeFilter(filter: ConfigurationFilter): string {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    typeof value === 'string' ? ` --${name.replaceAll('_', '-')} ${shellQuoted(value)}` : [],
  )
  return given.join('')
}

function list(configurations: readonly Configuration[]): string {
  const lines = configurations.slice(0, LISTED).map((configuration) => `  ${described(configuration)}`)
  const more = configurations.length - lines.length
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

/** The flags to copy; names that cannot be typed are shown instead. */
function described(configuration: Configuration): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  return addressFlags(configuration) ?? [model_version, dataset_version, prompt_version, environment].join(' · ')
}
