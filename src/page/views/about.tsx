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
          has the data of the overview; every table can be downloaded as CSV and JSON
        </dd>
      </dl>
      <h2>How to read it</h2>
      <ul class="prose">
        <li>
          <b>State</b> compares the current version with the baseline of today. The sign at a version is its verdict
          when it was pushed. The two differ after a rollback, or when a regression was accepted as the new baseline.
        </li>
        <li>
          <b>Intervals</b> are the 90% interval of the verdict; without one, the 95% interval of the cases. They show
          how much depends on the choice of cases, not the noise from run to run, and change no verdict.
        </li>
        <li>
          <b>× limit</b> is the distance from the baseline in limits: 1 is at the limit.
        </li>
        <li>A gap in a curve is a missing value. Nothing is interpolated.</li>
        <li>Times are UTC. This page loads nothing from other servers.</li>
      </ul>
    </>
  )
}
