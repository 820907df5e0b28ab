import type { PushOrigin } from '../../core/pushes.js'
import { fitName } from '../../core/result/names/fit-name.js'
import type { Environment, RunEvent } from '../../github/event.js'
import type { PushInputs } from '../inputs/actions.js'
import { sha256 } from '../outputs.js'

/**
 * The origin of a push, by which it is compared with similar ones. A workflow that measures pull requests and the
 * default branch does the same for both.
 */
export function originOf(
  { commentKey }: PushInputs,
  { workflowFile, ownWorkflowFile, workflow, cause }: RunEvent,
  { GITHUB_JOB: job = '' }: Environment,
): PushOrigin {
  const file = (workflowFile || ownWorkflowFile || workflow).replace(/^.*\//, '')
  const isOfChange = cause.startsWith('pull_request') || cause === 'merge_group'
  return {
    workflow: named(file),
    job: named(job),
    comment_key: named(commentKey),
    event_kind: isOfChange ? 'push' : /^[a-z_]{1,40}$/.test(cause) ? cause : 'other',
  }
}

const named = (text: string): string | null => (text.trim() === '' ? null : fitName(text.trim(), sha256))
