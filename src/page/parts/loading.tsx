import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** What takes longer than this is said to be loading; what is faster would only flicker. */
export const SLOW = 300

/** The place of something that is being read, as large as it will be. */
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
