import { storeContract } from './contract.js'
import { openNewHistoryBranch } from './history-branch-store.js'

storeContract('the history branch', openNewHistoryBranch)
