import { SCALAR, members, type JsonValue } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import { number, text } from '../base/values.js'
import type { FormatContext } from '../format.js'
import type { Source } from '../reading/source.js'

/** A task or group whose samples are needed. */
export interface SampledTask {
  readonly task: string
  /** The tasks whose samples are its cases. */
  readonly tests: readonly string[]
  /** The metric whose value is the outcome of a case. */
  readonly metric: string
  /** Samples are repeated for each filter of a metric; undefined: no filters. */
  readonly filter: string | undefined
}

/** Date and time in the harness's file names. */
const TIME = /_(\d{4}-\d\d-\d\dT[\d:.-]+?)\.jsonl?$/

/** The cases of the tasks, by task, from the files of samples beside the results. */
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
      context.warn('', `${part.path} names a task that this file does not have, and was left out`)
      continue
    }
    const ofTask = cases.get(task.task) ?? new Cases(context.digest)
    cases.set(task.task, ofTask)
    await addSamples(part, test, task, ofTask)
  }
  return cases
}

/** The task in the name of a file of samples: `samples_<task>_<time>.jsonl`. */
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
  // A metric with only 0 and 1 says whether the case passed; any other is its score.
  const isOutcome = rows.every(({ value }) => value === 0 || value === 1)
  for (const { key, at, value } of rows)
    cases.add(key, isOutcome ? { passed: value === 1 } : { score: value }, { at: `${test}: ${at}` })
}
