import { baselineContract } from '../contract/baseline.js'
import { judgingContract } from '../contract/judging.js'
import { promotionContract } from '../contract/promotion.js'
import { missingContract } from '../contract/missing.js'
import { referenceContract } from '../contract/reference.js'
import { replayContract } from '../contract/replay.js'
import { usualContract } from '../contract/usual.js'
import { onTheHistoryBranch } from './branch-contract.js'

onTheHistoryBranch({
  baselines: baselineContract,
  judging: judgingContract,
  promotion: promotionContract,
  'what a push lacks': missingContract,
  references: referenceContract,
  'what is usual': usualContract,
  'pushes that are repeated': replayContract,
})
