/** Which files of a history a call of a database function needs: no more than that is read, however long it is. */
import { StoreError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import { DEFAULT_FAIL_ON } from '../core/verdict.js'
import type { BaselineQuery, ConfigurationFilter } from '../ports.js'
import { forJudging, forPush } from './history-judging.js'
import type { ResultRow } from './history-judging.js'
import { range } from './history-part.js'
import type { HistoryPart, LoadedConfiguration } from './history-part.js'
import { CONFIGURATIONS, encodeName } from './history-paths.js'

type Args = { readonly [parameter: string]: unknown }
/** Which snapshot a transaction made. */
export type SnapshotOf = (transactionId: string) => (Configuration & { readonly snapshot_version: number }) | undefined

/** Verdicts that are looked through at once. */
const WINDOW = 25

/** Whether a function may change something. */
export const CHANGING: readonly string[] = [
  'push_benchmark_results',
  'record_verdicts',
  'move_current_snapshot',
  'set_baseline',
  'rollback_snapshot',
  'import_benchmark_history',
]

/** Reads into `part` what the function needs for these arguments. */
export async function readNeeds(part: HistoryPart, name: string, args: Args, snapshotOf: SnapshotOf): Promise<void> {
  const results = (args['p_results'] ?? []) as readonly ResultRow[]
  const query = args['p_context'] as BaselineQuery
  switch (name) {
    case 'push_benchmark_results':
      await Promise.all(results.map((result) => forPush(part, result, query)))
      return
    case 'get_judging_context':
      await Promise.all(results.map((result) => forJudging(part, result, query)))
      return
    case 'record_verdicts':
      await forVerdicts(part, args['p_verdicts'] as readonly { readonly transaction_id: string }[], snapshotOf)
      return
    case 'list_benchmark_configurations':
      await forList(part, args)
      return
    case 'import_benchmark_history':
      await everything(part)
      return
    default:
      await forConfiguration(part, name, args)
  }
}

async function forConfiguration(part: HistoryPart, name: string, args: Args): Promise<void> {
  const loaded = await part.configuration({
    model_version: String(args['p_model_version']),
    dataset_version: String(args['p_dataset_version']),
    prompt_version: String(args['p_prompt_version']),
    environment: String(args['p_environment']),
  })
  if (loaded === null) return
  const { pointers, line } = loaded
  switch (name) {
    case 'get_snapshot_history':
      await forHistory(part, loaded, Number(args['p_limit']))
      return
    case 'compare_snapshots':
      await part.versions(loaded, [Number(args['p_version_a']), Number(args['p_version_b'])])
      return
    case 'move_current_snapshot':
      await part.versions(loaded, [pointers.current_version, Number(args['p_snapshot_version'])])
      return
    case 'set_baseline':
      await part.versions(loaded, [pointers.baseline_version, Number(args['p_snapshot_version'])])
      return
    case 'rollback_snapshot':
      await part.versions(loaded, [pointers.current_version, line.at(-2) ?? null, Number(args['p_to_version'])])
      if (args['p_last_good'] === true) await untilGood(part, loaded)
      return
    default:
      throw new StoreError(`A history in files has no function ${name}.`, 'PGRST202')
  }
}

async function forVerdicts(
  part: HistoryPart,
  verdicts: readonly { readonly transaction_id: string }[],
  snapshotOf: SnapshotOf,
): Promise<void> {
  await Promise.all(
    verdicts.map(async ({ transaction_id }) => {
      const snapshot = snapshotOf(transaction_id)
      const loaded = snapshot === undefined ? null : await part.configuration(snapshot)
      if (snapshot === undefined || loaded === null) return
      await Promise.all([
        part.versions(loaded, [snapshot.snapshot_version], { verdicts: true }),
        part.versions(loaded, [loaded.pointers.baseline_version]),
      ])
    }),
  )
}

/** The newest versions that are not archived, each with its verdicts and the one before it. */
async function forHistory(part: HistoryPart, loaded: LoadedConfiguration, limit: number): Promise<void> {
  const { snapshots, pointers } = loaded
  for (let to = pointers.last_version; to >= 1; ) {
    const shown = [...snapshots.values()].filter(({ archived }) => archived === null).length
    if (shown > limit) return
    const from = to - (limit - shown)
    await part.versions(loaded, range(from, to), { verdicts: true })
    to = from - 1
  }
}

/** The line from its end to a version whose last verdict is good. */
async function untilGood(part: HistoryPart, loaded: LoadedConfiguration): Promise<void> {
  for (let to = loaded.line.length; to > 0; to -= WINDOW) {
    const versions = loaded.line.slice(Math.max(0, to - WINDOW), to)
    await part.versions(loaded, versions, { verdicts: true })
    const isGood = versions.some((version) => {
      const last = loaded.verdicts.get(version)?.at(-1)?.['verdict']
      return last !== undefined && ![...DEFAULT_FAIL_ON].some((failing) => failing === last)
    })
    if (isGood) return
  }
}

async function forList(part: HistoryPart, args: Args): Promise<void> {
  await foldersOf(part, {
    environment: args['p_environment'] as string | undefined,
    model_version: args['p_model_version'] as string | undefined,
    dataset_version: args['p_dataset_version'] as string | undefined,
    prompt_version: args['p_prompt_version'] as string | undefined,
  })
}

/** Loads the pointers of the configurations that have these names. */
async function foldersOf(part: HistoryPart, filter: ConfigurationFilter): Promise<LoadedConfiguration[]> {
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

/** The whole history. */
export async function everything(part: HistoryPart): Promise<LoadedConfiguration[]> {
  const all = await foldersOf(part, {})
  await Promise.all(
    all.map(async (loaded) => {
      const { last_version, moves } = loaded.pointers
      await Promise.all([
        part.versions(loaded, range(1, last_version), { cases: true, verdicts: true }),
        part.moves(loaded, 1, moves),
      ])
    }),
  )
  return all
}
