/** Candidates, baselines and contexts for the tests of judging: complete, only the interesting part is named. */
import type {
  Baseline,
  BenchmarkResult,
  Candidate,
  Configuration,
  JudgingContext,
  MetricTree,
} from '../../../src/core/model.js'

export const CONFIGURATION: Configuration = {
  model_version: 'medgemma-v1.2',
  dataset_version: 'benchmark-set-v3',
  prompt_version: 'analysis-v4',
  environment: 'production',
}

export type Judged = Pick<Candidate, 'configuration' | 'result'>

export function candidateWith(
  metrics: MetricTree,
  rest: Partial<BenchmarkResult> = {},
  configuration: Partial<Configuration> = {},
): Judged {
  const full = { ...CONFIGURATION, ...configuration }
  const { model_version, dataset_version, prompt_version } = full
  return { configuration: full, result: { model_version, dataset_version, prompt_version, metrics, ...rest } }
}

export function baselineWith(metrics: MetricTree, rest: Partial<Baseline> = {}): Baseline {
  return {
    source: 'own',
    configuration: CONFIGURATION,
    snapshot_version: 2,
    transaction_id: '00000000-0000-4000-8000-000000000002',
    created_at: '2026-02-04T04:15:28Z',
    commit_sha: 'b'.repeat(40),
    dataset_size: null,
    benchmark: null,
    f1_average: null,
    metrics,
    cases: null,
    ...rest,
  }
}

export function contextWith(baseline: Baseline | null, rest: Partial<JudgingContext> = {}): JudgingContext {
  return {
    baseline,
    baseline_not_found: null,
    own_baseline_version: baseline?.source === 'own' ? baseline.snapshot_version : null,
    previous_version: baseline?.snapshot_version ?? null,
    history: [],
    ...rest,
  }
}
