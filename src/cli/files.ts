import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { decodeFiles } from '../commands/reading/decode-files.js'
import { describeCases, listedCases } from '../commands/reading/describe-cases.js'
import { describeValidated, validateFiles, type FileState } from '../commands/reading/validate-files.js'
import { InvalidResultsError, UserError, describeProblems } from '../core/errors.js'
import type { TextLine } from '../core/report/render-text.js'
import { terminalText } from '../core/report/tables/text-table.js'
import { fileFault } from '../core/thrown.js'
import type { DecodeOptions } from '../formats/decode.js'
import { toMonitoring } from '../formats/own/monitoring.js'
import { parseMapping } from '../formats/tables/mapping.js'
import type { ResultFile } from '../ports.js'
import { openParsers } from '../parsers/parsers.js'
import { EXIT } from './terminal/exit.js'
import { indentedText, printJson, say, writeLines, type Io } from './terminal/io.js'
import {
  RESULT_PATHS,
  addCommon,
  addReading,
  namesOf,
  resultsOf,
  type CommonOptions,
  type ReadingOptions,
} from './options.js'
import { sha256 } from './digest.js'

const VALIDATE_EXAMPLES = [
  'validate results/*.json',
  'validate promptfoo.json --dataset-version set-v3',
  'validate promptfoo.json --dataset-version set-v3 --cases',
]
const CONVERT_EXAMPLES = [
  'convert aggregated.json --dataset-version set-v3 --prompt-version v4 --output v4.json',
  "convert eval.csv --mapping 'id=question, passed=is_right' --dataset-version set-v3",
]

const STYLES: { readonly [state in FileState]: TextLine['style'] } = {
  valid: 'good',
  incomplete: 'warn',
  invalid: 'bad',
}

interface FileFlags extends CommonOptions, ReadingOptions {
  readonly output?: string
}

export function addValidate(program: Command, io: Io, finish: (code: number) => void): void {
  addReading(addCommon(program.command('validate'), io, VALIDATE_EXAMPLES))
    .summary('show what is in result files, and what is wrong with them')
    .description(
      'Reads result files like push and shows what it understood: model, dataset, primary metric, cases, metrics. Names ' +
        'everything that is wrong with them. Stores nothing.',
    )
    .argument('[paths...]', RESULT_PATHS)
    .option('--cases', 'also list the cases: the id that reports show, and where the file has it')
    .action(async (paths: string[], flags: FileFlags & { readonly cases?: true }) => {
      const { files, problems, warnings } = await read(io, paths, flags, validateFiles)
      if (flags.json === true) {
        printJson(io, {
          valid: problems.length === 0,
          files: files.map(({ path: file, state, format, results }) => ({
            file,
            state,
            format,
            results: results.length,
            ...(flags.cases === true ? { cases: results.map(listedCases) } : {}),
          })),
          problems,
          warnings,
        })
      } else {
        writeLines(io, io.stdout, [
          ...files.flatMap((file): TextLine[] => {
            const name = terminalText(file.path)
            const [first, ...more] = describeValidated(file)
            const cases = (at: number): string[] =>
              flags.cases === true ? describeCases(file.results[at] ?? {}).map((line) => `  ${line}`) : []
            return [
              { text: `${name}: ${terminalText(first)}`, style: STYLES[file.state] },
              ...more
                .flatMap((text, at) => [terminalText(text, 2_000), ...cases(at)])
                .map((text): TextLine => ({ text: `  ${text}`, style: 'plain' })),
            ]
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
    ...found.flatMap((one) =>
      describeProblems([one])
        .split('\n')
        .map((text): TextLine => ({ text: `  ${indentedText(text, 2_000)}`, style: 'plain' })),
    ),
  ]
}

export function addConvert(program: Command, io: Io): void {
  addReading(addCommon(program.command('convert'), io, CONVERT_EXAMPLES))
    .summary('convert any known format to the monitoring format')
    .description('Reads result files of any known format and writes them in the monitoring format, as JSON.')
    .argument('[paths...]', RESULT_PATHS)
    .option('--output <file>', 'where to write it (default: standard output)')
    .action(async (paths: string[], flags: FileFlags) => {
      const { files, problems, warnings } = await read(io, paths, flags, decodeFiles)
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

async function read<T>(
  io: Io,
  paths: readonly string[],
  flags: FileFlags,
  by: (files: readonly ResultFile[], options: DecodeOptions) => Promise<T>,
): Promise<T> {
  const mapping = parseMapping(flags.mapping)
  const files = await resultsOf(io, paths, flags).collect()
  return by(files, { names: namesOf(flags), mapping, digest: sha256, parsers: openParsers() })
}

/** Writes a file that a flag names. */
export async function writeOutput(io: Io, file: string, text: string, flag = '--output'): Promise<void> {
  try {
    await writeFile(path.resolve(io.cwd, file), text)
  } catch (error) {
    throw new UserError(`${flag}: ${file} cannot be written: ${fileFault('write', error)}`, { cause: error })
  }
}
