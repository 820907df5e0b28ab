import { expect, test } from '@jest/globals'
import { setBaseline } from '../calls.js'
import { pushRows, verdictOf } from '../contract/keeping.js'
import { configurationOf, quote } from '../contract/store-material.js'
import { openNewEmbedded } from './embedded-store.js'

const json = (value: unknown): string => `${quote(JSON.stringify(value))}::jsonb`

test('a push reads hardly more rows after hundreds of versions than after thirty, though nothing was ever analyzed', async () => {
  const database = await openNewEmbedded()
  const configuration = configurationOf()
  const row = (run: number) => ({ ...configuration, metrics: { f1: 0.9 }, run_id: `4711${run}`, repository: 'o/r' })
  const rows = (count: number, from: number) => Array.from({ length: count }, (_, at) => row(from + at))
  const judgeAll = async (ids: readonly string[]): Promise<void> => {
    const verdicts = ids.map((id) => ({ ...verdictOf(id, id), promotion: 'never' }))
    await database.sql(`select record_verdicts(${json(verdicts)})`)
  }
  /** The rows that one push and its verdict read, by index or not. */
  const readByOne = async (run: number): Promise<number> => {
    const context = { baseline: null, baseline_environment: 'production', reference: { kind: 'own-baseline' } }
    const read = '(select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables)'
    const { notices } = await database.sql(`do $do$
      declare
        -- Where statistics are not reported after each transaction, those before are in it.
        v_before constant bigint := ${read};
        v_id text;
      begin
        v_id := push_benchmark_results(${json([row(run)])}, ${json(context)}) #>> '{results,0,transaction_id}';
        perform record_verdicts(jsonb_build_array(${json(verdictOf('', ''))} || jsonb_build_object(
          'transaction_id', v_id, 'reference_transaction_id', v_id, 'proven_gain', null
        )));
        raise notice 'read %', ${read} - v_before;
      end
    $do$`)
    return Number(/read (\d+)/.exec(notices.join())?.[1])
  }
  const first = await pushRows(database, rows(30, 100))
  await judgeAll(first)
  await setBaseline(database.store, configuration, 15)
  const few = await readByOne(200)
  for (const from of [300, 500, 700]) await judgeAll(await pushRows(database, rows(200, from)))
  const many = await readByOne(999)
  expect(few).toBeGreaterThan(20)
  expect(many).toBeLessThanOrEqual(1.5 * few)
  await database.close()
})
