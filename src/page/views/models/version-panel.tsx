import type { ComponentChildren, JSX } from 'preact'
import { visible } from '../../../core/report/markdown.js'
import type { ModelComparison } from '../../../core/judging/model-comparison.js'
import { compareOnPage } from '../../../dashboard/models/compare.js'
import { modelCommand } from '../../../dashboard/models/command.js'
import type { ModelEntry, ModelFile, ModelVersion } from '../../../dashboard/models/contract.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { Commands } from '../../parts/move-commands.js'
import { Offer } from '../../parts/offer.js'
import { Time } from '../../parts/text.js'
import { difference, kindOf, shown, titleOf } from '../../words.js'

interface PanelProps {
  readonly entry: ModelEntry
  readonly file: ModelFile
  readonly version: ModelVersion
}

/** Everything about one version of a model, and whether it may take the place of the active one. */
export function ModelVersionPanel({ entry, file, version }: PanelProps): JSX.Element {
  const { policy, set } = useDesk()
  const active = file.versions.find((each) => each.version === entry.active[0]?.version)
  const isActive = active?.version === version.version
  const compared = active === undefined || isActive ? null : compareOnPage(entry.name, file, active, version, policy)
  return (
    <aside class="panel" aria-label={`Version ${version.version}`}>
      <header>
        <h2>
          v{version.version}
          {version.name !== null && <small> {shown(version.name)}</small>}
          {isActive && <small class="pointer">active</small>}
        </h2>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ v: null })
          }}
        >
          Close
        </button>
      </header>
      {compared !== null && <Comparison comparison={compared} />}
      <Facts version={version} />
      {version.notes !== null && <p class="note">{visible(version.notes, 2_000)}</p>}
      {!isActive && <Activate entry={entry} version={version.version} />}
    </aside>
  )
}

/** Against the active version, by the rule of `model compare`. */
function Comparison({ comparison }: { readonly comparison: ModelComparison }): JSX.Element {
  const { metrics } = useDesk()
  const { version_a, safe_to_deploy, reason, metrics: findings } = comparison
  return (
    <section aria-label={`Against v${version_a}, which is active`}>
      <p class="verdict-line">
        {safe_to_deploy ? 'Safe' : 'Not safe'} to deploy
        <small>
          against v{version_a}, which is active: {shown(reason)}
        </small>
      </p>
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map(({ metric, verdict, baseline, candidate, gate }) => {
            const text = difference(metric, kindOf(metric, metrics), baseline, candidate)
            return (
              <li key={metric}>
                {verdict !== 'shown' && <State verdict={verdict} />}
                <span>
                  <b>{shown(metric)}</b> {text.baseline} → {text.candidate}
                  {text.amount !== null && `, ${text.delta}`}
                  {gate && <small>decides</small>}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function Facts({ version }: { readonly version: ModelVersion }): JSX.Element {
  const { entries } = useDesk()
  const { artifact, metrics, samples, dataset, split, training, parent, evidence, promotion, at, by, run } = version
  const proof = evidence === null ? undefined : entries.get(evidence.configuration)
  const facts: (readonly [string, ComponentChildren])[] = [
    ['Artifact', artifact === null ? null : <code>{shown(artifact)}</code>],
    ['Metrics', pairs(metrics)],
    ['Measured on', dataset === null ? null : `${shown(dataset)}${split === null ? '' : `, ${shown(split)}`}`],
    [
      'Evidence',
      evidence === null ? (
        'no snapshot on this page'
      ) : (
        <a href={hrefOf('trend', { c: evidence.configuration, v: String(evidence.version) })}>
          v{evidence.version}
          {proof !== undefined && ` of ${titleOf(proof)}`}
        </a>
      ),
    ],
    ['Samples', samples?.toLocaleString('en') ?? null],
    ['Training', pairs(training)],
    ['Trained from', parent === null ? null : `v${parent}`],
    [
      'Registered',
      <>
        <Time at={at} /> UTC{by === null ? '' : ` by ${shown(by)}`}
        {run === null ? '' : `, run ${shown(run)}`}
      </>,
    ],
    ['Promotion', shown(promotion)],
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

function pairs(values: { readonly [name: string]: string | number | boolean }): string {
  return Object.entries(values)
    .map(([name, value]) => `${shown(name)} ${typeof value === 'string' ? shown(value) : String(value)}`)
    .join(', ')
}

function Activate({ entry, version }: { readonly entry: ModelEntry; readonly version: number }): JSX.Element {
  const { hands, index } = useDesk()
  return hands?.offer ? (
    <p class="actions">
      <Offer draft={{ action: 'activate', model: entry.id, version }}>Activate v{version}</Offer>
    </p>
  ) : (
    <Commands
      name="activate"
      repository={null}
      {...modelCommand(entry.name, version, `v${version} is better`, index.store_flags)}
    >
      Activate v{version}
    </Commands>
  )
}
