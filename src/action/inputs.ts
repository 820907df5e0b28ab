import { oneOf } from '../commands/push-options.js'
import { UserError } from '../core/errors.js'
import type { FallbackNames } from '../core/result-names.js'

const SNAPSHOT_COMMANDS = [
  ...['push', 'validate', 'history', 'compare', 'checkout', 'baseline', 'promote', 'rollback'] as const,
  ...['archive', 'prune', 'restore'] as const,
] as const
export const MODEL_COMMANDS = ['model-register', 'model-activate', 'model-rollback', 'model-active'] as const
export const COMMANDS = [...SNAPSHOT_COMMANDS, ...MODEL_COMMANDS] as const
export type CommandName = (typeof COMMANDS)[number]
export type ModelCommand = (typeof MODEL_COMMANDS)[number]

/** The inputs as text, in the order of action.yml; empty: not given. */
export interface Inputs {
  readonly command: CommandName
  readonly results: readonly string[]
  readonly environment: string
  readonly baselineEnvironment: string
  readonly baseline: string
  readonly threshold: string
  readonly metrics: string
  readonly failOn: string
  readonly onInvalid: string
  readonly promotion: string
  readonly dataDir: string
  readonly historyBranch: string
  readonly githubToken: string
  readonly supabaseUrl: string
  readonly supabaseKey: string
  readonly supabaseApiKey: string
  readonly databaseUrl: string
  readonly onStoreError: 'fail' | 'warn'
  readonly tags: string
  readonly notes: string
  readonly modelVersion: string
  readonly datasetVersion: string
  readonly promptVersion: string
  readonly snapshotVersion: string
  readonly reason: string
  readonly modelName: string
  readonly artifactPath: string
  readonly versionName: string
  readonly modelMetadata: string
  readonly expect: string
  readonly olderThan: string
  readonly idle: string
  readonly keep: string
  readonly dryRun: boolean
}

/** @param get reads one input, trimmed, '' when it is not given */
export function readInputs(get: (name: string) => string): Inputs {
  const inputs: Inputs = {
    command: oneOf('command', get('command'), COMMANDS, 'push'),
    results: get('results').split(/\r?\n/).flatMap((line) => line.trim() || []),
    environment: get('environment'),
    baselineEnvironment: get('baseline-environment'),
    baseline: get('baseline'),
    threshold: get('threshold'),
    metrics: get('metrics'),
    failOn: get('fail-on'),
    onInvalid: get('on-invalid'),
    promotion: get('promotion'),
    dataDir: get('data-dir'),
    historyBranch: branchName(get('history-branch') || 'benchmark-snapshots'),
    githubToken: get('github-token'),
    supabaseUrl: get('supabase-url'),
    supabaseKey: get('supabase-key'),
    supabaseApiKey: get('supabase-api-key'),
    databaseUrl: get('database-url'),
    onStoreError: oneOf('on-store-error', get('on-store-error'), ['fail', 'warn'], 'fail'),
    tags: get('tags'),
    notes: get('notes'),
    modelVersion: get('model-version'),
    datasetVersion: get('dataset-version'),
    promptVersion: get('prompt-version'),
    snapshotVersion: get('snapshot-version'),
    reason: get('reason'),
    modelName: get('model-name'),
    artifactPath: get('artifact-path'),
    versionName: get('version-name'),
    modelMetadata: get('model-metadata'),
    expect: get('expect'),
    olderThan: get('older-than'),
    idle: get('idle'),
    keep: get('keep'),
    dryRun: oneOf('dry-run', get('dry-run'), ['true', 'false'], 'false') === 'true',
  }
  const faults = [...contradictions(inputs), ...lifecycleContradictions(inputs), ...modelContradictions(inputs)]
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return inputs
}

/** A name that git takes for a branch, without a character that any shell or address would read as something else. */
function branchName(text: string): string {
  if (/^[\w][\w./-]*[\w-]$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|\.$/.test(text)) return text
  const hint = 'give letters, digits, - _ . and /, such as benchmark-snapshots'
  throw new UserError(`history-branch: ${JSON.stringify(text)} is no name for a branch here; ${hint}`)
}

/** The names for result files that lack them. What is not given is missing, not empty. */
export function fallbackNames({ modelVersion, datasetVersion, promptVersion }: Inputs): FallbackNames {
  return {
    model_version: modelVersion || undefined,
    dataset_version: datasetVersion || undefined,
    prompt_version: promptVersion || undefined,
  }
}

/** Inputs that do not go with the command. Those with a default in action.yml cannot be told from the default. */
function contradictions(inputs: Inputs): string[] {
  const { command } = inputs
  const reads = command === 'push' || command === 'validate'
  const ofModels = isModelCommand(command)
  const moves = MOVES.includes(command)
  const archives = ARCHIVES.includes(command)
  const given = unwanted(command)
  return [
    ...(reads && inputs.results.length === 0
      ? [`results: the command ${command} needs result files, as paths, folders or globs, one a line`]
      : []),
    ...(reads ? given('snapshot-version', inputs.snapshotVersion) : given('results', inputs.results.join(' '))),
    ...(command === 'push'
      ? []
      : [
          ...given('baseline', inputs.baseline),
          ...given('baseline-environment', inputs.baselineEnvironment),
          ...given('metrics', inputs.metrics),
          ...given('tags', inputs.tags),
          ...(command === 'model-register' ? [] : given('notes', inputs.notes)),
        ]),
    ...(command === 'validate' || ofModels ? given('environment', inputs.environment) : []),
    ...(moves || archives || ofModels ? [] : given('reason', inputs.reason)),
    ...(ofModels
      ? [
          ...given('snapshot-version', inputs.snapshotVersion),
          ...given('model-version', inputs.modelVersion),
          ...given('prompt-version', inputs.promptVersion),
          ...(command === 'model-register' ? [] : given('dataset-version', inputs.datasetVersion)),
        ]
      : []),
    ...(command === 'history' || command === 'prune' ? given('snapshot-version', inputs.snapshotVersion) : []),
    ...((command === 'checkout' || command === 'baseline') && inputs.snapshotVersion === ''
      ? [`snapshot-version: the command ${command} needs the version to move to, such as 3`]
      : []),
  ]
}

export function isModelCommand(command: CommandName): command is ModelCommand {
  return MODEL_COMMANDS.some((each) => each === command)
}

/** What each of the commands about models needs, and what only they take. */
function modelContradictions(inputs: Inputs): string[] {
  const { command, modelName, artifactPath, versionName, modelMetadata } = inputs
  const takes: readonly [name: string, value: string, taken: boolean, needed: boolean][] = [
    ['model-name', modelName, isModelCommand(command), isModelCommand(command)],
    ['artifact-path', artifactPath, command === 'model-register' || command === 'model-active', command === 'model-register'],
    ['version-name', versionName, command === 'model-register' || command === 'model-activate', command === 'model-activate'],
    ['model-metadata', modelMetadata, command === 'model-register', false],
  ]
  return takes.flatMap(([name, value, taken, needed]) =>
    value === '' && needed
      ? [`${name}: the command ${command} needs it`]
      : value !== '' && !taken
        ? [`${name}: does not go with the command ${command}; remove it`]
        : [],
  )
}

const MOVES: readonly CommandName[] = ['checkout', 'baseline', 'promote', 'rollback']
const ARCHIVES: readonly CommandName[] = ['archive', 'prune', 'restore']

function unwanted(command: CommandName): (name: string, value: string) => string[] {
  return (name, value) => (value === '' ? [] : [`${name}: does not go with the command ${command}; remove it`])
}

/** The inputs of promote, archive, prune and restore, and `expect`. */
function lifecycleContradictions(inputs: Inputs): string[] {
  const { command, snapshotVersion, olderThan, idle, keep } = inputs
  const given = unwanted(command)
  const criteria = [snapshotVersion, olderThan, idle].filter((text) => text !== '').length
  return [
    ...(MOVES.includes(command) ? [] : given('expect', inputs.expect)),
    ...(command === 'archive' ? [] : [...given('older-than', olderThan), ...given('idle', idle)]),
    ...(command === 'prune' ? [] : given('keep', keep)),
    ...(command === 'promote' || ARCHIVES.includes(command) ? [] : given('dry-run', inputs.dryRun ? 'true' : '')),
    ...(command === 'archive' && criteria !== 1
      ? ['older-than: the command archive needs one of older-than, idle and snapshot-version']
      : []),
    ...(command === 'prune' && !/^[1-9]\d{0,5}$/.test(keep)
      ? ['keep: the command prune needs how many versions stay, such as 10']
      : []),
  ]
}

const VERSION = /^[1-9]\d{0,8}$/

/** One version. */
export function versionOf(text: string): number {
  if (VERSION.test(text)) return Number(text)
  throw new UserError(`snapshot-version: ${JSON.stringify(text)} is no version; give a whole number from 1, such as 3`)
}

/** Any number of versions; none: undefined. */
export function versionsOf(text: string): number[] | undefined {
  return text === '' ? undefined : text.split(/[\s,]+/).map(versionOf)
}

/** Where the caller saw the pointer: a version, 0 for none; null: not said. */
export function expectedOf(text: string): number | null {
  if (text === '') return null
  if (text === 'none') return 0
  if (VERSION.test(text)) return Number(text)
  throw new UserError(`expect: ${JSON.stringify(text)} is neither a version nor none`)
}

/** What `compare` compares: two versions, or `previous`, which is also what nothing means. */
export function comparisonOf(text: string): readonly [number, number] | 'previous' {
  if (text === '' || text === 'previous') return 'previous'
  const [a, b, ...more] = text.split(/[\s,]+/)
  if (a !== undefined && b !== undefined && more.length === 0) return [versionOf(a), versionOf(b)]
  throw new UserError(`snapshot-version: ${JSON.stringify(text)} is not two versions; give 2 3, or previous`)
}

/** Where `rollback` goes; nothing means one step back. */
export function rollbackTargetOf(text: string): number | 'last-good' | null {
  return text === '' ? null : text === 'last-good' ? text : versionOf(text)
}
