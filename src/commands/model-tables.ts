import { formatNumber } from '../core/decimal.js'
import { alignedNumbers } from '../core/report/format-number.js'
import type { ModelSummary, RegisteredVersion, VersionDetails } from '../core/result/model-registry.js'
import { terminalText, textTable } from '../core/report/text-table.js'
import type { PerformanceAnswer, PrunedVersion } from '../ports.js'

/** Every model with its active version, for terminals and logs. */
export function modelTable(models: readonly ModelSummary[]): string[] {
  const f1 = alignedNumbers(models.map(({ f1_score }) => f1_score))
  const accuracy = alignedNumbers(models.map(({ accuracy_score }) => accuracy_score))
  return textTable(
    ['model', 'versions', 'active', 'f1', 'accuracy', 'since', 'artifact'],
    models.map((model, row) => [
      model.model_name,
      String(model.last_version),
      model.active_version === null ? 'none' : named(model.active_version, model.active_version_name),
      f1[row] ?? '',
      accuracy[row] ?? '',
      minute(model.activated_at),
      model.artifact_path ?? '',
    ]),
    'lrlrrll',
  )
}

/** The versions of a model. */
export function versionTable(versions: readonly RegisteredVersion[]): string[] {
  const f1 = alignedNumbers(versions.map(({ f1_score }) => f1_score))
  const accuracy = alignedNumbers(versions.map(({ accuracy_score }) => accuracy_score))
  return textTable(
    ['version', 'name', 'f1', 'accuracy', 'samples', 'dataset', 'split', 'registered', 'artifact', ''],
    versions.map((version, row) => [
      String(version.version),
      version.version_name ?? '',
      f1[row] ?? '',
      accuracy[row] ?? '',
      number(version.sample_count),
      version.dataset_version ?? '',
      version.split_version ?? '',
      minute(version.created_at),
      version.artifact_path,
      state(version),
    ]),
    'rlrrrlllll',
  )
}

/** Everything about one version, a line per fact that is known. */
export function versionLines({ version, activations, performance }: VersionDetails): string[] {
  const facts: [string, string | number | null][] = [
    ['state', state(version)],
    ['artifact', version.artifact_path],
    ['registered', `${minute(version.created_at)} by ${version.registered_by}${inRun(version.run_id)}`],
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
  const measured = alignedNumbers(performance.map(({ accuracy }) => accuracy))
  const known = facts.filter(([, value]) => value !== null && value !== '')
  const title = `${version.model_name}, version ${named(version.version, version.version_name)}`
  return [
    terminalText(title),
    '',
    ...known.map(([name, value]) => `${terminalText(name)}: ${terminalText(String(value), 2_000)}`),
    ...(activations.length === 0 ? [] : ['', 'moves, newest first', ...activations.map(activationLine)]),
    ...(performance.length === 0
      ? []
      : [
          '',
          ...textTable(
            ['measured', 'accuracy', 'samples', 'by', 'notes'],
            performance.map((each, row) => [
              minute(each.tested_at),
              measured[row] ?? '',
              number(each.sample_size),
              each.actor,
              each.notes ?? '',
            ]),
            'lrrll',
          ),
        ]),
  ]
}

function activationLine(move: VersionDetails['activations'][number]): string {
  const { created_at, action, from_version, to_version, actor, reason, run_id } = move
  const versions = [from_version, to_version]
    .map((version) => (version === null ? 'none' : String(version)))
    .join(' → ')
  const why = reason === null ? '' : `: ${reason}`
  return terminalText(`${minute(created_at)} ${action} ${versions} by ${actor}${inRun(run_id)}${why}`, 1_000)
}

function metricFacts(tree: RegisteredVersion['metrics'], prefix: string): [string, number | string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, number | string][] =>
    typeof value === 'number' ? [[prefix + name, formatNumber(value)]] : metricFacts(value, `${prefix}${name}.`),
  )
}

/** One line: the measurement, and whether it is a drop. */
export function describePerformance(answer: PerformanceAnswer, threshold: number): string {
  const { model_name, version, accuracy, reference_accuracy, reference, accuracy_drop, is_drop } = answer
  const what = `version ${version} of ${terminalText(model_name)}: accuracy ${formatNumber(accuracy)}`
  if (accuracy_drop === null || reference_accuracy === null)
    return `${what}, its first: there is nothing to compare with`
  const before = `${formatNumber(reference_accuracy)} ${reference === 'registered' ? 'when it was registered' : 'at first'}`
  if (is_drop === null) return `${what} after ${before}: not compared, one is a fraction and the other a percentage`
  if (is_drop) {
    return `${what} after ${before}: a drop of ${formatNumber(accuracy_drop)}, the threshold is ${threshold}`
  }
  return `${what} after ${before}: no drop of ${threshold} or more`
}

/** What was archived, with the artifacts that are not needed any more. */
export function prunedLines(pruned: readonly PrunedVersion[], dryRun: boolean): string[] {
  const count = `${pruned.length} ${pruned.length === 1 ? 'version' : 'versions'}`
  if (pruned.length === 0) return ['nothing to archive']
  return [
    `${dryRun ? 'would archive' : 'archived'} ${count}; nothing is deleted, these artifacts are not needed by the registry:`,
    ...pruned.map(({ model_name, version, version_name, artifact_path }) => {
      const line = `${model_name} ${named(version, version_name)}: ${artifact_path}`
      return `  ${terminalText(line, 2_500)}`
    }),
  ]
}

function named(version: number, name: string | null): string {
  return name === null ? String(version) : `${version} (${name})`
}

function state({ is_active, is_rollback_target, is_archived }: RegisteredVersion): string {
  const states = [is_active ? 'ACTIVE' : '', is_rollback_target ? 'PREVIOUS' : '', is_archived ? 'archived' : '']
  return states.filter(Boolean).join(' ')
}

function inRun(run: string | null): string {
  return run === null ? '' : ` in run ${run}`
}

function minute(time: string | null): string {
  return time === null ? '' : time.slice(0, 16).replace('T', ' ')
}

function number(value: number | null): string {
  return value === null ? '–' : String(value)
}
