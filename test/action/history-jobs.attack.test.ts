import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { startHistoryServer, type HistoryServer } from '../github/history-server.js'
import { result } from './results.js'
import { Job } from './runner.js'

jest.setTimeout(600_000)

const JOBS = 16
let server: HistoryServer

beforeAll(async () => {
  server = await startHistoryServer()
})
afterAll(() => server.close())

test('sixteen jobs, each a process of its own, begin a history together: nothing lost, nothing doubled', async () => {
  const inputs = { 'data-dir': '', 'github-token': 'ghs_token' }
  const variables = { GITHUB_API_URL: server.url }
  const jobs = Array.from({ length: JOBS }, async (_, index) => {
    const job = await Job.start()
    // All at once, and every fourth answer to a commit is lost.
    return job.push(result(0.9 + index / 1000), { inputs, variables: { ...variables, GITHUB_RUN_ID: String(index) } })
  })
  let writes = 0
  server.fault = (request) => (request === 'MUTATION' && (writes += 1) % 4 === 0 ? 'lost' : null)
  const outcomes = await Promise.all(jobs)
  server.fault = null
  expect(outcomes.flatMap(({ code, log }) => (code === 0 ? [] : [log]))).toEqual([])
  const pushed = outcomes.map(({ snapshots }) => snapshots[0])
  const numbers = pushed.map((snapshot) => snapshot?.snapshot_version ?? 0).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: JOBS }, (_, index) => index + 1))
  expect(pushed.every((snapshot) => snapshot?.replayed === false)).toBe(true)

  const job = await Job.start()
  const { snapshots } = await job.run({ uses: 'snapshots', inputs: { ...inputs, command: 'history' }, variables })
  expect(snapshots).toHaveLength(JOBS)
  const history = snapshots as unknown as { is_baseline: boolean; is_current: boolean; verdict: string | null }[]
  expect(history.filter(({ is_baseline }) => is_baseline)).toHaveLength(1)
  expect(history.map(({ is_current }) => is_current)).toEqual([true, ...Array.from({ length: JOBS - 1 }, () => false)])
  expect(history.every(({ verdict }) => verdict !== null)).toBe(true)
})
