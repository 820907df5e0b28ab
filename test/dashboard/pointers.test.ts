import { describe, expect, test } from '@jest/globals'
import { checkoutOf } from '../../src/dashboard/pointers.js'
import { numbersIn } from '../../src/dashboard/ranges.js'
import { foldAll } from './folding.js'
import { HistoryLines } from './history-lines.js'

describe('what a checkout would do', () => {
  test('of a version on the line: it takes back what came after it, and a rollback goes on from there', () => {
    expect(
      checkoutOf(
        [
          [1, 3],
          [7, 9],
        ],
        3,
      ),
    ).toEqual({ undone: [9, 8, 7], next: 2 })
    expect(checkoutOf([[1, 3]], 1)).toEqual({ undone: [3, 2], next: null })
  })

  test('of another version: it takes nothing back, and a rollback comes back to where it was', () => {
    expect(
      checkoutOf(
        [
          [1, 3],
          [7, 9],
        ],
        5,
      ),
    ).toEqual({ undone: [], next: 9 })
  })

  test('is what happens when it is done', async () => {
    for (const to of [1, 2, 3, 4]) {
      const history = new HistoryLines()
      const own = history.of()
      for (let count = 0; count < 4; count += 1) own.push()
      own.rollback(2)
      const { pages } = await foldAll(history.pages())
      const said = checkoutOf(pages()[0]?.line ?? [], to)
      own.checkout(to)
      const line = numbersIn((await foldAll(history.pages())).pages()[0]?.line ?? [])
      expect([to, line.at(-1), line.at(-2) ?? null]).toEqual([to, to, said.next])
    }
  })
})
