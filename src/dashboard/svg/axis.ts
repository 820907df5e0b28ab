import { max, min } from 'd3-array'
import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { alignedNumbers } from '../../core/report/format-number.js'
import { place, svg, type SvgNode } from './node.js'

/** Room around the plot, in pixels. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
}

/** The approximate width of a text of the axes: digits and small letters at 11 pixels. */
export function textWidth(text: string): number {
  return Array.from(text).length * 6.3
}

/** At most so many signs, the last an ellipsis where some are left out. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(text)
  return signs.length <= most ? text : `${signs.slice(0, Math.max(1, most - 1)).join('')}…`
}

/** Names without the long beginning that they share: the rest distinguishes them. */
export function withoutSharedStart(names: readonly string[]): string[] {
  const [first = ''] = names
  let shared = 0
  while (shared < first.length && names.every((name) => name[shared] === first[shared])) shared += 1
  // Only whole words are removed.
  const cut = Math.max(...['-', '_', '/', ' ', '.', ':'].map((end) => first.lastIndexOf(end, shared - 1))) + 1
  return names.length < 2 || cut < SHARED_START ? [...names] : names.map((name) => `…${name.slice(cut)}`)
}

/** A shorter beginning stays: it says what the names are. */
const SHARED_START = 12

const SPARE = 0.08

/**
 * From just below the lowest to just above the highest value, never forced to zero: changes must be visible. Values of
 * a share end at 0 and 1. Equal values get a range around them.
 */
export function valueScale(
  values: readonly number[],
  isShare: boolean,
  range: readonly [bottom: number, top: number],
): ScaleLinear<number, number> {
  const [low, high] = [min(values) ?? 0, max(values) ?? 1]
  const spread = high - low
  const room = spread > 0 ? spread * SPARE : Math.abs(high) * 0.05 || 0.5
  const bounds = [low - room, high + room]
  const domain = isShare ? [Math.max(0, bounds[0] ?? 0), Math.min(1, bounds[1] ?? 1)] : bounds
  return scaleLinear(domain, range)
}

/** Lines across the plot with their values on the left. */
export function valueAxis(scale: ScaleLinear<number, number>, frame: Frame): SvgNode {
  const [bottom = 0, top = 0] = scale.range()
  const ticks = scale.ticks(Math.max(2, Math.floor(Math.abs(bottom - top) / 48)))
  const labels = alignedNumbers(ticks)
  return svg(
    'g',
    { class: 'axis' },
    ticks.map((tick, index) => {
      const y = place(scale(tick))
      const label = (labels[index] ?? '').replace('-', '−')
      return svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }),
        svg('text', { x: frame.left - 8, y: place(y + 3.5), 'text-anchor': 'end' }, label),
      )
    }),
  )
}

export interface Tick {
  readonly x: number
  readonly label: string
}

/** Ticks whose labels do not touch, from the last one back: people look for the newest. */
export function apart(ticks: readonly Tick[], frame: Frame): Tick[] {
  const kept: Tick[] = []
  let free = frame.width
  for (const tick of [...ticks].sort((a, b) => b.x - a.x)) {
    const half = textWidth(tick.label) / 2
    if (tick.x + half > free || tick.x - half < 0) continue
    kept.push(tick)
    free = tick.x - half - 14
  }
  return kept.reverse()
}

/** Labels below the plot. */
export function bottomAxis(ticks: readonly Tick[], frame: Frame, y: number): SvgNode {
  return svg(
    'g',
    { class: 'axis' },
    svg('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }),
    apart(ticks, frame).map(({ x, label }) => svg('text', { x: place(x), y: y + 16, 'text-anchor': 'middle' }, label)),
  )
}
