import type { JsonValue } from '../../core/json/selection.js'
import { type Outcome, Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { shortDigest } from '../base/names.js'
import { mean } from '../base/values.js'
import type { FormatContext } from '../format.js'

/** One test in one column, as in every file of promptfoo. */
export interface PromptfooRow {
  /** The identity of the test: its description and variables, or digests of them. */
  readonly test: JsonValue
  /** Separates tests with the same description and variables. */
  readonly assertions: string | undefined
  readonly outcome: Outcome
  /** Its place in the file. */
  readonly at: string
  readonly namedScores: Readonly<Record<string, number>>
}

/** A provider with a prompt: a column in promptfoo, a result here. */
export interface PromptfooColumn {
  readonly provider: string | undefined
  readonly label: string | undefined
  /** The template, if the file has it. */
  readonly raw?: string | undefined
  /** promptfoo's own digest of the prompt, if the file has it. */
  readonly id?: string | undefined
  readonly rows: PromptfooRow[]
}

/** Data of a column that only the JSON file has; names of named scores are not metrics yet. */
export interface PromptfooTotals {
  readonly assertionPassRate: number | undefined
  readonly namedScores: Readonly<Record<string, number>>
}

/** Longer labels, and those with a line break or a variable, are the text of the prompt. */
const LONGEST_LABEL = 100

/**
 * The name of a prompt: its label if somebody gave it one, else the beginning of promptfoo's digest. A prompt from a
 * file has its text as the label.
 */
export function promptVersion({ label, raw, id }: PromptfooColumn, { digest }: FormatContext): string | undefined {
  if (label === undefined) return undefined
  const isText =
    label.length > LONGEST_LABEL ||
    /[\n{}]/.test(label) ||
    (raw !== undefined && raw !== '' && label.includes(raw.trim()))
  return isText ? `sha256:${shortDigest(id ?? digest(label))}` : label.trim()
}

/** The result of a column. */
export function draftOfColumn(
  column: PromptfooColumn,
  totals: PromptfooTotals | undefined,
  context: FormatContext,
): Draft {
  const cases = new Cases(context.digest)
  const isTold = toldApart(column.rows)
  for (const { test, assertions, outcome, at } of column.rows)
    cases.add(isTold ? test : [test, assertions ?? null], outcome, { at })
  const metrics = new Metrics(context)
  metrics.add('pass_rate', cases.passRate)
  metrics.add('score', mean(column.rows.map(({ outcome }) => outcome.score)))
  metrics.add('latency_ms', cases.meanLatency)
  // A provider without known prices says 0.
  metrics.add('analysis_cost', cases.meanCost === 0 ? undefined : cases.meanCost)
  metrics.add('assertion_pass_rate', totals?.assertionPassRate)
  const namedScores = totals?.namedScores ?? meansOf(column.rows.map(({ namedScores: scores }) => scores))
  for (const [name, value] of Object.entries(namedScores)) metrics.add(['named_scores', name], value)
  return {
    model_version: column.provider,
    prompt_version: promptVersion(column, context),
    metrics,
    primary_metric: 'pass_rate',
    cases,
  }
}

/** Assertions are not part of a test's identity, because one default changes all of them; they only break ties. */
function toldApart(rows: readonly PromptfooRow[]): boolean {
  const seen = new Map<string, string | undefined>()
  return rows.every(({ test, assertions }) => {
    const key = JSON.stringify(test)
    if (!seen.has(key)) seen.set(key, assertions)
    return seen.get(key) === assertions
  })
}

function meansOf(scores: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = new Set(scores.flatMap((each) => Object.keys(each)))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const found = mean(scores.map((each) => each[name]))
      return found === undefined ? [] : [[name, found]]
    }),
  )
}

/** Reports columns that cannot be told apart: their results would be pooled as repeats. */
export function reportSameColumns(columns: readonly PromptfooColumn[], context: FormatContext): void {
  const seen = new Set<string>()
  for (const column of columns) {
    const name = JSON.stringify([column.provider ?? null, promptVersion(column, context) ?? null])
    if (seen.has(name)) {
      context.report(
        '',
        `two columns have the provider ${column.provider ?? 'unknown'} and the same prompt: give each provider, or each ` +
          'prompt, a `label` of its own in promptfooconfig.yaml',
      )
    }
    seen.add(name)
  }
}
