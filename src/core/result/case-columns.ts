import type { BenchmarkCase } from '../model.js'

const FLAGS = ['passed', 'error'] as const
const NUMBERS = ['score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'] as const

/**
 * The cases of a result as columns, as they are sent and stored: a list of objects would repeat every name up to
 * 100,000 times. All columns have the length of `id`; a column that no case has is left out.
 */
export type CaseColumns = {
  readonly id: readonly string[]
  /** The groups, in order of first appearance. */
  readonly groups?: readonly string[]
  /** Positions in `groups`. */
  readonly group?: readonly (number | null)[]
} & {
  /** One character for each case: 1, 0, or - if unknown. */
  readonly [flag in (typeof FLAGS)[number]]?: string
} & { readonly [name in (typeof NUMBERS)[number]]?: readonly (number | null)[] }

export function caseColumns(cases: readonly BenchmarkCase[]): CaseColumns {
  const groups = new Map<string, number>()
  const group = cases.map(({ group: name }) => {
    if (name === undefined) return null
    const place = groups.get(name) ?? groups.size
    groups.set(name, place)
    return place
  })
  const columns: { [name: string]: unknown } = { id: cases.map(({ id }) => id) }
  if (groups.size > 0) Object.assign(columns, { groups: [...groups.keys()], group })
  for (const name of FLAGS) {
    const flags = cases.map((each) => (each[name] === undefined ? '-' : each[name] ? '1' : '0'))
    if (flags.some((flag) => flag !== '-')) columns[name] = flags.join('')
  }
  for (const name of NUMBERS) {
    const numbers = cases.map((each) => each[name] ?? null)
    if (numbers.some((number) => number !== null)) columns[name] = numbers
  }
  return columns as CaseColumns
}

/** The cases of columns from elsewhere; null if they are invalid. */
export function casesIn(columns: unknown): BenchmarkCase[] | null {
  if (typeof columns !== 'object' || columns === null || !('id' in columns)) return null
  const { id: ids, groups = [], group, ...outcomes } = columns as { readonly [name: string]: unknown }
  if (!isListOf(ids, isText) || !isListOf(groups, isText)) return null
  const isColumn = (column: unknown, isValue: (value: unknown) => boolean): boolean =>
    Array.isArray(column) && column.length === ids.length && column.every((value) => value === null || isValue(value))
  const isPlace = (value: unknown): boolean => typeof value === 'number' && groups[value] !== undefined
  const isFlags = (flags: unknown): boolean =>
    typeof flags === 'string' && flags.length === ids.length && /^[01-]*$/.test(flags)
  const areFit =
    (group === undefined || isColumn(group, isPlace)) &&
    FLAGS.every((name) => outcomes[name] === undefined || isFlags(outcomes[name])) &&
    NUMBERS.every((name) => outcomes[name] === undefined || isColumn(outcomes[name], Number.isFinite))
  if (!areFit) return null
  const given = columns as CaseColumns
  const numbers = NUMBERS.filter((name) => given[name] !== undefined)
  return ids.map((id, at) => {
    const one: { -readonly [field in keyof BenchmarkCase]: BenchmarkCase[field] } = { id }
    for (const name of FLAGS) {
      const flag = given[name]?.[at] ?? '-'
      if (flag !== '-') one[name] = flag === '1'
    }
    for (const name of numbers) {
      const number = given[name]?.[at] ?? null
      if (number !== null) one[name] = number
    }
    const name = groups[given.group?.[at] ?? -1]
    if (name !== undefined) one.group = name
    return one
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem)
}
