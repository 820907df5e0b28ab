import { matchesGlob } from 'node:path/posix'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nameMatches, pathMatches } from '../../src/core/glob.js'

describe('a star in a name stands for any characters', () => {
  test.each([
    ['f1', 'f1', true],
    ['f1', 'a.f1', false],
    ['*', 'anything.at.all', true],
    ['*.f1', 'category.x.f1', true],
    ['*.f1', 'f1', false],
    ['category.*.f1', 'category.a.b.f1', true],
    ['category.*.f1', 'category.f1', false],
    ['*_p*_ms', 'latency_p95_ms', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a**b', 'ab', true],
    ['*ab*ab', 'xab', false],
    ['a.c', 'abc', false],
    ['(f1)+$', 'f1', false],
    ['pull-request/*', 'pull-request/12', true],
    ['branch/a_*', 'branch/axb', false],
    ['a?', 'ab', false],
  ])('%s on %s: %s', (pattern, name, matches) => {
    expect(nameMatches(pattern, name)).toBe(matches)
  })

  test('even a hostile pattern is answered at once', () => {
    expect(nameMatches(`${'*a'.repeat(2_000)}b`, 'a'.repeat(5_000))).toBe(false)
  })
})

describe('a path', () => {
  test.each([
    ['*.json', 'a.json', true],
    ['*.json', 'results/a.json', false],
    ['**/*.json', 'a.json', true],
    ['**/*.json', 'a/b/c.json', true],
    ['results/**', 'results/a/b.json', true],
    ['results/**/b.json', 'results/b.json', true],
    ['results-{linux,mac*}', 'results-macos', true],
    ['results-{linux,mac*}', 'results-windows', false],
    ['{a,b{c,d}}.json', 'bd.json', true],
    ['{a}.json', '{a}.json', true],
    ['run-?.json', 'run-7.json', true],
    ['run-?.json', 'run-/.json', false],
    ['run-[0-9a].json', 'run-a.json', true],
    ['run-[!0-9].json', 'run-7.json', false],
    ['\\*.json', '*.json', true],
    ['\\*.json', 'a.json', false],
    ['ä?.json', 'ä🙂.json', true],
  ])('%s on %s: %s', (pattern, path, matches) => {
    expect(pathMatches(pattern, path)).toBe(matches)
  })

  test('that is hidden is matched only by a dot of the pattern', () => {
    for (const pattern of ['*', '**', '**/*', '?hidden', '[.]hidden'])
      expect(pathMatches(pattern, '.hidden')).toBe(false)
    expect(pathMatches('**/*.json', 'a/.cache/b.json')).toBe(false)
    expect(pathMatches('**/.cache/*', 'a/.cache/b.json')).toBe(true)
  })

  test('matches what Node.js says it does, in every way of writing a pattern', () => {
    const part = fc.constantFrom('a', 'b', '.', '/', '*', '?', '**/', '/**/', '[ab]', '[!a]', '{a,b}', '{a,b/c}', '-')
    const patterns = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
    const folder = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '-'), minLength: 1, maxLength: 4 })
    const paths = fc.array(folder, { minLength: 1, maxLength: 3 }).map((folders) => folders.join('/'))
    fc.assert(
      fc.property(patterns, paths, (pattern, path) => {
        fc.pre(
          !/\/\/|^\/|\/$|\.\.|(?:^|\/)\.(?:\/|$)/.test(`${pattern}\n${path}`) && !/[\n/]\.+(?:\/|$)/.test(`\n${path}`),
        )
        expect([pattern, path, pathMatches(pattern, path)]).toEqual([pattern, path, matchesGlob(path, pattern)])
      }),
      { numRuns: 3000 },
    )
  })

  // A matcher that tries again what it tried would not come back from these.
  test('that is hostile is answered at once', () => {
    expect(pathMatches(`${'*-'.repeat(40)}.json`, '-'.repeat(5_000))).toBe(false)
    expect(pathMatches(`${'**/'.repeat(40)}x`, 'a/'.repeat(2_000))).toBe(false)
    expect(pathMatches('{a,a*}'.repeat(40), `${'a'.repeat(1_000)}b`)).toBe(true)
    expect(pathMatches('{'.repeat(2_000), 'a')).toBe(false)
  })
})
