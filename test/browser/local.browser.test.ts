import { cp } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { localDocument } from '../../src/dashboard/document.js'
import { makeDesk, resultWith, type Desk } from '../cli/command-line.js'
import { startLocal, type Running } from '../cli/dashboard/local-server.js'
import { launch, open, overflow, settled, type Mode, type Watched } from './browser.js'
import { builtPage } from './site.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

let desk: Desk
let running: Running
let template: string
beforeAll(async () => {
  desk = await makeDesk()
  template = desk.cwd
  for (const f1 of [0.9, 0.91, 0.7])
    await type('push', await desk.write('result.json', resultWith(f1)), '-e', 'production')
  for (const f1 of [0.9, 0.93]) {
    await type(
      'model',
      'register',
      'lesions',
      `models/${f1}.pt`,
      '--metrics',
      `{"f1":${f1}}`,
      '--dataset-version',
      'exam',
    )
  }
})
// Each test has the same history for itself.
beforeEach(async () => {
  desk = await makeDesk()
  await cp(path.join(template, '.benchmark-snapshots'), path.join(desk.cwd, '.benchmark-snapshots'), {
    recursive: true,
  })
  running = await startLocal(path.join(desk.cwd, '.benchmark-snapshots'), { page: await localPage() })
})
afterEach(() => running.server.close())

async function localPage(): Promise<ReadonlyMap<string, { type: string; text: string }>> {
  const { script, style } = await builtPage('local')
  return new Map([
    [
      '',
      {
        type: 'text/html; charset=utf-8',
        text: localDocument('benchmark-snapshots 0.0.0', { script: 'local.js', style: 'local.css' }),
      },
    ],
    ['local.js', { type: 'text/javascript; charset=utf-8', text: script }],
    ['local.css', { type: 'text/css; charset=utf-8', text: style }],
  ])
}

/** What somebody else types in another terminal. */
async function type(...argv: string[]): Promise<void> {
  const { code, stderr } = await desk.run(argv, { env: { USER: 'grace' } })
  if (code > 1) throw new Error(stderr)
}

const url = (): string => `http://127.0.0.1:${running.server.port}/#token=${running.token}`
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog')

async function log(): Promise<string> {
  const { stdout } = await desk.run(['history', '--events', '--limit', '1'])
  return stdout.trim().split('\n').at(-1) ?? ''
}

const done = (page: Page): Promise<void> => dialog(page).getByRole('button', { name: 'Close' }).click()

/** The dialog says what was written, and the page below shows it. */
async function written(page: Page): Promise<string> {
  await page.getByText('This page shows it.').waitFor()
  return dialog(page).innerText()
}

describe('an emergency', () => {
  test('is rolled back from the overview in two clicks and a reason; the log has who and why; Undo is a new move', async () => {
    const { page, faults, close } = await open(browser, url())
    expect(page.url()).not.toContain(running.token)
    await page.getByRole('button', { name: 'Roll back …' }).click()
    await page.getByLabel('Reason, kept in the log').waitFor()
    const plan = await dialog(page).innerText()
    expect(plan).toMatch(/Current\s+v3 \(f1 0\.700\) → v2 \(f1 0\.910\)/)
    expect(plan).toMatch(/Leave the line\s+v3/)
    expect(plan).toMatch(/The next rollback\s+would go to v1/)
    expect(plan).toMatch(/In the log\s+as ada/)
    await page.keyboard.type('the new tokenizer drops tables')
    await page.getByRole('button', { name: 'Roll back to v2' }).click()
    expect(await written(page)).toMatch(
      /version 2 with f1 0\.91 is now current, .* by ada: the new tokenizer drops tables/,
    )
    expect(await log()).toMatch(/current +rollback +3 +2 .* ada +the new tokenizer drops tables/)

    await page.getByRole('button', { name: 'Undo …' }).click()
    await page.getByLabel('Reason, kept in the log').fill('it was the grader')
    await page.getByRole('button', { name: 'Make v3 current' }).click()
    await written(page)
    expect(await log()).toMatch(/current +checkout +2 +3 .* ada +it was the grader/)
    await done(page)
    expect(await dialog(page).count()).toBe(0)
    expect(faults()).toEqual([])
    await close()
  })

  test('the same with the keyboard alone; Escape moves nothing and gives the focus back', async () => {
    const { page, faults, close } = await open(browser, url())
    const button = page.getByRole('button', { name: 'Roll back …' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Reason, kept in the log').waitFor()
    await page.keyboard.press('Escape')
    expect(await dialog(page).count()).toBe(0)
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Roll back …')
    await page.keyboard.press('Enter')
    await page.getByLabel('Reason, kept in the log').waitFor()
    // Without a reason nothing is sent.
    await page.keyboard.press('Enter')
    expect(running.opened.count).toBe(1)
    await page.keyboard.type('drops tables')
    await page.keyboard.press('Enter')
    await written(page)
    await page.keyboard.press('Enter')
    expect(await dialog(page).count()).toBe(0)
    expect(await log()).toMatch(/rollback +3 +2/)
    expect(faults()).toEqual([])
    await close()
  })

  test('somebody else was faster: the page says who, shows how it stands now, and asks again', async () => {
    const { page, close } = await open(browser, url())
    await page.getByRole('button', { name: 'Roll back …' }).click()
    await page.getByLabel('Reason, kept in the log').fill('drops tables')
    await type('checkout', '1', '--reason', 'I was faster')
    await page.getByRole('button', { name: 'Roll back to v2' }).click()
    await page.getByText(/^grace moved it to v1 \d+ s ago \(checkout\)\. Nothing was changed/).waitFor()
    await page
      .getByText('v1 is current and did not regress when it was pushed: there is nothing to roll back.')
      .waitFor()
    expect(await log()).toMatch(/ grace +I was faster/)
    await close()
  })
})

describe('the other writes', () => {
  test('a baseline wants its version typed; the rule of promotion says no before anybody confirms', async () => {
    const watched = await open(browser, url())
    const { page, faults, close } = watched
    await page.getByRole('link', { name: 'm-1' }).click()
    await settled(page)
    await page.getByRole('row', { name: /v2/ }).getByRole('link', { name: 'v2' }).first().click()
    await settled(page)
    await page.getByRole('button', { name: 'Make baseline …' }).click()
    await page.getByLabel('Type 2 to confirm the version').fill('3')
    await page.getByLabel('Reason, kept in the log').fill('accepted')
    await page.getByRole('button', { name: 'Make v2 the baseline' }).click()
    expect(running.opened.count).toBe(1)
    await page.getByLabel('Type 2 to confirm the version').fill('2')
    await page.getByRole('button', { name: 'Make v2 the baseline' }).click()
    await written(page)
    expect(await log()).toMatch(/baseline +set_baseline +1 +2/)
    await done(page)

    await page.getByRole('row', { name: /v3/ }).getByRole('link', { name: 'v3' }).first().click()
    await settled(page)
    await page.getByRole('button', { name: 'Promote …' }).click()
    await page.getByText(/would not become the baseline/).waitFor()
    expect(await dialog(page).getByRole('button').allInnerTexts()).toEqual(['Close'])
    await done(page)

    await page.getByRole('button', { name: 'Annotate …' }).click()
    await page.getByLabel('Note').fill('the grader was broken')
    await page.getByRole('button', { name: 'Annotate', exact: true }).click()
    await written(page)
    await done(page)
    expect(await page.getByRole('complementary').innerText()).toContain('the grader was broken')
    expect(faults()).toEqual([])
    await close()
  })

  test('a version is archived and restored', async () => {
    await type('push', await desk.write('result.json', resultWith(0.92)), '-e', 'production')
    const { page, faults, close } = await open(browser, url())
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('v4').first().waitFor()
    await page.getByRole('link', { name: 'm-1' }).click()
    await settled(page)
    await page.getByRole('row', { name: /v2/ }).getByRole('link', { name: 'v2' }).first().click()
    await settled(page)
    await page.getByRole('button', { name: 'Archive …' }).click()
    await page.getByLabel('Reason, kept in the log').fill('tidy up')
    await page.getByRole('button', { name: 'Archive v2' }).click()
    await written(page)
    await done(page)
    await page.goto(page.url().replace('#/trend', '#/history'))
    await settled(page)
    await page.getByRole('button', { name: 'Restore v2 …' }).click()
    await page.getByLabel('Reason, kept in the log').fill('still wanted')
    await page.getByRole('button', { name: 'Restore v2', exact: true }).click()
    await written(page)
    await done(page)
    expect(await page.getByRole('button', { name: 'Restore v2 …' }).count()).toBe(0)
    expect(faults()).toEqual([])
    await close()
  })

  test('a model is activated beside what model compare says, and rolled back', async () => {
    const { page, faults, close } = await open(browser, url())
    await page.getByRole('link', { name: 'Models' }).click()
    await page.getByRole('link', { name: 'lesions' }).click()
    await settled(page)
    await page.getByRole('link', { name: 'v2' }).click()
    await settled(page)
    expect(await page.getByRole('complementary').innerText()).toMatch(
      /Safe to deploy[\s\S]*against v1, active in production/,
    )
    await page.getByRole('button', { name: 'Activate in production …' }).click()
    await page.getByLabel('Type 2 to confirm the version').fill('2')
    await page.getByLabel('Reason, kept in the log').fill('better f1')
    await page.getByRole('button', { name: 'Activate v2', exact: true }).click()
    expect(await written(page)).toMatch(
      /version 2 of lesions with f1 0\.93 is now active in production, instead of version 1/,
    )
    await done(page)
    await page.getByRole('button', { name: 'Roll back to v1 in production …' }).click()
    await page.getByLabel('Type 1 to confirm the version').fill('1')
    await page.getByLabel('Reason, kept in the log').fill('slower')
    await page.getByRole('button', { name: 'Roll back to v1', exact: true }).click()
    await written(page)
    const { stdout } = await desk.run(['model', 'active', 'lesions'])
    expect(stdout).toBe('models/0.9.pt\n')
    expect(faults()).toEqual([])
    await close()
  })
})

describe('the page of this machine', () => {
  test('shows a push from another terminal after Refresh', async () => {
    const { page, faults, close } = await open(browser, url())
    await type('push', await desk.write('result.json', resultWith(0.95)), '-e', 'production')
    expect(await page.getByText('0.950').count()).toBe(0)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('0.950').first().waitFor()
    expect(faults()).toEqual([])
    await close()
  })

  test('stays open over a reload and in another tab, and not for who has no token or one of an earlier start', async () => {
    const { page, faults, close } = await open(browser, url())
    await page.reload()
    await settled(page)
    expect(await page.locator('tbody tr').count()).toBe(1)
    const second = await page.context().newPage()
    await second.goto(page.url())
    await settled(second)
    expect(await second.locator('tbody tr').count()).toBe(1)
    expect(faults()).toEqual([])
    await close()

    for (const [address, message] of [
      ['', 'This address shows nothing by itself: open the one that the terminal shows.'],
      ['#token=of-yesterday', 'This page belongs to an earlier start: open the address in the terminal.'],
      ['#open=never-given', 'This link works only once: open the address in the terminal.'],
    ]) {
      const stranger = await open(browser, `http://127.0.0.1:${running.server.port}/${address}`)
      expect(await stranger.page.getByRole('alert').innerText()).toBe(message)
      expect(await stranger.page.locator('table').count()).toBe(0)
      await stranger.close()
    }
    const once = await open(browser, `http://127.0.0.1:${running.server.port}/#open=a-code`)
    expect(await once.page.locator('tbody tr').count()).toBe(1)
    await once.close()
  })

  test('with --read-only gives commands where it would have buttons', async () => {
    const reading = await startLocal(path.join(desk.cwd, '.benchmark-snapshots'), {
      isReadOnly: true,
      page: await localPage(),
    })
    const { page, close } = await open(browser, `http://127.0.0.1:${reading.server.port}/#token=${reading.token}`)
    expect(await page.getByRole('button', { name: /Roll back/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'm-1' }).click()
    await settled(page)
    await page.getByText('Roll back to the last good version').click()
    expect(await page.getByLabel('rollback on the command line', { exact: true }).innerText()).toMatch(
      /^benchmark-snapshots rollback/,
    )
    await close()
    await reading.server.close()
  })

  test.each(['light', 'dark', 'narrow', 'forced colours'] as Mode[])(
    'its dialogs fit, and axe finds nothing, in %s',
    async (mode) => {
      const watched = await open(browser, url(), mode)
      const { page } = watched
      await page.getByRole('button', { name: 'Roll back …' }).click()
      await page.getByLabel('Reason, kept in the log').waitFor()
      await isSound(watched)
      await page.getByLabel('Reason, kept in the log').fill('drops tables')
      await page.getByRole('button', { name: 'Roll back to v2' }).click()
      await written(page)
      await isSound(watched)
      await done(page)
      await watched.go('#/models')
      await page.getByRole('link', { name: 'lesions' }).click()
      await settled(page)
      await page.getByRole('link', { name: 'v2' }).click()
      await settled(page)
      await isSound(watched)
      await page.getByRole('button', { name: 'Activate in production …' }).click()
      await page.getByLabel('Type 2 to confirm the version').waitFor()
      await isSound(watched)
      await watched.close()
    },
  )
})

async function isSound({ page, faults, axe }: Watched): Promise<void> {
  expect({ faults: faults(), overflow: await overflow(page), axe: await axe() }).toEqual({
    faults: [],
    overflow: 0,
    axe: [],
  })
}
