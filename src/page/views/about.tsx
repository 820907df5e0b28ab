import type { JSX } from 'preact'
import { useDesk } from '../desk.js'
import { download } from '../parts/download.js'
import { Age, Time } from '../parts/text.js'
import { count } from '../words.js'
import { Heading } from './heading.js'

/** What this page is made of, and what it leaves out. */
export function About(): JSX.Element {
  const { index } = useDesk()
  const { totals, policy, profile } = index
  const { archived, ephemeral, older, moves } = totals.left_out
  const leftOut = [
    [archived, 'archived versions'],
    [ephemeral, 'versions of pull requests and branches'],
    [older, 'older versions'],
    [moves, 'older moves in the log of all configurations'],
  ] as const
  return (
    <>
      <Heading title="About">About this dashboard</Heading>
      <dl class="facts">
        <dt>Data</dt>
        <dd>
          {count(totals.snapshots, 'snapshot')} of {count(totals.configurations, 'configuration')}, built{' '}
          <Time at={index.generated_at} /> UTC (<Age at={index.generated_at} />)
        </dd>
        <dt>Built by</dt>
        <dd>
          {index.program}, data format {index.version}
        </dd>
        {index.store !== null && (
          <>
            <dt>Store</dt>
            <dd>{index.store}</dd>
          </>
        )}
        <dt>Profile</dt>
        <dd>
          {profile === 'public'
            ? 'public: without people, runs, branches, notes, tags and reasons of moves'
            : 'full: with people, runs, branches, notes, tags and reasons of moves'}
        </dd>
        <dt>Left out</dt>
        <dd>
          {leftOut.every(([number]) => number === 0)
            ? 'nothing'
            : leftOut
                .filter(([number]) => number > 0)
                .map(([number, what]) => `${number.toLocaleString('en')} ${what}`)
                .join(', ')}
        </dd>
        <dt>Threshold</dt>
        <dd>{policy.threshold === '' ? '0.05, the default' : policy.threshold}</dd>
        {policy.metrics !== '' && (
          <>
            <dt>Rules</dt>
            <dd>
              <pre tabIndex={0}>{policy.metrics}</pre>
            </dd>
          </>
        )}
        <dt>Downloads</dt>
        <dd>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              download('index.json', 'application/json', JSON.stringify(index))
            }}
          >
            index.json
          </button>{' '}
          has what the first view is made of; every table has CSV and JSON of what it shows
        </dd>
      </dl>
      <h2>How to read it</h2>
      <ul class="prose">
        <li>
          <b>State</b> is about now: the current version against its baseline. The sign at a version says what was found
          when it was pushed. The two differ after a rollback, or when a regression was accepted as the new baseline.
        </li>
        <li>
          <b>Intervals</b> are 90 % where the verdict recorded evidence, else 95 % computed from the cases. They are
          about the choice of cases, not about noise from run to run, and change no verdict.
        </li>
        <li>
          <b>× limit</b> is how far a value is from its baseline, counted in limits: 1 is at the limit.
        </li>
        <li>A gap in a curve is a missing value. Nothing is interpolated.</li>
        <li>Times are UTC. Nothing on this page asks another server for anything.</li>
      </ul>
    </>
  )
}
