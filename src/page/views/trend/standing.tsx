import type { ComponentChildren, JSX } from 'preact'
import type { Verdict } from '../../../core/model.js'
import { limitAt, standardOf } from '../../../dashboard/judging.js'
import { printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry } from '../../../dashboard/contract.js'
import { referenceOf } from '../../../dashboard/reference.js'
import { distanceOf } from '../../../dashboard/worst-first.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { MoveCommands } from '../../parts/move-commands.js'
import { Age, CommitRange } from '../../parts/text.js'
import { count, difference, kindOf, limitsText, shown } from '../../words.js'

/** What is said of states that need no reason. */
const QUIET: Readonly<Partial<Record<Verdict, string>>> = {
  unchanged: 'within the limits',
  improvement: 'better than the reference, and nothing is worse',
  no_baseline: 'nothing to compare with yet',
}

/** Where a configuration stands now, and on a regression what there is to do. */
export function Standing({ entry }: { readonly entry: ConfigurationEntry }): JSX.Element {
  const { entries, metrics, policy } = useDesk()
  const { primary, now, base, current, baseline, last, state, why } = entry
  const reference = referenceOf(entry)
  const metric = primary?.metric ?? ''
  const value = now[metric] ?? null
  const change = difference(metric, kindOf(metric, metrics), base, value)
  const away = distanceOf(entry, policy)
  const other = reference === null || reference.configuration === entry.id ? null : entries.get(reference.configuration)
  return (
    <>
      <dl class="cards">
        <Card term="Current" figure={change.candidate}>
          v{current}, <Age at={entry.current_at ?? entry.last_at} />
          {current < last && <>; v{last} is newer and not current</>}
        </Card>
        <Card
          term={baseline === null && reference !== null ? 'Reference' : 'Baseline'}
          figure={base === null ? '–' : change.baseline}
        >
          {reference === null ? 'none yet' : `v${reference.version}`}
          {other !== null && other !== undefined && <> of prompt {shown(other.prompt)}</>}
        </Card>
        <Card term="Difference" figure={change.amount === null ? '–' : change.delta}>
          {change.percent}
          {away !== null && away > 0 && <>, {limitsText(away)}</>}
        </Card>
        <Card term="State" figure={<State verdict={state} />}>
          {why === '' ? QUIET[state] : shown(why)}
        </Card>
      </dl>
      {state === 'regression' && <Regression entry={entry} />}
      <Doubts entry={entry} />
    </>
  )
}

function Card({
  term,
  figure,
  children,
}: {
  term: string
  figure: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="figure">{figure}</span>
        <small>{children}</small>
      </dd>
    </div>
  )
}

/** Since when, which commits, and the ways out. */
function Regression({ entry }: { readonly entry: ConfigurationEntry }): JSX.Element {
  const { index } = useDesk()
  const { id, current, repository } = entry
  const reference = referenceOf(entry)
  const episode = index.episodes.find((each) => each.configuration === id && each.state === 'open')
  const a = reference === null ? null : printPlace(reference)
  return (
    <section class="callout" aria-label="What to do">
      {episode !== undefined && (
        <p>
          Since <a href={hrefOf('trend', { c: id, v: String(episode.first) })}>v{episode.first}</a>,{' '}
          <Age at={episode.opened_at} />, in {count(episode.count, 'version')}. The commits that may have caused it:{' '}
          <CommitRange from={episode.commits.before} to={episode.commits.first} repository={repository} />
        </p>
      )}
      {a !== null && (
        <p>
          <a href={hrefOf('compare', { a, b: printPlace({ configuration: id, version: current }) })}>
            Compare v{current} with its reference
          </a>
          : every metric, and the cases that broke.
        </p>
      )}
      <div class="ways">
        <MoveCommands entry={entry} name="rollback" version="last-good" reason={`v${current} regressed`}>
          Roll back to the last good version
        </MoveCommands>
        <MoveCommands entry={entry} name="baseline" version={current} reason="this change is intended">
          Accept v{current} as the new baseline
        </MoveCommands>
      </div>
    </section>
  )
}

/** What makes a small difference hard to see. */
function Doubts({ entry }: { readonly entry: ConfigurationEntry }): JSX.Element | null {
  const { policy } = useDesk()
  const { primary, now, base, interval, noise } = entry
  const value = now[primary?.metric ?? '']
  const reference = base ?? value
  if (primary === null || value === undefined || reference === undefined) return null
  const limit = limitAt(standardOf(primary.metric, primary, policy, [value]), reference)
  if (limit === null) return null
  const half = interval === null ? null : (interval[1] - interval[0]) / 2
  const words = [
    ...(noise === null || noise === 0
      ? []
      : [`The limit of ${text(limit)} is ${text(limit / noise)} × the usual step from one version to the next.`]),
    ...(half === null || half <= limit
      ? []
      : [
          `This dataset is too small for a limit of ${text(limit)}: the choice of its cases alone is worth ±${text(half)}.`,
        ]),
  ]
  return words.length === 0 ? null : <p class="doubts">{words.join(' ')}</p>
}

const text = (value: number): string => String(Number(value.toPrecision(2)))
