import { beforeAll, expect, jest, test } from '@jest/globals'
import { makeDesk, resultWith, type Desk } from '../command-line.js'

jest.setTimeout(60_000)

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
  const pushed = [
    resultWith(0.9),
    resultWith(0.85, { metrics: { f1: 0.85, cost: 2 } }),
    resultWith(0.8, { model_version: 'm-2', prompt_version: 'p-2', metrics: { f1: 0.8, latency_ms: 100 } }),
    resultWith(0.7, { model_version: 'm-2', metrics: { f1: 0.7, latency_ms: 90 } }),
    resultWith(0.6, { model_version: 'm-3', prompt_version: 'p-3' }),
    resultWith(0.5, { model_version: 'm-4', dataset_version: 'd-9' }),
  ]
  for (const [index, result] of pushed.entries()) await desk.run(['push', await desk.write(`${index}.json`, result)])
})

const OWN = ['-m', 'm-1'] as const

test('compare --with puts the current versions of two models side by side, of the same prompt if they have it', async () => {
  expect(await desk.run(['compare', ...OWN, '--with', 'model:m-2'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `m-1 · d-1 · p-1 · local

compared with m-2 · d-1 · p-1 · local

metric       m-2 v1   m-1 v2  delta   change
f1             0.70     0.85  +0.15  +21.43%
latency_ms       90  missing
cost        missing        2
`,
  })
  const { document } = await desk.json(['compare', '1', '1', ...OWN, '--with', 'model:m-3'])
  expect(document).toMatchObject({
    configuration: { model_version: 'm-1' },
    with: { model_version: 'm-3', dataset_version: 'd-1', prompt_version: 'p-3' },
    version_a: 1,
    version_b: 1,
    metrics: [{ metric: 'f1', version_a_value: 0.6, version_b_value: 0.9, delta: 0.3, percent_change: 50 }],
  })
})

test.each([
  ['m-2', '--with: "m-2" is not allowed; give model:<model_version>'],
  ['model:m-1', 'm-1 is the model of the configuration itself: name another one'],
  ['model:m-4', 'No configuration matches --model-version m-4 --dataset-version d-1 --environment local; these exist:'],
])('compare --with %s says what to give instead', async (text, message) => {
  const { code, stderr } = await desk.run(['compare', ...OWN, '--with', text])
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})
