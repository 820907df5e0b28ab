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

/** The icon of a report. A green check is shown as green; a regression is one even if `fail-on` ignores it. */
export function iconOf({ verdict, missing }: ReportView, report: Report): string {
  if (failsByMissing(report)) return '❌'
  const icon = ICONS[verdict]
  if (missing.length > 0 && icon === '✅') return '⚠️'
  return icon === '❌' && verdict !== 'regression' && !fails(verdict, report.failOn) ? '⚠️' : icon
}
