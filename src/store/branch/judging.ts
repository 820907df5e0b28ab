/** Which files of a history pushing and judging need. The rules are those of `benchmark_judging_context`. */
import { isEphemeral } from '../../core/result/environment.js'
import type { BaselineRequest, Configuration } from '../../core/model.js'
import { HISTORY_POINTS, type BaselineQuery, type ResultRow } from '../../contract/push.js'
import { range, type BranchPart, type LoadedConfiguration } from './part.js'
import { commitsFolder, datasetFolder, versionInCommits } from './paths.js'

/** The repeat of a push: its version, and the position in the pointer log just before it. */
interface Repeat {
  readonly version: number
  readonly asOf: number
}

/** Moves that are looked through at once. */
const WINDOW = 25

export async function forPush(part: BranchPart, result: ResultRow, query: BaselineQuery): Promise<void> {
  const [used] = await Promise.all([
    typeof result.idempotency_key === 'string' ? part.key(result, result.idempotency_key) : null,
    forJudging(part, result, query),
  ])
  const loaded = used === null ? null : await part.configuration(used)
  if (used === null || loaded === null) return
  // A repeat: judged as the pointers stood before it, which the log says.
  const version = used.snapshot_version
  await part.versions(loaded, [version], { cases: true })
  const asOf = await positionOf(part, loaded, version)
  await part.versions(loaded, range(version - HISTORY_POINTS, version - 1))
  await currentAsOf(part, loaded, asOf)
  await forJudging(part, loaded.pointers, query, { version, asOf })
}

/** Position in the pointer log just before the push of a version. */
async function positionOf(part: BranchPart, loaded: LoadedConfiguration, version: number): Promise<number> {
  const stored = loaded.snapshots.get(version)?.['pointers_as_of']
  if (typeof stored === 'number') return stored
  // Imported, as its log was: the push is in it.
  const moves = await part.moves(loaded, 1, loaded.pointers.moves)
  const push = moves.find(({ pointer, action, to_version }) => {
    return pointer === 'current' && action === 'push' && to_version === version
  })
  return typeof push?.['seq'] === 'number' ? push['seq'] : 0
}

/** The moves back to the last one of current before a position in the log. */
export async function currentAsOf(part: BranchPart, loaded: LoadedConfiguration, asOf: number): Promise<void> {
  for (let to = loaded.pointers.moves; to >= 1; to -= WINDOW) {
    const moves = await part.moves(loaded, to - WINDOW + 1, to)
    if (moves.some(({ pointer, seq }) => pointer === 'current' && Number(seq) < asOf)) return
  }
}

/** The baseline of a configuration and the position of the move that set it, now or before a position in the log. */
async function baselineAsOf(
  part: BranchPart,
  loaded: LoadedConfiguration,
  asOf: number | null,
): Promise<{ readonly version: number; readonly seq: number } | null> {
  const { baseline_version, baseline_move } = loaded.pointers
  if (asOf === null) {
    return baseline_version === null ? null : { version: baseline_version, seq: baseline_move?.seq ?? 0 }
  }
  // From each move of the baseline to the one before it.
  for (let number = baseline_move?.number ?? null; number !== null;) {
    const [move] = await part.moves(loaded, number, number)
    const version = move?.['to_version']
    if (Number(move?.['seq']) < asOf)
      return typeof version === 'number' ? { version, seq: Number(move?.['seq']) } : null
    number = typeof move?.['previous'] === 'number' ? move['previous'] : null
  }
  return null
}

export async function forJudging(
  part: BranchPart,
  names: Configuration,
  { baseline: request, baseline_environment }: BaselineQuery,
  at: Repeat | null = null,
): Promise<void> {
  const elsewhere = { ...names, environment: baseline_environment }
  const asOf = at?.asOf ?? null
  const own = async (): Promise<boolean> => {
    const loaded = await part.configuration(names)
    if (loaded === null) return false
    const { last_version } = loaded.pointers
    const points = part.versions(loaded, at === null ? range(last_version - HISTORY_POINTS + 1, last_version) : [])
    const baseline = await baselineAsOf(part, loaded, asOf)
    await Promise.all([points, part.versions(loaded, [baseline?.version ?? null], { cases: true })])
    return baseline !== null
  }
  const fallback = async (): Promise<void> => {
    if (!(await own())) await forBaselineIn(part, elsewhere, asOf)
  }
  const requested = async (): Promise<void> => {
    if (request?.kind === 'model') {
      const where = isEphemeral(names.environment) ? elsewhere : names
      await forBaselineIn(part, { ...where, model_version: request.model_version }, asOf)
    } else if (request !== null) {
      const loaded = await part.configuration(isEphemeral(names.environment) ? elsewhere : names)
      if (loaded !== null) await forRequest(part, loaded, request, at)
    }
  }
  await Promise.all([fallback(), requested()])
}

async function forRequest(
  part: BranchPart,
  loaded: LoadedConfiguration,
  request: Exclude<BaselineRequest, { kind: 'model' }>,
  at: Repeat | null,
): Promise<void> {
  if (request.kind === 'version') {
    await part.versions(loaded, [request.version], { cases: true })
  } else if (request.kind === 'commit') {
    const versions = await versionsAt(part, loaded, request.sha)
    // The repeat of a push does not see itself, nor what came after.
    const last = [versions, at === null ? [] : versions.filter((version) => version < at.version)]
    await part.versions(
      loaded,
      last.map((some) => (some.length === 0 ? null : Math.max(...some))),
      { cases: true },
    )
  } else {
    if (at !== null) await currentAsOf(part, loaded, at.asOf)
    const moves = [...loaded.moves.values()].filter(({ pointer, seq }) => {
      return pointer === 'current' && Number(seq) < (at?.asOf ?? 0)
    })
    const before = moves.sort((a, b) => Number(b['seq']) - Number(a['seq']))[0]?.['to_version']
    const current = at === null ? loaded.pointers.current_version : typeof before === 'number' ? before : null
    await part.versions(loaded, [current], { cases: true })
  }
}

/** The versions that were measured at commits whose hash begins so. */
async function versionsAt({ view }: BranchPart, { folder }: LoadedConfiguration, sha: string): Promise<number[]> {
  const names = await view.names(commitsFolder(folder, sha))
  return names.flatMap((name) => (name.startsWith(sha) ? (versionInCommits(name) ?? []) : []))
}

/** The baseline of a model and dataset in an environment: of the same prompt first, else the most recently set. */
async function forBaselineIn(part: BranchPart, names: Configuration, asOf: number | null): Promise<void> {
  if (isEphemeral(names.environment)) return
  const same = await part.configuration(names)
  const own = same === null ? null : await baselineAsOf(part, same, asOf)
  if (same !== null && own !== null) {
    await part.versions(same, [own.version], { cases: true })
    return
  }
  const folder = datasetFolder(names)
  const prompts = await part.view.names(folder)
  const found = await Promise.all(
    prompts.map(async (prompt) => {
      const loaded = await part.inFolder(`${folder}/${prompt}`)
      const baseline = loaded === null ? null : await baselineAsOf(part, loaded, asOf)
      return loaded === null || baseline === null ? [] : [{ loaded, ...baseline }]
    }),
  )
  const [latest] = found.flat().sort((a, b) => b.seq - a.seq)
  if (latest !== undefined) await part.versions(latest.loaded, [latest.version], { cases: true })
}
