import type { Command } from 'commander'
import { UserError } from '../../core/errors.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { printJson, type Io } from '../terminal/io.js'
import { addCommon, type CommonOptions } from '../options.js'
import { databaseUrlOf } from './store.js'

/** The commands that install the schema in a database of the user. */
export function addSchema(program: Command, io: Io): void {
  addCommon(program.command('migrate'), io, ['migrate --database-url postgresql://postgres@localhost/benchmarks'])
    .summary('install or update the schema in a PostgreSQL database')
    .description(
      'Applies the missing migrations to a PostgreSQL database (15 or newer), each in a transaction. A second run does ' +
        'nothing; of two runs at once, one waits.',
    )
    .option('--database-url <url>', 'postgresql://user:password@host/database (default: $DATABASE_URL)')
    .action(async (flags: CommonOptions & { readonly databaseUrl?: string }) => {
      const databaseUrl = flags.databaseUrl ?? databaseUrlOf(io)
      if (databaseUrl === undefined) throw new UserError('migrate: needs --database-url or DATABASE_URL')
      const { migrate } = await import('../../store/migrate.js')
      const { description, applied } = await migrate({ databaseUrl })
      if (flags.json === true) printJson(io, { description, applied })
      else if (applied.length === 0) io.stdout.write(`${terminalText(description)}: nothing to do\n`)
      else io.stdout.write(`${terminalText(description)}: applied\n${applied.map((name) => `  ${name}\n`).join('')}`)
    })

  const schema = program
    .command('schema')
    .summary('print the SQL of the schema')
    .description('Prints the SQL of the schema.')
  addCommon(schema.command('print'), io, ['schema print > schema.sql'])
    .summary('print the SQL of the schema')
    .description('Prints all migrations as one SQL text, to paste into a SQL editor.')
    .action(async (flags: CommonOptions) => {
      const { schemaSql } = await import('../../store/migrate.js')
      const sql = await schemaSql()
      if (flags.json === true) printJson(io, { sql })
      else io.stdout.write(sql)
    })
}
