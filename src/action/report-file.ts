import { fileFault } from '../core/thrown.js'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { line } from './log.js'

/**
 * Writes a file for later steps of the job into its own folder, and returns its path. If that fails, it is reported,
 * and the path is empty; the verdict does not change.
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
