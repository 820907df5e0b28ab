/** A fraction of big integers, the oracle: its denominator is a power of ten and never reduced. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** Reads the text of a number digit by digit, without the code under test. */
export function fractionOf(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const power = Number(exponent) - fraction.length
  return {
    over: BigInt(whole + fraction) * 10n ** BigInt(Math.max(power, 0)),
    under: 10n ** BigInt(Math.max(-power, 0)),
  }
}
