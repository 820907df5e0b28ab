/** The files of a branch that moving pointers, and their log, need. */
import type { Arguments } from '../../contract/entry.js'
import type { ExportedLine } from '../../contract/exchange.js'
import { isGoodForRollback } from '../../core/judging/verdict.js'
import { currentAsOf } from './judging/baselines.js'
import { allVersions } from './configurations.js'
import type { AlsoRead, BranchPart, LoadedConfiguration } from './part.js'

/** Moves that are read at once. */
const MOVES = 100
/** Verdicts that are read at once. */
const VERDICTS = 25
/** Arguments that name a version. */
const NAMING = ['p_snapshot_version', 'p_to_version', 'p_version_a', 'p_version_b']

/**
 * The versions at the pointers, at the target of a rollback, and in the arguments; and the last move of an expected
 * pointer.
 */
export async function forNamed(
  part: BranchPart,
  loaded: LoadedConfiguration,
  args: Arguments,
  also: AlsoRead,
): Promise<void> {
  const { pointers, line } = loaded
  const { current_version, baseline_version } = pointers
  const [previous] = line.last(2)
  const named = NAMING.map((name) => Number(args[name]))
  await Promise.all([
    part.versions(loaded, [current_version, baseline_version, previous ?? null, ...named], also),
    forExpected(part, loaded, args['p_expect']),
  ])
  if (args['p_last_good'] === true) await untilGood(part, loaded)
}

/** The line from its end back to a version with a good last verdict. */
async function untilGood(part: BranchPart, loaded: LoadedConfiguration): Promise<void> {
  for (let to = loaded.line.length; to > 0; to -= VERDICTS) {
    const versions = loaded.line.first(to).last(VERDICTS)
    await part.versions(loaded, versions, { verdicts: true })
    const lasts = versions.map((version) => loaded.verdicts.get(version)?.at(-1)?.['verdict'])
    if (lasts.some((last) => isGoodForRollback(last))) return
  }
}

/** If a pointer is not where it is expected, its last move: the message names who moved it. */
async function forExpected(part: BranchPart, loaded: LoadedConfiguration, expected: unknown): Promise<void> {
  if (typeof expected !== 'number') return
  const { current_version, baseline_version, baseline_move } = loaded.pointers
  if (expected !== (current_version ?? 0)) await currentAsOf(part, loaded, Infinity)
  if (expected !== (baseline_version ?? 0) && baseline_move !== null) {
    await part.moves(loaded, baseline_move.number, baseline_move.number)
  }
}

/** @param before only moves before this position in the log of all configurations */
export async function forEvents(
  part: BranchPart,
  loaded: LoadedConfiguration,
  limit: number,
  before: number,
): Promise<void> {
  const events: ExportedLine[] = []
  for (let to = loaded.pointers.moves; to >= 1 && events.length < limit; to -= limit) {
    const moves = await part.moves(loaded, to - limit + 1, to)
    events.push(...moves.filter(({ seq }) => Number(seq) < before))
  }
  await part.versions(
    loaded,
    events.flatMap((move) => [versionIn(move, 'from_version'), versionIn(move, 'to_version')]),
  )
}

/** The moves that led to the pointers at a time. */
export async function forPointersAt(part: BranchPart, loaded: LoadedConfiguration, at: string): Promise<void> {
  const time = Date.parse(at)
  // The database has microseconds, a Date milliseconds: it decides between two moves in one millisecond.
  const isBefore = ({ created_at }: ExportedLine): boolean => Date.parse(String(created_at)) < time
  const candidates: ExportedLine[] = []
  for (let number = loaded.pointers.baseline_move?.number ?? null; number !== null;) {
    const moves = await part.moves(loaded, number, number)
    candidates.push(...moves)
    number = moves.some(isBefore) ? null : versionIn(moves[0], 'previous')
  }
  let first: ExportedLine | undefined
  for (let to = loaded.pointers.moves; to >= 1 && (first === undefined || !isBefore(first)); to -= MOVES) {
    const moves = (await part.moves(loaded, to - MOVES + 1, to)).filter(({ pointer }) => pointer === 'current')
    candidates.push(...moves)
    first = moves.find(isBefore) ?? moves[0] ?? first
  }
  // Versions from older tables have no moves: the newest version at that time may be the one.
  if (first === undefined || (!isBefore(first) && first['from_version'] !== null)) await allVersions(part, loaded)
  const possible = candidates.filter(({ created_at }) => !(Date.parse(String(created_at)) > time))
  await part.versions(
    loaded,
    possible.map((move) => versionIn(move, 'to_version')),
  )
}

function versionIn(move: ExportedLine | undefined, field: string): number | null {
  const version = move?.[field]
  return typeof version === 'number' ? version : null
}
