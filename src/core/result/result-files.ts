/** How the files end that are looked for in a folder or an artifact, where no file is named. */
const ENDINGS = ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'xml', 'eval'] as const

/** The same as a glob. */
export const RESULT_FILES = `**/*.{${ENDINGS.join(',')}}`

/** Whether a file of this name is one that results are written to. */
export function isResultFile(path: string): boolean {
  return ENDINGS.some((ending) => path.endsWith(`.${ending}`))
}
