/** Rankings as tables for terminals and logs. */
import { groupBy } from '../../groups.js'
import { NOTHING, alignedNumbers } from '../format-number.js'
import { count } from '../words/phrase.js'
import { AS_TEXT, type Layout } from './layout.js'
import { FURTHER, timeOf } from './over-time-tables.js'
import {
  columnTable,
  filled,
  minuteText,
  numbers,
  texts,
  words,
  type Column,
  type Has,
  type RowFor,
} from './text-table.js'

const f1 = numbers('f1', 'f1_score')
const stored = timeOf('stored')

/** null as rank: the metric is missing. */
type Ranked = Has<'rank' | 'difference' | 'dataset_size', number | null> &
  Has<'benchmark' | 'f1_average', string | null> &
  Has<'is_winner', boolean>

const modelColumns = (metric: string) =>
  [
    words('model', 'model_version'),
    words('prompt', 'prompt_version'),
    words('environment', 'environment'),
    numbers('version', 'snapshot_version'),
    numbers(metric, 'value'),
    numbers('to the best', 'difference', true),
  ] as const
type RankedModel = Ranked &
  RowFor<ReturnType<typeof modelColumns> | typeof FURTHER | readonly [typeof f1, typeof stored]>

/** Models on one dataset, best first, a table for each suite. */
export function modelRankings(rows: readonly RankedModel[], metric: string, layout: Layout = AS_TEXT): string[] {
  return rankedTables(
    rows,
    () => '',
    (row) => `${row.model_version} (prompt ${row.prompt_version})`,
    (own) => [...modelColumns(metric), ...filled([...(metric === 'f1' ? [] : [f1]), ...FURTHER], own), stored],
    layout,
  )
}

const promptColumns = (metric: string, byTag: boolean) =>
  [
    words(byTag ? 'tag' : 'prompt', 'variant'),
    numbers('runs', 'run_count'),
    numbers(metric, 'average'),
    numbers('to the best', 'difference', true),
    numbers('lowest', 'lowest'),
    numbers('highest', 'highest'),
    texts('last', ({ last_at }: Has<'last_at', string>) => minuteText(last_at)),
  ] as const
type RankedPrompt = Ranked &
  RowFor<ReturnType<typeof promptColumns>> &
  Has<'model_version' | 'dataset_version' | 'variant', string> &
  Has<'prompt_versions', readonly string[]>

/** The variants of an experiment, best first, a table for each model, dataset and suite. */
export function promptRankings(
  rows: readonly RankedPrompt[],
  metric: string,
  byTag: boolean,
  layout: Layout = AS_TEXT,
): string[] {
  const prompts = texts('prompt', ({ prompt_versions }: RankedPrompt) => prompt_versions.join(', '))
  const [variant, ...columns] = promptColumns(metric, byTag)
  return rankedTables(
    rows,
    ({ model_version, dataset_version }) => `${model_version} · ${dataset_version}`,
    (row) => row.variant,
    () => [variant, ...(byTag ? [prompts] : []), ...columns],
    layout,
  )
}

function rankedTables<T extends Ranked>(
  rows: readonly T[],
  aboutOf: (row: T) => string,
  nameOf: (row: T) => string,
  columnsOf: (rows: readonly T[]) => readonly Column<T>[],
  { line, table }: Layout,
): string[] {
  const groups = [...groupBy(rows, (row) => [aboutOf(row), suiteText(row)].filter(Boolean).join(', '))]
  const place = texts('', ({ rank }: T) => (rank === null ? NOTHING : String(rank)))
  return groups.flatMap(([about, own], index) => [
    ...(index === 0 ? [] : ['']),
    ...(about === '' ? [] : [line(about), '']),
    ...columnTable([place, ...columnsOf(own)] as const, own, table),
    '',
    line(winnerText(own, nameOf)),
  ])
}

function suiteText({ benchmark, f1_average, dataset_size }: Ranked): string {
  return [
    benchmark === null ? '' : `suite ${benchmark}`,
    f1_average === null ? '' : `${f1_average} average`,
    dataset_size === null ? '' : count(dataset_size, 'sample'),
  ]
    .filter(Boolean)
    .join(', ')
}

function winnerText<T extends Ranked>(rows: readonly T[], nameOf: (row: T) => string): string {
  const placed = rows.filter(({ rank }) => rank !== null)
  const winner = placed.find(({ is_winner }) => is_winner)
  if (winner === undefined) {
    return placed.length === 0 ? 'No winner: nothing here has this metric.' : 'No winner: the best are equal.'
  }
  const second = placed.find((row) => row !== winner)
  if (second === undefined) return `${nameOf(winner)} is alone: there is nothing to compare it with.`
  const [lead = ''] = alignedNumbers([second.difference === null ? null : Math.abs(second.difference)])
  return `Winner: ${nameOf(winner)}, ${lead} better than ${nameOf(second)}.`
}
