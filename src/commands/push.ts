import { candidatesOf } from '../core/result/candidate.js'
import type { RunLabels } from '../core/result/candidate.js'
import { canonicalJson } from '../core/json/canonical-json.js'
import { isEphemeral } from '../core/result/environment.js'
import { InvalidResultsError, NotStoredError, StoreError } from '../core/errors.js'
import { judge } from '../core/judging/judge.js'
import type {
  Candidate,
  JudgedResult,
  JudgingContext,
  Problem,
  Promotion,
  PromotionOutcome,
  Verdict,
} from '../core/model.js'
import type { Policy } from '../core/judging/policy.js'
import { decidePromotion } from '../core/judging/promotion.js'
import { sameNames } from '../core/judging/suites.js'
import { worstVerdict } from '../core/judging/verdict.js'
import type { BaselineQuery, Log, Pushed, ResultSource, Store } from '../ports.js'
import { batchesOf } from './batches.js'
import { readResults } from './read-results.js'
import type { ReadOptions } from './read-results.js'

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
  const candidates = candidatesOf(read.decoded, options, options.digest)
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
    pair(candidates, answers).forEach(([candidate, answer]) => {
      verifyStored(candidate, answer)
      log.info(describeStored(candidate, answer))
    })
    return answers
  })
  const judged = judgeAll(
    candidates,
    pushed.map(({ context }) => context),
    options,
  )
  return log.group('Judge and record verdicts', async () => {
    const promotions = await store.recordVerdicts(
      pair(judged, pushed).map(([{ judgement, context, candidate }, { transaction_id }]) => ({
        transaction_id,
        judgement,
        promotion: options.promotion,
        own_baseline_version: context.own_baseline_version,
        actor: candidate.provenance.triggered_by ?? null,
        run_id: candidate.provenance.run_id ?? null,
        run_url: options.runUrl,
      })),
    )
    return pair(pair(judged, pushed), promotions).map(([[result, answer], promotion]) => {
      log.info(`${result.judgement.verdict}: ${result.judgement.reason}`)
      const { snapshot_version, transaction_id, replayed } = answer
      return { ...result, stored: { snapshot_version, transaction_id, replayed }, promotion }
    })
  })
}

async function judgeOnly(
  store: Store,
  candidates: readonly Candidate[],
  options: PushOptions,
  log: Log,
): Promise<JudgedResult[]> {
  return log.group('Judge without storing', async () => {
    const contexts = await store.judgingContext(candidates, options.query)
    return judgeAll(candidates, contexts, options).map((result) => {
      log.info(`${result.judgement.verdict}: ${result.judgement.reason}`)
      return { ...result, stored: null, promotion: wouldPromote(result, options.promotion) }
    })
  })
}

function judgeAll(
  candidates: readonly Candidate[],
  contexts: readonly JudgingContext[],
  { policy }: PushOptions,
): Omit<JudgedResult, 'stored' | 'promotion'>[] {
  return pair(candidates, contexts).map(([candidate, context]) => ({
    candidate,
    context,
    judgement: judge(candidate, context, policy),
  }))
}

function wouldPromote(
  { candidate, context, judgement }: Omit<JudgedResult, 'stored' | 'promotion'>,
  promotion: Promotion,
): PromotionOutcome {
  const ephemeral = isEphemeral(candidate.configuration.environment)
  return decidePromotion(promotion, judgement, candidate, context, ephemeral)
}

/** What the database says it stored is compared with what was sent: a difference is an error, not a detail. */
function verifyStored({ result, file }: Candidate, { metrics, case_count, snapshot_version }: Pushed): void {
  const cases = result.cases?.length ?? 0
  if (canonicalJson(metrics) === canonicalJson(result.metrics) && case_count === cases) return
  throw new StoreError(
    `The store kept other numbers than ${file} has (version ${snapshot_version}): sent ` +
      `${canonicalJson(result.metrics).slice(0, 500)} with ${cases} cases, stored ` +
      `${canonicalJson(metrics).slice(0, 500)} with ${case_count}. Please report this as a bug.`,
    'verification',
  )
}

function describeStored({ configuration, file }: Candidate, { snapshot_version, replayed }: Pushed): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  const address = `${model_version} · ${dataset_version} · ${prompt_version} · ${environment}`
  return replayed
    ? `${file}: ${address}: already stored as version ${snapshot_version}`
    : `${file}: ${address}: version ${snapshot_version}`
}

/** Two lists of equal length, side by side; the store's answers are checked to be as many as the questions. */
function pair<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.flatMap((item, index) => {
    const other = right[index]
    return other === undefined ? [] : [[item, other] satisfies [A, B]]
  })
}
