/** References besides a configuration's own baseline: of another prompt or model, and the second look. */
import { isEphemeral } from '../../../core/result/environment.js'
import { isEvaluated, isOfSameRun } from '../run-order.js'
import { lastVerdict, recentVersions } from './metrics.js'
import { datasetOf, pairsOf, pushIn, usualPairs } from './missing.js'
import { baselineIn, newestIn, versionAt, type Query, type Standing } from './snapshots-in.js'
import type { Snapshot } from './rows.js'
import { compareTimes, type Tables } from './tables.js'

/** A snapshot, and the rule that found it. */
export interface ByRule {
  readonly snapshot: Snapshot
  readonly rule: string
}

const KEPT_RULES = ['prompt', 'replaces', 'may_replace']

/** `benchmark_second_look` */
export function secondLook({ row, before, run }: Standing, reference: Snapshot | null): Snapshot | null {
  const found = recentVersions(row, before, run).find((each) => isEvaluated(lastVerdict(each)))
  return found === undefined || found === reference ? null : found
}

/** `benchmark_kept_reference` */
export function keptReference(tables: Tables, { row, before, run }: Standing): ByRule | null {
  const [newest] = recentVersions(row, before, run)
  if (newest === undefined || lastVerdict(newest) === null) return null
  const { references, transaction } = newest.line
  const rule = references?.reference_rule ?? ''
  const snapshot = tables.snapshotOf(references?.reference ?? null)
  if (!KEPT_RULES.includes(rule) || snapshot === null || snapshot.line.archived !== null) return null
  const isMovedSince = tables.prompts(snapshot.of).some(({ moves, baseline_move }) => {
    const move = moves.find(({ seq }) => seq === baseline_move)
    if (move === undefined || move.action === 'promotion') return false
    return compareTimes(move.created_at, transaction.created_at) > 0
  })
  return isMovedSince ? null : { snapshot, rule }
}

/** `benchmark_replaced` */
export function replaced(
  tables: Tables,
  { row, asOf, run }: Standing,
  { context, base, baseline_environment, reference }: Omit<Query, 'baseline'> & { readonly base: string | null },
): ByRule | null {
  const push = pushIn(context)
  if (push === null) return null
  const { model_version, dataset_version } = row
  const here = pairsOf(push['pairs'])
  const usual = usualPairs(tables, context, push, dataset_version).map(({ pair }) => pair)
  const gone = usual.filter((pair) => datasetOf(pair) === dataset_version && !here.has(pair))
  const come = [...here].filter((pair) => datasetOf(pair) === dataset_version && !usual.includes(pair))
  const [old] = gone
  if (old === undefined || gone.length > 1) return null
  if (come.length !== 1 || come[0] !== JSON.stringify([model_version, dataset_version])) return null
  const isBeside = tables.allPushes().some((each) => isOfSameRun(each, run) && pairsOf(each['pairs']).has(old))
  if (isBeside) return null
  const [model] = JSON.parse(old) as [string, string]
  const names = { ...row, model_version: model }
  const commit = reference?.kind === 'base' ? reference.commit : null
  const inBase = base === null ? null : { ...names, environment: base }
  const snapshot = isEphemeral(row.environment)
    ? ((inBase && (versionAt(tables, inBase, commit, run) ?? newestIn(tables, inBase, run))) ??
      newestIn(tables, { ...names, environment: baseline_environment }, run))
    : (baselineIn(tables, names, asOf) ?? newestIn(tables, names, run))
  if (snapshot === null) return null
  return { snapshot, rule: usual.some((pair) => here.has(pair)) ? 'replaces' : 'may_replace' }
}
