/** Ranks values, and finds out which cannot be told apart. */
import type { Direction } from '../core/model.js'
import type { Interval } from './contract.js'

export interface Ranked {
  readonly value: number
  readonly interval: Interval | null
}

/** A row with its place, which all tied rows share. */
export interface Placed<T> {
  readonly row: T
  /** 1 for the first group; the next group has one more than the number of rows before it. */
  readonly rank: number
  readonly isTied: boolean
}

/**
 * Best first, in groups that cannot be told from their best: by the paired test if there is one, else by overlapping
 * intervals, else by equal values.
 * @param areTied the result of a paired test of two rows; null: they have no cases in common
 */
export function rank<T extends Ranked>(
  rows: readonly T[],
  better: Direction,
  areTied: (a: T, b: T) => boolean | null = () => null,
): Placed<T>[] {
  const sign = better === 'higher' ? -1 : 1
  const sorted = [...rows].sort((a, b) => sign * (a.value - b.value))
  const groups: T[][] = []
  for (const row of sorted) {
    const group = groups.at(-1)
    const best = group?.[0]
    if (group !== undefined && best !== undefined && isTie(best, row, areTied)) group.push(row)
    else groups.push([row])
  }
  let place = 1
  return groups.flatMap((group) => {
    const own = place
    place += group.length
    return group.map((row) => ({ row, rank: own, isTied: group.length > 1 }))
  })
}

function isTie<T extends Ranked>(a: T, b: T, areTied: (a: T, b: T) => boolean | null): boolean {
  if (a.value === b.value) return true
  const overlap =
    a.interval !== null && b.interval !== null && a.interval[0] <= b.interval[1] && b.interval[0] <= a.interval[1]
  return overlap && areTied(a, b) !== false
}

export interface Priced {
  readonly value: number
  readonly price: number
}

/**
 * Rows that no other row beats: none is at least as good and as cheap, and better in one of the two. Cheapest first.
 */
export function frontier<T extends Priced>(rows: readonly T[], better: Direction): T[] {
  const isBetter = (a: number, b: number): boolean => (better === 'higher' ? a > b : a < b)
  const sorted = [...rows].sort((a, b) => a.price - b.price || (isBetter(a.value, b.value) ? -1 : 1))
  const kept: T[] = []
  for (const row of sorted) {
    const last = kept.at(-1)
    const isEqual = last !== undefined && last.price === row.price && last.value === row.value
    if (last === undefined || isBetter(row.value, last.value) || isEqual) kept.push(row)
  }
  return kept
}

/**
 * McNemar's exact test with mid-p: the probability that at least this many of the cases that differ are on one side if
 * nothing changed (Fagerland, Lydersen, Laake 2013). Two-sided; 1 if no case differs.
 */
export function mcNemar(broke: number, fixed: number): number {
  const n = broke + fixed
  if (n === 0) return 1
  const k = Math.min(broke, fixed)
  // Binomial(n, 1/2) by logarithms: 2^-n underflows from n = 1,075 on.
  let logTerm = -n * Math.LN2
  let below = 0
  for (let each = 0; each <= k; each += 1) {
    if (each > 0) logTerm += Math.log((n - each + 1) / each)
    below += (each === k ? 0.5 : 1) * Math.exp(logTerm)
  }
  return Math.min(1, 2 * below)
}
