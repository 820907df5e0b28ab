import type { MetricTree, Promotion } from '../model.js'

/** How a model was trained. These five have types of their own; further names take texts, numbers and booleans. */
export interface Training {
  readonly epochs?: number
  readonly early_stopping?: boolean
  readonly training_seconds?: number
  readonly learning_rate?: number
  readonly batch_size?: number
  readonly [name: string]: string | number | boolean | undefined
}

/** What is known of a version when it is registered. Missing is absent or null, never zero. */
export interface ModelFacts {
  readonly version_name: string | null
  /** Where the model is: a path, a URL, whatever the deployment takes. One line. */
  readonly artifact_path: string
  readonly metrics: MetricTree
  readonly sample_count: number | null
  readonly dataset_version: string | null
  /** Which part of the dataset was measured. f1 is compared on the same dataset and split only. */
  readonly split_version: string | null
  readonly training: Training
  readonly parent_version: number | null
  readonly notes: string | null
}

/** A version to be registered. Without `metrics`, those of the evidence count. */
export interface Registration extends ModelFacts {
  readonly model_name: string
  /** Id or transaction id of the snapshot that proves the metrics. */
  readonly evidence: string | null
  /** Whether it becomes the active version by itself. */
  readonly promotion: Promotion
  readonly actor: string
  readonly run_id: string | null
  /** The same key with the same content registers nothing again. */
  readonly idempotency_key: string | null
}

/** A version as it is registered, and what is true of it now. */
export interface RegisteredVersion extends ModelFacts {
  readonly model_name: string
  /** 1, 2, 3 … without a gap. */
  readonly version: number
  readonly id: string
  readonly created_at: string
  readonly f1_score: number | null
  readonly accuracy_score: number | null
  readonly evidence_transaction_id: string | null
  readonly promoted: boolean
  readonly promotion_reason: string
  readonly registered_by: string
  readonly run_id: string | null
  readonly is_active: boolean
  /** What a rollback would make active. */
  readonly is_rollback_target: boolean
  readonly is_archived: boolean
}

/** A model with its active version; null where none is active. */
export interface ModelSummary {
  readonly model_name: string
  readonly last_version: number
  readonly active_version: number | null
  readonly active_version_name: string | null
  readonly artifact_path: string | null
  readonly f1_score: number | null
  readonly accuracy_score: number | null
  readonly sample_count: number | null
  /** When the active version was registered. */
  readonly trained_at: string | null
  readonly activated_at: string | null
  readonly rollback_version: number | null
  readonly updated_at: string
}

/** One line of the activation log. */
export interface Activation {
  readonly created_at: string
  readonly pointer: 'active' | 'archived'
  readonly action: string
  readonly from_version: number | null
  readonly to_version: number | null
  readonly actor: string
  readonly reason: string | null
  readonly run_id: string | null
}

/** One measurement of a version after it was registered. */
export interface Measurement {
  readonly tested_at: string
  readonly accuracy: number
  readonly sample_size: number | null
  readonly notes: string | null
  readonly actor: string
  readonly run_id: string | null
}

/** One version with its logs, newest first. */
export interface VersionDetails {
  readonly version: RegisteredVersion
  readonly activations: readonly Activation[]
  readonly performance: readonly Measurement[]
  /** What its evidence measured, as far as that is known; null: it has no evidence. */
  readonly measured: {
    readonly benchmark: string | null
    readonly f1_average: string | null
    readonly dataset_size: number | null
  } | null
  /** What measurements are compared with: the registered accuracy, else the first that was measured. */
  readonly reference_accuracy: number | null
}

/** `registry.json` as loaders of models with several heads read it. Nothing in it comes from the clock. */
export interface RegistryDocument {
  readonly backbone_version: string | number | null
  readonly signals: {
    readonly [model: string]: {
      readonly active_head_version: number | null
      readonly head_path: string | null
      readonly sample_count: number | null
      readonly f1_score: number | null
      readonly last_trained: string | null
      /** Always false: what a process has loaded is for that process to say. */
      readonly is_loaded: false
    }
  }
  readonly last_updated: string | null
}

/** @param backbone the version of what the models share; a whole number is written as one */
export function registryDocument(models: readonly ModelSummary[], backbone: string | null): RegistryDocument {
  const heads = models.map(
    ({ model_name, active_version, artifact_path, sample_count, f1_score, trained_at }) =>
      [
        model_name,
        {
          active_head_version: active_version,
          head_path: artifact_path,
          sample_count,
          f1_score,
          last_trained: trained_at,
          is_loaded: false,
        },
      ] as const,
  )
  const newest = models.reduce<string | null>(
    (latest, { updated_at }) => (latest === null || Date.parse(updated_at) > Date.parse(latest) ? updated_at : latest),
    null,
  )
  return {
    backbone_version: backbone !== null && /^\d{1,9}$/.test(backbone) ? Number(backbone) : backbone,
    signals: Object.fromEntries(heads),
    last_updated: newest,
  }
}
