import { explain, judgementWord, VERDICT_TITLES, VERDICT_WORDS } from './words/headline.js'
import { describeMissing, missingIn, MISSING_ABOUT } from './words/describe-missing.js'
import { GROUP_ALIGNS, GROUP_COLUMNS, groupCells } from './words/describe-groups.js'
import type { GroupOutcome } from '../group-outcome.js'
import type { CaseName } from '../case-name.js'
import type { JudgedResult, Verdict } from '../model.js'
import { count, type Phrase } from './words/phrase.js'
import type { NextStep, Report, ResultView, Row } from './report.js'
import { AS_TEXT, type Layout } from './tables/layout.js'
import { terminalText, textTable } from './tables/text-table.js'
import { viewReport } from './view-report.js'

/** The width of the longest label, `Next baseline:`, and a space. */
const LABEL_WIDTH = 15

/** The meaning of a line; the caller chooses colors. */
export type LineStyle = 'good' | 'bad' | 'warn' | 'dim' | 'plain'

export interface TextLine {
  readonly text: string
  readonly style: LineStyle
}

const STYLES: Readonly<Record<Verdict, LineStyle>> = {
  regression: 'bad',
  not_evaluated: 'bad',
  incomparable: 'bad',
  inconclusive: 'warn',
  minor: 'warn',
  no_baseline: 'warn',
  unchanged: 'good',
  improvement: 'good',
}

const LONGEST_SENTENCE = 600
/** With more results, those without news are only in the overview. */
const MOST_DETAILED = 20
const ASKS_NOTHING: readonly Verdict[] = ['no_baseline', 'unchanged', 'improvement']
/** Metrics that decide nothing, beyond this many, are only counted. */
const MOST_OTHERS = 100
const FLIPPED_SHOWN = 10
const GROUPS_SHOWN = 10

const plain = (text: string): TextLine => ({ text, style: 'plain' })
const dim = (text: string): TextLine => ({ text, style: 'dim' })
const EMPTY = plain('')

type Table = Layout['table']

/** The indent of tables. */
export const INDENT = 2

/**
 * The report for terminals and logs, as lines without colors.
 * @param layout the width of tables, without `INDENT`
 */
export function renderText(report: Report, { table }: Pick<Layout, 'table'> = AS_TEXT): TextLine[] {
  const view = viewReport(report)
  const { store, dryRun } = report
  const several = view.results.length > 1
  const isLong = view.results.length > MOST_DETAILED
  const detailed = view.results.filter(({ verdict }) => !isLong || !ASKS_NOTHING.includes(verdict))
  const rest = view.results.length - detailed.length
  return [
    { text: plainText(view.headline), style: STYLES[view.verdict] },
    plain(plainText(view.counts)),
    ...(several ? [EMPTY, ...overview(view.results, table)] : []),
    ...problems(`Missing. ${MISSING_ABOUT}`, view.missing),
    ...(view.together === null ? [] : [EMPTY, plain(`  All together: ${plainText(view.together)}`)]),
    ...detailed.flatMap((result) => [EMPTY, ...resultLines(result, several, table)]),
    ...(rest === 0
      ? []
      : [EMPTY, dim(`${count(rest, 'result')} above without details, because nothing is wrong there`)]),
    ...problems('Skipped files, neither stored nor judged:', view.skipped),
    ...problems('Warnings:', view.warnings),
    ...(store === null || dryRun ? [] : [EMPTY, dim(`Stored in the ${terminalText(store)}`)]),
  ]
}

/** Line 1 of the report as plain text. */
export function headline(report: Report): string {
  return plainText(viewReport(report).headline)
}

/** Title and one-line message of the annotation about one result. */
export function checkMessage(judged: JudgedResult, report: Report): { title: string; message: string } {
  const result = viewReport(report).results.find((each) => each.judged === judged)
  if (result === undefined) throw new Error('the report is of another result')
  const { model_version, dataset_version, prompt_version, environment } = judged.candidate.configuration
  const names = [model_version, dataset_version, prompt_version, environment]
    .map((name) => terminalText(name))
    .join(' / ')
  const about = result.facts.filter(({ label }) => label === 'Why' || label === 'Baseline')
  return {
    title: `${VERDICT_TITLES[result.verdict]}: ${plainText(explain(result))}`,
    message: [names, ...about.map(({ label, text }) => `${label}: ${plainText(text)}`)].join('. '),
  }
}

/** The same for missing configurations; null: none is missing. */
export function missingMessage(report: Report): { title: string; message: string } | null {
  const missing = missingIn(report).map((each) => plainText(describeMissing(each)))
  if (missing.length === 0) return null
  return { title: 'Missing from this push', message: `${missing.slice(0, 20).join(', ')}. ${MISSING_ABOUT}` }
}

function overview(results: readonly ResultView[], table: Table): TextLine[] {
  const [head = '', ...rows] = table(
    ['result', 'version', 'metric', 'this run', 'change', 'verdict'],
    results.map(({ label, version, primary, verdict }) => {
      const { candidate = '–', delta = '–' } = primary?.shown ?? {}
      const values = [ascii(candidate), ascii(delta)]
      return [plainText(label), version, primary?.metric ?? '–', ...values, VERDICT_WORDS[verdict]]
    }),
    'lllrrl',
  )
  const styles = results.map(({ verdict }) => STYLES[verdict])
  return [dim(`  ${head}`), ...styled(rows, styles)]
}

function resultLines(result: ResultView, several: boolean, table: Table): TextLine[] {
  const { verdict, label, remarks, facts, compared, next, page } = result
  const { changed, improved, others, nested, how } = result.rows()
  const shown = others.slice(0, MOST_OTHERS)
  const open = [...changed, ...improved, ...shown, ...(compared ? nested.filter(isChanged).slice(0, MOST_OTHERS) : [])]
  const unjudged = others.length - shown.length
  const without = compared ? ' without a change' : ''
  const hidden = changed.length + improved.length + others.length + nested.length - open.length - unjudged
  return [
    ...(several ? [{ text: `${plainText(label)}: ${VERDICT_WORDS[verdict]}`, style: STYLES[verdict] }] : []),
    ...remarks.map((remark): TextLine => ({ text: `  Note: ${plainText(remark)}`, style: 'warn' })),
    ...facts.map((fact) => plain(`  ${`${fact.label}:`.padEnd(LABEL_WIDTH)}${plainText(fact.text)}`)),
    ...(page === null ? [] : [plain(`  ${'Dashboard:'.padEnd(LABEL_WIDTH)}${page}`)]),
    ...(open.length === 0 ? [] : [EMPTY, ...metricTable(open, compared, table)]),
    ...(unjudged === 0
      ? []
      : [dim(`  and ${count(unjudged, 'metric')} that ${unjudged === 1 ? 'decides' : 'decide'} nothing`)]),
    ...(hidden === 0 ? [] : [dim(`  and ${count(hidden, 'nested metric')}${without}`)]),
    ...how.map((phrase, at) => dim(`  ${(at === 0 ? 'Judged by:' : '').padEnd(LABEL_WIDTH)}${plainText(phrase)}`)),
    ...flipped('Broke', result.broke, result),
    ...flipped('Fixed', result.fixed, result),
    ...groupLines(result.groups),
    ...(next.length === 0 ? [] : [EMPTY, plain('  What to do next'), ...next.flatMap(nextStep)]),
  ]
}

const isChanged = ({ finding }: Row): boolean => finding.baseline !== finding.candidate

function metricTable(rows: readonly Row[], compared: boolean, table: Table): TextLine[] {
  const hasIntervals = rows.some(({ shown }) => shown.interval !== '')
  const interval = (text: string): string[] => (hasIntervals ? [text] : [])
  const [head = '', ...lines] = compared
    ? table(
        ['metric', 'baseline', 'this run', 'change', ...interval('90% interval'), '%', 'verdict'],
        rows.map((each) => {
          const { baseline, candidate, delta, interval: range, percent } = each.shown
          const numbers = [baseline, candidate, delta, ...interval(range), percent]
          return [each.metric, ...numbers.map(ascii), judgementWord(each)]
        }),
        hasIntervals ? 'lrrrrrl' : 'lrrrrl',
      )
    : table(
        ['metric', 'this run'],
        rows.map(({ metric, shown }) => [metric, ascii(shown.candidate)]),
        'lr',
      )
  return [dim(`  ${head}`), ...styled(lines, rows.map(rowStyle))]
}

/** The rows of a table, indented, and the lines below it. */
function styled(lines: readonly string[], styles: readonly LineStyle[]): TextLine[] {
  return lines.map((line, index) => ({ text: line === '' ? '' : `  ${line}`, style: styles[index] ?? 'dim' }))
}

function rowStyle({ finding: { verdict } }: Row): LineStyle {
  return verdict === 'shown' || verdict === 'unchanged' ? 'plain' : STYLES[verdict]
}

function flipped(word: string, cases: readonly CaseName[], { judged }: ResultView): TextLine[] {
  if (cases.length === 0) return []
  const shown = cases.slice(0, FLIPPED_SHOWN)
  const names = shown.map(({ id, at }) => terminalText(at === undefined ? id : `${id} (${at})`))
  const more = cases.length > shown.length ? ` and ${cases.length - shown.length} more` : ''
  const isPlaced = judged !== null && shown.some(({ at }) => at !== undefined)
  const of = isPlaced ? ` of ${terminalText(judged.candidate.file)}` : ''
  return [plain(`  ${`${word}:`.padEnd(LABEL_WIDTH)}${count(cases.length, 'case')}${of}: ${names.join(', ')}${more}`)]
}

function groupLines(groups: readonly GroupOutcome[]): TextLine[] {
  const more = groups.length - GROUPS_SHOWN
  const lines = textTable(GROUP_COLUMNS, groupCells(groups.slice(0, GROUPS_SHOWN)), GROUP_ALIGNS)
  return groups.length === 0
    ? []
    : [EMPTY, ...lines.map((line) => plain(`  ${line}`)), ...(more > 0 ? [dim(`  and ${more} more groups`)] : [])]
}

function nextStep({ text, command, url }: NextStep): TextLine[] {
  const target = command ?? url
  const line = plain(`  - ${plainText(text)}${target === undefined ? '.' : ':'}`)
  return target === undefined ? [line] : [line, plain(`      ${target}`)]
}

function problems(heading: string, items: readonly Phrase[]): TextLine[] {
  if (items.length === 0) return []
  return [EMPTY, { text: heading, style: 'warn' }, ...items.map((item) => plain(`  - ${plainText(item)}`))]
}

/** A plain minus instead of U+2212. */
const ascii = (number: string): string => number.replaceAll('−', '-')

function plainText(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return ascii(part)
      if ('strong' in part) return part.strong
      return 'value' in part ? terminalText(part.value) : terminalText(part.sentence, LONGEST_SENTENCE)
    })
    .join('')
}
