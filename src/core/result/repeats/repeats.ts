import { canonicalJson } from '../../json/canonical-json.js'
import type { Digest, Problem } from '../../model.js'
import type { PooledFrom } from './pooled-from.js'
import { placeOf, type Decoded } from '../candidate.js'
import { resultDigests } from '../digests.js'
import { missingCases, repeatDifference, suiteDifference } from './likeness.js'
import { poolResults } from './pool-result.js'

/** Whether several results of one configuration in one push are pooled as trials, or each become a version. */
export const REPEATS = ['pool', 'separate'] as const
export type Repeats = (typeof REPEATS)[number]

/** The most repeats of one result; the database has the same limit. */
const MOST = 1_000

export interface Gathered {
  /** In order of first appearance. */
  readonly results: readonly Decoded[]
  /** Results that cannot be stored under one name. */
  readonly refused: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/**
 * The results of one push after pooling repeats of one benchmark. Refuses results with the same names but of another
 * suite: as versions of one configuration they could never be compared.
 */
export function gatherRepeats(decoded: readonly Decoded[], how: Repeats, digest: Digest): Gathered {
  const named = new Map<string, Decoded[]>()
  for (const each of decoded) {
    const { model_version, dataset_version, prompt_version } = each.result
    const key = JSON.stringify([model_version, dataset_version, prompt_version])
    const others = named.get(key)
    if (others === undefined) named.set(key, [each])
    else others.push(each)
  }
  const gathered = [...named.values()].map((of) => gather(of, how, digest))
  return {
    results: gathered.flatMap(({ results }) => results),
    refused: gathered.flatMap(({ refused }) => refused),
    warnings: gathered.flatMap(({ warnings }) => warnings),
  }
}

function gather(all: readonly Decoded[], how: Repeats, digest: Digest): Gathered {
  const [first, ...others] = all
  if (first === undefined || others.length === 0) return { results: all, refused: [], warnings: [] }
  const repeats = all.filter(hasCases)
  const refused = [...ofAnotherSuite(first, others), ...(how === 'pool' ? noRepeats(first, repeats) : [])]
  const [one = first, ...more] = repeats
  const warnings = all.flatMap((each) => {
    // A result without cases may belong to any suite. If it comes first, so may all others.
    if (each === first || (hasCases(each) && (hasCases(first) || each !== one))) return []
    const mend = 'if they belong to two suites, give each its own `benchmark` and `dataset_version`'
    return problem(each, `${sameNamesAs(first)}, so both are versions of one configuration: ${mend}`)
  })
  if (how === 'separate' || more.length === 0 || refused.length > 0) return { results: all, refused, warnings }
  const lacking = more.flatMap((each) => {
    const missing = missingCases(one.result, each.result)
    return missing === null ? [] : problem(each, `is a repeat of ${placeOf(one)}, but ${missing}`)
  })
  const results = [pooled(repeats, digest), ...all.filter((each) => !hasCases(each))]
  return { results, refused, warnings: [...warnings, ...lacking] }
}

function ofAnotherSuite(first: Decoded, others: readonly Decoded[]): Problem[] {
  return others.flatMap((each) => {
    const difference = suiteDifference(first.result, each.result)
    if (difference === null) return []
    const mend = 'give each suite its own `benchmark` and `dataset_version`'
    return problem(each, `${sameNamesAs(first)}, but belongs to another suite (${difference}): ${mend}`)
  })
}

/**
 * Results that are not repeats of the first one with cases.
 * @param first they were already compared with this one
 */
function noRepeats(first: Decoded, [one, ...more]: readonly Decoded[]): Problem[] {
  if (one === undefined) return []
  const unlike = more.flatMap((each) => {
    if (suiteDifference(first.result, each.result) !== null) return []
    const difference = suiteDifference(one.result, each.result) ?? repeatDifference(one.result, each.result)
    if (difference === null) return []
    const mend = 'make every repeat report the same, or store each as its own version (`repeats: separate`)'
    return problem(each, `${sameNamesAs(one)}, but is not a repeat of it (${difference}): ${mend}`)
  })
  if (more.length < MOST) return unlike
  return [...unlike, ...problem(one, `has ${more.length} repeats: push fewer, ${MOST} results at most become one`)]
}

function pooled(repeats: readonly Decoded[], digest: Digest): Decoded {
  const pooled_from = repeats.map((each): PooledFrom => {
    return { file: placeOf(each), digest: digest(canonicalJson(resultDigests(each.result, digest))) }
  })
  const { file = '', index = 0 } = repeats[0] ?? {}
  return { file, index, result: poolResults(repeats.map(({ result }) => result)), pooled_from }
}

function hasCases({ result: { cases = [] } }: Decoded): boolean {
  return cases.length > 0
}

function sameNamesAs(other: Decoded): string {
  return `has the same model, dataset, prompt and environment as ${placeOf(other)}`
}

function problem(about: Decoded, message: string): [Problem] {
  return [{ file: placeOf(about), path: '', message }]
}
