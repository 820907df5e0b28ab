import type { Registered, Registration, Training } from '../../contract/models.js'
import { InvalidResultsError } from '../../core/errors.js'
import { isObject, JsonFields, wrongType, type OnProblem } from '../../core/json/json-fields.js'
import { readJson, type JsonObject } from '../../core/json/json.js'
import { kindOf } from '../../core/judging/metrics/metric-kind.js'
import { decodeMetricTree } from '../../core/result/metric-tree.js'
import type { MetricTree, Problem, Promotion } from '../../core/model.js'
import { terminalText } from '../../core/report/tables/text-table.js'

/** What the action or the CLI knows about a registration, besides the facts. */
export type RegistrationRun = Pick<
  Registration,
  'model_name' | 'artifact_path' | 'promotion' | 'actor' | 'run_id' | 'idempotency_key' | 'environment'
>

/** A JSON file with the facts of a version, as training scripts write it. */
export interface MetadataFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const FIELDS =
  'version_name, metrics, sample_count, dataset_version, split_version, training, parent_version, notes and evidence'

/**
 * The facts of a version: those in `said` (in the form of the file), else those of the metadata file. Throws
 * `InvalidResultsError` with all problems at once.
 */
export function readRegistration(run: RegistrationRun, file: MetadataFile | null, said: JsonObject): Registration {
  const problems: Problem[] = []
  const report: OnProblem = (path, message) => problems.push({ file: file?.path ?? '', path, message })
  const written = file === null ? {} : readObject(file, report)
  const training = { ...objectIn(written, 'training', report), ...objectIn(said, 'training', report) }
  const merged = { ...written, ...said, training }
  const fields = new JsonFields(merged, '$', report)
  for (const tree of ['metrics', 'training']) fields.raw(tree) // read by their own functions
  const metrics = decodeMetricTree(objectIn(merged, 'metrics', report), '$.metrics', report)
  requireOneScale(metrics, report)
  const evidence = fields.text('evidence') ?? null
  const facts: Omit<Registration, keyof RegistrationRun> = {
    version_name: fields.name('version_name') ?? null,
    metrics,
    sample_count: fields.count('sample_count') ?? null,
    dataset_version: fields.name('dataset_version') ?? null,
    split_version: fields.name('split_version') ?? null,
    training: readTraining(training, report),
    parent_version: fields.count('parent_version') ?? null,
    notes: fields.text('notes') ?? null,
    evidence,
  }
  if (evidence !== null && !UUID.test(evidence)) {
    report('$.evidence', 'is not the id of a snapshot: give the transaction_id that push printed with --json')
  }
  for (const name of fields.unasked()) report(fields.at(name), `is not known; the fields are ${FIELDS}`)
  if (problems.length > 0) throw new InvalidResultsError(problems)
  return { ...run, ...facts }
}

/** f1 and accuracy of a version must both be fractions, or both percentages. */
function requireOneScale({ f1, accuracy }: MetricTree, report: OnProblem): void {
  if (typeof f1 !== 'number' || typeof accuracy !== 'number' || kindOf('share', [f1, accuracy]) !== 'mixed') return
  const [fraction, percentage] = accuracy > f1 ? ['f1', 'accuracy'] : ['accuracy', 'f1']
  report(
    '$.metrics',
    `${percentage} is a percentage and ${fraction} a fraction: give both as fractions, such as 0.91, or as percentages, such as 91`,
  )
}

function readObject({ bytes }: MetadataFile, report: OnProblem): JsonObject {
  const reading = readJson(bytes)
  if (!reading.ok) {
    for (const { path, message } of reading.problems) report(path, message)
    return {}
  }
  if (isObject(reading.value)) return reading.value
  report('$', wrongType('an object', reading.value))
  return {}
}

function objectIn(object: JsonObject, name: string, report: OnProblem): JsonObject {
  const value = object[name] ?? {}
  if (isObject(value)) return value
  report(`$.${name}`, wrongType('an object', value))
  return {}
}

/** The five facts that have types; others are kept if they are plain values. */
function readTraining(object: JsonObject, report: OnProblem): Training {
  const fields = new JsonFields(object, '$.training', report)
  const known = {
    epochs: fields.count('epochs'),
    early_stopping: fields.flag('early_stopping'),
    training_seconds: fields.number('training_seconds', (value) => (value < 0 ? 'is negative' : undefined)),
    learning_rate: fields.number('learning_rate', (value) => (value <= 0 ? 'is not above 0' : undefined)),
    batch_size: fields.number('batch_size', (value) =>
      Number.isInteger(value) && value > 0 ? undefined : 'is not a whole number from 1',
    ),
  }
  const others = fields.unasked().flatMap((name) => {
    const value = object[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
    report(fields.at(name), 'is not a text, a number, true or false')
    return []
  })
  const given = Object.entries(known).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...given, ...others]) as Training
}

/** Two lines: what was registered, and whether it became the active version. */
export function describeRegistered(registered: Registered, promotion: Promotion): string[] {
  const { model_name, version, version_name, replayed, promoted, promotion_reason, environment } = registered
  const name = version_name === null ? '' : ` (${terminalText(version_name)})`
  const what = `version ${version}${name} of ${terminalText(model_name)}`
  const first = replayed ? `${what} is already registered, with the same content` : `registered ${what}`
  if (replayed || promotion === 'never') return [first]
  const where = `in ${terminalText(environment)}`
  const state = promoted ? `now active ${where}` : `not active ${where}`
  return [first, `it is ${state}: ${terminalText(promotion_reason, 400)}`]
}
