import { createHash } from 'node:crypto'
import type { Configuration, ResultNames } from '../../core/model.js'

/** The file with the version of the format and the numbers for the whole branch. */
export const HISTORY_FILE = 'history.json'
export const README_FILE = 'README.md'
/** The folder above the environments. */
export const CONFIGURATIONS = 'configurations'

/** The folder of the models of the registry. */
export const MODELS = 'models'

/** The longest encoded name: four of them and a file name must fit into the 260 characters of a path on Windows. */
const LONGEST = 48
const HASH_LENGTH = 20
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/

/**
 * A name as a path component for every file system: lower-case letters, digits, `-`, `_` and `.` stay, a capital `A` is
 * `+a`, other bytes of UTF-8 are `=2f`. Different names have different components, also where case or Unicode
 * normalization do not count. Long ones are cut and end in `==` and a part of their SHA-256; the full name is in the
 * files.
 */
export function encodeName(name: string): string {
  const encoded = name.replace(/[^a-z0-9_.-]/gu, (character) => {
    return /[A-Z]/.test(character) ? `+${character.toLowerCase()}` : escape(character)
  })
  // No hidden file, no `..`, no dot that Windows drops, no device name, nothing that looks like an option.
  const safe = RESERVED.test(encoded) ? escape(encoded[0] ?? '') + encoded.slice(1) : encoded
  const dotless = safe.replace(/^[.-]/, escape).replace(/\.$/, escape)
  if (dotless.length <= LONGEST) return dotless
  // `==` occurs in no other component: an escape is `=` and two digits.
  return `${dotless.slice(0, LONGEST - HASH_LENGTH - 2).replace(/[=+.]+$/, '')}==${sha256(name).slice(0, HASH_LENGTH)}`
}

function escape(text: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The folder of a configuration. */
export function configurationFolder(configuration: Configuration): string {
  return `${datasetFolder(configuration)}/${encodeName(configuration.prompt_version)}`
}

/** The folder of all prompts of a model and dataset in an environment. */
export function datasetFolder({
  environment,
  model_version,
  dataset_version,
}: Omit<ResultNames, 'prompt_version'> & { readonly environment: string }): string {
  return [CONFIGURATIONS, ...[environment, model_version, dataset_version].map(encodeName)].join('/')
}

/** The one file of a configuration that changes. */
export const pointersPath = (folder: string): string => `${folder}/pointers.json`

/** The annotations of the snapshots of a configuration; missing without any. */
export const annotationsFolder = (folder: string): string => `${folder}/annotations`

/** The file of a model. */
export const modelPath = (name: string): string => `${MODELS}/${encodeName(name)}.ndjson`

export type NumberedKind = 'snapshots' | 'cases' | 'moves' | 'verdicts' | 'annotations'

/** A file with a number: `snapshots/00/12/1234.json`. At most 100 in a folder, and 100 folders below 1,000,000. */
export function numberedPath(folder: string, kind: NumberedKind, number: number): string {
  const padded = (value: number): string => String(value).padStart(2, '0')
  const extension = kind === 'verdicts' || kind === 'annotations' ? 'ndjson' : 'json'
  const shards = [padded(Math.floor(number / 10_000)), padded(Math.floor(number / 100) % 100)]
  return [folder, kind, ...shards, `${number}.${extension}`].join('/')
}

/** Whether a file never changes once it exists. (That of a snapshot has its archived state.) */
export const isLasting = (path: string): boolean => /\/(?:cases|moves)(?:\/\d+){3}\.json$/.test(path)

/** The folder of the commits of a configuration whose hash begins with these two digits. */
export const commitsFolder = (folder: string, sha: string): string =>
  `${folder}/commits/${sha.slice(0, 2).toLowerCase()}`

/** A file whose name says that a version was measured at a commit; null if the commit is not a hash. */
export function commitPath(folder: string, sha: unknown, version: number): string | null {
  if (typeof sha !== 'string' || !/^[0-9a-f]{4,64}$/i.test(sha)) return null
  return `${commitsFolder(folder, sha)}/${sha.toLowerCase()}-${version}.txt`
}

/** The version in a name of `commitPath`; null for any other name. */
export function versionInCommits(name: string): number | null {
  const version = /-(\d+)\.txt$/.exec(name)?.[1]
  return version === undefined ? null : Number(version)
}

/** The file with the snapshot of an idempotency key. */
export function keyPath(
  { model_version, dataset_version, prompt_version, environment }: Configuration,
  key: string,
): string {
  const hash = sha256(JSON.stringify([model_version, dataset_version, prompt_version, environment, key]))
  return `keys/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.json`
}

/** The folder of the pushes. */
export const PUSHES = 'pushes'

/** The last pushes of one workflow, job, key and kind into an environment. */
export function pushesPath(push: { readonly [field: string]: unknown }): string {
  const own = ['environment', 'workflow', 'job', 'comment_key', 'event_kind'].map((field) => push[field] ?? null)
  const hash = sha256(JSON.stringify(own))
  return `${PUSHES}/${hash.slice(0, 2)}/${hash}.json`
}
