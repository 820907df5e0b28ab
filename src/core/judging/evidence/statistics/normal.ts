const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI)
/** From here on the continued fraction needs fewer terms than the power series. */
const FAR = 2.5
const FRACTION_TERMS = 150

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x - LOG_SQRT_TWO_PI)
}

/**
 * P(Z > x) of the standard normal distribution, to about 15 digits, also where it is tiny.
 *
 * Near the middle ½ − φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia, Evaluating the Normal Distribution, J. Stat. Soft. 11,
 * 2004); further out φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) (Abramowitz & Stegun 26.2.14).
 */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x)
  if (x === Infinity) return 0
  if (x >= FAR) {
    let fraction = x
    for (let term = FRACTION_TERMS; term >= 1; term -= 1) fraction = x + term / fraction
    return normalDensity(x) / fraction
  }
  let sum = 0
  let term = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term
    term *= (x * x) / odd
  }
  return 0.5 - normalDensity(x) * sum
}

/** The x with P(Z > x) = p: 1.6449 for 0.05. 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  // The tail is convex to the right of 0, so Newton's steps from there never pass the solution.
  let x = 0
  for (;;) {
    const next = x + (normalTail(x) - p) / normalDensity(x)
    if (!(next > x)) return x
    x = next
  }
}
