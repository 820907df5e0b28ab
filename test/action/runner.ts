import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the runner starts. */
const DOOR = fileURLToPath(new URL(`../../${process.env['ACTION_DOOR'] ?? 'dist/action/index.js'}`, import.meta.url))

export interface Step {
  readonly inputs: { readonly [name: string]: string }
  /** Name of the event; `push` to the default branch unless said otherwise. */
  readonly event?: string
  readonly payload?: object
  /** Over the runner's own variables; undefined takes one away. */
  readonly variables?: { readonly [name: string]: string | undefined }
}

export interface StepOutcome {
  readonly code: number | null
  readonly log: string
  readonly outputs: { readonly [name: string]: string }
  readonly summary: string
}

export const OUTPUTS = ['regression', 'regressions', 'report-path', 'snapshots', 'verdict']

/** A job on a runner: workspace, temporary folder, and steps that run the action as a process of its own. */
export class Job {
  private steps = 0

  private constructor(readonly folder: string) {}

  static async start(): Promise<Job> {
    const job = new Job(await mkdtemp(path.join(tmpdir(), 'action-job-')))
    await Promise.all([mkdir(job.workspace), mkdir(path.join(job.folder, 'temp'))])
    return job
  }

  get workspace(): string {
    return path.join(this.folder, 'workspace')
  }

  async write(file: string, content: object | string): Promise<void> {
    await writeFile(path.join(this.workspace, file), typeof content === 'string' ? content : JSON.stringify(content))
  }

  async run({ inputs, event = 'push', payload = MAIN, variables = {} }: Step): Promise<StepOutcome> {
    this.steps += 1
    const file = (name: string): string => path.join(this.folder, `${this.steps}-${name}`)
    await Promise.all([
      writeFile(file('event.json'), JSON.stringify(payload)),
      writeFile(file('output'), ''),
      writeFile(file('summary'), ''),
    ])
    const env: Record<string, string | undefined> = {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'your-org/model',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: String(1000 + this.steps),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: String(this.steps).padStart(40, 'a'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_WORKFLOW: 'Benchmarks',
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: path.join(this.folder, 'temp'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
      ...variables,
    }
    const { code, log } = await start(env, this.workspace)
    return {
      code,
      log,
      outputs: parseOutputs(await readFile(file('output'), 'utf8')),
      summary: await readFile(file('summary'), 'utf8'),
    }
  }

  end(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}

const REPOSITORY = { id: 1, full_name: 'your-org/model', default_branch: 'main' }
export const FORK = { id: 2, full_name: 'someone/model', default_branch: 'main' }
export const MAIN = { repository: REPOSITORY }

/** The payload of a pull request from a branch of the same repository, or of another one. */
export function pullRequest(number: number, sha: string, { fork = false } = {}): object {
  const head = { sha, ref: 'feature', repo: fork ? FORK : REPOSITORY }
  return { repository: REPOSITORY, number, pull_request: { number, head, base: { ref: 'main', repo: REPOSITORY } } }
}

/** The payload of a run that another run triggered. */
export function workflowRun(facts: object): object {
  const run = { id: 77, run_attempt: 2, head_sha: 'b'.repeat(40), head_branch: 'feature', actor: { login: 'hubot' } }
  const own = { head_repository: REPOSITORY, pull_requests: [], event: 'push' }
  return { repository: REPOSITORY, workflow_run: { ...run, ...own, ...facts } }
}

/** A result in the monitoring format. */
export function result(f1: number, more: object = {}): object {
  const names = { model_version: 'm1', dataset_version: 'd1', prompt_version: 'p1' }
  return { ...names, metrics: { f1 }, ...more }
}

function start(env: Record<string, string | undefined>, cwd: string): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DOOR], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text
      })
    }
    child.on('error', reject).on('close', (code) => {
      resolve({ code, log })
    })
  })
}

/** The runner's format: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, index)
    outputs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return outputs
}

/** Workflow commands that the runner would see in a log, such as `error`. */
export function commandsIn(log: string): string[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const name = /^\s*::([a-z-]+)(?: [^:]*)?::/.exec(line)?.[1] ?? /##\[([a-z-]+)/.exec(line)?.[1]
    return name === undefined ? [] : [name]
  })
}
