import type { JSX } from 'preact'
import type { ComparedSide } from '../../../dashboard/comparison.js'
import { printPlace } from '../../../dashboard/address.js'
import { isShare, pointsOf } from '../../../dashboard/trend.js'
import { hrefOf, useDesk, useLoaded } from '../../desk.js'
import { Chart } from '../../parts/chart.js'
import { LoadingPlace } from '../../parts/loading.js'
import { count, kindOf, shown, valueText } from '../../words.js'
import { readVersions } from '../../versions.js'

const VERSIONS = 200
const HEIGHT = 220

/** The primary metric over time, with the later version chosen. */
export function MetricHistory({ left, right }: { left: ComparedSide; right: ComparedSide }): JSX.Element | null {
  const { index, source, entries, policy, metrics } = useDesk()
  const { entry, row } = right
  const metric = entry.primary?.metric ?? null
  const both = left.entry.id === entry.id ? [entry] : [entry, left.entry]
  const key = JSON.stringify([index.generated_at, both.map(({ id }) => id), row.version])
  const { value } = useLoaded(key, () => readVersions(source, both, VERSIONS, null, false))
  if (metric === null) return null
  if (value === null) return <LoadingPlace height={HEIGHT} />
  const { rows } = value
  const placeOf = (wanted: ComparedSide): number | null => {
    const place = rows.findIndex((each) => printPlace(each) === printPlace(wanted.row))
    return place < 0 ? null : place
  }
  const chart = {
    height: HEIGHT,
    metric: shown(metric),
    better: entry.primary?.better ?? null,
    isShare: isShare(entry, metric, policy),
    axis: 'version' as const,
    series: [{ name: entry.model, points: pointsOf(rows, metric, entries, policy) }],
    moves: [],
  }
  return (
    <section>
      <h2>
        <a href={hrefOf('trend', { c: entry.id, v: String(row.version) })}>History of {shown(metric)}</a>
      </h2>
      <Chart
        label={`${metric}, ${count(rows.length, 'version')}`}
        chart={chart}
        selected={placeOf(right)}
        also={placeOf(left)}
        describe={(place) => {
          const at = rows[place]
          return at === undefined
            ? ''
            : `v${at.version}, ${valueText(metric, kindOf(metric, metrics), at.value(metric))}`
        }}
      />
    </section>
  )
}
