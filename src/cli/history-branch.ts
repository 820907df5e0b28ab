import type { Store } from '../ports.js'
import type { Io } from './io.js'

/** What the action keeps, as `git fetch` brings it into a clone. */
export const HISTORY_BRANCH = 'origin/benchmark-snapshots'

/** The whole history of a branch of this clone. @param branch true: the usual one */
export async function historyOfClone(
  io: Io,
  branch: string | true,
): Promise<Pick<Store, 'description' | 'exportLines'>> {
  const [{ gitHistory }, { exportedLines }] = await Promise.all([
    import('../store/branch/clone.js'),
    import('../store/branch/lines.js'),
  ])
  const files = await gitHistory(io.cwd, branch === true ? HISTORY_BRANCH : branch)
  return { description: files.description, exportLines: () => exportedLines(files) }
}
