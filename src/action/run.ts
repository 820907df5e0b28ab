import { readFile } from 'node:fs/promises'
import { UserError } from '../core/errors.js'
import { readEvent, type Environment } from '../github/event.js'
import { configOf } from './config.js'
import type { Known } from './failure.js'
import { finish, type Done } from './finish.js'
import { familyOf, readInputs, refuseContradictions } from './inputs/read.js'
import { line } from './log.js'
import { maskSecrets } from './store.js'

/** Runs the command in the inputs. Outputs are always set; the check fails last. */
export async function run(env: Environment): Promise<void> {
  const known: Known = { family: familyOf(env) }
  const done = await runCommand(env, known).catch(async (error: unknown) => {
    const { failed } = await import('./failure.js')
    return failed(error, known, env['RUNNER_TEMP'])
  })
  await finish(known.family, done, env, known.status)
}

/** @param known filled with what is known when something fails */
async function runCommand(env: Environment, known: Known): Promise<Done> {
  const said = readInputs(env)
  known.asked = said
  maskSecrets(said)
  line(`Benchmark Snapshots: ${said.command}`)
  const payload = await eventPayload(env)
  const own = (known.event = readEvent(env, payload))
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  if (said.command === 'doctor') {
    const { runDoctor } = await import('./doctor.js')
    return runDoctor(said, own, env, workspace)
  }
  // The largest part loads while the configuration file is requested from GitHub.
  const part = said.family === 'push' ? import('./push/run.js') : undefined
  const { config, warnings } = (known.config = await configOf(said, own, env))
  const asked = config === null ? said : (readInputs(env, config) as typeof said)
  known.asked = asked
  refuseContradictions(asked, env)
  if (asked.family === 'models') {
    const { runOnModels } = await import('./models/models.js')
    return runOnModels(asked, own, workspace)
  }
  if (asked.family === 'snapshots') {
    const { runOnSnapshots } = await import('./snapshots/snapshots.js')
    return runOnSnapshots(asked, own, workspace)
  }
  const { runOnResults } = await (part ?? import('./push/run.js'))
  return runOnResults(asked, { own, payload, workspace, env, warnings }, known)
}

/** The payload says whose code was measured: an unreadable one is an error, never a guess. */
async function eventPayload({ GITHUB_EVENT_PATH: file }: Environment): Promise<unknown> {
  if (file === undefined || file === '') return null
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    throw new UserError(`The event payload in GITHUB_EVENT_PATH (${file}) cannot be read: ${String(error)}`, {
      cause: error,
    })
  }
}
