import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ConfigurationEntry, Stand, VersionPage } from '../../../dashboard/contract.js'
import { pointersAt } from '../../../dashboard/pointers.js'
import { unfoldPage } from '../../../dashboard/unfold.js'
import { hrefOf, useDesk } from '../../desk.js'
import { Time } from '../../parts/text.js'
import { kindOf, utc, valueText } from '../../words.js'

interface MomentProps {
  readonly entry: ConfigurationEntry
  /** null: now. */
  readonly at: number | null
  /** The one that covers the moment; null: before the first version. */
  readonly page: VersionPage | null
}

const STEPS = 1_000

/** What was current and what was the baseline at a moment. */
export function Moment({ entry, at, page }: MomentProps): JSX.Element {
  const { index, set } = useDesk()
  const begin = entry.kept_from ?? entry.first_at
  const end = Math.max(index.generated_at, begin + 1)
  const moment = at ?? end
  const answer = useMemo(
    () => (page === null ? null : pointersAt(page, entry.kept_from, moment)),
    [page, entry, moment],
  )
  const place = Math.round(((Math.min(end, Math.max(begin, moment)) - begin) / (end - begin)) * STEPS)
  const go = (time: number, quietly = false): void => {
    set({ at: time >= end ? null : iso(time), page: null }, quietly)
  }
  return (
    <section class="moment" aria-label="Current and baseline at">
      <h2>Current and baseline at</h2>
      <div class="controls">
        <label>
          <span>Moment (UTC)</span>
          <input
            type="datetime-local"
            value={iso(moment).slice(0, 16)}
            onChange={(event) => {
              const time = Date.parse(`${event.currentTarget.value}Z`)
              if (!Number.isNaN(time)) go(time)
            }}
          />
        </label>
        <label class="wide">
          <span>From {utc(begin)} to now</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={place}
            aria-valuetext={`${utc(moment)} UTC`}
            onInput={(event) => {
              go(begin + ((end - begin) * event.currentTarget.valueAsNumber) / STEPS, true)
            }}
          />
        </label>
        {at !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              set({ at: null, page: null })
            }}
          >
            Now
          </button>
        )}
      </div>
      <dl class="cards" aria-live="polite">
        <Pointer term="Current" stand={answer?.current ?? null} entry={entry} page={page} />
        <Pointer term="Baseline" stand={answer?.baseline ?? null} entry={entry} page={page} />
      </dl>
      {entry.kept_from !== null && moment < entry.kept_from && (
        <p class="doubts">This build has moves since {utc(entry.kept_from)} UTC only.</p>
      )}
    </section>
  )
}

/** To the millisecond: what happened within a minute can be told apart. */
const iso = (time: number): string => new Date(Math.round(time)).toISOString()

interface PointerProps {
  readonly term: string
  readonly stand: Stand | null
  readonly entry: ConfigurationEntry
  readonly page: VersionPage | null
}

function Pointer({ term, stand, entry, page }: PointerProps): JSX.Element {
  const { metrics } = useDesk()
  const metric = entry.primary?.metric ?? ''
  const row =
    page === null || stand === null
      ? undefined
      : unfoldPage(entry.id, page).find(({ version }) => version === stand.version)
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="figure">
          {stand === null ? (
            'none'
          ) : (
            <a href={hrefOf('trend', { c: entry.id, v: String(stand.version) })}>v{stand.version}</a>
          )}
        </span>
        <small>
          {stand === null ? (
            'nothing then'
          ) : (
            <>
              {row !== undefined && `${metric} ${valueText(metric, kindOf(metric, metrics), row.value(metric))}, `}
              since <Time at={stand.since} />
            </>
          )}
        </small>
      </dd>
    </div>
  )
}
