import { NoResultsError } from '../../core/errors.js'
import type { Problem } from '../../core/model.js'
import type { RunEvent } from '../../github/event.js'
import type { Done } from '../finish.js'

/** Conclusions of a run that measured nothing, or was not finished. */
const WITHOUT_RESULTS = ['action_required', 'cancelled', 'skipped', 'stale', 'startup_failure']

/**
 * Judges the results of the run that triggered this one. If only some of its jobs failed, the results of the others
 * count. A run without results is skipped with the reason, without failing.
 */
export async function afterTriggeringRun({ conclusion }: RunEvent, judge: () => Promise<Done>): Promise<Done> {
  if (conclusion === undefined || conclusion === 'success') return judge()
  if (WITHOUT_RESULTS.includes(conclusion)) return skipped(conclusion)
  try {
    return await judge()
  } catch (error) {
    if (error instanceof NoResultsError) return skipped(conclusion, ' and left no results')
    throw error
  }
}

/** The warning about a run that did not succeed. */
export function endingOf({ conclusion }: RunEvent): Problem[] {
  if (conclusion === undefined || conclusion === 'success') return []
  const message =
    `The run that measured ended with the conclusion ${conclusion}: its results are judged, but some may be ` +
    'missing'
  return [{ file: '', path: '', message }]
}

function skipped(conclusion: string, more = ''): Done {
  const message = `The run that triggered this one ended with the conclusion ${conclusion}${more}, so nothing is judged.`
  return {
    outputs: { verdict: 'not_evaluated' },
    summary: `## ⏭️ Skipped\n\n${message}`,
    remarks: [{ level: 'notice', title: 'Skipped', message }],
    comment: null,
  }
}
