import type { getOctokit } from '@actions/github'
import { StoreError } from '../../core/errors.js'
import type { CommittedFiles, CommittedPath, FileChanges, SoughtChange } from '../../ports.js'
import { faultOf, reasonOf, statusOf, typesOf } from '../fault.js'
import { failed, faultCode, forbidden, refused, unreadable } from './faults.js'

export type Octokit = ReturnType<typeof getOctokit>

export interface HistoryBranch {
  readonly owner: string
  readonly repo: string
  /** The name of the branch; the first commit creates it, without parents. */
  readonly branch: string
  /** Such as `https://github.com`. */
  readonly serverUrl: string
}

/** The most paths in one query. */
const PATHS_A_QUERY = 100
/** How many commits of others are searched for one of ours. */
const COMMITS_A_PAGE = 100
/** After this many failures of GitHub in a row, a commit is given up. */
const MOST_FAULTS = 4

/**
 * A branch of a repository on GitHub as committed files. Reading takes one GraphQL query for a hundred paths,
 * committing one mutation: `createCommitOnBranch` compares the head with the one that was read, and swaps. (Blobs,
 * tree, commit and ref one by one would be three times as many requests that create content, of which GitHub allows
 * few a minute.) Only the first commit, which has no parents, takes the Git data API.
 */
export function historyBranch(octokit: Octokit, { owner, repo, branch, serverUrl }: HistoryBranch): CommittedFiles {
  const ref = `refs/heads/${branch}`
  const at = { owner, repo }
  const url = `${serverUrl}/${owner}/${repo}/tree/${branch}`
  const description = `history branch ${branch} of ${owner}/${repo} (${url})`
  /** Failures of GitHub since its last answer to a commit. */
  let faults: unknown[] = []

  async function head(sought?: SoughtChange): Promise<{ commit: string | null; own: string | null }> {
    let newest: string | null = null
    for (let after: string | null = null; ;) {
      const first = sought === undefined ? 1 : COMMITS_A_PAGE
      const answer: HeadAnswer = await reading(octokit.graphql<HeadAnswer>(HEAD, { owner, repo, ref, first, after }))
      if (answer.repository === null) throw unreadable(description)
      const history = answer.repository.ref?.target?.history
      for (const { oid, message } of history?.nodes ?? []) {
        newest ??= oid
        if (sought === undefined || oid === sought.since) return { commit: newest, own: null }
        if (message.includes(sought.id)) {
          faults = []
          return { commit: newest, own: oid }
        }
      }
      if (history?.pageInfo.hasNextPage !== true) return { commit: newest, own: null }
      after = history.pageInfo.endCursor
    }
  }

  async function readSome(commit: string, paths: readonly string[]): Promise<CommittedPath[]> {
    const wanted = paths.map((path, index) => [`p${index}`, `${commit}:${path}`] as const)
    const query = `query ($owner: String!, $repo: String!, ${wanted.map(([alias]) => `$${alias}: String!`).join(', ')}) {
      repository(owner: $owner, name: $repo) {
        ${wanted.map(([alias]) => `${alias}: object(expression: $${alias}) { ...read }`).join('\n')}
      }
    } ${READ}`
    const variables = { owner, repo, ...Object.fromEntries(wanted) }
    const { repository } = await reading(octokit.graphql<PathsAnswer>(query, variables))
    if (repository === null) throw unreadable(description)
    return Promise.all(
      wanted.map(async ([alias]): Promise<CommittedPath> => {
        const object = repository[alias] ?? null
        if (object === null) return null
        if (object.__typename === 'Tree') return (object.entries ?? []).map(({ name }) => name)
        return object.text === null || object.isTruncated ? readBlob(object.oid) : object.text
      }),
    )
  }

  /** For a file that is too large for a query. */
  async function readBlob(oid: string): Promise<string> {
    const { data } = await reading(octokit.rest.git.getBlob({ ...at, file_sha: oid }))
    return Buffer.from(data.content, 'base64').toString('utf8')
  }

  /** Creates the branch with a commit without parents. */
  async function commitFirst({ files, ...change }: FileChanges): Promise<string> {
    const tree = [...files].flatMap(([path, content]) =>
      content === null ? [] : [{ path, mode: '100644' as const, type: 'blob' as const, content }],
    )
    const { data: made } = await octokit.rest.git.createTree({ ...at, tree })
    const message = Object.values(commitMessage(change)).join('\n\n')
    const { data: commit } = await octokit.rest.git.createCommit({ ...at, message, tree: made.sha, parents: [] })
    await octokit.rest.git.createRef({ ...at, ref, sha: commit.sha })
    return commit.sha
  }

  async function commitNext(expected: string, { files, ...change }: FileChanges): Promise<string | null> {
    const input = {
      branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
      expectedHeadOid: expected,
      message: commitMessage(change),
      fileChanges: {
        additions: [...files].flatMap(([path, text]) =>
          text === null ? [] : [{ path, contents: Buffer.from(text, 'utf8').toString('base64') }],
        ),
        deletions: [...files].flatMap(([path, text]) => (text === null ? [{ path }] : [])),
      },
    }
    const answer = await octokit.graphql<CommitAnswer>(COMMIT, { input })
    return answer.createCommitOnBranch?.commit?.oid ?? null
  }

  async function reading<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'missing' || fault === 'permission') throw unreadable(description, error)
      throw new StoreError(`The ${description} cannot be read: ${reasonOf(error)}`, faultCode(error), { cause: error })
    }
  }

  return {
    description,
    head,
    read: async (commit, paths) => {
      const found: CommittedPath[] = []
      for (let index = 0; index < paths.length; index += PATHS_A_QUERY) {
        found.push(...(await readSome(commit, paths.slice(index, index + PATHS_A_QUERY))))
      }
      return found
    },
    commit: async (expected, changes) => {
      // First the head is read once more: the last attempt may have committed without an answer.
      if (faults.length >= MOST_FAULTS) {
        const last = faults.at(-1)
        faults = []
        throw failed(description, MOST_FAULTS, last)
      }
      try {
        const made = expected === null ? await commitFirst(changes) : await commitNext(expected, changes)
        faults = []
        return made
      } catch (error) {
        const fault = faultOf(error)
        if (fault === 'passing') {
          faults.push(error)
          return null
        }
        faults = []
        if (isConflict(error)) return null
        throw fault === 'permission' ? forbidden(description, error) : refused(description, error)
      }
    },
  }
}

const READ =
  'fragment read on GitObject { __typename ... on Blob { oid text isTruncated } ... on Tree { entries { name } } }'
const HEAD = `query ($owner: String!, $repo: String!, $ref: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) {
      target { ... on Commit { history(first: $first, after: $after) {
        nodes { oid message } pageInfo { hasNextPage endCursor }
      } } }
    }
  }
}`
const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`

interface PathsAnswer {
  readonly repository: { readonly [alias: string]: GitObject | null } | null
}

interface GitObject {
  readonly __typename: string
  readonly oid: string
  readonly text: string | null
  readonly isTruncated: boolean
  readonly entries: readonly { readonly name: string }[] | null
}

interface CommitAnswer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } | null } | null
}

interface HeadAnswer {
  readonly repository: {
    readonly ref: {
      readonly target: {
        readonly history: {
          readonly nodes: readonly { readonly oid: string; readonly message: string }[]
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
        }
      } | null
    } | null
  } | null
}

/** With the id of the change, by which the commit is found if the answer is lost. */
function commitMessage({ message, id }: Omit<FileChanges, 'files'>): {
  readonly headline: string
  readonly body: string
} {
  return { headline: message, body: `Change: ${id}` }
}

/** The head is not the expected one: somebody committed, created the branch or removed it. */
function isConflict(error: unknown): boolean {
  const types = typesOf(error)
  if (types.includes('STALE_DATA') || types.includes('NOT_FOUND')) return true
  return statusOf(error) === 422 && /Reference already exists/i.test(reasonOf(error))
}
