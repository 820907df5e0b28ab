/** The curve of a series, and behind it intervals, references and limits. */
import type { Direction } from '../../core/model.js'
import type { ChartPoint, Layout } from './chart.js'
import { place, svg, type Maybe, type SvgNode } from './node.js'
import { bandPath, linePath } from './path.js'

/** With more versions per pixel than this, columns of two pixels replace them. */
const DENSE = 0.75
const COLUMN = 2

/** A series with the horizontal places of its points. */
export interface Placed {
  readonly points: readonly ChartPoint[]
  readonly places: readonly number[]
  readonly layout: Layout
}

export function isDense({ points, layout: { frame } }: Placed): boolean {
  return points.length > DENSE * (frame.width - frame.left - frame.right)
}

/** A line through every value; if there are too many, a band from lowest to highest with the mean in it. */
export function drawCurve(placed: Placed, dash: string | null): SvgNode {
  const dashed = dash === null ? {} : { 'stroke-dasharray': dash }
  if (!isDense(placed)) {
    const { layout, places } = placed
    const paths = segments(placed).map((indexes) => {
      const path = linePath(
        indexes.map((index) => {
          const value = placed.points[index]?.value ?? null
          return value === null ? null : [place(places[index] ?? 0), place(layout.y(value))]
        }),
      )
      return path === null ? null : svg('path', { class: 'series', d: path, ...dashed })
    })
    return svg('g', {}, paths)
  }
  const columns = columnsOf(placed, ({ value }, add) => {
    if (value !== null) add(value)
  })
  const y = placed.layout.y
  const band = bandOf(columns, placed)
  const mean = linePath(columns.map(({ x, sum, count }) => [x, place(y(sum / count))]))
  return svg(
    'g',
    {},
    band !== null && svg('path', { class: 'band', d: band }),
    mean !== null && svg('path', { class: 'mean', d: mean, ...dashed }),
  )
}

interface Column {
  readonly x: number
  low: number
  high: number
  sum: number
  count: number
}

function columnsOf(
  { points, places }: Placed,
  read: (point: ChartPoint, add: (value: number) => void) => void,
): Column[] {
  const columns: Column[] = []
  let x = 0
  let last: Column | null = null
  const add = (value: number): void => {
    if (last?.x !== x) {
      last = { x, low: value, high: value, sum: value, count: 1 }
      columns.push(last)
      return
    }
    last.low = Math.min(last.low, value)
    last.high = Math.max(last.high, value)
    last.sum += value
    last.count += 1
  }
  points.forEach((point, index) => {
    x = Math.floor((places[index] ?? 0) / COLUMN) * COLUMN
    read(point, add)
  })
  return columns
}

/** From the lowest to the highest value of each column. */
function bandOf(columns: readonly Column[], { layout: { y } }: Placed): string | null {
  return bandPath(columns.map(({ x, low, high }) => [x, place(y(low)), place(y(high))]))
}

/** The intervals of the values, if they are known. */
export function drawIntervals(placed: Placed): SvgNode {
  const { points, places, layout } = placed
  if (isDense(placed)) {
    const band = bandOf(
      columnsOf(placed, ({ interval }, add) => {
        interval?.forEach(add)
      }),
      placed,
    )
    return svg('g', {}, band !== null && svg('path', { class: 'interval', d: band }))
  }
  const paths = segments(placed).map((indexes) => {
    const path = bandPath(
      indexes.map((index) => {
        const interval = points[index]?.interval ?? null
        if (interval === null) return null
        const [low, high] = interval
        return [place(places[index] ?? 0), place(layout.y(low)), place(layout.y(high))]
      }),
    )
    return path === null ? null : svg('path', { class: 'interval', d: path })
  })
  return svg('g', {}, paths)
}

/** The references at their times, and the zone beyond the limit. */
export function drawReference({ points, places, layout }: Placed, better: Direction | null): SvgNode {
  const { top, bottom, y, frame } = layout
  const runs = runsOf(points, (a, b) => a.reference === b.reference && a.limit === b.limit)
  const [left, right] = [frame.left, frame.width - frame.right]
  const drawn = runs.flatMap(([from, to], index): Maybe<SvgNode>[] => {
    const { reference, limit } = points[from] ?? { reference: null, limit: null }
    if (reference === null) return []
    const begin = index === 0 ? left : ((places[from] ?? 0) + (places[from - 1] ?? 0)) / 2
    const end = index === runs.length - 1 ? right : ((places[to] ?? 0) + (places[to + 1] ?? 0)) / 2
    const [x1, x2, y1] = [place(begin), place(end), place(y(reference))]
    const edge = limit === null || better === null ? null : y(reference + (better === 'higher' ? -limit : limit))
    const [zoneTop, zoneBottom] = better === 'higher' ? [edge ?? bottom, bottom] : [top, edge ?? top]
    const height = place(zoneBottom - Math.max(top, zoneTop))
    const zone =
      edge !== null &&
      height > 0 &&
      svg('rect', { class: 'zone', x: x1, y: place(Math.max(top, zoneTop)), width: place(x2 - x1), height })
    return [zone, svg('line', { class: 'reference', x1, x2, y1, y2: y1 })]
  })
  return svg('g', {}, drawn)
}

/** Runs of equal points, as first and last place. */
export function runsOf(
  points: readonly ChartPoint[],
  isAlike: (a: ChartPoint, b: ChartPoint) => boolean,
): [number, number][] {
  const runs: [number, number][] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const last = runs[runs.length - 1]
    if (before !== undefined && last !== undefined && isAlike(before, point)) last[1] = index
    else runs.push([index, index])
  })
  return runs
}

/** The points, split where values cannot be compared. */
function segments({ points }: Placed): number[][] {
  const parts: number[][] = [[]]
  for (const [index, { change }] of points.entries()) {
    if (change?.breaks === true) parts.push([])
    parts.at(-1)?.push(index)
  }
  return parts
}
