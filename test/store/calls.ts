/** Calls of the contract that suites make all the time, by a tester with a reason. */
import { pagesOf } from '../../src/contract/entry.js'
import type { ConfigurationFilter, Move } from '../../src/contract/fields.js'
import {
  annotateSnapshot,
  archiveSnapshots,
  restoreSnapshots,
  type ArchiveRequest,
  type ArchivedSnapshot,
} from '../../src/contract/lifecycle.js'
import {
  activateModelVersion,
  activeModelVersion,
  listModelVersions,
  registerModelVersion,
  rollbackModelVersion,
  showModelVersion,
  type Registration,
} from '../../src/contract/models.js'
import * as pointers from '../../src/contract/pointers.js'
import { getSnapshotHistory } from '../../src/contract/questions.js'
import type { Configuration } from '../../src/core/model.js'
import type { Store } from '../../src/ports.js'

/** All that these need of a store. */
type Asked = Pick<Store, 'call'>

export const MOVE: Move = { actor: 'tester', reason: 'a test' }

export const checkout = ({ call }: Asked, configuration: Configuration, version: number, move = MOVE) =>
  call(pointers.moveCurrentSnapshot, { ...configuration, snapshot_version: version, ...move })

export const setBaseline = ({ call }: Asked, configuration: Configuration, version: number, move = MOVE) =>
  call(pointers.setBaseline, { ...configuration, snapshot_version: version, ...move })

/** @param to null: one step back */
export const rollback = (
  { call }: Asked,
  configuration: Configuration,
  to: number | 'last-good' | null,
  move: Move = MOVE,
) =>
  call(pointers.rollbackSnapshot, {
    ...configuration,
    to_version: to === 'last-good' ? null : to,
    last_good: to === 'last-good',
    ...move,
  })

/** @param version null: the current one */
export const promote = (
  { call }: Asked,
  configuration: Configuration,
  version: number | null,
  move: Move,
  dry_run: boolean,
) => call(pointers.promoteSnapshot, { ...configuration, snapshot_version: version, dry_run, ...move })

export const pointerEvents = ({ call }: Asked, configuration: Configuration, limit: number, before?: number) =>
  call(pointers.getPointerEvents, { ...configuration, limit, before })

export const pointersAt = ({ call }: Asked, configuration: Configuration, at: string) =>
  call(pointers.getPointersAt, { ...configuration, at })

export const configurations = ({ call }: Asked, filter: ConfigurationFilter) =>
  call(pointers.listBenchmarkConfigurations, filter)

export const historyOf = ({ call }: Asked, configuration: Configuration, limit: number) =>
  call(getSnapshotHistory, { ...configuration, limit })

export const annotate = (
  { call }: Asked,
  configuration: Configuration,
  version: number,
  said: { readonly note: string | null; readonly tags: readonly string[] },
  move = MOVE,
) => call(annotateSnapshot, { ...configuration, snapshot_version: version, ...said, ...move })

export const archive = ({ call }: Asked, request: ArchiveRequest, move = MOVE, dry_run = false) =>
  allOf(pagesOf(call, archiveSnapshots, { ...request, ...move, dry_run }))

export const restore = ({ call }: Asked, request: ArchiveRequest, move = MOVE, dry_run = false) =>
  allOf(pagesOf(call, restoreSnapshots, { ...request, ...move, dry_run }))

async function allOf(pages: AsyncIterable<{ readonly snapshots: readonly ArchivedSnapshot[] }>) {
  const all: ArchivedSnapshot[] = []
  for await (const { snapshots } of pages) all.push(...snapshots)
  return all
}

export const register = ({ call }: Asked, registration: Registration) => call(registerModelVersion, registration)

/** @param version a text is a name */
const referenceTo = (version: number | string) =>
  typeof version === 'number' ? { version } : { version_name: version }

/** Who moves the active version of a model, and in which environment. */
type ModelMove = Move & { readonly environment?: string }

export const activate = ({ call }: Asked, model_name: string, version: number | string, move: ModelMove = MOVE) =>
  call(activateModelVersion, { model_name, ...referenceTo(version), ...move })

export const rollbackModel = ({ call }: Asked, model_name: string, move: ModelMove = MOVE) =>
  call(rollbackModelVersion, { model_name, ...move })

export const activeOf = ({ call }: Asked, model_name: string, environment?: string) =>
  call(activeModelVersion, { model_name, environment })

export const showModel = ({ call }: Asked, model_name: string, version: number | string) =>
  call(showModelVersion, { model_name, ...referenceTo(version) })

export const modelVersions = ({ call }: Asked, model_name: string, limit: number, include_archived: boolean) =>
  call(listModelVersions, { model_name, limit, include_archived })
