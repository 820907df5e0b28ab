import { iconOf } from './icons.js'
import { LEVELS, PASSES, blocksOf, inline } from './markdown-blocks.js'
import { commentMarker, link } from './markdown.js'
import type { Report } from './report.js'
import { codeUnits, shrink, utf8Bytes } from './shrink.js'
import { viewReport } from './view-report.js'
import { VERDICT_TITLES } from './words/headline.js'
import { runUrl } from './words/next-steps.js'
import { count } from './words/phrase.js'

/** GitHub's limit for comments. */
export const MAX_COMMENT_CHARS = 65_536
/** GitHub drops a summary above 1024 KiB; this leaves room for other output of the step. */
const MAX_SUMMARY_BYTES = 1_000 * 1_024

/**
 * The body of the pull request comment, at most `maxChars` UTF-16 code units long. The last line is the hidden marker
 * with `report.key`.
 * @param memory a hidden line above the marker
 */
export function renderComment(report: Report, { maxChars = MAX_COMMENT_CHARS, memory = '' } = {}): string {
  const summary = runUrl(report.run)
  const place = summary === null ? 'The job summary of this run' : link('The job summary', summary)
  const hidden = `${memory === '' ? '' : `${memory}\n`}${commentMarker(report.key)}\n`
  return render(report, hidden, `${place} has more.`, maxChars, codeUnits, true)
}

/** The job summary, at most `maxBytes` bytes of UTF-8. */
export function renderSummary(report: Report, { maxBytes = MAX_SUMMARY_BYTES } = {}): string {
  const elsewhere = 'The commands `history` and `compare` show everything that is stored.'
  return render(report, '', elsewhere, maxBytes, utf8Bytes, false)
}

function render(
  report: Report,
  marker: string,
  elsewhere: string,
  budget: number,
  measure: (text: string) => number,
  folds: boolean,
): string {
  const view = viewReport(report)
  const icon = iconOf(view, report)
  const opening = `## ${icon} ${inline(view.headline)}\n\n${inline(view.counts)}\n`
  const closing = marker === '' ? '' : `\n${marker}`
  const more = (hidden: number): string => `\n… and ${hidden} more, not shown here.\n`
  const note = (hidden: ReadonlyMap<number, number>): string =>
    `\n> **Shortened to fit.** Left out: ${describeHidden(hidden)}. ${elsewhere}\n`
  const options = { budget, measure, passes: PASSES, more, note }
  const fitted = shrink(opening, blocksOf(view, report, folds), closing, options)
  if (fitted !== null) return fitted
  const least = `## ${icon} ${VERDICT_TITLES[view.verdict]}\n${closing}`
  if (measure(least) <= budget) return least
  throw new RangeError(`A report does not fit into ${budget}: it needs at least ${measure(least)}`)
}

function describeHidden(hidden: ReadonlyMap<number, number>): string {
  const parts = Object.values(LEVELS).flatMap(([one, many], index) => {
    const number = hidden.get(index) ?? 0
    return number === 0 ? [] : [count(number, one, many)]
  })
  return parts.join(', ')
}
