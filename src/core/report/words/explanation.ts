import { testOf } from '../../judging/evidence/words/remarks.js'
import type { Finding, PooledComparison, Verdict } from '../../model.js'
import { formatFindings } from '../format-number.js'
import { VERDICT_TITLES } from './headline.js'
import { AS_TEXT, type Layout } from '../tables/layout.js'
import { terminalText } from '../tables/text-table.js'

/** A verdict as it was recorded. */
export interface RecordedVerdict {
  readonly snapshot_version: number
  readonly created_at: string
  readonly verdict: Verdict
  readonly reason: string
  readonly findings: readonly Finding[]
  readonly pooled_comparison: PooledComparison | null
  readonly promotion_reason: string
}

const LONGEST = 600

/**
 * Explains a recorded verdict, for terminals and logs.
 * @param reference what it was judged against; null: nothing
 */
export function explanationLines(
  recorded: RecordedVerdict,
  reference: string | null,
  { table }: Pick<Layout, 'table'> = AS_TEXT,
): string[] {
  const { snapshot_version, created_at, verdict, reason, findings, pooled_comparison: together } = recorded
  const facts: readonly (readonly [string, string])[] = [
    ['Verdict:', `${VERDICT_TITLES[verdict]}, recorded ${created_at.slice(0, 16).replace('T', ' ')} UTC`],
    ['Why:', terminalText(reason, LONGEST)],
    ['Judged against:', reference === null ? 'nothing' : terminalText(reference, LONGEST)],
    ...(together === null ? [] : [['All together:', terminalText(together.reason, LONGEST)] as const]),
    ['Baseline:', terminalText(recorded.promotion_reason, LONGEST)],
  ]
  return [
    `Version ${snapshot_version}`,
    ...facts.map(([label, text]) => `  ${label.padEnd(16)}${text}`),
    ...(findings.length === 0 ? [] : ['', ...findingTable(findings, table), '', ...howLines(findings)]),
  ]
}

function findingTable(findings: readonly Finding[], table: Layout['table']): string[] {
  const shown = formatFindings(findings)
  const rows = findings.map(({ metric, verdict, gate }, at) => {
    const { baseline = '', candidate = '', delta = '', interval = '' } = shown[at] ?? {}
    const numbers = [baseline, candidate, delta, interval].map((text) => text.replaceAll('−', '-'))
    return [metric, ...numbers, gate ? `${verdict}, gates` : verdict]
  })
  return table(['metric', 'reference', 'this one', 'change', '90% interval', 'verdict'], rows, 'lrrrrl')
}

/** How each tested metric was judged. */
function howLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ metric, evidence }) => {
    if (evidence === null || (evidence.p === null && evidence.remarks.length === 0)) return []
    return [`${terminalText(metric)}: ${[testOf(evidence), ...evidence.remarks].join('; ')}`]
  })
}
