import { isEphemeral } from '../../result/environment.js'
import type { Configuration, JudgedResult, JudgingContext } from '../../model.js'
import { describeBaseline, describePinned, shortSha } from './describe-reference.js'
import { count, sentence, strong, value, type Phrase } from './phrase.js'
import type { Fact, Report } from '../report.js'

/** The lines that say what was judged, against what, why, and what the next baseline is. */
export function describeResult(judged: JudgedResult, report: Report): Fact[] {
  const { verdict, reason, drift } = judged.judgement
  const why = verdict === 'no_baseline' ? [] : [{ label: 'Why', text: [sentence(reason), '.'] }]
  return [
    { label: 'This run', text: describeCandidate(judged) },
    { label: 'Source', text: describeSource(judged, report) },
    { label: 'Baseline', text: describeBaseline(judged, report.now) },
    ...describePinned(judged, report.now),
    ...why,
    ...(drift === null ? [] : [{ label: 'Drift', text: [sentence(drift), '.'] }]),
    // An ephemeral environment never gets a baseline.
    ...(isEphemeral(judged.candidate.configuration.environment)
      ? []
      : [{ label: 'Next baseline', text: describePromotion(judged) }]),
  ]
}

/** Remarks that the reader must not miss. */
export function describeRemarks({ judgement, stored, context }: JudgedResult): Phrase[] {
  const repeated =
    stored?.replayed === true
      ? [[`already stored as version ${stored.snapshot_version}; this run was a repeat and added nothing.`]]
      : []
  return [...repeated, ...overtakenRemark(context), ...judgement.warnings.map((warning) => [sentence(warning), '.'])]
}

/** The version of an older run is current: nobody wanted that. */
function overtakenRemark({ overtaken }: Pick<JudgingContext, 'overtaken'>): Phrase[] {
  if (!overtaken) return []
  const { snapshot_version, run_id, commit_sha } = overtaken
  return [
    [
      `an older run was re-run: its version became current in place of version ${snapshot_version} of the newer run `,
      value(run_id),
      ...(commit_sha === null ? [] : [', commit ', value(shortSha(commit_sha))]),
      '.',
    ],
  ]
}

function describeCandidate({ candidate, stored }: JudgedResult): Phrase {
  const version = stored === null ? 'not stored; ' : `version ${stored.snapshot_version} of `
  return [version, ...describeConfiguration(candidate.configuration)]
}

function describeSource({ candidate }: JudgedResult, { run }: Report): Phrase {
  const { provenance, file, pooled_from: [, ...others] = [] } = candidate
  const sha = provenance.commit_sha ?? run.commit_sha
  const branch = provenance.branch_name ?? run.branch
  return [
    value(file),
    ...(others.length === 0 ? [] : [` and ${count(others.length, 'repeat')} of it`]),
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
