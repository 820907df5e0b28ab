import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { StoreError, UserError } from '../../core/errors.js'
import type { CommittedFiles, CommittedPath } from '../../ports.js'
import { codeOf, messageOf } from '../io-fault.js'

const run = promisify(execFile)

/**
 * A history branch in a clone, read with git. `ref` is a branch, local or as `origin/…`. Throws `UserError` where there
 * is no git, no clone or no such branch.
 */
export async function gitHistory(folder: string, ref: string): Promise<CommittedFiles> {
  const commit = await commitOf(folder, ref)
  return {
    description: `history branch ${ref} in ${folder}`,
    head: () => Promise.resolve({ commit, own: null }),
    read: (at, paths) => readObjects(folder, at, paths),
    commit: () => Promise.reject(new StoreError(`The history branch ${ref} is only read here.`)),
  }
}

async function commitOf(folder: string, ref: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
      cwd: folder,
    })
    return stdout.trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new UserError('--history-branch: git is not installed, or this folder does not exist', { cause: error })
    }
    throw new UserError(
      `--history-branch: there is no branch ${ref} in ${folder}. In a clone of the repository, fetch it first: ` +
        `git fetch origin ${ref.replace(/^origin\//, '')}`,
      { cause: error },
    )
  }
}

/** One process of git for all of them: `cat-file --batch` answers `<oid> <type> <size>`, the bytes and a line break. */
async function readObjects(folder: string, commit: string, paths: readonly string[]): Promise<CommittedPath[]> {
  const git = spawn('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve, reject) => {
    git.on('error', reject).on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`git cat-file ended with ${String(code)}`))
    })
  })
  try {
    git.stdin.end(paths.map((path) => `${commit}:${path}\n`).join(''))
    const [chunks] = await Promise.all([git.stdout.toArray() as Promise<Buffer[]>, ended])
    return objectsIn(Buffer.concat(chunks), paths.length)
  } catch (error) {
    throw new StoreError(`git cannot read the history: ${messageOf(error)}`, null, { cause: error })
  }
}

function objectsIn(bytes: Buffer, count: number): CommittedPath[] {
  let at = 0
  return Array.from({ length: count }, () => {
    const end = bytes.indexOf('\n', at)
    const [, type, size] = /^[0-9a-f]+ (blob|tree) (\d+)$/.exec(bytes.toString('utf8', at, end)) ?? []
    at = end + 1
    if (size === undefined) return null
    const object = bytes.subarray(at, at + Number(size))
    at += object.length + 1
    return type === 'blob' ? object.toString('utf8') : namesIn(object)
  })
}

/** The entries of a tree: `<mode> <name>`, a zero and the 20 bytes of its hash. */
function namesIn(tree: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at)
    names.push(tree.toString('utf8', tree.indexOf(' ', at) + 1, end))
    at = end + 21
  }
  return names
}
