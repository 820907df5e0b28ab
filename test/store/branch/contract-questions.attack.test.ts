import { daysContract } from '../contract/days.js'
import { documentedSql } from '../contract/documented-sql.js'
import { lifecycleContract } from '../contract/lifecycle.js'
import { pointerContract } from '../contract/pointer.js'
import { questionsContract } from '../contract/questions.js'
import { onTheHistoryBranch } from './branch-contract.js'

onTheHistoryBranch({
  'documented SQL': documentedSql,
  pointers: pointerContract,
  'the life of a snapshot': lifecycleContract,
  'questions over time': questionsContract,
  'days of a configuration': daysContract,
})
