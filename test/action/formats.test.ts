import { expect, jest, test } from '@jest/globals'
import { startGitHub } from '../github/server/index.js'
import { REPOSITORY, workflowRun } from '../github/payloads.js'
import { Job } from './runner.js'
import { fixture, inspectLog } from '../workflows/tool-files.js'

jest.setTimeout(120_000)

test('a mapping, a suite and a primary metric are inputs, and a file that nobody knows is answered with more than an error', async () => {
  const job = await Job.start()
  const runs = {
    a: [
      { question: 'q1', is_right: true, judge: 4 },
      { question: 'q2', is_right: false, judge: 5 },
    ],
    b: [{ question: 'q1', is_right: true, judge: 3 }],
  }
  await job.write('eval.json', { runs })
  const unknown = await job.run({ inputs: { results: 'eval.json', 'dataset-version': 'd' } })
  expect(unknown.code).toBe(1)
  for (const said of [unknown.summary, unknown.log]) {
    expect(said).toContain('mapping: rows=runs.*, id=question, passed=is_right, model=@key')
    expect(said).toContain('"metrics": { "accuracy": 0.91 },')
  }
  const mapping = 'rows=runs.*, id=question, passed=is_right, model=@key\nmetric.judged=judge/5'
  const inputs = {
    results: 'eval.json',
    'dataset-version': 'd',
    mapping,
    benchmark: 'nightly',
    'primary-metric': 'judged',
  }
  expect(await job.run({ inputs })).toMatchObject({ code: 0 })
  expect(
    await job.sql("SELECT model_version, benchmark, metrics->>'judged' FROM benchmark_transactions ORDER BY 1"),
  ).toEqual([
    ['a', 'nightly', '0.9'],
    ['b', 'nightly', '0.6'],
  ])
})

test('artifacts may be a single file as it is: XML, CSV, JSON Lines, or a log of inspect_ai, which is a ZIP itself', async () => {
  const github = await startGitHub()
  try {
    github.world.addRepository(REPOSITORY.full_name, { id: REPOSITORY.id })
    const token = github.token({ permissions: { actions: 'read' }, repository: REPOSITORY.full_name })
    const run = github.runs.add(REPOSITORY.full_name, { head_sha: 'c'.repeat(40) })
    github.artifacts.add(run, 'vitest.xml', Buffer.from(await fixture('vitest/vitest.xml')))
    github.artifacts.add(run, 'promptfoo.csv', Buffer.from(await fixture('promptfoo/promptfoo.csv')))
    github.artifacts.add(run, 'arc.eval', await inspectLog())
    const step = await (
      await Job.start()
    ).run({
      event: 'workflow_run',
      payload: workflowRun({ id: run.id, head_sha: run.head_sha }),
      inputs: {
        'github-token': token,
        'artifact-pattern': '*',
        'model-version': 'm',
        'dataset-version': 'd',
        command: 'validate',
      },
      variables: github.env(),
    })
    expect(step.code).toBe(0)
    expect(step.log).toContain('vitest.xml/vitest.xml: valid, JUnit XML format, 1 result')
    expect(step.log).toContain('promptfoo.csv/promptfoo.csv: valid, promptfoo CSV format, 4 results')
    expect(step.log).toContain('arc.eval/arc.eval: valid, inspect_ai format, 1 result')
  } finally {
    await github.close()
  }
})
