import { InvalidResultsError, Unreadable, UserError } from '../../core/errors.js'
import type { Digest, Direction, Problem } from '../../core/model.js'
import type { FallbackNames } from '../../core/result/names/result-names.js'
import type { Parsers, ResultFile } from '../../ports.js'
import type { FormatContext } from '../format.js'
import { openSource } from '../reading/source.js'
import { sketchOf } from '../reading/sketch.js'
import { mlflow } from '../tracking/mlflow.js'
import { DATA_JS, readBenchmarkData } from './benchmark-data.js'
import { readMovedRun } from './mlflow-runs.js'
import type { MovedResult } from './moved.js'

export interface MovingOptions {
  readonly names: FallbackNames
  /** The direction of the primary metric; null: by the tool or the name. */
  readonly better: Direction | null
  readonly digest: Digest
  readonly parsers: Parsers
}

export interface ReadMoved {
  /** The tool's name. */
  readonly tool: string
  /** The oldest first. */
  readonly results: readonly MovedResult[]
  /** Files that are not runs, such as artifacts. */
  readonly others: number
  readonly warnings: readonly Problem[]
}

/**
 * The history of another tool: `data.js` of github-action-benchmark, or exported runs of MLflow. Throws
 * `InvalidResultsError` with everything that is wrong.
 */
export async function readMoved(files: readonly ResultFile[], options: MovingOptions): Promise<ReadMoved> {
  const { names, better, digest, parsers } = options
  const [problems, warnings]: [Problem[], Problem[]] = [[], []]
  const results: MovedResult[] = []
  const tools = new Set<string>()
  let others = 0
  for (const file of files) {
    const context: FormatContext = {
      names,
      digest,
      report: (path, message) => problems.push({ file: file.path, path, message }),
      warn: (path, message) => warnings.push({ file: file.path, path, message }),
    }
    try {
      if (DATA_JS.test(await headOf(file))) {
        tools.add('github-action-benchmark')
        results.push(...(await readBenchmarkData(file, better, context)))
        continue
      }
      const sketch = await sketchOf(file, parsers, (partial) => mlflow.recognizes(partial))
      if (mlflow.recognizes(sketch)) {
        tools.add('MLflow')
        results.push(
          ...[await readMovedRun(openSource(file, sketch, { ...context, parsers }), better, context)].flatMap(
            (run) => run ?? [],
          ),
        )
      } else others += 1
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      if (files.length > 1) others += 1
      else problems.push({ file: file.path, ...error.problem })
    }
  }
  const [tool, ...more] = tools
  if (problems.length > 0) throw new InvalidResultsError(problems)
  if (tool === undefined || more.length > 0) {
    throw new UserError(
      `${files[0]?.path ?? 'it'} is not a history that import takes: an export of ours, data.js of github-action-benchmark, ` +
        'or exported runs of MLflow, one tool at a time',
    )
  }
  return { tool, results: results.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), others, warnings }
}

async function headOf(file: ResultFile): Promise<string> {
  for await (const chunk of file.chunks({ start: 0, end: Math.min(200, file.size) }))
    return new TextDecoder().decode(chunk)
  return ''
}
