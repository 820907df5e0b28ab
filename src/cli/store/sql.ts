import type { Command } from 'commander'
import { StoreError, UserError } from '../../core/errors.js'
import { terminalText, textTable } from '../../core/report/tables/text-table.js'
import type { QueryAnswer } from '../../store/embedded/embedded.js'
import { printJson, terminalLog, type Io } from '../terminal/io.js'
import { addEmbedded, type EmbeddedOptions } from '../options.js'
import { closing, openDatabase } from '../../store/open.js'
import { embeddedSettings } from './store.js'

const EXAMPLES = ['sql "SELECT * FROM v_latest_benchmarks"', `sql "SELECT * FROM detect_regression('medgemma-v1.2')"`]

export function addSql(program: Command, io: Io): void {
  addEmbedded(program.command('sql'), io, EXAMPLES)
    .summary('run one SQL statement')
    .description(
      'Runs one SQL statement against the embedded database, as its owner, and prints the answer as a table. Long ' +
        'values are cut; --json prints them in full. docs/sql.md lists tables, views and functions.',
    )
    .argument('<statement>', 'SQL')
    .action(async (statement: string, flags: EmbeddedOptions) => {
      if (statement.trim() === '') throw new UserError('the statement is empty: give one SQL statement in quotes')
      const settings = await embeddedSettings(io, flags, terminalLog(io))
      const answer = await closing(await openDatabase(settings, 'keep'), (database) => {
        // A statement blocks this thread until it is done. An interruption only loses what it had not committed.
        io.stopAtOnce()
        return run(database, statement)
      })
      if (flags.json === true) printJson(io, answer)
      else printAnswer(io, answer)
    })
}

/** SQLSTATE classes that are not about the statement: connection, resources, limits, shutdown, system, internal. */
const FAULT_OF_THE_SERVER = /^(?:08|53|54|57|58|XX|F0)/

/** Runs a statement. An error about the statement itself is a mistake in the input. */
async function run(database: { query(sql: string): Promise<QueryAnswer> }, statement: string): Promise<QueryAnswer> {
  try {
    return await database.query(statement)
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === null || FAULT_OF_THE_SERVER.test(error.code)) throw error
    const several = error.message.includes('multiple commands')
    const message = several ? 'sql runs one statement: run the command once for each' : error.message
    throw new UserError(message, { cause: error })
  }
}

function printAnswer(io: Io, { columns, rows, command, row_count, notices }: QueryAnswer): void {
  for (const notice of notices) io.stderr.write(`NOTICE: ${terminalText(notice, 2_000)}\n`)
  if (columns.length === 0) {
    io.stdout.write(`${[command ?? 'done', row_count ?? ''].join(' ').trim()}\n`)
    return
  }
  const aligns = columns.map((_column, index) => (rows.every((row) => isNumber(row[index])) ? 'r' : 'l')).join('')
  const table = textTable(
    columns,
    rows.map((row) => row.map(cellText)),
    aligns,
  )
  io.stdout.write(`${[...table, rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`].join('\n')}\n`)
}

function isNumber(value: unknown): boolean {
  return value === null || typeof value === 'number'
}

/** As in psql: t and f, and nothing for NULL. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
