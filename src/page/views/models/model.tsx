import type { JSX } from 'preact'
import { numberIn } from '../../../dashboard/address.js'
import type { ModelEntry, ModelFile, ModelVersion } from '../../../dashboard/models/contract.js'
import { hrefOf, useDesk, useLoaded } from '../../desk.js'
import { LoadingPlace } from '../../parts/loading.js'
import { Age } from '../../parts/text.js'
import { count, kindOf, shown, valueText } from '../../words.js'
import { Heading } from '../heading.js'
import { Activations } from './activations.js'
import { Measured } from './measured.js'
import { Measurements } from './measurements.js'
import { ModelVersionPanel } from './version-panel.js'
import { ModelVersions } from './version-table.js'
import { ModelWays } from './ways.js'

/** One model: its versions, what is active, what was measured since, and who moved it. */
export function Model({ entry }: { readonly entry: ModelEntry }): JSX.Element {
  const { index, source, address } = useDesk()
  const { value: file, error } = useLoaded(`${index.generated_at} ${entry.path}`, () => source.model(entry.path))
  const chosen = numberIn(address.parameters, 'v', 0)
  return (
    <>
      <Heading
        title={`${shown(entry.name)}, a model`}
        more={
          <>
            <span>{count(entry.versions, 'version')}</span>
            <a href={hrefOf('models')}>All models</a>
          </>
        }
      >
        {shown(entry.name)}
      </Heading>
      {error !== null && <p role="alert">{error.message}</p>}
      {file === null ? (
        error === null && <LoadingPlace height={400} />
      ) : (
        <Loaded entry={entry} file={file} chosen={chosen} />
      )}
    </>
  )
}

interface LoadedProps {
  readonly entry: ModelEntry
  readonly file: ModelFile
  readonly chosen: number
}

function Loaded({ entry, file, chosen }: LoadedProps): JSX.Element {
  const version = file.versions.find((each) => each.version === chosen)
  return (
    <>
      <ActiveNow entry={entry} file={file} />
      <div class={version === undefined ? 'columns' : 'columns with-panel'}>
        <div>
          <ModelVersions entry={entry} file={file} chosen={chosen} />
          <Measurements file={file} version={chosen || (entry.active[0]?.version ?? entry.last)} />
          <Activations file={file} />
        </div>
        {version !== undefined && <ModelVersionPanel entry={entry} file={file} version={version} />}
      </div>
    </>
  )
}

/** What is deployed, and the way back. */
function ActiveNow({ entry, file }: Omit<LoadedProps, 'chosen'>): JSX.Element {
  const { metrics } = useDesk()
  const [active] = entry.active
  if (active === undefined) return <p class="callout">No version is active: choose one and activate it.</p>
  return (
    <>
      <dl class="cards">
        {entry.active.map((each) => (
          <div key={each.environment}>
            <dt>Active in {shown(each.environment)}</dt>
            <dd>
              <span class="figure">v{each.version}</span>
              <small>
                {nameOf(file, each.version)}
                {each.since !== null && <Age at={each.since} />}
                {each.before.length > 0 && `, before it v${each.before.at(-1)}`}
              </small>
            </dd>
          </div>
        ))}
        {['f1', 'accuracy'].map((name) =>
          entry.now[name] === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span class="figure">{valueText(name, kindOf(name, metrics), entry.now[name])}</span>
                <small>as registered</small>
              </dd>
            </div>
          ),
        )}
        <div>
          <dt>last measured accuracy</dt>
          <dd>
            <span class="figure">
              <Measured entry={entry} />
            </span>
          </dd>
        </div>
      </dl>
      <RollBack entry={entry} />
    </>
  )
}

/** The way back, in each environment where there is one. */
function RollBack({ entry }: { readonly entry: ModelEntry }): JSX.Element | null {
  const ways = entry.active.flatMap(({ environment, before }) => {
    const to = before.at(-1)
    const words = `Roll back to v${to ?? 0} in ${shown(environment)}`
    return to === undefined ? [] : [{ environment, version: null, words, reason: `back to v${to}` }]
  })
  if (ways.length === 0) return null
  return (
    <div class="ways">
      <ModelWays entry={entry} ways={ways} />
    </div>
  )
}

function nameOf({ versions }: ModelFile, version: number): string {
  const name = versions.find((each: ModelVersion) => each.version === version)?.name ?? null
  return name === null ? '' : `${shown(name)}, `
}
