import type { Configuration } from '../../core/model.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { FileChanges } from '../../ports.js'
import { writtenModels, type WrittenModels } from './models.js'
import { referenceOf, transactionIn, type BranchPart, type LoadedConfiguration } from './part.js'
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

/** What was said of a snapshot. */
type SaidLine = ExportedLine & {
  readonly configuration_id: number
  readonly snapshot_version: number
  readonly seq: number
}

/** The files that a call changed. */
export interface WrittenPart {
  readonly changes: Omit<FileChanges, 'id'>
  /** Files that are not there: nothing was said of the new snapshots yet. */
  readonly absent: readonly string[]
}

/**
 * What the database functions changed, as files; null: nothing.
 * @param registry the models that were loaded, as they are now, and new ones: lines of `export_model_registry`
 * @param isPush whether the snapshots were pushed: their repeats are judged as the pointers stood before this
 */
export async function writtenPart(
  part: BranchPart,
  changes: PartChanges,
  registry: readonly ExportedLine[],
  isPush: boolean,
): Promise<WrittenPart | null> {
  const before = await part.view.totals()
  const files = new Map<string, string | null>()
  const put = (path: string | null, ...lines: readonly object[]): void => {
    if (path !== null) files.set(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  const folders = new Map<number, string>()
  const movesIn = new Map<string, PartChanges['moves'][number][]>()
  for (const move of changes.moves) {
    const folder = configurationFolder(move)
    movesIn.set(folder, [...(movesIn.get(folder) ?? []), move])
  }
  for (const { pointers, ...state } of changes.configurations) {
    const folder = configurationFolder(pointers)
    const known = part.configurations.get(folder)
    folders.set(state.id, folder)
    const log = writeMoves(known, movesIn.get(folder) ?? [], (number, line) => {
      put(numberedPath(folder, 'moves', number), line)
    })
    const next = {
      ...pointers,
      line: (known?.line ?? VersionLine.read('')).changed(state.line_length, new Map(state.line)).write(),
      id: state.id,
      created_at: state.created_at,
      ...log(String(pointers['last_move'])),
    }
    if (known !== undefined && JSON.stringify(known.pointers) === JSON.stringify(next)) continue
    put(pointersPath(folder), next)
  }
  let added = 0
  const absent: string[] = []
  const places = placesOf(part, changes)
  for (const snapshot of changes.snapshots) {
    const folder = configurationFolder(snapshot)
    const version = snapshot.snapshot_version
    const known = part.configurations.get(folder)
    const isNew = version > (known?.pointers.last_version ?? 0)
    const pointers_as_of = isNew
      ? isPush
        ? before.moves + 1
        : null
      : known?.snapshots.get(version)?.['pointers_as_of']
    // Cases are a file of their own: the points of a history do without them.
    // In an export `cases` has its place among the others, so it stays as a name.
    const reference_at = isNew
      ? differing(places.get(referenceOf(snapshot)), snapshot)
      : known?.snapshots.get(version)?.['reference_at']
    put(numberedPath(folder, 'snapshots', version), { ...snapshot, cases: null, pointers_as_of, reference_at })
    if (!isNew) continue
    added += 1
    absent.push(numberedPath(folder, 'verdicts', version))
    if (snapshot.cases !== null) put(numberedPath(folder, 'cases', version), { cases: snapshot.cases })
    put(commitPath(folder, snapshot.transaction.commit_sha, version), { snapshot_version: version })
    if (snapshot.idempotency_key !== null) put(keyPath(snapshot, snapshot.idempotency_key), addressOf(snapshot))
  }
  for (const move of changes.moves) {
    if (move.pointer !== 'cases') continue
    const folder = configurationFolder(move)
    const version = Number(move['from_version'])
    const left = changes.snapshots.find((snapshot) => {
      return snapshot.snapshot_version === version && configurationFolder(snapshot) === folder
    })?.cases
    const path = numberedPath(folder, 'cases', version)
    if (left === null || left === undefined) files.set(path, null)
    else put(path, { cases: left })
  }
  for (const push of changes.pushes) {
    for (const path of pushFiles(push)) {
      const pushes = [...(part.pushes.get(path) ?? []), push]
      part.pushes.set(path, pushes)
      put(path, writePushes(pushes))
    }
  }
  for (const kind of ['verdicts', 'annotations'] as const) {
    const said = new Map<string, object[]>()
    for (const { configuration_id, snapshot_version, ...line } of changes[kind]) {
      const folder = folders.get(configuration_id) ?? ''
      const path = numberedPath(folder, kind, snapshot_version)
      const lines = said.get(path) ?? [...(part.configurations.get(folder)?.[kind].get(snapshot_version) ?? [])]
      said.set(path, [...lines, line])
    }
    for (const [path, lines] of said) put(path, ...lines)
  }
  const written = writtenModels(part, registry, before.registry)
  for (const { path, lines } of written.models) put(path, ...lines)
  if (files.size === 0) return null

  const totals: BranchTotals = {
    configurations: Math.max(before.configurations, ...changes.configurations.map(({ id }) => id)),
    moves: Math.max(before.moves, ...changes.moves.map(({ seq }) => seq)),
    verdicts: Math.max(before.verdicts, ...changes.verdicts.map(({ seq }) => seq)),
    annotations: Math.max(before.annotations, ...changes.annotations.map(({ seq }) => seq)),
    registry: written.last,
    snapshots: before.snapshots + added,
    bytes: before.bytes + [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
  }
  put(HISTORY_FILE, { format: FORMAT, version: FORMAT_VERSION, ...totals })
  if (part.view.commit === null) files.set(README_FILE, README)
  const message = messageOf(added, changes, written)
  return { changes: { message, files }, absent }
}

/** Writes the new moves of a configuration. The answer gives the fields of its pointers that say where the log is. */
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
  // Not always the last: the clocks of those who write differ.
  return (lastMove) => {
    return { moves, newest_move: numbers.get(lastMove) ?? known?.pointers.newest_move ?? moves, baseline_move }
  }
}

/** Where the snapshots of transactions are, as far as they are loaded or new: nothing else finds a reference again. */
function placesOf({ configurations }: BranchPart, { snapshots }: PartChanges): Map<unknown, object> {
  const loaded = [...configurations.values()].flatMap((each) => [...each.snapshots.values()])
  const all = [...loaded, ...snapshots] as PartChanges['snapshots'][number][]
  return new Map(all.map((snapshot) => [transactionIn(snapshot), addressOf(snapshot)]))
}

/** Of the address of a reference what differs from that of the snapshot: most often only the version. */
function differing(place: object | undefined, snapshot: PartChanges['snapshots'][number]): object | null {
  if (place === undefined) return null
  const own = new Map<string, unknown>(Object.entries(addressOf(snapshot)))
  return Object.fromEntries(Object.entries(place).filter(([name, value]) => own.get(name) !== value))
}

function addressOf(snapshot: PartChanges['snapshots'][number]): object {
  const { model_version, dataset_version, prompt_version, environment, snapshot_version } = snapshot
  return { model_version, dataset_version, prompt_version, environment, snapshot_version }
}

function messageOf(
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
  // Hosts that build every branch leave commits alone that say so.
  return `Add ${what.join(' and ') || 'pointers'}${whose} [skip ci]`
}
