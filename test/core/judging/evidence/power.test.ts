import { describe, expect, test } from '@jest/globals'
import { casesNeeded, detectableDrop } from '../../../../src/core/judging/evidence/power.js'
import { golden, offBy } from './golden.js'

describe('what more cases would show', () => {
  test.each([...golden.cases_needed])(
    'a spread of $spread needs $cases cases for a limit of $limit among $comparisons',
    ({ spread, limit, comparisons, cases }) => {
      expect(casesNeeded(spread, limit, 0.05 / comparisons)).toBe(cases)
    },
  )

  test.each([...golden.detectable])(
    '$cases cases with a spread of $spread show a drop of $drop among $comparisons',
    ({ spread, cases, comparisons, drop }) => {
      expect(offBy(detectableDrop(spread, cases, 0.05 / comparisons), drop)).toBeLessThan(1e-9)
    },
  )

  test('no number of cases shows a limit of nothing', () => {
    expect(casesNeeded(0.1, 0, 0.05)).toBe(Infinity)
  })
})
