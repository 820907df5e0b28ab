import type { JSX } from 'preact'
import { VERDICT_WORDS } from '../../../core/report/words/headline.js'
import { VERDICTS } from '../../../core/model.js'
import type { ChartPoint } from '../../../dashboard/svg/chart.js'
import { Sign } from '../../parts/drawing.js'

interface LegendProps {
  readonly points: readonly ChartPoint[]
  readonly hasMoves: boolean
  /** With several curves, neither references nor intervals are drawn. */
  readonly isAlone: boolean
}

/** Only what is on the chart. */
export function Legend({ points, hasMoves, isAlone }: LegendProps): JSX.Element {
  const verdicts = VERDICTS.filter(
    (verdict) => verdict !== 'unchanged' && points.some((point) => point.verdict === verdict),
  )
  const has = (isThere: (point: ChartPoint) => boolean): boolean => isAlone && points.some(isThere)
  return (
    <ul class="legend">
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <Sign verdict={verdict} /> {VERDICT_WORDS[verdict]}
        </li>
      ))}
      {has(({ reference }) => reference !== null) && (
        <li>
          <i class="key-reference" /> reference at that time
        </li>
      )}
      {has(({ limit }) => limit !== null) && (
        <li>
          <i class="key-zone" /> beyond the limit
        </li>
      )}
      {has(({ interval }) => interval !== null) && (
        <li>
          <i class="key-interval" /> interval: choice of cases, not run-to-run noise
        </li>
      )}
      {has(({ isAhead }) => isAhead) && (
        <li>
          <i class="key-hollow" /> newer than current
        </li>
      )}
      {hasMoves && isAlone && <li>below: ↶ moved back, ★ new baseline (ringed: by a person)</li>}
    </ul>
  )
}
