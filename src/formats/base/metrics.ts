import { memberPath, quote } from '../../core/json/json-path.js'
import type { OnProblem } from '../../core/json/json-fields.js'
import type { JsonValue } from '../../core/json/selection.js'
import type { Digest } from '../../core/model.js'
import { metricFault } from '../../core/result/metric-rules.js'
import { noMetrics, type GrowingMetrics } from '../../core/result/metric-tree.js'
import { fitName } from './names.js'
import { isThere } from './values.js'

/** Names of error bars, which are not metrics. */
const ERROR_BAR =
  /(?:^|[^\p{L}\p{N}])(?:std_?err(?:or)?|std_?dev|stdev|std|stderr|standard_error|standard_deviation|variance|sem)$/iu

export function isErrorBar(name: string): boolean {
  return ERROR_BAR.test(name)
}

/** Collects the metrics of one result of another tool. Error bars and values that were not measured are left out. */
export class Metrics {
  readonly tree: GrowingMetrics = noMetrics()

  constructor(
    private readonly context: { readonly digest: Digest; readonly report: OnProblem; readonly warn: OnProblem },
  ) {}

  /**
   * @param name each part is one level; a part may contain dots
   * @param at its place in the file
   */
  add(name: string | readonly string[], value: JsonValue | undefined, at = '$'): void {
    const parts = typeof name === 'string' ? [name] : name
    const fit = parts.map((part) => fitName(part, this.context.digest))
    const last = fit.at(-1)
    if (value === undefined || value === null || last === undefined || isErrorBar(last)) return
    if (typeof value !== 'number') {
      if (isThere(value)) this.refuseText(fit, value, at)
      return
    }
    const own = last === 'f1_score' ? 'f1' : last
    const fault = metricFault(own, value)
    // A place that does not name the metric, such as a row, says nothing without its name.
    if (fault !== undefined) this.context.report(at, at.includes(own) ? fault : `${own}: ${fault}`)
    this.put(
      [...fit.slice(0, -1), own].map((part) => part ?? '?'),
      value,
      at,
    )
  }

  /** Every number among the members of an object, under their names. */
  addAll(members: Readonly<Record<string, JsonValue>>, at: string, prefix: readonly string[] = []): void {
    for (const [name, value] of Object.entries(members)) {
      if (typeof value === 'number') this.add([...prefix, name], value, memberPath(at, name))
    }
  }

  get isEmpty(): boolean {
    return Object.keys(this.tree).length === 0
  }

  /** The dotted names. */
  get names(): string[] {
    return dotted(this.tree, '')
  }

  private put(parts: readonly string[], value: number, at: string): void {
    const [first = '', ...rest] = parts
    let tree = this.tree
    let name = first
    for (const part of rest) {
      const branch = tree[name] ?? noMetrics()
      if (typeof branch === 'number') {
        this.context.report(at, `${quote(name)} is a number and has metrics of its own: rename one of them`)
        return
      }
      tree[name] = branch
      tree = branch
      name = part
    }
    const other = tree[name]
    if (other !== undefined && other !== value) {
      this.context.report(at, `${quote(parts.join('.'))} is given twice with different values: keep one`)
    }
    tree[name] = value
  }

  /** A whole number too large for a double is read as text; other texts mean that nothing was measured. */
  private refuseText(fit: readonly (string | undefined)[], value: JsonValue, at: string): void {
    if (typeof value !== 'string') return
    const what = fit.join('.')
    if (/^-?\d{16,}$/.test(value)) {
      this.context.report(at, `${value.slice(0, 40)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`)
    } else this.context.warn(at, `${what} is ${quote(value)}, so it was not measured`)
  }
}

function dotted(tree: GrowingMetrics, prefix: string): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'number' ? [prefix + name] : dotted(value, `${prefix}${name}.`),
  )
}
