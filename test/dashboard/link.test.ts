import { describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../src/core/model.js'
import { configurationId, parseAddress } from '../../src/dashboard/address.js'
import { dashboardLink, dashboardUrlFrom } from '../../src/dashboard/link.js'
import { sha256 } from './folding.js'

const MAIN: Configuration = {
  model_version: 'm',
  dataset_version: 'd',
  prompt_version: 'p',
  environment: 'github-actions',
}
const PULL = { ...MAIN, environment: 'pull-request/7' }
const URL = 'https://your-org.github.io/repo/'
const id = configurationId(MAIN, sha256)

describe('dashboard-url', () => {
  test.each([
    ['https://your-org.github.io/repo', 'https://your-org.github.io/repo/'],
    ['https://your-org.github.io/repo/', 'https://your-org.github.io/repo/'],
    [' http://localhost:8000/benchmarks/index.html#/now ', 'http://localhost:8000/benchmarks/index.html'],
    ['', null],
    [undefined, null],
  ])('%s is the page %s', (given, url) => {
    expect(dashboardUrlFrom(given)).toBe(url)
  })

  test.each([
    'javascript:alert(1)',
    'your-org.github.io',
    'https://a b/',
    'https://x/?q=)',
    'https://u:p@host/',
    'ftp://x/',
  ])('%s is refused with the form that it takes', (given) => {
    expect(() => dashboardUrlFrom(given)).toThrow(
      /^dashboard-url: .* is not the address of a page; give one such as https:/,
    )
  })
})

type Linked = Parameters<typeof dashboardLink>[1]

function linked(configuration: Configuration, version: number | null, reference: number | null = null): Linked {
  return {
    candidate: { configuration },
    stored: version === null ? null : { snapshot_version: version },
    judgement: { baseline: reference === null ? null : { configuration: MAIN, snapshot_version: reference } },
  }
}

describe('a link into the page', () => {
  test('shows a stored result beside what it was judged against', () => {
    const link = dashboardLink(URL, linked(MAIN, 8, 2), sha256)
    expect(link).toBe(`${URL}#/compare?a=${id}:2&b=${id}:8`)
  })

  test('shows the trend of the reference for a pull request, which is not on the page', () => {
    for (const version of [3, null]) {
      expect(dashboardLink(URL, linked(PULL, version, 2), sha256)).toBe(`${URL}#/trend?c=${id}&v=2`)
    }
  })

  test('shows the trend of a result without a reference', () => {
    expect(dashboardLink(URL, linked(MAIN, 1), sha256)).toBe(`${URL}#/trend?c=${id}&v=1`)
  })

  test('is none where nothing of it is on the page', () => {
    expect(dashboardLink(URL, linked(PULL, 1), sha256)).toBeNull()
    expect(dashboardLink(URL, linked(MAIN, null), sha256)).toBeNull()
  })

  test('is understood by the page', () => {
    const link = dashboardLink(URL, linked(MAIN, 1), sha256) ?? ''
    expect(parseAddress(link.slice(link.indexOf('#')))).toEqual({ view: 'trend', parameters: { c: id, v: '1' } })
  })
})
