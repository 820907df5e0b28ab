/** A registry of models that was never made, as the lines of an export: they come after those of snapshots. */
type Line = Record<string, unknown>

export interface SyntheticModels {
  readonly names: readonly string[]
  readonly versions: number
  /** When the newest version was registered. */
  readonly end: string
  /** The transaction of a snapshot that proves a version; null: there is none. */
  readonly evidence?: (model: number, version: number) => string | null
  /** Stands wherever somebody may have typed something. */
  readonly note?: string
}

const DAY = 24 * 3_600_000

export function modelLines({ names, versions, end, evidence, note }: SyntheticModels): Line[] {
  let serial = 0
  const id = (): string => {
    serial += 1
    return `00000000-0000-4000-9000-${serial.toString(16).padStart(12, '0')}`
  }
  const lines: Record<'versions' | 'moves' | 'measurements' | 'pointers', Line[]> = {
    versions: [],
    moves: [],
    measurements: [],
    pointers: [],
  }
  for (const [model, model_name] of names.entries()) {
    const iso = (version: number, days = 0): string =>
      new Date(Date.parse(end) - ((versions - version) * 20 - days) * DAY).toISOString().replace('Z', '+00:00')
    let active: number | null = null
    const line: number[] = []
    for (let version = 1; version <= versions; version += 1) {
      const f1 = Number((0.8 + 0.02 * version + 0.003 * model).toFixed(3))
      lines.versions.push({
        kind: 'model_version',
        model_name,
        version,
        id: id(),
        created_at: iso(version),
        version_name: version % 2 === 0 ? (note ?? `2026-${version}`) : null,
        artifact_path: note?.replaceAll(/\p{Cc}/gu, ' ') ?? `s3://models/${model_name}/v${version}.safetensors`,
        metrics: { f1, accuracy: f1 + 0.02, by: { lesion: { small: f1 - 0.1 } } },
        sample_count: 1_000 * version,
        dataset_version: 'exam-2026',
        split_version: 'test',
        training: { epochs: 10 + version, early_stopping: true, learning_rate: 0.0003, optimizer: note ?? 'adam' },
        parent_version: version > 1 ? version - 1 : null,
        notes: note ?? (version === versions ? 'Trained on the second clinic as well.' : null),
        evidence_transaction_id: evidence?.(model, version) ?? null,
        promotion: 'auto',
        promoted: version < versions,
        promotion_reason: version < versions ? 'f1 rose by 0.02' : 'it waits for a person',
        registered_by: 'grace',
        run_id: '7000001',
        archived: null,
      })
      if (version === versions && versions > 1) break
      lines.moves.push({
        kind: 'model_move',
        model_name,
        id: id(),
        created_at: iso(version, 0.01),
        pointer: 'active',
        environment: 'production',
        action: version % 3 === 0 ? 'activate' : 'promotion',
        from_version: active,
        to_version: version,
        actor: 'grace',
        reason: note ?? 'f1 rose by 0.02',
        run_id: null,
      })
      active = version
      line.push(version)
      for (let day = 1; day < 20; day += 3) {
        lines.measurements.push({
          kind: 'model_performance',
          model_name,
          id: id(),
          version,
          tested_at: iso(version, day),
          accuracy: Number((f1 + 0.02 - 0.006 * day * (model + 1)).toFixed(3)),
          sample_size: 120,
          notes: note ?? null,
          actor: 'schedule',
          run_id: null,
        })
      }
    }
    const environments = [
      { environment: 'production', active_version: active, line },
      { environment: note?.slice(0, 40) ?? 'staging', active_version: versions, line: [versions] },
    ]
    lines.pointers.push({ kind: 'model_pointers', model_name, last_version: versions, environments })
  }
  return [...lines.versions, ...lines.moves, ...lines.measurements, ...lines.pointers]
}
