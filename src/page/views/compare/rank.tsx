import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { oneOf, parameter } from '../../../dashboard/address.js'
import type { ConfigurationEntry } from '../../../dashboard/contract.js'
import { rank } from '../../../dashboard/ranking.js'
import type { Direction } from '../../../core/model.js'
import { useDesk } from '../../desk.js'
import { filtered, NAMES, valuesOf } from '../../filter.js'
import { Choice, Filters } from '../../parts/filters.js'
import { Table } from '../../parts/table.js'
import { count, kindOf, shown } from '../../words.js'
import { Heading } from '../heading.js'
import { NothingFound } from '../now.js'
import { CompareTabs } from './compare.js'
import { useTies } from './ties.js'
import { Prices } from './prices.js'
import { useColumns, type Contender } from './rank-columns.js'

/** Which model, or which prompt, is best on a dataset, and at what price. */
export function Rank(): JSX.Element {
  const { index, address, metrics, set } = useDesk()
  const { parameters } = address
  const by = oneOf(parameters, 'by', ['model', 'prompt'])
  const left = filtered(index.configurations, parameters)
  const datasets = valuesOf(left, 'dataset')
  const wanted = parameter(parameters, 'd')
  const dataset = datasets.includes(wanted) ? wanted : (mostUsed(left) ?? '')
  const entries = left.filter((entry) => entry.dataset === dataset)
  const names = [...new Set(entries.flatMap(({ now }) => Object.keys(now)))].sort()
  const primary = entries.find((entry) => entry.primary !== null)?.primary ?? null
  const metric = names.includes(parameter(parameters, 'm'))
    ? parameter(parameters, 'm')
    : (primary?.metric ?? names[0] ?? '')
  const better = metric === primary?.metric ? primary.better : (metrics.get(metric)?.better ?? 'higher')
  const prices = names.filter(
    (name) => ['money', 'duration', 'count'].includes(kindOf(name, metrics)) && name !== metric,
  )
  const price =
    prices.find((name) => name === parameter(parameters, 'x')) ??
    prices.find((name) => kindOf(name, metrics) === 'money') ??
    prices[0] ??
    null
  const groups = groupsOf(entries, by)
  const choose = (name: string, value: string): void => {
    set({ [name]: value, page: null })
  }
  return (
    <>
      <CompareTabs chosen={by} />
      <Heading
        title={`${by === 'model' ? 'Models' : 'Prompts'} on ${dataset}`}
        more="Only results that were measured in the same way are ranked together. Values that cannot be told apart share a place."
      >
        {by === 'model' ? 'Models' : 'Prompts'} on {shown(dataset)}
      </Heading>
      <div class="controls">
        <Choice name="d" label="Dataset" none={null} value={dataset} choose={choose}>
          {datasets.map((each) => [each, shown(each)])}
        </Choice>
        <Choice name="m" label="By" none={null} value={metric} choose={choose}>
          {names.map((each) => [each, shown(each)])}
        </Choice>
        {prices.length > 0 && (
          <Choice name="x" label="Against" none={null} value={price ?? ''} choose={choose}>
            {prices.map((each) => [each, shown(each)])}
          </Choice>
        )}
        <Filters without="dataset" />
      </div>
      {groups.length === 0 && (
        <div class="empty">
          <NothingFound />
        </div>
      )}
      {groups.map(([title, own]) => (
        <Ranking key={title} title={title} entries={own} {...{ metric, better, price, by }} />
      ))}
    </>
  )
}

function mostUsed(entries: readonly ConfigurationEntry[]): string | null {
  const numbers = new Map<string, number>()
  for (const { dataset } of entries) numbers.set(dataset, (numbers.get(dataset) ?? 0) + 1)
  return [...numbers].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** By suite; prompts also by model. */
function groupsOf(entries: readonly ConfigurationEntry[], by: 'model' | 'prompt'): [string, ConfigurationEntry[]][] {
  const groups = new Map<string, ConfigurationEntry[]>()
  for (const entry of entries) {
    const { benchmark, f1_average, dataset_size } = entry.suite
    const suite = [
      by === 'prompt' ? entry.model : '',
      benchmark ?? '',
      f1_average === null ? '' : `${f1_average} average`,
      dataset_size === null ? '' : count(dataset_size, 'sample'),
    ]
    const title = suite
      .filter((part) => part !== '')
      .map(shown)
      .join(' · ')
    groups.set(title, [...(groups.get(title) ?? []), entry])
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

interface RankingProps {
  readonly title: string
  readonly entries: readonly ConfigurationEntry[]
  readonly metric: string
  readonly better: Direction
  readonly price: string | null
  readonly by: 'model' | 'prompt'
}

function Ranking({ title, entries, metric, better, price, by }: RankingProps): JSX.Element {
  const contenders = useMemo(
    () =>
      entries.flatMap((entry): Contender[] => {
        const value = entry.now[metric]
        const interval = entry.primary?.metric === metric ? entry.interval : null
        return value === undefined
          ? []
          : [{ entry, value, interval, price: price === null ? null : (entry.now[price] ?? null) }]
      }),
    [entries, metric, price],
  )
  const areTied = useTies(contenders)
  const placed = useMemo(() => rank(contenders, better, areTied), [contenders, better, areTied])
  const first = placed.filter(({ rank: place }) => place === 1)
  const names = NAMES.filter(
    (name) => name !== 'dataset' && (name === by || new Set(entries.map((each) => each[name])).size > 1),
  )
  const nameOf = ({ entry }: Contender): string => names.map((name) => shown(entry[name])).join(' · ')
  return (
    <section>
      {title !== '' && <h2>{title}</h2>}
      <p>
        {winnerText(
          first.map(({ row }) => nameOf(row)),
          contenders.length,
          metric,
          first.length > 1,
        )}
      </p>
      {contenders.length > 1 && contenders.every(({ interval }) => interval === null) && (
        <p class="soft">
          No value here has an interval, so nobody can tell which differences are real: the ranking follows the values
          alone.
        </p>
      )}
      {price !== null && <Prices {...{ contenders, metric, better, price, by, nameOf }} />}
      <Table
        name={`ranking${title === '' ? '' : ` of ${title}`}`}
        isSecond
        caption={`${count(placed.length, 'configuration')} by ${shown(metric)}, ${better} is better`}
        columns={useColumns(placed, names, metric, price)}
        rows={placed}
        keyOf={({ row }) => row.entry.id}
        empty={`No configuration here has ${shown(metric)}.`}
      />
    </section>
  )
}

function winnerText(first: readonly string[], all: number, metric: string, isTied: boolean): string {
  if (all === 0) return `No configuration here has ${shown(metric)}.`
  if (all === 1) return `Only ${first[0] ?? ''} is here: there is nothing to compare it with.`
  if (!isTied) return `${first[0] ?? ''} is best by ${shown(metric)}.`
  const names = first.slice(0, 4).join(', ')
  return `${first.length} share first place: ${names}${first.length > 4 ? ' …' : ''}. Their ${shown(metric)} cannot be told apart, so the price decides.`
}
