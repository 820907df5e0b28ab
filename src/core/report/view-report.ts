import { describeEvidence } from './words/describe-evidence.js'
import { describeMissing, missingIn, withMissing } from './words/describe-missing.js'
import { describeResult, describeRemarks } from './words/describe-result.js'
import { formatFindings } from './format-number.js'
import { describeCounts, describeHeadline } from './words/headline.js'
import { kindOf } from '../judging/metrics/metric-kind.js'
import { knownMetric } from '../judging/metrics/metric-names.js'
import { flattenMetrics } from '../judging/metrics/metrics.js'
import {
  VERDICTS,
  type Configuration,
  type Finding,
  type JudgedResult,
  type Judgement,
  type Problem,
} from '../model.js'
import { nextSteps } from './words/next-steps.js'
import { capitalized, join, labelOf, sentence, tellingApart, value, type Phrase } from './words/phrase.js'
import type { HistoryValue, Report, ReportView, ResultRows, ResultView, Row } from './report.js'
import { viewLeg } from './legs/view-leg.js'
import { rowsOf } from './tables/rows.js'
import { worstVerdict } from '../judging/verdict.js'

const CHART_POINTS = 20

const VIEWS = new WeakMap<Report, ReportView>()

/** What every renderer shows of a report. Pure: the same report always gives the same view. */
export function viewReport(report: Report): ReportView {
  const known = VIEWS.get(report) ?? viewOf(report)
  VIEWS.set(report, known)
  return known
}

function viewOf(report: Report): ReportView {
  const { results: own, legs = [] } = report
  const configurations = [
    ...own.map(({ candidate }) => candidate.configuration),
    ...legs.flatMap(({ configuration }) => configuration ?? []),
  ]
  const names = tellingApart(configurations)
  const views = [...own.map((judged) => viewResult(judged, names, report)), ...legs.map((leg) => viewLeg(leg, names))]
  const results = alignPrimaries(VERDICTS.flatMap((verdict) => views.filter((view) => view.verdict === verdict)))
  const verdict =
    report.together?.regression === true ? 'regression' : worstVerdict(results.map((result) => result.verdict))
  const missing = missingIn(report)
  return {
    verdict,
    headline: withMissing(describeHeadline(results, report.together), missing, verdict),
    counts: describeCounts(results, report),
    together: report.together === null ? null : [sentence(capitalized(report.together.reason)), '.'],
    missing: missing.map(describeMissing),
    results,
    warnings: report.warnings.map(describeProblem),
    skipped: report.skipped.map(describeProblem),
  }
}

function viewResult(judged: JudgedResult, names: readonly (keyof Configuration)[], report: Report): ResultView {
  const { candidate, judgement, stored } = judged
  const { configuration } = candidate
  const [primary = null] = rowsOf(primaryFinding(judged))
  let rows: ResultRows | null = null
  return {
    verdict: judgement.verdict,
    judged,
    label: labelOf(configuration, names),
    version: stored === null ? 'not stored' : `v${stored.snapshot_version}`,
    primary,
    facts: describeResult(judged, report),
    page: report.pages?.get(judged) ?? null,
    remarks: describeRemarks(judged),
    compared: isCompared(judgement),
    rows: () => (rows ??= resultRows(findingsOf(judged))),
    broke: judgement.flipped.broke,
    fixed: judgement.flipped.fixed,
    groups: judgement.groups,
    charted: chartedMetric(judged),
    history: historyOf(judged),
    next: nextSteps(judged, report),
  }
}

function resultRows(findings: readonly Finding[]): ResultRows {
  const rows = rowsOf(findings)
  const isChanged = ({ finding: { gate, verdict } }: Row): boolean =>
    gate || verdict === 'regression' || verdict === 'minor'
  const changed = rows.filter(isChanged)
  const rest = rows.filter((row) => !isChanged(row) && row.finding.verdict !== 'improvement')
  // On a first push the numbers are the news, even if all of them are nested.
  const isNested = ({ metric }: Row): boolean => metric.includes('.') && !rows.every((row) => row.metric.includes('.'))
  return {
    changed,
    improved: rows.filter((row) => !isChanged(row) && row.finding.verdict === 'improvement'),
    others: rest.filter((row) => !isNested(row)),
    nested: rest.filter(isNested),
    how: changed.flatMap(({ metric, finding: { evidence } }) => describeEvidence(metric, evidence)),
  }
}

/** The most important finding: of the primary metric, else of one that decides the check. */
function primaryFinding(judged: JudgedResult): Finding[] {
  const { judgement } = judged
  const findings = isCompared(judgement) ? judgement.judged : findingsOf(judged)
  const found = findings.find(({ metric }) => metric === judgement.primary?.name) ?? findings.find(({ gate }) => gate)
  return found === undefined ? [] : [found]
}

function isCompared(judgement: Judgement): boolean {
  return judgement.judged.length > 0 || judgement.findings.length > 0
}

/** Aligns the primary metrics of several results, which are shown in one column. */
function alignPrimaries(results: readonly ResultView[]): ResultView[] {
  const shown = formatFindings(results.flatMap(({ primary }) => primary?.finding ?? []))
  return results.map((result) => {
    const { primary } = result
    const aligned = primary === null ? undefined : shown.shift()
    if (primary === null || aligned === undefined) return result
    const { metric, finding } = primary
    return { ...result, primary: { metric, finding, shown: aligned } }
  })
}

/** If nothing could be compared, the numbers of this run. */
function findingsOf({ judgement, candidate }: JudgedResult): readonly Finding[] {
  const { findings } = judgement
  if (findings.length > 0) return findings
  const isPrimary = ({ metric }: Finding): boolean => metric === judgement.primary?.name
  return [...flattenMetrics(candidate.result.metrics)]
    .map(([metric, number]) => unjudged(metric, number))
    .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
}

function unjudged(metric: string, number: number): Finding {
  const { nature, better } = knownMetric(metric)
  const kind = kindOf(nature, [number])
  return {
    metric,
    kind: kind === 'mixed' ? 'other' : kind,
    better,
    baseline: null,
    candidate: number,
    delta: null,
    percent_change: null,
    verdict: 'shown',
    gate: false,
    evidence: null,
    reason: '',
  }
}

const chartedMetric = ({ judgement }: JudgedResult): string => judgement.primary?.name ?? 'f1'

function historyOf(judged: JudgedResult): HistoryValue[] {
  const { candidate, context, stored } = judged
  const metric = chartedMetric(judged)
  const version = stored?.snapshot_version ?? null
  const earlier = context.history.flatMap(({ snapshot_version, f1_score, values }) => {
    const value = values[metric] ?? (metric === 'f1' ? f1_score : null)
    return value === null || snapshot_version === version ? [] : [{ version: snapshot_version, value }]
  })
  const value = flattenMetrics(candidate.result.metrics).get(metric)
  return [...earlier, ...(value === undefined ? [] : [{ version, value }])].slice(-CHART_POINTS)
}

function describeProblem({ file, path, message }: Problem): Phrase {
  const where = [file, path].filter((part) => part !== '').map((part) => [value(part)])
  return where.length === 0 ? [sentence(message)] : [...join(where, ' '), ': ', sentence(message)]
}
