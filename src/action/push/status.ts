import { codeBlock, prose, visible } from '../../core/report/markdown.js'
import type { Environment, RunEvent } from '../../github/event.js'
import { faultOf, reasonOf } from '../../github/fault.js'
import { LONGEST_DESCRIPTION, type CommitStatus } from '../../github/status.js'
import type { Commented, Done } from '../finish.js'
import type { PushInputs } from '../inputs/actions.js'
import { actionLog, line } from '../log.js'
import { repositoryOf } from './comment.js'
import { rememberPending, type PendingStatus } from './pending-status.js'

/** The status of the measured commit, while it is judged. */
export interface RunningStatus {
  /** Sets the final status. Never changes the verdict. */
  readonly end: (done: Done, commentUrl: string) => Promise<Commented>
}

/** Sets the status to pending; null if no status is wanted. */
export async function beginStatus(
  inputs: PushInputs,
  event: RunEvent,
  env: Environment,
): Promise<RunningStatus | null> {
  const { commit_sha: sha, run_id } = event.provenance
  // The job is already a check of the commit of its own run, so a status would repeat it.
  const isElsewhere = run_id !== env['GITHUB_RUN_ID'] || env['GITHUB_EVENT_NAME'] === 'workflow_run'
  if (inputs.status === 'never' || (inputs.status === 'auto' && !isElsewhere)) return null
  const at = repositoryOf(event)
  const isAsked = inputs.status === 'always'
  if (at === null || sha === undefined || inputs.githubToken === '') {
    const why = sha === undefined ? 'the measured commit is not known' : 'the input github-token is empty'
    return isAsked ? { end: () => Promise.resolve(unset(why, isAsked)) } : null
  }
  const [{ githubClient }, { setStatus }] = await Promise.all([
    import('../../github/client.js'),
    import('../../github/status.js'),
  ])
  const client = githubClient(inputs.githubToken, actionLog)
  const context = statusContext(inputs, event)
  const set = (status: CommitStatus): Promise<Commented> =>
    setStatus(client, at, { sha, context }, status).then(
      () => NOTHING,
      (error: unknown) => (faultOf(error) === 'permission' ? forbidden(isAsked) : unset(reasonOf(error), isAsked)),
    )
  const pending: PendingStatus = { ...at, sha, context, url: event.runUrl }
  // Before the request: the job may be killed at any time.
  rememberPending(pending)
  const begun = await set({ state: 'pending', description: 'The results are being judged', url: event.runUrl })
  if (begun !== NOTHING) {
    rememberPending(null)
    return { end: () => Promise.resolve(begun) }
  }
  line(`status: ${context}`)
  return {
    end: async (done, commentUrl) => {
      const ended = await set({
        state: stateOf(done),
        description: visible(headlineOf(done), LONGEST_DESCRIPTION),
        url: commentUrl || event.runUrl,
      })
      if (ended === NOTHING) rememberPending(null)
      return ended
    },
  }
}

/** One for each workflow and key, the same on every event, so that it can be required. */
function statusContext({ commentKey: key }: PushInputs, { workflow }: RunEvent): string {
  return visible(`Benchmark Snapshots / ${workflow}${key === '' ? '' : ` (${key})`}`, LONGEST_DESCRIPTION)
}

/** Red if the check of the job is red. */
function stateOf({ remarks, outputs }: Done): CommitStatus['state'] {
  if (remarks.every(({ level }) => level !== 'error')) return 'success'
  return outputs.verdict === 'not_evaluated' ? 'error' : 'failure'
}

function headlineOf({ headline, remarks: [first] }: Done): string {
  return headline ?? (first === undefined ? 'Judged' : `${first.title ?? 'Judged'}: ${first.message}`)
}

const NOTHING: Commented = { url: '', remarks: [], summary: '' }

/** @param isAsked false: only the summary mentions it */
function unset(why: string, isAsked: boolean, lines = ''): Commented {
  const message = `The commit has no status of this judgement, because ${why}.`
  return {
    url: '',
    remarks: isAsked ? [{ level: 'notice', title: 'No status', message }] : [],
    summary: `\n> ${prose(message)}\n${lines}`,
  }
}

function forbidden(isAsked: boolean): Commented {
  const yaml = codeBlock('yaml', ['permissions:', '  statuses: write'])
  return unset('the token may not set one; give the job the permission `statuses: write`', isAsked, `\n${yaml}`)
}
