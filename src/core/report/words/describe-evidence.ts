import { testOf } from '../../judging/evidence/words/remarks.js'
import type { FindingEvidence } from '../../model.js'
import { sentence, value, type Phrase } from './phrase.js'
import type { ReportRun } from '../report.js'

const PUBLIC_ACTION = /^([\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w./-]+)$/

/** How one metric was judged: `f1: McNemar mid-p over 100 cases, …`; empty if it was not compared. */
export function describeEvidence(metric: string, evidence: FindingEvidence | null): Phrase[] {
  if (evidence === null) return []
  const { remarks } = evidence
  const more = remarks.flatMap((remark) => ['; ', sentence(remark)])
  return [[value(metric), `: ${testOf(evidence)}`, ...more, '.']]
}

/** The address of docs/verdicts.md in the repository of the action; null: unknown. */
export function verdictsPage({ action = '', server_url = 'https://github.com' }: ReportRun): string | null {
  const [, repository, ref] = PUBLIC_ACTION.exec(action) ?? []
  if (repository === undefined || ref === undefined || !/^https?:\/\/[\w.:-]+$/.test(server_url)) return null
  return `${server_url}/${repository}/blob/${ref}/docs/verdicts.md`
}
