import type { JSX } from 'preact'
import { VERDICT_WORDS } from '../../core/report/words/headline.js'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { hrefOf, useDesk } from '../desk.js'
import { valuesOf } from '../filter.js'
import { Sign, State } from '../parts/drawing.js'
import { Table, type Column } from '../parts/table.js'
import { Label } from '../parts/text.js'
import { count, difference, kindOf } from '../words.js'

/**
 * Models down, datasets across: the worst of each pair. Values are never averaged: if there are several configurations,
 * the cell counts them.
 * @param entries worst first
 */
export function Matrix({ entries }: { readonly entries: readonly ConfigurationEntry[] }): JSX.Element {
  const models = [...new Set(entries.map(({ model }) => model))]
  const pairs = new Map<string, ConfigurationEntry[]>()
  const key = (model: string, dataset: string): string => JSON.stringify([model, dataset])
  for (const entry of entries) {
    const own = key(entry.model, entry.dataset)
    pairs.set(own, [...(pairs.get(own) ?? []), entry])
  }
  const of = (model: string, dataset: string): readonly ConfigurationEntry[] => pairs.get(key(model, dataset)) ?? []
  const columns: Column<string>[] = [
    {
      name: 'model',
      head: 'Model',
      isRowHead: true,
      cell: (model) => (
        <a href={hrefOf('now', { model })}>
          <Label text={model} />
        </a>
      ),
      value: (model) => model,
    },
    ...valuesOf(entries, 'dataset').map((dataset): Column<string> => ({
      name: dataset,
      head: <Label text={dataset} />,
      isSortable: false,
      cell: (model) => <Cell entries={of(model, dataset)} />,
      value: (model) => {
        const [worst] = of(model, dataset)
        return worst === undefined ? null : VERDICT_WORDS[worst.state]
      },
    })),
  ]
  return (
    <Table
      name="matrix"
      caption={`${count(entries.length, 'configuration')}: the state of the worst of each model on each dataset`}
      columns={columns}
      rows={models}
      keyOf={(model) => model}
    />
  )
}

function Cell({ entries }: { readonly entries: readonly ConfigurationEntry[] }): JSX.Element {
  const { metrics } = useDesk()
  const [worst] = entries
  if (worst === undefined) return <span class="soft">–</span>
  if (entries.length > 1) {
    const same = entries.filter(({ state }) => state === worst.state).length
    return (
      <>
        <State verdict={worst.state} />
        <small>
          <a href={hrefOf('now', { model: worst.model, dataset: worst.dataset })}>
            {same} of {entries.length}
          </a>
        </small>
      </>
    )
  }
  const metric = worst.primary?.metric ?? ''
  const { candidate, delta, amount } = difference(
    metric,
    kindOf(metric, metrics),
    worst.base,
    worst.now[metric] ?? null,
  )
  return (
    <>
      <span class="state">
        <Sign verdict={worst.state} />
        <a href={hrefOf('trend', { c: worst.id })}>
          {candidate}
          <span class="hidden"> {VERDICT_WORDS[worst.state]}</span>
        </a>
      </span>
      <small>{amount === null ? VERDICT_WORDS[worst.state] : delta}</small>
    </>
  )
}
