import { deltaOf, percentChange } from '../../core/decimal.js'
import { UserError } from '../../core/errors.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { caseGroups } from '../../core/judging/case-groups.js'
import type { GroupOutcome } from '../../core/group-outcome.js'
import type { Configuration } from '../../core/model.js'
import { GROUP_ALIGNS, GROUP_COLUMNS, groupCells } from '../../core/report/words/describe-groups.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { addressText, terminalText } from '../../core/report/tables/text-table.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { listBenchmarkConfigurations, type ConfigurationRow } from '../../contract/pointers.js'
import { compareSnapshots, getGroupedCases, type ComparedMetric } from '../../contract/questions.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'

/**
 * Two versions, or `previous`: the current one and the version before it; of two models the current versions of both.
 */
export type CompareRequest = readonly [number, number] | 'previous'

export interface CompareOutcome {
  readonly configuration: Configuration
  /** The configuration of `version_a`; null: the configuration itself. */
  readonly with: Configuration | null
  readonly version_a: number
  readonly version_b: number
  readonly metrics: readonly ComparedMetric[]
  /** Outcomes of the cases of b by group, with those of a as `before`, the greatest loss first. */
  readonly groups: readonly GroupOutcome[]
}

/**
 * The model in `model:<model_version>`.
 * @param name the flag or input, for the message
 */
export function otherModel(text: string, name: string): string {
  const model = /^model:(.+)$/.exec(text.trim())?.[1]?.trim() ?? ''
  if (model !== '') return model
  throw new UserError(`${name}: ${JSON.stringify(text)} is not allowed; give model:<model_version>`)
}

/**
 * Every metric of two versions of a configuration, side by side.
 * @param model optional: another model with the same dataset and environment, to which `version_a` belongs
 */
export async function compare(
  store: Store,
  filter: ConfigurationFilter,
  request: CompareRequest,
  model?: string,
): Promise<CompareOutcome> {
  const own = await findConfiguration(store, filter)
  const other = model === undefined ? null : await likeWith(store, own, model)
  const [version_a, version_b] = request === 'previous' ? newestOf(own, other) : request
  const casesOf = (of: Configuration, snapshot_version: number) =>
    store.call(getGroupedCases, { ...configurationOf(of), snapshot_version })
  const [metrics, before, now] = await Promise.all([
    other === null
      ? store.call(compareSnapshots, { ...configurationOf(own), version_a, version_b })
      : acrossModels(store, [other, version_a], [own, version_b]),
    casesOf(other ?? own, version_a),
    casesOf(own, version_b),
  ])
  return {
    configuration: configurationOf(own),
    with: other === null ? null : configurationOf(other),
    version_a,
    version_b,
    metrics,
    groups: caseGroups(before, now),
  }
}

/** The configuration of another model that measured the same: with the same prompt, else the only one. */
async function likeWith(store: Store, own: Configuration, model_version: string): Promise<ConfigurationRow> {
  if (model_version === own.model_version) {
    throw new UserError(`${terminalText(model_version)} is the model of the configuration itself: name another one`)
  }
  const { dataset_version, prompt_version, environment } = own
  const filter = { model_version, dataset_version, environment }
  const [same] = await store.call(listBenchmarkConfigurations, { ...filter, prompt_version })
  return same ?? findConfiguration(store, filter)
}

function newestOf(own: ConfigurationRow, other: ConfigurationRow | null): readonly [number, number] {
  if (other !== null) return [currentOf(other), currentOf(own)]
  const current = own.current_version
  if (current === null || current === 1) {
    throw new UserError('version 1 is current: there is no version before it to compare with')
  }
  return [current - 1, current]
}

function currentOf(row: ConfigurationRow): number {
  if (row.current_version !== null) return row.current_version
  throw new UserError(`${addressText(row)} has no current version: name two versions`)
}

type Side = readonly [of: Configuration, version: number]

async function acrossModels(store: Store, a: Side, b: Side): Promise<ComparedMetric[]> {
  const [before, now] = await Promise.all([valuesOf(store, a), valuesOf(store, b)])
  return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
    const [version_a_value, version_b_value] = [before.get(metric) ?? null, now.get(metric) ?? null]
    const isBoth = version_a_value !== null && version_b_value !== null
    return {
      metric,
      version_a_value,
      version_b_value,
      delta: isBoth ? deltaOf(version_a_value, version_b_value) : null,
      percent_change: isBoth ? percentChange(version_a_value, version_b_value) : null,
    }
  })
}

/** The metrics of one version. */
async function valuesOf(store: Store, [of, version]: Side): Promise<Map<string, number | null>> {
  const versions = { version_a: version, version_b: version }
  const metrics = await store.call(compareSnapshots, { ...configurationOf(of), ...versions })
  return new Map(metrics.map(({ metric, version_b_value }) => [metric, version_b_value]))
}

/** The comparison as text: what is compared, every metric, then the groups of cases. */
export function compareLines(outcome: CompareOutcome, { line, table }: Layout = AS_TEXT): string[] {
  const { configuration, with: other, version_a, version_b, metrics, groups } = outcome
  const heading = ({ model_version }: Configuration, version: number): string =>
    other === null ? `version ${version}` : `${terminalText(model_version, 40)} v${version}`
  return [
    line(addressText(configuration)),
    ...(other === null ? [] : ['', line(`compared with ${addressText(other)}`)]),
    '',
    ...table(
      ['metric', heading(other ?? configuration, version_a), heading(configuration, version_b), 'delta', 'change'],
      metrics.map(({ metric, version_a_value, version_b_value, delta, percent_change }) => {
        const [a = '', b = ''] = alignedNumbers([version_a_value, version_b_value], { nothing: 'missing' })
        const [difference = ''] = alignedNumbers([delta], { signed: true, nothing: '' })
        const [percent = ''] = alignedNumbers([percent_change], { signed: true, nothing: '' })
        return [metric, a, b, difference, percent && `${percent}%`]
      }),
      'lrrrr',
    ),
    ...(groups.length === 0 ? [] : ['', ...table(GROUP_COLUMNS, groupCells(groups), GROUP_ALIGNS)]),
  ]
}
