import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { decodeFiles } from '../commands/decode-files.js'
import { InvalidResultsError, UserError, describeProblems } from '../core/errors.js'
import type { TextLine } from '../core/report/render-text.js'
import { terminalText } from '../core/report/text-table.js'
import { resultFiles } from '../files/result-files.js'
import { toMonitoring } from '../formats/monitoring.js'
import { messageOf } from '../store/io-fault.js'
import { EXIT } from './exit.js'
import { printJson, say, writeLines, type Io } from './io.js'
import { addCommon, type AddressOptions } from './options.js'
import { sha256 } from './push.js'

const CONVERT_EXAMPLE = 'convert aggregated.json --dataset-version set-v3 --prompt-version v4 --output v4.json'

interface FileFlags extends AddressOptions {
  readonly output?: string
}

function addNames(command: Command, io: Io, example: string): Command {
  return addCommon(command, io, [example])
    .option('-m, --model-version <name>', 'for files that do not say which model they measured')
    .option('-d, --dataset-version <name>', 'for files that do not say which dataset')
    .option('-p, --prompt-version <name>', 'for files that do not say which prompt')
}

export function addValidate(program: Command, io: Io, finish: (code: number) => void): void {
  addNames(program.command('validate'), io, 'validate results/*.json')
    .summary('say what is wrong with result files')
    .description('Reads result files as push does and names everything that is wrong with them. Stores nothing.')
    .argument('<paths...>', 'result files, folders or globs')
    .action(async (paths: string[], flags: FileFlags) => {
      const { files, problems, warnings } = await decode(io, paths, flags)
      if (flags.json === true) {
        printJson(io, {
          valid: problems.length === 0,
          files: files.map(({ path: file, format, results }) => ({ file, format, results: results.length })),
          problems,
          warnings,
        })
      } else {
        writeLines(io, io.stdout, [
          ...files.map(({ path: file, format, results, problems: wrong }): TextLine => {
            const name = terminalText(file)
            if (wrong.length > 0) return { text: `${name}: invalid`, style: 'bad' }
            const many = results.length === 1 ? '1 result' : `${results.length} results`
            return { text: `${name}: valid, ${format ?? 'unknown'} format, ${many}`, style: 'good' }
          }),
          ...lines('Problems:', problems, 'bad'),
          ...lines('Warnings:', warnings, 'warn'),
        ])
      }
      finish(problems.length === 0 ? EXIT.done : EXIT.input)
    })
}

function lines(heading: string, found: Parameters<typeof describeProblems>[0], style: TextLine['style']): TextLine[] {
  if (found.length === 0) return []
  return [
    { text: '', style: 'plain' },
    { text: heading, style },
    ...found.map((one): TextLine => ({ text: `  ${terminalText(describeProblems([one]), 2_000)}`, style: 'plain' })),
  ]
}

export function addConvert(program: Command, io: Io): void {
  addNames(program.command('convert'), io, CONVERT_EXAMPLE)
    .summary('write any known format as the monitoring format')
    .description('Reads a result file of any known format and writes it in the monitoring format, as JSON.')
    .argument('<path>', 'result file')
    .option('--output <file>', 'where to write it (default: standard output)')
    .action(async (file: string, flags: FileFlags) => {
      const { files, problems, warnings } = await decode(io, [file], flags)
      if (problems.length > 0) throw new InvalidResultsError(problems)
      for (const warning of warnings) {
        const text = `warning: ${terminalText(describeProblems([warning]), 2_000)}`
        writeLines(io, io.stderr, [{ text, style: 'warn' }])
      }
      const converted = files.flatMap(({ results }) => results.map(toMonitoring))
      const text = `${JSON.stringify(converted.length === 1 ? converted[0] : converted, null, 2)}\n`
      if (flags.output === undefined) {
        io.stdout.write(text)
      } else {
        await writeOutput(io, flags.output, text)
        say(io, flags, { output: flags.output, results: converted.length }, [`Wrote ${terminalText(flags.output)}`])
      }
    })
}

async function decode(io: Io, paths: readonly string[], flags: FileFlags): Promise<ReturnType<typeof decodeFiles>> {
  return decodeFiles(await resultFiles(paths, io.cwd).collect(), {
    names: {
      model_version: flags.modelVersion,
      dataset_version: flags.datasetVersion,
      prompt_version: flags.promptVersion,
    },
    digest: sha256,
  })
}

/** Writes a file that a flag names. */
export async function writeOutput(io: Io, file: string, text: string): Promise<void> {
  try {
    await writeFile(path.resolve(io.cwd, file), text)
  } catch (error) {
    throw new UserError(`--output: ${file} cannot be written: ${messageOf(error)}`, { cause: error })
  }
}
