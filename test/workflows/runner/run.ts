import { ownFile } from '../files.js'
import { permissionsOf, readOnly, type Permissions } from './permissions.js'
import { runSteps, type RunnerSetting } from './steps.js'
import {
  branch,
  evaluate,
  evaluateAll,
  evaluateToText,
  holds,
  parse,
  text,
  texts,
  type Branch,
  type Json,
  type Scope,
  type Tree,
} from './tree.js'
import { inputValues } from './triggers.js'

export type Result = 'success' | 'failure' | 'skipped' | 'cancelled'

/** A job that ran, under the name that GitHub shows, such as `run / model-a`. */
export interface JobOutcome {
  readonly name: string
  readonly result: Result
  readonly permissions: Permissions
  readonly log: string
  readonly summary: string
}

/** What a run of a workflow is started with. */
export interface RunSetting {
  readonly event: { readonly name: string; readonly payload: object }
  readonly github: { readonly [name: string]: Json }
  readonly secrets: { readonly [name: string]: string }
  readonly variables: { readonly [name: string]: string }
  readonly inputs: { readonly [name: string]: Json }
  readonly checkout: string
  /** The code of a fork runs: its token can only read, whatever the workflow asks for. */
  readonly isReadOnly: boolean
  /** The files of this project. */
  read(file: string): string
  /** A token that may do what is given, and the variables that actions get. */
  startJob(permissions: Permissions): { readonly token: string; readonly variables: Record<string, string> }
}

interface Level extends RunSetting {
  readonly isOurs: boolean
  readonly caller: Permissions | null
  readonly prefix: string
  readonly outcomes: JobOutcome[]
}

interface Needed {
  readonly result: Result
  readonly outputs: Record<string, Json>
}

const WORKFLOW_KEYS = ['name', 'on', 'permissions', 'concurrency', 'jobs']
const JOB_KEYS = ['name', 'needs', 'if', 'permissions', 'concurrency', 'strategy', 'outputs']
const STEPS_KEYS = [...JOB_KEYS, 'runs-on', 'timeout-minutes', 'environment', 'steps']
const CALL_KEYS = [...JOB_KEYS, 'uses', 'with', 'secrets'].filter((key) => key !== 'outputs')

/** Runs all jobs of a workflow of the user's repository, and of the reusable workflows that it calls. */
export async function runWorkflow(
  workflow: Branch,
  setting: RunSetting,
): Promise<{ conclusion: Result; jobs: JobOutcome[]; concurrency: Json }> {
  const outcomes: JobOutcome[] = []
  const level = { ...setting, isOurs: false, caller: null, prefix: '', outcomes }
  const concurrency = concurrencyOf(workflow['concurrency'], contexts(level))
  checkPermissions(workflow, level, '')
  const jobs = Object.values(await runJobs(workflow, level))
  return { conclusion: worst(jobs.map(({ result }) => result)), jobs: outcomes, concurrency }
}

const worst = (results: readonly Result[]): Result =>
  (['failure', 'cancelled', 'success'] as const).find((each) => results.includes(each)) ?? 'skipped'

const contexts = ({ github, inputs, variables }: Level): Scope => ({
  github: { ...github },
  inputs: { ...inputs },
  vars: variables,
})

function concurrencyOf(tree: Tree | undefined, scope: Scope): Json {
  if (tree === undefined) return null
  return evaluate(branch(tree, 'concurrency', ['group', 'cancel-in-progress']), scope)
}

/** GitHub looks at the permissions of all jobs, called ones too, before it starts any. */
function checkPermissions(workflow: Branch, level: Level, prefix: string): void {
  for (const [id, tree] of Object.entries(branch(workflow['jobs'], 'jobs'))) {
    const job = branch(tree, id)
    const caller = permissionsOf(job, workflow, level.caller, `${prefix}${id}`)
    if (job['uses'] === undefined) continue
    checkPermissions(called(text(job['uses'], id), level), { ...level, caller, isOurs: true }, `${prefix}${id} / `)
  }
}

function called(uses: string, { read, isOurs }: Level): Branch {
  const file = ownFile(uses)
  if (file?.startsWith('.github/workflows/') !== true) throw new Error(`the test runner does not know ${uses}`)
  if (uses.startsWith('$/') && !isOurs) throw new Error(`${uses} is not in the repository of the workflow`)
  return parse(file, read(file))
}

async function runJobs(workflow: Branch, level: Level): Promise<Record<string, Needed>> {
  branch(workflow, 'workflow', WORKFLOW_KEYS)
  const left = new Map(Object.entries(branch(workflow['jobs'], 'jobs')))
  const done: Record<string, Needed> = {}
  while (left.size > 0) {
    // The last one that may run: what does not say what it needs must not be saved by the order of the file.
    const ready = [...left].findLast(([, tree]) => needsOf(tree).every((need) => need in done))
    if (ready === undefined) throw new Error(`the needs of ${[...left.keys()].join(', ')} cannot be met`)
    left.delete(ready[0])
    done[ready[0]] = await runJob(ready[0], branch(ready[1], ready[0]), workflow, level, done)
  }
  return done
}

const needsOf = (tree: Tree): string[] => texts(branch(tree, 'job')['needs'], 'needs')

async function runJob(
  id: string,
  job: Branch,
  workflow: Branch,
  level: Level,
  done: Record<string, Needed>,
): Promise<Needed> {
  branch(job, id, job['uses'] === undefined ? STEPS_KEYS : CALL_KEYS)
  const permissions = permissionsOf(job, workflow, level.caller, id)
  const needs = Object.fromEntries(needsOf(job).map((need) => [need, { ...done[need] }]))
  const scope: Scope = { ...contexts(level), needs }
  const results = needsOf(job).map((need) => done[need]?.result)
  const status = {
    success: results.every((result) => result === 'success'),
    failure: results.includes('failure'),
    cancelled: false,
  }
  const name = (inner: Scope): string =>
    level.prefix + (job['name'] === undefined ? id : evaluateToText(job['name'], inner))
  if (!holds(job['if'], scope, status)) {
    level.outcomes.push({ name: level.prefix + id, result: 'skipped', permissions, log: '', summary: '' })
    return { result: 'skipped', outputs: {} }
  }
  if (job['uses'] !== undefined) {
    if (job['strategy'] !== undefined) throw new Error(`${id}: the test runner does not know a matrix of calls`)
    return runCalled(job, scope, { ...level, caller: permissions, prefix: `${name(scope)} / ` })
  }
  const outcomes: Needed[] = []
  const { cells, failsFast } = matrixOf(job['strategy'], scope)
  for (const [index, matrix] of cells.entries()) {
    const strategy = { 'job-index': index, 'job-total': cells.length, 'fail-fast': failsFast }
    const inner: Scope = { ...scope, matrix, strategy }
    if (failsFast && outcomes.some(({ result }) => result !== 'success')) {
      level.outcomes.push({ name: name(inner), result: 'cancelled', permissions, log: '', summary: '' })
      outcomes.push({ result: 'cancelled', outputs: {} })
    } else outcomes.push(await runOne(name(inner), job, inner, permissions, level))
  }
  const outputs = outcomes.map((each) => each.outputs)
  return {
    result: worst(outcomes.map(({ result }) => result)),
    outputs: Object.assign({}, ...outputs) as Needed['outputs'],
  }
}

async function runOne(name: string, job: Branch, scope: Scope, asked: Permissions, level: Level): Promise<Needed> {
  const runner = evaluate(job['runs-on'] ?? null, scope)
  if (typeof runner !== 'string' && !Array.isArray(runner)) throw new Error(`${name}: runs-on is no label`)
  if (typeof evaluate(job['timeout-minutes'] ?? 360, scope) !== 'number') throw new Error(`${name}: timeout-minutes`)
  concurrencyOf(job['concurrency'], scope)
  const permissions = level.isReadOnly ? readOnly(asked) : asked
  const { token, variables } = level.startJob(permissions)
  const secrets = { ...level.secrets, GITHUB_TOKEN: token }
  const setting: RunnerSetting = {
    isOurs: level.isOurs,
    checkout: level.checkout,
    permissions,
    event: level.event,
    variables: runnerVariables(level.github),
    actionVariables: variables,
    secrets: Object.values(secrets).flatMap((secret) => [secret, ...secret.split('\n')]),
  }
  const inner: Scope = { ...scope, github: { ...level.github, token }, secrets }
  const { steps, ...outcome } = await runSteps(job['steps'], inner, setting)
  level.outcomes.push({ name, permissions, ...outcome })
  const outputs = evaluateAll(job['outputs'], { ...inner, steps }, 'outputs')
  return { result: outcome.result, outputs }
}

/** The variables that every step gets of the context `github`. */
function runnerVariables(github: RunSetting['github']): Record<string, string> {
  const names = 'actor base_ref event_name head_ref ref repository run_attempt run_id sha triggering_actor workflow'
  const entries = names.split(' ').map((name) => [`GITHUB_${name.toUpperCase()}`, github[name] ?? ''])
  return { GITHUB_ACTIONS: 'true', CI: 'true', ...(Object.fromEntries(entries) as Record<string, string>) }
}

async function runCalled(job: Branch, scope: Scope, level: Level): Promise<Needed> {
  const uses = text(job['uses'], 'uses')
  const workflow = called(uses, level)
  const on = branch(branch(workflow['on'], uses)['workflow_call'], uses, ['inputs', 'secrets', 'outputs'])
  const withSecrets: Scope = { ...scope, secrets: level.secrets }
  const secrets = evaluateAll(job['secrets'], withSecrets, 'secrets')
  const declared = branch(on['secrets'] ?? {}, 'secrets')
  const unknown = Object.keys(secrets).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`${uses}: there is no secret ${unknown.join(', ')}`)
  const given = evaluate(branch(job['with'] ?? {}, 'with'), withSecrets) as Record<string, Json>
  const inputs = inputValues(on['inputs'], given, uses)
  const inner: Level = { ...level, secrets, inputs, isOurs: true }
  const jobs = await runJobs(workflow, inner)
  const outer: Scope = { ...contexts(inner), jobs: jobs as unknown as Json }
  const outputs = Object.entries(branch(on['outputs'] ?? {}, 'outputs')).map(([name, tree]) => {
    const { value = null } = branch(tree, name, ['description', 'value'])
    return [name, evaluateToText(value, outer)] as const
  })
  return { result: worst(Object.values(jobs).map(({ result }) => result)), outputs: Object.fromEntries(outputs) }
}

function matrixOf(strategy: Tree | undefined, scope: Scope): { cells: Record<string, Json>[]; failsFast: boolean } {
  if (strategy === undefined) return { cells: [{}], failsFast: true }
  const known = branch(strategy, 'strategy', ['fail-fast', 'matrix'])
  const entries = Object.entries(branch(known['matrix'], 'matrix'))
  let cells: Record<string, Json>[] = [{}]
  for (const [name, tree] of entries) {
    const values = evaluate(tree, scope)
    if (name === 'include' || name === 'exclude' || !Array.isArray(values) || values.length === 0) {
      throw new Error('the test runner knows a matrix of lists that are not empty')
    }
    // The last list is the one that changes fastest.
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })))
  }
  return { cells, failsFast: (known['fail-fast'] ?? true) === true }
}
