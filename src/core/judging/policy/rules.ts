import { decimalFrom, decimalOf, multiply } from '../../decimal.js'
import { UserError } from '../../errors.js'
import { nameMatches } from '../../glob.js'
import type { Direction } from '../../model.js'
import type { Limit } from '../metrics/limit.js'
import { otherSpelling } from '../metrics/metrics.js'

/** One line of the input `metrics`. */
export interface MetricRule {
  /** Dotted name; `*` stands for any characters. */
  readonly glob: string
  readonly better: Direction
  /** null: the built-in limit. */
  readonly limit: Limit | null
  /** null: not stated. A primary metric gates unless the rule has `no-gate`. */
  readonly gate: boolean | null
  /** Whether the metric is primary in every result that has it. */
  readonly primary: boolean
}

const HUNDREDTH = decimalOf(0.01)
const RULE_FORM =
  'a line is `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`, where * in the name stands for any characters ' +
  'and the limit is absolute (0.03) or relative (10%)'

/** The rules of the input `metrics`, one a line; blank lines and `#` comments are ignored. Names every wrong line. */
export function rulesFrom(text: string): MetricRule[] {
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

/** Whether a rule is about a metric. */
export function ruleMatches(rule: MetricRule, name: string): boolean {
  const other = otherSpelling(name)
  return nameMatches(rule.glob, name) || (other !== null && nameMatches(rule.glob, other))
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
  let primary = false
  for (const option of options) {
    if (option === 'primary') {
      if (glob.includes('*')) return 'only one metric can be primary: name it without *'
      primary = true
    } else if (option === 'gate' || option === 'no-gate') {
      if (gate !== null) return 'gate or no-gate is given twice'
      gate = option === 'gate'
    } else {
      const parsed = limitFrom(option)
      if (typeof parsed === 'string') return parsed
      if (limit !== null) return 'there are two limits'
      limit = parsed
    }
  }
  return { glob, better, limit, gate, primary }
}

function limitFrom(text: string): Limit | string {
  const relative = text.endsWith('%')
  const value = decimalFrom(relative ? text.slice(0, -1) : text)
  if (value === null) return `${JSON.stringify(text)} is neither a limit nor gate, no-gate or primary`
  if (value.digits < 0n) return 'a limit must not be negative: it says how much worse the metric may be'
  if (relative) return { kind: 'relative', value: multiply(value, HUNDREDTH) }
  // An absolute limit is reached by equality, so with 0 an equal value would be a regression.
  if (value.digits === 0n) return 'an absolute limit must be above 0; write 0% for a metric that may not get worse'
  return { kind: 'absolute', value }
}
