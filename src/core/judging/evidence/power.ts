import { normalQuantile } from './statistics/normal.js'

/** The power: how often a test should find a drop that is there. */
const POWER = 0.8
const Z_POWER = normalQuantile(1 - POWER)

/**
 * How many cases like these would show a drop of the limit four times in five: the sample size for paired differences
 * ((z_level √ψ + z_power √(ψ − limit²)) / limit)² (Connor 1987, for McNemar's test). A true drop of the limit needs at
 * least that many differences, so ψ is at least the limit. Infinity for a limit of 0.
 * @param spread the sum of the squared differences over the number of cases, of proportions
 * @param limit as a proportion
 * @param level the significance level
 */
export function casesNeeded(spread: number, limit: number, level: number): number {
  const psi = Math.max(spread, limit)
  const reach = normalQuantile(level) * Math.sqrt(psi)
  const margin = Z_POWER * Math.sqrt(Math.max(psi - limit * limit, 0))
  return Math.ceil(((reach + margin) / limit) ** 2)
}

/**
 * The drop, as a proportion, that a test over this many cases finds four times in five. If nothing differs, as if one
 * case did.
 */
export function detectableDrop(spread: number, cases: number, level: number): number {
  return (normalQuantile(level) + Z_POWER) * Math.sqrt((spread || 1 / cases) / cases)
}
