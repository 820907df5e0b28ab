import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Command } from 'commander'
import { missingOf, pushOptions } from '../commands/push-options.js'
import { push, type PushOutcome } from '../commands/push.js'
import { UserError } from '../core/errors.js'
import { failsByMissing } from '../core/report/words/describe-missing.js'
import { renderSummary } from '../core/report/render-markdown.js'
import { INDENT, renderText } from '../core/report/render-text.js'
import type { Report, ReportRun } from '../core/report/report.js'
import type { Provenance, Verdict } from '../core/model.js'
import { DEFAULT_FAIL_ON, fails } from '../core/judging/verdict.js'
import { fileFault } from '../core/thrown.js'
import { dashboardLinks } from '../dashboard/link.js'
import { openParsers } from '../parsers/parsers.js'
import { EXIT } from './terminal/exit.js'
import { sha256 } from './digest.js'
import { pushJson } from './push-json.js'
import { gitProvenance } from './git.js'
import { printJson, writeLines, type Io } from './terminal/io.js'
import { progressOf } from './terminal/progress.js'
import {
  RESULT_PATHS,
  addReading,
  addStore,
  namesOf,
  resultsOf,
  type AddressOptions,
  type ReadingOptions,
} from './options.js'
import { OF_PUSH, goesByFile } from './project/config.js'
import { openNamedStore } from './store/store.js'
import { storeFlags } from './store/store-flags.js'
import { addWide, layoutFor, type WidthFlags } from './terminal/width.js'

interface PushFlags extends AddressOptions, ReadingOptions, WidthFlags {
  readonly dryRun?: true
  readonly baseline?: string
  readonly baselineEnvironment?: string
  readonly threshold?: string
  readonly metrics?: string
  readonly strategy?: string
  readonly failOn?: string
  readonly onInvalid?: string
  readonly repeats?: string
  readonly onMissing?: string
  readonly promotion?: string
  readonly tags?: readonly string[]
  readonly notes?: string
  readonly commitSha?: string
  readonly branch?: string
  readonly triggeredBy?: string
  readonly runId?: string
  readonly idempotencyKey?: string
  readonly report?: string
  readonly dashboardUrl?: string
}

const EXAMPLES = [
  'push results/*.json --environment production',
  'push aggregated.json --dataset-version set-v3 --prompt-version v4 --dry-run',
]

export function addPush(program: Command, io: Io, finish: (code: number) => void): void {
  goesByFile(addReading(addStore(addWide(program.command('push')), io, EXAMPLES)), OF_PUSH)
    .summary('store results as snapshots and judge them')
    .description(
      'Stores benchmark results as the next snapshot versions of their configurations, judges each against its ' +
        'baseline, and reports. If any file is invalid, it stores nothing. The exit code is 1 on a regression.',
    )
    .argument('[paths...]', RESULT_PATHS)
    .option('--dry-run', 'judge without storing anything')
    .option('-e, --environment <name>', 'where the results belong (default: local)')
    .option(
      '--baseline <what>',
      'judge against this instead: a version, commit:<sha>, previous or model:<model_version>',
    )
    .option(
      '--baseline-environment <name>',
      'where to look for a baseline of the same model and dataset if there is none (default: github-actions)',
    )
    .option('--threshold <drop>', 'the drop of the primary metric that matters (default: 0.05)')
    .option(
      '--metrics <rules>',
      'rules for metrics, one a line: <glob>: higher|lower [<limit>] [gate|no-gate] [primary]',
    )
    .option(
      '--strategy <what>',
      'what makes a drop of the limit a regression: evidence that it is real, or threshold, the limit alone (default: evidence)',
    )
    .option('--fail-on <verdicts>', `verdicts that exit with 1, or none (default: ${[...DEFAULT_FAIL_ON].join(', ')})`)
    .option('--on-invalid <what>', 'an invalid file stops the push (fail) or is left out (skip) (default: fail)')
    .option(
      '--repeats <what>',
      'pool results of one configuration with the same cases (pool), or make each a version (separate) (default: pool)',
    )
    .option(
      '--on-missing <what>',
      'if this push lacks a model and dataset that most of the last ones had: warn, fail, ignore (default: warn)',
    )
    .option('--promotion <rule>', 'which versions become the baseline: never, first, proven, auto (default: proven)')
    .option('--tags <tags...>', 'tags of the snapshots; put the files before it')
    .option('--notes <text>', 'notes of the snapshots')
    .option('--commit-sha <sha>', 'the measured commit (default: from git)')
    .option('--branch <name>', 'the measured branch (default: from git)')
    .option('--triggered-by <name>', 'who ran the benchmark (default: you)')
    .option('--run-id <id>', 'id of the run; the same result of the same run is stored only once')
    .option('--idempotency-key <key>', 'key of the push; results stored under this key are not stored again')
    .option('--dashboard-url <address>', 'address of the dashboard, for links in the report')
    .option('--report <file>', 'also write the report as Markdown')
    .action(async (paths: string[], flags: PushFlags) => {
      finish(await runPush(io, paths, flags))
    })
}

async function runPush(io: Io, paths: readonly string[], flags: PushFlags): Promise<number> {
  const provenance = await provenanceOf(io, flags)
  const progress = progressOf(io, 'Pushing')
  const { log } = progress
  const { options, failOn, onMissing, dashboardUrl } = pushOptions(
    {
      ...flags,
      tags: flags.tags?.join(','),
      names: namesOf(flags),
    },
    {
      measured: { kind: 'laptop' },
      isOnBranch: false,
      provenance,
      origin: { workflow: null, job: null, comment_key: null, event_kind: 'manual' },
      digest: sha256,
      parsers: openParsers(),
      dryRun: flags.dryRun === true,
    },
  )
  const outcome = await progress.during(() =>
    push(
      {
        source: resultsOf(io, paths, flags),
        openStore: () => openNamedStore(io, flags, options.dryRun ? 'judge' : 'keep', log, true),
        // Without warnings about files, which are in the report.
        log: { ...log, warning: () => undefined },
        nextTurn,
        onBatch: (count, all) => {
          progress.show({ share: count / all, count, unit: 'results' })
        },
      },
      options,
    ),
  )
  const pages = dashboardLinks(dashboardUrl, outcome.results, sha256)
  const { commit_sha, branch_name: branch, repository } = provenance
  const program = { command_name: io.commandName, store_flags: storeFlags(io, flags) }
  const run = { ...program, commit_sha, branch, repository }
  const report = { ...reportOf(outcome, run, options.dryRun, failOn), pages, ...missingOf(outcome, onMissing) }
  if (flags.report !== undefined) await writeReport(io, flags.report, report)
  if (flags.json === true) printJson(io, pushJson(outcome))
  else writeLines(io, io.stdout, renderText(report, layoutFor(io, flags, INDENT)))
  // Any result may have a verdict that fails, not only the worst.
  const verdicts = [outcome.verdict, ...outcome.results.map(({ judgement }) => judgement.verdict)]
  const failed = outcome.results.length > 0 && verdicts.some((verdict) => fails(verdict, failOn))
  return failed || failsByMissing(report) ? EXIT.regression : EXIT.done
}

async function provenanceOf(io: Io, flags: PushFlags): Promise<Provenance> {
  const named = {
    commit_sha: flags.commitSha,
    branch_name: flags.branch,
    triggered_by: flags.triggeredBy,
    run_id: flags.runId,
  }
  if (!/^(?:[0-9a-f]{7,64})?$/i.test(flags.commitSha ?? '')) {
    throw new UserError(`commit-sha: "${flags.commitSha ?? ''}" is not allowed; give 7 to 64 hexadecimal digits`)
  }
  // Unset variables of a shell script are ''.
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''))
  return { ...(await gitProvenance(io)), ...given }
}

function reportOf(outcome: PushOutcome, run: ReportRun, dryRun: boolean, failOn: ReadonlySet<Verdict>): Report {
  const { results, together, warnings, skipped, store } = outcome
  return {
    key: 'cli',
    results,
    together,
    warnings,
    skipped,
    store,
    dryRun,
    failOn,
    now: new Date().toISOString(),
    run,
  }
}

async function writeReport(io: Io, file: string, report: Report): Promise<void> {
  try {
    await writeFile(path.resolve(io.cwd, file), `${renderSummary(report)}\n`)
  } catch (error) {
    const stored = report.dryRun ? '' : ' (the results are stored)'
    throw new UserError(`--report: ${file} cannot be written${stored}: ${fileFault('write', error)}`, { cause: error })
  }
}
