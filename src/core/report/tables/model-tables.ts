/** The registry of models as tables for terminals and logs. */
import { decimalOf, formatNumber, multiply, toNumber } from '../../decimal.js'
import type { MetricTree } from '../../model.js'
import { NOTHING } from '../format-number.js'
import { count } from '../words/phrase.js'
import { AS_TEXT, type Layout } from './layout.js'
import {
  columnTable,
  minuteText,
  numbers,
  terminalText,
  texts,
  words,
  type Column,
  type Has,
  type RowFor,
} from './text-table.js'

/** A number as it is. */
function plain<K extends string>(heading: string, field: K): Column<Has<K, number | null>> {
  const [, cells] = texts(heading, (row: Has<K, number | null>) => String(row[field] ?? NOTHING))
  return [heading, cells, 'r']
}
const time = <K extends string>(heading: string, field: K): Column<Has<K, string | null>> =>
  texts(heading, (row) => minuteText(row[field]))
const artifact = words('artifact', 'artifact_path')

type ActiveVersion = Has<'active_version', number | null> & Has<'active_version_name', string | null>
type State = Has<'is_archived', boolean> & Has<'active_in' | 'rollback_in', readonly string[]>

const MODELS = [
  words('model', 'model_name'),
  plain('versions', 'last_version'),
  texts('active', ({ active_version: version, active_version_name: name }: ActiveVersion) =>
    version === null ? 'none' : named(version, name),
  ),
  words('in', 'environment'),
  numbers('f1', 'f1_score'),
  numbers('accuracy', 'accuracy_score'),
  time('since', 'activated_at'),
  artifact,
] as const
const VERSIONS = [
  plain('version', 'version'),
  words('name', 'version_name'),
  numbers('f1', 'f1_score'),
  numbers('accuracy', 'accuracy_score'),
  plain('samples', 'sample_count'),
  words('dataset', 'dataset_version'),
  words('split', 'split_version'),
  time('registered', 'created_at'),
  artifact,
  texts('', stateOf),
] as const
const MEASUREMENTS = [
  time('measured', 'tested_at'),
  numbers('accuracy', 'accuracy'),
  plain('samples', 'sample_size'),
  words('by', 'actor'),
  words('notes', 'notes'),
] as const

/** Every model with its active version in each environment. */
export const modelTable = (models: readonly RowFor<typeof MODELS>[], { table }: Layout = AS_TEXT): string[] =>
  columnTable(MODELS, models, table)

/** The versions of a model. */
export const versionTable = (versions: readonly RowFor<typeof VERSIONS>[], { table }: Layout = AS_TEXT): string[] =>
  columnTable(VERSIONS, versions, table)

type Activation = Has<'created_at' | 'action' | 'actor', string> &
  Has<'from_version' | 'to_version', number | null> &
  Has<'reason' | 'run_id' | 'environment', string | null>

/** A version with its logs, newest first. */
interface Details {
  readonly version: RowFor<typeof VERSIONS> &
    Has<'model_name' | 'artifact_path' | 'registered_by' | 'promotion_reason', string> &
    Has<'run_id' | 'evidence_transaction_id' | 'notes', string | null> &
    Has<'version', number> &
    Has<'parent_version', number | null> &
    Has<'training', object> &
    Has<'metrics', MetricTree>
  readonly activations: readonly Activation[]
  readonly performance: readonly RowFor<typeof MEASUREMENTS>[]
}

/** Everything about one version, a line for each known fact. */
export function versionLines({ version, activations, performance }: Details): string[] {
  const facts: [string, string | number | null][] = [
    ['state', stateOf(version)],
    ['artifact', version.artifact_path],
    ['registered', `${minuteText(version.created_at)} by ${version.registered_by}${inRun(version.run_id)}`],
    ['samples', version.sample_count],
    ['dataset', version.dataset_version],
    ['split', version.split_version],
    ['evidence', version.evidence_transaction_id],
    ['parent', version.parent_version],
    ...Object.entries(version.training).map(([name, value]): [string, string] => [`training.${name}`, String(value)]),
    ...metricFacts(version.metrics, 'metrics.'),
    ['promotion', version.promotion_reason],
    ['notes', version.notes],
  ]
  const known = facts.filter(([, value]) => value !== null && value !== '')
  return [
    terminalText(`${version.model_name}, version ${named(version.version, version.version_name)}`),
    '',
    ...known.map(([name, value]) => `${terminalText(name)}: ${terminalText(String(value), 2_000)}`),
    ...(activations.length === 0 ? [] : ['', 'moves, newest first', ...activations.map(activationLine)]),
    ...(performance.length === 0 ? [] : ['', ...columnTable(MEASUREMENTS, performance)]),
  ]
}

function activationLine(activation: Activation): string {
  const { created_at, action, from_version, to_version, environment, actor, reason, run_id } = activation
  const versions = [from_version, to_version].map((version) => version ?? 'none').join(' → ')
  const where = environment === null ? '' : ` in ${environment}`
  const why = reason === null ? '' : `: ${reason}`
  return terminalText(
    `${minuteText(created_at)} ${action} ${versions}${where} by ${actor}${inRun(run_id)}${why}`,
    1_000,
  )
}

function metricFacts(tree: MetricTree, prefix: string): [string, number | string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, number | string][] =>
    typeof value === 'number' ? [[prefix + name, formatNumber(value)]] : metricFacts(value, `${prefix}${name}.`),
  )
}

/** null as reference: there is nothing to compare with. */
type Measured = Has<'model_name', string> &
  Has<'version' | 'accuracy', number> &
  Has<'reference_accuracy' | 'accuracy_drop', number | null> &
  Has<'reference', 'registered' | 'first_measured' | null> &
  Has<'is_drop', boolean | null>

/** One line: the measurement, and whether it is a drop. */
export function describePerformance(measured: Measured, threshold: number): string {
  const { model_name, version, accuracy, reference_accuracy, reference, accuracy_drop, is_drop } = measured
  const what = `${terminalText(model_name)}, version ${version}: accuracy`
  const now = formatNumber(accuracy)
  if (accuracy_drop === null || reference_accuracy === null) {
    return `${what} is ${now}, its first, so there is nothing to compare it with`
  }
  const before = `${formatNumber(reference_accuracy)} ${reference === 'registered' ? 'when it was registered' : 'at first'}`
  const scale = decimalOf(Math.max(reference_accuracy, accuracy) > 1 ? 100 : 1)
  const limit = formatNumber(toNumber(multiply(decimalOf(threshold), scale)))
  if (is_drop === true) {
    return `${what} fell by ${formatNumber(accuracy_drop)} (${before} → ${now}); the limit is ${limit}`
  }
  if (accuracy_drop === 0)
    return `${what} is still ${now}, as ${reference === 'registered' ? 'registered' : 'at first'}`
  const moved = `${accuracy_drop > 0 ? 'fell' : 'rose'} by ${formatNumber(Math.abs(accuracy_drop))}`
  return `${what} ${moved} (${before} → ${now})${accuracy_drop > 0 ? `, within the limit of ${limit}` : ''}`
}

type Pruned = Has<'model_name' | 'artifact_path', string> & Has<'version', number> & Has<'version_name', string | null>

/** What pruning keeps, besides active versions and rollback targets. */
export interface Spared {
  /** How many of the newest. */
  readonly keep: number
  /** The age below which versions are kept, such as `30 days`. */
  readonly min_age: string
  /** How many versions only their age keeps. */
  readonly young: number
}

/** The archived versions, with the artifacts that can be deleted. */
export function prunedLines(pruned: readonly Pruned[], dryRun: boolean, { keep, min_age, young }: Spared): string[] {
  if (pruned.length === 0) {
    const newest = `the newest ${keep} (--keep)`
    return [
      young === 0
        ? `nothing to archive: there are only ${newest}, active versions, and what a rollback would activate`
        : `nothing to archive: ${count(young, 'version')} besides ${newest} ${young === 1 ? 'is' : 'are'} younger ` +
          `than ${min_age} (--min-age)`,
    ]
  }
  return [
    `${dryRun ? 'would archive' : 'archived'} ${count(pruned.length, 'version')}; nothing is deleted. The ` +
      'registry no longer needs these artifacts:',
    ...pruned.map(({ model_name, version, version_name, artifact_path }) => {
      const line = `${model_name} ${named(version, version_name)}: ${artifact_path}`
      return `  ${terminalText(line, 2_500)}`
    }),
  ]
}

function named(version: number, name: string | null): string {
  return name === null ? String(version) : `${version} (${name})`
}

function stateOf({ active_in, rollback_in, is_archived }: State): string {
  const states = [
    active_in.length > 0 ? `ACTIVE in ${active_in.join(', ')}` : '',
    rollback_in.length > 0 ? `PREVIOUS in ${rollback_in.join(', ')}` : '',
    is_archived ? 'archived' : '',
  ]
  return states.filter(Boolean).join('; ')
}

function inRun(run: string | null): string {
  return run === null ? '' : ` in run ${run}`
}
