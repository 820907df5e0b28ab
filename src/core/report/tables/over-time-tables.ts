/** Questions over time as tables for terminals and logs. */
import type { Configuration } from '../../model.js'
import { NOTHING, alignedNumbers } from '../format-number.js'
import { seriesChart, type ChartedVersion, type ChartStyle } from '../charts/series-chart.js'
import { sparkline } from '../charts/sparkline.js'
import { AS_TEXT, type Layout } from './layout.js'
import { columnTable, minuteText, numbers, texts, words, type Column, type Has, type RowFor } from './text-table.js'

const NAMES = [
  words('model', 'model_version'),
  words('dataset', 'dataset_version'),
  words('prompt', 'prompt_version'),
  words('environment', 'environment'),
  numbers('version', 'snapshot_version'),
] as const
const FURTHER = [
  numbers('precision', 'precision_score'),
  numbers('recall', 'recall_score'),
  numbers('latency ms', 'latency_ms'),
] as const
const f1 = numbers('f1', 'f1_score')
const baseline = numbers('baseline', 'baseline_f1')
const commit = texts('commit', ({ commit_sha }: Has<'commit_sha', string | null>) => shortSha(commit_sha))
const stored = timeOf('stored')
const verdict = texts('verdict', (row: Has<'verdict', string | null>) => row.verdict ?? 'not judged')
const run = words('run', 'run_id')
const by = words('by', 'triggered_by')

const LATEST = [...NAMES, f1, baseline, ...FURTHER, verdict, commit, stored] as const
const primary = [words('metric', 'metric'), numbers('value', 'value')] as const
const LATEST_ABOUT = [
  ...NAMES,
  ...primary,
  numbers('baseline', 'baseline_value'),
  ...FURTHER,
  verdict,
  commit,
  stored,
] as const
const TRANSACTIONS = [
  stored,
  ...NAMES,
  f1,
  ...FURTHER,
  commit,
  words('branch', 'branch_name'),
  run,
  by,
  texts('tags', ({ tags }: Has<'tags', readonly string[]>) => tags.join(', ')),
  words('transaction', 'transaction_id'),
] as const
/** What both tables of regressions end with. */
const FOLLOWED_BY = [
  texts('still current', ({ is_current }: Has<'is_current', boolean>) => (is_current ? 'yes' : 'no')),
  commit,
  by,
  run,
  words('why', 'reason'),
] as const
const REGRESSIONS_ABOUT = [
  timeOf('when'),
  ...NAMES,
  ...primary,
  numbers('baseline', 'baseline_value'),
  ...FOLLOWED_BY,
] as const
const REGRESSIONS = [
  timeOf('when'),
  ...NAMES,
  f1,
  baseline,
  numbers('change', 'f1_delta', true),
  ...FOLLOWED_BY,
] as const

type About = Has<'metric', string>

/** Whether a row is about another metric than f1, so that the table has to say which. */
const isAboutAnother = ({ metric }: About): boolean => metric !== 'f1'

/** The current snapshots. */
export const latestTable = (
  rows: readonly (About & RowFor<typeof LATEST> & RowFor<typeof LATEST_ABOUT>)[],
  { table } = AS_TEXT,
): string[] => (rows.some(isAboutAnother) ? columnTable(LATEST_ABOUT, rows, table) : columnTable(LATEST, rows, table))

/** Rows of the log. */
export const transactionTable = (rows: readonly RowFor<typeof TRANSACTIONS>[], { table } = AS_TEXT): string[] =>
  columnTable(TRANSACTIONS, rows, table)

/** Recorded regressions. */
export const regressionTable = (
  rows: readonly (About & RowFor<typeof REGRESSIONS> & RowFor<typeof REGRESSIONS_ABOUT>)[],
  { table } = AS_TEXT,
): string[] =>
  rows.some(isAboutAnother) ? columnTable(REGRESSIONS_ABOUT, rows, table) : columnTable(REGRESSIONS, rows, table)

const POINT = [
  verdict,
  commit,
  stored,
  texts('', ({ is_current, is_baseline }: Has<'is_current' | 'is_baseline', boolean>) =>
    [is_current ? 'CURRENT' : '', is_baseline ? 'BASELINE' : ''].filter(Boolean).join(' '),
  ),
] as const
const seriesColumns = (metric: string) =>
  [numbers('version', 'snapshot_version'), numbers(metric, 'value'), ...POINT] as const

/** A metric version by version; with a chart above, unless that is null. */
export function seriesTable(
  points: readonly (ChartedVersion & RowFor<ReturnType<typeof seriesColumns>>)[],
  metric: string,
  chart: ChartStyle | null,
  { table }: Layout = AS_TEXT,
): string[] {
  const drawn = chart === null ? [] : [...seriesChart(points, chart), '']
  return [...drawn, ...columnTable(seriesColumns(metric), points, table)]
}

const trendColumns = (unit: string) =>
  [
    words(unit, 'period'),
    numbers('runs', 'run_count'),
    numbers('average', 'average'),
    numbers('change', 'change', true),
    numbers('lowest', 'lowest'),
    numbers('highest', 'highest'),
    numbers('last', 'last'),
  ] as const

/** A metric by period, a table for each configuration; `chart`: with a sparkline behind its name. */
export function trendTables(
  rows: readonly (Configuration & About & RowFor<ReturnType<typeof trendColumns>>)[],
  unit: string,
  chart: boolean,
  { line, table }: Layout = AS_TEXT,
): string[] {
  return groupsOf(rows, namesOf).flatMap(([names, own], index) => [
    ...(index === 0 ? [] : ['']),
    ...(own.some(isAboutAnother) ? [line(`metric ${own[0]?.metric ?? ''}`)] : []),
    chart ? `${line(names)}  ${sparkline(own.map(({ average }) => average))}` : line(names),
    '',
    ...columnTable(trendColumns(unit), own, table),
  ])
}

function namesOf({ model_version, dataset_version, prompt_version, environment }: Configuration): string {
  return [model_version, dataset_version, prompt_version, environment].join(' · ')
}

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
    (own) => [
      ...modelColumns(metric),
      ...(metric === 'f1' ? [] : [f1]),
      ...(own.some(({ precision_score, recall_score }) => (precision_score ?? recall_score) !== null) ? FURTHER : []),
      stored,
    ],
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
  const groups = groupsOf(rows, (row) => [aboutOf(row), suiteText(row)].filter(Boolean).join(', '))
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
    dataset_size === null ? '' : `${dataset_size} samples`,
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

function timeOf(heading: string): Column<Has<'created_at', string>> {
  return texts(heading, ({ created_at }) => minuteText(created_at))
}

function shortSha(sha: string | null): string {
  return sha?.slice(0, 7) ?? ''
}

function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const own = groups.get(keyOf(row)) ?? []
    groups.set(keyOf(row), own)
    own.push(row)
  }
  return [...groups]
}
