/** From the start of the action's process to its first line of log, against an empty action. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle, root } from '../scripts/build.mjs'
import { median, runNode, takeSamples } from './samples.mjs'

/** The least an action can be: both packages loaded and used, one line of log. */
const EMPTY = `import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'
core.info(\`started \${context.eventName} \${typeof getOctokit}\`)
`
const BUDGET = 1.25

export async function actionStart({ door = path.join(root, 'dist/action/index.js') } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'action-start-'))
  // Inside the project, because that is where Node looks for the packages.
  const entry = path.join(root, 'lib', 'empty-action.js')
  try {
    await writeFile(entry, EMPTY)
    await bundle(entry, path.join(folder, 'empty'))
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'your-org/model',
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: folder,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_RUN_ID: '1',
      INPUT_RESULTS: 'examples/*.json',
      'INPUT_DATA-DIR': path.join(folder, 'data'),
    }
    const start = async (file) => (await runNode([file], { cwd: root, env, stopAtOutput: true })).firstOutput
    const samples = await takeSamples({
      empty: () => start(path.join(folder, 'empty/index.js')),
      action: () => start(door),
    })
    const ratio = median(samples.action) / median(samples.empty)
    return [
      {
        name: 'action: start to first line of log, against an empty action',
        samples,
        figure: `${ratio.toFixed(2)} x`,
        budget: `at most ${BUDGET} x`,
        ok: ratio <= BUDGET,
      },
    ]
  } finally {
    await rm(entry, { force: true })
    await rm(folder, { recursive: true, force: true })
  }
}
