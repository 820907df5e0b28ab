import { expect, test } from '@jest/globals'
import { annotateSnapshot, archiveSnapshots, restoreSnapshots } from '../../src/contract/lifecycle.js'
import {
  logModelPerformance,
  pruneModelVersions,
  registerModelVersion,
  rollbackModelVersion,
} from '../../src/contract/models.js'
import { rollbackSnapshot } from '../../src/contract/pointers.js'
import { pushBenchmarkResults } from '../../src/contract/push.js'

test('what a second call would do again is never repeated: rollbacks, notes, and what answers with what it did', () => {
  const calls = [rollbackSnapshot, rollbackModelVersion, annotateSnapshot, archiveSnapshots, restoreSnapshots]
  for (const { name, effect } of [...calls, pruneModelVersions]) {
    expect([name, effect]).toEqual([name, 'unrepeatable'])
  }
})

test('what is repeated with a key gets one for the call where it has none, and keeps its own', () => {
  let made = 0
  const newId = (): string => `id-${(made += 1)}`
  const sent = pushBenchmarkResults.withKey?.(
    { p_results: [{ idempotency_key: 'own' }, { idempotency_key: null }, { idempotency_key: null }], p_context: {} },
    newId,
  )
  expect(sent).toEqual({
    p_results: [{ idempotency_key: 'own' }, { idempotency_key: 'call/id-1' }, { idempotency_key: 'call/id-2' }],
    p_context: {},
  })
  for (const [{ withKey }, parameter] of [
    [registerModelVersion, 'p_idempotency_key'],
    [logModelPerformance, 'p_id'],
  ] as const) {
    expect(withKey?.({ [parameter]: 'own' }, newId)).toEqual({ [parameter]: 'own' })
    expect(withKey?.({}, newId)).toEqual({ [parameter]: expect.stringMatching(/id-\d$/) })
  }
})
