import { candidatesOf, type RunLabels } from '../core/result/candidate.js'
import {
  decidePromotions,
  getJudgingContext,
  MOST_RESULTS,
  recordVerdicts,
  type BaselineQuery,
  type PushContext,
} from '../contract/push.js'
import { NotStoredError, StoreError } from '../core/errors.js'
import { decide, measure, type MeasuredCandidate } from '../core/judging/judge.js'
import type {
  Candidate,
  JudgedResult,
  Judgement,
  JudgingContext,
  PooledComparison,
  Problem,
  Promotion,
  PromotionOutcome,
  StoredSnapshot,
  Verdict,
} from '../core/model.js'
import type { MissingConfiguration, PushOrigin } from '../core/pushes.js'
import type { Policy } from '../core/judging/policy/policy.js'
import { primaryClaim } from '../core/judging/metrics/primary-metric.js'
import { watchedMetrics } from '../core/judging/metrics/watched-metrics.js'
import { worstVerdict } from '../core/judging/verdict.js'
import { pair } from '../core/pair.js'
import type { Log, ResultSource, Store } from '../ports.js'
import { batchesOf } from './batches.js'
import { pushIdentity } from './push-identity.js'
import { readResults, type ReadOptions } from './reading/read-results.js'

export interface PushPorts {
  readonly source: ResultSource
  /** Called after all files were read and are valid: with bad input nothing is opened, created or locked. */
  readonly openStore: () => Promise<Store>
  readonly log: Log
  /** Called with the number of results that were stored or judged so far, if that takes several calls. */
  readonly onBatch?: (done: number, all: number) => void
  /** Lets go on what waits: a call that is being sent, or that was answered. */
  readonly nextTurn: () => Promise<unknown>
}

export interface PushOptions extends ReadOptions, RunLabels {
  readonly query: BaselineQuery
  readonly origin: PushOrigin
  readonly policy: Policy
  readonly promotion: Promotion
  /** Judge without storing. */
  readonly dryRun: boolean
  /** The page of the run, for the pointer log. */
  readonly runUrl: string | null
}

/** The result of a push. A regression is a value here, not an error: the action and the CLI decide what fails. */
export interface PushOutcome {
  /** The worst verdict of the results, or of all of them together if that is worse. */
  readonly verdict: Verdict
  /** In the order of the files. */
  readonly results: readonly JudgedResult[]
  /** All results with evidence from cases, compared together; null: fewer than two. */
  readonly together: PooledComparison | null
  /** What most of the last pushes like this one had, and this one lacks. */
  readonly missing: readonly MissingConfiguration[]
  readonly warnings: readonly Problem[]
  readonly skipped: readonly Problem[]
  /** The kind and place of the store. */
  readonly store: string
}

/**
 * A push from start to end: collect → decode → pool repeats → store → measure, batch by batch → judge all of them
 * together → record the verdicts. Two round trips to the store for up to 200 results. Throws `InvalidResultsError`
 * before anything is stored, `NotStoredError` if the store fails, and `StoreError` if it fails in a dry run.
 */
export async function push(ports: PushPorts, options: PushOptions): Promise<PushOutcome> {
  const { log } = ports
  const read = await log.group('Read results', () => readResults(ports.source, options, log))
  const candidates = candidatesOf(read.decoded, options, options.digest).map((candidate) => ({
    ...candidate,
    ...primaryClaim(candidate.result, options.policy),
    ...watchedMetrics(candidate.result, options.policy),
  }))
  const batches = batchesOf(candidates)
  try {
    const store = await log.group('Open the store', async () => {
      const opened = await ports.openStore()
      log.info(opened.description)
      return opened
    })
    try {
      const measured: MeasuredResult[] = []
      let missing: readonly MissingConfiguration[] = []
      let done = 0
      let measuring = Promise.resolve()
      const context = { ...options.query, push: pushIdentity(candidates, options, store.token) }
      for (const batch of batches) {
        const asked = (options.dryRun ? askForContexts : storeSnapshots)(store, batch, context, log)
        // While the store works on a batch, the one before it is measured.
        const [answer] = await Promise.all([asked, measuring])
        missing = answer.missing
        measuring = measureAll(batch, answer.known, options, ports, measured)
        done += batch.length
        if (candidates.length > batch.length) {
          log.info(`${done} of ${candidates.length} results done`)
          ports.onBatch?.(done, candidates.length)
        }
      }
      await measuring
      const { judgements, together } = decide(measured.map(({ evidence }) => evidence))
      const judged = pair(measured, judgements).map(judgedResult)
      const promotions = await (options.dryRun ? foreseePromotions : recordAll)(store, judged, together, options, log)
      const worst = worstVerdict(judgements.map(({ verdict }) => verdict))
      return {
        verdict: together?.regression === true ? 'regression' : worst,
        results: pair(judged, promotions).map(([result, promotion]) => ({ ...result, promotion })),
        together,
        missing: missing.filter((each) => !judged.some((result) => replaces(result, each))),
        warnings: read.warnings,
        skipped: read.skipped,
        store: store.description,
      }
    } finally {
      await store.close()
    }
  } catch (error) {
    // Results that were only judged, such as those of a fork, are not kept for a later import either.
    throw error instanceof StoreError && !options.dryRun ? new NotStoredError(error, candidates) : error
  }
}

/** Whether a result replaces what is missing, as its report says. */
function replaces(
  { judgement: { baseline } }: Judged,
  { model_version, dataset_version }: MissingConfiguration,
): boolean {
  if (baseline?.source !== 'replaces') return false
  const { configuration } = baseline
  return configuration.model_version === model_version && configuration.dataset_version === dataset_version
}

/** What the store returned for a candidate. */
interface Known {
  readonly context: JudgingContext
  /** null: it is only judged. */
  readonly stored: StoredSnapshot | null
}

/** The answer to one call: about its candidates, and what the whole push lacks. */
interface Answer {
  readonly known: readonly Known[]
  readonly missing: readonly MissingConfiguration[]
}

async function storeSnapshots(
  store: Store,
  candidates: readonly Candidate[],
  context: PushContext,
  log: Log,
): Promise<Answer> {
  return log.group('Store snapshots', async () => {
    const { snapshots, missing } = await store.push(candidates, context)
    const known = pair(candidates, snapshots).map(([candidate, { context: own, ...stored }]) => {
      log.info(describeStored(candidate, stored))
      return { context: own, stored }
    })
    return { known, missing }
  })
}

async function askForContexts(
  store: Store,
  candidates: readonly Candidate[],
  context: PushContext,
  log: Log,
): Promise<Answer> {
  return log.group('Ask for what to judge against', async () => {
    const { results, missing } = await store.call(getJudgingContext, { results: candidates, context })
    return { known: results.map((own) => ({ context: own, stored: null })), missing }
  })
}

/** A result and its evidence, without cases. */
interface MeasuredResult extends Pick<JudgedResult, 'candidate' | 'context' | 'stored'> {
  readonly evidence: MeasuredCandidate
}

async function measureAll(
  candidates: readonly Candidate[],
  known: readonly Known[],
  { policy }: PushOptions,
  { nextTurn }: PushPorts,
  measured: MeasuredResult[],
): Promise<void> {
  for (const [candidate, { context, stored }] of pair(candidates, known)) {
    await nextTurn()
    const { baseline: _, second: __, ...told } = context
    measured.push({ candidate, stored, evidence: measure(candidate, context, policy), context: told })
  }
}

type Judged = Omit<JudgedResult, 'promotion'>

function judgedResult([{ candidate, context, stored }, judgement]: [MeasuredResult, Judgement]): Judged {
  return { candidate, context, stored, judgement }
}

async function recordAll(
  store: Store,
  judged: readonly Judged[],
  together: PooledComparison | null,
  options: PushOptions,
  log: Log,
): Promise<PromotionOutcome[]> {
  return log.group('Judge and record verdicts', async () => {
    const verdicts = judged.flatMap((result) => {
      const { stored, candidate } = result
      if (stored === null) return []
      return {
        ...promotableBy(options, result),
        transaction_id: stored.transaction_id,
        together,
        actor: candidate.provenance.triggered_by ?? null,
        run_id: candidate.provenance.run_id ?? null,
        run_url: options.runUrl,
      }
    })
    const promotions: PromotionOutcome[] = []
    for (let at = 0; at < verdicts.length; at += MOST_RESULTS) {
      const some = verdicts.slice(at, at + MOST_RESULTS)
      promotions.push(...outcomesOf(await store.call(recordVerdicts, { verdicts: some, token: store.token })))
    }
    tell(judged, together, log)
    return promotions
  })
}

async function foreseePromotions(
  store: Store,
  judged: readonly Judged[],
  together: PooledComparison | null,
  options: PushOptions,
  log: Log,
): Promise<PromotionOutcome[]> {
  return log.group('Judge without storing', async () => {
    const verdicts = judged.map((result) => {
      const { configuration, result: measured } = result.candidate
      return { ...promotableBy(options, result), configuration, metrics: measured.metrics }
    })
    const promotions = outcomesOf(await store.call(decidePromotions, { verdicts }))
    tell(judged, together, log)
    return promotions
  })
}

/** The part of a judgement by which the store decides about promotion. */
function promotableBy({ promotion }: PushOptions, { judgement, context }: Judged) {
  return { judgement, promotion, own_baseline_version: context.own_baseline_version }
}

function outcomesOf(
  answers: readonly { readonly promoted: boolean; readonly promotion_reason: string }[],
): PromotionOutcome[] {
  return answers.map(({ promoted, promotion_reason: reason }) => ({ promoted, reason }))
}

function tell(judged: readonly Judged[], together: PooledComparison | null, log: Log): void {
  for (const { judgement } of judged) log.info(`${judgement.verdict}: ${judgement.reason}`)
  if (together !== null) log.info(together.reason)
}

function describeStored({ configuration, file }: Candidate, { snapshot_version, replayed }: StoredSnapshot): string {
  const { model_version, dataset_version, prompt_version, environment } = configuration
  const address = `${model_version} · ${dataset_version} · ${prompt_version} · ${environment}`
  return replayed
    ? `${file}: ${address}: already stored as version ${snapshot_version}`
    : `${file}: ${address}: version ${snapshot_version}`
}
