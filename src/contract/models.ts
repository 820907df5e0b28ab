/** The registry of models: versions, the active one, measurements. */
import { PROMOTIONS } from '../core/model.js'
import * as t from './codec.js'
import { define, document, oneRow, rowOrNone, rows, type InputFor, type RowFrom } from './entry.js'
import { MODEL_MOVE, MODEL_MOVER, SUITE, name } from './fields.js'

/** How a model was trained. These five have types of their own; further names take texts, numbers and booleans. */
export interface Training {
  readonly epochs?: number
  readonly early_stopping?: boolean
  readonly training_seconds?: number
  readonly learning_rate?: number
  readonly batch_size?: number
  readonly [name: string]: string | number | boolean | undefined
}
const training = t.object as t.Codec<Training>

/** A version by its number or by the name it was registered with. */
const VERSION = { version: t.optional(t.integer), version_name: t.optional(name) }
export type VersionReference = { readonly version: number } | { readonly version_name: string }

const promotion = t.stated(t.oneOf(PROMOTIONS))

/** Where a version is, or becomes, the active one: `production` where nothing is said. */
const IN = { environment: t.optional(name) }

/** The same key, or the same version name, with the same content registers nothing again. */
export const registerModelVersion = define({
  name: 'register_model_version',
  takes: {
    model_name: name,
    /** Where the model is: a path, a URL, whatever the deployment takes. One line. */
    artifact_path: t.text,
    /** Those of the evidence count where these say nothing. */
    metrics: t.stated(t.metricTree),
    version_name: t.optional(name),
    sample_count: t.optional(t.integer),
    dataset_version: t.optional(name),
    /** Which part of the dataset was measured. f1 is only compared on the same dataset and split. */
    split_version: t.optional(name),
    training: t.stated(training),
    parent_version: t.optional(t.integer),
    notes: t.optional(t.text),
    /** Id or transaction id of the snapshot that proves the metrics. */
    evidence: t.optional(t.uuid),
    /** Whether it becomes the active version by itself. */
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

/** The same version twice where nothing moved. */
export const activateModelVersion = define({
  name: 'activate_model_version',
  takes: { model_name: name, ...VERSION, ...MODEL_MOVE, ...IN },
  answers: ACTIVATED,
  effect: 'idempotent',
  plan: { load: 'models' },
})
export type Activated = RowFrom<typeof activateModelVersion>

/** Activates what was active before. */
export const rollbackModelVersion = define({
  name: 'rollback_model_version',
  takes: { model_name: name, ...MODEL_MOVE, ...IN },
  answers: ACTIVATED,
  effect: 'unrepeatable',
  plan: { load: 'models' },
})

/** Models with what is active in each environment, in those where one ever was; null where none is now. */
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

/** A version as it is registered, and what is true of it now. */
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
  /** Where a rollback would make it active. */
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
        /** null: of all. */
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
    /** What its evidence measured, as far as that is known; null: it has no evidence. */
    measured: t.orNull(t.row(SUITE)),
    /** What measurements are compared with: the registered accuracy, else the first that was measured. */
    reference_accuracy: t.orNull(t.numeric),
    /** Why its f1 is not compared with that of the version `against`; null: it is, or there is none. */
    difference: t.orNull(t.text),
  }),
  effect: 'reads',
  plan: { load: 'models' },
})
export type VersionDetails = RowFrom<typeof showModelVersion>

/** Keeps a measurement of a version, by default of the one that is active in the environment. */
export const logModelPerformance = define({
  name: 'log_model_performance',
  takes: {
    model_name: name,
    accuracy: t.numeric,
    ...VERSION,
    sample_size: t.optional(t.integer),
    test_date: t.optional(t.timestamptz),
    notes: t.optional(t.text),
    /** A drop of so much or more is one. */
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

/** Archives old versions (left out as model: of every model); answers with those. */
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
