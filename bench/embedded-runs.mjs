/** A push of one result by the command line: the first into an empty directory, and the next into the same one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/build.mjs'
import { exampleResult } from './results-to-push.mjs'
import { median, runNode, takeSamples } from './samples.mjs'

const cli = path.join(root, 'dist/cli/index.js')
const BUDGETS = { first: 1500, next: 1000 }

export async function embeddedRuns() {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-runs-'))
  try {
    const file = await exampleResult(folder)
    let count = 0
    const push = async () => {
      const data = path.join(folder, `data-${count}`)
      return (await runNode([cli, 'push', file, '--data-dir', data], { cwd: folder, env: { HOME: folder } })).end
    }
    const samples = await takeSamples({
      first: () => {
        count += 1
        return push()
      },
      next: push,
    })
    return Object.entries(BUDGETS).map(([side, budget]) => ({
      name: `embedded: ${side} push, the whole process`,
      samples: { [side]: samples[side] },
      figure: `${(median(samples[side]) / 1000).toFixed(2)} s`,
      budget: `at most ${(budget / 1000).toFixed(1)} s`,
      ok: median(samples[side]) <= budget,
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
