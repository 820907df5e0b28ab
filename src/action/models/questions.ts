import { versionReference } from '../../commands/models/activation.js'
import { compareModels, comparisonTable, describeComparison } from '../../commands/models/comparison.js'
import { listModelVersions, listModels } from '../../contract/models.js'
import { policyFrom } from '../../core/judging/policy/policy.js'
import { count } from '../../core/report/words/phrase.js'
import { modelTable, versionTable } from '../../core/report/tables/model-tables.js'
import { registryDocument } from '../../core/result/registry-document.js'
import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import type { Answer, Work } from './answer.js'

const LIMIT = 20

/** Questions about the registry. `document` is what the CLI prints with --json. */
export function prepareQuestion(inputs: Inputs<'models', 'compare' | 'list' | 'export'>): Work {
  switch (inputs.command) {
    case 'compare':
      return prepareComparison(inputs)
    case 'list':
      return (store) => (inputs.modelName === '' ? allModels(store) : versionsOf(store, inputs))
    case 'export':
      return (store) => registryOf(store, inputs)
  }
}

/** A version that is not safe to deploy fails the check, unless `fail-on` is none. Unknown is not safe. */
function prepareComparison(inputs: Inputs<'models', 'compare'>): Work {
  const { modelName, versionName, against, environment, threshold, metrics, failOn } = inputs
  const policy = policyFrom({ threshold, metrics })
  const before = against === '' ? { environment } : versionReference(against)
  return async (store) => {
    const compared = await compareModels(store, modelName, before, versionReference(versionName), policy)
    const { safe_to_deploy: safeToDeploy, version_b: version } = compared
    const lines = describeComparison(compared)
    const unsafe: Remark = {
      level: failOn === 'none' ? 'warning' : 'error',
      title: 'Not safe to deploy',
      message: lines.join('; '),
    }
    return {
      lines,
      table: (layout) => comparisonTable(compared, layout),
      document: compared,
      outputs: { version, safeToDeploy },
      remarks: safeToDeploy ? [] : [unsafe],
    }
  }
}

async function allModels(store: Store): Promise<Answer> {
  const models = await store.call(listModels, {})
  return {
    lines: models.length === 0 ? ['There are no models yet: the command register adds one.'] : [],
    table: (layout) => (models.length === 0 ? [] : modelTable(models, layout)),
    document: { models },
    outputs: {},
  }
}

async function versionsOf(store: Store, { modelName, limit }: Inputs<'models', 'list'>): Promise<Answer> {
  const question = { model_name: modelName, limit: limit ?? LIMIT, include_archived: false }
  const versions = await store.call(listModelVersions, question)
  return {
    lines: [],
    table: (layout) => versionTable(versions, layout),
    document: { model_name: modelName, versions },
    outputs: {},
  }
}

async function registryOf(store: Store, inputs: Inputs<'models', 'export'>): Promise<Answer> {
  const { environment, backboneVersion } = inputs
  const models = await store.call(listModels, { environment })
  return {
    lines: [`registry.json of ${environment}, ${count(models.length, 'model')}: the outputs json and json-path`],
    table: (layout) => (models.length === 0 ? [] : modelTable(models, layout)),
    document: registryDocument(models, backboneVersion || null),
    outputs: {},
  }
}
