import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Ways in which people see the page. */
export const MODES = {
  light: {},
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 390, height: 844 } },
  print: { media: 'print', viewport: { width: 720, height: 1_000 } },
  'forced colours': { forcedColors: 'active', colorScheme: 'dark' },
} as const
export type Mode = keyof typeof MODES

/** A page that is watched from its first byte. */
export interface Watched {
  readonly page: Page
  /** Goes to another view, as a link does. */
  go(hash: string): Promise<void>
  /** Everything that should not have happened: messages of the console, faults, refused content, foreign requests. */
  faults(): string[]
  /** What axe finds; one line each. */
  axe(): Promise<string[]>
  close(): Promise<void>
}

/** Chromium from the operating system. Without it the suite fails: skipped, it would prove nothing. */
export async function launch(): Promise<Browser> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  )
  if (executablePath === undefined)
    throw new Error('There is no Chromium here. Debian and Ubuntu: apt-get install chromium')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

export async function open(browser: Browser, url: string, mode: Mode = 'light'): Promise<Watched> {
  const wanted: {
    viewport?: { width: number; height: number }
    colorScheme?: 'dark'
    forcedColors?: 'active'
    media?: 'print'
  } = MODES[mode]
  const { media, viewport = { width: 1280, height: 900 }, ...rest } = wanted
  const context = await browser.newContext({
    ...rest,
    viewport,
    timezoneId: 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined)
  const page = await context.newPage()
  if (media !== undefined) await page.emulateMedia({ media })
  const found: string[] = []
  const origin = new URL(url).origin
  page.on('console', (message) => found.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith('data:') && !asked.startsWith('blob:') && new URL(asked).origin !== origin)
      found.push(`foreign request: ${asked}`)
  })
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error('refused by the policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sourceFile))
  `)
  await page.goto(url)
  await settled(page)
  return {
    page,
    go: async (hash) => {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
      await settled(page)
    },
    faults: () => found.splice(0),
    axe: () => axe(page, media === 'print' ? ['target-size'] : []),
    close: () => context.close(),
  }
}

/** Waits until the page shows what it was asked for: what is still being read says that it is busy. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  const isBusy = (): Promise<boolean> =>
    page.evaluate<boolean>(
      `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve(document.querySelector('[aria-busy="true"]') !== null))))`,
    )
  while (await isBusy());
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @param off rules that make no sense here: nobody touches paper */
async function axe(page: Page, off: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    await page.evaluate(await readFile(file, 'utf8'))
  }
  const options = {
    runOnly: RULES,
    resultTypes: ['violations'],
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  }
  const found = await page.evaluate<{ id: string; help: string; nodes: { html: string }[] }[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} times, first ${nodes[0]?.html.slice(0, 300) ?? ''}`,
  )
}

/** How much wider than the window the page is. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
