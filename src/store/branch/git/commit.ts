import { StoreError, UserError } from '../../../core/errors.js'
import type { FileChanges } from '../../../ports.js'
import { git, runGit, type GitPlace } from './run.js'

/**
 * Makes a commit with `git fast-import`, which touches neither index nor working tree and reads only the folders that
 * change. It is on no branch yet.
 * @param parent null: the first commit of its branch
 */
export async function makeCommit(place: GitPlace, parent: string | null, changes: FileChanges): Promise<string> {
  // `from` and a mark need a temporary ref; concurrent runs have different ones.
  const ref = `refs/benchmark-snapshots/${changes.id}`
  const { message, id, files } = changes
  const stream = [
    `commit ${ref}\nmark :1\ncommitter ${await identity(place)}\n`,
    data(`${message}\n\nChange: ${id}\n`),
    parent === null ? '' : `from ${parent}\n`,
    ...[...files].map(([path, text]) => (text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`)),
    'get-mark :1\ndone\n',
  ]
  try {
    const made = await git(place, ['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], stream.join(''))
    return made.trim()
  } finally {
    await runGit(place, ['update-ref', '-d', ref])
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** `Ann <ann@example.org> 1700000000 +0000`, as git writes it for the current user. */
async function identity(place: GitPlace): Promise<string> {
  const { code, stdout, stderr } = await runGit(place, ['var', 'GIT_COMMITTER_IDENT'])
  if (code === 0) return stdout.toString('utf8').trim()
  throw new UserError(
    'git does not know who you are, but the history records who changed it. Set it once: ' +
      `git config --global user.name "…" && git config --global user.email "…"\n${stderr}`,
  )
}

/** The branch that is pushed to. */
export interface PushTarget {
  readonly remote: string
  readonly branch: string
  readonly description: string
}

/** The remote's message if another push came first. */
const OVERTAKEN =
  /\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|reference already exists|remote ref updated since/i

/**
 * Pushes a commit as the new head of the branch if the head is still `expected` (null: if there is no branch). false:
 * the head has moved. Throws `StoreError` if the remote refuses it or cannot be reached.
 */
export async function pushCommit(
  place: GitPlace,
  { remote, branch, description }: PushTarget,
  expected: string | null,
  commit: string,
): Promise<boolean> {
  const ref = `refs/heads/${branch}`
  // Hooks of the repository are for its code. The lease is a compare-and-swap on the remote; nothing can be
  // overwritten, because the commit has `expected` as its parent.
  const flags = ['--porcelain', '--no-verify', '--no-signed', `--force-with-lease=${ref}:${expected ?? ''}`]
  const { code, stdout, stderr } = await runGit(place, ['push', ...flags, remote, `${commit}:${ref}`])
  if (code === 0) return true
  const rejected = stdout
    .toString('utf8')
    .split('\n')
    .find((line) => line.startsWith('!\t'))
  if (rejected === undefined) {
    // Perhaps only the answer was lost.
    const head = await remoteHead(place, { remote, branch, description }).catch(() => undefined)
    if (head === commit) return true
    const outcome = head === undefined ? 'it is unknown whether anything was stored' : 'nothing was stored'
    throw new StoreError(`git cannot push to the ${description}, ${outcome}: ${stderr}`, 'git')
  }
  if (OVERTAKEN.test(rejected)) return false
  throw new StoreError(
    `Nothing was stored: the remote refused a commit on the ${description}: ${rejected.split('\t').at(-1) ?? ''}\n` +
      `${stderr}\nIf a rule protects this branch, exempt it there, or name another one: --history-branch ${remote}/…`,
    'refused',
  )
}

/**
 * The newest commit of the branch on the remote; null: no such branch. Throws `StoreError` if the remote cannot be
 * reached.
 */
export async function remoteHead(place: GitPlace, { remote, branch, description }: PushTarget): Promise<string | null> {
  const { code, stdout, stderr } = await runGit(place, ['ls-remote', remote, `refs/heads/${branch}`])
  if (code !== 0) throw new StoreError(`The ${description} cannot be reached: ${stderr}`, 'git')
  return /^[0-9a-f]+/.exec(stdout.toString('utf8'))?.[0] ?? null
}
