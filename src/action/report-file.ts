import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { line } from './log.js'

/**
 * Writes the report for later steps of the job into a folder of its own and gives the file's path. A disk that takes
 * no report does not change what was judged: that is said, and the path is empty.
 * @param temporary the runner's temporary folder
 */
export async function writeReport(markdown: string, temporary = tmpdir()): Promise<string> {
  try {
    await mkdir(temporary, { recursive: true })
    const file = path.join(await mkdtemp(path.join(temporary, 'benchmark-snapshots-')), 'report.md')
    await writeFile(file, `${markdown}\n`)
    return file
  } catch (error) {
    line(`The report cannot be written to a file: ${String(error)}`)
    return ''
  }
}
