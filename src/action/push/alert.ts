import type { Verdict } from '../../core/model.js'
import { legKey, mergeLegs, legRows, type LegRow } from '../../core/report/legs/leg-rows.js'
import { codeBlock, commentMarker, link, prose, visible } from '../../core/report/markdown.js'
import { renderComment } from '../../core/report/render-markdown.js'
import type { Report } from '../../core/report/report.js'
import type { RunEvent } from '../../github/event.js'
import { faultOf, reasonOf } from '../../github/fault.js'
import type { AlertIssue } from '../../github/issue.js'
import type { Commented } from '../finish.js'
import type { PushInputs } from '../inputs/actions.js'
import { actionLog, line } from '../log.js'
import { memoryLine, memoryOf } from './comment-memory.js'
import { attemptOf, commentKey, repositoryOf } from './comment.js'

const NOTHING: Commented = { url: '', remarks: [], summary: '' }
/** Verdicts that end a regression: the version is back within the limit, or was accepted. Others change nothing. */
const OVER: readonly Verdict[] = ['minor', 'no_baseline', 'unchanged', 'improvement']
const LONGEST_TITLE = 200
const LONGEST_ISSUE = 65_536

/**
 * Keeps one issue open while the default branch has a regression, in two requests; undefined where no issue is
 * wanted, or the results are not those of the default branch.
 */
export function alertOf(report: Report, inputs: PushInputs, event: RunEvent): (() => Promise<Commented>) | undefined {
  if (inputs.alert === 'none' || event.measured.kind !== 'default-branch') return undefined
  return async () => {
    const at = repositoryOf(event)
    // Without news, no permission is needed.
    const isQuiet = report.results.every(({ judgement }) => judgement.verdict !== 'regression')
    if (at === null || inputs.githubToken === '') return isQuiet ? NOTHING : unsaid('the input github-token is empty')
    try {
      const [{ githubClient }, issues] = await Promise.all([
        import('../../github/client.js'),
        import('../../github/issue.js'),
      ])
      const client = githubClient(inputs.githubToken, actionLog)
      const marker = commentMarker(`alert ${commentKey(inputs, event)}`)
      const open = await issues.findIssue(client, at, marker)
      const { isOver, bodyOf } = issueOf(report, open, event, marker)
      if (open === null && isOver) return NOTHING
      const body = bodyOf()
      if (open === null) {
        const title = visible(
          `Benchmark regression on ${event.branch ?? 'the default branch'}: ${nameOf(inputs, event)}`,
        )
        const { alertLabels: labels, alertAssignees: assignees } = inputs
        const url = await issues.openIssue(client, at, {
          ...{ title: title.slice(0, LONGEST_TITLE), body, labels, assignees },
        })
        line(`alert: opened ${url}`)
        return NOTHING
      }
      if (body !== open.body) await issues.updateIssue(client, at, open, { body, isOver })
      line(`alert: ${isOver ? 'closed' : 'updated'} ${open.url}`)
      return NOTHING
    } catch (error) {
      if (faultOf(error) !== 'permission') return unsaid(reasonOf(error))
      return isQuiet ? NOTHING : forbidden()
    }
  }
}

interface IssueText {
  readonly isOver: boolean
  /** Renders the issue, only if one is opened. */
  readonly bodyOf: () => string
}

/** The regressions that last: those in the issue and those of this push. */
function issueOf(report: Report, open: AlertIssue | null, event: RunEvent, marker: string): IssueText {
  const known = open === null ? null : memoryOf(open.body)
  const own = legRows(report, attemptOf(event))
  const answered = new Set(own.filter(({ verdict }) => OVER.includes(verdict)).map(legKey))
  const earlier = (known?.rows ?? []).filter((row) => !answered.has(legKey(row)))
  const regressed = own.filter(({ verdict }) => verdict === 'regression')
  const lasting = mergeLegs(inOrder(earlier), inOrder(regressed))
  const { commit_sha: head = '', run_id: run = '' } = event.provenance
  const memory = memoryLine({ head: head.slice(0, 64), run: run.slice(0, 20), rows: lasting, isCut: false })
  const isOver = lasting.length === 0
  const bodyOf = (): string => {
    const others = earlier.filter((row) => own.every((each) => legKey(each) !== legKey(row)))
    const opening = isOver
      ? `**It is over:** every result of ${where(event)} has recovered.\n\n`
      : `Results of ${where(event)} have regressed. This issue is kept up to date, and closed when each of them is back ` +
        `within its limit or accepted as the baseline. ${rollback(event)}\n\n`
    const hidden = `\n\n${memory}\n${marker}`
    const maxChars = LONGEST_ISSUE - opening.length - hidden.length
    const text = renderComment({ ...report, legs: others }, { maxChars })
    // Without its marker, which is that of the comment.
    const shown = text.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd()
    return `${opening}${shown}${hidden}`
  }
  return { isOver, bodyOf }
}

/** A later push replaces the rows of an earlier one, whatever their attempts. */
const inOrder = (rows: readonly LegRow[]): LegRow[] => rows.map((row) => ({ ...row, attempt: 1 }))

function where({ branch, runUrl }: RunEvent): string {
  const name = prose(`the branch ${branch ?? 'by default'}`)
  return runUrl === undefined ? name : `${name} (${link('the newest run', runUrl)})`
}

/** The page with the rollback button, if the repository has the workflow. */
function rollback({ serverUrl, provenance: { repository = '' } }: RunEvent): string {
  const page = `${serverUrl}/${repository}/actions/workflows/benchmark-rollback.yml`
  return /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions/.test(page)
    ? `${link('The button to go back', page)} works if the repository has the template ` +
        '`benchmark-rollback.yml`; the commands are below.'
    : ''
}

const nameOf = ({ commentKey: key }: PushInputs, { workflow }: RunEvent): string =>
  key === '' ? workflow : `${workflow} (${key})`

function unsaid(why: string, lines = ''): Commented {
  const message = `There is no issue about this branch, because ${why}.`
  return {
    url: '',
    remarks: [{ level: 'notice', title: 'No issue', message }],
    summary: `\n> ${prose(message)}\n${lines}`,
  }
}

function forbidden(): Commented {
  const yaml = codeBlock('yaml', ['permissions:', '  issues: write'])
  return unsaid('the token may not write one; give the job the permission `issues: write`', `\n${yaml}`)
}
