import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import { keptLines } from '../commands/exchange.js'
import { inWordsOfAction } from '../core/door-words.js'
import {
  InvalidResultsError,
  NotStoredError,
  StoreError,
  UserError,
  describeProblems,
  isRefusal,
} from '../core/errors.js'
import { codeBlock, prose, visible } from '../core/report/markdown.js'
import { terminalText } from '../core/report/tables/text-table.js'
import { parseFailOn } from '../core/judging/verdict.js'
import { messageOf } from '../core/thrown.js'
import type { RunEvent } from '../github/event.js'
import type { FoundConfig } from './config.js'
import type { Done } from './finish.js'
import type { Asked, Family } from './inputs/actions.js'
import { line } from './log.js'
import { commentOfFailure, sayOnPullRequest } from './push/comment.js'
import type { RunningStatus } from './push/status.js'
import { writeForLater } from './report-file.js'

/** The most problems in the summary of a failed run; the log has all. */
const MAX_LISTED = 50

/** What is known when a command fails. */
export interface Known {
  readonly family: Family
  /** Missing: the inputs were invalid. */
  asked?: Asked
  /** Missing: the event could not be read. */
  event?: RunEvent
  /** Missing: it was not read, or is invalid. */
  config?: FoundConfig
  /** Missing: the commit has none. */
  status?: RunningStatus | undefined
}

/**
 * The outputs and report of a command that failed: all errors are reported, and nothing counts as judged.
 * @param temporary the runner's folder, for results that could not be stored
 */
export async function failed(
  error: unknown,
  { family, asked, event, config }: Known,
  temporary?: string,
): Promise<Done> {
  const keptPath = await keep(error, temporary)
  const said = [
    ...messagesOf(error),
    ...(config?.warnings ?? []).map((warning) => describeProblems([warning])),
    ...(keptPath === ''
      ? []
      : [`The results are kept in ${keptPath} (output kept-path): import it when the store is back.`]),
  ]
  const [first = '', ...others] = said
  const [sentence = '', ...rest] = first.split('\n')
  if (others.length > 0 || rest.length > 0) for (const text of said.flatMap((each) => each.split('\n'))) line(text)
  const listed = said.slice(0, MAX_LISTED).map(listItem)
  const more = said.length > listed.length ? [`- and ${said.length - listed.length} more, see the log`] : []
  const level = isTolerated(error, asked) ? 'warning' : 'error'
  const mark = level === 'error' ? '❌' : '⚠️'
  const what = headingOf(asked?.command ?? (family === 'push' ? family : null))
  const summary = [`## ${mark} ${what}`, '', ...listed, ...more].join('\n')
  const failure = { summary, reason: first, failsCheck: level === 'error' }
  return {
    outputs: { verdict: 'not_evaluated', keptPath },
    summary,
    comment:
      asked?.command === 'push' && event !== undefined
        ? () => sayOnPullRequest(() => commentOfFailure(failure, asked, event), asked, event)
        : null,
    remarks: [
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

/** After its first line, a message has text to copy, which must not change. */
function listItem(text: string): string {
  const [sentence = '', ...rest] = text.split('\n')
  const block = rest.length === 0 ? [] : ['', ...codeBlock('', rest.map(indented)).split('\n')]
  return [`- ${prose(sentence)}`, ...block.map((each) => (each === '' ? '' : `  ${each}`))].join('\n')
}

function indented(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  return indent + visible(line, 500)
}

/** @param command null: the inputs do not name one */
function headingOf(command: Asked['command'] | null): string {
  if (command === null) return 'Nothing was done'
  return command === 'push' ? 'Not evaluated' : `The command ${command} failed`
}

/** Writes results that a push could not store to a file; '' if there are none. */
async function keep(error: unknown, temporary?: string): Promise<string> {
  if (!(error instanceof NotStoredError)) return ''
  return writeForLater(
    'kept-results.ndjson',
    keptLines(error.candidates, randomUUID).join('\n'),
    temporary || undefined,
  )
}

/**
 * A fault of the store gives a push the verdict `not_evaluated`: `on-store-error` and `fail-on` decide about the check.
 * Wrong input always fails it.
 */
function isTolerated(error: unknown, asked: Asked | undefined): boolean {
  if (!(error instanceof StoreError) || asked === undefined || !('onStoreError' in asked)) return false
  // A refusal of the registry means wrong input, unless the schema is too old or too new.
  if (asked.command !== 'push') return asked.onStoreError === 'warn' && (!isRefusal(error) || error.code === 'SN010')
  return asked.onStoreError === 'warn' || !parseFailOn(asked.failOn).has('not_evaluated')
}

/** One text for each problem. */
function messagesOf(error: unknown): string[] {
  if (error instanceof InvalidResultsError) return error.problems.map((problem) => describeProblems([problem]))
  if (error instanceof UserError) return error.message.split('\n')
  // What happened, then on a new line what to do about it.
  if (error instanceof StoreError) return [inWordsOfAction(error.message).replace(/(?<=[^.:!?])\n/g, '. ')]
  const reason = messageOf(error)
  if (error instanceof Error) core.debug(terminalText(error.stack ?? reason, 8_000))
  return [`This is a bug in Benchmark Snapshots, please report it: ${reason}`]
}
