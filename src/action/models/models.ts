import { describeActivated, findDeployable, versionReference } from '../../commands/models/activation.js'
import { activateModelVersion, rollbackModelVersion, type Activated } from '../../contract/models.js'
import { UserError } from '../../core/errors.js'
import { prose } from '../../core/report/markdown.js'
import { AS_MARKDOWN, AS_TEXT } from '../../core/report/tables/layout.js'
import type { RunEvent } from '../../github/event.js'
import type { Store } from '../../ports.js'
import { answerOutputs } from '../answer-file.js'
import type { Done, Remark } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { openNamedStore } from '../store.js'
import type { Answer, Work } from './answer.js'
import { preparePerformance } from './performance.js'
import { prepareQuestion } from './questions.js'
import { prepareRegistration } from './registration.js'

/** Commands that change nothing. */
const QUESTIONS: readonly Inputs<'models'>['command'][] = ['active', 'compare', 'list', 'export']

/** The commands about the registry of models. */
export async function runOnModels(inputs: Inputs<'models'>, event: RunEvent, workspace: string): Promise<Done> {
  const { command } = inputs
  if (event.fromFork && !QUESTIONS.includes(command)) {
    throw new UserError(`command: a fork's run may not change models, so it cannot use ${command}`)
  }
  const work = await prepare(inputs, event, workspace)
  const store = await openNamedStore(inputs, workspace, command === 'register' ? 'keep' : 'ask')
  try {
    const { lines, table = () => [], document, outputs, remarks = [] } = await work(store)
    for (const text of [...lines, ...table(AS_TEXT)]) line(text)
    return {
      outputs: { ...outputs, ...(document === undefined ? {} : await answerOutputs(document)) },
      summary: [...lines.map((text) => prose(text)), table(AS_MARKDOWN).join('\n')].join('\n\n').trimEnd(),
      remarks,
      comment: null,
    }
  } finally {
    await store.close()
  }
}

/** The work of a command, before anything is opened. */
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
    case 'active':
      return (store) => active(store, inputs)
    case 'compare':
    case 'list':
    case 'export':
      return prepareQuestion(inputs)
  }
}

function moveOf(inputs: Inputs<'models', 'activate' | 'rollback'>, { provenance }: RunEvent) {
  const { modelName, reason, expect, environment } = inputs
  const { triggered_by: actor = 'unknown', run_id } = provenance
  return { model_name: modelName, actor, reason: reason || null, run_id, expect, environment }
}

function moved(activated: Activated): Answer {
  const { to_version: version, artifact_path: artifactPath } = activated
  return { lines: [describeActivated(activated)], outputs: { version, activeVersion: version, artifactPath } }
}

async function active(store: Store, inputs: Inputs<'models', 'active'>): Promise<Answer> {
  const { modelName: model, environment } = inputs
  const found = await findDeployable(store, model, environment, inputs.artifactPath || null)
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
      const lines = [`version ${version} of ${model} is active in ${environment}: ${artifactPath}`]
      return { lines, outputs: { version, activeVersion: version, artifactPath } }
    }
  }
}
