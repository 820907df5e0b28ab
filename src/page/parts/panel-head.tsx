import type { ComponentChildren, JSX } from 'preact'
import { useDesk } from '../desk.js'

/** The head of a panel about a chosen version, with a button to close it. */
export function PanelHead({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { set } = useDesk()
  return (
    <header>
      <h2>{children}</h2>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          set({ v: null })
        }}
      >
        Close
      </button>
    </header>
  )
}
