import { describe, expect, test } from '@jest/globals'
import type { MissingConfiguration } from '../../../src/core/pushes.js'
import { renderComment, renderSummary } from '../../../src/core/report/render-markdown.js'
import { headline, missingMessage, renderText } from '../../../src/core/report/render-text.js'
import { judged, PRODUCTION, REGRESSED, report } from './report-fixture.js'

const missing = (model_version: string, pushes = 10): MissingConfiguration => {
  return { model_version, dataset_version: 'claims-v2', pushes, of: 10 }
}
const telling = (fails: boolean, ...configurations: readonly MissingConfiguration[]) => {
  return { missing: { configurations, fails } }
}

describe('what a push lacks', () => {
  test('comes before good news, which it makes doubtful, and after bad news', () => {
    const more = telling(false, missing('gpt-4o'), missing('gpt-4o-mini', 7))
    expect(headline(report([judged({})], more))).toMatch(/^Missing: gpt-4o on claims-v2 and 1 more\. No regression: /)
    expect(headline(report([REGRESSED], more))).toMatch(/^Regression: .*; missing: gpt-4o on claims-v2 and 1 more$/)
  })

  test('is named in full in summary, comment and text, with how usual it is and what ends it', () => {
    const given = report([judged({})], telling(false, missing('gpt-4o'), missing('a|b', 7)))
    for (const text of [renderSummary(given), renderComment(given)]) {
      expect(text).toMatch(/^## ⚠️ Missing: /)
      expect(text).toContain('- `gpt-4o` on `claims-v2` (in all of the last 10 pushes)\n')
      expect(text).toContain('- `a|b` on `claims-v2` (in 7 of the last 10 pushes)\n')
      expect(text).toContain('The input `on-missing` says what it does.')
      expect(text).not.toContain('This fails the check.')
    }
    expect(renderText(given).map(({ text }) => text)).toContain(
      '  - gpt-4o on claims-v2 (in all of the last 10 pushes)',
    )
    expect(missingMessage(given)?.message).toMatch(/^gpt-4o on claims-v2 \(in all of the last 10 pushes\), a\|b on/)
  })

  test('makes the report red where it fails the check, and says nothing where nothing is missing', () => {
    expect(renderSummary(report([judged({})], telling(true, missing('gpt-4o'))))).toMatch(
      /^## ❌ Missing: .*\n\n.*\*\*This fails the check\.\*\*/,
    )
    const whole = report([judged({})], telling(true))
    expect(renderSummary(whole)).toBe(renderSummary(report([judged({})])))
    expect(missingMessage(whole)).toBeNull()
  })

  test('is not missing from the comment where another job of the run measured it', () => {
    const configuration = { ...PRODUCTION, model_version: 'gpt-4o', dataset_version: 'claims-v2' }
    const leg = { configuration, attempt: 1, verdict: 'unchanged', version: 2, reason: '', findings: [] } as const
    const given = report([judged({})], telling(true, missing('gpt-4o'), missing('other')))
    expect(renderComment({ ...given, legs: [leg] })).toMatch(/^## ❌ Missing: `other` on `claims-v2`\. /)
    expect(renderComment({ ...given, ...telling(true, missing('gpt-4o')), legs: [leg] })).not.toContain('issing')
  })
})
