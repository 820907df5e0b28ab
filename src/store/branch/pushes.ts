/** The last pushes into an environment, by workflow, job, key and kind; and of all of them; several in a file. */
import type { ExportedLine } from '../../contract/exchange.js'
import type { PushContext } from '../../contract/push.js'
import { isEphemeral } from '../../core/result/environment.js'
import { pushesPath } from './paths.js'
import { isOfSameRun, type Run } from './run-order.js'

/** How many pushes are read to find what a push lacks. */
const KEPT = 10
/** Jobs of a matrix push one by one, and each must see what the others have; GitHub runs at most this many. */
const MOST_OF_A_RUN = 256

/** The files of a push: for its key, and for its environment. */
export function pushFiles(push: { readonly [field: string]: unknown }): string[] {
  return [pushesPath(push), pushesPath({ environment: push['environment'] })]
}

/** The files of similar pushes, and those that the push is added to. The rule is in `benchmark_usual_pairs`. */
export function pushFilesFor({ push, reference, baseline_environment }: PushContext): string[] {
  if (push?.pairs === undefined || push.environment === undefined) return []
  const own = push.environment
  const elsewhere = [...(reference?.kind === 'base' ? [reference.environment] : []), baseline_environment]
  const environments = new Set([own, ...(isEphemeral(own) ? elsewhere : [])])
  return [...environments].flatMap((environment) => pushFiles({ ...push, environment }))
}

/** The lines of the kind `push` that a file holds, oldest first. */
export function readPushes({ pushes, sets }: ExportedLine): ExportedLine[] {
  const pairs = sets as readonly unknown[]
  return (pushes as readonly ExportedLine[]).map(({ set, ...push }) => ({ ...push, pairs: pairs[Number(set)] }))
}

/** The file of the newest of these pushes. Most of them have the same models and datasets, which are written once. */
export function writePushes(pushes: readonly ExportedLine[]): ExportedLine {
  const sets: string[] = []
  const kept = newest(pushes).map(({ pairs, ...push }) => {
    const text = JSON.stringify(pairs)
    if (!sets.includes(text)) sets.push(text)
    return { ...push, set: sets.indexOf(text) }
  })
  return { sets: sets.map((text) => JSON.parse(text) as unknown), pushes: kept }
}

/**
 * The last ten pushes of others for each run among them, because a run leaves out its own; and those of the newest run.
 * Oldest first.
 */
function newest(pushes: readonly ExportedLine[]): ExportedLine[] {
  const byTime = pushes.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0))
  const last = byTime.slice(-KEPT)
  const isOf = (run: ExportedLine) => (push: ExportedLine) => isOfSameRun(push, runOf(run))
  const ofOthers = last.flatMap((push) => byTime.filter((each) => !isOf(push)(each)).slice(-KEPT))
  const ofNewest = last.slice(-1).flatMap((push) => byTime.filter(isOf(push)).slice(-MOST_OF_A_RUN))
  const kept = new Set([...last, ...ofOthers, ...ofNewest])
  return byTime.filter((push) => kept.has(push))
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const runOf = ({ run_id, repository }: ExportedLine): Run => ({
  run_id: textOf(run_id),
  repository: textOf(repository),
})

/** All are in UTC, so their texts sort by time. */
const timeOf = ({ created_at }: ExportedLine): string => (typeof created_at === 'string' ? created_at : '')
