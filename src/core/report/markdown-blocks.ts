/** A report as blocks of Markdown, each row with its rank for being left out. */
import { countRows, judgementWord, VERDICT_WORDS } from './words/headline.js'
import { chartedReference, chartLine, mermaidChart } from './charts/history-chart.js'
import { code, codeBlock, link, prose, tableRow } from './markdown.js'
import { FINDING_ICONS, ICONS } from './icons.js'
import type { GroupOutcome } from '../group-outcome.js'
import type { CaseName } from '../case-name.js'
import { GROUP_ALIGNS, GROUP_COLUMNS, groupCells, groupsTitle } from './words/describe-groups.js'
import { MISSING_ABOUT } from './words/describe-missing.js'
import { capitalized, count, type Phrase } from './words/phrase.js'
import type { NextStep, Report, ReportRun, ReportView, ResultView, Row } from './report.js'
import type { Block, DocumentRow } from './shrink.js'
import { verdictsPage } from './words/describe-evidence.js'

/** What is left out if a report does not fit, in this order. */
export const LEVELS = {
  chart: ['history chart', 'history charts'],
  flipped: ['flipped case', 'flipped cases'],
  group: ['group of cases', 'groups of cases'],
  how: ['line about how it was judged', 'lines about how it was judged'],
  other: ['other metric', 'other metrics'],
  improvement: ['improvement', 'improvements'],
  minor: ['minor change', 'minor changes'],
  next: ['next step', 'next steps'],
  warning: ['warning or skipped file', 'warnings and skipped files'],
  deciding: ['deciding metric', 'deciding metrics'],
  result: ['result in detail', 'results in detail'],
  overview: ['result in the overview', 'results in the overview'],
} as const
type Level = keyof typeof LEVELS
const ORDER = Object.keys(LEVELS)
const level = (name: Level): number => ORDER.indexOf(name)
/** The deciding metrics of a result are left out together with it, from the best verdict up. */
export const PASSES = ORDER.filter((name) => name !== 'deciding').map((name) => ORDER.indexOf(name))

/** With more results, the job summary too has only one line for each unchanged one: the rest would not fit. */
const MOST_IN_FULL = 100

/** @param folds whether unchanged results are folded into one line; the job summary shows each of them */
export function blocksOf(view: ReportView, { store, dryRun, run }: Report, folds: boolean): Block[] {
  const several = view.results.length > 1
  const foldsQuiet = (folds && several) || view.results.length > MOST_IN_FULL
  const isQuiet = ({ verdict, remarks }: ResultView): boolean =>
    foldsQuiet && verdict === 'unchanged' && remarks.length === 0
  const quiet = view.results.filter(isQuiet)
  const told = view.results.filter((each) => !isQuiet(each))
  const unchanged = count(quiet.length, 'unchanged result')
  return [
    ...(several ? [overview(told)] : []),
    list('### Missing', `${MISSING_ABOUT} The input ${code('on-missing')} says what it does.`, view.missing),
    ...(view.together === null ? [] : [block('result', `\n**All together:** ${inline(view.together)}\n`)]),
    ...told.flatMap((result) => resultBlocks(result, several, run)),
    folded(unchanged, OVERVIEW_HEAD, overviewRows(quiet)),
    list('### Skipped files', 'These files were neither stored nor judged.', view.skipped),
    list('### Warnings', '', view.warnings),
    ...(store === null || dryRun ? [] : [block('result', `\nStored in the ${code(store)}.\n`)]),
  ]
}

function overview(results: readonly ResultView[]): Block {
  return { head: `\n${OVERVIEW_HEAD}`, rows: overviewRows(results), tail: '' }
}

const OVERVIEW_HEAD = tableHead(['Result', 'Version', 'Metric', 'This run', 'Δ', 'Verdict'], 'lllrrl')

function overviewRows(results: readonly ResultView[]): DocumentRow[] {
  return results.map(({ label, version, primary, verdict }) => {
    const { candidate = '–', delta = '–' } = primary?.shown ?? {}
    const metric = primary === null ? '–' : code(primary.metric)
    const word = `${ICONS[verdict]} ${VERDICT_WORDS[verdict]}`
    return row('overview', tableRow([inline(label), version, metric, candidate, delta, word]))
  })
}

function resultBlocks(result: ResultView, several: boolean, run: ReportRun): Block[] {
  const { verdict, label, remarks, facts, compared, groups, page } = result
  const { changed, improved, others, nested, how } = result.rows()
  const heading = several ? `\n### ${ICONS[verdict]} ${inline(label)}: ${VERDICT_WORDS[verdict]}\n` : ''
  const warnings = remarks.map((remark) => `\n> **Note:** ${inline(remark)}\n`).join('')
  const told = facts.map((fact) => `- **${fact.label}:** ${inline(fact.text)}\n`).join('')
  const lines = page === null ? told : `${told}- **Dashboard:** ${link('see it over time', page)}\n`
  const deciding = changed.filter(({ finding }) => finding.gate)
  const minor = changed.filter(({ finding }) => !finding.gate)
  const table = [
    ...metricRows('deciding', deciding, compared),
    ...metricRows('minor', minor, compared),
    ...metricRows('improvement', improved, compared),
  ]
  const all = compared ? [] : others
  const nextHeading = `\n${several ? '####' : '###'} What to do next\n`
  return [
    block('result', `${heading}${warnings}\n${lines}`),
    { head: `\n${metricHead(compared)}`, rows: [...table, ...metricRows('other', all, compared)], tail: '' },
    { head: nextHeading, rows: result.next.map((step) => row('next', nextStep(step))), tail: '' },
    folded(flippedTitle(result), '', flippedRows(result)),
    folded(groupsTitle(groups), tableHead(GROUP_COLUMNS.map(capitalized), GROUP_ALIGNS), groupRows(groups)),
    howItWasJudged(how, run),
    metricFold(compared ? others : [], 'other metric', compared),
    metricFold(nested, 'nested metric', compared),
    historyChart(result),
  ]
}

function block(name: Level, text: string): Block {
  return { head: '', rows: [row(name, text)], tail: '' }
}

function row(name: Level, text: string): DocumentRow {
  return { level: level(name), text }
}

function list(heading: string, explanation: string, items: readonly Phrase[]): Block {
  const head = `\n${heading}\n\n${explanation === '' ? '' : `${explanation}\n\n`}`
  return { head, rows: items.map((item) => row('warning', `- ${inline(item)}\n`)), tail: '' }
}

function folded(title: string, head: string, rows: readonly DocumentRow[]): Block {
  return { head: `\n<details><summary>${title}</summary>\n\n${head}`, rows, tail: '\n</details>\n' }
}

function metricFold(rows: readonly Row[], name: string, compared: boolean): Block {
  return folded(countRows(rows, name, compared), metricHead(compared), metricRows('other', rows, compared))
}

function tableHead(cells: readonly string[], aligns: string): string {
  return tableRow(cells) + tableRow(Array.from(aligns, (align) => (align === 'r' ? '--:' : '---')))
}

function metricHead(compared: boolean): string {
  return compared
    ? tableHead(['Metric', 'Baseline', 'This run', 'Δ', 'Δ%', 'Verdict'], 'lrrrrl')
    : tableHead(['Metric', 'This run'], 'lr')
}

function metricRows(name: Level, rows: readonly Row[], compared: boolean): DocumentRow[] {
  return rows.map((each) => {
    const { metric, shown, finding } = each
    if (!compared) return row(name, tableRow([code(metric), shown.candidate]))
    const word = FINDING_ICONS[finding.verdict] + judgementWord(each)
    const { baseline, candidate, delta, interval, percent } = shown
    const change = interval === '' ? delta : `${delta} (${interval})`
    return row(name, tableRow([code(metric), baseline, candidate, change, percent, word]))
  })
}

function nextStep({ text, command, step, url }: NextStep): string {
  if (url !== undefined) return `\n${inline(text)}: ${link('compare the two commits', url)}.\n`
  if (command !== undefined) {
    const typed = codeBlock('sh', [command])
    if (step === undefined) return `\n${inline(text)}:\n\n${typed}`
    return `\n${inline(text)}, with a step of a workflow\n\n${codeBlock('yaml', step)}\nor on the command line:\n\n${typed}`
  }
  return `\n${inline(text)}.\n`
}

function flippedTitle({ broke, fixed }: ResultView): string {
  return `Cases: ${broke.length} broke, ${fixed.length} fixed`
}

function flippedRows({ broke, fixed, judged }: ResultView): DocumentRow[] {
  const file = judged === null ? '' : ` of ${code(judged.candidate.file)}`
  const told = (word: string, { id, at }: CaseName): DocumentRow =>
    row('flipped', `- ${word}: ${code(id)}${at === undefined ? '' : `, ${prose(at)}${file}`}\n`)
  return [...broke.map((each) => told('broke', each)), ...fixed.map((each) => told('fixed', each))]
}

function groupRows(groups: readonly GroupOutcome[]): DocumentRow[] {
  return groupCells(groups).map(([name, ...cells]) => {
    return row('group', tableRow([code(name), ...cells.map((cell) => cell.replace('-', '−'))]))
  })
}

function howItWasJudged(how: readonly Phrase[], run: ReportRun): Block {
  const page = verdictsPage(run)
  const where = page === null ? code('docs/verdicts.md') : link('What a verdict promises', page)
  const about = `Ranges beside a difference are 90% intervals. ${where} has the rules and what they cost.\n\n`
  return folded(
    'How this was judged',
    about,
    how.map((phrase) => row('how', `- ${inline(phrase)}\n`)),
  )
}

/** The chart, folded, and the same as a line of text. */
function historyChart({ charted, history, judged }: ResultView): Block {
  if (judged === null || history.length < 2) return { head: '', rows: [], tail: '' }
  const reference = chartedReference(judged, charted)
  const chart = codeBlock('mermaid', mermaidChart(charted, history, reference))
  const { head, tail } = folded(`History of ${prose(charted)}, ${history.length} versions`, '', [])
  const line = `\n${prose(charted)} ${chartLine(history, reference, judged)}\n`
  return { head: '', rows: [row('chart', `${head}${chart}${tail}${line}`)], tail: '' }
}

export function inline(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return `**${part.strong}**`
      return 'value' in part ? code(part.value) : prose(part.sentence)
    })
    .join('')
}
