import { describe, expect, test } from '@jest/globals'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }

describe("scikit-learn's classification report", () => {
  const scores = (precision: number, recall: number, f1: number, support: number): object => ({
    precision,
    recall,
    'f1-score': f1,
    support,
  })

  test('is about the macro average, which unequal classes do not hide behind; support is a count', async () => {
    const report = {
      '-1': scores(0.5, 0.25, 0.3, 10),
      'not spam. really': scores(1, 1, 1, 30.0),
      accuracy: 0.875,
      'macro avg': scores(0.75, 0.625, 0.65, 40),
      'weighted avg': scores(0.9, 0.8, 0.85, 40),
    }
    const result = onlyResult(await decode(report, GIVEN))
    expect(result).toMatchObject({ primary_metric: 'f1', f1_average: 'macro', dataset_size: 40 })
    expect(result.metrics).toEqual({
      accuracy: 0.875,
      precision: 0.75,
      recall: 0.625,
      f1: 0.65,
      weighted_avg: { precision: 0.9, recall: 0.8, f1: 0.85 },
      class: {
        '-1': { precision: 0.5, recall: 0.25, f1: 0.3 },
        'not spam. really': { precision: 1, recall: 1, f1: 1 },
      },
    })
  })
})

describe('The Trainer of Hugging Face', () => {
  test('is read from its evaluation, whatever it says of the training', async () => {
    const file = {
      epoch: 3,
      eval_accuracy: 0.9,
      eval_f1: 0.8,
      eval_loss: 0.4,
      eval_runtime: 12.5,
      eval_samples: 400,
      eval_samples_per_second: 32,
      total_flos: 2.1e17,
      train_loss: 0.1,
    }
    const result = onlyResult(await decode(JSON.stringify(file).replace('210000000000000000', '2.1e+17'), GIVEN))
    expect(result).toMatchObject({ primary_metric: 'accuracy', dataset_size: 400, duration_seconds: 12.5 })
    expect(result.metrics).toEqual({ accuracy: 0.9, f1: 0.8, loss: 0.4 })
  })

  test('is about what was asked for, not about the loss; percent stay percent, and NaN was not measured', async () => {
    const text =
      '{"eval_loss": 0.5, "eval_wer": 24.9, "eval_cer": NaN, "eval_runtime": 37.0, "eval_steps_per_second": 1.0}'
    const file = await decode(text, GIVEN)
    expect(onlyResult(file)).toMatchObject({ metrics: { loss: 0.5, wer: 24.9 }, primary_metric: 'wer' })
    expect(lines(file.warnings)).toEqual(['$.eval_cer: is NaN, so it was not measured'])
  })

  test('of a training alone says nothing of the model', async () => {
    const { problems } = await decode({ train_loss: 0.1, train_runtime: 3, train_samples_per_second: 1 }, GIVEN)
    expect(lines(problems)[0]).toContain('has only training metrics')
  })
})

describe("A model's card on the Hugging Face Hub", () => {
  const CARD = `---
language: [en]
model-index:
- name: my-model
  results:
  - task: { type: summarization }
    dataset: { name: CNN, type: cnn_dailymail, config: no, split: test, revision: main }
    metrics:
    - { type: rouge, name: ROUGE-1, value: 41.5, verified: true }
    - { type: rouge, name: ROUGE-2, value: '20.25' }
  - task: { type: text-classification }
    dataset: { name: QQP, type: glue, args: qqp }
    metrics: [{ type: accuracy, name: Accuracy, value: 0.91 }]
---

# A model

metrics: { not: these }
`
  test('has one result for each dataset; no is a name here', async () => {
    const { results, problems, format } = await decode(CARD, {}, 'README.md')
    expect([problems, format]).toEqual([[], 'Hugging Face model-index'])
    expect(
      results.map(({ model_version, dataset_version, benchmark, metrics, primary_metric }) => [
        model_version,
        dataset_version,
        benchmark,
        { ...metrics },
        primary_metric,
      ]),
    ).toEqual([
      ['my-model', 'cnn_dailymail/no@main:test', 'summarization', { 'ROUGE-1': 41.5, 'ROUGE-2': 20.25 }, 'ROUGE-1'],
      ['my-model', 'glue/qqp', 'text-classification', { accuracy: 0.91 }, 'accuracy'],
    ])
  })

  test('or files of its own', async () => {
    const yaml = '- dataset: { id: org/bench, task_id: hard, revision: abc }\n  value: 12.5\n  date: 2026-02-04\n'
    expect(onlyResult(await decode(yaml, { model_version: 'm' }, '.eval_results/bench.yaml'))).toMatchObject({
      dataset_version: 'org/bench/hard@abc',
      metrics: { score: 12.5 },
      timestamp: '2026-02-04',
    })
  })
})

describe('A run of MLflow', () => {
  const point = (key: string, value: number, step: number, timestamp = 1): object => ({ key, value, step, timestamp })
  const RUN = {
    info: { run_id: 'r', status: 'FINISHED', start_time: 1770178528000, end_time: 1770178530500 },
    data: {
      metrics: [
        point('accuracy_score', 0.5, 2),
        point('accuracy_score', 0.9, 10),
        point('accuracy_score', 0.1, 9, 99),
        point('zero_one_loss', 0.1, 0),
        point('system/cpu', 50, 0),
      ],
    },
    inputs: { dataset_inputs: [{ dataset: { name: 'iris', digest: '0202f33f' } }] },
  }

  test('is read at the last step of each metric, whoever exported it', async () => {
    const file = await decode({ run: RUN }, { model_version: 'm' })
    const result = onlyResult(file)
    expect(result).toMatchObject({
      dataset_version: 'iris@0202f33f',
      primary_metric: 'accuracy_score',
      duration_seconds: 2.5,
    })
    expect(result.metrics).toEqual({ accuracy_score: 0.9, zero_one_loss: 0.1 })
    expect(lines(file.warnings)[0]).toMatch(/ends with the digest of the data.*name it yourself/)
    const series = {
      accuracy_score: [
        { value: 0.5, step: 2 },
        { value: 0.9, step: 10 },
      ],
      zero_one_loss: [{ value: 0.1, step: 0 }],
    }
    const exported = { mlflow: { info: RUN.info, metrics: series } }
    expect(onlyResult(await decode(exported, GIVEN)).metrics).toEqual(result.metrics)
    const described = { info: RUN.info, data: { metrics: { accuracy_score: 0.9, zero_one_loss: 0.1 } } }
    expect(onlyResult(await decode(described, GIVEN)).metrics).toEqual(result.metrics)
  })

  test('that failed is no result', async () => {
    const failed = { run: { ...RUN, info: { ...RUN.info, status: 'FAILED' } } }
    expect(lines((await decode(failed, GIVEN)).problems)[0]).toContain('is "FAILED", not FINISHED')
  })
})
