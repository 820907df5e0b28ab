import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { View } from '../../dashboard/address.js'
import { hrefOf, useDesk } from '../desk.js'
import { keepSetting, setting } from '../settings.js'
import { ago, utc } from '../words.js'

const STALE_AFTER = 7 * 24 * 3_600_000

const TABS: readonly (readonly [view: View, text: string, also?: View])[] = [
  ['now', 'Now'],
  ['trend', 'Trends'],
  ['compare', 'Compare', 'rank'],
  ['regressions', 'Regressions'],
  ['history', 'History'],
  ['models', 'Models'],
  ['about', 'About'],
]

/** The frame of every view: where one is, where one may go, and how old the data are. */
export function Shell({ children, openHelp }: { children: ComponentChildren; openHelp: () => void }): JSX.Element {
  const { index, address, hands } = useDesk()
  const open = index.episodes.filter(({ state }) => state === 'open').length
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to content
      </a>
      <header class="top">
        <a class="brand" href={hrefOf('now')}>
          Benchmarks
        </a>
        <nav aria-label="Views">
          <ul>
            {TABS.map(([view, text, also]) => (
              <li key={view}>
                <a
                  href={hrefOf(view)}
                  {...(address.view === view || address.view === also ? { 'aria-current': 'page' as const } : {})}
                >
                  {text}
                  {view === 'regressions' && open > 0 && (
                    <span class="badge">
                      {open}
                      <span class="hidden"> open</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="tools">
          <Freshness />
          <Refresh />
          <button type="button" class="quiet keyboard" onClick={openHelp} aria-keyshortcuts="?">
            Help
          </button>
          <ThemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom">
        <span>
          {index.program}, {hands === null ? `profile ${index.profile}` : hands.session.store}
        </span>
        <span>Data of {utc(index.generated_at)} UTC</span>
        <span class="print-only">{location.href}</span>
      </footer>
    </>
  )
}

/** The address has the view behind its `#`: a link to a place within would change the view. */
function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Freshness(): JSX.Element {
  const { index, now } = useDesk()
  const isStale = now - index.generated_at > STALE_AFTER
  return (
    <span class={isStale ? 'freshness stale' : 'freshness'} title={`${utc(index.generated_at)} UTC`}>
      {isStale ? 'Old data: ' : 'Data '}
      {ago(index.generated_at, now)}
    </span>
  )
}

/** Reads the store anew, on a page that is served from it. */
function Refresh(): JSX.Element | null {
  const { hands } = useDesk()
  const [isReading, setReading] = useState(false)
  const [fault, setFault] = useState('')
  if (hands === null) return null
  const read = async (): Promise<void> => {
    setReading(true)
    setFault('')
    try {
      await hands.read()
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    setReading(false)
  }
  return (
    <>
      <button type="button" class="quiet" disabled={isReading} onClick={() => void read()}>
        {isReading ? 'Reading …' : 'Refresh'}
      </button>
      {fault !== '' && <span role="alert">{fault}</span>}
    </>
  )
}

const THEMES = ['system', 'light', 'dark'] as const

function ThemeButton(): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const apply = (theme: string): void => {
    const { documentElement } = document
    if (theme === 'system') delete documentElement.dataset['theme']
    else documentElement.dataset['theme'] = theme
    if (button.current !== null) button.current.textContent = `Theme: ${theme}`
  }
  useEffect(() => {
    apply(setting('theme') ?? 'system')
  }, [])
  const next = (): void => {
    const theme = setting('theme') ?? 'system'
    const following = THEMES[(THEMES.findIndex((each) => each === theme) + 1) % THEMES.length] ?? 'system'
    keepSetting('theme', following === 'system' ? null : following)
    apply(following)
  }
  return (
    <button type="button" class="quiet" ref={button} onClick={next}>
      Theme
    </button>
  )
}
