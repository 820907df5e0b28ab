/** Which files of a history pushing and judging need. The rules are those of `benchmark_judging_context`. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { BaselineRequest } from '../../../core/model.js'
import { HISTORY_POINTS, type PushContext, type ResultRow } from '../../../contract/push.js'
import { range, type BranchPart, type LoadedConfiguration } from '../part.js'
import { JUDGED, baselineAsOf, currentAsOf, forBaselineIn, pushedAt, versionsAt } from './baselines.js'
import { forReference, isOfRun, recentVersions } from './reference.js'

/** The repeat of a push: its version, and the position in the pointer log just before it. */
interface Repeat {
  readonly version: number
  readonly asOf: number
}

export async function forPush(part: BranchPart, result: ResultRow, query: PushContext): Promise<void> {
  const [used] = await Promise.all([
    typeof result.idempotency_key === 'string' ? part.key(result, result.idempotency_key) : null,
    forJudging(part, result, query),
  ])
  const loaded = used === null ? null : await part.configuration(used)
  if (used === null || loaded === null) return
  // A repeat is judged with the pointers before its push, which the log has.
  const version = used.snapshot_version
  await part.versions(loaded, [version], JUDGED)
  const asOf = await pushedAt(part, loaded, version)
  await part.versions(loaded, range(version - HISTORY_POINTS, version - 1), { verdicts: true })
  await currentAsOf(part, loaded, asOf)
  await forJudging(part, { ...result, ...loaded.pointers }, query, { version, asOf })
}

export async function forJudging(
  part: BranchPart,
  names: ResultRow,
  query: PushContext,
  at: Repeat | null = null,
): Promise<void> {
  const { baseline: request, baseline_environment, reference } = query
  const elsewhere = { ...names, environment: baseline_environment }
  const staying = reference?.kind === 'base' ? { ...names, environment: reference.environment } : elsewhere
  const asOf = at?.asOf ?? null
  const own = async (): Promise<boolean> => {
    const loaded = await part.configuration(names)
    if (loaded === null) return false
    const { last_version } = loaded.pointers
    const points = part.versions(loaded, at === null ? range(last_version - HISTORY_POINTS + 1, last_version) : [], {
      verdicts: true,
    })
    const baseline = await baselineAsOf(part, loaded, asOf)
    const { baseline_move, current_version } = loaded.pointers
    await Promise.all([
      points,
      part.versions(loaded, [baseline?.version ?? null], JUDGED),
      part.versions(loaded, [current_version]),
      part.moves(loaded, baseline_move?.number ?? 1, baseline_move?.number ?? 0),
    ])
    const snapshot = baseline === null ? undefined : loaded.snapshots.get(baseline.version)
    return snapshot !== undefined && !isOfRun(snapshot, names)
  }
  const fallback = async (): Promise<void> => {
    if (await own()) return
    await Promise.all([elsewhere, names].map((place) => forBaselineIn(part, place, asOf)))
  }
  const requested = async (): Promise<void> => {
    if (request?.kind === 'model') {
      const where = isEphemeral(names.environment) ? staying : names
      await forBaselineIn(part, { ...where, model_version: request.model_version }, asOf)
    } else if (request !== null) {
      const loaded = await part.configuration(isEphemeral(names.environment) ? staying : names)
      if (loaded !== null) await forRequest(part, loaded, request, { at, run: names })
    }
  }
  await Promise.all([fallback(), requested()])
  await forReference(part, names, query)
}

async function forRequest(
  part: BranchPart,
  loaded: LoadedConfiguration,
  request: Exclude<BaselineRequest, { kind: 'model' }>,
  { at, run }: { readonly at: Repeat | null; readonly run: ResultRow },
): Promise<void> {
  if (request.kind === 'version') {
    await part.versions(loaded, [request.version], JUDGED)
  } else if (request.kind === 'commit') {
    const versions = await versionsAt(part, loaded, request.sha)
    // A repeat must not see its own push, nor later ones.
    const last = [versions, at === null ? [] : versions.filter((version) => version < at.version)]
    await part.versions(
      loaded,
      last.map((some) => (some.length === 0 ? null : Math.max(...some))),
      JUDGED,
    )
  } else {
    const recent = await recentVersions(part, loaded, { run, before: at?.version ?? null })
    await part.versions(loaded, recent.slice(0, 1), JUDGED)
  }
}
