/** Coefficients of Stirling's series for 1/x, 1/x³, 1/x⁵ … (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360]
/** From here on six terms of the series are exact to the last digit. */
const LARGE = 15
const MOST_TERMS = 20_000
const TINY = 1e-300

/** ln Γ(x) for x > 0: Stirling's series, after Γ(x) = Γ(x + 1)/x has moved x to where it is exact. */
function logGamma(x: number): number {
  let product = 1
  let large = x
  for (; large < LARGE; large += 1) product *= large
  let series = 0
  let power = 1 / large
  for (const coefficient of STIRLING) {
    series += coefficient * power
    power /= large * large
  }
  return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}

/**
 * The regularized incomplete beta function I_x(a, b), the one function behind Student's t and the binomial
 * distribution. a, b > 0; 0 ≤ x ≤ 1.
 *
 * Continued fraction DLMF 8.17.22 by Lentz's method (Press et al., Numerical Recipes, 6.4); on the side where it
 * converges slowly by I_x(a, b) = 1 − I_{1−x}(b, a).
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x)
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a
  return front / fraction(a, b, x)
}

/** 1 + d₁/(1 + d₂/(1 + …)) with the d of DLMF 8.17.23. */
function fraction(a: number, b: number, x: number): number {
  let value = 1
  let above = 1
  let below = 0
  for (let term = 1; term <= MOST_TERMS; term += 1) {
    const m = term >> 1
    const d =
      term % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    above = 1 + d / above || TINY
    below = 1 / (1 + d * below || TINY)
    value *= above * below
    if (Math.abs(above * below - 1) < 1e-15) break
  }
  return value
}

/** P(X ≥ k) for X ~ Bin(n, ½). */
export function fairCoinTail(n: number, k: number): number {
  if (k <= 0) return 1
  return k > n ? 0 : incompleteBeta(k, n - k + 1, 0.5)
}
