import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter, Move } from '../contract/fields.js'
import { promoteSnapshot, type Promoted } from '../contract/pointers.js'
import { addressText } from '../core/report/tables/text-table.js'
import type { Store } from '../ports.js'
import { configurationOf, findConfiguration } from './find-configuration.js'
import { describeMover, versionText } from './move-pointer.js'

export interface PromoteOutcome extends Promoted {
  readonly configuration: Configuration
  readonly dry_run: boolean
  readonly actor: string
  readonly reason: string | null
  readonly run_url: string | null
}

/**
 * Makes a version (null: the current one) the baseline if the promotion rule `auto` allows it. "No" is a value, not an
 * error. `dry_run`: only says what would happen.
 */
export async function promote(
  store: Store,
  filter: ConfigurationFilter,
  snapshot_version: number | null,
  move: Move,
  dry_run: boolean,
): Promise<PromoteOutcome> {
  const configuration = configurationOf(await findConfiguration(store, filter))
  const promoted = await store.call(promoteSnapshot, { ...configuration, snapshot_version, dry_run, ...move })
  const { actor, reason = null, run_url = null } = move
  return { configuration, dry_run, ...promoted, actor, reason, run_url }
}

/** One line: whether it is the baseline now, the values before and after, and the rule's reason. */
export function describePromotion(outcome: PromoteOutcome): string {
  const { from_version, to_version, metric, from_value, to_value, promoted, dry_run, promotion_reason } = outcome
  const { configuration } = outcome
  const version = versionText(to_version, to_value, metric)
  const former = (number: number): string => versionText(number, from_value, metric)
  const where = `(${addressText(configuration)})`
  if (from_version === to_version) return `${version} is already the baseline ${where}`
  const before = from_version === null ? 'where there was none' : `instead of ${former(from_version)}`
  if (!promoted) {
    const stays = from_version === null ? 'there is none' : `${former(from_version)} stays`
    return `${version} ${dry_run ? 'would' : 'does'} not become the baseline, ${stays}: ${promotion_reason} ${where}`
  }
  if (dry_run) return `${version} would become the baseline, ${before}: ${promotion_reason} ${where}`
  return `${version} is now the baseline, ${before}: ${promotion_reason}${describeMover(outcome)} ${where}`
}
