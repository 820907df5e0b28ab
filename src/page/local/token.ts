import { OPEN_PATH } from '../../dashboard/local/write.js'
import { keepSetting, setting } from '../settings.js'
import { post } from './server.js'

const NAME = 'token'

/**
 * The token of the address that this page was opened with, or, where it was opened again or in another tab, the one of
 * before: the server refuses one of an earlier start. It does not stay in the address, which people copy.
 */
export async function takeToken(): Promise<string> {
  const [, kind, given = ''] = /^#(token|open)=([\w-]+)$/.exec(location.hash) ?? []
  if (kind === undefined) {
    const kept = setting(NAME)
    if (kept === null) throw new Error('This address shows nothing by itself: open the one that the terminal shows.')
    return kept
  }
  history.replaceState(null, '', '#/now')
  const token = kind === 'token' ? given : ((await post(OPEN_PATH, null, given)) as { readonly token: string }).token
  keepSetting(NAME, token)
  return token
}
