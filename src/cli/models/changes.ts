import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import {
  activateModelVersion,
  registerModelVersion,
  rollbackModelVersion,
  type VersionReference,
} from '../../contract/models.js'
import { describeActivated, expectation, versionReference } from '../../commands/models/activation.js'
import { describeRegistered, readRegistration, type MetadataFile } from '../../commands/models/registration.js'
import { oneOf } from '../../commands/push-options.js'
import { UserError } from '../../core/errors.js'
import type { JsonObject } from '../../core/json/json.js'
import { MODEL_PROMOTIONS } from '../../core/model.js'
import { present } from '../../core/json/present.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { fileFault } from '../../core/thrown.js'
import { closing } from '../../store/open.js'
import { say, type Io } from '../terminal/io.js'
import { addStore, type StoreOptions } from '../options.js'
import { openNamedStore, withStore } from '../store/store.js'
import { addEnvironment, decimalNumber, jsonObject, moverOf, parent, type ActiveIn } from './arguments.js'

interface MoveFlags extends StoreOptions, ActiveIn {
  readonly reason?: string
  readonly expect?: string
}

interface RegisterFlags extends StoreOptions, ActiveIn {
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
  const examples = [
    `model register lesions models/v3.pt --metrics '{"f1": 0.93}' --dataset-version set-v3`,
    'model register lesions models/v3.pt --metadata models/v3.json -e staging',
  ]
  addEnvironment(addStore(model.command('register'), io, examples), 'the environment to activate it in')
    .summary('add a version of a model')
    .description('Adds the next version of a model. The same name or key with the same content adds nothing.')
    .argument('<model>', 'name of the model; its first version creates it')
    .argument('<artifact>', 'where the model file is: a path or URL, stored unchanged')
    .option('--metadata <file>', 'JSON file with the values of the flags below; flags win')
    .option('--version-name <name>', 'a name, besides the number')
    .option('--metrics <json>', 'object of numbers, such as {"f1": 0.93, "accuracy": 0.95}', jsonObject)
    .option('--evidence <id>', 'transaction_id of the snapshot that measured it; provides metrics and dataset')
    .option('--sample-count <count>', 'number of training samples', decimalNumber)
    .option('--dataset-version <name>', 'the dataset that the metrics were measured on')
    .option('--split-version <name>', 'the split of the dataset')
    .option('--epochs <count>', 'number of training epochs', decimalNumber)
    .option('--early-stopping', 'training was stopped early')
    .option('--no-early-stopping', 'training was not stopped early')
    .option('--training-seconds <seconds>', 'training time', decimalNumber)
    .option('--learning-rate <number>', 'learning rate', decimalNumber)
    .option('--batch-size <count>', 'batch size', decimalNumber)
    .option('--training <json>', 'object of further training facts, such as {"optimizer": "adam"}', jsonObject)
    .option('--parent-version <version>', 'the version it was trained from, or none (default: the active one)', parent)
    .option('--notes <text>', 'notes')
    .option('--promotion <when>', 'when to activate it: never, first or auto (default: first)')
    .option('--run-id <id>', 'the run that registers it')
    .option('--idempotency-key <key>', 'registering again with this key adds nothing')
    .action(async (name: string, artifact: string, flags: RegisterFlags) => {
      const promotion = oneOf('promotion', flags.promotion, MODEL_PROMOTIONS, 'first')
      const run = {
        ...moverOf(io),
        model_name: name,
        artifact_path: artifact,
        promotion,
        run_id: flags.runId ?? null,
        idempotency_key: flags.idempotencyKey ?? null,
        environment: flags.environment,
      }
      const registration = readRegistration(run, await metadataFile(io, flags.metadata), saidBy(flags))
      const registered = await closing(await openNamedStore(io, flags, 'keep'), (store) =>
        store.call(registerModelVersion, registration),
      )
      say(io, flags, registered, describeRegistered(registered, promotion))
    })
}

/** The facts in the flags, in the form of a metadata file. */
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
    throw new UserError(`--metadata: ${terminalText(file)} cannot be read: ${fileFault('read', error)}`, {
      cause: error,
    })
  }
}

export function addActivate(model: Command, io: Io): void {
  const examples = ["model activate lesions 3 --reason 'approved by ann'", 'model activate lesions 3 -e staging']
  addEnvironment(addStore(model.command('activate'), io, examples), 'the environment to activate it in')
    .summary('activate a version')
    .description(
      'Makes a version the active one of its model in an environment. A rollback goes back to the one before it.',
    )
    .argument('<model>', 'name of the model')
    .argument('<version>', 'number or name of the version', versionReference)
    .option('--reason <text>', 'why; the activation log keeps it')
    .option('--expect <version>', 'fail unless this version (or none) is active before')
    .action(async (model_name: string, version: VersionReference, flags: MoveFlags) => {
      const activation = { model_name, ...version, ...moveBy(io, flags) }
      const activated = await withStore(io, flags, (store) => store.call(activateModelVersion, activation))
      say(io, flags, activated, [describeActivated(activated)])
    })
}

export function addModelRollback(model: Command, io: Io): void {
  const examples = ["model rollback lesions --reason 'too slow'", 'model rollback lesions -e staging']
  addEnvironment(addStore(model.command('rollback'), io, examples), 'where')
    .summary('reactivate the previous version')
    .description('Reactivates the previous version in an environment. Repeat to go further back.')
    .argument('<model>', 'name of the model')
    .option('--reason <text>', 'why; the activation log keeps it')
    .option('--expect <version>', 'fail unless this version (or none) is active before')
    .action(async (model_name: string, flags: MoveFlags) => {
      const rollback = { model_name, ...moveBy(io, flags) }
      const activated = await withStore(io, flags, (store) => store.call(rollbackModelVersion, rollback))
      say(io, flags, activated, [describeActivated(activated)])
    })
}

function moveBy(io: Io, { reason, expect, environment }: MoveFlags) {
  return { ...moverOf(io), reason, expect: expectation(expect), environment }
}
