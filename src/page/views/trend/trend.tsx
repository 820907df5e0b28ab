import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { VERDICT_WORDS } from '../../../core/report/words/headline.js'
import { idsIn, oneOf, parameter, placeIn, printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry } from '../../../dashboard/contract.js'
import type { ChartSeries } from '../../../dashboard/svg/chart.js'
import { isShare, movesOf, pointsOf, lineageOf } from '../../../dashboard/trend.js'
import type { VersionRow } from '../../../dashboard/unfold.js'
import { worstFirst } from '../../../dashboard/worst-first.js'
import { useDesk, useLoaded } from '../../desk.js'
import { Chart } from '../../parts/chart.js'
import { LoadingPlace } from '../../parts/loading.js'
import { Picker } from '../../parts/picker.js'
import { count, kindOf, shown, titleOf, utc, valueText } from '../../words.js'
import { readAround, readVersions, type Versions } from '../../versions.js'
import { Heading } from '../heading.js'
import { Legend } from './legend.js'
import { Standing } from './standing.js'
import { VersionPanel } from './version-panel.js'
import { VersionTable } from './version-table.js'
import { ChartControls } from './chart-controls.js'

const CHART_HEIGHT = 320
const ALL = 1_000_000

/** One metric over the versions of a configuration, or of several. */
export function Trend(): JSX.Element {
  const { index, entries, address, policy, set } = useDesk()
  const chosen = idsIn(address.parameters, 'c').flatMap((id) => entries.get(id) ?? [])
  const [entry = worstFirst(index.configurations, policy)[0], ...others] = chosen
  if (entry === undefined) throw new RangeError('an index without configurations has no trend')
  return (
    <>
      <Heading title={titleOf(entry)} more={[entry.dataset, entry.prompt, entry.environment].map(shown).join(' · ')}>
        {shown(entry.model)}
      </Heading>
      <div class="controls">
        <Picker
          label="Configuration"
          chosen={entry}
          pick={(id) => {
            set({ c: [id, ...others.map((other) => other.id)].join(','), v: null, to: null, m: null })
          }}
        />
        <Picker
          label="Add another curve"
          chosen={null}
          placeholder={
            others.length === 0 ? 'none' : others.map((other) => nameAmong(other, [entry, ...others])).join(', ')
          }
          isNear={(other) => other.dataset === entry.dataset}
          pick={(id) => {
            set({ c: [entry.id, ...others.map((other) => other.id), id].join(','), axis: 'time' })
          }}
        />
        {others.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              set({ c: entry.id, axis: null })
            }}
          >
            Only this one
          </button>
        )}
      </div>
      {others.length === 0 && <Standing entry={entry} />}
      <Curves entry={entry} others={others} />
    </>
  )
}

/** Chart, panel and table of what was read. */
function Curves({ entry, others }: { entry: ConfigurationEntry; others: readonly ConfigurationEntry[] }): JSX.Element {
  const { index, source, address } = useDesk()
  const { parameters } = address
  const lineage = lineageOf(entry, index.configurations)
  const isAlone = oneOf(parameters, 'prompts', ['all', 'one']) === 'one' || others.length > 0
  const main = isAlone ? [entry] : lineage
  const last = parameter(parameters, 'last')
  const wanted = last === 'all' ? ALL : Math.max(2, Number(last) || 200)
  const until = placeIn(parameters, 'to', entry.id)
  const metric = parameter(parameters, 'm') || (entry.primary?.metric ?? Object.keys(entry.now)[0] ?? '')
  const isNested = !(metric in entry.now)
  const chosen = placeIn(parameters, 'v', entry.id)
  const key = JSON.stringify([
    index.generated_at,
    main.map(({ id }) => id),
    others.map(({ id }) => id),
    wanted,
    until ?? chosen,
    isNested,
  ])
  const { value, error } = useLoaded(key, () =>
    Promise.all([
      until === null
        ? readAround(source, main, wanted, chosen, isNested)
        : readVersions(source, main, wanted, until, isNested),
      ...others.map((other) => readVersions(source, [other], wanted, null, isNested)),
    ]),
  )
  if (error !== null) return <p role="alert">{error.message}</p>
  const [versions, ...more] = value ?? []
  if (versions === undefined) return <LoadingPlace height={CHART_HEIGHT + 120} />
  const overlays = others.map((other, place) => ({ entry: other, versions: more[place] }))
  return <Drawn {...{ entry, lineage, metric, versions, overlays }} />
}

interface DrawnProps {
  readonly entry: ConfigurationEntry
  readonly lineage: readonly ConfigurationEntry[]
  readonly metric: string
  readonly versions: Versions
  readonly overlays: readonly { readonly entry: ConfigurationEntry; readonly versions: Versions | undefined }[]
}

function Drawn({ entry, lineage, metric, versions, overlays }: DrawnProps): JSX.Element {
  const { entries, metrics, policy, address, set } = useDesk()
  const { parameters } = address
  const { rows } = versions
  const axis = oneOf(parameters, 'axis', ['version', 'time'])
  const chosen = placeIn(parameters, 'v', entry.id)
  const placeOf = (row: { configuration: string; version: number } | null): number | null => {
    const found = rows.findIndex((each) => each.configuration === row?.configuration && each.version === row.version)
    return found < 0 ? null : found
  }
  const chart = useMemo(() => {
    const series: ChartSeries[] = [
      {
        name: nameAmong(
          entry,
          overlays.map((each) => each.entry),
        ),
        points: pointsOf(rows, metric, entries, policy),
      },
      ...overlays.map((each) => ({
        name: nameAmong(each.entry, [entry, ...overlays.map((other) => other.entry)]),
        points: pointsOf(each.versions?.rows ?? [], metric, entries, policy),
      })),
    ]
    const moves = [...versions.pages].flatMap(([configuration, pages]) =>
      pages.flatMap((page) => movesOf(page.moves, (version) => placeOf({ configuration, version }))),
    )
    return {
      height: CHART_HEIGHT,
      metric: shown(metric),
      better: metric === entry.primary?.metric ? entry.primary.better : (metrics.get(metric)?.better ?? null),
      isShare: isShare(entry, metric, policy),
      axis,
      series,
      moves,
    }
  }, [versions, overlays.map((each) => each.versions), metric, axis])
  const selected = placeOf(chosen)
  const row = rows[selected ?? -1]
  const choose = (place: number): void => {
    const picked = rows[place]
    if (picked === undefined) return
    const v = picked.configuration === entry.id ? String(picked.version) : printPlace(picked)
    const last = rows.at(-1)
    // What is on the chart stays there.
    set({ v, ...(versions.hasNewer && last !== undefined ? { to: printPlace(last) } : {}) })
  }
  return (
    <>
      <ChartControls entry={entry} lineage={lineage} metric={metric} versions={versions} />
      <Chart
        label={`${metric} of ${titleOf(entry)}, ${count(rows.length, 'version')}`}
        chart={chart}
        describe={(place) =>
          describeRow(
            rows[place],
            metric,
            valueText(metric, kindOf(metric, metrics), rows[place]?.value(metric)),
            entries,
          )
        }
        selected={selected}
        choose={choose}
      />
      <Legend
        points={chart.series.flatMap(({ points }) => points)}
        hasMoves={chart.moves.length > 0}
        isAlone={overlays.length === 0}
      />
      <div class={row === undefined ? 'columns' : 'columns with-panel'}>
        <VersionTable
          entry={entry}
          rows={rows}
          metric={metric}
          chosen={chosen}
          of={overlays.length === 0 ? '' : ` of ${titleOf(entry)}`}
        />
        {row !== undefined && (
          <VersionPanel row={row} rows={rows} entry={entries.get(row.configuration) ?? entry} metric={metric} />
        )}
      </div>
    </>
  )
}

/** What tells a configuration from the others on the same chart. */
function nameAmong(entry: ConfigurationEntry, others: readonly ConfigurationEntry[]): string {
  const names = (['model', 'dataset', 'prompt', 'environment'] as const).filter((name) =>
    others.some((other) => other[name] !== entry[name]),
  )
  return names.length === 0 ? shown(entry.model) : names.map((name) => shown(entry[name])).join(' · ')
}

function describeRow(
  row: VersionRow | undefined,
  metric: string,
  value: string,
  entries: ReadonlyMap<string, ConfigurationEntry>,
): string {
  if (row === undefined) return ''
  const words = [
    `v${row.version}`,
    row.value(metric) === null ? `${shown(metric)} is missing` : `${shown(metric)} ${value}`,
    row.verdict === null ? 'not judged' : VERDICT_WORDS[row.verdict],
    `${utc(row.at)} UTC`,
  ]
  const entry = entries.get(row.configuration)
  return [...words, ...(entry === undefined ? [] : [shown(entry.prompt)])].join(', ')
}
