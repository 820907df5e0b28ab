import { versionReference } from '../../commands/models/activation.js'
import { logModelPerformance } from '../../contract/models.js'
import { toNumber } from '../../core/decimal.js'
import { policyFrom } from '../../core/judging/policy/policy.js'
import { describePerformance } from '../../core/report/tables/model-tables.js'
import type { RunEvent } from '../../github/event.js'
import type { Remark } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import type { Work } from './answer.js'

/**
 * `command: log-performance`. A drop is reported like a regression of a push, and fails the check unless `fail-on` is
 * none.
 */
export function preparePerformance(inputs: Inputs<'models', 'log-performance'>, { provenance }: RunEvent): Work {
  const { modelName, versionName, environment, accuracy, sampleSize, notes, threshold, failOn } = inputs
  const limit = toNumber(policyFrom({ threshold }).threshold)
  const measured = {
    model_name: modelName,
    ...(versionName === '' ? {} : versionReference(versionName)),
    accuracy,
    sample_size: sampleSize,
    notes: notes || null,
    threshold: limit,
    actor: provenance.triggered_by ?? 'unknown',
    run_id: provenance.run_id,
    environment,
  }
  return async (store) => {
    const answer = await store.call(logModelPerformance, measured)
    const { version, is_drop: regression } = answer
    const text = describePerformance(answer, limit)
    const level = failOn === 'none' ? 'warning' : 'error'
    const remarks: Remark[] = regression === true ? [{ level, title: 'Regression', message: text }] : []
    return { lines: [text], document: answer, outputs: { version, regression }, remarks }
  }
}
