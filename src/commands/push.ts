import { candidatesOf, type RunLabels } from '../core/result/candidate.js'
import { decidePromotions, getJudgingContext, recordVerdicts, type BaselineQuery } from '../contract/push.js'
import { InvalidResultsError, NotStoredError, StoreError } from '../core/errors.js'
import { judge } from '../core/judging/judge.js'
import type { Candidate, JudgedResult, JudgingContext, Problem, Promotion, Verdict } from '../core/model.js'
import type { Policy } from '../core/judging/policy.js'
import { primaryClaim } from '../core/judging/primary-metric.js'
import { sameNames } from '../core/judging/suites.js'
import { worstVerdict } from '../core/judging/verdict.js'
import { pair } from '../core/pair.js'
import type { Log, Pushed, ResultSource, Store } from '../ports.js'
import { batchesOf } from './batches.js'
import { readResults, type ReadOptions } from './read-results.js'

export interface PushPorts {
  readonly source: ResultSource
  /** Called once all files are read and valid: nothing is opened, created or locked for bad input. */
  readonly openStore: () => Promise<Store>
  readonly log: Log
}

export interface PushOptions extends ReadOptions, RunLabels {
  readonly query: BaselineQuery
  readonly policy: Policy
  readonly promotion: Promotion
  /** Judge without storing anything. */
  readonly dryRun: boolean
  /** Page of the run, for the pointer log. */
  readonly runUrl: string | null
}

/** What a push came to. A regression is a value here, not an error: the doors decide what fails. */
export interface PushOutcome {
  readonly verdict: Verdict
  /** In the order of the files. */
  readonly results: readonly JudgedResult[]
  readonly warnings: readonly Problem[]
  readonly skipped: readonly Problem[]
  /** What and where the store is. */
  readonly store: string
}

/**
 * The whole street: collect → decode → store → judge → record verdicts. Two round trips to the store for up to 200
 * results. Throws `InvalidResultsError` before anything is stored, `NotStoredError` when the
 * store fails that was to keep them, `StoreError` when they were only to be judged.
 */
export async function push(ports: PushPorts, options: PushOptions): Promise<PushOutcome> {
  const { log } = ports
  const read = await log.group('Read results', () => readResults(ports.source, options, log))
  const candidates = candidatesOf(read.decoded, options, options.digest).map((candidate) => ({
    ...candidate,
    ...primaryClaim(candidate.result, options.policy),
  }))
  const warnings = [...read.warnings, ...refuseSuitesOfOneName(candidates, log)]
  try {
    const store = await log.group('Open the store', async () => {
      const opened = await ports.openStore()
      log.info(opened.description)
      return opened
    })
    try {
      const results: JudgedResult[] = []
      for (const batch of batchesOf(candidates)) {
        results.push(...(await (options.dryRun ? judgeOnly : storeAndJudge)(store, batch, options, log)))
        if (candidates.length > batch.length) log.info(`${results.length} of ${candidates.length} results done`)
      }
      return {
        verdict: worstVerdict(results.map(({ judgement }) => judgement.verdict)),
        results,
        warnings,
        skipped: read.skipped,
        store: store.description,
      }
    } finally {
      await store.close()
    }
  } catch (error) {
    // What was only to be judged, as results of a fork are, is not kept for a later import either.
    throw error instanceof StoreError && !options.dryRun ? new NotStoredError(error, candidates) : error
  }
}

/** Two suites under one name could never be compared with each other's versions. Returns what only might be two. */
function refuseSuitesOfOneName(candidates: readonly Candidate[], log: Log): Problem[] {
  const problems = sameNames(candidates).map(({ file, suite, message }) => ({ suite, file, path: '', message }))
  const refused = problems.filter(({ suite }) => suite === 'another')
  if (refused.length > 0) throw new InvalidResultsError(refused)
  for (const { file, message } of problems) log.warning(`${file}: ${message}`)
  return problems.map(({ file, path, message }) => ({ file, path, message }))
}

async function storeAndJudge(
  store: Store,
  candidates: readonly Candidate[],
  options: PushOptions,
  log: Log,
): Promise<JudgedResult[]> {
  const pushed = await log.group('Store snapshots', async () => {
    const answers = await store.push(candidates, options.query)
    for (const [candidate, answer] of pair(candidates, answers)) log.info(describeStored(candidate, answer))
    return answers
  })
  const contexts = pushed.map(({ context }) => context)
  const judged = judgeAll(candidates, contexts, options)
  return log.group('Judge and record verdicts', async () => {
    const verdicts = pair(judged, pushed).map(([result, { transaction_id }]) => ({
      ...promotableBy(options, result),
      transaction_id,
      actor: result.candidate.provenance.triggered_by ?? null,
      run_id: result.candidate.provenance.run_id ?? null,
      run_url: options.runUrl,
    }))
    const promotions = await store.call(recordVerdicts, { verdicts, token: store.token })
    return pair(pair(judged, pushed), promotions).map(([[result, { context: _, ...stored }], promotion]) =>
      finished(result, stored, promotion, log),
    )
  })
}

async function judgeOnly(
  store: Store,
  candidates: readonly Candidate[],
  options: PushOptions,
  log: Log,
): Promise<JudgedResult[]> {
  return log.group('Judge without storing', async () => {
    const asked = { results: candidates, context: options.query }
    const judged = judgeAll(candidates, (await store.call(getJudgingContext, asked)).results, options)
    const verdicts = judged.map((result) => {
      const { configuration, result: measured } = result.candidate
      return { ...promotableBy(options, result), configuration, metrics: measured.metrics }
    })
    const promotions = await store.call(decidePromotions, { verdicts })
    return pair(judged, promotions).map(([result, promotion]) => finished(result, null, promotion, log))
  })
}

type Judged = Omit<JudgedResult, 'stored' | 'promotion'>

function judgeAll(
  candidates: readonly Candidate[],
  contexts: readonly JudgingContext[],
  { policy }: PushOptions,
): Judged[] {
  return pair(candidates, contexts).map(([candidate, context]) => ({
    candidate,
    context,
    judgement: judge(candidate, context, policy),
  }))
}

/** What the store decides a promotion by. */
function promotableBy({ promotion }: PushOptions, { judgement, context }: Judged) {
  return { judgement, promotion, own_baseline_version: context.own_baseline_version }
}

function finished(
  result: Judged,
  stored: JudgedResult['stored'],
  { promoted, promotion_reason: reason }: { readonly promoted: boolean; readonly promotion_reason: string },
  log: Log,
): JudgedResult {
  log.info(`${result.judgement.verdict}: ${result.judgement.reason}`)
  return { ...result, stored, promotion: { promoted, reason } }
}

function describeStored({ configuration, file }: Candidate, { snapshot_version, replayed }: Pushed): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  const address = `${model_version} · ${dataset_version} · ${prompt_version} · ${environment}`
  return replayed
    ? `${file}: ${address}: already stored as version ${snapshot_version}`
    : `${file}: ${address}: version ${snapshot_version}`
}
