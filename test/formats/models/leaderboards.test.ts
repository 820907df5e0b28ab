import { describe, expect, test } from '@jest/globals'
import type { BenchmarkResult } from '../../../src/core/model.js'
import { decode, decodeAll, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }
const withoutId = ({ id: _, at: _at, ...rest }: { id: string; at?: string }): object => rest

/** The results of the only file that is one. */
async function only(contents: Record<string, unknown>): Promise<readonly BenchmarkResult[]> {
  const [file, ...more] = await decodeAll(contents)
  if (file === undefined || more.length > 0) throw new Error(JSON.stringify(more))
  expect(file.problems).toEqual([])
  return file.results
}

describe('lm-evaluation-harness', () => {
  const RESULTS = {
    results: {
      mmlu: { 'acc,none': 0.6, 'acc_stderr,none': 0.01, alias: 'mmlu' },
      mmlu_law: { 'acc,none': 0.5, 'acc_stderr,none': 0.02, alias: ' - law' },
      mmlu_math: { 'acc,none': 0.7, 'acc_stderr,none': 'N/A', alias: ' - math' },
      gsm8k: {
        'exact_match,strict-match': 0.25,
        'exact_match_stderr,strict-match': 0.1,
        'exact_match,flexible-extract': 0.5,
        sample_len: 4,
        alias: 'gsm8k',
      },
      lambada: { 'perplexity,none': 12.5, 'perplexity_stderr,none': 1, 'acc,none': 0.3 },
    },
    groups: { mmlu: { 'acc,none': 0.6 } },
    group_subtasks: { mmlu: ['mmlu_law', 'mmlu_math'], gsm8k: [], lambada: [] },
    higher_is_better: { gsm8k: { exact_match: true }, lambada: { perplexity: false } },
    'n-samples': {
      mmlu_law: { original: 100, effective: 100 },
      mmlu_math: { original: 50, effective: 50 },
      gsm8k: { original: 1319, effective: 4 },
      lambada: { original: 10, effective: 10 },
    },
    'n-shot': { mmlu_law: 5, mmlu_math: 5, gsm8k: 8, lambada: 0 },
    config: { model: 'hf', model_args: 'pretrained=gpt2,dtype=float', limit: null },
    model_name: 'gpt2',
    date: 1770178528.25,
  }
  // As Python writes versions: 1.0 is another one than 1.
  const text = JSON.stringify(RESULTS).replace(
    '"results"',
    '"versions":{"mmlu":2,"gsm8k":3.0,"lambada":"1.0"},"results"',
  )
  const sample = (doc: number, filter: string, exact: number): string =>
    JSON.stringify({
      doc_id: doc,
      doc_hash: `hash${doc}`,
      doc: { question: 'the secret question' },
      filtered_resps: ['the secret'],
      filter,
      exact_match: exact,
    })
  const SAMPLES = [0, 1, 2, 3].flatMap((doc) => [
    sample(doc, 'strict-match', Number(doc === 0)),
    sample(doc, 'flexible-extract', 1),
  ])

  test('is one result a task or group, which is not repeated by its children', async () => {
    const results = await only({ 'out/results.json': text })
    expect(
      results.map(({ benchmark, metrics, dataset_version, prompt_version, dataset_size, primary_metric }) => [
        benchmark,
        { ...metrics },
        dataset_version,
        prompt_version,
        dataset_size,
        primary_metric,
      ]),
    ).toEqual([
      ['mmlu', { acc: 0.6 }, 'mmlu@2', '5-shot', 150, 'acc'],
      // Of several filters the first has the plain name; a limit makes it other data.
      [
        'gsm8k',
        { exact_match: 0.25, 'flexible-extract': { exact_match: 0.5 } },
        'gsm8k@3.0 limit 4',
        '8-shot',
        4,
        'exact_match',
      ],
      ['lambada', { perplexity: 12.5, acc: 0.3 }, 'lambada@1.0', '0-shot', 10, 'perplexity'],
    ])
    expect(results[0]).toMatchObject({ model_version: 'gpt2', error_count: 0, timestamp: '2026-02-04T04:15:28.250Z' })
  })

  test('has the samples beside it as cases, by the digest of the document, under the first filter', async () => {
    const files = await decodeAll({
      'out/results_2026-02-04T04-15-28.123.json': text,
      'out/samples_gsm8k_2026-02-04T04-15-28.123.jsonl': SAMPLES.join('\n'),
      'out/samples_gsm8k_2025-01-01T00-00-00.000.jsonl': SAMPLES.slice(0, 2).join('\n'),
    })
    expect(files).toHaveLength(1)
    const gsm8k = files[0]?.results[1]
    expect(gsm8k?.cases?.map(withoutId)).toEqual([
      { passed: true },
      { passed: false },
      { passed: false },
      { passed: false },
    ])
    expect(files[0]?.results[0]?.cases).toBeUndefined()
    expect(JSON.stringify(files)).not.toContain('secret')
  })

  test('says when the samples are not the whole, and when there is nothing that they belong to', async () => {
    const [file] = await decodeAll({ 'results.json': text, 'samples_gsm8k.jsonl': SAMPLES.slice(0, 2).join('\n') })
    expect(lines(file?.warnings ?? [])).toContain(
      '$.results.gsm8k: the samples cover 1 of 4 documents: the cases do not add up to the metrics',
    )
    const [alone] = await decodeAll({ 'samples_gsm8k.jsonl': SAMPLES.join('\n') })
    expect(lines(alone?.problems ?? [])).toEqual([
      ': belongs to a result of lm-evaluation-harness, which is not among the files: name the result beside it too',
    ])
  })

  test('of before 0.4 has no filters and no model', async () => {
    const old = { results: { arc: { acc: 0.25, acc_stderr: 0.01, acc_norm: 0.5 } }, versions: { arc: 0 } }
    const result = onlyResult(await decode(old, GIVEN))
    expect(result).toMatchObject({ dataset_version: 'arc@0', primary_metric: 'acc', prompt_version: 'none' })
    expect(result.metrics).toEqual({ acc: 0.25, acc_norm: 0.5 })
  })
})

describe('lighteval', () => {
  test('is one result a task, without the averages that repeat them', async () => {
    const file = {
      config_general: { model_config: { model_name: 'org/model' }, max_samples: 10 },
      results: {
        'lighteval|gsm8k|5': { extractive_match: 0.5, extractive_match_stderr: 0.1 },
        'leaderboard|mmlu:law|0': { acc: 0.25, acc_stderr: 0.1 },
        'leaderboard|mmlu:_average|0': { acc: 0.25 },
        all: { acc: 0.4 },
      },
      versions: { 'lighteval|gsm8k|5': 0 },
    }
    const { results, problems } = await decode(file)
    expect(problems).toEqual([])
    expect(
      results.map((each) => [each.model_version, each.dataset_version, each.prompt_version, { ...each.metrics }]),
    ).toEqual([
      ['org/model', 'lighteval|gsm8k|5@0 limit 10', '5-shot', { extractive_match: 0.5 }],
      ['org/model', 'leaderboard|mmlu:law|0 limit 10', '0-shot', { acc: 0.25 }],
    ])
  })
})

describe('Every Eval Ever', () => {
  const result = (id: string, dataset: string, metric: object, score: number): object => ({
    evaluation_result_id: id,
    evaluation_name: id,
    source_data: { dataset_name: dataset, samples_number: '200' },
    metric_config: { lower_is_better: false, ...metric },
    score_details: { score },
  })
  const FILE = {
    schema_version: '0.3.0',
    evaluation_id: 'e1',
    evaluation_timestamp: '1770178528',
    model_info: { id: 'org/model', name: 'model', developer: 'org' },
    evaluation_results: [
      result('qa', 'qa-set', { metric_id: 'accuracy' }, 0.75),
      result('speech', 'speech-set', { metric_id: 'error_share', lower_is_better: true }, 0.1),
      result('speech-2', 'speech-set', { metric_id: 'exactness' }, 0.8),
    ],
  }
  const SAMPLE = {
    evaluation_id: 'e1',
    evaluation_result_id: 'qa',
    evaluation_name: 'qa',
    sample_id: 's1',
    input: { raw: 'the secret' },
    evaluation: { score: 1, is_correct: true },
  }

  test('has one result for each dataset, with direction, size and time', async () => {
    const results = await only({ 'e.json': FILE, 'e_samples.jsonl': `${JSON.stringify(SAMPLE)}\n` })
    expect(results).toHaveLength(2)
    expect(results[0]).toMatchObject({
      model_version: 'org/model',
      model_provider: 'org',
      dataset_version: 'qa-set',
      benchmark: 'qa',
      primary_metric: 'accuracy',
      dataset_size: 200,
      timestamp: '2026-02-04T04:15:28.000Z',
      metrics: { accuracy: 0.75 },
    })
    expect(results[0]?.cases?.map(withoutId)).toEqual([{ passed: true }])
    // Several metrics of one dataset are one result, else they would be taken for repeats.
    expect(results[1]).toMatchObject({ primary_metric: '-error_share', metrics: { error_share: 0.1, exactness: 0.8 } })
    expect(JSON.stringify(results)).not.toContain('secret')
  })

  test('of version 0.2 has no names of metrics', async () => {
    const file = { ...FILE, schema_version: '0.2.0', evaluation_results: [result('IFEval', 'IFEval', {}, 0.4)] }
    expect(onlyResult(await decode(file))).toMatchObject({ metrics: { score: 0.4 }, primary_metric: 'score' })
  })
})

describe('HELM', () => {
  const stat = (name: string, mean: number, split = 'test', more: object = {}): object => ({
    name: { name, split, ...more },
    count: 1,
    sum: mean,
    sum_squared: mean,
    mean,
  })
  const STATS = [
    stat('num_instances', 2),
    stat('exact_match', 0.5),
    stat('inference_runtime', 0.25),
    stat('max_prob', 0.9),
    stat('exact_match', 0.1, 'valid'),
    stat('exact_match', 0.2, 'test', { perturbation: { name: 'robustness' } }),
  ]
  const SPEC = {
    name: 'mmlu:subject=law,method=multiple_choice_joint,model=openai_gpt2',
    adapter_spec: {
      model: 'openai/gpt2',
      method: 'multiple_choice_joint',
      max_train_instances: 5,
      instructions: 'the secret',
    },
    metric_specs: [],
  }
  const instance = (id: string, split: string, match: number): object => ({
    instance_id: id,
    train_trial_index: 0,
    stats: [stat('exact_match', match, split), stat('inference_runtime', 0.5, split)],
  })

  test('of a run is read from the files in its folder: only the split that is evaluated, nothing perturbed', async () => {
    const [result] = await only({
      'run/stats.json': STATS,
      'run/run_spec.json': SPEC,
      'run/per_instance_stats.json': [
        instance('id1', 'test', 1),
        instance('id2', 'test', 0),
        instance('id3', 'valid', 1),
      ],
      'run/scenario_state.json': {
        adapter_spec: {},
        request_states: [{ instance: { input: { text: 'the secret' } } }],
      },
    })
    expect(result).toMatchObject({
      model_version: 'openai/gpt2',
      dataset_version: 'mmlu:subject=law,method=multiple_choice_joint',
      prompt_version: 'multiple_choice_joint 5-shot',
      primary_metric: 'exact_match',
      dataset_size: 2,
    })
    expect(result?.metrics).toEqual({ exact_match: 0.5, latency_ms: 250 })
    expect(result?.cases?.map(withoutId)).toEqual([
      { passed: true, latency_ms: 500 },
      { passed: false, latency_ms: 500 },
    ])
  })

  test('of its numbers alone says which file is missing', async () => {
    expect(lines((await decode(STATS, GIVEN)).problems)).toEqual([
      ': run_spec.json is missing, which says the model and the data: name it too',
    ])
  })
})

describe('MTEB', () => {
  const TASK = {
    task_name: 'Banking77',
    dataset_revision: '0fd18e25b25c072e09e0d92ab615fda904d66300',
    mteb_version: '1.38.0',
    evaluation_time: '25.5',
    scores: {
      test: [
        {
          hf_subset: 'en',
          main_score: 0.75,
          accuracy: 0.75,
          languages: ['eng-Latn'],
          scores_per_experiment: [{ accuracy: 0.1 }],
        },
        { hf_subset: 'de', main_score: 0.25, accuracy: 0.25 },
      ],
    },
  }
  test('takes the model from the file beside it; of several languages the main score is the mean', async () => {
    const [result] = await only({
      'all/Banking77.json': TASK,
      'all/model_meta.json': {
        name: 'org/embed',
        revision: '8b3219a92973c328a8e22fadcfa821b5dc75636a',
        n_parameters: null,
      },
    })
    expect(result).toMatchObject({
      model_version: 'org/embed@8b3219a92973',
      dataset_version: 'Banking77@0fd18e25b25c:test',
      benchmark: 'Banking77',
      primary_metric: 'main_score',
      duration_seconds: 25.5,
    })
    expect(result?.metrics).toEqual({
      main_score: 0.5,
      en: { main_score: 0.75, accuracy: 0.75 },
      de: { main_score: 0.25, accuracy: 0.25 },
    })
  })

  test('or from the names of its folders', async () => {
    const path = 'results/org__embed/8b3219a92973c328a8e22fadcfa821b5dc75636a/Banking77.json'
    expect((await only({ [path]: TASK }))[0]?.model_version).toBe('org/embed@8b3219a92973')
  })

  test('of an old version is refused with the mapping that reads it', async () => {
    const old = {
      mteb_version: '0.0.2',
      mteb_dataset_name: 'STS22',
      dataset_revision: null,
      test: { en: { cos_sim: { spearman: 0.9 } } },
    }
    expect(lines((await decode(old, GIVEN)).problems)[0]).toMatch(
      /an old version of MTEB.*update mteb.*metric\.spearman=test\.en\.cos_sim\.spearman/,
    )
  })
})
