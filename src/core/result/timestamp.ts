const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/

/**
 * Why a text cannot be the time of a result; undefined if it can: ISO 8601, or with a blank for the `T` as in Python's
 * `str(datetime)`. A time without a zone stays without one: the zone of that machine is unknown.
 */
export function timestampFault(text: string): string | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = TIMESTAMP.exec(text) ?? []
  if (
    year === undefined ||
    !isDay(Number(year), Number(month), Number(day)) ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 60
  ) {
    return 'is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28'
  }
  return undefined
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
