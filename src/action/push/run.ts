import type { Problem } from '../../core/model.js'
import type { Environment, RunEvent } from '../../github/event.js'
import type { Known } from '../failure.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { withAnswers } from './comment.js'
import { runPush } from './push.js'
import { measuredRun, resultSource } from './source.js'
import { beginStatus } from './status.js'
import { afterTriggeringRun } from './triggering-run.js'
import { runValidate } from './validate.js'

/** The event and workspace of a step. */
interface Place {
  /** The event of this run. */
  readonly own: RunEvent
  readonly payload: unknown
  readonly workspace: string
  readonly env: Environment
  /** About the configuration file. */
  readonly warnings: readonly Problem[]
}

/** Reads the results of the benchmark run, and judges or validates them. */
export async function runOnResults(
  asked: Inputs<'push', 'push' | 'score' | 'validate'>,
  { own, payload, workspace, env, warnings }: Place,
  known: Known,
): Promise<Done> {
  const measured = (known.event = await measuredRun(asked, own, env, payload))
  if (asked.command === 'validate') return runValidate(asked, measured, workspace, env, warnings)
  const event = (known.event = await withAnswers(measured, asked))
  known.status = (await beginStatus(asked, event, env)) ?? undefined
  return afterTriggeringRun(event, async () => {
    if (asked.command === 'push') {
      return runPush(asked, event, workspace, env, warnings, resultSource(asked, event, workspace, env))
    }
    const { runScore } = await import('./score.js')
    return runScore(asked, event, workspace, env, warnings)
  })
}
