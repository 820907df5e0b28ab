import { expect, test } from '@jest/globals'
import { alignedNumbers, formatFinding, formatValue } from '../../../src/core/report/format-number.js'
import type { MetricKind } from '../../../src/core/model.js'
import { finding } from './report-fixture.js'

test.each<[string, MetricKind, number, number, string]>([
  ['f1', 'proportion', 0.91, 0.85, '0.910 0.850 −0.060 −6.59%'],
  ['f1', 'proportion', 0.9, 0.9, '0.900 0.900 ±0 ±0%'],
  ['f1', 'proportion', 0.13333333333333333, 0.125, '0.1333 0.1250 −0.0083 −6.25%'],
  ['f1', 'proportion', 0.9, 0.90001, '0.90000 0.90001 +0.00001 ±0%'],
  ['f1', 'proportion', 0, 0.5, '0.000 0.500 +0.500 –'],
  ['latency_ms', 'duration', 412, 425, '412 ms 425 ms +13 ms +3.16%'],
  ['avg_latency_ms', 'duration', 2143.964491562499, 1649.4586983124993, '2144 ms 1649 ms −495 ms −23.07%'],
  ['latency_ms', 'duration', 0.4075718749998458, 0.5323156874990076, '0.4076 ms 0.5323 ms +0.1247 ms +30.61%'],
  ['total_seconds', 'duration', 12.5, 12.25, '12.50 s 12.25 s −0.25 s −2.00%'],
  ['cost', 'money', 1.5, 1.25, '1.50 1.25 −0.25 −16.67%'],
  ['cost_usd', 'money', 0.0123, 0.0124, '0.0123 USD 0.0124 USD +0.0001 USD +0.81%'],
  ['tokens', 'count', 1200, 1300, '1200 1300 +100 +8.33%'],
  ['bias', 'other', -0.5, 0.25, '−0.50 0.25 +0.75 +150.00%'],
])('%s (%s) %d → %d reads well', (metric, kind, before, now, expected) => {
  const { baseline, candidate, delta, percent } = formatFinding(finding(metric, before, now, { kind }))
  expect([baseline, candidate, delta, percent].join(' ')).toBe(expected)
})

test('a missing value is called missing and never a number', () => {
  const { baseline, candidate, delta, percent } = formatFinding(finding('f1', 0.9, null))
  expect([baseline, candidate, delta, percent]).toEqual(['0.900', 'missing', '–', '–'])
})

test('two values that differ never look the same', () => {
  const shown = formatFinding(finding('f1', 0.1 + 0.2, 0.3, { delta: 4e-17 }))
  expect(shown.baseline).not.toBe(shown.candidate)
})

test('a value alone is formatted like one beside another', () => {
  expect(formatValue('f1', 'proportion', 0.88)).toBe('0.880')
  expect(formatValue('latency_ms', 'duration', 431.25)).toBe('431.3 ms')
})

test.each([
  [
    [0.92, 0.9, 1, null],
    ['0.92', '0.90', '1.00', '–'],
  ],
  [
    [412, 425],
    ['412', '425'],
  ],
  [
    [-0.5, 0.25],
    ['-0.50', '0.25'],
  ],
  // So many digits are shown where they are, and make nothing else longer.
  [
    [0.1 + 0.2, 0.5, 0.25],
    ['0.30000000000000004', '0.50', '0.25'],
  ],
])('%j beside each other have one number of decimals', (values, texts) => {
  expect(alignedNumbers(values)).toEqual(texts)
})

test('differences beside each other have a sign, but nothing has none', () => {
  expect(alignedNumbers([0.1, -0.05, 0, null], { signed: true, nothing: '' })).toEqual(['+0.10', '-0.05', '0.00', ''])
})
