/** Results of the usual size: three scores, two costs, and sixteen cases. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

const CASES = Array.from({ length: 16 }, (_, i) => ({ id: `case-${i + 1}`, tp: i % 5, fp: i % 2, fn: i % 3 }))

/** As the database takes them. */
const columnsOf = (cases) =>
  Object.fromEntries(['id', 'tp', 'fp', 'fn'].map((name) => [name, cases.map((each) => each[name])]))

/** A digest, as a result has one. */
export const digestOf = (text) => createHash('sha256').update(text).digest('hex')

function result(model, number) {
  const f1 = Number((0.8 + (number % 15) / 100).toFixed(2))
  return {
    model_version: model,
    dataset_version: 'benchmark-set-v3',
    prompt_version: 'analysis-v4',
    dataset_size: CASES.length,
    metrics: { precision: f1, recall: f1, f1, latency_ms: 400 + number, analysis_cost: 0.0123 },
    cases: CASES,
  }
}

/** Writes one result file into `folder` and gives its path. */
export async function exampleResult(folder) {
  const file = path.join(folder, 'result.json')
  await writeFile(file, JSON.stringify(result('model-v1', 1)))
  return file
}

/** The cases of all of these results. */
export { CASES }

/** `count` results as `push_benchmark_results` takes them, in ten configurations of `environment`. */
export function resultsToPush(count, environment) {
  return Array.from({ length: count }, (_, number) => {
    const content = result(`model-v${number % 10}`, number)
    return {
      ...content,
      cases: columnsOf(CASES),
      environment,
      commit_sha: '0'.repeat(40),
      branch_name: 'main',
      run_id: '1',
      triggered_by: 'nobody',
      idempotency_key: null,
      content_digest: digestOf(JSON.stringify(content)),
    }
  })
}
