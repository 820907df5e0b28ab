import { expect, test } from '@jest/globals'
import { UserError } from '../../../src/core/errors.js'
import { durationFrom, momentFrom } from '../../../src/core/result/period.js'

const NOW = new Date('2026-11-21T12:00:00Z')

test.each([
  ['90d', '90 days'],
  [' 12h ', '12 hours'],
  ['8w', '8 weeks'],
])('the duration %s is %s', (text, interval) => {
  expect(durationFrom('--older-than', text)).toBe(interval)
})

test.each(['', '0d', '90', 'd', '1.5d', '-1d', '90 days', '3m', '1000000d'])('%j is no duration', (text) => {
  expect(() => durationFrom('--older-than', text)).toThrow(UserError)
  expect(() => durationFrom('--older-than', text)).toThrow('--older-than: ')
})

test.each([
  ['2026-03-01T12:00Z', '2026-03-01T12:00Z'],
  ['2026-03-01 12:00:05', '2026-03-01 12:00:05Z'],
  ['2026-03-01T12:00+02:00', '2026-03-01T12:00+02:00'],
  ['2026-03-01T12:00:05,5Z', '2026-03-01T12:00:05.5Z'],
  ['2026-03-01', '2026-03-01T00:00:00Z'],
  ['30d', '2026-10-22T12:00:00.000Z'],
  ['2h', '2026-11-21T10:00:00.000Z'],
])('the moment %s is %s: without a zone, that of UTC', (text, moment) => {
  expect(momentFrom('--since', text, NOW)).toBe(moment)
  expect(Number.isNaN(Date.parse(momentFrom('--since', text, NOW)))).toBe(false)
})

test.each(['yesterday', '2026-13-01', '2026-02-30', '12:00', ''])(
  '%j is no moment, and the message says what is',
  (text) => {
    expect(() => momentFrom('--at', text, NOW)).toThrow(/^--at: ".*" is not a time; give a date \(2026-03-01\)/)
  },
)

test('a date alone is the beginning of that day, or its end where that is meant', () => {
  expect(momentFrom('--at', '2026-11-27', NOW, 'end')).toBe('2026-11-27T23:59:59.999999Z')
  expect(momentFrom('--at', '2026-11-27T12:00Z', NOW, 'end')).toBe('2026-11-27T12:00Z')
  expect(momentFrom('--since', '2026-11-27', NOW)).toBe('2026-11-27T00:00:00Z')
})
