import { compare, compareTable } from '../commands/compare.js'
import { configurationOf } from '../commands/find-configuration.js'
import { history, historyTable } from '../commands/history.js'
import { describeMove, movePointer, type PointerMove } from '../commands/move-pointer.js'
import { UserError } from '../core/errors.js'
import { code, codeBlock, prose } from '../core/report/markdown.js'
import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter } from '../contract/fields.js'
import type { Store } from '../ports.js'
import type { RunEvent } from '../github/event.js'
import type { Answer } from './answer.js'
import { prepareArchive, preparePromotion } from './archive.js'
import type { Done } from './finish.js'
import { comparisonOf, expectedOf, rollbackTargetOf, versionOf, type Inputs } from './inputs.js'
import { line } from './log.js'
import { NOTHING } from './results.js'
import { openNamedStore } from './store.js'

/** Versions that `history` shows. */
const HISTORY_LIMIT = 20

/** The commands about snapshots that are there: all but push and validate. */
export async function runOnSnapshots(inputs: Inputs, event: RunEvent, workspace: string): Promise<Done> {
  const answer = prepare(inputs, event)
  const store = await openNamedStore(inputs, workspace, 'ask')
  try {
    const { lines, summary, snapshots, annotations = [] } = await answer(store)
    for (const text of lines) line(text)
    return { outputs: { ...NOTHING, snapshots }, summary, annotations, comment: null }
  } finally {
    await store.close()
  }
}

/** Reads the inputs of the command before anything is opened. */
function prepare(inputs: Inputs, event: RunEvent): (store: Store) => Promise<Answer> {
  const filter = filterOf(inputs)
  const { command, snapshotVersion } = inputs
  if (command === 'history') {
    return async (store) => {
      const outcome = await history(store, filter, HISTORY_LIMIT)
      const configuration = configurationOf(outcome.configuration)
      const snapshots = outcome.snapshots.map((snapshot) => ({ configuration, ...snapshot }))
      return { ...table('History', configuration, historyTable(outcome)), snapshots }
    }
  }
  if (command === 'compare') {
    const request = comparisonOf(snapshotVersion)
    return async (store) => {
      const outcome = await compare(store, filter, request)
      const configuration = configurationOf(outcome.configuration)
      const versions = [outcome.version_a, outcome.version_b]
      const snapshots = versions.map((snapshot_version) => ({ configuration, snapshot_version }))
      return { ...table('Comparison', configuration, compareTable(outcome)), snapshots }
    }
  }
  if (event.fromFork) throw new UserError(`command: a fork's run moves no pointers, so ${command} is not for it`)
  const { triggered_by, run_id } = event.provenance
  const move = {
    actor: triggered_by ?? 'unknown',
    reason: inputs.reason || null,
    run_id: run_id ?? null,
    run_url: event.runUrl ?? null,
    expect: expectedOf(inputs.expect),
  }
  if (command === 'promote') return preparePromotion(inputs, filter, move)
  if (command === 'archive' || command === 'prune' || command === 'restore') return prepareArchive(inputs, filter, move)
  const pointer = pointerMove(inputs)
  return async (store) => {
    const outcome = await movePointer(store, filter, pointer, move)
    const text = describeMove(outcome)
    const { configuration, to_version } = outcome
    return { lines: [text], summary: prose(text), snapshots: [{ configuration, snapshot_version: to_version }] }
  }
}

function pointerMove({ command, snapshotVersion }: Inputs): PointerMove {
  if (command === 'rollback') return { command, to: rollbackTargetOf(snapshotVersion) }
  return { command: command === 'baseline' ? command : 'checkout', to: versionOf(snapshotVersion) }
}

function filterOf(inputs: Inputs): ConfigurationFilter {
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
