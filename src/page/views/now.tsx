import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { VERDICT_WORDS } from '../../core/report/headline.js'
import { VERDICTS } from '../../core/model.js'
import type { Verdict } from '../../core/model.js'
import { oneOf } from '../../dashboard/address.js'
import type { ConfigurationEntry, Episode } from '../../dashboard/contract.js'
import { drawSparkline } from '../../dashboard/svg/sparkline.js'
import { distanceOf, worstFirst } from '../../dashboard/worst-first.js'
import { hrefOf, useDesk } from '../desk.js'
import type { Desk } from '../desk.js'
import { filtered, isFiltered, NAMES } from '../filter.js'
import type { Name } from '../filter.js'
import { Drawing, State } from '../parts/drawing.js'
import { Filters, Switch } from '../parts/filters.js'
import { Table } from '../parts/table.js'
import type { Column } from '../parts/table.js'
import { Age, CommitRange } from '../parts/text.js'
import { count, difference, kindOf, shown, valueText } from '../words.js'
import { Heading } from './heading.js'

const SPARK = { width: 120, height: 26 }

/** Is anything worse now, and since when? Worst first. */
export function Now(): JSX.Element {
  const desk = useDesk()
  const { index, address, policy, set } = desk
  const entries = useMemo(
    () => worstFirst(filtered(index.configurations, address.parameters), policy),
    [index, address, policy],
  )
  const episodes = useMemo(
    () => new Map(index.episodes.filter(({ state }) => state === 'open').map((each) => [each.configuration, each])),
    [index],
  )
  const group = oneOf(address.parameters, 'group', ['none', 'model', 'dataset'])
  const columns = useMemo(() => columnsOf(desk, entries, episodes), [desk, entries, episodes])
  const rows = group === 'none' ? entries : inGroups(entries, group)
  return (
    <>
      <Heading title="Now" more={<Lead entries={entries} />}>
        {headlineOf(entries)}
      </Heading>
      <div class="controls">
        <Filters withVerdict />
        <Switch
          label="Group"
          value={group}
          options={[
            ['none', 'None'],
            ['model', 'Model'],
            ['dataset', 'Dataset'],
          ]}
          choose={(value) => {
            set({ group: value === 'none' ? null : value, page: null })
          }}
        />
      </div>
      <Table
        name="now"
        caption={captionOf(entries, isFiltered(address.parameters))}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        {...(group === 'none' ? {} : { groupOf: (entry: ConfigurationEntry) => shown(entry[group]) })}
        empty={<NothingFound />}
      />
    </>
  )
}

/** Filters that leave nothing. */
export function NothingFound(): JSX.Element {
  const { set } = useDesk()
  return (
    <>
      <p>Nothing has these names and this state.</p>
      <button
        type="button"
        onClick={() => {
          set(Object.fromEntries([...NAMES, 'verdict', 'q'].map((name) => [name, null])))
        }}
      >
        Clear the filters
      </button>
    </>
  )
}

function headlineOf(entries: readonly ConfigurationEntry[]): string {
  const worse = entries.filter(({ state }) => state === 'regression').length
  if (entries.length === 0) return 'Nothing to show'
  if (worse > 0)
    return `${worse} of ${count(entries.length, 'configuration')} ${worse === 1 ? 'is' : 'are'} worse than the baseline`
  const judged = entries.filter(({ state }) => state !== 'no_baseline' && state !== 'not_evaluated').length
  if (judged === 0) return 'Nothing has a baseline yet'
  return `Nothing is worse than its baseline`
}

/** The counts below the headline; each one filters. */
function Lead({ entries }: { readonly entries: readonly ConfigurationEntry[] }): JSX.Element {
  const { set } = useDesk()
  const number = (verdict: Verdict): number => entries.filter(({ state }) => state === verdict).length
  const behind = entries.filter(({ current, last }) => current < last).length
  const counts = VERDICTS.filter((verdict) => verdict !== 'regression' && number(verdict) > 0)
  return (
    <>
      {counts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          class="count"
          onClick={() => {
            set({ verdict, page: null })
          }}
        >
          {number(verdict)} {verdict === 'no_baseline' ? 'without a baseline' : VERDICT_WORDS[verdict]}
        </button>
      ))}
      {behind > 0 && <span class="count">newest is not current in {behind}</span>}
    </>
  )
}

/** What is the same in all rows is said once. */
function captionOf(entries: readonly ConfigurationEntry[], isPart: boolean): ComponentChildren {
  const same = NAMES.filter((name) => !varies(entries, name)).map((name) => shown(entries[0]?.[name] ?? ''))
  const all = `${count(entries.length, 'configuration')}${isPart ? ' that the filters leave' : ''}, worst first`
  return same.length === 0 || entries.length < 2 ? all : `${all}. All: ${same.join(' · ')}`
}

const varies = (entries: readonly ConfigurationEntry[], name: Name): boolean =>
  new Set(entries.map((entry) => entry[name])).size > 1

/** Groups in the order of their worst member. */
function inGroups(entries: readonly ConfigurationEntry[], name: Name): ConfigurationEntry[] {
  const groups = new Map<string, ConfigurationEntry[]>()
  for (const entry of entries) groups.set(entry[name], [...(groups.get(entry[name]) ?? []), entry])
  return [...groups.values()].flat()
}

function columnsOf(
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
      class: 'name',
      cell: (entry) =>
        name === 'model' ? <a href={hrefOf('trend', { c: entry.id })}>{shown(entry.model)}</a> : shown(entry[name]),
      value: (entry) => entry[name],
    })),
    {
      name: 'current',
      head: 'Current',
      isNumber: true,
      cell: ({ current, last }) => (
        <>
          v{current}
          {current < last && <small>v{last} is not current</small>}
        </>
      ),
      value: ({ current }) => current,
    },
    {
      name: isOne ? only : 'metric',
      head: isOne ? shown(only) : 'Metric',
      isNumber: true,
      cell: (entry) => {
        const metric = entry.primary?.metric
        if (metric === undefined) return <span class="soft">no primary metric</span>
        const [low, high] = entry.interval ?? []
        return (
          <>
            {!isOne && <small class="before">{shown(metric)}</small>}
            <b>{change(entry).candidate}</b>
            {low !== undefined && high !== undefined && (
              <small>
                {low.toFixed(3)}–{high.toFixed(3)}
              </small>
            )}
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
    ...further.map((metric): Column<ConfigurationEntry> => ({
      name: metric,
      head: shown(metric),
      isNumber: true,
      class: 'further',
      cell: (entry) => valueText(metric, kindOf(metric, metrics), entry.now[metric]),
      value: (entry) => entry.now[metric] ?? null,
    })),
    {
      name: 'last',
      head: 'Newest',
      isNumber: true,
      cell: ({ last_at }) => <Age at={last_at} />,
      value: ({ last_at }) => last_at,
    },
    {
      name: 'trend',
      head: '30 versions',
      isSortable: false,
      class: 'spark',
      cell: (entry) => <Drawing node={drawSparkline({ spark: entry.spark, reference: entry.base, ...SPARK })} />,
      value: () => null,
    },
  ]
}

/** A metric that most configurations have, of those that are meant. */
function usualMetric(entries: readonly ConfigurationEntry[], isMeant: (name: string) => boolean): string | null {
  const numbers = new Map<string, number>()
  for (const { now } of entries) for (const name of Object.keys(now)) numbers.set(name, (numbers.get(name) ?? 0) + 1)
  const meant = [...numbers].filter(([name, number]) => number * 2 >= entries.length && isMeant(name))
  return meant.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

export function limitsText(away: number): string {
  return Number.isFinite(away) ? `${away.toFixed(1)} × limit` : 'limit is 0'
}

/** The state, and while a regression lasts since when, with the commits that began it. */
function StateCell({ entry, episode }: { entry: ConfigurationEntry; episode: Episode | undefined }): JSX.Element {
  if (entry.state !== 'regression' || episode === undefined) return <State verdict={entry.state} />
  const { first, opened_at, commits } = episode
  return (
    <>
      <State verdict={entry.state} />
      <small>
        <a href={hrefOf('trend', { c: entry.id, v: String(first) })}>since v{first}</a>, <Age at={opened_at} />
        {commits.first !== null && (
          <>
            , <CommitRange from={commits.before} to={commits.first} repository={entry.repository} />
          </>
        )}
      </small>
    </>
  )
}
