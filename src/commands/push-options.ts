import { JUDGED_ONLY, destinationOf, type Destination, type Measured } from '../core/result/destination.js'
import { parseBaselineRequest } from '../core/result/environment.js'
import { nameFault } from '../core/result/names/names.js'
import { UserError } from '../core/errors.js'
import { PROMOTIONS, type Digest, type Provenance, type Verdict } from '../core/model.js'
import type { PushOrigin } from '../core/pushes.js'
import type { FallbackNames } from '../core/result/names/result-names.js'
import { REPEATS } from '../core/result/repeats/repeats.js'
import { parseMapping } from '../formats/tables/mapping.js'
import type { Parsers } from '../ports.js'
import { policyFrom, STRATEGIES } from '../core/judging/policy/policy.js'
import type { Report } from '../core/report/report.js'
import { parseFailOn } from '../core/judging/verdict.js'
import { dashboardUrlFrom } from '../dashboard/link.js'
import type { PushOptions, PushOutcome } from './push.js'
import { readAll } from './read-all.js'

/** The options of a push as text: inputs of the action and flags of the CLI, with the same names. */
export interface PushTexts {
  readonly environment?: string | undefined
  readonly baselineEnvironment?: string | undefined
  readonly baseline?: string | undefined
  readonly threshold?: string | undefined
  readonly metrics?: string | undefined
  readonly strategy?: string | undefined
  readonly failOn?: string | undefined
  readonly onInvalid?: string | undefined
  readonly repeats?: string | undefined
  readonly onMissing?: string | undefined
  readonly promotion?: string | undefined
  readonly tags?: string | undefined
  readonly notes?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly mapping?: string | undefined
  readonly dashboardUrl?: string | undefined
  readonly names: FallbackNames
}

/** What the action or the CLI knows about the run. */
export interface PushRun {
  readonly measured: Measured
  /** Whether the store is the history branch, which keeps no pull requests. */
  readonly isOnBranch: boolean
  readonly provenance: Provenance
  readonly origin: PushOrigin
  readonly digest: Digest
  readonly parsers: Parsers
  /** Whether nothing is stored, wherever the results belong. */
  readonly dryRun: boolean
  /** The page of the run, for the pointer log. */
  readonly runUrl?: string | undefined
}

export const ON_MISSING = ['warn', 'fail', 'ignore'] as const
export type OnMissing = (typeof ON_MISSING)[number]

/** The options of a push, and of its report. */
export interface PushPlan {
  readonly options: PushOptions
  readonly failOn: ReadonlySet<Verdict>
  /** What missing configurations do to the check. */
  readonly onMissing: OnMissing
  readonly destination: Destination
  /** The dashboard that the report links to; null: none. */
  readonly dashboardUrl: string | null
}

/** Reads the options; throws `UserError` with everything that is wrong, naming each input and its allowed values. */
export function pushOptions(texts: PushTexts, run: PushRun): PushPlan {
  const read = readAll({
    destination: () => destinationOf(run.measured, texts, run.digest),
    baseline: () => parseBaselineRequest(texts.baseline),
    threshold: () => policyFrom({ threshold: texts.threshold }).threshold,
    rules: () => policyFrom({ metrics: texts.metrics }).rules,
    strategy: () => oneOf('strategy', texts.strategy, STRATEGIES, 'evidence'),
    failOn: () => parseFailOn(texts.failOn),
    onInvalid: () => oneOf<PushOptions['onInvalid']>('on-invalid', texts.onInvalid, ['fail', 'skip'], 'fail'),
    repeats: () => oneOf('repeats', texts.repeats, REPEATS, 'pool'),
    onMissing: () => oneOf('on-missing', texts.onMissing, ON_MISSING, 'warn'),
    promotion: () => oneOf('promotion', texts.promotion, PROMOTIONS, 'proven'),
    mapping: () => parseMapping(texts.mapping),
    tags: () => parseTags(texts.tags),
    dashboardUrl: () => dashboardUrlFrom(texts.dashboardUrl),
  })
  const {
    destination,
    baseline,
    threshold,
    rules,
    strategy,
    failOn,
    onInvalid,
    repeats,
    onMissing,
    promotion,
    mapping,
    tags,
    dashboardUrl,
  } = read
  const { environment, stored, reference, baselineEnvironment } = destination
  return {
    destination,
    failOn,
    onMissing,
    dashboardUrl,
    options: {
      environment: environment ?? JUDGED_ONLY,
      query: { baseline, baseline_environment: baselineEnvironment, reference },
      policy: { threshold, rules, strategy },
      onInvalid,
      repeats,
      promotion,
      tags,
      notes: filled(texts.notes) ?? null,
      idempotencyKey: filled(texts.idempotencyKey) ?? null,
      names: filledNames(texts.names),
      mapping,
      parsers: run.parsers,
      provenance: run.provenance,
      origin: run.origin,
      digest: run.digest,
      dryRun: run.dryRun || stored === 'never' || (stored === 'on-a-database' && run.isOnBranch),
      runUrl: run.runUrl ?? null,
    },
  }
}

/** The missing configurations, as the report needs them. */
export function missingOf({ missing }: Pick<PushOutcome, 'missing'>, onMissing: OnMissing): Pick<Report, 'missing'> {
  return onMissing === 'ignore' ? {} : { missing: { configurations: missing, fails: onMissing === 'fail' } }
}

/** The given names; unset inputs are ''. */
export function filledNames(names: FallbackNames): FallbackNames {
  return Object.fromEntries(Object.entries(names).map(([name, text]) => [name, filled(text)]))
}

/** One of the allowed words, or the default if the text is empty. */
export function oneOf<T extends string>(
  input: string,
  text: string | undefined,
  allowed: readonly T[],
  fallback: T,
): T {
  const word = filled(text)
  if (word === undefined) return fallback
  const found = allowed.find((each) => each === word)
  if (found === undefined) {
    throw new UserError(`${input}: ${JSON.stringify(word)} is not allowed; give one of ${allowed.join(', ')}`)
  }
  return found
}

/** Tags separated by commas or line breaks. Throws `UserError` for an invalid one. */
export function parseTags(text: string | undefined): string[] {
  const tags = (text ?? '').split(/[,\r\n]/).flatMap((tag) => tag.trim() || [])
  for (const tag of tags) {
    const fault = nameFault(tag)
    if (fault !== undefined)
      throw new UserError(`tags: ${JSON.stringify(tag.length > 60 ? `${tag.slice(0, 60)}…` : tag)} ${fault}`)
  }
  return tags
}

/** The text without surrounding blanks; undefined if nothing is left (unset inputs are ''). */
function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}
