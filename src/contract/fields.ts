/** Columns and parameters that several functions share. */
import { canonicalName } from '../core/judging/metrics/metrics.js'
import { VERDICTS, type BenchmarkCase } from '../core/model.js'
import { caseColumns, casesIn } from '../core/result/case-columns.js'
import { normalizedName } from '../core/result/names/names.js'
import * as t from './codec.js'
import type { InputOf } from './entry.js'

/** A name as stored, in its normal form. */
export const name: t.Codec<string> = { ...t.text, write: normalizedName }

/** The dotted name of a metric. `f1_score`, as older SQL calls it, is `f1` everywhere else. */
export const metricName: t.Codec<string> = {
  ...t.text,
  write: (typed) => canonicalName(normalizedName(typed)),
  read: (value, what) => canonicalName(t.text.read(value, what)),
}

/** The four names of a configuration. */
export const CONFIGURATION = {
  model_version: name,
  dataset_version: name,
  prompt_version: name,
  environment: name,
}

/** Names that filter a question; those that are omitted match everything. */
export const FILTER = {
  model_version: t.optional(name),
  dataset_version: t.optional(name),
  prompt_version: t.optional(name),
  environment: t.optional(name),
}
export type ConfigurationFilter = InputOf<typeof FILTER>

export const verdict = t.oneOf(VERDICTS)

/** Cases as columns. */
export const cases: t.Codec<readonly BenchmarkCase[]> = {
  ...t.object,
  write: caseColumns,
  read(value, what) {
    const found = casesIn(value)
    if (found === null) throw t.unexpected(what, value)
    return found
  },
}

/** The numbers that every snapshot shows beside f1. */
export const FURTHER_SCORES = {
  precision_score: t.orNull(t.numeric),
  recall_score: t.orNull(t.numeric),
  latency_ms: t.orNull(t.numeric),
  cost_per_analysis: t.orNull(t.numeric),
}

/** Only results that measured the same are ranked together. */
export const SUITE = {
  benchmark: t.orNull(t.text),
  f1_average: t.orNull(t.text),
  dataset_size: t.orNull(t.integer),
}

const actor = t.stated(t.text)
const reason = t.optional(t.text)
const run_id = t.optional(t.text)
/** The page of the run. */
const run_url = t.optional(t.text)
/**
 * The version that the caller expects the pointer to stand on (0: none). If it stands elsewhere, and not on the target,
 * nothing moves and the call fails with code `SN005`.
 */
const expect = t.optional(t.integer)

/** Who does something, why, and in which run. */
export const MOVER = { actor, reason, run_id, run_url }
/** Who moves a pointer of a configuration, and the version they expect. */
export const MOVE = { actor, reason, run_id, expect, run_url }
/** Who moves the active version of a model. */
export const MODEL_MOVER = { reason, actor, run_id }
export const MODEL_MOVE = { ...MODEL_MOVER, expect }
export type Move = InputOf<typeof MOVE>
