import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { terminalText } from '../core/report/tables/text-table.js'
import type { Environment } from '../github/event.js'
import type { Family } from './inputs/actions.js'
import { line } from './log.js'
import { setOutputs, type Outputs } from './outputs.js'
import type { RunningStatus } from './push/status.js'

/** A message beside the check. GitHub calls it an annotation, and shows it with the run and in the pull request. */
export interface Remark {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  readonly message: string
}

/** The result of a command. */
export interface Done {
  readonly outputs: Outputs
  /** Markdown for the job summary. */
  readonly summary: string
  /** An error among them fails the check. */
  readonly remarks: readonly Remark[]
  /** Comments on the pull request, after everything else was written; null: no comment. */
  readonly comment: (() => Promise<Commented>) | null
  /** Line 1 of a report, as plain text; without it, the first remark. */
  readonly headline?: string
  /** Notifies people outside of this run, such as with an issue. */
  readonly alert?: () => Promise<Commented>
}

/** The result of commenting on the pull request. */
export interface Commented {
  readonly url: string
  readonly remarks: readonly Remark[]
  /** Markdown to add to the job summary. */
  readonly summary: string
}

const LEVELS = ['notice', 'warning', 'error'] as const
/** GitHub shows ten errors, warnings and notices each of a step, and silently drops the rest. */
const MOST_OF_A_LEVEL = 10
const LONGEST_MESSAGE = 4_000

/**
 * Reports to the runner, in the same way for every command: outputs, summary, comment, remarks, and last the red check.
 */
export async function finish(family: Family, done: Done, env: Environment, status?: RunningStatus): Promise<void> {
  const { outputs, summary, comment, alert } = done
  setOutputs(family, outputs)
  await writeSummary(summary, env)
  const commented = await comment?.()
  if (commented !== undefined && commented.url !== '') setOutputs(family, { ...outputs, commentUrl: commented.url })
  const said = [commented, await status?.end(done, commented?.url ?? ''), await alert?.()].filter(
    (each) => each !== undefined,
  )
  for (const { summary: more } of said) if (more !== '') await writeSummary(more, env)
  const remarks = [...done.remarks, ...said.flatMap((each) => each.remarks)]
  for (const level of LEVELS) show(remarks.filter((each) => each.level === level))
  if (remarks.some(({ level }) => level === 'error')) process.exitCode = core.ExitCode.Failure
}

/** Adds to the job summary. A missing summary file or a full disk does not change the verdict. */
async function writeSummary(markdown: string, { GITHUB_STEP_SUMMARY: file }: Environment): Promise<void> {
  if (file === undefined || file === '') {
    line('This runner has no job summary; the log has it all.')
    return
  }
  try {
    await appendFile(file, `${markdown}\n`)
  } catch (error) {
    line(`The job summary cannot be written: ${String(error)}`)
  }
}

function show(remarks: readonly Remark[]): void {
  const shown = remarks.length > MOST_OF_A_LEVEL ? remarks.slice(0, MOST_OF_A_LEVEL - 1) : remarks
  for (const { level, title, message } of shown) {
    core[level](terminalText(message, LONGEST_MESSAGE), title === undefined ? {} : { title })
  }
  const [first] = remarks
  const hidden = remarks.length - shown.length
  if (first !== undefined && hidden > 0) core[first.level](`and ${hidden} more, see the log and the job summary`)
}
