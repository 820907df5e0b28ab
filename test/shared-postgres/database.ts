import pg from 'pg'
import { connect } from '../postgres.js'

/** The URL of a new, migrated database on the PostgreSQL that all suites of a run share. */
export async function sharedDatabase(): Promise<string> {
  const answer = await fetch(process.env['SHARED_POSTGRES'] ?? '')
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** The rows that a statement finds, as the program's command `sql` gives them: whole numbers are numbers. */
export async function rowsOf(url: string, statement: string): Promise<unknown[][]> {
  const client = await connect(url)
  client.setTypeParser(pg.types.builtins.INT8, Number)
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}
