import { NoResultsError, UserError } from '../../core/errors.js'
import { MAX_ARTIFACTS, MAX_ARTIFACTS_BYTES, MAX_ARTIFACT_BYTES } from '../../core/limits.js'
import { pathMatches } from '../../core/glob.js'
import { byCodeUnit } from '../../core/order.js'
import { count } from '../../core/report/words/phrase.js'
import { RESULT_FILES, isResultFile } from '../../core/result/result-files.js'
import type { Log, ResultFile, ResultSource } from '../../ports.js'
import { Allowance, TooMuchError } from '../../parsers/allowance.js'
import { memoryFile } from '../../parsers/held-in-memory.js'
import { unpack } from '../../parsers/zip-file.js'
import { expired, tooLarge, type Artifact, type ArtifactShelf } from './shelf.js'

/** Artifacts, and files in them. */
export interface ArtifactSelection {
  /** Names of required artifacts. */
  readonly names: readonly string[]
  /** A glob for artifact names, if no name is given. */
  readonly pattern: string
  /** Paths, folders or globs in the artifacts; empty: every file with an ending of result files. */
  readonly results: readonly string[]
}

/**
 * Result files in artifacts, under the path `<artifact>/<path inside>`, which is the same in every attempt of a run. Of
 * several artifacts with one name, the newest counts. Nothing is returned before every file of every artifact has been
 * checked; one error has everything that is wrong.
 */
export function artifactFiles(shelf: ArtifactShelf, selection: ArtifactSelection, log: Log): ResultSource {
  return { collect: () => collect(shelf, selection, log) }
}

async function collect(shelf: ArtifactShelf, selection: ArtifactSelection, log: Log): Promise<ResultFile[]> {
  const chosen = choose(newestOfEach(await shelf.list(), log), selection, shelf.description)
  const size = chosen.reduce((sum, artifact) => sum + artifact.size, 0)
  if (size > MAX_ARTIFACTS_BYTES) {
    throw new UserError(`the artifacts have ${size} bytes together, more than ${MAX_ARTIFACTS_BYTES}: name fewer`)
  }
  const files: ResultFile[] = []
  const faults: UserError[] = []
  const allowance = new Allowance()
  for (const artifact of chosen) {
    try {
      files.push(...(await read(shelf, artifact, selection, allowance, log)))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error)
      if (error.cause instanceof TooMuchError) break
    }
  }
  if (faults.length > 0) throw together(faults)
  const unmatched = selection.results.filter((pattern) => !files.some(({ path }) => isWithin(pattern, insideOf(path))))
  if (unmatched.length > 0) {
    throw new NoResultsError(
      unmatched.map((pattern) => `results: ${pattern} matches no file in the artifacts`).join('\n'),
    )
  }
  return files
}

/** One error for all artifacts; `NoResultsError` only if nothing else is wrong. */
function together(faults: readonly UserError[]): UserError {
  const text = faults.map(({ message }) => message).join('\n')
  return faults.every((fault) => fault instanceof NoResultsError) ? new NoResultsError(text) : new UserError(text)
}

function newestOfEach(listed: readonly Artifact[], log: Log): Artifact[] {
  const newest = new Map<string, Artifact>()
  // Several servers assign ids, so a later artifact may have a smaller one.
  const made = ({ createdAt }: Artifact): number => (createdAt === null ? 0 : Date.parse(createdAt) || 0)
  for (const artifact of [...listed].sort((a, b) => made(b) - made(a) || b.id - a.id)) {
    const newer = newest.get(artifact.name)
    if (newer === undefined) newest.set(artifact.name, artifact)
    else log.info(`${quoted(artifact.name)}: ${newer.id} counts, ${artifact.id} is older`)
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

/** The most names in a message. */
const MAX_SHOWN = 20

function listing(names: readonly string[]): string {
  const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : ''
  return names.slice(0, MAX_SHOWN).join(', ') + more
}

async function read(
  shelf: ArtifactShelf,
  artifact: Artifact,
  { results }: ArtifactSelection,
  allowance: Allowance,
  log: Log,
): Promise<ResultFile[]> {
  const { name, size, isExpired } = artifact
  const at = `Artifact ${quoted(name)} (${artifact.id}) of ${shelf.description}`
  if (isExpired) throw expired(artifact, shelf.description)
  if (size > MAX_ARTIFACT_BYTES) throw new UserError(`${at}: ${tooLarge(size)}`)
  try {
    const bytes = await shelf.download(artifact)
    allowance.take('downloads', bytes.length)
    const patterns = results.length > 0 ? results : [RESULT_FILES]
    const isWanted = (path: string): boolean => patterns.some((pattern) => isWithin(pattern, path))
    const file = memoryFile(name, bytes)
    const { files, others } = (await isFileItself(file, allowance))
      ? { files: [allowed(file, allowance)], others: [] }
      : await unpack(file, { isWanted, allowance })
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

/**
 * actions/upload-artifact can upload a file without packing it; its name is then that of the artifact. A log of
 * inspect_ai is itself a ZIP file, with a header at its top.
 */
async function isFileItself(file: ResultFile, allowance: Allowance): Promise<boolean> {
  if (!isResultFile(file.path)) return false
  const isZip = await startsLikeZip(file)
  if (!isZip || !file.path.endsWith('.eval')) return !isZip
  const { others } = await unpack(file, { isWanted: () => false, allowance })
  return others.some((path) => INSPECT.includes(path))
}

const INSPECT = ['header.json', '_journal/start.json']

async function startsLikeZip(file: ResultFile): Promise<boolean> {
  for await (const chunk of file.chunks({ start: 0, end: Math.min(2, file.size) }))
    return chunk[0] === 0x50 && chunk[1] === 0x4b
  return false
}

function allowed(file: ResultFile, allowance: Allowance): ResultFile {
  allowance.take('results', 1)
  allowance.take('bytes', file.size)
  return file
}

/** Whether a path matches an entry of `results`: the path itself, a folder that contains it, or a glob. */
function isWithin(pattern: string, path: string): boolean {
  const named = pattern.replace(/^\.\//, '').replace(/\/$/, '')
  return path === named || (path.startsWith(`${named}/`) && isResultFile(path)) || pathMatches(named, path)
}

const insideOf = (path: string): string => path.slice(path.indexOf('/') + 1)

function quoted(name: string): string {
  return JSON.stringify(name)
}
