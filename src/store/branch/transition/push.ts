/** Storing results: each becomes the next version of its configuration, and current. */
import { createHash } from 'node:crypto'
import { MOST_RESULTS } from '../../../contract/push.js'
import { foundBefore, judgingContext, type Found } from './context.js'
import { jsonb, jsonbText, LeftToDatabase, type Json, type JsonObject } from './jsonb.js'
import { ALL_VERSIONS, metricIn, pushedAt } from './metrics.js'
import type { Query } from './snapshots-in.js'
import type { Pushed } from './results.js'
import { emptyConfiguration, type ConfigurationRow, type Snapshot, type SnapshotLine } from './rows.js'
import type { Tables } from './tables.js'

/** What a call says of its push. */
export interface PushPart {
  readonly id: string | null
  readonly tokenDigest: string | null
  /** As `benchmark_pushes` has it; null: this call does not say what is in the push. */
  readonly row: JsonObject | null
}

/** Who a log names where nobody else is named: the role that the functions run as. */
export const OWNER = 'postgres'
const SHORTEST_TOKEN = 32
/** So many bytes of JSON a call takes; its text is looked at where it may have as many. */
const MOST_BYTES = 16 * 1024 * 1024
const CERTAINLY_LESS = 4 * 1024 * 1024

/** `btrim`: blanks alone. */
export const withoutBlanks = (text: string | null): string | null => text?.replace(/^ +| +$/g, '') ?? null

/** `benchmark_token_digest` */
export function tokenDigest(token: string | null): string | null {
  if (token === null) return null
  if (token.length < SHORTEST_TOKEN) throw new LeftToDatabase('a token that is too short')
  return createHash('sha256').update(token, 'utf8').digest('hex')
}

/** `benchmark_check_batch` */
export function checkBatch(results: readonly object[]): void {
  const isFit = (): boolean => {
    if (JSON.stringify(results).length <= CERTAINLY_LESS) return true
    return Buffer.byteLength(jsonbText(jsonb(results))) <= MOST_BYTES
  }
  if (results.length > MOST_RESULTS || !isFit()) throw new LeftToDatabase('more than a call takes')
}

/** Where a result goes: see `benchmark_place_results`. */
interface Place {
  readonly result: Pushed
  readonly row: ConfigurationRow
  /** null: it is new. */
  readonly replayOf: Snapshot | null
  readonly asOf: number | null
  readonly version: number
  readonly previous: number | null
  readonly found: Found | null
}

/** `push_benchmark_results`, without the version of the schema */
export function pushResults(
  tables: Tables,
  results: readonly Pushed[],
  query: Query,
  push: PushPart,
): { readonly results: Json; readonly contexts: Json } {
  for (const result of results) if (tables.find(result) === null) tables.addConfiguration(result)
  const now = tables.chance.now()
  // Where the log stood: what a repeat of this push is judged by.
  tables.nextMove()
  const places = placeResults(tables, results, query)
  const fresh = places.filter(({ replayOf }) => replayOf === null)
  if (fresh.length > 0) {
    for (const place of fresh) insertSnapshot(tables, place, now, push)
    pushCurrent(tables, fresh, now)
    keepPrimary(tables, fresh)
    if (push.row !== null) tables.addPush({ ...push.row, created_at: tables.chance.now() })
  }
  return answerOf(tables, places, query)
}

/** `benchmark_place_results` and `benchmark_with_found`: all are judged as things stood before the push. */
function placeResults(tables: Tables, results: readonly Pushed[], query: Query): Place[] {
  const taken = new Set<string>()
  const next = new Map<ConfigurationRow, number>()
  const found = new Map<ConfigurationRow, Found>()
  return results.map((result) => {
    const row = tables.find(result)
    if (row === null) throw new LeftToDatabase('a configuration that is not there')
    const replayOf = replayed(row, result)
    if (result.idempotency_key !== null) {
      const key = JSON.stringify([row.id, result.idempotency_key])
      if (taken.has(key)) throw new LeftToDatabase('a key twice')
      taken.add(key)
    }
    if (replayOf !== null) {
      const { version } = replayOf
      return { result, row, replayOf, asOf: pushedAt(replayOf), version, previous: null, found: null }
    }
    const version = (next.get(row) ?? row.last_version) + 1
    next.set(row, version)
    const known = found.get(row) ?? foundBefore(tables, row, result, query)
    found.set(row, known)
    return { result, row, replayOf, asOf: null, version, previous: row.current_version, found: known }
  })
}

function replayed({ versions }: ConfigurationRow, result: Pushed): Snapshot | null {
  const { idempotency_key: key, content_digest, cases_digest } = result
  if (key === null) return null
  const found = [...versions.values()].find(({ line }) => line.idempotency_key === key)
  if (found === undefined) return null
  const { transaction } = found.line
  const isSame = transaction.content_digest === content_digest && transaction.cases_digest === cases_digest
  if (!isSame) throw new LeftToDatabase('a key that was used for another result')
  return found
}

/** `benchmark_insert_snapshots` */
function insertSnapshot(tables: Tables, { result, row, version, found }: Place, now: string, push: PushPart): void {
  const { columns, cases, case_count, idempotency_key } = result
  const { reference = null, reference_rule = null, pinned = null, second = null, previous = null } = found ?? {}
  const { model_version, dataset_version, prompt_version, environment } = row
  const line = {
    ...{ kind: 'snapshot', model_version, dataset_version, prompt_version, environment, snapshot_version: version },
    snapshot_id: tables.chance.newId(),
    transaction: { ...columns, id: timedId(now, tables.chance.newId()), created_at: now, case_count },
    ...{ cases, idempotency_key, push_id: push.id, token_digest: push.tokenDigest, archived: null },
    references: { reference, reference_rule, pinned, second, previous },
  }
  tables.addSnapshot(row, line as unknown as SnapshotLine)
}

/** The time first, as in UUID version 7. */
function timedId(now: string, random: string): string {
  const time = Date.parse(now).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

/** `benchmark_push_current` */
function pushCurrent(tables: Tables, fresh: readonly Place[], now: string): void {
  for (const { row, version, result } of fresh) {
    const { triggered_by, run_id } = result
    tables.addMove(row, {
      ...{ pointer: 'current', action: 'push', from_version: row.current_version, to_version: version },
      ...{ actor: withoutBlanks(triggered_by) || OWNER, run_id, created_at: now },
    })
    tables.extendLine(row, version)
    Object.assign(row, { last_version: version, current_version: version, updated_at: now })
  }
}

/** `benchmark_keep_primary` */
function keepPrimary(tables: Tables, fresh: readonly Place[]): void {
  const isSaid = fresh.some(({ result }) => result.primary_asked !== null || result.primary_guess !== null)
  const last = new Map(fresh.map((place) => [place.row, place]))
  if (!isSaid) return
  for (const [row, { result, version }] of [...last].sort(([a], [b]) => a.id - b.id)) {
    const { primary_metric: name, primary_better: better } = row
    const kept = name === null || better === null ? null : { name, better }
    const next =
      result.primary_asked ??
      [kept, result.primary_guess].find((each) => each !== null && metricIn(result.metrics, each.name) !== null)
    if (!next || (next.name === name && next.better === better)) continue
    Object.assign(row, { primary_metric: next.name, primary_better: next.better })
    if (kept === null) continue
    const [from_metric, to_metric] = [kept, next].map((each) => `${each.better === 'lower' ? '-' : ''}${each.name}`)
    tables.addMove(row, {
      ...{ created_at: tables.chance.now(), pointer: 'primary', action: 'push', to_version: version },
      ...{ from_metric, to_metric, actor: OWNER, run_id: result.run_id },
      reason: `the primary metric was ${from_metric} and is ${to_metric}`,
    })
  }
}

/** One context for the results of a configuration, of one push or of repeats of one. */
function answerOf(tables: Tables, places: readonly Place[], query: Query): { results: Json; contexts: Json } {
  const groups = new Map<string, { first: Place; place: number }>()
  const keyOf = ({ row, asOf }: Place): string => `${row.id} ${asOf}`
  for (const place of places) {
    const group = groups.get(keyOf(place))
    if (group === undefined) groups.set(keyOf(place), { first: place, place: groups.size })
    else if (place.version < group.first.version) group.first = place
  }
  const contexts = [...groups.values()].map(({ first }) => {
    const { result, row, version, asOf, previous, found } = first
    return judgingContext(tables, result, { row, before: version, asOf, run: result }, query, { found, previous })
  })
  const results = places.map((place) => {
    const { row, version, replayOf } = place
    const stored = row.versions.get(version)?.line.transaction
    if (stored === undefined) throw new LeftToDatabase('a version that is not there')
    const { id: transaction_id, metrics, case_count } = stored
    const context = groups.get(keyOf(place))?.place ?? 0
    return { snapshot_version: version, transaction_id, replayed: replayOf !== null, metrics, case_count, context }
  })
  return { results, contexts }
}

/** `get_judging_context`, without the version of the schema */
export function contextsOf(tables: Tables, results: readonly Pushed[], query: Query): Json {
  return results.map((result) => {
    const row = tables.find(result) ?? emptyConfiguration(result, 0, '')
    const standing = { row, before: ALL_VERSIONS, asOf: null, run: result }
    return judgingContext(tables, result, standing, query, { found: null, previous: row.current_version })
  })
}
