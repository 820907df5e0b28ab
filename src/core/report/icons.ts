import { fails } from '../judging/verdict.js'
import type { FindingVerdict, Verdict } from '../model.js'
import type { Report, ReportView } from './report.js'
import { failsByMissing } from './words/describe-missing.js'

export const ICONS: Readonly<Record<Verdict, string>> = {
  regression: '❌',
  not_evaluated: '❌',
  incomparable: '❌',
  inconclusive: '⚠️',
  minor: '⚠️',
  no_baseline: '⚠️',
  unchanged: '✅',
  improvement: '✅',
}

export const FINDING_ICONS: Readonly<Record<FindingVerdict, string>> = {
  regression: '❌ ',
  incomparable: '⚠️ ',
  inconclusive: '⚠️ ',
  minor: '⚠️ ',
  unchanged: '',
  improvement: '✅ ',
  shown: '',
}

/** A check that stays green says so; a regression is one even where nobody wants to fail. */
export function iconOf({ verdict, missing }: ReportView, report: Report): string {
  if (failsByMissing(report)) return '❌'
  const icon = ICONS[verdict]
  if (missing.length > 0 && icon === '✅') return '⚠️'
  return icon === '❌' && verdict !== 'regression' && !fails(verdict, report.failOn) ? '⚠️' : icon
}
