import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { candidatesOf } from '../../../../src/core/result/candidate.js'
import { resultDigests } from '../../../../src/core/result/digests.js'
import { gatherRepeats } from '../../../../src/core/result/repeats/repeats.js'
import type { BenchmarkCase, BenchmarkResult } from '../../../../src/core/model.js'
import { canonicalJson } from '../../../../src/core/json/canonical-json.js'
import { flattenMetrics } from '../../../../src/core/judging/metrics/metrics.js'
import { judge } from '../../../../src/core/judging/judge.js'
import { DEFAULT_POLICY } from '../../../../src/core/judging/policy/policy.js'
import { baselineWith, candidateWith, contextWith } from '../../judging/judging-material.js'

const NAMES = { model_version: 'model', dataset_version: 'dataset', prompt_version: 'prompt' }
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
type Run = Partial<BenchmarkResult>
const decoded = (runs: readonly Run[]) =>
  runs.map((run, at) => ({ file: `${at + 1}.json`, index: 0, result: { ...NAMES, metrics: {}, ...run } }))
/** The one result that these runs are. */
function pooled(...runs: readonly Run[]): BenchmarkResult {
  const { results, refused } = gatherRepeats(decoded(runs), 'pool', digest)
  expect([results.length, refused]).toEqual([1, []])
  return results[0]?.result as BenchmarkResult
}
const passed = (...outcomes: readonly boolean[]): BenchmarkCase[] =>
  outcomes.map((each, at) => ({ id: `c${at}`, passed: each }))
const [yes, no] = [true, false]

describe('repeats of a benchmark are one result', () => {
  test('whose cases have the trials, passes and mean scores of all runs', () => {
    const { cases, metrics } = pooled(
      { metrics: { accuracy: 0.5 }, cases: passed(yes, yes, no, no) },
      { metrics: { accuracy: 0.5 }, cases: passed(yes, no, yes, no) },
      { metrics: { accuracy: 0.25 }, cases: passed(yes, no, no, no) },
    )
    expect(cases).toEqual([
      { id: 'c0', passed: true, trials: 3, passes: 3 },
      { id: 'c1', passed: false, trials: 3, passes: 1 },
      { id: 'c2', passed: false, trials: 3, passes: 1 },
      { id: 'c3', passed: false, trials: 3, passes: 0 },
    ])
    // (3 + 1 + 1 + 0) / 12
    expect(metrics).toEqual({ accuracy: 0.416666666667 })
  })

  test('whose f1 is that of the mean counts, and not the mean of f1, so that the cases go on explaining it', () => {
    // 2tp/(2tp+fp+fn): 8/10 and 4/8. Their mean is 0.65; of the mean counts it is 6/9.
    const { cases, metrics } = pooled(
      { metrics: { f1: 0.8 }, cases: [{ id: 'a', tp: 4, fp: 1, fn: 1 }] },
      { metrics: { f1: 0.5 }, cases: [{ id: 'a', tp: 2, fp: 2, fn: 2 }] },
    )
    expect(cases).toEqual([{ id: 'a', trials: 2, tp: 3, fp: 1.5, fn: 1.5 }])
    expect(metrics).toEqual({ f1: 0.666666666667 })
  })

  test('whose other metrics are means: what the cases do not add up to, latencies, costs', () => {
    const cases = passed(yes, no)
    const { metrics, duration_seconds, ...rest } = pooled(
      {
        metrics: { accuracy: 0.5, bleu: 30, by: { kind: { cost: 0.1 } } },
        cases,
        duration_seconds: 10,
        error_count: 1,
        success_count: 1,
        dataset_size: 2,
      },
      {
        metrics: { accuracy: 0.5, bleu: 31, by: { kind: { cost: 0.2 } } },
        cases,
        duration_seconds: 11,
        error_count: 0,
        success_count: 2,
        dataset_size: 2,
      },
    )
    expect(metrics).toEqual({ accuracy: 0.5, bleu: 30.5, by: { kind: { cost: 0.15 } } })
    expect(duration_seconds).toBe(10.5)
    // Counts are whole and add up: an error in one of two runs is no zero.
    expect(rest).toMatchObject({ error_count: 1, success_count: 1, dataset_size: 2 })
  })

  test('in percent, where the runs report percent', () => {
    const runs = [passed(yes, yes, yes, no), passed(yes, yes, no, no)]
    const { metrics } = pooled(
      { metrics: { accuracy: 75 }, cases: runs[0] ?? [] },
      { metrics: { accuracy: 50 }, cases: runs[1] ?? [] },
    )
    expect(metrics).toEqual({ accuracy: 62.5 })
  })

  test('in which a run that ended in an error is a trial that failed', () => {
    const { cases } = pooled(
      {
        metrics: { accuracy: 1 },
        cases: [{ id: 'a', passed: true, tp: 2, fp: 0, fn: 0, latency_ms: 100, group: 'g' }],
      },
      { metrics: { accuracy: 0 }, cases: [{ id: 'a', passed: false, error: true }] },
    )
    expect(cases).toEqual([
      { id: 'a', passed: false, trials: 2, passes: 1, tp: 1, fp: 0, fn: 0, group: 'g', latency_ms: 100, error: true },
    ])
  })

  test('in which trials count by how many they are', () => {
    const { cases } = pooled(
      { metrics: { score: 0.9 }, cases: [{ id: 'a', score: 0.9, trials: 3 }] },
      { metrics: { score: 0.5 }, cases: [{ id: 'a', score: 0.5 }] },
    )
    expect(cases).toEqual([{ id: 'a', score: 0.8, trials: 4 }])
  })

  test('with the texts of all: tags and notes once, and what only one of them says', () => {
    const [cases, metrics] = [passed(yes), { accuracy: 1 }]
    expect(
      pooled(
        { metrics, cases, tags: ['a', 'b'], notes: 'first', timestamp: '2026-02-04' },
        { metrics, cases, tags: ['b', 'c'], notes: 'second', model_provider: 'google' },
        { metrics, cases, notes: 'first' },
      ),
    ).toMatchObject({
      ...{ tags: ['a', 'b', 'c'], notes: 'first\nsecond', timestamp: '2026-02-04', model_provider: 'google' },
      cases: [{ trials: 3 }],
    })
  })

  test('made of the cases of all; those that a run lacks have fewer trials, which is said', () => {
    const all = passed(yes, yes, yes, yes, no)
    const runs = decoded([
      { metrics: { accuracy: 0.8 }, cases: all },
      { metrics: { accuracy: 1 }, cases: all.slice(0, 4) },
    ])
    const { results, warnings } = gatherRepeats(runs, 'pool', digest)
    expect(results[0]?.result.cases?.map(({ trials }) => trials)).toEqual([2, 2, 2, 2, 1])
    expect(warnings).toEqual([
      {
        file: '2.json',
        path: '',
        message: 'is a repeat of 1.json, but lacks 1 of its 5 cases: these have fewer trials',
      },
    ])
  })

  test('beside those without cases, which are versions of their own', () => {
    const runs = decoded([
      { metrics: { f1: 1 } },
      ...[yes, no].map((each) => ({ metrics: { f1: 1 }, cases: passed(each) })),
    ])
    const { results, warnings } = gatherRepeats(runs, 'pool', digest)
    expect(results.map(({ file, pooled_from }) => [file, pooled_from?.map((each) => each.file)])).toEqual([
      ['2.json', ['2.json', '3.json']],
      ['1.json', undefined],
    ])
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('so both are versions of one')])
  })
})

test('a pooled result names each file with its digest, and is known by its own', () => {
  const runs = decoded([yes, no].map((each) => ({ metrics: { accuracy: Number(each) }, cases: passed(each) })))
  const { results } = gatherRepeats(runs, 'pool', digest)
  const labels = { environment: 'local', tags: [], notes: null, idempotencyKey: null }
  const [candidate] = candidatesOf(results, { ...labels, provenance: { run_id: '7' } }, digest)
  expect(candidate?.pooled_from).toEqual(
    runs.map(({ file, result }) => ({ file, digest: digest(canonicalJson(resultDigests(result, digest))) })),
  )
  expect(candidate).toMatchObject(resultDigests(candidate?.result as BenchmarkResult, digest))
  // A third repeat is another result of the run, not this one again.
  const more = gatherRepeats([...runs, ...decoded([{}, {}, runs[0]?.result ?? {}]).slice(2)], 'pool', digest).results
  const [later] = candidatesOf(more, { ...labels, provenance: { run_id: '7' } }, digest)
  expect(later?.result.cases).toMatchObject([{ trials: 3, passes: 2 }])
  expect(later?.idempotency_key).not.toBe(candidate?.idempotency_key)
})

test('what the cases of every run add up to, the pooled cases add up to, whatever the runs came to', () => {
  const outcome = fc.record({ passed: fc.boolean(), tp: fc.nat(4), fp: fc.nat(2), fn: fc.nat(2) })
  const size = fc.integer({ min: 1, max: 12 })
  const runs = size.chain((n) =>
    fc.array(fc.array(outcome, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 4 }),
  )
  fc.assert(
    fc.property(runs, (outcomes) => {
      const sum = (cases: readonly BenchmarkCase[], name: 'tp' | 'fp' | 'fn'): number =>
        cases.reduce((total, each) => total + (each[name] ?? 0), 0)
      const f1 = (cases: readonly BenchmarkCase[]): number => {
        const tp = sum(cases, 'tp')
        return tp === 0 ? 0 : (2 * tp) / (2 * tp + sum(cases, 'fp') + sum(cases, 'fn'))
      }
      const of = outcomes.map((run): Run => {
        const cases = run.map((each, at) => ({ id: `c${at}`, ...each }))
        const accuracy = cases.filter((each) => each.passed).length / cases.length
        return { cases, metrics: { accuracy, f1: f1(cases) } }
      })
      const { cases = [], metrics } = pooled(...of)
      const trials = cases.reduce((total, each) => total + (each.passes ?? NaN) / (each.trials ?? NaN), 0)
      expect(flattenMetrics(metrics).get('accuracy')).toBeCloseTo(trials / cases.length, 10)
      expect(flattenMetrics(metrics).get('f1')).toBeCloseTo(f1(cases), 10)
    }),
    { numRuns: 200 },
  )
})

describe('a pooled result is judged by its trials', () => {
  const ids = (n: number, value: (at: number) => Partial<BenchmarkCase>): BenchmarkCase[] =>
    Array.from({ length: n }, (_, at) => ({ id: `c${at}`, ...value(at) }))

  test('beside one that was run once: by the share of its trials, the sign-flip test over what differs', () => {
    // One run of 30 cases all passed; of three runs each of six cases passed two.
    const before = ids(30, () => ({ passed: true }))
    const run = (k: number): Run => {
      const cases = ids(30, (at) => ({ passed: !(at < 6 && at % 3 === k) }))
      return { metrics: { accuracy: 28 / 30 }, cases }
    }
    const { metrics, cases } = pooled(run(0), run(1), run(2))
    expect(metrics).toEqual({ accuracy: 0.933333333333 })
    const baseline = baselineWith({ accuracy: 1 }, { cases: before })
    const { verdict, findings } = judge(
      candidateWith(metrics, { cases: cases ?? [] }),
      contextWith(baseline),
      DEFAULT_POLICY,
    )
    // Six differences of a third, all worse: p = 2^-7, the drop is 6/3 of 30 cases.
    expect([verdict, findings[0]?.evidence]).toMatchObject([
      'regression',
      { method: 'McNemar mid-p', n: 30, changed: 6, broke: 6, p: 2 ** -7 },
    ])
    expect(findings[0]?.reason).toContain('6 cases got worse, 0 better')
  })

  test('and names the cases of which most trials passed before and do not now', () => {
    const of = (passes: number): BenchmarkCase => ({ id: `c${passes}`, passed: passes === 3, trials: 3, passes })
    const now = [of(3), of(2), of(1), of(0)]
    const before = now.map(({ id }) => ({ id, passed: id !== 'c3' }))
    const baseline = baselineWith({ accuracy: 0.75 }, { cases: before })
    const { flipped } = judge(candidateWith({ accuracy: 0.5 }, { cases: now }), contextWith(baseline), DEFAULT_POLICY)
    expect(flipped).toEqual({ broke: [{ id: 'c1' }, { id: 'c0' }], fixed: [{ id: 'c3' }] })
  })

  test('and one of which every case failed once is not taken for one of which every case failed', () => {
    const cases = ids(9, () => ({ passed: false, trials: 3, passes: 2 }))
    const { unfit } = judge(candidateWith({ accuracy: 2 / 3 }, { cases }), contextWith(null), DEFAULT_POLICY)
    expect(unfit).toBe(null)
    const lost = ids(9, () => ({ passed: false, trials: 3, passes: 0 }))
    expect(judge(candidateWith({ accuracy: 0 }, { cases: lost }), contextWith(null), DEFAULT_POLICY).unfit).toBe(
      'all 9 cases failed',
    )
  })
})
