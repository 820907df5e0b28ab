import { UserError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter, ConfigurationRow, Store } from '../ports.js'

/** How many candidates an error message lists. */
const LISTED = 10

/**
 * The one configuration that the given names mean. Names may be left out as long as only one configuration of the
 * store matches. Throws `UserError` listing what there is otherwise.
 */
export async function findConfiguration(store: Store, filter: ConfigurationFilter): Promise<ConfigurationRow> {
  const [found, ...others] = await store.findConfigurations(filter)
  if (found !== undefined && others.length === 0) return found
  if (found !== undefined) {
    throw new UserError(
      `${1 + others.length} configurations match${describeFilter(filter)}; name one of them:\n` +
        list([found, ...others]),
    )
  }
  const all = await store.findConfigurations({})
  throw new UserError(
    all.length === 0
      ? `There are no snapshots yet in the ${store.description}: push a benchmark result first.`
      : `No configuration matches${describeFilter(filter)}; there are:\n${list(all)}`,
  )
}

function describeFilter(filter: ConfigurationFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : ` ${given.map(([name, value]) => `${flag(name)} ${value}`).join(' ')}`
}

function list(configurations: readonly Configuration[]): string {
  const lines = configurations.slice(0, LISTED).map(
    ({ model_version, dataset_version, prompt_version, environment }) =>
      `  ${Object.entries({ model_version, dataset_version, prompt_version, environment })
        .map(([name, value]) => `${flag(name)} ${value}`)
        .join(' ')}`,
  )
  const more = configurations.length - lines.length
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

function flag(name: string): string {
  return `--${name.replaceAll('_', '-')}`
}
