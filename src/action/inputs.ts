import { filledNames, oneOf } from '../commands/push-options.js'
import { UserError } from '../core/errors.js'
import type { FallbackNames } from '../core/result/result-names.js'
import { COMMANDS } from './command-name.js'
import type { CommandName } from './command-name.js'
import { inputFaults } from './input-rules.js'

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
  /** database: one of the user's own, or none. */
  readonly store: 'auto' | 'database'
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
  readonly benchmark: string
  readonly primaryMetric: string
  readonly mapping: string
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
    store: oneOf('store', get('store'), ['auto', 'database'], 'auto'),
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
    benchmark: get('benchmark'),
    primaryMetric: get('primary-metric'),
    mapping: get('mapping'),
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
  const faults = inputFaults(inputs)
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return inputs
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
}

function wantedArtifacts(get: (name: string) => string, eventName: string): WantedArtifacts | null {
  const [names, pattern] = [linesOf(get('artifact-name')), get('artifact-pattern')]
  if (names.length > 0 || pattern !== '') return { names, pattern }
  // Commands about snapshots read no results, whatever triggered them.
  const reads = ['', 'push', 'validate'].includes(get('command'))
  const isElsewhere = get('run-id') !== '' || (reads && eventName === 'workflow_run')
  return isElsewhere && get('results') === '' ? { names, pattern: 'benchmark-results*' } : null
}

/** A name that git takes for a branch, without a character that any shell or address would read as something else. */
function branchName(text: string): string {
  if (/^[\w][\w./-]*[\w-]$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|\.$/.test(text)) return text
  const hint = 'give letters, digits, - _ . and /, such as benchmark-snapshots'
  throw new UserError(`history-branch: ${JSON.stringify(text)} is no name for a branch here; ${hint}`)
}

/** The names for result files that lack them. What is not given is missing, not empty. */
export function fallbackNames(inputs: Inputs): FallbackNames {
  return filledNames({
    model_version: inputs.modelVersion,
    dataset_version: inputs.datasetVersion,
    prompt_version: inputs.promptVersion,
    benchmark: inputs.benchmark,
    primary_metric: inputs.primaryMetric,
  })
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
