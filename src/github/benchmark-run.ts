import type { GitHubClient } from './client.js'
import { readEvent } from './event.js'
import type { Environment, RunEvent } from './event.js'
import { asked } from './run-artifacts.js'
import type { RunAddress } from './run-artifacts.js'

/** What the runner says of the job that asks. */
export interface Job {
  readonly env: Environment
  readonly payload: unknown
  readonly event: RunEvent
}

/**
 * What GitHub says of a run that the event does not tell of, in its newest attempt: read like the payload of a
 * `workflow_run`, which describes a run in the same words. Only where this job runs, and what it may, stays its own.
 */
export async function benchmarkRun(client: GitHubClient, address: RunAddress, job: Job): Promise<RunEvent> {
  const { runId, ...at } = address
  const [run, repository] = await asked(`run ${runId} of ${at.owner}/${at.repo}`, () =>
    Promise.all([
      client.rest.actions.getWorkflowRun({ ...at, run_id: runId }),
      // The run itself does not say which branch is the default one.
      client.rest.repos.get(at),
    ]),
  )
  const env = { ...job.env, GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: repository.data.full_name }
  const { runUrl, withoutSecrets, fromFork } = job.event
  const event = readEvent(env, { repository: repository.data, workflow_run: run.data })
  return {
    ...event,
    ...(runUrl === undefined ? {} : { runUrl }),
    withoutSecrets,
    fromFork: event.fromFork || fromFork,
  }
}
