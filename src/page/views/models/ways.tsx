import type { JSX } from 'preact'
import { modelCommand } from '../../../dashboard/models/command.js'
import type { ModelEntry } from '../../../dashboard/models/contract.js'
import { useDesk } from '../../desk.js'
import { Commands } from '../../parts/move-commands.js'
import { Offer } from '../../parts/offer.js'
import { shown } from '../../words.js'

interface Way {
  readonly environment: string
  /** null: the previous active one. */
  readonly version: number | null
  readonly words: string
  readonly reason: string
}

/** How to change the active version: buttons on a local page, else the commands and the workflow. */
export function ModelWays({ entry, ways }: { readonly entry: ModelEntry; readonly ways: readonly Way[] }): JSX.Element {
  const { index, hands } = useDesk()
  const { id: model, name } = entry
  if (hands?.offer) {
    return (
      <p class="actions">
        {ways.map(({ environment, version, words }) => (
          <Offer
            key={environment}
            draft={
              version === null
                ? { action: 'model-rollback', model, environment }
                : { action: 'activate', model, version, environment }
            }
          >
            {words}
          </Offer>
        ))}
      </p>
    )
  }
  // Models have no repository: the workflow is in that of the results, if there is only one.
  const repositories = new Set(index.configurations.map(({ repository }) => repository))
  const [repository = null] = repositories.size === 1 ? repositories : []
  return (
    <>
      {ways.map(({ environment, version, words, reason }) => (
        <Commands
          key={environment}
          name={`${version === null ? 'rollback' : 'activate'} in ${shown(environment)}`}
          repository={repository}
          {...modelCommand(name, version, environment, reason, index.store_flags)}
        >
          {words}
        </Commands>
      ))}
    </>
  )
}
