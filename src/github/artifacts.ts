import { NoResultsError, UserError } from '../core/errors.js'
import { MAX_ARTIFACTS, MAX_ARTIFACT_BYTES, MAX_FILES, MAX_HELD_BYTES, MAX_TOTAL_BYTES } from '../core/limits.js'
import { pathMatches } from '../core/glob.js'
import { byCodeUnit } from '../core/order.js'
import { count } from '../core/report/phrase.js'
import { RESULT_FILES, isResultFile } from '../core/result/result-files.js'
import type { Log, ResultFile, ResultSource } from '../ports.js'
import { expired, tooLarge, type Artifact, type ArtifactShelf } from './artifact-shelf.js'
import { memoryFile } from '../parsers/held-in-memory.js'
import { unpack } from '../parsers/zip-file.js'

/** Which artifacts, and which files inside them. */
export interface ArtifactSelection {
  /** Each of them has to be there. */
  readonly names: readonly string[]
  /** Those that match, when no name is given. */
  readonly pattern: string
  /** Paths, folders or globs inside the artifacts; none: every file that ends as results do. */
  readonly results: readonly string[]
}

/**
 * Result files in artifacts, under the path `<artifact>/<path inside>`, which is the same for every attempt of a run.
 * Of artifacts with one name, from several attempts, the newest counts. Nothing is given before every file of
 * every artifact has been checked, and all that is wrong is in one error.
 */
export function artifactFiles(shelf: ArtifactShelf, selection: ArtifactSelection, log: Log): ResultSource {
  return { collect: () => collect(shelf, selection, log) }
}

/** Bytes that the next artifacts may have: as they are held in memory, and unpacked. */
interface Left {
  held: number
  unpacked: number
}

async function collect(shelf: ArtifactShelf, selection: ArtifactSelection, log: Log): Promise<ResultFile[]> {
  const chosen = choose(newestOfEach(await shelf.list(), log), selection, shelf.description)
  const files: ResultFile[] = []
  const faults: (UserError | NoResultsError)[] = []
  const left: Left = { held: MAX_HELD_BYTES, unpacked: MAX_TOTAL_BYTES }
  for (const artifact of chosen) {
    try {
      files.push(...(await read(shelf, artifact, selection, left, log)))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error)
    }
  }
  if (files.length > MAX_FILES)
    faults.push(new UserError(`the artifacts have more than ${MAX_FILES} result files: name fewer`))
  if (faults.length > 0) throw together(faults)
  const unmatched = selection.results.filter((pattern) => !files.some(({ path }) => isWithin(pattern, insideOf(path))))
  if (unmatched.length > 0) {
    throw new NoResultsError(
      unmatched.map((pattern) => `results: ${pattern} matches no file in the artifacts`).join('\n'),
    )
  }
  return files
}

/** One error for all artifacts; there are no results only if that is all that is wrong. */
function together(faults: readonly UserError[]): UserError {
  const text = faults.map(({ message }) => message).join('\n')
  return faults.every((fault) => fault instanceof NoResultsError) ? new NoResultsError(text) : new UserError(text)
}

function newestOfEach(listed: readonly Artifact[], log: Log): Artifact[] {
  const newest = new Map<string, Artifact>()
  for (const artifact of [...listed].sort((a, b) => b.id - a.id)) {
    const newer = newest.get(artifact.name)
    if (newer === undefined) newest.set(artifact.name, artifact)
    else log.info(`${quoted(artifact.name)}: ${newer.id} counts, ${artifact.id} is of an earlier attempt`)
  }
  return [...newest.values()].sort((a, b) => byCodeUnit(a.name, b.name))
}

function choose(artifacts: readonly Artifact[], { names, pattern }: ArtifactSelection, run: string): Artifact[] {
  const there =
    artifacts.length === 0
      ? `${run} has no artifacts: did its jobs upload any?`
      : `${run} has ${listing(artifacts.map(({ name }) => quoted(name)))}`
  if (names.length > 0) {
    const missing = names.filter((name) => !artifacts.some((artifact) => artifact.name === name))
    if (missing.length === 0) return artifacts.filter(({ name }) => names.includes(name))
    throw new NoResultsError(missing.map((name) => `There is no artifact ${quoted(name)}: ${there}`).join('\n'))
  }
  const chosen = artifacts.filter(({ name }) => pathMatches(pattern, name))
  if (chosen.length === 0) throw new NoResultsError(`No artifact matches ${quoted(pattern)}: ${there}`)
  if (chosen.length <= MAX_ARTIFACTS) return chosen
  throw new UserError(`${quoted(pattern)} matches ${chosen.length} artifacts, more than ${MAX_ARTIFACTS}: name fewer`)
}

/** Names that a message shows. */
const MAX_SHOWN = 20

function listing(names: readonly string[]): string {
  const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : ''
  return names.slice(0, MAX_SHOWN).join(', ') + more
}

async function read(
  shelf: ArtifactShelf,
  artifact: Artifact,
  { results }: ArtifactSelection,
  left: Left,
  log: Log,
): Promise<ResultFile[]> {
  const { name, size, isExpired } = artifact
  const at = `Artifact ${quoted(name)} (${artifact.id}) of ${shelf.description}`
  if (isExpired) throw expired(artifact, shelf.description)
  if (size > MAX_ARTIFACT_BYTES) throw new UserError(`${at}: ${tooLarge(size)}`)
  try {
    if (size > left.held) throw tooMuch()
    const bytes = await shelf.download(artifact)
    if (bytes.length > left.held) throw tooMuch()
    left.held -= bytes.length
    const patterns = results.length > 0 ? results : [RESULT_FILES]
    const isWanted = (path: string): boolean => patterns.some((pattern) => isWithin(pattern, path))
    const file = memoryFile(name, bytes)
    const isItself = await isFileItself(file)
    const limits = { isWanted, maxBytes: left.unpacked }
    const { files, others } = isItself ? { files: [file], others: [] } : await unpack(file, limits)
    left.unpacked -= files.reduce((sum, each) => sum + each.size, 0)
    if (left.unpacked < 0) {
      throw new UserError(`with it, the result files have more than ${MAX_TOTAL_BYTES} bytes: name fewer artifacts`)
    }
    if (files.length === 0) {
      const what = others.length === 0 ? 'it is empty' : `it has ${listing(others.map(quoted))}`
      throw new NoResultsError(`there is no result file in it (${patterns.join(', ')}): ${what}`)
    }
    const ignored = others.length === 0 ? '' : `, ${count(others.length, 'other file')} ignored`
    log.info(`${quoted(name)} (${artifact.id}): ${count(files.length, 'result file')}${ignored}`)
    return files.map((found) => ({ ...found, path: `${name}/${found.path}` }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const message = `${at}: ${error.message}`
    throw error instanceof NoResultsError ? new NoResultsError(message) : new UserError(message, { cause: error })
  }
}

function tooMuch(): UserError {
  return new UserError(`with it, the artifacts have more than ${MAX_HELD_BYTES} bytes together: name fewer artifacts`)
}

/**
 * actions/upload-artifact leaves a file unpacked when it is told to, and then gives the artifact its name. A log of
 * inspect_ai is a ZIP itself, with a header at its top.
 */
async function isFileItself(file: ResultFile): Promise<boolean> {
  if (!isResultFile(file.path)) return false
  const isZip = await startsLikeZip(file)
  if (!isZip || !file.path.endsWith('.eval')) return !isZip
  const { files } = await unpack(file, { isWanted: (path) => INSPECT.includes(path), maxBytes: MAX_TOTAL_BYTES })
  return files.length > 0
}

const INSPECT = ['header.json', '_journal/start.json']

async function startsLikeZip(file: ResultFile): Promise<boolean> {
  for await (const chunk of file.chunks({ start: 0, end: Math.min(2, file.size) }))
    return chunk[0] === 0x50 && chunk[1] === 0x4b
  return false
}

/** Whether a path is what `results` names: the path itself, a folder of it, or a glob that matches. */
function isWithin(pattern: string, path: string): boolean {
  const named = pattern.replace(/^\.\//, '').replace(/\/$/, '')
  return path === named || (path.startsWith(`${named}/`) && isResultFile(path)) || pathMatches(named, path)
}

const insideOf = (path: string): string => path.slice(path.indexOf('/') + 1)

function quoted(name: string): string {
  return JSON.stringify(name)
}
