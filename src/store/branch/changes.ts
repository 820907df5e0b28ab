import { addTo, groupBy } from '../../core/groups.js'
import type { Configuration } from '../../core/model.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { FileChanges } from '../../ports.js'
import { writtenModels, type WrittenModels } from './models.js'
import { referenceOf, transactionIn, type BranchPart, type LoadedConfiguration, type SnapshotAddress } from './part.js'
import {
  HISTORY_FILE,
  README_FILE,
  commitPath,
  configurationFolder,
  keyPath,
  numberedPath,
  pointersPath,
} from './paths.js'
import { pushFiles, writePushes } from './pushes.js'
import { README } from './readme.js'
import { VersionLine } from './version-line.js'
import { FORMAT, FORMAT_VERSION, type BranchTotals, type PointersFile } from './view.js'

/** A line that names its configuration. */
type ConfigurationLine = ExportedLine & Configuration

/** The answer of `benchmark_part_changes`. */
export interface PartChanges {
  readonly configurations: readonly {
    readonly id: number
    readonly created_at: string
    readonly line_length: number
    /** Positions and versions, as far as they were loaded or are new. */
    readonly line: readonly (readonly [number, number])[]
    readonly pointers: ConfigurationLine
  }[]
  readonly snapshots: readonly (ConfigurationLine & {
    readonly snapshot_version: number
    readonly cases: unknown
    readonly idempotency_key: string | null
    readonly transaction: { readonly commit_sha?: unknown }
  })[]
  readonly pushes: readonly ExportedLine[]
  readonly moves: readonly (ConfigurationLine & {
    readonly id: string
    readonly pointer: string
    readonly seq: number
  })[]
  readonly verdicts: readonly SaidLine[]
  readonly annotations: readonly SaidLine[]
}

/** Later notes and tags of a snapshot. */
type SaidLine = ExportedLine & {
  readonly configuration_id: number
  readonly snapshot_version: number
  readonly seq: number
}

/** The files that a call changed. */
export interface WrittenPart {
  readonly changes: Omit<FileChanges, 'id'>
  /** Files that do not exist: new snapshots have no annotations. */
  readonly absent: readonly string[]
}

/** Files of a change, by path; null: the file is removed. */
type Files = Map<string, string | null>

/**
 * The changes of the database functions, as files; null: none.
 * @param registry lines of `export_model_registry`: the loaded models in their new state, and new ones
 * @param isPush whether the snapshots were pushed: their repeats are judged with the pointers before this push
 */
export async function writtenPart(
  part: BranchPart,
  changes: PartChanges,
  registry: readonly ExportedLine[],
  isPush: boolean,
): Promise<WrittenPart | null> {
  const before = await part.view.totals()
  const files: Files = new Map()
  const places = placesOf(part, changes)
  writeConfigurations(files, part, changes)
  const fresh = writeSnapshots(files, part, changes, places, isPush ? before.moves + 1 : null)
  writeCases(files, changes)
  for (const push of changes.pushes) {
    for (const path of pushFiles(push)) {
      const pushes = [...(part.pushes.get(path) ?? []), push]
      part.pushes.set(path, pushes)
      write(files, path, writePushes(pushes))
    }
  }
  writeSaid(files, part, changes)
  const written = writtenModels(part, registry, places, before.registry)
  for (const { path, lines } of written.models) write(files, path, ...lines)
  if (files.size === 0) return null

  const totals: BranchTotals = {
    configurations: highest(before.configurations, changes.configurations, ({ id }) => id),
    moves: highest(before.moves, changes.moves, ({ seq }) => seq),
    verdicts: highest(before.verdicts, changes.verdicts, ({ seq }) => seq),
    annotations: highest(before.annotations, changes.annotations, ({ seq }) => seq),
    registry: written.last,
    snapshots: before.snapshots + fresh.length,
    bytes: before.bytes + [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
  }
  write(files, HISTORY_FILE, { format: FORMAT, version: FORMAT_VERSION, ...totals })
  if (part.view.commit === null) files.set(README_FILE, README)
  const message = commitMessage(fresh.length, changes, written)
  const absent = fresh.map((snapshot) =>
    numberedPath(configurationFolder(snapshot), 'verdicts', snapshot.snapshot_version),
  )
  return { changes: { message, files }, absent }
}

function write(files: Files, path: string | null, ...lines: readonly object[]): void {
  if (path !== null) files.set(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** The changed pointers, and their moves. */
function writeConfigurations(files: Files, part: BranchPart, { configurations, moves }: PartChanges): void {
  const movesIn = groupBy(moves, configurationFolder)
  for (const { pointers, ...state } of configurations) {
    const folder = configurationFolder(pointers)
    const known = part.configurations.get(folder)
    const log = writeMoves(known, movesIn.get(folder) ?? [], (number, line) => {
      write(files, numberedPath(folder, 'moves', number), line)
    })
    const next = {
      ...pointers,
      line: (known?.line ?? VersionLine.read('')).changed(state.line_length, new Map(state.line)).write(),
      id: state.id,
      created_at: state.created_at,
      ...log(String(pointers['last_move'])),
    }
    if (known !== undefined && JSON.stringify(known.pointers) === JSON.stringify(next)) continue
    write(files, pointersPath(folder), next)
  }
}

/**
 * @param asOf the position in the log of moves before which the pointers count for repeats of new snapshots
 * @returns the new ones
 */
function writeSnapshots(
  files: Files,
  part: BranchPart,
  { snapshots }: PartChanges,
  places: ReadonlyMap<unknown, SnapshotAddress>,
  asOf: number | null,
): PartChanges['snapshots'][number][] {
  return snapshots.filter((snapshot) => {
    const folder = configurationFolder(snapshot)
    const version = snapshot.snapshot_version
    const loaded = part.configurations.get(folder)
    const isNew = version > (loaded?.pointers.last_version ?? 0)
    const known = loaded?.snapshots.get(version)
    const pointers_as_of = isNew ? asOf : known?.['pointers_as_of']
    const reference_at = isNew ? differing(places.get(referenceOf(snapshot)), snapshot) : known?.['reference_at']
    // Cases are in a file of their own, because points of a history need none. The name `cases` stays, in its place in
    // an export.
    write(files, numberedPath(folder, 'snapshots', version), { ...snapshot, cases: null, pointers_as_of, reference_at })
    if (!isNew) return false
    if (snapshot.cases !== null) write(files, numberedPath(folder, 'cases', version), { cases: snapshot.cases })
    write(files, commitPath(folder, snapshot.transaction.commit_sha, version), { snapshot_version: version })
    if (snapshot.idempotency_key !== null) {
      write(files, keyPath(snapshot, snapshot.idempotency_key), addressOf(snapshot))
    }
    return true
  })
}

/** Erased cases, according to the log of moves. */
function writeCases(files: Files, { moves, snapshots }: PartChanges): void {
  const erased = moves.filter(({ pointer }) => pointer === 'cases')
  if (erased.length === 0) return
  const casesPath = (names: Configuration, version: number): string =>
    numberedPath(configurationFolder(names), 'cases', version)
  const left = new Map(snapshots.map((each) => [casesPath(each, each.snapshot_version), each.cases]))
  for (const move of erased) {
    const path = casesPath(move, Number(move['from_version']))
    const cases = left.get(path) ?? null
    if (cases === null) files.set(path, null)
    else write(files, path, { cases })
  }
}

/** Appends verdicts and annotations. */
function writeSaid(files: Files, part: BranchPart, changes: PartChanges): void {
  const folders = new Map(changes.configurations.map(({ id, pointers }) => [id, configurationFolder(pointers)]))
  for (const kind of ['verdicts', 'annotations'] as const) {
    const said = new Map<string, object[]>()
    for (const { configuration_id, snapshot_version, ...line } of changes[kind]) {
      const folder = folders.get(configuration_id) ?? ''
      const path = numberedPath(folder, kind, snapshot_version)
      if (!said.has(path)) said.set(path, [...(part.configurations.get(folder)?.[kind].get(snapshot_version) ?? [])])
      addTo(said, path, line)
    }
    for (const [path, lines] of said) write(files, path, ...lines)
  }
}

/** The highest position. Arrays of changes may be too long for the arguments of a function. */
function highest<T>(before: number, changes: readonly T[], positionOf: (change: T) => number): number {
  return changes.reduce((most, change) => Math.max(most, positionOf(change)), before)
}

/** Writes the new moves of a configuration. Returns the fields of its pointers about the log. */
function writeMoves(
  known: LoadedConfiguration | undefined,
  added: PartChanges['moves'],
  write: (number: number, line: object) => void,
): (lastMove: string) => Pick<PointersFile, 'moves' | 'newest_move' | 'baseline_move'> {
  let moves = known?.pointers.moves ?? 0
  let baseline_move = known?.pointers.baseline_move ?? null
  const numbers = new Map<string, number>()
  for (const move of added) {
    moves += 1
    numbers.set(move.id, moves)
    if (move.pointer === 'baseline') {
      write(moves, { ...move, previous: baseline_move?.number ?? null })
      baseline_move = { number: moves, seq: move.seq }
    } else write(moves, move)
  }
  // Not always the last one: writers have different clocks.
  return (lastMove) => {
    return { moves, newest_move: numbers.get(lastMove) ?? known?.pointers.newest_move ?? moves, baseline_move }
  }
}

/** The places of the snapshots of transactions that are loaded or new: nothing else can find a reference later. */
function placesOf({ configurations }: BranchPart, { snapshots }: PartChanges): Map<unknown, SnapshotAddress> {
  const loaded = [...configurations.values()].flatMap((each) => [...each.snapshots.values()])
  const all = [...loaded, ...snapshots] as PartChanges['snapshots'][number][]
  return new Map(all.map((snapshot) => [transactionIn(snapshot), addressOf(snapshot)]))
}

/** The part of a reference's address that differs from that of the snapshot: usually only the version. */
function differing(place: SnapshotAddress | undefined, snapshot: SnapshotAddress): object | null {
  if (place === undefined) return null
  const own = new Map<string, unknown>(Object.entries(addressOf(snapshot)))
  return Object.fromEntries(Object.entries(place).filter(([name, value]) => own.get(name) !== value))
}

function addressOf(snapshot: SnapshotAddress): SnapshotAddress {
  const { model_version, dataset_version, prompt_version, environment, snapshot_version } = snapshot
  return { model_version, dataset_version, prompt_version, environment, snapshot_version }
}

function commitMessage(
  added: number,
  { snapshots, moves, verdicts, annotations, configurations }: PartChanges,
  { models }: WrittenModels,
): string {
  const counted = (count: number, word: string): string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  const what = [
    ...counted(added, 'snapshot'),
    ...counted(verdicts.length, 'verdict'),
    ...counted(annotations.length, 'annotation'),
    ...counted(added + verdicts.length > 0 ? 0 : moves.length, 'pointer move'),
  ]
  if (what.length === 0 && models.length > 0) {
    return `Change ${models.length === 1 ? `model ${models[0]?.name}` : `${models.length} models`} [skip ci]`
  }
  const said = [...verdicts, ...annotations].map(({ configuration_id }) => configuration_id)
  const spokenOf = configurations.filter(({ id }) => said[0] === undefined || id === said[0])
  const [first] = [...snapshots, ...moves, ...spokenOf.map(({ pointers }) => pointers)]
  const whose = first === undefined ? '' : ` of ${first.model_version} in ${first.environment}`
  // Hosts that build every branch skip commits with this text.
  return `Add ${what.join(' and ') || 'pointers'}${whose} [skip ci]`
}
