import type { Finding } from '../model.js'
import { standingOf, uncomparedFinding, type MetricPair } from './findings.js'
import type { Policy } from './policy/policy.js'

/**
 * The metrics of a result that are not judged: only the two values of each. Large results have hundreds, so they are
 * kept in plain arrays, a tenth of the size of findings, and become findings on demand.
 */
export class ShownMetrics {
  private readonly names: string[] = []
  /** NaN: that side lacks the metric. */
  private readonly before: number[] = []
  private readonly now: number[] = []

  constructor(private readonly policy: Policy) {}

  add({ metric, baseline, candidate }: MetricPair): void {
    this.names.push(metric)
    this.before.push(baseline ?? Number.NaN)
    this.now.push(candidate ?? Number.NaN)
  }

  /** Whether any of them differs from the baseline. */
  get differ(): boolean {
    return this.before.some((value, at) => !Object.is(value, this.now[at]))
  }

  findings(): Finding[] {
    return this.names.map((metric, at) => {
      const pair = { metric, baseline: valueIn(this.before, at), candidate: valueIn(this.now, at) }
      return uncomparedFinding(standingOf(pair, this.policy, { named: null, gates: false }))
    })
  }
}

function valueIn(values: readonly number[], at: number): number | null {
  const value = values[at]
  return value === undefined || Number.isNaN(value) ? null : value
}
