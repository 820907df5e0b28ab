import type { Stand, VersionPage } from '../contract.js'
import type { MoveEvent } from './events.js'
import type { VersionFacts } from './facts.js'

/** The pointers in a page. */
export interface PageMoves extends Pick<VersionPage, 'start'> {
  readonly moves: readonly MoveEvent[]
}

/**
 * Distributes the moves of a configuration over its pages, each from the time of its first version to that of the next
 * page. The push of a version in the build needs no move: the version has its time.
 * @param moves by time
 * @param from since when moves are kept, in microseconds; null: from the first
 */
export function movesByPage(
  moves: readonly MoveEvent[],
  pages: readonly (readonly VersionFacts[])[],
  from: number | null,
): PageMoves[] {
  const here = new Set(pages.flatMap((page) => page.map(({ version }) => version)))
  const begins = pages.map(([first], index) =>
    Math.max(index === 0 ? Number.NEGATIVE_INFINITY : (first?.at ?? 0), from ?? Number.NEGATIVE_INFINITY),
  )
  const dealt: { start: PageMoves['start']; moves: MoveEvent[] }[] = []
  let at: PageMoves['start'] = { current: null, baseline: null }
  let next = 0
  const take = (until: number, into: MoveEvent[] | null): void => {
    for (; next < moves.length; next += 1) {
      const move = moves[next]
      if (move === undefined || move.at >= until) return
      const { pointer, to } = move
      const stand: Stand | null = to === null ? null : { version: to, since: Math.floor(move.at / 1000) }
      if (pointer === 'current' || pointer === 'baseline') at = { ...at, [pointer]: stand }
      if (!(move.action === 'push' && here.has(to ?? 0))) into?.push(move)
    }
  }
  for (const [index, begin] of begins.entries()) {
    take(begin, dealt.at(-1)?.moves ?? null)
    dealt.push({ start: at, moves: [] })
    if (index === begins.length - 1) take(Number.POSITIVE_INFINITY, dealt.at(-1)?.moves ?? null)
  }
  return dealt
}
