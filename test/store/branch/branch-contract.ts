import { afterAll, beforeAll, describe } from '@jest/globals'
import type { OpenStore } from '../contract/store-material.js'
import { openNewHistoryBranch } from './branch-store.js'

/**
 * Runs suites of the contract of every store, but for what the database refuses to those who have SQL: a branch has
 * none, and its files are as safe from their owner as any in git. Each statement of a suite loads the whole history:
 * each suite has a branch of its own.
 */
export function onTheHistoryBranch(suites: { readonly [name: string]: (database: () => OpenStore) => void }): void {
  describe.each(Object.entries(suites))('the history branch: %s', (_name, contract) => {
    const opened: OpenStore[] = []
    beforeAll(async () => {
      opened.push(await openNewHistoryBranch())
    }, 60_000)
    afterAll(() => Promise.all(opened.map((each) => each.close())))

    contract(() => {
      const [first] = opened
      if (first === undefined) throw new Error('the store did not open')
      return first
    })
  })
}
