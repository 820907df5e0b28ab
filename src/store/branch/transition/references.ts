/** What a result is judged against: which snapshot, and by which rule. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { BaselineRequest } from '../../../core/model.js'
import { baselineIn, idOf, type Query, type Standing } from './candidates.js'
import { LeftToDatabase } from './jsonb.js'
import {
  ALL_VERSIONS,
  isEvaluated,
  isOfRun,
  lastVerdict,
  lastVersions,
  recentVersions,
  versionOf,
  type Run,
} from './metrics.js'
import { referenceByRule } from './rules.js'
import type { ConfigurationRow, References, Snapshot } from './rows.js'
import { compareTimes, type Tables } from './tables.js'

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
function firstAttempt({ row, before, run }: Standing): References | null {
  const move = row.moves.find(({ seq }) => seq === row.baseline_move)
  const found = lastVersions(row, before).filter((snapshot) => {
    const { references, transaction } = snapshot.line
    const rule = references?.reference_rule ?? null
    if (!isOfRun(snapshot, run) || rule === null || rule === 'input') return false
    const isMoved = move !== undefined && move.action !== 'promotion'
    return !(isMoved && compareTimes(move.created_at, transaction.created_at) > 0)
  })
  const references = found.at(-1)?.line.references ?? null
  return references === null ? null : referencesOf(references)
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
  const first = firstAttempt(standing)
  if (first !== null) return first
  const { snapshot, rule } = referenceByRule(tables, standing, query, { kind, base })
  const pinned = (environment: string | null): string | null => {
    const own = environment === null ? null : baselineIn(tables, { ...row, environment }, asOf)
    return own === snapshot ? null : idOf(own)
  }
  const beside = rule === 'environment_newest' ? elsewhere : rule === 'base' || rule === 'base_commit' ? base : null
  const second = rule === 'own' ? secondLook(standing, snapshot) : null
  return { reference: idOf(snapshot), reference_rule: rule, pinned: pinned(beside), second }
}

/** `benchmark_second_look` */
function secondLook({ row, before, run }: Standing, reference: Snapshot | null): string | null {
  const found = recentVersions(row, before, run).find((snapshot) => isEvaluated(lastVerdict(snapshot)))
  return found === undefined || found === reference ? null : idOf(found)
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
