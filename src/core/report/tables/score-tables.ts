/** The scores of known cases as tables for terminals, logs and job summaries. */
import type { Averaged, Scores } from '../../score/scores.js'
import { count } from '../words/phrase.js'
import { AS_TEXT, type Layout } from './layout.js'

/** The most rows of one table: with hundreds of classes, the worst are enough. */
const MOST_ROWS = 40

interface Shown {
  readonly scores: Scores
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>> | null
  /** How many cases ended in an error or have no answer. */
  readonly errors: number
}

/** Lines about the scores: averages, classes with the worst first, groups, confusions. */
export function scoreLines({ scores, confusion, errors }: Shown, layout: Layout = AS_TEXT): string[] {
  const { classes, groups, cases } = scores
  const worst = [...classes].sort((a, b) => a.f1 - b.f1)
  const headline = `${count(cases, 'case')}: accuracy ${share(scores.accuracy)}${errors === 0 ? '' : `, ${count(errors, 'error')}`}`
  const averages = [averageRow('macro', scores.macro), averageRow('micro', scores.micro)]
  return [
    layout.line(headline),
    '',
    ...layout.table(['average', 'precision', 'recall', 'f1'], averages, 'lrrr'),
    '',
    ...layout.table(
      ['class', 'precision', 'recall', 'f1', 'found', 'wrong', 'missed'],
      worst
        .slice(0, MOST_ROWS)
        .map(({ name, tp, fp, fn, ...of }) => [...averageRow(name, of), ...[tp, fp, fn].map(String)]),
      'lrrrrrr',
    ),
    ...moreThan(classes.length, 'class', 'classes', layout),
    ...(groups.length === 0
      ? []
      : ['', ...groupTable(groups, layout), ...moreThan(groups.length, 'group', 'groups', layout)]),
    ...confusionTable(confusion, layout),
  ]
}

function groupTable(groups: Scores['groups'], layout: Layout): string[] {
  const worst = [...groups].sort((a, b) => a.accuracy - b.accuracy)
  const row = ({ name, cases, accuracy, macro, micro }: Averaged & { name: string }): string[] => [
    name,
    String(cases),
    ...[accuracy, macro.f1, micro.f1].map(share),
  ]
  return layout.table(['group', 'cases', 'accuracy', 'f1', 'micro f1'], worst.slice(0, MOST_ROWS).map(row), 'lrrrr')
}

function confusionTable(confusion: Shown['confusion'], layout: Layout): string[] {
  const names = [...(confusion?.keys() ?? [])]
  if (confusion === null || names.length < 2) return []
  const rows = [...confusion].map(([name, row]) => [name, ...names.map((predicted) => String(row.get(predicted) ?? 0))])
  return [
    '',
    layout.line('Rows: what was expected. Columns: what was answered.'),
    '',
    ...layout.table(['', ...names], rows, `l${'r'.repeat(names.length)}`),
  ]
}

function averageRow(name: string, { precision, recall, f1 }: Averaged['macro']): string[] {
  return [name, ...[precision, recall, f1].map(share)]
}

function moreThan(all: number, one: string, many: string, layout: Layout): string[] {
  return all <= MOST_ROWS ? [] : [layout.line(`and ${count(all - MOST_ROWS, `better ${one}`, `better ${many}`)}`)]
}

/** A share, with three decimals. */
function share(value: number): string {
  return value.toFixed(3)
}
