import type { BaselineSource } from '../../model.js'

/**
 * Why a version is the reference: its relation to the candidate and, if a closer one would be expected, why not that
 * one.
 */
const WORDS: Readonly<Record<BaselineSource, readonly [what: string, why?: string]>> = {
  input: ['named by the input baseline'],
  own: ['its own baseline'],
  previous_run: ['its newest version from another run that did not regress'],
  base_commit: ['measured at the base commit'],
  base: ['the newest of the base branch', 'none was measured at the base commit'],
  environment: ['the baseline of the baseline environment', 'this configuration has none of its own'],
  environment_newest: ['the newest of the baseline environment'],
  prompt: ['the baseline of the same model and dataset', 'this prompt has none of its own'],
  replaces: ['the model that it replaces'],
  may_replace: ['the model that it may replace'],
}

/**
 * The rule in words.
 * @param rule a `BaselineSource`; an unknown one of a later version is shown as it is
 */
export function referenceWords(rule: string): string {
  const words = Object.hasOwn(WORDS, rule) ? WORDS[rule as BaselineSource] : [rule]
  return words.join(': ')
}
