/** Which files of a history a call of a database function needs: no more than that is read, however long it is. */
import { StoreError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import type { BaselineQuery, ConfigurationFilter } from '../../ports.js'
import { forJudging, forPush } from './judging.js'
import type { ResultRow } from './judging.js'
import { forArchive, forEvents, forMove, forPointersAt, forPromotion, forRollback } from './lifecycle.js'
import { forModels } from './models.js'
import type { HistoryPart, LoadedConfiguration, SnapshotAddress } from './part.js'
import { pushesPath } from './paths.js'
import { forLatest, forListing, forRegressions, forVersions } from './questions.js'
import { allVersions, everything, forEvidence, newestVersions } from './reading.js'

type Args = { readonly [parameter: string]: unknown }
/** A result, or a verdict about the one of a transaction. */
interface Row extends ResultRow {
  readonly transaction_id: string
}
/** Which snapshot a transaction made. */
export type SnapshotOf = (transactionId: string) => SnapshotAddress | undefined

interface Need {
  /** Whether the function may change something. */
  readonly changes: boolean
  /** Reads what it needs for these arguments. */
  read(part: HistoryPart, args: Args, snapshotOf: SnapshotOf): Promise<unknown>
}

const NEEDS: { readonly [name: string]: Need } = {
  push_benchmark_results: {
    changes: true,
    read: (part, args) =>
      Promise.all([
        forEach(args['p_results'], (row) => forPush(part, row, queryOf(args))),
        forPushesLike(part, queryOf(args).push),
      ]),
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
    read: (part, args) => forListing(part, namesOf(args)),
  },
  get_snapshot_history: {
    changes: false,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) => newestVersions(part, loaded, Number(args['p_limit']), SAID)),
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
    read: (part, args) => forConfiguration(part, args, (loaded) => forMove(part, loaded, 'current', args)),
  },
  set_baseline: {
    changes: true,
    read: (part, args) => forConfiguration(part, args, (loaded) => forMove(part, loaded, 'baseline', args)),
  },
  rollback_snapshot: {
    changes: true,
    read: (part, args) => forConfiguration(part, args, (loaded) => forRollback(part, loaded, args)),
  },
  promote_snapshot: {
    changes: true,
    read: (part, args) => forConfiguration(part, args, (loaded) => forPromotion(part, loaded, args)),
  },
  get_pointer_events: {
    changes: false,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        forEvents(part, loaded, Number(args['p_limit']), Number(args['p_before'] ?? Infinity)),
      ),
  },
  get_pointers_at: {
    changes: false,
    read: (part, args) => forConfiguration(part, args, (loaded) => forPointersAt(part, loaded, String(args['p_at']))),
  },
  annotate_snapshot: {
    changes: true,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        part.versions(loaded, [Number(args['p_snapshot_version'])], { annotations: true }),
      ),
  },
  archive_snapshots: {
    changes: true,
    read: (part, args) => forArchive(part, namesOf(args), isGiven(args['p_idle'])),
  },
  restore_snapshots: {
    changes: true,
    read: (part, args) => forArchive(part, namesOf(args), false),
  },
  import_benchmark_history: {
    changes: true,
    read: (part) => everything(part),
  },

  latest_snapshots: {
    changes: false,
    read: (part, args) => forLatest(part, namesOf(args)),
  },
  list_benchmark_transactions: {
    changes: false,
    read: (part, args) => {
      const isNewest = !ROW_FILTERS.some((name) => isGiven(args[name]))
      return forVersions(part, namesOf(args), { annotations: true }, isNewest ? Number(args['p_limit']) : null)
    },
  },
  get_metric_series: {
    changes: false,
    read: (part, args) =>
      forConfiguration(part, args, (loaded) =>
        isGiven(args['p_until'])
          ? allVersions(part, loaded, { verdicts: true })
          : newestVersions(part, loaded, Number(args['p_limit']), { verdicts: true }),
      ),
  },
  get_metric_trends: {
    changes: false,
    read: (part, args) => forVersions(part, namesOf(args), {}),
  },
  compare_models: {
    changes: false,
    read: (part, args) => forLatest(part, namesOf(args)),
  },
  compare_prompts: {
    changes: false,
    read: (part, args) => forVersions(part, namesOf(args), { annotations: true }),
  },
  list_regressions: {
    changes: false,
    read: (part, args) => forRegressions(part, namesOf(args)),
  },

  register_model_version: {
    changes: true,
    read: (part, args, snapshotOf) => {
      const id = args['p_evidence']
      return Promise.all([forModel(part, args), forEvidence(part, id, snapshotOf(String(id)))])
    },
  },
  activate_model_version: { changes: true, read: forModel },
  rollback_model_version: { changes: true, read: forModel },
  log_model_performance: { changes: true, read: forModel },
  prune_model_versions: { changes: true, read: forModel },
  list_models: { changes: false, read: (part) => forModels(part) },
  list_model_versions: { changes: false, read: forModel },
  active_model_version: { changes: false, read: forModel },
  show_model_version: { changes: false, read: forModel },
  import_model_registry: {
    changes: true,
    read: (part) => everything(part),
  },
}

/** What history shows of a version besides its numbers. */
const SAID = { verdicts: true, annotations: true }
/** Arguments that leave out transactions among the newest of their configuration. */
const ROW_FILTERS = [
  ...['p_commit_sha', 'p_branch_name', 'p_run_id', 'p_triggered_by', 'p_tags', 'p_since', 'p_until', 'p_before'],
]

const isGiven = (argument: unknown): boolean => argument !== undefined && argument !== null

/** The model of the arguments, or all of them. */
function forModel(part: HistoryPart, args: Args): Promise<void> {
  const name = args['p_model_name']
  return forModels(part, typeof name === 'string' ? name : undefined)
}

/** Throws `StoreError` for other functions: of a part that was not made for it, an answer would be wrong silently. */
export function needOf(name: string): Need {
  const need = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined
  if (need !== undefined) return need
  throw new StoreError(
    `A history branch cannot do this (${name}). It needs a database: name supabase-url, database-url or data-dir.`,
    'unsupported',
  )
}

/** What a push is told besides what is asked of judging. */
interface Query extends BaselineQuery {
  readonly push?: { readonly [field: string]: unknown }
}

const queryOf = (args: Args): Query => args['p_context'] as Query

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

/** The pushes before one of which it says what is in it. */
async function forPushesLike(part: HistoryPart, push: Query['push']): Promise<void> {
  if (push?.['pairs'] !== undefined) await part.pushesIn(pushesPath(push))
}

async function forVerdict(part: HistoryPart, snapshot: ReturnType<SnapshotOf>): Promise<void> {
  const loaded = snapshot === undefined ? null : await part.configuration(snapshot)
  if (snapshot === undefined || loaded === null) return
  await Promise.all([
    part.versions(loaded, [snapshot.snapshot_version], { verdicts: true }),
    part.versions(loaded, [loaded.pointers.baseline_version]),
  ])
}
