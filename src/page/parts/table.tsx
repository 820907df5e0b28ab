import type { ComponentChildren, JSX } from 'preact'
import { numberIn, parameter } from '../../dashboard/address.js'
import { toCsv } from '../../dashboard/csv.js'
import { useDesk } from '../desk.js'
import { count } from '../words.js'
import { download } from './download.js'

export interface Column<T> {
  /** In addresses and exported files. */
  readonly name: string
  readonly head: ComponentChildren
  readonly cell: (row: T) => ComponentChildren
  /** The value for export and sorting; null: missing, which comes last. */
  readonly value: (row: T) => string | number | null
  readonly isNumber?: boolean
  /** The name of the row. */
  readonly isRowHead?: boolean
  readonly isSortable?: boolean
  readonly class?: string
}

export interface TableProps<T> {
  readonly name: string
  /** For a second table of a view: the prefix of its parameters. */
  readonly isSecond?: boolean
  /** As narrow as possible. */
  readonly isCompact?: boolean
  readonly caption: ComponentChildren
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** A heading for a group of rows. */
  readonly groupOf?: (row: T) => string
  readonly isChosen?: (row: T) => boolean
  readonly empty?: ComponentChildren
}

export const ROWS_A_PAGE = 50

/** A table with a caption, sortable headers, 50 rows at a time, and an export of all. */
export function Table<T>({
  name,
  isSecond,
  isCompact,
  caption,
  columns,
  rows,
  keyOf,
  groupOf,
  isChosen,
  empty,
}: TableProps<T>): JSX.Element {
  const { address, set } = useDesk()
  const prefix = isSecond === true ? `${name}.` : ''
  const sorting = parameter(address.parameters, `${prefix}sort`)
  const [, sign = '', sortedBy = ''] = /^(-?)(.*)$/.exec(sorting) ?? []
  const column = columns.find((each) => each.name === sortedBy)
  const sorted = column === undefined ? rows : sortRows(rows, column, sign === '-')
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS_A_PAGE))
  const page = Math.min(pages, numberIn(address.parameters, `${prefix}page`, 1))
  const visible = sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
  const sortBy = ({ name: by }: Column<T>): void => {
    // Ascending, descending, and back to the order of the view.
    const next = sortedBy !== by ? `-${by}` : sign === '-' ? by : ''
    set({ [`${prefix}sort`]: next, [`${prefix}page`]: null })
  }
  if (rows.length === 0) return <div class="empty">{empty ?? 'Nothing to show.'}</div>
  return (
    <section class={isCompact === true ? 'table compact' : 'table'}>
      <div class="scroll" tabIndex={0} role="region" aria-label={`Table: ${name}`}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((each) => (
                <HeadCell key={each.name} column={each} direction={each === column ? sign : null} sort={sortBy} />
              ))}
            </tr>
          </thead>
          {groupsOf(visible, groupOf).map(([heading, own]) => (
            <tbody key={heading}>
              {heading !== '' && (
                <tr class="group">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {heading}
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <Row key={keyOf(row)} row={row} columns={columns} isChosen={isChosen?.(row) === true} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <footer>
        {pages > 1 && <Pager name={name} parameter={`${prefix}page`} page={page} pages={pages} rows={rows.length} />}
        <span class="exports">
          <button
            type="button"
            class="quiet"
            onClick={() => {
              download(`${name}.csv`, 'text/csv', toCsv(columns, sorted))
            }}
          >
            CSV
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              const objects = sorted.map((row) =>
                Object.fromEntries(columns.map((each) => [each.name, each.value(row)])),
              )
              download(`${name}.json`, 'application/json', `${JSON.stringify(objects, null, 2)}\n`)
            }}
          >
            JSON
          </button>
        </span>
      </footer>
    </section>
  )
}

interface HeadCellProps<T> {
  readonly column: Column<T>
  /** `-`: descending, '': ascending, null: not sorted by it. */
  readonly direction: string | null
  readonly sort: (column: Column<T>) => void
}

function HeadCell<T>({ column, direction, sort }: HeadCellProps<T>): JSX.Element {
  const { head, isNumber, isSortable = true } = column
  const sorted = direction === null ? undefined : direction === '-' ? 'descending' : 'ascending'
  return (
    <th scope="col" class={classOf(column)} {...(sorted === undefined ? {} : { 'aria-sort': sorted })}>
      {isSortable ? (
        <button
          type="button"
          onClick={() => {
            sort(column)
          }}
        >
          {isNumber === true && <Arrow direction={direction} />}
          {head}
          {isNumber !== true && <Arrow direction={direction} />}
        </button>
      ) : (
        head
      )}
    </th>
  )
}

function Arrow({ direction }: { readonly direction: string | null }): JSX.Element {
  return (
    <span class="arrow" aria-hidden="true">
      {direction === null ? '' : direction === '-' ? '↓' : '↑'}
    </span>
  )
}

function Row<T>({ row, columns, isChosen }: { row: T; columns: readonly Column<T>[]; isChosen: boolean }): JSX.Element {
  return (
    <tr {...(isChosen ? { class: 'chosen', 'aria-current': 'true' as const } : {})}>
      {columns.map((column) => {
        const content = column.cell(row)
        return column.isRowHead === true ? (
          <th key={column.name} scope="row" class={classOf(column)}>
            {content}
          </th>
        ) : (
          <td key={column.name} class={classOf(column)}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function classOf<T>({ isNumber, class: own = '' }: Column<T>): string {
  return `${isNumber === true ? 'number ' : ''}${own}`.trim()
}

interface PagerProps {
  readonly name: string
  readonly parameter: string
  readonly page: number
  readonly pages: number
  readonly rows: number
}

function Pager({ name, parameter: own, page, pages, rows }: PagerProps): JSX.Element {
  const { set } = useDesk()
  const go = (to: number) => (): void => {
    set({ [own]: String(to) })
  }
  return (
    <nav class="pager" aria-label={`Pages of ${name}`}>
      <button type="button" class="quiet" disabled={page === 1} onClick={go(page - 1)}>
        ← Previous
      </button>
      <span>
        Page {page} of {pages}, {count(rows, 'row')}
      </span>
      <button type="button" class="quiet" disabled={page === pages} onClick={go(page + 1)}>
        Next →
      </button>
    </nav>
  )
}

function groupsOf<T>(rows: readonly T[], groupOf?: (row: T) => string): [string, T[]][] {
  if (groupOf === undefined) return [['', [...rows]]]
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
  return [...groups]
}

/** Missing values come last in both directions. */
function sortRows<T>(rows: readonly T[], { value }: Column<T>, isFalling: boolean): T[] {
  const sign = isFalling ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right), 'en')
  })
}
