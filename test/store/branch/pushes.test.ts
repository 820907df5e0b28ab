import { expect, test } from '@jest/globals'
import { pushesPath } from '../../../src/store/branch/paths.js'
import { readPushes, writePushes } from '../../../src/store/branch/pushes.js'

const small = [['m', 'd']]
const large = [
  ['m', 'd'],
  ['n', 'd'],
]
const pushOf = (n: number) => ({ id: `push-${n}`, kind: 'push', pairs: n % 5 === 0 ? small : large })

test('a file keeps the last ten pushes as they were, and writes equal sets of models once', () => {
  const pushes = Array.from({ length: 12 }, (_, n) => pushOf(n))
  const file = writePushes(pushes)
  expect(readPushes(file)).toEqual(pushes.slice(2))
  expect(file['sets']).toEqual([large, small])
  expect(writePushes([...readPushes(file), pushOf(12)])['pushes']).toHaveLength(10)
})

test('a matrix of many jobs leaves what the runs before it pushed, and each job finds the others of its run', () => {
  const job = (run: number, n: number) => ({
    ...{ id: `${run}-${n}`, kind: 'push', run_id: String(run), repository: 'acme/bench', pairs: small },
    created_at: `2026-02-04T04:15:28.${run}${String(n).padStart(2, '0')}Z`,
  })
  const run = (number: number, jobs: number) => Array.from({ length: jobs }, (_, n) => job(number, n))
  let file = writePushes([])
  const pushed = [...run(1, 4), ...run(2, 12), ...run(3, 14)]
  for (const push of pushed) file = writePushes([...readPushes(file), push])
  const kept = readPushes(file)
  const newestNotOf = (which: string) => pushed.filter(({ run_id }) => run_id !== which).slice(-10)
  for (const which of ['2', '3', '4']) {
    expect(kept.filter(({ run_id }) => run_id !== which).slice(-10)).toEqual(newestNotOf(which))
  }
  expect(kept.filter(({ run_id }) => run_id === '3')).toEqual(run(3, 14))
  // Ten of other runs, and those of the newest one.
  expect(kept).toHaveLength(24)
})

test('pushes of another workflow, job, key, kind or environment are in another file', () => {
  const push = { environment: 'e', workflow: 'w', job: 'j', comment_key: 'c', event_kind: 'push', id: '1' }
  const path = pushesPath(push)
  expect(path).toMatch(/^pushes\/[0-9a-f]{2}\/[0-9a-f]{64}\.json$/)
  expect(pushesPath({ ...push, id: '2', run_id: '3' })).toBe(path)
  for (const field of ['environment', 'workflow', 'job', 'comment_key', 'event_kind']) {
    expect(pushesPath({ ...push, [field]: 'other' })).not.toBe(path)
    expect(pushesPath({ ...push, [field]: null })).not.toBe(path)
  }
})
