import { beforeAll, expect, jest, test } from '@jest/globals'
import { pullRequest } from '../github/payloads.js'
import { result } from './results.js'
import { Job, annotationsIn, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

let job: Job
beforeAll(async () => {
  job = await Job.start()
  await job.write('a.json', result(0.9, { model_version: 'a' }))
  await job.write('b.json', result(0.9, { model_version: 'b' }))
  await job.run({ inputs: { results: 'a.json\nb.json' } })
})

/** A pull request in which `b` was 0.5, and is left out. */
const pull = (inputs: object = {}): Promise<StepOutcome> =>
  job.run({
    event: 'pull_request',
    payload: pullRequest(7, 'c'.repeat(40)),
    variables: { GITHUB_WORKFLOW_REF: 'your-org/model/.github/workflows/pull-request.yml@refs/pull/7/merge' },
    inputs: { results: 'a.json', comment: 'never', ...inputs },
  })

test('a model that a pull request leaves out is named in headline, summary, output and beside the check', async () => {
  const step = await pull()
  expect(step.code).toBe(0)
  expect(step.summary).toMatch(/^## ⚠️ Missing: `b` on `d1`\. No regression: /)
  expect(step.summary).toContain('- `b` on `d1` (in the last push)')
  expect(step.outputs['missing']).toBe('[{"model_version":"b","dataset_version":"d1","pushes":1,"of":1}]')
  expect(annotationsIn(step, 'warning')).toEqual([expect.stringMatching(/b on d1 \(in the last push\)/)])
})

test('with `on-missing: fail` the check is red, with the verdict that the rest has', async () => {
  const step = await pull({ 'on-missing': 'fail' })
  expect([step.code, step.outputs['verdict']]).toEqual([1, 'unchanged'])
  expect(annotationsIn(step, 'error')).toEqual([expect.stringMatching(/b on d1/)])
})
