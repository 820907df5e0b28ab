import { FINDING_VERDICTS, type Finding, type FindingVerdict, type Judgement } from '../model.js'
import { byCodeUnit } from '../order.js'
import type { ShownMetrics } from './shown-metrics.js'

/** The order of findings: worst first, gates before others, then by name. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    FINDING_VERDICTS.indexOf(a.verdict) - FINDING_VERDICTS.indexOf(b.verdict) ||
    Number(b.gate) - Number(a.gate) ||
    byCodeUnit(a.metric, b.metric)
  )
}

/**
 * The verdict of sorted findings and of metrics that are only shown. It is an improvement only if a gating metric is
 * one and nothing got worse.
 */
export function overall(findings: readonly Finding[], shown: ShownMetrics): Pick<Judgement, 'verdict' | 'reason'> {
  const worst = findings[0]?.verdict
  if (worst === 'regression') return { verdict: 'regression', reason: summed(findings, 'regression') }
  const elsewhere = findings.find(({ verdict, gate }) => gate && verdict === 'incomparable')
  if (elsewhere !== undefined) return { verdict: 'incomparable', reason: elsewhere.reason }
  if (findings.some(({ verdict }) => verdict === 'inconclusive')) {
    return { verdict: 'inconclusive', reason: summed(findings, 'inconclusive') }
  }
  if (findings.some(({ verdict }) => verdict === 'minor')) {
    return { verdict: 'minor', reason: `no gating metric regressed, but ${summed(findings, 'minor')}` }
  }
  const improved = findings.find(({ verdict, gate }) => gate && verdict === 'improvement')
  if (improved !== undefined) return { verdict: 'improvement', reason: improved.reason }

  const judged = findings.some(({ verdict }) => verdict !== 'shown')
  const differs = (): boolean => shown.differ || findings.some(({ baseline, candidate }) => baseline !== candidate)
  if (!judged && differs()) {
    return { verdict: 'inconclusive', reason: 'no metric could be judged, and the two results differ' }
  }
  const gate = findings.find((finding) => finding.gate && finding.verdict === 'unchanged')
  return { verdict: 'unchanged', reason: gate?.reason ?? 'no metric is beyond its limit' }
}

function summed(findings: readonly Finding[], verdict: FindingVerdict): string {
  const [first, ...more] = findings.filter((finding) => finding.verdict === verdict)
  const reason = first?.reason ?? ''
  if (more.length === 0) return reason
  const what = verdict === 'inconclusive' ? 'inconclusive' : 'worse'
  return `${reason}; ${more.length} more ${more.length === 1 ? 'metric is' : 'metrics are'} ${what}`
}
