/** The last pushes of a workflow, job, key and kind into an environment: a ring of ten in one file. */
import type { ExportedLine } from '../../contract/exchange.js'

/** As many are looked at to find what a push lacks. */
const KEPT = 10

/** The lines of the kind `push` that a file holds, oldest first. */
export function readPushes({ pushes, sets }: ExportedLine): ExportedLine[] {
  const pairs = sets as readonly unknown[]
  return (pushes as readonly ExportedLine[]).map(({ set, ...push }) => ({ ...push, pairs: pairs[Number(set)] }))
}

/** The file of the newest of these pushes. Most of them have the same models and datasets, which are written once. */
export function writePushes(pushes: readonly ExportedLine[]): ExportedLine {
  const sets: string[] = []
  const kept = pushes.slice(-KEPT).map(({ pairs, ...push }) => {
    const text = JSON.stringify(pairs)
    if (!sets.includes(text)) sets.push(text)
    return { ...push, set: sets.indexOf(text) }
  })
  return { sets: sets.map((text) => JSON.parse(text) as unknown), pushes: kept }
}
