/** Events on the chart: verdicts, runs of regressions, changes, and moves of pointers below it. */
import { addTo } from '../../core/groups.js'
import { VERDICTS, type Verdict } from '../../core/model.js'
import { shortened, textWidth } from './axis.js'
import { LANE, type ChartMove, type Layout } from './chart.js'
import { isDense, runsOf, type Placed } from './curve.js'
import { baselineMark, verdictMark } from './marks.js'
import { place, svg, type Maybe, type SvgNode } from './node.js'

/** Marks closer than this would hide each other: the worse one stays. */
const APART = 11
/** The newest versions keep their marks, however close. */
const ALWAYS = 5
const DOTS_BELOW = 100

/** A mark where a run of equal verdicts begins; while there are few, a dot for each other version. */
export function drawVerdicts(placed: Placed): SvgNode {
  const { points, places, layout } = placed
  const runs = runsOf(points, (a, b) => a.verdict === b.verdict)
  const starts = runs.flatMap(([index]) => {
    const { verdict = null, value = null } = points[index] ?? {}
    return verdict === null || verdict === 'unchanged' || value === null ? [] : [{ index, verdict, value }]
  })
  const shown = withRoom(starts, places, points.length)
  const marked = new Set(shown.map(({ index }) => index))
  const dots = points.map(({ value, isAhead }, index): Maybe<SvgNode> => {
    if (value === null || marked.has(index) || (points.length >= DOTS_BELOW && !isAhead)) return null
    const at = { cx: place(places[index] ?? 0), cy: place(layout.y(value)) }
    return isAhead ? svg('circle', { class: 'hollow', ...at, r: 2.5 }) : svg('circle', { class: 'dot', ...at, r: 2 })
  })
  const marks = shown.map(({ index, verdict, value }) => verdictMark(verdict, places[index] ?? 0, layout.y(value)))
  return svg('g', {}, isDense(placed) ? [] : dots, marks)
}

interface Start {
  readonly index: number
  readonly verdict: Verdict
  readonly value: number
}

function withRoom(starts: readonly Start[], places: readonly number[], count: number): Start[] {
  const rank = ({ index, verdict }: Start): number => (index >= count - ALWAYS ? -1 : VERDICTS.indexOf(verdict))
  const taken = new Set<number>()
  const cell = (index: number): number => Math.floor((places[index] ?? 0) / APART)
  return [...starts]
    .sort((a, b) => rank(a) - rank(b) || b.index - a.index)
    .filter((start) => {
      const own = cell(start.index)
      const isFree = rank(start) < 0 || ![own - 1, own, own + 1].some((near) => taken.has(near))
      if (isFree) taken.add(own)
      return isFree
    })
    .sort((a, b) => a.index - b.index)
}

/** A rail at the foot of the plot while a regression lasts. */
export function drawRail({ points, places, layout }: Placed): SvgNode {
  const y = layout.bottom + 4
  const runs = runsOf(points, (a, b) => a.verdict === b.verdict)
  const rails = runs.flatMap(([from, to]): Maybe<SvgNode>[] => {
    if (points[from]?.verdict !== 'regression') return []
    const [x1, x2] = [(places[from] ?? 0) - 2, (places[to] ?? 0) + 2]
    return [svg('line', { class: 'rail', x1: place(x1), x2: place(x2), y1: y, y2: y })]
  })
  return svg('g', {}, merged(rails))
}

/** On a dense chart thousands of rails would overlap: those that touch become one. */
function merged(rails: readonly Maybe<SvgNode>[]): SvgNode[] {
  const kept: SvgNode[] = []
  for (const rail of rails) {
    if (rail === null || rail === false) continue
    const last = kept.at(-1)
    const touches = last !== undefined && Number(rail.attributes['x1']) <= Number(last.attributes['x2']) + 1
    if (!touches) kept.push(rail)
    else kept[kept.length - 1] = { ...last, attributes: { ...last.attributes, x2: rail.attributes['x2'] ?? 0 } }
  }
  return kept
}

/** Where the prompt or the suite changes. */
export function drawChanges({ points, places, layout }: Placed): SvgNode {
  let free = 0
  const flags = points.flatMap(({ change }, index): Maybe<SvgNode>[] => {
    if (change === null || index === 0) return []
    const x = ((places[index] ?? 0) + (places[index - 1] ?? 0)) / 2
    const room = layout.frame.width - x - 6
    const label = shortened(change.label, Math.min(32, Math.floor(room / textWidth('x'))))
    const isShown = x >= free && room > 40
    if (isShown) free = x + textWidth(label) + 12
    const at = place(x)
    return [
      svg('line', { class: 'change', x1: at, x2: at, y1: layout.top - 14, y2: layout.bottom }),
      isShown && svg('text', { x: place(x + 4), y: layout.top - 7 }, label),
    ]
  })
  return svg('g', {}, flags)
}

const CLUSTER = 14

/** The lane below the axis: an arc from the version that was left to the one restored, a star for a new baseline. */
export function drawLane(moves: readonly ChartMove[], layout: Layout, height: number): SvgNode {
  const y = height - LANE + 4
  const clusters = new Map<number, ChartMove[]>()
  for (const move of moves) {
    const at = move.kind === 'back' ? (move.from ?? move.to) : move.to
    if (at === null) continue
    const cell = Math.floor(layout.x(at) / CLUSTER)
    addTo(clusters, cell, move)
  }
  const drawn = [...clusters].flatMap(([cell, own]) => {
    if (own.length > 1) return [bar(cell * CLUSTER + CLUSTER / 2, y, own.length)]
    return own.map((move) => drawMove(move, layout, y))
  })
  return svg('g', { class: 'lane' }, drawn)
}

function drawMove({ kind, from, to, isByPerson }: ChartMove, { x, frame }: Layout, y: number): Maybe<SvgNode> {
  if (kind === 'baseline') return to === null ? null : baselineMark(x(to), y + 7, isByPerson)
  const start = from === null ? frame.width - frame.right : x(from)
  const end = to === null ? frame.left : x(to)
  const depth = Math.min(20, 8 + Math.abs(start - end) / 8)
  const [x1, x2] = [place(start), place(end)]
  return svg(
    'g',
    {},
    svg('path', { class: 'arc', d: `M${x1} ${y}Q${place((start + end) / 2)} ${place(y + depth * 2)} ${x2} ${y}` }),
    svg('path', { class: 'star', d: `M${x2} ${y - 3}l3.5 6h-7z` }),
  )
}

function bar(x: number, y: number, count: number): SvgNode {
  const height = Math.min(14, 3 + count)
  return svg(
    'g',
    {},
    svg('rect', { class: 'bar', x: place(x - 4), y: place(y + 14 - height), width: 8, height }),
    svg('text', { x: place(x), y: y + 25, 'text-anchor': 'middle' }, String(count)),
  )
}
