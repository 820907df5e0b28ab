import type { Baseline, Configuration, Finding, JudgedResult, Judgement, MetricTree } from '../../../src/core/model.js'
import type { Report } from '../../../src/core/report/report.js'
import { DEFAULT_FAIL_ON } from '../../../src/core/judging/verdict.js'

export const PRODUCTION: Configuration = {
  model_version: 'medgemma-v1.2',
  dataset_version: 'benchmark-set-v3',
  prompt_version: 'analysis-v4',
  environment: 'production',
}
export const HEAD = '5f0c1b2a9d8e7f60514233241506978a8b9cadbe'
export const BASE = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'

export function finding(
  metric: string,
  baseline: number | null,
  candidate: number | null,
  more: Partial<Finding> = {},
): Finding {
  const both = baseline !== null && candidate !== null
  const round = (value: number, digits: number): number => Number(value.toFixed(digits))
  return {
    metric,
    kind: metric.endsWith('_ms') ? 'duration' : metric.includes('cost') ? 'money' : 'proportion',
    better: metric.endsWith('_ms') || metric.includes('cost') ? 'lower' : 'higher',
    baseline,
    candidate,
    delta: both ? round(candidate - baseline, 10) : null,
    percent_change: both && baseline !== 0 ? round((100 * (candidate - baseline)) / Math.abs(baseline), 2) : null,
    verdict: 'unchanged',
    gate: metric === 'f1',
    reason: '',
    evidence: null,
    ...more,
  }
}

export function baseline(more: Partial<Baseline> = {}): Baseline {
  return {
    source: 'own',
    configuration: PRODUCTION,
    snapshot_version: 2,
    transaction_id: '00000000-0000-4000-8000-000000000002',
    created_at: '2026-02-01T09:30:00Z',
    commit_sha: BASE,
    dataset_size: 200,
    benchmark: 'billing-errors',
    f1_average: 'micro',
    metrics: {},
    cases: null,
    ...more,
  }
}

/** What a test says about a result; the rest is plausible. */
export interface Told {
  readonly configuration?: Partial<Configuration>
  readonly metrics?: MetricTree
  readonly judgement?: Partial<Judgement>
  readonly version?: number | null
  readonly replayed?: boolean
  readonly history?: readonly (number | null)[]
  readonly promotion?: JudgedResult['promotion']
  readonly file?: string
  readonly ownBaseline?: number | null
}

export function judged(told: Told = {}): JudgedResult {
  const { version = 3, judgement = {}, ownBaseline = 2 } = told
  const configuration = { ...PRODUCTION, ...told.configuration }
  const metrics = told.metrics ?? { f1: 0.85 }
  const whole: Judgement = {
    verdict: 'unchanged',
    reason: 'f1 is still 0.91',
    findings: [],
    baseline: baseline(),
    flipped: { broke: [], fixed: [] },
    groups: [],
    warnings: [],
    primary: { name: 'f1', better: 'higher' },
    drift: null,
    unfit: null,
    proven_gain: null,
    ...judgement,
  }
  const { environment: _environment, ...names } = configuration
  return {
    candidate: {
      configuration,
      result: { ...names, metrics },
      provenance: { commit_sha: HEAD, branch_name: 'main' },
      file: told.file ?? 'results/medgemma.json',
      idempotency_key: null,
      content_digest: 'd'.repeat(64),
      cases_digest: null,
    },
    judgement: whole,
    context: {
      baseline: whole.baseline,
      baseline_not_found: null,
      own_baseline_version: ownBaseline,
      previous_version: 2,
      history: (told.history ?? []).map((f1_score, index) => ({
        snapshot_version: index + 1,
        created_at: '2026-02-01T09:30:00Z',
        f1_score,
        values: {},
        verdict: 'unchanged',
      })),
    },
    stored:
      version === null
        ? null
        : {
            snapshot_version: version,
            transaction_id: '00000000-0000-4000-8000-000000000003',
            replayed: told.replayed ?? false,
          },
    promotion: told.promotion ?? {
      promoted: false,
      reason: 'version 2 is already the baseline, and promotion `first` never replaces one',
    },
  }
}

export function report(results: readonly JudgedResult[], more: Partial<Report> = {}): Report {
  return {
    key: 'benchmarks',
    results,
    together: null,
    warnings: [],
    skipped: [],
    run: {
      command_name: 'benchmark-snapshots',
      commit_sha: HEAD,
      branch: 'main',
      run_url: 'https://github.com/acme/billing/actions/runs/42',
      server_url: 'https://github.com',
      repository: 'acme/billing',
    },
    dryRun: false,
    store: 'embedded database in .benchmark-snapshots',
    now: '2026-02-04T12:00:00Z',
    failOn: DEFAULT_FAIL_ON,
    ...more,
  }
}

/** f1 fell, latency rose, two cases broke. */
export const REGRESSED: JudgedResult = judged({
  metrics: { f1: 0.85 },
  history: [0.89, 0.91],
  promotion: { promoted: false, reason: 'a candidate with the verdict regression never becomes the baseline' },
  judgement: {
    verdict: 'regression',
    reason: 'f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05; 2 more metrics are worse',
    findings: [
      finding('f1', 0.91, 0.85, { verdict: 'regression' }),
      finding('latency_ms', 412, 520, { verdict: 'minor' }),
      finding('recall', 0.9, 0.83, { verdict: 'minor' }),
      finding('precision', 0.92, 0.91),
      finding('cost', 0.0123, 0.0123),
      finding('category_performance.duplicate_charge.f1', 0.8, 0.78),
      finding('category_performance.upcoding.f1', 0.9, 0.95, { verdict: 'improvement' }),
      finding('json_validity', null, 0.99, { verdict: 'shown', better: null }),
    ],
    flipped: { broke: [{ id: 'case-017' }, { id: 'case-101', at: 'row 102' }], fixed: [{ id: 'case-044' }] },
  },
})

/** The first version of a configuration, with promotion switched off. */
export const FIRST: JudgedResult = judged({
  configuration: { model_version: 'gemini-1.5' },
  metrics: { f1: 0.88, precision: 0.9, latency_ms: 431.25, category_performance: { upcoding: { f1: 0.7 } } },
  version: 1,
  file: 'results/gemini.json',
  ownBaseline: null,
  promotion: { promoted: false, reason: 'promotion is `never`: only a person sets the baseline' },
  judgement: { verdict: 'no_baseline', reason: 'nothing was judged', baseline: null },
})

export const IMPROVED: JudgedResult = judged({
  configuration: { model_version: 'heuristic' },
  metrics: { f1: 0.44 },
  version: 8,
  file: 'results/heuristic.json',
  history: [0.4, 0.4, 0.41, 0.4, 0.4, 0.4, 0.4],
  promotion: { promoted: true, reason: 'f1 0.4 → 0.44: +0.04 ≥ 0.02' },
  judgement: {
    verdict: 'improvement',
    reason: 'f1 rose by 0.04 (0.4 → 0.44); 0.02 better counts as an improvement',
    findings: [finding('f1', 0.4, 0.44, { verdict: 'improvement' })],
    baseline: baseline({ snapshot_version: 7, configuration: { ...PRODUCTION, model_version: 'heuristic' } }),
  },
})

export const INCOMPARABLE: JudgedResult = judged({
  configuration: { model_version: 'openai' },
  metrics: { f1: 0.2222 },
  version: 2,
  file: 'results/openai.json',
  ownBaseline: 1,
  promotion: { promoted: false, reason: 'a candidate with the verdict incomparable never becomes the baseline' },
  judgement: {
    verdict: 'incomparable',
    reason:
      'not comparable with version 1 of openai on benchmark-set-v3 with prompt analysis-v4 in production: ' +
      "dataset_size is 16, the baseline's is 6",
    baseline: baseline({ snapshot_version: 1, configuration: { ...PRODUCTION, model_version: 'openai' } }),
  },
})
