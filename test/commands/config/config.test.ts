import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { ACTIONS } from '../../../src/action/inputs/actions.js'
import { readConfig } from '../../../src/commands/config/config.js'
import { CONFIG_FILE, CONFIG_KEYS, NOT_HERE } from '../../../src/commands/config/keys.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import { projectRoot } from '../../../src/store/project-root.js'

const read = (text: string) => readConfig(text, CONFIG_FILE, openParsers())
const faults = async (text: string): Promise<string[]> => {
  const message = await read(text).then(
    () => '',
    (error: unknown) => (error as Error).message,
  )
  return message.split('\n').map((line) => line.replace(`${CONFIG_FILE}: `, ''))
}

const WHOLE = `
results: [results/*.json, more/*.csv]
dataset-version: set-v3
mapping: { id: question, passed: is_right, 'metric.cost': 'price, total' }
metrics:
  exact_match: higher primary
  '*.hallucination_rate': lower 0.01 gate
threshold: 0.03
fail-on: [regression, incomparable]
promotion: first
environment: production
store: database
supabase-url: https://example.supabase.co
comment: on-regression
alert-labels: |
  quality
  models
configuration: { model-version: gpt-5, environment: production }
`

describe('the configuration file', () => {
  test('says the same things as inputs and flags, in lists and maps where those have lines', async () => {
    const { texts, names } = await read(WHOLE)
    expect(texts).toEqual({
      results: 'results/*.json\nmore/*.csv',
      'dataset-version': 'set-v3',
      mapping: 'id=question\npassed=is_right\nmetric.cost="price, total"',
      metrics: 'exact_match: higher primary\n*.hallucination_rate: lower 0.01 gate',
      threshold: '0.03',
      'fail-on': 'regression\nincomparable',
      promotion: 'first',
      environment: 'production',
      store: 'database',
      'supabase-url': 'https://example.supabase.co',
      comment: 'on-regression',
      'alert-labels': 'quality\nmodels',
    })
    expect(names).toMatchObject({ model_version: 'gpt-5', environment: 'production' })
  })

  test('may be empty, or comments alone', async () => {
    expect((await read('# nothing yet\n')).texts).toEqual({})
  })

  test.each([
    ['thresold: 0.05', 'thresold: is not a known key; did you mean threshold?'],
    ['datasetVersion: v1', 'datasetVersion: is not a known key; did you mean dataset-version?'],
    ['dataset_version: v1', 'dataset_version: is not a known key; did you mean dataset-version?'],
    ['threshold: 5', 'threshold: "5" is not allowed; give a number more than 0 and at most 1, such as 0.05'],
    ['threshold: [0.1]', 'threshold: must be a number, not a list'],
    ['prompt-version: 1.10', 'prompt-version: must be a text, not a number: put it in quotes'],
    ['tags: [a, 7]', 'tags[1]: must be a text, not a number: put it in quotes'],
    ['metrics: { recall: 0.03 }', 'metrics.recall: must be a text, not a number: put it in quotes'],
    ['metrics: { recall: upward }', expect.stringMatching(/^metrics, line 1 .*"recall: upward"/)],
    [
      'comment: allways',
      'comment: "allways" is not allowed, give one of auto, always, on-regression, never; did you mean always?',
    ],
    ['promotion:', 'promotion: has no value; give one, or remove the line'],
    ['environment: { name: x }', 'environment: must be a text, not keys with values'],
    [
      'supabase-key: sb_secret_x',
      'supabase-key: is a secret and must not be in the repository: pass it to the step as a secret',
    ],
    ['workflow-file: a.yml', 'workflow-file: belongs to a step or a command, not in this file'],
    [
      'configuration: { model: m }',
      'configuration.model: is not a known key; the keys are model-version, dataset-version, prompt-version, environment',
    ],
    ['configuration: { environmnt: m }', 'configuration.environmnt: is not a known key; did you mean environment?'],
    ['- a', 'must be keys with values, not a list'],
    ['a: b: c', expect.stringMatching(/^is not valid YAML: .*line 1, column/)],
    ['store: auto\nstore: database', expect.stringMatching(/^is not valid YAML: Map keys must be unique at line 2/)],
    ['metrics:\n  *.rate: lower', expect.stringContaining('put a name that begins with * in quotes')],
  ])('%j is refused with file, path, and the nearest key', async (text, message) => {
    expect((await faults(text))[0]).toEqual(message)
  })

  test('is told everything that is wrong with it at once', async () => {
    expect(await faults('threshold: x\ncoment: never\ntags: 3')).toHaveLength(3)
  })

  test('cannot be made a bomb of', async () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 9 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *a]`).join('\n')}`
    expect((await faults(`${bomb}\ntags: [${Array(200).fill('*a').join(', ')}]`)).join()).toMatch(
      /alias|not a known key/,
    )
    await expect(read(`#${'x'.repeat(70_000)}`)).rejects.toThrow('at most 65536 are read')
  })

  test('has every input of the push that is neither a secret nor about one run, and no other', () => {
    const inputs = Object.keys(ACTIONS.push.inputs).filter((name) => !(name in NOT_HERE))
    expect(Object.keys(CONFIG_KEYS).sort()).toEqual(inputs.sort())
  })
})

describe('the schema for editors', () => {
  const schema = JSON.parse(readFileSync(`${projectRoot()}/schema/benchmark-snapshots.schema.json`, 'utf8')) as object
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)

  test('takes what the reader takes', () => {
    expect([valid(parse(WHOLE)), valid.errors]).toEqual([true, null])
  })

  test.each(['thresold: 1', 'threshold: 5', 'promotion: always', 'tags: [1]', 'supabase-key: x', '[]'])(
    'refuses %s',
    (text) => {
      expect(valid(parse(text))).toBe(false)
    },
  )
})
