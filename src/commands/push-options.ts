import {
  baselineEnvironmentFor,
  environmentFor,
  parseBaselineRequest,
  type RunFacts,
} from '../core/result/environment.js'
import { UserError } from '../core/errors.js'
import { PROMOTIONS, type Digest, type Provenance, type Verdict } from '../core/model.js'
import type { FallbackNames } from '../core/result/result-names.js'
import { parseMapping } from '../formats/tables/mapping.js'
import type { Parsers } from '../ports.js'
import { policyFrom } from '../core/judging/policy.js'
import { parseFailOn } from '../core/judging/verdict.js'
import type { PushOptions } from './push.js'
import { readAll } from './read-all.js'

/** What a user says about a push, as text: the inputs of the action and the flags of the CLI have the same names. */
export interface PushTexts {
  readonly environment?: string | undefined
  readonly baselineEnvironment?: string | undefined
  readonly baseline?: string | undefined
  readonly threshold?: string | undefined
  readonly metrics?: string | undefined
  readonly failOn?: string | undefined
  readonly onInvalid?: string | undefined
  readonly promotion?: string | undefined
  readonly tags?: string | undefined
  readonly notes?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly mapping?: string | undefined
  readonly names: FallbackNames
}

/** What the door knows about the run. */
export interface PushRun {
  readonly facts: Omit<RunFacts, 'named'>
  readonly provenance: Provenance
  readonly digest: Digest
  readonly parsers: Parsers
  readonly dryRun: boolean
  /** Page of the run, for the pointer log. */
  readonly runUrl?: string | undefined
}

/** Reads what the user said; throws `UserError` with everything that is wrong, naming each input and what it takes. */
export function pushOptions(texts: PushTexts, run: PushRun): { options: PushOptions; failOn: ReadonlySet<Verdict> } {
  const read = readAll({
    environment: () => environmentFor({ ...run.facts, named: texts.environment }),
    baseline: () => parseBaselineRequest(texts.baseline),
    threshold: () => policyFrom({ threshold: texts.threshold }).threshold,
    rules: () => policyFrom({ metrics: texts.metrics }).rules,
    failOn: () => parseFailOn(texts.failOn),
    onInvalid: () => oneOf<PushOptions['onInvalid']>('on-invalid', texts.onInvalid, ['fail', 'skip'], 'fail'),
    promotion: () => oneOf('promotion', texts.promotion, PROMOTIONS, 'first'),
    mapping: () => parseMapping(texts.mapping),
  })
  const { environment, baseline, threshold, rules, failOn, onInvalid, promotion, mapping } = read
  return {
    failOn,
    options: {
      environment,
      query: { baseline, baseline_environment: baselineEnvironmentFor(environment, texts) },
      policy: { threshold, rules },
      onInvalid,
      promotion,
      tags: parseTags(texts.tags),
      notes: filled(texts.notes) ?? null,
      idempotencyKey: filled(texts.idempotencyKey) ?? null,
      names: filledNames(texts.names),
      mapping,
      parsers: run.parsers,
      provenance: run.provenance,
      digest: run.digest,
      dryRun: run.dryRun,
      runUrl: run.runUrl ?? null,
    },
  }
}

/** Names that are given; unset inputs arrive as ''. */
export function filledNames(names: FallbackNames): FallbackNames {
  return Object.fromEntries(Object.entries(names).map(([name, text]) => [name, filled(text)]))
}

/** One of the allowed words, or the default when nothing is said. */
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

/** Tags separated by commas or line breaks. */
export function parseTags(text: string | undefined): string[] {
  return (text ?? '').split(/[,\r\n]/).flatMap((tag) => tag.trim() || [])
}

/** The text without surrounding blanks; undefined when nothing is left, as unset inputs arrive as ''. */
function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}
