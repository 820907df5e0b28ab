import type { Configuration } from '../core/model.js'
import { terminalText } from '../core/text-table.js'
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

/** One line: which pointer moved from where to where. */
export function describeMove({ command, configuration, ...moved }: MoveOutcome): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  const address = [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name))
  const pointer = command === 'baseline' ? 'the baseline' : 'current'
  const { from_version, to_version, from_f1, to_f1 } = moved
  const to = `version ${to_version}${f1(to_f1)}`
  if (from_version === to_version) return `${to} is ${pointer} already (${address.join(' · ')})`
  const before = from_version === null ? '' : `, before it was version ${from_version}${f1(from_f1)}`
  return `${to} is ${pointer} now${before} (${address.join(' · ')})`
}

function f1(score: number | null): string {
  return score === null ? '' : ` with f1 ${score}`
}
