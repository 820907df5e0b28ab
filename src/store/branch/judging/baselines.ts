/** Where the pointers of a configuration were, and the versions at them. */
import type { Configuration } from '../../../core/model.js'
import { isEphemeral } from '../../../core/result/environment.js'
import type { BranchPart, LoadedConfiguration } from '../part.js'
import { commitsFolder, datasetFolder, versionInCommits } from '../paths.js'

/** What is read of a snapshot that may be a reference. */
export const JUDGED = { cases: true, verdicts: true } as const

/** Moves that are read at once. */
const WINDOW = 25

/** The moves back to the last one of current before a position in the log. */
export async function currentAsOf(part: BranchPart, loaded: LoadedConfiguration, asOf: number): Promise<void> {
  for (let to = loaded.pointers.moves; to >= 1; to -= WINDOW) {
    const moves = await part.moves(loaded, to - WINDOW + 1, to)
    if (moves.some(({ pointer, seq }) => pointer === 'current' && Number(seq) < asOf)) return
  }
}

/** Position in the pointer log just before the push of a version. */
export async function pushedAt(part: BranchPart, loaded: LoadedConfiguration, version: number): Promise<number> {
  const stored = loaded.snapshots.get(version)?.['pointers_as_of']
  if (typeof stored === 'number') return stored
  // Imported, as its log was: the push is in it.
  const moves = await part.moves(loaded, 1, loaded.pointers.moves)
  const push = moves.find(({ pointer, action, to_version }) => {
    return pointer === 'current' && action === 'push' && to_version === version
  })
  return typeof push?.['seq'] === 'number' ? push['seq'] : 0
}

/** The moves that set the baselines of a model and dataset in an environment, of all prompts. */
export async function forBaselineMoves(part: BranchPart, names: Configuration): Promise<void> {
  const folder = datasetFolder(names)
  const prompts = await part.view.names(folder)
  await Promise.all(
    prompts.map(async (prompt) => {
      const each = await part.inFolder(`${folder}/${prompt}`)
      const { baseline_move: move = null } = each?.pointers ?? {}
      if (each !== null && move !== null) await part.moves(each, move.number, move.number)
    }),
  )
}

/** The baseline of a configuration and the position of the move that set it, now or before a position in the log. */
export async function baselineAsOf(
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

/** The versions measured at commits with this beginning of their hash. */
export async function versionsAt(
  { view }: BranchPart,
  { folder }: LoadedConfiguration,
  sha: string,
): Promise<number[]> {
  const names = await view.names(commitsFolder(folder, sha))
  return names.flatMap((name) => (name.startsWith(sha) ? (versionInCommits(name) ?? []) : []))
}

/** The baseline of a model and dataset in an environment: of the same prompt first, else the one set most recently. */
export async function forBaselineIn(part: BranchPart, names: Configuration, asOf: number | null): Promise<void> {
  if (isEphemeral(names.environment)) return
  const same = await part.configuration(names)
  const own = same === null ? null : await baselineAsOf(part, same, asOf)
  if (same !== null && own !== null) {
    await part.versions(same, [own.version], JUDGED)
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
  if (latest !== undefined) await part.versions(latest.loaded, [latest.version], JUDGED)
}
