import { UserError } from '../../core/errors.js'
import type { CommittedFiles, Log, Store } from '../../ports.js'
import type { Io } from '../terminal/io.js'

/** The branch that the action writes, as `git fetch` brings it into a clone. */
export const HISTORY_BRANCH = 'origin/benchmark-snapshots'

/**
 * The history branch of this clone.
 * @param branch true: the default one
 */
export async function branchOfClone(io: Io, branch: string | true, log: Log): Promise<CommittedFiles> {
  const { cloneFiles } = await import('../../store/branch/git/clone.js')
  return cloneFiles({ folder: io.cwd, env: io.env }, branch === true ? HISTORY_BRANCH : branch, log)
}

/** The whole history of the branch, for another store. */
export async function historyOfClone(
  io: Io,
  branch: string | true,
  log: Log,
): Promise<Pick<Store, 'description' | 'exportLines'>> {
  const [files, { exportedLines }] = await Promise.all([
    branchOfClone(io, branch, log),
    import('../../store/branch/lines.js'),
  ])
  if ((await files.head()).commit === null) {
    const name = branch === true ? HISTORY_BRANCH : branch
    throw new UserError(
      `--history-branch: there is no branch ${name} to read from: see \`git fetch ${name.replace('/', ' ')}\``,
    )
  }
  return { description: files.description, exportLines: () => exportedLines(files) }
}

/** The remote branch of a clone; true: the default one. */
export function ofOrigin(branch: string | undefined): string | true {
  return branch === undefined ? true : `origin/${branch}`
}

/**
 * Whether this folder is in a clone with the history branch.
 * @param branch if it is not the default one
 */
export async function isInCloneWithHistory(io: Io, branch?: string): Promise<boolean> {
  const name = ofOrigin(branch)
  const { hasBranch } = await import('../../store/branch/git/clone.js')
  return hasBranch({ folder: io.cwd, env: io.env }, `refs/remotes/${name === true ? HISTORY_BRANCH : name}`)
}
