/**
 * Opens the embedded database in argument 1 with the root in argument 2, says `opened`, pushes argument 3
 * results of one configuration, saying the version of each stored one, and says `pushed`. Then waits for a
 * line to close.
 */
import { once } from 'node:events'
import { pushBenchmarkResults } from '../../../src/contract/push.js'
import { openEmbedded } from '../../../src/store/embedded/embedded.js'

const [dataDir = '', root = '', pushes = '0'] = process.argv.slice(2)
console.log('opening')
try {
  const database = await openEmbedded({ dataDir, root })
  console.log('opened')
  for (let n = 0; n < Number(pushes); n += 1) console.log(`stored ${String(await push(n))}`)
  console.log('pushed')
  await once(process.stdin, 'data')
  await database.close()
  console.log('closed')
  process.exit()

  async function push(n: number): Promise<unknown> {
    const result = {
      model_version: 'model-1',
      dataset_version: 'dataset-1',
      prompt_version: 'prompt-1',
      environment: 'local',
      metrics: { f1: 0.9 },
      notes: 'x'.repeat(4000),
      cases: { id: [`case-${n}`], passed: '1' },
    }
    const args = { p_results: [result], p_context: { baseline: null, baseline_environment: 'local' } }
    const answer = (await database.call(pushBenchmarkResults, args)) as {
      results: { snapshot_version: number }[]
    }
    return answer.results[0]?.snapshot_version
  }
} catch (error) {
  console.log(`failed: ${String(error).replaceAll('\n', ' ')}`)
  process.exit(3)
}
