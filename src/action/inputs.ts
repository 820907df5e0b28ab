import { oneOf } from '../commands/push-options.js'
import { UserError } from '../core/errors.js'
import type { FallbackNames } from '../core/result-names.js'

export const COMMANDS = ['push', 'validate', 'history', 'compare', 'checkout', 'baseline', 'rollback'] as const
export type CommandName = (typeof COMMANDS)[number]

export const COMMENT_MODES = ['auto', 'always', 'on-regression', 'never'] as const
export type CommentMode = (typeof COMMENT_MODES)[number]

/** Which artifacts of the benchmark run have the result files. */
export interface WantedArtifacts {
  readonly names: readonly string[]
  /** Counts when no name is given. */
  readonly pattern: string
}

/** The inputs as text, in the order of action.yml; empty: not given. */
export interface Inputs {
  readonly command: CommandName
  readonly results: readonly string[]
  /** null: the result files are in the workspace. */
  readonly artifacts: WantedArtifacts | null
  readonly runId: string
  readonly repository: string
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
  readonly comment: CommentMode
  readonly commentKey: string
  readonly tags: string
  readonly notes: string
  readonly modelVersion: string
  readonly datasetVersion: string
  readonly promptVersion: string
  readonly snapshotVersion: string
  readonly reason: string
}

/**
 * @param get reads one input, trimmed, '' when it is not given
 * @param eventName after a `workflow_run` the results are in its artifacts, unless files are named
 */
export function readInputs(get: (name: string) => string, eventName = ''): Inputs {
  const inputs: Inputs = {
    command: oneOf('command', get('command'), COMMANDS, 'push'),
    results: linesOf(get('results')),
    artifacts: wantedArtifacts(get, eventName),
    runId: get('run-id'),
    repository: get('repository'),
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
    comment: oneOf('comment', get('comment'), COMMENT_MODES, 'auto'),
    commentKey: get('comment-key'),
    tags: get('tags'),
    notes: get('notes'),
    modelVersion: get('model-version'),
    datasetVersion: get('dataset-version'),
    promptVersion: get('prompt-version'),
    snapshotVersion: get('snapshot-version'),
    reason: get('reason'),
  }
  const faults = contradictions(inputs)
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return inputs
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
}

function wantedArtifacts(get: (name: string) => string, eventName: string): WantedArtifacts | null {
  const [names, pattern] = [linesOf(get('artifact-name')), get('artifact-pattern')]
  if (names.length > 0 || pattern !== '') return { names, pattern }
  const isElsewhere = get('run-id') !== '' || eventName === 'workflow_run'
  return isElsewhere && get('results') === '' ? { names, pattern: 'benchmark-results*' } : null
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
  const moves = command === 'checkout' || command === 'baseline' || command === 'rollback'
  const given = (name: string, value: string): string[] =>
    value === '' ? [] : [`${name}: does not go with the command ${command}; remove it`]
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
          ...given('notes', inputs.notes),
          ...given('comment-key', inputs.commentKey),
        ]),
    ...(command === 'validate' ? given('environment', inputs.environment) : []),
    ...(moves ? [] : given('reason', inputs.reason)),
    ...(command === 'history' ? given('snapshot-version', inputs.snapshotVersion) : []),
    ...((command === 'checkout' || command === 'baseline') && inputs.snapshotVersion === ''
      ? [`snapshot-version: the command ${command} needs the version to move to, such as 3`]
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
    ...(runId === '' || RUN_ID.test(runId) ? [] : [`run-id: ${JSON.stringify(runId)} is no id of a run, a whole number`]),
    ...(repository === '' || /^[\w.-]+\/[\w.-]+$/.test(repository)
      ? []
      : [`repository: ${JSON.stringify(repository)} is no repository, owner/name`]),
    ...(repository !== '' && runId === '' ? ['repository: name the run in it too, as run-id'] : []),
  ]
}

const VERSION = /^[1-9]\d{0,8}$/
const RUN_ID = /^[1-9]\d{0,15}$/

/** One version. */
export function versionOf(text: string): number {
  if (VERSION.test(text)) return Number(text)
  throw new UserError(`snapshot-version: ${JSON.stringify(text)} is no version; give a whole number from 1, such as 3`)
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
