/** Turns the lines of an export into the data files of the dashboard. Pure: the same history gives the same bytes. */
import { policyFrom } from '../../core/judging/policy/policy.js'
import { catalogueOf } from './catalogue.js'
import { foldConfiguration, type ConfigurationOptions, type DataFile } from './configuration.js'
import {
  FORMAT,
  FORMAT_VERSION,
  INDEX_PATH,
  type ClosedEpisodes,
  type ConfigurationEntry,
  type DashboardIndex,
  type Episode,
  type Move,
} from '../contract.js'
import { eventOf, type Line } from './events.js'
import { History } from './history.js'
import type { ModelEntry } from '../models/contract.js'
import { drawTrend } from './images.js'
import { foldModel } from './models/fold-model.js'

export type { DataFile } from './configuration.js'

export interface FoldOptions extends ConfigurationOptions {
  /** Milliseconds. */
  readonly generatedAt: number
  /** Name and version. */
  readonly program: string
  /** The kind and place of the store, without secrets. */
  readonly store: string
  /** As in `DashboardIndex`, for everybody who may read the page. */
  readonly storeFlags: string
  readonly serverUrl: string
  /** The inputs about judging, '' for the defaults. */
  readonly threshold: string
  readonly metrics: string
  /** Which environments, with `*` for any characters; null: all that are not ephemeral. */
  readonly environment: string | null
  /** Whether there are images of the trends, for README files. */
  readonly images: boolean
}

const MOST_MOVES = 100

/** Collects the lines of an export. Throws `StoreError` for an invalid line. */
export async function gather(
  lines: AsyncIterable<readonly Line[]>,
  { environment, cases }: Pick<FoldOptions, 'environment' | 'cases'>,
): Promise<History> {
  const history = new History({ environment, cases: cases !== null })
  for await (const page of lines) {
    for (const line of page) {
      if (history.registry.add(line)) continue
      const event = eventOf(line)
      if (event !== null) history.add(event)
    }
  }
  return history
}

/** The files of the dashboard, the index last, so that all files in it exist. */
export function* fold(history: History, options: FoldOptions): Generator<DataFile, DashboardIndex> {
  const policy = policyFrom(options)
  const catalogue = catalogueOf(history, policy)
  const configurations: ConfigurationEntry[] = []
  const episodes: Episode[] = []
  const moves: (Move & { readonly configuration: string })[] = []
  let older = 0
  let archived = 0
  for (const facts of history.sorted()) {
    const folded = foldConfiguration(facts, history, catalogue, policy, options)
    yield* folded.files
    if (options.images && folded.newestPage !== null) yield* drawTrend(folded.entry, folded.newestPage, policy)
    configurations.push(folded.entry)
    episodes.push(...folded.episodes)
    moves.push(...folded.moves.map((move) => ({ configuration: folded.entry.id, ...move })))
    older += folded.older
  }
  for (const facts of history.configurations.values()) archived += facts.archived.size
  const columns = new Set(configurations.flatMap(({ now }) => Object.keys(now)))
  const newestFirst = episodes.sort((a, b) => b.opened_at - a.opened_at)
  const over = newestFirst.filter(({ state }) => state !== 'open')
  const closed = closedFile(over, options)
  yield closed
  const models: ModelEntry[] = []
  for (const facts of history.registry.sorted()) {
    const { entry, file } = foldModel(facts, history, options)
    yield file
    models.push(entry)
  }
  const index: DashboardIndex = {
    format: FORMAT,
    version: FORMAT_VERSION,
    generated_at: options.generatedAt,
    program: options.program,
    store: options.profile === 'full' ? options.store : null,
    store_flags: options.storeFlags,
    server_url: options.serverUrl,
    profile: options.profile,
    policy: { threshold: options.threshold, metrics: options.metrics },
    totals: {
      configurations: configurations.length,
      snapshots: configurations.reduce((sum, { versions }) => sum + versions, 0),
      left_out: {
        archived,
        ephemeral: history.ephemeral,
        older,
        moves: Math.max(0, moves.length - MOST_MOVES),
      },
    },
    metrics: [...catalogue.values()].filter(({ name }) => columns.has(name)),
    configurations,
    episodes: newestFirst.filter(({ state }) => state === 'open'),
    closed: { path: closed.path, count: countStates(over) },
    moves: moves.sort((a, b) => b.at - a.at).slice(0, MOST_MOVES),
    models,
  }
  yield { path: INDEX_PATH, text: JSON.stringify(index) }
  return index
}

function closedFile(episodes: readonly Episode[], { digest }: FoldOptions): DataFile {
  const text = JSON.stringify({ episodes } satisfies ClosedEpisodes)
  return { path: `data/episodes.${digest(text).slice(0, 8)}.json`, text }
}

function countStates(episodes: readonly Episode[]): DashboardIndex['closed']['count'] {
  const number = (state: Episode['state']): number => episodes.filter((each) => each.state === state).length
  return { fixed: number('fixed'), rolled_back: number('rolled_back'), accepted: number('accepted') }
}
