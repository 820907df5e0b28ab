import { addTo } from '../groups.js'
import { COUNT_STATISTICS, statisticOf, type CountStatistic, type Counts } from '../judging/evidence/cases/counts.js'

/**
 * A known case and its answer. With one label for each case this is classification, with sets of labels multi-label.
 */
export interface AnsweredCase {
  readonly expected: readonly string[]
  /** null: no answer, so nothing was found, rightly or wrongly. */
  readonly predicted: readonly string[] | null
  readonly group?: string | undefined
}

export type Averages = Readonly<Record<CountStatistic, number>>

export interface ClassScores extends Averages, Counts {
  readonly name: string
}

/** How good answers are, over some cases. */
export interface Averaged {
  readonly cases: number
  /** The share of cases with exactly the expected labels. */
  readonly accuracy: number
  /** The mean over all classes that were expected or predicted. */
  readonly macro: Averages
  /** From the counts of all classes together. */
  readonly micro: Averages
}

export interface Scores extends Averaged {
  /** By name. */
  readonly classes: readonly ClassScores[]
  /** By name; empty if no case has a group. */
  readonly groups: readonly (Averaged & { readonly name: string })[]
}

/** The labels of a case that were found, found wrongly, and missed. */
export function countsOfCase({ expected, predicted }: AnsweredCase): Counts {
  const [wanted, found] = [new Set(expected), new Set(predicted)]
  const tp = [...found].filter((label) => wanted.has(label)).length
  return { tp, fp: found.size - tp, fn: wanted.size - tp }
}

export function isRight(each: AnsweredCase): boolean {
  const { fp, fn } = countsOfCase(each)
  return each.predicted !== null && fp === 0 && fn === 0
}

/**
 * Scores as in scikit-learn (`precision_recall_fscore_support`, `accuracy_score`): precision = tp / (tp + fp), recall =
 * tp / (tp + fn), f1 = 2tp / (2tp + fp + fn); each is 0 if its denominator is 0 (`zero_division=0`).
 * @param cases at least one
 */
export function scoresOf(cases: readonly AnsweredCase[]): Scores {
  const groups = new Map<string, AnsweredCase[]>()
  for (const each of cases) {
    if (each.group !== undefined) addTo(groups, each.group, each)
  }
  const classes = classesOf(cases)
  return {
    ...averaged(cases, classes),
    classes,
    groups: sorted(groups).map(([name, members]) => ({ name, ...averaged(members, classesOf(members)) })),
  }
}

function averaged(cases: readonly AnsweredCase[], classes: readonly ClassScores[]): Averaged {
  const total = { tp: sum(classes, 'tp'), fp: sum(classes, 'fp'), fn: sum(classes, 'fn') }
  return {
    cases: cases.length,
    accuracy: cases.filter(isRight).length / cases.length,
    macro: ofEach((statistic) => (classes.length === 0 ? 0 : sum(classes, statistic) / classes.length)),
    micro: ofEach((statistic) => statisticOf(statistic, total)),
  }
}

function classesOf(cases: readonly AnsweredCase[]): ClassScores[] {
  const found = new Map<string, { tp: number; fp: number; fn: number }>()
  const add = (label: string, cell: keyof Counts): void => {
    const counts = found.get(label) ?? { tp: 0, fp: 0, fn: 0 }
    found.set(label, counts)
    counts[cell] += 1
  }
  for (const { expected, predicted } of cases) {
    const [wanted, named] = [new Set(expected), new Set(predicted)]
    for (const label of wanted) add(label, named.has(label) ? 'tp' : 'fn')
    for (const label of named) if (!wanted.has(label)) add(label, 'fp')
  }
  return sorted(found).map(([name, counts]) => ({
    name,
    ...counts,
    ...ofEach((statistic) => statisticOf(statistic, counts)),
  }))
}

/**
 * How often each class was answered with each: by expected, then by predicted class, with zeros. For cases with one
 * label each; a case without an answer is in no cell.
 */
export function confusionOf(
  cases: readonly AnsweredCase[],
  classes: readonly string[],
): Map<string, Map<string, number>> {
  const matrix = new Map(classes.map((name) => [name, new Map(classes.map((other) => [other, 0]))]))
  for (const { expected, predicted } of cases) {
    const row = matrix.get(expected[0] ?? '')
    const answer = predicted?.[0]
    if (answer !== undefined) row?.set(answer, (row.get(answer) ?? 0) + 1)
  }
  return matrix
}

function ofEach(value: (statistic: CountStatistic) => number): Averages {
  const [f1, precision, recall] = COUNT_STATISTICS.map(value)
  return { precision: precision ?? 0, recall: recall ?? 0, f1: f1 ?? 0 }
}

function sum(classes: readonly ClassScores[], name: keyof Counts | CountStatistic): number {
  return classes.reduce((total, each) => total + each[name], 0)
}

/** By name, so that the order of the cases does not matter. */
function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
