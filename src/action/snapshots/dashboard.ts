import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite, dashboardOptions, describeDashboard, type DashboardTexts } from '../../commands/dashboard.js'
import { UserError } from '../../core/errors.js'
import { prose } from '../../core/report/markdown.js'
import type { Digest } from '../../core/model.js'
import { pageAssets, siteFolder } from '../../files/site-files.js'
import type { Store } from '../../ports.js'
import { projectRoot } from '../../store/project-root.js'
import type { RemoteBranch } from '../../store/branch/fetch.js'

/** The inputs of the command `dashboard`, '' where nothing is given. */
export interface DashboardInputs extends DashboardTexts {
  /** `dashboard-path`, relative to the workspace. */
  readonly path: string
}

export interface DashboardRun {
  readonly workspace: string
  readonly serverUrl: string
  /** Name and version of this program. */
  readonly program: string
  /** Whether others than its members can see the repository; null: nobody says. */
  readonly isPrivate: boolean | null
  readonly now: Date
  readonly digest: Digest
}

/** What the command says, and where it wrote. */
export interface BuiltSite {
  readonly lines: readonly string[]
  readonly summary: string
  /** For the output `dashboard-path`, absolute. */
  readonly path: string
}

type ExportedStore = Pick<Store, 'exportLines' | 'description'>

/**
 * Builds the dashboard into a folder of the workspace. Throws `UserError` where a private repository does not say for whom:
 * the pages of one can be public.
 */
export async function buildDashboard(
  store: ExportedStore,
  inputs: DashboardInputs,
  run: DashboardRun,
): Promise<BuiltSite> {
  if (run.isPrivate === true && (inputs.profile ?? '') === '') {
    throw new UserError(
      'dashboard-profile: this repository is private, and its pages may be public; say public (without people, runs, ' +
        'notes and reasons) or full',
    )
  }
  const shown = inputs.path === '' ? 'benchmark-dashboard' : inputs.path
  const target = path.resolve(run.workspace, shown)
  if (path.relative(run.workspace, target).startsWith('..')) {
    throw new UserError(`dashboard-path: ${shown} is outside the workspace; give a folder in it`)
  }
  const options = dashboardOptions(inputs, run)
  const site = await siteFolder(target, shown)
  const built = await buildSite(store, await pageAssets(projectRoot()), options, site)
  const lines = describeDashboard(built, shown)
  return { lines, summary: `## Dashboard\n\n${lines.map((line) => `- ${prose(line)}\n`).join('')}`, path: target }
}

/** Runs `work` on the history branch, fetched as a whole into a folder that goes away again. */
export async function withFetchedHistory<T>(
  branch: RemoteBranch,
  work: (store: ExportedStore) => Promise<T>,
): Promise<T> {
  const { fetchHistory } = await import('../../store/branch/fetch.js')
  const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-history-'))
  try {
    return await work(await fetchHistory(folder, branch))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
