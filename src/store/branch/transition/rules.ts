/** Which rule finds the reference of a result where nobody asked for one. */
import { isEphemeral } from '../../../core/result/environment.js'
import type { Configuration } from '../../../core/model.js'
import { baselineIn, newestIn, previousRun, versionAt, type Query, type Standing } from './candidates.js'
import { lastVerdict, pointerAt, recentVersions, versionOf, type Run } from './metrics.js'
import { pairsOf, usualPairs } from './missing.js'
import type { Snapshot } from './rows.js'
import { compareTimes, type Tables } from './tables.js'

/** The first snapshot that the rule of an event finds, and by which of its parts. */
export interface Chosen {
  readonly snapshot: Snapshot | null
  readonly rule: string
}

/** What a new prompt, and a model that takes the place of another, go on being held to. */
const KEPT: readonly unknown[] = ['prompt', 'replaces', 'may_replace']

/** `benchmark_reference_by_rule` */
export function referenceByRule(
  tables: Tables,
  standing: Standing,
  query: Query,
  { kind, base }: { readonly kind: string; readonly base: string | null },
): Chosen {
  const { row, asOf, run } = standing
  const { baseline_environment, reference } = query
  if (kind === 'own-baseline') {
    const snapshot = versionOf(row, pointerAt(row, 'baseline', asOf)?.version ?? null)
    if (snapshot !== null) return { snapshot, rule: 'own' }
    const kept = keptReference(tables, standing)
    if (kept !== null) return kept
  } else if (kind === 'own-previous-run') {
    const snapshot = previousRun(standing)
    if (snapshot !== null) return { snapshot, rule: 'previous_run' }
  } else if (kind === 'base' && base !== null) {
    const there = { ...row, environment: base }
    const atCommit = versionAt(tables, there, reference?.kind === 'base' ? reference.commit : null, run)
    if (atCommit !== null) return { snapshot: atCommit, rule: 'base_commit' }
    const snapshot = newestIn(tables, there, run)
    if (snapshot !== null) return { snapshot, rule: 'base' }
  }
  const elsewhere = { ...row, environment: baseline_environment }
  const newest = isEphemeral(row.environment) ? newestIn(tables, elsewhere, run) : null
  if (newest !== null) return { snapshot: newest, rule: 'environment_newest' }
  const there = baselineIn(tables, elsewhere, asOf)
  if (there !== null)
    return { snapshot: there, rule: baseline_environment === row.environment ? 'prompt' : 'environment' }
  const ofPrompt = kind === 'own-baseline' ? baselineIn(tables, row, asOf) : null
  if (ofPrompt !== null) return { snapshot: ofPrompt, rule: 'prompt' }
  return replaced(tables, standing, query) ?? { snapshot: null, rule: 'none' }
}

/** `benchmark_kept_reference` */
function keptReference(tables: Tables, { row, before, run }: Standing): Chosen | null {
  const [newest] = recentVersions(row, before, run)
  const { reference = null, reference_rule: rule = null } = newest?.line.references ?? {}
  const snapshot = tables.snapshotOf(reference)
  if (newest === undefined || snapshot === null || rule === null || !KEPT.includes(rule)) return null
  if (lastVerdict(newest) === null || snapshot.line.archived !== null) return null
  const isMoved = tables.prompts(snapshot.of).some(({ moves, baseline_move }) => {
    const move = moves.find(({ seq }) => seq === baseline_move)
    const since = newest.line.transaction.created_at
    return move !== undefined && move.action !== 'promotion' && compareTimes(move.created_at, since) > 0
  })
  return isMoved ? null : { snapshot, rule }
}

/** `benchmark_replaced` */
function replaced(tables: Tables, { row, asOf, run }: Standing, query: Query): Chosen | null {
  const { dataset_version, model_version, environment } = row
  const pairs = pairsOf(query.context)
  if (pairs === null) return null
  const usual = usualPairs(tables, query.context, dataset_version).map(({ pair }) => pair)
  const own = JSON.stringify([model_version, dataset_version])
  const isOfDataset = (pair: string): boolean => (JSON.parse(pair) as string[])[1] === dataset_version
  const unusual = pairs.filter((pair) => isOfDataset(pair) && !usual.includes(pair))
  const gone = usual.filter((pair) => isOfDataset(pair) && !pairs.includes(pair))
  const [old, ...others] = gone
  if (old === undefined || others.length > 0 || unusual.length !== 1 || unusual[0] !== own) return null
  const isElsewhere = tables.allPushes().some((push) => {
    const isOfRun = run.run_id !== null && push['run_id'] === run.run_id
    const isOwn = isOfRun && (push['repository'] ?? null) === run.repository
    return isOwn && (push['pairs'] as readonly unknown[]).some((pair) => JSON.stringify(pair) === old)
  })
  if (isElsewhere) return null
  const rule = usual.some((pair) => pairs.includes(pair)) ? 'replaces' : 'may_replace'
  const names = { ...row, model_version: (JSON.parse(old) as [string])[0] }
  const found = isEphemeral(environment)
    ? newestOf(tables, names, run, query)
    : (baselineIn(tables, names, asOf) ?? newestIn(tables, names, run))
  return found === null ? null : { snapshot: found, rule }
}

/** Of a model, what a pull request or branch is held to. */
function newestOf(tables: Tables, names: Configuration, run: Run, { reference, baseline_environment }: Query) {
  const base = reference?.kind === 'base' ? reference : null
  const there = base === null ? null : { ...names, environment: base.environment }
  const ofBase =
    there === null ? null : (versionAt(tables, there, base?.commit ?? null, run) ?? newestIn(tables, there, run))
  return ofBase ?? newestIn(tables, { ...names, environment: baseline_environment }, run)
}
