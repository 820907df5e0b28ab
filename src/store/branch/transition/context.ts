/** What judging needs to know about a result, stored or not. */
import type { BaselineRequest, Configuration, Direction } from '../../../core/model.js'
import type { Json, JsonObject } from './jsonb.js'
import { runNumber, type Run } from '../run-order.js'
import { recentPoints, usualPoints } from './history.js'
import { isOfRun, metricIn, pointerAt, recentVersions, versionOf } from './metrics.js'
import { findReference, isKept, referencesOf } from './references.js'
import { idOf, isBaselineSetSince, type Query, type Standing } from './snapshots-in.js'
import { namesOf, type ConfigurationRow, type References } from './rows.js'
import type { Tables } from './tables.js'

/** What a configuration is about. */
export interface Primary {
  readonly name: string
  readonly better: Direction
}

/** What a push finds under the lock. */
export interface Found extends References {
  readonly primary: Primary | null
  /** Of a repeat: whether a person moved the baseline since. */
  readonly isMoved: boolean
  /** The version that was current before; null: there was none, or it is a repeat. */
  readonly previous: string | null
}

/** Of a result what its context depends on. */
export interface Judged extends Configuration, Run {
  readonly metrics: JsonObject
  readonly primary_asked: Primary | null
  readonly primary_guess: Primary | null
  /** See `benchmark_has_fallen_from`; null: nobody knows. */
  readonly second_from: (Primary & { readonly at: number }) | null
  /** Metrics whose history is asked for. */
  readonly watch: readonly string[]
}

/** `benchmark_judging_baseline` */
function judgingBaseline(tables: Tables, id: string | null, source: string | null, withCases: boolean): Json {
  const snapshot = tables.snapshotOf(id)
  if (snapshot === null) return null
  const { of, version, line, verdicts } = snapshot
  const {
    id: transaction_id,
    created_at,
    commit_sha,
    dataset_size,
    benchmark,
    f1_average,
    error_count,
    success_count,
  } = line.transaction
  const said = verdicts.findLast(({ primary_metric }) => primary_metric !== null)
  const isBehind = of.current_version !== null && of.current_version < version
  return {
    ...{ source, configuration: { ...namesOf(of) }, snapshot_version: version, transaction_id, created_at },
    ...{ commit_sha, dataset_size, benchmark, f1_average, error_count, success_count },
    metrics: line.transaction.metrics,
    cases: withCases ? line.cases : null,
    primary: said === undefined ? null : { name: said.primary_metric, better: said.primary_better },
    rolled_back_to: isBehind ? of.current_version : null,
  }
}

/** `benchmark_primary_at` */
function primaryAt(row: ConfigurationRow, before: number, asOf: number | null): Primary | null {
  const { moves, primary_metric, primary_better } = row
  const changed = asOf === null ? undefined : moves.find(({ pointer, seq }) => pointer === 'primary' && seq > asOf)
  const now = primary_metric === null ? null : `${primary_better === 'lower' ? '-' : ''}${primary_metric}`
  const metric = changed?.from_metric ?? now
  if (metric === null || before <= 1) return null
  return { name: metric.replace(/^-+/, ''), better: metric.startsWith('-') ? 'lower' : 'higher' }
}

/** `benchmark_primary_before` */
function primaryBefore(
  tables: Tables,
  { row, before, run }: Standing,
  { metrics, primary_asked, primary_guess }: Judged,
  { primary, reference }: Found,
): Json {
  const kept = primary !== null && metricIn(metrics, primary.name) !== null ? primary.name : null
  const metric = primary_asked?.name ?? kept ?? primary_guess?.name ?? null
  const judgedBy = tables.snapshotOf(reference)
  if (reference === null || metric === null) return null
  if (judgedBy !== null && metricIn(judgedBy.line.transaction.metrics, metric) !== null) return null
  const valueOf = (of: { readonly line: { readonly transaction: { readonly metrics: unknown } } }): number | null =>
    metricIn(of.line.transaction.metrics, metric)
  const found = recentVersions(row, before, run).find((snapshot) => valueOf(snapshot) !== null)
  return found === undefined ? null : { snapshot_version: found.version, metric, value: valueOf(found) }
}

/** `benchmark_has_fallen_from`; null: nobody knows. */
function hasFallenFrom(tables: Tables, { second_from: from }: Judged, id: string | null): boolean | null {
  const value = from === null ? null : metricIn(tables.snapshotOf(id)?.line.transaction.metrics, from.name)
  if (from === null || value === null) return null
  return from.better === 'lower' ? value <= from.at : value >= from.at
}

/** Who made a version of the same run the baseline. */
function acceptedBy(tables: Tables, row: ConfigurationRow, { reference, reference_rule }: Found, run: Run): Json {
  const snapshot = tables.snapshotOf(reference)
  const move = row.moves.find(({ seq }) => seq === row.baseline_move)
  if (reference_rule !== 'own' || snapshot === null || !isOfRun(snapshot, run)) return null
  return move === undefined || move.action === 'promotion' ? null : (move['actor'] as string)
}

/** `benchmark_found_before` */
export function foundBefore(tables: Tables, row: ConfigurationRow, run: Run, query: Query): Found {
  const before = row.last_version + 1
  const found = findReference(tables, { row, before, asOf: null, run }, query)
  const previous = idOf(versionOf(row, row.current_version))
  return { ...found, primary: primaryAt(row, before, null), isMoved: false, previous }
}

/** `benchmark_found_again` */
function foundAgain(tables: Tables, standing: Standing & { readonly asOf: number }, query: Query): Found {
  const { row, before, asOf } = standing
  const kept = versionOf(row, before)?.line.references ?? null
  const isMoved = isBaselineSetSince(tables, row, kept?.reference ?? null, asOf)
  const isRead = kept !== null && isKept(kept, row) && query.baseline === null && !isMoved
  const found = isRead ? referencesOf(kept) : findReference(tables, { ...standing, asOf: isMoved ? null : asOf }, query)
  return { ...found, primary: primaryAt(row, before, asOf), isMoved, previous: null }
}

/**
 * `benchmark_judging_context`
 * @param pushed what the push of it found, and the version that was current before; null: what it would find
 */
export function judgingContext(
  tables: Tables,
  judged: Judged,
  standing: Standing,
  query: Query,
  { found: known, previous }: { readonly found: Found | null; readonly previous: number | null },
): Json {
  const { row, before, asOf } = standing
  const found =
    asOf === null
      ? (known ?? foundBefore(tables, row, judged, query))
      : foundAgain(tables, { ...standing, asOf }, query)
  const reference = tables.snapshotOf(found.reference)
  const baseline = pointerAt(row, 'baseline', found.isMoved ? null : asOf)?.version ?? null
  const previousVersion = asOf === null ? previous : (pointerAt(row, 'current', asOf)?.version ?? null)
  return {
    baseline: judgingBaseline(tables, found.reference, found.reference_rule, true),
    pinned: judgingBaseline(tables, found.pinned, 'own', false),
    second:
      hasFallenFrom(tables, judged, found.second) === false
        ? null
        : judgingBaseline(tables, found.second, 'previous_run', true),
    accepted_by: acceptedBy(tables, row, found, judged),
    baseline_not_found: found.reference_rule === 'input' ? null : textOfRequest(query.baseline),
    own_baseline_version: baseline,
    previous_version: previousVersion,
    overtaken: overtakenBy(row, previousVersion, judged),
    primary: found.primary === null ? null : { ...found.primary },
    primary_before: primaryBefore(tables, standing, judged, found),
    history: recentPoints(row, before, judged, { reference, baseline }),
    usual: usualPoints(row, judged, reference, found.reference_rule),
  }
}

function textOfRequest(ask: BaselineRequest | null): string | null {
  if (ask === null || ask.kind === 'previous') return ask?.kind ?? null
  if (ask.kind === 'version') return String(ask.version)
  return ask.kind === 'commit' ? `commit:${ask.sha}` : `model:${ask.model_version}`
}

/** The version that was current, where it is of a newer run. */
function overtakenBy(row: ConfigurationRow, version: number | null, run: Run): Json {
  const snapshot = versionOf(row, version)
  if (snapshot === null) return null
  const { run_id, commit_sha, repository } = snapshot.line.transaction
  const [theirs, ours] = [runNumber(run_id), runNumber(run.run_id)]
  const isNewer = repository === run.repository && theirs !== null && ours !== null && theirs > ours
  return isNewer ? { snapshot_version: snapshot.version, run_id, commit_sha } : null
}
