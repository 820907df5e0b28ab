import { pushOptions } from '../commands/push-options.js'
import type { PushRun, PushTexts } from '../commands/push-options.js'
import { push } from '../commands/push.js'
import type { PushOptions, PushOutcome } from '../commands/push.js'
import { isEphemeral } from '../core/environment.js'
import { StoreError, UserError } from '../core/errors.js'
import type { Verdict } from '../core/model.js'
import { renderSummary } from '../core/render-markdown.js'
import { renderText } from '../core/render-text.js'
import type { Report } from '../core/report.js'
import { resultFiles } from '../files/result-files.js'
import type { RunEvent } from '../github/event.js'
import { READ_ONLY } from '../github/history-branch.js'
import { annotationsOf } from './annotations.js'
import type { Annotation, Done } from './finish.js'
import { fallbackNames } from './inputs.js'
import type { Inputs } from './inputs.js'
import { actionLog, group, line } from './log.js'
import { writeForLater } from './report-file.js'
import { outputsOf, sha256 } from './results.js'
import { keepsHistoryOnBranch, openStore, openStoreForReading } from './store.js'

/** Stores and judges the results. @param temporary the runner's folder for the report */
export async function runPush(inputs: Inputs, event: RunEvent, workspace: string, temporary?: string): Promise<Done> {
  const { pullRequest, branch, defaultBranch, provenance, fromFork } = event
  const { options, failOn } = readOptions(
    { ...inputs, ...environmentsOf(inputs, event), names: fallbackNames(inputs) },
    {
      facts: { inActions: true, pullRequest, branch, defaultBranch },
      provenance,
      digest: sha256,
      dryRun: fromFork || passesBy(inputs, event),
    },
  )
  line(`Environment: ${options.environment}`)
  if (fromFork) line('The results come from a fork: they are judged and reported, not stored.')
  else if (options.dryRun) line('What passes by is judged against the history branch and not kept on it.')
  if (inputs.environment !== '' && options.environment !== inputs.environment) {
    line(`A pull request's environment is its own; it is compared with ${options.query.baseline_environment}.`)
  }
  const { outcome, isStored, warning } = await pushOrJudge(inputs, workspace, options)
  const report = reportOf(outcome, event, failOn, !isStored)
  const [headline, ...details] = renderText(report).map(({ text }) => text)
  group(`Report: ${headline ?? ''}`, details)
  const summary = renderSummary(report)
  const file = await writeForLater('report.md', summary, temporary || undefined)
  return {
    outputs: outputsOf(outcome.verdict, outcome.results, file),
    summary,
    annotations: [...unknownDefaultBranch(inputs, event), ...warning, ...annotationsOf(outcome, report)],
  }
}

interface Pushed {
  readonly outcome: PushOutcome
  readonly isStored: boolean
  readonly warning: readonly Annotation[]
}

/** Where the token may not write to the history branch, the results are judged against it all the same. */
async function pushOrJudge(inputs: Inputs, workspace: string, options: PushOptions): Promise<Pushed> {
  const source = resultFiles(inputs.results, workspace)
  const open = options.dryRun ? openStoreForReading : openStore
  const ports = { source, openStore: () => open(inputs, workspace), log: actionLog }
  try {
    return { outcome: await push(ports, options), isStored: !options.dryRun, warning: [] }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === READ_ONLY)) throw error
    const outcome = await push(ports, { ...options, dryRun: true })
    const warning: Annotation = { level: 'warning', title: 'The history is not kept', message: error.message }
    return { outcome, isStored: false, warning: [warning] }
  }
}

/** Pull requests and merge queues come and go: their results would stay on the history branch for ever. */
function passesBy(inputs: Inputs, { ofPullRequest, branch }: RunEvent): boolean {
  return (ofPullRequest || branch?.startsWith('gh-readonly-queue/') === true) && keepsHistoryOnBranch(inputs)
}

/**
 * Where a pull request's number is not known its results belong to its branch, whatever is named: they must not become
 * versions of the environment that they are compared with.
 */
function environmentsOf({ environment, baselineEnvironment }: Inputs, event: RunEvent): Partial<PushTexts> {
  const { ofPullRequest, pullRequest, branch } = event
  if (!ofPullRequest || pullRequest !== undefined || branch === undefined || isEphemeral(environment)) {
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

function reportOf(outcome: PushOutcome, event: RunEvent, failOn: ReadonlySet<Verdict>, dryRun: boolean): Report {
  const { commit_sha, repository } = event.provenance
  return {
    key: event.workflow,
    results: outcome.results,
    warnings: outcome.warnings,
    skipped: outcome.skipped,
    store: outcome.store,
    dryRun,
    failOn,
    now: new Date().toISOString(),
    run: {
      command_name: 'benchmark-snapshots',
      commit_sha,
      branch: event.branch,
      repository,
      server_url: event.serverUrl,
      run_url: event.runUrl,
    },
  }
}
