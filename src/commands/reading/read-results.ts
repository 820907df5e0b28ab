import type { Decoded } from '../../core/result/candidate.js'
import { InvalidResultsError } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import { count } from '../../core/report/words/phrase.js'
import { gatherRepeats, type Repeats } from '../../core/result/repeats/repeats.js'
import type { DecodedFile, DecodeOptions } from '../../formats/decode.js'
import type { Log, ResultSource } from '../../ports.js'
import { decodeFiles } from './decode-files.js'

export interface ReadOptions extends DecodeOptions {
  /** `fail`: one invalid file stops everything. `skip`: it is left out and reported. */
  readonly onInvalid: 'fail' | 'skip'
  readonly repeats: Repeats
}

export interface ReadResults {
  readonly decoded: readonly Decoded[]
  readonly warnings: readonly Problem[]
  /** The problems of the files that were left out. */
  readonly skipped: readonly Problem[]
}

/**
 * Reads and decodes every file, and pools repeats. Throws `InvalidResultsError` with all problems of all files; also if
 * every file was skipped, or results with the same names belong to two suites.
 */
export async function readResults(source: ResultSource, options: ReadOptions, log: Log): Promise<ReadResults> {
  const { files, problems, warnings } = await decodeFiles(await source.collect(), options)
  if (problems.length > 0 && options.onInvalid === 'fail') throw new InvalidResultsError(problems)
  for (const file of files) log.info(describe(file))
  const read = files.flatMap(({ path, results }) => results.map((result, index) => ({ file: path, index, result })))
  if (read.length === 0) throw new InvalidResultsError(problems)
  const { results, refused, warnings: ofRepeats } = gatherRepeats(read, options.repeats, options.digest)
  if (refused.length > 0) throw new InvalidResultsError(refused)
  for (const { file, pooled_from: [, ...others] = [] } of results) {
    if (others.length > 0) log.info(`${file}: pooled with ${count(others.length, 'repeat')} of it: ${filesOf(others)}`)
  }
  const told = [...warnings, ...ofRepeats]
  for (const { file, path, message } of [...problems, ...told]) {
    log.warning([file, path, message].filter((part) => part !== '').join(': '))
  }
  return { decoded: results, warnings: told, skipped: problems }
}

const filesOf = (repeats: readonly { readonly file: string }[]): string => repeats.map(({ file }) => file).join(', ')

function describe({ path, format, results, problems }: DecodedFile): string {
  if (problems.length > 0) return `${path}: skipped`
  return `${path}: ${format ?? 'unknown'} format, ${results.length} ${results.length === 1 ? 'result' : 'results'}`
}
