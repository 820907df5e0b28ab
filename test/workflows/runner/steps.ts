import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { parse as parseYaml } from 'yaml'
import { Job, type ActionFolder } from '../../action/runner.js'
import { commandsIn, parseOutputs } from '../../action/runner-protocol.js'
import { ACTION_FILES, ACTIONS, ownFile, read } from '../files.js'
import type { Permissions } from './permissions.js'
import {
  branch,
  evaluateAll,
  evaluateToText,
  holds,
  text,
  type Branch,
  type Json,
  type Scope,
  type Tree,
} from './tree.js'
import { upload } from './upload.js'

/** What a job on a runner is given. */
export interface RunnerSetting {
  /** Whether the workflow is a file of this project, which `$/` is then. */
  readonly isOurs: boolean
  /** A folder with what a checkout brings. */
  readonly checkout: string
  readonly permissions: Permissions
  readonly event: { readonly name: string; readonly payload: object }
  /** The runner's own variables. */
  readonly variables: { readonly [name: string]: string }
  /** Further ones, which only actions get. */
  readonly actionVariables: { readonly [name: string]: string }
  /** Texts that the log shows as ***. */
  readonly secrets: readonly string[]
}

export interface StepsOutcome {
  readonly result: 'success' | 'failure'
  readonly steps: { readonly [id: string]: Json }
  readonly log: string
  readonly summary: string
}

interface Ended {
  readonly isGood: boolean
  /** What a script wrote into the files of GITHUB_ENV and GITHUB_PATH, for the steps after it. */
  readonly left?: Left
  readonly outputs: { readonly [name: string]: string }
  readonly log: string
  readonly summary?: string
}

interface Left {
  readonly variables: { readonly [name: string]: string }
  readonly folders: readonly string[]
}

/** Runs the steps of a job one after the other, as processes. */
export async function runSteps(list: Tree | undefined, scope: Scope, setting: RunnerSetting): Promise<StepsOutcome> {
  const job = await Job.start('embedded')
  const steps: Record<string, Json> = {}
  const masks = [...setting.secrets]
  let isGood = true
  let log = ''
  let summary = ''
  let left: Left = { variables: {}, folders: [] }
  for (const [index, tree] of (Array.isArray(list) ? list : []).entries()) {
    const keys = ['name', 'id', 'if', 'uses', 'with', 'run', 'shell', 'env']
    const step = branch(tree, `step ${index + 1}`, keys)
    const inner: Scope = { ...scope, steps }
    const id = typeof step['id'] === 'string' ? step['id'] : `__${index}`
    if (!holds(step['if'], inner, { success: isGood, failure: !isGood, cancelled: false })) {
      steps[id] = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' }
      continue
    }
    const ended =
      step['run'] === undefined
        ? await use(step, inner, setting, job)
        : await runScript(step, inner, setting, job, left)
    left = ended.left ?? left
    const conclusion = ended.isGood ? 'success' : 'failure'
    steps[id] = { outputs: { ...ended.outputs }, outcome: conclusion, conclusion }
    isGood &&= ended.isGood
    masks.push(...commandsIn(ended.log).flatMap(({ name, message }) => (name === 'add-mask' ? [message] : [])))
    log += ended.log.replaceAll(/^::add-mask::.*\n/gm, '')
    summary += ended.summary ?? ''
  }
  // The longest first: one secret may be part of another.
  const hidden = masks.filter((mask) => mask !== '').sort((a, b) => b.length - a.length)
  const masked = hidden.reduce((text, mask) => text.replaceAll(mask, '***'), log)
  return { result: isGood ? 'success' : 'failure', steps, log: masked, summary }
}

async function runScript(step: Branch, scope: Scope, setting: RunnerSetting, job: Job, before: Left): Promise<Ended> {
  branch(step, 'a step with run', ['name', 'id', 'if', 'run', 'shell', 'env'])
  const shell = text(step['shell'] ?? 'default', 'shell')
  const known = { bash: 'bash --noprofile --norc -eo pipefail {0}', default: 'bash -e {0}' }[shell] ?? shell
  const [program = '', ...options] = known.split(' ')
  if (program !== 'bash' || options.pop() !== '{0}') throw new Error(`the test runner does not know the shell ${shell}`)
  const file = (name: string): string => path.join(job.temporary, name)
  await writeFile(file('script.sh'), evaluateToText(step['run'] ?? null, scope))
  const files = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_PATH: 'path', GITHUB_STEP_SUMMARY: 'summary' }
  for (const name of Object.values(files)) await writeFile(file(name), '')
  const env = {
    PATH: [...before.folders, process.env['PATH']].join(path.delimiter),
    HOME: job.folder,
    ...setting.variables,
    ...before.variables,
    ...Object.fromEntries(Object.entries(files).map(([name, value]) => [name, file(value)])),
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_TEMP: job.temporary,
    ...evaluateAll(step['env'], scope, 'env'),
  }
  const { code, log } = await run(program, [...options, file('script.sh')], job.workspace, env)
  const folders = (await readFile(file('path'), 'utf8')).split('\n').filter((folder) => folder !== '')
  // The runner takes no NODE_OPTIONS, and no variables of its own.
  const set = Object.entries(parseOutputs(await readFile(file('env'), 'utf8'))).filter(
    ([name]) => !/^(?:NODE_OPTIONS|GITHUB_.*|RUNNER_.*)$/i.test(name),
  )
  return {
    isGood: code === 0,
    left: {
      variables: { ...before.variables, ...Object.fromEntries(set) },
      folders: [...folders.reverse(), ...before.folders],
    },
    log,
    outputs: parseOutputs(await readFile(file('output'), 'utf8')),
    summary: await readFile(file('summary'), 'utf8'),
  }
}

/** Uses an action: our own for real, those of others as far as it is written here. */
async function use(step: Branch, scope: Scope, setting: RunnerSetting, job: Job): Promise<Ended> {
  const { uses } = branch(step, 'a step with uses', ['name', 'id', 'if', 'uses', 'with', 'env'])
  if (typeof uses !== 'string') throw new Error('a step neither runs nor uses anything')
  const inputs = evaluateAll(step['with'], scope, 'with')
  const own = ownFile(uses)
  if (own !== null && ACTION_FILES.includes(own)) {
    if (uses.startsWith('$/') && !setting.isOurs) throw new Error(`${uses} is not in the repository of the workflow`)
    const variables = evaluateAll(step['env'], scope, 'env')
    return useOurs(
      own,
      inputs,
      scope,
      { ...setting, actionVariables: { ...setting.actionVariables, ...variables } },
      job,
    )
  }
  const [name = '', sha] = uses.split('@')
  const emulated = EMULATED[name]
  if (emulated === undefined || ACTIONS[name]?.sha !== sha) throw new Error(`the test runner does not know ${uses}`)
  const unknown = Object.keys(inputs).filter((input) => !emulated.inputs.includes(input))
  if (unknown.length > 0) throw new Error(`the test runner does not know the input ${unknown.join(', ')} of ${name}`)
  return emulated.run(inputs, setting, job)
}

async function useOurs(
  file: string,
  given: Record<string, string>,
  scope: Scope,
  { event, variables, actionVariables }: RunnerSetting,
  job: Job,
): Promise<Ended> {
  const { inputs } = parseYaml(read(file)) as { inputs: { [name: string]: { default?: string } } }
  const defaults = Object.entries(inputs).map(([name, { default: value = '' }]) => {
    const expression = /^\$\{\{ (.*) \}\}$/.exec(value)?.[1]
    return [name, expression === 'github.token' ? (scope['github'] as { token: string }).token : value] as const
  })
  const outcome = await job.run({
    uses: path.posix.dirname(file) as ActionFolder,
    inputs: { ...Object.fromEntries(defaults), ...given },
    event: event.name,
    payload: event.payload,
    variables: { ...variables, ...actionVariables },
  })
  return { isGood: outcome.code === 0, log: outcome.log, outputs: outcome.outputs, summary: outcome.summary }
}

interface Emulated {
  readonly inputs: readonly string[]
  run(inputs: Record<string, string>, setting: RunnerSetting, job: Job): Promise<Ended>
}

const DONE: Ended = { isGood: true, outputs: {}, log: '' }
const failed = (message: string): Ended => ({ isGood: false, outputs: {}, log: `${message}\n` })

const EMULATED: { readonly [name: string]: Emulated } = {
  'actions/checkout': {
    inputs: ['persist-credentials'],
    async run(_, { checkout, permissions }, job) {
      if ((permissions['contents'] ?? 'none') === 'none') return failed('checkout: repository not found')
      await cp(checkout, job.workspace, { recursive: true })
      return DONE
    },
  },
  'actions/upload-artifact': {
    inputs: ['name', 'path', 'if-no-files-found'],
    async run({ name = 'artifact', path: patterns = '', ...inputs }, { variables, actionVariables }, job) {
      const lines = patterns.split('\n').flatMap((line) => line.trim() || [])
      const files = await glob(lines, { cwd: job.workspace, absolute: true })
      const [first] = files
      if (first === undefined) {
        const message = `No files were found with the provided path: ${patterns}`
        return inputs['if-no-files-found'] === 'error' ? failed(`::error::${message}`) : DONE
      }
      const env = { PATH: process.env['PATH'], RUNNER_TEMP: job.temporary, ...variables, ...actionVariables }
      return { ...DONE, ...(await upload({ env, name, folder: commonFolder(files), files })) }
    },
  },
}

/** The paths in an artifact begin where those of its files part. */
function commonFolder(files: readonly string[]): string {
  const folders = files.map((file) => path.dirname(file).split(path.sep))
  const [first = []] = folders
  const parting = first.findIndex((part, index) => folders.some((folder) => folder[index] !== part))
  return (parting === -1 ? first : first.slice(0, parting)).join(path.sep)
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (log += text))
    }
    child.on('error', reject).on('close', (code) => resolve({ code, log }))
  })
}
