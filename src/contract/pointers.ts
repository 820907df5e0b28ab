/** Pointers: where they are, moving them, and the log of their moves. */
import * as t from './codec.js'
import { define, oneRow, rows, type RowFrom } from './entry.js'
import { CONFIGURATION, FILTER, MOVE, metricName } from './fields.js'

export const listBenchmarkConfigurations = define({
  name: 'list_benchmark_configurations',
  takes: FILTER,
  answers: rows({
    ...CONFIGURATION,
    last_version: t.integer,
    current_version: t.orNull(t.integer),
    baseline_version: t.orNull(t.integer),
  }),
  effect: 'reads',
  plan: { load: 'current' },
})
export type ConfigurationRow = RowFrom<typeof listBenchmarkConfigurations>

/** The primary metric, and its value in two versions. */
const VALUES = { metric: metricName, from_value: t.orNull(t.numeric), to_value: t.orNull(t.numeric) }

const MOVED = {
  from_version: t.orNull(t.integer),
  to_version: t.integer,
  /** For people who call the function themselves. */
  from_f1: t.orNull(t.numeric),
  to_f1: t.orNull(t.numeric),
  ...VALUES,
}

export const moveCurrentSnapshot = define({
  name: 'move_current_snapshot',
  takes: { ...CONFIGURATION, snapshot_version: t.integer, ...MOVE },
  answers: oneRow(MOVED),
  effect: 'idempotent',
  plan: { load: 'named' },
})
/** A pointer move that happened. */
export type Moved = RowFrom<typeof moveCurrentSnapshot>

export const setBaseline = define({
  name: 'set_baseline',
  takes: { ...CONFIGURATION, snapshot_version: t.integer, ...MOVE },
  answers: oneRow(MOVED),
  effect: 'idempotent',
  plan: { load: 'named' },
})

/** Rolls back to an earlier version on the line, to the newest one with a good verdict, or by default one step. */
export const rollbackSnapshot = define({
  name: 'rollback_snapshot',
  takes: { ...CONFIGURATION, to_version: t.optional(t.integer), last_good: t.optional(t.flag), ...MOVE },
  answers: oneRow(MOVED),
  effect: 'unrepeatable',
  doubt:
    'The rollback may or may not have happened, and a second one would go one step further: look at the `history` ' +
    'before you repeat it.',
  plan: { load: 'named' },
})

/** Makes a version (default: the current one) the baseline if the promotion rule `auto` allows it. */
export const promoteSnapshot = define({
  name: 'promote_snapshot',
  takes: { ...CONFIGURATION, snapshot_version: t.optional(t.integer), dry_run: t.stated(t.flag), ...MOVE },
  answers: oneRow({
    from_version: t.orNull(t.integer),
    to_version: t.integer,
    ...VALUES,
    /** Whether it is (in a dry run: would be) the baseline now. */
    promoted: t.flag,
    promotion_reason: t.text,
  }),
  effect: 'idempotent',
  plan: { load: 'named', also: ['verdicts'] },
})
export type Promoted = RowFrom<typeof promoteSnapshot>

/** The pointer log, newest first. `before`: only events before the one with this seq. */
export const getPointerEvents = define({
  name: 'get_pointer_events',
  takes: { ...CONFIGURATION, limit: t.stated(t.integer), before: t.optional(t.bigint) },
  answers: rows({
    seq: t.bigint,
    created_at: t.timestamptz,
    pointer: t.text,
    /** `archived`: to_version was archived, or from_version restored. */
    action: t.text,
    from_version: t.orNull(t.integer),
    to_version: t.orNull(t.integer),
    ...VALUES,
    actor: t.text,
    reason: t.orNull(t.text),
    run_id: t.orNull(t.text),
    run_url: t.orNull(t.text),
  }),
  effect: 'reads',
  plan: { load: 'log' },
})
export type PointerEvent = RowFrom<typeof getPointerEvents>

/** Where the pointers were at a time; null if there were none yet. */
export const getPointersAt = define({
  name: 'get_pointers_at',
  takes: { ...CONFIGURATION, at: t.timestamptz },
  answers: oneRow({
    /** The primary metric of today. */
    metric: metricName,
    current_version: t.orNull(t.integer),
    current_value: t.orNull(t.numeric),
    current_since: t.orNull(t.timestamptz),
    baseline_version: t.orNull(t.integer),
    baseline_value: t.orNull(t.numeric),
    baseline_since: t.orNull(t.timestamptz),
  }),
  effect: 'reads',
  plan: { load: 'log' },
})
export type PointersAt = RowFrom<typeof getPointersAt>
