import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { SPARK_DIGITS } from '../contract.js'
import type { Spark } from '../contract.js'
import { verdictOf } from '../unfold.js'
import { valueScale } from './axis.js'
import { verdictMark } from './marks.js'
import { place, svg } from './node.js'
import type { SvgNode } from './node.js'

export interface Sparkline {
  readonly spark: Spark
  readonly reference: number | null
  readonly width: number
  readonly height: number
}

/** The newest versions at a glance: the curve, what it is held to, and where the last run of regressions began. */
export function drawSparkline({ spark, reference, width, height }: Sparkline): SvgNode {
  const { low, high, verdicts } = spark
  const top = SPARK_DIGITS.length - 1
  const values = Array.from(spark.values, (digit) =>
    digit === '.' ? null : low + ((high - low) * SPARK_DIGITS.indexOf(digit)) / top,
  )
  const present = values.filter((value) => value !== null)
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 5])
  const all = reference === null ? present : [...present, reference]
  const y = valueScale(all, false, [height - 4, 4])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_value, index) => place(x(index)))
    .y((value) => place(y(value ?? 0)))(values)
  const last = values.findLastIndex((value) => value !== null)
  const start = startOfLastRun(verdicts)
  const mark = start === null ? null : markAt(start)
  function markAt(index: number): SvgNode | null {
    const value = values[index] ?? null
    return value === null ? null : verdictMark('regression', x(index), y(value))
  }
  return svg(
    'svg',
    { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}` },
    reference !== null &&
      svg('line', { class: 'reference', x1: 4, x2: width - 5, y1: place(y(reference)), y2: place(y(reference)) }),
    path !== null && svg('path', { class: 'series', d: path }),
    last >= 0 && svg('circle', { class: 'dot', cx: place(x(last)), cy: place(y(values[last] ?? 0)), r: 2.2 }),
    mark,
  )
}

function startOfLastRun(verdicts: string): number | null {
  const end = verdicts.lastIndexOf('r')
  if (end < 0) return null
  let start = end
  while (start > 0 && verdictOf(verdicts.charAt(start - 1)) === 'regression') start -= 1
  return start
}
