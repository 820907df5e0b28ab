import { StoreError } from '../../core/errors.js'
import { codeOf, textPropertyOf } from '../../core/thrown.js'

const MEANINGS: { readonly [code: string]: string } = {
  EACCES: 'permission denied. Make it writable for this user or name another data directory',
  EPERM: 'permission denied. Make it writable for this user or name another data directory',
  EROFS: 'the file system is read-only. Name a data directory on a writable one',
  ENOSPC: 'no space left on the disk. An embedded database needs at least 20 MB',
  EDQUOT: 'the disk quota is used up. An embedded database needs at least 20 MB',
  ENOTDIR: 'a part of this path is a file, not a directory. Name another data directory',
  EEXIST: 'a part of this path is a file, not a directory. Name another data directory',
  EBUSY: 'it is in use by the system, such as a mount point. Name a directory inside it',
  EXDEV: 'it is a mount point. Name a directory inside it',
}

/** Runs `work` on the data directory; errors of the file system become one clear `StoreError`. */
export async function explainIoFaults<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    const meaning = code === null ? undefined : MEANINGS[code]
    if (error instanceof StoreError || code === null || meaning === undefined) throw error
    const file = textPropertyOf(error, 'path')
    const where = file === null || file === dataDir ? '' : ` (${file})`
    const message = `The data directory ${dataDir} cannot be used${where}: ${meaning}.`
    throw new StoreError(message, code, { cause: error })
  }
}
