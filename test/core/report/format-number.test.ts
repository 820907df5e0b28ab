import { expect, test } from '@jest/globals'
import { alignedNumbers, formatFinding, formatFindings, formatValue } from '../../../src/core/report/format-number.js'
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
  const shown = formatFinding(finding('f1', 0.90000001, 0.9, { delta: -1e-8 }))
  expect(shown).toMatchObject({ baseline: '0.90000001', candidate: '0.90000000', delta: '−0.00000001' })
})

test('what binary arithmetic leaves in the last digits is not shown, and is no difference', () => {
  const shown = formatFinding(finding('f1', 0.1 + 0.2, 0.3, { delta: 4e-17 }))
  expect(shown).toMatchObject({ baseline: '0.300', candidate: '0.300', delta: '±0' })
  expect(formatValue('f1', 'proportion', 0.8300000000000001)).toBe('0.830')
  expect(formatValue('cost', 'money', 0.1 + 0.2)).toBe('0.30')
  expect(formatValue('savings', 'other', 1.1 + 2.2)).toBe('3.3')
})

test('something never looks like nothing', () => {
  expect(formatValue('cost', 'money', 0.00000015)).toBe('0.00000015')
  expect(alignedNumbers([0.00000015, 0.5])).toEqual(['0.00000015', '0.50000000'])
})

test('proportions of one table have the same decimals, and so have percentages; other units have their own', () => {
  const rows = formatFindings([
    finding('f1', 0.13333333333333333, 0.125),
    finding('recall', 0.9, 0.85),
    finding('latency_ms', 412, 425.5, { kind: 'duration' }),
    finding('accuracy', 91, 90.25, { kind: 'percent' }),
    finding('pass_rate', 91.5, 90, { kind: 'percent' }),
    finding('mrr', 0.9, 0.90000001),
  ])
  expect(rows.map(({ baseline, candidate, delta }) => [baseline, candidate, delta])).toEqual([
    ['0.1333', '0.1250', '−0.0083'],
    ['0.9000', '0.8500', '−0.0500'],
    ['412.0 ms', '425.5 ms', '+13.5 ms'],
    ['91.00', '90.25', '−0.75'],
    ['91.50', '90.00', '−1.50'],
    ['0.90000000', '0.90000001', '+0.00000001'],
  ])
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
  // What arithmetic left in the last digits is not shown.
  [
    [0.1 + 0.2, 0.5, 0.25],
    ['0.30', '0.50', '0.25'],
  ],
  [
    [0.8833333333333333, 0.85, 0.9],
    ['0.8833', '0.8500', '0.9000'],
  ],
  [
    [2143.964491562499, 1649.5],
    ['2144', '1650'],
  ],
  [
    [2.1e17, 1],
    ['210000000000000000', '1'],
  ],
])('%j beside each other have one number of decimals', (values, texts) => {
  expect(alignedNumbers(values)).toEqual(texts)
})

test('differences beside each other have a sign, but nothing has none', () => {
  expect(alignedNumbers([0.1, -0.05, 0, null], { signed: true, nothing: '' })).toEqual(['+0.10', '-0.05', '0.00', ''])
  expect(alignedNumbers([-0.0166666666666667, 0.0699999999999999], { signed: true })).toEqual(['-0.0167', '+0.0700'])
  expect(alignedNumbers([4e-17, 13], { signed: true })).toEqual(['0', '+13'])
})
