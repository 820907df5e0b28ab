import { createHash } from 'node:crypto'
import { type DashboardIndex, type VersionPage, INDEX_PATH } from '../../src/dashboard/contract.js'
import { fold, gather, type FoldOptions } from '../../src/dashboard/fold/fold.js'
import { unfoldPage, type VersionRow } from '../../src/dashboard/unfold.js'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const OPTIONS: FoldOptions = {
  profile: 'full',
  generatedAt: Date.parse('2026-11-27T12:00:00Z'),
  program: 'benchmark-snapshots 0.0.0',
  store: 'a store for tests',
  serverUrl: 'https://github.com',
  storeFlags: '',
  threshold: '',
  metrics: '',
  since: null,
  last: null,
  cases: null,
  environment: null,
  images: false,
  digest: sha256,
}

export interface Folded {
  readonly index: DashboardIndex
  readonly files: ReadonlyMap<string, string>
  /** The versions of a configuration by its place in the index, oldest first. */
  rows(place?: number): VersionRow[]
  pages(place?: number): VersionPage[]
}

type Lines = AsyncIterable<readonly Record<string, unknown>[]>

/** All files of a history, and what the page makes of them. */
export async function foldAll(lines: Lines, options: Partial<FoldOptions> = {}): Promise<Folded> {
  const wanted = { ...OPTIONS, ...options }
  const files = new Map<string, string>()
  for (const { path, text } of fold(await gather(lines, wanted), wanted)) files.set(path, text)
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null')
  const index = read(INDEX_PATH) as DashboardIndex
  const pages = (place = 0): VersionPage[] =>
    (index.configurations[place]?.pages ?? []).map(([path]) => read(path) as VersionPage)
  const rows = (place = 0): VersionRow[] =>
    pages(place).flatMap((page) => unfoldPage(index.configurations[place]?.id ?? '', page))
  return { index, files, rows, pages }
}
