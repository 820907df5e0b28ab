import { expect, test } from '@jest/globals'
import { describeValidated, validateFiles } from '../../../src/commands/reading/validate-files.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import { digest, fileOf } from '../../formats/decoding.js'

const reading = { digest, parsers: openParsers(), mapping: null }

test('a file that lacks nothing but names is readable, and shows what is in it; a push would still refuse it', async () => {
  const { files, problems } = await validateFiles(
    [
      fileOf('nameless.json', '{"model_version":"m","metrics":{"f1":0.9,"latency_ms":12}}'),
      fileOf('wrong.json', '{"metrics":{"f1":950}}'),
      fileOf('whole.json', '{"model_version":"m","dataset_version":"d","prompt_version":"p","metrics":{"f1":0.9}}'),
    ],
    { ...reading, names: { prompt_version: 'p', dataset_version: undefined } },
  )
  expect(files.map(({ state }) => state)).toEqual(['incomplete', 'invalid', 'valid'])
  expect(files.map(describeValidated)).toEqual([
    [
      'readable, but names are missing: monitoring format, 1 result',
      'model m · dataset ? · prompt p · primary metric f1 0.900 · no cases · latency_ms 12 ms',
    ],
    ['invalid'],
    ['valid, monitoring format, 1 result', 'model m · dataset d · prompt p · primary metric f1 0.900 · no cases'],
  ])
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    expect.stringMatching(/^nameless\.json: dataset_version is missing: add to the file, or set --dataset-version/),
    expect.stringMatching(/^wrong\.json: model_version, dataset_version are missing/),
    expect.stringMatching(/^wrong\.json: /),
  ])
})
