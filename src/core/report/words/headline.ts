import { deltaOf, formatNumber } from '../../decimal.js'
import { failsByMissing } from './describe-missing.js'
import { formatFinding, UNCHANGED } from '../format-number.js'
import { VERDICTS, type PooledComparison, type Verdict } from '../../model.js'
import { count, join, sentence, strong, value, type Phrase } from './phrase.js'
import type { Report, ResultView, Row } from '../report.js'
import { fails } from '../../judging/verdict.js'

/** The name of each verdict in headings. */
export const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
  regression: 'Regression',
  not_evaluated: 'Not evaluated',
  incomparable: 'Not comparable with the baseline',
  inconclusive: 'Inconclusive',
  minor: 'Minor change for the worse',
  no_baseline: 'No baseline yet',
  unchanged: 'No regression',
  improvement: 'Improvement',
}

/** The name of each verdict in tables. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  regression: 'regression',
  not_evaluated: 'not evaluated',
  incomparable: 'not comparable',
  inconclusive: 'inconclusive',
  minor: 'minor',
  no_baseline: 'no baseline',
  unchanged: 'unchanged',
  improvement: 'improvement',
}

/** The sign of each verdict in charts and logs; they differ in shape. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  regression: '▼',
  not_evaluated: '✕',
  incomparable: '◇',
  inconclusive: '◈',
  minor: '▽',
  no_baseline: '○',
  unchanged: '',
  improvement: '▲',
}

/** Line 1: the verdict in words. For several results the worst one, and how many share it. */
export function describeHeadline(results: readonly ResultView[], together: PooledComparison | null): Phrase {
  const [worst] = results
  if (worst === undefined) return ['Nothing was judged: there is no valid result']
  if (together?.regression === true && worst.verdict !== 'regression') {
    return [`${VERDICT_TITLES.regression}: `, sentence(together.reason)]
  }
  const title = VERDICT_TITLES[worst.verdict]
  if (results.length === 1) return [title, ': ', ...explain(worst)]
  if (worst.verdict === 'unchanged' || worst.verdict === 'improvement') return noneWorse(results)
  const alike = results.filter(({ verdict }) => verdict === worst.verdict).length
  const where = `${title} in ${alike === results.length ? 'all' : `${alike} of`} ${results.length} results: `
  return [where, ...explain(worst, [' of ', ...worst.label]), ...(alike === 1 ? [] : [', and more'])]
}

/** Several results, all judged, none worse. */
function noneWorse(results: readonly ResultView[]): Phrase {
  const improved = results.filter(({ verdict }) => verdict === 'improvement').length
  if (improved === 0) return [`No regression: all ${results.length} results are unchanged`]
  if (improved === results.length) return [`All ${improved} results improved`]
  return [`${improved} of ${results.length} results improved, none worse`]
}

/**
 * A result in half a sentence.
 * @param owner whose metric it is, such as ` of model x`
 */
export function explain({ verdict, rows, primary }: ResultView, owner: Phrase = []): Phrase {
  const decisive = rows().changed.find(({ finding }) => finding.verdict === verdict) ?? primary
  switch (verdict) {
    case 'inconclusive':
      if (decisive?.finding.verdict !== verdict) return ['the numbers allow no judgement', ...owner]
      return [...describeMove(decisive, owner), ', which may be chance']
    case 'minor':
      if (decisive === null || decisive.finding.verdict === verdict) return moved(decisive, owner)
      // By the second look: beside the baseline nothing got worse.
      return [...moved(decisive, owner), ', but it fell from the newest version before']
    case 'regression':
    case 'unchanged':
    case 'improvement':
      return moved(decisive, owner)
    case 'incomparable':
      if (decisive?.finding.verdict === verdict) return describeScales(decisive, owner)
      return ['nothing was compared', ...owner]
    case 'no_baseline':
      return ['nothing was compared', ...owner]
    case 'not_evaluated':
      return ['no verdict was reached', ...owner]
  }
}

function moved(row: Row | null, owner: Phrase): Phrase {
  return row === null ? ['no metric is beyond its limit'] : describeMove(row, owner)
}

function describeScales({ metric, finding: { baseline, candidate } }: Row, owner: Phrase): Phrase {
  const [here, there] = [candidate ?? 0, baseline ?? 0].map(formatNumber)
  return [value(metric), ...owner, ` is ${here} here and ${there} in the baseline`]
}

function describeMove({ metric, finding, shown }: Row, owner: Phrase): Phrase {
  const { like_for_like: common, ...reported } = finding
  if (common !== undefined) {
    const { cases, ...values } = common
    const over = { ...reported, ...values, delta: deltaOf(values.baseline, values.candidate) }
    const moved = describeMove({ metric, finding: over, shown: formatFinding(over) }, owner)
    return [...moved, ` over the ${cases} common cases`]
  }
  const { baseline, candidate, delta } = finding
  const name = [value(metric), ...owner]
  if (candidate === null) return [...name, ` is missing, the baseline has ${shown.baseline}`]
  if (baseline === null || delta === null) return [...name, ` is ${shown.candidate}`]
  if (shown.delta === UNCHANGED) return [...name, ` is still ${shown.candidate}`]
  const moved = delta < 0 ? 'fell' : 'rose'
  return [...name, ` ${moved} from ${shown.baseline} to ${shown.candidate} (${shown.delta})`]
}

/** Line 2: counts. Of the metrics of one result, or of several results. */
export function describeCounts(results: readonly ResultView[], report: Report): Phrase {
  const [only] = results
  const { failOn, dryRun, skipped, together } = report
  const counted = results.length === 1 && only !== undefined ? countMetrics(only) : countResults(results)
  const files = new Set(skipped.map(({ file }) => file)).size
  // Without a judgement nothing is green.
  const verdicts: Verdict[] = results.length === 0 ? ['not_evaluated'] : results.map(({ verdict }) => verdict)
  if (together?.regression === true) verdicts.push('regression')
  const loud = [
    ...(files === 0 ? [] : [`${count(files, 'file')} skipped.`]),
    ...(failsByMissing(report) || verdicts.some((verdict) => fails(verdict, failOn)) ? ['This fails the check.'] : []),
    ...(dryRun && !isOfPullRequest(report) ? ['Dry run: nothing was stored.'] : []),
  ]
  const known = dryRun && isOfPullRequest(report) ? [['Pull requests are judged, not stored.']] : []
  return join([[`${counted}.`], ...loud.map((text) => [strong(text)]), ...known], ' ')
}

function isOfPullRequest({ results }: Report): boolean {
  const environments = results.map(({ candidate }) => candidate.configuration.environment)
  return environments.length > 0 && environments.every((each) => each.startsWith('pull-request/'))
}

function countResults(results: readonly ResultView[]): string {
  const parts = VERDICTS.flatMap((verdict) => {
    const number = results.filter((result) => result.verdict === verdict).length
    const word = verdict === 'no_baseline' ? 'without a baseline' : VERDICT_WORDS[verdict]
    return number === 0 ? [] : [counted(number, word)]
  })
  return `${count(results.length, 'result')}${parts.length === 0 ? '' : `: ${parts.join(' · ')}`}`
}

function countMetrics({ compared, rows }: ResultView): string {
  const { changed, improved, others, nested } = rows()
  return countRows([...changed, ...improved, ...others, ...nested], 'metric', compared)
}

/** The number of rows and of each judgement: `3 metrics: 2 unchanged · 1 new`. */
export function countRows(rows: readonly Row[], name: string, compared: boolean): string {
  const total = count(rows.length, name)
  if (!compared) return `${total}, not compared`
  const words = rows.map(judgementWord)
  const parts = ROW_WORDS.flatMap((word) => {
    const number = words.filter((each) => each === word).length
    return number === 0 ? [] : [counted(number, word)]
  })
  return parts.length === 0 ? total : `${total}: ${parts.join(' · ')}`
}

const counted = (number: number, word: string): string =>
  `${number} ${word}${number > 1 && (word === 'regression' || word === 'improvement') ? 's' : ''}`

const ROW_WORDS = [
  'regression',
  'not comparable',
  'inconclusive',
  'minor',
  'unchanged',
  'improvement',
  'new',
  'missing',
  'not judged',
] as const

/** The judgement of one metric in a word or two. */
export function judgementWord({ finding }: Row): (typeof ROW_WORDS)[number] {
  if (finding.verdict === 'incomparable') return 'not comparable'
  if (finding.verdict !== 'shown') return finding.verdict
  if (finding.baseline === null) return 'new'
  return finding.candidate === null ? 'missing' : 'not judged'
}
