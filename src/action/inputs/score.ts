import type { InputContract } from './contract.js'

const SCORE = ['score'] as const

/** The inputs of the command `score`. */
export const SCORE_INPUTS = {
  expected: {
    about:
      'The expected answers: a CSV or JSON Lines file in the workspace with the columns `id`, `expected` and optionally ' +
      '`group` (docs/scoring.md).',
    of: SCORE,
    needed: SCORE,
  },
  predictions: {
    about:
      'The answers to score: a CSV or JSON Lines file with the columns `id`, `predicted` and optionally `latency_ms`, ' +
      '`cost` and `error`. With `artifact-name`, `artifact-pattern` or `run-id` it is read from those artifacts.',
    of: SCORE,
    needed: SCORE,
  },
  separator: {
    about: 'The separator between several labels of one case, such as `|`. Arrays in JSON Lines need none.',
    of: SCORE,
  },
} as const satisfies { readonly [name: string]: InputContract }
