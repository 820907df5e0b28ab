import type { Configuration } from '../../model.js'
import { wholeFinding, type LegRow } from './leg-rows.js'
import { labelOf, sentence } from '../words/phrase.js'
import type { ResultView } from '../report.js'
import { rowsOf } from '../tables/rows.js'

/** The result of another job of the run, as far as this job knows it. */
export function viewLeg(leg: LegRow, names: readonly (keyof Configuration)[]): ResultView {
  const { configuration, verdict, version, reason } = leg
  const rows = rowsOf(leg.findings.map(wholeFinding))
  return {
    verdict,
    judged: null,
    label: configuration === null ? ['a job that failed'] : labelOf(configuration, names),
    version: version === null ? 'not stored' : `v${version}`,
    primary: rows[0] ?? null,
    facts: [
      { label: 'Why', text: [sentence(reason), '.'] },
      { label: 'Details', text: ['another job of this run judged it; its job summary has the whole report.'] },
    ],
    page: null,
    remarks: [],
    compared: rows.length > 0,
    rows: () => ({ changed: rows, improved: [], others: [], nested: [], how: [] }),
    broke: [],
    fixed: [],
    groups: [],
    charted: '',
    history: [],
    next: [],
  }
}
