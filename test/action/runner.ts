import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from '@jest/globals'
import { parse } from 'yaml'
import { REPOSITORY } from '../github/payloads.js'
import { rowsOf, sharedDatabase } from '../shared-postgres/database.js'
import { commandsIn, parseOutputs, type Command } from './runner-protocol.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface ActionFile {
  readonly runs: { readonly main: string; readonly post?: string }
  readonly inputs: { readonly [name: string]: { readonly default?: string } }
  readonly outputs: { readonly [name: string]: object }
}

/** The actions of this repository, by the folder that `uses` names. */
const ACTIONS = {
  '.': actionFile('.'),
  push: actionFile('push'),
  snapshots: actionFile('snapshots'),
  models: actionFile('models'),
}
export type ActionFolder = keyof typeof ACTIONS

function actionFile(folder: string): ActionFile {
  const file = parse(readFileSync(path.join(root, folder, 'action.yml'), 'utf8')) as ActionFile
  const { main, post } = file.runs
  const at = (program: string): string => path.join(root, folder, program)
  return { ...file, runs: { main: at(main), ...(post === undefined ? {} : { post: at(post) }) } }
}

export interface Step {
  /** The action at the top unless said otherwise. */
  readonly uses?: ActionFolder
  readonly inputs: { readonly [name: string]: string }
  /** Name of the event; `push` to the default branch unless said otherwise. */
  readonly event?: string
  /** A text is written as it is. */
  readonly payload?: object | string
  /** Over the runner's own variables; undefined takes one away. */
  readonly variables?: { readonly [name: string]: string | undefined }
}

export interface StepOutcome {
  readonly code: number | null
  readonly log: string
  readonly commands: readonly Command[]
  readonly outputs: { readonly [name: string]: string }
  /** The output `snapshots`, parsed. */
  readonly snapshots: readonly SnapshotOutput[]
  readonly summary: string
}

export interface SnapshotOutput {
  readonly configuration: { readonly environment: string }
  readonly snapshot_version: number | null
  readonly replayed?: boolean
  readonly verdict?: string
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** A PostgreSQL that is running, or the embedded database, which each step has to start. */
export type JobStore = 'postgres' | 'embedded'

/** A job on a runner: workspace, temporary folder, and steps that run the action as a process of its own. */
export class Job {
  private steps = 0
  private database: Promise<string> | null = null

  private constructor(
    readonly folder: string,
    private readonly store: JobStore,
  ) {}

  /** @param store where results go unless a step names a store; '' for all inputs names none */
  static async start(store: JobStore = 'postgres'): Promise<Job> {
    const job = new Job(await mkdtemp(path.join(tmpdir(), 'action-job-')), store)
    folders.push(job.folder)
    await Promise.all([mkdir(job.workspace), mkdir(job.temporary)])
    return job
  }

  get workspace(): string {
    return path.join(this.folder, 'workspace')
  }

  get temporary(): string {
    return path.join(this.folder, 'temp')
  }

  get dataDir(): string {
    return path.join(this.workspace, '.benchmark-snapshots')
  }

  async write(file: string, content: object | string | Buffer): Promise<void> {
    const isWritten = typeof content === 'string' || Buffer.isBuffer(content)
    await writeFile(path.join(this.workspace, file), isWritten ? content : JSON.stringify(content))
  }

  /** Writes one result file and pushes it. */
  async push(content: object | string, { inputs, ...step }: Partial<Step> = {}): Promise<StepOutcome> {
    await this.write('result.json', content)
    return this.run({ ...step, inputs: { results: 'result.json', ...inputs } })
  }

  /** Runs the action. Whatever it is for, it keeps the promises that are checked here. */
  async run(step: Step): Promise<StepOutcome> {
    const { env, file, action } = await this.prepare(step)
    const { code, stdout, stderr } = await runNode([action.runs.main], this.workspace, env)
    const outputs = parseOutputs(await readFile(file('output'), 'utf8'))
    const commands = commandsIn(stdout)
    expect(stderr).toBe('')
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
    expectFoldedLog(commands)
    expect(code).toBe(commands.some(({ name }) => name === 'error') ? 1 : 0)
    const snapshots = JSON.parse(outputs['snapshots'] ?? '[]') as SnapshotOutput[]
    return { code, log: stdout, commands, outputs, snapshots, summary: await readFile(file('summary'), 'utf8') }
  }

  /** Runs the action until its log has this text, and ends it then, as the runner does with a cancelled job. */
  async cancel(step: Step, text: string, signal: 'SIGINT' | 'SIGTERM'): Promise<Ended> {
    const { env, action } = await this.prepare(step)
    return runNode([action.runs.main], this.workspace, env, (child, log) => {
      if (log.includes(text)) child.kill(signal)
    })
  }

  /** Runs the step after the job that `post` of the action names, as the runner does where `cancel` ended it. */
  async after(step: Step): Promise<Ended> {
    const state = parseOutputs(await readFile(path.join(this.folder, `${this.steps}-state`), 'utf8'))
    const { env, action } = await this.prepare(step)
    const named = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const)
    return runNode([action.runs.post ?? ''], this.workspace, { ...env, ...Object.fromEntries<string>(named) })
  }

  private async prepare({ uses = '.', event = 'push', payload = { repository: REPOSITORY }, ...step }: Step) {
    const { inputs, variables } = step
    const action = ACTIONS[uses]
    const number = (this.steps += 1)
    const file = (name: string): string => path.join(this.folder, `${number}-${name}`)
    await Promise.all([
      writeFile(file('event.json'), typeof payload === 'string' ? payload : JSON.stringify(payload)),
      writeFile(file('output'), ''),
      writeFile(file('state'), ''),
      writeFile(file('summary'), ''),
    ])
    const env = {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: REPOSITORY.full_name,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: String(1000 + number),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_STATE: file('state'),
      GITHUB_SHA: String(number).padStart(40, 'a'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_WORKFLOW: 'Benchmarks',
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: this.temporary,
      ...inputVariables(action, { ...(await this.storeBeside(inputs)), ...inputs }),
      ...variables,
    }
    return { env, file, action }
  }

  private async storeBeside(inputs: Step['inputs']): Promise<Step['inputs']> {
    if (this.store === 'embedded') return { 'data-dir': '.benchmark-snapshots' }
    const isNamed = ['data-dir', 'database-url', 'supabase-url', 'supabase-key'].some((name) => name in inputs)
    return isNamed ? {} : { 'database-url': await (this.database ??= sharedDatabase()) }
  }

  /** The rows that a statement finds in the job's database. */
  async sql(statement: string): Promise<unknown[][]> {
    if (this.store === 'postgres') return rowsOf(await (this.database ??= sharedDatabase()), statement)
    const arguments_ = [path.join(root, 'dist/cli/index.js'), 'sql', statement, '--data-dir', this.dataDir, '--json']
    const { code, stdout, stderr } = await runNode(arguments_, this.workspace, {})
    if (code !== 0) throw new Error(stderr)
    return (JSON.parse(stdout) as { rows: unknown[][] }).rows
  }
}

/** Titles and messages of the errors (warnings, notices) that GitHub would show. */
export function annotationsIn({ commands }: StepOutcome, level: 'error' | 'warning' | 'notice'): string[] {
  return commands.flatMap(({ name, properties: { title = '' }, message }) =>
    name === level ? [`${title} | ${message}`] : [],
  )
}

/** The variables of the inputs and of the defaults that are not overridden, under the names that the runner gives. */
function inputVariables(action: ActionFile, inputs: Step['inputs']): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`)
  const variables: Record<string, string> = {}
  for (const [name, { default: value = '' }] of Object.entries(action.inputs)) {
    // A default that is an expression is a matter of the test.
    const text = inputs[name] ?? (value.startsWith('${{') ? '' : value)
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = text
  }
  return variables
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function runNode(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  watch?: (child: ChildProcess, log: string) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const compiled = process.env['NODE_COMPILE_CACHE']
    const all = compiled === undefined ? env : { NODE_COMPILE_CACHE: compiled, ...env }
    const child = spawn(process.execPath, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    if (watch !== undefined) child.stdout.on('data', (text: string) => watch(child, (log += text)))
    const texts = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray())
    child.on('error', reject).on('close', (code) => {
      Promise.all(texts).then(([out = [], err = []]) => {
        resolve({ code, stdout: out.join(''), stderr: err.join('') })
      }, reject)
    })
  })
}

/**
 * Groups are not nested and all are closed; annotations stand outside of them, after them. What is masked or only for
 * debugging nobody sees.
 */
function expectFoldedLog(commands: readonly Command[]): void {
  const seen = commands.map(({ name }) => name).filter((name) => name !== 'add-mask' && name !== 'debug')
  expect(seen.join(' ')).toMatch(/^(group endgroup ?)*(notice ?)*(warning ?)*(error ?)*$/)
}
