/** The address of a view: the only state of the page. Short, readable, and the same whoever makes it. */
import type { Configuration, Digest } from '../core/model.js'
import type { Place } from './contract.js'

export const VIEWS = ['now', 'trend', 'compare', 'rank', 'regressions', 'history', 'models', 'about'] as const
export type View = (typeof VIEWS)[number]

/** Values by name. Unknown names are kept: a newer page may know them. */
export type Parameters = Readonly<Record<string, string>>

export interface Address {
  readonly view: View
  readonly parameters: Parameters
}

/** Defaults, which an address leaves out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  page: '1',
  last: '200',
  axis: 'version',
  by: 'model',
  state: 'open',
  prompts: 'all',
}

/** The id of a configuration in addresses and paths: ten hexadecimal digits of the SHA-256 of its four names. */
export function configurationId(names: Configuration, digest: Digest): string {
  const { model_version, dataset_version, prompt_version, environment } = names
  return digest(JSON.stringify([model_version, dataset_version, prompt_version, environment])).slice(0, 10)
}

/** The id of a model: ten hexadecimal digits of the SHA-256 of its name. */
export function modelId(name: string, digest: Digest): string {
  return digest(name).slice(0, 10)
}

/** Reads the part of an address behind `#`. Invalid parts are left out; an unknown view is the first one. */
export function parseAddress(hash: string): Address {
  const [, path = '', query = ''] = /^#?\/?([^?]*)(?:\?(.*))?$/s.exec(hash) ?? []
  const pairs = query.split('&').flatMap((pair): [string, string][] => {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? []
    return name === '' || value === '' ? [] : [[decoded(name), decoded(value)]]
  })
  return { view: VIEWS.find((view) => view === path) ?? 'now', parameters: Object.fromEntries(pairs) }
}

/** Writes an address as `#/trend?c=…`, without defaults. */
export function printAddress({ view, parameters }: Address): string {
  const pairs = Object.entries(parameters)
    .filter(([name, value]) => name !== '' && value !== '' && DEFAULTS[name] !== value)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  return `#/${view}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

/** A parameter, or its default. */
export function parameter(parameters: Parameters, name: string): string {
  return (Object.hasOwn(parameters, name) ? parameters[name] : undefined) ?? DEFAULTS[name] ?? ''
}

/** One of several words; the first one for anything else. */
export function oneOf<T extends string>(parameters: Parameters, name: string, allowed: readonly [T, ...T[]]): T {
  const text = parameter(parameters, name)
  return allowed.find((each) => each === text) ?? allowed[0]
}

/** A whole number from 1; `fallback` for anything else. */
export function numberIn(parameters: Parameters, name: string, fallback: number): number {
  const text = parameter(parameters, name)
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : fallback
}

/** The ids of a list such as `c=1f2e3d4c5b,0011223344`, at most six. */
export function idsIn(parameters: Parameters, name: string): string[] {
  const ids = parameter(parameters, name)
    .split(',')
    .filter((id) => /^[0-9a-f]{10}$/.test(id))
  return [...new Set(ids)].slice(0, 6)
}

/** A version such as `1f2e3d4c5b:8`, or `8` of the given configuration; null for anything else. */
export function placeIn(parameters: Parameters, name: string, configuration = ''): Place | null {
  const [, id = configuration, version] = /^(?:([0-9a-f]{10}):)?([1-9]\d{0,8})$/.exec(parameter(parameters, name)) ?? []
  return version === undefined || id === '' ? null : { configuration: id, version: Number(version) }
}

export function printPlace({ configuration, version }: Place): string {
  return `${configuration}:${version}`
}

/** A time in milliseconds; null for anything else. */
export function momentIn(parameters: Parameters, name: string): number | null {
  const text = parameter(parameters, name)
  const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : time
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/%(?:3A|2C|2F|40)/g, decodeURIComponent)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone % is literal.
    return text
  }
}
