import type { ComponentChildren, JSX } from 'preact'
import { printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry, Move } from '../../../dashboard/contract.js'
import type { VersionRow } from '../../../dashboard/unfold.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { Table, type Column } from '../../parts/table.js'
import { Commit, ConfigurationLink, Elsewhere, Time } from '../../parts/text.js'
import { columnText, kindOf, shown } from '../../words.js'

/** Something that happened: a version was pushed, or a pointer was moved. */
export type Entry = { readonly at: number; readonly entry: ConfigurationEntry } & (
  { readonly kind: 'version'; readonly row: VersionRow } | { readonly kind: 'move'; readonly move: Move }
)

const ACTIONS: Readonly<Record<string, string>> = {
  rollback: 'rolled back',
  checkout: 'checked out',
  set_baseline: 'new baseline',
  promotion: 'promoted to baseline',
}

/** What happened, newest first. */
export function Log({
  rows,
  caption,
}: {
  readonly rows: readonly Entry[]
  readonly caption: ComponentChildren
}): JSX.Element {
  const { index, metrics } = useDesk()
  const several = new Set(rows.map(({ entry }) => entry.id)).size > 1
  const hasVersions = rows.some(({ kind }) => kind === 'version')
  // Versions are shown of one configuration alone.
  const metric = rows[0]?.entry.primary?.metric ?? ''
  const text = columnText(metric, kindOf(metric, metrics), rows.map(valueOf))
  const columns: Column<Entry>[] = [
    { name: 'at', head: 'When (UTC)', isRowHead: true, cell: ({ at }) => <Time at={at} />, value: ({ at }) => at },
    { name: 'what', head: 'What', cell: (each) => <What each={each} />, value: whatText },
    ...(several
      ? [
          {
            name: 'configuration',
            head: 'Configuration',
            cell: ({ entry }: Entry) => <ConfigurationLink entry={entry} href={hrefOf('history', { c: entry.id })} />,
            value: ({ entry }: Entry) => entry.id,
          },
        ]
      : []),
    ...(hasVersions
      ? [
          {
            name: 'value',
            head: metric === '' ? 'Value' : shown(metric),
            isNumber: true,
            isSortable: false,
            cell: (each: Entry) => (each.kind === 'version' ? text(valueOf(each)) : ''),
            value: valueOf,
          },
          {
            name: 'commit',
            head: 'Commit',
            isSortable: false,
            cell: (each: Entry) =>
              each.kind === 'version' ? <Commit sha={each.row.commit} repository={each.entry.repository} /> : '',
            value: (each: Entry) => (each.kind === 'version' ? each.row.commit : null),
          },
        ]
      : []),
    ...(index.profile === 'full'
      ? [
          {
            name: 'by',
            head: 'Who and why',
            cell: (each: Entry) => <Who each={each} />,
            value: (each: Entry) =>
              each.kind === 'move' ? `${each.move.actor ?? ''}: ${each.move.reason ?? ''}` : each.row.by,
          },
        ]
      : []),
    ...(hasVersions
      ? [
          {
            name: 'checkout',
            head: 'Check out',
            isSortable: false,
            cell: (each: Entry) =>
              each.kind === 'version' && (
                <a href={hrefOf('history', { c: each.entry.id, v: String(each.row.version) })}>v{each.row.version} …</a>
              ),
            value: () => null,
          },
        ]
      : []),
  ]
  return (
    <Table
      name="log"
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={(each) => `${each.entry.id} ${each.at} ${whatText(each)}`}
      empty="Only pushes have moved pointers so far."
    />
  )
}

function whatText(each: Entry): string {
  if (each.kind === 'version') return `v${each.row.version} pushed`
  const { action, pointer, from, to } = each.move
  return `${ACTIONS[action] ?? `${pointer}: ${action}`} v${from ?? '–'} → v${to ?? '–'}`
}

function What({ each }: { readonly each: Entry }): JSX.Element {
  const { entry } = each
  if (each.kind === 'version') {
    const { row } = each
    return (
      <>
        <a href={hrefOf('trend', { c: entry.id, v: String(row.version) })}>v{row.version}</a> pushed
        {row.verdict !== null && (
          <small>
            <State verdict={row.verdict} />
          </small>
        )}
      </>
    )
  }
  const { action, pointer, from, to } = each.move
  return (
    <>
      <b>{ACTIONS[action] ?? shown(`${pointer}: ${action}`)}</b>
      <small>
        {from === null ? 'from nothing' : `from v${from}`} to{' '}
        {to === null ? 'nothing' : <a href={hrefOf('trend', { c: entry.id, v: String(to) })}>v{to}</a>}
        {from !== null && to !== null && (
          <>
            {', '}
            <a
              href={hrefOf('compare', {
                a: printPlace({ configuration: entry.id, version: from }),
                b: printPlace({ configuration: entry.id, version: to }),
              })}
            >
              compare
            </a>
          </>
        )}
      </small>
    </>
  )
}

/** Of the primary metric. */
function valueOf(each: Entry): number | null {
  return each.kind === 'version' ? each.row.value(each.entry.primary?.metric ?? '') : null
}

function Who({ each }: { readonly each: Entry }): JSX.Element | null {
  if (each.kind === 'version') return each.row.by === null ? null : <>{shown(each.row.by)}</>
  const { actor, reason, run_url } = each.move
  return (
    <>
      {shown(actor ?? '')}
      {reason !== null && <small>{shown(reason)}</small>}
      {run_url !== null && /^https?:\/\/[\w.-]+(?::\d+)?\/[\w./-]*$/.test(run_url) && (
        <small>
          <Elsewhere url={run_url}>run</Elsewhere>
        </small>
      )}
    </>
  )
}
