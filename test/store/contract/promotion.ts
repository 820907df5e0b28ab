import { describe, expect, test } from '@jest/globals'
import { isEphemeral } from '../../../src/core/result/environment.js'
import { PROMOTIONS, VERDICTS } from '../../../src/core/model.js'
import type { Baseline, Promotion, PromotionOutcome } from '../../../src/core/model.js'
import { decidePromotion } from '../../../src/core/judging/promotion.js'
import { baselineWith, candidateWith, contextWith } from '../../core/judging/judging-material.js'
import {
  MOVE,
  candidateOf,
  configurationOf,
  isOf,
  judgementOf,
  pointersOf,
  pushOne,
  pushVersions,
  quote,
  recordOne,
} from './store-material.js'
import type { OpenStore } from './store-material.js'

/** f1 of the versions 1, 2, 3 … that the generated cases choose from; null: the result has none. */
const F1S = [
  0.81,
  0.83,
  0.91,
  0.929,
  0.93,
  0.949,
  0.95,
  0.96,
  1.25 / 1.5,
  1.28 / 1.5,
  0.1 + 0.2,
  0,
  91,
  92.9,
  93,
  95,
  null,
]

/** Promotion by `record_verdicts`. */
export function promotionContract(database: () => OpenStore): void {
  /** Pushes the first f1 as baseline, then the second with a verdict, and says whether it was promoted. */
  async function promotes(promotion: Promotion, before: number, now: number): Promise<boolean> {
    const { store } = database()
    const configuration = configurationOf()
    await pushVersions(store, configuration, [before])
    await store.setBaseline(configuration, 1, MOVE)
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
        reason: 'there was no baseline to judge against, so this is the first',
      })
      const { rows } = await sql(`select action, actor, reason from public.benchmark_pointer_log l
        join public.benchmark_configurations c on c.id = l.configuration_id
        where ${isOf(configuration)} and pointer = 'baseline'`)
      expect(rows).toEqual([
        {
          action: 'promotion',
          actor: 'tester',
          reason: 'there was no baseline to judge against, so this is the first',
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

    test('does not happen for a result that is unfit, whatever the rule says, and says why', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const { transaction_id, context } = await pushOne(store, candidateOf(configuration, 0.9))
      const record = {
        transaction_id,
        promotion: 'first',
        own_baseline_version: null,
        actor: null,
        run_id: null,
      } as const
      const judgement = { ...judgementOf('no_baseline', context.baseline), unfit: 'all 20 cases failed' }
      expect(await store.recordVerdicts([{ ...record, judgement }])).toEqual([
        { promoted: false, reason: 'all 20 cases failed' },
      ])
      expect((await pointersOf(database(), configuration)).baseline).toEqual([])
    })

    test('does not happen when somebody moved the baseline since it was judged', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.8, 0.81])
      await store.setBaseline(configuration, 1, MOVE)
      const pushed = await pushOne(store, candidateOf(configuration, 0.95))
      await store.setBaseline(configuration, 2, MOVE)
      expect(await recordOne(store, pushed, 'improvement', 'auto')).toEqual({
        promoted: false,
        reason: 'the baseline moved meanwhile: it was version 1, it is version 2',
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

    test('the database and the code apply the same rule in every generated case', async () => {
      const { store, sql } = database()
      const model_version = configurationOf().model_version
      const environments = ['production', 'branch/x']
      for (const environment of environments) {
        const configuration = configurationOf({ model_version, environment })
        await store.push(
          F1S.map((f1) => candidateOf(configuration, f1 === null ? { accuracy: 0.9 } : f1)),
          { baseline: null, baseline_environment: 'production' },
        )
      }
      const cases = generatedCases(environments)
      const answers = await sql(`select k.n, d.promoted, d.reason
        from jsonb_to_recordset(${quote(JSON.stringify(cases))}) k (
          n integer, environment text, old integer, new integer, source text, verdict text, promotion text)
        join public.benchmark_configurations c
          on c.model_version = ${quote(model_version)} and c.environment = k.environment,
        public.benchmark_decide_promotion(
          jsonb_populate_record(c, jsonb_build_object('baseline_version', k.old)), k.new, k.verdict, k.source,
          k.promotion, k.old) d
        order by k.n`)
      const outcomes = cases.map(decidedByCode)
      // Where numbers decide, the words are the same too.
      const worded = outcomes.map(({ reason }) => (reason.startsWith('f1 ') ? reason : null))
      const wordedByDatabase = answers.rows.map(({ reason }, index) => (worded[index] === null ? null : reason))
      expect(wordedByDatabase).toEqual(worded)
      const byDatabase = answers.rows.map(({ promoted }) => promoted)
      const byCode = outcomes.map(({ promoted }) => promoted)
      const differing = cases.filter((_, index) => byDatabase[index] !== byCode[index])
      expect(differing).toEqual([])
      expect(byDatabase).toHaveLength(cases.length)
      expect(new Set(byCode)).toEqual(new Set([true, false]))
    })
  })
}

interface PromotionCase {
  readonly n: number
  readonly environment: string
  /** Version that is the own baseline. */
  readonly old: number | null
  readonly new: number
  readonly source: Baseline['source'] | null
  readonly verdict: (typeof VERDICTS)[number]
  readonly promotion: Promotion
}

function generatedCases(environments: readonly string[]): PromotionCase[] {
  const cases: PromotionCase[] = []
  for (const environment of environments) {
    const olds = isEphemeral(environment) ? [null] : [null, ...F1S.map((_, index) => index + 1)]
    for (const old of olds) {
      const sources = old === null ? ([null, 'environment', 'input'] as const) : (['own', 'input'] as const)
      for (const source of sources)
        for (const verdict of VERDICTS)
          for (const promotion of PROMOTIONS)
            for (const now of F1S.keys())
              cases.push({ n: cases.length, environment, old, new: now + 1, source, verdict, promotion })
    }
  }
  return cases
}

function decidedByCode({ environment, old, new: now, source, verdict, promotion }: PromotionCase): PromotionOutcome {
  const metricsOf = (version: number | null) => {
    const f1 = version === null ? 0.9 : F1S[version - 1]
    return typeof f1 === 'number' ? { f1 } : { accuracy: 0.9 }
  }
  const baseline = source === null ? null : baselineWith(metricsOf(old), { source, snapshot_version: old ?? 1 })
  return decidePromotion(
    promotion,
    judgementOf(verdict, baseline),
    candidateWith(metricsOf(now), {}, { environment }),
    contextWith(baseline, { own_baseline_version: old }),
    isEphemeral(environment),
  )
}
