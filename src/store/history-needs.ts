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
/** A result, or a verdict about the one of a transaction. */
interface Row extends ResultRow {
  readonly transaction_id: string
}
/** Which snapshot a transaction made. */
export type SnapshotOf = (transactionId: string) => (Configuration & { readonly snapshot_version: number }) | undefined

/** Verdicts that are looked through at once. */
const WINDOW = 25

interface Need {
  /** Whether the function may change something. */
  readonly changes: boolean
  /** Reads what it needs for these arguments. */
  read(part: HistoryPart, args: Args, snapshotOf: SnapshotOf): Promise<unknown>
}

const NEEDS: { readonly [name: string]: Need } = {
  push_benchmark_results: {
    changes: true,
    read: (part, args) => forEach(args['p_results'], (row) => forPush(part, row, queryOf(args))),
  },
  get_judging_context: {
    changes: false,
    read: (part, args) => forEach(args['p_results'], (row) => forJudging(part, row, queryOf(args))),
  },
  record_verdicts: {
    changes: true,
    read: (part, args, snapshotOf) =>
      forEach(args['p_verdicts'], ({ transaction_id }) => forVerdict(part, snapshotOf(transaction_id))),
  },
  list_benchmark_configurations: {
    changes: false,
    read: (part, args) => foldersOf(part, namesOf(args)),
  },
  get_snapshot_history: {
    changes: false,
    read: (part, args) => forConfiguration(part, args, (loaded) => forHistory(part, loaded, Number(args['p_limit']))),
  },
  compare_snapshots: {
    changes: false,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        part.versions(loaded, [Number(args['p_version_a']), Number(args['p_version_b'])]),
      ),
  },
  move_current_snapshot: {
    changes: true,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        part.versions(loaded, [loaded.pointers.current_version, Number(args['p_snapshot_version'])]),
      ),
  },
  set_baseline: {
    changes: true,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        part.versions(loaded, [loaded.pointers.baseline_version, Number(args['p_snapshot_version'])]),
      ),
  },
  rollback_snapshot: {
    changes: true,
    read: (part, args) => forConfiguration(part, args, (loaded) => forRollback(part, loaded, args)),
  },
  import_benchmark_history: {
    changes: true,
    read: (part) => everything(part),
  },
}

/** Throws `StoreError` for other functions: of a part that was not made for it, an answer would be wrong silently. */
export function needOf(name: string): Need {
  const need = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined
  if (need !== undefined) return need
  throw new StoreError(
    `A history branch cannot do this (${name}). It takes a database: name data-dir, supabase-url or database-url.`,
    'unsupported',
  )
}

const queryOf = (args: Args): BaselineQuery => args['p_context'] as BaselineQuery

const namesOf = (args: Args): ConfigurationFilter => ({
  model_version: args['p_model_version'] as string | undefined,
  dataset_version: args['p_dataset_version'] as string | undefined,
  prompt_version: args['p_prompt_version'] as string | undefined,
  environment: args['p_environment'] as string | undefined,
})

function forEach(rows: unknown, read: (row: Row) => Promise<unknown>): Promise<unknown> {
  return Promise.all((rows as readonly Row[]).map(read))
}

async function forConfiguration(
  part: HistoryPart,
  args: Args,
  read: (loaded: LoadedConfiguration) => Promise<unknown>,
): Promise<void> {
  const loaded = await part.configuration(namesOf(args) as Configuration)
  if (loaded !== null) await read(loaded)
}

async function forVerdict(part: HistoryPart, snapshot: ReturnType<SnapshotOf>): Promise<void> {
  const loaded = snapshot === undefined ? null : await part.configuration(snapshot)
  if (snapshot === undefined || loaded === null) return
  await Promise.all([
    part.versions(loaded, [snapshot.snapshot_version], { verdicts: true }),
    part.versions(loaded, [loaded.pointers.baseline_version]),
  ])
}

async function forRollback(part: HistoryPart, loaded: LoadedConfiguration, args: Args): Promise<void> {
  const { pointers, line } = loaded
  await part.versions(loaded, [pointers.current_version, line.at(-2) ?? null, Number(args['p_to_version'])])
  if (args['p_last_good'] === true) await untilGood(part, loaded)
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
