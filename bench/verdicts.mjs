/**
 * How often a verdict is wrong, by simulation: the tables of docs/verdicts.md. Over budget where a false alarm rate is
 * beyond the promised 5% with 99% confidence. The same numbers in every run: each study has a seed of its own.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { falseAlarmTable, historyTable, percent, powerTable, writePage } from './verdicts/page.mjs'

const PROMISED = 0.05
/** Of a one-sided 99% bound. */
const Z99 = 2.3263
const SIZES = [20, 50, 100, 200, 500, 1000]
const DROPS = [0.02, 0.05, 0.08, 0.1]
const KIND_SIZES = [20, 100, 500]
/** What a comparison is made of, by model and options of bench/verdicts/case-models.mjs. */
const KINDS = {
  steady: { model: 'passOrFail', options: { flips: 0.01 }, words: 'pass or fail, 1% of cases flip' },
  calm: { model: 'passOrFail', options: { flips: 0.05 }, words: 'pass or fail, 5% flip' },
  noisy: { model: 'passOrFail', options: { flips: 0.18 }, words: 'pass or fail, 18% flip' },
  half: { model: 'halfSteady', words: 'half of the results: 0.5% flip, the others: 14%', alone: 0 },
  trials: { model: 'trials', options: { runs: 3 }, words: 'three trials of each case' },
  scores: { model: 'scores', words: 'scores of 0 to 1' },
  micro: { model: 'microF1', words: 'f1, micro, from counts' },
  macro: { model: 'macroF1', words: 'f1, macro' },
  // Fewer than ten groups are types of cases.
  clusters: { model: 'clusters', words: 'five cases to a document, as `group`', from: 50 },
}

/** How often every case is run, in a data set of 100. */
const RUNS = [1, 2, 3, 5, 10]

const LATENCY = { noises: [0.1, 0.2], lengths: [8, 12, 20], damages: [0.25, 0.5, 1] }

/** Pushes of one result each; those of twenty are fewer, and the first four of each stand for pushes of one as well. */
const ALONE = 4_000
const RESULTS = 20

/** A promise is measured where nothing changed; of what is found, a rough share is enough. */
function studyOf({ model, options = {}, n, comparisons = 1, alone = 1, damages = [] }) {
  const pushes = comparisons === 1 ? ALONE : n <= 200 ? 1_000 : 500
  const damagedPushes = comparisons === 1 ? pushes / 2 : n <= 200 ? 400 : 250
  const name = [model, ...Object.values(options), n, comparisons].join(' ')
  return { name, model, options, n, comparisons, alone, damages, pushes, damagedPushes }
}

const powerStudy = (n) => studyOf({ model: 'passOrFail', n, comparisons: RESULTS, alone: 4, damages: DROPS })
const runsStudy = (runs) => studyOf({ model: 'trials', options: { runs }, n: 100, damages: DROPS })
const kindStudy = ({ model, options, alone = 4 }, n) => studyOf({ model, options, n, comparisons: RESULTS, alone })
const latencyStudy = (sd, n) => studyOf({ model: 'latencies', options: { sd }, n, damages: LATENCY.damages })

function allStudies() {
  const kinds = Object.values(KINDS).flatMap((kind) =>
    KIND_SIZES.filter((n) => n >= (kind.from ?? 0)).map((n) => kindStudy(kind, n)),
  )
  const latencies = LATENCY.noises.flatMap((sd) => LATENCY.lengths.map((n) => latencyStudy(sd, n)))
  return [...SIZES.map(powerStudy), ...RUNS.map(runsStudy), ...kinds, ...latencies]
}

/** Counts of all studies by name, the largest first, on as many cores as there are. */
async function simulateAll(studies) {
  const size = ({ n, comparisons, pushes, damages, damagedPushes }) =>
    n * comparisons * (pushes + damages.length * damagedPushes)
  const open = studies.toSorted((a, b) => size(b) - size(a))
  const counts = new Map()
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('verdicts/simulate.mjs', import.meta.url))
      const next = () => {
        const study = open.shift()
        if (study === undefined) resolve(worker.terminate())
        else worker.postMessage(study)
      }
      worker.on('message', ({ study, counts: found }) => {
        counts.set(study.name, found)
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
  const studies = allStudies()
  const counts = await simulateAll(studies)
  const of = ({ name }, cell) => counts.get(name)[cell]
  const power = (kind) =>
    powerTable('cases', SIZES, DROPS, (n, drop) =>
      of(powerStudy(n), `${drop === 0 && kind === 'some' ? 'all' : kind} ${drop}`),
    )
  await writePage({
    'power one': power('one'),
    'power some': power('some'),
    'power all': power('all'),
    repeats: powerTable('runs of 100 cases', RUNS, DROPS, (runs, drop) => of(runsStudy(runs), `one ${drop}`)),
    'false alarms': falseAlarmTable(KINDS, KIND_SIZES, (kind, cell, n) => of(kindStudy(kind, n), `${cell} 0`)),
    latencies: historyTable(LATENCY, (sd, n, damage) => of(latencyStudy(sd, n), `one ${damage}`)),
  })
  // Where all results fell, nothing can be red by chance.
  const isAtRisk = ([cell]) => cell.startsWith('some ') || cell.endsWith(' 0')
  const rates = [...counts].flatMap(([study, cells]) =>
    Object.entries(cells)
      .filter(isAtRisk)
      .map(([cell, { falselyRed, steady }]) => ({
        name: `${study}, ${cell}`,
        falselyRed,
        steady,
        bound: atLeast(falselyRed, steady),
      })),
  )
  const [worst] = rates.toSorted((a, b) => b.bound - a.bound)
  return [
    {
      name: `verdicts: pushes that are red though nothing changed, in ${rates.length} kinds of pushes (docs/verdicts.md)`,
      samples: {},
      figure: `at worst ${percent(worst.falselyRed, worst.steady)}% of ${worst.steady} (${worst.name})`,
      budget: `${100 * PROMISED}%, within its 99% bound`,
      ok: worst.bound <= PROMISED,
      rates,
    },
  ]
}
