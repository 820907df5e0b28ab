/** Versions as columns: values that the versions of a page share are written once. */
import { byCodeUnit } from '../../core/order.js'
import {
  type CasesFile,
  type Dictionary,
  type FindingRow,
  type Interval,
  type Move,
  type NestedPage,
  type Profile,
  type ReferenceValues,
  type Sparse,
  type Suite,
  type Values,
  type VersionPage,
  VERDICT_LETTERS,
} from '../contract.js'
import type { JudgedMetric, MoveEvent } from './events.js'
import type { CaseFacts, VersionFacts } from './facts.js'
import { rangesOf } from '../ranges.js'

/** Verdicts whose numbers need no reason. */
export const PLAIN: ReadonlySet<string> = new Set(['unchanged', 'improvement', 'no_baseline'])
/** Decimals of an interval: it is drawn, not compared. */
const INTERVAL_DECIMALS = 4

export interface PageParts extends Pick<VersionPage, 'start' | 'line'> {
  readonly profile: Profile
  readonly moves: readonly MoveEvent[]
  /** Metrics that have a column. */
  readonly metrics: readonly string[]
  /** The measurements of a transaction; null: it is not in this history. */
  readonly referenceOf: (transaction: string) => ReferenceValues | null
}

/** The page of some versions, oldest first. */
export function versionPage(versions: readonly VersionFacts[], parts: PageParts): VersionPage {
  const isFull = parts.profile === 'full'
  const times = versions.map(({ at }) => Math.floor(at / 1000))
  const full = <T>(pick: (facts: VersionFacts) => T | null): Sparse<T> => (isFull ? sparse(versions, pick) : {})
  const words = (pick: (facts: VersionFacts) => string | null): Dictionary | null =>
    isFull ? dictionary(versions.map(pick)) : null
  return {
    versions: rangesOf(versions.map(({ version }) => version)),
    t0: times[0] ?? 0,
    t: times.map((time, index) => time - (times[index - 1] ?? time)),
    commit: versions.map(({ commit }) => commit),
    verdicts: lettersOf(versions),
    reasons: sparse(versions, ({ verdict }) =>
      verdict === null || PLAIN.has(verdict.verdict) ? null : verdict.reason,
    ),
    findings: sparse(versions, ({ verdict }) => {
      const rows = (verdict?.findings ?? []).map(findingRow)
      return rows.length === 0 ? null : rows
    }),
    ...against(versions, parts.referenceOf),
    metrics: Object.fromEntries(parts.metrics.map((metric) => [metric, column(versions, metric)])),
    intervals: intervals(versions, parts.metrics),
    recorded: rangesOf(
      versions.filter(({ verdict }) => (verdict?.intervals.size ?? 0) > 0).map((each) => each.version),
    ),
    suites: suites(versions),
    branch: words(({ branch }) => branch),
    by: words(({ by }) => by),
    run: words(({ run }) => run),
    notes: full(({ notes }) => notes),
    tags: full(({ tags }) => (tags.length === 0 ? null : tags)),
    annotations: full(({ annotations }) => (annotations.length === 0 ? null : annotations)),
    start: parts.start,
    moves: parts.moves.map((move) => moveOf(move, parts.profile)),
    line: parts.line,
  }
}

/** The metrics of the same versions that have no column in the page; null: none. */
export function nestedPage(
  versions: readonly VersionFacts[],
  isColumn: (metric: string) => boolean,
): NestedPage | null {
  const all = new Set(versions.flatMap(({ names: own }) => own.filter((name) => !isColumn(name))))
  const names = [...all].sort(byCodeUnit)
  if (names.length === 0) return null
  return {
    versions: rangesOf(versions.map(({ version }) => version)),
    metrics: Object.fromEntries(names.map((metric) => [metric, column(versions, metric)])),
  }
}

export function casesFile(version: number, { ids, passed, score, groups }: CaseFacts): CasesFile {
  const scores = score === null ? [] : Array.from(score, (value) => (Number.isNaN(value) ? null : value))
  return { version, ids, passed, score: scores, group: dictionary(groups) }
}

export function moveOf({ at, pointer, action, from, to, ...by }: MoveEvent, profile: Profile): Move {
  const { actor, reason, run_url } = profile === 'full' ? by : { actor: null, reason: null, run_url: null }
  return { at: Math.floor(at / 1000), pointer, action, from, to, actor, reason, run_url }
}

/** The verdicts of the versions, as letters. */
export function lettersOf(versions: readonly VersionFacts[]): string {
  return versions.map(({ verdict }) => (verdict === null ? '.' : VERDICT_LETTERS[verdict.verdict])).join('')
}

/** The value of a metric; null: the version lacks it. */
export function valueOf({ names, values }: VersionFacts, metric: string): number | null {
  return values[names.indexOf(metric)] ?? null
}

/** The values of these metrics. */
export function valuesOf(facts: VersionFacts, isWanted: (metric: string) => boolean): Values {
  return Object.fromEntries(
    facts.names.flatMap((name, index) => {
      const value = facts.values[index]
      return value !== undefined && isWanted(name) ? [[name, value]] : []
    }),
  )
}

/** The interval of a value: the recorded one, else the computed one. */
export function intervalOf({ verdict, intervals: computed }: VersionFacts, metric: string): Interval | null {
  const found = verdict !== null && verdict.intervals.size > 0 ? verdict.intervals.get(metric) : computed?.get(metric)
  return found === undefined ? null : [rounded(found[0]), rounded(found[1])]
}

function column(versions: readonly VersionFacts[], metric: string): (number | null)[] {
  return versions.map((each) => valueOf(each, metric))
}

function sparse<T>(versions: readonly VersionFacts[], pick: (facts: VersionFacts) => T | null): Sparse<T> {
  return Object.fromEntries(
    versions.flatMap((each) => {
      const value = pick(each)
      return value === null ? [] : [[each.version, value]]
    }),
  )
}

function dictionary(texts: readonly (string | null)[]): Dictionary {
  const places = new Map<string, number>()
  const of = texts.map((text) => {
    if (text === null) return -1
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  })
  const [first = -1] = of
  return { texts: [...places.keys()], of: of.every((place) => place === first) ? first : of }
}

function findingRow({ metric, verdict, gate, baseline, candidate, drop, better }: JudgedMetric): FindingRow {
  const [low, high] = drop === null ? [null, null] : better === 'lower' ? drop : [-drop[1], -drop[0]]
  const letter = verdict === 'shown' ? '.' : VERDICT_LETTERS[verdict]
  return [metric, letter, gate ? 1 : 0, baseline, candidate, low, high]
}

function against(
  versions: readonly VersionFacts[],
  referenceOf: PageParts['referenceOf'],
): Pick<VersionPage, 'references' | 'against'> {
  const references: ReferenceValues[] = []
  const places = new Map<string, number>()
  const runs: [number, number][] = []
  for (const { verdict } of versions) {
    let place = -1
    if (verdict !== null && verdict.reference !== null) {
      const known = places.get(verdict.reference)
      const found = known === undefined ? referenceOf(verdict.reference) : null
      if (found !== null) references.push(found)
      place = known ?? (found === null ? -1 : references.length - 1)
      places.set(verdict.reference, place)
    }
    const last = runs.at(-1)
    if (last !== undefined && last[0] === place) last[1] += 1
    else runs.push([place, 1])
  }
  return { references, against: runs }
}

function intervals(versions: readonly VersionFacts[], metrics: readonly string[]): VersionPage['intervals'] {
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      const found = versions.map((each) => intervalOf(each, metric))
      if (found.every((each) => each === null)) return []
      return [[metric, [found.map((each) => each?.[0] ?? null), found.map((each) => each?.[1] ?? null)] as const]]
    }),
  )
}

function suites(versions: readonly VersionFacts[]): Sparse<Suite> {
  let last: Suite | null = null
  return sparse(versions, ({ suite }) => {
    // Equal suites are one object.
    if (suite === last) return null
    last = suite
    return suite
  })
}

const rounded = (value: number): number => Number(value.toFixed(INTERVAL_DECIMALS))
