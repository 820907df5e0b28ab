import { compare, compareTable } from '../commands/compare.js'
import { history, historyTable } from '../commands/history.js'
import { describeMove, movePointer } from '../commands/move-pointer.js'
import type { PointerMove } from '../commands/move-pointer.js'
import { codeBlock, prose } from '../core/markdown.js'
import type { ConfigurationFilter, Store } from '../ports.js'
import type { Environment, RunEvent } from '../github/event.js'
import { comparisonOf, rollbackTargetOf, versionOf } from './inputs.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import type { Done } from './push.js'
import { NOTHING } from './results.js'
import { openStore } from './store.js'
import { writeSummary } from './summary.js'

/** Versions that `history` shows. */
const HISTORY_LIMIT = 20

interface Answer {
  readonly lines: readonly string[]
  readonly markdown: string
  readonly snapshots: readonly object[]
}

/** The commands about snapshots that are there: history, compare, checkout, baseline, rollback. */
export async function runOnSnapshots(inputs: Inputs, event: RunEvent, env: Environment): Promise<Done> {
  const answer = prepare(inputs, event)
  const store = await openStore(inputs, env['GITHUB_WORKSPACE'] ?? process.cwd())
  try {
    const { lines, markdown, snapshots } = await answer(store)
    for (const text of lines) line(text)
    await writeSummary(env, markdown)
    return { outputs: { ...NOTHING, snapshots }, failure: null }
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
      const { configuration } = outcome
      const snapshots = outcome.snapshots.map((snapshot) => ({ configuration, ...snapshot }))
      return { ...table('History', historyTable(outcome)), snapshots }
    }
  }
  if (command === 'compare') {
    const request = comparisonOf(snapshotVersion)
    return async (store) => {
      const outcome = await compare(store, filter, request)
      const { configuration } = outcome
      const snapshots = [outcome.version_a, outcome.version_b].map((version) => ({
        configuration,
        snapshot_version: version,
      }))
      return { ...table('Comparison', compareTable(outcome)), snapshots }
    }
  }
  const pointer = pointerMove(inputs)
  const { triggered_by, run_id } = event.provenance
  const move = { actor: triggered_by ?? 'unknown', reason: inputs.reason || null, run_id: run_id ?? null }
  return async (store) => {
    const outcome = await movePointer(store, filter, pointer, move)
    const text = describeMove(outcome)
    const { configuration, to_version } = outcome
    return { lines: [text], markdown: prose(text), snapshots: [{ configuration, snapshot_version: to_version }] }
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

function table(heading: string, lines: readonly string[]): Omit<Answer, 'snapshots'> {
  return { lines, markdown: `### ${heading}\n\n${codeBlock('text', lines)}` }
}
