/** What a result is judged against: which snapshot, and by which rule. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { BaselineRequest, Configuration } from '../../../core/model.js'
import { LeftToDatabase } from './jsonb.js'
import { isEvaluated, type Run } from '../run-order.js'
import {
  ALL_VERSIONS,
  isOfRun,
  lastVerdict,
  lastVersions,
  pointerAt,
  pushedAt,
  recentVersions,
  versionOf,
} from './metrics.js'
import { baseVersion, keptReference, replaced, secondLook } from './other-references.js'
import { baselineIn, idOf, isBaselineSetSince, OF_A_BASE, type Query, type Standing } from './snapshots-in.js'
import type { ConfigurationRow, References, Snapshot } from './rows.js'
import type { Tables } from './tables.js'

/** `benchmark_previous_run` */
function previousRun({ row, before, run }: Standing): Snapshot | null {
  const lastMove = row.moves.findLast(({ pointer }) => pointer === 'current')
  const isChosen = ({ version }: Snapshot): boolean => {
    return version === row.current_version && lastMove !== undefined && lastMove.action !== 'push'
  }
  const isNoWorse = (snapshot: Snapshot): boolean => {
    const verdict = lastVerdict(snapshot)
    return isEvaluated(verdict) && verdict !== 'regression'
  }
  return recentVersions(row, before, run).find((each) => isNoWorse(each) || isChosen(each)) ?? null
}

/** `benchmark_asked_baseline` */
function askedBaseline(
  row: ConfigurationRow,
  ask: Exclude<BaselineRequest, { kind: 'model' }>,
  before: number,
  run: Run,
): Snapshot | null {
  if (ask.kind === 'version') return ask.version < before ? versionOf(row, ask.version) : null
  if (ask.kind === 'previous') return recentVersions(row, before, run)[0] ?? null
  const sha = ask.sha.toLowerCase()
  const found = [...row.versions.values()].filter(({ version, line: { transaction } }) => {
    const own = transaction.commit_sha?.toLowerCase()
    return own !== undefined && own >= sha && own < `${sha}g` && version < before
  })
  return found.sort((a, b) => b.version - a.version)[0] ?? null
}

/** `benchmark_first_attempt` */
function firstAttempt(tables: Tables, { row, before, run }: Standing): References | null {
  const found = lastVersions(row, before).filter((snapshot) => {
    const { references } = snapshot.line
    if (!isOfRun(snapshot, run) || references === null || !isKept(references, row)) return false
    return !isBaselineSetSince(tables, row, references.reference, pushedAt(snapshot))
  })
  const references = found.at(-1)?.line.references ?? null
  return references === null ? null : referencesOf(references)
}

/** Whether later attempts keep what a push found: nobody asked for it, and a base that was not there may be by now. */
export function isKept({ reference, reference_rule: rule }: References, { environment }: Configuration): boolean {
  return rule !== null && rule !== 'input' && (reference !== null || !isEphemeral(environment))
}

/** What is read back of what a version was pushed with. */
export function referencesOf({ reference, reference_rule, pinned, second }: References): References {
  return { reference, reference_rule, pinned, second }
}

/** `benchmark_find_reference` */
export function findReference(tables: Tables, standing: Standing, query: Query): References {
  const { row, before, asOf, run } = standing
  const { baseline: ask, baseline_environment: elsewhere, reference } = checked(query)
  const base = reference?.kind === 'base' ? reference.environment : null
  const kind = reference?.kind ?? (isEphemeral(row.environment) ? 'baseline-environment' : 'own-baseline')
  const where = isEphemeral(row.environment) ? (base ?? elsewhere) : row.environment
  let found: Snapshot | null = null
  if (ask?.kind === 'model') {
    found = baselineIn(tables, { ...row, model_version: ask.model_version, environment: where }, asOf)
  } else if (ask !== null) {
    const asked = tables.find({ ...row, environment: where })
    const end = where === row.environment ? before : ALL_VERSIONS
    found = asked === null ? null : askedBaseline(asked, ask, end, run)
  }
  if (found !== null) return { reference: idOf(found), reference_rule: 'input', pinned: null, second: null }
  const first = firstAttempt(tables, standing)
  if (first !== null) return first
  const { snapshot, rule } = byRule(tables, standing, { ...query, kind })
  const pinned = (environment: string): string | null => {
    const own = baselineIn(tables, { ...row, environment }, asOf)
    return own === snapshot ? null : idOf(own)
  }
  const beside = snapshot !== null && OF_A_BASE.includes(rule) ? pinned(snapshot.of.environment) : null
  const second = rule === 'own' ? secondLook(standing, snapshot) : null
  return { reference: idOf(snapshot), reference_rule: rule, pinned: beside, second: idOf(second) }
}

const NONE = { snapshot: null, rule: 'none' }

/** `benchmark_reference_by_rule` */
function byRule(
  tables: Tables,
  standing: Standing,
  query: Query & { readonly kind: string },
): { readonly snapshot: Snapshot | null; readonly rule: string } {
  const { row, asOf, run } = standing
  const { kind, baseline_environment } = query
  if (kind === 'own-baseline') {
    const snapshot = ownBaseline(standing)
    if (snapshot !== null) return { snapshot, rule: 'own' }
    const kept = keptReference(tables, standing)
    if (kept !== null) return kept
  } else if (kind === 'own-previous-run') {
    const snapshot = previousRun(standing)
    if (snapshot !== null) return { snapshot, rule: 'previous_run' }
  }
  const ofBase = isEphemeral(row.environment) ? baseVersion(tables, row, run, query) : null
  if (ofBase !== null) return ofBase
  const there = baselineIn(tables, { ...row, environment: baseline_environment }, asOf)
  if (there !== null)
    return { snapshot: there, rule: baseline_environment === row.environment ? 'prompt' : 'environment' }
  const beside = kind === 'own-baseline' ? baselineIn(tables, row, asOf) : null
  if (beside !== null) return { snapshot: beside, rule: 'prompt' }
  return replaced(tables, standing, query) ?? NONE
}

/** No run is judged against itself, unless a person accepted what it measured. */
function ownBaseline({ row, asOf, run }: Standing): Snapshot | null {
  const own = pointerAt(row, 'baseline', asOf)
  const snapshot = versionOf(row, own?.version ?? null)
  if (snapshot === null || !isOfRun(snapshot, run)) return snapshot
  const move = row.moves.find(({ seq }) => seq === own?.move)
  return move === undefined || move.action === 'promotion' ? null : snapshot
}

/** A request of no known kind is refused by the database. */
function checked(query: Query): Query {
  const { baseline, baseline_environment, reference } = query
  const asks: readonly unknown[] = ['version', 'commit', 'previous', 'model']
  const kinds: readonly unknown[] = ['own-baseline', 'own-previous-run', 'base', 'baseline-environment']
  const isKnown =
    typeof baseline_environment === 'string' &&
    (baseline === null || asks.includes(baseline.kind)) &&
    kinds.includes(reference?.kind ?? 'own-baseline')
  if (!isKnown) throw new LeftToDatabase('a request of no known kind')
  return query
}
