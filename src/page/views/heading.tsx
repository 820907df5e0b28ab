import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'

/** The heading of a view: one sentence that answers its question, and an optional remark. */
export function Heading({
  title,
  children,
  more,
}: {
  title: string
  children: ComponentChildren
  more?: ComponentChildren
}): JSX.Element {
  useEffect(() => {
    document.title = `${title} – Benchmarks`
  }, [title])
  return (
    <div class="heading">
      <h1 tabIndex={-1}>{children}</h1>
      {more !== undefined && <p class="lead">{more}</p>}
    </div>
  )
}
