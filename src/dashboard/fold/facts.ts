/** What is kept of each version during the fold: only what the files need. */
import type { Configuration, Verdict } from '../../core/model.js'
import type { AnnotationEntry, Interval, Suite } from '../contract.js'
import type { JudgedMetric, MoveEvent, PointersEvent } from './events.js'

export interface VerdictFacts {
  readonly at: number
  readonly verdict: Verdict
  readonly reason: string
  /** Without unchanged metrics and those that are only shown. */
  readonly findings: readonly JudgedMetric[]
  /** Recorded intervals of values, of all findings. */
  readonly intervals: ReadonlyMap<string, Interval>
  readonly reference: string | null
}

export interface CaseFacts {
  readonly ids: readonly string[]
  readonly groups: readonly (string | null)[]
  readonly passed: string
  readonly score: Float64Array | null
}

/** A version that is not archived. */
export interface VersionFacts {
  readonly version: number
  readonly transaction: string
  /** Microseconds. */
  readonly at: number
  readonly commit: string | null
  readonly branch: string | null
  readonly by: string | null
  readonly run: string | null
  readonly repository: string | null
  readonly provider: string | null
  readonly suite: Suite
  /** The same array for versions with the same metrics. */
  readonly names: readonly string[]
  readonly values: Float64Array
  /** Computed from cases. */
  readonly intervals: ReadonlyMap<string, Interval> | null
  readonly cases: CaseFacts | null
  readonly tags: readonly string[]
  readonly notes: string | null
  verdict: VerdictFacts | null
  readonly annotations: AnnotationEntry[]
}

export interface ConfigurationFacts {
  readonly names: Configuration
  readonly versions: Map<number, VersionFacts>
  /** When each archived version was stored. */
  readonly archived: Map<number, number>
  readonly moves: MoveEvent[]
  pointers: PointersEvent | null
}

/** Where a transaction is. */
export interface Located {
  readonly configuration: ConfigurationFacts
  readonly facts: VersionFacts
}
