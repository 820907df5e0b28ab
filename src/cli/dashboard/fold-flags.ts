import type { Command } from 'commander'
import type { DashboardOptions, DashboardTexts } from '../../commands/dashboard.js'
import { present } from '../../core/json/present.js'
import { CASES_VERSIONS, type Profile } from '../../dashboard/contract.js'
import type { StoreOptions } from '../options.js'
import { sha256 } from '../digest.js'
import { storeFlags } from '../store/store-flags.js'
import type { Io } from '../terminal/io.js'

/** Flags for what part of the history is shown, and how it is judged. */
export function addFolding(command: Command, profile: Profile): Command {
  return command
    .option('--profile <name>', `public, or full: with people, runs, branches, notes and reasons (default: ${profile})`)
    .option('--since <time>', 'only versions since then, besides current and baseline: 2026-03-01, 180d, 26w')
    .option('--last <count>', 'only this many newest versions of each configuration, besides current and baseline')
    .option(
      '--cases [count]',
      `also ids and outcomes of the cases, for this many newest versions (default: ${CASES_VERSIONS})`,
    )
    .option('-e, --environment <name>', 'only this environment; * matches any characters')
    .option('--threshold <drop>', 'the threshold of your pushes (default: 0.05)')
    .option('--metrics <rules>', 'the metrics rules of your pushes')
}

export interface FoldFlags extends Omit<DashboardTexts, 'cases'> {
  readonly cases?: string | true
}

/** The options in those flags. Loads only now: the code that folds a history is large. */
export async function foldOptions(io: Io, flags: FoldFlags & StoreOptions, version: string): Promise<DashboardOptions> {
  const { dashboardOptions } = await import('../../commands/dashboard.js')
  return dashboardOptions(
    { ...flags, cases: flags.cases === true ? String(CASES_VERSIONS) : flags.cases },
    {
      now: new Date(),
      program: `benchmark-snapshots ${version}`,
      serverUrl: io.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
      // A public page must not show addresses and folders; the branch belongs to the repository itself.
      storeFlags: storeFlags(io, flags.profile === 'full' ? flags : present({ historyBranch: flags.historyBranch })),
      digest: sha256,
    },
  )
}
