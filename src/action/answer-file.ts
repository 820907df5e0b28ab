import type { Outputs } from './outputs.js'
import { writeForLater } from './report-file.js'

/** Characters of the output `json`: all outputs of a job share one megabyte. */
const LONGEST_JSON = 65_536

/** The answer to a question as outputs: as JSON where that is short enough, and always as a file with the same. */
export async function answerOutputs(document: object): Promise<Pick<Outputs<'snapshots'>, 'json' | 'jsonPath'>> {
  const text = JSON.stringify(document)
  return {
    json: text.length > LONGEST_JSON ? '' : text,
    jsonPath: await writeForLater('answer.json', text, process.env['RUNNER_TEMP']),
  }
}
