import { UserError } from '../core/errors.js'
import { policyFrom } from '../core/judging/policy/policy.js'
import type { Digest } from '../core/model.js'
import { momentFrom } from '../core/result/period.js'
import { PROFILES, type DashboardIndex } from '../dashboard/contract.js'
import { singleDocument, siteDocument, type InlineFile, type PageAssets } from '../dashboard/document.js'
import { fold, gather, type DataFile, type FoldOptions } from '../dashboard/fold/fold.js'
import type { Store } from '../ports.js'
import type { Packing, SiteAssets, SiteFolder, WrittenFile } from '../ports/site.js'
import { oneOf } from './push-options.js'

/** The options of a dashboard as text: inputs of the action and flags of the CLI, with the same names. */
export interface DashboardTexts {
  readonly profile?: string | undefined
  readonly since?: string | undefined
  readonly last?: string | undefined
  readonly cases?: string | undefined
  readonly environment?: string | undefined
  readonly threshold?: string | undefined
  readonly metrics?: string | undefined
}

/** What the action or the CLI provides. */
export interface DashboardRun {
  readonly now: Date
  /** Name and version of this program. */
  readonly program: string
  readonly serverUrl: string
  /** The flags that name the store in commands to copy, for everybody who may read the page. */
  readonly storeFlags: string
  readonly digest: Digest
}

export type DashboardOptions = Omit<FoldOptions, 'store' | 'images'>

/** The default number of versions of each configuration in a single file. */
const SINGLE_FILE_VERSIONS = 500

/** Reads the options; throws `UserError` that names the input and its allowed values. */
export function dashboardOptions(texts: DashboardTexts, run: DashboardRun): DashboardOptions {
  const { threshold = '', metrics = '', since = '', environment = '' } = texts
  policyFrom({ threshold, metrics })
  return {
    profile: oneOf('profile', texts.profile, PROFILES, 'public'),
    since: since === '' ? null : Date.parse(momentFrom('since', since, run.now)),
    last: countFrom('last', texts.last),
    cases: countFrom('cases', texts.cases),
    environment: environment === '' ? null : environment,
    threshold,
    metrics,
    generatedAt: run.now.getTime(),
    program: run.program,
    serverUrl: run.serverUrl,
    storeFlags: run.storeFlags,
    digest: run.digest,
  }
}

function countFrom(option: string, text = ''): number | null {
  if (text === '') return null
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new UserError(
    `${option}: ${JSON.stringify(text)} is not a number of versions; give a whole number from 1, such as 50`,
  )
}

/** The content and size of a built dashboard. */
export interface BuiltDashboard {
  readonly index: DashboardIndex
  readonly files: number
  readonly bytes: number
}

/** Writes the dashboard as a folder of files, index.html last: a reader always gets a whole site, old or new. */
export async function buildSite(
  store: Pick<Store, 'exportLines' | 'description'>,
  { scripts, style }: SiteAssets,
  options: DashboardOptions,
  site: SiteFolder,
): Promise<BuiltDashboard> {
  let files = 0
  let bytes = 0
  const write = async ({ path, text }: DataFile): Promise<void> => {
    await site.write(path, text)
    files += 1
    bytes += text.length
  }
  const sheet = { path: `app.${options.digest(style).slice(0, 8)}.css`, text: style }
  for (const script of scripts) await write(script)
  await write(sheet)
  const index = await foldStore(store, { ...options, images: true }, write)
  await write({ path: 'index.html', text: siteDocument(index, { script: scripts[0].path, style: sheet.path }) })
  await site.finish()
  return { index, files, bytes }
}

/** Writes the dashboard as one file with all data. */
export async function buildSingleFile(
  store: Pick<Store, 'exportLines' | 'description'>,
  assets: PageAssets,
  options: DashboardOptions,
  file: WrittenFile,
  packing: Packing,
): Promise<BuiltDashboard> {
  const data: InlineFile[] = []
  const bounded = { ...options, last: options.last ?? SINGLE_FILE_VERSIONS, images: false }
  const index = await foldStore(store, bounded, ({ path, text }) => {
    data.push({ path, encoded: packing.encode(text) })
    return Promise.resolve()
  })
  let bytes = 0
  for (const part of singleDocument(index, assets, data, (text) => packing.integrity(text))) {
    bytes += part.length
    await file.write(part)
  }
  await file.close()
  return { index, files: 1, bytes }
}

/** Folds the history of a store; files are written as soon as they are complete, the index last. */
export async function foldStore(
  store: Pick<Store, 'exportLines' | 'description'>,
  options: Omit<FoldOptions, 'store'>,
  write: (file: DataFile) => Promise<void>,
): Promise<DashboardIndex> {
  const files = fold(await gather(store.exportLines(), options), { ...options, store: store.description })
  for (;;) {
    const step = files.next()
    if (step.done === true) return step.value
    await write(step.value)
  }
}

/** A summary for logs and job summaries. */
export function describeDashboard({ index, files, bytes }: BuiltDashboard, where: string): string[] {
  const { totals, profile, configurations } = index
  const { archived, ephemeral, older } = totals.left_out
  const leftOut = [
    archived === 0 ? '' : `${archived} archived`,
    ephemeral === 0 ? '' : `${ephemeral} of pull requests and branches`,
    older === 0 ? '' : `${older} older`,
  ].filter((part) => part !== '')
  const audience =
    profile === 'public' ? 'without people, runs, notes and reasons' : 'with people, runs, notes and reasons'
  const worse = configurations.filter(({ state }) => state === 'regression').length
  return [
    `${counted(totals.snapshots, 'snapshot')} of ${counted(totals.configurations, 'configuration')} in ${where}: ` +
      `${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`,
    `Profile ${profile}: ${audience}`,
    ...(leftOut.length === 0 ? [] : [`Left out: ${leftOut.join(', ')}`]),
    worse === 0
      ? 'Nothing is worse than its baseline'
      : `${worse} of ${configurations.length} are worse than their baseline`,
  ]
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
