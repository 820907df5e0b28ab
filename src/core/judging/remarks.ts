import type { Baseline, BenchmarkResult, Configuration, Finding, JudgingContext } from '../model.js'
import { describeOutcomes, isLost, passes, type PairedCases } from './cases.js'
import { errorsOf } from './comparability.js'
import type { Deciding } from './policy/gates.js'
import { cases as inCases } from './evidence/words/amounts.js'
import { knownMetric } from './metrics/metric-names.js'
import type { Policy } from './policy/policy.js'
import { ruleMatches } from './policy/rules.js'

/** Remarks about the baseline. */
export function baselineRemarks(configuration: Configuration, context: JudgingContext): string[] {
  const { baseline, baseline_not_found: asked } = context
  const warnings: string[] = []
  if (asked !== null) {
    const found = baseline === null ? null : `judged against ${describeSnapshot(baseline)} instead`
    const missing = `baseline \`${asked}\` does not exist for ${describeConfiguration(configuration)}`
    warnings.push(`${missing}; ${found ?? 'and there is no other baseline'}`)
  }
  if (baseline?.source === 'replaces' || baseline?.source === 'may_replace') warnings.push(replacementRemark(baseline))
  const prompt = baseline?.configuration.prompt_version
  const isInherited = baseline?.source === 'environment' || baseline?.source === 'prompt'
  if (isInherited && prompt !== undefined && prompt !== configuration.prompt_version) {
    warnings.push(
      `prompt ${configuration.prompt_version} has no baseline yet: judged against prompt ${prompt} ` +
        `(${describeSnapshot(baseline)})`,
    )
  }
  return warnings
}

function replacementRemark({ source, configuration: { model_version: model } }: Baseline): string {
  const usual = `the last pushes had ${model} on this dataset, and this one does not`
  if (source === 'replaces') return `replaces ${model}: ${usual}, so it is judged against that`
  return (
    `may replace ${model}: ${usual}. The difference is shown but decides nothing, because other jobs of this run may ` +
    `have measured it; to judge against it, set the input \`baseline\` to \`model:${model}\``
  )
}

/** Remarks for a check that is green because nothing can turn it red. */
export function gateRemarks(
  names: readonly string[],
  findings: readonly Pick<Finding, 'gate' | 'baseline'>[],
  { primary, former, gates }: Deciding,
  policy: Policy,
  source: Baseline['source'] | null,
): string[] {
  const warnings = policy.rules
    .filter(({ gate, primary: isPrimary }) => gate === true || isPrimary)
    .filter((rule) => !names.some((name) => ruleMatches(rule, name)))
    .map(({ glob, gate }) => {
      const what = gate === true ? 'Gate' : 'Primary metric'
      return `${what} ${glob} matches no metric in this result or its reference${listed(names)}`
    })
  const gating = names.filter((name) => gates(name))
  const compared = findings.filter(({ gate }) => gate)
  const refused = (name: string): boolean => policy.rules.some((rule) => rule.gate === false && ruleMatches(rule, name))
  if (source === 'may_replace') return warnings
  if (gating.length === 0) warnings.push(nothingDecides(names.filter((name) => !refused(name))))
  else if (compared.length > 0 && compared.every(({ baseline }) => baseline === null)) {
    warnings.push(`nothing can fail this check: ${gating.join(', ')} should gate, but the baseline lacks it`)
  }
  if (former !== null && primary !== null) {
    warnings.push(`${former.name} still gates, because the baseline was judged by it`)
  }
  return warnings
}

/** A list of names, so that a typo can be seen. */
function listed(names: readonly string[]): string {
  const shown = names.filter((name) => !name.includes('.')).slice(0, 6)
  const more = names.length - shown.length
  return shown.length === 0 ? '' : `: there are ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** What is missing, and the line to add. */
function nothingDecides(names: readonly string[]): string {
  const [name, better] = deciding(names) ?? ['<name>', 'higher']
  return (
    'nothing can fail this check: none of these metrics decides. Say which one does: ' +
    `add the line \`${name}: ${better} primary\` to \`metrics\``
  )
}

/**
 * A metric that the result may be about, and its direction: one with a known name for quality, else the first that is
 * not a setting. null: there is none.
 */
export function deciding(names: readonly string[]): readonly [name: string, better: 'higher' | 'lower'] | null {
  const known = names.map((name) => [name, knownMetric(name)] as const)
  const [name, { better = null } = {}] =
    known.find(
      ([, { nature, better: direction }]) => (nature === 'share' || nature === 'scale') && direction !== null,
    ) ??
    known.find(([, { nature }]) => nature === 'unknown') ??
    known.find(([, { nature }]) => nature !== 'context') ??
    []
  return name === undefined ? null : [name, better ?? 'higher']
}

/** Remarks about cases that only one side has. */
export function caseRemarks(cases: PairedCases | null): string[] {
  if (cases === null) return []
  const { before, missing, added } = cases
  const warnings: string[] = []
  if (missing.length > 0) {
    const were = missing.length === 1 ? 'case is' : 'cases are'
    warnings.push(
      `${missing.length} of the baseline's ${before.length} ${were} missing: there ${describeOutcomes(missing)}. ` +
        'Only common cases are compared, and this is not an improvement',
    )
  }
  if (added.length > 0) {
    const are = added.length === 1 ? 'new case is' : 'new cases are'
    warnings.push(`${added.length} ${are} not compared: ${describeOutcomes(added)}`)
  }
  return warnings
}

/** How many cases ended in an error, here and in the baseline. */
export function errorRemarks(result: BenchmarkResult, baseline: Baseline | null): string[] {
  const here = errorsOf(result)
  if (here === null || here.errors === 0) return []
  const there = baseline === null ? null : errorsOf(baseline)
  const cases = `${here.errors} of ${inCases(here.size)} ended in an error`
  // Without cases it is unknown whether the metrics leave the errors out.
  const counted = result.cases === undefined ? '' : ' and count as failed'
  return [`${cases}${counted}${there === null ? '' : `; in the baseline ${there.errors} of ${there.size} did`}`]
}

/** Why a result can never become the baseline automatically; null if it can. */
export function unfitness(result: BenchmarkResult, cases: PairedCases | null): string | null {
  const { cases: own = [], dataset_size, error_count, success_count } = result
  if (own.length > 0 && own.every(isLost)) {
    return own.length === 1 ? 'its only case failed' : `all ${own.length} cases failed`
  }
  const size = dataset_size ?? (error_count ?? 0) + (success_count ?? 0)
  if (error_count !== undefined && size > 0 && error_count >= size) {
    return size === 1 ? 'its only case ended in an error' : `all ${size} cases ended in an error`
  }
  const missing = cases?.missing ?? []
  if (missing.length === 0) return null
  const failed = missing.filter((each) => passes(each) === false).length
  const are = missing.length === 1 ? 'case of the baseline is' : 'cases of the baseline are'
  return `${missing.length} ${are} missing (${failed} failed there)`
}

export function missingBaseline(configuration: Configuration, isEphemeral: boolean): string {
  const none = `nothing was judged: ${describeConfiguration(configuration)} has no baseline`
  if (isEphemeral) {
    return (
      `${none}, and the baseline environment has none for this model and dataset. A push on the default ` +
      'branch makes one there unless its promotion is `never`, or set one with the command `baseline`'
    )
  }
  const ways = 'A push makes one unless its promotion is `never`, or set one with the command `baseline`'
  return `${none} yet. ${ways}`
}

function describeConfiguration(configuration: Configuration): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  return `${model_version} on ${dataset_version} with prompt ${prompt_version} in ${environment}`
}

export function describeSnapshot({ snapshot_version, configuration }: Baseline): string {
  return `version ${snapshot_version} of ${describeConfiguration(configuration)}`
}
