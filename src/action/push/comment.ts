import { missingIn } from '../../core/report/words/describe-missing.js'
import { failedLeg, legRows, type LegRow } from '../../core/report/legs/leg-rows.js'
import { codeBlock, commentMarker, prose } from '../../core/report/markdown.js'
import { MAX_COMMENT_CHARS, renderComment } from '../../core/report/render-markdown.js'
import type { Report } from '../../core/report/report.js'
import type { Verdict } from '../../core/model.js'
import type { RunEvent } from '../../github/event.js'
import { faultOf, reasonOf } from '../../github/fault.js'
import type { Repository } from '../../github/pull-request.js'
import type { CommentOutcome } from '../../ports.js'
import type { Commented } from '../finish.js'
import type { PushInputs } from '../inputs/actions.js'
import { actionLog, line } from '../log.js'
import { commentOfRun } from './comment-of-run.js'

/** The comment of a run on its pull request. */
export interface Comment {
  readonly marker: string
  /** The rows of this job. */
  readonly rows: readonly LegRow[]
  /**
   * The text, which ends with the marker.
   * @param memory the hidden line above the marker
   */
  readonly body: (legs: readonly LegRow[], memory: string) => string
  /** Whether to create a comment if there is none. */
  readonly isNews: boolean
  readonly isRegression: boolean
}

const NOTHING_SAID: Commented = { url: '', remarks: [], summary: '' }

/** The key that separates the comments of workflows, and of several reporters in one workflow. */
export function commentKey({ commentKey: key }: PushInputs, { workflow }: RunEvent): string {
  return key === '' ? workflow : `${workflow}\n${key}`
}

/** The comment of a report. Unchanged results are not news. */
export function commentOf(report: Report, event: RunEvent): Comment {
  const verdicts = report.results.map(({ judgement }) => judgement.verdict)
  const fellTogether = report.together?.regression === true
  return {
    marker: commentMarker(report.key),
    rows: legRows(report, attemptOf(event)),
    body: (legs, memory) => renderComment({ ...report, legs }, { memory }).trimEnd(),
    isNews:
      report.skipped.length > 0 ||
      fellTogether ||
      missingIn(report).length > 0 ||
      verdicts.some((verdict) => verdict !== 'unchanged'),
    isRegression: fellTogether || verdicts.includes('regression'),
  }
}

/** A run that failed, as in its summary. */
export interface Failure {
  readonly summary: string
  /** One sentence. */
  readonly reason: string
  readonly failsCheck: boolean
}

/** The comment of a failed run; if other jobs of the run have results, it is one row among theirs. */
export function commentOfFailure(failure: Failure, inputs: PushInputs, event: RunEvent): Comment {
  const key = commentKey(inputs, event)
  const marker = commentMarker(key)
  const own = failedLeg(failure.reason, attemptOf(event))
  return {
    marker,
    rows: [own],
    body: (legs, memory) => {
      if (legs.length > 0) {
        return renderComment(reportOfFailure(failure, key, event, [own, ...legs]), { memory }).trimEnd()
      }
      const hidden = memory === '' ? marker : `${memory}\n${marker}`
      return `${failure.summary.slice(0, MAX_COMMENT_CHARS - hidden.length - 2)}\n\n${hidden}`
    },
    isNews: true,
    isRegression: false,
  }
}

function reportOfFailure({ failsCheck }: Failure, key: string, event: RunEvent, legs: readonly LegRow[]): Report {
  return {
    ...{ key, legs, results: [], warnings: [], skipped: [], store: null, dryRun: false, together: null },
    failOn: new Set<Verdict>(failsCheck ? ['not_evaluated'] : []),
    now: new Date().toISOString(),
    run: { command_name: 'benchmark-snapshots', run_url: event.runUrl },
  }
}

export const attemptOf = ({ provenance }: RunEvent): number => provenance.run_attempt ?? 1

/** Asks GitHub for what the event does not contain. An error changes nothing else. */
export async function withAnswers(event: RunEvent, { githubToken }: PushInputs): Promise<RunEvent> {
  if (event.question === undefined) return event
  const at = repositoryOf(event)
  if (at === null || githubToken === '') {
    return {
      ...event,
      measured: { kind: 'other', why: 'without github-token, GitHub cannot be asked whose run it is' },
    }
  }
  const [{ githubClient }, { answeredEvent }] = await Promise.all([
    import('../../github/client.js'),
    import('../../github/answered-event.js'),
  ])
  const answered = await answeredEvent(githubClient(githubToken, actionLog), at, event)
  if (answered.pullRequest !== undefined) line(`Pull request: #${answered.pullRequest}`)
  return answered
}

/**
 * Shows the comment on the pull request, according to the input `comment`. Never changes the verdict.
 * @param commentOfIt renders it, only if it is shown: for many results that takes a while
 */
export async function sayOnPullRequest(
  commentOfIt: () => Comment,
  inputs: PushInputs,
  event: RunEvent,
): Promise<Commented> {
  const mode = inputs.comment
  if (mode === 'never' || !event.ofPullRequest) {
    if (mode === 'always') line('comment: this is not a run of a pull request, so there is nowhere to comment.')
    return NOTHING_SAID
  }
  const at = repositoryOf(event)
  const { pullRequest: number } = event
  if (number === undefined || at === null) {
    const { measured } = event
    return unsaid(
      `the pull request of this run is not known: ${measured.kind === 'other' ? measured.why : 'no number'}`,
    )
  }
  if (mode === 'auto' && (inputs.githubToken === '' || event.withoutSecrets === 'a pull request from a fork')) {
    line('comment: the token of this run may not comment; the report is in the job summary.')
    return NOTHING_SAID
  }
  if (inputs.githubToken === '') return unsaid('the input github-token is empty')
  const comment = commentOfIt()
  const { marker, isNews, isRegression } = comment
  const mayCreate = mode === 'always' || (mode === 'auto' ? isNews : isRegression)
  try {
    const [{ githubClient }, { pullRequestConversation }] = await Promise.all([
      import('../../github/client.js'),
      import('../../github/conversation.js'),
    ])
    const conversation = pullRequestConversation(githubClient(inputs.githubToken, actionLog), at, number)
    const commit = event.provenance.commit_sha
    return told(await conversation.show({ ...commentOfRun(comment, event), marker, mayCreate, commit }), number)
  } catch (error) {
    return faultOf(error) === 'permission' ? forbidden() : unsaid(reasonOf(error))
  }
}

function told(outcome: CommentOutcome, number: number): Commented {
  switch (outcome.kind) {
    case 'none':
      line('comment: nothing changed, and there is no comment to keep up to date.')
      return NOTHING_SAID
    case 'superseded':
      return unsaid(
        `pull request ${number} is at the commit ${outcome.head.slice(0, 7)} by now, which has a run of its own`,
      )
    case 'created':
    case 'updated':
    case 'unchanged':
      line(`comment: ${outcome.kind}, ${outcome.url}`)
      return { ...NOTHING_SAID, url: outcome.url }
  }
}

/** The report is in the job summary, with the reason why there is no comment. */
function unsaid(why: string, lines = ''): Commented {
  const message = `There is no comment on the pull request, because ${why}.`
  return {
    url: '',
    remarks: [{ level: 'notice', title: 'No comment', message: `${message} The report is in the job summary.` }],
    summary: `\n> ${prose(message)}\n${lines}`,
  }
}

function forbidden(): Commented {
  const yaml = codeBlock('yaml', ['permissions:', '  pull-requests: write'])
  return unsaid('the token may not write there; give the job the permission `pull-requests: write`', `\n${yaml}`)
}

/** null: the event names none. */
export function repositoryOf({ provenance }: RunEvent): Repository | null {
  const [owner, repo, ...more] = (provenance.repository ?? '').split('/')
  return owner === undefined || repo === undefined || more.length > 0 ? null : { owner, repo }
}
