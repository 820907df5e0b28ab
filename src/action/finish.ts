import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { terminalText } from '../core/report/text-table.js'
import type { Environment } from '../github/event.js'
import { line } from './log.js'
import { setOutputs, type Outputs } from './results.js'

/** A message beside the check: GitHub shows it on the page of the run and in the pull request. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  readonly message: string
}

/** What a command came to. */
export interface Done {
  readonly outputs: Outputs
  /** Markdown for the job summary. */
  readonly summary: string
  /** An error among them fails the check. */
  readonly annotations: readonly Annotation[]
  /** Speaks on the pull request, once all else is safe; null: there is nothing to say there. */
  readonly comment: (() => Promise<Commented>) | null
}

/** What became of the comment on the pull request. */
export interface Commented {
  readonly url: string
  readonly annotations: readonly Annotation[]
  /** Markdown to add to the job summary. */
  readonly summary: string
}

const LEVELS = ['notice', 'warning', 'error'] as const
/** GitHub shows ten errors, warnings and notices each of a step; more would be lost without a word. */
const MOST_OF_A_LEVEL = 10
const LONGEST_MESSAGE = 4_000

/** Answers the runner, the same way for every command: outputs, summary, comment, annotations, the red check last. */
export async function finish(done: Done, env: Environment): Promise<void> {
  const { outputs, summary, comment } = done
  setOutputs(outputs)
  await writeSummary(summary, env)
  const commented = await comment?.()
  if (commented !== undefined && commented.url !== '') setOutputs({ ...outputs, commentUrl: commented.url })
  if (commented !== undefined && commented.summary !== '') await writeSummary(commented.summary, env)
  const annotations = [...done.annotations, ...(commented?.annotations ?? [])]
  for (const level of LEVELS) annotate(annotations.filter((each) => each.level === level))
  if (annotations.some(({ level }) => level === 'error')) process.exitCode = core.ExitCode.Failure
}

/** Adds to the job summary. A runner without one, or a full disk, does not change what was judged. */
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

function annotate(annotations: readonly Annotation[]): void {
  const shown = annotations.length > MOST_OF_A_LEVEL ? annotations.slice(0, MOST_OF_A_LEVEL - 1) : annotations
  for (const { level, title, message } of shown) {
    core[level](terminalText(message, LONGEST_MESSAGE), title === undefined ? {} : { title })
  }
  const [first] = annotations
  const hidden = annotations.length - shown.length
  if (first !== undefined && hidden > 0) core[first.level](`and ${hidden} more, see the log and the job summary`)
}
