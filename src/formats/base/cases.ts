import { canonicalJson } from '../../core/json/canonical-json.js'
import { present } from '../../core/json/present.js'
import type { BenchmarkCase, Digest } from '../../core/model.js'
import { fitName } from './names.js'
import { mean } from './values.js'

/** The result of one run of a case. */
export interface Outcome {
  readonly passed?: boolean | undefined
  readonly score?: number | undefined
  readonly error?: boolean | undefined
  readonly group?: string | undefined
  readonly latency_ms?: number | undefined
  readonly cost?: number | undefined
  readonly tp?: number | undefined
  readonly fp?: number | undefined
  readonly fn?: number | undefined
}

/** All runs of one case. */
interface Runs {
  trials: number
  /** undefined: unknown for one of them. */
  passes: number | undefined
  /** The sum; undefined: unknown for one of them. */
  score: number | undefined
  readonly latencies: number[]
  readonly costs: number[]
  error: boolean
  group: string | undefined
  counts: Pick<Outcome, 'tp' | 'fp' | 'fn'>
}

/** The id of a case in its file, and its place, for people. */
export interface Stated {
  /** An id from the file: kept instead of the digest if it can only be an id. */
  readonly id?: unknown
  /** Where the file has it, such as `row 7`. */
  readonly at?: string | undefined
}

/** The form of an id that may be shown: one short word. A sentence, a full name or an address does not match. */
const STATED_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:/#+-]{0,63}$/u

/** Hexadecimal digits of a case id: with 100,000 cases the probability of a collision is 10⁻⁹. */
const ID_LENGTH = 16

/**
 * The cases of one result. Runs with the same key are trials of one case. Its id is the one in its file, else a digest
 * of the key, which is never kept. A case with an error failed.
 */
export class Cases {
  private readonly runs = new Map<string, Runs>()
  private readonly places = new Map<string, string>()

  constructor(private readonly digest: Digest) {}

  get size(): number {
    return this.runs.size
  }

  /** @param key what identifies the case, the same in every run of the benchmark: any JSON value */
  add(key: unknown, outcome: Outcome, name: Stated = {}): void {
    const stated = statedId(name.id)
    const id = stated ?? this.digest(canonicalJson(key)).slice(0, ID_LENGTH)
    if (stated === undefined && name.at !== undefined && !this.places.has(id)) this.places.set(id, name.at)
    const runs = this.runs.get(id) ?? newRuns()
    this.runs.set(id, runs)
    const failed = outcome.error === true
    const passed = failed ? false : outcome.passed
    const score = failed ? (outcome.score ?? 0) : (outcome.score ?? (passed === undefined ? undefined : Number(passed)))
    runs.trials += 1
    runs.passes = plus(runs.passes, passed === undefined ? undefined : Number(passed))
    runs.score = plus(runs.score, score)
    runs.error ||= failed
    runs.group ??= fitName(outcome.group, this.digest)
    if (outcome.latency_ms !== undefined && outcome.latency_ms >= 0) runs.latencies.push(outcome.latency_ms)
    if (outcome.cost !== undefined && outcome.cost >= 0) runs.costs.push(outcome.cost)
    runs.counts = { tp: outcome.tp, fp: outcome.fp, fn: outcome.fn }
  }

  /**
   * In order of first appearance.
   * @param withScores false: the scores are not on a scale from 0 to 1, and are left out
   */
  list(withScores = true): BenchmarkCase[] {
    return [...this.runs].map(([id, runs]) => {
      const at = this.places.get(id)
      return { id, ...(at === undefined ? {} : { at }), ...outcomeOf(runs, withScores) }
    })
  }

  /** How many ended in an error. */
  get errors(): number {
    return this.count(({ error }) => error)
  }

  /** Whether every score lies in 0..1. */
  get hasScaledScores(): boolean {
    return [...this.runs.values()].every(({ score, trials }) => score === undefined || (score >= 0 && score <= trials))
  }

  /** The share of runs that passed, as the mean over the cases; undefined if it is unknown for one of them. */
  get passRate(): number | undefined {
    return this.meanOf(({ passes, trials }) => (passes === undefined ? undefined : passes / trials))
  }

  get meanScore(): number | undefined {
    return this.meanOf(({ score, trials }) => (score === undefined ? undefined : score / trials))
  }

  get meanLatency(): number | undefined {
    return mean([...this.runs.values()].map(({ latencies }) => mean(latencies)))
  }

  get meanCost(): number | undefined {
    return mean([...this.runs.values()].map(({ costs }) => mean(costs)))
  }

  private count(is: (runs: Runs) => boolean): number {
    return [...this.runs.values()].filter(is).length
  }

  private meanOf(value: (runs: Runs) => number | undefined): number | undefined {
    const values = [...this.runs.values()].map(value)
    return values.includes(undefined) ? undefined : mean(values)
  }
}

function newRuns(): Runs {
  return {
    trials: 0,
    passes: 0,
    score: 0,
    latencies: [],
    costs: [],
    error: false,
    group: undefined,
    counts: {},
  }
}

function plus(sum: number | undefined, value: number | undefined): number | undefined {
  return sum === undefined || value === undefined ? undefined : sum + value
}

/** undefined: the file has no value that can only be an id. */
function statedId(id: unknown): string | undefined {
  const text = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.normalize('NFC') : ''
  return STATED_ID.test(text) ? text : undefined
}

function outcomeOf(runs: Runs, withScores: boolean): Omit<BenchmarkCase, 'id'> {
  const { trials, passes, error, group, latencies, costs, counts } = runs
  const score = runs.score === undefined || !withScores ? undefined : runs.score / trials
  const isRepeated = trials > 1
  // A full score passed, whatever the threshold is; for a lower one it is unknown.
  const passed = passes === undefined ? (score === 1 ? true : undefined) : passes === trials
  return present({
    passed,
    // A score that only repeats `passed` is left out.
    score: isRepeated || passed === undefined || score !== Number(passed) ? score : undefined,
    trials: isRepeated ? trials : undefined,
    passes: isRepeated ? passes : undefined,
    ...(isRepeated ? {} : counts),
    group,
    latency_ms: mean(latencies),
    cost: mean(costs),
    error: error ? true : undefined,
  })
}
