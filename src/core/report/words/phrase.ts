import type { Configuration } from '../../model.js'

/**
 * Text of a report before it is rendered: our own words as plain strings, and marked text from outside. Each renderer
 * escapes the marked parts in its own way, so that all say the same.
 */
export type Phrase = readonly Part[]

export type Part =
  /** Our own words. Free of Markdown; a minus is U+2212. */
  | string
  /** Our own words, emphasized. */
  | { readonly strong: string }
  /** A value from outside: a name, an id, a path. */
  | { readonly value: string }
  /** A whole sentence that may contain text from outside. */
  | { readonly sentence: string }

export const strong = (text: string): Part => ({ strong: text })
export const value = (text: string): Part => ({ value: text })

/** A sentence from another module, without its full stop, so that it can follow a colon. */
export const sentence = (text: string): Part => ({ sentence: text.trim().replace(/\.$/, '') })

/** Joins phrases with words of ours between them. */
export function join(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]))
}

/**
 * The names that distinguish the results of a report: the model, unless all have the same and their datasets differ.
 */
export function tellingApart(configurations: readonly Configuration[]): readonly (keyof Configuration)[] {
  const varies = (name: keyof Configuration): boolean => new Set(configurations.map((each) => each[name])).size > 1
  const others = (['dataset_version', 'prompt_version', 'environment'] as const).filter(varies)
  return others.includes('dataset_version') && !varies('model_version') ? others : ['model_version', ...others]
}

/** @param names from `tellingApart` */
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
