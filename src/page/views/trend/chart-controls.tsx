import type { JSX } from 'preact'
import { VERDICT_WORDS } from '../../../core/report/words/headline.js'
import { VERDICTS } from '../../../core/model.js'
import { oneOf, parameter, printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry } from '../../../dashboard/contract.js'
import { useDesk } from '../../desk.js'
import { Choice, Switch } from '../../parts/filters.js'
import { shown } from '../../words.js'
import type { Versions } from '../../versions.js'

interface ControlProps {
  readonly entry: ConfigurationEntry
  readonly lineage: readonly ConfigurationEntry[]
  readonly metric: string
  readonly versions: Versions
}

const SPANS = ['50', '200', '1000', 'all'] as const

/** The controls of a trend's chart. */
export function ChartControls({ entry, lineage, metric, versions }: ControlProps): JSX.Element {
  const { address, set } = useDesk()
  const { parameters } = address
  const { rows, hasOlder, hasNewer } = versions
  const names = new Set([...Object.keys(entry.now), ...(rows.at(-1)?.metrics() ?? []), metric])
  const [first] = rows
  const choose = (name: string, value: string): void => {
    set({ [name]: value })
  }
  return (
    <div class="controls">
      <Choice name="m" label="Metric" none={null} value={metric} choose={choose}>
        {[...names].map((name) => [name, shown(name)])}
      </Choice>
      <Switch
        label="Versions"
        value={SPANS.find((each) => each === parameter(parameters, 'last')) ?? '200'}
        options={SPANS.map((each) => [each, each])}
        choose={(last) => {
          set({ last, to: null })
        }}
      />
      <Switch
        label="Axis"
        value={oneOf(parameters, 'axis', ['version', 'time'])}
        options={[
          ['version', 'Version'],
          ['time', 'Time'],
        ]}
        choose={(axis) => {
          set({ axis })
        }}
      />
      {lineage.length > 1 && (
        <Switch
          label="Prompts"
          value={oneOf(parameters, 'prompts', ['all', 'one'])}
          options={[
            ['all', `All ${lineage.length}`],
            ['one', shown(entry.prompt).slice(0, 24)],
          ]}
          choose={(prompts) => {
            set({ prompts, v: null, to: null })
          }}
        />
      )}
      <Choice name="verdict" label="Verdict" value={parameter(parameters, 'verdict')} choose={choose}>
        {VERDICTS.map((verdict) => [verdict, VERDICT_WORDS[verdict]])}
      </Choice>
      {hasOlder && first !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ to: printPlace(first), v: null })
          }}
        >
          ← Older
        </button>
      )}
      {hasNewer && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ to: null, v: null })
          }}
        >
          Newest →
        </button>
      )}
    </div>
  )
}
