import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { compareModels, comparisonTable, describeComparison } from '../../commands/models/comparison.js'
import { describeRegistered, readRegistration, type MetadataFile } from '../../commands/models/registration.js'
import { oneOf } from '../../commands/push-options.js'
import { registerModelVersion } from '../../contract/models.js'
import { UserError } from '../../core/errors.js'
import { present } from '../../core/json/present.js'
import { policyFrom } from '../../core/judging/policy/policy.js'
import { MODEL_PROMOTIONS } from '../../core/model.js'
import { fileFault } from '../../core/thrown.js'
import type { RunEvent } from '../../github/event.js'
import type { Inputs } from '../inputs/actions.js'
import type { Work } from './answer.js'

type RegisterInputs = Inputs<'models', 'register'>

/** `command: register`. Reads the metadata before anything is opened. */
export async function prepareRegistration(inputs: RegisterInputs, event: RunEvent, workspace: string): Promise<Work> {
  const { modelName, artifactPath, versionName, notes, datasetVersion, environment } = inputs
  const { repository, run_id, triggered_by } = event.provenance
  const promotion = oneOf('promotion', inputs.promotion, MODEL_PROMOTIONS, 'first')
  // The key of the run: the same job, run again, adds nothing.
  const key = run_id === undefined ? null : [repository ?? '', run_id, modelName, artifactPath].join('/')
  const said = present({
    version_name: versionName || undefined,
    notes: notes || undefined,
    dataset_version: datasetVersion || undefined,
  })
  const run = {
    model_name: modelName,
    artifact_path: artifactPath,
    promotion,
    actor: triggered_by ?? 'unknown',
    run_id,
    idempotency_key: key,
    environment,
  }
  const registration = readRegistration(run, await metadataFile(inputs, workspace), said)
  const policy = policyFrom({ threshold: inputs.threshold })
  return async (store) => {
    const registered = await store.call(registerModelVersion, registration)
    const { version, active_version: activeVersion } = registered
    // For the person who decides whether it becomes the active version.
    const compared =
      activeVersion === null || activeVersion === version
        ? null
        : await compareModels(store, modelName, { version: activeVersion }, { version }, policy)
    const outputs = { version, activeVersion, artifactPath }
    const lines = describeRegistered(registered, promotion)
    if (compared === null) return { lines, outputs }
    return {
      lines: [...lines, ...describeComparison(compared)],
      table: (layout) => comparisonTable(compared, layout),
      outputs: { ...outputs, safeToDeploy: compared.safe_to_deploy },
    }
  }
}

async function metadataFile({ modelMetadata }: RegisterInputs, workspace: string): Promise<MetadataFile | null> {
  if (modelMetadata === '') return null
  // The metadata may be the JSON itself: outputs of a training job are text, so no file must be passed.
  if (modelMetadata.startsWith('{')) return { path: 'model-metadata', bytes: new TextEncoder().encode(modelMetadata) }
  try {
    return { path: modelMetadata, bytes: await readFile(path.resolve(workspace, modelMetadata)) }
  } catch (error) {
    throw new UserError(`model-metadata: ${modelMetadata} cannot be read: ${fileFault('read', error)}`, {
      cause: error,
    })
  }
}
