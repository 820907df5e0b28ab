/** Rankings: of models on one dataset, of prompts of one experiment. Archived versions are left out. */
import * as t from './codec.js'
import { define, rows, type InputOf } from './entry.js'
import { FILTER, FURTHER_SCORES, SUITE, metricName, name } from './fields.js'

/** The metric by its dotted name, and its direction; default: the most common primary metric. */
const RANKING = { metric: t.optional(metricName), better: t.optional(t.oneOf(['higher', 'lower'])) }
export type Ranking = InputOf<typeof RANKING>

const tags = t.listOf(name)
/** NULL, because nothing is in an empty SQL array. */
const variants: typeof tags = { ...tags, write: (all) => (all.length === 0 ? null : tags.write(all)) }

const RANK = {
  /** null: the metric is missing. */
  rank: t.orNull(t.bigint),
  /** Alone at the top. */
  is_winner: t.orElse(t.flag, false),
}

/** The current snapshots of one dataset, best first. */
export const compareModels = define({
  name: 'compare_models',
  takes: {
    dataset_version: name,
    ...RANKING,
    prompt_version: FILTER.prompt_version,
    environment: FILTER.environment,
  },
  answers: rows({
    ...RANK,
    model_version: t.text,
    model_provider: t.orNull(t.text),
    prompt_version: t.text,
    environment: t.text,
    snapshot_version: t.integer,
    created_at: t.timestamptz,
    value: t.orNull(t.numeric),
    /** The distance to the best: value − best. */
    difference: t.orNull(t.numeric),
    f1_score: t.orNull(t.numeric),
    ...FURTHER_SCORES,
    run_count: t.integer,
    ...SUITE,
    transaction_id: t.uuid,
    metric: metricName,
  }),
  effect: 'reads',
  plan: { load: 'current', also: ['verdicts', 'baselines'] },
})

/** The results tagged `experiment`, ranked by prompt, or by the other tags. */
export const comparePrompts = define({
  name: 'compare_prompts',
  takes: {
    experiment: name,
    /** Without: by prompt. */
    variants: t.optional(variants),
    ...RANKING,
    model_version: FILTER.model_version,
    dataset_version: FILTER.dataset_version,
    environment: FILTER.environment,
  },
  answers: rows({
    ...RANK,
    model_version: t.text,
    dataset_version: t.text,
    variant: t.text,
    /** Runs that have the metric. */
    run_count: t.bigint,
    average: t.orNull(t.numeric),
    lowest: t.orNull(t.numeric),
    highest: t.orNull(t.numeric),
    difference: t.orNull(t.numeric),
    prompt_versions: t.listOf(t.text),
    first_at: t.timestamptz,
    last_at: t.timestamptz,
    ...SUITE,
    metric: metricName,
  }),
  effect: 'reads',
  plan: { load: 'all', also: ['annotations'] },
})
