import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { NoResultsError, UserError } from '../core/errors.js'
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from '../core/limits.js'
import { byCodeUnit } from '../core/order.js'
import type { ResultFile, ResultSource } from '../ports.js'

/** A file found, under the name a user would give it. */
interface Found {
  readonly path: string
  readonly absolute: string
}

/** One that may be read. */
interface Checked {
  readonly path: string
  /** Without a link in it. */
  readonly real: string
}

/**
 * Result files on disk. `patterns` are paths of files, paths of folders (every `*.json` in and below them) or globs,
 * relative to `directory`. Files come in the order of the patterns, sorted within each, each file once.
 *
 * Folders and globs neither follow nor list symbolic links below what is named, and what is named inside `directory`
 * has its real place inside it too: no checked-out repository leads out of itself. Hidden files and `node_modules` are
 * not searched. All patterns that match nothing or lead out are named in one error.
 */
export function resultFiles(patterns: readonly string[], directory: string): ResultSource {
  return { collect: () => collect(patterns, directory) }
}

async function collect(patterns: readonly string[], directory: string): Promise<ResultFile[]> {
  if (patterns.length === 0) throw new UserError('no result files were named: give paths, folders or globs')
  const found = new Map<string, Checked>()
  const unmatched: string[] = []
  const leading: string[] = []
  const here = { named: path.resolve(directory), real: await realOf(directory) }
  for (const pattern of patterns) {
    const matches = await find(pattern, directory)
    if (matches.length === 0) unmatched.push(pattern)
    for (const { path: name, absolute } of matches) {
      const real = await realOf(absolute)
      const isNamedHere = isInside(here.named, absolute) || isInside(here.real, absolute)
      if (isNamedHere && !isInside(here.real, real)) {
        leading.push(
          `${pattern} leads through a link to ${real}, outside of ${directory}: name that path itself if it is meant`,
        )
        break
      }
      if (!found.has(real)) found.set(real, { path: name, real })
      if (found.size > MAX_FILES) {
        throw new UserError(`${pattern} brings the result files to more than ${MAX_FILES}: name fewer`)
      }
    }
  }
  if (leading.length > 0) throw new UserError([...leading, ...unmatched.map(describeUnmatched)].join('\n'))
  if (unmatched.length > 0) throw new NoResultsError(unmatched.map(describeUnmatched).join('\n'))
  return readAll([...found.values()])
}

async function realOf(absolute: string): Promise<string> {
  try {
    return await realpath(absolute)
  } catch (error) {
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
  const inside = await search('**/*.json', absolute)
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

async function readAll(files: readonly Checked[]): Promise<ResultFile[]> {
  const read: ResultFile[] = []
  let total = 0
  for (const file of files) {
    const bytes = await readFile(file)
    total += bytes.length
    if (total > MAX_TOTAL_BYTES) {
      throw new UserError(`the result files are larger than ${MAX_TOTAL_BYTES} bytes together: push them in parts`)
    }
    read.push({ path: file.path, bytes })
  }
  return read
}

/** Not through a link that took the place of the file meanwhile, and not waiting for the writer of a pipe. */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

async function readFile({ path: name, real }: Checked): Promise<Uint8Array> {
  // Before opening, which alone does something to a device.
  if ((await statIfThere(real))?.isFile() !== true) throw new UserError(`${name} is not a file`)
  try {
    const handle = await open(real, AS_IT_IS)
    try {
      const status = await handle.stat()
      if (!status.isFile()) throw new UserError(`${name} is not a file`)
      if (status.size > MAX_FILE_BYTES) {
        throw new UserError(`${name} has ${status.size} bytes, more than ${MAX_FILE_BYTES}: is it a benchmark result?`)
      }
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw unreadable(name, error)
  }
}

async function statIfThere(absolute: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(absolute)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw unreadable(absolute, error)
  }
}

/** The same error when it is the caller's already, else one that says which file cannot be read and why. */
function unreadable(name: string, error: unknown): unknown {
  const code = codeOf(error)
  return code === undefined ? error : new UserError(`${name} cannot be read (${code})`)
}

function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : undefined
}

function named(pattern: string): string {
  return path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
}
