import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Direction } from '../../core/model.js'
import type { Interval } from '../contract.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { bottomAxis, shortened, textWidth, valueAxis, valueScale, withoutSharedStart, type Frame } from './axis.js'
import { place, svg, type Maybe, type SvgNode } from './node.js'

export interface ScatterPoint {
  /** Beside the point, if there is room; the whole name is its title. */
  readonly label: string
  readonly title: string
  readonly price: number
  readonly value: number
  readonly interval: Interval | null
  /** On the frontier: nothing else is as good and as cheap. */
  readonly isBest: boolean
}

export interface Scatter {
  readonly width: number
  readonly height: number
  readonly metric: string
  readonly priceMetric: string
  readonly better: Direction
  readonly isShare: boolean
  readonly points: readonly ScatterPoint[]
}

/**
 * Quality against price, cheaper to the right, so that the best corner is at the top right. The axis of prices is
 * logarithmic if all are above zero.
 */
export function drawScatter(chart: Scatter): SvgNode {
  const { width, height, points, metric, priceMetric, better, isShare } = chart
  const frame: Frame = { width, left: 56, right: 24, top: 22, bottom: 44 }
  const bottom = height - frame.bottom
  const values = points.flatMap(({ value, interval }) => [value, ...(interval ?? [])])
  const y = valueScale(values, isShare, better === 'higher' ? [bottom, frame.top] : [frame.top, bottom])
  const [low = 0, high = 1] = extent(points, ({ price }) => price)
  const range = [width - frame.right - 40, frame.left + 40]
  const isLog = low > 0 && high > low
  const x = isLog ? scaleLog([low, high], range) : scaleLinear([low, high > low ? high : low + 1], range)
  const placed = points.map((point) => ({ ...point, x: x(point.price), y: y(point.value) }))
  const best = placed.filter(({ isBest }) => isBest).sort((a, b) => a.price - b.price)
  const ticks = ticksOf(low, high, isLog)
  const prices = alignedNumbers(ticks)
  return svg(
    'svg',
    { class: 'chart', width, height, viewBox: `0 0 ${width} ${height}` },
    valueAxis(y, frame),
    svg('text', { class: 'strong', x: 0, y: 13 }, `${metric}, ${better} is better`),
    bottomAxis(
      ticks.map((tick, index) => ({ x: x(tick), label: prices[index] ?? '' })),
      frame,
      bottom + 8,
    ),
    svg(
      'text',
      { x: width - frame.right, y: height - 4, 'text-anchor': 'end' },
      `${priceMetric}, cheaper to the right →`,
    ),
    best.length > 1 && svg('path', { class: 'reference', d: stepped(best) }),
    placed.map(({ interval, x: at }) => interval !== null && whisker(at, y(interval[0]), y(interval[1]))),
    placed.map(({ x: cx, y: cy, isBest, title }) =>
      svg(
        'circle',
        { class: isBest ? 'dot' : 'hollow', cx: place(cx), cy: place(cy), r: 4.5 },
        svg('title', {}, title),
      ),
    ),
    labels(placed.length <= MOST_LABELS ? placed : best, [...placed.map(boxOf), ...stepBoxes(best)], frame),
  )
}

/** Round prices: over more than a decade 1, 2, 5, 10 …, else evenly. */
function ticksOf(low: number, high: number, isLog: boolean): number[] {
  if (!isLog || high / low < 20) return scaleLinear([low, high], [0, 1]).ticks(5)
  return scaleLog([low, high], [0, 1])
    .ticks()
    .filter((tick) => [1, 2, 5].includes(Number(tick.toExponential(0).charAt(0))))
}

function whisker(x: number, from: number, to: number): SvgNode {
  return svg('line', { class: 'whisker', x1: place(x), x2: place(x), y1: place(from), y2: place(to) })
}

function stepped(points: readonly Spot[]): string {
  const [first, ...more] = points
  if (first === undefined) return ''
  return `M${place(first.x)} ${place(first.y)}${more.map(({ x, y }) => `H${place(x)}V${place(y)}`).join('')}`
}

interface Spot {
  readonly x: number
  readonly y: number
}

const LINE = 14
/** A name takes at most a fifth of the width. */
const SHARE_OF_NAME = 0.2
/** Of more points only the best ones are named. */
const MOST_LABELS = 12

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = ({ x, y }: Spot): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })

/** Where the stepped line runs: names across it are hard to read. */
function stepBoxes(best: readonly Spot[]): Box[] {
  return best.slice(1).flatMap(({ x, y }, index) => {
    const from = best[index] ?? { x, y }
    return [
      { left: Math.min(x, from.x), right: Math.max(x, from.x), top: from.y - 1, bottom: from.y + 1 },
      { left: x - 1, right: x + 1, top: Math.min(y, from.y), bottom: Math.max(y, from.y) },
    ]
  })
}

/** Names beside their points if there is room; others appear on focus. */
function labels(points: readonly (Spot & ScatterPoint)[], occupied: readonly Box[], frame: Frame): Maybe<SvgNode>[] {
  const taken = [...occupied]
  const most = Math.max(22, Math.floor((frame.width * SHARE_OF_NAME) / textWidth('x')))
  const own = withoutSharedStart(points.map(({ label }) => label))
  const byRank = points
    .map((point, index) => ({ ...point, text: shortened(own[index] ?? '', most) }))
    .sort((a, b) => Number(b.isBest) - Number(a.isBest))
  return byRank.map(({ text, x, y, isBest }) => {
    const wide = textWidth(text)
    const spots = [
      { at: x + 9, left: x + 9, anchor: 'start', top: y - LINE / 2 },
      { at: x - 9, left: x - 9 - wide, anchor: 'end', top: y - LINE / 2 },
      { at: x, left: x - wide / 2, anchor: 'middle', top: y - 8 - LINE },
      { at: x, left: x - wide / 2, anchor: 'middle', top: y + 8 },
      { at: x - 5, left: x - 5, anchor: 'start', top: y + 8 },
    ]
    const free = spots.find(
      ({ left, top }) =>
        left >= frame.left &&
        left + wide <= frame.width &&
        !taken.some((box) => box.left < left + wide && left < box.right && box.top < top + LINE && top < box.bottom),
    )
    if (free === undefined) return null
    taken.push({ left: free.left, right: free.left + wide, top: free.top, bottom: free.top + LINE })
    return svg(
      'text',
      {
        class: isBest ? 'strong halo' : 'halo',
        x: place(free.at),
        y: place(free.top + 11),
        'text-anchor': free.anchor,
      },
      text,
    )
  })
}
