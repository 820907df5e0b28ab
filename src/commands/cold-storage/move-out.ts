import {
  exportColdVersions,
  listColdCandidates,
  moveToColdStorage,
  type ColdLine,
  type ColdMonth,
} from '../../contract/cold-storage.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { Move } from '../../contract/fields.js'
import { MOST_RESULTS } from '../../contract/push.js'
import { StoreError, UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import type { Store } from '../../ports.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { exportStore } from '../exchange.js'
import { coldLines, requireWhole, transactionOf } from './cold-lines.js'
import { nextFile, readManifest, writeManifest, type ColdFile } from './manifest.js'

/** The most lines and characters of one call. Each call reads once what active versions need. */
const MOST_DROPPED = 1_000
const MOST_CHARACTERS = 4 * 1024 * 1024

/** A month, and the files it was moved to. */
export interface MovedMonth extends ColdMonth {
  /** The files with its versions; empty before they are moved. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[]
}

export interface ColdOutcome {
  readonly dry_run: boolean
  readonly folder: string
  /** Versions that were replaced by stubs; 0 in a dry run. */
  readonly moved: number
  readonly months: readonly MovedMonth[]
}

export interface ColdOptions {
  /** Only months that ended longer ago than this. */
  readonly older_than?: string | undefined
  readonly dry_run: boolean
  readonly move: Pick<Move, 'actor' | 'reason' | 'run_id' | 'run_url'>
  readonly digest: Digest
  /** Called with the number of versions that were moved so far. */
  readonly onMoved?: (versions: number) => void
}

/**
 * Moves the measurements of archived versions out of a database, month by month. Their lines are written to files, read
 * back, and compared with the manifest and their own digests. Then the database compares them with its rows, and keeps
 * only stubs. After an interruption, run it again: it continues where it stopped. Throws `UserError` if the folder
 * holds something else, or the store has no cold storage.
 */
export async function moveOut(store: Store, folder: ColdFolder, options: ColdOptions): Promise<ColdOutcome> {
  const { older_than, dry_run } = options
  const { months } = await allowed(store, () => store.call(listColdCandidates, { older_than }))
  let moved = 0
  const outcomes: MovedMonth[] = []
  for (const month of months) {
    const files = dry_run ? [] : await fileMonth(store, folder, month.month, options)
    let versions = 0
    for (const { file, transactions } of files) {
      const before = moved
      const left = await drop(store, folder, file, transactions, options, (more) => options.onMoved?.(before + more))
      versions += left
      moved += left
    }
    const named = files.map(({ file: { file, bytes } }) => ({ file, bytes }))
    outcomes.push({ ...month, versions: dry_run ? month.versions : versions, files: named })
  }
  return { dry_run, folder: folder.description, moved, months: outcomes }
}

/** A complete file, and the versions in it that are still in the database. */
interface Filed {
  readonly file: ColdFile
  readonly transactions: ReadonlySet<string>
}

/** Writes versions into files of the folder, unless an interrupted run has done so. */
async function fileMonth(
  store: Store,
  folder: ColdFolder,
  month: string,
  { older_than, digest }: ColdOptions,
): Promise<Filed[]> {
  const { transactions } = await store.call(listColdCandidates, { older_than, month })
  const files = (await readManifest(folder)) ?? []
  const own = files.filter((file) => file.month === month)
  const there = new Map(own.map((file) => [file, new Set<string>()]))
  const fresh: string[] = []
  const isKnown = transactions.some((id) => own.some(({ digests }) => digests[id] !== undefined))
  if (isKnown) {
    for await (const line of exportedLines(store, transactions)) {
      const id = transactionOf(line) ?? ''
      const text = digest(JSON.stringify(line))
      const file = own.find(({ digests }) => digests[id] === text)
      if (file === undefined) fresh.push(id)
      else there.get(file)?.add(id)
    }
  } else fresh.push(...transactions)
  if (fresh.length > 0) {
    const file = await writeFile(store, folder, { month, file: nextFile(month, files) }, fresh, digest)
    await writeManifest(folder, [...files, file])
    there.set(file, new Set(fresh))
  }
  const filed = [...there].map(([file, ids]) => ({ file, transactions: ids }))
  const used = filed.filter((each) => each.transactions.size > 0)
  for (const { file } of used) await requireWhole(folder, file, digest)
  return used
}

async function writeFile(
  store: Store,
  folder: ColdFolder,
  { month, file }: { readonly month: string; readonly file: string },
  transactions: readonly string[],
  digest: Digest,
): Promise<ColdFile> {
  if (await folder.has(file)) await requireLeftover(folder, file, new Set(transactions))
  const digests: Record<string, string> = {}
  const lines = exportStore({ exportLines: () => exportedPages(store, transactions) }, (line) => {
    digests[transactionOf(line) ?? ''] = digest(JSON.stringify(line))
  })
  await folder.write(file, lines)
  const measured = await folder.measure(file)
  if (measured === null) throw new UserError(`${folder.description}/${file} vanished right after it was written`)
  const missing = transactions.filter((id) => digests[id] === undefined)
  if (missing.length > 0)
    throw new StoreError(`The store exported no line for transaction ${missing[0] ?? ''}.`, 'answer')
  return { file, month, versions: transactions.length, ...measured, digests }
}

/** A file that is not in the manifest must come from an interrupted run: all of it is still in the database. */
async function requireLeftover(folder: ColdFolder, file: string, leaving: ReadonlySet<string>): Promise<void> {
  const refuse = (cause?: unknown): UserError =>
    new UserError(
      `${folder.description}/${file} exists, manifest.json does not name it, and it holds what this database does not: ` +
        'put its manifest.json back, or name another folder',
      { cause },
    )
  let isFirst = true
  for await (const text of folder.lines(file)) {
    const id = await Promise.resolve(text)
      .then((each) => JSON.parse(each) as ExportedLine)
      .then((line) => (line['kind'] === 'snapshot' ? (transactionOf(line) ?? '') : null))
      .catch((error: unknown) => {
        throw refuse(error)
      })
    if (!isFirst && id !== null && !leaving.has(id)) throw refuse()
    isFirst = false
  }
}

/** Replaces these versions by stubs, in calls of a bounded size. Returns their number. */
async function drop(
  store: Store,
  folder: ColdFolder,
  file: ColdFile,
  transactions: ReadonlySet<string>,
  { move, digest }: ColdOptions,
  onMoved: (versions: number) => void,
): Promise<number> {
  let moved = 0
  let batch: ColdLine[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    moved += (await store.call(moveToColdStorage, { lines: batch, file: file.file, ...move })).moved
    batch = []
    characters = 0
    onMoved(moved)
  }
  for await (const each of coldLines(folder, file, digest)) {
    if (!transactions.has(transactionOf(each.line) ?? '')) continue
    const { length } = JSON.stringify(each.line)
    if (batch.length === MOST_DROPPED || characters + length > MOST_CHARACTERS) await flush()
    batch.push(each)
    characters += length
  }
  await flush()
  return moved
}

async function* exportedPages(
  { call }: Pick<Store, 'call'>,
  transactions: readonly string[],
): AsyncGenerator<readonly ExportedLine[]> {
  for (let done = 0; done < transactions.length;) {
    const asked = transactions.slice(done, done + MOST_RESULTS)
    const { lines } = await call(exportColdVersions, { transaction_ids: asked })
    if (lines.length === 0)
      throw new StoreError(`The store exported no line for transaction ${asked[0] ?? ''}.`, 'answer')
    yield lines
    done += lines.length
  }
}

async function* exportedLines(store: Store, transactions: readonly string[]): AsyncGenerator<ExportedLine> {
  for await (const page of exportedPages(store, transactions)) yield* page
}

/** Explains which stores have no cold storage, and who may use it. */
async function allowed<T>(store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'unsupported') {
      throw new UserError(
        `The ${store.description} keeps every version in git, compressed: nothing has to leave it. Cold storage is ` +
          'for databases: name one with --database-url or --data-dir',
        { cause: error },
      )
    }
    if (error.code !== '42501') throw error
    throw new StoreError(
      `Only the owner of the database may move versions out of it (${store.description}): what left exists ` +
        'only in the files. Give the connection string of the owner with --database-url.',
      error.code,
      { cause: error },
    )
  }
}
