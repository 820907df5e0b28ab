/** The contract of a database function. */
import {
  defaultOf,
  json,
  row,
  unexpected,
  type Codec,
  type Fields,
  type Parameter,
  type RowOf,
  type ValueOf,
} from './codec.js'

/** The arguments of a call by the names of the parameters, as JSON. */
export interface Arguments {
  readonly [parameter: string]: unknown
}

/** The types of the parameters in order, by their names without `p_`. */
export interface Parameters {
  readonly [name: string]: Parameter<unknown>
}

type Needed<P> = { [K in keyof P]: P[K] extends { readonly isOptional: true } ? never : K }[keyof P]
/** The input of a call. An argument with a default may be null or undefined. */
export type InputOf<P> = { readonly [K in Needed<P>]: ValueOf<P[K]> } & {
  readonly [K in Exclude<keyof P, Needed<P>>]?: ValueOf<P[K]> | null | undefined
}

/**
 * The effect of a call, and so whether it can be repeated after a lost answer.
 * - `reads`: it changes nothing.
 * - `keyed`: it finds what it stored by a key, which is the same in every attempt.
 * - `idempotent`: what is already there does not change, and the answer is the same.
 * - `unrepeatable`: a second call would do more, or answer something else.
 */
export type Effect = 'reads' | 'keyed' | 'idempotent' | 'unrepeatable'

/** What is loaded besides versions. */
export type Also = 'cases' | 'verdicts' | 'annotations' | 'baselines' | 'references' | 'models'

/**
 * What a store that keeps the history in files must load before it can run a function. "Configurations" are those that
 * match the four names among the arguments.
 * - `results`: what storing and judging `p_results` needs.
 * - `verdicts`: the versions in `p_verdicts`, and their baselines.
 * - `current`: the current version of each configuration.
 * - `newest`: the newest `p_limit` versions of each configuration; all of them if other arguments filter versions.
 * - `all`: all versions of each configuration; `*` in the environment matches any characters.
 * - `named`: one configuration: the versions of its pointers and those in the arguments.
 * - `log`: one configuration: the moves of its pointers, and the versions that they name.
 * - `models`: the model in the arguments, or all of them, with their evidence.
 * - `everything`.
 */
export interface Plan {
  readonly load: 'results' | 'verdicts' | 'current' | 'newest' | 'all' | 'named' | 'log' | 'models' | 'everything'
  readonly also?: readonly Also[]
}

/** The answer of a function. `rows` may be many: PostgREST returns them in pages. */
export interface Answer<O> {
  readonly kind: 'value' | 'row' | 'row or none' | 'rows'
  readonly codec: Codec<unknown>
  readonly read: (answer: unknown, name: string) => O
}

export interface DatabaseFunction {
  readonly name: string
  readonly takes: Parameters
  readonly answers: Answer<unknown>
  readonly effect: Effect
  /** null: it never runs on a history in files. */
  readonly plan: Plan | null
  /** Whether it takes the newest migration that the caller knows in `p_context.schema_version`, and returns its own. */
  readonly comparesSchemas?: true
  /**
   * Adds a key for this call to results without one.
   * @param newId returns a new id each time
   */
  withKey?(args: Arguments, newId: () => string): Arguments
  /** The message if nobody knows whether the call was carried out. */
  readonly doubt?: string
}

/** A database function with the types of its input and answer. */
export interface Entry<I, O> extends DatabaseFunction {
  readonly answers: Answer<O>
  argumentsOf(input: I): Arguments
}

/** The answer of an entry; for a list, one row of it. */
export type RowFrom<E> = E extends Entry<never, infer O> ? (O extends readonly (infer R)[] ? R : O) : never
export type InputFor<E> = E extends Entry<infer I, unknown> ? I : never

/** Calls a function of the contract. */
export type Call = <I, O>(entry: Entry<I, O>, input: I) => Promise<O>

type Facts<P, O> = Omit<DatabaseFunction, 'takes' | 'answers'> & { readonly takes: P; readonly answers: Answer<O> }

export function define<P extends Parameters, O>(facts: Facts<P, O>): Entry<InputOf<P>, O> {
  const parameters = Object.entries(facts.takes)
  return {
    ...facts,
    argumentsOf(input) {
      const given = input as { readonly [name: string]: unknown }
      const args = parameters.flatMap(([name, type]) => {
        const value = given[name]
        const isLeftOut = defaultOf(type).mayBeMissing && (value === undefined || value === null)
        return isLeftOut ? [] : [[`p_${name}`, type.write(value)]]
      })
      return Object.fromEntries(args) as Arguments
    },
  }
}

/** One value, for functions that do not return a set. */
export function value<T>(codec: Codec<T>): Answer<T> {
  return { kind: 'value', codec, read: (answer, name) => codec.read(answer, name) }
}

/**
 * One JSON document with these members.
 * @param sql `json` for one that is large: the database takes longer to make `jsonb` of it
 */
export function document<F extends Fields>(fields: F, sql: 'json' | 'jsonb' = 'jsonb'): Answer<RowOf<F>> {
  return value({ ...json(row(fields)), sql })
}

export function rows<F extends Fields>(fields: F): Answer<readonly RowOf<F>[]> {
  const codec = row(fields)
  return { kind: 'rows', codec, read: (answer, name) => listIn(answer, name).map((item) => codec.read(item, name)) }
}

export function rowOrNone<F extends Fields>(fields: F): Answer<RowOf<F> | null> {
  const { codec, read } = rows(fields)
  return { kind: 'row or none', codec, read: (answer, name) => read(answer, name)[0] ?? null }
}

export function oneRow<F extends Fields>(fields: F): Answer<RowOf<F>> {
  const { codec, read } = rowOrNone(fields)
  return {
    kind: 'row',
    codec,
    read(answer, name) {
      const found = read(answer, name)
      if (found === null) throw unexpected(`a row of ${name}`, undefined)
      return found
    },
  }
}

function listIn(answer: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(answer)) throw unexpected(`the rows of ${name}`, answer)
  return answer
}

/** A page of an answer: `next` is the cursor for the next page, null at the end. */
export interface Page {
  readonly next: { readonly [name: string]: unknown } | null
}

/** All pages of a function that takes `p_cursor`, read on demand. */
export async function* pagesOf<I extends { readonly cursor?: Page['next'] | undefined }, O extends Page>(
  call: Call,
  entry: Entry<I, O>,
  input: I,
): AsyncGenerator<O> {
  let cursor: Page['next'] = null
  do {
    const page: O = await call(entry, { ...input, cursor })
    yield page
    cursor = page.next
  } while (cursor !== null)
}
