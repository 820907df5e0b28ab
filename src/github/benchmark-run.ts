import { propertyOf } from '../core/thrown.js'
import type { GitHubClient } from './client.js'
import { readEvent, type Environment, type RunEvent } from './event.js'
import { asked, type RunAddress } from './artifacts/run-artifacts.js'

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
  const { run, repository } = await asked(`run ${runId} of ${at.owner}/${at.repo}`, async () => {
    const { data } = await client.rest.actions.getWorkflowRun({ ...at, run_id: runId })
    // A run does not say which branch is the default one, but the event says it of its own repository.
    const own = repositoryIn(job.payload, data.repository.id)
    return { run: data, repository: own ?? (await client.rest.repos.get(at)).data }
  })
  const env = { ...job.env, GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: run.repository.full_name }
  const { runUrl, withoutSecrets, fromFork, measured } = job.event
  const { question, ...event } = readEvent(env, { repository, workflow_run: run })
  const own = { ...event, ...(runUrl === undefined ? {} : { runUrl }), withoutSecrets }
  // Whoever wrote the workflow of this job named the run.
  if (fromFork || (measured.kind === 'pull-request' && !measured.isOwn)) {
    const why = 'the job that names the run comes, or may come, from a fork or Dependabot'
    return { ...own, fromFork: true, measured: { kind: 'other', why } }
  }
  return question === undefined ? own : { ...own, question }
}

/** The repository that an event tells of, when it is this one and its default branch is told. */
function repositoryIn(payload: unknown, id: number): object | undefined {
  const repository = propertyOf(payload, 'repository')
  if (typeof repository !== 'object' || repository === null || Reflect.get(repository, 'id') !== id) return undefined
  return typeof Reflect.get(repository, 'default_branch') === 'string' ? repository : undefined
}
