import { describe, expect, test } from '@jest/globals'
import { movedHistory } from '../../../src/commands/moving.js'
import { InvalidResultsError } from '../../../src/core/errors.js'
import { readMoved } from '../../../src/formats/moving/read-moved.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import { digest, fileOf } from '../../formats/decoding.js'

const commit = (id: string): object => ({ id: id.repeat(40), author: { name: 'Ada', username: 'ada' } })
const bench = (value: number, name = 'parse time'): object => ({ name, value, unit: 'ms', range: '± 1' })

function page(entries: object): string {
  const data = { lastUpdate: 1, repoUrl: 'https://github.com/octo/parser', entries }
  return `window.BENCHMARK_DATA = ${JSON.stringify(data, null, 2)}`
}

const read = (files: Record<string, unknown>, more: { names?: object; better?: 'higher' | 'lower' | null } = {}) =>
  readMoved(
    Object.entries(files).map(([path, content]) => fileOf(path, content)),
    { names: {}, better: null, digest, parsers: openParsers(), ...more },
  )

const older = { commit: commit('a'), date: 1_580_000_000_000, tool: 'customSmallerIsBetter', benches: [bench(12.5)] }
const newer = { ...older, commit: commit('b'), date: 1_581_000_000_000, benches: [bench(11)] }

async function linesOf(entries: object): Promise<{ kind: string; [field: string]: unknown }[]> {
  const { lines } = movedHistory((await read({ 'data.js': page(entries) })).results, 'github-actions', digest)
  const all: { kind: string }[] = []
  for await (const line of lines()) all.push(JSON.parse(line) as { kind: string })
  return all
}

describe('data.js of github-action-benchmark', () => {
  test('is a history: a configuration for each suite, a version for each run, with its own time and commit', async () => {
    const { tool, results } = await read({
      'data.js': page({
        Parsing: [newer, older],
        Speed: [{ ...older, tool: 'pytest', benches: [bench(100, 'test_a')] }],
      }),
    })
    expect(tool).toBe('github-action-benchmark')
    const { configurations } = movedHistory(results, 'github-actions', digest)
    expect(configurations).toMatchObject([
      {
        configuration: {
          model_version: 'parser',
          dataset_version: 'Parsing',
          prompt_version: 'none',
          environment: 'github-actions',
        },
        versions: 2,
        first_at: '2020-01-26T00:53:20.000Z',
        last_at: '2020-02-06T14:40:00.000Z',
        commits: 2,
        primary: { name: 'parse time', better: 'lower' },
      },
      { configuration: { dataset_version: 'Speed' }, primary: { name: 'test_a', better: 'higher' } },
    ])
    const lines = await linesOf({ Parsing: [newer, older] })
    expect(lines.map(({ kind }) => kind).slice(1)).toEqual([
      'snapshot',
      'snapshot',
      'pointer_move',
      'pointer_move',
      'pointers',
      'end',
    ])
    expect(lines[1]).toMatchObject({
      snapshot_version: 1,
      transaction: {
        created_at: '2020-01-26T00:53:20+00:00',
        commit_sha: 'a'.repeat(40),
        triggered_by: 'ada',
        metrics: { 'parse time': 12.5 },
        notes: 'in ms',
      },
    })
    expect(lines[5]).toMatchObject({
      current_version: 2,
      baseline_version: null,
      primary_metric: 'parse time',
      primary_better: 'lower',
    })
  })

  test('is the same lines when it is read again, and what it grew by comes after them', async () => {
    const before = await linesOf({ Parsing: [older] })
    const after = await linesOf({ Parsing: [older, newer, newer] })
    expect(after[1]).toEqual(before[1])
    // The same run twice is one.
    expect(after.filter(({ kind }) => kind === 'snapshot')).toHaveLength(2)
  })

  test('what is better is asked for once where its tool is not known', async () => {
    const unknown = page({ Parsing: [{ ...older, tool: 'own' }] })
    await expect(read({ 'data.js': unknown })).rejects.toThrow(
      new InvalidResultsError([
        {
          file: 'data.js',
          path: '$.entries.Parsing[0]',
          message: 'comes from the tool "own": say with --better which values are better',
        },
      ]),
    )
    const { results } = await read({ 'data.js': unknown }, { better: 'higher', names: { model_version: 'p2' } })
    expect(results[0]?.result).toMatchObject({ model_version: 'p2', primary_metric: 'parse time' })
  })
})

describe('exported runs of MLflow', () => {
  const run = (id: string, start_time: number, accuracy: number): object => ({
    mlflow: {
      info: { run_id: id, status: 'FINISHED', start_time, end_time: start_time + 5_000 },
      metrics: {
        accuracy: [
          { value: 0.1, step: 0, timestamp: 1 },
          { value: accuracy, step: 1, timestamp: 2 },
        ],
      },
      tags: { 'mlflow.source.git.commit': 'c'.repeat(40), 'mlflow.source.git.branch': 'main', 'mlflow.user': 'ada' },
    },
  })

  test('are versions in the order of their times, with commit, branch and person; other files are counted', async () => {
    const names = { model_version: 'churn', dataset_version: 'customers-v2' }
    const { results, others } = await read(
      {
        'b/run.json': run('r2', 1_600_000_000_000, 0.9),
        'a/run.json': run('r1', 1_500_000_000_000, 0.8),
        'a/x.json': { a: 'b' },
      },
      { names },
    )
    expect(others).toBe(1)
    expect(results).toMatchObject([
      {
        at: '2017-07-14T02:40:00.000Z',
        run_id: 'r1',
        commit_sha: 'c'.repeat(40),
        branch_name: 'main',
        triggered_by: 'ada',
      },
      { run_id: 'r2', result: { ...names, metrics: { accuracy: 0.9 }, duration_seconds: 5 } },
    ])
  })
})

test('what is no history of a tool is refused, and says what would be one', async () => {
  await expect(read({ 'x.json': { a: 'b' } })).rejects.toThrow(
    /x\.json is not a history that import takes: .*data\.js of github-action-benchmark/,
  )
})
