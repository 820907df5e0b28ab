import type { ImportCounts } from '../../contract/exchange.js'
import { UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import type { Store } from '../../ports.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { importInto } from '../exchange.js'
import { requireWhole } from './cold-lines.js'
import { readManifest, type ColdFile } from './manifest.js'

/** The files of a folder by its manifest. Throws `UserError` if there is no manifest. */
export async function coldFiles(folder: ColdFolder): Promise<readonly ColdFile[]> {
  const files = await readManifest(folder)
  if (files === null) {
    throw new UserError(`${folder.description} has no manifest.json: name a folder that archive --export wrote`)
  }
  return files
}

/**
 * Loads cold storage back into the database that it came from. All files are checked before anything is loaded;
 * versions that are already there are skipped.
 * @param only a file of the folder; null: all files
 * @param onBatch called with the number of lines in the store, after each call
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
