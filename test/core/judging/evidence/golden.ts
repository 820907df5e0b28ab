import { readFileSync } from 'node:fs'

/** Values that were computed elsewhere; see `about` in the file. */
export interface Golden {
  readonly mcnemar: readonly { readonly broke: number; readonly fixed: number; readonly p: number }[]
  readonly exact_sign_flips: readonly { readonly name: string; readonly differences: number[]; readonly p: number }[]
  readonly saddlepoint_of_sines: {
    readonly rows: readonly {
      readonly frequency: number
      readonly shift: number
      readonly count: number
      readonly p: number
    }[]
  }
  readonly documents: {
    readonly before: readonly [number, number, number][]
    readonly now: readonly [number, number, number][]
    readonly f1_before: number
    readonly f1_now: number
    readonly linear: readonly {
      readonly metric: string
      readonly differences: number[]
      readonly sum: number
      readonly p: number
    }[]
  }
  readonly groups: {
    readonly of_cases: readonly string[]
    readonly differences: readonly number[]
    readonly drop: number
    readonly p_by_group: number
    readonly p_by_case: number
  }
  readonly intervals: readonly {
    readonly name?: string
    readonly broke?: number
    readonly fixed?: number
    readonly cases: number
    readonly interval: [number, number]
  }[]
  readonly cases_needed: readonly { spread: number; limit: number; comparisons: number; cases: number }[]
  readonly detectable: readonly { spread: number; cases: number; comparisons: number; drop: number }[]
  readonly families: readonly { p: number[]; p_smallest: number[]; significant: number[]; last_level: number }[]
  readonly pooled: { broke_fixed: [number, number][]; cases_each: number; drop: number; p: number; p_each: number[] }
  readonly history: readonly {
    readonly earlier: number[]
    readonly now: number
    readonly scale: 'log' | 'linear'
    readonly worse: 'higher' | 'lower'
    readonly level: number
    readonly mean: number
    readonly sd: number
    readonly p: number
    readonly usual: [number, number]
  }[]
  readonly moving_average: { reference: number[]; values: number[]; z: number[]; limit: number[]; first_signal: number }
  readonly change_points: readonly {
    readonly name: string
    readonly series: number[]
    readonly without_spikes: number[]
    readonly at: number[]
    readonly p: number[]
    readonly levels: number[]
  }[]
  readonly without_cases: {
    readonly f1: [number, number]
    readonly m: [number, number]
    readonly j_wilson_95: [[number, number], [number, number]]
    readonly newcombe_95: [number, number]
    readonly chance: readonly { share: number; limit: number; n?: number; m?: number; p: number }[]
  }
  readonly t_quantiles: readonly { p: number; df: number; t: number }[]
  readonly normal_quantiles: readonly { p: number; x: number }[]
  readonly verdicts: readonly {
    readonly n: number
    readonly broke: number
    readonly fixed: number
    readonly comparisons: number
    readonly drop: number
    readonly p: number
    readonly verdict: string
    readonly interval90: [number, number]
    readonly needed_cases: number
    readonly detectable: number
  }[]
  readonly missing_cases: {
    readonly common: number
    readonly broke: number
    readonly fixed: number
    readonly missing_that_baseline_passed: number
    readonly missing_that_baseline_failed: number
    readonly like_for_like: { drop: number; p: number }
    readonly worst_case: { drop: number; p: number }
    readonly verdict: string
  }
}

export const golden = JSON.parse(
  readFileSync(new URL('../../../fixtures/evidence/golden.json', import.meta.url), 'utf8'),
) as Golden

/** How far a computed value is from the golden one, relative to it. */
export function offBy(computed: number, expected: number): number {
  return computed === expected ? 0 : Math.abs(computed - expected) / Math.abs(expected)
}
