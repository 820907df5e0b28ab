import type { Configuration } from '../../model.js'
import { formatFindings } from '../format-number.js'
import { wholeFinding, type LegRow } from './leg-rows.js'
import { labelOf, sentence } from '../phrase.js'
import type { ResultView, Row } from '../report.js'

/** What another job of the run found, as far as this one knows it. */
export function viewLeg(leg: LegRow, varying: readonly (keyof Configuration)[]): ResultView {
  const { configuration, verdict, version, reason } = leg
  const findings = leg.findings.map(wholeFinding)
  const rows = formatFindings(findings).flatMap((shown, index): Row[] => {
    const finding = findings[index]
    return finding === undefined ? [] : [{ metric: finding.metric, finding, shown }]
  })
  return {
    verdict,
    judged: null,
    label: configuration === null ? ['a job that failed'] : labelOf(configuration, varying),
    version: version === null ? 'not stored' : `v${version}`,
    primary: rows[0] ?? null,
    facts: [
      { label: 'Why', text: [sentence(reason), '.'] },
      { label: 'Details', text: ['another job of this run judged it; its job summary has the whole report.'] },
    ],
    page: null,
    remarks: [],
    compared: rows.length > 0,
    changed: rows,
    improved: [],
    others: [],
    nested: [],
    broke: [],
    fixed: [],
    groups: [],
    charted: '',
    history: [],
    how: [],
    next: [],
  }
}
