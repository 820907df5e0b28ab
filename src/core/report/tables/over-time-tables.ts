/** Questions over time as tables for terminals and logs. */
import { groupBy } from '../../groups.js'
import { deltaOf } from '../../decimal.js'
import type { Configuration } from '../../model.js'
import { alignedNumbers } from '../format-number.js'
import { seriesChart, type ChartedVersion, type ChartStyle } from '../charts/series-chart.js'
import { sparkline } from '../charts/sparkline.js'
import { AS_TEXT, type Layout } from './layout.js'
import {
  apart,
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

const NAMES = [
  words('model', 'model_version'),
  words('dataset', 'dataset_version'),
  words('prompt', 'prompt_version'),
  words('environment', 'environment'),
  numbers('version', 'snapshot_version'),
] as const
/** Further columns, only where there are values. */
export const FURTHER = [
  numbers('precision', 'precision_score'),
  numbers('recall', 'recall_score'),
  numbers('latency ms', 'latency_ms'),
  numbers('cost', 'cost_per_analysis'),
] as const
const baseline = apart<About & Has<'baseline_value', number | null>>(
  numbers('baseline', 'baseline_value'),
  (row) => row.metric,
)
const commit = texts('commit', ({ commit_sha }: Has<'commit_sha', string | null>) => shortSha(commit_sha))
const stored = timeOf('stored')
const verdict = texts('verdict', (row: Has<'verdict', string | null>) => row.verdict ?? 'not judged')
const run = words('run', 'run_id')
const by = words('by', 'triggered_by')

type About = Has<'metric', string>
type Valued = About & Has<'value', number | null>
type Held = Valued & Has<'baseline_value', number | null>

/** The value of the rows under the name of its metric; if the rows have different metrics, with a column for it. */
function valueOf(rows: readonly About[]): readonly Column<Valued>[] {
  const [metric = 'f1', ...others] = new Set(rows.map((row) => row.metric))
  if (others.length === 0) return [numbers(metric, 'value')]
  return [words('metric', 'metric'), apart<Valued>(numbers('value', 'value'), ofMetric)]
}

const ofMetric = ({ metric }: About): string => metric

/** Further measured values, without the metric that the rows show already. */
const further = (rows: readonly (RowFor<typeof FURTHER> & About)[]): (typeof FURTHER)[number][] =>
  filled(FURTHER, rows).filter(([heading]) => rows.some(({ metric }) => metric.replace('_', ' ') !== heading))

type OfOne = RowFor<typeof FURTHER | typeof NAMES>

/** The same for rows of different configurations, whose decimals are independent. */
const furtherOfEach = (rows: readonly (OfOne & About)[]): Column<OfOne>[] =>
  further(rows).map((column) =>
    apart<OfOne>(column as Column<OfOne>, (row) =>
      JSON.stringify([row.model_version, row.dataset_version, row.prompt_version, row.environment]),
    ),
  )

const LATEST = [verdict, commit, stored] as const
type Latest = Held & RowFor<typeof NAMES | typeof FURTHER | typeof LATEST>

/** The current snapshots. */
export const latestTable = (rows: readonly Latest[], { table } = AS_TEXT): string[] =>
  columnTable([...NAMES, ...valueOf(rows), baseline, ...furtherOfEach(rows), ...LATEST] as const, rows, table)

const RESULT = [
  commit,
  words('branch', 'branch_name'),
  run,
  by,
  texts('tags', ({ tags }: Has<'tags', readonly string[]>) => tags.join(', ')),
  words('transaction', 'transaction_id'),
] as const
type Transaction = Valued & RowFor<readonly [typeof stored] | typeof NAMES | typeof FURTHER | typeof RESULT>

/** Rows of the log. */
export const transactionTable = (rows: readonly Transaction[], { table } = AS_TEXT): string[] =>
  columnTable([stored, ...NAMES, ...valueOf(rows), ...furtherOfEach(rows), ...RESULT] as const, rows, table)

const REGRESSION = [
  apart<Held>(
    [
      'change',
      (rows) =>
        alignedNumbers(
          rows.map(({ baseline_value: from, value: to }) => (from === null || to === null ? null : deltaOf(from, to))),
          { signed: true },
        ),
      'r',
    ],
    (row) => row.metric,
  ),
  texts('still current', ({ is_current }: Has<'is_current', boolean>) => (is_current ? 'yes' : 'no')),
  commit,
  by,
  run,
  words('why', 'reason'),
] as const
type Regression = Held & RowFor<readonly [typeof stored] | typeof NAMES | typeof REGRESSION>

/** Recorded regressions. */
export const regressionTable = (rows: readonly Regression[], { table } = AS_TEXT): string[] =>
  columnTable([timeOf('when'), ...NAMES, ...valueOf(rows), baseline, ...REGRESSION] as const, rows, table)

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

const CHANGE = [
  'change',
  (rows: readonly Has<'value_delta', number | null>[]) =>
    alignedNumbers(
      rows.map(({ value_delta }) => value_delta),
      { signed: true, nothing: '' },
    ),
  'r',
] as const
type Version = About & RowFor<ReturnType<typeof seriesColumns> | typeof FURTHER | readonly [typeof CHANGE]>

/** Versions with their value and its change. */
export function versionTable(rows: readonly Version[], metric: string, { table }: Layout = AS_TEXT): string[] {
  const [version, value, ...point] = seriesColumns(metric)
  return columnTable([version, value, CHANGE, ...further(rows), ...point] as const, rows, table)
}

/** A metric version by version, with a chart above it unless `chart` is null. */
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
type Trend = Omit<Configuration, 'prompt_version'> &
  About &
  RowFor<ReturnType<typeof trendColumns>> &
  Has<'prompt_versions', readonly string[]> &
  Has<'prompt_changed' | 'side_by_side', boolean>

/** An arrow marks the period in which the prompt changed. */
const prompts = texts('prompt', ({ prompt_versions, prompt_changed }: Trend) => {
  if (!prompt_changed) return prompt_versions.join(', ')
  return prompt_versions.length === 1 ? `→ ${prompt_versions[0] ?? ''}` : prompt_versions.join(' → ')
})

/**
 * A metric by period, a table for each model, dataset and environment, with marks where the prompt changed; `chart`:
 * with a sparkline after its name.
 */
export function trendTables(
  rows: readonly Trend[],
  unit: string,
  chart: boolean,
  { line, table }: Layout = AS_TEXT,
): string[] {
  return [...groupBy(rows, trendName)].flatMap(([, own], index) => {
    const { metric, ...first } = own[0] as Trend
    const asked = new Set(own.flatMap(({ prompt_versions }) => prompt_versions))
    const [only = '', ...others] = asked
    const { model_version, dataset_version, environment } = first
    const prompt = others.length === 0 ? [only] : []
    const names = [model_version, dataset_version, ...prompt, environment].join(' · ')
    return [
      ...(index === 0 ? [] : ['']),
      ...(metric === 'f1' ? [] : [line(`metric ${metric}`)]),
      chart ? `${line(names)}  ${sparkline(own.map(({ average }) => average))}` : line(names),
      '',
      ...columnTable([...trendColumns(unit), ...(others.length === 0 ? [] : [prompts])] as const, own, table),
    ]
  })
}

function trendName({ side_by_side, prompt_versions, ...names }: Trend): string {
  const own = side_by_side ? prompt_versions : []
  return JSON.stringify([names.model_version, names.dataset_version, names.environment, names.metric, ...own])
}

export function timeOf(heading: string): Column<Has<'created_at', string>> {
  return texts(heading, ({ created_at }) => minuteText(created_at))
}

function shortSha(sha: string | null): string {
  return sha?.slice(0, 7) ?? ''
}
