import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  activateModelVersion,
  logModelPerformance,
  pruneModelVersions,
  registerModelVersion,
  rollbackModelVersion,
  type VersionReference,
} from '../../contract/models.js'
import { describeActivated, expectation, versionReference } from '../../commands/models/activation.js'
import { describeRegistered, readRegistration, type MetadataFile } from '../../commands/models/registration.js'
import { describePerformance, prunedLines } from '../../core/report/tables/model-tables.js'
import { oneOf } from '../../commands/push-options.js'
import { decimalFrom, toNumber } from '../../core/decimal.js'
import { UserError } from '../../core/errors.js'
import { isObject } from '../../core/json/json-fields.js'
import { readJson, type JsonObject } from '../../core/json/json.js'
import { MODEL_PROMOTIONS } from '../../core/model.js'
import { momentFrom } from '../../core/result/period.js'
import { present } from '../../core/json/present.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { messageOf } from '../../store/io-fault.js'
import { closing } from '../../store/open.js'
import { EXIT } from '../terminal/exit.js'
import { userName } from '../git.js'
import { say, type Io } from '../terminal/io.js'
import { addStore, type StoreOptions } from '../options.js'
import { openNamedStore, withStore } from '../store.js'

interface MoveFlags extends StoreOptions {
  readonly reason?: string
  readonly expect?: string
}

interface RegisterFlags extends StoreOptions {
  readonly metadata?: string
  readonly versionName?: string
  readonly metrics?: JsonObject
  readonly sampleCount?: number
  readonly datasetVersion?: string
  readonly splitVersion?: string
  readonly epochs?: number
  readonly earlyStopping?: boolean
  readonly trainingSeconds?: number
  readonly learningRate?: number
  readonly batchSize?: number
  readonly training?: JsonObject
  readonly parentVersion?: number
  readonly notes?: string
  readonly evidence?: string
  readonly promotion?: string
  readonly runId?: string
  readonly idempotencyKey?: string
}

export function addRegister(model: Command, io: Io): void {
  addStore(model.command('register'), io, [
    `model register lesions models/v3.pt --metrics '{"f1": 0.93}' --dataset-version set-v3`,
    'model register lesions models/v3.pt --metadata models/v3.json --promotion auto',
  ])
    .summary('add a version of a model')
    .description('Adds the next version of a model. The same name or key with the same content adds nothing.')
    .argument('<model>', 'name of the model; its first version makes it')
    .argument('<artifact>', 'where the model is: a path or URL, kept as it is')
    .option('--metadata <file>', 'JSON file with what the flags below say; flags win')
    .option('--version-name <name>', 'a name of its own beside the number')
    .option('--metrics <json>', 'object of numbers, such as {"f1": 0.93, "accuracy": 0.95}', jsonObject)
    .option('--evidence <id>', 'transaction_id of the snapshot that measured it: gives metrics and dataset')
    .option('--sample-count <count>', 'how many samples it was trained on', decimalNumber)
    .option('--dataset-version <name>', 'the dataset that the metrics were measured on')
    .option('--split-version <name>', 'the part of it')
    .option('--epochs <count>', 'how many it was trained for', decimalNumber)
    .option('--early-stopping', 'training was stopped early')
    .option('--no-early-stopping', 'training was not stopped early')
    .option('--training-seconds <seconds>', 'how long it was trained', decimalNumber)
    .option('--learning-rate <number>', 'learning rate', decimalNumber)
    .option('--batch-size <count>', 'batch size', decimalNumber)
    .option('--training <json>', 'object of further facts, such as {"optimizer": "adam"}', jsonObject)
    .option('--parent-version <version>', 'the version it was trained from', decimalNumber)
    .option('--notes <text>', 'notes')
    .option('--promotion <when>', 'when it becomes active by itself: never, first or auto (default: first)')
    .option('--run-id <id>', 'the run that registers it')
    .option('--idempotency-key <key>', 'registering again under this key adds nothing')
    .action(async (name: string, artifact: string, flags: RegisterFlags) => {
      const promotion = oneOf('promotion', flags.promotion, MODEL_PROMOTIONS, 'first')
      const run = {
        ...moverOf(io),
        model_name: name,
        artifact_path: artifact,
        promotion,
        run_id: flags.runId ?? null,
        idempotency_key: flags.idempotencyKey ?? null,
      }
      const registration = readRegistration(run, await metadataFile(io, flags.metadata), saidBy(flags))
      const registered = await closing(await openNamedStore(io, flags, 'keep'), (store) =>
        store.call(registerModelVersion, registration),
      )
      say(io, flags, registered, describeRegistered(registered, promotion))
    })
}

/** What the flags say, in the form of a metadata file. */
function saidBy(flags: RegisterFlags): JsonObject {
  const training = present({
    epochs: flags.epochs,
    early_stopping: flags.earlyStopping,
    training_seconds: flags.trainingSeconds,
    learning_rate: flags.learningRate,
    batch_size: flags.batchSize,
  })
  return {
    ...present({
      version_name: flags.versionName,
      metrics: flags.metrics,
      sample_count: flags.sampleCount,
      dataset_version: flags.datasetVersion,
      split_version: flags.splitVersion,
      parent_version: flags.parentVersion,
      notes: flags.notes,
      evidence: flags.evidence,
    }),
    training: { ...flags.training, ...training },
  }
}

async function metadataFile(io: Io, file: string | undefined): Promise<MetadataFile | null> {
  if (file === undefined) return null
  try {
    return { path: file, bytes: await readFile(path.resolve(io.cwd, file)) }
  } catch (error) {
    throw new UserError(`--metadata: ${terminalText(file)} cannot be read: ${messageOf(error)}`, { cause: error })
  }
}

export function addActivate(model: Command, io: Io): void {
  addStore(model.command('activate'), io, ["model activate lesions 3 --reason 'approved by ann'"])
    .summary('make a version the active one')
    .description('Makes a version the active one of its model. The one before it is what a rollback goes back to.')
    .argument('<model>', 'name of the model')
    .argument('<version>', 'number or name of the version', versionReference)
    .option('--reason <text>', 'why; kept in the activation log')
    .option('--expect <version>', 'fail unless this version is active until then, or none')
    .action(async (model_name: string, version: VersionReference, flags: MoveFlags) => {
      const activation = { model_name, ...version, ...moveBy(io, flags) }
      const activated = await withStore(io, flags, (store) => store.call(activateModelVersion, activation))
      say(io, flags, activated, [describeActivated(activated)])
    })
}

export function addModelRollback(model: Command, io: Io): void {
  addStore(model.command('rollback'), io, ["model rollback lesions --reason 'too slow'"])
    .summary('activate what was active before')
    .description('Makes the version active that was so before. Again, and it is the one before that.')
    .argument('<model>', 'name of the model')
    .option('--reason <text>', 'why; kept in the activation log')
    .option('--expect <version>', 'fail unless this version is active until then, or none')
    .action(async (model_name: string, flags: MoveFlags) => {
      const rollback = { model_name, ...moveBy(io, flags) }
      const activated = await withStore(io, flags, (store) => store.call(rollbackModelVersion, rollback))
      say(io, flags, activated, [describeActivated(activated)])
    })
}

interface PerformanceFlags extends StoreOptions {
  readonly accuracy: number
  readonly sampleSize?: number
  readonly date?: string
  readonly notes?: string
  readonly threshold: number
}

export function addLogPerformance(model: Command, io: Io, finish: (code: number) => void): void {
  addStore(model.command('log-performance'), io, [
    `model log-performance lesions --accuracy 0.91 --sample-size 120 --notes 'field test'`,
  ])
    .summary('keep a measurement of a version')
    .description(
      'Keeps an accuracy that was measured of a version and compares it with the one it was registered with, else with ' +
        'its first measurement. The exit code is 1 on a drop by the threshold or more.',
    )
    .argument('<model>', 'name of the model')
    .argument('[version]', 'number or name of the version (default: the active one)', versionReference)
    .requiredOption('--accuracy <number>', 'what was measured, a fraction or a percentage', decimalNumber)
    .option('--sample-size <count>', 'on how many samples', decimalNumber)
    .option('--date <time>', 'when: a date and time, or how long ago (default: now)')
    .option('--notes <text>', 'notes')
    .addOption(new Option('--threshold <number>', 'a drop by so much').argParser(decimalNumber).default(0.05))
    .action(async (model_name: string, version: VersionReference | undefined, flags: PerformanceFlags) => {
      const { accuracy, sampleSize: sample_size, date, notes, threshold } = flags
      const test_date = date === undefined ? null : momentFrom('--date', date, new Date())
      const measured = { model_name, ...version, accuracy, sample_size, test_date, notes, threshold, ...moverOf(io) }
      const answer = await withStore(io, flags, (store) => store.call(logModelPerformance, measured))
      say(io, flags, answer, [describePerformance(answer, threshold)])
      finish(answer.is_drop === true ? EXIT.regression : EXIT.done)
    })
}

interface PruneFlags extends StoreOptions {
  readonly keep: number
  readonly minAge: string
  readonly dryRun?: true
  readonly reason?: string
}

export function addPrune(model: Command, io: Io): void {
  addStore(model.command('prune'), io, ['model prune lesions --keep 5 --min-age 30d --dry-run'])
    .summary('archive old versions')
    .description(
      'Archives all versions but the newest, the young, the active one and the rollback target, and names their ' +
        'artifacts. Nothing is deleted: model activate brings a version back.',
    )
    .argument('[model]', 'name of the model (default: every model)')
    .addOption(new Option('--keep <count>', 'how many of the newest stay').argParser(countNumber).default(5))
    .addOption(new Option('--min-age <age>', 'younger ones stay').argParser(days).default('30 days', '30d'))
    .option('--dry-run', 'only say which')
    .option('--reason <text>', 'why; kept in the activation log')
    .action(async (model_name: string | undefined, flags: PruneFlags) => {
      const { keep, minAge: min_age, reason, dryRun = false } = flags
      const request = { model_name, keep, min_age, dry_run: dryRun, reason, ...moverOf(io) }
      const archived = await withStore(io, flags, (store) => store.call(pruneModelVersions, request))
      say(io, flags, { dry_run: dryRun, archived }, prunedLines(archived, dryRun))
    })
}

/** Who types this command. */
function moverOf(io: Io): { readonly actor: string } {
  return { actor: userName(io.env) ?? 'unknown' }
}

function moveBy(io: Io, { reason, expect }: MoveFlags) {
  return { ...moverOf(io), reason, expect: expectation(expect) }
}

/** A number on the command line. */
function decimalNumber(text: string): number {
  const decimal = decimalFrom(text)
  if (decimal === null) throw new InvalidArgumentError(`Give a number, such as 0.05, not ${JSON.stringify(text)}.`)
  return toNumber(decimal)
}

function countNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`Give a whole number from 1, not ${JSON.stringify(text)}.`)
}

/** An age as the database reads it: `30d`, `4w`. */
function days(text: string): string {
  const [, number, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? []
  if (number === undefined)
    throw new InvalidArgumentError(`Give days or weeks, such as 30d or 4w, not ${JSON.stringify(text)}.`)
  return `${number} ${unit === 'w' ? 'weeks' : 'days'}`
}

function jsonObject(text: string): JsonObject {
  const reading = readJson(text)
  if (!reading.ok) {
    const [problem] = reading.problems
    throw new InvalidArgumentError(`This is no JSON that can be used: ${problem?.message ?? text}.`)
  }
  if (!isObject(reading.value)) throw new InvalidArgumentError('Give a JSON object, such as {"f1": 0.93}.')
  return reading.value
}
