import { archive, describeArchive, restore } from '../../commands/archive.js'
import { configurationOf } from '../../commands/find-configuration.js'
import { describePromotion, promote } from '../../commands/promote.js'
import { codeBlock, prose } from '../../core/report/markdown.js'
import type { ConfigurationFilter, Move } from '../../contract/fields.js'
import type { ArchiveRequest } from '../../contract/lifecycle.js'
import type { Inputs } from '../inputs/actions.js'
import type { Work } from './answer.js'

/** `command: promote`. If the rule does not allow it, the check fails, except in a dry run. */
export function preparePromotion(
  { snapshotVersion, dryRun }: Inputs<'snapshots', 'promote'>,
  filter: ConfigurationFilter,
  move: Move,
): Work {
  return async (store) => {
    const outcome = await promote(store, filter, snapshotVersion, move, dryRun)
    const { configuration, to_version, promoted, promotion_reason } = outcome
    const text = describePromotion(outcome)
    return {
      lines: [text],
      summary: prose(text),
      snapshots: [{ configuration, snapshot_version: to_version, promoted, reason: promotion_reason }],
      remarks: promoted || dryRun ? [] : [{ level: 'error', title: 'Not promoted', message: text }],
    }
  }
}

/** `command: archive`, `prune` and `restore`. */
export function prepareArchive(
  inputs: Inputs<'snapshots', 'archive' | 'prune' | 'restore'>,
  filter: ConfigurationFilter,
  move: Move,
): Work {
  const { command, dryRun } = inputs
  return async (store) => {
    const outcome =
      inputs.command === 'restore'
        ? await restore(store, { ...filter, versions: named(inputs.snapshotVersion) }, move, dryRun)
        : await archive(store, { ...filter, ...criteriaOf(inputs) }, move, dryRun)
    const lines = describeArchive(outcome, command === 'restore' ? 'restored' : 'archived')
    return {
      lines,
      summary: `## ${dryRun ? `${command}, dry run` : command}\n\n${codeBlock('text', lines)}`,
      snapshots: outcome.snapshots.map((snapshot) => ({
        configuration: configurationOf(snapshot),
        snapshot_version: snapshot.snapshot_version,
      })),
    }
  }
}

function criteriaOf(inputs: Inputs<'snapshots', 'archive' | 'prune'>): Omit<ArchiveRequest, keyof ConfigurationFilter> {
  if (inputs.command === 'prune') return { keep: inputs.keep }
  const { snapshotVersion, olderThan, idle } = inputs
  return { versions: named(snapshotVersion), older_than: olderThan ?? undefined, idle: idle ?? undefined }
}

const named = (versions: readonly number[]): readonly number[] | undefined =>
  versions.length > 0 ? versions : undefined
