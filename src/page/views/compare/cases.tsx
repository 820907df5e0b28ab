import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { parameter } from '../../../dashboard/address.js'
import {
  compareCases,
  type CaseChange,
  type ComparedCase,
  type ComparedCases,
  type ComparedSide,
} from '../../../dashboard/comparison.js'
import { useDesk } from '../../desk.js'
import { Sign } from '../../parts/drawing.js'
import { Switch } from '../../parts/filters.js'
import { Label } from '../../parts/text.js'
import { Table, type Column } from '../../parts/table.js'
import { count } from '../../words.js'

/** What broke and what was fixed, case by case. */
export function Cases({ left, right }: { readonly left: ComparedSide; readonly right: ComparedSide }): JSX.Element {
  return (
    <section>
      <h2>Cases</h2>
      {left.cases === null || right.cases === null ? (
        <p class="soft">
          There are no cases of {left.cases === null ? `v${left.row.version}` : `v${right.row.version}`} in this build.{' '}
          <code>dashboard build --cases</code> adds those of current, baseline and the newest versions, where results
          have cases.
        </p>
      ) : (
        <Compared a={left.cases} b={right.cases} />
      )}
    </section>
  )
}

/** What stands for a case whose file states no id. */
const DIGEST = /^(?:[a-z]+-)?[0-9a-f]{12,16}$/

type CaseList = NonNullable<ComparedSide['cases']>

function Compared({ a, b }: { readonly a: CaseList; readonly b: CaseList }): JSX.Element {
  const { address, set } = useDesk()
  const compared = useMemo(() => compareCases(a, b), [a, b])
  const chosen = parameter(address.parameters, 'cases') || 'changed'
  const text = parameter(address.parameters, 'case').toLowerCase()
  const rows = compared.cases.filter(
    ({ change, id, group }) =>
      (chosen === 'all' || (chosen === 'changed' ? change === 'broke' || change === 'fixed' : change === chosen)) &&
      (id.toLowerCase().includes(text) || (group ?? '').toLowerCase().includes(text)),
  )
  const { counts } = compared
  const hasDigests = rows.some(({ id }) => DIGEST.test(id))
  return (
    <>
      <Counts compared={compared} />
      <div class="controls">
        <label class="text">
          <span>Case or group</span>
          <input
            type="search"
            id="filter"
            value={parameter(address.parameters, 'case')}
            onInput={(event) => {
              set({ case: event.currentTarget.value, 'cases.page': null }, true)
            }}
          />
        </label>
        <Switch
          label="Which"
          value={chosen}
          options={[
            ['changed', `Changed ${counts.broke + counts.fixed}`],
            ['broke', `Broke ${counts.broke}`],
            ['fixed', `Fixed ${counts.fixed}`],
            ['all', `All ${compared.cases.length}`],
          ]}
          choose={(value) => {
            set({ cases: value === 'changed' ? null : value, 'cases.page': null })
          }}
        />
      </div>
      <Table
        name="cases"
        isSecond
        isCompact
        caption={count(rows.length, 'case')}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ id }) => id}
        empty={chosen === 'changed' && text === '' ? 'No case changed.' : 'No case matches.'}
      />
      {hasDigests && (
        <p>
          A digest is the id of a case that has none in its file: <code>validate &lt;file&gt; --cases</code> says where
          the file has the case.
        </p>
      )}
    </>
  )
}

/** The cases as a table of two by two, and how likely so uneven a change is by chance. */
function Counts({ compared }: { readonly compared: ComparedCases }): JSX.Element {
  const { counts, p, onlyA, onlyB } = compared
  const changed = counts.broke + counts.fixed
  return (
    <div class="counts">
      <table class="square">
        <caption class="hidden">Common cases by outcome before and after</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">passes after</th>
            <th scope="col">fails after</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">passed before</th>
            <td>{counts['both passed']}</td>
            <td>
              <b>{counts.broke}</b> broke
            </td>
          </tr>
          <tr>
            <th scope="row">failed before</th>
            <td>
              <b>{counts.fixed}</b> fixed
            </td>
            <td>{counts['both failed']}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {changed === 0
          ? 'No case changed its outcome.'
          : `${changed} of ${count(compared.cases.length, 'common case')} changed. By chance alone a split at least this uneven has p = ${
              p < 0.001 ? 'less than 0.001' : p.toFixed(3)
            } (McNemar, mid-p, two-sided).`}
        {onlyA + onlyB > 0 && ` ${count(onlyA, 'case')} only before and ${onlyB} only after are left out here.`}
      </p>
    </div>
  )
}

const SIGNS: Readonly<Record<CaseChange, JSX.Element>> = {
  broke: <Sign verdict="regression" />,
  fixed: <Sign verdict="improvement" />,
  'both failed': <Sign verdict="no_baseline" />,
  'both passed': <Sign verdict="unchanged" />,
}

const score = ({ score: value, passed }: ComparedCase['a']): string =>
  value === undefined ? (passed === undefined ? '–' : passed ? 'passed' : 'failed') : value.toFixed(3)

const COLUMNS: readonly Column<ComparedCase>[] = [
  {
    name: 'case',
    head: 'Case',
    isRowHead: true,
    cell: ({ id }) => <Label text={id} />,
    value: ({ id }) => id,
  },
  { name: 'group', head: 'Group', cell: ({ group }) => <Label text={group ?? ''} />, value: ({ group }) => group },
  {
    name: 'change',
    head: 'Change',
    cell: ({ change }) => (
      <span class="state">
        {SIGNS[change]}
        {change}
      </span>
    ),
    value: ({ change }) => change,
  },
  { name: 'before', head: 'Before', isNumber: true, cell: ({ a }) => score(a), value: ({ a }) => score(a) },
  { name: 'after', head: 'After', isNumber: true, cell: ({ b }) => score(b), value: ({ b }) => score(b) },
]
