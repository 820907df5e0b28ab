/** Runs the pushes of a study, as a worker of bench/verdicts.mjs. */
import { parentPort } from 'node:worker_threads'
import * as models from './case-models.mjs'
import { decide, isRedByLimit, measure } from './judge-push.mjs'
import { randomFrom } from './random.mjs'

/**
 * Simulates pushes of `comparisons` results over `n` cases each, once with nothing changed (`pushes` of them) and, in
 * the first `damagedPushes`, once for each of `damages`. A result is made and measured once, and stands in three pushes:
 *
 * - `one`: alone, the first `alone` of each push;
 * - `some`: damaged, with the others of its push as they were;
 * - `all`: with all others damaged as it is.
 *
 * Gives counts by push and damage, such as `some 0.05`: of pushes that are red (`red`), not red but inconclusive
 * (`inconclusive`), and, where nothing changed, red by the limit alone (`byLimit`). `falselyRed` are those in which
 * something is red that did not change, of `steady` ones: a run that took three times as long by itself did change. The
 * same in every run: the random numbers start with the name of the study.
 */
export function simulate({ name, model, options, n, comparisons, alone, damages, pushes, damagedPushes }) {
  const random = randomFrom(name)
  const counts = {}
  const count = (cell, measured, { damaged = 0, byLimit = [], isSteady = true } = {}) => {
    const found = (counts[cell] ??= { pushes: 0, red: 0, inconclusive: 0, byLimit: 0, steady: 0, falselyRed: 0 })
    const { verdicts, together } = decide(measured)
    const redBut = (index) => verdicts.slice(index).includes('regression')
    const red = together || redBut(0)
    // All together they did not fall by the limit unless all of them did.
    const falselyRed = isSteady && (redBut(damaged) || (together && damaged < measured.length))
    found.pushes += 1
    found.red += red ? 1 : 0
    found.inconclusive += !red && verdicts.includes('inconclusive') ? 1 : 0
    found.byLimit += byLimit.includes(true) ? 1 : 0
    found.steady += isSteady ? 1 : 0
    found.falselyRed += falselyRed ? 1 : 0
  }
  const results = (damage) =>
    Array.from({ length: comparisons }, (_, index) => models[model](n, random, { ...options, index, damage }))
  for (let push = 0; push < pushes; push += 1) {
    const same = results(0)
    const before = same.map(measure)
    const byLimit = same.map(isRedByLimit)
    before.slice(0, alone).forEach((each, index) => {
      count('one 0', [each], { byLimit: [byLimit[index]], isSteady: same[index].isSlow !== true })
    })
    if (comparisons > 1) count('all 0', before, { byLimit })
    if (push >= damagedPushes) continue
    for (const damage of damages) {
      const now = results(damage).map(measure)
      for (const each of now.slice(0, alone)) count(`one ${damage}`, [each], { damaged: 1 })
      if (comparisons === 1) continue
      count(`some ${damage}`, [now[0], ...before.slice(1)], { damaged: 1 })
      count(`all ${damage}`, now, { damaged: comparisons })
    }
  }
  return counts
}

parentPort?.on('message', (study) => parentPort.postMessage({ study, counts: simulate(study) }))
