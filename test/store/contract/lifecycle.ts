import { describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../../src/core/model.js'
import type { ArchivedSnapshot } from '../../../src/contract/lifecycle.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  pointersOf,
  pushOne,
  pushVersions,
  recordOne,
  type OpenStore,
} from './store-material.js'
import {
  MOVE,
  annotate,
  archive,
  checkout,
  configurations,
  historyOf,
  pointerEvents,
  pointersAt,
  promote,
  restore,
  rollback,
  setBaseline,
} from '../calls.js'

const RUN = { actor: 'ann', reason: 'release 1.2', run_id: '7', run_url: 'https://github.com/o/r/actions/runs/7' }

/** The life of snapshots after their push. */
export function lifecycleContract(database: () => OpenStore): void {
  /** Versions with these f1s, the first one the baseline. */
  async function withBaseline(...f1s: readonly number[]): Promise<Configuration> {
    const configuration = configurationOf()
    await pushVersions(database().store, configuration, f1s)
    await setBaseline(database().store, configuration, 1)
    return configuration
  }

  async function archivedBy(answer: Promise<readonly ArchivedSnapshot[]>) {
    const all = await answer
    return {
      gone: all.filter((each) => each.kept_because === null).map((each) => each.snapshot_version),
      kept: all.flatMap((each) => (each.kept_because === null ? [] : [[each.snapshot_version, each.kept_because]])),
    }
  }

  /** The log says nothing of time travel: the rows are as old as the test says. */
  const age = (configuration: Configuration, days: number) => `update public.benchmark_configurations
    set updated_at = now() - interval '${days} days' where ${isOf(configuration)}`

  describe('promote', () => {
    test.each([
      [0.91, 0.932, true, 'f1 0.910 → 0.932: +0.022 ≥ 0.02'],
      [0.91, 0.93, true, 'f1 0.910 → 0.930: +0.020 ≥ 0.02'],
      [0.81, 0.83, true, 'f1 0.810 → 0.830: +0.020 ≥ 0.02'],
      [0.9501, 0.9501, true, 'f1 0.9501 → 0.9501: +0.0000, not lower than the baseline and ≥ 0.95'],
      [0.91, 0.929, false, 'f1 0.910 → 0.929: +0.019 < 0.02, and f1 < 0.95'],
      [0.97, 0.96, false, 'f1 0.970 → 0.960: −0.010, lower than the baseline'],
    ])('from f1 %d to %d: %s, because %s', async (before, now, promoted, reason) => {
      const { store } = database()
      const configuration = await withBaseline(before, now)
      const values = { metric: 'f1', from_value: before, to_value: now }
      const answer = { from_version: 1, to_version: 2, ...values, promoted, promotion_reason: reason }
      expect(await promote(store, configuration, null, RUN, true)).toEqual(answer)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([1])
      expect(await promote(store, configuration, 2, RUN, false)).toEqual(answer)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([promoted ? 2 : 1])
      const [event] = await pointerEvents(store, configuration, 1)
      if (promoted) {
        expect(event).toMatchObject({
          action: 'promotion',
          actor: 'ann',
          reason: `release 1.2; ${reason}`,
          to_value: now,
        })
        expect(event).toMatchObject({ run_id: '7', run_url: RUN.run_url })
      } else expect(event).toMatchObject({ action: 'set_baseline' })
    })

    test('the first baseline is promoted, and what is the baseline already stays it and is not logged again', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.3])
      expect(await promote(store, configuration, null, RUN, false)).toMatchObject({
        from_version: null,
        promoted: true,
      })
      expect(await promote(store, configuration, 1, RUN, false)).toMatchObject({
        from_version: 1,
        to_version: 1,
        promoted: true,
        promotion_reason: 'version 1 is already the baseline',
      })
      expect(await pointerEvents(store, configuration, 10)).toHaveLength(2)
    })

    test('a version that regressed, another suite and an ephemeral environment are never promoted', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.5)
      await recordOne(store, await pushOne(store, candidateOf(configuration, 0.99)), 'regression', 'never')
      expect(await promote(store, configuration, 2, RUN, false)).toMatchObject({
        promoted: false,
        promotion_reason: 'a candidate with the verdict regression never becomes the baseline',
      })
      const sized = configurationOf()
      for (const dataset_size of [100, 200]) {
        await pushOne(store, candidateOf(sized, 0.5 + dataset_size / 1000, { result: { dataset_size } }))
      }
      await setBaseline(store, sized, 1)
      expect(await promote(store, sized, 2, RUN, false)).toMatchObject({
        promoted: false,
        promotion_reason: expect.stringContaining('incomparable'),
      })
      const branch = configurationOf({ environment: 'branch/x' })
      await pushVersions(store, branch, [0.99])
      expect(await promote(store, branch, 1, RUN, true)).toMatchObject({
        promoted: false,
        promotion_reason: 'branch/x is ephemeral and never has a baseline of its own',
      })
    })
  })

  describe('expecting a pointer where it was seen', () => {
    test('moves it; where somebody moved it meanwhile, nothing moves, and the message says who', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.5, 0.6, 0.7, 0.8)
      const seen = { ...MOVE, expect: 4 }
      expect(await checkout(store, configuration, 2, seen)).toMatchObject({ from_version: 4 })
      const late = {
        code: 'SN005',
        message: expect.stringMatching(
          /^current is version 2, not version 4 as expected; tester moved it at .* UTC \(checkout\)/,
        ),
      }
      await expect(checkout(store, configuration, 3, seen)).rejects.toMatchObject(late)
      await expect(rollback(store, configuration, null, seen)).rejects.toMatchObject(late)
      const baseline = { ...MOVE, expect: 3 }
      const moved = {
        code: 'SN005',
        message: expect.stringMatching(/^the baseline is version 1, not version 3 as expected; /),
      }
      await expect(setBaseline(store, configuration, 4, baseline)).rejects.toMatchObject(moved)
      await expect(promote(store, configuration, 4, baseline, false)).rejects.toMatchObject(moved)
      await expect(promote(store, configuration, 4, baseline, true)).rejects.toMatchObject(moved)
      expect(await pointersOf(database(), configuration)).toEqual({ current: [2], baseline: [1], archived: [] })
    })

    test('a call that is repeated finds its own work done, and none is a place too', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.5, 0.6])
      for (const from_version of [null, 1]) {
        expect(await setBaseline(store, configuration, 1, { ...MOVE, expect: 0 })).toMatchObject({ from_version })
      }
      await expect(setBaseline(store, configuration, 2, { ...MOVE, expect: 0 })).rejects.toThrow(
        'the baseline is version 1, not none as expected',
      )
      const other = configurationOf()
      await pushVersions(store, other, [0.5])
      await expect(setBaseline(store, other, 1, { ...MOVE, expect: 1 })).rejects.toThrow(
        'the baseline is no version, not version 1 as expected: nothing was moved',
      )
    })
  })

  describe('the pointer log', () => {
    test('lists moves newest first, page by page, with the value before and after', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.5, 0.6)
      await rollback(store, configuration, null, RUN)
      const events = await pointerEvents(store, configuration, 10)
      const shown = events.map(({ pointer, action, from_version, to_version, from_value, to_value, actor, reason }) => [
        pointer,
        action,
        from_version,
        to_version,
        from_value,
        to_value,
        actor,
        reason,
      ])
      expect(shown.slice(0, 3)).toEqual([
        ['current', 'rollback', 2, 1, 0.6, 0.5, 'ann', 'release 1.2'],
        ['baseline', 'set_baseline', null, 1, null, 0.5, 'tester', 'a test'],
        ['current', 'push', 1, 2, 0.5, 0.6, expect.any(String), null],
      ])
      const [first, second] = events
      expect(await pointerEvents(store, configuration, 1, first?.seq)).toEqual([second])
      await expect(pointerEvents(store, configurationOf(), 1)).rejects.toMatchObject({ code: 'SN002' })
    })

    test('answers what was current and baseline at any moment since', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.5, 0.6, 0.7)
      await rollback(store, configuration, null)
      await setBaseline(store, configuration, 3)
      const events = await pointerEvents(store, configuration, 10)
      const answers = await Promise.all(events.map(({ created_at }) => pointersAt(store, configuration, created_at)))
      // Moves may be as close as the clock can tell: a moment is after all of its own moves.
      const played = events.map(({ created_at }) => {
        const until = events.filter((event) => event.created_at <= created_at)
        const last = (name: string) => until.find(({ pointer }) => pointer === name)?.to_version ?? null
        return [last('current'), last('baseline')]
      })
      const answered = answers.map(({ current_version, baseline_version }) => [current_version, baseline_version])
      expect(answered).toEqual(played)
      expect(played[0]).toEqual([2, 3])
      expect(answers[0]).toMatchObject({ metric: 'f1', current_value: 0.6, baseline_value: 0.7 })
      expect(await pointersAt(store, configuration, '2001-01-01T00:00:00Z')).toEqual({
        metric: 'f1',
        current_version: null,
        current_value: null,
        current_since: null,
        baseline_version: null,
        baseline_value: null,
        baseline_since: null,
      })
    })
  })

  describe('an annotation', () => {
    test('adds notes and tags, with who, and leaves the transaction as it is', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushOne(store, candidateOf(configuration, 0.5, { result: { tags: ['nightly'], notes: 'as pushed' } }))
      const transactions = `select * from public.benchmark_transactions where ${isOf(configuration)}`
      const before = await sql(transactions)
      await annotate(store, configuration, 1, { note: 'grader "broken"', tags: [] }, RUN)
      await annotate(store, configuration, 1, { note: null, tags: ['a,b "c"\\', 'nightly', 'known-issue'] })
      const [row] = await historyOf(store, configuration, 1)
      expect(row).toMatchObject({
        tags: ['nightly', 'a,b "c"\\', 'known-issue'],
        notes: 'as pushed',
        annotations: [
          { actor: 'ann', note: 'grader "broken"', tags: [] },
          { actor: 'tester', note: null, tags: ['a,b "c"\\', 'nightly', 'known-issue'] },
        ],
      })
      expect((await sql(transactions)).rows).toEqual(before.rows)
    })

    test.each([
      [1, { note: '  ', tags: [] }, 'SN004'],
      [9, { note: 'x', tags: [] }, 'SN002'],
      [1, { note: null, tags: [''] }, '23514'],
      [1, { note: null, tags: ['a\nb'] }, '23514'],
      [1, { note: 'x'.repeat(10_001), tags: [] }, '23514'],
    ])('of version %d with %j is refused', async (version, said, code) => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.5])
      await expect(annotate(store, configuration, version, said)).rejects.toMatchObject({ code })
    })
  })

  describe('retention', () => {
    test('keeps the newest versions of each configuration, and current, baseline and rollback target always', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
      await checkout(store, configuration, 3)
      const prune = { ...configuration, keep: 2 }
      const expected = {
        gone: [4],
        kept: [
          [1, 'baseline'],
          [2, 'rollback target'],
          [3, 'current'],
        ],
      }
      expect(await archivedBy(archive(store, prune, MOVE, true))).toEqual(expected)
      expect((await pointersOf(database(), configuration)).archived).toEqual([])
      expect(await archivedBy(archive(store, prune, RUN))).toEqual(expected)
      expect((await pointersOf(database(), configuration)).archived).toEqual([4])
      expect(await archivedBy(archive(store, prune))).toEqual({ ...expected, gone: [] })
      expect(await pointerEvents(store, configuration, 1)).toMatchObject([
        { pointer: 'archived', action: 'archive', to_version: 4, actor: 'ann', reason: 'release 1.2', run_id: '7' },
      ])
      expect(await archivedBy(restore(store, { ...configuration, versions: [4, 5] }, RUN))).toEqual({
        gone: [4],
        kept: [],
      })
      expect((await pointersOf(database(), configuration)).archived).toEqual([])
      expect(await pointerEvents(store, configuration, 1)).toMatchObject([{ action: 'restore', from_version: 4 }])
    })

    test('archives what is older than a time, and nothing younger', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.1, 0.2, 0.3, 0.4)
      expect(await archivedBy(archive(store, { ...configuration, older_than: '1 hour' }))).toEqual({
        gone: [],
        kept: [],
      })
      const { gone } = await archivedBy(archive(store, { ...configuration, older_than: '1 microsecond' }))
      expect(gone).toEqual([2])
    })

    test('versions by number: those that stay are an error, and nothing of it is done', async () => {
      const { store } = database()
      const configuration = await withBaseline(0.1, 0.2, 0.3, 0.4)
      const ask = (...versions: number[]) => archivedBy(archive(store, { ...configuration, versions }))
      await expect(ask(1, 2)).rejects.toMatchObject({
        code: 'SN006',
        message: expect.stringContaining('version 1 (baseline) is never archived'),
      })
      expect((await pointersOf(database(), configuration)).archived).toEqual([])
      expect(await ask(2)).toEqual({ gone: [2], kept: [] })
    })

    test('archives idle ephemeral environments whole, and their next push or their name brings them back', async () => {
      const { store, sql } = database()
      const model_version = configurationOf().model_version
      const environments = ['pull-request/1', 'pull-request/2', 'branch/a_b', 'branch/axb', 'production']
      const [idle, busy, underscore, ...others] = environments.map((environment) =>
        configurationOf({ model_version, environment }),
      )
      if (idle === undefined || busy === undefined || underscore === undefined) throw new Error('unreachable')
      for (const each of [idle, busy, underscore, ...others]) await pushVersions(store, each, [0.1, 0.2])
      for (const each of [idle, underscore, ...others]) await sql(age(each, 31))
      const ask = (environment?: string) => archive(store, { model_version, environment, idle: '30 days' })
      await expect(archivedBy(ask('production'))).rejects.toMatchObject({ code: 'SN004' })
      expect(await archivedBy(ask('pull-request/*'))).toEqual({ gone: [1, 2], kept: [] })
      expect(await archivedBy(ask('branch/a_*'))).toEqual({ gone: [1, 2], kept: [] })
      const listed = await configurations(store, { model_version })
      expect(listed.map(({ environment }) => environment).sort()).toEqual([
        'branch/axb',
        'production',
        'pull-request/2',
      ])
      expect(await configurations(store, { environment: 'pull-request/1', model_version })).toHaveLength(1)
      expect(await historyOf(store, idle, 5)).toEqual([])
      // Without a name, those that come and go: production is as idle, and stays.
      expect(await archivedBy(ask())).toEqual({ gone: [1, 2], kept: [] })
      expect(await configurations(store, { model_version })).toMatchObject([{ environment: 'pull-request/2' }, {}])

      expect((await pushOne(store, candidateOf(idle, 0.3))).snapshot_version).toBe(3)
      expect((await historyOf(store, idle, 5)).map(({ snapshot_version }) => snapshot_version)).toEqual([3])
      const restored = await archivedBy(restore(store, { model_version, environment: 'branch/*' }))
      expect(restored).toEqual({ gone: [1, 2, 1, 2], kept: [] })
    })

    test('goes through more versions than one call takes', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await store.push(
        Array.from({ length: 7 }, () => candidateOf(configuration, 0.5)),
        { baseline: null, baseline_environment: 'production' },
      )
      const { model_version } = configuration
      let cursor = 'null'
      const pages: unknown[] = []
      do {
        const { rows } = await sql(`select archive_snapshots(p_model_version => '${model_version}', p_keep => 1,
          p_limit => 2, p_cursor => ${cursor})::text as page`)
        const page = JSON.parse(String(rows[0]?.['page'])) as { snapshots: ArchivedSnapshot[]; next: unknown }
        pages.push(page.snapshots.map(({ snapshot_version }) => snapshot_version))
        cursor = page.next === null ? 'null' : `'${JSON.stringify(page.next)}'`
      } while (cursor !== 'null')
      expect(pages).toEqual([[1, 2], [3, 4], [5, 6], []])
      expect((await pointersOf(database(), configuration)).archived).toEqual([1, 2, 3, 4, 5])
    })

    test.each([
      [{}, 'say what to archive'],
      [{ keep: 3, older_than: '1 day' }, 'say what to archive'],
      [{ keep: 0 }, 'keep must be at least 1 version'],
      [{ older_than: '-1 day' }, 'must be more than 0'],
    ])('%j is refused', async (request, message) => {
      await expect(archivedBy(archive(database().store, request, MOVE, true))).rejects.toThrow(message)
    })

    test('restoring everything takes a word', async () => {
      await expect(archivedBy(restore(database().store, {}, MOVE, true))).rejects.toThrow('say what to restore')
    })
  })
}
