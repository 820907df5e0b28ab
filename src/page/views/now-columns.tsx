import type { JSX } from 'preact'
import { VERDICTS } from '../../core/model.js'
import type { ConfigurationEntry, Episode } from '../../dashboard/contract.js'
import { drawSparkline } from '../../dashboard/svg/sparkline.js'
import { distanceOf } from '../../dashboard/worst-first.js'
import { hrefOf, type Desk } from '../desk.js'
import { NAMES, type Name } from '../filter.js'
import { Drawing, State } from '../parts/drawing.js'
import { Offer } from '../parts/offer.js'
import type { Column } from '../parts/table.js'
import { Age, CommitRange, FurtherNames, Label } from '../parts/text.js'
import { columnText, difference, intervalText, kindOf, limitsText, shown } from '../words.js'

const SPARK = { width: 84, height: 26 }

/** Whether a name is not the same everywhere. */
export const varies = (entries: readonly ConfigurationEntry[], name: Name): boolean =>
  new Set(entries.map((entry) => entry[name])).size > 1

/** The columns of the table of all configurations. Names that are the same everywhere have none. */
export function columnsOf(
  desk: Desk,
  entries: readonly ConfigurationEntry[],
  episodes: ReadonlyMap<string, Episode>,
): Column<ConfigurationEntry>[] {
  const { metrics, policy } = desk
  const primaries = new Set(entries.flatMap(({ primary }) => primary?.metric ?? []))
  const [only] = primaries
  const isOne = primaries.size === 1 && only !== undefined
  const names = NAMES.filter((name) => name === 'model' || entries.length < 2 || varies(entries, name))
  const now = (entry: ConfigurationEntry): number | null => entry.now[entry.primary?.metric ?? ''] ?? null
  const change = (entry: ConfigurationEntry): ReturnType<typeof difference> => {
    const metric = entry.primary?.metric ?? ''
    return difference(metric, kindOf(metric, metrics), entry.base, now(entry))
  }
  const further = ['duration', 'money'].flatMap((kind) => {
    const metric = usualMetric(entries, (name) => kindOf(name, metrics) === kind && name !== only)
    return metric === null ? [] : [metric]
  })
  return [
    {
      name: 'state',
      head: 'State',
      cell: (entry) => <StateCell entry={entry} episode={episodes.get(entry.id)} />,
      value: ({ state }) => VERDICTS.indexOf(state),
    },
    ...names.map((name): Column<ConfigurationEntry> => ({
      name,
      head: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      isRowHead: name === 'model',
      class: name === 'model' ? '' : 'names-column',
      cell: (entry) =>
        name === 'model' ? (
          <>
            <a href={hrefOf('trend', { c: entry.id })}>
              <Label text={entry.model} />
            </a>
            <FurtherNames names={names.slice(1).map((other) => entry[other])} />
          </>
        ) : (
          <Label text={entry[name]} />
        ),
      value: (entry) => entry[name],
    })),
    {
      name: 'current',
      head: 'Current',
      isNumber: true,
      class: 'wide-only',
      cell: ({ current, last, last_at }) => (
        <>
          v{current}
          <small>{current < last ? `newest v${last}` : <Age at={last_at} />}</small>
        </>
      ),
      value: ({ last_at }) => last_at,
    },
    {
      name: isOne ? only : 'metric',
      head: isOne ? shown(only) : 'Metric',
      isNumber: true,
      cell: (entry) => {
        const metric = entry.primary?.metric
        if (metric === undefined) return <span class="soft">no primary metric</span>
        return (
          <>
            <b>{change(entry).candidate}</b>
            {entry.interval !== null && <small>{intervalText(metric, kindOf(metric, metrics), entry.interval)}</small>}
            {!isOne && <small>{shown(metric)}</small>}
          </>
        )
      },
      value: now,
    },
    {
      name: 'delta',
      head: 'Δ baseline',
      isNumber: true,
      cell: (entry) => {
        const { delta, amount } = change(entry)
        const away = distanceOf(entry, policy)
        return (
          <>
            {amount === null ? <span class="soft">–</span> : delta}
            {away !== null && away >= 0.5 && <small>{limitsText(away)}</small>}
          </>
        )
      },
      value: (entry) => change(entry).amount,
    },
    ...further.map((metric): Column<ConfigurationEntry> => {
      const text = columnText(
        metric,
        kindOf(metric, metrics),
        entries.map(({ now: all }) => all[metric]),
      )
      return {
        name: metric,
        head: shown(metric),
        isNumber: true,
        class: 'further',
        cell: (entry) => text(entry.now[metric]),
        value: (entry) => entry.now[metric] ?? null,
      }
    }),
    {
      name: 'trend',
      head: '30 versions',
      isSortable: false,
      class: 'spark',
      cell: (entry) => <Drawing node={drawSparkline({ spark: entry.spark, ...SPARK })} />,
      value: () => null,
    },
  ]
}

/** A metric of most configurations, among those that `isMeant` accepts. */
function usualMetric(entries: readonly ConfigurationEntry[], isMeant: (name: string) => boolean): string | null {
  const numbers = new Map<string, number>()
  for (const { now } of entries) for (const name of Object.keys(now)) numbers.set(name, (numbers.get(name) ?? 0) + 1)
  const meant = [...numbers].filter(([name, number]) => number * 2 >= entries.length && isMeant(name))
  return meant.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** The state, and while a regression lasts since when, with the commits that may have caused it. */
function StateCell({ entry, episode }: { entry: ConfigurationEntry; episode: Episode | undefined }): JSX.Element {
  if (entry.state !== 'regression' || episode === undefined) return <State verdict={entry.state} />
  const { first, opened_at, commits } = episode
  return (
    <>
      <State verdict={entry.state} />
      <small class="since">
        <a href={hrefOf('trend', { c: entry.id, v: String(first) })}>since v{first}</a>, <Age at={opened_at} isShort />
        {commits.first !== null && (
          <>
            , <CommitRange from={commits.before} to={commits.first} repository={entry.repository} words="commits" />
          </>
        )}
      </small>
      <Offer isQuiet draft={{ action: 'rollback', configuration: entry.id, version: 'last-good' }}>
        Roll back
      </Offer>
    </>
  )
}
