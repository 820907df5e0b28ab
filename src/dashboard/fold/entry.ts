import type { Policy } from '../../core/judging/policy/policy.js'
import { intervalOf, lettersOf, PLAIN, valueOf, valuesOf } from './columns.js'
import type { ConfigurationEntry, PrimaryMetric } from '../contract.js'
import type { ConfigurationFacts, VersionFacts } from './facts.js'
import type { History } from './history.js'
import { rangesOf } from '../ranges.js'
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

/** The state of a configuration: its line of the index. */
export function entryOf(facts: ConfigurationFacts, parts: EntryParts): ConfigurationEntry {
  const { all, current, from, primary, isColumn, idOf, history, policy } = parts
  const located = (transaction: string): ReturnType<typeof history.byTransaction.get> =>
    history.byTransaction.get(transaction)
  const { reference, state, why, base } = standingOf(facts, current, located, primary, policy)
  const newest = all.at(-1) ?? current
  const metric = primary?.metric ?? null
  const held = metric === null ? null : (base[metric] ?? null)
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
    current_at: current === newest ? null : milliseconds(current.at),
    reference:
      reference === null || facts.pointers?.baseline !== null
        ? null
        : { configuration: idOf(reference.of), version: reference.version },
    state,
    why: PLAIN.has(state) ? '' : why,
    now: valuesOf(current, isColumn),
    base: held,
    interval: metric === null ? null : intervalOf(current, metric),
    noise: metric === null ? null : noiseOf(all, metric),
    spark: sparkOf(all.slice(-SPARK_VERSIONS), metric, held),
    pages: parts.pages,
    nested: parts.nested,
    cases: parts.cases,
    archived: rangesOf([...facts.archived.keys()].sort((a, b) => a - b)),
  }
}

const milliseconds = (microseconds: number): number => Math.floor(microseconds / 1000)

function noiseOf(versions: readonly VersionFacts[], metric: string): number | null {
  const step = usualStep(
    versions.map((each) => valueOf(each, metric)),
    (index) => versions[index]?.verdict?.verdict === 'unchanged',
  )
  // For words, not for computing.
  return step === null ? null : Number(step.toPrecision(3))
}

function sparkOf(
  versions: readonly VersionFacts[],
  metric: string | null,
  reference: number | null,
): ConfigurationEntry['spark'] {
  const values = versions.map((each) => (metric === null ? null : valueOf(each, metric)))
  const all = [...values, reference].filter((value) => value !== null)
  const [low, high] = all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)]
  const digit = (value: number): string =>
    Math.round(high === low ? 7.5 : (15 * (value - low)) / (high - low)).toString(16)
  return {
    values: values.map((value) => (value === null ? '.' : digit(value))).join(''),
    verdicts: lettersOf(versions),
    reference: reference === null ? null : digit(reference),
  }
}
