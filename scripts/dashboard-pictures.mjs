/**
 * Takes the pictures of the dashboard for the docs: `node scripts/dashboard-pictures.mjs [folder]`, by default
 * docs/images. Needs Chromium (Debian: `apt-get install chromium`). The history in them was never measured.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import '../test/store/typescript.mjs' // the sources, as they are
import { root } from './build.mjs'

const { launch, settled } = await import('../test/browser/browser.ts')
const { makeSite } = await import('../test/browser/site.ts')
const { syntheticHistory } = await import('../test/dashboard/synthetic.ts')

const target = path.resolve(process.argv[2] ?? path.join(root, 'docs/images'))

/** Both histories end at one moment, so that the same pictures come out again. */
const now = new Date('2026-11-27T12:00:00Z')
const end = new Date(now.getTime() - 2 * 3_600_000).toISOString()
const large = await makeSite(() => syntheticHistory({ snapshots: 100_000, configurations: 200, end }), {}, now)
const small = await makeSite(
  () => syntheticHistory({ snapshots: 1_200, configurations: 12, cases: 40, seed: 1, worse: 2, end }),
  { profile: 'full', cases: '10' },
  now,
)
const browser = await launch()

async function take(name, height, url) {
  const viewport = { width: 1280, height }
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  await page.goto(url)
  await settled(page)
  await page.screenshot({ path: path.join(target, `${name}.png`) })
  await context.close()
}

try {
  const index = JSON.parse(await readFile(path.join(small.folder, 'data/index.json'), 'utf8'))
  const worse = index.configurations.find(({ state }) => state === 'regression')
  if (worse === undefined) throw new Error('nothing is worse in the history of the pictures')
  const { id, current, baseline } = worse
  await take('dashboard-now', 790, `${large.url}#/now`)
  await take('dashboard-trend', 1000, `${small.url}#/trend?c=${id}&v=${current}`)
  await take('dashboard-compare', 1000, `${small.url}#/compare?a=${id}:${baseline}&b=${id}:${current}`)
} finally {
  await browser.close()
  await Promise.all([large.close(), small.close()])
}
