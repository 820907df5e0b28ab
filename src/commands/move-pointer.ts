import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter, Move, Moved, Store } from '../ports.js'
import { findConfiguration } from './find-configuration.js'

/** Which pointer to move, and where to. */
export type PointerMove =
  | { readonly command: 'checkout' | 'baseline'; readonly to: number }
  /** null: one step back along the line. */
  | { readonly command: 'rollback'; readonly to: number | 'last-good' | null }

export interface MoveOutcome extends Moved {
  readonly configuration: Configuration
  readonly command: PointerMove['command']
}

/** Moves current (checkout, rollback) or the baseline of a configuration; logged with who and why. */
export async function movePointer(
  store: Store,
  filter: ConfigurationFilter,
  { command, to }: PointerMove,
  move: Move,
): Promise<MoveOutcome> {
  const { model_version, dataset_version, prompt_version, environment } = await findConfiguration(store, filter)
  const configuration = { model_version, dataset_version, prompt_version, environment }
  const moved =
    command === 'rollback'
      ? await store.rollback(configuration, to, move)
      : command === 'checkout'
        ? await store.checkout(configuration, to, move)
        : await store.setBaseline(configuration, to, move)
  return { configuration, command, ...moved }
}
