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
