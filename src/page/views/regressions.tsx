import type { JSX } from 'preact'
import { oneOf, printPlace } from '../../dashboard/address.js'
import type { ConfigurationEntry, Episode } from '../../dashboard/contract.js'
import { hrefOf, useDesk, useLoaded } from '../desk.js'
import { filtered } from '../filter.js'
import { Sign } from '../parts/drawing.js'
import { Filters, Switch } from '../parts/filters.js'
import { Table, type Column } from '../parts/table.js'
import { CommitRange, ConfigurationLink, Elsewhere, Time, useRepositoryUrl } from '../parts/text.js'
import { count, difference, duration, kindOf, limitsText, shown } from '../words.js'
import { Heading } from './heading.js'

const STATES = ['open', 'fixed', 'rolled_back', 'accepted', 'all'] as const
const WORDS: Readonly<Record<Episode['state'], string>> = {
  open: 'open',
  fixed: 'fixed',
  rolled_back: 'rolled back',
  accepted: 'accepted',
}

type Row = Episode & { readonly entry: ConfigurationEntry }

/** Versions in a row that regressed are one regression: what it was, when it began, and how it ended. */
export function Regressions(): JSX.Element {
  const { index, source, entries, address, set } = useDesk()
  const { value, error } = useLoaded(index.closed.path, () => source.closed(index.closed.path))
  const left = new Set(filtered(index.configurations, address.parameters).map(({ id }) => id))
  const all = [...index.episodes, ...(value?.episodes ?? [])].flatMap((episode): Row[] => {
    const entry = entries.get(episode.configuration)
    return entry === undefined || !left.has(entry.id) ? [] : [{ ...episode, entry }]
  })
  const chosen = oneOf(address.parameters, 'state', STATES)
  const rows = all.filter(({ state }) => chosen === 'all' || state === chosen)
  const open = all.filter(({ state }) => state === 'open').length
  const number = (state: (typeof STATES)[number]): number =>
    state === 'all' ? all.length : all.filter((each) => each.state === state).length
  return (
    <>
      <Heading title="Regressions" more="To accept a regression, make a version of it the baseline, with a reason.">
        {open === 0 ? 'No regression is open' : `${count(open, 'regression')} ${open === 1 ? 'is' : 'are'} open`}
      </Heading>
      <div class="controls">
        <Switch
          label="State"
          value={chosen}
          options={STATES.map((state) => [
            state,
            `${state === 'all' ? 'All' : capital(WORDS[state])} ${number(state)}`,
          ])}
          choose={(state) => {
            set({ state, page: null })
          }}
        />
        <Filters />
      </div>
      {error !== null && <p role="alert">{error.message}</p>}
      <div aria-busy={value === null && error === null}>
        <Table
          name="regressions"
          caption={count(rows.length, 'regression')}
          columns={useColumns()}
          rows={rows}
          keyOf={({ configuration, first }) => `${configuration}:${first}`}
          empty={chosen === 'open' ? 'No regression is open.' : 'There are no regressions.'}
        />
      </div>
    </>
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function useColumns(): Column<Row>[] {
  const { index, metrics, now } = useDesk()
  return [
    {
      name: 'model',
      head: 'What',
      isRowHead: true,
      cell: ({ entry, configuration, first }) => (
        <ConfigurationLink entry={entry} href={hrefOf('trend', { c: configuration, v: String(first) })} />
      ),
      value: ({ entry }) => `${entry.model} ${entry.dataset} ${entry.prompt} ${entry.environment}`,
    },
    {
      name: 'opened',
      head: 'Since',
      cell: ({ first, opened_at }) => (
        <>
          v{first}
          <small>
            <Time at={opened_at} />
          </small>
        </>
      ),
      value: ({ opened_at }) => opened_at,
    },
    {
      name: 'metric',
      head: 'Worst',
      cell: ({ metric, worst }) => {
        if (metric === null || worst === null) return <span class="soft">not recorded</span>
        const { baseline, candidate, delta } = difference(metric, kindOf(metric, metrics), worst.from, worst.to)
        return (
          <>
            {shown(metric)} {baseline} → <b>{candidate}</b>
            <small>
              {delta} in v{worst.version}
            </small>
          </>
        )
      },
      value: ({ metric }) => metric,
    },
    {
      name: 'limits',
      head: '× limit',
      isNumber: true,
      cell: ({ limits }) => (limits === null ? 'missing' : limitsText(limits).replace(' × limit', '')),
      value: ({ limits }) => limits ?? Number.MAX_VALUE,
    },
    {
      name: 'versions',
      head: 'Versions',
      isNumber: true,
      cell: ({ count: own }) => own,
      value: ({ count: own }) => own,
    },
    {
      name: 'commits',
      head: 'Commits that may have caused it',
      isSortable: false,
      cell: ({ commits, entry }) => (
        <CommitRange from={commits.before} to={commits.first} repository={entry.repository} />
      ),
      value: ({ commits }) => `${commits.before ?? ''}…${commits.first ?? ''}`,
    },
    ...(index.profile === 'full'
      ? [
          {
            name: 'run',
            head: 'Run',
            isSortable: false,
            cell: ({ run, entry }: Row) => (run === null ? '' : <Run run={run} repository={entry.repository} />),
            value: ({ run }: Row) => run,
          },
        ]
      : []),
    { name: 'state', head: 'State', cell: (row) => <End row={row} />, value: ({ state }) => state },
    {
      name: 'lasted',
      head: 'Lasted',
      isNumber: true,
      cell: ({ opened_at, closed_at }) =>
        closed_at === null ? `${duration(now - opened_at)} so far` : duration(closed_at - opened_at),
      value: ({ opened_at, closed_at }) => (closed_at === null ? null : closed_at - opened_at),
    },
    {
      name: 'compare',
      head: 'Compare',
      isSortable: false,
      cell: ({ reference, configuration, first }) =>
        reference !== null && (
          <a href={hrefOf('compare', { a: printPlace(reference), b: printPlace({ configuration, version: first }) })}>
            with v{reference.version}
          </a>
        ),
      value: () => null,
    },
  ]
}

function Run({ run, repository }: { readonly run: string; readonly repository: string | null }): JSX.Element {
  const url = useRepositoryUrl(repository)
  if (url === null || !/^\d+$/.test(run)) return <>{shown(run)}</>
  return <Elsewhere url={url(`actions/runs/${run}`)}>{run}</Elsewhere>
}

/** How it ended. */
function End({ row: { state, closed_by, entry } }: { readonly row: Row }): JSX.Element {
  const by =
    closed_by === null ? '' : ` ${state === 'fixed' ? 'by' : state === 'rolled_back' ? 'to' : 'with'} v${closed_by}`
  return (
    <>
      <span class="state">
        <Sign verdict={state === 'open' ? 'regression' : state === 'accepted' ? 'minor' : 'improvement'} />
        {WORDS[state]}
        {by}
      </span>
      {state === 'open' && entry.state !== 'regression' && <small>current is v{entry.current}</small>}
    </>
  )
}
