import { describe, expect, test } from '@jest/globals'
import { compareSnapshots } from '../../../src/contract/questions.js'
import { explainVerdict } from '../../../src/contract/verdicts.js'
import type { ExportedLine } from '../../../src/contract/exchange.js'
import { checkout, historyOf, restore, rollback, setBaseline } from '../calls.js'
import { fillOld, resultOf, sha256, VERSIONS } from './cold-material.js'
import { exportAll } from './exchange.js'
import { API_ROLES } from './refusal.js'
import {
  asRole,
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  pushVersions,
  queryFor,
  quote,
  type OpenStore,
} from './store-material.js'
import { resultDigests } from '../../../src/core/result/digests.js'

/** What the owner asks; others may not. */
async function ask<T>({ sql }: OpenStore, call: string): Promise<T> {
  const { rows } = await sql(`select ${call}::text as answer`)
  return JSON.parse(String(rows[0]?.['answer'])) as T
}

interface Candidates {
  readonly months: readonly { readonly month: string; readonly versions: number; readonly bytes: number }[]
  readonly transactions: readonly string[]
}

async function linesOf(opened: OpenStore, month: string): Promise<ExportedLine[]> {
  const { transactions } = await ask<Candidates>(opened, `list_cold_candidates(p_month => '${month}')`)
  const ids = transactions.map((id) => `'${id}'`).join(', ')
  return (await ask<{ lines: ExportedLine[] }>(opened, `export_cold_versions(array[${ids}]::uuid[])`)).lines
}

const moveOut = (opened: OpenStore, lines: readonly ExportedLine[], month: string) => {
  const sent = lines.map((line) => ({ digest: sha256(JSON.stringify(line)), line }))
  const call = `move_to_cold_storage(${quote(JSON.stringify(sent))}, '${month}.ndjson.gz', 'ann', 'disk is full')`
  return ask<{ moved: number; skipped: number }>(opened, call)
}

const monthsOf = async (opened: OpenStore) =>
  (await ask<Candidates>(opened, 'list_cold_candidates()')).months.map(({ month, versions }) => [month, versions])

interface Forged {
  readonly transaction: { readonly metrics: object }
  readonly cases: object
  readonly verdicts: readonly object[]
}

/** Payload of archived versions, out of a database and back. */
export function coldStorageContract(open: () => Promise<OpenStore>): void {
  async function withStore<T>(work: (opened: OpenStore) => Promise<T>): Promise<T> {
    const opened = await open()
    try {
      return await work(opened)
    } finally {
      await opened.close()
    }
  }

  const tables = async ({ sql }: OpenStore): Promise<unknown> =>
    (
      await sql(`select (select count(*)::int from benchmark_transactions) as transactions,
        (select count(*)::int from benchmark_cases) as cases, (select count(*)::int from benchmark_case_sets) as sets,
        (select count(*)::int from benchmark_verdicts where findings <> '[]') as findings,
        (select count(*)::int from benchmark_cold) as cold`)
    ).rows[0]

  describe('cold storage', () => {
    test('takes archived versions of months that are over, and nothing that anything here needs', () =>
      withStore(async (opened) => {
        const { store, sql } = opened
        const configuration = await fillOld(opened)
        // Version 2 is the baseline, 3 and 4 are of February, 5 of March.
        expect(await monthsOf(opened)).toEqual([
          ['2026-01', 1],
          ['2026-02', 2],
          ['2026-03', 1],
        ])
        const all = await ask<Candidates>(opened, `list_cold_candidates(p_older_than => '100 years')`)
        expect(all.months).toEqual([])
        // What is active, and one of the last 20 versions although it is archived.
        await sql(
          `update benchmark_snapshots set is_active = false where ${isOf(configuration)} and snapshot_version = 12`,
        )
        expect(await monthsOf(opened)).toEqual([
          ['2026-01', 1],
          ['2026-02', 2],
          ['2026-03', 1],
        ])
        // What an active version is judged against.
        const { rows } = await sql(`select snapshot_version, transaction_id from benchmark_snapshots
          where ${isOf(configuration)} and snapshot_version in (3, 28) order by 1`)
        const [third, last] = rows.map(({ transaction_id }) => String(transaction_id))
        const verdict = { transaction_id: last, verdict: 'minor', reason: 'r', findings: [], promotion: 'never' }
        const judged = { ...verdict, reference_transaction_id: third, reference_rule: 'input' }
        await sql(`select record_verdicts(${quote(JSON.stringify([judged]))})`)
        // What came of today, whoever archived it.
        const today = configurationOf({ environment: 'branch/x' })
        await pushVersions(store, today, [0.1, 0.2, 0.3])
        await sql(`update benchmark_snapshots set is_active = false where ${isOf(today)} and snapshot_version = 1`)
        expect(await monthsOf(opened)).toEqual([
          ['2026-01', 1],
          ['2026-02', 1],
          ['2026-03', 1],
        ])
      }))

    test('leaves a stub that lists, judging and the line go on over, and brings it all back as it was', () =>
      withStore(async (opened) => {
        const { store, sql } = opened
        const configuration = await fillOld(opened)
        const listed = async () =>
          (
            await sql(`select snapshot_version, f1_score, latency_ms, verdict, commit_sha, run_id, tags, notes, is_active, is_cold
              from get_snapshot_history(${[...Object.values(configuration).map(quote)].join(', ')}, 50, true)`)
          ).rows
        const before = { history: await listed(), export: await exportAll(store), tables: await tables(opened) }
        const lines = [await linesOf(opened, '2026-01'), await linesOf(opened, '2026-02')].flat()
        expect(lines.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 3, 4])
        expect(await moveOut(opened, lines, '2026-02')).toEqual({ moved: 3, skipped: 0 })
        expect(await moveOut(opened, lines, '2026-02')).toEqual({ moved: 0, skipped: 3 })
        expect(await listed()).toEqual(
          before.history.map((row) => ({ ...row, is_cold: [1, 3, 4].includes(Number(row['snapshot_version'])) })),
        )
        expect(await tables(opened)).toMatchObject({ transactions: VERSIONS, cases: VERSIONS - 3, sets: 2, cold: 3 })
        const [stub] = await exportAll(store)
        expect(stub).toMatchObject({
          snapshot_version: 1,
          transaction: { metrics: { f1: 0.51, latency_ms: 11 }, case_count: 3, run_id: '1', notes: 'run 1' },
          cases: null,
          archived: { actor: expect.any(String) },
          cold: { actor: 'ann', reason: 'disk is full', file: '2026-02.ndjson.gz', line_digest: expect.any(String) },
        })
        expect((stub?.['transaction'] as { metrics: object }).metrics).toEqual({ f1: 0.51, latency_ms: 11 })
        expect((await pushOne(store, candidateOf(configuration, 0.9))).snapshot_version).toBe(VERSIONS + 1)

        expect(await store.importLines(lines)).toEqual({ inserted: 3, skipped: 0 })
        expect(await store.importLines(lines)).toEqual({ inserted: 0, skipped: 3 })
        expect(await tables(opened)).toMatchObject({ ...(before.tables as object), transactions: VERSIONS + 1 })
        const after = await exportAll(store)
        const own = (all: readonly ExportedLine[]) =>
          all.filter(({ kind, snapshot_version: v }) => kind === 'verdict' || (kind === 'snapshot' && Number(v) < 29))
        expect(JSON.stringify(own(after))).toBe(JSON.stringify(own(before.export)))
        const moves = after.filter(({ action }) => String(action).endsWith('cold_storage'))
        expect(moves.map(({ action, from_version, to_version }) => [action, from_version ?? to_version])).toEqual([
          ...[1, 3, 4].map((version) => ['to_cold_storage', version]),
          ...[1, 3, 4].map((version) => ['from_cold_storage', version]),
        ])
      }))

    test('says where a version went, and what brings it back, to whoever needs what it measured', () =>
      withStore(async (opened) => {
        const { store, sql } = opened
        const configuration = await fillOld(opened)
        await moveOut(opened, await linesOf(opened, '2026-02'), '2026-02')
        const where = `version 3 of model ${configuration.model_version}, dataset dataset-1, prompt prompt-1, environment production is in cold storage: its measurements were moved to 2026-02.ndjson.gz`
        const refused = { code: 'SN011', message: expect.stringContaining(where) }
        const { rows } = await sql(`select transaction_id from benchmark_snapshots
          where ${isOf(configuration)} and snapshot_version = 3`)
        const id = String(rows[0]?.['transaction_id'])
        for (const attempt of [
          () => checkout(store, configuration, 3),
          () => rollback(store, configuration, 3),
          () => setBaseline(store, configuration, 3),
          () => restore(store, { ...configuration, versions: [3] }),
          () => store.call(compareSnapshots, { ...configuration, version_a: 3, version_b: 20 }),
          () => store.call(explainVerdict, { ...configuration, snapshot_version: 3 }),
          () => pushOne(store, candidateOf(configuration, 0.9), queryFor({ kind: 'version', version: 3 })),
          () => sql(`update benchmark_snapshots set is_active = true where ${isOf(configuration)}`),
          () => sql(`select * from get_benchmark_cases('${id}')`),
          () => sql(`select erase_benchmark_cases('${id}', 'asked for')`),
        ]) {
          await expect(attempt()).rejects.toMatchObject({
            ...refused,
            message: expect.stringMatching(/in cold storage/),
          })
        }
        await expect(checkout(store, configuration, 3)).rejects.toMatchObject(refused)
        await expect(checkout(store, configuration, 3)).rejects.toThrow(
          '`benchmark-snapshots import <folder>/2026-02.ndjson.gz` brings it back',
        )
        // The others of the environment come back.
        const all = await restore(store, configuration)
        expect(all.map(({ snapshot_version, kept_because }) => [snapshot_version, kept_because])).toEqual([
          ...[1].map((version) => [version, null]),
          ...[3, 4].map((version) => [version, 'in cold storage']),
          [5, null],
        ])
        expect(await historyOf(store, configuration, 50)).toHaveLength(VERSIONS - 2)
      }))

    test('a run that is started again finds its version there, and makes no new one', () =>
      withStore(async (opened) => {
        const { store } = opened
        const configuration = await fillOld(opened)
        const [line] = await linesOf(opened, '2026-01')
        const { cases, ...result } = resultOf(configuration, 1)
        const candidate = {
          ...candidateOf(configuration, result.metrics, { key: String(line?.['idempotency_key']), result: { cases } }),
          ...resultDigests({ ...result, cases }, sha256),
        }
        await moveOut(opened, [line ?? {}], '2026-01')
        expect(await pushOne(store, candidate)).toMatchObject({ snapshot_version: 1, replayed: true })
        await expect(pushOne(store, { ...candidate, content_digest: sha256('another') })).rejects.toMatchObject({
          code: 'SN001',
        })
      }))

    test('takes and gives back only what is the same as in the database, and keeps no half of it', () =>
      withStore(async (opened) => {
        const { store } = opened
        await fillOld(opened)
        const lines = await linesOf(opened, '2026-02')
        const before = await tables(opened)
        const forged = (change: (line: Forged) => void): ExportedLine[] => {
          const copy = structuredClone(lines)
          change(copy[1] as unknown as Forged)
          return copy
        }
        const changes: ((line: Forged) => void)[] = [
          ({ transaction }) => Object.assign(transaction.metrics, { f1: 0.99 }),
          ({ cases }) => Object.assign(cases, { passed: '111' }),
          ({ verdicts: [verdict] }) => Object.assign(verdict ?? {}, { findings: [] }),
          (line) => Object.assign(line, { verdicts: [] }),
        ]
        for (const change of changes) {
          await expect(moveOut(opened, forged(change), '2026-02')).rejects.toThrow(
            'does not hold what the database holds',
          )
          expect(await tables(opened)).toEqual(before)
        }
        await expect(moveOut(opened, [...lines, ...lines], '2026-02')).rejects.toThrow(
          'does not hold what the database holds',
        )
        await moveOut(opened, lines, '2026-02')
        const stubs = await tables(opened)
        for (const change of changes) {
          await expect(store.importLines(forged(change))).rejects.toThrow('the file does not hold what was moved to')
          expect(await tables(opened)).toEqual(stubs)
        }
        expect(await store.importLines(lines)).toEqual({ inserted: 2, skipped: 0 })
      }))

    test('is for the owner alone, and even the owner moves nothing else by it', () =>
      withStore(async (opened) => {
        const { sql } = opened
        const configuration = await fillOld(opened)
        for (const role of API_ROLES) {
          for (const call of [
            'list_cold_candidates()',
            "export_cold_versions('{}')",
            "move_to_cold_storage('[]', '2026-01.ndjson.gz')",
            "benchmark_drop_payload('{}')",
          ]) {
            await expect(asRole(opened, role, () => sql(`select ${call}`))).rejects.toThrow('permission denied')
          }
          for (const statement of [
            'delete from benchmark_cold',
            'update benchmark_cold set actor = actor',
            'insert into benchmark_cold (transaction_id) select id from benchmark_transactions',
          ]) {
            await expect(asRole(opened, role, () => sql(statement))).rejects.toThrow('permission denied')
          }
        }
        await moveOut(opened, await linesOf(opened, '2026-02'), '2026-02')
        await sql(`select set_config('benchmark_snapshots.payload', 'moves', false)`)
        const isStub = 'id in (select transaction_id from benchmark_cold)'
        for (const statement of [
          `update benchmark_transactions set metrics = '{"f1": 1}' where not ${isStub}`,
          `update benchmark_transactions set notes = 'better' where ${isStub}`,
          `update benchmark_transactions set content_digest = null where ${isStub}`,
          `update benchmark_verdicts set verdict = 'improvement'`,
          `update benchmark_verdicts set findings = '[]' where transaction_id not in (select transaction_id from benchmark_cold)`,
          'truncate benchmark_cold',
          `update benchmark_cold set payload_digest = repeat('0', 64)`,
          `delete from benchmark_transactions where ${isStub}`,
        ]) {
          await expect(sql(statement)).rejects.toMatchObject({ code: 'SN003' })
        }
        await sql('reset benchmark_snapshots.payload')
        await expect(sql(`update benchmark_transactions set metrics = metrics where ${isStub}`)).rejects.toMatchObject({
          code: 'SN003',
        })
        await expect(sql('delete from benchmark_archived')).rejects.toMatchObject({ code: '23503' })
        expect(await historyOf(opened.store, configuration, 50)).toHaveLength(VERSIONS - 4)
      }))

    test('an export of a history with stubs is one, and the files bring the payload back into its copy', () =>
      withStore(async (opened) => {
        const configuration = await fillOld(opened)
        const lines = await linesOf(opened, '2026-02')
        await moveOut(opened, lines, '2026-02')
        const history = await exportAll(opened.store)
        await withStore(async (copy) => {
          await expect(copy.store.importLines(lines.slice(0, 1))).rejects.toThrow('only brings back what left it')
          await copy.store.importLines(history)
          expect(JSON.stringify(await exportAll(copy.store))).toBe(JSON.stringify(history))
          await expect(checkout(copy.store, configuration, 3)).rejects.toMatchObject({ code: 'SN011' })
          expect(await copy.store.importLines(lines)).toEqual({ inserted: 2, skipped: 0 })
          expect(await tables(copy)).toMatchObject({ cold: 0, cases: VERSIONS, findings: VERSIONS })
        })
      }))
  })
}
