import { UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { coldFiles } from './bring-back.js'
import { requireWhole } from './cold-lines.js'

/** A folder of cold storage whose files were read to their ends. */
export interface CheckedCold {
  readonly folder: string
  readonly files: number
  readonly versions: number
  /** What is not as it was written, each a sentence with file and line. */
  readonly differences: readonly string[]
  /** By transaction: the digests of its lines, in files that are as they were written. */
  readonly digests: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads all files of a folder. Throws `UserError` for one that archive --export did not write. */
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
