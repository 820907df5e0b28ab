import { isEphemeral } from '../result/environment.js'
import type { Baseline, Configuration, JudgedResult } from '../model.js'
import { count, sentence, strong, value, type Phrase } from './phrase.js'
import type { Fact, Report } from './report.js'

/** The lines that say what was judged, against what, why, and what became of the baseline. */
export function describeResult(judged: JudgedResult, report: Report): Fact[] {
  const { verdict, reason } = judged.judgement
  const why = verdict === 'no_baseline' ? [] : [{ label: 'Why', text: [sentence(reason), '.'] }]
  return [
    { label: 'This run', text: describeCandidate(judged) },
    { label: 'Source', text: describeSource(judged, report) },
    { label: 'Baseline', text: describeBaseline(judged, report.now) },
    ...why,
    // An ephemeral environment never gets a baseline: of that there is nothing new to say.
    ...(isEphemeral(judged.candidate.configuration.environment)
      ? []
      : [{ label: 'New baseline', text: describePromotion(judged) }]),
  ]
}

/** What must not be overlooked about a result. */
export function describeRemarks({ judgement, stored }: JudgedResult): Phrase[] {
  const repeated =
    stored?.replayed === true
      ? [[`already stored as version ${stored.snapshot_version}; this run was a repeat and added nothing.`]]
      : []
  return [...repeated, ...judgement.warnings.map((warning) => [sentence(warning), '.'])]
}

function describeCandidate({ candidate, stored }: JudgedResult): Phrase {
  const version = stored === null ? 'not stored; ' : `version ${stored.snapshot_version} of `
  return [version, ...describeConfiguration(candidate.configuration)]
}

function describeSource({ candidate }: JudgedResult, { run }: Report): Phrase {
  const { provenance, file } = candidate
  const sha = provenance.commit_sha ?? run.commit_sha
  const branch = provenance.branch_name ?? run.branch
  return [
    value(file),
    ...(sha === undefined ? [] : [', commit ', value(shortSha(sha))]),
    ...(branch === undefined ? [] : [', branch ', value(branch)]),
  ]
}

function describeConfiguration(configuration: Configuration): Phrase {
  return [
    'model ',
    value(configuration.model_version),
    ', dataset ',
    value(configuration.dataset_version),
    ', prompt ',
    value(configuration.prompt_version),
    ', environment ',
    value(configuration.environment),
  ]
}

function describeBaseline({ judgement, candidate }: JudgedResult, now: string): Phrase {
  const { baseline, verdict } = judgement
  if (verdict === 'not_evaluated') return ['unknown: nobody was asked for one.']
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

/** Why this one, and what distinguishes its configuration from the candidate's. */
function whichBaseline({ source, configuration }: Baseline, candidate: Configuration): Phrase {
  const differing = differences(configuration, candidate)
  const elsewhere = differing.length === 0 ? [' of the same configuration'] : [' of ', ...differing]
  switch (source) {
    case 'own':
      return [' of the same configuration, its own baseline']
    case 'environment':
      return [...elsewhere, ' (the baseline environment: this configuration has no baseline of its own)']
    case 'input':
      return [...elsewhere, ', asked for by the input ', value('baseline')]
  }
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

function describePromotion({ promotion, stored, context }: JudgedResult): Phrase {
  const { promoted, reason } = promotion
  const why = [', because ', sentence(reason), '.']
  if (promoted) {
    const which = stored === null ? 'this result would become it' : strong(`version ${stored.snapshot_version}`)
    return [which, ...why]
  }
  const own = context.own_baseline_version
  return [own === null ? 'none' : `version ${own} stays`, ...why]
}

const MINUTE = 60_000
const UNITS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 48],
  ['day', 24 * 60 * MINUTE, 90],
  // A twelfth of 365.25 days.
  ['month', 30.4375 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
] as const

/** How long before `now` something happened, such as `3 days old`; null when a date cannot be read. */
export function describeAge(then: string, now: string): string | null {
  const age = Date.parse(now) - Date.parse(then)
  if (Number.isNaN(age)) return null
  if (age < MINUTE) return 'just stored'
  const [name, length] = UNITS.find(([, unit, most]) => age / unit < most) ?? UNITS[3]
  return `${count(Math.floor(age / length), name)} old`
}

function shortSha(sha: string): string {
  return /^[0-9a-f]{7,40}$/i.test(sha) ? sha.slice(0, 7) : sha
}
