/**
 * How results of a benchmark fall out: the reported metric and the cases of a baseline and of a candidate that ran the
 * same data set. `damage` is how far the candidate's metric really fell; 0 is the same model run again.
 */

/**
 * Case objects are made once, by their place and by what happened in them as a small number: a simulation looks at
 * hundreds of millions.
 */
function madeOnce(fieldsOf) {
  const made = []
  return (at, what) => ((made[what] ??= [])[at] ??= { id: `case-${at}`, ...fieldsOf(what, at) })
}

/** The mean over cases of what `worth` gives for each. */
function mean(cases, worth) {
  let sum = 0
  for (const each of cases) sum += worth(each)
  return sum / cases.length
}

const ofPassed = madeOnce((what) => ({ passed: what === 1 }))
const ofCluster = madeOnce((what, at) => ({ passed: what === 1, group: `document-${Math.floor(at / 5)}` }))
const ofScore = madeOnce((tenths) => ({ score: tenths / 10 }))
const ofTrials = madeOnce((what) => ({ trials: Math.floor(what / 100), passes: what % 100 }))
const ofCounts = madeOnce((what) => {
  const [expected, tp, fp] = [Math.floor(what / 100), Math.floor(what / 10) % 10, what % 10]
  return { tp, fp, fn: expected - tp }
})

/** Builds both sides from a function that gives the two outcomes of a case. */
function sides(n, draw) {
  const [before, now] = [new Array(n), new Array(n)]
  for (let at = 0; at < n; at += 1) [before[at], now[at]] = draw(at)
  return { before, now }
}

function passRates({ before, now }) {
  const rate = (cases) => mean(cases, ({ passed }) => (passed ? 1 : 0))
  return { metric: 'accuracy', baseline: rate(before), candidate: rate(now), before, now }
}

/**
 * Cases that pass or fail, 90% of which pass; in two runs of one model a share `flips` of them comes out differently.
 * Damage turns what would have passed into failures.
 */
export function passOrFail(n, random, { flips = 0.14, damage = 0 } = {}) {
  const kept = 1 - damage / 0.9
  const [bothPass, onlyBefore, onlyNow] = [(0.9 - flips / 2) * kept, 0.9 - (0.9 - flips / 2) * kept, (flips / 2) * kept]
  return passRates(
    sides(n, (at) => {
      const u = random()
      const before = u < bothPass + onlyBefore
      const now = u < bothPass || (!before && u < bothPass + onlyBefore + onlyNow)
      return [ofPassed(at, before ? 1 : 0), ofPassed(at, now ? 1 : 0)]
    }),
  )
}

/** Half of a push hardly varies at all, the other half does: what Tarone is for. */
export function halfSteady(n, random, { index = 0, ...rest } = {}) {
  return passOrFail(n, random, { ...rest, flips: index % 2 === 0 ? 0.005 : 0.14 })
}

/** A judge's score of 0 to 1 in steps of a tenth, around a quality of each case. */
export function scores(n, random) {
  const tenths = (quality) => Math.round(10 * Math.min(1, Math.max(0, quality + 0.5 * (random() + random() - 1))))
  const { before, now } = sides(n, (at) => {
    const quality = 0.4 + 0.6 * random()
    return [ofScore(at, tenths(quality)), ofScore(at, tenths(quality))]
  })
  const average = (cases) => mean(cases, ({ score }) => score)
  return { metric: 'answer_quality', baseline: average(before), candidate: average(now), before, now }
}

/** A document with up to four issues to find, easier or harder, and now and then something that is none. */
function documents(n, random) {
  return sides(n, (at) => {
    const expected = Math.floor(5 * random())
    const [ease, noise] = [0.7 + 0.3 * random(), 0.3 * random()]
    const run = () => {
      let tp = 0
      for (let issue = 0; issue < expected; issue += 1) tp += random() < ease ? 1 : 0
      const fp = random() < noise ? 1 : 0
      return ofCounts(at, 100 * expected + 10 * tp + fp)
    }
    return [run(), run()]
  })
}

export function microF1(n, random) {
  const { before, now } = documents(n, random)
  const f1 = (cases) => {
    const found = 2 * mean(cases, ({ tp }) => tp)
    return found / (found + mean(cases, ({ fp, fn }) => fp + fn))
  }
  return { metric: 'f1', baseline: f1(before), candidate: f1(now), before, now }
}

export function macroF1(n, random) {
  const { before, now } = documents(n, random)
  const own = ({ tp, fp, fn }) => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))
  const f1 = (cases) => mean(cases, own)
  return { metric: 'f1', average: 'macro', baseline: f1(before), candidate: f1(now), before, now }
}

/** Five cases to a document: what goes wrong with one often goes wrong with all of them. */
export function clusters(n, random) {
  let document = []
  return passRates(
    sides(n, (at) => {
      if (at % 5 === 0) document = [random() < 0.9, random() < 0.9]
      const run = (whole) => {
        const passed = random() < 0.7 ? whole : random() < 0.9
        return ofCluster(at, passed ? 1 : 0)
      }
      return [run(document[0]), run(document[1])]
    }),
  )
}

/**
 * Cases that are easy or harder: 90% of all runs pass, and in two runs of one model 13% come out differently. Each is run
 * `runs` times on both sides.
 */
export function trials(n, random, { runs = 3, damage = 0 } = {}) {
  const { before, now } = sides(n, (at) => {
    const ease = random() < 0.6 ? 1 : 0.5 + 0.5 * random()
    const run = (chance) => {
      let passes = 0
      for (let trial = 0; trial < runs; trial += 1) passes += random() < chance ? 1 : 0
      return ofTrials(at, 100 * runs + passes)
    }
    return [run(ease), run(ease * (1 - damage / 0.9))]
  })
  const rate = (cases) => mean(cases, ({ passes }) => passes / runs)
  return { metric: 'pass_rate', baseline: rate(before), candidate: rate(now), before, now }
}

/**
 * A latency beside that of the version before, and what `n` earlier versions took: each run varies by a share `sd` of
 * itself, and one in fifty takes up to three times as long; `isSlow`: the candidate was one of these. Damage makes it
 * longer by that share.
 */
export function latencies(n, random, { sd = 0.1, damage = 0 } = {}) {
  const spike = () => (random() < 0.02 ? 1 + 2 * random() : 1)
  const run = (times) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.round(800 * Math.exp(sd * normal) * times)
  }
  const history = Array.from({ length: n }, () => run(spike()))
  const times = spike()
  const candidate = Math.round(run(times) * (1 + damage))
  return { metric: 'latency_ms', baseline: history.at(-1), candidate, history, isSlow: times > 1 }
}
