import { afterAll, expect, test } from '@jest/globals'
import { openScratch } from '../../../../src/store/branch/database.js'
import { Sequence } from './sequences.js'

const scratch = openScratch()
afterAll(() => scratch.close())

test('a push, its verdicts and promotion leave the same files without a database as with one, byte for byte', async () => {
  const first = new Sequence(scratch, 1)
  await first.run(24, [])
  const imported = await first.export()
  const all = [first]
  for (let seed = 2; seed <= 5; seed += 1) {
    const sequence = new Sequence(scratch, seed)
    await sequence.run(24, imported)
    all.push(sequence)
  }
  const left = all.flatMap(({ counts }) => counts.left)
  const answered = all.reduce((sum, { counts }) => sum + counts.answered, 0)
  expect(answered).toBeGreaterThan(60)
  // Only what hardly ever happens, such as making a snapshot the baseline that is archived.
  expect(left.length).toBeLessThan(answered / 30)
}, 180_000)
