/** Reads versions, with as few pages as the view needs. */
import type { ConfigurationEntry, Place, VersionPage } from '../dashboard/contract.js'
import { unfoldPage, type VersionRow } from '../dashboard/unfold.js'
import type { Source } from './sources/source.js'

/** Versions by time, and the pages that they are from. */
export interface Versions {
  readonly rows: readonly VersionRow[]
  readonly pages: ReadonlyMap<string, readonly VersionPage[]>
  /** Whether there are older ones that were not read. */
  readonly hasOlder: boolean
  /** Whether there are newer ones that were left out. */
  readonly hasNewer: boolean
}

interface Span {
  readonly entry: ConfigurationEntry
  readonly place: number
  readonly begin: number
  readonly end: number
}

/**
 * The newest versions of some configurations, at least `wanted` together, page by page from the newest back.
 * @param until the newest version to show; null: the newest there is
 * @param withNested whether metrics with dotted names are read too
 */
export async function readVersions(
  source: Source,
  entries: readonly ConfigurationEntry[],
  wanted: number,
  until: Place | null,
  withNested: boolean,
): Promise<Versions> {
  const read = new Map<Span, Unfolded>()
  const open = async (span: Span): Promise<VersionRow[]> => {
    const unfolded = read.get(span) ?? (await openPage(source, span.entry, span.place, withNested))
    read.set(span, unfolded)
    return unfolded.rows
  }
  const spans = entries.flatMap(spansOf).sort((a, b) => b.end - a.end)
  const latest = until === null ? Number.POSITIVE_INFINITY : await timeOf(until, spans, open)
  let rows: VersionRow[] = []
  let hasOlder = false
  for (const span of spans.filter(({ begin }) => begin <= latest)) {
    const oldest = rows[rows.length - wanted]?.at
    if (oldest !== undefined && span.end <= oldest) {
      hasOlder = true
      break
    }
    rows = [...rows, ...(await open(span))].filter(({ at }) => at <= latest).sort((a, b) => a.at - b.at)
  }
  const pages = new Map<string, VersionPage[]>()
  for (const [{ entry }, { page }] of [...read].sort(([a], [b]) => a.begin - b.begin)) {
    pages.set(entry.id, [...(pages.get(entry.id) ?? []), page])
  }
  return { rows: rows.slice(-wanted), pages, hasOlder: hasOlder || rows.length > wanted, hasNewer: until !== null }
}

interface Unfolded {
  readonly page: VersionPage
  readonly rows: VersionRow[]
}

async function openPage(
  source: Source,
  entry: ConfigurationEntry,
  place: number,
  withNested: boolean,
): Promise<Unfolded> {
  const [path = '', from] = entry.pages[place] ?? []
  const nestedPath = withNested ? entry.nested.find(([, first]) => first === from)?.[0] : undefined
  const [page, nested] = await Promise.all([
    source.page(path),
    nestedPath === undefined ? null : source.nested(nestedPath),
  ])
  return { page, rows: unfoldPage(entry.id, page, nested) }
}

/** When a version was stored; if it is not in this build, the time of the one before it. */
async function timeOf(
  { configuration, version }: Place,
  spans: readonly Span[],
  open: (span: Span) => Promise<VersionRow[]>,
): Promise<number> {
  const own = spans.find(({ entry, place }) => entry.id === configuration && (entry.pages[place]?.[1] ?? 0) <= version)
  if (own === undefined) return Number.POSITIVE_INFINITY
  return (await open(own)).findLast((row) => row.version <= version)?.at ?? Number.POSITIVE_INFINITY
}

/**
 * The newest versions; if the chosen one is older, the ones around it.
 * @param chosen null: none
 */
export async function readAround(
  source: Source,
  entries: readonly ConfigurationEntry[],
  wanted: number,
  chosen: Place | null,
  withNested: boolean,
): Promise<Versions> {
  const newest = await readVersions(source, entries, wanted, null, withNested)
  const own = entries.find(({ id }) => id === chosen?.configuration)
  if (chosen === null || own === undefined || has(newest, chosen)) return newest
  const until = { configuration: own.id, version: Math.min(own.last, chosen.version + Math.floor(wanted / 2)) }
  return readVersions(source, entries, wanted, until, withNested)
}

function has({ rows }: Versions, { configuration, version }: Place): boolean {
  return rows.some((row) => row.configuration === configuration && row.version === version)
}

/** The pages of a configuration with the time that each covers. */
function spansOf(entry: ConfigurationEntry): Span[] {
  return entry.pages.map(([, , , begin], place) => ({
    entry,
    place,
    begin,
    end: entry.pages[place + 1]?.[3] ?? entry.last_at,
  }))
}

/** One version; null: it is not in this build. */
export async function readVersion(
  source: Source,
  entry: ConfigurationEntry | undefined,
  version: number,
): Promise<VersionRow | null> {
  const place = entry?.pages.findIndex(([, from, to]) => from <= version && version <= to) ?? -1
  if (entry === undefined || place < 0) return null
  const { rows } = await openPage(source, entry, place, true)
  return rows.find((row) => row.version === version) ?? null
}
