import type { Configuration } from '../../model.js'

/**
 * Text of a report before it is rendered: words of ours as plain strings, and marked text from outside, so
 * that each renderer makes the marked parts harmless in its own way and both say the same.
 */
export type Phrase = readonly Part[]

export type Part =
  /** Words of ours. Free of Markdown; a minus is U+2212. */
  | string
  /** Words of ours that stand out. */
  | { readonly strong: string }
  /** A value from outside: a name, an id, a path. */
  | { readonly value: string }
  /** A whole sentence that may embed text from outside. */
  | { readonly sentence: string }

export const strong = (text: string): Part => ({ strong: text })
export const value = (text: string): Part => ({ value: text })

/** A sentence of a colleague's making, without its full stop, so that it can stand after a colon. */
export const sentence = (text: string): Part => ({ sentence: text.trim().replace(/\.$/, '') })

/** Puts phrases one after another with words of ours between them. */
export function join(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]))
}

/** The names that tell the results of a report apart: the model, unless it is that of all and their datasets differ. */
export function tellingApart(configurations: readonly Configuration[]): readonly (keyof Configuration)[] {
  const varies = (name: keyof Configuration): boolean => new Set(configurations.map((each) => each[name])).size > 1
  const others = (['dataset_version', 'prompt_version', 'environment'] as const).filter(varies)
  return others.includes('dataset_version') && !varies('model_version') ? others : ['model_version', ...others]
}

/** @param names those that `tellingApart` gives */
export function labelOf(configuration: Configuration, names: readonly (keyof Configuration)[]): Phrase {
  return join(
    names.map((name) => [value(configuration[name])]),
    ' / ',
  )
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `1 metric`, `2 metrics`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
