import { rm, writeFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { HistoryLines } from '../dashboard/history-lines.js'
import { launch, open, overflow, settled, type Watched } from './browser.js'
import { makeSingleFile, makeSite, rebuild, type Site } from './site.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Opens a view of a history; everything is closed after it. */
async function show(
  history: HistoryLines,
  view: string,
  check: (watched: Watched, site: Site) => Promise<void>,
  now?: Date,
): Promise<void> {
  const site = await makeSite(() => history.pages(), { profile: 'full' }, now)
  const watched = await open(browser, site.url + view)
  await check(watched, site)
  await watched.close()
  await site.close()
}

/** Nothing unusual is said, nothing is wider than the window, axe finds nothing. */
async function isSound({ page, faults, axe }: Watched): Promise<void> {
  expect({ faults: faults(), overflow: await overflow(page), axe: await axe() }).toEqual({
    faults: [],
    overflow: 0,
    axe: [],
  })
}

describe('a history', () => {
  test('without snapshots says how to push the first', async () => {
    await show(new HistoryLines(), '#/now', async (watched) => {
      expect(await watched.page.locator('main').innerText()).toContain('benchmark-snapshots push results/*.json')
      await isSound(watched)
    })
  })

  test('of one version is a point, and there is nothing to compare it with yet', async () => {
    const history = new HistoryLines()
    history.of().push()
    await show(history, '#/trend', async (watched) => {
      const text = await watched.page.locator('main').innerText()
      expect(text).toContain('no baseline')
      expect(text).toContain('nothing to compare with yet')
      expect(await watched.page.locator('.chart .mark').count()).toBe(1)
      await isSound(watched)
      await watched.page.goto(watched.page.url().replace('#/trend', '#/compare'))
      await settled(watched.page)
      await isSound(watched)
    })
  })

  test('without an f1 is led by its own primary metric', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.primary = '-wer'
    own.push({ metrics: { wer: 0.2, latency_ms: 400 } })
    own.setBaseline(1)
    own.push({ metrics: { wer: 0.3, latency_ms: 400 }, verdict: 'regression', reason: 'wer rose by 0.1' })
    await show(history, '#/now', async (watched) => {
      expect(await watched.page.getByRole('columnheader').allInnerTexts()).toContain('wer')
      expect(await watched.page.locator('tbody tr').innerText()).toMatch(/regression[\s\S]*0\.3/)
      await watched.page.getByRole('link', { name: 'model-1' }).click()
      await settled(watched.page)
      expect(await watched.page.locator('.chart').innerHTML()).toContain('wer, lower is better')
      await isSound(watched)
    })
  })

  test('with equal, and with missing values is drawn as it is', async () => {
    const history = new HistoryLines()
    const own = history.of()
    for (const metrics of [{ f1: 0.5 }, { f1: 0.5 }, { recall: 0.4 }, { f1: 0.5 }]) own.push({ metrics })
    await show(history, '#/trend', async (watched) => {
      expect((await watched.page.locator('.chart .series').getAttribute('d'))?.match(/M/g)).toHaveLength(2)
      expect(await watched.page.locator('tbody tr').nth(1).innerText()).toContain('–')
      await isSound(watched)
    })
  })

  test('of a long time ago says so', async () => {
    const history = new HistoryLines()
    history.of().push()
    const long = new Date(Date.now() - 9 * 24 * 3_600_000)
    await show(
      history,
      '#/now',
      async ({ page }) => {
        expect(await page.locator('.stale').innerText()).toBe('Old data: 9 d ago')
      },
      long,
    )
  })

  test('of which the filters leave nothing offers to clear them', async () => {
    const history = new HistoryLines()
    history.of().push()
    await show(history, '#/now?q=nobody', async (watched) => {
      await isSound(watched)
      await watched.page.getByRole('button', { name: 'Clear the filters' }).click()
      expect(await watched.page.locator('tbody tr').count()).toBe(1)
    })
  })
})

describe('while the site is deployed', () => {
  test('a page that is gone is found by reading the index again', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.push()
    await show(history, '#/now', async ({ page, faults }, site) => {
      own.push({ metrics: { f1: 0.77 } })
      await rebuild(site.folder, () => history.pages(), { profile: 'full' })
      site.requests()
      await page.getByRole('link', { name: 'model-1' }).click()
      await page.getByText('v2').first().waitFor()
      await settled(page)
      expect(await page.locator('main').innerText()).toContain('0.770')
      expect(site.requests().map(({ path: name, status }) => [name.replace(/[0-9a-f]{8,10}/g, '*'), status])).toEqual([
        ['data/c/*/1-1.*.json', 404],
        ['data/index.json', 200],
        ['data/c/*/1-2.*.json', 200],
      ])
      // The browser itself notes the file that was gone.
      expect(faults()).toEqual([expect.stringContaining('404')])
    })
  })

  test('a file that stays gone is an error that names it', async () => {
    const history = new HistoryLines()
    history.of().push()
    await show(history, '#/trend', async ({ page }, site) => {
      site.fail((name) => name.startsWith('data/c/'), 404)
      await page.reload()
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toMatch(
        /^data\/c\/.* is not there\. Was the dashboard built again\?$/,
      )
    })
  })

  test('data that are newer than the page, that are none, or that do not come, say so and show nothing else', async () => {
    const history = new HistoryLines()
    history.of().push()
    await show(history, '#/now', async ({ page }, site) => {
      const file = path.join(site.folder, 'data/index.json')
      const index = await readFile(file, 'utf8')
      const said = async (text: string): Promise<string> => {
        await writeFile(file, text)
        await page.reload()
        await page.getByRole('alert').waitFor()
        expect(await page.locator('table').count()).toBe(0)
        return page.getByRole('alert').innerText()
      }
      expect(await said(index.replace('"version":1', '"version":2'))).toBe(
        'The data have version 2, this page reads up to version 1. Build the page again.',
      )
      expect(await said('{"a":1}')).toBe('This is not data of Benchmark Snapshots.')
      expect(await said(index.slice(0, 100))).toBe('data/index.json is not JSON: was it cut off?')
      site.fail((name) => name === 'data/index.json', 503)
      expect(await said(index)).toBe('data/index.json cannot be read: the server answers 503.')
    })
  })
})

test('without JavaScript the worst configurations are there as a table', async () => {
  const history = new HistoryLines()
  history.of().push()
  const site = await makeSite(() => history.pages())
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.url)
  expect(await page.locator('tbody tr').innerText()).toContain('model-1')
  await context.close()
  await site.close()
})

test('the single file shows everything from a disk, and asks nothing of anybody', async () => {
  const history = new HistoryLines()
  const own = history.of()
  own.push()
  own.setBaseline(1)
  own.push({ metrics: { f1: 0.8 }, verdict: 'regression' })
  const site = await makeSite(() => history.pages())
  const file = await makeSingleFile(site.folder, () => history.pages())
  const watched = await open(browser, `file://${file}#/now`)
  expect(await watched.page.locator('tbody tr').innerText()).toContain('regression')
  await watched.page.getByRole('link', { name: 'model-1' }).click()
  await settled(watched.page)
  expect(await watched.page.locator('main').innerText()).toContain('2 versions, newest first')
  await isSound(watched)
  await watched.close()
  await rm(file)
  await site.close()
})
