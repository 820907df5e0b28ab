import { afterAll, beforeAll, describe } from '@jest/globals'
import { baselineContract } from './baseline.js'
import { catalogContract } from './catalog.js'
import { coldStorageContract } from './cold-storage.js'
import { dashboardContract } from './dashboard.js'
import { daysContract } from './days.js'
import { documentedSql } from './documented-sql.js'
import { exchangeContract } from './exchange.js'
import { judgingContract } from './judging.js'
import { keepingContract } from './keeping.js'
import { lifecycleContract } from './lifecycle.js'
import { missingContract } from './missing.js'
import { pointerContract } from './pointer.js'
import { primaryContract } from './primary.js'
import { promotionContract } from './promotion.js'
import { questionsContract } from './questions.js'
import { refusalContract } from './refusal.js'
import { referenceContract } from './reference.js'
import { registryContract } from './registry.js'
import { replayContract } from './replay.js'
import type { OpenStore, Tables } from './store-material.js'

/**
 * What every store does, whichever way leads to its database. `open` gives an empty one each time.
 * @param tables of tables that the same SQL decides everywhere, every row or a part of them
 */
export function storeContract(name: string, open: () => Promise<OpenStore>, tables: Tables = 'a part'): void {
  describe(name, () => {
    let opened: OpenStore | null = null
    beforeAll(async () => {
      opened = await open()
    }, 60_000)
    afterAll(async () => {
      await opened?.close()
    })
    // One database for all but the tests of export and import: each test has configurations of its own.
    const database = (): OpenStore => {
      if (opened === null) throw new Error('the store did not open')
      return opened
    }
    catalogContract(database)
    documentedSql(database)
    pointerContract(database)
    promotionContract(database, tables)
    lifecycleContract(database)
    questionsContract(database)
    daysContract(database)
    judgingContract(database, tables)
    baselineContract(database)
    referenceContract(database)
    missingContract(database)
    primaryContract(database)
    replayContract(database)
    keepingContract(database)
    refusalContract(database)
    registryContract(database, open)
    exchangeContract(open)
    coldStorageContract(open)
    dashboardContract(open)
  })
}
