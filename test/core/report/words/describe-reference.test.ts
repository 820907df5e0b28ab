import { expect, test } from '@jest/globals'
import { describeBaseline, describePinned } from '../../../../src/core/report/words/describe-reference.js'
import type { Baseline, JudgedResult } from '../../../../src/core/model.js'
import { baselineWith, candidateWith, contextWith } from '../../judging/judging-material.js'

const NOW = '2026-02-06T04:15:28Z'

function judgedAgainst(baseline: Baseline, pinned: Baseline | null): JudgedResult {
  const { configuration, result } = candidateWith({ f1: 0.85 }, {}, { environment: 'pull-request/7' })
  const keys = { file: 'a.json', idempotency_key: null, content_digest: '', cases_digest: null }
  return {
    candidate: { configuration, result, provenance: {}, ...keys },
    judgement: {
      ...{
        verdict: 'regression',
        reason: '',
        findings: [],
        flipped: { broke: [], fixed: [] },
        groups: [],
        warnings: [],
        unfit: null,
        drift: null,
        proven_gain: null,
      },
      ...{ baseline, primary: { name: 'f1', better: 'higher' } },
    },
    context: contextWith(baseline, { pinned }),
    stored: null,
    promotion: { promoted: false, reason: '' },
  }
}

const text = (phrase: ReturnType<typeof describeBaseline>): string =>
  phrase.map((part) => (typeof part === 'string' ? part : Object.values(part)[0])).join('')

test.each<[Baseline['source'], string]>([
  ['base_commit', 'measured at the base commit'],
  [
    'base',
    'the newest of the base branch: none was measured at the base commit), rolled back since: version 1 is current',
  ],
  ['environment_newest', 'the newest of the baseline environment'],
  ['previous_run', 'its newest version from another run that did not regress'],
])('a report says which version it was judged against, why and how old it is: %s', (source, why) => {
  const said = text(
    describeBaseline(judgedAgainst(baselineWith({ f1: 0.92 }, { source, rolled_back_to: 1 }), null), NOW),
  )
  expect(said).toContain('version 2')
  expect(said).toContain(why)
  expect(said).toContain('2 days old')
})

test('the pinned baseline stands beside it in one line, and decides nothing', () => {
  const pinned = baselineWith({ f1: 0.88 }, { snapshot_version: 1 })
  const [fact] = describePinned(judgedAgainst(baselineWith({ f1: 0.92 }), pinned), NOW)
  expect(fact?.label).toBe('Pinned')
  expect(text(fact?.text ?? [])).toBe(
    'the baseline of the base branch, version 1, 2 days old: f1 0.880 there, −0.030 since; it decides nothing.',
  )
  expect(describePinned(judgedAgainst(baselineWith({ f1: 0.92 }), null), NOW)).toEqual([])
})
