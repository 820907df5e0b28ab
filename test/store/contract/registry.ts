import { describe, expect, test } from '@jest/globals'
import {
  type Registered,
  type Registration,
  listModels,
  logModelPerformance,
  pruneModelVersions,
} from '../../../src/contract/models.js'
import type { Store } from '../../../src/ports.js'
import { exportAll } from './exchange.js'
import { API_ROLES } from './refusal.js'
import {
  asRole,
  candidateOf,
  configurationOf,
  pushOne,
  pushVersions,
  quote,
  type OpenStore,
  type Row,
} from './store-material.js'
import { MOVE, activate, activeOf, register, rollbackModel, showModel, modelVersions } from '../calls.js'

let count = 0

/** A name that no other test uses. */
export function modelName(): string {
  count += 1
  return `registered-${count}`
}

/** `metrics`: a number is an f1. */
export function registrationOf(
  model_name: string,
  metrics: Registration['metrics'] | number,
  rest: Partial<Registration> = {},
): Registration {
  return {
    model_name,
    version_name: null,
    artifact_path: 's3://models/artifact.pt',
    metrics: typeof metrics === 'number' ? { f1: metrics } : metrics,
    sample_count: null,
    dataset_version: 'dataset-1',
    split_version: null,
    training: {},
    parent_version: null,
    notes: null,
    evidence: null,
    promotion: 'never',
    actor: 'tester',
    run_id: null,
    idempotency_key: null,
    ...rest,
  }
}

/** Registers one version per f1. */
async function registerVersions(store: Store, name: string, f1s: readonly number[]): Promise<void> {
  for (const f1 of f1s) await register(store, registrationOf(name, f1))
}

const TABLES = ['registry_versions', 'registry_activation_log', 'registry_performance_log']

/** The registry of models: versions, the active one, rollback, pruning, measurements. */
export function registryContract(database: () => OpenStore, open: () => Promise<OpenStore>): void {
  const store = (): Store => database().store
  const rowsOf = async (query: string): Promise<readonly Row[]> => (await database().sql(query)).rows
  const movesOf = async (name: string): Promise<unknown[][]> => {
    const rows = await rowsOf(`select pointer, action, from_version, to_version, actor, reason, run_id
      from public.registry_activation_log l join public.registry_models m on m.id = l.model_id
      where m.name = ${quote(name)} order by seq`)
    return rows.map((row) => Object.values(row))
  }
  const activeVersion = async (name: string): Promise<number | null> => (await activeOf(store(), name))?.version ?? null

  describe('a registered version', () => {
    test('is kept with everything that was said of it, and has the next number of its model', async () => {
      const name = modelName()
      const first = registrationOf(
        name,
        { f1_score: 0.91, accuracy: 0.93, by: { cat: 0.5 } },
        {
          version_name: 'resnet-a',
          sample_count: 127,
          split_version: 'split-2',
          training: {
            epochs: 12,
            early_stopping: true,
            training_seconds: 95.5,
            learning_rate: 0.001,
            batch_size: 4,
            optimizer: 'adam',
          },
          notes: 'ü',
          run_id: '7',
        },
      )
      expect(await register(store(), first)).toMatchObject({ version: 1, replayed: false, promoted: false })
      const second = registrationOf(name, 0.5, { parent_version: 1 })
      expect(await register(store(), second)).toMatchObject({ version: 2, version_name: null, active_version: null })
      const { version, activations, performance } = await showModel(store(), name, 'resnet-a')
      expect(version).toMatchObject({
        model_name: name,
        version: 1,
        version_name: 'resnet-a',
        artifact_path: 's3://models/artifact.pt',
        metrics: { f1: 0.91, accuracy: 0.93, by: { cat: 0.5 } },
        f1_score: 0.91,
        accuracy_score: 0.93,
        sample_count: 127,
        dataset_version: 'dataset-1',
        split_version: 'split-2',
        training: first.training,
        parent_version: null,
        notes: 'ü',
        run_id: '7',
        registered_by: 'tester',
        active_in: [],
        promotion_reason: 'promotion is `never`: only a person activates a version',
      })
      expect([activations, performance]).toEqual([[], []])
      const listed = await modelVersions(store(), name, 10, false)
      expect(listed.map(({ version: number, parent_version }) => [number, parent_version])).toEqual([
        [2, 1],
        [1, null],
      ])
    })

    test('is registered once under one key and under one name; other content there is refused', async () => {
      const name = modelName()
      const keyed = registrationOf(name, 0.5, { idempotency_key: 'run-1', version_name: 'a' })
      expect(await register(store(), keyed)).toMatchObject({ version: 1, replayed: false })
      expect(await register(store(), keyed)).toMatchObject({ version: 1, replayed: true })
      expect(await register(store(), { ...keyed, idempotency_key: 'run-2' })).toMatchObject({
        version: 1,
        replayed: true,
      })
      for (const other of [
        { ...keyed, notes: 'x' },
        { ...keyed, idempotency_key: null, notes: 'x' },
      ]) {
        await expect(register(store(), other)).rejects.toMatchObject({ code: 'SN001' })
      }
      expect(await register(store(), registrationOf(name, 0.5))).toMatchObject({ version: 2 })
      expect(await register(store(), registrationOf(name, 0.5))).toMatchObject({ version: 3 })
      const nameless = registrationOf(name, 0.5, { idempotency_key: 'run-3' })
      for (const replayed of [false, true]) {
        expect(await register(store(), nameless)).toMatchObject({ version: 4, replayed })
      }
    })

    test('takes metrics and dataset from the snapshot that is its evidence, and may not contradict it', async () => {
      const name = modelName()
      const configuration = configurationOf({ dataset_version: 'set-v3' })
      const { transaction_id } = await pushOne(database().store, candidateOf(configuration, { f1: 0.9, recall: 0.8 }))
      const proven = registrationOf(name, {}, { evidence: transaction_id, dataset_version: null })
      expect(await register(store(), proven)).toMatchObject({ version: 1 })
      expect((await showModel(store(), name, 1)).version).toMatchObject({
        metrics: { f1: 0.9, recall: 0.8 },
        dataset_version: 'set-v3',
        evidence_transaction_id: transaction_id,
      })
      const [snapshot] = await rowsOf(`select id from benchmark_snapshots where transaction_id = '${transaction_id}'`)
      await register(store(), { ...proven, evidence: String(snapshot?.['id']), metrics: { loss: 0.1 } })
      expect((await showModel(store(), name, 2)).version).toMatchObject({
        evidence_transaction_id: transaction_id,
        metrics: { f1: 0.9, recall: 0.8, loss: 0.1 },
      })
      for (const [wrong, message] of [
        [{ ...proven, metrics: { f1: 0.95 } }, 'the metric f1 is given as 0.95, but the evidence measured 0.9'],
        [
          { ...proven, dataset_version: 'set-v4' },
          'the dataset is given as set-v4, but the evidence was measured on set-v3',
        ],
        [{ ...proven, evidence: '00000000-0000-4000-8000-000000000000' }, 'is not a snapshot'],
      ] as const) {
        await expect(register(store(), wrong)).rejects.toThrow(message)
      }
    })

    test.each<[string, Partial<Registration> | object, string | RegExp]>([
      ['a negative f1', { metrics: { f1: -0.1 } }, /registered.f1.is.between.0.and.100/],
      ['an accuracy above 100', { metrics: { accuracy: 100.5 } }, /registered.accuracy.is.between.0.and.100/],
      ['a metric that is a text', { metrics: { f1: '0.9' } }, /registered.metrics.are.a.tree.of.finite.numbers/],
      ['two spellings of f1', { metrics: { f1: 0.9, f1_score: 0.8 } }, 'f1 is given twice'],
      ['epochs that are no whole number', { training: { epochs: 1.5 } }, /training.has.known.fields.of.their.types/],
      ['early stopping as a text', { training: { early_stopping: 'yes' } }, /training.has.known.fields/],
      ['a batch of nothing', { training: { batch_size: 0 } }, /training.has.known.fields/],
      ['a negative learning rate', { training: { learning_rate: -1 } }, /training.has.known.fields/],
      [
        'training that is nested',
        { training: { optimizer: { name: 'adam' } } },
        /training.is.an.object.of.plain.values/,
      ],
      ['an artifact path of two lines', { artifact_path: 'a\nb' }, /artifact.path.is.one.line/],
      ['no artifact path', { artifact_path: null }, 'needs the path of its artifact'],
      ['a negative sample count', { sample_count: -1 }, /sample.count.is.not.negative/],
      ['a parent that does not exist', { parent_version: 5 }, 'does not exist'],
      ['an empty version name', { version_name: '' }, /version.names.are.1.to.200.printable.characters/],
    ])('with %s is refused, and no model is made', async (_, wrong, message) => {
      const name = modelName()
      await expect(register(store(), { ...registrationOf(name, 0.5), ...wrong })).rejects.toThrow(message)
      expect(await rowsOf(`select from registry_models where name = ${quote(name)}`)).toEqual([])
    })

    test.each(TABLES)('%s refuses every rewriting, to the owner with a hint', async (table) => {
      const name = modelName()
      await register(store(), registrationOf(name, 0.5, { promotion: 'first' }))
      await database().sql(`select * from log_model_performance(${quote(name)}, 0.5)`)
      for (const statement of [
        `update public.${table} set created_at = now()`,
        `update public.${table} set created_at = now() where false`,
        `delete from public.${table}`,
        `truncate public.${table} cascade`,
      ]) {
        for (const role of API_ROLES) {
          const attempt = asRole(database(), role, () => database().sql(statement))
          await expect(attempt).rejects.toThrow(/permission denied/)
        }
        await expect(database().sql(statement)).rejects.toMatchObject({
          code: 'SN003',
          hint: expect.stringMatching(/\w/),
        })
      }
    })
  })

  describe('the active version', () => {
    test('is one at most; after 1, 2, 1, 3 rollback gives 1, then 2, then 1, then says that 1 is the first', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3])
      expect(await activeOf(store(), name)).toBeNull()
      for (const version of [1, 2, 1, 3]) await activate(store(), name, version)
      const listed = await modelVersions(store(), name, 10, false)
      expect(listed.map(({ active_in, rollback_in }) => [active_in, rollback_in])).toEqual([
        [['production'], []],
        [[], []],
        [[], ['production']],
      ])
      for (const expected of [1, 2, 1]) {
        expect(await rollbackModel(store(), name)).toMatchObject({ to_version: expected })
        expect(await activeVersion(name)).toBe(expected)
      }
      await expect(rollbackModel(store(), name)).rejects.toThrow(
        `version 1 of model ${name} is the first that was active in production`,
      )
    })

    test('moves with who, why and in which run, and says from where to where', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2])
      const move = { actor: 'ann', reason: 'approved', run_id: '8' }
      await activate(store(), name, 1, move)
      expect(await activate(store(), name, 2, { ...move, actor: 'ben' })).toEqual({
        model_name: name,
        from_version: 1,
        to_version: 2,
        from_f1: 0.1,
        to_f1: 0.2,
        artifact_path: 's3://models/artifact.pt',
        environment: 'production',
      })
      await activate(store(), name, 2)
      await rollbackModel(store(), name, { actor: 'cat', reason: 'too slow', run_id: null, expect: 2 })
      expect(await movesOf(name)).toEqual([
        ['active', 'activate', null, 1, 'ann', 'approved', '8'],
        ['active', 'activate', 1, 2, 'ben', 'approved', '8'],
        ['active', 'rollback', 2, 1, 'cat', 'too slow', null],
      ])
    })

    test('does not move when somebody moved it meanwhile; where it is already is no conflict', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3])
      const moved = { code: 'SN005', message: expect.stringContaining('somebody changed that meanwhile') }
      await expect(activate(store(), name, 1, { ...MOVE, expect: 3 })).rejects.toMatchObject(moved)
      await activate(store(), name, 1, { ...MOVE, expect: 0 })
      await activate(store(), name, 2, { ...MOVE, expect: 1 })
      await expect(activate(store(), name, 3, { ...MOVE, expect: 1 })).rejects.toMatchObject(moved)
      await expect(rollbackModel(store(), name, { ...MOVE, expect: 1 })).rejects.toMatchObject(moved)
      expect(await activate(store(), name, 2, { ...MOVE, expect: 1 })).toMatchObject({ from_version: 2, to_version: 2 })
      expect(await movesOf(name)).toHaveLength(2)
    })

    test('of an unknown model or version is an error that says where to look', async () => {
      const name = modelName()
      const missing = { code: 'SN002', hint: expect.stringContaining('list_model') }
      await expect(activeOf(store(), name)).rejects.toMatchObject(missing)
      await expect(modelVersions(store(), name, 5, false)).rejects.toMatchObject(missing)
      await expect(rollbackModel(store(), name)).rejects.toMatchObject(missing)
      await register(store(), registrationOf(name, 0.5))
      await expect(activate(store(), name, 2)).rejects.toMatchObject(missing)
      await expect(activate(store(), name, 'x')).rejects.toMatchObject(missing)
      await expect(showModel(store(), name, 9)).rejects.toMatchObject(missing)
      await expect(rollbackModel(store(), name)).rejects.toThrow('was ever active')
    })
  })

  describe('an environment', () => {
    const staging = { ...MOVE, environment: 'staging' }

    test('has an active version and a rollback of its own; none said means production', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3])
      await activate(store(), name, 1)
      await activate(store(), name, 2, staging)
      expect(await activate(store(), name, 3, staging)).toMatchObject({ from_version: 2, environment: 'staging' })
      await activate(store(), name, 3)
      const active = async (): Promise<unknown[]> =>
        [
          await activeOf(store(), name),
          await activeOf(store(), name, 'staging'),
          await activeOf(store(), name, 'qa'),
        ].map((version) => version?.version)
      expect(await active()).toEqual([3, 3, undefined])
      expect((await modelVersions(store(), name, 10, false)).map((each) => [each.active_in, each.rollback_in])).toEqual(
        [
          [['production', 'staging'], []],
          [[], ['staging']],
          [[], ['production']],
        ],
      )
      expect(await rollbackModel(store(), name, { ...staging, expect: 3 })).toMatchObject({ to_version: 2 })
      expect(await active()).toEqual([3, 2, undefined])
      const moved = { code: 'SN005', message: expect.stringContaining(`of model ${name} is active in staging, not`) }
      await expect(activate(store(), name, 1, { ...staging, expect: 3 })).rejects.toMatchObject(moved)
      await expect(rollbackModel(store(), name, staging)).rejects.toThrow('the first that was active in staging')
      await expect(rollbackModel(store(), name, { ...MOVE, environment: 'qa' })).rejects.toThrow('ever active in qa')
      expect((await showModel(store(), name, 2)).activations).toMatchObject([
        { action: 'rollback', environment: 'staging', from_version: 3, to_version: 2 },
        { action: 'activate', environment: 'staging', from_version: 2, to_version: 3 },
        { action: 'activate', environment: 'staging', from_version: null, to_version: 2 },
      ])
      const listed = await store().call(listModels, {})
      expect(listed.filter(({ model_name }) => model_name === name)).toMatchObject([
        { environment: 'production', active_version: 3, rollback_version: 1 },
        { environment: 'staging', active_version: 2, rollback_version: null },
      ])
      const inStaging = await store().call(listModels, { environment: 'staging' })
      expect(inStaging.filter(({ model_name }) => model_name === name)).toMatchObject([{ active_version: 2 }])
      expect(new Set(inStaging.map(({ environment }) => environment))).toEqual(new Set(['staging']))
    })

    test('has promotions, parents and measurements of its own', async () => {
      const name = modelName()
      await register(store(), registrationOf(name, 0.5, { promotion: 'first' }))
      const second = registrationOf(name, { f1: 0.6, accuracy: 0.8 }, { promotion: 'first', environment: 'staging' })
      expect(await register(store(), second)).toMatchObject({
        promoted: true,
        active_version: 2,
        environment: 'staging',
      })
      const third = registrationOf(name, 0.61, { promotion: 'auto', environment: 'staging' })
      expect(await register(store(), third)).toMatchObject({ promoted: false, active_version: 2 })
      expect(await register(store(), { ...third, environment: 'production' })).toMatchObject({ promoted: true })
      const parents = (await modelVersions(store(), name, 10, false)).map(({ parent_version }) => parent_version)
      expect(parents).toEqual([1, 2, null, null])
      const measurement = { model_name: name, accuracy: 0.7, threshold: 0.05, actor: 'tester' }
      expect(await store().call(logModelPerformance, { ...measurement, environment: 'staging' })).toMatchObject({
        version: 2,
        is_drop: true,
      })
      expect(await store().call(logModelPerformance, measurement)).toMatchObject({ version: 4 })
    })

    test('keeps what is active in it, and what a rollback would activate, from being pruned', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3, 0.4])
      await activate(store(), name, 1, staging)
      await activate(store(), name, 3, staging)
      const request = { model_name: name, keep: 1, min_age: '0 days', dry_run: true, ...MOVE }
      expect((await store().call(pruneModelVersions, request)).map(({ version }) => version)).toEqual([2])
    })

    test.each([[''], ['a\nb'], ['x'.repeat(201)]])('with the name %j is refused', async (environment) => {
      const name = modelName()
      await register(store(), registrationOf(name, 0.5))
      await expect(activate(store(), name, 1, { ...MOVE, environment })).rejects.toThrow(
        'That breaks a rule: model environment is 1 to 200 printable characters',
      )
    })
  })

  describe('promotion of a registered version', () => {
    /** Registers one version that is active, then another with `auto`. */
    async function after(active: Partial<Registration>, next: Partial<Registration>): Promise<Registered> {
      const name = modelName()
      await register(store(), registrationOf(name, 0.5, { promotion: 'first', ...active }))
      return register(store(), registrationOf(name, 0.5, { promotion: 'auto', ...next }))
    }

    test.each<[string, number, number, boolean, string]>([
      ['two hundredths, where binary floating point sees more', 0.91, 0.93, true, 'f1 0.910 → 0.930: +0.020 ≥ 0.02'],
      ['two hundredths, where binary floating point sees less', 0.81, 0.83, true, 'f1 0.810 → 0.830: +0.020 ≥ 0.02'],
      ['less than that', 0.91, 0.9299, false, 'f1 0.9100 → 0.9299: +0.0199 < 0.02, and f1 < 0.95'],
      [
        '0.95 and not lower',
        0.95,
        0.95,
        true,
        'f1 0.950 → 0.950: +0.000, not lower than the active version and ≥ 0.95',
      ],
      ['0.95, but lower', 0.96, 0.955, false, 'f1 0.960 → 0.955: −0.005, lower than the active version'],
    ])('of %s', async (_, old, now, promoted, promotion_reason) => {
      const registered = await after({ metrics: { f1: old } }, { metrics: { f1: now } })
      expect(registered).toMatchObject({ promoted, promotion_reason, active_version: promoted ? 2 : 1 })
      expect((await movesOf(registered.model_name)).length).toBe(promoted ? 2 : 1)
    })

    test.each<[string, Partial<Registration>, Partial<Registration>, string]>([
      ['another dataset', {}, { dataset_version: 'other' }, 'the dataset is other, that of version 1 is dataset-1'],
      ['an unknown dataset', {}, { dataset_version: null }, 'the dataset is not known, that of version 1 is dataset-1'],
      ['unknown datasets', { dataset_version: null }, { dataset_version: null }, 'the dataset is not known'],
      ['another split', { split_version: 'a' }, { split_version: 'b' }, 'the split is b, that of version 1 is a'],
      ['a split that one does not say', {}, { split_version: 'b' }, 'the split is b, that of version 1 is not known'],
      ['no f1', {}, { metrics: { accuracy: 1 } }, 'promotion `auto` compares f1, which version 2 lacks'],
    ])('never happens across %s', async (_, active, next, reason) => {
      const registered = await after(active, { metrics: { f1: 0.99 }, ...next })
      expect(registered).toMatchObject({ promoted: false, active_version: 1 })
      expect(registered.promotion_reason).toContain(reason)
    })

    test('never happens across evidence that measured something else under the same names', async () => {
      const configuration = configurationOf()
      const evidence = async (f1: number, dataset_size: number): Promise<string> =>
        (await pushOne(database().store, candidateOf(configuration, f1, { result: { dataset_size } }))).transaction_id
      const { dataset_version } = configuration
      const active = { evidence: await evidence(0.5, 6), metrics: {}, dataset_version }
      const registered = await after(active, { evidence: await evidence(0.9, 16), metrics: {}, dataset_version })
      expect(registered.promoted).toBe(false)
      expect(registered.promotion_reason).toBe(
        'f1 is only compared on the same dataset and split: the number of cases is 16, that of version 1 is 6',
      )
      expect(await showModel(store(), registered.model_name, 2)).toMatchObject({
        measured: { benchmark: null, dataset_size: 16 },
        reference_accuracy: null,
      })
      const same = await after(active, { evidence: await evidence(0.9, 6), metrics: {}, dataset_version })
      expect(same.promoted).toBe(true)
    })

    test('`first` takes the first version and no other; nobody is activated again by itself', async () => {
      const name = modelName()
      expect(await register(store(), registrationOf(name, 0.1, { promotion: 'first' }))).toMatchObject({
        active_version: 1,
      })
      const second = await register(store(), registrationOf(name, 0.9, { promotion: 'first' }))
      expect(second).toMatchObject({ promoted: false, active_version: 1 })
      expect(second.promotion_reason).toContain('version 1 is already active')
    })
  })

  describe('measurements', () => {
    const measured = (name: string, accuracy: number, threshold = 0.05) =>
      store().call(logModelPerformance, {
        model_name: name,
        version: null,
        accuracy,
        sample_size: 40,
        test_date: '2026-03-01T00:00:00Z',
        notes: 'weekly',
        threshold,
        actor: 'tester',
        run_id: null,
      })

    test('are kept with sample size, date and notes, and compared with the registered accuracy', async () => {
      const name = modelName()
      await register(store(), registrationOf(name, { accuracy: 0.95 }, { promotion: 'first' }))
      expect(await measured(name, 0.9001)).toMatchObject({
        version: 1,
        reference: 'registered',
        reference_accuracy: 0.95,
        accuracy_drop: 0.0499,
        is_drop: false,
      })
      expect(await measured(name, 0.9)).toMatchObject({ accuracy_drop: 0.05, is_drop: true })
      expect(await measured(name, 0.9, 0.0501)).toMatchObject({ is_drop: false })
      const { performance } = await showModel(store(), name, 1)
      expect(performance).toHaveLength(3)
      expect(performance[0]).toMatchObject({ accuracy: 0.9, sample_size: 40, notes: 'weekly', actor: 'tester' })
      expect(Date.parse(performance[0]?.tested_at ?? '')).toBe(Date.parse('2026-03-01T00:00:00Z'))
    })

    test('of a version without a registered accuracy are compared with the first one; that one with nothing', async () => {
      const name = modelName()
      await register(store(), registrationOf(name, 0.9, { promotion: 'first' }))
      expect(await measured(name, 0.8)).toMatchObject({ reference: null, reference_accuracy: null, is_drop: null })
      expect(await measured(name, 0.75)).toMatchObject({
        reference: 'first_measured',
        accuracy_drop: 0.05,
        is_drop: true,
      })
    })

    test('in percent are compared with percentages alone, by a hundred times the threshold', async () => {
      const name = modelName()
      await register(store(), registrationOf(name, { accuracy: 93 }, { promotion: 'first' }))
      expect(await measured(name, 88.1)).toMatchObject({ accuracy_drop: 4.9, is_drop: false })
      expect(await measured(name, 88)).toMatchObject({ accuracy_drop: 5, is_drop: true })
      await expect(measured(name, 0.93)).rejects.toThrow(
        /the accuracy 0\.93 is a fraction, .* with 93, a percentage\nGive 93\./,
      )
      expect((await showModel(store(), name, 1)).performance).toHaveLength(2)
      await expect(measured(name, 101)).rejects.toThrow('That breaks a rule: measured accuracy is between 0 and 100')
    })

    test('need a version: the active one, or one that is named', async () => {
      const name = modelName()
      await register(store(), registrationOf(name, 0.9))
      await expect(measured(name, 0.8)).rejects.toThrow(
        `no version of model ${name} is active in production: name the one`,
      )
      await expect(database().sql(`select * from log_model_performance(${quote(name)}, 'NaN', 1)`)).rejects.toThrow(
        /measured.accuracy.is.between.0.and.100/,
      )
      await expect(
        database().sql(`select * from log_model_performance(${quote(name)}, 0.5, 1, p_threshold => 'NaN')`),
      ).rejects.toThrow('the threshold is a number above 0')
    })
  })

  describe('pruning', () => {
    const pruned = async (name: string, request: { keep?: number; days?: number; dryRun?: boolean } = {}) => {
      const { keep = 1, days = 0, dryRun = false } = request
      const rows = await store().call(pruneModelVersions, {
        model_name: name,
        keep,
        min_age: `${days} days`,
        dry_run: dryRun,
        ...MOVE,
      })
      return rows.map(({ version }) => version)
    }

    test('keeps the newest, the young, the active one and the rollback target; and deletes nothing', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
      await activate(store(), name, 1)
      await activate(store(), name, 2)
      expect(await pruned(name, { days: 1 })).toEqual([])
      expect(await pruned(name, { keep: 6 })).toEqual([])
      expect(await pruned(name, { keep: 2, dryRun: true })).toEqual([3, 4])
      expect(await pruned(name, { keep: 2 })).toEqual([3, 4])
      expect(await pruned(name, { keep: 2 })).toEqual([])
      const shown = (await modelVersions(store(), name, 10, false)).map(({ version }) => version)
      expect(shown).toEqual([6, 5, 2, 1])
      expect(await modelVersions(store(), name, 10, true)).toHaveLength(6)
      expect(await rollbackModel(store(), name)).toMatchObject({ to_version: 1 })
      const archived = (await movesOf(name)).filter(([pointer]) => pointer === 'archived')
      expect(archived.map(([, action, from, to]) => [action, from, to])).toEqual([
        ['archive', null, 3],
        ['archive', null, 4],
      ])
    })

    test('what it archived comes back by activation, and is no target of a rollback', async () => {
      const name = modelName()
      await registerVersions(store(), name, [0.1, 0.2, 0.3, 0.4])
      for (const version of [1, 2, 3]) await activate(store(), name, version)
      expect(await pruned(name)).toEqual([1])
      await rollbackModel(store(), name)
      await expect(rollbackModel(store(), name)).rejects.toThrow('its artifact may be gone')
      await activate(store(), name, 1)
      expect((await modelVersions(store(), name, 10, false)).map(({ version }) => version)).toContain(1)
      expect((await movesOf(name)).at(-1)?.slice(0, 4)).toEqual(['archived', 'restore', 1, null])
    })

    test('never archives the evidence of an active version, whichever way a snapshot is archived', async () => {
      const name = modelName()
      const configuration = configurationOf()
      const pushed = await pushVersions(database().store, configuration, [0.1, 0.2, 0.3, 0.4])
      const archive = `update benchmark_snapshots set is_active = false where model_version = '${configuration.model_version}'`
      const archivedOf = async () =>
        (
          await rowsOf(`select snapshot_version from benchmark_snapshots
          where model_version = '${configuration.model_version}' and not is_active order by 1`)
        ).map(({ snapshot_version }) => snapshot_version)
      for (const index of [0, 1]) {
        const evidence = pushed[index]?.transaction_id ?? null
        await register(store(), registrationOf(name, {}, { evidence, dataset_version: null }))
      }
      await activate(store(), name, 1)
      const { notices } = await database().sql(archive)
      expect(notices).toContainEqual(
        expect.stringMatching(
          /^version 1, 3, 4 of .* stays active: .* the evidence of an active model are never archived$/,
        ),
      )
      expect(await archivedOf()).toEqual([2])
      await activate(store(), name, 2)
      expect(await archivedOf()).toEqual([])
      await database().sql(archive)
      expect(await archivedOf()).toEqual([1])
    })
  })

  test('compare_model_versions puts every metric of two versions side by side, in exact decimals', async () => {
    const name = modelName()
    await register(store(), registrationOf(name, { f1: 0.83, latency_ms: 0 }))
    await register(store(), registrationOf(name, { f1: 0.81, by: { cat: 1 }, latency_ms: 5 }))
    const rows = await rowsOf(`select * from compare_model_versions(${quote(name)}, 1, 2)`)
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['f1', 0.83, 0.81, -0.02, -2.41],
      ['by.cat', null, 1, null, null],
      ['latency_ms', 0, 5, 5, null],
    ])
    await expect(database().sql(`select * from compare_model_versions(${quote(name)}, 1, 3)`)).rejects.toMatchObject({
      code: 'SN002',
    })
  })

  describe('the names of older tables', () => {
    const flags = async (prefix: string): Promise<unknown[][]> =>
      (
        await rowsOf(`select version_name, is_active from model_versions
        where version_name like '${prefix}%' order by 1`)
      ).map(Object.values)
    const insert = (prefix: string, rest = 'false'): Promise<unknown> =>
      database()
        .sql(`insert into model_versions (version_name, file_path, training_image_count, accuracy_score, is_active)
        values ('${prefix}1', '/models/1.pt', 100, 0.9, ${rest}), ('${prefix}2', '/models/2.pt', 120, 0.93, false)`)
    const logged = async (): Promise<number> => (await movesOf('default')).length

    test('inserting rows registers versions of the model `default`, and their is_active activates', async () => {
      await insert('insert-', 'true')
      expect(await flags('insert-')).toEqual([
        ['insert-1', true],
        ['insert-2', false],
      ])
      expect((await showModel(store(), 'default', 'insert-2')).version).toMatchObject({
        artifact_path: '/models/2.pt',
        sample_count: 120,
        accuracy_score: 0.93,
        metrics: { accuracy: 0.93 },
      })
      const id = '00000000-0000-4000-8000-000000000001'
      const { rows } = await database().sql(`insert into model_versions (id, version_name, file_path, created_at)
        values ('${id}', 'insert-3', '/3', '2024-01-02T03:04:05Z') returning id, is_active, accuracy_score, created_at`)
      expect(rows).toMatchObject([{ id, is_active: false, accuracy_score: null }])
      expect(Date.parse(String(rows[0]?.['created_at']))).toBe(Date.parse('2024-01-02T03:04:05Z'))
    })

    test('is_active is about production alone', async () => {
      await insert('in-', 'true')
      await activate(store(), 'default', 'in-2', { ...MOVE, environment: 'staging' })
      await database().sql(`update model_versions set is_active = (version_name = 'in-2')`)
      expect(await flags('in-')).toEqual([
        ['in-1', false],
        ['in-2', true],
      ])
      await database().sql('update model_versions set is_active = false')
      expect(await activeVersion('default')).toBeNull()
      expect(await activeOf(store(), 'default', 'staging')).toMatchObject({ version_name: 'in-2' })
    })

    test('setting all is_active to false and then one to true do what they say, also in one transaction', async () => {
      await insert('two-', 'true')
      await database().sql('update model_versions set is_active = false')
      expect(await rowsOf('select from model_versions where is_active')).toEqual([])
      expect(await activeVersion('default')).toBeNull()
      await database().sql(`update model_versions set is_active = true where version_name = 'two-2'`)
      expect(await flags('two-')).toEqual([
        ['two-1', false],
        ['two-2', true],
      ])
      for (const statement of [
        'begin',
        'update model_versions set is_active = false where is_active = true',
        `update model_versions set is_active = true where version_name = 'two-1'`,
        'commit',
      ]) {
        await database().sql(statement)
      }
      expect(await flags('two-')).toEqual([
        ['two-1', true],
        ['two-2', false],
      ])
      expect(await rollbackModel(store(), 'default')).toMatchObject({ to_version: expect.any(Number) })
      expect(await flags('two-')).toEqual([
        ['two-1', false],
        ['two-2', true],
      ])
    })

    test('SET is_active = (version_name = …) is one move, whatever the order of the rows', async () => {
      await insert('one-', 'true')
      const before = await logged()
      for (const wanted of ['one-2', 'one-1']) {
        await database().sql(`update model_versions set is_active = (version_name = '${wanted}')`)
        expect(await rowsOf('select version_name from model_versions where is_active')).toEqual([
          { version_name: wanted },
        ])
      }
      expect(await logged()).toBe(before + 2)
      expect(await rowsOf('select * from public.registry_update_queue')).toEqual([])
    })

    test.each([
      [
        `update model_versions set is_active = true where version_name like 'no-%'`,
        'at most one version can be active',
      ],
      [`update model_versions set accuracy_score = 1 where version_name like 'no-%'`, 'versions are immutable'],
      [`update model_versions set is_active = null where version_name like 'no-%'`, 'versions are immutable'],
      [`delete from model_versions where version_name like 'no-%'`, 'model_versions refuses DELETE'],
      [`insert into model_versions (version_name, file_path) values ('no-1', '/other')`, 'already has this name'],
      [
        `insert into model_performance_logs (model_version_id, test_accuracy) values (gen_random_uuid(), 0.5)`,
        'no model version',
      ],
      [`update model_performance_logs set test_accuracy = 1`, 'model_performance_logs refuses UPDATE'],
    ])('%s is refused with a hint, and changes nothing', async (statement, message) => {
      await insert('no-')
      await database().sql(`insert into model_performance_logs (model_version_id, test_accuracy)
        select id, 0.5 from model_versions where version_name = 'no-1'`)
      const before = await rowsOf('select * from model_versions order by version_name')
      await expect(database().sql(statement)).rejects.toMatchObject({
        message: expect.stringContaining(message),
        hint: expect.stringMatching(/\w/),
      })
      expect(await rowsOf('select * from model_versions order by version_name')).toEqual(before)
    })

    test('model_performance_logs takes and shows measurements', async () => {
      await insert('log-')
      const { rows } = await database().sql(`insert into model_performance_logs
        (model_version_id, test_date, test_accuracy, test_sample_size, notes)
        select id, '2026-02-03', 0.87, 30, 'field test' from model_versions where version_name = 'log-1'
        returning test_accuracy, notes`)
      expect(rows).toEqual([{ test_accuracy: 0.87, notes: 'field test' }])
      expect((await showModel(store(), 'default', 'log-1')).performance).toMatchObject([
        { accuracy: 0.87, sample_size: 30, notes: 'field test' },
      ])
    })
  })

  test('export and import carry the registry: the copy answers the same, and loading again changes nothing', async () => {
    const [source, copy] = [await open(), await open()]
    try {
      const configuration = configurationOf()
      const { transaction_id: evidence } = await pushOne(source.store, candidateOf(configuration, 0.9))
      for (const name of ['z-model', 'a-model']) {
        await registerVersions(source.store, name, [0.1, 0.2, 0.3, 0.4])
        await activate(source.store, name, 1)
        await activate(source.store, name, 3)
      }
      const proven = { evidence, dataset_version: null, version_name: 'proven' }
      await register(source.store, registrationOf('a-model', {}, proven))
      await source.store.call(pruneModelVersions, {
        model_name: 'a-model',
        keep: 1,
        min_age: '0 days',
        dry_run: false,
        ...MOVE,
      })
      await source.sql(`select * from log_model_performance('z-model', 0.5, p_notes => 'n', p_sample_size => 3)`)
      await activate(source.store, 'a-model', 5)
      await activate(source.store, 'a-model', 5, { ...MOVE, environment: 'staging' })
      await rollbackModel(source.store, 'a-model')
      const lines = await exportAll(source.store)
      const kinds = lines.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'model_version')).toHaveLength(9)
      expect(new Set(kinds.slice(-4))).toEqual(new Set(['model_move', 'model_performance', 'model_pointers']))

      const half = lines.slice(0, kinds.indexOf('model_move') + 2)
      expect(await copy.store.importLines(half)).toEqual({ inserted: half.length, skipped: 0 })
      const rest = { inserted: lines.length - half.length, skipped: half.length }
      expect(await copy.store.importLines(lines)).toEqual(rest)
      expect(JSON.stringify(await exportAll(copy.store))).toBe(JSON.stringify(lines))
      expect(await copy.store.importLines(lines)).toEqual({ inserted: 0, skipped: lines.length })
      for (const name of ['z-model', 'a-model']) {
        const of = async ({ store: asked }: OpenStore) => {
          const { version, performance } = await showModel(asked, name, 3)
          return { version: { ...version, created_at: Date.parse(version.created_at) }, performance }
        }
        expect(await of(copy)).toEqual(await of(source))
        expect(await rollbackModel(copy.store, name, { ...MOVE, expect: 3 })).toMatchObject({ to_version: 1 })
      }
      expect(await activeOf(copy.store, 'a-model', 'staging')).toMatchObject({ version: 5 })
      // A registry that went on keeps its own active version.
      await copy.store.importLines(lines)
      expect((await activeOf(copy.store, 'z-model'))?.version).toBe(1)
      await register(copy.store, registrationOf('a-model', 0.9))
      expect((await source.store.importLines(await exportAll(copy.store))).inserted).toBeGreaterThan(0)
      await register(source.store, registrationOf('z-model', 0.7))
      await register(copy.store, registrationOf('z-model', 0.8))
      await expect(copy.store.importLines(await exportAll(source.store))).rejects.toMatchObject({ code: 'SN001' })
    } finally {
      await Promise.all([source.close(), copy.close()])
    }
  })
}
