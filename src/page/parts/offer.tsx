import type { ComponentChildren, JSX } from 'preact'
import type { WriteDraft } from '../../dashboard/local/write.js'
import { useDesk } from '../desk.js'

interface OfferProps {
  readonly draft: WriteDraft
  readonly isQuiet?: boolean
  readonly children: ComponentChildren
}

/** A button for a write, which must be confirmed; nothing on a read-only page. */
export function Offer({ draft, isQuiet, children }: OfferProps): JSX.Element | null {
  const offer = useDesk().hands?.offer ?? null
  if (offer === null) return null
  return (
    <button
      type="button"
      {...(isQuiet === true ? { class: 'quiet' } : {})}
      onClick={() => {
        offer(draft)
      }}
    >
      {children} …
    </button>
  )
}
