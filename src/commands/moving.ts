import { flattenMetrics } from '../core/judging/metrics/metrics.js'
import { primaryMetric } from '../core/judging/metrics/primary-metric.js'
import { DEFAULT_POLICY } from '../core/judging/policy/policy.js'
import { canonicalJson } from '../core/json/canonical-json.js'
import type { Configuration, Digest, PrimaryMetric } from '../core/model.js'
import { resultDigests } from '../core/result/digests.js'
import type { ExportedLine } from '../contract/exchange.js'
import { resultRow } from '../contract/push.js'
import type { MovedResult } from '../formats/moving/moved.js'
import { writeHistory } from './exchange.js'

/** The history of another tool as versions of one configuration. */
export interface MovedConfiguration {
  readonly configuration: Configuration
  readonly versions: number
  readonly first_at: string
  readonly last_at: string
  readonly commits: number
  readonly metric_names: readonly string[]
  /** null: no metric can be recognized as the primary one. */
  readonly primary: PrimaryMetric | null
}

export interface Moved {
  readonly configurations: readonly MovedConfiguration[]
  /** The lines for `import`. The same results always make the same lines, so that loading again skips them. */
  readonly lines: () => AsyncIterable<string>
}

/**
 * Results of another tool as a history: each is a version with its own time and commit. The newest is current; none is
 * judged, and none is the baseline.
 * @param results the oldest first
 */
export function movedHistory(results: readonly MovedResult[], environment: string, digest: Digest): Moved {
  const grouped = new Map<string, { configuration: Configuration; own: MovedResult[] }>()
  for (const each of results) {
    const { model_version, dataset_version, prompt_version } = each.result
    const configuration = { model_version, dataset_version, prompt_version, environment }
    const key = canonicalJson(configuration)
    const group = grouped.get(key) ?? { configuration, own: [] }
    grouped.set(key, group)
    group.own.push(each)
  }
  const groups = [...grouped.values()].map((group) => ({ ...group, primary: primaryOf(group.own) }))
  const lines = groups.map(({ configuration, own, primary }) => linesOf(configuration, own, primary, digest))
  return {
    configurations: groups.map(({ configuration, own, primary }) => ({
      configuration,
      versions: own.length,
      first_at: own[0]?.at ?? '',
      last_at: own.at(-1)?.at ?? '',
      commits: new Set(own.flatMap(({ commit_sha }) => commit_sha ?? [])).size,
      metric_names: [...new Set(own.flatMap(({ result }) => [...flattenMetrics(result.metrics).keys()]))],
      primary,
    })),
    lines: () =>
      writeHistory([
        ...lines.flatMap(({ snapshots }) => snapshots),
        ...lines.flatMap(({ moves }) => moves),
        ...lines.map(({ pointers }) => pointers),
      ]),
  }
}

/** The primary metric of the newest result. */
function primaryOf(own: readonly MovedResult[]): PrimaryMetric | null {
  const newest = own.at(-1)?.result
  if (newest === undefined) return null
  const names = new Set(flattenMetrics(newest.metrics).keys())
  const found = primaryMetric(names, { policy: DEFAULT_POLICY, ofResult: newest.primary_metric })
  return found === null ? null : { name: found.name, better: found.better }
}

function linesOf(
  configuration: Configuration,
  own: readonly MovedResult[],
  primary: PrimaryMetric | null,
  digest: Digest,
) {
  const snapshots: ExportedLine[] = []
  const moves: ExportedLine[] = []
  const taken = new Set<string>()
  for (const { result, at: time, file, ...provenance } of own) {
    const at = storeTime(time)
    // Two runs of one commit at the same time with the same measurements are one result.
    const key = digest(canonicalJson({ configuration, at, result, ...provenance }))
    if (taken.has(key)) continue
    taken.add(key)
    const version = snapshots.length + 1
    const { cases = null, ...transaction } = resultRow({
      configuration,
      result,
      provenance: Object.fromEntries(Object.entries(provenance).filter(([, value]) => value !== null)),
      file,
      idempotency_key: null,
      ...resultDigests(result, digest),
    })
    snapshots.push({
      kind: 'snapshot',
      ...configuration,
      snapshot_version: version,
      snapshot_id: idOf(digest(`snapshot ${key}`)),
      transaction: { ...transaction, id: idOf(key), created_at: at, case_count: result.cases?.length ?? 0 },
      cases,
      idempotency_key: key,
      push_id: null,
      references: { reference_rule: 'none' },
      token_digest: null,
      archived: null,
    })
    const move = {
      pointer: 'current',
      action: 'push',
      from_version: version === 1 ? null : version - 1,
      to_version: version,
    }
    const { triggered_by, run_id } = provenance
    const who = {
      actor: triggered_by ?? 'import',
      reason: null,
      run_id,
      run_url: null,
      from_metric: null,
      to_metric: null,
    }
    moves.push({
      kind: 'pointer_move',
      ...configuration,
      id: idOf(digest(`move ${key}`)),
      created_at: at,
      ...move,
      ...who,
    })
  }
  const pointers: ExportedLine = {
    kind: 'pointers',
    ...configuration,
    line: snapshots.map(({ snapshot_version }) => snapshot_version),
    last_move: moves.at(-1)?.['id'],
    updated_at: storeTime(own.at(-1)?.at ?? ''),
    last_version: snapshots.length,
    current_version: snapshots.length,
    baseline_version: null,
    primary_metric: primary?.name ?? null,
    primary_better: primary?.better ?? null,
  }
  return { snapshots, moves, pointers }
}

/** A time in the format of the stores, so that equal lines are identical. */
function storeTime(time: string): string {
  return time.replace(/(?:\.0+|(\.\d*?)0*)Z$/, '$1+00:00')
}

/** A UUID from a digest (version 8 of RFC 9562: by a rule of our own). */
function idOf(digest: string): string {
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
