import * as core from '@actions/core'
import type { Environment } from '../github/event.js'
import { line } from './log.js'

/** Adds to the job summary, in one write; where the runner has none, says so. */
export async function writeSummary(env: Environment, markdown: string): Promise<void> {
  if (env['GITHUB_STEP_SUMMARY'] === undefined) {
    line('This runner has no job summary; the report is in the log above.')
    return
  }
  await core.summary.addRaw(markdown, true).write()
}
