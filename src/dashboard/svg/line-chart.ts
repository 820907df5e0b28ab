import { bisectLeft } from 'd3-array'
import { bottomAxis, shortened, textWidth, valueAxis } from './axis.js'
import { layoutOf, placesOf, type Layout, type LineChart } from './chart.js'
import { drawCurve, drawIntervals, drawReference, type Placed } from './curve.js'
import { drawChanges, drawLane, drawRail, drawVerdicts } from './events.js'
import { place, svg, type Maybe, type SvgNode } from './node.js'

/** Series differ by dash and by the name at their end, not only by colour. */
const DASHES = [null, '6 3', '2 3', '9 3 2 3', '12 4', '2 2 6 2']

/** A metric over versions or time, without the reading line, which the page adds. */
export function drawLineChart(chart: LineChart): { readonly drawing: SvgNode; readonly layout: Layout } {
  const layout = layoutOf(chart)
  const { width, height, series, better, moves } = chart
  const placed = series.map((each): Placed => ({ points: each.points, places: placesOf(chart, layout, each), layout }))
  const [main] = placed
  const alone = placed.length === 1 && main !== undefined
  const drawing = svg(
    'svg',
    { class: 'chart', width, height, viewBox: `0 0 ${width} ${height}` },
    valueAxis(layout.y, layout.frame),
    svg('text', { class: 'strong', x: 0, y: 13 }, metricLabel(chart)),
    bottomAxis(layout.ticks, layout.frame, layout.bottom + 8),
    alone && drawReference(main, better),
    alone && drawIntervals(main),
    alone && drawChanges(main),
    placed.map((each, index) => drawCurve(each, DASHES[index] ?? null)),
    alone && drawRail(main),
    placed.map(drawVerdicts),
    alone && referenceLabel(main),
    alone ? [] : endLabels(placed, series),
    alone && moves.length > 0 && drawLane(moves, layout, height),
  )
  return { drawing, layout }
}

function metricLabel({ metric, better }: LineChart): string {
  return better === null ? metric : `${metric}, ${better} is better`
}

const REFERENCE = 'reference'
/** The height of a line of text. */
const LABEL = 14

/** Labels the line of the reference, as far to the right as there is room beside the curve. */
function referenceLabel(placed: Placed): Maybe<SvgNode> {
  const { points, layout } = placed
  const value = points.at(-1)?.reference ?? null
  if (value === null) return null
  const y = layout.y(value)
  const wide = textWidth(REFERENCE) + 4
  const end = layout.frame.width - layout.frame.right
  // Cached: several places are tried, and look at the same points.
  const heights = points.map((point) => (point.value === null ? null : layout.y(point.value)))
  const label = (right: number, isBelow: boolean): SvgNode =>
    svg(
      'text',
      { class: 'halo', x: place(right), y: place(isBelow ? y + LABEL : y - 5), 'text-anchor': 'end' },
      REFERENCE,
    )
  for (let right = end; right - wide > layout.frame.left; right -= wide / 2) {
    const side = [y - LABEL - 3, y + 3].findIndex(
      (top) => !isTaken(placed, heights, value, [right - wide, right], [top, top + LABEL]),
    )
    if (side >= 0) return label(right, side === 1)
  }
  return label(end, (points.at(-1)?.value ?? value) > value)
}

type Span = readonly [number, number]

/** Whether the curve runs through a box, or the reference changes there. */
function isTaken(
  { points, places }: Placed,
  heights: readonly (number | null)[],
  reference: number,
  [left, right]: Span,
  [top, bottom]: Span,
): boolean {
  for (let index = bisectLeft(places, left); index < points.length; index += 1) {
    const from = places[Math.max(0, index - 1)] ?? 0
    if (from > right) return false
    const [a = null, b = null] = [heights[Math.max(0, index - 1)], heights[index]]
    if (a !== null && b !== null && Math.min(a, b) < bottom && Math.max(a, b) > top) return true
    if (points[index]?.reference !== reference) return true
  }
  return false
}

/** The name of each series at its end, moved apart where they would touch. */
function endLabels(placed: readonly Placed[], series: LineChart['series']): SvgNode[] {
  let free = 0
  return placed
    .flatMap(({ points, places, layout }, index) => {
      const last = points.findLastIndex(({ value }) => value !== null)
      const value = points[last]?.value ?? null
      const name = series[index]?.name ?? ''
      return value === null ? [] : [{ x: (places[last] ?? 0) + 8, y: layout.y(value) + 4, name, layout }]
    })
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, name, layout }) => {
      const at = Math.max(y, free)
      free = at + 13
      const label = shortened(name, Math.max(4, Math.floor((layout.frame.width - x) / textWidth('x'))))
      return svg('text', { class: 'strong halo', x: place(x), y: place(at) }, label)
    })
}
