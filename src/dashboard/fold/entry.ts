import type { Policy } from '../../core/judging/policy.js'
import { intervalOf, lettersOf, PLAIN, valueOf, valuesOf } from './columns.js'
import { SPARK_DIGITS } from '../contract.js'
import type { ConfigurationEntry, PrimaryMetric } from '../contract.js'
import type { ConfigurationFacts, History, VersionFacts } from './history.js'
import { usualStep } from './intervals.js'
import { standingOf } from './standing.js'

const SPARK_VERSIONS = 30

export interface EntryParts extends Pick<ConfigurationEntry, 'pages' | 'nested' | 'cases'> {
  /** All that are not archived, oldest first. */
  readonly all: readonly VersionFacts[]
  readonly current: VersionFacts
  readonly kept: number
  /** Microseconds. */
  readonly from: number | null
  readonly primary: PrimaryMetric | null
  readonly isColumn: (metric: string) => boolean
  readonly idOf: (configuration: ConfigurationFacts) => string
  readonly history: History
  readonly policy: Policy
}

/** Where a configuration stands: its line of the index. */
export function entryOf(facts: ConfigurationFacts, parts: EntryParts): ConfigurationEntry {
  const { all, current, from, primary, isColumn, idOf, history, policy } = parts
  const located = (transaction: string): ReturnType<typeof history.byTransaction.get> =>
    history.byTransaction.get(transaction)
  const { reference, state, why, base } = standingOf(facts, current, located, primary, policy)
  const newest = all.at(-1) ?? current
  const metric = primary?.metric ?? null
  return {
    id: idOf(facts),
    model: facts.names.model_version,
    dataset: facts.names.dataset_version,
    prompt: facts.names.prompt_version,
    environment: facts.names.environment,
    provider: current.provider,
    repository: newest.repository,
    suite: current.suite,
    primary,
    versions: parts.kept,
    last: newest.version,
    current: current.version,
    baseline: facts.pointers?.baseline ?? null,
    first_at: milliseconds(all[0]?.at ?? newest.at),
    last_at: milliseconds(newest.at),
    kept_from: from === null ? null : milliseconds(from),
    current_at: milliseconds(current.at),
    current_commit: current.commit,
    reference: reference === null ? null : { configuration: idOf(reference.of), version: reference.version },
    state,
    why: PLAIN.has(state) ? '' : why,
    now: valuesOf(current, isColumn),
    base: metric === null ? null : (base[metric] ?? null),
    interval: metric === null ? null : intervalOf(current, metric),
    noise: metric === null ? null : noiseOf(all, metric),
    spark: sparkOf(all.slice(-SPARK_VERSIONS), metric),
    pages: parts.pages,
    nested: parts.nested,
    cases: parts.cases,
  }
}

const milliseconds = (microseconds: number): number => Math.floor(microseconds / 1000)

function noiseOf(versions: readonly VersionFacts[], metric: string): number | null {
  return usualStep(
    versions.map((each) => valueOf(each, metric)),
    (index) => versions[index]?.verdict?.verdict === 'unchanged',
  )
}

function sparkOf(versions: readonly VersionFacts[], metric: string | null): ConfigurationEntry['spark'] {
  const values = versions.map((each) => (metric === null ? null : valueOf(each, metric)))
  const present = values.filter((value) => value !== null)
  const [low, high] = present.length === 0 ? [0, 0] : [Math.min(...present), Math.max(...present)]
  const top = SPARK_DIGITS.length - 1
  const digit = (value: number | null): string =>
    value === null ? '.' : SPARK_DIGITS.charAt(high === low ? 0 : Math.round((top * (value - low)) / (high - low)))
  return { low, high, values: values.map(digit).join(''), verdicts: lettersOf(versions) }
}
