import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import { keptLines } from '../commands/exchange.js'
import { InvalidResultsError, NotStoredError, StoreError, UserError, describeProblems } from '../core/errors.js'
import { codeBlock, prose, visible } from '../core/report/markdown.js'
import { terminalText } from '../core/report/text-table.js'
import { parseFailOn } from '../core/judging/verdict.js'
import type { RunEvent } from '../github/event.js'
import { commentOfFailure, sayOnPullRequest } from './comment.js'
import type { Done } from './finish.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import { writeForLater } from './report-file.js'
import { NOTHING } from './results.js'

/** Problems that the summary of a failed run lists; the log has them all. */
const MAX_LISTED = 50

/**
 * What to answer when a command ended with an error: everything is said, nothing is called judged.
 * @param inputs null: they were at fault
 * @param event null: it could not be read
 * @param temporary the runner's folder for results that could not be stored
 */
export async function failed(
  error: unknown,
  inputs: Inputs | null,
  event: RunEvent | null,
  temporary?: string,
): Promise<Done> {
  const keptPath = await keep(error, temporary)
  const said = [
    ...messagesOf(error),
    ...(keptPath === ''
      ? []
      : [`The results are kept in ${keptPath} (output kept-path): import it when the store is back.`]),
  ]
  const [first = '', ...others] = said
  const [sentence = '', ...rest] = first.split('\n')
  if (others.length > 0 || rest.length > 0) for (const text of said.flatMap((each) => each.split('\n'))) line(text)
  const listed = said.slice(0, MAX_LISTED).map(listItem)
  const more = said.length > listed.length ? [`- and ${said.length - listed.length} more, see the log`] : []
  const level = isTolerated(error, inputs) ? 'warning' : 'error'
  const mark = level === 'error' ? '❌' : '⚠️'
  const what = inputs === null || inputs.command === 'push' ? 'Not evaluated' : `The command ${inputs.command} failed`
  const summary = [`## ${mark} ${what}`, '', ...listed, ...more].join('\n')
  return {
    outputs: { ...NOTHING, verdict: 'not_evaluated', keptPath },
    summary,
    comment:
      inputs?.command === 'push' && event !== null
        ? () => sayOnPullRequest(commentOfFailure(summary, inputs, event), inputs, event)
        : null,
    annotations: [
      {
        level,
        title: what,
        message:
          others.length > 0
            ? `${sentence} (and ${others.length} more, see the log)`
            : sentence + (rest.length > 0 ? ' (what to do is in the log and the summary)' : ''),
      },
    ],
  }
}

/** What comes after the first line of a message is to be copied as it stands. */
function listItem(text: string): string {
  const [sentence = '', ...rest] = text.split('\n')
  const block = rest.length === 0 ? [] : ['', ...codeBlock('', rest.map(indented)).split('\n')]
  return [`- ${prose(sentence)}`, ...block.map((each) => (each === '' ? '' : `  ${each}`))].join('\n')
}

function indented(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  return indent + visible(line, 500)
}

/** Writes what a push could not store; '' where there is nothing to keep. */
async function keep(error: unknown, temporary?: string): Promise<string> {
  if (!(error instanceof NotStoredError)) return ''
  return writeForLater(
    'kept-results.ndjson',
    keptLines(error.candidates, randomUUID).join('\n'),
    temporary || undefined,
  )
}

/**
 * A fault of the store is the verdict `not_evaluated`: `on-store-error` and `fail-on` say what that does. Wrong input
 * always fails.
 */
function isTolerated(error: unknown, inputs: Inputs | null): boolean {
  if (!(error instanceof StoreError) || inputs?.command !== 'push') return false
  return inputs.onStoreError === 'warn' || !parseFailOn(inputs.failOn).has('not_evaluated')
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
