import path from 'node:path'
import type { Command } from 'commander'
import type { BuiltDashboard, DashboardTexts, buildSite } from '../commands/dashboard.js'
import { UserError } from '../core/errors.js'
import { CASES_VERSIONS } from '../dashboard/contract.js'
import { present } from '../core/json/present.js'
import { terminalText } from '../core/report/tables/text-table.js'
import { expectLongRun } from '../store/embedded/pglite.js'
import { projectRoot } from '../store/project-root.js'
import { say, type Io } from './terminal/io.js'
import { addStore, type StoreOptions } from './options.js'
import { OF_DASHBOARD, goesByFile } from './project/config.js'
import { progressOf, type Progress } from './terminal/progress.js'
import { sha256 } from './push.js'
import { storeFlags } from './store-flags.js'
import { withStore } from './store.js'

interface BuildFlags extends StoreOptions, Omit<DashboardTexts, 'cases'> {
  readonly output?: string
  readonly singleFile?: string
  readonly cases?: string | true
}

const EXAMPLES = [
  'dashboard build --output site',
  'dashboard build --single-file report.html --cases',
  'dashboard build --output site --history-branch --profile full --since 180d',
]

/** The command `dashboard`: for now it builds a page; a local server will be its default. */
export function addDashboard(program: Command, io: Io, version: string): void {
  const dashboard = program.command('dashboard').summary('look at the history in a browser')
  goesByFile(addStore(dashboard.command('build'), io, EXAMPLES), OF_DASHBOARD)
    .summary('write the dashboard as a folder for a web server, or as one file')
    .description(
      'Writes the dashboard: what is worse now and since when, trends, comparisons, regressions, and the log of all ' +
        'moves. Nothing in it asks another server for anything.',
    )
    .option('--output <directory>', 'the folder, which may be part of another site')
    .option('--single-file <file>', 'one HTML file that has everything in it instead')
    .option('--profile <name>', 'public, or full: with people, runs, notes and reasons (default: public)')
    .option('--since <time>', 'only versions since then, besides current and baseline: 2026-03-01, 180d, 26w')
    .option('--last <count>', 'only so many of the newest versions of each configuration, besides current and baseline')
    .option(
      '--cases [count]',
      `also the cases of the newest versions, ids and outcomes (default: of ${CASES_VERSIONS})`,
    )
    .option('-e, --environment <name>', 'only of this environment, with * for any characters')
    .option('--threshold <drop>', 'the threshold that results are judged with (default: 0.05)')
    .option('--metrics <rules>', 'the rules for metrics that results are judged with')
    .action(async (flags: BuildFlags) => {
      const { output, singleFile } = flags
      if ((output === undefined) === (singleFile === undefined)) {
        throw new UserError('dashboard build takes --output <directory> or --single-file <file>: name one of them')
      }
      // They load only now: what folds a history is large.
      const [{ buildSingleFile, buildSite, dashboardOptions, describeDashboard }, files] = await Promise.all([
        import('../commands/dashboard.js'),
        import('../files/site-files.js'),
      ])
      const { packing, pageAssets, siteFolder, writtenFile } = files
      const options = dashboardOptions(
        { ...flags, cases: flags.cases === true ? String(CASES_VERSIONS) : flags.cases },
        {
          now: new Date(),
          program: `benchmark-snapshots ${version}`,
          serverUrl: io.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
          // Addresses and folders are nothing for a public page; that of a branch is the repository's own.
          storeFlags: storeFlags(
            io,
            flags.profile === 'full' ? flags : present({ historyBranch: flags.historyBranch }),
          ),
          digest: sha256,
        },
      )
      const assets = await pageAssets(projectRoot())
      const shown = output ?? singleFile ?? ''
      const target = path.resolve(io.cwd, shown)
      expectLongRun()
      const progress = progressOf(io, 'Reading the history')
      const built = await withStore(
        io,
        flags,
        (store) =>
          progress.during(async () =>
            output === undefined
              ? buildSingleFile(counted(store, progress), assets, options, writtenFile(target, shown), packing)
              : buildSite(counted(store, progress), assets, options, await siteFolder(target, shown)),
          ),
        progress.log,
      )
      const lines = describeDashboard(built, shown).map((line) => terminalText(line, 500))
      say(io, flags, documentOf(built, shown), lines)
    })
}

type ExportedStore = Parameters<typeof buildSite>[0]

/** Shows how many lines were read. */
function counted({ description, exportLines }: ExportedStore, progress: Progress): ExportedStore {
  return {
    description,
    async *exportLines() {
      let count = 0
      for await (const lines of exportLines()) {
        count += lines.length
        progress.show({ share: null, count, unit: 'lines' })
        yield lines
      }
    },
  }
}

function documentOf({ index, files, bytes }: BuiltDashboard, output: string): object {
  const { profile, totals, configurations } = index
  const worse = configurations.filter(({ state }) => state === 'regression').length
  return { output, files, bytes, profile, ...totals, worse }
}
