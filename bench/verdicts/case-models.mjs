/**
 * How results of a benchmark fall out: the reported metric and the cases of a baseline and of a candidate that ran the
 * same data set. `damage` is how far the candidate's metric really fell; 0 is the same model run again.
 */

/** Case objects are made once: a simulation looks at hundreds of millions of them. */
const made = new Map()
function caseOf(at, fields) {
  const key = `${at} ${JSON.stringify(fields)}`
  let known = made.get(key)
  if (known === undefined) made.set(key, (known = { id: `case-${at}`, ...fields }))
  return known
}
const passed = []
const failed = []
function outcome(at, passes) {
  const list = passes ? passed : failed
  return (list[at] ??= { id: `case-${at}`, passed: passes })
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

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
      return [outcome(at, before), outcome(at, now)]
    }),
  )
}

/** Half of a push hardly varies at all, the other half does: what Tarone is for. */
export function halfSteady(n, random, { index = 0, ...rest } = {}) {
  return passOrFail(n, random, { ...rest, flips: index % 2 === 0 ? 0.005 : 0.14 })
}

/** A judge's score of 0 to 1 in steps of a tenth, around a quality of each case. */
export function scores(n, random) {
  const score = (quality) => Math.round(10 * Math.min(1, Math.max(0, quality + 0.5 * (random() + random() - 1)))) / 10
  const { before, now } = sides(n, (at) => {
    const quality = 0.4 + 0.6 * random()
    return [caseOf(at, { score: score(quality) }), caseOf(at, { score: score(quality) })]
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
      return caseOf(at, { tp, fp: random() < noise ? 1 : 0, fn: expected - tp })
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
      const run = (whole) => caseOf(at, { passed: random() < 0.7 ? whole : random() < 0.9, group })
      return [run(document[0]), run(document[1])]
    }),
  )
}

/** Every case run three times. */
export function trials(n, random) {
  const { before, now } = sides(n, (at) => {
    const ease = random() < 0.6 ? 1 : 0.5 + 0.5 * random()
    const run = () => caseOf(at, { trials: 3, passes: [0, 1, 2].filter(() => random() < ease).length })
    return [run(), run()]
  })
  const rate = (cases) => mean(cases.map(({ passes }) => passes / 3))
  return { metric: 'pass_rate', baseline: rate(before), candidate: rate(now), before, now }
}
