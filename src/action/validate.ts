import { decodeFiles } from '../commands/decode-files.js'
import { describeUnderstood } from '../commands/describe-understood.js'
import { InvalidResultsError } from '../core/errors.js'
import { prose } from '../core/report/markdown.js'
import { parseMapping } from '../formats/tables/mapping.js'
import type { RunEvent } from '../github/event.js'
import { parsers } from '../parsers/parsers.js'
import { warningsAbout } from './annotations.js'
import type { Done } from './finish.js'
import { fallbackNames } from './inputs.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import { NOTHING, sha256 } from './results.js'
import { resultSource } from './source.js'

/** Reads the files as a push would and says what is wrong with them. */
export async function runValidate(inputs: Inputs, event: RunEvent, workspace: string): Promise<Done> {
  const files = await resultSource(inputs, event, workspace).collect()
  const {
    files: decoded,
    problems,
    warnings,
  } = await decodeFiles(files, {
    names: fallbackNames(inputs),
    mapping: parseMapping(inputs.mapping),
    digest: sha256,
    parsers,
  })
  const lines = decoded.flatMap((file) => {
    if (file.problems.length > 0) return [`${file.path}: invalid`]
    const [first = '', ...more] = describeUnderstood(file)
    return [`${file.path}: ${first}`, ...more]
  })
  for (const text of lines) line(text)
  if (problems.length > 0) throw new InvalidResultsError(problems)
  const annotations = warningsAbout(warnings)
  const remarks = annotations.map(({ message }) => `- ⚠️ ${prose(message)}`)
  return {
    outputs: NOTHING,
    summary: ['## ✅ Valid', '', ...lines.map((text) => `- ${prose(text)}`), ...remarks].join('\n'),
    annotations,
    comment: null,
  }
}
