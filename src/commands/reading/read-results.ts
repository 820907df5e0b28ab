import type { Decoded } from '../../core/result/candidate.js'
import { InvalidResultsError } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import type { DecodedFile, DecodeOptions } from '../../formats/decode.js'
import type { Log, ResultSource } from '../../ports.js'
import { decodeFiles } from './decode-files.js'

export interface ReadOptions extends DecodeOptions {
  /** `fail`: one bad file stops everything. `skip`: it is left out and named. */
  readonly onInvalid: 'fail' | 'skip'
}

export interface ReadResults {
  readonly decoded: readonly Decoded[]
  readonly warnings: readonly Problem[]
  /** What is wrong with the files that were left out. */
  readonly skipped: readonly Problem[]
}

/**
 * Reads and decodes every file. Throws `InvalidResultsError` with all problems of all files, also when every
 * file was skipped and nothing is left to push.
 */
export async function readResults(source: ResultSource, options: ReadOptions, log: Log): Promise<ReadResults> {
  const { files, problems, warnings } = await decodeFiles(await source.collect(), options)
  if (problems.length > 0 && options.onInvalid === 'fail') throw new InvalidResultsError(problems)
  for (const file of files) log.info(describe(file))
  for (const { file, path, message } of [...problems, ...warnings]) {
    log.warning([file, path, message].filter((part) => part !== '').join(': '))
  }
  const decoded = files.flatMap(({ path, results }) => results.map((result, index) => ({ file: path, index, result })))
  if (decoded.length === 0) throw new InvalidResultsError(problems)
  return { decoded, warnings, skipped: problems }
}

function describe({ path, format, results, problems }: DecodedFile): string {
  if (problems.length > 0) return `${path}: skipped`
  return `${path}: ${format ?? 'unknown'} format, ${results.length} ${results.length === 1 ? 'result' : 'results'}`
}
