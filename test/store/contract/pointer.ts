import { describe, expect, test } from '@jest/globals'
import {
  candidateOf,
  configurationOf,
  isOf,
  namesOf,
  pointersOf,
  pushOne,
  pushVersions,
  recordOne,
  type OpenStore,
} from './store-material.js'
import { checkout, historyOf, rollback, setBaseline } from '../calls.js'

/** Current, the line of versions that were current, baseline, archive. */
export function pointerContract(database: () => OpenStore): void {
  describe('the line', () => {
    test('after 1, 2, 3, checkout 2, push 4, rollback gives 2, then 1, then says that 1 is the first', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2, 0.3])
      expect(await checkout(store, configuration, 2)).toEqual({
        from_version: 3,
        to_version: 2,
        from_f1: 0.3,
        to_f1: 0.2,
        metric: 'f1',
        from_value: 0.3,
        to_value: 0.2,
      })
      await pushVersions(store, configuration, [0.4])
      expect(await rollback(store, configuration, null)).toMatchObject({ from_version: 4, to_version: 2 })
      expect(await rollback(store, configuration, null)).toMatchObject({ from_version: 2, to_version: 1 })
      await expect(rollback(store, configuration, null)).rejects.toThrow(/version 1 is the first/)
    })

    test('checkout of a version that left the line appends it, and rollback comes back', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2, 0.3])
      await checkout(store, configuration, 1)
      await checkout(store, configuration, 3)
      expect(await rollback(store, configuration, null)).toMatchObject({ from_version: 3, to_version: 1 })
      await expect(rollback(store, configuration, null)).rejects.toThrow(/version 1 is the first/)
    })

    test('checkout of the current version changes and logs nothing', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2])
      expect(await checkout(store, configuration, 2)).toMatchObject({ from_version: 2, to_version: 2 })
      const { rows } = await sql(`select l.action from public.benchmark_pointer_log l
        join public.benchmark_configurations c on c.id = l.configuration_id where ${isOf(configuration)}`)
      expect(rows).toEqual([{ action: 'push' }, { action: 'push' }])
    })

    test('rollback to a version goes down the line and nowhere else', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2, 0.3])
      expect(await rollback(store, configuration, 1)).toMatchObject({ from_version: 3, to_version: 1 })
      await expect(rollback(store, configuration, 3)).rejects.toThrow('version 3 is not on the line below')
      await expect(rollback(store, configuration, 9)).rejects.toThrow('there is no version 9')
    })

    test('rollback to last-good finds the newest version that did not regress, and says when there is none', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1])
      await expect(rollback(store, configuration, 'last-good')).rejects.toThrow('no version on the line is known')
      for (const verdict of ['no_baseline', 'unchanged', 'regression', 'not_evaluated'] as const) {
        await recordOne(store, await pushOne(store, candidateOf(configuration, 0.5)), verdict, 'never')
      }
      const moved = await rollback(store, configuration, 'last-good')
      expect(moved).toMatchObject({ from_version: 5, to_version: 3 })
      await expect(rollback(store, configuration, 'last-good')).rejects.toThrow('there is nothing to roll back')
    })

    test('every move is in the pointer log with who, why and from where to where', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushOne(store, candidateOf(configuration, 0.1, { provenance: { triggered_by: 'ann', run_id: '7' } }))
      await pushVersions(store, configuration, [0.2])
      await setBaseline(store, configuration, 2, { actor: 'ben', reason: 'approved', run_id: '8' })
      await rollback(store, configuration, null, { actor: 'cat', reason: 'too slow', run_id: null })
      const { rows } = await sql(`select pointer, action, from_version, to_version, actor, reason, l.run_id
        from public.benchmark_pointer_log l join public.benchmark_configurations c on c.id = l.configuration_id
        where ${isOf(configuration)} order by seq`)
      expect(rows.map((row) => Object.values(row))).toEqual([
        ['current', 'push', null, 1, 'ann', null, '7'],
        ['current', 'push', 1, 2, expect.any(String), null, null],
        ['baseline', 'set_baseline', null, 2, 'ben', 'approved', '8'],
        ['current', 'rollback', 2, 1, 'cat', 'too slow', null],
      ])
    })
  })

  describe('UPDATE benchmark_snapshots', () => {
    test('SET is_baseline = TRUE on several versions: current wins, else the highest', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2, 0.3, 0.4])
      await checkout(store, configuration, 2)
      await sql(`update benchmark_snapshots set is_baseline = true where ${isOf(configuration)}`)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([2])
      const several = `update benchmark_snapshots set is_baseline = true
        where ${isOf(configuration)} and snapshot_version in (1, 3)`
      await sql(several)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([3])
      await sql(several)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([3])
    })

    test('moves the baselines of two configurations in one statement', async () => {
      const { store, sql } = database()
      const first = configurationOf()
      const second = { ...first, prompt_version: 'prompt-2' }
      await pushVersions(store, first, [0.1, 0.2, 0.3])
      await pushVersions(store, second, [0.1, 0.2])
      await sql(`update benchmark_snapshots set is_baseline = true
        where model_version = '${first.model_version}' and snapshot_version <= 2`)
      expect((await pointersOf(database(), first)).baseline).toEqual([2])
      expect((await pointersOf(database(), second)).baseline).toEqual([2])
      expect((await sql('select * from public.benchmark_update_queue')).rows).toEqual([])
    })

    test('an ephemeral environment never gets a baseline', async () => {
      const { store, sql } = database()
      for (const environment of ['pull-request/1', 'branch/main']) {
        const configuration = configurationOf({ environment })
        await pushVersions(store, configuration, [0.1])
        const refused = /is ephemeral: it never has a baseline of its own/
        await expect(setBaseline(store, configuration, 1)).rejects.toThrow(refused)
        await expect(
          sql(`update benchmark_snapshots set is_baseline = true where ${isOf(configuration)}`),
        ).rejects.toThrow(refused)
      }
    })

    test('SET is_active = FALSE archives all but current, baseline and rollback target, which a NOTICE names', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2, 0.3, 0.4, 0.5])
      await setBaseline(store, configuration, 2)
      const archive = `update benchmark_snapshots set is_active = false where ${isOf(configuration)}`
      const { notices } = await sql(archive)
      expect(notices).toEqual([expect.stringMatching(/^version 2, 4, 5 of model .* stays active/)])
      expect(await pointersOf(database(), configuration)).toEqual({ current: [5], baseline: [2], archived: [1, 3] })
      const history = (await historyOf(store, configuration, 10)).map(({ snapshot_version }) => snapshot_version)
      expect(history).toEqual([5, 4, 2])
      await checkout(store, configuration, 3)
      await sql(`update benchmark_snapshots set is_active = true where ${isOf(configuration)} and snapshot_version = 1`)
      expect((await pointersOf(database(), configuration)).archived).toEqual([])
    })

    test.each([
      ['update benchmark_snapshots set f1_score = 1', 'snapshots are immutable'],
      ['update benchmark_snapshots set is_current = true', 'snapshots are immutable'],
      [`update benchmark_snapshots set metrics = '{"f1": 1}', is_baseline = true`, 'snapshots are immutable'],
      ['update benchmark_snapshots set is_baseline = null', 'is_baseline can only be set to TRUE'],
      ['delete from benchmark_snapshots', 'benchmark_snapshots refuses DELETE'],
      ['insert into benchmark_snapshots (snapshot_version) values (1)', 'benchmark_snapshots refuses INSERT'],
    ])('%s is refused with a hint', async (statement, message) => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1, 0.2])
      const where = statement.startsWith('insert') ? '' : ` where ${isOf(configuration)} and snapshot_version = 1`
      await expect(sql(statement + where)).rejects.toMatchObject({
        code: 'SN003',
        message: expect.stringContaining(message),
        hint: expect.stringMatching(/\w/),
      })
    })

    test('a baseline is not taken away by FALSE, but by set_baseline with NULL', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.1])
      await setBaseline(store, configuration, 1)
      await expect(
        sql(`update benchmark_snapshots set is_baseline = false where ${isOf(configuration)}`),
      ).rejects.toThrow('is_baseline can only be set to TRUE, which takes it from the other version')
      await sql(`select * from set_baseline(${namesOf(configuration)}, null)`)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([])
    })
  })
}
