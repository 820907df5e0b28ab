import { scaleLinear } from 'd3-scale'
import type { Spark } from '../contract.js'
import { verdictMark } from './marks.js'
import { place, svg, type SvgNode } from './node.js'
import { linePath } from './path.js'

export interface Sparkline {
  readonly spark: Spark
  readonly width: number
  readonly height: number
}

/** The newest versions at a glance: the curve, the reference, and where the last run of regressions began. */
export function drawSparkline({ spark, width, height }: Sparkline): SvgNode {
  const { verdicts } = spark
  const values = Array.from(spark.values, (digit) => (digit === '.' ? null : parseInt(digit, 16)))
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 5])
  const y = scaleLinear([0, 15], [height - 5, 5])
  const held = spark.reference === null ? null : place(y(parseInt(spark.reference, 16)))
  const path = linePath(values.map((value, index) => (value === null ? null : [place(x(index)), place(y(value))])))
  const last = values.findLastIndex((value) => value !== null)
  const start = startOfLastRun(verdicts)
  const value = values[start] ?? null
  return svg(
    'svg',
    { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}` },
    held !== null && svg('line', { class: 'reference', x1: 4, x2: width - 5, y1: held, y2: held }),
    path !== null && svg('path', { class: 'series', d: path }),
    last >= 0 && svg('circle', { class: 'dot', cx: place(x(last)), cy: place(y(values[last] ?? 0)), r: 2.2 }),
    value !== null && verdictMark('regression', x(start), y(value)),
  )
}

/** -1: there is none. */
function startOfLastRun(verdicts: string): number {
  let start = verdicts.lastIndexOf('r')
  while (start > 0 && verdicts.charAt(start - 1) === 'r') start -= 1
  return start
}
