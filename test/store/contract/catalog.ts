/** The contract of the code, held against the functions that the database really has and what they really answer. */
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { defaultOf, type Fields, type RowCodec } from '../../../src/contract/codec.js'
import type { DatabaseFunction, Entry } from '../../../src/contract/entry.js'
import { archiveSnapshots } from '../../../src/contract/lifecycle.js'
import * as models from '../../../src/contract/models.js'
import * as pointers from '../../../src/contract/pointers.js'
import * as push from '../../../src/contract/push.js'
import * as questions from '../../../src/contract/questions.js'
import * as rankings from '../../../src/contract/rankings.js'
import * as verdicts from '../../../src/contract/verdicts.js'
import { isGoodForRollback } from '../../../src/core/judging/verdict.js'
import { VERDICTS } from '../../../src/core/model.js'
import { casesIn } from '../../../src/core/result/case-columns.js'
import { isEphemeral } from '../../../src/core/result/environment.js'
import { activate, annotate, checkout, register, rollback, setBaseline } from '../calls.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  judgementOf,
  pushOne,
  pushVersions,
  queryFor,
  quote,
  recordOne,
  type OpenStore,
} from './store-material.js'

/** Functions for people and for the schema itself, which no code calls. A new function needs a decision. */
const FOR_SQL_ONLY = [
  'benchmark_all_tags',
  'benchmark_are_comparable',
  'benchmark_asked_trends',
  'benchmark_cases_of',
  'benchmark_configuration_id',
  'benchmark_f1',
  'benchmark_flatten_metrics',
  'benchmark_lost',
  'benchmark_measured_periods',
  'benchmark_metric',
  'benchmark_pointers',
  'benchmark_ranked_by',
  'benchmark_reaches',
  'benchmark_require_payload',
  'benchmark_rounded',
  'benchmark_schema_version',
  'benchmark_share_unit',
  'benchmark_trends_since',
  'benchmark_value',
  'checkout_snapshot',
  'compare_model_versions',
  'detect_regression',
  'get_benchmark_cases',
  'registry_active_evidence',
  'registry_difference',
  'registry_find_version',
  'upsert_benchmark_result',
]

/** What documents have and the code does not read. */
const UNREAD = [
  'record_verdicts[].recorded',
  'show_model_version.activations[].id',
  'show_model_version.activations[].seq',
  'show_model_version.performance[].created_at',
  'show_model_version.performance[].id',
  'show_model_version.performance[].seq',
]

/** Every entry there is, whichever file it is in. */
async function wholeContract(): Promise<DatabaseFunction[]> {
  const folder = new URL('../../../src/contract/', import.meta.url)
  const files = await readdir(folder)
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<{ readonly [name: string]: unknown }>),
  )
  return modules.flatMap((module) => Object.values(module)).filter(isEntry)
}

function isEntry(value: unknown): value is DatabaseFunction {
  return typeof value === 'object' && value !== null && 'takes' in value && 'answers' in value
}

/** Functions as the catalog of the database has them. */
const CATALOG = `
  select f.proname as name, f.proretset as is_set,
    has_function_privilege('service_role', f.oid, 'execute') or has_function_privilege('authenticated', f.oid, 'execute')
      as is_granted,
    coalesce((
      select json_agg(json_build_array(f.proargnames[a.place], format_type(a.type, null),
        a.place > f.pronargs - f.pronargdefaults) order by a.place)
      from unnest(f.proargtypes::oid[]) with ordinality a (type, place)
    ), '[]')::text as parameters,
    case
      when f.proallargtypes is not null then (
        select json_agg(json_build_array(f.proargnames[a.place], format_type(a.type, null)) order by a.place)
        from unnest(f.proallargtypes) with ordinality a (type, place) where f.proargmodes[a.place] = 't')
      when t.typrelid <> 0 then (
        select json_agg(json_build_array(a.attname, format_type(a.atttypid, null)) order by a.attnum)
        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
      else to_json(format_type(t.oid, null))
    end::text as answers
  from pg_proc f join pg_type t on t.oid = f.prorettype
  where f.pronamespace = 'public'::regnamespace and t.typname <> 'trigger'`

interface Shape {
  readonly is_set: boolean
  /** Names, types, and whether there is a default. */
  readonly parameters: unknown
  /** Names and types of columns, or the type of a value. */
  readonly answers: unknown
}

function shapeOf({ takes, answers }: DatabaseFunction): Shape {
  const { kind, codec } = answers
  const columns = 'fields' in codec ? Object.entries((codec as RowCodec<Fields>).fields) : []
  return {
    is_set: kind !== 'value',
    parameters: Object.entries(takes).map(([name, type]) => [`p_${name}`, type.sql, defaultOf(type).hasDefault]),
    answers: kind === 'value' ? codec.sql : columns.map(([name, column]) => [name, column.sql]),
  }
}

/** The paths of all members of a document. */
function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  // Cases are columns, which are read as a whole.
  const cases = path.endsWith('.cases') ? casesIn(value) : null
  if (cases !== null) return pathsIn(cases, path)
  return Object.entries(value).flatMap(([name, member]) => [`${path}.${name}`, ...pathsIn(member, `${path}.${name}`)])
}

export function catalogContract(database: () => OpenStore): void {
  describe('the contract', () => {
    test('is what the catalog says: names, types, order and defaults of parameters, names, types and order of columns', async () => {
      const { rows } = await database().sql(CATALOG)
      const catalog = new Map(rows.map((row) => [String(row['name']), row]))
      const entries = await wholeContract()
      expect(entries.length).toBeGreaterThan(30)
      const there = entries.map(({ name }) => {
        const row = catalog.get(name)
        const parsed = (column: string): unknown => {
          const text = row?.[column]
          return typeof text === 'string' ? JSON.parse(text) : null
        }
        const { is_set } = row ?? {}
        return [name, { is_set, parameters: parsed('parameters'), answers: parsed('answers') }]
      })
      expect(there).toEqual(entries.map((entry) => [entry.name, shapeOf(entry)]))
      const granted = rows.filter(({ is_granted }) => is_granted === true).map(({ name }) => String(name))
      const known = new Set(entries.map(({ name }) => name))
      expect(granted.filter((name) => !known.has(name)).sort()).toEqual(FOR_SQL_ONLY)
    })

    test('reads what the functions answer: every member of every document is read, or known to be left out', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const { model_version, dataset_version } = configuration
      const unread = new Set<string>()
      /** Asks once as the code does and once for the JSON as it is. */
      async function ask<I, O>(entry: Entry<I, O>, input: I): Promise<O> {
        const raw = { ...entry, answers: { ...entry.answers, read: (answer: unknown) => answer } }
        const answer = await store.call(raw, input)
        const read = await store.call(entry, input)
        expect([entry.name, read]).not.toEqual([entry.name, []])
        if (entry.answers.kind !== 'value') {
          const columns = Object.keys((entry.answers.codec as RowCodec<object>).fields)
          expect([entry.name, Object.keys((answer as object[])[0] ?? {})]).toEqual([entry.name, columns])
        }
        const all = entry.answers.kind === 'value' || Array.isArray(read) ? answer : (answer as unknown[])[0]
        const known = new Set(pathsIn(read, entry.name))
        for (const path of pathsIn(all, entry.name)) if (!known.has(path)) unread.add(path)
        return read
      }

      const whole = { id: 'a', passed: true, score: 1, tp: 1, fp: 0, fn: 0, group: 'g' }
      const cases = [{ ...whole, latency_ms: 1, cost: 0.1, error: false }]
      const result = { cases, tags: ['experiment'], metrics: { f1: 0.9, accuracy: 0.9 } }
      const candidates = [candidateOf(configuration, 0, { result, key: `${model_version}/1` })]
      const asked = { results: candidates, context: queryFor() }
      const { results } = await ask(push.pushBenchmarkResults, asked)
      const transaction_id = results[0]?.transaction_id ?? ''
      await setBaseline(store, configuration, 1)
      await ask(push.getJudgingContext, asked)
      const judged = { promotion: 'never', own_baseline_version: 1, actor: null, run_id: null } as const
      const verdict = { ...judged, judgement: judgementOf('regression', null) }
      await ask(push.decidePromotions, { verdicts: [{ ...verdict, configuration, metrics: { f1: 0.9 } }] })
      await ask(push.recordVerdicts, { verdicts: [{ ...verdict, transaction_id }] })
      await annotate(store, configuration, 1, { note: 'seen', tags: [] })
      await pushVersions(store, configuration, [0.8, 0.7])

      const move = { actor: 'tester' }
      await ask(pointers.listBenchmarkConfigurations, { model_version })
      await ask(pointers.moveCurrentSnapshot, { ...configuration, snapshot_version: 3, ...move })
      await ask(pointers.setBaseline, { ...configuration, snapshot_version: 1, ...move })
      await ask(pointers.promoteSnapshot, { ...configuration, dry_run: true, ...move })
      await ask(pointers.getPointerEvents, { ...configuration, limit: 9 })
      await ask(pointers.getPointersAt, { ...configuration, at: '2999-01-01T00:00:00Z' })
      await ask(questions.getSnapshotHistory, { ...configuration, limit: 9 })
      await ask(questions.compareSnapshots, { ...configuration, version_a: 1, version_b: 2 })
      await ask(verdicts.explainVerdict, { ...configuration, snapshot_version: 1 })
      await ask(questions.latestSnapshots, { model_version, limit: 9 })
      await ask(questions.listBenchmarkTransactions, { model_version, limit: 9 })
      await ask(questions.getMetricSeries, { ...configuration, metric: 'f1', limit: 9 })
      await ask(questions.getMetricTrends, { by: 'day', metric: 'f1', model_version })
      await ask(rankings.compareModels, { dataset_version, metric: 'f1', better: 'higher', environment: 'production' })
      await ask(rankings.comparePrompts, { experiment: 'experiment', metric: 'f1', better: 'higher', model_version })
      await ask(questions.listRegressions, { model_version, limit: 9 })
      await ask(archiveSnapshots, { model_version, keep: 1, dry_run: true, ...move })

      const model_name = `model of ${model_version}`
      const registration = { model_name, artifact_path: 'a', metrics: { accuracy: 1 }, training: {}, ...move }
      await ask(models.registerModelVersion, {
        ...registration,
        promotion: 'first',
        evidence: transaction_id,
        metrics: {},
      })
      await register(store, { ...registration, promotion: 'never' })
      await activate(store, model_name, 2)
      await ask(models.logModelPerformance, { model_name, accuracy: 0.5, threshold: 0.05, ...move })
      await ask(models.activateModelVersion, { model_name, version: 2, ...move })
      await ask(models.listModels, {})
      await ask(models.listModelVersions, { model_name, limit: 9, include_archived: true })
      await ask(models.activeModelVersion, { model_name })
      await ask(models.showModelVersion, { model_name, version: 2, against: 1 })
      expect([...unread].sort()).toEqual(UNREAD)
    })
  })

  describe('a rule that both sides need to know', () => {
    test('which environments come and go', async () => {
      const names = [
        'pull-request/1',
        'branch/x',
        'branch/',
        'branch',
        'production',
        'my-branch/x',
        'Branch/x',
        'tag/v1',
      ]
      const { model_version } = configurationOf()
      await database().store.push(
        names.map((environment) => candidateOf(configurationOf({ model_version, environment }), 0.5)),
        queryFor(),
      )
      const { rows } = await database().sql(
        `select environment, is_ephemeral from benchmark_configurations where model_version = ${quote(model_version)}`,
      )
      expect(new Map(rows.map((row) => [row['environment'], row['is_ephemeral']]))).toEqual(
        new Map(names.map((name) => [name, isEphemeral(name)])),
      )
    })

    test('how many points of its history a context has', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const candidates = Array.from({ length: push.HISTORY_POINTS + 5 }, () => candidateOf(configuration, 0.5))
      await store.push(candidates, queryFor())
      const { context } = await pushOne(store, candidateOf(configuration, 0.5))
      expect(context.history).toHaveLength(push.HISTORY_POINTS)
    })

    test.each(VERDICTS)('whether a version with the verdict %s is a place to roll back to', async (verdict) => {
      const { store, sql } = database()
      const configuration = configurationOf()
      await recordOne(store, await pushOne(store, candidateOf(configuration, 0.9)), verdict, 'never')
      await recordOne(store, await pushOne(store, candidateOf(configuration, 0.1)), 'regression', 'never')
      await checkout(store, configuration, 2)
      await rollback(store, configuration, 'last-good').catch(() => undefined)
      const { rows } = await sql(`select current_version from benchmark_configurations where ${isOf(configuration)}`)
      expect(rows).toEqual([{ current_version: isGoodForRollback(verdict) ? 1 : 2 }])
    })
  })
}
