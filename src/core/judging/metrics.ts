import { byCodeUnit } from '../order.js'
import type { Direction, MetricKind, MetricTree } from '../model.js'

/** What a metric's name says about it. */
export interface KnownMetric {
  readonly kind: MetricKind
  /** null: not known, so the metric is shown and not judged. */
  readonly better: Direction | null
}

const UNKNOWN: KnownMetric = { kind: 'other', better: null }

/** The built-in catalogue, on dotted names; the first match wins. Tokens per second are no token count. */
const CATALOGUE: readonly (readonly [RegExp, KnownMetric])[] = [
  [/(^|[._])(precision|recall|f1|f1_score|accuracy)$/, { kind: 'proportion', better: 'higher' }],
  [
    /(^|[._])(latency_ms|p\d+(_latency|_ms|_latency_ms)|latency(_ms)?[._]p\d+(_ms)?)$/,
    { kind: 'duration', better: 'lower' },
  ],
  [/(^|[._])(cost|cost_usd|cost_per_[^.]+)$/, { kind: 'money', better: 'lower' }],
  [/(^|[._])tokens$|(^|\.)tokens_(?!per_)[^.]+$/, { kind: 'count', better: 'lower' }],
  [/(^|\.)(total_[^.]+|(true|false)_(positives|negatives)|[^.]+_count)$/, { kind: 'count', better: null }],
]

/** Kind and direction of a metric by its dotted name. */
export function knownMetric(name: string): KnownMetric {
  return CATALOGUE.find(([pattern]) => pattern.test(name))?.[1] ?? UNKNOWN
}

/**
 * All numbers of a metric tree under their dotted names, sorted by name. `f1_score` is another spelling of
 * `f1`: it takes that name unless the same branch has an `f1` of another value.
 */
export function flattenMetrics(tree: MetricTree): ReadonlyMap<string, number> {
  const metrics = new Map<string, number>()
  collect(tree, '', metrics)
  return new Map([...metrics].sort(([a], [b]) => byCodeUnit(a, b)))
}

/** The other spelling under which a rule may name a metric: `f1_score` for `f1`; null when there is none. */
export function otherSpelling(name: string): string | null {
  return name === 'f1' || name.endsWith('.f1') ? `${name}_score` : null
}

function collect(tree: MetricTree, prefix: string, into: Map<string, number>): void {
  // Sorted, so that the order of keys in a file never decides anything.
  for (const key of Object.keys(tree).sort(byCodeUnit)) {
    const value = tree[key]
    if (value === undefined) continue
    if (typeof value !== 'number') collect(value, `${prefix}${key}.`, into)
    else if (key !== 'f1_score' || (typeof tree['f1'] === 'number' && tree['f1'] !== value)) {
      into.set(prefix + key, value)
    } else into.set(`${prefix}f1`, value)
  }
}
