import { fileFault } from '../core/thrown.js'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { line } from './log.js'

/**
 * Writes a file for later steps of the job into a folder of its own and gives its path. A disk that takes no file does
 * not change what was judged: that is said, and the path is empty.
 * @param temporary the runner's temporary folder
 */
export async function writeForLater(name: string, text: string, temporary = tmpdir()): Promise<string> {
  try {
    await mkdir(temporary, { recursive: true })
    const file = path.join(await mkdtemp(path.join(temporary, 'benchmark-snapshots-')), name)
    await writeFile(file, `${text}\n`)
    return file
  } catch (error) {
    line(`${name} cannot be written: ${fileFault('write', error)}`)
    return ''
  }
}
