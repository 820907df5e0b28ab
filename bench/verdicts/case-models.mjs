/**
 * How results of a benchmark fall out: the reported metric and the cases of a baseline and of a candidate that ran the
 * same data set. `damage` is how far the candidate's metric really fell; 0 is the same model run again.
 */

/** Case objects are made once, by what happened in them: a simulation looks at hundreds of millions. */
const made = []
function caseOf(at, what, fields) {
  const known = (made[at] ??= new Map())
  let found = known.get(what)
  if (found === undefined) known.set(what, (found = { id: `case-${at}`, ...fields() }))
  return found
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

const outcomeOf = (at, passed) => caseOf(at, passed, () => ({ passed }))

/** Builds both sides from a function that gives the two outcomes of a case. */
function sides(n, draw) {
  const [before, now] = [new Array(n), new Array(n)]
  for (let at = 0; at < n; at += 1) [before[at], now[at]] = draw(at)
  return { before, now }
}

function passRates({ before, now }) {
  const rate = (cases) => cases.filter((each) => each.passed).length / cases.length
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
      return [outcomeOf(at, before), outcomeOf(at, now)]
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
  const run = (at, quality) => {
    const score = tenths(quality) / 10
    return caseOf(at, score, () => ({ score }))
  }
  const { before, now } = sides(n, (at) => {
    const quality = 0.4 + 0.6 * random()
    return [run(at, quality), run(at, quality)]
  })
  const average = (cases) => mean(cases.map((each) => each.score))
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
      return caseOf(at, `f1 ${expected} ${tp} ${fp}`, () => ({ tp, fp, fn: expected - tp }))
    }
    return [run(), run()]
  })
}

export function microF1(n, random) {
  const { before, now } = documents(n, random)
  const sum = (cases, name) => cases.reduce((total, each) => total + each[name], 0)
  const f1 = (cases) => (2 * sum(cases, 'tp')) / (2 * sum(cases, 'tp') + sum(cases, 'fp') + sum(cases, 'fn'))
  return { metric: 'f1', baseline: f1(before), candidate: f1(now), before, now }
}

export function macroF1(n, random) {
  const { before, now } = documents(n, random)
  const own = ({ tp, fp, fn }) => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))
  const f1 = (cases) => mean(cases.map(own))
  return { metric: 'f1', average: 'macro', baseline: f1(before), candidate: f1(now), before, now }
}

/** Five cases to a document: what goes wrong with one often goes wrong with all of them. */
export function clusters(n, random) {
  let document = []
  return passRates(
    sides(n, (at) => {
      const group = `document-${Math.floor(at / 5)}`
      if (at % 5 === 0) document = [random() < 0.9, random() < 0.9]
      const run = (whole) => {
        const passed = random() < 0.7 ? whole : random() < 0.9
        return caseOf(at, `cluster ${passed}`, () => ({ passed, group }))
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
      return caseOf(at, `${runs} trials ${passes}`, () => ({ trials: runs, passes }))
    }
    return [run(ease), run(ease * (1 - damage / 0.9))]
  })
  const rate = (cases) => mean(cases.map(({ passes }) => passes / runs))
  return { metric: 'pass_rate', baseline: rate(before), candidate: rate(now), before, now }
}

/**
 * A latency beside that of the version before, and what `n` earlier versions took: each run varies by a share `sd` of
 * itself, and one in fifty takes up to three times as long. Damage makes it longer by that share.
 */
export function latencies(n, random, { sd = 0.1, damage = 0 } = {}) {
  const run = () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const spike = random() < 0.02 ? 1 + 2 * random() : 1
    return Math.round(800 * Math.exp(sd * normal) * spike)
  }
  const history = Array.from({ length: n }, run)
  const candidate = Math.round(run() * (1 + damage))
  return { metric: 'latency_ms', kind: 'duration', baseline: history.at(-1), candidate, history }
}
