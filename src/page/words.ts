/** How times, values and names are written on the page. */
import { deltaOf, percentChange } from '../core/decimal.js'
import { formatFinding, formatValue, NOTHING, type FormattedFinding } from '../core/report/format-number.js'
import { DEFAULT_POLICY } from '../core/judging/policy/policy.js'
import { visible } from '../core/report/markdown.js'
import type { MetricKind } from '../core/model.js'
import type { ConfigurationEntry, MetricEntry } from '../dashboard/contract.js'
import { standardOf } from '../dashboard/judging.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `2026-03-01 12:00` in UTC. */
export function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ')
}

/** A duration in one unit: `3 d`. */
export function duration(milliseconds: number): string {
  if (milliseconds < MINUTE) return '< 1 min'
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`
  if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)} h`
  if (milliseconds < 90 * DAY) return `${Math.floor(milliseconds / DAY)} d`
  return `${Math.floor(milliseconds / (30.4375 * DAY))} mo`
}

/** `3 d ago`. */
export function ago(at: number, now: number): string {
  return now - at < MINUTE ? 'just now' : `${duration(now - at)} ago`
}

/** A name from outside, at most a line long, with hidden and active characters made visible. */
export function shown(name: string): string {
  return visible(name, 200)
}

export const SHORT_COMMIT = 7

export function kindOf(metric: string, metrics: ReadonlyMap<string, MetricEntry>): MetricKind {
  return metrics.get(metric)?.kind ?? standardOf(metric, null, DEFAULT_POLICY, []).kind
}

export function valueText(metric: string, kind: MetricKind, value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : formatValue(metric, kind, value)
}

/** The values of a column below a header with their unit, all with the same decimals. */
export function columnText(
  metric: string,
  kind: MetricKind,
  values: readonly (number | null | undefined)[],
): (value: number | null | undefined) => string {
  const plain = (value: number | null | undefined, decimals?: number): string =>
    value === null || value === undefined
      ? NOTHING
      : formatValue(metric, kind, value, decimals).replace(/ (?:USD|ms|s)$/, '')
  const decimalsOf = (text: string): number => (text.split('.')[1] ?? '').length
  const most = values.reduce<number>((places, value) => Math.max(places, decimalsOf(plain(value))), 0)
  return (value) => plain(value, most)
}

/** `0.812–0.871`: shares with three decimals, everything else with about three digits. */
export function intervalText(metric: string, kind: MetricKind, interval: readonly [low: number, high: number]): string {
  const digits = (value: number): number => (kind === 'proportion' ? value : Number(value.toPrecision(3)))
  const text = columnText(metric, kind, interval.map(digits))
  return interval
    .map((value) => (kind === 'proportion' ? value.toFixed(3) : text(digits(value))).replace('-', '−'))
    .join('–')
}

/** Two values and their difference with common decimals. */
export function difference(
  metric: string,
  kind: MetricKind,
  from: number | null,
  to: number | null,
): FormattedFinding & { readonly amount: number | null } {
  const both = from !== null && to !== null
  const delta = both ? deltaOf(from, to) : null
  const percent_change = both ? percentChange(from, to) : null
  return { ...formatFinding({ metric, kind, baseline: from, candidate: to, delta, percent_change }), amount: delta }
}

/** The name of a configuration, as one text. */
export function titleOf({ model, dataset, prompt, environment }: ConfigurationEntry): string {
  return [model, dataset, prompt, environment].map(shown).join(' · ')
}

/** `1 version`, `2 versions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** The distance from a reference in limits. */
export function limitsText(away: number): string {
  return Number.isFinite(away) ? `${away.toFixed(1)} × limit` : 'limit is 0'
}
