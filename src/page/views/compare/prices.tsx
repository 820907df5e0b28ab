import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { frontier } from '../../../dashboard/ranking.js'
import { drawScatter } from '../../../dashboard/svg/scatter.js'
import { isShare } from '../../../dashboard/trend.js'
import type { Direction } from '../../../core/model.js'
import { useDesk } from '../../desk.js'
import { useWidth } from '../../parts/chart.js'
import { Drawing } from '../../parts/drawing.js'
import { shown } from '../../words.js'
import type { Contender } from './rank-columns.js'

interface PricesProps {
  readonly contenders: readonly Contender[]
  readonly metric: string
  readonly better: Direction
  readonly price: string
  readonly by: 'model' | 'prompt'
  readonly nameOf: (contender: Contender) => string
}

const CHART_HEIGHT = 300

/** Quality against price. What it shows is in the table below it. */
export function Prices({ contenders, metric, better, price, by, nameOf }: PricesProps): JSX.Element | null {
  const { policy } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const priced = contenders.flatMap((each) => (each.price === null ? [] : [{ ...each, price: each.price }]))
  const [any] = contenders
  if (priced.length < 2 || any === undefined) return null
  const best = new Set(frontier(priced, better).map(({ entry }) => entry.id))
  const points = priced.map((each) => ({
    label: new Set(priced.map(({ entry }) => entry[by])).size === priced.length ? shown(each.entry[by]) : nameOf(each),
    title: nameOf(each),
    price: each.price,
    value: each.value,
    interval: each.interval,
    isBest: best.has(each.entry.id),
  }))
  return (
    <div class="chart-box" ref={box} style={{ minHeight: `${CHART_HEIGHT}px` }}>
      {width > 0 && (
        <Drawing
          node={drawScatter({
            width,
            height: CHART_HEIGHT,
            metric: shown(metric),
            priceMetric: shown(price),
            better,
            isShare: isShare(any.entry, metric, policy),
            points,
          })}
        />
      )}
      <p class="soft">Filled: nothing else is as good and as cheap. Hollow: something is at least as good for less.</p>
    </div>
  )
}
