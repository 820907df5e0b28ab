import { UserError } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import { nameFault } from '../../core/result/names/names.js'
import { NAME_INPUTS } from '../../core/result/names/result-names.js'
import type { DecodedFile, DecodeOptions } from '../../formats/decode.js'
import type { ResultFile } from '../../ports.js'

export interface DecodedFiles {
  /** In the given order, without files that belong to another one; files with problems have no results. */
  readonly files: readonly DecodedFile[]
  /** All problems of all files. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/**
 * Decodes every file, so that all problems are known at once. Throws `UserError` for an invalid name from the caller,
 * and if there are too many results.
 */
export async function decodeFiles(files: readonly ResultFile[], options: DecodeOptions): Promise<DecodedFiles> {
  for (const [name, input] of Object.entries(NAME_INPUTS)) {
    const value = options.names[name as keyof typeof NAME_INPUTS]
    const fault = value === undefined ? undefined : nameFault(value)
    if (fault !== undefined) throw new UserError(`${input} ${fault}`)
  }
  // The readers of all tools are loaded only when there is something to read.
  const { decodeResultFiles } = await import('../../formats/decode.js')
  const decoded = await decodeResultFiles(files, options)
  return {
    files: decoded,
    problems: decoded.flatMap(({ problems }) => problems),
    warnings: decoded.flatMap(({ warnings }) => warnings),
  }
}
