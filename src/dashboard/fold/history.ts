/** The history in memory during the fold. */
import { nameMatches } from '../../core/glob.js'
import type { CaseOutcome, Configuration, Direction, MetricKind } from '../../core/model.js'
import { byCodeUnit } from '../../core/order.js'
import { isEphemeral } from '../../core/result/environment.js'
import type { Interval, Suite } from '../contract.js'
import type { AnnotationEvent, HistoryEvent, JudgedMetric, MoveEvent, SnapshotEvent, VerdictEvent } from './events.js'
import type { CaseFacts, ConfigurationFacts, Located, VersionFacts } from './facts.js'
import { intervalsOf } from './intervals.js'
import { Registry } from './models/registry.js'

export interface Wanted {
  /** Which environments, with `*` for any characters; null: all that are not ephemeral. */
  readonly environment: string | null
  /** Whether cases are kept. */
  readonly cases: boolean
}

export class History {
  readonly configurations = new Map<string, ConfigurationFacts>()
  readonly byTransaction = new Map<string, Located>()
  /** Measurements of snapshots that are archived, or in environments that are left out. */
  readonly leftOut = new Map<string, Suite>()
  readonly registry = new Registry()
  /** What findings say about each metric, the newest last. */
  readonly judged = new Map<string, { readonly kind: MetricKind; readonly better: Direction | null }>()
  ephemeral = 0
  private readonly known = new Map<string, string>()
  private readonly shapes = new Map<string, readonly string[]>()
  private readonly suites = new Map<string, Suite>()
  private lastCases: CaseFacts | null = null

  constructor(private readonly wanted: Wanted) {}

  add(event: HistoryEvent): void {
    switch (event.kind) {
      case 'snapshot':
        this.addSnapshot(event)
        return
      case 'verdict':
        this.addVerdict(event)
        return
      case 'annotation':
        this.addAnnotation(event)
        return
      case 'move':
        if (this.wants(event.environment)) this.configuration(event).moves.push({ ...event, ...this.shared(event) })
        return
      case 'pointers':
        if (this.wants(event.environment)) this.configuration(event).pointers = event
    }
  }

  /** By name, so that the order of the lines does not matter. */
  sorted(): ConfigurationFacts[] {
    return [...this.configurations]
      .filter(([, { versions, pointers }]) => versions.size > 0 && pointers !== null)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, configuration]) => configuration)
  }

  private wants(environment: string): boolean {
    const { environment: glob } = this.wanted
    return glob === null ? !isEphemeral(environment) : nameMatches(glob, environment)
  }

  private addSnapshot(event: SnapshotEvent): void {
    if (event.archived || !this.wants(event.environment)) this.leftOut.set(event.transaction, this.suite(event))
    if (!this.wants(event.environment)) {
      this.ephemeral += isEphemeral(event.environment) ? 1 : 0
      return
    }
    const configuration = this.configuration(event)
    const { version, transaction, at, metrics, cases, notes, tags } = event
    if (event.archived) {
      configuration.archived.set(version, at)
      return
    }
    const suite = this.suite(event)
    const facts: VersionFacts = {
      version,
      transaction,
      at,
      commit: event.commit?.slice(0, 12) ?? null,
      branch: this.once(event.branch),
      by: this.once(event.by),
      run: this.once(event.run),
      repository: this.once(event.repository),
      provider: this.once(event.provider),
      suite,
      names: this.shape(metrics),
      values: Float64Array.from(metrics.values()),
      intervals: cases === null ? null : intervalsOf(metrics, cases, suite.f1_average),
      cases: cases === null || !this.wanted.cases ? null : this.casesOf(cases),
      tags,
      notes,
      verdict: null,
      annotations: [],
    }
    configuration.versions.set(version, facts)
    this.byTransaction.set(transaction, { configuration, facts })
  }

  /** The newest one counts: it corrects earlier ones. */
  private addVerdict({ at, transaction, verdict, reason, findings, reference }: VerdictEvent): void {
    const facts = this.byTransaction.get(transaction)?.facts
    if (facts === undefined) return
    for (const { metric, kind, better } of findings) {
      if (better !== null || !this.judged.has(metric)) this.judged.set(metric, { kind, better })
    }
    if (facts.verdict !== null && facts.verdict.at > at) return
    const kept = findings.filter((finding) => finding.verdict !== 'unchanged' && finding.verdict !== 'shown')
    const intervals = new Map(findings.map(recordedInterval).filter((each) => each !== null))
    facts.verdict = { at, verdict, reason, findings: kept.map((each) => this.named(each)), intervals, reference }
  }

  private addAnnotation({ at, transaction, actor, note, tags }: AnnotationEvent): void {
    const entry = { at: Math.floor(at / 1000), actor, note, tags }
    this.byTransaction.get(transaction)?.facts.annotations.push(entry)
  }

  private configuration(names: Configuration): ConfigurationFacts {
    const { model_version, dataset_version, prompt_version, environment } = names
    const key = JSON.stringify([model_version, dataset_version, prompt_version, environment])
    const known = this.configurations.get(key)
    if (known !== undefined) return known
    const fresh: ConfigurationFacts = {
      names: { model_version, dataset_version, prompt_version, environment },
      versions: new Map(),
      archived: new Map(),
      moves: [],
      pointers: null,
    }
    this.configurations.set(key, fresh)
    return fresh
  }

  private suite({ suite }: SnapshotEvent): Suite {
    const key = JSON.stringify(suite)
    const known = this.suites.get(key) ?? suite
    this.suites.set(key, known)
    return known
  }

  private shape(metrics: ReadonlyMap<string, number>): readonly string[] {
    const key = [...metrics.keys()].join('\n')
    const known = this.shapes.get(key) ?? [...metrics.keys()]
    this.shapes.set(key, known)
    return known
  }

  /** Ids and groups are the same in most versions: they are kept once. */
  private casesOf(cases: readonly CaseOutcome[]): CaseFacts {
    const ids = cases.map(({ id }) => id)
    const groups = cases.map(({ group }) => group ?? null)
    const last = this.lastCases
    const scored = cases.some(({ score }) => score !== undefined)
    this.lastCases = {
      ids: last !== null && same(last.ids, ids) ? last.ids : ids,
      groups: last !== null && same(last.groups, groups) ? last.groups : groups,
      passed: cases.map(({ passed }) => (passed === undefined ? '.' : passed ? '1' : '0')).join(''),
      score: scored ? Float64Array.from(cases, ({ score }) => score ?? Number.NaN) : null,
    }
    return this.lastCases
  }

  private named(finding: JudgedMetric): JudgedMetric {
    return { ...finding, metric: this.once(finding.metric) }
  }

  private shared({ actor, action, pointer }: MoveEvent): Pick<MoveEvent, 'actor' | 'action' | 'pointer'> {
    return { actor: this.once(actor), action: this.once(action), pointer: this.once(pointer) }
  }

  /** Equal texts of parsed JSON are separate copies. */
  private once(text: string): string
  private once(text: string | null): string | null
  private once(text: string | null): string | null {
    if (text === null) return null
    const known = this.known.get(text)
    if (known !== undefined) return known
    this.known.set(text, text)
    return text
  }
}

/** The interval of the drop as an interval of the value: around the reference. */
function recordedInterval({ metric, baseline, better, drop }: JudgedMetric): [string, Interval] | null {
  if (drop === null || baseline === null || better === null) return null
  const [low, high] = drop
  return [metric, better === 'higher' ? [baseline - high, baseline - low] : [baseline + low, baseline + high]]
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
