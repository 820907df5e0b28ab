import { deltaOf } from '../../../core/decimal.js'
import { printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry, Interval } from '../../../dashboard/contract.js'
import { frontier, type Placed } from '../../../dashboard/ranking.js'
import { hrefOf, useDesk } from '../../desk.js'
import type { NAMES } from '../../filter.js'
import { State } from '../../parts/drawing.js'
import { FurtherNames, Label } from '../../parts/text.js'
import type { Column } from '../../parts/table.js'
import { columnText, difference, intervalText, kindOf, shown } from '../../words.js'

/** A configuration with the value that it is ranked by. */
export interface Contender {
  readonly entry: ConfigurationEntry
  readonly value: number
  readonly interval: Interval | null
  readonly price: number | null
}

/** The columns of a ranking. */
export function useColumns(
  placed: readonly Placed<Contender>[],
  names: readonly (typeof NAMES)[number][],
  metric: string,
  price: string | null,
): Column<Placed<Contender>>[] {
  const { metrics } = useDesk()
  const best = placed[0]?.row.value ?? null
  const text = columnText(
    metric,
    kindOf(metric, metrics),
    placed.map(({ row }) => row.value),
  )
  const priceText =
    price === null
      ? String
      : columnText(
          price,
          kindOf(price, metrics),
          placed.map(({ row }) => row.price),
        )
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
      class: position === 0 ? '' : 'names-column',
      cell: ({ row }) =>
        position === 0 ? (
          <>
            <a href={hrefOf('trend', { c: row.entry.id, m: metric })}>
              <Label text={row.entry[name]} />
            </a>
            <FurtherNames names={names.slice(1).map((other) => row.entry[other])} />
          </>
        ) : (
          <Label text={row.entry[name]} />
        ),
      value: ({ row }) => row.entry[name],
    })),
    {
      name: 'version',
      head: 'Version',
      isNumber: true,
      class: 'wide-only',
      cell: ({ row }) => `v${row.entry.current}`,
      value: ({ row }) => row.entry.current,
    },
    {
      name: metric,
      head: shown(metric),
      isNumber: true,
      cell: ({ row }) => (
        <>
          <b>{text(row.value)}</b>
          {row.interval !== null && <small>{intervalText(metric, kind, row.interval)}</small>}
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
                {priceText(row.price)}
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
