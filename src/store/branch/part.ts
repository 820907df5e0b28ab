import { StoreError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import type { ExportedLine } from '../../contract/exchange.js'
import {
  annotationsFolder,
  configurationFolder,
  keyPath,
  numberedPath,
  pointersPath,
  type NumberedKind,
} from './paths.js'
import { readPushes } from './pushes.js'
import { VersionLine } from './version-line.js'
import type { BranchView, PointersFile } from './view.js'

/** A loaded configuration, with the files that were read. */
export interface LoadedConfiguration {
  readonly folder: string
  readonly pointers: PointersFile
  readonly line: VersionLine
  readonly snapshots: Map<number, ExportedLine>
  readonly moves: Map<number, ExportedLine>
  readonly verdicts: Map<number, readonly ExportedLine[]>
  readonly annotations: Map<number, readonly ExportedLine[]>
}

/** A loaded model of the registry; without lines it does not exist. */
export interface LoadedModel {
  readonly lines: readonly ExportedLine[]
}

/** The place of a snapshot, for example of the one of an idempotency key. */
export interface SnapshotAddress extends Configuration {
  readonly snapshot_version: number
}

/** What is read besides the snapshots. */
export interface AlsoRead {
  readonly cases?: boolean
  readonly verdicts?: boolean
  readonly annotations?: boolean
}

/** The part of a history that one call needs. Every file is read once. */
export class BranchPart {
  private readonly asked = new Map<string, Promise<LoadedConfiguration | null>>()
  private readonly pushing = new Map<string, Promise<void>>()
  private readonly reading: Promise<unknown>[] = []
  readonly configurations = new Map<string, LoadedConfiguration>()
  /** By their paths. */
  readonly models = new Map<string, LoadedModel>()
  /** By path, oldest first. A push may be in several files. */
  readonly pushes = new Map<string, readonly ExportedLine[]>()

  constructor(readonly view: BranchView) {}

  /** null: it has no snapshots. */
  configuration(names: Configuration): Promise<LoadedConfiguration | null> {
    return this.inFolder(configurationFolder(names), names)
  }

  /** The configuration of a folder from a listing, or of these names. */
  inFolder(folder: string, names?: Configuration): Promise<LoadedConfiguration | null> {
    const asked = this.asked.get(folder) ?? this.load(folder)
    this.asked.set(folder, asked)
    return asked.then((loaded) => {
      if (loaded !== null && names !== undefined) requireNames(loaded, names)
      return loaded
    })
  }

  /** Versions that the configuration does not have are left out: the database reports them. */
  async versions(loaded: LoadedConfiguration, versions: Iterable<number | null>, also: AlsoRead = {}): Promise<void> {
    const { folder, pointers, snapshots, verdicts, annotations } = loaded
    // Most configurations have none: one listing shows that for all versions.
    const isAnnotated = also.annotations === true && (await this.view.names(annotationsFolder(folder))).length > 0
    const work = [...versions].map(async (version) => {
      if (version === null || !(version >= 1 && version <= pointers.last_version)) return
      const read = (kind: NumberedKind): Promise<readonly ExportedLine[]> =>
        this.view.lines(numberedPath(folder, kind, version))
      const [snapshot, said, [cases], notes] = await Promise.all([
        this.view.line(numberedPath(folder, 'snapshots', version)),
        also.verdicts === true ? read('verdicts') : [],
        also.cases === true ? read('cases') : [],
        isAnnotated ? read('annotations') : [],
      ])
      const known = snapshots.get(version)
      snapshots.set(version, { ...snapshot, cases: cases?.['cases'] ?? known?.['cases'] ?? null })
      if (also.verdicts === true) verdicts.set(version, said)
      if (also.annotations === true) annotations.set(version, notes)
    })
    await Promise.all(work)
  }

  /** Moves by their numbers within the configuration, oldest first. */
  async moves({ folder, pointers, moves }: LoadedConfiguration, from: number, to: number): Promise<ExportedLine[]> {
    const numbers = range(Math.max(1, from), Math.min(to, pointers.moves))
    return Promise.all(
      numbers.map(async (number) => {
        const line = await this.view.line(numberedPath(folder, 'moves', number))
        moves.set(number, line)
        return line
      }),
    )
  }

  async key(configuration: Configuration, key: string): Promise<SnapshotAddress | null> {
    const [line] = await this.view.lines(keyPath(configuration, key))
    return line === undefined ? null : (line as unknown as SnapshotAddress)
  }

  async snapshot(address: SnapshotAddress): Promise<void> {
    const loaded = await this.configuration(address)
    if (loaded !== null) await this.versions(loaded, [address.snapshot_version])
  }

  async model(path: string): Promise<LoadedModel> {
    const model = { lines: await this.view.lines(path) }
    this.models.set(path, model)
    return model
  }

  /** Read once, however many results of a push need it. */
  pushesIn(path: string): Promise<void> {
    const asked = this.pushing.get(path) ?? this.loadPushes(path)
    this.pushing.set(path, asked)
    return asked
  }

  private async loadPushes(path: string): Promise<void> {
    this.pushes.set(path, (await this.view.lines(path)).flatMap(readPushes))
  }

  /** Those that are loaded, each once. */
  allPushes(): ExportedLine[] {
    return [...new Map([...this.pushes.values()].flat().map((push) => [push['id'], push])).values()]
  }

  private async load(folder: string): Promise<LoadedConfiguration | null> {
    const [line] = await this.view.lines(pointersPath(folder))
    if (line === undefined) return null
    const pointers = line as unknown as PointersFile
    const loaded = {
      folder,
      pointers,
      line: VersionLine.read(pointers.line),
      snapshots: new Map<number, ExportedLine>(),
      moves: new Map<number, ExportedLine>(),
      verdicts: new Map<number, readonly ExportedLine[]>(),
      annotations: new Map<number, readonly ExportedLine[]>(),
    }
    this.configurations.set(folder, loaded)
    // The newest move by time, which an export needs to check the order.
    this.reading.push(this.moves(loaded, pointers.newest_move, pointers.newest_move))
    return loaded
  }

  /** Waits for everything that was requested. */
  async ready(): Promise<void> {
    await Promise.all(this.reading)
  }

  /** In the form that `load_benchmark_part` needs. */
  async lines(): Promise<{ readonly [section: string]: unknown }> {
    await this.ready()
    const { configurations, moves, verdicts, annotations } = await this.view.totals()
    const all = [...this.configurations.values()].sort((a, b) => a.pointers.id - b.pointers.id)
    const of =
      ({ pointers: { id } }: LoadedConfiguration) =>
      (line: ExportedLine) => ({ ...line, configuration_id: id })
    return {
      sequences: { configurations, moves, verdicts, annotations },
      configurations: all.map((loaded) => ({
        ...loaded.pointers,
        baseline_move: loaded.pointers.baseline_move?.seq ?? null,
        line_length: loaded.line.length,
        line: [...loaded.line].flatMap((version, index) =>
          loaded.snapshots.has(version) ? [[index + 1, version]] : [],
        ),
      })),
      snapshots: all.flatMap((loaded) => [...loaded.snapshots.values()].map(of(loaded))),
      pushes: this.allPushes(),
      moves: all.flatMap((loaded) => [...loaded.moves.values()].map(of(loaded))),
      verdicts: all.flatMap(({ verdicts: said }) => [...said.values()].flat()),
      annotations: all.flatMap(({ annotations: said }) => [...said.values()].flat()),
    }
  }
}

/** The id of the transaction of a line of the kind `snapshot`. */
export function transactionIn({ transaction }: ExportedLine): unknown {
  return (transaction as { readonly id?: unknown } | undefined)?.id
}

/** The transaction that a line of the kind `snapshot` was judged against; null: none. */
export function referenceOf({ references }: ExportedLine): unknown {
  return (references as { readonly reference?: unknown } | null | undefined)?.reference ?? null
}

/** Whole numbers, both ends included; empty if the ends are in the wrong order. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function requireNames({ folder, pointers }: LoadedConfiguration, names: Configuration): void {
  const fields = ['model_version', 'dataset_version', 'prompt_version', 'environment'] as const
  if (fields.every((field) => pointers[field] === names[field])) return
  throw new StoreError(
    `${folder} belongs to model ${pointers.model_version}, dataset ${pointers.dataset_version}, prompt ` +
      `${pointers.prompt_version}, environment ${pointers.environment}. Was it moved by hand?`,
    'damaged',
  )
}
