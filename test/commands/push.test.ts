import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { pushOptions } from '../../src/commands/push-options.js'
import { push, type PushPorts } from '../../src/commands/push.js'
import { MOST_RESULTS } from '../../src/contract/push.js'
import { NotStoredError, StoreError } from '../../src/core/errors.js'
import { heldInMemory } from '../../src/parsers/held-in-memory.js'
import { openParsers } from '../../src/parsers/parsers.js'
import type { Store } from '../../src/ports.js'
import { storeOver } from '../../src/store/client/store.js'
import { postgresTransport } from '../../src/store/postgres/postgres.js'
import { sharedDatabase } from '../shared-postgres/database.js'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const RESULTS = MOST_RESULTS + 5

/** A table with an accuracy for each of more models than go into one call. */
async function table(accuracy: (at: number) => number) {
  const rows = Array.from({ length: RESULTS }, (_, at) => `model-${at},${accuracy(at)}`)
  const chunks = async function* () {
    yield Promise.resolve(Buffer.from(['model,accuracy', ...rows, ''].join('\n')))
    await Promise.resolve()
  }
  return heldInMemory({ path: 'results.csv', chunks })
}

async function pushAll(databaseUrl: string, accuracy: (at: number) => number, change: (store: Store) => Store) {
  const { options } = pushOptions(
    { names: { dataset_version: 'qa-v1', prompt_version: 'p1' }, mapping: 'model=model, metric.accuracy=accuracy' },
    {
      measured: { kind: 'laptop' },
      isOnBranch: false,
      provenance: {},
      origin: { workflow: null, job: null, comment_key: null, event_kind: 'manual' },
      digest,
      parsers: openParsers(),
      dryRun: false,
    },
  )
  const ports: PushPorts = {
    source: { collect: async () => [await table(accuracy)] },
    openStore: () => Promise.resolve(change(storeOver(postgresTransport({ databaseUrl })))),
    log: { info: () => undefined, warning: () => undefined, group: (_, work) => work() },
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  }
  return push(ports, options)
}

/** The store, and before each push `look` is told whether another is still being answered. */
function watched(store: Store, look: (isAnother: boolean) => void): Store {
  let open = 0
  return {
    ...store,
    push: async (candidates, context) => {
      look(open > 0)
      open += 1
      try {
        return await store.push(candidates, context)
      } finally {
        open -= 1
      }
    },
  }
}

test('more results than one call takes are stored one call after the other, and judged each against its own baseline', async () => {
  const url = await sharedDatabase()
  const overlaps: boolean[] = []
  const watch = (store: Store): Store => watched(store, (isAnother) => overlaps.push(isAnother))
  await pushAll(url, () => 0.9, watch)
  // Only the last of the first call, and the last of all, became worse.
  const worse = new Set([MOST_RESULTS - 1, RESULTS - 1])
  const { results, verdict } = await pushAll(url, (at) => (worse.has(at) ? 0.5 : 0.9), watch)
  expect(overlaps).toEqual([false, false, false, false])
  expect(verdict).toBe('regression')
  expect(results.map(({ candidate }) => candidate.configuration.model_version)).toEqual(
    Array.from({ length: RESULTS }, (_, at) => `model-${at}`),
  )
  const red = results.flatMap(({ judgement }, at) => (judgement.verdict === 'regression' ? [at] : []))
  expect(red).toEqual([...worse])
  expect(new Set(results.map(({ stored }) => stored?.snapshot_version))).toEqual(new Set([2]))
})

test('a later call that fails gives all results back, for an import that stores the rest', async () => {
  const url = await sharedDatabase()
  let calls = 0
  const failing = (store: Store): Store =>
    watched(store, () => {
      calls += 1
      if (calls === 2) throw new StoreError('the server went away', 'gone')
    })
  const failure: unknown = await pushAll(url, () => 0.9, failing).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(NotStoredError)
  expect((failure as NotStoredError).candidates).toHaveLength(RESULTS)
  const { results } = await pushAll(
    url,
    () => 0.9,
    (store) => store,
  )
  expect(results.map(({ stored }) => stored?.snapshot_version)).toEqual([
    ...Array<number>(MOST_RESULTS).fill(2),
    ...Array<number>(5).fill(1),
  ])
})
