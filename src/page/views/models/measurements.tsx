import type { JSX } from 'preact'
import { limitAt, standardOf } from '../../../dashboard/judging.js'
import { referenceAccuracy } from '../../../dashboard/models/compare.js'
import type { ModelFile } from '../../../dashboard/models/contract.js'
import type { ChartPoint } from '../../../dashboard/svg/chart.js'
import { useDesk } from '../../desk.js'
import { Chart } from '../../parts/chart.js'
import { count, shown, utc } from '../../words.js'

/** What was measured of a version since it was registered, beside what it is held to. */
export function Measurements({
  file,
  version,
}: {
  readonly file: ModelFile
  readonly version: number
}): JSX.Element | null {
  const { policy } = useDesk()
  const registered = file.versions.find((each) => each.version === version)
  const own = file.measurements.filter((each) => each.version === version)
  if (registered === undefined || file.measurements.length === 0) return null
  const reference = referenceAccuracy(registered, file.measurements)
  const primary = { metric: 'accuracy', better: 'higher' } as const
  const values = own.map(({ accuracy }) => accuracy)
  const limit =
    reference === null ? null : limitAt(standardOf('accuracy', primary, policy, [reference, ...values]), reference)
  const points = own.map(({ at, accuracy }): ChartPoint => ({
    label: utc(at).slice(0, 10),
    at,
    value: accuracy,
    interval: null,
    verdict: null,
    reference,
    limit,
    isAhead: false,
    change: null,
  }))
  return (
    <section aria-label="Measurements">
      <h2>Measurements of v{version}</h2>
      {own.length === 0 ? (
        <p>None yet; other versions have some.</p>
      ) : (
        <Chart
          label={`Accuracy of v${version}, ${count(own.length, 'measurement')}`}
          chart={{
            height: 220,
            metric: 'accuracy',
            better: 'higher',
            isShare: Math.max(...values, reference ?? 0) <= 1,
            axis: own.length > 1 ? 'time' : 'version',
            series: [{ name: 'accuracy', points }],
            moves: [],
          }}
          describe={(index) => {
            const each = own[index]
            if (each === undefined) return ''
            const { at, accuracy, samples, notes } = each
            return [
              `${utc(at)} UTC, accuracy ${accuracy}`,
              reference === null ? '' : `reference ${reference}`,
              samples === null ? '' : count(samples, 'sample'),
              notes === null ? '' : shown(notes),
            ]
              .filter((part) => part !== '')
              .join(', ')
          }}
          selected={null}
        />
      )}
    </section>
  )
}
