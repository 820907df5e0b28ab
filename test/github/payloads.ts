/** What GitHub writes into the file of GITHUB_EVENT_PATH, as far as it matters here. */

export const REPOSITORY = {
  id: 1,
  name: 'model',
  full_name: 'your-org/model',
  owner: { login: 'your-org', type: 'Organization' },
  fork: false,
  default_branch: 'main',
}
export const FORK = {
  id: 2,
  name: 'model',
  full_name: 'stranger/model',
  owner: { login: 'stranger', type: 'User' },
  fork: true,
  default_branch: 'main',
}

/** A pull request from the branch `feature`. @param from the repository of its head; null: it was deleted */
export function pullRequest(number: number, sha: string, from: object | null = REPOSITORY): object {
  const head = { sha, ref: 'feature', repo: from }
  return {
    repository: REPOSITORY,
    number,
    pull_request: { number, head, base: { ref: 'main', sha: 'a'.repeat(40), repo: REPOSITORY } },
  }
}

/** The file of the workflow that measured. */
export const WORKFLOW = '.github/workflows/benchmarks.yml'

/** A run that was triggered by another run, of a push to `feature` unless `facts` say otherwise. */
export function workflowRun(facts: object): object {
  const run = {
    id: 77,
    run_attempt: 2,
    head_sha: 'b'.repeat(40),
    head_branch: 'feature',
    event: 'push',
    path: WORKFLOW,
  }
  const who = { actor: { login: 'hubot' }, triggering_actor: { login: 'monalisa' } }
  return {
    repository: REPOSITORY,
    workflow_run: { ...run, ...who, head_repository: REPOSITORY, pull_requests: [], ...facts },
  }
}
