/**
 * Stands for d3-format and d3-time-format in the page. d3-scale brings them for labels of ticks; the charts write their
 * labels themselves.
 */
export const timeFormat = () => none
export const utcFormat = timeFormat

function none() {
  throw new Error('the page writes labels itself')
}

export {
  none as format,
  none as formatPrefix,
  none as formatSpecifier,
  none as precisionFixed,
  none as precisionPrefix,
  none as precisionRound,
}
