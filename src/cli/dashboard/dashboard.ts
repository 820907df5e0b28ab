import path from 'node:path'
import type { Command } from 'commander'
import type { BuiltDashboard, buildSite } from '../../commands/dashboard.js'
import { UserError } from '../../core/errors.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { expectLongRun } from '../../store/embedded/pglite.js'
import { projectRoot } from '../../store/project-root.js'
import { say, type Io } from '../terminal/io.js'
import { addLocal, runLocal, type LocalFlags } from './local.js'
import { addStore, type StoreOptions } from '../options.js'
import { OF_DASHBOARD, goesByFile } from '../project/config.js'
import { progressOf, type Progress } from '../terminal/progress.js'
import { addFolding, foldOptions, type FoldFlags } from './fold-flags.js'
import { withStore } from '../store/store.js'

interface BuildFlags extends StoreOptions, FoldFlags {
  readonly output?: string
  readonly singleFile?: string
}

const LOCAL_EXAMPLES = ['dashboard', 'dashboard --history-branch --read-only', 'dashboard --port 4000 --no-open']
const EXAMPLES = [
  'dashboard build --output site',
  'dashboard build --single-file report.html --cases',
  'dashboard build --output site --history-branch --profile full --since 180d',
]

/** The commands `dashboard`, which serves a page on this machine, and `dashboard build`, which writes one. */
export function addDashboard(program: Command, io: Io, version: string): void {
  // Both have options of the same names; those after `build` belong to it.
  const dashboard = program.enablePositionalOptions().command('dashboard').enablePositionalOptions()
  addFolding(addLocal(goesByFile(addStore(dashboard, io, LOCAL_EXAMPLES), OF_DASHBOARD)), 'full').action(
    (flags: LocalFlags) => runLocal(io, flags, version),
  )
  const build = goesByFile(addStore(dashboard.command('build'), io, EXAMPLES), OF_DASHBOARD)
  addFolding(build, 'public')
    .summary('write the dashboard as a folder for a web server, or as one file')
    .description(
      'Writes the dashboard: what is worse now and since when, trends, comparisons, regressions, and the log of all ' +
        'moves. The page loads nothing from other servers.',
    )
    .option('--output <directory>', 'the folder to write; it may be part of another site')
    .option('--single-file <file>', 'write one self-contained HTML file instead')
    .action(async (flags: BuildFlags) => {
      const { output, singleFile } = flags
      if ((output === undefined) === (singleFile === undefined)) {
        throw new UserError('dashboard build takes --output <directory> or --single-file <file>: name one of them')
      }
      // Loads only now: the code that folds a history is large.
      const [{ buildSingleFile, buildSite, describeDashboard }, files, options] = await Promise.all([
        import('../../commands/dashboard.js'),
        import('../../files/site-files.js'),
        foldOptions(io, flags, version),
      ])
      const { packing, pageAssets, siteAssets, siteFolder, writtenFile } = files
      const root = projectRoot()
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
              ? buildSingleFile(
                  counted(store, progress),
                  await pageAssets(root, 'app'),
                  options,
                  writtenFile(target, shown),
                  packing,
                )
              : buildSite(counted(store, progress), await siteAssets(root), options, await siteFolder(target, shown)),
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
