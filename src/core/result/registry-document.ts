/** A model in `registry.json`; null if no version is active. */
interface ActiveModel {
  readonly model_name: string
  readonly active_version: number | null
  readonly artifact_path: string | null
  readonly sample_count: number | null
  readonly f1_score: number | null
  readonly trained_at: string | null
  readonly updated_at: string
}

/** `registry.json`, for loaders of models with several heads. It does not depend on the clock. */
export interface RegistryDocument {
  readonly backbone_version: string | number | null
  readonly signals: {
    readonly [model: string]: {
      readonly active_head_version: number | null
      readonly head_path: string | null
      readonly sample_count: number | null
      readonly f1_score: number | null
      readonly last_trained: string | null
      /** Always false: only the loading process knows. */
      readonly is_loaded: false
    }
  }
  readonly last_updated: string | null
}

/** @param backbone the version of the shared backbone; a whole number is written as a number */
export function registryDocument(models: readonly ActiveModel[], backbone: string | null): RegistryDocument {
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
