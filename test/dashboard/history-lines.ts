/** A history made step by step, as the lines that a store exports: what a test is about is said, the rest is usual. */
import type { CaseOutcome, Configuration, FindingVerdict, Verdict } from '../../src/core/model.js'

type Line = Record<string, unknown>

export interface Push {
  readonly metrics?: Record<string, unknown>
  readonly verdict?: Verdict | null
  readonly reason?: string
  readonly findings?: readonly FindingLine[]
  /** The version of this configuration that it was judged against; null: none. */
  readonly against?: number | null
  readonly transaction?: Record<string, unknown>
  readonly cases?: readonly CaseOutcome[] | null
  readonly archived?: boolean
  /** Minutes after what happened before. */
  readonly after?: number
}

export interface FindingLine {
  readonly metric: string
  readonly verdict: FindingVerdict
  readonly baseline: number | null
  readonly candidate: number | null
  readonly gate?: boolean
  readonly better?: 'higher' | 'lower' | null
  readonly kind?: string
  readonly evidence?: { readonly interval: readonly [number, number] }
}

export const NAMES: Configuration = {
  model_version: 'model-1',
  dataset_version: 'dataset-1',
  prompt_version: 'prompt-1',
  environment: 'production',
}

const START = Date.parse('2026-03-01T00:00:00Z')
const MINUTE = 60_000

/** What happens to some configurations, in one order of time. */
export class HistoryLines {
  private readonly snapshots: Line[] = []
  private readonly moves: Line[] = []
  private readonly verdicts: Line[] = []
  private readonly annotations: Line[] = []
  private readonly configurations = new Map<string, OneConfiguration>()
  private now = START
  private serial = 0

  of(names: Partial<Configuration> = {}): OneConfiguration {
    const all = { ...NAMES, ...names }
    const key = JSON.stringify(all)
    const known = this.configurations.get(key) ?? new OneConfiguration(this, all)
    this.configurations.set(key, known)
    return known
  }

  /** In the order of an export. */
  lines(): Line[] {
    const pointers = [...this.configurations.values()].map((each) => each.pointers())
    return [...this.snapshots, ...this.moves, ...this.verdicts, ...this.annotations, ...pointers]
  }

  async *pages(): AsyncGenerator<Line[]> {
    yield await Promise.resolve(this.lines())
  }

  tick(minutes = 1): string {
    this.now += minutes * MINUTE
    return new Date(this.now).toISOString().replace('Z', '+00:00')
  }

  /** Milliseconds. */
  time(): number {
    return this.now
  }

  id(): string {
    this.serial += 1
    return `00000000-0000-4000-8000-${String(this.serial).padStart(12, '0')}`
  }

  add(kind: 'snapshots' | 'moves' | 'verdicts' | 'annotations', line: Line): void {
    this[kind].push(line)
  }
}

export class OneConfiguration {
  readonly transactions = new Map<number, string>()
  current: number | null = null
  baseline: number | null = null
  line: number[] = []
  private last = 0
  primary: string | null = null

  constructor(
    private readonly history: HistoryLines,
    readonly names: Configuration,
  ) {}

  /** Answers the number of the new version. */
  push(push: Push = {}): number {
    const { metrics = { f1: 0.9 }, cases = null, archived = false, transaction = {} } = push
    this.last += 1
    const version = this.last
    const id = this.history.id()
    const created_at = this.history.tick(push.after)
    this.transactions.set(version, id)
    this.history.add('snapshots', {
      kind: 'snapshot',
      ...this.names,
      snapshot_version: version,
      snapshot_id: this.history.id(),
      transaction: {
        id,
        created_at,
        commit_sha: `${version.toString(16).padStart(8, '0')}${'a'.repeat(32)}`,
        metrics,
        ...transaction,
      },
      cases,
      archived: archived ? { archived_at: created_at, actor: 'ada', reason: null } : null,
    })
    this.moved('current', 'push', version, created_at)
    this.current = version
    this.line.push(version)
    if (push.verdict !== null) this.judge(version, push)
    return version
  }

  judge(version: number, { verdict, reason, findings = [], against }: Push): void {
    const reference = against === null ? null : this.transactions.get(against ?? this.baseline ?? 0)
    this.history.add('verdicts', {
      kind: 'verdict',
      id: this.history.id(),
      created_at: this.history.tick(0.01),
      transaction_id: this.transactions.get(version),
      verdict: verdict ?? (reference === undefined ? 'no_baseline' : 'unchanged'),
      reason: reason ?? 'as it was',
      findings: findings.map((each) => ({
        kind: 'proportion',
        better: 'higher',
        gate: true,
        delta: null,
        percent_change: null,
        reason: '',
        ...each,
      })),
      baseline_transaction_id: reference ?? null,
      baseline_source: reference === undefined ? null : 'own',
    })
  }

  setBaseline(version: number, action = 'set_baseline'): void {
    this.moved('baseline', action, version, this.history.tick())
    this.baseline = version
  }

  /** To the version before it on the line, or to another one on it. */
  rollback(to = this.line.at(-2) ?? 1): void {
    this.moved('current', 'rollback', to, this.history.tick())
    this.line = this.line.slice(0, this.line.indexOf(to) + 1)
    this.current = to
  }

  checkout(to: number): void {
    this.moved('current', 'checkout', to, this.history.tick())
    const place = this.line.indexOf(to)
    if (place < 0) this.line.push(to)
    else this.line = this.line.slice(0, place + 1)
    this.current = to
  }

  annotate(version: number, note: string, tags: readonly string[] = []): void {
    const by = { actor: 'ada', run_id: null, run_url: null }
    const created_at = this.history.tick()
    const transaction_id = this.transactions.get(version)
    this.history.add('annotations', {
      kind: 'annotation',
      id: this.history.id(),
      created_at,
      transaction_id,
      note,
      tags,
      ...by,
    })
  }

  pointers(): Line {
    return {
      kind: 'pointers',
      ...this.names,
      last_version: this.last,
      current_version: this.current,
      baseline_version: this.baseline,
      line: this.line,
      updated_at: new Date(this.history.time()).toISOString(),
      ...(this.primary === null ? {} : { primary_metric: this.primary }),
    }
  }

  private moved(pointer: 'current' | 'baseline', action: string, to: number, created_at: string): void {
    this.history.add('moves', {
      kind: 'pointer_move',
      ...this.names,
      id: this.history.id(),
      created_at,
      pointer,
      action,
      from_version: this[pointer],
      to_version: to,
      actor: 'ada',
      reason: action === 'push' ? null : `because of v${to}`,
      run_id: null,
      run_url: null,
    })
  }
}
