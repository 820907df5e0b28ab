import { constants, createReadStream, type Stats } from 'node:fs'
import { open, realpath, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { NoResultsError, Unreadable, UserError } from '../core/errors.js'
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from '../core/limits.js'
import { byCodeUnit } from '../core/order.js'
import { RESULT_FILES } from '../core/result/result-files.js'
import { codeOf, fileFault } from '../core/thrown.js'
import { heldInMemory } from '../parsers/held-in-memory.js'
import type { ByteRange, ResultFile, ResultSource } from '../ports.js'

/** As a path: standard input. */
const STANDARD_INPUT = '-'
const CHUNK_BYTES = 256 * 1024
/** A file no larger is read as it is opened, and kept, until so many bytes are: to open it again would take longer. */
const SMALL_BYTES = 64 * 1024
const MOST_KEPT_BYTES = 16 * 1024 * 1024

/** A file, under the name a user would give it. */
interface Found {
  readonly path: string
  readonly absolute: string
}

/** A readable file. */
interface Checked {
  readonly path: string
  /** Without links in it, except for a pipe. */
  readonly real: string
}

/**
 * Result files on disk. `patterns` are paths of files, paths of folders (for every file in them, at any depth, with an
 * ending of result files), globs, all relative to `directory`, or `-` for standard input. Files are in the order of the
 * patterns, sorted within each, each file once.
 *
 * Folders and globs neither follow nor list symbolic links, and what is named inside `directory` must really be inside
 * it: a checked-out repository cannot lead out of itself. Hidden files and `node_modules` are not searched. One error
 * names all patterns that match nothing or lead out.
 */
export function resultFiles(
  patterns: readonly string[],
  directory: string,
  standardInput?: AsyncIterable<Uint8Array>,
): ResultSource {
  return { collect: () => collect(patterns, directory, standardInput) }
}

async function collect(
  patterns: readonly string[],
  directory: string,
  standardInput: AsyncIterable<Uint8Array> | undefined,
): Promise<ResultFile[]> {
  if (patterns.length === 0) throw new UserError('no result files were named: give paths, folders or globs')
  const found = new Map<string, Checked>()
  const unmatched: string[] = []
  const leading: string[] = []
  const here = { named: path.resolve(directory), real: (await realOf(directory)) ?? directory }
  for (const pattern of patterns.filter((each) => each !== STANDARD_INPUT)) {
    const matches = await find(pattern, directory)
    if (matches.length === 0) unmatched.push(pattern)
    for (const { path: name, absolute } of matches) {
      const real = await realOf(absolute)
      const isNamedHere = isInside(here.named, absolute) || isInside(here.real, absolute)
      const staysHere = real === undefined ? here.real === path.parse(here.real).root : isInside(here.real, real)
      if (isNamedHere && !staysHere) {
        leading.push(
          `${pattern} is a link to ${real ?? 'no file'}, outside ${directory}: if you mean that path, name it directly`,
        )
        break
      }
      const place = real ?? absolute
      if (!found.has(place)) found.set(place, { path: name, real: place })
      if (found.size > MAX_FILES) {
        throw new UserError(`${pattern} brings the result files to more than ${MAX_FILES}: name fewer`)
      }
    }
  }
  if (leading.length > 0) throw new UserError([...leading, ...unmatched.map(describeUnmatched)].join('\n'))
  if (unmatched.length > 0) throw new NoResultsError(unmatched.map(describeUnmatched).join('\n'))
  const files = await openAll([...found.values()])
  if (!patterns.includes(STANDARD_INPUT)) return files
  if (standardInput === undefined) throw new UserError('there is no standard input here: name files instead of -')
  return [await held(STANDARD_INPUT, standardInput), ...files]
}

/** The canonical path of a file. `<(command)` in a shell is a link to no path: undefined. */
async function realOf(absolute: string): Promise<string | undefined> {
  try {
    return await realpath(absolute)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw unreadable(absolute, error)
  }
}

function isInside(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

function describeUnmatched(pattern: string): string {
  return `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there`
}

async function find(pattern: string, directory: string): Promise<Found[]> {
  if (pattern.trim() === '') throw new UserError('the path of a result file is empty')
  const absolute = path.resolve(directory, pattern)
  const what = await statIfThere(absolute)
  if (what?.isDirectory() === true) return findInFolder(pattern, absolute)
  if (what !== undefined) return [{ path: path.posix.normalize(named(pattern)), absolute }]
  return isDynamicPattern(pattern) ? findByGlob(pattern, directory) : []
}

async function findInFolder(folder: string, absolute: string): Promise<Found[]> {
  const inside = await search(RESULT_FILES, absolute)
  return inside.map((match) => ({
    path: path.posix.join(named(folder), match),
    absolute: path.join(absolute, match),
  }))
}

async function findByGlob(pattern: string, directory: string): Promise<Found[]> {
  const matches = await search(named(pattern), directory, path.isAbsolute(pattern))
  return matches.map((match) => ({ path: match, absolute: path.resolve(directory, match) }))
}

async function search(pattern: string, directory: string, absolute = false): Promise<string[]> {
  const matches = await glob(pattern, {
    cwd: directory,
    absolute,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  return matches.sort(byCodeUnit)
}

async function openAll(files: readonly Checked[]): Promise<ResultFile[]> {
  const opened: ResultFile[] = []
  let total = 0
  for (const file of files) {
    const found = await openFile(file, total < MOST_KEPT_BYTES)
    total += found.size
    if (total > MAX_TOTAL_BYTES) {
      throw new UserError(`the result files are larger than ${MAX_TOTAL_BYTES} bytes together: push them in parts`)
    }
    opened.push(found)
  }
  return opened
}

async function openFile({ path: name, real }: Checked, mayKeep: boolean): Promise<ResultFile> {
  // Before opening, which alone does something to a device.
  const what = await statIfThere(real)
  // `<(command)` in a shell is a pipe, which can be read only once.
  if (what?.isFIFO() === true) return held(name, createReadStream(real))
  if (what?.isFile() !== true) throw new UserError(`${name} is not a file`)
  // Before anything is decoded: all that is wrong with files is said first.
  const { handle, size } = await opened(name, real)
  try {
    if (size > MAX_FILE_BYTES) {
      throw new UserError(`${name} has ${size} bytes, more than ${MAX_FILE_BYTES}: is it a benchmark result?`)
    }
    if (mayKeep && size <= SMALL_BYTES) {
      return await heldInMemory({ path: name, chunks: () => piecesOf(handle, { start: 0, end: size }) })
    }
    return { path: name, size, chunks: (range) => chunksOf(name, real, range ?? { start: 0, end: size }) }
  } catch (error) {
    throw unreadable(name, error)
  } finally {
    await handle.close()
  }
}

/** Follows no link that replaced the file meanwhile, and does not wait for the writer of a pipe. */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

async function opened(name: string, real: string): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  try {
    const handle = await open(real, AS_IT_IS)
    const what = await handle.stat()
    if (what.isFile()) return { handle, size: what.size }
    await handle.close()
  } catch (error) {
    throw unreadable(name, error)
  }
  throw new UserError(`${name} is not a file`)
}

async function* chunksOf(name: string, real: string, range: ByteRange): AsyncGenerator<Uint8Array> {
  if (range.end <= range.start) return
  const { handle } = await opened(name, real)
  try {
    yield* piecesOf(handle, range)
  } catch (error) {
    throw unreadable(name, error)
  } finally {
    await handle.close()
  }
}

async function* piecesOf(handle: FileHandle, { start, end }: ByteRange): AsyncGenerator<Uint8Array> {
  // A stream would take longer to set up than most files to read.
  for (let at = start; at < end;) {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(Math.min(CHUNK_BYTES, end - at)), { position: at })
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** What can be read only once. */
async function held(name: string, stream: AsyncIterable<Uint8Array>): Promise<ResultFile> {
  try {
    return await heldInMemory({ path: name, chunks: () => stream })
  } catch (error) {
    if (error instanceof Unreadable) throw new UserError(`${name} ${error.message}: write it to a file`)
    throw unreadable(name, error)
  }
}

async function statIfThere(absolute: string): Promise<Stats | undefined> {
  try {
    return await stat(absolute)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw unreadable(absolute, error)
  }
}

/** The error itself if it is a `UserError`; else one that says which file cannot be read and why. */
function unreadable(name: string, error: unknown): unknown {
  const code = codeOf(error)
  return code === null ? error : new UserError(`${name} cannot be read: ${fileFault('read', error)}`, { cause: error })
}

function named(pattern: string): string {
  return path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
}
