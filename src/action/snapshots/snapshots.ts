import { annotate, checkSaid } from '../../commands/annotate.js'
import { changes, changesTable } from '../../commands/changes.js'
import { compare, compareTable } from '../../commands/compare.js'
import { describeExplanation, explain } from '../../commands/explain.js'
import { configurationOf } from '../../commands/find-configuration.js'
import { history, historyTable } from '../../commands/history.js'
import { describeMove, movePointer, type PointerMove } from '../../commands/move-pointer.js'
import { parseTags } from '../../commands/push-options.js'
import type { ConfigurationFilter, Move } from '../../contract/fields.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { code, codeBlock, prose } from '../../core/report/markdown.js'
import { addressText } from '../../core/report/text-table.js'
import type { RunEvent } from '../../github/event.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { openNamedStore } from '../store.js'
import type { Answer, Work } from './answer.js'
import { prepareArchive, preparePromotion } from './archive.js'

/** Versions that `history` shows. */
const HISTORY_LIMIT = 20

/** What is about a configuration, or all that match. */
type Addressed = Exclude<Inputs<'snapshots'>, Inputs<'snapshots', 'dashboard'>>

/** The commands about snapshots that are there. */
export async function runOnSnapshots(inputs: Inputs<'snapshots'>, event: RunEvent, workspace: string): Promise<Done> {
  if (inputs.command === 'dashboard') {
    // Loads only now: what folds a history is large.
    const { runDashboard } = await import('./dashboard.js')
    return runDashboard(inputs, event, workspace)
  }
  const work = prepare(inputs, event)
  const store = await openNamedStore(inputs, workspace, 'ask')
  try {
    const { lines, summary, snapshots, remarks = [] } = await work(store)
    for (const text of lines) line(text)
    return { outputs: { snapshots }, summary, remarks, comment: null }
  } finally {
    await store.close()
  }
}

/** What a command does, before anything is opened. */
function prepare(inputs: Addressed, event: RunEvent): Work {
  const filter = filterOf(inputs)
  if (inputs.command === 'history') return showHistory(filter)
  if (inputs.command === 'compare') return showComparison(filter, inputs.snapshotVersion)
  if (inputs.command === 'explain') return showExplanation(filter, inputs.snapshotVersion)
  if (inputs.command === 'changes') return showChanges(filter, inputs.metric)
  const { command } = inputs
  if (event.fromFork) throw new UserError(`command: a fork's run changes no history, so ${command} is not for it`)
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

function showHistory(filter: ConfigurationFilter): Work {
  return async (store) => {
    const outcome = await history(store, filter, HISTORY_LIMIT)
    const configuration = configurationOf(outcome.configuration)
    const snapshots = outcome.snapshots.map((snapshot) => ({ configuration, ...snapshot }))
    return { ...table('History', configuration, historyTable(outcome)), snapshots }
  }
}

function showComparison(filter: ConfigurationFilter, request: readonly [number, number] | 'previous'): Work {
  return async (store) => {
    const outcome = await compare(store, filter, request)
    const configuration = configurationOf(outcome.configuration)
    const versions = [outcome.version_a, outcome.version_b]
    const snapshots = versions.map((snapshot_version) => ({ configuration, snapshot_version }))
    return { ...table('Comparison', configuration, compareTable(outcome)), snapshots }
  }
}

function showExplanation(filter: ConfigurationFilter, version: number | null): Work {
  return async (store) => {
    const outcome = await explain(store, filter, version)
    const { configuration, verdict } = outcome
    return {
      ...table('Verdict', configuration, describeExplanation(outcome)),
      snapshots: [{ configuration, ...verdict }],
    }
  }
}

function showChanges(filter: ConfigurationFilter, metric: string): Work {
  return async (store) => {
    const outcome = await changes(store, filter, metric)
    const { configuration } = outcome
    const snapshots = outcome.changes.map((change) => ({ configuration, snapshot_version: change.version, ...change }))
    return { ...table('Changes', configuration, changesTable(outcome)), snapshots }
  }
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
    model_version: inputs.modelVersion || undefined,
    dataset_version: inputs.datasetVersion || undefined,
    prompt_version: inputs.promptVersion || undefined,
    environment: inputs.environment || undefined,
  }
}

function table(heading: string, configuration: Configuration, rows: readonly string[]): Omit<Answer, 'snapshots'> {
  const names = Object.values(configuration) as readonly string[]
  return {
    lines: [names.join(' · '), '', ...rows],
    summary: `## ${heading}\n\n${names.map((name) => code(name)).join(' · ')}\n\n${codeBlock('text', rows)}`,
  }
}
