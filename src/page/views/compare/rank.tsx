import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { deltaOf } from '../../../core/decimal.js'
import { oneOf, parameter, printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry, Interval } from '../../../dashboard/contract.js'
import { frontier, rank } from '../../../dashboard/ranking.js'
import type { Placed } from '../../../dashboard/ranking.js'
import { drawScatter } from '../../../dashboard/svg/scatter.js'
import { isShare } from '../../../dashboard/trend.js'
import type { Direction } from '../../../core/model.js'
import { hrefOf, useDesk } from '../../desk.js'
import { filtered, NAMES, valuesOf } from '../../filter.js'
import { useWidth } from '../../parts/chart.js'
import { Drawing, State } from '../../parts/drawing.js'
import { Choice, Filters } from '../../parts/filters.js'
import { Table } from '../../parts/table.js'
import type { Column } from '../../parts/table.js'
import { count, difference, kindOf, shown, valueText } from '../../words.js'
import { Heading } from '../heading.js'
import { NothingFound } from '../now.js'
import { CompareTabs } from './compare.js'
import { useTies } from './ties.js'

/** A configuration with the value that it is ranked by. */
export interface Contender {
  readonly entry: ConfigurationEntry
  readonly value: number
  readonly interval: Interval | null
  readonly price: number | null
}

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
        more="Only what was measured the same is ranked together. Places are shared where values cannot be told apart."
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
        <Filters />
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
      {price !== null && <Prices {...{ contenders, metric, better, price, nameOf }} />}
      <Table
        name={`ranking${title === '' ? '' : ` of ${title}`}`}
        isSecond
        caption={`${count(placed.length, 'configuration')} by ${shown(metric)}, ${better} is better`}
        columns={columnsOf(placed, names, metric, price)}
        rows={placed}
        keyOf={({ row }) => row.entry.id}
        empty={`Nothing here has ${shown(metric)}.`}
      />
    </section>
  )
}

function winnerText(first: readonly string[], all: number, metric: string, isTied: boolean): string {
  if (all === 0) return `Nothing here has ${shown(metric)}.`
  if (all === 1) return `${first[0] ?? ''} is alone: there is nothing to compare it with.`
  if (!isTied) return `${first[0] ?? ''} is best by ${shown(metric)}.`
  const names = first.slice(0, 4).join(', ')
  return `${first.length} share the first place: ${names}${first.length > 4 ? ' …' : ''}. Their ${shown(metric)} cannot be told apart, so the price decides.`
}

interface PricesProps {
  readonly contenders: readonly Contender[]
  readonly metric: string
  readonly better: Direction
  readonly price: string
  readonly nameOf: (contender: Contender) => string
}

const CHART_HEIGHT = 300

/** Quality against price. What it shows is in the table below it. */
function Prices({ contenders, metric, better, price, nameOf }: PricesProps): JSX.Element | null {
  const { policy } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const priced = contenders.flatMap((each) => (each.price === null ? [] : [{ ...each, price: each.price }]))
  const [any] = contenders
  if (priced.length < 2 || any === undefined) return null
  const best = new Set(frontier(priced, better).map(({ entry }) => entry.id))
  const points = priced.map((each) => ({
    label: nameOf(each),
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

function columnsOf(
  placed: readonly Placed<Contender>[],
  names: readonly (typeof NAMES)[number][],
  metric: string,
  price: string | null,
): Column<Placed<Contender>>[] {
  const { metrics } = useDesk()
  const best = placed[0]?.row.value ?? null
  const kind = kindOf(metric, metrics)
  const priced = placed.flatMap(({ row }) => (row.price === null ? [] : [{ ...row, price: row.price }]))
  const direction = best !== null && (placed.at(-1)?.row.value ?? best) > best ? 'lower' : 'higher'
  const front = new Set(frontier(priced, direction).map(({ entry }) => entry.id))
  return [
    {
      name: 'rank',
      head: 'Place',
      isNumber: true,
      cell: ({ rank: place, isTied }) => (isTied ? `${place} =` : place),
      value: ({ rank: place }) => place,
    },
    ...names.map((name, position): Column<Placed<Contender>> => ({
      name,
      head: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      isRowHead: position === 0,
      class: 'name',
      cell: ({ row }) =>
        position === 0 ? (
          <a href={hrefOf('trend', { c: row.entry.id, m: metric })}>{shown(row.entry[name])}</a>
        ) : (
          shown(row.entry[name])
        ),
      value: ({ row }) => row.entry[name],
    })),
    {
      name: 'version',
      head: 'Version',
      isNumber: true,
      cell: ({ row }) => `v${row.entry.current}`,
      value: ({ row }) => row.entry.current,
    },
    {
      name: metric,
      head: shown(metric),
      isNumber: true,
      cell: ({ row }) => (
        <>
          <b>{valueText(metric, kind, row.value)}</b>
          {row.interval !== null && (
            <small>
              {row.interval[0].toFixed(3)}–{row.interval[1].toFixed(3)}
            </small>
          )}
        </>
      ),
      value: ({ row }) => row.value,
    },
    {
      name: 'difference',
      head: 'To the best',
      isNumber: true,
      cell: ({ row }) =>
        best === null || row.value === best ? (
          <span class="soft">–</span>
        ) : (
          difference(metric, kind, best, row.value).delta
        ),
      value: ({ row }) => (best === null ? null : deltaOf(best, row.value)),
    },
    ...(price === null
      ? []
      : [
          {
            name: price,
            head: shown(price),
            isNumber: true,
            cell: ({ row }: Placed<Contender>) => (
              <>
                {valueText(price, kindOf(price, metrics), row.price)}
                {front.has(row.entry.id) && <small>best for its price</small>}
              </>
            ),
            value: ({ row }: Placed<Contender>) => row.price,
          },
        ]),
    {
      name: 'state',
      head: 'State',
      cell: ({ row }) => <State verdict={row.entry.state} />,
      value: ({ row }) => row.entry.state,
    },
    {
      name: 'compare',
      head: 'Compare',
      isSortable: false,
      cell: ({ row }) => {
        const first = placed[0]?.row.entry
        if (first === undefined || first.id === row.entry.id) return ''
        const [a, b] = [first, row.entry].map(({ id, current }) => printPlace({ configuration: id, version: current }))
        return (
          <a href={hrefOf('compare', { a: a ?? '', b: b ?? '' })}>
            with the best<span class="hidden">: {shown(row.entry.model)}</span>
          </a>
        )
      },
      value: () => null,
    },
  ]
}
