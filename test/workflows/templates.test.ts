import { describe, test } from '@jest/globals'
import { SCENARIOS } from './scenarios.js'

/** The others are played beside the edits, where there is time for them. */
const PLAYED = [
  'the example in the README',
  'a verdict that is confirmed',
  'push',
  'pull request',
  'pull request of a fork',
  'rollback',
] as const

describe('from the event to the comment, a copied template keeps its promises', () => {
  test.each(PLAYED)('%s', async (name) => {
    await SCENARIOS[name]()
  })
})
