/** Which files of a history the reference of a result needs. The rules are those of `benchmark_find_reference`. */
import { HISTORY_POINTS, type PushContext, type ResultRow } from '../../../contract/push.js'
import type { ExportedLine } from '../../../contract/exchange.js'
import type { Candidate, Configuration, MetricTree } from '../../../core/model.js'
import { flattenMetrics } from '../../../core/judging/metrics/metrics.js'
import { isEphemeral } from '../../../core/result/environment.js'
import {
  JUDGED,
  baselineAsOf,
  currentAsOf,
  forBaselineIn,
  forBaselineMoves,
  pushedAt,
  versionsAt,
} from './baselines.js'
import { pushFilesFor } from '../pushes.js'
import { range, type BranchPart, type LoadedConfiguration, type SnapshotAddress } from '../part.js'
import { datasetFolder } from '../paths.js'
import { isEvaluated, isOfSameRun, newestFirst } from '../run-order.js'

/** All versions that may be the reference, with their cases; the database chooses. */
export async function forReference(part: BranchPart, result: ResultRow, query: PushContext): Promise<void> {
  const { reference, baseline_environment } = query
  const kind = reference?.kind ?? (isEphemeral(result.environment) ? 'baseline-environment' : 'own-baseline')
  await Promise.all([
    forFirstAttempt(part, result, query),
    forReplaced(part, result, query),
    kind === 'own-baseline' ? forKept(part, result) : null,
    kind === 'own-baseline' ? forSecondLook(part, result) : null,
    kind === 'own-previous-run' ? forPreviousRun(part, result) : null,
    reference?.kind === 'base'
      ? forNewestIn(part, { ...result, environment: reference.environment }, reference.commit)
      : null,
    isEphemeral(result.environment)
      ? forNewestIn(part, { ...result, environment: baseline_environment }, baseCommit(query))
      : null,
  ])
}

/** The commit that a change was made from; null: it is not known. */
function baseCommit({ reference }: PushContext): string | null {
  return reference?.kind === 'base' ? reference.commit : null
}

/** The models that this one may replace: those that the last pushes on its dataset had and this push lacks. */
async function forReplaced(part: BranchPart, result: ResultRow, query: PushContext): Promise<void> {
  const { push, reference, baseline_environment } = query
  if (push?.pairs === undefined) return
  const loaded = await part.configuration(result)
  if (loaded !== null && (await hasBaseline(part, loaded, result))) return
  await Promise.all(pushFilesFor(query).map((path) => part.pushesIn(path)))
  const here = new Set(push.pairs.map(([model_version]) => model_version))
  const usual = part.allPushes().flatMap(({ pairs }) => pairs as readonly (readonly [string, string])[])
  const models = usual.filter(([model, dataset]) => dataset === result.dataset_version && !here.has(model))
  const places = new Map([[result.environment, null as string | null]])
  if (isEphemeral(result.environment)) places.set(baseline_environment, baseCommit(query))
  if (reference?.kind === 'base') places.set(reference.environment, reference.commit)
  await Promise.all(
    [...new Set(models.map(([model_version]) => model_version))].flatMap((model_version) =>
      [...places].map(async ([environment, commit]) => {
        const names = { ...result, model_version, environment }
        await Promise.all([forBaselineIn(part, names, null), forNewestIn(part, names, commit)])
      }),
    ),
  )
}

/** The recorded reference of a configuration without a baseline, and who set a baseline there since. */
async function forKept(part: BranchPart, result: ResultRow): Promise<void> {
  const loaded = await part.configuration(result)
  if (loaded === null || (await hasBaseline(part, loaded, result))) return
  const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true })
  const newest = recent[0] === undefined ? undefined : loaded.snapshots.get(recent[0])
  const place = await forItsReference(part, newest)
  if (place === null || recent[0] === undefined) return
  await Promise.all([forBaselineMoves(part, place), pushedAt(part, loaded, recent[0])])
}

/** Whether a configuration has a baseline that its result may be held to: not one of its own run. */
async function hasBaseline(part: BranchPart, loaded: LoadedConfiguration, result: ResultRow): Promise<boolean> {
  const { baseline_version: version } = loaded.pointers
  await part.versions(loaded, [version])
  const snapshot = version === null ? undefined : loaded.snapshots.get(version)
  return snapshot !== undefined && !isOfRun(snapshot, result)
}

/** The recorded reference of a version; null: none. */
async function forItsReference(part: BranchPart, version: ExportedLine | undefined): Promise<SnapshotAddress | null> {
  const elsewhere = version?.['reference_at'] as Partial<SnapshotAddress> | null | undefined
  if (!version || !elsewhere) return null
  const place = { ...(version as unknown as SnapshotAddress), ...elsewhere }
  const loaded = await part.configuration(place)
  if (loaded === null) return null
  await part.versions(loaded, [place.snapshot_version], JUDGED)
  return place
}

/** The newest evaluated version of another run, with its cases only if the result has fallen from it. */
async function forSecondLook(part: BranchPart, result: ResultRow): Promise<void> {
  const loaded = await part.configuration(result)
  if (loaded === null || loaded.pointers.baseline_version === null) return
  const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true })
  const second = recent.find((version) => wasEvaluated(loaded, version))
  const snapshot = second === undefined ? undefined : loaded.snapshots.get(second)
  if (second === undefined || snapshot === undefined || second === loaded.pointers.baseline_version) return
  const from = result['second_from'] as Candidate['second_from']
  const { metrics } = snapshot['transaction'] as { readonly metrics: MetricTree }
  const value = from ? flattenMetrics(metrics).get(from.name) : undefined
  const hasFallen = !from || value === undefined || (from.better === 'lower' ? value <= from.at : value >= from.at)
  if (hasFallen) await part.versions(loaded, [second], JUDGED)
}

/** The reference of the first attempt of the same run. */
async function forFirstAttempt(part: BranchPart, result: ResultRow, query: PushContext): Promise<void> {
  const loaded = await part.configuration(result)
  if (loaded === null) return
  await part.versions(loaded, recentRange(loaded, null))
  const attempts = [...loaded.snapshots].filter(([, snapshot]) => isOfRun(snapshot, result))
  await Promise.all(
    attempts.map(async ([version, attempt]) => {
      const place = await forItsReference(part, attempt)
      await Promise.all([place && forBaselineMoves(part, place), pushedAt(part, loaded, version)])
      const asOf = attempt['pointers_as_of']
      const before = typeof asOf === 'number' ? await baselineAsOf(part, loaded, asOf) : null
      await part.versions(loaded, [before?.version ?? null], JUDGED)
      const elsewhere = { ...result, environment: query.baseline_environment }
      if (typeof asOf === 'number') await forBaselineIn(part, elsewhere, asOf)
    }),
  )
}

async function forPreviousRun(part: BranchPart, result: ResultRow): Promise<void> {
  const loaded = await part.configuration(result)
  if (loaded === null) return
  const recent = await recentVersions(part, loaded, { run: result, before: null }, { verdicts: true })
  const good = recent.find((version) => wasEvaluated(loaded, version) && lastVerdict(loaded, version) !== 'regression')
  const { current_version } = loaded.pointers
  await Promise.all([
    part.versions(loaded, [good ?? null, current_version], JUDGED),
    currentAsOf(part, loaded, Infinity),
  ])
}

/** The newest evaluated version of a model and dataset in an environment, and of a commit there: same prompt first. */
async function forNewestIn(part: BranchPart, names: ResultRow, commit: string | null): Promise<void> {
  const load = async (loaded: LoadedConfiguration | null): Promise<boolean> => {
    if (loaded === null) return false
    const at = commit === null ? [] : await versionsAt(part, loaded, commit)
    await part.versions(loaded, at, { verdicts: true })
    const evaluated = (versions: readonly number[]): number | null =>
      versions.find((version) => wasEvaluated(loaded, version) || version === loaded.pointers.baseline_version) ?? null
    const recent = await recentVersions(part, loaded, { run: names, before: null }, { verdicts: true })
    const found = [evaluated(newestLoaded(loaded, at, names)), evaluated(recent)]
    await part.versions(loaded, [...found, loaded.pointers.baseline_version], JUDGED)
    // The history up to whichever version is the reference.
    for (const version of found) if (version !== null) await forRecent(part, loaded, version + 1)
    // Another prompt may have been measured at the commit.
    return commit === null ? found[1] !== null : found[0] !== null
  }
  if (await load(await part.configuration(names))) return
  const folder = datasetFolder(names)
  const prompts = await part.view.names(folder)
  await Promise.all(prompts.map(async (prompt) => load(await part.inFolder(`${folder}/${prompt}`))))
}

type Run = Configuration & { readonly [field: string]: unknown }

interface Recent {
  readonly run: Run
  /** null: all. */
  readonly before: number | null
}

/** The versions that `benchmark_recent_versions` reads, newest first, loaded. */
export async function recentVersions(
  part: BranchPart,
  loaded: LoadedConfiguration,
  { run, before }: Recent,
  also: { readonly verdicts?: boolean } = {},
): Promise<number[]> {
  const versions = recentRange(loaded, before)
  await part.versions(loaded, versions, also)
  return newestLoaded(loaded, versions, run)
}

/** The versions that `benchmark_recent_versions` reads before this one, with their verdicts. */
export function forRecent(part: BranchPart, loaded: LoadedConfiguration, before: number | null): Promise<void> {
  return part.versions(loaded, recentRange(loaded, before), { verdicts: true })
}

function recentRange({ pointers }: LoadedConfiguration, before: number | null): number[] {
  const last = Math.min(pointers.last_version, (before ?? Infinity) - 1)
  return range(Math.max(1, last - HISTORY_POINTS + 1), last)
}

/** Loaded versions of other runs that are not archived, the newest first. */
function newestLoaded(loaded: LoadedConfiguration, versions: readonly number[], run: Run): number[] {
  const known = versions.flatMap((version) => {
    const snapshot = loaded.snapshots.get(version)
    if (snapshot === undefined || snapshot['archived'] !== null || isOfRun(snapshot, run)) return []
    const { run_id, run_attempt } = transactionOf(snapshot)
    const age = { run_id: textOrNull(run_id), run_attempt: typeof run_attempt === 'number' ? run_attempt : null }
    return [{ version, ...age }]
  })
  return newestFirst(known, (age) => age).map(({ version }) => version)
}

export function isOfRun(snapshot: ExportedLine, { run_id, repository }: Run): boolean {
  return isOfSameRun({ ...transactionOf(snapshot) }, { run_id: textOrNull(run_id), repository: textOrNull(repository) })
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

interface Transaction {
  readonly run_id?: unknown
  readonly run_attempt?: unknown
  readonly repository?: unknown
}

const transactionOf = ({ transaction }: ExportedLine): Transaction => transaction as Transaction

const lastVerdict = ({ verdicts }: LoadedConfiguration, version: number): string | null =>
  textOrNull(verdicts.get(version)?.at(-1)?.['verdict'])

const wasEvaluated = (loaded: LoadedConfiguration, version: number): boolean =>
  isEvaluated(lastVerdict(loaded, version))
