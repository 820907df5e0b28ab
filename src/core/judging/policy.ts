import { nameMatches } from '../glob.js'
import { compare, decimalFrom, decimalOf, multiply, type Decimal } from '../decimal.js'
import { UserError } from '../errors.js'
import { knownMetric, otherSpelling } from './metrics.js'
import type { Direction, MetricKind } from '../model.js'

/**
 * How much worse a metric may be. Absolute limits are reached inclusively, relative ones (a fraction)
 * strictly.
 */
export interface Limit {
  readonly kind: 'absolute' | 'relative'
  readonly value: Decimal
}

/** One line of the input `metrics`. */
export interface MetricRule {
  /** Dotted name; `*` stands for any characters. */
  readonly glob: string
  readonly better: Direction
  /** null: the built-in limit. */
  readonly limit: Limit | null
  /** null: not said. */
  readonly gate: boolean | null
}

/** What a user asks of judging. */
export interface Policy {
  /** The limit of proportions: 0 < threshold ≤ 1. */
  readonly threshold: Decimal
  /** The last rule that matches a metric wins. */
  readonly rules: readonly MetricRule[]
}

/** What one metric is held to. */
export interface Standard {
  readonly kind: MetricKind
  readonly better: Direction | null
  /** null: shown, not judged. */
  readonly limit: Limit | null
  readonly gate: boolean
}

/** So much better is an improvement of a proportion. (Whether it is promoted, the database decides.) */
export const IMPROVEMENT_STEP = decimalOf(0.02)

const DEFAULT_THRESHOLD = '0.05'
const ZERO = decimalOf(0)
const ONE = decimalOf(1)
const HUNDREDTH = decimalOf(0.01)
const FIFTH: Limit = { kind: 'relative', value: decimalOf(0.2) }
const RULE_FORM =
  'a line is `<name>: higher|lower [<limit>] [gate|no-gate]`, where * in the name stands for any characters ' +
  'and the limit is absolute (0.03) or relative (10%)'

/**
 * The policy that the inputs `threshold` and `metrics` (one rule a line, blank lines and `#` comments
 * ignored) ask for. Throws UserError that names the input and, for rules, every wrong line.
 */
export function policyFrom(inputs: {
  readonly threshold?: string | undefined
  readonly metrics?: string | undefined
}): Policy {
  return { threshold: thresholdFrom(inputs.threshold ?? ''), rules: rulesFrom(inputs.metrics ?? '') }
}

/** The policy of a user who says nothing. */
export const DEFAULT_POLICY: Policy = policyFrom({})

/** Whether a rule is about a metric. */
export function ruleMatches(rule: MetricRule, name: string): boolean {
  const other = otherSpelling(name)
  return nameMatches(rule.glob, name) || (other !== null && nameMatches(rule.glob, other))
}

/**
 * The metric that gates when no rule says `gate`: f1, accuracy where there is no f1, null where there is
 * neither.
 */
export function primaryMetric(names: ReadonlySet<string>): string | null {
  return ['f1', 'accuracy'].find((name) => names.has(name)) ?? null
}

/**
 * What a metric is held to.
 *
 * Without a limit of its own, a rule has the built-in one: the threshold for proportions (by name, or because
 * higher is better and all values lie in 0..1), else 20 %.
 * @param primary what `primaryMetric` says about the names of both sides
 * @param values those of baseline and candidate that exist
 */
export function standardFor(policy: Policy, primary: string | null, name: string, values: readonly number[]): Standard {
  const known = knownMetric(name)
  const rule = policy.rules.findLast((each) => ruleMatches(each, name))
  const gate = policy.rules.some((each) => each.gate === true)
    ? rule?.gate === true
    : name === primary && rule?.gate !== false
  const fraction = values.every((value) => value >= 0 && value <= 1)
  const better = rule?.better ?? known.better
  const kind = known.kind === 'other' && rule?.better === 'higher' && fraction ? 'proportion' : known.kind
  const builtIn: Limit = kind === 'proportion' ? { kind: 'absolute', value: policy.threshold } : FIFTH
  // A percentage such as `extraction_accuracy: 97.5` is not held to a limit that is meant for 0..1.
  const unjudged = better === null || (rule === undefined && !gate && kind === 'proportion' && !fraction)
  return { kind, better, limit: unjudged ? null : (rule?.limit ?? builtIn), gate }
}

function thresholdFrom(text: string): Decimal {
  const threshold = decimalFrom(text.trim() || DEFAULT_THRESHOLD)
  if (threshold === null || compare(threshold, ZERO) <= 0 || compare(threshold, ONE) > 0) {
    const allowed = 'give a number more than 0 and at most 1, such as 0.05'
    throw new UserError(`threshold: ${JSON.stringify(text)} is not allowed; ${allowed}`)
  }
  return threshold
}

function rulesFrom(text: string): MetricRule[] {
  const rules: MetricRule[] = []
  const problems: string[] = []
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    if (line === '') continue
    const rule = ruleFrom(line)
    if (typeof rule !== 'string') rules.push(rule)
    else problems.push(`metrics, line ${index + 1} (${JSON.stringify(line)}): ${rule}`)
  }
  if (problems.length > 0) throw new UserError([...problems, RULE_FORM].join('\n'))
  return rules
}

/** The rule of one line, or what is wrong with it. */
function ruleFrom(line: string): MetricRule | string {
  const colon = line.lastIndexOf(':')
  const glob = line.slice(0, Math.max(colon, 0)).trim()
  if (glob === '') return 'the name of a metric and a colon are missing'
  const [better, ...options] = line
    .slice(colon + 1)
    .trim()
    .split(/\s+/)
  if (better !== 'higher' && better !== 'lower') return 'after the colon, say what is better: higher or lower'
  let limit: Limit | null = null
  let gate: boolean | null = null
  for (const option of options) {
    if (option === 'gate' || option === 'no-gate') {
      if (gate !== null) return 'gate or no-gate is said twice'
      gate = option === 'gate'
      continue
    }
    const parsed = limitFrom(option)
    if (typeof parsed === 'string') return parsed
    if (limit !== null) return 'there are two limits'
    limit = parsed
  }
  return { glob, better, limit, gate }
}

function limitFrom(text: string): Limit | string {
  const relative = text.endsWith('%')
  const value = decimalFrom(relative ? text.slice(0, -1) : text)
  if (value === null) return `${JSON.stringify(text)} is neither a limit nor gate or no-gate`
  if (value.digits < 0n) return 'a limit is not negative: it says how much worse the metric may be'
  if (relative) return { kind: 'relative', value: multiply(value, HUNDREDTH) }
  // Absolute limits are inclusive, so 0 would call an equal value a regression.
  if (value.digits === 0n) return 'an absolute limit is more than 0; write 0% for a metric that may not get worse'
  return { kind: 'absolute', value }
}
