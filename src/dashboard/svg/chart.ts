/** The content of a line chart, and its layout. */
import { bisectCenter, extent } from 'd3-array'
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Direction, Verdict } from '../../core/model.js'
import type { Interval } from '../contract.js'
import { textWidth, valueScale, type Frame, type Tick } from './axis.js'

export interface ChartPoint {
  /** On the axis: `v8`. */
  readonly label: string
  readonly at: number
  /** null: a gap, never a guess. */
  readonly value: number | null
  readonly interval: Interval | null
  readonly verdict: Verdict | null
  /** The reference at that time, and how far below (or above) it the limit is. */
  readonly reference: number | null
  readonly limit: number | null
  /** Newer than the current version, after a rollback. */
  readonly isAhead: boolean
  /** What changes at this point: a prompt, a suite. The line is broken if values cannot be compared. */
  readonly change: { readonly label: string; readonly breaks: boolean } | null
}

export interface ChartSeries {
  readonly name: string
  readonly points: readonly ChartPoint[]
}

/** A move of a pointer, by the places of versions in the first series; null: not on the chart. */
export interface ChartMove {
  readonly kind: 'back' | 'baseline'
  readonly from: number | null
  readonly to: number | null
  readonly isByPerson: boolean
}

export interface LineChart {
  readonly width: number
  readonly height: number
  readonly metric: string
  readonly better: Direction | null
  readonly isShare: boolean
  readonly axis: 'version' | 'time'
  readonly series: readonly ChartSeries[]
  readonly moves: readonly ChartMove[]
}

export interface Layout {
  readonly frame: Frame
  /** The plot, from top to bottom. */
  readonly top: number
  readonly bottom: number
  /** The horizontal position of a point of the first series. */
  readonly x: (index: number) => number
  readonly xOf: (point: ChartPoint, index: number) => number
  readonly y: ReturnType<typeof valueScale>
  readonly ticks: readonly Tick[]
  /** The point of the first series closest to a horizontal position. */
  readonly indexAt: (x: number) => number
}

/** Below the plot: rail, labels of the axis, and the lane of moves where there are any. */
const FOOT = 30
export const LANE = 30
const TIGHT = 520

export function layoutOf(chart: LineChart): Layout {
  const { width, height, series, axis, moves, isShare } = chart
  const [first = { name: '', points: [] }] = series
  const named = series.length > 1
  const isNarrow = width < TIGHT
  const frame: Frame = {
    width,
    left: isNarrow ? 44 : 56,
    right: named && !isNarrow ? roomForNames(series, width) : 18,
    top: series.some(({ points }) => points.some(({ change }) => change !== null)) ? 36 : 22,
    bottom: FOOT + (moves.length > 0 ? LANE : 0),
  }
  const plot = [frame.left + 8, width - frame.right - 8]
  const longest = series.reduce((most, { points }) => Math.max(most, points.length), 1)
  const byTime = scaleUtc(axis === 'time' ? timesOf(series) : [0, 1], plot)
  // Several configurations on an even axis: their newest versions are aligned.
  const byPlace = scaleLinear([0, Math.max(1, longest - 1)], plot)
  const offset = longest - first.points.length
  const x = (index: number): number =>
    axis === 'time' ? byTime(first.points[index]?.at ?? 0) : longest === 1 ? middle(plot) : byPlace(index + offset)
  const bottom = height - frame.bottom
  const layout = { frame, top: frame.top, bottom, x, y: valueScale(valuesOf(chart), isShare, [bottom, frame.top]) }
  let places: readonly number[] | null = null
  return {
    ...layout,
    xOf: (point, index) => (axis === 'time' ? byTime(point.at) : x(index)),
    ticks: ticksOf(chart, first, x, byTime),
    indexAt: (position) => {
      places ??= first.points.map((_point, index) => x(index))
      return bisectCenter(places, position)
    },
  }
}

/** The horizontal places of another series than the first. */
export function placesOf(chart: LineChart, layout: Layout, { points }: ChartSeries): number[] {
  const offset = (chart.series[0]?.points.length ?? 0) - points.length
  return points.map((point, index) => layout.xOf(point, index + offset))
}

/** The lowest and the highest value on the axis; none without values. In one pass: there may be 100,000 points. */
function valuesOf({ series }: LineChart): number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { points } of series) {
    for (const { value, interval, reference } of points) {
      if (value !== null) {
        low = Math.min(low, value, interval?.[0] ?? value)
        high = Math.max(high, value, interval?.[1] ?? value)
      }
      if (reference !== null) {
        low = Math.min(low, reference)
        high = Math.max(high, reference)
      }
    }
  }
  return low > high ? [] : [low, high]
}

/** When the first and the last of all points were. */
function timesOf(series: readonly ChartSeries[]): [number, number] {
  const ends = series.flatMap(({ points }) => extent(points, ({ at }) => at).map((at) => at ?? 0))
  return [Math.min(...ends), Math.max(...ends)]
}

/** The names of several curves are at their ends: a third of the chart at most. */
function roomForNames(series: readonly ChartSeries[], width: number): number {
  return Math.min(width / 3, 16 + Math.max(...series.map(({ name }) => textWidth(name))))
}

function ticksOf(
  { axis, width }: LineChart,
  { points }: ChartSeries,
  x: Layout['x'],
  byTime: ReturnType<typeof scaleUtc<number, number>>,
): Tick[] {
  const wanted = Math.max(2, Math.floor(width / 90))
  if (axis === 'time') {
    const times = byTime.ticks(wanted)
    // On an axis of days, the first of a month is a day too.
    const areDays = times.some((time) => time.getUTCDate() !== 1)
    return times.map((time) => ({ x: byTime(time), label: timeLabel(time, areDays) }))
  }
  const last = points.length - 1
  const even = scaleLinear([0, Math.max(1, last)], [0, 1])
    .ticks(wanted)
    .filter((index) => Number.isInteger(index) && index <= last)
  // The newest always has a label; a round number just before it has none.
  const shown = new Set([...even.filter((index) => last - index > last / wanted / 2), last])
  return [...shown].flatMap((index) => {
    const label = points[index]?.label
    return label === undefined ? [] : [{ x: x(index), label }]
  })
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })

/** A tick in UTC by what it begins: a year, a month, a day, or a minute of one. */
function timeLabel(time: Date, areDays: boolean): string {
  const [date = '', clock = ''] = time.toISOString().split('T')
  const [year, month, day = ''] = date.split('-')
  if (!clock.startsWith('00:00:00')) return clock.slice(0, clock.slice(6, 8) === '00' ? 5 : 8)
  if (day !== '01' || areDays) return `${MONTH.format(time)} ${Number(day)}`
  return month === '01' ? (year ?? '') : MONTH.format(time)
}

const middle = ([a = 0, b = 0]: readonly number[]): number => (a + b) / 2
