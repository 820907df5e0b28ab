import type { InputContract } from './contract.js'

const SCORE = ['score'] as const

/** What the command `score` makes a result of. */
export const SCORE_INPUTS = {
  expected: {
    about:
      'The known cases, a CSV or JSON Lines file of the workspace with the columns `id`, `expected` and, if ' +
      'there are any, `group`, see docs/scoring.md.',
    of: SCORE,
    needed: SCORE,
  },
  predictions: {
    about:
      'The answers, a CSV or JSON Lines file with the columns `id`, `predicted` and, where they are known, ' +
      '`latency_ms`, `cost` and `error`. With `artifact-name`, `artifact-pattern` or `run-id` it is in those artifacts.',
    of: SCORE,
    needed: SCORE,
  },
  separator: {
    about: 'What stands between the labels of a case that has several, such as `|`. Arrays in JSON Lines need none.',
    of: SCORE,
  },
} as const satisfies { readonly [name: string]: InputContract }
