import { archive, describeArchive, restore } from '../commands/archive.js'
import { configurationOf } from '../commands/find-configuration.js'
import { describePromotion, promote } from '../commands/promote.js'
import { codeBlock, prose } from '../core/report/markdown.js'
import { durationFrom } from '../core/result/period.js'
import type { ConfigurationFilter, Move } from '../contract/fields.js'
import type { Store } from '../ports.js'
import type { Answer } from './answer.js'
import { versionOf, versionsOf, type Inputs } from './inputs.js'

type Work = (store: Store) => Promise<Answer>

/** `command: promote`. What the rule does not allow fails the check, except in a dry run, which was only asked. */
export function preparePromotion({ snapshotVersion, dryRun }: Inputs, filter: ConfigurationFilter, move: Move): Work {
  const version = snapshotVersion === '' ? null : versionOf(snapshotVersion)
  return async (store) => {
    const outcome = await promote(store, filter, version, move, dryRun)
    const { configuration, to_version, promoted, promotion_reason } = outcome
    const text = describePromotion(outcome)
    return {
      lines: [text],
      summary: prose(text),
      snapshots: [{ configuration, snapshot_version: to_version, promoted, reason: promotion_reason }],
      annotations: promoted || dryRun ? [] : [{ level: 'error', title: 'Not promoted', message: text }],
    }
  }
}

/** `command: archive`, `prune` and `restore`. */
export function prepareArchive(inputs: Inputs, filter: ConfigurationFilter, move: Move): Work {
  const { command, olderThan, idle, keep, dryRun } = inputs
  const versions = versionsOf(inputs.snapshotVersion)
  const request = {
    ...filter,
    versions,
    older_than: olderThan === '' ? undefined : durationFrom('older-than', olderThan),
    idle: idle === '' ? undefined : durationFrom('idle', idle),
    keep: keep === '' ? undefined : Number(keep),
  }
  return async (store) => {
    const outcome =
      command === 'restore'
        ? await restore(store, { ...filter, versions }, move, dryRun)
        : await archive(store, request, move, dryRun)
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
