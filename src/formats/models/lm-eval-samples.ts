import { SCALAR, members, type JsonValue } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import { number, text } from '../base/values.js'
import type { FormatContext } from '../format.js'
import type { Source } from '../reading/source.js'

/** A task or group whose samples are looked for. */
export interface SampledTask {
  readonly task: string
  /** The tasks whose samples are its cases. */
  readonly tests: readonly string[]
  /** Whose value is the outcome of a case. */
  readonly metric: string
  /** Samples are repeated for each filter of a metric; undefined: there are none. */
  readonly filter: string | undefined
}

/** Date and time in the names that the harness gives its files. */
const TIME = /_(\d{4}-\d\d-\d\dT[\d:.-]+?)\.jsonl?$/

/** The cases of the tasks, by task, out of the files of samples beside the results. */
export async function casesOfTasks(
  path: string,
  parts: readonly Source[],
  tasks: readonly SampledTask[],
  context: FormatContext,
): Promise<ReadonlyMap<string, Cases>> {
  const cases = new Map<string, Cases>()
  const time = TIME.exec(path)?.[1]
  for (const part of parts) {
    const otherTime = TIME.exec(part.path)?.[1]
    // Samples of another run in the same folder.
    if (time !== undefined && otherTime !== undefined && time !== otherTime) continue
    const test = testOf(part.path, tasks)
    const task = tasks.find(({ tests }) => test !== undefined && tests.includes(test))
    if (test === undefined || task === undefined) {
      context.warn('', `${part.path} has samples of no task of this file, by its name, and was left out`)
      continue
    }
    const ofTask = cases.get(task.task) ?? new Cases(context.digest)
    cases.set(task.task, ofTask)
    await addSamples(part, test, task, ofTask)
  }
  return cases
}

/** The task that the name of a file of samples has in it: `samples_<task>_<time>.jsonl`. */
function testOf(path: string, tasks: readonly SampledTask[]): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return tasks
    .flatMap(({ tests }) => tests)
    .sort((a, b) => b.length - a.length)
    .find((test) => name.startsWith(`samples_${test}`) && /^[_.]/.test(name.slice(`samples_${test}`.length)))
}

async function addSamples(part: Source, test: string, task: SampledTask, cases: Cases): Promise<void> {
  const rows: { readonly key: JsonValue[]; readonly at: string; readonly value: number }[] = []
  const row = members({ doc_id: SCALAR, doc_hash: SCALAR, filter: SCALAR, [task.metric]: SCALAR })
  await part.lines(row, (sample, line) => {
    const filter = text(sample['filter'])
    const value = number(sample[task.metric])
    if (value === undefined || (filter !== undefined && task.filter !== undefined && filter !== task.filter)) return
    rows.push({ key: [test, sample['doc_hash'] ?? sample['doc_id'] ?? null], at: `line ${line}`, value })
  })
  // A metric that is only ever 0 or 1 says whether the case passed; of others it is the score.
  const isOutcome = rows.every(({ value }) => value === 0 || value === 1)
  for (const { key, at, value } of rows)
    cases.add(key, isOutcome ? { passed: value === 1 } : { score: value }, { at: `${test}: ${at}` })
}
