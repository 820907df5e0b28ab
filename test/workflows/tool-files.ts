import { readFile } from 'node:fs/promises'
import { zipOf } from '../parsers/zip-files.js'

/** What a tool leaves behind when it runs. */
export interface ToolRun {
  /** The program that the workflow calls. */
  readonly program: string
  /** What its arguments, or the variable that it reads, say of where it writes. */
  readonly asked: string
  /** Failed assertions are an error of these tools. */
  readonly code: 0 | 1
  readonly files: Readonly<Record<string, string | Buffer>>
}

/** A file that the real tool wrote. */
export const fixture = (name: string): Promise<string> =>
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

/** A log of inspect_ai: a ZIP. */
export const inspectLog = (): Promise<Buffer> =>
  zipOf({ 'header.json': JSON.stringify(INSPECT), 'summaries.json': JSON.stringify(SUMMARIES) })

/** The tools of the workflows in docs/formats.md, in their order. */
export const TOOL_RUNS: Readonly<Record<string, () => Promise<ToolRun>>> = {
  promptfoo: async () => ({
    program: 'npx',
    asked: 'promptfoo eval -o promptfoo.json',
    code: 1,
    files: { 'promptfoo.json': await fixture('promptfoo/promptfoo.json') },
  }),
  'JUnit XML': async () => ({
    program: 'npx',
    asked: '--reporter=junit --outputFile=vitest.xml',
    code: 1,
    files: { 'vitest.xml': await fixture('vitest/vitest.xml') },
  }),
  'pytest-json-report': () =>
    Promise.resolve({
      program: 'pytest',
      asked: '--json-report-file=results/pytest.json',
      code: 1,
      files: { 'results/pytest.json': JSON.stringify(PYTEST) },
    }),
  'lm-evaluation-harness': () =>
    Promise.resolve({
      program: 'lm_eval',
      asked: '--output_path out',
      code: 0,
      files: {
        'out/gpt2/results_2026-02-04T04-15-28.1.json': JSON.stringify(LM_EVAL),
        'out/gpt2/samples_gsm8k_2026-02-04T04-15-28.1.jsonl': SAMPLES.join('\n'),
      },
    }),
  inspect_ai: async () => ({
    program: 'inspect',
    asked: '--log-dir logs',
    code: 0,
    files: { 'logs/2026_arc.eval': await inspectLog() },
  }),
  deepeval: () =>
    Promise.resolve({
      program: 'deepeval',
      asked: 'DEEPEVAL_RESULTS_FOLDER=results',
      code: 1,
      files: { 'results/test_run_1.json': JSON.stringify(DEEPEVAL) },
    }),
}
