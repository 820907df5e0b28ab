import { setTimeout as delay } from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'
import { storeOver } from '../../../src/store/client/store.js'
import { onABranch, transportTo } from './branch-store.js'
import { candidateOf, configurationOf, pushOne, queryFor, recordOne } from '../contract/store-material.js'
import { configurations, historyOf, setBaseline } from '../calls.js'

jest.setTimeout(600_000)

const branch = onABranch()
const { job, database, versionsOf } = branch

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Versions of one configuration, 200 in a call, each with cases. */
async function fill(configuration: ReturnType<typeof configurationOf>, count: number): Promise<void> {
  const cases = upTo(16).map((id) => ({ id: `case-${id}`, tp: 1, fp: 0, fn: 0 }))
  // The first alone, and the baseline: as most versions of a long history, all others then have a reference.
  for (let [done, some] = [0, 1]; done < count; [done, some] = [done + some, Math.min(200, count - done - some)]) {
    const candidates = upTo(some).map((n) =>
      candidateOf(configuration, 0.9 + (n % 50) / 1000, {
        key: `${configuration.model_version}/${done + n}`,
        result: { cases },
        provenance: { commit_sha: String(done + n).padStart(40, 'a'), run_id: String(done + n) },
      }),
    )
    const { snapshots: pushed } = await job().push(candidates, queryFor())
    if (done === 0 && pushed[0] !== undefined) await setBaseline(job(), configuration, 1)
  }
}

test('a push takes the same requests and bytes after 1,000 snapshots as after 10, and no more than six', async () => {
  const few = configurationOf({ model_version: 'model-x' })
  const many = configurationOf({ model_version: 'model-y' })
  await fill(few, 20)
  await fill(many, 1000)
  const taken = []
  for (const configuration of [few, many]) {
    const store = job()
    branch.server.taken()
    const candidate = candidateOf(configuration, 0.91, {
      key: `${configuration.model_version}/new`,
      provenance: { run_id: '5000' },
    })
    const pushed = await pushOne(store, candidate)
    expect(pushed.context).toMatchObject({ own_baseline_version: 1, baseline: { cases: { length: 16 } } })
    expect(pushed.context.history).toHaveLength(20)
    await recordOne(store, pushed, 'unchanged', 'first')
    taken.push(branch.server.taken())
  }
  const [small, large] = taken
  // The head; totals, pointers and key; the points of history, the baseline; what is written. Where the reference is among
  // the newest versions, one more query may bring them.
  expect(large?.requests.length).toBeLessThanOrEqual(small?.requests.length ?? 0)
  for (const one of taken) {
    expect(one.requests.length).toBeLessThanOrEqual(6)
    expect(one.requests.filter((request) => request === 'MUTATION')).toHaveLength(2)
  }
  // Versions with more digits make a few bytes of difference.
  expect((large?.bytes ?? 0) / (small?.bytes ?? 1)).toBeLessThan(1.1)
  expect(large?.bytes).toBeLessThan(60_000)
})

test('sixteen jobs at the same time: nothing lost, nothing doubled, versions without gaps', async () => {
  const shared = configurationOf()
  // Twenty times as fast as on GitHub, where an attempt takes one or two seconds.
  const sleep = (milliseconds: number): Promise<void> => delay(milliseconds / 20)
  const jobs = upTo(16).map(async (n) => {
    const own = configurationOf({ model_version: `own-${n}` })
    const store = storeOver(transportTo(branch.server.url, database, { sleep, random: Math.random }))
    const candidates = [candidateOf(shared, 0.9, { key: `shared/${n}` }), candidateOf(own, 0.9, { key: `own/${n}` })]
    const {
      snapshots: [first, second],
    } = await store.push(candidates, queryFor())
    if (first === undefined || second === undefined) throw new Error('nothing was pushed')
    await recordOne(store, first, first.context.baseline === null ? 'no_baseline' : 'unchanged', 'first')
    expect(second).toMatchObject({ snapshot_version: 1, replayed: false })
    return first
  })
  const pushed = await Promise.all(jobs)
  // A token of Actions has 1,000 an hour for the whole repository.
  expect(branch.server.taken().requests.length).toBeLessThan(1000)
  expect(pushed.map(({ snapshot_version }) => snapshot_version).sort((a, b) => a - b)).toEqual(upTo(16))
  expect(await versionsOf(shared)).toEqual(upTo(16))
  const history = await historyOf(job(), shared, 100)
  expect(history.filter(({ is_baseline }) => is_baseline)).toHaveLength(1)
  expect(history.filter(({ is_current }) => is_current)).toMatchObject([{ snapshot_version: 16 }])
  expect(history.every(({ verdict }) => verdict !== null)).toBe(true)
  expect(await configurations(job(), {})).toHaveLength(17)
})
