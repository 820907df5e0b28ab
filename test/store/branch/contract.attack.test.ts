import { afterAll, beforeAll, describe } from '@jest/globals'
import { baselineContract } from '../contract/baseline.js'
import { documentedSql } from '../contract/documented-sql.js'
import { exchangeContract } from '../contract/exchange.js'
import { openNewHistoryBranch } from './branch-store.js'
import { judgingContract } from '../contract/judging.js'
import { lifecycleContract } from '../contract/lifecycle.js'
import { missingContract } from '../contract/missing.js'
import { pointerContract } from '../contract/pointer.js'
import { promotionContract } from '../contract/promotion.js'
import { questionsContract } from '../contract/questions.js'
import { referenceContract } from '../contract/reference.js'
import { registryContract } from '../contract/registry.js'
import { replayContract } from '../contract/replay.js'
import type { OpenStore } from '../contract/store-material.js'

/**
 * The contract of every store, but for what the database refuses to those who have SQL: a branch has none, and its
 * files are as safe from their owner as any in git. Each statement of these suites loads the whole history: each suite
 * has a branch of its own.
 */
describe.each<[string, (database: () => OpenStore) => void]>([
  [
    'pushes, pointers and baselines',
    (database) => {
      documentedSql(database)
      pointerContract(database)
      promotionContract(database)
      judgingContract(database)
      baselineContract(database)
      referenceContract(database)
      replayContract(database)
    },
  ],
  ['what a push lacks', missingContract],
  ['the life of a snapshot', lifecycleContract],
  ['questions over time', questionsContract],
  ['the registry of models', (database) => registryContract(database, openNewHistoryBranch)],
])('the history branch: %s', (_name, contract) => {
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

describe('the history branch', () => {
  exchangeContract(openNewHistoryBranch)
})
