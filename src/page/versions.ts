/** Reading versions: as few pages as the view needs. */
import type { ConfigurationEntry, Place, VersionPage } from '../dashboard/contract.js'
import { unfoldPage } from '../dashboard/unfold.js'
import type { VersionRow } from '../dashboard/unfold.js'
import type { Source } from './sources/source.js'

/** Versions by time, and the pages that they are from. */
export interface Versions {
  readonly rows: readonly VersionRow[]
  readonly pages: ReadonlyMap<string, readonly VersionPage[]>
  /** Whether there are older ones that were not read. */
  readonly hasOlder: boolean
}

interface Span {
  readonly entry: ConfigurationEntry
  readonly place: number
  readonly begin: number
  readonly end: number
}

/**
 * The newest versions of some configurations, together at least `wanted`, page by page from the newest back.
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
  const pages = new Map<string, VersionPage[]>()
  let rows: VersionRow[] = []
  const spans = entries.flatMap(spansOf).sort((a, b) => b.end - a.end)
  let hasOlder = false
  let latest = Number.POSITIVE_INFINITY
  for (const { entry, place, begin, end } of spans) {
    const isUntil = until?.configuration === entry.id
    if (isUntil && (entry.pages[place]?.[1] ?? 0) > until.version) continue
    if (begin > latest) continue
    const shownRows = rows.filter(({ at }) => at <= latest)
    const oldest = shownRows[shownRows.length - wanted]?.at
    if (oldest !== undefined && end <= oldest) {
      hasOlder = true
      break
    }
    const [path = ''] = entry.pages[place] ?? []
    const nestedPath = withNested ? entry.nested.find(([, from]) => from === entry.pages[place]?.[1])?.[0] : undefined
    const [page, nested] = await Promise.all([
      source.page(path),
      nestedPath === undefined ? null : source.nested(nestedPath),
    ])
    pages.set(entry.id, [page, ...(pages.get(entry.id) ?? [])])
    rows = [...unfoldPage(entry.id, page, nested), ...rows].sort((a, b) => a.at - b.at)
    if (isUntil)
      latest =
        rows.find(({ configuration, version }) => configuration === entry.id && version === until.version)?.at ?? latest
  }
  const upTo = rows.filter(({ at }) => at <= latest)
  return { rows: upTo.slice(-wanted), pages, hasOlder: hasOlder || upTo.length > wanted }
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
  const reference = entry?.pages.find(([, from, to]) => from <= version && version <= to)
  if (entry === undefined || reference === undefined) return null
  const [path, from] = reference
  const nestedPath = entry.nested.find(([, nestedFrom]) => nestedFrom === from)?.[0]
  const [page, nested] = await Promise.all([
    source.page(path),
    nestedPath === undefined ? null : source.nested(nestedPath),
  ])
  return unfoldPage(entry.id, page, nested).find((row) => row.version === version) ?? null
}
