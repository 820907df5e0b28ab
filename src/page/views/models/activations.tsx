import type { JSX } from 'preact'
import type { ModelFile, ModelMove } from '../../../dashboard/models/contract.js'
import { useDesk } from '../../desk.js'
import { Table, type Column } from '../../parts/table.js'
import { Time } from '../../parts/text.js'
import { count, shown } from '../../words.js'

const ACTIONS: Readonly<Record<string, string>> = {
  activate: 'activated',
  promotion: 'active by its rule',
  rollback: 'rolled back',
  archive: 'archived',
  restore: 'restored',
}

/** Who moved what is active, and why. */
export function Activations({ file }: { readonly file: ModelFile }): JSX.Element {
  const { index } = useDesk()
  const columns: Column<ModelMove>[] = [
    { name: 'at', head: 'When (UTC)', isRowHead: true, cell: ({ at }) => <Time at={at} />, value: ({ at }) => at },
    {
      name: 'what',
      head: 'What',
      cell: ({ action, environment, from, to }) => (
        <>
          <b>{ACTIONS[action] ?? shown(action)}</b>
          <small>
            {from !== null && `from v${from} `}
            {to !== null && `to v${to}`}
            {environment !== null && ` in ${shown(environment)}`}
          </small>
        </>
      ),
      value: ({ action, environment, from, to }) => `${action} ${from ?? ''} ${to ?? ''} ${environment ?? ''}`.trim(),
    },
    ...(index.profile === 'full'
      ? [
          {
            name: 'by',
            head: 'Who and why',
            cell: ({ actor, reason }: ModelMove) => (
              <>
                {shown(actor ?? '')}
                {reason !== null && <small>{shown(reason)}</small>}
              </>
            ),
            value: ({ actor, reason }: ModelMove) => `${actor ?? ''}: ${reason ?? ''}`,
          },
        ]
      : []),
  ]
  return (
    <section>
      <h2>Activation log</h2>
      <Table
        name="activations"
        isSecond
        caption={`${count(file.moves.length, 'move')}, newest first`}
        columns={columns}
        rows={file.moves}
        keyOf={({ at, action, environment }) => `${at} ${action} ${environment ?? ''}`}
        empty="No version was ever activated."
      />
    </section>
  )
}
