import type { JSX } from 'preact'
import { visible } from '../../../core/report/markdown.js'
import { printPlace } from '../../../dashboard/address.js'
import type { ConfigurationEntry, FindingRow } from '../../../dashboard/contract.js'
import { type VersionRow, verdictOf } from '../../../dashboard/unfold.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { PanelHead } from '../../parts/panel-head.js'
import { Offer } from '../../parts/offer.js'
import { Commit, CommitRange, Elsewhere, Time, useRepositoryUrl } from '../../parts/text.js'
import { difference, intervalText, kindOf, shown, valueText } from '../../words.js'

interface PanelProps {
  readonly row: VersionRow
  /** By time. */
  readonly rows: readonly VersionRow[]
  readonly entry: ConfigurationEntry
  readonly metric: string
}

/** Everything about one version. */
export function VersionPanel({ row, rows, entry, metric }: PanelProps): JSX.Element {
  const { metrics } = useDesk()
  const url = useRepositoryUrl(entry.repository)
  const before = rows[rows.indexOf(row) - 1] ?? null
  const interval = row.interval(metric)
  const { reference } = row
  const b = printPlace(row)
  const isRun = row.run !== null && /^\d+$/.test(row.run)
  return (
    <aside class="panel" aria-label={`Version ${row.version}`}>
      <PanelHead>
        v{row.version}
        {row.version === entry.current && <small class="pointer">current</small>}
        {row.version === entry.baseline && <small class="pointer">baseline</small>}
      </PanelHead>
      <p class="figure">
        {valueText(metric, kindOf(metric, metrics), row.value(metric))} <small>{shown(metric)}</small>
      </p>
      {interval !== null && (
        <p class="soft">
          {intervalText(metric, kindOf(metric, metrics), interval)},{' '}
          {row.isRecorded ? '90% interval of the verdict' : '95% interval of its cases'}
        </p>
      )}
      <p>{row.verdict === null ? 'Not judged' : <State verdict={row.verdict} />}</p>
      {row.reason !== null && <p>{shown(row.reason)}.</p>}
      {row.findings.length > 0 && <Findings rows={row.findings} />}
      <dl class="facts">
        <dt>Reference</dt>
        <dd>{reference === null ? 'nothing' : <Reference place={reference} entry={entry} />}</dd>
        <dt>Commit</dt>
        <dd>
          <Commit sha={row.commit} repository={entry.repository} />
        </dd>
        {before !== null && before.commit !== row.commit && (
          <>
            <dt>Since v{before.version}</dt>
            <dd>
              <CommitRange from={before.commit} to={row.commit} repository={entry.repository} />
            </dd>
          </>
        )}
        <dt>Stored</dt>
        <dd>
          <Time at={row.at} /> UTC
        </dd>
        {row.run !== null && (
          <>
            <dt>Run</dt>
            <dd>
              {url === null || !isRun ? (
                shown(row.run)
              ) : (
                <Elsewhere url={url(`actions/runs/${row.run}`)}>{row.run}</Elsewhere>
              )}
            </dd>
          </>
        )}
        {row.by !== null && (
          <>
            <dt>By</dt>
            <dd>{shown(row.by)}</dd>
          </>
        )}
        {row.branch !== null && (
          <>
            <dt>Branch</dt>
            <dd>{shown(row.branch)}</dd>
          </>
        )}
        {row.tags.length > 0 && (
          <>
            <dt>Tags</dt>
            <dd>{row.tags.map(shown).join(', ')}</dd>
          </>
        )}
      </dl>
      {row.note !== null && <p class="note">{visible(row.note, 2_000)}</p>}
      {row.annotations.map(({ at, actor, note, tags }) => (
        <p key={at} class="note">
          {[visible(note ?? '', 2_000), tags.map(shown).join(', ')].filter((part) => part !== '').join(' – ')}
          <small>
            {shown(actor)}, <Time at={at} />
          </small>
        </p>
      ))}
      <p class="actions">
        {reference !== null && (
          <a class="button" href={hrefOf('compare', { a: printPlace(reference), b })}>
            Compare with v{reference.version}
          </a>
        )}
        {before !== null && (
          <a class="button" href={hrefOf('compare', { a: printPlace(before), b })}>
            Compare with previous
          </a>
        )}
        <a class="button" href={hrefOf('history', { c: row.configuration, v: String(row.version) })}>
          Check out v{row.version} …
        </a>
        <Writes row={row} entry={entry} />
      </p>
    </aside>
  )
}

/** What may be done to a version, where this page may. */
function Writes({ row, entry }: { readonly row: VersionRow; readonly entry: ConfigurationEntry }): JSX.Element {
  const { version, configuration } = row
  const isPointed = version === entry.current || version === entry.baseline
  return (
    <>
      {version !== entry.baseline && (
        <>
          <Offer draft={{ action: 'promote', configuration, version }}>Promote</Offer>
          <Offer draft={{ action: 'baseline', configuration, version }}>Make baseline</Offer>
        </>
      )}
      <Offer draft={{ action: 'annotate', configuration, version }}>Annotate</Offer>
      {!isPointed && <Offer draft={{ action: 'archive', configuration, versions: [version] }}>Archive</Offer>}
    </>
  )
}

function Reference({
  place,
  entry,
}: {
  place: NonNullable<VersionRow['reference']>
  entry: ConfigurationEntry
}): JSX.Element {
  const { entries } = useDesk()
  const other = place.configuration === entry.id ? null : entries.get(place.configuration)
  if (other === undefined) return <>v{place.version} of a configuration that is not here</>
  return (
    <a href={hrefOf('trend', { c: place.configuration, v: String(place.version) })}>
      v{place.version}
      {other !== null && (
        <>
          {' '}
          of {shown(other.prompt)}, {shown(other.environment)}
        </>
      )}
    </a>
  )
}

/** What was found at the push, of the metrics that changed. */
function Findings({ rows }: { readonly rows: readonly FindingRow[] }): JSX.Element {
  const { metrics } = useDesk()
  return (
    <ul class="findings">
      {rows.map(([metric, letter, gate, from, to, low, high]) => {
        const { baseline, candidate, delta } = difference(metric, kindOf(metric, metrics), from, to)
        const verdict = verdictOf(letter)
        return (
          <li key={metric}>
            {verdict !== null && <State verdict={verdict} />}
            <span>
              <b>{shown(metric)}</b> {baseline} → {candidate}, {delta}
              {low !== null && high !== null && (
                <small>90% interval {intervalText(metric, kindOf(metric, metrics), [low, high])}</small>
              )}
              {gate === 1 && <small>decides the check</small>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
