import { describe, expect, test } from '@jest/globals'
import { configurationId, parseAddress } from '../../src/dashboard/address.js'
import { dashboardLink, dashboardUrlFrom } from '../../src/dashboard/link.js'
import { sha256 } from './folding.js'

const MAIN = { model_version: 'm', dataset_version: 'd', prompt_version: 'p', environment: 'github-actions' }
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
    expect(() => dashboardUrlFrom(given)).toThrow(/^dashboard-url: .* is no address of a page; give one such as https:/)
  })
})

describe('a link into the page', () => {
  test('shows a stored result beside what it was judged against', () => {
    const result = { configuration: MAIN, version: 8, reference: { configuration: MAIN, version: 2 } }
    const link = dashboardLink(URL, result, sha256)
    expect(link).toBe(`${URL}#/compare?a=${id}:2&b=${id}:8`)
  })

  test('shows the trend of the reference for a pull request, which is not on the page', () => {
    const result = { configuration: PULL, version: 3, reference: { configuration: MAIN, version: 2 } }
    expect(dashboardLink(URL, result, sha256)).toBe(`${URL}#/trend?c=${id}&v=2`)
  })

  test('shows the trend of a result without a reference', () => {
    expect(dashboardLink(URL, { configuration: MAIN, version: 1, reference: null }, sha256)).toBe(
      `${URL}#/trend?c=${id}&v=1`,
    )
  })

  test('is none where nothing of it is on the page', () => {
    expect(dashboardLink(URL, { configuration: PULL, version: 1, reference: null }, sha256)).toBeNull()
    expect(dashboardLink(URL, { configuration: MAIN, version: null, reference: null }, sha256)).toBeNull()
  })

  test('is understood by the page', () => {
    const link = dashboardLink(URL, { configuration: MAIN, version: 1, reference: null }, sha256) ?? ''
    expect(parseAddress(link.slice(link.indexOf('#')))).toEqual({ view: 'trend', parameters: { c: id, v: '1' } })
  })
})
