import type { ComponentChildren, JSX } from 'preact'
import { moveCommand, type MoveName } from '../../dashboard/move-command.js'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { useDesk } from '../desk.js'
import { Command, Elsewhere, useRepositoryUrl } from './text.js'

interface MoveCommandsProps {
  readonly entry: ConfigurationEntry
  readonly name: MoveName
  readonly version: number | 'last-good'
  readonly reason: string
  readonly children: ComponentChildren
}

/** How to move a pointer: this page moves nothing, so it gives the commands and the button on GitHub. */
export function MoveCommands({ entry, name, version, reason, children }: MoveCommandsProps): JSX.Element {
  const { store_flags: flags } = useDesk().index
  const { cli, workflow } = moveCommand(entry, name, version, reason, flags)
  const url = useRepositoryUrl(entry.repository)
  return (
    <details class="move">
      <summary>{children}</summary>
      {cli === null ? (
        <p>A name of this configuration holds characters that cannot be typed: use the action with its names.</p>
      ) : (
        <>
          <p>On the command line{flags === '' ? ', with the store of your history' : ''}:</p>
          <Command label={`${name} on the command line`} text={cli} />
        </>
      )}
      {workflow !== null && (
        <>
          <p>
            Or on GitHub, with the workflow{' '}
            {url === null ? (
              <code>{workflow.file}</code>
            ) : (
              <Elsewhere url={url(`actions/workflows/${workflow.file}`)}>{workflow.file}</Elsewhere>
            )}
            :
          </p>
          <Command label={`${name} by a workflow`} text={workflow.command} />
        </>
      )}
    </details>
  )
}
