/** Writes what was measured into docs/verdicts.md, between its markers. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../../scripts/build.mjs'
import { fill, table } from '../../scripts/markdown.mjs'

const PAGE = path.join(root, 'docs/verdicts.md')

/** Pushes as a share: with a decimal where it matters. */
export const percent = (count, pushes) => `${((100 * count) / pushes).toFixed(count / pushes < 0.1 ? 1 : 0)}`

/** Puts `sections`, Markdown by the name of its markers, into the page. */
export async function writePage(sections) {
  const before = await readFile(PAGE, 'utf8')
  const after = Object.entries(sections).reduce((text, [name, content]) => fill(text, name, content), before)
  if (after !== before) await writeFile(PAGE, after)
}

/** Red and inconclusive by a size and drop. `found(n, drop)` gives the counts of a cell. */
export function powerTable(what, sizes, drops, found) {
  const head = [
    what,
    'limit alone, nothing changed',
    ...drops.map((drop) => (drop === 0 ? 'nothing changed' : `−${100 * drop} points`)),
  ]
  const rows = sizes.map((n) => {
    const { byLimit, pushes } = found(n, 0)
    const cells = drops.map((drop) => {
      const counts = found(n, drop)
      return `**${percent(counts.red, counts.pushes)}** · ${percent(counts.inconclusive, counts.pushes)}`
    })
    return [String(n), percent(byLimit, pushes), ...cells]
  })
  return table(head, rows, '--:')
}

/** How often a push is red though nothing changed, by what varies. */
export function falseAlarmTable(kinds, sizes, found) {
  const columns = [1, 20].flatMap((comparisons) => sizes.map((n) => ({ comparisons, n })))
  const head = ['what varies', ...columns.map(({ comparisons, n }) => `${comparisons} × ${n} cases`)]
  const rows = Object.entries(kinds).map(([kind, words]) => [
    words,
    ...columns.map(({ comparisons, n }) => {
      const counts = found(kind, comparisons, n)
      return counts === undefined ? '' : percent(counts.falselyRed, counts.pushes)
    }),
  ])
  return table(head, rows, '--:')
}

/** Latencies: red by the limit alone and with the usual range, by noise and by how much longer they really take. */
export function historyTable(noises, lengths, damages, found) {
  const head = ['noise', 'earlier versions', 'limit alone, nothing changed']
  head.push(...damages.map((damage) => (damage === 0 ? 'nothing changed' : `+${100 * damage}%`)))
  const rows = noises.flatMap((sd) =>
    lengths.map((n) => {
      const { byLimit, pushes } = found(sd, n, 0)
      const cells = damages.map((damage) => {
        const counts = found(sd, n, damage)
        return `**${percent(counts.red, counts.pushes)}** · ${percent(counts.inconclusive, counts.pushes)}`
      })
      return [`${100 * sd}%`, String(n), percent(byLimit, pushes), ...cells]
    }),
  )
  return table(head, rows, '--:')
}
