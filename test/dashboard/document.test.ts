import { describe, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import { buildSingleFile, buildSite, dashboardOptions } from '../../src/commands/dashboard.js'
import type { SiteFolder } from '../../src/ports/site.js'
import { packing } from '../../src/files/site-files.js'
import { sha256 } from './folding.js'
import { HistoryLines } from './history-lines.js'

const SITE = {
  scripts: [
    { path: 'app.ABCDEFGH.js', text: 'import("./judged.BCDEFGHI.js")' },
    { path: 'judged.BCDEFGHI.js', text: 'export {}' },
  ],
  style: 'p{color:red}',
} as const
const ASSETS = { script: 'console.log("</script><b>")', style: 'p{color:red}' }
const RUN = {
  now: new Date('2026-11-27T12:00:00Z'),
  program: 'benchmark-snapshots 0',
  serverUrl: 'https://github.com',
  storeFlags: '',
  digest: sha256,
}

function storeOf(history: HistoryLines): Parameters<typeof buildSite>[0] {
  return { description: 'a store', exportLines: () => history.pages() }
}

function historyOf(model = 'model-1'): HistoryLines {
  const history = new HistoryLines()
  const own = history.of({ model_version: model })
  own.push({ metrics: { f1: 0.9 } })
  own.setBaseline(1)
  own.push({ metrics: { f1: 0.8 }, verdict: 'regression' })
  return history
}

async function site(history: HistoryLines): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const folder: SiteFolder = {
    description: 'nowhere',
    write: (path, text) => {
      files.set(path, text)
      return Promise.resolve()
    },
    finish: () => Promise.resolve(),
  }
  await buildSite(storeOf(history), SITE, dashboardOptions({}, RUN), folder)
  return files
}

async function single(history: HistoryLines): Promise<string> {
  const parts: string[] = []
  const file = {
    description: 'nowhere',
    write: (text: string) => Promise.resolve(void parts.push(text)),
    close: () => Promise.resolve(),
  }
  await buildSingleFile(storeOf(history), ASSETS, dashboardOptions({}, RUN), file, packing)
  return parts.join('')
}

describe('the folder', () => {
  test('has the document last and names every file by its content', async () => {
    const files = await site(historyOf())
    const paths = [...files.keys()]
    expect(paths.at(-1)).toBe('index.html')
    expect(paths.slice(0, 3)).toEqual([
      'app.ABCDEFGH.js',
      'judged.BCDEFGHI.js',
      expect.stringMatching(/^app\.[0-9a-f]{8}\.css$/),
    ])
    expect(files.get('index.html')).toContain(`<script type="module" src="${paths[0] ?? ''}"></script>`)
    expect(paths.filter((path) => path.startsWith('/') || path.includes('..'))).toEqual([])
  })

  test('allows scripts, styles and data of its own place alone', async () => {
    const page = (await site(historyOf())).get('index.html') ?? ''
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'; style-src 'self'; connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(page).not.toMatch(/ style=| on[a-z]+=/)
  })

  test('shows the worst as a plain table to who has no JavaScript, with names as text', async () => {
    const page = (await site(historyOf('<img src=x onerror=alert(1)>'))).get('index.html') ?? ''
    const [, plain = ''] = /<noscript>(.*)<\/noscript>/s.exec(page) ?? []
    expect(plain).toContain('<td>&lt;img src=x onerror=alert(1)&gt;</td>')
    expect(plain).toContain('<td>regression</td>')
    expect(plain).toContain('<td>0.800</td><td>0.900</td>')
  })
})

describe('the single file', () => {
  test('has everything in it: a script that cannot end early, allowed by its hash, and the data', async () => {
    const page = await single(historyOf())
    const scripts = [...page.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, code]) => code ?? '')
    expect(scripts).toEqual(['console.log("<\\/script><b>")'])
    expect(page).toContain(
      `script-src '${packing.integrity(scripts[0] ?? '')}'; style-src '${packing.integrity(ASSETS.style)}'`,
    )
    const data = [...page.matchAll(/<script type="application\/gzip" data-path="([^"]+)">([A-Za-z0-9+/=]+)<\/script>/g)]
    const index = data.find(([, path]) => path === 'data/index.json')
    const { configurations } = JSON.parse(gunzipSync(Buffer.from(index?.[2] ?? '', 'base64')).toString()) as {
      configurations: { pages: [string][] }[]
    }
    expect(data.map(([, path]) => path)).toContain(configurations[0]?.pages[0]?.[0])
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/)
  })
})

describe('what a user asks for', () => {
  test.each([
    [{ last: '0' }, 'last: "0" is not a number of versions; give a whole number from 1, such as 50'],
    [{ cases: 'many' }, 'cases: "many" is not a number of versions'],
    [{ since: 'yesterday' }, 'since: "yesterday" is not a time'],
    [{ profile: 'secret' }, 'profile: '],
    [{ threshold: '2' }, 'threshold: "2" is not allowed'],
    [{ metrics: 'f1 up' }, 'metrics, line 1'],
  ])('%j is refused, naming the input', (texts, message) => {
    expect(() => dashboardOptions(texts, RUN)).toThrow(message)
  })

  test('is public, of all versions, without cases, unless it is said', () => {
    expect(dashboardOptions({}, RUN)).toMatchObject({
      profile: 'public',
      since: null,
      last: null,
      cases: null,
      environment: null,
    })
    expect(dashboardOptions({ since: '10d' }, RUN).since).toBe(Date.parse('2026-11-17T12:00:00Z'))
  })
})
