import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { UserError } from '../core/errors.js'
import { readEvent } from '../github/event.js'
import type { Environment, RunEvent } from '../github/event.js'
import { withAnswers } from './comment.js'
import { failed } from './failure.js'
import { finish } from './finish.js'
import type { Done } from './finish.js'
import { isModelCommand } from './command-name.js'
import { readInputs } from './inputs.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import { runOnModels } from './models.js'
import { runPush } from './push.js'
import { runOnSnapshots } from './snapshots.js'
import { ofBenchmarkRun } from './source.js'
import { maskSecrets } from './store.js'
import { afterTriggeringRun } from './triggering-run.js'
import { runValidate } from './validate.js'

/** Runs the command that the inputs ask for. Outputs are set in every case; the check fails last. */
export async function run(env: Environment): Promise<void> {
  await finish(await runCommand(env), env)
}

async function runCommand(env: Environment): Promise<Done> {
  let inputs: Inputs | null = null
  let event: RunEvent | null = null
  try {
    inputs = readInputs((name) => core.getInput(name), env['GITHUB_EVENT_NAME'])
    maskSecrets(inputs)
    line(`Benchmark Snapshots: ${inputs.command}`)
    const payload = await eventPayload(env)
    event = readEvent(env, payload)
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
    event = await ofBenchmarkRun(event, inputs, env, payload)
    if (inputs.command === 'push') {
      const [asked, run] = [inputs, (event = await withAnswers(event, inputs))]
      return await afterTriggeringRun(run, () => runPush(asked, run, workspace, env['RUNNER_TEMP']))
    }
    if (inputs.command === 'validate') return await runValidate(inputs, event, workspace)
    if (isModelCommand(inputs.command)) return await runOnModels(inputs, inputs.command, event, workspace)
    return await runOnSnapshots(inputs, event, workspace)
  } catch (error) {
    return failed(error, inputs, event, env['RUNNER_TEMP'])
  }
}

/** Whose code was measured follows from the payload: one that cannot be read is an error, never a guess. */
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
