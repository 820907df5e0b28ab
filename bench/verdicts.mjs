/**
 * How often a verdict is wrong, by simulation: the tables of docs/verdicts.md. Over budget where a false alarm rate is
 * beyond the promised 5% with 99% confidence. The same numbers in every run: each cell has a seed of its own.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { falseAlarmTable, historyTable, percent, powerTable, writePage } from './verdicts/page.mjs'

const PROMISED = 0.05
/** Of a one-sided 99% bound. */
const Z99 = 2.3263
const SIZES = [20, 50, 100, 200, 500, 1000]
const DROPS = [0, 0.02, 0.05, 0.08, 0.1]
const KIND_SIZES = [20, 100, 500]
/** What a comparison is made of, by model and options of bench/verdicts/case-models.mjs. */
const KINDS = {
  steady: { model: 'passOrFail', options: { flips: 0.01 }, words: 'pass or fail, 1% of cases flip' },
  calm: { model: 'passOrFail', options: { flips: 0.05 }, words: 'pass or fail, 5% flip' },
  noisy: { model: 'passOrFail', options: { flips: 0.18 }, words: 'pass or fail, 18% flip' },
  half: { model: 'halfSteady', words: 'half of the results: 0.5% flip, the others: 14%', comparisons: [20] },
  trials: { model: 'trials', options: { runs: 3 }, words: 'three trials of each case' },
  scores: { model: 'scores', words: 'scores of 0 to 1' },
  micro: { model: 'microF1', words: 'f1, micro, from counts' },
  macro: { model: 'macroF1', words: 'f1, macro' },
  // Fewer than ten groups are types of cases.
  clusters: { model: 'clusters', words: 'five cases to a document, as `group`', from: 50 },
}

/** How often every case is run, in a data set of 100. */
const RUNS = [1, 2, 3, 5, 10]

const LATENCY = { noises: [0.1, 0.2], lengths: [8, 12, 20], damages: [0, 0.25, 0.5, 1] }

/** The cells of a family of tables share what nothing changed in. */
function cellOf({ model, options = {}, n, comparisons, damage = 0, damaged = 0 }) {
  const affected = damage === 0 ? 0 : damaged
  // A promise is measured where nothing changed; of what is found a rough share is enough.
  const pushes = comparisons === 1 ? 4_000 : (n <= 200 ? 2_000 : 1_000) / (affected === 0 ? 1 : 2)
  const name = [model, ...Object.values(options), n, comparisons, damage, affected].join(' ')
  return { name, model, options, n, comparisons, damage, damaged: affected, pushes }
}

const POWER = {
  one: { comparisons: 1, damaged: 1 },
  some: { comparisons: 20, damaged: 1 },
  all: { comparisons: 20, damaged: 20 },
}
const powerCell = (table, n, damage) => cellOf({ model: 'passOrFail', n, damage, ...POWER[table] })
const runsCell = (runs, damage) => cellOf({ model: 'trials', options: { runs }, n: 100, damage, ...POWER.one })
const kindCell = ({ model, options }, comparisons, n) => cellOf({ model, options, n, comparisons })

const latencyCell = (sd, n, damage) =>
  cellOf({ model: 'latencies', options: { sd }, n, comparisons: 1, damage, damaged: 1 })

function allCells() {
  const power = Object.keys(POWER).flatMap((table) =>
    SIZES.flatMap((n) => DROPS.map((drop) => powerCell(table, n, drop))),
  )
  const kinds = Object.values(KINDS).flatMap((kind) =>
    (kind.comparisons ?? [1, 20]).flatMap((comparisons) =>
      KIND_SIZES.filter((n) => n >= (kind.from ?? 0)).map((n) => kindCell(kind, comparisons, n)),
    ),
  )
  const latencies = LATENCY.noises.flatMap((sd) =>
    LATENCY.lengths.flatMap((n) => LATENCY.damages.map((damage) => latencyCell(sd, n, damage))),
  )
  const repeats = RUNS.flatMap((runs) => DROPS.map((drop) => runsCell(runs, drop)))
  return new Map([...power, ...repeats, ...kinds, ...latencies].map((cell) => [cell.name, cell]))
}

/** Counts of all cells, the largest first, on as many cores as there are. */
async function simulateAll(cells) {
  const open = [...cells.values()].sort((a, b) => b.n * b.comparisons * b.pushes - a.n * a.comparisons * a.pushes)
  const counts = new Map()
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('verdicts/simulate.mjs', import.meta.url))
      const next = () => {
        const cell = open.shift()
        if (cell === undefined) resolve(worker.terminate())
        else worker.postMessage(cell)
      }
      worker.on('message', ({ cell, counts: found }) => {
        counts.set(cell.name, found)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), open.length) }, work))
  return counts
}

/** The one-sided 99% lower bound of a rate (Wilson): so much it is at least. */
function atLeast(count, n) {
  const rate = count / n
  const square = Z99 * Z99
  const half = Z99 * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n * n))
  return (rate + square / (2 * n) - half) / (1 + square / n)
}

export async function verdicts() {
  const cells = allCells()
  const counts = await simulateAll(cells)
  const of = (cell) => counts.get(cell.name)
  await writePage({
    ...Object.fromEntries(
      Object.keys(POWER).map((table) => [
        `power ${table}`,
        powerTable('cases', SIZES, DROPS, (n, drop) => of(powerCell(table, n, drop))),
      ]),
    ),
    repeats: powerTable('runs of 100 cases', RUNS, DROPS, (runs, drop) => of(runsCell(runs, drop))),
    'false alarms': falseAlarmTable(
      Object.fromEntries(Object.entries(KINDS).map(([kind, { words }]) => [kind, words])),
      KIND_SIZES,
      (kind, comparisons, n) => of(kindCell(KINDS[kind], comparisons, n)),
    ),
    latencies: historyTable(LATENCY.noises, LATENCY.lengths, LATENCY.damages, (...cell) => of(latencyCell(...cell))),
  })
  const rates = [...cells.values()].map((cell) => {
    const { falselyRed, pushes } = of(cell)
    return { cell, falselyRed, pushes, bound: atLeast(falselyRed, pushes) }
  })
  const [worst] = rates.toSorted((a, b) => b.bound - a.bound)
  return [
    {
      name: `verdicts: pushes that are red though nothing changed, in ${cells.size} kinds of pushes (docs/verdicts.md)`,
      samples: {},
      figure: `at worst ${percent(worst.falselyRed, worst.pushes)}% of ${worst.pushes} (${worst.cell.name})`,
      budget: `${100 * PROMISED}%, within its 99% bound`,
      ok: worst.bound <= PROMISED,
      rates: rates.map(({ cell: { name }, falselyRed, pushes }) => ({ name, falselyRed, pushes })),
    },
  ]
}
