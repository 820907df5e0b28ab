import type { WriteDraft } from '../../dashboard/local/write.js'
import type { Desk } from '../desk.js'
import { modelPlan } from './model-plan.js'
import type { Plan } from './plan.js'
import { annotatePlan, archivePlan, baselinePlan, currentPlan } from './snapshot-plan.js'

/** What a write would do, from the data of the page. */
export function planOf(draft: WriteDraft, desk: Desk): Promise<Plan> {
  switch (draft.action) {
    case 'rollback':
    case 'checkout':
      return currentPlan(draft, desk)
    case 'baseline':
    case 'promote':
      return baselinePlan(draft, desk)
    case 'annotate':
      return Promise.resolve(annotatePlan(draft, desk))
    case 'archive':
    case 'restore':
      return Promise.resolve(archivePlan(draft, desk))
    case 'activate':
    case 'model-rollback':
      return modelPlan(draft, desk)
  }
}
