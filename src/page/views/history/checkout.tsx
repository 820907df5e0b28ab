import type { JSX } from 'preact'
import { compareVersions } from '../../../dashboard/comparison.js'
import type { ConfigurationEntry, VersionPage } from '../../../dashboard/contract.js'
import { checkoutOf } from '../../../dashboard/pointers.js'
import { unfoldPage, type VersionRow } from '../../../dashboard/unfold.js'
import { useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { MoveCommands } from '../../parts/move-commands.js'
import { Commit, Time } from '../../parts/text.js'
import { count, shown } from '../../words.js'
import { Metrics } from '../compare/metrics.js'

interface CheckoutProps {
  readonly entry: ConfigurationEntry
  readonly version: number
  /** The newest page, which has the line. */
  readonly newest: VersionPage
  /** The page of the version; null: it is not in this build. */
  readonly page: VersionPage | null
}

/** What would change if a version were made current, before anybody does it. */
export function Checkout({ entry, version, newest, page }: CheckoutProps): JSX.Element {
  const { policy, set } = useDesk()
  const find = (from: VersionPage | null, wanted: number): VersionRow | undefined =>
    from === null ? undefined : unfoldPage(entry.id, from).find((row) => row.version === wanted)
  const row = find(page, version)
  const current = find(newest, entry.current) ?? find(page, entry.current)
  const close = (): void => {
    set({ v: null })
  }
  return (
    <section class="callout" aria-label={`Check out version ${version}`}>
      <header class="row">
        <h2>Check out v{version}</h2>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </header>
      {row === undefined ? (
        <p>
          v{version} is not in this build: it is archived, or older than what was kept. Restore it first, or build with
          more versions.
        </p>
      ) : version === entry.current ? (
        <p>v{version} is already current.</p>
      ) : (
        <>
          <Effect entry={entry} row={row} newest={newest} />
          {current !== undefined && (
            <Metrics
              comparison={compareVersions({ entry, row: current, cases: null }, { entry, row, cases: null }, policy)}
              left={{ entry, row: current, cases: null }}
              right={{ entry, row, cases: null }}
            />
          )}
          <MoveCommands entry={entry} name="checkout" version={version} reason={`back to v${version}`}>
            Make v{version} current
          </MoveCommands>
        </>
      )}
    </section>
  )
}

function Effect({
  entry,
  row,
  newest,
}: {
  entry: ConfigurationEntry
  row: VersionRow
  newest: VersionPage
}): JSX.Element {
  const { undone, next } = checkoutOf(newest.line ?? [], row.version)
  return (
    <dl class="facts">
      <dt>Current</dt>
      <dd>
        v{entry.current} → <b>v{row.version}</b>, stored <Time at={row.at} /> UTC, commit{' '}
        <Commit sha={row.commit} repository={entry.repository} />
      </dd>
      <dt>Verdict then</dt>
      <dd>
        {row.verdict === null ? 'not judged' : <State verdict={row.verdict} />}
        {row.verdict === 'regression' && (
          <small>when it was pushed{row.reason === null ? '' : `: ${shown(row.reason)}`}</small>
        )}
      </dd>
      <dt>Leave the line</dt>
      <dd>
        {undone.length === 0
          ? `none: v${row.version} is added to the line`
          : `${count(undone.length, 'version')} that became current after it: ${undone
              .slice(0, 6)
              .map((each) => `v${each}`)
              .join(', ')}${undone.length > 6 ? ' …' : ''}`}
      </dd>
      <dt>The next rollback</dt>
      <dd>{next === null ? 'would have nowhere to go' : `would go to v${next}`}</dd>
    </dl>
  )
}
