import { Unreadable, UserError } from '../core/errors.js'
import { MAX_ZIP_FILES } from '../core/limits.js'
import type { Parsers, ResultFile } from '../ports.js'
import { heldInMemory } from './held-in-memory.js'

/** The libraries that the readers of result files need, each loaded when the first file of its kind is read. */
export const parsers: Parsers = {
  async *csv(file, delimiter) {
    const { csvRows } = await import('./csv.js')
    yield* csvRows(file, delimiter)
  },
  async xml(file, handler) {
    const { readXml } = await import('./xml.js')
    await readXml(file, handler)
  },
  async yaml(text) {
    const { yamlAsJson } = await import('./yaml.js')
    return yamlAsJson(text)
  },
  zip,
}

async function zip(file: ResultFile): Promise<readonly ResultFile[]> {
  const [{ Allowance }, { unpack }] = await Promise.all([import('./allowance.js'), import('./zip-file.js')])
  try {
    // To read a part of a packed file is to unpack all before it, and a zip file is read in thousands of parts.
    const whole = file.isPacked === true ? await heldInMemory(file) : file
    const { files } = await unpack(whole, {
      isWanted: () => true,
      allowance: new Allowance({ results: MAX_ZIP_FILES }),
    })
    return files
  } catch (error) {
    // Of a zip file in an artifact or on the disk: the fault is of that one file.
    throw error instanceof UserError ? new Unreadable({ path: '', message: error.message }) : error
  }
}
