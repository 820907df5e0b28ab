import * as core from '@actions/core'
import { InvalidResultsError, StoreError, UserError, describeProblems } from '../core/errors.js'
import { prose } from '../core/markdown.js'
import { terminalText } from '../core/text-table.js'
import { parseFailOn } from '../core/verdict.js'
import type { Done } from './finish.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import { NOTHING } from './results.js'

/** Problems that the summary of a failed run lists; the log has them all. */
const MAX_LISTED = 50

/**
 * What to answer when a command ended with an error: everything is said, nothing is called judged.
 * @param inputs null: they were at fault
 */
export function failed(error: unknown, inputs: Inputs | null): Done {
  const said = messagesOf(error)
  const [first = '', ...others] = said
  if (others.length > 0) for (const text of said) line(text)
  const listed = said.slice(0, MAX_LISTED).map((text) => `- ${prose(text)}`)
  const more = said.length > listed.length ? [`- and ${said.length - listed.length} more, see the log`] : []
  const level = isTolerated(error, inputs) ? 'warning' : 'error'
  const mark = level === 'error' ? '❌' : '⚠️'
  const what = inputs === null || inputs.command === 'push' ? 'Not evaluated' : `The command ${inputs.command} failed`
  return {
    outputs: { ...NOTHING, verdict: 'not_evaluated' },
    summary: [`## ${mark} ${what}`, '', ...listed, ...more].join('\n'),
    annotations: [
      { level, title: what, message: others.length === 0 ? first : `${first} (and ${others.length} more, see the log)` },
    ],
  }
}

/** A fault of the store is the verdict `not_evaluated`, and `fail-on` says what that does. Wrong input always fails. */
function isTolerated(error: unknown, inputs: Inputs | null): boolean {
  return error instanceof StoreError && inputs?.command === 'push' && !parseFailOn(inputs.failOn).has('not_evaluated')
}

/** One text per thing that is wrong. */
function messagesOf(error: unknown): string[] {
  if (error instanceof InvalidResultsError) return error.problems.map((problem) => describeProblems([problem]))
  if (error instanceof UserError) return error.message.split('\n')
  // What happened, then on a line of its own what to do about it.
  if (error instanceof StoreError) return [error.message.replace(/(?<=[^.:!?])\n/g, '. ')]
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Error) core.debug(terminalText(error.stack ?? reason, 8_000))
  return [`This is a bug in Benchmark Snapshots, please report it: ${reason}`]
}
