/** The registry of models: versions, the active one, measurements. */
import { PROMOTIONS } from '../core/model.js'
import * as t from './codec.js'
import { define, document, oneRow, rowOrNone, rows, type InputFor, type RowFrom } from './entry.js'
import { MODEL_MOVE, MODEL_MOVER, SUITE, name } from './fields.js'

/** How a model was trained. These five have types; other names take texts, numbers and booleans. */
export interface Training {
  readonly epochs?: number
  readonly early_stopping?: boolean
  readonly training_seconds?: number
  readonly learning_rate?: number
  readonly batch_size?: number
  readonly [name: string]: string | number | boolean | undefined
}
const training = t.object as t.Codec<Training>

/** A version by its number or by its name. */
const VERSION = { version: t.optional(t.integer), version_name: t.optional(name) }
export type VersionReference = { readonly version: number } | { readonly version_name: string }

const promotion = t.stated(t.oneOf(PROMOTIONS))

/** The environment of the active version: `production` by default. */
const IN = { environment: t.optional(name) }

/** Registering the same content again under the same key or version name adds nothing. */
export const registerModelVersion = define({
  name: 'register_model_version',
  takes: {
    model_name: name,
    /** Where the model is: any path or URL, in one line. */
    artifact_path: t.text,
    /** Without metrics, those of the evidence count. */
    metrics: t.stated(t.metricTree),
    version_name: t.optional(name),
    sample_count: t.optional(t.integer),
    dataset_version: t.optional(name),
    /** The part of the dataset that was measured. f1 is compared only within the same dataset and split. */
    split_version: t.optional(name),
    training: t.stated(training),
    parent_version: t.optional(t.integer),
    notes: t.optional(t.text),
    /** The id or transaction id of the snapshot with the metrics. */
    evidence: t.optional(t.uuid),
    /** The rule by which it becomes the active version. */
    promotion,
    actor: MODEL_MOVER.actor,
    run_id: MODEL_MOVER.run_id,
    idempotency_key: t.optional(t.text),
    ...IN,
  },
  answers: oneRow({
    model_name: name,
    version: t.integer,
    version_name: t.orNull(t.text),
    /** Registered before, with the same content. */
    replayed: t.flag,
    promoted: t.flag,
    promotion_reason: t.text,
    active_version: t.orNull(t.integer),
    environment: name,
  }),
  effect: 'keyed',
  withKey: (args, newId) => ({ p_idempotency_key: `call/${newId()}`, ...args }),
  plan: { load: 'models' },
})
export type Registration = InputFor<typeof registerModelVersion>
export type Registered = RowFrom<typeof registerModelVersion>

const ACTIVATED = oneRow({
  model_name: name,
  from_version: t.orNull(t.integer),
  to_version: t.integer,
  from_f1: t.orNull(t.numeric),
  to_f1: t.orNull(t.numeric),
  artifact_path: t.text,
  environment: name,
})

/** If nothing moved, both versions are the same. */
export const activateModelVersion = define({
  name: 'activate_model_version',
  takes: { model_name: name, ...VERSION, ...MODEL_MOVE, ...IN },
  answers: ACTIVATED,
  effect: 'idempotent',
  plan: { load: 'models' },
})
export type Activated = RowFrom<typeof activateModelVersion>

/** Activates the version that was active before. */
export const rollbackModelVersion = define({
  name: 'rollback_model_version',
  takes: { model_name: name, ...MODEL_MOVE, ...IN },
  answers: ACTIVATED,
  effect: 'unrepeatable',
  plan: { load: 'models' },
})

/** Models with their active version, in each environment where one was ever active; null if none is now. */
export const listModels = define({
  name: 'list_models',
  takes: IN,
  answers: rows({
    model_name: name,
    last_version: t.integer,
    active_version: t.orNull(t.integer),
    active_version_name: t.orNull(t.text),
    artifact_path: t.orNull(t.text),
    f1_score: t.orNull(t.numeric),
    accuracy_score: t.orNull(t.numeric),
    sample_count: t.orNull(t.integer),
    /** When the active version was registered. */
    trained_at: t.orNull(t.timestamptz),
    activated_at: t.orNull(t.timestamptz),
    rollback_version: t.orNull(t.integer),
    updated_at: t.timestamptz,
    environment: name,
  }),
  effect: 'reads',
  plan: { load: 'models' },
})
export type ModelSummary = RowFrom<typeof listModels>

/** A version as registered, with its present state. */
const REGISTERED = {
  model_name: name,
  version: t.integer,
  version_name: t.orNull(t.text),
  created_at: t.timestamptz,
  artifact_path: t.text,
  metrics: t.metricTree,
  f1_score: t.orNull(t.numeric),
  accuracy_score: t.orNull(t.numeric),
  sample_count: t.orNull(t.integer),
  dataset_version: t.orNull(t.text),
  split_version: t.orNull(t.text),
  training,
  parent_version: t.orNull(t.integer),
  notes: t.orNull(t.text),
  evidence_transaction_id: t.orNull(t.uuid),
  promoted: t.flag,
  promotion_reason: t.text,
  registered_by: t.text,
  run_id: t.orNull(t.text),
  is_archived: t.flag,
  id: t.uuid,
  /** Environments. */
  active_in: t.listOf(name),
  /** Environments where a rollback would activate it. */
  rollback_in: t.listOf(name),
}
export type RegisteredVersion = t.RowOf<typeof REGISTERED>

/** The versions of a model, newest first. */
export const listModelVersions = define({
  name: 'list_model_versions',
  takes: { model_name: name, limit: t.stated(t.integer), include_archived: t.stated(t.flag) },
  answers: rows(REGISTERED),
  effect: 'reads',
  plan: { load: 'models' },
})

/** null: none is active. An unknown model is a `StoreError` with the code SN002. */
export const activeModelVersion = define({
  name: 'active_model_version',
  takes: { model_name: name, ...IN },
  answers: rowOrNone(REGISTERED),
  effect: 'reads',
  plan: { load: 'models' },
})

/** One version with its logs, newest first. */
export const showModelVersion = define({
  name: 'show_model_version',
  takes: { model_name: name, ...VERSION, limit: t.optional(t.integer), against: t.optional(t.integer) },
  answers: document({
    version: t.row(REGISTERED),
    activations: t.listOf(
      t.row({
        created_at: t.timestamptz,
        pointer: t.oneOf(['active', 'archived']),
        action: t.text,
        from_version: t.orNull(t.integer),
        to_version: t.orNull(t.integer),
        actor: t.text,
        reason: t.orNull(t.text),
        run_id: t.orNull(t.text),
        /** null: all environments. */
        environment: t.orNull(name),
      }),
    ),
    performance: t.listOf(
      t.row({
        tested_at: t.timestamptz,
        accuracy: t.numeric,
        sample_size: t.orNull(t.integer),
        notes: t.orNull(t.text),
        actor: t.text,
        run_id: t.orNull(t.text),
      }),
    ),
    /** What its evidence measured, as far as it is known; null: no evidence. */
    measured: t.orNull(t.row(SUITE)),
    /** The accuracy that measurements are compared with: the registered one, else the first measured. */
    reference_accuracy: t.orNull(t.numeric),
    /** Why its f1 cannot be compared with that of the version `against`; null: it can, or there is none. */
    difference: t.orNull(t.text),
  }),
  effect: 'reads',
  plan: { load: 'models' },
})
export type VersionDetails = RowFrom<typeof showModelVersion>

/** Logs a measurement of a version, by default of the active one in the environment. */
export const logModelPerformance = define({
  name: 'log_model_performance',
  takes: {
    model_name: name,
    accuracy: t.numeric,
    ...VERSION,
    sample_size: t.optional(t.integer),
    test_date: t.optional(t.timestamptz),
    notes: t.optional(t.text),
    /** A drop of this much or more is reported. */
    threshold: t.stated(t.numeric),
    actor: MODEL_MOVER.actor,
    run_id: MODEL_MOVER.run_id,
    id: t.optional(t.uuid),
    ...IN,
  },
  answers: oneRow({
    model_name: name,
    version: t.integer,
    tested_at: t.timestamptz,
    accuracy: t.numeric,
    reference_accuracy: t.orNull(t.numeric),
    /** null: there is nothing to compare with. */
    reference: t.orNull(t.oneOf(['registered', 'first_measured'])),
    accuracy_drop: t.orNull(t.numeric),
    is_drop: t.orNull(t.flag),
  }),
  effect: 'keyed',
  withKey: (args, newId) => ({ p_id: newId(), ...args }),
  plan: { load: 'models' },
})
export type PerformanceAnswer = RowFrom<typeof logModelPerformance>

/** Archives old versions of one model, or without `model` of all, and returns them. */
export const pruneModelVersions = define({
  name: 'prune_model_versions',
  takes: {
    model_name: t.optional(name),
    keep: t.stated(t.integer),
    min_age: t.stated(t.interval),
    dry_run: t.stated(t.flag),
    ...MODEL_MOVER,
  },
  answers: rows({
    model_name: name,
    version: t.integer,
    version_name: t.orNull(t.text),
    artifact_path: t.text,
    created_at: t.timestamptz,
  }),
  effect: 'unrepeatable',
  plan: { load: 'models' },
})
export type PrunedVersion = RowFrom<typeof pruneModelVersions>
