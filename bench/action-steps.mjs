/** Runs the whole action as a job of GitHub does. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { wholeProcess } from './samples.mjs'

/** As the action names it for a push to the default branch. */
export const ENVIRONMENT = 'github-actions'
export const REPOSITORY = 'your-org/model'

/**
 * Gives what runs the action once, on a push to the default branch, each time as another run and commit. It takes the
 * variables that differ: inputs such as INPUT_RESULTS, and where GitHub is.
 *
 * @param action the action.yml
 * @param folder the job's workspace
 */
export async function actionSteps(action, folder) {
  const { runs, inputs } = parse(await readFile(action, 'utf8'))
  const main = path.join(path.dirname(action), runs.main)
  const event = path.join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ repository: { full_name: REPOSITORY, default_branch: 'main' } }))
  const defaults = Object.entries(inputs).map(([name, { default: value = '' }]) => {
    return [`INPUT_${name.toUpperCase()}`, String(value).startsWith('${{') ? '' : String(value)]
  })
  let run = 10_000_000
  return (variables) => {
    run += 1
    return wholeProcess([main], {
      cwd: folder,
      env: {
        ...Object.fromEntries(defaults),
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTOR: 'octocat',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: event,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_RUN_ID: String(run),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: createHash('sha1').update(String(run)).digest('hex'),
        GITHUB_WORKFLOW: 'Benchmarks',
        GITHUB_WORKSPACE: folder,
        RUNNER_ENVIRONMENT: 'self-hosted',
        RUNNER_TEMP: folder,
        RUNNER_TOOL_CACHE: path.join(folder, 'tools'),
        'INPUT_GITHUB-TOKEN': 'ghs_token',
        'INPUT_FAIL-ON': 'none',
        ...variables,
      },
    })
  }
}
