import { describe, expect, test } from '@jest/globals'
import type { FindingEvidence, PooledComparison } from '../../../src/core/model.js'
import { verdictsPage } from '../../../src/core/report/words/describe-evidence.js'
import { renderComment, renderSummary } from '../../../src/core/report/render-markdown.js'
import { renderText } from '../../../src/core/report/render-text.js'
import type { Report } from '../../../src/core/report/report.js'
import { finding, judged, report } from './report-fixture.js'

const EVIDENCE: FindingEvidence = {
  method: 'McNemar mid-p',
  n: 100,
  of: 'cases',
  groups: null,
  changed: 11,
  p: 0.073,
  p_improved: 0.93,
  level: 0.025,
  others: 1,
  interval: [-0.004, 0.102],
  broke: 8,
  fixed: 3,
  cases_needed: 270,
  runs_needed: 3,
  remarks: ['judged together with 1 other comparison'],
}
const INCONCLUSIVE = judged({
  judgement: {
    verdict: 'inconclusive',
    reason: 'f1 fell by 0.05 (0.91 → 0.86), which reaches the limit of 0.05, but 100 cases cannot tell it from chance',
    findings: [finding('f1', 0.91, 0.86, { verdict: 'inconclusive', evidence: EVIDENCE })],
  },
})
const TOGETHER: PooledComparison = {
  method: 'sign flips, saddlepoint',
  results: 20,
  drop: 0.06,
  limit: 0.05,
  p: 0.0002,
  level: 0.01,
  significant: true,
  regression: true,
  reason: 'the 20 results with cases together fell by 0.06 on average; the limit is 0.05; chance does not explain it',
}

const textOf = (given: Report): string =>
  renderText(given)
    .map(({ text }) => text)
    .join('\n')

describe('what cannot be told from chance', () => {
  const comment = renderComment(report([INCONCLUSIVE]))

  test('is no green word: it warns, says that it may be chance, and how many there are', () => {
    expect(comment).toMatch(/^## ⚠️ Inconclusive: `f1` fell from 0\.910 to 0\.860 \(−0\.050\), which may be chance\n/)
    expect(comment).toContain('1 metric: 1 inconclusive.')
    expect(comment).not.toContain('✅')
    expect(renderText(report([INCONCLUSIVE]))[0]).toMatchObject({ style: 'warn' })
  })

  test('has the interval beside the difference', () => {
    expect(comment).toContain('| `f1` | 0.910 | 0.860 | −0.050 (−0.102 to +0.004) |')
    expect(textOf(report([INCONCLUSIVE]))).toMatch(/ {2}change +90% interval .*\n.* -0\.050 {2}-0\.102 to \+0\.004 /)
  })

  test('says, folded, how it was judged: method, n, p and what it was held to', () => {
    expect(comment).toContain('<details><summary>How this was judged</summary>')
    expect(comment).toContain(
      '- `f1`: McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, level 0.025; judged together with 1 other comparison.',
    )
    expect(textOf(report([INCONCLUSIVE]))).toContain('Judged by:     f1: McNemar mid-p over 100 cases')
  })
})

test('how it was judged links to the page of the action that was used, and to no other place', () => {
  const run = { command_name: 'benchmark-snapshots', server_url: 'https://github.com' }
  const page = 'https://github.com/acme/snapshots/blob/v1/docs/verdicts.md'
  expect(verdictsPage({ ...run, action: 'acme/snapshots/snapshots@v1' })).toBe(page)
  expect(verdictsPage({ ...run, action: './snapshots' })).toBeNull()
  expect(verdictsPage({ ...run, action: 'acme/snapshots@v1', server_url: 'javascript:alert(1)' })).toBeNull()
  expect(renderSummary(report([INCONCLUSIVE], { run: { ...run, action: 'acme/snapshots@v1' } }))).toContain(page)
})

test('results that regressed together are a regression at the head of the report, which fails the check', () => {
  const given = report([INCONCLUSIVE], { together: TOGETHER })
  const summary = renderSummary(given)
  expect(summary).toMatch(/^## ❌ Regression: the 20 results with cases together fell by 0\.06 on average/)
  expect(summary).toContain('**This fails the check.**')
  expect(summary).toContain('**All together:** The 20 results with cases together fell by 0.06 on average')
  expect(renderText(given)[0]).toMatchObject({ style: 'bad' })
})
