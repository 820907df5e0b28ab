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

const NOTHING = 'nothing changed'
const found = ({ red, inconclusive, pushes }) => `**${percent(red, pushes)}** · ${percent(inconclusive, pushes)}`

/** How many pushes a row is about, red by the limit alone, and what was found: `counts` with nothing changed first. */
function row([same, ...damaged]) {
  const pushes = damaged.length === 0 ? same.pushes : `${same.pushes}, ${damaged[0].pushes} each`
  return [pushes, percent(same.byLimit, same.pushes), ...[same, ...damaged].map(found)]
}

/** Red and inconclusive by a size and drop. `counts(n, drop)` gives those of a cell. */
export function powerTable(what, sizes, drops, counts) {
  const head = [what, 'pushes', `limit alone, ${NOTHING}`, NOTHING, ...drops.map((drop) => `−${100 * drop} points`)]
  const rows = sizes.map((n) => [n, ...row([0, ...drops].map((drop) => counts(n, drop)))])
  return table(head, rows, '--:')
}

/** How often a push is red though nothing changed, by what varies. `counts(kind, 'one' | 'all', n)`. */
export function falseAlarmTable(kinds, sizes, counts) {
  const columns = ['one', 'all'].flatMap((cell) => sizes.map((n) => ({ cell, n })))
  const of = (kind, { cell, n }) =>
    n < (kind.from ?? 0) || (cell === 'one' && kind.alone === 0) ? null : counts(kind, cell, n)
  const name = (column) => {
    const { pushes } = Object.values(kinds)
      .map((kind) => of(kind, column))
      .find((each) => each !== null)
    return `${column.cell === 'one' ? 1 : 20} × ${column.n} cases, ${pushes} pushes`
  }
  const rows = Object.values(kinds).map((kind) => [
    kind.words,
    ...columns.map((column) => {
      const each = of(kind, column)
      return each === null ? '' : percent(each.falselyRed, each.steady)
    }),
  ])
  return table(['what varies', ...columns.map(name)], rows, '--:')
}

/**
 * Latencies: red by the limit alone and with the usual range, by noise and by how much longer they really take. With
 * nothing changed, once more without the runs that were slow by themselves.
 */
export function historyTable({ noises, lengths, damages }, counts) {
  const head = ['noise', 'earlier versions', 'pushes', `limit alone, ${NOTHING}`, NOTHING, 'of usual runs red']
  head.push(...damages.map((damage) => `+${100 * damage}%`))
  const rows = noises.flatMap((sd) =>
    lengths.map((n) => {
      const cells = [0, ...damages].map((damage) => counts(sd, n, damage))
      const { falselyRed, steady } = cells[0]
      return [`${100 * sd}%`, n, ...row(cells).toSpliced(3, 0, percent(falselyRed, steady))]
    }),
  )
  return table(head, rows, '--:')
}
