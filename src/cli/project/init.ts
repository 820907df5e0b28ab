import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { init, isOfProject, type MadeFile } from '../../commands/setup/init.js'
import { UserError } from '../../core/errors.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { fileFault } from '../../core/thrown.js'
import { resultFiles } from '../../files/result-files.js'
import { openParsers } from '../../parsers/parsers.js'
import { defaultBranch } from '../git.js'
import { addCommon, type CommonOptions } from '../options.js'
import { sha256 } from '../digest.js'
import { printJson, type Io } from '../terminal/io.js'
import { rootOf } from './config.js'

interface InitFlags extends CommonOptions {
  readonly write?: true
}

const EXAMPLES = ['init promptfooconfig.yaml', 'init results/*.xml --write']

export function addInit(program: Command, io: Io): void {
  addCommon(program.command('init'), io, EXAMPLES)
    .summary('print a configuration and a workflow for your files')
    .description(
      'Prints a configuration file and a workflow for your files: result files of any known format, or the configuration ' +
        'of a tool, such as promptfooconfig.yaml, pytest.ini or vitest.config.ts.',
    )
    .argument('[files...]', 'result files, or configuration files of a tool')
    .option('--write', 'write them into the repository; existing files are never changed')
    .action(async (named: string[], flags: InitFlags) => {
      const root = await rootOf(io.cwd)
      const paths = named.map((each) => inRepository(io.cwd, root, each.replaceAll('\\', '/')))
      for (const each of paths.filter(isOfProject)) await mustBeThere(root, each)
      const results = paths.filter((each) => !isOfProject(each))
      const files = results.length === 0 ? [] : await resultFiles(results, root).collect()
      const branch = await defaultBranch(io)
      const made = await init({ paths, files, parsers: openParsers(), digest: sha256, branch })
      const written = flags.write === true ? await writeAll(io, made) : null
      if (flags.json === true) printJson(io, { files: made, written: written ?? [] })
      else io.stdout.write(written === null ? shown(made) : whatNext(io, written, made))
    })
}

/** A path or glob relative to the root of the repository. Throws `UserError` for one outside of it. */
function inRepository(cwd: string, root: string, named: string): string {
  const found = path.relative(root, path.resolve(cwd, named)).replaceAll(path.sep, '/')
  if (found === '..' || found.startsWith('../') || path.isAbsolute(found)) {
    throw new UserError(`${named}: is outside of ${root}, where no workflow can read it: name a file in there`)
  }
  return found === '' ? '.' : found
}

async function mustBeThere(root: string, file: string): Promise<void> {
  try {
    await access(path.resolve(root, file))
  } catch (error) {
    throw new UserError(`${file}: cannot be read: ${fileFault('read', error)}`, { cause: error })
  }
}

const shown = (files: readonly MadeFile[]): string =>
  files.map(({ path: file, text }) => `# ${file}\n${text}`).join('\n')

/** The written files. Throws `UserError` if one exists, before anything is written. */
async function writeAll(io: Io, files: readonly MadeFile[]): Promise<readonly string[]> {
  const root = await rootOf(io.cwd)
  const isThere = (file: string): Promise<boolean> =>
    access(path.join(root, file)).then(
      () => true,
      () => false,
    )
  const there: string[] = []
  for (const { path: file } of files) if (await isThere(file)) there.push(file)
  if (there.length > 0) {
    throw new UserError(
      `${there.join(' and ')}: already ${there.length === 1 ? 'exists' : 'exist'}, so nothing was written; without ` +
        '--write the text is printed, to compare',
    )
  }
  for (const { path: file, text } of files) {
    const target = path.join(root, file)
    try {
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, text, { flag: 'wx' })
    } catch (error) {
      throw new UserError(`${file}: cannot be written: ${fileFault('write', error)}`, { cause: error })
    }
  }
  return files.map(({ path: file }) => file)
}

function whatNext(io: Io, written: readonly string[], files: readonly MadeFile[]): string {
  const isTold = files.some(({ text }) => text.includes('my-'))
  const next = [
    ...(isTold ? ['replace the names that begin with my-'] : []),
    'in the workflow, replace your-org with the owner of your copy; put your keys into the secret BENCHMARK_KEYS',
    `check the setup: ${io.commandName} doctor`,
    'commit and push; the first run on the default branch creates the baseline',
  ]
  return [
    ...written.map((file) => `Wrote ${terminalText(file)}`),
    'Next:',
    ...next.map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n')
}
