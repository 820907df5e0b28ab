import { Unreadable, UserError } from '../core/errors.js'
import { MAX_ZIP_FILES } from '../core/limits.js'
import type { ByteRange, Parsers, ResultFile } from '../ports.js'
import { Allowance } from './allowance.js'
import { heldInMemory } from './held-in-memory.js'

/** The files of all zip files of a run may be listed so often: each is opened to see what it is, and to be read. */
const MAX_LISTED_FILES = 20 * MAX_ZIP_FILES

/**
 * The libraries that the readers of result files need, each loaded when the first file of its kind is read. For one run:
 * what its zip files hold is counted together, because each may hold a hundred times what it has itself.
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
  // To read a part of a packed file is to unpack all before it, and a zip file is read in thousands of parts.
  const whole = file.isPacked === true ? await heldInMemory(file) : file
  return (await unpack(whole, { isWanted: () => true, allowance })).files
}

/** The same file, whose bytes are taken from the allowance when it is read: most of the files in a log never are. */
function counted(file: ResultFile, allowance: Allowance): ResultFile {
  async function* chunks(range?: ByteRange): AsyncGenerator<Uint8Array> {
    await ofThatFile(() => {
      allowance.take('bytes', file.size)
    })
    yield* file.chunks(range)
  }
  return { ...file, chunks }
}

/** Of a zip file in an artifact or on the disk: the fault is of that one file. */
async function ofThatFile<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof UserError ? new Unreadable({ path: '', message: error.message }) : error
  }
}
