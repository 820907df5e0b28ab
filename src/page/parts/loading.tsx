import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Milliseconds after which "loading" is shown; earlier it would only flicker. */
export const SLOW = 300

/** A placeholder of the final size for something that is being read. */
export function LoadingPlace({ height }: { readonly height: number }): JSX.Element {
  const isSlow = useSlow()
  return (
    <div class="loading-place" style={{ minHeight: `${height}px` }} aria-busy="true">
      <p role="status">{isSlow ? 'Loading …' : ''}</p>
    </div>
  )
}

export function useSlow(): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true)
    }, SLOW)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return isSlow
}
