/** Runs the pushes of cells, as a worker of bench/verdicts.mjs. */
import { parentPort } from 'node:worker_threads'
import * as models from './case-models.mjs'
import { judgePush } from './judge-push.mjs'
import { randomFrom } from './random.mjs'

/**
 * Simulates a cell: `pushes` pushes of `comparisons` results over `n` cases each, of which the first `damaged` fell by
 * `damage`. Counts pushes that are red (`red`), red though nothing changed there (`falselyRed`), not red but inconclusive
 * (`inconclusive`), and red by the limit alone (`byLimit`).
 */
export function simulate({ name, model, options, n, comparisons, damage, damaged, pushes }) {
  const random = randomFrom(name)
  const counts = { pushes, red: 0, falselyRed: 0, inconclusive: 0, byLimit: 0 }
  for (let push = 0; push < pushes; push += 1) {
    const results = Array.from({ length: comparisons }, (_, index) =>
      models[model](n, random, { ...options, index, damage: index < damaged ? damage : 0 }),
    )
    const { verdicts, together, byLimit } = judgePush(results)
    const redBut = (index) => verdicts.slice(index).includes('regression')
    const red = together || redBut(0)
    counts.red += red ? 1 : 0
    // All together they did not fall by the limit unless all of them did.
    counts.falselyRed += redBut(damaged) || (together && damaged < comparisons) ? 1 : 0
    counts.inconclusive += !red && verdicts.includes('inconclusive') ? 1 : 0
    counts.byLimit += byLimit.includes('regression') ? 1 : 0
  }
  return counts
}

parentPort?.on('message', (cell) => parentPort.postMessage({ cell, counts: simulate(cell) }))
