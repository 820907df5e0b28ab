import { normalQuantile } from '../statistics/normal.js'

const Z90 = normalQuantile(0.05)

/**
 * The 90% interval (two-sided) of the drop per case: each end is a one-sided 95% bound.
 *
 * Two units of the largest difference, one worse and one better, are added before the usual normal interval is
 * computed. For binary outcomes this is the adjusted interval of Bonett & Price (2012) for paired proportions. So the
 * interval has a width even if nothing differs.
 * @param differences one for each unit
 * @param cases the number of cases in all units
 */
export function dropInterval(differences: Float64Array, cases: number): readonly [number, number] {
  let [sum, squares, largest] = [0, 0, 0]
  for (const difference of differences) {
    sum += difference
    squares += difference * difference
    largest = Math.max(largest, Math.abs(difference))
  }
  const added = largest || 1
  const units = differences.length
  const mean = sum / (units + 2)
  const variance = (squares + 2 * added * added) / (units + 2) - mean * mean
  const half = Z90 * Math.sqrt(variance / (units + 2))
  return [((mean - half) * units) / cases, ((mean + half) * units) / cases]
}
