import type { IncomingHttpHeaders } from 'node:http'
import type { Identity } from './identities.js'
import type { Repository } from './world.js'

/** One request as a route sees it: who asks is known, and allowed to. */
export interface Call {
  readonly method: string
  /** As sent, with the query. */
  readonly target: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown
  readonly bytes: Buffer
  /** null: nobody, a request without a token. */
  readonly identity: Identity | null
  /** The server's own address. */
  readonly url: string
  /** A part of the path, decoded. */
  param(name: string): string
  /** A part of the path that is a number. */
  id(name: string): number
  /** The repository that the path names. */
  repository(): Repository
}

export interface Answer {
  readonly status: number
  readonly headers?: { readonly [name: string]: string }
  /**
   * JSON, or a Buffer that is sent as it is. What GitHub's description requires beyond what is given is filled in,
   * so routes say only what somebody looks at.
   */
  readonly body?: unknown
}

export interface Route {
  /** As in GitHub's description: `GET /repos/{owner}/{repo}/pulls`. */
  readonly operation: string
  /**
   * Any one of these permissions, each as in x-accepted-github-permissions: `issues=write`, or `a=read,b=write` for
   * both. None: whoever sees the repository may.
   */
  readonly permissions?: readonly string[]
  /** Whether nobody may, even in a public repository. */
  readonly signedIn?: boolean
  /** Not part of the REST API: neither described nor checked. The route itself says what the identity may do. */
  readonly outside?: boolean
  handle(call: Call): Answer | Promise<Answer>
}

/** Thrown by a route to answer with an error, as GitHub words it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly more: { readonly [name: string]: unknown } = {},
    readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(message)
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found')

/** 422, with the errors as GitHub lists them. */
export const unprocessable = (message: string, errors: readonly object[] = []): Refusal =>
  new Refusal(422, message, { errors })

/**
 * The page that was asked for, 30 items unless told otherwise and never more than 100, with the Link header that
 * leads to the others. @param wrap makes the body of the items; the items themselves unless given
 */
export function page<T>(
  { query, target, url }: Call,
  items: readonly T[],
  wrap: (items: T[], total: number) => unknown = (each) => each,
): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)))
  const current = Math.max(1, Number(query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (rel: string, to: number): string => {
    const address = new URL(target, url)
    address.searchParams.set('page', String(to))
    return `<${address.href}>; rel="${rel}"`
  }
  const links = [
    ...(current > 1 ? [link('prev', current - 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ]
  return {
    status: 200,
    headers: links.length > 0 ? { link: links.join(', ') } : {},
    body: wrap(items.slice((current - 1) * size, current * size), items.length),
  }
}

/** Finds the route of a request and what its path says. */
export function router(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  // The more is written out the earlier: /issues/comments/{comment_id} before /issues/{issue_number}/comments.
  const compiled = routes.map((route) => ({ route, ...compile(route.operation) })).sort((a, b) => a.blanks - b.blanks)
  return (method, path) => {
    for (const { route, verb, pattern } of compiled) {
      const found = verb === method ? pattern.exec(path) : null
      if (found !== null) return { route, parameters: mapValues(found.groups ?? {}, decodeURIComponent) }
    }
    return undefined
  }
}

export interface Match {
  readonly route: Route
  readonly parameters: { readonly [name: string]: string }
}

/** Of these GitHub takes slashes, encoded or not. */
const WITH_SLASHES = new Set(['ref', 'path', 'branch', 'basehead'])

function compile(operation: string): { verb: string; pattern: RegExp; blanks: number } {
  const [verb = '', path = ''] = operation.split(' ')
  const blanks = path.match(/\{\w+\}/g)?.length ?? 0
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    return `(?<${name}>${WITH_SLASHES.has(name) ? '.+' : '[^/]+'})`
  })
  return { verb, pattern: new RegExp(`^${pattern}$`), blanks }
}

function mapValues(of: { readonly [name: string]: string }, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]))
}
