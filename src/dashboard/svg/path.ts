/** Paths of straight lines. */

/** A point; null: a gap. */
export type PathPoint = readonly [x: number, y: number] | null

/** A line through points, broken at gaps; a point between two gaps stays one. null: there are none. */
export function linePath(points: readonly PathPoint[]): string | null {
  const paths = runsOf(points).map((run) => `M${run.map(pair).join('L')}${run.length === 1 ? 'Z' : ''}`)
  return paths.length === 0 ? null : paths.join('')
}

/** What lies between two values at each place, broken at gaps. null: nothing does. */
export function bandPath(places: readonly (readonly [x: number, low: number, high: number] | null)[]): string | null {
  const paths = runsOf(places).map((run) => {
    const [top, foot] = [run.map(([x, , high]) => pair([x, high])), run.map(([x, low]) => pair([x, low]))]
    return `M${[...top, ...foot.reverse()].join('L')}Z`
  })
  return paths.length === 0 ? null : paths.join('')
}

const pair = ([x, y]: readonly [number, number]): string => `${x},${y}`

/** What stands between gaps. */
function runsOf<T>(places: readonly (T | null)[]): T[][] {
  const runs: T[][] = [[]]
  for (const each of places) {
    if (each === null) runs.push([])
    else runs.at(-1)?.push(each)
  }
  return runs.filter(({ length }) => length > 0)
}
