/**
 * Reads the lines of an export for the dashboard. Only this file knows the form of those lines (line-fields.ts reads
 * single fields). An invalid line is an error: a page with holes would look like a whole history.
 */
import { flattenMetrics } from '../../core/judging/metrics/metrics.js'
import type { CaseOutcome, Configuration, Direction, FindingVerdict, MetricKind, Verdict } from '../../core/model.js'
import type { Interval, Range, Suite } from '../contract.js'
import { rangesOf } from '../ranges.js'
import {
  asFields,
  cases,
  f1Average,
  fields,
  given,
  interval,
  list,
  metricTree,
  moment,
  number,
  optional,
  text,
  texts,
  verdict,
  type Line,
} from './line-fields.js'

export type { Line } from './line-fields.js'

/** Times are whole microseconds since 1970, as in a database. */
export interface SnapshotEvent extends Configuration {
  readonly kind: 'snapshot'
  readonly version: number
  readonly transaction: string
  readonly at: number
  readonly commit: string | null
  readonly branch: string | null
  readonly by: string | null
  readonly run: string | null
  readonly repository: string | null
  readonly provider: string | null
  readonly suite: Suite
  /** By dotted names. */
  readonly metrics: ReadonlyMap<string, number>
  readonly cases: readonly CaseOutcome[] | null
  readonly tags: readonly string[]
  readonly notes: string | null
  readonly archived: boolean
}

export interface MoveEvent extends Configuration {
  readonly kind: 'move'
  readonly at: number
  readonly pointer: string
  readonly action: string
  readonly from: number | null
  readonly to: number | null
  readonly actor: string
  readonly reason: string | null
  readonly run_url: string | null
}

export interface JudgedMetric {
  readonly metric: string
  readonly kind: MetricKind
  readonly better: Direction | null
  readonly verdict: FindingVerdict
  readonly gate: boolean
  readonly baseline: number | null
  readonly candidate: number | null
  /** The recorded 90% interval of the drop, positive if it is worse; null: none. */
  readonly drop: Interval | null
}

export interface VerdictEvent {
  readonly kind: 'verdict'
  readonly at: number
  readonly transaction: string
  readonly verdict: Verdict
  readonly reason: string
  readonly findings: readonly JudgedMetric[]
  /** The transaction it was judged against. */
  readonly reference: string | null
}

export interface AnnotationEvent {
  readonly kind: 'annotation'
  readonly at: number
  readonly transaction: string
  readonly note: string | null
  readonly tags: readonly string[]
  readonly actor: string
}

export interface PointersEvent extends Configuration {
  readonly kind: 'pointers'
  readonly current: number
  readonly baseline: number | null
  /** A name of the metrics; a leading `-` says that lower is better. null: not in the export. */
  readonly primary: string | null
  readonly line: readonly Range[]
}

export type HistoryEvent = SnapshotEvent | MoveEvent | VerdictEvent | AnnotationEvent | PointersEvent

/** The event of a line; null for lines that the dashboard does not need. Throws `StoreError` for an invalid one. */
export function eventOf(line: Line): HistoryEvent | null {
  switch (line['kind']) {
    case 'snapshot':
      return snapshotOf(line)
    case 'pointer_move':
      return moveOf(line)
    case 'verdict':
      return verdictOf(line)
    case 'annotation':
      return annotationOf(line)
    case 'pointers':
      return pointersOf(line)
    default:
      return null
  }
}

function snapshotOf(line: Line): SnapshotEvent {
  const stored = fields(line, 'transaction')
  return {
    kind: 'snapshot',
    ...namesOf(line),
    version: number(line, 'snapshot_version'),
    transaction: text(stored, 'id'),
    at: moment(stored, 'created_at'),
    commit: optional(text, stored, 'commit_sha'),
    branch: optional(text, stored, 'branch_name'),
    by: optional(text, stored, 'triggered_by'),
    run: optional(text, stored, 'run_id'),
    repository: optional(text, stored, 'repository'),
    provider: optional(text, stored, 'model_provider'),
    suite: {
      benchmark: optional(text, stored, 'benchmark'),
      f1_average: optional(f1Average, stored, 'f1_average'),
      dataset_size: optional(number, stored, 'dataset_size'),
    },
    metrics: flattenMetrics(metricTree(stored, 'metrics')),
    cases: optional(cases, line, 'cases'),
    tags: optional(texts, stored, 'tags') ?? [],
    notes: optional(text, stored, 'notes'),
    archived: given(line['archived']),
  }
}

function moveOf(line: Line): MoveEvent {
  return {
    kind: 'move',
    ...namesOf(line),
    at: moment(line, 'created_at'),
    pointer: text(line, 'pointer'),
    action: text(line, 'action'),
    from: optional(number, line, 'from_version'),
    to: optional(number, line, 'to_version'),
    actor: text(line, 'actor'),
    reason: optional(text, line, 'reason'),
    run_url: optional(text, line, 'run_url'),
  }
}

function verdictOf(line: Line): VerdictEvent {
  return {
    kind: 'verdict',
    at: moment(line, 'created_at'),
    transaction: text(line, 'transaction_id'),
    verdict: verdict(line, 'verdict'),
    reason: text(line, 'reason'),
    findings: list(line, 'findings').map(findingOf),
    reference: optional(text, line, 'reference_transaction_id'),
  }
}

function findingOf(item: unknown): JudgedMetric {
  const finding = asFields(item, 'a finding')
  const evidence = given(finding['evidence']) ? fields(finding, 'evidence') : {}
  return {
    metric: text(finding, 'metric'),
    kind: text(finding, 'kind') as MetricKind,
    better: optional(text, finding, 'better') as Direction | null,
    verdict: text(finding, 'verdict') as FindingVerdict,
    gate: finding['gate'] === true,
    baseline: optional(number, finding, 'baseline'),
    candidate: optional(number, finding, 'candidate'),
    drop: optional(interval, evidence, 'interval'),
  }
}

function annotationOf(line: Line): AnnotationEvent {
  return {
    kind: 'annotation',
    at: moment(line, 'created_at'),
    transaction: text(line, 'transaction_id'),
    note: optional(text, line, 'note'),
    tags: optional(texts, line, 'tags') ?? [],
    actor: text(line, 'actor'),
  }
}

function pointersOf(line: Line): PointersEvent {
  return {
    kind: 'pointers',
    ...namesOf(line),
    current: number(line, 'current_version'),
    baseline: optional(number, line, 'baseline_version'),
    primary: given(line['primary_metric'])
      ? `${line['primary_better'] === 'lower' ? '-' : ''}${text(line, 'primary_metric')}`
      : null,
    line: rangesOf(list(line, 'line').map((version) => number({ version }, 'version'))),
  }
}

function namesOf(line: Line): Configuration {
  return {
    model_version: text(line, 'model_version'),
    dataset_version: text(line, 'dataset_version'),
    prompt_version: text(line, 'prompt_version'),
    environment: text(line, 'environment'),
  }
}
