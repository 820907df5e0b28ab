import { OPEN_PATH } from '../../dashboard/local/write.js'
import { keepSetting, setting } from '../settings.js'
import { post } from './server.js'

const NAME = 'token'

/**
 * The token in the address that opened this page; if the page is opened again or in another tab, the earlier one: the
 * server refuses one of an earlier start. It is removed from the address, which people copy.
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
