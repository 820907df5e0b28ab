import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/core/errors.js'
import { VERDICTS, type Verdict } from '../../../src/core/model.js'
import { fails, parseFailOn, worstVerdict } from '../../../src/core/judging/verdict.js'

const failing = (text: string | undefined): Verdict[] => VERDICTS.filter((each) => fails(each, parseFailOn(text)))

describe('the overall verdict', () => {
  test('is the worst', () => {
    expect(worstVerdict(['improvement', 'minor', 'unchanged'])).toBe('minor')
    expect(worstVerdict([...VERDICTS].reverse())).toBe('regression')
    expect(worstVerdict(['improvement'])).toBe('improvement')
  })

  test('of nothing is not green', () => {
    expect(worstVerdict([])).toBe('not_evaluated')
  })
})

describe('the check fails', () => {
  test.each([
    [undefined, ['regression', 'not_evaluated', 'incomparable']],
    ['', ['regression', 'not_evaluated', 'incomparable']],
    ['none', []],
    ['regression', ['regression']],
    ['regression, minor', ['regression', 'minor']],
    ['incomparable\n  no_baseline\r\n', ['incomparable', 'no_baseline']],
  ])('on %j', (text, verdicts) => {
    expect(failing(text)).toEqual(verdicts)
  })

  test.each(['regresion', 'none, minor', 'regression minor', 'Regression'])('and %j is refused by name', (text) => {
    expect(() => parseFailOn(text)).toThrow(UserError)
    expect(() => parseFailOn(text)).toThrow(/^fail-on: ".*" is not allowed; give regression, not_evaluated, /)
  })
})
