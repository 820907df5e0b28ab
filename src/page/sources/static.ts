import { INDEX_PATH, type DashboardIndex } from '../../dashboard/contract.js'
import { MissingFile, sourceOf, type Source } from './source.js'

/** Files beside the page. All but the index have their hash in their name: the browser may keep them. */
export function staticSource(): Source {
  return sourceOf(
    () => read(INDEX_PATH, { cache: 'no-cache' }) as Promise<DashboardIndex>,
    (path) => read(path),
  )
}

/** Asks a server for a file. */
export async function read(path: string, how: RequestInit = {}): Promise<unknown> {
  let answer: Response
  try {
    answer = await fetch(path, how)
  } catch (error) {
    throw new Error(`${path} cannot be read: the server does not answer.`, { cause: error })
  }
  if (answer.status === 404) throw new MissingFile(`${path} is not there. Was the dashboard built again?`)
  if (!answer.ok) throw new Error(`${path} cannot be read: the server answers ${answer.status}.`)
  try {
    return await answer.json()
  } catch (error) {
    throw new Error(`${path} is not JSON: was it cut off?`, { cause: error })
  }
}
