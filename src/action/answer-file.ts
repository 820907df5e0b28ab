import type { Outputs } from './outputs.js'
import { writeForLater } from './report-file.js'

/** Characters of the output `json`: all outputs of a job together have one megabyte. */
const LONGEST_JSON = 65_536

/** The outputs with the answer to a question: as JSON if that is short enough, and always as a file. */
export async function answerOutputs(document: object): Promise<Pick<Outputs<'snapshots'>, 'json' | 'jsonPath'>> {
  const text = JSON.stringify(document)
  return {
    json: text.length > LONGEST_JSON ? '' : text,
    jsonPath: await writeForLater('answer.json', text, process.env['RUNNER_TEMP']),
  }
}
