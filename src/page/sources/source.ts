import type { CasesFile, ClosedEpisodes, DashboardIndex, NestedPage, VersionPage } from '../../dashboard/contract.js'
import type { ModelFile } from '../../dashboard/models/contract.js'

/** The source of the page's data. Views do not know which one it is. */
export interface Source {
  /** Read anew each time. */
  index(): Promise<DashboardIndex>
  page(path: string): Promise<VersionPage>
  nested(path: string): Promise<NestedPage>
  cases(path: string): Promise<CasesFile>
  closed(path: string): Promise<ClosedEpisodes>
  model(path: string): Promise<ModelFile>
}

/** A file in the index does not exist: the site was probably built again meanwhile. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile'
}

/** A source that reads JSON by path, each file once. */
export function sourceOf(readIndex: () => Promise<DashboardIndex>, read: (path: string) => Promise<unknown>): Source {
  const known = new Map<string, Promise<unknown>>()
  const once = (path: string): Promise<unknown> => {
    const there = known.get(path) ?? read(path)
    known.set(path, there)
    there.catch(() => known.delete(path))
    return there
  }
  return {
    index: readIndex,
    page: (path) => once(path) as Promise<VersionPage>,
    nested: (path) => once(path) as Promise<NestedPage>,
    cases: (path) => once(path) as Promise<CasesFile>,
    closed: (path) => once(path) as Promise<ClosedEpisodes>,
    model: (path) => once(path) as Promise<ModelFile>,
  }
}
