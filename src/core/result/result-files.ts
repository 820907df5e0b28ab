/** The file name endings that are read in a folder or an artifact, if no file is named. */
const ENDINGS = ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'xml', 'eval'] as const

/** The same as a glob. */
export const RESULT_FILES = `**/*.{${ENDINGS.join(',')}}`

/** Whether a file of this name may be a result file. */
export function isResultFile(path: string): boolean {
  return ENDINGS.some((ending) => path.endsWith(`.${ending}`))
}
