import { describe, expect, test } from '@jest/globals'
import { MOST_BYTES, MOST_RESULTS } from '../../../src/contract/push.js'
import { listBenchmarkTransactions } from '../../../src/contract/questions.js'
import { asRole, candidateOf, configurationOf, namesOf, pushOne, quote, type OpenStore } from './store-material.js'
import { historyOf } from '../calls.js'

export const API_ROLES = ['anon', 'authenticated', 'service_role', 'benchmark_writer', 'benchmark_registrar'] as const
export const IMMUTABLE_TABLES = [
  'benchmark_transactions',
  'benchmark_versions',
  'benchmark_verdicts',
  'benchmark_pointer_log',
  'benchmark_annotations',
  'benchmark_pushes',
] as const

/** What the database refuses, whoever asks. */
export function refusalContract(database: () => OpenStore): void {
  /** Pushes metrics that are written by hand, past everything that TypeScript checks. */
  function pushMetrics(metrics: string, rest = '{}'): Promise<unknown> {
    const configuration = configurationOf()
    const row = `${quote(JSON.stringify({ ...configuration }))}::jsonb || ${quote(rest)}::jsonb ||
      jsonb_build_object('metrics', ${quote(metrics)}::jsonb)`
    return database().sql(`select push_benchmark_results(jsonb_build_array(${row}),
      '{"baseline": null, "baseline_environment": "production"}')`)
  }

  describe('metrics that are refused by the database itself', () => {
    test.each([
      ['an f1 above 100', '{"f1": 100.0000001}', /f1.is.between.0.and.100/],
      ['a negative f1', '{"f1": -0.1}', /f1.is.between.0.and.100/],
      ['a precision above 100', '{"f1": 0.9, "precision": 101}', /precision.is.between.0.and.100/],
      ['a negative recall', '{"recall": -1e-9}', /recall.is.between.0.and.100/],
      ['an accuracy above 100', '{"accuracy": 100.1}', /accuracy.is.between.0.and.100/],
      ['a negative latency', '{"latency_ms": -1}', /latency.is.not.negative/],
      ['a negative cost', '{"analysis_cost": -1}', /cost.is.not.negative/],
      ['a number that no double holds', '{"f1": 0.9, "x": 1e309}', /tree.of.finite.numbers/],
      ['a negative one', '{"f1": 0.9, "by": {"x": -1e309}}', /tree.of.finite.numbers/],
      ['a string', '{"f1": "0.9"}', /tree.of.finite.numbers/],
      ['NaN as a string', '{"f1": 0.9, "x": "NaN"}', /tree.of.finite.numbers/],
      ['a boolean below', '{"f1": 0.9, "by": {"x": true}}', /tree.of.finite.numbers/],
      ['null', '{"f1": null}', /tree.of.finite.numbers/],
      ['an array', '{"f1": 0.9, "x": [1]}', /tree.of.finite.numbers/],
      ['no metric', '{}', /tree.of.finite.numbers/],
      ['a name of 201 characters', `{"f1": 0.9, "${'x'.repeat(201)}": 1}`, /metric.names.are.1.to.200/],
      ['such a name below', JSON.stringify({ f1: 0.9, by: { ['"'.repeat(201)]: 1 } }), /metric.names.are.1.to.200/],
      ['a name with a line break', JSON.stringify({ f1: 0.9, 'a\nb': 1 }), /metric.names.are.1.to.200/],
      ['a name with a control character', '{"f1": 0.9, "by": {"a\u0085b": 1}}', /metric.names.are.1.to.200/],
      ['no name', '{"f1": 0.9, "by": {"": 1}}', /metric.names.are.1.to.200/],
      ['a number instead of a tree', '1', /tree.of.finite.numbers/],
      ['null instead of a tree', 'null', /tree.of.finite.numbers/],
      ['NaN itself', '{"f1": NaN}', 'invalid input syntax for type json'],
      ['Infinity itself', '{"f1": Infinity}', 'invalid input syntax for type json'],
    ])('%s', async (_, metrics, message) => {
      await expect(pushMetrics(metrics)).rejects.toThrow(message)
    })

    test('NaN and infinities as durations, from SQL', async () => {
      for (const value of ['NaN', 'Infinity', '-Infinity', '-1']) {
        const call = `select upsert_benchmark_result(null, null, 'm', null, 'd', null, 'p', 'e', null, null,
          '{"f1": 0.5}', '${value}')`
        await expect(database().sql(call)).rejects.toThrow(/duration.is.a.finite.number/)
      }
    })

    test('the largest and the smallest number, percentages, and names at their limit are kept', async () => {
      const metrics = {
        f1: 91.25,
        precision: 100,
        recall: 0,
        accuracy: 99.5,
        least: 5e-324,
        most: 1.7976931348623157e308,
        negative: -1.7976931348623157e308,
        by: { [`"${'é'.repeat(199)}`]: 1, [`\\${'x'.repeat(199)}`]: 2 },
      }
      // What comes back is compared with what was sent.
      const configuration = configurationOf()
      await pushOne(database().store, candidateOf(configuration, metrics))
      const { model_version } = configuration
      const rows = await database().store.call(listBenchmarkTransactions, { model_version, limit: 1 })
      expect(rows).toMatchObject([{ metrics }])
    })
  })

  describe('cases that are refused by the database itself', () => {
    const two = '"id": ["a", "b"]'
    const many = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, i) => `${i}`))
    test.each([
      ['a text', `{${two}, "answer": ["the patient …", "b"]}`, /case.sets.hold.nothing.else/],
      ['a text in a known column', `{${two}, "score": [0.5, "the patient …"]}`, /cases.hold.no.texts/],
      ['a text as flags', `{${two}, "passed": "of"}`, /cases.hold.no.texts/],
      ['the texts of errors', `{${two}, "error": ["timeout of Ann", null]}`, /cases.hold.no.texts/],
      ['something nested', `{${two}, "score": [0.5, {"x": 1}]}`, /cases.hold.no.texts/],
      ['a number that no double holds', `{${two}, "cost": [1e309, 1]}`, /cases.hold.no.texts/],
      ['too few outcomes', `{${two}, "passed": "1"}`, /each.case.has.its.outcomes/],
      ['too many outcomes', `{${two}, "score": [1, 1, 1]}`, /each.case.has.its.outcomes/],
      ['no id', '{"passed": "1"}', /case.ids.are.1.to.200/],
      ['a number as id', '{"id": ["a", 7], "passed": "11"}', /case.ids.are.1.to.200/],
      ['an empty id', '{"id": ["a", ""], "passed": "11"}', /case.ids.are.1.to.200/],
      ['an id twice', '{"id": ["a", "a"], "passed": "11"}', /case.ids.are.1.to.200/],
      ['a text as id', `{"id": ["${'x'.repeat(201)}"], "passed": "1"}`, /case.ids.are.1.to.200/],
      ['a line break in an id', JSON.stringify({ id: ['a\nb'], passed: '1' }), /case.ids.are.1.to.200/],
      ['a text as group', `{${two}, "groups": ["${'x'.repeat(100_039)}"], "group": [0, 0]}`, /groups.are.1.to.200/],
      ['a group that is not there', `{${two}, "groups": ["g"], "group": [0, 1]}`, /groups.are.1.to.200/],
      ['half a group', `{${two}, "groups": ["g", "h"], "group": [0, 0.5]}`, /groups.are.1.to.200/],
      ['a group too few', `{${two}, "groups": ["g"], "group": [0]}`, /groups.are.1.to.200/],
      ['places without groups', `{${two}, "group": [0, 0]}`, /groups.are.1.to.200/],
      ['none', '{"id": []}', /cases.are.1.to.100000/],
      ['too many', `{"id": ${many(100_001)}}`, /cases.are.1.to.100000/],
      ['a list of objects', '[{"id": "a", "passed": true}]', 'cases are columns'],
      ['a list of texts', '["a"]', 'cases are columns'],
      ['a text for all', '"a"', 'cases are columns'],
    ])('%s', async (_, cases, message) => {
      await expect(pushMetrics('{"f1": 0.5}', `{"cases": ${cases}}`)).rejects.toThrow(message)
    })
  })

  test.each([
    ['a line break', 'a\nb'],
    ['nothing', ''],
    ['more than 200 characters', 'x'.repeat(201)],
  ])('a name with %s is refused', async (_, model_version) => {
    const candidate = candidateOf(configurationOf({ model_version }), 0.5)
    await expect(pushOne(database().store, candidate)).rejects.toThrow(/names.are.1.to.200.printable.characters/)
  })

  test('a call takes as many results as the code sends with one, and no more; and 16 MiB, which is more than it sends', async () => {
    const { store } = database()
    const configuration = configurationOf()
    const query = { baseline: null, baseline_environment: 'production' }
    const candidates = Array.from({ length: MOST_RESULTS + 1 }, () => candidateOf(configuration, 0.5))
    await expect(store.push(candidates, query)).rejects.toThrow(
      `at most ${MOST_RESULTS} results, this one has ${MOST_RESULTS + 1}`,
    )
    expect(await store.push(candidates.slice(1), query)).toMatchObject({ snapshots: { length: MOST_RESULTS } })
    expect(MOST_BYTES).toBeLessThan(16 * 1024 * 1024)
    const large = candidateOf(configuration, 0.5, { result: { notes: 'x'.repeat(16 * 1024 * 1024) } })
    await expect(store.push([large], query)).rejects.toThrow('at most 16 MiB')
  })

  describe('a caller that the schema cannot serve is refused before anything is stored', () => {
    const call = async (name: string, schemaVersion: unknown) => {
      const configuration = configurationOf()
      const results = quote(JSON.stringify([{ ...configuration, metrics: { f1: 0.5 } }]))
      const context = { baseline: null, baseline_environment: 'production', schema_version: schemaVersion }
      const outcome = await database()
        .sql(`select ${name}(${results}, ${quote(JSON.stringify(context))})`)
        .then(
          () => 'served',
          (error: unknown) => error,
        )
      const { rows } = await database().sql(`select from benchmark_transactions
        where model_version = ${quote(configuration.model_version)}`)
      return { outcome, stored: rows.length }
    }
    test.each(['push_benchmark_results', 'get_judging_context'])('by %s', async (name) => {
      const stored = name === 'push_benchmark_results' ? 1 : 0
      const { rows } = await database().sql('select max(version) as newest from benchmark_migrations')
      const newest = String(rows[0]?.['newest'])
      for (const version of [newest, '20261121000100', null]) {
        expect(await call(name, version)).toEqual({ outcome: 'served', stored })
      }
      const refused = [
        [String(BigInt(newest) + 1n), 'SN010', /is older than .* needs .*; nothing was stored.*supabase db push/s],
        ['20200101000000', 'SN010', /no longer supports .*; nothing was stored.*Update Benchmark Snapshots/s],
        ['the newest', 'SN004', /14 digits/],
        [20261121000100.5, 'SN004', /14 digits/],
      ] as const
      for (const [version, code, message] of refused) {
        const { outcome, stored: kept } = await call(name, version)
        expect(outcome).toMatchObject({ code, message: expect.stringMatching(message) })
        expect(kept).toBe(0)
      }
    })
  })

  test('what a refused row contains is not in the message', async () => {
    const secret = candidateOf(configurationOf(), 700, { result: { notes: 'the secret of Ann' } })
    const refused: unknown = await pushOne(database().store, secret).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: '23514', detail: null })
    expect(String(refused)).not.toMatch(/Ann|Failing row/)
  })

  describe('what was measured and said', () => {
    const statements = IMMUTABLE_TABLES.flatMap((table) => [
      `update public.${table} set created_at = now()`,
      `update public.${table} set created_at = now() where false`,
      `delete from public.${table}`,
      `truncate public.${table} cascade`,
    ])
    test.each(statements)('%s is refused to every role, and to the owner with a hint', async (statement) => {
      await pushOne(database().store, candidateOf(configurationOf(), 0.5))
      for (const role of API_ROLES) {
        await asRole(database(), role, async () => {
          await expect(database().sql(statement)).rejects.toThrow(/permission denied/)
        })
      }
      await expect(database().sql(statement)).rejects.toMatchObject({
        code: 'SN003',
        hint: expect.stringMatching(/\w/),
      })
    })

    test.each(['benchmark_idempotency', 'benchmark_cases', 'benchmark_case_sets'])(
      '%s is not rewritten either',
      async (table) => {
        const column = table === 'benchmark_case_sets' ? 'cases' : 'transaction_id'
        await expect(database().sql(`update public.${table} set ${column} = ${column}`)).rejects.toMatchObject({
          code: 'SN003',
        })
        await expect(database().sql(`truncate public.${table} cascade`)).rejects.toMatchObject({ code: 'SN003' })
      },
    )

    test('cases are erased by the owner alone, one or all, and the log says so', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      const cases = [
        { id: 'erased-a', passed: true, group: 'g' },
        { id: 'erased-b', passed: false },
        { id: 'erased-c', score: 0.5, group: 'h' },
      ]
      const candidate = candidateOf(configuration, 0.5, { result: { cases }, key: 'erased' })
      const { transaction_id } = await pushOne(store, candidate)
      const other = await pushOne(store, candidateOf(configuration, 0.5, { result: { cases } }))
      const erase = (rest: string): string =>
        `select erase_benchmark_cases('${transaction_id}', 'asked for', 'ann'${rest}) as erased`
      const left = async (id: string): Promise<unknown[]> => {
        const { rows } = await sql(`select id, passed, score, case_group from get_benchmark_cases('${id}')`)
        return rows.map((row) => Object.values(row))
      }
      await asRole(database(), 'service_role', async () => {
        await expect(sql(erase(''))).rejects.toThrow('permission denied')
      })
      expect((await sql(erase(`, '{erased-b,unknown}'`))).rows).toEqual([{ erased: 1 }])
      expect(await left(transaction_id)).toEqual([
        ['erased-a', true, null, 'g'],
        ['erased-c', null, 0.5, 'h'],
      ])
      expect(await left(other.transaction_id)).toHaveLength(3)
      // What is left is that of a result that came with three cases: sent again, it is the same one.
      expect(await pushOne(store, candidate)).toMatchObject({ replayed: true, transaction_id })
      expect((await sql(erase(''))).rows).toEqual([{ erased: 2 }])
      expect((await sql(erase(''))).rows).toEqual([{ erased: 0 }])
      expect(await left(transaction_id)).toEqual([])
      await sql(`select erase_benchmark_cases('${other.transaction_id}', 'asked for', 'ann')`)
      const known = await sql(`select from benchmark_case_sets where cases -> 'id' ?& '{erased-a,erased-b,erased-c}'`)
      expect(known.rows).toEqual([])
      const { rows } = await sql(`select action, actor, reason from public.benchmark_pointer_log
        where pointer = 'cases' and actor = 'ann' order by seq limit 1`)
      expect(rows).toEqual([{ action: 'erase_cases', actor: 'ann', reason: 'asked for' }])
      expect((await historyOf(store, configuration, 1))[0]?.f1_score).toBe(0.5)
    })
  })

  test('asking about a configuration that does not exist is an error that says where to look', async () => {
    const unknown = configurationOf()
    for (const name of ['rollback_snapshot', 'set_baseline', 'checkout_snapshot']) {
      const version = name === 'rollback_snapshot' ? '' : ', 1'
      await expect(database().sql(`select * from ${name}(${namesOf(unknown)}${version})`)).rejects.toMatchObject({
        code: 'SN002',
        hint: expect.stringContaining('list_benchmark_configurations'),
      })
    }
  })
}
