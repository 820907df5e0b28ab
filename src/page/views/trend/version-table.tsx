import type { JSX } from 'preact'
import { deltaOf } from '../../../core/decimal.js'
import { VERDICTS } from '../../../core/model.js'
import { parameter, printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry, Place } from '../../../dashboard/contract.js'
import type { VersionRow } from '../../../dashboard/unfold.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { Table, type Column } from '../../parts/table.js'
import { Age, Commit, Label } from '../../parts/text.js'
import { columnText, count, difference, kindOf, shown } from '../../words.js'

interface VersionTableProps {
  readonly entry: ConfigurationEntry
  readonly rows: readonly VersionRow[]
  readonly metric: string
  readonly chosen: Place | null
  /** Of what, where there is more on the chart. */
  readonly of: string
}

/** The versions on the chart as a table, newest first. */
export function VersionTable({ entry, rows, metric, chosen, of }: VersionTableProps): JSX.Element {
  const { address, entries, metrics } = useDesk()
  const verdict = VERDICTS.find((each) => each === parameter(address.parameters, 'verdict'))
  const shownRows = rows.filter((row) => verdict === undefined || row.verdict === verdict).reverse()
  const kind = kindOf(metric, metrics)
  const reference = (row: VersionRow): number | null => row.reference?.values[metric] ?? null
  const change = (row: VersionRow): ReturnType<typeof difference> =>
    difference(metric, kind, reference(row), row.value(metric))
  const text = columnText(
    metric,
    kind,
    shownRows.map((row) => row.value(metric)),
  )
  const hasPrompts = new Set(rows.map(({ configuration }) => configuration)).size > 1
  const others = ['duration', 'money'].flatMap((wanted) => {
    const found = rows
      .at(-1)
      ?.metrics()
      .find((name) => kindOf(name, metrics) === wanted && name !== metric)
    return found === undefined ? [] : [found]
  })
  const columns: Column<VersionRow>[] = [
    {
      name: 'version',
      head: 'Version',
      isRowHead: true,
      cell: (row) => {
        const own = entries.get(row.configuration) ?? entry
        const { parameters } = address
        const v = row.configuration === entry.id ? String(row.version) : printPlace(row)
        return (
          <>
            <a href={hrefOf('trend', { ...parameters, v })}>v{row.version}</a>
            {own.current === row.version && <small class="pointer">current</small>}
            {own.baseline === row.version && <small class="pointer">baseline</small>}
          </>
        )
      },
      value: (row) => row.at,
    },
    ...(hasPrompts
      ? [
          {
            name: 'prompt',
            head: 'Prompt',
            cell: (row: VersionRow) => <Label text={entries.get(row.configuration)?.prompt ?? ''} />,
            value: (row: VersionRow) => entries.get(row.configuration)?.prompt ?? '',
          },
        ]
      : []),
    {
      name: metric,
      head: shown(metric),
      isNumber: true,
      cell: (row) => <b>{text(row.value(metric))}</b>,
      value: (row) => row.value(metric),
    },
    {
      name: 'delta',
      head: 'Δ reference',
      isNumber: true,
      cell: (row) => change(row).delta,
      value: (row) => {
        const [from, to] = [reference(row), row.value(metric)]
        return from === null || to === null ? null : deltaOf(from, to)
      },
    },
    {
      name: 'verdict',
      head: 'Verdict',
      cell: (row) => (row.verdict === null ? <span class="soft">not judged</span> : <State verdict={row.verdict} />),
      value: (row) => (row.verdict === null ? null : VERDICTS.indexOf(row.verdict)),
    },
    ...others.map((name): Column<VersionRow> => {
      const plain = columnText(
        name,
        kindOf(name, metrics),
        shownRows.map((row) => row.value(name)),
      )
      return {
        name,
        head: shown(name),
        isNumber: true,
        class: 'further',
        cell: (row) => plain(row.value(name)),
        value: (row) => row.value(name),
      }
    }),
    {
      name: 'commit',
      head: 'Commit',
      isSortable: false,
      cell: (row) => <Commit sha={row.commit} repository={entry.repository} />,
      value: (row) => row.commit,
    },
    { name: 'stored', head: 'Stored', isNumber: true, cell: (row) => <Age at={row.at} />, value: (row) => row.at },
  ]
  return (
    <Table
      name="versions"
      caption={`${count(shownRows.length, 'version')}${of}, newest first`}
      columns={columns}
      rows={shownRows}
      keyOf={printPlace}
      isChosen={(row) => row.configuration === chosen?.configuration && row.version === chosen.version}
      empty="No version on this chart has that verdict."
    />
  )
}
