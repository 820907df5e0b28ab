import type { Configuration } from '../../core/model.js'
import type {
  ArchiveFilter,
  ArchivedSnapshot,
  Lifecycle,
  Move,
  Moved,
  PointerEvent,
  PointersAt,
  Promoted,
} from '../../ports/lifecycle.js'
import { configuration, fieldsOf, flag, listOf, number, orNull, text, unexpected } from './answers.js'
import type { Fields } from './answers.js'

/** Calls a database function by its named arguments. */
export type Rpc = (name: string, args: { readonly [parameter: string]: unknown }) => Promise<unknown>

/** Everything after the push, over any transport: one call of one database function each, archives one per page. */
export function lifecycleOver(rpc: Rpc): Lifecycle {
  return {
    checkout: async (address, version, move) =>
      moved(await one(rpc, 'move_current_snapshot', { ...target(address, version), ...moveOf(move) })),
    setBaseline: async (address, version, move) =>
      moved(await one(rpc, 'set_baseline', { ...target(address, version), ...moveOf(move) })),
    rollback: async (address, to, move) =>
      moved(
        await one(rpc, 'rollback_snapshot', {
          ...namesOf(address),
          p_to_version: typeof to === 'number' ? to : null,
          p_last_good: to === 'last-good',
          ...moveOf(move),
        }),
      ),
    promote: async (address, version, move, dryRun) => {
      const args = { ...target(address, version), p_dry_run: dryRun, ...moveOf(move) }
      const row = await one(rpc, 'promote_snapshot', args)
      const outcome = { promoted: flag(row, 'promoted'), promotion_reason: text(row, 'promotion_reason') }
      return { ...moved(row), ...outcome } satisfies Promoted
    },
    pointerEvents: async (address, limit, before) =>
      listOf(
        await rpc('get_pointer_events', { ...namesOf(address), p_limit: limit, p_before: before ?? null }),
        'pointer events',
        pointerEvent,
      ),
    pointersAt: async (address, at) => {
      const row = await one(rpc, 'get_pointers_at', { ...namesOf(address), p_at: at })
      return {
        current_version: orNull(number, row, 'current_version'),
        current_f1: orNull(number, row, 'current_f1'),
        current_since: orNull(text, row, 'current_since'),
        baseline_version: orNull(number, row, 'baseline_version'),
        baseline_f1: orNull(number, row, 'baseline_f1'),
        baseline_since: orNull(text, row, 'baseline_since'),
      } satisfies PointersAt
    },
    annotate: async (address, version, { note, tags }, { actor, run_id, run_url }) => {
      const by = { p_actor: actor, p_run_id: run_id, p_run_url: run_url ?? null }
      await rpc('annotate_snapshot', { ...target(address, version), p_note: note, p_tags: arrayText(tags), ...by })
    },
    archive: ({ older_than, keep, idle, ...filter }, by, dryRun) =>
      pagesOf(rpc, 'archive_snapshots', by, dryRun, {
        ...filterOf(filter),
        p_older_than: older_than,
        p_keep: keep,
        p_idle: idle,
      }),
    restore: (filter, by, dryRun) => pagesOf(rpc, 'restore_snapshots', by, dryRun, filterOf(filter)),
  }
}

/** The four names as arguments. */
export function namesOf(address: Configuration): { readonly [parameter: string]: string } {
  return {
    p_model_version: address.model_version,
    p_dataset_version: address.dataset_version,
    p_prompt_version: address.prompt_version,
    p_environment: address.environment,
  }
}

/** The names that are given as arguments. */
export function filterOf({ versions, ...filter }: ArchiveFilter): { readonly [parameter: string]: unknown } {
  return {
    p_model_version: filter.model_version,
    p_dataset_version: filter.dataset_version,
    p_prompt_version: filter.prompt_version,
    p_environment: filter.environment,
    ...(versions === undefined ? {} : { p_versions: arrayText(versions.map(String)) }),
  }
}

/** An array as PostgreSQL reads it, because a JSON array is not one on every way to the database. */
export function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`
}

function target(address: Configuration, version: number | null): { readonly [parameter: string]: unknown } {
  return { ...namesOf(address), p_snapshot_version: version }
}

function moveOf({ expected, ...move }: Move): { readonly [parameter: string]: unknown } {
  return { ...moverOf(move), p_expect: expected ?? null }
}

function moverOf({ actor, reason, run_id, run_url }: Move): { readonly [parameter: string]: unknown } {
  return { p_actor: actor, p_reason: reason, p_run_id: run_id, p_run_url: run_url ?? null }
}

/** The only row of an answer. */
async function one(rpc: Rpc, name: string, args: { readonly [parameter: string]: unknown }): Promise<Fields> {
  const [row] = listOf(await rpc(name, args), name, (item) => fieldsOf(item, name))
  if (row === undefined) throw unexpected(name, undefined)
  return row
}

async function* pagesOf(
  rpc: Rpc,
  name: string,
  by: Move,
  dryRun: boolean,
  what: { readonly [parameter: string]: unknown },
): AsyncGenerator<readonly ArchivedSnapshot[]> {
  let cursor: Fields | null = null
  do {
    const page: Fields = fieldsOf(
      await rpc(name, { ...what, ...moverOf(by), p_dry_run: dryRun, p_cursor: cursor }),
      'a page of snapshots',
    )
    yield listOf(page['snapshots'], 'snapshots', archivedSnapshot)
    cursor = page['next'] === null ? null : fieldsOf(page['next'], 'a cursor')
  } while (cursor !== null)
}

function moved(row: Fields): Moved {
  return {
    from_version: orNull(number, row, 'from_version'),
    to_version: number(row, 'to_version'),
    from_f1: orNull(number, row, 'from_f1'),
    to_f1: orNull(number, row, 'to_f1'),
  }
}

function pointerEvent(value: unknown): PointerEvent {
  const fields = fieldsOf(value, 'a pointer event')
  return {
    seq: number(fields, 'seq'),
    created_at: text(fields, 'created_at'),
    pointer: text(fields, 'pointer'),
    action: text(fields, 'action'),
    from_version: orNull(number, fields, 'from_version'),
    to_version: orNull(number, fields, 'to_version'),
    from_f1: orNull(number, fields, 'from_f1'),
    to_f1: orNull(number, fields, 'to_f1'),
    actor: text(fields, 'actor'),
    reason: orNull(text, fields, 'reason'),
    run_id: orNull(text, fields, 'run_id'),
    run_url: orNull(text, fields, 'run_url'),
  }
}

function archivedSnapshot(value: unknown): ArchivedSnapshot {
  const fields = fieldsOf(value, 'a snapshot')
  return {
    ...configuration(fields),
    snapshot_version: number(fields, 'snapshot_version'),
    transaction_id: text(fields, 'transaction_id'),
    created_at: text(fields, 'created_at'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    f1_score: orNull(number, fields, 'f1_score'),
    kept_because: orNull(text, fields, 'kept_because'),
  }
}
