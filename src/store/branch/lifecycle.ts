/** Which files of a history the moves of pointers, their log, archiving and restoring need. */
import { isEphemeral } from '../../core/result/environment.js'
import { DEFAULT_FAIL_ON } from '../../core/judging/verdict.js'
import type { ConfigurationFilter, HistoryLine } from '../../ports.js'
import { currentAsOf } from './judging.js'
import { forModels } from './models.js'
import type { HistoryPart, LoadedConfiguration } from './part.js'
import { allVersions, foldersOf } from './reading.js'

type Args = { readonly [parameter: string]: unknown }

/** Moves that are looked through at once. */
const MOVES = 100
/** Verdicts that are looked through at once. */
const VERDICTS = 25

/** The version that a pointer is at, the one that it goes to, and where it is not as expected, who moved it. */
export async function forMove(
  part: HistoryPart,
  loaded: LoadedConfiguration,
  pointer: 'current' | 'baseline',
  args: Args,
): Promise<void> {
  const { current_version, baseline_version } = loaded.pointers
  const from = pointer === 'current' ? current_version : baseline_version
  await Promise.all([
    part.versions(loaded, [from, Number(args['p_snapshot_version'])]),
    forExpected(part, loaded, pointer, args['p_expect']),
  ])
}

/** What was said of a version, and what stands in the way of its promotion. */
export async function forPromotion(part: HistoryPart, loaded: LoadedConfiguration, args: Args): Promise<void> {
  const version = Number(args['p_snapshot_version'] ?? loaded.pointers.current_version)
  await Promise.all([part.versions(loaded, [version], { verdicts: true }), forMove(part, loaded, 'baseline', args)])
}

export async function forRollback(part: HistoryPart, loaded: LoadedConfiguration, args: Args): Promise<void> {
  const { pointers, line } = loaded
  await Promise.all([
    part.versions(loaded, [pointers.current_version, line.at(-2) ?? null, Number(args['p_to_version'])]),
    forExpected(part, loaded, 'current', args['p_expect']),
  ])
  if (args['p_last_good'] === true) await untilGood(part, loaded)
}

/** The line from its end to a version whose last verdict is good. */
async function untilGood(part: HistoryPart, loaded: LoadedConfiguration): Promise<void> {
  for (let to = loaded.line.length; to > 0; to -= VERDICTS) {
    const versions = loaded.line.slice(Math.max(0, to - VERDICTS), to)
    await part.versions(loaded, versions, { verdicts: true })
    const isGood = versions.some((version) => {
      const last = loaded.verdicts.get(version)?.at(-1)?.['verdict']
      return last !== undefined && ![...DEFAULT_FAIL_ON].some((failing) => failing === last)
    })
    if (isGood) return
  }
}

/** Where a pointer is not where it is expected, the last move of it: the message says who moved it. */
async function forExpected(
  part: HistoryPart,
  loaded: LoadedConfiguration,
  pointer: 'current' | 'baseline',
  expected: unknown,
): Promise<void> {
  const { current_version, baseline_version, baseline_move } = loaded.pointers
  const actual = pointer === 'current' ? current_version : baseline_version
  if (typeof expected !== 'number' || expected === (actual ?? 0)) return
  if (pointer === 'current') await currentAsOf(part, loaded, Infinity)
  else if (baseline_move !== null) await part.moves(loaded, baseline_move.number, baseline_move.number)
}

/** @param before only moves before this position in the log of all configurations */
export async function forEvents(
  part: HistoryPart,
  loaded: LoadedConfiguration,
  limit: number,
  before: number,
): Promise<void> {
  const events: HistoryLine[] = []
  for (let to = loaded.pointers.moves; to >= 1 && events.length < limit; to -= limit) {
    const moves = await part.moves(loaded, to - limit + 1, to)
    events.push(...moves.filter(({ seq }) => Number(seq) < before))
  }
  await part.versions(
    loaded,
    events.flatMap((move) => [versionIn(move, 'from_version'), versionIn(move, 'to_version')]),
  )
}

/** The moves that made the pointers what they were at a moment. */
export async function forPointersAt(part: HistoryPart, loaded: LoadedConfiguration, at: string): Promise<void> {
  const time = Date.parse(at)
  // The database counts microseconds, a Date milliseconds: which of two moves in one is the one, the database says.
  const isBefore = ({ created_at }: HistoryLine): boolean => Date.parse(String(created_at)) < time
  const candidates: HistoryLine[] = []
  for (let number = loaded.pointers.baseline_move?.number ?? null; number !== null;) {
    const moves = await part.moves(loaded, number, number)
    candidates.push(...moves)
    number = moves.some(isBefore) ? null : versionIn(moves[0], 'previous')
  }
  let first: HistoryLine | undefined
  for (let to = loaded.pointers.moves; to >= 1 && (first === undefined || !isBefore(first)); to -= MOVES) {
    const moves = (await part.moves(loaded, to - MOVES + 1, to)).filter(({ pointer }) => pointer === 'current')
    candidates.push(...moves)
    first = moves.find(isBefore) ?? moves[0] ?? first
  }
  // Versions of older tables came without moves: the newest of them that was there may be the one.
  if (first === undefined || (!isBefore(first) && first['from_version'] !== null)) await allVersions(part, loaded)
  const possible = candidates.filter(({ created_at }) => !(Date.parse(String(created_at)) > time))
  await part.versions(
    loaded,
    possible.map((move) => versionIn(move, 'to_version')),
  )
}

function versionIn(move: HistoryLine | undefined, field: string): number | null {
  const version = move?.[field]
  return typeof version === 'number' ? version : null
}

/**
 * All versions of the configurations in question, and the models: the evidence of an active one stays.
 * @param filter `*` in the environment stands for any characters
 * @param isIdle only environments that come and go
 */
export async function forArchive(part: HistoryPart, filter: ConfigurationFilter, isIdle: boolean): Promise<void> {
  const { environment } = filter
  const parts = environment?.split('*') ?? ['', '']
  const pattern = new RegExp(`^${parts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[^]*')}$`)
  const all = await foldersOf(part, { ...filter, environment: parts.length > 1 ? undefined : environment })
  const meant = all.filter(({ pointers }) => {
    return pattern.test(pointers.environment) && (!isIdle || isEphemeral(pointers.environment))
  })
  await Promise.all([forModels(part), ...meant.map((loaded) => allVersions(part, loaded))])
}
