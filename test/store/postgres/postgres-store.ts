import { callStatement, readAnswer } from '../../../src/store/client/statement.js'
import { toStoreError } from '../../../src/store/client/database-error.js'
import { storeOver } from '../../../src/store/client/store.js'
import { SQL_PARSERS } from '../../../src/store/embedded/sql-values.js'
import { connect } from '../../postgres.js'
import type { OpenStore, Row } from '../contract/store-material.js'

/** The store on a PostgreSQL server, over one connection of its own. */
export async function openPostgres(url: string): Promise<OpenStore> {
  const client = await connect(url)
  const notices: string[] = []
  client.on('notice', ({ message }) => {
    if (message !== undefined) notices.push(message)
  })
  const run = async (text: string): Promise<readonly Row[]> => {
    try {
      return (await client.query<Row>({ text, types: { getTypeParser } })).rows
    } catch (error) {
      throw toStoreError(error)
    }
  }
  const close = (): Promise<void> => client.end()
  const store = storeOver({
    description: 'PostgreSQL for tests',
    call: async (called, args) => readAnswer(called, (await run(callStatement(called, args)))[0]?.['answer']),
    close,
  })
  return {
    store,
    async sql(query) {
      notices.length = 0
      return { rows: await run(query), notices: [...notices] }
    },
    close,
  }
}

const BOOLEAN = 16
const INTEGERS: readonly number[] = [21, 23]

/** Values as the embedded database gives them. */
function getTypeParser(oid: number): (text: string) => unknown {
  if (oid === BOOLEAN) return (text) => text === 't'
  if (INTEGERS.includes(oid)) return Number
  return SQL_PARSERS[oid] ?? ((text) => text)
}
