import { alignedNumbers } from '../../core/report/format-number.js'
import type { Configuration } from '../../core/model.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { getPointerEvents, getPointersAt, type PointerEvent, type PointersAt } from '../../contract/pointers.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { minuteText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'
import { findConfiguration } from '../find-configuration.js'
import { versionText } from '../move-pointer.js'

export interface EventsOutcome {
  readonly configuration: Configuration
  /** Newest first. */
  readonly events: readonly PointerEvent[]
}

/** The newest lines of the pointer log of a configuration. */
export async function pointerEvents(store: Store, filter: ConfigurationFilter, limit: number): Promise<EventsOutcome> {
  const configuration = await findConfiguration(store, filter)
  return { configuration, events: await store.call(getPointerEvents, { ...configuration, limit }) }
}

/** The pointer log as a table for terminals and logs. */
export function eventsTable({ events }: EventsOutcome, { table }: Layout = AS_TEXT): string[] {
  return table(
    ['when', 'pointer', 'action', 'from', 'to', events[0]?.metric ?? 'f1', 'by', 'why', 'run'],
    events.map((event) => [
      minuteText(event.created_at),
      event.pointer,
      event.action,
      event.from_version === null ? '' : String(event.from_version),
      event.to_version === null ? '' : String(event.to_version),
      alignedNumbers([event.from_value, event.to_value]).join(' → '),
      event.actor,
      event.reason ?? '',
      event.run_url ?? event.run_id ?? '',
    ]),
    'lllrrllll',
  )
}

export interface PointersOutcome extends PointersAt {
  readonly configuration: Configuration
  readonly at: string
}

/** Which versions were current and baseline at a time. */
export async function pointersAt(store: Store, filter: ConfigurationFilter, at: string): Promise<PointersOutcome> {
  const configuration = await findConfiguration(store, filter)
  return { configuration, at, ...(await store.call(getPointersAt, { ...configuration, at })) }
}

/** Two lines: the current version and the baseline at that time. */
export function describePointers(then: PointersOutcome): string[] {
  const line = (pointer: string, version: number | null, value: number | null, since: string | null): string =>
    version === null || since === null
      ? `${pointer}  none`
      : `${pointer}  ${versionText(version, value, then.metric)}, since ${minuteText(since)}`
  return [
    line('current ', then.current_version, then.current_value, then.current_since),
    line('baseline', then.baseline_version, then.baseline_value, then.baseline_since),
  ]
}
