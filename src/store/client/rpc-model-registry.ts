import { randomUUID } from 'node:crypto'
import type {
  Activation,
  Measurement,
  ModelSummary,
  RegisteredVersion,
  Training,
  VersionDetails,
} from '../../core/result/model-registry.js'
import type { Activated, ModelRegistry, Move, PrunedVersion, VersionReference } from '../../ports.js'
import { fieldsOf, flag, listOf, metricTree, number, orNull, text, unexpected } from './answers.js'
import type { Fields } from './answers.js'

type Rpc = (name: string, args: { readonly [parameter: string]: unknown }) => Promise<unknown>

/** The registry over any transport: every method is one call of one database function. */
export function rpcModelRegistry(rpc: Rpc): ModelRegistry {
  return {
    register: async (registration) => {
      const { model_name, evidence, promotion, idempotency_key, ...facts } = registration
      const answer = await rpc('register_model_version', {
        ...parameters({ ...facts, model_name, evidence, promotion }),
        // So that a call whose answer is lost can be made again without registering twice.
        p_idempotency_key: idempotency_key ?? `call/${randomUUID()}`,
      })
      const fields = oneOf(answer, 'a registration')
      return {
        model_name: text(fields, 'model_name'),
        version: number(fields, 'version'),
        version_name: orNull(text, fields, 'version_name'),
        replayed: flag(fields, 'replayed'),
        promoted: flag(fields, 'promoted'),
        promotion_reason: text(fields, 'promotion_reason'),
        active_version: orNull(number, fields, 'active_version'),
      }
    },
    activate: async (model, version, move, expect) =>
      readActivated(
        await rpc('activate_model_version', {
          p_model_name: model,
          ...referenceOf(version),
          ...moveOf(move),
          p_expect: expect,
        }),
      ),
    rollback: async (model, move, expect) =>
      readActivated(await rpc('rollback_model_version', { p_model_name: model, ...moveOf(move), p_expect: expect })),
    models: async () => listOf(await rpc('list_models', {}), 'models', readModel),
    versions: async (model, limit, includeArchived) =>
      listOf(
        await rpc('list_model_versions', {
          p_model_name: model,
          p_limit: limit,
          p_include_archived: includeArchived,
        }),
        'versions',
        readVersion,
      ),
    active: async (model) =>
      listOf(await rpc('active_model_version', { p_model_name: model }), 'versions', readVersion)[0] ?? null,
    show: async (model, version) => {
      const fields = fieldsOf(
        await rpc('show_model_version', { p_model_name: model, ...referenceOf(version) }),
        'a version',
      )
      return {
        version: readVersion(fields['version']),
        activations: listOf(fields['activations'], 'activations', readActivation),
        performance: listOf(fields['performance'], 'measurements', readMeasurement),
        measured: orNull(measuredIn, fields, 'measured'),
        reference_accuracy: orNull(number, fields, 'reference_accuracy'),
      }
    },
    logPerformance: async ({ version, tested_at, ...report }) => {
      const answer = await rpc('log_model_performance', {
        ...parameters(report),
        ...(version === null ? {} : referenceOf(version)),
        p_test_date: tested_at,
        p_id: randomUUID(),
      })
      const fields = oneOf(answer, 'a measurement')
      const reference = orNull(text, fields, 'reference')
      if (reference !== null && reference !== 'registered' && reference !== 'first_measured') {
        throw unexpected('reference', reference)
      }
      return {
        model_name: text(fields, 'model_name'),
        version: number(fields, 'version'),
        tested_at: text(fields, 'tested_at'),
        accuracy: number(fields, 'accuracy'),
        reference_accuracy: orNull(number, fields, 'reference_accuracy'),
        reference,
        accuracy_drop: orNull(number, fields, 'accuracy_drop'),
        is_drop: orNull(flag, fields, 'is_drop'),
      }
    },
    prune: async ({ model_name, keep, min_age_days, dry_run }, move) =>
      listOf(
        await rpc('prune_model_versions', {
          ...parameters({ model_name, keep, dry_run }),
          p_min_age: `${min_age_days} days`,
          ...moveOf(move),
        }),
        'versions',
        (item): PrunedVersion => {
          const fields = fieldsOf(item, 'a version')
          return {
            model_name: text(fields, 'model_name'),
            version: number(fields, 'version'),
            version_name: orNull(text, fields, 'version_name'),
            artifact_path: text(fields, 'artifact_path'),
            created_at: text(fields, 'created_at'),
          }
        },
      ),
  }
}

/** Every member as the parameter of its name. */
function parameters(members: object): { readonly [parameter: string]: unknown } {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [`p_${name}`, value as unknown]))
}

function referenceOf(version: VersionReference): object {
  return typeof version === 'number' ? { p_version: version } : { p_version_name: version.name }
}

function moveOf({ actor, reason, run_id }: Move): object {
  return { p_actor: actor, p_reason: reason, p_run_id: run_id }
}

function oneOf(answer: unknown, what: string): { readonly [name: string]: unknown } {
  const [row] = listOf(answer, what, (item) => fieldsOf(item, what))
  if (row === undefined) throw unexpected(what, undefined)
  return row
}

function readActivated(answer: unknown): Activated {
  const fields = oneOf(answer, 'an activation')
  return {
    model_name: text(fields, 'model_name'),
    from_version: orNull(number, fields, 'from_version'),
    to_version: number(fields, 'to_version'),
    from_f1: orNull(number, fields, 'from_f1'),
    to_f1: orNull(number, fields, 'to_f1'),
    artifact_path: text(fields, 'artifact_path'),
  }
}

function readModel(item: unknown): ModelSummary {
  const fields = fieldsOf(item, 'a model')
  return {
    model_name: text(fields, 'model_name'),
    last_version: number(fields, 'last_version'),
    active_version: orNull(number, fields, 'active_version'),
    active_version_name: orNull(text, fields, 'active_version_name'),
    artifact_path: orNull(text, fields, 'artifact_path'),
    f1_score: orNull(number, fields, 'f1_score'),
    accuracy_score: orNull(number, fields, 'accuracy_score'),
    sample_count: orNull(number, fields, 'sample_count'),
    trained_at: orNull(text, fields, 'trained_at'),
    activated_at: orNull(text, fields, 'activated_at'),
    rollback_version: orNull(number, fields, 'rollback_version'),
    updated_at: text(fields, 'updated_at'),
  }
}

function readVersion(item: unknown): RegisteredVersion {
  const fields = fieldsOf(item, 'a version')
  return {
    model_name: text(fields, 'model_name'),
    version: number(fields, 'version'),
    version_name: orNull(text, fields, 'version_name'),
    id: text(fields, 'id'),
    created_at: text(fields, 'created_at'),
    artifact_path: text(fields, 'artifact_path'),
    metrics: metricTree(fields['metrics']),
    f1_score: orNull(number, fields, 'f1_score'),
    accuracy_score: orNull(number, fields, 'accuracy_score'),
    sample_count: orNull(number, fields, 'sample_count'),
    dataset_version: orNull(text, fields, 'dataset_version'),
    split_version: orNull(text, fields, 'split_version'),
    training: fieldsOf(fields['training'], 'training') as Training,
    parent_version: orNull(number, fields, 'parent_version'),
    notes: orNull(text, fields, 'notes'),
    evidence_transaction_id: orNull(text, fields, 'evidence_transaction_id'),
    promoted: flag(fields, 'promoted'),
    promotion_reason: text(fields, 'promotion_reason'),
    registered_by: text(fields, 'registered_by'),
    run_id: orNull(text, fields, 'run_id'),
    is_active: flag(fields, 'is_active'),
    is_rollback_target: flag(fields, 'is_rollback_target'),
    is_archived: flag(fields, 'is_archived'),
  }
}

function readActivation(item: unknown): Activation {
  const fields = fieldsOf(item, 'an activation')
  const pointer = text(fields, 'pointer')
  if (pointer !== 'active' && pointer !== 'archived') throw unexpected('pointer', pointer)
  return {
    created_at: text(fields, 'created_at'),
    pointer,
    action: text(fields, 'action'),
    from_version: orNull(number, fields, 'from_version'),
    to_version: orNull(number, fields, 'to_version'),
    actor: text(fields, 'actor'),
    reason: orNull(text, fields, 'reason'),
    run_id: orNull(text, fields, 'run_id'),
  }
}

function measuredIn(fields: Fields, name: string): NonNullable<VersionDetails['measured']> {
  const measured = fieldsOf(fields[name], name)
  return {
    benchmark: orNull(text, measured, 'benchmark'),
    f1_average: orNull(text, measured, 'f1_average'),
    dataset_size: orNull(number, measured, 'dataset_size'),
  }
}

function readMeasurement(item: unknown): Measurement {
  const fields = fieldsOf(item, 'a measurement')
  return {
    tested_at: text(fields, 'tested_at'),
    accuracy: number(fields, 'accuracy'),
    sample_size: orNull(number, fields, 'sample_size'),
    notes: orNull(text, fields, 'notes'),
    actor: text(fields, 'actor'),
    run_id: orNull(text, fields, 'run_id'),
  }
}
