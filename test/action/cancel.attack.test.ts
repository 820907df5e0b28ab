import { expect, jest, test } from '@jest/globals'
import { result } from './results.js'
import { Job } from './runner.js'

jest.setTimeout(120_000)

test.each([
  ['Open the store', 'SIGTERM'],
  ['Store snapshots', 'SIGINT'],
  ['Store snapshots', 'SIGTERM'],
  ['Judge and record verdicts', 'SIGTERM'],
] as const)(
  'a job that is cancelled at "%s" by %s has stored all or nothing, and can be run again',
  async (at, signal) => {
    const job = await Job.start('embedded')
    await job.push(result(0.91, { model_version: 'm0' }))
    for (const model of ['m1', 'm2', 'm3']) await job.write(`${model}.json`, result(0.9, { model_version: model }))
    const step = { inputs: { results: 'm*.json' }, variables: { GITHUB_RUN_ID: '77' } }
    const cancelled = await job.cancel(step, at, signal)
    expect(cancelled.code).not.toBe(0)
    const stored = await job.sql("SELECT count(*) FROM benchmark_transactions WHERE run_id = '77'")
    expect([0, 3]).toContain(Number(stored[0]?.[0]))
    const again = await job.run(step)
    expect(again).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    expect(again.snapshots.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 1, 1])
  },
)
