/** Turns data files back into versions: the inverse of `fold`. */
import { VERDICTS, type CaseOutcome, type Verdict } from '../core/model.js'
import {
  FORMAT,
  FORMAT_VERSION,
  VERDICT_LETTERS,
  type AnnotationEntry,
  type CasesFile,
  type DashboardIndex,
  type Dictionary,
  type FindingRow,
  type Interval,
  type NestedPage,
  type ReferenceValues,
  type Suite,
  type VersionPage,
} from './contract.js'
import { numbersIn } from './ranges.js'

/** A version as the page shows it. */
export interface VersionRow {
  /** The id of its configuration. */
  readonly configuration: string
  readonly version: number
  readonly at: number
  readonly commit: string | null
  readonly branch: string | null
  readonly by: string | null
  readonly run: string | null
  readonly suite: Suite
  /** The recorded verdict; null: none. */
  readonly verdict: Verdict | null
  /** null: the numbers say it. */
  readonly reason: string | null
  readonly findings: readonly FindingRow[]
  readonly reference: ReferenceValues | null
  /** Whether intervals are those of the verdict (90%), not computed from cases (95%). */
  readonly isRecorded: boolean
  readonly note: string | null
  readonly tags: readonly string[]
  readonly annotations: readonly AnnotationEntry[]
  /** null: the version lacks the metric. */
  value(metric: string): number | null
  interval(metric: string): Interval | null
  /** The names of its metrics that have a column. */
  metrics(): string[]
}

const NO_SUITE: Suite = { benchmark: null, f1_average: null, dataset_size: null }

/** The versions of a page, oldest first. */
export function unfoldPage(configuration: string, page: VersionPage, nested: NestedPage | null = null): VersionRow[] {
  const recorded = new Set(numbersIn(page.recorded))
  const references = page.against.flatMap(([place, count]) => Array<number>(count).fill(place))
  const columns = { ...nested?.metrics, ...page.metrics }
  let at = page.t0
  let suite = NO_SUITE
  return numbersIn(page.versions).map((version, index): VersionRow => {
    at += page.t[index] ?? 0
    suite = page.suites[version] ?? suite
    return {
      configuration,
      version,
      at,
      suite,
      commit: page.commit[index] ?? null,
      branch: textAt(page.branch, index),
      by: textAt(page.by, index),
      run: textAt(page.run, index),
      verdict: verdictOf(page.verdicts.charAt(index)),
      reason: page.reasons[version] ?? null,
      findings: page.findings[version] ?? [],
      reference: page.references[references[index] ?? -1] ?? null,
      isRecorded: recorded.has(version),
      note: page.notes[version] ?? null,
      tags: page.tags[version] ?? [],
      annotations: page.annotations[version] ?? [],
      value: (metric) => columns[metric]?.[index] ?? null,
      interval: (metric) => intervalAt(page.intervals[metric], index),
      metrics: () => Object.keys(columns).filter((metric) => (columns[metric]?.[index] ?? null) !== null),
    }
  })
}

/** The cases of a file. */
export function unfoldCases({ ids, passed, score, group }: CasesFile): CaseOutcome[] {
  return ids.map((id, index) => {
    const [letter, points, of] = [passed.charAt(index), score[index] ?? null, textAt(group, index)]
    return {
      id,
      ...(letter === '.' ? {} : { passed: letter === '1' }),
      ...(points === null ? {} : { score: points }),
      ...(of === null ? {} : { group: of }),
    }
  })
}

/** The verdict of a letter in a column; null: none. */
export function verdictOf(letter: string): Verdict | null {
  return VERDICTS.find((verdict) => VERDICT_LETTERS[verdict] === letter) ?? null
}

/** Why a text is not an index that this page can show; null: it is one. */
export function indexFault(index: Partial<DashboardIndex> | null): string | null {
  if (index?.format !== FORMAT) return 'This is not data of Benchmark Snapshots.'
  if (typeof index.version === 'number' && index.version <= FORMAT_VERSION) return null
  return `The data have version ${String(index.version)}, this page reads up to version ${FORMAT_VERSION}. Build the page again.`
}

function textAt(dictionary: Dictionary | null, index: number): string | null {
  if (dictionary === null) return null
  const place = typeof dictionary.of === 'number' ? dictionary.of : dictionary.of[index]
  return dictionary.texts[place ?? -1] ?? null
}

function intervalAt(columns: VersionPage['intervals'][string] | undefined, index: number): Interval | null {
  const [low, high] = [columns?.[0][index] ?? null, columns?.[1][index] ?? null]
  return low === null || high === null ? null : [low, high]
}
