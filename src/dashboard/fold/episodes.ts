import type { Policy } from '../../core/judging/policy/policy.js'
import type { Verdict } from '../../core/model.js'
import type { Episode, Place, PrimaryMetric } from '../contract.js'
import type { JudgedMetric, MoveEvent } from './events.js'
import type { VersionFacts } from './facts.js'
import { limitsAway, standardOf } from '../judging.js'

/** Verdicts that end a regression. Results that could not be judged, or may be chance, do not. */
const BETTER: ReadonlySet<Verdict> = new Set(['improvement', 'unchanged', 'minor', 'no_baseline'])

export interface EpisodeContext {
  /** The id of the configuration. */
  readonly configuration: string
  readonly primary: PrimaryMetric | null
  readonly policy: Policy
  /** The place of a transaction; null: not in this history. */
  readonly placeOf: (transaction: string) => Place | null
}

/**
 * The regressions of a configuration, oldest first: regressed versions in a row are one. It ends with the next version
 * that was judged well, with a move back to an earlier version, or when one of them becomes the baseline.
 * @param versions by number, without archived ones
 * @param moves by time
 */
export function episodesOf(
  versions: readonly VersionFacts[],
  moves: readonly MoveEvent[],
  context: EpisodeContext,
): Episode[] {
  const episodes: Episode[] = []
  let bad: VersionFacts[] = []
  let before: VersionFacts | null = null
  let previous: VersionFacts | null = null
  let next = 0
  const close = (state: Episode['state'], by: number | null, at: number | null): void => {
    episodes.push(episode(bad, before, { state, closed_by: by, closed_at: at }, context))
    bad = []
  }
  const movesUntil = (time: number): void => {
    for (; next < moves.length; next += 1) {
      const move = moves[next]
      if (move === undefined || move.at >= time) return
      const isBad = bad.some(({ version }) => version === move.to)
      if (bad.length === 0 || move.action === 'push') continue
      if (move.pointer === 'current' && !isBad) close('rolled_back', move.to, move.at)
      else if (move.pointer === 'baseline' && isBad) close('accepted', move.to, move.at)
    }
  }
  for (const each of versions) {
    movesUntil(each.at)
    const said = each.verdict?.verdict
    if (said === 'regression') {
      if (bad.length === 0) before = previous
      bad.push(each)
    } else if (said !== undefined && bad.length > 0 && BETTER.has(said)) close('fixed', each.version, each.at)
    previous = each
  }
  movesUntil(Number.POSITIVE_INFINITY)
  if (bad.length > 0) close('open', null, null)
  return episodes
}

function episode(
  bad: readonly VersionFacts[],
  before: VersionFacts | null,
  { closed_at, ...end }: Pick<Episode, 'state' | 'closed_by' | 'closed_at'>,
  context: EpisodeContext,
): Episode {
  const first = bad[0]
  const last = bad.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('an episode has at least one version')
  const worst = bad.map((each) => worstOf(each, context)).reduce(worse)
  return {
    configuration: context.configuration,
    first: first.version,
    last: last.version,
    count: bad.length,
    before: before?.version ?? null,
    reference: referenceOf(first, context),
    metric: worst.finding?.metric ?? null,
    worst:
      worst.finding === null
        ? null
        : { version: worst.version, from: worst.finding.baseline, to: worst.finding.candidate },
    limits: worst.limits,
    ...end,
    opened_at: Math.floor(first.at / 1000),
    closed_at: closed_at === null ? null : Math.floor(closed_at / 1000),
    commits: { before: before?.commit ?? null, first: first.commit },
    run: first.run,
  }
}

function referenceOf({ verdict }: VersionFacts, { placeOf }: EpisodeContext): Place | null {
  const transaction = verdict?.reference ?? null
  return transaction === null ? null : placeOf(transaction)
}

interface Worst {
  readonly version: number
  readonly finding: JudgedMetric | null
  /** null: the metric is missing, which is worse than any number. */
  readonly limits: number | null
}

function worstOf({ version, verdict }: VersionFacts, { primary, policy }: EpisodeContext): Worst {
  const findings = (verdict?.findings ?? []).filter((finding) => finding.verdict === 'regression')
  return findings
    .map((finding): Worst => {
      const { metric, baseline, candidate } = finding
      if (baseline === null || candidate === null) return { version, finding, limits: null }
      const standard = standardOf(metric, primary, policy, [baseline, candidate])
      return { version, finding, limits: limitsAway(standard, baseline, candidate) }
    })
    .reduce(worse, { version, finding: null, limits: 0 })
}

function worse(a: Worst, b: Worst): Worst {
  const size = ({ limits }: Worst): number => limits ?? Number.POSITIVE_INFINITY
  if (a.finding === null) return b
  return b.finding !== null && size(b) > size(a) ? b : a
}
