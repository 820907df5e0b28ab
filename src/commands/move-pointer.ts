import { exact } from '../core/judging/evidence/words/amounts.js'
import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter, Move } from '../contract/fields.js'
import { moveCurrentSnapshot, rollbackSnapshot, setBaseline, type Moved } from '../contract/pointers.js'
import { addressText, terminalText } from '../core/report/tables/text-table.js'
import type { Store } from '../ports.js'
import { configurationOf, findConfiguration } from './find-configuration.js'

/** A pointer and its target. */
export type PointerMove =
  | { readonly command: 'checkout' | 'baseline'; readonly to: number }
  /** null: one step back along the line. */
  | { readonly command: 'rollback'; readonly to: number | 'last-good' | null }

export interface MoveOutcome extends Omit<Moved, 'from_f1' | 'to_f1'> {
  readonly configuration: Configuration
  readonly command: PointerMove['command']
  readonly actor: string
  readonly reason: string | null
  readonly run_url: string | null
}

/** Moves current (checkout, rollback) or the baseline of a configuration; logged with who and why. */
export async function movePointer(
  store: Store,
  filter: ConfigurationFilter,
  { command, to }: PointerMove,
  move: Move,
): Promise<MoveOutcome> {
  const configuration = configurationOf(await findConfiguration(store, filter))
  const asked = { ...configuration, ...move }
  const moved =
    command === 'rollback'
      ? await store.call(rollbackSnapshot, {
          ...asked,
          ...(to === 'last-good' ? { last_good: true } : { to_version: to }),
        })
      : await store.call(command === 'checkout' ? moveCurrentSnapshot : setBaseline, { ...asked, snapshot_version: to })
  const { from_version, to_version, metric, from_value, to_value } = moved
  const { actor, reason = null, run_url = null } = move
  return { configuration, command, from_version, to_version, metric, from_value, to_value, actor, reason, run_url }
}

/** One line: which pointer moved from where to where, who moved it and why. */
export function describeMove(outcome: MoveOutcome): string {
  const { command, configuration, from_version, to_version, metric, from_value, to_value } = outcome
  const pointer = command === 'baseline' ? 'the baseline' : 'current'
  const to = versionText(to_version, to_value, metric)
  if (from_version === to_version) return `${to} is already ${pointer} (${addressText(configuration)})`
  const before = from_version === null ? '' : `, instead of ${versionText(from_version, from_value, metric)}`
  return `${to} is now ${pointer}${before}${describeMover(outcome)} (${addressText(configuration)})`
}

/** Who, why and in which run, to follow the description of a move. */
export function describeMover({ actor, reason, run_url }: Pick<MoveOutcome, 'actor' | 'reason' | 'run_url'>): string {
  const why = reason === null ? '' : `: ${terminalText(reason)}`
  return `; by ${terminalText(actor)}${run_url === null ? '' : ` in ${terminalText(run_url)}`}${why}`
}

/** `version 3 with f1 0.93` */
export function versionText(version: number, value: number | null, metric: string): string {
  return `version ${version}${value === null ? '' : ` with ${terminalText(metric)} ${exact(value)}`}`
}
