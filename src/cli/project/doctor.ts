import type { Command } from 'commander'
import {
  describeFindings,
  examineConfig,
  examineNode,
  examineStore,
  fine,
  isWrong,
  nextSteps,
  note,
  wrong,
  type Finding,
} from '../../commands/setup/doctor.js'
import { UserError } from '../../core/errors.js'
import type { LineStyle } from '../../core/report/render-text.js'
import { printJson, writeLines, type Io } from '../terminal/io.js'
import { addStore, type StoreOptions } from '../options.js'
import { storeFlags } from '../store/store-flags.js'
import { openNamedStore } from '../store/store.js'
import { EXIT } from '../terminal/exit.js'
import { findConfig, readsFileItself, storeOf } from './config.js'

interface DoctorFlags extends StoreOptions {
  readonly config?: string
}

export function addDoctor(program: Command, io: Io, finish: (code: number) => void): void {
  readsFileItself(
    addStore(program.command('doctor'), io, ['doctor', 'doctor --supabase-url https://<ref>.supabase.co']),
  )
    .summary('say what is missing or wrong, and how to fix it')
    .description(
      'Checks Node, git, the configuration file, the store, its schema, what the key may do, and the names in the ' +
        'history. Changes nothing. The exit code is 1 if something is wrong.',
    )
    .action(async (flags: DoctorFlags) => {
      const findings = await examine(io, flags)
      const next = nextSteps(findings)
      if (flags.json === true) printJson(io, { ok: !isWrong(findings), checks: findings, next })
      else
        writeLines(
          io,
          io.stdout,
          describeFindings(findings).map((text) => ({ text, style: styleOf(text) })),
        )
      finish(isWrong(findings) ? EXIT.regression : EXIT.done)
    })
}

const STYLES: { readonly [mark: string]: LineStyle } = { '✗': 'bad', '✓': 'good', '•': 'warn' }
const styleOf = (line: string): LineStyle => STYLES[line.charAt(0)] ?? 'plain'

async function examine(io: Io, flags: DoctorFlags): Promise<Finding[]> {
  const fix = `${io.commandName} init <files…> prints one for the files that you have`
  const { config, finding } = await examineConfig(() => findConfig(io, flags.config), { says: 'none', fix })
  const options = config === null ? flags : { ...flags, storeInFile: storeOf(config) }
  const isSupabase = [flags.supabaseUrl, config?.texts['supabase-url'], io.env['SUPABASE_URL']].some((each) => each)
  const silent = {
    info: () => undefined,
    warning: () => undefined,
    group: <T>(_: string, work: () => Promise<T>) => work(),
  }
  return [
    examineNode(process.version, isSupabase),
    await examineGit(io, flags.databaseUrl === undefined),
    finding,
    ...(await examineStore(() => openNamedStore(io, options, 'judge', silent, true), {
      name: io.commandName,
      storeFlags: storeFlags(io, flags),
    })),
  ]
}

/** @param isForStore whether the history may be on a branch; a PostgreSQL database needs no clone */
async function examineGit(io: Io, isForStore: boolean): Promise<Finding> {
  const { runGit } = await import('../../store/branch/git/run.js')
  const place = { folder: io.cwd, env: io.env }
  try {
    const { stdout } = await runGit(place, ['--version'])
    const version = stdout
      .toString('utf8')
      .trim()
      .replace(/^git version /, '')
    if (!isForStore) return fine('git', version)
    const { code } = await runGit(place, ['rev-parse', '--git-dir'])
    if (code !== 0)
      return note(
        'git',
        `${version}; this folder is not in a repository`,
        'run this in a clone to use its history branch',
      )
    const remote = await runGit(place, ['remote', 'get-url', 'origin'])
    return remote.code === 0
      ? fine('git', version)
      : note(
          'git',
          `${version}; the repository has no remote origin`,
          'for the history branch: git remote add origin <address>',
        )
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return wrong('git', 'not found', 'install git: the program reads commits and the history branch with it')
  }
}
