import { describe, test } from '@jest/globals'
import { SCENARIOS } from './scenarios.js'

describe('from the event to the comment, a copied template keeps its promises', () => {
  test.each(Object.entries(SCENARIOS))('%s', async (_, play) => {
    await play()
  })
})
