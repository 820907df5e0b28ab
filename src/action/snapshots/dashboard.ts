import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite, dashboardOptions, describeDashboard } from '../../commands/dashboard.js'
import { UserError } from '../../core/errors.js'
import { prose } from '../../core/report/markdown.js'
import { siteAssets, siteFolder } from '../../files/site-files.js'
import type { RunEvent } from '../../github/event.js'
import type { Store } from '../../ports.js'
import type { RemoteBranch } from '../../store/branch/git/fetch.js'
import { closing } from '../../store/open.js'
import { projectRoot } from '../../store/project-root.js'
import type { Done } from '../finish.js'
import type { Inputs, StoreInputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { sha256 } from '../outputs.js'
import { keepsHistoryOnBranch, openNamedStore, storeFlags } from '../store.js'

type DashboardInputs = Inputs<'snapshots', 'dashboard'>
type ExportedStore = Pick<Store, 'exportLines' | 'description'>

/** Builds the dashboard into a folder of the workspace, from whichever store the inputs name. */
export async function runDashboard(inputs: DashboardInputs, event: RunEvent, workspace: string): Promise<Done> {
  requireAudience(inputs, event)
  const shown = inputs.dashboardPath
  const target = path.resolve(workspace, shown)
  if (path.relative(workspace, target).startsWith('..')) {
    throw new UserError(`dashboard-path: ${shown} is outside the workspace; give a folder in it`)
  }
  const options = dashboardOptions(
    { ...inputs, profile: inputs.dashboardProfile },
    {
      now: new Date(),
      program: await programName(),
      serverUrl: event.serverUrl,
      storeFlags: storeFlags(inputs),
      digest: sha256,
    },
  )
  const [assets, site] = await Promise.all([siteAssets(projectRoot()), siteFolder(target, shown)])
  const built = await withWholeHistory(inputs, event, workspace, (store) => buildSite(store, assets, options, site))
  const lines = describeDashboard(built, shown)
  for (const text of lines) line(text)
  return {
    outputs: { dashboardPath: target },
    summary: `## Dashboard\n\n${lines.map((text) => `- ${prose(text)}\n`).join('')}`,
    remarks: [],
    comment: null,
  }
}

/** The pages of a private repository can be public, so the audience must be stated. */
function requireAudience({ dashboardProfile }: DashboardInputs, { isPrivate }: RunEvent): void {
  if (isPrivate !== true || dashboardProfile !== '') return
  throw new UserError(
    'dashboard-profile: this repository is private, and its pages may be public; say public (without people, runs, ' +
      'branches, notes and reasons) or full',
  )
}

async function programName(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(path.join(projectRoot(), 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  return `${name} ${version}`
}

/** Runs `work` on the whole history of the store in the inputs. */
async function withWholeHistory<T>(
  inputs: StoreInputs,
  { serverUrl, provenance }: RunEvent,
  workspace: string,
  work: (store: ExportedStore) => Promise<T>,
): Promise<T> {
  if (!keepsHistoryOnBranch(inputs)) return closing(await openNamedStore(inputs, workspace, 'ask'), work)
  const { historyBranch: branch, githubToken: token } = inputs
  const repository = provenance.repository ?? ''
  return withFetchedHistory({ serverUrl, repository, branch, token, env: process.env }, work)
}

/** Runs `work` on the history branch, fetched as a whole into a temporary folder. */
export async function withFetchedHistory<T>(
  branch: RemoteBranch,
  work: (store: ExportedStore) => Promise<T>,
): Promise<T> {
  const { fetchHistory } = await import('../../store/branch/git/fetch.js')
  const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-history-'))
  try {
    return await work(await fetchHistory(folder, branch))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
