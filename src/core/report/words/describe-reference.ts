import { deltaOf } from '../../decimal.js'
import { kindOf } from '../../judging/metrics/metric-kind.js'
import { knownMetric } from '../../judging/metrics/metric-names.js'
import { flattenMetrics } from '../../judging/metrics/metrics.js'
import type { Configuration, JudgedResult, Judgement, PrimaryMetric } from '../../model.js'
import { formatFindings } from '../format-number.js'
import { count, strong, value, type Phrase } from './phrase.js'
import { referenceWords } from './reference-words.js'
import type { Fact } from '../report.js'

/** The reference: which version, why that one, and how old it is. */
export function describeBaseline({ judgement, candidate }: JudgedResult, now: string): Phrase {
  const { baseline, verdict } = judgement
  if (verdict === 'not_evaluated') return ['unknown: the store was not asked.']
  if (baseline === null) {
    const meaning = ' A baseline is the version that later ones are judged against.'
    return [strong('none yet, so nothing was compared.'), meaning]
  }
  const age = describeAge(baseline.created_at, now)
  return [
    `version ${baseline.snapshot_version}`,
    ...whichBaseline(baseline, candidate.configuration),
    ...(age === null ? [] : [`, ${age}`]),
    ...(baseline.commit_sha === null ? [] : [', commit ', value(shortSha(baseline.commit_sha))]),
  ]
}

/** Why this one, and how its configuration differs from the candidate's. */
function whichBaseline(
  { source, configuration, rolled_back_to }: NonNullable<Judgement['baseline']>,
  candidate: Configuration,
): Phrase {
  const differing = differences(configuration, candidate)
  const why = referenceWords(source)
  const isRolledBack = source === 'base' || source === 'environment_newest'
  return [
    ...(differing.length === 0 ? [` of the same configuration, ${why}`] : [' of ', ...differing, ` (${why})`]),
    ...(isRolledBack ? rolledBack(rolled_back_to) : []),
  ]
}

function rolledBack(current: number | null | undefined): Phrase {
  return typeof current === 'number' ? [`, rolled back since: version ${current} is current`] : []
}

/** The baseline of the base branch in one line: it shows a slow loss, and decides nothing. */
export function describePinned({ judgement, context, candidate }: JudgedResult, now: string): Fact[] {
  const { pinned } = context
  const { primary } = judgement
  if (!pinned || primary === null) return []
  const before = flattenMetrics(pinned.metrics).get(primary.name) ?? null
  const here = flattenMetrics(candidate.result.metrics).get(primary.name) ?? null
  const numbers = pairOf(primary, before, here)
  const age = describeAge(pinned.created_at, now)
  const which = [`version ${pinned.snapshot_version}`, ...(age === null ? [] : [age])].join(', ')
  return [
    { label: 'Pinned', text: [`the baseline of the base branch, ${which}: `, ...numbers, '; it decides nothing.'] },
  ]
}

function pairOf({ name }: PrimaryMetric, before: number | null, here: number | null): Phrase {
  if (before === null || here === null) return ['it has no ', value(name), ' to compare']
  const kind = kindOf(knownMetric(name).nature, [before, here])
  const [shown] = formatFindings([
    {
      ...{ metric: name, kind: kind === 'mixed' ? 'other' : kind, baseline: before, candidate: here },
      ...{ delta: deltaOf(before, here), percent_change: null },
    },
  ])
  return [value(name), ` ${shown?.baseline ?? ''} there, ${shown?.delta ?? ''} since`]
}

function differences(baseline: Configuration, candidate: Configuration): Phrase {
  const named = [
    ['model', baseline.model_version, candidate.model_version],
    ['dataset', baseline.dataset_version, candidate.dataset_version],
    ['prompt', baseline.prompt_version, candidate.prompt_version],
    ['environment', baseline.environment, candidate.environment],
  ] as const
  return named
    .filter(([, theirs, ours]) => theirs !== ours)
    .flatMap(([what, theirs], index) => [index === 0 ? `${what} ` : `, ${what} `, value(theirs)])
}

const MINUTE = 60_000
const UNITS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 48],
  ['day', 24 * 60 * MINUTE, 90],
  // A twelfth of 365.25 days.
  ['month', 30.4375 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
] as const

/** The age at `now`, such as `3 days old`; null if a date is invalid. */
function describeAge(then: string, now: string): string | null {
  const age = Date.parse(now) - Date.parse(then)
  if (Number.isNaN(age)) return null
  if (age < MINUTE) return 'stored just now'
  const [name, length] = UNITS.find(([, unit, most]) => age / unit < most) ?? UNITS[3]
  return `${count(Math.floor(age / length), name)} old`
}

export function shortSha(sha: string): string {
  return /^[0-9a-f]{7,40}$/i.test(sha) ? sha.slice(0, 7) : sha
}
