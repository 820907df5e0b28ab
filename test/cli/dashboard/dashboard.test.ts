import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { DashboardIndex } from '../../../src/dashboard/contract.js'
import { example, makeDesk, resultWith, type Desk } from '../command-line.js'

jest.setTimeout(60_000)

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
  for (const argv of [
    ['push', example(1), '--environment', 'production', '--triggered-by', 'grace'],
    ['push', example(2), '--environment', 'production', '--triggered-by', 'grace'],
    ['baseline', '2', '--reason', 'accepted by the team'],
    ['push', example(3), '--environment', 'production'],
    ['push', await desk.write('pull.json', resultWith(0.5)), '--environment', 'pull-request/7'],
  ]) {
    const { code, stderr } = await desk.run(argv)
    expect([argv, code > 1 ? stderr : '']).toEqual([argv, ''])
  }
})

async function filesIn(folder: string): Promise<string[]> {
  const all = await readdir(path.join(desk.cwd, folder), { recursive: true, withFileTypes: true })
  return all
    .filter((each) => each.isFile())
    .map((each) => path.relative(path.join(desk.cwd, folder), path.join(each.parentPath, each.name)))
    .sort()
}

async function indexOf(folder: string): Promise<DashboardIndex> {
  return JSON.parse(await readFile(path.join(desk.cwd, folder, 'data/index.json'), 'utf8')) as DashboardIndex
}

describe('dashboard build', () => {
  test('writes a folder that any web server can show, and says what is in it', async () => {
    const { code, stdout, stderr } = await desk.run(['dashboard', 'build', '--output', 'site'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.replace(/, [\d.]+ MB/, '')).toBe(
      [
        '3 snapshots of 1 configuration in site: 9 files',
        'Profile public: without people, runs, notes and reasons',
        'Left out: 1 of pull requests and branches',
        '1 of 1 are worse than their baseline',
        '',
      ].join('\n'),
    )
    const files = await filesIn('site')
    expect(files.map((file) => file.replace(/[0-9a-f]{8,10}|(?<=\.)[0-9A-Z]{8}(?=\.js$)/g, '*')).sort()).toEqual([
      'app.*.css',
      'app.*.js',
      'data/c/*/1-3.*.json',
      'data/episodes.*.json',
      'data/index.json',
      'img/*.dark.svg',
      'img/*.light.svg',
      'index.html',
      'judged.*.js',
    ])
    const index = await indexOf('site')
    expect(index.configurations).toMatchObject([
      { model: 'medgemma-v1.2', state: 'regression', current: 3, baseline: 2, now: { f1: 0.85 }, base: 0.91 },
    ])
    const all = await Promise.all(
      files
        .filter((file) => !file.startsWith('app.'))
        .map((file) => readFile(path.join(desk.cwd, 'site', file), 'utf8')),
    )
    expect(all.join('\n')).not.toMatch(/grace|accepted by the team/)
  })

  test('again replaces its own files, and leaves those of others where they are', async () => {
    await mkdir(path.join(desk.cwd, 'mixed'))
    await writeFile(path.join(desk.cwd, 'mixed/CNAME'), 'benchmarks.example.org\n')
    await desk.run(['dashboard', 'build', '--output', 'mixed'])
    const before = await filesIn('mixed')
    await writeFile(path.join(desk.cwd, 'mixed/data/c/old.12345678.json'), '{}')
    expect(await desk.run(['dashboard', 'build', '--output', 'mixed', '--profile', 'full'])).toMatchObject({ code: 0 })
    const after = await filesIn('mixed')
    expect(after).toContain('CNAME')
    expect(after).not.toContain('data/c/old.12345678.json')
    expect(after).toHaveLength(before.length)
    expect(await indexOf('mixed')).toMatchObject({
      profile: 'full',
      moves: [{ actor: 'ada', reason: 'accepted by the team' }, {}],
    })
  })

  test('never writes over a page that is not its own', async () => {
    await desk.write('foreign/index.html', '<h1>Our home page</h1>')
    const { code, stderr } = await desk.run(['dashboard', 'build', '--output', 'foreign'])
    expect([code, stderr]).toEqual([
      2,
      'foreign has index.html, which is not part of a dashboard: name another folder, such as foreign/benchmarks\n',
    ])
    expect(await readFile(path.join(desk.cwd, 'foreign/index.html'), 'utf8')).toBe('<h1>Our home page</h1>')
    expect(await desk.run(['dashboard', 'build', '--output', 'foreign/benchmarks'])).toMatchObject({ code: 0 })
  })

  test('says which folder cannot be written', async () => {
    await desk.write('file', 'x')
    const { code, stderr } = await desk.run(['dashboard', 'build', '--output', 'file/site'])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^file\/site cannot be written: a part of the path is a file/),
    ])
  })

  test('writes one file that has everything in it', async () => {
    const { code, document } = await desk.json(['dashboard', 'build', '--single-file', 'report.html', '--cases', '2'])
    expect([code, document]).toEqual([
      0,
      expect.objectContaining({ output: 'report.html', files: 1, snapshots: 3, worse: 1 }),
    ])
    const page = await readFile(path.join(desk.cwd, 'report.html'), 'utf8')
    expect(page.match(/data-path="[^"]+"/g)?.map((each) => each.replace(/[0-9a-f]{8,10}/g, '*'))).toEqual([
      'data-path="data/c/*/1-3.*.json"',
      'data-path="data/k/*/2.*.json"',
      'data-path="data/k/*/3.*.json"',
      'data-path="data/episodes.*.json"',
      'data-path="data/index.json"',
    ])
  })

  test('leaves out what is older, and takes pull requests where they are asked for', async () => {
    await desk.run(['dashboard', 'build', '--output', 'few', '--last', '1'])
    expect(await indexOf('few')).toMatchObject({ totals: { snapshots: 2, left_out: { older: 1 } } })
    await desk.run(['dashboard', 'build', '--output', 'pulls', '--environment', 'pull-request/*'])
    expect((await indexOf('pulls')).configurations).toMatchObject([{ environment: 'pull-request/7' }])
  })

  test.each([
    [[], 'dashboard build takes --output <directory> or --single-file <file>: name one of them'],
    [['--output', 'a', '--single-file', 'b'], 'dashboard build takes --output <directory> or --single-file <file>'],
    [['--output', 'a', '--profile', 'secret'], 'profile: "secret" is not allowed'],
    [['--output', 'a', '--since', 'then'], 'since: "then" is not a time'],
    [['--output', 'a', '--history-branch', 'nowhere'], '--history-branch: '],
    [['--output', 'a', '--data-dir', 'nothing'], 'There is no database in '],
  ])('with %j is wrong usage', async (flags, message) => {
    const { code, stderr } = await desk.run(['dashboard', 'build', ...flags])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
