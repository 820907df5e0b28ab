import { INDEX_PATH, type DashboardIndex } from '../../dashboard/contract.js'
import {
  READ_PATH,
  SESSION_PATH,
  WRITE_PATH,
  type LocalSession,
  type Refusal,
  type Write,
  type Written,
} from '../../dashboard/local/write.js'
import { sourceOf, type Source } from '../sources/source.js'
import { read } from '../sources/static.js'

/** Why the server refused a request. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** The server that this page came from. */
export interface LocalServer {
  readonly source: Source
  session(): Promise<LocalSession>
  /** Makes the server read the store again. */
  read(): Promise<void>
  /** Waits until the server has read what was written. */
  caughtUp(): Promise<void>
  /** @param key the same for every attempt at one write. Throws `Refused`. */
  write(write: Write, key: string): Promise<Written>
}

export function localServer(token: string): LocalServer {
  const headers = { authorization: `Bearer ${token}` }
  return {
    source: sourceOf(
      () => read(INDEX_PATH, { headers }) as Promise<DashboardIndex>,
      (path) => read(path, { headers }),
    ),
    session: async () => (await answered(await fetch(SESSION_PATH, { headers }))) as LocalSession,
    read: async () => {
      await post(READ_PATH, token, '{}')
    },
    caughtUp: async () => {
      await post(READ_PATH, token, '{"joined":true}')
    },
    write: async (write, key) => (await post(WRITE_PATH, token, JSON.stringify({ ...write, key }))) as Written,
  }
}

/** @param token null: this request asks for it */
export async function post(path: string, token: string | null, body: string): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  let answer: Response
  try {
    answer = await fetch(path, { method: 'POST', headers, body })
  } catch (error) {
    throw new Error('The server does not answer: was it ended?', { cause: error })
  }
  return answered(answer)
}

async function answered(answer: Response): Promise<unknown> {
  const content = (await answer.json()) as unknown
  if (!answer.ok) throw new Refused(content as Refusal)
  return content
}
