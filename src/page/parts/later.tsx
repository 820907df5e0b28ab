import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LoadingPlace } from './loading.js'

type Views = typeof import('../views/judged.js')

let views: Views | null = null

/** A view in the second part of the page, which loads with the first such view. */
export function later(viewOf: (views: Views) => () => JSX.Element): () => JSX.Element {
  return function Later() {
    const [there, setThere] = useState(views)
    const [isGone, setGone] = useState(false)
    useEffect(() => {
      if (there !== null) return
      import('../views/judged.js').then(
        (read) => {
          views = read
          setThere(read)
        },
        () => {
          setGone(true)
        },
      )
    }, [])
    if (there !== null) {
      const View = viewOf(there)
      return <View />
    }
    return isGone ? <Gone /> : <LoadingPlace height={400} />
  }
}

/** A browser requests a part only once, so only reloading the page helps. */
function Gone(): JSX.Element {
  return (
    <>
      <h1>Benchmarks</h1>
      <p role="alert">A part of this page cannot be read. Was the dashboard built again?</p>
      <button
        type="button"
        onClick={() => {
          location.reload()
        }}
      >
        Load again
      </button>
    </>
  )
}
