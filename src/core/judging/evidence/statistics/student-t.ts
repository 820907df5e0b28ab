import { incompleteBeta } from './incomplete-beta.js'

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, which need not be whole (DLMF 8.17(ii)). */
export function tTail(t: number, df: number): number {
  const tail = 0.5 * incompleteBeta(df / 2, 0.5, df / (df + t * t))
  return t >= 0 ? tail : 1 - tail
}

/** The t with P(T > t) = p, for 0 < p ≤ ½, by bisection. */
export function tQuantile(p: number, df: number): number {
  let above = 1
  while (tTail(above, df) > p) above *= 2
  let below = 0
  for (;;) {
    const middle = (below + above) / 2
    if (middle <= below || middle >= above) return middle
    if (tTail(middle, df) > p) below = middle
    else above = middle
  }
}
