import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { InvalidResultsError, StoreError, UserError, describeProblems } from '../core/errors.js'
import { prose } from '../core/markdown.js'
import { terminalText } from '../core/text-table.js'
import { readEvent } from '../github/event.js'
import type { Environment } from '../github/event.js'
import { readInputs } from './inputs.js'
import { line } from './log.js'
import { runPush, runValidate } from './push.js'
import type { Done } from './push.js'
import { NOTHING, setOutputs } from './results.js'
import { runOnSnapshots } from './snapshots.js'
import { writeSummary } from './summary.js'

/** Problems that the summary of a failed run lists; the log has them all. */
const MAX_LISTED = 50

/** Runs the command that the inputs ask for. Outputs are set in every case; the check fails last, once. */
export async function run(env: Environment): Promise<void> {
  const { outputs, failure } = await runCommand(env).catch((error: unknown) => failed(env, error))
  setOutputs(outputs)
  if (failure !== null) core.setFailed(terminalText(failure, 4_000))
}

async function runCommand(env: Environment): Promise<Done> {
  const inputs = readInputs((name) => core.getInput(name))
  line(`Benchmark Snapshots: ${inputs.command}`)
  const event = readEvent(env, await eventPayload(env))
  if (inputs.command === 'push') return runPush(inputs, event, env)
  if (inputs.command === 'validate') return runValidate(inputs, env)
  return runOnSnapshots(inputs, event, env)
}

async function eventPayload({ GITHUB_EVENT_PATH: file }: Environment): Promise<unknown> {
  if (file === undefined || file === '') return null
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    throw new UserError(`the event payload in GITHUB_EVENT_PATH (${file}) cannot be read`, { cause: error })
  }
}

/** What to answer when a command ended with an error: everything is said, nothing is called judged. */
async function failed(env: Environment, error: unknown): Promise<Done> {
  const problems = error instanceof InvalidResultsError ? error.problems : []
  const said = problems.length > 0 ? problems.map((problem) => describeProblems([problem])) : describe(error).split('\n')
  for (const text of said) line(text)
  const listed = said.slice(0, MAX_LISTED).map((text) => `- ${prose(text)}`)
  const more = said.length > listed.length ? [`- and ${said.length - listed.length} more, see the log`] : []
  await writeSummary(env, ['## ❌ Not evaluated', '', 'Nothing was judged:', '', ...listed, ...more].join('\n'))
  const [first = ''] = said
  return {
    outputs: { ...NOTHING, verdict: 'not_evaluated' },
    failure: said.length === 1 ? first : `${first} (and ${said.length - 1} more, see the log)`,
  }
}

function describe(error: unknown): string {
  if (error instanceof UserError || error instanceof StoreError) return error.message
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Error) core.debug(terminalText(error.stack ?? reason, 8_000))
  return `This is a bug in Benchmark Snapshots, please report it: ${reason}`
}
