import type { Verdict } from '../../model.js'
import type { MissingConfiguration } from '../../pushes.js'
import type { LegRow } from '../legs/leg-rows.js'
import { value, type Phrase } from './phrase.js'
import type { Report } from '../report.js'

/** What most of the last pushes had and this one lacks, unless another job of the run has it. */
export function missingIn({ missing, legs = [] }: Pick<Report, 'missing' | 'legs'>): readonly MissingConfiguration[] {
  return (missing?.configurations ?? []).filter((each) => !legs.some((leg) => measures(leg, each)))
}

function measures({ configuration }: LegRow, { model_version, dataset_version }: MissingConfiguration): boolean {
  return configuration?.model_version === model_version && configuration.dataset_version === dataset_version
}

/** Whether the check fails because of that. */
export function failsByMissing(report: Pick<Report, 'missing' | 'legs'>): boolean {
  return report.missing?.fails === true && missingIn(report).length > 0
}

export const MISSING_ABOUT =
  'Most of the last pushes had these, and this one does not. If you left them out on purpose, this warning stops once ' +
  'most pushes lack them.'

export function describeMissing({ pushes, of, ...named }: MissingConfiguration): Phrase {
  const last = of === 1 ? 'in the last push' : `in ${pushes === of ? 'all' : pushes} of the last ${of} pushes`
  return [...nameOf(named), ` (${last})`]
}

/** Line 1 of a report with missing configurations: they come before good news, and after bad news. */
export function withMissing(headline: Phrase, missing: readonly MissingConfiguration[], verdict: Verdict): Phrase {
  const [first, ...more] = missing
  if (first === undefined) return headline
  const which = [...nameOf(first), ...(more.length === 0 ? [] : [` and ${more.length} more`])]
  return verdict === 'unchanged' || verdict === 'improvement'
    ? ['Missing: ', ...which, '. ', ...headline]
    : [...headline, '; missing: ', ...which]
}

function nameOf({ model_version, dataset_version }: Omit<MissingConfiguration, 'pushes' | 'of'>): Phrase {
  return [value(model_version), ' on ', value(dataset_version)]
}
