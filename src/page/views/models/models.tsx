import type { JSX } from 'preact'
import { parameter } from '../../../dashboard/address.js'
import type { ModelEntry } from '../../../dashboard/models/contract.js'
import { hrefOf, useDesk } from '../../desk.js'
import { Table, type Column } from '../../parts/table.js'
import { Age, Command, Label } from '../../parts/text.js'
import { columnText, count, kindOf, shown } from '../../words.js'
import { Heading } from '../heading.js'
import { Measured } from './measured.js'
import { Model } from './model.js'

/** Which version of each model is active, and what proves it. */
export function Models(): JSX.Element {
  const { index, address } = useDesk()
  const chosen = index.models.find(({ id }) => id === parameter(address.parameters, 'n'))
  if (index.models.length === 0) return <NoModels />
  return chosen === undefined ? <All models={index.models} /> : <Model key={chosen.id} entry={chosen} />
}

function NoModels(): JSX.Element {
  return (
    <>
      <Heading title="Models">No models are registered</Heading>
      <p>The registry keeps versions of models; in each environment one of them is active. Register the first:</p>
      <Command
        label="the command that registers a model"
        text={`benchmark-snapshots model register my-model models/v1.pt --metrics '{"f1": 0.93}'`}
      />
    </>
  )
}

function All({ models }: { readonly models: readonly ModelEntry[] }): JSX.Element {
  const { metrics } = useDesk()
  const score = (name: string): Column<ModelEntry> => {
    const text = columnText(
      name,
      kindOf(name, metrics),
      models.map(({ now }) => now[name]),
    )
    return {
      name,
      head: name,
      isNumber: true,
      cell: ({ now }) => text(now[name]),
      value: ({ now }) => now[name] ?? null,
    }
  }
  const without = models.filter(({ active }) => active.length === 0).length
  const columns: Column<ModelEntry>[] = [
    {
      name: 'model',
      head: 'Model',
      isRowHead: true,
      cell: ({ id, name }) => (
        <a href={hrefOf('models', { n: id })}>
          <Label text={name} />
        </a>
      ),
      value: ({ name }) => name,
    },
    {
      name: 'active',
      head: 'Active',
      cell: (each) => <Active entry={each} />,
      value: ({ active }) => active[0]?.version ?? null,
    },
    score('f1'),
    score('accuracy'),
    {
      name: 'measured',
      head: 'last measured accuracy',
      cell: (each) => <Measured entry={each} />,
      value: ({ measured }) => measured?.accuracy ?? null,
    },
    {
      name: 'versions',
      head: 'Versions',
      isNumber: true,
      cell: ({ versions, last_at }) => (
        <>
          {versions}
          <small>
            <Age at={last_at} />
          </small>
        </>
      ),
      value: ({ versions }) => versions,
    },
  ]
  return (
    <>
      <Heading title="Models" {...(without === 0 ? {} : { more: `${without} without an active version` })}>
        {count(models.length, 'model')}
      </Heading>
      <Table
        name="models"
        caption="Models and their active versions"
        columns={columns}
        rows={models}
        keyOf={({ id }) => id}
      />
    </>
  )
}

function Active({ entry: { active } }: { readonly entry: ModelEntry }): JSX.Element {
  if (active.length === 0) return <span class="soft">none</span>
  return (
    <>
      {active.map((each) => (
        <div key={each.environment}>
          v{each.version} <span class="soft">in {shown(each.environment)}</span>
          {each.since !== null && (
            <small>
              <Age at={each.since} />
            </small>
          )}
        </div>
      ))}
    </>
  )
}
