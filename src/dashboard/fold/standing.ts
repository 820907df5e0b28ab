import type { Policy } from '../../core/judging/policy/policy.js'
import type { Verdict } from '../../core/model.js'
import { valuesOf } from './columns.js'
import type { Place, PrimaryMetric, Values } from '../contract.js'
import type { ConfigurationFacts, Located, VersionFacts } from './facts.js'
import { judgeAgainst, type Side } from '../comparison.js'
import { policyFor } from '../judging.js'

/** The state of a configuration. */
export interface Standing {
  readonly reference: (Omit<Place, 'configuration'> & { readonly of: ConfigurationFacts }) | null
  readonly state: Verdict
  readonly why: string
  readonly base: Values
}

/**
 * Compares the current version with the reference of today: the own baseline, or without one the recorded reference.
 * The recorded verdict counts if it is about this reference; if a pointer has moved since, the core judges again, by
 * the limit.
 */
export function standingOf(
  configuration: ConfigurationFacts,
  current: VersionFacts,
  located: (transaction: string) => Located | undefined,
  primary: PrimaryMetric | null,
  policy: Policy,
): Standing {
  const { versions, pointers } = configuration
  const said = current.verdict
  const transaction = said?.reference ?? null
  const judged = transaction === null ? undefined : located(transaction)
  const own = versions.get(pointers?.baseline ?? 0)
  const reference: Located | undefined = own === undefined ? judged : { configuration, facts: own }
  if (reference === undefined) {
    const state = said?.verdict === 'not_evaluated' ? 'not_evaluated' : 'no_baseline'
    return { reference: null, state, why: said?.reason ?? 'there is no baseline yet', base: {} }
  }
  const { facts, configuration: of } = reference
  const about = { reference: { of, version: facts.version }, base: valuesOf(facts, () => true) }
  if (facts === current) return { ...about, state: 'unchanged', why: 'this version is the baseline' }
  if (said !== null && said.reference === facts.transaction) {
    return { ...about, state: said.verdict, why: said.reason }
  }
  const { verdict, reason } = judgeAgainst(
    sideOf(configuration, current),
    sideOf(of, facts),
    policyFor(policy, primary),
  )
  return { ...about, state: verdict, why: reason }
}

function sideOf({ names }: ConfigurationFacts, facts: VersionFacts): Side {
  return { configuration: names, version: facts.version, suite: facts.suite, values: valuesOf(facts, () => true) }
}
