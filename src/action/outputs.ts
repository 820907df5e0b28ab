import { createHash } from 'node:crypto'
import * as core from '@actions/core'
import type { PushOutcome } from '../commands/push.js'
import type { Digest, JudgedResult, Verdict } from '../core/model.js'
import { ACTIONS, type Family, type OutputName } from './inputs/actions.js'
import { camel, type ActionContract } from './inputs/contract.js'

/** The outputs of a command; null and missing ones are empty, because unknown is not false. */
export type Outputs<F extends Family = Family> = {
  readonly [Name in OutputName<F>]?: string | number | boolean | null | readonly object[]
}

/** Verdicts after a comparison. Without a baseline the output `regression` is unknown, not false. */
const COMPARED: readonly Verdict[] = ['regression', 'minor', 'unchanged', 'improvement']

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')

/** The snapshots of a push for the outputs. */
export function snapshotsOf(results: readonly JudgedResult[]): readonly object[] {
  return results.map(({ candidate, judgement, stored }) => ({
    configuration: candidate.configuration,
    snapshot_version: stored?.snapshot_version ?? null,
    transaction_id: stored?.transaction_id ?? null,
    replayed: stored?.replayed ?? false,
    verdict: judgement.verdict,
  }))
}

/** UTF-16 code units: GitHub accepts about a million for all outputs of a job together, and drops the rest. */
const MOST_OUTPUT = 262_144

/** The first items that fit. */
function fitting(items: readonly object[]): readonly object[] {
  let length = 2
  const end = items.findIndex((item) => (length += JSON.stringify(item).length + 1) > MOST_OUTPUT)
  return end === -1 ? items : items.slice(0, end)
}

/** The files that the outputs of a push name. */
export interface PushFiles {
  readonly reportPath: string
  readonly snapshotsPath: string
}

/** The parts of a push that its outputs need. */
type Judged = Pick<PushOutcome, 'verdict' | 'results' | 'missing'>

/** The outputs of a push. */
export function outputsOf({ verdict, results, missing }: Judged, files: PushFiles): Outputs<'push'> {
  const compared = results.every(({ judgement }) => COMPARED.includes(judgement.verdict))
  const regressions = results.filter(({ judgement }) => judgement.verdict === 'regression').length
  return {
    verdict,
    regression: regressions > 0 || verdict === 'regression' ? true : compared ? false : null,
    regressions,
    ...files,
    snapshots: fitting(snapshotsOf(results)),
    missing: fitting(missing),
  }
}

/** Sets all outputs of an action. */
export function setOutputs(family: Family, outputs: Outputs): void {
  const { outputs: known }: ActionContract = ACTIONS[family]
  for (const [name, { empty = '' }] of Object.entries(known)) {
    const value = outputs[camel(name) as OutputName] ?? empty
    core.setOutput(name, value)
  }
}
