import { describe, expect, test } from '@jest/globals'
import { isEphemeral } from '../../../src/core/result/environment.js'
import { judge } from '../../../src/core/judging/judge.js'
import { VERDICTS } from '../../../src/core/model.js'
import type { Baseline, JudgingContext, Promotion, PromotionOutcome } from '../../../src/core/model.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy.js'
import { decidePromotion } from '../../../src/core/judging/promotion.js'
import { CONFIGURATION, baselineWith, candidateWith, contextWith } from './judging-material.js'
import type { Judged } from './judging-material.js'

function decide(promotion: Promotion, candidate: Judged, context: JudgingContext): PromotionOutcome {
  const judgement = judge(candidate, context, DEFAULT_POLICY)
  const { environment } = candidate.configuration
  return decidePromotion(promotion, judgement, candidate, context, isEphemeral(environment))
}

const own = (f1: number): JudgingContext => contextWith(baselineWith({ f1 }))
const from = (source: Baseline['source'], f1: number): JudgingContext =>
  contextWith(baselineWith({ f1 }, { source, configuration: { ...CONFIGURATION, prompt_version: 'analysis-v3' } }))

describe('promotion auto', () => {
  test.each([
    [0.91, 0.93, 'f1 0.910 → 0.930: +0.020 ≥ 0.02'],
    [0.81, 0.83, 'f1 0.810 → 0.830: +0.020 ≥ 0.02'],
    [0.91, 0.932, 'f1 0.910 → 0.932: +0.022 ≥ 0.02'],
    [0.95, 0.95, 'f1 0.950 → 0.950: +0.000, not lower than the baseline and ≥ 0.95'],
    [0.949, 0.95, 'f1 0.949 → 0.950: +0.001, not lower than the baseline and ≥ 0.95'],
  ])('takes a baseline from %d to %d', (before, now, reason) => {
    expect(decide('auto', candidateWith({ f1: now }), own(before))).toEqual({ promoted: true, reason })
  })

  test.each([
    [0.91, 0.929, 'f1 0.910 → 0.929: +0.019 < 0.02, and f1 < 0.95'],
    [0.91, 0.91, 'f1 0.910 → 0.910: +0.000 < 0.02, and f1 < 0.95'],
    [0.97, 0.96, 'f1 0.970 → 0.960: −0.010, lower than the baseline'],
  ])('does not take it from %d to %d', (before, now, reason) => {
    expect(decide('auto', candidateWith({ f1: now }), own(before))).toEqual({ promoted: false, reason })
  })

  test('every gain of two points counts, where binary floating point misses some', () => {
    const missed = []
    for (let hundredths = 2; hundredths <= 100; hundredths += 1) {
      const [before, now] = [(hundredths - 2) / 100, hundredths / 100]
      const { promoted } = decide('auto', candidateWith({ f1: now }), own(before))
      expect([before, now, promoted]).toEqual([before, now, true])
      if (now - before < 0.02) missed.push(now)
    }
    expect(missed).toContain(0.83)
  })

  test('asks for f1 on both sides', () => {
    const context = contextWith(baselineWith({ accuracy: 0.8 }))
    expect(decide('auto', candidateWith({ accuracy: 0.9 }), context).reason).toBe(
      'promotion `auto` compares f1, which the baseline lacks',
    )
  })

  test('compares with the own baseline and no other', () => {
    const context = { ...from('input', 0.8), own_baseline_version: 4 }
    expect(decide('auto', candidateWith({ f1: 0.99 }), context)).toEqual({
      promoted: false,
      reason: 'it was not judged against the own baseline, version 4',
    })
  })
})

describe('promotion first', () => {
  test.each(['first', 'auto'] as const)('(and %s) makes the first result of all the baseline', (promotion) => {
    expect(decide(promotion, candidateWith({ f1: 0.3 }), contextWith(null)).promoted).toBe(true)
  })

  test('makes the first result of a new prompt the baseline when it did not regress', () => {
    expect(decide('first', candidateWith({ f1: 0.88 }), from('environment', 0.91))).toEqual({
      promoted: true,
      reason:
        'the configuration had no baseline, and this did not regress against ' +
        'version 2 of prompt analysis-v3 in production',
    })
  })

  test('does not let a new prompt that regresses become a baseline', () => {
    expect(decide('first', candidateWith({ f1: 0.85 }), from('environment', 0.91))).toEqual({
      promoted: false,
      reason: 'a candidate with the verdict regression never becomes the baseline',
    })
  })

  test('does not replace a baseline, however good the candidate', () => {
    expect(decide('first', candidateWith({ f1: 1 }), own(0.5))).toEqual({
      promoted: false,
      reason: 'version 2 is the baseline already, and promotion `first` never replaces one',
    })
  })

  test('does not follow from a comparison with a baseline that was asked for', () => {
    expect(decide('first', candidateWith({ f1: 0.95 }), from('input', 0.91)).promoted).toBe(false)
  })
})

describe('nothing is promoted', () => {
  test('when promotion is never', () => {
    expect(decide('never', candidateWith({ f1: 1 }), contextWith(null)).promoted).toBe(false)
    expect(decide('never', candidateWith({ f1: 1 }), own(0.5)).promoted).toBe(false)
  })

  test.each(['pull-request/7', 'branch/topic'])('in %s', (environment) => {
    for (const context of [contextWith(null), own(0.5), from('environment', 0.5)]) {
      const { promoted, reason } = decide('auto', candidateWith({ f1: 1 }, {}, { environment }), context)
      expect([promoted, reason]).toEqual([false, `${environment} is ephemeral and never has a baseline of its own`])
    }
  })

  test.each(VERDICTS)('unless the verdict allows it: %s', (verdict) => {
    const candidate = candidateWith({ f1: 1 })
    const never = ['regression', 'incomparable', 'not_evaluated'].includes(verdict)
    for (const context of [own(0.5), from('environment', 0.5), contextWith(null)]) {
      const judgement = { ...judge(candidate, context, DEFAULT_POLICY), verdict }
      expect(decidePromotion('auto', judgement, candidate, context, false).promoted).toBe(!never)
    }
  })
})
