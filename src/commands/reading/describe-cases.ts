import { passes } from '../../core/judging/cases.js'
import type { BenchmarkCase, BenchmarkResult } from '../../core/model.js'
import { AS_TEXT } from '../../core/report/tables/layout.js'

/** A case as `validate --cases` lists it. */
export interface ListedCase {
  readonly id: string
  readonly outcome: 'passed' | 'failed' | 'error' | null
  readonly score: number | null
  /** Where the case is in its file; null: the file has this id. */
  readonly at: string | null
}

/** The cases with their ids in reports and the dashboard, and where they are in the file. */
export function listedCases({ cases = [] }: Pick<BenchmarkResult, 'cases'>): ListedCase[] {
  return cases.map((each) => ({
    id: each.id,
    outcome: outcomeOf(each),
    score: each.score ?? null,
    at: each.at ?? null,
  }))
}

/** The same as a table. */
export function describeCases(result: Pick<BenchmarkResult, 'cases'>): string[] {
  const cases = listedCases(result)
  if (cases.length === 0) return []
  return AS_TEXT.table(
    ['case', 'outcome', 'in the file'],
    cases.map(({ id, outcome, score, at }) => [
      id,
      outcome ?? (score === null ? '' : `score ${score}`),
      at ?? 'has this id',
    ]),
    'lll',
  )
}

function outcomeOf(each: BenchmarkCase): ListedCase['outcome'] {
  if (each.error === true) return 'error'
  if (each.passed === undefined && each.score !== undefined) return null
  const passed = passes(each)
  return passed === null ? null : passed ? 'passed' : 'failed'
}
