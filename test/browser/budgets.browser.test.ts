import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { syntheticHistory } from '../dashboard/synthetic.js'
import { launch, open, settled } from './browser.js'
import { makeSite, pageBytes } from './site.js'

const KB = 1_000

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const end = new Date().toISOString()

describe('the page costs no more than it may', () => {
  test('its script and its style sheet, compressed', async () => {
    const { script, later, style } = await pageBytes()
    expect(script).toBeLessThanOrEqual(45 * KB)
    expect(later).toBeLessThanOrEqual(31 * KB)
    expect(style).toBeLessThanOrEqual(5 * KB)
  })

  test.each([
    [200, 40],
    [2_000, 200],
  ])('the index of %d configurations: at most %d KB compressed', async (configurations, most) => {
    const site = await makeSite(() => syntheticHistory({ snapshots: configurations * 32, configurations, end }))
    const index = gzipSync(await readFile(path.join(site.folder, 'data/index.json')), { level: 9 }).length
    expect(index).toBeLessThanOrEqual(most * KB)
    await site.close()
  })

  test('the overview is four requests, a trend one more for each 2,000 versions, and neither has many elements', async () => {
    const site = await makeSite(() => syntheticHistory({ snapshots: 30_000, configurations: 60, end }))
    const { page, close } = await open(browser, `${site.url}#/now`)
    // Script and style are asked for at once, in either order.
    const asked = site.requests().map(({ path: name }) => name.replace(/\.\w{8}\./, '.*.'))
    expect([asked[0], ...asked.slice(1, 3).sort(), ...asked.slice(3)]).toEqual([
      'index.html',
      'app.*.css',
      'app.*.js',
      'data/index.json',
    ])
    const elements = (): Promise<number> => page.evaluate<number>('document.querySelectorAll("*").length')
    expect(await page.locator('tbody tr').count()).toBe(50)
    expect(await elements()).toBeLessThanOrEqual(2_500)
    await page.locator('tbody tr').first().getByRole('rowheader').getByRole('link').click()
    await settled(page)
    expect(site.requests()).toHaveLength(1)
    expect(await elements()).toBeLessThanOrEqual(2_500)
    await close()
    await site.close()
  })

  test('10,000 versions on one chart: five requests, few elements', async () => {
    const site = await makeSite(() => syntheticHistory({ snapshots: 10_000, configurations: 1, end }))
    const { page, close } = await open(browser, `${site.url}#/trend?last=all`)
    expect(site.requests()).toHaveLength(4 + 5)
    expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThanOrEqual(2_500)
    expect(await page.getByRole('slider').getAttribute('aria-valuemax')).toBe('10000')
    await close()
    await site.close()
  })
})
