import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { VERDICTS } from '../../../src/core/model.js'
import type { ChartPoint, LineChart } from '../../../src/dashboard/svg/chart.js'
import { drawLineChart } from '../../../src/dashboard/svg/line-chart.js'
import { svg, svgText, type SvgNode } from '../../../src/dashboard/svg/node.js'
import { withoutSharedStart } from '../../../src/dashboard/svg/axis.js'
import { drawScatter } from '../../../src/dashboard/svg/scatter.js'
import { drawSparkline } from '../../../src/dashboard/svg/sparkline.js'
import { PALETTE, svgDocument } from '../../../src/dashboard/svg/style.js'

const POINT: ChartPoint = {
  label: 'v1',
  at: 0,
  value: 0.9,
  interval: null,
  verdict: null,
  reference: null,
  limit: null,
  isAhead: false,
  change: null,
}

function pointsOf(
  values: readonly (number | null)[],
  rest: (index: number) => Partial<ChartPoint> = () => ({}),
): ChartPoint[] {
  return values.map((value, index) => ({
    ...POINT,
    label: `v${index + 1}`,
    at: index * 3_600_000,
    value,
    ...rest(index),
  }))
}

function chartOf(points: readonly ChartPoint[], rest: Partial<LineChart> = {}): LineChart {
  return {
    width: 700,
    height: 260,
    metric: 'f1',
    better: 'higher',
    isShare: true,
    axis: 'version',
    series: [{ name: 'a', points }],
    moves: [],
    ...rest,
  }
}

/** All elements that a test is about, in their order. */
function all(node: SvgNode, isMeant: (each: SvgNode) => boolean): SvgNode[] {
  const own = isMeant(node) ? [node] : []
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, isMeant)))]
}
const withClass = (node: SvgNode, name: string): SvgNode[] =>
  all(node, ({ attributes }) =>
    String(attributes['class'] ?? '')
      .split(' ')
      .includes(name),
  )
const textOf = ({ children }: SvgNode): string => children.filter((child) => typeof child === 'string').join('')
const texts = (node: SvgNode): string[] => all(node, ({ tag }) => tag === 'text').map(textOf)

/** Why a text is not well-formed XML; null: it is. Only what our own writer makes is understood. */
function xmlFault(text: string): string | null {
  const open: string[] = []
  for (const [token, closing, tag = '', attributes = '', empty, between] of text
    .trim()
    .matchAll(/<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>|([^<]+)|</g)) {
    if (between !== undefined) {
      if (/>|&(?!(?:amp|lt|gt|quot|#39);)/.test(between)) return `text ${between}`
    } else if (token === '<') return 'a lone <'
    else if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(attributes)) return `attributes ${attributes}`
    else if (closing === '/') {
      if (open.pop() !== tag) return `</${tag}> closes nothing`
    } else if (empty !== '/') open.push(tag)
  }
  return open.length === 0 ? null : `<${open.at(-1) ?? ''}> is not closed`
}

const NUMBER = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }))
const ANY_POINT = fc.record({
  label: fc.string({ unit: 'grapheme' }),
  at: fc.integer({ min: 0, max: 2e12 }),
  value: NUMBER,
  interval: fc.option(
    fc.tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
  ),
  verdict: fc.option(fc.constantFrom(...VERDICTS)),
  reference: NUMBER,
  limit: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
  isAhead: fc.boolean(),
  change: fc.option(fc.record({ label: fc.string({ unit: 'grapheme' }), breaks: fc.boolean() })),
})

describe('a drawing', () => {
  test('is well-formed and holds no number that is none, whatever is drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(ANY_POINT, { maxLength: 30 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('version' as const, 'time' as const),
        fc.boolean(),
        (series, axis, isShare) => {
          const named = series.map((points, index) => ({ name: `<${index}&"`, points }))
          const moves = [{ kind: 'back' as const, from: 1, to: 0, isByPerson: true }]
          const { drawing } = drawLineChart(chartOf([], { axis, isShare, series: named, moves }))
          const text = svgDocument(drawing, 'light', '<title> & "more"')
          expect(xmlFault(text)).toBeNull()
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
        },
      ),
    )
  })

  test('makes names harmless: markup, hidden characters, other directions', () => {
    const text = svgText(svg('text', { title: '"><script>' }, '</text><script>alert(1)</script>', 'a\u202eb\u0000'))
    expect(text).toBe(
      '<text title="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;a\ufffdb\ufffd</text>',
    )
  })

  test('is the same in light and dark but for its colours, which are those of the page', () => {
    const { drawing } = drawLineChart(
      chartOf(pointsOf([0.9, 0.8], (index) => ({ verdict: index === 1 ? 'regression' : null }))),
    )
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      svgDocument(drawing, theme, 'f1').replace(/<style>.*<\/style>/, ''),
    )
    expect(light).toBe(dark)
    const css = readFileSync(new URL('../../../src/page/styles/tokens.css', import.meta.url), 'utf8')
    const [first = '', ...others] = css.split(/:root[^{]*\{/).slice(1)
    for (const [name, color] of Object.entries(PALETTE.light)) expect(first).toContain(`--${name}: ${color};`)
    for (const [name, color] of Object.entries(PALETTE.dark)) {
      for (const block of others.slice(0, 2)) expect(block).toContain(`--${name}: ${color};`)
    }
  })
})

describe('a line chart', () => {
  test('shows a change: the axis is that of the data, not from zero, and shares end at 1', () => {
    const { layout } = drawLineChart(chartOf(pointsOf([0.91, 0.93, 0.99])))
    const [low = 0, high = 0] = layout.y.domain()
    expect(low).toBeGreaterThan(0.89)
    expect(high).toBeLessThanOrEqual(1)
    expect(drawLineChart(chartOf(pointsOf([0.5, 0.5]))).layout.y.domain()).toEqual([0.475, 0.525])
    const wide = drawLineChart(chartOf(pointsOf([0.9, 0.91], () => ({ interval: [0.7, 0.97] })))).layout.y.domain()
    expect(wide[0]).toBeLessThan(0.7)
  })

  test('marks where a run of regressions begins once, and has a rail while it lasts', () => {
    const verdicts = ['unchanged', 'regression', 'regression', 'regression', 'unchanged', 'improvement'] as const
    const { drawing, layout } = drawLineChart(
      chartOf(pointsOf([0.9, 0.8, 0.81, 0.8, 0.9, 0.95], (index) => ({ verdict: verdicts[index] ?? null }))),
    )
    expect(withClass(drawing, 'mark').map(({ attributes }) => attributes['class'])).toEqual([
      'mark regression',
      'mark improvement',
    ])
    const [rail, ...more] = withClass(drawing, 'rail')
    expect(more).toEqual([])
    expect(Number(rail?.attributes['x1'])).toBeCloseTo(layout.x(1) - 2, 0)
    expect(Number(rail?.attributes['x2'])).toBeCloseTo(layout.x(3) + 2, 0)
  })

  test('leaves a gap where a value is missing, and a break where another suite was measured', () => {
    const gap = withClass(drawLineChart(chartOf(pointsOf([0.9, 0.8, null, 0.8, 0.9]))).drawing, 'series')
    expect(String(gap[0]?.attributes['d']).match(/M/g)).toHaveLength(2)
    const change = { label: 'suite b', breaks: true }
    const broken = drawLineChart(
      chartOf(pointsOf([0.9, 0.8, 0.5, 0.5], (index) => ({ change: index === 2 ? change : null }))),
    )
    expect(withClass(broken.drawing, 'series')).toHaveLength(2)
    expect(texts(broken.drawing)).toContain('suite b')
  })

  test('of one version is a point, of none an empty plot', () => {
    const one = drawLineChart(chartOf(pointsOf([0.9])))
    expect(withClass(one.drawing, 'dot')).toHaveLength(1)
    expect(texts(one.drawing)).toContain('v1')
    expect(withClass(drawLineChart(chartOf([])).drawing, 'dot')).toEqual([])
  })

  test('of 10,000 versions has few elements, every value within its band, and the marks of the last versions', () => {
    const values = Array.from(
      { length: 10_000 },
      (_, index) => 0.8 + 0.05 * Math.sin(index / 300) + ((index * 7_919) % 100) / 5_000,
    )
    const last = values.length - 1
    const { drawing } = drawLineChart(
      chartOf(
        pointsOf(values, (index) => ({
          verdict: index === 5 || index > last - 2 ? 'regression' : index % 50 === 0 ? 'minor' : 'unchanged',
        })),
        { width: 1_200 },
      ),
    )
    expect(all(drawing, () => true).length).toBeLessThan(400)
    expect(withClass(drawing, 'band')).toHaveLength(1)
    const marks = withClass(drawing, 'regression')
    expect(marks).toHaveLength(2)
  })

  test('draws the reference of each time, the zone beyond its limit on the worse side, and where it moved', () => {
    const points = pointsOf([0.9, 0.9, 0.95, 0.95], (index) => ({ reference: index < 2 ? 0.9 : 0.95, limit: 0.05 }))
    const { drawing, layout } = drawLineChart(
      chartOf(points, { moves: [{ kind: 'baseline', from: 0, to: 2, isByPerson: true }] }),
    )
    const lines = withClass(drawing, 'reference').map(({ attributes }) => attributes['y1'])
    expect(lines).toEqual([0.9, 0.95].map((value) => expect.closeTo(layout.y(value), 0)))
    expect(withClass(drawing, 'ring')).toHaveLength(1)
    const lower = drawLineChart(chartOf(points, { better: 'lower', isShare: false }))
    for (const { attributes } of withClass(lower.drawing, 'zone'))
      expect(attributes['y']).toBeLessThan(lower.layout.y(0.95))
  })

  test('names versions on its axis without one touching another, the newest always', () => {
    for (const width of [320, 390, 700, 1_400]) {
      const { drawing } = drawLineChart(chartOf(pointsOf(Array.from({ length: 1_234 }, () => 0.9)), { width }))
      const labels = all(drawing, ({ tag, attributes }) => tag === 'text' && attributes['text-anchor'] === 'middle')
      const boxes = labels.map((label) => [Number(label.attributes['x']), textOf(label).length * 6.3] as const)
      expect(labels.at(-1)?.children).toEqual(['v1234'])
      boxes.slice(1).forEach(([x, wide], index) => {
        const [before = 0, length = 0] = boxes[index] ?? []
        expect(x - wide / 2).toBeGreaterThan(before + length / 2)
      })
    }
  })

  test('of several configurations tells them apart by dash and by their names at the end', () => {
    const series = ['a', 'b', 'c'].map((name) => ({ name, points: pointsOf([0.9, 0.9]) }))
    const { drawing } = drawLineChart(chartOf([], { series }))
    expect(withClass(drawing, 'series').map(({ attributes }) => attributes['stroke-dasharray'] ?? 'none')).toEqual([
      'none',
      '6 3',
      '2 3',
    ])
    const names = withClass(drawing, 'halo').map((name) => [textOf(name), name.attributes['y']])
    expect(new Set(names.map(([, y]) => y)).size).toBe(3)
  })
})

test('a sparkline marks where the last run of regressions began', () => {
  const drawn = drawSparkline({
    spark: { values: 'ff00.0', verdicts: 'uurr.r', reference: 'f' },
    width: 100,
    height: 26,
  })
  expect(withClass(drawn, 'regression')).toHaveLength(1)
  expect(xmlFault(svgText(drawn))).toBeNull()
})

test('the word for the reference stands where the curve leaves room, not on it', () => {
  const fell = [...Array.from({ length: 40 }, () => 0.93), 0.8, 0.79]
  const { drawing, layout } = drawLineChart(chartOf(pointsOf(fell, () => ({ reference: 0.925 }))))
  const [label] = all(drawing, ({ children }) => children[0] === 'reference')
  // Left of the fall, and below the line, because the curve is above it.
  expect(Number(label?.attributes['x'])).toBeLessThan(layout.x(39))
  expect(Number(label?.attributes['y']) - 11).toBeGreaterThan(layout.y(0.925))
})

test('long names that begin alike are told apart by where they differ, by whole words', () => {
  const names = ['meta-llama/Llama-3-70b-tuned-a1', 'meta-llama/Llama-3-70b-tuned-a2']
  expect(withoutSharedStart(names)).toEqual(['…a1', '…a2'])
  expect(withoutSharedStart(['gpt-4o-mini', 'gpt-4o'])).toEqual(['gpt-4o-mini', 'gpt-4o'])
  expect(withoutSharedStart(names.slice(0, 1))).toEqual(names.slice(0, 1))
})

test('over days the first of a month is a day, over months it is the month', () => {
  const labelsOver = (days: number): string[] =>
    drawLineChart(
      chartOf(
        pointsOf([0.9, 0.9], (index) => ({ at: Date.parse('2026-10-26T00:00:00Z') + index * days * 86_400_000 })),
        { axis: 'time' },
      ),
    ).layout.ticks.map(({ label }) => label)
  expect(labelsOver(12)).toContain('Nov 1')
  expect(labelsOver(150)).toContain('Nov')
})

test('quality against price: the cheaper the further right, and no two labels on one another', () => {
  const points = Array.from({ length: 9 }, (_, index) => ({
    label: `model-${index}`,
    title: '',
    price: 0.001 * (1 + (index % 3)),
    value: 0.8 + 0.001 * index,
    interval: null,
    isBest: index > 6,
  }))
  const drawing = drawScatter({
    width: 600,
    height: 300,
    metric: 'f1',
    priceMetric: 'cost_usd',
    better: 'higher',
    isShare: true,
    points,
  })
  const circles = all(drawing, ({ tag }) => tag === 'circle').map(({ attributes }) => Number(attributes['cx']))
  expect(circles[0]).toBeGreaterThan(circles[1] ?? 0)
  const labels = withClass(drawing, 'halo').map((label) => {
    const wide = textOf(label).length * 6.3
    const share = { start: 0, middle: 0.5, end: 1 }[String(label.attributes['text-anchor'])] ?? 0
    return { x: Number(label.attributes['x']) - share * wide, y: Number(label.attributes['y']), wide }
  })
  for (const [index, a] of labels.entries()) {
    for (const b of labels.slice(index + 1)) {
      expect(Math.abs(a.y - b.y) >= 14 || a.x + a.wide <= b.x || b.x + b.wide <= a.x).toBe(true)
    }
  }
})
