/**
 * How well changes of level are dated, on the Turing Change Point Dataset (van den Burg & Williams 2020):
 * node bench/change-points.mjs <folder of github.com/alan-turing-institute/TCPD>
 *
 * Takes its univariate series of at most 800 points that are there (30 without downloading more), and scores them as its
 * authors do: F1 with a margin of 5 and cover, over all annotators. Exits with 1 below an F1 of 0.70.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const LONGEST = 800
const MARGIN = 5
const PROMISED_F1 = 0.7

const [folder] = process.argv.slice(2)
if (folder === undefined || !existsSync(path.join(folder, 'annotations.json'))) {
  console.error('Give the folder of a clone of github.com/alan-turing-institute/TCPD, which has annotations.json.')
  process.exit(2)
}
await import('../test/store/typescript.mjs') // the sources, as they are
const { changePoints } = await import('../src/core/judging/evidence/series/change-points.ts')

const readJson = (...names) => JSON.parse(readFileSync(path.join(folder, ...names), 'utf8'))
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Values that are missing lie on the line between their neighbours. */
function interpolated(values) {
  return values.map((value, at) => {
    if (value !== null) return value
    const before = values.findLastIndex((each, index) => index < at && each !== null)
    const after = values.findIndex((each, index) => index > at && each !== null)
    return values[before] + ((values[after] - values[before]) * (at - before)) / (after - before)
  })
}

/** How many of `truth` have a partner of their own among `found` within the margin, the nearest first. */
function matched(truth, found) {
  const open = new Set(found)
  let count = 0
  for (const place of [...truth].sort((a, b) => a - b)) {
    const [partner] = [...open]
      .filter((each) => Math.abs(each - place) <= MARGIN)
      .sort((a, b) => Math.abs(a - place) - Math.abs(b - place))
    if (partner !== undefined && open.delete(partner)) count += 1
  }
  return count
}

/** F1 of precision against what any annotator marked, and mean recall of each annotator. The start counts as marked. */
function f1Of(annotators, found) {
  const own = new Set([0, ...found])
  const marked = annotators.map((places) => new Set([0, ...places]))
  const precision = matched(new Set(marked.flatMap((places) => [...places])), own) / own.size
  const recall = mean(marked.map((places) => matched(places, own) / places.size))
  return (2 * precision * recall) / (precision + recall)
}

/** The segments [from, to) between changes of a series of n. */
function segments(places, n) {
  const inside = [...new Set(places)].filter((place) => place > 0 && place < n).sort((a, b) => a - b)
  const edges = [0, ...inside, n]
  return edges.slice(1).map((to, at) => [edges[at], to])
}

/** Mean over annotators of how well each of their segments is covered by one that was found (Jaccard), by its length. */
function coverOf(annotators, found, n) {
  const own = segments(found, n)
  const overlap = ([a, b], [c, d]) => {
    const common = Math.max(0, Math.min(b, d) - Math.max(a, c))
    return common / (b - a + (d - c) - common)
  }
  const cover = (places) =>
    segments(places, n).reduce((sum, [from, to]) => {
      return sum + ((to - from) / n) * Math.max(...own.map((segment) => overlap([from, to], segment)))
    }, 0)
  return mean(annotators.map(cover))
}

const annotations = readJson('annotations.json')
const rows = readdirSync(path.join(folder, 'datasets')).flatMap((name) => {
  if (!existsSync(path.join(folder, 'datasets', name, `${name}.json`))) return []
  const { n_dim, n_obs, series } = readJson('datasets', name, `${name}.json`)
  if (n_dim !== 1 || n_obs > LONGEST) return []
  const annotators = Object.values(annotations[name])
  const found = changePoints(interpolated(series[0].raw), LONGEST).map(({ at }) => at)
  const score = (places) => ({ f1: f1Of(annotators, places), cover: coverOf(annotators, places, n_obs) })
  return [{ name, n_obs, found, ...score(found), none: score([]) }]
})
for (const { name, n_obs, found, f1, cover } of rows) {
  const places = found.length === 0 ? 'no change' : `changes at ${found.join(', ')}`
  console.log(`${name}: ${n_obs} points, ${places}; F1 ${f1.toFixed(3)}, cover ${cover.toFixed(3)}`)
}
const f1 = mean(rows.map((row) => row.f1))
const none = rows.map((row) => row.none)
console.log(
  `${rows.length} series: F1 ${f1.toFixed(3)}, cover ${mean(rows.map((row) => row.cover)).toFixed(3)}; ` +
    `"no change" everywhere: F1 ${mean(none.map((row) => row.f1)).toFixed(3)}, ` +
    `cover ${mean(none.map((row) => row.cover)).toFixed(3)}`,
)
if (!(f1 >= PROMISED_F1)) {
  console.error(`F1 is below the promised ${PROMISED_F1}.`)
  process.exitCode = 1
}
