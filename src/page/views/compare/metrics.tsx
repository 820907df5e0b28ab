import type { JSX } from 'preact'
import type { ComparedMetric, ComparedSide, Comparison } from '../../../dashboard/comparison.js'
import { formatFinding } from '../../../core/report/format-number.js'
import { hrefOf } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { Label } from '../../parts/text.js'
import { Table, type Column } from '../../parts/table.js'
import { count, limitsText } from '../../words.js'

interface MetricsProps {
  readonly comparison: Comparison
  readonly left: ComparedSide
  readonly right: ComparedSide
}

/** Every metric; unchanged ones are folded. */
export function Metrics({ comparison, left, right }: MetricsProps): JSX.Element {
  const isQuiet = ({ verdict, gate }: ComparedMetric): boolean =>
    !gate && (verdict === 'unchanged' || verdict === 'shown')
  const loud = comparison.metrics.filter((each) => !isQuiet(each))
  const quiet = comparison.metrics.filter(isQuiet)
  const columns = columnsOf(left, right)
  const table = (name: string, rows: readonly ComparedMetric[]): JSX.Element => (
    <Table
      name={name}
      isSecond={name !== 'metrics'}
      isCompact
      caption={count(rows.length, 'metric')}
      columns={columns}
      rows={rows}
      keyOf={({ metric }) => metric}
    />
  )
  if (comparison.metrics.length === 0) return <p>Nothing was compared.</p>
  return (
    <section>
      <h2>Metrics</h2>
      {loud.length > 0 && table('metrics', loud)}
      {quiet.length > 0 && (
        <details open={loud.length === 0}>
          <summary>{count(quiet.length, 'metric')} without a change that matters</summary>
          {table('others', quiet)}
        </details>
      )}
    </section>
  )
}

function columnsOf(left: ComparedSide, right: ComparedSide): Column<ComparedMetric>[] {
  const text = (finding: ComparedMetric): ReturnType<typeof formatFinding> => formatFinding(finding)
  return [
    {
      name: 'metric',
      head: 'Metric',
      isRowHead: true,
      cell: ({ metric, gate }) => (
        <>
          <a href={hrefOf('trend', { c: right.entry.id, m: metric })}>
            <Label text={metric} />
          </a>
          {gate && <small>decides the check</small>}
        </>
      ),
      value: ({ metric }) => metric,
    },
    {
      name: 'before',
      head: `v${left.row.version}`,
      isNumber: true,
      cell: (finding) => text(finding).baseline,
      value: ({ baseline }) => baseline,
    },
    {
      name: 'after',
      head: `v${right.row.version}`,
      isNumber: true,
      cell: (finding) => <b>{text(finding).candidate}</b>,
      value: ({ candidate }) => candidate,
    },
    { name: 'delta', head: 'Δ', isNumber: true, cell: (finding) => text(finding).delta, value: ({ delta }) => delta },
    {
      name: 'percent',
      head: 'Δ %',
      isNumber: true,
      cell: (finding) => text(finding).percent,
      value: ({ percent_change }) => percent_change,
    },
    {
      name: 'limits',
      head: '× limit',
      isNumber: true,
      cell: ({ away }) =>
        away === null ? <span class="soft">–</span> : limitsText(Math.max(0, away)).replace(' × limit', ''),
      value: ({ away }) => away,
    },
    {
      name: 'judgement',
      head: 'Judgement',
      cell: ({ verdict, better }) => (
        <>
          {verdict === 'shown' ? <span class="soft">shown, not judged</span> : <State verdict={verdict} />}
          {better === 'lower' && <small>lower is better</small>}
        </>
      ),
      value: ({ verdict }) => verdict,
    },
  ]
}
