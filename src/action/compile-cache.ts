import module from 'node:module'
import path from 'node:path'
import type { Environment } from '../github/event.js'

/**
 * On a self-hosted runner, keeps V8's compiled code of this program in the tool cache, so that the next job starts
 * faster. On a hosted runner it would be lost after the job.
 */
export function keepCompiled({ RUNNER_ENVIRONMENT: where, RUNNER_TOOL_CACHE: tools }: Environment): void {
  if (where !== 'self-hosted' || tools === undefined || tools === '') return
  module.enableCompileCache(path.join(tools, 'benchmark-snapshots'))
}
