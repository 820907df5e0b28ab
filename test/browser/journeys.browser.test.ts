import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, settled } from './browser.js'
import { usual } from './histories.js'
import { makeSite, type Site } from './site.js'

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launch()
  site = await makeSite(usual, { profile: 'full', cases: '20' })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText()
const hash = (page: Page): string => new URL(page.url()).hash

/** What is on the page stays what it was after a reload. */
async function survivesReload(page: Page): Promise<void> {
  const before = [hash(page), await heading(page)]
  await page.reload()
  await settled(page)
  expect([hash(page), await heading(page)]).toEqual(before)
}

describe('from the overview to the commit of a regression and the rollback', () => {
  test('with the mouse: one click to the commits, two more to the command', async () => {
    const { page, faults, close } = await open(browser, `${site.url}#/now`)
    expect(await heading(page)).toMatch(/^\d+ of 12 configurations (?:is|are) worse than the baseline$/)
    const row = page.locator('tbody tr').first()
    // Click one: the commits between the last version that was good and the first that was not.
    const commits = await row.getByRole('link', { name: 'commits' }).getAttribute('href')
    expect(commits).toMatch(
      /^https:\/\/github\.com\/your-org\/your-repository\/compare\/[0-9a-f]{12}\.\.\.[0-9a-f]{12}$/,
    )

    await row.getByRole('link', { name: /^since v/ }).click()
    await settled(page)
    const panel = page.getByRole('complementary')
    expect(await panel.innerText()).toMatch(/regression/)
    const range = await panel.locator('dd a[href*="/compare/"]').getAttribute('href')
    expect(range).toBe(commits)
    await survivesReload(page)

    await panel.getByRole('link', { name: /^Compare with v/ }).click()
    await settled(page)
    expect(await page.locator('.verdict-line').innerText()).toMatch(/^Regression: /)
    expect(await page.getByRole('region', { name: 'Table: cases' }).locator('tbody tr').count()).toBeGreaterThan(0)
    await survivesReload(page)

    await page.goBack()
    await settled(page)
    await page.getByText('Roll back to the last good version').click()
    const command = await page.getByLabel('rollback on the command line', { exact: true }).innerText()
    expect(command).toMatch(
      /^benchmark-snapshots rollback --to last-good --model-version \S+ --dataset-version \S+ --prompt-version \S+ --environment \S+ --reason 'v\d+ regressed'$/,
    )
    await page.getByRole('button', { name: 'Copy rollback on the command line' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(command)
    expect(await page.getByRole('link', { name: 'benchmark-rollback.yml' }).getAttribute('href')).toBe(
      'https://github.com/your-org/your-repository/actions/workflows/benchmark-rollback.yml',
    )
    await page.goBack()
    await settled(page)
    expect(hash(page)).toBe('#/now')
    expect(faults()).toEqual([])
    await close()
  })

  test('with the keyboard alone', async () => {
    const { page, faults, close } = await open(browser, `${site.url}#/now`)
    await tabTo(page, /^since v/)
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await focused(page)).toMatchObject({ tag: 'H1' })
    await tabTo(page, /^[0-9a-f]{7}…[0-9a-f]{7}$/)
    expect((await focused(page)).href).toContain('/compare/')
    await tabTo(page, /^Roll back to the last good version$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^benchmark-snapshots rollback --to last-good/)
    await tabTo(page, /^Copy/)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^benchmark-snapshots rollback --to last-good /,
    )
    await tabTo(page, /^Compare with v/)
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('.verdict-line').innerText()).toMatch(/^Regression: /)
    await tabTo(page, /^Broke/)
    await page.keyboard.press('Enter')
    expect(hash(page)).toContain('cases=broke')
    expect(faults()).toEqual([])
    await close()
  })
})

test('a built page gives the command and the workflow that activate a model, and roll it back', async () => {
  const { page, faults, close } = await open(browser, `${site.url}#/models`)
  await page.getByRole('link', { name: 'lesions' }).click()
  await settled(page)
  await page.getByText('Roll back to v3 in production', { exact: true }).click()
  expect(await page.getByLabel('rollback in production on the command line', { exact: true }).innerText()).toMatch(
    /^benchmark-snapshots model rollback lesions --environment production --reason 'back to v3'/,
  )
  await page.getByRole('link', { name: 'v5' }).click()
  await settled(page)
  const panel = page.getByRole('complementary')
  expect(await panel.innerText()).toMatch(/Safe to deploy[\s\S]*against v4, active in production/)
  await panel.getByText('Activate in production', { exact: true }).click()
  expect(await page.getByLabel('activate in production by a workflow', { exact: true }).innerText()).toBe(
    "gh workflow run benchmark-models.yml -f model-name=lesions -f version-name=5 -f environment=production -f reason='v5 is better'",
  )
  expect(await panel.getByRole('link', { name: 'benchmark-models.yml' }).getAttribute('href')).toBe(
    'https://github.com/your-org/your-repository/actions/workflows/benchmark-models.yml',
  )
  // What proves a version is one click away.
  await page.getByRole('row', { name: /^v4/ }).getByRole('link', { name: 'v1', exact: true }).click()
  await settled(page)
  expect(hash(page)).toMatch(/^#\/trend\?c=[0-9a-f]{10}&v=1$/)
  expect(faults()).toEqual([])
  await close()
})

describe('the keyboard', () => {
  test('reads a chart version by version, from verdict to verdict, and chooses', async () => {
    const { page, close } = await open(browser, `${site.url}#/trend`)
    const chart = page.getByRole('slider').first()
    await chart.focus()
    const reading = async (): Promise<string> => (await chart.getAttribute('aria-valuetext')) ?? ''
    const newest = await reading()
    expect(newest).toMatch(/^v100, \w+ [\d.]+, .*UTC/)
    await page.keyboard.press('ArrowLeft')
    expect(await reading()).toMatch(/^v99, /)
    await page.keyboard.press('PageUp')
    expect(await reading()).toMatch(/regression|improvement|minor|no baseline/)
    await page.keyboard.press('Home')
    expect(await reading()).toMatch(/^v1, /)
    expect(await chart.getAttribute('aria-valuenow')).toBe('1')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(hash(page)).toContain('v=1')
    expect(await page.getByRole('complementary').innerText()).toMatch(/^v1/)
    await close()
  })

  test('goes to views by two keys, to the filter by one, and can be turned off', async () => {
    const { page, close } = await open(browser, `${site.url}#/now`)
    await page.keyboard.type('gr')
    await settled(page)
    expect(hash(page)).toBe('#/regressions')
    await page.keyboard.press('/')
    expect((await focused(page)).id).toBe('filter')
    await page.keyboard.type('gh')
    expect(hash(page)).toBe('#/regressions?q=gh')
    await page.locator('main h1').focus()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').innerText()).toContain('the next version with a verdict')
    await page.getByLabel('Use single-key shortcuts').uncheck()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.locator('main h1').focus()
    await page.keyboard.type('gn')
    expect(hash(page)).toBe('#/regressions?q=gh')
    await close()
  })

  test('finds a configuration by parts of its names', async () => {
    const { page, close } = await open(browser, `${site.url}#/trend`)
    const picker = page.getByRole('combobox', { name: 'Configuration', exact: true })
    await picker.focus()
    await page.keyboard.type('qwen claims')
    expect(await page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
      expect.stringMatching(/^qwen3-32b claims-eu-2026/),
    ])
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await heading(page)).toBe('qwen3-32b')
    await close()
  })

  test('skips to the content', async () => {
    const { page, close } = await open(browser, `${site.url}#/now`)
    await page.keyboard.press('Tab')
    expect((await focused(page)).text).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatchObject({ tag: 'MAIN' })
    expect(hash(page)).toBe('#/now')
    await close()
  })
})

describe('the address', () => {
  test('has every filter, sorting and page, and gives them back', async () => {
    const { page, close } = await open(browser, `${site.url}#/now`)
    await page.getByLabel('Filter', { exact: true }).fill('claude')
    await page.getByRole('button', { name: 'Model', exact: true }).and(page.locator('fieldset button')).click()
    await page.getByRole('columnheader', { name: 'Current' }).getByRole('button').click()
    expect(hash(page)).toBe('#/now?q=claude&group=model&sort=-current')
    const rows = await page.locator('tbody tr').allInnerTexts()
    await page.reload()
    await settled(page)
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual(rows)
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(hash(page)).toBe('#/now?group=model&sort=-current')
    // Typing a word is one step back, not one for each letter.
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.goBack()
    expect(hash(page)).toBe('#/now')
    await close()
  })

  test('of a moment says what was current then', async () => {
    const { page, close } = await open(browser, `${site.url}#/history`)
    await page
      .getByRole('row', { name: /rolled back/ })
      .first()
      .getByRole('link')
      .nth(2)
      .click()
    await settled(page)
    const moved = page.getByRole('row', { name: /rolled back/ }).first()
    const [, from = '', to = ''] = /from v(\d+) to v(\d+)/.exec(await moved.innerText()) ?? []
    const at = (await moved.locator('time').first().getAttribute('datetime')) ?? ''
    const currentAt = async (time: number): Promise<string> => {
      await page.goto(`${site.url}${hash(page).replace(/&at=[^&]*/, '')}&at=${new Date(time).toISOString()}`)
      await settled(page)
      return page.locator('.moment .figure').first().innerText()
    }
    expect(await currentAt(Date.parse(at) - 1)).toBe(`v${from}`)
    expect(await currentAt(Date.parse(at))).toBe(`v${to}`)
    await close()
  })
})

interface Focused {
  readonly tag: string
  readonly id: string
  readonly text: string
  readonly href: string
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(`(() => {
    const { tagName: tag, id, innerText, href = '' } = document.activeElement
    return { tag, id, text: (innerText ?? '').trim(), href }
  })()`)
}

/** Presses Tab until something with this text has the focus. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab')
    if (text.test((await focused(page)).text)) return
  }
  throw new Error(`nothing with the text ${String(text)} can be reached by Tab`)
}
