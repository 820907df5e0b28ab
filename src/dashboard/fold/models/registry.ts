/** The registry of models in the lines of an export. An invalid line is an error. */
import { flattenMetrics } from '../../../core/judging/metrics/metrics.js'
import { byCodeUnit } from '../../../core/order.js'
import { asFields, fields, given, list, metricTree, moment, number, optional, text, type Line } from '../line-fields.js'

/** Times are whole microseconds since 1970. */
export interface RegisteredFacts {
  readonly version: number
  readonly name: string | null
  readonly at: number
  readonly artifact: string
  readonly metrics: ReadonlyMap<string, number>
  readonly samples: number | null
  readonly dataset: string | null
  readonly split: string | null
  readonly training: Line
  readonly parent: number | null
  readonly notes: string | null
  /** The transaction of the snapshot. */
  readonly evidence: string | null
  readonly promotion: string
  readonly by: string
  readonly run: string | null
  readonly archived: boolean
}

export interface ActivationFacts {
  readonly at: number
  readonly pointer: string
  readonly environment: string | null
  readonly action: string
  readonly from: number | null
  readonly to: number | null
  readonly actor: string
  readonly reason: string | null
  readonly run: string | null
}

export interface MeasurementFacts {
  readonly version: number
  readonly at: number
  readonly accuracy: number
  readonly samples: number | null
  readonly notes: string | null
  readonly by: string
}

export interface ModelFacts {
  readonly name: string
  readonly versions: Map<number, RegisteredFacts>
  readonly moves: ActivationFacts[]
  readonly measurements: MeasurementFacts[]
  environments: readonly EnvironmentFacts[]
}

export interface EnvironmentFacts {
  readonly environment: string
  readonly active: number | null
  /** The versions that were active, in their order. */
  readonly line: readonly number[]
}

export class Registry {
  private readonly models = new Map<string, ModelFacts>()

  /** Takes a line; false: it is not about models. */
  add(line: Line): boolean {
    switch (line['kind']) {
      case 'model_version': {
        const version = versionOf(line)
        this.model(line).versions.set(version.version, version)
        return true
      }
      case 'model_move':
        this.model(line).moves.push(activationOf(line))
        return true
      case 'model_performance':
        this.model(line).measurements.push(measurementOf(line))
        return true
      case 'model_pointers': {
        this.model(line).environments = list(line, 'environments').map(environmentOf)
        return true
      }
      default:
        return false
    }
  }

  sorted(): ModelFacts[] {
    return [...this.models.values()]
      .filter(({ versions }) => versions.size > 0)
      .sort((a, b) => byCodeUnit(a.name, b.name))
  }

  private model(line: Line): ModelFacts {
    const name = text(line, 'model_name')
    const known = this.models.get(name)
    if (known !== undefined) return known
    const fresh = { name, versions: new Map(), moves: [], measurements: [], environments: [] }
    this.models.set(name, fresh)
    return fresh
  }
}

function versionOf(line: Line): RegisteredFacts {
  return {
    version: number(line, 'version'),
    name: optional(text, line, 'version_name'),
    at: moment(line, 'created_at'),
    artifact: text(line, 'artifact_path'),
    metrics: flattenMetrics(metricTree(line, 'metrics')),
    samples: optional(number, line, 'sample_count'),
    dataset: optional(text, line, 'dataset_version'),
    split: optional(text, line, 'split_version'),
    training: fields(line, 'training'),
    parent: optional(number, line, 'parent_version'),
    notes: optional(text, line, 'notes'),
    evidence: optional(text, line, 'evidence_transaction_id'),
    promotion: text(line, 'promotion_reason'),
    by: text(line, 'registered_by'),
    run: optional(text, line, 'run_id'),
    archived: given(line['archived']),
  }
}

function environmentOf(item: unknown): EnvironmentFacts {
  const line = asFields(item, 'an environment of a model')
  return {
    environment: text(line, 'environment'),
    active: optional(number, line, 'active_version'),
    line: list(line, 'line').map((version) => number({ version }, 'version')),
  }
}

function activationOf(line: Line): ActivationFacts {
  return {
    at: moment(line, 'created_at'),
    pointer: text(line, 'pointer'),
    environment: optional(text, line, 'environment'),
    action: text(line, 'action'),
    from: optional(number, line, 'from_version'),
    to: optional(number, line, 'to_version'),
    actor: text(line, 'actor'),
    reason: optional(text, line, 'reason'),
    run: optional(text, line, 'run_id'),
  }
}

function measurementOf(line: Line): MeasurementFacts {
  return {
    version: number(line, 'version'),
    at: moment(line, 'tested_at'),
    accuracy: number(line, 'accuracy'),
    samples: optional(number, line, 'sample_size'),
    notes: optional(text, line, 'notes'),
    by: text(line, 'actor'),
  }
}
