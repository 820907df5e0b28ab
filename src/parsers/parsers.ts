import { Unreadable, UserError } from '../core/errors.js'
import { MAX_ZIP_FILES } from '../core/limits.js'
import type { ByteRange, Parsers, ResultFile } from '../ports.js'
import { Allowance } from './allowance.js'
import { heldInMemory } from './held-in-memory.js'

/**
 * How often the files of all zip files of a run may be listed: each is opened to recognize it, and again to read it.
 */
const MAX_LISTED_FILES = 20 * MAX_ZIP_FILES

/**
 * The libraries that the readers of result files need, each loaded with the first file of its kind. For one run: its
 * zip files share their limits, because each may hold a hundred times its size.
 */
export function openParsers(): Parsers {
  const listed = new Allowance({ files: MAX_LISTED_FILES, results: Infinity, bytes: Infinity })
  const read = new Allowance()
  return {
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
    zip: (file) => ofThatFile(async () => (await filesIn(file, listed)).map((member) => counted(member, read))),
  }
}

async function filesIn(file: ResultFile, allowance: Allowance): Promise<readonly ResultFile[]> {
  const { unpack } = await import('./zip-file.js')
  // Reading a part of a packed file unpacks everything before it, and a zip file is read in thousands of parts.
  const whole = file.isPacked === true ? await heldInMemory(file) : file
  return (await unpack(whole, { isWanted: () => true, allowance })).files
}

/** The same file, whose bytes are counted when it is read: most of the files in a log never are. */
function counted(file: ResultFile, allowance: Allowance): ResultFile {
  async function* chunks(range?: ByteRange): AsyncGenerator<Uint8Array> {
    await ofThatFile(() => {
      allowance.take('bytes', file.size)
    })
    yield* file.chunks(range)
  }
  return { ...file, chunks }
}

/** A fault inside a zip file is reported for the zip file. */
async function ofThatFile<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof UserError ? new Unreadable({ path: '', message: error.message }) : error
  }
}
