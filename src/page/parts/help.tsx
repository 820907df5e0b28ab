import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { View } from '../../dashboard/address.js'
import { keepSetting, setting } from '../settings.js'

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'to the filter'],
  ['g n', 'Now'],
  ['g t', 'Trends'],
  ['g c', 'Compare'],
  ['g r', 'Regressions'],
  ['g h', 'History'],
  ['g m', 'Models'],
  ['g a', 'About'],
  ['?', 'this help'],
]

const ON_CHARTS: readonly (readonly [keys: string, what: string])[] = [
  ['← →', 'one version'],
  ['Page Up, Page Down', 'the next version with a verdict'],
  ['Home, End', 'the first and the last version'],
  ['Enter', 'choose the version'],
  ['Escape', 'leave the chart'],
]

const VIEW_KEYS: Readonly<Record<string, View>> = {
  n: 'now',
  t: 'trend',
  c: 'compare',
  r: 'regressions',
  h: 'history',
  m: 'models',
  a: 'about',
}

export function areKeysOff(): boolean {
  return setting('keys') === 'off'
}

/** Single keys for views, unless they are turned off or somebody is typing. */
export function useKeys(go: (view: View) => void, openHelp: () => void): void {
  // With the first thing shown, not after it: a key pressed at once counts.
  useLayoutEffect(() => {
    let isGoing = false
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event
      const isTyping = target instanceof Element && target.closest('input, select, textarea, dialog') !== null
      if (areKeysOff() || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const view = isGoing ? VIEW_KEYS[key] : undefined
      isGoing = key === 'g'
      if (view !== undefined) go(view)
      else if (key === '?') openHelp()
      else if (key === '/') document.getElementById('filter')?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [go, openHelp])
}

export function Help({ close }: { readonly close: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOff, setOff] = useState(areKeysOff())
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">Keyboard</h2>
      <KeyList rows={KEYS} />
      <h3>On a chart</h3>
      <KeyList rows={ON_CHARTS} />
      <label class="check">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={(event) => {
            const off = !event.currentTarget.checked
            keepSetting('keys', off ? 'off' : null)
            setOff(off)
          }}
        />
        Use single-key shortcuts
      </label>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}

function KeyList({ rows }: { readonly rows: typeof KEYS }): JSX.Element {
  return (
    <dl class="keys">
      {rows.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
