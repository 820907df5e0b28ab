import { score } from '../../commands/score/score.js'
import type { Problem } from '../../core/model.js'
import { AS_MARKDOWN } from '../../core/report/tables/layout.js'
import { scoreLines } from '../../core/report/tables/score-tables.js'
import { resultFiles } from '../../files/result-files.js'
import { toMonitoring } from '../../formats/own/monitoring.js'
import type { Environment, RunEvent } from '../../github/event.js'
import { memoryFile } from '../../parsers/held-in-memory.js'
import { openParsers } from '../../parsers/parsers.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { group } from '../log.js'
import { sha256 } from '../outputs.js'
import { writeForLater } from '../report-file.js'
import { runPush } from './push.js'
import { fallbackNames, resultSource } from './source.js'

/** Its name in messages. */
const SCORED = 'score-result.json'

/** Scores answers to known cases, and pushes the result. */
export async function runScore(
  inputs: Inputs<'push', 'score'>,
  event: RunEvent,
  workspace: string,
  env: Environment,
  warnings: readonly Problem[],
): Promise<Done> {
  const { expected, predictions, separator } = inputs
  const outcome = await score(
    // The expected answers come from the checked-out code, never from whoever answers.
    resultFiles([expected], workspace),
    resultSource({ ...inputs, results: [predictions] }, event, workspace, env),
    {
      names: fallbackNames(inputs),
      separator: separator === '' ? null : separator,
      digest: sha256,
      parsers: openParsers(),
    },
  )
  const { scores, confusion, result } = outcome
  const shown = { scores, confusion, errors: result.error_count ?? 0 }
  group('Score', scoreLines(shown))
  const written = JSON.stringify(toMonitoring(result), null, 2)
  const resultPath = await writeForLater(SCORED, written, env['RUNNER_TEMP'] || undefined)
  const file = memoryFile(SCORED, new TextEncoder().encode(written))
  const source = { collect: () => Promise.resolve([file]) }
  const done = await runPush(inputs, event, workspace, env, [...warnings, ...outcome.warnings], source)
  return {
    ...done,
    outputs: { ...done.outputs, resultPath },
    summary: [done.summary, '', '## Score', '', ...scoreLines(shown, AS_MARKDOWN)].join('\n'),
  }
}
