import { describe, expect, test } from '@jest/globals'
import { caseGroups } from '../../../src/core/judging/case-groups.js'
import { judge } from '../../../src/core/judging/judge.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import type { CaseOutcome } from '../../../src/core/model.js'
import { renderComment, renderSummary } from '../../../src/core/report/render-markdown.js'
import { renderText } from '../../../src/core/report/render-text.js'
import { judged, report } from '../report/report-fixture.js'
import { baselineWith, candidateWith, contextWith } from './judging-material.js'

const of = (group: string | undefined, outcomes: string): CaseOutcome[] =>
  Array.from(outcomes, (outcome, at) => ({
    id: `${group ?? 'alone'}-${at}`,
    passed: outcome === '1',
    ...(group === undefined ? {} : { group }),
  }))

const BEFORE = [...of('math', '1111'), ...of('law', '1100'), ...of('old', '11')]
const NOW = [...of('math', '1100'), ...of('law', '1110'), ...of('new', '1'), ...of(undefined, '10')]
const GROUPS = [
  { group: 'math', cases: 4, passed: 2, before: { cases: 4, passed: 4 } },
  { group: null, cases: 2, passed: 1, before: null },
  { group: 'new', cases: 1, passed: 1, before: null },
  { group: 'old', cases: 0, passed: 0, before: { cases: 2, passed: 2 } },
  { group: 'law', cases: 4, passed: 3, before: { cases: 4, passed: 2 } },
]

describe('groups of cases', () => {
  test('are counted on both sides, the greatest loss first; cases without one stand together', () => {
    expect(caseGroups(BEFORE, NOW)).toEqual(GROUPS)
    expect(caseGroups(null, of('law', '110'))).toEqual([{ group: 'law', cases: 3, passed: 2, before: null }])
  })

  test('are not spoken of where no case is in one', () => {
    expect(caseGroups(BEFORE, of(undefined, '11'))).toEqual([])
    expect(caseGroups(BEFORE, undefined)).toEqual([])
  })

  test('come with the judgement, beside the reference or, on a first push, alone', () => {
    const [before, now] = [of('math', '1111'), of('math', '1110')]
    const candidate = candidateWith({ accuracy: 0.75 }, { cases: now })
    const context = contextWith(baselineWith({ accuracy: 1 }, { cases: before }))
    expect(judge(candidate, context, DEFAULT_POLICY).groups).toEqual([
      { group: 'math', cases: 4, passed: 3, before: { cases: 4, passed: 4 } },
    ])
    expect(judge(candidate, contextWith(null), DEFAULT_POLICY).groups).toEqual([
      { group: 'math', cases: 4, passed: 3, before: null },
    ])
  })

  test('are a folded table of the summary and the comment, and a table on a terminal', () => {
    const told = report([judged({ judgement: { groups: GROUPS } })])
    const table = `<details><summary>5 groups of cases, 1 lower</summary>

| Group | Cases | Passed | Before | Change |
| --- | --: | --: | --: | --: |
| \`math\` | 4 | 2 | 4 of 4 | −0.50 |
| \`(none)\` | 2 | 1 | – | – |
| \`new\` | 1 | 1 | – | – |
| \`old\` | 0 | 0 | 2 of 2 | – |
| \`law\` | 4 | 3 | 2 of 4 | +0.25 |
`
    expect(renderSummary(told)).toContain(table)
    expect(renderComment(told)).toContain(table)
    const lines = renderText(told).map(({ text }) => text)
    expect(lines).toContain('  math        4       2  4 of 4   -0.50')
  })
})
