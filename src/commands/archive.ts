import { addTo } from '../core/groups.js'
import { UserError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import { count } from '../core/report/words/phrase.js'
import { pagesOf } from '../contract/entry.js'
import type { ConfigurationFilter, Move } from '../contract/fields.js'
import {
  archiveSnapshots,
  restoreSnapshots,
  type ArchiveRequest,
  type ArchivedSnapshot,
} from '../contract/lifecycle.js'
import { addressText } from '../core/report/tables/text-table.js'
import type { Store } from '../ports.js'
import { configurationOf, findConfiguration } from './find-configuration.js'

export interface ArchiveOutcome {
  readonly dry_run: boolean
  /** Versions that were (in a dry run: would be) archived or restored. */
  readonly snapshots: readonly ArchivedSnapshot[]
  /** Versions that matched but were kept, each with `kept_because`. */
  readonly kept: readonly ArchivedSnapshot[]
}

/** Hides versions from default queries; nothing is deleted. Version numbers need one configuration. */
export function archive(store: Store, request: ArchiveRequest, move: Move, dry_run: boolean): Promise<ArchiveOutcome> {
  return collect(store, archiveSnapshots, request, { ...move, dry_run })
}

/** Brings archived versions back. */
export function restore(store: Store, request: ArchiveRequest, move: Move, dry_run: boolean): Promise<ArchiveOutcome> {
  return collect(store, restoreSnapshots, request, { ...move, dry_run })
}

async function collect(
  store: Store,
  entry: typeof archiveSnapshots | typeof restoreSnapshots,
  request: ArchiveRequest,
  how: Move & { readonly dry_run: boolean },
): Promise<ArchiveOutcome> {
  const all: ArchivedSnapshot[] = []
  const asked = { ...request, ...(await oneConfiguration(store, request)), ...how }
  // Each page is archived when it is read, so all pages must be read.
  for await (const { snapshots } of pagesOf(store.call, entry, asked)) all.push(...snapshots)
  return {
    dry_run: how.dry_run,
    snapshots: all.filter(({ kept_because }) => kept_because === null),
    kept: all.filter(({ kept_because }) => kept_because !== null),
  }
}

async function oneConfiguration(store: Store, { versions, ...filter }: ArchiveRequest): Promise<ConfigurationFilter> {
  if (versions === undefined || versions === null) return {}
  const found = await findConfiguration(store, filter)
  const missing = versions.filter((version) => version > found.last_version)
  if (missing.length > 0) {
    throw new UserError(
      `there is no version ${missing.join(', ')} of ${addressText(found)}: its versions are 1 to ${found.last_version}`,
    )
  }
  return configurationOf(found)
}

/** The result, one line for each configuration, with its versions as ranges. */
export function describeArchive({ snapshots, kept, dry_run }: ArchiveOutcome, done: 'archived' | 'restored'): string[] {
  const how = dry_run ? `would be ${done}` : done
  const stays = kept.map(
    (snapshot) => `  ${addressText(snapshot)}: version ${snapshot.snapshot_version} (${snapshot.kept_because ?? ''})`,
  )
  return [
    snapshots.length === 0
      ? `Nothing ${dry_run ? 'would be' : 'was'} ${done}.`
      : `${count(snapshots.length, 'version')} ${how}:`,
    ...byConfiguration(snapshots).map(([address, versions]) => `  ${address}: ${rangesOf(versions)}`),
    ...(stays.length === 0
      ? []
      : [
          done === 'archived' ? 'Kept, because they are never archived:' : 'Left alone (import brings them back):',
          ...stays,
        ]),
  ]
}

function byConfiguration(snapshots: readonly ArchivedSnapshot[]): [string, number[]][] {
  const groups = new Map<string, number[]>()
  for (const snapshot of snapshots) {
    addTo(groups, addressText(snapshot satisfies Configuration), snapshot.snapshot_version)
  }
  return [...groups]
}

/** Ascending numbers as ranges: 1–3, 5. */
function rangesOf(versions: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const version of versions) {
    const last = ranges.at(-1)
    if (last?.[1] === version - 1) last[1] = version
    else ranges.push([version, version])
  }
  const texts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return `${versions.length === 1 ? 'version' : 'versions'} ${texts.join(', ')}`
}
