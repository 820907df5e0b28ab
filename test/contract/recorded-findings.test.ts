import { expect, test } from '@jest/globals'
import { recordVerdicts } from '../../src/contract/push.js'
import type { Finding, FindingEvidence } from '../../src/core/model.js'
import { finding } from '../core/report/report-fixture.js'
import { judgementOf } from '../store/contract/store-material.js'

test('a verdict keeps what gates, what moved and what cases tested, and not the hundreds of metrics that decide nothing', () => {
  const tested = { of: 'cases', method: 'McNemar mid-p', n: 100, p: 0.4 } as FindingEvidence
  const usual = { of: 'versions', method: 'usual range', n: 20, p: 0.4 } as FindingEvidence
  const limitAlone = { method: 'limit', n: null, p: null } as FindingEvidence
  const findings: Finding[] = [
    finding('f1', 0.9, 0.9, { gate: true }),
    finding('precision', 0.9, 0.7, { verdict: 'minor' }),
    finding('recall', 0.9, 0.95, { verdict: 'improvement' }),
    finding('accuracy', 0.9, 0.91, { verdict: 'unchanged', evidence: tested }),
    finding('auc', 0.9, 0.9, { verdict: 'unchanged', evidence: limitAlone }),
    finding('loss', 0.9, 0.91, { verdict: 'unchanged', evidence: usual }),
    finding('latency_ms', 0.9, 91, { verdict: 'incomparable' }),
    ...Array.from({ length: 300 }, (_, at) => finding(`layer_${at}`, at, at + 1, { verdict: 'shown' })),
  ]
  const { p_verdicts: sent } = recordVerdicts.argumentsOf({
    verdicts: [
      {
        ...{ judgement: { ...judgementOf('minor', null), judged: findings }, transaction_id: 'a', promotion: 'never' },
        ...{ own_baseline_version: null, actor: null, run_id: null },
      },
    ],
  }) as { readonly p_verdicts: readonly { readonly findings: readonly Finding[] }[] }
  const kept = sent.flatMap((verdict) => verdict.findings.map(({ metric }) => metric))
  expect(kept).toEqual(['f1', 'precision', 'recall', 'accuracy', 'latency_ms'])
})
