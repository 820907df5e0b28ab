import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { decodeFiles } from '../commands/decode-files.js'
import { pushOptions } from '../commands/push-options.js'
import type { PushRun, PushTexts } from '../commands/push-options.js'
import { push } from '../commands/push.js'
import type { PushOutcome } from '../commands/push.js'
import { isEphemeral } from '../core/environment.js'
import { InvalidResultsError, UserError, describeProblems } from '../core/errors.js'
import type { Problem, Verdict } from '../core/model.js'
import { renderSummary } from '../core/render-markdown.js'
import { annotation, headline, renderText } from '../core/render-text.js'
import type { Report } from '../core/report.js'
import type { FallbackNames } from '../core/result-names.js'
import { terminalText } from '../core/text-table.js'
import { fails } from '../core/verdict.js'
import { resultFiles } from '../files/result-files.js'
import type { Environment, RunEvent } from '../github/event.js'
import type { Inputs } from './inputs.js'
import { actionLog, line } from './log.js'
import { NOTHING, outputsOf } from './results.js'
import type { Outputs } from './results.js'
import { openStore } from './store.js'
import { writeSummary } from './summary.js'

/** What a command came to: its outputs, and why the check fails, if it does. */
export interface Done {
  readonly outputs: Outputs
  readonly failure: string | null
}

/** GitHub shows ten warnings of a step; more would hide others. */
const MAX_WARNINGS = 10
/** Of errors too, and the last one says why the check fails. */
const MAX_ERRORS = 9

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Stores and judges the results, reports in log, summary, annotations and file, and says whether to fail. */
export async function runPush(inputs: Inputs, event: RunEvent, env: Environment): Promise<Done> {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const { options, failOn } = readOptions(
    { ...inputs, ...environmentsOf(inputs, event), names: namesOf(inputs) },
    {
      facts: {
        inActions: true,
        pullRequest: event.pullRequest,
        branch: event.branch,
        defaultBranch: event.defaultBranch,
      },
      provenance: event.provenance,
      digest: sha256,
      dryRun: event.fromFork,
    },
  )
  line(`Environment: ${options.environment}`)
  if (event.fromFork) line('The results come from a fork: they are judged and reported, not stored.')
  if (event.pullRequest !== undefined && inputs.environment !== '') {
    line(`A pull request's environment is its own; it is judged against ${options.query.baseline_environment}.`)
  }
  const source = resultFiles(inputs.results, workspace)
  const outcome = await push({ source, openStore: () => openStore(inputs, workspace), log: actionLog }, options)
  const report = reportOf(outcome, event, failOn, options.dryRun)
  core.startGroup('Report')
  for (const { text } of renderText(report)) line(text)
  core.endGroup()
  const summary = renderSummary(report)
  await writeSummary(env, summary)
  annotate(outcome, report)
  const outputs = outputsOf(outcome.verdict, outcome.results, await writeReport(env, summary))
  return { outputs, failure: fails(outcome.verdict, failOn) ? headline(report) : null }
}

/** Reads the files as a push would and says what is wrong with them. */
export async function runValidate(inputs: Inputs, env: Environment): Promise<Done> {
  const files = await resultFiles(inputs.results, env['GITHUB_WORKSPACE'] ?? process.cwd()).collect()
  const { files: decoded, problems, warnings } = decodeFiles(files, { names: namesOf(inputs), digest: sha256 })
  for (const { path: file, format, results, problems: wrong } of decoded) {
    line(wrong.length > 0 ? `${file}: invalid` : `${file}: valid, ${format ?? 'unknown'} format, ${results.length} results`)
  }
  if (problems.length > 0) throw new InvalidResultsError(problems)
  warn(warnings)
  return { outputs: NOTHING, failure: null }
}

/** Names that are not given are missing, not empty. */
function namesOf({ modelVersion, datasetVersion, promptVersion }: Inputs): FallbackNames {
  return {
    model_version: modelVersion || undefined,
    dataset_version: datasetVersion || undefined,
    prompt_version: promptVersion || undefined,
  }
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

function annotate({ results, warnings, skipped }: PushOutcome, report: Report): void {
  const regressed = results.filter(({ judgement }) => judgement.verdict === 'regression')
  for (const result of regressed.slice(0, MAX_ERRORS)) {
    const { title, message } = annotation(result, report)
    core.error(message, { title })
  }
  warn([...skipped, ...warnings])
}

function warn(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, MAX_WARNINGS)) {
    core.warning(terminalText(describeProblems([problem]), 2_000), { title: 'Benchmark results' })
  }
}

async function writeReport(env: Environment, markdown: string): Promise<string> {
  const folder = await mkdtemp(path.join(env['RUNNER_TEMP'] ?? tmpdir(), 'benchmark-snapshots-'))
  const file = path.join(folder, 'report.md')
  await writeFile(file, `${markdown}\n`)
  return file
}
