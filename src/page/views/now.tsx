import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { VERDICT_WORDS } from '../../core/report/words/headline.js'
import { VERDICTS, type Verdict } from '../../core/model.js'
import { oneOf } from '../../dashboard/address.js'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { worstFirst } from '../../dashboard/worst-first.js'
import { useDesk } from '../desk.js'
import { filtered, isFiltered, NAMES, type Name } from '../filter.js'
import { Filters, Switch } from '../parts/filters.js'
import { Table } from '../parts/table.js'
import { count, shown } from '../words.js'
import { Heading } from './heading.js'
import { columnsOf, varies } from './now-columns.js'
import { Matrix } from './now-matrix.js'

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
  const group = oneOf(address.parameters, 'group', ['none', 'model', 'dataset', 'matrix'])
  const columns = useMemo(() => columnsOf(desk, entries, episodes), [desk, entries, episodes])
  const rows = group === 'none' || group === 'matrix' ? entries : inGroups(entries, group)
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
            ['matrix', 'Model × dataset'],
          ]}
          choose={(value) => {
            set({ group: value === 'none' ? null : value, page: null })
          }}
        />
      </div>
      {group === 'matrix' && entries.length > 0 ? (
        <Matrix entries={entries} />
      ) : (
        <Table
          name="now"
          caption={captionOf(entries, isFiltered(address.parameters))}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          {...(group === 'none' || group === 'matrix'
            ? {}
            : { groupOf: (entry: ConfigurationEntry) => shown(entry[group]) })}
          empty={<NothingFound />}
        />
      )}
    </>
  )
}

/** Filters that leave nothing. */
export function NothingFound(): JSX.Element {
  const { set } = useDesk()
  return (
    <>
      <p>No configuration matches these filters.</p>
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

/** Words that do not go with a number. */
const COUNTED: { readonly [V in Verdict]?: string } = { no_baseline: 'without a baseline', improvement: 'improved' }

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
          {number(verdict)} {COUNTED[verdict] ?? VERDICT_WORDS[verdict]}
        </button>
      ))}
      {behind > 0 && <span class="count">newest is not current in {behind}</span>}
    </>
  )
}

/** What is the same in all rows is said once. */
function captionOf(entries: readonly ConfigurationEntry[], isPart: boolean): ComponentChildren {
  const same = NAMES.filter((name) => !varies(entries, name)).map((name) => shown(entries[0]?.[name] ?? ''))
  const all = `${count(entries.length, 'configuration')}${isPart ? ' that match the filters' : ''}, worst first`
  return same.length === 0 || entries.length < 2 ? all : `${all}. All: ${same.join(' · ')}`
}

/** Groups in the order of their worst member. */
function inGroups(entries: readonly ConfigurationEntry[], name: Name): ConfigurationEntry[] {
  const groups = new Map<string, ConfigurationEntry[]>()
  for (const entry of entries) groups.set(entry[name], [...(groups.get(entry[name]) ?? []), entry])
  return [...groups.values()].flat()
}
