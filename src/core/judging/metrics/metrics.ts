import { byCodeUnit } from '../../order.js'
import type { MetricTree } from '../../model.js'

/** The last trees that were flattened. Each is flattened several times in a row, and never changes. */
const FLAT = new Map<MetricTree, ReadonlyMap<string, number>>()
const MOST_FLAT = 8

/**
 * All numbers of a metric tree under their dotted names, sorted by name. `f1_score` is another spelling of
 * `f1`: it takes that name unless the same branch has an `f1` of another value.
 */
export function flattenMetrics(tree: MetricTree): ReadonlyMap<string, number> {
  const known = FLAT.get(tree)
  if (known !== undefined) return known
  const metrics = new Map<string, number>()
  collect(tree, '', metrics)
  const sorted = isSorted(metrics) ? metrics : new Map([...metrics].sort(([a], [b]) => byCodeUnit(a, b)))
  if (FLAT.size >= MOST_FLAT) FLAT.clear()
  FLAT.set(tree, sorted)
  return sorted
}

/** Whether the names are sorted, as in a tree without branches. */
function isSorted(metrics: ReadonlyMap<string, number>): boolean {
  let last = ''
  for (const name of metrics.keys()) {
    if (byCodeUnit(last, name) > 0) return false
    last = name
  }
  return true
}

/** Whether two trees have the same numbers under the same names, in any order. */
export function isSameTree(one: MetricTree, other: MetricTree): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => {
      const [here, there] = [one[name], Object.hasOwn(other, name) ? other[name] : undefined]
      return typeof here === 'object' && typeof there === 'object' ? isSameTree(here, there) : here === there
    })
  )
}

/** A dotted name as `flattenMetrics` gives it. */
export function canonicalName(name: string): string {
  return name.replace(/(^|\.)f1_score$/, '$1f1')
}

/** The other spelling under which a rule may name a metric: `f1_score` for `f1`; null when there is none. */
export function otherSpelling(name: string): string | null {
  return name === 'f1' || name.endsWith('.f1') ? `${name}_score` : null
}

function collect(tree: MetricTree, prefix: string, into: Map<string, number>): void {
  // Sorted, so that the order of keys in a file never decides anything.
  for (const key of sortedKeys(tree)) {
    const value = tree[key]
    if (value === undefined) continue
    if (typeof value !== 'number') collect(value, `${prefix}${key}.`, into)
    else if (key !== 'f1_score' || (typeof tree['f1'] === 'number' && tree['f1'] !== value)) {
      into.set(prefix + key, value)
    } else into.set(`${prefix}f1`, value)
  }
}

/** The keys of the last tree: those of one suite have the same ones. */
let last: { readonly keys: readonly string[]; readonly sorted: readonly string[] } = { keys: [], sorted: [] }

function sortedKeys(tree: MetricTree): readonly string[] {
  const keys = Object.keys(tree)
  const isKnown = keys.length === last.keys.length && keys.every((key, at) => key === last.keys[at])
  if (!isKnown) last = { keys, sorted: keys.toSorted(byCodeUnit) }
  return last.sorted
}
