import { describeProblems } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import { checkMessage } from '../../core/report/render-text.js'
import type { Report } from '../../core/report/report.js'
import { fails } from '../../core/judging/verdict.js'
import type { Remark } from '../finish.js'

/** An error for each result that fails the check, a warning for a regression that does not and for each remark. */
export function remarksOf(report: Report): Remark[] {
  const { results, skipped, warnings } = report
  const judged = results.flatMap((result): Remark[] => {
    const { verdict } = result.judgement
    const isError = fails(verdict, report.failOn)
    if (!isError && verdict !== 'regression') return []
    return [{ level: isError ? 'error' : 'warning', ...checkMessage(result, report) }]
  })
  return [...judged, ...warningsAbout([...skipped, ...warnings])]
}

/** What is remarkable about result files. */
export function warningsAbout(problems: readonly Problem[]): Remark[] {
  return problems.map((problem) => ({
    level: 'warning',
    title: 'Benchmark results',
    message: describeProblems([problem]),
  }))
}
