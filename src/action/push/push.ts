import { setImmediate as nextTurn } from 'node:timers/promises'
import { missingOf, pushOptions } from '../../commands/push-options.js'
import { push, type PushOptions, type PushOutcome } from '../../commands/push.js'
import { StoreError } from '../../core/errors.js'
import type { Problem, Verdict } from '../../core/model.js'
import { renderSummary } from '../../core/report/render-markdown.js'
import { renderText } from '../../core/report/render-text.js'
import type { Report } from '../../core/report/report.js'
import type { Destination } from '../../core/result/destination.js'
import { dashboardLinks } from '../../dashboard/link.js'
import { actionIn, type Environment, type RunEvent } from '../../github/event.js'
import { READ_ONLY } from '../../github/history-branch/faults.js'
import { openParsers } from '../../parsers/parsers.js'
import type { ResultSource } from '../../ports.js'
import type { Done, Remark } from '../finish.js'
import type { PushInputs } from '../inputs/actions.js'
import { actionLog, group, line } from '../log.js'
import { outputsOf, sha256, snapshotsOf } from '../outputs.js'
import { writeForLater } from '../report-file.js'
import { keepsHistoryOnBranch, openNamedStore, storeFlags } from '../store.js'
import { alertOf } from './alert.js'
import { commentKey, commentOf, sayOnPullRequest } from './comment.js'
import { originOf } from './origin.js'
import { readUnjudged, storeOutOfReach, twoWorkflows } from './out-of-reach.js'
import { remarksOf } from './remarks.js'
import { fallbackNames } from './source.js'
import { endingOf } from './triggering-run.js'

/** Stores and judges the results of a source. */
export async function runPush(
  inputs: PushInputs,
  event: RunEvent,
  workspace: string,
  env: Environment,
  warnings: readonly Problem[],
  source: ResultSource,
): Promise<Done> {
  const isOnBranch = keepsHistoryOnBranch(inputs)
  const { destination, failOn, onMissing, dashboardUrl, ...plan } = pushOptions(
    { ...inputs, names: fallbackNames(inputs) },
    {
      measured: event.measured,
      isOnBranch,
      provenance: event.provenance,
      origin: originOf(inputs, event, env),
      digest: sha256,
      parsers: openParsers(),
      // A run without secrets may use the history branch only because the address of the database is missing.
      dryRun: inputs.dryRun || (event.withoutSecrets !== null && isOnBranch),
      runUrl: event.runUrl,
    },
  )
  for (const text of whereTo(destination, plan.options, event, inputs)) line(text)
  const unnamed = plan.options.dryRun ? [] : ofUnnamedWorkflow(inputs, event, env)
  const options = { ...plan.options, dryRun: plan.options.dryRun || unnamed.length > 0 }
  const outOfReach = storeOutOfReach(inputs, event)
  const { outcome, isStored, remarks } =
    outOfReach === null
      ? await pushOrJudge(inputs, source, workspace, options)
      : await onlyRead(source, options, outOfReach)
  const failing = outOfReach === null ? failOn : new Set([...failOn].filter((verdict) => verdict !== 'not_evaluated'))
  const pages = dashboardLinks(dashboardUrl, outcome.results, sha256)
  const missing = missingOf(outcome, onMissing)
  const about = { ...outcome, warnings: [...warnings, ...outcome.warnings] }
  const report = { ...reportOf(about, inputs, event, failing, !isStored), pages, ...missing }
  const [headline = '', ...details] = renderText(report).map(({ text }) => text)
  group(`Report: ${headline}`, details)
  const isWithoutHistory = outOfReach !== null || (event.withoutSecrets !== null && outcome.verdict === 'no_baseline')
  const summary = renderSummary(report) + (isWithoutHistory ? twoWorkflows(event) : '')
  const alert = isStored ? alertOf(report, inputs, event) : undefined
  const temporary = env['RUNNER_TEMP'] || undefined
  const files = {
    reportPath: await writeForLater('report.md', summary, temporary),
    snapshotsPath: await writeForLater('snapshots.json', JSON.stringify(snapshotsOf(outcome.results)), temporary),
  }
  return {
    outputs: outputsOf(outcome, files),
    summary,
    headline,
    ...(alert === undefined ? {} : { alert }),
    remarks: [
      ...notStored(event),
      ...unknownDefaultBranch(inputs, event),
      ...unnamed,
      ...remarks,
      ...remarksOf(report),
    ],
    comment: outOfReach === null ? () => sayOnPullRequest(() => commentOf(report, event), inputs, event) : null,
  }
}

interface Pushed {
  readonly outcome: PushOutcome
  readonly isStored: boolean
  readonly remarks: readonly Remark[]
}

/** If the secrets for the store are missing, the values are shown and the check stays green. */
async function onlyRead(source: ResultSource, options: PushOptions, why: string): Promise<Pushed> {
  const outcome = await readUnjudged(source, options, actionLog, why)
  const message = `${why}. The numbers, and what to do about it, are in the job summary.`
  return { outcome, isStored: false, remarks: [{ level: 'notice', title: 'Not evaluated', message }] }
}

/** If the token may not write to the history branch, the results are still judged against it. */
async function pushOrJudge(
  inputs: PushInputs,
  source: ResultSource,
  workspace: string,
  options: PushOptions,
): Promise<Pushed> {
  const purpose = options.dryRun ? 'judge' : 'keep'
  const ports = { source, openStore: () => openNamedStore(inputs, workspace, purpose), log: actionLog, nextTurn }
  try {
    return { outcome: await push(ports, options), isStored: !options.dryRun, remarks: [] }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === READ_ONLY)) throw error
    const outcome = await push(ports, { ...options, dryRun: true })
    const remark: Remark = { level: 'warning', title: 'The history is not kept', message: error.message }
    return { outcome, isStored: false, remarks: [remark] }
  }
}

/** Where the results go, and why they are not stored. */
function whereTo(
  { environment, stored, baselineEnvironment }: Destination,
  { dryRun }: PushOptions,
  { measured }: RunEvent,
  inputs: PushInputs,
): string[] {
  const where = environment === null ? `Compared with: ${baselineEnvironment}` : `Environment: ${environment}`
  if (!dryRun) return [where]
  if (inputs.dryRun)
    return [where, 'The results are judged and reported but not stored, because the input dry-run is set.']
  if (stored !== 'never') {
    const what = measured.kind === 'pull-request' ? 'Pull requests' : 'Runs without secrets'
    return [where, `${what} are judged against the history branch but not stored on it.`]
  }
  const why = {
    ...{ laptop: '', 'default-branch': '', branch: '' },
    'pull-request': 'they come, or may come, from a fork or Dependabot',
    'merge-queue': 'they come from a merge queue',
    tag: 'they come from a tag, and the input environment is empty',
    other: measured.kind === 'other' ? measured.why : '',
  }[measured.kind]
  return [where, `The results are judged and reported but not stored, because ${why}.`]
}

/** A notice that nothing is stored, for people who expect it; not for pull requests, where it is normal. */
function notStored({ measured, ofPullRequest }: RunEvent): Remark[] {
  if (measured.kind !== 'other' || ofPullRequest) return []
  const message = `Nothing is stored, because the origin of the results is unknown: ${measured.why}.`
  return [{ level: 'notice', title: 'Judged only', message }]
}

/** Any workflow may have triggered this one and uploaded anything, so the accepted ones must be named. */
function ofUnnamedWorkflow(inputs: PushInputs, event: RunEvent, env: Environment): Remark[] {
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run' || inputs.workflowFile.length > 0) return []
  const message =
    'Results of another workflow are judged but not stored until workflow-file names it; if you trust them, add ' +
    `the input "workflow-file: ${event.workflowFile ?? ''}"`
  return [{ level: 'warning', title: 'Not stored', message }]
}

/** Without the name of the default branch, its results would silently count as those of another branch. */
function unknownDefaultBranch({ environment }: PushInputs, { measured, defaultBranch }: RunEvent): Remark[] {
  if (environment !== '' || measured.kind !== 'branch' || defaultBranch !== undefined) return []
  const { branch } = measured
  const message =
    `The event does not say which branch is the default one, so the results of ${branch} count as those of any ` +
    'branch: set the input environment'
  return [{ level: 'warning', title: 'Default branch unknown', message }]
}

function reportOf(
  outcome: PushOutcome,
  inputs: PushInputs,
  event: RunEvent,
  failOn: ReadonlySet<Verdict>,
  dryRun: boolean,
): Report {
  const { commit_sha, repository } = event.provenance
  return {
    key: commentKey(inputs, event),
    results: outcome.results,
    together: outcome.together,
    warnings: [...endingOf(event), ...outcome.warnings],
    skipped: outcome.skipped,
    store: outcome.store || null,
    dryRun,
    failOn,
    now: new Date().toISOString(),
    run: {
      command_name: 'benchmark-snapshots',
      store_flags: storeFlags(inputs),
      action: actionIn(event, 'snapshots'),
      commit_sha,
      branch: event.branch,
      repository,
      server_url: event.serverUrl,
      run_url: event.runUrl,
    },
  }
}
