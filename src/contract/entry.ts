/** What there is to say about a database function, once. */
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

/** The arguments of a call by the names of the parameters, as every transport sends them: as JSON. */
export interface Arguments {
  readonly [parameter: string]: unknown
}

/** The types of parameters in their order, by their names without `p_`. */
export interface Parameters {
  readonly [name: string]: Parameter<unknown>
}

type Needed<P> = { [K in keyof P]: P[K] extends { readonly isOptional: true } ? never : K }[keyof P]
/** What a caller gives. Where an argument may be left out, null and undefined leave it out. */
export type InputOf<P> = { readonly [K in Needed<P>]: ValueOf<P[K]> } & {
  readonly [K in Exclude<keyof P, Needed<P>>]?: ValueOf<P[K]> | null | undefined
}

/**
 * What a call does, and so whether it may be repeated when its answer was lost:
 * - `reads`: it changes nothing;
 * - `keyed`: it finds what it stored by a key, which every repeat of the call has too;
 * - `idempotent`: what is there already stays as it is, and the answer is the same;
 * - `unrepeatable`: a second one goes further than the first, or answers something else.
 */
export type Effect = 'reads' | 'keyed' | 'idempotent' | 'unrepeatable'

/** What is loaded beside versions. */
export type Also = 'cases' | 'verdicts' | 'annotations' | 'baselines' | 'references' | 'models'

/**
 * What a store that keeps the history as files has to read before it can run a function. Where a plan speaks of
 * configurations, it means those that the four names among the arguments leave over.
 * - `results`: what storing and judging `p_results` needs;
 * - `verdicts`: the versions that `p_verdicts` speaks of, and their baselines;
 * - `current`: the current version of each configuration;
 * - `newest`: the newest `p_limit` versions of each configuration, all of them where other arguments leave some out;
 * - `all`: all versions of each configuration; `*` in the environment stands for any characters;
 * - `named`: one configuration: the versions at its pointers and those that the arguments name;
 * - `log`: one configuration: the moves of its pointers, and the versions that they name;
 * - `models`: the model of the arguments, or all of them, with their evidence;
 * - `everything`.
 */
export interface Plan {
  readonly load: 'results' | 'verdicts' | 'current' | 'newest' | 'all' | 'named' | 'log' | 'models' | 'everything'
  readonly also?: readonly Also[]
}

/** What the database answers. `rows` may be many: PostgREST gives them in pages. */
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
  /** null: never called on a history that is kept as files. */
  readonly plan: Plan | null
  /** Takes the newest migration that the caller knows in `p_context.schema_version`, and answers its own beside the rest. */
  readonly comparesSchemas?: true
  /** Gives a key of this call to what has none. @param newId never gives the same twice */
  withKey?(args: Arguments, newId: () => string): Arguments
  /** What to say where nobody knows whether it was done. */
  readonly doubt?: string
}

/** A database function with the types of what it takes and answers. */
export interface Entry<I, O> extends DatabaseFunction {
  readonly answers: Answer<O>
  argumentsOf(input: I): Arguments
}

/** What an entry answers; of a list, one row of it. */
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

/** One value; for functions that return no set. */
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

/** An answer that ends where more follows: `next` is the cursor to go on with, null at the end. */
export interface Page {
  readonly next: { readonly [name: string]: unknown } | null
}

/** All pages of a function that takes `p_cursor`, each as it is asked for. */
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
