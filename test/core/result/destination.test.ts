import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/errors.js'
import {
  JUDGED_ONLY,
  destinationOf,
  type Base,
  type Destination,
  type EnvironmentInputs,
  type Measured,
} from '../../../src/core/result/destination.js'
import { isEphemeral } from '../../../src/core/result/environment.js'
import { fitName } from '../../../src/core/result/names/fit-name.js'
import { nameFault } from '../../../src/core/result/names/names.js'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const where = (run: Measured, inputs: EnvironmentInputs = {}): Destination => destinationOf(run, inputs, digest)

const SHA = 'f'.repeat(40)
const MAIN: Base = { branch: 'main', isDefault: true, commit: SHA }
const RELEASE: Base = { branch: 'release/1', isDefault: false, commit: null }
const own = { kind: 'own-baseline' } as const
const elsewhere = { kind: 'baseline-environment' } as const
const base = (environment: string, commit: string | null = SHA) => ({ kind: 'base', environment, commit }) as const

const branch = (isProtected: boolean): Measured => ({ kind: 'branch', branch: 'fix/a', isProtected })
const pull = (facts: object = {}): Measured => ({ kind: 'pull-request', number: 7, base: MAIN, isOwn: true, ...facts })
const laptop: Measured = { kind: 'laptop' }
const main: Measured = { kind: 'default-branch' }
const queue: Measured = { kind: 'merge-queue', base: MAIN }
const tag: Measured = { kind: 'tag', tag: 'v1' }
const other: Measured = { kind: 'other', why: 'it is not known' }

/** A row of the table: environment, stored, reference, where a baseline is looked for else. */
type Row = [string | null, Destination['stored'], Destination['reference'], string]

test.each<[what: string, Measured, string, Row]>([
  ['the default branch', main, '', ['github-actions', 'always', own, 'github-actions']],
  ['the default branch, named', main, 'production', ['production', 'always', own, 'production']],
  ['another branch', branch(false), '', ['branch/fix/a', 'always', elsewhere, 'github-actions']],
  ['a protected branch', branch(true), '', ['branch/fix/a', 'always', { kind: 'own-previous-run' }, 'github-actions']],
  ['another branch, named', branch(false), 'release', ['release', 'always', own, 'github-actions']],
  ['a protected branch, named', branch(true), 'release', ['release', 'always', own, 'github-actions']],
  ['a branch, named as one', branch(false), 'branch/x', ['branch/x', 'always', elsewhere, 'github-actions']],
  [
    'a pull request of this repository',
    pull(),
    '',
    ['pull-request/7', 'on-a-database', base('github-actions'), 'github-actions'],
  ],
  [
    'a pull request, whatever is named',
    pull(),
    'production',
    ['pull-request/7', 'on-a-database', base('production'), 'production'],
  ],
  [
    'a pull request to another branch',
    pull({ base: RELEASE }),
    'production',
    ['pull-request/7', 'on-a-database', base('branch/release/1', null), 'production'],
  ],
  [
    'a pull request whose base is not known',
    pull({ base: null }),
    '',
    ['pull-request/7', 'on-a-database', elsewhere, 'github-actions'],
  ],
  [
    'a pull request of a fork or by Dependabot',
    pull({ isOwn: false }),
    'production',
    ['pull-request/7', 'never', base('production'), 'production'],
  ],
  ['a merge queue', queue, '', [null, 'never', base('github-actions'), 'github-actions']],
  ['a merge queue, named', queue, 'production', [null, 'never', base('production'), 'production']],
  ['a tag', tag, '', ['tag/v1', 'never', own, 'github-actions']],
  ['a tag, named', tag, 'releases', ['releases', 'always', own, 'github-actions']],
  ['anything else', other, '', [null, 'never', elsewhere, 'github-actions']],
  ['anything else, named', other, 'production', [null, 'never', elsewhere, 'production']],
  ['a laptop', laptop, ' ', ['local', 'always', own, 'github-actions']],
  ['a laptop, named', laptop, ' staging ', ['staging', 'always', own, 'github-actions']],
  ['a laptop, named as the main line', laptop, 'github-actions', ['github-actions', 'always', own, 'github-actions']],
])('%s: where its results go and what they may do there', (_, run, environment, row) => {
  const destination = where(run, { environment })
  const { environment: place, stored, reference, baselineEnvironment } = destination
  expect([place, stored, reference, baselineEnvironment]).toEqual(row)
  expect(where(run, { environment, baselineEnvironment: ' other ' })).toEqual({
    ...destination,
    baselineEnvironment: 'other',
  })
})

const measured: fc.Arbitrary<Measured> = fc.oneof(
  ...[laptop, main, queue, tag, other].map((run) => fc.constant(run)),
  fc.record({
    kind: fc.constant('branch' as const),
    branch: fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }),
    isProtected: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('pull-request' as const),
    number: fc.nat(),
    base: fc.constantFrom(MAIN, RELEASE, null),
    isOwn: fc.boolean(),
  }),
)

describe('whatever a run and its inputs say,', () => {
  const input = fc.constantFrom('', 'production', 'github-actions', 'branch/main', 'pull-request/1')

  test('nothing of a stranger, a queue or an unknown event is stored, and pull requests never in what is named', () => {
    fc.assert(
      fc.property(measured, input, input, (run, environment, baselineEnvironment) => {
        const destination = where(run, { environment, baselineEnvironment })
        const isTrusted = !['merge-queue', 'other'].includes(run.kind) && !(run.kind === 'pull-request' && !run.isOwn)
        if (!isTrusted) expect(destination.stored).toBe('never')
        if (destination.environment === null) expect(destination.stored).toBe('never')
        if (run.kind === 'pull-request') expect(destination.environment).toBe(`pull-request/${run.number}`)
      }),
    )
  })

  test('every environment that is made from it is a name that the database takes', () => {
    fc.assert(
      fc.property(measured, input, (run, environment) => {
        const { environment: place, reference, baselineEnvironment } = where(run, { environment })
        const names = [place ?? JUDGED_ONLY, baselineEnvironment]
        if (reference.kind === 'base') names.push(reference.environment)
        for (const name of names) expect([name, nameFault(name)]).toEqual([name, undefined])
      }),
    )
  })
})

test('what belongs to no environment is judged under an ephemeral name', () => {
  expect(isEphemeral(JUDGED_ONLY)).toBe(true)
})

describe('an environment that is typed is refused before anything is stored,', () => {
  test.each([
    ['environment', 'x'.repeat(201), 'has 201 characters, more than 200'],
    ['environment', 'a\nb', 'holds the invisible character U+'],
    ['baselineEnvironment', 'x'.repeat(201), 'has 201 characters, more than 200'],
  ])('by the name of its input: %s', (input, text, why) => {
    const name = input === 'environment' ? 'environment' : 'baseline-environment'
    for (const run of [main, pull(), other, laptop]) {
      expect(() => where(run, { [input]: text })).toThrow(UserError)
      expect(() => where(run, { [input]: text })).toThrow(new RegExp(`^${name}: ".{1,61}" ${why}`))
    }
  })
})

describe('a name that is made from a run is made fit', () => {
  test('a long one keeps its beginning and is told apart by a hash', () => {
    const long = `branch/${'x'.repeat(239)}`
    const [one, two] = [fitName(`${long}1`, digest), fitName(`${long}2`, digest)]
    expect(one).toMatch(/^branch\/x{176}-[0-9a-f]{16}$/)
    expect(one).toHaveLength(200)
    expect(one).not.toBe(two)
    expect(fitName(`${long}1`, digest)).toBe(one)
  })

  test('one that fits stays as it is, to the last character', () => {
    for (const name of ['branch/fix/a', `branch/${'x'.repeat(193)}`]) expect(fitName(name, digest)).toBe(name)
  })

  test('letters are not cut in halves, and what cannot be seen is left out', () => {
    expect(fitName(`branch/${'😀'.repeat(120)}`, digest)).toMatch(/^branch\/(?:😀)+-[0-9a-f]{16}$/u)
    expect(fitName('branch/a\u202eb', digest)).toMatch(/^branch\/ab-[0-9a-f]{16}$/)
    expect(fitName('branch/a\u202eb', digest)).not.toBe(fitName('branch/a\u2066b', digest))
  })
})
