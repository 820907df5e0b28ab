/**
 * The JSON Schema of the configuration file, for editors: from the table of its keys, with what the inputs of the action
 * say of each.
 */
import { ACTIONS } from './action-files.mjs'

const { CONFIG_KEYS, DEFAULT_NAMES, NAMES } = await import('../src/commands/config/keys.ts')
const { VERDICTS } = await import('../src/core/model.ts')

const TEXT = { type: 'string' }
const LIST = { type: 'array', items: TEXT }
const NAMED = { type: 'object', additionalProperties: TEXT }
const FORMS = {
  text: TEXT,
  number: { type: ['number', 'string'] },
  lines: { anyOf: [TEXT, LIST] },
  rules: { anyOf: [TEXT, NAMED, LIST] },
  pairs: { anyOf: [TEXT, NAMED, LIST] },
}
/** What the form alone does not say. */
const MORE = {
  threshold: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  'fail-on': { anyOf: [TEXT, { type: 'array', items: { enum: [...VERDICTS, 'none'] } }] },
}

function property(key, { form }) {
  const { about, default: value } = ACTIONS.push.inputs[key]
  const type = MORE[key] ?? (typeof form === 'string' ? FORMS[form] : { enum: [...form] })
  return { description: about, ...type, ...(value !== undefined && form !== 'number' ? { default: value } : {}) }
}

export function configSchema() {
  const names = Object.fromEntries(NAMES.map((name) => [name, TEXT]))
  return `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Configuration of Benchmark Snapshots',
      description: 'The file .github/benchmark-snapshots.yml. Inputs of a step and flags of a command win over it.',
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(Object.entries(CONFIG_KEYS).map(([key, about]) => [key, property(key, about)])),
        [DEFAULT_NAMES]: {
          description: 'The configuration that CLI commands use for names they are not given.',
          type: 'object',
          additionalProperties: false,
          properties: names,
        },
      },
    },
    null,
    2,
  )}\n`
}
