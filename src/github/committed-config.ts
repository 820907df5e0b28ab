import { StoreError, UserError } from '../core/errors.js'
import type { GitHubClient } from './client.js'
import { faultOf, reasonOf } from './fault.js'
import type { Repository } from './pull-request.js'

/** The commits that may have the configuration file, as git revisions such as `refs/heads/main`. */
export interface ConfigPlace {
  readonly path: string
  /** The revision whose file is used. */
  readonly revision: string
  /** A commit that may change the file, such as the head of a pull request. */
  readonly head: string | null
}

export interface CommittedConfig {
  /** null: no file. */
  readonly text: string | null
  /** The file at the head; null: the head removes it; undefined: it is unchanged, or unknown. */
  readonly changed?: string | null
}

/**
 * Reads the configuration file of a repository in one request. null: the token may not read the repository, so it is
 * unknown whether there is a file. Throws `UserError` if it is not a text file, and `StoreError` if GitHub fails.
 */
export async function committedConfig(
  client: GitHubClient,
  at: Repository,
  { path, revision, head }: ConfigPlace,
): Promise<CommittedConfig | null> {
  const commit = head ?? revision
  const variables = { ...at, file: `${revision}:${path}`, changed: `${commit}:${path}`, head: commit }
  const { repository } = await client.graphql<Answer>(QUERY, variables).catch((error: unknown) => {
    if (['permission', 'missing'].includes(faultOf(error))) return { repository: null }
    throw new StoreError(`The configuration file cannot be read: ${reasonOf(error)}`, null, { cause: error })
  })
  if (repository === null) return null
  const text = wholeText(repository.file, path)
  const isSeen = head !== null && repository.head !== null && repository.changed?.oid !== repository.file?.oid
  return isSeen ? { text, changed: wholeText(repository.changed, path) } : { text }
}

function wholeText(file: File | null, path: string): string | null {
  if (file === null) return null
  if (file.__typename !== 'Blob' || file.text === null || file.isTruncated) {
    throw new UserError(`${path}: is not a text file of a size that a configuration has`)
  }
  return file.text
}

interface Blob {
  readonly __typename: 'Blob'
  readonly oid: string
  readonly text: string | null
  readonly isTruncated: boolean
}
type File = Blob | { readonly __typename: 'Tree' | 'Commit' | 'Tag'; readonly oid: string }
interface Answer {
  readonly repository: {
    readonly file: File | null
    readonly changed: File | null
    readonly head: { readonly oid: string } | null
  } | null
}

const QUERY = `query ($owner: String!, $repo: String!, $file: String!, $changed: String!, $head: String!) {
  repository(owner: $owner, name: $repo) {
    file: object(expression: $file) { ...config }
    changed: object(expression: $changed) { ...config }
    head: object(expression: $head) { oid }
  }
}
fragment config on GitObject { __typename oid ... on Blob { text isTruncated } }`
