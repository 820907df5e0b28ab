import { isModelCommand } from './command-name.js'
import type { CommandName } from './command-name.js'
import type { Inputs } from './inputs.js'

const RUN_ID = /^[1-9]\d{0,15}$/

/** What is wrong with inputs that are right one by one: what a command needs, and what does not go with it. */
export function inputFaults(inputs: Inputs): string[] {
  return [...contradictions(inputs), ...lifecycleContradictions(inputs), ...modelContradictions(inputs)]
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
    ...(reads ? sourceFaults(inputs) : sourceInputs(inputs).flatMap(([name, value]) => given(name, value))),
    ...(reads ? given('snapshot-version', inputs.snapshotVersion) : []),
    ...(command === 'push'
      ? []
      : [
          ...given('baseline', inputs.baseline),
          ...given('baseline-environment', inputs.baselineEnvironment),
          ...given('metrics', inputs.metrics),
          ...given('tags', inputs.tags),
          ...(command === 'model-register' ? [] : given('notes', inputs.notes)),
          ...given('comment-key', inputs.commentKey),
        ]),
    ...(reads
      ? []
      : [
          ...given('benchmark', inputs.benchmark),
          ...given('primary-metric', inputs.primaryMetric),
          ...given('mapping', inputs.mapping),
        ]),
    ...(inputs.store === 'database' && inputs.dataDir !== ''
      ? ['data-dir: is no database of your own, which store asks for; remove one of the two']
      : []),
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

/** What each of the commands about models needs, and what only they take. */
function modelContradictions(inputs: Inputs): string[] {
  const { command, modelName, artifactPath, versionName, modelMetadata } = inputs
  const takes: readonly [name: string, value: string, taken: boolean, needed: boolean][] = [
    ['model-name', modelName, isModelCommand(command), isModelCommand(command)],
    [
      'artifact-path',
      artifactPath,
      command === 'model-register' || command === 'model-active',
      command === 'model-register',
    ],
    [
      'version-name',
      versionName,
      command === 'model-register' || command === 'model-activate',
      command === 'model-activate',
    ],
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
const MODEL_MOVES: readonly CommandName[] = ['model-activate', 'model-rollback']
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
    ...(MOVES.includes(command) || MODEL_MOVES.includes(command) ? [] : given('expect', inputs.expect)),
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

/** The inputs that say where the result files are. */
function sourceInputs({ results, artifacts, runId, repository }: Inputs): [name: string, value: string][] {
  return [
    ['results', results.join(' ')],
    ['artifact-name', artifacts?.names.join(' ') ?? ''],
    // The pattern that nobody gave follows from run-id, which is named below.
    ['artifact-pattern', runId === '' ? (artifacts?.pattern ?? '') : ''],
    ['run-id', runId],
    ['repository', repository],
  ]
}

function sourceFaults({ command, results, artifacts, runId, repository }: Inputs): string[] {
  return [
    ...(results.length === 0 && artifacts === null
      ? [
          `results: the command ${command} needs result files, as paths, folders or globs, one a line, or artifact-name ` +
            'for the artifact they are in',
        ]
      : []),
    ...((artifacts?.names.length ?? 0) > 0 && artifacts?.pattern !== ''
      ? ['artifact-pattern: give artifact-name or artifact-pattern, not both']
      : []),
    ...(runId === '' || RUN_ID.test(runId)
      ? []
      : [`run-id: ${JSON.stringify(runId)} is no id of a run, a whole number`]),
    ...(repository === '' || /^[\w.-]+\/[\w.-]+$/.test(repository)
      ? []
      : [`repository: ${JSON.stringify(repository)} is no repository, owner/name`]),
    ...(repository !== '' && runId === '' ? ['repository: name the run in it too, as run-id'] : []),
  ]
}
