/** References besides a configuration's own baseline: of another prompt or model, and the second look. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { Configuration } from '../../../core/model.js'
import { isEvaluated, isOfSameRun, type Run } from '../run-order.js'
import { lastVerdict, pushedAt, recentVersions } from './metrics.js'
import { datasetOf, pairsOf, pushIn, usualPairs } from './missing.js'
import { baselineIn, isBaselineSetSince, newestIn, versionAt, type Query, type Standing } from './snapshots-in.js'
import type { Snapshot } from './rows.js'
import type { Tables } from './tables.js'

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
  const { references } = newest.line
  const rule = references?.reference_rule ?? ''
  const snapshot = tables.snapshotOf(references?.reference ?? null)
  if (!KEPT_RULES.includes(rule) || snapshot === null || snapshot.line.archived !== null) return null
  const { reference = null } = references ?? {}
  return isBaselineSetSince(tables, row, reference, pushedAt(newest)) ? null : { snapshot, rule }
}

/** `benchmark_base_version` */
export function baseVersion(
  tables: Tables,
  names: Configuration,
  run: Run,
  { reference, baseline_environment }: Query,
): ByRule | null {
  const base = reference?.kind === 'base' ? reference : null
  for (const environment of [base?.environment, baseline_environment]) {
    if (environment === undefined) continue
    const there = { ...names, environment }
    const atCommit = versionAt(tables, there, base?.commit ?? null, run)
    if (atCommit !== null) return { snapshot: atCommit, rule: 'base_commit' }
    const newest = newestIn(tables, there, run)
    const rule = environment === base?.environment ? 'base' : 'environment_newest'
    if (newest !== null) return { snapshot: newest, rule }
  }
  return null
}

/** `benchmark_replaced` */
export function replaced(tables: Tables, { row, asOf, run }: Standing, query: Query): ByRule | null {
  const { context } = query
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
  const snapshot = isEphemeral(row.environment)
    ? (baseVersion(tables, names, run, query)?.snapshot ?? null)
    : (baselineIn(tables, names, asOf) ?? newestIn(tables, names, run))
  if (snapshot === null) return null
  return { snapshot, rule: usual.some((pair) => here.has(pair)) ? 'replaces' : 'may_replace' }
}
