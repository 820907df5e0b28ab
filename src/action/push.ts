import { pushOptions } from '../commands/push-options.js'
import type { PushRun, PushTexts } from '../commands/push-options.js'
import { push } from '../commands/push.js'
import type { PushOptions, PushOutcome } from '../commands/push.js'
import { isEphemeral } from '../core/result/environment.js'
import { StoreError, UserError } from '../core/errors.js'
import type { Verdict } from '../core/model.js'
import { renderSummary } from '../core/report/render-markdown.js'
import { renderText } from '../core/report/render-text.js'
import type { Report } from '../core/report/report.js'
import type { RunEvent } from '../github/event.js'
import { READ_ONLY } from '../github/history-branch.js'
import { parsers } from '../parsers/parsers.js'
import type { ResultSource } from '../ports.js'
import { annotationsOf } from './annotations.js'
import { commentKey, commentOf, sayOnPullRequest } from './comment.js'
import type { Annotation, Done } from './finish.js'
import { fallbackNames } from './inputs.js'
import type { Inputs } from './inputs.js'
import { actionLog, group, line } from './log.js'
import { readUnjudged, storeOutOfReach, twoWorkflows } from './out-of-reach.js'
import { writeForLater } from './report-file.js'
import { outputsOf, sha256 } from './results.js'
import { resultSource } from './source.js'
import { keepsHistoryOnBranch, openStore, openStoreForReading } from './store.js'
import { endingOf } from './triggering-run.js'

/** Stores and judges the results. @param temporary the runner's folder for the report */
export async function runPush(inputs: Inputs, event: RunEvent, workspace: string, temporary?: string): Promise<Done> {
  const { pullRequest, branch, defaultBranch, provenance, fromFork } = event
  const { options, failOn } = readOptions(
    { ...inputs, ...environmentsOf(inputs, event), names: fallbackNames(inputs) },
    {
      facts: { inActions: true, pullRequest, branch, defaultBranch },
      provenance,
      digest: sha256,
      parsers,
      dryRun: fromFork || passesBy(inputs, event),
      runUrl: event.runUrl,
    },
  )
  const outOfReach = storeOutOfReach(inputs, event)
  line(`Environment: ${options.environment}`)
  if (fromFork) line('The results come from a fork, or may: they are judged and reported, not stored.')
  else if (options.dryRun)
    line('Pull requests, merge queues and runs without secrets are judged against the history branch, not kept on it.')
  if (inputs.environment !== '' && options.environment !== inputs.environment) {
    line(`A pull request's environment is its own; it is compared with ${options.query.baseline_environment}.`)
  }
  const source = resultSource(inputs, event, workspace)
  const { outcome, isStored, remarks } =
    outOfReach === null
      ? await pushOrJudge(inputs, source, workspace, options)
      : await onlyRead(source, options, outOfReach)
  const failing = outOfReach === null ? failOn : new Set([...failOn].filter((verdict) => verdict !== 'not_evaluated'))
  const report = reportOf(outcome, inputs, event, failing, !isStored)
  const [headline, ...details] = renderText(report).map(({ text }) => text)
  group(`Report: ${headline ?? ''}`, details)
  const isWithoutHistory = outOfReach !== null || (event.withoutSecrets !== null && outcome.verdict === 'no_baseline')
  const summary = renderSummary(report) + (isWithoutHistory ? twoWorkflows(event) : '')
  const file = await writeForLater('report.md', summary, temporary || undefined)
  return {
    outputs: outputsOf(outcome.verdict, outcome.results, file),
    summary,
    annotations: [...unknownDefaultBranch(inputs, event), ...remarks, ...annotationsOf(report)],
    comment: outOfReach === null ? () => sayOnPullRequest(commentOf(report), inputs, event) : null,
  }
}

interface Pushed {
  readonly outcome: PushOutcome
  readonly isStored: boolean
  readonly remarks: readonly Annotation[]
}

/** Where no store can be reached for want of a secret, the numbers are shown, and the check stays green. */
async function onlyRead(source: ResultSource, options: PushOptions, why: string): Promise<Pushed> {
  const outcome = await readUnjudged(source, options, actionLog, why)
  const message = `${why}. The numbers, and what to do about it, are in the job summary.`
  return { outcome, isStored: false, remarks: [{ level: 'notice', title: 'Not evaluated', message }] }
}

/** Where the token may not write to the history branch, the results are judged against it all the same. */
async function pushOrJudge(
  inputs: Inputs,
  source: ResultSource,
  workspace: string,
  options: PushOptions,
): Promise<Pushed> {
  const open = options.dryRun ? openStoreForReading : openStore
  const ports = { source, openStore: () => open(inputs, workspace), log: actionLog }
  try {
    return { outcome: await push(ports, options), isStored: !options.dryRun, remarks: [] }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === READ_ONLY)) throw error
    const outcome = await push(ports, { ...options, dryRun: true })
    const remark: Annotation = { level: 'warning', title: 'The history is not kept', message: error.message }
    return { outcome, isStored: false, remarks: [remark] }
  }
}

/**
 * Pull requests and merge queues come and go: their results would stay on the history branch for ever. And a run
 * without secrets may be there only because it lacks the address of a database.
 */
function passesBy(inputs: Inputs, { ofPullRequest, inMergeQueue, withoutSecrets }: RunEvent): boolean {
  return (ofPullRequest || inMergeQueue || withoutSecrets !== null) && keepsHistoryOnBranch(inputs)
}

/**
 * Where a pull request's number is not known, and in a merge queue, the results belong to their branch, whatever is
 * named: they must not become versions of the environment that they are compared with.
 */
function environmentsOf({ environment, baselineEnvironment }: Inputs, event: RunEvent): Partial<PushTexts> {
  const { ofPullRequest, pullRequest, inMergeQueue, branch } = event
  const passes = inMergeQueue || (ofPullRequest && pullRequest === undefined)
  if (!passes || branch === undefined || isEphemeral(environment)) {
    return { environment, baselineEnvironment }
  }
  return { environment: `branch/${branch}`, baselineEnvironment: baselineEnvironment || environment }
}

/** Without the name of the default branch its results would silently count as those of any branch. */
function unknownDefaultBranch({ environment }: Inputs, event: RunEvent): Annotation[] {
  const { ofPullRequest, branch, defaultBranch } = event
  if (environment !== '' || ofPullRequest || branch === undefined || defaultBranch !== undefined) return []
  const message =
    `The event does not say which branch is the default one, so the results of ${branch} count as those of any ` +
    'branch: name the input environment'
  return [{ level: 'warning', title: 'Default branch unknown', message }]
}

/** Reads the inputs one by one first, so that all that are wrong are named at once. */
function readOptions(texts: PushTexts, run: PushRun): ReturnType<typeof pushOptions> {
  const faults = new Set<string>()
  for (const [name, text] of Object.entries(texts)) {
    try {
      pushOptions({ environment: texts.environment, names: {}, [name]: text as unknown }, run)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.add(error.message)
    }
  }
  if (faults.size > 0) throw new UserError([...faults].join('\n'))
  return pushOptions(texts, run)
}

function reportOf(
  outcome: PushOutcome,
  inputs: Inputs,
  event: RunEvent,
  failOn: ReadonlySet<Verdict>,
  dryRun: boolean,
): Report {
  const { commit_sha, repository } = event.provenance
  return {
    key: commentKey(inputs, event),
    results: outcome.results,
    warnings: [...endingOf(event), ...outcome.warnings],
    skipped: outcome.skipped,
    store: outcome.store || null,
    dryRun,
    failOn,
    now: new Date().toISOString(),
    run: {
      command_name: 'benchmark-snapshots',
      action: event.action,
      commit_sha,
      branch: event.branch,
      repository,
      server_url: event.serverUrl,
      run_url: event.runUrl,
    },
  }
}
