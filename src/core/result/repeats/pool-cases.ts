import { present } from '../../json/present.js'
import { passShare } from '../../judging/evidence/cases/case-values.js'
import { countsOf, type Counts } from '../../judging/evidence/cases/counts.js'
import type { BenchmarkCase } from '../../model.js'
import { meanOf } from './mean.js'

/**
 * The cases of several runs of one benchmark, each with the trials of all runs that have it. In order of first
 * appearance.
 */
export function poolCases(runs: readonly (readonly BenchmarkCase[])[]): BenchmarkCase[] {
  const byId = new Map<string, BenchmarkCase[]>()
  for (const each of runs.flat()) {
    const known = byId.get(each.id)
    if (known === undefined) byId.set(each.id, [each])
    else known.push(each)
  }
  return [...byId].map(([id, of]) => ({
    ...pooledCase(id, of),
    ...placeOf(of.length === runs.length ? of[0] : undefined),
  }))
}

/** The place of a case is that in the first file. */
function placeOf(first: BenchmarkCase | undefined): Pick<BenchmarkCase, 'at'> {
  return present({ at: first?.at })
}

function pooledCase(id: string, runs: readonly BenchmarkCase[]): BenchmarkCase {
  const trials = runs.map((each) => each.trials ?? 1)
  const all = trials.reduce((sum, count) => sum + count, 0)
  const mean = (value: (each: BenchmarkCase) => number | undefined): number | undefined =>
    meanOf(runs.map(value), trials)
  const meanOfKnown = (value: (each: BenchmarkCase) => number | undefined): number | undefined => {
    const known = runs
      .map((each, at) => [value(each), trials[at] ?? 1] as const)
      .filter(([found]) => found !== undefined)
    return meanOf(
      known.map(([found]) => found),
      known.map(([, weight]) => weight),
    )
  }
  const passes = passesOf(runs)
  const hasScore = runs.some(({ score }) => score !== undefined)
  const count = (name: keyof Counts): number | undefined =>
    runs.some((each) => each[name] !== undefined) ? mean((each) => countsOf(each)?.[name]) : undefined
  return present({
    id,
    passed: passes === undefined ? (runs.some(({ passed }) => passed === false) ? false : undefined) : passes === all,
    // A run with only `passed` has 0 or 1 as its score.
    score: hasScore ? mean((each) => each.score ?? passShare(each)) : undefined,
    trials: all,
    passes,
    tp: count('tp'),
    fp: count('fp'),
    fn: count('fn'),
    group: runs.find(({ group }) => group !== undefined)?.group,
    latency_ms: meanOfKnown((each) => each.latency_ms),
    cost: meanOfKnown((each) => each.cost),
    error: runs.some(({ error }) => error === true) ? true : undefined,
  })
}

/** How many of all trials passed; undefined if a run does not say. */
function passesOf(runs: readonly BenchmarkCase[]): number | undefined {
  let sum = 0
  for (const { passed, passes, trials = 1, error } of runs) {
    const found = passes ?? (passed === true ? trials : trials === 1 && (passed === false || error === true) ? 0 : null)
    if (found === null) return undefined
    sum += found
  }
  return sum
}
