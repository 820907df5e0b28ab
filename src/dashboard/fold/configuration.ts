import { groupBy } from '../../core/groups.js'
import type { Policy } from '../../core/judging/policy/policy.js'
import type { Digest } from '../../core/model.js'
import { byCodeUnit } from '../../core/order.js'
import { configurationId } from '../address.js'
import { casesFile, moveOf, nestedPage, valuesOf, versionPage } from './columns.js'
import type {
  ConfigurationEntry,
  Episode,
  MetricEntry,
  Move,
  PageReference,
  Place,
  Profile,
  ReferenceValues,
  VersionPage,
} from '../contract.js'
import { entryOf } from './entry.js'
import { episodesOf } from './episodes.js'
import type { ConfigurationFacts, VersionFacts } from './facts.js'
import type { History } from './history.js'
import { primaryMetricOf } from './primary.js'
import { movesByPage } from './timeline.js'

/** Versions whose numbers are in the same span share a page, so that a new version changes one page. */
const PAGE_VERSIONS = 2_000

/** A file of the site; `path` has `/` between its parts. */
export interface DataFile {
  readonly path: string
  readonly text: string
}

export interface ConfigurationOptions {
  readonly profile: Profile
  /** Milliseconds; null: all. */
  readonly since: number | null
  readonly last: number | null
  readonly cases: number | null
  readonly digest: Digest
}

export interface FoldedConfiguration {
  readonly entry: ConfigurationEntry
  readonly episodes: readonly Episode[]
  /** Moves of current and baseline, without pushes, oldest first. */
  readonly moves: readonly Move[]
  readonly files: readonly DataFile[]
  readonly newestPage: VersionPage | null
  /** How many versions were too old. */
  readonly older: number
}

/** Everything that the dashboard has of one configuration. */
export function foldConfiguration(
  facts: ConfigurationFacts,
  history: History,
  catalogue: ReadonlyMap<string, MetricEntry>,
  policy: Policy,
  options: ConfigurationOptions,
): FoldedConfiguration {
  const { digest, profile } = options
  const idOf = ({ names }: ConfigurationFacts): string => configurationId(names, digest)
  const all = [...facts.versions.values()].sort((a, b) => a.version - b.version)
  const current = facts.versions.get(facts.pointers?.current ?? 0) ?? all.at(-1)
  if (current === undefined) throw new RangeError('a configuration has at least one version')
  const primary = primaryMetricOf(facts.pointers?.primary ?? null, current.names, policy, catalogue)
  const isColumn = (metric: string): boolean => !metric.includes('.') || metric === primary?.metric
  const placeOf = (transaction: string): Place | null => {
    const found = history.byTransaction.get(transaction)
    return found === undefined ? null : { configuration: idOf(found.configuration), version: found.facts.version }
  }
  const referenceOf = (transaction: string): ReferenceValues | null => {
    const place = placeOf(transaction)
    const found = history.byTransaction.get(transaction)
    return place === null || found === undefined ? null : { ...place, values: valuesOf(found.facts, isColumn) }
  }
  const moves = [...facts.moves].sort((a, b) => a.at - b.at)
  const { kept, from } = keptOf(all, [current.version, facts.pointers?.baseline ?? 0], options)
  const files: DataFile[] = []
  const put = (folder: string, name: string, content: object): string => {
    const text = JSON.stringify(content)
    const path = `data/${folder}/${idOf(facts)}/${name}.${digest(text).slice(0, 8)}.json`
    files.push({ path, text })
    return path
  }

  let newestPage: VersionPage | null = null
  const pages: PageReference[] = []
  const nested: PageReference[] = []
  const chunks = chunksOf(kept)
  const dealt = movesByPage(moves, chunks, from)
  for (const [index, versions] of chunks.entries()) {
    const { start = { current: null, baseline: null }, moves: own = [] } = dealt[index] ?? {}
    const metrics = [...new Set(versions.flatMap(({ names }) => names.filter(isColumn)))].sort(byCodeUnit)
    const line = index === chunks.length - 1 ? (facts.pointers?.line ?? []) : null
    const [first, last] = [versions[0]?.version ?? 0, versions.at(-1)?.version ?? 0]
    const span = [first, last, Math.floor((versions[0]?.at ?? 0) / 1000)] as const
    const page = versionPage(versions, { profile, metrics, start, moves: own, line, referenceOf })
    newestPage = page
    pages.push([put('c', `${first}-${last}`, page), ...span])
    const inner = nestedPage(versions, isColumn)
    if (inner !== null) nested.push([put('n', `${first}-${last}`, inner), ...span])
  }
  const cases = Object.fromEntries(
    withCases(all, [current.version, facts.pointers?.baseline ?? 0], options).flatMap(({ version, cases: own }) =>
      own === null ? [] : [[version, put('k', String(version), casesFile(version, own))]],
    ),
  )
  const parts = { all, current, kept: kept.length, from, primary, isColumn, idOf, history, policy }
  const episodes = episodesOf(all, moves, { configuration: idOf(facts), primary, policy, placeOf })
  return {
    entry: entryOf(facts, { ...parts, pages, nested, cases }),
    episodes: profile === 'full' ? episodes : episodes.map((each) => ({ ...each, run: null })),
    moves: moves
      .filter(({ action, pointer }) => action !== 'push' && (pointer === 'current' || pointer === 'baseline'))
      .map((move) => moveOf(move, profile)),
    files,
    newestPage,
    older: all.length - kept.length,
  }
}

/** The versions that match the options, and since when they are complete (microseconds; null: from the first). */
function keptOf(
  all: readonly VersionFacts[],
  always: readonly number[],
  { since, last }: ConfigurationOptions,
): { readonly kept: readonly VersionFacts[]; readonly from: number | null } {
  const recent = all.filter(
    ({ at }, index) => (since === null || at >= since * 1000) && (last === null || index >= all.length - last),
  )
  if (recent.length === all.length) return { kept: all, from: null }
  const wanted = new Set([...recent.map(({ version }) => version), ...always])
  const end = (all.at(-1)?.at ?? 0) + 1
  return { kept: all.filter(({ version }) => wanted.has(version)), from: recent[0]?.at ?? end }
}

function withCases(
  all: readonly VersionFacts[],
  always: readonly number[],
  { cases }: ConfigurationOptions,
): readonly VersionFacts[] {
  if (cases === null) return []
  return all.filter(({ version }, index) => index >= all.length - cases || always.includes(version))
}

function chunksOf(versions: readonly VersionFacts[]): VersionFacts[][] {
  return [...groupBy(versions, ({ version }) => Math.floor((version - 1) / PAGE_VERSIONS)).values()]
}
