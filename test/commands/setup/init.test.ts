import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readConfig } from '../../../src/commands/config/config.js'
import { CONFIG_FILE } from '../../../src/commands/config/keys.js'
import { init, isOfProject, WORKFLOW_FILE } from '../../../src/commands/setup/init.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import { digest, fileOf } from '../../formats/decoding.js'

const VITEST = readFileSync(new URL('../../fixtures/formats/vitest/vitest.xml', import.meta.url), 'utf8')

/** What is written for these files: the configuration as it is read back, and the job of the workflow. */
async function made(paths: readonly string[], files: Parameters<typeof init>[0]['files'] = []) {
  const parsers = openParsers()
  const [config, workflow] = await init({ paths, files, parsers, digest, branch: 'trunk' })
  expect([config?.path, workflow?.path]).toEqual([CONFIG_FILE, WORKFLOW_FILE])
  const { jobs, on } = parse(workflow?.text ?? '') as { jobs: { benchmark: { with: object } }; on: object }
  expect(on).toMatchObject({ push: { branches: ['trunk'] } })
  const { texts } = await readConfig(config?.text ?? '', CONFIG_FILE, parsers)
  return { text: config?.text ?? '', texts, job: jobs.benchmark.with }
}

describe('init makes a configuration and a workflow', () => {
  test('of the configuration of promptfoo: it says the models itself', async () => {
    const { texts, job } = await made(['evals/promptfooconfig.yaml'])
    expect(texts).toMatchObject({ results: 'results/promptfoo.json', 'dataset-version': 'my-dataset-v1' })
    expect(texts).not.toHaveProperty('model-version')
    expect(job).toEqual({
      command: 'npx promptfoo@latest eval --config evals/promptfooconfig.yaml --output results/promptfoo.json || true',
      results: 'results/promptfoo.json',
    })
  })

  test('of the files of pytest and vitest, which say neither model nor dataset', async () => {
    const pytest = await made(['test_answers.py'])
    expect(pytest.texts).toMatchObject({ 'model-version': 'my-model', results: 'results/pytest.xml' })
    expect(pytest.job).toMatchObject({
      command: 'python -m pytest test_answers.py --junitxml=results/pytest.xml || true',
    })
    expect((await made(['vitest.config.ts'])).job).toMatchObject({
      command: 'npx vitest run --reporter=junit --outputFile=results/vitest.xml || true',
    })
    expect(['promptfooconfig.yaml', 'pytest.ini', 'results.json', 'evals.csv'].map(isOfProject)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('of result files: what they do not say has a place, and what was understood stands beside it', async () => {
    const { text, texts, job } = await made(['junit.xml'], [fileOf('junit.xml', VITEST)])
    expect(texts).toMatchObject({
      results: 'junit.xml',
      'model-version': 'my-model',
      'dataset-version': 'my-dataset-v1',
    })
    expect(text).toMatch(/^# junit\.xml: JUnit XML format, 1 result$/m)
    expect(job).toMatchObject({ results: 'junit.xml', command: expect.stringContaining('--junitxml=junit.xml') })
  })

  test('of a table of their own, with a mapping to check, which reads it', async () => {
    const table = fileOf('eval.csv', 'thing,went,secs\nq1,yes,2\nq2,no,3\nq3,yes,1\n')
    const { texts } = await made(['eval.csv'], [table])
    expect(texts.mapping).toContain('passed=went')
  })

  test('with a metric that decides, where none of them does by itself', async () => {
    const own = {
      model_version: 'm',
      dataset_version: 'd',
      prompt_version: 'p',
      metrics: { niceness: 0.7, depth: 0.2 },
    }
    const { texts } = await made(['own.json'], [fileOf('own.json', own)])
    expect(texts.metrics).toBe('depth: higher primary')
    expect(texts).not.toHaveProperty('dataset-version')
    const loads = fileOf('load.csv', 'model,p95_ms,cost_per_1k_usd\na,220,0.4\n')
    expect((await made(['load.csv'], [loads])).texts.metrics).toBe('cost_per_1k_usd: lower primary')
  })

  test('of a file of a tool whose name a shell would take apart, the command has it as one word', async () => {
    expect((await made(['my evals/promptfooconfig.$(id).yaml'])).job).toMatchObject({
      command: expect.stringContaining("--config 'my evals/promptfooconfig.$(id).yaml' --output"),
    })
  })

  test('not of what a workflow would evaluate, of two tools, or of files that push would refuse together', async () => {
    await expect(made(['a ${{ github.token }}.json'])).rejects.toThrow('cannot stand in a workflow')
    await expect(made(['promptfooconfig.yaml', 'pytest.ini'])).rejects.toThrow(
      'promptfooconfig.yaml and pytest.ini are run by commands of their own: name one of them',
    )
    const [scores, total] = ['id,score\na,1\n', '{"accuracy": 0.9}'].map((text, index) => fileOf(`${index}.x`, text))
    if (scores === undefined || total === undefined) throw new Error('two files were made')
    await expect(made(['results'], [scores, total])).rejects.toThrow('belongs to another suite')
  })

  test('of nothing, or of what cannot be read, it makes nothing', async () => {
    await expect(made([])).rejects.toThrow('init takes result files, or the file of a tool')
    await expect(made(['a.json'], [fileOf('a.json', '{"a":')])).rejects.toThrow('a.json: ')
  })
})
