import { createHash } from 'node:crypto'
import * as core from '@actions/core'
import type { Digest, JudgedResult, Verdict } from '../core/model.js'

/** What the action answers. All outputs are set, always, once. */
export interface Outputs {
  readonly verdict: Verdict | ''
  /** null: unknown, because something could not be compared. */
  readonly regression: boolean | null
  readonly regressions: number | null
  readonly snapshots: readonly object[]
  readonly reportPath: string
  readonly keptPath: string
  /** Of the commands about models. */
  readonly version: number | null
  readonly activeVersion: number | null
  readonly artifactPath: string
  readonly commentUrl: string
}

/** Before anything is known: unknown is not false. */
export const NOTHING: Outputs = {
  verdict: '',
  regression: null,
  regressions: null,
  snapshots: [],
  reportPath: '',
  keptPath: '',
  version: null,
  activeVersion: null,
  artifactPath: '',
  commentUrl: '',
}

/** Verdicts that say whether there is a regression: without a baseline that is unknown, not false. */
const COMPARED: readonly Verdict[] = ['regression', 'minor', 'unchanged', 'improvement']

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')

/** The outputs of a push. */
export function outputsOf(verdict: Verdict, results: readonly JudgedResult[], reportPath: string): Outputs {
  const compared = results.every(({ judgement }) => COMPARED.includes(judgement.verdict))
  const regressions = results.filter(({ judgement }) => judgement.verdict === 'regression').length
  return {
    ...NOTHING,
    verdict,
    regression: regressions > 0 ? true : compared ? false : null,
    regressions,
    reportPath,
    snapshots: results.map(({ candidate, judgement, stored }) => ({
      configuration: candidate.configuration,
      snapshot_version: stored?.snapshot_version ?? null,
      transaction_id: stored?.transaction_id ?? null,
      replayed: stored?.replayed ?? false,
      verdict: judgement.verdict,
    })),
  }
}

export function setOutputs(outputs: Outputs): void {
  core.setOutput('verdict', outputs.verdict)
  core.setOutput('regression', outputs.regression ?? '')
  core.setOutput('regressions', outputs.regressions ?? '')
  core.setOutput('snapshots', JSON.stringify(outputs.snapshots))
  core.setOutput('report-path', outputs.reportPath)
  core.setOutput('kept-path', outputs.keptPath)
  core.setOutput('version', outputs.version ?? '')
  core.setOutput('active-version', outputs.activeVersion ?? '')
  core.setOutput('artifact-path', outputs.artifactPath)
  core.setOutput('comment-url', outputs.commentUrl)
}
