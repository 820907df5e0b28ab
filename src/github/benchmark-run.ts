import { propertyOf } from '../core/thrown.js'
import type { GitHubClient } from './client.js'
import { readEvent, type Environment, type RunEvent } from './event.js'
import { asked, type RunAddress } from './artifacts/run-artifacts.js'

/** What the runner says about this job. */
export interface Job {
  readonly env: Environment
  readonly payload: unknown
  readonly event: RunEvent
}

/**
 * The newest attempt of a run that the event does not describe, as GitHub's API describes it, read like the payload of
 * a `workflow_run`. Where this job runs, and its permissions, stay its own.
 */
export async function benchmarkRun(client: GitHubClient, address: RunAddress, job: Job): Promise<RunEvent> {
  const { runId, ...at } = address
  const { run, repository } = await asked(`run ${runId} of ${at.owner}/${at.repo}`, async () => {
    const { data } = await client.rest.actions.getWorkflowRun({ ...at, run_id: runId })
    // The API's description of a run lacks the default branch, but the event has it for its own repository.
    const own = repositoryIn(job.payload, data.repository.id)
    return { run: data, repository: own ?? (await client.rest.repos.get(at)).data }
  })
  const env = { ...job.env, GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: run.repository.full_name }
  const { runUrl, withoutSecrets, fromFork, measured } = job.event
  const { question, ...event } = readEvent(env, { repository, workflow_run: run })
  const own = { ...event, ...(runUrl === undefined ? {} : { runUrl }), withoutSecrets }
  // The author of this job's workflow named the run.
  if (fromFork || (measured.kind === 'pull-request' && !measured.isOwn)) {
    const why = 'the job that names the run comes, or may come, from a fork or Dependabot'
    return { ...own, fromFork: true, measured: { kind: 'other', why } }
  }
  return question === undefined ? own : { ...own, question }
}

/** The repository in the event, if it is this one and the event names its default branch. */
function repositoryIn(payload: unknown, id: number): object | undefined {
  const repository = propertyOf(payload, 'repository')
  if (typeof repository !== 'object' || repository === null || Reflect.get(repository, 'id') !== id) return undefined
  return typeof Reflect.get(repository, 'default_branch') === 'string' ? repository : undefined
}
