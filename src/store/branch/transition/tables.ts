/** The loaded part of a history as the tables of the database, in memory; and what a transition added to them. */
import { addTo } from '../../../core/groups.js'
import type { ExportedLine } from '../../../contract/exchange.js'
import type { Configuration } from '../../../core/model.js'
import type { PartChanges } from '../changes.js'
import type { BranchPart } from '../part.js'
import type { BranchTotals } from '../view.js'
import { jsonbObject, LeftToDatabase, type JsonObject } from './jsonb.js'
import {
  emptyConfiguration,
  namesOf,
  type ConfigurationRow,
  type MoveLine,
  type Snapshot,
  type SnapshotLine,
  type VerdictLine,
} from './rows.js'

/** What no rule decides. */
export interface Chance {
  /** The time, as the database writes it. */
  readonly now: () => string
  /** A random UUID. */
  readonly newId: () => string
}

export class Tables {
  readonly configurations: ConfigurationRow[] = []
  private readonly transactions = new Map<string, Snapshot>()
  private readonly written = new Set<ConfigurationRow>()
  private readonly snapshots: SnapshotLine[] = []
  private readonly moves: MoveLine[] = []
  private readonly verdicts: (VerdictLine & { configuration_id: number; snapshot_version: number })[] = []
  private readonly pushes: ExportedLine[] = []
  private readonly line = new Map<ConfigurationRow, [number, number][]>()
  private readonly last: { configurations: number; moves: number; verdicts: number }

  constructor(
    private readonly part: BranchPart,
    { configurations, moves, verdicts }: BranchTotals,
    readonly chance: Chance,
  ) {
    this.last = { configurations, moves, verdicts }
    for (const { pointers, line, ...loaded } of part.configurations.values()) {
      const { id, created_at, updated_at, last_version, current_version, baseline_version } = pointers
      const { primary_metric, primary_better } = pointers as unknown as ConfigurationRow
      const moves = [...loaded.moves.values()] as MoveLine[]
      const row: ConfigurationRow = {
        ...{ ...namesOf(pointers), id, created_at, updated_at, last_version, current_version, baseline_version },
        ...{ primary_metric, primary_better, line_length: line.length },
        baseline_move: pointers.baseline_move?.seq ?? null,
        versions: new Map(),
        moves: moves.sort((a, b) => a.seq - b.seq),
      }
      this.configurations.push(row)
      for (const [version, snapshot] of loaded.snapshots) {
        const said = [...(loaded.verdicts.get(version) ?? [])] as VerdictLine[]
        this.keep({ of: row, version, line: snapshot as SnapshotLine, verdicts: said.sort((a, b) => a.seq - b.seq) })
      }
    }
    this.configurations.sort((a, b) => a.id - b.id)
  }

  find(names: Configuration): ConfigurationRow | null {
    const { prompt_version } = names
    return this.prompts(names).find((row) => row.prompt_version === prompt_version) ?? null
  }

  /** All prompts of a model and dataset in an environment. */
  prompts(names: Omit<Configuration, 'prompt_version'>): ConfigurationRow[] {
    return this.configurations.filter((row) => {
      const isOfModel = row.model_version === names.model_version && row.dataset_version === names.dataset_version
      return isOfModel && row.environment === names.environment
    })
  }

  snapshotOf(transactionId: string | null): Snapshot | null {
    return transactionId === null ? null : (this.transactions.get(transactionId) ?? null)
  }

  /** `benchmark_lock_configurations` */
  addConfiguration(names: Configuration): ConfigurationRow {
    this.last.configurations += 1
    const row = emptyConfiguration(names, this.last.configurations, this.chance.now())
    this.configurations.push(row)
    return row
  }

  /** `nextval` of the pointer log. */
  nextMove(): number {
    this.last.moves += 1
    return this.last.moves
  }

  addSnapshot(row: ConfigurationRow, line: SnapshotLine): void {
    this.written.add(row)
    this.snapshots.push(jsonbObject(line) as unknown as SnapshotLine)
    this.keep({ of: row, version: line.snapshot_version, line, verdicts: [] })
  }

  /** `benchmark_line` */
  extendLine(row: ConfigurationRow, version: number): void {
    row.line_length += 1
    addTo(this.line, row, [row.line_length, version])
  }

  /** @returns its position in the log */
  addMove(row: ConfigurationRow, move: { readonly created_at: string; readonly [field: string]: unknown }): number {
    const seq = this.nextMove()
    const nothing = { from_version: null, to_version: null, from_metric: null, to_metric: null }
    const whose = { reason: null, run_id: null, run_url: null, ...namesOf(row) }
    const own = { kind: 'pointer_move', id: this.chance.newId(), seq }
    const line = jsonbObject({ ...nothing, ...whose, ...move, ...own }) as unknown as MoveLine
    row.moves.push(line)
    this.moves.push(line)
    this.written.add(row)
    return seq
  }

  addVerdict({ of, version, verdicts }: Snapshot, said: object): void {
    this.last.verdicts += 1
    const own = { kind: 'verdict', id: this.chance.newId(), created_at: this.chance.now(), seq: this.last.verdicts }
    const line = jsonbObject({ ...said, ...own }) as unknown as VerdictLine
    verdicts.push(line)
    this.written.add(of)
    this.verdicts.push({ ...line, configuration_id: of.id, snapshot_version: version })
  }

  /** `benchmark_keep_push`; the first one counts. */
  addPush(push: JsonObject): void {
    const isThere = this.part.allPushes().some(({ id }) => id === push['id'])
    if (!isThere) this.pushes.push(jsonbObject({ ...push, kind: 'push' }))
  }

  /** Oldest first, where the clocks agree. */
  allPushes(): readonly ExportedLine[] {
    return [...this.part.allPushes(), ...this.pushes]
  }

  /** As `benchmark_part_changes` answers it. */
  changes(): PartChanges {
    const rows = [...this.written].sort((a, b) => a.id - b.id)
    const place = (snapshot: SnapshotLine): number => this.find(snapshot)?.id ?? 0
    const configurations = rows.map((row) => {
      const { id, created_at, line_length } = row
      const { last_version, current_version, baseline_version, primary_metric, primary_better, updated_at } = row
      const to = { last_version, current_version, baseline_version, primary_metric, primary_better, updated_at }
      const of = { kind: 'pointers', ...namesOf(row), last_move: lastMove(row.moves), line: [] }
      const pointers = jsonbObject({ ...of, ...to })
      return { id, created_at, line_length, line: this.line.get(row) ?? [], pointers }
    })
    const snapshots = this.snapshots.sort((a, b) => place(a) - place(b) || a.snapshot_version - b.snapshot_version)
    const { pushes, moves, verdicts } = this
    return { configurations, snapshots, pushes, moves, verdicts, annotations: [] } as unknown as PartChanges
  }

  private keep(snapshot: Snapshot): void {
    snapshot.of.versions.set(snapshot.version, snapshot)
    this.transactions.set(snapshot.line.transaction.id, snapshot)
  }
}

/** The newest by time, then by position. */
function lastMove(moves: readonly MoveLine[]): string | null {
  let last: MoveLine | undefined
  for (const move of moves) {
    if (last === undefined || compareTimes(last.created_at, move.created_at) <= 0) last = move
  }
  return last?.id ?? null
}

/** Times as the database writes them: in UTC, to the microsecond, without zeros at the end. */
export function compareTimes(a: string, b: string): number {
  const [left, right] = [instant(a), instant(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function instant(time: string): string {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00:00$/.exec(time) ?? []
  if (seconds === undefined) throw new LeftToDatabase(`a time such as ${time}`)
  return `${seconds}.${fraction.padEnd(6, '0')}`
}
