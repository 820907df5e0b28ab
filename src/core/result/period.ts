import { UserError } from '../errors.js'
import { timestampFault } from './timestamp.js'

const UNITS: Readonly<Record<string, { readonly name: string; readonly milliseconds: number }>> = {
  h: { name: 'hours', milliseconds: 3_600_000 },
  d: { name: 'days', milliseconds: 86_400_000 },
  w: { name: 'weeks', milliseconds: 604_800_000 },
}
const DURATION = /^([1-9]\d{0,4})([hdw])$/
const ZONE = /(?:Z|[+-]\d\d(?::?\d\d)?)$/
const DURATIONS = 'hours (12h), days (90d) or weeks (8w)'

/** A duration such as `90d` as PostgreSQL reads it (`90 days`). Throws `UserError` that names the option. */
export function durationFrom(option: string, text: string): string {
  const [, count = '', unit = ''] = DURATION.exec(text.trim()) ?? []
  const found = UNITS[unit]
  if (found === undefined)
    throw new UserError(`${option}: ${JSON.stringify(text)} is not a duration; give ${DURATIONS}`)
  return `${count} ${found.name}`
}

/**
 * A time as ISO 8601 with a zone: as given (`2026-03-01T12:00Z`; UTC without a zone), or a duration before `now`.
 * Throws `UserError` that names the option.
 * @param day whether a date means its first or its last moment
 */
export function momentFrom(option: string, text: string, now: Date, day: 'start' | 'end' = 'start'): string {
  // ISO 8601 allows a comma, PostgreSQL does not.
  const given = text.trim().replace(',', '.')
  const [, count = '', unit = ''] = DURATION.exec(given) ?? []
  const length = UNITS[unit]?.milliseconds
  if (length !== undefined) return new Date(now.getTime() - Number(count) * length).toISOString()
  if (timestampFault(given) !== undefined) {
    const forms = `a date (2026-03-01), a date and time (2026-03-01T12:00Z) or how long ago: ${DURATIONS}`
    throw new UserError(`${option}: ${JSON.stringify(text)} is not a time; give ${forms}`)
  }
  if (!/[T ]/.test(given)) return `${given}T${day === 'end' ? '23:59:59.999999' : '00:00:00'}Z`
  return ZONE.test(given) ? given : `${given}Z`
}
