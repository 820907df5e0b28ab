import type { Direction } from '../../core/model.js'
import { resultOf } from '../base/draft.js'
import { withDirection } from '../base/primary.js'
import type { FormatContext } from '../format.js'
import type { Source } from '../reading/source.js'
import { readMlflowRun } from '../tracking/mlflow.js'
import { aboutOf, commitOf, type MovedResult } from './moved.js'

/** One exported run of MLflow, with its time, commit, branch and user. */
export async function readMovedRun(
  source: Source,
  better: Direction | null,
  context: FormatContext,
): Promise<MovedResult | undefined> {
  const { draft, run_id, tag } = await readMlflowRun(source, context)
  const name = aboutOf(draft.metrics.names, context.names, draft.primary_metric)
  const primary = name === undefined || better === null ? undefined : withDirection(name, better)
  const names = primary === undefined ? context.names : { ...context.names, primary_metric: undefined }
  const result = resultOf({ ...draft, primary_metric: primary ?? draft.primary_metric }, { ...context, names })
  if (draft.timestamp === undefined)
    context.report('$.info.start_time', 'is missing, so nobody knows when it was measured')
  if (result === undefined || draft.timestamp === undefined) return undefined
  return {
    file: source.path,
    result,
    at: draft.timestamp,
    commit_sha: commitOf(tag('mlflow.source.git.commit')),
    branch_name: tag('mlflow.source.git.branch') ?? null,
    run_id: run_id ?? null,
    triggered_by: tag('mlflow.user') ?? null,
  }
}
