import { annotate, checkSaid } from '../../commands/annotate.js'
import { describeMove, movePointer, type PointerMove } from '../../commands/move-pointer.js'
import { parseTags } from '../../commands/push-options.js'
import type { ConfigurationFilter, Move } from '../../contract/fields.js'
import { UserError } from '../../core/errors.js'
import { prose } from '../../core/report/markdown.js'
import { addressText } from '../../core/report/tables/text-table.js'
import type { RunEvent } from '../../github/event.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { openNamedStore } from '../store.js'
import type { Work } from './answer.js'
import { prepareArchive, preparePromotion } from './archive.js'
import { QUESTIONS, prepareQuestion, type QuestionInputs } from './questions.js'

/** Commands about one configuration, or all that match. */
type Addressed = Exclude<Inputs<'snapshots'>, Inputs<'snapshots', 'dashboard' | 'verify'>>

/** The commands about stored snapshots. */
export async function runOnSnapshots(inputs: Inputs<'snapshots'>, event: RunEvent, workspace: string): Promise<Done> {
  if (inputs.command === 'dashboard') {
    // Loads only now: the code that folds a history is large.
    const { runDashboard } = await import('./dashboard.js')
    return runDashboard(inputs, event, workspace)
  }
  if (inputs.command === 'verify') {
    const { runVerify } = await import('./verify.js')
    return runVerify(inputs, workspace)
  }
  const work = prepare(inputs, event)
  const store = await openNamedStore(inputs, workspace, 'ask')
  try {
    const { lines, summary, snapshots, outputs = {}, remarks = [] } = await work(store)
    for (const text of lines) line(text)
    return { outputs: { ...outputs, snapshots }, summary, remarks, comment: null }
  } finally {
    await store.close()
  }
}

/** The work of a command, before anything is opened. */
function prepare(inputs: Addressed, event: RunEvent): Work {
  const filter = filterOf(inputs)
  if (isQuestion(inputs)) return prepareQuestion(inputs, filter)
  const { command } = inputs
  if (event.fromFork)
    throw new UserError(`command: a fork's run may not change the history, so it cannot use ${command}`)
  const move = moveOf(inputs, event)
  switch (inputs.command) {
    case 'annotate':
      return addNote(inputs, filter, move)
    case 'promote':
      return preparePromotion(inputs, filter, move)
    case 'archive':
    case 'prune':
    case 'restore':
      return prepareArchive(inputs, filter, move)
    case 'checkout':
    case 'baseline':
      return pointTo({ command: inputs.command, to: inputs.snapshotVersion }, filter, move)
    case 'rollback':
      return pointTo({ command: inputs.command, to: inputs.snapshotVersion }, filter, move)
  }
}

function isQuestion(inputs: Addressed): inputs is QuestionInputs {
  return (QUESTIONS as readonly string[]).includes(inputs.command)
}

function addNote(
  { snapshotVersion, note, tags }: Inputs<'snapshots', 'annotate'>,
  filter: ConfigurationFilter,
  move: Move,
): Work {
  const said = { note: note || null, tags: parseTags(tags) }
  checkSaid(said)
  return async (store) => {
    const { configuration, snapshot_version } = await annotate(store, filter, snapshotVersion, said, move)
    const text = `Annotated version ${snapshot_version} (${addressText(configuration)})`
    return { lines: [text], summary: prose(text), snapshots: [{ configuration, snapshot_version }] }
  }
}

function pointTo(pointer: PointerMove, filter: ConfigurationFilter, move: Move): Work {
  return async (store) => {
    const outcome = await movePointer(store, filter, pointer, move)
    const text = describeMove(outcome)
    const { configuration, to_version } = outcome
    return { lines: [text], summary: prose(text), snapshots: [{ configuration, snapshot_version: to_version }] }
  }
}

/** Who does it, why and in which run. */
function moveOf(inputs: Addressed, { provenance, runUrl }: RunEvent): Move {
  return {
    actor: provenance.triggered_by ?? 'unknown',
    reason: ('reason' in inputs && inputs.reason) || null,
    run_id: provenance.run_id ?? null,
    run_url: runUrl ?? null,
    expect: 'expect' in inputs ? inputs.expect : null,
  }
}

function filterOf(inputs: Addressed): ConfigurationFilter {
  return {
    model_version: ('modelVersion' in inputs && inputs.modelVersion) || undefined,
    dataset_version: inputs.datasetVersion || undefined,
    prompt_version: ('promptVersion' in inputs && inputs.promptVersion) || undefined,
    environment: inputs.environment || undefined,
  }
}
