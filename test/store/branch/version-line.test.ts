import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { VersionLine } from '../../../src/store/branch/version-line.js'

const versions = fc.array(fc.integer({ min: 1, max: 50 }))
const lineOf = (all: readonly number[]): VersionLine =>
  all.reduce((line, version) => line.and(version), VersionLine.read(''))

describe('the line of a configuration', () => {
  test('is written as ranges', () => {
    expect(lineOf([1, 2, 3, 7, 5, 6]).write()).toBe('1-3 7 5-6')
    expect(VersionLine.read('').write()).toBe('')
  })

  test('answers as an array of its versions does, read back or not', () => {
    fc.assert(
      fc.property(versions, fc.nat(60), (all, count) => {
        const made = lineOf(all)
        for (const line of [made, VersionLine.read(made.write())]) {
          expect([...line]).toEqual(all)
          expect(line.length).toBe(all.length)
          expect(line.last(count)).toEqual(count === 0 ? [] : all.slice(-count))
          expect([...line.first(count)]).toEqual(all.slice(0, count))
          expect(line.first(count).length).toBe(Math.min(count, all.length))
          expect(line.at(count + 1)).toBe(all[count] ?? null)
        }
      }),
    )
  })
})
