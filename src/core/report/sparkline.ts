const LEVELS = '▁▂▃▄▅▆▇█'
const MISSING = '·'

/**
 * Values as a line of blocks, the lowest as the lowest and the highest as the highest; `·` where one is missing. Equal
 * values all stand in the middle: no height would mean anything.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const present = values.filter((value) => value !== null)
  const lowest = Math.min(...present)
  const range = Math.max(...present) - lowest
  const level = (value: number): number => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7))
  return values.map((value) => (value === null ? MISSING : LEVELS.charAt(level(value)))).join('')
}
