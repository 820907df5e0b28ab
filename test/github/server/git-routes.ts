import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GitRepository, type TreeItem } from './git.js'
import { answerGraphql, type GraphqlRequest } from './graphql.js'
import { grants, type Identity } from './identities.js'
import { notFound, unprocessable, type Call, type Route } from './routes.js'
import type { Repository, World } from './world.js'

interface Body {
  readonly tree?: string | readonly TreeItem[]
  readonly message?: string
  readonly parents?: readonly string[]
  readonly ref?: string
  readonly sha?: string
}

/** Commits, trees, blobs and refs, in repositories that git itself writes and reads. */
export class Git {
  private readonly opened = new Map<number, Promise<{ readonly folder: string; readonly git: GitRepository }>>()

  constructor(
    private readonly world: World,
    private readonly identify: (authorization: string | undefined) => Identity | null,
    private readonly pullRequest: (repository: Repository, number: number, asker: Identity) => object,
  ) {}

  /** What a repository holds; empty at first. */
  async repository({ id }: Repository): Promise<GitRepository> {
    const opened = this.opened.get(id) ?? create()
    this.opened.set(id, opened)
    return (await opened).git
  }

  async close(): Promise<void> {
    for (const { git, folder } of await Promise.all(this.opened.values())) {
      await git.close()
      await rm(folder, { recursive: true })
    }
  }

  routes(): Route[] {
    const at = '/repos/{owner}/{repo}/git'
    const permissions = ['contents=write']
    const git = (call: Call): Promise<GitRepository> => this.repository(call.repository())
    return [
      { operation: 'POST /graphql', outside: true, handle: (call) => this.graphql(call) },
      {
        operation: `GET ${at}/blobs/{file_sha}`,
        permissions: ['contents=read'],
        handle: async (call) => {
          const found = await (await git(call)).object(call.param('file_sha'))
          if (found?.type !== 'blob') throw notFound()
          const { oid, bytes } = found
          const content = bytes.toString('base64')
          return { status: 200, body: { sha: oid, size: bytes.length, encoding: 'base64', content } }
        },
      },
      {
        operation: `POST ${at}/trees`,
        permissions,
        handle: async (call) => {
          const { tree } = call.body as Body
          const sha = await (await git(call)).tree(tree as TreeItem[], null)
          return { status: 201, body: { sha, truncated: false } }
        },
      },
      {
        operation: `POST ${at}/commits`,
        permissions,
        handle: async (call) => {
          const { message = '', tree, parents = [] } = call.body as Body
          const sha = await (await git(call)).commitTree(message, tree as string, parents)
          return { status: 201, body: { sha, message } }
        },
      },
      {
        operation: `POST ${at}/refs`,
        permissions,
        handle: async (call) => {
          const { ref = '', sha = '' } = call.body as Body
          if ((await (await git(call)).object(sha)) === null) throw unprocessable('Object does not exist')
          if (!(await (await git(call)).moveRef(ref, sha, null))) throw unprocessable('Reference already exists')
          return { status: 201, body: { ref, object: { sha, type: 'commit' } } }
        },
      },
    ]
  }

  private async graphql({ headers, body }: Call): Promise<{ status: number; body: object }> {
    const identity = this.identify(headers.authorization)
    if (identity === null) return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } }
    const caller = {
      repository: (owner: string, name: string) => this.visible(`${owner}/${name}`, identity),
      mayWrite: identity.permissions === null || grants(identity.permissions, 'contents=write'),
      refusal: () => null,
      pullRequest: (owner: string, name: string, number: number) =>
        this.pullRequest(this.world.repository(`${owner}/${name}`), number, identity),
    }
    return { status: 200, body: await answerGraphql(body as GraphqlRequest, caller) }
  }

  /** null where the token may not read it, or there is no such repository. */
  private async visible(name: string, { repository, permissions }: Identity): Promise<GitRepository | null> {
    if (repository !== undefined && repository !== name) return null
    if (permissions !== null && !grants(permissions, 'contents=read')) return null
    return this.repository(this.world.repository(name))
  }
}

async function create(): Promise<{ folder: string; git: GitRepository }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'github-repository-'))
  return { folder, git: await GitRepository.create(folder) }
}
