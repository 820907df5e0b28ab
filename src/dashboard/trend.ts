/** The points of a trend, for the page and the images. */
import type { Policy } from '../core/judging/policy/policy.js'
import { count } from '../core/report/words/phrase.js'
import type { ConfigurationEntry, Move, Suite } from './contract.js'
import { limitAt, standardOf } from './judging.js'
import type { ChartMove, ChartPoint } from './svg/chart.js'
import type { VersionRow } from './unfold.js'

/**
 * How much of the shorter one two prompts may overlap and still follow one another: a new prompt is tried before it
 * replaces the old one.
 */
const OVERLAP = 0.1

/**
 * The configuration and the ones before and after it: the same model, dataset and environment with other prompts, one
 * after the other. Prompts that were measured side by side have separate trends. Oldest first.
 */
export function lineageOf(entry: ConfigurationEntry, all: readonly ConfigurationEntry[]): ConfigurationEntry[] {
  const { model, dataset, environment } = entry
  const others = all
    .filter(
      (each) => each !== entry && each.model === model && each.dataset === dataset && each.environment === environment,
    )
    .sort((a, b) => a.first_at - b.first_at)
  const chain = [entry]
  for (const each of others) {
    if (chain.every((member) => overlap(member, each) <= OVERLAP)) chain.push(each)
  }
  return chain.sort((a, b) => a.first_at - b.first_at)
}

/** The share of the shorter of two spans of time that is in the other. */
function overlap(a: ConfigurationEntry, b: ConfigurationEntry): number {
  const common = Math.min(a.last_at, b.last_at) - Math.max(a.first_at, b.first_at)
  const shorter = Math.min(a.last_at - a.first_at, b.last_at - b.first_at)
  if (common < 0) return 0
  return shorter === 0 ? 1 : common / shorter
}

/** The versions of a trend as points of a chart. @param rows by time */
export function pointsOf(
  rows: readonly VersionRow[],
  metric: string,
  entries: ReadonlyMap<string, ConfigurationEntry>,
  policy: Policy,
): ChartPoint[] {
  const several = new Set(rows.map(({ configuration }) => configuration)).size > 1
  const isCompared = (row: VersionRow): boolean => row.reference?.values[metric] !== undefined
  return rows.map((row, index): ChartPoint => {
    const entry = entries.get(row.configuration)
    const reference = isCompared(row) ? (row.reference?.values[metric] ?? null) : null
    const value = row.value(metric)
    const values = [value, reference].filter((each) => each !== null)
    const standard = standardOf(metric, entry?.primary ?? null, policy, values)
    const isPrimary = entry?.primary?.metric === metric
    return {
      label: `v${row.version}`,
      at: row.at,
      value,
      interval: row.interval(metric),
      verdict: isPrimary ? row.verdict : verdictOn(row, metric),
      reference,
      limit: reference === null ? null : limitAt(standard, reference),
      isAhead: entry !== undefined && row.version > entry.current,
      change: changeAt(rows[index - 1], row, several, entries),
    }
  })
}

/** The finding of a metric that is not the primary one, if there was one. */
function verdictOn({ findings, verdict }: VersionRow, metric: string): ChartPoint['verdict'] {
  const letter = findings.find(([name]) => name === metric)?.[1]
  if (letter === 'r') return 'regression'
  if (letter === 'm') return 'minor'
  if (letter === 'i') return 'improvement'
  return verdict === null ? null : 'unchanged'
}

function changeAt(
  before: VersionRow | undefined,
  row: VersionRow,
  several: boolean,
  entries: ReadonlyMap<string, ConfigurationEntry>,
): ChartPoint['change'] {
  if (before === undefined) return null
  const suite = suiteChange(before.suite, row.suite)
  if (suite !== null) return { label: suite, breaks: true }
  if (!several || before.configuration === row.configuration) return null
  return { label: `prompt ${entries.get(row.configuration)?.prompt ?? ''}`, breaks: false }
}

/** How the measurement changed, in words; null: it did not. A value that one side does not state is not compared. */
function suiteChange(before: Suite, now: Suite): string | null {
  const differs = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b
  if (differs(before.benchmark, now.benchmark)) return `suite ${now.benchmark ?? ''}`
  if (differs(before.f1_average, now.f1_average)) return `${now.f1_average ?? ''} average`
  if (differs(before.dataset_size, now.dataset_size)) return count(now.dataset_size ?? 0, 'sample')
  return null
}

/** Moves for the lane below the chart, by the places of versions. */
export function movesOf(moves: readonly Move[], placeOf: (version: number) => number | null): ChartMove[] {
  return moves.flatMap(({ pointer, action, from, to }): ChartMove[] => {
    const places = { from: from === null ? null : placeOf(from), to: to === null ? null : placeOf(to) }
    if (places.from === null && places.to === null) return []
    if (pointer === 'baseline' && to !== null) {
      return [{ kind: 'baseline', ...places, isByPerson: action !== 'promotion' }]
    }
    return pointer === 'current' && action !== 'push' ? [{ kind: 'back', ...places, isByPerson: true }] : []
  })
}

/** Whether the values of a metric are shares, so that the axis ends at 0 and 1. */
export function isShare({ primary, now }: ConfigurationEntry, metric: string, policy: Policy): boolean {
  const value = now[metric]
  return standardOf(metric, primary, policy, value === undefined ? [] : [value]).kind === 'proportion'
}
