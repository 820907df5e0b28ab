import { CommanderError, Option } from 'commander'
import type { Command } from 'commander'
import { compare, compareTable } from '../commands/compare.js'
import { history, historyTable } from '../commands/history.js'
import type { Configuration } from '../core/model.js'
import { terminalText, textTable } from '../core/text-table.js'
import { EXIT } from './exit.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addAddress, addStore, filterOf, limitNumber, versionNumber } from './options.js'
import type { AddressOptions, StoreOptions } from './options.js'
import { openDatabase, withStore } from './store.js'

export function addHistory(program: Command, io: Io): void {
  addAddress(program.command('history'))
    .summary('list the versions of a configuration')
    .description('Lists the newest versions of a configuration: f1, its change, and what is current and baseline.')
    .addOption(new Option('--limit <count>', 'how many versions').argParser(limitNumber).default(10))
    .addHelpText('after', '\nExample:\n  benchmark-snapshots history --environment production --limit 20')
    .action(async (flags: AddressOptions & { readonly limit: number }) => {
      const outcome = await withStore(io, flags, terminalLog(io), (store) =>
        history(store, filterOf(flags), flags.limit),
      )
      if (flags.json === true) {
        printJson(io, outcome)
        return
      }
      const { configuration, snapshots, total } = outcome
      const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions` : ''
      print(io, [`${describe(configuration)}${shown}`, '', ...historyTable(outcome)])
    })
}

export function addCompare(program: Command, io: Io): void {
  addAddress(program.command('compare'))
    .summary('every metric of two versions side by side')
    .description('Compares every metric of two versions of a configuration.')
    .argument('[a]', 'snapshot version', versionNumber)
    .argument('[b]', 'snapshot version', versionNumber)
    .option('--previous', 'the current version against the version before it')
    .addHelpText('after', '\nExample:\n  benchmark-snapshots compare 2 3 --environment production')
    .action(async (a: number | undefined, b: number | undefined, flags: AddressOptions & { previous?: true }) => {
      const request = requestOf(a, b, flags.previous === true)
      const outcome = await withStore(io, flags, terminalLog(io), (store) => compare(store, filterOf(flags), request))
      if (flags.json === true) printJson(io, outcome)
      else print(io, [describe(outcome.configuration), '', ...compareTable(outcome)])
    })
}

function requestOf(a: number | undefined, b: number | undefined, previous: boolean): [number, number] | 'previous' {
  if (previous && a === undefined) return 'previous'
  if (!previous && a !== undefined && b !== undefined) return [a, b]
  throw new CommanderError(EXIT.input, 'usage', 'error: give two versions, or --previous alone')
}

export function addSql(program: Command, io: Io): void {
  addStore(program.command('sql'))
    .summary('run one SQL statement')
    .description('Runs one SQL statement against the embedded database, as its owner, and prints the answer.')
    .argument('<statement>', 'SQL')
    .addHelpText('after', '\nExample:\n  benchmark-snapshots sql "SELECT * FROM v_latest_benchmarks"')
    .action(async (statement: string, flags: StoreOptions) => {
      const database = await openDatabase(io, flags, terminalLog(io))
      try {
        const { columns, rows, command, row_count, notices } = await database.query(statement)
        if (flags.json === true) {
          printJson(io, { columns, rows, command, row_count, notices })
          return
        }
        for (const notice of notices) io.stderr.write(`NOTICE: ${terminalText(notice, 2_000)}\n`)
        if (columns.length > 0) {
          const numeric = columns.map((_column, index) => rows.every((row) => isNumber(row[index])))
          const cells = rows.map((row) => row.map(cellText))
          print(io, textTable(columns, cells, numeric.map((is) => (is ? 'r' : 'l')).join('')))
        }
        print(io, [columns.length > 0 ? countOf(rows.length) : [command ?? '', row_count ?? ''].join(' ').trim()])
      } finally {
        await database.close()
      }
    })
}

function isNumber(value: unknown): boolean {
  return value === null || typeof value === 'number'
}

/** psql's habits: t and f, nothing for NULL. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function countOf(rows: number): string {
  return rows === 1 ? '(1 row)' : `(${rows} rows)`
}

function print(io: Io, lines: readonly string[]): void {
  io.stdout.write(`${lines.join('\n')}\n`)
}

function describe({ model_version, dataset_version, prompt_version, environment }: Configuration): string {
  return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ')
}
