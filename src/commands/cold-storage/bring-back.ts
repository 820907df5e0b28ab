import type { ImportCounts } from '../../contract/exchange.js'
import { UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import type { Store } from '../../ports.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { importInto } from '../exchange.js'
import { requireWhole } from './cold-lines.js'
import { readManifest, type ColdFile } from './manifest.js'

/** The files of a folder by its manifest. Throws `UserError` where there is none. */
export async function coldFiles(folder: ColdFolder): Promise<readonly ColdFile[]> {
  const files = await readManifest(folder)
  if (files === null) {
    throw new UserError(`${folder.description} has no manifest.json: name a folder that archive --export wrote`)
  }
  return files
}

/**
 * Brings what is in cold storage back into the database that it left. Nothing is loaded before all files are what was
 * written; what is there already is skipped.
 * @param only a file of the folder; null: all of them
 * @param onBatch is told how many lines are in the store, after each call
 */
export async function bringBack(
  store: Store,
  folder: ColdFolder,
  only: string | null,
  digest: Digest,
  onBatch: (counts: ImportCounts) => void = () => undefined,
): Promise<ImportCounts> {
  const files = (await coldFiles(folder)).filter(({ file }) => only === null || file === only)
  for (const file of files) await requireWhole(folder, file, digest)
  let counts: ImportCounts = { inserted: 0, skipped: 0 }
  const plus = ({ inserted, skipped }: ImportCounts): ImportCounts => ({
    inserted: counts.inserted + inserted,
    skipped: counts.skipped + skipped,
  })
  for (const { file } of files) {
    counts = plus(await importInto(store, folder.lines(file), (batch) => onBatch(plus(batch))))
  }
  return counts
}
