const LEVELS = '▁▂▃▄▅▆▇█'
/** For terminals without those: by how much of the cell is dark. */
const ASCII_LEVELS = '_.-~=+*#'
const MISSING = '·'

/**
 * Values as a line of blocks, the lowest as the lowest and the highest as the highest; `·` where one is missing. Equal
 * values all stand in the middle: no height would mean anything.
 */
export function sparkline(values: readonly (number | null)[], isAscii = false): string {
  const present = values.filter((value) => value !== null)
  const lowest = Math.min(...present)
  const range = Math.max(...present) - lowest
  const level = (value: number): number => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7))
  const [levels, missing] = isAscii ? [ASCII_LEVELS, ' '] : [LEVELS, MISSING]
  return values.map((value) => (value === null ? missing : levels.charAt(level(value)))).join('')
}
