/** Reads whole configurations of a branch, or all of it. */
import type { ConfigurationFilter } from '../../contract/fields.js'
import { nameMatches } from '../../core/glob.js'
import type { Configuration } from '../../core/model.js'
import { forModels } from './models.js'
import {
  range,
  transactionIn,
  type AlsoRead,
  type BranchPart,
  type LoadedConfiguration,
  type SnapshotAddress,
} from './part.js'
import { CONFIGURATIONS, PUSHES, encodeName } from './paths.js'

/** Loads the pointers of the configurations with these names; `*` in the environment matches any characters. */
export async function configurationsOf(part: BranchPart, filter: ConfigurationFilter): Promise<LoadedConfiguration[]> {
  const { environment, model_version, dataset_version, prompt_version } = filter
  const pattern = environment?.includes('*') === true ? environment : null
  const names = [pattern === null ? environment : null, model_version, dataset_version, prompt_version]
  if (names.every((name) => typeof name === 'string')) {
    const loaded = await part.configuration(filter as Configuration)
    return loaded === null ? [] : [loaded]
  }
  let folders = [CONFIGURATIONS]
  for (const name of names) {
    const below = folders.map(async (folder) => {
      const there = typeof name === 'string' ? [encodeName(name)] : await part.view.names(folder)
      return there.map((each) => `${folder}/${each}`)
    })
    folders = (await Promise.all(below)).flat()
  }
  const loaded = (await Promise.all(folders.map((folder) => part.inFolder(folder)))).filter((each) => each !== null)
  return pattern === null ? loaded : loaded.filter(({ pointers }) => nameMatches(pattern, pointers.environment))
}

/** All versions of a configuration. */
export function allVersions(part: BranchPart, loaded: LoadedConfiguration, also: AlsoRead = {}): Promise<void> {
  return part.versions(loaded, range(1, loaded.pointers.last_version), also)
}

/** The newest versions that are not archived, and the version before them. */
export async function newestVersions(
  part: BranchPart,
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

/** The snapshot of a transaction. The store object that pushed it knows its place; otherwise all are searched. */
export async function forEvidence(part: BranchPart, address: SnapshotAddress | undefined): Promise<void> {
  if (address !== undefined) await part.snapshot(address)
  else await Promise.all((await configurationsOf(part, {})).map((loaded) => allVersions(part, loaded)))
}

/** The references of loaded regressions: other configurations of the same dataset. */
export async function forReferences(part: BranchPart, all: readonly LoadedConfiguration[]): Promise<void> {
  const datasets = all.flatMap(({ pointers, verdicts, snapshots }) => {
    const own = new Set([...snapshots.values()].map(transactionIn))
    const judged = [...verdicts.values()].flat().filter(({ verdict }) => verdict === 'regression')
    return judged.every((line) => own.has(line['reference_transaction_id'])) ? [] : [pointers.dataset_version]
  })
  const elsewhere = await Promise.all(
    [...new Set(datasets)].map((dataset_version) => configurationsOf(part, { dataset_version })),
  )
  await Promise.all(elsewhere.flat().map((loaded) => allVersions(part, loaded)))
}

/** The whole history. */
export async function everything(part: BranchPart): Promise<LoadedConfiguration[]> {
  const all = await configurationsOf(part, {})
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

async function allPushes(part: BranchPart): Promise<void> {
  const shards = (await part.view.names(PUSHES)).map(async (shard) => {
    const files = await part.view.names(`${PUSHES}/${shard}`)
    await Promise.all(files.map((file) => part.pushesIn(`${PUSHES}/${shard}/${file}`)))
  })
  await Promise.all(shards)
}
