/** Filters for everything that a view shows. */
import { VERDICTS } from '../core/model.js'
import { parameter, type Parameters } from '../dashboard/address.js'
import type { ConfigurationEntry } from '../dashboard/contract.js'

export const NAMES = ['model', 'dataset', 'prompt', 'environment'] as const
export type Name = (typeof NAMES)[number]

/** The parameters of all filters. */
export const FILTERS = [...NAMES, 'verdict', 'q'] as const

/** Whether every word of the text is part of a name. */
export function matchesText(entry: ConfigurationEntry, text: string): boolean {
  const words = text.toLowerCase().split(/[\s·]+/)
  const names = NAMES.map((name) => entry[name].toLowerCase())
  return words.every((word) => names.some((name) => name.includes(word)))
}

/** The configurations that match the filters. */
export function filtered(
  entries: readonly ConfigurationEntry[],
  parameters: Parameters,
): readonly ConfigurationEntry[] {
  const wanted = NAMES.map((name) => [name, parameter(parameters, name)] as const).filter(([, text]) => text !== '')
  const verdict = VERDICTS.find((each) => each === parameter(parameters, 'verdict'))
  const text = parameter(parameters, 'q')
  return entries.filter(
    (entry) =>
      wanted.every(([name, value]) => entry[name] === value) &&
      (verdict === undefined || entry.state === verdict) &&
      matchesText(entry, text),
  )
}

export function isFiltered(parameters: Parameters): boolean {
  return FILTERS.some((name) => parameter(parameters, name) !== '')
}

/** The different values of a name, in their order. */
export function valuesOf(entries: readonly ConfigurationEntry[], name: Name): string[] {
  return [...new Set(entries.map((entry) => entry[name]))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
