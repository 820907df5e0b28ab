import { randomBytes } from 'node:crypto'
import { Refusal, notFound, type Route } from './routes.js'
import type { Repository, World } from './world.js'

/** Permissions as in a workflow file: `contents`, `pull-requests`, … */
export type Permissions = { readonly [name: string]: 'read' | 'write' }

export interface TokenFacts {
  /** Whose token: `github-actions[bot]` unless given. A name that ends in [bot] is an app's installation. */
  readonly login?: string
  /** What the job's token may do; a permission that is not named is none. null: all that its owner may do. */
  readonly permissions?: Permissions | null
  /** The repository it was made for, as the token of a job is; every repository unless given. */
  readonly repository?: string
}

/** Who asks. */
export interface Identity {
  readonly login: string
  readonly permissions: Permissions | null
  readonly repository: string | undefined
}

/** The tokens that the server handed out, and what each may do. */
export class Identities {
  private readonly tokens = new Map<string, Identity>()

  constructor(private readonly world: World) {}

  token({ login = 'github-actions[bot]', permissions = {}, repository }: TokenFacts = {}): string {
    this.world.user(login)
    const token = `${login.endsWith('[bot]') ? 'ghs' : 'ghp'}_${randomBytes(18).toString('hex')}`
    this.tokens.set(token, { login, permissions, repository })
    return token
  }

  /** null where there is no token; one that is not ours is refused. */
  of(authorization: string | undefined): Identity | null {
    const identity = this.find(authorization)
    if (identity === null && authorization !== undefined) throw new Refusal(401, 'Bad credentials')
    return identity
  }

  find(authorization = ''): Identity | null {
    return this.tokens.get(authorization.replace(/^(token|bearer) /i, '')) ?? null
  }
}

/** Refuses what the identity may not do, as GitHub does: what it may not see is not there. */
export function authorize(
  { operation, permissions = [], signedIn = false }: Route,
  identity: Identity | null,
  repository: Repository | null,
): void {
  const isPublic = repository === null || !repository.private
  if (identity === null) {
    if (!isPublic) throw notFound()
    if (signedIn || !operation.startsWith('GET ')) throw new Refusal(401, 'Requires authentication')
    return
  }
  if (repository === null) return
  const isHome = identity.repository === undefined || identity.repository === repository.full_name
  if (!isHome && !isPublic) throw notFound()
  const granted = isHome ? identity.permissions : {}
  if (permissions.length === 0 || granted === null) return
  if (isPublic && operation.startsWith('GET ') && !signedIn) return
  if (permissions.some((all) => all.split(',').every((one) => grants(granted, one)))) return
  throw new Refusal(
    403,
    'Resource not accessible by integration',
    {},
    {
      'x-accepted-github-permissions': permissions.join('; '),
    },
  )
}

export function grants(granted: Permissions, wanted: string): boolean {
  const [name = '', level] = wanted.split('=')
  const has = granted[name.replaceAll('_', '-')] ?? granted[name]
  return has === 'write' || (has !== undefined && level === 'read')
}
