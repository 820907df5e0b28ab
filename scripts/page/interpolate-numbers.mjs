/**
 * Stands for d3-interpolate in the page. The scales of the page map numbers to numbers; d3-interpolate also knows
 * colours, dates and transformations, a twelfth of all that the page would load.
 */
export { interpolateNumber as interpolate, interpolateNumber, interpolateRound }

function interpolateNumber(a, b) {
  return (t) => a * (1 - t) + b * t
}

function interpolateRound(a, b) {
  return (t) => Math.round(a * (1 - t) + b * t)
}

/** Wanted by scales of colours, which the page has none of. */
export function piecewise() {
  throw new Error('the page has no scales of colours')
}
