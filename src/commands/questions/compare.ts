import { deltaOf, percentChange } from '../../core/decimal.js'
import { UserError } from '../../core/errors.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import type { Configuration } from '../../core/model.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { addressText, terminalText } from '../../core/report/tables/text-table.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { listBenchmarkConfigurations, type ConfigurationRow } from '../../contract/pointers.js'
import { compareSnapshots, type ComparedMetric } from '../../contract/questions.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'

/** Two versions, or the current one against the version before it; of two configurations, the current ones of both. */
export type CompareRequest = readonly [number, number] | 'previous'

export interface CompareOutcome {
  readonly configuration: Configuration
  /** What `version_a` is of; null: the configuration itself. */
  readonly with: Configuration | null
  readonly version_a: number
  readonly version_b: number
  readonly metrics: readonly ComparedMetric[]
}

/** The model in `model:<model_version>`. @param name of the flag or input, for the message */
export function otherModel(text: string, name: string): string {
  const model = /^model:(.+)$/.exec(text.trim())?.[1]?.trim() ?? ''
  if (model !== '') return model
  throw new UserError(`${name}: ${JSON.stringify(text)} is not allowed; give model:<model_version>`)
}

/**
 * Every metric of two versions of a configuration, side by side.
 * @param model left out, or another model on the same dataset in the same environment: `version_a` is of that
 */
export async function compare(
  store: Store,
  filter: ConfigurationFilter,
  request: CompareRequest,
  model?: string,
): Promise<CompareOutcome> {
  const found = await findConfiguration(store, filter)
  const configuration = configurationOf(found)
  if (model !== undefined) return compareWith(store, found, await likeWith(store, found, model), request)
  const [version_a, version_b] = request === 'previous' ? beforeCurrent(found.current_version) : request
  const versions = { version_a, version_b }
  const metrics = await store.call(compareSnapshots, { ...configuration, ...versions })
  return { configuration, with: null, ...versions, metrics }
}

/** The configuration of another model that measured the same: with the same prompt, else with the only one there is. */
async function likeWith(store: Store, own: Configuration, model_version: string): Promise<ConfigurationRow> {
  if (model_version === own.model_version) {
    throw new UserError(`${terminalText(model_version)} is the model of the configuration itself: name another one`)
  }
  const { dataset_version, prompt_version, environment } = own
  const filter = { model_version, dataset_version, environment }
  const [same] = await store.call(listBenchmarkConfigurations, { ...filter, prompt_version })
  return same ?? findConfiguration(store, filter)
}

async function compareWith(
  store: Store,
  own: ConfigurationRow,
  other: ConfigurationRow,
  request: CompareRequest,
): Promise<CompareOutcome> {
  const [version_a, version_b] = request === 'previous' ? [currentOf(other), currentOf(own)] : request
  const [a, b] = await Promise.all([valuesOf(store, other, version_a), valuesOf(store, own, version_b)])
  const metrics = [...new Set([...a.keys(), ...b.keys()])].map((metric) => {
    const [version_a_value, version_b_value] = [a.get(metric) ?? null, b.get(metric) ?? null]
    const isBoth = version_a_value !== null && version_b_value !== null
    return {
      metric,
      version_a_value,
      version_b_value,
      delta: isBoth ? deltaOf(version_a_value, version_b_value) : null,
      percent_change: isBoth ? percentChange(version_a_value, version_b_value) : null,
    }
  })
  return { configuration: configurationOf(own), with: configurationOf(other), version_a, version_b, metrics }
}

function currentOf(row: ConfigurationRow): number {
  if (row.current_version !== null) return row.current_version
  throw new UserError(`${addressText(row)} has no current version: name two versions`)
}

/** The metrics of one version. */
async function valuesOf(store: Store, of: Configuration, version: number): Promise<Map<string, number | null>> {
  const versions = { version_a: version, version_b: version }
  const metrics = await store.call(compareSnapshots, { ...configurationOf(of), ...versions })
  return new Map(metrics.map(({ metric, version_b_value }) => [metric, version_b_value]))
}

function beforeCurrent(current: number | null): [number, number] {
  if (current === null || current === 1) {
    throw new UserError('version 1 is current: there is no version before it to compare with')
  }
  return [current - 1, current]
}

/** The comparison for people: what is compared, then every metric. */
export function compareLines(outcome: CompareOutcome, { line, table }: Layout = AS_TEXT): string[] {
  const { configuration, with: other, version_a, version_b, metrics } = outcome
  const heading = (model: Configuration | null, version: number): string =>
    other === null || model === null ? `version ${version}` : `${terminalText(model.model_version, 40)} v${version}`
  return [
    line(addressText(configuration)),
    ...(other === null ? [] : ['', line(`compared with ${addressText(other)}`)]),
    '',
    ...table(
      ['metric', heading(other, version_a), heading(configuration, version_b), 'delta', 'change'],
      metrics.map(({ metric, version_a_value, version_b_value, delta, percent_change }) => {
        const [a = '', b = ''] = alignedNumbers([version_a_value, version_b_value], { nothing: 'missing' })
        const [difference = ''] = alignedNumbers([delta], { signed: true, nothing: '' })
        const [percent = ''] = alignedNumbers([percent_change], { signed: true, nothing: '' })
        return [metric, a, b, difference, percent && `${percent}%`]
      }),
      'lrrrr',
    ),
  ]
}
