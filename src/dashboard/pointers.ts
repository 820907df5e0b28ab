import type { Move, Range, Stand, VersionPage } from './contract.js'
import { numbersIn } from './ranges.js'

/**
 * The pointers of a configuration at a time: after everything that happened until then.
 * @param page the newest page whose first version was stored until then
 * @param keptFrom since when versions and moves are in this build
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

/** The effect of making a version current. */
export interface Checkout {
  /** Versions that leave the line, newest first. */
  readonly undone: readonly number[]
  /** Where the next rollback would go; null: nowhere. */
  readonly next: number | null
}

/** A checkout of a version on the line cuts the line there; any other version is added to it. */
export function checkoutOf(line: readonly Range[], version: number): Checkout {
  const versions = numbersIn(line)
  const place = versions.indexOf(version)
  if (place < 0) return { undone: [], next: versions.at(-1) ?? null }
  return { undone: versions.slice(place + 1).reverse(), next: versions[place - 1] ?? null }
}

/** Whether a person made a move; a promotion is made by its rule. */
export function isByPerson({ action }: Move): boolean {
  return action !== 'promotion'
}
