/**
 * The dashboard: what its page weighs, what building it takes, and how soon it is there in Chromium on a processor that
 * is slowed down four times. Its histories were never measured: test/dashboard/synthetic.ts makes them.
 */
import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import '../test/store/typescript.mjs' // the sources, as they are
import { root } from '../scripts/build.mjs'
import { SAMPLES, median } from './samples.mjs'

const KB = 1_000
const MB = 1_000_000
const BUDGETS = {
  script: 45 * KB,
  later: 31 * KB,
  style: 5 * KB,
  singleFile: 6 * MB,
  memory: 500,
  firstContent: 1_500,
  chart: 50,
}
const INDEXES = [
  [200, 40 * KB],
  [2_000, 200 * KB],
]
const LARGE = { snapshots: 100_000, configurations: 200 }
const SLOWER = 4

const within = (name, value, most, words) => ({
  name: `dashboard: ${name}`,
  samples: {},
  figure: words(value),
  budget: `at most ${words(most)}`,
  ok: value <= most,
})
const kilobytes = (bytes) => `${(bytes / KB).toFixed(1)} KB compressed`
const compressed = (text) => gzipSync(text, { level: 9 }).length

/** Builds in a process of its own; gives its seconds and its peak of resident memory in MiB. */
function builtApart(what, target) {
  return new Promise((resolve, reject) => {
    let said = null
    fork(import.meta.filename, [what, target])
      .on('message', (message) => (said = message))
      .on('error', reject)
      .on('exit', (code) =>
        code === 0 && said !== null ? resolve(said) : reject(new Error(`${what} ended with ${code}`)),
      )
  })
}

async function buildHere(what, target) {
  const { makeSingleFile, rebuild } = await import('../test/browser/site.ts')
  const { syntheticHistory } = await import('../test/dashboard/synthetic.ts')
  const lines = () => syntheticHistory({ ...LARGE, end: new Date().toISOString() })
  const start = performance.now()
  await (what === 'single-file' ? makeSingleFile(target, lines, { last: '100000' }) : rebuild(target, lines, {}))
  const seconds = (performance.now() - start) / 1_000
  process.send({ seconds, peak: process.resourceUsage().maxRSS / 1024 })
}

/** Opens an address again and again; gives the milliseconds from the navigation until its first row is painted. */
async function firstContent(browser, url) {
  const samples = []
  for (let round = -1; round < SAMPLES; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await slowed(page)
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (document.querySelector('main tbody tr') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => { window.paintedAt = performance.now() }))
    }).observe(document, { childList: true, subtree: true })`)
    await page.goto(url)
    let paintedAt = null
    while (paintedAt === null) paintedAt = await page.evaluate('window.paintedAt ?? null')
    if (round >= 0) samples.push(paintedAt)
    await context.close()
  }
  return samples
}

/** Draws a chart of 10,000 versions and puts it into a page, as the page does. */
async function charts(browser) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { h, render } from 'preact'
        import { drawLineChart } from './src/dashboard/svg/line-chart.ts'
        import { Drawing } from './src/page/parts/drawing.tsx'
        const verdicts = ['unchanged', 'minor', 'improvement', 'regression']
        const points = Array.from({ length: 10_000 }, (_, index) => ({
          label: 'v' + (index + 1), at: index * 3.6e6, value: 0.85 + 0.05 * Math.sin(index / 90) + (index % 7) / 500,
          interval: [0.8, 0.92], verdict: index % 50 < 46 ? 'unchanged' : verdicts[index % 4], reference: 0.86,
          limit: 0.05, isAhead: false, change: null,
        }))
        const shared = { width: 1100, height: 340, metric: 'f1', better: 'higher', isShare: true, axis: 'version' }
        window.draw = () => {
          document.body.replaceChildren()
          const start = performance.now()
          const { drawing } = drawLineChart({ ...shared, series: [{ name: 'a', points }], moves: [] })
          render(h(Drawing, { node: drawing }), document.body)
          document.body.getBoundingClientRect()
          return performance.now() - start
        }`,
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    tsconfig: path.join(root, 'tsconfig.page.json'),
    alias: { 'd3-interpolate': './scripts/page/interpolate-numbers.mjs' },
  })
  const page = await browser.newPage()
  await slowed(page)
  await page.evaluate(outputFiles[0].text)
  const samples = []
  for (let round = -1; round < SAMPLES; round += 1) {
    const sample = await page.evaluate('window.draw()')
    if (round >= 0) samples.push(sample)
  }
  await page.close()
  return samples
}

async function slowed(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

const timed = (name, samples, most) => ({
  ...within(name, median(samples), most, (value) => `${value.toFixed(0)} ms`),
  samples: { [`processor ${SLOWER} times slower`]: samples },
})

export async function dashboard() {
  const { launch } = await import('../test/browser/browser.ts')
  const { makeSite, pageBytes } = await import('../test/browser/site.ts')
  const { syntheticHistory } = await import('../test/dashboard/synthetic.ts')
  const history = (options) => () => syntheticHistory({ ...options, end: new Date().toISOString() })
  const { script, later, style } = await pageBytes()
  const results = [
    within('its script', script, BUDGETS.script, kilobytes),
    within('the script of views that judge', later, BUDGETS.later, kilobytes),
    within('its style sheet', style, BUDGETS.style, kilobytes),
  ]
  for (const [configurations, most] of INDEXES) {
    const site = await makeSite(history({ snapshots: configurations * 32, configurations }))
    const index = await readFile(path.join(site.folder, 'data/index.json'))
    results.push(within(`the index of ${configurations} configurations`, compressed(index), most, kilobytes))
    await site.close()
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'dashboard-'))
  const browser = await launch()
  try {
    const whole = `${LARGE.snapshots} snapshots of ${LARGE.configurations} configurations`
    const { seconds, peak } = await builtApart('site', path.join(folder, 'site'))
    const built = within(`${whole}, folded and written`, peak, BUDGETS.memory, (value) => `${value.toFixed(0)} MiB`)
    results.push({ ...built, figure: `${built.figure}, ${seconds.toFixed(1)} s with making the history` })
    await builtApart('single-file', folder)
    const { size } = await stat(path.join(folder, 'report.html'))
    results.push(within(`${whole} in one file`, size, BUDGETS.singleFile, (value) => `${(value / MB).toFixed(2)} MB`))
    const site = await makeSite(history(LARGE))
    const painted = await firstContent(browser, `${site.url}#/now`)
    results.push(timed(`first rows of the overview of ${whole}`, painted, BUDGETS.firstContent))
    await site.close()
    results.push(timed('a chart of 10,000 versions', await charts(browser), BUDGETS.chart))
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
  return results
}

if (import.meta.main) await buildHere(process.argv[2], process.argv[3])
