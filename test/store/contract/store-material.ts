/** Candidates, verdicts and SQL for the suites that run on every store: only the interesting part is named. */
import { createHash } from 'node:crypto'
import type {
  Baseline,
  BaselineRequest,
  BenchmarkResult,
  Candidate,
  Configuration,
  Judgement,
  MetricTree,
  Promotion,
  PromotionOutcome,
  Provenance,
  Verdict,
} from '../../../src/core/model.js'
import { recordVerdicts, type BaselineQuery } from '../../../src/contract/push.js'
import type { Pushed, Store } from '../../../src/ports.js'

export type Row = { readonly [column: string]: unknown }

/** A store that was opened for tests, with the database below it. */
export interface OpenStore {
  readonly store: Store
  /** Runs one statement as the owner of the schema (or the role that was set). Throws `StoreError`. */
  readonly sql: (query: string) => Promise<{ readonly rows: readonly Row[]; readonly notices: readonly string[] }>
  readonly close: () => Promise<void>
}

/** How much of a table of values is asked about. The whole one is for the store that is asked the fastest. */
export type Tables = 'every row' | 'a part'

/** Every row, or one of so many, the first and the last of them too. */
export function rowsOf<T>(table: readonly T[], tables: Tables, oneOf: number): T[] {
  return table.filter((_, at) => tables === 'every row' || at % oneOf === 0 || at === table.length - 1)
}

let count = 0

/** A configuration that no other test uses. */
export function configurationOf(rest: Partial<Configuration> = {}): Configuration {
  count += 1
  const own = { model_version: `model-${count}`, dataset_version: 'dataset-1', prompt_version: 'prompt-1' }
  return { ...own, environment: 'production', ...rest }
}

export interface CandidateRest {
  readonly result?: Partial<BenchmarkResult>
  readonly provenance?: Provenance
  readonly key?: string
}

/** `metrics`: a number is an f1. */
export function candidateOf(
  configuration: Configuration,
  metrics: MetricTree | number,
  { result, provenance, key }: CandidateRest = {},
): Candidate {
  const { model_version, dataset_version, prompt_version } = configuration
  const tree = typeof metrics === 'number' ? { f1: metrics } : metrics
  return {
    configuration,
    result: { model_version, dataset_version, prompt_version, metrics: tree, ...result },
    provenance: provenance ?? {},
    file: 'result.json',
    idempotency_key: key ?? null,
    content_digest: digestOf(tree),
    cases_digest: result?.cases === undefined ? null : digestOf(result.cases),
  }
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

export function queryFor(baseline: BaselineRequest | null = null, environment = 'production'): BaselineQuery {
  return { baseline, baseline_environment: environment }
}

/** Pushes one candidate. */
export async function pushOne(store: Store, candidate: Candidate, query = queryFor()): Promise<Pushed> {
  const {
    snapshots: [pushed],
  } = await store.push([candidate], query)
  if (pushed === undefined) throw new Error('nothing was pushed')
  return pushed
}

/** Pushes one result per f1, one call each: versions in order. */
export async function pushVersions(
  store: Store,
  configuration: Configuration,
  f1s: readonly number[],
): Promise<Pushed[]> {
  const pushed: Pushed[] = []
  for (const f1 of f1s) pushed.push(await pushOne(store, candidateOf(configuration, f1)))
  return pushed
}

export function judgementOf(verdict: Verdict, baseline: Baseline | null): Judgement {
  return {
    verdict,
    reason: 'a test',
    findings: [],
    baseline,
    flipped: { broke: [], fixed: [] },
    groups: [],
    warnings: [],
    primary: null,
    drift: null,
    unfit: null,
    proven_gain: null,
  }
}

/** Records a verdict of a pushed candidate as it was judged by its own context. */
export async function recordOne(
  store: Store,
  { transaction_id, context }: Pushed,
  verdict: Verdict,
  promotion: Promotion,
): Promise<PromotionOutcome> {
  const record = {
    transaction_id,
    judgement: judgementOf(verdict, context.baseline),
    promotion,
    own_baseline_version: context.own_baseline_version,
    actor: 'tester',
    run_id: null,
  }
  const [outcome] = await store.call(recordVerdicts, { verdicts: [record], token: store.token })
  if (outcome === undefined) throw new Error('nothing was recorded')
  return { promoted: outcome.promoted, reason: outcome.promotion_reason }
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The four names as arguments of a function. */
export function namesOf(configuration: Configuration): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  return [model_version, dataset_version, prompt_version, environment].map(quote).join(', ')
}

/** The four names as a condition. */
export function isOf(configuration: Configuration): string {
  return `(model_version, dataset_version, prompt_version, environment) = (${namesOf(configuration)})`
}

/** Current, baseline and archived versions of a configuration, as `benchmark_snapshots` shows them. */
export async function pointersOf({ sql }: OpenStore, configuration: Configuration) {
  const { rows } = await sql(`select snapshot_version, is_current, is_baseline, is_active
    from public.benchmark_snapshots where ${isOf(configuration)} order by snapshot_version`)
  const versionsWith = (column: string, value: boolean): unknown[] =>
    rows.filter((row) => row[column] === value).map((row) => row['snapshot_version'])
  return {
    current: versionsWith('is_current', true),
    baseline: versionsWith('is_baseline', true),
    archived: versionsWith('is_active', false),
  }
}

/** Runs one statement under another role. */
export async function asRole<T>(database: OpenStore, role: string, work: () => Promise<T>): Promise<T> {
  await database.sql(`set role ${role}`)
  try {
    return await work()
  } finally {
    await database.sql('reset role')
  }
}
