import { expect, test } from '@jest/globals'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }

const SERVE = {
  date: '20260204-041528',
  endpoint_type: 'openai',
  model_id: 'org/model',
  num_prompts: 10,
  request_rate: 'inf',
  max_concurrency: 4,
  duration: 1.5,
  completed: 9,
  request_throughput: 6,
  output_throughput: 80.5,
  request_goodput: null,
  mean_ttft_ms: 20,
  std_ttft_ms: 3,
  p99_ttft_ms: 90,
  total_input_tokens: 300,
  rtfx: 0.0,
}

test('vLLM: what was measured are the metrics, what was asked for is the load, under which alone it can be compared', async () => {
  const result = onlyResult(await decode(SERVE, { dataset_version: 'd' }))
  expect(result).toMatchObject({
    model_version: 'org/model',
    benchmark: 'vllm openai num_prompts=10 request_rate=inf max_concurrency=4',
    primary_metric: 'output_throughput',
    dataset_size: 10,
    success_count: 9,
    error_count: 1,
    duration_seconds: 1.5,
    timestamp: '2026-02-04 04:15:28',
  })
  expect(result.metrics).toEqual({ request_throughput: 6, output_throughput: 80.5, mean_ttft_ms: 20, p99_ttft_ms: 90 })
})

test('vLLM: a run in which every request failed has no latency of 0 ms, and several runs are not one', async () => {
  const failed = { ...SERVE, completed: 0, mean_ttft_ms: 0 }
  expect(lines((await decode(failed, GIVEN)).problems)[0]).toBe(
    '$.completed: no request was answered, so that latencies of 0 ms were not measured',
  )
  expect(lines((await decode([SERVE, SERVE], GIVEN)).problems)[0]).toContain('several runs of one configuration')
})

test('k6: what passes the rate of failures is a request that failed; both kinds of summary are read', async () => {
  const values = {
    http_req_duration: { 'p(95)': 800, avg: 300 },
    http_req_failed: { rate: 0.2, passes: 2, fails: 8 },
    iterations: { count: 10 },
  }
  const summary = {
    root_group: {},
    metrics: Object.fromEntries(Object.entries(values).map(([name, each]) => [name, { type: 'x', values: each }])),
  }
  const result = onlyResult(await decode(summary, GIVEN))
  expect(result).toMatchObject({ metrics: values, error_count: 2, primary_metric: 'http_req_duration.p(95)' })
  expect(onlyResult(await decode({ root_group: {}, metrics: values }, GIVEN)).metrics).toEqual(result.metrics)
})

test('hyperfine and pytest-benchmark: the mean of each command in milliseconds', async () => {
  const run = { command: 'sleep 0.1', mean: 0.25, stddev: 0.01, times: [0.25], exit_codes: [0, 1] }
  expect(onlyResult(await decode({ results: [run] }, GIVEN))).toMatchObject({
    metrics: { 'sleep 0.1': { mean_ms: 250 } },
    error_count: 1,
  })
  const bench = { machine_info: {}, benchmarks: [{ fullname: 't.py::test_x', stats: { mean: 0.001, stddev: 1 } }] }
  expect(onlyResult(await decode(bench, GIVEN)).metrics).toEqual({ 't.py::test_x': { mean_ms: 1 } })
})

test('github-action-benchmark and Bencher: values by their names, without ranges and bounds', async () => {
  const list = [
    { name: 'Throughput', unit: 'req/s', value: 70, range: '3', extra: 'a\nb' },
    { name: 'Memory', unit: 'MB', value: 150 },
  ]
  expect(onlyResult(await decode(list, GIVEN)).metrics).toEqual({ Throughput: 70, Memory: 150 })
  const bmf = {
    'tests::a.b': { latency: { value: 88, lower_value: 80, upper_value: 90 } },
    c: { throughput: { value: 5 } },
  }
  expect(onlyResult(await decode(bmf, GIVEN)).metrics).toEqual({ 'tests::a.b': { latency: 88 }, c: { throughput: 5 } })
})
