import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { read, ROOT } from './files.js'

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly permissions: { readonly [scope: string]: string }
  readonly steps: readonly Step[]
}

const { jobs } = parse(read('.github/workflows/release.yml')) as { jobs: { readonly [id: string]: Job } }
const execute = promisify(execFile)

test('who may write or sign runs nothing of the repository, and writes nothing but what it is for', () => {
  const writers = Object.entries(jobs).filter(([, { permissions }]) => Object.values(permissions).includes('write'))
  expect(writers.map(([id, { permissions }]) => [id, Object.keys(permissions)])).toEqual([
    ['attest', ['id-token', 'attestations']],
    ['release', ['contents']],
    ['npm', ['id-token']],
  ])
  for (const [id, { steps }] of writers) {
    for (const { uses = '', run = '' } of steps) {
      expect([id, uses]).toEqual([
        id,
        expect.stringMatching(/^(?:actions\/(?:download-artifact|attest|setup-node)@.*)?$/),
      ])
      expect([id, run]).toEqual([id, expect.not.stringMatching(/\b(?:node|npx|bash|\.\/(?!release\/))/)])
    }
  }
})

test('nothing is tagged or published before everything was checked', () => {
  const before = (id: string): string[] => [jobs[id]?.needs ?? []].flat().flatMap((each) => [each, ...before(each)])
  for (const id of ['attest', 'release', 'npm'])
    expect(before(id)).toEqual(expect.arrayContaining(['check', 'package']))
})

test('the notes of the release are what the changelog says of this version', async () => {
  const { stdout } = await execute(process.execPath, [path.join(ROOT, 'scripts/release-notes.mjs')])
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(stdout.length).toBeGreaterThan(100)
  expect(read('CHANGELOG.md')).toContain(`## ${version}\n\n${stdout}`)
})

describe('the step that tags', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'release-'))
    // Says what it was asked for, and knows the tags in the file `tags`: a line `v1.0.0 <sha>` each.
    const gh = `#!/bin/sh
echo "$*" >>'${folder}/asked'
case "$1 $2" in
  "api repos/"*) name=$(basename "$2"); grep -q "^$name " '${folder}/tags' && grep "^$name " '${folder}/tags' | cut -d' ' -f2 ;;
esac
`
    await writeFile(path.join(folder, 'gh'), gh, { mode: 0o755 })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const tagged = async (tags: string): Promise<{ code: number; asked: string[]; said: string }> => {
    await writeFile(path.join(folder, 'tags'), tags)
    await writeFile(path.join(folder, 'asked'), '')
    const script = jobs['release']?.steps.find(({ run }) => run !== undefined)?.run ?? ''
    const env = { PATH: `${folder}:/usr/bin:/bin`, VERSION: '1.2.3', GITHUB_SHA: 'abc', GH_REPO: 'acme/b' }
    const { code, stdout } = await execute('bash', ['-eo', 'pipefail', '-c', script], { env, cwd: folder }).then(
      (done) => ({ code: 0, ...done }),
      (error: unknown) => error as { code: number; stdout: string },
    )
    const asked = (await readFile(path.join(folder, 'asked'), 'utf8')).trim().split('\n')
    return { code, asked: asked.filter((line) => !/^api repos/.test(line)), said: stdout }
  }
  const release = 'release create v1.2.3 --target abc --title v1.2.3 --notes-file release/notes.md release/*.tgz'
  const made = 'api --method POST repos/acme/b/git/refs -f ref=refs/tags/v1 -f sha=abc'
  const moved = 'api --method PATCH repos/acme/b/git/refs/tags/v1 -f sha=abc -F force=true'

  test('makes both tags the first time', async () => {
    expect(await tagged('')).toMatchObject({ code: 0, asked: [release, made] })
  })

  test('moves the tag of the major version to a new release', async () => {
    expect(await tagged('v1 old\nv1.2.2 old\n')).toMatchObject({ code: 0, asked: [release, moved] })
  })

  test('goes on where an attempt was interrupted after the release', async () => {
    expect(await tagged('v1 old\nv1.2.3 abc\n')).toMatchObject({ code: 0, asked: [moved] })
  })

  test('never moves a version that is released already', async () => {
    const { code, asked, said } = await tagged('v1 old\nv1.2.3 other\n')
    expect([code, asked.join('')]).toEqual([1, ''])
    expect(said).toContain('::error::v1.2.3 is released already, of commit other: set a new version in package.json')
  })
})
