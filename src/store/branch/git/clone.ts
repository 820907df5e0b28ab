import { randomUUID } from 'node:crypto'
import { StoreError, UserError } from '../../../core/errors.js'
import type { CommittedFiles, Log } from '../../../ports.js'
import { makeCommit, pushCommit, remoteHead, type PushTarget } from './commit.js'
import { readObjects } from './objects.js'
import { git, runGit, withoutCredentials, type GitPlace } from './run.js'

/** Whether a clone has a branch, without network; false without a clone or git. */
export async function hasBranch(place: GitPlace, ref: string): Promise<boolean> {
  return commitOf(place, ref).then(
    (commit) => commit !== null,
    () => false,
  )
}

/**
 * A history branch in a clone. For `<remote>/<branch>` the newest commit of the remote is read once a command, missing
 * objects are fetched, and changes are pushed. Any other name of a commit is read-only. Throws `UserError` if there is
 * no git, no clone or no such commit.
 */
export async function cloneFiles(place: GitPlace, ref: string, log?: Log): Promise<CommittedFiles> {
  const { code, stdout } = await runGit(place, ['remote'])
  if (code !== 0) {
    throw new UserError(`--history-branch: ${place.folder} is not in a clone of a repository: run this in one`)
  }
  const remotes = stdout.toString('utf8').split('\n').filter(Boolean)
  const remote = remotes.filter((name) => ref.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0]
  if (remote === undefined) return fixedFiles(place, ref)
  const url = withoutCredentials(await git(place, ['remote', 'get-url', remote]))
  const branch = ref.slice(remote.length + 1)
  return remoteFiles(place, { remote, branch, description: `history branch ${branch} of ${url}` }, log)
}

/** Files of one commit of a repository on this machine. */
export async function fixedFiles(place: GitPlace, ref: string): Promise<CommittedFiles> {
  const commit = await commitOf(place, ref)
  if (commit === null) {
    throw new UserError(`--history-branch: there is no branch ${ref} in ${place.folder}: name it as <remote>/<branch>`)
  }
  const description = `history branch ${ref} in ${place.folder}`
  return {
    description,
    head: () => Promise.resolve({ commit, own: null }),
    read: (at, paths) => readObjects(place, at, paths),
    commit: () =>
      Promise.reject(new UserError(`The ${description} is read-only. To change it, name it as <remote>/<branch>.`)),
  }
}

function remoteFiles(place: GitPlace, target: PushTarget, log?: Log): CommittedFiles {
  const { remote, branch, description } = target
  const tracking = `refs/remotes/${remote}/${branch}`
  /** The last head that was read; undefined: none yet. All questions of a command are about one state. */
  let known: string | null | undefined
  const promisor = git(place, ['config', '--default', 'false', '--type=bool', `remote.${remote}.promisor`]).then(
    (text) => (text === 'true' ? remote : null),
    () => null,
  )

  async function newest(): Promise<string | null> {
    const before = await commitOf(place, tracking)
    let head: string | null
    try {
      head = await remoteHead(place, target)
    } catch (error) {
      if (before === null || !(error instanceof StoreError)) throw error
      const when = await git(place, ['log', '-1', '--format=%cI', before])
      log?.warning(
        `${error.message}\nThe answer comes from what this clone has: commit ${before.slice(0, 12)} of ${when}.`,
      )
      return before
    }
    if (head === before) return head
    if (head !== null) head = await fetchBranch(place, target, before)
    await track(head)
    return head
  }

  /** Updates the remote branch as a push or fetch by hand would. Another process may do the same, which is as good. */
  async function track(head: string | null): Promise<void> {
    await runGit(place, head === null ? ['update-ref', '-d', tracking] : ['update-ref', tracking, head])
  }

  return {
    description,
    head: async (sought) => {
      if (known === undefined || sought !== undefined) known = await newest()
      // A refused push has changed nothing, and after a lost answer the commit was looked up at once.
      return { commit: known, own: null }
    },
    read: async (commit, paths) => readObjects(place, commit, paths, await promisor),
    commit: async (expected, changes) => {
      const commit = await makeCommit(place, expected, changes)
      if (!(await pushCommit(place, target, expected, commit))) return null
      known = commit
      await track(commit)
      return commit
    },
  }
}

/** Fetches the newest commit. A shallow clone stays shallow, and no ref of the clone changes. */
async function fetchBranch(place: GitPlace, target: PushTarget, before: string | null): Promise<string> {
  const isShallow = (await git(place, ['rev-parse', '--is-shallow-repository'])) === 'true'
  const depth = isShallow && before === null ? ['--depth=1'] : []
  const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--refmap=']
  const fetched = `refs/benchmark-snapshots/${randomUUID()}`
  await git(place, ['fetch', ...flags, ...depth, target.remote, `+refs/heads/${target.branch}:${fetched}`])
  try {
    return await git(place, ['rev-parse', '--verify', fetched])
  } finally {
    await runGit(place, ['update-ref', '-d', fetched])
  }
}

/** The commit with this name; null: none. */
async function commitOf(place: GitPlace, ref: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const { code, stdout } = await runGit(place, args)
  return code === 0 ? stdout.toString('utf8').trim() : null
}
