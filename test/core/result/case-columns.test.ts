import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { BenchmarkCase } from '../../../src/core/model.js'
import { caseColumns, casesIn } from '../../../src/core/result/case-columns.js'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const oneCase: fc.Arbitrary<BenchmarkCase> = fc.record(
  {
    ...{
      id: fc.string(),
      passed: fc.boolean(),
      error: fc.boolean(),
      group: fc.constantFrom('a', 'b', '', '__proto__'),
    },
    ...{ score: number, trials: number, passes: number, tp: number, fp: number, fn: number },
    ...{ latency_ms: number, cost: number },
  },
  { requiredKeys: ['id'], noNullPrototype: true },
)

test('cases that travel by columns arrive as they were, whatever each of them says', () => {
  fc.assert(
    fc.property(fc.array(oneCase, { maxLength: 8 }), (cases) => {
      expect(casesIn(JSON.parse(JSON.stringify(caseColumns(cases))))).toEqual(cases)
    }),
    { numRuns: 500 },
  )
})

test('a column that no case has is left out, and groups are named once', () => {
  const cases = [
    { id: 'a', passed: true, group: 'easy' },
    { id: 'b', passed: false, score: 0.25, group: 'hard' },
    { id: 'c', group: 'easy' },
  ]
  expect(caseColumns(cases)).toEqual({
    ...{ id: ['a', 'b', 'c'], groups: ['easy', 'hard'], group: [0, 1, 0] },
    ...{ passed: '10-', score: [null, 0.25, null] },
  })
  expect(caseColumns([{ id: 'a' }])).toEqual({ id: ['a'] })
})

describe('columns that are none are not taken for cases:', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list of cases', [{ id: 'a' }]],
    ['no ids', { passed: '1' }],
    ['ids that are no texts', { id: [1] }],
    ['too few flags', { id: ['a', 'b'], passed: '1' }],
    ['flags of another kind', { id: ['a', 'b'], passed: '1x' }],
    ['flags that are no text', { id: ['a'], error: [true] }],
    ['too many numbers', { id: ['a'], score: [1, 2] }],
    ['numbers as texts', { id: ['a'], score: ['1'] }],
    ['a number that is not finite', { id: ['a'], cost: [Number.POSITIVE_INFINITY] }],
    ['a group that is not there', { id: ['a'], groups: ['g'], group: [1] }],
    ['places without groups', { id: ['a'], group: [0] }],
    ['groups that are no texts', { id: ['a'], groups: [{}], group: [0] }],
  ])('%s', (_, columns) => {
    expect(casesIn(columns)).toBeNull()
  })
})
