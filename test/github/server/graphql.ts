import { readFileSync } from 'node:fs'
import { GraphQLError, buildSchema, execute, parse, validate, type DocumentNode } from 'graphql'
import type { GitObject, GitRepository } from './git.js'

/** A slice of GitHub's own schema: queries that GitHub would refuse are refused here, and so are such answers. */
const schema = buildSchema(readFileSync(new URL('github.graphql', import.meta.url), 'utf8'))

/** From here on GitHub cuts the text of a blob. */
export const TRUNCATED_FROM = 512_000

export interface GraphqlRequest {
  readonly query: string
  readonly variables?: { readonly [name: string]: unknown }
}

/** What the token of a request may do. */
export interface GraphqlCaller {
  /** The repository under this name, if the token may read it. */
  repository(owner: string, name: string): GitRepository | null | Promise<GitRepository | null>
  readonly mayWrite: boolean
  /** What a branch protection rule or a ruleset says against a commit on a branch; null: nothing. */
  refusal(branch: string): string | null
  /** A pull request as the token sees it; throws what GitHub says against that. */
  pullRequest?(owner: string, name: string, number: number): object
}

/** Answers as `POST /graphql` does: 200, with errors that have a type. */
export async function answerGraphql({ query, variables }: GraphqlRequest, caller: GraphqlCaller): Promise<object> {
  const checked = check(query)
  if (checked.document === null) return { data: null, errors: checked.errors.map(shown) }
  const { data, errors } = await execute({
    schema,
    document: checked.document,
    ...(variables === undefined ? {} : { variableValues: { ...variables } }),
    rootValue: {
      repository: async ({ owner, name }: { owner: string; name: string }) => {
        const repository = await caller.repository(owner, name)
        if (repository === null && caller.pullRequest === undefined) {
          throw typed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
        }
        const contents = (): GitRepository => {
          if (repository === null) throw typed('FORBIDDEN', 'Resource not accessible by integration')
          return repository
        }
        return {
          nameWithOwner: `${owner}/${name}`,
          object: async ({ expression, oid }: { expression?: string; oid?: string }) =>
            view(contents(), await contents().object(expression ?? oid ?? '')),
          ref: async ({ qualifiedName }: { qualifiedName: string }) => {
            const oid = await contents().ref(qualifiedName)
            return oid === null ? null : { name: qualifiedName, target: commitView(contents(), oid, '') }
          },
          pullRequest: ({ number }: { number: number }) => {
            const found = caller.pullRequest?.(owner, name, number)
            if (found === undefined)
              throw typed('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
            return found
          },
        }
      },
      createCommitOnBranch: ({ input }: { input: CommitInput }) => createCommit(input, caller),
    },
  })
  if (errors === undefined) return { data }
  return { data: data ?? null, errors: errors.map(shown) }
}

interface Checked {
  /** null: GitHub would refuse it. */
  readonly document: DocumentNode | null
  readonly errors: readonly GraphQLError[]
}

/** By their texts: to check a query takes longer than to answer it, and few differ. */
const queries = new Map<string, Checked>()

function check(query: string): Checked {
  const known = queries.get(query)
  if (known !== undefined) return known
  let checked: Checked
  try {
    const document = parse(query)
    const errors = validate(schema, document)
    checked = { document: errors.length === 0 ? document : null, errors }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    checked = { document: null, errors: [error] }
  }
  queries.set(query, checked)
  return checked
}

const shown = ({ message, path, locations, extensions }: GraphQLError): object => ({
  ...(typeof extensions['type'] === 'string' ? { type: extensions['type'] } : {}),
  path,
  locations,
  message,
})

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string }
  readonly expectedHeadOid: string
  readonly message: { readonly headline: string; readonly body?: string }
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions: readonly { readonly path: string }[]
  }
}

async function createCommit({ branch, expectedHeadOid, message, fileChanges }: CommitInput, caller: GraphqlCaller) {
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/')
  const repository = await caller.repository(owner, name)
  if (repository === null)
    throw typed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  if (!caller.mayWrite) throw typed('FORBIDDEN', 'Resource not accessible by integration')
  const ref = `refs/heads/${branch.branchName ?? ''}`
  if ((await repository.ref(ref)) === null) {
    throw typed('NOT_FOUND', `No commit exists with specified expectedHeadOid '${expectedHeadOid}'.`)
  }
  const refusal = caller.refusal(branch.branchName ?? '')
  if (refusal !== null) throw typed('UNPROCESSABLE', refusal)
  const body = message.body ?? ''
  const commit = await repository.commitOn(
    ref,
    expectedHeadOid,
    body === '' ? message.headline : `${message.headline}\n\n${body}`,
    (fileChanges?.additions ?? []).map(({ path, contents }) => ({
      path,
      content: Buffer.from(contents, 'base64').toString('utf8'),
    })),
    (fileChanges?.deletions ?? []).map(({ path }) => path),
  )
  if (commit === null) {
    throw typed('STALE_DATA', `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`)
  }
  return { commit: commitView(repository, commit, message.headline) }
}

function view(repository: GitRepository, object: GitObject | null): object | null {
  if (object === null) return null
  const { oid, bytes } = object
  if (object.type === 'blob') {
    const isBinary = bytes.includes(0)
    const isTruncated = bytes.length > TRUNCATED_FROM
    const text = isBinary ? null : bytes.toString('utf8', 0, TRUNCATED_FROM)
    return { __typename: 'Blob', oid, byteSize: bytes.length, isBinary, isTruncated, text }
  }
  if (object.type === 'tree') {
    const entries = repository.entriesOf(object).map((entry) => ({
      ...entry,
      object: async () => view(repository, await repository.object(entry.oid)),
    }))
    return { __typename: 'Tree', oid, entries }
  }
  return commitView(repository, oid, bytes.toString('utf8').replace(/^.*?\n\n/s, ''))
}

function commitView(repository: GitRepository, oid: string, message: string): object {
  return {
    __typename: 'Commit',
    oid,
    message,
    history: async ({ first, after }: { first?: number | null; after?: string | null }) => {
      if (first === null || first === undefined)
        throw typed('MISSING_PAGINATION_BOUNDARIES', 'You must provide `first`.')
      if (first > 100) throw typed('EXCESSIVE_PAGINATION', 'Requesting more than 100 records is not possible.')
      const skip = after === undefined || after === null ? 0 : Number(after.split(' ')[1]) + 1
      const found = await repository.log(oid, skip, first + 1)
      const nodes = found.slice(0, first)
      return {
        nodes: nodes.map((commit) => commitView(repository, commit.oid, commit.message)),
        pageInfo: {
          hasNextPage: found.length > first,
          hasPreviousPage: skip > 0,
          startCursor: `${oid} ${skip}`,
          endCursor: `${oid} ${skip + nodes.length - 1}`,
        },
      }
    },
  }
}

function typed(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
