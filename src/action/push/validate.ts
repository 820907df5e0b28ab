import { describeValidated, validateFiles } from '../../commands/reading/validate-files.js'
import { InvalidResultsError } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import { prose } from '../../core/report/markdown.js'
import { parseMapping } from '../../formats/tables/mapping.js'
import type { Environment, RunEvent } from '../../github/event.js'
import { openParsers } from '../../parsers/parsers.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { sha256 } from '../outputs.js'
import { warningsAbout } from './remarks.js'
import { fallbackNames, resultSource } from './source.js'

/** Reads the files as a push would, and reports what is wrong with them. */
export async function runValidate(
  inputs: Inputs<'push', 'validate'>,
  event: RunEvent,
  workspace: string,
  env: Environment,
  aboutConfig: readonly Problem[],
): Promise<Done> {
  const files = await resultSource(inputs, event, workspace, env).collect()
  const {
    files: decoded,
    problems,
    warnings,
  } = await validateFiles(files, {
    names: fallbackNames(inputs),
    mapping: parseMapping(inputs.mapping),
    digest: sha256,
    parsers: openParsers(),
  })
  const lines = decoded.flatMap((file) => {
    const [first, ...more] = describeValidated(file)
    return [`${file.path}: ${first}`, ...more]
  })
  for (const text of lines) line(text)
  if (problems.length > 0) throw new InvalidResultsError(problems)
  const remarks = warningsAbout([...aboutConfig, ...warnings])
  const warned = remarks.map(({ message }) => `- ⚠️ ${prose(message)}`)
  return {
    outputs: {},
    summary: ['## ✅ Valid', '', ...lines.map((text) => `- ${prose(text)}`), ...warned].join('\n'),
    remarks,
    comment: null,
  }
}
