import type { ComponentChildren, JSX } from 'preact'
import { visible } from '../../../core/report/markdown.js'
import type { ModelComparison } from '../../../core/judging/model-comparison.js'
import { compareOnPage } from '../../../dashboard/models/compare.js'
import type { ModelEntry, ModelFile, ModelVersion } from '../../../dashboard/models/contract.js'
import { hrefOf, useDesk } from '../../desk.js'
import { State } from '../../parts/drawing.js'
import { PanelHead } from '../../parts/panel-head.js'
import { Time } from '../../parts/text.js'
import { difference, kindOf, shown, titleOf } from '../../words.js'
import { ModelWays } from './ways.js'

interface PanelProps {
  readonly entry: ModelEntry
  readonly file: ModelFile
  readonly version: ModelVersion
}

/** Everything about one version of a model, and whether it may replace the active one. */
export function ModelVersionPanel({ entry, file, version }: PanelProps): JSX.Element {
  const { policy } = useDesk()
  const places = entry.active.filter((each) => each.version === version.version)
  const others = file.versions.filter(
    (each) => each !== version && entry.active.some((active) => active.version === each.version),
  )
  return (
    <aside class="panel" aria-label={`Version ${version.version}`}>
      <PanelHead>
        v{version.version}
        {version.name !== null && <small> {shown(version.name)}</small>}
        {places.map(({ environment }) => (
          <small key={environment} class="pointer">
            {shown(environment)}
          </small>
        ))}
      </PanelHead>
      {others.map((each) => (
        <Comparison
          key={each.version}
          comparison={compareOnPage(entry.name, file, each, version, policy)}
          where={entry.active.filter((active) => active.version === each.version).map(({ environment }) => environment)}
        />
      ))}
      <Facts version={version} />
      {version.notes !== null && <p class="note">{visible(version.notes, 2_000)}</p>}
      <Activate entry={entry} version={version.version} />
    </aside>
  )
}

/** Against the active version, by the rule of `model compare`. */
function Comparison({ comparison, where }: { comparison: ModelComparison; where: readonly string[] }): JSX.Element {
  const { metrics } = useDesk()
  const { version_a, safe_to_deploy, reason, metrics: findings } = comparison
  return (
    <section aria-label={`Against v${version_a}`}>
      <p class="verdict-line">
        {safe_to_deploy ? 'Safe' : 'Not safe'} to deploy
        <small>
          against v{version_a}, active in {where.map(shown).join(', ')}: {shown(reason)}
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

/** In every environment; without any, in the registry's default one. */
function Activate({ entry, version }: { readonly entry: ModelEntry; readonly version: number }): JSX.Element {
  const { index } = useDesk()
  const known = new Set(['production', ...index.models.flatMap(({ active }) => active.map((each) => each.environment))])
  const ways = [...known]
    .filter((environment) => !entry.active.some((each) => each.environment === environment && each.version === version))
    .map((environment) => ({
      environment,
      version,
      words: `Activate in ${shown(environment)}`,
      reason: `v${version} is better`,
    }))
  return <ModelWays entry={entry} ways={ways} />
}
