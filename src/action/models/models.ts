import { describeActivated, findDeployable, versionReference } from '../../commands/models/activation.js'
import { activateModelVersion, rollbackModelVersion, type Activated } from '../../contract/models.js'
import { UserError } from '../../core/errors.js'
import { codeBlock, prose } from '../../core/report/markdown.js'
import type { RunEvent } from '../../github/event.js'
import type { Store } from '../../ports.js'
import type { Done, Remark } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { openNamedStore } from '../store.js'
import type { Answer, Work } from './answer.js'
import { preparePerformance } from './performance.js'
import { prepareRegistration } from './registration.js'

/** The commands about the registry of models. */
export async function runOnModels(inputs: Inputs<'models'>, event: RunEvent, workspace: string): Promise<Done> {
  const { command } = inputs
  if (event.fromFork && command !== 'active') {
    throw new UserError(`command: a fork's run changes no models, so ${command} is not for it`)
  }
  const work = await prepare(inputs, event, workspace)
  const store = await openNamedStore(inputs, workspace, command === 'register' ? 'keep' : 'ask')
  try {
    const { lines, comparison = [], outputs, remarks = [] } = await work(store)
    for (const text of [...lines, ...comparison]) line(text)
    const said = lines.map((text) => prose(text))
    const summary = [...said, ...(comparison.length > 0 ? [codeBlock('text', comparison)] : [])].join('\n\n')
    return { outputs, summary, remarks, comment: null }
  } finally {
    await store.close()
  }
}

/** What a command does, before anything is opened. */
async function prepare(inputs: Inputs<'models'>, event: RunEvent, workspace: string): Promise<Work> {
  switch (inputs.command) {
    case 'register':
      return prepareRegistration(inputs, event, workspace)
    case 'activate': {
      const activation = { ...moveOf(inputs, event), ...versionReference(inputs.versionName) }
      return async (store) => moved(await store.call(activateModelVersion, activation))
    }
    case 'rollback': {
      const rollback = moveOf(inputs, event)
      return async (store) => moved(await store.call(rollbackModelVersion, rollback))
    }
    case 'log-performance':
      return preparePerformance(inputs, event)
    case 'active': {
      const { modelName, artifactPath } = inputs
      return (store) => active(store, modelName, artifactPath || null)
    }
  }
}

function moveOf({ modelName, reason, expect }: Inputs<'models', 'activate' | 'rollback'>, { provenance }: RunEvent) {
  const { triggered_by: actor = 'unknown', run_id } = provenance
  return { model_name: modelName, actor, reason: reason || null, run_id, expect }
}

function moved(activated: Activated): Answer {
  const { to_version: version, artifact_path: artifactPath } = activated
  return { lines: [describeActivated(activated)], outputs: { version, activeVersion: version, artifactPath } }
}

async function active(store: Store, model: string, fallback: string | null): Promise<Answer> {
  const found = await findDeployable(store, model, fallback)
  switch (found.kind) {
    case 'none': {
      const remark: Remark = { level: 'error', title: 'No active version', message: found.message }
      return { lines: [found.message], outputs: {}, remarks: [remark] }
    }
    case 'fallback': {
      const { artifact_path: artifactPath, warning } = found
      return { lines: [warning], outputs: { artifactPath }, remarks: [{ level: 'warning', message: warning }] }
    }
    case 'active': {
      const { version, artifact_path: artifactPath } = found.version
      const lines = [`version ${version} of ${model} is active: ${artifactPath}`]
      return { lines, outputs: { version, activeVersion: version, artifactPath } }
    }
  }
}
