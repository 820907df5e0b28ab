/** Answers of `store.questions` as tables for terminals and logs. */
import { NOTHING, alignedNumbers } from '../core/report/format-number.js'
import { sparkline } from '../core/report/sparkline.js'
import { terminalText, textTable } from '../core/report/text-table.js'
import type {
  LatestRow,
  ModelRow,
  PromptRow,
  RegressionRow,
  Scores,
  SeriesPoint,
  Suite,
  TransactionRow,
  TrendRow,
} from '../ports/questions.js'
import { minuteText } from './history.js'
import { addressText } from './move-pointer.js'
import { seriesChart } from './series-chart.js'
import type { ChartStyle } from './series-chart.js'

type Column<T> = readonly [heading: string, cells: (rows: readonly T[]) => readonly string[], align?: 'r']

const words = <T>(heading: string, cell: (row: T) => string): Column<T> => [heading, (rows) => rows.map(cell)]
const numbers = <T>(heading: string, value: (row: T) => number | null, signed = false): Column<T> => [
  heading,
  (rows) => alignedNumbers(rows.map(value), { signed }),
  'r',
]

function tableOf<T>(rows: readonly T[], columns: readonly Column<T>[]): string[] {
  const cells = columns.map(([, of]) => of(rows))
  return textTable(
    columns.map(([heading]) => heading),
    rows.map((_row, index) => cells.map((column) => column[index] ?? '')),
    columns.map(([, , align]) => align ?? 'l').join(''),
  )
}

const NAMES: readonly Column<LatestRow | TransactionRow | RegressionRow>[] = [
  words('model', ({ model_version }) => model_version),
  words('dataset', ({ dataset_version }) => dataset_version),
  words('prompt', ({ prompt_version }) => prompt_version),
  words('environment', ({ environment }) => environment),
  numbers('version', ({ snapshot_version }) => snapshot_version),
]
const SCORES: readonly Column<Scores>[] = [
  numbers('precision', ({ precision_score }) => precision_score),
  numbers('recall', ({ recall_score }) => recall_score),
  numbers('latency ms', ({ latency_ms }) => latency_ms),
]
const commit = words<{ readonly commit_sha: string | null }>(
  'commit',
  ({ commit_sha }) => commit_sha?.slice(0, 7) ?? '',
)
const stored = words<{ readonly created_at: string }>('stored', ({ created_at }) => minuteText(created_at))

/** The current snapshots. */
export function latestTable(rows: readonly LatestRow[]): string[] {
  return tableOf(rows, [
    ...NAMES,
    numbers('f1', ({ f1_score }) => f1_score),
    numbers('baseline', ({ baseline_f1 }) => baseline_f1),
    ...SCORES,
    words('verdict', ({ verdict }) => verdict ?? 'not judged'),
    commit,
    stored,
  ])
}

/** Rows of the log. */
export function transactionTable(rows: readonly TransactionRow[]): string[] {
  return tableOf(rows, [
    stored,
    ...NAMES,
    numbers('f1', ({ f1_score }) => f1_score),
    ...SCORES,
    commit,
    words('branch', ({ branch_name }) => branch_name ?? ''),
    words('run', ({ run_id }) => run_id ?? ''),
    words('by', ({ triggered_by }) => triggered_by ?? ''),
    words('tags', ({ tags }) => tags.join(', ')),
    words('transaction', ({ transaction_id }) => transaction_id),
  ])
}

/** A metric version by version; with a chart above, unless that is null. */
export function seriesTable(points: readonly SeriesPoint[], metric: string, chart: ChartStyle | null): string[] {
  return [
    ...(chart === null ? [] : [...seriesChart(points, chart), '']),
    ...tableOf(points, [
      numbers('version', ({ snapshot_version }) => snapshot_version),
      numbers(metric, ({ value }) => value),
      words('verdict', ({ verdict }) => verdict ?? 'not judged'),
      commit,
      stored,
      words('', ({ is_current, is_baseline }) =>
        [is_current ? 'CURRENT' : '', is_baseline ? 'BASELINE' : ''].filter(Boolean).join(' '),
      ),
    ]),
  ]
}

/** A metric by period, a table for each configuration; `chart`: with a sparkline behind its name. */
export function trendTables(rows: readonly TrendRow[], unit: string, chart: boolean): string[] {
  const groups = groupsOf(rows, (row) => addressText(row))
  return groups.flatMap(([address, own], index) => [
    ...(index === 0 ? [] : ['']),
    chart ? `${address}  ${sparkline(own.map(({ average }) => average))}` : address,
    '',
    ...tableOf(own, [
      words(unit, ({ period }) => period),
      numbers('runs', ({ run_count }) => run_count),
      numbers('average', ({ average }) => average),
      numbers('change', ({ change }) => change, true),
      numbers('lowest', ({ lowest }) => lowest),
      numbers('highest', ({ highest }) => highest),
      numbers('last', ({ last }) => last),
    ]),
  ])
}

/** Models on one dataset, best first, a table for each suite. */
export function modelTables(rows: readonly ModelRow[], metric: string): string[] {
  return rankedTables(
    rows,
    () => '',
    (row) => `${row.model_version} (prompt ${row.prompt_version})`,
    (own) => [
      words('model', ({ model_version }) => model_version),
      words('prompt', ({ prompt_version }) => prompt_version),
      words('environment', ({ environment }) => environment),
      numbers('version', ({ snapshot_version }) => snapshot_version),
      numbers(metric, ({ value }) => value),
      numbers('to the best', ({ difference }) => difference, true),
      ...(metric === 'f1' ? [] : [numbers<ModelRow>('f1', ({ f1_score }) => f1_score)]),
      ...(own.some(({ precision_score, recall_score }) => (precision_score ?? recall_score) !== null) ? SCORES : []),
      words('stored', ({ created_at }) => minuteText(created_at)),
    ],
  )
}

/** The variants of an experiment, best first, a table for each model, dataset and suite. */
export function promptTables(rows: readonly PromptRow[], metric: string, byTag: boolean): string[] {
  const about = ({ model_version, dataset_version }: PromptRow): string => `${model_version} · ${dataset_version}`
  return rankedTables(
    rows,
    about,
    ({ variant }) => variant,
    () => [
      words(byTag ? 'tag' : 'prompt', ({ variant }) => variant),
      ...(byTag ? [words<PromptRow>('prompt', ({ prompt_versions }) => prompt_versions.join(', '))] : []),
      numbers('runs', ({ run_count }) => run_count),
      numbers(metric, ({ average }) => average),
      numbers('to the best', ({ difference }) => difference, true),
      numbers('lowest', ({ lowest }) => lowest),
      numbers('highest', ({ highest }) => highest),
      words('last', ({ last_at }) => minuteText(last_at)),
    ],
  )
}

type Ranked = Suite & Pick<ModelRow, 'rank' | 'is_winner' | 'difference'>

function rankedTables<T extends Ranked>(
  rows: readonly T[],
  aboutOf: (row: T) => string,
  nameOf: (row: T) => string,
  columnsOf: (rows: readonly T[]) => readonly Column<T>[],
): string[] {
  const groups = groupsOf(rows, (row) => [aboutOf(row), suiteText(row)].filter(Boolean).join(', '))
  return groups.flatMap(([about, own], index) => [
    ...(index === 0 ? [] : ['']),
    ...(about === '' ? [] : [terminalText(about), '']),
    ...tableOf(own, [words('', ({ rank }) => (rank === null ? NOTHING : String(rank))), ...columnsOf(own)]),
    '',
    terminalText(winnerText(own, nameOf), 500),
  ])
}

function suiteText({ benchmark, f1_average, dataset_size }: Suite): string {
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

/** Recorded regressions. */
export function regressionTable(rows: readonly RegressionRow[]): string[] {
  return tableOf(rows, [
    words('when', ({ created_at }) => minuteText(created_at)),
    ...NAMES,
    numbers('f1', ({ f1_score }) => f1_score),
    numbers('baseline', ({ baseline_f1 }) => baseline_f1),
    numbers('change', ({ f1_delta }) => f1_delta, true),
    words('still current', ({ is_current }) => (is_current ? 'yes' : 'no')),
    commit,
    words('by', ({ triggered_by }) => triggered_by ?? ''),
    words('run', ({ run_id }) => run_id ?? ''),
    words('why', ({ reason }) => reason),
  ])
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
