import { isGoodForRollback } from '../../core/judging/verdict.js'
import { VERDICT_WORDS } from '../../core/report/words/headline.js'
import type { ConfigurationEntry, VersionPage } from '../../dashboard/contract.js'
import type { Write, WriteDraft } from '../../dashboard/local/write.js'
import { checkoutOf } from '../../dashboard/pointers.js'
import { numbersIn, rangesOf } from '../../dashboard/ranges.js'
import type { VersionRow } from '../../dashboard/unfold.js'
import type { Desk } from '../desk.js'
import { readVersion } from '../versions.js'
import { count, kindOf, shown, titleOf, valueText } from '../words.js'
import { impossible, REHEARSAL, type Plan } from './plan.js'

type Draft<A extends WriteDraft['action']> = Extract<WriteDraft, { action: A }>

const GONE = 'This configuration is no longer on the page.'

/** Moves of the pointer `current`. */
export async function currentPlan(draft: Draft<'rollback' | 'checkout'>, desk: Desk): Promise<Plan> {
  const isRollback = draft.action === 'rollback'
  const title = isRollback ? 'Roll back' : 'Check out'
  const entry = desk.entries.get(draft.configuration)
  if (entry === undefined) return impossible(title, '', GONE)
  const newest = await desk.source.page(entry.pages.at(-1)?.[0] ?? '')
  const line = newest.line ?? []
  const target = typeof draft.version === 'number' ? draft.version : await targetOf(draft.version, entry, newest, desk)
  if (typeof target === 'string') return impossible(title, titleOf(entry), target)
  if (target === entry.current) return impossible(title, titleOf(entry), `v${target} is already current.`)
  const [row, current] = await Promise.all([
    readVersion(desk.source, entry, target),
    readVersion(desk.source, entry, entry.current),
  ])
  const { undone, next } = checkoutOf(line, target)
  const { configuration } = draft
  return {
    title,
    verb: isRollback ? `Roll back to v${target}` : `Make v${target} current`,
    of: titleOf(entry),
    facts: [
      ['Current', `${valued(entry, current, entry.current, desk)} → ${valued(entry, row, target, desk)}`],
      ['Leave the line', undone.length === 0 ? 'none: it is added to the line' : listed(undone)],
      ['The next rollback', next === null ? 'would have nowhere to go' : `would go to v${next}`],
    ],
    warnings: warningsOf(row, target),
    typed: null,
    impossible: null,
    asks: 'reason',
    write: ({ reason }): Write => ({
      action: draft.action,
      configuration,
      version: target,
      reason,
      expect: entry.current,
    }),
    rehearsal: null,
  }
}

/** Where a rollback goes that names no version, or why it goes nowhere; the database has the same rule. */
async function targetOf(
  wanted: 'last-good' | 'previous',
  entry: ConfigurationEntry,
  newest: VersionPage,
  { source }: Desk,
): Promise<number | string> {
  const line = numbersIn(newest.line ?? [])
  if (wanted === 'previous') {
    return line.at(-2) ?? `v${entry.current} is the first that was current: there is nothing to roll back to.`
  }
  for (const version of line.toReversed()) {
    const row = await readVersion(source, entry, version)
    if (row === null || !isGoodForRollback(row.verdict)) continue
    return version === entry.current
      ? `v${version} is current and did not regress when it was pushed: there is nothing to roll back.`
      : version
  }
  return 'No version that was current is known to be good: check one out in History.'
}

/** Moves of the baseline: by a person, or by the rule. */
export async function baselinePlan(draft: Draft<'baseline' | 'promote'>, desk: Desk): Promise<Plan> {
  const isRule = draft.action === 'promote'
  const title = isRule ? 'Promote' : 'Make baseline'
  const entry = desk.entries.get(draft.configuration)
  if (entry === undefined) return impossible(title, '', GONE)
  const { configuration, version } = draft
  const { baseline } = entry
  if (version === baseline) return impossible(title, titleOf(entry), `v${version} is already the baseline.`)
  const [row, former] = await Promise.all([
    readVersion(desk.source, entry, version),
    baseline === null ? null : readVersion(desk.source, entry, baseline),
  ])
  const move = { configuration, version, expect: baseline ?? 0 }
  const before = baseline === null ? 'none' : valued(entry, former, baseline, desk)
  return {
    title,
    verb: isRule ? `Promote v${version}` : `Make v${version} the baseline`,
    of: titleOf(entry),
    facts: [
      ['Baseline', `${before} → ${valued(entry, row, version, desk)}`],
      ['From then on', `results are judged against v${version}; earlier verdicts stay`],
      ['The next rollback', 'is unaffected: current stays where it is'],
    ],
    warnings: warningsOf(row, version),
    typed: isRule ? null : version,
    impossible: null,
    asks: 'reason',
    write: ({ reason }): Write =>
      isRule ? { action: 'promote', ...move, reason, dry_run: false } : { action: 'baseline', ...move, reason },
    rehearsal: isRule ? { action: 'promote', ...move, reason: REHEARSAL, dry_run: true } : null,
  }
}

export function annotatePlan({ configuration, version }: Draft<'annotate'>, { entries }: Desk): Plan {
  const entry = entries.get(configuration)
  if (entry === undefined) return impossible('Annotate', '', GONE)
  return {
    title: `Annotate v${version}`,
    verb: 'Annotate',
    of: titleOf(entry),
    facts: [['Measurements', 'stay unchanged; notes are added, and cannot be removed']],
    warnings: [],
    typed: null,
    impossible: null,
    asks: 'note',
    write: ({ note, tags }): Write => ({
      action: 'annotate',
      configuration,
      version,
      note: note === '' ? null : note,
      tags: tags.split(',').flatMap((tag) => tag.trim() || []),
    }),
    rehearsal: null,
  }
}

export function archivePlan(
  { action, configuration, versions }: Draft<'archive' | 'restore'>,
  { entries }: Desk,
): Plan {
  const isArchive = action === 'archive'
  const title = isArchive ? 'Archive' : 'Restore'
  const entry = entries.get(configuration)
  if (entry === undefined) return impossible(title, '', GONE)
  return {
    title,
    verb: `${title} ${listed(versions)}`,
    of: titleOf(entry),
    facts: [
      ['Versions', listed(versions)],
      [
        'From then on',
        isArchive
          ? 'they are hidden here and in all lists; nothing is deleted, and Restore brings them back'
          : 'they are shown again in all lists',
      ],
    ],
    warnings: [],
    typed: null,
    impossible: null,
    asks: 'reason',
    write: ({ reason }): Write => ({ action, configuration, versions, reason, dry_run: false }),
    rehearsal: { action, configuration, versions, reason: REHEARSAL, dry_run: true },
  }
}

function valued(entry: ConfigurationEntry, row: VersionRow | null, version: number, { metrics }: Desk): string {
  const metric = entry.primary?.metric
  if (row === null || metric === undefined) return `v${version}`
  return `v${version} (${shown(metric)} ${valueText(metric, kindOf(metric, metrics), row.value(metric))})`
}

function warningsOf(row: VersionRow | null, version: number): string[] {
  if (row === null) return [`v${version} is archived, or older than what this page has: it will be shown again.`]
  const { verdict, reason } = row
  if (verdict === null || isGoodForRollback(verdict)) return []
  const why = reason === null ? '' : `: ${shown(reason)}`
  return [`v${version} was “${VERDICT_WORDS[verdict]}” when it was pushed${why}.`]
}

/** `v3, v5–v8`. */
function listed(versions: readonly number[]): string {
  if (versions.length > 40) return count(versions.length, 'version')
  const sorted = [...versions].sort((a, b) => a - b)
  return rangesOf(sorted)
    .map(([from, to]) => (from === to ? `v${from}` : `v${from}–v${to}`))
    .join(', ')
}
