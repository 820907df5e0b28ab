import { UserError } from '../core/errors.js'
import { resultFiles } from '../files/result-files.js'
import type { ArtifactShelf } from '../github/artifacts/shelf.js'
import type { Environment, RunEvent } from '../github/event.js'
import type { RunAddress } from '../github/artifacts/run-artifacts.js'
import type { ResultFile, ResultSource } from '../ports.js'
import type { Inputs } from './inputs.js'
import { actionLog, line } from './log.js'

/** Result files of the workspace, or of the artifacts of the run that measured. They are read once. */
export function resultSource(inputs: Inputs, event: RunEvent, workspace: string): ResultSource {
  const { artifacts, results } = inputs
  if (artifacts === null) return resultFiles(results, workspace)
  let files: Promise<ResultFile[]> | undefined
  const download = async (): Promise<ResultFile[]> => {
    const { artifactFiles } = await import('../github/artifacts/artifacts.js')
    return artifactFiles(await shelfOf(inputs, event), { ...artifacts, results }, actionLog).collect()
  }
  return { collect: () => (files ??= download()) }
}

/** What asks GitHub loads only when it is used. */
async function shelfOf(inputs: Inputs, { provenance }: RunEvent): Promise<ArtifactShelf> {
  const { repository = '', run_id = '' } = provenance
  if (isThisRun(process.env, repository, run_id)) {
    const { hasOwnArtifacts, ownArtifacts } = await import('../github/artifacts/own-artifacts.js')
    if (hasOwnArtifacts(process.env)) return ownArtifacts(process.env)
  }
  const [{ runArtifacts }, { githubClient }] = await Promise.all([
    import('../github/artifacts/run-artifacts.js'),
    import('../github/client.js'),
  ])
  return runArtifacts(githubClient(tokenOf(inputs), actionLog), addressOf(repository, run_id))
}

/** The event of the run that `run-id` names, where that is another one than the event tells of. */
export async function ofBenchmarkRun(
  event: RunEvent,
  inputs: Inputs,
  env: Environment,
  payload: unknown,
): Promise<RunEvent> {
  const { runId, repository = '' } = { ...inputs, repository: inputs.repository || env['GITHUB_REPOSITORY'] }
  const { run_id, repository: known } = event.provenance
  if (runId === '' || (runId === run_id && repository === known)) return event
  const [{ benchmarkRun }, { githubClient }] = await Promise.all([
    import('../github/benchmark-run.js'),
    import('../github/client.js'),
  ])
  const client = githubClient(tokenOf(inputs), actionLog)
  const run = await benchmarkRun(client, addressOf(repository, runId), { env, payload, event })
  line(`Benchmark run: ${runId} of ${repository}, attempt ${run.provenance.run_attempt ?? 'unknown'}`)
  return run
}

function isThisRun(env: Environment, repository: string, runId: string): boolean {
  return env['GITHUB_RUN_ID'] === runId && env['GITHUB_REPOSITORY'] === repository
}

function tokenOf({ githubToken }: Inputs): string {
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
