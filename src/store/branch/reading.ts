/** Reading whole configurations of a history, or all of it. */
import type { ConfigurationFilter } from '../../ports.js'
import { forModels } from './models.js'
import { range } from './part.js'
import type { AlsoRead, HistoryPart, LoadedConfiguration, SnapshotAddress } from './part.js'
import { CONFIGURATIONS, PUSHES, encodeName } from './paths.js'

/** Loads the pointers of the configurations that have these names. */
export async function foldersOf(part: HistoryPart, filter: ConfigurationFilter): Promise<LoadedConfiguration[]> {
  let folders = [CONFIGURATIONS]
  for (const name of [filter.environment, filter.model_version, filter.dataset_version, filter.prompt_version]) {
    const below = folders.map(async (folder) => {
      const names = name === undefined ? await part.view.names(folder) : [encodeName(name)]
      return names.map((each) => `${folder}/${each}`)
    })
    folders = (await Promise.all(below)).flat()
  }
  const loaded = await Promise.all(folders.map((folder) => part.inFolder(folder)))
  return loaded.filter((each) => each !== null)
}

/** All versions of a configuration. */
export function allVersions(part: HistoryPart, loaded: LoadedConfiguration, also: AlsoRead = {}): Promise<void> {
  return part.versions(loaded, range(1, loaded.pointers.last_version), also)
}

/** The newest versions that are not archived, and the one before them. */
export async function newestVersions(
  part: HistoryPart,
  loaded: LoadedConfiguration,
  limit: number,
  also: AlsoRead,
): Promise<void> {
  const { snapshots, pointers } = loaded
  for (let to = pointers.last_version; to >= 1;) {
    const shown = [...snapshots.values()].filter(({ archived }) => archived === null).length
    if (shown > limit) return
    const from = to - (limit - shown)
    await part.versions(loaded, range(from, to), also)
    to = from - 1
  }
}

/** The snapshot with an id. Only the store that pushed it knows where it is; else all snapshots are looked through. */
export async function forEvidence(part: HistoryPart, id: unknown, address: SnapshotAddress | undefined): Promise<void> {
  if (typeof id !== 'string') return
  if (address !== undefined) await part.snapshot(address)
  else await Promise.all((await foldersOf(part, {})).map((loaded) => allVersions(part, loaded)))
}

/** The whole history. */
export async function everything(part: HistoryPart): Promise<LoadedConfiguration[]> {
  const all = await foldersOf(part, {})
  await Promise.all([
    forModels(part),
    allPushes(part),
    ...all.flatMap((loaded) => [
      allVersions(part, loaded, { cases: true, verdicts: true, annotations: true }),
      part.moves(loaded, 1, loaded.pointers.moves),
    ]),
  ])
  return all
}

async function allPushes(part: HistoryPart): Promise<void> {
  const shards = (await part.view.names(PUSHES)).map(async (shard) => {
    const files = await part.view.names(`${PUSHES}/${shard}`)
    await Promise.all(files.map((file) => part.pushesIn(`${PUSHES}/${shard}/${file}`)))
  })
  await Promise.all(shards)
}
