/** manifest.json of a folder of cold storage: its files, and the digest of every line in them. */
import { UserError } from '../../core/errors.js'
import type { ColdFolder } from '../../ports/cold-folder.js'

/** The format in our manifests. */
export const FORMAT = 'benchmark-snapshots-cold-storage'
const VERSION = 1
/** Also prevents a manifest from naming files elsewhere. */
const FILE = /^(\d{4}-\d{2})(?:-[1-9]\d{0,5})?\.ndjson\.gz$/
const DIGEST = /^[0-9a-f]{64}$/

/** One file, as it was written. */
export interface ColdFile {
  readonly file: string
  /** The month in which its versions were stored: 2026-03. */
  readonly month: string
  readonly versions: number
  /** Compressed. */
  readonly bytes: number
  /** Of the compressed file. */
  readonly sha256: string
  /** SHA-256 of each line without its break, by the transaction of its version. */
  readonly digests: { readonly [transaction: string]: string }
}

/** The files in the manifest of a folder; null: no manifest. Throws `UserError` for an invalid one. */
export async function readManifest(folder: ColdFolder): Promise<readonly ColdFile[] | null> {
  const text = await folder.manifest()
  if (text === null) return null
  const refuse = (what: string): never => {
    throw new UserError(`${folder.description}/manifest.json ${what}`)
  }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return refuse('is not JSON: take it as it was written')
  }
  if (!isObject(document) || document['format'] !== FORMAT) return refuse(`does not name the format ${FORMAT}`)
  if (document['version'] !== VERSION) {
    return refuse(`has version ${JSON.stringify(document['version'])}, this program reads version ${VERSION}`)
  }
  const { files } = document
  if (!Array.isArray(files)) return refuse('has no list of files')
  const read = files.map((each, at) => fileIn(each) ?? refuse(`files[${at}] is not what archive --export writes`))
  const twice = read.find(({ file }, at) => read.findIndex((other) => other.file === file) !== at)
  return twice === undefined ? read : refuse(`names ${twice.file} twice`)
}

export async function writeManifest(folder: ColdFolder, files: readonly ColdFile[]): Promise<void> {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  await folder.replaceManifest(JSON.stringify({ format: FORMAT, version: VERSION, files: sorted }, null, 1))
}

/** The name of the next file of a month: 2026-03.ndjson.gz, 2026-03-2.ndjson.gz, … */
export function nextFile(month: string, files: readonly ColdFile[]): string {
  const taken = new Set(files.map(({ file }) => file))
  for (let number = 1; ; number += 1) {
    const file = `${month}${number === 1 ? '' : `-${number}`}.ndjson.gz`
    if (!taken.has(file)) return file
  }
}

function fileIn(value: unknown): ColdFile | null {
  if (!isObject(value)) return null
  const { file, month, versions, bytes, sha256, digests } = value
  const named = typeof file === 'string' ? FILE.exec(file) : null
  if (typeof file !== 'string' || typeof month !== 'string' || named?.[1] !== month) return null
  if (typeof bytes !== 'number' || typeof sha256 !== 'string' || !DIGEST.test(sha256)) return null
  if (typeof versions !== 'number' || !areDigests(digests) || Object.keys(digests).length !== versions) return null
  return { file, month, versions, bytes, sha256, digests }
}

function areDigests(value: unknown): value is { readonly [transaction: string]: string } {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string' && DIGEST.test(each))
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
