import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { startGitHub } from '../github/server/index.js'
import { REPOSITORY, workflowRun } from '../github/payloads.js'
import { zipOf } from '../parsers/zip-files.js'
import { Job } from './runner.js'
import { read } from '../workflows/files.js'

jest.setTimeout(120_000)

interface WorkflowStep {
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

const fixture = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/formats/${name}`, import.meta.url), 'utf8')

const LM_EVAL = {
  results: { gsm8k: { 'exact_match,strict-match': 0.5, 'exact_match_stderr,strict-match': 0.1, alias: 'gsm8k' } },
  'n-samples': { gsm8k: { original: 2, effective: 2 } },
  'n-shot': { gsm8k: 5 },
  versions: { gsm8k: 3 },
  model_name: 'gpt2',
}
const SAMPLES = [1, 0].map((exact_match, doc_id) =>
  JSON.stringify({ doc_id, doc_hash: `h${doc_id}`, filter: 'strict-match', filtered_resps: [], exact_match }),
)
const INSPECT = {
  status: 'success',
  eval: { task: 'arc', task_version: 0, model: 'openai/gpt-4o', dataset: { name: 'arc', samples: 1 }, config: {} },
  results: {
    total_samples: 1,
    completed_samples: 1,
    scores: [{ name: 'choice', metrics: { accuracy: { value: 1 } } }],
  },
}
const SUMMARIES = [{ id: 1, epoch: 1, scores: { choice: { value: 'C' } } }]
const DEEPEVAL = {
  testCases: [{ name: 'greets', success: true, metricsData: [{ name: 'Bias', success: true, score: 0 }] }],
  metricsScores: [],
  testPassed: 1,
}
const PYTEST = {
  created: 1,
  duration: 1,
  exitcode: 0,
  summary: {},
  tests: [{ nodeid: 't.py::a', outcome: 'passed', call: { duration: 0.1 } }],
}

/** What the command of each workflow writes, by its path. */
const WRITES: Readonly<Record<string, () => Promise<Record<string, string | Buffer>>>> = {
  promptfoo: async () => ({ 'promptfoo.json': await fixture('promptfoo/promptfoo.json') }),
  'JUnit XML': async () => ({ 'vitest.xml': await fixture('vitest/vitest.xml') }),
  'pytest-json-report': () => Promise.resolve({ 'report.json': JSON.stringify(PYTEST) }),
  'lm-evaluation-harness': () =>
    Promise.resolve({
      'out/gpt2/results_2026-02-04T04-15-28.1.json': JSON.stringify(LM_EVAL),
      'out/gpt2/samples_gsm8k_2026-02-04T04-15-28.1.jsonl': SAMPLES.join('\n'),
    }),
  inspect_ai: async () => ({
    'logs/2026_arc.eval': await zipOf({
      'header.json': JSON.stringify(INSPECT),
      'summaries.json': JSON.stringify(SUMMARIES),
    }),
  }),
  deepeval: () => Promise.resolve({ 'results/test_run_1.json': JSON.stringify(DEEPEVAL) }),
}

let workflows: ReadonlyMap<string, readonly WorkflowStep[]> = new Map()
beforeAll(() => {
  const section = read('docs/formats.md').split('## Workflows')[1]?.split('\n## ')[0] ?? ''
  const found = [...section.matchAll(/\*\*([^*]+)\*\*[^\n]*\n\n```yaml\n([\s\S]*?)```/g)]
  workflows = new Map(found.map(([, name = '', yaml = '']) => [name, parse(yaml) as WorkflowStep[]]))
})

describe('The workflows in docs/formats.md', () => {
  test('are those of the tools that are played here, each of at most ten lines', () => {
    expect([...workflows.keys()]).toEqual(Object.keys(WRITES))
    for (const block of read('docs/formats.md').matchAll(/```yaml\n([\s\S]*?)```/g)) {
      expect((block[1] ?? '').trim().split('\n').length).toBeLessThanOrEqual(10)
    }
  })

  test.each(Object.keys(WRITES))('%s: store and judge what the tool writes, and again', async (tool) => {
    const job = await Job.start()
    for (const [file, content] of Object.entries((await WRITES[tool]?.()) ?? {})) {
      await mkdir(path.join(job.workspace, path.dirname(file)), { recursive: true })
      await job.write(file, content)
    }
    const inputs = (workflows.get(tool) ?? []).find(({ uses }) => uses?.startsWith('your-org/') === true)?.with ?? {}
    const first = await job.run({ inputs })
    expect(first).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    const second = await job.run({ inputs })
    expect(second).toMatchObject({ code: 0, outputs: { regressions: '0' } })
    expect(second.snapshots.every(({ snapshot_version }) => snapshot_version === 2)).toBe(true)
  })
})

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
    const log = await WRITES['inspect_ai']?.()
    github.artifacts.add(run, 'vitest.xml', Buffer.from(await fixture('vitest/vitest.xml')))
    github.artifacts.add(run, 'promptfoo.csv', Buffer.from(await fixture('promptfoo/promptfoo.csv')))
    github.artifacts.add(run, 'arc.eval', log?.['logs/2026_arc.eval'] as Buffer)
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
    expect(step.log).toContain('vitest.xml/vitest.xml: JUnit XML format, 1 result')
    expect(step.log).toContain('promptfoo.csv/promptfoo.csv: promptfoo CSV format, 4 results')
    expect(step.log).toContain('arc.eval/arc.eval: inspect_ai format, 1 result')
  } finally {
    await github.close()
  }
})
