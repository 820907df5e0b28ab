import { UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { coldFiles } from './bring-back.js'
import { requireWhole } from './cold-lines.js'

/** A folder of cold storage, after all its files were read. */
export interface CheckedCold {
  readonly folder: string
  readonly files: number
  readonly versions: number
  /** Differences from what was written, each a sentence with file and line. */
  readonly differences: readonly string[]
  /** The digests of the lines of unchanged files, by transaction. */
  readonly digests: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads all files of a folder. Throws `UserError` for a folder that `archive --export` did not write. */
export async function checkCold(folder: ColdFolder, digest: Digest): Promise<CheckedCold> {
  const files = await coldFiles(folder)
  const digests = new Map<string, Set<string>>()
  const differences: string[] = []
  let versions = 0
  for (const file of files) {
    try {
      await requireWhole(folder, file, digest)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      differences.push(error.message)
      continue
    }
    versions += file.versions
    for (const [id, own] of Object.entries(file.digests)) digests.set(id, (digests.get(id) ?? new Set()).add(own))
  }
  return { folder: folder.description, files: files.length, versions, differences, digests }
}
