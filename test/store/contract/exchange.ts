import { describe, expect, test } from '@jest/globals'
import { importInto, keptLines } from '../../../src/commands/exchange.js'
import type { Configuration } from '../../../src/core/model.js'
import type { ExportedLine, ImportCounts } from '../../../src/contract/exchange.js'
import type { Store } from '../../../src/ports.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  pointersOf,
  pushOne,
  pushVersions,
  queryFor,
  recordOne,
  type OpenStore,
} from './store-material.js'
import { MOVE, annotate, checkout, historyOf, rollback, setBaseline } from '../calls.js'
import { getJudgingContext } from '../../../src/contract/push.js'
import { pushOf, pushRows, verdictOf } from './keeping.js'

const KEY = 'exchange/key'

const CASES = [
  { id: 'a', passed: true, group: 'g' },
  { id: 'b', score: 0.1 },
]

/** A history with everything in it: two configurations, cases, verdicts, moves, an archived version, a key. */
export async function fillHistory(opened: OpenStore): Promise<{ first: Configuration; second: Configuration }> {
  const { store, sql } = opened
  // Created in the reverse order of their names, so that order by name and order by age differ.
  const first = configurationOf({ model_version: 'z-model' })
  const second = configurationOf({ model_version: 'a-model' })
  const [one] = await pushVersions(store, first, [0.9])
  if (one !== undefined) await recordOne(store, one, 'no_baseline', 'first')
  const result = { cases: CASES, tags: ['x', 'y'], notes: 'ü', duration_seconds: 1.5, dataset_size: 2 }
  await pushOne(store, candidateOf(first, 0.95, { key: KEY, result, provenance: { run_id: '7', run_attempt: 1 } }))
  await pushVersions(store, second, [0.1, 0.2, 0.3, 0.4])
  await checkout(store, second, 2)
  await pushVersions(store, first, [0.7])
  await rollback(store, first, null, { ...MOVE, run_url: 'https://github.com/o/r/actions/runs/7' })
  await annotate(store, first, 2, { note: 'said "later"', tags: ['late'] })
  await sql(`update benchmark_snapshots set is_active = false where ${isOf(second)} and snapshot_version = 3`)
  await pushEverything(opened, { ...second, environment: 'staging' })
  return { first, second }
}

/** The line as a store writes it that resolved what the snapshot is judged against. */
function withReferences(line: ExportedLine): ExportedLine {
  if (line['push_id'] === null || line['kind'] !== 'snapshot') return line
  const [reference, pinned, second, previous] = ['1', '2', '3', '4'].map(
    (n) => `00000000-0000-4000-8000-00000000000${n}`,
  )
  return { ...line, references: { pinned, second, previous, reference, reference_rule: 'base_commit' } }
}

/** Results with everything that a row can say, of one push, and a verdict with all of its evidence. */
async function pushEverything(opened: OpenStore, configuration: Configuration): Promise<void> {
  const { model_version, dataset_version, environment } = configuration
  const row = {
    ...configuration,
    ...{
      metrics: { f1: 0.9, loss: 1 },
      primary_metric: '-loss',
      content_digest: 'c'.repeat(64),
      cases_digest: 'd'.repeat(64),
    },
    ...{ pooled_from: [{ file: 'a.json', digest: 'a'.repeat(64) }], cases: { id: ['a'], passed: '1' } },
  }
  const asked = ['f1', 'loss'].map((name) => ({ ...row, primary_asked: { name, better: 'higher' } }))
  const push = { ...pushOf('exchange/push', environment, [[model_version, dataset_version]]), token: 'x'.repeat(43) }
  const ids: string[] = []
  for (const each of asked) ids.push(...(await pushRows(opened, [each], push)))
  const [reference = '', candidate = ''] = ids
  await opened.sql(`select record_verdicts('${JSON.stringify([verdictOf(candidate, reference)])}')`)
}

export async function exportAll(store: Store): Promise<ExportedLine[]> {
  const lines: ExportedLine[] = []
  for await (const page of store.exportLines()) lines.push(...page)
  return lines
}

function total({ inserted, skipped }: ImportCounts): number {
  return inserted + skipped
}

async function* asyncLines(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line)
}

/** The logical history, out of one store and into another. */
export function exchangeContract(open: () => Promise<OpenStore>): void {
  async function withStores<T>(count: number, work: (...stores: OpenStore[]) => Promise<T>): Promise<T> {
    const stores: OpenStore[] = []
    try {
      for (let i = 0; i < count; i += 1) stores.push(await open())
      return await work(...stores)
    } finally {
      await Promise.all(stores.map((each) => each.close()))
    }
  }

  describe('export and import', () => {
    test('carry everything: the copy exports and answers the same, and loading again changes nothing', () =>
      withStores(2, async (source, copy) => {
        const { first, second } = await fillHistory(source)
        await source.sql(`set timezone = 'Asia/Kolkata'`)
        const lines = (await exportAll(source.store)).map(withReferences)
        expect(lines.map(({ kind }) => kind)).toEqual([
          ...Array.from({ length: 9 }, () => 'snapshot'),
          'push',
          ...Array.from({ length: 14 }, () => 'pointer_move'),
          'verdict',
          'verdict',
          'annotation',
          'pointers',
          'pointers',
          'pointers',
        ])
        expect(await copy.store.importLines(lines)).toEqual({ inserted: lines.length, skipped: 0 })
        expect(JSON.stringify(await exportAll(copy.store))).toBe(JSON.stringify(lines))
        expect(await copy.store.importLines(lines)).toEqual({ inserted: 0, skipped: lines.length })
        expect(JSON.stringify(await exportAll(copy.store))).toBe(JSON.stringify(lines))

        expect(await pointersOf(copy, first)).toEqual({ current: [2], baseline: [1], archived: [] })
        expect(await pointersOf(copy, second)).toEqual({ current: [2], baseline: [], archived: [3] })
        for (const configuration of [first, second]) {
          const history = await historyOf(source.store, configuration, 10)
          // The same times, each written in the time zone of its session.
          const times = (rows: typeof history) =>
            rows.map(({ annotations, ...row }) => ({
              ...row,
              created_at: Date.parse(row.created_at),
              annotations: annotations.map((said) => ({ ...said, created_at: Date.parse(said.created_at) })),
            }))
          expect(times(await historyOf(copy.store, configuration, 10))).toEqual(times(history))
        }
        expect(await rollback(copy.store, first, null)).toMatchObject({ from_version: 2, to_version: 1 })
        await expect(pushOne(copy.store, candidateOf(first, 0.5, { key: KEY }))).rejects.toMatchObject({
          code: 'SN001',
        })
        const replay = await pushOne(copy.store, candidateOf(first, 0.95, { key: KEY, result: { cases: CASES } }))
        expect(replay).toMatchObject({ snapshot_version: 2, replayed: true })
        expect(replay.context).toMatchObject({ own_baseline_version: 1, previous_version: 1 })
        expect((await pushOne(copy.store, candidateOf(first, 0.5))).snapshot_version).toBe(4)
      }))

    test('carry which move came first, whatever the clocks said of the machines that made them', () =>
      withStores(2, async (source, copy) => {
        const main = configurationOf({ environment: 'main' })
        const other = { ...main, prompt_version: 'prompt-2' }
        const run = { repository: 'acme/bench', run_id: '7' }
        for (const f1 of [0.9, 0.7]) {
          await recordOne(source.store, await pushOne(source.store, candidateOf(main, f1)), 'unchanged', 'first')
        }
        for (const provenance of [{}, run]) {
          const pushed = await pushOne(source.store, candidateOf(other, 0.7, { provenance }), queryFor(null, 'main'))
          expect(pushed.context.baseline).toMatchObject({ source: 'prompt', snapshot_version: 1 })
          await recordOne(source.store, pushed, 'regression', 'first')
        }
        await setBaseline(source.store, main, 2)
        // The machine of the person who accepted version 2 is an hour late: the push before it looks like the last move.
        const exported = await exportAll(source.store)
        const pushOfTwo = exported.find(
          ({ kind, prompt_version, to_version }) =>
            kind === 'pointer_move' && prompt_version === main.prompt_version && to_version === 2,
        )
        const lines = exported.map((line) => {
          if (line['kind'] === 'pointers' && line['prompt_version'] === main.prompt_version) {
            return { ...line, last_move: pushOfTwo?.['id'] }
          }
          if (line['action'] !== 'set_baseline') return line
          const late = new Date(Date.parse(String(line['created_at'])) - 3_600_000)
          return { ...line, created_at: late.toISOString().replace('Z', '+00:00') }
        })
        await copy.store.importLines(lines)
        for (const provenance of [{ run_id: '8' }, { ...run, run_attempt: 2 }]) {
          const pushed = await pushOne(copy.store, candidateOf(other, 0.7, { provenance }), queryFor(null, 'main'))
          expect(pushed.context.baseline).toMatchObject({ source: 'prompt', snapshot_version: 2 })
        }
      }))

    test('an import that was cut off anywhere goes on when it is run again', () =>
      withStores(3, async (source, ...copies) => {
        await fillHistory(source)
        const lines = await exportAll(source.store)
        for (const [index, copy] of copies.entries()) {
          const cut = Math.floor((lines.length * (index + 1)) / 3)
          expect(total(await copy.store.importLines(lines.slice(0, cut)))).toBe(cut)
          expect(await copy.store.importLines(lines)).toEqual({ inserted: lines.length - cut, skipped: cut })
          expect(JSON.stringify(await exportAll(copy.store))).toBe(JSON.stringify(lines))
        }
      }))

    test('a store that went on keeps its own pointers, also when the import is finished later', () =>
      withStores(3, async (source, complete, partial) => {
        const { first, second } = await fillHistory(source)
        const lines = await exportAll(source.store)
        await complete.store.importLines(lines)
        await partial.store.importLines(lines.filter(({ kind }) => kind === 'snapshot'))
        for (const copy of [complete, partial]) {
          expect((await pushOne(copy.store, candidateOf(first, 0.99))).snapshot_version).toBe(4)
          await checkout(copy.store, second, 1)
          await copy.store.importLines(lines)
          expect((await pointersOf(copy, first)).current).toEqual([4])
          expect((await pointersOf(copy, second)).current).toEqual([1])
        }
      }))

    test('results that a push could not store are stored by an import, once, also when the push got through', () =>
      withStores(1, async (opened) => {
        const { store, sql } = opened
        const configuration = configurationOf()
        const keyed = candidateOf(configuration, 0.9, {
          key: 'kept/key',
          result: { cases: [{ id: 'a', passed: true }] },
        })
        const pushed = await pushOne(store, keyed)
        const lines = keptLines([keyed, candidateOf(configuration, 0.8)], () => 'kept/new-key')
        for (const inserted of [1, 0]) {
          const counts = await importInto(store, asyncLines(lines))
          expect(counts).toEqual({ inserted, skipped: 2 - inserted })
        }
        const { rows } = await sql(`select snapshot_version, f1_score, transaction_id from benchmark_snapshots
          where ${isOf(configuration)} order by 1`)
        expect(rows.map(({ f1_score }) => Number(f1_score))).toEqual([0.9, 0.8])
        expect(rows[0]?.['transaction_id']).toBe(pushed.transaction_id)
      }))

    test('a version that is another result here is an error, and so are lines out of order or of no kind', () =>
      withStores(2, async (source, other) => {
        const { first } = await fillHistory(source)
        const lines = await exportAll(source.store)
        await pushVersions(other.store, first, [0.9])
        await expect(other.store.importLines(lines)).rejects.toMatchObject({
          code: 'SN001',
          message: expect.stringContaining('version 1 of model z-model'),
        })
        const third = lines.filter((line) => line['snapshot_version'] === 3 && line['model_version'] === 'a-model')
        await expect(other.store.importLines(third)).rejects.toThrow('version 3 of model a-model')
        const move = lines.filter(({ kind, model_version }) => kind === 'pointer_move' && model_version === 'a-model')
        await expect(other.store.importLines(move)).rejects.toThrow('names a configuration without snapshots')
        await expect(other.store.importLines([{ ...lines[0], kind: 'thing' }])).rejects.toThrow(
          'unknown kind of line: thing',
        )
        await expect(other.store.importLines([{ ...lines[0], kind: undefined }])).rejects.toThrow('kind')
        expect(await exportAll(other.store)).toHaveLength(3)
      }))

    test('an export during which somebody pushed says so when it is loaded; the next one completes it', () =>
      withStores(2, async (source, copy) => {
        const { first } = await fillHistory(source)
        const before = (await exportAll(source.store)).filter(({ kind }) => kind === 'snapshot')
        await pushVersions(source.store, first, [0.99])
        const after = await exportAll(source.store)
        const torn = [...before, ...after.filter(({ kind }) => kind !== 'snapshot')]
        await copy.store.importLines(torn.filter(({ kind }) => kind !== 'pointers'))
        await expect(copy.store.importLines(torn)).rejects.toThrow('the export has no version 4 of model z-model')
        await copy.store.importLines(after)
        expect((await pointersOf(copy, first)).current).toEqual([4])
        expect(
          await copy.store.call(getJudgingContext, { results: [candidateOf(first, 0.5)], context: queryFor() }),
        ).toMatchObject({ results: [{ own_baseline_version: 1, previous_version: 4 }] })
      }))
  })
}
