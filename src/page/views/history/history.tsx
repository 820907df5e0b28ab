import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { idsIn, momentIn, numberIn, placeIn } from '../../../dashboard/address.js'
import type { ConfigurationEntry, Move, VersionPage } from '../../../dashboard/contract.js'
import { numbersIn } from '../../../dashboard/ranges.js'
import { unfoldPage } from '../../../dashboard/unfold.js'
import { hrefOf, useDesk, useLoaded } from '../../desk.js'
import { filtered } from '../../filter.js'
import { Filters } from '../../parts/filters.js'
import { LoadingPlace } from '../../parts/loading.js'
import { Offer } from '../../parts/offer.js'
import { Picker } from '../../parts/picker.js'
import { count, shown, titleOf } from '../../words.js'
import { Heading } from '../heading.js'
import { Checkout } from './checkout.js'
import { Log, type Entry } from './log.js'
import { Moment } from './moment.js'

/** Which versions were current and baseline, and who moved the pointers and why. */
export function History(): JSX.Element {
  const { entries, address, set } = useDesk()
  const [id] = idsIn(address.parameters, 'c')
  const entry = entries.get(id ?? '')
  return (
    <>
      <Heading
        title={entry === undefined ? 'History' : `History of ${titleOf(entry)}`}
        {...(entry === undefined
          ? {
              more: 'Moves of current and baseline of all configurations. Choose one for its versions and for what was current when.',
            }
          : { more: [entry.dataset, entry.prompt, entry.environment].map(shown).join(' · ') })}
      >
        {entry === undefined ? 'Who moved what, and why' : `History of ${shown(entry.model)}`}
      </Heading>
      <div class="controls">
        <Picker
          label="Configuration"
          chosen={entry ?? null}
          pick={(chosen) => {
            set({ c: chosen, at: null, v: null, page: null })
          }}
        />
        {entry === undefined ? (
          <Filters />
        ) : (
          <>
            <a class="button" href={hrefOf('history')}>
              All configurations
            </a>
            <Offer draft={{ action: 'rollback', configuration: entry.id, version: 'previous' }}>
              Roll back one step
            </Offer>
          </>
        )}
      </div>
      {entry === undefined ? <AllMoves /> : <Of key={entry.id} entry={entry} />}
    </>
  )
}

function AllMoves(): JSX.Element {
  const { index, entries, address } = useDesk()
  const left = new Set(filtered(index.configurations, address.parameters).map(({ id }) => id))
  const rows = index.moves.flatMap((move): Entry[] => {
    const entry = entries.get(move.configuration)
    return entry === undefined || !left.has(entry.id) ? [] : [{ kind: 'move', at: move.at, move, entry }]
  })
  const { moves } = index.totals.left_out
  const older = moves === 0 ? '' : `, ${moves.toLocaleString('en')} older ones are in their configurations`
  return <Log rows={rows} caption={`${count(rows.length, 'move')}, newest first${older}`} />
}

/** The pages that the view needs: the newest, and the one of the moment in question. */
function Of({ entry }: { readonly entry: ConfigurationEntry }): JSX.Element {
  const { index, source, address } = useDesk()
  const { parameters } = address
  const at = momentIn(parameters, 'at')
  const newest = entry.pages.length - 1
  const ofMoment = at === null ? newest : entry.pages.findLastIndex(([, , , begin]) => begin <= at)
  const back = Math.min(newest, numberIn(parameters, 'back', 1) - 1)
  const version = placeIn(parameters, 'v', entry.id)?.version ?? null
  const ofVersion =
    version === null ? newest : entry.pages.findIndex(([, from, to]) => from <= version && version <= to)
  const needed = [...new Set([newest, newest - back, ofMoment, ofVersion])].filter((place) => place >= 0)
  const { value, error } = useLoaded(JSON.stringify([index.generated_at, entry.id, needed]), async () => {
    const pages = await Promise.all(needed.map((place) => source.page(entry.pages[place]?.[0] ?? '')))
    return new Map(needed.map((place, position) => [place, pages[position]]))
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  const page = value?.get(newest)
  if (value === null || page === undefined) return <LoadingPlace height={500} />
  const shownPage = value.get(newest - back) ?? page
  return (
    <>
      <Moment entry={entry} at={at} page={value.get(ofMoment) ?? null} />
      {version !== null && (
        <Checkout entry={entry} version={version} newest={page} page={value.get(ofVersion) ?? null} />
      )}
      <Archived entry={entry} />
      <Timeline entry={entry} page={shownPage} place={newest - back} />
    </>
  )
}

/** Archived versions, on a page that can restore them. */
function Archived({ entry }: { readonly entry: ConfigurationEntry }): JSX.Element | null {
  const { hands } = useDesk()
  if (!hands?.offer || entry.archived.length === 0) return null
  return (
    <section aria-label="Archived versions" class="archived">
      <h2>Archived</h2>
      <p class="actions">
        {entry.archived.map(([from, to]) => (
          <Offer key={from} draft={{ action: 'restore', configuration: entry.id, versions: numbersIn([[from, to]]) }}>
            Restore v{from}
            {to > from && <>–v{to}</>}
          </Offer>
        ))}
      </p>
    </section>
  )
}

interface TimelineProps {
  readonly entry: ConfigurationEntry
  readonly page: VersionPage
  readonly place: number
}

/** Versions and moves of one page in one list. */
function Timeline({ entry, page, place }: TimelineProps): JSX.Element {
  const { set } = useDesk()
  const rows = useMemo(() => {
    const versions = unfoldPage(entry.id, page).map((row): Entry => ({ kind: 'version', at: row.at, row, entry }))
    const moves = page.moves
      .filter(({ pointer }) => pointer === 'current' || pointer === 'baseline')
      .map((move: Move): Entry => ({ kind: 'move', at: move.at, move, entry }))
    return [...versions, ...moves].sort((a, b) => b.at - a.at || (a.kind === 'move' ? -1 : 1))
  }, [entry, page])
  const versions = rows.filter(({ kind }) => kind === 'version').length
  const moves = rows.length - versions
  const part = entry.pages.length === 1 ? '' : ` in part ${place + 1} of ${entry.pages.length}`
  const older = entry.pages.length - place + 1
  return (
    <>
      <Log rows={rows} caption={`${count(versions, 'version')} and ${count(moves, 'move')}${part}, newest first`} />
      {place > 0 && (
        <button
          type="button"
          onClick={() => {
            set({ back: String(older), page: null })
          }}
        >
          Older versions
        </button>
      )}
    </>
  )
}
