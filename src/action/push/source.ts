import { filledNames } from '../../commands/push-options.js'
import { UserError } from '../../core/errors.js'
import type { FallbackNames } from '../../core/result/names/result-names.js'
import { resultFiles } from '../../files/result-files.js'
import type { ArtifactShelf } from '../../github/artifacts/shelf.js'
import type { Environment, RunEvent } from '../../github/event.js'
import type { RunAddress } from '../../github/artifacts/run-artifacts.js'
import type { ResultFile, ResultSource } from '../../ports.js'
import type { FileInputs, Inputs } from '../inputs/actions.js'
import { wantedArtifacts } from '../inputs/rules.js'
import { actionLog, line } from '../log.js'

/** The names for result files without them. Inputs that are not given are missing, not empty. */
export function fallbackNames(inputs: Inputs<'push'>): FallbackNames {
  return filledNames({
    model_version: inputs.modelVersion,
    dataset_version: inputs.datasetVersion,
    prompt_version: inputs.promptVersion,
    benchmark: inputs.benchmark,
    primary_metric: inputs.primaryMetric,
  })
}

/** Result files of the workspace, or of the artifacts of the benchmark run. They are read once. */
export function resultSource(inputs: FileInputs, event: RunEvent, workspace: string, env: Environment): ResultSource {
  const { results } = inputs
  const artifacts = wantedArtifacts(inputs, env['GITHUB_EVENT_NAME'] ?? '')
  if (artifacts === null) return resultFiles(results, workspace)
  let files: Promise<ResultFile[]> | undefined
  const download = async (): Promise<ResultFile[]> => {
    const { artifactFiles } = await import('../../github/artifacts/artifacts.js')
    return artifactFiles(await shelfOf(inputs, event, env), { ...artifacts, results }, actionLog).collect()
  }
  return { collect: () => (files ??= download()) }
}

/** The GitHub client loads only when it is used. */
async function shelfOf(inputs: FileInputs, { provenance }: RunEvent, env: Environment): Promise<ArtifactShelf> {
  const { repository = '', run_id = '' } = provenance
  if (env['GITHUB_RUN_ID'] === run_id && env['GITHUB_REPOSITORY'] === repository) {
    const { hasOwnArtifacts, ownArtifacts } = await import('../../github/artifacts/own-artifacts.js')
    if (hasOwnArtifacts(env)) return ownArtifacts(env)
  }
  const [{ runArtifacts }, { githubClient }] = await Promise.all([
    import('../../github/artifacts/run-artifacts.js'),
    import('../../github/client.js'),
  ])
  return runArtifacts(githubClient(tokenOf(inputs), actionLog), addressOf(repository, run_id))
}

/**
 * The event of the benchmark run: that of `run-id`, if it is another run. Throws `UserError` for a workflow that
 * `workflow-file` does not name.
 */
export async function measuredRun(
  inputs: Inputs<'push'>,
  event: RunEvent,
  env: Environment,
  payload: unknown,
): Promise<RunEvent> {
  const measured = await namedRun(inputs, event, env, payload)
  const { workflowFile, provenance } = measured
  const { workflowFile: accepted } = inputs
  if (workflowFile === undefined || accepted.length === 0 || accepted.includes(workflowFile)) return measured
  throw new UserError(
    `workflow-file: run ${provenance.run_id ?? ''} of ${provenance.repository ?? ''} belongs to ` +
      `${workflowFile || 'a workflow that GitHub does not name'}, but only artifacts of ${accepted.join(' and ')} are ` +
      'accepted: nothing was read',
  )
}

async function namedRun(
  inputs: Inputs<'push'>,
  event: RunEvent,
  env: Environment,
  payload: unknown,
): Promise<RunEvent> {
  const { runId, repository = '' } = { ...inputs, repository: inputs.repository || env['GITHUB_REPOSITORY'] }
  const { run_id, repository: known } = event.provenance
  if (runId === '' || (runId === run_id && repository === known)) return event
  const [{ benchmarkRun }, { githubClient }] = await Promise.all([
    import('../../github/benchmark-run.js'),
    import('../../github/client.js'),
  ])
  const client = githubClient(tokenOf(inputs), actionLog)
  const run = await benchmarkRun(client, addressOf(repository, runId), { env, payload, event })
  line(`Benchmark run: ${runId} of ${repository}, attempt ${run.provenance.run_attempt ?? 'unknown'}`)
  return run
}

function tokenOf({ githubToken }: Pick<FileInputs, 'githubToken'>): string {
  if (githubToken !== '') return githubToken
  throw new UserError(
    'github-token: artifacts of another run, and on GitHub Enterprise Server those of this one, are only given to a ' +
      'token that may read actions (permissions: { actions: read })',
  )
}

function addressOf(repository: string, runId: string): RunAddress {
  const [owner = '', repo = ''] = repository.split('/')
  return { owner, repo, runId: Number(runId) }
}
