import { present } from '../../json/present.js'
import { pooledOverall, valueThatReproduces } from '../../judging/evidence/cases/case-values.js'
import { isShare } from '../../judging/metrics/metric-kind.js'
import { canonicalName, flattenMetrics } from '../../judging/metrics/metrics.js'
import { DEFAULT_POLICY, standardFor } from '../../judging/policy/policy.js'
import { primaryMetric } from '../../judging/metrics/primary-metric.js'
import type { BenchmarkCase, BenchmarkResult, MetricTree } from '../../model.js'
import { noMetrics } from '../metric-tree.js'
import { meanOf, withoutNoise } from './mean.js'
import { poolCases } from './pool-cases.js'

/**
 * Pools several runs of one benchmark into one result, whose cases have the trials of all runs. A metric that the cases
 * of every run reproduce is recomputed from the pooled cases, so that they still reproduce it; all others are means.
 */
export function poolResults(runs: readonly BenchmarkResult[]): BenchmarkResult {
  const [first] = runs
  if (first === undefined) throw new RangeError('there is no result to pool')
  const cases = poolCases(runs.map((run) => run.cases ?? []))
  const given = <K extends keyof BenchmarkResult>(name: K): BenchmarkResult[K] | undefined =>
    runs.find((run) => run[name] !== undefined)?.[name]
  const mean = (name: 'duration_seconds' | 'error_count' | 'success_count'): number | undefined =>
    meanOf(
      runs.map((run) => run[name]),
      [],
    )
  const sizes = runs.flatMap(({ dataset_size }) => dataset_size ?? [])
  const notes = new Set(runs.flatMap((run) => run.notes ?? []))
  const tags = new Set(runs.flatMap((run) => run.tags ?? []))
  const f1_average = given('f1_average')
  const primary_metric = given('primary_metric')
  const { model_version, dataset_version, prompt_version } = first
  return {
    ...{ model_version, dataset_version, prompt_version },
    ...present({
      model_provider: given('model_provider'),
      dataset_size: sizes.length === 0 ? undefined : Math.max(...sizes),
      benchmark: given('benchmark'),
      f1_average,
      primary_metric,
      duration_seconds: mean('duration_seconds'),
      // Whole numbers with the right sum; an error in one run of many does not become 0.
      error_count: rounded(mean('error_count'), Math.ceil),
      success_count: rounded(mean('success_count'), Math.floor),
      timestamp: given('timestamp'),
      tags: tags.size === 0 ? undefined : [...tags],
      notes: notes.size === 0 ? undefined : [...notes].join('\n'),
    }),
    metrics: poolMetrics(runs, cases),
    cases,
  }
}

function rounded(value: number | undefined, way: (value: number) => number): number | undefined {
  return value === undefined ? undefined : way(value)
}

function poolMetrics(runs: readonly BenchmarkResult[], cases: readonly BenchmarkCase[]): MetricTree {
  const values = runs.map(({ metrics }) => flattenMetrics(metrics))
  const average = runs.find((run) => run.f1_average !== undefined)?.f1_average ?? null
  const ofResult = runs.find((run) => run.primary_metric !== undefined)?.primary_metric
  const primary = primaryMetric(new Set(values[0]?.keys()), { policy: DEFAULT_POLICY, ofResult })
  const pooled = (metric: string): number | undefined => {
    const reported = values.map((of) => of.get(metric))
    const known = reported.filter((value) => value !== undefined)
    const about = { named: primary?.name === metric ? primary : null, gates: false }
    const { kind } = standardFor(DEFAULT_POLICY, metric, known, about)
    const sides = runs.map((run, at) => ({ cases: run.cases ?? [], reported: known[at] ?? NaN }))
    const whole = kind === 'percent' ? 100 : 1
    const value = isShare(kind) ? valueThatReproduces({ metric, whole }, sides, average) : null
    const computed = value === null ? undefined : pooledOverall(value, cases, sides)
    return computed === undefined ? meanOf(reported, []) : withoutNoise(computed * whole)
  }
  const mapped = (tree: MetricTree, prefix: string): MetricTree =>
    Object.assign(
      noMetrics(),
      Object.fromEntries(
        Object.entries(tree).map(([name, value]) => {
          const metric = canonicalName(prefix + name)
          return [name, typeof value === 'number' ? (pooled(metric) ?? value) : mapped(value, `${prefix}${name}.`)]
        }),
      ),
    )
  return mapped(runs[0]?.metrics ?? {}, '')
}
