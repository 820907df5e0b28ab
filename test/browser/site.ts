import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSingleFile, buildSite, dashboardOptions, type DashboardTexts } from '../../src/commands/dashboard.js'
import { packing, pageAssets, siteAssets, siteFolder, writtenFile } from '../../src/files/site-files.js'
import { sha256 } from '../dashboard/folding.js'

type Lines = () => AsyncIterable<readonly Record<string, unknown>[]>

/** A dashboard in a folder, on a web server that keeps it below a path of its own, as pages of a project are. */
export interface Site {
  readonly folder: string
  /** Of the document. */
  readonly url: string
  /** What was asked for since the last time, and how it was answered. */
  requests(): { readonly path: string; readonly status: number; readonly bytes: number }[]
  /** From now on these paths are answered with this status. */
  fail(isMeant: (path: string) => boolean, status: number): void
  close(): Promise<void>
}

const PREFIX = '/your-repository/benchmarks/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const build = async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'page-'))
  const { buildPage } = await import('../../scripts/build-page.mjs')
  await buildPage(path.join(root, 'dist/dashboard'))
  const page = {
    app: await pageAssets(root, 'app'),
    local: await pageAssets(root, 'local'),
    site: await siteAssets(root),
  }
  await rm(root, { recursive: true })
  return page
}

let built: ReturnType<typeof build> | null = null

/** The page as its sources are now, whatever lies in dist/. */
export async function builtPage(): ReturnType<typeof build> {
  built ??= build()
  return built
}

function optionsOf(texts: DashboardTexts, now: Date): ReturnType<typeof dashboardOptions> {
  return dashboardOptions(texts, {
    now,
    program: 'benchmark-snapshots 0.0.0',
    serverUrl: 'https://github.com',
    storeFlags: '',
    digest: sha256,
  })
}

export async function makeSite(lines: Lines, texts: DashboardTexts = {}, now = new Date()): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'site-'))
  await rebuild(folder, lines, texts, now)
  let seen: ReturnType<Site['requests']> = []
  let failing: { isMeant: (path: string) => boolean; status: number } | null = null
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const name = url.startsWith(PREFIX) ? decodeURIComponent(url.slice(PREFIX.length)) || 'index.html' : null
    const found = name === null ? null : await readFile(path.join(folder, name)).catch(() => null)
    const status = name !== null && failing?.isMeant(name) === true ? failing.status : found === null ? 404 : 200
    const body = status === 200 && found !== null ? gzipSync(found) : Buffer.alloc(0)
    seen.push({ path: name ?? url, status, bytes: body.length })
    const type = TYPES[path.extname(name ?? '')] ?? 'application/octet-stream'
    response.writeHead(status, status === 200 ? { 'content-type': type, 'content-encoding': 'gzip' } : {})
    response.end(body)
  }
  const server: Server = createServer((request, response) => {
    void answer(new URL(request.url ?? '', 'http://localhost').pathname, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    folder,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`,
    requests: () => {
      const last = seen
      seen = []
      return last
    },
    fail: (isMeant, status) => {
      failing = { isMeant, status }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

/** Builds into a folder again, as the next deployment does. */
export async function rebuild(folder: string, lines: Lines, texts: DashboardTexts, now = new Date()): Promise<void> {
  const store = { description: 'a store for tests', exportLines: lines }
  await buildSite(store, (await builtPage()).site, optionsOf(texts, now), await siteFolder(folder, folder))
}

/** The dashboard as one file; gives its path. */
export async function makeSingleFile(folder: string, lines: Lines, texts: DashboardTexts = {}): Promise<string> {
  const file = path.join(folder, 'report.html')
  const store = { description: 'a store for tests', exportLines: lines }
  await buildSingleFile(store, (await builtPage()).app, optionsOf(texts, new Date()), writtenFile(file, file), packing)
  return file
}

/** The sizes of the page itself, compressed as a web server does: what the first view loads, and what views that judge load besides. */
export async function pageBytes(): Promise<{
  readonly script: number
  readonly later: number
  readonly style: number
}> {
  const { scripts, style } = (await builtPage()).site
  const [script = 0, ...later] = scripts.map(({ text }) => compressed(text))
  return { script, later: later.reduce((sum, size) => sum + size, 0), style: compressed(style) }
}

const compressed = (text: string): number => gzipSync(text, { level: 9 }).length
