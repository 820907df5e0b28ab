import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { projectRoot } from '../src/store/project-root.js'

const execute = promisify(execFile)

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

let folder = ''
let packed: Packed | undefined
const project = (): string => path.join(folder, 'project')

/** npm by itself: without what this run of npm has set, and without a registry. */
const npmEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
)
const npm = async (cwd: string, ...args: string[]): Promise<string> => {
  const env = { ...npmEnvironment, npm_config_registry: 'http://localhost:9', npm_config_update_notifier: 'false' }
  return (await execute('npm', args, { cwd, env })).stdout
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'package-'))
  ;[packed] = JSON.parse(await npm(projectRoot(), 'pack', '--json', '--pack-destination', folder)) as Packed[]
  await mkdir(project())
  await writeFile(path.join(project(), 'package.json'), '{"private": true}')
  await npm(project(), 'install', '--no-audit', '--no-fund', path.join(folder, packed?.filename ?? ''))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** This Node, and that of the machine: `npm ci` puts Node 24 in front of it. */
const NODES = [
  process.execPath,
  ...(process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((each) => !each.includes('node_modules'))
    .map((each) => path.join(each, 'node')),
].filter((node) => existsSync(node))

describe('who installs the package from npm', () => {
  test('gets the program, what it needs, and nothing of its development', async () => {
    const parts = packed?.files.map(({ path: file }) => file.replace(/^((?:dist|supabase)\/[^/]+|[^/]+).*$/, '$1'))
    expect([...new Set(parts)].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cli',
      'dist/dashboard',
      'dist/pglite',
      'examples',
      'package.json',
      'schema',
      'supabase/migrations',
    ])
    expect(packed?.size).toBeLessThan(10_000_000)
    // No other package, and no Node in front of that of the project.
    const installed = await readdir(path.join(project(), 'node_modules'))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['benchmark-snapshots'])
    expect((await readdir(path.join(project(), 'node_modules/.bin'))).map((name) => path.parse(name).name)).toEqual(
      expect.arrayContaining(['benchmark-snapshots']),
    )
    const manifest = await readFile(path.join(project(), 'node_modules/benchmark-snapshots/package.json'), 'utf8')
    expect(JSON.parse(manifest)).not.toHaveProperty('dependencies')
  })

  test.each(NODES.slice(0, 2).map((node) => [node]))('plays the demo to its end on %s', async (node) => {
    const PATH = `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`
    const { stdout } = await execute('npx', ['--no', 'benchmark-snapshots', 'demo'], {
      cwd: project(),
      env: { ...npmEnvironment, PATH },
    })
    expect(stdout).toContain('$ npx benchmark-snapshots push ')
    expect(stdout).toMatch(/What next/)
  })

  test('reads its own files and judges them, without a network', async () => {
    const result = (f1: number): string =>
      JSON.stringify({ model_version: 'm', dataset_version: 'd', prompt_version: 'p', metrics: { f1 } })
    await writeFile(path.join(project(), 'a.json'), result(0.9))
    await writeFile(path.join(project(), 'b.json'), result(0.8))
    const push = (file: string): Promise<string> =>
      npm(project(), 'exec', '--no', '--', 'benchmark-snapshots', 'push', file)
    expect(await push('a.json')).toContain('No baseline yet')
    await expect(push('b.json')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('0.9 → 0.8') })
  })
})
