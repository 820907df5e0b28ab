import { afterAll, expect, test } from '@jest/globals'
import { openScratch } from '../../../../src/store/branch/database.js'
import { expectLongRun } from '../../../../src/store/embedded/pglite.js'
import { Sequence } from './sequences.js'

/** `SEQUENCES=500 npm run test:attack -- test/store/branch/transition` tells as many; `SEED` says where they begin. */
const sequences = Number(process.env['SEQUENCES'] ?? 10)
const seed = Number(process.env['SEED'] ?? 1000)

expectLongRun()
const scratch = openScratch()
afterAll(() => scratch.close())

test(
  'however long histories become, what was done without a database is what the database does',
  async () => {
    const first = new Sequence(scratch, seed)
    await first.run(40, [])
    const imported = await first.export()
    for (let told = 1; told < sequences; told += 1) {
      const sequence = new Sequence(scratch, seed + told)
      await sequence.run(60, imported)
      expect(sequence.counts.left.length).toBeLessThan(5)
    }
  },
  sequences * 300_000,
)
