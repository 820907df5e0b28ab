import type { ComponentChildren, JSX } from 'preact'
import type { WriteDraft } from '../../dashboard/local/write.js'
import { moveCommand, type MoveCommand, type MoveName } from '../../dashboard/move-command.js'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { useDesk } from '../desk.js'
import { Offer } from './offer.js'
import { Command, Elsewhere, useRepositoryUrl } from './text.js'

interface MoveCommandsProps {
  readonly entry: ConfigurationEntry
  readonly name: MoveName
  readonly version: number | 'last-good'
  readonly reason: string
  readonly children: ComponentChildren
}

/** How to move a pointer: a page that moves nothing gives the commands and the button on GitHub. */
export function MoveCommands({ entry, name, version, reason, children }: MoveCommandsProps): JSX.Element {
  const { hands, index } = useDesk()
  const { cli, workflow } = moveCommand(entry, name, version, reason, index.store_flags)
  const draft = { action: name, configuration: entry.id, version } as WriteDraft
  return hands?.offer ? (
    <Offer draft={draft}>{children}</Offer>
  ) : (
    <Commands name={name} repository={entry.repository} cli={cli} workflow={workflow}>
      {children}
    </Commands>
  )
}

interface CommandsProps extends MoveCommand {
  /** What is done, for who hears the labels. */
  readonly name: string
  readonly repository: string | null
  readonly children: ComponentChildren
}

/** A command and the button on GitHub that does the same. */
export function Commands({ name, repository, cli, workflow, children }: CommandsProps): JSX.Element {
  const { store_flags: flags } = useDesk().index
  const url = useRepositoryUrl(repository)
  return (
    <details class="move">
      <summary>{children}</summary>
      {cli === null ? (
        <p>A name has characters that cannot be typed: use the action.</p>
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
