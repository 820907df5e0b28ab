import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { VERDICT_TITLES } from '../../../core/report/words/headline.js'
import { placeIn, printPlace } from '../../../dashboard/address.js'
import { compareVersions, differencesOf, type ComparedSide } from '../../../dashboard/comparison.js'
import type { ConfigurationEntry, Place } from '../../../dashboard/contract.js'
import { referenceOf } from '../../../dashboard/reference.js'
import { unfoldCases } from '../../../dashboard/unfold.js'
import { worstFirst } from '../../../dashboard/worst-first.js'
import { hrefOf, useDesk, useLoaded, type Desk } from '../../desk.js'
import { Sign } from '../../parts/drawing.js'
import { LoadingPlace } from '../../parts/loading.js'
import { Picker } from '../../parts/picker.js'
import { CommitRange, Time } from '../../parts/text.js'
import { readVersion } from '../../versions.js'
import { shown, titleOf } from '../../words.js'
import { Heading } from '../heading.js'
import { Cases } from './cases.js'
import { MetricHistory } from './metric-history.js'
import { Metrics } from './metrics.js'

/** The switch between comparing two versions and ranking many. */
export function CompareTabs({ chosen }: { readonly chosen: 'compare' | 'model' | 'prompt' }): JSX.Element {
  const tabs = [
    ['compare', 'Two versions', hrefOf('compare')],
    ['model', 'Models', hrefOf('rank')],
    ['prompt', 'Prompts', hrefOf('rank', { by: 'prompt' })],
  ] as const
  return (
    <nav class="tabs" aria-label="What to compare">
      {tabs.map(([name, text, href]) => (
        <a key={name} href={href} {...(name === chosen ? { 'aria-current': 'page' as const } : {})}>
          {text}
        </a>
      ))}
    </nav>
  )
}

/** Two versions of any configurations: what differs, and whether it matters. */
export function Compare(): JSX.Element {
  const desk = useDesk()
  const { index, entries, set } = desk
  const [a, b] = sidesOf(desk)
  const name = `${index.generated_at} ${printPlace(a)} ${printPlace(b)}`
  const { value, error } = useLoaded(name, () => Promise.all([readSide(desk, a), readSide(desk, b)]))
  const side = (which: 'a' | 'b', place: Place): JSX.Element => (
    <SidePicker
      which={which}
      place={place}
      entry={entries.get(place.configuration) ?? null}
      choose={(next) => {
        set({ a: printPlace(a), b: printPlace(b), [which]: printPlace(next) })
      }}
    />
  )
  return (
    <>
      <CompareTabs chosen="compare" />
      <Heading title={`Compare v${a.version} and v${b.version}`}>
        v{b.version} against v{a.version}
      </Heading>
      <div class="sides">
        {side('a', a)}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ a: printPlace(b), b: printPlace(a) })
          }}
        >
          Swap
        </button>
        {side('b', b)}
      </div>
      {error !== null && <p role="alert">{error.message}</p>}
      {error === null &&
        (value === null ? <LoadingPlace height={400} /> : <Both a={a} b={b} left={value[0]} right={value[1]} />)}
    </>
  )
}

/** The two versions in the address; default: the worst current version and its reference. */
function sidesOf({ index, address, policy }: Desk): [Place, Place] {
  const [a, b] = [placeIn(address.parameters, 'a'), placeIn(address.parameters, 'b')]
  const id = (a ?? b)?.configuration
  const entry = index.configurations.find((each) => each.id === id) ?? worstFirst(index.configurations, policy)[0]
  if (entry === undefined) throw new RangeError('an index without configurations has nothing to compare')
  const current = { configuration: entry.id, version: entry.current }
  const previous = { configuration: entry.id, version: Math.max(1, entry.current - 1) }
  const held = referenceOf(entry)
  const reference = held === null || held.version === entry.current ? previous : held
  return [a ?? reference, b ?? current]
}

async function readSide({ source, entries }: Desk, { configuration, version }: Place): Promise<ComparedSide | null> {
  const entry = entries.get(configuration)
  const path = entry?.cases[version]
  const [row, cases] = await Promise.all([
    readVersion(source, entry, version),
    path === undefined ? null : source.cases(path),
  ])
  return entry === undefined || row === null ? null : { entry, row, cases: cases === null ? null : unfoldCases(cases) }
}

interface SidePickerProps {
  readonly which: 'a' | 'b'
  readonly place: Place
  readonly entry: ConfigurationEntry | null
  readonly choose: (place: Place) => void
}

function SidePicker({ which, place, entry, choose }: SidePickerProps): JSX.Element {
  return (
    <div class="side">
      <Picker
        label={which === 'a' ? 'Before' : 'After'}
        chosen={entry}
        pick={(id) => {
          choose({ configuration: id, version: place.version })
        }}
      />
      <label>
        <span>Version</span>
        <input
          type="number"
          min={1}
          max={entry?.last ?? 1}
          value={place.version}
          onChange={(event) => {
            const version = Math.trunc(event.currentTarget.valueAsNumber)
            if (version >= 1) choose({ ...place, version })
          }}
        />
      </label>
    </div>
  )
}

interface BothProps {
  readonly a: Place
  readonly b: Place
  readonly left: ComparedSide | null
  readonly right: ComparedSide | null
}

function Both({ a, b, left, right }: BothProps): JSX.Element {
  if (left === null || right === null) return <NotHere place={left === null ? a : b} />
  return <Compared left={left} right={right} />
}

function NotHere({ place }: { readonly place: Place }): JSX.Element {
  const { entries } = useDesk()
  const entry = entries.get(place.configuration)
  return (
    <p role="alert">
      {entry === undefined
        ? 'This configuration is not in this build.'
        : `v${place.version} of ${titleOf(entry)} is not in this build: it has versions up to ${entry.last}, and archived and older ones may be left out.`}
    </p>
  )
}

function Compared({ left, right }: { readonly left: ComparedSide; readonly right: ComparedSide }): JSX.Element {
  const { policy } = useDesk()
  const comparison = useMemo(() => compareVersions(left, right, policy), [left, right, policy])
  const differences = differencesOf(left, right)
  const { repository } = right.entry
  return (
    <>
      <p class="verdict-line">
        <Sign verdict={comparison.verdict} />
        <b>{VERDICT_TITLES[comparison.verdict]}</b>: {shown(comparison.reason)}
        <small>{comparison.isRecorded ? 'said when it was pushed' : 'judged now, by the limits of this build'}</small>
      </p>
      <dl class="facts inline">
        <dt>Commits</dt>
        <dd>
          <CommitRange from={left.row.commit} to={right.row.commit} repository={repository} />
        </dd>
        <dt>Stored</dt>
        <dd>
          <Time at={left.row.at} /> and <Time at={right.row.at} /> UTC
        </dd>
        {differences.map(({ what, a, b }) => (
          <Difference key={what} what={what}>
            {shown(a)} → {shown(b)}
          </Difference>
        ))}
      </dl>
      <Metrics comparison={comparison} left={left} right={right} />
      <Cases left={left} right={right} />
      <MetricHistory left={left} right={right} />
    </>
  )
}

function Difference({ what, children }: { what: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{what.charAt(0).toUpperCase() + what.slice(1)}</dt>
      <dd class="differs">{children}</dd>
    </>
  )
}
