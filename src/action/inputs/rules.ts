import type { Asked, FileInputs, Inputs } from './actions.js'

/** Contradictions between inputs that are valid by themselves and for the command. */
export function contradictions(asked: Asked, eventName: string): string[] {
  const ofStore =
    asked.store === 'database' && asked.dataDir !== ''
      ? ['data-dir: does not go with store: database; remove one of the two']
      : []
  return [...ofStore, ...ofCommand(asked, eventName)]
}

function ofCommand(asked: Asked, eventName: string): string[] {
  if (asked.family === 'push') return ofSource(asked, eventName)
  if (asked.command === 'archive') {
    const { snapshotVersion, olderThan, idle } = asked
    const criteria = [snapshotVersion.length > 0, olderThan !== null, idle !== null].filter(Boolean).length
    return criteria === 1 ? [] : ['older-than: the command archive needs one of older-than, idle and snapshot-version']
  }
  return []
}

function ofSource(inputs: Inputs<'push'>, eventName: string): string[] {
  const { command, artifactName, artifactPattern, runId, repository } = inputs
  if (command === 'doctor') return []
  const isNowhere = command !== 'score' && inputs.results.length === 0 && wantedArtifacts(inputs, eventName) === null
  return [
    ...(isNowhere
      ? [
          `results: the command ${command} needs result files, as paths, folders or globs, one a line, or artifact-name ` +
            'for the artifact they are in',
        ]
      : []),
    ...(artifactName.length > 0 && artifactPattern !== ''
      ? ['artifact-pattern: give artifact-name or artifact-pattern, not both']
      : []),
    ...(repository !== '' && runId === '' ? ['repository: also give a run of it as run-id'] : []),
  ]
}

/** The artifacts of the benchmark run with the result files. */
export interface WantedArtifacts {
  readonly names: readonly string[]
  /** Used if no name is given. */
  readonly pattern: string
}

/**
 * The artifacts with the results; null: the files are in the workspace.
 * @param eventName after a `workflow_run` the results are in its artifacts, unless files are named
 */
export function wantedArtifacts(inputs: Omit<FileInputs, 'githubToken'>, eventName: string): WantedArtifacts | null {
  const { artifactName: names, artifactPattern: pattern, runId, results } = inputs
  if (names.length > 0 || pattern !== '') return { names, pattern }
  const isElsewhere = runId !== '' || eventName === 'workflow_run'
  return isElsewhere && results.length === 0 ? { names, pattern: 'benchmark-results*' } : null
}
