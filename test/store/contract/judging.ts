import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/core/judging/judge.js'
import type { BenchmarkResult, MetricTree } from '../../../src/core/model.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import { baselineWith, candidateWith, contextWith } from '../../core/judging/judging-material.js'
import { candidateOf, configurationOf, queryFor, rowsOf, type OpenStore, type Tables } from './store-material.js'

interface Pair {
  readonly baseline: MetricTree | null
  readonly current: MetricTree
  readonly rest?: Partial<BenchmarkResult>
}

/** The plain rule in SQL, `detect_regression`, and the one in code, held together. */
export function judgingContract(database: () => OpenStore, tables: Tables = 'a part'): void {
  /** Stores each pair as a configuration of one model and asks the database about all of them. */
  async function detect(pairs: readonly Pair[]): Promise<readonly unknown[]> {
    const { store, sql } = database()
    const { model_version } = configurationOf()
    const configurations = pairs.map((_, index) =>
      configurationOf({ model_version, prompt_version: `prompt-${String(index).padStart(3, '0')}` }),
    )
    const first = pairs.flatMap(({ baseline }, index) => {
      const configuration = configurations[index]
      return baseline === null || configuration === undefined
        ? []
        : [candidateOf(configuration, baseline, { result: { dataset_size: 6 } })]
    })
    await store.push(first, queryFor())
    await sql(`update benchmark_snapshots set is_baseline = true where model_version = '${model_version}'`)
    await store.push(
      pairs.map(({ current, rest }, index) =>
        candidateOf(configurations[index] ?? configurationOf(), current, { result: rest ?? {} }),
      ),
      queryFor(),
    )
    const { rows } = await sql(`select is_regression from detect_regression('${model_version}')`)
    return rows.map(({ is_regression }) => is_regression)
  }

  function regresses({ baseline, current, rest }: Pair): boolean | null {
    const context = contextWith(baseline === null ? null : baselineWith(baseline, { dataset_size: 6 }))
    const { verdict } = judge(candidateWith(current, rest), context, DEFAULT_POLICY)
    if (verdict === 'no_baseline' || verdict === 'incomparable') return null
    return verdict === 'regression'
  }

  describe('detect_regression and the judgement of the code', () => {
    test('agree on pairs of two decimals five points apart: regressions', async () => {
      const pairs = rowsOf(pointsApart(5), tables, 4)
      expect(await detect(pairs)).toEqual(pairs.map(() => true))
      expect(pairs.map(regresses)).toEqual(pairs.map(() => true))
    })

    test('agree on pairs four points apart: none is one', async () => {
      const pairs = rowsOf(pointsApart(4), tables, 4)
      expect(await detect(pairs)).toEqual(pairs.map(() => false))
      expect(pairs.map(regresses)).toEqual(pairs.map(() => false))
    })

    test('agree on shares of up to 60 cases, as tools print them', async () => {
      const shares = [20, 60].flatMap((n) => Array.from({ length: n - n / 20 + 1 }, (_, at) => ({ k: n / 20 + at, n })))
      const pairs = rowsOf(shares, tables, 4).flatMap(({ k, n }): Pair[] => [
        { baseline: { f1: k / n }, current: { f1: (k - n / 20) / n } },
        { baseline: { f1: k / n }, current: { f1: (k - n / 20) / n + 1e-9 } },
      ])
      const expected = pairs.map((_, index) => index % 2 === 0)
      expect(await detect(pairs)).toEqual(expected)
      expect(pairs.map(regresses)).toEqual(expected)
    })

    test('agree on percentages, and that a fraction beside one says nothing', async () => {
      const pairs: Pair[] = [
        { baseline: { f1: 91.2 }, current: { f1: 90.9 } },
        { baseline: { f1: 91.2 }, current: { f1: 86.2 } },
        { baseline: { f1: 91 }, current: { f1: 0 } },
        { baseline: { f1: 91 }, current: { f1: 0.91 } },
        { baseline: { f1: 0.91 }, current: { f1: 91 } },
      ]
      expect(await detect(pairs)).toEqual([false, true, true, null, null])
      expect(pairs.map(regresses)).toEqual([false, true, true, null, null])
    })

    test('agree where something is missing', async () => {
      const pairs: Pair[] = [
        { baseline: null, current: { f1: 0.9 } },
        { baseline: { f1: 0.9 }, current: { recall: 0.9 } },
        { baseline: { f1: 0.9 }, current: { f1: 0.1 }, rest: { dataset_size: 16 } },
        { baseline: { f1: 0.9 }, current: { f1: 0.1 }, rest: { dataset_size: 6 } },
        { baseline: { f1: 0.9 }, current: { f1: 0.95 } },
      ]
      expect(await detect(pairs)).toEqual([null, true, null, true, false])
      expect(pairs.map(regresses)).toEqual([null, true, null, true, false])
    })

    test('a baseline without f1 is not compared, whatever the current version has', async () => {
      const pairs: Pair[] = [{ baseline: { recall: 0.9, bleu: 0.9 }, current: { f1: 0.9 } }]
      expect(await detect(pairs)).toEqual([null])
      expect(pairs.map(regresses)).toEqual([false])
    })
  })
}

/** All pairs of two decimals that are so many hundredths apart. */
function pointsApart(points: number): Pair[] {
  return Array.from({ length: 101 - points }, (_, index) => ({
    baseline: { f1: (index + points) / 100 },
    current: { f1: index / 100 },
  }))
}
