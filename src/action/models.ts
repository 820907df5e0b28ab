import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describeActivated, expectation, findDeployable, versionReference } from '../commands/models/activation.js'
import { compareModels, describeComparison } from '../commands/models/comparison.js'
import { describeRegistered, readRegistration, type MetadataFile } from '../commands/models/registration.js'
import { oneOf } from '../commands/push-options.js'
import { UserError } from '../core/errors.js'
import { codeBlock, prose } from '../core/report/markdown.js'
import { PROMOTIONS } from '../core/model.js'
import { policyFrom } from '../core/judging/policy.js'
import { present } from '../core/json/present.js'
import { activateModelVersion, registerModelVersion, rollbackModelVersion, type Activated } from '../contract/models.js'
import type { Store } from '../ports.js'
import type { RunEvent } from '../github/event.js'
import type { Annotation, Done } from './finish.js'
import type { ModelCommand } from './command-name.js'
import type { Inputs } from './inputs.js'
import { line } from './log.js'
import { NOTHING, type Outputs } from './results.js'
import { openNamedStore } from './store.js'

interface Answer {
  readonly lines: readonly string[]
  readonly comparison?: readonly string[]
  readonly outputs: Pick<Outputs, 'version' | 'activeVersion' | 'artifactPath'>
  readonly annotations?: readonly Annotation[]
}

type Work = (store: Store) => Promise<Answer>

/** The commands about the registry of models. */
export async function runOnModels(
  inputs: Inputs,
  command: ModelCommand,
  event: RunEvent,
  workspace: string,
): Promise<Done> {
  if (event.fromFork && command !== 'model-active') {
    throw new UserError(`command: a fork's run changes no models, so ${command} is not for it`)
  }
  const work = await prepare(inputs, command, event, workspace)
  const store = await openNamedStore(inputs, workspace, command === 'model-register' ? 'keep' : 'ask')
  try {
    const { lines, comparison = [], outputs, annotations = [] } = await work(store)
    for (const text of [...lines, ...comparison]) line(text)
    const said = lines.map((text) => prose(text))
    const summary = [...said, ...(comparison.length > 0 ? [codeBlock('text', comparison)] : [])].join('\n\n')
    return { outputs: { ...NOTHING, ...outputs }, summary, annotations, comment: null }
  } finally {
    await store.close()
  }
}

/** Reads the inputs of the command before anything is opened. */
async function prepare(inputs: Inputs, command: ModelCommand, event: RunEvent, workspace: string): Promise<Work> {
  const { modelName: model_name, versionName, artifactPath } = inputs
  const reason = inputs.reason || null
  const { triggered_by: actor = 'unknown', run_id } = event.provenance
  switch (command) {
    case 'model-register':
      return register(inputs, event, workspace)
    case 'model-activate': {
      const version = versionReference(versionName)
      const activation = { model_name, ...version, actor, reason, run_id, expect: expectation(inputs.expect) }
      return async (store) => moved(await store.call(activateModelVersion, activation))
    }
    case 'model-rollback': {
      const rollback = { model_name, actor, reason, run_id, expect: expectation(inputs.expect) }
      return async (store) => moved(await store.call(rollbackModelVersion, rollback))
    }
    case 'model-active':
      return (store) => active(store, model_name, artifactPath || null)
  }
}

async function register(inputs: Inputs, event: RunEvent, workspace: string): Promise<Work> {
  const { modelName, artifactPath, versionName, notes, datasetVersion } = inputs
  const { repository, run_id, triggered_by } = event.provenance
  const promotion = oneOf('promotion', inputs.promotion, PROMOTIONS, 'first')
  // The same job run again adds nothing.
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
  }
  const registration = readRegistration(run, await metadataFile(inputs, workspace), said)
  const policy = policyFrom({ threshold: inputs.threshold })
  return async (store) => {
    const registered = await store.call(registerModelVersion, registration)
    const { version, active_version: activeVersion } = registered
    // What a person needs to know who decides whether it becomes the active one.
    const comparison =
      activeVersion === null || activeVersion === version
        ? []
        : describeComparison(await compareModels(store, modelName, { version: activeVersion }, { version }, policy))
    return {
      lines: describeRegistered(registered, promotion),
      comparison,
      outputs: { version, activeVersion, artifactPath },
    }
  }
}

async function metadataFile({ modelMetadata }: Inputs, workspace: string): Promise<MetadataFile | null> {
  if (modelMetadata === '') return null
  // The outputs of a job that trained are text: no file has to be carried over.
  if (modelMetadata.startsWith('{')) return { path: 'model-metadata', bytes: new TextEncoder().encode(modelMetadata) }
  try {
    return { path: modelMetadata, bytes: await readFile(path.resolve(workspace, modelMetadata)) }
  } catch (error) {
    throw new UserError(`model-metadata: ${modelMetadata} cannot be read: ${String(error)}`, { cause: error })
  }
}

function moved(activated: Activated): Answer {
  const { to_version: version, artifact_path: artifactPath } = activated
  return { lines: [describeActivated(activated)], outputs: { version, activeVersion: version, artifactPath } }
}

async function active(store: Store, model: string, fallback: string | null): Promise<Answer> {
  const found = await findDeployable(store, model, fallback)
  const none = { version: null, activeVersion: null }
  if (found.kind === 'none') {
    const annotations: Annotation[] = [{ level: 'error', title: 'No active version', message: found.message }]
    return { lines: [found.message], outputs: { ...none, artifactPath: '' }, annotations }
  }
  if (found.kind === 'fallback') {
    const { artifact_path: artifactPath, warning } = found
    return {
      lines: [warning],
      outputs: { ...none, artifactPath },
      annotations: [{ level: 'warning', message: warning }],
    }
  }
  const { version, artifact_path: artifactPath } = found.version
  const lines = [`version ${version} of ${model} is active: ${artifactPath}`]
  return { lines, outputs: { version, activeVersion: version, artifactPath } }
}
