import { UserError } from '../core/errors.js'
import type { Baseline, Configuration, Digest, JudgedResult, StoredSnapshot } from '../core/model.js'
import { isEphemeral } from '../core/result/environment.js'
import { configurationId, printAddress, printPlace } from './address.js'
import type { Place } from './contract.js'

/** The parts of a judged result that links need. */
interface LinkedResult {
  readonly candidate: Pick<JudgedResult['candidate'], 'configuration'>
  readonly stored: Pick<StoredSnapshot, 'snapshot_version'> | null
  readonly judgement: { readonly baseline: Pick<Baseline, 'configuration' | 'snapshot_version'> | null }
}

/**
 * The address of the dashboard from the input `dashboard-url`, ready for links; null if it is empty. Throws `UserError`
 * for anything that is not a web address.
 */
export function dashboardUrlFrom(text: string | undefined): string | null {
  const given = (text ?? '').trim()
  if (given === '') return null
  const [, address] = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~/-]*)?)(?:#.*)?$/.exec(given) ?? []
  if (address === undefined) {
    throw new UserError(
      `dashboard-url: ${JSON.stringify(given)} is not the address of a page; give one such as ` +
        'https://your-org.github.io/your-repository/',
    )
  }
  return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`
}

/**
 * The view of a result: the comparison with its reference, or, if it is not on the page, the trend of the reference.
 * null: neither is there.
 * @param url from `dashboardUrlFrom`
 */
export function dashboardLink(url: string, result: LinkedResult, digest: Digest): string | null {
  const { candidate, stored, judgement } = result
  const placeOf = (names: Configuration, version: number | undefined): Place | null =>
    version === undefined || isEphemeral(names.environment)
      ? null
      : { configuration: configurationId(names, digest), version }
  const own = placeOf(candidate.configuration, stored?.snapshot_version)
  const { baseline } = judgement
  const reference = baseline === null ? null : placeOf(baseline.configuration, baseline.snapshot_version)
  if (own !== null && reference !== null) {
    const parameters = { a: printPlace(reference), b: printPlace(own) }
    return url + printAddress({ view: 'compare', parameters })
  }
  const shown = own ?? reference
  if (shown === null) return null
  const parameters = { c: shown.configuration, v: String(shown.version) }
  return url + printAddress({ view: 'trend', parameters })
}

/**
 * The page of each result that has one.
 * @param url null: there is no dashboard
 */
export function dashboardLinks(
  url: string | null,
  results: readonly JudgedResult[],
  digest: Digest,
): ReadonlyMap<JudgedResult, string> {
  if (url === null) return new Map()
  return new Map(
    results.flatMap((result) => {
      const link = dashboardLink(url, result, digest)
      return link === null ? [] : [[result, link] as const]
    }),
  )
}
