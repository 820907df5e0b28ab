import { describe, expect, test } from '@jest/globals'
import { MOST_RESULTS, decidePromotions, recordVerdicts } from '../../../src/contract/push.js'
import {
  PROMOTIONS,
  VERDICTS,
  type Baseline,
  type Configuration,
  type Finding,
  type Judgement,
  type MetricTree,
  type PrimaryMetric,
  type Promotion,
  type Verdict,
} from '../../../src/core/model.js'
import { pair } from '../../../src/core/pair.js'
import { baselineWith } from '../../core/judging/judging-material.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  judgementOf,
  pointersOf,
  pushOne,
  pushVersions,
  queryFor,
  recordOne,
  rowsOf,
  type OpenStore,
  type Tables,
} from './store-material.js'
import { setBaseline } from '../calls.js'

/** Promotion by `record_verdicts`. */
export function promotionContract(database: () => OpenStore, tables: Tables = 'a part'): void {
  /** Pushes the first f1 as baseline, then the second with a verdict, and says whether it was promoted. */
  async function promotes(promotion: Promotion, before: number, now: number): Promise<boolean> {
    const { store } = database()
    const configuration = configurationOf()
    await pushVersions(store, configuration, [before])
    await setBaseline(store, configuration, 1)
    const pushed = await pushOne(store, candidateOf(configuration, now))
    const { promoted } = await recordOne(store, pushed, 'unchanged', promotion)
    expect((await pointersOf(database(), configuration)).baseline).toEqual([promoted ? 2 : 1])
    return promoted
  }

  describe('promotion', () => {
    test.each([
      [0.91, 0.93, true],
      [0.81, 0.83, true],
      [0.95, 0.95, true],
      [0.949, 0.95, true],
      [0.91, 0.929, false],
      [0.97, 0.96, false],
      // As tools print 25/30 and 25.6/30.
      [1.25 / 1.5, 1.28 / 1.5, true],
      [0, 0.02, true],
      [91, 93, true],
      [91, 92.9, false],
      [95, 95, true],
      [91, 0.95, false],
      [0.91, 95, false],
    ])('auto from f1 %d to %d: %s', async (before, now, promoted) => {
      expect(await promotes('auto', before, now)).toBe(promoted)
      expect(await promotes('first', before, now)).toBe(false)
      expect(await promotes('never', before, now)).toBe(false)
    })

    test('first makes the first result of a configuration the baseline, and logs who, why and which run', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      const pushed = await pushOne(store, candidateOf(configuration, 0.3))
      expect(await recordOne(store, pushed, 'no_baseline', 'first')).toEqual({
        promoted: true,
        reason: 'there was no baseline to judge against, so this is the first one',
      })
      const { rows } = await sql(`select action, actor, reason from public.benchmark_pointer_log l
        join public.benchmark_configurations c on c.id = l.configuration_id
        where ${isOf(configuration)} and pointer = 'baseline'`)
      expect(rows).toEqual([
        {
          action: 'promotion',
          actor: 'tester',
          reason: 'there was no baseline to judge against, so this is the first one',
        },
      ])
    })

    test('never happens in an ephemeral environment', async () => {
      const { store } = database()
      const configuration = configurationOf({ environment: 'pull-request/12' })
      const pushed = await pushOne(store, candidateOf(configuration, 0.99))
      expect(await recordOne(store, pushed, 'no_baseline', 'auto')).toEqual({
        promoted: false,
        reason: 'pull-request/12 is ephemeral and never has a baseline of its own',
      })
    })

    test('does not happen when somebody moved the baseline since it was judged', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.8, 0.81])
      await setBaseline(store, configuration, 1)
      const pushed = await pushOne(store, candidateOf(configuration, 0.95))
      await setBaseline(store, configuration, 2)
      expect(await recordOne(store, pushed, 'improvement', 'auto')).toEqual({
        promoted: false,
        reason: 'the baseline moved meanwhile: it was version 1, now it is version 2',
      })
      expect((await pointersOf(database(), configuration)).baseline).toEqual([2])
    })

    test('a verdict that is sent again is recorded once and answers as the first time', async () => {
      const { store, sql } = database()
      const configuration = configurationOf()
      const pushed = await pushOne(store, candidateOf(configuration, 0.9))
      const first = await recordOne(store, pushed, 'no_baseline', 'first')
      const later = await pushOne(store, candidateOf(configuration, 0.95))
      await recordOne(store, later, 'improvement', 'auto')
      expect(await recordOne(store, pushed, 'no_baseline', 'first')).toEqual(first)
      expect((await pointersOf(database(), configuration)).baseline).toEqual([2])
      const { rows } = await sql(`select count(*) as verdicts from public.benchmark_verdicts
        where transaction_id = '${pushed.transaction_id}'`)
      expect(rows).toEqual([{ verdicts: 1 }])
    })

    test('a verdict of a transaction that does not exist is refused', async () => {
      const { store } = database()
      const pushed = await pushOne(store, candidateOf(configurationOf(), 0.9))
      const unknown = { ...pushed, transaction_id: '00000000-0000-4000-8000-000000000000' }
      await expect(recordOne(store, unknown, 'unchanged', 'first')).rejects.toThrow('there is no transaction 0000')
    })

    test('a dry run says beforehand, in the same words, what a push will do', async () => {
      const cases = tables === 'every row' ? everyCase() : everyThree(everyCase())
      for (let at = 0; at < cases.length; at += MOST_RESULTS) {
        const some = cases.slice(at, at + MOST_RESULTS)
        const { foretold, done } = await decide(some)
        expect(pair(some, foretold)).toEqual(pair(some, done))
      }
    })

    test('of two results of one configuration in a dry run, one would become the first baseline, as in a push', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const verdict = { ...NOBODY, judgement: judgementOf('no_baseline', null), promotion: 'first' as const }
      const foretold = await store.call(decidePromotions, {
        verdicts: [0.5, 0.6].map((f1) => ({ ...verdict, configuration, metrics: { f1 } })),
      })
      expect(foretold.map(({ promoted }) => promoted)).toEqual([true, false])
      const { snapshots: pushed } = await store.push(
        [candidateOf(configuration, 0.5), candidateOf(configuration, 0.6)],
        queryFor(),
      )
      const done = await store.call(recordVerdicts, {
        verdicts: pushed.map(({ transaction_id }) => ({ ...verdict, transaction_id })),
      })
      expect(done.map(({ promoted }) => promoted)).toEqual([true, false])
    })

    test('every gain of two hundredths counts, where binary floating point misses some', async () => {
      const all = Array.from({ length: 99 }, (_, index) => index + 2)
      const hundredths = rowsOf(all, tables, 4)
      const gains = hundredths.map((now) => ({ own: (now - 2) / 100, f1: now / 100 }))
      expect(gains.some(({ own, f1 }) => f1 - own < 0.02)).toBe(true)
      const { done } = await decide(gains.map((gain) => ({ ...BETTER, ...gain })))
      expect(done.map(({ promoted }) => promoted)).toEqual(gains.map(() => true))
    })

    test.each<[string, Partial<Decision>, boolean, string]>([
      [
        'a new prompt that did not regress',
        FIRST,
        true,
        'the configuration had no baseline, and this version did not regress',
      ],
      [
        'a new prompt beside one that has a baseline',
        { ...FIRST, judged: 'prompt', promotion: 'first' },
        false,
        'judged against the baseline of another prompt of its model and dataset',
      ],
      [
        'a new prompt that regressed',
        { ...FIRST, verdict: 'regression' },
        false,
        'the verdict regression never becomes',
      ],
      [
        'what was compared with a baseline that was asked for',
        { ...FIRST, judged: 'input' },
        false,
        'a requested baseline',
      ],
      ['something better, with `first`', { promotion: 'first' }, false, '`first` never replaces one'],
      ['something better than another baseline', { judged: 'input' }, false, 'not judged against its own baseline'],
      ['a result without f1', { f1: null }, false, '`auto` compares f1, which is missing'],
      ['what chance may explain', { verdict: 'inconclusive' }, false, 'the verdict inconclusive never becomes'],
      [
        'a first result of which every case failed',
        { ...UNFIT, own: null, judged: null, promotion: 'first' },
        false,
        UNFIT.unfit,
      ],
      ['something better that every case failed of', UNFIT, false, UNFIT.unfit],
      ['anything, with `never`', { promotion: 'never' }, false, 'promotion is `never`'],
      [
        'a better result of a branch',
        { ...FIRST, environment: 'branch/x' },
        false,
        'is ephemeral and never has a baseline',
      ],
    ])('%s: %j is promoted: %s', async (_, decision, promoted, reason) => {
      const { done } = await decide([{ ...BETTER, ...decision }])
      expect(done).toEqual([{ promoted, promotion_reason: expect.stringContaining(reason) }])
    })
  })

  describe('promotion by the primary metric', () => {
    /** Judged against its own baseline, version 1. */
    async function judged(
      configuration: Configuration,
      now: MetricTree,
      rest: Partial<Judgement>,
      promotion: Promotion,
    ) {
      const { store } = database()
      const candidate = candidateOf(configuration, now)
      const pushed = await pushOne(store, candidate)
      const judgement = { ...judgementOf('improvement', pushed.context.baseline), ...rest }
      const verdict = { ...NOBODY, judgement, promotion, own_baseline_version: pushed.context.own_baseline_version }
      const [outcome] = await store.call(recordVerdicts, {
        verdicts: [{ ...verdict, transaction_id: pushed.transaction_id }],
      })
      return outcome
    }

    async function withBaseline(metrics: MetricTree): Promise<{ configuration: Configuration; reference: string }> {
      const { store } = database()
      const configuration = configurationOf()
      const { transaction_id } = await pushOne(store, candidateOf(configuration, metrics))
      await setBaseline(store, configuration, 1)
      return { configuration, reference: transaction_id }
    }

    const ACCURACY = { name: 'accuracy', better: 'higher' } as const

    test.each<[string, MetricTree, MetricTree, PrimaryMetric, boolean]>([
      ['accuracy by 0.02', { accuracy: 0.91 }, { accuracy: 0.93 }, ACCURACY, true],
      ['accuracy by less', { accuracy: 0.91 }, { accuracy: 0.929 }, ACCURACY, false],
      ['loss by a fifth', { loss: 1.5 }, { loss: 1.2 }, { name: 'loss', better: 'lower' }, true],
      ['loss by less', { loss: 1.5 }, { loss: 1.21 }, { name: 'loss', better: 'lower' }, false],
      ['a loss that rose', { loss: 1.5 }, { loss: 2.5 }, { name: 'loss', better: 'lower' }, false],
      ['an error rate by 0.02', { wer: 0.3 }, { wer: 0.28 }, { name: 'wer', better: 'lower' }, true],
    ])('auto: %s', async (_, before, now, primary, promoted) => {
      const { configuration } = await withBaseline(before)
      expect(await judged(configuration, now, { primary }, 'auto')).toMatchObject({ promoted })
    })

    test('auto: the smaller of the stored gain and that of the common cases counts', async () => {
      const { configuration } = await withBaseline({ accuracy: 0.8 })
      const finding: Finding = {
        ...({ metric: 'accuracy', kind: 'proportion', better: 'higher', verdict: 'improvement' } as const),
        ...{
          baseline: 0.8,
          candidate: 0.9,
          delta: 0.1,
          percent_change: 12.5,
          gate: true,
          reason: 'a test',
          evidence: null,
        },
        like_for_like: { cases: 80, baseline: 0.8, candidate: 0.81 },
      }
      const outcome = await judged(configuration, { accuracy: 0.9 }, { primary: ACCURACY, judged: [finding] }, 'auto')
      expect(outcome).toMatchObject({ promoted: false, promotion_reason: expect.stringContaining('that both have') })
    })

    test('proven: the second of two versions in a row that prove a gain over the same baseline', async () => {
      const { configuration, reference } = await withBaseline({ accuracy: 0.8 })
      const proven = (gain: number): Partial<Judgement> => ({
        primary: ACCURACY,
        proven_gain: { reference_transaction_id: reference, metric: 'accuracy', gain, p: 0.01 },
      })
      const outcomes = []
      for (const [accuracy, said] of [
        [0.85, proven(0.05)],
        [0.85, { primary: ACCURACY }],
        [0.85, proven(0.05)],
        // The client says more than the database has stored.
        [0.81, proven(0.05)],
        [0.85, proven(0.05)],
        [0.86, proven(0.06)],
      ] as const) {
        outcomes.push((await judged(configuration, { accuracy }, said, 'proven'))?.promoted)
      }
      expect(outcomes).toEqual([false, false, false, false, false, true])
    })
  })

  /** Asks what would happen to results, and lets it happen. */
  async function decide(decisions: readonly Decision[]) {
    const { store } = database()
    const elsewhere = await pushOne(store, candidateOf(configurationOf({ environment: 'elsewhere' }), 0.5))
    const addressed = decisions.map((decision) => {
      const { environment } = decision
      return { ...decision, configuration: configurationOf({ environment }) }
    })
    const owned = addressed.flatMap(({ own, configuration }) => (own === null ? [] : [candidateOf(configuration, own)]))
    if (owned.length > 0) {
      const { snapshots: stored } = await store.push(owned, queryFor())
      const first = { ...NOBODY, judgement: judgementOf('no_baseline', null), promotion: 'first' as const }
      await store.call(recordVerdicts, { verdicts: stored.map(({ transaction_id }) => ({ ...first, transaction_id })) })
    }
    const results = addressed.map(({ configuration, f1 }) => candidateOf(configuration, f1 ?? { accuracy: 0.9 }))
    const { transaction_id: reference } = elsewhere
    const verdicts = addressed.map(({ own, judged, verdict, promotion, unfit }) => {
      const baseline = judged === null ? null : { ...baselineWith({}, { source: judged }), transaction_id: reference }
      return {
        ...NOBODY,
        judgement: { ...judgementOf(verdict, baseline), unfit },
        promotion,
        own_baseline_version: own === null ? null : 1,
      }
    })
    const foretold = await store.call(decidePromotions, {
      verdicts: pair(results, verdicts).map(([{ configuration, result }, verdict]) => ({
        ...verdict,
        configuration,
        metrics: result.metrics,
      })),
    })
    const { snapshots: pushed } = await store.push(results, queryFor())
    const done = await store.call(recordVerdicts, {
      verdicts: pair(verdicts, pushed).map(([verdict, { transaction_id }]) => ({ ...verdict, transaction_id })),
    })
    return { foretold, done }
  }
}

const NOBODY = { own_baseline_version: null, actor: null, run_id: null }

interface Decision {
  readonly environment: string
  /** f1 of the own baseline; null: there is none. */
  readonly own: number | null
  /** What it was judged against. */
  readonly judged: Baseline['source'] | null
  readonly verdict: Verdict
  readonly promotion: Promotion
  /** null: the result has none. */
  readonly f1: number | null
  /** Why it never becomes the baseline; null: nothing speaks against it. */
  readonly unfit: string | null
}

const BETTER: Decision = {
  environment: 'production',
  own: 0.91,
  judged: 'own',
  verdict: 'improvement',
  promotion: 'auto',
  f1: 0.93,
  unfit: null,
}
const UNFIT = { unfit: 'all 20 cases failed' }
const FIRST = { own: null, judged: 'environment', promotion: 'first' } as const

const RESTS = [{ f1: 0.929 }, { f1: 0.93 }, { f1: null }, { f1: 0.93, ...UNFIT }] as const

/** Every reference with every verdict, promotion and result. */
function everyCase(): Decision[] {
  const cases: Decision[] = []
  for (const environment of ['production', 'branch/x'])
    for (const own of environment === 'production' ? [null, 0.91] : [null])
      for (const judged of own === null ? ([null, 'environment', 'input'] as const) : (['own', 'input'] as const))
        for (const verdict of VERDICTS)
          for (const promotion of PROMOTIONS)
            for (const rest of RESTS) cases.push({ environment, own, judged, verdict, promotion, unfit: null, ...rest })
  return cases
}

/** A fourth of them, in which any three of reference, verdict, promotion and result still meet (a Latin square). */
function everyThree(cases: readonly Decision[]): Decision[] {
  const [promotions, verdicts] = [PROMOTIONS.length, VERDICTS.length]
  return cases.filter((_, at) => {
    const promotion = Math.floor(at / RESTS.length)
    const verdict = Math.floor(promotion / promotions)
    const reference = Math.floor(verdict / verdicts)
    return (at + promotion + verdict + reference) % RESTS.length === 0
  })
}
