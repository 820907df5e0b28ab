import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commitPath, encodeName, numberedPath, versionInCommits } from '../../../src/store/branch/paths.js'

test.each([
  ['github-actions', 'github-actions'],
  ['branch/feature/x', 'branch=2ffeature=2fx'],
  ['GPT-4o', '+g+p+t-4o'],
  ['gemini-2.5_pro', 'gemini-2.5_pro'],
  ['..', '=2e=2e'],
  ['.git', '=2egit'],
  ['v1.', 'v1=2e'],
  ['-rf', '=2drf'],
  ['con', '=63on'],
  ['nul.txt', '=6eul.txt'],
  ['a b', 'a=20b'],
  ['ü', '=c3=bc'],
  ['u\u0308', 'u=cc=88'],
  ['C:\\x', '+c=3a=5cx'],
  ['a=2f', 'a=3d2f'],
])('the name %j is the folder %s', (name, folder) => {
  expect(encodeName(name)).toBe(folder)
})

test('any two names have two folders, on every file system, and none is long', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  const seen = new Map<string, string>()
  fc.assert(
    fc.property(fc.oneof(names, fc.string({ minLength: 1, maxLength: 200 })), (name) => {
      const folder = encodeName(name)
      expect(folder).toMatch(/^[a-z0-9_+=][a-z0-9_+=.-]*$/)
      expect(folder).not.toMatch(/\.$|\.\.\//)
      expect(folder.length).toBeLessThanOrEqual(48)
      expect(seen.get(folder) ?? name).toBe(name)
      seen.set(folder, name)
    }),
    { numRuns: 2000 },
  )
  const long = 'x'.repeat(199)
  expect(encodeName(`${long}a`)).not.toBe(encodeName(`${long}b`))
  expect(encodeName(`${long}a`).toLowerCase()).not.toBe(encodeName(`${long}A`).toLowerCase())
})

test('no folder grows without bound, and the file of a version is known without looking', () => {
  expect(numberedPath('c', 'snapshots', 1)).toBe('c/snapshots/00/00/1.json')
  expect(numberedPath('c', 'verdicts', 1234)).toBe('c/verdicts/00/12/1234.ndjson')
  expect(numberedPath('c', 'moves', 1_234_567)).toBe('c/moves/123/45/1234567.json')
})

test('a commit says by its name which version it is of', () => {
  const path = commitPath('c', 'ABcd123', 17)
  expect(path).toBe('c/commits/ab/abcd123-17.txt')
  expect(versionInCommits(path?.split('/').at(-1) ?? '')).toBe(17)
  for (const sha of [null, undefined, '', '../x', 'not hexadecimal']) expect(commitPath('c', sha, 1)).toBeNull()
})
