import { present } from '../../core/json/present.js'
import type { DecodedFile, DecodeOptions } from '../../formats/decode.js'
import type { ResultFile } from '../../ports.js'
import { decodeFiles, type DecodedFiles } from './decode-files.js'
import { describeUnderstood } from './describe-understood.js'

/** `incomplete`: the file can be read; only names are missing, which a push can be given beside it. */
export type FileState = 'valid' | 'incomplete' | 'invalid'

export interface ValidatedFile extends DecodedFile {
  readonly state: FileState
}

export interface ValidatedFiles extends DecodedFiles {
  readonly files: readonly ValidatedFile[]
}

/** Stands for each name that is missing. */
const UNKNOWN = '?'
const PLACEHOLDERS = { model_version: UNKNOWN, dataset_version: UNKNOWN, prompt_version: UNKNOWN }

/**
 * Decodes every file like a push, which would refuse all that has problems. A file that lacks nothing but names has its
 * results all the same, with `?` for each missing name: whoever asks whether a file can be read is to see what is in it.
 */
export async function validateFiles(files: readonly ResultFile[], options: DecodeOptions): Promise<ValidatedFiles> {
  const decoded = await decodeFiles(files, options)
  if (decoded.problems.length === 0) return { ...decoded, files: decoded.files.map(valid) }
  const named = await decodeFiles(files, { ...options, names: { ...PLACEHOLDERS, ...present(options.names) } })
  return {
    ...decoded,
    files: decoded.files.map((file, index) => {
      if (file.problems.length === 0) return valid(file)
      const { results = [], problems = [] } = named.files[index] ?? {}
      return problems.length === 0 ? { ...file, results, state: 'incomplete' } : { ...file, state: 'invalid' }
    }),
  }
}

const valid = (file: DecodedFile): ValidatedFile => ({ ...file, state: 'valid' })

/** What is said of a file: its state and format, then a line for each result. */
export function describeValidated(file: ValidatedFile): [first: string, ...more: string[]] {
  if (file.state === 'invalid') return ['invalid']
  const [first = '', ...more] = describeUnderstood(file)
  return [file.state === 'valid' ? `valid, ${first}` : `readable, but names are missing: ${first}`, ...more]
}
