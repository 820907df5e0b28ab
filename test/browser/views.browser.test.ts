import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ConfigurationEntry, DashboardIndex } from '../../src/dashboard/contract.js'
import { launch, MODES, open, overflow, type Mode, type Watched } from './browser.js'
import { hostile, usual } from './histories.js'
import { makeSite, type Site } from './site.js'

let browser: Browser
const sites: Record<'usual' | 'hostile', Site | null> = { usual: null, hostile: null }
beforeAll(async () => {
  browser = await launch()
  sites.usual = await makeSite(usual, { profile: 'full', cases: '3' })
  sites.hostile = await makeSite(hostile, { profile: 'full', cases: '3' })
})
afterAll(async () => {
  await browser.close()
  for (const site of Object.values(sites)) await site?.close()
})

async function indexOf(site: Site): Promise<DashboardIndex> {
  return JSON.parse(await readFile(path.join(site.folder, 'data/index.json'), 'utf8')) as DashboardIndex
}

async function entryOf(site: Site, state: string): Promise<ConfigurationEntry> {
  const index = await indexOf(site)
  const entry = index.configurations.find((each) => each.state === state) ?? index.configurations[0]
  if (entry === undefined) throw new Error('there are configurations')
  return entry
}

/** Every view with everything open in it. */
const VIEWS: Readonly<Record<string, (entry: ConfigurationEntry, model: string) => string>> = {
  Now: () => '#/now',
  'Now in groups': () => '#/now?group=model',
  'Now as a matrix': () => '#/now?group=matrix',
  Trends: ({ id, current }) => `#/trend?c=${id}&v=${current}`,
  'several trends': ({ id }) => `#/trend?c=${id},OTHER&axis=time`,
  'two versions': ({ id, current, reference }) =>
    `#/compare?a=${reference?.configuration ?? id}:${reference?.version ?? 1}&b=${id}:${current}&cases=all`,
  'ranked models': () => '#/rank',
  'ranked prompts': () => '#/rank?by=prompt',
  Regressions: () => '#/regressions?state=all',
  'the log': () => '#/history',
  'a checkout': ({ id, current }) => `#/history?c=${id}&v=${Math.max(1, current - 1)}`,
  Models: () => '#/models',
  'a model': (_, model) => `#/models?n=${model}`,
  'a version of a model': (_, model) => `#/models?n=${model}&v=3`,
  About: () => '#/about',
}

async function addressOf(site: Site, view: string): Promise<string> {
  const [entry, other] = [await entryOf(site, 'regression'), await entryOf(site, 'unchanged')]
  const [model] = (await indexOf(site)).models
  return (VIEWS[view]?.(entry, model?.id ?? '') ?? '').replace('OTHER', other.id)
}

/** One page for all views: who looks around loads it once, too. */
function look(name: keyof typeof sites, mode: Mode): { site(): Site; watched(): Watched } {
  let watched: Watched | null = null
  const site = (): Site => {
    const built = sites[name]
    if (built === null) throw new Error('the site was not built')
    return built
  }
  beforeAll(async () => {
    watched = await open(browser, site().url, mode)
  })
  afterAll(() => watched?.close())
  return {
    site,
    watched: () => {
      if (watched === null) throw new Error('the page was not opened')
      return watched
    },
  }
}

describe.each(Object.keys(MODES) as Mode[])('in %s', (mode) => {
  const { site, watched } = look('usual', mode)

  test.each(Object.keys(VIEWS))('%s is quiet, fits, and axe finds nothing', async (view) => {
    const { page, go, faults, axe } = watched()
    await go(await addressOf(site(), view))
    const found = { view, faults: faults(), overflow: await overflow(page), axe: await axe() }
    expect(found).toEqual({ view, faults: [], overflow: 0, axe: [] })
  })
})

describe.each(['light', 'narrow'] as const)('names and notes of hostile people, in %s', (mode) => {
  const { site, watched } = look('hostile', mode)

  test.each(Object.keys(VIEWS))('do nothing in %s, and break no layout', async (view) => {
    const { page, go, faults } = watched()
    await go(await addressOf(site(), view))
    expect({ view, faults: faults(), overflow: await overflow(page) }).toEqual({ view, faults: [], overflow: 0 })
    // Elements that only a name could have made.
    expect(await page.locator('main img, main script, main b >> text="next line"').count()).toBe(0)
    expect(await page.evaluate<string>('document.body.innerText')).not.toMatch(/[\u202e\u2066\u200b\u0000]/)
  })
})
