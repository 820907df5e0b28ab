import { describeProblems } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import { failsByMissing } from '../../core/report/words/describe-missing.js'
import { checkMessage, missingMessage } from '../../core/report/render-text.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Report } from '../../core/report/report.js'
import { fails } from '../../core/judging/verdict.js'
import type { Remark } from '../finish.js'

/**
 * An error for each result that fails the check, and for all of them together; a warning for a regression that does not
 * fail it, and for each remark; a notice if there was nothing to compare.
 */
export function remarksOf(report: Report): Remark[] {
  const { results, skipped, warnings } = report
  const judged = results.flatMap((result): Remark[] => {
    const { verdict } = result.judgement
    const isError = fails(verdict, report.failOn)
    if (!isError && verdict !== 'regression' && verdict !== 'inconclusive') return []
    const mild = verdict === 'inconclusive' ? 'notice' : 'warning'
    return [{ level: isError ? 'error' : mild, ...checkMessage(result, report) }]
  })
  return [...judged, ...remarkTogether(report), ...remarkMissing(report), ...warningsAbout([...skipped, ...warnings])]
}

function remarkMissing(report: Report): Remark[] {
  const told = missingMessage(report)
  return told === null ? [] : [{ level: failsByMissing(report) ? 'error' : 'warning', ...told }]
}

function remarkTogether({ together, failOn }: Report): Remark[] {
  if (together?.regression !== true) return []
  const level = fails('regression', failOn) ? 'error' : 'warning'
  return [{ level, title: 'Regression of all results together', message: terminalText(together.reason, 1_000) }]
}

/** Warnings about result files. */
export function warningsAbout(problems: readonly Problem[]): Remark[] {
  return problems.map((problem) => ({
    level: 'warning',
    title: 'Benchmark results',
    message: describeProblems([problem]),
  }))
}
