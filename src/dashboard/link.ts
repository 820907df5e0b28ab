import { UserError } from '../core/errors.js'
import type { Configuration, Digest } from '../core/model.js'
import { isEphemeral } from '../core/result/environment.js'
import { configurationId, printAddress, printPlace } from './address.js'

/** A judged result, as far as links are concerned. */
export interface LinkedResult {
  readonly configuration: Configuration
  /** null: it was not stored. */
  readonly version: number | null
  /** What it was judged against. */
  readonly reference: { readonly configuration: Configuration; readonly version: number } | null
}

/**
 * The address of the page from the input `dashboard-url`, ready for links; null when nothing is said. Throws `UserError`
 * for what is no web address.
 */
export function dashboardUrlFrom(text: string | undefined): string | null {
  const given = (text ?? '').trim()
  if (given === '') return null
  const [, address] = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~/-]*)?)(?:#.*)?$/.exec(given) ?? []
  if (address === undefined) {
    throw new UserError(
      `dashboard-url: ${JSON.stringify(given)} is no address of a page; give one such as ` +
        'https://your-org.github.io/your-repository/',
    )
  }
  return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`
}

/**
 * The page's view of a result: it beside what it was judged against, or, where it is not on the page, the trend of that.
 * null: neither is there.
 * @param url what `dashboardUrlFrom` gave
 */
export function dashboardLink(url: string, result: LinkedResult, digest: Digest): string | null {
  const { configuration, version, reference } = result
  const shown = (names: Configuration): boolean => !isEphemeral(names.environment)
  const isHere = version !== null && shown(configuration)
  const id = configurationId(configuration, digest)
  const against = reference !== null && shown(reference.configuration) ? reference : null
  if (isHere && against !== null) {
    const a = printPlace({ configuration: configurationId(against.configuration, digest), version: against.version })
    return url + printAddress({ view: 'compare', parameters: { a, b: printPlace({ configuration: id, version }) } })
  }
  if (isHere) return url + printAddress({ view: 'trend', parameters: { c: id, v: String(version) } })
  if (against === null) return null
  const parameters = { c: configurationId(against.configuration, digest), v: String(against.version) }
  return url + printAddress({ view: 'trend', parameters })
}
