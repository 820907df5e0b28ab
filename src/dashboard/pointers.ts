import type { Move, Range, Stand, VersionPage } from './contract.js'
import { numbersIn } from './ranges.js'

/**
 * Where the pointers of a configuration stood at a moment: after everything that happened until then.
 * @param page the newest whose first version was stored until then
 * @param keptFrom since when versions and moves are here
 */
export function pointersAt(
  page: VersionPage,
  keptFrom: number | null,
  at: number,
): { readonly current: Stand | null; readonly baseline: Stand | null } {
  const begin = keptFrom ?? Number.NEGATIVE_INFINITY
  if (at < begin) return { current: null, baseline: null }
  let { current, baseline } = page.start
  let time = page.t0
  for (const [index, version] of numbersIn(page.versions).entries()) {
    time += page.t[index] ?? 0
    if (time <= at && time >= begin) current = { version, since: time }
  }
  for (const move of page.moves) {
    if (move.at > at || move.to === null) continue
    const moved = { version: move.to, since: move.at }
    if (move.pointer === 'current' && (current === null || move.at >= current.since)) current = moved
    if (move.pointer === 'baseline') baseline = moved
  }
  return { current, baseline }
}

/** What making a version current would do: the moves of the pointer that it takes back, and where a rollback goes then. */
export interface Checkout {
  /** Versions that leave the line, newest first. */
  readonly undone: readonly number[]
  /** Where the next rollback would go; null: nowhere. */
  readonly next: number | null
}

/** Checkout of a version on the line cuts it back to there, of another one appends it. */
export function checkoutOf(line: readonly Range[], version: number): Checkout {
  const versions = numbersIn(line)
  const place = versions.indexOf(version)
  if (place < 0) return { undone: [], next: versions.at(-1) ?? null }
  return { undone: versions.slice(place + 1).reverse(), next: versions[place - 1] ?? null }
}

/** Whether a move was made by a person: a promotion is made by its rule. */
export function isByPerson({ action }: Move): boolean {
  return action !== 'promotion'
}
