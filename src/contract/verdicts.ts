/** Recorded verdicts. */
import {
  FINDING_VERDICTS,
  type Finding,
  type FindingEvidence,
  type LikeForLike,
  type MetricKind,
  type PooledComparison,
} from '../core/model.js'
import * as t from './codec.js'
import { define, rowOrNone, type RowFrom } from './entry.js'
import { CONFIGURATION, verdict } from './fields.js'

const FINDING_VERDICT = t.oneOf(FINDING_VERDICTS)
const KIND: t.Codec<MetricKind> = t.oneOf(['proportion', 'percent', 'duration', 'money', 'count', 'other'])
const DIRECTION = t.oneOf(['higher', 'lower'])

const INTERVAL: t.Codec<readonly [number, number]> = {
  ...t.object,
  write: (ends) => ends,
  read(value, what) {
    const [least, most, ...more] = t.listOf(t.numeric).read(value, what)
    if (least === undefined || most === undefined || more.length > 0) throw t.unexpected(what, value)
    return [least, most]
  },
}

const EVIDENCE: t.Codec<FindingEvidence> = t.row({
  method: t.text,
  n: t.orNull(t.integer),
  of: t.oneOf(['cases', 'versions']),
  groups: t.orNull(t.integer),
  changed: t.orNull(t.integer),
  p: t.orNull(t.numeric),
  p_improved: t.orNull(t.numeric),
  level: t.orNull(t.numeric),
  others: t.integer,
  interval: t.orNull(INTERVAL),
  broke: t.orNull(t.integer),
  fixed: t.orNull(t.integer),
  cases_needed: t.orNull(t.integer),
  runs_needed: t.orNull(t.integer),
  remarks: t.listOf(t.text),
})

const LIKE_FOR_LIKE: t.Codec<LikeForLike> = t.row({ cases: t.integer, baseline: t.numeric, candidate: t.numeric })

const FINDING: t.Codec<Finding> = t.row({
  metric: t.text,
  kind: KIND,
  better: t.orNull(DIRECTION),
  baseline: t.orNull(t.numeric),
  candidate: t.orNull(t.numeric),
  delta: t.orNull(t.numeric),
  percent_change: t.orNull(t.numeric),
  verdict: FINDING_VERDICT,
  gate: t.flag,
  like_for_like: t.optional(LIKE_FOR_LIKE),
  reason: t.text,
  evidence: t.orElse(t.orNull(EVIDENCE), null),
})

const POOLED: t.Codec<PooledComparison> = t.row({
  method: t.text,
  results: t.integer,
  drop: t.numeric,
  limit: t.numeric,
  p: t.numeric,
  level: t.numeric,
  significant: t.flag,
  regression: t.flag,
  reason: t.text,
})

const PROVEN_GAIN = t.row({ reference_transaction_id: t.uuid, metric: t.text, gain: t.numeric, p: t.numeric })

/** The last verdict of a version, with its evidence. */
export const explainVerdict = define({
  name: 'explain_verdict',
  takes: { ...CONFIGURATION, snapshot_version: t.integer },
  answers: rowOrNone({
    verdict_id: t.uuid,
    created_at: t.timestamptz,
    snapshot_version: t.integer,
    transaction_id: t.uuid,
    verdict,
    reason: t.text,
    /** Worst first. */
    findings: t.json(t.listOf(FINDING)),
    /** The comparison of all results that were judged together. */
    pooled_comparison: t.orNull(t.json(POOLED)),
    reference_rule: t.orNull(t.text),
    reference_transaction_id: t.orNull(t.uuid),
    /** null: there was no reference, or it is not in this store. */
    reference_version: t.orNull(t.integer),
    reference_model_version: t.orNull(t.text),
    reference_prompt_version: t.orNull(t.text),
    reference_environment: t.orNull(t.text),
    primary_metric: t.orNull(t.text),
    primary_better: t.orNull(DIRECTION),
    proven_gain: t.orNull(t.json(PROVEN_GAIN)),
    promotion: t.text,
    promoted: t.flag,
    promotion_reason: t.text,
  }),
  effect: 'reads',
  plan: { load: 'named', also: ['verdicts'] },
})
export type ExplainedVerdict = NonNullable<RowFrom<typeof explainVerdict>>
