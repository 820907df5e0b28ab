import module from 'node:module'
import path from 'node:path'
import type { Environment } from '../github/event.js'

/**
 * Keeps what V8 compiles of this program beside the tools of a self-hosted runner, so that the next job starts without
 * compiling it. On a hosted runner nothing outlives the job, and to write it would only cost time.
 */
export function keepCompiled({ RUNNER_ENVIRONMENT: where, RUNNER_TOOL_CACHE: tools }: Environment): void {
  if (where !== 'self-hosted' || tools === undefined || tools === '') return
  module.enableCompileCache(path.join(tools, 'benchmark-snapshots'))
}
