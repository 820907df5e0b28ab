const LEVELS = '▁▂▃▄▅▆▇█'
/** For terminals without those: by the share of the cell that is dark. */
const ASCII_LEVELS = '_.-~=+*#'
const MISSING = '·'

/**
 * Values as a line of blocks, from the lowest to the highest level; `·` for a missing value. Equal values are all at
 * the middle level.
 */
export function sparkline(values: readonly (number | null)[], isAscii = false): string {
  const present = values.filter((value) => value !== null)
  const lowest = Math.min(...present)
  const range = Math.max(...present) - lowest
  const level = (value: number): number => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7))
  const [levels, missing] = isAscii ? [ASCII_LEVELS, ' '] : [LEVELS, MISSING]
  return values.map((value) => (value === null ? missing : levels.charAt(level(value)))).join('')
}
