import { describe } from '@jest/globals'
import { exchangeContract } from '../contract/exchange.js'
import { registryContract } from '../contract/registry.js'
import { onTheHistoryBranch } from './branch-contract.js'
import { openNewHistoryBranch } from './branch-store.js'

onTheHistoryBranch({ 'the registry of models': (database) => registryContract(database, openNewHistoryBranch) })

describe('the history branch', () => {
  exchangeContract(openNewHistoryBranch)
})
