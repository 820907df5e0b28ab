/** A push with its verdict on the history branch, after 10, 1,000 and 10,000 snapshots: time, requests and bytes. */
import { createHash } from 'node:crypto'
import '../test/store/typescript.mjs' // the sources and the tests' GitHub, as they are
import { median, takeSamples, time } from './samples.mjs'

const SIZES = [10, 1_000, 10_000]
const BUDGET = 1.2
const QUERY = { baseline: null, baseline_environment: 'production' }

export async function historyBranch() {
  const [{ startHistoryServer }, { transportTo }, { openScratch }, { storeOver }, { candidateOf, recordOne }] =
    await Promise.all([
      import('../test/github/history-server.ts'),
      import('../test/store/branch/branch-store.ts'),
      import('../src/store/branch/database.ts'),
      import('../src/store/client/store.ts'),
      import('../test/store/contract/store-material.ts'),
    ])
  const { setBaseline } = await import('../test/store/calls.ts')
  const database = openScratch()
  const servers = []
  const configuration = {
    model_version: 'model',
    dataset_version: 'dataset',
    prompt_version: 'prompt',
    environment: 'production',
  }
  let count = 0
  /** Each with a key, a commit and sixteen cases, as real ones have. */
  const candidate = () => {
    count += 1
    const cases = Array.from({ length: 16 }, (_, id) => ({ id: `case-${id}`, tp: 1, fp: 0, fn: 0 }))
    return candidateOf(configuration, 0.9 + (count % 50) / 1000, {
      key: `key-${count}`,
      result: { cases },
      provenance: { run_id: String(count), commit_sha: createHash('sha1').update(String(count)).digest('hex') },
    })
  }
  try {
    const sides = {}
    const taken = {}
    for (const size of SIZES) {
      const server = await startHistoryServer()
      servers.push(server)
      const job = () => storeOver(transportTo(server.url, database))
      for (let done = 0; done < size; done += 200) {
        await job().push(Array.from({ length: Math.min(200, size - done) }, candidate), QUERY)
      }
      await setBaseline(job(), configuration, 1)
      const name = `${size.toLocaleString('en-US')} snapshots`
      sides[name] = async () => {
        server.taken()
        const milliseconds = await time(async () => {
          const store = job()
          const {
            snapshots: [pushed],
          } = await store.push([candidate()], QUERY)
          await recordOne(store, pushed, 'unchanged', 'first')
        })
        taken[name] = server.taken()
        return milliseconds
      }
    }
    const samples = await takeSamples(sides)
    const names = Object.keys(sides)
    const [first, last] = [names[0], names.at(-1)]
    const time_ = median(samples[last]) / median(samples[first])
    const bytes = taken[last].bytes / taken[first].bytes
    const cost = names.map((name) => `${name}: ${taken[name].requests.length} requests, ${taken[name].bytes} bytes`)
    return [
      {
        name: `history branch: a push with its verdict (${cost.join('; ')})`,
        samples,
        figure: `${time_.toFixed(2)} x the time and ${bytes.toFixed(2)} x the bytes after ${last} as after ${first}`,
        budget: `at most ${BUDGET} x`,
        ok: time_ <= BUDGET && bytes <= BUDGET,
      },
    ]
  } finally {
    await database.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}
