import type { JSX } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { parseAddress, printAddress, type Address, type View } from '../dashboard/address.js'
import type { DashboardIndex } from '../dashboard/contract.js'
import { indexFault } from '../dashboard/unfold.js'
import type { WriteDraft } from '../dashboard/local/write.js'
import { DeskProvider, deskOf, hrefOf, type Desk, type Hands } from './desk.js'
import { Help, useKeys } from './parts/help.js'
import { later } from './parts/later.js'
import { useSlow } from './parts/loading.js'
import { Shell } from './parts/shell.js'
import type { Source } from './sources/source.js'
import { About } from './views/about.js'
import { Empty } from './views/empty.js'
import { Now } from './views/now.js'
import { Regressions } from './views/regressions.js'
import { Trend } from './views/trend/trend.js'

const VIEW_PARTS: Readonly<Record<View, () => JSX.Element>> = {
  now: Now,
  trend: Trend,
  compare: later(({ Compare }) => Compare),
  rank: later(({ Rank }) => Rank),
  regressions: Regressions,
  history: later(({ History }) => History),
  models: later(({ Models }) => Models),
  about: About,
}

/** What a local dashboard adds. */
export interface Local extends Omit<Hands, 'offer'> {
  /** Asks the person, carries out a write, and reports the result. */
  readonly Dialog: (props: DialogProps) => JSX.Element
}

export interface DialogProps {
  readonly draft: WriteDraft
  /** Asks for another write instead. */
  readonly offer: (draft: WriteDraft) => void
  readonly close: () => void
}

export function App({ source, local = null }: { readonly source: Source; readonly local?: Local | null }): JSX.Element {
  const [index, setIndex] = useState<DashboardIndex | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const build = useRef<number | null>(null)
  const read = useCallback(async () => {
    try {
      const found = await source.index()
      const wrong = indexFault(found)
      const isNew = wrong === null && found.generated_at !== build.current
      setFault(wrong)
      if (isNew) {
        build.current = found.generated_at
        setIndex(found)
      }
      return isNew
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      return false
    }
  }, [source])
  useEffect(() => {
    void read()
  }, [read])
  if (fault !== null) return <Fault message={fault} />
  if (index === null) return <Loading />
  return <Loaded index={index} source={source} local={local} refresh={read} />
}

interface LoadedProps {
  readonly index: DashboardIndex
  readonly source: Source
  readonly local: Local | null
  readonly refresh: () => Promise<boolean>
}

function Loaded({ index, source, local, refresh }: LoadedProps): JSX.Element {
  const [address, setAddress] = useAddress()
  const [isHelping, setHelping] = useState(false)
  const [draft, setDraft] = useState<WriteDraft | null>(null)
  const now = useMemo(() => Date.now(), [index])
  const openHelp = useCallback(() => {
    setHelping(true)
  }, [])
  const go = useCallback((view: View) => {
    location.hash = hrefOf(view)
  }, [])
  useKeys(go, openHelp)
  useFocusOnView(address.view)
  const desk = useMemo(() => {
    const set: Desk['set'] = (changes, quietly = false) => {
      const parameters = { ...parseAddress(location.hash).parameters }
      for (const [name, value] of Object.entries(changes)) parameters[name] = value ?? ''
      setAddress({ view: address.view, parameters }, quietly)
    }
    const hands = local === null ? null : handsOf(local, setDraft, refresh)
    return deskOf(index, { source, address, now, set, refresh, hands })
  }, [index, source, address, now, refresh, setAddress, local])
  const Part = VIEW_PARTS[address.view]
  return (
    <DeskProvider value={desk}>
      <Shell openHelp={openHelp}>{hasNothing(index, address.view) ? <Empty /> : <Part key={address.view} />}</Shell>
      {local !== null && draft !== null && (
        <local.Dialog
          key={JSON.stringify(draft)}
          draft={draft}
          offer={setDraft}
          close={() => {
            setDraft(null)
          }}
        />
      )}
      {isHelping && (
        <Help
          close={() => {
            setHelping(false)
          }}
        />
      )}
    </DeskProvider>
  )
}

/** Models may be registered before anything is pushed. */
function hasNothing({ configurations, models }: DashboardIndex, view: View): boolean {
  if (view === 'about' || (view === 'models' && models.length > 0)) return false
  return configurations.length === 0
}

function handsOf({ session, read }: Local, offer: (draft: WriteDraft) => void, refresh: () => Promise<boolean>): Hands {
  return {
    session,
    offer: session.read_only ? null : offer,
    read: async () => {
      await read()
      await refresh()
    },
  }
}

/** The address of the page, which is its only state. */
function useAddress(): [Address, (address: Address, quietly: boolean) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash))
  useLayoutEffect(() => {
    const onChange = (): void => {
      setAddress(parseAddress(location.hash))
    }
    addEventListener('hashchange', onChange)
    return () => {
      removeEventListener('hashchange', onChange)
    }
  }, [])
  const change = useCallback((next: Address, quietly: boolean) => {
    const hash = printAddress(next)
    if (hash === location.hash) return
    if (quietly) history.replaceState(null, '', hash)
    else history.pushState(null, '', hash)
    setAddress(parseAddress(hash))
  }, [])
  return [address, change]
}

/** A new view moves the focus to its heading, for screen readers too. */
function useFocusOnView(view: View): void {
  const last = useRef(view)
  useEffect(() => {
    if (last.current === view) return
    last.current = view
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.focus()
    scrollTo(0, 0)
  }, [view])
}

function Loading(): JSX.Element {
  const isSlow = useSlow()
  return (
    <main class="loading" aria-busy="true">
      <h1>Benchmarks</h1>
      <p role="status">{isSlow ? 'Loading the data …' : ''}</p>
    </main>
  )
}

function Fault({ message }: { readonly message: string }): JSX.Element {
  return (
    <main class="fault">
      <h1>Benchmarks</h1>
      <p role="alert">{message}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            location.reload()
          }}
        >
          Load again
        </button>
      </p>
    </main>
  )
}
